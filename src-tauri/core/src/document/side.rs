//! Fields set with a side heading: the label on the left, the answer beside it; in large print the
//! label stands above.

use super::edition::{Words, joined};
use super::galley::{Galley, HAIRLINE, Paragraph, Strip, mm, style};
use super::layout::{Ink, Kind, Tag, Tongue};

/// A piece of an answer.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Piece {
    /// A paragraph.
    Paragraph(Tongue, String),
    /// The same words in each language.
    Words(Words),
    /// Items of a list.
    Items(Tongue, Vec<String>),
}

/// Space above and below an answer.
const PAD: f32 = mm(1.6);
/// Space between paragraphs of an answer.
const BETWEEN: f32 = mm(1.0);
/// Indent of a list item's text.
const INDENT: f32 = 10.0;

impl Galley {
    /// A field: its label and the pieces of its answer. `ruled` draws a hairline above.
    pub(super) fn side(&mut self, label: &Words, pieces: &[Piece], ruled: bool) {
        let field = self.field;
        let heading = self.heading_node(3, &joined(label));
        let drop = style::TEXT.baseline() - style::SIDE.baseline();
        let width = self.measure.side.unwrap_or(self.measure.width);
        let (items, height) = self.set_abreast(label, style::SIDE, heading, (self.measure.left, drop, width));
        let mut strips = self.answer_strips(pieces);
        if self.measure.side.is_some() {
            label_beside(&mut strips, items, drop + height);
        } else {
            strips.insert(0, Strip { height: drop + height, items, keep: true, ..Strip::default() });
        }
        if let Some(last) = strips.last_mut() {
            last.keep = false;
            last.height += PAD;
        }
        if let Some(first) = strips.first_mut() {
            first.items.iter_mut().for_each(|item| item.shift(PAD));
            first.height += PAD;
            first.begins = field;
            first.above = if ruled { 0.0 } else { mm(0.8) };
            first.rule = ruled.then_some((Ink::Hair, HAIRLINE));
        }
        self.strips.extend(strips);
    }

    fn answer_strips(&mut self, pieces: &[Piece]) -> Vec<Strip> {
        let mut strips = Vec::new();
        let (left, width) = (self.measure.beside(), self.measure.beside_width());
        for piece in pieces {
            match piece {
                Piece::Paragraph(tongue, text) => strips.extend(self.text_strips(*tongue, text)),
                Piece::Words(words) if self.fit_abreast(words, style::TEXT, width) => {
                    let node = self.node(0, Kind::Paragraph);
                    let (items, height) = self.set_abreast(words, style::TEXT, node, (left, 0.0, width));
                    strips.push(Strip { height, items, ..Strip::default() });
                }
                Piece::Words(words) => {
                    for (tongue, text) in words {
                        strips.extend(self.text_strips(*tongue, text));
                    }
                }
                Piece::Items(tongue, items) => strips.extend(self.list_strips(*tongue, items)),
            }
        }
        self.speak_own();
        strips
    }

    fn text_strips(&mut self, tongue: Tongue, text: &str) -> Vec<Strip> {
        let node = self.node_in(0, Kind::Paragraph, tongue);
        let lines = self.compositor.lines(style::TEXT, text, self.measure.beside_width());
        let x = self.measure.beside();
        let paragraph = Paragraph { style: style::TEXT, lines, tag: Tag::Node(node), x };
        self.paragraph_strips(&paragraph, BETWEEN)
    }

    fn list_strips(&mut self, tongue: Tongue, items: &[String]) -> Vec<Strip> {
        let list = self.node(0, Kind::List);
        let (left, width) = (self.measure.beside(), self.measure.beside_width());
        let mut strips = Vec::new();
        for text in items {
            let item = self.node(list, Kind::ListItem);
            let label = self.node(item, Kind::Label);
            let body = self.node_in(item, Kind::ListBody, tongue);
            let lines = self.compositor.lines(style::TEXT, text, width - INDENT);
            let paragraph = Paragraph { style: style::TEXT, lines, tag: Tag::Node(body), x: left + INDENT };
            let mut own = self.paragraph_strips(&paragraph, BETWEEN / 2.0);
            let (mut mark, _) = self.set_text("–", style::TEXT, Tag::Node(label), (left, 0.0, width));
            if let Some(first) = own.first_mut() {
                mark.append(&mut first.items);
                first.items = mark;
            }
            strips.extend(own);
        }
        strips
    }
}

/// Puts a label of this height beside the first strips, which stay with it.
fn label_beside(strips: &mut [Strip], mut items: Vec<super::layout::Item>, label: f32) {
    if let Some(first) = strips.first_mut() {
        items.append(&mut first.items);
        first.items = items;
    }
    let mut height = 0.0;
    for strip in strips.iter_mut() {
        height += strip.above + strip.height;
        if height + 0.5 < label {
            strip.keep = true;
        }
    }
    if let Some(last) = strips.last_mut() {
        last.height += (label - height).max(0.0);
    }
}
