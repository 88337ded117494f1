//! What must not go into a national register: identity codes, names in free text, reasons for support. The check looks
//! for what can be recognised; it cannot know everything that a reader would understand.

use super::finding::Breach;
use super::look::Look;
use super::shape::{Form, Text};
use crate::draft::Others;
use crate::identifier::codes_in;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Beginnings of words that tell of health or of a decision on support, in all languages of the program.
const REASONS: &str = include_str!("reasons.txt");
/// How Finnish family names end most often.
const FAMILY: [&str; 4] = ["nen", "sen", "ström", "berg"];

/// Free texts: nobody's name belongs into them.
fn is_free(text: &Text) -> bool {
    matches!(text.form, Form::Learner | Form::Contents)
}

/// Identity codes, in whatever text.
pub fn identity_codes(look: &Look<'_>) -> Vec<Breach> {
    let with = look.texts.iter().filter(|text| !codes_in(&text.text).is_empty());
    with.map(|text| Breach::at(text.place.clone())).collect()
}

/// Names in free text: those that are known, those that the body has elsewhere, and what looks like one.
pub fn names(look: &Look<'_>) -> Vec<Breach> {
    // A single word may be a task as well as a name.
    let whole = look.texts_of(Form::Person).filter(|text| text.text.trim().contains(' '));
    let people = Others::of(whole.map(|text| text.text.clone()));
    let names = |text: &str| {
        !look.known.names.named_in(text).is_empty()
            || !people.named_in(text).is_empty()
            || looks_like_a_name(text)
    };
    let named = look.texts.iter().filter(|text| is_free(text) && names(&text.text));
    named.map(|text| Breach::at(text.place.clone())).collect()
}

/// Two words with capitals one after the other, of which the second ends as a family name.
fn looks_like_a_name(text: &str) -> bool {
    let letters: fn(char) -> bool = |letter| letter.is_alphabetic() || letter == '-';
    let is_name = |word: &str| {
        word.chars().count() > 2 && word.starts_with(char::is_uppercase) && word.chars().all(letters)
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(2).any(|pair| {
        let family = pair[1].trim_end_matches(|letter: char| !letter.is_alphabetic());
        is_name(pair[0]) && is_name(family) && FAMILY.iter().any(|end| family.ends_with(end))
    })
}

/// Reasons for support in texts about the student.
pub fn reasons(look: &Look<'_>) -> Vec<Breach> {
    told(look, Form::Learner)
}

/// Words of health in texts about what is learned, where they may be the matter itself.
pub fn reasons_in_contents(look: &Look<'_>) -> Vec<Breach> {
    told(look, Form::Contents)
}

fn told(look: &Look<'_>, form: Form) -> Vec<Breach> {
    let told = look.texts_of(form).filter_map(|text| Some((text, reason(&text.text)?)));
    told.map(|(text, word)| Breach::naming(text.place.clone(), "word", word)).collect()
}

/// The beginnings of words that tell a reason, by their first letter.
fn listed() -> &'static BTreeMap<char, Vec<&'static str>> {
    static LISTED: OnceLock<BTreeMap<char, Vec<&'static str>>> = OnceLock::new();
    LISTED.get_or_init(|| {
        let mut listed: BTreeMap<char, Vec<&str>> = BTreeMap::new();
        for reason in REASONS.lines().filter(|line| !line.starts_with('#')) {
            if let Some(first) = reason.chars().next() {
                listed.entry(first).or_default().push(reason);
            }
        }
        listed
    })
}

/// The first word, or words, that tell a reason.
fn reason(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let mut before = ' ';
    for (at, letter) in lower.char_indices() {
        let begins = !before.is_alphanumeric();
        before = letter;
        let mut reasons = listed().get(&letter).into_iter().flatten().filter(|_| begins);
        if let Some(reason) = reasons.find(|reason| lower[at..].starts_with(**reason)) {
            return Some(whole_word(&lower, at, reason.len()));
        }
    }
    text.split_whitespace().find(|word| is_diagnosis(word)).map(str::to_owned)
}

fn whole_word(text: &str, at: usize, length: usize) -> String {
    let rest = &text[at + length..];
    let end = rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len());
    text[at..at + length + end].to_owned()
}

/// A code of the international classification of diseases: `F90.0`.
fn is_diagnosis(word: &str) -> bool {
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    let Some((first, second)) = word.split_once('.') else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
    first.len() == 3
        && first.as_bytes()[0].is_ascii_uppercase()
        && digits(&first[1..])
        && second.len() <= 2
        && digits(second)
}
