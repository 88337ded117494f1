//! CAdES signed data as PAdES B-B wants it: content type, message digest and the signing
//! certificate among the signed attributes, and no signing time (the PDF carries that).

use super::{SigningKey, failed};
use crate::failure::Result;
use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedData, SignerIdentifier, SignerInfo, SignerInfos,
};
use const_oid::ObjectIdentifier;
use const_oid::db::{rfc5911, rfc5912};
use der::asn1::{Any, OctetString, SetOfVec};
use der::{Encode, Sequence};
use sha2::{Digest, Sha256};
use spki::AlgorithmIdentifierOwned;
use x509_cert::attr::Attribute;

/// RFC 5035: which certificate the signer meant.
pub(super) const SIGNING_CERTIFICATE_V2: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");

/// A certificate by its digest.
#[derive(Sequence)]
pub(super) struct EssCertIdV2 {
    /// SHA-256 when it is left out.
    #[asn1(optional = "true")]
    pub(super) hash: Option<AlgorithmIdentifierOwned>,
    /// The digest of the whole certificate.
    pub(super) digest: OctetString,
    /// Issuer and serial number, which the digest makes superfluous.
    #[asn1(optional = "true")]
    pub(super) issuer_serial: Option<Any>,
}

/// The certificates that the signer meant, its own first.
#[derive(Sequence)]
pub(super) struct SigningCertificateV2 {
    /// The certificates.
    pub(super) certificates: Vec<EssCertIdV2>,
    /// Policies, which nobody reads.
    #[asn1(optional = "true")]
    pub(super) policies: Option<Any>,
}

/// The signature over a document's SHA-256, as DER of a CMS content info.
pub(super) fn sign(key: &SigningKey, digest: &[u8]) -> Result<Vec<u8>> {
    let attributes = attributes(key, digest).map_err(failed)?;
    let signature = key.sign_bytes(&attributes.to_der().map_err(failed)?)?;
    envelope(key, attributes, &signature).map_err(failed)
}

/// How many bytes a signature of this key takes at most: its numbers are a byte or two shorter at times.
pub(super) fn room(key: &SigningKey) -> Result<usize> {
    const SHORTER: usize = 16;
    Ok(sign(key, &[0; 32])?.len() + SHORTER)
}

fn attributes(key: &SigningKey, digest: &[u8]) -> der::Result<SetOfVec<Attribute>> {
    let certificate = Sha256::digest(key.certificate().to_der()?);
    let meant = EssCertIdV2 { hash: None, digest: OctetString::new(&certificate[..])?, issuer_serial: None };
    let meant = SigningCertificateV2 { certificates: vec![meant], policies: None };
    SetOfVec::try_from(vec![
        attribute(rfc5911::ID_CONTENT_TYPE, Any::encode_from(&rfc5911::ID_DATA)?)?,
        attribute(rfc5911::ID_MESSAGE_DIGEST, Any::encode_from(&OctetString::new(digest)?)?)?,
        attribute(SIGNING_CERTIFICATE_V2, Any::encode_from(&meant)?)?,
    ])
}

fn attribute(oid: ObjectIdentifier, value: Any) -> der::Result<Attribute> {
    Ok(Attribute { oid, values: SetOfVec::try_from(vec![value])? })
}

fn envelope(key: &SigningKey, attributes: SetOfVec<Attribute>, signature: &[u8]) -> der::Result<Vec<u8>> {
    let content = &key.certificate().tbs_certificate;
    let sha256 = AlgorithmIdentifierOwned { oid: rfc5912::ID_SHA_256, parameters: None };
    let signer = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: content.issuer.clone(),
            serial_number: content.serial_number.clone(),
        }),
        digest_alg: sha256.clone(),
        signed_attrs: Some(attributes),
        signature_algorithm: AlgorithmIdentifierOwned { oid: rfc5912::ECDSA_WITH_SHA_256, parameters: None },
        signature: OctetString::new(signature)?,
        unsigned_attrs: None,
    };
    let certificates = vec![CertificateChoices::Certificate(key.certificate().clone())];
    let data = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: SetOfVec::try_from(vec![sha256])?,
        encap_content_info: EncapsulatedContentInfo { econtent_type: rfc5911::ID_DATA, econtent: None },
        certificates: Some(CertificateSet::from(SetOfVec::try_from(certificates)?)),
        crls: None,
        signer_infos: SignerInfos::from(SetOfVec::try_from(vec![signer])?),
    };
    ContentInfo { content_type: rfc5911::ID_SIGNED_DATA, content: Any::encode_from(&data)? }.to_der()
}
