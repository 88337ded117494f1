//! A whole file: streams one by one, everything else packed together in object streams, and the table
//! of contents packed as well. Without that a document of many tags would be twice as large.

use super::Packer;
use super::object::{put, write_object};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use std::collections::BTreeMap;

/// So many objects lie in one stream at most: a reader unpacks them together.
const TOGETHER: usize = 1000;

/// Where an object is found.
enum Place {
    /// At this byte of the file.
    At(usize),
    /// In this stream of objects, as the so manieth.
    In(u32, usize),
}

/// The document as a file. Its objects stay as they are; streams that name no filter are packed unless
/// they forbid it.
pub(crate) fn write_file(document: &Document) -> Vec<u8> {
    let mut packer = Packer::new();
    let mut out = Vec::new();
    put(&mut out, format_args!("%PDF-{}\n", document.version));
    out.extend(b"%\xe2\xe3\xcf\xd3\n");
    let mut places = BTreeMap::new();
    let (streams, others): (Vec<_>, Vec<_>) =
        document.objects.iter().partition(|(_, object)| matches!(object, Object::Stream(_)));
    for (id, object) in streams {
        if let Object::Stream(stream) = object {
            places.insert(id.0, Place::At(out.len()));
            write_stream(*id, stream, &mut packer, &mut out);
        }
    }
    let mut next = document.objects.last_key_value().map_or(1, |(id, _)| id.0 + 1);
    for together in others.chunks(TOGETHER) {
        let stream = gather(together);
        for (index, (id, _)) in together.iter().enumerate() {
            places.insert(id.0, Place::In(next, index));
        }
        places.insert(next, Place::At(out.len()));
        write_stream((next, 0), &stream, &mut packer, &mut out);
        next += 1;
    }
    let start = out.len();
    places.insert(next, Place::At(start));
    let mut trailer = document.trailer.clone();
    trailer.set("Size", i64::from(next) + 1);
    write_stream((next, 0), &contents(&places, trailer), &mut packer, &mut out);
    put(&mut out, format_args!("startxref\n{start}\n%%EOF\n"));
    out
}

/// Objects that are no streams as a stream of objects.
fn gather(objects: &[(&ObjectId, &Object)]) -> Stream {
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

fn write_stream(id: ObjectId, stream: &Stream, packer: &mut Packer, out: &mut Vec<u8>) {
    let packed = stream.allows_compression && !stream.dict.has(b"Filter");
    let packed = packed.then(|| packer.pack(&stream.content));
    let content = packed.as_deref().unwrap_or(&stream.content);
    let mut dictionary = stream.dict.clone();
    if packed.is_some() {
        dictionary.set("Filter", "FlateDecode");
    }
    dictionary.set("Length", i64::try_from(content.len()).unwrap_or(i64::MAX));
    put(out, format_args!("{} {} obj\n", id.0, id.1));
    write_object(&dictionary.into(), out);
    out.extend(b"stream\n");
    out.extend(content);
    out.extend(b"\nendstream\nendobj\n");
}

/// The table of contents as a stream: kind and place of each object, and the trailer. Each row is
/// written as what it adds to the one above, which packs to nearly nothing.
fn contents(places: &BTreeMap<u32, Place>, mut trailer: Dictionary) -> Stream {
    let rows: Vec<[u64; 3]> = places
        .values()
        .map(|place| match place {
            Place::At(offset) => [1, *offset as u64, 0],
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
        let line: Vec<u8> = row
            .iter()
            .zip(widths)
            .flat_map(|(value, width)| value.to_be_bytes()[8 - width..].to_vec())
            .collect();
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
