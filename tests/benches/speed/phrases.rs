//! Own phrases: what one letter in their search takes, with more of them than a career brings together.

use crate::content::{World, folder};
use crate::table::{Row, timed};
use divan::Bencher;
use laatija_core::outside::system_random;
use laatija_core::vault::{Cost, Vault};
use laatija_core::workspace::{Passphrase, Place, Workspace};
use serde_json::{Value, json};
use std::sync::Arc;

const SEARCH: &str = "search in 2,000 own phrases, while typing";
const FIRST: &str = "the first look at 2,000 own phrases";
const PHRASES: usize = 2000;
const PASSPHRASE: &str = "lumi sataa hiljaa mäntyihin";

/// What the table says of own phrases.
pub fn rows() -> Vec<Row> {
    [(FIRST, ""), (SEARCH, "≤ 16 ms")]
        .into_iter()
        .filter_map(|(name, asked)| Row::of_time(name, asked))
        .collect()
}

/// Phrases of two or three sentences, as they are kept from plans.
fn phrases() -> String {
    let of = |number: usize| -> Value {
        let subject = ["matematiikassa", "äidinkielessä", "käsityössä", "liikunnassa"][number % 4];
        let text = format!(
            "{{nimi}} harjoittelee {subject} pienryhmässä {number} viikon ajan. Ohjeet annetaan yksi kerrallaan, \
             ja tehtävät aloitetaan yhdessä. {{nimi:lla}} on käytössään kuvat, oma kello ja lisäaikaa kokeisiin."
        );
        json!({ "language": "fi", "field": format!("kohta_{}", number % 40), "text": text })
    };
    let phrases: Vec<Value> = (0..PHRASES).map(of).collect();
    json!({ "format": "laatija-phrases", "format_version": 1, "phrases": phrases }).to_string()
}

fn with_phrases(name: &str) -> Workspace {
    let place = folder(name);
    let _ = std::fs::remove_dir_all(&place);
    let (vault, _) = Vault::create(&place, PASSPHRASE, Cost::floor(), &mut |buffer| system_random(buffer))
        .expect("a vault");
    vault.close().expect("closed");
    let mut workspace = Workspace::new(Arc::new(World), place.clone());
    workspace.unlock(Passphrase::new(PASSPHRASE.to_owned())).expect("unlocked");
    let file = place.join("lauseet.json");
    std::fs::write(&file, phrases()).expect("written");
    workspace.bring_phrases_from(&file).expect("brought");
    workspace
}

/// As a person types into a field of an open plan: the plan's own content is read along.
#[divan::bench]
fn search_phrases(bencher: Bencher<'_, '_>) {
    let mut workspace = with_phrases("speed-phrases");
    let template = workspace.templates().expect("templates")[0].id.clone();
    let plan =
        workspace.create_plan(template, "Keksitty, Venla".to_owned(), "3A".to_owned()).expect("a plan");
    let place = Place { field: "kohta_7".to_owned(), ..Place::default() };
    let mut words = ["p", "pienryhm", "tuki", "kello kokee", ""].iter().cycle();
    bencher.bench_local(|| {
        let words = words.next().unwrap_or(&"").to_string();
        let (plan, place) = (Some(plan.clone()), Some(place.clone()));
        timed(SEARCH, || workspace.phrases(plan, place, words).expect("found"))
    });
}

/// The phrases are read from the vault anew, as after one was used.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn first_look(bencher: Bencher<'_, '_>) {
    let mut workspace = with_phrases("speed-phrases-first");
    let first = workspace.all_phrases().expect("phrases")[0].id.clone();
    bencher.bench_local(|| {
        workspace.forget_phrase(first.clone()).expect("forgotten");
        workspace.remember_phrase(first.clone()).expect("remembered");
        timed(FIRST, || workspace.phrases(None, None, String::new()).expect("found"))
    });
}

/// Removes the vaults.
pub fn clear() {
    for name in ["speed-phrases", "speed-phrases-first"] {
        let _ = std::fs::remove_dir_all(folder(name));
    }
}
