//! Whose a key is: a certificate and those of its issuers, and what can be read in them without asking
//! anybody. Whether a certificate is trusted, revoked or qualified is never judged: that needs a network.

use super::algorithm::Scheme;
use super::{failed, words};
use crate::failure::{Code, Failure, Result};
use chrono::{DateTime, FixedOffset};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc4519;
use der::asn1::Any;
use der::{Decode, Encode, Tagged};
use sha2::{Digest, Sha256};
use x509_cert::Certificate;
use x509_cert::ext::pkix::KeyUsage;
use x509_cert::name::Name;

/// Issuers' certificates beyond this many are left out: no real chain is longer.
const LONGEST_CHAIN: usize = 8;

/// A certificate of a key that signs.
#[derive(Clone, Debug)]
pub struct Identity {
    certificate: Certificate,
    encoded: Vec<u8>,
    chain: Vec<Certificate>,
    pub(super) scheme: Scheme,
}

impl Identity {
    /// Reads a certificate and those of its issuers, all DER.
    ///
    /// # Errors
    /// `certificate-unfit` when it is none, or its key is of a kind that is not signed with here.
    pub fn read(certificate: &[u8], issuers: &[Vec<u8>]) -> Result<Identity> {
        let own = exact(certificate).ok_or_else(unfit)?;
        let key = own.tbs_certificate.subject_public_key_info.to_der().map_err(failed)?;
        let scheme = Scheme::of_key(&key).ok_or_else(unfit)?;
        let chain = chain(&own, issuers);
        Ok(Identity { certificate: own, encoded: certificate.to_vec(), chain, scheme })
    }

    /// SHA-256 of the certificate, hexadecimal.
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.encoded)
    }

    /// The first letters of the fingerprint, as people tell keys apart.
    pub fn short_name(&self) -> String {
        words::short_name(&Sha256::digest(&self.encoded))
    }

    /// Whose key it is.
    pub fn name(&self) -> String {
        person(&self.certificate.tbs_certificate.subject)
    }

    /// The organisation in the certificate; empty when there is none.
    pub fn organisation(&self) -> String {
        name_part(&self.certificate.tbs_certificate.subject, rfc4519::O)
    }

    /// Who issued the certificate; empty when its owner did.
    pub fn issuer(&self) -> String {
        issuer(&self.certificate)
    }

    /// The last moment of the certificate, RFC 3339.
    pub fn until(&self) -> String {
        moment(&self.certificate.tbs_certificate.validity.not_after).to_rfc3339()
    }

    /// Whether one may sign with it now: its time and what its key may be used for.
    ///
    /// # Errors
    /// `certificate-expired`, `certificate-not-yet-valid`, `certificate-unfit`.
    pub fn check(&self, now: DateTime<FixedOffset>) -> Result<()> {
        let content = &self.certificate.tbs_certificate;
        let (start, end) = (moment(&content.validity.not_before), moment(&content.validity.not_after));
        let at = |code: Code, moment: DateTime<chrono::Utc>| {
            let day = moment.with_timezone(&now.timezone()).format("%-d.%-m.%Y");
            Err(Failure::new(code).with("day", day))
        };
        match () {
            () if now > end => at(Code::CertificateExpired, end),
            () if now < start => at(Code::CertificateNotYetValid, start),
            () if !self.may_sign() => Err(unfit()),
            () => Ok(()),
        }
    }

    /// Whether the certificate lets its key sign documents: all may that do not say what they are for.
    fn may_sign(&self) -> bool {
        self.usage().is_none_or(|usage| usage.non_repudiation() || usage.digital_signature())
    }

    /// Whether the certificate is one by which a person binds herself: what cards keep apart from the one
    /// for logging in.
    pub(super) fn is_for_commitment(&self) -> bool {
        self.usage().is_some_and(|usage| usage.non_repudiation())
    }

    fn usage(&self) -> Option<KeyUsage> {
        self.certificate.tbs_certificate.get::<KeyUsage>().ok().flatten().map(|(_, usage)| usage)
    }

    pub(super) fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    pub(super) fn encoded(&self) -> &[u8] {
        &self.encoded
    }

    /// The certificates to put beside a signature, the signer's own first.
    pub(super) fn certificates(&self) -> impl Iterator<Item = &Certificate> {
        std::iter::once(&self.certificate).chain(&self.chain)
    }

    /// The key in the certificate, DER.
    pub(super) fn public_key(&self) -> Result<Vec<u8>> {
        self.certificate.tbs_certificate.subject_public_key_info.to_der().map_err(failed)
    }
}

/// The issuers of a certificate among some, nearest first, without a root, which everybody must have from
/// elsewhere.
fn chain(own: &Certificate, issuers: &[Vec<u8>]) -> Vec<Certificate> {
    let others: Vec<Certificate> = issuers.iter().filter_map(|other| exact(other)).collect();
    let is_root = |one: &&Certificate| one.tbs_certificate.subject == one.tbs_certificate.issuer;
    let mut chain: Vec<Certificate> = Vec::new();
    while chain.len() < LONGEST_CHAIN {
        let last = &chain.last().unwrap_or(own).tbs_certificate;
        let mut above = others.iter().filter(|other| other.tbs_certificate.subject == last.issuer);
        match above.find(|other| !is_root(other)) {
            Some(next) if !chain.contains(next) && next != own => chain.push(next.clone()),
            _ => break,
        }
    }
    chain
}

/// A certificate that is written again as it was read: what is signed over it must stay what it is.
fn exact(encoded: &[u8]) -> Option<Certificate> {
    let certificate = Certificate::from_der(encoded).ok()?;
    (certificate.to_der().ok()? == encoded).then_some(certificate)
}

fn unfit() -> Failure {
    Code::CertificateUnfit.into()
}

fn moment(time: &x509_cert::time::Time) -> DateTime<chrono::Utc> {
    // Certificates know no year beyond 9999.
    let seconds = i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX);
    DateTime::from_timestamp(seconds, 0).unwrap_or(DateTime::<chrono::Utc>::MAX_UTC)
}

/// SHA-256 of an encoded certificate, hexadecimal.
pub(super) fn fingerprint(certificate: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(certificate))
}

/// Who issued a certificate; empty when its owner did.
pub(super) fn issuer(certificate: &Certificate) -> String {
    let content = &certificate.tbs_certificate;
    if content.issuer == content.subject {
        return String::new();
    }
    let parts = [rfc4519::CN, rfc4519::O].map(|kind| name_part(&content.issuer, kind));
    parts.into_iter().find(|part| !part.is_empty()).unwrap_or_default()
}

/// A person's name: given name and surname where both are named, for the common name may hold more than
/// a name; else the common name.
pub(super) fn person(name: &Name) -> String {
    let parts = [rfc4519::GIVEN_NAME, rfc4519::SURNAME].map(|kind| name_part(name, kind));
    if parts.iter().all(|part| !part.is_empty()) {
        return parts.join(" ");
    }
    name_part(name, rfc4519::CN)
}

/// The first value of an attribute in a distinguished name, whatever string type it was written in.
pub(super) fn name_part(name: &Name, kind: ObjectIdentifier) -> String {
    let values = name.0.iter().flat_map(|part| part.0.iter());
    values.filter(|part| part.oid == kind).map(|part| string(&part.value)).next().unwrap_or_default()
}

fn string(value: &Any) -> String {
    let bytes = value.value();
    match value.tag() {
        der::Tag::BmpString => {
            let units = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        der::Tag::TeletexString => bytes.iter().map(|byte| char::from(*byte)).collect(),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}
