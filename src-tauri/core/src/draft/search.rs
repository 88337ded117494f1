//! Finding words in a draft: the beginning of a word or of a part of a compound, without regard to
//! case, so that `pienryhm` finds *pienryhmässä* and `ryhm` does too.

use super::folded::Folded;
use super::{Draft, Place, Range, walk};
use crate::template::Template;

/// How many characters of the text around a hit are shown on each side.
const AROUND: usize = 40;

/// A place where the words were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The place, with its range of characters.
    pub place: Place,
    /// The text around it.
    pub excerpt: String,
}

/// All places in the draft's shown texts where the words occur, in the order of the form.
pub fn find(template: &Template, draft: &Draft, words: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    for spot in walk::texts(template, draft) {
        hits.extend(Folded::new(spot.text).find(words).into_iter().map(|range| Hit {
            place: Place { range: Some(range), column: walk::part_of(&spot), ..spot.place.clone() },
            excerpt: excerpt(spot.text, range),
        }));
    }
    hits
}

/// The text around a range, from a word's beginning to a word's end, with dots where it was cut.
fn excerpt(text: &str, range: Range) -> String {
    let (start, end) = (byte_of(text, range.start), byte_of(text, range.end));
    let from = match text[..start].char_indices().rev().nth(AROUND - 1) {
        Some((at, _)) => text[at..start].find(char::is_whitespace).map_or(at, |space| at + space + 1),
        None => 0,
    };
    let to = match text[end..].char_indices().nth(AROUND) {
        Some((at, next)) if next.is_whitespace() => end + at,
        Some((at, _)) => text[end..end + at].rfind(char::is_whitespace).map_or(end + at, |space| end + space),
        None => text.len(),
    };
    let dots = |cut: bool| if cut { "…" } else { "" };
    let line = text[from..to].split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}{line}{}", dots(from > 0), dots(to < text.len()))
}

/// The byte at which a UTF-16 code unit of a text stands.
fn byte_of(text: &str, unit: usize) -> usize {
    let mut units = 0;
    for (at, letter) in text.char_indices() {
        if units >= unit {
            return at;
        }
        units += letter.len_utf16();
    }
    text.len()
}
