//! Signed data taken apart. Its sets are read as they come: programs write certificates twice and in any
//! order, and none of that is signed. What is signed is judged to the byte elsewhere.

use super::ber;
use cms::content_info::ContentInfo;
use cms::signed_data::{EncapsulatedContentInfo, SignerInfo};
use const_oid::db::rfc5911;
use der::asn1::Any;
use der::{Decode, Encode, Reader, SliceReader, Tag, TagNumber, Tagged};
use x509_cert::Certificate;

/// More certificates than this are not looked through.
const MOST_CERTIFICATES: usize = 200;

/// The parts of signed data that a judgement needs.
pub(super) struct Envelope {
    /// What is signed, if it is in here.
    pub(super) content: EncapsulatedContentInfo,
    /// The certificates, each with its encoding.
    pub(super) certificates: Vec<(Certificate, Vec<u8>)>,
    /// Who signed.
    pub(super) signers: Vec<SignerInfo>,
}

impl Envelope {
    /// Of the bytes in a signature's place, where nothing but zeros may be behind it.
    pub(super) fn open(place: &[u8]) -> Option<Envelope> {
        let (value, end) = ber::with_lengths(place)?;
        let outer = ContentInfo::from_der(&value).ok()?;
        let filled_with_nothing = place.get(end..)?.iter().all(|byte| *byte == 0);
        let is_signed_data = filled_with_nothing && outer.content_type == rfc5911::ID_SIGNED_DATA;
        is_signed_data.then(|| Envelope::read(&outer.content))?.ok()
    }

    fn read(content: &Any) -> der::Result<Envelope> {
        let bytes = content.to_der()?;
        SliceReader::new(&bytes)?.sequence(|inner| {
            let _version = Any::decode(inner)?;
            let _digests = Any::decode(inner)?;
            let content = EncapsulatedContentInfo::decode(inner)?;
            let (mut certificates, mut signers) = (Vec::new(), Vec::new());
            while !inner.is_finished() {
                let part = Any::decode(inner)?;
                match part.tag() {
                    Tag::ContextSpecific { number: TagNumber::N0, .. } => {
                        let found = each::<Any>(part.value())?.into_iter().take(MOST_CERTIFICATES);
                        certificates = found.filter_map(|one| certificate(&one)).collect();
                    }
                    Tag::Set => signers = each(part.value())?,
                    _ => {}
                }
            }
            Ok(Envelope { content, certificates, signers })
        })
    }
}

fn each<T: for<'a> Decode<'a>>(bytes: &[u8]) -> der::Result<Vec<T>> {
    let mut reader = SliceReader::new(bytes)?;
    let mut found = Vec::new();
    while !reader.is_finished() {
        found.push(T::decode(&mut reader)?);
    }
    Ok(found)
}

/// A certificate and its encoding; of another kind than people's there is none.
fn certificate(encoded: &Any) -> Option<(Certificate, Vec<u8>)> {
    let bytes = encoded.to_der().ok()?;
    Some((Certificate::from_der(&bytes).ok()?, bytes))
}
