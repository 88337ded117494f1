//! Files that a person asked for: read with a limit, written whole or not at all.

use crate::failure::{Code, Failure, Result};
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

/// Writes a file beside its place and moves it there when it is whole, so that a full disk or a pulled
/// stick never leaves half a document under its name.
///
/// # Errors
/// `disk-full`, `read-only`, `file-unwritable`.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = path.with_file_name(name);
    let written = write_through(&part, bytes).and_then(|()| std::fs::rename(&part, path));
    written.map_err(|error| {
        // The half-written file is ours alone; that it cannot be removed changes nothing.
        let _ = std::fs::remove_file(&part);
        match Failure::from(error) {
            failure if matches!(failure.code, Code::DiskFull | Code::ReadOnly) => failure,
            failure => Failure { code: Code::FileUnwritable, ..failure },
        }
    })
}

fn write_through(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = std::fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
