//! Files and what is appended to them: streams one by one, everything else packed together in object
//! streams, and the table of contents packed as well, without which a document of many tags would be
//! twice as large. What is appended to a file with a table of the old kind is as plain as the file.

use super::Packer;
use super::object::{put, write_object};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use std::collections::BTreeMap;

/// So many objects lie in one stream at most: a reader unpacks them together.
const TOGETHER: usize = 1000;

/// Where an object is found.
enum Place {
    /// At this byte of the file, with its generation.
    At(usize, u16),
    /// In this stream of objects, as the so manieth.
    In(u32, usize),
}

/// The document as a file. Its objects stay as they are; streams that name no filter are packed unless
/// they forbid it.
pub(crate) fn write_file(document: &Document) -> Vec<u8> {
    let mut out = format!("%PDF-{}\n", document.version).into_bytes();
    out.extend(b"%\xe2\xe3\xcf\xd3\n");
    let next = document.objects.last_key_value().map_or(1, |(id, _)| id.0 + 1);
    let mut writer = Writer::new(out, next);
    writer.write(document.objects.iter().map(|(id, object)| (*id, object)).collect());
    writer.finish(document.trailer.clone())
}

/// Writes objects behind what is there already.
pub(crate) struct Writer {
    /// The bytes so far.
    pub out: Vec<u8>,
    places: BTreeMap<u32, Place>,
    packer: Packer,
    /// The first number that no object has.
    next: u32,
}

impl Writer {
    /// Behind these bytes; numbers from `next` on are free.
    pub(crate) fn new(out: Vec<u8>, next: u32) -> Writer {
        Writer { out, places: BTreeMap::new(), packer: Packer::new(), next }
    }

    /// Writes objects, those that are no streams together.
    pub(crate) fn write(&mut self, objects: Vec<(ObjectId, &Object)>) {
        let alone = |(id, object): &(ObjectId, &Object)| matches!(object, Object::Stream(_)) || id.1 > 0;
        let (alone, others): (Vec<_>, Vec<_>) = objects.into_iter().partition(alone);
        self.write_plainly(alone);
        for together in others.chunks(TOGETHER) {
            let container = self.next;
            self.next += 1;
            for (index, (id, _)) in together.iter().enumerate() {
                self.places.insert(id.0, Place::In(container, index));
            }
            self.write_plainly([((container, 0), &gather(together).into())]);
        }
    }

    /// Writes objects one by one.
    pub(crate) fn write_plainly<'a>(&mut self, objects: impl IntoIterator<Item = (ObjectId, &'a Object)>) {
        for (id, object) in objects {
            self.begin(id);
            match object {
                Object::Stream(stream) => self.write_stream(stream),
                object => write_object(object, &mut self.out),
            }
            self.out.extend(b"\nendobj\n");
        }
    }

    /// Begins an object, whose content and end the caller writes.
    pub(crate) fn begin(&mut self, id: ObjectId) {
        self.places.insert(id.0, Place::At(self.out.len(), id.1));
        put(&mut self.out, format_args!("{} {} obj\n", id.0, id.1));
    }

    fn write_stream(&mut self, stream: &Stream) {
        let pack = stream.allows_compression && !stream.dict.has(b"Filter");
        let packed = pack.then(|| self.packer.pack(&stream.content));
        let content = packed.as_deref().unwrap_or(&stream.content);
        let mut dictionary = stream.dict.clone();
        if packed.is_some() {
            dictionary.set("Filter", "FlateDecode");
        }
        dictionary.set("Length", i64::try_from(content.len()).unwrap_or(i64::MAX));
        write_object(&dictionary.into(), &mut self.out);
        self.out.extend(b"stream\n");
        self.out.extend(content);
        self.out.extend(b"\nendstream");
    }

    /// The bytes with a table of contents as a stream, which holds the trailer too.
    pub(crate) fn finish(mut self, mut trailer: Dictionary) -> Vec<u8> {
        let start = self.out.len();
        let own = (self.next, 0);
        self.places.insert(own.0, Place::At(start, 0));
        trailer.set("Size", i64::from(own.0) + 1);
        let contents = contents(&self.places, trailer);
        self.write_plainly([(own, &contents.into())]);
        end(start, self.out)
    }

    /// The bytes with a table of contents of the old kind, in which nothing is packed, and the trailer.
    pub(crate) fn finish_plainly(mut self, mut trailer: Dictionary) -> Vec<u8> {
        let start = self.out.len();
        trailer.set("Size", i64::from(self.next));
        self.out.extend(b"xref\n0 1\n0000000000 65535 f \n");
        let places: Vec<(&u32, &Place)> = self.places.iter().collect();
        for run in places.chunk_by(|before, after| before.0 + 1 == *after.0) {
            put(&mut self.out, format_args!("{} {}\n", run[0].0, run.len()));
            for (_, place) in run {
                // Written plainly, no object lies in another.
                if let Place::At(offset, generation) = place {
                    put(&mut self.out, format_args!("{offset:010} {generation:05} n \n"));
                }
            }
        }
        self.out.extend(b"trailer\n");
        write_object(&trailer.into(), &mut self.out);
        self.out.push(b'\n');
        end(start, self.out)
    }
}

/// The bytes with the place of their table at the end.
fn end(start: usize, mut out: Vec<u8>) -> Vec<u8> {
    put(&mut out, format_args!("startxref\n{start}\n%%EOF\n"));
    out
}

/// Objects that are no streams as a stream of objects.
fn gather(objects: &[(ObjectId, &Object)]) -> Stream {
    let (mut head, mut body) = (Vec::new(), Vec::new());
    for (id, object) in objects {
        if !matches!(body.last(), None | Some(b'>' | b']' | b')')) {
            body.push(b' ');
        }
        put(&mut head, format_args!("{} {} ", id.0, body.len()));
        write_object(object, &mut body);
    }
    let count = i64::try_from(objects.len()).unwrap_or(i64::MAX);
    let first = i64::try_from(head.len()).unwrap_or(i64::MAX);
    head.extend(body);
    Stream::new(dictionary! { "Type" => "ObjStm", "N" => count, "First" => first }, head)
}

/// The table of contents as a stream: kind and place of each object, and the trailer. Each row is
/// written as what it adds to the one above, which packs to nearly nothing.
fn contents(places: &BTreeMap<u32, Place>, mut trailer: Dictionary) -> Stream {
    let rows: Vec<[u64; 3]> = places
        .values()
        .map(|place| match place {
            Place::At(offset, generation) => [1, *offset as u64, u64::from(*generation)],
            Place::In(stream, index) => [2, u64::from(*stream), *index as u64],
        })
        .collect();
    let width = |column: usize| {
        let most = rows.iter().map(|row| row[column]).max().unwrap_or(0);
        (8 - most.leading_zeros() as usize / 8).max(1)
    };
    let widths = [1, width(1), width(2)];
    let length = widths.iter().sum();
    let (mut above, mut content) = (vec![0u8; length], Vec::new());
    for row in rows {
        let cell = |(value, width): (&u64, usize)| value.to_be_bytes()[8 - width..].to_vec();
        let line: Vec<u8> = row.iter().zip(widths).flat_map(cell).collect();
        content.push(2);
        content.extend(line.iter().zip(&above).map(|(byte, above)| byte.wrapping_sub(*above)));
        above = line;
    }
    trailer.set("Type", "XRef");
    trailer.set("W", widths.map(|width| Object::from(width as i64)).to_vec());
    trailer.set("Index", index(places));
    trailer.set("DecodeParms", dictionary! { "Predictor" => 12, "Columns" => length as i64 });
    Stream::new(trailer, content)
}

/// The numbers of the objects in runs: the first of each and how many they are.
fn index(places: &BTreeMap<u32, Place>) -> Vec<Object> {
    let numbers: Vec<u32> = places.keys().copied().collect();
    let runs = numbers.chunk_by(|before, after| before + 1 == *after);
    runs.flat_map(|run| [i64::from(run[0]).into(), (run.len() as i64).into()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A document with an object of every kind, and more of one than lie together.
    fn document() -> Document {
        let mut document = Document::with_version("1.7");
        let root = document.add_object(dictionary! { "Type" => "Catalog" });
        for number in 0..2 * TOGETHER as i64 {
            document.add_object(number);
        }
        document.add_object(Stream::new(Dictionary::new(), b"sana sana sana sana".to_vec()));
        document.add_object(vec![Object::Null, true.into()]);
        document.objects.insert((document.max_id + 7, 0), Object::Name(b"far".to_vec()));
        document.trailer = dictionary! { "Root" => root };
        document
    }

    /// Whether a file holds these objects.
    #[track_caller]
    fn check(bytes: &[u8], expected: &BTreeMap<ObjectId, Object>) {
        let read = Document::load_mem(bytes).unwrap();
        for (id, object) in expected {
            let found = read.get_object(*id).unwrap();
            match (object, found) {
                (Object::Stream(object), Object::Stream(found)) => {
                    assert_eq!(found.get_plain_content().unwrap(), object.content)
                }
                _ => assert_eq!(found, object, "{id:?}"),
            }
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let document = document();
        let bytes = write_file(&document);
        assert!(bytes.starts_with(b"%PDF-1.7\n%") && bytes.ends_with(b"%%EOF\n"));
        check(&bytes, &document.objects);
    }

    #[test]
    fn what_is_appended_takes_the_place_of_what_was() {
        for plainly in [false, true] {
            let mut document = document();
            let before = write_file(&document);
            let read = Document::load_mem(&before).unwrap();
            let changed: Vec<(ObjectId, Object)> = vec![
                ((2, 0), "changed".into()),
                ((3, 0), Stream::new(Dictionary::new(), b"stream".to_vec()).into()),
                ((document.max_id + 20, 0), 5.into()),
            ];
            let mut writer = Writer::new(before, document.max_id + 30);
            let objects = changed.iter().map(|(id, object)| (*id, object));
            let mut trailer = document.trailer.clone();
            trailer.set("Prev", read.xref_start as i64);
            let bytes = match plainly {
                true => {
                    writer.write_plainly(objects);
                    writer.finish_plainly(trailer)
                }
                false => {
                    writer.write(objects.collect());
                    writer.finish(trailer)
                }
            };
            document.objects.extend(changed);
            check(&bytes, &document.objects);
        }
    }
}
