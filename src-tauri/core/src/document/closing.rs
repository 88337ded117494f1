//! The end of the copy: boxes for signing by hand, the box of the electronic copy with the place of
//! its visible mark, and the privacy notice.

use super::edition::{Measure, Words};
use super::face::Face;
use super::galley::{Galley, RULE, Strip, frame_item, mm, rule_item, style};
use super::layout::{Ink, Kind as Part, Tag, Tongue};
use super::line::{Line, Span, Style};
use super::plan::Plan;
use super::table::Grid;
use super::wording::Wording;
use crate::draft::{Answer, Row};
use crate::language::Language;
use crate::template::{Column, Field, Kind};

/// A box for a signature by hand.
#[derive(Debug, Default, PartialEq)]
struct SignBox {
    role: Words,
    name: String,
    place: String,
    way: Words,
    /// Whether it is to be signed electronically, and not by who issues the plan.
    electronic: bool,
}

const BOX_GAP: f32 = mm(4.0);
/// Space between the same words in two languages.
const BETWEEN: f32 = mm(1.5);
const BOX_HEIGHT: f32 = mm(31.0);
const INSIDE: f32 = mm(3.0);
/// Height of the visible mark of an electronic signature.
const MARK: f32 = mm(20.0);
/// Height of a mark that speaks two languages.
const TWOFOLD_MARK: f32 = mm(32.0);
/// Width of the visible mark in the box of the electronic copy, and the space about it.
const SEAL: f32 = mm(64.0);
const SEAL_PAD: f32 = mm(2.5);

const ROLE: Style = Style { size: 10.0, lead: 13.5, ..style::SIDE };

impl Plan<'_> {
    /// Sets everything after the sections, under this section number.
    pub(super) fn set_closing(&self, galley: &mut Galley, number: u32) {
        if self.loose {
            return self.set_loose_closing(galley, number);
        }
        let signatures = self.signature_field();
        galley.leave();
        let title = self.names.fixed(|language| match signatures {
            Some(field) => self.template.texts(language).label(&field.id).to_owned(),
            None => Wording(language).say("copy-mark"),
        });
        galley.section(Some(number), &title);
        if let Some(field) = signatures {
            let index = galley.enter(&field.id, self.texts.label(&field.id));
            let heading = galley.strips.len() - 1;
            galley.strips[heading].begins = Some(index);
            let notes = self.names.fixed(|language| {
                let own = self.template.texts(language).fixed_text(&field.id).map(str::to_owned);
                own.unwrap_or_else(|| Wording(language).say("copy-signatures-note"))
            });
            for (n, (tongue, note)) in notes.iter().enumerate() {
                let spans = [Span { face: Face::Regular, text: note }];
                galley.paragraph_in(*tongue, style::TEXT, &spans, if n > 0 { BETWEEN } else { 0.0 });
            }
            galley.strips[heading..].iter_mut().for_each(|strip| strip.keep = true);
            for pair in self.sign_boxes(field).chunks(2) {
                let strip = self.sign_row(galley, pair);
                galley.strips.push(strip);
            }
            galley.leave();
        }
        self.set_electronic(galley);
        self.set_checking(galley);
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
            columns.first().map(|column| self.names.words(&column.kind, &Answer::Choice(role.clone())))
        };
        boxes
            .iter()
            .map(|own| SignBox { role: role(own).unwrap_or_default(), ..SignBox::default() })
            .collect()
    }

    /// The columns stand in this order: role, name, place and day, way of signing.
    fn sign_box(&self, columns: &[Column], row: &Row) -> SignBox {
        let cell = |n: usize| self.names.cell(columns.get(n), row);
        let role = columns.first().and_then(|column| {
            row.get(&column.id)
                .filter(|role| !role.is_empty())
                .map(|role| self.names.words(&column.kind, role))
        });
        let way = columns.get(3).and_then(|column| Some((&column.kind, row.get(&column.id)?)));
        let planned =
            matches!(way, Some((_, Answer::Choice(way))) if self.template.meaning.electronic.contains(way));
        let words = way.filter(|(_, way)| !way.is_empty()).map(|(kind, way)| self.names.words(kind, way));
        SignBox {
            role: role.unwrap_or_default(),
            name: cell(1),
            place: cell(2),
            way: words.map(|words| if planned { planned_way(words) } else { words }).unwrap_or_default(),
            electronic: planned && cell(1).trim() != self.facts.issuer.trim(),
        }
    }

    fn sign_row(&self, galley: &mut Galley, pair: &[SignBox]) -> Strip {
        let mut strip = Strip { above: mm(4.0), ..Strip::default() };
        let Measure { left: edge, width: all, .. } = galley.measure;
        let box_width = (all - BOX_GAP) / 2.0;
        let width = box_width - 2.0 * INSIDE;
        let half = box_width / 2.0 - INSIDE - mm(1.0);
        // The place to write on stays as high as it is; a mark, and what stands under the line, make the
        // boxes higher.
        let line = pair.iter().map(|own| self.line_height(galley, own, width)).fold(0.0, f32::max);
        let own = |text: &String| vec![(self.names.own, text.clone())];
        let under = pair.iter().flat_map(|one| [own(&one.name), self.place_words(one)]);
        let lines = under.map(|words| Self::count_lines(galley, &words, style::SMALL, half));
        let lines = lines.max().unwrap_or(1).max(1);
        strip.height = line + mm(7.4) + (lines - 1) as f32 * style::SMALL.lead;
        for (i, own) in pair.iter().enumerate() {
            let x = edge + i as f32 * (box_width + BOX_GAP);
            let left = x + INSIDE;
            strip.items.push(frame_item(x, 0.0, box_width, strip.height, RULE, Ink::Soft));
            let node = galley.node(0, Part::Paragraph);
            let (items, role) = galley.set_words(&own.role, ROLE, node, (left, mm(2.0), width));
            strip.items.extend(items);
            let mut top = mm(2.0) + role;
            if !own.way.is_empty() {
                let node = galley.node(0, Part::Paragraph);
                let (items, height) = galley.set_abreast(&own.way, style::SMALL, node, (left, top, width));
                strip.items.extend(items);
                top += height;
            }
            if own.electronic {
                strip.seals.push((self.seal_label(own), [left, top, width, line - top]));
            }
            strip.items.push(rule_item(left, line, width, RULE, Ink::Ink));
            let under = line + mm(0.9);
            Self::boxed(galley, &mut strip, &own.name, style::SMALL, (left, under, half));
            let node = galley.node(0, Part::Paragraph);
            let mut y = under;
            for (n, (tongue, place)) in self.place_words(own).iter().enumerate() {
                let node = if n == 0 { node } else { galley.node_in(node, Part::Span, *tongue) };
                for line in galley.compositor.lines(style::SMALL, place, half) {
                    let shift = left + width - line.width(style::SMALL);
                    strip.items.extend(galley.set_line(&line, style::SMALL, Tag::Node(node), shift, y));
                    y += style::SMALL.lead;
                }
            }
            galley.speak_own();
        }
        strip
    }

    /// How many lines words take, each language below the other.
    fn count_lines(galley: &mut Galley, words: &Words, style: Style, width: f32) -> usize {
        words.iter().map(|(_, text)| galley.compositor.lines(style, text, width).len()).sum()
    }

    /// How far below the top of a box its line is.
    fn line_height(&self, galley: &mut Galley, own: &SignBox, width: f32) -> f32 {
        let usual = BOX_HEIGHT - mm(7.4);
        if !own.electronic {
            return usual;
        }
        let role = Self::count_lines(galley, &own.role, ROLE, width) as f32 * ROLE.lead;
        let way = match galley.fit_abreast(&own.way, style::SMALL, width) {
            true => 1,
            false => Self::count_lines(galley, &own.way, style::SMALL, width),
        };
        usual.max(mm(2.0) + role + way as f32 * style::SMALL.lead + self.mark_height())
    }

    /// Height that the visible mark of an electronic signature needs.
    fn mark_height(&self) -> f32 {
        if self.facts.second().is_some() { TWOFOLD_MARK } else { MARK }
    }

    /// Whose place for an electronic signature it is, in the document's language.
    fn seal_label(&self, own: &SignBox) -> String {
        let role = own.role.first().map(|(_, role)| role.as_str()).unwrap_or_default();
        let parts = [role, own.name.as_str()].into_iter().filter(|part| !part.is_empty());
        self.wording.with("copy-seal", &[("whose", &parts.collect::<Vec<_>>().join(", "))])
    }

    /// What stands under the right end of the line: where and when, or that it is to be written there.
    fn place_words(&self, own: &SignBox) -> Words {
        match own.place.is_empty() {
            true => self.names.fixed(|language| Wording(language).say("copy-place-and-time")),
            false => vec![(self.names.own, own.place.clone())],
        }
    }

    /// How an electronic copy and the paper are checked, by who has neither this program nor the vault.
    fn set_checking(&self, galley: &mut Galley) {
        let texts = self.names.fixed(|language| Wording(language).say("copy-check-text"));
        let first = galley.strips.len();
        for (n, (tongue, text)) in texts.iter().enumerate() {
            let wording = Wording(tongue.language().unwrap_or(self.facts.language));
            let (head, text) = (wording.say("copy-check"), format!(" {text}"));
            let spans =
                [Span { face: Face::SemiBold, text: &head }, Span { face: Face::Regular, text: &text }];
            galley.paragraph_in(*tongue, style::NOTE, &spans, if n > 0 { BETWEEN } else { mm(2.5) });
        }
        // In two languages all of it may be higher than what is left of any page: it breaks as paragraphs do.
        let last = if texts.len() > 1 { first } else { galley.strips.len() - 1 };
        galley.strips[first - 1..last].iter_mut().for_each(|strip| strip.keep = true);
    }

    /// The box of the electronic copy: on the left the place of the visible mark; in large print above.
    fn set_electronic(&self, galley: &mut Galley) {
        let Measure { left, width: all, side, .. } = galley.measure;
        let (pad, mark) = (SEAL_PAD, self.mark_height());
        let (x, first) = match side {
            Some(_) => (left + pad + SEAL + mm(4.0), INSIDE),
            None => (left + INSIDE, pad + mark + mm(2.0)),
        };
        let width = left + all - INSIDE - x;
        let mut items = Vec::new();
        let mut text = 0.0;
        let languages = [Some(self.facts.language), self.facts.second()];
        for language in languages.into_iter().flatten() {
            let node = galley.node_in(0, Part::Paragraph, Tongue::Known(language));
            let lines = self.electronic_lines(galley, language, width);
            items.extend(galley.set_lines(&lines, style::NOTE, Tag::Node(node), x, first + text));
            text += lines.len() as f32 * style::NOTE.lead + mm(1.0);
        }
        galley.speak_own();
        text -= mm(1.0);
        let height = (mark + 2.0 * pad).max(first + text + INSIDE);
        if side.is_some() {
            let middle = (height - text) / 2.0 - first;
            items.iter_mut().for_each(|item| item.shift(middle));
        }
        items.push(frame_item(left, 0.0, all, height, RULE, Ink::Soft));
        let label = self.wording.with("copy-seal", &[("whose", self.facts.issuer)]);
        let seals = vec![(label, [left + pad, pad, SEAL, mark])];
        galley.strips.push(Strip { height, above: mm(4.0), items, seals, ..Strip::default() });
    }

    fn electronic_lines(&self, galley: &mut Galley, language: Language, width: f32) -> Vec<Line> {
        let wording = Wording(language);
        let head = wording.say("copy-electronic");
        let text = format!(" {}", wording.say("copy-electronic-text"));
        let spans = [Span { face: Face::SemiBold, text: &head }, Span { face: Face::Regular, text: &text }];
        galley.compositor.lines_of(style::NOTE, &spans, width)
    }

    /// The end of a file that anyone can change: who signs the plan, as a table, and the privacy notice.
    fn set_loose_closing(&self, galley: &mut Galley, number: u32) {
        galley.leave();
        if let Some(field) = self.signature_field() {
            let title = |language| self.template.texts(language).label(&field.id).to_owned();
            let columns = field.kind.columns();
            let boxes = self.sign_boxes(field);
            let own = |text: &String| vec![(self.names.own, text.clone())];
            let row =
                |one: &SignBox| vec![one.role.clone(), own(&one.name), own(&one.place), one.way.clone()];
            let head = |column: &Column| {
                self.names.fixed(|language| self.template.texts(language).column_label(field, column))
            };
            let rows: Vec<Vec<Words>> = boxes.iter().map(row).collect();
            let filled =
                |column: &usize| rows.iter().any(|row| row[*column].iter().any(|(_, text)| !text.is_empty()));
            let used: Vec<usize> = (0..columns.len().min(4)).filter(filled).collect();
            galley.section(Some(number), &self.names.fixed(title));
            galley.enter(&field.id, self.texts.label(&field.id));
            galley.table(&Grid {
                heads: used.iter().map(|column| head(&columns[*column])).collect(),
                rows: rows
                    .iter()
                    .map(|row| used.iter().map(|column| row[*column].clone()).collect())
                    .collect(),
                right: false,
            });
            galley.leave();
        }
        self.set_notice(galley);
    }

    fn set_notice(&self, galley: &mut Galley) {
        let Some(field) = self.template.meaning.notice.as_ref().and_then(|id| self.field(id)) else { return };
        let text = self.texts.fixed_text(&field.id).unwrap_or_default();
        if text.trim().is_empty() || !self.is_shown(field) {
            return;
        }
        let title = self.names.fixed(|language| Wording(language).say("copy-privacy"));
        let index = galley.enter(&field.id, self.texts.label(&field.id));
        galley.section(None, &title);
        if let Some(heading) = galley.strips.last_mut() {
            heading.begins = Some(index);
        }
        let notice =
            |language| self.template.texts(language).fixed_text(&field.id).unwrap_or_default().to_owned();
        for (n, (tongue, text)) in self.names.fixed(notice).iter().enumerate() {
            for (i, line) in text.lines().filter(|line| !line.trim().is_empty()).enumerate() {
                let spans = [Span { face: Face::Regular, text: line }];
                let above = if n > 0 && i == 0 { BETWEEN } else { 0.0 };
                galley.paragraph_in(*tongue, style::NOTE, &spans, above);
            }
        }
        galley.leave();
    }
}

/// A way of signing that says itself that it is planned: what the signature came to be, its mark says.
fn planned_way(words: Words) -> Words {
    let say = |tongue: Tongue, way: &str| match tongue {
        Tongue::Known(language) => Wording(language).with("copy-way-planned", &[("way", way)]),
        _ => way.to_owned(),
    };
    words.into_iter().map(|(tongue, way)| (tongue, say(tongue, &way))).collect()
}
