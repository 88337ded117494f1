//! The check of a body for eHOKS: it needs no vault.

use crate::arguments::Body;
use crate::report::{Answer, Report};
use laatija_core::draft::Others;
use laatija_core::ehoks::{Hoks, Known, LARGEST, Right, Verdict, check as judge, import};
use laatija_core::failure::Result;
use laatija_core::workspace::read_limited;
use std::path::Path;

/// Judges the body in a file by what is known beside it.
pub fn check(file: &Path, body: &Body, report: &Report) -> Result<Answer> {
    let current = match body.current.as_deref().map(current).transpose()? {
        Some(Err(unread)) => return Ok(report.unread_current(&unread)),
        Some(Ok(current)) => Some(current),
        None => None,
    };
    let bytes = read_limited(file, LARGEST as u64)?;
    let known = Known {
        today: chrono::Local::now().date_naive(),
        right: Right { kind: body.right, start: body.start, end: body.end },
        current: current.as_ref(),
        names: &Others::default(),
    };
    Ok(report.judged(&judge(&bytes, body.method, &known)))
}

fn current(file: &Path) -> Result<std::result::Result<Hoks, Verdict>> {
    Ok(import(&read_limited(file, LARGEST as u64)?).map(|imported| imported.hoks))
}
