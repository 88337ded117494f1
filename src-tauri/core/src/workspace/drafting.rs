//! Writing a plan: saving, undo, find.

use super::contributing::Limits;
use super::renewing::listed_class;
use super::words::{clock, finding_ids, finding_view, iso, place_words};
use super::*;
use crate::draft::{
    Answer, Finding, Others, Place, Range, Shown, Subject, completeness_of, read_answer, write_answer,
};
use crate::failure::Failure;
use crate::template::Severity;
use crate::vault::{Changed, DraftSave, Step, StoredDraft, Summarise, Summary};
use chrono::NaiveDate;
use serde_json::Value;
use std::collections::BTreeMap;

impl Workspace {
    /// Opens a plan.
    pub fn open_plan(&mut self, plan: String) -> Result<PlanView> {
        let record = self.vault()?.plan(&plan)?;
        self.prepared = None;
        self.open = None;
        self.vault()?.sweep_attachments(&plan)?;
        let language = self.look.language;
        let rest = self.vault_ref()?.rest(&plan)?;
        let (template, draft) = self.content_now(&plan)?;
        let mut form = form::form_view(template, language);
        if let Some(limits) = self.limits_of(&plan)? {
            form.sections.retain(|section| limits.sections.contains(&section.id));
            form.flags.clear();
        }
        Ok(PlanView {
            pupil: record.pupil,
            class: record.class,
            form,
            part_of: self.part_of(&plan)?,
            carry: self.carry_view(&plan)?,
            renewable: !record.draft && record.version > 0 && template.renewal.is_some(),
            draft: record.draft,
            version: record.version,
            next_version: record.version + 1,
            answers: draft
                .answers
                .iter()
                .filter(|(field, _)| !form::is_kept(template, field))
                .map(|(field, answer)| (field.clone(), write_answer(answer)))
                .collect(),
            flags: draft.flags.clone(),
            state: self.state_of(&plan, template, &draft)?,
            rest: rest.and_then(|text| serde_json::from_str(&text).ok()),
            id: plan,
        })
    }

    /// Saves changed answers, and where the person is.
    pub fn save(&mut self, plan: String, changes: Vec<AnswerChange>, rest: Option<Rest>) -> Result<Saved> {
        let now = self.outside.now();
        let open = self.draft_in_hand(&plan)?;
        let (template, mut draft, limits) = (open.template, open.draft.clone(), open.limits.clone());
        let changed = apply(template, &mut draft, changes)?;
        if let Some(limits) = &limits {
            let own = crate::packet::fields(template, &limits.sections);
            if changed.iter().any(|field| !own.contains(field.as_str())) {
                return Err(Code::BadCall.into());
            }
        }
        let kept = |field: String| {
            let answer = draft.answers.get(&field).map(text_of).transpose()?;
            Ok((field, answer))
        };
        let answers = changed.into_iter().map(kept).collect::<Result<_>>()?;
        let rest = rest.map(|rest| serde_json::to_string(&rest)).transpose().map_err(Failure::defect)?;
        let save = DraftSave {
            answers,
            flags: BTreeMap::new(),
            summary: summarise(template, &draft, now.date_naive(), limits.as_ref()),
            rest,
            moment: now.to_rfc3339(),
        };
        self.commit(plan, template, draft, &save, &BTreeMap::new())
    }

    /// Sets a flag of the plan.
    pub fn set_flag(&mut self, plan: String, flag: String, value: bool) -> Result<Saved> {
        self.refuse_part(&plan)?;
        let now = self.outside.now();
        let open = self.draft_in_hand(&plan)?;
        let (template, mut draft) = (open.template, open.draft.clone());
        if !template.flags.iter().any(|known| known.id == flag) {
            return Err(Failure::new(Code::UnknownFlag).with("field", flag));
        }
        draft.flags.insert(flag.clone(), value);
        let save = DraftSave {
            answers: BTreeMap::new(),
            flags: BTreeMap::from([(flag, value)]),
            summary: summarise(template, &draft, now.date_naive(), None),
            rest: None,
            moment: now.to_rfc3339(),
        };
        self.commit(plan, template, draft, &save, &BTreeMap::new())
    }

    /// Writes to the vault; only what the vault has taken becomes the draft in hand.
    pub(super) fn commit(
        &mut self,
        plan: String,
        template: &'static Template,
        draft: Draft,
        save: &DraftSave,
        marks: &BTreeMap<String, Option<String>>,
    ) -> Result<Saved> {
        self.save_listed(&plan, (template, &draft), save, marks)?;
        let at = clock(&self.outside.now());
        let limits = self.limits_of(&plan)?;
        let mut carry = self.open.take().filter(|open| open.plan == plan).and_then(|open| open.carry);
        if !marks.is_empty() {
            carry = self.carry_of(&plan, template)?;
        }
        self.open = Some(OpenDraft { plan: plan.clone(), template, draft: draft.clone(), limits, carry });
        let state = self.state_of(&plan, template, &draft)?;
        Ok(Saved { at, state })
    }

    /// Takes back the last change.
    pub fn undo(&mut self, plan: String) -> Result<Stepped> {
        self.step(plan, Vault::undo)
    }

    /// Makes a change again that was taken back.
    pub fn redo(&mut self, plan: String) -> Result<Stepped> {
        self.step(plan, Vault::redo)
    }

    /// Has the vault take a step, reads the draft anew and tells the page what is different.
    fn step(
        &mut self,
        plan: String,
        take: fn(&mut Vault, &str, &mut Summarise<'_>) -> Result<Option<Step>>,
    ) -> Result<Stepped> {
        let (now, record) = (self.outside.now(), self.vault()?.plan(&plan)?);
        let (template, limits) = (self.template_of(&record.template)?, self.limits_of(&plan)?);
        let step = take(self.vault()?, &plan, &mut |stored| {
            let (draft, today) = (from_stored(template, &stored)?, now.date_naive());
            let class = listed_class(&record, template, &draft, today);
            Ok(Summary { class, ..summarise(template, &draft, today, limits.as_ref()) })
        })?;
        self.open = None;
        let draft = self.draft_in_hand(&plan)?.draft.clone();
        let (mut answers, mut flags, mut place) = (BTreeMap::new(), BTreeMap::new(), Place::default());
        for change in step.map(|step| step.changes).unwrap_or_default() {
            match change.place {
                Changed::Mark(name) => {
                    let field = name.rsplit('/').next().unwrap_or_default();
                    if answers.is_empty() && template.field(field).is_some() {
                        place = place_of(template, field);
                    }
                }
                Changed::Flag(flag) => {
                    let value = draft.flags.get(&flag).copied().unwrap_or_default();
                    flags.insert(flag, value);
                }
                Changed::Answer(field) if form::is_kept(template, &field) => {}
                Changed::Answer(field) => {
                    place = place_of(template, &field);
                    let answer = draft.answers.get(&field).map_or(Value::Null, write_answer);
                    answers.insert(field, answer);
                }
            }
        }
        let state = self.state_of(&plan, template, &draft)?;
        Ok(Stepped { saved: Saved { at: clock(&now), state }, answers, flags, place })
    }

    /// Finds words in the plan.
    pub fn find(&mut self, plan: String, words: String) -> Result<Vec<FoundView>> {
        let language = self.look.language;
        let (template, draft) = self.content_now(&plan)?;
        let view = |hit: crate::draft::Hit| FoundView {
            where_: place_words(template, language, &hit.place),
            place: hit.place,
            excerpt: hit.excerpt,
        };
        Ok(crate::draft::find(template, &draft, &words).into_iter().map(view).collect())
    }

    /// What the plan says now: its draft or, when none is being written, its newest version.
    pub(super) fn content_now(&mut self, plan: &str) -> Result<(&'static Template, Draft)> {
        match self.vault()?.plan(plan)?.draft {
            true => self.draft_in_hand(plan).map(|open| (open.template, open.draft.clone())),
            false => self.newest_revision(plan),
        }
    }

    /// The draft of the plan, read from the vault once.
    pub(super) fn draft_in_hand(&mut self, plan: &str) -> Result<&OpenDraft> {
        if self.open.as_ref().is_none_or(|open| open.plan != plan) {
            let record = self.vault()?.plan(plan)?;
            if !record.draft {
                return Err(Code::NoDraft.into());
            }
            let template = self.template_of(&record.template)?;
            let draft = from_stored(template, &self.vault_ref()?.draft(plan)?)?;
            let limits = self.limits_of(plan)?;
            let carry = self.carry_of(plan, template)?;
            self.open = Some(OpenDraft { plan: plan.to_owned(), template, draft, limits, carry });
        }
        self.open.as_ref().ok_or(Code::NoSuchPlan.into())
    }

    /// What follows from the answers, in the person's words.
    pub(super) fn state_of(&self, plan: &str, template: &Template, draft: &Draft) -> Result<PlanState> {
        let vault = self.vault_ref()?;
        let (language, today) = (self.look.language, self.outside.now().date_naive());
        let dismissed = vault.dismissals(plan)?;
        let steps = vault.steps(plan)?;
        let limits = self.limits_of(plan)?;
        let found = self.still_asked(plan, template, findings_of(template, draft, today, limits.as_ref()))?;
        let stands = |(id, finding): &(String, &Finding)| {
            finding.severity == Severity::Blocks || !dismissed.contains_key(id)
        };
        let findings: Vec<(String, &Finding)> =
            finding_ids(draft, &found).into_iter().zip(&found).filter(stands).collect();
        let shown = shown(template, draft, limits.as_ref());
        let sections: Vec<SectionState> = template
            .sections
            .iter()
            .filter(|section| limits.as_ref().is_none_or(|limits| limits.sections.contains(&section.id)))
            .map(|section| {
                let count = completeness_of(template, draft, &section.id, &shown);
                SectionState {
                    id: section.id.clone(),
                    shown: shown.sections.contains(&section.id),
                    filled: count.filled,
                    total: count.total,
                }
            })
            .collect();
        let blocking = findings.iter().filter(|(_, finding)| finding.severity == Severity::Blocks);
        let (all, blocking) = (count(findings.iter()), count(blocking));
        let carry = self.open.as_ref().filter(|open| open.plan == plan).and_then(|open| open.carry.as_ref());
        let carried = carry.map(|carry| carry.untouched(draft, &shown.fields)).unwrap_or_default();
        let places = findings.iter().map(|(_, finding)| finding.place.clone()).collect();
        let noted = findings.into_iter().filter(|(_, finding)| finding.subject != Subject::Missing);
        Ok(PlanState {
            pupil: text_answer(draft, &template.meaning.pupil),
            class: self.class_of(plan, template, draft)?,
            born: permitting::born_in(template, draft).map(words::iso),
            shown: shown.fields.into_iter().collect(),
            filled: sections.iter().map(|section| section.filled).sum(),
            total: sections.iter().map(|section| section.total).sum(),
            sections,
            notes: noted
                .map(|finding| finding_view((template, &self.known, today), language, finding))
                .collect(),
            carried,
            places,
            findings: all,
            blocking,
            can_undo: steps.undo,
            can_redo: steps.redo,
        })
    }
}

/// The program's name and version, as it stands in documents.
pub(super) const PROGRAM: &str = concat!("Laatija ", env!("CARGO_PKG_VERSION"));

pub(super) fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}

/// What a draft shows, or a part of another's plan.
fn shown(template: &Template, draft: &Draft, limits: Option<&Limits>) -> Shown {
    match limits {
        Some(limits) => limits.shown(template, draft),
        None => crate::draft::shown(template, draft),
    }
}

/// The findings of a draft, or those that a part of another's plan can tell.
fn findings_of(
    template: &Template,
    draft: &Draft,
    today: NaiveDate,
    limits: Option<&Limits>,
) -> Vec<Finding> {
    let mut found = open_findings(template, draft, today);
    found.retain(|finding| limits.is_none_or(|limits| limits.tells(finding)));
    found
}

/// All findings but those that only remind of how a plan is made.
pub(super) fn open_findings(template: &Template, draft: &Draft, today: NaiveDate) -> Vec<Finding> {
    let mut findings = all_findings(template, draft, today, &Others::default());
    findings.retain(|finding| finding.severity != Severity::Info);
    findings
}

/// All findings, with what may be left over from the plans of other pupils.
pub(super) fn all_findings(
    template: &Template,
    draft: &Draft,
    today: NaiveDate,
    others: &Others,
) -> Vec<Finding> {
    let mut findings = crate::draft::review_among(template, draft, today, others);
    findings.extend(unprintable(template, draft));
    findings
}

/// The characters that no copy can hold: found while there is time to write something else.
fn unprintable(template: &Template, draft: &Draft) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (place, text) in crate::draft::written(template, draft) {
        for letter in crate::document::undrawn(text) {
            // A character that arises only when marks are joined to letters has no place of its own.
            let start = text.find(letter).map(|at| text[..at].encode_utf16().count());
            let range = start.map(|start| Range { start, end: start + letter.len_utf16() });
            let place = Place { range, ..place.clone() };
            findings.push(Finding {
                subject: Subject::Unprintable(letter),
                severity: Severity::Blocks,
                place,
            });
        }
    }
    findings
}

/// The text of a field that holds one.
pub(super) fn text_answer(draft: &Draft, field: &str) -> String {
    match draft.answers.get(field) {
        Some(Answer::Text(text)) => text.trim().to_owned(),
        _ => String::new(),
    }
}

/// The language in which the document is to be set; Finnish where it is none of the program's.
pub(super) fn document_language(template: &Template, draft: &Draft) -> Language {
    match draft.answers.get(&template.meaning.language) {
        Some(Answer::Choice(code)) => Language::from_tag(code).unwrap_or_default(),
        _ => Language::default(),
    }
}

/// Puts the changes of the page into the draft; gives the fields they are of.
pub(super) fn apply(
    template: &Template,
    draft: &mut Draft,
    changes: Vec<AnswerChange>,
) -> Result<Vec<String>> {
    let mut changed = Vec::with_capacity(changes.len());
    for change in changes {
        match read_change(template, &change)? {
            Some(answer) => draft.answers.insert(change.field.clone(), answer),
            None => draft.answers.remove(&change.field),
        };
        changed.push(change.field);
    }
    Ok(changed)
}

fn read_change(template: &Template, change: &AnswerChange) -> Result<Option<Answer>> {
    let field = template
        .field(&change.field)
        .ok_or_else(|| Failure::new(Code::UnknownField).with("field", &change.field))?;
    read_answer(&field.kind, &change.value).map_err(|fault| {
        let place = format!("{}{}", change.field, fault.path);
        Failure::new(Code::WrongKind).with("place", place).with("kind", fault.kind)
    })
}

pub(super) fn text_of(answer: &Answer) -> Result<String> {
    serde_json::to_string(&write_answer(answer)).map_err(Failure::defect)
}

/// The place of a field.
pub(super) fn place_of(template: &Template, field: &str) -> Place {
    let section = template.section_of(field).map(|section| section.id.clone()).unwrap_or_default();
    Place { section, field: field.to_owned(), ..Place::default() }
}

/// A draft as the vault keeps it.
pub(super) fn stored(template: &Template, draft: &Draft) -> Result<StoredDraft> {
    let answers = draft
        .answers
        .iter()
        .map(|(field, answer)| Ok((field.clone(), text_of(answer)?)))
        .collect::<Result<_>>()?;
    let order = template.fields().map(|(_, field)| field.id.clone()).collect();
    Ok(StoredDraft { answers, flags: draft.flags.clone(), order })
}

/// A draft as the vault kept it.
pub(super) fn from_stored(template: &Template, stored: &StoredDraft) -> Result<Draft> {
    let mut draft = Draft { flags: stored.flags.clone(), answers: BTreeMap::new() };
    for (id, text) in &stored.answers {
        let damaged = || Failure::defect(format!("stored answer {id}"));
        let value: Value = serde_json::from_str(text).map_err(|_| damaged())?;
        let field = template.field(id).ok_or_else(damaged)?;
        if let Some(answer) = read_answer(&field.kind, &value).map_err(|_| damaged())? {
            draft.answers.insert(id.clone(), answer);
        }
    }
    Ok(draft)
}

/// What the home screen says of a draft without reading its answers.
pub(super) fn summarise(
    template: &Template,
    draft: &Draft,
    today: NaiveDate,
    limits: Option<&Limits>,
) -> Summary {
    let (mut filled, mut total) = (0, 0);
    let shown = shown(template, draft, limits);
    for section in &template.sections {
        let count = completeness_of(template, draft, &section.id, &shown);
        filled += count.filled;
        total += count.total;
    }
    let findings = findings_of(template, draft, today, limits);
    let blocking = count(findings.iter().filter(|finding| finding.severity == Severity::Blocks));
    Summary {
        pupil: text_answer(draft, &template.meaning.pupil),
        class: text_answer(draft, &template.meaning.class),
        filled,
        total,
        blocking,
        dates: crate::draft::due(template, draft).into_iter().map(|(day, name)| (iso(day), name)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Drawn, Facts, preview_page, typeset};
    use crate::template::Kind;
    use crate::vault::{Cost, NewPlan, Vault};
    use serde_json::json;

    /// The shipped template with one of its long texts asking for this instead.
    fn template_with(field: &str, kind: Kind) -> Template {
        let mut template = crate::template::shipped()[0].clone();
        let fields = template.sections.iter_mut().flat_map(|section| &mut section.fields);
        fields.filter(|known| known.id == field).for_each(|known| known.kind = kind.clone());
        template
    }

    /// The words on the pages, without what the typesetter does at line ends.
    fn words(template: &Template, draft: &Draft) -> String {
        let issuer = "Riitta Sarapuu";
        let today = NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
        let facts = Facts {
            language: Language::Fi,
            edition: Default::default(),
            extract: false,
            number: 0,
            issued: None,
            today,
            id: None,
            replaces: None,
            issuer,
            addressee: None,
            program: PROGRAM,
        };
        let layout = typeset(template, draft, &facts).unwrap();
        let pages = 0..layout.pages.len();
        let drawn = pages.flat_map(|page| preview_page(&layout, page));
        let texts = drawn.filter_map(|drawn| match drawn {
            Drawn::Text { text, .. } => Some(text),
            Drawn::Box { .. } => None,
        });
        texts.collect::<Vec<_>>().join(" ")
    }

    /// Kinds that no field of the shipped template has for its own go the whole way too: from the page's
    /// JSON to the draft, through the vault and back, and onto paper.
    #[test]
    fn an_answer_of_every_kind_goes_from_the_page_to_the_vault_and_onto_paper() {
        let field = crate::template::shipped()[0]
            .fields()
            .find(|(_, field)| {
                matches!(field.kind, Kind::LongText { fixed: false, .. }) && field.shown_when.is_none()
            })
            .map(|(_, field)| field.id.clone())
            .unwrap();
        let options = "grades".to_owned();
        let cases = [
            (Kind::List, json!(["ensin lukee", "sitten laskee"]), &["ensin lukee", "sitten laskee"][..]),
            (Kind::MultiChoice { options, alone: None }, json!(["3", "7"]), &["3", "7"]),
            (Kind::Number, json!(2.5), &["2,5"]),
            (Kind::Period, json!({ "start": "2026-08-11", "end": "2027-06-04" }), &["11.8.2026", "4.6.2027"]),
        ];
        let folder = tempfile::tempdir().unwrap();
        let mut random = |buffer: &mut [u8]| crate::outside::system_random(buffer);
        let (mut vault, _) =
            Vault::create(folder.path(), "luotain vispilä", Cost::floor(), &mut random).unwrap();
        for (kind, value, expected) in cases {
            let name = kind.name();
            let template = template_with(&field, kind);
            let mut draft = Draft::default();
            let change = AnswerChange { field: field.clone(), value: value.clone() };
            apply(&template, &mut draft, vec![change]).unwrap();
            let plan = NewPlan {
                id: name.to_owned(),
                template: (template.id.clone(), template.version.clone()),
                created: "2026-09-01T10:00:00+03:00".to_owned(),
                draft: stored(&template, &draft).unwrap(),
                summary: Summary::default(),
            };
            vault.create_plan(&plan).unwrap();
            let kept = from_stored(&template, &vault.draft(name).unwrap()).unwrap();
            assert_eq!(kept.answers, draft.answers, "{name}");
            assert_eq!(write_answer(&kept.answers[&field]), value, "{name}");
            let paper = words(&template, &kept);
            for word in expected {
                assert!(paper.contains(word), "{name}: {word} is not on paper: {paper}");
            }
        }
    }
}
