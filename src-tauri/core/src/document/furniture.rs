//! What stands on every page: the head with organisation, document and page number, the mark of
//! secrecy, and the foot with version, id and recipient. Read once by those who listen, seen on each page.

use super::edition::{Measure, Words};
use super::face::Face;
use super::galley::{FOOT, Galley, RULE, frame_item, mm, rule_item, style};
use super::layout::{Code, Ink, Item, Kind, Layout, Shape, Tag, Tongue};
use super::line::{Compositor, Line, Span, Style};
use super::plan::Plan;
use super::wording::Wording;
use super::{Addressee, Facts};
use crate::draft::display_day;
use crate::language::Language;
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
        let node = galley.node(0, Kind::Paragraph);
        let (items, height) = galley.set_abreast(&identity.title, bold, node, (x, middle, width));
        head.extend(items);
        middle += height;
        let node = galley.node(0, Kind::Paragraph);
        let version = version_words(plan);
        let (items, height) = galley.set_abreast(&version, style::HEAD, node, (x, middle, width));
        head.extend(items);
        middle += height;
        let mut top = left.max(middle);
        if let [(_, mark, _), ..] = identity.secrecy.as_slice() {
            galley.enter(&meaning.secrecy, mark);
            top = secrecy(galley, &mut head, (&identity.secrecy, &identity.addition), top + mm(2.5));
            galley.leave();
        }
        let top = top + mm(3.0);
        let lines = foot_lines(galley, plan).map(|words| words.len());
        let taller = lines[0].max(lines[1]).saturating_sub(FOOT_LINES) as f32 * style::SMALL.lead;
        galley.room = measure.bottom() - taller - top;
        Furniture { head, foot: Vec::new(), foot_last: Vec::new(), measure, top, taller }
    }

    /// Sets the foot; its words come last in the logical tree.
    pub(super) fn foot(&mut self, galley: &mut Galley, plan: &Plan<'_>) {
        let node = galley.node(0, Kind::Paragraph);
        let [foot, last] = foot_lines(galley, plan);
        self.foot = foot_items(galley, plan.facts, (node, self.taller), foot, false);
        self.foot_last = foot_items(galley, plan.facts, (node, self.taller), last, true);
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

/// The second line of the document's name: its day and version; the day once.
fn version_words(plan: &Plan<'_>) -> Words {
    let facts = plan.facts;
    plan.names.fixed(|language| {
        let wording = Wording(language);
        let Some(issued) = facts.issued else {
            return wording.with("copy-draft-line", &[("day", &display_day(facts.today))]);
        };
        let values = [("day", &*display_day(issued.date_naive())), ("number", &facts.number.to_string())];
        match facts.extract {
            true => wording.with("copy-extract-line", &values),
            false if language == facts.language => wording.with("copy-issued-line", &values),
            false => wording.with("copy-version", &values[1..]),
        }
    })
}

/// The boxed mark of secrecy and the statute, a line for each language, and what the municipality adds; gives
/// the lower edge.
fn secrecy(
    galley: &mut Galley,
    items: &mut Vec<Item>,
    (words, addition): (&[(Tongue, String, String)], &Words),
    top: f32,
) -> f32 {
    let bold = Style { face: Face::SemiBold, ..style::HEAD };
    let small = Style { size: 9.0, ..style::HEAD };
    let pad = mm(1.0);
    let Measure { left, width, .. } = galley.measure;
    let inside = width - mm(5.0);
    let mut y = top + pad;
    for (tongue, mark, statute) in words {
        let mark_width = galley.compositor.width(bold, mark).min(inside);
        let node = galley.node_in(0, Kind::Paragraph, *tongue);
        let (own, first) = galley.set_text(mark, bold, Tag::Node(node), (left + mm(2.5), y, inside));
        items.extend(own);
        let node = galley.node_in(0, Kind::Paragraph, *tongue);
        let room = inside - mark_width - mm(4.0);
        let beside = galley.compositor.width(small, statute) <= room;
        let lines = galley.compositor.lines(small, statute, if beside { room } else { inside });
        let mut below = if beside { y } else { y + first };
        for line in &lines {
            let shift = if beside { inside - line.width(small) } else { 0.0 };
            items.extend(galley.set_line(line, small, Tag::Node(node), left + mm(2.5) + shift, below));
            below += small.lead;
        }
        y = below.max(y + first);
    }
    for (tongue, text) in addition {
        let node = galley.node_in(0, Kind::Paragraph, *tongue);
        let (own, height) = galley.set_text(text, small, Tag::Node(node), (left + mm(2.5), y, inside));
        items.extend(own);
        y += height;
    }
    galley.speak_own();
    let bottom = y + pad;
    let stroke = mm(0.35);
    items.push(frame_item(left + stroke / 2.0, top, width - stroke, bottom - top, stroke, Ink::Ink));
    bottom
}

/// A line of the foot: pieces beside each other, each in a language.
type FootLine = Vec<(Tongue, Line)>;

/// The lines of the foot, of each page and of the last: the version and its id, for whom the copy is, and where
/// it is said how to check it or what made it.
fn foot_lines(galley: &mut Galley, plan: &Plan<'_>) -> [Vec<FootLine>; 2] {
    let facts = plan.facts;
    let width = galley.measure.width - CODE - mm(6.0);
    let mut lines = version_lines(galley, plan, width);
    if let Some(Addressee { number, name }) = facts.addressee {
        let number = number.to_string();
        let words = plan.names.fixed(|language| match language == facts.language {
            true => {
                Wording(language).with("copy-foot-recipient", &[("number", number.as_str()), ("name", name)])
            }
            false => Wording(language).with("copy-foot-number", &[("number", number.as_str())]),
        });
        lines.extend(abreast(galley, &words, width));
    }
    if let Some(municipality) = &plan.template.municipality {
        let words = plan.names.fixed(|language| {
            let title = plan.template.texts(language).short_title();
            let version = plan.template.version.as_str();
            let values = [("municipality", municipality.as_str()), ("title", title), ("version", version)];
            Wording(language).with("copy-foot-template", &values)
        });
        lines.extend(abreast(galley, &words, width));
    }
    let program = plan.names.fixed(|language| match plan.loose {
        true => facts.program.to_owned(),
        false => Wording(language).with("copy-foot-program", &[("program", facts.program)]),
    });
    // Neither a draft nor an extract nor a file that anyone can change has signatures to be checked.
    let unsigned = facts.id.is_none() || facts.issued.is_none() || plan.extract.is_some() || plan.loose;
    let check = match unsigned {
        true => program.clone(),
        false => plan.names.fixed(|language| Wording(language).say("copy-foot-check")),
    };
    [check, program].map(|words| lines.iter().cloned().chain(abreast(galley, &words, width)).collect())
}

/// The version and its id, a line for each language; the id on a line of its own where one is too short.
fn version_lines(galley: &mut Galley, plan: &Plan<'_>, width: f32) -> Vec<FootLine> {
    let facts = plan.facts;
    let mut lines: Vec<FootLine> = Vec::new();
    let mut set = |galley: &mut Galley, id: bool| -> bool {
        lines.clear();
        for language in [Some(facts.language), facts.second()].into_iter().flatten() {
            let parts = version_parts(facts, language, id);
            let spans = [Face::SemiBold, Face::Regular, Face::Mono];
            let spans: Vec<Span<'_>> =
                spans.into_iter().zip(&parts).map(|(face, text)| Span { face, text }).collect();
            let set = galley.compositor.lines_of(style::SMALL, &spans, width);
            let one = set.len() == 1;
            lines.extend(set.into_iter().map(|line| vec![(Tongue::Known(language), line)]));
            if !one && id {
                return false;
            }
        }
        true
    };
    if !set(galley, true) {
        set(galley, false);
        let names = plan.names.fixed(|language| Wording(language).say("copy-foot-id"));
        let mut line = abreast(galley, &names, width).pop().unwrap_or_default();
        let id = Style { face: Face::Mono, ..style::SMALL };
        let id = galley.compositor.line(id, facts.id.as_deref().unwrap_or_default());
        line.push((Tongue::Known(facts.language), id));
        lines.push(line);
    }
    lines
}

/// The version, when it was issued, and its id.
fn version_parts(facts: &Facts<'_>, language: Language, with_id: bool) -> [String; 3] {
    let wording = Wording(language);
    let (Some(id), Some(issued)) = (&facts.id, facts.issued) else {
        let day = display_day(facts.today);
        let rest = format!(" · {}", wording.with("copy-foot-draft", &[("day", &day)]));
        return [wording.say("copy-draft-mark"), rest, String::new()];
    };
    // The moment is that of the signature, whose mark says it.
    let day = display_day(issued.date_naive());
    let rest = format!(" {}", wording.with("copy-foot-issued", &[("day", &day)]));
    let head = wording.with("copy-version", &[("number", &facts.number.to_string())]);
    match with_id {
        true => [head, format!("{rest} · {} ", wording.say("copy-foot-id").to_lowercase()), id.clone()],
        false => [head, rest, String::new()],
    }
}

/// Words of the foot beside each other where they fit on a line.
fn abreast(galley: &mut Galley, words: &Words, width: f32) -> Vec<FootLine> {
    if !galley.fit_abreast(words, style::SMALL, width) {
        let mut lines = Vec::new();
        for (tongue, text) in words {
            let set = galley.compositor.lines(style::SMALL, text, width).into_iter();
            lines.extend(set.map(|line| vec![(*tongue, line)]));
        }
        return lines;
    }
    let last = words.len() - 1;
    let piece = |(n, (tongue, text)): (usize, &(Tongue, String))| {
        let text = if n < last { format!("{text} /") } else { text.clone() };
        (*tongue, galley.compositor.line(style::SMALL, &text))
    };
    vec![words.iter().enumerate().map(piece).collect()]
}

/// The foot of a page; only that of the last is read, each language as its own.
fn foot_items(
    galley: &mut Galley,
    facts: &Facts<'_>,
    (node, taller): (usize, f32),
    lines: Vec<FootLine>,
    read: bool,
) -> Vec<Item> {
    let Measure { left, width, page, .. } = galley.measure;
    let bottom = page - mm(12.0);
    let mut items = vec![rule_item(left, page - FOOT - taller, width, RULE, Ink::Ink)];
    let mut y = bottom - lines.len() as f32 * style::SMALL.lead + 1.5;
    for line in lines {
        let mut x = left;
        for (tongue, piece) in line {
            let other = read && tongue != Tongue::Known(facts.language);
            let own = if other { galley.node_in(node, Kind::Span, tongue) } else { node };
            items.extend(galley.set_line(&piece, style::SMALL, Tag::Node(own), x, y));
            x += piece.width(style::SMALL) + galley.compositor.blank(style::SMALL);
        }
        y += style::SMALL.lead;
    }
    galley.speak_own();
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
