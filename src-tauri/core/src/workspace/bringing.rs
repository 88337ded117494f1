//! What stands in another document of the same pupil, written beside a draft that was there already, such as a hearing
//! and the draft of the decision: what is empty is filled from it, what is filled is left, and both lie side by side on
//! the desk.

use super::placing::Went;
use super::*;
use crate::draft::{self, Answer, Converted, Source, converted, filled, fold};
use crate::failure::Failure;
use crate::vault::PlanRecord;
use std::collections::{BTreeMap, BTreeSet};

/// The beginning of the name of a mark that says which document was brought in.
const BROUGHT: &str = "brought/";

/// A document that can be brought in, and what of it would be.
struct Found {
    plan: PlanRecord,
    template: &'static Template,
    converted: Converted,
    /// Its answers that go where nothing stands.
    fills: BTreeSet<String>,
}

impl Workspace {
    /// Documents of the same pupil whose contents can be brought into a draft: of those that stand beside others, what
    /// was not brought in yet.
    pub fn to_bring(&mut self, plan: String) -> Result<Vec<Bringable>> {
        let record = self.vault()?.plan(&plan)?;
        let target = self.template_of(&record.template)?;
        if !record.draft || target.conversions.is_empty() {
            return Ok(Vec::new());
        }
        let mut offers = Vec::new();
        for other in self.vault()?.plans()? {
            // One that cannot be read is not offered, and keeps no other from being so.
            let Ok(Some(found)) = self.found(&record, other) else { continue };
            offers.push(Bringable {
                title: found.template.texts(self.look.language).short_title().to_owned(),
                fills: u32::try_from(found.fills.len()).unwrap_or(u32::MAX),
                version: if found.plan.draft { 0 } else { found.plan.version },
                written: found.plan.written,
                pupil: found.plan.pupil,
                class: found.plan.class,
                plan: found.plan.id,
            });
        }
        offers.sort_by(|one, other| other.written.cmp(&one.written));
        Ok(offers)
    }

    /// Brings another document's contents into a draft, as one step that can be taken back.
    pub fn bring_in(&mut self, plan: String, from: String) -> Result<Stepped> {
        self.refuse_part(&plan)?;
        let (record, other) = (self.vault()?.plan(&plan)?, self.vault()?.plan(&from)?);
        let found = self.found(&record, other)?.ok_or(Failure::new(Code::NothingToBring))?;
        let Found { converted, fills, .. } = found;
        let went = Went {
            // What goes where something stands has not gone over.
            placed: converted
                .placed
                .iter()
                .filter(|source| {
                    let mut to = converted.traces.iter().filter(|(_, sources)| sources.contains(source));
                    to.all(|(field, _)| fills.contains(field))
                })
                .cloned()
                .collect(),
            traces: converted.traces.into_iter().filter(|(field, _)| fills.contains(field)).collect(),
        };
        let mark = serde_json::to_string(&went).map_err(Failure::defect)?;
        let answers: BTreeMap<String, Answer> =
            converted.answers.into_iter().filter(|(field, _)| fills.contains(field)).collect();
        let values = answers.iter().map(|(field, answer)| (field.clone(), draft::write_answer(answer)));
        let values: BTreeMap<String, serde_json::Value> = values.collect();
        let marks = BTreeMap::from([(format!("{BROUGHT}{from}"), Some(mark))]);
        let saved = self.write_answers(&plan, answers, None, &marks)?;
        let template = self.draft_in_hand(&plan)?.template;
        let mut order = template.fields().map(|(_, field)| field.id.as_str());
        let first = order.find(|field| values.contains_key(*field));
        let place = first.map(|field| drafting::place_of(template, field)).unwrap_or_default();
        Ok(Stepped { saved, answers: values, flags: BTreeMap::new(), place })
    }

    /// Which documents were brought into a draft, and what of them went over.
    pub(super) fn brought(&self, plan: &str) -> Result<BTreeMap<String, Went>> {
        let marks = self.vault_ref()?.marks(plan)?;
        let read = |(name, text): (&String, &String)| {
            let went = serde_json::from_str(text).map_err(Failure::defect);
            name.strip_prefix(BROUGHT).map(|from| Ok((from.to_owned(), went?)))
        };
        marks.iter().filter_map(read).collect()
    }

    /// Whether another document may be brought into a draft: one that stands beside others, of the same pupil, and that
    /// was not brought in yet.
    fn may_bring(&mut self, record: &PlanRecord, other: &PlanRecord) -> Result<bool> {
        let is_open = record.draft && record.asker.is_none() && other.id != record.id;
        let stands_apart = other.asker.is_none() && other.closed.is_none();
        if !is_open || !stands_apart || !closing::stands_beside(&self.known, other) {
            return Ok(false);
        }
        let known_before = self.vault()?.carried(&record.id)?.map(|carried| carried.source);
        let is_new =
            !self.brought(&record.id)?.contains_key(&other.id) && known_before.as_deref() != Some(&*other.id);
        Ok(is_new && self.is_one_child(record, other)?)
    }

    /// Whether two documents are of one child: of one name and one day of birth. Where one of them tells no day, the
    /// class says it, if nobody of this name in the vault is of another class or was born on another day.
    fn is_one_child(&mut self, one: &PlanRecord, other: &PlanRecord) -> Result<bool> {
        let folded = |text: &str| fold(text.trim());
        let (name, class) = (folded(&one.pupil), folded(&one.class));
        if name.is_empty() || name != folded(&other.pupil) {
            return Ok(false);
        }
        let (mut born, others) = (self.births(one)?, self.births(other)?);
        let is_told = !born.is_empty() && !others.is_empty();
        born.extend(others);
        if is_told || class.is_empty() || class != folded(&other.class) {
            return Ok(is_told && born.len() == 1);
        }
        for namesake in self.vault()?.plans()?.iter().filter(|plan| folded(&plan.pupil) == name) {
            let another = folded(&namesake.class);
            if !another.is_empty() && another != class {
                return Ok(false);
            }
            born.extend(self.births(namesake)?);
        }
        Ok(born.len() <= 1)
    }

    /// What another document has for a draft; nothing when it is of another kind or of another pupil, or says nothing.
    fn found(&mut self, record: &PlanRecord, other: PlanRecord) -> Result<Option<Found>> {
        if !self.may_bring(record, &other)? {
            return Ok(None);
        }
        let (template, source) = self.content_now(&other.id)?;
        let open = self.draft_in_hand(&record.id)?;
        let (target, own) = (open.template, open.draft.clone());
        let Some(conversion) = target.conversions.iter().find(|known| known.template == template.id) else {
            return Ok(None);
        };
        let language = drafting::document_language(template, &source);
        let made = converted(target, Source { template, draft: &source, language });
        let says = |passage: &crate::template::Passage| made.answers.contains_key(&passage.to);
        if !conversion.fields.iter().any(says) {
            return Ok(None);
        }
        let shown = draft::shown(target, &own).fields;
        let is_open = |field: &&String| {
            let known = target.field(field);
            shown.contains(*field) && known.is_some_and(|known| !filled(known, &own))
        };
        let fills = made.answers.keys().filter(is_open).cloned().collect();
        Ok(Some(Found { plan: other, template, converted: made, fills }))
    }
}
