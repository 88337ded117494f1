//! The encryption of packets, as `age` has it: to the key of a vault, or by a passphrase that is told.

use crate::failure::{Code, Failure, Result};
use age::secrecy::{ExposeSecret, SecretString};
use age::{DecryptError, Decryptor, Encryptor, scrypt, x25519};
use std::io::{Read, Write};
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

/// The largest part of a plan that is read, in bytes.
pub const LONGEST: u64 = 8 * 1024 * 1024;
/// With what an `age` file of any version begins.
const MARK: &[u8] = b"age-encryption.org/";
/// The work of a passphrase, as a power of two: about a second and 256 MiB. No file may ask for more.
const WORK: u8 = 18;

/// The key of a vault by which it opens packets, and those before it that parts which are still out were asked for
/// with. Wiped when dropped.
pub struct Identity {
    own: x25519::Identity,
    former: Vec<x25519::Identity>,
}

/// Where packets are encrypted to: what a colleague's program shows of its key.
#[derive(Clone)]
pub struct Address(x25519::Recipient);

/// What opens a packet, and what it is locked with.
pub enum Lock<'a> {
    /// The colleague's key, to lock with.
    Address(&'a Address),
    /// The own key, to open with.
    Identity(&'a Identity),
    /// A passphrase.
    Passphrase(&'a str),
}

impl Identity {
    /// A new key.
    pub fn new() -> Identity {
        Identity { own: x25519::Identity::generate(), former: Vec::new() }
    }

    /// A new key. What was encrypted to this one is opened as before.
    pub fn renewed(self) -> Identity {
        let former = std::iter::once(self.own).chain(self.former).collect();
        Identity { former, ..Identity::new() }
    }

    /// The key without those before it: what was encrypted to them is opened no more.
    pub fn alone(self) -> Identity {
        Identity { own: self.own, former: Vec::new() }
    }

    /// Whether there are keys before it.
    pub fn has_former(&self) -> bool {
        !self.former.is_empty()
    }

    /// The keys as the vault kept them.
    ///
    /// # Errors
    /// `vault-damaged`.
    pub fn read(secret: &[u8]) -> Result<Identity> {
        let text = std::str::from_utf8(secret).ok();
        let keys =
            text.and_then(|text| text.lines().map(|line| line.parse().ok()).collect::<Option<Vec<_>>>());
        let mut keys = keys.unwrap_or_default().into_iter();
        let own = keys.next();
        let own = own.ok_or_else(|| Failure::new(Code::VaultDamaged).with("detail", "the key of packets"))?;
        Ok(Identity { own, former: keys.collect() })
    }

    /// The keys as they are to be kept: one a line, the newest first, as `age` keeps them in a file.
    pub fn secret(&self) -> Zeroizing<Vec<u8>> {
        let lines: Vec<SecretString> = self.all().map(x25519::Identity::to_string).collect();
        let lines: Vec<&str> = lines.iter().map(ExposeSecret::expose_secret).collect();
        Zeroizing::new(lines.join("\n").into_bytes())
    }

    /// Where others encrypt to.
    pub fn address(&self) -> Address {
        Address(self.own.to_public())
    }

    fn all(&self) -> impl Iterator<Item = &x25519::Identity> {
        std::iter::once(&self.own).chain(&self.former)
    }
}

impl Default for Identity {
    fn default() -> Identity {
        Identity::new()
    }
}

impl Address {
    /// Reads an address as it was typed or pasted.
    ///
    /// # Errors
    /// `address-malformed`.
    pub fn read(text: &str) -> Result<Address> {
        let text: String = text.split_whitespace().collect();
        text.to_lowercase().parse().map(Address).map_err(|_| Code::AddressMalformed.into())
    }
}

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// Whether these bytes begin as a packet does.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(MARK)
}

/// Whether a packet is opened by a passphrase.
///
/// # Errors
/// `not-packet`, `packet-damaged`, `newer-packet`.
pub fn wants_passphrase(file: &[u8]) -> Result<bool> {
    Ok(decryptor(file)?.is_scrypt())
}

/// Encrypts.
///
/// # Errors
/// `bad-call` for a key that only opens.
pub fn seal(bytes: &[u8], lock: &Lock<'_>) -> Result<Vec<u8>> {
    seal_with(bytes, lock, WORK)
}

/// Encrypts, a passphrase with this much work.
pub(super) fn seal_with(bytes: &[u8], lock: &Lock<'_>, work: u8) -> Result<Vec<u8>> {
    let encryptor = match lock {
        Lock::Identity(_) => return Err(Code::BadCall.into()),
        Lock::Address(address) => Encryptor::with_recipients(std::iter::once(&address.0 as _)),
        Lock::Passphrase(passphrase) => {
            let mut recipient = scrypt::Recipient::new(spoken(passphrase));
            recipient.set_work_factor(work);
            Encryptor::with_recipients(std::iter::once(&recipient as _))
        }
    };
    let mut sealed = Vec::new();
    let mut writer = encryptor.map_err(Failure::defect)?.wrap_output(&mut sealed)?;
    writer.write_all(bytes)?;
    writer.finish()?;
    Ok(sealed)
}

/// Decrypts.
///
/// # Errors
/// `not-packet`, `packet-damaged`, `newer-packet`, `packet-for-other`, `wrong-packet-passphrase`.
pub fn open(file: &[u8], lock: &Lock<'_>) -> Result<Zeroizing<Vec<u8>>> {
    let decryptor = decryptor(file)?;
    let (refused, mut reader) = match lock {
        Lock::Address(_) => return Err(Code::BadCall.into()),
        Lock::Identity(identity) => {
            (Code::PacketForOther, decryptor.decrypt(identity.all().map(|key| key as _)))
        }
        Lock::Passphrase(passphrase) => {
            let mut identity = scrypt::Identity::new(spoken(passphrase));
            identity.set_max_work_factor(WORK);
            (Code::WrongPacketPassphrase, decryptor.decrypt(std::iter::once(&identity as _)))
        }
    };
    let reader = reader.as_mut().map_err(|error| match error {
        DecryptError::NoMatchingKeys => refused.into(),
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => refused.into(),
        error => failed(error),
    })?;
    let mut bytes = Zeroizing::new(Vec::with_capacity(file.len()));
    reader.read_to_end(&mut bytes).map_err(|_| damaged())?;
    Ok(bytes)
}

fn decryptor(file: &[u8]) -> Result<Decryptor<&[u8]>> {
    if !is_sealed(file) {
        return Err(Code::NotPacket.into());
    }
    Decryptor::new_buffered(file).map_err(|error| failed(&error))
}

fn failed(error: &DecryptError) -> Failure {
    match error {
        DecryptError::UnknownFormat | DecryptError::ExcessiveWork { .. } => Code::NewerPacket.into(),
        _ => damaged(),
    }
}

fn damaged() -> Failure {
    Failure::new(Code::PacketDamaged).with("place", "age")
}

/// A passphrase as it is meant, however it is typed from what was told: without regard to capitals, and with
/// one space between words.
fn spoken(passphrase: &str) -> SecretString {
    let mut composed: String = passphrase.nfc().flat_map(char::to_lowercase).collect();
    let words: Vec<&str> = composed.split_whitespace().collect();
    let secret = SecretString::from(words.join(" "));
    composed.zeroize();
    secret
}
