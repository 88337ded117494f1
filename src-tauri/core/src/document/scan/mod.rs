//! A paper that was signed by hand, as a file: a PDF stays byte for byte as it is; a picture becomes the
//! one page of a PDF, without the place, the time and the device that cameras write beside the pixels.

mod jpeg;
mod picture;
mod png;

use crate::failure::{Code, Failure, Result};

/// The most pixels of a picture: more than any scanner or telephone makes of a sheet.
const MOST_PIXELS: u64 = 80_000_000;

/// A paper as it is filed.
#[derive(Clone, Debug)]
pub enum Scan {
    /// It came as a PDF, which nobody has looked into yet.
    Document(Vec<u8>),
    /// It came as a picture, and is a PDF of one page now.
    Picture(Vec<u8>),
}

/// A paper from the bytes of a file.
///
/// # Errors
/// `NotPaper` when it is of another kind; `PaperUnreadable` when it is of the right kind and damaged.
pub fn scan(bytes: &[u8]) -> Result<Scan> {
    match kind(bytes) {
        Some(Kind::Pdf) => Ok(Scan::Document(bytes.to_vec())),
        Some(Kind::Jpeg) => jpeg::read(bytes).map(|picture| Scan::Picture(picture.into_pdf())),
        Some(Kind::Png) => png::read(bytes).map(|picture| Scan::Picture(picture.into_pdf())),
        Some(Kind::Heic) => Err(Failure::new(Code::NotPaper).with("kind", "heic")),
        None => Err(Failure::new(Code::NotPaper).with("kind", "other")),
    }
}

/// A JPEG that lies in another file, without what does not show; nothing when its parts are odd. Unlike one that
/// comes alone, it may have any number of samples, and may be cut short: its pixels are kept as they are.
pub(super) fn bare_jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    jpeg::bare(bytes)
}

/// Kinds of files that are known by their first bytes.
enum Kind {
    Pdf,
    Jpeg,
    Png,
    Heic,
}

fn kind(bytes: &[u8]) -> Option<Kind> {
    // Some scanners write a few bytes of their own before the document.
    let begins = &bytes[..bytes.len().min(1024)];
    if begins.windows(5).any(|piece| piece == b"%PDF-") {
        return Some(Kind::Pdf);
    }
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Some(Kind::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Kind::Png),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => {
            let brand = brand.get(..4)?;
            [b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif"]
                .iter()
                .any(|known| known.as_slice() == brand)
                .then_some(Kind::Heic)
        }
        _ => None,
    }
}

/// The file is damaged, or of a rare sort that is not read.
fn unreadable(detail: impl ToString) -> Failure {
    Failure::new(Code::PaperUnreadable).with("detail", detail)
}

/// Whether a picture of this size is read.
fn refuse_vast(width: u64, height: u64) -> Result<()> {
    match width * height {
        0 => Err(unreadable("no pixels")),
        pixels if pixels > MOST_PIXELS => Err(unreadable("too many pixels")),
        _ => Ok(()),
    }
}
