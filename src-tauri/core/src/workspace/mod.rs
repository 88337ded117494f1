//! The workspace: one method for each thing a person does. The only caller of the vault and of the
//! phases; it knows no window. Its methods are the commands of [`crate::api`].

mod archiving;
mod asking;
mod attaching;
mod backing;
mod beginning;
mod bringing;
mod cataloguing;
mod choosing;
mod closing;
mod contributing;
mod copying;
mod cosigning;
mod doubt;
mod drafting;
mod edition;
mod ehoks;
mod file;
mod following;
mod form;
mod giving;
mod handing;
mod home;
mod ics;
mod issuing;
mod known;
mod leading;
mod local;
mod loosening;
mod many;
mod mapping;
mod marking;
mod meeting;
mod merging;
mod minutes;
mod paper;
mod permitting;
mod phrasing;
mod placing;
mod practice;
mod previewing;
mod printing;
mod receiving;
mod renewing;
mod rescuing;
mod restoring;
mod retyping;
mod review_sheets;
mod reviewing;
mod searching;
mod session;
mod settings;
mod signing;
mod spelling;
mod telling;
#[cfg(test)]
pub(crate) mod tests;
mod trail;
mod transferring;
mod verifying;
mod versions;
mod wire;
mod withholding;
mod words;
mod year;

pub use copying::{Hands, make_copies_in};
pub use file::{places_in, read_limited, write_new, write_whole};
pub use local::check_local_file;
pub use mapping::check_mapping_file;
pub use printing::Paper;
pub use wire::*;

use crate::draft::Draft;
use crate::failure::{Code, Failure, Result};
use crate::language::Language;
use crate::outside::Outside;
use crate::template::{Known, Template};
use crate::vault::{KnownSigner, Part, RecoveryKey, Vault};
use issuing::PreparedCopy;
use searching::Library;
use signing::Signing;
use std::path::PathBuf;
use std::sync::Arc;
use verifying::Judged;
use zeroize::Zeroize;

/// A secret that came in from outside: a passphrase, a recovery key, a password or a PIN. Wiped when dropped.
#[derive(serde::Deserialize, ts_rs::TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Passphrase(String);

impl Passphrase {
    /// Takes a secret over.
    pub fn new(secret: String) -> Passphrase {
        Passphrase(secret)
    }

    /// The secret, to be handed to the vault.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The secret, handed over.
    fn into_inner(mut self) -> String {
        std::mem::take(&mut self.0)
    }
}

impl Drop for Passphrase {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// Everything a person works with: the vault when it is open, and the world around.
pub struct Workspace {
    outside: Arc<dyn Outside>,
    /// The person's own vault.
    folder: PathBuf,
    /// The throw-away vault of fictional pupils, while it is open.
    practice: Option<practice::Practice>,
    look: settings::Look,
    /// The templates that the program carries and those of the open vault.
    known: Known,
    vault: Option<Vault>,
    /// The passphrase that was proposed for the first vault.
    first: Option<Passphrase>,
    /// A recovery key that has been made and not yet been read back from paper.
    fresh_key: Option<RecoveryKey>,
    /// The same key in three parts, once one of them was wanted.
    fresh_parts: Vec<Part>,
    open: Option<OpenDraft>,
    /// The school year for which drafts were listed in this session.
    listed_year: Option<String>,
    /// What searches have read of all plans.
    library: Library,
    prepared: Option<PreparedCopy>,
    signing: Signing,
    judged: Option<Judged>,
    /// The packet that was brought last, as it came.
    sealed: Option<Vec<u8>>,
    /// What it offers, once it is opened.
    offer: Option<merging::Offer>,
    /// The known signer that was forgotten last, so that it can be taken back.
    forgotten: Option<KnownSigner>,
    /// The own phrases, once they were asked for.
    shelf: Option<crate::phrase::Shelf>,
    /// The phrase that was removed last, so that it can be taken back.
    forgotten_phrase: Option<crate::phrase::Kept>,
    /// What the running command printed.
    papers: Vec<printing::Paper>,
    /// Copies that are being made or were made last.
    copying: Option<copying::CopyRun>,
    /// How many times copies were begun.
    runs: u64,
    /// Copies that a lock recorded as printed and that were not.
    unprinted: Vec<copying::Unprinted>,
    /// The backup that the person chose to restore.
    chosen_backup: Option<PathBuf>,
    /// The backup that is being made.
    backing: Option<backing::Backing>,
    /// Why the last attempt at a backup gave none.
    backup_trouble: Option<Failure>,
    /// Dictionaries, and what they said.
    spelling: spelling::Spelling,
    /// The rescue that is being made.
    rescuing: Option<rescuing::Rescuing>,
    /// Whether a rescued vault waits to be taken.
    rescued: bool,
    /// The catalogue, once something was chosen from it.
    catalogue: Option<crate::catalogue::Catalogue>,
    /// The import that is being made.
    importing: Option<cataloguing::Importing>,
    locked: Option<LockNote>,
}

/// The draft in hand, as the vault has it: spares reading it anew at every keystroke.
struct OpenDraft {
    plan: String,
    template: &'static Template,
    draft: Draft,
    /// When it is a part of another's plan.
    limits: Option<contributing::Limits>,
    /// When it was given something of an earlier version or document.
    carry: Option<renewing::Carry>,
}

/// What the lock screen says.
struct LockNote {
    at: String,
    kept: KeptText,
}

impl Workspace {
    /// A workspace on the vault of this folder; nothing is opened or created yet.
    pub fn new(outside: Arc<dyn Outside>, folder: PathBuf) -> Workspace {
        let look = settings::Look::read(&folder);
        Workspace {
            outside,
            folder,
            practice: None,
            look,
            known: Known::default(),
            vault: None,
            first: None,
            listed_year: None,
            fresh_key: None,
            fresh_parts: Vec::new(),
            open: None,
            library: Library::default(),
            prepared: None,
            signing: Signing::default(),
            judged: None,
            sealed: None,
            offer: None,
            forgotten: None,
            shelf: None,
            forgotten_phrase: None,
            papers: Vec::new(),
            copying: None,
            runs: 0,
            unprinted: Vec::new(),
            chosen_backup: None,
            backing: None,
            backup_trouble: None,
            spelling: spelling::Spelling::default(),
            rescuing: None,
            rescued: false,
            catalogue: None,
            importing: None,
            locked: None,
        }
    }

    /// The language of the program now.
    pub fn language(&self) -> Language {
        self.look.language
    }

    /// Speaks this language from now on; the look that is kept stays as it is.
    pub fn speak(&mut self, language: Language) {
        self.look.language = language;
    }

    fn vault(&mut self) -> Result<&mut Vault> {
        self.vault.as_mut().ok_or(Code::Locked.into())
    }

    fn vault_ref(&self) -> Result<&Vault> {
        self.vault.as_ref().ok_or(Code::Locked.into())
    }

    /// Forgets everything that was made of the open vault's content.
    fn forget(&mut self) {
        self.open = None;
        self.listed_year = None;
        self.library = Library::default();
        self.prepared = None;
        self.signing = Signing::default();
        self.judged = None;
        self.sealed = None;
        self.offer = None;
        self.forgotten = None;
        self.shelf = None;
        self.forgotten_phrase = None;
        self.papers = Vec::new();
        self.catalogue = None;
        self.importing = None;
        self.spelling.forget();
    }

    /// The operating system's randomness in the form the vault takes it.
    fn random(&self) -> impl FnMut(&mut [u8]) -> Result<()> + use<> {
        let outside = self.outside.clone();
        move |buffer: &mut [u8]| outside.fill_random(buffer)
    }
}

/// The folder of the vault: on this machine only, outside the folders that sync programs and roaming
/// profiles carry. `LAATIJA_FOLDER` names another one.
///
/// # Errors
/// The system has no such folder for this person.
pub fn usual_folder() -> Result<PathBuf> {
    if let Some(folder) = std::env::var_os("LAATIJA_FOLDER") {
        return Ok(PathBuf::from(folder));
    }
    dirs::data_local_dir().map(|folder| folder.join("Laatija")).ok_or(Code::ReadOnly.into())
}
