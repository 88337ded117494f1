//! Having a card sign: find it again, give it its PIN, hand it a digest.

use super::program::Program;
use super::refusal::{refusal, with_tries};
use super::{Card, Pin, token};
use crate::failure::{Code, Failure, Result};
use crate::signature::algorithm::Hash;
use crate::signature::failed;
use cryptoki::context::{Function, Pkcs11};
use cryptoki::error::{Error, Rv};
use cryptoki::mechanism::Mechanism;
use cryptoki::object::{Attribute, AttributeType, ObjectClass, ObjectHandle};
use cryptoki::session::{Session, UserType};
use cryptoki::slot::{Slot, TokenInfo};
use cryptoki::types::AuthPin;
use openssl::bn::BigNum;
use openssl::ecdsa::EcdsaSig;
use std::path::Path;

/// A signature over the message by the card's key: ECDSA (DER) or PKCS #1 v1.5, with the digest of the
/// key's scheme.
///
/// # Errors
/// `card-removed`, `wrong-pin`, `pin-malformed`, `pin-blocked`, `card-certificate-missing`, `cancelled` (on
/// the reader), `card-failed`, `card-program-broken`.
pub fn sign(card: &Card, pin: &Pin, message: &[u8]) -> Result<Vec<u8>> {
    Program::run(&card.program, |context| sign_with(context, card, pin, message))
}

fn sign_with(context: &Pkcs11, card: &Card, pin: &Pin, message: &[u8]) -> Result<Vec<u8>> {
    let (slot, info) = find_again(context, card)?;
    let secret = secret(pin, &info)?;
    let session = context.open_ro_session(slot).map_err(refusal)?;
    let login = |user| {
        let refused = |error| with_tries(refusal(error), context.get_token_info(slot).ok().as_ref());
        session.login(user, secret.as_ref()).map_err(refused)
    };
    login(UserType::User)?;
    let key = find_key(&session, card)?;
    let scheme = card.identity.scheme;
    let digest = scheme.hash.digest(&[message]);
    let (mechanism, data) = match scheme.rsa {
        true => (Mechanism::RsaPkcs, [prefix(scheme.hash).as_slice(), &digest].concat()),
        false => (Mechanism::Ecdsa, digest),
    };
    session.sign_init(&mechanism, key).map_err(refusal)?;
    // A key that binds a person may want the PIN for every single signature.
    if wants_pin_again(&session, key) {
        login(UserType::ContextSpecific)?;
    }
    let signature = finish(&card.program, &session, &data, scheme.longest)?;
    let _ = session.logout();
    if scheme.rsa { Ok(signature) } else { as_der(&signature) }
}

/// The card, if it is still the one that was chosen.
fn find_again(context: &Pkcs11, card: &Card) -> Result<(Slot, TokenInfo)> {
    for slot in context.get_slots_with_initialized_token().map_err(refusal)? {
        let info = context.get_token_info(slot).map_err(refusal)?;
        if token(&info) == card.token {
            return Ok((slot, info));
        }
    }
    Err(Code::CardRemoved.into())
}

/// The PIN as the card takes it; nothing for a card that asks for it itself. One of a form that the card
/// never takes is not tried, for each try counts.
fn secret(pin: &Pin, info: &TokenInfo) -> Result<Option<AuthPin>> {
    if info.protected_authentication_path() {
        return Ok(None);
    }
    let length = pin.expose().len();
    let longest = if info.max_pin_length() == 0 { usize::MAX } else { info.max_pin_length() };
    if length == 0 || !(info.min_pin_length()..=longest).contains(&length) {
        return Err(Code::PinMalformed.into());
    }
    Ok(Some(AuthPin::new(pin.expose().into())))
}

fn find_key(session: &Session, card: &Card) -> Result<ObjectHandle> {
    let wanted = [Attribute::Class(ObjectClass::PRIVATE_KEY), Attribute::Id(card.key.clone())];
    let found = session.find_objects(&wanted).map_err(refusal)?;
    found.first().copied().ok_or(Code::CardCertificateMissing.into())
}

fn wants_pin_again(session: &Session, key: ObjectHandle) -> bool {
    let said = session.get_attributes(key, &[AttributeType::AlwaysAuthenticate]).unwrap_or_default();
    said.contains(&Attribute::AlwaysAuthenticate(true))
}

/// DER of `DigestInfo` up to the digest, as PKCS #1 v1.5 signs it.
fn prefix(hash: Hash) -> [u8; 19] {
    let (all, last, length) = match hash {
        Hash::Sha256 => (0x31, 0x01, 0x20),
        Hash::Sha384 => (0x41, 0x02, 0x30),
        Hash::Sha512 => (0x51, 0x03, 0x40),
    };
    [
        0x30, all, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, last, 0x05, 0x00,
        0x04, length,
    ]
}

/// The two numbers of an ECDSA signature, as cards give them, in DER.
fn as_der(numbers: &[u8]) -> Result<Vec<u8>> {
    let (first, second) = numbers.split_at(numbers.len() / 2);
    let number = BigNum::from_slice;
    let signature =
        EcdsaSig::from_private_components(number(first).map_err(failed)?, number(second).map_err(failed)?);
    signature.and_then(|signature| signature.to_der()).map_err(failed)
}

/// The signature of an operation that has begun. `cryptoki` begins and ends a signature in one call, which
/// leaves no place for the second PIN in between: so the last step is taken here, on the same session of
/// the same loaded program.
fn finish(program: &Path, session: &Session, data: &[u8], longest: usize) -> Result<Vec<u8>> {
    let broken = || Failure::new(Code::CardProgramBroken);
    let count = |length: usize| cryptoki_sys::CK_ULONG::try_from(length).map_err(failed);
    let (mut data, data_length) = (data.to_vec(), count(data.len())?);
    let mut signature = vec![0; longest];
    let mut length = count(longest)?;
    // SAFETY: the program is loaded and initialised for as long as the session lives, and loading it again
    // only counts up; the list of functions is its own; both buffers are as long as is said of them.
    let answer = unsafe {
        let library = cryptoki_sys::Pkcs11::new(program).map_err(|_| broken())?;
        let list = library.C_GetFunctionList.as_ref().map_err(|_| broken())?;
        let mut functions = std::ptr::null_mut();
        Rv::from(list(&mut functions)).into_result(Function::GetFunctionList).map_err(refusal)?;
        let end = functions.as_ref().and_then(|functions| functions.C_Sign).ok_or_else(broken)?;
        let session = session.handle();
        end(session, data.as_mut_ptr(), data_length, signature.as_mut_ptr(), &mut length)
    };
    Rv::from(answer).into_result(Function::Sign).map_err(|error: Error| refusal(error))?;
    signature.truncate(usize::try_from(length).map_err(failed)?);
    Ok(signature)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_der() {
        let numbers = [vec![0x80; 32], vec![0; 31], vec![7]].concat();
        let der = as_der(&numbers).unwrap();
        assert_eq!(der[..5], [0x30, 38, 0x02, 33, 0x00]);
        assert_eq!(der[der.len() - 3..], [0x02, 1, 7]);
    }
}
