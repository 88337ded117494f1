//! What a signer's certificate says of itself, and what in it is to be told. Whether its issuer may be
//! trusted is not judged: this program knows no issuers.

use super::judgement::{CertificateFact, Doubt};
use chrono::{DateTime, NaiveDateTime, SecondsFormat, Utc};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5280;
use x509_cert::Certificate;
use x509_cert::ext::pkix::{ExtendedKeyUsage, KeyUsage};
use x509_cert::time::Time;

/// Purposes that go with signing documents: of documents (RFC 9336, Microsoft, Adobe), of mail, of a
/// person's proof of who she is, and any.
const PURPOSES: [ObjectIdentifier; 6] = [
    ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.36"),
    ObjectIdentifier::new_unwrap("1.3.6.1.4.1.311.10.3.12"),
    ObjectIdentifier::new_unwrap("1.2.840.113583.1.1.5"),
    rfc5280::ID_KP_EMAIL_PROTECTION,
    rfc5280::ID_KP_CLIENT_AUTH,
    rfc5280::ANY_EXTENDED_KEY_USAGE,
];
/// The purpose of a time stamp authority.
const TIME_STAMPING: ObjectIdentifier = rfc5280::ID_KP_TIME_STAMPING;

/// What a certificate says, when it was used at this time (ISO 8601, as the file claims).
pub(super) fn describe(certificate: &Certificate, claimed: Option<&str>, stamps: bool) -> CertificateFact {
    let content = &certificate.tbs_certificate;
    let (first, last) = (moment(content.validity.not_before), moment(content.validity.not_after));
    let used = claimed.and_then(instant);
    let mut doubts = Vec::new();
    if used.is_some_and(|used| first.is_some_and(|first| used < first)) {
        doubts.push(Doubt::NotYetValid);
    }
    if used.is_some_and(|used| last.is_some_and(|last| used > last)) {
        doubts.push(Doubt::Expired);
    }
    if !is_for_signing(certificate, stamps) {
        doubts.push(Doubt::NotForSigning);
    }
    let iso = |moment: Option<DateTime<Utc>>| {
        moment.map(|moment| moment.to_rfc3339_opts(SecondsFormat::Secs, true)).unwrap_or_default()
    };
    CertificateFact { first: iso(first), last: iso(last), doubts }
}

fn moment(time: Time) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(i64::try_from(time.to_unix_duration().as_secs()).ok()?, 0)
}

/// A moment in ISO 8601; one without a zone is taken for one of Greenwich.
fn instant(iso: &str) -> Option<DateTime<Utc>> {
    let zoned = DateTime::parse_from_rfc3339(iso).map(|moment| moment.to_utc());
    zoned
        .or_else(|_| NaiveDateTime::parse_from_str(iso, "%Y-%m-%dT%H:%M:%S").map(|naive| naive.and_utc()))
        .ok()
}

/// Whether the certificate allows what was done with it. One that says nothing allows it.
fn is_for_signing(certificate: &Certificate, stamps: bool) -> bool {
    let content = &certificate.tbs_certificate;
    let usage = match content.get::<KeyUsage>() {
        Ok(Some((_, usage))) => usage.digital_signature() || usage.non_repudiation(),
        Ok(None) => true,
        Err(_) => false,
    };
    let purpose = match content.get::<ExtendedKeyUsage>() {
        Ok(Some((_, purposes))) if stamps => purposes.0.contains(&TIME_STAMPING),
        Ok(Some((_, purposes))) => purposes.0.iter().any(|purpose| PURPOSES.contains(purpose)),
        Ok(None) => !stamps,
        Err(_) => false,
    };
    usage && purpose
}
