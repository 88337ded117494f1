//! Rules of periods in which competence is acquired (`hoks/schema.clj` and `hoks/osaamisen_hankkimistapa.clj` of
//! `Opetushallitus/ehoks`, read 16.7.2026).

use super::body::OsaamisenHankkimistapa;
use super::finding::Breach;
use super::look::{Look, Period, RightKind};
use chrono::{Months, NaiveDate};

const AGREEMENT: &str = "osaamisenhankkimistapa_koulutussopimus";
const APPRENTICESHIP: &str = "osaamisenhankkimistapa_oppisopimus";
/// The most that a period lasts, in months.
const LONGEST: u32 = 5 * 12;

/// A day that exists.
const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

/// From periods that end on this day on, how much of full time they are must be told.
const PART_TIME_SINCE: NaiveDate = day(2023, 7, 1);
/// From periods that end on this day on, the business must be told.
const BUSINESS_SINCE: NaiveDate = day(2021, 8, 26);
/// From periods that end on this day on, the basis of an apprenticeship must be told.
const BASIS_SINCE: NaiveDate = day(2021, 7, 1);

impl OsaamisenHankkimistapa {
    fn way(&self) -> &str {
        self.osaamisen_hankkimistapa_koodi_uri.as_deref().unwrap_or_default()
    }

    /// Whether it is at a workplace, by an agreement or an apprenticeship.
    fn is_at_work(&self) -> bool {
        [AGREEMENT, APPRENTICESHIP].contains(&self.way())
    }

    fn ends_since(&self, since: NaiveDate) -> bool {
        self.loppu.is_some_and(|end| end >= since)
    }
}

/// The places of the periods that break a rule, with the key of what is wrong.
fn broken(look: &Look<'_>, key: &str, breaks: impl Fn(&OsaamisenHankkimistapa) -> bool) -> Vec<Breach> {
    let broken = look.periods.iter().filter(|(_, period)| breaks(period));
    broken.map(|(at, _)| Breach::at(format!("{at}/{key}"))).collect()
}

/// How much of full time a period at a workplace is: 1 to 100 per cent. TELMA has none.
pub fn part_time(look: &Look<'_>) -> Vec<Breach> {
    if look.known.right.kind == Some(RightKind::Telma) {
        return Vec::new();
    }
    broken(look, "osa-aikaisuustieto", |period| {
        period.is_at_work()
            && period.ends_since(PART_TIME_SINCE)
            && !period.osa_aikaisuustieto.is_some_and(|percent| (1..=100).contains(&percent))
    })
}

/// A period at a workplace has a mark of its own.
pub fn mark(look: &Look<'_>) -> Vec<Breach> {
    let nameless = |period: &OsaamisenHankkimistapa| {
        period.yksiloiva_tunniste.as_deref().is_none_or(|mark| mark.trim().is_empty())
    };
    broken(look, "yksiloiva-tunniste", |period| period.is_at_work() && nameless(period))
}

/// Where a workplace is told, its business is told.
pub fn business(look: &Look<'_>) -> Vec<Breach> {
    broken(look, "tyopaikalla-jarjestettava-koulutus/tyopaikan-y-tunnus", |period| {
        let work = period.tyopaikalla_jarjestettava_koulutus.as_ref();
        period.is_at_work()
            && period.ends_since(BUSINESS_SINCE)
            && work.is_some_and(|work| work.tyopaikan_y_tunnus.is_none())
    })
}

/// An apprenticeship has a basis.
pub fn basis(look: &Look<'_>) -> Vec<Breach> {
    broken(look, "oppisopimuksen-perusta-koodi-uri", |period| {
        period.way() == APPRENTICESHIP
            && period.ends_since(BASIS_SINCE)
            && period.oppisopimuksen_perusta_koodi_uri.is_none()
    })
}

/// A period ends no earlier than it begins.
pub fn order(look: &Look<'_>) -> Vec<Breach> {
    broken(
        look,
        "loppu",
        |period| matches!((period.alku, period.loppu), (Some(start), Some(end)) if end < start),
    )
}

/// A period lasts five years at most.
pub fn length(look: &Look<'_>) -> Vec<Breach> {
    let last = |start: NaiveDate| start.checked_add_months(Months::new(LONGEST));
    broken(look, "loppu", |period| match (period.alku.and_then(last), period.loppu) {
        (Some(last), Some(end)) => end > last,
        _ => false,
    })
}

/// Interruptions do not overlap: but for the last, each ends before the next begins.
pub fn interruptions(look: &Look<'_>) -> Vec<Breach> {
    look.periods.iter().flat_map(overlaps).collect()
}

fn overlaps((at, period): &Period<'_>) -> Vec<Breach> {
    let numbered = period.keskeytymisajanjaksot.iter().flatten().enumerate();
    let mut sorted: Vec<_> =
        numbered.filter_map(|(number, one)| Some((one.alku?, one.loppu, number))).collect();
    sorted.sort_unstable();
    let pairs = sorted.windows(2).filter(|pair| pair[0].1.is_none_or(|end| end >= pair[1].0));
    pairs.map(|pair| Breach::at(format!("{at}/keskeytymisajanjaksot/{}/loppu", pair[0].2))).collect()
}

/// A period begins within the study right; once the student has left, the service does not look.
pub fn start(look: &Look<'_>) -> Vec<Breach> {
    let Some(first) = look.known.right.start.filter(|_| !look.known.right.exited) else { return Vec::new() };
    let early = look.periods.iter().filter(|(_, period)| period.alku.is_some_and(|start| start < first));
    early.map(|(at, _)| Breach::naming(format!("{at}/alku"), "day", first)).collect()
}

/// A period ends within the study right; once the student has left, the service does not look.
pub fn end(look: &Look<'_>) -> Vec<Breach> {
    let Some(last) = look.known.right.end.filter(|_| !look.known.right.exited) else { return Vec::new() };
    let late = look.periods.iter().filter(|(_, period)| period.loppu.is_some_and(|end| end > last));
    late.map(|(at, _)| Breach::naming(format!("{at}/loppu"), "day", last)).collect()
}

/// Without a guide, a workplace and its business nobody at work is asked how the period went. Where the business must be
/// told, another rule tells of it.
pub fn feedback(look: &Look<'_>) -> Vec<Breach> {
    broken(look, "tyopaikalla-jarjestettava-koulutus", |period| {
        let empty = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
        let work = period.tyopaikalla_jarjestettava_koulutus.as_ref();
        period.is_at_work()
            && work.is_none_or(|work| {
                let guide = work.vastuullinen_tyopaikka_ohjaaja.as_ref();
                empty(&work.tyopaikan_nimi)
                    || guide.is_none_or(|guide| empty(&guide.nimi))
                    || (empty(&work.tyopaikan_y_tunnus) && !period.ends_since(BUSINESS_SINCE))
            })
    })
}
