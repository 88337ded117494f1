//! The end of the copy: boxes for signing by hand, the box of the electronic copy with the place of
//! its visible mark, and the privacy notice.

use super::face::Face;
use super::galley::{Galley, LEFT, RULE, Strip, WIDTH, frame_item, mm, rule_item, style};
use super::layout::{Ink, Kind as Part, Tag};
use super::line::{Span, Style};
use super::plan::Plan;
use crate::draft::{Answer, Row, display_day};
use crate::template::{Column, Field, Kind};

/// A box for a signature by hand.
#[derive(Debug, Default, PartialEq)]
struct SignBox {
    role: String,
    name: String,
    place: String,
    way: String,
}

const BOX_GAP: f32 = mm(4.0);
const BOX_WIDTH: f32 = (WIDTH - BOX_GAP) / 2.0;
const BOX_HEIGHT: f32 = mm(31.0);
const INSIDE: f32 = mm(3.0);
/// Height of the box of the electronic copy.
const SEAL_BOX: f32 = mm(25.0);
/// The visible mark inside it.
const SEAL: [f32; 4] = [LEFT + mm(2.5), mm(2.5), mm(64.0), mm(20.0)];

const ROLE: Style = Style { size: 10.0, lead: 13.5, ..style::SIDE };

impl Plan<'_> {
    /// Sets everything after the sections, under this section number.
    pub(super) fn set_closing(&self, galley: &mut Galley, number: u32) {
        let wording = self.wording;
        let signatures = self.signature_field();
        galley.leave();
        let title = match signatures {
            Some(field) => self.texts.label(&field.id).to_owned(),
            None => wording.say("copy-signatures"),
        };
        galley.section(Some(number), &title);
        if let Some(field) = signatures {
            let index = galley.enter(&field.id, &title);
            if let Some(heading) = galley.strips.last_mut() {
                heading.begins = Some(index);
            }
            let note = wording.say("copy-signatures-note");
            galley.paragraph(style::TEXT, &[Span { face: Face::Regular, text: &note }], 0.0);
            for strip in galley.strips.iter_mut().rev().take(3) {
                strip.keep = true;
            }
            for pair in self.sign_boxes(field).chunks(2) {
                let strip = self.sign_row(galley, pair);
                galley.strips.push(strip);
            }
            galley.leave();
        }
        self.set_electronic(galley);
        self.set_notice(galley);
    }

    fn signature_field(&self) -> Option<&Field> {
        let field = self.field(self.template.meaning.signatures.as_ref()?)?;
        (!field.unprinted && self.is_shown(field)).then_some(field)
    }

    /// One box a row of the answer, or one for each of the template's roles.
    fn sign_boxes(&self, field: &Field) -> Vec<SignBox> {
        let rows = match self.draft.answers.get(&field.id) {
            Some(Answer::Rows(rows)) => rows.as_slice(),
            _ => &[],
        };
        let columns = field.kind.columns();
        let filled =
            rows.iter().map(|row| self.sign_box(columns, row)).filter(|own| *own != SignBox::default());
        let filled: Vec<SignBox> = filled.collect();
        if !filled.is_empty() {
            return filled;
        }
        let Kind::Signatures { boxes, .. } = &field.kind else { return Vec::new() };
        let role = |role: &String| {
            columns.first().map(|column| self.names.text(&column.kind, &Answer::Choice(role.clone())))
        };
        boxes
            .iter()
            .map(|own| SignBox { role: role(own).unwrap_or_default(), ..SignBox::default() })
            .collect()
    }

    /// The columns stand in this order: role, name, place and day, way of signing.
    fn sign_box(&self, columns: &[Column], row: &Row) -> SignBox {
        let cell = |n: usize| self.names.cell(columns.get(n), row);
        SignBox { role: cell(0), name: cell(1), place: cell(2), way: cell(3) }
    }

    fn sign_row(&self, galley: &mut Galley, pair: &[SignBox]) -> Strip {
        let mut strip = Strip { height: BOX_HEIGHT, above: mm(4.0), keep: true, ..Strip::default() };
        for (i, own) in pair.iter().enumerate() {
            let x = LEFT + i as f32 * (BOX_WIDTH + BOX_GAP);
            let (left, width) = (x + INSIDE, BOX_WIDTH - 2.0 * INSIDE);
            strip.items.push(frame_item(x, 0.0, BOX_WIDTH, BOX_HEIGHT, RULE, Ink::Soft));
            Self::boxed(galley, &mut strip, &own.role, ROLE, (left, mm(2.0), width));
            if !own.way.is_empty() {
                Self::boxed(galley, &mut strip, &own.way, style::SMALL, (left, mm(6.6), width));
            }
            let line = BOX_HEIGHT - mm(7.4);
            strip.items.push(rule_item(left, line, width, RULE, Ink::Ink));
            let half = width / 2.0 - mm(1.0);
            let under = line + mm(0.9);
            Self::boxed(galley, &mut strip, &own.name, style::SMALL, (left, under, half));
            let place = if own.place.is_empty() {
                self.wording.say("copy-place-and-time")
            } else {
                own.place.clone()
            };
            let node = galley.node(0, Part::Paragraph);
            let lines = galley.compositor.lines(style::SMALL, &place, half);
            for (n, line) in lines.iter().enumerate() {
                let shift = left + width - line.width(style::SMALL);
                let y = under + n as f32 * style::SMALL.lead;
                let items = galley.set_line(line, style::SMALL, Tag::Node(node), shift, y);
                strip.items.extend(items);
            }
        }
        strip
    }

    /// The box of the electronic copy: on the left the place of the visible mark.
    fn set_electronic(&self, galley: &mut Galley) {
        let wording = self.wording;
        let head = wording.say("copy-electronic");
        let check = format!(". {}", wording.say("copy-electronic-check"));
        let draft = format!(" {}", wording.say("copy-electronic-draft"));
        let signed = self.facts.issued.map(|issued| {
            let day = display_day(issued.date_naive());
            let values = [("day", &*day), ("issuer", self.facts.issuer)];
            format!(" {} ", wording.with("copy-electronic-signed", &values))
        });
        let bold = Span { face: Face::SemiBold, text: &head };
        let spans = match &signed {
            Some(signed) => vec![
                bold,
                Span { face: Face::Regular, text: signed },
                Span { face: Face::Mono, text: self.facts.key },
                Span { face: Face::Regular, text: &check },
            ],
            None => vec![bold, Span { face: Face::Regular, text: &draft }],
        };
        let x = SEAL[0] + SEAL[2] + mm(4.0);
        let width = LEFT + WIDTH - INSIDE - x;
        let lines = galley.compositor.lines_of(style::NOTE, &spans, width);
        let height = SEAL_BOX.max(lines.len() as f32 * style::NOTE.lead + 2.0 * INSIDE);
        let top = (height - lines.len() as f32 * style::NOTE.lead) / 2.0;
        let node = galley.node(0, Part::Paragraph);
        let mut items = vec![frame_item(LEFT, 0.0, WIDTH, height, RULE, Ink::Soft)];
        items.extend(galley.set_lines(&lines, style::NOTE, Tag::Node(node), x, top));
        galley.strips.push(Strip { height, above: mm(4.0), items, seal: Some(SEAL), ..Strip::default() });
    }

    fn set_notice(&self, galley: &mut Galley) {
        let Some(field) = self.template.meaning.notice.as_ref().and_then(|id| self.field(id)) else { return };
        let text = self.texts.fixed_text(&field.id).unwrap_or_default();
        if text.trim().is_empty() || !self.is_shown(field) {
            return;
        }
        let title = self.wording.say("copy-privacy");
        let index = galley.enter(&field.id, &title);
        galley.section(None, &title);
        if let Some(heading) = galley.strips.last_mut() {
            heading.begins = Some(index);
        }
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            galley.paragraph(style::NOTE, &[Span { face: Face::Regular, text: line }], 0.0);
        }
        galley.leave();
    }
}
