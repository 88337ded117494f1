//! What a Finnish word that is not known may have been meant to be: walks through the dictionary that may differ
//! from what is written, each difference at a cost that tells how easily it is made (a for ä, one letter for two,
//! the key beside), and the cheapest ends first.

use super::finnish::{Finnish, reading};
use super::vfst::{End, Errors, Exact, Walk};
use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::ControlFlow;

/// What any one difference costs; easier ones cost less.
const PLAIN: u32 = 10;
/// A doubled letter that is single, or the other way round.
const LENGTH: u32 = 4;
/// Two letters that changed places.
const TURNED: u32 = 6;
/// A space that is missing.
const SPACE: u32 = 8;
/// A hyphen too many or too few.
const HYPHEN: u32 = 4;
/// The first letter is seldom wrong.
const FIRST: u32 = 4;
/// What a further part of a compound costs a guess: the fewer parts, the likelier it is a word.
const PART: u32 = 3;
/// What the walks may cost: one after the other, until one finds something.
const BUDGETS: [(u32, u32); 3] = [(PLAIN, 60_000), (PLAIN + LENGTH, 250_000), (2 * PLAIN, 600_000)];
/// Fewer letters than this stand beside no hyphen that a guess adds.
const PIECE: usize = 3;
/// A guess that costs so much more than the best is none.
const FARTHEST: u32 = 8;
/// Words that are shorter are guessed with one difference only.
const SHORT: usize = 5;
/// The keys beside each other on a Finnish keyboard, row by row.
const KEYS: [&str; 3] = ["qwertyuiopå", "asdfghjklöä", "zxcvbnm"];
/// Letters that are heard or written alike.
const ALIKE: &[(&str, u32)] = &[
    ("aä", 3),
    ("oö", 3),
    ("uy", 5),
    ("td", 6),
    ("kg", 6),
    ("pb", 6),
    ("vw", 4),
    ("sz", 6),
    ("åo", 5),
    ("ei", 7),
    ("nm", 7),
];

/// Guesses at a word, the likeliest first, in small letters but for names.
pub(super) fn guesses(finnish: &Finnish, word: &str, most: usize) -> Vec<String> {
    let small = word.to_lowercase();
    let mut found = Found { finnish, ranks: HashMap::new() };
    found.walk(&small, 0, &Exact, 10_000);
    found.turned(&small);
    found.split(&small);
    if let Some(symbols) = finnish.symbols(&small) {
        for (budget, steps) in BUDGETS {
            if budget > PLAIN && (!found.ranks.is_empty() || symbols.len() < SHORT) {
                break;
            }
            found.walk(&small, 0, &Slips { finnish, costs: Costs::of(finnish), budget }, steps);
        }
    }
    let mut ranked: Vec<(u32, Reverse<usize>, String)> =
        found.ranks.into_iter().map(|(guess, rank)| (rank, Reverse(guess.len()), guess)).collect();
    ranked.sort();
    let farthest = ranked.first().map_or(0, |(rank, ..)| rank + FARTHEST);
    ranked.retain(|(rank, ..)| *rank <= farthest);
    ranked.into_iter().map(|(_, _, guess)| guess).filter(|guess| guess != word).take(most).collect()
}

fn hyphens(word: &str) -> usize {
    word.matches('-').count()
}

/// The guesses so far, each with its rank: the lower the likelier.
struct Found<'a> {
    finnish: &'a Finnish,
    ranks: HashMap<String, u32>,
}

impl Found<'_> {
    fn add(&mut self, guess: String, rank: u32) {
        let best = self.ranks.entry(guess).or_insert(rank);
        *best = rank.min(*best);
    }

    /// Adds the ends of a walk from this word, which cost so much already.
    fn walk(&mut self, from: &str, spent: u32, errors: &impl Errors, steps: u32) {
        let Some(symbols) = self.finnish.symbols(from) else { return };
        let (mut names, mut ends) = (Vec::new(), Vec::new());
        Walk::new(&self.finnish.transducer, &symbols, errors, steps, |end: End<'_>| {
            self.finnish.names(end.gives, &mut names);
            if let Some(reading) = reading(&names) {
                let rank = spent + end.spent + PART * (reading.parts - 1) + reading.rarity;
                let guess = self.spelled(end.letters, &reading.large);
                if hyphens(&guess) <= hyphens(from)
                    || guess.split('-').all(|piece| piece.chars().count() >= PIECE)
                {
                    ends.push((guess, rank));
                }
            }
            ControlFlow::Continue(())
        })
        .run();
        ends.into_iter().for_each(|(guess, rank)| self.add(guess, rank));
    }

    /// The letters, large where they must be.
    fn spelled(&self, letters: &[u16], large: &[bool]) -> String {
        let letters = letters.iter().filter_map(|letter| self.finnish.transducer.letter(*letter));
        letters
            .enumerate()
            .map(|(number, letter)| match large.get(number) {
                Some(true) => letter.to_uppercase().next().unwrap_or(letter),
                _ => letter,
            })
            .collect()
    }

    /// Two neighbours changed places.
    fn turned(&mut self, word: &str) {
        let letters: Vec<char> = word.chars().collect();
        for first in 1..letters.len() {
            if letters[first - 1] != letters[first] {
                let mut turned = letters.clone();
                turned.swap(first - 1, first);
                let cost = if first == 1 { TURNED + FIRST } else { TURNED };
                self.walk(&turned.into_iter().collect::<String>(), cost, &Exact, 10_000);
            }
        }
    }

    /// Two words without the space between them.
    fn split(&mut self, word: &str) {
        for (at, _) in word.char_indices().skip(2) {
            let (before, after) = word.split_at(at);
            let whole = |part: &str| {
                part.chars().count() > 1
                    && self
                        .finnish
                        .reads(part, |reading, _| reading.parts == 1 && !reading.large.contains(&true))
            };
            if whole(before) && whole(after) {
                self.add(format!("{before} {after}"), SPACE);
            }
        }
    }
}

/// Reading with slips of the pen, up to a budget.
struct Slips<'a> {
    finnish: &'a Finnish,
    costs: Costs,
    budget: u32,
}

/// What it costs to write the one letter for the other.
struct Costs(HashMap<(u16, u16), u32>);

impl Costs {
    fn of(finnish: &Finnish) -> Costs {
        let mut costs = HashMap::new();
        let mut note = |one: char, other: char, cost: u32| {
            let symbols = (finnish.transducer.symbol(one), finnish.transducer.symbol(other));
            if let (Some(one), Some(other)) = symbols {
                costs.entry((one, other)).or_insert(cost);
                costs.entry((other, one)).or_insert(cost);
            }
        };
        for (pair, cost) in ALIKE {
            let mut letters = pair.chars();
            if let (Some(one), Some(other)) = (letters.next(), letters.next()) {
                note(one, other, *cost);
            }
        }
        for row in KEYS {
            let keys: Vec<char> = row.chars().collect();
            keys.windows(2).for_each(|pair| note(pair[0], pair[1], 8));
        }
        Costs(costs)
    }
}

impl Slips<'_> {
    fn is_hyphen(&self, letter: u16) -> bool {
        self.finnish.transducer.letter(letter) == Some('-')
    }

    fn first(taken: &[u16]) -> u32 {
        if taken.is_empty() { FIRST } else { 0 }
    }
}

impl Errors for Slips<'_> {
    fn ways(&self, letter: u16, taken: &[u16], rest: &[u16], spent: u32, ways: &mut Vec<(u32, usize)>) {
        let next = rest.first().copied();
        let mut way = |cost: u32, used: usize| {
            if spent + cost <= self.budget {
                ways.push((cost, used));
            }
        };
        if next == Some(letter) {
            way(0, 1);
        } else if let Some(next) = next {
            let cost = self.costs.0.get(&(letter, next)).copied().unwrap_or(PLAIN);
            way(cost + Self::first(taken), 1);
        }
        let added = match letter {
            _ if self.is_hyphen(letter) => HYPHEN,
            _ if taken.last() == Some(&letter) || next == Some(letter) => LENGTH,
            _ => PLAIN - 1,
        };
        way(added + Self::first(taken), 0);
    }

    fn drop(&self, taken: &[u16], rest: &[u16], spent: u32) -> Option<u32> {
        let next = *rest.first()?;
        let cost = match next {
            _ if self.is_hyphen(next) => HYPHEN,
            _ if taken.last() == Some(&next) || rest.get(1) == Some(&next) => LENGTH,
            _ => PLAIN,
        };
        let cost = cost + Self::first(taken);
        (spent + cost <= self.budget).then_some(cost)
    }

    fn allows(&self, _: u32) -> bool {
        true
    }
}
