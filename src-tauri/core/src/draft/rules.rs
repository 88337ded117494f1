//! The template's rules, checked against a draft: one function for each kind of check. A rule looks only
//! at what is shown.

use super::folded::{Folded, Patterns};
use super::walk::{self, place};
use super::{
    Answer, Draft, Finding, Others, Place, Range, Row, Subject, display_raw, filled, holds, row_filled, shown,
};
use crate::language::Language;
use crate::template::{Bound, Check, Field, Privacy, RowsWhere, Rule, Spot, Template};
use chrono::{Days, NaiveDate};
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// A place at which a rule is not met, and the words it is about.
pub(super) type Breach = (Place, Vec<String>);

/// The findings of all rules that apply.
pub(super) fn findings(
    template: &Template,
    draft: &Draft,
    today: NaiveDate,
    others: &Others,
) -> Vec<Finding> {
    let look = Look::new(template, draft, today, others);
    let finding = |rule: &Rule, (place, about): Breach| Finding {
        subject: Subject::Rule { rule: rule.id.clone(), about },
        severity: rule.severity,
        place,
    };
    let rules = template.rules.iter().filter(|rule| applies(template, draft, rule));
    rules.flat_map(|rule| look.breaches(rule).into_iter().map(move |breach| finding(rule, breach))).collect()
}

/// The rules that a program can check, that apply to the draft, and that it meets. That no listed word was
/// found proves nothing about the wording: such a rule is never said to be met.
pub fn met<'a>(template: &'a Template, draft: &Draft, today: NaiveDate) -> Vec<&'a Rule> {
    let nobody = Others::default();
    let look = Look::new(template, draft, today, &nobody);
    let provable = |check: &Check| {
        !matches!(
            check,
            Check::Note
                | Check::Wording { .. }
                | Check::Mentions { .. }
                | Check::IdentityCode
                | Check::LeftOver { .. }
        )
    };
    let rules = template.rules.iter().filter(|rule| provable(&rule.check) && applies(template, draft, rule));
    rules.filter(|rule| look.breaches(rule).is_empty() && look.has_matter(&rule.check)).collect()
}

fn applies(template: &Template, draft: &Draft, rule: &Rule) -> bool {
    let hindered = rule.unless.is_some() && holds(template, draft, rule.unless.as_deref());
    !hindered && holds(template, draft, rule.when.as_deref())
}

/// What the rules look at.
pub(super) struct Look<'a> {
    pub(super) template: &'a Template,
    pub(super) draft: &'a Draft,
    pub(super) today: NaiveDate,
    pub(super) others: &'a Others,
    shown: BTreeSet<String>,
    /// The texts of the plan, folded once for all wording rules.
    texts: OnceCell<Vec<(walk::Spot<'a>, Folded)>>,
}

impl<'a> Look<'a> {
    fn new(template: &'a Template, draft: &'a Draft, today: NaiveDate, others: &'a Others) -> Look<'a> {
        Look { template, draft, today, others, shown: shown(template, draft).fields, texts: OnceCell::new() }
    }

    pub(super) fn texts(&self) -> &[(walk::Spot<'a>, Folded)] {
        let fold = |spot: walk::Spot<'a>| {
            let folded = Folded::new(spot.text);
            (spot, folded)
        };
        self.texts.get_or_init(|| walk::spots(self.template, self.draft).into_iter().map(fold).collect())
    }

    /// The places at which a check is not met.
    fn breaches(&self, rule: &Rule) -> Vec<Breach> {
        match &rule.check {
            Check::AllFilled { fields } => self.empty(fields),
            Check::AnyFilled { fields } => self.none_filled(fields),
            Check::Empty { field } => {
                self.unless(field, |_| self.empty(std::slice::from_ref(field)).len() == 1)
            }
            Check::Chosen { field, among } => self
                .unless(field, |draft| draft.answers.get(field).is_some_and(|answer| answer.is_among(among))),
            Check::DetailsFilled { field } => {
                self.unless(field, |draft| has_details(draft.answers.get(field)))
            }
            Check::RowsChosen { field, column, among } => {
                self.rows_without((field, column), None, |cell| cell.is_some_and(|cell| cell.is_among(among)))
            }
            Check::RowsFilled { field, column, rows_where } => {
                self.rows_without((field, column), rows_where.as_ref(), |cell| cell.is_some_and(says))
            }
            Check::RowsBetween { field, column, rows_where, least, most } => {
                let range = *least as f64..=*most as f64;
                let fits = |cell: Option<&Answer>| match cell {
                    Some(Answer::Number(number)) => range.contains(number),
                    _ => true,
                };
                self.rows_without((field, column), rows_where.as_ref(), fits)
            }
            Check::RowsCover { field, column, options, except, person } => {
                self.uncovered((field, column), options, except.as_ref(), person.as_deref())
            }
            Check::Within { field, column, rows_where, of_field, of_column } => {
                self.not_within((field, column), rows_where.as_ref(), (of_field, of_column))
            }
            Check::NoLaterThan { field, from, days, .. } => self.too_late(field, from, *days),
            Check::NotBefore { field, of } => self.too_early(field, of),
            Check::Wording { words, privacy, fields } => self.wording(words, *privacy, fields),
            Check::Mentions { words, fields } => self.unmentioned(words, fields),
            Check::LeftBehind { field, fields } => self.left_behind(field, fields),
            Check::InForce => self.out_of_force(rule),
            Check::Days { days, from, until, any } => self.outside(days, (*from, *until), *any),
            Check::RowsInOrder { field, columns, rows_where } => {
                self.out_of_order(field, columns, rows_where.as_ref())
            }
            Check::NoOverlap { field, column, alike } => self.overlapping(field, column, alike.as_deref()),
            Check::InPeriods { days, of_field, of_column } => self.outside_periods(days, of_field, of_column),
            Check::Lasts { field, column } => self.ended(field, column),
            Check::StartsWithin { field, column, of_field, of_column } => {
                self.begun_outside((field, column), (of_field, of_column))
            }
            Check::OneOf { field, column, options, more } => self.several_of((field, column), more, options),
            Check::HoursAtLeast { .. } => self.too_few_hours(&rule.check),
            Check::IdentityCode => self.identity_codes(),
            Check::LeftOver { what, fields } => self.left_over(*what, fields),
            Check::Note => Vec::new(),
        }
    }

    /// Whether there is anything that the check could speak of: a rule about the rows of an empty
    /// table is neither broken nor met.
    fn has_matter(&self, check: &Check) -> bool {
        match check {
            Check::RowsFilled { field, rows_where, .. } => {
                self.rows(field).iter().any(|(_, row)| counts(row, rows_where.as_ref()))
            }
            Check::RowsBetween { field, column, rows_where, .. } => {
                self.rows(field).iter().any(|(_, row)| {
                    counts(row, rows_where.as_ref()) && matches!(row.get(column), Some(Answer::Number(_)))
                })
            }
            Check::RowsChosen { field, .. } | Check::Within { field, .. } => {
                self.field(field).is_some_and(|(_, field)| filled(field, self.draft))
            }
            Check::AllFilled { fields } | Check::AnyFilled { fields } => {
                fields.iter().any(|field| self.field(field).is_some())
            }
            Check::Chosen { field, .. }
            | Check::Empty { field }
            | Check::DetailsFilled { field }
            | Check::RowsCover { field, .. }
            | Check::NoLaterThan { field, .. } => self.field(field).is_some(),
            Check::NotBefore { field, of } => {
                [field, of].iter().all(|field| self.field(field).is_some() && self.day(field).is_some())
            }
            Check::Wording { .. } => {
                self.draft.answers.values().any(|answer| matches!(answer, Answer::Text(_)))
            }
            Check::InForce => true,
            Check::Days { days, from, until, .. } => {
                let of_year = [from, until].iter().any(|bound| matches!(bound, Some(Bound::SchoolYear(_))));
                self.has_days(days) && (!of_year || self.school_year().is_some())
            }
            Check::InPeriods { days, .. } => self.has_days(days),
            Check::StartsWithin { field, column, of_field, of_column } => {
                self.can_begin((field, column), (of_field, of_column))
            }
            Check::Lasts { field, column } => !self.periods(field, column).is_empty(),
            Check::OneOf { field, more, .. } => {
                let fields: BTreeSet<&str> =
                    more.iter().map(|spot| spot.field.as_str()).chain([field.as_str()]).collect();
                fields.into_iter().map(|field| self.rows(field).len()).sum::<usize>() > 1
            }
            Check::RowsInOrder { field, .. } | Check::NoOverlap { field, .. } => self.rows(field).len() > 1,
            Check::HoursAtLeast { .. } => self.hours(check).is_some(),
            Check::Note
            | Check::Mentions { .. }
            | Check::IdentityCode
            | Check::LeftOver { .. }
            | Check::LeftBehind { .. } => false,
        }
    }

    /// A field that is shown, and its place.
    pub(super) fn field(&self, id: &str) -> Option<(Place, &Field)> {
        if !self.shown.contains(id) {
            return None;
        }
        let (section, field) = self.template.fields().find(|(_, field)| field.id == id)?;
        Some((place(section, field), field))
    }

    fn empty(&self, fields: &[String]) -> Vec<Breach> {
        let fields = fields.iter().filter_map(|field| self.field(field));
        fields.filter(|(_, field)| !self.is_said(field)).map(|(place, _)| (place, Vec::new())).collect()
    }

    /// Whether a field is filled with more than a dash.
    fn is_said(&self, field: &Field) -> bool {
        filled(field, self.draft) && self.draft.answers.get(&field.id).is_none_or(says)
    }

    fn none_filled(&self, fields: &[String]) -> Vec<Breach> {
        let fields: Vec<(Place, &Field)> = fields.iter().filter_map(|field| self.field(field)).collect();
        if fields.iter().any(|(_, field)| self.is_said(field)) {
            return Vec::new();
        }
        fields.into_iter().take(1).map(|(place, _)| (place, Vec::new())).collect()
    }

    fn unless(&self, field: &str, met: impl Fn(&Draft) -> bool) -> Vec<Breach> {
        let place = self.field(field).filter(|_| !met(self.draft)).map(|(place, _)| (place, Vec::new()));
        place.into_iter().collect()
    }

    /// The filled rows of a shown table, with their numbers.
    pub(super) fn rows(&self, field: &str) -> Vec<(usize, &Row)> {
        let Some((_, field)) = self.field(field) else { return Vec::new() };
        let rows = self.draft.rows(&field.id).iter().enumerate();
        rows.filter(|(_, row)| row_filled(&field.kind, row)).collect()
    }

    fn rows_without(
        &self,
        (field, column): (&str, &str),
        rows_where: Option<&RowsWhere>,
        met: impl Fn(Option<&Answer>) -> bool,
    ) -> Vec<Breach> {
        let Some((place, shown)) = self.field(field) else { return Vec::new() };
        let first = shown.kind.columns().first().filter(|first| first.id != column);
        let breach = |(number, row): (usize, &Row)| {
            let place = Place { row: Some(number), column: Some(column.to_owned()), ..place.clone() };
            let about = first.and_then(|first| row.get(&first.id)).map(display_raw);
            (place, about.into_iter().collect())
        };
        let rows = self.rows(field).into_iter().filter(|(_, row)| counts(row, rows_where));
        rows.filter(|(_, row)| !met(row.get(column))).map(breach).collect()
    }

    fn uncovered(
        &self,
        (field, column): (&str, &str),
        options: &[String],
        except: Option<&RowsWhere>,
        person: Option<&str>,
    ) -> Vec<Breach> {
        let Some((place, _)) = self.field(field) else { return Vec::new() };
        let mut rows = self.rows(field);
        rows.retain(|(_, row)| except.is_none() || !counts(row, except));
        let role = person.and_then(|person| match self.draft.answers.get(person) {
            Some(Answer::Person(person)) => Some(&person.role),
            _ => None,
        });
        let covered = |option: &&String| {
            let among = std::slice::from_ref(*option);
            role == Some(*option)
                || rows.iter().any(|(_, row)| row.get(column).is_some_and(|cell| cell.is_among(among)))
        };
        let left: Vec<String> = options.iter().filter(|option| !covered(option)).cloned().collect();
        if left.is_empty() { Vec::new() } else { vec![(place, left)] }
    }

    /// The values of one column that the other does not have; the place is where they are to be added.
    fn not_within(
        &self,
        (field, column): (&str, &str),
        rows_where: Option<&RowsWhere>,
        (of_field, of_column): (&str, &str),
    ) -> Vec<Breach> {
        let Some((place, _)) = self.field(of_field).or_else(|| self.field(field)) else { return Vec::new() };
        let others: Vec<String> =
            self.rows(of_field).iter().filter_map(|(_, row)| row.get(of_column)).map(display_raw).collect();
        let rows = self.rows(field).into_iter().filter(|(_, row)| counts(row, rows_where));
        let values = rows.filter_map(|(_, row)| row.get(column)).map(display_raw);
        values
            .filter(|value| !others.iter().any(|other| names(other, value)))
            .map(|value| (place.clone(), vec![value]))
            .collect()
    }

    /// The document type is not in force; what is to be made instead.
    fn out_of_force(&self, rule: &Rule) -> Vec<Breach> {
        if self.template.in_force.holds(self.today) {
            return Vec::new();
        }
        // Not at the reason of the version: it changes at issuing, and a decision about the finding must not.
        let place = self.field(&self.template.meaning.drafted).map(|(place, _)| place);
        place.map(|place| (place, rule.next.iter().cloned().collect())).into_iter().collect()
    }

    /// Rows with a second one of options of which there may be only one.
    fn several_of(&self, own: (&str, &str), more: &[Spot], options: &[String]) -> Vec<Breach> {
        let mut first = None;
        let mut breaches = Vec::new();
        let more = more.iter().filter_map(|spot| Some((spot.field.as_str(), spot.column.as_deref()?)));
        for (field, column) in std::iter::once(own).chain(more) {
            let Some((place, _)) = self.field(field) else { continue };
            for (number, row) in self.rows(field) {
                let Some(option) = row.get(column).and_then(Answer::chosen) else { continue };
                if !options.iter().any(|known| known == option) || *first.get_or_insert(option) == option {
                    continue;
                }
                let place = Place { row: Some(number), column: Some(column.to_owned()), ..place.clone() };
                let both = first.into_iter().chain([option]).map(str::to_owned);
                breaches.push((place, both.collect()));
            }
        }
        breaches
    }

    /// The hours of a list that is full for the pupil's grade, and the least there must be.
    fn hours(&self, check: &Check) -> Option<(f64, i64)> {
        let Check::HoursAtLeast { field, column, more, grade, least, subject, full } = check else {
            return None;
        };
        let grade = self.draft.chosen(grade)?;
        let (least, full) = (*least.get(grade)?, full.get(grade)?);
        let number = |cell: Option<&Answer>| match cell {
            Some(Answer::Number(hours)) => Some(*hours),
            _ => None,
        };
        let rows = self.rows(field);
        let unread = |field: &str, column: &str| {
            self.rows(field).iter().any(|(_, row)| matches!(row.get(column), Some(Answer::Unread(_))))
        };
        let columns = more.iter().filter_map(|spot| Some((spot.field.as_str(), spot.column.as_deref()?)));
        if columns.chain([(field.as_str(), column.as_str())]).any(|(field, column)| unread(field, column)) {
            return None;
        }
        let has = |wanted: &String| {
            let among = std::slice::from_ref(wanted);
            rows.iter().any(|(_, row)| {
                row.get(subject).is_some_and(|cell| cell.is_among(among)) && number(row.get(column)).is_some()
            })
        };
        if !full.iter().all(has) {
            return None;
        }
        let own = rows.iter().filter_map(|(_, row)| number(row.get(column)));
        let others = more.iter().flat_map(|spot| {
            let column = spot.column.as_deref().unwrap_or_default();
            self.rows(&spot.field).into_iter().filter_map(move |(_, row)| number(row.get(column)))
        });
        Some((own.chain(others).sum(), least))
    }

    fn too_few_hours(&self, check: &Check) -> Vec<Breach> {
        let Check::HoursAtLeast { field, .. } = check else { return Vec::new() };
        let Some((hours, least)) = self.hours(check) else { return Vec::new() };
        let place = self.field(field).map(|(place, _)| place).filter(|_| hours < least as f64);
        place.map(|place| (place, vec![format!("{hours} ({least})")])).into_iter().collect()
    }

    fn day(&self, field: &str) -> Option<NaiveDate> {
        match self.draft.answers.get(field) {
            Some(Answer::Date(day)) => Some(*day),
            _ => None,
        }
    }

    fn too_early(&self, field: &str, of: &str) -> Vec<Breach> {
        let earlier = self.day(field).zip(self.day(of)).is_some_and(|(day, of)| day < of);
        let place = self.field(field).filter(|_| earlier && self.field(of).is_some());
        place.map(|(place, _)| (place, Vec::new())).into_iter().collect()
    }

    /// An unread day is a finding of its own.
    fn too_late(&self, field: &str, from: &[String], days: i64) -> Vec<Breach> {
        let Some((place, _)) = self.field(field) else { return Vec::new() };
        let start = from.iter().filter_map(|field| self.day(field)).max().unwrap_or(self.today);
        let last = start.checked_add_days(Days::new(days.unsigned_abs())).unwrap_or(NaiveDate::MAX);
        let met = match self.draft.answers.get(field) {
            Some(Answer::Date(day)) => *day > start && *day <= last,
            Some(Answer::Unread(_)) => true,
            _ => false,
        };
        if met { Vec::new() } else { vec![(place, Vec::new())] }
    }

    /// What is filled and hidden, told at the choice that hides it.
    fn left_behind(&self, choice: &str, fields: &[String]) -> Vec<Breach> {
        let Some((place, _)) = self.field(choice) else { return Vec::new() };
        let hidden = |id: &&String| {
            let field = self.template.field(id).filter(|_| !self.shown.contains(*id));
            field.is_some_and(|field| filled(field, self.draft))
        };
        let left: Vec<String> = fields.iter().filter(hidden).cloned().collect();
        if left.is_empty() { Vec::new() } else { vec![(place, left)] }
    }

    fn wording(&self, lists: &[String], privacy: Option<Privacy>, fields: &[String]) -> Vec<Breach> {
        let words = Patterns::new(self.words(lists));
        let mut breaches = Vec::new();
        for (spot, text) in self.texts() {
            let elsewhere = !fields.is_empty() && !fields.contains(&spot.field.id);
            if elsewhere || (privacy.is_some() && spot.field.privacy != privacy) {
                continue;
            }
            for range in text.first_matches(&words) {
                let place = Place { range: Some(range), ..spot.place.clone() };
                breaches.push((place, vec![cut(spot.text, range)]));
            }
        }
        breaches
    }

    /// The first of the fields that says something, when none of them has any of the words.
    fn unmentioned(&self, lists: &[String], fields: &[String]) -> Vec<Breach> {
        let words = Patterns::new(self.words(lists));
        let texts = || self.texts().iter().filter(|(spot, _)| fields.contains(&spot.field.id));
        if texts().any(|(_, text)| !text.first_matches(&words).is_empty()) {
            return Vec::new();
        }
        texts().take(1).map(|(spot, _)| (spot.place.clone(), Vec::new())).collect()
    }

    /// The words of the lists in the language of the document; in all languages when that has no words.
    fn words(&self, lists: &[String]) -> Vec<&str> {
        let language = self.draft.chosen(&self.template.meaning.language).and_then(Language::from_tag);
        let mut words = Vec::new();
        for list in lists.iter().filter_map(|list| self.template.words.get(list)) {
            match language.and_then(|language| list.get(&language)) {
                Some(spoken) => words.extend(spoken.iter().map(String::as_str)),
                None => words.extend(list.values().flatten().map(String::as_str)),
            }
        }
        words
    }
}

/// Whether a row is one of those that alone count.
pub(super) fn counts(row: &Row, rows_where: Option<&RowsWhere>) -> bool {
    rows_where.is_none_or(|only| row.get(&only.column).is_some_and(|cell| cell.is_among(&only.among)))
}

fn has_details(answer: Option<&Answer>) -> bool {
    matches!(answer, Some(Answer::YesNo { details, .. }) if !is_dash(details))
}

/// Whether an answer says anything: a dash that only fills the box does not.
fn says(answer: &Answer) -> bool {
    match answer {
        Answer::Text(text) => !is_dash(text),
        other => !other.is_empty(),
    }
}

/// Whether a text has nothing but space, dashes and stops.
fn is_dash(text: &str) -> bool {
    text.chars().all(|letter| letter.is_whitespace() || "-–—_.,…/*·?".contains(letter))
}

/// Whether a text names a value: perhaps with more around it, as in "Maija Esimerkki, äiti".
fn names(text: &str, value: &str) -> bool {
    let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    !Folded::new(&fold(text)).find(&fold(value)).is_empty()
}

/// The characters of a range.
pub(super) fn cut(text: &str, range: Range) -> String {
    let units: Vec<u16> = text.encode_utf16().skip(range.start).take(range.end - range.start).collect();
    String::from_utf16_lossy(&units)
}
