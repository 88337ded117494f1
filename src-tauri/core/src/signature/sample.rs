//! Made-up keys and small tagged documents for this module's tests.

use super::{SignatureMark, SigningKey};
use crate::failure::Result;
use chrono::{DateTime, FixedOffset};
use lopdf::xref::XrefType;
use lopdf::{Document, Object, Stream, dictionary};

/// A font with all letters of the samples.
pub(super) const FONT: &[u8] =
    include_bytes!("../../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");

/// The moment of all samples.
pub(super) fn moment() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-08-24T14:30:00+03:00").unwrap()
}

/// Randomness without chance.
pub(super) fn random(buffer: &mut [u8]) -> Result<()> {
    buffer.iter_mut().enumerate().for_each(|(index, byte)| *byte = index as u8 + 1);
    Ok(())
}

/// A key of a made-up teacher.
pub(super) fn key() -> SigningKey {
    key_of("Päivi Öhman", "Kuusamäen koulu")
}

/// A key of anyone.
pub(super) fn key_of(name: &str, organisation: &str) -> SigningKey {
    SigningKey::create(name, organisation, moment(), &random).unwrap()
}

/// A mark.
pub(super) fn mark(field: &str) -> SignatureMark {
    SignatureMark {
        field: field.to_owned(),
        lines: vec![
            "Allekirjoittanut sähköisesti: Päivi Öhman".to_owned(),
            "24.8.2026 klo 14.30 · Kuusamäen koulu".to_owned(),
        ],
        second: None,
        scale: 1.0,
        tooltip: "Sähköinen allekirjoitus: Päivi Öhman, 24.8.2026 klo 14.30".to_owned(),
        reason: "Suunnitelman vahvistaminen".to_owned(),
        place: "Kuusamäki".to_owned(),
        time: moment(),
        font: FONT,
    }
}

/// A tagged document of one page, with an empty signature field for each of two signers.
pub(super) fn document() -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    document.reference_table.cross_reference_type = XrefType::CrossReferenceTable;
    let pages = document.new_object_id();
    let tree = document.new_object_id();
    let content = document.add_object(Stream::new(dictionary! {}, b"/P <</MCID 0>> BDC EMC".to_vec()));
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content, "StructParents" => 0,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    });
    let fields: Vec<_> = ["Opettaja", "Rehtori"]
        .into_iter()
        .zip(0i64..)
        .map(|(name, n)| {
            let bottom = 600 - 300 * n;
            document.add_object(dictionary! {
                "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig", "T" => Object::string_literal(name),
                "TU" => Object::string_literal(name), "F" => 132, "P" => page, "StructParent" => 1 + n,
                "Rect" => vec![72.into(), bottom.into(), 292.into(), (bottom + 62).into()],
            })
        })
        .collect();
    let root = document.new_object_id();
    let paragraph = document
        .add_object(dictionary! { "Type" => "StructElem", "S" => "P", "P" => root, "Pg" => page, "K" => 0 });
    let forms: Vec<Object> = fields
        .iter()
        .map(|field| {
            let held = dictionary! { "Type" => "OBJR", "Obj" => *field, "Pg" => page };
            let form =
                dictionary! { "Type" => "StructElem", "S" => "Form", "P" => root, "Pg" => page, "K" => held };
            document.add_object(form).into()
        })
        .collect();
    let kids = [vec![paragraph.into()], forms.clone()].concat();
    document.set_object(
        root,
        dictionary! { "Type" => "StructElem", "S" => "Document", "P" => tree, "K" => kids },
    );
    let mut numbers = vec![0.into(), vec![paragraph.into()].into()];
    numbers.extend(forms.into_iter().zip(1i64..).flat_map(|(form, key)| [key.into(), form]));
    let parents = document.add_object(dictionary! { "Nums" => numbers });
    document.set_object(
        tree,
        dictionary! { "Type" => "StructTreeRoot", "K" => root, "ParentTree" => parents, "ParentTreeNextKey" => 3 },
    );
    let fields: Vec<Object> = fields.into_iter().map(Object::from).collect();
    document.get_dictionary_mut(page).unwrap().set("Annots", fields.clone());
    document.set_object(pages, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 });
    let catalog = document.add_object(dictionary! {
        "Type" => "Catalog", "Pages" => pages, "StructTreeRoot" => tree,
        "MarkInfo" => dictionary! { "Marked" => true },
        "AcroForm" => dictionary! { "Fields" => fields, "SigFlags" => 1 },
    });
    let information =
        document.add_object(dictionary! { "CreationDate" => Object::string_literal("D:20260824143000") });
    document.trailer.set("Root", catalog);
    document.trailer.set("Info", information);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}
