//! What the register must not hear, by phrases: each stands where a person writes such a thing, and is kept back, has to
//! be looked at, or is nothing. The phrases are in `files/ehoks/phrases.json`.

use laatija_core::draft::Others;
use laatija_core::ehoks::{Known, Level, Right, check};
use laatija_tests::source;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Where a phrase of each kind is written.
const PLACES: [(&str, &str); 4] = [
    ("change", "/hankittavat-ammat-tutkinnon-osat/0/osaamisen-osoittaminen/0/yksilolliset-kriteerit/0"),
    ("contents", "/hankittavat-ammat-tutkinnon-osat/0/osaamisen-osoittaminen/0/sisallon-kuvaus/0"),
    ("name", "/hankittavat-paikalliset-tutkinnon-osat/0/nimi"),
    ("detail", "/hankittavat-ammat-tutkinnon-osat/0/osaamisen-hankkimistavat/1/ajanjakson-tarkenne"),
];

/// Phrases by what becomes of them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Phrases {
    sure: Vec<String>,
    seen: Vec<String>,
    harmless: Vec<String>,
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(source::top().join("tests/files/ehoks").join(name)).expect("the file")
}

/// The worst that is found at a place when a phrase stands there.
fn worst(body: &Value, place: &str, phrase: &str) -> Option<Level> {
    let mut body = body.clone();
    *body.pointer_mut(place).expect("the place") = json!(phrase);
    let names = Others::default();
    let today = "2026-11-27".parse().expect("a day");
    let known = Known { today, right: Right::default(), current: None, names: &names, others: &names };
    let verdict = check(body.to_string().as_bytes(), None, &known);
    verdict.findings.iter().filter(|one| one.place == place).map(|one| one.level).min()
}

#[test]
fn no_reason_passes_unseen_and_nothing_harmless_is_found() {
    let phrases: BTreeMap<String, Phrases> =
        serde_json::from_slice(&file("phrases.json")).expect("the phrases");
    assert_eq!(phrases.len(), PLACES.len());
    let body: Value = serde_json::from_slice(&file("agreement.json")).expect("the body");
    let mut wrong = Vec::new();
    for (kind, place) in PLACES {
        let of = &phrases[kind];
        for (wanted, phrases) in
            [(Some(Level::Error), &of.sure), (Some(Level::Ask), &of.seen), (None, &of.harmless)]
        {
            for phrase in phrases {
                let found = worst(&body, place, phrase);
                if found != wanted {
                    wrong.push(format!("{kind}: {phrase}: {found:?}, wanted {wanted:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
