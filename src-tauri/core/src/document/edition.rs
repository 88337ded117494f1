//! In which form a copy is set: ordinary or large print, its fixed texts in one language or two, the whole
//! or an extract. But for what it leaves out, an edition says nothing else than the copy it accompanies;
//! every page is in greys of one black.

use super::galley::{FOOT, mm};
use super::layout::{Frame, Layout, PAGE_HEIGHT, Shape, Tongue};
use crate::language::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How large a copy is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "lowercase")]
pub enum Print {
    /// Text of 10.5 points.
    #[default]
    Normal,
    /// Text of 16 points, labels above the text.
    Large,
}

impl Print {
    /// How much larger its text is than an ordinary copy's.
    pub fn scale(self) -> f32 {
        match self {
            Print::Normal => 1.0,
            Print::Large => 16.0 / 10.5,
        }
    }
}

/// The form of a copy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Edition {
    /// How large.
    pub print: Print,
    /// The second language of its fixed texts.
    pub second: Option<Language>,
    /// Ids of the sections and fields that it leaves out.
    #[serde(default)]
    pub without: Vec<String>,
    /// The id of the template's extract that it is, which shows what that lists and is no copy of the plan.
    #[serde(default)]
    pub extract: Option<String>,
    /// What it says under the law's mark of secrecy, by language: the municipality's, never the page's.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(skip)]
    pub secrecy: BTreeMap<Language, String>,
}

/// A fixed text in the languages of an edition, the document's own first.
pub(super) type Words = Vec<(Tongue, String)>;

/// The words as one line, for an outline.
pub(super) fn joined(words: &Words) -> String {
    words.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" / ")
}

/// Width of a side heading.
pub(super) const SIDE: f32 = mm(42.0);

/// The measures of a page. Large print is set on a small page, which is then enlarged as a whole.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measure {
    /// How much the page is enlarged.
    pub scale: f32,
    /// Height of the page.
    pub page: f32,
    /// Left edge of the text.
    pub left: f32,
    /// Width of the text.
    pub width: f32,
    /// Width of a side heading; none where labels stand above the text.
    pub side: Option<f32>,
}

impl Measure {
    pub(super) fn of(print: Print) -> Measure {
        let scale = print.scale();
        let side = match print {
            Print::Normal => Some(SIDE),
            Print::Large => None,
        };
        Measure { scale, page: PAGE_HEIGHT / scale, left: mm(20.0) / scale, width: mm(172.0) / scale, side }
    }

    /// Left edge of an answer.
    pub(super) fn beside(&self) -> f32 {
        self.beside_of(self.side).0
    }

    /// Width of an answer.
    pub(super) fn beside_width(&self) -> f32 {
        self.beside_of(self.side).1
    }

    /// Left edge and width of what stands beside a label of this width, or below one of none.
    pub(super) fn beside_of(&self, side: Option<f32>) -> (f32, f32) {
        let taken = side.map_or(0.0, |side| side + mm(4.0));
        (self.left + taken, self.width - taken)
    }

    /// Where the text of a page ends at the latest.
    pub(super) fn bottom(&self) -> f32 {
        self.page - FOOT - mm(3.5)
    }

    /// Enlarges a finished layout to the size of the paper.
    pub(super) fn enlarge(&self, layout: &mut Layout) {
        let scale = self.scale;
        if scale == 1.0 {
            return;
        }
        let grow = |values: &mut [&mut f32]| values.iter_mut().for_each(|value| **value *= scale);
        for item in layout.pages.iter_mut().flat_map(|page| &mut page.items) {
            match &mut item.shape {
                Shape::Text(run) => grow(&mut [&mut run.x, &mut run.y, &mut run.width, &mut run.size]),
                Shape::Box(frame) => {
                    let Frame { x, y, width, height, stroke, .. } = frame;
                    grow(&mut [x, y, width, height, stroke]);
                }
                Shape::Code(code) => grow(&mut [&mut code.x, &mut code.y, &mut code.side]),
                Shape::Curve(curve) => {
                    grow(&mut [&mut curve.stroke]);
                    curve.points().flatten().for_each(|value| *value *= scale);
                }
            }
        }
        layout.outline.iter_mut().for_each(|entry| entry.y *= scale);
        layout.seals.iter_mut().flat_map(|seal| &mut seal.rect).for_each(|value| *value *= scale);
    }
}
