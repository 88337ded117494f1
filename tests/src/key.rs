//! Keys and certificates made for a test: a made-up authority issues them, as real ones do.

use openssl::asn1::Asn1Time;
use openssl::bn::BigNum;
use openssl::ec::{EcGroup, EcKey};
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkcs12::Pkcs12;
use openssl::pkey::{PKey, Private};
use openssl::rsa::Rsa;
use openssl::stack::Stack;
use openssl::x509::extension::{BasicConstraints, KeyUsage};
use openssl::x509::{X509, X509Builder, X509Name, X509NameBuilder};

/// The name of the authority.
pub const AUTHORITY: &str = "Keksitty varmentaja";

/// A kind of key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// RSA of so many bits.
    Rsa(u32),
    /// On the curve P-256.
    P256,
    /// On the curve P-384.
    P384,
}

/// What a certificate is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Signing documents.
    Signing,
    /// Logging in.
    LoggingIn,
    /// Signing, until yesterday.
    Expired,
}

/// A key with its certificate, and the certificate of who issued it.
pub struct Issued {
    /// The key.
    pub key: PKey<Private>,
    /// Its certificate.
    pub certificate: X509,
    /// The certificate of the authority, which another authority issued.
    pub authority: X509,
}

/// Makes a key and has it certified.
///
/// # Panics
/// When OpenSSL cannot.
pub fn issue(kind: Kind, name: &str, purpose: Purpose) -> Issued {
    let (root, issuer) = (generate(Kind::P256), generate(Kind::P256));
    let authority = certify(&issuer, AUTHORITY, (&root, "Keksitty juuri"), None);
    let key = generate(kind);
    let certificate = certify(&key, name, (&issuer, AUTHORITY), Some(purpose));
    Issued { key, certificate, authority }
}

impl Issued {
    /// As a certificate file.
    ///
    /// # Panics
    /// When OpenSSL cannot.
    pub fn p12(&self, password: &str) -> Vec<u8> {
        let mut chain = Stack::new().expect("a stack");
        chain.push(self.authority.clone()).expect("room on it");
        let mut builder = Pkcs12::builder();
        builder.name("avain").pkey(&self.key).cert(&self.certificate).ca(chain);
        builder.build2(password).and_then(|file| file.to_der()).expect("a certificate file")
    }
}

fn generate(kind: Kind) -> PKey<Private> {
    let on_curve = |curve| {
        let group = EcGroup::from_curve_name(curve)?;
        PKey::from_ec_key(EcKey::generate(&group)?)
    };
    match kind {
        Kind::Rsa(bits) => Rsa::generate(bits).and_then(PKey::from_rsa),
        Kind::P256 => on_curve(Nid::X9_62_PRIME256V1),
        Kind::P384 => on_curve(Nid::SECP384R1),
    }
    .expect("a key")
}

fn certify(
    key: &PKey<Private>,
    name: &str,
    (issuer_key, issuer): (&PKey<Private>, &str),
    purpose: Option<Purpose>,
) -> X509 {
    build(key, name, (issuer_key, issuer), purpose).expect("a certificate")
}

fn build(
    key: &PKey<Private>,
    name: &str,
    (issuer_key, issuer): (&PKey<Private>, &str),
    purpose: Option<Purpose>,
) -> Result<X509, openssl::error::ErrorStack> {
    let mut builder = X509Builder::new()?;
    builder.set_version(2)?;
    let serial = BigNum::from_slice(&openssl::sha::sha256(name.as_bytes())[..8])?.to_asn1_integer()?;
    builder.set_serial_number(&serial)?;
    builder.set_subject_name(subject(name)?.as_ref())?;
    builder.set_issuer_name(subject(issuer)?.as_ref())?;
    builder.set_pubkey(key)?;
    let day = 86_400;
    let now = chrono::Utc::now().timestamp();
    let last = if purpose == Some(Purpose::Expired) { now - day } else { now + 30 * day };
    builder.set_not_before(Asn1Time::from_unix(now - 30 * day)?.as_ref())?;
    builder.set_not_after(Asn1Time::from_unix(last)?.as_ref())?;
    let mut usage = KeyUsage::new();
    let mut constraints = BasicConstraints::new();
    match purpose {
        None => (usage.key_cert_sign(), constraints.ca()),
        Some(Purpose::LoggingIn) => (usage.digital_signature(), &mut constraints),
        Some(Purpose::Signing | Purpose::Expired) => (usage.non_repudiation(), &mut constraints),
    };
    builder.append_extension(usage.critical().build()?)?;
    builder.append_extension(constraints.critical().build()?)?;
    builder.sign(issuer_key, MessageDigest::sha256())?;
    Ok(builder.build())
}

/// A person has a given name and a surname; the common name may hold more, as the Finnish ones do.
fn subject(name: &str) -> Result<X509Name, openssl::error::ErrorStack> {
    let mut builder = X509NameBuilder::new()?;
    builder.append_entry_by_nid(Nid::COUNTRYNAME, "FI")?;
    if let Some((given, surname)) = name.split_once(' ').filter(|_| !name.starts_with("Keksitty")) {
        builder.append_entry_by_nid(Nid::ORGANIZATIONNAME, "Keksittyjen koulu")?;
        builder.append_entry_by_nid(Nid::GIVENNAME, given)?;
        builder.append_entry_by_nid(Nid::SURNAME, surname)?;
        builder.append_entry_by_nid(Nid::COMMONNAME, &format!("{surname} {given} 99912345K"))?;
    } else {
        builder.append_entry_by_nid(Nid::COMMONNAME, name)?;
    }
    Ok(builder.build())
}
