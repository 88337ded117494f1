//! The texts of a template in one language, read from the file beside it.

use super::ExtractText;
use std::collections::BTreeMap;

/// The texts of a template in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts {
    /// The full name of the document.
    pub title: String,
    /// The name teachers use.
    pub short_title: String,
    /// What a person should know before making a new plan of this kind.
    pub status_note: String,
    /// Titles of the sections, by id.
    pub sections: BTreeMap<String, String>,
    /// Texts of the fields, by id.
    pub fields: BTreeMap<String, FieldText>,
    /// Names of the options, by list and option.
    pub options: BTreeMap<String, BTreeMap<String, String>>,
    /// Names of the flags, by id.
    pub flags: BTreeMap<String, String>,
    /// Texts of the rules, by id.
    pub rules: BTreeMap<String, RuleText>,
    /// Names of the legal bases, by id.
    pub law: BTreeMap<String, String>,
    /// What the points of the sources are, by id.
    pub sources: BTreeMap<String, String>,
    /// Why something of another document must be decided anew, by id.
    pub manual: BTreeMap<String, String>,
    /// Texts of the extracts, by id.
    pub extracts: BTreeMap<String, ExtractText>,
}

/// The texts of a field in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldText {
    /// What is asked.
    pub label: String,
    /// A shorter label for the section list and the page's side heading, where the label is long.
    pub short: Option<String>,
    /// How to answer well.
    pub help: String,
    /// Labels of the columns, by id.
    pub columns: BTreeMap<String, String>,
    /// The text of a field whose text is the template's own; of signatures, what signing means, where the
    /// program's own words for plans do not fit.
    pub fixed_text: Option<String>,
    /// How it may be answered and how not.
    pub example: Option<Example>,
}

/// An answer of a field as it may be written, and one as it should not. Only shown, never written into a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Example {
    /// What may be written.
    pub good: String,
    /// What should not be written.
    pub bad: String,
    /// Why not, in one sentence.
    pub why: String,
}

/// The texts of a rule in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RuleText {
    /// What the norm asks.
    pub rule: String,
    /// What is the matter when the rule is not met; `{about}` is filled with the words of the plan
    /// that it is about.
    pub finding: Option<String>,
    /// What to do about it.
    pub remedy: Option<String>,
}
