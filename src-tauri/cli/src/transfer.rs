//! A plan goes to the next school as a package, or comes from another one.

use crate::arguments::{Arguments, Going, Ground};
use crate::report::{Answer, Report};
use crate::{demand_contacts_known, lock, open_packet, write};
use laatija_core::failure::{Code, Result};
use laatija_core::workspace::{Basis, Edition, PacketView, TransferWish, Workspace};
use std::path::Path;

/// Makes the package of the newest version of a plan.
pub fn make(
    (plan, to): (&str, Option<String>),
    going: Going,
    out: &Path,
    arguments: &Arguments,
    workspace: &mut Workspace,
    report: &Report,
) -> Result<Answer> {
    let basis = match going.ground {
        Ground::Reason(text) => Basis::Reason { text },
        Ground::Permission(number) => {
            let all = workspace.permissions_of(plan.to_owned())?;
            let one = all.into_iter().nth(number - 1).ok_or(Code::NoPermission)?;
            Basis::Permission { plan: one.plan, number: one.number, row: one.row }
        }
    };
    let Going { recipient, attachments, without, .. } = going;
    let edition = Edition { without: without.clone(), ..Edition::default() };
    demand_contacts_known((plan, &edition), false, arguments, workspace, report)?;
    let (knowing, lock) = (arguments.with_contact_data, lock(to, arguments)?);
    let wish = TransferWish { recipient, basis, without, attachments, knowing, lock };
    workspace.save_transfer_by((plan, 0), &wish, out, |bytes| write(out, bytes, arguments))?;
    Ok(report.written(out))
}

/// Opens a package and receives the plan in it; the copy also goes into a file, if one is named.
pub fn open(
    file: &Path,
    out: Option<&Path>,
    arguments: &Arguments,
    workspace: &mut Workspace,
    report: &Report,
) -> Result<Answer> {
    let PacketView::Transfer(transfer) = open_packet(file, arguments, workspace)? else {
        return Err(Code::OtherPacket.into());
    };
    let plan = workspace.receive()?;
    if let Some(out) = out {
        workspace.received_copy_by(&plan, |bytes| write(out, bytes, arguments))?;
    }
    Ok(report.transferred(&plan, &transfer))
}
