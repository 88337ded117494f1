//! Reads what of a plan is given to those who need no more of it, and where permissions stand.

use super::Table;
use crate::template::{Extract, ExtractText, Giving, Part, Permissions};

pub(super) fn extract(table: &mut Table<'_>) -> Extract {
    Extract {
        id: table.text("id"),
        one_page: table.truth("one_page"),
        law: table.texts("law"),
        parts: table.tables("parts", "parts", |part| Part {
            field: part.text("field"),
            columns: part.texts("columns"),
        }),
    }
}

pub(super) fn text(table: &mut Table<'_>) -> ExtractText {
    ExtractText { label: table.text("label"), reader: table.text("reader"), purpose: table.text("purpose") }
}

pub(super) fn permissions(table: &mut Table<'_>) -> Permissions {
    Permissions {
        field: table.text("field"),
        to: table.text("to"),
        what: table.text("what"),
        purpose: table.text("purpose"),
        until: table.text("until"),
        given: table.table("given", giving),
        withdrawn: table.text_maybe("withdrawn"),
    }
}

fn giving(table: &mut Table<'_>) -> Giving {
    Giving { on: table.text("on"), how: table.text("how"), refused: table.text("refused") }
}
