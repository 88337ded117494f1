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

/// Words of firms and associations: what is called so may be called after a family.
const FIRMS: [&str; 10] = ["oy", "oyj", "ab", "abp", "ky", "ay", "tmi", "osk", "ry", "rf"];
/// What begins a reason that may also be what a workplace or a unit is about.
const TRADE: char = '~';

/// Free texts: nobody's name belongs into them.
fn is_free(text: &Text) -> bool {
    matches!(text.form, Form::Learner | Form::Contents)
}

/// Texts that somebody writes: all but codes, numbers and what has a shape of its own.
fn is_written(text: &Text) -> bool {
    is_free(text) || matches!(text.form, Form::Plain | Form::Person | Form::Mark | Form::Order | Form::Local)
}

/// Identity codes, in whatever text.
pub fn identity_codes(look: &Look<'_>) -> Vec<Breach> {
    let with = look.texts.iter().filter(|text| !codes_in(&text.text).is_empty());
    with.map(|text| Breach::at(text.place.clone())).collect()
}

/// Texts of a shape of their own that hold something else. The service takes them, so that they are read as they come.
pub fn shapes(look: &Look<'_>) -> Vec<Breach> {
    let other = |text: &&Text| {
        let words = text.text.trim();
        let fits = match text.form {
            Form::Mail => is_mail(words),
            Form::Call => words.len() <= 30 && words.chars().all(|letter| "-+0123456789() ".contains(letter)),
            Form::Order => is_number(words, "/-.", |letter| letter.is_ascii_uppercase()),
            Form::Local => is_number(words, "/-_", |letter| letter.is_ascii_lowercase()),
            _ => true,
        };
        !fits && !words.is_empty()
    };
    look.texts.iter().filter(other).map(|text| Breach::at(text.place.clone())).collect()
}

/// One address for mail.
fn is_mail(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else { return false };
    let apart = |letter: char| letter.is_whitespace() || "@,;:()<>[]\"\\".contains(letter);
    !name.is_empty()
        && !text[name.len() + 1..].contains(apart)
        && !name.contains(apart)
        && domain.split('.').count() > 1
        && domain.split('.').all(|part| !part.is_empty())
}

/// A number of a register: it has digits, few letters and no spaces.
fn is_number(text: &str, between: &str, letter: fn(&char) -> bool) -> bool {
    let known = |own: char| own.is_ascii_digit() || letter(&own) || between.contains(own);
    text.len() <= 40
        && text.bytes().any(|own| own.is_ascii_digit())
        && text.chars().all(known)
        && text.chars().filter(letter).count() <= 8
}

/// Names for sure: more than one name of the student or a guardian in whatever is written, more than one of the people
/// that the body has elsewhere in free text.
pub fn names(look: &Look<'_>) -> Vec<Breach> {
    let people = people(look);
    named(look, |text| is_named(look, &people, text))
}

/// What may be a name: a single one of the student or a guardian, which may as well be that of a place, a firm or a
/// namesake; in free text also a single one of those that the body has elsewhere, and what looks like a name.
pub fn names_perhaps(look: &Look<'_>) -> Vec<Breach> {
    let people = people(look);
    named(look, |text| {
        let (own, capitals) = look.known.names.named_among(&text.text);
        let perhaps = match text.form {
            // A guide may have the first name or the family name of a student, and a firm that of a family.
            Form::Person => own > 0 && own == capitals,
            Form::Plain if is_firm(&text.text) => false,
            _ if is_free(text) => {
                own > 0 || !people.named_within(&text.text).is_empty() || looks_like_a_name(&text.text)
            }
            _ => own > 0,
        };
        perhaps && !is_named(look, &people, text)
    })
}

fn named(look: &Look<'_>, named: impl Fn(&Text) -> bool) -> Vec<Breach> {
    let texts = look.texts.iter().filter(|text| is_written(text) && named(text));
    texts.map(|text| Breach::at(text.place.clone())).collect()
}

fn is_named(look: &Look<'_>, people: &Others, text: &Text) -> bool {
    look.known.names.named_among(&text.text).0 > 1 || (is_free(text) && people.named_in(&text.text).len() > 1)
}

/// Names of guides and assessors that may as well be the first word of a sentence.
pub fn names_as_words(look: &Look<'_>) -> Vec<Breach> {
    let people = people(look);
    let named = look.texts.iter().filter(|text| {
        is_free(text) && !is_person(&people, &text.text) && !people.named_in(&text.text).is_empty()
    });
    named.map(|text| Breach::at(text.place.clone())).collect()
}

/// Who the body names where names belong.
fn people(look: &Look<'_>) -> Others {
    // A single word may be a task as well as a name.
    let whole = look.texts_of(Form::Person).filter(|text| text.text.trim().contains(' '));
    Others::of(whole.map(|text| text.text.clone()))
}

/// Whether a text names one of them for sure: within a sentence, or with more than one name.
fn is_person(people: &Others, text: &str) -> bool {
    !people.named_within(text).is_empty() || people.named_in(text).len() > 1
}

fn is_firm(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| FIRMS.contains(&word.to_lowercase().as_str()))
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

/// Reasons for support in what is written of the student; in names what cannot be the name of a trade.
pub fn reasons(look: &Look<'_>) -> Vec<Breach> {
    told(look, |text, trade| match text.form {
        Form::Contents => false,
        Form::Plain => !trade,
        _ => is_written(text),
    })
}

/// Words of health in texts about what is learned and in names, where they may be the matter itself.
pub fn words_of_health(look: &Look<'_>) -> Vec<Breach> {
    told(look, |text, trade| match text.form {
        Form::Contents => true,
        Form::Plain => trade,
        _ => false,
    })
}

fn told(look: &Look<'_>, counts: fn(&Text, bool) -> bool) -> Vec<Breach> {
    let told = look.texts.iter().filter_map(|text| {
        let (word, trade) = reason(&text.text)?;
        counts(text, trade).then(|| Breach::naming(text.place.clone(), "word", word))
    });
    told.collect()
}

/// The beginnings of words that tell a reason, by their first letter, and whether they may be of a trade.
fn listed() -> &'static BTreeMap<char, Vec<(&'static str, bool)>> {
    static LISTED: OnceLock<BTreeMap<char, Vec<(&'static str, bool)>>> = OnceLock::new();
    LISTED.get_or_init(|| {
        let mut listed: BTreeMap<char, Vec<(&str, bool)>> = BTreeMap::new();
        for line in REASONS.lines().filter(|line| !line.starts_with('#')) {
            let reason = line.trim_start_matches(TRADE);
            if let Some(first) = reason.chars().next() {
                listed.entry(first).or_default().push((reason, line != reason));
            }
        }
        listed
    })
}

/// The first word, or words, that tell a reason, and whether it may be of a trade; one that may not goes first.
fn reason(text: &str) -> Option<(String, bool)> {
    let lower = text.to_lowercase();
    let (mut before, mut of_trade) = (' ', None);
    for (at, letter) in lower.char_indices() {
        let begins = !before.is_alphanumeric();
        before = letter;
        let mut reasons = listed().get(&letter).into_iter().flatten().filter(|_| begins);
        let found = reasons.find(|(reason, _)| lower[at..].starts_with(reason));
        let Some((reason, trade)) = found else { continue };
        let word = whole_word(&lower, at, reason.len());
        if !trade {
            return Some((word, false));
        }
        of_trade = of_trade.or(Some((word, true)));
    }
    let diagnosis = text.split_whitespace().find(|word| is_diagnosis(word));
    diagnosis.map(|word| (word.to_owned(), false)).or(of_trade)
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
