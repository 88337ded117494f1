//! A plan template: what is asked, under which conditions, by which law, and the rules a plan is
//! reviewed by. Pure data from `assets/templates`; knows nothing of answers, storage or windows.

mod read;
mod shipped;
mod sound;
mod spoken;
#[cfg(test)]
mod tests;

pub use shipped::{examples, find, shipped};
pub use sound::{Flaw, Unsound, sound};
pub use spoken::Spoken;

use crate::language::Language;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// A template: the structure that all languages share, and the texts of each.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// Stable name, such as `fi.perusopetus.hojks`.
    pub id: String,
    /// Version of this template; a released version is never edited.
    pub version: String,
    /// Whether new plans are to be made from it.
    pub status: Status,
    /// When the document type is or was in force.
    pub in_force: InForce,
    /// The id of the template that took this one's place.
    pub successor: Option<String>,
    /// Which fields mean something to the program itself.
    pub meaning: Meaning,
    /// Yes-or-no facts about the whole plan that are no field of it.
    pub flags: Vec<Flag>,
    /// Lists of options that several fields share.
    pub options: BTreeMap<String, Vec<String>>,
    /// Named conditions, for visibility and for rules.
    pub conditions: BTreeMap<String, Condition>,
    /// The plan's sections in order.
    pub sections: Vec<Section>,
    /// The rules by which a plan is reviewed.
    pub rules: Vec<Rule>,
    /// Lists of words that the wording rules look for, by name and then by language. A star stands
    /// for any ending (`laisk*`); without one a word must stand alone (`ADHD`).
    pub words: BTreeMap<String, BTreeMap<Language, Vec<String>>>,
    /// For each point of the sources, the fields that cover it (empty: covered by a rule alone).
    pub coverage: BTreeMap<String, Vec<String>>,
    /// The texts, by language; read from the files beside the template.
    pub texts: BTreeMap<Language, Texts>,
}

/// Whether new plans are to be made from a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The law's present document.
    Current,
    /// A closed document type: for reading, finishing and printing old plans.
    Legacy,
}

/// The span in which a document type is in force.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InForce {
    /// First day.
    pub from: NaiveDate,
    /// Last day, if it has one.
    pub until: Option<NaiveDate>,
}

/// Which fields mean something to the program itself: the engine knows meanings, never field names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meaning {
    /// The pupil's or student's name.
    pub pupil: String,
    /// The class or group.
    pub class: String,
    /// The school.
    pub school: String,
    /// The education provider.
    pub provider: String,
    /// The mark of secrecy on every page (a choice).
    pub secrecy: String,
    /// The language of the document (a choice).
    pub language: String,
    /// Why this version is issued (a choice).
    pub reason: String,
    /// The day of drafting (a date).
    pub drafted: String,
    /// The school year.
    pub school_year: String,
    /// The teacher in charge (a person).
    pub responsible: String,
    /// Days that belong on the teacher's year clock: date fields, or a date column of a table.
    pub dates: Vec<Spot>,
    /// The table of guardians: who they are and who gets a copy.
    pub recipients: Option<Recipients>,
    /// The privacy notice at the end of the copy (a fixed text).
    pub notice: Option<String>,
    /// The field of signatures: its place becomes the signature boxes.
    pub signatures: Option<String>,
}

/// A field, or a column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The field.
    pub field: String,
    /// The column, when the field is a table.
    pub column: Option<String>,
}

/// The table of guardians.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipients {
    /// The table.
    pub field: String,
    /// The column of names.
    pub name: String,
    /// The column that says who gets a copy, and the value that says yes.
    pub gets_copy: String,
    /// The value that says yes.
    pub yes: String,
}

/// A yes-or-no fact about the whole plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Stable name.
    pub id: String,
    /// Its value in a new plan.
    pub default: bool,
}

/// A condition holds when any of its tests does.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// The tests.
    pub any: Vec<Test>,
}

/// One test of a condition.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// The flag has this value.
    Flag {
        /// The flag.
        flag: String,
        /// The value.
        is: bool,
    },
    /// The choice, or the value of a yes-or-no with details, is one of these.
    Chosen {
        /// The field.
        field: String,
        /// The options.
        among: Vec<String>,
    },
    /// Some row of the table has this option in this column.
    RowHas {
        /// The table.
        field: String,
        /// The column.
        column: String,
        /// The option.
        option: String,
    },
    /// The field is filled.
    Filled {
        /// The field.
        field: String,
    },
}

/// A section of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Stable name.
    pub id: String,
    /// The condition under which the section is shown; without one, always.
    pub shown_when: Option<String>,
    /// The fields in order.
    pub fields: Vec<Field>,
}

/// A field: something the plan asks.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Stable name, unique in the template.
    pub id: String,
    /// How firmly an answer is wanted.
    pub need: Need,
    /// The condition under which `Need::Always` applies; without one, whenever the field is shown.
    pub need_when: Option<String>,
    /// The condition under which the field is shown; without one, always.
    pub shown_when: Option<String>,
    /// Ids of the legal bases in the texts.
    pub law: Vec<String>,
    /// Points of the sources that the field answers.
    pub source: Vec<String>,
    /// How the field is handled with regard to privacy.
    pub privacy: Option<Privacy>,
    /// Never part of a document.
    pub unprinted: bool,
    /// Printed as an annex after the signatures.
    pub annex: bool,
    /// What the answer is.
    pub kind: Kind,
}

/// How firmly an answer is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Must be filled before the plan is issued.
    Always,
    /// To the extent that the pupil's teaching and support require: the norm itself says so.
    IfNeeded,
    /// Not named in the norm; common in real forms or needed by the process.
    Recommended,
    /// May stay empty.
    Optional,
}

/// How a field is handled with regard to privacy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Privacy {
    /// Names a person.
    Personal,
    /// Especially sensitive.
    Sensitive,
    /// Personal characteristics must not be described here.
    NoPersonalTraits,
}

/// What an answer is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// One line.
    ShortText {
        /// The shape that the text must have.
        shape: Option<TextShape>,
    },
    /// Several paragraphs.
    LongText {
        /// About how many characters are a good length; a guide, never a stop.
        guide_length: Option<u32>,
        /// The text is the template's own and is not edited.
        fixed: bool,
    },
    /// Short texts in order.
    List,
    /// Rows with columns.
    Table {
        /// The columns.
        columns: Vec<Column>,
        /// The option list whose options are the rows; the first column then holds them.
        fixed_rows: Option<String>,
    },
    /// One of a list of options.
    Choice {
        /// The name of the list in [`Template::options`].
        options: String,
        /// The option of a new plan.
        default: Option<String>,
    },
    /// Several of a list of options.
    MultiChoice {
        /// The name of the list in [`Template::options`].
        options: String,
    },
    /// A day.
    Date,
    /// A first and a last day.
    Period,
    /// A decimal number.
    Number,
    /// A person: name, role, phone, e-mail.
    Person {
        /// The list of roles in [`Template::options`].
        roles: String,
    },
    /// Yes, no or not applicable, with details.
    YesNoDetails {
        /// The value of a new plan: `yes`, `no` or `not_applicable`.
        default: Option<String>,
    },
    /// Attachments: title, day, pages, place.
    Attachments,
    /// Signatures: role, name, place and day, way of signing.
    Signatures {
        /// The columns.
        columns: Vec<Column>,
        /// The roles of the boxes of a new plan.
        boxes: Vec<String>,
    },
}

/// The shape of a short text, where there is one; checked in review, never while typing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum TextShape {
    /// `2026–2027`.
    SchoolYear,
    /// The national learner number, an OID under `1.2.246.562.24`.
    LearnerNumber,
}

/// A column of a table. Its kind is never a table itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Stable name, unique in the table.
    pub id: String,
    /// What a cell is.
    pub kind: Kind,
}

/// A rule by which a plan is reviewed.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Stable name, such as `R11`.
    pub id: String,
    /// What a finding of this rule means for issuing.
    pub severity: Severity,
    /// The condition under which the rule applies; without one, always.
    pub when: Option<String>,
    /// The condition under which the rule does not apply.
    pub unless: Option<String>,
    /// Ids of the legal bases in the texts.
    pub law: Vec<String>,
    /// The document that is to be started next, by template id.
    pub next: Option<String>,
    /// Municipalities arrange this differently.
    pub local: bool,
    /// What is checked.
    pub check: Check,
}

/// What a finding means for issuing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Stops issuing.
    Blocks,
    /// Worth a look; the teacher decides.
    Look,
    /// A reminder of how the plan is made: a quiet hint, not among the things to do.
    Info,
}

/// What a rule checks: a closed set, so that rules stay data.
#[derive(Clone, Debug, PartialEq)]
pub enum Check {
    /// Every one of the fields is filled.
    AllFilled {
        /// The fields.
        fields: Vec<String>,
    },
    /// At least one of the fields is filled.
    AnyFilled {
        /// The fields.
        fields: Vec<String>,
    },
    /// The choice (or the value of a yes-or-no with details) is one of these; empty counts as not.
    Chosen {
        /// The field.
        field: String,
        /// The options.
        among: Vec<String>,
    },
    /// A yes-or-no with details has details.
    DetailsFilled {
        /// The field.
        field: String,
    },
    /// In every row the column's option is one of these.
    RowsChosen {
        /// The table.
        field: String,
        /// The column.
        column: String,
        /// The options.
        among: Vec<String>,
    },
    /// In every row the column is filled.
    RowsFilled {
        /// The table.
        field: String,
        /// The column.
        column: String,
    },
    /// For each of these options there is a row that has it in the column.
    RowsCover {
        /// The table.
        field: String,
        /// The column.
        column: String,
        /// The options.
        options: Vec<String>,
    },
    /// Every value of one column occurs in another table's column.
    Within {
        /// The table whose values are looked for.
        field: String,
        /// Its column.
        column: String,
        /// Only rows that have this option in this other column count.
        rows_where: Option<RowsWhere>,
        /// The table in which they are looked for.
        of_field: String,
        /// Its column.
        of_column: String,
    },
    /// The day is filled and at most so many days after the latest of the other days.
    NoLaterThan {
        /// The date field.
        field: String,
        /// The days it is counted from: the latest of those that are filled.
        from: Vec<String>,
        /// How many days.
        days: i64,
        /// How many days before the day the year clock reminds.
        remind: Option<i64>,
    },
    /// None of the listed words occurs in the texts of the plan.
    Wording {
        /// Names of the lists in [`Template::words`].
        words: Vec<String>,
        /// Only in fields of this privacy; without it, in all texts.
        privacy: Option<Privacy>,
    },
    /// Nothing that a program can check: the rule is shown beside the fields it speaks of.
    Note,
}

/// Rows that have this option in this column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowsWhere {
    /// The column.
    pub column: String,
    /// The option.
    pub option: String,
}

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
    /// The text of a field whose text is the template's own.
    pub fixed_text: Option<String>,
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

/// The columns of attachments. They are the program's own, because other programs exchange them.
const ATTACHMENT: [(&str, Kind); 4] = [
    ("title", Kind::ShortText { shape: None }),
    ("date", Kind::Date),
    ("pages", Kind::Number),
    ("location", Kind::ShortText { shape: None }),
];

impl Kind {
    /// The columns, if the answer is rows; none otherwise.
    pub fn columns(&self) -> &[Column] {
        static ATTACHMENTS: OnceLock<Vec<Column>> = OnceLock::new();
        match self {
            Kind::Table { columns, .. } | Kind::Signatures { columns, .. } => columns,
            Kind::Attachments => ATTACHMENTS.get_or_init(|| {
                ATTACHMENT.map(|(id, kind)| Column { id: id.to_owned(), kind }).into_iter().collect()
            }),
            _ => &[],
        }
    }

    /// The column of this id.
    pub fn column(&self, id: &str) -> Option<&Column> {
        self.columns().iter().find(|column| column.id == id)
    }

    /// The column that a new plan comes with and that is no answer: the given rows of a table, the
    /// roles of the signature boxes.
    pub fn given_column(&self) -> Option<&Column> {
        match self {
            Kind::Table { columns, fixed_rows: Some(_) } | Kind::Signatures { columns, .. } => {
                columns.first()
            }
            _ => None,
        }
    }

    /// The list of options that an answer is chosen from.
    pub fn options(&self) -> Option<&str> {
        match self {
            Kind::Choice { options, .. } | Kind::MultiChoice { options } => Some(options),
            Kind::Person { roles } => Some(roles),
            _ => None,
        }
    }

    /// Whether the text is the template's own.
    pub fn is_fixed_text(&self) -> bool {
        matches!(self, Kind::LongText { fixed: true, .. })
    }

    /// The kind's name, as templates write it.
    pub fn name(&self) -> &'static str {
        match self {
            Kind::ShortText { .. } => "short_text",
            Kind::LongText { .. } => "long_text",
            Kind::List => "list",
            Kind::Table { .. } => "table",
            Kind::Choice { .. } => "choice",
            Kind::MultiChoice { .. } => "multi_choice",
            Kind::Date => "date",
            Kind::Period => "period",
            Kind::Number => "number",
            Kind::Person { .. } => "person",
            Kind::YesNoDetails { .. } => "yes_no_details",
            Kind::Attachments => "attachments",
            Kind::Signatures { .. } => "signatures",
        }
    }
}

impl Template {
    /// The fields in the order of the form, each with its section.
    pub fn fields(&self) -> impl Iterator<Item = (&Section, &Field)> {
        self.sections.iter().flat_map(|section| section.fields.iter().map(move |field| (section, field)))
    }

    /// The section of this id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// The field of this id.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields().map(|(_, field)| field).find(|field| field.id == id)
    }

    /// The section that holds the field of this id.
    pub fn section_of(&self, field: &str) -> Option<&Section> {
        self.fields().find(|(_, other)| other.id == field).map(|(section, _)| section)
    }

    /// The rule of this id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The rules that speak of a field: those that it names as its source.
    pub fn rules_of<'a>(&'a self, field: &'a Field) -> impl Iterator<Item = &'a Rule> {
        self.rules.iter().filter(|rule| field.source.contains(&rule.id))
    }

    /// The options of a list; none when there is no such list.
    pub fn options(&self, list: &str) -> &[String] {
        self.options.get(list).map_or(&[], Vec::as_slice)
    }
}
