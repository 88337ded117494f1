//! What a template says of meetings must exist, and be of the kind that takes what is said there.

use super::{Flaw, Proof};
use crate::template::{Kind, Meeting, Participants, Record};

const PLACE: &str = "meaning.meeting";

pub(super) fn prove(proof: &mut Proof<'_>, meeting: &Meeting) {
    let Meeting { sections, pupil_view, guardian_view, next, interpreter, participants, record } = meeting;
    proof.must(!sections.is_empty(), &format!("{PLACE}.sections"), Flaw::Empty, "");
    for section in sections {
        let known = proof.template.section(section).is_some();
        proof.must(known, &format!("{PLACE}.sections"), Flaw::UnknownField, section);
    }
    for (key, view) in [("pupil_view", pupil_view), ("guardian_view", guardian_view)] {
        of_kind(proof, key, view, |kind| matches!(kind, Kind::LongText { fixed: false, .. }));
    }
    of_kind(proof, "next", next, |kind| matches!(kind, Kind::Date));
    if let Some(interpreter) = interpreter {
        of_kind(proof, "interpreter", interpreter, |kind| matches!(kind, Kind::YesNoDetails { .. }));
    }
    took_part(proof, participants);
    talked(proof, record);
}

fn of_kind(proof: &mut Proof<'_>, key: &str, field: &str, fits: impl Fn(&Kind) -> bool) {
    let place = format!("{PLACE}.{key}");
    if let Some(field) = proof.field(&place, field) {
        proof.must(fits(&field.kind), &place, Flaw::WrongKind, field.kind.name());
    }
}

fn column(proof: &mut Proof<'_>, key: &str, (field, column): (&str, &str), fits: impl Fn(&Kind) -> bool) {
    let place = format!("{PLACE}.{key}");
    if let Some(kind) = proof.column(&place, field, column) {
        proof.must(fits(kind), &place, Flaw::WrongKind, kind.name());
    }
}

fn took_part(proof: &mut Proof<'_>, part: &Participants) {
    let Participants { field, name, role, way, date, met, absent, pupil, guardian } = part;
    column(proof, "participants", (field, name), |kind| matches!(kind, Kind::ShortText { .. }));
    column(proof, "participants", (field, date), |kind| matches!(kind, Kind::Date));
    for (id, options) in [(role, [pupil, guardian]), (way, [met, absent])] {
        let place = format!("{PLACE}.participants");
        if let Some(kind) = proof.column(&place, field, id) {
            proof.options(&place, kind, &options.map(String::clone));
        }
    }
}

fn talked(proof: &mut Proof<'_>, record: &Record) {
    let Record { field, date, participants, summary, agreed } = record;
    column(proof, "record", (field, date), |kind| matches!(kind, Kind::Date));
    column(proof, "record", (field, participants), |kind| matches!(kind, Kind::ShortText { .. }));
    for id in [summary, agreed] {
        column(proof, "record", (field, id), |kind| matches!(kind, Kind::LongText { .. }));
    }
}
