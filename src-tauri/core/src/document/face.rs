//! The five bundled faces: which of them can draw a word, and how it is shaped. Parsed once for the
//! process; keeps no text.

use super::layout::Glyph;
use super::pairs::{Pairs, Shaped};
use rustybuzz::ttf_parser::{GlyphId, Tag};
use rustybuzz::{BufferClusterLevel, Direction, Feature, GlyphBuffer, ShapePlan, UnicodeBuffer, script};
use std::ops::Range;
use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

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
        if let Some(whole) = faces.into_iter().find(|face| face.suits(word)) {
            return Ok(vec![(whole, 0..word.len())]);
        }
        let mut pieces: Vec<(Face, Range<usize>)> = Vec::new();
        for marked in marked_letters(word) {
            let text = &word[marked.clone()];
            let face = faces.into_iter().find(|face| face.suits(text));
            let face = face.ok_or_else(|| undrawn_of(text).next().unwrap_or(char::REPLACEMENT_CHARACTER))?;
            match pieces.last_mut() {
                Some((last, range)) if *last == face => range.end = marked.end,
                _ => pieces.push((face, marked)),
            }
        }
        Ok(pieces)
    }

    /// Whether any face draws the character in running text.
    pub(super) fn draws(letter: char) -> bool {
        TEXT.into_iter().any(|face| face.has(letter))
    }

    /// Whether the face draws all letters of a text, and each mark over or under its letter.
    fn suits(self, text: &str) -> bool {
        text.chars().all(|letter| self.has(letter))
            && (!text.contains(is_mark) || marked_letters(text).all(|marked| self.places(&text[marked])))
    }

    /// Whether each mark on a letter is drawn where it belongs, as a glyph that stands for it alone.
    fn places(self, marked: &str) -> bool {
        if !marked.contains(is_mark) {
            return true;
        }
        let Some(loaded) = self.loaded() else { return false };
        let units = f32::from(loaded.face.units_per_em() as u16);
        let glyphs = loaded.shape(marked, Figures::Running);
        let apart = glyphs.windows(2).all(|pair| pair[0].text.end == pair[1].text.start);
        let bounds = |glyph: &Glyph| {
            let bounds = loaded.face.glyph_bounding_box(GlyphId(glyph.id))?;
            let [left, low, right, high] =
                [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(|at| f32::from(at) / units);
            Some([left + glyph.dx, low + glyph.dy, right + glyph.dx, high + glyph.dy])
        };
        let Some((base, marks)) = glyphs.split_first() else { return false };
        let Some([left, _, right, mut high]) = bounds(base).filter(|_| !marked.starts_with(is_mark)) else {
            return false;
        };
        apart
            && marks.iter().all(|mark| {
                let Some([start, foot, end, top]) = bounds(mark) else { return false };
                let middle = (start + end) / 2.0 + base.advance;
                // Below, beside the foot of its letter is low enough.
                let clear = match marked[mark.text.clone()].chars().next().map(canonical_combining_class) {
                    Some(ABOVE) => foot >= high - NEAR,
                    Some(BELOW) => top <= NEAR,
                    _ => true,
                };
                high = high.max(top);
                let over = middle > left - NEAR && middle < right + NEAR;
                mark.id != 0 && mark.advance.abs() < 0.001 && over && clear
            })
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

/// The faces that running text is set in.
const TEXT: [Face; 3] = [Face::Regular, Face::Fallback, Face::Noto];

/// The classes of marks that stand above and below their letter.
const ABOVE: u8 = 230;
const BELOW: u8 = 220;
/// How far, in em, a mark may reach into the room of its letter, or beside it.
const NEAR: f32 = 0.1;

/// Whether a character is a mark on the letter before it.
pub(super) fn is_mark(letter: char) -> bool {
    letter >= '\u{300}' && is_combining_mark(letter)
}

/// The letters of a text, each with the marks that follow it.
fn marked_letters(text: &str) -> impl Iterator<Item = Range<usize>> {
    let starts = text.char_indices().filter(|(at, letter)| *at == 0 || !is_mark(*letter)).map(|(at, _)| at);
    let ends = starts.clone().skip(1).chain([text.len()]);
    starts.zip(ends).map(|(start, end)| start..end)
}

/// The characters of a letter with its marks that cannot be drawn.
fn undrawn_of(marked: &str) -> impl Iterator<Item = char> {
    let lacking = !marked.chars().all(Face::draws);
    marked.chars().filter(move |letter| if lacking { !Face::draws(*letter) } else { is_mark(*letter) })
}

/// The characters of a text that no face draws, and the marks that none sets on their letter.
pub(super) fn undrawn(text: &str) -> impl Iterator<Item = char> {
    let drawn = |marked: &str| TEXT.into_iter().any(|face| face.suits(marked));
    marked_letters(text).map(|marked| &text[marked]).filter(move |marked| !drawn(marked)).flat_map(undrawn_of)
}

/// The text with a box in the place of each character that cannot be drawn.
pub(super) fn boxed(text: &str) -> String {
    let own = |marked: &str| -> String {
        let undrawn: Vec<char> = undrawn(marked).collect();
        let drawn = |letter: char| if undrawn.contains(&letter) { '\u{fffd}' } else { letter };
        marked.chars().map(drawn).collect()
    };
    marked_letters(text).map(|marked| own(&text[marked])).collect()
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
        glyphs(&self.face, &rustybuzz::shape(&self.face, &[], buffer(text)), text)
    }
}

/// A text to be shaped. A letter and the mark over it stay two, so that each glyph stands for its own text.
fn buffer(text: &str) -> UnicodeBuffer {
    let mut buffer = UnicodeBuffer::new();
    buffer.set_cluster_level(BufferClusterLevel::MonotoneCharacters);
    buffer.push_str(text);
    buffer
}

/// A text in Latin letters, shaped.
fn latin(face: &rustybuzz::Face<'_>, plan: &ShapePlan, text: &str) -> GlyphBuffer {
    let mut buffer = buffer(text);
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
    let mut glyphs: Vec<Glyph> = (0..infos.len())
        .map(|i| {
            let start = infos[i].cluster as usize;
            let end = infos[i + 1..].iter().map(|next| next.cluster as usize).find(|next| *next > start);
            let alone = i32::from(face.glyph_hor_advance(GlyphId(infos[i].glyph_id as u16)).unwrap_or(0));
            let kern = positions[i].x_advance - alone;
            let kern = if least(kern as f32 / units) { 0 } else { kern };
            let shift = |units_of: i32| Some(units_of as f32 / units).filter(|by| !least(*by)).unwrap_or(0.0);
            Glyph {
                id: infos[i].glyph_id as u16,
                advance: (alone + kern) as f32 / units,
                dx: shift(positions[i].x_offset),
                dy: shift(positions[i].y_offset),
                text: start..end.unwrap_or(text.len()),
            }
        })
        .collect();
    tell_apart(&mut glyphs, text);
    glyphs
}

/// Gives each of several glyphs that stand for the same letters one of these, where there are as many: the
/// shaper may put a mark before another.
fn tell_apart(glyphs: &mut [Glyph], text: &str) {
    for same in glyphs.chunk_by_mut(|before, after| before.text == after.text).filter(|same| same.len() > 1) {
        let whole = same[0].text.clone();
        if text[whole.clone()].chars().count() == same.len() {
            for (glyph, (at, letter)) in same.iter_mut().zip(text[whole.clone()].char_indices()) {
                glyph.text = whole.start + at..whole.start + at + letter.len_utf8();
            }
        }
    }
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

    /// The face in which a word is set, or the mark that cannot be set.
    #[track_caller]
    fn set_in(word: &str, expected: Result<Face, char>) {
        let faces = Face::Regular.for_word(word).map(|pieces| pieces[0].0);
        assert_eq!(faces, expected, "{word}");
        let Ok(face) = faces else { return };
        let glyphs = face.shape(word, Figures::Running);
        let said: String = glyphs.iter().map(|glyph| &word[glyph.text.clone()]).collect();
        assert_eq!(said, word, "each glyph stands for its own letters");
    }

    #[test]
    fn marks_stand_over_their_letters_or_are_reported() {
        for (word, face) in [
            ("сло\u{301}во", Face::Fallback),
            ("x\u{301}", Face::Regular),
            ("Q\u{301}", Face::Fallback),
            ("q\u{323}\u{307}", Face::Fallback),
            ("ä\u{326}", Face::Regular),
            ("е\u{308}\u{301}", Face::Fallback),
        ] {
            set_in(&word.nfc().collect::<String>(), Ok(face));
        }
        // On nothing, in two faces, or on what has no place for it.
        set_in("\u{301}a", Err('\u{301}'));
        set_in("ό\u{1ab5}", Err('\u{1ab5}'));
        set_in("ŉ\u{301}", Err('\u{301}'));
    }

    #[test]
    fn no_letter_with_a_mark_is_said_twice() {
        let mut set = 0;
        for face in [Face::Regular, Face::Fallback, Face::Noto] {
            let letters = || ('!'..='\u{2fff}').filter(|letter| face.has(*letter));
            let marks: Vec<char> = letters().filter(|letter| is_mark(*letter)).collect();
            for letter in letters().filter(|letter| letter.is_alphabetic() && !is_mark(*letter)).step_by(7) {
                for mark in &marks {
                    let text: String = [letter, *mark].into_iter().nfc().collect();
                    if !face.suits(&text) {
                        continue;
                    }
                    let glyphs = face.shape(&text, Figures::Running);
                    let said: String = glyphs.iter().map(|glyph| &text[glyph.text.clone()]).collect();
                    assert_eq!(said, text);
                    set += 1;
                }
            }
        }
        assert!(set > 10_000, "{set}");
    }

    #[test]
    fn common_words_are_shaped_by_pairs() {
        for word in ["oppilaan", "Yhteistyö,", "1.8.2026", "(klo", "ÄIDINKIELI"] {
            assert!(Face::Regular.loaded().unwrap().shape_plain(word, Figures::Running).is_some(), "{word}");
        }
        assert!(Face::Regular.loaded().unwrap().shape_plain("čáhci", Figures::Running).is_none());
    }
}
