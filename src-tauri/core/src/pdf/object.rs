//! A single object in the syntax of ISO 32000-1, 7.3, with no byte more than it needs.

use lopdf::{Dictionary, Object, StringFormat};
use std::fmt::Arguments;
use std::io::Write;

/// Writing to memory cannot fail.
pub(super) fn put(out: &mut Vec<u8>, words: Arguments<'_>) {
    let _ = out.write_fmt(words);
}

/// Writes an object; of a stream only its dictionary.
pub(crate) fn write_object(object: &Object, out: &mut Vec<u8>) {
    match object {
        Object::Null => word(out, "null"),
        Object::Boolean(value) => word(out, if *value { "true" } else { "false" }),
        Object::Integer(value) => {
            part(out);
            integer(*value, out);
        }
        // To the last digit: an object that is only carried over must stay what it was.
        Object::Real(value) => {
            part(out);
            put(out, format_args!("{value}"));
        }
        Object::Name(name) => write_name(name, out),
        Object::String(bytes, StringFormat::Literal) => write_literal(bytes, out),
        Object::String(bytes, StringFormat::Hexadecimal) => {
            out.push(b'<');
            out.extend(data_encoding::HEXUPPER.encode(bytes).bytes());
            out.push(b'>');
        }
        Object::Array(items) => {
            out.push(b'[');
            items.iter().for_each(|item| write_object(item, out));
            out.push(b']');
        }
        Object::Dictionary(dictionary) => write_dictionary(dictionary, out),
        Object::Stream(stream) => write_dictionary(&stream.dict, out),
        Object::Reference((number, generation)) => {
            part(out);
            integer(i64::from(*number), out);
            out.push(b' ');
            integer(i64::from(*generation), out);
            out.extend(b" R");
        }
    }
}

fn write_dictionary(dictionary: &Dictionary, out: &mut Vec<u8>) {
    out.extend(b"<<");
    for (key, value) in dictionary.iter() {
        write_name(key, out);
        write_object(value, out);
    }
    out.extend(b">>");
}

/// A space, where what follows would otherwise grow together with what is there.
fn part(out: &mut Vec<u8>) {
    if !matches!(out.last(), None | Some(b'[' | b']' | b'<' | b'>' | b'(' | b')' | b' ' | b'\n')) {
        out.push(b' ');
    }
}

fn word(out: &mut Vec<u8>, word: &str) {
    part(out);
    out.extend(word.bytes());
}

fn integer(value: i64, out: &mut Vec<u8>) {
    let mut digits = [0u8; 20];
    let (mut rest, mut at) = (value.unsigned_abs(), digits.len());
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if value < 0 {
        out.push(b'-');
    }
    out.extend(&digits[at..]);
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

#[cfg(test)]
mod tests {
    use super::write_object;
    use lopdf::{Object, StringFormat, dictionary};

    #[test]
    fn objects_are_written_without_a_byte_too_many() {
        let text = |text: &[u8]| Object::String(text.to_vec(), StringFormat::Literal);
        let cases: Vec<(Object, &[u8])> = vec![
            (Object::Null, b"null"),
            (i64::MIN.into(), b"-9223372036854775808"),
            (Object::Real(-0.5), b"-0.5"),
            (Object::Name(b"a b#".to_vec()), b"/a#20b#23"),
            (text(b"(a\\\r\n)"), b"(\\(a\\\\\\r\n\\))"),
            (Object::String(vec![0xfe, 0xff], StringFormat::Hexadecimal), b"<FEFF>"),
            (
                vec![1.into(), 2.into(), "XYZ".into(), Object::Null, true.into()].into(),
                b"[1 2/XYZ null true]",
            ),
            (vec![(3, 0).into(), text(b"a"), (4, 1).into()].into(), b"[3 0 R(a)4 1 R]"),
            (
                dictionary! { "K" => 7, "P" => (12, 0), "L" => vec![Object::from(1)], "S" => "TD" }.into(),
                b"<</K 7/P 12 0 R/L[1]/S/TD>>",
            ),
        ];
        for (object, expected) in cases {
            let mut out = Vec::new();
            write_object(&object, &mut out);
            assert_eq!(out, expected, "{}", String::from_utf8_lossy(&out));
        }
    }
}
