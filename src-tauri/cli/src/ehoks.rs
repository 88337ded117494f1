//! eHOKS from a terminal: the check of a body in a file, which needs no vault; the check and the body of a plan.

use crate::arguments::{Arguments, Body};
use crate::report::{Answer, Report};
use laatija_core::draft::Others;
use laatija_core::ehoks::{Hoks, Known, LARGEST, Method, Right, Verdict, check as judge, import};
use laatija_core::failure::Result;
use laatija_core::workspace::{EhoksWay, EhoksWeight, Workspace, read_limited};
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
        right: Right { kind: body.right, start: body.start, end: body.end, exited: false },
        current: current.as_ref(),
        names: &Others::default(),
        others: &Others::default(),
    };
    Ok(report.judged(&judge(&bytes, body.method, &known)))
}

fn current(file: &Path) -> Result<std::result::Result<Hoks, Verdict>> {
    Ok(import(&read_limited(file, LARGEST as u64)?).map(|imported| imported.hoks))
}

/// Whether a word is the id of a plan rather than the name of a file.
pub fn is_plan(word: &Path) -> bool {
    word.extension().is_none() && word.components().count() == 1 && !word.is_file()
}

/// Judges what would go to eHOKS of a plan.
pub fn check_plan(plan: &Path, body: &Body, workspace: &mut Workspace, report: &Report) -> Result<Answer> {
    let view = workspace.ehoks(plan.display().to_string(), way(body))?;
    Ok(report.hoks(&view))
}

/// Writes the body of a plan, or tells why it may not go.
pub fn export(
    plan: &str,
    out: &Path,
    body: &Body,
    arguments: &Arguments,
    workspace: &mut Workspace,
    report: &Report,
) -> Result<Answer> {
    let left = body.leave_out.iter().map(|key| (key, true));
    for (key, left) in left.chain(body.keep.iter().map(|key| (key, false))) {
        workspace.leave_ehoks_key(plan.to_owned(), key.clone(), left)?;
    }
    let view = workspace.ehoks(plan.to_owned(), way(body))?;
    let open = view.steps.iter().flat_map(|step| &step.findings);
    let open = open.filter(|finding| matches!(finding.weight, EhoksWeight::Loss | EhoksWeight::Ask));
    let accepted: Vec<String> = open.map(|finding| finding.id.clone()).collect();
    if view.errors > 0 || (!accepted.is_empty() && !arguments.as_is) {
        return Ok(report.hoks(&view));
    }
    // What was told is what is accepted.
    workspace.save_ehoks_by(plan, way(body), &accepted, |bytes| crate::write(out, bytes, arguments))?;
    Ok(report.hoks_written(&view, out))
}

fn way(body: &Body) -> Option<EhoksWay> {
    body.method.map(|method| match method {
        Method::Put => EhoksWay::Put,
        Method::Patch => EhoksWay::Patch,
        Method::Post | Method::Get => EhoksWay::Post,
    })
}
