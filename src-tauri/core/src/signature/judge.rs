//! One signature's signed data against the bytes it claims to cover. Every demand that fails has a
//! reason; what uses an algorithm or a form not known here is unknown, never broken.

use super::algorithm::{self, Hash};
use super::cades::{SIGNING_CERTIFICATE_V2, SigningCertificateV2};
use super::judgement::ChangeReason;
use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
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
/// RFC 2634: the older form of the signing certificate, by SHA-1.
const SIGNING_CERTIFICATE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.12");

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
    /// What is wrong or unknown.
    pub(super) reason: Option<ChangeReason>,
}

impl Finding {
    /// Nothing was found but this.
    pub(super) fn nothing(reason: ChangeReason) -> Finding {
        Finding { certificate: None, stamped: false, reason: Some(reason) }
    }
}

/// Judges the signed data in a signature's place over the pieces of the file around it.
pub(super) fn judge(contents: &[u8], form: Form, pieces: &[&[u8]]) -> Finding {
    let nothing = Finding::nothing;
    if contents.starts_with(&[0x30, 0x80]) {
        return nothing(ChangeReason::UnknownForm);
    }
    let Some(data) = open(contents) else { return nothing(ChangeReason::SignatureUnreadable) };
    let [signer] = data.signer_infos.0.as_slice() else {
        return nothing(ChangeReason::SignatureUnreadable);
    };
    let Some(certificate) = signers_own(&data, signer) else {
        return nothing(ChangeReason::CertificateMismatch);
    };
    let Ok(encoded) = certificate.to_der() else { return nothing(ChangeReason::SignatureUnreadable) };
    let reason = examine(&data, signer, &certificate, &encoded, form, pieces).err();
    let stamped = signer.unsigned_attrs.iter().flat_map(|all| all.iter()).any(|one| one.oid == TIME_STAMP);
    Finding { certificate: Some((certificate, encoded)), stamped, reason }
}

/// The signed data, behind which there is nothing but the filling of its place.
fn open(contents: &[u8]) -> Option<SignedData> {
    let mut reader = SliceReader::new(contents).ok()?;
    let outer = ContentInfo::decode(&mut reader).ok()?;
    let end = usize::try_from(reader.position()).ok()?;
    let filled_with_nothing = contents.get(end..)?.iter().all(|byte| *byte == 0);
    (filled_with_nothing && outer.content_type == rfc5911::ID_SIGNED_DATA).then_some(())?;
    outer.content.decode_as().ok()
}

fn signers_own(data: &SignedData, signer: &SignerInfo) -> Option<Certificate> {
    let mut certificates = data.certificates.as_ref()?.0.iter().filter_map(|choice| match choice {
        CertificateChoices::Certificate(certificate) => Some(certificate),
        CertificateChoices::Other(_) => None,
    });
    certificates.find(|certificate| is_meant(&signer.sid, certificate)).cloned()
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
    data: &SignedData,
    signer: &SignerInfo,
    certificate: &Certificate,
    encoded: &[u8],
    form: Form,
    pieces: &[&[u8]],
) -> Result<(), ChangeReason> {
    let hash = Hash::of(signer.digest_alg.oid).ok_or(ChangeReason::UnknownAlgorithm)?;
    let kind = match form {
        Form::TimeStamp => TIME_STAMP_INFO,
        Form::Cades | Form::Pkcs7 => rfc5911::ID_DATA,
    };
    let content = &data.encap_content_info;
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
            (Form::Cades, Some(_)) => Err(ChangeReason::UnknownAlgorithm),
            _ => Ok(()),
        };
    };
    let first = meant.certificates.first().ok_or(ChangeReason::CertificateMismatch)?;
    let hash = first.hash.as_ref().map_or(rfc5912::ID_SHA_256, |algorithm| algorithm.oid);
    let hash = Hash::of(hash).ok_or(ChangeReason::UnknownAlgorithm)?;
    match hash.digest(&[encoded]) == first.digest.as_bytes() {
        true => Ok(()),
        false => Err(ChangeReason::CertificateMismatch),
    }
}

/// The digest of a time stamp's content, once the stamp is found to be of these very pieces.
fn stamped(stamp: &Any, hash: Hash, pieces: &[&[u8]]) -> Result<Vec<u8>, ChangeReason> {
    let unreadable = |_| ChangeReason::SignatureUnreadable;
    let stamp: OctetString = stamp.decode_as().map_err(unreadable)?;
    let mut reader = SliceReader::new(stamp.as_bytes()).map_err(unreadable)?;
    let (algorithm, imprint) = reader
        .sequence(|inner| {
            let _version = Any::decode(inner)?;
            let _policy = Any::decode(inner)?;
            let imprint = inner
                .sequence(|pair| Ok((AlgorithmIdentifierOwned::decode(pair)?, OctetString::decode(pair)?)))?;
            while !inner.is_finished() {
                Any::decode(inner)?;
            }
            Ok(imprint)
        })
        .map_err(unreadable)?;
    let imprinted = Hash::of(algorithm.oid).ok_or(ChangeReason::UnknownAlgorithm)?;
    if imprinted.digest(pieces) != imprint.as_bytes() {
        return Err(ChangeReason::DigestMismatch);
    }
    Ok(hash.digest(&[stamp.as_bytes()]))
}
