//! The shipped example plan as a draft, for the tests of this phase and of those after it.

use super::{Draft, draft, read_answer};
use crate::template::{Template, shipped};
use serde_json::Value;

const EXAMPLE: &str = include_str!("../../../../assets/templates/hojks/examples/yksilollistetty.json");

/// The template of the example.
pub fn template() -> &'static Template {
    &shipped()[0]
}

/// The example plan with these answers in place of its own; `null` empties a field.
pub fn example(changes: &Value) -> Draft {
    read(template(), EXAMPLE, changes)
}

/// A plan file of this template as a draft, with these answers in place of its own.
pub fn read(template: &Template, file: &str, changes: &Value) -> Draft {
    let mut plan: Value = serde_json::from_str(file).unwrap();
    for (field, value) in changes.as_object().unwrap() {
        plan["values"][field] = value.clone();
    }
    let mut flags = draft(template).flags;
    for (flag, value) in plan["flags"].as_object().unwrap() {
        *flags.get_mut(flag).unwrap() = value.as_bool().unwrap();
    }
    let answer = |(field, value): (&String, &Value)| {
        let kind = &template.field(field).unwrap().kind;
        let answer = read_answer(kind, value).unwrap().filter(|_| !kind.is_fixed_text())?;
        Some((field.clone(), answer))
    };
    Draft { flags, answers: plan["values"].as_object().unwrap().iter().filter_map(answer).collect() }
}
