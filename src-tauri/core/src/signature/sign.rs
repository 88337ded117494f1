//! Signing: the field, its tags and its appearance go into one incremental update, then the whole
//! file but the signature's own place is signed. The first signature of a file certifies it: from
//! then on only fields that were there may be filled.

use super::mark::{self, SignatureMark};
use super::read::Budget;
use super::update::{Update, text};
use super::{SigningKey, cades, failed, read};
use crate::failure::{Code, Result};
use chrono::{DateTime, FixedOffset};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// Seen on paper too, and not to be moved.
const PRINT_AND_LOCKED: i64 = 4 + 128;
/// A4, for a page that says nothing.
const PAGE_HEIGHT: f32 = 841.89;

/// The PDF with one more signature. Its bytes so far stay as they are.
pub fn sign(pdf: &[u8], key: &SigningKey, mark: &SignatureMark) -> Result<Vec<u8>> {
    if !pdf.starts_with(b"%PDF-") {
        return Err(Code::NotPdf.into());
    }
    let document = read::read(pdf, &mut Budget::new()).ok_or(Code::NotPdf)?;
    let unsigned = read::contained(|| prepare(pdf, &document, key, mark))
        .ok_or_else(|| failed("the file cannot be added to"))??;
    let signature = cades::sign(key, &unsigned.digest())?;
    unsigned.seal(&signature)
}

fn prepare(
    pdf: &[u8],
    document: &Document,
    key: &SigningKey,
    mark: &SignatureMark,
) -> Result<super::update::Unsigned> {
    if document.trailer.has(b"Encrypt") || document.was_encrypted() {
        return Err(failed("the file is encrypted"));
    }
    let mut update = Update::new(document)?;
    let appearance = mark::draw(&mut update, mark)?;
    let signature = update.reserve();
    let fields = read::fields(document);
    let is_signed = |id: &ObjectId| document.get_dictionary(*id).is_ok_and(|field| field.has(b"V"));
    let first = !fields.iter().any(|id| is_signature_field(document, *id) && is_signed(id));
    match fields.into_iter().find(|id| is_waiting(document, *id, &mark.field)) {
        Some(field) => fill(&mut update, field, signature, appearance)?,
        None if first => place(&mut update, mark, signature, appearance)?,
        None => return Err(failed("the certified file has no empty field of that name")),
    }
    if first {
        certify(&mut update, signature)?;
    }
    update.write(pdf, (signature, &describe(key, mark, first)), cades::room(key)?)
}

fn is_signature_field(document: &Document, id: ObjectId) -> bool {
    let field = document.get_dictionary(id);
    field.is_ok_and(|field| field.get(b"FT").and_then(Object::as_name).is_ok_and(|kind| kind == b"Sig"))
}

fn is_waiting(document: &Document, id: ObjectId, name: &str) -> bool {
    let Ok(field) = document.get_dictionary(id) else { return false };
    let named = read::entry(document, field, b"T").and_then(read::text).is_some_and(|found| found == name);
    named && is_signature_field(document, id) && !field.has(b"V")
}

/// Fills a field that is there already: nothing else of the file changes.
fn fill(update: &mut Update<'_>, field: ObjectId, signature: ObjectId, appearance: ObjectId) -> Result<()> {
    let mut widget = update.dictionary(field)?;
    widget.set("V", signature);
    widget.set("AP", dictionary! { "N" => appearance });
    update.set(field, widget);
    Ok(())
}

/// Adds the field to the form, its widget to the page, and both to the logical structure.
fn place(
    update: &mut Update<'_>,
    mark: &SignatureMark,
    signature: ObjectId,
    appearance: ObjectId,
) -> Result<()> {
    let pages = read::pages(update.document);
    let page_id = *pages.get(mark.page).ok_or_else(|| failed("there is no such page"))?;
    let mut page = update.dictionary(page_id)?;
    let rect = rectangle(update.document, &page, mark.rect);
    let widget = update.reserve();
    let mut field = dictionary! {
        "Type" => "Annot",
        "Subtype" => "Widget",
        "FT" => "Sig",
        "T" => text(&mark.field),
        "TU" => text(&mark.tooltip),
        "F" => PRINT_AND_LOCKED,
        "P" => page_id,
        "Rect" => rect.clone(),
        "AP" => dictionary! { "N" => appearance },
        "V" => signature,
    };
    if let Some(key) = tag(update, mark, page_id, widget, rect)? {
        field.set("StructParent", key);
    }
    update.set(widget, field);
    update.append(&mut page, "Annots", widget);
    page.set("Tabs", "S");
    update.set(page_id, page);
    enter(update, widget)
}

/// Enters the field in the document's form.
fn enter(update: &mut Update<'_>, widget: ObjectId) -> Result<()> {
    let root = root(update)?;
    let mut catalog = update.dictionary(root)?;
    let mut form = read::child(update.document, &catalog, b"AcroForm").cloned().unwrap_or_default();
    update.append(&mut form, "Fields", widget);
    form.set("SigFlags", 3);
    catalog.set("AcroForm", form);
    update.set(root, catalog);
    Ok(())
}

/// Names the signature as the one that says what may be changed later.
fn certify(update: &mut Update<'_>, signature: ObjectId) -> Result<()> {
    let root = root(update)?;
    let mut catalog = update.dictionary(root)?;
    catalog.set("Perms", dictionary! { "DocMDP" => signature });
    update.set(root, catalog);
    Ok(())
}

fn root(update: &Update<'_>) -> Result<ObjectId> {
    update.document.trailer.get(b"Root").and_then(Object::as_reference).map_err(failed)
}

/// Adds a `Form` element that holds the widget, if the document is tagged. Returns the widget's key
/// in the parent tree.
fn tag(
    update: &mut Update<'_>,
    mark: &SignatureMark,
    page: ObjectId,
    widget: ObjectId,
    rect: Vec<Object>,
) -> Result<Option<i64>> {
    let catalog = update.dictionary(root(update)?)?;
    let Some(tree_id) = catalog.get(b"StructTreeRoot").and_then(Object::as_reference).ok() else {
        return Ok(None);
    };
    let mut tree = update.dictionary(tree_id)?;
    let top_id = top_element(update.document, &tree).ok_or_else(|| failed("the tags have no root"))?;
    let mut top = update.dictionary(top_id)?;
    let element = update.add(dictionary! {
        "Type" => "StructElem",
        "S" => "Form",
        "P" => top_id,
        "Pg" => page,
        "K" => dictionary! { "Type" => "OBJR", "Obj" => widget, "Pg" => page },
        "Alt" => text(&mark.tooltip),
        "Lang" => text(mark.language.code()),
        "A" => dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => rect },
    });
    update.append(&mut top, "K", element);
    update.set(top_id, top);
    let key = enter_parent(update, &mut tree, element)?;
    update.set(tree_id, tree);
    Ok(Some(key))
}

fn top_element(document: &Document, tree: &Dictionary) -> Option<ObjectId> {
    let kids = tree.get(b"K").ok()?;
    match read::resolve(document, kids)? {
        Object::Array(items) => items.first()?.as_reference().ok(),
        _ => kids.as_reference().ok(),
    }
}

/// Adds an element to the parent tree under the next free key.
fn enter_parent(update: &mut Update<'_>, tree: &mut Dictionary, element: ObjectId) -> Result<i64> {
    let document = update.document;
    let mut parents = read::child(document, tree, b"ParentTree").cloned().unwrap_or_default();
    let named = tree.get(b"ParentTreeNextKey").and_then(Object::as_i64).unwrap_or(0);
    let key = named.max(highest_key(document, &parents, 0).saturating_add(1));
    if parents.has(b"Kids") {
        let limits = vec![key.into(), key.into()];
        let leaf = dictionary! { "Limits" => limits, "Nums" => vec![key.into(), element.into()] };
        let leaf = update.add(leaf);
        update.append(&mut parents, "Kids", leaf);
    } else {
        let numbers = read::entry(document, &parents, b"Nums").and_then(|numbers| numbers.as_array().ok());
        let mut numbers = numbers.cloned().unwrap_or_default();
        numbers.extend([key.into(), element.into()]);
        parents.set("Nums", numbers);
    }
    match tree.get(b"ParentTree").and_then(Object::as_reference) {
        Ok(id) => update.set(id, parents),
        Err(_) => tree.set("ParentTree", parents),
    }
    tree.set("ParentTreeNextKey", key.saturating_add(1));
    Ok(key)
}

/// The highest key of a number tree, -1 for an empty one; deeper than any real tree is not looked.
fn highest_key(document: &Document, node: &Dictionary, depth: u8) -> i64 {
    let array = |key: &[u8]| read::entry(document, node, key).and_then(|array| array.as_array().ok());
    let own = array(b"Nums").map(Vec::as_slice).unwrap_or_default().iter().step_by(2);
    let own = own.filter_map(|key| key.as_i64().ok()).max().unwrap_or(-1);
    if depth > 8 {
        return own;
    }
    let kids = array(b"Kids").map(Vec::as_slice).unwrap_or_default().iter().take(1000);
    kids.filter_map(|kid| read::resolve(document, kid)?.as_dict().ok())
        .map(|kid| highest_key(document, kid, depth + 1))
        .fold(own, i64::max)
}

/// The field's rectangle in the page's own coordinates, which count from below.
fn rectangle(document: &Document, page: &Dictionary, [x, top, width, height]: [f32; 4]) -> Vec<Object> {
    let frame = media_box(document, page).unwrap_or([0.0, 0.0, 0.0, PAGE_HEIGHT]);
    let (left, upper) = (frame[0] + x, frame[3] - top);
    [left, upper - height, left + width, upper].map(Object::from).to_vec()
}

/// The page's frame, its own or that of the nearest node above.
fn media_box(document: &Document, page: &Dictionary) -> Option<[f32; 4]> {
    let mut node = page;
    for _ in 0..64 {
        if let Some(Object::Array(frame)) = read::entry(document, node, b"MediaBox") {
            let side = |index: usize| read::resolve(document, frame.get(index)?)?.as_float().ok();
            return Some([side(0)?, side(1)?, side(2)?, side(3)?]);
        }
        node = read::child(document, node, b"Parent")?;
    }
    None
}

/// The signature's dictionary but for its range and its bytes.
fn describe(key: &SigningKey, mark: &SignatureMark, certifies: bool) -> Dictionary {
    let mut signature = dictionary! {
        "Type" => "Sig",
        "Filter" => "Adobe.PPKLite",
        "SubFilter" => "ETSI.CAdES.detached",
        "M" => text(&date(mark.time)),
        "Name" => text(&key.name()),
    };
    for (key, value) in [("Reason", &mark.reason), ("Location", &mark.place)] {
        if !value.is_empty() {
            signature.set(key, text(value));
        }
    }
    if certifies {
        let allowed = dictionary! { "Type" => "TransformParams", "V" => "1.2", "P" => 2 };
        let reference =
            dictionary! { "Type" => "SigRef", "TransformMethod" => "DocMDP", "TransformParams" => allowed };
        signature.set("Reference", vec![reference.into()]);
    }
    signature
}

/// A PDF date, `D:20260824143000+03'00'`.
fn date(time: DateTime<FixedOffset>) -> String {
    let zone = time.format("%z").to_string();
    let (hours, minutes) = zone.split_at_checked(3).unwrap_or(("+00", "00"));
    format!("D:{}{hours}'{minutes}'", time.format("%Y%m%d%H%M%S"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signature::sample;

    /// Signs the sample after a change to the mark.
    fn try_sign(pdf: &[u8], change: impl Fn(&mut SignatureMark)) -> Result<Vec<u8>> {
        let mut mark = sample::mark("Opettaja");
        change(&mut mark);
        sign(pdf, &sample::key(), &mark)
    }

    #[test]
    fn what_cannot_be_signed_is_refused() {
        let pdf = sample::document();
        let cases: Vec<(&str, Result<Vec<u8>>, Code)> = vec![
            ("nothing", try_sign(b"", |_| ()), Code::NotPdf),
            ("no PDF", try_sign(b"PK\x03\x04", |_| ()), Code::NotPdf),
            ("half a PDF", try_sign(&pdf[..pdf.len() / 2], |_| ()), Code::NotPdf),
            ("no such page", try_sign(&pdf, |mark| mark.page = 1), Code::SignatureFailed),
            ("no font", try_sign(&pdf, |mark| mark.font = b"font"), Code::SignatureFailed),
            (
                "a letter too many",
                try_sign(&pdf, |mark| mark.lines.push("☃".to_owned())),
                Code::UnknownCharacter,
            ),
        ];
        for (name, outcome, code) in cases {
            assert_eq!(outcome.unwrap_err().code, code, "{name}");
        }
    }

    #[test]
    fn a_cross_reference_stream_is_followed_by_another() {
        let mut document = read::read(&sample::document(), &mut Budget::new()).unwrap();
        document.reference_table.cross_reference_type = lopdf::xref::XrefType::CrossReferenceStream;
        let mut pdf = Vec::new();
        document.save_to(&mut pdf).unwrap();
        let signed = try_sign(&pdf, |_| ()).unwrap();
        assert!(!signed.windows(8).any(|window| window == b"trailer\n"));
        let judgement = crate::signature::verify(&signed).unwrap();
        assert_eq!(judgement.integrity, crate::signature::Integrity::Intact);
    }

    #[test]
    fn earlier_bytes_stay() {
        let pdf = sample::document();
        assert!(try_sign(&pdf, |_| ()).unwrap().starts_with(&pdf));
    }

    #[test]
    fn text_stays_in_its_field() {
        let long = "Allekirjoittanut sähköisesti: Maija-Liisa Ylä-Jääskeläinen-Öhman ".repeat(4);
        let signed =
            try_sign(&sample::document(), |mark| mark.lines = vec![long.clone(), "x".repeat(90)]).unwrap();
        let document = read::read(&signed, &mut Budget::new()).unwrap();
        let field = *read::fields(&document).last().unwrap();
        let widget = document.get_dictionary(field).unwrap();
        let appearance =
            read::entry(&document, read::child(&document, widget, b"AP").unwrap(), b"N").unwrap();
        let content = appearance.as_stream().unwrap().get_plain_content().unwrap();
        let content = String::from_utf8(content).unwrap();
        let lowest = content.lines().filter_map(|line| line.split(' ').nth(8)?.parse::<f32>().ok());
        assert!(lowest.fold(f32::MAX, f32::min) >= 0.0, "{content}");
        assert!(content.matches("Tj").count() > 4);
    }

    #[test]
    fn tags_hold_the_widget() {
        let signed = try_sign(&sample::document(), |_| ()).unwrap();
        let document = read::read(&signed, &mut Budget::new()).unwrap();
        let field = *read::fields(&document).last().unwrap();
        let key = document.get_dictionary(field).unwrap().get(b"StructParent").unwrap().as_i64().unwrap();
        let tree = read::child(&document, read::catalog(&document).unwrap(), b"StructTreeRoot").unwrap();
        let parents = read::child(&document, tree, b"ParentTree").unwrap();
        let numbers = parents.get(b"Nums").unwrap().as_array().unwrap();
        let place =
            numbers.iter().position(|number| number.as_i64().is_ok_and(|number| number == key)).unwrap();
        let element = document.get_dictionary(numbers[place + 1].as_reference().unwrap()).unwrap();
        let held =
            read::child(&document, element, b"K").unwrap().get(b"Obj").unwrap().as_reference().unwrap();
        assert_eq!((held, key), (field, 2));
    }

    #[test]
    fn dates_are_pdf_dates() {
        assert_eq!(date(sample::moment()), "D:20260824143000+03'00'");
    }
}
