//! An extract of a plan, for those who need no more of it to do their work. It says first what it is: of which
//! version, for whom and what for, and that it is not the plan. It holds no data and has no place for signatures.
//! One that must fit on one page is shortened until it does, and says so.

use super::edition::{Edition, Words, joined};
use super::face::Face;
use super::galley::{Galley, mm, style};
use super::layout::Layout;
use super::line::Span;
use super::plan::Plan;
use super::wording::Wording;
use super::{Facts, typeset, typeset_shortened, write_layout};
use crate::draft::{Answer, Draft, chosen, display_day};
use crate::failure::{Failure, Result};
use crate::template::{Extract, Field, Kind, Template};

/// What was shortened to fit an extract on its page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shortened {
    /// Whether texts end before their end.
    texts: bool,
    /// Ids of the tables without some of their rows, and how many.
    rows: Vec<(String, usize)>,
    /// Ids of the fields that are left out.
    fields: Vec<String>,
}

/// How long a text may be and how many rows a table may have, ever less. Shorter texts would say nothing: sooner
/// whole fields are left out.
const STEPS: [(usize, usize); 9] = [
    (usize::MAX, usize::MAX),
    (700, 20),
    (450, 14),
    (320, 10),
    (260, 8),
    (210, 6),
    (170, 5),
    (140, 4),
    (110, 3),
];

/// An extract of a draft as a PDF, and how many pages it has. It holds what the extract lists and nothing else.
///
/// # Errors
/// A character that no bundled font draws, with its place.
pub fn write_extract(
    template: &Template,
    draft: &Draft,
    extract: &Extract,
    facts: &Facts<'_>,
) -> Result<(u32, Vec<u8>)> {
    let mut facts = Facts { extract: true, ..facts.clone() };
    facts.edition.extract = Some(extract.id.clone());
    let held = chosen(template, draft, extract);
    let layout = match extract.one_page {
        true => on_one_page(template, held, extract, &facts)?,
        false => typeset(template, &held, &facts)?,
    };
    Ok((layout.pages.len() as u32, write_layout(&layout, &facts, None)?))
}

/// Shortens an extract until it fits: texts and tables first, then whole fields, the least needed first. What is
/// left grows again as far as there is room. A second language of the fixed texts goes before any field does.
fn on_one_page(template: &Template, mut held: Draft, extract: &Extract, facts: &Facts<'_>) -> Result<Layout> {
    let mut gone: Vec<String> = Vec::new();
    let mut last = extract.parts.iter().rev().map(|part| &part.field);
    loop {
        let mut layout = None;
        for step in STEPS {
            let mut left = Shortened { fields: gone.clone(), ..Shortened::default() };
            let short = shorten(template, &held, facts, step, &mut left);
            let set = typeset_shortened(template, &short, facts, &left)?;
            if set.pages.len() == 1 {
                return Ok(set);
            }
            layout = Some(set);
        }
        if facts.second().is_some() {
            let edition = Edition { second: None, ..facts.edition.clone() };
            return on_one_page(template, held, extract, &Facts { edition, ..facts.clone() });
        }
        let is_there = |id: &&String| {
            let may = template.field(id).is_some_and(|field| template.may_leave_out(field));
            may && held.answers.contains_key(*id)
        };
        let Some(field) = last.find(is_there) else { return layout.ok_or(Failure::defect("steps")) };
        held.answers.remove(field);
        gone.insert(0, field.clone());
    }
}

/// The draft with no text and no table longer than this; notes what was shortened.
fn shorten(
    template: &Template,
    held: &Draft,
    facts: &Facts<'_>,
    (letters, most): (usize, usize),
    left: &mut Shortened,
) -> Draft {
    let mark = Wording(facts.language).say("extract-goes-on");
    let mut short = held.clone();
    for (id, answer) in &mut short.answers {
        let Some(field) = template.field(id) else { continue };
        match answer {
            Answer::Rows(rows) => {
                if rows.len() > most {
                    left.rows.push((id.clone(), rows.len() - most));
                    rows.truncate(most);
                }
                for (column, cell) in rows.iter_mut().flatten() {
                    if field.kind.column(column).is_some_and(|column| is_text(&column.kind)) {
                        left.texts |= cut(cell, letters, &mark);
                    }
                }
            }
            answer if is_text(&field.kind) && template.may_leave_out(field) => {
                left.texts |= cut(answer, letters, &mark);
            }
            _ => {}
        }
    }
    short
}

fn is_text(kind: &Kind) -> bool {
    matches!(kind, Kind::LongText { .. } | Kind::ShortText { .. })
}

/// Ends a text that is too long after a word, with the mark that it goes on; gives whether it was.
fn cut(answer: &mut Answer, letters: usize, mark: &str) -> bool {
    let Answer::Text(text) = answer else { return false };
    let Some((end, _)) = text.char_indices().nth(letters) else { return false };
    let end = text[..end].rfind(char::is_whitespace).filter(|word| *word > 0).unwrap_or(end);
    let kept =
        text[..end].trim_end_matches(|letter: char| letter.is_whitespace() || ",;:–-".contains(letter));
    *text = format!("{kept} {mark}");
    true
}

impl Plan<'_> {
    /// What an extract says of itself, before anything of the plan.
    pub(super) fn set_extract_lead(&self, galley: &mut Galley, extract: &Extract) {
        let say = |key: &str| self.names.fixed(|language| Wording(language).say(key));
        let of = self.names.fixed(|language| self.origin(Wording(language), language));
        self.lead_line(galley, &of, Face::SemiBold, 0.0);
        let named = self.facts.addressee.map(|to| to.name.to_owned());
        let readers = self.names.fixed(|language| {
            let (wording, texts) = (Wording(language), self.template.texts(language));
            let name = named.as_deref().unwrap_or(texts.extract_reader(&extract.id));
            let law: Vec<&str> = extract.law.iter().map(|law| texts.law_name(law)).collect();
            let values = [("purpose", texts.extract_purpose(&extract.id)), ("law", &*law.join("; "))];
            let purpose = wording.with("extract-purpose", &values);
            [wording.with("extract-reader", &[("name", name)]), purpose].join(" ")
        });
        self.lead_line(galley, &readers, Face::Regular, mm(1.0));
        self.lead_line(galley, &say("extract-secrecy"), Face::Regular, mm(1.0));
        self.set_shortened(galley);
    }

    /// What it shows, the most needed first, under the pupil's name.
    pub(super) fn set_parts(&self, galley: &mut Galley, extract: &Extract) {
        let meaning = &self.template.meaning;
        let pupil = [&meaning.pupil, &meaning.class].map(|id| self.answer_text(id));
        let pupil: Vec<String> = pupil.into_iter().filter(|part| !part.is_empty()).collect();
        let heading = match pupil.is_empty() {
            true => self
                .names
                .fixed(|language| self.template.texts(language).extract_label(&extract.id).to_owned()),
            false => vec![(self.names.own, pupil.join(", "))],
        };
        galley.leave();
        galley.section(None, &heading);
        let named = |field: &&Field| field.id != meaning.pupil && field.id != meaning.class;
        let fields = extract.parts.iter().filter_map(|part| self.field(&part.field)).filter(named);
        let fields: Vec<&Field> = fields.filter(|field| self.in_body(field)).collect();
        self.set_fields(galley, &fields);
    }

    /// Of what it is an extract, and that it is not that.
    fn origin(&self, wording: Wording, language: crate::language::Language) -> String {
        let title = self.template.texts(language).title();
        match (&self.facts.id, self.facts.issued) {
            (Some(id), Some(issued)) => {
                let (number, day) = (self.facts.number.to_string(), display_day(issued.date_naive()));
                let values = [("title", title), ("number", &number), ("day", &day), ("id", id)];
                wording.with("extract-of-version", &values)
            }
            _ => {
                let day = display_day(self.facts.today);
                wording.with("extract-of-draft", &[("title", title), ("day", &day)])
            }
        }
    }

    /// What was shortened, and where the rest is.
    fn set_shortened(&self, galley: &mut Galley) {
        let Shortened { texts, rows, fields } = self.shortened;
        if *self.shortened == Shortened::default() {
            return;
        }
        let words = self.names.fixed(|language| {
            let (wording, spoken) = (Wording(language), self.template.texts(language));
            let mut parts = vec![wording.say("extract-shortened")];
            if *texts {
                let mark = Wording(self.facts.language).say("extract-goes-on");
                parts.push(wording.with("extract-shortened-texts", &[("mark", &mark)]));
            }
            let counted = |(id, count): &(String, usize)| format!("{} ({count})", spoken.short_label(id));
            if !rows.is_empty() {
                let tables: Vec<String> = rows.iter().map(counted).collect();
                parts.push(wording.with("extract-shortened-rows", &[("tables", &tables.join(", "))]));
            }
            if !fields.is_empty() {
                let names: Vec<&str> = fields.iter().map(|id| spoken.short_label(id)).collect();
                parts.push(wording.with("extract-shortened-fields", &[("fields", &names.join(", "))]));
            }
            parts.join(" ")
        });
        self.lead_line(galley, &words, Face::SemiBold, mm(1.0));
    }

    fn lead_line(&self, galley: &mut Galley, words: &Words, face: Face, above: f32) {
        debug_assert!(!joined(words).is_empty());
        for (tongue, text) in words {
            galley.paragraph_in(*tongue, style::NOTE, &[Span { face, text }], above);
        }
    }
}
