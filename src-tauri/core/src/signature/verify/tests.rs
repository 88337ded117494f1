//! Files signed, tampered with, grown and broken in every way known, and what is said of each.

use super::*;
use crate::signature::{CertificateFact, Signer, sample, sign};

fn signed() -> Vec<u8> {
    sign(&sample::document(), &sample::key(), &sample::mark("Opettaja")).unwrap()
}

fn read(pdf: &[u8]) -> Option<Document> {
    read::read(pdf, &mut Budget::new())
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
    let before = read(&bytes).unwrap();
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
    let key = key.identity();
    assert_eq!(
        judgement.signatures,
        [SignatureFact {
            name: key.name(),
            organisation: key.organisation(),
            issuer: String::new(),
            claimed_time: Some("2026-08-24T14:30:00+03:00".to_owned()),
            fingerprint: key.fingerprint(),
            intact: true,
            covers_whole: true,
            kind: SignatureKind::Certification,
            form: SignatureForm::Pades,
            stamped: false,
            certificate: Some(CertificateFact {
                first: "2026-08-24T11:30:00Z".to_owned(),
                last: "2036-08-24T11:30:00Z".to_owned(),
                doubts: vec![],
            }),
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
    assert!(sign(&twice, &other, &sample::mark("Vieras")).is_err(), "a certified file takes no new field");
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
        ("a bit in a page's stream", flip(signed(), "stream\n", 4, |byte| byte ^ 1), vec![DigestMismatch]),
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
        (
            "an unreadable signature and bytes after the end",
            [flip(signed(), "/Contents <", 0, digit), b"\n%x\n".to_vec()].concat(),
            vec![SignatureUnreadable, BytesAfterEnd],
        ),
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
                let note = document.add_object(lopdf::dictionary! { "Type" => "Annot", "Subtype" => "Text" });
                document.get_dictionary_mut(page).unwrap().set("Annots", vec![note.into()]);
            }),
            added(AnnotationChanged),
        ),
        (
            "a signature taken away",
            updated(signed(), |document| {
                let field = read::fields(document)[0];
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
        // A signature that cannot be read proves neither that a byte was changed nor that none was.
        let integrity = match expected[..] {
            [SignatureUnreadable] => Integrity::Unknown,
            _ => Integrity::Changed,
        };
        assert_eq!((judgement.integrity, judgement.changes), (integrity, expected), "{name}");
    }
}

/// Files that other programs signed, encrypted or added to.
#[test]
fn others_files_are_judged() {
    use ChangeReason::*;
    macro_rules! file {
        ($name:literal) => {
            ($name, include_bytes!(concat!("../../../../../tests/files/signed/", $name, ".pdf")).to_vec())
        };
    }
    type Case = ((&'static str, Vec<u8>), Integrity, &'static [ChangeReason]);
    let cases: Vec<Case> = vec![
        (file!("rsa"), Integrity::Intact, &[]),
        (file!("pkcs7-rsa-4096"), Integrity::Intact, &[]),
        (file!("two-approvals"), Integrity::Intact, &[MarkAdded]),
        (file!("time-stamp"), Integrity::Intact, &[]),
        (file!("rsa-pss"), Integrity::Intact, &[]),
        (file!("p-384"), Integrity::Intact, &[]),
        (file!("ed25519"), Integrity::Unknown, &[UnknownAlgorithm]),
        (file!("validation-data-after"), Integrity::Intact, &[ValidationDataAdded]),
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

/// A file of which some objects lie in so many compressed streams of this much.
fn inflating(streams: u32, length: usize) -> Vec<u8> {
    let mut file = sample::document();
    let before = read(&file).unwrap();
    let (mut rows, mut index) = (Vec::new(), String::new());
    let mut row = |number: u32, kind: u8, place: usize| {
        rows.extend([&[kind][..], &(place as u32).to_be_bytes()].concat());
        index.push_str(&format!("{number} 1 "));
    };
    for number in 100..100 + streams {
        let head = format!("{} 0 ", 1000 + number);
        let content = [head.as_bytes(), b"null", &vec![b' '; length]].concat();
        let mut stream = lopdf::Stream::new(
            lopdf::dictionary! { "Type" => "ObjStm", "N" => 1, "First" => head.len() as i64 },
            content,
        );
        stream.compress().unwrap();
        row(number, 1, file.len());
        row(1000 + number, 2, number as usize);
        let size = stream.content.len();
        let head = format!(
            "{number} 0 obj\n<</Type/ObjStm/N 1/First {}/Filter/FlateDecode/Length {size}>>\nstream\n",
            head.len()
        );
        file.extend([head.as_bytes(), &stream.content, b"\nendstream\nendobj\n"].concat());
    }
    let (start, root) = (file.len(), before.trailer.get(b"Root").unwrap().as_reference().unwrap().0);
    let head = format!(
        "9999 0 obj\n<</Type/XRef/W[1 4 0]/Index[{index}]/Size 10000/Root {root} 0 R/Prev {}/Length {}>>\nstream\n",
        before.xref_start,
        rows.len()
    );
    let end = format!("\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n");
    file.extend([head.as_bytes(), &rows, end.as_bytes()].concat());
    file
}

/// One budget for the whole judging: whatever is spent, nothing is said to be changed or intact.
#[test]
fn what_takes_too_much_is_not_judged() {
    let other = sample::key_of("Rauno Rehtori", "Kuusamäen koulu");
    let twice = sign(&signed(), &other, &sample::mark("Rehtori")).unwrap();
    let objects = read(&twice).unwrap().objects.len();
    let (once, plenty) = (twice.len(), usize::MAX);
    let bomb = inflating(40, 1 << 20);
    assert!(bomb.len() < 100_000);
    let cases: &[(&str, &[u8], Budget, bool)] = &[
        ("enough", &twice, Budget::of(plenty, plenty), true),
        ("bytes for no reading", &twice, Budget::of(once - 1, plenty), false),
        ("bytes for the file, not for its states", &twice, Budget::of(2 * once, plenty), false),
        ("objects for half the file", &twice, Budget::of(plenty, objects / 2), false),
        ("objects for the file, not for its states", &twice, Budget::of(plenty, objects + 5), false),
        ("streams that unfold, and enough", &bomb, Budget::of(60 << 20, plenty), true),
        ("streams that unfold to more", &bomb, Budget::of(20 << 20, plenty), false),
    ];
    for (name, bytes, budget, judged) in cases {
        let judgement = judge_within(bytes, *budget).unwrap_or_else(|failure| panic!("{name}: {failure}"));
        assert_eq!(judgement.changes.contains(&ChangeReason::TooLarge), !judged, "{name}");
        assert_eq!(judgement.integrity == Integrity::Unknown, !judged, "{name}");
    }
}
