//! Lists of words looked for in any text, also in one that is of no plan. The words are written as those of a
//! template: see [`crate::template::Template::words`].

use super::folded::{Folded, Patterns};
use std::ops::Range;

/// Words to look for.
pub struct Words(Patterns);

impl Words {
    /// These words.
    pub fn new<'a>(words: impl IntoIterator<Item = &'a str>) -> Words {
        Words(Patterns::new(words))
    }

    /// For each of the words the first place where it stands: the number of the word and the bytes, in the order of
    /// the text.
    pub fn find(&self, text: &str) -> Vec<(usize, Range<usize>)> {
        in_bytes(text, Folded::new(text).first_of_each(&self.0))
    }

    /// The same of every place where one of the words stands.
    pub fn find_all(&self, text: &str) -> Vec<(usize, Range<usize>)> {
        in_bytes(text, Folded::new(text).all_of_each(&self.0))
    }
}

fn in_bytes(text: &str, found: Vec<(usize, super::Range)>) -> Vec<(usize, Range<usize>)> {
    if found.is_empty() {
        return Vec::new();
    }
    let units = text.char_indices().flat_map(|(at, letter)| std::iter::repeat_n(at, letter.len_utf16()));
    let bytes: Vec<usize> = units.chain([text.len()]).collect();
    found.into_iter().map(|(number, range)| (number, bytes[range.start]..bytes[range.end])).collect()
}

/// The byte at which a UTF-16 code unit of a text stands.
pub(super) fn byte_of(text: &str, unit: usize) -> usize {
    let mut units = 0;
    for (at, letter) in text.char_indices() {
        if units >= unit {
            return at;
        }
        units += letter.len_utf16();
    }
    text.len()
}
