//! A new school year from last year's plan: pure. What the template names is emptied, set anew or proposed;
//! everything else is carried over as it was.

use super::{Answer, Draft, Person, Row, filled};
use crate::template::{Field, History, Kind, Renewal, Spot, Template};
use chrono::{Datelike, Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// So many days before the first of August a renewal is for the year that begins then: from May on.
const EARLY: u64 = 92;

/// A plan for a new school year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Renewed {
    /// The draft.
    pub draft: Draft,
    /// What was carried over and is worth a look.
    pub carried: BTreeSet<String>,
    /// What was raised with the year: the school year, the grade, the class.
    pub proposed: BTreeSet<String>,
}

/// Last year's plan for a new school year; none when the template has no renewal.
pub fn renewed(template: &Template, before: &Draft, today: NaiveDate) -> Option<Renewed> {
    let renewal = template.renewal.as_ref()?;
    let mut draft = before.clone();
    if let Some(history) = &renewal.history {
        note(template, history, before, &mut draft);
    }
    for spot in &renewal.emptied {
        empty(template, spot, &mut draft);
    }
    let set = set_anew(template, renewal, today, &mut draft);
    let proposed = propose(template, renewal, before, today, &mut draft);
    let worth = |field: &Field| {
        !field.kind.is_fixed_text()
            && ![&set, &renewal.steady].iter().any(|fields| fields.contains(&field.id))
            && !proposed.contains(&field.id)
            && filled(field, &draft)
    };
    let carried = template.fields().map(|(_, field)| field).filter(|field| worth(field));
    let carried = carried.map(|field| field.id.clone()).collect();
    Some(Renewed { draft, carried, proposed })
}

/// The school year of a day: it begins on the first of August.
pub fn school_year(day: NaiveDate) -> String {
    written_year(first_year(day))
}

fn first_year(day: NaiveDate) -> i32 {
    if day.month() >= 8 { day.year() } else { day.year() - 1 }
}

fn written_year(first: i32) -> String {
    format!("{first}–{}", first + 1)
}

/// The year that a renewal is for: the one that runs, or is about to begin; in any case a later one.
fn next_year(before: Option<i32>, today: NaiveDate) -> i32 {
    let coming = first_year(today.checked_add_days(Days::new(EARLY)).unwrap_or(today));
    before.map_or(coming, |before| coming.max(before + 1))
}

/// The version that is renewed becomes a row of the table of earlier ones.
fn note(template: &Template, history: &History, before: &Draft, draft: &mut Draft) {
    let day = history.of.iter().find_map(|field| match before.answers.get(field) {
        Some(Answer::Date(day)) => Some(*day),
        _ => None,
    });
    let Some(day) = day else { return };
    let mut row = Row::from([(history.date.clone(), Answer::Date(day))]);
    if let Some(reason @ Answer::Choice(_)) = before.answers.get(&template.meaning.reason) {
        row.insert(history.reason.clone(), reason.clone());
    }
    if let Some(Answer::Person(Person { name, .. })) = before.answers.get(&template.meaning.responsible) {
        row.insert(history.by.clone(), Answer::Text(name.clone()));
    }
    row.retain(|_, cell| !cell.is_empty());
    let mut rows = before.rows(&history.field).to_vec();
    rows.retain(|row| !row.values().all(Answer::is_empty));
    if rows.iter().all(|other| other.get(&history.date) != row.get(&history.date)) {
        rows.push(row);
        draft.answers.insert(history.field.clone(), Answer::Rows(rows));
    }
}

fn empty(template: &Template, spot: &Spot, draft: &mut Draft) {
    let Some(column) = &spot.column else {
        draft.answers.remove(&spot.field);
        // A table with given rows keeps them, as in a new plan.
        let given = super::draft(template).answers.remove(&spot.field);
        draft.answers.extend(given.map(|given| (spot.field.clone(), given)));
        return;
    };
    if let Some(Answer::Rows(rows)) = draft.answers.get_mut(&spot.field) {
        for row in rows.iter_mut() {
            row.remove(column);
        }
    }
}

/// What a new plan is given of itself, and the choices of a renewed one; gives the fields.
fn set_anew(template: &Template, renewal: &Renewal, today: NaiveDate, draft: &mut Draft) -> Vec<String> {
    let meaning = &template.meaning;
    let mut set = BTreeMap::from([
        (meaning.drafted.clone(), Answer::Date(today)),
        (meaning.reason.clone(), Answer::Choice(renewal.reason.clone())),
    ]);
    let presets = renewal.preset.iter();
    set.extend(presets.map(|preset| (preset.field.clone(), Answer::Choice(preset.option.clone()))));
    let fields = set.keys().cloned().collect();
    draft.answers.extend(set);
    fields
}

/// Raises the school year, and the grade and the class by as many years; gives what was raised.
fn propose(
    template: &Template,
    renewal: &Renewal,
    before: &Draft,
    today: NaiveDate,
    draft: &mut Draft,
) -> BTreeSet<String> {
    let meaning = &template.meaning;
    let text = |field: &String| match before.answers.get(field) {
        Some(Answer::Text(text)) => text.trim().to_owned(),
        _ => String::new(),
    };
    let last = text(&meaning.school_year).get(..4).and_then(|year| year.parse().ok());
    let next = next_year(last, today);
    let years = usize::try_from(next - last.unwrap_or(next - 1)).unwrap_or_default();
    let mut raised = BTreeMap::from([(meaning.school_year.clone(), Answer::Text(written_year(next)))]);
    let grade = renewal.grade.as_ref().and_then(|field| Some((field, before.chosen(field)?)));
    if let Some((field, grade)) = grade
        && let Some(later) = later_option(template, field, grade, years)
    {
        raised.insert(field.clone(), Answer::Choice(later.clone()));
        // The class goes with the grade only where its name begins with it: 7C becomes 8C.
        if let Some(rest) = text(&meaning.class).strip_prefix(grade)
            && !rest.starts_with(|next: char| next.is_ascii_digit())
        {
            raised.insert(meaning.class.clone(), Answer::Text(format!("{later}{rest}")));
        }
    }
    let proposed = raised.keys().cloned().collect();
    draft.answers.extend(raised);
    proposed
}

/// The option so many places after this one; none after the last: a pupil of the ninth grade has left.
fn later_option<'a>(template: &'a Template, field: &str, option: &str, by: usize) -> Option<&'a String> {
    let Kind::Choice { options, .. } = &template.field(field)?.kind else { return None };
    let options = template.options(options);
    let at = options.iter().position(|known| known == option)?;
    options.get(at.checked_add(by)?)
}
