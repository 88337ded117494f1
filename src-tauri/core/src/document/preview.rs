//! What the live preview draws of a page: texts and boxes with the fields they come from.

use super::layout::{Ink, Layout, Shape};

/// Something drawn on a page, in points from its top left corner.
#[derive(Clone, Debug)]
pub enum Drawn<'a> {
    /// A text on one baseline.
    Text {
        /// Left end of the baseline.
        x: f32,
        /// The baseline.
        y: f32,
        /// Advance width.
        width: f32,
        /// Size in points.
        size: f32,
        /// `regular`, `semibold`, `mono` or `fallback`.
        font: &'static str,
        /// The ink.
        ink: Ink,
        /// The text as it looks: a hyphen at a line end is a hyphen.
        text: String,
        /// The field it comes from.
        field: Option<&'a str>,
    },
    /// A rectangle.
    Box {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Width of the stroke; 0 for a filled one.
        stroke: f32,
        /// The ink.
        ink: Ink,
    },
}

/// What is drawn on a page, in order; nothing for a page that is not there.
pub fn preview_page(layout: &Layout, page: usize) -> impl Iterator<Item = Drawn<'_>> {
    let items = layout.pages.get(page).map_or(&[][..], |page| &page.items);
    items.iter().flat_map(|item| {
        let field = item.field.and_then(|field| layout.fields.get(field)).map(String::as_str);
        match &item.shape {
            Shape::Text(run) => vec![Drawn::Text {
                x: run.x,
                y: run.y,
                width: run.width,
                size: run.size,
                font: run.face.name(),
                ink: run.ink,
                text: run.text.trim_end_matches(' ').replace('\u{ad}', "-"),
                field,
            }],
            Shape::Box(frame) => vec![Drawn::Box {
                x: frame.x,
                y: frame.y,
                width: frame.width,
                height: frame.height,
                stroke: frame.stroke,
                ink: frame.ink,
            }],
            Shape::Code(code) => code
                .boxes()
                .into_iter()
                .map(|[x, y, width, height]| Drawn::Box { x, y, width, height, stroke: 0.0, ink: Ink::Ink })
                .collect(),
            // No plan has curves.
            Shape::Curve(_) => Vec::new(),
        }
    })
}
