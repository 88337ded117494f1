//! The words of a text that can be judged by their spelling: no address, no number, no abbreviation in capitals,
//! nothing in another script. Places count in UTF-16, as the page counts.

/// A word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The word.
    pub text: &'a str,
}

/// The last letter that Latin words are written with.
const LATIN: char = '\u{24f}';
/// The longest word that is judged, in letters.
const LONGEST: usize = 80;

/// The words of the text that can be judged.
pub fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = 0;
    for chunk in text.split_inclusive(char::is_whitespace) {
        if !is_address(chunk) {
            in_chunk(chunk, start, &mut words);
        }
        start += chunk.encode_utf16().count();
    }
    words.retain(|word| is_judged(word.text));
    words
}

/// Whether it leads somewhere: nothing in it is a word.
fn is_address(chunk: &str) -> bool {
    chunk.contains(['@', '\\', '_']) || chunk.contains("://") || chunk.starts_with("www.")
}

/// Adds the words between two spaces, of which the first begins here.
fn in_chunk<'a>(chunk: &'a str, mut here: usize, words: &mut Vec<Word<'a>>) {
    let mut begun: Option<(usize, usize)> = None;
    let letters: Vec<(usize, char)> = chunk.char_indices().collect();
    for (number, (at, letter)) in letters.iter().enumerate() {
        let next = letters.get(number + 1).map(|(_, letter)| *letter);
        let inside = is_letter(*letter)
            || (begun.is_some() && is_joint(*letter) && next.is_some_and(is_letter))
            || (begun.is_some() && *letter == '-');
        match (begun, inside) {
            (None, true) => begun = Some((*at, here)),
            (Some((from, start)), false) => {
                words.push(Word { start, end: here, text: &chunk[from..*at] });
                begun = None;
            }
            _ => {}
        }
        here += letter.len_utf16();
    }
    if let Some((from, start)) = begun {
        words.push(Word { start, end: here, text: &chunk[from..] });
    }
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&letter)
}

/// What holds a word together between letters.
fn is_joint(letter: char) -> bool {
    matches!(letter, '-' | '\'' | '’' | ':' | '\u{ad}' | '\u{2011}')
}

fn is_judged(word: &str) -> bool {
    let count = word.chars().count();
    if !(2..=LONGEST).contains(&count) || word.chars().any(|letter| letter.is_numeric()) {
        return false;
    }
    let mut letters = word.chars().filter(|letter| letter.is_alphabetic());
    letters.all(|letter| letter <= LATIN) && !is_abbreviation(word)
}

/// The shortest abbreviation that is inflected without a colon.
const READ_AS_WORD: usize = 3;
/// The longest ending of one, in letters.
const LONGEST_ENDING: usize = 6;

/// Whether it is in capitals, perhaps with an ending of its own: *HOJKS*, *HOJKS:n*, *KOSKEen*.
pub(super) fn is_abbreviation(word: &str) -> bool {
    let head = word.split_once(':').map_or(word, |(head, _)| head);
    let letters: Vec<char> = head.chars().filter(|letter| letter.is_alphabetic()).collect();
    let large = letters.iter().take_while(|letter| letter.is_uppercase()).count();
    let ending = letters.len() - large;
    let inflected = large >= READ_AS_WORD && ending <= LONGEST_ENDING;
    (large > 1 && ending == 0) || (inflected && letters[large..].iter().all(|letter| letter.is_lowercase()))
}
