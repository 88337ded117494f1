//! A plan as set type: which sections and fields are printed, in which order and form. Hidden, empty
//! and unprinted fields leave no trace; what stands in the head of the page is not said again.

use super::Facts;
use super::edition::{Measure, Words, joined};
use super::extract::Shortened;
use super::face::Face;
use super::galley::{Galley, Strip, mm, style};
use super::layout::{Kind as Part, Tag, Tongue};
use super::line::{Span, Style};
use super::side::Piece;
use super::value::{Names, paragraphs};
use super::wording::Wording;
use crate::draft::{Answer, Draft, Shown, display_day, filled, recipients, shown};
use crate::template::{Extract, Field, Level, Spoken, Template};

/// A plan on its way to paper.
pub(super) struct Plan<'a> {
    pub template: &'a Template,
    pub draft: &'a Draft,
    pub facts: &'a Facts<'a>,
    pub names: Names<'a>,
    pub wording: Wording,
    pub texts: Spoken<'a>,
    /// The extract that it is set as.
    pub extract: Option<&'a Extract>,
    pub shortened: &'a Shortened,
    /// Whether it is set for a file that anyone can change: without places for signatures, and saying so.
    pub loose: bool,
    shown: Shown,
}

/// What stands in the head of each page.
pub(super) struct Identity {
    pub provider: String,
    pub school: String,
    pub title: Words,
    /// The mark of secrecy and the statute, in each language.
    pub secrecy: Vec<(Tongue, String, String)>,
    /// What the municipality adds under it.
    pub addition: Words,
}

impl<'a> Plan<'a> {
    pub(super) fn new(
        template: &'a Template,
        draft: &'a Draft,
        facts: &'a Facts<'a>,
        shortened: &'a Shortened,
    ) -> Plan<'a> {
        let language = facts.language;
        Plan {
            template,
            draft,
            facts,
            names: Names { template, language, second: facts.second(), own: own(template, draft, language) },
            wording: Wording(language),
            texts: template.texts(language),
            extract: facts.edition.extract.as_ref().and_then(|id| template.extract(id)),
            shortened,
            loose: false,
            shown: shown(template, draft),
        }
    }

    /// Sets the whole plan.
    pub(super) fn set(&self, galley: &mut Galley) {
        self.set_title(galley);
        if let Some(extract) = self.extract {
            self.set_parts(galley, extract);
            return galley.leave();
        }
        let mut number = 0;
        for section in &self.template.sections {
            let fields: Vec<&Field> = section.fields.iter().filter(|field| self.in_body(field)).collect();
            if !self.shown.sections.contains(&section.id) || fields.is_empty() {
                continue;
            }
            number += 1;
            galley.leave();
            let title = |language| self.template.texts(language).section_title(&section.id).to_owned();
            galley.section(Some(number), &self.names.fixed(title));
            self.set_fields(galley, &fields);
        }
        self.set_closing(galley, number + 1);
        let annexes: Vec<&Field> = self
            .template
            .sections
            .iter()
            .filter(|section| self.shown.sections.contains(&section.id))
            .flat_map(|section| &section.fields)
            .filter(|field| field.annex && self.is_printed(field))
            .collect();
        for (i, field) in annexes.into_iter().enumerate() {
            self.set_annex(galley, i + 1, field);
        }
        galley.leave();
    }

    /// The document's name, which says when it is not the whole.
    pub(super) fn title(&self) -> String {
        let title = self.texts.title();
        if let Some(extract) = self.extract {
            return format!("{} – {title}", self.texts.extract_label(&extract.id));
        }
        match self.facts.extract {
            true => self.wording.with("copy-extract-title", &[("title", title)]),
            false => title.to_owned(),
        }
    }

    /// What stands in the head of each page.
    pub(super) fn identity(&self) -> Identity {
        let meaning = &self.template.meaning;
        let parts = |(tongue, text): &(Tongue, String)| {
            let (mark, statute) = text.split_once(" – ").unwrap_or((text, ""));
            (*tongue, mark.to_owned(), statute.to_owned())
        };
        Identity {
            provider: self.answer_text(&meaning.provider),
            school: self.answer_text(&meaning.school),
            title: self.names.fixed(|language| self.template.texts(language).short_title().to_owned()),
            secrecy: self.answer_words(&meaning.secrecy).iter().map(parts).collect(),
            addition: self.secrecy_addition(),
        }
    }

    fn secrecy_addition(&self) -> Words {
        let added = &self.facts.edition.secrecy;
        let words = self.names.fixed(|language| added.get(&language).cloned().unwrap_or_default());
        words.into_iter().filter(|(_, text)| !text.trim().is_empty()).collect()
    }

    /// Ids of the answered fields that stand in the head of the page or under the title.
    pub(super) fn head_fields(&self) -> Vec<&'a str> {
        let meaning = &self.template.meaning;
        [&meaning.provider, &meaning.school, &meaning.secrecy, &meaning.school_year]
            .into_iter()
            .map(String::as_str)
            .filter(|id| self.field(id).is_some_and(|field| self.is_printed(field)))
            .collect()
    }

    /// The answer of a field in the languages of the copy; nothing when it is empty or hidden.
    fn answer_words(&self, id: &str) -> Words {
        let answer = self.field(id).filter(|field| self.is_printed(field)).zip(self.draft.answers.get(id));
        answer.map(|(field, answer)| self.names.words(&field.kind, answer)).unwrap_or_default()
    }

    /// The answer of a field as one text; nothing when it is empty or hidden.
    pub(super) fn answer_text(&self, id: &str) -> String {
        let answer = self.field(id).filter(|field| self.is_printed(field)).zip(self.draft.answers.get(id));
        answer.map(|(field, answer)| self.names.text(&field.kind, answer)).unwrap_or_default()
    }

    pub(super) fn field(&self, id: &str) -> Option<&'a Field> {
        self.template.field(id)
    }

    /// Whether the field's answer is part of the copy.
    pub(super) fn is_printed(&self, field: &Field) -> bool {
        let listed = self.extract.is_none_or(|extract| extract.part(&field.id).is_some());
        listed && !field.unprinted && self.is_shown(field) && filled(field, self.draft)
    }

    /// Whether the form shows the field.
    pub(super) fn is_shown(&self, field: &Field) -> bool {
        self.shown.fields.contains(&field.id)
    }

    pub(super) fn in_body(&self, field: &Field) -> bool {
        let meaning = &self.template.meaning;
        let elsewhere = [Some(&meaning.provider), Some(&meaning.school), Some(&meaning.secrecy)]
            .into_iter()
            .chain([Some(&meaning.school_year), meaning.notice.as_ref(), meaning.signatures.as_ref()])
            .flatten()
            .any(|id| *id == field.id);
        !elsewhere && !field.annex && self.is_printed(field)
    }

    fn set_title(&self, galley: &mut Galley) {
        let words = self.names.fixed(|language| {
            let texts = self.template.texts(language);
            self.extract.map_or(texts.title(), |extract| texts.extract_label(&extract.id)).to_owned()
        });
        let title = joined(&words);
        let node = galley.heading_node(1, &title);
        let Measure { left, width, .. } = galley.measure;
        let mut items = Vec::new();
        let mut height = 0.0;
        for (n, (tongue, text)) in words.iter().enumerate() {
            let (style, own) = match n {
                0 => (style::TITLE, node),
                _ => {
                    height += mm(1.5);
                    (style::SECTION, galley.node_in(node, Part::Span, *tongue))
                }
            };
            let lines = galley.compositor.balanced(style, text, width);
            items.extend(galley.set_lines(&lines, style, Tag::Node(own), left, mm(6.0) + height));
            height += lines.len() as f32 * style.lead;
        }
        galley.speak_own();
        galley.strips.push(Strip {
            height: mm(6.0) + height + mm(1.5),
            items,
            keep: true,
            entry: Some((1, title)),
            ..Strip::default()
        });
        if let Some(extract) = self.extract {
            self.set_lead(galley);
            return self.set_extract_lead(galley, extract);
        }
        if self.facts.extract {
            for (tongue, text) in self.names.fixed(|language| Wording(language).say("copy-extract")) {
                let spans = [Span { face: Face::SemiBold, text: &text }];
                galley.paragraph_in(tongue, style::TEXT, &spans, 0.0);
            }
        }
        self.set_lead(galley);
        if self.loose {
            self.set_loose_lead(galley);
        }
    }

    /// The line under the title: school year, what it replaces, whose copy it is.
    fn set_lead(&self, galley: &mut Galley) {
        let meaning = &self.template.meaning;
        let year = self.answer_text(&meaning.school_year);
        let names = self.guardians();
        let (whose, named) = match self.template.level {
            Level::Basic => ("copy-guardian", "copy-recipients"),
            Level::Vocational => ("student-copy-of", "student-copy-names"),
        };
        let lines = self.names.fixed(|language| {
            let wording = Wording(language);
            let mut parts = Vec::new();
            if !year.is_empty() {
                parts.push(wording.with("copy-school-year", &[("year", &year)]));
            }
            if let Some((number, issued)) = self.facts.replaces {
                let values = [("number", &*number.to_string()), ("day", &display_day(issued.date_naive()))];
                parts.push(wording.with("copy-replaces", &values));
            }
            match names.as_str() {
                "" => {}
                // A file that anyone can change is nobody's copy.
                _ if self.loose => {}
                // The names are said once.
                _ if language != self.facts.language => parts.push(wording.say(whose)),
                names => parts.push(wording.with(named, &[("names", names)])),
            }
            parts.join(" · ")
        });
        if !year.is_empty() {
            galley.enter(&meaning.school_year, &self.wording.say("copy-foot-draft"));
        }
        for (tongue, text) in lines.iter().filter(|(_, text)| !text.is_empty()) {
            galley.paragraph_in(*tongue, style::LEAD, &[Span { face: Face::Regular, text }], 0.0);
        }
        galley.leave();
    }

    /// The guardians whose copy it is: of a copy for one, that one alone.
    fn guardians(&self) -> String {
        let mut names = recipients(self.template, self.draft);
        if let Some(addressee) = self.facts.addressee {
            names.retain(|name| name == addressee.name);
        }
        names.join(", ")
    }

    pub(super) fn set_fields(&self, galley: &mut Galley, fields: &[&Field]) {
        let mut after_side = false;
        for field in fields {
            after_side = self.set_field(galley, field, after_side);
        }
    }

    /// Sets a field; gives whether it has a side heading.
    fn set_field(&self, galley: &mut Galley, field: &Field, after_side: bool) -> bool {
        let label = self.texts.label(&field.id);
        let index = galley.enter(&field.id, label);
        let long = self.names.fixed(|language| self.template.texts(language).label(&field.id).to_owned());
        let short =
            self.names.fixed(|language| self.template.texts(language).short_label(&field.id).to_owned());
        match self.draft.answers.get(&field.id) {
            Some(Answer::Rows(rows)) => {
                galley.caption(&long, Some(index));
                galley.table(&self.names.grid(field, rows));
                return false;
            }
            _ if field.kind.is_fixed_text() => {
                let text = |language| {
                    self.template.texts(language).fixed_text(&field.id).unwrap_or_default().to_owned()
                };
                let words = self.names.fixed(text);
                let pieces: Vec<Piece> =
                    words.iter().flat_map(|(tongue, text)| paragraphs(*tongue, text)).collect();
                galley.side(&short, &pieces, after_side);
            }
            Some(answer) => {
                let pieces: Vec<Piece> = self.names.pieces(&field.kind, answer);
                galley.side(&short, &pieces, after_side);
            }
            None => return after_side,
        }
        true
    }

    fn set_annex(&self, galley: &mut Galley, number: usize, field: &Field) {
        let label = self.texts.label(&field.id);
        // The long label may say itself that this is an annex.
        let title = self.names.fixed(|language| {
            let title = self.template.texts(language).short_label(&field.id);
            Wording(language).with("copy-annex", &[("number", &number.to_string()), ("title", title)])
        });
        let index = galley.enter(&field.id, label);
        galley.section(None, &title);
        if let Some(heading) = galley.strips.last_mut() {
            heading.begins = Some(index);
        }
        match self.draft.answers.get(&field.id) {
            Some(Answer::Rows(rows)) => galley.table(&self.names.grid(field, rows)),
            Some(answer) => {
                for (tongue, text) in self.names.words(&field.kind, answer) {
                    for line in text.lines().filter(|line| !line.trim().is_empty()) {
                        let spans = [Span { face: Face::Regular, text: line }];
                        galley.paragraph_in(tongue, style::TEXT, &spans, mm(1.0));
                    }
                }
            }
            None => {}
        }
    }

    /// A paragraph node and its text in a box; gives the height.
    pub(super) fn boxed(
        galley: &mut Galley,
        strip: &mut Strip,
        text: &str,
        style: Style,
        place: (f32, f32, f32),
    ) -> f32 {
        let node = galley.node(0, Part::Paragraph);
        let (items, height) = galley.set_text(text, style, Tag::Node(node), place);
        strip.items.extend(items);
        height
    }
}

/// The language that the teacher writes in: the one the plan names, else the document's.
fn own(template: &Template, draft: &Draft, language: crate::language::Language) -> Tongue {
    match draft.answers.get(&template.meaning.language) {
        Some(Answer::Choice(code)) => Tongue::of_code(code),
        _ => Tongue::Known(language),
    }
}
