//! What a plan says in each field of a form.

use super::{Along, Each, Mapping, Take, Target};
use crate::draft::{Answer, Draft, Row, display, row_filled};
use crate::ehoks::codes;
use crate::language::Language;
use crate::template::{Column, Field, Kind, Template};

/// What stands between the cells of a row unless the mapping says otherwise.
const BETWEEN: &str = ", ";
/// What ends a sentence.
const ENDS: [&str; 4] = [". ", "? ", "! ", "\n"];

/// A field of the form with what the plan says in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// What the form calls it; there is no other of this name.
    pub name: String,
    /// What the list calls it.
    pub short: String,
    /// The step of the form that begins with it.
    pub step: Option<String>,
    /// What whoever types is told beside its name.
    pub note: Option<String>,
    /// How many characters it holds.
    pub limit: Option<u32>,
    /// What the plan says; empty when it says nothing.
    pub text: String,
    /// Where that stands in the plan: a field, or `table.column`.
    pub from: Vec<String>,
}

impl Item {
    /// Whether the text is longer than the field holds.
    pub fn is_over(&self) -> bool {
        self.limit.is_some_and(|limit| length(&self.text) > limit)
    }
}

/// How long a text is to a form: as browsers count it, in UTF-16 units.
pub fn length(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

/// The fields of a form filled from a draft, in the order of the form. What the draft holds must be what the form
/// may be told: nothing is left out here.
pub fn fill(mapping: &Mapping, template: &Template, language: Language, draft: &Draft) -> Vec<Item> {
    let teller = Teller { template, language, draft };
    mapping.fields.iter().flat_map(|target| teller.items(target)).collect()
}

/// A text in pieces of which each fits, cut after a line or a sentence, else between words.
pub fn parts(text: &str, limit: Option<u32>) -> Vec<String> {
    let Some(limit) = limit.filter(|limit| length(text) > *limit) else { return vec![text.to_owned()] };
    let (mut parts, mut rest) = (Vec::new(), text);
    while length(rest) > limit {
        let end = fitting(rest, limit);
        let cut = cut_before(rest, end);
        parts.push(rest[..cut].trim_end().to_owned());
        rest = rest[cut..].trim_start();
    }
    parts.extend((!rest.is_empty()).then(|| rest.to_owned()));
    parts.retain(|part| !part.is_empty());
    parts
}

/// Up to which byte a text fits; at least its first character.
fn fitting(text: &str, limit: u32) -> usize {
    let mut units = 0;
    for (at, letter) in text.char_indices() {
        units += u32::try_from(letter.len_utf16()).unwrap_or(2);
        if units > limit && at > 0 {
            return at;
        }
    }
    text.len()
}

/// The best place at which to cut before a byte.
fn cut_before(text: &str, end: usize) -> usize {
    let room = &text[..end];
    let sentence = ENDS.iter().filter_map(|mark| Some(room.rfind(mark)? + mark.len())).max();
    let word = || room.rfind(char::is_whitespace).map(|at| at + 1);
    sentence.filter(|cut| *cut > end / 2).or_else(word).filter(|cut| *cut > 0).unwrap_or(end)
}

/// The label of a cell, its text, and where it stands.
type Cell = (String, String, String);

struct Teller<'a> {
    template: &'a Template,
    language: Language,
    draft: &'a Draft,
}

impl Teller<'_> {
    fn items(&self, target: &Target) -> Vec<Item> {
        let item = |name: String, short: String, (text, from): (String, Vec<String>)| Item {
            name,
            short,
            step: None,
            note: None,
            limit: target.limit,
            text,
            from,
        };
        let (name, short) = (&target.name, target.short_name());
        let mut items = match target.each {
            Each::Once => {
                let texts = target.from.iter().map(|take| self.text(take));
                let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
                let from = target.from.iter().flat_map(|take| self.places(take)).collect();
                vec![item(name.clone(), short.to_owned(), (texts.join("\n"), from))]
            }
            Each::Row => {
                let rows = target.from.iter().flat_map(|take| self.rows(take));
                let told = |(at, (take, cells)): (usize, (&Take, Vec<Cell>))| {
                    let number = at + 1;
                    let from = cells.iter().map(|(.., place)| place.clone()).collect();
                    let text = line(take, &cells);
                    item(format!("{name} {number}"), format!("{short} {number}"), (text, from))
                };
                rows.enumerate().map(told).collect()
            }
            Each::Cell => self.cells(target, &item),
        };
        if items.is_empty() {
            items.push(item(name.clone(), short.to_owned(), Default::default()));
        }
        if let Some(first) = items.first_mut() {
            first.step.clone_from(&target.step);
            first.note.clone_from(&target.note);
        }
        items
    }

    /// An item for each filled cell of each row.
    fn cells(
        &self,
        target: &Target,
        item: &impl Fn(String, String, (String, Vec<String>)) -> Item,
    ) -> Vec<Item> {
        let rows = target.from.iter().flat_map(|take| self.rows(take)).enumerate();
        let (name, short) = (&target.name, target.short_name());
        rows.flat_map(|(at, (_, cells))| {
            let number = at + 1;
            cells.into_iter().map(move |(label, text, place)| {
                let told = (text, vec![place]);
                item(format!("{name} {number}: {label}"), format!("{short} {number}: {label}"), told)
            })
        })
        .collect()
    }

    /// Where what a form takes stands.
    fn places(&self, take: &Take) -> Vec<String> {
        match self.template.field(&take.field) {
            Some(field) if matches!(field.kind, Kind::Table { .. }) => {
                let rows = self.rows(take).into_iter();
                rows.flat_map(|(_, cells)| cells.into_iter().map(|(.., place)| place)).collect()
            }
            _ => vec![take.field.clone()],
        }
    }

    fn text(&self, take: &Take) -> String {
        let Some(field) = self.template.field(&take.field) else { return String::new() };
        if matches!(field.kind, Kind::Table { .. }) {
            let rows = self.rows(take).into_iter().map(|(take, cells)| line(take, &cells));
            return rows.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
        }
        let fixed = || self.template.texts(self.language).fixed_text(&field.id).map(str::to_owned);
        let answer = self.draft.answers.get(&field.id);
        let text = answer.map(|answer| self.words(&field.kind, answer, take.codes)).or_else(fixed);
        let text = text.unwrap_or_default();
        if take.named && !text.is_empty() {
            return format!("{}: {text}", self.template.texts(self.language).short_label(&field.id));
        }
        text
    }

    /// The filled rows of a table that are meant, each as the labels and the texts of its filled cells.
    fn rows<'t>(&self, take: &'t Take) -> Vec<(&'t Take, Vec<Cell>)> {
        let Some(field) = self.template.field(&take.field) else { return Vec::new() };
        let filled = self.draft.rows(&field.id).iter().filter(|row| row_filled(&field.kind, row)).enumerate();
        let meant = filled.filter(|(at, row)| {
            let wanted = take.row.and_then(|number| usize::try_from(number).ok());
            wanted.is_none_or(|number| number == at + 1) && self.is_meant(field, take, row)
        });
        let row = |(_, row): (usize, &Row)| {
            let mut cells = self.row(field, &take.columns, take.codes, row);
            cells.extend(take.along.iter().flat_map(|along| self.along(field, along, take.codes, row)));
            (take, cells)
        };
        meant.map(row).filter(|(_, cells)| !cells.is_empty()).collect()
    }

    /// Whether a row is one of those that the mapping means.
    fn is_meant(&self, field: &Field, take: &Take, row: &Row) -> bool {
        let chosen = |options: &[String]| {
            row.values().any(|cell| matches!(cell, Answer::Choice(option) if options.contains(option)))
        };
        let key = take.key.as_ref().and_then(|key| self.cell(field, key, row));
        let elsewhere = key.is_some_and(|key| {
            let named = take.unless.iter().filter_map(|name| name.split_once('.'));
            named.into_iter().any(|(other, column)| self.column(other, column).contains(&key))
        });
        !elsewhere && (take.only.is_empty() || chosen(&take.only)) && !chosen(&take.never)
    }

    /// What the rows of a table say in one column.
    fn column(&self, field: &str, column: &str) -> Vec<String> {
        let Some(field) = self.template.field(field) else { return Vec::new() };
        self.draft.rows(&field.id).iter().filter_map(|row| self.cell(field, column, row)).collect()
    }

    /// What a row says in one column, without codes.
    fn cell(&self, field: &Field, column: &str, row: &Row) -> Option<String> {
        let column = field.kind.column(column)?;
        let text = self.words(&column.kind, row.get(&column.id)?, false);
        (!text.is_empty()).then_some(text)
    }

    /// The cells of the rows of another table that belong to a row.
    fn along(&self, field: &Field, along: &Along, codes: bool, row: &Row) -> Vec<Cell> {
        let Some((other, key)) = self.template.field(&along.field).zip(self.cell(field, &along.to, row))
        else {
            return Vec::new();
        };
        let rows = self.draft.rows(&other.id).iter();
        let own = rows.filter(|row| self.cell(other, &along.key, row).as_ref() == Some(&key));
        let name = self.template.texts(self.language).short_label(&other.id);
        let cells = own.enumerate().map(|(at, row)| {
            let cells = self.row(other, &along.columns, codes, row).into_iter();
            cells
                .map(move |(label, text, place)| (format!("{name} {}: {label}", at + 1), text, place))
                .collect::<Vec<Cell>>()
        });
        cells.flatten().collect()
    }

    fn row(&self, field: &Field, columns: &[String], codes: bool, row: &Row) -> Vec<Cell> {
        let meant: Vec<&Column> = match columns.is_empty() {
            true => field.kind.columns().iter().collect(),
            false => columns.iter().filter_map(|column| field.kind.column(column)).collect(),
        };
        let cell = |column: &Column| {
            let text = self.words(&column.kind, row.get(&column.id)?, codes);
            let label = self.template.texts(self.language).column_label(field, column);
            (!text.is_empty()).then(|| (label, text, format!("{}.{}", field.id, column.id)))
        };
        meant.into_iter().filter_map(cell).collect()
    }

    /// An answer in words; an option of a national list with its code, where that is wanted.
    fn words(&self, kind: &Kind, answer: &Answer, with_codes: bool) -> String {
        let words = display(self.template, self.language, kind, answer);
        match answer {
            Answer::Choice(option) if with_codes && is_code(option) && words != *option => {
                format!("{words} ({option})")
            }
            _ => words,
        }
    }
}

/// The cells of a row in one line.
fn line(take: &Take, cells: &[Cell]) -> String {
    let cell = |(label, text, _): &Cell| match take.named {
        true => format!("{label}: {text}"),
        false => text.clone(),
    };
    let cells: Vec<String> = cells.iter().map(cell).collect();
    cells.join(take.between.as_deref().unwrap_or(BETWEEN))
}

/// Whether an option is a code of a national list.
fn is_code(option: &str) -> bool {
    option.split_once('_').is_some_and(|(list, _)| codes().list(list).is_some())
}
