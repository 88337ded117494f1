//! Plans that are put aside and taken up again; and a new school year for many plans: what it would make, and
//! taking it back where nobody has written yet.

use super::words::iso;
use super::*;
use crate::draft::{self, filled};
use crate::template::Field;
use crate::vault::{PlanRecord, Summary};
use chrono::{Datelike, NaiveDate};

impl Workspace {
    /// Puts plans aside for a reason; gives how many were left because a draft of them is being written. One that takes
    /// no document's place is put aside with its draft.
    pub fn close_plans(&mut self, plans: Vec<String>, reason: Closing) -> Result<u32> {
        let day = iso(self.outside.now().date_naive());
        let mut left = 0;
        for plan in plans {
            let with_draft = stands_beside(&self.known, &self.vault_ref()?.plan(&plan)?);
            match self.vault()?.close_plan(&plan, name(reason), &day, with_draft) {
                Err(failure) if failure.code == Code::Stale => left += 1,
                outcome => outcome?,
            }
        }
        Ok(left)
    }

    /// Takes plans up again that were put aside.
    pub fn reopen_plans(&mut self, plans: Vec<String>) -> Result<()> {
        plans.iter().try_for_each(|plan| self.vault()?.reopen_plan(plan))
    }

    /// What a new school year would make of each of these plans. Nothing is made yet.
    pub fn new_years(&mut self, plans: Vec<String>) -> Result<Vec<YearOffer>> {
        plans.iter().map(|plan| self.new_year(plan)).collect()
    }

    fn new_year(&mut self, plan: &str) -> Result<YearOffer> {
        let record = self.vault()?.plan(plan)?;
        let (language, today) = (self.look.language, self.outside.now().date_naive());
        let template = self.template_of(&record.template)?;
        let mut offer = YearOffer {
            plan: record.id,
            pupil: record.pupil,
            class: record.class,
            title: template.texts(language).short_title().to_owned(),
            year: None,
            unfinished: None,
            changes: Vec::new(),
            carried: 0,
            emptied: 0,
        };
        if record.draft || record.version == 0 {
            return Ok(offer);
        }
        let (template, before) = self.newest_revision(plan)?;
        if let Some(year) = draft::renewed(template, &before, today) {
            let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
            let gone = template.fields().map(|(_, field)| field);
            let gone = gone.filter(|field| filled(field, &before) && !filled(field, &year.draft));
            offer.emptied = count(gone.count());
            let raised = template.fields().filter(|(_, field)| year.proposed.contains(&field.id));
            let change = |(_, field): (_, &Field)| YearChange {
                label: template.texts(language).short_label(&field.id).to_owned(),
                was: self.words_of(template, &before, &field.id),
                is: self.words_of(template, &year.draft, &field.id),
            };
            offer.changes = raised.map(change).collect();
            offer.carried = count(year.carried.len() + year.proposed.len());
            offer.unfinished =
                draft::is_to_come(template, &year.draft, today).then(|| draft::school_year(today));
            offer.year = Some(drafting::text_answer(&year.draft, &template.meaning.school_year));
        }
        Ok(offer)
    }

    /// Begins a new school year of one plan.
    pub fn begin_year(&mut self, plan: String) -> Result<()> {
        self.renew(&plan)
    }

    /// Takes back the new school years of these plans in which nothing was written yet; gives how many there were
    /// in which something was, and which stay.
    pub fn take_back_years(&mut self, plans: Vec<String>) -> Result<u32> {
        self.open = None;
        let mut left = 0;
        for plan in plans {
            if !self.vault()?.plan(&plan)?.draft {
                left += 1;
                continue;
            }
            let (summary, issued) = self.as_issued(&plan)?;
            left += u32::from(!self.vault()?.take_back_renewal(&plan, &summary, &issued)?);
        }
        Ok(left)
    }

    /// Whether something was written in the draft of an issued plan since it was begun.
    pub fn draft_touched(&mut self, plan: String) -> Result<bool> {
        self.vault()?.is_touched(&plan)
    }

    /// Removes the draft of an issued plan with all that was written in it; its version stands as before.
    pub fn drop_draft(&mut self, plan: String) -> Result<()> {
        let (summary, issued) = self.as_issued(&plan)?;
        self.forget();
        self.vault()?.drop_draft(&plan, &summary, &issued)
    }

    /// What a list says of the newest version of a plan, and the moment of its issue.
    fn as_issued(&mut self, plan: &str) -> Result<(Summary, String)> {
        let newest = self.vault()?.revisions(plan)?.into_iter().max_by_key(|record| record.number);
        let issued = newest.ok_or(Code::NoSuchRevision)?.issued;
        let (template, before) = self.newest_revision(plan)?;
        Ok((drafting::summarise(template, &before, self.outside.now().date_naive(), None), issued))
    }
}

fn name(reason: Closing) -> &'static str {
    match reason {
        Closing::Ended => "ended",
        Closing::Transferred => "transferred",
        // What takes the place of a draft of a decision is the decision.
        Closing::Superseded | Closing::Decided => "superseded",
        Closing::OldYear => "old_year",
    }
}

/// That a plan was put aside, for a list.
pub(super) fn closed(known: &Known, plan: &PlanRecord) -> Option<Closed> {
    let (reason, day) = plan.closed.as_ref()?;
    let reason = [Closing::Ended, Closing::Transferred, Closing::Superseded, Closing::OldYear]
        .into_iter()
        .find(|known| name(*known) == reason)?;
    let is_decided = reason == Closing::Superseded && stands_beside(known, plan);
    Some(Closed { reason: if is_decided { Closing::Decided } else { reason }, day: day.clone() })
}

/// Whether a plan takes no document's place: a decision is made elsewhere, and its draft is never issued as one.
pub(super) fn stands_beside(known: &Known, plan: &PlanRecord) -> bool {
    known.newest(&plan.template.0).is_some_and(|template| template.beside)
}

/// Whether another document has taken the place of a plan. One that stands beside it, as a decision does, has not.
pub(super) fn is_followed(known: &Known, plan: &PlanRecord) -> bool {
    plan.issued_after.iter().any(|id| known.newest(id).is_none_or(|template| !template.beside))
}

/// Why a plan may be put aside by what is known of it: another document took its place, or nothing was written in
/// it since the school year before the last.
pub(super) fn may_close(known: &Known, plan: &PlanRecord, today: NaiveDate) -> Option<Closing> {
    if plan.closed.is_some() || (plan.draft && !stands_beside(known, plan)) {
        return None;
    }
    let year = if today.month() >= 8 { today.year() } else { today.year() - 1 };
    let old = plan.written.as_str() < format!("{}-08-01", year - 1).as_str();
    is_followed(known, plan).then_some(Closing::Superseded).or(old.then_some(Closing::OldYear))
}
