//! Reads a mapping strictly: every fault is named with its line, its column and its path.

use super::{Along, Each, Mapping, OWN, SHIPPED, Take, Target};
use crate::template::{Field, Flaw, Kind, Known, Table, Template, Unsound, read_file};
use std::collections::BTreeSet;

/// The most fields of a form, the longest names and the highest numbers.
const MOST_FIELDS: usize = 400;
const LONGEST_NAME: usize = 200;
const HIGHEST: i64 = 1_000_000;

impl Mapping {
    /// Reads a mapping and names all its flaws, each with its place; `name` is the file's own. With flaws there is
    /// nothing.
    pub fn check(name: &str, bytes: &[u8], known: &Known) -> (Option<Mapping>, Vec<Unsound>) {
        read_file(name, bytes, |table| mapping(table, known))
    }
}

fn mapping(table: &mut Table<'_>, known: &Known) -> Mapping {
    let id = table.text("id");
    // A file cannot stand in the place of what the program carries.
    let ours = super::shipped::is_file(table.source_text());
    if table.has("id") && !id.starts_with(if ours { SHIPPED } else { OWN }) {
        table.flaw("id", Flaw::NotLocal, &id);
    } else if id
        .chars()
        .any(|letter| !letter.is_ascii_lowercase() && !letter.is_ascii_digit() && !".-_".contains(letter))
    {
        table.flaw("id", Flaw::BadName, &id);
    }
    let municipality = named(table, "municipality");
    let name = named(table, "name");
    let wanted = table.text("template");
    let template = known.newest(&wanted);
    if table.has("template") && template.is_none() {
        table.flaw("template", Flaw::UnknownName, &wanted);
    }
    let fields = table.tables("fields", "fields", |field| target(field, template));
    if fields.is_empty() || fields.len() > MOST_FIELDS {
        let flaw = if fields.is_empty() { Flaw::Empty } else { Flaw::TooMany };
        table.flaw("fields", flaw, &fields.len().to_string());
    }
    let mut names = BTreeSet::new();
    for twice in fields.iter().filter(|field| !names.insert(field.name.clone())) {
        table.flaw("fields", Flaw::Repeated, &twice.name);
    }
    Mapping { id, municipality, name, template: wanted, fields }
}

/// A name that must say something, in one line.
fn named(table: &mut Table<'_>, key: &str) -> String {
    let name = table.text(key).trim().to_owned();
    if table.has(key) && (name.is_empty() || name.contains('\n')) {
        table.flaw(key, Flaw::Empty, key);
    } else if name.chars().count() > LONGEST_NAME {
        table.flaw(key, Flaw::BadNumber, &name.chars().count().to_string());
    }
    name
}

fn target(table: &mut Table<'_>, template: Option<&Template>) -> Target {
    let each = table.named_maybe("each").unwrap_or_default();
    let target = Target {
        name: named(table, "name"),
        short: table.has("short").then(|| named(table, "short")),
        step: table.has("step").then(|| named(table, "step")),
        note: table.has("note").then(|| named(table, "note")),
        limit: number(table, "limit"),
        each,
        from: table.tables("from", "from", |from| take(from, template, each)),
    };
    if target.from.is_empty() && target.note.is_none() {
        table.flaw("from", Flaw::Empty, "from");
    }
    target
}

fn number(table: &mut Table<'_>, key: &str) -> Option<u32> {
    let number = table.whole(key)?;
    if !(1..=HIGHEST).contains(&number) {
        table.flaw(key, Flaw::BadNumber, &number.to_string());
    }
    u32::try_from(number).ok()
}

fn take(table: &mut Table<'_>, template: Option<&Template>, each: Each) -> Take {
    let take = Take {
        field: table.text("field"),
        columns: table.texts("columns"),
        row: number(table, "row"),
        between: table.text_maybe("between"),
        named: table.truth("named"),
        codes: table.truth("codes"),
        along: table.tables("along", "along", |along| along_of(along, template)),
        key: table.text_maybe("key"),
        unless: table.texts("unless"),
        only: table.texts("only"),
        never: table.texts("never"),
    };
    let Some(template) = template else { return take };
    match template.field(&take.field) {
        None if table.has("field") => table.flaw("field", Flaw::UnknownField, &take.field),
        None => {}
        Some(field) => {
            of_field(table, field, &take, each);
            of_others(table, template, field, &take);
        }
    }
    take
}

fn along_of(table: &mut Table<'_>, template: Option<&Template>) -> Along {
    let along = Along {
        field: table.text("field"),
        key: table.text("key"),
        to: table.text("to"),
        columns: table.texts("columns"),
    };
    let Some(template) = template else { return along };
    match template.field(&along.field) {
        None if table.has("field") => table.flaw("field", Flaw::UnknownField, &along.field),
        None => {}
        Some(field) => {
            let named =
                [("key", &along.key)].into_iter().chain(along.columns.iter().map(|one| ("columns", one)));
            for (place, column) in named.filter(|(_, column)| field.kind.column(column).is_none()) {
                table.flaw(place, Flaw::UnknownColumn, column);
            }
        }
    }
    along
}

/// What a take says of other tables, and of options.
fn of_others(table: &mut Table<'_>, template: &Template, field: &Field, take: &Take) {
    let own =
        take.key.iter().map(|key| ("key", key)).chain(take.along.iter().map(|along| ("along", &along.to)));
    for (place, column) in own.filter(|(_, column)| field.kind.column(column).is_none()) {
        table.flaw(place, Flaw::UnknownColumn, column);
    }
    let known = |name: &str| {
        let (field, column) = name.split_once('.')?;
        template.field(field)?.kind.column(column)
    };
    for name in take.unless.iter().filter(|name| known(name).is_none()) {
        table.flaw("unless", Flaw::UnknownColumn, name);
    }
    let lists = || field.kind.columns().iter().filter_map(|column| column.kind.options());
    let has = |option: &String| lists().any(|list| template.options(list).contains(option));
    for (place, options) in [("only", &take.only), ("never", &take.never)] {
        for option in options.iter().filter(|option| !has(option)) {
            table.flaw(place, Flaw::UnknownOption, option);
        }
    }
}

/// What a take may say of a field of this kind.
fn of_field(table: &mut Table<'_>, field: &Field, take: &Take, each: Each) {
    let is_table = matches!(field.kind, Kind::Table { .. });
    if field.unprinted {
        // What no copy says goes nowhere else either.
        table.flaw("field", Flaw::TooMuch, &take.field);
    }
    if !is_table && matches!(field.kind, Kind::Attachments | Kind::Signatures { .. }) {
        table.flaw("field", Flaw::WrongKind, &take.field);
    }
    for column in take.columns.iter().filter(|column| field.kind.column(column).is_none()) {
        table.flaw("columns", Flaw::UnknownColumn, column);
    }
    if !is_table && (each != Each::Once || take.row.is_some()) {
        table.flaw("field", Flaw::WrongKind, &take.field);
    }
    if each != Each::Once && take.row.is_some() {
        table.flaw("row", Flaw::Unused, "row");
    }
}
