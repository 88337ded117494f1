//! Whom a text names, for a text that is to leave its plan: the person it is about, in all cases and also in
//! small letters, and anybody else of whom the program knows.

use super::ending::Forms;
use super::folded::fold;
use super::others::{Word, every_word, is_common, said, words};
use super::{Answer, Draft, Others, Range};
use crate::template::{Spot, Template};

/// A name in small letters is taken for one from so many letters on.
const SHORTEST_SMALL: usize = 4;

/// A place in a text that names a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The characters, first and family names together.
    pub range: Range,
    /// The ending of the case; empty in the nominative.
    pub ending: String,
}

/// The places in a text that name this person. A word that could be meant otherwise counts too: whoever takes
/// the text along looks at it.
pub fn named(text: &str, person: &str) -> Vec<Named> {
    let person = fold(person);
    let apart = |letter: char| !(letter.is_alphabetic() || letter == '\'' || letter == '’');
    let names: Vec<(&str, Forms)> = person
        .split(apart)
        .filter(|part| part.chars().count() > 1)
        .map(|part| (part, Forms::of(part)))
        .collect();
    let mut found: Vec<Named> = Vec::new();
    for word in every_word(text) {
        let Some(ending) = names.iter().find_map(|name| ending(name, &word)) else { continue };
        match found.last_mut() {
            // A first name and a family name are one person.
            Some(last) if word.joined && last.range.end + 1 == word.range.start => {
                *last = Named { range: Range { start: last.range.start, end: word.range.end }, ending };
            }
            _ => found.push(Named { range: word.range, ending }),
        }
    }
    found
}

/// The ending of a word as a form of the name, if it may be one.
fn ending((name, forms): &(&str, Forms), word: &Word) -> Option<String> {
    let letters: String = word.letters.iter().collect();
    // A common word at the beginning of a sentence is one, unless it is the very name.
    let word_alone = word.begins && word.common && letters != *name;
    let may_be = (word.capital && !word_alone)
        || (name.chars().count() >= SHORTEST_SMALL && !is_common(name) && !is_common(&letters));
    let genitive = || {
        let rest = letters.strip_prefix(name)?;
        matches!(rest, "s" | "'s" | "’s" | "'" | "’").then(|| rest.to_owned())
    };
    may_be.then(|| forms.ending(&word.letters).or_else(genitive))?
}

/// The places in a text that name one of these.
pub fn strangers(text: &str, others: &Others) -> Vec<Range> {
    let mut found: Vec<Range> = Vec::new();
    for word in words(text).into_iter().filter(|word| others.has(word)) {
        match found.last_mut() {
            Some(last) if word.joined && last.end + 1 == word.range.start => last.end = word.range.end,
            _ => found.push(word.range),
        }
    }
    found
}

/// The persons that a plan names in the fields and columns meant for persons, besides its pupil.
pub fn persons(template: &Template, draft: &Draft) -> Vec<String> {
    let meaning = &template.meaning;
    let guardians = meaning.recipients.iter();
    let mut spots: Vec<Spot> =
        guardians.map(|who| Spot { field: who.field.clone(), column: Some(who.name.clone()) }).collect();
    spots.extend(meaning.people.iter().cloned());
    spots.push(Spot { field: meaning.responsible.clone(), column: None });
    let at = |spot: &Spot| -> Vec<String> {
        match &spot.column {
            None => draft.answers.get(&spot.field).and_then(said).into_iter().collect(),
            Some(column) => draft.rows(&spot.field).iter().filter_map(|row| said(row.get(column)?)).collect(),
        }
    };
    let mut persons: Vec<String> = spots.iter().flat_map(at).collect();
    let named = |answer: &Answer| match answer {
        Answer::Person(person) => vec![person.name.clone()],
        Answer::Rows(rows) => rows
            .iter()
            .flat_map(|row| row.values())
            .filter_map(
                |cell| if let Answer::Person(person) = cell { Some(person.name.clone()) } else { None },
            )
            .collect(),
        _ => Vec::new(),
    };
    persons.extend(draft.answers.values().flat_map(named));
    persons
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, person: &str) -> Vec<(String, String)> {
        let units: Vec<u16> = text.encode_utf16().collect();
        let cut = |range: Range| String::from_utf16_lossy(&units[range.start..range.end]);
        named(text, person).into_iter().map(|one| (cut(one.range), one.ending)).collect()
    }

    #[test]
    fn a_person_is_found_in_all_cases_with_their_endings() {
        let aatos = "Esimerkki-Lehtola, Aatos Oskari (Aatu)";
        for (text, wanted) in [
            ("Aatos lukee.", vec![("Aatos", "")]),
            ("😀 Aatoksen ja Aatokselle", vec![("Aatoksen", "n"), ("Aatokselle", "lle")]),
            ("Kun aatos lukee, aatoksella on kirja", vec![("aatos", ""), ("aatoksella", "lla")]),
            ("Aatos Oskari Esimerkki-Lehtolan kirja", vec![("Aatos Oskari Esimerkki-Lehtolan", "n")]),
            ("Aatu-setä, Aatulle", vec![("Aatu", ""), ("Aatulle", "lle")]),
            (
                "Aatos’s book, Aatos' bok, Oskaris bok",
                vec![("Aatos’s", "’s"), ("Aatos", ""), ("Oskaris", "s")],
            ),
            ("Esimerkiksi oppilas aattelee.", vec![]),
        ] {
            let wanted: Vec<_> =
                wanted.into_iter().map(|(word, end)| (word.to_owned(), end.to_owned())).collect();
            assert_eq!(told(text, aatos), wanted, "{text}");
        }
    }

    #[test]
    fn names_that_are_words_count_with_a_capital_and_short_names_whole() {
        assert_eq!(told("Toivo lukee. Hän toivoo.", "Mäki Toivo").len(), 1);
        assert_eq!(told("Bo läser, men inte bo.", "Ek, Bo"), [("Bo".to_owned(), String::new())]);
        assert!(told("Kaikki on kuvattu.", "").is_empty());
    }

    #[test]
    fn strangers_are_those_of_whom_it_is_known() {
        let others = Others::of(["Virtanen, Aino".to_owned()]);
        let found = strangers("Työpari on Aino Virtanen, myös Ainon sisko.", &others);
        assert_eq!(found, [Range { start: 11, end: 24 }, Range { start: 31, end: 36 }]);
        assert!(strangers("Työpari on sama.", &others).is_empty());
    }
}
