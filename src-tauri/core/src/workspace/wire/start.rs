//! Starting, unlocking and the person's settings, as the page sees them.

use crate::draft::Place;
use crate::failure::Failure;
use crate::language::Language;
use crate::template::{Kept, LocalWays};
pub use crate::vault::{Begun, BegunPlace};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What the page must know when it starts, and again after every change of lock.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Start {
    /// The language of the program.
    pub language: Language,
    /// The theme of the program.
    pub theme: Theme,
    /// What is to be shown first.
    pub state: VaultState,
    /// The folder of the vault, for people to read.
    pub folder: String,
    /// Whether the open vault is the throw-away one of fictional pupils.
    pub practice: bool,
    /// Whether a recovery sheet that was read back opens the open vault.
    pub sheet_read: bool,
    /// Whether a recovery sheet opens it that was not read back.
    pub sheet_unread: bool,
    /// Minutes without keys or pointer after which the program locks.
    pub idle_minutes: u32,
    /// How large the text is that is written.
    pub text_size: TextSize,
    /// When the program locked, if it did: `15.41`.
    pub locked_at: Option<String>,
    /// What is known of the text when it locked.
    pub kept: KeptText,
    /// The program's version.
    pub version: String,
}

/// What is known of the text that was open when the program locked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeptText {
    /// All is kept; nothing was being written.
    #[default]
    All,
    /// All is kept, and so is the place in the text that was being written.
    Text,
    /// What was told as kept is there; whether more was typed nobody was left to say.
    Unknown,
}

/// The theme of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How large the text is that is written in the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TextSize {
    /// Smaller than usual.
    Small,
    /// As the program comes.
    #[default]
    Normal,
    /// Larger.
    Large,
    /// As large as the form bears.
    Largest,
}

/// What state the vault is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// There is none yet: first start.
    None,
    /// There is one; it is locked.
    Locked,
    /// It is open, but the recovery sheet has not been read back yet.
    Unconfirmed,
    /// It is open.
    Open,
}

/// How strong a passphrase is, 0 (none) to 4 (very strong), from an estimate of guesses.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct Strength {
    /// 0 to 4.
    pub score: u8,
    /// Whether the program accepts it.
    pub accepted: bool,
}

/// Who writes: stands in new plans and in the signature.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Teacher {
    /// The name.
    pub name: String,
    /// The title, such as erityisopettaja.
    pub title: String,
    /// The school.
    pub school: String,
    /// The education provider.
    pub provider: String,
}

/// The person's settings, kept in the vault (the language also beside it, for the lock screen).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Settings {
    /// The language of the program.
    pub language: Language,
    /// The theme.
    pub theme: Theme,
    /// Minutes without keys or pointer after which the program locks.
    pub idle_minutes: u32,
    /// How large the text is that is written.
    #[serde(default)]
    pub text_size: TextSize,
    /// Who writes.
    pub teacher: Teacher,
    /// How long plans are to be kept, by template; of what is not here nobody has said it.
    #[serde(default)]
    pub kept: BTreeMap<String, Kept>,
    /// The ways in which municipalities differ.
    #[serde(default)]
    pub local: LocalWays,
}

/// Where the person rests in the window: kept with every save, given back after unlocking.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Rest {
    /// The plan's id.
    pub plan: String,
    /// The step of the plan: `write`, `review`, `issue`, `versions`.
    pub step: String,
    /// The section, field, row, column and selection.
    pub place: Place,
    /// Scroll position of the form in pixels.
    pub scroll: u32,
    /// Whether the guardian's copy is shown beside the form.
    pub preview: bool,
    /// Whether an earlier document lies beside the form, in place of the copy.
    #[serde(default)]
    pub desk: bool,
    /// The field beside which it is shown what stood there before.
    #[serde(default)]
    pub earlier: Option<String>,
}

/// What unlocking gives: where the person was, and what was found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Opened {
    /// Where the person was, if a plan was open.
    pub rest: Option<Rest>,
    /// Whether a copy of the key file was not in order and was written anew.
    pub keys_mended: bool,
    /// What was typed into dialogs and panes and not recorded there.
    pub begun: Vec<Begun>,
}

/// A backup that the person chose to restore.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChosenBackup {
    /// The file's name.
    pub name: String,
    /// The folder to which the vault that is there now will be moved; `None` when there is none.
    pub aside: Option<String>,
}

/// A backup that was restored.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RestoredVault {
    /// How many plans it holds.
    pub plans: u32,
    /// How many issued versions.
    pub revisions: u32,
    /// Where the vault is that was there before, if there was one.
    pub aside: Option<String>,
    /// What opening it gave; `None` when it is restored and could not be opened.
    pub opened: Option<Opened>,
    /// Why it could not be opened.
    pub trouble: Option<Failure>,
}
