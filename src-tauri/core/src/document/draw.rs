//! Finished PDF bytes drawn as pictures, by a renderer that shares nothing with the writer: what the
//! teacher sees before signing is read from the very file.

use crate::failure::{Code, Failure, Result};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// How many pages a PDF has.
///
/// # Errors
/// The bytes are no PDF.
pub fn page_count(pdf: &[u8]) -> Result<usize> {
    Ok(open(pdf)?.pages().len())
}

/// A page of a PDF, counted from 0, as a PNG of this width.
///
/// # Errors
/// The bytes are no PDF or have no such page.
pub fn draw_page(pdf: &[u8], page: usize, width_px: u32) -> Result<Vec<u8>> {
    let pdf = open(pdf)?;
    let page = pdf.pages().get(page).ok_or(Code::DocumentFailed)?;
    let (width, height) = page.render_dimensions();
    let widest = f32::from(u16::MAX) / height.max(width).max(1.0);
    let scale = (width_px.max(1) as f32 / width).min(widest);
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let interpreter = InterpreterSettings::default();
    let drawn = render(page, &RenderCache::new(), &interpreter, &RenderSettings::default(), &settings);
    drawn.into_png().map_err(Failure::defect)
}

fn open(pdf: &[u8]) -> Result<Pdf> {
    Pdf::new(pdf.to_vec()).map_err(|_| Code::NotPdf.into())
}
