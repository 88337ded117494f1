//! A plan template: what is asked, under which conditions, by which law, and the rules a plan is
//! reviewed by. Pure data from `assets/templates`; knows nothing of answers, storage or windows.

use crate::language::Language;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A template: the structure that all languages share, and the texts of each.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
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
    #[serde(default)]
    pub successor: Option<String>,
    /// Which fields mean something to the program itself.
    pub meaning: Meaning,
    /// Yes-or-no facts about the whole plan that are no field of it.
    #[serde(default)]
    pub flags: Vec<Flag>,
    /// Lists of options that several fields share.
    #[serde(default)]
    pub options: BTreeMap<String, Vec<String>>,
    /// Named conditions, for visibility and for rules.
    #[serde(default)]
    pub conditions: BTreeMap<String, Condition>,
    /// The plan's sections in order.
    pub sections: Vec<Section>,
    /// The rules by which a plan is reviewed.
    #[serde(default)]
    pub rules: Vec<Rule>,
    /// Lists of words that the wording rules look for, by name and then by language.
    #[serde(default)]
    pub words: BTreeMap<String, BTreeMap<Language, Vec<String>>>,
    /// For each point of the sources, the fields that cover it (empty: covered by a rule alone).
    #[serde(default)]
    pub coverage: BTreeMap<String, Vec<String>>,
    /// The texts, by language; read from the files beside the template.
    #[serde(skip)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InForce {
    /// First day.
    pub from: NaiveDate,
    /// Last day, if it has one.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// Which fields mean something to the program itself: the engine knows meanings, never field names.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
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
    #[serde(default)]
    pub dates: Vec<Spot>,
    /// The table of guardians: who they are and who gets a copy.
    #[serde(default)]
    pub recipients: Option<Recipients>,
    /// The privacy notice at the end of the copy (a fixed text).
    #[serde(default)]
    pub notice: Option<String>,
    /// The field of signatures: its place becomes the signature boxes.
    #[serde(default)]
    pub signatures: Option<String>,
}

/// A field, or a column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spot {
    /// The field.
    pub field: String,
    /// The column, when the field is a table.
    #[serde(default)]
    pub column: Option<String>,
}

/// The table of guardians.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flag {
    /// Stable name.
    pub id: String,
    /// Its value in a new plan.
    #[serde(default)]
    pub default: bool,
}

/// A condition holds when any of its tests does.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The tests.
    pub any: Vec<Test>,
}

/// One test of a condition.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "test", rename_all = "snake_case", deny_unknown_fields)]
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
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Stable name.
    pub id: String,
    /// The condition under which the section is shown; without one, always.
    #[serde(default)]
    pub shown_when: Option<String>,
    /// The fields in order.
    pub fields: Vec<Field>,
}

/// A field: something the plan asks.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Field {
    /// Stable name, unique in the template.
    pub id: String,
    /// How firmly an answer is wanted.
    pub need: Need,
    /// The condition under which `Need::Always` applies; without one, whenever the field is shown.
    #[serde(default)]
    pub need_when: Option<String>,
    /// The condition under which the field is shown; without one, always.
    #[serde(default)]
    pub shown_when: Option<String>,
    /// Ids of the legal bases in the texts.
    #[serde(default)]
    pub law: Vec<String>,
    /// Points of the sources that the field answers.
    #[serde(default)]
    pub source: Vec<String>,
    /// How the field is handled with regard to privacy.
    #[serde(default)]
    pub privacy: Option<Privacy>,
    /// Never part of a document.
    #[serde(default)]
    pub unprinted: bool,
    /// Printed as an annex after the signatures.
    #[serde(default)]
    pub annex: bool,
    /// What the answer is.
    #[serde(flatten)]
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
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Kind {
    /// One line.
    ShortText {
        /// The shape that the text must have.
        #[serde(default)]
        shape: Option<TextShape>,
    },
    /// Several paragraphs.
    LongText {
        /// About how many characters are a good length; a guide, never a stop.
        #[serde(default)]
        guide_length: Option<u32>,
        /// The text is the template's own and is not edited.
        #[serde(default)]
        fixed: bool,
    },
    /// Short texts in order.
    List,
    /// Rows with columns.
    Table {
        /// The columns.
        columns: Vec<Column>,
        /// The option list whose options are the rows; the first column then holds them.
        #[serde(default)]
        fixed_rows: Option<String>,
    },
    /// One of a list of options.
    Choice {
        /// The name of the list in [`Template::options`].
        options: String,
        /// The option of a new plan.
        #[serde(default)]
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
        #[serde(default)]
        default: Option<String>,
    },
    /// Attachments: title, day, pages, place.
    Attachments,
    /// Signatures: role, name, place and day, way of signing.
    Signatures {
        /// The columns.
        columns: Vec<Column>,
        /// The roles of the boxes of a new plan.
        #[serde(default)]
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
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Column {
    /// Stable name, unique in the table.
    pub id: String,
    /// What a cell is.
    #[serde(flatten)]
    pub kind: Kind,
}

/// A rule by which a plan is reviewed.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Rule {
    /// Stable name, such as `R11`.
    pub id: String,
    /// What a finding of this rule means for issuing.
    pub severity: Severity,
    /// The condition under which the rule applies; without one, always.
    #[serde(default)]
    pub when: Option<String>,
    /// The condition under which the rule does not apply.
    #[serde(default)]
    pub unless: Option<String>,
    /// Ids of the legal bases in the texts.
    #[serde(default)]
    pub law: Vec<String>,
    /// The document that is to be started next, by template id.
    #[serde(default)]
    pub next: Option<String>,
    /// Municipalities arrange this differently.
    #[serde(default)]
    pub local: bool,
    /// What is checked.
    #[serde(flatten)]
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
    /// A reminder of how the plan is made; never a finding by itself.
    Info,
}

/// What a rule checks: a closed set, so that rules stay data.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "check", rename_all = "snake_case")]
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
        #[serde(default)]
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
        #[serde(default)]
        remind: Option<i64>,
    },
    /// None of the listed words occurs in the texts of the plan.
    Wording {
        /// Names of the lists in [`Template::words`].
        words: Vec<String>,
        /// Only in fields of this privacy; without it, in all texts.
        #[serde(default)]
        privacy: Option<Privacy>,
    },
    /// Nothing that a program can check: the rule is shown beside the fields it speaks of.
    Note,
}

/// Rows that have this option in this column.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowsWhere {
    /// The column.
    pub column: String,
    /// The option.
    pub option: String,
}

/// The texts of a template in one language.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// The full name of the document.
    pub title: String,
    /// The name teachers use.
    pub short_title: String,
    /// What a person should know before making a new plan of this kind.
    #[serde(default)]
    pub status_note: String,
    /// Titles of the sections, by id.
    pub sections: BTreeMap<String, String>,
    /// Texts of the fields, by id.
    pub fields: BTreeMap<String, FieldText>,
    /// Names of the options, by list and option.
    #[serde(default)]
    pub options: BTreeMap<String, BTreeMap<String, String>>,
    /// Names of the flags, by id.
    #[serde(default)]
    pub flags: BTreeMap<String, String>,
    /// Texts of the rules, by id.
    #[serde(default)]
    pub rules: BTreeMap<String, RuleText>,
    /// Names of the legal bases, by id.
    #[serde(default)]
    pub law: BTreeMap<String, String>,
    /// What the points of the sources are, by id.
    #[serde(default)]
    pub sources: BTreeMap<String, String>,
}

/// The texts of a field in one language.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldText {
    /// What is asked.
    pub label: String,
    /// A shorter label for the section list and the page's side heading, where the label is long.
    #[serde(default)]
    pub short: Option<String>,
    /// How to answer well.
    #[serde(default)]
    pub help: String,
    /// Labels of the columns, by id.
    #[serde(default)]
    pub columns: BTreeMap<String, String>,
    /// The text of a field whose text is the template's own.
    #[serde(default)]
    pub fixed_text: Option<String>,
}

/// The texts of a rule in one language.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleText {
    /// What the norm asks.
    pub rule: String,
    /// What is the matter when the rule is not met; `{…}` are filled by the check.
    #[serde(default)]
    pub finding: Option<String>,
    /// What to do about it.
    #[serde(default)]
    pub remedy: Option<String>,
}
