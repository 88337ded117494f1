//! The year clock: the days of all plans and of their meetings, and what is made of them for the wall and for
//! other calendars.

use super::words::iso;
use super::*;
use crate::document::{self, Block, Letter};
use crate::draft::{self, display_day, first_year, fold, read_day};
use crate::template::DueKind;
use crate::text::say;
use crate::vault::{MeetingRecord, PlanRecord};
use chrono::{Datelike, Days, NaiveDate};
use std::collections::{BTreeSet, HashMap};
use unicode_normalization::UnicodeNormalization;

/// A date that no rule of the template reminds of is worth a card from so many days before it.
const NEAR_DAYS: u64 = 30;
/// For so many days a review that was forgotten, or a decision that has ended, is told after its school year.
const FORGOTTEN_DAYS: u64 = 366;
/// After every day.
const NEVER: &str = "9999";
/// A word of a name that is this long is looked for in a class.
const NAME_LETTERS: usize = 2;
/// A word of a name that is shorter is told by the whole word alone.
const STEM_LETTERS: usize = 3;

/// A day on the year clock, and from which day on it is worth a card.
pub(super) struct Marked {
    pub date: ClockDate,
    pub from: String,
    /// What tells it from every other, also when its day is moved.
    pub key: String,
}

impl Workspace {
    /// The days of all plans in this school year and after it, in order.
    pub fn year(&mut self) -> Result<Vec<ClockDate>> {
        Ok(self.marked_in_all()?.into_iter().map(|marked| marked.date).collect())
    }

    pub(super) fn marked_in_all(&mut self) -> Result<Vec<Marked>> {
        let plans = self.vault()?.plans()?;
        self.marked(plans)
    }

    /// The days of these plans.
    pub(super) fn marked(&mut self, mut plans: Vec<PlanRecord>) -> Result<Vec<Marked>> {
        let today = self.outside.now().date_naive();
        let meetings = self.vault()?.meetings()?;
        // What is put aside asks for nothing any more.
        plans.retain(|plan| plan.closed.is_none());
        for plan in plans.iter_mut().filter(|plan| plan.version > 0 && plan.in_force.is_none()) {
            self.put_in_force(plan)?;
        }
        clock_dates(&self.known, &plans, &meetings, self.look.language, today)
    }

    /// Reads the days of the newest version of a plan where they are not known: in a vault of an earlier program
    /// and in a rescued one. A version that is lost has none.
    fn put_in_force(&mut self, plan: &mut PlanRecord) -> Result<()> {
        let Ok((template, content)) = self.newest_revision(&plan.id) else {
            plan.in_force = Some(Vec::new());
            return Ok(());
        };
        let days = draft::due(template, &content).into_iter().map(|(day, name)| (iso(day), name));
        let days: Vec<(String, String)> = days.collect();
        self.vault()?.set_in_force(&plan.id, plan.version, &days)?;
        plan.in_force = Some(days);
        Ok(())
    }

    /// Saves the days as a calendar for other programs where the person chooses. No name is in it.
    pub fn save_ics(&mut self, wish: CalendarWish) -> Result<SavedFile> {
        let bytes = self.ics(&wish)?;
        self.save_file("ics", "ics", 0, &bytes)
    }

    /// The days as a calendar for other programs. No name is in it.
    pub fn ics(&mut self, wish: &CalendarWish) -> Result<Vec<u8>> {
        let language = self.look.language;
        let now = self.outside.now();
        let marked = self.wished(wish)?;
        let entries = marked.iter().map(|marked| ics::Entry {
            key: marked.key.clone(),
            day: marked.date.date.clone(),
            time: marked.date.time.clone(),
            text: with_class(language, &marked.date),
            about: marked.date.title.clone(),
        });
        Ok(ics::write(entries, now, &say(language, "year-ics-name", &[])))
    }

    /// Saves the calendar of the school year as a PDF where the person chooses.
    pub fn save_calendar(&mut self, wish: CalendarWish) -> Result<SavedFile> {
        let pdf = self.calendar(&wish)?;
        self.save_file("calendar", "pdf", 0, &pdf)
    }

    /// Prints the calendar of the school year.
    pub fn print_calendar(&mut self, wish: CalendarWish) -> Result<()> {
        let pdf = self.calendar(&wish)?;
        self.outside.print(&say(self.look.language, "year-calendar-job", &[]), &pdf)
    }

    /// The calendar of the school year as a PDF.
    pub fn calendar(&mut self, wish: &CalendarWish) -> Result<Vec<u8>> {
        let language = self.look.language;
        let now = self.outside.now();
        let teacher = self.settings()?.teacher;
        let year = first_year(now.date_naive());
        let end = format!("{}-08-01", year + 1);
        let mut marked = self.wished(wish)?;
        let begin = format!("{year}-08-01");
        marked.retain(|Marked { date, .. }| date.late || (begin <= date.date && date.date < end));
        let blocks = calendar_blocks(language, &marked, wish.initials);
        let years = [("year", format!("{year}–{}", year + 1).into())];
        let sender = [teacher.name.as_str(), teacher.school.as_str()];
        let sender = sender.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let class = wish
            .class
            .clone()
            .map(|class| say(language, "year-class", &[("class", drawable(&class).into())]));
        let made = say(language, "year-made", &[("day", display_day(now.date_naive()).into())]);
        document::letter(&Letter {
            language,
            head: [Some(sender), class, Some(made)].into_iter().flatten().collect(),
            secrecy: Vec::new(),
            title: say(language, "year-calendar-title", &years),
            blocks,
            author: &teacher.name,
            made: now,
            program: drafting::PROGRAM,
        })
    }

    /// The days of the class that is wished for. The text of a class that could be a pupil's name is left out.
    fn wished(&mut self, wish: &CalendarWish) -> Result<Vec<Marked>> {
        let plans = self.vault()?.plans()?;
        let names: BTreeSet<String> = plans.iter().flat_map(|plan| name_words(&plan.pupil)).collect();
        let mut marked = self.marked(plans)?;
        marked.retain(|marked| wish.class.as_ref().is_none_or(|class| marked.date.class == *class));
        for date in marked.iter_mut().map(|marked| &mut marked.date) {
            if name_words(&date.class).iter().any(|word| names.iter().any(|name| alike(name, word))) {
                date.class.clear();
            }
        }
        Ok(marked)
    }
}

/// The words of a name, or of what might be one.
fn name_words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphabetic()).map(fold);
    words.filter(|word| word.chars().count() >= NAME_LETTERS).collect()
}

/// Whether a word could be a form of a name: *Veikon* of *Veikko*.
fn alike(name: &str, word: &str) -> bool {
    let length = name.chars().count();
    let stem: String = name.chars().take(STEM_LETTERS.max(length.saturating_sub(2))).collect();
    if length < STEM_LETTERS { word == name } else { word.starts_with(&stem) }
}

/// The initials of a name: of each word its first letter, as it is drawn.
fn initials(name: &str) -> String {
    let name: String = name.nfc().collect();
    let first = |word: &str| drawable(word).chars().find(|letter| letter.is_alphanumeric());
    name.split_whitespace().filter_map(first).map(|letter| format!("{letter}.")).collect()
}

/// A text without what no font draws: one pupil's class must not keep the whole school from its calendar.
fn drawable(text: &str) -> String {
    let undrawn = document::undrawn(text);
    text.nfc().filter(|letter| !undrawn.contains(letter)).collect::<String>().trim().to_owned()
}

/// What a day is, with the class where there is one.
fn with_class(language: Language, date: &ClockDate) -> String {
    let what = kind_words(language, date);
    match date.class.as_str() {
        "" => what,
        class => format!("{what}, {class}"),
    }
}

/// What kind of day it is, in words that are the same for every pupil.
fn kind_words(language: Language, date: &ClockDate) -> String {
    let kind = match date.kind {
        DueKind::Review => "year-kind-review",
        DueKind::DecisionEnds => "year-kind-decision-ends",
        DueKind::DecisionReview => "year-kind-decision-review",
        DueKind::Hearing => "year-kind-hearing",
        DueKind::ConsentEnds => "year-kind-consent-ends",
        DueKind::Meeting => "year-kind-meeting",
    };
    let what = say(language, kind, &[]);
    match date.at_latest {
        true => say(language, "year-at-latest", &[("what", what.into())]),
        false => what,
    }
}

/// A table of what is late, then one for each month that has days.
pub(super) fn calendar_blocks(language: Language, marked: &[Marked], with_initials: bool) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut heads = vec!["year-column-day", "year-column-class"];
    heads.extend(with_initials.then_some("year-column-pupil"));
    heads.extend(["year-column-what", "year-column-document"]);
    let heads: Vec<String> = heads.into_iter().map(|head| say(language, head, &[])).collect();
    let (late, others): (Vec<_>, Vec<_>) =
        marked.iter().map(|marked| &marked.date).partition(|date| date.late);
    let row = |date: &&ClockDate| calendar_row(language, date, with_initials);
    if !late.is_empty() {
        blocks.push(Block::Heading(say(language, "year-late", &[])));
        close_month(&mut blocks, &heads, late.iter().map(row).collect());
    }
    let mut month = String::new();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for date in others {
        if date.date.get(..7) != Some(&month) {
            close_month(&mut blocks, &heads, std::mem::take(&mut rows));
            month = date.date.get(..7).unwrap_or_default().to_owned();
            blocks.push(Block::Heading(month_words(language, &date.date)));
        }
        rows.push(row(&date));
    }
    close_month(&mut blocks, &heads, rows);
    if blocks.is_empty() {
        blocks.push(Block::Text(say(language, "year-none", &[])));
    }
    blocks
}

fn calendar_row(language: Language, date: &ClockDate, with_initials: bool) -> Vec<String> {
    let day = read_day(&date.date).map(display_day).unwrap_or_default();
    let mut row = vec![[day.as_str(), date.time.as_str()].join(" ").trim().to_owned(), drawable(&date.class)];
    row.extend(with_initials.then(|| initials(&date.pupil)));
    row.extend([kind_words(language, date), date.title.clone()]);
    row
}

fn close_month(blocks: &mut Vec<Block>, heads: &[String], rows: Vec<Vec<String>>) {
    if !rows.is_empty() {
        blocks.push(Block::Table { heads: heads.to_vec(), rows });
    }
}

fn month_words(language: Language, day: &str) -> String {
    let day = read_day(day).unwrap_or_default();
    say(language, "year-month", &[("month", day.month().into()), ("year", day.year().to_string().into())])
}

/// The dates of all plans and meetings in this school year and after it, in order.
pub(super) fn clock_dates(
    known: &Known,
    plans: &[PlanRecord],
    meetings: &[MeetingRecord],
    language: Language,
    today: NaiveDate,
) -> Result<Vec<Marked>> {
    let from = format!("{}-08-01", first_year(today));
    let forgotten = today.checked_sub_days(Days::new(FORGOTTEN_DAYS)).map(iso).unwrap_or_default();
    let mut dates: Vec<Marked> = plans.iter().flat_map(|plan| plan_dates(known, plan, language)).collect();
    let by_id: HashMap<&str, &PlanRecord> = plans.iter().map(|plan| (plan.id.as_str(), plan)).collect();
    for record in meetings {
        if let Some(plan) = by_id.get(record.plan.as_str()) {
            dates.push(meeting_date(known, plan, record, language)?);
        }
    }
    dates.retain(|Marked { date, .. }| {
        let told = matches!(date.kind, DueKind::Review | DueKind::DecisionEnds);
        date.date >= from || (told && date.date >= forgotten)
    });
    let today = iso(today);
    for Marked { date, from, .. } in &mut dates {
        date.late = from.as_str() != NEVER && date.date < today && is_to_do(date.kind);
    }
    dates.sort_by(|a, b| (&a.date.date, &a.date.time).cmp(&(&b.date.date, &b.date.time)));
    Ok(dates)
}

fn template_of(known: &Known, plan: &PlanRecord) -> Option<&'static Template> {
    known.find(&plan.template.0, &plan.template.1)
}

fn plan_dates(known: &Known, plan: &PlanRecord, language: Language) -> impl Iterator<Item = Marked> {
    plan.days().iter().enumerate().filter_map(move |(number, (day, name))| {
        let template = template_of(known, plan)?;
        let (due, by_rule) = template.due(name)?;
        let earlier = plan.days()[..number].iter().filter(|(_, other)| other == name).count();
        let what = template.texts(language).short_label(&due.spot.field).to_owned();
        let date = ClockDate {
            date: day.clone(),
            kind: due.kind,
            at_latest: by_rule,
            late: false,
            time: String::new(),
            meeting: None,
            held: false,
            what,
            title: template.texts(language).short_title().to_owned(),
            ..of_plan(plan)
        };
        let key = format!("{}/{}/{earlier}", plan.id, due.name(false));
        // What another document has taken the place of asks for nothing.
        let from = match super::closing::is_followed(known, plan) {
            true => NEVER.to_owned(),
            false => reminded_from(template, day, &due.spot.field),
        };
        Some(Marked { from, date, key })
    })
}

fn of_plan(plan: &PlanRecord) -> ClockDate {
    ClockDate {
        date: String::new(),
        kind: DueKind::Meeting,
        at_latest: false,
        late: false,
        time: String::new(),
        plan: plan.id.clone(),
        meeting: None,
        held: false,
        pupil: plan.pupil.clone(),
        class: plan.class.clone(),
        what: String::new(),
        title: String::new(),
    }
}

fn meeting_date(
    known: &Known,
    plan: &PlanRecord,
    record: &MeetingRecord,
    language: Language,
) -> Result<Marked> {
    let meeting = meeting::read(record)?;
    let title = template_of(known, plan).map(|template| template.texts(language).short_title().to_owned());
    let date = ClockDate {
        date: record.day.clone(),
        time: meeting.time,
        meeting: Some(record.id.clone()),
        what: say(language, "year-kind-meeting", &[]),
        title: title.unwrap_or_default(),
        held: meeting.ended.is_some(),
        ..of_plan(plan)
    };
    let ended = date.held;
    let before = read_day(&record.day).and_then(|day| day.checked_sub_days(Days::new(NEAR_DAYS)));
    // One that was held needs no card any more.
    let from = before.filter(|_| !ended).map_or_else(|| NEVER.to_owned(), iso);
    Ok(Marked { date, from, key: record.id.clone() })
}

/// Whether somebody is to make what falls due: what was not made stays to be made. A decision that has ended
/// wants another, or the end of the support.
fn is_to_do(kind: DueKind) -> bool {
    matches!(kind, DueKind::Review | DueKind::DecisionReview | DueKind::DecisionEnds)
}

/// Whether a day that has come still asks for something: a review that was not made and a decision that has ended
/// do, a meeting that is over does not.
pub(super) fn still_asks(date: &ClockDate, today: &str) -> bool {
    is_to_do(date.kind) || (date.date.as_str() >= today && !date.held)
}

/// From which day on a date is worth a card.
fn reminded_from(template: &Template, day: &str, field: &str) -> String {
    let before = template.reminds(field).unwrap_or(NEAR_DAYS);
    let day = day.parse::<NaiveDate>().ok();
    day.and_then(|day| day.checked_sub_days(Days::new(before))).map(iso).unwrap_or_default()
}
