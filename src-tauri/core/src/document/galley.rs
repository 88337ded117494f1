//! The galley: set type in strips, one above the other, before it is divided into pages. A strip is
//! never split; what must stay together says so.

use super::edition::{Measure, Print, Words, joined};
use super::face::{Face, Figures};
use super::layout::{Entry, Frame, Ink, Item, Kind, Layout, Node, Page, Seal, Shape, Tag, Tongue};
use super::line::{Compositor, Line, Span, Style};
use crate::language::Language;
use std::collections::BTreeMap;

/// Millimetres in points.
pub(super) const fn mm(millimetres: f32) -> f32 {
    millimetres * 72.0 / 25.4
}

/// A thin rule in ink.
pub(super) const RULE: f32 = mm(0.25);
/// A hairline.
pub(super) const HAIRLINE: f32 = mm(0.2);

/// The styles of the page.
pub(super) mod style {
    use super::{Face, Figures, Ink, Style};

    const fn style(face: Face, size: f32, lead: f32, ink: Ink, divide: f32) -> Style {
        Style { face, size, lead, ink, figures: Figures::Running, divide, line: 0.0 }
    }

    /// Headings and labels are divided only where a word is wider than its place.
    const NEVER: f32 = 5.0;

    pub(in super::super) const TITLE: Style = style(Face::SemiBold, 19.0, 22.0, Ink::Ink, NEVER);
    pub(in super::super) const LEAD: Style = style(Face::Regular, 10.0, 14.5, Ink::Soft, NEVER);
    pub(in super::super) const SECTION: Style = style(Face::SemiBold, 13.0, 17.0, Ink::Ink, NEVER);
    pub(in super::super) const TEXT: Style = style(Face::Regular, 10.5, 15.0, Ink::Ink, 0.06);
    pub(in super::super) const SIDE: Style = style(Face::SemiBold, 9.5, 12.8, Ink::Ink, NEVER);
    pub(in super::super) const CAPTION: Style = style(Face::SemiBold, 10.5, 14.0, Ink::Ink, NEVER);
    pub(in super::super) const CELL: Style =
        Style { line: 1.0, ..style(Face::Regular, 9.5, 12.8, Ink::Ink, 0.5) };
    pub(in super::super) const NOTE: Style = style(Face::Regular, 9.5, 13.2, Ink::Ink, 0.06);
    pub(in super::super) const COLUMN: Style = style(Face::SemiBold, 9.0, 12.0, Ink::Soft, NEVER);
    pub(in super::super) const SMALL: Style = style(Face::Regular, 8.5, 11.5, Ink::Soft, NEVER);
    pub(in super::super) const HEAD: Style = style(Face::Regular, 9.5, 12.8, Ink::Ink, NEVER);
}

/// A strip of set type. Its items count y from the strip's top.
#[derive(Clone, Debug, Default)]
pub(super) struct Strip {
    /// Height without the space above.
    pub height: f32,
    /// Space above, dropped at the top of a page.
    pub above: f32,
    /// What is drawn.
    pub items: Vec<Item>,
    /// Stays on one page with the strip that follows.
    pub keep: bool,
    /// A rule on top, dropped at the top of a page.
    pub rule: Option<(Ink, f32)>,
    /// The table head that is repeated when a page begins with this strip.
    pub head: Option<usize>,
    /// The field that begins here.
    pub begins: Option<usize>,
    /// The entry of the outline that begins here: level and text.
    pub entry: Option<(u8, String)>,
    /// Places of electronic signatures: whose, and where, counted from the strip's top.
    pub seals: Vec<(String, [f32; 4])>,
}

/// Set type before it is divided into pages.
pub(super) struct Galley {
    pub measure: Measure,
    /// The language of the document.
    tongue: Tongue,
    pub compositor: Compositor,
    pub strips: Vec<Strip>,
    pub heads: Vec<Strip>,
    pub nodes: Vec<Node>,
    pub fields: Vec<String>,
    /// Height of the text on a page.
    pub room: f32,
    /// The field that is being set.
    pub field: Option<usize>,
}

/// The lines of a paragraph.
pub(super) struct Paragraph {
    pub style: Style,
    pub lines: Vec<Line>,
    pub tag: Tag,
    pub x: f32,
}

impl Galley {
    pub(super) fn new(compositor: Compositor, print: Print) -> Galley {
        let document = Node { kind: Kind::Document, tongue: None, children: Vec::new(), title: None };
        Galley {
            measure: Measure::of(print),
            tongue: compositor.tongue,
            compositor,
            strips: Vec::new(),
            heads: Vec::new(),
            nodes: vec![document],
            fields: Vec::new(),
            room: Measure::of(print).bottom(),
            field: None,
        }
    }

    /// From now on the field is set; its label names the place of a failure.
    pub(super) fn enter(&mut self, field: &str, label: &str) -> usize {
        label.clone_into(&mut self.compositor.place);
        let index = self.fields.iter().position(|known| known == field).unwrap_or_else(|| {
            self.fields.push(field.to_owned());
            self.fields.len() - 1
        });
        self.field = Some(index);
        index
    }

    /// No field is set any more.
    pub(super) fn leave(&mut self) {
        self.field = None;
        self.compositor.place.clear();
    }

    /// A new node under a parent.
    pub(super) fn node(&mut self, parent: usize, kind: Kind) -> usize {
        self.nodes.push(Node { kind, tongue: None, children: Vec::new(), title: None });
        let node = self.nodes.len() - 1;
        self.nodes[parent].children.push(node);
        node
    }

    /// A new node whose text is in a language; from now on words are divided as that language does.
    pub(super) fn node_in(&mut self, parent: usize, kind: Kind, tongue: Tongue) -> usize {
        let node = self.node(parent, kind);
        self.retongue(node, tongue)
    }

    /// Gives a node its language; from now on words are divided as that language does.
    pub(super) fn retongue(&mut self, node: usize, tongue: Tongue) -> usize {
        self.nodes[node].tongue = (tongue != self.tongue).then_some(tongue);
        self.compositor.tongue = tongue;
        node
    }

    /// The language of the document.
    pub(super) fn own_language(&self) -> Language {
        self.tongue.language().unwrap_or_default()
    }

    /// From now on words are divided as the document's language does.
    pub(super) fn speak_own(&mut self) {
        self.compositor.tongue = self.tongue;
    }

    /// Sets the title of a paper that is no plan, and what is free below it.
    pub(super) fn title(&mut self, title: &str, below: f32) {
        let node = self.heading_node(1, title);
        let place = (self.measure.left, 0.0, self.measure.width);
        let (items, height) = self.set_text(title, style::TITLE, Tag::Node(node), place);
        let entry = Some((1, title.to_owned()));
        self.strips.push(Strip { height: height + below, items, entry, ..Strip::default() });
    }

    /// A new heading.
    pub(super) fn heading_node(&mut self, level: u8, text: &str) -> usize {
        let node = self.node(0, Kind::Heading(level));
        self.nodes[node].title = Some(text.to_owned());
        node
    }

    /// The items of words set to a width one language below the other, and their height. The first
    /// language is the node's own content, each other a part of it.
    pub(super) fn set_words(
        &mut self,
        words: &Words,
        style: Style,
        node: usize,
        (x, y, width): (f32, f32, f32),
    ) -> (Vec<Item>, f32) {
        let (mut items, mut height) = (Vec::new(), 0.0);
        for (n, (tongue, text)) in words.iter().enumerate() {
            let (tag, style) = match n {
                0 => (node, style),
                _ => (self.node_in(node, Kind::Span, *tongue), Style { ink: Ink::Soft, ..style }),
            };
            let (own, own_height) = self.set_text(text, style, Tag::Node(tag), (x, y + height, width));
            items.extend(own);
            height += own_height;
        }
        self.speak_own();
        (items, height)
    }

    /// The items of words set one language beside the other where they fit on a line, else below, and their
    /// height.
    pub(super) fn set_abreast(
        &mut self,
        words: &Words,
        style: Style,
        node: usize,
        (x, y, width): (f32, f32, f32),
    ) -> (Vec<Item>, f32) {
        if !self.fit_abreast(words, style, width) {
            return self.set_words(words, style, node, (x, y, width));
        }
        let (mut items, mut left) = (Vec::new(), x);
        for (n, (tongue, text)) in words.iter().enumerate() {
            let (tag, style) = match n {
                0 => (node, style),
                _ => (self.node_in(node, Kind::Span, *tongue), Style { ink: Ink::Soft, ..style }),
            };
            let text = if n + 1 < words.len() { format!("{text} /") } else { text.clone() };
            let line = self.compositor.line(style, &text);
            items.extend(self.set_line(&line, style, Tag::Node(tag), left, y));
            left += line.width(style) + self.compositor.blank(style);
        }
        self.speak_own();
        (items, style.lead)
    }

    /// Whether words fit on a line one language beside the other.
    pub(super) fn fit_abreast(&mut self, words: &Words, style: Style, width: f32) -> bool {
        words.len() > 1 && self.compositor.width(style, &joined(words)) <= width
    }

    /// The items of one line whose top is at y.
    pub(super) fn set_line(&mut self, line: &Line, style: Style, tag: Tag, x: f32, y: f32) -> Vec<Item> {
        let field = self.field;
        let runs = self.compositor.runs(line, style, x, y + style.baseline());
        runs.into_iter().map(|run| Item { tag, field, shape: Shape::Text(run) }).collect()
    }

    /// The items of lines one below the other from y on.
    pub(super) fn set_lines(&mut self, lines: &[Line], style: Style, tag: Tag, x: f32, y: f32) -> Vec<Item> {
        let mut items = Vec::new();
        for (i, line) in lines.iter().enumerate() {
            items.extend(self.set_line(line, style, tag, x, y + i as f32 * style.lead));
        }
        items
    }

    /// The items of a text set to a width, from y on, and its height.
    pub(super) fn set_text(
        &mut self,
        text: &str,
        style: Style,
        tag: Tag,
        (x, y, width): (f32, f32, f32),
    ) -> (Vec<Item>, f32) {
        let lines = self.compositor.lines(style, text, width);
        let height = lines.len() as f32 * style.lead;
        (self.set_lines(&lines, style, tag, x, y), height)
    }

    /// A paragraph as strips of one line each, no first or last line alone, no word divided over a page's end.
    pub(super) fn paragraph_strips(&mut self, paragraph: &Paragraph, above: f32) -> Vec<Strip> {
        let count = paragraph.lines.len();
        let mut strips = Vec::with_capacity(count);
        for (i, line) in paragraph.lines.iter().enumerate() {
            strips.push(Strip {
                height: paragraph.style.lead,
                above: if i == 0 { above } else { 0.0 },
                items: self.set_line(line, paragraph.style, paragraph.tag, paragraph.x, 0.0),
                keep: i + 1 < count && (i == 0 || i + 2 == count || line.is_divided()),
                ..Strip::default()
            });
        }
        strips
    }

    /// A paragraph over the whole width, of several faces.
    pub(super) fn paragraph(&mut self, style: Style, spans: &[Span<'_>], above: f32) {
        self.paragraph_in(self.tongue, style, spans, above);
    }

    /// A paragraph over the whole width in a language.
    pub(super) fn paragraph_in(&mut self, tongue: Tongue, style: Style, spans: &[Span<'_>], above: f32) {
        let node = self.node_in(0, Kind::Paragraph, tongue);
        let lines = self.compositor.lines_of(style, spans, self.measure.width);
        let paragraph = Paragraph { style, lines, tag: Tag::Node(node), x: self.measure.left };
        let strips = self.paragraph_strips(&paragraph, above);
        self.strips.extend(strips);
        self.speak_own();
    }

    /// A heading of a section with its rule.
    pub(super) fn section(&mut self, number: Option<u32>, words: &Words) {
        let text = joined(words);
        let title = number.map_or(text.clone(), |number| format!("{number} {text}"));
        let node = self.heading_node(2, &title);
        let Measure { left, width, .. } = self.measure;
        let indent = match number {
            None => 0.0,
            Some(number) => self.compositor.width(style::SECTION, &number.to_string()) + 6.0,
        };
        let mut items = Vec::new();
        if let Some(number) = number {
            let place = (left, 0.0, width);
            items.extend(self.set_text(&number.to_string(), style::SECTION, Tag::Node(node), place).0);
        }
        let place = (left + indent, 0.0, width - indent);
        let (text_items, height) = self.set_abreast(words, style::SECTION, node, place);
        items.extend(text_items);
        let rule = height + mm(1.0);
        items.push(rule_item(left, rule, width, RULE, Ink::Ink));
        self.strips.push(Strip {
            height: rule + mm(1.2),
            above: mm(6.0),
            items,
            keep: true,
            entry: Some((2, title)),
            ..Strip::default()
        });
    }

    /// A heading of a table or another part of a section.
    pub(super) fn caption(&mut self, words: &Words, field: Option<usize>) {
        let node = self.heading_node(3, &joined(words));
        let place = (self.measure.left, 0.0, self.measure.width);
        let (items, height) = self.set_abreast(words, style::CAPTION, node, place);
        self.strips.push(Strip {
            height: height + mm(0.8),
            above: mm(3.5),
            items,
            keep: true,
            begins: field,
            ..Strip::default()
        });
    }

    /// Divides the galley into pages between these heights.
    pub(super) fn into_pages(self, top: f32, bottom: f32) -> (Layout, Compositor) {
        let mut pages =
            Pages { pages: vec![Page::default()], top, bottom, y: top, fresh: true, galley: &self };
        let mut begins = BTreeMap::new();
        let mut outline = Vec::new();
        let mut seals = Vec::new();
        let mut next = 0;
        while next < self.strips.len() {
            let group = self.group(next);
            pages.make_room(&self.strips[next..group]);
            for strip in &self.strips[next..group] {
                pages.make_room(std::slice::from_ref(strip));
                let (page, y) = pages.place(strip);
                if let Some(field) = strip.begins {
                    begins.entry(self.fields[field].clone()).or_insert(page);
                }
                if let Some((level, text)) = &strip.entry {
                    outline.push(Entry { level: *level, text: text.clone(), page, y });
                }
                for (label, [x, down, width, height]) in &strip.seals {
                    let rect = [*x, y + down, *width, *height];
                    seals.push(Seal { label: label.clone(), page, rect });
                }
            }
            next = group;
        }
        let pages = pages.pages;
        let layout = Layout {
            title: String::new(),
            language: Default::default(),
            pages,
            nodes: self.nodes,
            outline,
            fields: self.fields,
            begins,
            seals,
        };
        (layout, self.compositor)
    }

    /// The end of the group of strips that stay together.
    fn group(&self, first: usize) -> usize {
        let mut end = first;
        while end + 1 < self.strips.len() && self.strips[end].keep {
            end += 1;
        }
        end + 1
    }
}

/// The pages as they fill.
struct Pages<'a> {
    pages: Vec<Page>,
    top: f32,
    bottom: f32,
    y: f32,
    /// Nothing stands on the page yet.
    fresh: bool,
    galley: &'a Galley,
}

impl Pages<'_> {
    /// Turns the page when the strips do not fit on it but would on another, or want a new one.
    fn make_room(&mut self, strips: &[Strip]) {
        let Some(first) = strips.first() else { return };
        if self.fresh {
            return;
        }
        let rest: f32 = strips[1..].iter().map(|strip| strip.above + strip.height).sum();
        let here = first.above + first.height + rest;
        let fits_here = self.y + here <= self.bottom + 0.01;
        let fits_ever = first.height + rest <= self.bottom - self.top;
        if !fits_here && (fits_ever || self.y + first.above + first.height > self.bottom) {
            self.pages.push(Page::default());
            self.y = self.top;
            self.fresh = true;
        }
    }

    /// Places a strip; gives its page and its top.
    fn place(&mut self, strip: &Strip) -> (usize, f32) {
        if self.fresh {
            if let Some(head) = strip.head.map(|head| &self.galley.heads[head]) {
                self.draw(&head.items, Some(Tag::Decoration));
                self.y += head.height;
            }
        } else {
            self.y += strip.above;
            if let Some((ink, thickness)) = strip.rule {
                let Measure { left, width, .. } = self.galley.measure;
                let rule = rule_item(left, 0.0, width, thickness, ink);
                self.draw(&[rule], None);
            }
        }
        let y = self.y;
        self.draw(&strip.items, None);
        self.y += strip.height;
        self.fresh = false;
        (self.pages.len() - 1, y)
    }

    fn draw(&mut self, items: &[Item], tag: Option<Tag>) {
        let y = self.y;
        let Some(page) = self.pages.last_mut() else { return };
        page.items.extend(items.iter().map(|item| {
            let mut item = item.clone();
            item.shift(y);
            if let Some(tag) = tag {
                item.tag = tag;
                item.field = None;
            }
            item
        }));
    }
}

impl Item {
    /// Moves the item down.
    pub(super) fn shift(&mut self, down: f32) {
        match &mut self.shape {
            Shape::Text(run) => run.y += down,
            Shape::Box(frame) => frame.y += down,
            Shape::Code(code) => code.y += down,
            Shape::Curve(curve) => curve.points().for_each(|[_, y]| *y += down),
        }
    }
}

/// A rule whose middle is at y.
pub(super) fn rule_item(x: f32, y: f32, width: f32, thickness: f32, ink: Ink) -> Item {
    let frame = Frame { x, y: y - thickness / 2.0, width, height: thickness, stroke: 0.0, ink };
    Item { tag: Tag::Decoration, field: None, shape: Shape::Box(frame) }
}

/// A box drawn by its outline.
pub(super) fn frame_item(x: f32, y: f32, width: f32, height: f32, stroke: f32, ink: Ink) -> Item {
    let frame = Frame { x, y, width, height, stroke, ink };
    Item { tag: Tag::Decoration, field: None, shape: Shape::Box(frame) }
}

/// Two lines beside each other to be filled in by hand, with what belongs on each below it.
pub(super) fn set_by_hand(galley: &mut Galley, labels: &[String]) {
    let width = (galley.measure.width - mm(8.0)) / 2.0;
    let mut strip = Strip { above: mm(16.0), height: style::NOTE.lead + mm(2.0), ..Strip::default() };
    for (n, label) in labels.iter().enumerate() {
        let x = galley.measure.left + n as f32 * (width + mm(8.0));
        strip.items.push(rule_item(x, 0.0, width, RULE, Ink::Ink));
        let node = galley.node(0, Kind::Paragraph);
        strip.items.extend(galley.set_text(label, style::NOTE, Tag::Node(node), (x, mm(1.0), width)).0);
    }
    galley.strips.push(strip);
}

/// The height of a page's foot, counted from its bottom edge to the rule above it.
pub(super) const FOOT: f32 = mm(29.4);
