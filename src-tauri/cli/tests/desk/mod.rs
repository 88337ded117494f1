//! A teacher's desk with the program on it, for the tests that go a road from a terminal.

#![allow(dead_code, reason = "no test needs all of it")]

use chrono::{DateTime, FixedOffset, Local};
use laatija_core::outside::Outside;
use laatija_core::vault::Cost;
use laatija_core::workspace::{Passphrase, Teacher, Workspace};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

pub const PASSPHRASE: &str = "luotain vispilä aapa neljäs";

/// A world whose clock is the computer's.
struct Today;

impl Outside for Today {
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }
}

/// A folder with a vault in it and a passphrase file.
pub struct Desk {
    pub folder: tempfile::TempDir,
}

impl Desk {
    pub fn empty() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("salasana"), format!("{PASSPHRASE}\n")).unwrap();
        Desk { folder }
    }

    pub fn with_vault() -> Desk {
        Desk::of("Riitta Sarapuu", "Kuusilammen koulu")
    }

    /// With a vault that opens at the least cost: what is tried here is not how long a passphrase takes.
    pub fn of(teacher: &str, school: &str) -> Desk {
        let desk = Desk::empty();
        let mut workspace = Workspace::new(Arc::new(Today), desk.path("holvi"));
        let teacher = Teacher { name: teacher.to_owned(), school: school.to_owned(), ..Teacher::default() };
        let passphrase = Passphrase::new(PASSPHRASE.to_owned());
        workspace.create_vault_at(passphrase, teacher, Cost::floor()).unwrap();
        workspace.hand_over_recovery_key(|_| Ok(())).unwrap();
        workspace.close().unwrap();
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn name(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        std::fs::write(self.path(name), content).unwrap();
        self.name(name)
    }

    pub fn run(&self, words: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_laatija-cli"));
        command.arg("--vault").arg(self.path("holvi"));
        command.arg("--passphrase-file").arg(self.path("salasana"));
        command.args(["--language", "fi"]).args(words).env("LANG", "C").stdin(Stdio::null());
        command.output().unwrap()
    }

    /// Runs what must succeed; gives standard output.
    pub fn done(&self, words: &[&str]) -> String {
        let output = self.run(words);
        assert_eq!(output.status.code(), Some(0), "{words:?}: {}", text(&output.stderr));
        assert_eq!(text(&output.stderr), "", "{words:?}");
        text(&output.stdout).trim().to_owned()
    }

    /// Runs what must be refused with this code; nothing goes to standard output.
    pub fn refused(&self, words: &[&str], code: &str, about: &[&str]) {
        let plain = self.run(words);
        assert_eq!(plain.status.code(), Some(1), "{words:?}");
        assert_eq!(text(&plain.stdout), "", "{words:?}");
        let said = text(&plain.stderr);
        assert!(
            said.lines().count() >= 2 && !said.contains('⟦'),
            "{words:?} must say what and what to do: {said}"
        );
        for word in about {
            assert!(said.contains(word), "{words:?} must name {word}: {said}");
        }
        let machine = self.run(&[words, &["--json"]].concat());
        let error: Value = serde_json::from_slice(&machine.stderr).unwrap();
        assert_eq!(error["error"]["code"], json!(code), "{words:?}");
    }
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

pub fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/templates/hojks/examples/yksilollistetty.json")
}

pub fn example_json() -> Value {
    serde_json::from_slice(&std::fs::read(example()).unwrap()).unwrap()
}

pub fn import(desk: &Desk, plan: &Value) -> String {
    let file = desk.write("tuotava.json", plan.to_string());
    desk.done(&["plan", "import", &file])
}
