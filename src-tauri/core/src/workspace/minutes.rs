//! What is made of a meeting: the letter that calls to it, the minutes, and what can be taken into the plan.

use super::meeting::{cell, role_list};
use super::*;
use crate::document::{self, Block, Letter};
use crate::draft::{Answer, Row, display, display_day, read_day, write_answer};
use crate::template::{Level, Meeting as Meant};
use crate::text::say;
use crate::vault::Act;

/// What stands above the title of a paper: who sends it, and the mark of secrecy; a line each.
pub(super) type Head = (Vec<String>, Vec<String>);

impl Workspace {
    /// Saves the letter that calls to a meeting where the person chooses.
    pub fn save_call(&mut self, plan: String, meeting: String, language: Language) -> Result<SavedFile> {
        let pdf = self.call(&plan, &meeting, language)?;
        self.save_told(("call", "pdf"), &pdf, (&plan, 0, Act::CallMade))
    }

    /// Prints the letter that calls to a meeting.
    pub fn print_call(&mut self, plan: String, meeting: String, language: Language) -> Result<()> {
        let pdf = self.call(&plan, &meeting, language)?;
        let job = say(self.look.language, "meeting-call-job", &[]);
        self.print_paper(&job, &pdf, (&plan, 0, Act::CallMade))
    }

    /// The letter that calls to a meeting. It tells nothing of what the plan says. Under an order of non-disclosure it
    /// names nobody who is invited and no school: it is the same for each, and tells none of them of the others.
    pub(super) fn call(&mut self, plan: &str, id: &str, language: Language) -> Result<Vec<u8>> {
        let meeting = self.meeting_of(plan, id)?;
        let (template, draft) = self.content_now(plan)?;
        let t = |key: &str| say(language, key, &[]);
        let under_order = self.meets_under_order(plan)?;
        let called = meeting.people.iter().filter(|one| one.called && !under_order);
        let called: Vec<String> = called.map(|one| person_words(template, language, one)).collect();
        let mut rows = vec![
            vec![t("meeting-call-when"), when_words(language, &meeting)],
            vec![t("meeting-call-where"), meeting.place.trim().to_owned()],
            vec![t("meeting-call-who"), called.join("\n")],
            vec![t("meeting-call-about"), meeting.about.trim().to_owned()],
        ];
        rows.retain(|row| row.iter().all(|cell| !cell.is_empty()));
        let interpreter = match meeting.interpreter.trim() {
            "" => t("meeting-call-interpreter-ask"),
            which => say(language, "meeting-call-interpreter", &[("which", which.into())]),
        };
        let mut blocks = vec![Block::Text(match template.level {
            Level::Basic => t("meeting-call-text"),
            Level::Vocational => t("student-call"),
        })];
        blocks.extend(rows.into_iter().map(|mut row| {
            let text = row.pop().unwrap_or_default();
            Block::Said(format!("{}:", row.concat()), text.replace('\n', "; "))
        }));
        blocks.extend([t("meeting-call-support"), interpreter, t("meeting-call-change")].map(Block::Text));
        let teacher = self.settings()?.teacher.name;
        blocks.extend((!teacher.is_empty()).then(|| Block::Text(teacher.clone())));
        let mut head = self.sender_lines(template, &draft);
        if under_order {
            // Of the sender only the day is left.
            head.drain(..head.len().saturating_sub(1));
        }
        self.set_letter(language, (head, Vec::new()), t("meeting-call-title"), blocks)
    }

    /// Saves the minutes of a meeting where the person chooses.
    pub fn save_minutes(&mut self, plan: String, meeting: String) -> Result<SavedFile> {
        let pdf = self.minutes(&plan, &meeting)?;
        self.save_told(("minutes", "pdf"), &pdf, (&plan, 0, Act::MinutesMade))
    }

    /// Prints the minutes of a meeting.
    pub fn print_minutes(&mut self, plan: String, meeting: String) -> Result<()> {
        let pdf = self.minutes(&plan, &meeting)?;
        let job = say(self.look.language, "meeting-minutes-job", &[]);
        self.print_paper(&job, &pdf, (&plan, 0, Act::MinutesMade))
    }

    /// The minutes of a meeting: who was there, what each point came to, and every other view word for word.
    pub(super) fn minutes(&mut self, plan: &str, id: &str) -> Result<Vec<u8>> {
        let meeting = self.meeting_of(plan, id)?;
        let (template, draft) = self.content_now(plan)?;
        let language = drafting::document_language(template, &draft);
        let head = self.sender_lines(template, &draft);
        let secrecy = self.secrecy_lines(template, &draft, language)?;
        let name =
            [&template.meaning.pupil, &template.meaning.class].map(|id| drafting::text_answer(&draft, id));
        let facts = [
            (
                match template.level {
                    Level::Basic => "meeting-minutes-pupil",
                    Level::Vocational => "student-minutes",
                },
                name.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", "),
            ),
            ("meeting-call-when", when_words(language, &meeting)),
            ("meeting-call-where", meeting.place.trim().to_owned()),
        ];
        let facts = facts.into_iter().filter(|(_, text)| !text.is_empty());
        let mut blocks: Vec<Block> =
            facts.map(|(key, text)| Block::Said(format!("{}:", say(language, key, &[])), text)).collect();
        blocks.extend(attendance(template, language, &meeting));
        for section in template.meaning.meeting.iter().flat_map(|meant| &meant.sections) {
            if let Some(verdict) = meeting.points.get(section) {
                blocks.extend(point_blocks(template, language, section, verdict));
            }
        }
        if let Some(day) = read_day(&meeting.next) {
            blocks.push(Block::Heading(say(language, "meeting-next", &[])));
            blocks.push(Block::Text(display_day(day)));
        }
        let changed: Vec<String> =
            meeting.changed.iter().filter_map(|day| read_day(day)).map(display_day).collect();
        if !changed.is_empty() {
            let days = [("days", changed.join(", ").into())];
            blocks.push(Block::Text(say(language, "meeting-minutes-changed", &days)));
        }
        blocks.push(Block::Lines(
            ["meeting-minutes-place", "meeting-minutes-writer"].map(|key| say(language, key, &[])).to_vec(),
        ));
        let head = (head, secrecy);
        self.set_letter(language, head, say(language, "meeting-minutes-title", &[]), blocks)
    }

    /// The school, the provider and the day of today.
    pub(super) fn sender_lines(&self, template: &Template, draft: &Draft) -> Vec<String> {
        let sender = [&template.meaning.school, &template.meaning.provider];
        let mut lines: Vec<String> = sender.iter().map(|id| drafting::text_answer(draft, id)).collect();
        lines.push(display_day(self.outside.now().date_naive()));
        lines
    }

    /// The mark of secrecy of a plan, and what the municipality adds to it.
    pub(super) fn secrecy_lines(
        &mut self,
        template: &Template,
        draft: &Draft,
        language: Language,
    ) -> Result<Vec<String>> {
        let id = &template.meaning.secrecy;
        let mark = template.field(id).zip(draft.answers.get(id));
        let mark = mark.map(|(field, answer)| display(template, language, &field.kind, answer));
        let added = self.settings()?.local.secrecy.get(&language).cloned();
        Ok(mark.into_iter().chain(added).collect())
    }

    pub(super) fn set_letter(
        &mut self,
        language: Language,
        (head, secrecy): Head,
        title: String,
        blocks: Vec<Block>,
    ) -> Result<Vec<u8>> {
        let author = self.settings()?.teacher.name;
        let made = self.outside.now();
        document::letter(&Letter {
            language,
            head,
            secrecy,
            title,
            blocks,
            author: &author,
            made,
            program: drafting::PROGRAM,
        })
    }

    /// What of a meeting can be taken into the plan and is not there yet.
    pub(super) fn offers(&mut self, plan: &str, meeting: &Meeting) -> Result<Vec<MeetingOffer>> {
        if !self.vault()?.plan(plan)?.draft {
            return Ok(Vec::new());
        }
        let language = self.look.language;
        let (template, draft) = self.content_now(plan)?;
        let Some(meant) = &template.meaning.meeting else { return Ok(Vec::new()) };
        let added = additions(template, &draft, meant, meeting);
        let offer = |(field, _, text): (String, Answer, String)| MeetingOffer {
            label: template.texts(language).short_label(&field).to_owned(),
            field,
            text,
        };
        Ok(added.into_iter().map(offer).collect())
    }

    /// Takes what a meeting offers for a field into the plan, as one step that can be taken back.
    pub fn take_from_meeting(&mut self, plan: String, meeting: String, field: String) -> Result<MeetingView> {
        self.refuse_part(&plan)?;
        let held = self.meeting_of(&plan, &meeting)?;
        let open = self.draft_in_hand(&plan)?;
        let (template, draft) = (open.template, open.draft.clone());
        let added = template.meaning.meeting.as_ref().map(|meant| additions(template, &draft, meant, &held));
        let taken = added.into_iter().flatten().find(|(id, ..)| *id == field);
        let (field, answer, _) =
            taken.ok_or_else(|| Failure::new(Code::UnknownField).with("field", &field))?;
        self.save(plan.clone(), vec![AnswerChange { field, value: write_answer(&answer) }], None)?;
        self.meeting_view(&plan, held)
    }
}

/// A name with its role.
fn person_words(template: &Template, language: Language, one: &Attendee) -> String {
    let role = role_list(template).map(|list| template.texts(language).option_name(list, &one.role));
    match role.filter(|_| !one.role.is_empty()) {
        Some(role) => format!("{} ({role})", one.name),
        None => one.name.clone(),
    }
}

fn when_words(language: Language, meeting: &Meeting) -> String {
    let day = read_day(&meeting.day).map(display_day).unwrap_or_default();
    match meeting.time.trim() {
        "" => day,
        time => say(language, "meeting-when", &[("day", day.into()), ("time", time.into())]),
    }
}

fn attendance(template: &Template, language: Language, meeting: &Meeting) -> Vec<Block> {
    // Who was neither called nor there has nothing to do with it.
    let people: Vec<&Attendee> = meeting.people.iter().filter(|one| one.called || one.present).collect();
    if people.is_empty() {
        return Vec::new();
    }
    let heads = ["meeting-column-name", "meeting-column-role", "meeting-column-present"];
    let row = |one: &Attendee| {
        let role = role_list(template).filter(|_| !one.role.is_empty());
        let role = role.map(|list| template.texts(language).option_name(list, &one.role).to_owned());
        let present = if one.present { "meeting-present" } else { "meeting-absent" };
        vec![one.name.clone(), role.unwrap_or_default(), say(language, present, &[])]
    };
    vec![
        Block::Heading(say(language, "meeting-attendance", &[])),
        Block::Table {
            heads: heads.map(|head| say(language, head, &[])).to_vec(),
            rows: people.into_iter().map(row).collect(),
        },
    ]
}

fn outcome_words(language: Language, outcome: Outcome) -> String {
    let key = match outcome {
        Outcome::Agreed => "meeting-agreed",
        Outcome::Different => "meeting-different",
        Outcome::Open => "meeting-open",
    };
    say(language, key, &[])
}

fn point_blocks(template: &Template, language: Language, section: &str, verdict: &Verdict) -> Vec<Block> {
    let of = |who: &String| say(language, "meeting-guardian-of", &[("who", who.into())]);
    let guardians = verdict.guardians.iter().map(|(who, words)| (of(who), words));
    let said = guardians.chain([
        (say(language, "meeting-guardian-words", &[]), &verdict.guardian),
        (pupil_words(template, language), &verdict.pupil),
        (different_words(language, verdict), &verdict.words),
    ]);
    let said = said.filter(|(_, words)| !words.trim().is_empty());
    let mut blocks: Vec<Block> =
        verdict.outcome.iter().map(|outcome| Block::Text(outcome_words(language, *outcome))).collect();
    blocks.extend(said.map(|(who, words)| Block::Said(format!("{who}:"), words.clone())));
    if !blocks.is_empty() {
        blocks.insert(0, Block::Heading(template.texts(language).section_title(section).to_owned()));
    }
    blocks
}

/// What the words of the pupil or the student are called.
pub(super) fn pupil_words(template: &Template, language: Language) -> String {
    let key = match template.level {
        Level::Basic => "meeting-pupil-words",
        Level::Vocational => "student-words",
    };
    say(language, key, &[])
}

/// Whose other view it is.
fn different_words(language: Language, verdict: &Verdict) -> String {
    match verdict.who.trim() {
        "" => say(language, "meeting-different-words", &[]),
        who => say(language, "meeting-different-of", &[("who", who.into())]),
    }
}

/// What a meeting adds to fields of the plan: the field, its whole answer then, and what is added, in words.
fn additions(
    template: &Template,
    draft: &Draft,
    meant: &Meant,
    meeting: &Meeting,
) -> Vec<(String, Answer, String)> {
    let mut added = Vec::new();
    let verdicts = || meant.sections.iter().filter_map(|section| meeting.points.get(section));
    let pupil = verdicts().map(|verdict| verdict.pupil.clone());
    let guardians = meeting.people.iter().filter(|one| one.role == meant.participants.guardian).count();
    let guardian = verdicts().flat_map(|verdict| guardian_lines(verdict, guardians > 1));
    added.extend(view_added(draft, &meant.pupil_view, pupil));
    added.extend(view_added(draft, &meant.guardian_view, guardian));
    added.extend(participants_added(template, draft, meant, meeting));
    added.extend(record_added(template, draft, meant, meeting));
    let next = read_day(&meeting.next).map(Answer::Date);
    if let Some(next) = next.filter(|next| draft.answers.get(&meant.next) != Some(next)) {
        let words = read_day(&meeting.next).map(display_day).unwrap_or_default();
        added.push((meant.next.clone(), next, words));
    }
    added.retain(|(field, ..)| template.field(field).is_some());
    added
}

/// What guardians said of a point: each with the name where there are several.
fn guardian_lines(verdict: &Verdict, named: bool) -> Vec<String> {
    let said = verdict.guardians.iter().filter(|(_, words)| !words.trim().is_empty());
    let line = |(who, words): (&String, &String)| match named {
        true => format!("{who}: {}", words.trim()),
        false => words.clone(),
    };
    said.map(line).chain(Some(verdict.guardian.clone())).collect()
}

/// Words that are not in the text of a view yet.
fn view_added(
    draft: &Draft,
    field: &str,
    words: impl Iterator<Item = String>,
) -> Option<(String, Answer, String)> {
    let now = drafting::text_answer(draft, field);
    let new: Vec<String> = words
        .map(|words| words.trim().to_owned())
        .filter(|words| !words.is_empty() && !now.contains(words.as_str()))
        .collect();
    let new = new.join("\n");
    let whole = [now.as_str(), new.as_str()].into_iter().filter(|part| !part.is_empty());
    let whole = whole.collect::<Vec<_>>().join("\n");
    (!new.is_empty()).then(|| (field.to_owned(), Answer::Text(whole), new))
}

/// The rows of a table with new ones, and those in words.
fn rows_added(
    template: &Template,
    draft: &Draft,
    field: &str,
    new: Vec<Row>,
) -> Option<(String, Answer, String)> {
    let language = drafting::document_language(template, draft);
    let kind = &template.field(field)?.kind;
    let words: Vec<String> =
        new.iter().map(|row| crate::draft::display_row(template, language, kind, row)).collect();
    let rows = draft.rows(field).iter().cloned().chain(new.iter().cloned()).collect();
    (!new.is_empty()).then(|| (field.to_owned(), Answer::Rows(rows), words.join("\n")))
}

fn participants_added(
    template: &Template,
    draft: &Draft,
    meant: &Meant,
    meeting: &Meeting,
) -> Option<(String, Answer, String)> {
    let part = &meant.participants;
    let day = read_day(&meeting.day)?;
    let there = |one: &&Attendee| {
        draft.rows(&part.field).iter().any(|row| {
            cell(row, &part.name) == one.name.trim() && row.get(&part.date) == Some(&Answer::Date(day))
        })
    };
    let row = |one: &Attendee| {
        let way = if one.present { &part.met } else { &part.absent };
        let mut row = Row::from([
            (part.name.clone(), Answer::Text(one.name.trim().to_owned())),
            (part.way.clone(), Answer::Choice(way.clone())),
            (part.date.clone(), Answer::Date(day)),
        ]);
        if !one.role.is_empty() {
            row.insert(part.role.clone(), Answer::Choice(one.role.clone()));
        }
        row
    };
    let named = |one: &&Attendee| !one.name.trim().is_empty() && (one.present || one.called);
    let new = meeting.people.iter().filter(named).filter(|one| !there(one)).map(row).collect();
    rows_added(template, draft, &part.field, new)
}

fn record_added(
    template: &Template,
    draft: &Draft,
    meant: &Meant,
    meeting: &Meeting,
) -> Option<(String, Answer, String)> {
    let record = &meant.record;
    let language = drafting::document_language(template, draft);
    let day = Answer::Date(read_day(&meeting.day)?);
    if draft.rows(&record.field).iter().any(|row| row.get(&record.date) == Some(&day)) {
        return None;
    }
    let title = |section: &String| template.texts(language).section_title(section).to_owned();
    let of = |wanted: Outcome| {
        let points = meant.sections.iter().filter_map(|id| Some((id, meeting.points.get(id)?)));
        points.filter(move |(_, verdict)| verdict.outcome == Some(wanted))
    };
    let agreed: Vec<String> = of(Outcome::Agreed).map(|(id, _)| title(id)).collect();
    let other = of(Outcome::Different).map(|(id, verdict)| {
        let who = different_words(language, verdict);
        format!("{}: {who}: {}", title(id), verdict.words.trim())
    });
    let open =
        of(Outcome::Open).map(|(id, _)| format!("{}: {}", title(id), outcome_words(language, Outcome::Open)));
    let summary: Vec<String> = other.chain(open).collect();
    if agreed.is_empty() && summary.is_empty() {
        return None;
    }
    let present: Vec<&str> =
        meeting.people.iter().filter(|one| one.present).map(|one| one.name.as_str()).collect();
    let texts = [
        (&record.participants, present.join(", ")),
        (&record.summary, summary.join("\n")),
        (&record.agreed, agreed.join(", ")),
    ];
    let mut row = Row::from([(record.date.clone(), day)]);
    let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
    row.extend(texts.map(|(column, text)| (column.clone(), Answer::Text(text))));
    rows_added(template, draft, &record.field, vec![row])
}
