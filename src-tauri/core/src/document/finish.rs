//! Everything that makes a PDF accessible and archivable and that `printpdf` cannot say: the tag
//! tree, metadata, colour intent, outline, the associated data file. One pass over its `lopdf` form.

use super::face::Face;
use super::fields;
use super::layout::{Kind, Layout, PAGE_HEIGHT, Tongue};
use super::pdf::{Codes, Content, draw, glyph_map, resource, role};
use super::profile::srgb;
use crate::failure::{Code, Failure, Result};
use chrono::{DateTime, FixedOffset};
use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};
use std::io::Write;

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
/// How hard streams are packed, of 9: more takes twice the time and saves a hundredth.
const EFFORT: u32 = 6;
/// The name of the associated file.
const DATA_NAME: &str = "suunnitelma.json";

/// The layout as PDF bytes.
pub(super) fn write(layout: &Layout, colophon: &Colophon<'_>) -> Result<Vec<u8>> {
    let (pdf, content, codes) = draw(layout)?;
    // Text is shown by an operation that printpdf does not know.
    let options = printpdf::PdfSaveOptions { secure: false, ..Default::default() };
    let mut document = printpdf::to_lopdf_doc(&pdf, &options, &mut Vec::new());
    document.version = "1.7".into();
    drop_specimen(&mut document)
        .and_then(|()| finish(&mut document, layout, colophon, &content, &codes))
        .map_err(|error| Failure::new(Code::DocumentFailed).with("detail", error))?;
    let mut bytes = Vec::new();
    // Without them a document of many tags is half again as large.
    let streams = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(1000)
        .compression_level(EFFORT)
        .build();
    document
        .save_with_options(&mut bytes, streams)
        .map_err(|error| Failure::new(Code::DocumentFailed).with("detail", error))?;
    Ok(bytes)
}

fn finish(
    document: &mut Document,
    layout: &Layout,
    colophon: &Colophon<'_>,
    content: &Content,
    codes: &Codes,
) -> lopdf::Result<()> {
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let tree = add_tree(document, layout, content, &pages)?;
    let outline = add_outline(document, layout, &pages);
    let metadata = add_metadata(document, layout, colophon);
    let profile = document.add_object(Stream::new(dictionary! { "N" => 3 }, srgb()));
    let data = colophon
        .data
        .as_ref()
        .map(|(bytes, description)| add_data(document, bytes, description, colophon.moment));
    refine_fonts(document, codes)?;
    let info = document.trailer.get(b"Info")?.as_reference()?;
    document.objects.insert(info, information(layout, colophon).into());
    let catalog = document.catalog_mut()?;
    catalog.set("Lang", text(language_tag(layout)));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", tree);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("Metadata", metadata);
    catalog.set("PageMode", "UseNone");
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => text("sRGB"),
        "Info" => text("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    catalog.set("OutputIntents", vec![intent.into()]);
    if let Some(data) = data {
        let names = dictionary! { "Names" => vec![text(DATA_NAME), data.into()] };
        catalog.set("Names", dictionary! { "EmbeddedFiles" => names });
        catalog.set("AF", vec![data.into()]);
    }
    fields::add(document, layout, &pages)?;
    let id = Object::String(Sha256::digest(&colophon.identity)[..16].to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    document.prune_objects();
    document.renumber_objects();
    compress(document)
}

/// Packs the streams. Not with `lopdf`, which tries so hard that it takes a sixth of the whole time.
fn compress(document: &mut Document) -> lopdf::Result<()> {
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        if stream.allows_compression && !stream.dict.has(b"Filter") {
            let mut packed = ZlibEncoder::new(Vec::new(), Compression::new(EFFORT));
            packed.write_all(&stream.content)?;
            stream.set_content(packed.finish()?);
            stream.dict.set("Filter", "FlateDecode");
        }
    }
    Ok(())
}

/// Takes the last page out, which is a specimen of the fonts.
fn drop_specimen(document: &mut Document) -> lopdf::Result<()> {
    let pages = document.catalog()?.get(b"Pages")?.as_reference()?;
    let pages = document.get_object_mut(pages)?.as_dict_mut()?;
    let kids = pages.get_mut(b"Kids")?.as_array_mut()?;
    kids.pop();
    let count = kids.len() as i64;
    pages.set("Count", count);
    Ok(())
}

/// The structure elements and the way back from marked content to them.
fn add_tree(
    document: &mut Document,
    layout: &Layout,
    content: &Content,
    pages: &[ObjectId],
) -> lopdf::Result<ObjectId> {
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = layout.nodes.iter().map(|_| document.new_object_id()).collect();
    let mut parents = vec![root; layout.nodes.len()];
    for (n, node) in layout.nodes.iter().enumerate() {
        node.children.iter().for_each(|child| parents[*child] = ids[n]);
    }
    let mut owners: Vec<Vec<Object>> = pages.iter().map(|_| Vec::new()).collect();
    for (n, node) in layout.nodes.iter().enumerate() {
        let mut children: Vec<Object> = Vec::new();
        // The page of the first content is the element's own; only content elsewhere names its page.
        let own = content[n].first().map(|(page, _)| *page);
        for (page, number) in &content[n] {
            if Some(*page) == own {
                children.push((*number).into());
            } else {
                children
                    .push(dictionary! { "Type" => "MCR", "Pg" => pages[*page], "MCID" => *number }.into());
            }
            let owner = &mut owners[*page];
            owner.resize(owner.len().max(*number as usize + 1), Object::Null);
            owner[*number as usize] = ids[n].into();
        }
        children.extend(node.children.iter().map(|child| Object::from(ids[*child])));
        let mut element = element(node.kind, &node.title, parents[n], children);
        if let Some(page) = own {
            element.set("Pg", pages[page]);
        }
        if let Some(tongue) = node.tongue {
            element.set("Lang", text(tongue.tag()));
        }
        document.objects.insert(ids[n], element.into());
    }
    let numbers: Vec<Object> = owners
        .into_iter()
        .enumerate()
        .flat_map(|(n, owners)| [(n as i64).into(), Object::Array(owners)])
        .collect();
    let parent_tree = document.add_object(dictionary! { "Nums" => numbers });
    let tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => ids[0],
        "ParentTree" => parent_tree,
        "ParentTreeNextKey" => pages.len() as i64,
    };
    document.objects.insert(root, tree.into());
    for (n, page) in pages.iter().enumerate() {
        let page = document.get_object_mut(*page)?.as_dict_mut()?;
        page.set("StructParents", n as i64);
        page.set("Tabs", "S");
        page.remove(b"Annots");
    }
    Ok(root)
}

fn element(kind: Kind, title: &Option<String>, parent: ObjectId, children: Vec<Object>) -> Dictionary {
    let mut element =
        dictionary! { "Type" => "StructElem", "S" => role(kind), "P" => parent, "K" => children };
    if let Some(title) = title {
        element.set("T", text(title));
    }
    let attributes = match kind {
        Kind::List => Some(dictionary! { "O" => "List", "ListNumbering" => "Disc" }),
        Kind::ColumnHead => Some(dictionary! { "O" => "Table", "Scope" => "Column" }),
        Kind::RowHead => Some(dictionary! { "O" => "Table", "Scope" => "Row" }),
        _ => None,
    };
    if let Some(attributes) = attributes {
        element.set("A", attributes);
    }
    element
}

/// The outline in reading order: the sections below the title.
fn add_outline(document: &mut Document, layout: &Layout, pages: &[ObjectId]) -> Option<ObjectId> {
    let (top, sections) = layout.outline.split_first()?;
    let root = document.new_object_id();
    let first = document.new_object_id();
    let ids: Vec<ObjectId> = sections.iter().map(|_| document.new_object_id()).collect();
    let entry = |entry: &super::layout::Entry, parent: ObjectId| {
        let top = PAGE_HEIGHT - entry.y;
        let target: Vec<Object> =
            vec![pages[entry.page].into(), "XYZ".into(), Object::Null, top.into(), Object::Null];
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
    let mut stream = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, packet);
    stream.allows_compression = false;
    document.add_object(stream)
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

/// Says which glyph of the subset each code draws, and how high capitals are.
fn refine_fonts(document: &mut Document, codes: &Codes) -> lopdf::Result<()> {
    let page = document.page_iter().next().ok_or(lopdf::Error::PageNumberNotFound(1))?;
    let resources = document.get_dictionary(page)?.get(b"Resources")?.as_reference()?;
    let fonts = document.get_dictionary(resources)?.get(b"Font")?.as_reference()?;
    for (face, coded) in codes {
        let font = document.get_dictionary(fonts)?.get(resource(*face).as_bytes())?.as_reference()?;
        let map = glyph_map(coded);
        let mut places = vec![0u8; 2];
        for (glyph, _) in &coded.listed {
            places.extend(map.get(*glyph).unwrap_or(0).to_be_bytes());
        }
        let places = document.add_object(Stream::new(Dictionary::new(), places));
        let mut descendant = document
            .get_dictionary(font)?
            .get(b"DescendantFonts")?
            .as_array()?
            .first()
            .cloned()
            .unwrap_or(Object::Null);
        let inner = descendant.as_dict_mut()?;
        inner.set("CIDToGIDMap", places);
        let descriptor = inner.get(b"FontDescriptor")?.as_reference()?;
        document.get_object_mut(descriptor)?.as_dict_mut()?.set("CapHeight", capital_height(*face));
        document.get_object_mut(font)?.as_dict_mut()?.set("DescendantFonts", vec![descendant]);
    }
    Ok(())
}

fn capital_height(face: Face) -> i64 {
    let Some(parsed) = face.parsed() else { return 0 };
    let height = f32::from(parsed.capital_height().unwrap_or(0));
    (height * 1000.0 / parsed.units_per_em() as f32).round() as i64
}

fn language_tag(layout: &Layout) -> &'static str {
    Tongue::Known(layout.language).tag()
}

fn pdf_moment(moment: DateTime<FixedOffset>) -> String {
    let offset = moment.format("%:z").to_string().replace(':', "'");
    format!("{}{offset}'", moment.format("D:%Y%m%d%H%M%S"))
}

/// A text string of PDF.
pub(super) fn text(text: &str) -> Object {
    if text.is_ascii() {
        return Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
    }
    let bytes = [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes.collect(), StringFormat::Hexadecimal)
}
