//! Other copies of an issued version: in large print, with its fixed texts in two languages, without what
//! its reader must not see, or for one recipient. Each is a copy of the same revision with the same id, signed
//! with the teacher's own key if the version was signed when it was issued, or when that is asked; the stored
//! copy stays the record.

use super::issuing::{SIGNATURE_FIELD, extract_of, facts, left_out, moment, typeset_copy};
use super::marking::{MarkStyle, signature_mark};
use super::*;
use crate::document::{Addressee, Facts, write_extract};
use crate::draft::{extract, filled, printed};
use crate::revision::{Digest, Revision};
use crate::signature::{Signer as _, SigningKey};
use crate::vault::Act;
use chrono::{DateTime, FixedOffset};
use sha2::Digest as _;

/// What copies of a version are signed with: the key, and the title of its owner.
#[derive(Clone)]
pub(super) struct Pen {
    pub key: Arc<SigningKey>,
    pub title: String,
}

/// All that a copy of an issued version is made of. Making it needs no workspace.
pub(super) struct Order {
    pub template: &'static Template,
    pub revision: Revision,
    /// The version before it, and when that was issued.
    pub replaces: Option<(u32, DateTime<FixedOffset>)>,
    pub edition: Edition,
    /// For whom, and the number of the copy; nobody for a copy that has no recipient of its own.
    pub addressee: Option<(u32, String)>,
    pub pen: Pen,
    /// Whether the pen signs.
    pub sign: bool,
    pub now: DateTime<FixedOffset>,
}

/// A copy as it is handed out.
pub(super) struct FinishedCopy {
    pub pdf: Vec<u8>,
    pub pages: u32,
}

impl Order {
    /// Typesets the copy, and signs it if it is to be signed.
    pub(super) fn make(&self) -> Result<FinishedCopy> {
        let Order { template, revision, replaces, edition, addressee, pen, sign, now } = self;
        let addressee = addressee.as_ref().map(|(number, name)| Addressee { number: *number, name });
        let facts = Facts { edition: edition.clone(), addressee, ..facts(template, revision, *replaces) };
        if let Some(extract) = extract_of(template, edition)? {
            let held = crate::draft::extract(template, &revision.content, &left_out(template, edition)?);
            let (pages, pdf) = write_extract(template, &held, extract, &facts)?;
            return Ok(FinishedCopy { pdf, pages });
        }
        let (layout, pdf) = typeset_copy(template, &revision.content, &facts)?;
        let pages = layout.pages.len() as u32;
        if !sign {
            return Ok(FinishedCopy { pdf, pages });
        }
        let language = drafting::document_language(template, &revision.content);
        let signer = (pen.key.identity(), SignerKind::Own);
        let style = MarkStyle { language, second: edition.second, print: edition.print, title: &pen.title };
        let mark = signature_mark(SIGNATURE_FIELD, signer, &style, *now);
        let pdf = crate::signature::sign(&pdf, &*pen.key, &mark)?;
        Ok(FinishedCopy { pdf, pages })
    }
}

/// SHA-256 of the bytes of a file.
pub(super) fn digest_of(bytes: &[u8]) -> Digest {
    sha2::Sha256::digest(bytes).into()
}

impl Workspace {
    /// A copy of an issued version in this edition; 0 is the newest. It is made anew and is not kept: only the
    /// copy that was issued is stored. `sign` asks for the own key's signature also where the version was
    /// issued without one: nobody's signature comes onto a copy unasked.
    pub fn edition_copy(
        &mut self,
        plan: &str,
        number: u32,
        (edition, sign): (Edition, bool),
    ) -> Result<Vec<u8>> {
        let number = if number == 0 { self.vault()?.plan(plan)?.version } else { number };
        let stored = !sign || self.vault()?.revision(plan, number)?.issued_signed;
        if stored && edition == Edition::default() {
            return self.copy_bytes(plan, number);
        }
        let pen = self.pen()?;
        Ok(self.order(plan, number, (edition, sign), None, pen)?.make()?.pdf)
    }

    /// Has a copy of an issued version written, as [`Workspace::edition_copy`] makes it, and gives it.
    pub fn save_copy_by(
        &mut self,
        plan: &str,
        number: u32,
        wanted: (Edition, bool),
        write: impl FnOnce(&[u8]) -> Result<()>,
    ) -> Result<Vec<u8>> {
        let number = if number == 0 { self.vault()?.plan(plan)?.version } else { number };
        let copy = self.edition_copy(plan, number, wanted)?;
        write(&copy)?;
        self.vault()?.tell_of(plan, number, Act::CopySaved)?;
        Ok(copy)
    }

    /// Gathers what a copy of an issued version is made of.
    pub(super) fn order(
        &mut self,
        plan: &str,
        number: u32,
        (edition, sign): (Edition, bool),
        addressee: Option<(u32, String)>,
        pen: Pen,
    ) -> Result<Order> {
        let (template, revision) = self.revision(plan, number)?;
        // What is not the plan is not signed for it.
        let signs = sign || self.vault()?.revision(plan, number)?.issued_signed;
        let sign = extract_of(template, &edition)?.is_none() && signs;
        let before = self.vault()?.revisions(plan)?.into_iter().find(|record| record.number + 1 == number);
        let replaces = match before {
            Some(record) => Some((record.number, moment(&record.issued)?)),
            None => None,
        };
        let now = self.outside.now();
        // Whatever was asked: what stands under the mark of secrecy is the municipality's.
        let edition = Edition { secrecy: self.settings()?.local.secrecy, ..edition };
        Ok(Order { template, revision, replaces, edition, addressee, pen, sign, now })
    }

    /// The teacher's own key with her title.
    pub(super) fn pen(&mut self) -> Result<Pen> {
        let key = Arc::new(self.signing_key()?);
        Ok(Pen { key, title: self.settings()?.teacher.title.trim().to_owned() })
    }

    /// What an edition of an issued version can leave out, by section, and what one that leaves these
    /// sections and fields out does.
    pub fn edition_parts(
        &mut self,
        plan: String,
        number: u32,
        without: Vec<String>,
    ) -> Result<Vec<EditionPart>> {
        let language = self.look.language;
        let (template, revision) = self.revision(&plan, number)?;
        let without = left_out(template, &Edition { without, ..Edition::default() })?;
        let whole = printed(template, &revision.content);
        let left = extract(template, &revision.content, &without);
        let texts = template.texts(language);
        let field = |field: &crate::template::Field| EditionField {
            id: field.id.clone(),
            label: texts.short_label(&field.id).to_owned(),
            out: !left.answers.contains_key(&field.id),
        };
        let part = |section: &crate::template::Section| {
            let fields = section.fields.iter();
            let fields = fields.filter(|field| template.may_leave_out(field) && filled(field, &whole));
            EditionPart {
                id: section.id.clone(),
                title: texts.section_title(&section.id).to_owned(),
                fields: fields.map(field).collect(),
            }
        };
        Ok(template.sections.iter().map(part).filter(|part| !part.fields.is_empty()).collect())
    }

    /// Saves another edition of an issued version where the person chooses: signed with the own key if the
    /// version was signed when it was issued, or when that is asked.
    pub fn save_edition(
        &mut self,
        plan: String,
        number: u32,
        edition: Edition,
        sign: bool,
        passphrase: Passphrase,
    ) -> Result<SavedFile> {
        self.confirm(Some(passphrase))?;
        let copy = self.edition_copy(&plan, number, (edition, sign))?;
        let saved = self.save_file("copy", "pdf", number, &copy)?;
        self.vault()?.tell_of(&plan, number, Act::CopySaved)?;
        Ok(saved)
    }
}
