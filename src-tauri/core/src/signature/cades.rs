//! CAdES signed data as PAdES B-B wants it: content type, message digest and the signing
//! certificate among the signed attributes, and no signing time (the PDF carries that).

use super::{Identity, failed};
use crate::failure::Result;
use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedData, SignerIdentifier, SignerInfo, SignerInfos,
};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5911;
use der::asn1::{Any, OctetString, SetOfVec};
use der::{Decode, Encode, Sequence};
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

/// What a key signs for a document of this digest: the signed attributes, DER.
pub(super) fn message(identity: &Identity, digest: &[u8]) -> Result<Vec<u8>> {
    attributes(identity, digest).and_then(|attributes| attributes.to_der()).map_err(failed)
}

/// The signature over a message, as DER of a CMS content info.
pub(super) fn envelop(identity: &Identity, message: &[u8], signature: &[u8]) -> Result<Vec<u8>> {
    envelope(identity, message, signature).map_err(failed)
}

/// How many bytes a signature of this identity takes at most.
pub(super) fn room(identity: &Identity) -> Result<usize> {
    /// Stays empty: no byte saved is worth a signature that does not fit into its place.
    const SPARE: usize = 16;
    let digest = identity.scheme.hash.digest(&[]);
    let longest = vec![0; identity.scheme.longest];
    Ok(envelop(identity, &message(identity, &digest)?, &longest)?.len() + SPARE)
}

fn attributes(identity: &Identity, digest: &[u8]) -> der::Result<SetOfVec<Attribute>> {
    let certificate = Sha256::digest(identity.encoded());
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

fn envelope(identity: &Identity, message: &[u8], signature: &[u8]) -> der::Result<Vec<u8>> {
    let content = &identity.certificate().tbs_certificate;
    let digest_alg = AlgorithmIdentifierOwned { oid: identity.scheme.hash.oid(), parameters: None };
    let signer = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: content.issuer.clone(),
            serial_number: content.serial_number.clone(),
        }),
        digest_alg: digest_alg.clone(),
        signed_attrs: Some(SetOfVec::from_der(message)?),
        signature_algorithm: identity.scheme.algorithm(),
        signature: OctetString::new(signature)?,
        unsigned_attrs: None,
    };
    let certificates = identity.certificates().cloned().map(CertificateChoices::Certificate);
    let data = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: SetOfVec::try_from(vec![digest_alg])?,
        encap_content_info: EncapsulatedContentInfo { econtent_type: rfc5911::ID_DATA, econtent: None },
        certificates: Some(CertificateSet::from(SetOfVec::try_from(certificates.collect::<Vec<_>>())?)),
        crls: None,
        signer_infos: SignerInfos::from(SetOfVec::try_from(vec![signer])?),
    };
    ContentInfo { content_type: rfc5911::ID_SIGNED_DATA, content: Any::encode_from(&data)? }.to_der()
}
