//! A plan as a file that others can go on writing in, or as plain text. It says what a document may say, and that
//! it is none; each is told in the trail.

use super::*;
use crate::document::{Facts, LooseForm, loose_field, write_loose};
use crate::vault::Act;
use chrono::{DateTime, FixedOffset};

/// What such a file is made of.
struct Source {
    template: &'static Template,
    /// What a document may say of it.
    held: Draft,
    /// Its version; of a draft the day alone.
    stands: Stands,
    edition: Edition,
    extract: bool,
    language: Language,
}

/// What it is a transcript of.
enum Stands {
    Draft { today: chrono::NaiveDate, issuer: String },
    Version { revision: Box<crate::revision::Revision>, replaces: Option<(u32, DateTime<FixedOffset>)> },
}

impl Source {
    fn facts(&self) -> Facts<'_> {
        let facts = match &self.stands {
            Stands::Version { revision, replaces } => issuing::facts(self.template, revision, *replaces),
            Stands::Draft { today, issuer } => Facts {
                language: self.language,
                edition: Edition::default(),
                extract: false,
                number: 0,
                issued: None,
                today: *today,
                id: None,
                replaces: None,
                issuer,
                addressee: None,
                program: drafting::PROGRAM,
            },
        };
        Facts { edition: self.edition.clone(), extract: self.extract, ..facts }
    }
}

impl Workspace {
    /// Saves a version where the person chooses, as a file that others can go on writing in; of 0, the draft with
    /// these changes that the vault has not taken or, when none is written, the newest version.
    pub fn save_loose(
        &mut self,
        plan: String,
        number: u32,
        form: LooseForm,
        changes: Vec<AnswerChange>,
    ) -> Result<SavedFile> {
        let source = self.loose_source(&plan, number, Edition::default(), changes)?;
        let bytes = write_loose(source.template, &source.held, &source.facts(), form)?;
        let number = version_of(&source);
        let saved = self.save_file(&format!("loose-{}", form.ending()), form.ending(), number, &bytes)?;
        self.vault()?.tell_of(&plan, number, act_of(form))?;
        Ok(saved)
    }

    /// Has such a file written in this edition, as [`Workspace::save_loose`] makes it.
    pub fn save_loose_by(
        &mut self,
        plan: &str,
        number: u32,
        (form, edition): (LooseForm, Edition),
        write: impl FnOnce(&[u8]) -> Result<()>,
    ) -> Result<()> {
        let source = self.loose_source(plan, number, edition, Vec::new())?;
        write(&write_loose(source.template, &source.held, &source.facts(), form)?)?;
        self.vault()?.tell_of(plan, version_of(&source), act_of(form))
    }

    /// Has the text of one field written, as a document may say it; of an empty one nothing is written.
    pub fn save_field_by(
        &mut self,
        plan: &str,
        number: u32,
        field: &str,
        write: impl FnOnce(&[u8]) -> Result<()>,
    ) -> Result<()> {
        let source = self.loose_source(plan, number, Edition::default(), Vec::new())?;
        let text = loose_field(source.template, &source.held, &source.facts(), field)?;
        write(text.replace('\n', "\r\n").as_bytes())?;
        self.vault()?.tell_of(plan, version_of(&source), Act::ExportedText)
    }

    fn loose_source(
        &mut self,
        plan: &str,
        number: u32,
        edition: Edition,
        changes: Vec<AnswerChange>,
    ) -> Result<Source> {
        let record = self.vault()?.plan(plan)?;
        let edition = Edition { secrecy: self.settings()?.local.secrecy, ..edition };
        let (template, content, stands) = match number {
            0 if record.draft => {
                let (template, mut draft) = self.content_now(plan)?;
                drafting::apply(template, &mut draft, changes)?;
                let today = self.outside.now().date_naive();
                (template, draft, Stands::Draft { today, issuer: self.issuer()? })
            }
            number => {
                let number = if number == 0 { record.version } else { number };
                let (template, revision) = self.revision(plan, number)?;
                let before = (number > 1).then(|| self.revision(plan, number - 1)).transpose()?;
                let replaces = before.map(|(_, before)| (before.number, before.issued));
                let content = revision.content.clone();
                (template, content, Stands::Version { revision: Box::new(revision), replaces })
            }
        };
        let without = issuing::left_out(template, &edition)?;
        let held = crate::draft::extract(template, &content, &without);
        let extract = held != crate::draft::printed(template, &content);
        let language = drafting::document_language(template, &content);
        Ok(Source { template, held, stands, edition, extract, language })
    }
}

/// The version that a file is of; 0 for a draft.
fn version_of(source: &Source) -> u32 {
    match &source.stands {
        Stands::Draft { .. } => 0,
        Stands::Version { revision, .. } => revision.number,
    }
}

fn act_of(form: LooseForm) -> Act {
    match form {
        LooseForm::Docx => Act::ExportedDocx,
        LooseForm::Odt => Act::ExportedOdt,
        LooseForm::Text => Act::ExportedText,
    }
}
