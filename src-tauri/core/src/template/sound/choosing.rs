//! What is chosen: places that can take it, and places that take what it fills.

use super::{Flaw, Proof};
use crate::template::{Choosing, Fact, Kind, Source, Spot};

pub(super) fn prove(proof: &mut Proof<'_>) {
    for (number, choosing) in proof.template.choosing.iter().enumerate() {
        prove_one(proof, &format!("choosing[{number}]"), choosing);
    }
}

fn prove_one(proof: &mut Proof<'_>, place: &str, choosing: &Choosing) {
    proof.must(!choosing.spots.is_empty(), &format!("{place}.spots"), Flaw::Empty, "");
    let rows = choosing.from == Source::Rows;
    proof.must(rows != choosing.of.is_empty(), &format!("{place}.of"), Flaw::Empty, "");
    for spot in &choosing.of {
        kind(proof, &format!("{place}.of"), spot);
    }
    let spots = choosing.spots.iter().map(|spot| ("spots", spot));
    for (end, spot) in spots.chain(choosing.of.iter().map(|spot| ("of", spot))) {
        for column in choosing.along.iter().filter(|_| spot.column.is_some()) {
            proof.column(&format!("{place}.{end}"), &spot.field, column);
        }
    }
    if let Some(order) = &choosing.order
        && let Some(field) = proof.field(&format!("{place}.order"), order)
    {
        let fits = matches!(field.kind, Kind::ShortText { .. });
        proof.must(fits, &format!("{place}.order"), Flaw::WrongKind, field.kind.name());
    }
    if let Some(start) = &choosing.start
        && let Some(kind) = kind(proof, &format!("{place}.start"), start)
    {
        proof.must(*kind == Kind::Period, &format!("{place}.start"), Flaw::WrongKind, kind.name());
    }
    for spot in &choosing.spots {
        prove_spot(proof, place, choosing, spot);
    }
}

fn prove_spot(proof: &mut Proof<'_>, place: &str, choosing: &Choosing, spot: &Spot) {
    let narrowed = choosing.from == Source::Areas;
    if let Some(kind) = kind(proof, &format!("{place}.spots"), spot) {
        let fits = match kind {
            Kind::Choice { .. } => narrowed,
            Kind::ShortText { .. } => !narrowed,
            _ => false,
        };
        proof.must(fits, &format!("{place}.spots"), Flaw::WrongKind, kind.name());
    }
    let by = choosing.by.as_deref();
    proof.must(narrowed == by.is_some(), &format!("{place}.by"), Flaw::MissingKey, "by");
    if let Some(by) = by {
        proof.column(&format!("{place}.by"), &spot.field, by);
    }
    for (fact, target) in &choosing.fills {
        let target = match &spot.column {
            Some(_) => Spot { field: spot.field.clone(), column: Some(target.clone()) },
            None => Spot { field: target.clone(), column: None },
        };
        let Some(kind) = kind(proof, &format!("{place}.fills"), &target) else { continue };
        let fits = match fact {
            Fact::Code | Fact::Order => matches!(kind, Kind::ShortText { .. }),
            Fact::Version | Fact::Points => *kind == Kind::Number,
            Fact::Valid => *kind == Kind::Period,
        };
        proof.must(fits, &format!("{place}.fills"), Flaw::WrongKind, kind.name());
    }
}

fn kind<'a>(proof: &mut Proof<'a>, place: &str, spot: &Spot) -> Option<&'a Kind> {
    match &spot.column {
        Some(column) => proof.column(place, &spot.field, column),
        None => proof.field(place, &spot.field).map(|field| &field.kind),
    }
}
