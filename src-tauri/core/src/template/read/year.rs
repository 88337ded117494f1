//! Reads what a template says of the year: its days and its meetings.

use super::Table;
use crate::template::{Due, DueKind, Meeting, Participants, Record, Spot};

pub(super) fn due(table: &mut Table<'_>) -> Due {
    Due {
        kind: table.named("kind", DueKind::Review),
        spot: Spot { field: table.text("field"), column: table.text_maybe("column") },
        rule: table.text_maybe("rule"),
        turn: table.text_maybe("turn"),
        unless: table.text_maybe("unless"),
    }
}

pub(super) fn meeting(table: &mut Table<'_>) -> Meeting {
    Meeting {
        sections: table.texts("sections"),
        pupil_view: table.text("pupil_view"),
        guardian_view: table.text("guardian_view"),
        next: table.text("next"),
        interpreter: table.text_maybe("interpreter"),
        participants: needed(table, "participants", participants),
        record: needed(table, "record", record),
    }
}

fn needed<'a, T: Default>(table: &mut Table<'a>, key: &str, read: impl Fn(&mut Table<'a>) -> T) -> T {
    if table.get(key).is_none() {
        table.missing(key);
    }
    table.table(key, read).unwrap_or_default()
}

fn participants(table: &mut Table<'_>) -> Participants {
    Participants {
        field: table.text("field"),
        name: table.text("name"),
        role: table.text("role"),
        way: table.text("way"),
        date: table.text("date"),
        met: table.text("met"),
        absent: table.text("absent"),
        pupil: table.text("pupil"),
        guardian: table.text("guardian"),
    }
}

fn record(table: &mut Table<'_>) -> Record {
    Record {
        field: table.text("field"),
        date: table.text("date"),
        participants: table.text("participants"),
        summary: table.text("summary"),
        agreed: table.text("agreed"),
    }
}
