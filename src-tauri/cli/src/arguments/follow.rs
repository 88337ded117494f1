//! An entry of the follow-up, as the command line says it.

use super::Misuse;

/// An entry to be written down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Which goal: its number in the list, from 1.
    pub goal: usize,
    /// How many.
    pub score: u32,
    /// The day, ISO 8601; today when none is said.
    pub date: Option<String>,
    /// What else was seen.
    pub note: String,
}

/// The options of an entry, before they make one.
#[derive(Default)]
pub struct Said {
    pub(super) goal: Option<String>,
    pub(super) score: Option<String>,
    pub(super) date: Option<String>,
    pub(super) note: Option<String>,
}

impl Said {
    pub(super) fn entry(&self) -> Result<Entry, Misuse> {
        let missing = |word: &str| Misuse { key: "cli-option-missing", word: word.to_owned() };
        let goal = self.goal.as_ref().ok_or_else(|| missing("--goal"))?;
        let score = self.score.as_ref().ok_or_else(|| missing("--score"))?;
        let none = |word: &String| Misuse { key: "cli-no-number", word: word.clone() };
        Ok(Entry {
            goal: goal.parse().ok().filter(|number| *number > 0).ok_or_else(|| none(goal))?,
            score: score.parse().map_err(|_| none(score))?,
            date: self.date.clone(),
            note: self.note.clone().unwrap_or_default(),
        })
    }
}
