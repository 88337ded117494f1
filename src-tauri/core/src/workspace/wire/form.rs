//! A plan as a form in the person's language: sections, fields, kinds, options.

use super::{CarryView, PartOf, PlanState, Rest};
use crate::template::{Need, Privacy, Source, Status, TextShape};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use ts_rs::TS;

/// A plan, opened.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlanView {
    /// The plan's id.
    pub id: String,
    /// The pupil's name.
    pub pupil: String,
    /// The class.
    pub class: String,
    /// The form.
    pub form: FormView,
    /// Whether a draft is being written; otherwise the newest version is shown.
    pub draft: bool,
    /// The newest issued version; 0 when there is none.
    pub version: u32,
    /// The draft's revision number when it is issued.
    pub next_version: u32,
    /// Answers by field id, in the JSON form of their kinds.
    #[ts(type = "Record<string, unknown>")]
    pub answers: BTreeMap<String, Value>,
    /// Flags by id.
    pub flags: BTreeMap<String, bool>,
    /// What follows from the answers.
    pub state: PlanState,
    /// Whose plan it is, when it is a part of another's.
    pub part_of: Option<PartOf>,
    /// What its draft was given of an earlier version or document.
    pub carry: Option<CarryView>,
    /// Whether a new school year can be begun from its newest version.
    pub renewable: bool,
    /// Where the person was in this plan.
    pub rest: Option<Rest>,
}

/// A template as a form in the person's language.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FormView {
    /// The full name of the document.
    pub title: String,
    /// The name teachers use.
    pub short_title: String,
    /// Whether new plans are to be made from the template.
    pub status: Status,
    /// What to know about its status.
    pub note: String,
    /// The flags.
    pub flags: Vec<OptionView>,
    /// The sections in order, also those not shown now.
    pub sections: Vec<SectionView>,
    /// The reasons for issuing.
    pub reasons: Vec<OptionView>,
    /// The field that holds the reason.
    pub reason_field: String,
    /// Whether a document of it takes no document's place: it can be put aside with its draft.
    pub beside: bool,
    /// Whether it has goals that can be followed.
    pub followed: bool,
    /// Whether eHOKS takes such plans.
    pub ehoks: bool,
    /// Whose copy it becomes, as a title.
    pub copy: String,
}

/// A section of the form.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SectionView {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The fields in order, also those not shown now.
    pub fields: Vec<FieldView>,
}

/// A field of the form.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FieldView {
    /// The id.
    pub id: String,
    /// What is asked.
    pub label: String,
    /// A shorter label for the section list.
    pub short: String,
    /// How to answer well.
    pub help: String,
    /// How firmly an answer is wanted.
    pub need: Need,
    /// How it is handled with regard to privacy.
    pub privacy: Option<Privacy>,
    /// Never part of a document.
    pub unprinted: bool,
    /// The legal bases, in words.
    pub law: Vec<String>,
    /// The rules that speak of this field, in words.
    pub rules: Vec<String>,
    /// How it may be answered and how not.
    pub example: Option<ExampleView>,
    /// What the answer is.
    pub kind: KindView,
    /// From what it is chosen, when it is not only typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub chosen: Option<Source>,
}

/// An answer as it may be written, and one as it should not.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ExampleView {
    /// What may be written.
    pub good: String,
    /// What should not be written.
    pub bad: String,
    /// Why not, in one sentence.
    pub why: String,
}

/// What an answer is.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum KindView {
    /// One line.
    ShortText {
        /// The shape that the text must have.
        shape: Option<TextShape>,
    },
    /// Several paragraphs.
    LongText {
        /// About how many characters are a good length.
        guide_length: Option<u32>,
        /// The template's own text, which is not edited.
        fixed_text: Option<String>,
    },
    /// Short texts in order.
    List,
    /// Rows with columns.
    Table {
        /// The columns.
        columns: Vec<ColumnView>,
        /// Rows that are given: the first column's options.
        fixed_rows: Option<Vec<OptionView>>,
    },
    /// One of the options.
    Choice {
        /// The options.
        options: Vec<OptionView>,
    },
    /// Several of the options.
    MultiChoice {
        /// The options.
        options: Vec<OptionView>,
        /// The option that excludes the others.
        alone: Option<String>,
    },
    /// A day.
    Date {
        /// Whether somebody was born on it: then it has a year and is never to come.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        born: Option<bool>,
    },
    /// A first and a last day.
    Period,
    /// A decimal number.
    Number,
    /// A person.
    Person {
        /// The roles.
        roles: Vec<OptionView>,
    },
    /// Yes, no or not applicable, with details.
    YesNoDetails,
    /// Attachments: rows of title, date, pages, location.
    Attachments {
        /// The columns.
        columns: Vec<ColumnView>,
    },
    /// Signatures: rows of role, name, place and day, way.
    Signatures {
        /// The columns.
        columns: Vec<ColumnView>,
        /// Roles of the boxes of a new plan.
        boxes: Vec<String>,
    },
}

/// A column of a table.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ColumnView {
    /// The id.
    pub id: String,
    /// The label.
    pub label: String,
    /// What a cell is: never a table.
    pub kind: KindView,
    /// From what it is chosen, when it is not only typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub chosen: Option<Source>,
    /// How another cell of the row narrows its options.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub narrowed: Option<NarrowedView>,
}

/// How another cell of the row narrows the options of a cell.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NarrowedView {
    /// The column of the other cell.
    pub by: String,
    /// The options that are left, by the option that the other cell has.
    pub to: BTreeMap<String, Vec<String>>,
}

/// An option with its name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OptionView {
    /// The value.
    pub value: String,
    /// The name.
    pub label: String,
}
