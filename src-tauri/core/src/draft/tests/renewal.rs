//! A new school year, tried on the examples: what is emptied, raised, set and kept, at any day of the year.

use super::*;
use crate::template::{Template, find};
use std::collections::BTreeSet;

const HOJKS: &str = include_str!("../../../../../assets/templates/hojks/examples/yksilollistetty.json");
const PLAN: &str =
    include_str!("../../../../../assets/templates/tuen-suunnitelma-2025/examples/rajattu-matematiikka.json");

fn plan() -> &'static Template {
    find("fi.perusopetus.tuen-suunnitelma-2025", "1.0").unwrap()
}

/// The example of the present plan with these answers, renewed on a day.
fn renewed_on(day: &str, changes: Value) -> (Draft, Renewed) {
    let before = sample::read(plan(), PLAN, &changes);
    let year = renewed(plan(), &before, read_day(day).unwrap()).unwrap();
    (before, year)
}

fn text(draft: &Draft, field: &str) -> Value {
    draft.answers.get(field).map_or(Value::Null, write_answer)
}

#[test]
fn the_year_the_grade_and_the_class_go_up_together() {
    let cases = [
        // The day, the year, grade and class before, and after.
        ("11.8.2027", ("2026–2027", "7", "7C"), ("2027–2028", "8", "8C")),
        ("20.5.2027", ("2026–2027", "7", "7C"), ("2027–2028", "8", "8C")),
        ("30.4.2027", ("2025–2026", "6", "6 A"), ("2026–2027", "7", "7 A")),
        ("27.11.2026", ("2026–2027", "7", "7C"), ("2027–2028", "8", "8C")),
        ("11.8.2027", ("2024–2025", "5", "5B"), ("2027–2028", "8", "8B")),
        ("11.8.2027", ("2026–2027", "7", "Pienluokka"), ("2027–2028", "8", "Pienluokka")),
        ("11.8.2027", ("2026–2027", "1", "10A"), ("2027–2028", "2", "10A")),
        ("11.8.2027", ("2026–2027", "9", "9C"), ("2027–2028", "9", "9C")),
        ("11.8.2027", ("viime vuosi", "7", "7C"), ("2027–2028", "8", "8C")),
        ("11.8.2027", ("", "", "7C"), ("2027–2028", "", "7C")),
    ];
    for (day, (year, grade, class), expected) in cases {
        let changes = json!({ "school_year": year, "grade": grade, "class_name": class });
        let (_, after) = renewed_on(day, changes);
        let of = |field: &str| text(&after.draft, field).as_str().unwrap_or_default().to_owned();
        let got = (of("school_year"), of("grade"), of("class_name"));
        let got = (got.0.as_str(), got.1.as_str(), got.2.as_str());
        assert_eq!(got, expected, "{day} {year} {grade} {class}");
    }
}

#[test]
fn what_belongs_to_the_old_year_is_gone_and_all_else_is_word_for_word() {
    let (before, Renewed { draft, carried, proposed }) = renewed_on("11.8.2027", json!({}));
    let template = plan();
    let renewal = template.renewal.as_ref().unwrap();
    for spot in &renewal.emptied {
        let left = match &spot.column {
            None => filled(template.field(&spot.field).unwrap(), &draft),
            Some(column) => draft.rows(&spot.field).iter().any(|row| row.contains_key(column)),
        };
        assert!(!left, "{spot:?}");
    }
    assert_eq!(text(&draft, "drafted_date"), json!("2027-08-11"));
    assert_eq!(text(&draft, "version_reason"), json!("annual_review"));
    assert_eq!(proposed, BTreeSet::from(["school_year", "grade", "class_name"].map(str::to_owned)));
    let changed: BTreeSet<&str> = ["drafted_date", "version_reason", "doc_status"]
        .into_iter()
        .chain(proposed.iter().map(String::as_str))
        .chain(renewal.emptied.iter().map(|spot| spot.field.as_str()))
        .collect();
    let mut kept = 0;
    for (field, answer) in &before.answers {
        if !changed.contains(field.as_str()) {
            assert_eq!(draft.answers.get(field), Some(answer), "{field}");
            kept += 1;
        }
    }
    assert!(kept > 30, "{kept}");
    assert!(
        carried.contains("strengths") && carried.contains("guardians") && carried.contains("participants")
    );
    for quiet in ["pupil_name", "drafted_date", "version_reason", "school_year", "guardian_copy_notice"] {
        assert!(!carried.contains(quiet), "{quiet}");
    }
    assert!(carried.iter().all(|field| filled(template.field(field).unwrap(), &draft)));
}

#[test]
fn the_version_that_is_renewed_becomes_a_row_of_its_history_once() {
    let template = sample::template();
    let before = sample::read(template, HOJKS, &json!({}));
    let day = read_day("12.8.2026").unwrap();
    let once = renewed(template, &before, day).unwrap().draft;
    let rows = |draft: &Draft| text(draft, "review_history").as_array().cloned().unwrap_or_default();
    let added = rows(&once).into_iter().filter(|row| !rows(&before).contains(row)).collect::<Vec<_>>();
    let updated = text(&before, "updated_date");
    let known = rows(&before).iter().any(|row| row["date"] == updated);
    assert_eq!(added.len(), usize::from(!known), "{added:?}");
    // Where there is no such row yet, it tells day, reason and writer.
    let bare = sample::read(template, HOJKS, &json!({ "review_history": [] }));
    let row = rows(&renewed(template, &bare, day).unwrap().draft);
    assert_eq!(row.len(), 1);
    assert_eq!(row[0]["date"], updated);
    assert_eq!(row[0]["reason"], text(&before, "version_reason"));
    assert!(row[0]["by"].as_str().is_some_and(|name| !name.is_empty()));
}

/// The pre-primary plan and the learning plan, whose rounds and reviews are their history.
#[test]
fn the_other_plans_lose_the_old_year_alone() {
    let cases = [
        (
            "fi.esiopetus.tuen-suunnitelma-2025",
            include_str!(
                "../../../../../assets/templates/esiopetuksen-tuen-suunnitelma-2025/examples/kuvat-ja-pienryhma.json"
            ),
            "evaluation_rounds",
            json!({ "evaluation_rounds": [{ "date": "2027-01-29", "realised": "Kuvat auttoivat." }],
                "sufficiency_outcome": "continues" }),
        ),
        (
            "fi.perusopetus.oppimissuunnitelma",
            include_str!(
                "../../../../../assets/templates/oppimissuunnitelma/examples/matematiikka-2-luokka.json"
            ),
            "review_history",
            json!({ "realised_support": [{ "support": "Tukiopetus" }], "progress": "Lukujono kulkee." }),
        ),
    ];
    for (id, example, history, changes) in cases {
        let template = find(id, "1.0").unwrap();
        let before = sample::read(template, example, &changes);
        let Renewed { draft, carried, .. } =
            renewed(template, &before, read_day("11.8.2027").unwrap()).unwrap();
        let renewal = template.renewal.as_ref().unwrap();
        let gone: BTreeSet<&str> = renewal
            .emptied
            .iter()
            .filter(|spot| spot.column.is_none())
            .map(|spot| spot.field.as_str())
            .collect();
        let said = gone.iter().filter(|field| before.answers.contains_key(**field)).count();
        assert!(said > 3, "{id}: {said}");
        for field in &gone {
            assert_eq!(text(&draft, field), Value::Null, "{id} {field}");
        }
        for field in ["strengths", "goals_learning", "home_cooperation"] {
            assert!(carried.contains(field), "{id} {field}");
        }
        assert_eq!(draft.answers.get("strengths"), before.answers.get("strengths"), "{id}");
        assert_eq!(text(&draft, "school_year"), json!("2027–2028"), "{id}");
        assert_eq!(text(&draft, "version_reason"), json!("annual_review"), "{id}");
        assert_eq!(text(&draft, history).as_array().map(Vec::len), Some(1), "{id}");
        assert!(draft.rows("goals_learning").iter().all(|row| !row.contains_key("by")), "{id}");
    }
}
