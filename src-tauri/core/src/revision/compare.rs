//! What changed between two versions of a plan: field by field, and row by row in tables, with the texts
//! before and after as pieces of one text.

use super::{Change, ChangeKind, Piece, Side};
use crate::draft::{self, Answer, Draft, Place, Row, display, display_row, row_filled};
use crate::language::Language;
use crate::template::{Field, Kind, Section, Template};
use similar::{ChangeTag, TextDiff};
use std::collections::BTreeSet;

/// Rows that share at least this much of their letters are the same row, changed.
const SAME_ROW: f32 = 0.5;

/// What changed between two revisions, in the order of the form, and how many filled places stayed: a
/// place is a field, or a row of one. How far the document is itself is no change of what it says.
pub fn compare(
    template: &Template,
    language: Language,
    before: &Draft,
    after: &Draft,
) -> (Vec<Change>, usize) {
    let mut comparison = Comparison { template, language, changes: Vec::new(), unchanged: 0 };
    let shown = [before, after].map(|draft| draft::shown(template, draft).fields);
    let standing = template.meaning.standing.as_ref().map(|standing| standing.field.as_str());
    for (section, field) in template.fields().filter(|(_, field)| standing != Some(field.id.as_str())) {
        let answer = |draft: &Draft, side: usize| {
            draft.answers.get(&field.id).filter(|_| shown[side].contains(&field.id)).cloned()
        };
        comparison.field(section, field, answer(before, 0), answer(after, 1));
    }
    (comparison.changes, comparison.unchanged)
}

/// What changed in these fields, whether they are shown or not.
pub fn compare_fields(
    template: &Template,
    language: Language,
    fields: &BTreeSet<&str>,
    before: &Draft,
    after: &Draft,
) -> Vec<Change> {
    let mut comparison = Comparison { template, language, changes: Vec::new(), unchanged: 0 };
    for (section, field) in template.fields().filter(|(_, field)| fields.contains(field.id.as_str())) {
        let answer = |draft: &Draft| draft.answers.get(&field.id).cloned();
        comparison.field(section, field, answer(before), answer(after));
    }
    comparison.changes
}

struct Comparison<'a> {
    template: &'a Template,
    language: Language,
    changes: Vec<Change>,
    unchanged: usize,
}

impl Comparison<'_> {
    fn field(&mut self, section: &Section, field: &Field, before: Option<Answer>, after: Option<Answer>) {
        let place = Place { section: section.id.clone(), field: field.id.clone(), ..Place::default() };
        if field.kind.columns().is_empty() {
            let text = |answer: Option<Answer>| {
                answer
                    .map(|answer| display(self.template, self.language, &field.kind, &answer))
                    .unwrap_or_default()
            };
            self.text(place, &text(before), &text(after), written(&field.kind));
        } else {
            self.rows(&place, &field.kind, &rows(&field.kind, before), &rows(&field.kind, after));
        }
    }

    fn text(&mut self, place: Place, before: &str, after: &str, cut: Cut) {
        let kind = match (before.is_empty(), after.is_empty()) {
            (true, true) => return,
            (false, false) if before == after => {
                self.unchanged += 1;
                return;
            }
            (true, false) => ChangeKind::Added,
            (false, true) => ChangeKind::Ended,
            (false, false) => ChangeKind::Changed,
        };
        self.changes.push(Change { place, kind, pieces: pieces(before, after, cut) });
    }

    /// Rows are matched before they are compared, so that one row more at the top is one row more.
    fn rows(&mut self, place: &Place, kind: &Kind, before: &[(usize, Row)], after: &[(usize, Row)]) {
        let line = |(_, row): &(usize, Row)| display_row(self.template, self.language, kind, row);
        let [old, new]: [Vec<String>; 2] = [before, after].map(|rows| rows.iter().map(line).collect());
        let partners = partners(&old, &new);
        for (number, text) in new.iter().enumerate() {
            let place = Place { row: Some(after[number].0), ..place.clone() };
            let earlier = partners
                .iter()
                .find(|(_, later)| *later == number)
                .map(|(earlier, _)| old[*earlier].as_str());
            self.text(place, earlier.unwrap_or_default(), text, Cut::Words);
        }
        for (number, text) in old.iter().enumerate() {
            if partners.iter().all(|(earlier, _)| *earlier != number) {
                // A row that is no more has no place in the later version but its field.
                self.text(place.clone(), text, "", Cut::Words);
            }
        }
    }
}

/// The filled rows with their numbers.
fn rows(kind: &Kind, answer: Option<Answer>) -> Vec<(usize, Row)> {
    let Some(Answer::Rows(rows)) = answer else { return Vec::new() };
    rows.into_iter().enumerate().filter(|(_, row)| row_filled(kind, row)).collect()
}

/// Which row before is which row after: first those that are equal, then those most alike.
fn partners(before: &[String], after: &[String]) -> Vec<(usize, usize)> {
    let mut likeness = Vec::new();
    for (old, before) in before.iter().enumerate() {
        for (new, after) in after.iter().enumerate() {
            let ratio = TextDiff::from_unicode_words(before.as_str(), after.as_str()).ratio();
            if ratio >= SAME_ROW {
                likeness.push((ratio, old, new));
            }
        }
    }
    // Equally alike: the pair that stands nearest in order.
    likeness.sort_by(|one, other| {
        let apart = |pair: &(f32, usize, usize)| pair.1.abs_diff(pair.2);
        other.0.total_cmp(&one.0).then(apart(one).cmp(&apart(other)))
    });
    let mut partners: Vec<(usize, usize)> = Vec::new();
    for (_, old, new) in likeness {
        if partners.iter().all(|(before, after)| *before != old && *after != new) {
            partners.push((old, new));
        }
    }
    partners
}

/// How a text may be cut into pieces.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Cut {
    /// Between words.
    Words,
    /// Not at all: a choice or a day is what it is as a whole.
    Never,
}

fn written(kind: &Kind) -> Cut {
    match kind {
        Kind::ShortText { .. }
        | Kind::LongText { .. }
        | Kind::List
        | Kind::Person { .. }
        | Kind::YesNoDetails { .. } => Cut::Words,
        _ => Cut::Never,
    }
}

/// The texts as pieces of one, cut between words; neighbours of one side are joined. Where most of the
/// words were replaced the whole texts stand one after the other: pieces of both would make no sense.
pub(super) fn pieces(before: &str, after: &str, cut: Cut) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for change in TextDiff::from_unicode_words(before, after).iter_all_changes() {
        let side = match change.tag() {
            ChangeTag::Equal => Side::Both,
            ChangeTag::Delete => Side::Before,
            ChangeTag::Insert => Side::After,
        };
        match pieces.last_mut() {
            Some(last) if last.side == side => last.text.push_str(change.value()),
            _ => pieces.push(Piece { side, text: change.value().to_owned() }),
        }
    }
    if cut == Cut::Never || replaced(&pieces) { wholes(before, after) } else { pieces }
}

/// Two texts as pieces of one, cut between words.
pub(crate) fn pieces_of(before: &str, after: &str) -> Vec<Piece> {
    pieces(before, after, Cut::Words)
}

/// Whether something else stands for more than half of the words.
fn replaced(pieces: &[Piece]) -> bool {
    let words = |side: Side| -> usize {
        pieces.iter().filter(|piece| piece.side == side).map(|piece| count_words(&piece.text)).sum()
    };
    let [kept, removed, added] = [Side::Both, Side::Before, Side::After].map(words);
    removed.min(added) > 0 && kept < removed.max(added)
}

fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

fn wholes(before: &str, after: &str) -> Vec<Piece> {
    [(Side::Before, before), (Side::After, after)]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(side, text)| Piece { side, text: text.to_owned() })
        .collect()
}
