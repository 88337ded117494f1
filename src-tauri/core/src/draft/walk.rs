//! A walk through the texts of a draft that are shown, in the order of the form: what the wording rules
//! read and what a search looks in.

use super::{Answer, Draft, Place, shown};
use crate::template::{Field, Section, Template};

/// A text of a draft and where it stands.
pub(super) struct Spot<'a> {
    pub place: Place,
    pub field: &'a Field,
    pub text: &'a str,
    /// Which part of an answer of several texts it is.
    pub part: Option<&'static str>,
}

/// The place of a field.
pub(super) fn place(section: &Section, field: &Field) -> Place {
    Place { section: section.id.clone(), field: field.id.clone(), ..Place::default() }
}

/// The fields shown, in the order of the form.
pub(super) fn shown_fields<'a>(template: &'a Template, draft: &Draft) -> Vec<(&'a Section, &'a Field)> {
    let shown = shown(template, draft);
    template.fields().filter(|(_, field)| shown.fields.contains(&field.id)).collect()
}

/// The texts that people have written in the shown fields, each with its place.
pub fn texts<'a>(template: &'a Template, draft: &'a Draft) -> Vec<(Place, &'a str)> {
    spots(template, draft).into_iter().map(located).collect()
}

fn located<'a>(spot: Spot<'a>) -> (Place, &'a str) {
    (Place { column: part_of(&spot), ..spot.place.clone() }, spot.text)
}

/// The texts that people have written in the shown fields.
pub(super) fn spots<'a>(template: &'a Template, draft: &'a Draft) -> Vec<Spot<'a>> {
    let mut spots = Vec::new();
    for (section, field) in
        shown_fields(template, draft).into_iter().filter(|(_, field)| !field.kind.is_kept())
    {
        if let Some(answer) = draft.answers.get(&field.id) {
            collect(field, &place(section, field), answer, &mut spots);
        }
    }
    spots
}

/// The texts that people have written in the shown fields that are printed, each with its place.
pub fn written<'a>(template: &'a Template, draft: &'a Draft) -> Vec<(Place, &'a str)> {
    spots(template, draft).into_iter().filter(|spot| !spot.field.unprinted).map(located).collect()
}

/// The column of a text or, where there is none, the part of the answer that it is.
pub(super) fn part_of(spot: &Spot<'_>) -> Option<String> {
    spot.place.column.clone().or_else(|| spot.part.map(str::to_owned))
}

fn collect<'a>(field: &'a Field, place: &Place, answer: &'a Answer, spots: &mut Vec<Spot<'a>>) {
    let mut add = |place: Place, text: &'a str, part: Option<&'static str>| {
        spots.push(Spot { place, field, text, part })
    };
    match answer {
        Answer::Text(text) | Answer::Unread(text) => add(place.clone(), text, None),
        Answer::YesNo { details, .. } => add(place.clone(), details, Some("details")),
        Answer::Person(person) => {
            [(&person.name, "name"), (&person.phone, "phone"), (&person.email, "email")]
                .into_iter()
                .for_each(|(text, part)| add(place.clone(), text, Some(part)));
        }
        Answer::List(items) => {
            for (row, item) in items.iter().enumerate() {
                add(Place { row: Some(row), ..place.clone() }, item, None);
            }
        }
        Answer::Rows(rows) => {
            for (number, row) in rows.iter().enumerate() {
                // No person has written a digest.
                for column in field.kind.seen_columns().filter(|column| !column.kind.is_digest()) {
                    if let Some(cell) = row.get(&column.id) {
                        let place =
                            Place { row: Some(number), column: Some(column.id.clone()), ..place.clone() };
                        collect(field, &place, cell, spots);
                    }
                }
            }
        }
        Answer::Choice(_)
        | Answer::Choices(_)
        | Answer::Date(_)
        | Answer::Period { .. }
        | Answer::Number(_) => {}
    }
}
