//! Answers in the form they are printed in: paragraphs and lists beside a side heading, rows as a
//! table. The words are those of [`crate::draft::display`].

use super::edition::Words;
use super::layout::Tongue;
use super::side::Piece;
use super::table::Grid;
use crate::draft::{Answer, Person, Row, display, row_filled};
use crate::language::Language;
use crate::template::{Column, Field, Kind, Template};

/// What answers are put into words with.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub template: &'a Template,
    /// The language of the document.
    pub language: Language,
    /// A second language of the fixed texts.
    pub second: Option<Language>,
    /// The language that the teacher writes in.
    pub own: Tongue,
}

impl Names<'_> {
    /// An answer as one text.
    pub(super) fn text(&self, kind: &Kind, answer: &Answer) -> String {
        display(self.template, self.language, kind, answer)
    }

    /// A fixed text in the languages of the copy; once where it is the same in both.
    pub(super) fn fixed(&self, text: impl Fn(Language) -> String) -> Words {
        let mut words = vec![(Tongue::Known(self.language), text(self.language))];
        let second = self.second.map(|second| (Tongue::Known(second), text(second)));
        words.extend(second.filter(|(_, text)| *text != words[0].1));
        words
    }

    /// An answer in words: what the teacher wrote in the teacher's language, what was chosen from a list
    /// in those of the copy.
    pub(super) fn words(&self, kind: &Kind, answer: &Answer) -> Words {
        let fixed = |answer: &Answer| self.fixed(|language| display(self.template, language, kind, answer));
        let one = self.second.is_none() && self.own == Tongue::Known(self.language);
        match answer {
            Answer::Text(_) | Answer::Unread(_) | Answer::List(_) => {
                vec![(self.own, self.text(kind, answer))]
            }
            Answer::YesNo { value, details } if !one && !details.trim().is_empty() => {
                let chosen = Answer::YesNo { value: value.clone(), details: String::new() };
                let mut words = fixed(&chosen);
                words.retain(|(_, text)| !text.is_empty());
                words.push((self.own, details.trim().to_owned()));
                words
            }
            // Who it is is said once, the role in each language.
            Answer::Person(person) => {
                let role = Answer::Person(Person { role: person.role.clone(), ..Person::default() });
                let mut words = fixed(&role);
                words[0].1 = self.text(kind, answer);
                words
            }
            Answer::Number(_) => vec![(Tongue::Known(self.language), self.text(kind, answer))],
            answer => fixed(answer),
        }
    }

    /// A cell of a row; nothing when it is empty or the column is not there.
    pub(super) fn cell(&self, column: Option<&Column>, row: &Row) -> String {
        let answer = column.and_then(|column| row.get(&column.id).map(|answer| (column, answer)));
        answer.map(|(column, answer)| self.text(&column.kind, answer)).unwrap_or_default()
    }

    /// An answer as the pieces that stand beside a side heading.
    pub(super) fn pieces(&self, kind: &Kind, answer: &Answer) -> Vec<Piece> {
        let filled = |items: &[String]| -> Vec<String> {
            items.iter().map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect()
        };
        match answer {
            Answer::List(items) => vec![Piece::Items(self.own, filled(items))],
            Answer::Choices(chosen) if chosen.len() > 1 => {
                let items = |language: Language| -> Piece {
                    let name = |option: &String| {
                        display(self.template, language, kind, &Answer::Choice(option.clone()))
                    };
                    Piece::Items(Tongue::Known(language), chosen.iter().map(name).collect())
                };
                [Some(self.language), self.second].into_iter().flatten().map(items).collect()
            }
            Answer::Choice(_) | Answer::Choices(_) | Answer::YesNo { .. } | Answer::Period { .. }
                if self.second.is_some() =>
            {
                let mut words = self.words(kind, answer);
                // What the teacher wrote beside a choice is a paragraph of its own.
                let own = match answer {
                    Answer::YesNo { details, .. } if !details.trim().is_empty() => words.pop(),
                    _ => None,
                };
                let own = own.iter().flat_map(|(tongue, text)| paragraphs(*tongue, text));
                [Piece::Words(words)].into_iter().chain(own).collect()
            }
            _ => {
                let words = self.words(kind, answer);
                words.iter().flat_map(|(tongue, text)| paragraphs(*tongue, text)).collect()
            }
        }
    }

    /// Rows as a table: columns and rows without a filled cell are left out.
    pub(super) fn grid(&self, field: &Field, rows: &[Row]) -> Grid {
        let rows: Vec<&Row> = rows.iter().filter(|row| row_filled(&field.kind, row)).collect();
        let used: Vec<&Column> = field
            .kind
            .seen_columns()
            .filter(|column| rows.iter().any(|row| row.get(&column.id).is_some_and(|cell| !cell.is_empty())))
            .collect();
        let cell = |column: &Column, row: &Row| {
            row.get(&column.id).map(|answer| self.words(&column.kind, answer)).unwrap_or_default()
        };
        let cells = |row: &Row| used.iter().map(|column| cell(column, row)).collect();
        let head = |column: &Column| {
            self.fixed(|language| self.template.texts(language).column_label(field, column))
        };
        Grid {
            heads: used.iter().map(|column| head(column)).collect(),
            rows: rows.into_iter().map(cells).collect(),
            right: used.len() > 2
                && used.last().is_some_and(|column| matches!(column.kind, Kind::Date | Kind::Number)),
        }
    }
}

/// The paragraphs of a text: one a line, as the teacher broke them.
pub(super) fn paragraphs(tongue: Tongue, text: &str) -> Vec<Piece> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Piece::Paragraph(tongue, line.to_owned())).collect()
}
