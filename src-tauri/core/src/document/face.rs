//! The five bundled faces: which of them can draw a word, and how it is shaped. Parsed once for the
//! process; keeps no text.

use super::layout::Glyph;
use rustybuzz::ttf_parser::Tag;
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
        self.parsed().is_some_and(|face| face.glyph_index(character).is_some())
    }

    /// The face that draws most of some lines that stand by themselves, and the lines with a question mark
    /// for each character that it lacks: a name in a certificate may be of any letters.
    pub fn for_lines(lines: &[String]) -> (Face, Vec<String>) {
        let lines: Vec<String> = lines.iter().map(|line| line.nfc().collect()).collect();
        let lacking =
            |face: &Face| lines.iter().flat_map(|line| line.chars()).filter(|c| !face.has(*c)).count();
        let face = [Face::Regular, Face::Fallback, Face::Noto].into_iter().min_by_key(lacking);
        let face = face.unwrap_or(Face::Regular);
        let drawn = |letter: char| if face.has(letter) { letter } else { '?' };
        (face, lines.iter().map(|line| line.chars().map(drawn).collect()).collect())
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
        if text.chars().all(is_latin) {
            return shape_latin(&loaded.face, &loaded.plans[figures as usize], text);
        }
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        let shaped = rustybuzz::shape(&loaded.face, &[], buffer);
        glyphs(&loaded.face, &shaped, text)
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
}

impl Loaded {
    fn new(data: &'static [u8]) -> Option<Loaded> {
        let face = rustybuzz::Face::from_slice(data, 0)?;
        let plan = |features: &[Feature]| {
            ShapePlan::new(&face, Direction::LeftToRight, Some(script::LATIN), None, features)
        };
        let plans = [plan(&[]), plan(&[Feature::new(Tag::from_bytes(b"tnum"), 1, ..)])];
        let shaped = |text: &str| [&plans[0], &plans[1]].map(|plan| shape_latin(&face, plan, text));
        let (spaces, hyphens) = (shaped(" "), shaped("-"));
        Some(Loaded { face, plans, spaces, hyphens })
    }
}

/// The glyphs of a text in Latin letters.
fn shape_latin(face: &rustybuzz::Face<'_>, plan: &ShapePlan, text: &str) -> Vec<Glyph> {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(Direction::LeftToRight);
    buffer.set_script(script::LATIN);
    glyphs(face, &rustybuzz::shape_with_plan(face, plan, buffer), text)
}

fn glyphs(face: &rustybuzz::Face<'_>, shaped: &GlyphBuffer, text: &str) -> Vec<Glyph> {
    let scale = 1.0 / face.units_per_em() as f32;
    let (infos, positions) = (shaped.glyph_infos(), shaped.glyph_positions());
    (0..infos.len())
        .map(|i| {
            let start = infos[i].cluster as usize;
            let end = infos[i + 1..].iter().map(|next| next.cluster as usize).find(|next| *next > start);
            Glyph {
                id: infos[i].glyph_id as u16,
                advance: positions[i].x_advance as f32 * scale,
                dx: positions[i].x_offset as f32 * scale,
                dy: positions[i].y_offset as f32 * scale,
                text: start..end.unwrap_or(text.len()),
            }
        })
        .collect()
}

fn is_latin(character: char) -> bool {
    matches!(character, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{2000}'..='\u{22ff}')
}
