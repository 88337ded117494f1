//! What a judgement on a PDF says: facts and reasons with stable keys, no prose.

use serde::{Deserialize, Serialize};

/// What was found in a PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The signatures in the order they were made.
    pub signatures: Vec<SignatureFact>,
    /// Whether the file is as it was signed.
    pub integrity: Integrity,
    /// Why it is not, or why it cannot be said; sorted, each once.
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
    /// A form field was added, removed or rebuilt.
    FieldChanged,
    /// A form field was filled although the first signature forbids every change.
    FieldFilled,
    /// A signature was taken away or replaced.
    SignatureRemoved,
    /// An attached file was added, changed or removed.
    AttachmentChanged,
    /// The document's title, author or dates were changed.
    InformationChanged,
    /// Something else in the document was changed.
    OtherChanged,
    /// Only data for checking the certificates was added after the last signature.
    ValidationDataAdded,
    /// An algorithm that this program does not judge.
    UnknownAlgorithm,
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
    pub const ALL: [ChangeReason; 21] = [
        ChangeReason::DigestMismatch,
        ChangeReason::SignatureMismatch,
        ChangeReason::CertificateMismatch,
        ChangeReason::SignatureUnreadable,
        ChangeReason::RangeBroken,
        ChangeReason::BytesAfterEnd,
        ChangeReason::PageChanged,
        ChangeReason::PagesAddedOrRemoved,
        ChangeReason::AnnotationChanged,
        ChangeReason::FieldChanged,
        ChangeReason::FieldFilled,
        ChangeReason::SignatureRemoved,
        ChangeReason::AttachmentChanged,
        ChangeReason::InformationChanged,
        ChangeReason::OtherChanged,
        ChangeReason::ValidationDataAdded,
        ChangeReason::UnknownAlgorithm,
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
            ChangeReason::FieldChanged => "verify-change-field-changed",
            ChangeReason::FieldFilled => "verify-change-field-filled",
            ChangeReason::SignatureRemoved => "verify-change-signature-removed",
            ChangeReason::AttachmentChanged => "verify-change-attachment-changed",
            ChangeReason::InformationChanged => "verify-change-information-changed",
            ChangeReason::OtherChanged => "verify-change-other-changed",
            ChangeReason::ValidationDataAdded => "verify-change-validation-data-added",
            ChangeReason::UnknownAlgorithm => "verify-change-unknown-algorithm",
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
                | ChangeReason::ValidationDataAdded
                | ChangeReason::UnknownAlgorithm
                | ChangeReason::UnknownForm
                | ChangeReason::Encrypted
                | ChangeReason::TooManySignatures
                | ChangeReason::TooLarge
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
    }
}
