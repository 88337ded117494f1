//! The mark in a phrase that stands for the pupil's name: `{nimi}`, with the ending of the case where it had
//! one: `{nimi:lla}`. A name is put in as it is; where it has to be inflected, that is told.

use crate::draft::{LONGEST_ENDING, NameMark, Range, named, next_name_mark};
use crate::language::Language;
use crate::text::say;

/// The text with a mark in place of every word that may name this person, and how many there were.
pub fn without_name(text: &str, person: &str, language: Language) -> (String, usize) {
    let name = say(language, "phrase-name", &[]);
    let units: Vec<u16> = text.encode_utf16().collect();
    let (mut made, mut from) = (String::new(), 0);
    let named = named(text, person);
    for one in &named {
        made.push_str(&String::from_utf16_lossy(&units[from..one.range.start]));
        let ending: String = one.ending.chars().filter(|letter| letter.is_alphabetic()).collect();
        made.push_str(&match ending.is_empty() || ending.chars().count() > LONGEST_ENDING {
            true => format!("{{{name}}}"),
            false => format!("{{{name}:{ending}}}"),
        });
        from = one.range.end;
    }
    made.push_str(&String::from_utf16_lossy(&units[from..]));
    (made, named.len())
}

/// A phrase's text with a name in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// The text.
    pub text: String,
    /// Where the name has to be looked at: it was inflected there, or it is not known.
    pub look: Vec<Range>,
}

/// The text with this name in place of its marks. Without a name the marks stay.
pub fn fill(text: &str, name: Option<&str>) -> Filled {
    let mut filled = Filled::default();
    let (mut units, mut rest) = (0, text);
    while let Some(NameMark { before, mark, ending, after }) = next_name_mark(rest) {
        units += before.encode_utf16().count();
        filled.text.push_str(before);
        let word = name.unwrap_or(mark);
        let range = Range { start: units, end: units + word.encode_utf16().count() };
        if name.is_none() || !ending.is_empty() {
            filled.look.push(range);
        }
        filled.text.push_str(word);
        (units, rest) = (range.end, after);
    }
    filled.text.push_str(rest);
    filled
}

/// The name that a pupil is called by: the one in brackets, else the first one after the comma. Without a comma
/// nothing tells the first name from the family name but which of them these texts call the pupil by.
pub fn given_name<'a>(pupil: &str, texts: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let (main, rest) = pupil.split_once('(').unwrap_or((pupil, ""));
    let first = |text: &str| text.split_whitespace().next().map(str::to_owned);
    if let Some(called) = rest.split(')').next().and_then(first) {
        return Some(called);
    }
    let names: Vec<&str> = main.split_whitespace().collect();
    match (main.split_once(','), &names[..]) {
        (Some((_, given)), _) => first(given),
        (None, [] | [_]) => first(main),
        (None, names) => most_used(names, texts),
    }
}

/// Which of these names the texts use, if one of them more than every other.
fn most_used<'a>(names: &[&str], texts: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let mut uses: Vec<(usize, &str)> = names.iter().map(|name| (0, *name)).collect();
    for text in texts {
        uses.iter_mut().for_each(|(count, name)| *count += named(text, name).len());
    }
    uses.sort_unstable();
    match &uses[..] {
        [.., (second, _), (most, name)] if most > second => Some((*name).to_owned()),
        _ => None,
    }
}
