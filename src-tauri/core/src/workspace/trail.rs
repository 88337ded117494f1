//! What was done with a plan and when, in words; and erasing a pupil, with what stays.

use super::words::iso;
use super::*;
use crate::template::{Kept, KeptFrom};
use crate::text::say;
use crate::vault::{Act, AskedRow, Changed, Event, PlanRecord};
use chrono::{Months, NaiveDate};

/// The longest time that can be set.
const MOST_YEARS: u32 = 100;

impl Workspace {
    /// What was done with a plan, and since it was begun with the whole vault; newest first.
    pub fn events(&mut self, plan: String) -> Result<Vec<EventView>> {
        let language = self.look.language;
        let template = self.template_of(&self.vault_ref()?.plan(&plan)?.template)?;
        let fields = template.fields().map(|(_, field)| Changed::Answer(field.id.clone()));
        let flags = template.flags.iter().map(|flag| Changed::Flag(flag.id.clone()));
        let places: Vec<Changed> = fields.chain(flags).collect();
        let events = self.vault()?.events(&plan, &places)?;
        let asked = self.vault()?.asked_of(&plan)?;
        Ok(events.into_iter().map(|event| event_view((template, &asked), language, event)).collect())
    }

    /// From now on the trail tells who writes: as the settings have it.
    pub(super) fn attend(&mut self) {
        let by = self.issuer().unwrap_or_default();
        let outside = self.outside.clone();
        if let Some(vault) = &mut self.vault {
            vault.attend(&by, move || outside.now().to_rfc3339());
        }
    }

    /// What erasing a pupil would do, asked from one of the plans.
    pub fn erasure(&mut self, plan: String) -> Result<Erasure> {
        let record = self.vault()?.plan(&plan)?;
        let pupil = self.pupil_of(&record);
        let mut records = self.vault()?.plans()?;
        records.retain(|other| other.id == plan || same_name(&self.pupil_of(other), &pupil));
        // A pupil without a name is nobody else's.
        records.retain(|other| other.id == plan || !record.pupil.trim().is_empty());
        records.sort_by_key(|other| (other.id != plan, other.created.clone()));
        let plans = records.iter().map(|record| self.erasable(record)).collect::<Result<_>>()?;
        let ids: Vec<String> = records.iter().map(|record| record.id.clone()).collect();
        Ok(Erasure { pupil, plans, remains: self.remains(&ids)? })
    }

    /// Erases plans of one pupil with all that was issued of them, once the pupil's name is typed.
    pub fn erase(&mut self, plans: Vec<String>, pupil: String) -> Result<ErasedView> {
        if plans.is_empty() {
            return Err(Code::BadCall.into());
        }
        for plan in &plans {
            let record = self.vault()?.plan(plan)?;
            if !same_name(&self.pupil_of(&record), &pupil) {
                return Err(Code::WrongName.into());
            }
        }
        let remains = self.remains(&plans)?;
        self.forget();
        self.record_printing();
        // What was told of copies names pupils.
        self.copying = None;
        // A backup in the making holds the file still, which is about to be written anew.
        self.stop_backing();
        self.vault_ref()?.end_backup();
        let ids: Vec<&str> = plans.iter().map(String::as_str).collect();
        let erased = self.vault()?.erase(&ids);
        if erased.is_err() && self.vault_ref()?.is_cut_off() {
            // The next opening reads what is on the disk.
            self.vault = None;
        }
        let erased = erased.map_err(|failure| with_copies(failure, &remains))?;
        let named_in = erased.named_in.iter().map(|plan| {
            let PlanRecord { pupil, class, .. } = self.vault_ref()?.plan(plan)?;
            Ok([class, pupil].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
        });
        let named_in = named_in.collect::<Result<_>>()?;
        let begun = self.vault_ref()?.begun()?;
        Ok(ErasedView { named_in, phrases: self.phrases_naming(&pupil)?, remains, begun })
    }

    /// How long plans of each document type are to be kept, where somebody has set it.
    ///
    /// No norm that sets a time for these documents was found: each provider of education sets its own
    /// (Act on Information Management in Public Administration 906/2019, section 21). So there is none until it
    /// is set, and it is never said that a plan may or must be erased.
    pub fn keeping_rules(&mut self) -> Result<Vec<KeepingRule>> {
        let (language, kept) = (self.look.language, self.settings()?.kept);
        let rule = |template: &Template| KeepingRule {
            template: template.id.clone(),
            title: template.texts(language).short_title().to_owned(),
            kept: kept.get(&template.id).copied(),
        };
        Ok(self.known.offered().map(rule).collect())
    }

    /// The pupil's name as it is shown, and as it is to be typed.
    fn pupil_of(&self, record: &PlanRecord) -> String {
        match record.pupil.trim() {
            "" => say(self.look.language, "home-unnamed", &[]),
            pupil => pupil.to_owned(),
        }
    }

    fn erasable(&mut self, record: &PlanRecord) -> Result<ErasablePlan> {
        let template = self.template_of(&record.template)?;
        let kept = self.settings()?.kept.get(&template.id).copied();
        let keep = match (record.version, kept) {
            (0, _) | (_, None) => None,
            (newest, Some(kept)) => {
                let issued = self.vault()?.revision(&record.id, newest)?.issued;
                let issued = issuing::moment(&issued)?.date_naive();
                Some(keeping(issued, kept, self.outside.now().date_naive()))
            }
        };
        Ok(ErasablePlan {
            plan: record.id.clone(),
            title: template.texts(self.look.language).short_title().to_owned(),
            class: record.class.clone(),
            versions: record.version,
            keep,
        })
    }

    fn remains(&mut self, plans: &[String]) -> Result<Remains> {
        let mut backups = Vec::new();
        // Also those of which a vault that was brought back does not know.
        let (there, under_former) = self.days_of_backups()?;
        let mut former = Vec::new();
        for plan in plans {
            let begun = self.vault()?.plan(plan)?.created;
            let begun = begun.get(..10).unwrap_or_default();
            former.extend(under_former.iter().filter(|day| day.as_str() >= begun).cloned());
            backups.extend(there.iter().filter(|day| day.as_str() >= begun).cloned());
            let events = self.vault()?.events(plan, &[])?;
            let made = events.into_iter().filter(|event| event.act == Act::BackedUp);
            backups.extend(made.filter_map(|event| event.stamp.moment.get(..10).map(str::to_owned)));
        }
        backups.extend(former.iter().cloned());
        let newest_first = |mut days: Vec<String>| {
            days.sort_by(|a, b| b.cmp(a));
            days.dedup();
            days
        };
        let older = self.vault_ref()?.older_copies();
        Ok(Remains { backups: newest_first(backups), former: newest_first(former), older })
    }
}

/// A failed proof, with the copies in which the plan is still.
fn with_copies(failure: Failure, remains: &Remains) -> Failure {
    if !matches!(failure.code, Code::NotErased | Code::ErasedUnproved) {
        return failure;
    }
    let day =
        |day: &String| crate::draft::read_day(day).map_or_else(|| day.clone(), crate::draft::display_day);
    let copies: Vec<String> = remains.backups.iter().map(day).chain(remains.older.iter().cloned()).collect();
    failure.with("copies", if copies.is_empty() { "–".to_owned() } else { copies.join(", ") })
}

/// Until when a plan is to be kept whose newest version is of this day. The program does not know when
/// compulsory education ends: then there is no day.
fn keeping(issued: NaiveDate, kept: Kept, today: NaiveDate) -> Keeping {
    let until = match kept.from {
        KeptFrom::NewestVersion => issued.checked_add_months(Months::new(kept.years.min(MOST_YEARS) * 12)),
        KeptFrom::CompulsoryEducation => None,
    };
    Keeping { kept, until: until.map(iso), over: until.is_some_and(|until| until < today) }
}

/// Whether two names are the same but for capitals and spaces.
fn same_name(one: &str, other: &str) -> bool {
    let plain = |name: &str| name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    plain(one) == plain(other)
}

fn event_view((template, asked): (&Template, &[AskedRow]), language: Language, event: Event) -> EventView {
    let texts = template.texts(language);
    let part = asked.iter().find(|row| Some(&row.packet) == event.packet.as_ref());
    let part = part.map(|AskedRow { colleague, sections, .. }| {
        let sections: Vec<&str> = sections.iter().map(|id| texts.section_title(id)).collect();
        let values = [("name", colleague.as_str().into()), ("sections", sections.join(", ").into())];
        say(language, "trail-part", &values)
    });
    let what = event.place.map(|place| match place {
        Changed::Answer(field) => texts.short_label(&field).to_owned(),
        Changed::Flag(flag) => texts.flag_name(&flag).to_owned(),
        Changed::Mark(name) => name,
    });
    let unknown = || (event.act == Act::PartAsked).then(|| say(language, "trail-part-unknown", &[]));
    let what = what.or(part).or_else(unknown);
    EventView {
        number: event.number,
        moment: event.stamp.moment,
        by: event.stamp.by,
        act: event.act,
        version: event.version,
        what,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_plan_is_kept_for_years_after_its_newest_version() {
        for (issued, years, until, over) in [
            ("2016-11-26", 10, "2026-11-26", true),
            ("2016-11-27", 10, "2026-11-27", false),
            ("2024-02-29", 1, "2025-02-28", true),
            ("2026-11-27", 0, "2026-11-27", false),
            ("2026-11-27", 4_000_000_000, "2126-11-27", false),
        ] {
            let kept = Kept { years, from: KeptFrom::NewestVersion };
            let keep = keeping(day(issued), kept, day("2026-11-27"));
            assert_eq!((keep.until.as_deref(), keep.over), (Some(until), over), "{issued} + {years}");
            let kept = Kept { years, from: KeptFrom::CompulsoryEducation };
            let keep = keeping(day(issued), kept, day("2026-11-27"));
            assert_eq!((keep.until, keep.over), (None, false), "nobody told when that ends");
        }
    }

    #[test]
    fn a_name_is_the_same_but_for_capitals_and_spaces() {
        assert!(same_name("Aino  Esimerkki-Lehtola ", "aino esimerkki-lehtola"));
        for other in ["", "Aino", "Aino Esimerkki", "Aimo Esimerkki-Lehtola"] {
            assert!(!same_name("Aino Esimerkki-Lehtola", other), "{other}");
        }
    }
}
