//! Smart cards, through the program of the card's issuer (PKCS #11). That program is loaded only while a
//! card is looked for or signs, and the key never leaves the card. Cards keep the certificate by which a
//! person binds herself apart from the one for logging in: only the former signs here.

mod program;
mod refusal;
mod signing;

pub use signing::sign;

use super::Identity;
use crate::failure::{Code, Result};
use cryptoki::context::Pkcs11;
use cryptoki::object::{Attribute, AttributeType, ObjectClass};
use cryptoki::slot::{Slot, TokenInfo};
use program::Program;
use refusal::refusal;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The secret of a card: wiped when dropped, never printed.
pub struct Pin(Zeroizing<String>);

impl Pin {
    /// Takes a secret over.
    pub fn new(secret: String) -> Pin {
        Pin(Zeroizing::new(secret))
    }

    fn expose(&self) -> &str {
        &self.0
    }
}

/// A certificate for signing on a card, and where its key is.
#[derive(Clone, Debug)]
pub struct Card {
    program: PathBuf,
    /// Label and serial number, by which the card is found again.
    token: (String, String),
    /// What certificate and key have in common on the card.
    key: Vec<u8>,
    identity: Identity,
    pin_pad: bool,
}

impl Card {
    /// Whose certificate it is.
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// What the card calls itself.
    pub fn label(&self) -> &str {
        &self.token.0
    }

    /// Whether the PIN is given on the reader's own keys or to the card's own program, not to this one.
    pub fn asks_itself(&self) -> bool {
        self.pin_pad
    }
}

/// The certificates for signing on the cards in the readers: through this program, or through those that
/// are where such programs are.
///
/// # Errors
/// `card-program-missing`, `card-program-broken`, `card-reader-missing`, `card-missing`,
/// `card-certificate-missing`, `card-failed`.
pub fn find(program: Option<&Path>) -> Result<Vec<Card>> {
    let programs = match program {
        Some(program) => vec![program.to_owned()],
        None => program::known(),
    };
    let mut found = Vec::new();
    let mut nearest = Code::CardProgramMissing.into();
    for program in programs {
        match Program::run(&program, |context| look(context, &program)) {
            Ok(cards) => found.extend(cards),
            Err(failure) => nearest = refusal::nearer(nearest, failure),
        }
    }
    // Two programs may see the same card.
    found.sort_by_key(|card| card.identity.fingerprint());
    found.dedup_by_key(|card| card.identity.fingerprint());
    if found.is_empty() { Err(nearest) } else { Ok(found) }
}

fn look(context: &Pkcs11, program: &Path) -> Result<Vec<Card>> {
    if context.get_all_slots().map_err(refusal)?.is_empty() {
        return Err(Code::CardReaderMissing.into());
    }
    let slots = context.get_slots_with_initialized_token().map_err(refusal)?;
    if slots.is_empty() {
        return Err(Code::CardMissing.into());
    }
    let mut found = Vec::new();
    for slot in slots {
        found.extend(look_into(context, slot, program)?);
    }
    if found.is_empty() { Err(Code::CardCertificateMissing.into()) } else { Ok(found) }
}

fn look_into(context: &Pkcs11, slot: Slot, program: &Path) -> Result<Vec<Card>> {
    let info = context.get_token_info(slot).map_err(refusal)?;
    let session = context.open_ro_session(slot).map_err(refusal)?;
    let mut certificates = Vec::new();
    for object in session.find_objects(&[Attribute::Class(ObjectClass::CERTIFICATE)]).map_err(refusal)? {
        let wanted = [AttributeType::Value, AttributeType::Id];
        let (mut value, mut id) = (Vec::new(), Vec::new());
        for attribute in session.get_attributes(object, &wanted).map_err(refusal)? {
            match attribute {
                Attribute::Value(bytes) => value = bytes,
                Attribute::Id(bytes) => id = bytes,
                _ => {}
            }
        }
        certificates.push((value, id));
    }
    let issuers: Vec<Vec<u8>> = certificates.iter().map(|(value, _)| value.clone()).collect();
    let own = certificates.into_iter().filter_map(|(value, key)| {
        let identity = Identity::read(&value, &issuers).ok().filter(Identity::is_for_commitment)?;
        let (program, pin_pad) = (program.to_owned(), info.protected_authentication_path());
        Some(Card { program, token: token(&info), key, identity, pin_pad })
    });
    Ok(own.collect())
}

fn token(info: &TokenInfo) -> (String, String) {
    (info.label().to_owned(), info.serial_number().to_owned())
}
