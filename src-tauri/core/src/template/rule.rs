//! The rules by which a plan is reviewed, as data. What a rule may check is a closed set; the review
//! itself is the draft's.

use super::{Privacy, Spot};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A rule by which a plan is reviewed.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Stable name, such as `R11`.
    pub id: String,
    /// What a finding of this rule means for issuing.
    pub severity: Severity,
    /// The condition under which the rule applies; without one, always.
    pub when: Option<String>,
    /// The condition under which the rule does not apply.
    pub unless: Option<String>,
    /// Ids of the legal bases in the texts.
    pub law: Vec<String>,
    /// The document that is to be started next, by template id.
    pub next: Option<String>,
    /// Municipalities arrange this differently.
    pub local: bool,
    /// What is checked.
    pub check: Check,
}

/// What a finding means for issuing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Stops issuing.
    Blocks,
    /// Worth a look; the teacher decides.
    Look,
    /// A reminder of how the plan is made: a quiet hint, not among the things to do.
    Info,
}

/// What a rule checks: a closed set, so that rules stay data.
#[derive(Clone, Debug, PartialEq)]
pub enum Check {
    /// Every one of the fields is filled.
    AllFilled {
        /// The fields.
        fields: Vec<String>,
    },
    /// The field is not filled.
    Empty {
        /// The field.
        field: String,
    },
    /// At least one of the fields is filled.
    AnyFilled {
        /// The fields.
        fields: Vec<String>,
    },
    /// The choice (or the value of a yes-or-no with details) is one of these; empty counts as not.
    Chosen {
        /// The field.
        field: String,
        /// The options.
        among: Vec<String>,
    },
    /// A yes-or-no with details has details.
    DetailsFilled {
        /// The field.
        field: String,
    },
    /// In every row the column's option is one of these.
    RowsChosen {
        /// The table.
        field: String,
        /// The column.
        column: String,
        /// The options.
        among: Vec<String>,
    },
    /// In every row the column is filled.
    RowsFilled {
        /// The table.
        field: String,
        /// The column.
        column: String,
        /// Only rows that have one of these options in this other column count.
        rows_where: Option<RowsWhere>,
    },
    /// In every row the number, where there is one, is neither less nor more than this.
    RowsBetween {
        /// The table.
        field: String,
        /// The column of numbers.
        column: String,
        /// Only rows that have one of these options in this other column count.
        rows_where: Option<RowsWhere>,
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// For each of these options there is a row that has it in the column.
    RowsCover {
        /// The table.
        field: String,
        /// The column.
        column: String,
        /// The options.
        options: Vec<String>,
        /// Rows that have one of these options in this other column do not count.
        except: Option<RowsWhere>,
        /// A person whose role counts like a row.
        person: Option<String>,
    },
    /// Every value of one column occurs in another table's column.
    Within {
        /// The table whose values are looked for.
        field: String,
        /// Its column.
        column: String,
        /// Only rows that have one of these options in this other column count.
        rows_where: Option<RowsWhere>,
        /// The table in which they are looked for.
        of_field: String,
        /// Its column.
        of_column: String,
    },
    /// The day is filled, after the latest of the other days, and at most so many days after it.
    NoLaterThan {
        /// The date field.
        field: String,
        /// The days it is counted from: the latest of those that are filled.
        from: Vec<String>,
        /// How many days.
        days: i64,
        /// How many days before the day the year clock reminds.
        remind: Option<i64>,
    },
    /// When both days are filled, the one is not before the other.
    NotBefore {
        /// The date field.
        field: String,
        /// The day that it cannot be before.
        of: String,
    },
    /// The document type is in force on the day of the review; what is to be made instead is the rule's `next`.
    InForce,
    /// The days lie between these bounds; of a period both ends count. What is not filled or has no bound
    /// says nothing.
    Days {
        /// The days.
        days: Vec<Spot>,
        /// None is before it.
        from: Option<Bound>,
        /// None is after it.
        until: Option<Bound>,
        /// It is enough that one of the days lies there.
        any: bool,
    },
    /// In each row the days of these columns follow one another; of a period its start counts.
    RowsInOrder {
        /// The table.
        field: String,
        /// The columns, the earliest first.
        columns: Vec<String>,
        /// Only the rows for which this holds.
        rows_where: Option<RowsWhere>,
    },
    /// The periods of two rows do not overlap.
    NoOverlap {
        /// The table.
        field: String,
        /// The column of periods.
        column: String,
        /// Only rows that say the same in this column are compared.
        alike: Option<String>,
    },
    /// Each of the days lies in one of the periods of a table, if it has any.
    InPeriods {
        /// The days.
        days: Vec<Spot>,
        /// The table of the periods.
        of_field: String,
        /// Their column.
        of_column: String,
    },
    /// One of the periods of a table has not ended on the day of the review, if it has any.
    Lasts {
        /// The table.
        field: String,
        /// The column of periods.
        column: String,
    },
    /// One of the periods of a table begins within the period of each row that has one.
    StartsWithin {
        /// The table of the rows.
        field: String,
        /// Their column of periods.
        column: String,
        /// The table of the periods that begin.
        of_field: String,
        /// Their column.
        of_column: String,
    },
    /// Of these options no more than one occurs in the columns.
    OneOf {
        /// The table.
        field: String,
        /// The column.
        column: String,
        /// The options.
        options: Vec<String>,
        /// More columns, of this or other tables.
        more: Vec<Spot>,
    },
    /// The hours of all rows are at least those of the pupil's grade. Only when each of the options has a row
    /// with hours: a list of some subjects has no sum to compare.
    HoursAtLeast {
        /// The table.
        field: String,
        /// The column of hours.
        column: String,
        /// More hours, in other tables.
        more: Vec<Spot>,
        /// The choice that says the grade.
        grade: String,
        /// The least hours, by grade.
        least: BTreeMap<String, i64>,
        /// The column of subjects, and the subjects that must be there, by grade.
        subject: String,
        /// The subjects that a full list has, by grade.
        full: BTreeMap<String, Vec<String>>,
    },
    /// None of the listed words occurs in the texts of the plan.
    Wording {
        /// Names of the lists in [`Template::words`].
        words: Vec<String>,
        /// Only in fields of this privacy; without it, in all texts.
        privacy: Option<Privacy>,
        /// In which fields; without any, in all.
        fields: Vec<String>,
    },
    /// One of the listed words occurs in these fields. While they say nothing at all, nothing is told.
    Mentions {
        /// Names of the lists in [`Template::words`].
        words: Vec<String>,
        /// In which fields.
        fields: Vec<String>,
    },
    /// None of these fields is filled while it is not shown: what a changed choice left behind is neither printed
    /// nor seen, and is not taken away either.
    LeftBehind {
        /// The choice, where the finding is told.
        field: String,
        /// The fields that it hides.
        fields: Vec<String>,
    },
    /// No personal identity code occurs in the texts of the plan.
    IdentityCode,
    /// Nothing in the texts seems to come from another plan.
    LeftOver {
        /// What is looked for.
        what: LeftOver,
        /// In which fields; without any, in all.
        fields: Vec<String>,
    },
    /// Nothing that a program can check: the rule is shown beside the fields it speaks of.
    Note,
}

/// Rows that have one of these options in this column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowsWhere {
    /// The column.
    pub column: String,
    /// The options.
    pub among: Vec<String>,
}

/// A day that others are held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// This day.
    Day(NaiveDate),
    /// The day of the review.
    Today,
    /// The first or the last day of the plan's school year, and how many days there are to spare.
    SchoolYear(i64),
}

/// What a text may still hold of another plan, or of the year before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOver {
    /// The name of a pupil of another plan.
    Name,
    /// A school year that is not the plan's.
    SchoolYear,
    /// A class of another grade than the pupil's.
    Class,
    /// A day outside of the plan's school year.
    Day,
    /// The mark of a phrase that stands for a pupil's name.
    NameMark,
}
