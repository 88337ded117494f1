//! A document begun from another, tried on the examples: what goes where, what never goes by itself, and that no
//! word is lost without being told.

use super::*;
use crate::template::{Kind, Passage, Template, find, shipped};
use std::collections::BTreeSet;

const INDIVIDUALISED: &str =
    include_str!("../../../../../assets/templates/hojks/examples/yksilollistetty.json");
const BY_AREA: &str = include_str!("../../../../../assets/templates/hojks/examples/toiminta-alueittain.json");

fn plan() -> &'static Template {
    find("fi.perusopetus.tuen-suunnitelma-2025", "1.0").unwrap()
}

fn of(file: &str, changes: Value) -> (Draft, Converted) {
    let draft = sample::read(sample::template(), file, &changes);
    let source = Source { template: sample::template(), draft: &draft, language: Language::Fi };
    let made = converted(plan(), source);
    (draft, made)
}

fn made(changes: Value) -> Converted {
    of(INDIVIDUALISED, changes).1
}

fn left(file: &str, changes: Value) -> BTreeSet<String> {
    let (draft, made) = of(file, changes);
    let source = Source { template: sample::template(), draft: &draft, language: Language::Fi };
    to_place(plan(), source).into_iter().filter(|field| !made.placed.contains(field)).collect()
}

/// Each template that is named, and each field, column and option there.
#[test]
fn what_conversions_name_of_other_templates_is_there() {
    let mut count = 0;
    for target in shipped() {
        for conversion in &target.conversions {
            let source = shipped().iter().find(|known| known.id == conversion.template);
            let source = source.unwrap_or_else(|| panic!("{} from {}", target.id, conversion.template));
            let known = |field: &String| {
                let known = source.field(field).is_some();
                assert!(known, "{} from {}: {field}", target.id, source.id);
            };
            let manual = conversion.manual.iter().flat_map(|manual| &manual.fields);
            conversion.same.iter().chain(&conversion.left).chain(manual).for_each(known);
            for passage in &conversion.fields {
                known(&passage.from);
                passes_on(target, source, passage);
            }
            count += conversion.fields.len() + conversion.same.len();
        }
    }
    assert!(count > 40, "{count}");
}

fn passes_on(target: &Template, source: &Template, passage: &Passage) {
    let (there, here) =
        (&source.field(&passage.from).unwrap().kind, &target.field(&passage.to).unwrap().kind);
    let place = format!("{} {} → {}", target.id, passage.from, passage.to);
    let only = passage.only.iter().filter_map(|only| Some((only.column.as_ref()?, only)));
    for column in passage.columns.keys().chain(only.map(|(column, _)| column)) {
        assert!(there.column(column).is_some(), "{place}: {column}");
    }
    if let Some(only) = &passage.only {
        let kind = only.column.as_ref().map_or(there, |column| &there.column(column).unwrap().kind);
        let options = source.options(kind.options().unwrap());
        assert!(only.among.iter().all(|option| options.contains(option)), "{place}: {only:?}");
    }
    let rows = |kind: &Kind| !kind.columns().is_empty();
    assert!(rows(here) || passage.columns.is_empty(), "{place}");
    assert!(!rows(here) || rows(there) || passage.column.is_some() || !passage.set.is_empty(), "{place}");
}

#[test]
fn what_is_the_same_goes_over_word_for_word() {
    let (draft, made) = of(INDIVIDUALISED, json!({}));
    let conversion = &plan().conversions[0];
    let mut count = 0;
    for field in conversion.same.iter().filter(|field| draft.answers.contains_key(*field)) {
        assert_eq!(made.answers.get(field), draft.answers.get(field), "{field}");
        assert!(made.placed.contains(field) && !made.proposed.contains(field), "{field}");
        count += 1;
    }
    assert!(count > 12, "{count}");
    assert_eq!(made.answers.get("pupil_name"), draft.answers.get("pupil_name"));
}

#[test]
fn an_individualised_syllabus_is_never_made_a_limited_one() {
    for file in [INDIVIDUALISED, BY_AREA] {
        let made = of(file, json!({})).1;
        for field in [
            "deviation_need",
            "deviation_goals",
            "deviation_precondition",
            "deviation_assessment",
            "deviation_progress",
            "section_20i_need",
            "area_goals",
            "support_decision_ref",
        ] {
            assert_eq!(made.answers.get(field), None, "{field}");
        }
    }
    let told = left(INDIVIDUALISED, json!({}));
    for field in [
        "individualised_subjects",
        "individualised_goals",
        "individualised_assessment",
        "special_support_decision",
    ] {
        assert!(told.contains(field), "{field}: {told:?}");
    }
    assert!(left(BY_AREA, json!({})).contains("area_goals"));
    // Every one of them tells why.
    let conversion = &plan().conversions[0];
    let why =
        |field: &str| conversion.manual.iter().find(|manual| manual.fields.iter().any(|own| own == field));
    assert_eq!(why("individualised_goals").unwrap().why, "limiting");
    assert!(plan().texts(Language::Sv).manual("limiting").contains("20 h"));
}

#[test]
fn rows_go_by_their_options_and_what_does_not_go_is_told() {
    let changes = |rows: Value| json!({ "placement": "mainstream", "special_teaching_mainstream": rows });
    let of = |rows: Value| {
        let made = made(changes(rows.clone()));
        let value = |field: &str| made.answers.get(field).map_or(Value::Null, write_answer);
        let whole = made.placed.contains("special_teaching_mainstream");
        (value("measures_plan"), value("group_support_alongside"), whole)
    };
    let only = |value: &Value, key: &str, option: &str| -> Vec<Value> {
        let rows = value.as_array().cloned().unwrap_or_default();
        rows.into_iter().filter(|row| row[key] == option).collect()
    };
    let row = |form: &str| json!({ "form": form, "subject": "matematiikka", "hours": 2.5, "teacher": "Riitta", "note": "ryhmä A" });
    let (measures, _, whole) = of(json!([row("small_group")]));
    let row_made = &only(&measures, "measure", "se_partly_small_group")[0];
    assert!(whole);
    assert_eq!(
        (row_made["subjects"].as_str(), row_made["provider"].as_str()),
        (Some("matematiikka"), Some("Riitta"))
    );
    assert!(
        row_made["amount"].as_str().unwrap().ends_with(": 2,5, ryhmä A"),
        "a number says what it counts: {row_made}"
    );
    // A note on how the teaching is arranged is no follow-up of it.
    assert!(row_made.get("followup").is_none(), "{row_made}");
    let (measures, alongside, whole) = of(json!([row("small_group"), row("co_teaching"), row("individual")]));
    assert!(!whole, "one row had no place");
    assert_eq!(only(&measures, "measure", "se_partly_small_group").len(), 1);
    let alongside = only(&alongside, "form", "se_with_other");
    assert!(
        alongside
            .iter()
            .any(|row| row["amount"].as_str().is_some_and(|amount| amount.contains("Riitta, ryhmä A")))
    );
}

#[test]
fn a_choice_becomes_a_row_and_texts_stand_one_after_another() {
    let of = |placement: &str| {
        made(json!({ "placement": placement, "special_teaching_mainstream": null, "services": null }))
    };
    let special = json!([{ "measure": "special_class" }]);
    assert_eq!(of("special_class").answers.get("measures_plan").map(write_answer), Some(special));
    assert_eq!(of("mainstream").answers.get("measures_plan"), None);
    let made = made(
        json!({ "learning_environment": "Rauhallinen tila.", "teaching_methods": "  ", "support_arrangements": null,
        "study_strategies": null, "communication_methods": null }),
    );
    let row = json!([{ "solution": "other", "description": "Rauhallinen tila." }]);
    assert_eq!(made.answers.get("pedagogical_solutions").map(write_answer), Some(row));
    assert_eq!(made.traces["pedagogical_solutions"], ["learning_environment"]);
}

#[test]
fn what_is_not_shown_there_goes_nowhere() {
    let made = made(json!({ "transport_needed": { "value": "no", "details": "" },
        "transport_arrangement": [{ "leg": "vanha" }] }));
    assert_eq!(made.answers.get("transport_arrangement"), None);
}

#[test]
fn without_a_conversion_only_whose_it_is_goes_over() {
    let draft = sample::read(sample::template(), INDIVIDUALISED, &json!({}));
    let mut bare = plan().clone();
    bare.conversions.clear();
    let made =
        converted(&bare, Source { template: sample::template(), draft: &draft, language: Language::Fi });
    let fields: BTreeSet<&str> = made.answers.keys().map(String::as_str).collect();
    let expected = [
        "class_name",
        "doc_language",
        "education_provider",
        "guardians",
        "non_disclosure",
        "pupil_name",
        "responsible_teacher",
        "school",
    ];
    assert_eq!(fields, BTreeSet::from(expected));
}

/// A plan of a template with two guardians, of whom one gets a copy, under an order of non-disclosure.
fn under_an_order(template: &Template) -> (Draft, String, Answer) {
    let recipients = template.meaning.recipients.as_ref().unwrap();
    let person = |name: &str, copy: &str| {
        Row::from([
            (recipients.name.clone(), Answer::Text(name.to_owned())),
            (recipients.gets_copy.clone(), Answer::Choice(copy.to_owned())),
            ("phone".to_owned(), Answer::Text("040 123 4567".to_owned())),
        ])
    };
    let rows = Answer::Rows(vec![person("Aino Koe", &recipients.yes), person("Onni Koe", "no")]);
    let mut draft = draft(template);
    draft.answers.insert(recipients.field.clone(), rows.clone());
    let order = Answer::YesNo { value: Some("yes".to_owned()), details: String::new() };
    draft.answers.insert("non_disclosure".to_owned(), order);
    (draft, recipients.field.clone(), rows)
}

/// Whatever is begun from whatever, and next year's plan: each guardian is there, with who gets a copy, and the order
/// holds, so that contact data stay out of the copy.
#[test]
fn what_each_guardian_may_receive_goes_into_every_document() {
    let mut count = 0;
    let named = shipped().iter().filter(|template| template.meaning.recipients.is_some());
    for from in named.clone() {
        let (draft, _, rows) = under_an_order(from);
        let mut next: Vec<(&Template, Draft)> = Vec::new();
        for to in named.clone().filter(|to| to.id != from.id && to.level == from.level) {
            let source = Source { template: from, draft: &draft, language: Language::Fi };
            let mut begun = crate::draft::draft(to);
            begun.answers.extend(converted(to, source).answers);
            next.push((to, begun));
        }
        let day = chrono::NaiveDate::from_ymd_opt(2026, 8, 10).unwrap();
        next.extend(renewed(from, &draft, day).map(|year| (from, year.draft)));
        for (to, begun) in next {
            let field = &to.meaning.recipients.as_ref().unwrap().field;
            assert_eq!(begun.answers.get(field), Some(&rows), "{} from {}", to.id, from.id);
            let said = printed(to, &begun);
            let hidden = said.rows(field).iter().all(|row| !row.contains_key("phone"));
            assert!(hidden, "{} from {}", to.id, from.id);
            // Guardians of those who are of age are not shown.
            count += usize::from(!said.rows(field).is_empty());
        }
    }
    assert!(count > 60, "{count}");
}
