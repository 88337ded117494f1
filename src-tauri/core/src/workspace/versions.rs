//! What was issued before: versions, what changed between them, and their copies.

use super::issuing::page_image;
use super::*;
use crate::failure::Failure;
use crate::revision::{Change, Revision};
use crate::vault::{Act, Ledger, RevisionRecord};

impl Workspace {
    /// The issued versions, newest first.
    pub fn revisions(&mut self, plan: String) -> Result<Vec<RevisionRow>> {
        let language = self.look.language;
        let template = self.template_of(&self.vault_ref()?.plan(&plan)?.template)?;
        let mut records = self.vault_ref()?.revisions(&plan)?;
        records.sort_by_key(|record| std::cmp::Reverse(record.number));
        let reasons = form::form_view(template, language).reasons;
        let rows = records.iter().map(|record| {
            let ledger = self.vault_ref()?.ledger(&plan, record.number)?;
            Ok(RevisionRow { given: given(ledger), ..revision_row(record, &reasons) })
        });
        rows.collect()
    }

    /// A page of an issued copy drawn from its stored bytes, as PNG in Base64; pages count from 1.
    pub fn revision_page(&mut self, plan: String, number: u32, page: u32, width: u32) -> Result<String> {
        page_image(&self.vault()?.copy(&plan, number)?, page, width)
    }

    /// What changed between two versions. The later may be 0, the draft; the earlier may be 0, the copy
    /// that the plan was begun from.
    pub fn compare(&mut self, plan: String, before: u32, after: u32) -> Result<Comparison> {
        let language = self.look.language;
        let template = self.template_of(&self.vault_ref()?.plan(&plan)?.template)?;
        let earlier = match before {
            0 => self.received_content(&plan)?,
            _ => self.content(&plan, before)?,
        };
        let later = self.content(&plan, after)?;
        let (changes, unchanged) = crate::revision::compare(template, language, &earlier, &later);
        let unchanged = u32::try_from(unchanged).unwrap_or(u32::MAX);
        let changes = changes.into_iter().map(|change| change_view(template, language, change)).collect();
        Ok(Comparison { before, after, changes, unchanged })
    }

    /// The findings that were left as they are when a version was issued, with the reasons.
    pub fn left_in_revision(&mut self, plan: String, number: u32) -> Result<Vec<FindingView>> {
        let language = self.look.language;
        let reasons = self.vault()?.revision_dismissals(&plan, number)?;
        let others = self.others(&plan)?;
        let known = self.known.clone();
        let (template, revision) = self.revision(&plan, number)?;
        // Neither the content nor the template of that version ever changes: its review is the same, but for
        // the pupils of other plans.
        let day = revision.issued.date_naive();
        let found = drafting::all_findings(template, &revision.content, day, &others);
        let ids = words::finding_ids(&revision.content, &found).into_iter().zip(&found);
        let left = ids.filter_map(|(id, finding)| {
            let dismissed = Some(reasons.get(&id)?.clone());
            Some(FindingView {
                dismissed,
                ..words::finding_view((template, &known, day), language, (id, finding))
            })
        });
        Ok(left.collect())
    }

    fn content(&mut self, plan: &str, number: u32) -> Result<Draft> {
        match number {
            0 => Ok(self.draft_in_hand(plan)?.draft.clone()),
            _ => Ok(self.revision(plan, number)?.1.content),
        }
    }

    pub(super) fn revision(&mut self, plan: &str, number: u32) -> Result<(&'static Template, Revision)> {
        let record = self.vault()?.revision(plan, number)?;
        let template = self.template_of(&self.vault_ref()?.plan(plan)?.template)?;
        let value = serde_json::from_str(&record.json).map_err(Failure::defect)?;
        Ok((template, Revision::from_json(template, &value)?))
    }

    /// The content of the newest version.
    pub(super) fn newest_revision(&mut self, plan: &str) -> Result<(&'static Template, Draft)> {
        let newest = self.vault()?.plan(plan)?.version;
        let (template, revision) = self.revision(plan, newest)?;
        Ok((template, revision.content))
    }

    /// Starts a new draft from the newest version.
    pub fn start_draft(&mut self, plan: String) -> Result<PlanView> {
        if self.vault()?.plan(&plan)?.draft {
            return Err(Code::Stale.into());
        }
        let (template, content) = self.newest_revision(&plan)?;
        let summary = drafting::summarise(template, &content, self.outside.now().date_naive(), None);
        let stored = drafting::stored(template, &content)?;
        self.vault()?.start_draft(&plan, &stored, &summary)?;
        self.open_plan(plan)
    }

    /// Saves an issued copy where the person chooses.
    pub fn save_copy(&mut self, plan: String, number: u32) -> Result<SavedFile> {
        let copy = self.copy_bytes(&plan, number)?;
        let saved = self.save_file("copy", "pdf", number, &copy)?;
        self.vault()?.tell_of(&plan, number, Act::CopySaved)?;
        Ok(saved)
    }

    /// The stored bytes of an issued copy; 0 is the newest.
    pub fn copy_bytes(&mut self, plan: &str, number: u32) -> Result<Vec<u8>> {
        let number = if number == 0 { self.vault()?.plan(plan)?.version } else { number };
        self.vault()?.copy(plan, number)
    }

    /// Prints an issued copy.
    pub fn print_copy(&mut self, plan: String, number: u32) -> Result<()> {
        let copy = self.copy_bytes(&plan, number)?;
        let title =
            crate::text::say(self.look.language, "workspace-print-title", &[("version", number.into())]);
        self.print_paper(&title, &copy, (&plan, number, Act::CopyPrinted))
    }

    /// Saves the plan file of the newest version, or of the draft with these changes that the vault has
    /// not taken, where the person chooses.
    pub fn export_plan(&mut self, plan: String, changes: Vec<AnswerChange>) -> Result<SavedFile> {
        let record = self.vault()?.plan(&plan)?;
        let number = if record.draft { 0 } else { record.version };
        let (template, mut draft) = self.content_now(&plan)?;
        if record.draft {
            drafting::apply(template, &mut draft, changes)?;
        }
        let bytes = crate::export::write_plan_file(template, &draft, self.look.language);
        let saved = self.save_file("plan", "json", number, &bytes)?;
        self.vault()?.tell_of(&plan, number, Act::Exported)?;
        Ok(saved)
    }

    /// The plan file of the draft, or of the newest version when no draft is being written.
    pub fn plan_file(&mut self, plan: &str) -> Result<Vec<u8>> {
        let (template, draft) = self.content_now(plan)?;
        Ok(crate::export::write_plan_file(template, &draft, self.look.language))
    }

    /// Has the plan file of the draft written, or that of the newest version when no draft is being written.
    pub fn export_plan_by(&mut self, plan: &str, write: impl FnOnce(&[u8]) -> Result<()>) -> Result<()> {
        write(&self.plan_file(plan)?)?;
        let record = self.vault()?.plan(plan)?;
        let number = if record.draft { 0 } else { record.version };
        self.vault()?.tell_of(plan, number, Act::Exported)
    }
}

fn revision_row(record: &RevisionRecord, reasons: &[OptionView]) -> RevisionRow {
    let reason = reasons.iter().find(|option| option.value == record.reason);
    RevisionRow {
        number: record.number,
        issued: record.issued.clone(),
        issuer: record.issuer.clone(),
        reason: reason.map(|option| option.label.clone()).unwrap_or_default(),
        id: crate::revision::digest_id(&record.digest),
        pages: record.pages,
        signed: record.signed,
        issued_signed: record.issued_signed,
        given: Vec::new(),
    }
}

/// Who was given a copy, and how.
fn given(ledger: Ledger) -> Vec<GivenView> {
    let stands = ledger.deliveries.into_iter().filter(|one| one.struck.is_none());
    stands.map(|one| GivenView { recipient: one.recipient, way: one.way, day: one.day }).collect()
}

pub(super) fn change_view(template: &Template, language: Language, change: Change) -> ChangeView {
    let texts = template.texts(language);
    let title = words::field_words(template, language, &change.place, |field| texts.label(field)).join(" › ");
    ChangeView {
        kind: change.kind,
        section: texts.section_title(&change.place.section).to_owned(),
        title,
        place: change.place,
        pieces: change.pieces,
    }
}
