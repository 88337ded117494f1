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
        let found = Folded::new(text).first_of_each(&self.0);
        let bytes = |range: super::Range| byte_of(text, range.start)..byte_of(text, range.end);
        found.into_iter().map(|(number, range)| (number, bytes(range))).collect()
    }
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
