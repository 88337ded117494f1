//! Proves that the parts of a template fit together: names, references, kinds, texts. What is proven
//! here need not be feared by anyone who uses a template.

mod choosing;
mod conversion;
mod disclosure;
mod extracts;
mod following;
mod local;
mod meetings;
mod renewal;
mod rules;
mod structure;
mod texts;

use super::{Field, Kind, Template};
use crate::failure::{Code, Failure};
use serde::Serialize;

/// What is wrong in a template. Its text is `template-unsound-` and the name in kebab case; `about` of
/// [`Unsound`] is the word in question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flaw {
    /// The file is not UTF-8.
    NotUtf8,
    /// The file is not TOML.
    NotToml,
    /// A key that nothing knows.
    UnknownKey,
    /// A key of before; `about` says what took its place.
    FormerKey,
    /// A key that must be there is not.
    MissingKey,
    /// A value of another type than wanted.
    WrongType,
    /// A name that is none of those known here: a kind, a check, a need.
    UnknownName,
    /// An id that is not made of small letters, digits and underscores, or a version not of numbers.
    BadName,
    /// An id for the second time.
    Repeated,
    /// Something that must have parts has none.
    Empty,
    /// A number that makes no sense here.
    BadNumber,
    /// There is no such condition.
    UnknownCondition,
    /// There is no such flag.
    UnknownFlag,
    /// There is no such field.
    UnknownField,
    /// The field has no such column.
    UnknownColumn,
    /// There is no such list of options.
    UnknownList,
    /// The list has no such option.
    UnknownOption,
    /// There is no such list of words.
    UnknownWords,
    /// A field or column of a kind that does not fit here.
    WrongKind,
    /// What an extract must not show.
    TooMuch,
    /// Nothing uses it.
    Unused,
    /// The sources of a field and the coverage do not say the same.
    NotCovered,
    /// A text is missing or blank.
    MissingText,
    /// A text of something that is not there.
    NeedlessText,
    /// A label without a short form, or a short form that is long.
    LongLabel,
    /// A text with a place to fill that nothing fills.
    UnknownPlaceholder,
    /// A municipality's template has an id that does not say so.
    NotLocal,
    /// There is more of it than a form bears.
    TooMany,
    /// A copy could go out without its mark of secrecy.
    SecrecyOpen,
    /// An option of the mark of secrecy that no template of the program has.
    SecrecyWords,
    /// Contact data that non-disclosure does not withhold.
    NotWithheld,
    /// The order of non-disclosure is not asked always, or would be printed.
    DisclosureOpen,
    /// A field that is less guarded than the program's own of that id.
    Loosened,
    /// The last day is before the first.
    WrongOrder,
}

impl Flaw {
    /// The name in kebab case.
    pub fn name(self) -> String {
        serde_json::to_value(self).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
    }
}

/// A flaw of a template, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsound {
    /// The file: `template.toml`, or that of a language.
    pub file: String,
    /// The line, counted from 1.
    pub line: u32,
    /// The column, counted from 1.
    pub column: u32,
    /// The path in the file, such as `sections.pupil_goals.goals_learning.columns.area`.
    pub place: String,
    /// What is wrong.
    pub flaw: Flaw,
    /// The word in question.
    pub about: String,
}

impl From<Unsound> for Failure {
    fn from(unsound: Unsound) -> Failure {
        Failure::new(Code::BrokenTemplate)
            .with("file", unsound.file)
            .with("line", unsound.line)
            .with("column", unsound.column)
            .with("place", if unsound.place.is_empty() { "–".to_owned() } else { unsound.place })
            .with("detail", unsound.flaw.name())
            .with("about", unsound.about)
    }
}

/// All flaws of a template, in the order of its files. The lines are known to [`Template::check`] alone.
pub fn sound(template: &Template) -> Vec<Unsound> {
    let mut proof = Proof { template, flaws: Vec::new(), file: super::read::structure_file() };
    structure::prove(&mut proof);
    rules::prove(&mut proof);
    renewal::prove(&mut proof);
    conversion::prove(&mut proof);
    extracts::prove(&mut proof);
    choosing::prove(&mut proof);
    texts::prove(&mut proof);
    proof.flaws
}

/// The flaws of a municipality's template beside those of any: what it may not do.
pub(super) fn sound_local(template: &Template) -> Vec<Unsound> {
    let mut proof = Proof { template, flaws: Vec::new(), file: super::read::structure_file() };
    local::prove(&mut proof);
    proof.flaws
}

/// A proof under way.
struct Proof<'a> {
    template: &'a Template,
    file: String,
    flaws: Vec<Unsound>,
}

impl<'a> Proof<'a> {
    fn flaw(&mut self, place: &str, flaw: Flaw, about: &str) {
        let (file, place, about) = (self.file.clone(), place.to_owned(), about.to_owned());
        self.flaws.push(Unsound { file, line: 0, column: 0, place, flaw, about });
    }

    /// Notes a flaw unless the condition holds.
    fn must(&mut self, holds: bool, place: &str, flaw: Flaw, about: &str) {
        if !holds {
            self.flaw(place, flaw, about);
        }
    }

    /// The field of this id; a flaw when there is none.
    fn field(&mut self, place: &str, id: &str) -> Option<&'a Field> {
        let field = self.template.field(id);
        self.must(field.is_some(), place, Flaw::UnknownField, id);
        field
    }

    /// The kind of a column; a flaw when the field or the column is not there.
    fn column(&mut self, place: &str, field: &str, column: &str) -> Option<&'a Kind> {
        let kind = &self.field(&format!("{place}.field"), field)?.kind;
        let column_there = kind.column(column);
        self.must(column_there.is_some(), &format!("{place}.column"), Flaw::UnknownColumn, column);
        column_there.map(|column| &column.kind)
    }

    /// Proves that the options are among those that an answer of this kind is chosen from.
    fn options(&mut self, place: &str, kind: &Kind, options: &[String]) {
        self.must(!options.is_empty(), place, Flaw::Empty, "");
        let known = match kind {
            Kind::Choice { options, .. } | Kind::MultiChoice { options, .. } => {
                self.template.options(options)
            }
            Kind::YesNoDetails { .. } => &YES_NO.map(str::to_owned),
            other => return self.flaw(place, Flaw::WrongKind, other.name()),
        };
        for option in options.iter().filter(|option| !known.contains(option)) {
            self.flaw(place, Flaw::UnknownOption, option);
        }
    }
}

/// The values of a yes-or-no with details.
const YES_NO: [&str; 3] = ["yes", "no", "not_applicable"];
