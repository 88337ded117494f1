//! A text as it is compared with one that another program set into pages: without the spaces, line ends and
//! hyphens of words that such a program puts or leaves out as lines fall.

use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// A text without what the setting of lines changes, and where each of its letters came from.
pub(super) struct Page {
    /// The text as it came, in one form of Unicode.
    pub text: String,
    letters: Vec<char>,
    /// For each letter, its byte in the text.
    at: Vec<usize>,
}

impl Page {
    pub(super) fn of(text: &str) -> Page {
        let text: String = text.nfkc().collect();
        let all: Vec<(usize, char)> = text.char_indices().collect();
        let kept = |at: usize| {
            let letter = all[at].1;
            !(is_room(letter) || is_dash(letter) && joins(&all, at))
        };
        let kept: Vec<usize> = (0..all.len()).filter(|at| kept(*at)).collect();
        let letters = kept.iter().map(|at| plain(all[*at].1)).collect();
        let at = kept.iter().map(|at| all[*at].0).collect();
        Page { text, letters, at }
    }

    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    /// The places at which another text stands in this one, in letters.
    pub(super) fn places(&self, other: &Page) -> Vec<Range<usize>> {
        let wanted = &other.letters[..];
        if wanted.is_empty() || wanted.len() > self.letters.len() {
            return Vec::new();
        }
        let fits = |at: &usize| self.letters[*at..].starts_with(wanted);
        let places = (0..=self.letters.len() - wanted.len()).filter(fits);
        places.map(|at| at..at + wanted.len()).collect()
    }

    /// Whether a place begins and ends where a word does: no letter or digit goes on across its ends.
    pub(super) fn is_whole(&self, place: &Range<usize>) -> bool {
        let apart = |before: usize, after: usize| {
            let (Some(one), Some(other)) = (self.letters.get(before), self.letters.get(after)) else {
                return true;
            };
            !(one.is_alphanumeric() && other.is_alphanumeric())
                || self.at[after] > self.at[before] + one.len_utf8()
        };
        (place.start == 0 || apart(place.start - 1, place.start))
            && apart(place.end.saturating_sub(1), place.end)
    }

    /// The text of a place as it came, with single spaces.
    pub(super) fn words(&self, place: Range<usize>) -> String {
        let Some(start) = self.at.get(place.start) else { return String::new() };
        let end = self.at.get(place.end).copied().unwrap_or(self.text.len());
        self.text[*start..end].split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether a place holds a letter or a digit.
    pub(super) fn says_something(&self, place: Range<usize>) -> bool {
        self.letters.get(place).is_some_and(|letters| letters.iter().any(|letter| letter.is_alphanumeric()))
    }
}

fn is_room(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}')
}

fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether the dash at this place stands beside a letter, as a hyphen does; between figures it means something.
fn joins(all: &[(usize, char)], at: usize) -> bool {
    let beside = |letter: Option<&(usize, char)>| letter.is_some_and(|(_, letter)| letter.is_alphabetic());
    let seen = |(_, letter): &&(usize, char)| !is_room(*letter) && !is_dash(*letter);
    beside(all[..at].iter().rev().find(seen)) || beside(all[at + 1..].iter().find(seen))
}

/// A letter in the one form in which it is compared: programs turn quotation marks and dashes as they like.
fn plain(letter: char) -> char {
    match letter {
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' | '´' | '`' => '\'',
        letter if is_dash(letter) => '-',
        letter => letter,
    }
}
