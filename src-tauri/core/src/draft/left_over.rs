//! What a text may still hold of the year before: another school year, another class, a day that lies outside
//! of the plan's school year.

use super::rules::{Breach, Look, cut};
use super::{Answer, Place, Range, display_day, read_day};
use crate::identifier::code_like_in;
use crate::language::Language;
use crate::template::{Kind, LeftOver};
use crate::text::say;
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

/// How many days before its first a plan may speak of a school year: it is prepared in the spring.
const SPARE: u64 = 212;
/// What looks like a class and is none: dimensions and networks.
const NO_CLASSES: [&str; 6] = ["2d", "3d", "4d", "3g", "4g", "5g"];

impl Look<'_> {
    /// The places in the texts that hold a personal identity code.
    pub(super) fn identity_codes(&self) -> Vec<Breach> {
        self.in_texts(&[], identity_codes)
    }

    /// The places in the texts of these fields that may be left over.
    pub(super) fn left_over(&self, what: LeftOver, fields: &[String]) -> Vec<Breach> {
        match what {
            LeftOver::Name => self.strangers(fields),
            LeftOver::NameMark => self.in_texts(fields, name_marks),
            LeftOver::SchoolYear => {
                let Some((first, _)) = self.school_year() else { return Vec::new() };
                let own = chrono::Datelike::year(&first);
                self.in_texts(fields, |text| {
                    ranges(text, |word| said_year(word).is_some_and(|year| year != own))
                })
            }
            LeftOver::Class => {
                let Some(own) = self.class() else { return Vec::new() };
                let known = self.known_classes();
                // A group takes pupils of several classes of a grade; one of another grade is out of place.
                let odd = |class: String| class[..1] != own[..1] && !known.contains(&class);
                self.in_texts(fields, |text| ranges(text, |word| said_class(word).is_some_and(odd)))
            }
            LeftOver::Day => {
                let Some((first, last)) = self.school_year() else { return Vec::new() };
                let first = first.checked_sub_days(Days::new(SPARE)).unwrap_or(first);
                let outside = |day: NaiveDate| day < first || day > last;
                self.in_texts(fields, |text| ranges(text, |word| said_day(word).is_some_and(outside)))
            }
        }
    }

    fn class(&self) -> Option<String> {
        match self.draft.answers.get(&self.template.meaning.class) {
            Some(Answer::Text(text)) => said_class(text.trim()),
            _ => None,
        }
    }

    /// The classes that fields of one line name: a partner class is one that the plan is about.
    fn known_classes(&self) -> BTreeSet<String> {
        let lines = self.texts().iter().filter(|(spot, _)| matches!(spot.field.kind, Kind::ShortText { .. }));
        lines.filter_map(|(spot, _)| said_class(spot.text.trim())).collect()
    }

    fn in_texts(&self, fields: &[String], found: impl Fn(&str) -> Vec<Range>) -> Vec<Breach> {
        let mut breaches = Vec::new();
        for (spot, _) in self.texts() {
            if !fields.is_empty() && !fields.contains(&spot.field.id) {
                continue;
            }
            for range in found(spot.text) {
                let place = Place { range: Some(range), ..spot.place.clone() };
                breaches.push((place, vec![cut(spot.text, range)]));
            }
        }
        breaches
    }
}

/// The mark of a phrase that stands for a pupil's name: `{nimi}`, with the ending of the case where it had one:
/// `{nimi:lla}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameMark<'a> {
    /// What stands before it.
    pub before: &'a str,
    /// The mark itself.
    pub mark: &'a str,
    /// The ending in it; empty when there is none.
    pub ending: &'a str,
    /// What stands after it.
    pub after: &'a str,
}

/// The longest ending in a mark, in letters.
pub const LONGEST_ENDING: usize = 12;

/// The first mark in a text that stands for a name, in any of the languages.
pub fn next_name_mark(text: &str) -> Option<NameMark<'_>> {
    let names = Language::ALL.map(|language| say(language, "phrase-name", &[]));
    text.match_indices('{').find_map(|(at, _)| {
        let end = at + text[at..].find('}')? + 1;
        let inside = &text[at + 1..end - 1];
        let (name, ending) = inside.split_once(':').unwrap_or((inside, ""));
        let is_ending = ending.chars().count() <= LONGEST_ENDING && ending.chars().all(char::is_alphabetic);
        let mark = NameMark { before: &text[..at], mark: &text[at..end], ending, after: &text[end..] };
        (names.iter().any(|known| known == name) && is_ending).then_some(mark)
    })
}

/// The places in a text that hold such a mark.
fn name_marks(text: &str) -> Vec<Range> {
    let (mut found, mut units, mut rest) = (Vec::new(), 0, text);
    while let Some(NameMark { before, mark, after, .. }) = next_name_mark(rest) {
        let start = units + before.encode_utf16().count();
        units = start + mark.encode_utf16().count();
        found.push(Range { start, end: units });
        rest = after;
    }
    found
}

/// The places in a text that hold a personal identity code; one that was mistyped is as secret.
pub fn identity_codes(text: &str) -> Vec<Range> {
    let units = |until: usize| text[..until].encode_utf16().count();
    let codes = code_like_in(text).into_iter();
    codes.map(|code| Range { start: units(code.start), end: units(code.end) }).collect()
}

/// The words of a text that are meant: runs of letters, digits, dots and dashes between other characters.
fn ranges(text: &str, meant: impl Fn(&str) -> bool) -> Vec<Range> {
    let mut found = Vec::new();
    let inside = |letter: char| letter.is_alphanumeric() || ".–-".contains(letter);
    let mut units = 0;
    for piece in text.split_inclusive(|letter| !inside(letter)) {
        let word = piece.trim_matches(|letter: char| !letter.is_alphanumeric());
        if !word.is_empty() && meant(word) {
            let at = piece.find(word).unwrap_or_default();
            let start = units + piece[..at].encode_utf16().count();
            found.push(Range { start, end: start + word.encode_utf16().count() });
        }
        units += piece.encode_utf16().count();
    }
    found
}

/// The first year of `2026–2027` or `2026–27`.
fn said_year(word: &str) -> Option<i32> {
    let (first, second) = word.split_once(['–', '-'])?;
    let year = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit()).then(|| text.parse().ok())?;
    let (first, second): (i32, i32) =
        (Some(first).filter(|text| text.len() == 4).and_then(year)?, year(second)?);
    ((1990..2100).contains(&first) && (second == first + 1 || second == (first + 1) % 100)).then_some(first)
}

/// A class such as `5B` or `5b`, in capitals.
fn said_class(word: &str) -> Option<String> {
    let (grade, letter) = word.split_at_checked(1)?;
    let fits = grade.bytes().all(|digit| (b'1'..=b'9').contains(&digit))
        && letter.len() == 1
        && letter.bytes().all(|letter| (b'A'..=b'H').contains(&letter.to_ascii_uppercase()));
    (fits && !NO_CLASSES.contains(&word.to_lowercase().as_str())).then(|| word.to_uppercase())
}

/// A day as `23.11.2026`.
fn said_day(word: &str) -> Option<NaiveDate> {
    read_day(word).filter(|day| display_day(*day) == word || word.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, meant: impl Fn(&str) -> bool) -> Vec<String> {
        let units: Vec<u16> = text.encode_utf16().collect();
        ranges(text, meant)
            .iter()
            .map(|range| String::from_utf16_lossy(&units[range.start..range.end]))
            .collect()
    }

    #[test]
    fn years_classes_and_days_are_told_from_what_looks_alike() {
        let year = |text: &str| found(text, |word| said_year(word).is_some());
        assert_eq!(year("Lukuvuonna 2025–2026 ja 2025-26."), ["2025–2026", "2025-26"]);
        assert!(year("Vuosina 2020–2026, sivut 12–13, puh. 2040–2050, 1.–2. luokka").is_empty());
        let class = |text: &str| found(text, |word| said_class(word).is_some());
        assert_eq!(class("😀 luokka 4B:n ja (3a)"), ["4B", "3a"]);
        assert!(class("3D-tulostin, 5G, 1 a, B1-kieli, A1, 2 h, 40B, tehtävä 7z, 1.A").is_empty());
        let day = |text: &str| found(text, |word| said_day(word).is_some());
        assert_eq!(day("Palaveri 17.9.2025."), ["17.9.2025"]);
        assert!(day("klo 14.30, 17.9., § 41/2023, 1.2.3").is_empty());
    }
}
