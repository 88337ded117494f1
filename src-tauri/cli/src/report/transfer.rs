//! What is answered of plans that go to the next school.

use super::{Answer, Report};
use laatija_core::workspace::{PermissionState, PermissionView, TransferView};
use serde_json::json;

impl Report {
    /// The permissions to hand over data of a pupil, by number.
    pub fn permissions(&self, permissions: &[PermissionView]) -> Answer {
        let line = |(number, one): (usize, &PermissionView)| {
            let state = match one.state {
                PermissionState::InForce => "in-force",
                PermissionState::Awaited => "awaited",
                PermissionState::Refused => "refused",
                PermissionState::Over => "over",
                PermissionState::Withdrawn => "withdrawn",
            };
            let state = self.say(&format!("cli-transfer-{state}"), &[]);
            format!("{number}\t{state}\t{}\t{}\t{}", one.to, one.what, one.until.as_deref().unwrap_or(""))
        };
        let lines: Vec<String> = (1..).zip(permissions).map(line).collect();
        let lines = if lines.is_empty() { self.say("cli-transfer-none", &[]) } else { lines.join("\n") };
        Answer { lines, json: json!(permissions), in_order: true, told: false }
    }

    /// A plan came from another school.
    pub fn transferred(&self, plan: &str, transfer: &TransferView) -> Answer {
        let received = self.received(plan, &transfer.verified);
        let from = [&transfer.from, &transfer.school].map(|part| part.trim());
        let from = from.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let values = [("from", &*from), ("basis", &transfer.basis)];
        let mut lines = format!("{}\n{}", received.lines, self.say("cli-transfer-from", &values));
        if !transfer.left.is_empty() {
            let names = transfer.left.join(", ");
            lines = format!("{lines}\n{}", self.say("transfer-came-left-text", &[("names", &names)]));
        }
        let json = json!({ "id": plan, "transfer": transfer });
        Answer { lines, json, ..received }
    }
}
