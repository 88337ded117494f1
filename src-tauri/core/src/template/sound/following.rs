//! What is followed in a plan: its goals, and the fields that its evaluation is written into.

use super::structure::{date, means};
use super::{Flaw, Proof};
use crate::template::{Fed, Following, Kind, Spot};

pub(super) fn prove(proof: &mut Proof<'_>, following: &Following) {
    let long = |kind: &Kind| matches!(kind, Kind::LongText { fixed: false, .. });
    means(proof, "following.evaluation", &following.evaluation, long);
    if let Some(field) = &following.self_assessment {
        means(proof, "following.self_assessment", field, long);
    }
    proof.must(!following.goals.is_empty(), "meaning.following.goals", Flaw::Empty, "");
    for (number, goal) in following.goals.iter().enumerate() {
        let place = format!("meaning.following.goals[{number}]");
        for column in std::iter::once(&goal.column).chain(&goal.evidence) {
            if let Some(kind) = proof.column(&place, &goal.field, column) {
                proof.must(is_text(kind), &place, Flaw::WrongKind, kind.name());
            }
        }
    }
    for (number, fed) in following.support.iter().enumerate() {
        support(proof, &format!("meaning.following.support[{number}]"), fed);
    }
}

/// What names the support goes into a text, or as an option into a column of the same options.
fn support(proof: &mut Proof<'_>, place: &str, fed: &Fed) {
    proof.must(!fed.columns.is_empty(), &format!("{place}.columns"), Flaw::Empty, "");
    let kinds: Vec<&Kind> =
        fed.columns.iter().filter_map(|column| proof.column(place, &fed.from, column)).collect();
    if let Some(to) = proof.column(place, &fed.into, &fed.to) {
        let same =
            matches!(kinds.as_slice(), [only] if only.options().is_some() && only.options() == to.options());
        proof.must(is_text(to) || same, &format!("{place}.to"), Flaw::WrongKind, to.name());
    }
    if let Some(kind) = fed.realised.as_ref().and_then(|column| proof.column(place, &fed.into, column)) {
        proof.must(is_text(kind), &format!("{place}.realised"), Flaw::WrongKind, kind.name());
    }
    if let Some(column) = &fed.date {
        date(proof, place, &Spot { field: fed.into.clone(), column: Some(column.clone()) });
    }
}

fn is_text(kind: &Kind) -> bool {
    matches!(kind, Kind::ShortText { .. } | Kind::LongText { .. })
}
