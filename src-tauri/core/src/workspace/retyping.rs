//! Typing a version into a form of another system: its fields one by one through the clipboard, how far it has come,
//! a sheet to type from, and what the form then says of it in print.

use super::*;
use crate::document::{self, Block, Letter};
use crate::draft::{Others, display, display_day, printed};
use crate::ehoks as register;
use crate::mapping::{Item, Mapping, compare, fill, length, parts};
use crate::outside::FileWish;
use crate::text::say;
use crate::vault::{Act, Tick};
use sha2::{Digest, Sha256};
use std::path::Path;

/// The largest print that is read, in bytes.
const LARGEST: u64 = 30 * 1024 * 1024;

/// A form with what a version says in it.
struct Filled {
    mapping: Mapping,
    version: u32,
    issued: String,
    template: &'static Template,
    /// What may be told of the version.
    draft: Draft,
    items: Vec<Item>,
    /// What must not go into eHOKS, by the number of the item.
    secrets: Vec<(usize, register::Finding)>,
}

impl Filled {
    /// What is told of an item: what must not go into eHOKS, and what to do.
    fn warnings(&self, item: usize, language: Language) -> Vec<String> {
        let own = self.secrets.iter().filter(|(number, _)| *number == item);
        own.map(|(_, finding)| format!("{} {}", finding.what(language), finding.remedy(language))).collect()
    }
}

impl Workspace {
    /// The forms into which a plan can be typed.
    pub fn forms_for(&mut self, plan: String) -> Result<Vec<MappingRow>> {
        let (template, _) = self.vault()?.plan(&plan)?.template;
        let mut rows = self.mappings()?;
        rows.retain(|row| row.template == template);
        Ok(rows)
    }

    /// A form with what the newest version says in it, and how far that has come.
    pub fn retyping(&mut self, plan: String, mapping: String) -> Result<RetypingView> {
        let filled = self.filled(&plan, &mapping, false)?;
        self.retyping_view(&plan, filled)
    }

    /// Puts a piece of a field's text on the clipboard for a short while; with the last piece the field is ticked.
    pub fn copy_item(
        &mut self,
        plan: String,
        mapping: String,
        item: String,
        part: u32,
    ) -> Result<RetypingView> {
        let filled = self.filled(&plan, &mapping, false)?;
        let found = found(&filled, &item)?;
        let pieces = parts(&found.text, found.limit);
        let part = usize::try_from(part).unwrap_or(usize::MAX);
        let text = pieces.get(part).ok_or(Failure::new(Code::BadCall))?;
        self.outside.lend_text(text)?;
        if part + 1 == pieces.len() {
            self.set_tick(&plan, &filled, found, Some(false))?;
        }
        self.retyping_view(&plan, filled)
    }

    /// Passes a field over, or lets it wait again.
    pub fn mark_item(
        &mut self,
        plan: String,
        mapping: String,
        item: String,
        state: RetypingState,
    ) -> Result<RetypingView> {
        let filled = self.filled(&plan, &mapping, false)?;
        let skipped = match state {
            RetypingState::Copied => Some(false),
            RetypingState::Skipped => Some(true),
            RetypingState::Open | RetypingState::Empty => None,
        };
        self.set_tick(&plan, &filled, found(&filled, &item)?, skipped)?;
        self.retyping_view(&plan, filled)
    }

    /// Takes what was copied off the clipboard, if it is still there.
    pub fn clear_clipboard(&mut self) -> Result<()> {
        self.outside.take_back_text()
    }

    /// Compares the version with the form as another program printed it, from a file that the person chooses.
    pub fn check_retyped(&mut self, plan: String, mapping: String) -> Result<RetypingCheck> {
        let language = self.look.language;
        let path = self.outside.pick_open(&FileWish {
            title: say(language, "workspace-retyped-choose", &[]),
            name: String::new(),
            kind: (say(language, "workspace-retyped-kind", &[]), vec!["pdf".to_owned()]),
        })?;
        self.check_retyped_from(plan, mapping, &path)
    }

    /// Compares the version with the print that was dropped on the window last.
    pub fn check_retyped_dropped(&mut self, plan: String, mapping: String) -> Result<RetypingCheck> {
        let path = self.outside.take_dropped()?;
        self.check_retyped_from(plan, mapping, &path)
    }

    /// Compares the version with this print. Nothing of it is kept.
    pub fn check_retyped_from(
        &mut self,
        plan: String,
        mapping: String,
        path: &Path,
    ) -> Result<RetypingCheck> {
        let filled = self.filled(&plan, &mapping, false)?;
        let bytes = read_limited(path, LARGEST)?;
        let paragraphs = self.outside.read_text(&bytes)?;
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let fields = compare(&filled.items, &paragraphs).into_iter().map(|one| RetypingDifference {
            name: one.name,
            found: one.found,
            pieces: one.pieces,
        });
        Ok(RetypingCheck { file, fields: fields.collect() })
    }

    /// Saves the sheet to type from where the person chooses.
    pub fn save_retyping_sheet(&mut self, plan: String, mapping: String) -> Result<SavedFile> {
        let (version, pdf) = self.retyping_sheet(&plan, &mapping, false)?;
        let saved = self.save_file("retyping", "pdf", version, &pdf)?;
        self.vault()?.tell_of(&plan, version, Act::RetypingSheet)?;
        Ok(saved)
    }

    /// Prints the sheet to type from.
    pub fn print_retyping_sheet(&mut self, plan: String, mapping: String) -> Result<()> {
        let (version, pdf) = self.retyping_sheet(&plan, &mapping, false)?;
        let job = say(self.look.language, "retyping-sheet-job", &[]);
        self.print_paper(&job, &pdf, (&plan, version, Act::RetypingSheet))
    }

    /// Prints the sheet from which a HOKS is typed into eHOKS, of what the plan says now.
    pub fn print_ehoks_sheet(&mut self, plan: String) -> Result<()> {
        let (version, pdf) = self.ehoks_sheet(&plan)?;
        let job = say(self.look.language, "retyping-sheet-job", &[]);
        self.print_paper(&job, &pdf, (&plan, version, Act::RetypingSheet))
    }

    /// Saves that sheet where the person chooses.
    pub fn save_ehoks_sheet(&mut self, plan: String) -> Result<SavedFile> {
        let (version, pdf) = self.ehoks_sheet(&plan)?;
        let saved = self.save_file("retyping", "pdf", version, &pdf)?;
        self.vault()?.tell_of(&plan, version, Act::RetypingSheet)?;
        Ok(saved)
    }

    fn ehoks_sheet(&mut self, plan: &str) -> Result<(u32, Vec<u8>)> {
        self.refuse_part(plan)?;
        let (template, _) = self.vault()?.plan(plan)?.template;
        let own = register::Mapping::of(&template).ok_or(Failure::new(Code::NoHoksPlan))?;
        self.retyping_sheet(plan, &own.sheet, true)
    }

    /// The version and its sheet: the fields of the form in its order, and nothing else of the plan. Of what the plan
    /// says `now` the version is 0 while a draft is written.
    pub(super) fn retyping_sheet(&mut self, plan: &str, mapping: &str, now: bool) -> Result<(u32, Vec<u8>)> {
        let filled = self.filled(plan, mapping, now)?;
        if filled.version == 0 && !now {
            return Err(Code::NoSuchRevision.into());
        }
        let language = drafting::document_language(filled.template, &filled.draft);
        let today = self.outside.now();
        let version =
            [("version", filled.version.into()), ("name", filled.mapping.municipality.clone().into())];
        let mut blocks = vec![Block::Text(say(language, "retyping-sheet-says", &version))];
        let heads = ["retyping-sheet-field", "retyping-sheet-text"].map(|key| say(language, key, &[]));
        let mut rows = Vec::new();
        for (number, item) in filled.items.iter().enumerate() {
            if let Some(step) = &item.step {
                blocks.extend(table(&heads, &mut rows));
                blocks.push(Block::Heading(step.clone()));
            }
            let text = match (item.text.as_str(), &item.note) {
                ("", Some(note)) => note.clone(),
                ("", None) => say(language, "retyping-sheet-empty", &[]),
                (text, _) => text.to_owned(),
            };
            let mut name = item.name.clone();
            for warning in filled.warnings(number, language) {
                name = format!(
                    "{name}\n{}",
                    say(language, "retyping-sheet-secret", &[("warning", warning.into())])
                );
            }
            rows.push(vec![name, text]);
        }
        blocks.extend(table(&heads, &mut rows));
        let mark = &filled.template.meaning.secrecy;
        let secrecy = filled.template.field(mark).zip(filled.draft.answers.get(mark));
        let secrecy = secrecy.map(|(field, answer)| display(filled.template, language, &field.kind, answer));
        let settings = self.settings()?;
        let pdf = document::letter(&Letter {
            language,
            head: vec![settings.teacher.provider.clone(), display_day(today.date_naive())]
                .into_iter()
                .filter(|line| !line.is_empty())
                .collect(),
            secrecy: secrecy.into_iter().chain(settings.local.secrecy.get(&language).cloned()).collect(),
            title: filled.mapping.name.clone(),
            blocks,
            author: &settings.teacher.name,
            made: today,
            program: drafting::PROGRAM,
        })?;
        Ok((filled.version, pdf))
    }

    /// The form of this id, filled from the newest version of a plan, or from what it says now; of a plan without a
    /// version nothing is in it.
    fn filled(&mut self, plan: &str, mapping: &str, now: bool) -> Result<Filled> {
        let record = self.vault()?.plan(plan)?;
        let mapping = self.mapping_of(mapping)?;
        if mapping.template != record.template.0 {
            return Err(Code::NoSuchMapping.into());
        }
        let (mut content, mut issued) = (Draft::default(), String::new());
        let template = self.template_of(&record.template)?;
        let version = if now && record.draft { 0 } else { record.version };
        if version > 0 {
            let (_, revision) = self.revision(plan, version)?;
            issued = revision.issued.to_rfc3339();
            content = revision.content;
        } else if now {
            content = self.content_now(plan)?.1;
        }
        // What the support diary gives is typed like what is written.
        if let Some(register_of) = register::Mapping::of(&mapping.template) {
            content = register::with_records(register_of, template, &content);
        }
        let draft = printed(template, &content);
        let items = match version {
            0 if !now => Vec::new(),
            _ => fill(&mapping, template, drafting::document_language(template, &draft), &draft),
        };
        let secrets = match register::Mapping::of(&mapping.template) {
            Some(register_of) => {
                let texts: Vec<_> = items.iter().map(|item| (&*item.from, &*item.text)).collect();
                let own = Others::of(ehoks::family(template, &draft));
                let others = self.beside(plan, template, &draft)?;
                register::secrets(register_of, &texts, register::Names { own: &own, others: &others })
            }
            None => Vec::new(),
        };
        Ok(Filled { mapping, version, issued, template, draft, items, secrets })
    }

    fn retyping_view(&mut self, plan: &str, filled: Filled) -> Result<RetypingView> {
        let ticks = self.vault()?.ticks(plan, filled.version, &filled.mapping.id)?;
        let language = self.look.language;
        let view = |(number, item): (usize, &Item)| RetypingItem {
            warnings: filled.warnings(number, language),
            state: state_of(&ticks, item),
            length: length(&item.text),
            parts: if item.text.is_empty() { Vec::new() } else { parts(&item.text, item.limit) },
            name: item.name.clone(),
            short: item.short.clone(),
            step: item.step.clone(),
            note: item.note.clone(),
            limit: item.limit,
        };
        let items = filled.items.iter().enumerate().map(view).collect();
        let mapping = self.mapping_row(&filled.mapping);
        Ok(RetypingView { mapping, version: filled.version, issued: filled.issued, items })
    }

    /// Ticks a field, or takes its tick back. The last one is told in the trail: the version has been typed.
    fn set_tick(&mut self, plan: &str, filled: &Filled, item: &Item, skipped: Option<bool>) -> Result<()> {
        let (version, mapping) = (filled.version, filled.mapping.id.as_str());
        let waits =
            |ticks: &[Tick]| filled.items.iter().any(|one| state_of(ticks, one) == RetypingState::Open);
        let before = waits(&self.vault()?.ticks(plan, version, mapping)?);
        match skipped {
            Some(skipped) => {
                let tick =
                    Tick { field: item.name.clone(), skipped, digest: Sha256::digest(&item.text).into() };
                self.vault()?.tick(plan, version, mapping, &tick)?;
            }
            None => self.vault()?.untick(plan, version, mapping, &item.name)?,
        }
        if before && !waits(&self.vault()?.ticks(plan, version, mapping)?) {
            self.vault()?.tell_of(plan, version, Act::Retyped)?;
        }
        Ok(())
    }
}

fn found<'a>(filled: &'a Filled, item: &str) -> Result<&'a Item> {
    let meant = filled.items.iter().find(|one| one.name == item && !one.text.is_empty());
    meant.ok_or(Code::BadCall.into())
}

/// How far a field is. A tick of another text is none: the form was arranged anew since.
fn state_of(ticks: &[Tick], item: &Item) -> RetypingState {
    if item.text.is_empty() {
        return RetypingState::Empty;
    }
    let digest: [u8; 32] = Sha256::digest(&item.text).into();
    match ticks.iter().find(|tick| tick.field == item.name && tick.digest == digest) {
        Some(tick) if tick.skipped => RetypingState::Skipped,
        Some(_) => RetypingState::Copied,
        None => RetypingState::Open,
    }
}

/// The rows so far as a table; nothing when there are none.
fn table(heads: &[String; 2], rows: &mut Vec<Vec<String>>) -> Option<Block> {
    let rows = std::mem::take(rows);
    (!rows.is_empty()).then(|| Block::Table { heads: heads.to_vec(), rows })
}
