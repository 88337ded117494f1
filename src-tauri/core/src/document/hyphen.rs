//! Where a word may be divided at a line end. The patterns of `hypher` know syllables; the list of
//! compound parts in `seams-*.txt` keeps them from crossing the seams of compounds.

use crate::language::Language;
use std::collections::HashMap;
use std::sync::OnceLock;

/// A place where a word may be divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Division {
    /// Byte offset.
    pub at: usize,
    /// Whether the parts of a compound meet here: the best place.
    pub seam: bool,
}

/// The fewest letters on either side of a hyphen.
const EDGE: usize = 3;

/// Places where the letters of a word may be divided, in order.
pub(super) fn divisions(word: &str, language: Language) -> Vec<Division> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, character) in word.char_indices().chain([(word.len(), ' ')]) {
        match (character.is_alphabetic(), start) {
            (true, None) => start = Some(at),
            (false, Some(first)) => {
                divide_letters(&word[first..at], first, language, &mut found);
                start = None;
            }
            _ => {}
        }
    }
    found
}

fn divide_letters(letters: &str, offset: usize, language: Language, found: &mut Vec<Division>) {
    let count = letters.chars().count();
    if count < 2 * EDGE || letters.chars().all(char::is_uppercase) {
        return;
    }
    let seams = seams(letters, language);
    let mut part_start = 0;
    let mut places: Vec<Division> = Vec::new();
    for end in seams.iter().copied().chain([letters.len()]) {
        let part = &letters[part_start..end];
        let mut at = part_start;
        let mut syllables = hypher::hyphenate(part, patterns(language)).peekable();
        while let Some(syllable) = syllables.next() {
            at += syllable.len();
            // Inside a part, one letter alone beside its seam would mislead the reader, and a line
            // never begins with a syllable of one letter.
            let before = letters[part_start..at].chars().count();
            let after = letters[at..end].chars().count();
            let next = syllables.peek().map_or(0, |next| next.chars().count());
            if before >= 2 && after >= 2 && next >= 2 {
                places.push(Division { at, seam: false });
            }
        }
        if end < letters.len() {
            places.push(Division { at: end, seam: true });
        }
        part_start = end;
    }
    found.extend(places.into_iter().filter_map(|place| {
        let before = letters[..place.at].chars().count();
        (before >= EDGE && count - before >= EDGE)
            .then_some(Division { at: offset + place.at, seam: place.seam })
    }));
}

fn patterns(language: Language) -> hypher::Lang {
    match language {
        Language::Fi => hypher::Lang::Finnish,
        Language::Sv => hypher::Lang::Swedish,
        Language::En => hypher::Lang::English,
    }
}

/// Byte offsets at which the parts of a compound meet.
fn seams(letters: &str, language: Language) -> Vec<usize> {
    let lower = letters.to_lowercase();
    if lower.len() != letters.len() {
        return Vec::new();
    }
    let parts = parts(language);
    let mut found = Vec::new();
    let mut start = 0;
    'next: while start < lower.len() {
        let rest = &lower[start..];
        // The longest known first part that leaves a known or long enough second part.
        for first in parts.first.prefixes(rest) {
            let tail = &rest[first.len()..];
            if parts.starts_second(tail) || parts.first.prefixes(tail).next().is_some() {
                start += first.len();
                found.push(start);
                continue 'next;
            }
        }
        // Else the first second part that what stands before it may precede.
        let seam = rest
            .char_indices()
            .skip(EDGE)
            .map(|(at, _)| at)
            .find(|at| parts.ends_compound(&rest[..*at], &rest[*at..]));
        match seam {
            Some(at) => {
                start += at;
                found.push(start);
            }
            None => break,
        }
    }
    found
}

/// Parts of words, found by how a text begins.
#[derive(Default)]
struct Beginnings(HashMap<char, Vec<&'static str>>);

impl Beginnings {
    fn insert(&mut self, part: &'static str) {
        if let Some(letter) = part.chars().next() {
            self.0.entry(letter).or_default().push(part);
        }
    }

    /// The parts with which the text begins, longest first.
    fn prefixes(&self, text: &str) -> impl Iterator<Item = &'static str> {
        let known = text.chars().next().and_then(|letter| self.0.get(&letter));
        known.into_iter().flatten().copied().filter(move |part| text.starts_with(part))
    }
}

#[derive(Default)]
struct Parts {
    /// Parts that begin compounds.
    first: Beginnings,
    /// Stems that end compounds after a known first part.
    short: Beginnings,
    /// Stems so long that they end compounds after any part.
    second: Beginnings,
    /// Stems that end compounds after a vowel and `s`.
    after_s: Beginnings,
    /// Stems that end compounds after a vowel and `n`: a genitive.
    after_n: Beginnings,
}

impl Parts {
    fn read(text: &'static str) -> Parts {
        let mut parts = Parts::default();
        let mut list = &mut parts.first;
        for line in text.lines() {
            match line.trim() {
                "[first]" => list = &mut parts.first,
                "[short]" => list = &mut parts.short,
                "[second]" => list = &mut parts.second,
                "[after-s]" => list = &mut parts.after_s,
                "[after-n]" => list = &mut parts.after_n,
                comment if comment.starts_with('#') => {}
                words => words.split_whitespace().for_each(|part| list.insert(part)),
            }
        }
        for known in parts.first.0.values_mut() {
            known.sort_by_key(|part| std::cmp::Reverse(part.len()));
        }
        parts
    }

    /// Whether a compound may be parted here though its first part is in no list.
    fn ends_compound(&self, before: &str, after: &str) -> bool {
        let starts = |stems: &Beginnings| stems.prefixes(after).next().is_some();
        let mut last = before.chars().rev();
        let (joint, vowel) = (last.next(), last.next().is_some_and(|letter| "aeiouyåäö".contains(letter)));
        let long = vowel && before.chars().count() > EDGE;
        starts(&self.second)
            || (long && joint == Some('s') && starts(&self.after_s))
            || (long && joint == Some('n') && starts(&self.after_n))
    }

    fn starts_second(&self, text: &str) -> bool {
        self.short.prefixes(text).chain(self.second.prefixes(text)).next().is_some()
    }
}

fn parts(language: Language) -> &'static Parts {
    static PARTS: [OnceLock<Parts>; 3] = [const { OnceLock::new() }; 3];
    let list = match language {
        Language::Fi => include_str!("seams-fi.txt"),
        Language::Sv => include_str!("seams-sv.txt"),
        Language::En => "",
    };
    PARTS[language as usize].get_or_init(|| Parts::read(list))
}
