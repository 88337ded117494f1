//! Files on the disk: written whole or not at all, even when the power goes.

use crate::failure::{Code, Failure, Result};
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Writes a file through a temporary one beside it: afterwards it is either the old or the new.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    put_in_place(path, |file| Ok(file.write_all(bytes)?))
}

/// Lets `fill` write a temporary file beside `path`, and puts it in place once it is on the disk. On
/// failure nothing is left and what was there stays.
pub(super) fn put_in_place<T>(path: &Path, fill: impl FnOnce(&mut File) -> Result<T>) -> Result<T> {
    let part = beside(path, ".osa");
    let outcome = (|| {
        let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(true).open(&part)?;
        let outcome = fill(&mut file)?;
        file.sync_all()?;
        drop(file);
        fs::rename(&part, path)?;
        Ok(outcome)
    })();
    match outcome {
        Ok(outcome) => sync_folder_of(path).map(|()| outcome),
        Err(failure) => {
            // What failed is the news; that the remains cannot be removed would only hide it.
            let _ = fs::remove_file(&part);
            Err(failure)
        }
    }
}

/// The path with an ending added to its name.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    path.with_file_name(name)
}

/// Renames a file to the first free name with a number.
pub(super) fn set_aside(path: &Path) -> Result<()> {
    let free = (1..1000).map(|number| beside(path, &format!(".{number}"))).find(|free| !free.exists());
    let free = free.ok_or_else(|| Failure::new(Code::DiskError))?;
    fs::rename(path, free)?;
    sync_folder_of(path)
}

/// Removes a file that may not be there.
pub(super) fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Removes a database that may not be there, with the logs that belong to it.
pub(super) fn remove_database(path: &Path) -> Result<()> {
    ["", "-wal", "-journal"].iter().try_for_each(|ending| remove(&beside(path, ending)))
}

/// Makes the names in a file's folder last.
#[cfg(unix)]
pub(super) fn sync_folder_of(path: &Path) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok(File::open(folder)?.sync_all()?)
}

/// Folders cannot be synced here; the file system's journal keeps the names.
#[cfg(not(unix))]
pub(super) fn sync_folder_of(_path: &Path) -> Result<()> {
    Ok(())
}

/// Makes the vault's folder, readable by its owner alone.
pub(super) fn make_folder(folder: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| match error.kind() {
        // What is in the way cannot be mended by trying again: it is no place for a vault.
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::AlreadyExists => Code::ReadOnly.into(),
        _ => error.into(),
    })
}
