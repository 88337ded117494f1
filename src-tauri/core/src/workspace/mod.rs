//! The workspace: one method for each thing a person does. The only caller of the vault and of the
//! phases; it knows no window. Its methods are the commands of [`crate::api`].

mod drafting;
mod home;
mod issuing;
mod reviewing;
mod session;
mod settings;
mod verifying;
mod wire;
mod words;

pub use wire::*;

use crate::failure::{Code, Result};
use crate::language::Language;
use crate::outside::Outside;
use crate::vault::Vault;
use std::path::PathBuf;
use std::sync::Arc;
use zeroize::Zeroize;

/// A secret that came in from outside: a passphrase or a recovery key. Wiped when dropped.
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
}

impl Drop for Passphrase {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// Everything a person works with: the vault when it is open, and the world around.
pub struct Workspace {
    outside: Arc<dyn Outside>,
    folder: PathBuf,
    language: Language,
    vault: Option<Vault>,
}

impl Workspace {
    /// A workspace on the vault of this folder; nothing is opened or created yet.
    pub fn new(outside: Arc<dyn Outside>, folder: PathBuf) -> Workspace {
        Workspace { outside, folder, language: Language::Fi, vault: None }
    }

    fn vault(&mut self) -> Result<&mut Vault> {
        self.vault.as_mut().ok_or(Code::Locked.into())
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
