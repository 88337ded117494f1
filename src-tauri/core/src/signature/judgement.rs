//! What a judgement on a PDF says: facts and reasons with stable keys, no prose.

use serde::{Deserialize, Serialize};

/// What was found in a PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The signatures in the order they were made.
    pub signatures: Vec<SignatureFact>,
    /// Whether the file is as it was signed.
    pub integrity: Integrity,
    /// Why it is not, or why it cannot be said, and what was allowed and done; sorted, each once.
    pub changes: Vec<ChangeReason>,
    /// How many pages the file has.
    pub pages: u32,
}

/// One signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureFact {
    /// The name in the certificate; empty when there is none to read.
    pub name: String,
    /// The organisation in the certificate.
    pub organisation: String,
    /// By whom the certificate says that it was issued; empty when its owner did.
    pub issuer: String,
    /// The time that the file claims, ISO 8601. Nobody but the signer's clock stands behind it.
    pub claimed_time: Option<String>,
    /// SHA-256 of the certificate, hexadecimal; empty when there is none to read.
    pub fingerprint: String,
    /// Whether the bytes it covers are as they were signed.
    pub intact: bool,
    /// Whether it covers the file to its end.
    pub covers_whole: bool,
    /// What it was made for.
    pub kind: SignatureKind,
    /// In what form it was made.
    pub form: SignatureForm,
    /// Whether a time stamp lies beside it. The stamp is not judged.
    pub stamped: bool,
    /// What its certificate says; nothing when there is none to read.
    pub certificate: Option<CertificateFact>,
}

/// The form of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureForm {
    /// PAdES, by its sub-filter.
    Pades,
    /// The older PKCS #7.
    Pkcs7,
    /// A time stamp over the document.
    TimeStamp,
    /// One that is not known here.
    Other,
}

/// What a certificate says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateFact {
    /// From when it is valid, ISO 8601.
    pub first: String,
    /// Until when.
    pub last: String,
    /// What in it is to be told.
    pub doubts: Vec<Doubt>,
}

/// What in a certificate speaks against its use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// It was not valid yet at the time that the file claims.
    NotYetValid,
    /// It was no more valid at the time that the file claims.
    Expired,
    /// It is not meant for signing documents.
    NotForSigning,
}

impl Doubt {
    /// Every doubt, for proving that each has words.
    pub const ALL: [Doubt; 3] = [Doubt::NotYetValid, Doubt::Expired, Doubt::NotForSigning];

    /// The key of the doubt's words.
    pub fn key(self) -> &'static str {
        match self {
            Doubt::NotYetValid => "verify-doubt-not-yet-valid",
            Doubt::Expired => "verify-doubt-expired",
            Doubt::NotForSigning => "verify-doubt-not-for-signing",
        }
    }
}

/// What a signature was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureKind {
    /// The first, which says what may be changed after it.
    Certification,
    /// An ordinary one.
    Approval,
    /// A time stamp authority's.
    TimeStamp,
}

/// Whether a file is as it was signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Integrity {
    /// No signature.
    Unsigned,
    /// Nothing has changed since the last signature.
    Intact,
    /// Changed after signing, or a signature does not fit.
    Changed,
    /// Signed or locked in a way that the program cannot judge.
    Unknown,
}

/// Why a file is not intact, or why that cannot be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeReason {
    /// The signed bytes are not those that were signed.
    DigestMismatch,
    /// The signature was not made with the key that its certificate names.
    SignatureMismatch,
    /// The signature's certificate is missing or not the one that was signed with.
    CertificateMismatch,
    /// The signature is there, but is no longer one that can be read.
    SignatureUnreadable,
    /// The signature does not say properly which bytes it covers.
    RangeBroken,
    /// There are bytes after the end of what was signed.
    BytesAfterEnd,
    /// A page shows something else than before.
    PageChanged,
    /// There are more or fewer pages than before.
    PagesAddedOrRemoved,
    /// A note, stamp or other mark on a page was added, changed or removed.
    AnnotationChanged,
    /// A mark added later covers much of a page, or another mark on it.
    PageCovered,
    /// A form field was added, removed or rebuilt.
    FieldChanged,
    /// A form field was filled although the first signature forbids every change.
    FieldFilled,
    /// Form fields were filled between two signatures, as the first allows.
    FieldsFilled,
    /// A later signature brought a visible mark to a page.
    MarkAdded,
    /// A signature was taken away or replaced.
    SignatureRemoved,
    /// An attached file was added, changed or removed.
    AttachmentChanged,
    /// The document's title, author or dates were changed.
    InformationChanged,
    /// Something else in the document was changed.
    OtherChanged,
    /// Data for checking the certificates was added after the last signature, and nothing else.
    ValidationDataAdded,
    /// The file was added to in a way that programs read differently.
    UnclearUpdate,
    /// The file holds scripts or actions that can change what it shows.
    HasScript,
    /// The file has layers that can be shown or hidden.
    HasLayers,
    /// The file shows content of other files.
    HasOutside,
    /// An algorithm that this program does not judge.
    UnknownAlgorithm,
    /// The signature uses a method that no longer proves anything.
    WeakAlgorithm,
    /// A form of signature that this program does not judge.
    UnknownForm,
    /// The file is encrypted.
    Encrypted,
    /// More signatures than this program judges.
    TooManySignatures,
    /// Reading the file would take more than this program gives to it.
    TooLarge,
}

impl ChangeReason {
    /// Every reason, for proving that each has words.
    pub const ALL: [ChangeReason; 29] = [
        ChangeReason::DigestMismatch,
        ChangeReason::SignatureMismatch,
        ChangeReason::CertificateMismatch,
        ChangeReason::SignatureUnreadable,
        ChangeReason::RangeBroken,
        ChangeReason::BytesAfterEnd,
        ChangeReason::PageChanged,
        ChangeReason::PagesAddedOrRemoved,
        ChangeReason::AnnotationChanged,
        ChangeReason::PageCovered,
        ChangeReason::FieldChanged,
        ChangeReason::FieldFilled,
        ChangeReason::FieldsFilled,
        ChangeReason::MarkAdded,
        ChangeReason::SignatureRemoved,
        ChangeReason::AttachmentChanged,
        ChangeReason::InformationChanged,
        ChangeReason::OtherChanged,
        ChangeReason::ValidationDataAdded,
        ChangeReason::UnclearUpdate,
        ChangeReason::HasScript,
        ChangeReason::HasLayers,
        ChangeReason::HasOutside,
        ChangeReason::UnknownAlgorithm,
        ChangeReason::WeakAlgorithm,
        ChangeReason::UnknownForm,
        ChangeReason::Encrypted,
        ChangeReason::TooManySignatures,
        ChangeReason::TooLarge,
    ];

    /// The key of the reason's words.
    pub fn key(self) -> &'static str {
        match self {
            ChangeReason::DigestMismatch => "verify-change-digest-mismatch",
            ChangeReason::SignatureMismatch => "verify-change-signature-mismatch",
            ChangeReason::CertificateMismatch => "verify-change-certificate-mismatch",
            ChangeReason::SignatureUnreadable => "verify-change-signature-unreadable",
            ChangeReason::RangeBroken => "verify-change-range-broken",
            ChangeReason::BytesAfterEnd => "verify-change-bytes-after-end",
            ChangeReason::PageChanged => "verify-change-page-changed",
            ChangeReason::PagesAddedOrRemoved => "verify-change-pages-added-or-removed",
            ChangeReason::AnnotationChanged => "verify-change-annotation-changed",
            ChangeReason::PageCovered => "verify-change-page-covered",
            ChangeReason::FieldChanged => "verify-change-field-changed",
            ChangeReason::FieldFilled => "verify-change-field-filled",
            ChangeReason::FieldsFilled => "verify-change-fields-filled",
            ChangeReason::MarkAdded => "verify-change-mark-added",
            ChangeReason::SignatureRemoved => "verify-change-signature-removed",
            ChangeReason::AttachmentChanged => "verify-change-attachment-changed",
            ChangeReason::InformationChanged => "verify-change-information-changed",
            ChangeReason::OtherChanged => "verify-change-other-changed",
            ChangeReason::ValidationDataAdded => "verify-change-validation-data-added",
            ChangeReason::UnclearUpdate => "verify-change-unclear-update",
            ChangeReason::HasScript => "verify-change-has-script",
            ChangeReason::HasLayers => "verify-change-has-layers",
            ChangeReason::HasOutside => "verify-change-has-outside",
            ChangeReason::UnknownAlgorithm => "verify-change-unknown-algorithm",
            ChangeReason::WeakAlgorithm => "verify-change-weak-algorithm",
            ChangeReason::UnknownForm => "verify-change-unknown-form",
            ChangeReason::Encrypted => "verify-change-encrypted",
            ChangeReason::TooManySignatures => "verify-change-too-many-signatures",
            ChangeReason::TooLarge => "verify-change-too-large",
        }
    }

    /// The reason's name, as failures carry it.
    pub(super) fn name(self) -> &'static str {
        self.key().trim_start_matches("verify-change-")
    }

    /// Whether the reason leaves the matter open instead of proving a change.
    pub(super) fn is_open(self) -> bool {
        matches!(
            self,
            ChangeReason::SignatureUnreadable
                | ChangeReason::UnclearUpdate
                | ChangeReason::HasScript
                | ChangeReason::HasLayers
                | ChangeReason::HasOutside
                | ChangeReason::UnknownAlgorithm
                | ChangeReason::WeakAlgorithm
                | ChangeReason::UnknownForm
                | ChangeReason::Encrypted
                | ChangeReason::TooManySignatures
                | ChangeReason::TooLarge
        )
    }

    /// Whether the reason is no more than what a signature before it allowed: it is told, and that is all.
    pub fn is_allowed(self) -> bool {
        matches!(
            self,
            ChangeReason::FieldsFilled | ChangeReason::MarkAdded | ChangeReason::ValidationDataAdded
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::{Code, Failure};
    use crate::language::Language;
    use crate::text::{explain, say};
    use std::collections::BTreeSet;

    #[test]
    fn every_reason_has_words_of_its_own() {
        for reason in ChangeReason::ALL {
            let name = serde_json::to_value(reason).unwrap();
            assert_eq!(reason.key().strip_prefix("verify-change-"), name.as_str());
            for language in Language::ALL {
                let words = say(language, reason.key(), &[]);
                assert!(!words.starts_with('⟦'), "{reason:?} in {language:?}");
                // The same words tell why a file that was signed elsewhere is not taken.
                let refusal = Failure::new(Code::MoreThanSigned).with("change", reason.name());
                assert!(explain(language, &refusal).0.contains(&words), "{reason:?} in {language:?}");
            }
        }
        let keys: BTreeSet<_> = ChangeReason::ALL.map(ChangeReason::key).into();
        assert_eq!(keys.len(), ChangeReason::ALL.len());
        for (doubt, language) in
            Doubt::ALL.into_iter().flat_map(|doubt| Language::ALL.map(|one| (doubt, one)))
        {
            assert!(!say(language, doubt.key(), &[]).starts_with('⟦'), "{doubt:?} in {language:?}");
        }
    }
}
