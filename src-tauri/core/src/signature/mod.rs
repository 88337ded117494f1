//! Signatures on finished PDF bytes: made (PAdES B-B) with the teacher's own key, a certificate file or a
//! smart card, and judged. Knows bytes only, never plans. What is promised and what proves it stands in `CONFORMANCE.md` here.

mod algorithm;
mod ber;
mod borrowed;
mod cades;
mod card;
mod certificate;
mod certificate_file;
mod compare;
mod envelope;
mod identity;
mod judge;
mod judgement;
mod key;
mod living;
mod load;
mod mark;
mod places;
pub(crate) mod read;
mod sign;
mod syntax;
mod update;
mod verify;
mod words;

pub use card::{Card, Pin, find as find_cards, sign as sign_on_card};
pub use certificate_file::CertificateFile;
pub use identity::Identity;
pub use judgement::{
    CertificateFact, ChangeReason, Doubt, Integrity, Judgement, SignatureFact, SignatureForm, SignatureKind,
};
pub use key::SigningKey;
pub use mark::SignatureMark;
pub(crate) use places::is_grown_by_signatures;
pub use places::{Place, language_of, only_signed, places};
pub use sign::{Signer, Unsealed, prepare, sign};
pub(crate) use verify::read_shown;
pub use verify::verify;
pub use words::{check_words, short_name, word_list};

#[cfg(test)]
mod sample;

use crate::failure::{Code, Failure};

/// Why a document could not be signed, with words for the program's makers.
fn failed(detail: impl ToString) -> Failure {
    Failure::new(Code::SignatureFailed).with("detail", detail)
}
