//! How a document is begun from others: the fields, columns and options here that it names. Those of the other
//! templates are proved where all of them are known.

use super::{Flaw, Proof};
use crate::template::{Kind, Passage};
use std::collections::BTreeSet;

pub(super) fn prove(proof: &mut Proof<'_>) {
    let mut seen = BTreeSet::new();
    for conversion in &proof.template.conversions {
        let place = format!("from.{}", conversion.template);
        proof.must(seen.insert(&conversion.template), &place, Flaw::Repeated, &conversion.template);
        for field in &conversion.same {
            proof.field(&format!("{place}.same"), field);
        }
        for (number, manual) in conversion.manual.iter().enumerate() {
            for field in &manual.to {
                proof.field(&format!("{place}.manual[{number}].to"), field);
            }
        }
        if let Some(reference) = &conversion.reference {
            for (column, name) in [(&reference.title, "short_text"), (&reference.date, "date")] {
                let place = format!("{place}.reference");
                if let Some(kind) = proof.column(&place, &reference.field, column) {
                    proof.must(kind.name() == name, &place, Flaw::WrongKind, kind.name());
                }
            }
        }
        for (number, passage) in conversion.fields.iter().enumerate() {
            prove_passage(proof, &format!("{place}.fields[{number}]"), passage);
        }
        for (number, preset) in conversion.preset.iter().enumerate() {
            let place = format!("{place}.preset[{number}]");
            if let Some(field) = proof.field(&format!("{place}.field"), &preset.field) {
                proof.options(&format!("{place}.option"), &field.kind, std::slice::from_ref(&preset.option));
            }
        }
    }
}

fn prove_passage(proof: &mut Proof<'_>, place: &str, passage: &Passage) {
    let Some(field) = proof.field(&format!("{place}.to"), &passage.to) else { return };
    let rows = matches!(field.kind, Kind::Table { .. });
    let of_rows = !passage.columns.is_empty() || !passage.set.is_empty() || passage.column.is_some();
    proof.must(rows || !of_rows, place, Flaw::WrongKind, field.kind.name());
    for column in passage.columns.values().chain(&passage.column) {
        proof.column(place, &passage.to, column);
    }
    for (column, option) in &passage.set {
        if let Some(kind) = proof.column(place, &passage.to, column) {
            proof.options(&format!("{place}.set"), kind, std::slice::from_ref(option));
        }
    }
    for option in passage.options.values() {
        let of_field = field.kind.columns().iter().map(|column| &column.kind).chain([&field.kind]);
        let known =
            of_field.filter_map(Kind::options).any(|list| proof.template.options(list).contains(option));
        proof.must(known, &format!("{place}.options"), Flaw::UnknownOption, option);
    }
}
