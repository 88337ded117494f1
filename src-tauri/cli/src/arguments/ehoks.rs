//! What is known of a HOKS beside its body, as the command line says it.

use super::Misuse;
use chrono::NaiveDate;
use laatija_core::ehoks::{Method, RightKind};
use std::path::PathBuf;

/// What is known beside the body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// In which way it goes; judged by what it holds when it is not said.
    pub method: Option<Method>,
    /// The kind of study right.
    pub right: Option<RightKind>,
    /// The first day of the study right.
    pub start: Option<NaiveDate>,
    /// The day on which it is to end.
    pub end: Option<NaiveDate>,
    /// The HOKS as it is in the service.
    pub current: Option<PathBuf>,
    /// Keys that the program does not know and that are left out.
    pub leave_out: Vec<String>,
    /// Keys that were left out and are taken along again.
    pub keep: Vec<String>,
}

/// The options, before they are read.
#[derive(Default)]
pub struct Said {
    pub(super) method: Option<String>,
    pub(super) right: Option<String>,
    pub(super) start: Option<String>,
    pub(super) end: Option<String>,
    pub(super) current: Option<PathBuf>,
    pub(super) leave_out: Vec<String>,
    pub(super) keep: Vec<String>,
}

impl Said {
    pub(super) fn body(self) -> Result<Body, Misuse> {
        Ok(Body {
            method: self.method.map(method).transpose()?,
            right: self.right.map(right).transpose()?,
            start: self.start.map(day).transpose()?,
            end: self.end.map(day).transpose()?,
            current: self.current,
            leave_out: self.leave_out,
            keep: self.keep,
        })
    }
}

fn method(word: String) -> Result<Method, Misuse> {
    match word.as_str() {
        "post" => Ok(Method::Post),
        "put" => Ok(Method::Put),
        "patch" => Ok(Method::Patch),
        _ => Err(Misuse { key: "cli-no-such-method", word }),
    }
}

fn right(word: String) -> Result<RightKind, Misuse> {
    match word.as_str() {
        "vocational" => Ok(RightKind::Vocational),
        "telma" => Ok(RightKind::Telma),
        "tuva" => Ok(RightKind::Tuva),
        _ => Err(Misuse { key: "cli-no-such-right", word }),
    }
}

fn day(word: String) -> Result<NaiveDate, Misuse> {
    word.parse().map_err(|_| Misuse { key: "cli-no-day", word })
}
