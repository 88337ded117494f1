//! The signers whose words the teacher compared: who they are, since when they are known, and how they are
//! forgotten and taken back.

use super::verifying::{bytes_of, vouches, words_of};
use super::*;
use crate::failure::Failure;
use crate::signature::short_name;
use crate::vault::KnownSigner;

impl Workspace {
    /// The signers known here.
    pub fn known_signers(&mut self) -> Result<Vec<KnownSignerView>> {
        Ok(self.vault()?.known_signers()?.into_iter().map(view).collect())
    }

    /// Forgets a signer: its files are again of an unknown one.
    pub fn forget_signer(&mut self, fingerprint: String) -> Result<Vec<KnownSignerView>> {
        let known = self.vault()?.known_signers()?;
        let signer = known.into_iter().find(|signer| signer.fingerprint == fingerprint);
        let signer = signer.ok_or(Failure::new(Code::NoSuchSigner))?;
        self.vault()?.remove_signer(&fingerprint)?;
        self.forgotten = Some(signer);
        self.known_signers()
    }

    /// Takes back that a signer was forgotten: the last one, and as it was.
    pub fn remember_signer(&mut self, fingerprint: String) -> Result<Vec<KnownSignerView>> {
        let signer = self.forgotten.take().filter(|signer| signer.fingerprint == fingerprint);
        let signer = signer.ok_or(Failure::new(Code::BadCall))?;
        self.vault()?.accept_signer(&signer.fingerprint, &signer.name, &signer.accepted)?;
        self.known_signers()
    }

    /// Accepts the signer of the file checked last whose six words these are; in any letters, in their order.
    pub fn accept_by_words(&mut self, words: &str) -> Result<Verified> {
        let judged = self.judged.as_ref().ok_or(Failure::new(Code::BadCall))?;
        vouches(judged.judgement.integrity)?;
        let said: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
        let verified = self.verdict()?;
        let signature = verified.signatures.iter().find(|signature| signature.words == said);
        let fingerprint = signature.map(|signature| signature.fingerprint.clone());
        self.accept_signer(fingerprint.ok_or(Failure::new(Code::WordsDiffer))?)
    }
}

fn view(signer: KnownSigner) -> KnownSignerView {
    KnownSignerView {
        key: short_name(&bytes_of(&signer.fingerprint)),
        words: words_of(&signer.fingerprint),
        fingerprint: signer.fingerprint,
        name: signer.name,
        since: signer.accepted,
    }
}
