//! Texts without regard to case and to how their accents are encoded, with the way back to the
//! characters they came from. What is found is said in the UTF-16 code units that text boxes count.

use super::Range;
use super::ending::Forms;
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A folded letter and where it came from.
struct Letter {
    letter: char,
    from: Range,
}

/// A folded text, and where its words begin and end.
pub(super) struct Folded {
    letters: Vec<Letter>,
    words: Vec<(usize, usize)>,
}

/// Words to look for, one after another. One that ends in a star may have any ending in the text, one that ends
/// in a tilde the endings of a Finnish word; one that begins with a star may stand at the end of a compound.
struct Pattern(Vec<Wanted>);

/// A word to look for.
struct Wanted {
    letters: Vec<char>,
    /// The word may have any ending.
    open: bool,
    /// The word may be the end of another.
    inside: bool,
    /// The forms of a Finnish word.
    forms: Option<Forms>,
}

/// Patterns to look for at once, by the letter that they begin with.
pub(super) struct Patterns {
    all: Vec<Pattern>,
    /// Every form of a word begins with the same letter.
    by_letter: BTreeMap<char, Vec<usize>>,
    /// Those that may begin inside of a word.
    inside: Vec<usize>,
}

impl Patterns {
    /// These patterns.
    pub fn new<'a>(patterns: impl IntoIterator<Item = &'a str>) -> Patterns {
        let all: Vec<Pattern> = patterns.into_iter().map(Pattern::new).collect();
        let mut sorted = Patterns { all: Vec::new(), by_letter: BTreeMap::new(), inside: Vec::new() };
        for (number, Pattern(words)) in all.iter().enumerate() {
            match words.first() {
                Some(word) if word.inside => sorted.inside.push(number),
                Some(Wanted { letters, .. }) if !letters.is_empty() => {
                    sorted.by_letter.entry(letters[0]).or_default().push(number);
                }
                _ => {}
            }
        }
        Patterns { all, ..sorted }
    }
}

impl Pattern {
    /// Folds the words.
    fn new(words: &str) -> Pattern {
        Pattern(words.split_whitespace().map(Wanted::new).collect())
    }
}

impl Wanted {
    fn new(word: &str) -> Wanted {
        let (word, inside) = word.strip_prefix('*').map_or((word, false), |word| (word, true));
        let (bare, open) = word.strip_suffix('*').map_or((word, false), |word| (word, true));
        let inflected = bare.strip_suffix('~');
        let bare = fold(inflected.unwrap_or(bare));
        let forms = inflected.map(|_| Forms::of(&bare));
        Wanted { letters: bare.chars().collect(), open, inside, forms }
    }

    fn fits(&self, word: &[char]) -> bool {
        let fits = |word: &[char]| match &self.forms {
            Some(forms) => forms.fits(word),
            None if self.open => word.starts_with(&self.letters),
            None => word == self.letters,
        };
        // Every form of a word begins with the same letter.
        let begins = |at: &usize| self.letters.first() == word.get(*at);
        fits(word) || self.inside && (1..word.len()).filter(begins).any(|at| fits(&word[at..]))
    }
}

impl Folded {
    /// Folds a text: composed, and lower case.
    pub fn new(text: &str) -> Folded {
        let mut letters = Vec::new();
        let mut start = 0;
        let mut rest = text.char_indices().peekable();
        while let Some((at, first)) = rest.next() {
            let mut end = at + first.len_utf8();
            while let Some((at, mark)) = rest.next_if(|(_, next)| is_combining_mark(*next)) {
                end = at + mark.len_utf8();
            }
            let cluster = &text[at..end];
            let from = Range { start, end: start + cluster.encode_utf16().count() };
            start = from.end;
            if cluster.len() == 1 {
                letters.push(Letter { letter: first.to_ascii_lowercase(), from });
                continue;
            }
            let folded = cluster.nfc().flat_map(char::to_lowercase);
            letters.extend(folded.map(|letter| Letter { letter, from }));
        }
        let words = words(&letters);
        Folded { letters, words }
    }

    fn letters(&self) -> Vec<char> {
        self.letters.iter().map(|letter| letter.letter).collect()
    }

    fn range(&self, start: usize, end: usize) -> Range {
        Range { start: self.letters[start].from.start, end: self.letters[end - 1].from.end }
    }

    /// All places where the other text stands, one after another.
    pub fn find(&self, wanted: &str) -> Vec<Range> {
        let (letters, wanted) = (self.letters(), Folded::new(wanted.trim()).letters());
        let mut found = Vec::new();
        let mut at = 0;
        while !wanted.is_empty() && at + wanted.len() <= letters.len() {
            if letters[at..].starts_with(&wanted) {
                found.push(self.range(at, at + wanted.len()));
                at += wanted.len();
            } else {
                at += 1;
            }
        }
        found
    }

    /// All places where any of these stands, one after another, the longest of those that begin at a place.
    /// With each, whether it may stand inside a word.
    pub fn find_any(&self, wanted: &[(Vec<char>, bool)]) -> Vec<Range> {
        let letters = self.letters();
        let mut found = Vec::new();
        let mut at = 0;
        while at < letters.len() {
            let begins = at == 0 || !letters[at - 1].is_alphanumeric();
            let fits = wanted.iter().filter(|(stem, inside)| {
                (begins || *inside) && !stem.is_empty() && letters[at..].starts_with(stem)
            });
            match fits.map(|(stem, _)| stem.len()).max() {
                Some(length) => {
                    found.push(self.range(at, at + length));
                    at += length;
                }
                None => at += 1,
            }
        }
        found
    }

    /// For each of the patterns the first place where it fits, in the order of the text.
    pub fn first_matches(&self, patterns: &Patterns) -> BTreeSet<Range> {
        self.first_of_each(patterns).into_iter().map(|(_, range)| range).collect()
    }

    /// The same, each with the number of its pattern.
    pub fn first_of_each(&self, patterns: &Patterns) -> Vec<(usize, Range)> {
        self.matches(patterns, true)
    }

    /// Every place where a pattern fits, with the number of its pattern.
    pub fn all_of_each(&self, patterns: &Patterns) -> Vec<(usize, Range)> {
        self.matches(patterns, false)
    }

    fn matches(&self, patterns: &Patterns, first_alone: bool) -> Vec<(usize, Range)> {
        let mut found = vec![false; patterns.all.len()];
        let mut ranges = Vec::new();
        let letters = self.letters();
        for first in 0..self.words.len() {
            let letter = letters[self.words[first].0];
            let begun = patterns.by_letter.get(&letter).into_iter().flatten();
            for number in begun.chain(&patterns.inside) {
                if !(first_alone && found[*number])
                    && let Some(last) = self.run(&letters, first, &patterns.all[*number])
                {
                    found[*number] = true;
                    ranges.push((*number, self.range(self.words[first].0, last)));
                }
            }
        }
        ranges
    }

    /// The end of the words that fit the pattern, from this word on.
    fn run(&self, letters: &[char], first: usize, Pattern(wanted): &Pattern) -> Option<usize> {
        let run = self.words.get(first..first + wanted.len())?;
        let apart = |pair: &[(usize, usize)]| {
            let between = &letters[pair[0].1..pair[1].0];
            between.iter().all(|letter| letter.is_whitespace() || *letter == '-')
        };
        let fits = run.iter().zip(wanted).all(|((start, end), word)| word.fits(&letters[*start..*end]));
        (fits && run.windows(2).all(apart)).then(|| run.last().map(|word| word.1))?
    }
}

/// The folded text alone.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfc().flat_map(char::to_lowercase).collect()
}

/// Where the words begin and end: runs of letters and digits.
fn words(letters: &[Letter]) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in letters.iter().enumerate() {
        match (start, letter.letter.is_alphanumeric()) {
            (None, true) => start = Some(at),
            (Some(begun), false) => {
                words.push((begun, at));
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|begun| (begun, letters.len())));
    words
}
