//! What can go wrong, as codes. The words for each code (what happened, what to do) are in
//! `assets/text/<language>/failure.ftl`; nothing here is prose.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What went wrong. The text key is `failure-` and the code in kebab case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    // the vault
    /// The passphrase opens no slot.
    WrongPassphrase,
    /// No passphrase was given.
    PassphraseMissing,
    /// The recovery key opens no slot.
    WrongRecoveryKey,
    /// The recovery key's check letters do not fit: mistyped.
    RecoveryKeyMistyped,
    /// Only one part of a recovery sheet in three parts, where two are needed.
    RecoveryPartAlone,
    /// The passphrase is weaker than the program accepts.
    PassphraseTooWeak,
    /// Both copies of the key file are damaged or gone.
    KeyFileDamaged,
    /// The key file belongs to another vault.
    KeyFileForeign,
    /// There is no vault in the folder.
    NoVault,
    /// There already is a vault in the folder.
    VaultExists,
    /// The vault is open in another window or program.
    VaultInUse,
    /// The vault was written by a newer version of the program.
    VaultTooNew,
    /// The vault's pages do not authenticate.
    VaultDamaged,
    /// The vault would not be encrypted: refused.
    NotEncrypted,
    /// A sync program carries the folder; `carrier`.
    FolderSynchronised,
    /// The folder is on the network.
    FolderOnNetwork,
    /// The folder cannot be written to.
    ReadOnly,
    /// No space left.
    DiskFull,
    /// The disk answered with another error.
    DiskError,
    /// The vault's file was moved, replaced or removed while it was open.
    VaultMoved,
    /// The vault is locked.
    Locked,
    /// The trail does not follow from itself, or not from what it is of; `number` of the row.
    TrailBroken,
    /// The name that was typed is not the pupil's.
    WrongName,
    /// Something of an erased plan was found afterwards; `where`.
    NotErased,
    /// Plans are erased, and the disk did not let it be proved that nothing of them is left.
    ErasedUnproved,
    /// The vault has its new key and could not be opened with it yet.
    KeyRenewedClosed,
    /// A backup file is damaged or is none.
    BackupDamaged,
    /// The folder that was chosen for backups is not there.
    BackupFolderMissing,
    // plans
    /// There is no such plan.
    NoSuchPlan,
    /// There is no such meeting.
    NoSuchMeeting,
    /// The meeting was ended: it is not changed unless it is opened again.
    MeetingEnded,
    /// There is no such revision of the plan.
    NoSuchRevision,
    /// There is no version before the first one.
    FirstVersion,
    /// There is no such signed paper, or it was removed.
    NoSuchPaper,
    /// There is no such signer among those known.
    NoSuchSigner,
    /// The words are not those of a signature in the file.
    WordsDiffer,
    /// The file vouches for no signer: it was changed after signing, has no signature, or none that can be
    /// judged; `why`.
    VouchesForNobody,
    /// Findings that stop issuing are left.
    FindingsLeft,
    /// Of the plan no draft is being written.
    NoDraft,
    /// The file is neither Word nor PDF.
    NotTextFile,
    /// The file is damaged, or took too much to be read; `detail`.
    TextUnreadable,
    /// The system's clipboard cannot be used.
    NoClipboard,
    /// Another program keeps the clipboard: what was lent could not be taken back yet.
    ClipboardHeld,
    /// There is no such mapping.
    NoSuchMapping,
    /// The file holds more text than a plan does.
    TextTooLong,
    /// The file holds no text, only pictures.
    TextMissing,
    /// The field takes no text from elsewhere.
    NoPlaceForText,
    /// Documents of this type are not renewed from year to year.
    NotRenewed,
    /// The draft was changed elsewhere since the page last read it.
    Stale,
    /// The reason for issuing is not among the template's.
    UnknownReason,
    // templates
    /// No template of that id and version.
    UnknownTemplate,
    /// The template is broken; `place` says where.
    BrokenTemplate,
    /// Another file of this template and version is kept; `template`, `version`.
    TemplateKept,
    /// Plans stand on the template; `template`, `version`, `count`.
    TemplateInUse,
    // files
    /// The file cannot be read.
    FileUnreadable,
    /// The file cannot be written.
    FileUnwritable,
    /// The file is larger than the program reads.
    FileTooLarge,
    /// The file is not UTF-8.
    NotUtf8,
    /// The file is not JSON; `line` and `column` say where.
    NotJson,
    /// The file holds no foundations of a qualification.
    NotFoundation,
    /// The file of foundations is cut off or damaged; `line` and `column` say where.
    FoundationDamaged,
    /// There are no imported foundations of this order; `detail`.
    NoSuchFoundation,
    /// The folder holds no file of foundations.
    NoFoundations,
    /// The plan file lacks a part or has one of a wrong shape; `place` says where.
    BrokenPlanFile,
    /// The file is no HOKS that can be read whole; `rule` and `what` say why, `where` says where.
    NotHoks,
    /// The file holds only a part of a HOKS: it is not the whole one that eHOKS has now.
    HoksNotWhole,
    /// The HOKS is whole and has no number of eHOKS: it is not the one that eHOKS has now.
    HoksNotNumbered,
    /// The HOKS is of another student or of another study right than the plan.
    HoksOfOther,
    /// The plan is not of a kind that eHOKS takes.
    NoHoksPlan,
    /// The HOKS that came into a plan has no such key that the program does not know.
    NoSuchHoksKey,
    /// The body breaks rules that can be looked at offline, or would wipe something.
    HoksNotInOrder,
    /// The plan file has a field that the template does not have; `field`.
    UnknownField,
    /// A value is not of its field's kind; `place` and `kind`.
    WrongKind,
    /// A flag that the template does not have; `field`.
    UnknownFlag,
    /// The plan file is in a later form than this program reads.
    NewerPlanFile,
    /// What is to be left out of a copy is not in the plan, or always stays; `field`.
    CannotLeaveOut,
    /// The plan does not name this recipient for a copy: `name`.
    NotNamed,
    /// The permission's last day has passed: `to` whom, and the `day`.
    PermissionOver,
    /// The permission was withdrawn: `to` whom.
    PermissionWithdrawn,
    /// The permission was asked for, and it is not told that it was given: `to` whom.
    PermissionAwaited,
    /// The permission was asked for and not given: `to` whom.
    PermissionRefused,
    /// The version does not say the order of non-disclosure that is in force, and says contact data: `fields`.
    ContactsUnderOrder,
    /// Whether an order of non-disclosure is in force is not known, as `documents` of the pupil cannot be read, and the
    /// version says contact data: `fields`.
    ContactsOrderUnread,
    /// Another document of the pupil says that an order of non-disclosure is in force, and this one does not: its
    /// `title`.
    OrderElsewhere,
    /// The document that was offered for a draft is no more of one that it can be brought in from.
    NothingToBring,
    /// There is no such permission, and no reason is written.
    NoPermission,
    /// The permission is for somebody else: `to` whom, and the `name` that is meant.
    PermissionForOther,
    /// With its attachments the package is larger than `size` megabytes.
    TransferTooLarge,
    /// A name is longer than `name` characters, or the grounds than `basis`: nobody could open the package.
    TransferTextsLong,
    /// The template has no such extract: `extract`, and those it has: `names`.
    NoSuchExtract,
    /// The file cannot be received as a plan; `why`.
    CannotReceive,
    /// The file is not a PDF.
    NotPdf,
    /// The file begins as a PDF and cannot be read as one: cut off or damaged.
    PdfDamaged,
    /// The file is no paper that can be filed: neither a PDF nor a JPEG nor a PNG; `kind`.
    NotPaper,
    /// The file is a picture or a PDF that cannot be shown.
    PaperUnreadable,
    /// The paper has more pages than are filed; `pages`.
    PaperTooLong,
    /// The file cannot be attached as it is: `kind` is `heic`, `word`, `portfolio`, `form` or `other`.
    NotAttachable,
    /// The file is of the right kind, and damaged or too large to be shown.
    AttachmentUnreadable,
    /// The file is locked with a password.
    AttachmentLocked,
    /// The file has more pages than are attached; `pages`.
    AttachmentTooLong,
    /// The plan's attachments would be larger together than a plan holds; `size` in MB, `left` of it.
    AttachmentsFull,
    /// The same file is attached already; `name`.
    AttachmentThere,
    /// The form has no place for attachments.
    NoPlaceForAttachments,
    /// The file is not in this vault.
    NoSuchAttachment,
    /// The draft lists a file that is not in this vault; `name`.
    AttachmentGone,
    /// The page could not be drawn with the memory and the time that it is given.
    PageUndrawn,
    /// A file of that name is in the folder already.
    FileExists,
    /// The file is there already, and it was not asked to be written over.
    FileInPlace,
    // packets
    /// The file is a packet, not a PDF: it is opened in another way.
    IsPacket,
    /// The file is no packet.
    NotPacket,
    /// The packet is damaged; `place`.
    PacketDamaged,
    /// The packet is in a later form than this program reads.
    NewerPacket,
    /// The packet is encrypted to another key.
    PacketForOther,
    /// The passphrase does not open the packet.
    WrongPacketPassphrase,
    /// The packet is opened by a passphrase, and none was given.
    PacketPassphraseMissing,
    /// The packet goes the other way: it is opened by another command.
    OtherPacket,
    /// What came back was never asked for from this vault, or the plan is gone.
    PacketUnasked,
    /// The packet is the vault's own question, not an answer to it.
    PacketOwn,
    /// The packet that came back holds other sections or another template than was asked for.
    PacketUnlike,
    /// What is put together here is asked about; `count`.
    ConflictsLeft,
    /// The text is no address of a colleague's vault.
    AddressMalformed,
    /// The address is that of this vault.
    AddressOwn,
    /// The colleague has no name.
    ColleagueNameless,
    /// No section was chosen, or one that the plan does not show; `section`.
    NoSuchSection,
    /// A part of another's plan is sent back: it is not issued, reviewed or asked for.
    NotOwnPlan,
    /// The plan is no part of another's: there is nobody to send it back to.
    NotPart,
    // following up
    /// The day of an observation is none, or is yet to come.
    ObservationDay,
    /// More was seen than there can be.
    ObservationScore,
    /// How much there can be at a time stays once something was counted.
    GoalCounted,
    /// The numbers of how a goal is measured do not fit each other.
    GoalNumbers,
    /// A note is longer than is kept; `count`.
    NoteTooLong,
    // phrases
    /// There is no such phrase any more.
    NoSuchPhrase,
    /// The phrase says nothing, or more than is kept; `count`.
    PhraseLength,
    /// The file of phrases lacks a part or has one of a wrong shape; `place` says where.
    BrokenPhraseFile,
    /// The file of phrases is in a later form than this program reads.
    NewerPhraseFile,
    /// There would be more phrases than are kept; `count`.
    TooManyPhrases,
    /// Phrases name a pupil of the vault or hold an identity code; `count`.
    PhraseDoubtful,
    // documents and signatures
    /// A character that no font of the program can draw; `character` and `place`.
    UnknownCharacter,
    /// The document could not be made.
    DocumentFailed,
    /// The document could not be signed.
    SignatureFailed,
    /// The certificate's time is over; `day`.
    CertificateExpired,
    /// The certificate's time has not begun; `day`.
    CertificateNotYetValid,
    /// The certificate is not for signing, or its key is of a kind that the program does not sign with.
    CertificateUnfit,
    /// The file is no certificate file (PKCS #12).
    NotCertificateFile,
    /// The password does not open the certificate file.
    WrongFilePassword,
    /// The certificate file is locked with a cipher that cannot be opened here.
    FileCipherUnknown,
    /// The certificate file holds no key that belongs to its certificate.
    FileKeyMissing,
    /// The file is no longer the one whose certificate was shown.
    FileReplaced,
    /// No key was chosen, or the one that was chosen has not been opened.
    SignerMissing,
    /// The password of a certificate file or the PIN of a card was not given.
    SecretMissing,
    /// There is more than one certificate for signing: which one was not said.
    SeveralCards,
    /// The program that speaks with cards is not where such programs are.
    CardProgramMissing,
    /// The program that speaks with cards does not start.
    CardProgramBroken,
    /// No card reader.
    CardReaderMissing,
    /// No card in the reader.
    CardMissing,
    /// No certificate for signing on the card.
    CardCertificateMissing,
    /// The card was taken out, or another one was put in.
    CardRemoved,
    /// The PIN is wrong; `tries` is `last`, `few` or `unknown`.
    WrongPin,
    /// The card takes no PIN of this form: nothing was tried.
    PinMalformed,
    /// The PIN is blocked.
    PinBlocked,
    /// The card or its program refuses; `detail`.
    CardFailed,
    /// The copy has no empty place for a signature.
    NoPlaceToSign,
    /// The copy has several empty places for signatures: which one was not said; `places`.
    SeveralPlaces,
    /// The file does not begin with the bytes of the copy.
    NotThisCopy,
    /// Nothing was signed onto the copy.
    NothingSigned,
    /// More than signatures came onto the copy, or what came cannot be judged; `change`.
    MoreThanSigned,
    /// The prepared copy is no longer the draft's: prepare it again.
    CopyOutdated,
    /// No printer, or the printing system refused.
    PrintFailed,
    /// Of several papers some went out before one could not be printed; `printed`, `total`.
    PrintStopped,
    // the bridge
    /// The person closed the dialog without choosing.
    Cancelled,
    /// No such command, or its arguments do not fit: a defect of the program.
    BadCall,
    /// A defect of the program; `detail` helps its makers.
    Defect,
}

impl Code {
    /// Whether the disk took nothing more: what was asked may succeed when it is asked again.
    pub fn is_of_disk(self) -> bool {
        matches!(self, Code::DiskFull | Code::DiskError | Code::ReadOnly | Code::VaultMoved)
    }
}

/// A failure: its code and the data its text needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Failure {
    /// What went wrong.
    pub code: Code,
    /// Values for the places in the text, by name. Never a pupil's data, never a secret.
    pub details: BTreeMap<String, String>,
}

/// The result of everything that can fail.
pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// A failure without data.
    pub fn new(code: Code) -> Failure {
        Failure { code, details: BTreeMap::new() }
    }

    /// The same failure with one more value for its text.
    pub fn with(mut self, name: &str, value: impl ToString) -> Failure {
        self.details.insert(name.to_owned(), value.to_string());
        self
    }

    /// A defect of the program, with words for its makers.
    pub fn defect(detail: impl ToString) -> Failure {
        Failure::new(Code::Defect).with("detail", detail)
    }
}

impl From<Code> for Failure {
    fn from(code: Code) -> Failure {
        Failure::new(code)
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} {:?}", self.code, self.details)
    }
}

impl std::error::Error for Failure {}

/// Reading or writing a file: the codes that a person can do something about.
impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Failure {
        use std::io::ErrorKind::*;
        let code = match error.kind() {
            StorageFull | QuotaExceeded | FileTooLarge => Code::DiskFull,
            PermissionDenied | ReadOnlyFilesystem => Code::ReadOnly,
            NotFound => Code::FileUnreadable,
            _ => Code::DiskError,
        };
        Failure::new(code).with("detail", error.kind())
    }
}
