//! Digests and public keys by their object identifiers: what this program can judge. Everything
//! else is `None`, which a caller must never take for a broken signature.

use const_oid::ObjectIdentifier;
use const_oid::db::{rfc5912, rfc8410};
use crypto_bigint::U4096;
use crypto_bigint::modular::runtime_mod::{DynResidue, DynResidueParams};
use der::asn1::UintRef;
use der::{Decode, Sequence};
use p256::ecdsa::signature::hazmat::PrehashVerifier;
use sha2::{Digest, Sha256, Sha384, Sha512};
use spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

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

    /// DER of `DigestInfo` up to the digest, as PKCS #1 v1.5 signs it.
    fn prefix(self) -> [u8; 19] {
        let (all, last, length) = match self {
            Hash::Sha256 => (0x31, 0x01, 0x20),
            Hash::Sha384 => (0x41, 0x02, 0x30),
            Hash::Sha512 => (0x51, 0x03, 0x40),
        };
        [
            0x30, all, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, last, 0x05,
            0x00, 0x04, length,
        ]
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
    let hash = match algorithm.oid {
        rfc5912::ECDSA_WITH_SHA_256 | rfc5912::SHA_256_WITH_RSA_ENCRYPTION => Hash::Sha256,
        rfc5912::ECDSA_WITH_SHA_384 | rfc5912::SHA_384_WITH_RSA_ENCRYPTION => Hash::Sha384,
        rfc5912::ECDSA_WITH_SHA_512 | rfc5912::SHA_512_WITH_RSA_ENCRYPTION => Hash::Sha512,
        rfc5912::ID_EC_PUBLIC_KEY | rfc5912::RSA_ENCRYPTION => digest,
        _ => return None,
    };
    let over_curve = matches!(
        algorithm.oid,
        rfc5912::ECDSA_WITH_SHA_256
            | rfc5912::ECDSA_WITH_SHA_384
            | rfc5912::ECDSA_WITH_SHA_512
            | rfc5912::ID_EC_PUBLIC_KEY
    );
    let digest = hash.digest(&[message]);
    let bits = key.subject_public_key.as_bytes()?;
    match key.algorithm.oid {
        rfc5912::ID_EC_PUBLIC_KEY if over_curve => {
            let curve = key.algorithm.parameters.as_ref()?.decode_as::<ObjectIdentifier>().ok()?;
            (curve == rfc5912::SECP_256_R_1).then(|| fits_p256(bits, &digest, signature))
        }
        rfc5912::RSA_ENCRYPTION if !over_curve => fits_rsa(bits, hash, &digest, signature),
        rfc5912::ID_EC_PUBLIC_KEY | rfc5912::RSA_ENCRYPTION => Some(false),
        rfc8410::ID_ED_25519 => None,
        _ => None,
    }
}

fn fits_p256(point: &[u8], digest: &[u8], signature: &[u8]) -> bool {
    let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(point);
    let signature = p256::ecdsa::Signature::from_der(signature);
    matches!((key, signature), (Ok(key), Ok(signature)) if key.verify_prehash(digest, &signature).is_ok())
}

#[derive(Sequence)]
struct RsaPublicKey<'a> {
    modulus: UintRef<'a>,
    exponent: UintRef<'a>,
}

/// PKCS #1 v1.5 for keys up to 4096 bits: raise the signature to the public exponent and compare
/// the whole padded block, so there is no padding to misread. Nothing here is secret.
fn fits_rsa(key: &[u8], hash: Hash, digest: &[u8], signature: &[u8]) -> Option<bool> {
    let key = RsaPublicKey::from_der(key).ok()?;
    let modulus = key.modulus.as_bytes();
    let exponent = key.exponent.as_bytes();
    if !(128..=U4096::BYTES).contains(&modulus.len()) || exponent.len() > 8 {
        return None;
    }
    let number = wide(modulus);
    let value = wide(signature.get(..modulus.len()).filter(|_| signature.len() == modulus.len())?);
    if modulus.last().is_none_or(|last| last % 2 == 0) || value >= number {
        return Some(false);
    }
    let residue = DynResidue::new(&value, DynResidueParams::new(&number));
    let block = residue.pow_bounded_exp(&wide(exponent), 8 * exponent.len()).retrieve();
    let prefix = hash.prefix();
    let filling = modulus.len().checked_sub(3 + prefix.len() + digest.len())?;
    let mut expected = vec![0, 1];
    expected.resize(2 + filling, 0xff);
    expected.push(0);
    expected.extend(prefix);
    expected.extend(digest);
    Some(block == wide(&expected))
}

fn wide(bytes: &[u8]) -> U4096 {
    let mut all = [0; U4096::BYTES];
    let start = all.len().saturating_sub(bytes.len());
    for (place, byte) in all[start..].iter_mut().zip(bytes) {
        *place = *byte;
    }
    U4096::from_be_slice(&all)
}
