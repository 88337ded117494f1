//! What is answered of attached files.

use super::{Answer, Report, word};
use laatija_core::workspace::{AttachedNow, AttachmentView, Attachments};
use serde_json::json;

impl Report {
    /// A file was attached: the newest of these.
    pub fn attached(&self, attached: &AttachedNow, told: &Attachments) -> Answer {
        let file = told.files.last().map(|one| one.file.clone()).unwrap_or_default();
        let mut lines = vec![self.say("cli-attached", &[("name", &attached.name), ("file", &file)])];
        let left = |removed| self.say(&format!("attachment-removed-{}", word(removed)), &[]);
        let what: Vec<String> = attached.removed.iter().copied().map(left).collect();
        if !what.is_empty() {
            lines.push(self.say("cli-attached-without", &[("what", &what.join("; "))]));
        }
        let json = json!({ "file": file, "name": attached.name, "removed": attached.removed });
        Answer { lines: lines.join("\n"), json, in_order: true, told: false }
    }

    /// The files: digest, pages, bytes, name.
    pub fn attachments(&self, told: &Attachments) -> Answer {
        let line = |one: &AttachmentView| match one.here {
            true => format!("{}\t{}\t{}\t{}", one.file, one.pages, one.size, one.name),
            false => format!("{}\t{}\t{}", one.file, self.say("cli-attachment-gone", &[]), one.name),
        };
        let lines: Vec<String> = told.files.iter().map(line).collect();
        Answer { lines: lines.join("\n"), json: json!({ "files": told.files }), in_order: true, told: false }
    }

    /// Tells that a plan file lists files that are not in it.
    pub fn warn_left(&self, told: &Attachments) {
        if !told.files.is_empty() {
            self.warn(&[self.say("cli-attachments-left", &[])]);
        }
    }

    /// A file was taken out of a draft.
    pub fn attachment_removed(&self) -> Answer {
        let lines = self.say("cli-attachment-removed", &[]);
        Answer { lines, json: json!({ "removed": true }), in_order: true, told: false }
    }
}
