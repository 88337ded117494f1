//! Review: what is missing, odd or against a rule, as findings with their exact place. The words come
//! from the template's texts and from `assets/text`; here are only the facts.

use super::walk::{place, shown_fields};
use super::{Answer, Draft, Others, Row, contact, filled, needed, row_filled, rules};
use crate::identifier::{self, Identifier};
use crate::language::Language;
use crate::template::{Check, Field, Kind, Known, Severity, Template, TextShape};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where in a plan: a field, perhaps a row and a column of it, perhaps a range of characters.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
pub struct Place {
    /// The section's id.
    pub section: String,
    /// The field's id.
    pub field: String,
    /// The row, counted from 0.
    pub row: Option<usize>,
    /// The column's id.
    pub column: Option<String>,
    /// The characters, when the place is a part of a text.
    pub range: Option<Range>,
}

/// Characters of a text, in UTF-16 code units as text boxes count them; `end` is exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
pub struct Range {
    /// First.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// What a finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A field that must be filled is empty.
    Missing,
    /// What is written cannot be read as the field's kind.
    Unread,
    /// A short text has not the shape it must have.
    WrongShape,
    /// An identifier is not sound: what it should name, and what is wrong with it.
    Unsound(identifier::Kind, identifier::Flaw),
    /// The end of a period is before its start.
    EndBeforeStart,
    /// A character that cannot be printed. Which ones can, the typesetting of the document knows.
    Unprintable(char),
    /// A text holds, under an order of non-disclosure, one of the very contact data that it keeps back.
    Withheld,
    /// A text may hold contact data under such an order.
    Contact,
    /// A rule of the template is not met; the id, and the words of the plan that it is about
    /// (a subject, a name, a word found), if any.
    Rule {
        /// The rule's id.
        rule: String,
        /// The words, options by their ids; [`about`] puts them into words.
        about: Vec<String>,
    },
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is about.
    pub subject: Subject,
    /// What it means for issuing.
    pub severity: Severity,
    /// Where to go.
    pub place: Place,
}

impl Finding {
    /// The rule that is not met, if it is one of the template.
    pub fn rule(&self) -> Option<&str> {
        match &self.subject {
            Subject::Rule { rule, .. } => Some(rule),
            _ => None,
        }
    }
}

/// All findings of a draft, in the order of the form; `today` is the day of the review. Of findings that
/// ask for the same field only the gravest stays: a rule with its reasons goes before a bare "missing".
pub fn review(template: &Template, draft: &Draft, today: NaiveDate) -> Vec<Finding> {
    review_among(template, draft, today, &Others::default())
}

/// Like [`review`], and looks for what may be left over from other plans.
pub fn review_among(template: &Template, draft: &Draft, today: NaiveDate, others: &Others) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (section, field) in shown_fields(template, draft) {
        let place = place(section, field);
        let needed = needed(template, draft, field);
        if needed && !filled(field, draft) {
            findings.push(Finding {
                subject: Subject::Missing,
                severity: Severity::Blocks,
                place: place.clone(),
            });
        }
        if let Some(answer) = draft.answers.get(&field.id) {
            let severity =
                if needed || counted_from(template, field) { Severity::Blocks } else { Severity::Look };
            judge(template, &field.kind, answer, &place, severity, &mut findings);
        }
    }
    findings.extend(contact::exposed(template, draft).into_iter().map(|(place, is_kept)| Finding {
        subject: if is_kept { Subject::Withheld } else { Subject::Contact },
        severity: if is_kept { Severity::Blocks } else { Severity::Look },
        place,
    }));
    findings.extend(rules::findings(template, draft, today, others));
    sort(template, &mut findings);
    without_repeats(findings)
}

/// The words of the plan that a finding is about, in the person's language.
pub fn about(template: &Template, known: &Known, language: Language, finding: &Finding) -> Vec<String> {
    let texts = template.texts(language);
    let Subject::Rule { rule, about } = &finding.subject else {
        return vec![texts.label(&finding.place.field).to_owned()];
    };
    let column = match template.rule(rule).map(|rule| &rule.check) {
        Some(Check::AllFilled { .. }) => return vec![texts.label(&finding.place.field).to_owned()],
        Some(Check::LeftBehind { .. }) => {
            return about.iter().map(|field| texts.short_label(field).to_owned()).collect();
        }
        // The document that is to be made instead, by its name.
        Some(Check::InForce) => return about.iter().map(|id| document(known, language, id)).collect(),
        Some(
            Check::RowsCover { field, column, .. }
            | Check::Within { field, column, .. }
            | Check::OneOf { field, column, .. },
        ) => template.field(field).and_then(|field| field.kind.column(column)),
        Some(Check::NoOverlap { field, alike: Some(column), .. }) => {
            template.field(field).and_then(|field| field.kind.column(column))
        }
        Some(
            Check::RowsChosen { field, .. }
            | Check::RowsFilled { field, .. }
            | Check::RowsBetween { field, .. }
            | Check::StartsWithin { field, .. },
        ) => template.field(field).and_then(|field| field.kind.columns().first()),
        _ => None,
    };
    let list = column.and_then(|column| column.kind.options());
    let name = |word: &String| list.map_or(word.as_str(), |list| texts.option_name(list, word)).to_owned();
    let number = |word: String| match template.rule(rule).map(|rule| &rule.check) {
        Some(Check::HoursAtLeast { .. }) if language != Language::En => word.replace('.', ","),
        _ => word,
    };
    about.iter().map(name).map(number).collect()
}

/// The name of a document by its template's id.
fn document(known: &Known, language: Language, id: &str) -> String {
    known.newest(id).map_or(id, |template| template.texts(language).title()).to_owned()
}

/// Whether a rule counts days to or from the field, so that it must hold a day.
fn counted_from(template: &Template, field: &Field) -> bool {
    template.rules.iter().any(|rule| match &rule.check {
        Check::NoLaterThan { field: day, from, .. } => day == &field.id || from.contains(&field.id),
        _ => false,
    })
}

/// What is odd in an answer by itself.
fn judge(
    template: &Template,
    kind: &Kind,
    answer: &Answer,
    place: &Place,
    severity: Severity,
    findings: &mut Vec<Finding>,
) {
    let mut add = |subject: Subject, severity: Severity| {
        findings.push(Finding { subject, severity, place: place.clone() });
    };
    match answer {
        Answer::Unread(_) => add(Subject::Unread, severity),
        Answer::Choice(option) if !has_option(template, kind, option) => {
            add(Subject::Unread, Severity::Blocks)
        }
        Answer::Choices(options) if options.iter().any(|option| !has_option(template, kind, option)) => {
            add(Subject::Unread, Severity::Blocks);
        }
        Answer::Text(text) => {
            if let Some(subject) = wrong_shape(kind, text) {
                add(subject, Severity::Look);
            }
        }
        Answer::Period { start: Some(start), end: Some(end) } if end < start => {
            add(Subject::EndBeforeStart, Severity::Look);
        }
        Answer::Rows(rows) => {
            for (number, row) in rows.iter().enumerate().filter(|(_, row)| row_filled(kind, row)) {
                judge_row(template, kind, row, &Place { row: Some(number), ..place.clone() }, findings);
            }
        }
        _ => {}
    }
}

fn judge_row(template: &Template, kind: &Kind, row: &Row, place: &Place, findings: &mut Vec<Finding>) {
    for column in kind.columns() {
        if let Some(cell) = row.get(&column.id) {
            let place = Place { column: Some(column.id.clone()), ..place.clone() };
            judge(template, &column.kind, cell, &place, Severity::Look, findings);
        }
    }
}

fn has_option(template: &Template, kind: &Kind, option: &str) -> bool {
    kind.options().is_none_or(|list| template.options(list).iter().any(|other| other == option))
}

/// What is wrong with a text that must have a shape.
fn wrong_shape(kind: &Kind, text: &str) -> Option<Subject> {
    let Kind::ShortText { shape: Some(shape) } = kind else { return None };
    if let Some(kind) = identified(*shape) {
        return Identifier::read(kind, text).err().map(|flaw| Subject::Unsound(kind, flaw));
    }
    let fits = match shape {
        TextShape::SchoolYear => is_school_year(text.trim()),
        TextShape::FileDigest => text.len() == 64 && text.bytes().all(|letter| letter.is_ascii_hexdigit()),
        _ => true,
    };
    (!fits).then_some(Subject::WrongShape)
}

/// What a text of this shape names, when it is an identifier.
pub fn identified(shape: TextShape) -> Option<identifier::Kind> {
    match shape {
        TextShape::LearnerNumber => Some(identifier::Kind::LearnerNumber),
        TextShape::StudyRight => Some(identifier::Kind::StudyRight),
        TextShape::Organisation => Some(identifier::Kind::Organisation),
        TextShape::BusinessId => Some(identifier::Kind::BusinessId),
        _ => None,
    }
}

/// `2026–2027`: two years, one after the other; a hyphen is taken for the dash.
fn is_school_year(text: &str) -> bool {
    let year = |text: &str| if text.len() == 4 { text.parse::<u16>().ok() } else { None };
    let years = text.split_once(['–', '-']).and_then(|(first, second)| Some((year(first)?, year(second)?)));
    years.is_some_and(|(first, second)| second == first + 1)
}

/// Sorts findings into the order of the form: by field, row, column and character.
fn sort(template: &Template, findings: &mut [Finding]) {
    let number_of = |place: &Place| {
        let field = template.fields().position(|(_, field)| field.id == place.field);
        let kind = template.field(&place.field).map(|field| &field.kind);
        let column = kind.and_then(|kind| {
            kind.columns().iter().position(|column| Some(&column.id) == place.column.as_ref())
        });
        (field, place.row, column, place.range)
    };
    findings.sort_by_cached_key(|finding| (number_of(&finding.place), finding.severity));
}

/// Of what is said of a field as a whole, a missing answer and the rules that want it, keeps the gravest.
fn without_repeats(findings: Vec<Finding>) -> Vec<Finding> {
    let whole = |finding: &Finding| finding.place.row.is_none() && finding.place.range.is_none();
    let missing = |finding: &Finding| finding.subject == Subject::Missing;
    let blocks = |finding: &Finding| finding.severity == Severity::Blocks;
    let same = |one: &Finding, other: &Finding| whole(other) && one.place.field == other.place.field;
    let repeated = |finding: &Finding| {
        let others = || findings.iter().filter(|other| same(finding, other));
        if missing(finding) {
            others().any(|other| !missing(other) && blocks(other))
        } else {
            whole(finding) && !blocks(finding) && others().any(missing)
        }
    };
    findings.iter().filter(|finding| !repeated(finding)).cloned().collect()
}
