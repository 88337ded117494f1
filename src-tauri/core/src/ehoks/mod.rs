//! The body of a HOKS for the national register eHOKS: read, judged, changed. eHOKS takes one bare JSON object for one
//! HOKS and has no place for special support; what it would refuse is told here before it goes there, with the
//! place and the remedy, and so is what only the service itself can know.
//!
//! Pure: bytes and what is known in, findings out. It knows no vault and no window, and sends nothing.

mod body;
mod code;
mod current;
mod finding;
mod look;
mod method;
mod period;
mod plan;
mod read;
mod reason;
mod root;
mod rule;
mod secret;
mod shape;
mod typed;
mod unit;

pub use body::*;
pub use code::{Code, Codes, List, codes};
pub use current::{Change, change, replacement};
pub use finding::{Finding, place_words, text_key};
pub use look::{Known, Names, Right, RightKind};
pub use method::Method;
pub use plan::{
    Brought, Left, LeftOut, Mapping, Upload, body_for, bring, current, fresh, has_unknown, is_whole,
    leave_out, left_keys, method_of, right, upload, with_left, with_records,
};
pub use read::LARGEST;
pub use rule::{Find, Level, Needs, RULES, Rule};
pub use shape::{Field, Form, Kind, Need};
pub use typed::secrets;

use crate::failure::{Failure, Result};
use finding::{Breach, Findings};
use look::Look;
use serde_json::Value;
use shape::Walk;

/// A rule that could not be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// The rule.
    pub rule: &'static str,
    /// What would have to be known.
    pub needs: Needs,
}

/// What is judged of a body.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// In which way it was taken to go; none when it could not be read.
    pub method: Option<Method>,
    /// What was found, the worst first.
    pub findings: Vec<Finding>,
    /// How many more there are.
    pub left_out: usize,
    /// What could not be looked at.
    pub open: Vec<Open>,
}

impl Verdict {
    /// Whether nothing was found that is more than a warning: also nothing that somebody has to look at.
    pub fn is_in_order(&self) -> bool {
        self.left_out == 0 && self.findings.iter().all(|finding| finding.level == Level::Warning)
    }
}

/// Judges a file: a body for this method, or for the one that it seems to be meant for, also in the envelope of the
/// service's answers.
pub fn check(bytes: &[u8], method: Option<Method>, known: &Known<'_>) -> Verdict {
    check_by(RULES.iter().collect(), bytes, method, known)
}

/// Judges a file by these rules alone.
pub fn check_by(
    rules: Vec<&'static Rule>,
    bytes: &[u8],
    method: Option<Method>,
    known: &Known<'_>,
) -> Verdict {
    let mut findings = Findings::of(rules);
    let body = read::read(bytes, &mut findings).map(unwrapped).and_then(|value| object(value, &mut findings));
    let Some(value) = body else { return verdict(None, findings, known) };
    let method = method.unwrap_or_else(|| Method::of(&value));
    judge(value, method, known, findings)
}

/// Judges a body that was made here.
///
/// # Errors
/// None that a body gives.
pub fn check_body(hoks: &Hoks, method: Method, known: &Known<'_>) -> Result<Verdict> {
    let value = serde_json::to_value(hoks).map_err(Failure::defect)?;
    Ok(judge(value, method, known, Findings::of_all()))
}

/// A HOKS that was read, and what of it is not known here.
#[derive(Debug)]
pub struct Imported {
    /// The HOKS, with all that the file holds.
    pub hoks: Hoks,
    /// Keys that are not known; they are kept.
    pub unknown: Vec<Finding>,
}

/// Reads a HOKS as the service gives it out, also in its envelope (`data` and `meta`), or a body for it.
///
/// # Errors
/// What makes the file no HOKS: nothing of it may be lost, so that it is read whole or not at all.
pub fn import(bytes: &[u8]) -> std::result::Result<Imported, Verdict> {
    let mut findings = Findings::of_all();
    let refuse = |findings: Findings| {
        let (findings, left_out) = findings.into_all();
        Verdict { method: None, findings, left_out, open: Vec::new() }
    };
    let body = read::read(bytes, &mut findings).map(unwrapped).and_then(|value| object(value, &mut findings));
    let Some(value) = body else { return Err(refuse(findings)) };
    Walk::body(value.clone(), Hoks::FIELDS, Method::Get, &[], &mut findings);
    let verdict = refuse(findings);
    if !verdict.is_in_order() {
        return Err(verdict);
    }
    match serde_json::from_value(value) {
        Ok(hoks) => Ok(Imported { hoks, unknown: verdict.findings }),
        Err(_) => Err(verdict),
    }
}

/// The HOKS without the envelope of the service's answers.
fn unwrapped(value: Value) -> Value {
    match value {
        Value::Object(mut map)
            if map.contains_key("data") && map.keys().all(|key| key == "data" || key == "meta") =>
        {
            map.remove("data").unwrap_or_default()
        }
        value => value,
    }
}

fn object(value: Value, findings: &mut Findings) -> Option<Value> {
    if !value.is_object() {
        findings.add("S-RUNKO", Breach::at(""));
        return None;
    }
    Some(value)
}

fn judge(value: Value, method: Method, known: &Known<'_>, mut findings: Findings) -> Verdict {
    let current = known.current.map(current::unknown_keys).unwrap_or_default();
    let (sound, texts) = Walk::body(value.clone(), Hoks::FIELDS, method, &current, &mut findings);
    let Ok(hoks) = serde_json::from_value::<Hoks>(Value::Object(sound)) else {
        findings.add("S-RUNKO", Breach::at(""));
        return verdict(Some(method), findings, known);
    };
    let look = Look::at(&hoks, &value, &texts, method, known);
    let mut breaches = Vec::new();
    for rule in findings.rules().iter().filter(|rule| rule.methods.contains(&method) && is_known(rule, known))
    {
        if let Find::Look(find) = rule.find {
            breaches.extend(find(&look).into_iter().map(|breach| (rule.id, breach)));
        }
    }
    // What has a wrong shape is told once, as that. What is only not known may still tell too much.
    breaches.retain(|(_, breach)| !findings.wrong_at(&breach.place));
    breaches.into_iter().for_each(|(rule, breach)| findings.add(rule, breach));
    verdict(Some(method), findings, known)
}

fn is_known(rule: &Rule, known: &Known<'_>) -> bool {
    match rule.needs {
        Needs::Body => true,
        Needs::RightKind => known.right.kind.is_some(),
        Needs::RightStart => known.right.start.is_some(),
        Needs::RightEnd => known.right.end.is_some(),
        Needs::Current => known.current.is_some(),
        Needs::Service => false,
    }
}

fn verdict(method: Option<Method>, findings: Findings, known: &Known<'_>) -> Verdict {
    let holds = |rule: &&&Rule| method.is_some_and(|method| rule.methods.contains(&method));
    let open = findings.rules().iter().filter(holds).filter(|rule| !is_known(rule, known));
    let open = open.map(|rule| Open { rule: rule.id, needs: rule.needs }).collect();
    let (findings, left_out) = findings.into_all();
    Verdict { method, findings, left_out, open }
}
