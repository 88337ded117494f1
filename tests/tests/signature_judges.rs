//! What this program signs, with every kind of key, is accepted by two judges that have nothing to do with
//! it, poppler's `pdfsig` and pyHanko, and stays accessible and archivable; what was changed afterwards is
//! refused by both and by us.

use chrono::{DateTime, FixedOffset};
use laatija_core::document::{Edition, Face, Facts, Print, typeset, write_pdf};
use laatija_core::draft::Answer;
use laatija_core::export::{read_plan_file, write_copy_data};
use laatija_core::failure::Result;
use laatija_core::language::Language;
use laatija_core::signature::{
    CertificateFile, SignatureKind, SignatureMark, Signer, SigningKey, sign, verify,
};
use laatija_core::template::shipped;
use laatija_tests::judges::{faults, judge, pdfsig, pyhanko};
use laatija_tests::key::{AUTHORITY, Kind, Purpose, issue};
use lopdf::content::Content;
use lopdf::{Document, Object, Stream};
use std::collections::BTreeSet;

const EXAMPLE: &[u8] = include_bytes!("../../assets/templates/hojks/examples/yksilollistetty.json");

/// Signing must be valid at the moment the judges look, so the key is made "now".
fn now() -> DateTime<FixedOffset> {
    chrono::Utc::now().fixed_offset()
}

fn random(buffer: &mut [u8]) -> Result<()> {
    buffer.iter_mut().enumerate().for_each(|(index, byte)| *byte = index as u8 + 1);
    Ok(())
}

/// A copy as it is issued, in which one more person is to sign electronically.
fn copy() -> Vec<u8> {
    copy_in(Edition::default())
}

fn copy_in(edition: Edition) -> Vec<u8> {
    let (template, mut draft) = read_plan_file(EXAMPLE, shipped()).unwrap();
    let signatures = template.meaning.signatures.as_deref().unwrap();
    let way = &template.field(signatures).unwrap().kind.columns()[3].id;
    let Some(Answer::Rows(rows)) = draft.answers.get_mut(signatures) else { panic!("no signatures") };
    let electronic = Answer::Choice(template.meaning.electronic[0].clone());
    rows.last_mut().unwrap().insert(way.clone(), electronic);
    let facts = Facts {
        language: Language::Fi,
        edition,
        extract: false,
        number: 1,
        issued: Some(now()),
        today: now().date_naive(),
        id: Some("7F3K-Q2MX-04HT".to_owned()),
        replaces: None,
        issuer: "Päivi Öhman",
        addressee: None,
        program: "Laatija",
    };
    let data = write_copy_data(template, &draft, &facts).unwrap();
    write_pdf(&typeset(template, &draft, &facts).unwrap(), &facts, &data).unwrap()
}

/// The teacher's own key.
fn own(name: &str) -> Box<dyn Signer> {
    let yesterday = now() - chrono::TimeDelta::days(1);
    Box::new(SigningKey::create(name, "Kuusamäen koulu", yesterday, &random).unwrap())
}

/// A key in a certificate file.
fn file(kind: Kind) -> Box<dyn Signer> {
    let made = issue(kind, "Rauno Rehtori", Purpose::Signing).p12("salasana");
    Box::new(CertificateFile::open(&made, "salasana").unwrap())
}

fn mark(field: &str, signer: &dyn Signer) -> SignatureMark {
    let name = signer.identity().name();
    SignatureMark {
        field: field.to_owned(),
        lines: vec![format!("Allekirjoittanut sähköisesti: {name}"), "24.8.2026 klo 14.30".to_owned()],
        second: None,
        scale: 1.0,
        tooltip: format!("Sähköinen allekirjoitus: {name}, 24.8.2026 klo 14.30"),
        reason: "Suunnitelman vahvistaminen".to_owned(),
        place: "Kuusamäki".to_owned(),
        time: now(),
        font: Face::Regular.data(),
    }
}

/// The issuer's field, and the one of the other signer.
const FIELDS: [&str; 2] = ["Laatija1", "Laatija2"];

fn signed(pdf: &[u8], field: usize, signer: &dyn Signer) -> Vec<u8> {
    sign(pdf, signer, &mark(FIELDS[field], signer)).unwrap()
}

#[test]
fn every_kind_of_key_is_accepted_by_all_and_breaks_nothing() {
    let copy = copy();
    let signers: [(&str, Box<dyn Signer>); 4] = [
        ("own", own("Päivi Öhman")),
        ("file, RSA-3072", file(Kind::Rsa(3072))),
        ("file, P-256", file(Kind::P256)),
        ("file, P-384", file(Kind::P384)),
    ];
    for (name, signer) in &signers {
        let once = signed(&copy, 0, signer.as_ref());
        assert_eq!(judge(&once), [true; 3], "{name}");
        assert_eq!(faults(&once), "", "{name}");
        let other = signed(&signed(&copy, 0, own("Päivi Öhman").as_ref()), 1, signer.as_ref());
        assert_eq!(judge(&other), [true; 3], "another, then {name}");
        assert_eq!(faults(&other), "", "another, then {name}");
        let kinds: Vec<SignatureKind> =
            verify(&other).unwrap().signatures.into_iter().map(|one| one.kind).collect();
        assert_eq!(kinds, [SignatureKind::Certification, SignatureKind::Approval], "{name}");
    }
}

#[test]
fn judges_agree_on_what_was_changed() {
    let once = signed(&copy(), 0, own("Päivi Öhman").as_ref());
    let twice = signed(&once, 1, own("Rauno Rehtori, \"R\" + ä").as_ref());
    let flipped = |bytes: &[u8], word: &str, after: usize| {
        let mut bytes = bytes.to_vec();
        let start = bytes.windows(word.len()).position(|window| window == word.as_bytes()).unwrap();
        bytes[start + word.len() + after] ^= 1;
        bytes
    };
    for (name, bytes, expected) in [
        ("signed", once.clone(), true),
        ("signed twice", twice.clone(), true),
        ("a bit of the page", flipped(&once, "stream\n", 20), false),
        ("a bit of the reason", flipped(&once, "/Reason (S", 3), false),
        ("a bit of the page, signed twice", flipped(&twice, "stream\n", 20), false),
        ("not signed", copy(), false),
    ] {
        assert_eq!(judge(&bytes), [expected; 3], "{name}");
    }
}

#[test]
fn it_is_pades_and_names_its_issuer() {
    let bytes = signed(&copy(), 0, file(Kind::P256).as_ref());
    let (poppler, verdicts) = (pdfsig(&bytes), pyhanko(&bytes));
    assert_eq!(verdicts.len(), 1);
    assert_eq!(verdicts[0]["subfilter"], "/ETSI.CAdES.detached");
    assert!(poppler.contains("ETSI.CAdES.detached"));
    let fact = &verify(&bytes).unwrap().signatures[0];
    let told = (fact.name.as_str(), fact.organisation.as_str(), fact.issuer.as_str(), fact.stamped);
    assert_eq!(told, ("Rauno Rehtori", "Keksittyjen koulu", AUTHORITY, false));
}

/// How many fonts a file embeds.
fn fonts(bytes: &[u8]) -> usize {
    let document = Document::load_mem(bytes).unwrap();
    document.objects.values().filter(|object| object.as_dict().is_ok_and(|it| it.has(b"FontFile2"))).count()
}

#[test]
fn a_signed_copy_is_small_and_its_mark_borrows_the_font_of_its_page() {
    let copy = copy();
    let once = signed(&copy, 0, own("Päivi Öhman").as_ref());
    assert!(once.len() < 60_000, "{} bytes", once.len());
    assert!(once.len() - copy.len() < 4_000, "{} bytes", once.len() - copy.len());
    assert_eq!(fonts(&once), fonts(&copy));
    // Letters that no page has bring their own.
    let twice = signed(&once, 1, own("Łukasz Żak").as_ref());
    assert_eq!(fonts(&twice), fonts(&copy) + 1);
    assert_eq!((judge(&twice), faults(&twice)), ([true; 3], String::new()));
}

/// The operators of a page, of a form or of a mark.
fn operators(stream: &Stream) -> BTreeSet<String> {
    let content = Content::decode(&stream.get_plain_content().unwrap()).unwrap();
    content.operations.into_iter().map(|operation| operation.operator).collect()
}

#[test]
fn every_copy_is_printed_with_black_alone() {
    let second = Some(Language::Sv);
    for (print, second) in [(Print::Normal, None), (Print::Large, None), (Print::Normal, second)] {
        let edition = Edition { print, second, ..Default::default() };
        let signed = signed(&copy_in(edition), 0, own("Päivi Öhman").as_ref());
        let document = Document::load_mem(&signed).unwrap();
        let pages = document.page_iter().flat_map(|page| document.get_page_contents(page));
        let pages: Vec<&Stream> =
            pages.map(|id| document.get_object(id).unwrap().as_stream().unwrap()).collect();
        let drawn = |stream: &&Stream| stream.dict.has_type(b"XObject");
        let forms: Vec<&Stream> =
            document.objects.values().filter_map(|object| object.as_stream().ok()).filter(drawn).collect();
        assert!(pages.len() > 9 && forms.len() > 4, "head, foot, code, empty and filled fields");
        let kind = |form: &&Stream| form.dict.get(b"Subtype").and_then(Object::as_name).unwrap().to_vec();
        assert!(forms.iter().all(|form| kind(form) == b"Form"), "a picture");
        let used: BTreeSet<String> = pages.into_iter().chain(forms).flat_map(operators).collect();
        assert!(used.contains("g") && used.contains("G") && used.contains("Tj"), "{used:?}");
        let coloured = ["rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh", "BI", "gs"];
        assert!(coloured.iter().all(|operator| !used.contains(*operator)), "{used:?}");
    }
}
