//! Meetings about plans: arranging one and calling people to it, holding it with one pupil on the screen, and
//! keeping what each point came to.

use super::words::{clock, iso};
use super::*;
use crate::draft::{Answer, Person, display, display_row, read_day, row_filled};
use crate::template::{Field, Kind, Meeting as Meant};
use crate::vault::MeetingRecord;
use std::collections::BTreeSet;

/// Longer words than these are no words of a meeting.
const MOST_BYTES: usize = 512 * 1024;

/// A meeting as the vault kept it.
pub(super) fn read(record: &MeetingRecord) -> Result<Meeting> {
    let damaged = |_| Failure::new(Code::VaultDamaged).with("detail", "a value is not JSON");
    let meeting: Meeting = serde_json::from_str(&record.data).map_err(damaged)?;
    Ok(Meeting { id: record.id.clone(), day: record.day.clone(), ..meeting })
}

impl Workspace {
    /// The meetings of a plan, and a new one with everybody whom the plan names.
    pub fn meetings(&mut self, plan: String) -> Result<Meetings> {
        self.refuse_part(&plan)?;
        let language = self.look.language;
        let (template, draft) = self.content_now(&plan)?;
        let meetings = self.meetings_of(&plan)?;
        let today = self.outside.now().date_naive();
        let proposed = Meeting {
            day: iso(today + chrono::Days::new(7)),
            people: people(template, &draft),
            interpreter: interpreter(template, &draft, language),
            ..Meeting::default()
        };
        Ok(Meetings {
            meetings,
            proposed,
            roles: roles(template, language),
            language: drafting::document_language(template, &draft),
            under_order: self.meets_under_order(&plan)?,
        })
    }

    /// Whether an order of non-disclosure is in force for the pupil of a plan.
    pub(super) fn meets_under_order(&mut self, plan: &str) -> Result<bool> {
        let all = self.vault()?.plans()?;
        self.is_under_order((plan, &all))
    }

    fn meetings_of(&mut self, plan: &str) -> Result<Vec<Meeting>> {
        let records = self.vault()?.meetings()?;
        records.iter().filter(|record| record.plan == plan).map(read).collect()
    }

    /// The meeting of this id.
    pub(super) fn meeting_of(&mut self, plan: &str, id: &str) -> Result<Meeting> {
        let meetings = self.meetings_of(plan)?;
        meetings.into_iter().find(|meeting| meeting.id == id).ok_or(Code::NoSuchMeeting.into())
    }

    /// Arranges a meeting, or one that is arranged anew; gives its id. What was said in it stays as it is kept: only
    /// [`Workspace::keep_meeting`] changes that. One that was ended is not arranged anew.
    pub fn arrange_meeting(&mut self, plan: String, meeting: Meeting) -> Result<String> {
        self.refuse_part(&plan)?;
        let id = if meeting.id.is_empty() { self.new_id()? } else { meeting.id.clone() };
        let kept = self.meetings_of(&plan)?.into_iter().find(|kept| kept.id == id).unwrap_or_default();
        let (points, begun) = (kept.points.clone(), kept.begun.clone());
        self.put_meeting(&plan, kept, Meeting { id: id.clone(), points, begun, ..meeting })?;
        Ok(id)
    }

    /// Writes a meeting anew that is kept so, and was not ended. When it was opened again and on which days it was
    /// changed since is known here, and not told by who writes.
    fn put_meeting(&mut self, plan: &str, kept: Meeting, wish: Meeting) -> Result<()> {
        refuse_ended(&kept)?;
        let (reopened, changed) = (kept.reopened.clone(), kept.changed.clone());
        let mut meeting = Meeting { ended: None, reopened, changed, ..wish };
        let today = iso(self.outside.now().date_naive());
        if meeting.reopened.is_some() && meeting != kept && !meeting.changed.contains(&today) {
            meeting.changed.push(today);
        }
        let record = meeting_record(plan, &meeting)?;
        self.vault()?.keep_meeting(&record)
    }

    /// Removes a meeting that is not wanted any more, with everything that was said in it.
    pub fn remove_meeting(&mut self, plan: String, meeting: String) -> Result<()> {
        self.vault()?.remove_meeting(&plan, &meeting)
    }

    /// Opens a meeting: the one named; else the one that was begun and not ended, that of today, or a new one. That it
    /// was begun is kept with the first that is said in it: one that was only looked into leaves nothing behind.
    pub fn hold_meeting(&mut self, plan: String, meeting: Option<String>) -> Result<MeetingView> {
        self.refuse_part(&plan)?;
        let now = self.outside.now();
        let today = iso(now.date_naive());
        let all = self.meetings_of(&plan)?;
        let open = |one: &&Meeting| one.ended.is_none();
        let chosen = match &meeting {
            Some(id) => all.iter().find(|one| one.id == *id),
            None => all
                .iter()
                .filter(open)
                .find(|one| one.begun.is_some() && one.day == today)
                .or_else(|| all.iter().filter(open).find(|one| one.day == today)),
        };
        let (template, draft) = self.content_now(&plan)?;
        let mut held = match chosen {
            Some(chosen) => chosen.clone(),
            None if meeting.is_some() => return Err(Code::NoSuchMeeting.into()),
            None => Meeting {
                id: self.new_id()?,
                day: today,
                time: clock(&now),
                // Nobody was called to what begins at once: who is not there was not invited.
                people: uncalled(people(template, &draft)),
                ..Meeting::default()
            },
        };
        if held.begun.is_none() {
            held.begun = Some(now.to_rfc3339());
            self.add_writer(&mut held)?;
        }
        self.meeting_view(&plan, held)
    }

    /// The teacher who writes is there too.
    fn add_writer(&mut self, held: &mut Meeting) -> Result<()> {
        let name = self.settings()?.teacher.name;
        match held.people.iter_mut().find(|one| one.name == name) {
            Some(known) => known.present = true,
            None if name.is_empty() => {}
            None => held.people.push(Attendee { name, present: true, ..Attendee::default() }),
        }
        Ok(())
    }

    pub(super) fn meeting_view(&mut self, plan: &str, meeting: Meeting) -> Result<MeetingView> {
        let language = self.look.language;
        let (template, draft) = self.content_now(plan)?;
        let printed = crate::draft::printed(template, &draft);
        let points = template
            .meaning
            .meeting
            .iter()
            .flat_map(|meant| {
                meant.sections.iter().filter_map(|id| point(template, &printed, language, meant, id))
            })
            .collect();
        Ok(MeetingView {
            pupil: drafting::text_answer(&draft, &template.meaning.pupil),
            points,
            pupil_words: super::minutes::pupil_words(template, language),
            guardian: guarded(template, &draft),
            guardian_role: meant_guardian(template),
            roles: roles(template, language),
            offers: self.offers(plan, &meeting)?,
            draft: self.vault()?.plan(plan)?.draft,
            under_order: self.meets_under_order(plan)?,
            meeting,
        })
    }

    /// Keeps what was said and agreed so far; gives the time. What is kept of when it was begun stays, and of one that
    /// was ended all.
    pub fn keep_meeting(&mut self, plan: String, meeting: Meeting) -> Result<String> {
        self.refuse_part(&plan)?;
        let kept = self.meetings_of(&plan)?.into_iter().find(|kept| kept.id == meeting.id);
        let kept = kept.unwrap_or_default();
        let begun = kept.begun.clone().or(meeting.begun.clone());
        self.put_meeting(&plan, kept, Meeting { begun, ..meeting })?;
        Ok(clock(&self.outside.now()))
    }

    /// Ends a meeting: what came of it can be printed, and taken into the plan, and is not changed any more.
    pub fn end_meeting(&mut self, plan: String, meeting: String) -> Result<MeetingView> {
        let kept = self.meeting_of(&plan, &meeting)?;
        refuse_ended(&kept)?;
        let held = Meeting { ended: Some(self.outside.now().to_rfc3339()), ..kept };
        let record = meeting_record(&plan, &held)?;
        self.vault()?.end_meeting(&record)?;
        self.meeting_view(&plan, held)
    }

    /// Opens a meeting again that was ended, so that it can be changed. The log tells of it, and the minutes tell from
    /// then on that they were changed, when they are.
    pub fn reopen_meeting(&mut self, plan: String, meeting: String) -> Result<MeetingView> {
        self.refuse_part(&plan)?;
        let kept = self.meeting_of(&plan, &meeting)?;
        if kept.ended.is_none() {
            return self.meeting_view(&plan, kept);
        }
        let held = Meeting { ended: None, reopened: Some(self.outside.now().to_rfc3339()), ..kept };
        let record = meeting_record(&plan, &held)?;
        self.vault()?.reopen_meeting(&record)?;
        self.meeting_view(&plan, held)
    }
}

/// What was said and agreed in a meeting that was ended stands.
fn refuse_ended(kept: &Meeting) -> Result<()> {
    match kept.ended {
        Some(_) => Err(Code::MeetingEnded.into()),
        None => Ok(()),
    }
}

/// A meeting as the vault keeps it.
fn meeting_record(plan: &str, meeting: &Meeting) -> Result<MeetingRecord> {
    if read_day(&meeting.day).is_none() {
        return Err(Failure::new(Code::BadCall).with("detail", "day"));
    }
    let data = serde_json::to_string(meeting).map_err(Failure::defect)?;
    if data.len() > MOST_BYTES {
        return Err(Failure::new(Code::BadCall).with("detail", "length"));
    }
    Ok(MeetingRecord { id: meeting.id.clone(), plan: plan.to_owned(), day: meeting.day.clone(), data })
}

/// Whether a guardian has a say: not in the plan of an adult student.
pub(super) fn guarded(template: &Template, draft: &Draft) -> bool {
    let view = template.meaning.meeting.as_ref().map(|meant| &meant.guardian_view);
    view.is_some_and(|view| crate::draft::shown(template, draft).fields.contains(view))
}

/// The role of the guardians.
fn meant_guardian(template: &Template) -> String {
    template.meaning.meeting.as_ref().map(|meant| meant.participants.guardian.clone()).unwrap_or_default()
}

/// The roles to choose from.
fn roles(template: &Template, language: Language) -> Vec<Role> {
    let Some(list) = role_list(template) else { return Vec::new() };
    let name = |id: &String| Role {
        id: id.clone(),
        name: template.texts(language).option_name(list, id).to_owned(),
    };
    template.options(list).iter().map(name).collect()
}

/// The list of roles that those who take part have.
pub(super) fn role_list(template: &Template) -> Option<&str> {
    let part = &template.meaning.meeting.as_ref()?.participants;
    template.field(&part.field)?.kind.column(&part.role)?.kind.options()
}

fn uncalled(people: Vec<Attendee>) -> Vec<Attendee> {
    people.into_iter().map(|one| Attendee { called: false, ..one }).collect()
}

/// Whom the plan names: the pupil, the guardians, who is in charge, and who took part before.
fn people(template: &Template, draft: &Draft) -> Vec<Attendee> {
    let Some(part) = template.meaning.meeting.as_ref().map(|meant| &meant.participants) else {
        return Vec::new();
    };
    let mut people: Vec<Attendee> = Vec::new();
    let mut add = |name: String, role: String| {
        if !name.is_empty() && people.iter().all(|known| known.name != name) {
            people.push(Attendee { name, role, called: true, present: false });
        }
    };
    add(drafting::text_answer(draft, &template.meaning.pupil), part.pupil.clone());
    if let Some(guardians) = &template.meaning.recipients {
        for row in draft.rows(&guardians.field) {
            add(cell(row, &guardians.name), part.guardian.clone());
        }
    }
    if let Some(Answer::Person(Person { name, role, .. })) = draft.answers.get(&template.meaning.responsible)
    {
        add(name.trim().to_owned(), role.clone());
    }
    // No other pupil's name comes to the screen of a meeting.
    for row in draft.rows(&part.field).iter().filter(|row| cell(row, &part.role) != part.pupil) {
        add(cell(row, &part.name), cell(row, &part.role));
    }
    people
}

/// A text or an option of a row.
pub(super) fn cell(row: &crate::draft::Row, column: &str) -> String {
    match row.get(column) {
        Some(Answer::Text(text) | Answer::Choice(text)) => text.trim().to_owned(),
        _ => String::new(),
    }
}

/// What the plan says of an interpreter, if one is needed.
fn interpreter(template: &Template, draft: &Draft, language: Language) -> String {
    let field = template.meaning.meeting.as_ref().and_then(|meant| meant.interpreter.as_deref());
    let Some((field, answer)) = field.and_then(|id| Some((template.field(id)?, draft.answers.get(id)?)))
    else {
        return String::new();
    };
    match answer {
        Answer::YesNo { value: Some(value), details } if value == "yes" => match details.trim() {
            "" => display(template, language, &field.kind, answer),
            details => details.to_owned(),
        },
        _ => String::new(),
    }
}

/// A section as a point of a meeting; nothing when nothing is written in it.
fn point(
    template: &Template,
    printed: &Draft,
    language: Language,
    meant: &Meant,
    id: &str,
) -> Option<MeetingPoint> {
    let section = template.section(id)?;
    let shown: BTreeSet<String> = crate::draft::shown(template, printed).fields;
    let views = [&meant.pupil_view, &meant.guardian_view];
    let seen = |field: &&Field| shown.contains(&field.id) && !field.unprinted && !field.kind.is_fixed_text();
    let (quoted, plain): (Vec<&Field>, Vec<&Field>) =
        section.fields.iter().filter(seen).partition(|field| views.contains(&&field.id));
    let items = |fields: Vec<&Field>| -> Vec<MeetingItem> {
        fields.into_iter().filter_map(|field| item(template, printed, language, field)).collect()
    };
    let (items, views) = (items(plain), items(quoted));
    let title = template.texts(language).section_title(&section.id).to_owned();
    (!items.is_empty() || !views.is_empty()).then(|| MeetingPoint { id: id.to_owned(), title, items, views })
}

fn item(template: &Template, printed: &Draft, language: Language, field: &Field) -> Option<MeetingItem> {
    let answer = printed.answers.get(&field.id).filter(|_| crate::draft::filled(field, printed))?;
    // That something does not concern the pupil is nothing to talk about.
    if matches!(answer, Answer::YesNo { value, details } if details.trim().is_empty() && value.as_deref() != Some("yes"))
    {
        return None;
    }
    let lines: Vec<MeetingLine> = match answer {
        Answer::Rows(rows) => rows
            .iter()
            .filter(|row| row_filled(&field.kind, row))
            .map(|row| row_line(template, language, field, row))
            .collect(),
        answer => {
            let text = display(template, language, &field.kind, answer);
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            lines.map(|line| MeetingLine { text: line.to_owned(), more: String::new() }).collect()
        }
    };
    let label = template.texts(language).short_label(&field.id).to_owned();
    (!lines.is_empty()).then_some(MeetingItem { label, rows: matches!(answer, Answer::Rows(_)), lines })
}

/// A row: its first long text, else its first cell, is what it is about.
fn row_line(template: &Template, language: Language, field: &Field, row: &crate::draft::Row) -> MeetingLine {
    let filled = |column: &&crate::template::Column| row.get(&column.id).is_some_and(|cell| !cell.is_empty());
    let columns: Vec<_> = field.kind.seen_columns().filter(filled).collect();
    let long = |column: &&&crate::template::Column| matches!(column.kind, Kind::LongText { .. });
    let first = columns.iter().find(long).or(columns.first()).map(|column| column.id.clone());
    let Some(first) = first else { return MeetingLine { text: String::new(), more: String::new() } };
    let part = |own: bool| -> crate::draft::Row {
        let cells = row.iter().filter(|(id, _)| (**id == first) == own);
        cells.map(|(id, cell)| (id.clone(), cell.clone())).collect()
    };
    MeetingLine {
        text: display_row(template, language, &field.kind, &part(true)),
        more: display_row(template, language, &field.kind, &part(false)),
    }
}
