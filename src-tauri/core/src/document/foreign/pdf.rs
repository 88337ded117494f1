//! PDF files: the letters that the pages show, by where they stand. Lines that follow closely are one paragraph.

use super::{Gathered, unreadable};
use crate::failure::{Code, Result};
use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::kurbo::{Affine, BezPath, Point, Rect};
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, interpret_page,
};
use hayro::hayro_syntax::Pdf;

/// The most pages that are read.
const MOST_PAGES: usize = 300;
/// So much of the height of letters apart, two letters are of two words.
const WORD: f64 = 0.15;
/// So much of it up or down, they are of two lines.
const LINE: f64 = 0.35;
/// So much of it down, lines are of two paragraphs.
const PARAGRAPH: f64 = 1.7;

pub(super) fn paragraphs(bytes: &[u8]) -> Result<Vec<String>> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|_| unreadable("pdf"))?;
    if pdf.pages().len() > MOST_PAGES {
        return Err(Code::TextTooLong.into());
    }
    let cache = InterpreterCache::new();
    let mut gathered = Gathered::default();
    for page in pdf.pages().iter() {
        let (bounds, settings) = (Rect::new(0.0, 0.0, 1.0, 1.0), InterpreterSettings::default());
        let mut context = Context::new(Affine::IDENTITY, bounds, &cache, pdf.xref(), settings);
        let mut letters = Letters::default();
        interpret_page(page, &mut context, &mut letters);
        for paragraph in letters.paragraphs() {
            gathered.add(&paragraph)?;
        }
    }
    Ok(gathered.paragraphs)
}

/// The letters of a page, in the order in which they are shown.
#[derive(Default)]
struct Letters {
    paragraphs: Vec<String>,
    paragraph: String,
    /// Where the letter before ends, and how high it is.
    before: Option<(Point, f64)>,
}

impl Letters {
    fn paragraphs(mut self) -> Vec<String> {
        self.paragraphs.push(self.paragraph);
        self.paragraphs
    }

    fn add(&mut self, text: &str, start: Point, end: Point, height: f64) {
        let height = height.max(1.0);
        if let Some((before, last)) = self.before {
            let high = height.max(last);
            let (aside, down) = (start.x - before.x, before.y - start.y);
            if down.abs() > LINE * high {
                // What stands above or far below what was shown before has nothing to do with it.
                match (0.0..PARAGRAPH * high).contains(&down) {
                    true => self.gap(),
                    false => self.paragraphs.push(std::mem::take(&mut self.paragraph)),
                }
            } else if aside > WORD * high || aside < -high {
                self.gap();
            }
        }
        self.paragraph.push_str(text);
        self.before = Some((end, height));
    }

    fn gap(&mut self) {
        if !self.paragraph.is_empty() && !self.paragraph.ends_with(char::is_whitespace) {
            self.paragraph.push(' ');
        }
    }
}

impl Device<'_> for Letters {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        for letter in run.glyphs() {
            let text = match letter.as_unicode() {
                Some(BfString::Char(letter)) => letter.to_string(),
                Some(BfString::String(text)) => text,
                // A letter without a way back to text is told as one, not left out in silence.
                None => char::REPLACEMENT_CHARACTER.to_string(),
            };
            let place = props.transform * letter.transform();
            let width = match &**letter {
                Glyph::Outline(outline) => outline.advance_width(),
                Glyph::Type3(drawn) => drawn.advance_width(),
            };
            let start = place * Point::ZERO;
            let end = place * Point::new(width.unwrap_or_default().into(), 0.0);
            let height = (place * Point::new(0.0, 1000.0) - start).hypot();
            self.add(&text, start, end, height);
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
