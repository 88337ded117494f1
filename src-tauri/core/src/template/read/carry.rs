//! What is carried into a document: from last year's, and from one of another template.

use super::{Table, spot};
use crate::template::{Conversion, History, Manual, Only, Passage, Preset, Reference, Renewal, Standing};

pub(super) fn conversion(table: &mut Table<'_>) -> Conversion {
    Conversion {
        template: table.text("template"),
        same: table.texts("same"),
        fields: table.tables("fields", "fields", passage),
        preset: table.tables("preset", "preset", preset),
        reference: table.table("reference", |table| Reference {
            field: table.text("field"),
            title: table.text("title"),
            date: table.text("date"),
        }),
        manual: table.tables("manual", "manual", |table| Manual {
            fields: table.texts("fields"),
            to: table.texts("to"),
            why: table.text("why"),
        }),
        left: table.texts("left"),
    }
}

fn passage(table: &mut Table<'_>) -> Passage {
    Passage {
        from: table.text("from"),
        to: table.text("to"),
        columns: table.names("columns"),
        column: table.text_maybe("column"),
        only: table
            .table("only", |table| Only { column: table.text_maybe("column"), among: table.texts("among") }),
        options: table.names("options"),
        set: table.names("set"),
        proposed: table.truth("proposed"),
    }
}

fn preset(table: &mut Table<'_>) -> Preset {
    Preset { field: table.text("field"), option: table.text("option") }
}

pub(super) fn standing(table: &mut Table<'_>) -> Standing {
    Standing {
        field: table.text("field"),
        draft: table.text("draft"),
        first: table.text("first"),
        later: table.text("later"),
    }
}

pub(super) fn renewal(table: &mut Table<'_>) -> Renewal {
    Renewal {
        reason: table.text("reason"),
        grade: table.text_maybe("grade"),
        emptied: table.tables("emptied", "emptied", spot),
        preset: table.tables("preset", "preset", preset),
        steady: table.texts("steady"),
        history: table.table("history", |table| History {
            field: table.text("field"),
            date: table.text("date"),
            reason: table.text("reason"),
            by: table.text("by"),
            of: table.texts("of"),
        }),
    }
}
