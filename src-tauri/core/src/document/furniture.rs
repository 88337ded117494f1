//! What stands on every page: the head with organisation, document and page number, the mark of
//! secrecy, and the foot with version, id and recipient. Read once by those who listen, seen on each page.

use super::edition::Measure;
use super::face::Face;
use super::galley::{FOOT, Galley, RULE, frame_item, mm, rule_item, style};
use super::layout::{Code, Ink, Item, Kind, Layout, Shape, Tag};
use super::line::{Compositor, Line, Span, Style};
use super::plan::{Identity, Plan};
use super::wording::Wording;
use super::{Addressee, Facts};
use crate::draft::display_day;
use qrcodegen::{QrCode, QrCodeEcc};

/// Where the head begins.
const TOP: f32 = mm(12.0);
/// Where the name of the document begins, and how wide the organisation's is, of the text's width.
const MIDDLE: f32 = 85.0 / 172.0;
const ORGANISATION: f32 = 80.0 / 172.0;
/// Side of the code in the foot.
const CODE: f32 = mm(15.0);
/// How many lines a foot of the usual height holds.
const FOOT_LINES: usize = 4;

/// The furniture before the number of pages is known.
pub(super) struct Furniture {
    head: Vec<Item>,
    foot: Vec<Item>,
    foot_last: Vec<Item>,
    measure: Measure,
    /// Where the text of a page begins.
    pub top: f32,
    /// How much higher the foot is than usual.
    taller: f32,
}

impl Furniture {
    /// Sets the head; its words come first in the logical tree.
    pub(super) fn head(galley: &mut Galley, plan: &Plan<'_>) -> Furniture {
        let identity = plan.identity();
        let meaning = &plan.template.meaning;
        let bold = Style { face: Face::SemiBold, ..style::HEAD };
        let measure = galley.measure;
        let (edge, all) = (measure.left, measure.width);
        let mut head = Vec::new();
        let mut left = TOP;
        for (id, text, style) in
            [(&meaning.provider, &identity.provider, bold), (&meaning.school, &identity.school, style::HEAD)]
        {
            if !text.is_empty() {
                galley.enter(id, text);
                left += tagged(galley, &mut head, text, style, (edge, left, all * ORGANISATION));
                galley.leave();
            }
        }
        let x = edge + all * MIDDLE;
        let width = edge + all - mm(16.0) - x;
        let mut middle = TOP;
        middle += tagged(galley, &mut head, &identity.title, bold, (x, middle, width));
        let version = version_line(plan.facts);
        middle += tagged(galley, &mut head, &version, style::HEAD, (x, middle, width));
        let mut top = left.max(middle);
        if let Identity { secrecy: Some((mark, statute)), .. } = &identity {
            galley.enter(&meaning.secrecy, mark);
            top = secrecy(galley, &mut head, mark, statute, top + mm(2.5));
            galley.leave();
        }
        Furniture { head, foot: Vec::new(), foot_last: Vec::new(), measure, top: top + mm(3.0), taller: 0.0 }
    }

    /// Sets the foot; its words come last in the logical tree.
    pub(super) fn foot(&mut self, galley: &mut Galley, facts: &Facts<'_>) {
        let node = galley.node(0, Kind::Paragraph);
        let wording = Wording(facts.language);
        let second = [
            wording.say("copy-foot-check"),
            wording.with("copy-foot-program", &[("program", facts.program)]),
        ];
        let draft = facts.id.is_none() || facts.issued.is_none();
        let middle = if draft { second[1].clone() } else { second[0].clone() };
        let lines = [middle, second[1].clone()].map(|second| foot_lines(galley, facts, &second));
        let most = lines.iter().map(Vec::len).max().unwrap_or_default();
        self.taller = most.saturating_sub(FOOT_LINES) as f32 * style::SMALL.lead;
        let [foot, last] = lines.map(|lines| foot_items(galley, facts, (node, self.taller), &lines));
        (self.foot, self.foot_last) = (foot, last);
    }

    /// Where the text of a page ends at the latest.
    pub(super) fn bottom(&self) -> f32 {
        self.measure.bottom() - self.taller
    }

    /// Draws the furniture on every page, now that their number is known.
    pub(super) fn draw(self, layout: &mut Layout, compositor: &mut Compositor) {
        let pages = layout.pages.len();
        let wording = Wording(layout.language);
        let style = style::HEAD;
        for (n, page) in layout.pages.iter_mut().enumerate() {
            let mut items = if n == 0 { self.head.clone() } else { repeated(&self.head, Tag::Head) };
            let values = [("page", &*(n + 1).to_string()), ("pages", &pages.to_string())];
            let text = wording.with("copy-page", &values);
            let line = compositor.line(style, &text);
            let x = self.measure.left + self.measure.width - line.width(style);
            items.extend(
                compositor.runs(&line, style, x, TOP + style.baseline()).into_iter().map(|run| Item {
                    tag: Tag::Folio,
                    field: None,
                    shape: Shape::Text(run),
                }),
            );
            items.append(&mut page.items);
            if n + 1 == pages {
                items.extend(self.foot_last.iter().cloned());
            } else {
                items.extend(repeated(&self.foot, Tag::Foot));
            }
            page.items = items;
        }
    }
}

/// Set items as artifacts of a page that repeats them.
fn repeated(items: &[Item], tag: Tag) -> Vec<Item> {
    items.iter().map(|item| Item { tag, ..item.clone() }).collect()
}

/// A text as a paragraph of its own; gives its height.
fn tagged(
    galley: &mut Galley,
    items: &mut Vec<Item>,
    text: &str,
    style: Style,
    place: (f32, f32, f32),
) -> f32 {
    let node = galley.node(0, Kind::Paragraph);
    let (own, height) = galley.set_text(text, style, Tag::Node(node), place);
    items.extend(own);
    height
}

/// The second line of the document's name: its day and version.
fn version_line(facts: &Facts<'_>) -> String {
    let wording = Wording(facts.language);
    match facts.issued {
        Some(issued) => {
            let values = [("day", &*display_day(issued.date_naive())), ("number", &facts.number.to_string())];
            let key = if facts.extract { "copy-extract-line" } else { "copy-issued-line" };
            wording.with(key, &values)
        }
        None => wording.with("copy-draft-line", &[("day", &display_day(facts.today))]),
    }
}

/// The boxed mark of secrecy and the statute; gives the lower edge.
fn secrecy(galley: &mut Galley, items: &mut Vec<Item>, mark: &str, statute: &str, top: f32) -> f32 {
    let bold = Style { face: Face::SemiBold, ..style::HEAD };
    let small = Style { size: 9.0, ..style::HEAD };
    let pad = mm(1.0);
    let Measure { left, width, .. } = galley.measure;
    let inside = width - mm(5.0);
    let mark_width = galley.compositor.width(bold, mark).min(inside);
    let text = top + pad;
    let first = tagged(galley, items, mark, bold, (left + mm(2.5), text, inside));
    let node = galley.node(0, Kind::Paragraph);
    let room = inside - mark_width - mm(4.0);
    let beside = galley.compositor.width(small, statute) <= room;
    let lines = galley.compositor.lines(small, statute, if beside { room } else { inside });
    let mut y = if beside { text } else { text + first };
    for line in &lines {
        let shift = if beside { inside - line.width(small) } else { 0.0 };
        items.extend(galley.set_line(line, small, Tag::Node(node), left + mm(2.5) + shift, y));
        y += small.lead;
    }
    let bottom = y.max(text + first) + pad;
    let stroke = mm(0.35);
    items.push(frame_item(left + stroke / 2.0, top, width - stroke, bottom - top, stroke, Ink::Ink));
    bottom
}

/// The lines of the foot: the version and its id, for whom the copy is, and a second text.
fn foot_lines(galley: &mut Galley, facts: &Facts<'_>, second: &str) -> Vec<Line> {
    let wording = Wording(facts.language);
    let width = galley.measure.width - CODE - mm(6.0);
    let (head, rest, id) = match (&facts.id, facts.issued) {
        (Some(id), Some(issued)) => {
            let day = display_day(issued.date_naive());
            let rest = format!(" {} ", wording.with("copy-foot-issued", &[("day", &day)]));
            (wording.with("copy-version", &[("number", &facts.number.to_string())]), rest, id.as_str())
        }
        _ => {
            let day = display_day(facts.today);
            let rest = format!(" · {}", wording.with("copy-foot-draft", &[("day", &day)]));
            (wording.say("copy-draft-mark"), rest, "")
        }
    };
    let spans = [
        Span { face: Face::SemiBold, text: &head },
        Span { face: Face::Regular, text: &rest },
        Span { face: Face::Mono, text: id },
    ];
    let mut lines = galley.compositor.lines_of(style::SMALL, &spans, width);
    if let Some(Addressee { number, name }) = facts.addressee {
        let values = [("number", &*number.to_string()), ("name", name)];
        let text = wording.with("copy-foot-recipient", &values);
        lines.extend(galley.compositor.lines(style::SMALL, &text, width));
    }
    lines.extend(galley.compositor.lines(style::SMALL, second, width));
    lines
}

fn foot_items(
    galley: &mut Galley,
    facts: &Facts<'_>,
    (node, taller): (usize, f32),
    lines: &[Line],
) -> Vec<Item> {
    let Measure { left, width, page, .. } = galley.measure;
    let bottom = page - mm(12.0);
    let mut items = vec![rule_item(left, page - FOOT - taller, width, RULE, Ink::Ink)];
    let top = bottom - lines.len() as f32 * style::SMALL.lead + 1.5;
    items.extend(galley.set_lines(lines, style::SMALL, Tag::Node(node), left, top));
    if let Some(rows) = facts.id.as_ref().zip(facts.issued).and_then(|(id, _)| code(id)) {
        let shape = Shape::Code(Code { x: left + width - CODE, y: bottom - CODE, side: CODE, rows });
        items.push(Item { tag: Tag::Decoration, field: None, shape });
    }
    items
}

/// The modules of a square code of a text.
fn code(text: &str) -> Option<Vec<Vec<bool>>> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    Some((0..code.size()).map(|y| (0..code.size()).map(|x| code.get_module(x, y)).collect()).collect())
}
