//! The templates that a workspace knows: those that the program carries, and those that its vault brought.

use super::{Template, find, shipped};
use chrono::NaiveDate;
use std::cmp::Ordering;

/// The templates that a workspace knows.
#[derive(Clone, Debug, Default)]
pub struct Known {
    brought: Vec<&'static Template>,
}

impl Known {
    /// The shipped templates, and these.
    pub fn with(brought: Vec<&'static Template>) -> Known {
        Known { brought }
    }

    /// All of them, the shipped ones first.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &'static Template> + Send + use<> {
        shipped().iter().chain(self.brought.clone())
    }

    /// The template of this id and version.
    pub fn find(&self, id: &str, version: &str) -> Option<&'static Template> {
        let brought = || self.brought.iter().find(|one| one.id == id && one.version == version).copied();
        find(id, version).or_else(brought)
    }

    /// The newest version of a template.
    pub fn newest(&self, id: &str) -> Option<&'static Template> {
        self.all().filter(|one| one.id == id).max_by(|a, b| compare_versions(&a.version, &b.version))
    }

    /// The newest version of a template that is in force on a day, or of what took its place.
    pub fn in_force(&self, id: &str, day: NaiveDate) -> Option<&'static Template> {
        let mut next = self.newest(id)?;
        // Each step leads to another template; there are no more steps than templates.
        for _ in self.all() {
            if next.in_force.holds(day) {
                return Some(next);
            }
            next = self.newest(next.successor.as_ref()?)?;
        }
        None
    }

    /// The newest version of each: what new plans are made from.
    pub fn offered(&self) -> impl Iterator<Item = &'static Template> {
        self.all().filter(|one| self.newest(&one.id).is_some_and(|newest| newest.version == one.version))
    }
}

/// The order of two versions, by their numbers.
pub(crate) fn compare_versions(a: &str, b: &str) -> Ordering {
    let numbers = |version: &str| -> Vec<u64> {
        version.split('.').map(|number| number.parse().unwrap_or_default()).collect()
    };
    numbers(a).cmp(&numbers(b))
}
