//! Proves that the parts of a template fit together. Stub.
use super::Template;
use crate::failure::{Code, Failure};

/// What is wrong in a template. Its text is `template-unsound-` and the name in kebab case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The file is not TOML.
    NotToml,
    /// A key that nothing knows.
    UnknownKey,
    /// A key that must be there is not.
    MissingKey,
    /// A value of another type than wanted.
    WrongType,
    /// A name that is none of those known here.
    UnknownName,
}

impl Flaw {
    /// The name in kebab case.
    pub fn name(self) -> &'static str {
        "x"
    }
}

/// A flaw of a template, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsound {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The path.
    pub place: String,
    /// What is wrong.
    pub flaw: Flaw,
    /// The word.
    pub about: String,
}

impl From<Unsound> for Failure {
    fn from(unsound: Unsound) -> Failure {
        Failure::new(Code::BrokenTemplate)
            .with("file", unsound.file)
            .with("line", unsound.line)
            .with("place", unsound.place)
            .with("detail", unsound.flaw.name())
            .with("about", unsound.about)
    }
}

/// All.
pub fn sound(template: &Template) -> Vec<Unsound> {
    let _ = template;
    Vec::new()
}
