//! Papers for the reviews that are due: of each plan what is in force, what was seen of its goals, and room to write.
//! Those of many plans are printed or saved in one go, each a document of its own.

use super::minutes::Head;
use super::words::iso;
use super::*;
use crate::document::Block;
use crate::draft::{Answer, Draft, display, display_day, read_day};
use crate::follow;
use crate::outside::print_each;
use crate::template::{DueKind, Level};
use crate::text::say;
use crate::vault::Act;
use chrono::NaiveDate;

impl Workspace {
    /// The plans whose review is late or near enough to be reminded of, in order. One that was never issued is among
    /// them, so that it is not missed; there is no paper of it.
    pub fn reviews_due(&mut self) -> Result<Vec<ReviewDue>> {
        let today = iso(self.outside.now().date_naive());
        let marked = self.marked_in_all()?;
        let due = marked.into_iter().filter(|marked| marked.date.kind == DueKind::Review);
        let due = due.filter(|marked| marked.from <= today).map(|marked| marked.date);
        let mut reviews: Vec<ReviewDue> = Vec::new();
        for date in due {
            let known = reviews.iter().any(|review| review.plan == date.plan);
            if !known {
                let issued = self.vault()?.plan(&date.plan)?.version > 0;
                let ClockDate { plan, pupil, class, title, date: day, late, .. } = date;
                reviews.push(ReviewDue { plan, pupil, class, title, day, late, issued });
            }
        }
        Ok(reviews)
    }

    /// Prints the papers for the reviews of these plans; gives how many.
    pub fn print_review_sheets(&mut self, plans: Vec<String>) -> Result<u32> {
        let sheets = self.review_sheets(&plans)?;
        let job = say(self.look.language, "assess-job", &[]);
        let sheets: Vec<_> = plans.iter().zip(sheets).collect();
        print_each(&sheets, |(plan, pdf)| {
            let version = self.vault()?.plan(plan)?.version;
            self.print_paper(&job, pdf, (plan, version, Act::ReviewSheet))
        })?;
        Ok(u32::try_from(sheets.len()).unwrap_or(u32::MAX))
    }

    /// Saves the papers for the reviews of these plans into a new folder within the one that the person chooses:
    /// all or none.
    pub fn save_review_sheets(&mut self, plans: Vec<String>) -> Result<SavedFiles> {
        let sheets = self.review_sheets(&plans)?;
        let tell = |own: &mut Workspace| plans.iter().try_for_each(|plan| own.tell_review_sheet(plan));
        self.save_many(&sheets, &many::REVIEWS, tell)
    }

    fn tell_review_sheet(&mut self, plan: &str) -> Result<()> {
        let version = self.vault()?.plan(plan)?.version;
        self.vault()?.tell_of(plan, version, Act::ReviewSheet)
    }

    fn review_sheets(&mut self, plans: &[String]) -> Result<Vec<Vec<u8>>> {
        let due = self.reviews_due()?;
        let day = |plan: &String| due.iter().find(|review| review.plan == *plan).map(|review| &*review.day);
        plans.iter().map(|plan| self.review_sheet(plan, day(plan))).collect()
    }

    /// The paper for the review of a plan.
    fn review_sheet(&mut self, plan: &str, day: Option<&str>) -> Result<Vec<u8>> {
        let blocks = self.review_blocks(plan, day)?;
        let (template, content) = self.newest_revision(plan)?;
        let language = drafting::document_language(template, &content);
        let head: Head =
            (self.sender_lines(template, &content), self.secrecy_lines(template, &content, language)?);
        self.set_letter(language, head, say(language, "assess-title", &[]), blocks)
    }

    /// What it says: the version in force, what was seen of its goals, and room to write.
    pub(super) fn review_blocks(&mut self, plan: &str, day: Option<&str>) -> Result<Vec<Block>> {
        let version = self.vault()?.plan(plan)?.version;
        let (template, content) = self.newest_revision(plan)?;
        let content = crate::draft::printed(template, &content);
        let language = drafting::document_language(template, &content);
        let t = |key: &str| say(language, key, &[]);
        let of = [&template.meaning.pupil, &template.meaning.class];
        let pupil = of.map(|field| drafting::text_answer(&content, field)).join(", ");
        let title = [("title", template.texts(language).short_title().into()), ("version", version.into())];
        let said = |key: &str, text: String| Block::Said(format!("{}:", t(key)), text);
        let mut blocks = vec![
            said(
                match template.level {
                    Level::Basic => "assess-pupil",
                    Level::Vocational => "student-minutes",
                },
                pupil.trim_end_matches(", ").to_owned(),
            ),
            said("assess-document", say(language, "assess-version", &title)),
        ];
        let day = day.and_then(read_day).map(display_day);
        blocks.extend(day.map(|day| said("assess-due", day)));
        blocks.extend(self.goal_blocks(plan, template, &content, language)?);
        blocks.extend(support_blocks(template, &content, language, self.outside.now().date_naive()));
        let says = match template.level {
            Level::Basic => "assess-pupil-says",
            Level::Vocational => "student-says",
        };
        let guarded = super::meeting::guarded(template, &content).then_some("assess-guardian-says");
        for key in [says].into_iter().chain(guarded).chain(["assess-agreed"]) {
            blocks.push(Block::Heading(t(key)));
            blocks.extend((0..ROOM).map(|_| Block::Lines(vec![String::new(); 2])));
        }
        blocks.push(Block::Lines(["meeting-minutes-place", "assess-writer"].map(t).to_vec()));
        Ok(blocks)
    }

    /// The goals with what was seen of each, and room for how each is going.
    fn goal_blocks(
        &mut self,
        plan: &str,
        template: &Template,
        content: &Draft,
        language: Language,
    ) -> Result<Vec<Block>> {
        let goals = follow::goals(template, content);
        if goals.is_empty() {
            return Ok(Vec::new());
        }
        let seen = self.follow_up(plan.to_owned())?.goals;
        let sentence = |goal: &follow::Goal| {
            let view = seen.iter().find(|view| view.goal.goal == goal.text);
            view.and_then(|view| view.sentence.clone()).unwrap_or_default()
        };
        let rows = goals.iter().map(|goal| vec![goal.text.clone(), sentence(goal), String::new()]).collect();
        let heads = ["assess-goal", "assess-seen", "assess-now"];
        let heads = heads.map(|key| say(language, key, &[])).to_vec();
        Ok(vec![Block::Heading(say(language, "assess-goals", &[])), Block::Table { heads, rows }])
    }
}

/// Lines to write on under each question.
const ROOM: usize = 3;

/// The support that is planned, and room for whether it was given and helped.
fn support_blocks(template: &Template, content: &Draft, language: Language, today: NaiveDate) -> Vec<Block> {
    let fed: Vec<_> = template.meaning.following.iter().flat_map(|following| &following.support).collect();
    // As if nothing were evaluated yet: every support has its row.
    let mut bare = content.clone();
    fed.iter().for_each(|fed| drop(bare.answers.remove(&fed.into)));
    let tables = follow::carried(template, &bare, language, today, &follow::Noted::new()).tables;
    let mut rows = Vec::new();
    for (table, answer) in &tables {
        let Some(to) = fed.iter().find(|fed| fed.into == *table).map(|fed| &fed.to) else { continue };
        let kind = template.field(table).and_then(|field| field.kind.column(to)).map(|column| &column.kind);
        let (Some(kind), Answer::Rows(supports)) = (kind, answer) else { continue };
        let words = |cell: &Answer| display(template, language, kind, cell);
        rows.extend(supports.iter().filter_map(|row| row.get(to)).map(words));
    }
    if rows.is_empty() {
        return Vec::new();
    }
    let rows = rows.into_iter().map(|support| vec![support, String::new(), String::new()]).collect();
    let heads = ["assess-support", "assess-given", "assess-helped"];
    let heads = heads.map(|key| say(language, key, &[])).to_vec();
    vec![Block::Heading(say(language, "assess-supports", &[])), Block::Table { heads, rows }]
}
