//! Finding words in a draft: the beginning of a word or of a part of a compound, without regard to
//! case, so that `pienryhm` finds *pienryhmässä* and `ryhm` does too; and of a single word also its other
//! stems, so that `tuki` finds *tuen*.

use super::finnish::stems;
use super::folded::{Folded, fold};
use super::words::byte_of;
use super::{Draft, Place, Range, walk};
use crate::template::Template;
use memchr::memmem::Finder;

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

/// What is looked for, a word at a time.
pub struct Query {
    words: Vec<Wanted>,
}

/// A word that is looked for: any of its stems.
struct Wanted {
    stems: Vec<Stem>,
}

/// A stem, and whether it may stand inside a word.
struct Stem {
    finder: Finder<'static>,
    letters: Vec<char>,
    inside: bool,
}

impl Stem {
    fn new(stem: &str, inside: bool) -> Stem {
        Stem { finder: Finder::new(stem).into_owned(), letters: stem.chars().collect(), inside }
    }

    /// Whether a folded text holds this stem.
    fn is_in(&self, folded: &str) -> bool {
        let before = |at: usize| folded.get(..at).unwrap_or_default().chars().next_back();
        let begins = |at: usize| !before(at).is_some_and(char::is_alphanumeric);
        self.finder.find_iter(folded.as_bytes()).any(|at| self.inside || begins(at))
    }
}

impl Wanted {
    /// Whether a folded text holds this word.
    fn is_in(&self, folded: &str) -> bool {
        self.stems.iter().any(|stem| stem.is_in(folded))
    }
}

/// A stem shorter than this is looked for at the beginning of words only: inside, it is chance.
const SHORTEST_INSIDE: usize = 5;

impl Query {
    /// Takes words as they were typed.
    pub fn new(words: &str) -> Query {
        let wanted = |word: &str| {
            let word = fold(word);
            let others = stems(&word).into_iter();
            let others = others.map(|stem| Stem::new(&stem, stem.chars().count() >= SHORTEST_INSIDE));
            Wanted { stems: others.chain([Stem::new(&word, true)]).collect() }
        };
        Query { words: words.split_whitespace().map(wanted).collect() }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a folded text holds these words, together with one of these others: what is said no to here,
    /// [`Query::find`] does not find either.
    pub fn is_in(&self, folded: &str, beside: &str) -> bool {
        self.words.iter().any(|word| word.is_in(folded))
            && self.words.iter().all(|word| word.is_in(folded) || word.is_in(beside))
    }

    /// Where any of the words stand in a text.
    pub fn find(&self, text: &str) -> Vec<Range> {
        let folded = Folded::new(text);
        let stems = self.words.iter().flat_map(|word| &word.stems);
        let stems: Vec<(Vec<char>, bool)> = stems.map(|stem| (stem.letters.clone(), stem.inside)).collect();
        folded.find_any(&stems)
    }

    /// The text around the first of these words in it: what stands before, the words, what stands after.
    pub fn excerpt(&self, text: &str) -> Option<(Range, [String; 3])> {
        let range = self.find(text).first().copied()?;
        Some((range, around(text, range)))
    }
}

/// All places in the draft's shown texts where the words occur, in the order of the form.
pub fn find(template: &Template, draft: &Draft, words: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    let query = (words.split_whitespace().count() == 1).then(|| Query::new(words));
    for spot in walk::spots(template, draft) {
        let found = match &query {
            Some(query) => query.find(spot.text),
            None => Folded::new(spot.text).find(words),
        };
        hits.extend(found.into_iter().map(|range| Hit {
            place: Place { range: Some(range), column: walk::part_of(&spot), ..spot.place.clone() },
            excerpt: around(spot.text, range).concat(),
        }));
    }
    hits
}

/// The text around a range, from a word's beginning to a word's end, with dots where it was cut: what stands
/// before the range, in it, and after.
fn around(text: &str, range: Range) -> [String; 3] {
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
    let [mut before, found, mut after] =
        [&text[from..start], &text[start..end], &text[end..to]].map(on_one_line);
    if from == 0 {
        before = before.trim_start().to_owned();
    } else {
        before.insert(0, '…');
    }
    if to == text.len() {
        after = after.trim_end().to_owned();
    } else {
        after.push('…');
    }
    [before, found, after]
}

/// The text with every run of spaces and line ends as one space.
fn on_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter.is_whitespace() {
            true if line.ends_with(' ') => {}
            true => line.push(' '),
            false => line.push(letter),
        }
    }
    line
}
