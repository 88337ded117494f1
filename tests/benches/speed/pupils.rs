//! Five hundred pupils with names that people have: the review of one plan against the names of all others in all
//! their cases, the home screen, the year and the search.

use crate::content::{EXAMPLE, World, folder};
use crate::issue::Issue;
use crate::table::{Row, timed};
use divan::Bencher;
use laatija_core::outside::system_random;
use laatija_core::template::shipped;
use laatija_core::vault::{Cost, Vault};
use laatija_core::workspace::{Passphrase, Workspace};
use serde_json::Value;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

const REVIEW: &str = "review of a plan, against the names of 499 other pupils in all cases";
const OPEN: &str = "plan of one of 500 pupils opened";
const HOME: &str = "home screen with 500 pupils";
const YEAR: &str = "days of the year with 500 pupils";
const SEARCH: &str = "search in 500 pupils' versions and drafts, while typing";
const PASSPHRASE: &str = "lumi sataa hiljaa mäntyihin";
const FIRST: [&str; 25] = [
    "Aada", "Aatos", "Eemil", "Eino", "Elias", "Ella", "Emma", "Helmi", "Hugo", "Iida", "Joona", "Kaisa",
    "Kerttu", "Leo", "Lilja", "Mikael", "Onni", "Oona", "Pihla", "Ronja", "Sisu", "Toivo", "Veikko", "Venla",
    "Väinö",
];
/// Family names are made of these: five hundred that are all different.
const STEMS: [&str; 20] = [
    "Aalto", "Haka", "Heinä", "Hilta", "Honka", "Karja", "Kuusi", "Laine", "Lehto", "Linna", "Mänty",
    "Niemi", "Peura", "Pelto", "Ranta", "Salmi", "Tuomi", "Virta", "Väisä", "Ylä",
];
const ENDS: [&str; 25] = [
    "nen", "la", "mäki", "koski", "salo", "harju", "vaara", "lahti", "järvi", "kangas", "suo", "virta",
    "maa", "puro", "oja", "aho", "lampi", "saari", "vuori", "kallio", "luoto", "korpi", "metsä", "joki",
    "holm",
];

/// What the table says of five hundred pupils.
pub fn rows() -> Vec<Row> {
    let rows =
        [(REVIEW, "≤ 100 ms"), (OPEN, "≤ 100 ms"), (HOME, "≤ 10 ms"), (YEAR, "≤ 16 ms"), (SEARCH, "≤ 16 ms")];
    rows.into_iter().filter_map(|(name, asked)| Row::of_time(name, asked)).collect()
}

fn place() -> PathBuf {
    folder("speed-pupils")
}

/// Removes the vault.
pub fn clear() {
    let _ = std::fs::remove_dir_all(place());
}

/// The vault of all pupils, made once, and the plan of one of them.
fn pupils() -> (Workspace, String) {
    static MADE: OnceLock<()> = OnceLock::new();
    MADE.get_or_init(|| {
        clear();
        let (mut vault, _) =
            Vault::create(&place(), PASSPHRASE, Cost::floor(), &mut |buffer| system_random(buffer))
                .expect("a vault");
        vault.confirm_recovery_key().expect("confirmed");
        vault.close().expect("closed");
        let mut workspace = unlocked();
        for stem in STEMS {
            for (first, end) in FIRST.iter().zip(ENDS) {
                workspace.import_plan(&plan_of(&format!("{first} {stem}{end}"))).expect("imported");
            }
        }
        workspace.close().expect("closed");
        let mut vault = Vault::open(&place(), PASSPHRASE).expect("opened");
        Issue::new().add_versions(&mut vault);
        vault.close().expect("closed");
    });
    let mut workspace = unlocked();
    let plan = workspace.home().expect("home").plans.first().expect("a plan").id.clone();
    (workspace, plan)
}

fn unlocked() -> Workspace {
    let mut workspace = Workspace::new(Arc::new(World), place());
    workspace.unlock(Passphrase::new(PASSPHRASE.to_owned())).expect("unlocked");
    workspace
}

/// The example as the plan of another pupil.
fn plan_of(pupil: &str) -> Vec<u8> {
    let mut plan: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    plan["values"][&shipped()[0].meaning.pupil] = pupil.into();
    plan.to_string().into_bytes()
}

#[divan::bench(sample_count = 30, sample_size = 1)]
fn pupils_review(bencher: Bencher<'_, '_>) {
    let (mut workspace, plan) = pupils();
    bencher.bench_local(|| timed(REVIEW, || workspace.review(plan.clone()).expect("a review")));
}

#[divan::bench(sample_count = 30, sample_size = 1)]
fn pupils_open(bencher: Bencher<'_, '_>) {
    let (mut workspace, plan) = pupils();
    bencher.bench_local(|| timed(OPEN, || workspace.open_plan(plan.clone()).expect("a plan")));
}

#[divan::bench(sample_count = 50, sample_size = 1)]
fn pupils_home(bencher: Bencher<'_, '_>) {
    let (mut workspace, _) = pupils();
    bencher.bench_local(|| timed(HOME, || workspace.home().expect("home")));
}

#[divan::bench(sample_count = 50, sample_size = 1)]
fn pupils_year(bencher: Bencher<'_, '_>) {
    let (mut workspace, _) = pupils();
    bencher.bench_local(|| timed(YEAR, || workspace.year().expect("the year")));
}

/// All texts have been read before, as they have after the first letters; then words as they grow.
#[divan::bench(sample_count = 40, sample_size = 1)]
fn pupils_search(bencher: Bencher<'_, '_>) {
    let (mut workspace, _) = pupils();
    while workspace.search("pie".to_owned()).expect("searched").left > 0 {}
    let mut words = ["tuki", "pienryhm", "mahdollisuus", "veikko kertotau"].iter().cycle();
    bencher.bench_local(|| {
        let words = words.next().unwrap_or(&"").to_string();
        timed(SEARCH, || workspace.search(words).expect("searched"))
    });
}
