//! A JPEG picture: its pixels are kept as they are packed; everything else that may stand in the file (the
//! place and time of the photograph, the device, a small picture of what was cut away) is left out.

use super::picture::{Packing, Picture, Turn};
use super::{refuse_vast, unreadable};
use crate::failure::Result;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;

/// Begin and end of a picture, the beginning of packed pixels, and data of applications.
const BEGIN: u8 = 0xd8;
const END: u8 = 0xd9;
const PIXELS: u8 = 0xda;
const EXIF: u8 = 0xe1;
const ADOBE: u8 = 0xee;

/// What is found in the file.
struct Found {
    /// What is kept of it.
    kept: Vec<u8>,
    size: (u32, u32),
    samples: u8,
    turn: Turn,
}

/// Reads a JPEG.
pub(super) fn read(bytes: &[u8]) -> Result<Picture> {
    let Found { kept, size, samples, turn } =
        found(bytes).ok_or_else(|| unreadable("the parts of the picture"))?;
    refuse_vast(u64::from(size.0), u64::from(size.1))?;
    if samples != 1 && samples != 3 {
        return Err(unreadable("the colours of the picture"));
    }
    // What is filed must be seen when it is wanted: a damaged picture is refused now.
    JpegDecoder::new(ZCursor::new(&kept)).decode().map_err(|error| unreadable(format!("{error:?}")))?;
    Ok(Picture { size, samples, turn, packing: Packing::Dct, pixels: kept })
}

/// Goes through the parts of the file up to the end of the picture; nothing when it is cut short or odd.
fn found(bytes: &[u8]) -> Option<Found> {
    let mut found = Found { kept: vec![0xff, BEGIN], size: (0, 0), samples: 0, turn: Turn(1) };
    let mut at = 2;
    loop {
        // Any number of fill bytes may stand before a marker.
        while bytes.get(at..at + 2)? == [0xff, 0xff] {
            at += 1;
        }
        let [0xff, marker] = *bytes.get(at..at + 2)? else { return None };
        if marker == END {
            found.kept.extend([0xff, END]);
            return Some(found);
        }
        let length = usize::from(u16::from_be_bytes(bytes.get(at + 2..at + 4)?.try_into().ok()?));
        let mut end = at + 2 + length;
        let part = bytes.get(at + 4..end)?;
        if marker == PIXELS {
            end += packed(bytes.get(end..)?)?;
        }
        if found.look(marker, part)? {
            found.kept.extend(&bytes[at..end]);
        }
        at = end;
    }
}

/// The picture without what does not show, whatever comes after the beginning of its pixels.
pub(super) fn bare(bytes: &[u8]) -> Option<Vec<u8>> {
    if let Some(found) = bytes.starts_with(&[0xff, BEGIN]).then(|| found(bytes)).flatten() {
        return Some(found.kept);
    }
    let mut at = bytes.windows(2).position(|pair| pair == [0xff, BEGIN])? + 2;
    let mut kept = vec![0xff, BEGIN];
    loop {
        while bytes.get(at..at + 2)? == [0xff, 0xff] {
            at += 1;
        }
        let [0xff, marker] = *bytes.get(at..at + 2)? else { return None };
        if marker == PIXELS {
            kept.extend(bytes.get(at..)?);
            return Some(kept);
        }
        let length = usize::from(u16::from_be_bytes(bytes.get(at + 2..at + 4)?.try_into().ok()?));
        let part = bytes.get(at + 4..at + 2 + length)?;
        let unseen = matches!(marker, 0xe0..=0xef | 0xfe) && !(marker == ADOBE && part.starts_with(b"Adobe"));
        if !unseen {
            kept.extend(bytes.get(at..at + 2 + length)?);
        }
        at += 2 + length;
    }
}

impl Found {
    /// Looks at a part of the file; tells whether it is kept.
    fn look(&mut self, marker: u8, part: &[u8]) -> Option<bool> {
        match marker {
            // The frame, of the three sorts that every reader knows: 8 bits, height, width, samples.
            0xc0..=0xc2 => {
                let [8, h1, h2, w1, w2, samples, ..] = *part else { return None };
                self.size = (u16::from_be_bytes([w1, w2]).into(), u16::from_be_bytes([h1, h2]).into());
                self.samples = samples;
                Some(true)
            }
            EXIF => {
                self.turn = turn(part).unwrap_or(self.turn);
                Some(false)
            }
            // Tables, how often pixels restart, how the colours are meant.
            0xc4 | 0xdb | 0xdd | PIXELS => Some(true),
            ADOBE => Some(part.starts_with(b"Adobe")),
            0xe0..=0xef | 0xfe => Some(false),
            _ => None,
        }
    }
}

/// How many bytes of packed pixels there are before the next marker.
fn packed(bytes: &[u8]) -> Option<usize> {
    let marks = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0 | 0xd0..=0xd7 | 0xff);
    bytes.windows(2).position(marks)
}

/// How the camera was held: entry 274 of the first directory.
fn turn(exif: &[u8]) -> Option<Turn> {
    const ORIENTATION: u16 = 274;
    let tiff = exif.strip_prefix(b"Exif\0\0")?;
    let little = tiff.starts_with(b"II");
    let short = |at: usize| {
        let pair: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let long = |at: usize| {
        let four: [u8; 4] = tiff.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) })
    };
    let directory = usize::try_from(long(4)?).ok()?;
    let entries = usize::from(short(directory)?);
    let mut places = (0..entries).map(|entry| directory + 2 + 12 * entry);
    let entry = places.find(|at| short(*at) == Some(ORIENTATION))?;
    match short(entry + 8)? {
        turn @ 1..=8 => Some(Turn(turn as u8)),
        _ => None,
    }
}
