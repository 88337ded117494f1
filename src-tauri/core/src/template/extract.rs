//! Documents of parts of a plan, for those who need no more of it to do their work. What one shows is listed; what
//! is not listed it does not show, so that a field that is added later comes into none by itself.

use super::{Field, Template};

/// A document of parts of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extract {
    /// Stable name.
    pub id: String,
    /// Whether it must fit on one page: then what is too much for it is shortened, the last parts first left out.
    pub one_page: bool,
    /// Ids of the legal bases in the texts.
    pub law: Vec<String>,
    /// What it shows, the most needed first.
    pub parts: Vec<Part>,
}

/// What an extract shows of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The field.
    pub field: String,
    /// The columns, when it is a table.
    pub columns: Vec<String>,
}

/// The texts of an extract in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExtractText {
    /// Its name.
    pub label: String,
    /// For whom it is made when no name is written.
    pub reader: String,
    /// What it is used for.
    pub purpose: String,
}

impl Extract {
    /// What it shows of this field.
    pub fn part(&self, field: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.field == field)
    }

    /// Whether it shows this column of this field, or the field when it is no table.
    pub fn shows(&self, field: &Field, column: Option<&str>) -> bool {
        let listed = |part: &Part| match column {
            Some(column) => part.columns.iter().any(|own| own == column),
            None => true,
        };
        self.part(&field.id).is_some_and(listed)
    }
}

impl Template {
    /// The extract of this id.
    pub fn extract(&self, id: &str) -> Option<&Extract> {
        self.extracts.iter().find(|extract| extract.id == id)
    }
}
