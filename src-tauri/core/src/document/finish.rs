//! Everything that makes a PDF of the drawn pages, accessible and archivable: pages, tag tree, metadata,
//! colour intent, outline, the associated data file. `printpdf` can say none of it.

use super::content::{draw, form_name};
use super::fields;
use super::fonts::add_fonts;
use super::layout::{Entry, Layout, PAGE_HEIGHT, PAGE_WIDTH, Tongue};
use super::profile::srgb;
use super::tags::add_tree;
use crate::failure::{Code, Failure, Result};
use crate::pdf::write_file;
use chrono::{DateTime, FixedOffset};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

/// What a file says about itself.
pub(super) struct Colophon<'a> {
    /// Who made the content.
    pub author: &'a str,
    /// The program and its version.
    pub program: &'a str,
    /// When.
    pub moment: DateTime<FixedOffset>,
    /// The associated file: its bytes and what it is.
    pub data: Option<(&'a [u8], String)>,
    /// What tells this file from others, for its identifier.
    pub identity: Vec<u8>,
}

const PRODUCER: &str = "Laatija";
/// The name of the associated file.
const DATA_NAME: &str = "suunnitelma.json";

/// The layout as PDF bytes.
pub(super) fn write(layout: &Layout, colophon: &Colophon<'_>) -> Result<Vec<u8>> {
    let mut document = Document::with_version("1.7");
    let root = document.new_object_id();
    let info = document.add_object(information(layout, colophon));
    let drawing = draw(layout);
    let fonts = add_fonts(&mut document, &drawing.codes)?;
    let (page_tree, pages) = add_pages(&mut document, drawing.pages, drawing.forms, fonts);
    let tree = add_tree(&mut document, layout, &drawing.owned, &pages);
    let mut catalog = dictionary! {
        "Type" => "Catalog",
        "Pages" => page_tree,
        "PageLayout" => "OneColumn",
        "PageMode" => "UseNone",
        "Lang" => text(language_tag(layout)),
        "MarkInfo" => dictionary! { "Marked" => true },
        "StructTreeRoot" => tree,
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        "Metadata" => add_metadata(&mut document, layout, colophon),
        "OutputIntents" => vec![add_intent(&mut document).into()],
    };
    if let Some(outline) = add_outline(&mut document, layout, &pages) {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
    if let Some((bytes, description)) = &colophon.data {
        let data = add_data(&mut document, bytes, description, colophon.moment);
        let names = dictionary! { "Names" => vec![text(DATA_NAME), data.into()] };
        catalog.set("Names", dictionary! { "EmbeddedFiles" => names });
        catalog.set("AF", vec![data.into()]);
    }
    document.objects.insert(root, catalog.into());
    let id = Object::String(Sha256::digest(&colophon.identity)[..16].to_vec(), StringFormat::Hexadecimal);
    document.trailer = dictionary! { "Root" => root, "Info" => info, "ID" => vec![id.clone(), id] };
    fields::add(&mut document, layout, &pages)
        .map_err(|error| Failure::new(Code::DocumentFailed).with("detail", error))?;
    Ok(write_file(&document))
}

/// Adds the pages, with what all of them draw with; gives the root of their tree, and them in order.
fn add_pages(
    document: &mut Document,
    contents: Vec<Vec<u8>>,
    forms: Vec<Vec<u8>>,
    fonts: Dictionary,
) -> (ObjectId, Vec<ObjectId>) {
    let frame = || vec![0.into(), 0.into(), hundredths(PAGE_WIDTH), hundredths(PAGE_HEIGHT)];
    let tree = document.new_object_id();
    let fonts = document.add_object(fonts);
    let mut named = Dictionary::new();
    for (n, form) in forms.into_iter().enumerate() {
        let form_dictionary = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => frame(),
            "Resources" => dictionary! { "Font" => fonts },
        };
        named.set(form_name(n), document.add_object(Stream::new(form_dictionary, form)));
    }
    let mut resources = dictionary! { "Font" => fonts };
    if !named.is_empty() {
        resources.set("XObject", named);
    }
    let resources = document.add_object(resources);
    let mut pages = Vec::with_capacity(contents.len());
    for (n, content) in contents.into_iter().enumerate() {
        let content = document.add_object(Stream::new(Dictionary::new(), content));
        pages.push(document.add_object(dictionary! {
            "Type" => "Page",
            "Parent" => tree,
            "MediaBox" => frame(),
            "Resources" => resources,
            "Contents" => content,
            "StructParents" => n as i64,
            "Tabs" => "S",
        }));
    }
    let kids: Vec<Object> = pages.iter().map(|page| (*page).into()).collect();
    let root = dictionary! { "Type" => "Pages", "Count" => pages.len() as i64, "Kids" => kids };
    document.objects.insert(tree, root.into());
    (tree, pages)
}

/// A distance to the hundredth of a point.
fn hundredths(points: f32) -> Object {
    ((points * 100.0).round() / 100.0).into()
}

/// Adds what colours mean; gives the intent.
fn add_intent(document: &mut Document) -> Dictionary {
    let profile = document.add_object(Stream::new(dictionary! { "N" => 3 }, srgb()));
    dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => text("sRGB"),
        "Info" => text("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    }
}

/// The outline in reading order: the sections below the title.
fn add_outline(document: &mut Document, layout: &Layout, pages: &[ObjectId]) -> Option<ObjectId> {
    let (top, sections) = layout.outline.split_first()?;
    let root = document.new_object_id();
    let first = document.new_object_id();
    let ids: Vec<ObjectId> = sections.iter().map(|_| document.new_object_id()).collect();
    let entry = |entry: &Entry, parent: ObjectId| {
        let top = PAGE_HEIGHT - entry.y;
        let target: Vec<Object> =
            vec![pages[entry.page].into(), "XYZ".into(), Object::Null, hundredths(top), Object::Null];
        dictionary! { "Title" => text(&entry.text), "Parent" => parent, "Dest" => target }
    };
    let mut title = entry(top, root);
    if let (Some(head), Some(tail)) = (ids.first(), ids.last()) {
        title.set("First", *head);
        title.set("Last", *tail);
        title.set("Count", ids.len() as i64);
    }
    document.objects.insert(first, title.into());
    for (n, section) in sections.iter().enumerate() {
        let mut own = entry(section, first);
        if n > 0 {
            own.set("Prev", ids[n - 1]);
        }
        if let Some(next) = ids.get(n + 1) {
            own.set("Next", *next);
        }
        document.objects.insert(ids[n], own.into());
    }
    let count = 1 + ids.len() as i64;
    let outline = dictionary! { "Type" => "Outlines", "First" => first, "Last" => first, "Count" => count };
    document.objects.insert(root, outline.into());
    Some(root)
}

fn add_metadata(document: &mut Document, layout: &Layout, colophon: &Colophon<'_>) -> ObjectId {
    let packet = packet(layout, colophon).into_bytes();
    document.add_object(Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, packet))
}

/// The metadata packet: what the file is, and which standards it keeps.
fn packet(layout: &Layout, colophon: &Colophon<'_>) -> String {
    let moment = colophon.moment.format("%Y-%m-%dT%H:%M:%S%:z").to_string();
    include_str!("packet.xml")
        .replace("{bom}", "\u{feff}")
        .replace("{title}", &escape(&layout.title))
        .replace("{author}", &escape(colophon.author))
        .replace("{language}", language_tag(layout))
        .replace("{moment}", &moment)
        .replace("{program}", &escape(colophon.program))
        .replace("{producer}", PRODUCER)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn information(layout: &Layout, colophon: &Colophon<'_>) -> Dictionary {
    let moment = pdf_moment(colophon.moment);
    dictionary! {
        "Title" => text(&layout.title),
        "Author" => text(colophon.author),
        "Creator" => text(colophon.program),
        "Producer" => text(PRODUCER),
        "CreationDate" => text(&moment),
        "ModDate" => text(&moment),
    }
}

fn add_data(
    document: &mut Document,
    bytes: &[u8],
    description: &str,
    moment: DateTime<FixedOffset>,
) -> ObjectId {
    let parameters = dictionary! { "Size" => bytes.len() as i64, "ModDate" => text(&pdf_moment(moment)) };
    let file =
        dictionary! { "Type" => "EmbeddedFile", "Subtype" => "application/json", "Params" => parameters };
    let file = document.add_object(Stream::new(file, bytes.to_vec()));
    document.add_object(dictionary! {
        "Type" => "Filespec",
        "F" => text(DATA_NAME),
        "UF" => text(DATA_NAME),
        "Desc" => text(description),
        "AFRelationship" => "Source",
        "EF" => dictionary! { "F" => file, "UF" => file },
    })
}

fn language_tag(layout: &Layout) -> &'static str {
    Tongue::Known(layout.language).tag()
}

fn pdf_moment(moment: DateTime<FixedOffset>) -> String {
    let offset = moment.format("%:z").to_string().replace(':', "'");
    format!("{}{offset}'", moment.format("D:%Y%m%d%H%M%S"))
}

/// A text string of PDF: in one byte a letter where that says the same.
pub(super) fn text(text: &str) -> Object {
    // What PDFDocEncoding and Latin-1 have in common.
    let byte = |letter: char| match letter {
        ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{ff}' => u8::try_from(letter).ok(),
        '–' => Some(0x85),
        _ => None,
    };
    let bytes: Option<Vec<u8>> = text.chars().map(byte).collect();
    // What begins as the marks of Unicode do would be taken for it.
    let is_mark = |bytes: &[u8]| bytes.starts_with(b"\xfe\xff") || bytes.starts_with(b"\xef\xbb\xbf");
    if let Some(bytes) = bytes.filter(|bytes| !is_mark(bytes)) {
        return Object::String(bytes, StringFormat::Literal);
    }
    let bytes = [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes.collect(), StringFormat::Hexadecimal)
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn texts_are_read_as_they_were() {
        for (written, bytes) in [
            ("HOJKS", &b"HOJKS"[..]),
            ("Päivä 2025–2026", b"P\xe4iv\xe4 2025\x852026"),
            ("Łuukas", b"\xfe\xff\x01\x41\0u\0u\0k\0a\0s"),
            ("þÿ", b"\xfe\xff\0\xfe\0\xff"),
            ("ï»¿x", b"\xfe\xff\0\xef\0\xbb\0\xbf\0x"),
            ("rivi\n", b"\xfe\xff\0r\0i\0v\0i\0\n"),
        ] {
            assert_eq!(text(written).as_str().unwrap(), bytes, "{written}");
            assert_eq!(lopdf::decode_text_string(&text(written)).unwrap(), written);
        }
    }
}
