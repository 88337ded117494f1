//! Parts of plans that go between colleagues, as the page sees them.

use super::{ChangeView, OptionView, TransferView};
use crate::draft::Place;
use crate::packet::Take;
use crate::workspace::Passphrase;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The address of this vault, and those of colleagues.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Addresses {
    /// Where colleagues encrypt to.
    pub own: String,
    /// Since when, ISO 8601.
    pub since: Option<String>,
    /// By these words it is known on the telephone.
    pub words: Vec<String>,
    /// The colleagues, by name.
    pub colleagues: Vec<ColleagueView>,
}

/// A colleague whose address is known.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ColleagueView {
    /// The name.
    pub name: String,
    /// The address.
    pub address: String,
    /// By these words it is known on the telephone.
    pub words: Vec<String>,
}

/// What can be asked for of a plan, and what was.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Asking {
    /// The sections that the plan shows.
    pub sections: Vec<OptionView>,
    /// The colleagues whose addresses are known, by name.
    pub colleagues: Vec<ColleagueView>,
    /// What was asked for before, the newest first.
    pub asked: Vec<AskedView>,
    /// Words that can be told on the telephone.
    pub passphrase: String,
}

/// A part that was asked for.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AskedView {
    /// The packet's id.
    pub packet: String,
    /// Who was asked.
    pub colleague: String,
    /// The titles of the sections.
    pub sections: Vec<String>,
    /// When, ISO 8601.
    pub moment: String,
    /// When the last answer was put together with the plan, ISO 8601.
    pub answered: Option<String>,
}

/// What is asked of whom.
#[derive(Deserialize, TS)]
pub struct PartWish {
    /// The sections.
    pub sections: Vec<String>,
    /// The colleague's name.
    pub colleague: String,
    /// How the packet is locked.
    pub lock: PartLock,
}

/// How a packet is locked.
#[derive(Deserialize, TS)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum PartLock {
    /// To the key of the colleague's vault.
    Address {
        /// The address.
        address: String,
    },
    /// By a passphrase that is told.
    Passphrase {
        /// The passphrase.
        passphrase: Passphrase,
    },
}

/// Whose plan a part is of that is written here.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PartOf {
    /// Who asked.
    pub asker: String,
    /// The asker's school.
    pub school: String,
    /// When, ISO 8601.
    pub asked: String,
    /// When it was sent back last, ISO 8601.
    pub returned: Option<String>,
}

/// A packet that was opened.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PacketView {
    /// It is opened by a passphrase.
    Locked,
    /// A colleague asks for a part of a plan.
    Request(RequestView),
    /// A colleague's part came back.
    Answer(AnswerView),
    /// A plan comes from another school.
    Transfer(Box<TransferView>),
}

/// A colleague asks for a part of a plan.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RequestView {
    /// Who asks.
    pub asker: String,
    /// The asker's school.
    pub school: String,
    /// When, ISO 8601.
    pub asked: String,
    /// The pupil's name.
    pub pupil: String,
    /// The class.
    pub class: String,
    /// The plan's name.
    pub title: String,
    /// The titles of the sections.
    pub sections: Vec<String>,
    /// The draft that was begun from it before.
    pub plan: Option<String>,
}

/// A colleague's part came back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AnswerView {
    /// The plan.
    pub plan: String,
    /// The pupil's name.
    pub pupil: String,
    /// The class.
    pub class: String,
    /// The plan's name.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// Who was asked, where that is another name.
    pub asked_of: Option<String>,
    /// When it was asked for, ISO 8601.
    pub asked: String,
    /// When it was sent back, ISO 8601.
    pub made: String,
    /// What changes in the plan without a question.
    pub changes: Vec<ChangeView>,
    /// What both changed.
    pub conflicts: Vec<ConflictView>,
    /// When it was put together with the plan before, ISO 8601.
    pub taken: Option<String>,
    /// Whether a newer answer was put together with the plan already.
    pub overtaken: bool,
    /// The newest version, when it was issued after the part was asked for.
    pub issued: Option<u32>,
    /// Whether a draft is being written; otherwise one is begun.
    pub draft: bool,
}

/// A place that both changed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ConflictView {
    /// The section, in words.
    pub section: String,
    /// The field, in words.
    pub title: String,
    /// Whether it is a row of a table or of a list.
    pub row: bool,
    /// What it was; empty when it was not there.
    pub before: String,
    /// What stands here; empty when it is empty or removed.
    pub mine: String,
    /// What came; empty when it is empty or removed.
    pub theirs: String,
    /// What can be chosen.
    pub choices: Vec<Take>,
}

/// A colleague's part was put together with the plan.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Taken {
    /// The plan.
    pub plan: String,
    /// Where both texts stand one after the other, to be put in order; otherwise the first place that changed.
    pub place: Option<Place>,
    /// How many fields changed.
    pub fields: u32,
}
