//! A PNG picture: its pixels, made opaque and of eight bits, packed anew; nothing else of the file is kept.

use super::picture::{Packing, Picture, Turn};
use super::{refuse_vast, unreadable};
use crate::failure::Result;
use png::{BitDepth, ColorType, Decoder, Encoder, Limits, Transformations};
use std::io::Cursor;

/// As much memory as the largest picture needs.
const MOST_BYTES: usize = 512 * 1024 * 1024;

/// Reads a PNG.
pub(super) fn read(bytes: &[u8]) -> Result<Picture> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: MOST_BYTES });
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(unreadable)?;
    let (width, height) = (reader.info().width, reader.info().height);
    refuse_vast(u64::from(width), u64::from(height))?;
    let length = reader.output_buffer_size().ok_or_else(|| unreadable("too many pixels"))?;
    let mut pixels = vec![0; length];
    let frame = reader.next_frame(&mut pixels).map_err(unreadable)?;
    pixels.truncate(frame.buffer_size());
    let (samples, pixels) = match frame.color_type {
        ColorType::Grayscale => (1, pixels),
        ColorType::Rgb => (3, pixels),
        ColorType::GrayscaleAlpha => (1, on_white::<2>(&pixels)),
        ColorType::Rgba => (3, on_white::<4>(&pixels)),
        ColorType::Indexed => return Err(unreadable("the colours of the picture")),
    };
    let pixels = packed((width, height), samples, &pixels).ok_or_else(|| unreadable("packing"))?;
    Ok(Picture { size: (width, height), samples, turn: Turn(1), packing: Packing::PngLines, pixels })
}

/// Lays pixels, whose last sample is how opaque they are, on white paper.
fn on_white<const SAMPLES: usize>(pixels: &[u8]) -> Vec<u8> {
    let mut laid = Vec::with_capacity(pixels.len() / SAMPLES * (SAMPLES - 1));
    for pixel in pixels.chunks_exact(SAMPLES) {
        let opaque = u16::from(pixel[SAMPLES - 1]);
        let on_white = |sample: &u8| ((u16::from(*sample) * opaque + 255 * (255 - opaque)) / 255) as u8;
        laid.extend(pixel[..SAMPLES - 1].iter().map(on_white));
    }
    laid
}

/// The pixels as a PNG packs its lines, which a PDF holds just so.
fn packed((width, height): (u32, u32), samples: u8, pixels: &[u8]) -> Option<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(if samples == 1 { ColorType::Grayscale } else { ColorType::Rgb });
    encoder.set_depth(BitDepth::Eight);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(pixels).ok()?;
    writer.finish().ok()?;
    lines(&file)
}

/// The packed lines of a PNG file, which may be in several pieces.
fn lines(file: &[u8]) -> Option<Vec<u8>> {
    let mut lines = Vec::new();
    let mut at = 8;
    while let Some(head) = file.get(at..at + 8) {
        let length = u32::from_be_bytes(head[..4].try_into().ok()?) as usize;
        let piece = file.get(at + 8..at + 8 + length)?;
        if &head[4..] == b"IDAT" {
            lines.extend(piece);
        }
        at += 12 + length;
    }
    Some(lines)
}
