//! A colleague's part comes back: what it changes, what both changed, and putting it together with the draft
//! as one step.

use super::asking::texts;
use super::*;
use crate::draft::{Answer, Place, display, display_row, read_answer};
use crate::packet::{self, Conflict, Merge, Packet, Party, Take, Way};
use crate::revision::compare_fields;
use crate::vault::{Answered, Asked, DraftSave};
use std::collections::BTreeMap;

/// What the packet that was opened last offers.
pub(super) enum Offer {
    /// A colleague asks for a part.
    Request(Packet<'static>),
    /// A colleague's part came back, as it meets the plan.
    Answer { packet: Box<Packet<'static>>, number: u32, asked: Box<Asked>, merge: Box<Merge> },
    /// A plan came from another school: the files that came with its copy.
    Transfer(super::transferring::Brought),
}

impl Workspace {
    pub(super) fn offer_answer(&mut self, packet: Packet<'static>, number: u32) -> Result<AnswerView> {
        let asked = self.vault()?.asked(&packet.id)?.ok_or(Failure::new(Code::PacketUnasked))?;
        let fields = packet::fields(packet.template, &asked.sections);
        let template = self.template_of(&self.vault_ref()?.plan(&asked.plan)?.template)?;
        let alike = (&template.id, &template.version) == (&packet.template.id, &packet.template.version);
        if !alike || packet.answers.keys().any(|field| !fields.contains(field.as_str())) {
            return Err(Code::PacketUnlike.into());
        }
        let merge = self.merged(&packet, number, &asked)?;
        let view = self.answer_view(&packet, number, &asked, &merge)?;
        let (packet, asked, merge) = (Box::new(packet), Box::new(asked), Box::new(merge));
        self.offer = Some(Offer::Answer { packet, number, asked, merge });
        Ok(view)
    }

    /// Shows the answer again that was put together with its plan last, by the id of what was asked for.
    pub fn reopen_answer(&mut self, packet: String) -> Result<PacketView> {
        let asked = self.vault()?.asked(&packet)?.ok_or(Failure::new(Code::PacketUnasked))?;
        let answered = self.vault()?.answers(&asked)?.pop().ok_or(Failure::new(Code::PacketUnasked))?;
        let template = self.template_of(&self.vault_ref()?.plan(&asked.plan)?.template)?;
        let Answered { number, author, moment, data } = answered;
        let packet = Packet {
            id: packet,
            way: Way::Answer { number },
            from: Party { name: author, ..Party::default() },
            made: moment,
            answers: read_texts(template, &data)?,
            sections: asked.sections,
            template,
        };
        self.offer_answer(packet, number).map(PacketView::Answer)
    }

    /// Puts the part that came back together with the draft, as one step, with a choice for each conflict.
    pub fn take_part(&mut self, choices: Vec<Take>) -> Result<Taken> {
        let Some(Offer::Answer { packet, number, asked, merge }) = self.offer.take() else {
            return Err(Code::BadCall.into());
        };
        let left = merge.conflicts.len().saturating_sub(choices.len());
        if left > 0 {
            self.offer = Some(Offer::Answer { packet, number, asked, merge });
            return Err(Failure::new(Code::ConflictsLeft).with("count", left));
        }
        // What was shown is what is taken: the draft may have been written on meanwhile.
        if self.merged(&packet, number, &asked)? != *merge {
            return Err(Failure::new(Code::Stale).with("detail", "the draft was changed"));
        }
        if !self.vault()?.plan(&asked.plan)?.draft {
            self.start_draft(asked.plan.clone())?;
        }
        let under_order = self.meets_under_order(&asked.plan)?;
        let open = self.draft_in_hand(&asked.plan)?;
        let (template, mut draft) = (open.template, open.draft.clone());
        let handed = packet::handed(template, &draft, under_order);
        let mut changed = merge.resolved(&choices, &handed.answers);
        packet::put_beside(template, &draft, &handed, &mut changed);
        let place = first_place(template, &merge, &choices, &changed);
        put(&mut draft, &changed);
        let moment = self.outside.now().to_rfc3339();
        let kept = texts(&changed.iter().filter_map(|(f, a)| Some((f.clone(), a.clone()?))).collect())?;
        let save = DraftSave {
            answers: changed.keys().map(|field| (field.clone(), kept.get(field).cloned())).collect(),
            flags: BTreeMap::new(),
            summary: drafting::summarise(template, &draft, self.outside.now().date_naive(), None),
            rest: None,
            moment: moment.clone(),
        };
        let author = author(&packet, &asked);
        let answered = Answered { number, author, moment, data: texts(&packet.answers)? };
        self.vault()?.take_answer(&asked, &answered, &save)?;
        self.open = None;
        let fields = u32::try_from(changed.len()).unwrap_or(u32::MAX);
        Ok(Taken { plan: asked.plan.clone(), place, fields })
    }

    /// How the part meets the plan, against what both had last: what was asked for with, or the answer before.
    fn merged(&mut self, packet: &Packet<'static>, number: u32, asked: &Asked) -> Result<Merge> {
        let (template, draft) = self.content_now(&asked.plan)?;
        let answers = self.vault()?.answers(asked)?;
        let before = answers.iter().rev().find(|answered| answered.number < number);
        let base = read_texts(template, before.map_or(&asked.base, |answered| &answered.data))?;
        let [base, theirs] = [base, packet.answers.clone()].map(|own| packet::without_kept(template, own));
        let fields = packet::fields(template, &asked.sections);
        let mine = packet::handed(template, &draft, self.meets_under_order(&asked.plan)?).answers;
        Ok(packet::merge(template, &fields, &base, &mine, &theirs))
    }

    fn answer_view(
        &mut self,
        packet: &Packet<'static>,
        number: u32,
        asked: &Asked,
        merge: &Merge,
    ) -> Result<AnswerView> {
        let language = self.look.language;
        let record = self.vault()?.plan(&asked.plan)?;
        let (template, whole) = self.content_now(&asked.plan)?;
        let mine = packet::handed(template, &whole, self.meets_under_order(&asked.plan)?);
        let mut after = mine.clone();
        let settled = merge.resolved(&[], &mine.answers);
        put(&mut after, &settled);
        let fields = settled.keys().map(String::as_str).collect();
        let changes = compare_fields(template, language, &fields, &mine, &after);
        let answers = self.vault()?.answers(asked)?;
        let data = texts(&packet.answers)?;
        let taken = answers.iter().find(|one| one.number == number && one.data == data);
        let author = author(packet, asked);
        Ok(AnswerView {
            plan: asked.plan.clone(),
            pupil: record.pupil,
            class: record.class,
            title: template.texts(language).short_title().to_owned(),
            asked_of: Some(asked.colleague.clone()).filter(|name| *name != author),
            author,
            asked: asked.moment.clone(),
            made: packet.made.clone(),
            changes: changes
                .into_iter()
                .map(|change| versions::change_view(template, language, change))
                .collect(),
            conflicts: merge
                .conflicts
                .iter()
                .map(|conflict| conflict_view(template, language, conflict))
                .collect(),
            taken: taken.map(|one| one.moment.clone()),
            overtaken: answers.iter().any(|one| one.number > number),
            issued: Some(record.version).filter(|version| *version > asked.version),
            draft: record.draft,
        })
    }
}

/// Puts changed answers into a draft.
fn put(draft: &mut Draft, changed: &BTreeMap<String, Option<Answer>>) {
    for (field, answer) in changed {
        match answer {
            Some(answer) => draft.answers.insert(field.clone(), answer.clone()),
            None => draft.answers.remove(field),
        };
    }
}

/// Who wrote the part: as the packet says or, where it says nothing, who was asked.
fn author(packet: &Packet<'_>, asked: &Asked) -> String {
    match packet.from.name.trim() {
        "" => asked.colleague.clone(),
        name => name.to_owned(),
    }
}

fn read_texts(template: &Template, kept: &crate::vault::Answers) -> Result<BTreeMap<String, Answer>> {
    let mut answers = BTreeMap::new();
    for (id, text) in kept {
        let damaged = || Failure::defect(format!("kept answer {id}"));
        let value = serde_json::from_str(text).map_err(|_| damaged())?;
        let field = template.field(id).ok_or_else(damaged)?;
        answers.extend(
            read_answer(&field.kind, &value).map_err(|_| damaged())?.map(|answer| (id.clone(), answer)),
        );
    }
    Ok(answers)
}

/// Where the person goes next: where both texts stand, or else where the first change is.
fn first_place(
    template: &Template,
    merge: &Merge,
    choices: &[Take],
    changed: &BTreeMap<String, Option<Answer>>,
) -> Option<Place> {
    let mut both = merge.conflicts.iter().zip(choices).filter(|(_, take)| **take == Take::Both);
    let field = match both.next() {
        Some((conflict, _)) => conflict.field.clone(),
        None => template.fields().find(|(_, field)| changed.contains_key(&field.id))?.1.id.clone(),
    };
    Some(drafting::place_of(template, &field))
}

fn conflict_view(template: &Template, language: Language, conflict: &Conflict) -> ConflictView {
    let place = drafting::place_of(template, &conflict.field);
    let kind = &template.field(&conflict.field).map(|field| field.kind.clone());
    let words = |part: packet::Text<'_>| match (part, kind) {
        (packet::Text::Answer(answer), Some(kind)) => display(template, language, kind, answer),
        (packet::Text::Row(row), Some(kind)) => display_row(template, language, kind, row),
        (packet::Text::Item(item), _) => item.to_owned(),
        (_, None) => String::new(),
    };
    let [before, mine, theirs] = conflict.part.texts().map(|text| text.map(words).unwrap_or_default());
    let choices = [Take::Both, Take::Mine, Take::Theirs];
    ConflictView {
        section: template.texts(language).section_title(&place.section).to_owned(),
        title: template.texts(language).label(&conflict.field).to_owned(),
        row: !matches!(conflict.part, packet::Part::Whole(_)),
        before,
        mine,
        theirs,
        choices: choices.into_iter().filter(|take| *take != Take::Both || conflict.both).collect(),
    }
}
