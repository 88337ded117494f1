//! An order of non-disclosure is in force for a pupil, not for a version: a version that does not say it still says the
//! contact data that it keeps back, and is handed over only by somebody who was told whose they are. What cannot be
//! read may say it: then it is not known, and asked as if it were in force.

use super::*;
use crate::draft::{contacts, extract, fold, printed, withhold};
use crate::text::say;
use crate::vault::PlanRecord;
use std::collections::BTreeSet;

/// What is known of an order of non-disclosure for a pupil.
#[derive(Default)]
struct Standing {
    /// Whether a draft or a newest version of a document says that it is in force.
    in_force: bool,
    /// The title of another document that says so as it stands now.
    elsewhere: Option<String>,
    /// The titles of documents that cannot be read.
    unread: Vec<String>,
}

impl Workspace {
    /// What of contact data stands in what goes out although an order of non-disclosure is in force, or may be.
    pub fn contacts_in(&mut self, plan: String, going: Outgoing) -> Result<Contacts> {
        let all = self.vault()?.plans()?;
        match going {
            Outgoing::Now { changes } => {
                let (template, mut draft) = self.content_now(&plan)?;
                drafting::apply(template, &mut draft, changes)?;
                let said = [printed(template, &draft)];
                let told = self.contacts_said((&plan, &all), template, &draft, &said)?;
                Ok(Contacts { unmarked: false, ..told })
            }
            Outgoing::Version { number, editions, letter } => {
                self.contacts_going((&plan, &all), number, &editions, letter)
            }
            Outgoing::All => {
                let newest = self.vault()?.plan(&plan)?.version;
                let mut whole = Contacts::default();
                for number in 1..=newest {
                    let told = match self.contacts_among((&plan, &all), number) {
                        // What a rescue could not read does not go.
                        Err(failure) if failure.code == Code::NoSuchRevision => continue,
                        told => told?,
                    };
                    whole.under_order |= told.under_order;
                    whole.unmarked |= told.unmarked;
                    whole.unread = told.unread;
                    for field in told.fields {
                        put_new(&mut whole.fields, field);
                    }
                }
                if whole.under_order {
                    whole.unread.clear();
                }
                Ok(whole)
            }
        }
    }

    /// Proves that the newest version, as it goes out in this edition, or the letter that tells what changed in it, says
    /// no contact data that an order keeps back: the command line's.
    pub fn demand_contacts_known(&mut self, plan: &str, edition: &Edition, letter: bool) -> Result<()> {
        self.demand_no_contacts((plan, 0), edition, letter, false)
    }

    /// What a version says of contact data.
    pub(super) fn contacts_of(&mut self, plan: &str, number: u32) -> Result<Contacts> {
        let all = self.vault()?.plans()?;
        self.contacts_among((plan, &all), number)
    }

    /// What a version of one of these plans says of contact data, where all of them are at hand.
    pub(super) fn contacts_among(&mut self, of: (&str, &[PlanRecord]), number: u32) -> Result<Contacts> {
        self.contacts_going(of, number, &[], false)
    }

    /// Proves that a copy in this edition, and its letter if one goes with it, says no contact data that an order keeps
    /// back, unless whoever makes it knows that it does.
    pub(super) fn demand_no_contacts(
        &mut self,
        (plan, number): (&str, u32),
        edition: &Edition,
        letter: bool,
        knowing: bool,
    ) -> Result<()> {
        if knowing {
            return Ok(());
        }
        let all = self.vault()?.plans()?;
        let told = self.contacts_going((plan, &all), number, std::slice::from_ref(edition), letter)?;
        if !told.unmarked {
            return Ok(());
        }
        let code = if told.under_order { Code::ContactsUnderOrder } else { Code::ContactsOrderUnread };
        let failure = Failure::new(code).with("fields", told.fields.join(", "));
        Err(failure.with("documents", told.unread.join(", ")))
    }

    /// Proves that a document says the order that another document of the pupil says: its contact data would go out
    /// with it.
    pub(super) fn demand_order_said(
        &mut self,
        plan: &str,
        template: &Template,
        content: &Draft,
    ) -> Result<()> {
        match self.order_elsewhere(plan, template, content)? {
            Some(title) => Err(Failure::new(Code::OrderElsewhere).with("title", title)),
            None => Ok(()),
        }
    }

    /// The same as a finding at the field that says it.
    pub(super) fn order_finding(&mut self, plan: &str) -> Result<Option<FindingView>> {
        let language = self.look.language;
        let (template, draft) = self.content_now(plan)?;
        let (Some(field), Some(title)) =
            (template.order_fields().next(), self.order_elsewhere(plan, template, &draft)?)
        else {
            return Ok(None);
        };
        let said = [
            say(language, "failure-order-elsewhere", &[("title", title.into())]),
            say(language, "workspace-finding-order", &[]),
        ];
        let id = "order-elsewhere".to_owned();
        Ok(Some(words::blocking_view((template, language, field), id, said)))
    }

    /// The title of another document of the pupil that says an order which this content does not.
    fn order_elsewhere(
        &mut self,
        plan: &str,
        template: &Template,
        content: &Draft,
    ) -> Result<Option<String>> {
        if template.meaning.withheld.is_empty() || crate::draft::is_under_order(template, content) {
            return Ok(None);
        }
        let all = self.vault()?.plans()?;
        Ok(self.known_of_order((plan, &all))?.elsewhere)
    }

    /// What a version (0 is the newest) says of contact data in these editions, all of it when none is named, and in the
    /// letter that tells what changed in it.
    fn contacts_going(
        &mut self,
        of: (&str, &[PlanRecord]),
        number: u32,
        editions: &[Edition],
        letter: bool,
    ) -> Result<Contacts> {
        let number = if number == 0 { self.vault()?.plan(of.0)?.version } else { number };
        if number == 0 {
            return Err(Code::NoSuchRevision.into());
        }
        let (template, revision) = self.revision(of.0, number)?;
        let content = &revision.content;
        let ordinary = [Edition::default()];
        let mut said = Vec::new();
        for edition in if editions.is_empty() { &ordinary } else { editions } {
            if let Some(part) = issuing::extract_of(template, edition)? {
                said.push(crate::draft::chosen(template, content, part));
                continue;
            }
            let without = issuing::left_out(template, edition)?;
            said.push(extract(template, content, &without));
            if letter && number > 1 {
                // The letter tells what was there before, but for what either version withholds.
                let (_, before) = self.revision(of.0, number - 1)?;
                let mut before = extract(template, &before.content, &without);
                withhold(template, Some(content), &mut before);
                said.push(before);
            }
        }
        self.contacts_said(of, template, content, &said)
    }

    /// What stands of contact data in what a document says of this content.
    fn contacts_said(
        &mut self,
        of: (&str, &[PlanRecord]),
        template: &Template,
        content: &Draft,
        said: &[Draft],
    ) -> Result<Contacts> {
        let own = crate::draft::is_under_order(template, content);
        let Standing { in_force, unread, .. } = self.known_of_order(of)?;
        let under_order = own || in_force;
        let unread = if under_order { Vec::new() } else { unread };
        let texts = template.texts(self.look.language);
        let mut fields: Vec<String> = Vec::new();
        let asked = under_order || !unread.is_empty();
        for (place, whose) in said.iter().filter(|_| asked).flat_map(|said| contacts(template, said)) {
            let label = texts.short_label(&place.field);
            let label = if whose.is_empty() { label.to_owned() } else { format!("{label} ({whose})") };
            put_new(&mut fields, label);
        }
        Ok(Contacts { under_order, unread, unmarked: !own && !fields.is_empty(), fields })
    }

    /// Whether an order is in force for the pupil of one of these plans, or may be: as soon as the draft or the newest
    /// version of it, or of another document of the pupil, says so or cannot be read, and until none of them does.
    pub(super) fn is_under_order(&mut self, of: (&str, &[PlanRecord])) -> Result<bool> {
        let Standing { in_force, unread, .. } = self.known_of_order(of)?;
        Ok(in_force || !unread.is_empty())
    }

    fn known_of_order(&mut self, (plan, all): (&str, &[PlanRecord])) -> Result<Standing> {
        let is_ordered =
            |(template, content): &(&Template, Draft)| crate::draft::is_under_order(template, content);
        let born_of = |said: &[(&'static Template, Draft)]| {
            said.iter().find_map(|(template, content)| permitting::born_in(template, content))
        };
        let of = all.iter().find(|one| one.id == plan).ok_or(Failure::new(Code::NoSuchPlan))?;
        let mut standing = Standing::default();
        let (own, is_whole) = self.contents_of(of);
        standing.in_force = own.iter().any(is_ordered);
        if !is_whole {
            standing.unread.push(self.title_of(of));
        }
        let (called, born) = (name_words(&of.pupil), born_of(&own));
        for other in all.iter().filter(|one| one.id != of.id) {
            let name = name_words(&other.pupil);
            if name.is_disjoint(&called) {
                continue;
            }
            let (theirs, is_whole) = self.contents_of(other);
            // An order is rather told of a namesake than kept from the pupil: only another day of birth is somebody else.
            // A name changes; with the same day of birth one word of it is enough.
            let is_same = match born.zip(born_of(&theirs)) {
                Some((one, other)) => one == other,
                None => name == called,
            };
            if !is_same {
                continue;
            }
            let title = self.title_of(other);
            standing.in_force |= theirs.iter().any(is_ordered);
            // Twins have their day of birth and a name in common: what is asked of both is not demanded of both.
            if name == called && theirs.first().is_some_and(is_ordered) {
                standing.elsewhere.get_or_insert_with(|| title.clone());
            }
            if !is_whole {
                put_new(&mut standing.unread, title);
            }
        }
        Ok(standing)
    }

    /// What a document says now: its draft, then its newest version; and whether all of that could be read.
    fn contents_of(&mut self, record: &PlanRecord) -> (Vec<(&'static Template, Draft)>, bool) {
        let Ok(template) = self.template_of(&record.template) else { return (Vec::new(), false) };
        let open = self.open.as_ref().filter(|open| open.plan == record.id).map(|open| open.draft.clone());
        let draft = match open {
            Some(draft) => Some(Ok(draft)),
            None => record.draft.then(|| {
                let stored = self.vault_ref().and_then(|vault| vault.draft(&record.id));
                stored.and_then(|stored| drafting::from_stored(template, &stored))
            }),
        };
        let draft = draft.map(|draft| draft.map(|draft| (template, draft)));
        let newest = (record.version > 0).then(|| self.newest_revision(&record.id));
        let said: Vec<_> = draft.into_iter().chain(newest).collect();
        let is_whole = said.iter().all(Result::is_ok);
        (said.into_iter().flatten().collect(), is_whole)
    }

    /// What a document is called; the id of its template where that is not here.
    fn title_of(&self, record: &PlanRecord) -> String {
        let title = |template: &Template| template.texts(self.look.language).short_title().to_owned();
        self.template_of(&record.template).map_or_else(|_| record.template.0.clone(), title)
    }
}

/// The words of a name, whatever their order and the marks between them.
fn name_words(name: &str) -> BTreeSet<String> {
    let words = fold(name);
    let words = words.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn put_new(list: &mut Vec<String>, one: String) {
    if !list.contains(&one) {
        list.push(one);
    }
}
