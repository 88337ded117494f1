//! One signature's signed data against the bytes it claims to cover. Every demand that fails has a
//! reason; what uses an algorithm or a form not known here is unknown, never broken.

use super::algorithm::{self, Hash};
use super::cades::{SIGNING_CERTIFICATE_V2, SigningCertificateV2};
use super::envelope::Envelope;
use super::judgement::ChangeReason;
use cms::signed_data::{SignerIdentifier, SignerInfo};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5911;
use const_oid::db::rfc5912;
use der::asn1::{Any, OctetString};
use der::{Decode, Encode, Reader, SliceReader};
use spki::AlgorithmIdentifierOwned;
use x509_cert::Certificate;
use x509_cert::ext::pkix::SubjectKeyIdentifier;

/// RFC 3161: what a time stamp authority signs.
const TIME_STAMP_INFO: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");
/// RFC 3161: a time stamp beside a signature.
const TIME_STAMP: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.14");
/// RFC 1321.
const ID_MD5: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.2.5");
/// RFC 2634: the older form of the signing certificate, by SHA-1.
const SIGNING_CERTIFICATE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.12");

/// More certificates of one name than this are tried in vain.
const MOST_CERTIFICATES: usize = 4;

/// What kind of signed data is expected.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// CAdES: must name its certificate among the signed attributes.
    Cades,
    /// The older PKCS #7: may name it.
    Pkcs7,
    /// A time stamp over the document.
    TimeStamp,
}

/// The signed data's certificate, and why the signature does not hold (nothing when it does).
pub(super) struct Finding {
    /// The signer's certificate and its encoding.
    pub(super) certificate: Option<(Certificate, Vec<u8>)>,
    /// Whether a time stamp lies beside the signature.
    pub(super) stamped: bool,
    /// The time that a time stamp over the document says, ISO 8601.
    pub(super) time: Option<String>,
    /// What is wrong or unknown.
    pub(super) reason: Option<ChangeReason>,
}

impl Finding {
    /// Nothing was found but this.
    pub(super) fn nothing(reason: ChangeReason) -> Finding {
        Finding { certificate: None, stamped: false, time: None, reason: Some(reason) }
    }
}

/// Judges the signed data in a signature's place over the pieces of the file around it.
pub(super) fn judge(contents: &[u8], form: Form, pieces: &[&[u8]]) -> Finding {
    let nothing = Finding::nothing;
    let Some(data) = Envelope::open(contents) else { return nothing(ChangeReason::SignatureUnreadable) };
    let [signer] = data.signers.as_slice() else {
        return nothing(ChangeReason::SignatureUnreadable);
    };
    let stamped = signer.unsigned_attrs.iter().flat_map(|all| all.iter()).any(|one| one.oid == TIME_STAMP);
    // Of two certificates that answer to the name, the one with which the signature holds is the signer's.
    let mut first = None;
    for (certificate, encoded) in signers_own(&data, signer).take(MOST_CERTIFICATES) {
        let reason = examine(&data, signer, certificate, encoded, form, pieces).err();
        let is_final = reason != Some(ChangeReason::CertificateMismatch);
        let time = (form == Form::TimeStamp && reason.is_none()).then(|| time_of(&data)).flatten();
        let certificate = Some((certificate.clone(), encoded.clone()));
        let finding = Finding { certificate, stamped, time, reason };
        if is_final {
            return finding;
        }
        first = first.or(Some(finding));
    }
    first.unwrap_or_else(|| nothing(ChangeReason::CertificateMismatch))
}

/// The certificates that answer to the signer's identifier.
fn signers_own<'a>(
    data: &'a Envelope,
    signer: &'a SignerInfo,
) -> impl Iterator<Item = &'a (Certificate, Vec<u8>)> {
    data.certificates.iter().filter(|(certificate, _)| is_meant(&signer.sid, certificate))
}

fn is_meant(identifier: &SignerIdentifier, certificate: &Certificate) -> bool {
    let content = &certificate.tbs_certificate;
    match identifier {
        SignerIdentifier::IssuerAndSerialNumber(named) => {
            named.issuer == content.issuer && named.serial_number == content.serial_number
        }
        SignerIdentifier::SubjectKeyIdentifier(named) => {
            matches!(content.get::<SubjectKeyIdentifier>(), Ok(Some((_, own))) if own == *named)
        }
    }
}

fn examine(
    data: &Envelope,
    signer: &SignerInfo,
    certificate: &Certificate,
    encoded: &[u8],
    form: Form,
    pieces: &[&[u8]],
) -> Result<(), ChangeReason> {
    let hash = known(signer.digest_alg.oid)?;
    let kind = match form {
        Form::TimeStamp => TIME_STAMP_INFO,
        Form::Cades | Form::Pkcs7 => rfc5911::ID_DATA,
    };
    let content = &data.content;
    let digest = match (&content.econtent, form) {
        (Some(stamp), Form::TimeStamp) => stamped(stamp, hash, pieces)?,
        (None, Form::Cades | Form::Pkcs7) => hash.digest(pieces),
        _ => return Err(ChangeReason::UnknownForm),
    };
    let claimed: OctetString =
        attribute(signer, rfc5911::ID_MESSAGE_DIGEST)?.ok_or(ChangeReason::UnknownForm)?;
    let named: Option<ObjectIdentifier> = attribute(signer, rfc5911::ID_CONTENT_TYPE)?;
    if named != Some(kind) || content.econtent_type != kind {
        return Err(ChangeReason::SignatureUnreadable);
    }
    check_certificate(signer, encoded, form)?;
    let signed = signer.signed_attrs.as_ref().and_then(|attributes| attributes.to_der().ok());
    let signed = signed.ok_or(ChangeReason::SignatureUnreadable)?;
    let key = &certificate.tbs_certificate.subject_public_key_info;
    let fits = algorithm::fits(key, &signer.signature_algorithm, hash, &signed, signer.signature.as_bytes());
    match fits {
        None => Err(ChangeReason::UnknownAlgorithm),
        Some(false) => Err(ChangeReason::SignatureMismatch),
        // Asked last: a digest that does not fit says something only beside a signature that does.
        Some(true) if claimed.as_bytes() != digest => Err(ChangeReason::DigestMismatch),
        Some(true) => Ok(()),
    }
}

/// The digest that an identifier names, if it still proves anything.
fn known(digest: ObjectIdentifier) -> Result<Hash, ChangeReason> {
    match digest {
        rfc5912::ID_SHA_1 | ID_MD5 => Err(ChangeReason::WeakAlgorithm),
        digest => Hash::of(digest).ok_or(ChangeReason::UnknownAlgorithm),
    }
}

/// A signed attribute's only value.
fn attribute<'a, T: der::Choice<'a> + der::DecodeValue<'a>>(
    signer: &'a SignerInfo,
    oid: ObjectIdentifier,
) -> Result<Option<T>, ChangeReason> {
    let mut found =
        signer.signed_attrs.iter().flat_map(|attributes| attributes.iter()).filter(|one| one.oid == oid);
    let Some(first) = found.next() else { return Ok(None) };
    let values: Vec<&Any> = first.values.iter().collect();
    match (values.as_slice(), found.next()) {
        ([value], None) => value.decode_as().map(Some).map_err(|_| ChangeReason::SignatureUnreadable),
        _ => Err(ChangeReason::SignatureUnreadable),
    }
}

/// The certificate named among the signed attributes must be the one that is judged: else anyone
/// could put another name's certificate of the same key in its place.
fn check_certificate(signer: &SignerInfo, encoded: &[u8], form: Form) -> Result<(), ChangeReason> {
    let Some(meant) = attribute::<SigningCertificateV2>(signer, SIGNING_CERTIFICATE_V2)? else {
        let older: Option<Any> = attribute(signer, SIGNING_CERTIFICATE)?;
        return match (form, older) {
            (Form::Cades, None) => Err(ChangeReason::CertificateMismatch),
            (Form::Cades, Some(_)) => Err(ChangeReason::WeakAlgorithm),
            _ => Ok(()),
        };
    };
    let first = meant.certificates.first().ok_or(ChangeReason::CertificateMismatch)?;
    let hash = first.hash.as_ref().map_or(rfc5912::ID_SHA_256, |algorithm| algorithm.oid);
    let hash = known(hash)?;
    match hash.digest(&[encoded]) == first.digest.as_bytes() {
        true => Ok(()),
        false => Err(ChangeReason::CertificateMismatch),
    }
}

/// The digest of a time stamp's content, once the stamp is found to be of these very pieces.
fn stamped(stamp: &Any, hash: Hash, pieces: &[&[u8]]) -> Result<Vec<u8>, ChangeReason> {
    let unreadable = |_| ChangeReason::SignatureUnreadable;
    let stamp: OctetString = stamp.decode_as().map_err(unreadable)?;
    let stamp = stamp.as_bytes();
    let Stamp { algorithm, imprint, .. } = Stamp::read(stamp).map_err(unreadable)?;
    if known(algorithm.oid)?.digest(pieces) != imprint.as_bytes() {
        return Err(ChangeReason::DigestMismatch);
    }
    Ok(hash.digest(&[stamp]))
}

/// The time in a time stamp, ISO 8601.
fn time_of(data: &Envelope) -> Option<String> {
    let stamp: OctetString = data.content.econtent.as_ref()?.decode_as().ok()?;
    let time = Stamp::read(stamp.as_bytes()).ok()?.time;
    // Parts of a second, which some authorities say, are left out. The zone is always that of Greenwich.
    let digits = std::str::from_utf8(time.value().get(..14)?).ok()?;
    let moment = chrono::NaiveDateTime::parse_from_str(digits, "%Y%m%d%H%M%S").ok()?;
    Some(moment.and_utc().to_rfc3339_opts(chrono::SecondsFormat::Secs, true))
}

/// What a time stamp says.
struct Stamp {
    algorithm: AlgorithmIdentifierOwned,
    imprint: OctetString,
    time: Any,
}

impl Stamp {
    fn read(bytes: &[u8]) -> der::Result<Stamp> {
        SliceReader::new(bytes)?.sequence(|inner| {
            let _version = Any::decode(inner)?;
            let _policy = Any::decode(inner)?;
            let (algorithm, imprint) = inner
                .sequence(|pair| Ok((AlgorithmIdentifierOwned::decode(pair)?, OctetString::decode(pair)?)))?;
            let _serial = Any::decode(inner)?;
            let time = Any::decode(inner)?;
            while !inner.is_finished() {
                Any::decode(inner)?;
            }
            Ok(Stamp { algorithm, imprint, time })
        })
    }
}
