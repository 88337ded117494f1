//! The examples of the templates: no good one breaks a rule of wording of its own template, the bad ones
//! that show a characteristic, a diagnosis or a welfare contact do, and a field says the same everywhere.

use chrono::NaiveDate;
use laatija_core::draft::{Answer, Finding, Others, draft, review_among};
use laatija_core::language::Language;
use laatija_core::template::{Example, Template, shipped};
use std::collections::BTreeMap;

/// Fields in which prose may stand: every template that has examples has one of them.
const PROSE: [&str; 2] = ["strengths", "readiness"];

/// Fields whose bad example shows a word that the aids to writing know.
const KNOWN: [&str; 6] = [
    "strengths",
    "special_needs",
    "expert_statements",
    "welfare_support",
    "readiness",
    "special_support_grounds",
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
        let mut told: BTreeMap<&str, &Example> = BTreeMap::new();
        for template in shipped() {
            for (field, example) in examples(template, language) {
                assert_eq!(*told.entry(field).or_insert(example), example, "{} {language:?}", template.id);
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
