//! A document begun from another: pure. Answers go where the template of the new one says; what does not go, in
//! whole or in part, is told, so that no word is lost on the way.

use super::{Answer, Draft, Person, Row, display, filled, shown};
use crate::language::Language;
use crate::template::{Conversion, Kind, Only, Passage, Template};
use std::collections::{BTreeMap, BTreeSet};

/// A document and the draft of it.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// Its template.
    pub template: &'a Template,
    /// What it says.
    pub draft: &'a Draft,
    /// The language in which options and numbers become text.
    pub language: Language,
}

/// A document begun from another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Converted {
    /// The answers.
    pub answers: BTreeMap<String, Answer>,
    /// The fields that are worth a look.
    pub carried: BTreeSet<String>,
    /// Of these, those that are put together or must be weighed.
    pub proposed: BTreeSet<String>,
    /// From which fields there each field here is.
    pub traces: BTreeMap<String, Vec<String>>,
    /// The fields there that went over whole.
    pub placed: BTreeSet<String>,
}

/// What is taken of one field: its cells by row and column; the whole answer has no column.
type Taken = BTreeSet<(usize, String)>;

/// The document that a template makes of another.
pub fn converted(template: &Template, source: Source<'_>) -> Converted {
    let usual = Conversion::default();
    let known = template.conversions.iter().find(|known| known.template == source.template.id);
    let conversion = known.unwrap_or(&usual);
    let mut work = Work { template, source, made: Converted::default(), taken: BTreeMap::new() };
    let of_template = |to: &String| {
        conversion.same.contains(to) || conversion.fields.iter().any(|passage| passage.to == *to)
    };
    for (from, to) in meanings(source.template, template).into_iter().filter(|(_, to)| !of_template(to)) {
        work.pass(&Passage { from, to, ..Passage::default() });
    }
    for field in &conversion.same {
        work.pass(&Passage { from: field.clone(), to: field.clone(), ..Passage::default() });
    }
    for passage in &conversion.fields {
        work.pass(passage);
    }
    work.done()
}

/// The fields of a document that say something and need a place in the new one.
pub fn to_place(template: &Template, source: Source<'_>) -> Vec<String> {
    let conversion = template.conversions.iter().find(|known| known.template == source.template.id);
    let left = |field: &String| conversion.is_some_and(|conversion| conversion.left.contains(field));
    let shown = shown(source.template, source.draft).fields;
    let fields = source.template.fields().map(|(_, field)| field);
    let fields = fields.filter(|field| {
        shown.contains(&field.id)
            && !field.kind.is_fixed_text()
            && filled(field, source.draft)
            && !left(&field.id)
            && !is_of_version(source.template, &field.id)
    });
    fields.map(|field| field.id.clone()).collect()
}

/// What every document says of itself alone.
fn is_of_version(template: &Template, field: &str) -> bool {
    let meaning = &template.meaning;
    [&meaning.secrecy, &meaning.reason, &meaning.drafted, &meaning.school_year]
        .iter()
        .any(|own| *own == field)
        || meaning.signatures.as_deref() == Some(field)
        || meaning.distribution.as_ref().is_some_and(|table| table.field == field)
}

/// Fields that mean the same to the program in both templates.
fn meanings(from: &Template, to: &Template) -> Vec<(String, String)> {
    let orders = orders(from, to);
    let (from, to) = (&from.meaning, &to.meaning);
    let recipients = from.recipients.iter().zip(&to.recipients);
    let recipients = recipients.map(|(from, to)| (from.field.clone(), to.field.clone()));
    let pairs = [
        (&from.pupil, &to.pupil),
        (&from.class, &to.class),
        (&from.school, &to.school),
        (&from.provider, &to.provider),
        (&from.language, &to.language),
        (&from.responsible, &to.responsible),
    ];
    let pairs = pairs.into_iter().map(|(from, to)| (from.clone(), to.clone()));
    pairs.chain(recipients).chain(orders).collect()
}

/// The fields by which contact data are withheld, where both have them: what was not to be said of a family must not be
/// said of it in its next document.
fn orders(from: &Template, to: &Template) -> Vec<(String, String)> {
    let asked = |template: &Template| template.order_fields().map(str::to_owned).collect::<BTreeSet<_>>();
    asked(from).intersection(&asked(to)).map(|field| (field.clone(), field.clone())).collect()
}

struct Work<'a> {
    template: &'a Template,
    source: Source<'a>,
    made: Converted,
    taken: BTreeMap<String, Taken>,
}

impl Work<'_> {
    fn pass(&mut self, passage: &Passage) {
        let (Some(there), Some(here)) =
            (self.source.template.field(&passage.from), self.template.field(&passage.to))
        else {
            return;
        };
        if !shown(self.source.template, self.source.draft).fields.contains(&there.id) {
            return;
        }
        let Some(answer) =
            self.source.draft.answers.get(&there.id).filter(|_| filled(there, self.source.draft))
        else {
            return;
        };
        let mut taken = Taken::new();
        let converted = match (&here.kind, answer) {
            (Kind::Table { fixed_rows, .. }, Answer::Rows(rows)) => {
                let made = self.rows(passage, (&there.kind, rows), &here.kind, &mut taken);
                self.merged_rows(passage, fixed_rows.is_some().then_some(&here.kind), made)
            }
            (Kind::Table { .. }, answer) => {
                let made = self.row_of(passage, (&there.kind, answer), &here.kind, &mut taken);
                self.merged_rows(passage, None, made)
            }
            (kind, answer) => self.whole(passage, (&there.kind, answer), kind, &mut taken),
        };
        let Some(converted) = converted.filter(|answer| !answer.is_empty()) else { return };
        self.made.answers.insert(here.id.clone(), converted);
        self.made.carried.insert(here.id.clone());
        let sources = self.made.traces.entry(here.id.clone()).or_default();
        if !sources.contains(&there.id) {
            sources.push(there.id.clone());
        }
        if passage.proposed || sources.len() > 1 {
            self.made.proposed.insert(here.id.clone());
        }
        self.taken.entry(there.id.clone()).or_default().extend(taken);
    }

    /// The rows here that the rows there become.
    fn rows(
        &self,
        passage: &Passage,
        (there, rows): (&Kind, &[Row]),
        here: &Kind,
        taken: &mut Taken,
    ) -> Vec<Row> {
        let mut made = Vec::new();
        for (number, row) in rows.iter().enumerate() {
            if !passes(passage.only.as_ref(), row) {
                continue;
            }
            let mut new = Row::new();
            for column in there.columns() {
                let to = match passage.columns.is_empty() {
                    true => here.column(&column.id),
                    false => passage.columns.get(&column.id).and_then(|to| here.column(to)),
                };
                let (Some(to), Some(cell)) = (to, row.get(&column.id)) else { continue };
                let label = || self.column_words(passage, column);
                let Some(cell) = self.cell(passage, (&column.kind, cell), &to.kind, label) else { continue };
                taken.insert((number, column.id.clone()));
                join_cell(&mut new, &to.id, cell);
            }
            // The option by which the row was chosen says what it is here.
            if let Some(Only { column: Some(column), .. }) = &passage.only
                && !passage.set.is_empty()
            {
                taken.insert((number, column.clone()));
            }
            let given = here.given_column().map(|column| &column.id);
            if new.iter().any(|(column, cell)| Some(column) != given && !cell.is_empty()) {
                self.complete(passage, &mut new);
                made.push(new);
            }
        }
        made
    }

    /// The row here that an answer becomes which is no table.
    fn row_of(
        &self,
        passage: &Passage,
        (there, answer): (&Kind, &Answer),
        here: &Kind,
        taken: &mut Taken,
    ) -> Vec<Row> {
        if let Some(Only { among, .. }) = &passage.only
            && !answer.is_among(among)
        {
            return Vec::new();
        }
        let mut row = Row::new();
        if let Some(to) = passage.column.as_ref().and_then(|column| here.column(column)) {
            let text = display(self.source.template, self.source.language, there, answer);
            if let Some(cell) = text_as(&to.kind, text) {
                row.insert(to.id.clone(), cell);
            }
        }
        self.complete(passage, &mut row);
        taken.insert((0, String::new()));
        vec![row]
    }

    fn complete(&self, passage: &Passage, row: &mut Row) {
        let set = passage.set.iter();
        row.extend(set.map(|(column, option)| (column.clone(), Answer::Choice(option.clone()))));
    }

    /// New rows stand after those that are there; given rows are filled in their places.
    fn merged_rows(&self, passage: &Passage, given: Option<&Kind>, made: Vec<Row>) -> Option<Answer> {
        if made.is_empty() {
            return None;
        }
        let mut rows: Vec<Row> = match self.made.answers.get(&passage.to) {
            Some(Answer::Rows(rows)) => rows.clone(),
            _ => match super::draft(self.template).answers.remove(&passage.to) {
                Some(Answer::Rows(rows)) => rows,
                _ => Vec::new(),
            },
        };
        let Some(column) = given.and_then(Kind::given_column) else {
            rows.extend(made);
            return Some(Answer::Rows(rows));
        };
        for new in made {
            if let Some(row) = rows.iter_mut().find(|row| row.get(&column.id) == new.get(&column.id)) {
                row.extend(new);
            }
        }
        Some(Answer::Rows(rows))
    }

    /// The answer here that one there becomes which is no row of a table.
    fn whole(
        &self,
        passage: &Passage,
        (there, answer): (&Kind, &Answer),
        here: &Kind,
        taken: &mut Taken,
    ) -> Option<Answer> {
        let cell = match (here, answer) {
            // Attachments and signatures, where both have them.
            (Kind::Attachments, Answer::Rows(rows)) if *there == Kind::Attachments => {
                Answer::Rows(rows.clone())
            }
            (Kind::Person { roles }, Answer::Person(person)) => {
                let role = self.option(passage, roles, &person.role).unwrap_or_default();
                Answer::Person(Person { role, ..person.clone() })
            }
            _ => self.cell(passage, (there, answer), here, String::new)?,
        };
        match answer {
            Answer::Rows(rows) => taken.extend(
                rows.iter()
                    .enumerate()
                    .flat_map(|(at, row)| row.keys().map(move |column| (at, column.clone()))),
            ),
            _ => drop(taken.insert((0, String::new()))),
        }
        match (self.made.answers.get(&passage.to), cell) {
            (Some(Answer::Text(before)), Answer::Text(text)) if matches!(here, Kind::LongText { .. }) => {
                Some(Answer::Text(format!("{before}\n\n{text}")))
            }
            // What is there already is not written over.
            (Some(_), _) => None,
            (None, cell) => Some(cell),
        }
    }

    /// A cell or an answer in the form of another kind; none when it cannot be.
    fn cell(
        &self,
        passage: &Passage,
        (there, answer): (&Kind, &Answer),
        here: &Kind,
        label: impl Fn() -> String,
    ) -> Option<Answer> {
        let words = || display(self.source.template, self.source.language, there, answer);
        match (here, answer) {
            (Kind::Choice { options, .. }, Answer::Choice(option)) => {
                self.option(passage, options, option).map(Answer::Choice)
            }
            (Kind::MultiChoice { options, .. }, Answer::Choices(chosen)) => {
                let known: Option<Vec<String>> =
                    chosen.iter().map(|option| self.option(passage, options, option)).collect();
                known.map(Answer::Choices)
            }
            (Kind::Date, Answer::Date(_))
            | (Kind::Period, Answer::Period { .. })
            | (Kind::Number, Answer::Number(_))
            | (Kind::List, Answer::List(_))
            | (Kind::YesNoDetails { .. }, Answer::YesNo { .. }) => Some(answer.clone()),
            (Kind::ShortText { .. } | Kind::LongText { .. }, Answer::Number(_)) => {
                let label = label();
                let text = if label.is_empty() { words() } else { format!("{label}: {}", words()) };
                text_as(here, text)
            }
            (Kind::ShortText { .. } | Kind::LongText { fixed: false, .. }, _) => text_as(here, words()),
            _ => None,
        }
    }

    /// What an option there is here.
    fn option(&self, passage: &Passage, list: &str, option: &str) -> Option<String> {
        let named = passage.options.get(option).map_or(option, String::as_str);
        self.template.options(list).iter().find(|known| *known == named).cloned()
    }

    fn column_words(&self, passage: &Passage, column: &crate::template::Column) -> String {
        let field = self.source.template.field(&passage.from);
        let texts = self.source.template.texts(self.source.language);
        field.map(|field| texts.column_label(field, column)).unwrap_or_default()
    }

    fn done(mut self) -> Converted {
        for (field, taken) in &self.taken {
            let whole = match self.source.draft.answers.get(field) {
                Some(Answer::Rows(rows)) => rows.iter().enumerate().all(|(at, row)| {
                    row.iter().all(|(column, cell)| cell.is_empty() || taken.contains(&(at, column.clone())))
                }),
                _ => !taken.is_empty(),
            };
            if whole {
                self.made.placed.insert(field.clone());
            }
        }
        // What is true until something happens needs no look, unless it was put together.
        let steady = self.template.renewal.iter().flat_map(|renewal| &renewal.steady);
        let steady: BTreeSet<&String> = steady.collect();
        let proposed = &self.made.proposed;
        self.made.carried.retain(|field| !steady.contains(field) || proposed.contains(field));
        self.made
    }
}

fn passes(only: Option<&Only>, row: &Row) -> bool {
    match only {
        Some(Only { column: Some(column), among }) => {
            row.get(column).is_some_and(|cell| cell.is_among(among))
        }
        _ => true,
    }
}

/// Two cells that go into one text stand after each other.
fn join_cell(row: &mut Row, column: &str, cell: Answer) {
    let joined = match (row.get(column), cell) {
        (Some(Answer::Text(before)), Answer::Text(text)) => Answer::Text(format!("{before}, {text}")),
        (_, cell) => cell,
    };
    row.insert(column.to_owned(), joined);
}

/// A text as an answer of a kind of text; one line where there is room for one.
fn text_as(kind: &Kind, text: String) -> Option<Answer> {
    let text = match kind {
        Kind::ShortText { .. } => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Kind::LongText { fixed: false, .. } => text.trim().to_owned(),
        _ => return None,
    };
    (!text.is_empty()).then_some(Answer::Text(text))
}
