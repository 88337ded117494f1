//! The teacher's own signing key, and the signers of others' copies that she accepted.

use super::{Vault, sql};
use crate::failure::Result;
use rusqlite::{OptionalExtension, params};
use zeroize::Zeroizing;

/// A signer of others' copies that the teacher accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownSigner {
    /// SHA-256 of the certificate, hexadecimal.
    pub fingerprint: String,
    /// The name in the certificate.
    pub name: String,
    /// When its words were found to fit, RFC 3339.
    pub accepted: String,
}

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
        self.demand_place()?;
        self.connection.execute(sql!("signer/set"), params![key, certificate])?;
        Ok(())
    }

    /// The accepted signers by name.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn known_signers(&self) -> Result<Vec<KnownSigner>> {
        let mut statement = self.connection.prepare(sql!("signer/known"))?;
        let rows = statement.query_map([], |row| {
            Ok(KnownSigner { fingerprint: row.get(0)?, name: row.get(1)?, accepted: row.get(2)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Accepts a signer, at this moment (RFC 3339).
    ///
    /// # Errors
    /// Those of the disk.
    pub fn accept_signer(&mut self, fingerprint: &str, name: &str, moment: &str) -> Result<()> {
        self.demand_place()?;
        self.connection.execute(sql!("signer/accept"), params![fingerprint, name, moment])?;
        Ok(())
    }

    /// Forgets a signer that was accepted.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn remove_signer(&mut self, fingerprint: &str) -> Result<()> {
        self.demand_place()?;
        self.connection.execute(sql!("signer/remove"), params![fingerprint])?;
        Ok(())
    }
}
