//! The fonts of a file and their codes. A code is one byte and stands for one glyph and one text, so
//! that a hyphen at a line end and a hyphen in a word, drawn alike, are copied differently. A letter of
//! Latin-1 has its own number as code; a face with more than fits gets a second font.

use super::face::Face;
use rustybuzz::ttf_parser::GlyphId;

/// The codes that are given to what has no number of its own, in this order. Line ends are left out:
/// readers take one for another.
const SPARE: [std::ops::RangeInclusive<u8>; 6] =
    [0x80..=0x9f, 0x01..=0x09, 0x0e..=0x1f, 0x7f..=0x7f, 0xa0..=0xff, 0x20..=0x7e];

/// A font: part of a face.
pub(super) struct Font {
    /// The face that it is part of.
    pub face: Face,
    /// Glyph and text by code.
    pub codes: Vec<Option<(u16, String)>>,
}

impl Font {
    fn new(face: Face) -> Font {
        Font { face, codes: vec![None; 256] }
    }

    /// A free code for a text: its own number if it has one, else any.
    fn free(&self, text: &str) -> Option<u8> {
        let mut letters = text.chars();
        let own =
            letters.next().filter(|_| letters.next().is_none()).and_then(|letter| u8::try_from(letter).ok());
        let own = own.filter(|code| matches!(code, 0x20..=0x7e | 0xa0..=0xac | 0xae..=0xff));
        let is_free = |code: &u8| self.codes[usize::from(*code)].is_none();
        own.filter(is_free).or_else(|| SPARE.into_iter().flatten().find(is_free))
    }

    /// The codes that are used, with glyph and text.
    pub(super) fn used(&self) -> impl Iterator<Item = (u8, u16, &str)> {
        (0..=u8::MAX)
            .zip(&self.codes)
            .filter_map(|(code, used)| used.as_ref().map(|(glyph, text)| (code, *glyph, text.as_str())))
    }
}

/// What a glyph has been shown as.
struct Known {
    text: String,
    font: usize,
    code: u8,
}

/// All fonts of a file.
#[derive(Default)]
pub(super) struct Codes {
    /// In the order of their first use.
    pub fonts: Vec<Font>,
    /// By face and glyph.
    known: [Vec<Vec<Known>>; Face::ALL.len()],
}

impl Codes {
    /// The font and the code that show a glyph as a text.
    pub(super) fn code(&mut self, face: Face, glyph: u16, text: &str) -> (usize, u8) {
        let known = &mut self.known[face as usize];
        let at = usize::from(glyph);
        if known.len() <= at {
            known.resize_with(at + 1, Vec::new);
        }
        if let Some(known) = known[at].iter().find(|known| known.text == text) {
            return (known.font, known.code);
        }
        let last = self.fonts.iter().rposition(|font| font.face == face);
        let free = last.and_then(|font| self.fonts[font].free(text).map(|code| (font, code)));
        let (font, code) = free.unwrap_or_else(|| {
            self.fonts.push(Font::new(face));
            let font = self.fonts.len() - 1;
            (font, self.fonts[font].free(text).unwrap_or(1))
        });
        self.fonts[font].codes[usize::from(code)] = Some((glyph, text.to_owned()));
        known[at].push(Known { text: text.to_owned(), font, code });
        (font, code)
    }
}

/// The name under which a font stands in the resources.
pub(super) fn resource(font: usize) -> String {
    format!("F{font}")
}

/// The advance width of a glyph as the PDF states it, in thousandths of an em.
pub(super) fn width(face: Face, glyph: u16) -> f32 {
    let Some(parsed) = face.parsed() else { return 0.0 };
    let advance = f32::from(parsed.glyph_hor_advance(GlyphId(glyph)).unwrap_or(0));
    (advance * 1000.0 / parsed.units_per_em() as f32).round()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_their_own_number_and_one_glyph_as_many_codes_as_texts() {
        let mut codes = Codes::default();
        let shown = [(5, "a"), (6, "ä"), (7, "-"), (7, "\u{ad}"), (8, "Ł"), (9, "ffi"), (5, "a"), (10, "a")];
        let given = shown.map(|(glyph, text)| codes.code(Face::Regular, glyph, text));
        assert_eq!(
            given,
            [(0, 0x61), (0, 0xe4), (0, 0x2d), (0, 0x80), (0, 0x81), (0, 0x82), (0, 0x61), (0, 0x83)]
        );
        assert_eq!(codes.code(Face::SemiBold, 5, "a"), (1, 0x61));
        let used: Vec<_> = codes.fonts[0].used().map(|(code, glyph, _)| (code, glyph)).collect();
        assert_eq!(used, [(0x2d, 7), (0x61, 5), (0x80, 7), (0x81, 8), (0x82, 9), (0x83, 10), (0xe4, 6)]);
    }

    #[test]
    fn a_face_with_too_many_texts_gets_a_second_font() {
        let mut codes = Codes::default();
        let mut given = std::collections::BTreeSet::new();
        for glyph in 1..=600 {
            let code = codes.code(Face::Noto, glyph, &format!("t{glyph}"));
            assert!(given.insert(code) && !matches!(code.1, 0 | b'\n' | b'\r'), "{code:?}");
        }
        assert_eq!(codes.fonts.len(), 3);
    }
}
