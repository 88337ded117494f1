//! A new school year from last year's plan, and what was carried over from an earlier version or document: what
//! of it is still as it came, what was looked at, and what stood there.

use super::*;
use crate::draft::{self, Answer, Converted, Renewed, read_answer, write_answer};
use crate::failure::Failure;
use crate::vault::{Carried, DraftSave, PlanRecord, Summary};
use chrono::NaiveDate;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The beginning of the name of a mark that says that an answer was looked at and stays as it came.
const KEPT: &str = "kept/";

/// What the draft in hand was given.
#[derive(Clone, Default)]
pub(super) struct Carry {
    /// The answers as they were given.
    base: BTreeMap<String, Answer>,
    /// Of these, those that are not as they stood there.
    proposed: BTreeSet<String>,
    /// From which fields of another document each field is.
    pub(super) traces: BTreeMap<String, Vec<String>>,
    /// The fields of another document that went over whole.
    pub(super) placed: BTreeSet<String>,
    /// What was decided since.
    pub(super) marks: BTreeMap<String, String>,
}

impl Carry {
    /// What is as it came and was not looked at yet, of the fields that are shown.
    pub(super) fn untouched(&self, draft: &Draft, shown: &BTreeSet<String>) -> Vec<CarriedField> {
        let is_untouched = |(field, given): &(&String, &Answer)| {
            shown.contains(*field)
                && draft.answers.get(*field) == Some(*given)
                && !self.marks.contains_key(&format!("{KEPT}{field}"))
        };
        let view = |(field, _): (&String, &Answer)| CarriedField {
            field: field.clone(),
            proposed: self.proposed.contains(field),
        };
        self.base.iter().filter(is_untouched).map(view).collect()
    }
}

impl Workspace {
    /// Starts a new draft of an issued plan for a new school year.
    pub fn renew_plan(&mut self, plan: String) -> Result<PlanView> {
        self.renew(&plan)?;
        self.open_plan(plan)
    }

    pub(super) fn renew(&mut self, plan: &str) -> Result<()> {
        let record = self.vault()?.plan(plan)?;
        if record.draft {
            return Err(Code::Stale.into());
        }
        let now = self.outside.now();
        let (template, before) = self.newest_revision(plan)?;
        let year = draft::renewed(template, &before, now.date_naive());
        let mut year = year.ok_or(Failure::new(Code::NotRenewed))?;
        let flags = self.switched(template)?;
        year.draft.flags.extend(flags.clone());
        let signers = self.signers_of(template)?;
        let signatures = draft::signed_again(template, &year.draft, &signers);
        year.draft.answers.extend(signatures);
        let summary = drafting::summarise(template, &before, now.date_naive(), None);
        let issued = drafting::stored(template, &before)?;
        let carried =
            Carried { source: plan.to_owned(), number: record.version, base: Base::of_renewal(&year)? };
        let rest = self.rest_at_first(plan, template, &year)?;
        let save = DraftSave {
            answers: differing(&before, &year.draft)?,
            flags,
            summary: Summary {
                class: self.class_of(plan, template, &year.draft)?,
                ..drafting::summarise(template, &year.draft, now.date_naive(), None)
            },
            rest: Some(serde_json::to_string(&rest).map_err(Failure::defect)?),
            moment: now.to_rfc3339(),
        };
        self.open = None;
        self.vault()?.renew_draft(plan, (&issued, &summary), &save, &carried)
    }

    /// The class under which a draft is listed: until its school year begins, a pupil is in the class of the version
    /// before.
    pub(super) fn class_of(&self, plan: &str, template: &Template, draft: &Draft) -> Result<String> {
        let record = self.vault_ref()?.plan(plan)?;
        Ok(listed_class(&record, template, draft, self.outside.now().date_naive()))
    }

    /// Lists drafts under their own class once their school year has begun, also those in which nobody has written since.
    pub(super) fn list_begun_years(&mut self) -> Result<()> {
        let today = self.outside.now().date_naive();
        let year = draft::school_year(today);
        if self.listed_year.as_ref() == Some(&year) {
            return Ok(());
        }
        let plans = self.vault()?.plans()?;
        // What was written since is listed right already.
        let Some((first, _)) = draft::days_of_year(&year) else { return Ok(()) };
        let begun = words::iso(first);
        let is_older = |plan: &PlanRecord| plan.written.as_str() < begun.as_str();
        for plan in plans.into_iter().filter(|plan| plan.draft && plan.version > 0 && is_older(plan)) {
            // One that cannot be read says so when it is opened.
            let Ok(template) = self.template_of(&plan.template) else { continue };
            let stored = self.vault_ref()?.draft(&plan.id);
            let Ok(draft) = stored.and_then(|stored| drafting::from_stored(template, &stored)) else {
                continue;
            };
            let class = self.class_of(&plan.id, template, &draft)?;
            if class != plan.class {
                let limits = self.limits_of(&plan.id)?;
                let summary = drafting::summarise(template, &draft, today, limits.as_ref());
                self.vault()?.set_summary(&plan.id, &Summary { class, ..summary })?;
            }
        }
        self.listed_year = Some(year);
        Ok(())
    }

    /// Writes a draft to the vault, under the class under which it is listed.
    pub(super) fn save_listed(
        &mut self,
        plan: &str,
        (template, draft): (&Template, &Draft),
        save: &DraftSave,
        marks: &BTreeMap<String, Option<String>>,
    ) -> Result<()> {
        let mut save = save.clone();
        save.summary.class = self.class_of(plan, template, draft)?;
        self.vault()?.save_marked(plan, &save, marks)
    }

    /// Where a new school year begins: at the first answer that is to be looked at, not where last year's was left.
    fn rest_at_first(&mut self, plan: &str, template: &Template, year: &Renewed) -> Result<Rest> {
        let before = self.vault()?.rest(plan)?.and_then(|text| serde_json::from_str::<Rest>(&text).ok());
        let shown = draft::shown(template, &year.draft).fields;
        let worth = |id: &&str| year.carried.contains(*id) || year.proposed.contains(*id);
        let mut fields = template.fields().map(|(_, field)| field.id.as_str());
        let first = fields.find(|id| shown.contains(*id) && worth(id));
        Ok(Rest {
            plan: plan.to_owned(),
            step: "write".to_owned(),
            place: first.map(|id| drafting::place_of(template, id)).unwrap_or_default(),
            preview: before.is_none_or(|before| before.preview),
            ..Rest::default()
        })
    }

    /// Whether an answer that was carried over is looked at and stays as it came.
    pub fn keep_carried(&mut self, plan: String, fields: Vec<String>, kept: bool) -> Result<Saved> {
        self.refuse_part(&plan)?;
        let now = self.outside.now();
        let open = self.draft_in_hand(&plan)?;
        let (template, draft) = (open.template, open.draft.clone());
        let base = open.carry.as_ref().map(|carry| &carry.base).ok_or(Failure::new(Code::BadCall))?;
        if let Some(unknown) = fields.iter().find(|field| !base.contains_key(*field)) {
            return Err(Failure::new(Code::UnknownField).with("field", unknown));
        }
        let value = kept.then(|| "true".to_owned());
        let marks = fields.into_iter().map(|field| (format!("{KEPT}{field}"), value.clone())).collect();
        let save = DraftSave {
            summary: drafting::summarise(template, &draft, now.date_naive(), None),
            moment: now.to_rfc3339(),
            ..DraftSave::default()
        };
        self.commit(plan, template, draft, &save, &marks)
    }

    /// What stood in a field in the version or document that the draft was given it from.
    pub fn earlier_answer(&mut self, plan: String, field: String) -> Result<EarlierAnswer> {
        let carried = self.vault()?.carried(&plan)?.ok_or(Failure::new(Code::BadCall))?;
        let record = self.vault()?.plan(&plan)?;
        let template = self.template_of(&record.template)?;
        let known =
            template.field(&field).ok_or_else(|| Failure::new(Code::UnknownField).with("field", &field))?;
        let (source_template, draft) = self.source_of(&carried)?;
        if source_template.id != template.id {
            return self.earlier_of(&carried, (source_template, &draft), &field);
        }
        let text = self.words_of(source_template, &draft, &known.id);
        let value = draft.answers.get(&known.id).map_or(Value::Null, write_answer);
        Ok(EarlierAnswer { value, text })
    }

    /// What stood in the fields of another document that a field is from.
    fn earlier_of(
        &mut self,
        carried: &Carried,
        (template, draft): (&Template, &Draft),
        field: &str,
    ) -> Result<EarlierAnswer> {
        let language = self.look.language;
        let traces = Base::read(&carried.base)?.traces;
        let sources = traces.get(field).map(Vec::as_slice).unwrap_or_default();
        let texts = sources.iter().map(|source| {
            format!("{}\n{}", template.texts(language).label(source), self.words_of(template, draft, source))
        });
        let text = texts.collect::<Vec<_>>().join("\n\n");
        Ok(EarlierAnswer { value: Value::Null, text })
    }

    /// The answer of a field in words; empty when there is none.
    pub(super) fn words_of(&self, template: &Template, draft: &Draft, field: &str) -> String {
        let answer = template.field(field).zip(draft.answers.get(field));
        answer
            .map(|(field, answer)| draft::display(template, self.look.language, &field.kind, answer))
            .unwrap_or_default()
    }

    /// The version or draft that something was carried over from.
    pub(super) fn source_of(&mut self, carried: &Carried) -> Result<(&'static Template, Draft)> {
        // Not the draft in hand: another plan is.
        let record = self.vault()?.plan(&carried.source)?;
        if carried.number > 0 || !record.draft {
            let number = if carried.number > 0 { carried.number } else { record.version };
            let (template, revision) = self.revision(&carried.source, number)?;
            return Ok((template, revision.content));
        }
        let template = self.template_of(&record.template)?;
        let stored = self.vault_ref()?.draft(&carried.source)?;
        Ok((template, drafting::from_stored(template, &stored)?))
    }

    /// What the draft of a plan was given, if it was given something.
    pub(super) fn carry_of(&self, plan: &str, template: &Template) -> Result<Option<Carry>> {
        let vault = self.vault_ref()?;
        let marks = vault.marks(plan)?;
        let Some(Carried { base, .. }) = vault.carried(plan)? else {
            // A file may lie beside a draft that was given nothing.
            return Ok((!marks.is_empty()).then(|| Carry { marks, ..Carry::default() }));
        };
        let base = Base::read(&base)?;
        let answers = base.by_kind(template)?;
        let Base { proposed, traces, placed, .. } = base;
        Ok(Some(Carry { base: answers, proposed, traces, placed, marks }))
    }

    /// What a draft was given, in the person's words.
    pub(super) fn carry_view(&mut self, plan: &str) -> Result<Option<CarryView>> {
        let Some(carried) = self.vault()?.carried(plan)? else { return Ok(None) };
        let renewed = carried.source == plan;
        let language = self.look.language;
        let (title, year) = match self.source_of(&carried) {
            Ok((template, draft)) => (
                template.texts(language).short_title().to_owned(),
                drafting::text_answer(&draft, &template.meaning.school_year),
            ),
            // What it is from may be erased or broken, which keeps nobody from what was made of it.
            Err(_) => Default::default(),
        };
        let there = !title.is_empty();
        Ok(Some(CarryView { plan: carried.source, number: carried.number, renewed, there, title, year }))
    }

    /// What is as it stood in what the draft was given, for the review.
    pub(super) fn unchanged(&mut self, plan: &str) -> Result<Vec<UnchangedView>> {
        let language = self.look.language;
        let open = self.draft_in_hand(plan)?;
        let (template, draft) = (open.template, &open.draft);
        let Some(carry) = &open.carry else { return Ok(Vec::new()) };
        let untouched = carry.untouched(draft, &draft::shown(template, draft).fields);
        let is_untouched = |field: &str| untouched.iter().any(|one| one.field == field);
        let fields = template.fields().filter(|(_, field)| is_untouched(&field.id));
        let view = fields.map(|(section, field)| UnchangedView {
            where_: template.texts(language).section_title(&section.id).to_owned(),
            label: template.texts(language).label(&field.id).to_owned(),
            place: drafting::place_of(template, &field.id),
        });
        Ok(view.collect())
    }
}

/// The class under which the draft of a plan is listed on this day.
pub(super) fn listed_class(
    record: &PlanRecord,
    template: &Template,
    draft: &Draft,
    today: NaiveDate,
) -> String {
    match record.version > 0 && draft::is_to_come(template, draft, today) {
        true => record.class.clone(),
        false => drafting::text_answer(draft, &template.meaning.class),
    }
}

/// What a draft was given, as the vault keeps it.
#[derive(Default, serde::Serialize, serde::Deserialize)]
pub(super) struct Base {
    answers: BTreeMap<String, Value>,
    proposed: BTreeSet<String>,
    /// From which fields of another document each field is.
    #[serde(default)]
    pub(super) traces: BTreeMap<String, Vec<String>>,
    /// The fields of another document that went over whole.
    #[serde(default)]
    pub(super) placed: BTreeSet<String>,
}

impl Base {
    /// Of a new school year.
    fn of_renewal(year: &Renewed) -> Result<String> {
        Base { proposed: year.proposed.clone(), ..Base::answers(&year.draft, &year.carried, &year.proposed) }
            .text()
    }

    /// Of a document begun from another.
    pub(super) fn of_conversion(draft: &Draft, made: Converted) -> Result<String> {
        let answers = Base::answers(draft, &made.carried, &made.proposed);
        Base { proposed: made.proposed, traces: made.traces, placed: made.placed, ..answers }.text()
    }

    fn answers(draft: &Draft, carried: &BTreeSet<String>, proposed: &BTreeSet<String>) -> Base {
        let of = |field: &String| Some((field.clone(), write_answer(draft.answers.get(field)?)));
        let answers = carried.iter().chain(proposed).filter_map(of).collect();
        Base { answers, ..Base::default() }
    }

    fn text(&self) -> Result<String> {
        serde_json::to_string(self).map_err(Failure::defect)
    }

    pub(super) fn read(text: &str) -> Result<Base> {
        serde_json::from_str(text).map_err(Failure::defect)
    }

    /// The answers by the kinds of their fields.
    fn by_kind(&self, template: &Template) -> Result<BTreeMap<String, Answer>> {
        let mut base = BTreeMap::new();
        for (id, value) in &self.answers {
            let damaged = || Failure::defect(format!("carried answer {id}"));
            let field = template.field(id).ok_or_else(damaged)?;
            if let Some(answer) = read_answer(&field.kind, value).map_err(|_| damaged())? {
                base.insert(id.clone(), answer);
            }
        }
        Ok(base)
    }
}

/// The answers that are others in the later draft, as a save has them.
fn differing(before: &Draft, after: &Draft) -> Result<BTreeMap<String, Option<String>>> {
    let fields: BTreeSet<&String> = before.answers.keys().chain(after.answers.keys()).collect();
    let differ = fields.into_iter().filter(|field| before.answers.get(*field) != after.answers.get(*field));
    let text = |field: &String| {
        let answer = after.answers.get(field).map(drafting::text_of).transpose()?;
        Ok((field.clone(), answer))
    };
    differ.map(text).collect()
}
