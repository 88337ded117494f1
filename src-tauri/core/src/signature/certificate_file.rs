//! A certificate file (PKCS #12, `.p12` or `.pfx`): a key with its certificate, locked by a password.
//! It is opened to sign and let go at once; nothing of it is kept. OpenSSL reads it and does the
//! arithmetic of the private key in constant time.

use super::{Identity, Signer, failed};
use crate::failure::{Code, Failure, Result};
use openssl::error::ErrorStack;
use openssl::pkcs12::{ParsedPkcs12_2, Pkcs12};
use openssl::pkey::{PKey, Private};
use openssl::provider::Provider;

/// Numbers of OpenSSL's: the library that speaks, and what it says.
mod said {
    pub(super) const PKCS12: i32 = 35;
    /// The check value does not fit the password.
    pub(super) const WRONG_MAC: i32 = 113;
    /// Without a check value: what was unlocked makes no sense.
    pub(super) const WRONG_PADDING: i32 = 112;
    /// Of every library: an algorithm that is not there.
    pub(super) const UNSUPPORTED: i32 = 0x8010c;
}

/// An opened certificate file.
pub struct CertificateFile {
    identity: Identity,
    key: PKey<Private>,
}

impl CertificateFile {
    /// Opens a certificate file by its password.
    ///
    /// # Errors
    /// `not-certificate-file`, `wrong-file-password`, `file-cipher-unknown`, `file-key-missing`,
    /// `certificate-unfit`.
    pub fn open(file: &[u8], password: &str) -> Result<CertificateFile> {
        let file = Pkcs12::from_der(file).map_err(|_| Failure::new(Code::NotCertificateFile))?;
        let parts = unlock(&file, password)?;
        let (Some(key), Some(certificate)) = (parts.pkey, parts.cert) else {
            return Err(Code::FileKeyMissing.into());
        };
        if !certificate.public_key().is_ok_and(|public| public.public_eq(&key)) {
            return Err(Code::FileKeyMissing.into());
        }
        let issuers = parts.ca.iter().flatten().filter_map(|one| one.to_der().ok()).collect::<Vec<_>>();
        let identity = Identity::read(&certificate.to_der().map_err(failed)?, &issuers)?;
        Ok(CertificateFile { identity, key })
    }
}

impl Signer for CertificateFile {
    fn identity(&self) -> &Identity {
        &self.identity
    }

    fn sign_message(&self, message: &[u8]) -> Result<Vec<u8>> {
        let digest = self.identity.scheme.hash.message_digest();
        let signer = openssl::sign::Signer::new(digest, &self.key);
        signer.and_then(|mut signer| signer.sign_oneshot_to_vec(message)).map_err(failed)
    }
}

/// Files of older programs are locked with ciphers that OpenSSL keeps apart; they are asked for only when
/// a file needs them.
fn unlock(file: &Pkcs12, password: &str) -> Result<ParsedPkcs12_2> {
    // The library takes no password with a zero byte in it, and no file has one.
    if password.contains('\0') {
        return Err(Code::WrongFilePassword.into());
    }
    let refused = match file.parse2(password) {
        Ok(parts) => return Ok(parts),
        Err(refused) => refusal(&refused),
    };
    if refused.code != Code::FileCipherUnknown {
        return Err(refused);
    }
    let Ok(_older) = Provider::try_load(None, "legacy", true) else { return Err(refused) };
    file.parse2(password).map_err(|refused| refusal(&refused))
}

fn refusal(stack: &ErrorStack) -> Failure {
    let any = |test: &dyn Fn(i32, i32) -> bool| {
        stack.errors().iter().any(|error| test(error.library_code(), error.reason_code()))
    };
    let is_wrong =
        |library, reason| library == said::PKCS12 && [said::WRONG_MAC, said::WRONG_PADDING].contains(&reason);
    // What is unsupported is named first: what follows from it may look like a wrong password.
    if any(&|_, reason| reason == said::UNSUPPORTED) {
        return Code::FileCipherUnknown.into();
    }
    if any(&is_wrong) {
        return Code::WrongFilePassword.into();
    }
    Failure::new(Code::NotCertificateFile)
}
