//! Answers in the form they are printed in: paragraphs and lists beside a side heading, rows as a
//! table. The words are those of [`crate::draft::display`].

use super::side::Piece;
use super::table::Grid;
use crate::draft::{Answer, Row, display, row_filled};
use crate::language::Language;
use crate::template::{Column, Field, Kind, Template};

/// What answers are put into words with.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub template: &'a Template,
    pub language: Language,
}

impl Names<'_> {
    /// An answer as one text.
    pub(super) fn text(&self, kind: &Kind, answer: &Answer) -> String {
        display(self.template, self.language, kind, answer)
    }

    /// A cell of a row; nothing when it is empty or the column is not there.
    pub(super) fn cell(&self, column: Option<&Column>, row: &Row) -> String {
        let answer = column.and_then(|column| row.get(&column.id).map(|answer| (column, answer)));
        answer.map(|(column, answer)| self.text(&column.kind, answer)).unwrap_or_default()
    }

    /// An answer as the pieces that stand beside a side heading.
    pub(super) fn pieces(&self, kind: &Kind, answer: &Answer) -> Vec<Piece> {
        let items = match answer {
            Answer::List(items) => items.clone(),
            Answer::Choices(chosen) if chosen.len() > 1 => {
                chosen.iter().map(|option| self.text(kind, &Answer::Choice(option.clone()))).collect()
            }
            _ => return paragraphs(&self.text(kind, answer)),
        };
        let filled = items.into_iter().map(|item| item.trim().to_owned()).filter(|item| !item.is_empty());
        vec![Piece::Items(filled.collect())]
    }

    /// Rows as a table: columns and rows without a filled cell are left out.
    pub(super) fn grid(&self, field: &Field, rows: &[Row]) -> Grid {
        let texts = self.template.texts(self.language);
        let rows: Vec<&Row> = rows.iter().filter(|row| row_filled(&field.kind, row)).collect();
        let used: Vec<&Column> = field
            .kind
            .columns()
            .iter()
            .filter(|column| rows.iter().any(|row| row.get(&column.id).is_some_and(|cell| !cell.is_empty())))
            .collect();
        let cells = |row: &Row| used.iter().map(|column| self.cell(Some(column), row)).collect();
        Grid {
            heads: used.iter().map(|column| texts.column_label(field, column)).collect(),
            rows: rows.into_iter().map(cells).collect(),
            right: used.len() > 2
                && used.last().is_some_and(|column| matches!(column.kind, Kind::Date | Kind::Number)),
        }
    }
}

/// The paragraphs of a text: one a line, as the teacher broke them.
pub(super) fn paragraphs(text: &str) -> Vec<Piece> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Piece::Paragraph(line.to_owned())).collect()
}
