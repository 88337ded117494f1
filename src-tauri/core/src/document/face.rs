//! The five bundled faces: which of them can draw a word, and how it is shaped. Parsed once for the
//! process; keeps no text.

use super::layout::Glyph;
use super::pairs::{Pairs, Shaped};
use rustybuzz::ttf_parser::{GlyphId, Tag};
use rustybuzz::{Direction, Feature, GlyphBuffer, ShapePlan, UnicodeBuffer, script};
use std::ops::Range;
use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;

/// A bundled face.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Atkinson Hyperlegible Next, regular.
    Regular,
    /// Atkinson Hyperlegible Next, semibold.
    SemiBold,
    /// Atkinson Hyperlegible Mono, for codes.
    Mono,
    /// Andika, for words with letters that the others lack.
    Fallback,
    /// Noto Sans, a subset: Greek and the symbols that people set in texts.
    Noto,
}

impl Face {
    /// All of them, in the order of their discriminants.
    pub const ALL: [Face; 5] = [Face::Regular, Face::SemiBold, Face::Mono, Face::Fallback, Face::Noto];

    /// The name that the page's style sheet uses.
    pub fn name(self) -> &'static str {
        match self {
            Face::Regular => "regular",
            Face::SemiBold => "semibold",
            Face::Mono => "mono",
            Face::Fallback | Face::Noto => "fallback",
        }
    }

    /// The name inside a PDF.
    pub(super) fn postscript_name(self) -> &'static str {
        match self {
            Face::Regular => "AtkinsonHyperlegibleNext-Regular",
            Face::SemiBold => "AtkinsonHyperlegibleNext-SemiBold",
            Face::Mono => "AtkinsonHyperlegibleMono-Regular",
            Face::Fallback => "Andika-Regular",
            Face::Noto => "NotoSans-Regular",
        }
    }

    /// The font file.
    pub fn data(self) -> &'static [u8] {
        match self {
            Face::Regular => {
                include_bytes!("../../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf")
            }
            Face::SemiBold => {
                include_bytes!("../../../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf")
            }
            Face::Mono => include_bytes!("../../../../assets/fonts/AtkinsonHyperlegibleMono-Regular.ttf"),
            Face::Fallback => include_bytes!("../../../../assets/fonts/Andika-Regular.ttf"),
            Face::Noto => include_bytes!("../../../../assets/fonts/NotoSans-Regular-Subset.ttf"),
        }
    }

    /// The parsed font; `None` only if a bundled file were broken, which a test rules out.
    pub(super) fn parsed(self) -> Option<&'static rustybuzz::Face<'static>> {
        self.loaded().map(|loaded| &loaded.face)
    }

    /// Whether the face draws the character.
    pub(super) fn has(self, character: char) -> bool {
        self.loaded().is_some_and(|loaded| match loaded.plain.get(character as usize) {
            Some(known) => *known,
            None => loaded.face.glyph_index(character).is_some(),
        })
    }

    /// The face that draws most of some lines that stand by themselves: a name in a certificate may be of any
    /// letters.
    pub fn for_lines<'a>(lines: impl Iterator<Item = &'a str> + Clone) -> Face {
        let lacking = |face: &Face| {
            lines.clone().flat_map(UnicodeNormalization::nfc).filter(|letter| !face.has(*letter)).count()
        };
        let face = [Face::Regular, Face::Fallback, Face::Noto].into_iter().min_by_key(lacking);
        face.unwrap_or(Face::Regular)
    }

    /// The words of a text that the face draws; the others are left out.
    pub fn drawn(self, text: &str) -> String {
        let text: String = text.nfc().collect();
        let drawn = |word: &&str| word.chars().all(|letter| self.has(letter));
        text.split_whitespace().filter(drawn).collect::<Vec<_>>().join(" ")
    }

    /// The face in which Sámi is set where another language is set in this one.
    pub(super) fn of_sami(self) -> Face {
        match self {
            Face::Regular | Face::SemiBold => Face::Fallback,
            face => face,
        }
    }

    /// A word by the faces that draw it: whole in this one or in a fallback if any draws all of it,
    /// else character by character; else the first character that none draws.
    pub(super) fn for_word(self, word: &str) -> Result<Vec<(Face, Range<usize>)>, char> {
        let faces = [self, Face::Fallback, Face::Noto];
        if let Some(whole) = faces.into_iter().find(|face| word.chars().all(|letter| face.has(letter))) {
            return Ok(vec![(whole, 0..word.len())]);
        }
        let mut pieces: Vec<(Face, Range<usize>)> = Vec::new();
        for (at, letter) in word.char_indices() {
            let face = faces.into_iter().find(|face| face.has(letter)).ok_or(letter)?;
            let end = at + letter.len_utf8();
            match pieces.last_mut() {
                Some((last, range)) if *last == face => range.end = end,
                _ => pieces.push((face, at..end)),
            }
        }
        Ok(pieces)
    }

    /// Whether any face draws the character in running text.
    pub(super) fn draws(letter: char) -> bool {
        [Face::Regular, Face::Fallback, Face::Noto].into_iter().any(|face| face.has(letter))
    }

    /// The glyphs of a word; figures of equal width when `tabular`.
    pub(super) fn shape(self, text: &str, figures: Figures) -> Vec<Glyph> {
        let Some(loaded) = self.loaded() else { return Vec::new() };
        let plain = || if self.moves_pairs_alone() { loaded.shape_plain(text, figures) } else { None };
        plain().unwrap_or_else(|| loaded.shape(text, figures))
    }

    /// Whether the face neither joins letters nor looks farther than at a letter's neighbour.
    fn moves_pairs_alone(self) -> bool {
        matches!(self, Face::Regular | Face::SemiBold | Face::Mono)
    }

    /// The glyphs of a space, which nearly every line asks for.
    pub(super) fn space(self, figures: Figures) -> &'static [Glyph] {
        self.loaded().map_or(&[], |loaded| &loaded.spaces[figures as usize])
    }

    /// The glyphs of a hyphen, which every attempt at a line end asks for.
    pub(super) fn hyphen(self, figures: Figures) -> &'static [Glyph] {
        self.loaded().map_or(&[], |loaded| &loaded.hyphens[figures as usize])
    }

    fn loaded(self) -> Option<&'static Loaded> {
        static LOADED: [OnceLock<Option<Loaded>>; 5] = [const { OnceLock::new() }; 5];
        LOADED[self as usize].get_or_init(|| Loaded::new(self.data())).as_ref()
    }
}

/// How figures are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Figures {
    /// As wide as each is drawn.
    Running,
    /// All equally wide, for columns.
    Tabular,
}

struct Loaded {
    face: rustybuzz::Face<'static>,
    /// By the discriminants of [`Figures`], as what follows.
    plans: [ShapePlan; 2],
    spaces: [Vec<Glyph>; 2],
    hyphens: [Vec<Glyph>; 2],
    pairs: [OnceLock<Pairs>; 2],
    /// Which letters of Latin-1 it draws.
    plain: [bool; 0x100],
}

impl Loaded {
    fn new(data: &'static [u8]) -> Option<Loaded> {
        let face = rustybuzz::Face::from_slice(data, 0)?;
        let plan = |features: &[Feature]| {
            ShapePlan::new(&face, Direction::LeftToRight, Some(script::LATIN), None, features)
        };
        let plans = [plan(&[]), plan(&[Feature::new(Tag::from_bytes(b"tnum"), 1, ..)])];
        let shaped =
            |text: &str| [&plans[0], &plans[1]].map(|plan| glyphs(&face, &latin(&face, plan, text), text));
        let (spaces, hyphens) = (shaped(" "), shaped("-"));
        let pairs = [const { OnceLock::new() }; 2];
        let plain = std::array::from_fn(|letter| face.glyph_index(char::from(letter as u8)).is_some());
        Some(Loaded { face, plans, spaces, hyphens, pairs, plain })
    }

    /// The glyphs of a word of plain letters; nothing when it is none.
    fn shape_plain(&self, text: &str, figures: Figures) -> Option<Vec<Glyph>> {
        let shape = |text: &str| -> Vec<Shaped> {
            let shaped = latin(&self.face, &self.plans[figures as usize], text);
            let place = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
            place
                .map(|(info, at)| (info.glyph_id as u16, at.x_advance, at.x_offset == 0 && at.y_offset == 0))
                .collect()
        };
        let units = self.face.units_per_em() as f32;
        self.pairs[figures as usize].get_or_init(|| Pairs::new(units, shape)).shape(text, shape)
    }

    /// The glyphs of a word of any letters.
    fn shape(&self, text: &str, figures: Figures) -> Vec<Glyph> {
        if text.chars().all(is_latin) {
            return glyphs(&self.face, &latin(&self.face, &self.plans[figures as usize], text), text);
        }
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        glyphs(&self.face, &rustybuzz::shape(&self.face, &[], buffer), text)
    }
}

/// A text in Latin letters, shaped.
fn latin(face: &rustybuzz::Face<'_>, plan: &ShapePlan, text: &str) -> GlyphBuffer {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(Direction::LeftToRight);
    buffer.set_script(script::LATIN);
    rustybuzz::shape_with_plan(face, plan, buffer)
}

/// Whether a shift, in em, is less than a dot of a printer in the text of a page, and is not made.
pub(super) fn least(shift: f32) -> bool {
    shift.abs() < 0.01
}

fn glyphs(face: &rustybuzz::Face<'_>, shaped: &GlyphBuffer, text: &str) -> Vec<Glyph> {
    let units = face.units_per_em() as f32;
    let (infos, positions) = (shaped.glyph_infos(), shaped.glyph_positions());
    (0..infos.len())
        .map(|i| {
            let start = infos[i].cluster as usize;
            let end = infos[i + 1..].iter().map(|next| next.cluster as usize).find(|next| *next > start);
            let alone = i32::from(face.glyph_hor_advance(GlyphId(infos[i].glyph_id as u16)).unwrap_or(0));
            let kern = positions[i].x_advance - alone;
            let kern = if least(kern as f32 / units) { 0 } else { kern };
            Glyph {
                id: infos[i].glyph_id as u16,
                advance: (alone + kern) as f32 / units,
                dx: positions[i].x_offset as f32 / units,
                dy: positions[i].y_offset as f32 / units,
                text: start..end.unwrap_or(text.len()),
            }
        })
        .collect()
}

fn is_latin(character: char) -> bool {
    matches!(character, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{2000}'..='\u{22ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks that a text is shaped as if nothing were known of its pairs.
    #[track_caller]
    fn check(face: Face, text: &str) {
        let loaded = face.loaded().unwrap();
        for figures in [Figures::Running, Figures::Tabular] {
            let plain = loaded.shape_plain(text, figures);
            assert!(plain.is_none_or(|plain| plain == loaded.shape(text, figures)), "{face:?} {text}");
        }
    }

    const PLAIN: [Face; 3] = [Face::Regular, Face::SemiBold, Face::Mono];

    #[test]
    fn words_shaped_by_pairs_are_as_shaped_whole() {
        let texts = [
            include_str!("corpus-fi.txt"),
            include_str!("corpus-sv.txt"),
            include_str!("../../../../assets/templates/hojks/examples/yksilollistetty.json"),
            include_str!("../../../../assets/templates/hojks/fi.toml"),
            "Tyyppi, AVATAR: «fi» fl ffi 1/2 1:2 x² §:n L·L ĳ Ĳ 10–12 ¿Qué? ¡Ay! Ďáblík Ľuba",
        ];
        let words: std::collections::BTreeSet<&str> =
            texts.iter().flat_map(|text| text.split_whitespace()).collect();
        assert!(words.len() > 2000);
        for word in words {
            PLAIN.iter().for_each(|face| check(*face, word));
        }
    }

    #[test]
    fn three_letters_are_moved_no_otherwise_than_by_pairs() {
        // Every letter before and after each of those that fonts treat in their own way.
        for face in PLAIN {
            for middle in "fijlLtTAVWywr-.,'/·¨´".chars() {
                for other in ('!'..='~').chain('¡'..='ÿ').filter(|letter| *letter != '\u{ad}') {
                    check(face, &format!("{other}{middle}{other}"));
                    check(face, &format!("f{middle}{other}"));
                }
            }
        }
    }

    #[test]
    fn common_words_are_shaped_by_pairs() {
        for word in ["oppilaan", "Yhteistyö,", "1.8.2026", "(klo", "ÄIDINKIELI"] {
            assert!(Face::Regular.loaded().unwrap().shape_plain(word, Figures::Running).is_some(), "{word}");
        }
        assert!(Face::Regular.loaded().unwrap().shape_plain("čáhci", Figures::Running).is_none());
    }
}
