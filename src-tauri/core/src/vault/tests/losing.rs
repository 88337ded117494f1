//! A vault of which a rescue could not read a version: for tests of what is made of its plans.

use crate::vault::Vault;

impl Vault {
    /// Loses a version of the only plan, or its copy alone, and tells it as a rescue does.
    pub(crate) fn lose(&self, number: u32, copy_alone: bool) {
        let of_version = "IN (SELECT key FROM revision WHERE number = ?1)";
        self.connection.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        let mut triggers =
            self.connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").unwrap();
        let triggers: Vec<String> =
            triggers.query_map([], |row| row.get(0)).unwrap().map(|name| name.unwrap()).collect();
        for trigger in triggers {
            self.connection.execute(&format!("DROP TRIGGER {trigger}"), []).unwrap();
        }
        let lost = "INSERT INTO lost (plan, version, files_alone) SELECT key, ?1, ?2 FROM plan";
        self.connection.execute(lost, (number, copy_alone)).unwrap();
        self.connection.execute(&format!("DELETE FROM copy WHERE revision {of_version}"), [number]).unwrap();
        if !copy_alone {
            self.connection.execute("DELETE FROM revision WHERE number = ?1", [number]).unwrap();
        }
    }
}
