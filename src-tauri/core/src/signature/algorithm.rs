//! Digests and signature algorithms by their object identifiers: what this program signs with and can
//! judge. The arithmetic is OpenSSL's, the library that the vault's database links too. Everything not
//! known here is `None`, which a caller must never take for a broken signature.

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912;
use der::asn1::Any;
use der::{Encode, Sequence};
use openssl::hash::MessageDigest;
use openssl::pkey::{Id, PKey, Public};
use openssl::rsa::Padding;
use openssl::sign::{RsaPssSaltlen, Verifier};
use sha2::{Digest, Sha256, Sha384, Sha512};
use spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

/// RSA keys shorter than this are signed with no more.
const SHORTEST_RSA: u32 = 2048;
/// RSA keys of these lengths are judged: shorter ones prove nothing, longer ones take too long.
const JUDGED_RSA: std::ops::RangeInclusive<u32> = 1024..=8192;

/// A digest that is still considered sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hash {
    /// SHA-256.
    Sha256,
    /// SHA-384.
    Sha384,
    /// SHA-512.
    Sha512,
}

impl Hash {
    /// The digest that an identifier names.
    pub(super) fn of(oid: ObjectIdentifier) -> Option<Hash> {
        match oid {
            rfc5912::ID_SHA_256 => Some(Hash::Sha256),
            rfc5912::ID_SHA_384 => Some(Hash::Sha384),
            rfc5912::ID_SHA_512 => Some(Hash::Sha512),
            _ => None,
        }
    }

    /// Its identifier.
    pub(super) fn oid(self) -> ObjectIdentifier {
        match self {
            Hash::Sha256 => rfc5912::ID_SHA_256,
            Hash::Sha384 => rfc5912::ID_SHA_384,
            Hash::Sha512 => rfc5912::ID_SHA_512,
        }
    }

    /// The digest of some pieces as if they were one.
    pub(super) fn digest(self, pieces: &[&[u8]]) -> Vec<u8> {
        fn over<D: Digest>(pieces: &[&[u8]]) -> Vec<u8> {
            let mut hash = D::new();
            pieces.iter().for_each(|piece| hash.update(piece));
            hash.finalize().to_vec()
        }
        match self {
            Hash::Sha256 => over::<Sha256>(pieces),
            Hash::Sha384 => over::<Sha384>(pieces),
            Hash::Sha512 => over::<Sha512>(pieces),
        }
    }

    pub(super) fn message_digest(self) -> MessageDigest {
        match self {
            Hash::Sha256 => MessageDigest::sha256(),
            Hash::Sha384 => MessageDigest::sha384(),
            Hash::Sha512 => MessageDigest::sha512(),
        }
    }
}

/// How a key signs here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scheme {
    /// The digest: as long as the key is strong, as cards demand.
    pub(super) hash: Hash,
    /// PKCS #1 v1.5 with RSA; else ECDSA.
    pub(super) rsa: bool,
    /// The length of the longest signature, in bytes.
    pub(super) longest: usize,
}

impl Scheme {
    /// How a public key (DER) signs; `None` for a kind of key that is not signed with here.
    pub(super) fn of_key(key: &[u8]) -> Option<Scheme> {
        let named: SubjectPublicKeyInfoOwned = der::Decode::from_der(key).ok()?;
        let parsed = PKey::public_key_from_der(key).ok()?;
        let longest = parsed.size();
        match named.algorithm.oid {
            rfc5912::RSA_ENCRYPTION if (SHORTEST_RSA..=*JUDGED_RSA.end()).contains(&parsed.bits()) => {
                Some(Scheme { hash: Hash::Sha256, rsa: true, longest })
            }
            rfc5912::ID_EC_PUBLIC_KEY => curve_hash(&named).map(|hash| Scheme { hash, rsa: false, longest }),
            _ => None,
        }
    }

    /// The algorithm as a signature names it.
    pub(super) fn algorithm(self) -> AlgorithmIdentifierOwned {
        let oid = match (self.rsa, self.hash) {
            (false, Hash::Sha256) => rfc5912::ECDSA_WITH_SHA_256,
            (false, Hash::Sha384) => rfc5912::ECDSA_WITH_SHA_384,
            (false, Hash::Sha512) => rfc5912::ECDSA_WITH_SHA_512,
            (true, Hash::Sha256) => rfc5912::SHA_256_WITH_RSA_ENCRYPTION,
            (true, Hash::Sha384) => rfc5912::SHA_384_WITH_RSA_ENCRYPTION,
            (true, Hash::Sha512) => rfc5912::SHA_512_WITH_RSA_ENCRYPTION,
        };
        AlgorithmIdentifierOwned { oid, parameters: self.rsa.then(Any::null) }
    }
}

/// The digest that goes with a key's named curve; `None` for a curve not known here or spelt out, which
/// could be another curve under the same points.
fn curve_hash(key: &SubjectPublicKeyInfoOwned) -> Option<Hash> {
    match key.algorithm.parameters.as_ref()?.decode_as::<ObjectIdentifier>().ok()? {
        rfc5912::SECP_256_R_1 => Some(Hash::Sha256),
        rfc5912::SECP_384_R_1 => Some(Hash::Sha384),
        rfc5912::SECP_521_R_1 => Some(Hash::Sha512),
        _ => None,
    }
}

/// What a signature's algorithm identifier says.
enum Named {
    Ecdsa(Hash),
    Pkcs1(Hash),
    Pss { hash: Hash, mask: Hash, salt: i32 },
}

/// Parameters of RSASSA-PSS. What is left out is SHA-1's, which is not judged here.
#[derive(Sequence)]
struct PssParameters {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    hash: Option<AlgorithmIdentifierOwned>,
    #[asn1(context_specific = "1", tag_mode = "EXPLICIT", optional = "true")]
    mask: Option<AlgorithmIdentifierOwned>,
    #[asn1(context_specific = "2", tag_mode = "EXPLICIT", optional = "true")]
    salt: Option<u16>,
    #[asn1(context_specific = "3", tag_mode = "EXPLICIT", optional = "true")]
    trailer: Option<u8>,
}

impl Named {
    /// `digest` is the one named beside the signature, for identifiers that do not name their own.
    fn read(algorithm: &AlgorithmIdentifierOwned, digest: Hash) -> Option<Named> {
        Some(match algorithm.oid {
            rfc5912::ECDSA_WITH_SHA_256 => Named::Ecdsa(Hash::Sha256),
            rfc5912::ECDSA_WITH_SHA_384 => Named::Ecdsa(Hash::Sha384),
            rfc5912::ECDSA_WITH_SHA_512 => Named::Ecdsa(Hash::Sha512),
            rfc5912::ID_EC_PUBLIC_KEY => Named::Ecdsa(digest),
            rfc5912::SHA_256_WITH_RSA_ENCRYPTION => Named::Pkcs1(Hash::Sha256),
            rfc5912::SHA_384_WITH_RSA_ENCRYPTION => Named::Pkcs1(Hash::Sha384),
            rfc5912::SHA_512_WITH_RSA_ENCRYPTION => Named::Pkcs1(Hash::Sha512),
            rfc5912::RSA_ENCRYPTION => Named::Pkcs1(digest),
            rfc5912::ID_RSASSA_PSS => Named::read_pss(algorithm)?,
            _ => return None,
        })
    }

    fn read_pss(algorithm: &AlgorithmIdentifierOwned) -> Option<Named> {
        let parameters: PssParameters = algorithm.parameters.as_ref()?.decode_as().ok()?;
        let mask = parameters.mask.filter(|mask| mask.oid == rfc5912::ID_MGF_1)?;
        let mask: AlgorithmIdentifierOwned = mask.parameters?.decode_as().ok()?;
        (parameters.trailer.unwrap_or(1) == 1).then_some(())?;
        Some(Named::Pss {
            hash: Hash::of(parameters.hash?.oid)?,
            mask: Hash::of(mask.oid)?,
            salt: i32::from(parameters.salt.unwrap_or(20)),
        })
    }
}

/// Whether a signature over a message fits a public key; `None` for an algorithm not known here.
/// `digest` is the one named beside the signature, for identifiers that do not name their own.
pub(super) fn fits(
    key: &SubjectPublicKeyInfoOwned,
    algorithm: &AlgorithmIdentifierOwned,
    digest: Hash,
    message: &[u8],
    signature: &[u8],
) -> Option<bool> {
    let named = Named::read(algorithm, digest)?;
    let is_curve = match key.algorithm.oid {
        rfc5912::ID_EC_PUBLIC_KEY => curve_hash(key).map(|_| true)?,
        rfc5912::RSA_ENCRYPTION => false,
        _ => return None,
    };
    if is_curve != matches!(named, Named::Ecdsa(_)) {
        return Some(false);
    }
    let key = PKey::public_key_from_der(&key.to_der().ok()?).ok()?;
    if key.id() == Id::RSA && !JUDGED_RSA.contains(&key.bits()) {
        return None;
    }
    // A signature that is not even of the right form is an error of the library: it does not fit.
    Some(check(&named, &key, message, signature).unwrap_or(false))
}

fn check(
    named: &Named,
    key: &PKey<Public>,
    message: &[u8],
    signature: &[u8],
) -> Result<bool, openssl::error::ErrorStack> {
    let hash = match named {
        Named::Ecdsa(hash) | Named::Pkcs1(hash) | Named::Pss { hash, .. } => *hash,
    };
    let mut verifier = Verifier::new(hash.message_digest(), key)?;
    match named {
        Named::Ecdsa(_) => {}
        Named::Pkcs1(_) => verifier.set_rsa_padding(Padding::PKCS1)?,
        Named::Pss { mask, salt, .. } => {
            verifier.set_rsa_padding(Padding::PKCS1_PSS)?;
            verifier.set_rsa_mgf1_md(mask.message_digest())?;
            verifier.set_rsa_pss_saltlen(RsaPssSaltlen::custom(*salt))?;
        }
    }
    verifier.verify_oneshot(signature, message)
}
