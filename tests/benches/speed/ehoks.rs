//! The check of a large HOKS: sixty units with two hundred periods in which competence is acquired.

use crate::content::moment;
use crate::table::{Row, timed};
use divan::Bencher;
use laatija_core::draft::Others;
use laatija_core::ehoks::{Known, Right, check};
use laatija_tests::source;
use serde_json::{Value, json};

const CHECK: &str = "check of a HOKS of 60 units and 200 periods";
/// How many units, and how many periods they have together.
const SIZE: (usize, usize) = (60, 200);

/// What the table says of the check.
pub fn rows() -> Vec<Row> {
    Row::of_time(CHECK, "≤ 10 ms").into_iter().collect()
}

/// The unit of an example so many times, with as many periods among them.
fn large() -> Vec<u8> {
    let path = source::top().join("tests/files/ehoks/agreement.json");
    let mut body: Value = serde_json::from_slice(&std::fs::read(path).expect("the example")).expect("JSON");
    let unit = &body["hankittavat-ammat-tutkinnon-osat"][0];
    let period = &unit["osaamisen-hankkimistavat"][1];
    let (units, periods) = SIZE;
    let of = |number: usize| {
        let from = periods * number / units;
        let own = (from..periods * (number + 1) / units).map(|at| {
            let mut period = period.clone();
            period["yksiloiva-tunniste"] = json!(format!("jakso-{at}"));
            period
        });
        let mut unit = unit.clone();
        unit["osaamisen-hankkimistavat"] = own.collect();
        unit["tutkinnon-osa-koodi-uri"] = json!(format!("tutkinnonosat_{}", 100_000 + number));
        unit
    };
    body["hankittavat-ammat-tutkinnon-osat"] = (0..units).map(of).collect();
    serde_json::to_vec(&body).expect("JSON")
}

#[divan::bench]
fn check_large(bencher: Bencher<'_, '_>) {
    let body = large();
    let names = Others::of(["Tuukka Lehtovaara".to_owned()]);
    let known = Known { today: moment().date_naive(), right: Right::default(), current: None, names: &names };
    let verdict = check(&body, None, &known);
    assert!(verdict.is_in_order(), "{:?}", verdict.findings);
    bencher.bench_local(|| timed(CHECK, || check(&body, None, &known)));
}
