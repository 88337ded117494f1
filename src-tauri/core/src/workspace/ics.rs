//! Days as an iCalendar file (RFC 5545), for calendars outside of the program: no name, and an id for each day
//! that stays the same when its day is moved.

use crate::draft::read_day;
use chrono::{DateTime, FixedOffset, NaiveDateTime, NaiveTime, Utc};
use icalendar::{Calendar, Class, Component, Event, EventLike, Property};
use sha2::{Digest, Sha256};

/// A day of the calendar.
pub(super) struct Entry {
    /// What tells it from every other.
    pub key: String,
    /// The day, ISO 8601.
    pub day: String,
    /// The time, as it was written; a day without one is whole.
    pub time: String,
    /// What it is.
    pub text: String,
    /// Of which document.
    pub about: String,
}

/// The file.
pub(super) fn write(entries: impl Iterator<Item = Entry>, now: DateTime<FixedOffset>, name: &str) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    let program = format!("-//Laatija//{}//FI", super::drafting::PROGRAM);
    for (key, value) in [("VERSION", "2.0"), ("PRODID", program.as_str()), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(name);
    for entry in entries {
        if let Some(day) = read_day(&entry.day) {
            calendar.push(event(&entry, day.and_time(NaiveTime::MIN), now));
        }
    }
    calendar.to_string().into_bytes()
}

fn event(entry: &Entry, day: NaiveDateTime, now: DateTime<FixedOffset>) -> Event {
    let digest = data_encoding::HEXLOWER.encode(&Sha256::digest(entry.key.as_bytes())[..16]);
    let mut event = Event::new();
    event.uid(&format!("{digest}@laatija")).timestamp(now.with_timezone(&Utc)).summary(&entry.text);
    event.description(&entry.about).class(Class::Private);
    match read_time(&entry.time) {
        Some(time) => event.starts(day.date().and_time(time)),
        // The end of a whole day is the next one.
        None => {
            let next = day.date().succ_opt().unwrap_or(day.date());
            event.starts(day.date()).ends(next).add_property("TRANSP", "TRANSPARENT")
        }
    };
    event.done()
}

/// A time of day as people write it: `14.30`, `14:30`, `klo 9`.
pub(super) fn read_time(text: &str) -> Option<NaiveTime> {
    let mut numbers = text.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty());
    let hour = numbers.next()?.parse().ok()?;
    let minute = numbers.next().map_or(Some(0), |minute| minute.parse().ok())?;
    NaiveTime::from_hms_opt(hour, minute, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_people_write_it() {
        for (text, time) in [
            ("14.30", Some((14, 30))),
            ("klo 14:30", Some((14, 30))),
            ("9", Some((9, 0))),
            ("kl. 8.05–9", Some((8, 5))),
            ("25.00", None),
            ("iltapäivällä", None),
            ("", None),
        ] {
            let time = time.and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0));
            assert_eq!(read_time(text), time, "{text}");
        }
    }
}
