//! Plan files and the data of copies: written and read without loss, refused with their place.

use super::*;
use crate::template::shipped;

const EXAMPLE: &[u8] = include_bytes!("../../../../assets/templates/hojks/examples/yksilollistetty.json");

#[test]
fn the_example_is_read_and_written_without_loss() {
    let (template, draft) = read_plan_file(EXAMPLE, shipped()).unwrap();
    let written = write_plan_file(template, &draft, Language::Fi);
    let [before, mut after] =
        [EXAMPLE, &written].map(|bytes| serde_json::from_slice::<Value>(bytes).unwrap());
    let mut values = before["values"].clone();
    values.as_object_mut().unwrap().remove("guardian_copy_notice");
    assert_eq!(without_empties(&mut values), without_empties(&mut after["values"]));
}

#[test]
fn every_example_is_a_plan_of_its_template() {
    for example in crate::template::examples() {
        let (_, draft) = read_plan_file(example.as_bytes(), shipped()).unwrap();
        assert!(draft.answers.len() > 15);
    }
}

#[test]
fn bad_plan_files_are_refused_with_their_place() {
    let plan = |values: Value| json!({ "template_id": "fi.perusopetus.hojks", "template_version": "1.0", "values": values });
    let with = |key: &str, value: Value| {
        let mut plan = plan(json!({}));
        plan[key] = value;
        plan.to_string()
    };
    type Case = (String, Code, &'static [(&'static str, &'static str)]);
    let cases: [Case; 17] = [
        ("{".to_owned(), Code::NotJson, &[("line", "1"), ("column", "1")]),
        ("{\n \"a\": 1,\n}".to_owned(), Code::NotJson, &[("line", "3"), ("column", "1")]),
        ("[]".to_owned(), Code::BrokenPlanFile, &[("place", "template_id")]),
        ("{\"template_id\": \"x\"}".to_owned(), Code::BrokenPlanFile, &[("place", "template_version")]),
        (
            with("template_id", json!("x.y")),
            Code::UnknownTemplate,
            &[("template", "x.y"), ("version", "1.0")],
        ),
        (with("template_version", json!("9")), Code::UnknownTemplate, &[("version", "9")]),
        (with("values", json!([])), Code::BrokenPlanFile, &[("place", "values")]),
        (with("flags", json!([])), Code::BrokenPlanFile, &[("place", "flags")]),
        (
            with("flags", json!({ "studies_by_area": 1 })),
            Code::BrokenPlanFile,
            &[("place", "flags.studies_by_area")],
        ),
        (with("flags", json!({ "alone": true })), Code::UnknownFlag, &[("field", "alone")]),
        (plan(json!({ "alone": "" })).to_string(), Code::UnknownField, &[("field", "values.alone")]),
        (
            plan(json!({ "subjects": [{ "colour": 1 }] })).to_string(),
            Code::UnknownField,
            &[("field", "values.subjects[0].colour")],
        ),
        (
            plan(json!({ "subjects": [{}, {}, { "hours": [] }] })).to_string(),
            Code::WrongKind,
            &[("place", "values.subjects[2].hours"), ("kind", "number")],
        ),
        (
            plan(json!({ "subjects": [{ "subject": "XX" }] })).to_string(),
            Code::WrongKind,
            &[("place", "values.subjects[0].subject"), ("kind", "choice")],
        ),
        (
            plan(json!({ "grade": "12" })).to_string(),
            Code::WrongKind,
            &[("place", "values.grade"), ("kind", "choice")],
        ),
        (
            plan(json!({ "school": 5 })).to_string(),
            Code::WrongKind,
            &[("place", "values.school"), ("kind", "short_text")],
        ),
        (
            plan(json!({ "responsible_teacher": { "role": "king" } })).to_string(),
            Code::WrongKind,
            &[("place", "values.responsible_teacher.role"), ("kind", "person")],
        ),
    ];
    for (text, code, details) in cases {
        let failure = read_plan_file(text.as_bytes(), shipped()).unwrap_err();
        assert_eq!(failure.code, code, "{text}");
        for (name, value) in details {
            assert_eq!(failure.details[*name], *value, "{text}");
        }
        for language in Language::ALL {
            let (what, todo) = crate::text::explain(language, &failure);
            assert!(!format!("{what}{todo}").contains(['⟦', '{']), "{what} {todo}");
        }
    }
    let not_utf8 = read_plan_file(b"{\"a\": \"\xe4\"}", shipped()).unwrap_err();
    assert_eq!(not_utf8.code, Code::NotUtf8);
    let large = read_plan_file(&vec![b' '; LARGEST + 1], shipped()).unwrap_err();
    assert_eq!(large.code, Code::FileTooLarge);
}

#[test]
fn what_else_a_file_says_is_no_hindrance() {
    let text = "\u{feff}{\"template_id\":\"fi.perusopetus.hojks\",\"template_version\":\"1.0\",\"note\":1,\
                \"values\":{\"guardian_copy_notice\":\"(vakioteksti)\",\"drafted_date\":\"keväällä\"}}";
    let (template, draft) = read_plan_file(text.as_bytes(), shipped()).unwrap();
    assert_eq!(draft.answers.len(), 1);
    assert_eq!(draft.answers["drafted_date"], Answer::Unread("keväällä".to_owned()));
    let again = read_plan_file(&write_plan_file(template, &draft, Language::Sv), shipped()).unwrap().1;
    assert_eq!(again, draft);
}

/// Removes blank texts and what is empty without them.
fn without_empties(value: &mut Value) -> Value {
    match value {
        Value::Object(object) => {
            let mut kept = Map::new();
            for (key, value) in object.iter_mut() {
                let value = without_empties(value);
                if !value.is_null() && value != "" && value != json!({}) && value != json!([]) {
                    kept.insert(key.clone(), value);
                }
            }
            Value::Object(kept)
        }
        Value::Array(items) => items.iter_mut().map(without_empties).collect(),
        other => other.clone(),
    }
}
