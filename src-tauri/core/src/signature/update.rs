//! An incremental update: new and changed objects appended to a file whose bytes stay as they are,
//! with a cross-reference table and trailer of their own. The signature's place is written last and
//! is known to the byte.

use super::algorithm::Hash;
use super::{failed, read};
use crate::failure::Result;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};
use std::collections::BTreeMap;
use std::io::Write;

/// As wide as the numbers that replace it.
const RANGE: &[u8] = b"/ByteRange [0 0000000000 0000000000 0000000000]";

/// What will be appended to a file.
pub(super) struct Update<'a> {
    /// The file as it is.
    pub(super) document: &'a Document,
    next: u32,
    objects: BTreeMap<ObjectId, Object>,
}

impl<'a> Update<'a> {
    /// An empty update of a file.
    pub(super) fn new(document: &'a Document) -> Result<Update<'a>> {
        let size = document.trailer.get(b"Size").and_then(Object::as_i64).map_err(failed)?;
        let size = u32::try_from(size).map_err(failed)?;
        // A file may lie about its size; an object number is never used twice.
        let next = size.max(document.max_id.saturating_add(1));
        Ok(Update { document, next, objects: BTreeMap::new() })
    }

    /// A number for an object that is written later.
    pub(super) fn reserve(&mut self) -> ObjectId {
        let id = (self.next, 0);
        self.next = self.next.saturating_add(1);
        id
    }

    /// A new object.
    pub(super) fn add(&mut self, object: impl Into<Object>) -> ObjectId {
        let id = self.reserve();
        self.set(id, object);
        id
    }

    /// A new stream, compressed.
    pub(super) fn add_stream(&mut self, dictionary: Dictionary, content: Vec<u8>) -> ObjectId {
        let mut stream = Stream::new(dictionary, content);
        // What does not shrink stays as it is.
        let _ = stream.compress();
        self.add(stream)
    }

    /// A new or changed object under its number.
    pub(super) fn set(&mut self, id: ObjectId, object: impl Into<Object>) {
        self.objects.insert(id, object.into());
    }

    /// A dictionary as the update leaves it, to be changed and [`Update::set`].
    pub(super) fn dictionary(&self, id: ObjectId) -> Result<Dictionary> {
        match self.objects.get(&id) {
            Some(object) => object.as_dict().map_err(failed).cloned(),
            None => self.document.get_dictionary(id).map_err(failed).cloned(),
        }
    }

    /// The file with the update appended and a signature dictionary in it, and a hole of so many bytes
    /// for the signature itself.
    pub(super) fn write(
        &self,
        pdf: &[u8],
        signature: (ObjectId, &Dictionary),
        room: usize,
    ) -> Result<Unsigned> {
        let (mut out, mut places) = self.write_objects(pdf);
        places.insert(signature.0, out.len());
        let (range, hole) = write_signature(signature.0, signature.1, room, &mut out);
        self.write_end(pdf, &places, &mut out)?;
        Unsigned::new(out, range, hole)
    }

    /// The file with the update appended and no signature in it.
    #[cfg(test)]
    pub(super) fn write_unsigned(&self, pdf: &[u8]) -> Result<Vec<u8>> {
        let (mut out, places) = self.write_objects(pdf);
        self.write_end(pdf, &places, &mut out)?;
        Ok(out)
    }

    fn write_objects(&self, pdf: &[u8]) -> (Vec<u8>, BTreeMap<ObjectId, usize>) {
        let mut out = pdf.to_vec();
        if out.last() != Some(&b'\n') {
            out.push(b'\n');
        }
        let mut places = BTreeMap::new();
        for (id, object) in &self.objects {
            places.insert(*id, out.len());
            put(&mut out, format_args!("{} {} obj\n", id.0, id.1));
            write_object(object, &mut out);
            out.extend(b"\nendobj\n");
        }
        (out, places)
    }

    /// The cross-reference and the trailer, in the form that the file uses so far.
    fn write_end(&self, pdf: &[u8], places: &BTreeMap<ObjectId, usize>, out: &mut Vec<u8>) -> Result<()> {
        let start = out.len();
        let mut trailer = Dictionary::new();
        for key in ["Root", "Info"] {
            if let Ok(value) = self.document.trailer.get(key.as_bytes()) {
                trailer.set(key, value.clone());
            }
        }
        trailer.set("ID", self.identity(pdf));
        trailer.set("Prev", i64::try_from(self.document.xref_start).map_err(failed)?);
        let table = pdf.get(self.document.xref_start..).unwrap_or_default().trim_ascii_start();
        if table.starts_with(b"xref") {
            trailer.set("Size", i64::from(self.next));
            write_table(places, out);
            out.extend(b"trailer\n");
            write_object(&trailer.into(), out);
        } else {
            let own = (self.next, 0);
            trailer.set("Size", i64::from(self.next) + 1);
            let mut places = places.clone();
            places.insert(own, start);
            put(out, format_args!("{} {} obj\n", own.0, own.1));
            write_object(&cross_reference(&places, trailer)?.into(), out);
            out.extend(b"\nendobj");
        }
        put(out, format_args!("\nstartxref\n{start}\n%%EOF\n"));
        Ok(())
    }

    /// The first half stays for a file's life, the second is of each update: a digest, not chance.
    fn identity(&self, pdf: &[u8]) -> Vec<Object> {
        let digest = Hash::Sha256.digest(&[pdf]);
        let fresh = Object::String(digest[..16].to_vec(), StringFormat::Hexadecimal);
        let first = read::entry(self.document, &self.document.trailer, b"ID")
            .and_then(|id| id.as_array().ok()?.first())
            .and_then(|first| first.as_str().ok())
            .map(|first| Object::String(first.to_vec(), StringFormat::Hexadecimal));
        vec![first.unwrap_or_else(|| fresh.clone()), fresh]
    }
}

/// The places in runs of consecutive object numbers.
fn runs(places: &[(ObjectId, usize)]) -> impl Iterator<Item = &[(ObjectId, usize)]> {
    places.chunk_by(|before, after| before.0.0.checked_add(1) == Some(after.0.0))
}

fn write_table(places: &BTreeMap<ObjectId, usize>, out: &mut Vec<u8>) {
    out.extend(b"xref\n0 1\n0000000000 65535 f \n");
    let places: Vec<(ObjectId, usize)> = places.iter().map(|(id, place)| (*id, *place)).collect();
    for run in runs(&places) {
        put(out, format_args!("{} {}\n", run[0].0.0, run.len()));
        for (id, place) in run {
            put(out, format_args!("{place:010} {:05} n \n", id.1));
        }
    }
}

/// The cross-reference as a stream: kind, place and generation in one, eight and two bytes.
fn cross_reference(places: &BTreeMap<ObjectId, usize>, mut dictionary: Dictionary) -> Result<Stream> {
    let places: Vec<(ObjectId, usize)> = places.iter().map(|(id, place)| (*id, *place)).collect();
    let (mut index, mut content) = (Vec::new(), Vec::new());
    for run in runs(&places) {
        index.extend([i64::from(run[0].0.0).into(), i64::try_from(run.len()).map_err(failed)?.into()]);
        for (id, place) in run {
            content.push(1);
            content.extend(u64::try_from(*place).map_err(failed)?.to_be_bytes());
            content.extend(id.1.to_be_bytes());
        }
    }
    dictionary.set("Type", "XRef");
    dictionary.set("W", vec![1.into(), 8.into(), 2.into()]);
    dictionary.set("Index", Object::Array(index));
    Ok(Stream::new(dictionary, content))
}

/// A finished file but for the signature in its hole.
pub(super) struct Unsigned {
    bytes: Vec<u8>,
    /// Where the hole `<000…>` starts and ends.
    hole: (usize, usize),
}

impl Unsigned {
    fn new(mut bytes: Vec<u8>, range: usize, hole: (usize, usize)) -> Result<Unsigned> {
        let line = format!("/ByteRange [0 {:010} {:010} {:010}]", hole.0, hole.1, bytes.len() - hole.1);
        let place = bytes.get_mut(range..range + RANGE.len()).ok_or_else(|| failed("byte range"))?;
        if line.len() != RANGE.len() {
            return Err(failed("the file is too large"));
        }
        place.copy_from_slice(line.as_bytes());
        Ok(Unsigned { bytes, hole })
    }

    /// The digest of everything but the hole.
    pub(super) fn digest(&self, hash: Hash) -> Vec<u8> {
        hash.digest(&[&self.bytes[..self.hole.0], &self.bytes[self.hole.1..]])
    }

    /// The file with the signature in its hole.
    pub(super) fn seal(mut self, signature: &[u8]) -> Result<Vec<u8>> {
        let digits = data_encoding::HEXUPPER.encode(signature);
        let start = self.hole.0 + 1;
        if start + digits.len() >= self.hole.1 {
            return Err(failed("the signature is larger than its place"));
        }
        self.bytes[start..start + digits.len()].copy_from_slice(digits.as_bytes());
        Ok(self.bytes)
    }
}

/// Writes the signature's object; returns where its byte range starts, and where its hole starts and ends.
fn write_signature(
    id: ObjectId,
    dictionary: &Dictionary,
    room: usize,
    out: &mut Vec<u8>,
) -> (usize, (usize, usize)) {
    put(out, format_args!("{} {} obj\n<<", id.0, id.1));
    write_entries(dictionary, out);
    let range = out.len();
    out.extend(RANGE);
    out.extend(b"/Contents ");
    let contents = out.len();
    out.push(b'<');
    out.resize(out.len() + 2 * room, b'0');
    out.extend(b">>>\nendobj\n");
    (range, (contents, contents + 2 * room + 2))
}

/// A text string: ASCII as it is, everything else as UTF-16.
pub(super) fn text(value: &str) -> Object {
    if value.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ') {
        return Object::String(value.as_bytes().to_vec(), StringFormat::Literal);
    }
    let units = value.encode_utf16().flat_map(u16::to_be_bytes);
    Object::String([0xfe, 0xff].into_iter().chain(units).collect(), StringFormat::Hexadecimal)
}

/// Writing to memory cannot fail.
fn put(out: &mut Vec<u8>, words: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(words);
}

fn write_object(object: &Object, out: &mut Vec<u8>) {
    match object {
        Object::Null => out.extend(b"null"),
        Object::Boolean(value) => put(out, format_args!("{value}")),
        Object::Integer(value) => put(out, format_args!("{value}")),
        // To the last digit: an object that is only carried over must stay what it was.
        Object::Real(value) => put(out, format_args!("{value}")),
        Object::Name(name) => write_name(name, out),
        Object::String(bytes, StringFormat::Literal) => write_literal(bytes, out),
        Object::String(bytes, StringFormat::Hexadecimal) => {
            put(out, format_args!("<{}>", data_encoding::HEXUPPER.encode(bytes)));
        }
        Object::Array(items) => {
            out.push(b'[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(b' ');
                }
                write_object(item, out);
            }
            out.push(b']');
        }
        Object::Dictionary(dictionary) => write_dictionary(dictionary, out),
        Object::Stream(stream) => {
            let mut dictionary = stream.dict.clone();
            dictionary.set("Length", i64::try_from(stream.content.len()).unwrap_or(i64::MAX));
            write_dictionary(&dictionary, out);
            out.extend(b"\nstream\n");
            out.extend(&stream.content);
            out.extend(b"\nendstream");
        }
        Object::Reference((number, generation)) => put(out, format_args!("{number} {generation} R")),
    }
}

fn write_dictionary(dictionary: &Dictionary, out: &mut Vec<u8>) {
    out.extend(b"<<");
    write_entries(dictionary, out);
    out.extend(b">>");
}

fn write_entries(dictionary: &Dictionary, out: &mut Vec<u8>) {
    for (key, value) in dictionary.iter() {
        write_name(key, out);
        out.push(b' ');
        write_object(value, out);
    }
}

fn write_name(name: &[u8], out: &mut Vec<u8>) {
    out.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            out.push(*byte);
        } else {
            put(out, format_args!("#{byte:02X}"));
        }
    }
}

fn write_literal(bytes: &[u8], out: &mut Vec<u8>) {
    out.push(b'(');
    for byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', *byte]),
            // A bare carriage return would be read as a line feed.
            b'\r' => out.extend(b"\\r"),
            _ => out.push(*byte),
        }
    }
    out.push(b')');
}
