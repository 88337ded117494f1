//! Words that tell a reason for support, and how sure it is that they do: by the word, by what stands beside it, and by
//! what the text is about. What is sure keeps the body back; of what may be innocent a person decides.

use super::plan::Mapping;
use super::shape::Form;
use crate::draft::Words;
use crate::template;
use std::ops::Range;
use std::sync::OnceLock;

/// Words that tell of a decision on support or of its reason, in all languages of the program.
const REASONS: &str = include_str!("reasons.txt");
/// How many words may stand between what is told and the word that makes a reason of it.
const BEFORE: usize = 2;
const AFTER: usize = 3;
/// A word this short is the common name of a condition or an abbreviation: it counts only in capitals.
const SHORT: usize = 3;

/// A word that tells a reason.
#[derive(Debug, PartialEq)]
pub(super) struct Told {
    /// The word as it stands.
    pub word: String,
    /// Whether nothing else can be meant.
    pub sure: bool,
}

/// What a word is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Sort {
    /// A decision or a measure of the school.
    Decision,
    /// A reason that is no matter of a trade.
    Reason,
    /// What may also be learned or done: the rest, and the template's words for health and welfare.
    Matter,
}

/// The lists.
struct Lists {
    words: Words,
    /// What each of the words is.
    sorts: Vec<Sort>,
    /// What makes a reason of the word before it, and of the words after it.
    causes: [Words; 2],
}

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| {
        let lines = || REASONS.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let own =
            lines().filter(|line| !line.starts_with(['<', '>'])).map(|line| match line.chars().next() {
                Some('!') => (Sort::Decision, &line[1..]),
                Some('~') => (Sort::Matter, &line[1..]),
                _ => (Sort::Reason, line),
            });
        let (sorts, words): (Vec<Sort>, Vec<&str>) =
            own.chain(of_template().map(|word| (Sort::Matter, word))).unzip();
        let causes = |mark: char| Words::new(lines().filter_map(move |line| line.strip_prefix(mark)));
        Lists { words: Words::new(words), sorts, causes: ['<', '>'].map(causes) }
    })
}

/// The template's words for health and welfare, in all languages: nothing tells which one a body is in.
fn of_template() -> impl Iterator<Item = &'static str> {
    let mapping = Mapping::template_id().and_then(Mapping::of);
    let lists = mapping.into_iter().flat_map(|mapping| {
        let template = template::carried(&mapping.template);
        mapping.typed.words.iter().filter_map(move |list| template?.words.get(list))
    });
    lists.flat_map(|list| list.values().flatten().map(String::as_str))
}

/// What a text of this form tells first; what is sure goes before what may be innocent.
pub(super) fn told(text: &str, form: Form) -> Option<Told> {
    let mut perhaps = None;
    // A slash within an abbreviation parts no words.
    let text = text.replace('/', "-");
    for sentence in sentences(&text) {
        match in_sentence(sentence, form) {
            Some(told) if told.sure => return Some(told),
            told => perhaps = perhaps.or(told),
        }
    }
    perhaps
}

fn in_sentence(text: &str, form: Form) -> Option<Told> {
    let lists = lists();
    let mut found: Vec<(Sort, Range<usize>)> =
        lists.words.find_all(text).into_iter().map(|(number, range)| (lists.sorts[number], range)).collect();
    found.retain(|(_, range)| counts(&text[range.clone()]));
    found.extend(diagnosis(text).map(|range| (Sort::Reason, range)));
    let is_sure = |(sort, range): &&(Sort, Range<usize>)| match (sort, form) {
        (Sort::Decision, _) => true,
        // What a person writes of the student there, or what is nothing but a name, is no matter of a trade.
        (_, Form::Learner | Form::Person | Form::Mark | Form::Order | Form::Local) => true,
        (Sort::Reason, Form::Plain) => true,
        _ => is_because(text, range),
    };
    let sure = found.iter().find(is_sure);
    let (_, range) = sure.or(found.first())?;
    Some(Told { word: whole_word(text, range), sure: sure.is_some() })
}

/// Whether a word that was found is meant: *ADD* is, *add* is another word.
fn counts(word: &str) -> bool {
    word.chars().count() > SHORT || !word.chars().any(char::is_lowercase)
}

/// Whether a word beside it makes a reason of what stands there.
fn is_because(text: &str, range: &Range<usize>) -> bool {
    let [behind, ahead] = &lists().causes;
    let after = first_words(&text[whole_end(text, range)..], AFTER);
    let before = last_words(&text[..range.start], BEFORE + 3);
    !behind.find(after).is_empty() || !ahead.find(before).is_empty()
}

/// The text up to the end of so many words.
fn first_words(text: &str, count: usize) -> &str {
    let mut ends = text.char_indices().filter(|(at, letter)| letter.is_whitespace() && *at > 0);
    ends.nth(count).map_or(text, |(at, _)| &text[..at])
}

/// The text from the beginning of so many words before its end.
fn last_words(text: &str, count: usize) -> &str {
    let starts = text.char_indices().rev().filter(|(_, letter)| letter.is_whitespace());
    starts.skip(count).map(|(at, _)| at).next().map_or(text, |at| &text[at..])
}

/// The text from one full stop to the next. A dot within a word ends nothing.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.split(['\n', ';']);
    lines.flat_map(|line| line.split(". ")).flat_map(|line| line.split(['!', '?']))
}

fn whole_end(text: &str, range: &Range<usize>) -> usize {
    let rest = &text[range.end..];
    range.end + rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len())
}

/// The words that were found, to their end.
fn whole_word(text: &str, range: &Range<usize>) -> String {
    text[range.start..whole_end(text, range)].to_owned()
}

/// A code of the international classification of diseases: `F90.0`. All are as sure as the first.
fn diagnosis(text: &str) -> Option<Range<usize>> {
    let word = text.split_whitespace().find(|word| is_diagnosis(word))?;
    let start = text.find(word)?;
    Some(start..start + word.len())
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_of_the_template_are_there_and_nothing_is_listed_twice() {
        let of_template: Vec<&str> = of_template().collect();
        assert!(of_template.contains(&"migreeni*") && of_template.contains(&"sijaishuol*"));
        let known = Words::new(of_template);
        let lines = REASONS.lines().filter(|line| !line.starts_with('#'));
        let bare = lines.map(|line| line.trim_matches(['!', '~', '<', '>', '*']));
        let twice: Vec<&str> =
            bare.filter(|line| known.find(line).into_iter().any(|(_, range)| counts(&line[range]))).collect();
        // The template knows it as a word of health; here it is a reason also where such a word is only asked about.
        assert_eq!(twice, ["lukihäiri"]);
    }

    #[test]
    fn a_reason_ends_with_its_sentence() {
        let sure = |text: &str| told(text, Form::Contents).map(|told| told.sure);
        assert_eq!(sure("Jakaa lääkkeet. Työergonomian vuoksi kaksi nostajaa."), Some(false));
        assert_eq!(sure("Jakaa lääkkeet ADHD:n vuoksi kahdesti"), Some(true));
        assert_eq!(sure("Kortare dagar på grund av sin svåra migrän"), Some(true));
        assert_eq!(sure("Add oil"), None);
    }

    #[test]
    fn every_place_of_a_word_is_looked_at() {
        let text = "Ohjaa migreenipotilaita ja pitää taukoja oman migreeninsä vuoksi";
        assert_eq!(told(text, Form::Contents).map(|told| told.sure), Some(true));
        assert_eq!(
            told("I add salt and ADD is told", Form::Contents).map(|told| told.word),
            Some("ADD".to_owned())
        );
        let long = "migreeni ".repeat(50_000);
        assert_eq!(told(&long, Form::Contents).map(|told| told.sure), Some(false));
    }
}
