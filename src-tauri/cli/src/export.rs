//! A plan written as a file in the form that is asked for.

use crate::arguments::{Arguments, Export};
use crate::report::{Answer, Report};
use crate::write;
use laatija_core::failure::Result;
use laatija_core::workspace::{Outgoing, Workspace};
use std::path::Path;

/// Writes a version, or what the plan says now, in a form.
pub fn export(
    (plan, version): (&str, u32),
    export: Export,
    out: &Path,
    arguments: &Arguments,
    workspace: &mut Workspace,
    report: &Report,
) -> Result<Answer> {
    let going = match (&export, version) {
        (Export::Archive, _) => Outgoing::All,
        (_, 0) => Outgoing::Now { changes: Vec::new() },
        (_, number) => Outgoing::Version { number, editions: Vec::new(), letter: false },
    };
    report.warn_contacts(&workspace.contacts_in(plan.to_owned(), going)?);
    let write = |bytes: &[u8]| write(out, bytes, arguments);
    match export {
        Export::Plan => {
            workspace.export_plan_by(plan, write)?;
            report.warn_left(&workspace.attachments(plan.to_owned(), 0)?);
        }
        Export::Loose(form, edition) => {
            workspace.save_loose_by(plan, version, (form, edition), write)?;
        }
        Export::Field(field) => workspace.save_field_by(plan, version, &field, write)?,
        Export::Archive => workspace.save_archive_by(plan, write)?,
    }
    Ok(report.written(out))
}
