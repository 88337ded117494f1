//! The plan of the 2025 law, tried on its example: what its rules ask for, and when they ask nothing. That none of
//! them is without a draft that breaks it, the table of all templates proves.

use super::*;
use crate::template::{Template, find};
use std::collections::BTreeSet;

const EXAMPLE: &str =
    include_str!("../../../../../assets/templates/tuen-suunnitelma-2025/examples/rajattu-matematiikka.json");

fn template() -> &'static Template {
    find("fi.perusopetus.tuen-suunnitelma-2025", "1.0").unwrap()
}

/// The rules that find something, and where.
fn found(changes: &Value) -> BTreeSet<String> {
    let findings =
        review(template(), &sample::read(template(), EXAMPLE, changes), read_day("28.9.2026").unwrap());
    let rule = |finding: &Finding| match &finding.subject {
        Subject::Rule { rule, .. } => format!("{rule} {:?} {}", finding.severity, finding.place.field),
        other => format!("{other:?} {:?} {}", finding.severity, finding.place.field),
    };
    findings.iter().map(rule).collect()
}

#[test]
fn the_example_is_in_order() {
    assert_eq!(found(&json!({})), BTreeSet::new());
}

#[test]
fn each_rule_finds_what_it_is_there_for() {
    let empty_row = json!([{ "subject": "MA", "kind": "limited_syllabus", "goals": "g" },
        { "subject": "A1", "kind": "limited_syllabus", "goals": "g" }]);
    let by_area = |cells: Value| {
        let row = |area: &str| {
            let mut row = cells.clone();
            row["area"] = json!(area);
            row
        };
        let areas = ["1", "2", "3", "4", "5"].map(row);
        json!({
            "deviation_need": ["none"], "section_20i_need": "by_area", "section_20i_reasons": "Lausunnon mukaan.",
            "area_goals": areas,
        })
    };
    let all = |but: &str| {
        let mut cells = json!({ "goals": "g", "contents": "c", "progress": "p", "assessment": "a" });
        cells[but] = json!("");
        by_area(cells)
    };
    let cases = [
        ("N01 Blocks need_assessment", json!({ "need_assessment": null })),
        ("N01 Blocks reasons_and_other_info", json!({ "reasons_and_other_info": "" })),
        ("N02 Blocks measures_plan", json!({ "measures_plan": [] })),
        ("N02B Look measures_plan", json!({ "measures_plan": [{ "measure": "aids", "amount": "laskin" }] })),
        ("N03 Blocks pedagogical_solutions", json!({ "pedagogical_solutions": null })),
        ("N04 Blocks progress_in_studies", json!({ "progress_in_studies": null })),
        ("N05 Blocks deviation_need", json!({ "deviation_need": [] })),
        ("N05B Blocks deviation_goals", json!({ "deviation_goals": null })),
        (
            "N05B Blocks deviation_progress",
            json!({ "deviation_need": ["other_20h"], "deviation_progress": null }),
        ),
        (
            "N05B Blocks deviation_assessment",
            json!({ "deviation_need": ["goal_modules"], "deviation_assessment": [] }),
        ),
        ("N05C Blocks deviation_assessment", json!({ "deviation_goals": empty_row })),
        ("N06 Blocks section_20i_need", json!({ "section_20i_need": null })),
        ("N06B Blocks section_20i_reasons", json!({ "section_20i_need": "by_subject" })),
        ("N07 Blocks area_goals", all("goals")),
        ("N07B Blocks area_goals", all("contents")),
        ("N07C Blocks area_goals", all("progress")),
        ("N07D Blocks area_goals", all("assessment")),
        ("Missing Blocks next_evaluation", json!({ "next_evaluation": null })),
        // One day more than a year and a day after the update of 25 September 2026.
        ("N08 Look next_evaluation", json!({ "next_evaluation": "2027-09-27" })),
        ("N08B Blocks evaluation_rounds", json!({ "evaluation_rounds": [] })),
        ("N08B Blocks sufficiency_outcome", json!({ "sufficiency_outcome": null })),
        ("N08C Look changed_parts", json!({ "version_reason": "decision_changed" })),
        (
            "N09 Look participants",
            json!({ "participants": [{ "name": "Sirpa Aalto", "role": "special_teacher" }] }),
        ),
        ("N09B Look pupil_participation", json!({ "pupil_participation": null })),
        ("N10 Blocks confidentiality_mark", json!({ "confidentiality_mark": null })),
        ("D01 Look support_decision_ref", json!({ "support_decision_ref": [] })),
        // The pupil's own measures alone rest on a decision too.
        ("D01 Look support_decision_ref", json!({ "deviation_need": ["none"], "support_decision_ref": [] })),
        ("D02 Blocks deviation_precondition", json!({ "deviation_goals": empty_row })),
        (
            "P01 Look earlier_documents",
            json!({ "earlier_documents": [{ "document": "Kuntoutussuunnitelma" }] }),
        ),
        ("P02 Look distribution", json!({ "distribution": [] })),
        ("T01 Look updated_date", json!({ "updated_date": "2026-05-19" })),
        ("R09 Look strengths", json!({ "strengths": "Veikko on laiska." })),
        ("W01 Look special_needs", json!({ "special_needs": "ADHD vaikuttaa." })),
        ("W02 Look home_cooperation", json!({ "home_cooperation": "Perheneuvola on mukana." })),
    ];
    for (expected, changes) in &cases {
        assert!(found(changes).contains(*expected), "{expected} is not in {:?}", found(changes));
    }
}

#[test]
fn what_is_not_needed_asks_nothing() {
    let cases = [
        // A first plan has nothing to look back on.
        json!({ "version_reason": "first_plan", "evaluation_rounds": [], "sufficiency_outcome": null }),
        json!({
            "deviation_need": ["none"], "deviation_goals": null, "deviation_progress": null,
            "deviation_assessment": null, "deviation_precondition": null, "guardian_informed_effects": null,
        }),
        // An obstacle takes the place of those who could not take part.
        json!({
            "participants": [{ "name": "Sirpa Aalto", "role": "special_teacher" }],
            "cooperation_obstacle": { "value": "yes", "details": "Huoltajaa ei tavoitettu." },
        }),
        // The 366th day is still in time.
        json!({ "next_evaluation": "2027-09-26" }),
    ];
    for changes in cases {
        assert_eq!(found(&changes), BTreeSet::new(), "{changes}");
    }
}
