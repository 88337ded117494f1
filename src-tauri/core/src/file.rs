//! Files on the disk: written whole or not at all, even when the power goes. The one way in which the
//! program puts a file in its place, beside the vault and wherever a person saves one.

use crate::failure::{Code, Failure, Result};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempPath;

/// A file that is whole and on the disk, and not yet in its place. Removed when it does not get there.
pub struct Part {
    part: TempPath,
    path: PathBuf,
}

impl Part {
    /// Lets `fill` write a file beside `path`. Its name can be foreseen by nobody, so it leads nowhere by a
    /// link and writes over nothing; only its owner may read it.
    pub fn prepare<T>(path: &Path, fill: impl FnOnce(&mut File) -> Result<T>) -> Result<(Part, T)> {
        disk::may(Act::Write)?;
        let builder =
            tempfile::Builder::new().prefix(".laatija-").suffix(".part").tempfile_in(folder_of(path));
        let mut part = builder?;
        let outcome = fill(part.as_file_mut())?;
        disk::may(Act::Sync)?;
        part.as_file().sync_all()?;
        Ok((Part { part: part.into_temp_path(), path: path.to_owned() }, outcome))
    }

    /// Puts it in place of what is there. Lasts from [`sync_folder_of`] on.
    pub fn place(self) -> Result<()> {
        let part = self.part.keep().map_err(|failed| failed.error)?;
        rename(&part, &self.path).inspect_err(|_| drop(fs::remove_file(&part)))
    }

    /// Puts it in its place when nothing is there. Lasts from [`sync_folder_of`] on.
    pub fn place_new(self) -> Result<()> {
        disk::may(Act::Move)?;
        match self.part.persist_noclobber(&self.path) {
            Err(failed) if failed.error.kind() == ErrorKind::AlreadyExists => Err(Code::FileExists.into()),
            outcome => Ok(outcome.map_err(|failed| failed.error)?),
        }
    }
}

/// How often a file is moved that something else holds, and the first pause between.
const TRIES: u32 = 5;
const PAUSE: Duration = Duration::from_millis(40);

/// Tries again while what is in the way is held by another program for a moment.
fn until_let_go(act: &mut dyn FnMut() -> io::Result<()>, held: fn(&io::Error) -> bool) -> io::Result<()> {
    let mut pause = PAUSE;
    for _ in 1..TRIES {
        match act() {
            Err(error) if held(&error) => std::thread::sleep(pause),
            outcome => return outcome,
        }
        pause *= 2;
    }
    act()
}

/// Whether another program holds the file: on Windows, scanners and sync programs open what has just been
/// written (access denied, sharing violation, lock violation). Elsewhere nothing of the kind exists.
fn is_held(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 33))
}

/// Writes a file: afterwards it is either the old or the new.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    put_in_place(path, |file| {
        disk::may(Act::Write)?;
        Ok(file.write_all(bytes)?)
    })
}

/// Lets `fill` write a file, and puts it in place once it is on the disk. On failure nothing is left
/// beside it.
pub fn put_in_place<T>(path: &Path, fill: impl FnOnce(&mut File) -> Result<T>) -> Result<T> {
    let (part, outcome) = Part::prepare(path, fill)?;
    part.place()?;
    sync_folder_of(path)?;
    Ok(outcome)
}

/// Moves a file or a folder to another name.
pub fn rename(from: &Path, to: &Path) -> Result<()> {
    disk::may(Act::Move)?;
    Ok(until_let_go(&mut || fs::rename(from, to), is_held)?)
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The path with an ending added to its name.
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    path.with_file_name(name)
}

/// Renames a file to the first free name with a number.
pub fn set_aside(path: &Path) -> Result<()> {
    let free = (1..1000).map(|number| beside(path, &format!(".{number}"))).find(|free| !free.exists());
    let free = free.ok_or_else(|| Failure::new(Code::DiskError))?;
    rename(path, &free)?;
    sync_folder_of(path)
}

/// Removes a file that may not be there.
pub fn remove(path: &Path) -> Result<()> {
    disk::may(Act::Move)?;
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Removes a database that may not be there, with the logs that belong to it.
pub fn remove_database(path: &Path) -> Result<()> {
    ["", "-wal", "-journal"].iter().try_for_each(|ending| remove(&beside(path, ending)))
}

/// Makes the names in a file's folder last.
#[cfg(unix)]
pub fn sync_folder_of(path: &Path) -> Result<()> {
    disk::may(Act::Sync)?;
    match File::open(folder_of(path))?.sync_all() {
        // Some sticks and network drives have no such thing: there is nothing more to ask of them.
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        outcome => Ok(outcome?),
    }
}

/// Folders cannot be synced here; the file system's journal keeps the names.
#[cfg(not(unix))]
pub fn sync_folder_of(_path: &Path) -> Result<()> {
    Ok(())
}

/// How a file is made that its owner alone may read, also in a folder that others may look into.
pub fn private() -> fs::OpenOptions {
    let mut options = fs::OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Makes an empty file that its owner alone may read, where none is. What SQLite lays beside a database is read by
/// nobody who may not read the database.
pub fn make_private(path: &Path) -> Result<File> {
    disk::may(Act::Write)?;
    Ok(private().write(true).create_new(true).open(path)?)
}

/// Takes a file that others may read back from them. What a link leads to is left as it is.
#[cfg(unix)]
pub fn take_back(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let told = fs::symlink_metadata(path)?;
    match told.is_file() && told.permissions().mode() & 0o077 != 0 {
        true => Ok(fs::set_permissions(path, fs::Permissions::from_mode(0o600))?),
        false => Ok(()),
    }
}

/// Here files are as private as the folder that they are in.
#[cfg(not(unix))]
pub fn take_back(_path: &Path) -> Result<()> {
    Ok(())
}

/// Makes the vault's folder, readable by its owner alone, so that its name lasts: what is kept in a folder that a
/// power cut takes away is kept nowhere.
pub fn make_folder(folder: &Path) -> Result<()> {
    let is_new = |part: &&Path| !part.as_os_str().is_empty() && !part.exists();
    let new: Vec<&Path> = folder.ancestors().take_while(is_new).collect();
    create_folder(folder)?;
    let lasts = new.iter().rev().try_for_each(|part| sync_folder_of(part));
    if lasts.is_err() {
        // It is not there, so that it is made, and lasts, when this is tried again.
        new.iter().for_each(|part| drop(fs::remove_dir(part)));
    }
    lasts
}

fn create_folder(folder: &Path) -> Result<()> {
    disk::may(Act::Write)?;
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

/// Which file a path leads to, so that another in its place is known for another; nothing where there is none.
#[cfg(unix)]
pub fn identity(path: &Path) -> Option<(u64, u64)> {
    let told = fs::metadata(path).ok()?;
    Some((std::os::unix::fs::MetadataExt::dev(&told), std::os::unix::fs::MetadataExt::ino(&told)))
}

/// Here a file that is open can be neither moved nor removed: whether it is there is all there is to ask.
#[cfg(not(unix))]
pub fn identity(path: &Path) -> Option<(u64, u64)> {
    path.exists().then_some((0, 0))
}

/// Removes a folder that may not be there, with all that is in it.
pub fn clear(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// What is asked of the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Something that takes room.
    Write,
    /// A change of names.
    Move,
    /// That what was done lasts.
    Sync,
}

/// The disk as the tests let it fail.
#[cfg(not(test))]
pub mod disk {
    use super::{Act, io};

    /// Outside the tests the disk fails by itself.
    pub fn may(_act: Act) -> io::Result<()> {
        Ok(())
    }
}

/// The disk as the tests let it fail: in the thread of the test alone.
#[cfg(test)]
pub mod disk {
    use super::{Act, io};
    use std::cell::Cell;

    /// How the disk fails from some act on.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Fault {
        /// One act fails, the others do not.
        Once,
        /// Every act fails.
        Dead,
        /// Nothing that takes room succeeds.
        Full,
    }

    thread_local! {
        static PLAN: Cell<Option<(Fault, usize)>> = const { Cell::new(None) };
        static ACTS: Cell<usize> = const { Cell::new(0) };
    }

    /// Does something on a disk that fails from its act of this number on, and tells whether it came to
    /// that act.
    pub fn failing<T>(fault: Fault, from: usize, what: impl FnOnce() -> T) -> (T, bool) {
        PLAN.set(Some((fault, from)));
        ACTS.set(0);
        let outcome = what();
        PLAN.set(None);
        (outcome, ACTS.get() > from)
    }

    /// Whether the disk does it this time.
    pub fn may(act: Act) -> io::Result<()> {
        let Some((fault, from)) = PLAN.get() else { return Ok(()) };
        let number = ACTS.replace(ACTS.get() + 1);
        let fails = match fault {
            Fault::Once => number == from,
            Fault::Dead => number >= from,
            Fault::Full => number >= from && act == Act::Write,
        };
        match (fails, fault) {
            (false, _) => Ok(()),
            (true, Fault::Full) => Err(io::ErrorKind::StorageFull.into()),
            (true, _) => Err(io::Error::other("the disk")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_held_is_tried_again_and_nothing_else_is() {
        let held = |error: &io::Error| error.raw_os_error() == Some(32);
        for (errors, code, tries) in [(0, 32, 1), (2, 32, 3), (9, 32, 5), (9, 28, 1)] {
            let mut count = 0;
            let outcome = until_let_go(
                &mut || {
                    count += 1;
                    if count <= errors { Err(io::Error::from_raw_os_error(code)) } else { Ok(()) }
                },
                held,
            );
            assert_eq!((outcome.is_ok(), count), (errors < tries, tries), "{errors} times error {code}");
        }
    }
}
