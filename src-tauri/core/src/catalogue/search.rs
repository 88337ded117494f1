//! Foundations and units found while their names are typed, over all foundations, those in force first.

use super::{Foundation, Names, Unit, Validity};
use chrono::NaiveDate;

/// All foundations, with the words by which they are found.
#[derive(Debug, Default)]
pub struct Catalogue {
    foundations: Vec<Foundation>,
    /// Of each foundations their words in small letters.
    whole: Vec<String>,
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

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// What was typed.
    pub typed: &'a str,
    /// The day on which it should hold.
    pub day: NaiveDate,
    /// The kinds of foundations; without any, all.
    pub kinds: &'a [String],
    /// The number of the order whose units come first; of it everything is found when nothing was typed.
    pub order: Option<&'a str>,
    /// Whether the common units are left out.
    pub own: bool,
    /// How many are wanted.
    pub most: usize,
}

impl Wish<'_> {
    fn words(&self) -> Vec<String> {
        spaced(self.typed).split_whitespace().map(|word| format!(" {word}")).collect()
    }

    fn is_of_kind(&self, foundation: &Foundation) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&foundation.kind)
    }
}

impl Catalogue {
    /// Of these foundations. Of two with the same id or the same order the later one is kept.
    pub fn of(all: impl IntoIterator<Item = Foundation>) -> Catalogue {
        let mut foundations: Vec<Foundation> = Vec::new();
        for one in all {
            match foundations.iter_mut().find(|other| other.id == one.id || other.order == one.order) {
                Some(other) => *other = one,
                None => foundations.push(one),
            }
        }
        let whole = |one: &Foundation| format!(" {} {}", spelled(&one.names), one.order).to_lowercase();
        let whole: Vec<String> = foundations.iter().map(whole).collect();
        let mut words = Vec::new();
        for (number, foundation) in foundations.iter().enumerate() {
            let of = |unit: &Unit| {
                format!(" {} {}{}", spelled(&unit.names), unit.code, whole[number]).to_lowercase()
            };
            words.extend(foundation.units.iter().enumerate().map(|(at, unit)| (number, at, of(unit))));
        }
        Catalogue { foundations, whole, words }
    }

    /// The foundations.
    pub fn foundations(&self) -> &[Foundation] {
        &self.foundations
    }

    /// The foundations of this order.
    pub fn of_order(&self, order: &str) -> Option<&Foundation> {
        self.foundations.iter().find(|one| one.order == order)
    }

    /// The units in which every word that was typed begins a word of the unit's name or of its qualification's, or is
    /// part of a code: those of the wanted order first, then those in force on the day, in the order of the foundations.
    pub fn units(&self, wish: &Wish<'_>) -> Vec<Hit<'_>> {
        let typed = wish.words();
        if typed.is_empty() && wish.order.is_none() && wish.kinds.is_empty() {
            return Vec::new();
        }
        // For each foundations: whether they count, are the wanted ones, and hold.
        let rank = |one: &Foundation| {
            let other = wish.order.is_some_and(|order| order != one.order);
            wish.is_of_kind(one).then(|| (other, one.on(wish.day)))
        };
        let ranks: Vec<_> = self.foundations.iter().map(rank).collect();
        let counts = |number: usize| {
            let whole = !typed.is_empty() || wish.order.is_none();
            ranks[number].is_some_and(|(other, _)| whole || !other)
        };
        let left_out =
            |number: usize, unit: usize| wish.own && !self.foundations[number].units[unit].areas.is_empty();
        let fits = |(number, unit, words): &&(usize, usize, String)| {
            counts(*number)
                && !left_out(*number, *unit)
                && typed.iter().all(|word| words.contains(word.as_str()) || is_in_code(words, word))
        };
        let mut found: Vec<_> = self.words.iter().filter(fits).collect();
        found.sort_by_key(|(number, ..)| ranks[*number]);
        let hit = |(number, unit, _): &(usize, usize, String)| {
            let foundation = &self.foundations[*number];
            Hit { foundation, unit: &foundation.units[*unit], validity: foundation.on(wish.day) }
        };
        found.into_iter().take(wish.most).map(hit).collect()
    }

    /// The units found by what was typed alone.
    pub fn search(&self, typed: &str, day: NaiveDate, most: usize) -> Vec<Hit<'_>> {
        self.units(&Wish { typed, day, kinds: &[], order: None, own: false, most })
    }

    /// The foundations in whose names every word that was typed begins a word, or whose order it is part of; those in
    /// force first. All of them when nothing was typed.
    pub fn qualifications(&self, wish: &Wish<'_>) -> Vec<&Foundation> {
        let typed = wish.words();
        let fits =
            |words: &str| typed.iter().all(|word| words.contains(word.as_str()) || is_in_code(words, word));
        let all = self.foundations.iter().zip(&self.whole);
        let found = all.filter(|(one, words)| wish.is_of_kind(one) && fits(words)).map(|(one, _)| one);
        let mut found: Vec<&Foundation> = found.collect();
        found.sort_by_key(|one| one.on(wish.day));
        found.truncate(wish.most);
        found
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

/// What was typed in small letters; what parts words in names parts them here too, but not in codes and orders.
fn spaced(typed: &str) -> String {
    let keeps = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '/');
    let typed: String = typed.chars().map(|letter| if keeps(letter) { letter } else { ' ' }).collect();
    let apart = |word: &str| {
        let coded = word.chars().any(|letter| letter.is_ascii_digit() || letter == '_');
        if coded { word.to_owned() } else { word.replace(['-', '/'], " ") }
    };
    typed.to_lowercase().split_whitespace().map(apart).collect::<Vec<_>>().join(" ")
}
