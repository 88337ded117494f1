//! Choosing the key to sign with, and signing with it. The secret of every key is asked for at the moment
//! of signing and kept nowhere; of a certificate file and a card only what everybody may see is
//! remembered, and only until the version is signed or the program locked.

use super::*;
use crate::failure::Failure;
use crate::outside::FileWish;
use crate::signature::{
    self, Card, CertificateFile, Identity, Pin, SignatureMark, Signer, SigningKey, Unsealed,
};
use crate::text::say;
use chrono::{DateTime, FixedOffset};
use sha2::{Digest, Sha256};

/// The largest certificate file that is read, in bytes.
const FILE_LIMIT: u64 = 1024 * 1024;

/// The key that was chosen to sign with.
#[derive(Default)]
pub(super) enum ChosenKey {
    /// The teacher's own.
    #[default]
    Own,
    /// The key in a certificate file; whose, once it was opened.
    File { path: PathBuf, identity: Option<Identity> },
    /// The key on a card.
    Card(Card),
    /// None.
    None,
}

impl ChosenKey {
    fn kind(&self) -> SignerKind {
        match self {
            ChosenKey::Own => SignerKind::Own,
            ChosenKey::File { .. } => SignerKind::File,
            ChosenKey::Card(_) => SignerKind::Card,
            ChosenKey::None => SignerKind::None,
        }
    }
}

/// What has to do with choosing a key.
#[derive(Default)]
pub(super) struct Signing {
    chosen: ChosenKey,
    /// The cards that were found last.
    cards: Vec<Card>,
    /// The program that speaks with cards, if the person chose one.
    card_program: Option<PathBuf>,
    /// What waits for a card's signature.
    waiting: Option<Waiting>,
}

/// A PDF that waits for a card's signature, and the digest of the field and the file it was made of.
struct Waiting {
    of: [u8; 32],
    unsealed: Unsealed,
}

/// Makes the visible mark when it is known who signs, and when.
pub(super) type Marking<'a> = &'a dyn Fn(&Identity, SignerKind, DateTime<FixedOffset>) -> SignatureMark;

impl Workspace {
    /// The key that was chosen to sign with.
    pub fn chosen_key(&mut self) -> Result<SignerView> {
        let own = match self.signing.chosen {
            ChosenKey::Own => Some(self.signing_key()?),
            _ => None,
        };
        let chosen = &self.signing.chosen;
        let (identity, file) = match chosen {
            ChosenKey::Own => (own.as_ref().map(Signer::identity), None),
            ChosenKey::File { path, identity } => (identity.as_ref(), path.file_name()),
            ChosenKey::Card(card) => (Some(card.identity()), None),
            ChosenKey::None => (None, None),
        };
        Ok(SignerView {
            kind: chosen.kind(),
            identity: identity.map(identity_view),
            file: file.map(|name| name.to_string_lossy().into_owned()),
            asks_itself: matches!(chosen, ChosenKey::Card(card) if card.asks_itself()),
        })
    }

    /// Whose the key is that was chosen; nobody's when it has not been opened, or when none signs.
    pub(super) fn chosen_identity(&mut self) -> Result<Option<Identity>> {
        Ok(match &self.signing.chosen {
            ChosenKey::Own => Some(self.signing_key()?.identity().clone()),
            ChosenKey::File { identity, .. } => identity.clone(),
            ChosenKey::Card(card) => Some(card.identity().clone()),
            ChosenKey::None => None,
        })
    }

    /// Chooses the teacher's own key.
    pub fn choose_own_key(&mut self) -> Result<SignerView> {
        self.choose_key(ChosenKey::Own)
    }

    /// Chooses no key: the version is signed on paper, or in another program.
    pub fn choose_no_key(&mut self) -> Result<SignerView> {
        self.choose_key(ChosenKey::None)
    }

    /// Lets the person choose a certificate file. It stays where it is.
    pub fn choose_certificate_file(&mut self) -> Result<SignerView> {
        self.vault_ref()?;
        let language = self.look.language;
        let path = self.outside.pick_open(&FileWish {
            title: say(language, "workspace-certificate-title", &[]),
            name: String::new(),
            kind: (
                say(language, "workspace-certificate-kind", &[]),
                ["p12", "pfx"].map(str::to_owned).to_vec(),
            ),
        })?;
        self.choose_key(ChosenKey::File { path, identity: None })
    }

    /// Opens the chosen certificate file by its password, to see whose it is.
    pub fn open_certificate_file(&mut self, password: Passphrase) -> Result<SignerView> {
        let ChosenKey::File { path, .. } = &self.signing.chosen else {
            return Err(Code::SignerMissing.into());
        };
        self.use_certificate_file(path.clone(), &password)
    }

    /// Opens this certificate file and chooses its key.
    pub fn use_certificate_file(&mut self, path: PathBuf, password: &Passphrase) -> Result<SignerView> {
        let file = open_file(&path, password)?;
        file.identity().check(self.outside.now())?;
        self.choose_key(ChosenKey::File { path, identity: Some(file.identity().clone()) })
    }

    /// Lets the person choose the program that speaks with cards.
    pub fn choose_card_program(&mut self) -> Result<()> {
        self.vault_ref()?;
        let language = self.look.language;
        let endings = ["so", "dylib", "dll"].map(str::to_owned).to_vec();
        let path = self.outside.pick_open(&FileWish {
            title: say(language, "workspace-card-program-title", &[]),
            name: String::new(),
            kind: (say(language, "workspace-card-program-kind", &[]), endings),
        })?;
        self.use_card_program(path);
        Ok(())
    }

    /// Speaks with cards through this program.
    pub fn use_card_program(&mut self, path: PathBuf) {
        self.signing.card_program = Some(path);
    }

    /// Looks for certificates for signing on the cards in the readers.
    pub fn find_cards(&mut self) -> Result<Vec<CardRow>> {
        self.signing.cards = Vec::new();
        self.signing.cards = self.outside.find_cards(self.signing.card_program.as_deref())?;
        let row = |card: &Card| CardRow {
            identity: identity_view(card.identity()),
            label: card.label().to_owned(),
        };
        Ok(self.signing.cards.iter().map(row).collect())
    }

    /// Chooses the key on a card that was found, by the fingerprint of its certificate.
    pub fn choose_card(&mut self, fingerprint: String) -> Result<SignerView> {
        let found = self.signing.cards.iter().find(|card| card.identity().fingerprint() == fingerprint);
        let card = found.ok_or(Failure::new(Code::CardRemoved))?.clone();
        card.identity().check(self.outside.now())?;
        self.choose_key(ChosenKey::Card(card))
    }

    fn choose_key(&mut self, key: ChosenKey) -> Result<SignerView> {
        self.signing.chosen = key;
        self.signing.waiting = None;
        self.chosen_key()
    }

    /// Signs a PDF in the field of this name with the key that was chosen. The secret is the vault's passphrase, the file's password
    /// or the card's PIN; the teacher's own key needs none in a session whose passphrase was just given.
    pub(super) fn sign_pdf(
        &mut self,
        (pdf, field): (&[u8], &str),
        marking: Marking<'_>,
        secret: Option<Passphrase>,
    ) -> Result<Vec<u8>> {
        let now = self.outside.now();
        match &self.signing.chosen {
            ChosenKey::None => Err(Code::SignerMissing.into()),
            ChosenKey::Own => {
                self.confirm(secret)?;
                let key = self.signing_key()?;
                signature::sign(pdf, &key, &marking(key.identity(), SignerKind::Own, now))
            }
            ChosenKey::File { path, identity } => {
                let shown = identity.as_ref().ok_or(Failure::new(Code::SignerMissing))?;
                let file = open_file(path, &secret.ok_or(Failure::new(Code::WrongFilePassword))?)?;
                if file.identity().fingerprint() != shown.fingerprint() {
                    return Err(Code::FileReplaced.into());
                }
                file.identity().check(now)?;
                signature::sign(pdf, &file, &marking(file.identity(), SignerKind::File, now))
            }
            ChosenKey::Card(card) => {
                let card = card.clone();
                let pin = secret.map(Passphrase::into_inner).unwrap_or_default();
                self.sign_on_card((pdf, field), marking, &card, Pin::new(pin))
            }
        }
    }

    /// Whether no key was chosen.
    pub(super) fn signs_nothing(&self) -> bool {
        matches!(self.signing.chosen, ChosenKey::None)
    }

    /// Confirms the vault's passphrase, unless it was just given. In practice nobody knows the throw-away
    /// vault's, and there is nothing to protect.
    pub(super) fn confirm(&mut self, passphrase: Option<Passphrase>) -> Result<()> {
        match passphrase.filter(|_| self.practice.is_none()) {
            Some(passphrase) => self.vault()?.confirm_passphrase(passphrase.expose()),
            None => Ok(()),
        }
    }

    /// A card takes as long as a person does. So a window may answer only when it is asked again: what the
    /// card was asked to sign waits meanwhile, for it would not be the same a second later.
    fn sign_on_card(
        &mut self,
        (pdf, field): (&[u8], &str),
        marking: Marking<'_>,
        card: &Card,
        pin: Pin,
    ) -> Result<Vec<u8>> {
        let now = self.outside.now();
        card.identity().check(now)?;
        let of = Sha256::new().chain_update(field).chain_update(pdf).finalize().into();
        let waiting = self.signing.waiting.take().filter(|waiting| waiting.of == of);
        let is_first = waiting.is_none();
        let unsealed = match waiting {
            Some(waiting) => waiting.unsealed,
            None => {
                let mark = marking(card.identity(), SignerKind::Card, now);
                signature::prepare(pdf, card.identity(), &mark)?
            }
        };
        match self.outside.sign_on_card(card, pin, unsealed.message()) {
            Ok(signature) => unsealed.seal(&signature),
            Err(failure) => {
                if is_first && failure.code == Code::Cancelled {
                    self.signing.waiting = Some(Waiting { of, unsealed });
                }
                Err(failure)
            }
        }
    }

    /// The teacher's own signing key; made at first use, and anew when the teacher's name changes. Whose
    /// name it bears is never taken from a plan.
    pub(super) fn signing_key(&mut self) -> Result<SigningKey> {
        let teacher = self.settings()?.teacher;
        // Who gave no name keeps the key when the program speaks another language.
        let names = match teacher.name.trim() {
            "" => std::iter::once(self.look.language).chain(Language::ALL).map(unnamed).collect(),
            name => vec![name.to_owned()],
        };
        let organisation = teacher.school;
        if let Some((pkcs8, certificate)) = self.vault()?.signer_key()? {
            let key = SigningKey::from_parts(&pkcs8, &certificate)?;
            if names.iter().any(|name| key.belongs_to(name, &organisation)) {
                return Ok(key);
            }
        }
        let now = self.outside.now();
        let outside = self.outside.clone();
        let key =
            SigningKey::create(&names[0], &organisation, now, &move |buffer| outside.fill_random(buffer))?;
        let (pkcs8, certificate) = key.to_parts()?;
        self.remember_own(&key.identity().fingerprint())?;
        self.vault()?.set_signer_key(&pkcs8, &certificate)?;
        Ok(key)
    }

    /// The name under which the teacher issues.
    pub(super) fn issuer(&mut self) -> Result<String> {
        let name = self.settings()?.teacher.name;
        Ok(if name.trim().is_empty() { unnamed(self.look.language) } else { name.trim().to_owned() })
    }
}

fn unnamed(language: Language) -> String {
    say(language, "workspace-unnamed-signer", &[])
}

fn open_file(path: &std::path::Path, password: &Passphrase) -> Result<CertificateFile> {
    CertificateFile::open(&read_limited(path, FILE_LIMIT)?, password.expose())
}

pub(super) fn identity_view(identity: &Identity) -> IdentityView {
    IdentityView {
        name: identity.name(),
        organisation: identity.organisation(),
        issuer: identity.issuer(),
        until: identity.until(),
        key: identity.short_name(),
        fingerprint: identity.fingerprint(),
    }
}
