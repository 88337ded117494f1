//! Following up: what is seen of the goals of a plan, and what of it is carried into the evaluation.

use super::drafting::{document_language, place_of, text_answer};
use super::words::iso;
use super::*;
use crate::draft::Answer;
use crate::failure::Failure;
use crate::follow::{self, Goal, Measure, Point, Progress};
use crate::template::Following;
use crate::vault::{Act, DraftSave, Followed, FollowedGoal, NewObservation, Observation};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// The most there is of anything that is counted, unless it is said.
const MOST: u32 = 5;
/// The most that can be counted at a time: one key each.
const MOST_OF_ALL: u32 = 10;
/// The most times that a target can be asked for.
const MOST_TIMES: u32 = 99;
/// The longest note and measure that are kept.
const LONGEST: usize = 500;

impl Workspace {
    /// The goals of a plan, what was seen of them, and what the evaluation still lacks.
    pub fn follow_up(&mut self, plan: String) -> Result<FollowUp> {
        self.follow_up_after(plan, None)
    }

    pub(super) fn follow_up_after(&mut self, plan: String, written: Option<i64>) -> Result<FollowUp> {
        self.refuse_part(&plan)?;
        let today = self.outside.now().date_naive();
        let (template, draft) = self.content_now(&plan)?;
        let record = self.vault()?.plan(&plan)?;
        let kept = self.vault_ref()?.followed(&plan)?;
        let given = self.vault_ref()?.given(&plan)?;
        let marks = self.vault_ref()?.marks(&plan)?;
        let mut versions: Vec<VersionDay> = self.vault_ref()?.revisions(&plan)?.iter().map(day_of).collect();
        versions.sort_by_key(|version| version.number);
        let following = template.meaning.following.clone().unwrap_or_default();
        let teller =
            Teller { template, draft: &draft, following: &following, own: self.look.language, today };
        Ok(FollowUp {
            goals: teller.goals(&kept),
            supports: teller.supports(&given, &marks),
            versions,
            today: iso(today),
            draft: record.draft,
            version: record.version,
            evaluation: teller.target(&following.evaluation),
            self_assessment: following.self_assessment.as_deref().and_then(|field| teller.target(field)),
            support: teller.lacking(&given, &marks),
            written: written.and_then(|number| u32::try_from(number).ok()),
        })
    }

    /// Sets how a goal is measured.
    pub fn set_goal_line(&mut self, plan: String, goal: GoalRef, line: GoalLine) -> Result<FollowUp> {
        let now = self.meant(&plan, &goal)?;
        let line = sound(line)?;
        let counted = now.as_ref().is_some_and(|now| now.observations.iter().any(|one| one.struck.is_none()));
        if counted && now.as_ref().is_some_and(|now| now.goal.most != line.most) {
            return Err(Code::GoalCounted.into());
        }
        let kept = kept_goal(&goal, &line);
        self.vault()?.follow(&plan, now.map(|now| now.key), &kept)?;
        self.follow_up(plan)
    }

    /// Writes down what was seen of a goal.
    pub fn observe(&mut self, plan: String, goal: GoalRef, observation: ObservationWish) -> Result<FollowUp> {
        let now = self.meant(&plan, &goal)?;
        let line = now.as_ref().map_or_else(usual_line, |now| line_of(&now.goal));
        let today = self.outside.now().date_naive();
        let ObservationWish { day, score, note } = observation;
        if !day.parse::<NaiveDate>().is_ok_and(|day| day <= today) {
            return Err(Code::ObservationDay.into());
        }
        if score > line.most {
            return Err(Code::ObservationScore.into());
        }
        let new = NewObservation { day, score, note: trimmed(&note)? };
        let kept = kept_goal(&goal, &line);
        let number = self.vault()?.observe(&plan, now.map(|now| now.key), &kept, &new)?;
        self.follow_up_after(plan, Some(number))
    }

    /// Strikes an observation for a reason, which stays; one of today's is taken back whole without one.
    pub fn strike_observation(
        &mut self,
        plan: String,
        number: u32,
        reason: Option<String>,
    ) -> Result<FollowUp> {
        self.refuse_part(&plan)?;
        let reason = reason.map(|reason| trimmed(&reason)).transpose()?.filter(|reason| !reason.is_empty());
        self.vault()?.strike_observation(&plan, i64::from(number), reason.as_deref())?;
        self.follow_up(plan)
    }

    /// Says that a goal which the plan has no more goes on as this one: what was seen of it was seen of this.
    pub fn join_goals(&mut self, plan: String, from: u32, into: GoalRef) -> Result<FollowUp> {
        let now = self.meant(&plan, &into)?;
        let all = self.vault_ref()?.followed(&plan)?;
        let stale = || Failure::new(Code::Stale).with("detail", "no such goal");
        let ended = all.into_iter().find(|one| one.key == i64::from(from)).ok_or_else(stale)?;
        match now {
            Some(now) if now.goal.most != ended.goal.most => return Err(Code::GoalCounted.into()),
            Some(now) => self.vault()?.join_followed(&plan, ended.key, now.key)?,
            None => {
                let kept = kept_goal(&into, &line_of(&ended.goal));
                self.vault()?.follow(&plan, Some(ended.key), &kept)?;
            }
        }
        self.follow_up(plan)
    }

    /// Adds the sentence of a goal to the evaluation in the draft; one that is there stays alone. An earlier one of
    /// this draft makes room for it, as long as nobody has written in it.
    pub fn carry_sentence(&mut self, plan: String, goal: GoalRef) -> Result<FollowUp> {
        let told = self.follow_up(plan.clone())?;
        let stale = || Failure::new(Code::Stale).with("detail", "no such goal");
        let view = told.goals.iter().find(|view| view.goal == goal).ok_or_else(stale)?;
        let (Some(sentence), Some(target)) = (&view.sentence, &told.evaluation) else {
            return Err(Code::BadCall.into());
        };
        if !view.carried {
            let mark = format!("{SENTENCE}{}", goal.key.unwrap_or_default());
            let field = &target.place.field;
            let before = text_answer(&self.draft_in_hand(&plan)?.draft, field);
            let last =
                self.vault()?.marks(&plan)?.remove(&mark).filter(|last| before.contains(last.as_str()));
            let text = match last {
                Some(last) => before.replacen(&last, sentence, 1),
                None => with_paragraph(before, sentence),
            };
            let marks = BTreeMap::from([(mark, Some(sentence.clone()))]);
            self.write(&plan, (field, text), None, &marks)?;
        }
        self.follow_up(plan)
    }

    /// What the pupil is asked of the goals of the plan, in its language.
    pub fn self_assessment(&mut self, plan: String) -> Result<SelfAssessment> {
        self.refuse_part(&plan)?;
        let (template, draft) = self.content_now(&plan)?;
        let language = document_language(template, &draft);
        let tell = |key: &str| crate::text::say(language, key, &[]);
        let face =
            |face: u32| OptionView { value: face.to_string(), label: tell(&format!("follow-face-{face}")) };
        Ok(SelfAssessment {
            language: language.code().to_owned(),
            title: tell("follow-form-title"),
            how: tell("follow-form-how"),
            faces: (1..=FACES).map(face).collect(),
            goals: follow::goals(template, &draft).into_iter().map(|goal| goal.text).collect(),
            last: tell("follow-form-last"),
        })
    }

    /// What the pupil answered, in the words that the plan could take.
    pub fn self_assessment_text(
        &mut self,
        plan: String,
        answers: Vec<SelfAnswer>,
        words: String,
    ) -> Result<String> {
        let today = self.outside.now().date_naive();
        let (template, draft) = self.content_now(&plan)?;
        if answers.iter().any(|answer| !(1..=FACES).contains(&answer.face)) {
            return Err(Code::BadCall.into());
        }
        let answers: Vec<(String, u32)> =
            answers.into_iter().map(|answer| (answer.goal, answer.face)).collect();
        Ok(follow::own_words(document_language(template, &draft), today, &answers, &words))
    }

    /// Adds the pupil's own evaluation, as the teacher accepted it, to the draft.
    pub fn take_self_assessment(&mut self, plan: String, text: String) -> Result<FollowUp> {
        self.refuse_part(&plan)?;
        let following = self.draft_in_hand(&plan)?.template.meaning.following.as_ref();
        let field = following.and_then(|following| following.self_assessment.clone()).ok_or(Code::BadCall)?;
        let before = text_answer(&self.draft_in_hand(&plan)?.draft, &field);
        let rest = self.vault()?.rest(&plan)?.and_then(|text| serde_json::from_str::<Rest>(&text).ok());
        self.write(&plan, (&field, with_paragraph(before, text.trim())), rest, &BTreeMap::new())?;
        self.follow_up(plan)
    }

    /// Prints the form on which the pupil answers by hand.
    pub fn print_self_assessment(&mut self, plan: String) -> Result<()> {
        let form = self.self_assessment_form(&plan)?;
        let job = crate::text::say(self.look.language, "workspace-pupil-print", &[]);
        self.print_paper(&job, &form, (&plan, 0, Act::PupilFormMade))
    }

    /// Saves that form where the person chooses.
    pub fn save_self_assessment(&mut self, plan: String) -> Result<SavedFile> {
        let form = self.self_assessment_form(&plan)?;
        self.save_told(("pupil", "pdf"), &form, (&plan, 0, Act::PupilFormMade))
    }

    /// The form on which the pupil answers by hand, as a PDF.
    pub fn self_assessment_form(&mut self, plan: &str) -> Result<Vec<u8>> {
        self.refuse_part(plan)?;
        let (template, draft) = self.content_now(plan)?;
        let goals: Vec<String> = follow::goals(template, &draft).into_iter().map(|goal| goal.text).collect();
        let author = self.settings()?.teacher.name;
        crate::document::pupil_form(&crate::document::PupilForm {
            language: document_language(template, &draft),
            goals: &goals,
            author: &author,
            made: self.outside.now(),
            program: drafting::PROGRAM,
        })
    }

    /// Writes a text of the draft, with what is noted of it.
    fn write(
        &mut self,
        plan: &str,
        (field, text): (&str, String),
        rest: Option<Rest>,
        marks: &BTreeMap<String, Option<String>>,
    ) -> Result<()> {
        let answers = BTreeMap::from([(field.to_owned(), Answer::Text(text))]);
        self.write_answers(plan, answers, rest, marks).map(drop)
    }

    /// Writes answers of the draft, with what is noted of them.
    pub(super) fn write_answers(
        &mut self,
        plan: &str,
        answers: BTreeMap<String, Answer>,
        rest: Option<Rest>,
        marks: &BTreeMap<String, Option<String>>,
    ) -> Result<Saved> {
        let now = self.outside.now();
        let open = self.draft_in_hand(plan)?;
        let (template, mut draft) = (open.template, open.draft.clone());
        let mut kept = BTreeMap::new();
        for (field, answer) in answers {
            kept.insert(field.clone(), Some(drafting::text_of(&answer)?));
            draft.answers.insert(field, answer);
        }
        let save = DraftSave {
            answers: kept,
            summary: drafting::summarise(template, &draft, now.date_naive(), None),
            rest: rest.map(|rest| serde_json::to_string(&rest)).transpose().map_err(Failure::defect)?,
            moment: now.to_rfc3339(),
            ..DraftSave::default()
        };
        self.commit(plan.to_owned(), template, draft, &save, marks)
    }

    /// The goal that is meant, if it is followed already.
    fn meant(&mut self, plan: &str, goal: &GoalRef) -> Result<Option<Followed>> {
        self.refuse_part(plan)?;
        let stale = || Failure::new(Code::Stale).with("detail", "no such goal");
        let all = self.vault()?.followed(plan)?;
        match goal.key {
            Some(key) => all.into_iter().find(|one| one.key == i64::from(key)).map(Some).ok_or_else(stale),
            None => {
                let (template, draft) = self.content_now(plan)?;
                let known = follow::goals(template, &draft);
                let known = known.iter().filter(|one| one.field == goal.field && one.text == goal.goal);
                let begun =
                    all.iter().filter(|one| one.goal.field == goal.field && one.goal.goal == goal.goal);
                if known.count() > begun.count() { Ok(None) } else { Err(stale()) }
            }
        }
    }
}

/// The beginning of the name of a mark that holds the sentence that was carried last of a goal, by its key.
pub(super) const SENTENCE: &str = "sentence/";

/// A text with one paragraph more.
fn with_paragraph(before: String, paragraph: &str) -> String {
    if before.is_empty() { paragraph.to_owned() } else { format!("{before}\n\n{paragraph}") }
}

/// How many answers the pupil chooses from.
pub(super) const FACES: u32 = 5;

/// What is told of a plan that is followed.
pub(super) struct Teller<'a> {
    pub(super) template: &'static Template,
    pub(super) draft: &'a Draft,
    pub(super) following: &'a Following,
    pub(super) own: Language,
    pub(super) today: NaiveDate,
}

impl Teller<'_> {
    fn goals(&self, kept: &[Followed]) -> Vec<GoalView> {
        let goals = follow::goals(self.template, self.draft);
        let words: Vec<&str> = kept.iter().map(|one| one.goal.goal.as_str()).collect();
        let known = follow::recognise(&goals, &words);
        let mut views: Vec<GoalView> = goals
            .iter()
            .zip(&known)
            .map(|(goal, known)| self.goal(Some(goal), known.map(|known| &kept[known])))
            .collect();
        let ended = kept.iter().enumerate().filter(|(number, _)| !known.contains(&Some(*number)));
        let ended = ended.filter(|(_, one)| !one.observations.is_empty());
        views.extend(ended.map(|(_, one)| self.goal(None, Some(one))));
        views
    }

    fn goal(&self, goal: Option<&Goal>, kept: Option<&Followed>) -> GoalView {
        let line = kept.map_or_else(usual_line, |kept| line_of(&kept.goal));
        let field = goal.map(|goal| goal.field.as_str()).or(kept.map(|kept| kept.goal.field.as_str()));
        let field = field.unwrap_or_default().to_owned();
        let words = goal.map(|goal| goal.text.as_str()).or(kept.map(|kept| kept.goal.goal.as_str()));
        let words = words.unwrap_or_default().to_owned();
        let observations = kept.map(|kept| kept.observations.as_slice()).unwrap_or_default();
        let points: Vec<Point> =
            observations.iter().filter(|one| one.struck.is_none()).filter_map(point).collect();
        let measure = Measure {
            what: line.measure.clone(),
            most: line.most,
            baseline: line.baseline,
            target: line.target,
            times: line.times,
        };
        let progress = Progress::of(&points, &measure);
        let sentence = progress.as_ref().map(|progress| {
            follow::sentence(document_language(self.template, self.draft), &words, &measure, progress)
        });
        let evaluation = text_answer(self.draft, &self.following.evaluation);
        let row = goal.map(|goal| {
            let column = self.following.goals.iter().find(|one| one.field == goal.field);
            crate::draft::Place {
                row: Some(goal.row),
                column: column.map(|one| one.column.clone()),
                ..place_of(self.template, &goal.field)
            }
        });
        GoalView {
            table: self.template.texts(self.own).short_label(&field).to_owned(),
            place: row,
            evidence: goal.map(|goal| goal.evidence.clone()).unwrap_or_default(),
            line,
            observations: observations.iter().map(|one| self.observation(one)).collect(),
            trend: progress.as_ref().and_then(|progress| progress.trend),
            reached: progress.as_ref().and_then(|progress| progress.reached).map(iso),
            weeks: progress.as_ref().map(|progress| weeks(progress.last.day, self.today)),
            carried: sentence.as_ref().is_some_and(|sentence| evaluation.contains(sentence.as_str())),
            sentence,
            goal: GoalRef { key: kept.and_then(|kept| u32::try_from(kept.key).ok()), field, goal: words },
        }
    }

    fn observation(&self, one: &Observation) -> ObservationView {
        ObservationView {
            number: u32::try_from(one.key).unwrap_or_default(),
            day: one.day.clone(),
            score: one.score,
            most: one.most,
            note: one.note.clone(),
            author: one.stamp.by.clone(),
            fresh: one.struck.is_none() && one.stamp.moment.starts_with(&iso(self.today)),
            struck: one.struck.as_ref().map(|(_, reason)| reason.clone()),
        }
    }

    pub(super) fn target(&self, field: &str) -> Option<Target> {
        self.template.field(field)?;
        let label = self.template.texts(self.own).short_label(field).to_owned();
        Some(Target { label, place: place_of(self.template, field) })
    }
}

pub(super) fn weeks(day: NaiveDate, today: NaiveDate) -> u32 {
    u32::try_from((today - day).num_weeks()).unwrap_or_default()
}

fn point(one: &Observation) -> Option<Point> {
    Some(Point { day: one.day.parse().ok()?, score: one.score, most: one.most })
}

fn day_of(record: &crate::vault::RevisionRecord) -> VersionDay {
    VersionDay { number: record.number, day: record.issued.get(..10).unwrap_or_default().to_owned() }
}

fn usual_line() -> GoalLine {
    GoalLine { measure: String::new(), most: MOST, baseline: None, target: None, times: 1 }
}

fn line_of(goal: &FollowedGoal) -> GoalLine {
    GoalLine {
        measure: goal.measure.clone(),
        most: goal.most,
        baseline: goal.baseline,
        target: goal.target,
        times: goal.times,
    }
}

fn kept_goal(goal: &GoalRef, line: &GoalLine) -> FollowedGoal {
    FollowedGoal {
        field: goal.field.clone(),
        goal: goal.goal.clone(),
        measure: line.measure.clone(),
        most: line.most,
        baseline: line.baseline,
        target: line.target,
        times: line.times,
    }
}

/// A line whose numbers fit each other.
fn sound(line: GoalLine) -> Result<GoalLine> {
    let within = |number: Option<u32>| number.is_none_or(|number| number <= line.most);
    let fits = (1..=MOST_OF_ALL).contains(&line.most) && (1..=MOST_TIMES).contains(&line.times);
    match fits && within(line.baseline) && within(line.target) {
        true => Ok(GoalLine { measure: trimmed(&line.measure)?, ..line }),
        false => Err(Code::GoalNumbers.into()),
    }
}

pub(super) fn trimmed(text: &str) -> Result<String> {
    let text: String = text.trim().nfc().collect();
    if text.len() > LONGEST * 4 || text.chars().count() > LONGEST {
        return Err(Failure::new(Code::NoteTooLong).with("count", LONGEST));
    }
    Ok(text)
}
