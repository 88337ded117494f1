//! Copies read back: sound ones in every form, and ones in which pages and data, or what is heard and what
//! is seen, do not say the same.

use super::*;
use crate::document::{Addressee, Edition, Facts, Print, field_names};
use crate::draft::{Answer, Draft, sample};
use crate::language::Language;
use crate::signature::{SignatureMark, SigningKey, sign};
use crate::template::shipped;
use chrono::{DateTime, FixedOffset};
use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};
use serde_json::{Value, json};

const PROGRAM: &str = "Laatija 9.9.9";

fn moment() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-23T14:52:00+02:00").unwrap()
}

fn facts() -> Facts<'static> {
    Facts {
        language: Language::Fi,
        edition: Edition::default(),
        extract: false,
        number: 2,
        issued: Some(moment()),
        today: moment().date_naive(),
        id: Some("7F3K-Q2MX-04HT".to_owned()),
        replaces: Some((1, moment())),
        issuer: "Riitta Sarapuu",
        addressee: None,
        program: PROGRAM,
    }
}

fn plan(changes: Value) -> Draft {
    printed(sample::template(), &sample::example(&changes))
}

/// A copy whose pages are of one plan and whose data are of another, with these facts in each.
fn copy_of((pages, on_pages): (&Draft, &Facts<'_>), (data, in_data): (&Draft, &Facts<'_>)) -> Vec<u8> {
    let layout = typeset(sample::template(), pages, on_pages).unwrap();
    let data = write_copy_data(sample::template(), data, in_data).unwrap();
    write_pdf(&layout, on_pages, &data).unwrap()
}

fn copy(draft: &Draft, facts: &Facts<'_>) -> Vec<u8> {
    copy_of((draft, facts), (draft, facts))
}

fn signed(pdf: &[u8], layout: &Layout) -> Vec<u8> {
    let random = |buffer: &mut [u8]| {
        buffer.iter_mut().enumerate().for_each(|(index, byte)| *byte = index as u8 + 1);
        Ok(())
    };
    let key = SigningKey::create("Riitta Sarapuu", "Kuusilammen koulu", moment(), &random).unwrap();
    let mark = SignatureMark {
        field: field_names(layout).pop().unwrap(),
        lines: vec!["Allekirjoittanut".to_owned()],
        second: None,
        scale: 1.0,
        tooltip: "Allekirjoitus".to_owned(),
        reason: String::new(),
        place: String::new(),
        time: moment(),
        font: crate::document::Face::Regular.data(),
    };
    sign(pdf, &key, &mark).unwrap()
}

fn verdict(pdf: &[u8]) -> Agreement {
    read_copy(pdf, shipped(), PROGRAM).unwrap().agreement
}

fn field(id: &str) -> Spot {
    Spot::Field(id.to_owned())
}

#[track_caller]
fn differs(name: &str, pdf: &[u8], expected: &[Spot]) {
    assert_eq!(verdict(pdf), Agreement::Differs(expected.iter().cloned().collect()), "{name}");
}

/// The first copy, for this recipient.
fn made_for(name: &'static str) -> Facts<'static> {
    Facts { addressee: Some(Addressee { number: 1, name }), ..facts() }
}

#[test]
fn a_copy_agrees_with_its_data_in_every_form_before_and_after_signing() {
    let (whole, by_area) = (plan(json!({})), plan_of(2));
    let mut extract = whole.clone();
    extract.answers.remove("guardians");
    let edition = |print, second| Edition { print, second, ..Edition::default() };
    let large = Facts { edition: edition(Print::Large, None), ..facts() };
    let two = Facts { edition: edition(Print::Normal, Some(Language::Sv)), ..facts() };
    let swedish = Facts { language: Language::Sv, ..facts() };
    let first = Facts { number: 1, replaces: None, ..facts() };
    let part = Facts { extract: true, edition: edition(Print::Large, Some(Language::En)), ..facts() };
    for (name, draft, facts) in [
        ("the whole", &whole, facts()),
        ("large print", &whole, large),
        ("two languages", &whole, two),
        ("Swedish", &whole, swedish),
        ("a first version", &by_area, first),
        ("an extract", &extract, part),
        ("for a recipient", &whole, made_for("Elina Kuvitteellinen")),
    ] {
        let layout = typeset(sample::template(), draft, &facts).unwrap();
        let expected = Agreement::Same { places: layout.begins.len(), looks: true };
        let pdf = copy(draft, &facts);
        for pdf in [&pdf, &signed(&pdf, &layout)] {
            let receipt = read_copy(pdf, shipped(), PROGRAM).unwrap();
            assert_eq!(receipt.agreement, expected, "{name}");
            let data = receipt.data.unwrap();
            assert_eq!((&data.draft, data.imprint.extract), (draft, facts.extract), "{name}");
        }
    }
}

/// The plan of a shipped example.
fn plan_of(example: usize) -> Draft {
    let bytes = crate::template::examples()[example].as_bytes();
    let (template, draft) = crate::export::read_plan_file(bytes, shipped()).unwrap();
    printed(template, &draft)
}

#[test]
fn an_answer_that_only_one_of_both_has_is_seen() {
    let whole = plan(json!({}));
    let rows = sample::example(&json!({})).rows("guardians").len();
    assert!(rows > 1);
    let mut fewer = whole.clone();
    if let Some(Answer::Rows(rows)) = fewer.answers.get_mut("guardians") {
        rows.pop();
    }
    for (id, other) in [
        ("school", plan(json!({ "school": "Mallimäen koulu" }))),
        ("strengths", plan(json!({ "strengths": "Toinen teksti kokonaan." }))),
        ("strengths", plan(json!({ "strengths": null }))),
        ("next_review", plan(json!({ "next_review": "2026-05-29" }))),
        ("class_name", plan(json!({ "class_name": "9Z" }))),
        ("guardians", fewer),
    ] {
        for (name, pages, data) in [("only the pages", &other, &whole), ("only the data", &whole, &other)] {
            let Agreement::Differs(spots) = verdict(&copy_of((pages, &facts()), (data, &facts()))) else {
                panic!("{name} have another {id}: not seen");
            };
            // What only the pages have stands after the answer before it.
            let named = |spot: &Spot| *spot == field(id) || matches!(spot, Spot::After(_));
            assert!(spots.iter().any(named), "{name} have another {id}: {spots:?}");
            assert!(spots.len() < 8, "{name} have another {id}: {spots:?}");
        }
    }
}

#[test]
fn what_a_copy_says_beside_the_answers_is_compared_too() {
    let whole = plan(json!({}));
    let differ = |pages: &Facts<'_>, data: &Facts<'_>| {
        matches!(verdict(&copy_of((&whole, pages), (&whole, data))), Agreement::Differs(_))
    };
    assert!(differ(&made_for("Elina Kuvitteellinen"), &made_for("Mikael Nyberg")), "another recipient");
    for (name, other) in [
        ("a recipient", made_for("Elina Kuvitteellinen")),
        ("the number", Facts { number: 3, ..facts() }),
        ("the issuer", Facts { issuer: "Joku Muu", ..facts() }),
        ("that it is an extract", Facts { extract: true, ..facts() }),
        ("the id", Facts { id: Some("0000-0000-0000".to_owned()), ..facts() }),
    ] {
        assert!(differ(&facts(), &other), "{name}");
    }
}

#[test]
fn data_that_no_page_shows_are_seen() {
    let whole = plan(json!({}));
    let layout = typeset(sample::template(), &whole, &facts()).unwrap();
    let with_data = |data: &[u8]| write_pdf(&layout, &facts(), data).unwrap();
    let data = write_copy_data(sample::template(), &whole, &facts()).unwrap();
    // Answers that are never printed.
    let secret = sample::example(&json!({ "non_disclosure": { "value": "no", "details": "salaisuus" } }));
    let unprinted = write_copy_data(sample::template(), &secret, &facts()).unwrap();
    differs(
        "answers that are never printed",
        &with_data(&unprinted),
        &[field("non_disclosure"), field("doc_status"), field("placement_share")],
    );
    let mut value: Value = serde_json::from_slice(&data).unwrap();
    value["note"] = json!("salaisuus");
    differs("a part of its own", &with_data(value.to_string().as_bytes()), &[Spot::Data]);
    let text = String::from_utf8(data).unwrap();
    let twice = text.replacen("\"values\":", "\"values\": {\"school\": \"salaisuus\"}, \"values\":", 1);
    differs("a part that occurs twice", &with_data(twice.as_bytes()), &[Spot::Data]);
}

/// What is done to a copy.
type Change = Box<dyn Fn(&mut Document, &[ObjectId])>;

/// The whole plan's copy, changed as a PDF.
fn changed(change: impl Fn(&mut Document, &[ObjectId])) -> Vec<u8> {
    let mut document = Document::load_mem(&copy(&plan(json!({})), &facts())).unwrap();
    let pages: Vec<ObjectId> = document.page_iter().collect();
    change(&mut document, &pages);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// Adds operations to a page.
fn add(document: &mut Document, page: ObjectId, operations: &str) {
    document.add_page_contents(page, operations.as_bytes().to_vec()).unwrap();
}

fn element(document: &Document, kind: &[u8]) -> ObjectId {
    let is = |object: &Object| {
        object
            .as_dict()
            .is_ok_and(|own| own.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == kind))
    };
    document.objects.iter().find(|(_, object)| is(object)).map(|(id, _)| *id).unwrap()
}

#[test]
fn what_is_hidden_on_the_pages_is_seen() {
    let text = "BT /F0 9 Tf 1 0 0 1 90 90 Tm [<0102>] TJ ET";
    let cases: Vec<(&str, Change, Vec<Spot>)> = vec![
        ("text outside of all tags", Box::new(move |d, p| add(d, p[1], text)), vec![Spot::Strange(2)]),
        (
            "text in a tag that belongs to nothing",
            Box::new(move |d, p| add(d, p[0], &format!("/P <</MCID 9999>> BDC {text} EMC"))),
            vec![Spot::Strange(1)],
        ),
        (
            "invisible letters",
            Box::new(move |d, p| add(d, p[0], &format!("/Artifact BMC 3 Tr {text} EMC"))),
            vec![Spot::Strange(1)],
        ),
        (
            "text that claims to be furniture",
            Box::new(move |d, p| {
                add(d, p[2], "/Artifact BMC BT /F0 9 Tf [<0102030405>] TJ ET EMC");
            }),
            vec![Spot::Page(3)],
        ),
        ("a picture", Box::new(|d, p| add(d, p[0], "q /Im1 Do Q")), vec![Spot::Strange(1)]),
        ("a box over the text", Box::new(|d, p| add(d, p[0], "1 g 0 0 600 840 re f")), vec![Spot::Looks]),
        (
            "an outline that says more",
            Box::new(|d, _| {
                let id =
                    *d.objects.iter().find(|(_, o)| o.as_dict().is_ok_and(|o| o.has(b"Dest"))).unwrap().0;
                d.get_dictionary_mut(id).unwrap().set("Title", Object::string_literal("Salaisuus"));
            }),
            vec![Spot::Unseen],
        ),
    ];
    for (name, change, expected) in cases {
        differs(name, &changed(change), &expected);
    }
    for key in ["Alt", "ActualText", "E"] {
        let heard = changed(|document, _| {
            let id = element(document, b"P");
            document.get_dictionary_mut(id).unwrap().set(key, Object::string_literal("Salaisuus"));
        });
        differs(key, &heard, &[Spot::Unseen]);
    }
}

fn note(document: &mut Document, page: ObjectId, note: Dictionary) {
    let note = document.add_object(note);
    document.get_dictionary_mut(page).unwrap().set("Annots", vec![note.into()]);
}

#[test]
fn what_lies_on_the_pages_and_is_no_mark_in_its_place_is_seen() {
    let seal = typeset(sample::template(), &plan(json!({})), &facts()).unwrap().seals.pop().unwrap();
    let rect =
        |left: f32, low: f32, right: f32, high: f32| [left, low, right, high].map(Object::Real).to_vec();
    let [x, y, width, height] = seal.rect;
    let (low, high) = (crate::document::PAGE_HEIGHT - y - height, crate::document::PAGE_HEIGHT - y);
    let free = |rect: Vec<Object>| dictionary! { "Subtype" => "FreeText", "Rect" => rect };
    let mark = |rect: Vec<Object>| dictionary! { "Subtype" => "Widget", "FT" => "Sig", "Rect" => rect };
    let field = |rect: Vec<Object>| dictionary! { "Subtype" => "Widget", "FT" => "Tx", "Rect" => rect };
    let inside = || rect(x + 1.0, low + 1.0, x + width - 1.0, high - 1.0);
    for (name, page, own, expected) in [
        ("a note", 0, free(rect(0.0, 0.0, 9.0, 9.0)), Spot::Strange(1)),
        ("a text field in the place of the mark", seal.page, field(inside()), Spot::Strange(seal.page + 1)),
        ("a mark over the page", seal.page, mark(rect(0.0, 0.0, 590.0, 840.0)), Spot::Strange(seal.page + 1)),
        ("a mark on another page", 0, mark(inside()), Spot::Strange(1)),
        // It is no part of the copy, but nobody sees it: only the bytes are others.
        ("a mark without a size", 0, mark(rect(0.0, 0.0, 0.0, 0.0)), Spot::Looks),
        ("a mark in its place", seal.page, mark(inside()), Spot::Looks),
    ] {
        differs(name, &changed(|document, pages| note(document, pages[page], own.clone())), &[expected]);
    }
}

#[test]
fn another_file_inside_is_not_looked_over() {
    let attached = changed(|document, _| {
        let data = document.add_object(Stream::new(dictionary! { "Type" => "EmbeddedFile" }, b"x".to_vec()));
        document.add_object(dictionary! { "Type" => "Filespec", "EF" => dictionary! { "F" => data } });
    });
    assert_eq!(verdict(&attached), Agreement::Unjudged(Unjudged::OtherFiles));
    let unnamed = changed(|document, _| {
        document.catalog_mut().unwrap().remove(b"AF");
    });
    assert_eq!(verdict(&unnamed), Agreement::Unjudged(Unjudged::OtherFiles));
}

#[test]
fn a_signature_adds_nothing_but_itself() {
    let whole = plan(json!({}));
    let layout = typeset(sample::template(), &whole, &facts()).unwrap();
    let pdf = copy(&whole, &facts());
    let places = layout.begins.len();
    let of = |pdf: &[u8]| verdict(&signed(pdf, &layout));
    assert_eq!(of(&pdf), Agreement::Same { places, looks: true });
    // An update before the signature that covers the text: the same signature covers it all.
    let cover = changed(|document, pages| add(document, pages[0], "1 g 0 0 600 840 re f"));
    assert_eq!(of(&cover), Agreement::Differs([Spot::Looks].into()));
}

#[test]
fn pages_of_another_version_are_compared_by_their_text() {
    let whole = plan(json!({}));
    let theirs = Facts { program: "Laatija 0.0.1", ..facts() };
    let places = typeset(sample::template(), &whole, &theirs).unwrap().begins.len();
    assert_eq!(verdict(&copy(&whole, &theirs)), Agreement::Same { places, looks: true });
    // The same text, drawn in another way.
    let mut document = Document::load_mem(&copy(&whole, &theirs)).unwrap();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert_eq!(verdict(&bytes), Agreement::Same { places, looks: false });
    // Other words around the answers: another id stands in their place here.
    let reworded = Facts { id: Some("0000-0000-0000".to_owned()), ..theirs.clone() };
    let other = copy_of((&whole, &reworded), (&whole, &theirs));
    assert_eq!(verdict(&other), Agreement::Unjudged(Unjudged::OtherVersion("Laatija 0.0.1".to_owned())));
    // Other answers are other answers, whatever version set them.
    let answers = plan(json!({ "school": "Mallimäen koulu" }));
    let other = copy_of((&answers, &theirs), (&whole, &theirs));
    assert!(matches!(verdict(&other), Agreement::Differs(spots) if spots.contains(&field("school"))));
}

#[test]
fn what_cannot_be_compared_says_why() {
    let whole = plan(json!({}));
    let layout = typeset(sample::template(), &whole, &facts()).unwrap();
    let data = write_copy_data(sample::template(), &whole, &facts()).unwrap();
    let with = |key: &str, value: Value| {
        let mut plan: Value = serde_json::from_slice(&data).unwrap();
        plan[key] = value;
        verdict(&write_pdf(&layout, &facts(), plan.to_string().as_bytes()).unwrap())
    };
    let unknown = |id: &str, version: &str| Unjudged::UnknownTemplate(id.to_owned(), version.to_owned());
    for (key, value, expected) in [
        ("template_id", json!("x.y"), unknown("x.y", "1.0")),
        ("template_version", json!("9.0"), unknown("fi.perusopetus.hojks", "9.0")),
        ("format_version", json!(2), Unjudged::Newer),
        ("format", json!("other"), Unjudged::Broken("format".to_owned())),
        ("document", json!({}), Unjudged::Broken("document".to_owned())),
        ("document", Value::Null, Unjudged::Broken("document".to_owned())),
        ("values", json!({ "school": 3 }), Unjudged::Broken("values.school".to_owned())),
        ("values", json!({ "alone": "" }), Unjudged::Broken("values.alone".to_owned())),
        ("values", json!({ "school": "😀" }), Unjudged::Broken("values".to_owned())),
    ] {
        assert_eq!(with(key, value), Agreement::Unjudged(expected), "{key}");
    }
    let tagged = include_bytes!("../../../../tests/files/tagged.pdf");
    assert_eq!(verdict(tagged), Agreement::NoData);
    assert_eq!(read_copy(b"no pdf", shipped(), PROGRAM).unwrap_err().code, Code::NotPdf);
}

/// Bombs and knots: each ends, and is never taken for the same.
#[test]
fn hostile_files_end_soon() {
    let cases: Vec<(&str, Change)> = vec![
        ("a page that unfolds to a gigabyte", Box::new(|d, p| bomb(d, p[0], b"q "))),
        ("a page of open marks", Box::new(|d, p| add(d, p[0], &"/P BMC ".repeat(100_000)))),
        ("a page that cannot be read to its end", Box::new(|d, p| add(d, p[0], "((("))),
        (
            "tags in a ring",
            Box::new(|d, _| {
                let id = element(d, b"P");
                d.get_dictionary_mut(id)
                    .unwrap()
                    .set("K", vec![Object::Reference(id), Object::Reference(id)]);
            }),
        ),
        (
            "tags without end",
            Box::new(|d, _| {
                let id = element(d, b"P");
                let kids: Vec<Object> = (0..300_000).map(Object::Integer).collect();
                d.get_dictionary_mut(id).unwrap().set("K", kids);
            }),
        ),
        (
            "an outline in a ring",
            Box::new(|d, _| {
                let id =
                    *d.objects.iter().find(|(_, o)| o.as_dict().is_ok_and(|o| o.has(b"Dest"))).unwrap().0;
                d.get_dictionary_mut(id).unwrap().set("Next", Object::Reference(id));
            }),
        ),
        (
            "a way back to text that spans all codes",
            Box::new(|d, _| {
                let map = b"1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange".to_vec();
                let map = d.add_object(Stream::new(Dictionary::new(), map));
                for object in d.objects.values_mut() {
                    if let Ok(font) = object.as_dict_mut()
                        && font.has(b"ToUnicode")
                    {
                        font.set("ToUnicode", map);
                    }
                }
            }),
        ),
        (
            "a page above itself",
            Box::new(|d, p| {
                let page = d.get_dictionary_mut(p[0]).unwrap();
                page.remove(b"Resources");
                page.set("Parent", p[0]);
            }),
        ),
    ];
    for (name, change) in cases {
        let verdict = verdict(&changed(change));
        assert!(!matches!(verdict, Agreement::Same { .. }), "{name}: {verdict:?}");
    }
}

/// A stream that unfolds to a gigabyte of these bytes.
fn bomb(document: &mut Document, page: ObjectId, bytes: &[u8]) {
    use std::io::Write;
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..(1 << 30) / (bytes.len() << 16) {
        packed.write_all(&bytes.repeat(1 << 16)).unwrap();
    }
    let stream = Stream::new(dictionary! { "Filter" => "FlateDecode" }, packed.finish().unwrap());
    let stream = document.add_object(stream);
    document.get_dictionary_mut(page).unwrap().set("Contents", stream);
}

/// Wherever a byte of the signed file is another, it is never more the program's own pages.
#[test]
fn a_flipped_byte_never_makes_pages_and_data_the_same() {
    let whole = plan(json!({}));
    let layout = typeset(sample::template(), &whole, &facts()).unwrap();
    let pdf = copy(&whole, &facts());
    let mut number = 7u64;
    for _ in 0..60 {
        number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mut broken = signed(&pdf, &layout);
        let at = (number >> 33) as usize % pdf.len();
        broken[at] ^= 1 << (number % 8);
        let verdict = read_copy(&broken, shipped(), PROGRAM).map(|receipt| receipt.agreement);
        assert!(!matches!(verdict, Ok(Agreement::Same { .. })), "byte {at}: {verdict:?}");
        let cut = read_copy(&broken[..at], shipped(), PROGRAM).map(|receipt| receipt.agreement);
        assert!(!matches!(cut, Ok(Agreement::Same { .. })), "cut at {at}: {cut:?}");
    }
}
