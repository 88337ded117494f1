//! How the support of a plan was really given, and what of that is carried into the evaluation.

use super::drafting::{document_language, place_of};
use super::following::{SENTENCE, Teller, trimmed, weeks};
use super::words::iso;
use super::*;
use crate::failure::Failure;
use crate::follow::{self, GivenEffect, GivenWay, Note, Noted, Support, Told};
use crate::vault::{GivenSupport, NewGiven};
use chrono::NaiveDate;
use std::collections::BTreeMap;

impl Workspace {
    /// Writes down how a support was given.
    pub fn note_support(&mut self, plan: String, support: SupportRef, given: GivenWish) -> Result<FollowUp> {
        self.refuse_part(&plan)?;
        let today = self.outside.now().date_naive();
        let (template, draft) = self.content_now(&plan)?;
        let language = document_language(template, &draft);
        let is_there = |one: &Support| one.field == support.field && one.key == support.support;
        if !follow::supports(template, &draft, language).iter().any(is_there) {
            return Err(Failure::new(Code::Stale).with("detail", "no such support"));
        }
        if !given.day.parse::<NaiveDate>().is_ok_and(|day| day <= today) {
            return Err(Code::ObservationDay.into());
        }
        let effect = given.effect.filter(|_| given.way != GivenWay::Not);
        let new = NewGiven {
            field: support.field,
            support: support.support,
            day: given.day,
            way: given.way.word().to_owned(),
            effect: effect.map(|effect| effect.word().to_owned()),
            note: trimmed(&given.note)?,
        };
        let number = self.vault()?.note_given(&plan, &new)?;
        self.follow_up_after(plan, Some(number))
    }

    /// Strikes an entry of support for a reason, which stays; one of today's is taken back whole without one.
    pub fn strike_support(&mut self, plan: String, number: u32, reason: Option<String>) -> Result<FollowUp> {
        self.refuse_part(&plan)?;
        let reason = reason.map(|reason| trimmed(&reason)).transpose()?.filter(|reason| !reason.is_empty());
        self.vault()?.strike_given(&plan, i64::from(number), reason.as_deref())?;
        self.follow_up(plan)
    }

    /// Adds a row to the evaluation for each support that it lacks, and to each what was noted of it. The sentence
    /// that was carried before makes room for the one of now, as long as nobody has written in it.
    pub fn carry_support(&mut self, plan: String) -> Result<FollowUp> {
        self.refuse_part(&plan)?;
        let today = self.outside.now().date_naive();
        let open = self.draft_in_hand(&plan)?;
        let (template, draft) = (open.template, open.draft.clone());
        let language = document_language(template, &draft);
        let (given, marks) = (self.vault_ref()?.given(&plan)?, self.vault_ref()?.marks(&plan)?);
        let noted = noted(&follow::supports(template, &draft, language), &given, &marks);
        let carried = follow::carried(template, &draft, language, today, &noted);
        if !carried.tables.is_empty() {
            let marked = |((field, support), sentence): ((String, String), String)| {
                (mark(&field, &support), Some(sentence))
            };
            let marks = carried.sentences.into_iter().map(marked).collect();
            self.write_answers(&plan, carried.tables, None, &marks)?;
        }
        self.follow_up(plan)
    }
}

/// The name of the mark that holds the sentence that was carried last of a support.
fn mark(field: &str, support: &str) -> String {
    format!("{SENTENCE}{field}/{support}")
}

/// The support under whose name in the plan each entry stands now; what is in the plan no more keeps its own.
fn names(supports: &[Support], given: &[GivenSupport]) -> Vec<SupportRef> {
    let own = |one: &GivenSupport| (one.entry.field.clone(), one.entry.support.clone());
    let mut noted: BTreeMap<(String, String), (String, String)> = BTreeMap::new();
    for one in given.iter().filter(|one| one.struck.is_none()) {
        let day = &one.entry.day;
        let days = noted.entry(own(one)).or_insert_with(|| (day.clone(), day.clone()));
        *days = (days.0.clone().min(day.clone()), days.1.clone().max(day.clone()));
    }
    let renamed = follow::renamed(supports, &noted);
    let name = |one: &GivenSupport| SupportRef {
        field: one.entry.field.clone(),
        support: renamed.get(&own(one)).unwrap_or(&one.entry.support).clone(),
    };
    given.iter().map(name).collect()
}

/// What counts of what was noted, by the support.
fn noted(supports: &[Support], given: &[GivenSupport], marks: &BTreeMap<String, String>) -> Noted {
    let mut noted = Noted::new();
    let named = given.iter().zip(names(supports, given));
    for (one, of) in named.filter(|(one, _)| one.struck.is_none()) {
        let former = &one.entry.support;
        let last = |name: &str| marks.get(&mark(&of.field, name)).cloned();
        let told = noted
            .entry((of.field.clone(), of.support.clone()))
            .or_insert_with(|| Told { last: last(&of.support).or_else(|| last(former)), ..Told::default() });
        told.notes.extend(note(one));
        if *former != of.support && !told.former.contains(former) {
            told.former.push(former.clone());
        }
    }
    noted
}

fn note(one: &GivenSupport) -> Option<Note> {
    Some(Note { day: one.entry.day.parse().ok()?, way: way(one), effect: effect(one) })
}

fn way(one: &GivenSupport) -> GivenWay {
    let found = GivenWay::ALL.into_iter().find(|way| way.word() == one.entry.way);
    found.unwrap_or(GivenWay::Partly)
}

fn effect(one: &GivenSupport) -> Option<GivenEffect> {
    let word = one.entry.effect.as_deref()?;
    GivenEffect::ALL.into_iter().find(|effect| effect.word() == word)
}

impl Teller<'_> {
    /// The support in the order of the plan, then what was noted of support that is in it no more.
    pub(super) fn supports(
        &self,
        given: &[GivenSupport],
        marks: &BTreeMap<String, String>,
    ) -> Vec<SupportView> {
        let language = document_language(self.template, self.draft);
        let supports = follow::supports(self.template, self.draft, language);
        let (noted, names) = (noted(&supports, given, marks), names(&supports, given));
        let entries = |of: &SupportRef| -> Vec<&GivenSupport> {
            given.iter().zip(&names).filter(|(_, name)| *name == of).map(|(one, _)| one).collect()
        };
        let mut views: Vec<SupportView> = supports
            .iter()
            .map(|support| {
                let of = SupportRef { field: support.field.clone(), support: support.key.clone() };
                let told = noted.get(&(of.field.clone(), of.support.clone()));
                let told = told.cloned().unwrap_or_default();
                let sentence = follow::support_sentence(
                    self.template,
                    self.draft,
                    language,
                    self.today,
                    (support, &told),
                );
                let place =
                    crate::draft::Place { row: Some(support.row), ..place_of(self.template, &support.field) };
                let own = entries(&of);
                SupportView { place: Some(place), sentence, ..self.support(of, &own) }
            })
            .collect();
        for of in &names {
            if !views.iter().any(|view| view.support == *of) {
                views.push(self.support(of.clone(), &entries(of)));
            }
        }
        views
    }

    fn support(&self, support: SupportRef, own: &[&GivenSupport]) -> SupportView {
        let entries: Vec<SupportEntry> = own.iter().map(|one| self.given(one)).collect();
        let last = entries.iter().rfind(|one| one.struck.is_none());
        SupportView {
            name: follow::support_name(self.template, self.own, &support.field, &support.support),
            table: self.template.texts(self.own).short_label(&support.field).to_owned(),
            place: None,
            weeks: last.and_then(|last| Some(weeks(last.day.parse().ok()?, self.today))),
            entries,
            sentence: None,
            support,
        }
    }

    fn given(&self, one: &GivenSupport) -> SupportEntry {
        SupportEntry {
            number: u32::try_from(one.key).unwrap_or_default(),
            day: one.entry.day.clone(),
            way: way(one),
            effect: effect(one),
            note: one.entry.note.clone(),
            author: one.stamp.by.clone(),
            fresh: one.struck.is_none() && one.stamp.moment.starts_with(&iso(self.today)),
            struck: one.struck.as_ref().map(|(_, reason)| reason.clone()),
        }
    }

    /// How many rows of support the evaluation lacks or that could tell more, and where they would go.
    pub(super) fn lacking(&self, given: &[GivenSupport], marks: &BTreeMap<String, String>) -> Vec<Lacking> {
        let language = document_language(self.template, self.draft);
        let noted = noted(&follow::supports(self.template, self.draft, language), given, marks);
        let carried = follow::carried(self.template, self.draft, language, self.today, &noted);
        let lacking = |(field, rows): (String, usize)| {
            Some(Lacking { target: self.target(&field)?, rows: u32::try_from(rows).ok()? })
        };
        carried.rows.into_iter().filter_map(lacking).collect()
    }
}
