//! What is proposed in a place of a plan, what a choice fills, and what is said of identifiers while they are typed.

use super::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const HOKS: &str = "fi.ammatillinen.hoks";

fn composed(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/files/catalogue").join(name)
}

fn import(workspace: &mut Workspace, path: &std::path::Path) -> ImportOutcome {
    let mut step = workspace.begin_import(path).unwrap();
    while step.outcome.is_none() {
        step = workspace.import_on().unwrap();
    }
    step.outcome.unwrap()
}

/// A new HOKS in a vault with both composed qualifications.
fn hoks() -> (TempDir, Workspace, String) {
    let (temporary, _, mut workspace, _) = open();
    assert_eq!(import(&mut workspace, &composed("")).taken, 2);
    let plan = workspace.create_plan(HOKS.to_owned(), "Uusi, Opiskelija".to_owned(), "LUMI26".to_owned());
    (temporary, workspace, plan.unwrap())
}

fn save(workspace: &mut Workspace, plan: &str, answers: &Value) {
    let change =
        |(field, value): (&String, &Value)| AnswerChange { field: field.clone(), value: value.clone() };
    let changes = answers.as_object().unwrap().iter().map(change).collect();
    workspace.save(plan.to_owned(), changes, None).unwrap();
}

fn choices(
    workspace: &mut Workspace,
    plan: &str,
    field: &str,
    column: Option<&str>,
    typed: &str,
) -> Vec<Choice> {
    choices_in(workspace, plan, (field, column, None), typed)
}

fn choices_in(
    workspace: &mut Workspace,
    plan: &str,
    (field, column, row): (&str, Option<&str>, Option<usize>),
    typed: &str,
) -> Vec<Choice> {
    let at = ChoicePlace { field: field.to_owned(), column: column.map(str::to_owned), row };
    workspace.choices(plan.to_owned(), at, typed.to_owned()).unwrap().found
}

fn texts(choices: &[Choice]) -> Vec<&str> {
    choices.iter().map(|choice| choice.text.as_str()).collect()
}

#[test]
fn a_qualification_is_found_by_name_or_order_and_fills_the_order() {
    let (_temporary, mut workspace, plan) = hoks();
    let found = choices(&mut workspace, &plan, "qualification_name", None, "lumi");
    assert_eq!(texts(&found), ["Lumityön perustutkinto"; 2]);
    assert_eq!(found[0].fills["qualification_order"], "OPH-0001-2026", "what holds comes first");
    assert_eq!((found[0].late.as_str(), found[1].late.is_empty()), ("", false));
    let found = choices(&mut workspace, &plan, "qualification_name", None, "oph-2659");
    assert_eq!(found[0].fills["qualification_order"], "OPH-2659-2017", "what the program carries");
}

#[test]
fn a_unit_fills_its_row_in_the_language_of_the_plan_and_the_order_chooses_what_is_first() {
    let (_temporary, mut workspace, plan) = hoks();
    let unit = |workspace: &mut Workspace, typed: &str| {
        choices(workspace, &plan, "units_vocational", Some("unit"), typed)
    };
    let found = unit(&mut workspace, "kinos");
    assert_eq!(texts(&found), ["Kinosten raivaaminen", "Kinosten luominen"]);
    let fills = json!({
        "code": "tutkinnonosat_900001", "code_version": 2, "order": "OPH-0001-2026", "points": 30.0,
        "valid": { "start": "2026-08-01" },
    });
    assert_eq!(json!(found[0].fills), fills);
    assert!(found[0].about.contains("tutkinnonosat_900001 · 30 osp"), "{}", found[0].about);
    // By the code too; what has no one number of points empties the points that stood there.
    let found = unit(&mut workspace, "900004");
    assert_eq!((texts(&found), &found[0].fills["points"]), (vec!["Lumiveistosten tekeminen"], &Value::Null));
    // Studies that began in 2025, by the older order: its units come first, also when nothing is typed.
    save(
        &mut workspace,
        &plan,
        &json!({
            "qualification_order": "OPH-0001-2018",
            "study_rights": [{ "period": { "start": "2025-08-11" } }],
        }),
    );
    assert_eq!(texts(&unit(&mut workspace, "")), ["Kinosten luominen"]);
    let found = unit(&mut workspace, "kinos");
    assert_eq!(texts(&found), ["Kinosten luominen", "Kinosten raivaaminen"]);
    assert_eq!((found[0].late.as_str(), found[1].late.as_str()), ("", "Voimassa vasta 1.8.2026 alkaen"));
    save(&mut workspace, &plan, &json!({ "doc_language": "sv" }));
    assert_eq!(texts(&unit(&mut workspace, "kinos"))[0], "Skottning av snödrivor");
}

#[test]
fn rows_of_the_plan_and_fields_of_competence_are_proposed() {
    let (_temporary, mut workspace, plan) = hoks();
    save(
        &mut workspace,
        &plan,
        &json!({
            "qualification_order": "OPH-0001-2026",
            "education_type": "qualification",
            "units_vocational": [{ "unit": "Kinosten raivaaminen" }, { "unit": "Oma osa" }],
            "units_common": [{ "unit": "tutkinnonosat_108356", "area": "ammatillisenoppiaineet_mlma26" }],
        }),
    );
    let found = choices(&mut workspace, &plan, "learning_periods", Some("unit"), "");
    assert_eq!(texts(&found)[..2], ["Kinosten raivaaminen", "Oma osa"]);
    assert!(texts(&found)[2].starts_with("Matematiikka"), "{:?}", texts(&found));
    assert_eq!(texts(&choices(&mut workspace, &plan, "learning_periods", Some("unit"), "om")), ["Oma osa"]);
    let found = choices(&mut workspace, &plan, "competence_area", None, "lat");
    assert_eq!(texts(&found), ["Latujen osaamisala"]);
    let at = ChoicePlace { field: "student_view".to_owned(), column: None, row: None };
    assert_eq!(code(workspace.choices(plan, at, String::new())), Some(Code::BadCall));
}

#[test]
fn units_are_those_of_the_qualification_that_the_row_names_on_the_day_of_the_own_study_right() {
    let (_temporary, mut workspace, plan) = hoks();
    let rights = |this: &str, beside: &str| {
        json!([
            { "oid": "1.2.246.562.15.12345678903", "right": "tuva_beside", "period": { "start": beside } },
            { "oid": "1.2.246.562.15.00000000012", "right": "this_hoks", "period": { "start": this } },
        ])
    };
    save(
        &mut workspace,
        &plan,
        &json!({
            "qualification_order": "OPH-0001-2026",
            "education_type": "qualification",
            "study_rights": rights("2026-08-10", "2025-08-11"),
            "units_vocational": [{ "unit": "Oma" }, { "unit": "Vanha", "order": "OPH-0001-2018" }],
        }),
    );
    let first = |workspace: &mut Workspace, row: Option<usize>| -> (String, bool) {
        let found = choices_in(workspace, &plan, ("units_vocational", Some("unit"), row), "");
        (found[0].fills["order"].as_str().unwrap().to_owned(), found[0].late.is_empty())
    };
    let new = ("OPH-0001-2026".to_owned(), true);
    for row in [None, Some(0), Some(9)] {
        assert_eq!(first(&mut workspace, row), new, "{row:?}: the studies of TUVA began before");
    }
    assert_eq!(first(&mut workspace, Some(1)), new, "what has ended is chosen anew");
    // Both are studied: the row goes by its own.
    save(&mut workspace, &plan, &json!({ "study_rights": rights("2025-08-11", "2026-08-10") }));
    assert_eq!(first(&mut workspace, Some(1)), ("OPH-0001-2018".to_owned(), true));
    assert_eq!(first(&mut workspace, Some(0)), ("OPH-0001-2026".to_owned(), false));
}

#[test]
fn workplaces_and_people_of_the_plan_are_proposed_with_what_belongs_to_them() {
    let (_temporary, mut workspace, plan) = hoks();
    save(
        &mut workspace,
        &plan,
        &json!({
            "education_type": "qualification",
            "responsible_teacher": { "name": "Olli Vastuu", "role": "", "phone": "040 000 0000" },
            "workplace_periods": [
                { "workplace": "Kinos Oy", "guide": "Aila Ohjaaja" },
                {
                    "workplace": "Kinos Oy",
                    "business_id": "1234567-1",
                    "guide": "Aila Ohjaaja",
                    "guide_contact": "aila@kinos.example",
                    "representative": "Eine Edustaja",
                },
            ],
            "demonstrations": [{ "place": "Latu Oy", "school_assessors": "Osmo Arvioija" }],
        }),
    );
    let mut all = |field: &str, column: &str| choices(&mut workspace, &plan, field, Some(column), "");
    let found = all("demonstrations", "place");
    assert_eq!(texts(&found), ["Kinos Oy", "Latu Oy"]);
    assert_eq!(found[0].fills, BTreeMap::from([("business_id".to_owned(), json!("1234567-1"))]));
    assert!(found[1].fills.is_empty(), "what is not said takes nothing away");
    let found = all("workplace_periods", "guide");
    assert_eq!(found[0].fills["guide_contact"], "aila@kinos.example");
    assert_eq!(texts(&all("demonstrations", "work_assessors")), ["Aila Ohjaaja"]);
    for (field, column) in [("demonstrations", "school_assessors"), ("prior_common", "assessors")] {
        let found = all(field, column);
        for name in ["Osmo Arvioija", "Eine Edustaja", "Olli Vastuu"] {
            assert!(texts(&found).contains(&name), "{field}: {:?}", texts(&found));
        }
        assert!(!texts(&found).contains(&"Aila Ohjaaja"), "a guide at work is none of the school");
    }
}

#[test]
fn common_units_leave_their_own_areas() {
    let (_temporary, mut workspace, plan) = hoks();
    let form = workspace.open_plan(plan).unwrap().form;
    let fields = form.sections.iter().flat_map(|section| &section.fields);
    let common = fields.clone().find(|field| field.id == "units_common").unwrap();
    let KindView::Table { columns, .. } = &common.kind else { panic!("a table") };
    let narrowed = columns.iter().find(|column| column.id == "area").unwrap().narrowed.as_ref().unwrap();
    assert_eq!((narrowed.by.as_str(), narrowed.to.len()), ("unit", 9));
    let areas = ["mlfk26", "mlma26"].map(|area| format!("ammatillisenoppiaineet_{area}"));
    assert_eq!(narrowed.to["tutkinnonosat_108356"], areas);
}

#[test]
fn a_plan_keeps_what_it_chose_and_a_bad_file_changes_nothing() {
    let (temporary, mut workspace, plan) = hoks();
    save(
        &mut workspace,
        &plan,
        &json!({ "units_vocational": [{ "unit": "Kinosten raivaaminen", "code": "tutkinnonosat_900001" }] }),
    );
    let newer = std::fs::read_to_string(composed("lumityo-2026.json"))
        .unwrap()
        .replace("Kinosten raiv", "Lumen raiv");
    let path = temporary.path().join("uusi.json");
    std::fs::write(&path, newer).unwrap();
    let outcome = import(&mut workspace, &path);
    assert_eq!((outcome.taken, outcome.replaced, outcome.name.as_str()), (1, 1, "Lumityön perustutkinto"));
    assert_eq!(
        texts(&choices(&mut workspace, &plan, "units_vocational", Some("unit"), "900001")),
        ["Lumen raivaaminen"]
    );
    let kept = workspace.open_plan(plan).unwrap().answers["units_vocational"][0]["unit"].clone();
    assert_eq!(kept, "Kinosten raivaaminen");

    let before = json!(workspace.catalogue().unwrap());
    for (content, what) in
        [("", "vajaa"), ("{}", "perusteita"), ("[1", "vajaa"), ("{\"id\": 1, \"dia", "vajaa")]
    {
        std::fs::write(&path, content).unwrap();
        let outcome = import(&mut workspace, &path);
        assert_eq!((outcome.taken, outcome.refused.len()), (0, 1), "{content}");
        assert!(outcome.refused[0].what.contains(what), "{content}: {}", outcome.refused[0].what);
    }
    // An import that is given up keeps nothing either.
    workspace.begin_import(&composed("")).unwrap();
    workspace.import_on().unwrap();
    workspace.leave_import().unwrap();
    assert_eq!(code(workspace.import_on()), Some(Code::BadCall));
    assert_eq!(json!(workspace.catalogue().unwrap()), before);
}

#[test]
fn an_identifier_is_judged_once_it_cannot_become_one() {
    let (_temporary, _, mut workspace, _) = open();
    for (shape, text, said) in [
        (TextShape::LearnerNumber, "", None),
        (TextShape::LearnerNumber, "1.2.246.5", None),
        (TextShape::LearnerNumber, "1.2.246.562.24.5550001", None),
        (TextShape::LearnerNumber, "1.2.246.562.24.55500012349", None),
        (TextShape::LearnerNumber, "1.2.246.562.24.55500012348", Some("Tarkistusnumero")),
        (TextShape::LearnerNumber, "1.2.246.562.24.5550001234900", Some("alkaa 1.2.246.562.24.")),
        (TextShape::LearnerNumber, "1.2.246.562.15.12345678903", Some("opiskeluoikeuden tunniste")),
        (TextShape::LearnerNumber, "131052-308T", Some("henkilötunnus")),
        (TextShape::StudyRight, "1.2.246.562.24", Some("alkaa 1.2.246.562.15.")),
        (TextShape::StudyRight, "1.2.246.562.15.12345678904", Some("Tarkistusnumero")),
        // A check of 0 may be written as 10: the second digit may be yet to come.
        (TextShape::LearnerNumber, "1.2.246.562.24.10000000091", None),
        (TextShape::LearnerNumber, "1.2.246.562.24.100000000910", None),
        (TextShape::Organisation, "1.2.246.562.10.2013", None),
        (TextShape::Organisation, "2.2", Some("alkaa 1.2.246.562.10.")),
        (TextShape::BusinessId, "1234567", None),
        (TextShape::BusinessId, "1234567-1", None),
        (TextShape::BusinessId, "1234567-0", Some("Tarkistusnumero")),
        (TextShape::BusinessId, "0000006-1", Some("ei anneta kenellekään")),
        (TextShape::BusinessId, "12345671", Some("väliviiva")),
        (TextShape::SchoolYear, "2026", None),
    ] {
        let told = workspace.judge_identifier(shape, text.to_owned()).unwrap();
        match (said, &told) {
            (None, told) => assert_eq!(*told, None, "{text}"),
            (Some(said), Some(told)) => assert!(told.contains(said), "{text}: {told}"),
            (Some(said), None) => panic!("{text}: not told that {said}"),
        }
    }
}

/// Of a birth no shortcut is taken: the form tells that day from all others.
#[test]
fn the_form_tells_the_day_of_a_birth_from_other_days() {
    for template in crate::template::shipped() {
        let form = crate::workspace::form::form_view(template, Language::Fi);
        let fields = form.sections.iter().flat_map(|section| &section.fields);
        let born = fields.filter(|field| matches!(field.kind, KindView::Date { born: Some(true) }));
        let born: Vec<&str> = born.map(|field| field.id.as_str()).collect();
        assert_eq!(born, template.meaning.born.as_deref().into_iter().collect::<Vec<_>>(), "{}", template.id);
    }
}
