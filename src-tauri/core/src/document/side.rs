//! Fields set with a side heading: the label on the left, the answer beside it.

use super::galley::{BESIDE, BESIDE_WIDTH, Galley, HAIRLINE, LEFT, Paragraph, SIDE_WIDTH, Strip, mm, style};
use super::layout::{Ink, Kind, Tag};

/// A piece of an answer.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Piece {
    /// A paragraph.
    Paragraph(String),
    /// Items of a list.
    Items(Vec<String>),
}

/// Space above and below an answer.
const PAD: f32 = mm(1.6);
/// Space between paragraphs of an answer.
const BETWEEN: f32 = mm(1.0);
/// Indent of a list item's text.
const INDENT: f32 = 10.0;

impl Galley {
    /// A field: its label and the pieces of its answer. `ruled` draws a hairline above.
    pub(super) fn side(&mut self, label: &str, pieces: &[Piece], ruled: bool) {
        let field = self.field;
        let heading = self.heading_node(3, label);
        let label_lines = self.compositor.lines(style::SIDE, label, SIDE_WIDTH);
        let drop = style::TEXT.baseline() - style::SIDE.baseline();
        let label_height = drop + label_lines.len() as f32 * style::SIDE.lead;
        let label_items = self.set_lines(&label_lines, style::SIDE, Tag::Node(heading), LEFT, drop);
        let mut strips = self.answer_strips(pieces);
        if let Some(first) = strips.first_mut() {
            let mut items = label_items;
            items.append(&mut first.items);
            first.items = items;
            first.begins = field;
        }
        // The label stays with the lines beside it.
        let mut height = 0.0;
        for strip in &mut strips {
            height += strip.above + strip.height;
            if height + 0.5 < label_height {
                strip.keep = true;
            }
        }
        if let Some(last) = strips.last_mut() {
            last.keep = false;
            last.height += (label_height - height).max(0.0) + PAD;
        }
        if let Some(first) = strips.first_mut() {
            first.items.iter_mut().for_each(|item| item.shift(PAD));
            first.height += PAD;
            first.above = if ruled { 0.0 } else { mm(0.8) };
            first.rule = ruled.then_some((Ink::Hair, HAIRLINE));
        }
        self.strips.extend(strips);
    }

    fn answer_strips(&mut self, pieces: &[Piece]) -> Vec<Strip> {
        let mut strips = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Paragraph(text) => {
                    let node = self.node(0, Kind::Paragraph);
                    let lines = self.compositor.lines(style::TEXT, text, BESIDE_WIDTH);
                    let paragraph = Paragraph { style: style::TEXT, lines, tag: Tag::Node(node), x: BESIDE };
                    strips.extend(self.paragraph_strips(&paragraph, BETWEEN));
                }
                Piece::Items(items) => strips.extend(self.list_strips(items)),
            }
        }
        strips
    }

    fn list_strips(&mut self, items: &[String]) -> Vec<Strip> {
        let list = self.node(0, Kind::List);
        let mut strips = Vec::new();
        for text in items {
            let item = self.node(list, Kind::ListItem);
            let (label, body) = (self.node(item, Kind::Label), self.node(item, Kind::ListBody));
            let lines = self.compositor.lines(style::TEXT, text, BESIDE_WIDTH - INDENT);
            let paragraph = Paragraph { style: style::TEXT, lines, tag: Tag::Node(body), x: BESIDE + INDENT };
            let mut own = self.paragraph_strips(&paragraph, BETWEEN / 2.0);
            let (mut mark, _) =
                self.set_text("–", style::TEXT, Tag::Node(label), (BESIDE, 0.0, BESIDE_WIDTH));
            if let Some(first) = own.first_mut() {
                mark.append(&mut first.items);
                first.items = mark;
            }
            strips.extend(own);
        }
        strips
    }
}
