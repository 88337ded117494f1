//! The teacher's own signing key, and the signers of others' copies that she accepted.

use super::{Vault, sql};
use crate::failure::Result;
use rusqlite::{OptionalExtension, params};
use zeroize::Zeroizing;

impl Vault {
    /// The teacher's signing key (PKCS #8) and certificate (DER).
    ///
    /// # Errors
    /// Those of the disk.
    #[allow(clippy::type_complexity, reason = "a key and its certificate")]
    pub fn signer_key(&self) -> Result<Option<(Zeroizing<Vec<u8>>, Vec<u8>)>> {
        self.read(|connection| {
            let mut statement = connection.prepare(sql!("signer/one"))?;
            let row = statement.query_row([], |row| Ok((Zeroizing::new(row.get(0)?), row.get(1)?)));
            Ok(row.optional()?)
        })
    }

    /// Keeps the teacher's signing key (PKCS #8) and certificate (DER).
    ///
    /// # Errors
    /// Those of the disk.
    pub fn set_signer_key(&mut self, key: &[u8], certificate: &[u8]) -> Result<()> {
        self.connection.execute(sql!("signer/set"), params![key, certificate])?;
        Ok(())
    }

    /// The accepted signers: fingerprint and name.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn known_signers(&self) -> Result<Vec<(String, String)>> {
        let mut statement = self.connection.prepare(sql!("signer/known"))?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Accepts a signer, at this moment (RFC 3339).
    ///
    /// # Errors
    /// Those of the disk.
    pub fn accept_signer(&mut self, fingerprint: &str, name: &str, moment: &str) -> Result<()> {
        self.connection.execute(sql!("signer/accept"), params![fingerprint, name, moment])?;
        Ok(())
    }
}
