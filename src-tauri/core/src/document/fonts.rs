//! The fonts of a file as objects: a subset of the face, widths, and the way back to text. The program
//! of a font holds only what a PDF asks of it.

use super::codes::{Codes, Font, resource, width};
use super::face::Face;
use crate::failure::{Code, Failure, Result};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use subsetter::GlyphRemapper;

/// Symbolic: codes mean what the font's own table says. Fixed pitch.
const SYMBOLIC: i64 = 4;
const FIXED_PITCH: i64 = 1;
/// The tables that ISO 32000-1, 9.9 asks for; `cmap` is our own.
const TABLES: [&[u8; 4]; 9] =
    [b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"prep"];

/// Adds the fonts; gives the dictionary of their names.
pub(super) fn add_fonts(document: &mut Document, codes: &Codes) -> Result<Dictionary> {
    let mut names = Dictionary::new();
    for (n, font) in codes.fonts.iter().enumerate() {
        names.set(resource(n), add_font(document, font, n)?);
    }
    Ok(names)
}

fn add_font(document: &mut Document, font: &Font, n: usize) -> Result<ObjectId> {
    let name = format!("{}+{}", tag(n), font.face.postscript_name());
    let descriptor = describe(document, font, &name)?;
    let unicode = document.add_object(Stream::new(Dictionary::new(), unicode_map(font).into_bytes()));
    let codes = || font.used().map(|(code, ..)| code);
    let (first, last) = (codes().next().unwrap_or(0), codes().last().unwrap_or(0));
    let widths = font.codes[usize::from(first)..=usize::from(last)]
        .iter()
        .map(|used| Object::from(used.as_ref().map_or(0, |(glyph, _)| width(font.face, *glyph) as i64)));
    Ok(document.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "TrueType",
        "BaseFont" => Object::Name(name.into_bytes()),
        "FirstChar" => i64::from(first),
        "LastChar" => i64::from(last),
        "Widths" => widths.collect::<Vec<_>>(),
        "FontDescriptor" => descriptor,
        "ToUnicode" => unicode,
    }))
}

fn describe(document: &mut Document, font: &Font, name: &str) -> Result<ObjectId> {
    let face = font.face.parsed().ok_or_else(|| failed("a bundled font cannot be read"))?;
    let thousandths = |units: i16| (f32::from(units) * 1000.0 / face.units_per_em() as f32).round() as i64;
    let program = program(font)?;
    let length = program.len() as i64;
    let file = document.add_object(Stream::new(dictionary! { "Length1" => length }, program));
    let bounds = face.global_bounding_box();
    let bounds = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max];
    let pitch = if font.face == Face::Mono { FIXED_PITCH } else { 0 };
    Ok(document.add_object(dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => Object::Name(name.as_bytes().to_vec()),
        "Flags" => SYMBOLIC + pitch,
        "FontBBox" => bounds.map(|units| Object::from(thousandths(units))).to_vec(),
        "ItalicAngle" => 0,
        "Ascent" => thousandths(face.ascender()),
        "Descent" => thousandths(face.descender()),
        "CapHeight" => thousandths(face.capital_height().unwrap_or(face.ascender())),
        "StemV" => i64::from(face.weight().to_number()) / 5,
        "FontFile2" => file,
    }))
}

/// Six letters that mark a subset, others for each font of a file.
fn tag(n: usize) -> String {
    let letter = |n: usize| char::from(b'A' + (n % 26) as u8);
    ['L', 'A', 'A', 'T', letter(n / 26), letter(n)].into_iter().collect()
}

/// The subset as a TrueType font in which our codes are numbers of letters.
fn program(font: &Font) -> Result<Vec<u8>> {
    let mut glyphs = GlyphRemapper::new();
    let mut numbers = [0u8; 256];
    for (code, glyph, _) in font.used() {
        // Glyphs get their new numbers in turn, and there are no more than codes.
        numbers[usize::from(code)] = glyphs.remap(glyph) as u8;
    }
    let subset =
        subsetter::subset(font.face.data(), 0, &glyphs).map_err(|_| failed("a font cannot be subset"))?;
    let mut tables: Vec<([u8; 4], Vec<u8>)> = Vec::new();
    for name in TABLES {
        tables.extend(table(&subset, name).map(|data| (*name, data.to_vec())));
    }
    tables.push((*b"cmap", letters(&numbers)));
    tables.sort_by_key(|(name, _)| *name);
    Ok(assemble(tables))
}

/// A table of a font.
fn table<'a>(font: &'a [u8], name: &[u8; 4]) -> Option<&'a [u8]> {
    let number = |at: usize| Some(u32::from_be_bytes(font.get(at..at + 4)?.try_into().ok()?) as usize);
    let entry = font.get(12..)?.chunks_exact(16).position(|entry| entry.starts_with(name))?;
    let (start, length) = (number(12 + 16 * entry + 8)?, number(12 + 16 * entry + 12)?);
    font.get(start..start + length)
}

/// The table that says which glyph a code draws: Macintosh, format 0.
fn letters(numbers: &[u8; 256]) -> Vec<u8> {
    let head: [u16; 9] = [0, 1, 1, 0, 0, 12, 0, 262, 0];
    head.into_iter().flat_map(u16::to_be_bytes).chain(*numbers).collect()
}

/// Tables as a font file.
fn assemble(tables: Vec<([u8; 4], Vec<u8>)>) -> Vec<u8> {
    let count = tables.len() as u16;
    let log = count.ilog2();
    let mut font = vec![0, 1, 0, 0];
    for number in [count, 16 << log, log as u16, (count - (1 << log)) * 16] {
        font.extend(number.to_be_bytes());
    }
    let mut start = 12 + 16 * tables.len();
    let mut body = Vec::new();
    let mut adjustment = None;
    for (name, mut data) in tables {
        if &name == b"head" && data.len() >= 12 {
            data[8..12].fill(0);
            adjustment = Some(start + 8);
        }
        font.extend(name);
        for number in [sum(&data), start as u32, data.len() as u32] {
            font.extend(number.to_be_bytes());
        }
        data.resize(data.len().next_multiple_of(4), 0);
        start += data.len();
        body.extend(data);
    }
    font.extend(body);
    if let Some(at) = adjustment {
        let whole = 0xb1b0_afba_u32.wrapping_sub(sum(&font));
        font[at..at + 4].copy_from_slice(&whole.to_be_bytes());
    }
    font
}

/// The checksum of a font's table.
fn sum(data: &[u8]) -> u32 {
    let word = |bytes: &[u8]| {
        let mut word = [0; 4];
        word[..bytes.len()].copy_from_slice(bytes);
        u32::from_be_bytes(word)
    };
    data.chunks(4).map(word).fold(0, u32::wrapping_add)
}

/// The map from codes back to text.
fn unicode_map(font: &Font) -> String {
    let mut map = String::from(
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)\
         /Ordering(UCS)/Supplement 0>>def/CMapName/Laatija def/CMapType 2 def\n1 begincodespacerange\n\
         <00><FF>\nendcodespacerange\n",
    );
    let used: Vec<(u8, &str)> = font.used().map(|(code, _, text)| (code, text)).collect();
    let own = |(code, text): &(u8, &str)| text.chars().eq([char::from(*code)]);
    let lines: Vec<String> = used
        .chunk_by(|before, after| own(before) && own(after) && before.0 + 1 == after.0)
        .map(|run| {
            let text: String = run[0].1.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
            format!("<{:02X}><{:02X}><{text}>\n", run[0].0, run[run.len() - 1].0)
        })
        .collect();
    // A section holds at most a hundred lines.
    for section in lines.chunks(100) {
        map += &format!("{} beginbfrange\n{}endbfrange\n", section.len(), section.concat());
    }
    map + "endcmap CMapName currentdict/CMap defineresource pop end end"
}

fn failed(detail: &str) -> Failure {
    Failure::new(Code::DocumentFailed).with("detail", detail)
}
