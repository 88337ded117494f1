//! Judging a PDF: is it as it was signed, and is the signer known here?

use super::edition::digest_of;
use super::file::damaged;
use super::*;
use crate::failure::Failure;
use crate::outside::FileWish;
use crate::receipt::{Receipt, read_copy};
use crate::signature::{
    self, ChangeReason, Judgement, SignatureFact, SignatureKind, Signer, SigningKey, check_words, short_name,
    verify,
};
use crate::text::say;
use crate::vault::KnownCopy;
use std::collections::BTreeMap;
use std::path::Path;

/// The largest PDF that is read, in bytes.
pub(super) const LIMIT: u64 = 64 * 1024 * 1024;

/// Fingerprints of all keys that this vault has ever signed with.
const OWN_KEYS: &str = "own-signing-keys";

/// The keys known here: fingerprints of the teacher's own, and of those accepted with their moments.
#[derive(Default)]
pub(super) struct Keys {
    own: Vec<String>,
    accepted: BTreeMap<String, String>,
}

/// The PDF that was judged last.
pub(super) struct Judged {
    pub(super) name: String,
    /// Its bytes, in memory alone: they are kept only when the person receives them as a plan.
    pub(super) bytes: Vec<u8>,
    pub(super) judgement: Judgement,
    pub(super) receipt: Receipt<'static>,
    copy_of: Option<CopyOf>,
}

impl Workspace {
    /// Checks a PDF that the person chooses.
    pub fn verify_chosen(&mut self) -> Result<Verified> {
        let language = self.look.language;
        let path = self.outside.pick_open(&FileWish {
            title: say(language, "workspace-verify-title", &[]),
            name: String::new(),
            kind: (say(language, "workspace-copy-kind", &[]), vec!["pdf".to_owned()]),
        })?;
        self.verify_file(&path)
    }

    /// Checks the PDF that was dropped on the window last.
    pub fn verify_dropped(&mut self) -> Result<Verified> {
        let path = self.outside.take_dropped()?;
        self.verify_file(&path)
    }

    /// Checks a PDF file.
    pub fn verify_file(&mut self, path: &Path) -> Result<Verified> {
        let bytes = read_limited(path, LIMIT)?;
        if crate::packet::is_sealed(&bytes) {
            self.judged = None;
            self.sealed = Some(bytes);
            return Err(Code::IsPacket.into());
        }
        self.offer = None;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        self.judged = Some(self.judge(name, bytes)?);
        self.verdict()
    }

    /// Judges the bytes of a PDF.
    pub(super) fn judge(&self, name: String, bytes: Vec<u8>) -> Result<Judged> {
        let judgement = verify(&bytes).map_err(damaged(&bytes))?;
        let receipt = read_copy(&bytes, self.known.all(), drafting::PROGRAM).map_err(damaged(&bytes))?;
        let copy_of = self.copy_of(&bytes)?;
        Ok(Judged { name, bytes, judgement, receipt, copy_of })
    }

    /// The version whose copy these bytes are, when it is known here.
    fn copy_of(&self, bytes: &[u8]) -> Result<Option<CopyOf>> {
        let Some(vault) = &self.vault else { return Ok(None) };
        let (plan, number, made_for) = match vault.owner_of(bytes)? {
            Some((plan, number)) => (plan, number, None),
            None => match vault.known_copy(&digest_of(bytes))? {
                Some(KnownCopy { plan, revision, number, recipient, struck }) => {
                    (plan, revision, Some(MadeFor { number, recipient, struck }))
                }
                None => return Ok(None),
            },
        };
        let plan = vault.plan(&plan)?;
        Ok(Some(CopyOf { pupil: plan.pupil, class: plan.class, number, newest: plan.version, made_for }))
    }

    /// The key that the teacher signs with now; none before the first version.
    pub fn own_key(&mut self) -> Result<Option<OwnKey>> {
        let Some((pkcs8, certificate)) = self.vault()?.signer_key()? else { return Ok(None) };
        let key = SigningKey::from_parts(&pkcs8, &certificate)?;
        let key = key.identity();
        let words = words_of(&key.fingerprint());
        Ok(Some(OwnKey { name: key.name(), key: key.short_name(), words }))
    }

    /// Accepts the key of the signature checked last: its words fitted by telephone.
    pub fn accept_signer(&mut self, fingerprint: String) -> Result<Verified> {
        let judged = self.judged.as_ref().ok_or(Failure::new(Code::BadCall))?;
        vouches(judged.judgement.integrity)?;
        let signature = judged
            .judgement
            .signatures
            .iter()
            .find(|signature| signature.intact && signature.fingerprint == fingerprint);
        let name = signature.map(|signature| signature.name.clone()).ok_or(Failure::new(Code::BadCall))?;
        let moment = self.outside.now().to_rfc3339();
        self.vault()?.accept_signer(&fingerprint, &name, &moment)?;
        self.verdict()
    }

    /// The signatures in a PDF, none of which is anybody's word before the file is judged as a whole.
    pub fn signatures_of(&self, pdf: &[u8]) -> Result<Vec<SignatureView>> {
        let keys = self.known_keys()?;
        let judgement = verify(pdf).map_err(damaged(pdf))?;
        Ok(judgement.signatures.iter().map(|one| signature_view(one, &keys, self.look.language)).collect())
    }

    pub(super) fn verdict(&mut self) -> Result<Verified> {
        let language = self.look.language;
        let judged = self.judged.as_ref().ok_or(Failure::new(Code::BadCall))?;
        let judgement = &judged.judgement;
        let keys = self.known_keys()?;
        let signatures =
            judgement.signatures.iter().map(|one| signature_view(one, &keys, language)).collect();
        let told = |which: &dyn Fn(ChangeReason) -> bool| {
            let changes = judgement.changes.iter().filter(|change| which(**change));
            changes.map(|change| say(language, change.key(), &[])).collect()
        };
        Ok(Verified {
            name: judged.name.clone(),
            integrity: integrity(judgement.integrity),
            signer: whose(judgement, &keys),
            signatures,
            changes: told(&|change| !change.is_allowed()),
            allowed: told(&|change| change.is_allowed()),
            pages: judgement.pages,
            copy_of: judged.copy_of.clone(),
            agreement: self.agreement(judged),
            version: version_of(judged, language),
            reception: self.reception(judged)?,
        })
    }

    /// Whose the signatures of the file checked last are.
    pub(super) fn standing(&self, judged: &Judged) -> Result<SignerVerdict> {
        Ok(whose(&judged.judgement, &self.known_keys()?))
    }

    /// The fingerprints of the keys known here: the teacher's own, and those accepted. Without an open
    /// vault nobody is known.
    pub(super) fn known_keys(&self) -> Result<Keys> {
        let Some(vault) = &self.vault else { return Ok(Keys::default()) };
        let accepted = vault.known_signers()?.into_iter().map(|signer| (signer.fingerprint, signer.accepted));
        Ok(Keys { own: own_fingerprints(vault)?, accepted: accepted.collect() })
    }

    /// Remembers a key as the teacher's own, also when a later one takes its place.
    pub(super) fn remember_own(&mut self, fingerprint: &str) -> Result<()> {
        let mut own = own_fingerprints(self.vault_ref()?)?;
        if !own.iter().any(|known| known == fingerprint) {
            own.push(fingerprint.to_owned());
        }
        self.vault()?.set_value(OWN_KEYS, Some(&own.join(" ")))
    }
}

/// A signature in words.
pub(super) fn signature_view(signature: &SignatureFact, keys: &Keys, language: Language) -> SignatureView {
    let doubts = signature.certificate.iter().flat_map(|one| &one.doubts);
    let own = keys.own.contains(&signature.fingerprint);
    let since = keys.accepted.get(&signature.fingerprint).cloned();
    SignatureView {
        name: signature.name.clone(),
        organisation: signature.organisation.clone(),
        issuer: signature.issuer.clone(),
        form: match signature.form {
            signature::SignatureForm::Pades => SignatureForm::Pades,
            signature::SignatureForm::Pkcs7 => SignatureForm::Pkcs7,
            signature::SignatureForm::TimeStamp => SignatureForm::TimeStamp,
            signature::SignatureForm::Other => SignatureForm::Other,
        },
        stamped: signature.stamped,
        claimed_time: signature.claimed_time.clone(),
        fingerprint: signature.fingerprint.clone(),
        key: key_of(&signature.fingerprint),
        words: words_of(&signature.fingerprint),
        intact: signature.intact,
        own,
        known: own || since.is_some(),
        since,
        first: signature.certificate.as_ref().map(|one| one.first.clone()),
        last: signature.certificate.as_ref().map(|one| one.last.clone()),
        doubts: doubts.map(|doubt| say(language, doubt.key(), &[])).collect(),
    }
}

/// What the file's data say it is a copy of.
fn version_of(judged: &Judged, language: Language) -> Option<VersionView> {
    let data = judged.receipt.data.as_ref()?;
    Some(VersionView {
        pupil: drafting::text_answer(&data.draft, &data.template.meaning.pupil),
        class: drafting::text_answer(&data.draft, &data.template.meaning.class),
        title: data.template.texts(language).short_title().to_owned(),
        number: data.imprint.number,
        issued: data.imprint.issued.map(|issued| issued.to_rfc3339()),
        issuer: data.imprint.issuer.clone(),
        id: data.imprint.id.clone().unwrap_or_default(),
        extract: data.imprint.extract,
    })
}

/// Whose the signatures are, and never more than they bear out: the least known of them decides.
fn whose(judgement: &Judgement, Keys { own, accepted }: &Keys) -> SignerVerdict {
    // Nobody asks a time stamp authority by telephone: it vouches for a time, not for a person's words.
    let is_person = |one: &&SignatureFact| one.kind != SignatureKind::TimeStamp;
    let people: Vec<&SignatureFact> = judgement.signatures.iter().filter(is_person).collect();
    let Some(last) = people.last() else { return SignerVerdict::None };
    if judgement.integrity == signature::Integrity::Unknown || !last.intact {
        return SignerVerdict::Unproven;
    }
    let all = |test: &dyn Fn(&String) -> bool| people.iter().all(|one| test(&one.fingerprint));
    if all(&|key| own.contains(key)) {
        SignerVerdict::Own
    } else if all(&|key| own.contains(key) || accepted.contains_key(key)) {
        SignerVerdict::Known
    } else if judgement.integrity == signature::Integrity::Changed {
        // Nobody is asked to vouch by telephone for a file that was changed.
        SignerVerdict::Unproven
    } else {
        SignerVerdict::Unknown
    }
}

fn own_fingerprints(vault: &Vault) -> Result<Vec<String>> {
    let own = vault.value(OWN_KEYS)?.unwrap_or_default();
    Ok(own.split_whitespace().map(str::to_owned).collect())
}

/// Whether a file can vouch for a signer. One that was changed after signing cannot, even where one of its
/// signatures holds.
pub(super) fn vouches(judged: signature::Integrity) -> Result<()> {
    let why = match judged {
        signature::Integrity::Intact => return Ok(()),
        signature::Integrity::Changed => "changed",
        signature::Integrity::Unsigned => "unsigned",
        signature::Integrity::Unknown => "unjudged",
    };
    Err(Failure::new(Code::VouchesForNobody).with("why", why))
}

/// The short name of a key; empty where there is no certificate.
fn key_of(fingerprint: &str) -> String {
    if fingerprint.is_empty() { String::new() } else { short_name(&bytes_of(fingerprint)) }
}

/// The six words of a key, always of the Finnish list: two people who compare them by telephone must not
/// depend on the language of their programs. Where there is no certificate there are none.
pub(super) fn words_of(fingerprint: &str) -> Vec<String> {
    if fingerprint.is_empty() {
        return Vec::new();
    }
    check_words(&bytes_of(fingerprint), Language::Fi).to_vec()
}

pub(super) fn bytes_of(fingerprint: &str) -> Vec<u8> {
    data_encoding::HEXLOWER.decode(fingerprint.as_bytes()).unwrap_or_default()
}

fn integrity(judged: signature::Integrity) -> Integrity {
    match judged {
        signature::Integrity::Unsigned => Integrity::Unsigned,
        signature::Integrity::Intact => Integrity::Intact,
        signature::Integrity::Changed => Integrity::Changed,
        signature::Integrity::Unknown => Integrity::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signature::Integrity::*;

    #[test]
    fn a_signer_is_never_more_than_its_signature_bears_out() {
        let fact = |key: &str, intact: bool| SignatureFact {
            name: String::new(),
            organisation: String::new(),
            issuer: String::new(),
            claimed_time: None,
            fingerprint: key.to_owned(),
            intact,
            covers_whole: true,
            kind: SignatureKind::Approval,
            form: crate::signature::SignatureForm::Pades,
            stamped: false,
            certificate: None,
        };
        let stamp = || SignatureFact { kind: SignatureKind::TimeStamp, ..fact("authority", true) };
        let accepted = [("known".to_owned(), "2026-08-24".to_owned())].into();
        let keys = Keys { own: vec!["own".to_owned()], accepted };
        let cases = [
            ("no signature", Unsigned, vec![], SignerVerdict::None),
            ("an own key", Intact, vec![fact("own", true)], SignerVerdict::Own),
            ("a known key", Intact, vec![fact("known", true)], SignerVerdict::Known),
            ("both", Intact, vec![fact("own", true), fact("known", true)], SignerVerdict::Known),
            ("an own key and a time stamp", Intact, vec![fact("own", true), stamp()], SignerVerdict::Own),
            ("a time stamp alone", Intact, vec![stamp()], SignerVerdict::None),
            ("an unknown key", Intact, vec![fact("x", true)], SignerVerdict::Unknown),
            ("one of two", Intact, vec![fact("own", true), fact("x", true)], SignerVerdict::Unknown),
            ("added after an own one", Changed, vec![fact("own", true)], SignerVerdict::Own),
            ("added after an unknown one", Changed, vec![fact("x", true)], SignerVerdict::Unproven),
            ("a copied certificate", Changed, vec![fact("own", false)], SignerVerdict::Unproven),
            (
                "a broken last one",
                Changed,
                vec![fact("own", true), fact("own", false)],
                SignerVerdict::Unproven,
            ),
            ("not to be judged", Unknown, vec![fact("own", true)], SignerVerdict::Unproven),
            ("unreadable", Unknown, vec![], SignerVerdict::None),
        ];
        for (name, integrity, signatures, expected) in cases {
            let judgement = Judgement { integrity, signatures, changes: Vec::new(), pages: 1 };
            assert_eq!(whose(&judgement, &keys), expected, "{name}");
        }
    }
}
