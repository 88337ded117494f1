//! Spelling in plans: in the language of the document, with the teacher's own words and the names that the plan
//! holds. The dictionaries are asked beside the workspace, so that nothing typed waits for them; what they said is
//! remembered until the program locks.

use super::words::sort_key;
use super::*;
use crate::draft::{Answer, Range, Row, stems};
use crate::spelling::{Speller, Word, plain, words};
use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};

/// The value's name in the vault.
const SPELLING: &str = "spelling";
/// The longest ending that is taken for one of a name or of an own word, in letters.
const LONGEST_ENDING: usize = 8;
/// The shortest beginning that an ending is looked for behind.
const SHORTEST_STEM: usize = 3;
/// The longest text that names are looked for in, in bytes.
const LONGEST_NAMES: usize = 300;
/// The longest own word, in letters.
const LONGEST_WORD: usize = 80;

/// What the vault keeps of spelling.
#[derive(Default, serde::Serialize, serde::Deserialize)]
#[serde(default)]
struct Kept {
    off: bool,
    words: Vec<String>,
}

type Asked = (Language, String);

/// Dictionaries, and what they said since the vault was opened.
#[derive(Default)]
pub(super) struct Spelling {
    speller: Option<Arc<Speller>>,
    known: Arc<Mutex<HashMap<Asked, bool>>>,
    guesses: Arc<Mutex<HashMap<Asked, Vec<String>>>>,
    skipped: HashSet<String>,
}

impl Spelling {
    /// Forgets every word; what was read of the dictionaries stays.
    pub fn forget(&mut self) {
        *self = Spelling { speller: self.speller.take(), ..Spelling::default() };
    }
}

impl Workspace {
    /// How spelling is checked.
    pub fn spelling(&mut self) -> Result<SpellingView> {
        let Kept { off, words } = self.spelling_kept()?;
        let there = self.speller().is_some_and(|speller| speller.is_there());
        Ok(SpellingView { on: !off, there, words })
    }

    /// Turns the marking of words on or off.
    pub fn set_spelling(&mut self, on: bool) -> Result<SpellingView> {
        let kept = Kept { off: !on, ..self.spelling_kept()? };
        self.keep_spelling(&kept)
    }

    /// The words of these texts of a plan that no dictionary knows.
    pub fn spell(&mut self, plan: String, texts: Vec<String>) -> Result<Vec<Vec<Range>>> {
        let kept = self.spelling_kept()?;
        let language = self.document_language_of(&plan)?;
        let (Some(language), Some(speller), false) = (language, self.speller(), kept.off) else {
            return Ok(vec![Vec::new(); texts.len()]);
        };
        let own = Own::new(language, self.names_in(&plan)?, kept.words, &self.spelling.skipped);
        let verdicts = self.spelling.known.clone();
        let of = |text| -> Vec<(Word<'_>, String)> {
            let judged = words(text).into_iter().map(|word| (word, plain(word.text)));
            judged.filter(|(_, plain)| !own.knows(plain)).collect()
        };
        let texts: Vec<Vec<(Word<'_>, String)>> = texts.iter().map(|text| of(text)).collect();
        let unasked = unasked(language, &verdicts, texts.iter().flatten().map(|(_, plain)| plain));
        if !unasked.is_empty() {
            let verdicts = verdicts.clone();
            self.outside.work_aside(Box::new(move || {
                for word in unasked {
                    let known = speller.knows(language, &word);
                    held(&verdicts).insert((language, word), known);
                }
            }))?;
        }
        let verdicts = held(&verdicts);
        let unknown = |word: &String| verdicts.get(&(language, word.clone())) == Some(&false);
        let marks = |words: Vec<(Word<'_>, String)>| {
            let marked = words.into_iter().filter(|(_, plain)| unknown(plain));
            marked.map(|(word, _)| Range { start: word.start, end: word.end }).collect()
        };
        Ok(texts.into_iter().map(marks).collect())
    }

    /// At most five words that this one may have been meant to be, the likeliest first.
    pub fn spelling_guesses(&mut self, plan: String, word: String) -> Result<Vec<String>> {
        let language = self.document_language_of(&plan)?;
        let (Some(language), Some(speller)) = (language, self.speller()) else { return Ok(Vec::new()) };
        let asked = (language, plain(&word));
        if let Some(guesses) = held(&self.spelling.guesses).get(&asked) {
            return Ok(guesses.clone());
        }
        let told = self.spelling.guesses.clone();
        let key = asked.clone();
        self.outside.work_aside(Box::new(move || {
            let guesses = speller.guesses(language, &word);
            held(&told).insert(key, guesses);
        }))?;
        let guesses = held(&self.spelling.guesses).get(&asked).cloned();
        Ok(guesses.unwrap_or_default())
    }

    /// Takes a word among the person's own.
    pub fn keep_word(&mut self, word: String) -> Result<SpellingView> {
        let word = plain(word.trim());
        let length = word.chars().count();
        if !(1..=LONGEST_WORD).contains(&length) || word.chars().any(char::is_whitespace) {
            return Err(Code::BadCall.into());
        }
        let mut kept = self.spelling_kept()?;
        if !kept.words.contains(&word) {
            kept.words.push(word);
            kept.words.sort_by_cached_key(|word| sort_key(word));
        }
        self.keep_spelling(&kept)
    }

    /// Takes a word out of the person's own.
    pub fn forget_word(&mut self, word: String) -> Result<SpellingView> {
        let mut kept = self.spelling_kept()?;
        kept.words.retain(|own| *own != word);
        self.keep_spelling(&kept)
    }

    /// Leaves a word unmarked until the program locks.
    pub fn skip_word(&mut self, word: String) -> Result<()> {
        self.vault()?;
        self.spelling.skipped.insert(plain(&word));
        Ok(())
    }

    fn spelling_kept(&mut self) -> Result<Kept> {
        let kept = self.vault()?.value(SPELLING)?;
        Ok(kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    fn keep_spelling(&mut self, kept: &Kept) -> Result<SpellingView> {
        let text = serde_json::to_string(kept).map_err(Failure::defect)?;
        self.vault()?.set_value(SPELLING, Some(&text))?;
        self.spelling()
    }

    fn speller(&mut self) -> Option<Arc<Speller>> {
        if self.spelling.speller.is_none() {
            self.spelling.speller = self.outside.dictionaries().map(|folder| Arc::new(Speller::new(folder)));
        }
        self.spelling.speller.clone()
    }

    /// The language that the plan is written in, if there are dictionaries of it.
    fn document_language_of(&mut self, plan: &str) -> Result<Option<Language>> {
        let (template, draft) = self.content_now(plan)?;
        Ok(match draft.answers.get(&template.meaning.language) {
            Some(Answer::Choice(code)) => Language::from_tag(code),
            _ => Some(Language::default()),
        })
    }

    /// The names that the plan holds, each word by itself.
    fn names_in(&mut self, plan: &str) -> Result<HashSet<String>> {
        let teacher = self.settings()?.teacher;
        let pupil = self.vault()?.plan(plan)?.pupil;
        let (template, draft) = self.content_now(plan)?;
        let meaning = &template.meaning;
        let mut names = HashSet::new();
        for text in [&teacher.name, &teacher.school, &teacher.provider, &pupil] {
            add_words(text, &mut names);
        }
        for (field, answer) in &draft.answers {
            let is_name = [&meaning.pupil, &meaning.school, &meaning.provider].contains(&field);
            add_names(answer, is_name, &mut names);
        }
        Ok(names)
    }
}

fn held<T>(kept: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The words that the dictionaries have not been asked about.
fn unasked<'a>(
    language: Language,
    verdicts: &Mutex<HashMap<Asked, bool>>,
    words: impl Iterator<Item = &'a String>,
) -> HashSet<String> {
    let verdicts = held(verdicts);
    words.filter(|word| !verdicts.contains_key(&(language, (*word).clone()))).cloned().collect()
}

/// Adds the names in an answer: those of persons, and parts of short texts in which every word begins with a
/// capital: *Riitta Sarapuu, ohjaaja*.
fn add_names(answer: &Answer, is_name: bool, names: &mut HashSet<String>) {
    match answer {
        Answer::Person(person) => add_words(&person.name, names),
        Answer::Text(text) if is_name => add_words(text, names),
        Answer::Text(text) if text.len() <= LONGEST_NAMES => {
            let parts = text.split([',', ';', '/', '(', '\n']);
            parts.filter(|part| is_named(part)).for_each(|part| add_words(part, names));
        }
        Answer::Rows(rows) => {
            rows.iter().flat_map(Row::values).for_each(|cell| add_names(cell, false, names));
        }
        _ => {}
    }
}

/// Whether the text is two or more words that all begin with a capital: *Mallikas Liisa*.
fn is_named(text: &str) -> bool {
    let mut words = text.split_whitespace();
    words.clone().count() > 1 && words.all(|word| word.chars().next().is_some_and(char::is_uppercase))
}

fn add_words(text: &str, names: &mut HashSet<String>) {
    let parts =
        words(text).into_iter().flat_map(|word| word.text.split('-').map(plain).chain([plain(word.text)]));
    names.extend(parts.filter(|part| part.chars().count() > 1));
}

/// Words that are known though no dictionary has them.
struct Own<'a> {
    language: Language,
    /// The words themselves, in small letters.
    whole: HashSet<String>,
    /// What their forms begin with, in small letters; whether the form must begin with a capital.
    beginnings: Vec<(String, bool)>,
    skipped: &'a HashSet<String>,
}

impl Own<'_> {
    fn new(
        language: Language,
        names: HashSet<String>,
        own: Vec<String>,
        skipped: &HashSet<String>,
    ) -> Own<'_> {
        let (mut whole, mut beginnings) = (HashSet::new(), Vec::new());
        let names = names.into_iter().map(|name| (name, true));
        for (word, is_name) in names.chain(own.into_iter().map(|word| (word, false))) {
            let small = word.to_lowercase();
            let large = is_name || word.chars().next().is_some_and(char::is_uppercase);
            if language == Language::Fi {
                beginnings.extend(stems(&small).into_iter().map(|stem| (stem, large)));
            }
            beginnings.push((small.clone(), large));
            whole.insert(small);
        }
        Own { language, whole, beginnings, skipped }
    }

    fn knows(&self, word: &str) -> bool {
        if self.skipped.contains(word) {
            return true;
        }
        let small = word.to_lowercase();
        self.whole.contains(&small) || self.is_form(word, &small)
    }

    /// Whether it is one of our words with an ending.
    fn is_form(&self, word: &str, small: &str) -> bool {
        let large = word.chars().next().is_some_and(char::is_uppercase);
        self.beginnings.iter().filter(|(_, must)| large || !must).any(|(beginning, _)| {
            let ending = small.strip_prefix(beginning.as_str());
            beginning.chars().count() >= SHORTEST_STEM && ending.is_some_and(|ending| self.is_ending(ending))
        })
    }

    fn is_ending(&self, ending: &str) -> bool {
        match self.language {
            Language::Fi => {
                ending.chars().count() <= LONGEST_ENDING
                    && ending.chars().all(|sign| sign.is_alphabetic() || sign == ':' || sign == '-')
            }
            Language::Sv | Language::En => matches!(ending, "s" | "'s"),
        }
    }
}
