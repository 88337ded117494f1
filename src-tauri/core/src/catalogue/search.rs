//! Units found while their names are typed, over all foundations, those in force first.

use super::{Foundation, Names, Unit, Validity};
use chrono::NaiveDate;

/// All foundations, with the words by which they are found.
#[derive(Debug, Default)]
pub struct Catalogue {
    foundations: Vec<Foundation>,
    /// Of each unit the number of its foundations, its own, and its words in small letters.
    words: Vec<(usize, usize, String)>,
}

/// A unit that was found, with its foundations.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit<'a> {
    /// The foundations.
    pub foundation: &'a Foundation,
    /// The unit.
    pub unit: &'a Unit,
    /// Whether they hold.
    pub validity: Validity,
}

impl Catalogue {
    /// Of these foundations. Of two with the same order the later one is kept.
    pub fn of(all: impl IntoIterator<Item = Foundation>) -> Catalogue {
        let mut foundations: Vec<Foundation> = Vec::new();
        for one in all {
            match foundations.iter_mut().find(|other| other.order == one.order) {
                Some(other) => *other = one,
                None => foundations.push(one),
            }
        }
        let mut words = Vec::new();
        for (number, foundation) in foundations.iter().enumerate() {
            let whole = spelled(&foundation.names);
            let of = |unit: &Unit| {
                format!(" {} {} {whole} {}", spelled(&unit.names), unit.code, foundation.order).to_lowercase()
            };
            words.extend(foundation.units.iter().enumerate().map(|(at, unit)| (number, at, of(unit))));
        }
        Catalogue { foundations, words }
    }

    /// The foundations.
    pub fn foundations(&self) -> &[Foundation] {
        &self.foundations
    }

    /// The units in which every word that was typed begins a word of the unit's name or of its qualification's, or is
    /// part of a code: no more than `most`, those in force on the day first, and in the order of the foundations.
    pub fn search(&self, typed: &str, day: NaiveDate, most: usize) -> Vec<Hit<'_>> {
        let typed = typed.to_lowercase();
        let typed: Vec<String> = typed.split_whitespace().map(|word| format!(" {word}")).collect();
        if typed.is_empty() {
            return Vec::new();
        }
        let validity: Vec<Validity> = self.foundations.iter().map(|one| one.on(day)).collect();
        let fits =
            |words: &str| typed.iter().all(|word| words.contains(word.as_str()) || is_in_code(words, word));
        let mut found: Vec<_> = self.words.iter().filter(|(_, _, words)| fits(words)).collect();
        found.sort_by_key(|(foundation, ..)| validity[*foundation]);
        let hit = |(number, unit, _): &(usize, usize, String)| {
            let foundation = &self.foundations[*number];
            Hit { foundation, unit: &foundation.units[*unit], validity: validity[*number] }
        };
        found.into_iter().take(most).map(hit).collect()
    }
}

/// A number is looked for inside of codes too: they are typed without what stands before the underscore.
fn is_in_code(words: &str, typed: &str) -> bool {
    let typed = &typed[1..];
    typed.len() > 2 && typed.bytes().all(|letter| letter.is_ascii_digit()) && words.contains(typed)
}

/// The names in all languages, their words parted by single spaces.
fn spelled(names: &Names) -> String {
    let all = [&names.fi, &names.sv, &names.en].into_iter().flatten();
    let words = all.flat_map(|name| name.split(|letter: char| !letter.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
