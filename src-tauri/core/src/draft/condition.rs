//! Whether a template's condition holds in a draft. A condition looks at the answers as they are, also
//! at those of fields that are not shown.

use super::{Answer, Draft, filled};
use crate::template::{Template, Test};

/// Whether the condition of this name holds; without a name, it does.
pub fn holds(template: &Template, draft: &Draft, condition: Option<&str>) -> bool {
    let Some(condition) = condition.and_then(|name| template.conditions.get(name)) else { return true };
    condition.any.iter().any(|test| passes(template, draft, test))
}

fn passes(template: &Template, draft: &Draft, test: &Test) -> bool {
    match test {
        Test::Flag { flag, is } => draft.flags.get(flag).copied().unwrap_or_default() == *is,
        Test::Chosen { field, among } => {
            draft.answers.get(field).is_some_and(|answer| answer.is_among(among))
        }
        Test::RowHas { field, column, option } => {
            let among = std::slice::from_ref(option);
            draft.rows(field).iter().any(|row| row.get(column).is_some_and(|cell| cell.is_among(among)))
        }
        Test::Filled { field } => template.field(field).is_some_and(|field| filled(field, draft)),
    }
}

impl Answer {
    /// The option of a choice, or the value of a yes-or-no with details.
    pub fn chosen(&self) -> Option<&str> {
        match self {
            Answer::Choice(option) => Some(option),
            Answer::YesNo { value, .. } => value.as_deref(),
            _ => None,
        }
    }

    /// Whether the option, or one of the chosen options, is one of these.
    pub fn is_among(&self, options: &[String]) -> bool {
        match self {
            Answer::Choices(chosen) => chosen.iter().any(|option| options.contains(option)),
            other => other.chosen().is_some_and(|option| options.iter().any(|known| known == option)),
        }
    }
}

impl Draft {
    /// The option of a field that is a choice or a yes-or-no with details.
    pub fn chosen(&self, field: &str) -> Option<&str> {
        self.answers.get(field).and_then(Answer::chosen)
    }

    /// The rows of a field; none when it has none.
    pub fn rows(&self, field: &str) -> &[super::Row] {
        match self.answers.get(field) {
            Some(Answer::Rows(rows)) => rows,
            _ => &[],
        }
    }
}
