//! What municipalities brought, as the page sees it.

use serde::Serialize;
use ts_rs::TS;

/// A template that a municipality brought.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LocalTemplateView {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The name teachers use; empty when this program cannot read it any more.
    pub title: String,
    /// The municipality.
    pub municipality: String,
    /// The name of the file it came in.
    pub file: String,
    /// When it was added, ISO 8601.
    pub added: String,
    /// The beginning of the SHA-256 of the file, for comparing by eye.
    pub digest: String,
    /// How many plans stand on it.
    pub plans: u32,
    /// Whether new plans are made from it: no newer version is here.
    pub newest: bool,
}

/// A role whose signature box a new draft may have.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SignerRole {
    /// The option.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// What came of a municipality's file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LocalFile {
    /// The file's name.
    pub file: String,
    /// The municipality.
    pub municipality: String,
    /// The name and the version of the template that was added, if the file has one.
    pub template: Option<LocalName>,
    /// Whether its ways were taken into use.
    pub ways: bool,
    /// What its ways changed, a sentence each, in the person's language.
    pub changes: Vec<String>,
    /// What is wrong in it; then nothing was changed.
    pub flaws: Vec<LocalFlaw>,
}

/// A template by its name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LocalName {
    /// The name teachers use.
    pub title: String,
    /// The version.
    pub version: String,
}

/// A flaw of a municipality's file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LocalFlaw {
    /// The line, counted from 1.
    pub line: u32,
    /// The column, counted from 1.
    pub column: u32,
    /// The path of the key.
    pub place: String,
    /// What is wrong and what to do, in the person's language.
    pub what: String,
}
