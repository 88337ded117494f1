//! What came of a municipality's file.

use super::{Answer, Report};
use laatija_core::language::Language;
use laatija_core::workspace::{LocalFile, LocalFlaw};
use serde_json::json;

impl Report {
    /// The language that is spoken.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A text as it is.
    pub fn shown(&self, text: &str) -> Answer {
        Answer { lines: text.to_owned(), json: json!({ "file": text }), in_order: true, told: false }
    }

    /// What is wrong in a file, a line each.
    pub fn flaws(&self, file: &str, flaws: &[LocalFlaw]) -> String {
        let flaw = |flaw: &LocalFlaw| {
            let values = [
                ("line", &*flaw.line.to_string()),
                ("column", &flaw.column.to_string()),
                ("place", &flaw.place),
                ("what", &flaw.what),
            ];
            format!("{file}: {}", self.say("cli-local-flaw", &values))
        };
        let count = [("count", &*flaws.len().to_string())];
        let mut lines: Vec<String> = flaws.iter().map(flaw).collect();
        lines.push(self.say("cli-local-flaws", &count));
        lines.join("\n")
    }

    /// What is wrong in a municipality's file, a line each; or that it is sound, or what was added.
    pub fn local_file(&self, file: &LocalFile, added: bool) -> Answer {
        let json = json!({ "local": file });
        if !file.flaws.is_empty() {
            return Answer { lines: self.flaws(&file.file, &file.flaws), json, in_order: false, told: false };
        }
        let mut lines = Vec::new();
        if !added {
            lines.push(self.say("cli-local-sound", &[("municipality", &file.municipality)]));
        }
        if let Some(template) = &file.template {
            let key = if added { "cli-local-added" } else { "cli-template-sound" };
            lines.push(self.say(key, &[("template", &template.title), ("version", &template.version)]));
        }
        if file.ways && added {
            lines.push(self.say("cli-local-ways", &[("municipality", &file.municipality)]));
            lines.extend(file.changes.iter().cloned());
        }
        Answer { lines: lines.join("\n"), json, in_order: true, told: false }
    }
}
