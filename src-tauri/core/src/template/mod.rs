//! A plan template: what is asked, under which conditions, by which law, and the rules a plan is
//! reviewed by. Pure data from `assets/templates`; knows nothing of answers, storage or windows.

mod choosing;
mod conversion;
mod due;
mod extract;
mod kind;
mod known;
mod local;
mod meeting;
mod read;
mod renewal;
mod rule;
mod shipped;
mod sound;
mod spoken;
#[cfg(test)]
mod tests;
mod text;

pub use choosing::{Choosing, Fact, Source};
pub use conversion::{Conversion, Manual, Only, Passage, Reference};
pub use due::{Due, DueKind};
pub use extract::{Extract, ExtractText, Part};
pub use kind::{Column, Kind, TextShape};
pub use known::Known;
pub use local::{Kept, KeptFrom, Local, LocalWays, NamedWays, Therapies};
pub use meeting::{Meeting, Participants, Record};
pub(crate) use read::{Table, read_file};
pub use renewal::{History, Preset, Renewal};
pub use rule::{Bound, Check, LeftOver, RowsWhere, Rule, Severity};
pub use shipped::{as_local, carried, examples, find, shipped};
pub use sound::{Flaw, Unsound, sound};
pub use spoken::Spoken;
pub use text::{Example, FieldText, RuleText, Texts};

use crate::language::Language;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A template: the structure that all languages share, and the texts of each.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// Stable name, such as `fi.perusopetus.hojks`.
    pub id: String,
    /// Version of this template; a released version is never edited.
    pub version: String,
    /// The level of education it belongs to.
    pub level: Level,
    /// Whether new plans are to be made from it.
    pub status: Status,
    /// When the document type is or was in force.
    pub in_force: InForce,
    /// The id of the template that took this one's place.
    pub successor: Option<String>,
    /// Whether a document of it stands beside the one that it is begun from and does not take its place: a decision,
    /// a hearing, a permission.
    pub beside: bool,
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
    /// Lists of words that the wording rules look for, by name and then by language. A star at the end
    /// stands for any ending (`diagnoos*`), a tilde for those of a Finnish word (`laiska~`: laiskan, not
    /// laiskiainen), a star at the beginning for the head of a compound; without one a word must stand alone (`ADHD`).
    pub words: BTreeMap<String, BTreeMap<Language, Vec<String>>>,
    /// For each point of the sources, the fields that cover it (empty: covered by a rule alone).
    pub coverage: BTreeMap<String, Vec<String>>,
    /// What a new school year changes; a document that is not renewed has nothing here.
    pub renewal: Option<Renewal>,
    /// How a document is begun from those of other templates.
    pub conversions: Vec<Conversion>,
    /// What of a plan is given to those who need no more of it.
    pub extracts: Vec<Extract>,
    /// What is chosen from lists and not typed.
    pub choosing: Vec<Choosing>,
    /// The municipality whose own template it is; `None` for those that the program carries.
    pub municipality: Option<String>,
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

/// The level of education that a document belongs to: it decides among which documents it is offered, and whether
/// the program's own words speak of a pupil and the guardians or of a student.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Pre-primary and basic education.
    #[default]
    Basic,
    /// Vocational education.
    Vocational,
}

/// The span in which a document type is in force.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InForce {
    /// First day.
    pub from: NaiveDate,
    /// Last day, if it has one.
    pub until: Option<NaiveDate>,
}

impl InForce {
    /// Whether it is in force on a day.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// Which fields mean something to the program itself: the engine knows meanings, never field names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meaning {
    /// The pupil's or student's name.
    pub pupil: String,
    /// The pupil's day of birth (a date): pupils of one name are told apart by it.
    pub born: Option<String>,
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
    /// Which of those reasons says that an earlier version is corrected.
    pub correction: Option<String>,
    /// The teacher's own note of how far the document is, as far as the program knows it.
    pub standing: Option<Standing>,
    /// The day of drafting (a date).
    pub drafted: String,
    /// The school year.
    pub school_year: String,
    /// The teacher in charge (a person).
    pub responsible: String,
    /// Days that belong on the teacher's year clock.
    pub dates: Vec<Due>,
    /// What of the plan is gone through in a meeting, and where what comes of it belongs.
    pub meeting: Option<Meeting>,
    /// The table of guardians: who they are and who gets a copy.
    pub recipients: Option<Recipients>,
    /// The table of whom copies were given to, and how.
    pub distribution: Option<Distribution>,
    /// Where else the persons of the plan are named: text fields, or text columns of tables.
    pub people: Vec<Spot>,
    /// The privacy notice at the end of the copy (a fixed text).
    pub notice: Option<String>,
    /// The field of signatures: its place becomes the signature boxes.
    pub signatures: Option<String>,
    /// The ways of signing in that field that mean an electronic signature: each gets a place in the copy.
    pub electronic: Vec<String>,
    /// What a document does not say under a condition, such as contact data under non-disclosure.
    pub withheld: Vec<Withheld>,
    /// The table of permissions to hand over data.
    pub permissions: Option<Permissions>,
    /// What is followed in a plan, and where the evaluation of it is written.
    pub following: Option<Following>,
}

/// The note of how far a document is: what is issued is no draft, and the program says so itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The field (a choice).
    pub field: String,
    /// The option of a draft, which no issued version keeps.
    pub draft: String,
    /// The option that the first version has instead.
    pub first: String,
    /// The option that every later version has instead.
    pub later: String,
}

/// The table of permissions to hand over data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permissions {
    /// The table.
    pub field: String,
    /// The column of those to whom the data may go.
    pub to: String,
    /// The column of the data.
    pub what: String,
    /// The column of what they are for.
    pub purpose: String,
    /// The column of the last day.
    pub until: String,
    /// Where it is said what was answered to each.
    pub given: Option<Giving>,
    /// The condition under which they are withdrawn.
    pub withdrawn: Option<String>,
}

/// Where a table of permissions says what was answered to each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Giving {
    /// The column of the day of the answer (a date).
    pub on: String,
    /// The column of how it was answered (a choice).
    pub how: String,
    /// The option of it that says that no permission was given.
    pub refused: String,
}

/// What is followed in a plan, and where the evaluation of it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Following {
    /// The columns of goals.
    pub goals: Vec<GoalColumn>,
    /// The field in which the evaluation is written (a long text).
    pub evaluation: String,
    /// The field in which the pupil's own evaluation is written (a long text).
    pub self_assessment: Option<String>,
    /// Which tables of support feed which table of the evaluation.
    pub support: Vec<Fed>,
}

/// A column in whose rows goals stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalColumn {
    /// The table.
    pub field: String,
    /// The column of the goals' words.
    pub column: String,
    /// The column that says how a goal is known to be reached.
    pub evidence: Option<String>,
}

/// A table of support whose rows are evaluated in another table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fed {
    /// The table of support.
    pub from: String,
    /// Its columns that name the support.
    pub columns: Vec<String>,
    /// Whether the table's own name stands before them.
    pub named: bool,
    /// The table of the evaluation.
    pub into: String,
    /// Its column that names the support.
    pub to: String,
    /// Its column of the day of the evaluation.
    pub date: Option<String>,
    /// Its column of how the support was given, into which goes what was noted of that.
    pub realised: Option<String>,
}

/// Columns of a table that no document holds while a condition does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withheld {
    /// The condition.
    pub when: String,
    /// The table.
    pub field: String,
    /// Its columns.
    pub columns: Vec<String>,
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
    /// The column of the language of contact, in words.
    pub language: Option<String>,
    /// Whether the learner gets a copy too, before the others.
    pub learner: bool,
}

/// The table of whom copies were given to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// The table.
    pub field: String,
    /// The column of names.
    pub recipient: String,
    /// The column of ways.
    pub way: String,
    /// The column of days.
    pub date: String,
    /// The column that says how much was given, and the value for the whole document.
    pub scope: Option<Scope>,
    /// The options for the ways that the program knows.
    pub ways: Vec<(Way, String)>,
}

/// A column that says how much of a document was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The column.
    pub column: String,
    /// The value for the whole document.
    pub whole: String,
}

/// How a copy reaches its recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// On paper, from hand to hand.
    ByHand,
    /// On paper, by post.
    Post,
    /// By encrypted e-mail.
    SecureEmail,
    /// In the school's own service for messages to guardians.
    SchoolService,
    /// In the state's service for messages to citizens.
    StateService,
    /// As a file on a carrier, from hand to hand.
    FileByHand,
}

/// A yes-or-no fact about the whole plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Stable name.
    pub id: String,
    /// Its value in a new plan.
    pub default: bool,
    /// The municipality's way that sets it, in place of the person.
    pub switch: Option<Switch>,
}

/// A municipality's way that sets a flag of new drafts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Switch {
    /// On when therapies are not recorded.
    Therapies,
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
    /// The choice, one of the choices, or the value of a yes-or-no with details is one of these.
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

impl Template {
    /// The fields in the order of the form, each with its section.
    pub fn fields(&self) -> impl Iterator<Item = (&Section, &Field)> {
        self.sections.iter().flat_map(|section| section.fields.iter().map(move |field| (section, field)))
    }

    /// The fields that say whether contact data are withheld.
    pub fn order_fields(&self) -> impl Iterator<Item = &str> {
        let conditions = self.meaning.withheld.iter().filter_map(|part| self.conditions.get(&part.when));
        conditions.flat_map(|condition| &condition.any).filter_map(|test| match test {
            Test::Chosen { field, .. } | Test::RowHas { field, .. } | Test::Filled { field } => {
                Some(field.as_str())
            }
            Test::Flag { .. } => None,
        })
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

    /// Whether a document for somebody who must not see all may leave the field out. What says which
    /// document it is, of whom and how secret stays, and so do the texts of the template's own.
    pub fn may_leave_out(&self, field: &Field) -> bool {
        let Meaning {
            pupil,
            class,
            school,
            provider,
            secrecy,
            language,
            reason,
            drafted,
            school_year,
            signatures,
            ..
        } = &self.meaning;
        let stays = [pupil, class, school, provider, secrecy, language, reason, drafted, school_year];
        !field.kind.is_fixed_text() && !stays.into_iter().chain(signatures).any(|id| *id == field.id)
    }

    /// The rule of this id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// How many days before a date in this field to remind of it, if a rule says so.
    pub fn reminds(&self, field: &str) -> Option<u64> {
        let days = |rule: &Rule| match &rule.check {
            Check::NoLaterThan { field: of, remind, .. } if of == field => u64::try_from((*remind)?).ok(),
            _ => None,
        };
        self.rules.iter().find_map(days)
    }

    /// The rules that speak of a field: those that it names as its source.
    pub fn rules_of<'a>(&'a self, field: &'a Field) -> impl Iterator<Item = &'a Rule> {
        self.rules.iter().filter(|rule| field.source.contains(&rule.id))
    }

    /// The roles of the signature boxes, each with the list that it is of.
    pub fn signer_roles(&self) -> impl Iterator<Item = (&str, &String)> {
        let field = self.meaning.signatures.as_ref().and_then(|id| self.field(id));
        let list = field.and_then(|field| field.kind.columns().first()?.kind.options());
        list.into_iter().flat_map(|list| self.options(list).iter().map(move |role| (list, role)))
    }

    /// The options of a list; none when there is no such list.
    pub fn options(&self, list: &str) -> &[String] {
        self.options.get(list).map_or(&[], Vec::as_slice)
    }
}
