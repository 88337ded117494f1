//! An order of non-disclosure is in force for a pupil, not for a version: what was issued before it still says the contact
//! data that it keeps back, and is handed over only by somebody who was told whose they are.

use super::*;
use crate::draft::{contacts, fold, printed};
use crate::vault::PlanRecord;

/// What stands of contact data in what a document says.
pub(super) struct Contacts {
    /// Whether an order is in force for the pupil.
    pub under_order: bool,
    /// The labels of the texts that hold contact data or may do so, with whose they are; none without an order.
    pub labels: Vec<String>,
    /// Whether they stand there because the version was issued before the order.
    pub before_order: bool,
}

impl Workspace {
    /// The fields of a version that may hold contact data although an order of non-disclosure is in force, as the
    /// person's language calls them; of 0, those of what the plan says now with these changes that the vault has not
    /// taken.
    pub fn contacts_in(
        &mut self,
        plan: String,
        number: u32,
        changes: Vec<AnswerChange>,
    ) -> Result<Vec<String>> {
        if number > 0 {
            return Ok(self.contacts_of(&plan, number)?.labels);
        }
        let (template, mut draft) = self.content_now(&plan)?;
        drafting::apply(template, &mut draft, changes)?;
        let all = self.vault()?.plans()?;
        Ok(self.contacts_said((&plan, &all), template, &draft, &printed(template, &draft))?.labels)
    }

    /// What a version says of contact data.
    pub(super) fn contacts_of(&mut self, plan: &str, number: u32) -> Result<Contacts> {
        let all = self.vault()?.plans()?;
        self.contacts_among((plan, &all), number)
    }

    /// What a version of one of these plans says of contact data, where all of them are at hand.
    pub(super) fn contacts_among(&mut self, of: (&str, &[PlanRecord]), number: u32) -> Result<Contacts> {
        let (template, revision) = self.revision(of.0, number)?;
        self.contacts_said(of, template, &revision.content, &printed(template, &revision.content))
    }

    /// Proves that a copy in this edition says no contact data that an order keeps back by now, unless whoever makes it
    /// knows that it does.
    pub(super) fn demand_no_contacts(
        &mut self,
        (plan, number): (&str, u32),
        edition: &Edition,
        knowing: bool,
    ) -> Result<()> {
        if knowing {
            return Ok(());
        }
        let (template, revision) = self.revision(plan, number)?;
        let content = &revision.content;
        let said = match issuing::extract_of(template, edition)? {
            Some(extract) => crate::draft::chosen(template, content, extract),
            None => crate::draft::extract(template, content, &issuing::left_out(template, edition)?),
        };
        let all = self.vault()?.plans()?;
        let told = self.contacts_said((plan, &all), template, content, &said)?;
        match told.before_order {
            true => Err(Failure::new(Code::ContactsUnderOrder).with("fields", told.labels.join(", "))),
            false => Ok(()),
        }
    }

    /// What stands of contact data in what a document says of this content.
    fn contacts_said(
        &mut self,
        of: (&str, &[PlanRecord]),
        template: &Template,
        content: &Draft,
        said: &Draft,
    ) -> Result<Contacts> {
        let own = crate::draft::is_under_order(template, content);
        let under_order = own || self.is_under_order(of)?;
        let texts = template.texts(self.look.language);
        let mut labels: Vec<String> = Vec::new();
        let found = if under_order { contacts(template, said) } else { Vec::new() };
        for (place, whose) in found {
            let label = texts.short_label(&place.field);
            let label = if whose.is_empty() { label.to_owned() } else { format!("{label} ({whose})") };
            if !labels.contains(&label) {
                labels.push(label);
            }
        }
        Ok(Contacts { under_order, before_order: !own && !labels.is_empty(), labels })
    }

    /// Whether an order is in force for the pupil of one of these plans: as soon as the draft or the newest version of it,
    /// or of another document of the pupil, says so, and until none of them does.
    pub(super) fn is_under_order(&mut self, (plan, all): (&str, &[PlanRecord])) -> Result<bool> {
        let of = all.iter().find(|one| one.id == plan).ok_or(Failure::new(Code::NoSuchPlan))?;
        let own = self.contents_of(of);
        if own.iter().any(|(template, content)| crate::draft::is_under_order(template, content)) {
            return Ok(true);
        }
        let name = |record: &PlanRecord| fold(record.pupil.trim());
        let born = own.iter().find_map(|(template, content)| permitting::born_in(template, content));
        let called = name(of);
        let is_namesake = |one: &&PlanRecord| one.id != of.id && !called.is_empty() && name(one) == called;
        for other in all.iter().filter(is_namesake) {
            let theirs = self.contents_of(other);
            let is_ordered =
                |(template, content): &(&Template, Draft)| crate::draft::is_under_order(template, content);
            // An order is rather told of a namesake than kept from the pupil: only another day of birth is somebody else.
            let another =
                theirs.iter().find_map(|(template, content)| permitting::born_in(template, content));
            let same = born.zip(another).is_none_or(|(one, other)| one == other);
            if same && theirs.iter().any(is_ordered) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// What a document says now: its draft, then its newest version. What cannot be read says nothing.
    fn contents_of(&mut self, record: &PlanRecord) -> Vec<(&'static Template, Draft)> {
        let Ok(template) = self.template_of(&record.template) else { return Vec::new() };
        let open = self.open.as_ref().filter(|open| open.plan == record.id).map(|open| open.draft.clone());
        let draft = match open {
            Some(draft) => Some(draft),
            None if record.draft => {
                let stored = self.vault_ref().and_then(|vault| vault.draft(&record.id));
                stored.and_then(|stored| drafting::from_stored(template, &stored)).ok()
            }
            None => None,
        };
        let newest = (record.version > 0).then(|| self.newest_revision(&record.id).ok()).flatten();
        draft.map(|draft| (template, draft)).into_iter().chain(newest).collect()
    }
}
