//! The catalogue: foundations that an administrator fetched from ePerusteet, taken in file by file, all of them or none.

use super::words::iso;
use super::*;
use crate::catalogue::{Catalogue, Foundation, LARGEST, read, shipped};
use crate::outside::FileWish;
use crate::text::{explain, say};
use crate::vault::KeptFoundation;
use std::path::{Path, PathBuf};

/// The ending of such a file.
const ENDING: &str = "json";
/// The kinds of foundations that have a name.
const KINDS: [&str; 5] =
    ["koulutustyyppi_1", "koulutustyyppi_11", "koulutustyyppi_12", "koulutustyyppi_5", "koulutustyyppi_40"];

/// An import under way: the files still to be read, and what those before them gave.
pub(super) struct Importing {
    files: Vec<PathBuf>,
    done: usize,
    read: Vec<(KeptFoundation, String)>,
    refused: Vec<RefusedFile>,
}

impl Workspace {
    /// The foundations of the catalogue: those imported and those that the program carries.
    pub fn catalogue(&mut self) -> Result<Vec<FoundationView>> {
        let language = self.look.language;
        let today = self.outside.now().date_naive();
        let kept = self.vault_ref()?.foundations()?;
        let imported = kept.iter().filter_map(|kept| Some((facts(kept)?, Some(kept))));
        let taken = |one: &&Foundation| {
            !kept.iter().any(|kept| kept.order == one.order || u64::try_from(kept.id) == Ok(one.id))
        };
        let carried = shipped().iter().filter(taken).map(|one| (one.clone(), None));
        let mut all: Vec<FoundationView> =
            imported.chain(carried).map(|(one, kept)| view(language, today, &one, kept)).collect();
        all.sort_by_cached_key(|one| (one.added.is_none(), words::sort_key(&one.name), one.state));
        Ok(all)
    }

    /// The units of the foundations of an order.
    pub fn foundation_units(&mut self, order: &str) -> Result<Vec<UnitView>> {
        let language = self.look.language;
        self.load_catalogue()?;
        let found = self.catalogue.as_ref().and_then(|catalogue| catalogue.of_order(order));
        let found = found.ok_or_else(|| Failure::new(Code::NoSuchFoundation).with("detail", order))?;
        let units = found.units.iter().map(|unit| UnitView {
            code: unit.code.clone(),
            name: unit.names.in_language(language).to_owned(),
            extent: unit.extent,
            most: unit.most,
        });
        Ok(units.collect())
    }

    /// Lets the person choose a file of foundations, and begins to import it.
    pub fn choose_foundation(&mut self) -> Result<ImportStep> {
        let language = self.look.language;
        self.vault_ref()?;
        let path = self.outside.pick_open(&FileWish {
            title: say(language, "catalogue-choose", &[]),
            name: String::new(),
            kind: (say(language, "catalogue-file-kind", &[]), vec![ENDING.to_owned()]),
        })?;
        self.begin_import(&path)
    }

    /// Lets the person choose a folder of such files, and begins to import them.
    pub fn choose_foundations(&mut self) -> Result<ImportStep> {
        self.vault_ref()?;
        let path = self.outside.pick_folder(&say(self.look.language, "catalogue-choose-folder", &[]))?;
        self.begin_import(&path)
    }

    /// Begins to import a file, or all JSON files of a folder.
    pub fn begin_import(&mut self, path: &Path) -> Result<ImportStep> {
        self.vault_ref()?;
        let files = if path.is_dir() { files_of(path)? } else { vec![path.to_owned()] };
        if files.is_empty() {
            return Err(Code::NoFoundations.into());
        }
        let importing = Importing { files, done: 0, read: Vec::new(), refused: Vec::new() };
        Ok(step(self.importing.insert(importing)))
    }

    /// Reads the next file of the import; with the last one keeps them all, or none when one cannot be read.
    pub fn import_on(&mut self) -> Result<ImportStep> {
        let language = self.look.language;
        let added = self.outside.now().to_rfc3339();
        let Some(mut importing) = self.importing.take() else { return Err(Code::BadCall.into()) };
        let path = importing.files[importing.done].clone();
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match read_foundation(&path) {
            Ok(one) => {
                let name = one.names.in_language(language).to_owned();
                importing.read.push((kept(&one, file, added)?, name));
            }
            Err(failure) => {
                let (what, todo) = explain(language, &failure);
                importing.refused.push(RefusedFile { file, what, todo });
            }
        }
        importing.done += 1;
        if importing.done < importing.files.len() {
            return Ok(step(self.importing.insert(importing)));
        }
        let mut end = step(&importing);
        end.outcome = Some(self.keep_import(importing)?);
        Ok(end)
    }

    fn keep_import(&mut self, importing: Importing) -> Result<ImportOutcome> {
        let Importing { read, refused, .. } = importing;
        if !refused.is_empty() {
            return Ok(ImportOutcome { taken: 0, replaced: 0, name: String::new(), refused });
        }
        let name = match read.as_slice() {
            [(_, name)] => name.clone(),
            _ => String::new(),
        };
        let all: Vec<KeptFoundation> = read.into_iter().map(|(one, _)| one).collect();
        let replaced = self.vault()?.keep_foundations(&all)?;
        self.catalogue = None;
        Ok(ImportOutcome { taken: number(all.len()), replaced: number(replaced), name, refused })
    }

    /// Gives an import up: nothing of it is kept.
    pub fn leave_import(&mut self) -> Result<()> {
        self.importing = None;
        Ok(())
    }

    /// Removes imported foundations. Plans keep what they chose of them.
    pub fn remove_foundation(&mut self, order: String) -> Result<Vec<FoundationView>> {
        self.vault()?.remove_foundation(&order)?;
        self.catalogue = None;
        self.catalogue()
    }

    /// Makes the catalogue ready to be searched.
    pub(super) fn load_catalogue(&mut self) -> Result<()> {
        if self.catalogue.is_none() {
            let kept = self.vault_ref()?.foundations()?;
            let imported = kept.iter().filter_map(facts);
            self.catalogue = Some(Catalogue::of(shipped().iter().cloned().chain(imported)));
        }
        Ok(())
    }
}

/// The facts of kept foundations; nothing when this program cannot read them any more.
fn facts(kept: &KeptFoundation) -> Option<Foundation> {
    serde_json::from_str(&kept.facts).ok()
}

fn kept(one: &Foundation, file: String, added: String) -> Result<KeptFoundation> {
    let facts = serde_json::to_string(one).map_err(Failure::defect)?;
    let id = i64::try_from(one.id).map_err(|_| Code::NotFoundation)?;
    Ok(KeptFoundation { id, order: one.order.clone(), added, file, facts })
}

fn read_foundation(path: &Path) -> Result<Foundation> {
    read(&read_limited(path, LARGEST as u64)?).map_err(|failure| match failure.code {
        Code::NotJson => Failure { code: Code::FoundationDamaged, ..failure },
        _ => failure,
    })
}

/// The JSON files of a folder, by name.
fn files_of(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = |error: std::io::Error| Failure::new(Code::FileUnreadable).with("detail", error.kind());
    let entries = std::fs::read_dir(folder).map_err(unreadable)?;
    let paths = entries.map(|entry| entry.map(|entry| entry.path()));
    let mut paths: Vec<PathBuf> = paths.collect::<std::io::Result<_>>().map_err(unreadable)?;
    let ends = |path: &PathBuf| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING));
    paths.retain(|path| ends(path) && path.is_file());
    paths.sort();
    Ok(paths)
}

fn step(importing: &Importing) -> ImportStep {
    ImportStep { done: number(importing.done), of: number(importing.files.len()), outcome: None }
}

fn view(
    language: Language,
    today: chrono::NaiveDate,
    one: &Foundation,
    kept: Option<&KeptFoundation>,
) -> FoundationView {
    let kind = KINDS.contains(&one.kind.as_str());
    FoundationView {
        order: one.order.clone(),
        name: one.names.in_language(language).to_owned(),
        kind: if kind { say(language, &format!("catalogue-{}", one.kind), &[]) } else { String::new() },
        from: one.from.map(iso),
        until: one.until.map(iso),
        transition: one.transition.map(iso),
        state: one.on(today),
        units: number(one.units.len()),
        added: kept.map(|kept| kept.added.clone()),
        file: kept.map(|kept| kept.file.clone()).unwrap_or_default(),
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
