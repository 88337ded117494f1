//! Meetings: who is called, and what each point came to.

use crate::language::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A meeting, as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Meeting {
    /// Its id.
    pub id: String,
    /// The day, ISO 8601.
    pub day: String,
    /// The time, as it was written.
    pub time: String,
    /// Where.
    pub place: String,
    /// What is spoken of. Nothing secret: it stands in the letter.
    pub about: String,
    /// Whether an interpreter is ordered, and for which language.
    pub interpreter: String,
    /// Who is called and was there.
    pub people: Vec<Attendee>,
    /// What each section came to.
    pub points: BTreeMap<String, Verdict>,
    /// The next time, ISO 8601; nothing when none is agreed.
    pub next: String,
    /// When it was begun, RFC 3339.
    pub begun: Option<String>,
    /// When it was ended, RFC 3339.
    pub ended: Option<String>,
    /// When it was opened again after it had been ended, RFC 3339.
    pub reopened: Option<String>,
    /// The days, ISO 8601, on which it was changed after that.
    #[serde(default)]
    pub changed: Vec<String>,
}

/// Somebody who is called to a meeting or was there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Attendee {
    /// The name.
    pub name: String,
    /// The role: an option of the template's; nothing when it is none of them.
    pub role: String,
    /// Whether the letter calls them.
    pub called: bool,
    /// Whether they were there.
    pub present: bool,
}

/// What a point came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Agreed by all.
    Agreed,
    /// Somebody sees it otherwise.
    Different,
    /// It stays open.
    Open,
}

/// What was said of a point, and what it came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Verdict {
    /// What it came to; nothing when it was not gone through.
    pub outcome: Option<Outcome>,
    /// The guardians' words, where none is named.
    pub guardian: String,
    /// The words of each guardian, by name.
    #[serde(default)]
    pub guardians: BTreeMap<String, String>,
    /// The pupil's words.
    pub pupil: String,
    /// Who sees it otherwise.
    pub who: String,
    /// The words of the one who does.
    pub words: String,
}

/// A plan's meetings.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Meetings {
    /// Those that were arranged or held, by day.
    pub meetings: Vec<Meeting>,
    /// A new one, with everybody whom the plan names.
    pub proposed: Meeting,
    /// The roles to choose from.
    pub roles: Vec<Role>,
    /// The language of the plan's documents.
    pub language: Language,
    /// Whether an order of non-disclosure is in force: the letter names nobody and no school.
    pub under_order: bool,
}

/// A role.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Role {
    /// The option.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A meeting that is held: one pupil, and nothing that is never printed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MeetingView {
    /// The meeting.
    pub meeting: Meeting,
    /// The pupil's name.
    pub pupil: String,
    /// The points that are gone through: the sections in which something is written.
    pub points: Vec<MeetingPoint>,
    /// What the words of the pupil or the student are called.
    pub pupil_words: String,
    /// Whether a guardian has a say in it.
    pub guardian: bool,
    /// The role that guardians have.
    pub guardian_role: String,
    /// The roles to choose from.
    pub roles: Vec<Role>,
    /// What of it can be taken into the plan.
    pub offers: Vec<MeetingOffer>,
    /// Whether there is a draft to take it into.
    pub draft: bool,
    /// Whether an order of non-disclosure is in force. It is no matter for the screen of a meeting: it is told to the
    /// teacher who makes the minutes.
    pub under_order: bool,
}

/// A point that is gone through.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MeetingPoint {
    /// The section.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What the plan says.
    pub items: Vec<MeetingItem>,
    /// What the pupil and the guardians have said before.
    pub views: Vec<MeetingItem>,
}

/// A field of a point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MeetingItem {
    /// Its label.
    pub label: String,
    /// Whether its lines are rows of a table.
    pub rows: bool,
    /// What it says.
    pub lines: Vec<MeetingLine>,
}

/// A paragraph, or a row: what it is about, and the rest of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MeetingLine {
    /// The paragraph, or the row's own text.
    pub text: String,
    /// The rest of a row.
    pub more: String,
}

/// What of a meeting can be taken into a field of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MeetingOffer {
    /// The field.
    pub field: String,
    /// Its label.
    pub label: String,
    /// What is added, in words.
    pub text: String,
}
