//! Spelling: which words of a text no dictionary knows, and what they may have been meant to be. Nothing leaves the
//! program for it: the dictionaries are files beside it (`assets/dictionaries`, with their licences), each read when a
//! text of its language is first looked at. Finnish needs no list of forms but a transducer, read here; Swedish and
//! English are in the form of Hunspell.

mod finnish;
mod guess;
mod text;
mod vfst;

#[cfg(test)]
mod tests;

pub use text::{Word, words};

use crate::language::Language;
use finnish::Finnish;
use flate2::read::GzDecoder;
use spellbook::Dictionary;
use std::collections::HashSet;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;

/// The largest dictionary, unpacked; what is larger is none of ours.
const LARGEST: u64 = 64 << 20;
/// The files of the dictionaries.
const FILES: [&str; 5] =
    ["fi/mor.vfst.gz", "sv/sv_FI.aff.gz", "sv/sv_FI.dic.gz", "en/en_GB.aff.gz", "en/en_GB.dic.gz"];
/// How many guesses at a word are made.
const GUESSES: usize = 5;

/// Dictionaries of the three languages, each read when it is first asked.
pub struct Speller {
    folder: PathBuf,
    finnish: OnceLock<Option<Finnish>>,
    swedish: OnceLock<Option<Dictionary>>,
    english: OnceLock<Option<Dictionary>>,
}

impl Speller {
    /// Over the folder of dictionaries. Nothing is read yet.
    pub fn new(folder: PathBuf) -> Speller {
        let (finnish, swedish, english) = Default::default();
        Speller { folder, finnish, swedish, english }
    }

    /// Whether there is a dictionary of the language that can be read. It is read for this.
    pub fn has(&self, language: Language) -> bool {
        match language {
            Language::Fi => self.finnish().is_some(),
            Language::Sv | Language::En => self.listed(language).is_some(),
        }
    }

    /// Whether the files of all dictionaries are there. Nothing is read for this.
    pub fn is_there(&self) -> bool {
        FILES.iter().all(|file| self.folder.join(file).is_file())
    }

    /// Whether the word is written as it should be. Without a dictionary every word is.
    pub fn knows(&self, language: Language, word: &str) -> bool {
        let word = plain(word);
        let whole = word.trim_end_matches('-');
        self.knows_plain(language, &word) || (whole != word && self.knows_plain(language, whole))
    }

    fn knows_plain(&self, language: Language, word: &str) -> bool {
        is_school_word(language, word, |rest| self.in_dictionary(language, rest))
            || self.in_dictionary(language, word)
            || self.is_led(language, word)
    }

    fn in_dictionary(&self, language: Language, word: &str) -> bool {
        match language {
            Language::Fi => self.finnish().is_none_or(|finnish| finnish.knows(word)),
            Language::Sv | Language::En => self.listed(language).is_none_or(|listed| listed.check(word)),
        }
    }

    /// Whether it is a known word behind an abbreviation and a hyphen: *HOJKS-asiakirja*.
    fn is_led(&self, language: Language, word: &str) -> bool {
        word.split_once('-').is_some_and(|(before, after)| {
            text::is_abbreviation(before) && !after.is_empty() && self.knows_plain(language, after)
        })
    }

    /// At most five words that it may have been meant to be, the likeliest first.
    pub fn guesses(&self, language: Language, word: &str) -> Vec<String> {
        let word = plain(word);
        let word = word.trim_end_matches('-');
        let mut guesses = Vec::new();
        match language {
            Language::Fi => {
                guesses =
                    self.finnish().map(|finnish| guess::guesses(finnish, word, GUESSES)).unwrap_or_default();
            }
            Language::Sv | Language::En => {
                if let Some(listed) = self.listed(language) {
                    listed.suggest(word, &mut guesses);
                }
            }
        }
        let mut seen = HashSet::new();
        guesses.iter_mut().for_each(|guess| *guess = in_size(word, guess));
        guesses.retain(|guess| guess != word && seen.insert(guess.clone()));
        guesses.truncate(GUESSES);
        guesses
    }

    fn finnish(&self) -> Option<&Finnish> {
        let read = || {
            let bytes = unpacked(&self.folder.join("fi/mor.vfst.gz"))?;
            Some(Finnish { transducer: vfst::Transducer::read(bytes)? })
        };
        self.finnish.get_or_init(read).as_ref()
    }

    /// The dictionary of a language that is a list of words and endings.
    fn listed(&self, language: Language) -> Option<&Dictionary> {
        let (kept, name) = match language {
            Language::Fi => return None,
            Language::Sv => (&self.swedish, "sv/sv_FI"),
            Language::En => (&self.english, "en/en_GB"),
        };
        let read = || {
            let file = |ending| {
                let bytes = unpacked(&self.folder.join(format!("{name}.{ending}.gz")))?;
                String::from_utf8(bytes).ok()
            };
            Dictionary::new(file("aff")?.trim_start_matches('\u{feff}'), &file("dic")?).ok()
        };
        kept.get_or_init(read).as_ref()
    }
}

fn unpacked(path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    GzDecoder::new(std::fs::File::open(path).ok()?).take(LARGEST).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// The word as dictionaries write it: composed, without soft hyphens, with plain apostrophes and hyphens.
pub fn plain(word: &str) -> String {
    word.nfc()
        .filter(|letter| *letter != '\u{ad}')
        .map(|letter| match letter {
            '’' => '\'',
            '\u{2011}' => '-',
            letter => letter,
        })
        .collect()
}

/// The guess as large as the word is written.
fn in_size(word: &str, guess: &str) -> String {
    let letters = || word.chars().filter(|letter| letter.is_alphabetic());
    let large = letters().count() > 1 && letters().all(char::is_uppercase);
    if large {
        return guess.to_uppercase();
    }
    let mut rest = guess.chars();
    match rest.next() {
        Some(first) if letters().next().is_some_and(char::is_uppercase) => {
            first.to_uppercase().chain(rest).collect()
        }
        _ => guess.to_owned(),
    }
}

/// Whether the word is in our own list of school words. A line `karkea|motorii` stands for every word that begins so
/// and of which the dictionary knows what follows the bar.
fn is_school_word(language: Language, word: &str, known: impl Fn(&str) -> bool) -> bool {
    let list = match language {
        Language::Fi => include_str!("../../../../assets/dictionaries/fi/school.txt"),
        Language::Sv => include_str!("../../../../assets/dictionaries/sv/school.txt"),
        Language::En => include_str!("../../../../assets/dictionaries/en/school.txt"),
    };
    let small = word.to_lowercase();
    list.lines().filter(|line| !line.starts_with('#')).any(|line| match line.split_once('|') {
        Some((head, tail)) => {
            small.strip_prefix(head).is_some_and(|rest| rest.starts_with(tail) && known(rest))
        }
        None => line == word || line == small,
    })
}
