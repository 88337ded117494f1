//! The check of a large HOKS: sixty units with two hundred periods in which competence is acquired. A keystroke in the
//! search over three hundred qualifications.

use crate::content::moment;
use crate::table::{Row, timed};
use divan::Bencher;
use laatija_core::catalogue::{Catalogue, read};
use laatija_core::draft::Others;
use laatija_core::ehoks::{Known, Right, check};
use laatija_tests::source;
use serde_json::{Value, json};

const CHECK: &str = "check of a HOKS of 60 units and 200 periods";
const SEARCH: &str = "search over 300 qualifications, a key";
const IMPORT: &str = "import of 300 qualifications";
/// How many qualifications, and how many units each has.
const CATALOGUE: (u64, u64) = (300, 60);
/// How many units, and how many periods they have together.
const SIZE: (usize, usize) = (60, 200);

/// What the table says of the check.
pub fn rows() -> Vec<Row> {
    let rows = [(CHECK, "≤ 10 ms"), (SEARCH, "≤ 16 ms"), (IMPORT, "")];
    rows.into_iter().filter_map(|(name, asked)| Row::of_time(name, asked)).collect()
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

/// The file of a qualification, as the open address gives it but for its long texts.
fn qualification(number: u64) -> String {
    let unit = |at: u64| {
        let id = number * 1000 + at;
        json!({
            "id": id,
            "koodiUri": format!("tutkinnonosat_{}", 100_000 + id),
            "nimi": { "fi": format!("Työvaihe {at} käytännössä"), "sv": format!("Arbetsskede {at} i praktiken") },
        })
    };
    let units: Vec<Value> = (0..CATALOGUE.1).map(unit).collect();
    json!({
        "id": number,
        "diaarinumero": format!("OPH-{number}-2026"),
        "koulutustyyppi": "koulutustyyppi_1",
        "nimi": { "fi": format!("Tutkinto {number}"), "sv": format!("Examen {number}") },
        "tutkinnonOsat": units,
    })
    .to_string()
}

fn taken(files: &[String]) -> Catalogue {
    Catalogue::of(files.iter().map(|file| read(file.as_bytes()).expect("foundations")))
}

#[divan::bench(sample_count = 10)]
fn import_catalogue(bencher: Bencher<'_, '_>) {
    let files: Vec<String> = (1..=CATALOGUE.0).map(qualification).collect();
    bencher.bench_local(|| timed(IMPORT, || taken(&files)));
}

#[divan::bench]
fn search_catalogue(bencher: Bencher<'_, '_>) {
    let files: Vec<String> = (1..=CATALOGUE.0).map(qualification).collect();
    let catalogue = taken(&files);
    let today = moment().date_naive();
    // Unit 59 of all qualifications, and the other units of qualification 59.
    assert_eq!(catalogue.search("työv 59", today, 1000).len(), 300 + 59);
    bencher.bench_local(|| timed(SEARCH, || catalogue.search("työv 59", today, 50).len()));
}
