//! Reads what is chosen from lists.

use super::{Table, spot};
use crate::template::{Choosing, Fact, Source};

/// The facts, as templates write them.
const FACTS: [(&str, Fact); 5] = [
    ("code", Fact::Code),
    ("version", Fact::Version),
    ("order", Fact::Order),
    ("points", Fact::Points),
    ("valid", Fact::Valid),
];

pub(super) fn choosing(table: &mut Table<'_>) -> Choosing {
    if table.get("spots").is_none() {
        table.missing("spots");
    }
    Choosing {
        spots: table.tables("spots", "spots", spot),
        from: table.named("from", Source::Rows),
        kinds: table.texts("kinds"),
        of: table.tables("of", "of", spot),
        order: table.text_maybe("order"),
        start: table.table("start", spot),
        by: table.text_maybe("by"),
        along: table.texts("along"),
        fills: table
            .table("fills", |fills| {
                FACTS.into_iter().filter_map(|(key, fact)| Some((fact, fills.text_maybe(key)?))).collect()
            })
            .unwrap_or_default(),
    }
}
