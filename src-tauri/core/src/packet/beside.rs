//! What of a plan is not handed to a colleague: what no form shows, what is withheld, what no document prints. It stays
//! beside the part while that is away, and is put back to the rows that it belongs to when the part is merged.

use super::merge::partners_of;
use crate::draft::{Answer, Draft, Row, withhold};
use crate::template::{Field, Kind, Template};
use std::collections::BTreeMap;

/// What of a draft may be handed to a colleague: without what the program keeps for itself, what is withheld under the
/// conditions that hold in it, or all that may be where an order is in force for the pupil, and the details of what no
/// document prints.
pub fn handed(template: &Template, draft: &Draft, under_order: bool) -> Draft {
    let mut handed = draft.clone();
    withhold(template, (!under_order).then_some(draft), &mut handed);
    handed.answers = without_kept(template, handed.answers);
    for (_, field) in template.fields().filter(|(_, field)| field.unprinted) {
        if let Some(Answer::YesNo { details, .. }) = handed.answers.get_mut(&field.id) {
            details.clear();
        }
    }
    handed
}

/// Answers without the fields and cells that no form shows.
pub fn without_kept(template: &Template, mut answers: BTreeMap<String, Answer>) -> BTreeMap<String, Answer> {
    answers.retain(|field, answer| {
        let kind = template.field(field).map(|field| &field.kind);
        if let (Some(kind), Answer::Rows(rows)) = (kind, &mut *answer) {
            seen(kind, rows);
        }
        !kind.is_some_and(Kind::is_kept) && !answer.is_empty()
    });
    answers
}

/// Takes out of rows the cells that no form shows, and the rows that hold nothing else.
fn seen(kind: &Kind, rows: &mut Vec<Row>) {
    let is_kept = |column: &String| kind.column(column).is_some_and(|column| column.kind.is_kept());
    if rows.iter().any(|row| row.keys().any(is_kept)) {
        rows.iter_mut().for_each(|row| row.retain(|column, _| !is_kept(column)));
        rows.retain(|row| !row.is_empty());
    }
}

/// Puts back what was not handed over: `whole` is the draft with it, `handed` the same without it, `changed` what of
/// that becomes another.
pub fn put_beside(
    template: &Template,
    whole: &Draft,
    handed: &Draft,
    changed: &mut BTreeMap<String, Option<Answer>>,
) {
    for (id, answer) in changed {
        let (Some(field), Some(own)) = (template.field(id), whole.answers.get(id)) else { continue };
        *answer = put_back(field, own, handed.answers.get(id), answer.take());
    }
}

/// An answer with what the draft's own holds beside it.
fn put_back(field: &Field, own: &Answer, seen: Option<&Answer>, answer: Option<Answer>) -> Option<Answer> {
    let rows_of = |answer: &Answer| if let Answer::Rows(rows) = answer { rows.clone() } else { Vec::new() };
    let seen = seen.map(rows_of).unwrap_or_default();
    match (own, answer) {
        (Answer::Rows(own), answer @ (None | Some(Answer::Rows(_)))) => {
            let rows = answer.as_ref().map(rows_of).unwrap_or_default();
            Some(Answer::Rows(rows_put_back(&field.kind, own, &seen, rows))).filter(|rows| !rows.is_empty())
        }
        (Answer::YesNo { details: own, .. }, Some(Answer::YesNo { value, details })) if field.unprinted => {
            let both = match details.trim().is_empty() || details == *own {
                true => own.clone(),
                false => format!("{}\n\n{}", own.trim_end(), details.trim_start()),
            };
            Some(Answer::YesNo { value, details: if own.trim().is_empty() { details } else { both } })
        }
        (_, answer) => answer,
    }
}

/// Rows with the cells that were not handed over. A row that held nothing else was not handed over at all: it stays; and
/// so does what was held back of a row that is there no more, by itself: who took it away has not seen that.
fn rows_put_back(kind: &Kind, own: &[Row], seen: &[Row], mut rows: Vec<Row>) -> Vec<Row> {
    // Each handed row is the next one of the draft's own that holds all of its cells.
    let holds = |own: &Row, seen: &Row| seen.iter().all(|(column, cell)| own.get(column) == Some(cell));
    let (mut handed, mut alone) = (Vec::new(), Vec::new());
    for row in own {
        match seen.get(handed.len()).filter(|seen| holds(row, seen)) {
            Some(_) => handed.push(row),
            None => alone.push(row),
        }
    }
    let hidden_of = |old: usize| {
        let own = handed.get(old).copied().into_iter().flatten();
        own.filter(move |(column, _)| !seen[old].contains_key(*column))
    };
    let partners = partners_of(kind, seen, &rows);
    for (row, old) in rows.iter_mut().zip(&partners) {
        for (column, cell) in old.iter().flat_map(|old| hidden_of(*old)) {
            row.entry(column.clone()).or_insert_with(|| cell.clone());
        }
    }
    let gone = (0..seen.len()).filter(|old| !partners.contains(&Some(*old)));
    let left =
        gone.map(|old| hidden_of(old).map(|(column, cell)| (column.clone(), cell.clone())).collect::<Row>());
    rows.extend(left.filter(|row| !row.is_empty()).chain(alone.into_iter().cloned()));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packet::{Take, merge};
    use crate::template::{Column, Test, shipped};
    use std::collections::BTreeSet;

    /// Each table with cells that are not handed over: its template, itself, a text that is, one that is not, and the
    /// answers under which it is not.
    fn tables() -> Vec<(&'static Template, &'static Field, String, String, Draft)> {
        let mut tables = Vec::new();
        for template in shipped() {
            for (_, field) in template.fields() {
                let part = template.meaning.withheld.iter().find(|part| part.field == field.id);
                let hidden = |column: &&Column| {
                    column.kind.is_kept() || part.is_some_and(|part| part.columns.contains(&column.id))
                };
                let is_text = |kind: &Kind| {
                    matches!(kind, Kind::ShortText { shape: None } | Kind::LongText { fixed: false, .. })
                };
                let columns = || field.kind.columns().iter();
                let seen = columns().find(|column| !hidden(column) && is_text(&column.kind));
                let (Some(seen), Some(hidden)) = (seen, columns().find(hidden)) else { continue };
                let mut draft = Draft::default();
                for test in part.iter().flat_map(|part| &template.conditions[&part.when].any) {
                    let Test::Chosen { field, among } = test else { panic!("{test:?}") };
                    let value = Some(among[0].clone());
                    draft.answers.insert(field.clone(), Answer::YesNo { value, details: String::new() });
                }
                tables.push((template, field, seen.id.clone(), hidden.id.clone(), draft));
            }
        }
        tables
    }

    #[test]
    fn what_no_form_shows_stays_here_and_finds_its_rows_again() {
        let text = |text: &str| Answer::Text(text.to_owned());
        let tables = tables();
        assert!(tables.len() > 10, "{}", tables.len());
        for (template, field, seen, hidden, mut draft) in tables {
            let row = |says: &str, keeps: &str| {
                Row::from([(seen.clone(), text(says)), (hidden.clone(), text(keeps))])
            };
            let alone = Row::from([(hidden.clone(), text("salaa 3"))]);
            let rows =
                vec![row("aivan oma teksti", "salaa 1"), alone.clone(), row("muuta sanottavaa", "salaa 2")];
            draft.answers.insert(field.id.clone(), Answer::Rows(rows));
            let base = handed(template, &draft, false);
            assert!(!format!("{base:?}").contains("salaa"), "{}", field.id);

            // The colleague turns the rows about, writes on in one and adds one.
            let there = |says: &str| Row::from([(seen.clone(), text(says))]);
            let theirs = vec![there("muuta sanottavaa"), there("uusi"), there("aivan oma teksti, ja lisää")];
            let mut answers = base.answers.clone();
            answers.insert(field.id.clone(), Answer::Rows(theirs));
            let fields = BTreeSet::from([field.id.as_str()]);
            let meet = |theirs: &BTreeMap<String, Answer>| {
                let met = merge(template, &fields, &base.answers, &base.answers, theirs);
                let mut changed = met.resolved(&[Take::Theirs], &base.answers);
                put_beside(template, &draft, &base, &mut changed);
                changed[&field.id].clone()
            };
            let expected = vec![
                row("muuta sanottavaa", "salaa 2"),
                there("uusi"),
                row("aivan oma teksti, ja lisää", "salaa 1"),
                alone.clone(),
            ];
            assert_eq!(meet(&answers), Some(Answer::Rows(expected)), "{}", field.id);
            // What was held back of rows that are written anew or taken away stays, each by itself.
            let left = |keeps: &str| Row::from([(hidden.clone(), text(keeps))]);
            answers.insert(
                field.id.clone(),
                Answer::Rows(vec![there("kokonaan toisin"), there("muuta sanottavaa")]),
            );
            let expected = vec![
                there("kokonaan toisin"),
                row("muuta sanottavaa", "salaa 2"),
                left("salaa 1"),
                alone.clone(),
            ];
            assert_eq!(meet(&answers), Some(Answer::Rows(expected)), "{}", field.id);
            answers.remove(&field.id);
            let expected = vec![left("salaa 1"), left("salaa 2"), alone];
            assert_eq!(meet(&answers), Some(Answer::Rows(expected)), "{}", field.id);
        }
    }

    #[test]
    fn details_that_no_document_prints_are_not_lost() {
        let unprinted = |field: &&Field| field.unprinted && matches!(field.kind, Kind::YesNoDetails { .. });
        let found = shipped().iter().find_map(|template| {
            let mut fields = template.fields().map(|(_, field)| field);
            Some((template, fields.find(unprinted)?))
        });
        let (template, field) = found.unwrap();
        let says = |value: &str, details: &str| Answer::YesNo {
            value: Some(value.to_owned()),
            details: details.to_owned(),
        };
        let draft =
            Draft { answers: BTreeMap::from([(field.id.clone(), says("yes", "salaa"))]), ..Draft::default() };
        let seen = handed(template, &draft, false);
        assert_eq!(seen.answers[&field.id], says("yes", ""));
        for (theirs, expected) in
            [(says("no", ""), says("no", "salaa")), (says("yes", "uutta"), says("yes", "salaa\n\nuutta"))]
        {
            let mut changed = BTreeMap::from([(field.id.clone(), Some(theirs))]);
            put_beside(template, &draft, &seen, &mut changed);
            assert_eq!(changed[&field.id], Some(expected));
        }
    }
}
