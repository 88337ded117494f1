//! Pictures inside a PDF: a photograph keeps its pixels as they are packed, and loses what the camera wrote beside
//! them, just as one that comes as a file of its own.

use super::unreadable;
use crate::document::scan::bare_jpeg;
use crate::failure::Result;
use lopdf::Stream;

/// The boxes of a JPEG 2000 picture that are no part of how it looks: texts and data of programs.
const UNSEEN_BOXES: [&[u8; 4]; 4] = [b"xml ", b"uuid", b"uinf", b"jp2i"];

/// Takes out of a picture what does not show.
pub(super) fn strip(stream: &mut Stream) -> Result<()> {
    let last = stream.filters().ok().and_then(|filters| filters.last().map(|filter| filter.to_vec()));
    let several = stream.filters().is_ok_and(|filters| filters.len() > 1);
    let kept = match last.as_deref() {
        Some(b"DCTDecode" | b"DCT") => {
            let packed = if several { unwrapped(stream)? } else { stream.content.clone() };
            bare_jpeg(&packed).ok_or_else(|| unreadable("a picture"))?
        }
        Some(b"JPXDecode") => {
            let packed = if several { unwrapped(stream)? } else { stream.content.clone() };
            bare_jpeg2000(&packed).ok_or_else(|| unreadable("a picture"))?
        }
        _ => return Ok(()),
    };
    if several {
        stream.dict.set("Filter", lopdf::Object::Name(last.unwrap_or_default()));
        stream.dict.remove(b"DecodeParms");
    }
    stream.dict.set("Length", kept.len() as i64);
    stream.content = kept;
    Ok(())
}

/// The packed picture without what it is packed in again.
fn unwrapped(stream: &Stream) -> Result<Vec<u8>> {
    const LARGEST: usize = 64 << 20;
    let mut outer = stream.clone();
    let mut filters: Vec<lopdf::Object> =
        stream.filters().map_err(unreadable)?.iter().map(|name| lopdf::Object::Name(name.to_vec())).collect();
    filters.pop();
    outer.dict.set("Filter", filters);
    if let Ok(lopdf::Object::Array(parameters)) = stream.dict.get(b"DecodeParms") {
        let outer_parameters = parameters.iter().take(parameters.len().saturating_sub(1)).cloned();
        outer.dict.set("DecodeParms", outer_parameters.collect::<Vec<_>>());
    }
    outer.decompressed_content_with_limit(LARGEST).map_err(unreadable)
}

/// A JPEG 2000 picture: a bare stream of code is kept whole, of a file the boxes that show.
fn bare_jpeg2000(bytes: &[u8]) -> Option<Vec<u8>> {
    if bytes.starts_with(&[0xff, 0x4f]) {
        return Some(bytes.to_vec());
    }
    let mut kept = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let head = bytes.get(at..at + 8)?;
        let length = match u32::from_be_bytes(head[..4].try_into().ok()?) {
            0 => bytes.len() - at,
            1 => usize::try_from(u64::from_be_bytes(bytes.get(at + 8..at + 16)?.try_into().ok()?)).ok()?,
            length => length as usize,
        };
        if length < 8 {
            return None;
        }
        let whole = bytes.get(at..at.checked_add(length)?)?;
        if !UNSEEN_BOXES.iter().any(|kind| head[4..] == kind[..]) {
            kept.extend(whole);
        }
        at += length;
    }
    Some(kept)
}
