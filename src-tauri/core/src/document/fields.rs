//! The fields of electronic signatures, empty: each on its page, in the form and in the tag tree, so that a
//! signature only fills what was there. The issuer's is the first.

use super::finish::text;
use super::layout::{Layout, PAGE_HEIGHT, Seal};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// Seen on paper too, and not to be moved.
const PRINT_AND_LOCKED: i64 = 4 + 128;
/// The form has fields of signatures.
const HAS_SIGNATURES: i64 = 1;

/// The names of the fields of a layout, as [`Layout::seals`] lists them: the issuer's is the last there.
pub fn field_names(layout: &Layout) -> Vec<String> {
    let count = layout.seals.len();
    (0..count).map(|n| name(if n + 1 == count { 1 } else { n + 2 })).collect()
}

fn name(number: usize) -> String {
    format!("Laatija{number}")
}

/// Adds the fields.
pub(super) fn add(document: &mut Document, layout: &Layout, pages: &[ObjectId]) -> lopdf::Result<()> {
    if layout.seals.is_empty() {
        return Ok(());
    }
    let tree = document.catalog()?.get(b"StructTreeRoot")?.as_reference()?;
    let top = document.get_dictionary(tree)?.get(b"K")?.as_reference()?;
    let parents = document.get_dictionary(tree)?.get(b"ParentTree")?.as_reference()?;
    let first = document.get_dictionary(tree)?.get(b"ParentTreeNextKey")?.as_i64()?;
    let mut fields = Vec::new();
    for (key, (seal, name)) in (first..).zip(layout.seals.iter().zip(field_names(layout))) {
        let page = pages.get(seal.page).copied().ok_or(lopdf::Error::PageNumberNotFound(0))?;
        let (field, element) = (document.new_object_id(), document.new_object_id());
        let widget = widget(document, seal, &name, (page, key));
        document.objects.insert(field, widget.into());
        document.objects.insert(element, tag(seal, top, page, field).into());
        push(document.get_object_mut(top)?.as_dict_mut()?, "K", [element.into()])?;
        push(document.get_object_mut(parents)?.as_dict_mut()?, "Nums", [key.into(), element.into()])?;
        push(document.get_object_mut(page)?.as_dict_mut()?, "Annots", [field.into()])?;
        document.get_object_mut(tree)?.as_dict_mut()?.set("ParentTreeNextKey", key + 1);
        fields.push(Object::from(field));
    }
    let form = dictionary! { "Fields" => fields, "SigFlags" => HAS_SIGNATURES };
    document.catalog_mut()?.set("AcroForm", form);
    Ok(())
}

fn widget(document: &mut Document, seal: &Seal, name: &str, (page, key): (ObjectId, i64)) -> Dictionary {
    let [_, _, width, height] = seal.rect;
    let frame = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => vec![0.into(), 0.into(), width.into(), height.into()],
    };
    let appearance = document.add_object(Stream::new(frame, Vec::new()));
    dictionary! {
        "Type" => "Annot",
        "Subtype" => "Widget",
        "FT" => "Sig",
        "T" => text(name),
        "TU" => text(&seal.label),
        "F" => PRINT_AND_LOCKED,
        "P" => page,
        "Rect" => rectangle(seal),
        "AP" => dictionary! { "N" => appearance },
        "StructParent" => key,
    }
}

fn tag(seal: &Seal, top: ObjectId, page: ObjectId, field: ObjectId) -> Dictionary {
    dictionary! {
        "Type" => "StructElem",
        "S" => "Form",
        "P" => top,
        "Pg" => page,
        "K" => dictionary! { "Type" => "OBJR", "Obj" => field, "Pg" => page },
        "Alt" => text(&seal.label),
        "A" => dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => rectangle(seal) },
    }
}

/// In the page's own coordinates, which count from below.
fn rectangle(seal: &Seal) -> Vec<Object> {
    let [x, top, width, height] = seal.rect;
    let upper = PAGE_HEIGHT - top;
    [x, upper - height, x + width, upper].map(Object::from).to_vec()
}

/// Adds to the array under a key, which is made when it is not there.
fn push<const N: usize>(dictionary: &mut Dictionary, key: &str, items: [Object; N]) -> lopdf::Result<()> {
    if !dictionary.has(key.as_bytes()) {
        dictionary.set(key, Object::Array(Vec::new()));
    }
    dictionary.get_mut(key.as_bytes())?.as_array_mut()?.extend(items);
    Ok(())
}
