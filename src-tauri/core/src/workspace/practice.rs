//! The throw-away vault of fictional pupils: a real vault in a folder of its own, under a key that
//! nobody knows and that ends with it.

use super::*;
use crate::vault::Cost;

/// The folder of the throw-away vault, inside the vault's own folder.
const FOLDER: &str = "harjoitus";

/// The throw-away vault's folder; erased when it is dropped.
pub(super) struct Practice {
    folder: PathBuf,
}

impl Drop for Practice {
    fn drop(&mut self) {
        // What cannot be removed now is unreadable for ever, and removed at the next practice.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl Workspace {
    /// Opens a throw-away vault of fictional pupils.
    pub fn open_practice(&mut self) -> Result<Opened> {
        if self.vault.is_some() {
            return Err(Code::BadCall.into());
        }
        let folder = self.folder.join(FOLDER);
        crate::file::clear(&folder)?;
        let mut passphrase = zeroize::Zeroizing::new([0u8; 32]);
        self.outside.fill_random(&mut passphrase[..])?;
        let passphrase = zeroize::Zeroizing::new(data_encoding::HEXLOWER.encode(&passphrase[..]));
        let (vault, _) = Vault::create(&folder, &passphrase, Cost::floor(), &mut self.random())?;
        self.forget();
        self.known = Known::default();
        self.practice = Some(Practice { folder });
        self.vault = Some(vault);
        self.attend();
        if let Err(failure) = self.fill_practice() {
            self.leave_practice()?;
            return Err(failure);
        }
        Ok(Opened { rest: None, keys_mended: false, begun: Vec::new() })
    }

    fn fill_practice(&mut self) -> Result<()> {
        let look = self.look;
        let text = |key: &str| crate::text::say(look.language, key, &[]);
        let teacher = Teacher {
            name: text("workspace-practice-teacher"),
            title: text("workspace-practice-title"),
            school: text("workspace-practice-school"),
            provider: text("workspace-practice-provider"),
        };
        self.save_settings(settings::fresh(look, teacher))?;
        for example in crate::template::examples() {
            self.import_plan(example.as_bytes())?;
        }
        Ok(())
    }

    /// Closes and erases the throw-away vault.
    pub fn leave_practice(&mut self) -> Result<()> {
        let Some(practice) = self.practice.take() else { return Err(Code::BadCall.into()) };
        self.forget();
        self.known = Known::default();
        self.copying = None;
        let closed = self.vault.take().map(Vault::close).unwrap_or(Ok(()));
        drop(practice);
        self.locked = None;
        closed
    }
}
