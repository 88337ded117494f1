//! Files made fit to be attached: what must be gone is gone, what shows stays, and what is no fit file is refused.

use super::*;
use crate::document::read_foreign_text;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

/// What a file hides, in every place where files hide such things.
const HIDDEN: &str = "Katketty Tekija 60.1699N";

fn marker() -> Object {
    Object::string_literal(HIDDEN)
}

fn stream(dictionary: Dictionary) -> Stream {
    Stream::new(dictionary, HIDDEN.as_bytes().to_vec()).with_compression(false)
}

/// A photograph, with what a camera writes beside it.
fn jpeg(turn: u8) -> Vec<u8> {
    let exif = {
        let mut tiff = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
        tiff.extend([turn, 0, 0, 0, 0, 0, 0, 0]);
        tiff.extend(HIDDEN.as_bytes());
        tiff
    };
    let plain = include_bytes!("../../../../../tests/files/papers/turned.jpg");
    let mut bytes = plain[..2].to_vec();
    for (marker, part) in [(0xe1u8, exif.as_slice()), (0xe2, HIDDEN.as_bytes()), (0xfe, HIDDEN.as_bytes())] {
        bytes.extend([0xff, marker]);
        bytes.extend(u16::try_from(part.len() + 2).unwrap().to_be_bytes());
        bytes.extend(part);
    }
    bytes.extend(&plain[2..]);
    bytes.extend(HIDDEN.as_bytes());
    bytes
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(::png::ColorType::Rgb);
    encoder.add_text_chunk("Author".to_owned(), HIDDEN.to_owned()).unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&vec![200; (width * height * 3) as usize]).unwrap();
    writer.finish().unwrap();
    bytes
}

/// A PDF of some pages that hides something in every place, and the ids of the catalogue and of the first page.
fn hiding(pages: usize) -> (Document, lopdf::ObjectId, lopdf::ObjectId) {
    let mut document = Document::with_version("1.7");
    let font = document
        .add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
    let picture = document.add_object(
        Stream::new(
            dictionary! {
                "Type" => "XObject", "Subtype" => "Image", "Width" => 1, "Height" => 1, "ColorSpace" => "DeviceGray",
                "BitsPerComponent" => 8, "Filter" => "DCTDecode", "Metadata" => Object::Null,
            },
            jpeg(1),
        )
        .with_compression(false),
    );
    let metadata = document.add_object(stream(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }));
    let form = document.add_object(Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Form", "BBox" => vec![0.into(), 0.into(), 100.into(), 20.into()],
            "Resources" => dictionary! { "Font" => dictionary! { "B" => font } },
            "PieceInfo" => dictionary! { "Program" => dictionary! { "Private" => marker() } },
            "LastModified" => marker(),
        },
        b"BT /B 12 Tf 2 4 Td (vastattu) Tj ET".to_vec(),
    ));
    let note = |kind: &str, more: Dictionary| {
        let mut note = dictionary! {
            "Type" => "Annot", "Subtype" => kind, "Rect" => vec![100.into(), 100.into(), 200.into(), 120.into()],
            "T" => marker(), "Contents" => marker(), "M" => marker(), "NM" => marker(),
        };
        note.extend(&more);
        Object::from(note)
    };
    let file = document.add_object(stream(dictionary! { "Type" => "EmbeddedFile" }));
    let spec = dictionary! { "Type" => "Filespec", "F" => marker(), "EF" => dictionary! { "F" => file } };
    let notes = vec![
        note("FreeText", dictionary! { "AP" => dictionary! { "N" => form } }),
        note("Text", dictionary! {}),
        note("Widget", dictionary! { "FT" => "Tx", "V" => marker(), "AP" => dictionary! { "N" => form } }),
        note("Widget", dictionary! { "FT" => "Sig", "V" => dictionary! { "Name" => marker() } }),
        note("FileAttachment", dictionary! { "FS" => spec.clone() }),
        note("Link", dictionary! { "A" => dictionary! { "S" => "URI", "URI" => marker() } }),
        note("Link", dictionary! { "A" => dictionary! { "S" => "Launch", "F" => marker() } }),
        note("RichMedia", dictionary! {}),
    ];
    let tree = document.new_object_id();
    let mut kids = Vec::new();
    for number in 0..pages {
        let words =
            format!("q BT /B 24 Tf 72 700 Td (Sivu {}) Tj ET 50 0 0 50 72 600 cm /P Do Q", number + 1);
        let content = document.add_object(Stream::new(dictionary! {}, words.into_bytes()));
        let mut page = dictionary! {
            "Type" => "Page", "Parent" => tree, "Contents" => content, "Metadata" => metadata, "LastModified" => marker(),
            "Thumb" => picture, "PieceInfo" => dictionary! { "P" => dictionary! { "Private" => marker() } },
        };
        if number == 0 {
            page.set("Annots", notes.clone());
            page.set("AA", dictionary! { "O" => dictionary! { "S" => "JavaScript", "JS" => marker() } });
        }
        kids.push(Object::from(document.add_object(page)));
    }
    let first = kids[0].as_reference().unwrap();
    let resources = dictionary! {
        "Font" => dictionary! { "B" => font }, "XObject" => dictionary! { "P" => picture },
    };
    document.objects.insert(
        tree,
        dictionary! {
            "Type" => "Pages", "Kids" => kids, "Count" => pages as i64, "Resources" => resources, "Rotate" => 0,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        }
        .into(),
    );
    let element = document.new_object_id();
    let structure = document.add_object(dictionary! {
        "Type" => "StructTreeRoot", "K" => element,
        "IDTree" => dictionary! { "Names" => vec![marker(), element.into()] },
    });
    document.objects.insert(
        element,
        dictionary! {
            "Type" => "StructElem", "S" => "P", "P" => structure, "Pg" => first, "Alt" => Object::string_literal("Luettava"),
            "T" => marker(), "ID" => marker(), "K" => vec![
                Object::from(0), dictionary! { "Type" => "OBJR", "Obj" => notes[0].clone() }.into(),
            ],
        }
        .into(),
    );
    let catalog = document.add_object(dictionary! {
        "Type" => "Catalog", "Pages" => tree, "Metadata" => metadata, "Lang" => Object::string_literal("fi"),
        "OpenAction" => dictionary! { "S" => "JavaScript", "JS" => marker() }, "StructTreeRoot" => structure,
        "Names" => dictionary! {
            "EmbeddedFiles" => dictionary! { "Names" => vec![marker(), spec.into()] },
            "JavaScript" => dictionary! { "Names" => vec![marker(), dictionary! { "S" => "JavaScript", "JS" => marker() }.into()] },
        },
        "Outlines" => dictionary! { "Title" => marker() }, "Lost" => marker(),
        "OCProperties" => dictionary! {
            "OCGs" => Vec::<Object>::new(), "D" => dictionary! { "Creator" => marker(), "Order" => Vec::<Object>::new() },
        },
    });
    document.trailer = dictionary! {
        "Root" => catalog, "ID" => vec![marker(), marker()],
        "Info" => dictionary! { "Author" => marker(), "Title" => marker() },
    };
    // Nothing leads to it: an earlier state.
    document.add_object(stream(dictionary! {}));
    (document, catalog, first)
}

fn saved(mut document: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// Whether the bytes, or any stream or string in them, hold what was hidden.
fn shows_hidden(pdf: &[u8]) -> bool {
    let holds = |bytes: &[u8]| bytes.windows(HIDDEN.len()).any(|piece| piece == HIDDEN.as_bytes());
    fn strings<'a>(object: &'a Object, found: &mut Vec<&'a [u8]>) {
        match object {
            Object::String(text, _) => found.push(text),
            Object::Array(items) => items.iter().for_each(|item| strings(item, found)),
            Object::Dictionary(parts) => parts.iter().for_each(|(_, part)| strings(part, found)),
            Object::Stream(stream) => stream.dict.iter().for_each(|(_, part)| strings(part, found)),
            _ => {}
        }
    }
    let document = Document::load_mem(pdf).unwrap();
    let mut found = Vec::new();
    document.objects.values().for_each(|object| strings(object, &mut found));
    let unpacked =
        document.objects.values().filter_map(|object| object.as_stream().ok()?.get_plain_content().ok());
    holds(pdf) || found.into_iter().any(holds) || unpacked.into_iter().any(|content| holds(&content))
}

fn refusal(bytes: &[u8]) -> (Code, Option<String>) {
    let failure = clean_attachment(bytes).unwrap_err();
    (failure.code, failure.details.get("kind").cloned())
}

#[test]
fn what_a_pdf_hides_is_gone_and_what_it_shows_stays() {
    let bytes = saved(hiding(2).0);
    assert!(shows_hidden(&bytes), "a positive control");
    let cleaned = clean_attachment(&bytes).unwrap();
    assert!(!shows_hidden(&cleaned.pdf));
    assert_eq!((cleaned.kind.as_str(), cleaned.pages), ("pdf", 2));
    use Removed::*;
    assert_eq!(cleaned.removed, BTreeSet::from([Signature, Files, Script, Media, Form, Comments, Links]));
    let text = read_foreign_text(&cleaned.pdf).unwrap().join(" ");
    for shown in ["Sivu 1", "Sivu 2", "vastattu"] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    let document = Document::load_mem(&cleaned.pdf).unwrap();
    assert!(document.trailer.get(b"Info").is_err() && document.trailer.get(b"ID").is_err());
    let alt = |object: &Object| object.as_dict().is_ok_and(|element| element.has(b"Alt"));
    assert!(document.objects.values().any(alt), "the structure stays");
    let again = clean_attachment(&cleaned.pdf).unwrap();
    assert!(again.removed.is_empty() && !shows_hidden(&again.pdf), "clean is clean");
    assert!(again.pdf == cleaned.pdf, "and stays what it is");
}

/// What was written into a file later stands behind what was there before: both are in it.
#[test]
fn an_earlier_state_of_a_file_is_gone() {
    let (document, ..) = hiding(1);
    let before = saved(document);
    let read = Document::load_mem(&before).unwrap();
    let next = read.max_id + 1;
    let mut writer = crate::pdf::Writer::new(before.clone(), next + 1);
    let secret = Stream::new(dictionary! {}, b"BT /B 24 Tf 72 700 Td (Korjattu) Tj ET".to_vec());
    let first = *read.get_pages().values().next().unwrap();
    let content = read.get_page_contents(first)[0];
    let secret = Object::from(secret);
    writer.write_plainly([(content, &secret)]);
    let mut trailer = dictionary! { "Root" => read.trailer.get(b"Root").unwrap().clone() };
    trailer.set("Prev", read.xref_start as i64);
    let bytes = writer.finish_plainly(trailer);
    assert!(bytes.windows(6).any(|piece| piece == b"Sivu 1"), "a positive control: {}", bytes.len());
    let cleaned = clean_attachment(&bytes).unwrap();
    let text = read_foreign_text(&cleaned.pdf).unwrap().join(" ");
    assert!(text.contains("Korjattu") && !text.contains("Sivu 1"), "{text}");
    assert!(!shows_hidden(&cleaned.pdf));
    let document = Document::load_mem(&cleaned.pdf).unwrap();
    let old = |object: &Object| {
        let content = object.as_stream().ok().and_then(|stream| stream.get_plain_content().ok());
        content.is_some_and(|content| content.windows(6).any(|piece| piece == b"Sivu 1"))
    };
    assert!(!document.objects.values().any(old));
}

#[test]
fn what_a_picture_hides_is_gone_and_it_stands_upright() {
    for (bytes, kind) in [(jpeg(1), "jpeg"), (jpeg(6), "jpeg"), (png(40, 20), "png")] {
        assert!(bytes.windows(HIDDEN.len()).any(|piece| piece == HIDDEN.as_bytes()), "a positive control");
        let cleaned = clean_attachment(&bytes).unwrap();
        assert_eq!((cleaned.kind.as_str(), cleaned.pages, cleaned.removed.len()), (kind, 1, 0));
        assert!(!shows_hidden(&cleaned.pdf), "{kind}");
        assert!(clean_attachment(&cleaned.pdf).unwrap().pdf == cleaned.pdf, "{kind}: clean stays what it is");
    }
}

#[test]
fn a_file_that_is_not_fit_is_refused_and_told_why() {
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0".to_vec();
    let (mut portfolio, catalog, _) = hiding(1);
    portfolio.get_dictionary_mut(catalog).unwrap().set("Collection", dictionary! {});
    let (mut elsewhere, catalog, _) = hiding(1);
    elsewhere.get_dictionary_mut(catalog).unwrap().set("NeedsRendering", true);
    let (mut undrawn, _, first) = hiding(1);
    let field = dictionary! {
        "Subtype" => "Widget", "FT" => "Tx", "V" => "vastaus",
        "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()],
    };
    let mut field = field;
    field.set("V", Object::string_literal("vastaus"));
    undrawn.get_dictionary_mut(first).unwrap().set("Annots", vec![field.into()]);
    let attachable = |kind: &str| (Code::NotAttachable, Some(kind.to_owned()));
    let cases = [
        ("nothing", Vec::new(), attachable("other")),
        ("text under another ending", b"vain teksti".to_vec(), attachable("other")),
        ("Word", b"PK\x03\x04word/document.xml".to_vec(), attachable("word")),
        ("Word of old", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), attachable("word")),
        ("HEIC", heic, attachable("heic")),
        ("a collection", saved(portfolio), attachable("portfolio")),
        ("a form drawn by another program", saved(elsewhere), attachable("form")),
        ("a form whose answers nobody drew", saved(undrawn), attachable("form")),
        ("a PDF cut short", saved(hiding(1).0)[..300].to_vec(), (Code::AttachmentUnreadable, None)),
        ("a JPEG cut short", jpeg(1)[..160].to_vec(), (Code::AttachmentUnreadable, None)),
        ("a PNG cut short", png(40, 20)[..60].to_vec(), (Code::AttachmentUnreadable, None)),
        ("a PDF of too many pages", saved(hiding(201).0), (Code::AttachmentTooLong, None)),
        ("a file that is too large", vec![b'%'; LARGEST_ATTACHMENT as usize + 1], (Code::FileTooLarge, None)),
    ];
    for (what, bytes, expected) in cases {
        assert_eq!(refusal(&bytes), expected, "{what}");
    }
}

/// A picture of a few bytes that would take gigabytes when it is unpacked.
#[test]
fn a_picture_of_vast_size_is_refused_unread() {
    let mut bytes = png(40, 20);
    // Width and height stand in the first chunk, behind which is its sum.
    bytes[16..20].copy_from_slice(&100_000u32.to_be_bytes());
    bytes[20..24].copy_from_slice(&100_000u32.to_be_bytes());
    let mut sum = flate2::Crc::new();
    sum.update(&bytes[12..29]);
    let sum = sum.sum().to_be_bytes();
    bytes[29..33].copy_from_slice(&sum);
    assert_eq!(refusal(&bytes).0, Code::AttachmentUnreadable);
}

#[test]
fn a_locked_pdf_is_refused() {
    let (mut document, ..) = hiding(1);
    let id = Object::string_literal(*b"0123456789abcdef");
    document.trailer.set("ID", vec![id.clone(), id]);
    let version = lopdf::EncryptionVersion::V2 {
        document: &document,
        owner_password: "omistaja",
        user_password: "lukija",
        key_length: 128,
        permissions: lopdf::Permissions::all(),
    };
    let state = lopdf::EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
    assert_eq!(refusal(&saved(document)).0, Code::AttachmentLocked);
}
