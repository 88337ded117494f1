//! The plan file: a plan as JSON that another program, or another Laatija, can read. Its form is that
//! of the templates' examples: template, version, flags, values; what else stands at its top is ignored.

use crate::draft::{Answer, Draft, Fault, read_answer, write_answer};
use crate::failure::{Code, Failure, Result};
use crate::language::Language;
use crate::template::{Kind, Template};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The largest plan file that is read.
const LARGEST: usize = 20 * 1024 * 1024;

/// Reads a plan file against one of the templates.
///
/// # Errors
/// `file-too-large`, `not-utf8`, `not-json` with line and column, `broken-plan-file` with the place,
/// `unknown-template`, `unknown-flag`, `unknown-field`, `wrong-kind` with the place and the kind.
pub fn read_plan_file<'a>(bytes: &[u8], templates: &'a [Template]) -> Result<(&'a Template, Draft)> {
    if bytes.len() > LARGEST {
        return Err(Failure::new(Code::FileTooLarge).with("size", LARGEST / 1024 / 1024));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Code::NotUtf8)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let plan: Value = serde_json::from_str(text).map_err(not_json)?;
    let template = template_of(&plan, templates)?;
    Ok((template, Draft { flags: flags(template, &plan)?, answers: answers(template, &plan)? }))
}

/// The plan file of a draft; `language` is the one that the document is written in.
pub fn write_plan_file(template: &Template, draft: &Draft, language: Language) -> Vec<u8> {
    let values: Map<String, Value> =
        draft.answers.iter().map(|(field, answer)| (field.clone(), write_answer(answer))).collect();
    let plan = json!({
        "template_id": template.id,
        "template_version": template.version,
        "language": language.code(),
        "flags": draft.flags,
        "values": values,
    });
    let mut text = format!("{plan:#}");
    text.push('\n');
    text.into_bytes()
}

fn not_json(error: serde_json::Error) -> Failure {
    Failure::new(Code::NotJson).with("line", error.line()).with("column", error.column())
}

fn broken(place: &str) -> Failure {
    Failure::new(Code::BrokenPlanFile).with("place", place)
}

fn template_of<'a>(plan: &Value, templates: &'a [Template]) -> Result<&'a Template> {
    let name = |key: &str| plan.get(key).and_then(Value::as_str).ok_or_else(|| broken(key));
    let (id, version) = (name("template_id")?, name("template_version")?);
    templates
        .iter()
        .find(|template| template.id == id && template.version == version)
        .ok_or_else(|| Failure::new(Code::UnknownTemplate).with("template", id).with("version", version))
}

/// The flags of the file, and the template's defaults where it says nothing.
fn flags(template: &Template, plan: &Value) -> Result<BTreeMap<String, bool>> {
    let mut flags: BTreeMap<String, bool> =
        template.flags.iter().map(|flag| (flag.id.clone(), flag.default)).collect();
    let Some(given) = plan.get("flags") else { return Ok(flags) };
    for (flag, value) in given.as_object().ok_or_else(|| broken("flags"))? {
        let value = value.as_bool().ok_or_else(|| broken(&format!("flags.{flag}")))?;
        let known = flags.get_mut(flag).ok_or_else(|| Failure::new(Code::UnknownFlag).with("field", flag))?;
        *known = value;
    }
    Ok(flags)
}

fn answers(template: &Template, plan: &Value) -> Result<BTreeMap<String, Answer>> {
    let values = plan.get("values").and_then(Value::as_object).ok_or_else(|| broken("values"))?;
    let mut answers = BTreeMap::new();
    for (id, value) in values {
        let place = format!("values.{id}");
        let field =
            template.field(id).ok_or_else(|| Failure::new(Code::UnknownField).with("field", &place))?;
        // What a file says in place of the template's own text is not the plan's.
        if field.kind.is_fixed_text() {
            continue;
        }
        let answer = read_answer(&field.kind, value).map_err(|fault| refused(&place, &fault))?;
        if let Some(answer) = answer {
            options_known(template, &field.kind, &answer, &place)?;
            answers.insert(id.clone(), answer);
        }
    }
    Ok(answers)
}

fn refused(place: &str, fault: &Fault) -> Failure {
    let place = format!("{place}{}", fault.path);
    match fault.kind {
        Fault::UNKNOWN => Failure::new(Code::UnknownField).with("field", place),
        kind => Failure::new(Code::WrongKind).with("place", place).with("kind", kind),
    }
}

/// Refuses an option that the template does not have.
fn options_known(template: &Template, kind: &Kind, answer: &Answer, place: &str) -> Result<()> {
    let known = |option: &str, place: &str| {
        let list = kind.options().map_or(&[][..], |list| template.options(list));
        if option.is_empty() || list.iter().any(|other| other == option) {
            return Ok(());
        }
        Err(Failure::new(Code::WrongKind).with("place", place).with("kind", kind.name()))
    };
    match answer {
        Answer::Choice(option) => known(option, place),
        Answer::Choices(options) => options
            .iter()
            .enumerate()
            .try_for_each(|(number, option)| known(option, &format!("{place}[{number}]"))),
        Answer::Person(person) => known(&person.role, &format!("{place}.role")),
        Answer::Rows(rows) => rows.iter().enumerate().try_for_each(|(number, row)| {
            row.iter().try_for_each(|(id, cell)| {
                let Some(column) = kind.column(id) else { return Ok(()) };
                options_known(template, &column.kind, cell, &format!("{place}[{number}].{id}"))
            })
        }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
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
            assert!(draft.answers.len() > 20);
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
}
