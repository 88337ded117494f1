//! Who got which copy of a version: what was made, given and is still waited for.

use super::*;
use crate::draft::{Answer, Row, write_answer};
use crate::failure::Failure;
use crate::template::Distribution;
use crate::vault::{CopyEntry, DeliveryEntry, Ledger, NewDelivery, PaperEntry, Stamp, Struck};
use chrono::NaiveDate;

impl Workspace {
    /// Who got which copy of a version.
    pub fn ledger(&mut self, plan: String, number: u32) -> Result<LedgerView> {
        let contacts = self.contacts_of(&plan, number)?;
        view(&self.vault()?.ledger(&plan, number)?, contacts)
    }

    /// Records that a recipient was given a copy.
    pub fn record_delivery(
        &mut self,
        plan: String,
        number: u32,
        delivery: DeliveryWish,
    ) -> Result<LedgerView> {
        let DeliveryWish { copy, recipient, way, day, note, awaits_paper } = delivery;
        let (recipient, note) = (recipient.trim().to_owned(), note.trim().to_owned());
        let known_day = day.parse::<NaiveDate>().is_ok_and(|day| day <= self.outside.now().date_naive());
        if !known_day || (copy.is_none() && recipient.is_empty()) {
            return Err(Failure::new(Code::BadCall).with("detail", "delivery"));
        }
        let stamp = self.stamp()?;
        let entry = NewDelivery { copy, recipient, way, day, note, awaits_paper, stamp };
        self.vault()?.add_delivery(&plan, number, &entry)?;
        self.ledger(plan, number)
    }

    /// Strikes an entry that was a mistake, or a wait that has come to nothing; the reason stays.
    pub fn strike_entry(
        &mut self,
        plan: String,
        number: u32,
        entry: Entry,
        reason: String,
    ) -> Result<LedgerView> {
        let reason = reason.trim().to_owned();
        if reason.is_empty() {
            return Err(Failure::new(Code::BadCall).with("detail", "reason"));
        }
        let struck = Struck { reason, stamp: self.stamp()? };
        self.vault()?.strike(&plan, number, entry, &struck)?;
        self.ledger(plan, number)
    }

    /// The deliveries of the newest version, as rows of the table in which the draft lists them; nothing when
    /// its template has no such table.
    pub fn delivery_rows(&mut self, plan: String) -> Result<Option<DeliveryRows>> {
        let record = self.vault()?.plan(&plan)?;
        let template = self.template_of(&record.template)?;
        let Some(distribution) = &template.meaning.distribution else { return Ok(None) };
        if record.version == 0 {
            return Ok(None);
        }
        let ledger = self.vault()?.ledger(&plan, record.version)?;
        let stands = ledger.deliveries.iter().filter(|one| one.struck.is_none());
        let rows = stands.map(|one| row(distribution, &ledger, one)).collect::<Result<_>>()?;
        Ok(Some(DeliveryRows { field: distribution.field.clone(), rows: write_answer(&Answer::Rows(rows)) }))
    }

    /// The moment, and the person who writes.
    pub(super) fn stamp(&mut self) -> Result<Stamp> {
        Ok(Stamp { moment: self.outside.now().to_rfc3339(), by: self.issuer()? })
    }
}

/// A delivery as a row of the template's table. Whether all of the document was given is known of a copy
/// alone; of a way that the template has no word for nothing is said.
fn row(distribution: &Distribution, ledger: &Ledger, delivery: &DeliveryEntry) -> Result<Row> {
    let mut row = Row::from([(distribution.recipient.clone(), Answer::Text(delivery.recipient.clone()))]);
    if let Ok(day) = delivery.day.parse() {
        row.insert(distribution.date.clone(), Answer::Date(day));
    }
    if let Some((_, option)) = distribution.ways.iter().find(|(way, _)| *way == delivery.way) {
        row.insert(distribution.way.clone(), Answer::Choice(option.clone()));
    }
    let whole = delivery.copy.is_some() && !is_extract(ledger, delivery)?;
    if let Some(scope) = distribution.scope.as_ref().filter(|_| whole) {
        row.insert(scope.column.clone(), Answer::Choice(scope.whole.clone()));
    }
    Ok(row)
}

/// Whether the copy that was given leaves something of the version out.
fn is_extract(ledger: &Ledger, delivery: &DeliveryEntry) -> Result<bool> {
    let copy = ledger.copies.iter().find(|copy| Some(copy.number) == delivery.copy);
    Ok(copy
        .map(edition)
        .transpose()?
        .is_some_and(|edition| !edition.without.is_empty() || edition.extract.is_some()))
}

fn edition(copy: &CopyEntry) -> Result<Edition> {
    serde_json::from_str(&copy.edition).map_err(Failure::defect)
}

/// The ledger as the page shows it: by recipient.
fn view(ledger: &Ledger, contacts: Contacts) -> Result<LedgerView> {
    let mut names: Vec<&str> = Vec::new();
    let copies = ledger.copies.iter().filter(|copy| copy.struck.is_none()).map(|copy| &copy.recipient);
    let given = ledger.deliveries.iter().filter(|one| one.struck.is_none()).map(|one| &one.recipient);
    for name in ledger.recipients.iter().chain(copies).chain(given) {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    let recipients = names.into_iter().map(|name| recipient(ledger, name)).collect::<Result<_>>()?;
    let of_all = |paper: &&PaperEntry| paper.struck.is_none() && paper.delivery.is_none();
    Ok(LedgerView {
        recipients,
        papers: ledger.papers.iter().filter(of_all).map(paper).collect(),
        struck: struck(ledger),
        contacts,
    })
}

fn recipient(ledger: &Ledger, name: &str) -> Result<RecipientView> {
    let foreseen = ledger.recipients.iter().filter(|known| *known == name).count();
    let stands = |one: &&DeliveryEntry| one.struck.is_none() && one.recipient == name;
    let given: Vec<&DeliveryEntry> = ledger.deliveries.iter().filter(stands).collect();
    let in_hand = |copy: &&CopyEntry| {
        copy.struck.is_none()
            && copy.recipient == name
            && given.iter().all(|one| one.copy != Some(copy.number))
    };
    let copies = ledger.copies.iter().filter(in_hand).map(copy).collect::<Result<Vec<_>>>()?;
    let deliveries = given.iter().map(|one| delivery(ledger, one)).collect::<Result<Vec<_>>>()?;
    let all_given = !given.is_empty() && given.len() >= foreseen;
    let state = match () {
        () if deliveries.iter().any(|one| one.awaits_paper) => RecipientState::AwaitsPaper,
        () if all_given => RecipientState::Given,
        () if given.len() + copies.len() >= foreseen.max(1) => RecipientState::Made,
        () => RecipientState::Waiting,
    };
    Ok(RecipientView { name: name.to_owned(), foreseen: foreseen > 0, state, copies, deliveries })
}

fn copy(entry: &CopyEntry) -> Result<CopyView> {
    Ok(CopyView {
        number: entry.number,
        edition: edition(entry)?,
        outlet: entry.outlet,
        made: entry.stamp.moment.clone(),
        maker: entry.stamp.by.clone(),
        basis: entry.basis.clone(),
    })
}

fn delivery(ledger: &Ledger, entry: &DeliveryEntry) -> Result<DeliveryView> {
    let stands = |paper: &&PaperEntry| paper.struck.is_none();
    let papers = ledger.papers.iter().filter(stands);
    let came = papers.clone().any(|paper| paper.delivery.is_none_or(|number| number == entry.number));
    Ok(DeliveryView {
        number: entry.number,
        copy: entry.copy,
        extract: is_extract(ledger, entry)?,
        way: entry.way,
        day: entry.day.clone(),
        note: entry.note.clone(),
        recorder: entry.stamp.by.clone(),
        awaits_paper: entry.awaits_paper && entry.waived.is_none() && !came,
        waived: entry.waived.as_ref().map(|waived| waived.reason.clone()),
        papers: papers.filter(|own| own.delivery == Some(entry.number)).map(paper).collect(),
    })
}

fn paper(entry: &PaperEntry) -> PaperView {
    PaperView {
        number: entry.number,
        pages: entry.pages,
        filed: entry.stamp.moment.clone(),
        filer: entry.stamp.by.clone(),
    }
}

/// What was struck, in the order it was: copies, deliveries, papers. A wait is no mistake: it is told with
/// its delivery.
fn struck(ledger: &Ledger) -> Vec<StruckView> {
    let view = |entry: Entry, recipient: &str, struck: &Option<Struck>| {
        struck.as_ref().map(|struck| StruckView {
            entry,
            recipient: recipient.to_owned(),
            reason: struck.reason.clone(),
            struck: struck.stamp.moment.clone(),
            striker: struck.stamp.by.clone(),
        })
    };
    let copies =
        ledger.copies.iter().filter_map(|one| view(Entry::Copy(one.number), &one.recipient, &one.struck));
    let deliveries = ledger
        .deliveries
        .iter()
        .filter_map(|one| view(Entry::Delivery(one.number), &one.recipient, &one.struck));
    let whose = |paper: &PaperEntry| {
        let delivery = ledger.deliveries.iter().find(|one| Some(one.number) == paper.delivery);
        delivery.map(|one| one.recipient.clone()).unwrap_or_default()
    };
    let papers =
        ledger.papers.iter().filter_map(|one| view(Entry::Paper(one.number), &whose(one), &one.struck));
    copies.chain(deliveries).chain(papers).collect()
}
