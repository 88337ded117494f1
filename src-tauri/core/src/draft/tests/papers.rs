//! The papers around the plans and all templates together: what a paper cannot be without, what took the place of
//! closed documents, and that lists and fields of one name agree. Their rules are tried by the tables in
//! `tests/files/rules`.

use super::*;
use crate::template::{Check, Rule, Severity, Template, shipped};

macro_rules! example {
    ($path:literal) => {
        include_str!(concat!("../../../../../assets/templates/", $path))
    };
}

/// A template, an example of it, and the answers without which one of its fields is missing that no rule asks for.
type Needed = (&'static str, &'static str, Vec<(&'static str, Value)>);

fn needed() -> [Needed; 4] {
    [
        (
            "fi.perusopetus.tukea-koskeva-paatos-2025",
            example!("tukea-koskeva-paatos-2025/examples/rajattu-matematiikka.json"),
            vec![("plan_ref", json!({ "plan_ref": [] })), ("reasons", json!({ "reasons": "" }))],
        ),
        (
            "fi.perusopetus.kuuleminen",
            example!("kuuleminen/examples/ennen-tukipaatosta.json"),
            vec![
                ("pupil_heard", json!({ "pupil_heard": null })),
                ("hearing_subject", json!({ "hearing_subject": "" })),
            ],
        ),
        (
            "fi.perusopetus.tiedonsiirtolupa",
            example!("tiedonsiirtolupa/examples/tyopaja-ja-kuntoutus.json"),
            vec![
                ("data_transfer_permissions", json!({ "data_transfer_permissions": [] })),
                ("withdrawn_on", json!({ "version_reason": "withdrawn" })),
            ],
        ),
        (
            "fi.perusopetus.erityisen-tuen-paatos",
            example!("erityisen-tuen-paatos/examples/yksilollistetty-matematiikka.json"),
            vec![("decision_content", json!({ "decision_content": null }))],
        ),
    ]
}

fn template(id: &str) -> &'static Template {
    shipped().iter().find(|template| template.id == id).unwrap()
}

#[test]
fn what_a_paper_cannot_be_without_stops_issuing() {
    for (id, example, cases) in needed() {
        for (field, changes) in cases {
            let draft = sample::read(template(id), example, &changes);
            let findings = review(template(id), &draft, read_day("1.6.2026").unwrap());
            let missing = findings.iter().any(|finding| {
                finding.subject == Subject::Missing
                    && finding.severity == Severity::Blocks
                    && finding.place.field == field
            });
            assert!(missing, "{id}: {field} is not in {findings:?}");
        }
    }
}

/// A field of free text that most papers have, for the rules of wording.
fn free_text(template: &Template) -> Option<&'static str> {
    let fields = ["special_needs", "reasons", "pupil_heard", "readiness"];
    fields.into_iter().find(|field| template.field(field).is_some())
}

/// What is the law's present document and what is closed, and what took its place.
#[test]
fn closed_documents_name_what_took_their_place() {
    for template in shipped() {
        let successor = template.successor.as_deref();
        match template.status {
            crate::template::Status::Current => {
                assert_eq!((template.in_force.until, successor), (None, None))
            }
            crate::template::Status::Legacy => {
                assert!(template.in_force.until.is_some(), "{}", template.id);
                let next = shipped().iter().find(|other| Some(other.id.as_str()) == successor).unwrap();
                assert_eq!(next.status, crate::template::Status::Current, "{}", template.id);
            }
        }
    }
}

/// A word that can never be found guards nothing: each of the lists is found where it stands alone.
#[test]
fn every_word_of_the_lists_can_be_found() {
    for template in shipped() {
        let Some(text) = free_text(template) else { continue };
        // Wherever a list is looked for, its words are tried in one text.
        let mut anywhere = template.clone();
        for rule in &mut anywhere.rules {
            if let Check::Wording { fields, .. } = &mut rule.check {
                fields.clear();
                rule.when = None;
            }
        }
        for rule in &template.rules {
            let Check::Wording { words, .. } = &rule.check else { continue };
            let lists = words.iter().flat_map(|list| &template.words[list]);
            for (language, word) in
                lists.flat_map(|(language, words)| words.iter().map(move |word| (language, word)))
            {
                let says = Answer::Text(word.replace('*', ""));
                let language = Answer::Choice(language.code().to_owned());
                let answers = [(text.to_owned(), says), (template.meaning.language.clone(), language)];
                let draft = Draft { answers: answers.into(), ..draft(template) };
                let findings = review(&anywhere, &draft, read_day("1.9.2026").unwrap());
                let found = findings.iter().any(
                    |finding| matches!(&finding.subject, Subject::Rule { rule: of, .. } if *of == rule.id),
                );
                assert!(found, "{} {}: {word}", template.id, rule.id);
            }
        }
    }
}

/// Of the words that a text is asked for, each is enough.
#[test]
fn every_word_that_is_asked_for_is_enough() {
    let mut tried = 0;
    for template in shipped() {
        for rule in &template.rules {
            let Check::Mentions { words, fields } = &rule.check else { continue };
            let mut alone = template.clone();
            alone.rules = vec![Rule { when: None, unless: None, ..rule.clone() }];
            let found = |text: &str, language: Language| {
                let says = Answer::Text(text.to_owned());
                let language = Answer::Choice(language.code().to_owned());
                let answers = [(fields[0].clone(), says), (template.meaning.language.clone(), language)];
                let draft = Draft { answers: answers.into(), ..draft(template) };
                let findings = review(&alone, &draft, read_day("1.9.2026").unwrap());
                findings.iter().any(|finding| matches!(finding.subject, Subject::Rule { .. }))
            };
            for (language, words) in words.iter().flat_map(|list| &template.words[list]) {
                assert!(found("Koulu.", *language), "{} {language:?}", rule.id);
                for word in words {
                    let text = format!("Koulu {} koulu.", word.replace('*', ""));
                    assert!(!found(&text, *language), "{} {language:?}: {word}", rule.id);
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 0);
}

/// The same name means the same kind of answer in every document: what goes from one to another fits there.
/// The assessment of need alone was a choice in HOJKS and is a text in the plans of 2025.
#[test]
fn fields_of_one_name_are_of_one_kind() {
    for (at, template) in shipped().iter().enumerate() {
        for (_, field) in template.fields().filter(|(_, field)| field.id != "need_assessment") {
            for other in &shipped()[..at] {
                let kind = other.field(&field.id).map_or(field.kind.name(), |same| same.kind.name());
                assert_eq!(field.kind.name(), kind, "{} of {} and {}", field.id, template.id, other.id);
            }
        }
    }
}
