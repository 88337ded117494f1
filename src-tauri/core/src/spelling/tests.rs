//! Tests of spelling: what is right is known, what is wrong is marked, and the first guess is mostly the word meant.

use super::*;
use std::path::PathBuf;

fn speller() -> &'static Speller {
    static SPELLER: OnceLock<Speller> = OnceLock::new();
    SPELLER.get_or_init(|| Speller::new(folder()))
}

fn folder() -> PathBuf {
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/dictionaries").into()
}

/// Words that are right, and words that are wrong with what was meant.
const CORPORA: [(Language, &str, &str); 3] = [
    (Language::Fi, include_str!("corpus/fi-right.txt"), include_str!("corpus/fi-wrong.txt")),
    (Language::Sv, include_str!("corpus/sv-right.txt"), include_str!("corpus/sv-wrong.txt")),
    (Language::En, include_str!("corpus/en-right.txt"), include_str!("corpus/en-wrong.txt")),
];

/// The words of the text that would be marked.
fn marked(language: Language, text: &str) -> Vec<&str> {
    words(text).into_iter().map(|word| word.text).filter(|word| !speller().knows(language, word)).collect()
}

#[test]
fn no_school_word_is_marked() {
    for (language, right, _) in CORPORA {
        assert_eq!(marked(language, right), Vec::<&str>::new(), "{language:?}");
    }
}

#[test]
fn every_misspelling_is_marked_and_mostly_guessed_at_first() {
    for (language, _, wrong) in CORPORA {
        let pairs: Vec<(&str, &str)> = wrong.lines().filter_map(|line| line.split_once('\t')).collect();
        let (mut first, mut among, mut missed) = (0, 0, Vec::new());
        for (written, meant) in &pairs {
            assert_eq!(marked(language, written), [*written], "{language:?}");
            let guesses = speller().guesses(language, written);
            assert!(guesses.len() <= 5, "{written}");
            first += usize::from(guesses.first().is_some_and(|guess| guess == meant));
            among += usize::from(guesses.iter().any(|guess| guess == meant));
            if guesses.first().is_none_or(|guess| guess != meant) {
                missed.push(format!("{written} > {guesses:?}"));
            }
        }
        let all = pairs.len();
        println!("{language:?}: first {first}, among five {among} of {all}; not first: {missed:#?}");
        assert!(all >= 60 && first * 100 >= all * 80, "{language:?}: {first} of {all}: {missed:#?}");
    }
}
