//! Starting, keys, locking.

use super::*;

impl Workspace {
    /// What to show first.
    pub fn start(&mut self) -> Result<Start> {
        Err(crate::failure::Failure::defect("not built: start"))
    }

    /// Chooses the program's language.
    pub fn set_language(&mut self, language: Language) -> Result<Start> {
        let _ = (language,);
        Err(crate::failure::Failure::defect("not built: set_language"))
    }

    /// Proposes a passphrase of random words.
    pub fn propose_passphrase(&mut self) -> Result<String> {
        Err(crate::failure::Failure::defect("not built: propose_passphrase"))
    }

    /// Judges a passphrase.
    pub fn judge_passphrase(&mut self, passphrase: Passphrase) -> Result<Strength> {
        let _ = (passphrase,);
        Err(crate::failure::Failure::defect("not built: judge_passphrase"))
    }

    /// Makes the vault; the recovery sheet comes next.
    pub fn create_vault(&mut self, passphrase: Passphrase, teacher: Teacher) -> Result<()> {
        let _ = (passphrase, teacher);
        Err(crate::failure::Failure::defect("not built: create_vault"))
    }

    /// The first six groups of the new recovery key, for the sheet's picture on the screen.
    pub fn recovery_groups(&mut self) -> Result<Vec<String>> {
        Err(crate::failure::Failure::defect("not built: recovery_groups"))
    }

    /// One group of the new recovery key, for copying by hand; counted from 1.
    pub fn recovery_group(&mut self, number: u8) -> Result<String> {
        let _ = (number,);
        Err(crate::failure::Failure::defect("not built: recovery_group"))
    }

    /// Prints the recovery sheet.
    pub fn print_recovery_sheet(&mut self) -> Result<()> {
        Err(crate::failure::Failure::defect("not built: print_recovery_sheet"))
    }

    /// Whether these are the last three groups on the sheet; if so, the sheet is done.
    pub fn confirm_recovery(&mut self, groups: Vec<String>) -> Result<bool> {
        let _ = (groups,);
        Err(crate::failure::Failure::defect("not built: confirm_recovery"))
    }

    /// Makes a new recovery key in place of the old one; the sheet comes next.
    pub fn renew_recovery_key(&mut self, passphrase: Passphrase) -> Result<()> {
        let _ = (passphrase,);
        Err(crate::failure::Failure::defect("not built: renew_recovery_key"))
    }

    /// Opens the vault.
    pub fn unlock(&mut self, passphrase: Passphrase) -> Result<Opened> {
        let _ = (passphrase,);
        Err(crate::failure::Failure::defect("not built: unlock"))
    }

    /// Opens the vault with the recovery key and gives it a new passphrase.
    pub fn recover(&mut self, key: Passphrase, passphrase: Passphrase) -> Result<Opened> {
        let _ = (key, passphrase);
        Err(crate::failure::Failure::defect("not built: recover"))
    }

    /// Changes the passphrase.
    pub fn change_passphrase(&mut self, current: Passphrase, passphrase: Passphrase) -> Result<()> {
        let _ = (current, passphrase);
        Err(crate::failure::Failure::defect("not built: change_passphrase"))
    }

    /// Locks: everything is saved, the place is kept, the keys are wiped.
    pub fn lock(&mut self, rest: Option<Rest>) -> Result<()> {
        let _ = (rest,);
        Err(crate::failure::Failure::defect("not built: lock"))
    }

    /// Opens a throw-away vault of fictional pupils.
    pub fn open_practice(&mut self) -> Result<Opened> {
        Err(crate::failure::Failure::defect("not built: open_practice"))
    }

    /// Closes and erases the throw-away vault.
    pub fn leave_practice(&mut self) -> Result<()> {
        Err(crate::failure::Failure::defect("not built: leave_practice"))
    }
}
