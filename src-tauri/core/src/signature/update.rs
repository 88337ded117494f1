//! An incremental update: new and changed objects appended to a file whose bytes stay as they are,
//! with a cross-reference table and trailer of their own. The signature's place is written last and
//! is known to the byte.

use super::algorithm::Hash;
use super::{failed, read};
use crate::failure::Result;
use crate::pdf::{Writer, write_object};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};
use std::collections::BTreeMap;

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

    /// A new stream, which is packed when it is written.
    pub(super) fn add_stream(&mut self, dictionary: Dictionary, content: Vec<u8>) -> ObjectId {
        self.add(Stream::new(dictionary, content))
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
        let mut writer = self.write_objects(pdf);
        writer.begin(signature.0);
        let (range, hole) = write_signature(signature.1, room, &mut writer.out);
        Unsigned::new(self.write_end(pdf, writer)?, range, hole)
    }

    /// The file with the update appended and no signature in it.
    #[cfg(test)]
    pub(super) fn write_unsigned(&self, pdf: &[u8]) -> Result<Vec<u8>> {
        self.write_end(pdf, self.write_objects(pdf))
    }

    fn write_objects(&self, pdf: &[u8]) -> Writer {
        let mut out = pdf.to_vec();
        if out.last() != Some(&b'\n') {
            out.push(b'\n');
        }
        let mut writer = Writer::new(out, self.next);
        let objects = self.objects.iter().map(|(id, object)| (*id, object));
        match self.is_plain(pdf) {
            true => writer.write_plainly(objects),
            false => writer.write(objects.collect()),
        }
        writer
    }

    /// Whether the file has a table of contents of the old kind, which knows no packed objects.
    fn is_plain(&self, pdf: &[u8]) -> bool {
        pdf.get(self.document.xref_start..).unwrap_or_default().trim_ascii_start().starts_with(b"xref")
    }

    /// The cross-reference and the trailer, in the form that the file uses so far.
    fn write_end(&self, pdf: &[u8], writer: Writer) -> Result<Vec<u8>> {
        let mut trailer = Dictionary::new();
        for key in ["Root", "Info"] {
            if let Ok(value) = self.document.trailer.get(key.as_bytes()) {
                trailer.set(key, value.clone());
            }
        }
        trailer.set("ID", self.identity(pdf));
        trailer.set("Prev", i64::try_from(self.document.xref_start).map_err(failed)?);
        Ok(if self.is_plain(pdf) { writer.finish_plainly(trailer) } else { writer.finish(trailer) })
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

/// Writes the signature's dictionary and the object's end; returns where its byte range starts, and where
/// its hole starts and ends.
fn write_signature(dictionary: &Dictionary, room: usize, out: &mut Vec<u8>) -> (usize, (usize, usize)) {
    out.extend(b"<<");
    for (key, value) in dictionary.iter() {
        write_object(&Object::Name(key.clone()), out);
        out.push(b' ');
        write_object(value, out);
    }
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
