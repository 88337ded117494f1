//! What people put onto a page (answers in a form, marks, stamps, the look of a signature) drawn into it, so that
//! it looks as it did, and is nobody's note any more: ISO 32000-1, 12.5.5.

use super::page::bare;
use super::{Removed, not_attachable, unreadable};
use crate::failure::Result;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use std::collections::BTreeSet;
use std::fmt::Write;

/// A page has no more notes.
const MOST: usize = 5000;
/// Notes that are not shown on a page, or not in print.
const HIDDEN: i64 = 2;
const NO_VIEW: i64 = 32;

/// A page without notes, on which stands what they showed.
pub(super) fn flatten(
    document: &mut Document,
    page: Dictionary,
    removed: &mut BTreeSet<Removed>,
) -> Result<Dictionary> {
    if page.has(b"AA") {
        removed.insert(Removed::Script);
    }
    let mut shown = Vec::new();
    for note in notes(document, &page)? {
        removed.extend(told(document, &note));
        if let Some(look) = look(document, &note)? {
            shown.push(look);
        }
    }
    let mut flat = bare(&page);
    let resources = page.get_deref(b"Resources", document).and_then(Object::as_dict);
    let mut resources = resources.cloned().unwrap_or_default();
    if !shown.is_empty() {
        draw(document, &mut flat, &mut resources, &shown);
    }
    flat.set("Resources", resources);
    Ok(flat)
}

fn notes(document: &Document, page: &Dictionary) -> Result<Vec<Dictionary>> {
    let Ok(notes) = page.get_deref(b"Annots", document).and_then(Object::as_array) else {
        return Ok(Vec::new());
    };
    if notes.len() > MOST {
        return Err(unreadable("notes"));
    }
    let dictionary = |note: &Object| document.dereference(note).ok()?.1.as_dict().ok().cloned();
    Ok(notes.iter().filter_map(dictionary).collect())
}

fn name<'a>(document: &'a Document, dictionary: &'a Dictionary, key: &[u8]) -> &'a [u8] {
    dictionary.get_deref(key, document).and_then(Object::as_name).unwrap_or_default()
}

/// A value of a field of a form, which may stand in the field above it.
fn of_field<'a>(document: &'a Document, field: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    let mut field = field;
    for _ in 0..16 {
        if let Ok(value) = field.get_deref(key, document) {
            return Some(value);
        }
        field = document.get_dict_in_dict(field, b"Parent").ok()?;
    }
    None
}

/// What a person may miss of a note.
fn told(document: &Document, note: &Dictionary) -> Vec<Removed> {
    let act = document.get_dict_in_dict(note, b"A").ok();
    let act = act.map(|act| name(document, act, b"S")).unwrap_or_default();
    let mut told: Vec<Removed> = match act {
        b"" | b"GoTo" => Vec::new(),
        b"URI" => vec![Removed::Links],
        _ => vec![Removed::Script],
    };
    if note.has(b"AA") {
        told.push(Removed::Script);
    }
    told.extend(match name(document, note, b"Subtype") {
        b"Widget" => match of_field(document, note, b"FT").and_then(|kind| kind.as_name().ok()) {
            Some(b"Sig") if of_field(document, note, b"V").is_some() => Some(Removed::Signature),
            Some(b"Sig") => None,
            _ => Some(Removed::Form),
        },
        b"FileAttachment" => Some(Removed::Files),
        b"Sound" | b"Movie" | b"Screen" | b"3D" | b"RichMedia" => Some(Removed::Media),
        b"Link" | b"Popup" | b"PrinterMark" | b"TrapNet" | b"Watermark" => None,
        _ => Some(Removed::Comments),
    });
    told
}

/// How a note looks: what draws it, and where; nothing when nothing of it is on the page.
fn look(document: &Document, note: &Dictionary) -> Result<Option<(ObjectId, [f32; 6])>> {
    let flags = note.get(b"F").and_then(Object::as_i64).unwrap_or(0);
    let icons: [&[u8]; 6] = [b"Text", b"Popup", b"FileAttachment", b"Sound", b"Movie", b"Link"];
    let kind = name(document, note, b"Subtype");
    if flags & (HIDDEN | NO_VIEW) != 0 || icons.contains(&kind) {
        return Ok(None);
    }
    let Some(id) = appearance(document, note) else {
        // What was filled in and is drawn by no one would be lost from sight.
        let filled = |value: &Object| match value {
            Object::String(text, _) => !text.is_empty(),
            Object::Array(items) => !items.is_empty(),
            _ => false,
        };
        let lost = kind == b"Widget" && of_field(document, note, b"V").is_some_and(filled);
        return if lost { Err(not_attachable("form")) } else { Ok(None) };
    };
    let place = document.get_object(id).and_then(Object::as_stream).ok().and_then(|form| {
        let rect = numbers::<4>(document, note.get(b"Rect").ok()?)?;
        let bounds = numbers::<4>(document, form.dict.get(b"BBox").ok()?)?;
        let matrix = form.dict.get(b"Matrix").ok().and_then(|matrix| numbers::<6>(document, matrix));
        placed(rect, bounds, matrix.unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]))
    });
    Ok(place.map(|place| (id, place)))
}

/// The form that a note looks like now.
fn appearance(document: &Document, note: &Dictionary) -> Option<ObjectId> {
    let looks = document.get_dict_in_dict(note, b"AP").ok()?;
    let normal = looks.get(b"N").ok()?;
    let reference = |object: &Object| {
        let id = object.as_reference().ok()?;
        document.get_object(id).ok()?.as_stream().ok().map(|_| id)
    };
    reference(normal).or_else(|| {
        let states = document.dereference(normal).ok()?.1.as_dict().ok()?;
        reference(states.get(name(document, note, b"AS")).ok()?)
    })
}

fn numbers<const COUNT: usize>(document: &Document, object: &Object) -> Option<[f32; COUNT]> {
    let items = document.dereference(object).ok()?.1.as_array().ok()?;
    let numbers: Option<Vec<f32>> = items
        .iter()
        .map(|item| document.dereference(item).ok()?.1.as_float().ok().filter(|number| number.is_finite()))
        .collect();
    numbers?.try_into().ok()
}

/// The change that lays the bounds, as their own matrix turns them, over the rectangle.
fn placed(rect: [f32; 4], bounds: [f32; 4], m: [f32; 6]) -> Option<[f32; 6]> {
    let [x1, y1, x2, y2] = bounds;
    let corners = [(x1, y1), (x1, y2), (x2, y1), (x2, y2)];
    let turned = corners.map(|(x, y)| (m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]));
    let span = |values: [f32; 4]| {
        let least = values.iter().copied().fold(f32::INFINITY, f32::min);
        (least, values.iter().copied().fold(f32::NEG_INFINITY, f32::max) - least)
    };
    let ((left, width), (bottom, height)) =
        (span(turned.map(|corner| corner.0)), span(turned.map(|corner| corner.1)));
    if width <= 0.0 || height <= 0.0 {
        return None;
    }
    let (wide, high) = ((rect[2] - rect[0]).abs() / width, (rect[3] - rect[1]).abs() / height);
    let (x, y) = (rect[0].min(rect[2]) - left * wide, rect[1].min(rect[3]) - bottom * high);
    Some([wide, 0.0, 0.0, high, x, y])
}

/// Draws the notes after what is on the page.
fn draw(
    document: &mut Document,
    page: &mut Dictionary,
    resources: &mut Dictionary,
    shown: &[(ObjectId, [f32; 6])],
) {
    let forms = resources.get_deref(b"XObject", document).and_then(Object::as_dict);
    let mut forms = forms.cloned().unwrap_or_default();
    let mut content = String::from("\nQ\n");
    for (number, (id, m)) in shown.iter().enumerate() {
        let name = free_name(&forms, number);
        let _ = writeln!(content, "q {} {} {} {} {} {} cm /{name} Do Q", m[0], m[1], m[2], m[3], m[4], m[5]);
        forms.set(name, *id);
        if let Ok(form) = document.get_object_mut(*id).and_then(Object::as_stream_mut) {
            form.dict.set("Type", "XObject");
            form.dict.set("Subtype", "Form");
        }
    }
    resources.set("XObject", forms);
    let mut contents = vec![document.add_object(Stream::new(dictionary! {}, b"q\n".to_vec())).into()];
    match page.get_deref(b"Contents", document) {
        Ok(Object::Array(streams)) => contents.extend(streams.iter().cloned()),
        Ok(_) => contents.extend(page.get(b"Contents").ok().cloned()),
        Err(_) => {}
    }
    contents.push(document.add_object(Stream::new(dictionary! {}, content.into_bytes())).into());
    page.set("Contents", contents);
}

/// A name that no form of the page has.
fn free_name(forms: &Dictionary, number: usize) -> String {
    let mut name = format!("Note{number}");
    while forms.has(name.as_bytes()) {
        name.push('x');
    }
    name
}
