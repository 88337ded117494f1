//! The names of pupils of other plans, found in the texts of this one in all their cases. A name that a person
//! of this plan has too says nothing; a name that is also a common word counts only with a capital inside of
//! a sentence.

use super::ending::Forms;
use super::folded::fold;
use super::rules::{Breach, Look, cut};
use super::{Answer, Place, Range};
use crate::template::Spot;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// Names that are common words too, in all languages of the program.
const COMMON: &str = include_str!("names-that-are-words.txt");
/// Shorter names would be found in half of all words.
const SHORTEST: usize = 3;
/// What may stand before the first word of a sentence.
const BEGINS: &[char] = &['.', '!', '?', ':', ';', '•', '–', '—', '-', ')', '(', '"', '”', '“', '»', '\n'];

/// The pupils of the other plans.
#[derive(Default)]
pub struct Others {
    pupils: BTreeSet<String>,
    names: Vec<Name>,
    /// The names by the first two letters of their stems.
    index: BTreeMap<[char; 2], Vec<usize>>,
    /// Whole names with a part that is too short to be looked for by itself.
    short: Vec<Vec<Name>>,
}

/// A part of a name.
struct Name {
    letters: Vec<char>,
    forms: Forms,
    common: bool,
}

/// A word of a text.
pub(super) struct Word {
    pub letters: Vec<char>,
    pub range: Range,
    /// Whether a sentence begins with it.
    pub begins: bool,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether it is a common word as it stands.
    pub common: bool,
    /// Whether nothing but a space or a hyphen parts it from a word before that begins with a capital.
    pub joined: bool,
}

impl Name {
    fn of(part: &str) -> Name {
        Name { letters: part.chars().collect(), forms: Forms::of(part), common: is_common(part) }
    }
}

impl Others {
    /// These pupils.
    pub fn of(pupils: impl IntoIterator<Item = String>) -> Others {
        let mut others = Others::default();
        let mut seen = BTreeSet::new();
        for pupil in pupils {
            let whole = whole(&pupil);
            if !others.pupils.insert(whole.clone()) {
                continue;
            }
            others.add_short(&whole);
            for part in parts(&whole).filter(|part| seen.insert((*part).to_owned())) {
                others.add(part);
            }
        }
        others
    }

    /// The places in a text that name one of them, in all cases.
    pub fn named_in(&self, text: &str) -> Vec<Range> {
        let known = vec![false; self.names.len()];
        let named = words(text).into_iter().filter(|word| self.name(word, &known).is_some());
        named.map(|word| word.range).collect()
    }

    /// The places that name one of them within a sentence, where no common word has a capital.
    pub fn named_within(&self, text: &str) -> Vec<Range> {
        let within = words(text).into_iter().filter(|word| !word.begins && self.has(word));
        within.map(|word| word.range).collect()
    }

    /// How many words of a text name one of them, and how many begin with a capital.
    pub fn named_among(&self, text: &str) -> (usize, usize) {
        let words = words(text);
        (words.iter().filter(|word| self.has(word)).count(), words.len())
    }

    /// Whether two parts of one name stand side by side, of which at least one is short: *Li Ng*.
    pub fn names_whole(&self, text: &str) -> bool {
        if self.short.is_empty() {
            return false;
        }
        let words = words(text);
        let part = |name: &[Name], word: &Word| {
            name.iter().position(|part| is_form(&part.forms, &part.letters, &word.letters))
        };
        let is_pair = |name: &Vec<Name>, pair: &[Word]| {
            let (first, second) = (part(name, &pair[0]), part(name, &pair[1]));
            pair[1].joined && first.is_some() && second.is_some() && first != second
        };
        self.short.iter().any(|name| words.windows(2).any(|pair| is_pair(name, pair)))
    }

    fn add_short(&mut self, whole: &str) {
        let parts: Vec<&str> = whole.split(is_apart).filter(|part| part.chars().count() > 1).collect();
        if parts.len() > 1 && parts.iter().any(|part| part.chars().count() < SHORTEST) {
            self.short.push(parts.into_iter().map(Name::of).collect());
        }
    }

    fn add(&mut self, part: &str) {
        let name = Name::of(part);
        let number = self.names.len();
        for beginning in name.forms.beginnings() {
            let names = self.index.entry(beginning).or_default();
            if names.last() != Some(&number) {
                names.push(number);
            }
        }
        self.names.push(name);
    }

    /// The name of which the word may be a form, leaving out those known.
    fn name(&self, word: &Word, known: &[bool]) -> Option<usize> {
        let beginning = [*word.letters.first()?, *word.letters.get(1)?];
        let mut names = self.index.get(&beginning)?.iter().copied();
        names.find(|number| {
            let name = &self.names[*number];
            !known[*number]
                && !(word.begins && (name.common || word.common))
                && is_form(&name.forms, &name.letters, &word.letters)
        })
    }

    /// Whether the word may be a form of one of the names.
    pub(super) fn has(&self, word: &Word) -> bool {
        self.name(word, &vec![false; self.names.len()]).is_some()
    }

    /// Which of the names one of these persons has too.
    fn known(&self, people: &BTreeSet<String>) -> Vec<bool> {
        let parts: BTreeSet<Vec<char>> = people
            .iter()
            .flat_map(|person| {
                parts(person).map(|part| part.chars().collect::<Vec<char>>()).collect::<Vec<_>>()
            })
            .collect();
        self.names.iter().map(|name| parts.contains(&name.letters)).collect()
    }
}

impl Look<'_> {
    /// The places in the texts that name a pupil of another plan.
    pub(super) fn strangers(&self, fields: &[String]) -> Vec<Breach> {
        if self.others.names.is_empty() {
            return Vec::new();
        }
        let people = self.people();
        let known = self.others.known(&people);
        let people: Vec<Forms> =
            people.iter().flat_map(|person| parts(person).map(Forms::of).collect::<Vec<_>>()).collect();
        let mut breaches: Vec<Breach> = Vec::new();
        for (spot, _) in self.texts() {
            if !fields.is_empty() && !fields.contains(&spot.field.id) {
                continue;
            }
            let mut last: Option<Range> = None;
            for word in words(spot.text) {
                let own = people.iter().any(|forms| forms.fits(&word.letters));
                if own || self.others.name(&word, &known).is_none() {
                    continue;
                }
                match (last, breaches.last_mut()) {
                    // A first name and a family name are one person.
                    (Some(before), Some((place, about)))
                        if word.joined && before.end + 1 == word.range.start =>
                    {
                        let range = Range { start: before.start, end: word.range.end };
                        *place = Place { range: Some(range), ..place.clone() };
                        *about = vec![cut(spot.text, range)];
                        last = Some(range);
                    }
                    _ => {
                        let place = Place { range: Some(word.range), ..spot.place.clone() };
                        breaches.push((place, vec![cut(spot.text, word.range)]));
                        last = Some(word.range);
                    }
                }
            }
        }
        breaches
    }

    /// The persons of this plan and what is called after places, whole names and lower case.
    fn people(&self) -> BTreeSet<String> {
        let meaning = &self.template.meaning;
        let field = |id: &String| Spot { field: id.clone(), column: None };
        let mut spots: Vec<Spot> =
            [&meaning.pupil, &meaning.school, &meaning.provider, &meaning.responsible].map(field).into();
        let guardians = meaning.recipients.iter();
        spots.extend(guardians.map(|who| Spot { field: who.field.clone(), column: Some(who.name.clone()) }));
        let names = |spots: &[Spot]| -> BTreeSet<String> {
            spots.iter().flat_map(|spot| self.said(spot)).map(|name| whole(&name)).collect()
        };
        // Among those who only take part a row may itself have been left over.
        let mut people = names(&meaning.people);
        people.retain(|name| !self.others.pupils.contains(name));
        people.extend(names(&spots));
        people
    }

    fn said(&self, spot: &Spot) -> Vec<String> {
        match &spot.column {
            None => self.draft.answers.get(&spot.field).and_then(said).into_iter().collect(),
            Some(column) => {
                self.draft.rows(&spot.field).iter().filter_map(|row| said(row.get(column)?)).collect()
            }
        }
    }
}

pub(super) fn said(answer: &Answer) -> Option<String> {
    match answer {
        Answer::Text(text) => Some(text.clone()),
        Answer::Person(person) => Some(person.name.clone()),
        _ => None,
    }
}

/// A name in lower case, with single spaces.
fn whole(name: &str) -> String {
    fold(&name.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The parts of a name that are long enough to be looked for.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    name.split(is_apart).filter(|part| part.chars().count() >= SHORTEST)
}

fn is_apart(letter: char) -> bool {
    !(letter.is_alphabetic() || letter == '\'' || letter == '’')
}

pub(super) fn is_common(word: &str) -> bool {
    static WORDS: OnceLock<BTreeSet<&str>> = OnceLock::new();
    WORDS.get_or_init(|| COMMON.lines().collect()).contains(word)
}

/// Whether a word is the name, one of its Finnish forms, or its Swedish or English genitive.
fn is_form(forms: &Forms, name: &[char], word: &[char]) -> bool {
    let genitive = || {
        word.strip_prefix(name).is_some_and(|rest| matches!(rest, ['s'] | ['\'' | '’', 's'] | ['\'' | '’']))
    };
    forms.fits(word) || genitive()
}

/// The words of a text that begin with a capital.
pub(super) fn words(text: &str) -> Vec<Word> {
    every_word(text).into_iter().filter(|word| word.capital).collect()
}

/// The words of a text. A hyphen parts words, an apostrophe does not.
pub(super) fn every_word(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut units, mut before, mut between) = (0, None::<char>, String::new());
    let mut letters = text.chars().peekable();
    let mut after_word = false;
    while let Some(letter) = letters.next() {
        let start = units;
        units += letter.len_utf16();
        if !letter.is_alphabetic() {
            between.push(letter);
            if !letter.is_whitespace() || letter == '\n' {
                before = Some(letter);
            }
            continue;
        }
        let mut word: String = letter.to_string();
        while let Some(next) = letters.next_if(|next| {
            next.is_alphanumeric()
                || ['\'', '’', ':'].contains(next)
                || unicode_normalization::char::is_combining_mark(*next)
        }) {
            units += next.len_utf16();
            word.push(next);
        }
        let trimmed = word.trim_end_matches(['\'', '’', ':']);
        let end = units - (word.encode_utf16().count() - trimmed.encode_utf16().count());
        let ends_sentence = word.ends_with(':');
        let folded = fold(trimmed);
        words.push(Word {
            common: is_common(&folded),
            letters: folded.chars().collect(),
            range: Range { start, end },
            begins: before.is_none_or(|before| BEGINS.contains(&before)),
            capital: letter.is_uppercase(),
            joined: after_word && (between == " " || between == "-"),
        });
        after_word = letter.is_uppercase();
        before = Some(if ends_sentence { ':' } else { 'x' });
        between.clear();
    }
    words
}
