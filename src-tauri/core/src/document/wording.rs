//! The fixed texts of the printed page in one language. The words are in
//! `assets/text/<language>/copy.ftl`.

use crate::language::Language;
use crate::text::say;

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
}
