//! The rules: what each check speaks of must be there and of the right kind.

use super::structure::condition;
use super::{Flaw, Proof};
use crate::template::{Check, Kind, RowsWhere, Severity, Spot};
use std::collections::BTreeSet;

pub(super) fn prove(proof: &mut Proof<'_>) {
    let mut seen = BTreeSet::new();
    for rule in &proof.template.rules {
        let place = format!("rules.{}", rule.id);
        let plain = !rule.id.is_empty() && rule.id.bytes().all(|byte| byte.is_ascii_alphanumeric());
        proof.must(plain, &place, Flaw::BadName, &rule.id);
        proof.must(seen.insert(&rule.id), &place, Flaw::Repeated, &rule.id);
        condition(proof, &place, "when", rule.when.as_deref());
        condition(proof, &place, "unless", rule.unless.as_deref());
        // A note can never be broken, so it cannot stop anything either.
        let quiet = rule.check != Check::Note || rule.severity == Severity::Info;
        proof.must(quiet, &format!("{place}.severity"), Flaw::WrongKind, "note");
        check(proof, &place, &rule.check);
        let names_next = rule.check != Check::InForce || rule.next.is_some();
        proof.must(names_next, &format!("{place}.next"), Flaw::MissingKey, "next");
    }
}

fn check(proof: &mut Proof<'_>, place: &str, check: &Check) {
    let at = |key: &str| format!("{place}.{key}");
    match check {
        Check::AllFilled { fields } | Check::AnyFilled { fields } => {
            proof.must(!fields.is_empty(), &at("fields"), Flaw::Empty, "");
            for field in fields {
                proof.field(&at("fields"), field);
            }
        }
        Check::Empty { field } => {
            proof.field(&at("field"), field);
        }
        Check::Chosen { field, among } => {
            if let Some(field) = proof.field(&at("field"), field) {
                proof.options(&at("among"), &field.kind, among);
            }
        }
        Check::DetailsFilled { field } => {
            if let Some(field) = proof.field(&at("field"), field) {
                let fits = matches!(field.kind, Kind::YesNoDetails { .. });
                proof.must(fits, &at("field"), Flaw::WrongKind, field.kind.name());
            }
        }
        Check::RowsChosen { field, column, among: options } => {
            rows(proof, place, field, column, "among", options)
        }
        Check::RowsCover { field, column, options, except, person } => {
            rows(proof, place, field, column, "options", options);
            if let Some(person) = person.as_ref().and_then(|person| proof.field(&at("person"), person)) {
                let fits = matches!(person.kind, Kind::Person { .. });
                proof.must(fits, &at("person"), Flaw::WrongKind, person.kind.name());
            }
            if let Some(RowsWhere { column, among }) = except {
                rows(proof, &format!("{place}.except"), field, column, "option", among);
            }
        }
        Check::RowsFilled { field, column, rows_where } => {
            proof.column(place, field, column);
            counted(proof, place, field, rows_where.as_ref());
        }
        Check::RowsBetween { field, column, rows_where, least, most } => {
            if let Some(kind) = proof.column(place, field, column) {
                proof.must(*kind == Kind::Number, &at("column"), Flaw::WrongKind, kind.name());
            }
            counted(proof, place, field, rows_where.as_ref());
            proof.must(least <= most, &at("least"), Flaw::BadNumber, &least.to_string());
        }
        Check::Within { field, column, rows_where, of_field, of_column } => {
            proof.column(place, field, column);
            if let Some(of) = proof.field(&at("of_field"), of_field) {
                proof.must(
                    of.kind.column(of_column).is_some(),
                    &at("of_column"),
                    Flaw::UnknownColumn,
                    of_column,
                );
            }
            counted(proof, place, field, rows_where.as_ref());
        }
        Check::NoLaterThan { field, from, days, remind } => {
            for (key, field) in
                std::iter::once(("field", field)).chain(from.iter().map(|field| ("from", field)))
            {
                if let Some(field) = proof.field(&at(key), field) {
                    proof.must(field.kind == Kind::Date, &at(key), Flaw::WrongKind, field.kind.name());
                }
            }
            proof.must(*days > 0, &at("days"), Flaw::BadNumber, &days.to_string());
            let early = remind.unwrap_or_default();
            proof.must((0..=*days).contains(&early), &at("remind"), Flaw::BadNumber, &early.to_string());
        }
        Check::NotBefore { field, of } => {
            for (key, field) in [("field", field), ("of", of)] {
                if let Some(field) = proof.field(&at(key), field) {
                    proof.must(field.kind == Kind::Date, &at(key), Flaw::WrongKind, field.kind.name());
                }
            }
        }
        Check::Wording { words, fields, .. } => wording(proof, place, words, fields),
        Check::Mentions { words, fields } => {
            proof.must(!fields.is_empty(), &at("fields"), Flaw::Empty, "");
            wording(proof, place, words, fields);
        }
        Check::Days { days: spots, from, until, .. } => {
            days(proof, &at("days"), spots);
            proof.must(from.is_some() || until.is_some(), place, Flaw::MissingKey, "from");
        }
        Check::InPeriods { days: spots, of_field, of_column } => {
            days(proof, &at("days"), spots);
            period(proof, place, of_field, of_column);
        }
        Check::Lasts { field, column } => period(proof, place, field, column),
        Check::StartsWithin { field, column, of_field, of_column } => {
            period(proof, place, field, column);
            period(proof, place, of_field, of_column);
        }
        Check::NoOverlap { field, column, alike } => {
            period(proof, place, field, column);
            if let Some(alike) = alike {
                proof.column(place, field, alike);
            }
        }
        Check::RowsInOrder { field, columns, rows_where } => {
            proof.must(columns.len() > 1, &at("columns"), Flaw::Empty, "");
            counted(proof, place, field, rows_where.as_ref());
            for column in columns {
                dated(proof, &at("columns"), &Spot { field: field.clone(), column: Some(column.clone()) });
            }
        }
        Check::OneOf { field, column, options, more } => {
            rows(proof, place, field, column, "options", options);
            for spot in more {
                rows(proof, place, &spot.field, spot.column.as_deref().unwrap_or_default(), "more", options);
            }
        }
        Check::HoursAtLeast { field, column, more, grade, least, subject, full } => {
            let own = Spot { field: field.clone(), column: Some(column.clone()) };
            for spot in std::iter::once(&own).chain(more) {
                let kind = spot.column.as_ref().and_then(|column| proof.column(place, &spot.field, column));
                let fits = kind.is_none_or(|kind| *kind == Kind::Number);
                proof.must(fits, &at("more"), Flaw::WrongKind, &spot.field);
            }
            if let Some(grade) = proof.field(&at("grade"), grade) {
                let grades: Vec<String> = least.keys().chain(full.keys()).cloned().collect();
                proof.options(&at("least"), &grade.kind, &grades);
            }
            for subjects in full.values() {
                rows(proof, place, field, subject, "full", subjects);
            }
            proof.must(!least.is_empty(), &at("least"), Flaw::Empty, "");
        }
        Check::LeftBehind { field, fields } => {
            proof.must(!fields.is_empty(), &at("fields"), Flaw::Empty, "");
            proof.field(&at("field"), field);
            for field in fields {
                proof.field(&at("fields"), field);
            }
        }
        Check::LeftOver { fields, .. } => {
            for field in fields {
                proof.field(&at("fields"), field);
            }
        }
        Check::InForce | Check::IdentityCode | Check::Note => {}
    }
}

/// The lists of words that are looked for, and the fields in which they are.
fn wording(proof: &mut Proof<'_>, place: &str, words: &[String], fields: &[String]) {
    proof.must(!words.is_empty(), &format!("{place}.words"), Flaw::Empty, "");
    for field in fields {
        proof.field(&format!("{place}.fields"), field);
    }
    for list in words {
        let known = proof.template.words.contains_key(list);
        proof.must(known, &format!("{place}.words"), Flaw::UnknownWords, list);
    }
}

/// Rows that alone count have options of the column that says so.
fn counted(proof: &mut Proof<'_>, place: &str, field: &str, rows_where: Option<&RowsWhere>) {
    if let Some(RowsWhere { column, among }) = rows_where {
        rows(proof, &format!("{place}.rows_where"), field, column, "option", among);
    }
}

/// Days that a check looks at: fields or columns that hold a day or a period.
fn days(proof: &mut Proof<'_>, place: &str, spots: &[Spot]) {
    proof.must(!spots.is_empty(), place, Flaw::Empty, "");
    for spot in spots {
        dated(proof, place, spot);
    }
}

fn dated(proof: &mut Proof<'_>, place: &str, spot: &Spot) {
    let kind = match &spot.column {
        Some(column) => proof.column(place, &spot.field, column),
        None => proof.field(place, &spot.field).map(|field| &field.kind),
    };
    if let Some(kind) = kind {
        let fits = matches!(kind, Kind::Date | Kind::Period);
        proof.must(fits, place, Flaw::WrongKind, kind.name());
    }
}

/// A column that holds periods.
fn period(proof: &mut Proof<'_>, place: &str, field: &str, column: &str) {
    if let Some(kind) = proof.column(place, field, column) {
        proof.must(*kind == Kind::Period, &format!("{place}.column"), Flaw::WrongKind, kind.name());
    }
}

/// A check of the options that the rows of a table have in a column.
fn rows(proof: &mut Proof<'_>, place: &str, field: &str, column: &str, key: &str, options: &[String]) {
    if let Some(kind) = proof.column(place, field, column) {
        proof.options(&format!("{place}.{key}"), kind, options);
    }
}
