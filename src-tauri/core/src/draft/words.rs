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

    /// For each of the words the first place where it stands, in the order of the text and in bytes of it.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let found = Folded::new(text).first_matches(&self.0);
        found.into_iter().map(|range| byte_of(text, range.start)..byte_of(text, range.end)).collect()
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
