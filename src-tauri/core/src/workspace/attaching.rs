//! Files attached to a plan: taken in without what they hold beside their pages, listed in the draft as a row of
//! its attachments, shown, and saved where the person wants them. Nothing of them is outside the vault before that.

use super::*;
use crate::document::{Cleaned, LARGEST_ATTACHMENT};
use crate::draft::{Answer, Row, short_digest, write_answer};
use crate::failure::Failure;
use crate::outside::FileWish;
use crate::revision::Digest;
use crate::template::{Field, Kind};
use crate::text::say;
use crate::vault::{Act, Attached, DraftSave, NewAttachment};
use data_encoding::{BASE64, HEXLOWER};
use std::collections::BTreeMap;
use std::path::Path;

/// How much all files of a draft may be together, in bytes.
pub(super) const MOST: u64 = 50 * MB;
const MB: u64 = 1024 * 1024;
/// A suggested name is no longer.
const LONGEST_NAME: usize = 120;
/// The columns that are filled in with a file.
const TITLE: &str = "title";
const DAY: &str = "date";
const PAGES: &str = "pages";

impl Workspace {
    /// The files that a version lists; of version 0, the draft or, when none is written, the newest version.
    pub fn attachments(&mut self, plan: String, number: u32) -> Result<Attachments> {
        let record = self.vault()?.plan(&plan)?;
        let listed = match number {
            0 if record.draft => {
                let open = self.draft_in_hand(&plan)?;
                listed(open.template, &open.draft)
            }
            0 if record.version == 0 => Vec::new(),
            0 => self.vault()?.attached(&plan, record.version)?,
            number => self.vault()?.attached(&plan, number)?,
        };
        let kept = self.vault()?.attachments(&plan)?;
        let view = |Attached { name, digest }: Attached| {
            let here = kept.iter().find(|one| one.digest == digest);
            let file = HEXLOWER.encode(&digest);
            AttachmentView {
                short: short_digest(&file),
                file,
                name,
                pages: here.map_or(0, |one| one.pages),
                size: here.map_or(0, |one| one.length),
                here: here.is_some(),
            }
        };
        Ok(Attachments {
            files: listed.into_iter().map(view).collect(),
            largest: (LARGEST_ATTACHMENT / MB) as u32,
            most: (MOST / MB) as u32,
        })
    }

    /// Attaches the file that the person chooses to a draft.
    pub fn attach_file(&mut self, plan: String) -> Result<AttachedNow> {
        self.demand_attachable(&plan)?;
        let language = self.look.language;
        let endings = ["pdf", "jpg", "jpeg", "png"].map(str::to_owned);
        let path = self.outside.pick_open(&FileWish {
            title: say(language, "attachment-open-title", &[]),
            name: String::new(),
            kind: (say(language, "attachment-open-kind", &[]), endings.to_vec()),
        })?;
        self.attach_from(plan, &path)
    }

    /// Attaches the file that was dropped on the window last to a draft.
    pub fn attach_dropped(&mut self, plan: String) -> Result<AttachedNow> {
        let path = self.outside.take_dropped()?;
        self.attach_from(plan, &path)
    }

    /// Attaches this file to a draft, under its own name.
    pub fn attach_from(&mut self, plan: String, path: &Path) -> Result<AttachedNow> {
        let field = self.demand_attachable(&plan)?;
        let bytes = read_limited(path, LARGEST_ATTACHMENT)?;
        let Cleaned { pdf, kind, pages, removed } = self.outside.clean_attachment(&bytes)?;
        let name = name_of(path);
        let now = self.outside.now();
        self.demand_room_for(&plan, &pdf)?;
        let new = NewAttachment { kind, pages, added: now.to_rfc3339() };
        let digest = self.vault()?.attach(&plan, &new, &pdf)?;
        let row = Row::from([
            (TITLE.to_owned(), Answer::Text(name.clone())),
            (DAY.to_owned(), Answer::Date(now.date_naive())),
            (PAGES.to_owned(), Answer::Number(pages.into())),
            (Kind::ATTACHED_FILE.to_owned(), Answer::Text(HEXLOWER.encode(&digest))),
        ]);
        let stepped = self.add_row(plan, field, row)?;
        Ok(AttachedNow { stepped, name, removed: removed.into_iter().collect() })
    }

    /// Adds a row to the attachments of the draft, as one step that can be taken back.
    fn add_row(&mut self, plan: String, field: String, row: Row) -> Result<Stepped> {
        let now = self.outside.now();
        let open = self.draft_in_hand(&plan)?;
        let (template, mut draft) = (open.template, open.draft.clone());
        let mut rows = match draft.answers.remove(&field) {
            Some(Answer::Rows(rows)) => rows,
            _ => Vec::new(),
        };
        rows.push(row);
        let answer = Answer::Rows(rows);
        let save = DraftSave {
            answers: BTreeMap::from([(field.clone(), Some(drafting::text_of(&answer)?))]),
            moment: now.to_rfc3339(),
            ..DraftSave::default()
        };
        let value = write_answer(&answer);
        draft.answers.insert(field.clone(), answer);
        let summary = drafting::summarise(template, &draft, now.date_naive(), None);
        let saved = self.commit(plan, template, draft, &DraftSave { summary, ..save }, &BTreeMap::new())?;
        let place = drafting::place_of(template, &field);
        Ok(Stepped { saved, answers: BTreeMap::from([(field, value)]), flags: BTreeMap::new(), place })
    }

    /// Takes a file out of a draft, as one step that can be taken back.
    pub fn detach(&mut self, plan: &str, file: &str) -> Result<Stepped> {
        let field = self.demand_attachable(plan)?;
        let now = self.outside.now();
        let open = self.draft_in_hand(plan)?;
        let (template, mut draft) = (open.template, open.draft.clone());
        let Some(Answer::Rows(rows)) = draft.answers.get_mut(&field) else {
            return Err(Code::NoSuchAttachment.into());
        };
        let before = rows.len();
        rows.retain(|row| file_of(row) != Some(file));
        if rows.len() == before {
            return Err(Code::NoSuchAttachment.into());
        }
        let answer = draft.answers.remove(&field).filter(|answer| !answer.is_empty());
        let kept = answer.as_ref().map(drafting::text_of).transpose()?;
        let value = answer.as_ref().map(write_answer).unwrap_or_default();
        draft.answers.extend(answer.map(|answer| (field.clone(), answer)));
        let save = DraftSave {
            answers: BTreeMap::from([(field.clone(), kept)]),
            summary: drafting::summarise(template, &draft, now.date_naive(), None),
            moment: now.to_rfc3339(),
            ..DraftSave::default()
        };
        let saved = self.commit(plan.to_owned(), template, draft, &save, &BTreeMap::new())?;
        let place = drafting::place_of(template, &field);
        Ok(Stepped { saved, answers: BTreeMap::from([(field, value)]), flags: BTreeMap::new(), place })
    }

    /// A page of an attached file, as PNG in Base64; pages count from 1.
    pub fn attachment_page(&mut self, plan: String, file: String, page: u32, width: u32) -> Result<String> {
        let pdf = self.attachment_bytes(&plan, &file)?;
        Ok(BASE64.encode(&self.outside.draw_page(&pdf, page, width)?.png))
    }

    /// Saves an attached file where the person chooses, as it is kept.
    pub fn save_attachment(&mut self, plan: String, file: String) -> Result<SavedFile> {
        let pdf = self.attachment_bytes(&plan, &file)?;
        let saved = self.save_file("attachment", "pdf", 0, &pdf)?;
        self.vault()?.tell_of(&plan, 0, Act::FileSaved)?;
        Ok(saved)
    }

    /// Has an attached file written as it is kept.
    pub fn save_attachment_by(
        &mut self,
        plan: &str,
        file: &str,
        write: impl FnOnce(&[u8]) -> Result<()>,
    ) -> Result<()> {
        write(&self.attachment_bytes(plan, file)?)?;
        self.vault()?.tell_of(plan, 0, Act::FileSaved)
    }

    fn attachment_bytes(&mut self, plan: &str, file: &str) -> Result<Vec<u8>> {
        let digest = digest(file).ok_or(Failure::new(Code::NoSuchAttachment))?;
        self.vault()?.attachment(plan, &digest)
    }

    /// The field of a draft that lists its attachments.
    fn demand_attachable(&mut self, plan: &str) -> Result<String> {
        self.refuse_part(plan)?;
        let open = self.draft_in_hand(plan)?;
        let shown = crate::draft::shown(open.template, &open.draft).fields;
        let field = fields(open.template).find(|field| shown.contains(&field.id));
        field.map(|field| field.id.clone()).ok_or(Code::NoPlaceForAttachments.into())
    }

    /// Whether the draft may have this file too.
    fn demand_room_for(&mut self, plan: &str, pdf: &[u8]) -> Result<()> {
        let there = self.attachments(plan.to_owned(), 0)?.files;
        let own = HEXLOWER.encode(&super::edition::digest_of(pdf));
        if let Some(same) = there.iter().find(|one| one.file == own) {
            return Err(Failure::new(Code::AttachmentThere).with("name", &same.name));
        }
        let taken: u64 = there.iter().map(|one| u64::from(one.size)).sum();
        match taken + pdf.len() as u64 > MOST {
            true => Err(Failure::new(Code::AttachmentsFull)
                .with("size", MOST / MB)
                .with("left", MOST.saturating_sub(taken) / MB)),
            false => Ok(()),
        }
    }

    /// Whether every file that a version of the draft would list is here: nobody could look at another.
    pub(super) fn demand_attached(&mut self, plan: &str, version: &Draft) -> Result<()> {
        match self.gone(plan, version)?.first() {
            None => Ok(()),
            Some(name) => Err(Failure::new(Code::AttachmentGone).with("name", name)),
        }
    }

    /// The files that a version of the draft would list and that are not here, by their names.
    fn gone(&mut self, plan: &str, version: &Draft) -> Result<Vec<String>> {
        let template = self.draft_in_hand(plan)?.template;
        let kept = self.vault()?.attachments(plan)?;
        let listed = listed(template, &crate::draft::printed(template, version)).into_iter();
        let gone = listed.filter(|one| kept.iter().all(|there| there.digest != one.digest));
        let named = |Attached { name, digest }| match name.is_empty() {
            true => short_digest(&HEXLOWER.encode(&digest)),
            false => name,
        };
        Ok(gone.map(named).collect())
    }

    /// A finding for each file that the draft lists and that is not here: it stops issuing.
    pub(super) fn attachment_findings(&mut self, plan: &str) -> Result<Vec<FindingView>> {
        let language = self.look.language;
        let open = self.draft_in_hand(plan)?;
        let (template, draft) = (open.template, open.draft.clone());
        let Some(field) = fields(template).next().map(|field| field.id.clone()) else {
            return Ok(Vec::new());
        };
        let finding = |name: String| {
            let said = [
                say(language, "failure-attachment-gone", &[("name", name.as_str().into())]),
                say(language, "workspace-finding-gone", &[]),
            ];
            words::blocking_view((template, language, &field), format!("attachment-gone {name}"), said)
        };
        Ok(self.gone(plan, &draft)?.into_iter().map(finding).collect())
    }

    /// Gives a plan that was begun from another the files that it lists.
    pub(super) fn carry_attachments(&mut self, from: &str, to: &str) -> Result<()> {
        let open = self.draft_in_hand(to)?;
        let wanted = listed(open.template, &open.draft);
        let there = self.vault()?.attachments(from)?;
        for record in there.into_iter().filter(|one| wanted.iter().any(|file| file.digest == one.digest)) {
            let pdf = self.vault()?.attachment(from, &record.digest)?;
            let new = NewAttachment { kind: record.kind, pages: record.pages, added: record.added };
            self.vault()?.attach(to, &new, &pdf)?;
        }
        Ok(())
    }
}

/// The fields that list attachments.
fn fields(template: &Template) -> impl Iterator<Item = &Field> {
    template.fields().map(|(_, field)| field).filter(|field| field.kind == Kind::Attachments)
}

/// The files that a plan lists, with their names.
pub(super) fn listed(template: &Template, draft: &Draft) -> Vec<Attached> {
    let rows = fields(template).filter_map(|field| match draft.answers.get(&field.id) {
        Some(Answer::Rows(rows)) => Some(rows),
        _ => None,
    });
    let file = |row: &Row| {
        let name = match row.get(TITLE) {
            Some(Answer::Text(name)) => name.trim().to_owned(),
            _ => String::new(),
        };
        Some(Attached { name, digest: digest(file_of(row)?)? })
    };
    rows.flatten().filter_map(file).collect()
}

fn file_of(row: &Row) -> Option<&str> {
    match row.get(Kind::ATTACHED_FILE)? {
        Answer::Text(file) => Some(file),
        _ => None,
    }
}

fn digest(file: &str) -> Option<Digest> {
    HEXLOWER.decode(file.as_bytes()).ok()?.try_into().ok()
}

/// What a file is called, without its folder and its ending.
fn name_of(path: &Path) -> String {
    let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let plain = name.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    plain.take(LONGEST_NAME).collect::<String>().trim().to_owned()
}
