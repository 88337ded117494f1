//! Reads what of a plan is given to those who need no more of it.

use super::Table;
use crate::template::{Extract, ExtractText, Part};

pub(super) fn extract(table: &mut Table<'_>) -> Extract {
    Extract {
        id: table.text("id"),
        one_page: table.truth("one_page"),
        law: table.texts("law"),
        parts: table
            .tables("parts", "parts", |part| Part { field: part.text("field"), columns: part.texts("columns") }),
    }
}

pub(super) fn text(table: &mut Table<'_>) -> ExtractText {
    ExtractText { label: table.text("label"), reader: table.text("reader"), purpose: table.text("purpose") }
}
