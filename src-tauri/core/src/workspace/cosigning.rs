//! Signatures that come onto an issued copy later: by another signer here, or in another program that the
//! copy was saved for. What was kept never changes; only what was signed is kept behind it.

use super::file::damaged;
use super::marking::{MarkStyle, signature_mark};
use super::verifying::{LIMIT, signature_view};
use super::*;
use crate::failure::Failure;
use crate::outside::FileWish;
use crate::receipt::read_copy;
use crate::signature::{self, Identity, Place, SignatureKind, language_of, only_signed, places};
use crate::text::say;
use std::path::Path;

impl Workspace {
    /// The signatures on an issued copy, and the places for more.
    pub fn copy_signatures(&mut self, plan: String, number: u32) -> Result<CopySignatures> {
        let pdf = self.copy_bytes(&plan, number)?;
        let keys = self.known_keys()?;
        let judgement = signature::verify(&pdf)?;
        let language = self.look.language;
        let signatures =
            judgement.signatures.iter().map(|one| signature_view(one, &keys, language)).collect();
        let place = |Place { field, label }: Place| SignPlace { field, label };
        let certified = judgement.signatures.iter().any(|one| one.kind == SignatureKind::Certification);
        Ok(CopySignatures { signatures, places: places(&pdf)?.into_iter().map(place).collect(), certified })
    }

    /// Signs in an empty place of an issued copy, with the key that was chosen.
    pub fn sign_again(
        &mut self,
        plan: String,
        number: u32,
        field: String,
        secret: Passphrase,
    ) -> Result<CopySignatures> {
        let before = self.copy_bytes(&plan, number)?;
        let (template, revision) = self.revision(&plan, number)?;
        let language = drafting::document_language(template, &revision.content);
        let signed = self.sign_in_place(&before, language, Some(field), Some(secret))?;
        self.keep(&plan, number, &signed)?;
        self.signing = Default::default();
        self.copy_signatures(plan, number)
    }

    /// Takes a copy that was signed in another program, from a file that the person chooses.
    pub fn bring_back(&mut self, plan: String, number: u32) -> Result<CopySignatures> {
        self.vault_ref()?;
        let language = self.look.language;
        let path = self.outside.pick_open(&FileWish {
            title: say(language, "workspace-bring-back-title", &[]),
            name: String::new(),
            kind: (say(language, "workspace-copy-kind", &[]), vec!["pdf".to_owned()]),
        })?;
        self.bring_back_file(&plan, number, &path)?;
        self.copy_signatures(plan, number)
    }

    /// Takes a copy that was signed in another program from this file: only if it is the copy that is kept
    /// with signatures added, each of which holds; 0 is the newest version.
    pub fn bring_back_file(&mut self, plan: &str, number: u32, path: &Path) -> Result<()> {
        let number = if number == 0 { self.vault()?.plan(plan)?.version } else { number };
        let before = self.copy_bytes(plan, number)?;
        let after = read_limited(path, LIMIT)?;
        only_signed(&before, &after).map_err(damaged(&after))?;
        self.keep(plan, number, &after)
    }

    fn keep(&mut self, plan: &str, number: u32, pdf: &[u8]) -> Result<()> {
        let moment = self.outside.now().to_rfc3339();
        self.vault()?.add_to_copy(plan, number, pdf, &moment)
    }

    /// Signs a copy that lies in a file: in this place, or in the only one that is empty. Needs no vault unless
    /// the teacher's own key signs.
    pub fn sign_file(
        &mut self,
        pdf: &[u8],
        field: Option<String>,
        secret: Option<Passphrase>,
    ) -> Result<Vec<u8>> {
        let spoken = language_of(pdf).map_err(damaged(pdf))?.and_then(|tag| Language::from_tag(&tag));
        self.sign_in_place(pdf, spoken.unwrap_or(self.look.language), field, secret)
    }

    fn sign_in_place(
        &mut self,
        pdf: &[u8],
        language: Language,
        field: Option<String>,
        secret: Option<Passphrase>,
    ) -> Result<Vec<u8>> {
        let field = choose_place(&places(pdf)?, field)?;
        let title = match &self.vault {
            Some(_) => self.settings()?.teacher.title,
            None => String::new(),
        };
        let (print, second) = edition_of(pdf, &self.known)?;
        let style = MarkStyle { language, second, print, title: title.trim() };
        let marking = |signer: &Identity, kind, time| signature_mark(&field, (signer, kind), &style, time);
        self.sign_pdf((pdf, &field), &marking, secret)
    }
}

/// The place of this name, or the only one.
pub(super) fn choose_place(places: &[Place], field: Option<String>) -> Result<String> {
    let mut fitting = places.iter().filter(|place| field.as_ref().is_none_or(|field| *field == place.field));
    let first = fitting.next().ok_or(Failure::new(Code::NoPlaceToSign))?;
    if fitting.next().is_some() {
        let names: Vec<&str> = places.iter().map(|place| place.field.as_str()).collect();
        return Err(Failure::new(Code::SeveralPlaces).with("places", names.join(", ")));
    }
    Ok(first.field.clone())
}

/// How large a copy is set, and the second language of its fixed texts, as the data inside it say.
fn edition_of(pdf: &[u8], known: &Known) -> Result<(Print, Option<Language>)> {
    let data = read_copy(pdf, known.all(), drafting::PROGRAM)?.data;
    Ok(data.map(|data| (data.imprint.print, data.imprint.second_language)).unwrap_or_default())
}
