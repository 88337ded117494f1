//! The forms of other systems that this vault knows: those that the program carries, those that municipalities
//! brought, and those that were arranged in the window.

use super::local::flaw_views;
use super::*;
use crate::mapping::{Each, Mapping, OWN, Take, Target, shipped};
use crate::outside::FileWish;
use crate::template::{Kind, Unsound};
use crate::text::say;
use std::path::Path;

/// The largest file that is read, in bytes.
const LARGEST: u64 = 1024 * 1024;
/// The ending of such a file.
const ENDING: &str = "toml";

impl Workspace {
    /// The forms into which plans can be typed.
    pub fn mappings(&mut self) -> Result<Vec<MappingRow>> {
        Ok(self.all_mappings()?.iter().map(|mapping| self.mapping_row(mapping)).collect())
    }

    /// Lets the person choose the file of a form and takes it in; with a flaw in it nothing is changed.
    pub fn add_mapping_file(&mut self) -> Result<MappingFile> {
        let language = self.look.language;
        self.vault_ref()?;
        let path = self.outside.pick_open(&FileWish {
            title: say(language, "workspace-mapping-choose", &[]),
            name: String::new(),
            kind: (say(language, "workspace-mapping-kind", &[]), vec![ENDING.to_owned()]),
        })?;
        self.take_mapping_file(&path)
    }

    /// Takes the file of a form in; with a flaw in it nothing is changed. One of the same id takes its place.
    pub fn take_mapping_file(&mut self, path: &Path) -> Result<MappingFile> {
        let (file, bytes) = read(path)?;
        let (mapping, flaws) = Mapping::check(&file, &bytes, &self.known);
        let Some(mapping) = mapping else { return Ok(refused(self.look.language, file, &flaws)) };
        let replaced = self.all_mappings()?.iter().any(|kept| kept.id == mapping.id);
        let text = String::from_utf8(bytes).map_err(|_| Failure::new(Code::NotUtf8))?;
        self.vault()?.keep_mapping(&mapping.id, &text)?;
        let mapping = Some(self.mapping_row(&mapping));
        Ok(MappingFile { file, mapping, replaced, flaws: Vec::new() })
    }

    /// Saves a form as a file where the person chooses.
    pub fn save_mapping_file(&mut self, mapping: String) -> Result<SavedFile> {
        let mapping = self.mapping_of(&mapping)?;
        // As a file it is the municipality's: what the program carries keeps its name to itself.
        let id = if mapping.id.starts_with(OWN) { mapping.id.clone() } else { self.free_id()? };
        self.save_file("mapping", ENDING, 0, Mapping { id, ..mapping }.write().as_bytes())
    }

    /// Removes a form of this vault.
    pub fn remove_mapping(&mut self, mapping: String) -> Result<Vec<MappingRow>> {
        self.vault()?.remove_mapping(&mapping)?;
        self.mappings()
    }

    /// A form as it is edited; one that the program carries as a copy of it, which is not kept yet.
    pub fn edit_mapping(&mut self, mapping: String) -> Result<MappingView> {
        let mapping = self.mapping_of(&mapping)?;
        let id = if mapping.id.starts_with(OWN) { mapping.id.clone() } else { self.free_id()? };
        let fields = mapping.fields.iter().enumerate().map(|(at, target)| MappingField {
            was: u32::try_from(at).ok(),
            name: target.name.clone(),
            limit: target.limit,
            each: target.each,
            field: target.from.first().map(|take| take.field.clone()).unwrap_or_default(),
            more: u32::try_from(target.from.len().saturating_sub(1)).unwrap_or(u32::MAX),
        });
        let form = MappingForm {
            id,
            name: mapping.name.clone(),
            municipality: mapping.municipality.clone(),
            template: mapping.template.clone(),
            fields: fields.collect(),
        };
        Ok(MappingView { mapping: form, sources: self.sources(&mapping.template) })
    }

    /// Keeps a form as it was edited, made from the one named; what is wrong in it is told, and then nothing is kept.
    pub fn keep_mapping(&mut self, from: String, mapping: MappingForm) -> Result<MappingFile> {
        let before = self.mapping_of(&from)?;
        let fields = mapping.fields.into_iter().map(|field| edited(&before, field)).collect();
        let MappingForm { id, name, municipality, template, .. } = mapping;
        let text = Mapping { id, municipality, name: name.clone(), template, fields }.write();
        let (mapping, flaws) = Mapping::check(&name, text.as_bytes(), &self.known);
        let Some(mapping) = mapping else { return Ok(refused(self.look.language, name, &flaws)) };
        self.vault()?.keep_mapping(&mapping.id, &text)?;
        let mapping = Some(self.mapping_row(&mapping));
        Ok(MappingFile { file: name, mapping, replaced: false, flaws: Vec::new() })
    }

    /// Every mapping that can be used now: one that this program cannot read any more is none.
    fn all_mappings(&self) -> Result<Vec<Mapping>> {
        let kept = self.vault_ref()?.mappings()?;
        let kept = kept.iter().filter_map(|text| Mapping::check("", text.as_bytes(), &self.known).0);
        Ok(shipped().iter().cloned().chain(kept).collect())
    }

    /// The mapping of an id.
    pub(super) fn mapping_of(&self, id: &str) -> Result<Mapping> {
        let found = self.all_mappings()?.into_iter().find(|mapping| mapping.id == id);
        found.ok_or(Code::NoSuchMapping.into())
    }

    /// A mapping as a list shows it.
    pub(super) fn mapping_row(&self, mapping: &Mapping) -> MappingRow {
        let template = self.known.newest(&mapping.template);
        let title = template.map(|template| template.texts(self.look.language).short_title().to_owned());
        MappingRow {
            id: mapping.id.clone(),
            name: mapping.name.clone(),
            municipality: mapping.municipality.clone(),
            template: mapping.template.clone(),
            title: title.unwrap_or_default(),
            fields: u32::try_from(mapping.fields.len()).unwrap_or(u32::MAX),
            shipped: !mapping.id.starts_with(OWN),
        }
    }

    /// An id that no mapping has.
    fn free_id(&self) -> Result<String> {
        let taken = self.all_mappings()?;
        let mut ids = (1..).map(|number| format!("{OWN}oma-{number}"));
        ids.find(|id| taken.iter().all(|kept| kept.id != *id)).ok_or(Code::NoSuchMapping.into())
    }

    /// The fields of a template that a form can take.
    fn sources(&self, template: &str) -> Vec<MappingSource> {
        let Some(template) = self.known.newest(template) else { return Vec::new() };
        let texts = template.texts(self.look.language);
        let usable = |kind: &Kind| !matches!(kind, Kind::Attachments | Kind::Signatures { .. });
        let fields = template.fields().filter(|(_, field)| !field.unprinted && usable(&field.kind));
        let source = |field: &crate::template::Field| MappingSource {
            id: field.id.clone(),
            label: texts.short_label(&field.id).to_owned(),
            table: matches!(field.kind, Kind::Table { .. }),
        };
        fields.map(|(_, field)| source(field)).collect()
    }
}

/// A field as it was edited: what the editor does not show is kept of what it was.
fn edited(before: &Mapping, field: MappingField) -> Target {
    let was = field.was.and_then(|at| before.fields.get(usize::try_from(at).ok()?));
    let MappingField { name, limit, each, field, .. } = field;
    let mut target = was.cloned().unwrap_or_default();
    if target.name != name {
        target.short = None;
    }
    (target.name, target.limit, target.each) = (name, limit, each);
    let first = target.from.first().map(|take| take.field.as_str()).unwrap_or_default();
    if field != first {
        // Another source: what was said of the former one says nothing of it.
        target.from = if field.is_empty() { Vec::new() } else { vec![Take { field, ..Take::default() }] };
    }
    if target.each != Each::Once {
        target.from.iter_mut().for_each(|take| take.row = None);
    }
    target
}

/// Reads the file of a form without a vault and tells all that is wrong in it.
///
/// # Errors
/// The file cannot be read or is too large.
pub fn check_mapping_file(path: &Path, language: Language) -> Result<MappingFile> {
    let (file, bytes) = read(path)?;
    let known = Known::default();
    let (mapping, flaws) = Mapping::check(&file, &bytes, &known);
    let Some(mapping) = mapping else { return Ok(refused(language, file, &flaws)) };
    let title = known.newest(&mapping.template).map(|one| one.texts(language).short_title().to_owned());
    let row = MappingRow {
        fields: u32::try_from(mapping.fields.len()).unwrap_or(u32::MAX),
        shipped: false,
        title: title.unwrap_or_default(),
        id: mapping.id,
        name: mapping.name,
        municipality: mapping.municipality,
        template: mapping.template,
    };
    Ok(MappingFile { file, mapping: Some(row), replaced: false, flaws: Vec::new() })
}

fn read(path: &Path) -> Result<(String, Vec<u8>)> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok((name, read_limited(path, LARGEST)?))
}

fn refused(language: Language, file: String, flaws: &[Unsound]) -> MappingFile {
    MappingFile { file, mapping: None, replaced: false, flaws: flaw_views(language, flaws) }
}
