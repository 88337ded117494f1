//! The rules about days: between bounds, in order, inside of periods, and periods that do not overlap. A day
//! that is not filled or cannot be read says nothing here; that it is missing is a finding of its own.

use super::rules::{Breach, Look, counts};
use super::{Answer, Draft, Place, display_day, display_raw};
use crate::template::{Bound, RowsWhere, Spot, Template};
use chrono::{Days, NaiveDate};

/// A day of a draft and where it stands.
type Found = (Place, NaiveDate);

/// A first and a last day; none is open.
type Period = (Option<NaiveDate>, Option<NaiveDate>);

/// The first day of a written school year is that of August, the last one that of July.
pub fn days_of_year(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let first: i32 = text.trim().get(..4)?.parse().ok()?;
    Some((NaiveDate::from_ymd_opt(first, 8, 1)?, NaiveDate::from_ymd_opt(first + 1, 7, 31)?))
}

/// Whether the school year of a draft has not begun on this day.
pub fn is_to_come(template: &Template, draft: &Draft, today: NaiveDate) -> bool {
    match draft.answers.get(&template.meaning.school_year) {
        Some(Answer::Text(text)) => days_of_year(text).is_some_and(|(first, _)| first > today),
        _ => false,
    }
}

impl Look<'_> {
    /// The first and the last day of the plan's school year, when it can be read.
    pub(super) fn school_year(&self) -> Option<(NaiveDate, NaiveDate)> {
        match self.draft.answers.get(&self.template.meaning.school_year) {
            Some(Answer::Text(text)) => days_of_year(text),
            _ => None,
        }
    }

    fn from(&self, bound: Bound) -> Option<NaiveDate> {
        match bound {
            Bound::Day(day) => Some(day),
            Bound::Today => Some(self.today),
            Bound::SchoolYear(spare) => {
                self.school_year()?.0.checked_sub_days(Days::new(spare.unsigned_abs()))
            }
        }
    }

    fn until(&self, bound: Bound) -> Option<NaiveDate> {
        match bound {
            Bound::Day(day) => Some(day),
            Bound::Today => Some(self.today),
            Bound::SchoolYear(spare) => {
                self.school_year()?.1.checked_add_days(Days::new(spare.unsigned_abs()))
            }
        }
    }

    /// The days at these spots that are filled, with their places; of a period both ends.
    fn days_at(&self, spots: &[Spot]) -> Vec<Found> {
        let mut found = Vec::new();
        for spot in spots {
            let Some((place, _)) = self.field(&spot.field) else { continue };
            match &spot.column {
                None => {
                    found.extend(ends(self.draft.answers.get(&spot.field)).map(|day| (place.clone(), day)))
                }
                Some(column) => {
                    for (number, row) in self.rows(&spot.field) {
                        let place =
                            Place { row: Some(number), column: Some(column.clone()), ..place.clone() };
                        found.extend(ends(row.get(column)).map(|day| (place.clone(), day)));
                    }
                }
            }
        }
        found
    }

    /// Whether any of the days is filled.
    pub(super) fn has_days(&self, spots: &[Spot]) -> bool {
        !self.days_at(spots).is_empty()
    }

    /// The days that are not between the bounds; with `any`, the first place when none is.
    pub(super) fn outside(
        &self,
        spots: &[Spot],
        (from, until): (Option<Bound>, Option<Bound>),
        any: bool,
    ) -> Vec<Breach> {
        let (first, last) = (from.map(|bound| self.from(bound)), until.map(|bound| self.until(bound)));
        if first == Some(None) || last == Some(None) {
            return Vec::new();
        }
        let (first, last) = (first.flatten(), last.flatten());
        let inside =
            |day: NaiveDate| first.is_none_or(|first| first <= day) && last.is_none_or(|last| day <= last);
        let days = self.days_at(spots);
        if any {
            let place = spots.first().and_then(|spot| self.field(&spot.field)).map(|(place, _)| place);
            let none = !days.iter().any(|(_, day)| inside(*day));
            return place.filter(|_| none).map(|place| (place, Vec::new())).into_iter().collect();
        }
        days.into_iter()
            .filter(|(_, day)| !inside(*day))
            .map(|(place, day)| (place, vec![display_day(day)]))
            .collect()
    }

    /// Rows whose days do not follow one another; the place is the later one's.
    pub(super) fn out_of_order(
        &self,
        field: &str,
        columns: &[String],
        rows_where: Option<&RowsWhere>,
    ) -> Vec<Breach> {
        let Some((place, _)) = self.field(field) else { return Vec::new() };
        let mut breaches = Vec::new();
        for (number, row) in self.rows(field).into_iter().filter(|(_, row)| counts(row, rows_where)) {
            let day = |column| Some((column, ends(row.get(column)).next()?));
            let days: Vec<(&String, NaiveDate)> = columns.iter().filter_map(day).collect();
            for pair in days.windows(2).filter(|pair| pair[1].1 < pair[0].1) {
                let column = Some(pair[1].0.clone());
                let place = Place { row: Some(number), column, ..place.clone() };
                breaches.push((place, vec![display_day(pair[1].1)]));
            }
        }
        breaches
    }

    /// The periods of a column, with the numbers of their rows.
    pub(super) fn periods(&self, field: &str, column: &str) -> Vec<(usize, Period)> {
        let period = |cell: &Answer| match cell {
            Answer::Period { start, end } if start.is_some() || end.is_some() => Some((*start, *end)),
            _ => None,
        };
        let rows = self.rows(field).into_iter();
        rows.filter_map(|(number, row)| Some((number, period(row.get(column)?)?))).collect()
    }

    /// Periods that overlap one in a row above; a day on which one ends and the next begins is no overlap.
    pub(super) fn overlapping(&self, field: &str, column: &str, alike: Option<&str>) -> Vec<Breach> {
        let Some((place, _)) = self.field(field) else { return Vec::new() };
        let says = |number: usize| {
            let row = self.draft.rows(field).get(number);
            alike.and_then(|column| row?.get(column)).map(display_raw)
        };
        let periods = self.periods(field, column);
        let overlap = |(start, end): Period, (other, last): Period| {
            let before = |end: Option<NaiveDate>, start: Option<NaiveDate>| {
                end.zip(start).is_some_and(|(end, start)| end <= start)
            };
            !before(end, other) && !before(last, start)
        };
        let mut breaches = Vec::new();
        for (at, (number, period)) in periods.iter().enumerate() {
            let above = periods[..at].iter();
            if above.clone().any(|(other, before)| says(*other) == says(*number) && overlap(*period, *before))
            {
                let place = Place { row: Some(*number), column: Some(column.to_owned()), ..place.clone() };
                breaches.push((place, says(*number).into_iter().collect()));
            }
        }
        breaches
    }

    /// The last of the periods, when all of them have ended, with the day on which it did.
    pub(super) fn ended(&self, field: &str, column: &str) -> Vec<Breach> {
        let Some((place, _)) = self.field(field) else { return Vec::new() };
        let periods = self.periods(field, column);
        let lasts = |(_, (_, end)): &(usize, Period)| end.is_none_or(|end| self.today <= end);
        if periods.iter().any(lasts) {
            return Vec::new();
        }
        let last = periods.iter().filter_map(|(number, (_, end))| Some(((*end)?, *number))).max();
        let breach = |(end, number)| {
            let place = Place { row: Some(number), column: Some(column.to_owned()), ..place };
            (place, vec![display_day(end)])
        };
        last.map(breach).into_iter().collect()
    }

    /// Rows in whose period none of the others begins, with what the row is called. Without a beginning there is nothing
    /// to hold them against.
    pub(super) fn begun_outside(
        &self,
        (field, column): (&str, &str),
        (of_field, of_column): (&str, &str),
    ) -> Vec<Breach> {
        let begins = self.beginnings(of_field, of_column);
        let Some((place, own)) = self.field(field).filter(|_| !begins.is_empty()) else { return Vec::new() };
        let called = |number: usize| {
            let row = self.draft.rows(field).get(number);
            row.and_then(|row| row.get(&own.kind.columns().first()?.id)).map(display_raw)
        };
        let holds = |(from, until): &Period, day: &NaiveDate| {
            from.is_none_or(|from| from <= *day) && until.is_none_or(|until| *day <= until)
        };
        let outside = self
            .periods(field, column)
            .into_iter()
            .filter(|(_, period)| !begins.iter().any(|day| holds(period, day)));
        let breach = |(number, _): (usize, Period)| {
            let place = Place { row: Some(number), column: Some(column.to_owned()), ..place.clone() };
            (place, called(number).into_iter().collect())
        };
        outside.map(breach).collect()
    }

    /// Whether there are both periods of rows and beginnings to hold against them.
    pub(super) fn can_begin(
        &self,
        (field, column): (&str, &str),
        (of_field, of_column): (&str, &str),
    ) -> bool {
        !self.periods(field, column).is_empty() && !self.beginnings(of_field, of_column).is_empty()
    }

    /// The first days of the periods of a column.
    fn beginnings(&self, field: &str, column: &str) -> Vec<NaiveDate> {
        self.periods(field, column).into_iter().filter_map(|(_, (start, _))| start).collect()
    }

    /// Days outside of all periods of a table. Without a period there is nothing to hold them against.
    pub(super) fn outside_periods(&self, spots: &[Spot], field: &str, column: &str) -> Vec<Breach> {
        let periods = self.periods(field, column);
        let inside = |day: NaiveDate| {
            periods.iter().any(|(_, (start, end))| {
                start.is_none_or(|start| start <= day) && end.is_none_or(|end| day <= end)
            })
        };
        let outside = |(_, day): &Found| !periods.is_empty() && !inside(*day);
        let days = self.days_at(spots).into_iter().filter(outside);
        days.map(|(place, day)| (place, vec![display_day(day)])).collect()
    }
}

/// The days of an answer: one, or the ends of a period.
fn ends(answer: Option<&Answer>) -> impl Iterator<Item = NaiveDate> {
    let ends = match answer {
        Some(Answer::Date(day)) => [Some(*day), None],
        Some(Answer::Period { start, end }) => [*start, *end],
        _ => [None, None],
    };
    ends.into_iter().flatten()
}
