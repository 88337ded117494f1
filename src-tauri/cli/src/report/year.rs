//! What is answered of the year: its days, one a line.

use super::{Answer, Report};
use laatija_core::workspace::ClockDate;
use serde_json::json;

impl Report {
    /// The days of the year: day, time, class, pupil, what it is, document.
    pub fn year(&self, dates: &[ClockDate]) -> Answer {
        let line = |date: &ClockDate| {
            let what = match date.at_latest {
                true => self.say("year-at-latest", &[("what", &date.what)]),
                false => date.what.clone(),
            };
            [&date.date, &date.time, &date.class, &date.pupil, &what, &date.title]
                .map(String::as_str)
                .join("\t")
        };
        let lines: Vec<String> = dates.iter().map(line).collect();
        Answer { lines: lines.join("\n"), json: json!({ "dates": dates }), in_order: true, told: false }
    }
}
