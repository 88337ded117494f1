//! The plan file: a plan as JSON that another program, or another Laatija, can read, and the data inside
//! every copy, which are the same with what the copy says beside the answers. Their form is described in
//! `assets/schema`. What else stands at the top of a plan file is ignored; in a copy there is nothing else.

mod imprint;
#[cfg(test)]
mod tests;

pub use imprint::{Imprint, Recipient, Replaced};

use crate::document::Facts;
use crate::draft::{Answer, Draft, Fault, read_answer, write_answer};
use crate::failure::{Code, Failure, Result};
use crate::language::Language;
use crate::revision::sorted;
use crate::template::{Kind, Template};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The largest plan file that is read, in bytes.
pub const LARGEST: usize = 20 * 1024 * 1024;
/// The name and the number of the form. A later form gets a later number; a file that names none is of
/// the first.
const FORMAT: (&str, u64) = ("laatija-plan", 1);

/// Reads a plan file against one of the templates.
///
/// # Errors
/// `file-too-large`, `not-utf8`, `not-json` with line and column, `newer-plan-file`, `broken-plan-file`
/// with the place, `unknown-template`, `unknown-flag`, `unknown-field`, `wrong-kind` with the place and
/// the kind.
pub fn read_plan_file<'a>(bytes: &[u8], templates: &'a [Template]) -> Result<(&'a Template, Draft)> {
    let plan = parse(bytes)?;
    let template = template_of(&plan, templates)?;
    Ok((template, content(template, &plan)?))
}

/// The plan file of a draft; `language` is the one that the document is written in.
pub fn write_plan_file(template: &Template, draft: &Draft, language: Language) -> Vec<u8> {
    pretty(&plan_value(template, draft, language))
}

/// What the data inside a copy hold.
#[derive(Clone, Debug, PartialEq)]
pub struct CopyData<'a> {
    /// The template.
    pub template: &'a Template,
    /// The answers that the copy shows.
    pub draft: Draft,
    /// The language that the copy is set in.
    pub language: Language,
    /// What it says beside the answers.
    pub imprint: Imprint,
}

/// The data inside a copy of a draft that holds only what a document may say, on one line: a copy is small.
pub fn write_copy_data(template: &Template, draft: &Draft, facts: &Facts<'_>) -> Result<Vec<u8>> {
    let mut plan = plan_value(template, draft, facts.language);
    plan["document"] = serde_json::to_value(Imprint::of(facts)).map_err(Failure::defect)?;
    Ok(sorted(&plan).to_string().into_bytes())
}

/// Reads the data inside a copy.
///
/// # Errors
/// As [`read_plan_file`]; `broken-plan-file` also when what a copy says beside the answers is missing.
pub fn read_copy_data<'a>(bytes: &[u8], templates: &'a [Template]) -> Result<CopyData<'a>> {
    let plan = parse(bytes)?;
    let template = template_of(&plan, templates)?;
    let language = plan.get("language").and_then(Value::as_str).and_then(Language::from_tag);
    let language = language.ok_or_else(|| broken("language"))?;
    let imprint = plan.get("document").cloned().unwrap_or_default();
    let imprint = serde_json::from_value(imprint).map_err(|_| broken("document"))?;
    Ok(CopyData { template, draft: content(template, &plan)?, language, imprint })
}

/// A file's JSON, in a form that is known.
fn parse(bytes: &[u8]) -> Result<Value> {
    if bytes.len() > LARGEST {
        return Err(Failure::new(Code::FileTooLarge).with("size", LARGEST / 1024 / 1024));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Code::NotUtf8)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let plan: Value = serde_json::from_str(text).map_err(not_json)?;
    if plan.get("format").is_some_and(|format| format != FORMAT.0) {
        return Err(broken("format"));
    }
    let version = plan.get("format_version").map_or(Some(FORMAT.1), Value::as_u64);
    match version.filter(|version| *version > 0) {
        None => Err(broken("format_version")),
        Some(version) if version > FORMAT.1 => Err(Code::NewerPlanFile.into()),
        Some(_) => Ok(plan),
    }
}

fn content(template: &Template, plan: &Value) -> Result<Draft> {
    Ok(Draft { flags: flags(template, plan)?, answers: answers(template, plan)? })
}

fn plan_value(template: &Template, draft: &Draft, language: Language) -> Value {
    let values: Map<String, Value> =
        draft.answers.iter().map(|(field, answer)| (field.clone(), write_answer(answer))).collect();
    json!({
        "format": FORMAT.0,
        "format_version": FORMAT.1,
        "template_id": template.id,
        "template_version": template.version,
        "language": language.code(),
        "flags": draft.flags,
        "values": values,
    })
}

/// The same bytes whatever kind of map the JSON library uses.
fn pretty(plan: &Value) -> Vec<u8> {
    let mut text = format!("{:#}", sorted(plan));
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
