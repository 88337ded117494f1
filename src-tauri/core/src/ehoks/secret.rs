//! What must not go into a national register: identity codes, names in free text, reasons for support. The check looks
//! for what can be recognised; it cannot know everything that a reader would understand.

use super::finding::Breach;
use super::look::Look;
use super::reason;
use super::shape::{Form, Text};
use crate::draft::Others;
use crate::identifier::codes_in;
/// How Finnish family names end most often.
const FAMILY: [&str; 4] = ["nen", "sen", "ström", "berg"];

/// Words of firms and associations: what is called so may be called after a family.
const FIRMS: [&str; 10] = ["oy", "oyj", "ab", "abp", "ky", "ay", "tmi", "osk", "ry", "rf"];

/// Free texts: nobody's name belongs into them.
fn is_free(text: &Text) -> bool {
    matches!(text.form, Form::Learner | Form::Change | Form::Contents | Form::Unknown)
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
            _ => true,
        };
        !fits && !words.is_empty()
    };
    look.texts.iter().filter(other).map(|text| Breach::at(text.place.clone())).collect()
}

/// Numbers of local units that look like something else: the service takes any text, so that they are asked about.
pub fn odd_numbers(look: &Look<'_>) -> Vec<Breach> {
    let fits = |text: &Text| {
        let words = text.text.trim();
        words.is_empty() || is_number(words, "/-_", |letter| letter.is_ascii_lowercase())
    };
    let odd = look.texts_of(Form::Local).filter(|text| !fits(text));
    odd.map(|text| Breach::at(text.place.clone())).collect()
}

/// One address for mail.
fn is_mail(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else { return false };
    let apart =
        |letter: char| letter.is_whitespace() || letter.is_control() || "@,;:()<>[]\"\\".contains(letter);
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

/// Names: those that are known in whatever is written; in free text also those that the body has elsewhere, those of
/// others with given and family name, and what looks like one.
pub fn names(look: &Look<'_>) -> Vec<Breach> {
    let people = people(look);
    let named = |text: &&Text| is_named(look, &people, text) == Some(true);
    let named = look.texts.iter().filter(|text| is_written(text)).filter(named);
    named.map(|text| Breach::at(text.place.clone())).collect()
}

/// Words that may be names: of guides and assessors as the first word of a sentence, of others a single one.
pub fn names_as_words(look: &Look<'_>) -> Vec<Breach> {
    let people = people(look);
    let named = |text: &&Text| is_named(look, &people, text) == Some(false);
    let named = look.texts.iter().filter(|text| is_free(text)).filter(named);
    named.map(|text| Breach::at(text.place.clone())).collect()
}

/// Whether a text names somebody: for sure, perhaps, or not.
fn is_named(look: &Look<'_>, people: &Others, text: &Text) -> Option<bool> {
    let (own, capitals) = look.known.names.named_among(&text.text);
    let known = match text.form {
        // A guide may have the first name or the family name of a student, and a firm that of a family.
        Form::Person => own > 1 || (own > 0 && own == capitals),
        Form::Plain if is_firm(&text.text) => own > 1,
        _ => own > 0,
    };
    if known || look.known.names.names_whole(&text.text) {
        return Some(true);
    }
    if !is_free(text) {
        return None;
    }
    let others = look.known.others;
    let (others, whole) = (others.named_in(&text.text).len(), others.names_whole(&text.text));
    let seen = is_person(people, &text.text) || looks_like_a_name(&text.text);
    // Of what stands under a key that is not known nobody can tell what it is for.
    if others > 1 || whole || (seen && text.form != Form::Unknown) {
        return Some(true);
    }
    (seen || others > 0 || !people.named_in(&text.text).is_empty()).then_some(false)
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

/// Reasons for support that are sure to be that.
pub fn reasons(look: &Look<'_>) -> Vec<Breach> {
    told(look, true)
}

/// Words of health and welfare that may as well be the matter itself of what is learned and done.
pub fn words_of_health(look: &Look<'_>) -> Vec<Breach> {
    told(look, false)
}

fn told(look: &Look<'_>, sure: bool) -> Vec<Breach> {
    let all = look.told.get_or_init(|| {
        let told = |text: &Text| if is_written(text) { reason::told(&text.text, text.form) } else { None };
        look.texts.iter().map(told).collect()
    });
    let told = look.texts.iter().zip(all).filter_map(|(text, told)| {
        let told = told.as_ref().filter(|told| told.sure == sure)?;
        Some(Breach::naming(text.place.clone(), "word", &told.word))
    });
    told.collect()
}
