//! The display list: pages of positioned text and boxes, each tied to a node of a logical tree or
//! marked as furniture of the page. Knows no PDF: the writer, the live preview and the tests read it.

use super::face::Face;
use crate::language::Language;
use std::collections::BTreeMap;
use std::ops::Range;

/// Width of an A4 page in points.
pub const PAGE_WIDTH: f32 = 595.276;
/// Height of an A4 page in points.
pub const PAGE_HEIGHT: f32 = 841.89;

/// A document set into pages.
#[derive(Debug)]
pub struct Layout {
    /// The document's title.
    pub title: String,
    /// The language of its text.
    pub language: Language,
    /// The pages in order.
    pub pages: Vec<Page>,
    /// The logical tree; the first node is the document itself.
    pub nodes: Vec<Node>,
    /// The outline in reading order.
    pub outline: Vec<Entry>,
    /// Ids of the fields that the items come from.
    pub fields: Vec<String>,
    /// On which page each printed field begins, counted from 0, by field id.
    pub begins: BTreeMap<String, usize>,
    /// Where electronic signatures go: the issuer's last, before it those that the plan foresees.
    pub seals: Vec<Seal>,
}

/// The place of the visible mark of an electronic signature.
#[derive(Clone, Debug, PartialEq)]
pub struct Seal {
    /// Whose place it is, as a screen reader says it.
    pub label: String,
    /// The page, counted from 0.
    pub page: usize,
    /// Left, top (counted from the top of the page), width, height, in points.
    pub rect: [f32; 4],
}

/// A page.
#[derive(Debug, Default)]
pub struct Page {
    /// What is drawn, in order.
    pub items: Vec<Item>,
}

/// Something drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What it is in the logical tree.
    pub tag: Tag,
    /// The field it comes from: an index into [`Layout::fields`].
    pub field: Option<usize>,
    /// What is drawn.
    pub shape: Shape,
}

/// What an item is in the logical tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// Content of this node.
    Node(usize),
    /// The head of the page: repeated, not part of the text.
    Head,
    /// The number of the page, beside the head.
    Folio,
    /// The foot of the page: repeated, not part of the text.
    Foot,
    /// Rules, boxes, repeated table heads.
    Decoration,
}

/// What is drawn; distances in points from the top left corner of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Text of one face on one baseline.
    Text(Run),
    /// A rectangle.
    Box(Frame),
    /// A square code of dark and light modules.
    Code(Code),
    /// A line of curves.
    Curve(Curve),
}

/// Text of one face on one baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Left end of the baseline.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// Advance width.
    pub width: f32,
    /// Size in points.
    pub size: f32,
    /// The face.
    pub face: Face,
    /// The ink.
    pub ink: Ink,
    /// What a reader gets who copies the run; a hyphen set at a line end is U+00AD.
    pub text: String,
    /// Whether what is set ends with it: what follows in its node begins a line of its own.
    pub ends: bool,
    /// The glyphs.
    pub glyphs: Vec<Glyph>,
}

/// A glyph; distances in em.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Number in the face.
    pub id: u16,
    /// Advance width.
    pub advance: f32,
    /// Shift to the right.
    pub dx: f32,
    /// Shift upwards.
    pub dy: f32,
    /// The bytes of the text that it stands for.
    pub text: Range<usize>,
}

/// A rectangle, filled or stroked; a rule is a thin filled one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Left.
    pub x: f32,
    /// Top.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// Width of the stroke; 0 for a filled one.
    pub stroke: f32,
    /// The ink.
    pub ink: Ink,
}

/// A square code.
#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    /// Left.
    pub x: f32,
    /// Top.
    pub y: f32,
    /// Side.
    pub side: f32,
    /// The modules by row: dark or light.
    pub rows: Vec<Vec<bool>>,
}

/// A line of curves, each of which goes on where the last one ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// Where it begins.
    pub from: [f32; 2],
    /// Of each curve the two points that draw it, and its end.
    pub bends: Vec<[[f32; 2]; 3]>,
    /// Width of the line.
    pub stroke: f32,
    /// The ink.
    pub ink: Ink,
}

/// The inks: greys of one black, so that any copier renders them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Text.
    Ink,
    /// Secondary text and frames.
    Soft,
    /// Hairlines between rows.
    Hair,
}

/// The language of a text: one of the program's own, or one that a plan alone is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// A language of the program.
    Known(Language),
    /// Northern Sámi.
    Sami,
    /// A language that the plan does not name.
    Unnamed,
}

impl Tongue {
    /// The language of a code of a plan.
    pub fn of_code(code: &str) -> Tongue {
        match (Language::from_tag(code), code) {
            (Some(language), _) => Tongue::Known(language),
            (None, "se") => Tongue::Sami,
            (None, _) => Tongue::Unnamed,
        }
    }

    /// The tag in BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Tongue::Known(Language::Fi) => "fi-FI",
            Tongue::Known(Language::Sv) => "sv-FI",
            Tongue::Known(Language::En) => "en-GB",
            Tongue::Sami => "se-FI",
            Tongue::Unnamed => "und",
        }
    }

    /// The language whose words the program can divide; none where it knows no rules.
    pub(super) fn language(self) -> Option<Language> {
        match self {
            Tongue::Known(language) => Some(language),
            Tongue::Sami | Tongue::Unnamed => None,
        }
    }
}

/// A node of the logical tree.
#[derive(Clone, Debug)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Its language, where that is not its parent's.
    pub tongue: Option<Tongue>,
    /// Its children in order.
    pub children: Vec<usize>,
    /// The text of a heading.
    pub title: Option<String>,
}

/// What a node of the logical tree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The whole document.
    Document,
    /// A heading of this level.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A stretch of text inside another node.
    Span,
    /// A list.
    List,
    /// An item of a list.
    ListItem,
    /// The mark of a list item.
    Label,
    /// The text of a list item.
    ListBody,
    /// A table: rows, whose cells say themselves which are heads, and of what.
    Table,
    /// A row.
    Row,
    /// A head cell of a column.
    ColumnHead,
    /// A head cell of a row.
    RowHead,
    /// A cell.
    Cell,
}

/// An entry of the outline.
#[derive(Clone, Debug)]
pub struct Entry {
    /// 1 for the title, 2 for sections.
    pub level: u8,
    /// The words.
    pub text: String,
    /// The page, counted from 0.
    pub page: usize,
    /// Distance from the top of the page.
    pub y: f32,
}

impl Curve {
    /// All its points.
    pub(super) fn points(&mut self) -> impl Iterator<Item = &mut [f32; 2]> {
        std::iter::once(&mut self.from).chain(self.bends.iter_mut().flatten())
    }
}

impl Code {
    /// The dark modules as boxes, neighbours in a row as one: left, top, width, height.
    pub fn boxes(&self) -> Vec<[f32; 4]> {
        let module = self.side / self.rows.len().max(1) as f32;
        let mut boxes = Vec::new();
        for (r, row) in self.rows.iter().enumerate() {
            let mut column = 0;
            while column < row.len() {
                let run = row[column..].iter().take_while(|dark| **dark).count();
                if run > 0 {
                    let (x, y) = (self.x + column as f32 * module, self.y + r as f32 * module);
                    boxes.push([x, y, run as f32 * module, module]);
                }
                column += run.max(1);
            }
        }
        boxes
    }
}
