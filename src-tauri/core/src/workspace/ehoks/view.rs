//! What is told of a HOKS on its way to eHOKS: the steps of its form, each finding with its place in the plan.

use super::leaving::key_view;
use super::*;
use crate::draft::write_answer;
use sha2::{Digest, Sha256};

/// The steps of the form of eHOKS: numbers, the end of the text's key, and the keys of the body.
const STEPS: [(&str, &str, &[&str]); 6] = [
    ("1", "basics", &[]),
    (
        "2–4",
        "prior",
        &[
            "aiemmin-hankitut-ammat-tutkinnon-osat",
            "aiemmin-hankitut-paikalliset-tutkinnon-osat",
            "aiemmin-hankitut-yhteiset-tutkinnon-osat",
        ],
    ),
    (
        "5–7",
        "units",
        &[
            "hankittavat-ammat-tutkinnon-osat",
            "hankittavat-paikalliset-tutkinnon-osat",
            "hankittavat-yhteiset-tutkinnon-osat",
        ],
    ),
    ("8", "parts", &["hankittavat-koulutuksen-osat"]),
    ("9", "support", &["oppimisen-tuki"]),
    ("10", "readiness", &["opiskeluvalmiuksia-tukevat-opinnot"]),
];

/// All that was found in a body and of what is not in it, each with the number of its step.
pub(super) fn findings(judged: &Judged, language: Language) -> Vec<(usize, EhoksFinding)> {
    let mut findings: Vec<(usize, EhoksFinding)> = Vec::new();
    for finding in &judged.verdict.findings {
        findings.push((step_of(&finding.place), finding_view(judged, finding, language)));
    }
    if judged.is_stale() {
        findings.push((0, stale_view(&judged.trips, language)));
    }
    for left in &judged.upload.left {
        findings.push((step_of_left(judged.template, left), left_view(judged, left, language)));
    }
    for pointer in &judged.left_out {
        findings.push((step_of(pointer), key_view(judged, pointer, language)));
    }
    for key in &judged.unchanged {
        findings.push((step_of(&format!("/{key}")), change_view(key, language)));
    }
    findings
}

/// By what a finding is known again: what is found, where, and what is written there. Another text in the same place is
/// another finding.
fn id_of(weight: EhoksWeight, rule: &str, at: &Value, said: Option<&Value>) -> String {
    let words = serde_json::json!([weight, rule, at, said]).to_string();
    data_encoding::HEXLOWER.encode(&Sha256::digest(words.as_bytes())[..16])
}

fn step_of(pointer: &str) -> usize {
    let first = pointer.split('/').nth(1).unwrap_or_default();
    STEPS.iter().position(|(.., keys)| keys.contains(&first)).unwrap_or_default()
}

fn step_of_left(template: &Template, left: &Left) -> usize {
    let wanted = match left.why {
        LeftOut::Right => "basics",
        LeftOut::Support | LeftOut::Type | LeftOut::Part | LeftOut::Once => "support",
        LeftOut::Unit | LeftOut::Criteria => "units",
        LeftOut::Version => {
            let key = Mapping::of(&template.id).and_then(|mapping| mapping.key_of(&left.place.field));
            return step_of(&format!("/{}", key.unwrap_or_default()));
        }
    };
    STEPS.iter().position(|(_, name, _)| *name == wanted).unwrap_or_default()
}

fn finding_view(judged: &Judged, finding: &Finding, language: Language) -> EhoksFinding {
    let places = &judged.upload.places;
    let place = match finding.level {
        // What would be wiped has its place in the HOKS that is there now.
        Level::Loss => places.of_current(&finding.place),
        _ => places.of(&finding.place),
    };
    let words = finding.place_words(language);
    let kept = || say(language, "ehoks-kept-place", &[("place", words.clone().into())]);
    let weight = weight_of(finding.level);
    let said = match finding.level {
        Level::Loss => judged.current.as_ref().and_then(|current| current.pointer(&finding.place)),
        _ => judged.body.pointer(&finding.place),
    };
    EhoksFinding {
        id: id_of(weight, finding.rule, &finding.place.as_str().into(), said),
        rule: finding.rule.to_owned(),
        weight,
        what: finding.what(language),
        remedy: finding.remedy(language),
        where_: place.map_or_else(kept, |place| place_words(judged.template, language, place)),
        place: place.cloned(),
        pointer: finding.place.clone(),
        key: finding.unknown_key().map(|key| EhoksKey { key: key.to_owned(), left: false }),
    }
}

fn weight_of(level: Level) -> EhoksWeight {
    match level {
        Level::Error => EhoksWeight::Error,
        Level::Loss => EhoksWeight::Loss,
        Level::Ask => EhoksWeight::Ask,
        Level::Warning => EhoksWeight::Warning,
    }
}

/// The key of the text of what is not in the body.
fn key_of_left(why: LeftOut) -> &'static str {
    match why {
        LeftOut::Unit => "ehoks-left-unit",
        LeftOut::Criteria => "ehoks-left-criteria",
        LeftOut::Support => "ehoks-left-support",
        LeftOut::Type => "ehoks-left-type",
        LeftOut::Part => "ehoks-left-part",
        LeftOut::Once => "ehoks-left-once",
        LeftOut::Version => "ehoks-left-version",
        LeftOut::Right => "ehoks-left-right",
    }
}

fn left_view(judged: &Judged, left: &Left, language: Language) -> EhoksFinding {
    let key = key_of_left(left.why);
    let weight = weight_of(left.why.level(judged.method));
    let row = left.place.row.and_then(|row| judged.draft.rows(&left.place.field).get(row));
    let said = row.map(|row| write_answer(&Answer::Rows(vec![row.clone()])));
    EhoksFinding {
        id: id_of(weight, key, &serde_json::json!(left.place), said.as_ref()),
        rule: String::new(),
        weight,
        what: say(language, key, &[]),
        remedy: say(language, &format!("{key}.todo"), &[]),
        where_: place_words(judged.template, language, &left.place),
        place: Some(left.place.clone()),
        pointer: String::new(),
        key: None,
    }
}

/// The current HOKS was brought before a body was saved last.
fn stale_view(trips: &Trips, language: Language) -> EhoksFinding {
    EhoksFinding {
        id: id_of(EhoksWeight::Loss, "ehoks-stale", &serde_json::json!([trips.saved, trips.brought]), None),
        rule: String::new(),
        weight: EhoksWeight::Loss,
        what: say(language, "ehoks-stale", &[]),
        remedy: say(language, "ehoks-stale.todo", &[]),
        where_: register::place_words(language, ""),
        place: None,
        pointer: String::new(),
        key: None,
    }
}

fn change_view(key: &str, language: Language) -> EhoksFinding {
    let name = register::place_words(language, &format!("/{key}"));
    let values = [("key", name.clone().into())];
    EhoksFinding {
        id: String::new(),
        rule: String::new(),
        weight: EhoksWeight::Warning,
        what: say(language, "ehoks-left-change", &values),
        remedy: say(language, "ehoks-left-change.todo", &values),
        where_: name,
        place: None,
        pointer: format!("/{key}"),
        key: None,
    }
}

pub(super) fn steps(
    judged: &Judged,
    findings: Vec<(usize, EhoksFinding)>,
    language: Language,
) -> Vec<EhoksStep> {
    let tuva = judged.right == Some(RightKind::Tuva);
    let mut steps: Vec<EhoksStep> = Vec::new();
    for (number, (shown_as, name, keys)) in STEPS.iter().enumerate() {
        let own: Vec<EhoksFinding> =
            findings.iter().filter(|(at, _)| *at == number).map(|(_, finding)| finding.clone()).collect();
        let items: usize =
            keys.iter().filter_map(|key| judged.body.get(*key)?.as_array()).map(Vec::len).sum();
        let not_here = match *name {
            "prior" | "units" => tuva,
            "parts" => judged.right.is_some() && !tuva,
            _ => false,
        };
        let state = match () {
            () if own.iter().any(|one| matches!(one.weight, EhoksWeight::Error | EhoksWeight::Loss)) => {
                EhoksState::Broken
            }
            () if !own.is_empty() => EhoksState::Look,
            () if keys.is_empty() || items > 0 => EhoksState::Fine,
            () if not_here => EhoksState::NotHere,
            () if *name == "readiness" => EhoksState::Leaving,
            () => EhoksState::Empty,
        };
        steps.push(EhoksStep {
            number: (*shown_as).to_owned(),
            title: say(language, &format!("ehoks-step-{name}"), &[]),
            state,
            count: match keys.is_empty() {
                true => String::new(),
                false => say(language, "ehoks-count", &[("count", items.into())]),
            },
            findings: own,
        });
    }
    steps
}

/// The sections that are shown and filled and of which nothing goes.
pub(super) fn stays(template: &Template, draft: &Draft, language: Language) -> Vec<String> {
    let Some(mapping) = Mapping::of(&template.id) else { return Vec::new() };
    let (shown, sent) = (shown(template, draft), mapping.fields());
    let stays = template.sections.iter().filter(|section| {
        let own =
            || section.fields.iter().filter(|field| !field.kind.is_kept() && !field.kind.is_fixed_text());
        shown.sections.contains(&section.id)
            && !own().any(|field| sent.contains(&field.id.as_str()))
            && own().any(|field| shown.fields.contains(&field.id) && filled(field, draft))
    });
    stays.map(|section| template.texts(language).section_title(&section.id).to_owned()).collect()
}
