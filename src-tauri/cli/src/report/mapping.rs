//! The forms into which plans are typed, and what came of the file of one.

use super::{Answer, Report};
use laatija_core::workspace::{MappingFile, MappingRow};
use serde_json::json;

impl Report {
    /// The forms, a line each.
    pub fn mappings(&self, mappings: &[MappingRow]) -> Answer {
        let line =
            |row: &MappingRow| format!("{}\t{}\t{}\t{}", row.id, row.template, row.municipality, row.name);
        let lines: Vec<String> = mappings.iter().map(line).collect();
        Answer { lines: lines.join("\n"), json: json!({ "mappings": mappings }), in_order: true, told: false }
    }

    /// What is wrong in the file of a form, a line each; or that it is sound, or was added.
    pub fn mapping_file(&self, file: &MappingFile, added: bool) -> Answer {
        let json = json!({ "mapping": file });
        let Some(row) = &file.mapping else {
            return Answer { lines: self.flaws(&file.file, &file.flaws), json, in_order: false, told: false };
        };
        let key = match (added, file.replaced) {
            (false, _) => "cli-mapping-sound",
            (true, false) => "cli-mapping-added",
            (true, true) => "cli-mapping-replaced",
        };
        let lines = self.say(key, &[("name", &row.name), ("fields", &row.fields.to_string())]);
        Answer { lines, json, in_order: true, told: false }
    }
}
