//! The support of a plan, how it was really given, and what of that the evaluation still lacks.

use super::given::{Note, sentence};
use crate::draft::{Answer, Draft, Row, display, fold, write_answer};
use crate::language::Language;
use crate::template::{Fed, Kind, Template};
use chrono::NaiveDate;
use similar::TextDiff;
use std::collections::{BTreeMap, BTreeSet};

/// Words that share at least this much of their letters are one word in two forms.
const SAME_WORD: f32 = 0.8;

/// A support that stands in the plan and is evaluated.
#[derive(Clone, Debug, PartialEq)]
pub struct Support {
    /// The table.
    pub field: String,
    /// The row, counted from 0.
    pub row: usize,
    /// What names it in the evaluation.
    pub cell: Answer,
    /// The same in words, or the option that it is.
    pub key: String,
}

/// What was noted of a support, by its table and what names it.
pub type Noted = BTreeMap<(String, String), Told>;

/// What was noted of a support, and the sentence that was made of it before.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// The notes that count, in the order of the days.
    pub notes: Vec<Note>,
    /// The sentence that was carried last.
    pub last: Option<String>,
    /// What it was called before, in the rows of the evaluation too.
    pub former: Vec<String>,
}

/// What the evaluation still lacks.
#[derive(Clone, Debug, Default)]
pub struct Carried {
    /// Its tables as they would be.
    pub tables: BTreeMap<String, Answer>,
    /// How many rows of each table are new, or would tell more.
    pub rows: BTreeMap<String, usize>,
    /// The sentences in them, by table of the support and what names it.
    pub sentences: BTreeMap<(String, String), String>,
}

/// The tables of the evaluation with a row for each support that is in the plan and not yet in them, and in its row
/// what was noted of it. What somebody wrote there stays as it is: only the sentence that was carried last makes
/// room for the one of now.
pub fn carried(
    template: &Template,
    draft: &Draft,
    language: Language,
    today: NaiveDate,
    noted: &Noted,
) -> Carried {
    let mut carried = Carried::default();
    let nothing = Told::default();
    for fed in fed(template) {
        let mut rows = rows_of(carried.tables.get(&fed.into).or_else(|| draft.answers.get(&fed.into)));
        rows.retain(|row| row.values().any(|cell| !cell.is_empty()));
        let mut changed = BTreeSet::new();
        for support in of_table(template, draft, language, fed) {
            let of = (support.field, support.key);
            let told = noted.get(&of).unwrap_or(&nothing);
            let sentence = said(language, fed, &rows, &support.cell, told, today);
            let last = told.last.as_deref();
            let at = rows.iter().position(|row| evaluates(row, fed, &support.cell, today, last));
            let at = at.unwrap_or_else(|| {
                let mut row = Row::from([(fed.to.clone(), support.cell)]);
                row.extend(fed.date.clone().map(|column| (column, Answer::Date(today))));
                changed.insert(rows.len());
                rows.push(row);
                rows.len() - 1
            });
            let (Some(column), Some(sentence)) = (&fed.realised, sentence) else { continue };
            let Some(row) = rows.get_mut(at) else { continue };
            if let Some(text) = with_sentence(row.get(column), &sentence, last) {
                changed.insert(at);
                row.insert(column.clone(), Answer::Text(text));
                carried.sentences.insert(of, sentence);
            }
        }
        if !changed.is_empty() {
            *carried.rows.entry(fed.into.clone()).or_default() += changed.len();
            carried.tables.insert(fed.into.clone(), Answer::Rows(rows));
        }
    }
    carried
}

/// The sentence of a support as the evaluation would have it now; nothing where the plan has no place for it.
pub fn support_sentence(
    template: &Template,
    draft: &Draft,
    language: Language,
    today: NaiveDate,
    (support, told): (&Support, &Told),
) -> Option<String> {
    let fed = fed(template).find(|fed| fed.from == support.field)?;
    fed.realised.as_ref()?;
    said(language, fed, &rows_of(draft.answers.get(&fed.into)), &support.cell, told, today)
}

/// The support that stands in the plan and is evaluated, in the order of its form.
pub fn supports(template: &Template, draft: &Draft, language: Language) -> Vec<Support> {
    fed(template).flat_map(|fed| of_table(template, draft, language, fed)).collect()
}

/// What of these, by table and name with the first and the last day on which it was noted (ISO 8601), is support that
/// stands in the plan under other words now, and under which. What is an option is that or another; a name that stands in
/// the plan is its own, and one that two could be is none of them. What was noted side by side was never one.
pub fn renamed(
    supports: &[Support],
    noted: &BTreeMap<(String, String), (String, String)>,
) -> BTreeMap<(String, String), String> {
    let mut renamed = BTreeMap::new();
    for (table, name) in noted.keys() {
        let own = supports.iter().filter(|one| one.field == *table && matches!(one.cell, Answer::Text(_)));
        let texts: Vec<&str> = own.map(|support| support.key.as_str()).collect();
        let mut alike = texts.iter().filter(|text| is_said_again(name, text));
        if let (Some(text), None) = (alike.next(), alike.next())
            && !texts.contains(&name.as_str())
        {
            renamed.insert((table.clone(), name.clone()), (*text).to_owned());
        }
    }
    let found = renamed.clone();
    renamed.retain(|(table, name), text| {
        let days = &noted[&(table.clone(), name.clone())];
        let is_same = |other: &(String, String)| {
            other.0 == *table && other.1 != *name && (other.1 == *text || found.get(other) == Some(text))
        };
        let mut others = noted.iter().filter(|(other, _)| is_same(other));
        others.all(|(_, (first, last))| *last <= days.0 || days.1 <= *first)
    });
    renamed
}

/// Whether one of two names says all that the other does, in another form or with more words; how much of it there is
/// may differ. Another subject is another support.
fn is_said_again(one: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let folded = fold(text);
        let words = folded.split(|letter: char| !letter.is_alphanumeric());
        words.filter(|word| !word.chars().all(char::is_numeric)).map(str::to_owned).collect()
    };
    let (one, other) = (words(one), words(other));
    let (few, many) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let is_there = |word: &String| {
        many.iter().any(|known| TextDiff::from_chars(word.as_str(), known.as_str()).ratio() >= SAME_WORD)
    };
    !few.is_empty() && 2 * few.len() >= many.len() && few.iter().all(is_there)
}

/// What a support is called: its words, or those of the option that it is.
pub fn support_name(template: &Template, language: Language, field: &str, key: &str) -> String {
    let found = fed(template).find(|fed| fed.from == field);
    let kind = found.and_then(|fed| kind(template, &fed.into, &fed.to));
    match kind.filter(|kind| kind.options().is_some()) {
        Some(kind) => display(template, language, kind, &Answer::Choice(key.to_owned())),
        None => key.to_owned(),
    }
}

fn fed(template: &Template) -> impl Iterator<Item = &Fed> {
    template.meaning.following.iter().flat_map(|following| &following.support)
}

fn kind<'a>(template: &'a Template, field: &str, column: &str) -> Option<&'a Kind> {
    template.field(field).and_then(|field| field.kind.column(column)).map(|column| &column.kind)
}

fn rows_of(answer: Option<&Answer>) -> Vec<Row> {
    match answer {
        Some(Answer::Rows(rows)) => rows.clone(),
        _ => Vec::new(),
    }
}

/// The sentence of what was noted of a support since it was evaluated before.
fn said(
    language: Language,
    fed: &Fed,
    rows: &[Row],
    cell: &Answer,
    told: &Told,
    today: NaiveDate,
) -> Option<String> {
    let last = told.last.as_deref();
    let is_former =
        |named: Option<&Answer>| matches!(named, Some(Answer::Text(text)) if told.former.contains(text));
    let before = |row: &&Row| {
        let named = row.get(&fed.to);
        is_former(named) || (named == Some(cell) && !evaluates(row, fed, cell, today, last))
    };
    let day = |row: &Row| match fed.date.as_ref().and_then(|column| row.get(column)) {
        Some(Answer::Date(day)) if *day < today => Some(*day),
        _ => None,
    };
    let since = rows.iter().filter(before).filter_map(day).max();
    let notes: Vec<&Note> =
        told.notes.iter().filter(|note| since.is_none_or(|since| note.day > since)).collect();
    sentence(language, &notes)
}

/// The text with the sentence in it; nothing when it stays as it is.
fn with_sentence(there: Option<&Answer>, sentence: &str, last: Option<&str>) -> Option<String> {
    match (there, last) {
        (None, _) => Some(sentence.to_owned()),
        (Some(Answer::Text(text)), _) if text.trim().is_empty() => Some(sentence.to_owned()),
        (Some(Answer::Text(text)), _) if text.contains(sentence) => None,
        (Some(Answer::Text(text)), Some(last)) if text.contains(last) => {
            Some(text.replacen(last, sentence, 1))
        }
        _ => None,
    }
}

/// Whether this row is the evaluation of this support now: of today, or not written yet but for the sentence that
/// was carried. A table without days has one row for each.
fn evaluates(row: &Row, fed: &Fed, cell: &Answer, today: NaiveDate, last: Option<&str>) -> bool {
    let Some(date) = &fed.date else { return row.get(&fed.to) == Some(cell) };
    let of_now = row.get(date).is_none_or(|day| *day == Answer::Date(today));
    let carried = |column: &String, cell: &Answer| {
        fed.realised.as_ref() == Some(column)
            && matches!((cell, last), (Answer::Text(text), Some(last)) if text == last)
    };
    let unwritten = row.iter().all(|(column, cell)| {
        column == date || *column == fed.to || cell.is_empty() || carried(column, cell)
    });
    row.get(&fed.to) == Some(cell) && (of_now || unwritten)
}

/// The support of a table, as the evaluation names it.
fn of_table(template: &Template, draft: &Draft, language: Language, fed: &Fed) -> Vec<Support> {
    let Some(Answer::Rows(rows)) = draft.answers.get(&fed.from) else { return Vec::new() };
    let is_option = kind(template, &fed.into, &fed.to).and_then(Kind::options).is_some();
    let named = |row: &Row| -> Option<Answer> {
        if is_option {
            return row.get(fed.columns.first()?).filter(|cell| !cell.is_empty()).cloned();
        }
        let parts = fed.columns.iter().filter_map(|column| {
            let cell = row.get(column)?;
            let words = display(template, language, kind(template, &fed.from, column)?, cell);
            Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
        });
        let words = parts.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ");
        let name = template.texts(language).short_label(&fed.from);
        let words = match (fed.named, words.is_empty()) {
            (_, true) => return None,
            (true, false) => format!("{name}: {words}"),
            (false, false) => words,
        };
        Some(Answer::Text(words))
    };
    let mut found: Vec<Support> = Vec::new();
    for (row, cell) in rows.iter().enumerate().filter_map(|(row, cells)| Some((row, named(cells)?))) {
        if !found.iter().any(|support| support.cell == cell) {
            let key = write_answer(&cell).as_str().unwrap_or_default().to_owned();
            found.push(Support { field: fed.from.clone(), row, cell, key });
        }
    }
    found
}
