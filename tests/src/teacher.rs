//! A teacher at work without a window: a vault of her own, and what she does with plans and copies.

use crate::stage::{PASSPHRASE, Stage};
use chrono::{DateTime, FixedOffset};
use laatija_core::draft::{Draft, printed};
use laatija_core::export::{read_plan_file, write_plan_file};
use laatija_core::language::Language;
use laatija_core::outside::Outside;
use laatija_core::template::{Template, shipped};
use laatija_core::vault::Cost;
use laatija_core::workspace::{Edition, Passphrase, Verified, Workspace};
use std::sync::Arc;
use tempfile::TempDir;

const SCHOOL: &str = "Kuusilammen koulu";

/// A world whose clock stands still at this moment (RFC 3339).
pub struct World(pub &'static str);

impl Outside for World {
    fn now(&self) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(self.0).expect("a moment")
    }
}

/// The vault of a stage at a moment, open; made when there is none.
///
/// # Panics
/// When it cannot be opened.
pub fn workspace(stage: &Stage, moment: &'static str) -> Workspace {
    let mut workspace = Workspace::new(Arc::new(World(moment)), stage.vault());
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    if stage.vault().join("avaimet.json").exists() {
        workspace.unlock(passphrase).expect("unlocked");
    } else {
        create_vault(&mut workspace, PASSPHRASE, ("Riitta Sarapuu", SCHOOL));
    }
    workspace
}

/// Makes the vault of a workspace for a teacher of a school, opened at the least cost: every call of the program's that
/// opens it would take a second otherwise.
///
/// # Panics
/// When it cannot be made.
pub fn create_vault(workspace: &mut Workspace, passphrase: &str, (name, school): (&str, &str)) {
    let passphrase = Passphrase::new(passphrase.to_owned());
    let teacher = laatija_core::workspace::Teacher {
        name: name.to_owned(),
        school: school.to_owned(),
        ..Default::default()
    };
    workspace.create_vault_at(passphrase, teacher, Cost::floor()).expect("a vault");
    workspace.hand_over_recovery_key(|_| Ok(())).expect("a sheet");
}

/// A teacher and her vault.
pub struct Teacher {
    /// What she works with.
    pub workspace: Workspace,
    folder: TempDir,
}

impl Teacher {
    /// A teacher of this name with an empty vault.
    ///
    /// # Panics
    /// When the vault cannot be made.
    pub fn new(name: &str) -> Teacher {
        let folder = TempDir::new().expect("a folder");
        let mut workspace =
            Workspace::new(Arc::new(World("2026-02-11T10:30:00+02:00")), folder.path().join("vault"));
        create_vault(&mut workspace, PASSPHRASE, (name, SCHOOL));
        Teacher { workspace, folder }
    }

    /// Issues a plan for a reason; gives its id and the plan as its copy must say it.
    ///
    /// # Panics
    /// When something stops it.
    pub fn issue(&mut self, template: &Template, draft: &Draft, reason: &str) -> (String, Draft) {
        let file = write_plan_file(template, draft, Language::Fi);
        let plan = self.workspace.import_plan(&file).expect("a plan");
        self.workspace.prepare_copy(plan.clone(), reason.to_owned()).expect("nothing stops it");
        self.workspace.issue_prepared().expect("issued");
        // Issuing puts the reason into the plan.
        self.workspace.start_draft(plan.clone()).expect("the next draft");
        let kept = self.workspace.plan_file(&plan).expect("the plan");
        let (template, kept) = read_plan_file(&kept, shipped()).expect("a plan file");
        (plan, printed(template, &kept))
    }

    /// The signed copy of the newest version in this edition.
    ///
    /// # Panics
    /// When it cannot be made.
    pub fn copy(&mut self, plan: &str, edition: Edition) -> Vec<u8> {
        self.workspace.edition_copy(plan, 0, (edition, false)).expect("a copy")
    }

    /// Checks a file.
    ///
    /// # Panics
    /// When it is no PDF.
    pub fn check(&mut self, pdf: &[u8]) -> Verified {
        let file = self.folder.path().join("saatu.pdf");
        std::fs::write(&file, pdf).expect("written");
        self.workspace.verify_file(&file).expect("judged")
    }

    /// The answers of a plan's draft.
    ///
    /// # Panics
    /// When there is no such plan.
    pub fn answers(&mut self, plan: &str) -> Draft {
        let file = self.workspace.plan_file(plan).expect("the plan");
        read_plan_file(&file, shipped()).expect("a plan file").1
    }
}
