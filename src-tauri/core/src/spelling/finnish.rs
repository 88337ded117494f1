//! Finnish: a word is known when the dictionary of the Voikko project takes it apart in a way that is sound.
//! The dictionary gives parts, endings and marks (`[Bh]` where two parts meet, `[Ln]` a noun, `[Le…]` a name); that
//! hyphens stand where the parts ask for them and names are written large is judged here.

use super::vfst::{End, Exact, Transducer, Walk};
use std::ops::ControlFlow;

/// Steps after which a word is given up: more than the longest of a corpus of school texts takes.
const STEPS: u32 = 60_000;

const VOWELS: &str = "aeiouyäöå";

/// A dictionary of Finnish.
pub(super) struct Finnish {
    pub transducer: Transducer,
}

/// How the dictionary takes a word apart.
pub(super) struct Reading {
    /// Which letters of the word must be written large.
    pub large: Vec<bool>,
    /// How many parts it is made of.
    pub parts: u32,
    /// How rare its form is: what a guess is ranked by.
    pub rarity: u32,
    /// Whether it may follow anything and a hyphen, as in *ja-sana*.
    pub follows: bool,
}

impl Finnish {
    /// The word's symbols; `None` when it has a letter that no Finnish word has.
    pub fn symbols(&self, word: &str) -> Option<Vec<u16>> {
        word.chars().map(|letter| self.transducer.symbol(letter)).collect()
    }

    /// Whether the word is known as it is written.
    pub fn knows(&self, word: &str) -> bool {
        self.reads(word, |reading, large| fits(&reading.large, large)) || self.knows_hyphened(word)
    }

    /// Words that the dictionary takes apart only in two: by one of its hyphens.
    fn knows_hyphened(&self, word: &str) -> bool {
        let Some((before, after)) = word.rsplit_once('-') else { return false };
        if before.is_empty() || after.is_empty() {
            return false;
        }
        let joined = format!("{before}{after}");
        // The same two letters end the one part and begin the other: pop-opisto.
        if same_pair(before, after) && self.knows(&joined) {
            return true;
        }
        // ja-sana, and what is read as two different compounds without the hyphen: syy-silta.
        let follows = || self.reads(after, |reading, large| reading.follows && fits(&reading.large, large));
        (follows() && self.knows(before))
            || (joined.len() > 5 && self.is_ambiguous(&joined, before.chars().count()))
    }

    /// Whether a compound can be read with a seam after so many letters, and without one there.
    fn is_ambiguous(&self, joined: &str, seam: usize) -> bool {
        let (mut with, mut without) = (false, false);
        self.readings(joined, |gives| {
            if !is_sound(gives) {
                return ControlFlow::Continue(());
            }
            *(if seams(gives).contains(&seam) { &mut with } else { &mut without }) = true;
            if with && without { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        with && without
    }

    /// Whether a sound reading of the word is as wanted; it is told which letters are large.
    pub fn reads(&self, word: &str, wanted: impl Fn(&Reading, &[bool]) -> bool) -> bool {
        let large: Vec<bool> = word.chars().map(char::is_uppercase).collect();
        let mut found = false;
        self.readings(word, |gives| match reading(gives).filter(|reading| wanted(reading, &large)) {
            Some(_) => {
                found = true;
                ControlFlow::Break(())
            }
            None => ControlFlow::Continue(()),
        });
        found
    }

    fn readings(&self, word: &str, mut told: impl FnMut(&[&str]) -> ControlFlow<()>) {
        let Some(symbols) = self.symbols(&word.to_lowercase()) else { return };
        let mut names = Vec::new();
        Walk::new(&self.transducer, &symbols, &Exact, STEPS, |end: End<'_>| {
            self.names(end.gives, &mut names);
            told(&names)
        })
        .run();
    }

    /// What the symbols are called; those that are nothing are left out.
    pub fn names<'a>(&'a self, gives: &[u16], names: &mut Vec<&'a str>) {
        names.clear();
        names
            .extend(gives.iter().map(|symbol| self.transducer.name(*symbol)).filter(|name| !name.is_empty()));
    }
}

/// Whether the last two letters of the one are the first two of the other, a vowel and a consonant.
fn same_pair(before: &str, after: &str) -> bool {
    let small = |letter: char| letter.to_lowercase().next().unwrap_or(letter);
    let mut ends: Vec<char> = before.chars().rev().take(2).map(small).collect();
    ends.reverse();
    let begins: Vec<char> = after.chars().take(2).map(small).collect();
    ends.len() == 2
        && ends == begins
        && VOWELS.contains(ends[0])
        && ends[1].is_alphabetic()
        && !VOWELS.contains(ends[1])
}

/// A sound reading of what the dictionary gives; `None` when it is not sound.
pub(super) fn reading(gives: &[&str]) -> Option<Reading> {
    is_sound(gives).then(|| Reading {
        large: large(gives),
        parts: 1 + gives.iter().filter(|name| **name == "[Bh]").count() as u32,
        rarity: gives.iter().map(|name| rarity(name)).sum(),
        follows: gives.contains(&"[Ivj]"),
    })
}

/// How rare a form of this mark is.
fn rarity(mark: &str) -> u32 {
    match mark {
        "[Sab]" | "[Sko]" | "[Sin]" => 6,
        _ if mark.starts_with("[O") => 2,
        _ if mark.starts_with("[F") => 2,
        _ => 0,
    }
}

/// Whether the letters are written as large as they must be. A word all in capitals always is.
fn fits(must: &[bool], large: &[bool]) -> bool {
    let all = large.len() > 1 && large.iter().all(|large| *large);
    all || large.iter().enumerate().all(|(number, large)| {
        let must = must.get(number).copied().unwrap_or(false);
        *large == must || (number == 0 && !must)
    })
}

/// After how many letters two parts meet.
fn seams(gives: &[&str]) -> Vec<usize> {
    let (mut letters, mut hidden, mut seams) = (0, false, Vec::new());
    for name in gives {
        match *name {
            "[X]" => hidden = false,
            _ if hidden => {}
            "[Bh]" | "[Bm]" | "[Bc]" => seams.push(letters),
            name if name.starts_with("[X") => hidden = true,
            name if name.starts_with('[') => {}
            _ => letters += 1,
        }
    }
    seams
}

/// Which letters must be written large: the first of a name, and what the dictionary spells out (`[Xr]`).
fn large(gives: &[&str]) -> Vec<bool> {
    let mut must = Vec::new();
    // The letters of which the size is spelled out before they come.
    let mut spelled: Vec<bool> = Vec::new();
    let (mut name, mut inside, mut told) = (false, None, 0);
    for give in gives {
        match (inside, *give) {
            (Some(_), "[X]") => inside = None,
            (Some("[Xr]"), part) => {
                spelled.extend(part.chars().filter(|sign| *sign != '=').map(|sign| "ij".contains(sign)));
            }
            (Some(_), _) => {}
            (None, "[Xr]") => {
                name = false;
                spelled.clear();
                told = must.len();
                inside = Some("[Xr]");
            }
            (None, mark) if mark.starts_with("[X") => inside = Some("[X"),
            (None, mark) if mark.starts_with("[Le") => name = true,
            (None, mark) if mark.starts_with("[B") || mark.starts_with('[') => {}
            (None, "-" | ":") => must.push(false),
            (None, _) => {
                let here = must.len() - told;
                must.push(spelled.get(here).copied().unwrap_or(std::mem::take(&mut name)));
            }
        }
    }
    must
}

/// What has been seen of a reading so far.
#[derive(Default)]
struct Seen {
    boundary: bool,
    hyphen: bool,
    allowed: bool,
    allowed_now: bool,
    required: bool,
    missing: bool,
    name: bool,
    noun: bool,
    last: Option<char>,
    before_last: Option<char>,
}

/// Whether hyphens stand where the parts ask for them, and no noun follows a name without one.
fn is_sound(gives: &[&str]) -> bool {
    let (mut seen, mut hidden, mut skip) = (Seen::default(), false, false);
    for (number, name) in gives.iter().enumerate() {
        if std::mem::take(&mut skip) {
            continue;
        }
        if hidden {
            hidden = *name != "[X]";
            continue;
        }
        match *name {
            "-" => {
                (seen.name, seen.noun) = (false, false);
                if gives.get(number + 1) == Some(&"[Bh]") && number + 2 < gives.len() {
                    (seen.boundary, seen.hyphen, skip) = (true, true, true);
                }
            }
            "[Bh]" => {
                (seen.boundary, seen.hyphen) = (true, false);
                if seen.missing {
                    return false;
                }
                seen.missing = seen.required;
            }
            mark if mark.starts_with('[') => hidden = seen.mark(mark),
            letter => {
                let Some(letter) = letter.chars().next() else { continue };
                if !seen.letter(letter) {
                    return false;
                }
            }
        }
    }
    !seen.missing && (!seen.name || !seen.noun)
}

impl Seen {
    /// Takes a mark in; tells whether what follows it is hidden, up to the next `[X]`.
    fn mark(&mut self, mark: &str) -> bool {
        let begins = |start| mark.starts_with(start);
        if begins("[Isf") {
            (self.allowed, self.allowed_now) = (true, true);
        } else if begins("[Icu") {
            (self.boundary, self.allowed, self.required) = (false, true, true);
        } else if begins("[Ica") {
            (self.missing, self.noun) = (false, false);
        } else if begins("[Le") {
            (self.name, self.noun) = (true, false);
        } else if begins("[Ln") {
            self.noun = true;
        } else if begins("[Dg") {
            self.name = false;
        }
        begins("[X")
    }

    /// Takes a letter in; false when it must not stand here.
    fn letter(&mut self, letter: char) -> bool {
        if self.boundary {
            if self.last.is_none() || (self.before_last, self.last) == (Some('i'), Some('s')) {
                self.allowed = true;
            }
            if self.hyphen {
                self.required = false;
            }
            if !(self.allowed && self.hyphen) {
                let small = |letter: char| letter.to_lowercase().next().unwrap_or(letter);
                let last = self.last.map(small);
                let same = last == Some(small(letter)) && last.is_some_and(|last| VOWELS.contains(last));
                if (same || last.is_some_and(|last| last.is_ascii_digit())) != self.hyphen {
                    return false;
                }
            }
            self.boundary = false;
            if !std::mem::take(&mut self.allowed_now) {
                self.allowed = false;
            }
        }
        self.before_last = self.last.replace(letter);
        true
    }
}
