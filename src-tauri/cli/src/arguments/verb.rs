//! What can be asked on the command line.

use super::{Body, Entry, Export, Going};
use laatija_core::document::Edition;
use laatija_core::workspace::Take;
use std::path::PathBuf;

/// What is asked.
#[derive(Debug, PartialEq, Eq)]
pub enum Verb {
    /// Show the help.
    Help,
    /// Show the version.
    Version,
    /// Make a vault.
    VaultCreate {
        /// Who writes.
        teacher: String,
        /// The teacher's school.
        school: String,
    },
    /// Read the whole vault and prove it sound.
    VaultCheck,
    /// Rescue what can be read of a damaged vault into a new one in this folder.
    VaultRescue(PathBuf),
    /// Give the vault a new key and the passphrase that this file holds.
    VaultRenewKey(PathBuf),
    /// Bring a plan file in.
    PlanImport(PathBuf),
    /// Receive a copy as a plan.
    Receive(PathBuf),
    /// Take a municipality's file in.
    TemplateAdd(PathBuf),
    /// Import foundations of qualifications: a file, or all files of a folder.
    CatalogueImport(PathBuf),
    /// List the catalogue.
    CatalogueList,
    /// List the units of the foundations of an order.
    CatalogueShow(String),
    /// Remove the imported foundations of an order.
    CatalogueRemove(String),
    /// Print a template as a municipality's file.
    TemplateShow(String),
    /// List the plans.
    PlanList,
    /// List the days of the year.
    YearList,
    /// Write the days of the year as a calendar for other programs, without names.
    YearIcs {
        /// The class; all when none is named.
        class: Option<String>,
        /// Where to.
        out: PathBuf,
    },
    /// Review a draft.
    PlanCheck(String),
    /// Issue a draft for a reason.
    PlanIssue {
        /// The plan.
        plan: String,
        /// The reason: an option of the template's.
        reason: String,
        /// The key to sign with.
        signer: Signer,
    },
    /// Write a plan as a file.
    PlanExport {
        /// The plan.
        plan: String,
        /// The version; 0 for the draft or, when none is written, the newest.
        version: u32,
        /// In which form.
        export: Export,
        /// Where to.
        out: PathBuf,
    },
    /// Show the own address and those of colleagues.
    PartAddress,
    /// Ask a colleague for a part of a plan.
    PartAsk {
        /// The plan.
        plan: String,
        /// The sections.
        sections: Vec<String>,
        /// The colleague's name.
        colleague: String,
        /// The colleague's address; without one a passphrase is read.
        to: Option<String>,
        /// Where to.
        out: PathBuf,
    },
    /// Begin the part that a colleague asks for.
    PartOpen(PathBuf),
    /// Send a part back.
    PartReturn {
        /// The part.
        plan: String,
        /// Where to.
        out: PathBuf,
    },
    /// Put a part that came back together with the plan.
    PartMerge {
        /// The packet.
        file: PathBuf,
        /// What stays where both changed.
        take: Option<Take>,
    },
    /// List the permissions on which a plan may go to somebody.
    TransferGrounds(String),
    /// Make the package of a plan for the next school.
    TransferMake {
        /// The plan.
        plan: String,
        /// What goes to whom, and on what.
        going: Going,
        /// The address of the receiving vault; a passphrase when none is said.
        to: Option<String>,
        /// Where to.
        out: PathBuf,
    },
    /// Receive the plan of a package from another school.
    TransferOpen {
        /// The package.
        file: PathBuf,
        /// Where the copy in it goes too.
        out: Option<PathBuf>,
    },
    /// Begin a new school year from the newest version of a plan.
    PlanRenew(String),
    /// Begin a document from a plan.
    PlanBegin {
        /// The plan.
        from: String,
        /// The id of the template.
        template: String,
    },
    /// Tell what was done with a plan.
    PlanLog(String),
    /// List the goals of a plan and what was seen of them.
    FollowList(String),
    /// Write down what was seen of a goal of a plan.
    FollowAdd(String, Entry),
    /// List the own phrases.
    PhraseList,
    /// Keep a text as an own phrase.
    PhraseAdd {
        /// The text.
        text: String,
        /// The field that it is for; any when none is named.
        field: Option<String>,
    },
    /// Take the phrases of a file among the own ones.
    PhraseImport(PathBuf),
    /// Write the own phrases as a file that anybody can read.
    PhraseExport(PathBuf),
    /// Erase a plan with all its versions.
    PlanErase {
        /// The plan.
        plan: String,
        /// The pupil's name, by which it is meant.
        pupil: String,
    },
    /// Write the signed copy of the newest version.
    Copy {
        /// The plan.
        plan: String,
        /// Where to.
        out: PathBuf,
        /// In which form.
        edition: Edition,
        /// Whether the own key signs also where the version was issued without a signature.
        sign: bool,
    },
    /// Write the letter that tells what changed in the newest version.
    Letter {
        /// The plan.
        plan: String,
        /// Where to.
        out: PathBuf,
        /// In which form the copy is with which it goes: what that leaves out is not told.
        edition: Edition,
    },
    /// Make the copies of recipients who have none.
    Copies {
        /// Of the newest versions of these plans; of all plans when none is named.
        plans: Vec<String>,
        /// The folder.
        out: PathBuf,
        /// In which form.
        edition: Edition,
        /// Whether each gets it in the form that fits instead.
        fitting: bool,
        /// Ids of the extracts that are made too, of the plans whose templates have them.
        extracts: Vec<String>,
        /// Whether the letter of changes goes with each copy.
        letters: bool,
        /// Whether the own key signs also where a version was issued without a signature.
        sign: bool,
    },
    /// Tell who got which copy of a version.
    Ledger {
        /// The plan.
        plan: String,
        /// The version; the newest when none is said.
        version: Option<u32>,
    },
    /// File a paper that came back signed.
    PaperAdd {
        /// The plan.
        plan: String,
        /// The version.
        version: u32,
        /// The paper.
        file: PathBuf,
    },
    /// Attach a file to a draft.
    AttachmentAdd {
        /// The plan.
        plan: String,
        /// The file.
        file: PathBuf,
    },
    /// List the files that a draft or a version lists.
    AttachmentList {
        /// The plan.
        plan: String,
        /// The version; the draft when none is said.
        version: Option<u32>,
    },
    /// Write an attached file.
    AttachmentSave {
        /// The plan.
        plan: String,
        /// The beginning of its digest.
        digest: String,
        /// Where to.
        out: PathBuf,
    },
    /// Take a file out of a draft.
    AttachmentRemove {
        /// The plan.
        plan: String,
        /// The beginning of its digest.
        digest: String,
    },
    /// Take a copy of the newest version that was signed in another program.
    PlanBring {
        /// The plan.
        plan: String,
        /// The copy.
        file: PathBuf,
    },
    /// List the empty places for signatures in a copy.
    Places(PathBuf),
    /// Sign a copy that lies in a file.
    Sign {
        /// The copy.
        file: PathBuf,
        /// Where the signed one goes.
        out: PathBuf,
        /// In which place; the only one if it is not said.
        field: Option<String>,
        /// The key to sign with.
        signer: Signer,
    },
    /// Make a proven backup.
    Backup(PathBuf),
    /// Make a vault of a backup.
    Restore(PathBuf),
    /// Judge a PDF.
    Verify(PathBuf),
    /// List the known signers.
    SignerList,
    /// Accept the signer of a PDF whose words these are.
    SignerAccept {
        /// The PDF.
        file: PathBuf,
        /// The six words.
        words: String,
    },
    /// Forget a known signer, by the short name or the fingerprint of its key.
    SignerRemove(String),
    /// List the certificates for signing on the cards in the readers.
    CardList,
    /// Judge the body of a HOKS for eHOKS: that of a file, or of a plan when there is no such file.
    EhoksCheck {
        /// The file, or the plan.
        file: PathBuf,
        /// What is known beside it.
        body: Body,
    },
    /// Bring a HOKS in: as a new plan, or into one that is being written.
    EhoksImport {
        /// The file.
        file: PathBuf,
        /// The plan.
        plan: Option<String>,
    },
    /// Write the body of a plan for eHOKS.
    EhoksExport {
        /// The plan.
        plan: String,
        /// Where to.
        out: PathBuf,
        /// In which way it goes.
        body: Body,
    },
    /// List the forms into which plans are typed.
    MappingList,
    /// Check the file of a form.
    MappingCheck(PathBuf),
    /// Take the file of a form in.
    MappingAdd(PathBuf),
    /// List the templates.
    TemplateList,
    /// Check a template.
    TemplateCheck(PathBuf),
}

/// The key to sign with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Signer {
    /// The teacher's own.
    #[default]
    Own,
    /// The one in this certificate file.
    File(PathBuf),
    /// None: it is signed on paper, or in another program.
    None,
    /// The one on a card: the only one there is, or the one of this short name.
    Card(Option<String>),
}
