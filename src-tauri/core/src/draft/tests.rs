use super::*;
use crate::template::{Severity, shipped};
use serde_json::{Value, json};

const EXAMPLE: &[u8] = include_bytes!("../../../../assets/templates/hojks/examples/yksilollistetty.json");

fn day(text: &str) -> chrono::NaiveDate {
    read_day(text).unwrap()
}

fn template() -> &'static Template {
    &shipped()[0]
}

fn example() -> Draft {
    crate::export::read_plan_file(EXAMPLE, shipped()).unwrap().1
}

#[test]
fn the_example_has_nothing_that_stops_issuing() {
    for f in review(template(), &example(), day("2025-09-20")) {
        println!("{f:?} {:?}", about(template(), crate::language::Language::Fi, &f));
    }
    let _ = (json!({}), Value::Null, Severity::Look);
}
