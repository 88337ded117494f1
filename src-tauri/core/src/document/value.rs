//! Answers in words, as they are printed: options by their names, days and numbers as the language
//! writes them.

use super::side::Piece;
use super::table::Grid;
use super::wording::Wording;
use crate::draft::{Answer, Row};
use crate::template::{Column, Field, FieldText, Kind, Texts};

/// The names and labels that answers are put into words with.
pub(super) struct Names<'a> {
    pub wording: Wording,
    pub texts: &'a Texts,
}

impl Names<'_> {
    /// The name of an option; what is written where the list does not have it.
    pub(super) fn option(&self, list: &str, option: &str) -> String {
        let name = self.texts.options.get(list).and_then(|options| options.get(option));
        name.cloned().unwrap_or_else(|| option.to_owned())
    }

    /// An answer as one text.
    pub(super) fn text(&self, kind: &Kind, answer: &Answer) -> String {
        let list = match kind {
            Kind::Choice { options, .. } | Kind::MultiChoice { options } => options.as_str(),
            Kind::Person { roles } => roles.as_str(),
            _ => "",
        };
        match answer {
            Answer::Text(text) | Answer::Unread(text) => text.trim().to_owned(),
            Answer::Choice(option) => self.option(list, option),
            Answer::Choices(options) => {
                options.iter().map(|option| self.option(list, option)).collect::<Vec<_>>().join(", ")
            }
            Answer::List(items) => filled(items).collect::<Vec<_>>().join("\n"),
            Answer::Date(day) => self.wording.day(*day),
            Answer::Period { start, end } => self.wording.period(*start, *end),
            Answer::Number(number) => self.wording.number(*number),
            Answer::Person(person) => {
                let role = if person.role.is_empty() { String::new() } else { self.option(list, &person.role) };
                let phone = self.wording.phone(person.phone.trim());
                let parts = [person.name.trim(), &role, &phone, person.email.trim()];
                parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
            }
            Answer::YesNo { value, details } => {
                let value = value.as_deref().map(|value| self.wording.yes_no(value)).unwrap_or_default();
                let parts = [value.as_str(), details.trim()];
                parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ")
            }
            Answer::Rows(_) => String::new(),
        }
    }

    /// An answer as the pieces that stand beside a side heading.
    pub(super) fn pieces(&self, kind: &Kind, answer: &Answer) -> Vec<Piece> {
        match (kind, answer) {
            (_, Answer::List(items)) => vec![Piece::Items(filled(items).map(str::to_owned).collect())],
            (Kind::MultiChoice { options }, Answer::Choices(chosen)) if chosen.len() > 1 => {
                vec![Piece::Items(chosen.iter().map(|option| self.option(options, option)).collect())]
            }
            _ => paragraphs(&self.text(kind, answer)),
        }
    }

    /// Rows as a table: columns and rows without a filled cell are left out.
    pub(super) fn grid(&self, field: &Field, label: &FieldText, rows: &[Row]) -> Grid {
        let columns = columns(&field.kind);
        let printed: Vec<&Row> = rows.iter().filter(|row| self.says_something(&field.kind, row)).collect();
        let used: Vec<&Column> = columns
            .iter()
            .filter(|column| printed.iter().any(|row| row.get(&column.id).is_some_and(|cell| !cell.is_empty())))
            .collect();
        let cell = |row: &Row, column: &Column| {
            row.get(&column.id).map(|answer| self.text(&column.kind, answer)).unwrap_or_default()
        };
        Grid {
            heads: used.iter().map(|column| self.column_label(field, label, column)).collect(),
            rows: printed.iter().map(|row| used.iter().map(|column| cell(row, column)).collect()).collect(),
            right: used.len() > 2
                && used.last().is_some_and(|column| matches!(column.kind, Kind::Date | Kind::Number)),
        }
    }

    /// A row of given options says something only when a cell beside the option does.
    fn says_something(&self, kind: &Kind, row: &Row) -> bool {
        let given = match kind {
            Kind::Table { columns, fixed_rows: Some(_) } => columns.first().map(|column| column.id.as_str()),
            _ => None,
        };
        row.iter().any(|(id, cell)| Some(id.as_str()) != given && !cell.is_empty())
    }

    fn column_label(&self, field: &Field, label: &FieldText, column: &Column) -> String {
        match (label.columns.get(&column.id), &field.kind) {
            (Some(label), _) => label.clone(),
            (None, Kind::Attachments) => self.wording.attachment_column(&column.id),
            (None, _) => column.id.clone(),
        }
    }
}

/// The columns of a kind that has rows.
pub(super) fn columns(kind: &Kind) -> Vec<Column> {
    let column = |id: &str, kind: Kind| Column { id: id.to_owned(), kind };
    match kind {
        Kind::Table { columns, .. } | Kind::Signatures { columns, .. } => columns.clone(),
        Kind::Attachments => vec![
            column("title", Kind::ShortText { shape: None }),
            column("date", Kind::Date),
            column("pages", Kind::Number),
            column("location", Kind::ShortText { shape: None }),
        ],
        _ => Vec::new(),
    }
}

/// The paragraphs of a text: one a line, as the teacher broke them.
pub(super) fn paragraphs(text: &str) -> Vec<Piece> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Piece::Paragraph(line.to_owned())).collect()
}

fn filled(items: &[String]) -> impl Iterator<Item = &str> {
    items.iter().map(|item| item.trim()).filter(|item| !item.is_empty())
}
