//! A new key for the vault: everything is encrypted anew, and nothing that opened it before opens it, or a
//! backup that is made from here on. The vault under the new key is made and proved beside the old one, and
//! takes its place as a restored backup does: whatever cuts it short, one of the two stands, whole.

use super::check::check;
use super::connection::{Use, checkpoint, connect, export_into};
use super::key_file::KeyFile;
use super::keys::{Purpose, Random, RecoveryKey, VaultKey};
use super::packet::put_identity;
use super::restore::{MAKING, replace, write_sums};
use super::{Cost, DATABASE, Vault, generation, keep_key_file, lock};
use crate::failure::{Code, Failure, Result};
use crate::file::{clear, make_folder};
use std::path::{Path, PathBuf};

impl Vault {
    /// Makes this vault under a new key and proves it. Nothing is replaced yet: that is for
    /// [`take_renewal`], once this vault is closed. The new one opens with this passphrase and with no sheet
    /// that anybody has: one is to be made. It has this key for packets in the place of its own, if it has one.
    ///
    /// # Errors
    /// `BadCall` while a backup is being made; `VaultDamaged`; those of the disk.
    pub fn prepare_renewal(
        &self,
        passphrase: &str,
        identity: Option<&[u8]>,
        cost: Cost,
        random: Random<'_>,
    ) -> Result<()> {
        let making = self.folder.join(MAKING);
        clear(&making)?;
        make_folder(&making)?;
        let outcome = self.renew_in(&making, passphrase, identity, cost, random);
        if outcome.is_err() {
            // What failed is the news.
            let _ = clear(&making);
        }
        outcome
    }

    fn renew_in(
        &self,
        making: &Path,
        passphrase: &str,
        identity: Option<&[u8]>,
        cost: Cost,
        random: Random<'_>,
    ) -> Result<()> {
        let before = self.check()?;
        let key = VaultKey::new(random)?;
        // Of a sheet that nobody will see: it says that one is missing.
        let recovery = RecoveryKey::new(random)?;
        let key_file = KeyFile::new(random)?
            .with_passphrase(passphrase, &key, cost, random)?
            .with_recovery(&recovery, &key, random)?;
        let (database, salt) = (making.join(DATABASE), key_file.salt()?);
        let database_key = key.sub_key(Purpose::Database)?;
        export_into(&self.connection, &database, &database_key, &salt)?;
        let connection = connect(&database, &database_key, &salt, Use::Keep)?;
        keep_key_file(&connection, &key_file)?;
        let same = check(&connection)? == before
            && generation::content(&connection, "")? == generation::content(&self.connection, "")?;
        generation::note_former(&connection, self.key_file.vault())?;
        if let Some(identity) = identity {
            put_identity(&connection, identity, &self.stamp().moment)?;
        }
        checkpoint(&connection)?;
        connection.close().map_err(|(_, error)| Failure::from(error))?;
        if !same {
            return Err(Failure::new(Code::VaultDamaged).with("detail", "the renewed vault differs"));
        }
        key_file.write(making)?;
        write_sums(making)
    }
}

/// Puts the vault under the new key in the place of the old one, which is closed; gives where the old one
/// is now. It holds what the new one does, under the old key.
///
/// # Errors
/// `VaultInUse`, and those of the disk: then the old one stands.
pub fn take_renewal(folder: &Path, day: &str) -> Result<Option<PathBuf>> {
    let _lock = lock(folder)?;
    replace(folder, &folder.join(MAKING), day)
}
