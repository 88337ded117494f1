//! The desk on which an earlier document lies beside a new one: what of it has a place, what has none yet, putting
//! it into a field, and leaving it. A file from elsewhere lies there as its paragraphs.

use super::*;
use crate::draft::{self, Answer, Row, Source, display_row, to_place};
use crate::failure::Failure;
use crate::outside::FileWish;
use crate::template::{Conversion, Field, Kind};
use crate::text::say;
use crate::vault::{Beside, DraftSave};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The largest file that is read for its text.
const LARGEST: u64 = 30 * 1024 * 1024;
/// The beginnings of the names of marks: from what a field is, and what needs no place.
const TRACE: &str = "trace/";
const LEFT: &str = "left/";
/// The beginnings of the names of items.
const FIELD: &str = "field:";
const TEXT: &str = "text:";
/// The beginning of the names of items of a document that was brought in, before its plan and its field.
const BROUGHT: &str = "from:";

/// What lies beside a draft: documents, and a file.
struct Desk {
    parts: Vec<Part>,
    /// How many documents cannot be read.
    unread: u32,
}

/// A document or a file beside a draft.
struct Part {
    /// The beginning of the names of those of its items that are fields.
    own: String,
    /// How the draft takes from it.
    conversion: Option<&'static Conversion>,
    went: Went,
    /// The items, by section, in order.
    sections: Vec<(String, Vec<Item>)>,
}

/// What of another document went over by itself.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Went {
    /// From which of its fields each field is.
    pub(super) traces: BTreeMap<String, Vec<String>>,
    /// Its fields that went over whole.
    pub(super) placed: BTreeSet<String>,
}

/// One thing that may need a place.
struct Item {
    id: String,
    label: String,
    /// Its text, row by row.
    lines: Vec<String>,
}

impl Workspace {
    /// What lies beside a draft; nothing when it was begun from no other document and no file lies there.
    pub fn desk(&mut self, plan: String) -> Result<Option<DeskView>> {
        let Some(desk) = self.desk_of(&plan)? else { return Ok(None) };
        let language = self.look.language;
        let carry_view = self.carry_view(&plan)?.filter(|carry| !carry.renewed);
        let file = self.vault()?.beside(&plan)?.map(|beside| beside.name);
        let open = self.draft_in_hand(&plan)?;
        let template = open.template;
        let marks = open.carry.as_ref().map(|carry| carry.marks.clone()).unwrap_or_default();
        let shown = draft::shown(template, &open.draft).fields;
        let mut sections = Vec::new();
        for mut part in desk.parts {
            for (title, items) in std::mem::take(&mut part.sections) {
                let items = items.into_iter();
                let items = items.map(|item| item_view((template, language), &part, (&marks, &shown), item));
                sections.push(DeskSection { title, items: items.collect() });
            }
        }
        let items = sections.iter().flat_map(|section| &section.items);
        let unplaced = items.filter(|item| matches!(item.state, Placing::Unplaced | Placing::Partly)).count();
        Ok(Some(DeskView {
            title: carry_view.map(|carry| carry.title).unwrap_or_default(),
            file,
            sections,
            unplaced: u32::try_from(unplaced).unwrap_or(u32::MAX),
            unread: desk.unread,
        }))
    }

    /// Puts something that lies beside a draft into a field, after what is there.
    pub fn place_text(&mut self, plan: String, item: String, field: String) -> Result<Stepped> {
        self.refuse_part(&plan)?;
        let desk = self.desk_of(&plan)?.ok_or(Failure::new(Code::BadCall))?;
        let sections = desk.parts.into_iter().flat_map(|part| part.sections);
        let mut items = sections.flat_map(|(_, items)| items);
        let found = items.find(|one| one.id == item).ok_or(Failure::new(Code::BadCall))?;
        let open = self.draft_in_hand(&plan)?;
        let (template, mut draft) = (open.template, open.draft.clone());
        let marks = open.carry.as_ref().map(|carry| carry.marks.clone());
        let marks = match marks {
            Some(marks) => marks,
            None => self.vault()?.marks(&plan)?,
        };
        let known =
            template.field(&field).ok_or_else(|| Failure::new(Code::UnknownField).with("field", &field))?;
        // What is not shown would be lost from sight.
        if !draft::shown(template, &draft).fields.contains(&field) {
            return Err(Code::NoPlaceForText.into());
        }
        let answer = with_text(known, draft.answers.get(&field), &found.lines).ok_or(Code::NoPlaceForText)?;
        let kept = drafting::text_of(&answer)?;
        draft.answers.insert(field.clone(), answer);
        let mut sources = sources_in(&marks, &field);
        sources.push(item.clone());
        let trace = serde_json::to_string(&sources).map_err(Failure::defect)?;
        let mut changed = BTreeMap::from([(format!("{TRACE}{field}"), Some(trace))]);
        if marks.contains_key(&format!("{LEFT}{item}")) {
            changed.insert(format!("{LEFT}{item}"), None);
        }
        let now = self.outside.now();
        let save = DraftSave {
            answers: BTreeMap::from([(field.clone(), Some(kept))]),
            summary: drafting::summarise(template, &draft, now.date_naive(), None),
            moment: now.to_rfc3339(),
            ..DraftSave::default()
        };
        let value = draft.answers.get(&field).map(draft::write_answer).unwrap_or_default();
        let saved = self.commit(plan, template, draft, &save, &changed)?;
        let place = drafting::place_of(template, &field);
        Ok(Stepped { saved, answers: BTreeMap::from([(field, value)]), flags: BTreeMap::new(), place })
    }

    /// Says of something that lies beside a draft that it is not taken over, or takes that back.
    pub fn leave_text(&mut self, plan: String, item: String, left: bool) -> Result<Saved> {
        self.refuse_part(&plan)?;
        let now = self.outside.now();
        let open = self.draft_in_hand(&plan)?;
        let (template, draft) = (open.template, open.draft.clone());
        let save = DraftSave {
            summary: drafting::summarise(template, &draft, now.date_naive(), None),
            moment: now.to_rfc3339(),
            ..DraftSave::default()
        };
        let marks = BTreeMap::from([(format!("{LEFT}{item}"), left.then(|| "true".to_owned()))]);
        self.commit(plan, template, draft, &save, &marks)
    }

    /// Lays the text of a Word file or a PDF that the person chooses beside a draft.
    pub fn lay_beside(&mut self, plan: String) -> Result<DeskView> {
        let language = self.look.language;
        let path = self.outside.pick_open(&FileWish {
            title: say(language, "carry-beside-open", &[]),
            name: String::new(),
            kind: (say(language, "carry-beside-kind", &[]), vec!["docx".to_owned(), "pdf".to_owned()]),
        })?;
        self.lay_file_beside(plan, &path)
    }

    /// Lays the text of this Word file or PDF beside a draft.
    pub fn lay_file_beside(&mut self, plan: String, path: &Path) -> Result<DeskView> {
        self.refuse_part(&plan)?;
        if !self.vault()?.plan(&plan)?.draft {
            return Err(Code::NoDraft.into());
        }
        let bytes = read_limited(path, LARGEST)?;
        let paragraphs = self.outside.read_text(&bytes)?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let text = serde_json::to_string(&paragraphs).map_err(Failure::defect)?;
        let moment = self.outside.now().to_rfc3339();
        self.vault()?.lay_beside(&plan, &Beside { name, text }, &moment)?;
        self.desk(plan)?.ok_or(Code::BadCall.into())
    }

    /// Takes the text of a file away that lies beside a draft.
    pub fn put_away_beside(&mut self, plan: String) -> Result<()> {
        self.vault()?.put_away_beside(&plan)
    }

    fn desk_of(&mut self, plan: &str) -> Result<Option<Desk>> {
        let record = self.vault()?.plan(plan)?;
        if !record.draft {
            return Ok(None);
        }
        let language = self.look.language;
        let target = self.template_of(&record.template)?;
        let (mut parts, mut unread) = (Vec::new(), 0);
        if let Some(carried) = self.vault()?.carried(plan)?.filter(|carried| carried.source != plan) {
            let carry = self.draft_in_hand(plan)?.carry.clone().unwrap_or_default();
            let went = Went { traces: carry.traces, placed: carry.placed };
            match self.source_of(&carried) {
                Ok(source) => parts.push(part_of((target, language), &source, FIELD.to_owned(), went)),
                Err(failure) => unread += u32::from(is_broken(&failure)),
            }
        }
        for (from, went) in self.brought(plan)? {
            match self.content_now(&from) {
                Ok(source) => {
                    let mut part = part_of((target, language), &source, format!("{BROUGHT}{from}:"), went);
                    let name = source.0.texts(language).short_title();
                    let titles = part.sections.iter_mut().map(|(title, _)| title);
                    titles
                        .filter(|title| *title != name)
                        .for_each(|title| *title = format!("{name}: {title}"));
                    parts.push(part);
                }
                Err(failure) => unread += u32::from(is_broken(&failure)),
            }
        }
        if let Some(Beside { name, text }) = self.vault()?.beside(plan)? {
            let paragraphs: Vec<String> = serde_json::from_str(&text).map_err(Failure::defect)?;
            let sections = vec![(name, of_text(paragraphs))];
            parts.push(Part { own: FIELD.to_owned(), conversion: None, went: Went::default(), sections });
        }
        Ok((!parts.is_empty() || unread > 0).then_some(Desk { parts, unread }))
    }
}

/// Whether a document that does not come is there and broken: one that was erased is missed by nobody. Neither keeps
/// the others from being read.
fn is_broken(failure: &Failure) -> bool {
    failure.code != Code::NoSuchPlan
}

/// Another document beside a draft.
fn part_of(
    (target, language): (&'static Template, Language),
    (template, draft): &(&'static Template, Draft),
    own: String,
    went: Went,
) -> Part {
    let source = Source { template, draft, language: drafting::document_language(template, draft) };
    let conversion = target.conversions.iter().find(|known| known.template == template.id);
    let sections = of_document(target, source, language, &own);
    Part { own, conversion, went, sections }
}

/// The items of another document, by its sections.
fn of_document(
    target: &Template,
    source: Source<'_>,
    language: Language,
    own: &str,
) -> Vec<(String, Vec<Item>)> {
    let wanted = to_place(target, source);
    let texts = source.template.texts(language);
    let items = |section: &crate::template::Section| -> Vec<Item> {
        let fields = section.fields.iter().filter(|field| wanted.contains(&field.id));
        fields
            .filter_map(|field| {
                let answer = source.draft.answers.get(&field.id)?;
                let lines = match answer {
                    Answer::Rows(rows) => rows
                        .iter()
                        .map(|row| display_row(source.template, source.language, &field.kind, row))
                        .filter(|line| !line.is_empty())
                        .collect(),
                    answer => vec![draft::display(source.template, source.language, &field.kind, answer)],
                };
                let label = texts.label(&field.id).to_owned();
                Some(Item { id: format!("{own}{}", field.id), label, lines })
            })
            .collect()
    };
    let sections = source
        .template
        .sections
        .iter()
        .map(|section| (texts.section_title(&section.id).to_owned(), items(section)));
    sections.filter(|(_, items)| !items.is_empty()).collect()
}

/// The items of a file: its paragraphs.
fn of_text(paragraphs: Vec<String>) -> Vec<Item> {
    let item = |(number, text): (usize, String)| Item {
        id: format!("{TEXT}{number}"),
        label: String::new(),
        lines: vec![text],
    };
    paragraphs.into_iter().enumerate().map(item).collect()
}

/// From which items a field is, by its mark.
fn sources_in(marks: &BTreeMap<String, String>, field: &str) -> Vec<String> {
    let trace = marks.get(&format!("{TRACE}{field}"));
    trace.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
}

fn item_view(
    (template, language): (&Template, Language),
    part: &Part,
    (marks, shown): (&BTreeMap<String, String>, &BTreeSet<String>),
    item: Item,
) -> DeskItem {
    let texts = template.texts(language);
    let place = |field: &str| DeskPlace {
        place: drafting::place_of(template, field),
        label: texts.label(field).to_owned(),
        section: template
            .section_of(field)
            .map(|section| texts.section_title(&section.id).to_owned())
            .unwrap_or_default(),
    };
    let own = item.id.strip_prefix(&part.own);
    let (conversion, Went { traces, placed }) = (part.conversion, &part.went);
    let by_hand = template.fields().map(|(_, field)| field.id.as_str());
    let by_hand: Vec<&str> = by_hand.filter(|field| sources_in(marks, field).contains(&item.id)).collect();
    let of_itself =
        traces.iter().filter(|(_, sources)| own.is_some_and(|own| sources.iter().any(|one| one == own)));
    let of_itself: Vec<&str> = of_itself.map(|(field, _)| field.as_str()).collect();
    let state = if marks.contains_key(&format!("{LEFT}{}", item.id)) {
        Placing::Left
    } else if !by_hand.is_empty() || own.is_some_and(|own| placed.contains(own)) {
        Placing::Placed
    } else if !of_itself.is_empty() {
        Placing::Partly
    } else {
        Placing::Unplaced
    };
    let manual = own.zip(conversion).and_then(|(own, conversion)| {
        conversion.manual.iter().find(|manual| manual.fields.iter().any(|field| field == own))
    });
    let passages = own.zip(conversion).into_iter().flat_map(|(own, conversion)| {
        conversion.fields.iter().filter(move |passage| passage.from == own).map(|passage| passage.to.as_str())
    });
    let mut suggested: Vec<&str> = manual.iter().flat_map(|manual| &manual.to).map(String::as_str).collect();
    suggested.extend(passages);
    suggested.dedup();
    DeskItem {
        places: by_hand.into_iter().chain(of_itself).map(place).collect(),
        suggestions: suggested
            .into_iter()
            .filter(|field| shown.contains(*field) && takes_text(template, field))
            .map(place)
            .collect(),
        why: manual.map(|manual| texts.manual(&manual.why).to_owned()),
        id: item.id,
        label: item.label,
        text: item.lines.join("\n"),
        state,
    }
}

fn takes_text(template: &Template, field: &str) -> bool {
    template.field(field).is_some_and(|field| with_text(field, None, &["x".to_owned()]).is_some())
}

/// The answer of a field with a text put after what is there; none where no text can be put.
fn with_text(field: &Field, now: Option<&Answer>, lines: &[String]) -> Option<Answer> {
    let text = lines.join("\n");
    let after = |before: &str, by: &str| match before.trim().is_empty() {
        true => text.clone(),
        false => format!("{before}{by}{text}"),
    };
    let one_line = || text.split_whitespace().collect::<Vec<_>>().join(" ");
    match (&field.kind, now) {
        (Kind::LongText { fixed: false, .. }, Some(Answer::Text(before))) => {
            Some(Answer::Text(after(before, "\n\n")))
        }
        (Kind::LongText { fixed: false, .. }, _) => Some(Answer::Text(text)),
        (Kind::ShortText { .. }, Some(Answer::Text(before))) if !before.trim().is_empty() => {
            Some(Answer::Text(format!("{before} {}", one_line())))
        }
        (Kind::ShortText { .. }, _) => Some(Answer::Text(one_line())),
        (Kind::List, now) => {
            let mut items = match now {
                Some(Answer::List(items)) => items.clone(),
                _ => Vec::new(),
            };
            items.extend(lines.iter().cloned());
            Some(Answer::List(items))
        }
        (Kind::Table { columns, fixed_rows: None }, now) => {
            let long = columns.iter().find(|column| matches!(column.kind, Kind::LongText { .. }));
            let short = columns.iter().find(|column| matches!(column.kind, Kind::ShortText { .. }));
            let column = long.or(short)?;
            let mut rows = match now {
                Some(Answer::Rows(rows)) => rows.clone(),
                _ => Vec::new(),
            };
            rows.retain(|row| !row.values().all(Answer::is_empty));
            rows.extend(
                lines.iter().map(|line| Row::from([(column.id.clone(), Answer::Text(line.clone()))])),
            );
            Some(Answer::Rows(rows))
        }
        (Kind::YesNoDetails { .. }, Some(Answer::YesNo { value, details })) => {
            Some(Answer::YesNo { value: value.clone(), details: after(details, "\n\n") })
        }
        (Kind::YesNoDetails { .. }, _) => Some(Answer::YesNo { value: None, details: text }),
        _ => None,
    }
}
