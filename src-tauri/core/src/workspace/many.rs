//! What is done to many chosen plans in one go: their copies are offered, their plan files go into a folder.

use super::*;
use crate::file::{clear, make_folder, sync_folder_of, write_whole};
use crate::text::say;
use crate::vault::Act;
use std::path::Path;

/// How many folders of one day may stand beside each other.
const FOLDERS: u32 = 1000;

/// The keys of what is said when many files are saved: the dialog's title, the names of the folder and of a file.
pub(super) struct Names {
    title: &'static str,
    folder: &'static str,
    file: &'static str,
}

const PLANS: Names =
    Names { title: "workspace-plans-title", folder: "workspace-plans-folder", file: "workspace-plans-name" };
/// Of papers for reviews.
pub(super) const REVIEWS: Names =
    Names { title: "assess-folder-title", folder: "assess-folder", file: "assess-name" };

impl Workspace {
    /// For whom copies of these plans' newest versions can be made; plans without a version, or whose version
    /// names nobody, are left out.
    pub fn copies_of_plans(&mut self, plans: Vec<String>) -> Result<Vec<CopyOffer>> {
        let mut offers = Vec::new();
        for plan in plans {
            let version = self.vault()?.plan(&plan)?.version;
            if version > 0 {
                offers.push(self.copies_of(plan, version)?);
            }
        }
        offers.retain(|offer| !offer.recipients.is_empty());
        Ok(offers)
    }

    /// Saves the plan files of these plans into a new folder within the one that the person chooses: all or none.
    pub fn export_plans(&mut self, plans: Vec<String>) -> Result<SavedFiles> {
        let mut files = Vec::new();
        for plan in &plans {
            files.push(self.plan_file(plan)?);
        }
        self.save_many(&files, &PLANS, |own| own.tell_exported(&plans))
    }

    /// Writes files into a new folder within the one that the person chooses, and tells of them: all or none.
    pub(super) fn save_many(
        &mut self,
        files: &[Vec<u8>],
        names: &Names,
        tell: impl FnOnce(&mut Workspace) -> Result<()>,
    ) -> Result<SavedFiles> {
        let language = self.look.language;
        let chosen = self.outside.pick_folder(&say(language, names.title, &[]))?;
        let folder = self.free_folder(&chosen, names)?;
        let written = write_all(&folder, files, (language, names));
        if let Err(failure) = written.map_err(file::unwritable).and_then(|()| tell(self)) {
            // Files that nobody knows of must not stay behind.
            clear(&folder)?;
            return Err(failure);
        }
        let count = u32::try_from(files.len()).unwrap_or(u32::MAX);
        Ok(SavedFiles { folder: folder.display().to_string(), count })
    }

    fn tell_exported(&mut self, plans: &[String]) -> Result<()> {
        for plan in plans {
            let record = self.vault()?.plan(plan)?;
            let number = if record.draft { 0 } else { record.version };
            self.vault()?.tell_of(plan, number, Act::Exported)?;
        }
        Ok(())
    }

    /// A folder of today that is not there yet. Its name names nobody.
    fn free_folder(&self, chosen: &Path, names: &Names) -> Result<PathBuf> {
        let day = words::iso(self.outside.now().date_naive());
        let name = |turn: u32| {
            let given = [("day", day.as_str().into()), ("turn", turn.into())];
            chosen.join(say(self.look.language, names.folder, &given))
        };
        let mut folders = (1..FOLDERS).map(name);
        folders.find(|folder| !folder.exists()).ok_or(Code::FileExists.into())
    }
}

fn write_all(folder: &Path, files: &[Vec<u8>], (language, names): (Language, &Names)) -> Result<()> {
    make_folder(folder)?;
    for (number, bytes) in (1_u32..).zip(files) {
        let name = say(language, names.file, &[("number", format!("{number:03}").into())]);
        write_whole(&folder.join(name), bytes)?;
    }
    sync_folder_of(folder)
}
