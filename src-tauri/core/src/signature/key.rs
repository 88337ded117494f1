//! The teacher's own key: P-256 with a self-signed certificate that says what it is for. Clock and
//! randomness are arguments, so a test gets the same key every time. The secret never leaves this
//! type but for the vault, in a buffer that is wiped.

use super::{Identity, Signer, failed};
use crate::failure::Result;
use chrono::{DateTime, Datelike, FixedOffset, Timelike, Utc};
use const_oid::{AssociatedOid, ObjectIdentifier, db::rfc4519, db::rfc5912};
use der::asn1::{
    Any, BitString, GeneralizedTime, OctetString, PrintableStringRef, SetOfVec, UtcTime, Utf8StringRef,
};
use der::{Decode, Encode};
use p256::SecretKey;
use p256::ecdsa::signature::hazmat::PrehashSigner;
use p256::ecdsa::{DerSignature, Signature};
use p256::pkcs8::{DecodePrivateKey, EncodePrivateKey, EncodePublicKey};
use sha2::{Digest, Sha256};
use spki::AlgorithmIdentifierOwned;
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage, KeyUsages, SubjectKeyIdentifier};
use x509_cert::name::{Name, RelativeDistinguishedName};
use x509_cert::serial_number::SerialNumber;
use x509_cert::time::{Time, Validity};
use x509_cert::{Certificate, TbsCertificate, Version};
use zeroize::Zeroizing;

/// RFC 9336: a certificate for signing documents.
const DOCUMENT_SIGNING: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.36");
/// X.520 allows no longer name.
const LONGEST_NAME: usize = 64;
/// A key is made once and serves a working life at one school; its loss is answered by a new key.
const YEARS: i32 = 10;

/// A private key and the certificate that names its owner.
pub struct SigningKey {
    secret: p256::ecdsa::SigningKey,
    identity: Identity,
}

impl SigningKey {
    /// Makes a key for a person at an organisation (which may be empty), valid from `now`.
    pub fn create(
        name: &str,
        organisation: &str,
        now: DateTime<FixedOffset>,
        random: &dyn Fn(&mut [u8]) -> Result<()>,
    ) -> Result<SigningKey> {
        let secret = p256::ecdsa::SigningKey::from(random_secret(random)?);
        let mut serial = [0; 16];
        random(&mut serial)?;
        // Positive, and never shortened by a leading zero.
        serial[0] = serial[0] & 0x3f | 0x40;
        let content = content(&secret, subject(name, organisation)?, &serial, now).map_err(failed)?;
        let signature = sign_bytes(&secret, &content.to_der().map_err(failed)?)?;
        let certificate = Certificate {
            signature_algorithm: content.signature.clone(),
            tbs_certificate: content,
            signature: BitString::from_bytes(&signature).map_err(failed)?,
        };
        let identity = Identity::read(&certificate.to_der().map_err(failed)?, &[])?;
        Ok(SigningKey { secret, identity })
    }

    /// The key from its stored parts: PKCS #8 and certificate, both DER. They must belong together.
    pub fn from_parts(pkcs8: &[u8], certificate: &[u8]) -> Result<SigningKey> {
        let secret = p256::ecdsa::SigningKey::from_pkcs8_der(pkcs8).map_err(failed)?;
        let identity = Identity::read(certificate, &[])?;
        let public = secret.verifying_key().to_public_key_der().map_err(failed)?;
        if public.as_bytes() != identity.public_key()? {
            return Err(failed("the certificate is of another key"));
        }
        Ok(SigningKey { secret, identity })
    }

    /// The parts to store: PKCS #8 (secret) and certificate, both DER.
    pub fn to_parts(&self) -> Result<(Zeroizing<Vec<u8>>, Vec<u8>)> {
        let secret = self.secret.to_pkcs8_der().map_err(failed)?;
        Ok((Zeroizing::new(secret.as_bytes().to_vec()), self.identity.encoded().to_vec()))
    }

    /// Whether it is the key of this person at this organisation, as far as a certificate names them.
    pub fn belongs_to(&self, name: &str, organisation: &str) -> bool {
        self.identity.name() == fitting(name) && self.identity.organisation() == fitting(organisation)
    }
}

impl Signer for SigningKey {
    fn identity(&self) -> &Identity {
        &self.identity
    }

    fn sign_message(&self, message: &[u8]) -> Result<Vec<u8>> {
        sign_bytes(&self.secret, message)
    }
}

/// A secret number below the curve's order: nearly always the first try.
fn random_secret(random: &dyn Fn(&mut [u8]) -> Result<()>) -> Result<SecretKey> {
    for _ in 0..8 {
        let mut bytes = Zeroizing::new([0; 32]);
        random(bytes.as_mut())?;
        if let Ok(secret) = SecretKey::from_slice(bytes.as_ref()) {
            return Ok(secret);
        }
    }
    Err(failed("the source of randomness gives no key"))
}

fn sign_bytes(secret: &p256::ecdsa::SigningKey, bytes: &[u8]) -> Result<Vec<u8>> {
    let signature: Signature = secret.sign_prehash(&Sha256::digest(bytes)).map_err(failed)?;
    Ok(DerSignature::from(signature).as_bytes().to_vec())
}

/// A name as it stands in a certificate: a longer one is cut.
fn fitting(name: &str) -> String {
    name.trim().chars().take(LONGEST_NAME).collect()
}

/// The owner's distinguished name, made of values and not of a string, so nothing needs escaping.
fn subject(name: &str, organisation: &str) -> Result<Name> {
    let text = |oid, value: &str| -> Result<_> {
        Ok((oid, Any::from(Utf8StringRef::new(&fitting(value)).map_err(failed)?)))
    };
    if name.trim().is_empty() {
        return Err(failed("a key needs its owner's name"));
    }
    let country = Any::from(PrintableStringRef::new("FI").map_err(failed)?);
    let mut parts = vec![(rfc4519::C, country)];
    if !organisation.trim().is_empty() {
        parts.push(text(rfc4519::O, organisation)?);
    }
    parts.push(text(rfc4519::CN, name)?);
    let single = |(oid, value)| {
        SetOfVec::try_from(vec![AttributeTypeAndValue { oid, value }]).map(RelativeDistinguishedName)
    };
    let parts: der::Result<Vec<_>> = parts.into_iter().map(single).collect();
    Ok(parts.map_err(failed)?.into())
}

fn content(
    secret: &p256::ecdsa::SigningKey,
    name: Name,
    serial: &[u8],
    now: DateTime<FixedOffset>,
) -> der::Result<TbsCertificate> {
    let public = secret.verifying_key().to_public_key_der().map_err(|_| der::ErrorKind::Failed)?;
    let public = spki::SubjectPublicKeyInfoOwned::from_der(public.as_bytes())?;
    let identifier = Sha256::digest(public.subject_public_key.raw_bytes());
    let year = now.year() + YEARS;
    // The 29th of February has no anniversary.
    let end = now.with_year(year).or_else(|| now.with_day(28).and_then(|day| day.with_year(year)));
    Ok(TbsCertificate {
        version: Version::V3,
        serial_number: SerialNumber::new(serial)?,
        signature: AlgorithmIdentifierOwned { oid: rfc5912::ECDSA_WITH_SHA_256, parameters: None },
        issuer: name.clone(),
        validity: Validity { not_before: time(now)?, not_after: time(end.unwrap_or(now))? },
        subject: name,
        subject_public_key_info: public,
        issuer_unique_id: None,
        subject_unique_id: None,
        extensions: Some(vec![
            extension(true, &BasicConstraints { ca: false, path_len_constraint: None })?,
            extension(true, &KeyUsage(KeyUsages::DigitalSignature | KeyUsages::NonRepudiation))?,
            extension(false, &ExtendedKeyUsage(vec![DOCUMENT_SIGNING]))?,
            extension(false, &SubjectKeyIdentifier(OctetString::new(&identifier[..20])?))?,
        ]),
    })
}

fn extension<T: AssociatedOid + Encode>(critical: bool, value: &T) -> der::Result<Extension> {
    Ok(Extension { extn_id: T::OID, critical, extn_value: OctetString::new(value.to_der()?)? })
}

/// UTCTime up to 2049 and GeneralizedTime after, as RFC 5280 asks.
fn time(moment: DateTime<FixedOffset>) -> der::Result<Time> {
    let utc = moment.with_timezone(&Utc);
    let part = |number: u32| u8::try_from(number).map_err(|_| der::ErrorKind::DateTime);
    let year = u16::try_from(utc.year()).map_err(|_| der::ErrorKind::DateTime)?;
    let (month, day) = (part(utc.month())?, part(utc.day())?);
    let (hour, minute, second) = (part(utc.hour())?, part(utc.minute())?, part(utc.second())?);
    let moment = der::DateTime::new(year, month, day, hour, minute, second)?;
    Ok(match year {
        ..2050 => Time::UtcTime(UtcTime::from_date_time(moment)?),
        _ => Time::GeneralTime(GeneralizedTime::from_date_time(moment)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signature::sample;

    #[test]
    fn names_need_no_escaping() {
        for (name, organisation) in [
            ("Päivi Öhman", "Kuusamäen koulu"),
            ("Öhman, Päivi \"P\" + CN=Muu; \\#", "Koulu, O=Toinen"),
            ("Aino", ""),
        ] {
            let key = sample::key_of(name, organisation);
            assert_eq!(
                (key.identity.name(), key.identity.organisation()),
                (name.to_owned(), organisation.to_owned())
            );
        }
    }

    #[test]
    fn a_nameless_key_is_refused() {
        assert!(SigningKey::create("  ", "Koulu", sample::moment(), &sample::random).is_err());
    }

    #[test]
    fn parts_make_the_same_key() {
        let key = sample::key();
        let (secret, certificate) = key.to_parts().unwrap();
        let again = SigningKey::from_parts(&secret, &certificate).unwrap();
        assert_eq!(again.identity.fingerprint(), key.identity.fingerprint());
        assert_eq!(again.sign_message(b"x").unwrap(), key.sign_message(b"x").unwrap());
        let (_, other) = sample::key_of("Muu", "").to_parts().unwrap();
        assert!(SigningKey::from_parts(&secret, &other).is_ok(), "the sample keys share one secret");
        assert!(SigningKey::from_parts(&secret[1..], &certificate).is_err());
        assert!(SigningKey::from_parts(&secret, &certificate[..40]).is_err());
    }

    #[test]
    fn the_certificate_says_what_it_is_for() {
        let key = sample::key();
        let content = &key.identity.certificate().tbs_certificate;
        assert_eq!(content.subject, content.issuer);
        let days =
            content.validity.not_after.to_unix_duration() - content.validity.not_before.to_unix_duration();
        assert_eq!(days.as_secs() / 86_400, 3_653);
        let (_, usage): (_, KeyUsage) = content.get().unwrap().unwrap();
        assert!(usage.digital_signature() && usage.non_repudiation() && !usage.key_cert_sign());
        assert_eq!(key.identity.short_name().len(), 9);
    }
}
