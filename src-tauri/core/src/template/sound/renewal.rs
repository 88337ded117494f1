//! What a new school year does: the fields, columns and options that it names.

use super::{Flaw, Proof};
use crate::template::{History, Kind, Renewal, Spot};

pub(super) fn prove(proof: &mut Proof<'_>) {
    let Some(renewal) = &proof.template.renewal else { return };
    let Renewal { reason, grade, emptied, preset, steady, history } = renewal;
    let template = proof.template;
    if let Some(field) = template.field(&template.meaning.reason) {
        proof.options("renewal.reason", &field.kind, std::slice::from_ref(reason));
    }
    if let Some(grade) = grade
        && let Some(field) = proof.field("renewal.grade", grade)
    {
        let fits = matches!(field.kind, Kind::Choice { .. });
        proof.must(fits, "renewal.grade", Flaw::WrongKind, field.kind.name());
    }
    for (number, spot) in emptied.iter().enumerate() {
        spot_is_there(proof, &format!("renewal.emptied[{number}]"), spot);
    }
    for (number, preset) in preset.iter().enumerate() {
        let place = format!("renewal.preset[{number}]");
        if let Some(field) = proof.field(&format!("{place}.field"), &preset.field) {
            proof.options(&format!("{place}.option"), &field.kind, std::slice::from_ref(&preset.option));
        }
    }
    for (number, field) in steady.iter().enumerate() {
        proof.field(&format!("renewal.steady[{number}]"), field);
    }
    if let Some(history) = history {
        history_is_there(proof, history);
    }
}

fn spot_is_there(proof: &mut Proof<'_>, place: &str, spot: &Spot) {
    match &spot.column {
        Some(column) => {
            proof.column(place, &spot.field, column);
        }
        None => {
            proof.field(&format!("{place}.field"), &spot.field);
        }
    }
}

fn history_is_there(proof: &mut Proof<'_>, history: &History) {
    let place = "renewal.history";
    let mut fits = |column: &str, fits: fn(&Kind) -> bool| {
        if let Some(kind) = proof.column(place, &history.field, column) {
            proof.must(fits(kind), place, Flaw::WrongKind, kind.name());
        }
    };
    fits(&history.date, |kind| matches!(kind, Kind::Date));
    fits(&history.reason, |kind| matches!(kind, Kind::Choice { .. }));
    fits(&history.by, |kind| matches!(kind, Kind::ShortText { .. }));
    for field in &history.of {
        if let Some(field) = proof.field(&format!("{place}.of"), field) {
            proof.must(
                matches!(field.kind, Kind::Date),
                &format!("{place}.of"),
                Flaw::WrongKind,
                field.kind.name(),
            );
        }
    }
}
