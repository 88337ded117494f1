//! The package for the next school, as the command line says it.

use super::Misuse;

/// What goes to whom, and on what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Going {
    /// The next school.
    pub recipient: String,
    /// On what.
    pub ground: Ground,
    /// Whether the attached files go.
    pub attachments: bool,
    /// Ids of the sections and fields that do not go.
    pub without: Vec<String>,
}

/// On what it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ground {
    /// A permission: its number in the list, from 1.
    Permission(usize),
    /// A reason in words.
    Reason(String),
}

/// The options of a package, before they make one.
#[derive(Default)]
pub struct Said {
    pub(super) recipient: Option<String>,
    pub(super) permission: Option<String>,
    pub(super) attachments: bool,
}

impl Said {
    pub(super) fn going(self, reason: Option<String>, without: Vec<String>) -> Result<Going, Misuse> {
        let missing = |word: &str| Misuse { key: "cli-option-missing", word: word.to_owned() };
        let recipient = self.recipient.ok_or_else(|| missing("--recipient"))?;
        let ground = match (self.permission, reason) {
            (None, None) => return Err(missing("--permission | --reason")),
            // One thing is said: on which of two it goes is not guessed.
            (Some(_), Some(reason)) => {
                return Err(Misuse { key: "cli-misread", word: format!("--reason {reason}") });
            }
            (None, Some(reason)) => Ground::Reason(reason),
            (Some(number), None) => match number.parse() {
                Ok(number @ 1..) => Ground::Permission(number),
                _ => return Err(Misuse { key: "cli-no-number", word: number }),
            },
        };
        Ok(Going { recipient, ground, attachments: self.attachments, without })
    }
}
