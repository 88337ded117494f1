//! The judgement on a PDF: which signatures it has, whether each holds, and whether anything has
//! changed since. Two demands go beyond what viewers ask: the last signature must cover the file to
//! its end, and earlier signed states may differ from later ones only in fields that were there.

use super::compare;
use super::judge::{self, Form};
use super::judgement::{ChangeReason, Integrity, Judgement, SignatureFact, SignatureKind};
use super::{key, read};
use crate::failure::{Code, Result};
use const_oid::db::rfc4519;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeSet;

/// A file with more signatures than this is not judged.
const MOST_SIGNATURES: usize = 32;

/// Judges a PDF; `NotPdf` when it is none.
pub fn verify(pdf: &[u8]) -> Result<Judgement> {
    let document = read_best(pdf).ok_or(Code::NotPdf)?;
    read::contained(|| judge_document(pdf, &document)).ok_or_else(|| Code::NotPdf.into())
}

/// The file as a viewer finds it. Viewers look for the end far from the end: so a file with much
/// behind its end is read up to it, if it was signed; what is behind is then found by the judgement.
fn read_best(pdf: &[u8]) -> Option<Document> {
    if let Some(document) =
        read::read(pdf).filter(|document| read::catalog(document).is_some() || is_locked(document))
    {
        return Some(document);
    }
    let last = find_last(pdf, b"%%EOF")? + 5;
    let document = read::read(&pdf[..last])?;
    (!signatures_of(&document).is_empty()).then_some(document)
}

fn find_last(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).rposition(|window| window == what)
}

fn is_locked(document: &Document) -> bool {
    document.trailer.has(b"Encrypt") || document.was_encrypted()
}

/// A signature's dictionary and where it is.
struct Found<'a> {
    dictionary: Option<&'a Dictionary>,
    in_field: bool,
}

/// A signature judged: what to show, and what the rest of the judgement needs.
struct Judged {
    fact: SignatureFact,
    reason: Option<ChangeReason>,
    /// Start of the signature's place, end of it, end of what is covered.
    range: Option<(usize, usize, usize)>,
    /// What a certification permits, 1 to 3.
    permits: Option<i64>,
}

fn judge_document(pdf: &[u8], document: &Document) -> Judgement {
    let pages = u32::try_from(read::pages(document).len()).unwrap_or(u32::MAX);
    let alone = |reason| Judgement {
        signatures: Vec::new(),
        integrity: Integrity::Unknown,
        changes: vec![reason],
        pages,
    };
    if is_locked(document) {
        return alone(ChangeReason::Encrypted);
    }
    let found = signatures_of(document);
    if found.len() > MOST_SIGNATURES {
        return alone(ChangeReason::TooManySignatures);
    }
    let mut changes = BTreeSet::new();
    if found.iter().any(|signature| !signature.in_field) {
        changes.insert(ChangeReason::SignatureRemoved);
    }
    let certifying = certification(document);
    let mut judged: Vec<Judged> =
        found.iter().map(|signature| judge_signature(pdf, document, signature, certifying)).collect();
    judged.sort_by_key(|signature| signature.range.map_or(usize::MAX, |(_, _, end)| end));
    changes.extend(judged.iter().filter_map(|signature| signature.reason));
    changes.extend(judge_states(pdf, &judged));
    Judgement {
        integrity: match () {
            () if judged.is_empty() => Integrity::Unsigned,
            () if changes.iter().any(|reason| !reason.is_open()) => Integrity::Changed,
            () if !changes.is_empty() => Integrity::Unknown,
            () => Integrity::Intact,
        },
        signatures: judged.into_iter().map(|signature| signature.fact).collect(),
        changes: changes.into_iter().collect(),
        pages,
    }
}

/// The signatures in the form's fields, and those that no field holds any more.
fn signatures_of(document: &Document) -> Vec<Found<'_>> {
    let (mut found, mut held) = (Vec::new(), usage_rights(document));
    for id in read::fields(document) {
        let Ok(field) = document.get_dictionary(id) else { continue };
        let Ok(value) = field.get(b"V") else { continue };
        let dictionary = read::resolve(document, value).and_then(|value| value.as_dict().ok());
        let is_signature = field.get(b"FT").and_then(Object::as_name).is_ok_and(|kind| kind == b"Sig");
        let first = value.as_reference().map_or(true, |id| held.insert(id));
        if first && (is_signature || dictionary.is_some_and(|value| value.has(b"ByteRange"))) {
            found.push(Found { dictionary, in_field: true });
        }
    }
    let left = document.objects.iter().filter(|(id, _)| !held.contains(id));
    let left = left.filter_map(|(_, object)| object.as_dict().ok());
    let left = left.filter(|dictionary| dictionary.has(b"ByteRange") && dictionary.has(b"Contents"));
    found.extend(left.map(|dictionary| Found { dictionary: Some(dictionary), in_field: false }));
    found
}

/// Signatures by which a maker of viewers unlocks functions: not a person's, and in no field.
fn usage_rights(document: &Document) -> BTreeSet<ObjectId> {
    let permissions = read::catalog(document).and_then(|catalog| read::child(document, catalog, b"Perms"));
    let rights = [&b"UR"[..], b"UR3"].into_iter();
    rights.filter_map(|key| permissions?.get(key).ok()?.as_reference().ok()).collect()
}

/// The certifying signature's dictionary.
fn certification(document: &Document) -> Option<&Dictionary> {
    let permissions = read::child(document, read::catalog(document)?, b"Perms")?;
    read::child(document, permissions, b"DocMDP")
}

fn judge_signature(
    pdf: &[u8],
    document: &Document,
    found: &Found<'_>,
    certifying: Option<&Dictionary>,
) -> Judged {
    let empty = Dictionary::new();
    let dictionary = found.dictionary.unwrap_or(&empty);
    let name = |key: &[u8]| {
        let value = read::entry(document, dictionary, key).and_then(|value| value.as_name().ok());
        value.unwrap_or_default()
    };
    let form = match name(b"SubFilter") {
        b"ETSI.CAdES.detached" => Some(Form::Cades),
        b"adbe.pkcs7.detached" => Some(Form::Pkcs7),
        b"ETSI.RFC3161" => Some(Form::TimeStamp),
        _ => None,
    };
    let certifies = certifying.is_some_and(|one| std::ptr::eq(one, dictionary));
    let kind = match form {
        Some(Form::TimeStamp) => SignatureKind::TimeStamp,
        _ if certifies => SignatureKind::Certification,
        _ => SignatureKind::Approval,
    };
    let range = byte_range(pdf, document, dictionary);
    let (finding, covers_whole) = match (&range, form) {
        (None, _) => (unjudged(ChangeReason::RangeBroken), false),
        (Some(range), None) => (unjudged(ChangeReason::UnknownForm), range.2 == pdf.len()),
        (Some((start, end, last)), Some(form)) => {
            let pieces = [&pdf[..*start], &pdf[*end..*last]];
            let contents = read::entry(document, dictionary, b"Contents").and_then(|it| it.as_str().ok());
            (judge::judge(contents.unwrap_or_default(), form, &pieces), *last == pdf.len())
        }
    };
    let (name, organisation, fingerprint) = match &finding.certificate {
        Some((certificate, encoded)) => {
            let subject = &certificate.tbs_certificate.subject;
            let part = |kind| key::name_part(subject, kind);
            (part(rfc4519::CN), part(rfc4519::O), key::fingerprint(encoded))
        }
        None => Default::default(),
    };
    let claimed = read::entry(document, dictionary, b"M").and_then(read::text);
    let reason = match dictionary.is_empty() {
        true => Some(ChangeReason::SignatureUnreadable),
        false => finding.reason,
    };
    Judged {
        fact: SignatureFact {
            name,
            organisation,
            claimed_time: claimed.and_then(|date| iso_time(&date)),
            fingerprint,
            intact: reason.is_none(),
            covers_whole,
            kind,
        },
        reason,
        range,
        permits: certifies.then(|| permission(document, dictionary)),
    }
}

fn unjudged(reason: ChangeReason) -> judge::Finding {
    judge::Finding { certificate: None, reason: Some(reason) }
}

/// What a certification permits: 2 (filling fields) when it does not say.
fn permission(document: &Document, signature: &Dictionary) -> i64 {
    read::entry(document, signature, b"Reference")
        .and_then(|references| read::resolve(document, references.as_array().ok()?.first()?)?.as_dict().ok())
        .and_then(|reference| read::child(document, reference, b"TransformParams"))
        .and_then(|parameters| read::entry(document, parameters, b"P")?.as_i64().ok())
        .unwrap_or(2)
}

/// The signature's place and the end of what it covers, if the range starts with the file and leaves
/// out exactly the hexadecimal string that holds the signature.
fn byte_range(pdf: &[u8], document: &Document, signature: &Dictionary) -> Option<(usize, usize, usize)> {
    let numbers = read::entry(document, signature, b"ByteRange")?.as_array().ok()?;
    let number = |item: &Object| usize::try_from(item.as_i64().ok()?).ok();
    let numbers: Option<Vec<usize>> = numbers.iter().map(number).collect();
    let [0, start, end, length] = numbers?[..] else { return None };
    let last = end.checked_add(length).filter(|last| *last <= pdf.len() && length > 0)?;
    let digits = pdf.get(start..end)?.strip_prefix(b"<")?.strip_suffix(b">")?;
    let place = data_encoding::HEXUPPER_PERMISSIVE.decode(digits).ok()?;
    let contents = read::entry(document, signature, b"Contents")?.as_str().ok()?;
    (start > 0 && place == contents).then_some((start, end, last))
}

/// Whether the signed states of the file follow from one another, and the file from the last.
fn judge_states(pdf: &[u8], judged: &[Judged]) -> BTreeSet<ChangeReason> {
    let mut changes = BTreeSet::new();
    let ranges: Vec<(usize, usize, usize)> = judged.iter().filter_map(|signature| signature.range).collect();
    let Some((_, _, last)) = ranges.last() else { return changes };
    for pair in ranges.windows(2) {
        // A later signature's place lies behind all that an earlier one covers.
        if let [(_, _, covered), (start, _, _)] = pair
            && covered > start
        {
            changes.insert(ChangeReason::RangeBroken);
        }
    }
    let mut ends: Vec<usize> = ranges.iter().map(|(_, _, end)| *end).collect();
    if *last < pdf.len() {
        ends.push(pdf.len());
    }
    ends.dedup();
    let permits = judged.iter().filter_map(|signature| signature.permits).min();
    let mut before: Option<Document> = None;
    for end in ends {
        let after = read::read(&pdf[..end]);
        if let Some(before) = &before {
            match &after {
                Some(after) => changes.extend(compare::compare(before, after, permits)),
                None => _ = changes.insert(ChangeReason::BytesAfterEnd),
            }
        } else if after.is_none() {
            changes.insert(ChangeReason::RangeBroken);
        }
        before = after;
    }
    let only_data = changes.iter().eq([&ChangeReason::ValidationDataAdded]);
    if *last < pdf.len() && !only_data {
        changes.insert(ChangeReason::BytesAfterEnd);
    }
    if *last == pdf.len() || !only_data {
        changes.remove(&ChangeReason::ValidationDataAdded);
    }
    changes
}

/// A PDF date as ISO 8601; a time without a zone stays without.
fn iso_time(date: &str) -> Option<String> {
    let digits = date.strip_prefix("D:").unwrap_or(date);
    let part = |from: usize, to: usize| {
        digits.get(from..to).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let day = format!("{}-{}-{}", part(0, 4)?, part(4, 6)?, part(6, 8)?);
    let time = format!("{}:{}:{}", part(8, 10)?, part(10, 12)?, part(12, 14)?);
    let zone = match digits.get(14..15) {
        Some("Z") => "Z".to_owned(),
        Some(sign @ ("+" | "-")) => format!("{sign}{}:{}", part(15, 17)?, part(18, 20).unwrap_or("00")),
        _ => String::new(),
    };
    let moment = format!("{day}T{time}");
    chrono::NaiveDateTime::parse_from_str(&moment, "%Y-%m-%dT%H:%M:%S").ok()?;
    Some(moment + &zone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signature::{sample, sign};

    fn signed() -> Vec<u8> {
        sign(&sample::document(), &sample::key(), &sample::mark("Opettaja")).unwrap()
    }

    fn find(bytes: &[u8], what: &str) -> usize {
        bytes.windows(what.len()).position(|window| window == what.as_bytes()).unwrap()
    }

    /// The file with one byte changed, `after` bytes behind a word.
    fn flip(mut bytes: Vec<u8>, word: &str, after: usize, to: impl Fn(u8) -> u8) -> Vec<u8> {
        let place = find(&bytes, word) + word.len() + after;
        assert_ne!(bytes[place], to(bytes[place]), "the change changes nothing");
        bytes[place] = to(bytes[place]);
        bytes
    }

    fn digit(byte: u8) -> u8 {
        if byte == b'5' { b'6' } else { b'5' }
    }

    /// The file with an update that changes one of its objects, unsigned.
    fn updated(bytes: Vec<u8>, change: impl Fn(&mut Document)) -> Vec<u8> {
        let before = read::read(&bytes).unwrap();
        let mut after = before.clone();
        change(&mut after);
        let mut update = crate::signature::update::Update::new(&before).unwrap();
        for (id, object) in &after.objects {
            if before.objects.get(id) != Some(object) {
                update.set(*id, object.clone());
            }
        }
        update.write_unsigned(&bytes).unwrap()
    }

    #[track_caller]
    fn check(bytes: &[u8], integrity: Integrity, changes: &[ChangeReason]) -> Judgement {
        let judgement = verify(bytes).unwrap();
        assert_eq!((judgement.integrity, judgement.changes.as_slice()), (integrity, changes));
        judgement
    }

    #[test]
    fn what_is_signed_is_intact() {
        let judgement = check(&signed(), Integrity::Intact, &[]);
        let key = sample::key();
        assert_eq!(
            judgement.signatures,
            [SignatureFact {
                name: key.name(),
                organisation: key.organisation(),
                claimed_time: Some("2026-08-24T14:30:00+03:00".to_owned()),
                fingerprint: key.fingerprint(),
                intact: true,
                covers_whole: true,
                kind: SignatureKind::Certification,
            }]
        );
        assert_eq!(judgement.pages, 1);
    }

    #[test]
    fn what_is_not_signed_is_unsigned() {
        assert!(check(&sample::document(), Integrity::Unsigned, &[]).signatures.is_empty());
    }

    #[test]
    fn the_same_input_gives_the_same_bytes() {
        assert!(signed() == signed());
    }

    #[test]
    fn a_waiting_field_takes_a_second_signature() {
        let other = sample::key_of("Rauno Rehtori", "Kuusamäen koulu");
        let twice = sign(&signed(), &other, &sample::mark("Rehtori")).unwrap();
        let judgement = check(&twice, Integrity::Intact, &[]);
        let seen: Vec<_> =
            judgement.signatures.iter().map(|one| (one.name.as_str(), one.kind, one.covers_whole)).collect();
        assert_eq!(
            seen,
            [
                ("Päivi Öhman", SignatureKind::Certification, false),
                ("Rauno Rehtori", SignatureKind::Approval, true)
            ]
        );
        assert!(
            sign(&twice, &other, &sample::mark("Vieras")).is_err(),
            "a certified file takes no new field"
        );
    }

    #[test]
    fn every_tampering_is_seen() {
        use ChangeReason::*;
        let added = |reason| vec![BytesAfterEnd, reason];
        let whole = signed();
        // The signature's last digits stand before the zeros that fill its place.
        let place = find(&whole, "/Contents <") + 11;
        let end_of_signature = find(&whole[place..], "00000000000000000000") - 6;
        let page = |document: &mut Document| read::pages(document)[0];
        let cases: Vec<(&str, Vec<u8>, Vec<ChangeReason>)> = vec![
            (
                "a bit in a page's stream",
                flip(signed(), "stream\n", 4, |byte| byte ^ 1),
                vec![DigestMismatch],
            ),
            ("a digit of the date", flip(signed(), "/CreationDate", 8, digit), vec![DigestMismatch]),
            ("a digit of the claimed time", flip(signed(), "/M (D:", 6, digit), vec![DigestMismatch]),
            (
                "a nibble of the certificate",
                flip(signed(), "/Contents <", 1440, digit),
                vec![CertificateMismatch],
            ),
            (
                "a nibble of the signature",
                flip(signed(), "/Contents <", end_of_signature, digit),
                vec![SignatureMismatch],
            ),
            (
                "a nibble of its filling",
                flip(signed(), "/Contents <", end_of_signature + 16, digit),
                vec![SignatureUnreadable],
            ),
            ("a nibble of its head", flip(signed(), "/Contents <", 0, digit), vec![SignatureUnreadable]),
            ("a shorter range", flip(signed(), "/ByteRange [0 ", 9, digit), vec![RangeBroken]),
            ("bytes after the end", [signed(), b"\n%x\n".to_vec()].concat(), vec![BytesAfterEnd]),
            ("many bytes after the end", [signed(), vec![b' '; 5000]].concat(), vec![BytesAfterEnd]),
            (
                "a page's content replaced",
                updated(signed(), |document| {
                    let page = page(document);
                    let content = document.get_dictionary(page).unwrap().get(b"Contents").unwrap().clone();
                    let content = document.get_object_mut(content.as_reference().unwrap()).unwrap();
                    content.as_stream_mut().unwrap().set_content(b"0 0 9 9 re f".to_vec());
                }),
                added(PageChanged),
            ),
            (
                "a page turned",
                updated(signed(), |document| {
                    let page = page(document);
                    document.get_dictionary_mut(page).unwrap().set("Rotate", 90);
                }),
                added(PageChanged),
            ),
            (
                "a note added",
                updated(signed(), |document| {
                    let page = page(document);
                    let note =
                        document.add_object(lopdf::dictionary! { "Type" => "Annot", "Subtype" => "Text" });
                    document.get_dictionary_mut(page).unwrap().set("Annots", vec![note.into()]);
                }),
                added(AnnotationChanged),
            ),
            (
                "a signature taken away",
                updated(signed(), |document| {
                    let field = *read::fields(document).last().unwrap();
                    document.get_dictionary_mut(field).unwrap().remove(b"V");
                }),
                vec![BytesAfterEnd, SignatureRemoved],
            ),
            (
                "a date changed",
                updated(signed(), |document| {
                    let information = document.trailer.get(b"Info").unwrap().as_reference().unwrap();
                    document.get_dictionary_mut(information).unwrap().set("CreationDate", 1);
                }),
                added(InformationChanged),
            ),
        ];
        for (name, bytes, expected) in cases {
            let judgement = verify(&bytes).unwrap();
            assert_eq!((judgement.integrity, judgement.changes), (Integrity::Changed, expected), "{name}");
        }
    }

    /// Files that other programs signed, encrypted or added to.
    #[test]
    fn others_files_are_judged() {
        use ChangeReason::*;
        macro_rules! file {
            ($name:literal) => {
                ($name, include_bytes!(concat!("../../../../tests/files/signed/", $name, ".pdf")).to_vec())
            };
        }
        type Case = ((&'static str, Vec<u8>), Integrity, &'static [ChangeReason]);
        let cases: Vec<Case> = vec![
            (file!("rsa"), Integrity::Intact, &[]),
            (file!("pkcs7-rsa-4096"), Integrity::Intact, &[]),
            (file!("two-approvals"), Integrity::Intact, &[]),
            (file!("time-stamp"), Integrity::Intact, &[]),
            (file!("rsa-pss"), Integrity::Unknown, &[UnknownAlgorithm]),
            (file!("p-384"), Integrity::Unknown, &[UnknownAlgorithm]),
            (file!("validation-data-after"), Integrity::Unknown, &[ValidationDataAdded]),
            (file!("encrypted"), Integrity::Unknown, &[Encrypted]),
            (file!("field-after-certification"), Integrity::Changed, &[AnnotationChanged, FieldChanged]),
        ];
        for ((name, bytes), integrity, changes) in cases {
            let judgement = verify(&bytes).unwrap();
            assert_eq!((judgement.integrity, judgement.changes.as_slice()), (integrity, changes), "{name}");
        }
        let (_, rsa) = file!("rsa");
        check(&flip(rsa, "stream\n", 4, |byte| byte ^ 1), Integrity::Changed, &[DigestMismatch]);
    }

    /// Bytes changed, cut, doubled and moved by a little generator, the same on every run.
    #[test]
    fn no_mutation_is_intact_or_a_panic() {
        let twice = sign(&signed(), &sample::key(), &sample::mark("Rehtori")).unwrap();
        let mut state = 0x2545_f491_4f6c_dd1du64;
        let mut next = |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state % below as u64) as usize
        };
        for round in 0..240 {
            let mut bytes = if round % 2 == 0 { twice.clone() } else { signed() };
            let (place, length) = (next(bytes.len()), 1 + next(200));
            let end = (place + length).min(bytes.len());
            match round % 5 {
                0 | 1 => bytes[place] ^= 1 << next(8),
                2 => _ = bytes.drain(place..end),
                3 => _ = bytes.splice(place..place, b"<<[(%".repeat(length)),
                _ => bytes.truncate(place),
            }
            let is_case = bytes.eq_ignore_ascii_case(&twice) || bytes.eq_ignore_ascii_case(&signed());
            if let Ok(judgement) = verify(&bytes) {
                // A hexadecimal digit in the other case is the same signature.
                assert!(judgement.integrity != Integrity::Intact || is_case, "round {round} at {place}");
            }
        }
    }

    #[test]
    fn deep_nesting_and_endless_trees_are_survived() {
        let deep = [b"%PDF-1.7\n1 0 obj\n".to_vec(), b"[".repeat(1 << 20)].concat();
        assert!(verify(&deep).is_err());
        let endless = updated(sample::document(), |document| {
            let pages = read::catalog(document).unwrap().get(b"Pages").unwrap().as_reference().unwrap();
            document.get_dictionary_mut(pages).unwrap().set("Kids", vec![Object::from(pages); 9]);
        });
        assert_eq!(verify(&endless).unwrap().pages, 0);
    }

    #[test]
    fn what_is_no_pdf_is_said_to_be_none() {
        let whole = signed();
        for bytes in [&b""[..], b"%PDF-1.7", b"PK\x03\x04", &whole[..whole.len() / 2], &whole[..40]] {
            assert_eq!(verify(bytes).unwrap_err().code, Code::NotPdf);
        }
    }

    #[test]
    fn dates_become_iso() {
        for (date, expected) in [
            ("D:20261122093000+02'00'", Some("2026-11-22T09:30:00+02:00")),
            ("D:20261122093000Z", Some("2026-11-22T09:30:00Z")),
            ("20261122093000-05", Some("2026-11-22T09:30:00-05:00")),
            ("D:20261122093000", Some("2026-11-22T09:30:00")),
            ("D:20261322093000Z", None),
            ("D:2026", None),
            ("ä:ä", None),
        ] {
            assert_eq!(iso_time(date).as_deref(), expected, "{date}");
        }
    }
}
