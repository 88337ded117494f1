//! The check of a large HOKS: sixty units with two hundred periods in which competence is acquired. A keystroke in the
//! search over three hundred qualifications.

use crate::content::{World, moment};
use crate::table::{Row, timed};
use divan::Bencher;
use laatija_core::api::dispatch;
use laatija_core::catalogue::{Catalogue, read};
use laatija_core::draft::Others;
use laatija_core::ehoks::{Known, Right, check};
use laatija_core::outside::system_random;
use laatija_core::vault::{Cost, Vault};
use laatija_core::workspace::{Passphrase, Workspace};
use laatija_tests::source;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;

const CHECK: &str = "check of a HOKS of 60 units and 200 periods";
const SEARCH: &str = "search over 300 qualifications, a key";
const IMPORT: &str = "import of 300 qualifications";
const KEPT: &str = "import of 300 qualifications into the vault";
const FIRST: &str = "first look into a catalogue of 300 qualifications";
const CHOOSE: &str = "proposals from 300 qualifications, a key";
const PASSPHRASE: &str = "lumi sataa hiljaa mäntyihin";
/// How many qualifications, and how many units each has.
const CATALOGUE: (u64, u64) = (300, 60);
/// How many units, and how many periods they have together.
const SIZE: (usize, usize) = (60, 200);

/// What the table says of the check.
pub fn rows() -> Vec<Row> {
    let rows =
        [(CHECK, "≤ 10 ms"), (SEARCH, "≤ 16 ms"), (IMPORT, ""), (KEPT, ""), (FIRST, ""), (CHOOSE, "≤ 16 ms")];
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
    let known = Known {
        today: moment().date_naive(),
        right: Right::default(),
        current: None,
        names: &names,
        others: &names,
    };
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

/// A HOKS in a vault, and a folder with the files of all qualifications.
fn desk(name: &str) -> (Workspace, String, PathBuf) {
    let place = crate::content::folder(name);
    let _ = std::fs::remove_dir_all(&place);
    let (vault, _) = Vault::create(&place, PASSPHRASE, Cost::floor(), &mut |buffer| system_random(buffer))
        .expect("a vault");
    vault.close().expect("closed");
    let mut workspace = Workspace::new(Arc::new(World), place.clone());
    workspace.unlock(Passphrase::new(PASSPHRASE.to_owned())).expect("unlocked");
    let folder = place.join("perusteet");
    std::fs::create_dir(&folder).expect("a folder");
    for number in 1..=CATALOGUE.0 {
        std::fs::write(folder.join(format!("{number}.json")), qualification(number)).expect("a file");
    }
    let plan = workspace.create_plan("fi.ammatillinen.hoks".into(), "Uusi, Opiskelija".into(), "A26".into());
    (workspace, plan.expect("a plan"), folder)
}

fn import(workspace: &mut Workspace, folder: &Path) -> u32 {
    let mut step = workspace.begin_import(folder).expect("files");
    while step.outcome.is_none() {
        step = workspace.import_on().expect("foundations");
    }
    step.outcome.map_or(0, |outcome| outcome.taken)
}

/// A key, as the page asks: the command by its name, JSON to and from.
fn proposals(workspace: &mut Workspace, plan: &str, typed: &str) -> usize {
    let at = json!({ "field": "units_vocational", "column": "unit" });
    let asked = json!({ "plan": plan, "at": at, "typed": typed });
    let list = dispatch(workspace, "choices", asked).expect("proposals").to_string();
    assert!(list.contains("tutkinnonosat_"), "{list}");
    list.len()
}

#[divan::bench(sample_count = 5)]
fn import_into_vault(bencher: Bencher<'_, '_>) {
    let (mut workspace, _, folder) = desk("speed-import");
    bencher.bench_local(|| timed(KEPT, || assert_eq!(import(&mut workspace, &folder), 300)));
}

#[divan::bench(sample_count = 10)]
fn first_look(bencher: Bencher<'_, '_>) {
    let (mut workspace, plan, folder) = desk("speed-first-look");
    import(&mut workspace, &folder);
    // An import of a file lets the catalogue be read anew.
    let again = folder.join("1.json");
    bencher.bench_local(|| {
        import(&mut workspace, &again);
        timed(FIRST, || proposals(&mut workspace, &plan, "työv"))
    });
}

#[divan::bench]
fn choose_by_key(bencher: Bencher<'_, '_>) {
    let (mut workspace, plan, folder) = desk("speed-choose");
    import(&mut workspace, &folder);
    proposals(&mut workspace, &plan, "t");
    bencher.bench_local(|| timed(CHOOSE, || proposals(&mut workspace, &plan, "työv 59")));
}
