//! The programs that speak with cards: where they are on each system, and running one. The one place
//! where the systems differ.

use super::refusal::refusal;
use crate::failure::{Code, Failure, Result};
use cryptoki::context::{CInitializeArgs, CInitializeFlags, Pkcs11};
use cryptoki::error::{Error, RvError};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Where the programs are: that of the Finnish Digital and Population Data Services Agency first, then
/// OpenSC, which knows many cards.
#[cfg(target_os = "linux")]
fn places() -> Vec<PathBuf> {
    let folders = ["/usr/lib64", "/usr/lib", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"];
    let names = ["libcryptoki.so", "opensc-pkcs11.so", "pkcs11/opensc-pkcs11.so"];
    let in_folders = |name: &str| folders.map(|folder| Path::new(folder).join(name));
    names.into_iter().flat_map(in_folders).collect()
}

#[cfg(target_os = "macos")]
fn places() -> Vec<PathBuf> {
    ["/Library/mPolluxDigiSign/libcryptoki.dylib", "/Library/OpenSC/lib/opensc-pkcs11.so"]
        .map(PathBuf::from)
        .to_vec()
}

#[cfg(windows)]
fn places() -> Vec<PathBuf> {
    let folder = |name: &str, usual: &str| PathBuf::from(std::env::var_os(name).unwrap_or(usual.into()));
    let programs = folder("ProgramFiles", r"C:\Program Files");
    let system = folder("SystemRoot", r"C:\Windows").join("System32");
    vec![
        system.join("cryptoki.dll"),
        programs.join(r"Fujitsu\mPollux DigiSign Client\cryptoki.dll"),
        system.join("opensc-pkcs11.dll"),
        programs.join(r"OpenSC Project\OpenSC\pkcs11\opensc-pkcs11.dll"),
    ]
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn places() -> Vec<PathBuf> {
    Vec::new()
}

/// The programs that are there, each once.
pub(super) fn known() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    for place in places().into_iter().filter_map(|place| place.canonicalize().ok()) {
        if !found.contains(&place) {
            found.push(place);
        }
    }
    found
}

/// A program that is loaded.
pub(super) struct Program;

/// One is loaded at a time: they belong to the whole process.
static LOADED: Mutex<()> = Mutex::new(());

impl Program {
    /// Loads a program, works with it, and lets it go.
    pub(super) fn run<T>(path: &Path, work: impl FnOnce(&Pkcs11) -> Result<T>) -> Result<T> {
        let _one = LOADED.lock().unwrap_or_else(PoisonError::into_inner);
        let context = Pkcs11::new(path).map_err(broken)?;
        match context.initialize(CInitializeArgs::new(CInitializeFlags::OS_LOCKING_OK)) {
            Ok(()) | Err(Error::Pkcs11(RvError::CryptokiAlreadyInitialized, _)) => {}
            Err(error) => return Err(broken(error)),
        }
        let outcome = work(&context);
        // What was done is done, whether or not the program ends well.
        let _ = context.finalize();
        outcome
    }
}

fn broken(error: Error) -> Failure {
    Failure { code: Code::CardProgramBroken, ..refusal(error) }
}
