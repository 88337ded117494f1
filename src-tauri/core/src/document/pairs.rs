//! Words of plain letters, shaped from what is known of each pair of neighbours: these faces move
//! letters by pairs alone, so that a word needs no shaping of its own. Keeps pairs of letters for the
//! process, never a word.

use super::face::least;
use super::layout::Glyph;
use std::sync::atomic::{AtomicI16, Ordering};

/// The letters that pairs are kept of: Latin-1.
const FIRST: u32 = 0x20;
const COUNT: usize = 0x100 - FIRST as usize;
/// A pair that was not met yet.
const UNKNOWN: i16 = i16::MIN;
/// A pair that is more than two glyphs side by side.
const JOINED: i16 = i16::MIN + 1;

/// A letter: its glyph and advance width, in units of the face.
#[derive(Clone, Copy)]
struct Letter {
    glyph: u16,
    advance: i32,
}

/// What is known of the pairs of a face.
pub(super) struct Pairs {
    letters: Vec<Option<Letter>>,
    /// How much nearer or farther the second letter stands, in units of the face.
    kerns: Vec<AtomicI16>,
    units: f32,
}

/// A glyph as the shaper gives it: number, advance width in units, whether it stands where it would alone.
pub(super) type Shaped = (u16, i32, bool);

impl Pairs {
    /// The letters of a face, each shaped alone.
    pub(super) fn new(units: f32, shape: impl Fn(&str) -> Vec<Shaped>) -> Pairs {
        let letter = |index: usize| {
            let letter = char::from_u32(FIRST + index as u32)?;
            match shape(letter.encode_utf8(&mut [0; 4]))[..] {
                [(glyph, advance, true)] if glyph != 0 => Some(Letter { glyph, advance }),
                _ => None,
            }
        };
        let kerns = (0..COUNT * COUNT).map(|_| AtomicI16::new(UNKNOWN)).collect();
        Pairs { letters: (0..COUNT).map(letter).collect(), kerns, units }
    }

    /// The glyphs of a word; nothing when it has other letters, or letters that join.
    pub(super) fn shape(&self, word: &str, shape: impl Fn(&str) -> Vec<Shaped>) -> Option<Vec<Glyph>> {
        let mut glyphs: Vec<Glyph> = Vec::with_capacity(word.len());
        let mut before = None;
        for (at, letter) in word.char_indices() {
            let index =
                usize::try_from(u32::from(letter).checked_sub(FIRST)?).ok().filter(|it| *it < COUNT)?;
            let own = self.letters[index]?;
            if let (Some(before), Some(last)) = (before, glyphs.last_mut()) {
                let kern =
                    self.kern(before, index, &word[last.text.start..at + letter.len_utf8()], &shape)?;
                last.advance = (self.letters[before]?.advance + i32::from(kern)) as f32 / self.units;
            }
            let text = at..at + letter.len_utf8();
            glyphs.push(Glyph {
                id: own.glyph,
                advance: own.advance as f32 / self.units,
                dx: 0.0,
                dy: 0.0,
                text,
            });
            before = Some(index);
        }
        Some(glyphs)
    }

    /// The kern of a pair, shaped when it is met first.
    fn kern(
        &self,
        first: usize,
        second: usize,
        pair: &str,
        shape: impl Fn(&str) -> Vec<Shaped>,
    ) -> Option<i16> {
        let known = &self.kerns[first * COUNT + second];
        let mut kern = known.load(Ordering::Relaxed);
        if kern == UNKNOWN {
            kern = self.measure(self.letters[first]?, self.letters[second]?, &shape(pair)).unwrap_or(JOINED);
            known.store(kern, Ordering::Relaxed);
        }
        (kern != JOINED).then_some(kern)
    }

    fn measure(&self, first: Letter, second: Letter, shaped: &[Shaped]) -> Option<i16> {
        match *shaped {
            [(one, advance, true), (other, alone, true)]
                if one == first.glyph && other == second.glyph && alone == second.advance =>
            {
                let kern = advance - first.advance;
                let kern = if least(kern as f32 / self.units) { 0 } else { kern };
                i16::try_from(kern).ok().filter(|kern| *kern > JOINED)
            }
            _ => None,
        }
    }
}
