//! Secrets: the random key of a vault, the slots that wrap it once for each way of opening, and the
//! printed recovery key. Secrets stay in boxes that are wiped, so that moving them leaves no copy.

use super::cost::Cost;
use crate::failure::{Code, Failure, Result};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use data_encoding::{BASE64, Encoding, Specification};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

/// A source of random bytes: the operating system's, handed in from outside.
pub type Random<'a> = &'a mut dyn FnMut(&mut [u8]) -> Result<()>;

/// Secret bytes in one place on the heap. A plain array would leave a copy on the stack at each move.
pub(super) struct Secret<const N: usize>(Box<[u8; N]>);

impl<const N: usize> Secret<N> {
    /// A secret that `fill` writes into its final place.
    pub(super) fn filled<E>(fill: impl FnOnce(&mut [u8]) -> std::result::Result<(), E>) -> Result<Secret<N>> {
        let mut secret = Secret(Box::new([0; N]));
        fill(&mut secret.0[..]).map_err(|_| Failure::defect("a secret could not be made"))?;
        Ok(secret)
    }

    /// A secret of these bytes; a wrong length is a damaged file's.
    pub(super) fn copied(bytes: &[u8]) -> Result<Secret<N>> {
        let bytes: &[u8; N] = bytes.try_into().map_err(|_| damaged("length"))?;
        let mut secret = Secret(Box::new([0; N]));
        secret.0.copy_from_slice(bytes);
        Ok(secret)
    }

    /// The bytes.
    pub(super) fn expose(&self) -> &[u8; N] {
        &self.0
    }
}

impl<const N: usize> Drop for Secret<N> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// What a sub-key is for: no key serves two purposes.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    /// Encrypting the database.
    Database,
    /// Authenticating backups.
    Backup,
}

/// The random key of a vault. Never changes; everything else derives from it.
pub(super) struct VaultKey(Secret<32>);

impl VaultKey {
    /// A new key.
    pub(super) fn new(random: Random<'_>) -> Result<VaultKey> {
        Ok(VaultKey(random_secret(random)?))
    }

    /// The key itself, to be looked for.
    #[cfg(test)]
    pub(super) fn expose_for_test(&self) -> &[u8; 32] {
        self.0.expose()
    }

    /// The sub-key for a purpose.
    pub(super) fn sub_key(&self, purpose: Purpose) -> Result<Secret<32>> {
        let name: &[u8] = match purpose {
            Purpose::Database => b"laatija database 1",
            Purpose::Backup => b"laatija backup 1",
        };
        expand(&Hkdf::new(None, self.0.expose()), name)
    }
}

/// Random bytes.
fn random_secret<const N: usize>(random: Random<'_>) -> Result<Secret<N>> {
    let mut secret = Secret(Box::new([0; N]));
    random(&mut secret.0[..]).map(|()| secret)
}

pub(super) fn random_array<const N: usize>(random: Random<'_>) -> Result<[u8; N]> {
    let mut bytes = [0; N];
    random(&mut bytes).map(|()| bytes)
}

fn expand<const N: usize>(from: &Hkdf<Sha256>, name: &[u8]) -> Result<Secret<N>> {
    Secret::filled(|bytes| from.expand(name, bytes))
}

/// Ways of opening a vault.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Way {
    /// The teacher's passphrase.
    Passphrase,
    /// The printed recovery key.
    Recovery,
}

impl Way {
    /// The failure of a secret that opens no slot of this way.
    fn refusal(self) -> Code {
        match self {
            Way::Passphrase => Code::WrongPassphrase,
            Way::Recovery => Code::WrongRecoveryKey,
        }
    }
}

/// How a slot's key derives from the secret.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "algorithm", rename_all = "kebab-case")]
enum Derivation {
    /// For passphrases: slow and hungry for memory.
    Argon2id { memory_kib: u32, passes: u32, lanes: u32, salt: String },
    /// Only for secrets of 160 or more random bits.
    HkdfSha256 { salt: String },
}

/// Most that a key file may ask for: a doctored one must not take all the machine's memory or time.
const MOST_MEMORY_KIB: u32 = 1024 * 1024;
const MOST_PASSES: u32 = 64;
const MOST_LANES: u32 = 16;
/// Most memory times passes: four times what the strongest machine is asked for when a vault is made.
const MOST_WORK_KIB: u64 = 16 * 1024 * 1024;

impl Derivation {
    fn argon2id(cost: Cost, random: Random<'_>) -> Result<Derivation> {
        let Cost { memory_kib, passes, lanes } = cost;
        let salt = BASE64.encode(&random_array::<16>(random)?);
        Ok(Derivation::Argon2id { memory_kib, passes, lanes, salt })
    }

    fn hkdf(random: Random<'_>) -> Result<Derivation> {
        Ok(Derivation::HkdfSha256 { salt: BASE64.encode(&random_array::<16>(random)?) })
    }

    /// The slot's key and its proof, which tells a wrong secret from a damaged slot.
    fn derive(&self, secret: &[u8]) -> Result<Secret<64>> {
        let first = match self {
            Derivation::Argon2id { memory_kib, passes, lanes, salt } => argon2id(
                Cost { memory_kib: *memory_kib, passes: *passes, lanes: *lanes },
                secret,
                &decode(salt)?,
            )?,
            Derivation::HkdfSha256 { salt } => {
                expand(&Hkdf::new(Some(&decode(salt)?), secret), b"laatija slot 1")?
            }
        };
        expand(&Hkdf::new(None, first.expose()), b"laatija key and proof 1")
    }
}

/// Argon2id at this cost.
pub(super) fn argon2id(cost: Cost, secret: &[u8], salt: &[u8]) -> Result<Secret<32>> {
    let Cost { memory_kib, passes, lanes } = cost;
    let work = u64::from(memory_kib) * u64::from(passes);
    if memory_kib > MOST_MEMORY_KIB || passes > MOST_PASSES || lanes > MOST_LANES || work > MOST_WORK_KIB {
        return Err(damaged("cost out of bounds"));
    }
    let params = Params::new(memory_kib, passes, lanes, Some(32)).map_err(|_| damaged("cost"))?;
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    Secret::filled(|bytes| argon2.hash_password_into(secret, salt, bytes))
}

fn damaged(detail: &str) -> Failure {
    Failure::new(Code::KeyFileDamaged).with("detail", detail)
}

fn decode(text: &str) -> Result<Vec<u8>> {
    BASE64.decode(text.as_bytes()).map_err(|_| damaged("base64"))
}

/// The vault's key, wrapped under one secret.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Slot {
    opens_with: Way,
    /// Whether the paper it is on is still to be read back. No secret hangs on it: it only says which
    /// slots stay when the next sheet is made.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    unread: bool,
    derivation: Derivation,
    proof: String,
    nonce: String,
    wrapped: String,
}

impl Slot {
    /// A slot that a passphrase opens.
    pub(super) fn for_passphrase(
        vault: &str,
        passphrase: &str,
        key: &VaultKey,
        cost: Cost,
        random: Random<'_>,
    ) -> Result<Slot> {
        let derivation = Derivation::argon2id(cost, random)?;
        Slot::wrap(vault, Way::Passphrase, derivation, &normalized(passphrase), key, random)
    }

    /// A slot that a recovery key opens whose sheet was not read back yet.
    pub(super) fn for_recovery(
        vault: &str,
        recovery: &RecoveryKey,
        key: &VaultKey,
        random: Random<'_>,
    ) -> Result<Slot> {
        let derivation = Derivation::hkdf(random)?;
        let slot = Slot::wrap(vault, Way::Recovery, derivation, recovery.0.expose(), key, random)?;
        Ok(Slot { unread: true, ..slot })
    }

    fn wrap(
        vault: &str,
        opens_with: Way,
        derivation: Derivation,
        secret: &[u8],
        key: &VaultKey,
        random: Random<'_>,
    ) -> Result<Slot> {
        let slot_key = derivation.derive(secret)?;
        let (wrapping, proof) = slot_key.expose().split_at(32);
        let nonce = random_array::<24>(random)?;
        let bound = bound(vault, opens_with, &derivation)?;
        let wrapped = cipher(wrapping)?
            .encrypt(&XNonce::from(nonce), Payload { msg: key.0.expose(), aad: &bound })
            .map_err(|_| Failure::defect("a slot could not be made"))?;
        Ok(Slot {
            opens_with,
            unread: false,
            proof: BASE64.encode(proof),
            nonce: BASE64.encode(&nonce),
            wrapped: BASE64.encode(&wrapped),
            derivation,
        })
    }

    /// Which way the slot is for.
    pub(super) fn way(&self) -> Way {
        self.opens_with
    }

    /// Whether the slot is of a recovery sheet that was not read back yet.
    pub(super) fn is_unread(&self) -> bool {
        self.unread
    }

    /// The same slot, its sheet read back.
    pub(super) fn read_back(self) -> Slot {
        Slot { unread: false, ..self }
    }

    /// The vault's key, if the secret is the slot's.
    pub(super) fn open(&self, vault: &str, secret: &[u8]) -> Result<VaultKey> {
        let slot_key = self.derivation.derive(secret)?;
        let (wrapping, proof) = slot_key.expose().split_at(32);
        if decode(&self.proof)? != proof {
            return Err(self.opens_with.refusal().into());
        }
        let nonce: [u8; 24] = decode(&self.nonce)?.try_into().map_err(|_| damaged("nonce"))?;
        let bound = bound(vault, self.opens_with, &self.derivation)?;
        let wrapped = decode(&self.wrapped)?;
        let key = cipher(wrapping)?
            .decrypt(&XNonce::from(nonce), Payload { msg: &wrapped, aad: &bound })
            .map(Zeroizing::new)
            .map_err(|_| damaged("the slot does not authenticate"))?;
        Secret::copied(&key).map(VaultKey)
    }
}

/// What a slot is bound to: none of it can be exchanged without the slot ceasing to open.
fn bound(vault: &str, way: Way, derivation: &Derivation) -> Result<Vec<u8>> {
    serde_json::to_vec(&("laatija slot 1", vault, way, derivation)).map_err(Failure::defect)
}

fn cipher(key: &[u8]) -> Result<XChaCha20Poly1305> {
    XChaCha20Poly1305::new_from_slice(key).map_err(|_| Failure::defect("length of a key"))
}

/// The passphrase composed (NFC): an ä typed on a Mac is the same as one typed on Windows.
pub(super) fn normalized(passphrase: &str) -> Zeroizing<Vec<u8>> {
    // Room for the longest composition, so that growing leaves no piece behind.
    let mut composed = Zeroizing::new(String::with_capacity(passphrase.len() * 3));
    composed.extend(passphrase.nfc());
    Zeroizing::new(std::mem::take(&mut *composed).into_bytes())
}

/// The printed recovery key: 160 random bits.
pub struct RecoveryKey(Secret<20>);

/// Letters in a group.
const GROUP: usize = 4;
/// Groups, the last of which holds the check letters.
const GROUPS: usize = 9;
/// What fills the 36 letters up to whole bytes.
const FILL: &str = "0000";

impl RecoveryKey {
    /// A new recovery key.
    pub(super) fn new(random: Random<'_>) -> Result<RecoveryKey> {
        Ok(RecoveryKey(random_secret(random)?))
    }

    /// A key of these bytes.
    pub(super) fn of(bytes: &[u8]) -> Result<RecoveryKey> {
        Secret::copied(bytes).map(RecoveryKey)
    }

    /// Reads a key as typed from the sheet, or from two of its parts: lower case, spaces and dashes do not
    /// matter, O is read as 0, I and L as 1. A slip is noticed by the check letters, before any work is done.
    pub(super) fn read(typed: &str) -> Result<RecoveryKey> {
        super::part::read(typed)
    }

    /// Reads a whole key.
    pub(super) fn read_whole(typed: &str) -> Result<RecoveryKey> {
        let mistyped = || Failure::new(Code::RecoveryKeyMistyped);
        let bytes = decoded(typed).map_err(|_| mistyped())?;
        let key = RecoveryKey::of(bytes.get(..20).ok_or_else(mistyped)?)?;
        if key.with_check() == bytes { Ok(key) } else { Err(mistyped()) }
    }

    /// The key as it is printed: eight groups of four letters and a ninth of check letters.
    ///
    /// # Errors
    /// None but defects of the program.
    pub fn groups(&self) -> Result<Zeroizing<Vec<String>>> {
        grouped(&self.with_check())
    }

    /// The key and twenty bits of its hash, filled up to whole letters with zeros.
    fn with_check(&self) -> Zeroizing<Vec<u8>> {
        let hash = Sha256::digest(self.0.expose());
        let mut bytes = Zeroizing::new(Vec::with_capacity(25));
        bytes.extend_from_slice(self.0.expose());
        bytes.extend_from_slice(&[hash[0], hash[1], hash[2] & 0xF0, 0, 0]);
        bytes
    }

    /// The secret bytes.
    pub(super) fn expose(&self) -> &[u8] {
        self.0.expose()
    }
}

/// Bytes in printed groups.
pub(super) fn grouped(bytes: &[u8]) -> Result<Zeroizing<Vec<String>>> {
    let letters = Zeroizing::new(crockford()?.encode(bytes));
    let mut groups = Zeroizing::new(Vec::with_capacity(GROUPS));
    groups.extend((0..GROUPS).map(|group| letters[group * GROUP..(group + 1) * GROUP].to_owned()));
    Ok(groups)
}

/// The bytes of groups as typed.
pub(super) fn decoded(typed: &str) -> Result<Zeroizing<Vec<u8>>> {
    let mut letters = Zeroizing::new(String::with_capacity(typed.len() + FILL.len()));
    letters.extend(typed.chars().filter(|letter| letter.is_alphanumeric()));
    letters.push_str(FILL);
    let bytes = crockford()?.decode(letters.as_bytes()).map(Zeroizing::new);
    bytes.map_err(|_| Code::RecoveryKeyMistyped.into())
}

/// Crockford's letters: none that is taken for another, no U.
fn crockford() -> Result<Encoding> {
    let mut letters = Specification::new();
    letters.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    letters.translate.from.push_str("abcdefghjkmnpqrstvwxyzOoIiLl");
    letters.translate.to.push_str("ABCDEFGHJKMNPQRSTVWXYZ001111");
    letters.encoding().map_err(Failure::defect)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTERS: &str = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ";

    /// The key of all letters in order, with its check letters.
    fn key() -> (RecoveryKey, String) {
        let bytes = crockford().unwrap().decode(LETTERS.replace('-', "").as_bytes()).unwrap();
        let key = RecoveryKey::of(&bytes).unwrap();
        let printed = key.groups().unwrap().join("-");
        (key, printed)
    }

    #[test]
    fn a_recovery_key_is_printed_in_nine_groups() {
        let (_, printed) = key();
        assert!(printed.starts_with(LETTERS), "{printed}");
        assert_eq!(printed.split('-').map(str::len).collect::<Vec<_>>(), [4; 9]);
    }

    #[test]
    fn a_recovery_key_is_read_however_it_is_typed() {
        let (key, printed) = key();
        let cases = [
            printed.clone(),
            printed.to_lowercase(),
            printed.replace('-', ""),
            printed.replace('-', " – "),
            format!("\n {} \t", printed.replace('-', "\n")),
            printed.replace('0', "O").replace('1', "l"),
            printed.replace('0', "o").replace('1', "I"),
        ];
        for typed in cases {
            let read = RecoveryKey::read(&typed).unwrap_or_else(|failure| panic!("{typed}: {failure}"));
            assert!(read.expose() == key.expose(), "{typed}");
        }
    }

    #[test]
    fn a_mistyped_recovery_key_is_noticed() {
        let (_, printed) = key();
        let mut cases = vec![String::new(), LETTERS.to_owned(), format!("{printed}0"), "ä".repeat(36)];
        cases.push(printed.replacen('A', "U", 1));
        cases.push(printed[..printed.len() - 1].to_owned());
        for (place, letter) in printed.char_indices().filter(|(_, letter)| letter.is_alphanumeric()) {
            let mut typed = printed.clone();
            typed.replace_range(place..=place, if letter == 'X' { "Y" } else { "X" });
            cases.push(typed);
            if let Some(next) = printed[place + 1..].chars().next().filter(|next| next.is_alphanumeric()) {
                let mut typed = printed.clone();
                typed.replace_range(place..place + 2, &format!("{next}{letter}"));
                cases.push(typed);
            }
        }
        for typed in cases {
            let code = RecoveryKey::read(&typed).err().map(|failure| failure.code);
            assert_eq!(code, Some(Code::RecoveryKeyMistyped), "{typed}");
        }
    }
}
