//! The judgement on a PDF: which signatures it has, whether each holds, and whether anything has
//! changed since. Two demands go beyond what viewers ask: the last signature must cover the file to
//! its end, and earlier signed states may differ from later ones only in fields that were there.

use super::compare::{self, certification};
use super::judge::{self, Finding, Form};
use super::judgement::{ChangeReason, Integrity, Judgement, SignatureFact, SignatureForm, SignatureKind};
use super::load::Loaded;
use super::read::Budget;
use super::{certificate, identity, living, read};
use crate::failure::{Code, Result};
use const_oid::db::rfc4519;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeSet;

/// A file with more signatures than this is not judged.
const MOST_SIGNATURES: usize = 32;

/// Judges a PDF; `NotPdf` when it is none.
pub fn verify(pdf: &[u8]) -> Result<Judgement> {
    judge_within(pdf, Budget::new())
}

fn judge_within(pdf: &[u8], mut budget: Budget) -> Result<Judgement> {
    let document = read_shown(pdf, &mut budget);
    if budget.is_spent() {
        return Ok(unjudgeable(ChangeReason::TooLarge, 0));
    }
    let document = document.ok_or(Code::NotPdf)?;
    read::contained(|| judge_document(pdf, &document, &mut budget)).ok_or_else(|| Code::NotPdf.into())
}

/// What is said of a file that is not judged at all.
fn unjudgeable(reason: ChangeReason, pages: u32) -> Judgement {
    Judgement { signatures: Vec::new(), integrity: Integrity::Unknown, changes: vec![reason], pages }
}

/// The file as a viewer finds it. Viewers look for the end far from the end: so a file with much
/// behind its end is read up to it, if it was signed; what is behind is then found by the judgement.
pub(crate) fn read_shown(pdf: &[u8], budget: &mut Budget) -> Option<Document> {
    let whole = read::read(pdf, budget);
    if let Some(document) = whole.filter(|it| read::catalog(it).is_some() || is_locked(it)) {
        return Some(document);
    }
    let last = find_last(pdf, b"%%EOF")? + 5;
    let document = read::read(&pdf[..last], budget)?;
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
}

fn judge_document(pdf: &[u8], document: &Document, budget: &mut Budget) -> Judgement {
    let pages = u32::try_from(read::pages(document).len()).unwrap_or(u32::MAX);
    if is_locked(document) {
        return unjudgeable(ChangeReason::Encrypted, pages);
    }
    let found = signatures_of(document);
    if found.len() > MOST_SIGNATURES {
        return unjudgeable(ChangeReason::TooManySignatures, pages);
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
    changes.extend(judge_states(pdf, &judged, budget));
    if !judged.is_empty() {
        changes.extend(living::living(document));
    }
    let telling = |reason: &&ChangeReason| !reason.is_allowed();
    Judgement {
        integrity: match () {
            () if judged.is_empty() => Integrity::Unsigned,
            () if changes.iter().filter(telling).any(|reason| !reason.is_open()) => Integrity::Changed,
            () if changes.iter().filter(telling).count() > 0 => Integrity::Unknown,
            () => Integrity::Intact,
        },
        signatures: judged.into_iter().map(|signature| signature.fact).collect(),
        changes: changes.into_iter().collect(),
        pages,
    }
}

/// The signatures in the form's fields, and those that no field holds any more.
fn signatures_of(document: &Document) -> Vec<Found<'_>> {
    let (mut found, mut held) = (Vec::new(), BTreeSet::new());
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
    held.extend(usage_rights(document));
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
    let certifies = certifying.is_some_and(|one| std::ptr::eq(one, dictionary))
        || compare::level(document, dictionary).is_some();
    let kind = match form {
        Some(Form::TimeStamp) => SignatureKind::TimeStamp,
        _ if certifies => SignatureKind::Certification,
        _ => SignatureKind::Approval,
    };
    let range = byte_range(pdf, document, dictionary);
    let (finding, covers_whole) = match (&range, form) {
        (None, _) => (Finding::nothing(ChangeReason::RangeBroken), false),
        (Some(range), None) => (Finding::nothing(ChangeReason::UnknownForm), range.2 == pdf.len()),
        (Some((start, end, last)), Some(form)) => {
            let pieces = [&pdf[..*start], &pdf[*end..*last]];
            let contents = read::entry(document, dictionary, b"Contents").and_then(|it| it.as_str().ok());
            (judge::judge(contents.unwrap_or_default(), form, &pieces), *last == pdf.len())
        }
    };
    let (name, organisation, issuer, fingerprint) = match &finding.certificate {
        Some((certificate, encoded)) => {
            let subject = &certificate.tbs_certificate.subject;
            let organisation = identity::name_part(subject, rfc4519::O);
            let issuer = identity::issuer(certificate);
            (identity::person(subject), organisation, issuer, identity::fingerprint(encoded))
        }
        None => Default::default(),
    };
    // Of a time stamp its authority says the time; of any other the file.
    let claimed = read::entry(document, dictionary, b"M").and_then(read::text);
    let claimed = finding.time.clone().or_else(|| claimed.and_then(|date| iso_time(&date)));
    let stamps = form == Some(Form::TimeStamp);
    let certificate = finding.certificate.as_ref();
    let certificate =
        certificate.map(|(certificate, _)| certificate::describe(certificate, claimed.as_deref(), stamps));
    let reason = match dictionary.is_empty() {
        true => Some(ChangeReason::SignatureUnreadable),
        false => finding.reason,
    };
    Judged {
        fact: SignatureFact {
            name,
            organisation,
            issuer,
            claimed_time: claimed,
            fingerprint,
            intact: reason.is_none(),
            covers_whole,
            kind,
            form: match form {
                Some(Form::Cades) => SignatureForm::Pades,
                Some(Form::Pkcs7) => SignatureForm::Pkcs7,
                Some(Form::TimeStamp) => SignatureForm::TimeStamp,
                None => SignatureForm::Other,
            },
            stamped: finding.stamped,
            certificate,
        },
        reason,
        range,
    }
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
fn judge_states(pdf: &[u8], judged: &[Judged], budget: &mut Budget) -> BTreeSet<ChangeReason> {
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
    let mut before: Option<Loaded> = None;
    for end in ends {
        let after = read::load(&pdf[..end], budget);
        if budget.is_spent() {
            // A state that was not read is neither the same nor another.
            return [ChangeReason::TooLarge].into();
        }
        match (&before, &after) {
            (Some(before), Some(after)) if end > *last => changes.extend(judge_end(before, after)),
            (Some(before), Some(after)) => changes.extend(judge_step(before, after)),
            (_, None) if end > *last => _ = changes.insert(ChangeReason::BytesAfterEnd),
            (None, Some(_)) if end > *last => _ = changes.insert(ChangeReason::BytesAfterEnd),
            (_, None) => _ = changes.insert(ChangeReason::RangeBroken),
            (None, Some(_)) => {}
        }
        before = after;
    }
    changes
}

/// What was done to a file between two of its states, before it had a signature.
pub(super) fn changes_between(before: &[u8], after: &[u8]) -> BTreeSet<ChangeReason> {
    let mut budget = Budget::new();
    let mut load = |pdf: &[u8]| read::load(pdf, &mut budget);
    let (Some(before), Some(after)) = (load(before), load(after)) else {
        return [ChangeReason::TooLarge].into();
    };
    read::contained(|| judge_step(&before, &after)).unwrap_or_else(|| [ChangeReason::OtherChanged].into())
}

/// What was done between two signatures. Data for checking certificates may come at any time.
fn judge_step(before: &Loaded, after: &Loaded) -> BTreeSet<ChangeReason> {
    let permission = compare::Permission::of(&before.document);
    let mut changes = compare::compare(&before.document, &after.document, permission);
    if !after.follows_plainly(&before.document) {
        changes.insert(ChangeReason::UnclearUpdate);
    }
    changes.remove(&ChangeReason::ValidationDataAdded);
    changes
}

/// What was done after the last signature: nothing but data for checking certificates may come, and, where
/// nothing is certified, the date of that saving.
fn judge_end(before: &Loaded, after: &Loaded) -> BTreeSet<ChangeReason> {
    let permission = compare::Permission::after_all(&before.document);
    let mut changes = compare::compare(&before.document, &after.document, permission);
    if !after.follows_plainly(&before.document) {
        changes.insert(ChangeReason::UnclearUpdate);
    }
    if !after.ends_there || !changes.iter().eq([&ChangeReason::ValidationDataAdded]) {
        changes.insert(ChangeReason::BytesAfterEnd);
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
mod tests;
