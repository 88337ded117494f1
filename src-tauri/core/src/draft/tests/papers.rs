//! The papers around the plans, tried on their examples: each example is in order, each rule finds what it is
//! there for, and what needs not be there is not asked for.

use super::*;
use crate::template::{Check, Template, shipped};
use std::collections::BTreeSet;

/// A paper: its template, an example that is in order, what breaks its rules, and what else keeps them.
struct Paper {
    template: &'static str,
    example: &'static str,
    day: &'static str,
    /// `RULE Severity field`, and the answers that make a draft of the example have that finding.
    breaks: Vec<(&'static str, Value)>,
    /// Answers with which the example still has no finding.
    keeps: Vec<Value>,
}

macro_rules! example {
    ($path:literal) => {
        include_str!(concat!("../../../../../assets/templates/", $path))
    };
}

/// The rules of wording that most papers share.
fn wording(field: &'static str) -> Vec<(String, Value)> {
    let text = |text: &str| json!({ field: text });
    vec![
        (format!("R09 Look {field}"), text("Hän on laiska.")),
        (format!("W01 Look {field}"), text("ADHD vaikuttaa.")),
        (format!("W02 Look {field}"), text("Perheneuvola on mukana.")),
    ]
}

/// What papers say of cooperation, permissions and copies.
fn cooperation() -> Vec<(&'static str, Value)> {
    vec![
        (
            "Y1 Look earlier_documents",
            json!({ "earlier_documents": [{ "document": "Kuntoutussuunnitelma" }] }),
        ),
        (
            "Y2 Look participants",
            json!({ "participants": [{ "name": "Riitta", "role": "special_teacher" }] }),
        ),
        ("Y3 Look pupil_participation", json!({ "pupil_participation": null })),
        ("Y4 Look distribution", json!({ "distribution": [] })),
    ]
}

/// An obstacle takes the place of those who could not take part.
fn hindered() -> Value {
    json!({
        "participants": [{ "name": "Riitta", "role": "special_teacher" }],
        "cooperation_obstacle": { "value": "yes", "details": "Huoltajaa ei tavoitettu." },
    })
}

fn decision_draft() -> Paper {
    let measure = |granted: &str| json!([{ "measure": "aids", "granted": granted, "from": "2026-08-01" }]);
    let heard = |role: &str, view: &str| json!([{ "who": "Elina", "role": role, "view": view }]);
    let reasons = |text: &str| json!({ "reasons": text });
    Paper {
        template: "fi.perusopetus.tukea-koskeva-paatos-2025",
        example: example!("tukea-koskeva-paatos-2025/examples/rajattu-matematiikka.json"),
        day: "1.6.2026",
        breaks: vec![
            ("F01 Blocks decided_measures", json!({ "decided_measures": [], "decided_deviation": [] })),
            ("F02 Look decided_measures", json!({ "decided_measures": measure("") })),
            ("F03 Blocks decided_deviation", json!({ "decided_deviation": [{ "subject": "MA" }] })),
            ("F05 Look school_place_change", json!({ "school_place_change": { "value": "yes" } })),
            ("F06 Look plan_ref", json!({ "plan_ref": [{ "document": "Suunnitelma" }] })),
            ("F07 Look hearing", json!({ "hearing": [] })),
            ("F07 Look hearing", json!({ "hearing": heard("guardian", "Puoltaa.") })),
            ("F08 Look hearing", json!({ "hearing": heard("pupil", "") })),
            ("F09 Look decision_maker", json!({ "decision_maker": null })),
            ("F10 Look home_municipality", json!({ "home_municipality": { "value": "yes" } })),
            ("F11 Look reasons", reasons("Tukea annetaan kolme tuntia viikossa.")),
            ("F11 Look reasons", reasons("Opetusta on 3 h/vk.")),
            ("F11 Look reasons", reasons("Avustaja on mukana maanantaisin.")),
            ("F11 Look reasons", json!({ "reasons": "Stöd ges tre gånger i veckan.", "doc_language": "sv" })),
            ("F11 Look reasons", json!({ "reasons": "Support twice a week.", "doc_language": "other" })),
            (
                "F11 Look enforceable",
                json!({ "enforceable": { "value": "yes", "details": "Kerran viikossa." } }),
            ),
            ("Missing Blocks plan_ref", json!({ "plan_ref": [] })),
            ("Missing Blocks reasons", json!({ "reasons": "" })),
        ],
        keeps: vec![
            // A refusal, and the end of all measures, are decisions too.
            json!({ "decision_outcome": "refused", "decided_measures": measure("no"), "decided_deviation": [] }),
            json!({ "decision_outcome": "ended", "decided_measures": measure("ends"), "decided_deviation": [] }),
            // Teaching under section 20 i alone is something to decide.
            json!({ "decided_measures": [], "decided_deviation": [], "decided_20i": "by_area" }),
            json!({ "decided_measures": [] }),
            json!({ "school_place_change": { "value": "yes", "details": "Päätös § 12/2026 on tehty." } }),
            json!({ "case_number": null, "enforceable": null, "home_municipality": null, "attachments": null }),
            reasons("Viikolla 20 tehdyn arvioinnin mukaan ryhmäkohtainen tuki ei riitä."),
        ],
    }
}

fn hearing() -> Paper {
    let heard = |changes: Value| {
        let mut row = json!({ "name": "Elina Kuvitteellinen", "date": "2026-05-28", "accepts": "yes" });
        row.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        json!({ "guardians": [{ "name": "Elina Kuvitteellinen" }], "guardians_heard": [row] })
    };
    Paper {
        template: "fi.perusopetus.kuuleminen",
        example: example!("kuuleminen/examples/ennen-tukipaatosta.json"),
        day: "29.5.2026",
        breaks: vec![
            ("K01 Look materials_given", json!({ "materials_given": [] })),
            ("K02 Blocks guardians_heard", json!({ "guardians_heard": [] })),
            ("K03 Look guardians_heard", json!({ "guardians_heard": [{ "name": "Elina Kuvitteellinen" }] })),
            ("K04 Look guardians_heard", heard(json!({ "date": null }))),
            ("K05 Look guardians_heard", heard(json!({ "accepts": null }))),
            ("K06 Look not_reached", json!({ "not_reached": { "value": "yes" } })),
            ("Missing Blocks pupil_heard", json!({ "pupil_heard": null })),
            ("Missing Blocks hearing_subject", json!({ "hearing_subject": "" })),
        ],
        keeps: vec![
            heard(json!({})),
            heard(json!({ "accepts": "no_view", "view": "" })),
            json!({ "guardians_heard": [], "not_reached": { "value": "yes", "details": "Soitettu 2.5. ja 9.5." } }),
        ],
    }
}

fn permission() -> Paper {
    let row = |changes: Value| {
        let mut row = json!({ "to": "Työpaja", "what": "apuvälineet", "purpose": "harjoittelu", "until": "2027-05-31" });
        row.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        json!({ "data_transfer_permissions": [row] })
    };
    Paper {
        template: "fi.perusopetus.tiedonsiirtolupa",
        example: example!("tiedonsiirtolupa/examples/tyopaja-ja-kuntoutus.json"),
        day: "25.9.2026",
        breaks: vec![
            ("L01 Blocks data_transfer_permissions", row(json!({ "to": "" }))),
            ("L02 Blocks data_transfer_permissions", row(json!({ "what": "" }))),
            ("L03 Blocks data_transfer_permissions", row(json!({ "purpose": "" }))),
            ("L04 Look data_transfer_permissions", row(json!({ "until": null }))),
            ("W01 Look data_transfer_permissions", row(json!({ "what": "diagnoosi F90" }))),
            ("Missing Blocks data_transfer_permissions", json!({ "data_transfer_permissions": [] })),
            ("Missing Blocks withdrawn_on", json!({ "version_reason": "withdrawn" })),
        ],
        keeps: vec![
            row(json!({ "given_by": null })),
            // Whom a permission names is no word about the family.
            row(json!({ "to": "Perheneuvola" })),
            json!({ "version_reason": "withdrawn", "withdrawn_on": "2026-11-02" }),
        ],
    }
}

fn assessment() -> Paper {
    let support = json!([{ "support": "Tukiopetus", "effect": null }]);
    let mut breaks = vec![
        ("A01 Blocks overall_school_view", json!({ "overall_school_view": null })),
        ("A01 Blocks overall_pupil_view", json!({ "overall_pupil_view": "" })),
        ("A01 Blocks overall_guardian_view", json!({ "overall_guardian_view": null })),
        ("A02 Blocks support_given", json!({ "support_given": [] })),
        ("A03 Look support_given", json!({ "support_given": support })),
        ("A04 Blocks proposed_arrangements", json!({ "proposed_arrangements": null })),
        ("A05 Look multi_professional_handling", json!({ "multi_professional_handling": [] })),
    ];
    breaks.extend(cooperation());
    Paper {
        template: "fi.perusopetus.pedagoginen-arvio",
        example: example!("pedagoginen-arvio/examples/matematiikka-2-luokka.json"),
        day: "5.10.2022",
        breaks,
        keeps: vec![hindered(), json!({ "strengths": null, "interests": null, "earlier_documents": null })],
    }
}

fn study() -> Paper {
    let mut breaks = vec![
        ("S01 Blocks progress_by_subject", json!({ "progress_by_subject": [] })),
        ("S02 Look progress_by_subject", json!({ "progress_by_subject": [{ "subject": "MA" }] })),
        ("S03 Blocks overall_school_view", json!({ "overall_school_view": null })),
        ("S03 Blocks overall_pupil_view", json!({ "overall_pupil_view": "" })),
        ("S03 Blocks overall_guardian_view", json!({ "overall_guardian_view": null })),
        ("S04 Blocks support_given", json!({ "support_given": [] })),
        ("S05 Look multi_professional_handling", json!({ "multi_professional_handling": [] })),
        ("S06 Blocks proposed_arrangements", json!({ "proposed_arrangements": null })),
        ("S07 Blocks individualisation_need", json!({ "individualisation_need": [{ "subject": "MA" }] })),
        ("S08 Look guardian_hearing_ref", json!({ "guardian_hearing_ref": [] })),
    ];
    breaks.extend(cooperation());
    Paper {
        template: "fi.perusopetus.pedagoginen-selvitys",
        example: example!("pedagoginen-selvitys/examples/matematiikka-3-luokka.json"),
        day: "31.8.2023",
        breaks,
        keeps: vec![hindered(), json!({ "individualisation_need": null, "interests": null })],
    }
}

fn learning_plan() -> Paper {
    let mut breaks = vec![
        ("O01 Look pedagogical_assessment_ref", json!({ "pedagogical_assessment_ref": [] })),
        ("O02 Look goals_learning", json!({ "goals_learning": [] })),
        (
            "O03 Look support_arrangements",
            json!({ "support_arrangements": [], "part_time_special_education": [] }),
        ),
        ("O04 Look next_review", json!({ "next_review": null })),
        // One day more than a year and a day after the drafting of 11 October 2022.
        ("O04 Look next_review", json!({ "next_review": "2023-10-13" })),
        ("O05 Look realised_support", json!({ "version_reason": "annual_review" })),
        ("T01 Look updated_date", json!({ "updated_date": "2022-10-10" })),
    ];
    breaks.extend(cooperation());
    Paper {
        template: "fi.perusopetus.oppimissuunnitelma",
        example: example!("oppimissuunnitelma/examples/matematiikka-2-luokka.json"),
        day: "14.10.2022",
        breaks,
        keeps: vec![
            hindered(),
            json!({ "next_review": "2023-10-12" }),
            json!({ "support_arrangements": [] }),
            json!({ "version_reason": "annual_review", "realised_support": [{ "support": "Tukiopetus" }] }),
        ],
    }
}

fn old_decision() -> Paper {
    Paper {
        template: "fi.perusopetus.erityisen-tuen-paatos",
        example: example!("erityisen-tuen-paatos/examples/yksilollistetty-matematiikka.json"),
        day: "1.9.2023",
        breaks: vec![
            ("E01 Blocks main_group", json!({ "main_group": null })),
            (
                "E02 Look deviating_arrangements",
                json!({ "deviating_arrangements": [{ "what": "Vapautus" }] }),
            ),
            ("E03 Look review_due", json!({ "review_due": null })),
            ("E04 Blocks study_ref", json!({ "study_ref": [] })),
            ("E05 Look hearing", json!({ "hearing": [{ "who": "Aatos", "role": "pupil" }] })),
            ("Missing Blocks decision_content", json!({ "decision_content": null })),
        ],
        keeps: vec![json!({ "deviating_arrangements": null, "decided_services": null, "case_number": null })],
    }
}

fn pre_primary() -> Paper {
    Paper {
        template: "fi.esiopetus.tuen-suunnitelma-2025",
        example: example!("esiopetuksen-tuen-suunnitelma-2025/examples/kuvat-ja-pienryhma.json"),
        day: "16.10.2026",
        breaks: vec![
            ("N01 Blocks need_assessment", json!({ "need_assessment": null })),
            ("N01 Blocks reasons_and_other_info", json!({ "reasons_and_other_info": "" })),
            ("N02 Blocks measures_plan", json!({ "measures_plan": [] })),
            ("N02B Look measures_plan", json!({ "measures_plan": [{ "measure": "Pienryhmä" }] })),
            ("N03 Blocks pedagogical_solutions", json!({ "pedagogical_solutions": null })),
            ("N04 Look progress_in_studies", json!({ "progress_in_studies": null })),
            ("N08 Blocks next_evaluation", json!({ "next_evaluation": null })),
            // One day more than a year and a day after the drafting of 14 October 2026.
            ("N08 Blocks next_evaluation", json!({ "next_evaluation": "2027-10-16" })),
            ("N08B Blocks evaluation_rounds", json!({ "version_reason": "annual_review" })),
            ("N08B Blocks sufficiency_outcome", json!({ "version_reason": "annual_review" })),
            ("N08C Look changed_parts", json!({ "version_reason": "need_changed" })),
            (
                "N09 Look participants",
                json!({ "participants": [{ "name": "Oili", "role": "special_teacher" }] }),
            ),
            ("N09B Look pupil_participation", json!({ "pupil_participation": null })),
            ("N10 Blocks confidentiality_mark", json!({ "confidentiality_mark": null })),
            (
                "P01 Look earlier_documents",
                json!({ "earlier_documents": [{ "document": "Kuntoutussuunnitelma" }] }),
            ),
            ("P02 Look distribution", json!({ "distribution": [] })),
            ("T01 Look updated_date", json!({ "updated_date": "2026-10-13" })),
        ],
        keeps: vec![
            json!({ "next_evaluation": "2027-10-15" }),
            json!({
                "participants": [{ "name": "Oili", "role": "special_teacher" }],
                "cooperation_obstacle": { "value": "yes", "details": "Huoltajaa ei tavoitettu." },
            }),
            json!({ "support_decision_ref": null, "early_education": null, "school_start": null }),
        ],
    }
}

fn papers() -> [Paper; 8] {
    [
        decision_draft(),
        hearing(),
        permission(),
        assessment(),
        study(),
        learning_plan(),
        old_decision(),
        pre_primary(),
    ]
}

/// A field of free text that each paper has, for the rules of wording.
fn free_text(template: &Template) -> Option<&'static str> {
    let fields = ["special_needs", "reasons", "pupil_heard"];
    fields.into_iter().find(|field| template.field(field).is_some())
}

impl Paper {
    fn template(&self) -> &'static Template {
        shipped().iter().find(|template| template.id == self.template).unwrap()
    }

    /// What is found in the example with these answers in place of its own.
    fn found(&self, changes: &Value) -> BTreeSet<String> {
        let draft = sample::read(self.template(), self.example, changes);
        let findings = review(self.template(), &draft, read_day(self.day).unwrap());
        let line = |finding: &Finding| {
            let what = match &finding.subject {
                Subject::Rule { rule, .. } => rule.clone(),
                other => format!("{other:?}"),
            };
            format!("{what} {:?} {}", finding.severity, finding.place.field)
        };
        findings.iter().map(line).collect()
    }
}

#[test]
fn each_example_is_in_order_and_so_is_what_need_not_be_there() {
    for paper in papers() {
        assert_eq!(paper.found(&json!({})), BTreeSet::new(), "{}", paper.template);
        for changes in &paper.keeps {
            assert_eq!(paper.found(changes), BTreeSet::new(), "{}: {changes}", paper.template);
        }
    }
}

#[test]
fn each_rule_finds_what_it_is_there_for() {
    for paper in papers() {
        let template = paper.template();
        let of_paper =
            paper.breaks.iter().map(|(expected, changes)| ((*expected).to_owned(), changes.clone()));
        let cases: Vec<(String, Value)> =
            of_paper.chain(free_text(template).into_iter().flat_map(wording)).collect();
        for (expected, changes) in &cases {
            let found = paper.found(changes);
            assert!(found.contains(expected), "{}: {expected} is not in {found:?}", paper.template);
        }
        let tried: BTreeSet<&str> =
            cases.iter().filter_map(|(expected, _)| expected.split(' ').next()).collect();
        let breakable = template.rules.iter().filter(|rule| rule.check != Check::Note);
        let there: BTreeSet<&str> = breakable.map(|rule| rule.id.as_str()).collect();
        assert_eq!(tried.difference(&BTreeSet::from(["Missing"])).copied().collect::<BTreeSet<_>>(), there);
    }
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
                let findings = review(template, &draft, read_day("1.9.2026").unwrap());
                let found = findings.iter().any(
                    |finding| matches!(&finding.subject, Subject::Rule { rule: of, .. } if *of == rule.id),
                );
                assert!(found, "{} {}: {word}", template.id, rule.id);
            }
        }
    }
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
