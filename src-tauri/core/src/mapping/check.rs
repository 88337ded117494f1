//! Compares what was to go into a form with the text of the form as another program printed it. What is said is
//! never more than what was compared: the fields of the mapping, by their letters, under their names.

use super::fill::Item;
use super::page::Page;
use crate::revision::{Piece, Side, pieces_of};
use std::collections::BTreeMap;
use std::ops::Range;

/// A shorter text is not looked for away from the name of its field: it would be found by chance.
const TELLING: usize = 12;
/// A field whose words are found to this part is the same field, changed.
const ALIKE: f64 = 0.5;
/// How much longer than what was to be there a field is read, in letters.
const MARGIN: usize = 80;
/// So many letters may stand between the name of a field and its text: a colon, a star.
const BETWEEN: usize = 2;

/// What came of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// Its text stands under its name.
    Same,
    /// Its text stands under its name, and more after it.
    More,
    /// Its text stands in the file, but not under its name.
    Elsewhere,
    /// Something else stands there.
    Different,
    /// It was not found.
    Missing,
}

/// What came of a field, and what differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The field's name.
    pub name: String,
    /// What came of it.
    pub found: Found,
    /// What was to be there and what is, as pieces of one text.
    pub pieces: Vec<Piece>,
}

/// Compares the filled fields with the text of a file.
pub fn compare(items: &[Item], paragraphs: &[String]) -> Vec<Compared> {
    let form = Form::of(items, paragraphs);
    let filled = items.iter().enumerate().filter(|(_, item)| !item.text.is_empty());
    filled.map(|(at, item)| form.compared(at, item)).collect()
}

/// The text of a file, and where in it the names of fields stand.
struct Form {
    page: Page,
    /// By field: where its name stands.
    names: Vec<Vec<Range<usize>>>,
    /// Where any name begins, in order.
    begins: Vec<usize>,
}

impl Form {
    fn of(items: &[Item], paragraphs: &[String]) -> Form {
        let page = Page::of(&paragraphs.join("\n"));
        let place = |item: &Item| -> Vec<Range<usize>> {
            let places = page.places(&Page::of(&item.name)).into_iter();
            places.filter(|place| page.is_whole(place)).collect()
        };
        let names: Vec<Vec<Range<usize>>> = items.iter().map(place).collect();
        let mut begins: Vec<usize> = names.iter().flatten().map(|place| place.start).collect();
        begins.sort_unstable();
        begins.dedup();
        Form { page, names, begins }
    }

    fn compared(&self, at: usize, item: &Item) -> Compared {
        let (found, pieces) = self.found(at, item);
        Compared { name: item.name.clone(), found, pieces }
    }

    fn found(&self, at: usize, item: &Item) -> (Found, Vec<Piece>) {
        let wanted = Page::of(&item.text);
        let places: Vec<Range<usize>> =
            self.page.places(&wanted).into_iter().filter(|place| self.page.is_whole(place)).collect();
        // The very text right after the name, whatever names stand in it.
        let follows = |place: &&Range<usize>| {
            self.names[at].iter().any(|name| (name.end..=name.end + BETWEEN).contains(&place.start))
        };
        let under = |place: &&Range<usize>| {
            self.names[at].iter().any(|name| place.start >= name.end && place.end <= self.end_after(name.end))
        };
        let placed = places.iter().find(follows).or_else(|| places.iter().find(under));
        if let Some(place) = placed {
            return self.with_rest(&wanted, place);
        }
        if !places.is_empty() && wanted.len() >= TELLING {
            return (Found::Elsewhere, Vec::new());
        }
        self.differing(at, &wanted)
    }

    /// Where the field that begins here ends: at the next name, or with the file.
    fn end_after(&self, start: usize) -> usize {
        self.begins.iter().copied().find(|begin| *begin >= start).unwrap_or(self.page.len())
    }

    /// Whether more stands after a text, up to the next name; after the last name nobody can tell whose it is.
    fn with_rest(&self, wanted: &Page, place: &Range<usize>) -> (Found, Vec<Piece>) {
        let next = self.begins.iter().copied().find(|begin| *begin >= place.end);
        let rest = place.end..next.unwrap_or(place.end);
        if !self.page.says_something(rest.clone()) {
            return (Found::Same, Vec::new());
        }
        let both = Piece { side: Side::Both, text: format!("{} ", wanted.words(0..wanted.len())) };
        (Found::More, vec![both, Piece { side: Side::After, text: self.page.words(rest) }])
    }

    /// What stands under the name of the field; without the name, the place in the file that is most like it.
    fn differing(&self, at: usize, wanted: &Page) -> (Found, Vec<Piece>) {
        let longest = wanted.len() + wanted.len() / 3 + MARGIN;
        let under = self.names[at].iter().map(|name| {
            let end = self.end_after(name.end).min(name.end + longest);
            self.page.words(name.end..end)
        });
        let expected = wanted.words(0..wanted.len());
        let candidates: Vec<String> = under.collect();
        let best = candidates.into_iter().max_by(|a, b| alike(&expected, a).total_cmp(&alike(&expected, b)));
        let there = best.map(|text| text.trim_start_matches([':', '*', ' ']).to_owned());
        match there {
            Some(text) if text.is_empty() => (Found::Missing, Vec::new()),
            Some(text) => (Found::Different, pieces_of(&expected, &rejoined(&text, &expected))),
            None => match self.nearest(&expected) {
                Some(text) => (Found::Different, pieces_of(&expected, &rejoined(&text, &expected))),
                None => (Found::Missing, Vec::new()),
            },
        }
    }

    /// The stretch of the file that has most of these words, if it has enough of them.
    fn nearest(&self, expected: &str) -> Option<String> {
        let count = expected.split_whitespace().count();
        let all: Vec<&str> = self.page.text.split_whitespace().collect();
        if count < 4 || all.is_empty() {
            return None;
        }
        let (width, step) = (count + count / 4, (count / 8).max(1));
        let windows =
            (0..all.len()).step_by(step).map(|start| all[start..(start + width).min(all.len())].join(" "));
        let best = windows
            .map(|text| (alike(expected, &text), text))
            .max_by(|(one, _), (other, _)| one.total_cmp(other))?;
        (best.0 >= ALIKE).then_some(best.1)
    }
}

/// Which part of the words of one text another has.
fn alike(expected: &str, text: &str) -> f64 {
    let mut left: BTreeMap<&str, u32> = BTreeMap::new();
    for word in text.split_whitespace() {
        *left.entry(word).or_default() += 1;
    }
    let (mut all, mut found) = (0_u32, 0_u32);
    for word in expected.split_whitespace() {
        all += 1;
        if let Some(count) = left.get_mut(word).filter(|count| **count > 0) {
            *count -= 1;
            found += 1;
        }
    }
    f64::from(found) / f64::from(all.max(1))
}

/// A text in which words that were broken at the end of a line are whole again, where the expected text has them.
fn rejoined(text: &str, expected: &str) -> String {
    let known: std::collections::BTreeSet<&str> = expected.split_whitespace().collect();
    let mut words: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let joined = words.last().filter(|last| last.ends_with('-')).and_then(|last| {
            let (bare, whole) = (format!("{}{word}", last.trim_end_matches('-')), format!("{last}{word}"));
            [bare, whole].into_iter().find(|joined| known.contains(joined.as_str()))
        });
        match joined {
            Some(joined) => {
                words.pop();
                words.push(joined);
            }
            None => words.push(word.to_owned()),
        }
    }
    words.join(" ")
}
