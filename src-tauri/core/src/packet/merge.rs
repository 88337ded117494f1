//! Putting together what two people made of the same part of a plan, against what both had last: field by
//! field, and row by row in tables and lists. What one of them changed is taken; where both did, a person
//! chooses. Nothing that either wrote is dropped: it is in the result or in a conflict.

use crate::draft::{Answer, Row, write_answer};
use crate::template::{Kind, Template};
use similar::TextDiff;
use std::collections::{BTreeMap, BTreeSet};

/// Rows that share at least this much are the same row, changed.
const SAME_ROW: f32 = 0.5;
/// More pairs of rows than this are not held against each other: they count as new and removed ones.
const MOST_PAIRS: usize = 4_000;

/// Texts longer than this, in bytes, are the same only when they are equal.
const LONGEST_ALIKE: usize = 20_000;

/// The answers of a part of a plan.
type Answers = BTreeMap<String, Answer>;

/// What became of two people's work.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merge {
    /// What a person has to choose, in the order of the form.
    pub conflicts: Vec<Conflict>,
    /// The fields that either changed, as pieces.
    fields: BTreeMap<String, Merged>,
}

/// A place that both changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The field.
    pub field: String,
    /// What the place was, is here, and became there.
    pub part: Part,
    /// Whether both texts can stand.
    pub both: bool,
}

/// What a place was, is here, and became there.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A whole answer; nothing when it is empty.
    Whole([Option<Answer>; 3]),
    /// A row; nothing when it was not there yet or is removed.
    Row([Option<Row>; 3]),
    /// An item of a list.
    Item([Option<String>; 3]),
}

/// What stands in a place.
#[derive(Clone, Copy, Debug)]
pub enum Text<'a> {
    /// A whole answer.
    Answer(&'a Answer),
    /// A row.
    Row(&'a Row),
    /// An item of a list.
    Item(&'a str),
}

impl Part {
    /// What stood there, what stands here, what came.
    pub fn texts(&self) -> [Option<Text<'_>>; 3] {
        match self {
            Part::Whole(parts) => parts.each_ref().map(|part| part.as_ref().map(Text::Answer)),
            Part::Row(parts) => parts.each_ref().map(|part| part.as_ref().map(Text::Row)),
            Part::Item(parts) => parts.each_ref().map(|part| part.as_deref().map(Text::Item)),
        }
    }
}

/// What a person chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Take {
    /// What stands here.
    Mine,
    /// What came.
    Theirs,
    /// Both, one after the other, to be put in order by hand.
    Both,
}

#[derive(Clone, Debug, PartialEq)]
enum Merged {
    Whole(Option<Answer>),
    /// The number of the conflict.
    Asked(usize),
    Rows(Vec<Piece<Row>>),
    Items(Vec<Piece<String>>),
}

#[derive(Clone, Debug, PartialEq)]
enum Piece<T> {
    One(T),
    Asked(usize),
}

/// Puts together the fields of these names.
pub fn merge(
    template: &Template,
    fields: &BTreeSet<&str>,
    base: &Answers,
    mine: &Answers,
    theirs: &Answers,
) -> Merge {
    let mut merge = Merge::default();
    for (_, field) in template.fields().filter(|(_, field)| fields.contains(field.id.as_str())) {
        let [old, here, there] = [base, mine, theirs].map(|answers| answers.get(&field.id));
        if same(here, there) || same(old, there) {
            continue;
        }
        if same(old, here) {
            merge.fields.insert(field.id.clone(), Merged::Whole(there.cloned()));
            continue;
        }
        merge.both_changed(&field.id, &field.kind, [old, here, there]);
    }
    merge
}

impl Merge {
    /// What the fields are to be, with these choices in the order of the conflicts; the fields that are as
    /// they are here already are not in it.
    pub fn resolved(&self, choices: &[Take], mine: &Answers) -> BTreeMap<String, Option<Answer>> {
        let choice = |number: usize| choices.get(number).copied().unwrap_or(Take::Mine);
        let whole = |number: usize| match &self.conflicts[number].part {
            Part::Whole([_, here, there]) => match choice(number) {
                Take::Mine => here.clone(),
                Take::Theirs => there.clone(),
                Take::Both => joined(here.as_ref(), there.as_ref()).or_else(|| here.clone()),
            },
            _ => None,
        };
        let answer = |merged: &Merged| match merged {
            Merged::Whole(answer) => answer.clone(),
            Merged::Asked(number) => whole(*number),
            Merged::Rows(pieces) => {
                let part = |number: usize| match &self.conflicts[number].part {
                    Part::Row(row) => row.clone(),
                    _ => [const { None }; 3],
                };
                filled(Answer::Rows(chosen(pieces, choice, part)))
            }
            Merged::Items(pieces) => {
                let part = |number: usize| match &self.conflicts[number].part {
                    Part::Item(item) => item.clone(),
                    _ => [const { None }; 3],
                };
                filled(Answer::List(chosen(pieces, choice, part)))
            }
        };
        let all = self.fields.iter().map(|(field, merged)| (field.clone(), answer(merged)));
        all.filter(|(field, answer)| !same(answer.as_ref(), mine.get(field))).collect()
    }

    fn both_changed(&mut self, field: &str, kind: &Kind, parts: [Option<&Answer>; 3]) {
        let is_rows = |part: &Option<&Answer>| matches!(part, None | Some(Answer::Rows(_)));
        let is_items = |part: &Option<&Answer>| matches!(part, None | Some(Answer::List(_)));
        let merged = if parts.iter().all(is_rows) {
            self.rows(field, kind, parts.map(|part| part.map(rows).unwrap_or_default()))
        } else if parts.iter().all(is_items) {
            self.items(field, parts.map(|part| part.map(items).unwrap_or_default()))
        } else {
            let both = joined(parts[1], parts[2]).is_some();
            Merged::Asked(self.ask(field, Part::Whole(parts.map(|one| one.cloned())), both))
        };
        self.fields.insert(field.to_owned(), merged);
    }

    fn ask(&mut self, field: &str, part: Part, both: bool) -> usize {
        self.conflicts.push(Conflict { field: field.to_owned(), part, both });
        self.conflicts.len() - 1
    }

    fn rows(&mut self, field: &str, kind: &Kind, three: [&[Row]; 3]) -> Merged {
        let met = meet(three, &|one, other| likeness(kind, one, other));
        // A row that came with the table cannot stand twice in it.
        Merged::Rows(self.pieces(field, met, kind.given_column().is_none(), Part::Row))
    }

    fn items(&mut self, field: &str, three: [&[String]; 3]) -> Merged {
        let met = meet(three, &|one, other| ratio(one, other));
        Merged::Items(self.pieces(field, met, true, Part::Item))
    }

    fn pieces<T>(
        &mut self,
        field: &str,
        met: Vec<Met<T>>,
        twice: bool,
        part: impl Fn([Option<T>; 3]) -> Part,
    ) -> Vec<Piece<T>> {
        let piece = |met| match met {
            Met::One(row) => Piece::One(row),
            Met::Both(rows) => {
                let both = twice && rows.iter().all(Option::is_some);
                Piece::Asked(self.ask(field, part(rows), both))
            }
        };
        met.into_iter().map(piece).collect()
    }
}

/// A row that is settled, or what it was, is here and became there.
enum Met<T> {
    One(T),
    Both([Option<T>; 3]),
}

/// The rows of one side, and which of the base each of them is.
struct Side<'a, T> {
    rows: &'a [T],
    partners: Vec<Option<usize>>,
}

/// Puts rows together. They keep the order of whoever moved them about, of mine when both did; new ones follow
/// the row that they were put after.
fn meet<T: Clone + PartialEq>([base, mine, theirs]: [&[T]; 3], alike: &dyn Fn(&T, &T) -> f32) -> Vec<Met<T>> {
    let [mine, theirs] = [mine, theirs].map(|rows| Side { rows, partners: partners(base, rows, alike) });
    let settle = |old: usize| match (mine.row(old), theirs.row(old)) {
        (here, there) if here == there || there == Some(&base[old]) => here.cloned().map(Met::One),
        (here, there) if here == Some(&base[old]) => there.cloned().map(Met::One),
        (here, there) => Some(Met::Both([Some(base[old].clone()), here.cloned(), there.cloned()])),
    };
    let leads = mine.is_moved() || !theirs.is_moved();
    let (first, second) = if leads { (&mine, &theirs) } else { (&theirs, &mine) };
    // The same new row, put there by both, stands once.
    let added =
        |after: Option<usize>| second.added(after).filter(|row| !first.adds(row)).cloned().map(Met::One);
    let (mut met, mut last) = (Vec::new(), None);
    for (partner, row) in first.partners.iter().zip(first.rows) {
        match partner {
            None => met.push(Met::One(row.clone())),
            Some(old) => {
                met.extend(added(last));
                met.extend(settle(*old));
                last = *partner;
            }
        }
    }
    met.extend(added(last));
    // What is no more on the leading side: still asked about when the other changed it.
    for old in (0..base.len()).filter(|old| first.row(*old).is_none()) {
        met.extend(settle(old));
        met.extend(added(Some(old)));
    }
    met
}

impl<T: PartialEq> Side<'_, T> {
    /// The row of the base as it is on this side; nothing when it is removed.
    fn row(&self, old: usize) -> Option<&T> {
        self.partners.iter().position(|partner| *partner == Some(old)).map(|at| &self.rows[at])
    }

    /// Whether the rows of the base stand in another order.
    fn is_moved(&self) -> bool {
        !self.partners.iter().flatten().is_sorted()
    }

    /// The new rows that follow a row of the base, or stand before all of them.
    fn added(&self, after: Option<usize>) -> impl Iterator<Item = &T> {
        let mut last = None;
        self.partners.iter().zip(self.rows).filter_map(move |(partner, row)| {
            last = partner.or(last);
            (partner.is_none() && last == after).then_some(row)
        })
    }

    /// Whether this is one of the new rows.
    fn adds(&self, row: &T) -> bool {
        self.partners.iter().zip(self.rows).any(|(partner, own)| partner.is_none() && own == row)
    }
}

/// Which of these rows each of the others is.
pub(super) fn partners_of(kind: &Kind, base: &[Row], side: &[Row]) -> Vec<Option<usize>> {
    partners(base, side, &|one, other| likeness(kind, one, other))
}

/// Which row of the base each row is: first those that are equal, in their order, then those most alike.
fn partners<T: PartialEq>(base: &[T], side: &[T], alike: &dyn Fn(&T, &T) -> f32) -> Vec<Option<usize>> {
    let mut partners = vec![None; side.len()];
    let mut free: BTreeSet<usize> = (0..base.len()).collect();
    for (at, row) in side.iter().enumerate() {
        // The nearest of several equal ones.
        let equal = free.iter().copied().filter(|old| base[*old] == *row);
        if let Some(old) = equal.min_by_key(|old| old.abs_diff(at)) {
            free.remove(&old);
            partners[at] = Some(old);
        }
    }
    let open: Vec<usize> = (0..side.len()).filter(|at| partners[*at].is_none()).collect();
    if free.len().saturating_mul(open.len()) > MOST_PAIRS {
        return partners;
    }
    let pairs = free.iter().flat_map(|old| open.iter().map(|at| (*old, *at)));
    let likely = pairs.map(|(old, at)| (alike(&base[old], &side[at]), old, at));
    let mut likely: Vec<(f32, usize, usize)> = likely.filter(|(alike, ..)| *alike >= SAME_ROW).collect();
    // Equally alike: the pair that stands nearest in order.
    likely.sort_by(|one, other| {
        let apart = |pair: &(f32, usize, usize)| pair.1.abs_diff(pair.2);
        other.0.total_cmp(&one.0).then(apart(one).cmp(&apart(other)))
    });
    for (_, old, at) in likely {
        if partners[at].is_none() && free.remove(&old) {
            partners[at] = Some(old);
        }
    }
    partners
}

/// How much two rows share. The column that came with the table says it all; else the first cell counts twice.
fn likeness(kind: &Kind, one: &Row, other: &Row) -> f32 {
    if let Some(given) = kind.given_column() {
        return if one.get(&given.id) == other.get(&given.id) { 1.0 } else { 0.0 };
    }
    let cells = kind.seen_columns().map(|column| (one.get(&column.id), other.get(&column.id)));
    let (mut shared, mut all) = (0.0, 0.0);
    for cells in cells.filter(|(one, other)| one.is_some() || other.is_some()) {
        let weight = if all == 0.0 { 2.0 } else { 1.0 };
        all += weight;
        shared += weight
            * match cells {
                (Some(Answer::Text(one)), Some(Answer::Text(other))) => ratio(one, other),
                (one, other) if one == other => 1.0,
                _ => 0.0,
            };
    }
    if all > 0.0 { shared / all } else { 1.0 }
}

/// How much two texts share. Very long ones are not looked into.
fn ratio(one: &str, other: &str) -> f32 {
    if one.len().max(other.len()) > LONGEST_ALIKE {
        return if one == other { 1.0 } else { 0.0 };
    }
    TextDiff::from_unicode_words(one, other).ratio()
}

fn rows(answer: &Answer) -> &[Row] {
    if let Answer::Rows(rows) = answer { rows } else { &[] }
}

fn items(answer: &Answer) -> &[String] {
    if let Answer::List(items) = answer { items } else { &[] }
}

/// Whether two answers say the same: an empty one is none.
fn same(one: Option<&Answer>, other: Option<&Answer>) -> bool {
    let said = |answer: &&Answer| !answer.is_empty();
    match (one.filter(said), other.filter(said)) {
        (None, None) => true,
        (Some(one), Some(other)) => one == other || write_answer(one) == write_answer(other),
        _ => false,
    }
}

fn filled(answer: Answer) -> Option<Answer> {
    Some(answer).filter(|answer| !answer.is_empty())
}

/// Both texts, one after the other; nothing where only one can stand.
fn joined(one: Option<&Answer>, other: Option<&Answer>) -> Option<Answer> {
    let texts = |one: &str, other: &str| format!("{}\n\n{}", one.trim_end(), other.trim_start());
    match (one?, other?) {
        (Answer::Text(one), Answer::Text(other)) => Some(Answer::Text(texts(one, other))),
        (Answer::YesNo { value, details }, Answer::YesNo { value: also, details: more }) if value == also => {
            Some(Answer::YesNo { value: value.clone(), details: texts(details, more) })
        }
        _ => None,
    }
}

/// The pieces with what was chosen.
fn chosen<T: Clone>(
    pieces: &[Piece<T>],
    choice: impl Fn(usize) -> Take,
    part: impl Fn(usize) -> [Option<T>; 3],
) -> Vec<T> {
    let mut chosen = Vec::new();
    for piece in pieces {
        match piece {
            Piece::One(one) => chosen.push(one.clone()),
            Piece::Asked(number) => {
                let [_, here, there] = part(*number);
                match choice(*number) {
                    Take::Mine => chosen.extend(here),
                    Take::Theirs => chosen.extend(there),
                    Take::Both => chosen.extend(here.into_iter().chain(there)),
                }
            }
        }
    }
    chosen
}
