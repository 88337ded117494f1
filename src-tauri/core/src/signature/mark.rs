//! The visible mark of a signature: lines of text set into the field's rectangle with an embedded
//! subset of the given font, so that the finished file stays archivable.

use super::borrowed::{self, Borrowed};
use super::failed;
use super::update::Update;
use crate::failure::{Code, Failure, Result};
use chrono::{DateTime, FixedOffset};
use lopdf::{Dictionary, Object, ObjectId, StringFormat, dictionary};
use rustybuzz::{Face, ttf_parser::GlyphId};
use std::collections::BTreeMap;
use std::fmt::Write;
use subsetter::GlyphRemapper;
use unicode_normalization::UnicodeNormalization;

/// Space between the field's edge and its text, in points.
const MARGIN: f32 = 3.0;
/// The first line names the signer and is the largest.
const FIRST_SIZE: f32 = 10.5;
const OTHER_SIZE: f32 = 8.5;
/// Distance of baselines, as a share of the size.
const LEADING: f32 = 1.35;
/// Text that does not fit is set smaller in these steps, down to the smallest.
const STEP: f32 = 0.92;
const SMALLEST: f32 = 0.45;
/// The ink of the document.
const INK: &str = "0.05 g";

/// What stands in a signature's field.
pub struct SignatureMark {
    /// The field's name, not seen by readers.
    pub field: String,
    /// The visible text; lines wider than the field are broken.
    pub lines: Vec<String>,
    /// What follows in a second language, and that language's tag.
    pub second: Option<(&'static str, Vec<String>)>,
    /// How much larger than usual the text is set, where it fits.
    pub scale: f32,
    /// The field's description for screen readers, where it may still be changed.
    pub tooltip: String,
    /// Why it is signed.
    pub reason: String,
    /// Where it is signed.
    pub place: String,
    /// When, as the signer's clock says.
    pub time: DateTime<FixedOffset>,
    /// A TrueType or OpenType font that has all letters of the text.
    pub font: &'static [u8],
}

/// Adds the mark's appearance in a field of this size to an update.
pub(super) fn draw(
    update: &mut Update<'_>,
    mark: &SignatureMark,
    widget: &Dictionary,
    [width, height]: [f32; 2],
) -> Result<ObjectId> {
    let mut letters = Letters::new(mark.font)?;
    let second = mark.second.iter().flat_map(|(_, lines)| lines);
    let lines: Vec<String> = mark.lines.iter().chain(second).map(|line| line.nfc().collect()).collect();
    let needed = lines.iter().flat_map(|line| line.chars());
    letters.borrowed = borrowed::find(update.document, widget, &letters.face, needed);
    let set = fit(&letters, &lines, mark.scale, [width, height])?;
    let mut content = format!("/Tx BMC\nq\nBT\n{INK}\n");
    let mut baseline = height - MARGIN;
    let mut foreign = false;
    for SetLine { size, of, text } in set {
        if let (Some((tag, _)), false, true) = (&mark.second, foreign, of >= mark.lines.len()) {
            let _ = writeln!(content, "/Span <</Lang ({tag})>> BDC");
            foreign = true;
        }
        baseline -= size * if baseline == height - MARGIN { 1.0 } else { LEADING };
        // Writing to a string cannot fail.
        let _ = write!(content, "/F0 {size:.2} Tf 1 0 0 1 {MARGIN:.2} {baseline:.2} Tm <");
        for letter in text.chars() {
            content.push_str(&letters.draw(letter)?);
        }
        content.push_str("> Tj\n");
    }
    if foreign {
        content.push_str("EMC\n");
    }
    content.push_str("ET\nQ\nEMC\n");
    let font = letters.embed(update)?;
    let frame = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => vec![0.into(), 0.into(), width.into(), height.into()],
        "Resources" => dictionary! { "Font" => dictionary! { "F0" => font } },
    };
    Ok(update.add_stream(frame, content.into_bytes()))
}

/// A line as it is set.
struct SetLine {
    size: f32,
    /// The line of the text that it is of.
    of: usize,
    text: String,
}

/// The lines, broken to the width, in the largest size up to this scale in which they fit the height.
fn fit(letters: &Letters, lines: &[String], scale: f32, [width, height]: [f32; 2]) -> Result<Vec<SetLine>> {
    let mut scale = scale;
    loop {
        let mut set = Vec::new();
        for (of, line) in lines.iter().enumerate() {
            let size = scale * if of == 0 { FIRST_SIZE } else { OTHER_SIZE };
            let broken = letters.wrap(line, (width - 2.0 * MARGIN) / size)?;
            set.extend(broken.into_iter().map(|text| SetLine { size, of, text }));
        }
        let used: f32 = set.iter().map(|line| line.size * LEADING).sum();
        if used <= height - 2.0 * MARGIN || scale * STEP < SMALLEST {
            return Ok(set);
        }
        scale *= STEP;
    }
}

/// The letters of one font that a text uses.
struct Letters {
    data: &'static [u8],
    face: Face<'static>,
    glyphs: GlyphRemapper,
    /// New glyph number → its character and its width in thousandths.
    used: BTreeMap<u16, (char, i64)>,
    /// A font of the file that has them all: then none is embedded.
    borrowed: Option<Borrowed>,
}

impl Letters {
    fn new(data: &'static [u8]) -> Result<Letters> {
        let face = Face::from_slice(data, 0).ok_or_else(|| failed("the font cannot be read"))?;
        Ok(Letters { data, face, glyphs: GlyphRemapper::new(), used: BTreeMap::new(), borrowed: None })
    }

    fn glyph(&self, letter: char) -> Result<GlyphId> {
        let missing = || Failure::new(Code::UnknownCharacter).with("character", letter).with("place", "");
        self.face.glyph_index(letter).ok_or_else(missing)
    }

    /// The width of a letter in ems.
    fn width(&self, letter: char) -> Result<f32> {
        let advance = self.face.glyph_hor_advance(self.glyph(letter)?).unwrap_or(0);
        Ok(f32::from(advance) / self.em())
    }

    fn em(&self) -> f32 {
        f32::from(self.face.units_per_em() as u16).max(1.0)
    }

    /// The code of a letter, hexadecimal.
    fn draw(&mut self, letter: char) -> Result<String> {
        if let Some(code) = self.borrowed.as_ref().and_then(|font| font.codes.get(&letter)) {
            return Ok(format!("{code:02X}"));
        }
        let glyph = self.glyph(letter)?;
        let number = self.glyphs.remap(glyph.0);
        let width = (self.width(letter)? * 1000.0).round() as i64;
        self.used.insert(number, (letter, width));
        Ok(format!("{number:04X}"))
    }

    /// Breaks a line at spaces, and a word that is wider than the room anywhere.
    fn wrap(&self, line: &str, room: f32) -> Result<Vec<String>> {
        let mut lines = vec![String::new()];
        let mut used = 0.0;
        for word in line.split_inclusive(' ') {
            let width = self.measure(word.trim_end())?;
            if used + width > room && used > 0.0 {
                lines.push(String::new());
                used = 0.0;
            }
            for letter in word.chars() {
                let width = self.width(letter)?;
                if used + width > room && used > 0.0 && letter != ' ' {
                    lines.push(String::new());
                    used = 0.0;
                }
                if let Some(last) = lines.last_mut() {
                    last.push(letter);
                }
                used += width;
            }
        }
        Ok(lines)
    }

    fn measure(&self, word: &str) -> Result<f32> {
        word.chars().try_fold(0.0, |sum, letter| Ok(sum + self.width(letter)?))
    }

    /// The borrowed font, or the subset as a Type 0 font with widths and a map back to Unicode.
    fn embed(&self, update: &mut Update<'_>) -> Result<ObjectId> {
        if let Some(font) = &self.borrowed {
            return Ok(font.id);
        }
        let subset = subsetter::subset(self.data, 0, &self.glyphs).map_err(failed)?;
        let outlines_are_cubic = self.face.tables().cff.is_some();
        let name = Object::Name(b"SIGNAT+Mark".to_vec());
        let widths: Vec<Object> = self
            .used
            .iter()
            .flat_map(|(number, (_, width))| [i64::from(*number).into(), vec![(*width).into()].into()])
            .collect();
        let mut descendant = dictionary! {
            "Type" => "Font",
            "Subtype" => if outlines_are_cubic { "CIDFontType0" } else { "CIDFontType2" },
            "BaseFont" => name.clone(),
            "CIDSystemInfo" => identity_info(),
            "FontDescriptor" => self.describe(update, name.clone(), subset, outlines_are_cubic),
            "DW" => 0,
            "W" => widths,
        };
        if !outlines_are_cubic {
            descendant.set("CIDToGIDMap", "Identity");
        }
        let descendant = update.add(descendant);
        let unicode = update.add_stream(Dictionary::new(), self.unicode_map().into_bytes());
        Ok(update.add(dictionary! {
            "Type" => "Font",
            "Subtype" => "Type0",
            "BaseFont" => name,
            "Encoding" => "Identity-H",
            "DescendantFonts" => vec![descendant.into()],
            "ToUnicode" => unicode,
        }))
    }

    fn describe(&self, update: &mut Update<'_>, name: Object, subset: Vec<u8>, cubic: bool) -> ObjectId {
        let length = i64::try_from(subset.len()).unwrap_or(i64::MAX);
        let (key, kind) = match cubic {
            true => ("FontFile3", dictionary! { "Subtype" => "CIDFontType0C" }),
            false => ("FontFile2", dictionary! { "Length1" => length }),
        };
        let file = update.add_stream(kind, subset);
        let face = &self.face;
        let thousandths = |units: i16| (f32::from(units) * 1000.0 / self.em()).round() as i64;
        let frame = face.global_bounding_box();
        let frame = [frame.x_min, frame.y_min, frame.x_max, frame.y_max];
        let mut descriptor = dictionary! {
            "Type" => "FontDescriptor",
            "FontName" => name,
            "Flags" => 4,
            "ItalicAngle" => 0,
            "Ascent" => thousandths(face.ascender()),
            "Descent" => thousandths(face.descender()),
            "CapHeight" => thousandths(face.capital_height().unwrap_or(face.ascender())),
            "StemV" => 90,
            "FontBBox" => frame.map(|units| Object::from(thousandths(units))).to_vec(),
        };
        descriptor.set(key, file);
        update.add(descriptor)
    }

    /// The CMap by which readers find the letters again.
    fn unicode_map(&self) -> String {
        let mut map = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry \
             (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Mark def\n/CMapType 2 def\n1 \
             begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        let used: Vec<_> = self.used.iter().collect();
        // A CMap's section holds at most a hundred lines.
        for section in used.chunks(100) {
            let _ = writeln!(map, "{} beginbfchar", section.len());
            for (number, (letter, _)) in section {
                let units: String =
                    letter.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("{unit:04X}")).collect();
                let _ = writeln!(map, "<{number:04X}> <{units}>");
            }
            map.push_str("endbfchar\n");
        }
        map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        map
    }
}

fn identity_info() -> Dictionary {
    let literal = |value: &str| Object::String(value.as_bytes().to_vec(), StringFormat::Literal);
    dictionary! { "Registry" => literal("Adobe"), "Ordering" => literal("Identity"), "Supplement" => 0 }
}
