//! The examples of the templates: no good one breaks a rule of wording of its own template, the bad ones
//! that show a characteristic, a diagnosis or a welfare contact do, a field says the same wherever the same is
//! spoken of, and no field for long text is without one unless a reason is given.

use chrono::NaiveDate;
use laatija_core::draft::{Answer, Finding, Others, draft, review_among};
use laatija_core::language::Language;
use laatija_core::template::{Column, Example, Field, Kind, Template, shipped};
use laatija_tests::source;
use std::collections::BTreeMap;

/// Fields in which prose may stand: every template that has examples has one of them.
const PROSE: [&str; 5] = ["strengths", "readiness", "reasons", "hearing_subject", "school"];

/// Fields whose example is of the law that the document is made under.
const OF_ITS_LAW: [&str; 1] = ["reasons"];

/// Fields whose bad example shows a word that the aids to writing know.
const KNOWN: [&str; 17] = [
    "strengths",
    "special_needs",
    "expert_statements",
    "welfare_support",
    "readiness",
    "special_support_grounds",
    "reasons",
    "hearing",
    "guardian_hearing_ref",
    "placement_description",
    "individualised_assessment",
    "increase_reason",
    "interests",
    "progress_by_subject",
    "pupil_heard",
    "guardians_heard",
    "section_20i_reasons",
];

/// The fields of the support plan in which teachers write most.
const WANTED: [&str; 16] = [
    "strengths",
    "learning_readiness",
    "special_needs",
    "pupil_view",
    "guardian_view",
    "need_assessment",
    "reasons_and_other_info",
    "measures_plan",
    "pedagogical_solutions",
    "goals_learning",
    "goals_development",
    "progress_in_studies",
    "evaluation_rounds",
    "self_assessment",
    "overall_discussion",
    "progress",
];

/// The examples of a template in a language, by field.
fn examples(template: &Template, language: Language) -> BTreeMap<&str, &Example> {
    let texts = &template.texts[&language].fields;
    texts.iter().filter_map(|(id, text)| Some((id.as_str(), text.example.as_ref()?))).collect()
}

/// What is found in a plan of the template in which this alone is written.
fn findings(template: &Template, language: Language, text: &str) -> Vec<Finding> {
    let mut draft = draft(template);
    let chosen = Answer::Choice(language.code().to_owned());
    draft.answers.insert(template.meaning.language.clone(), chosen);
    let prose = PROSE.into_iter().find(|field| template.field(field).is_some()).unwrap();
    draft.answers.insert(prose.to_owned(), Answer::Text(text.to_owned()));
    let others = Others::of(["Aino Virtanen".to_owned(), "Onni Korhonen".to_owned()]);
    let all = review_among(template, &draft, NaiveDate::from_ymd_opt(2026, 9, 20).unwrap(), &others);
    all.into_iter().filter(|finding| finding.place.range.is_some()).collect()
}

#[test]
fn no_good_example_breaks_a_rule_of_wording_and_the_known_bad_ones_do() {
    let mut faults = Vec::new();
    let mut known = 0;
    for template in shipped() {
        for language in Language::ALL {
            for (field, example) in examples(template, language) {
                let found = findings(template, language, &example.good);
                if !found.is_empty() {
                    faults.push(format!("{} {language:?} {field}: {found:?}", template.id));
                }
                if KNOWN.contains(&field) {
                    known += 1;
                    if findings(template, language, &example.bad).is_empty() {
                        faults.push(format!("{} {language:?} {field}: {}", template.id, example.bad));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(known >= 3 * KNOWN.len(), "{known}");
}

#[test]
fn a_field_says_the_same_in_every_template_and_the_support_plan_tells_the_main_ones() {
    for language in Language::ALL {
        let mut told: BTreeMap<(&str, &str), &Example> = BTreeMap::new();
        for template in shipped() {
            for (field, example) in examples(template, language) {
                // A child before school, a pupil and a student are each spoken of in their own way.
                let education = template.id.split('.').nth(1).unwrap();
                let of = if OF_ITS_LAW.contains(&field) { &template.id } else { education };
                let first = told.entry((of, field)).or_insert(example);
                assert_eq!(*first, example, "{} {language:?}", template.id);
                assert!(![&example.good, &example.why].contains(&&example.bad), "{field}");
            }
        }
        let plan =
            shipped().iter().find(|template| template.id == "fi.perusopetus.tuen-suunnitelma-2025").unwrap();
        let own = examples(plan, language);
        let missing: Vec<_> = WANTED.iter().filter(|field| !own.contains_key(**field)).collect();
        assert!(missing.is_empty(), "{language:?} {missing:?}");
    }
}

/// Whether somebody writes sentences of the own in the field: in itself or in a column.
fn is_long(field: &Field) -> bool {
    let long = |column: &Column| matches!(column.kind, Kind::LongText { .. });
    match &field.kind {
        Kind::LongText { fixed, .. } => !fixed,
        kind => kind.columns().iter().any(long),
    }
}

#[test]
fn every_field_for_long_text_shows_a_good_and_a_bad_example_or_a_reason_is_given() {
    let file = source::top().join("tests/files/without-example.toml");
    let text = std::fs::read_to_string(file).unwrap();
    let mut reasons: BTreeMap<String, BTreeMap<String, String>> = toml::from_str(&text).unwrap();
    let mut faults = Vec::new();
    for template in shipped() {
        let mut excused = reasons.remove(&template.id).unwrap_or_default();
        for (_, field) in template.fields().filter(|(_, field)| is_long(field)) {
            let reason = excused.remove(&field.id);
            for language in Language::ALL {
                let shown = examples(template, language).contains_key(field.id.as_str());
                if shown == reason.is_some() || reason.as_ref().is_some_and(|reason| reason.trim().is_empty())
                {
                    faults.push(format!("{} {language:?} {}: {reason:?}", template.id, field.id));
                }
            }
        }
        faults.extend(excused.into_keys().map(|field| format!("{} has no long text {field}", template.id)));
    }
    faults.extend(reasons.into_keys().map(|template| format!("no template {template}")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
