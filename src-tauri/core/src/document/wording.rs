//! The fixed texts of the printed page in one language, and how that language writes days, times and
//! numbers. The words are in `assets/text/<language>/copy.ftl`.

use crate::language::Language;
use crate::text::say;
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike};

/// The fixed texts of one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wording(pub Language);

impl Wording {
    /// A text without values.
    pub(super) fn say(self, key: &str) -> String {
        say(self.0, key, &[])
    }

    /// A text with values.
    pub(super) fn with(self, key: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
        say(self.0, key, &values)
    }

    /// A day.
    pub(super) fn day(self, day: NaiveDate) -> String {
        // The month is a number, so that a language can name it; the year a text, so that none groups it.
        let values = [("day", day.day().into()), ("month", day.month().into()), ("year", day.year().to_string().into())];
        say(self.0, "copy-day", &values)
    }

    /// A moment of the day.
    pub(super) fn time(self, moment: DateTime<FixedOffset>) -> String {
        let (hour, minute) = (moment.hour().to_string(), format!("{:02}", moment.minute()));
        self.with("copy-time", &[("hour", &hour), ("minute", &minute)])
    }

    /// A span of days; an open end is said.
    pub(super) fn period(self, start: Option<NaiveDate>, end: Option<NaiveDate>) -> String {
        match (start, end) {
            (Some(start), Some(end)) => format!("{}–{}", self.day(start), self.day(end)),
            (Some(start), None) => self.with("copy-from", &[("day", &self.day(start))]),
            (None, Some(end)) => self.with("copy-until", &[("day", &self.day(end))]),
            (None, None) => String::new(),
        }
    }

    /// A number with the decimal mark of the language.
    pub(super) fn number(self, number: f64) -> String {
        let text = format!("{number}");
        if self.0 == Language::En { text } else { text.replace('.', ",") }
    }

    /// A telephone number with what it is; nothing for nothing.
    pub(super) fn phone(self, number: &str) -> String {
        if number.is_empty() { String::new() } else { self.with("copy-phone", &[("number", number)]) }
    }

    /// Yes, no or not applicable.
    pub(super) fn yes_no(self, value: &str) -> String {
        match value {
            "yes" => self.say("copy-yes"),
            "no" => self.say("copy-no"),
            "not_applicable" => self.say("copy-not-applicable"),
            other => other.to_owned(),
        }
    }

    /// The label of a column of attachments.
    pub(super) fn attachment_column(self, column: &str) -> String {
        match column {
            "title" => self.say("copy-attachment-title"),
            "date" => self.say("copy-attachment-date"),
            "pages" => self.say("copy-attachment-pages"),
            _ => self.say("copy-attachment-location"),
        }
    }
}
