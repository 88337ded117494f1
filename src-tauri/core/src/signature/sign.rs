//! Signing: a field that waits in the file is filled by one incremental update, then the whole file but
//! the signature's own place is signed. The first signature of a file certifies it: from then on only
//! fields that were there may be filled.

use super::mark::{self, SignatureMark};
use super::read::Budget;
use super::update::{Unsigned, Update, text};
use super::{Identity, algorithm, cades, failed, read};
use crate::failure::{Code, Result};
use chrono::{DateTime, FixedOffset};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// The form has signatures, and whoever saves the file must leave its bytes so far as they are.
const SIGNED_AND_APPENDED_TO: i64 = 1 + 2;

/// A key that signs, wherever it lies.
pub trait Signer {
    /// Whose key it is.
    fn identity(&self) -> &Identity;

    /// A signature over the message: ECDSA (DER) or PKCS #1 v1.5, with the digest of the key's scheme.
    ///
    /// # Errors
    /// The key cannot be used.
    fn sign_message(&self, message: &[u8]) -> Result<Vec<u8>>;
}

/// The PDF with one more signature. Its bytes so far stay as they are.
///
/// # Errors
/// Those of [`prepare`] and of the signer.
pub fn sign(pdf: &[u8], signer: &dyn Signer, mark: &SignatureMark) -> Result<Vec<u8>> {
    let unsealed = prepare(pdf, signer.identity(), mark)?;
    let signature = signer.sign_message(unsealed.message())?;
    unsealed.seal(&signature)
}

/// A PDF with everything but the signature itself: a key elsewhere, on a card, signs its message.
pub struct Unsealed {
    unsigned: Unsigned,
    identity: Identity,
    message: Vec<u8>,
}

impl Unsealed {
    /// What the key signs.
    pub fn message(&self) -> &[u8] {
        &self.message
    }

    /// The signed PDF.
    ///
    /// # Errors
    /// `signature-failed` when the signature is not of this message by the identity's key.
    pub fn seal(self, signature: &[u8]) -> Result<Vec<u8>> {
        let Unsealed { unsigned, identity, message } = self;
        let key = &identity.certificate().tbs_certificate.subject_public_key_info;
        let scheme = identity.scheme;
        if algorithm::fits(key, &scheme.algorithm(), scheme.hash, &message, signature) != Some(true) {
            return Err(failed("the signature is not of the certificate's key"));
        }
        unsigned.seal(&cades::envelop(&identity, &message, signature)?)
    }
}

/// Makes a PDF ready for one more signature by this identity.
///
/// # Errors
/// `not-pdf`; `signature-failed` when nothing may be added to the file; `unknown-character`.
pub fn prepare(pdf: &[u8], identity: &Identity, mark: &SignatureMark) -> Result<Unsealed> {
    if !pdf.starts_with(b"%PDF-") {
        return Err(Code::NotPdf.into());
    }
    let document = read::read(pdf, &mut Budget::new()).ok_or(Code::NotPdf)?;
    let unsigned = read::contained(|| update(pdf, &document, identity, mark))
        .ok_or_else(|| failed("the file cannot be added to"))??;
    let message = cades::message(identity, &unsigned.digest(identity.scheme.hash))?;
    Ok(Unsealed { unsigned, identity: identity.clone(), message })
}

fn update(pdf: &[u8], document: &Document, identity: &Identity, mark: &SignatureMark) -> Result<Unsigned> {
    if document.trailer.has(b"Encrypt") || document.was_encrypted() {
        return Err(failed("the file is encrypted"));
    }
    let fields = read::fields(document);
    let is_signed = |id: &ObjectId| document.get_dictionary(*id).is_ok_and(|field| field.has(b"V"));
    let first = !fields.iter().any(|id| is_signature_field(document, *id) && is_signed(id));
    let is_named = |id: &ObjectId| {
        let field = document.get_dictionary(*id).ok();
        let name = field.and_then(|field| read::entry(document, field, b"T")).and_then(read::text);
        name.is_some_and(|name| name == mark.field)
    };
    let field = fields.into_iter().find(|id| is_waiting(document, *id) && is_named(id));
    let field = field.ok_or_else(|| failed("the file has no empty field of that name"))?;
    let mut update = Update::new(document)?;
    let signature = update.reserve();
    let mut widget = update.dictionary(field)?;
    let appearance = mark::draw(&mut update, mark, &widget, size(document, &widget)?)?;
    widget.set("V", signature);
    widget.set("AP", dictionary! { "N" => appearance });
    if first {
        // Later nothing but the signature and its appearance may change.
        widget.set("TU", text(&mark.tooltip));
        certify(&mut update, signature)?;
    }
    update.set(field, widget);
    update.write(pdf, (signature, &describe(identity, mark, first)), cades::room(identity)?)
}

/// Width and height of a field.
fn size(document: &Document, widget: &Dictionary) -> Result<[f32; 2]> {
    let sides = read::entry(document, widget, b"Rect").and_then(|rect| rect.as_array().ok());
    let side = |index: usize| read::resolve(document, sides?.get(index)?)?.as_float().ok();
    let span = |from: usize| Some((side(from + 2)? - side(from)?).abs());
    span(0)
        .zip(span(1))
        .map(|(width, height)| [width, height])
        .ok_or_else(|| failed("the field has no place"))
}

fn is_signature_field(document: &Document, id: ObjectId) -> bool {
    let field = document.get_dictionary(id);
    field.is_ok_and(|field| field.get(b"FT").and_then(Object::as_name).is_ok_and(|kind| kind == b"Sig"))
}

/// Whether it is a signature field that is still empty.
pub(super) fn is_waiting(document: &Document, id: ObjectId) -> bool {
    is_signature_field(document, id) && document.get_dictionary(id).is_ok_and(|field| !field.has(b"V"))
}

/// Names the signature as the one that says what may be changed later.
fn certify(update: &mut Update<'_>, signature: ObjectId) -> Result<()> {
    let root = update.document.trailer.get(b"Root").and_then(Object::as_reference).map_err(failed)?;
    let mut catalog = update.dictionary(root)?;
    let mut form = read::child(update.document, &catalog, b"AcroForm").cloned().unwrap_or_default();
    form.set("SigFlags", SIGNED_AND_APPENDED_TO);
    catalog.set("AcroForm", form);
    catalog.set("Perms", dictionary! { "DocMDP" => signature });
    update.set(root, catalog);
    Ok(())
}

/// The signature's dictionary but for its range and its bytes.
fn describe(identity: &Identity, mark: &SignatureMark, certifies: bool) -> Dictionary {
    let mut signature = dictionary! {
        "Type" => "Sig",
        "Filter" => "Adobe.PPKLite",
        "SubFilter" => "ETSI.CAdES.detached",
        "M" => text(&date(mark.time)),
        "Name" => text(&identity.name()),
    };
    for (key, value) in [("Reason", &mark.reason), ("Location", &mark.place)] {
        if !value.is_empty() {
            signature.set(key, text(value));
        }
    }
    if certifies {
        let allowed = dictionary! { "Type" => "TransformParams", "V" => "1.2", "P" => 2 };
        let reference =
            dictionary! { "Type" => "SigRef", "TransformMethod" => "DocMDP", "TransformParams" => allowed };
        signature.set("Reference", vec![reference.into()]);
    }
    signature
}

/// A PDF date, `D:20260824143000+03'00'`.
fn date(time: DateTime<FixedOffset>) -> String {
    let zone = time.format("%z").to_string();
    let (hours, minutes) = zone.split_at_checked(3).unwrap_or(("+00", "00"));
    format!("D:{}{hours}'{minutes}'", time.format("%Y%m%d%H%M%S"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signature::sample;

    /// Signs the sample after a change to the mark.
    fn try_sign(pdf: &[u8], change: impl Fn(&mut SignatureMark)) -> Result<Vec<u8>> {
        let mut mark = sample::mark("Opettaja");
        change(&mut mark);
        sign(pdf, &sample::key(), &mark)
    }

    #[test]
    fn what_cannot_be_signed_is_refused() {
        let pdf = sample::document();
        let cases: Vec<(&str, Result<Vec<u8>>, Code)> = vec![
            ("nothing", try_sign(b"", |_| ()), Code::NotPdf),
            ("no PDF", try_sign(b"PK\x03\x04", |_| ()), Code::NotPdf),
            ("half a PDF", try_sign(&pdf[..pdf.len() / 2], |_| ()), Code::NotPdf),
            ("no such field", try_sign(&pdf, |mark| mark.field.push('x')), Code::SignatureFailed),
            ("no font", try_sign(&pdf, |mark| mark.font = b"font"), Code::SignatureFailed),
            (
                "a letter too many",
                try_sign(&pdf, |mark| mark.lines.push("☃".to_owned())),
                Code::UnknownCharacter,
            ),
        ];
        for (name, outcome, code) in cases {
            assert_eq!(outcome.unwrap_err().code, code, "{name}");
        }
    }

    #[test]
    fn another_key_s_signature_is_refused() {
        let key = sample::key();
        let ready = || prepare(&sample::document(), key.identity(), &sample::mark("Opettaja")).unwrap();
        let signature = key.sign_message(ready().message()).unwrap();
        assert!(ready().seal(&signature).is_ok());
        for wrong in [key.sign_message(b"x").unwrap(), Vec::new(), vec![0; 72]] {
            assert_eq!(ready().seal(&wrong).unwrap_err().code, Code::SignatureFailed);
        }
    }

    #[test]
    fn a_cross_reference_stream_is_followed_by_another() {
        let mut document = read::read(&sample::document(), &mut Budget::new()).unwrap();
        document.reference_table.cross_reference_type = lopdf::xref::XrefType::CrossReferenceStream;
        let mut pdf = Vec::new();
        document.save_to(&mut pdf).unwrap();
        let signed = try_sign(&pdf, |_| ()).unwrap();
        assert!(!signed.windows(8).any(|window| window == b"trailer\n"));
        let judgement = crate::signature::verify(&signed).unwrap();
        assert_eq!(judgement.integrity, crate::signature::Integrity::Intact);
    }

    #[test]
    fn earlier_bytes_stay() {
        let pdf = sample::document();
        assert!(try_sign(&pdf, |_| ()).unwrap().starts_with(&pdf));
    }

    #[test]
    fn text_stays_in_its_field() {
        let long = "Allekirjoittanut sähköisesti: Maija-Liisa Ylä-Jääskeläinen-Öhman ".repeat(4);
        let signed =
            try_sign(&sample::document(), |mark| mark.lines = vec![long.clone(), "x".repeat(90)]).unwrap();
        let document = read::read(&signed, &mut Budget::new()).unwrap();
        let is_signed = |id: &ObjectId| document.get_dictionary(*id).unwrap().has(b"V");
        let field = read::fields(&document).into_iter().find(is_signed).unwrap();
        let widget = document.get_dictionary(field).unwrap();
        let appearance =
            read::entry(&document, read::child(&document, widget, b"AP").unwrap(), b"N").unwrap();
        let content = appearance.as_stream().unwrap().get_plain_content().unwrap();
        let content = String::from_utf8(content).unwrap();
        let lowest = content.lines().filter_map(|line| line.split(' ').nth(8)?.parse::<f32>().ok());
        assert!(lowest.fold(f32::MAX, f32::min) >= 0.0, "{content}");
        assert!(content.matches("Tj").count() > 4);
    }

    #[test]
    fn dates_are_pdf_dates() {
        assert_eq!(date(sample::moment()), "D:20260824143000+03'00'");
    }
}
