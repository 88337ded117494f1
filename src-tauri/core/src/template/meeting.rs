//! What a template says of meetings: which sections are gone through, and the fields to which what was said
//! belongs.

/// A meeting about the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The sections that are gone through, in their order.
    pub sections: Vec<String>,
    /// The pupil's view (a long text).
    pub pupil_view: String,
    /// The guardians' view (a long text).
    pub guardian_view: String,
    /// The day when the plan is looked at next.
    pub next: String,
    /// Whether an interpreter is needed (a yes-or-no with details).
    pub interpreter: Option<String>,
    /// Who took part.
    pub participants: Participants,
    /// What was talked about and agreed.
    pub record: Record,
}

/// The table of those who took part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participants {
    /// The table.
    pub field: String,
    /// The column of names.
    pub name: String,
    /// The column of roles.
    pub role: String,
    /// The column of ways of taking part.
    pub way: String,
    /// The column of days.
    pub date: String,
    /// The way of those who were at a meeting.
    pub met: String,
    /// The way of those who were not.
    pub absent: String,
    /// The pupil's role.
    pub pupil: String,
    /// A guardian's role.
    pub guardian: String,
}

/// The table of what was talked about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The table.
    pub field: String,
    /// The column of days.
    pub date: String,
    /// The column of those who took part.
    pub participants: String,
    /// The column of what was talked about.
    pub summary: String,
    /// The column of what was agreed.
    pub agreed: String,
}
