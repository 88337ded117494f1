//! The program's words, as the journeys look for them on the screen.

use laatija_core::language::Language;
use laatija_core::text::say;

/// The Finnish text of a key.
pub fn t(key: &str) -> String {
    in_language(Language::Fi, key)
}

/// The Finnish text of a key with these words in it.
pub fn with(key: &str, words: &[(&str, &str)]) -> String {
    let words: Vec<_> = words.iter().map(|(name, word)| (*name, (*word).into())).collect();
    say(Language::Fi, key, &words)
}

/// The text of a key in a language.
///
/// # Panics
/// When there is no such key: a journey must not wait for words that are never said.
pub fn in_language(language: Language, key: &str) -> String {
    let text = say(language, key, &[]);
    assert!(!text.starts_with('⟦'), "there is no text {key}");
    text
}
