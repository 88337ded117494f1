//! Fingerprints for people: a short name of letters that are not mistaken for one another, and six
//! words to compare by telephone. The same words propose passphrases.

use crate::language::Language;

/// How many words each list has: eleven bits' worth.
const WORDS: usize = 2048;

/// A language's words, sorted.
pub fn word_list(language: Language) -> Vec<&'static str> {
    let list = match language {
        Language::Fi => include_str!("../../../../assets/words/fi.txt"),
        Language::Sv => include_str!("../../../../assets/words/sv.txt"),
        Language::En => include_str!("../../../../assets/words/en.txt"),
    };
    list.lines().collect()
}

/// The first 66 bits of a fingerprint as six words. The bytes are the fingerprint itself; fewer than
/// nine are taken as followed by zeros.
pub fn check_words(fingerprint: &[u8], language: Language) -> [String; 6] {
    let words = word_list(language);
    std::array::from_fn(|place| {
        let index = (0..11).fold(0, |index, bit| {
            let at = 11 * place + bit;
            let byte = fingerprint.get(at / 8).copied().unwrap_or(0);
            2 * index + usize::from(byte >> (7 - at % 8) & 1)
        });
        words.get(index % WORDS).copied().unwrap_or_default().to_owned()
    })
}

/// The first forty bits of a fingerprint in Crockford's letters, `XXXX-XXXX`.
pub fn short_name(fingerprint: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let bits =
        fingerprint.iter().chain([&0; 5]).take(5).fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
    let letter = |place: u64| char::from(LETTERS[(bits >> (35 - 5 * place) & 31) as usize]);
    let letters: String = (0..8).map(letter).collect();
    let (first, second) = letters.split_at(4);
    format!("{first}-{second}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn lists_are_sound() {
        for language in Language::ALL {
            let words = word_list(language);
            assert_eq!(words.len(), WORDS, "{language:?}");
            assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), WORDS, "{language:?}");
            assert!(words.is_sorted(), "{language:?}");
            for word in words {
                let length = word.chars().count();
                assert!((3..=8).contains(&length) && word.chars().all(|c| c.is_lowercase()), "{word}");
            }
        }
    }

    #[test]
    fn words_are_eleven_bits_each() {
        let words = word_list(Language::Fi);
        for (fingerprint, expected) in [
            (vec![0; 32], [0; 6]),
            (vec![0xff; 32], [2047; 6]),
            (vec![0x00, 0x20, 0x08, 0x01, 0x80, 0x40, 0x0a, 0x01, 0x80], [1, 2, 3, 4, 5, 6]),
            (vec![], [0; 6]),
        ] {
            assert_eq!(check_words(&fingerprint, Language::Fi), expected.map(|index: usize| words[index]));
        }
    }

    #[test]
    fn short_names_are_forty_bits() {
        for (fingerprint, expected) in [
            (vec![0; 32], "0000-0000"),
            (vec![0xff; 32], "ZZZZ-ZZZZ"),
            (vec![0x00, 0x44, 0x32, 0x14, 0xc7, 0xff], "0123-4567"),
        ] {
            assert_eq!(short_name(&fingerprint), expected);
        }
    }
}
