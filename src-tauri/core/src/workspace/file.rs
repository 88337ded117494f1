//! Files that a person asked for: read with a limit, written whole or not at all.

use crate::failure::{Code, Failure, Result};
use crate::file::{Part, sync_folder_of};
use std::io::{Read, Write};
use std::path::Path;

/// Reads a file of at most `limit` bytes.
///
/// # Errors
/// `file-unreadable`, `file-too-large`.
pub fn read_limited(path: &Path, limit: u64) -> Result<Vec<u8>> {
    let unreadable = |error: std::io::Error| Failure::new(Code::FileUnreadable).with("detail", error.kind());
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > limit {
        return Err(Failure::new(Code::FileTooLarge).with("size", limit / (1024 * 1024)));
    }
    Ok(bytes)
}

/// Writes a file where a person wants it, so that a full disk or a pulled stick never leaves half a
/// document under its name.
///
/// # Errors
/// `disk-full`, `read-only`, `file-unwritable`.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    crate::file::write_whole(path, bytes).map_err(unwritable)
}

/// Writes a file where a person wants it, if nothing is there.
///
/// # Errors
/// `file-in-place`; those of [`write_whole`].
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    let written = Part::prepare(path, |file| Ok(file.write_all(bytes)?));
    let placed = written.and_then(|(part, ())| part.place_new()).and_then(|()| sync_folder_of(path));
    placed.map_err(|failure| match failure.code {
        Code::FileExists => Code::FileInPlace.into(),
        _ => unwritable(failure),
    })
}

/// A failure of writing a file for a person: which file it was, the person knows.
pub(super) fn unwritable(failure: Failure) -> Failure {
    match failure.code {
        Code::DiskFull | Code::ReadOnly => failure,
        _ => Failure { code: Code::FileUnwritable, ..failure },
    }
}

/// The empty places for signatures in a PDF.
///
/// # Errors
/// `not-pdf`, `pdf-damaged`.
pub fn places_in(pdf: &[u8]) -> Result<Vec<crate::signature::Place>> {
    crate::signature::places(pdf).map_err(damaged(pdf))
}

/// A file that is no PDF, told apart from one that was cut off or damaged.
pub(super) fn damaged(pdf: &[u8]) -> impl Fn(Failure) -> Failure {
    let begins = pdf.starts_with(b"%PDF-");
    move |failure| match failure.code {
        Code::NotPdf if begins => Code::PdfDamaged.into(),
        _ => failure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn names(folder: &Path) -> Vec<String> {
        let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
        fs::read_dir(folder).unwrap().map(|entry| name(entry.unwrap())).collect()
    }

    #[test]
    fn a_file_is_written_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kopio.pdf");
        for bytes in [&b"old"[..], b"new"] {
            write_whole(&path, bytes).unwrap();
            assert_eq!((fs::read(&path).unwrap().as_slice(), names(folder.path()).len()), (bytes, 1));
        }
        #[cfg(unix)]
        assert_eq!(
            std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&path).unwrap().permissions()) & 0o777,
            0o600
        );
    }

    #[test]
    fn what_cannot_come_to_its_place_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        // A folder that is not empty stands in the place of the file.
        let path = folder.path().join("kopio.pdf");
        fs::create_dir_all(path.join("sisällä")).unwrap();
        assert_eq!(write_whole(&path, b"x").unwrap_err().code, Code::FileUnwritable);
        assert_eq!(names(folder.path()), ["kopio.pdf"]);
    }

    /// Whoever foresees the name of the file in the making could lead it elsewhere by a link.
    #[cfg(unix)]
    #[test]
    fn a_link_beside_it_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let (path, other) = (folder.path().join("kopio.pdf"), folder.path().join("muu"));
        fs::write(&other, "kept").unwrap();
        std::os::unix::fs::symlink(&other, folder.path().join("kopio.pdf.part")).unwrap();
        std::os::unix::fs::symlink(&other, &path).unwrap();
        write_whole(&path, b"new").unwrap();
        assert_eq!(
            (fs::read(&other).unwrap(), fs::read(&path).unwrap()),
            (b"kept".to_vec(), b"new".to_vec())
        );
    }
}
