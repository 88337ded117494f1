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

/// The words of the text that would be marked.
fn marked(language: Language, text: &str) -> Vec<&str> {
    words(text).into_iter().map(|word| word.text).filter(|word| !speller().knows(language, word)).collect()
}

/// No word of the list is marked.
fn right(language: Language, list: &str) {
    assert!(words(list).len() > 100, "{language:?}");
    assert_eq!(marked(language, list), Vec::<&str>::new(), "{language:?}");
}

/// Each misspelling of the list is marked; for eight of ten the first guess is the word that was meant.
fn wrong(language: Language, list: &str) {
    let pairs: Vec<(&str, &str)> = list.lines().filter_map(|line| line.split_once('\t')).collect();
    let (mut first, mut missed) = (0, Vec::new());
    for (written, meant) in &pairs {
        assert_eq!(marked(language, written), [*written], "{language:?}");
        let guesses = speller().guesses(language, written);
        assert!(guesses.len() <= 5, "{written}");
        first += usize::from(guesses.first().is_some_and(|guess| guess == meant));
        if guesses.first().is_none_or(|guess| guess != meant) {
            missed.push(format!("{written} > {guesses:?}"));
        }
    }
    let all = pairs.len();
    assert!(all > 60 && first * 100 >= all * 80, "{language:?}: {first} of {all}: {missed:#?}");
}

/// Checks a language: words that are right, and words that are wrong with what was meant.
macro_rules! language {
    ($test:ident, $language:expr, $code:literal) => {
        #[test]
        fn $test() {
            right($language, include_str!(concat!("corpus/", $code, "-right.txt")));
            wrong($language, include_str!(concat!("corpus/", $code, "-wrong.txt")));
        }
    };
}

language!(finnish_school_words_are_known_and_misspellings_guessed_at, Language::Fi, "fi");
language!(swedish_school_words_are_known_and_misspellings_guessed_at, Language::Sv, "sv");
language!(english_school_words_are_known_and_misspellings_guessed_at, Language::En, "en");

#[test]
fn what_is_no_dictionary_is_none() {
    let broken = tempfile::tempdir().unwrap();
    std::fs::create_dir(broken.path().join("fi")).unwrap();
    let good = unpacked(&folder().join("fi/mor.vfst.gz")).unwrap();
    for bytes in [&good[..4], &good[..5000], &good[..200_000], &[0; 64], &[0xff; 4096]] {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        std::io::Write::write_all(&mut packed, bytes).unwrap();
        std::fs::write(broken.path().join("fi/mor.vfst.gz"), packed.finish().unwrap()).unwrap();
        let speller = Speller::new(broken.path().to_owned());
        // Whatever it says, it ends; and what is no dictionary marks nothing.
        let known = speller.knows(Language::Fi, "koulunkäynninohjaaja");
        assert!(known || speller.has(Language::Fi));
        let _ = speller.guesses(Language::Fi, "koulunkäyninohjaaja");
    }
}
