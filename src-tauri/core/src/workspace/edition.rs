//! Other editions of an issued version: in large print, with its fixed texts in two languages, or without
//! what its reader must not see. Each is a signed copy of the same revision with the same id; the stored
//! copy stays the record.

use super::issuing::{SIGNATURE_FIELD, facts, left_out, moment, signature_mark, typeset_copy};
use super::*;
use crate::document::Facts;
use crate::draft::{extract, filled, printed};
use crate::signature::Signer;

impl Workspace {
    /// A signed copy of an issued version in this edition; 0 is the newest. It is made anew and is not
    /// kept: only the copy that was issued is stored.
    pub fn edition_copy(&mut self, plan: &str, number: u32, edition: Edition) -> Result<Vec<u8>> {
        let number = if number == 0 { self.vault()?.plan(plan)?.version } else { number };
        if edition == Edition::default() {
            return self.copy_bytes(plan, number);
        }
        let (template, revision) = self.revision(plan, number)?;
        let before = self.vault()?.revisions(plan)?.into_iter().find(|record| record.number + 1 == number);
        let replaces = match before {
            Some(record) => Some((record.number, moment(&record.issued)?)),
            None => None,
        };
        let key = self.signing_key()?;
        let now = self.outside.now();
        let facts = Facts { edition, ..facts(template, &revision, replaces) };
        let (_, pdf) = typeset_copy(template, &revision.content, &facts)?;
        let title = self.settings()?.teacher.title;
        let language = drafting::document_language(template, &revision.content);
        let signer = (key.identity(), SignerKind::Own);
        let mark = signature_mark(SIGNATURE_FIELD, signer, (language, title.trim()), now);
        crate::signature::sign(&pdf, &key, &mark)
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

    /// Signs another edition of an issued version, and saves it where the person chooses.
    pub fn save_edition(
        &mut self,
        plan: String,
        number: u32,
        edition: Edition,
        passphrase: Passphrase,
    ) -> Result<SavedFile> {
        // In practice nobody knows the throw-away vault's passphrase, and there is nothing to protect.
        if self.practice.is_none() {
            self.vault()?.confirm_passphrase(passphrase.expose())?;
        }
        let copy = self.edition_copy(&plan, number, edition)?;
        self.save_file("copy", "pdf", number, &copy)
    }
}
