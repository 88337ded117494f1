//! What would go to eHOKS, and what came from it, as the page sees them.

use crate::draft::Place;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// In which way a body goes to eHOKS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EhoksWay {
    /// It makes a new HOKS.
    Post,
    /// It replaces the whole HOKS.
    Put,
    /// It changes single keys of the top.
    Patch,
}

/// How a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EhoksWeight {
    /// eHOKS refuses it, or the program does not let it go.
    Error,
    /// Something that eHOKS has now would be wiped.
    Loss,
    /// It may tell what must not be told: a person looks at it before it goes.
    Ask,
    /// It is taken, and is probably not meant so; or something stays out.
    Warning,
}

/// Something found in the body, or something of the plan that is not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EhoksFinding {
    /// By what it is known again when it is accepted: another text in the same place is another finding.
    pub id: String,
    /// The rule's id; empty for what is left out.
    pub rule: String,
    /// How it weighs.
    pub weight: EhoksWeight,
    /// What it is.
    pub what: String,
    /// What to do.
    pub remedy: String,
    /// Where, in words.
    pub where_: String,
    /// Where in the plan; nothing for what the plan does not show.
    pub place: Option<Place>,
    /// Where in the body: a JSON pointer.
    pub pointer: String,
    /// The key that the program does not know, when it is about one.
    pub key: Option<EhoksKey>,
}

/// A key that the program does not know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EhoksKey {
    /// Its name.
    pub key: String,
    /// Whether it is left out; otherwise it goes as it came.
    pub left: bool,
}

/// The state of a step of the eHOKS form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EhoksState {
    /// In order.
    Fine,
    /// Something is wrong or would be wiped.
    Broken,
    /// Something is to be looked at by somebody.
    Look,
    /// Nothing is said.
    Empty,
    /// This kind of study right has none.
    NotHere,
    /// The interface is giving it up.
    Leaving,
}

/// A step of the eHOKS form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EhoksStep {
    /// Its number, or its numbers.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its state.
    pub state: EhoksState,
    /// How many items it has, in words; empty for the basic data.
    pub count: String,
    /// What was found in it.
    pub findings: Vec<EhoksFinding>,
}

/// What would go to eHOKS of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EhoksView {
    /// In which way.
    pub method: EhoksWay,
    /// In which ways it can go.
    pub methods: Vec<EhoksWay>,
    /// The version; 0 for the draft.
    pub version: u32,
    /// The steps of the eHOKS form, in its order.
    pub steps: Vec<EhoksStep>,
    /// How many errors there are.
    pub errors: u32,
    /// How many things would be wiped.
    pub losses: u32,
    /// How many things somebody has to look at before they go.
    pub asked: u32,
    /// The body, as it would be saved.
    pub body: String,
    /// What only eHOKS itself can check.
    pub online: Vec<String>,
    /// What could be checked if the plan said more.
    pub untold: Vec<String>,
    /// The sections of the plan that are not in the body.
    pub stays: Vec<String>,
    /// The day on which a body of this study right was saved last.
    pub exported: Option<String>,
    /// Whether the plan holds the HOKS that eHOKS has now.
    pub current: bool,
    /// Whether that has the number that eHOKS gives: another one was brought from a file that never was there.
    pub numbered: bool,
    /// The day on which it was brought.
    pub brought: Option<String>,
    /// Whether a body was saved after that, so that eHOKS may have another by now.
    pub stale: bool,
}

/// What bringing a HOKS did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EhoksBroughtView {
    /// The plan.
    pub plan: String,
    /// How many answers are others than before.
    pub answers: u32,
    /// How many rows are new.
    pub rows: u32,
    /// Whether the kind of studies is only presumed.
    pub presumed: bool,
    /// Whether no number told that it is of this student.
    pub unsure: bool,
    /// Questions that the plan answers otherwise than the HOKS shows; the answers stay.
    pub differs: Vec<String>,
    /// Keys that the program does not know; they are kept and go back as they came.
    pub unknown: Vec<String>,
}
