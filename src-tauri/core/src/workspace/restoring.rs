//! Bringing a backup back: from the window, where a vault in the way is moved aside, and from the command
//! line, where it stops the restoring.

use super::*;
use crate::failure::Failure;
use crate::outside::FileWish;
use crate::text::say;
use crate::vault::{self, Act, Check, Existing, Given, Restored};
use std::path::Path;

impl Workspace {
    /// Lets the person choose a backup, and says what restoring it will do to the vault that is there.
    pub fn choose_backup(&mut self) -> Result<ChosenBackup> {
        let language = self.look.language;
        let path = self.outside.pick_open(&FileWish {
            title: say(language, "workspace-restore-title", &[]),
            name: String::new(),
            kind: (say(language, "workspace-backup-kind", &[]), vec!["laatijakopio".to_owned()]),
        })?;
        vault::refuse_carried(&self.folder)?;
        vault::recognise_backup(&path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let aside = match vault::exists(&self.folder) {
            true => Some(vault::aside(&self.folder, &self.day())?.display().to_string()),
            false => None,
        };
        self.chosen_backup = Some(path);
        Ok(ChosenBackup { name, aside })
    }

    /// Reads the chosen backup by the passphrase that it was made under, and tells what is in it.
    pub fn look_into_chosen(&mut self, passphrase: Passphrase) -> Result<BackupContent> {
        self.look_into(&Given::Passphrase(passphrase.expose()))
    }

    /// Reads the chosen backup by its recovery sheet, and tells what is in it.
    pub fn look_into_chosen_by_sheet(&mut self, key: Passphrase) -> Result<BackupContent> {
        self.look_into(&Given::Recovery(key.expose()))
    }

    fn look_into(&mut self, given: &Given<'_>) -> Result<BackupContent> {
        let backup = self.chosen()?;
        let vault::Content { check, mut plans, templates } = vault::look_into(&backup, &self.folder, given)?;
        plans.sort_by_cached_key(|plan| (words::sort_key(&plan.class), words::sort_key(&plan.pupil)));
        let known = local::known(&templates);
        let (language, today) = (self.look.language, self.outside.now().date_naive());
        Ok(BackupContent {
            pupils: check.pupils,
            revisions: check.revisions,
            newest: plans.iter().map(|plan| plan.written.clone()).max(),
            plans: plans.iter().map(|plan| home::plan_row(&known, plan, None, language, today)).collect(),
        })
    }

    fn chosen(&self) -> Result<PathBuf> {
        if self.vault.is_some() {
            return Err(Code::BadCall.into());
        }
        self.chosen_backup.clone().ok_or(Failure::new(Code::BadCall))
    }

    /// Restores the chosen backup by the passphrase that it was made under, and opens it.
    pub fn restore_chosen(&mut self, passphrase: Passphrase) -> Result<RestoredVault> {
        let restored = self.restore_in_place(&Given::Passphrase(passphrase.expose()))?;
        let opened = self.unlock(passphrase).map(|opened| self.tell_restored(opened));
        Ok(told(restored, opened))
    }

    /// Restores the chosen backup by its recovery sheet, and opens it under a new passphrase.
    pub fn restore_chosen_by_sheet(
        &mut self,
        key: Passphrase,
        passphrase: Passphrase,
    ) -> Result<RestoredVault> {
        session::demand_strength(&passphrase)?;
        let restored = self.restore_in_place(&Given::Recovery(key.expose()))?;
        let opened = self.recover(key, passphrase).map(|opened| self.tell_restored(opened));
        Ok(told(restored, opened))
    }

    fn restore_in_place(&mut self, given: &Given<'_>) -> Result<Restored> {
        let backup = self.chosen()?;
        let restored = vault::restore(&backup, &self.folder, given, Existing::SetAside, &self.day())?;
        self.chosen_backup = None;
        // The look of the lock screen alone.
        let _ = self.keep_look();
        Ok(restored)
    }

    /// The vaults have changed places, whether or not a full disk can take the word of it.
    fn tell_restored(&mut self, opened: Opened) -> Opened {
        let _ = self.vault().and_then(|vault| vault.tell(Act::Restored));
        opened
    }

    /// Makes the vault of a backup in a folder that has none.
    pub fn restore(&mut self, backup: &Path, given: &Given<'_>) -> Result<Check> {
        vault::refuse_carried(&self.folder)?;
        let restored = vault::restore(backup, &self.folder, given, Existing::Refuse, &self.day())?;
        self.vault = Some(vault::Vault::open_given(&self.folder, given)?);
        self.attend();
        self.vault()?.tell(Act::Restored)?;
        self.close()?;
        Ok(restored.check)
    }

    fn day(&self) -> String {
        words::iso(self.outside.now().date_naive())
    }
}

/// What was restored is told whatever the opening does: the vaults have changed places.
fn told(restored: Restored, opened: Result<Opened>) -> RestoredVault {
    let (opened, trouble) = match opened {
        Ok(opened) => (Some(opened), None),
        Err(failure) => (None, Some(failure)),
    };
    RestoredVault {
        plans: restored.check.plans,
        revisions: restored.check.revisions,
        aside: restored.aside.map(|aside| aside.display().to_string()),
        opened,
        trouble,
    }
}
