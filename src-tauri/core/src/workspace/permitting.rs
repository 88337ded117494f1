//! On what a copy may be made for somebody: those whom the plan names, those of the school who need it in their
//! work, and others on a permission in force or for a reason that the person writes.

use super::*;
use crate::draft::{Answer, Draft, Row, display_day, fold, holds, is_genitive};
use crate::failure::Failure;
use crate::template::Permissions;
use crate::text::say;
use crate::vault::PlanRecord;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What somebody is at a school, of whom is said whose: *rehtori* of *koulun rehtori*.
const ROLES: &str = include_str!("roles.txt");

impl Workspace {
    /// The permissions to hand over data of the pupil of a plan: in its newest version and in those of the
    /// pupil's other documents, those in force first.
    pub fn permissions_of(&mut self, plan: String) -> Result<Vec<PermissionView>> {
        let today = self.outside.now().date_naive();
        let language = self.look.language;
        let of = self.vault()?.plan(&plan)?;
        let born = self.born(&of)?;
        let mut views = Vec::new();
        let mut takings = Vec::new();
        for record in self.vault()?.plans()? {
            // A document whose template is not here permits nothing, and keeps no other from permitting.
            let Ok(template) = self.template_of(&record.template) else { continue };
            let Some(permissions) = &template.meaning.permissions else { continue };
            if record.version == 0 || !self.is_same_pupil((&of, born), &record)? {
                continue;
            }
            let (_, content) = self.newest_revision(&record.id)?;
            let withdrawn = permissions.withdrawn.as_ref();
            let withdrawn = withdrawn.is_some_and(|when| holds(template, &content, Some(when)));
            let document = template.texts(language).short_title().to_owned();
            let issued = self.vault()?.revision(&record.id, record.version)?.issued;
            for (row, cells) in (0..).zip(rows(&content, &permissions.field)) {
                let mut view = view(permissions, cells, withdrawn, today);
                (view.plan, view.number, view.row) = (record.id.clone(), record.version, row);
                view.document.clone_from(&document);
                let same = self.repeating(&record, permissions, cells)?;
                let first = same.last().map_or_else(|| issued.clone(), |(_, first)| first.clone());
                let told = Told { day: answered_on(permissions, cells), first };
                if withdrawn {
                    takings.push(Taking::Withdrawal { to: view.to.clone(), moment: issued.clone() });
                }
                if view.state == PermissionState::Refused {
                    takings.push(Taking::Refusal { of: view.clone(), told: told.clone() });
                }
                if view.state == PermissionState::Awaited {
                    (view.state, view.paper) =
                        self.by_paper((&record, template), &content, permissions, cells, &same)?;
                }
                // Only a document of permissions gives one anew after a withdrawal: a row of a plan goes on by itself.
                views.push((view, told, permissions.withdrawn.is_some()));
            }
        }
        let after = |(view, told, anew)| after_takings(view, &told, anew, &takings);
        let mut views: Vec<PermissionView> = views.into_iter().map(after).collect();
        views.retain(|view| !view.to.is_empty());
        views.sort_by_key(|view| view.state != PermissionState::InForce);
        Ok(views)
    }

    /// The versions of a document that say of a permission what the newest one says, newest first, with the moments in
    /// which they were issued: one that only repeats it gives nothing anew.
    fn repeating(
        &mut self,
        record: &PlanRecord,
        permissions: &Permissions,
        row: &Row,
    ) -> Result<Vec<(u32, String)>> {
        let mut versions = vec![(record.version, self.vault()?.revision(&record.id, record.version)?.issued)];
        let mut same = vec![&permissions.to, &permissions.what, &permissions.purpose, &permissions.until];
        same.extend(permissions.given.iter().flat_map(|given| [&given.on, &given.how]));
        for number in (1..record.version).rev() {
            // A version that is lost is passed over: what it said is not known.
            let Ok((template, revision)) = self.revision(&record.id, number) else { continue };
            let repeats = |other: &Row| same.iter().all(|column| other.get(*column) == row.get(*column));
            let withdrew = permissions
                .withdrawn
                .as_ref()
                .is_some_and(|when| holds(template, &revision.content, Some(when)));
            if withdrew || !rows(&revision.content, &permissions.field).any(repeats) {
                break;
            }
            versions.push((number, revision.issued.to_rfc3339()));
        }
        Ok(versions)
    }

    /// What the signed paper of one of these versions makes of a row that waits for an answer, and when that paper was
    /// filed. A signature answers for nobody: whose it is, is not known. A plan that is signed is no permission where it
    /// tells itself what was answered.
    fn by_paper(
        &mut self,
        (record, template): (&PlanRecord, &Template),
        newest: &Draft,
        permissions: &Permissions,
        row: &Row,
        versions: &[(u32, String)],
    ) -> Result<(PermissionState, Option<String>)> {
        let awaited = (PermissionState::Awaited, None);
        if permissions.withdrawn.is_none() && permissions.given.is_some() {
            return Ok(awaited);
        }
        // Of a draft that cannot be read it is not known whether it still asks for this.
        let Ok(draft) = self.drafted(record, template) else { return Ok(awaited) };
        let same = |other: &&Row| {
            let columns = [&permissions.to, &permissions.what, &permissions.purpose];
            columns.into_iter().all(|column| other.get(column) == row.get(column))
        };
        for content in std::iter::once(newest).chain(&draft) {
            let mut told = rows(content, &permissions.field).filter(same).peekable();
            if told.peek().is_none() {
                return Ok(awaited);
            }
            if told.any(|row| is_refused(permissions, row)) {
                return Ok((PermissionState::Refused, None));
            }
        }
        for (number, _) in versions {
            let ledger = self.vault()?.ledger(&record.id, *number)?;
            // With a copy that somebody else got no guardian's answer comes back.
            let is_named = |delivery: u32| {
                let mut given = ledger.deliveries.iter().filter(|one| one.struck.is_none());
                given.any(|one| one.number == delivery && ledger.recipients.contains(&one.recipient))
            };
            let mut papers = ledger.papers.iter().filter(|paper| paper.struck.is_none());
            if let Some(paper) = papers.find(|paper| paper.delivery.is_none_or(is_named)) {
                return Ok((PermissionState::InForce, Some(paper.stamp.moment.clone())));
            }
        }
        Ok(awaited)
    }

    /// What the draft of a document says, if there is one.
    fn drafted(&self, record: &PlanRecord, template: &Template) -> Result<Option<Draft>> {
        if !record.draft {
            return Ok(None);
        }
        if let Some(open) = self.open.as_ref().filter(|open| open.plan == record.id) {
            return Ok(Some(open.draft.clone()));
        }
        drafting::from_stored(template, &self.vault_ref()?.draft(&record.id)?).map(Some)
    }

    /// Which of permissions, by those to whom they were given, speak of this recipient.
    pub fn permissions_fit(&mut self, to: Vec<String>, name: String) -> Result<Vec<bool>> {
        self.vault_ref()?;
        Ok(to.iter().map(|to| speaks_of(to, name.trim())).collect())
    }

    /// Proves that a copy may be made for somebody on what is said.
    pub(super) fn demand_basis(&mut self, plan: &str, number: u32, wish: &RecipientWish) -> Result<()> {
        let name = wish.name.trim();
        match &wish.basis {
            Basis::Named => {
                let named = self.vault()?.ledger(plan, number)?.recipients.iter().any(|own| own == name);
                if named { Ok(()) } else { Err(Failure::new(Code::NotNamed).with("name", name)) }
            }
            Basis::Staff => Ok(()),
            Basis::Permission { plan: document, number, row } => {
                let all = self.permissions_of(plan.to_owned())?;
                let is_it = |one: &&PermissionView| {
                    (one.plan.as_str(), one.number, one.row) == (document.as_str(), *number, *row)
                };
                let found = all.iter().find(is_it);
                match found.map(|one| (one.state, one)) {
                    Some((PermissionState::InForce, one)) if speaks_of(&one.to, name) => Ok(()),
                    Some((PermissionState::InForce, one)) => {
                        Err(Failure::new(Code::PermissionForOther).with("to", &one.to).with("name", name))
                    }
                    Some((PermissionState::Awaited, one)) => {
                        Err(Failure::new(Code::PermissionAwaited).with("to", &one.to))
                    }
                    Some((PermissionState::Refused, one)) => {
                        Err(Failure::new(Code::PermissionRefused).with("to", &one.to))
                    }
                    Some((PermissionState::Withdrawn, one)) => {
                        Err(Failure::new(Code::PermissionWithdrawn).with("to", &one.to))
                    }
                    Some((PermissionState::Over, one)) => {
                        let day = one.until.as_deref().and_then(crate::draft::read_day);
                        let day = day.map(display_day).unwrap_or_default();
                        Err(Failure::new(Code::PermissionOver).with("to", &one.to).with("day", day))
                    }
                    None => Err(Code::NoPermission.into()),
                }
            }
            Basis::Reason { text } if !text.trim().is_empty() => Ok(()),
            Basis::Reason { .. } => Err(Code::NoPermission.into()),
        }
    }

    /// The form in which somebody whom the plan names gets a copy: as the last one was, else with the fixed
    /// texts also in the language in which he or she is met.
    pub(super) fn form_of(&mut self, plan: &str, number: u32, name: &str) -> Result<Edition> {
        for number in (1..=number).rev() {
            let copies = self.vault()?.ledger(plan, number)?.copies;
            let own = copies.into_iter().rev().filter(|copy| copy.recipient == name && copy.struck.is_none());
            for copy in own {
                let last: Edition = serde_json::from_str(&copy.edition).map_err(Failure::defect)?;
                if last.extract.is_none() {
                    return Ok(Edition { print: last.print, second: last.second, ..Edition::default() });
                }
            }
        }
        let (template, revision) = self.revision(plan, number)?;
        let language = drafting::document_language(template, &revision.content);
        let second = spoken_with(template, &revision.content, name).filter(|second| *second != language);
        Ok(Edition { second, ..Edition::default() })
    }

    /// The day of birth that the newest version of a document holds.
    fn born(&mut self, record: &PlanRecord) -> Result<Option<NaiveDate>> {
        let template = self.template_of(&record.template)?;
        if template.meaning.born.is_none() || record.version == 0 {
            return Ok(None);
        }
        let (_, content) = self.newest_revision(&record.id)?;
        Ok(born_in(template, &content))
    }

    /// The days of birth that the draft and the newest version of a document tell.
    pub(super) fn births(&mut self, record: &PlanRecord) -> Result<BTreeSet<NaiveDate>> {
        let template = self.template_of(&record.template)?;
        let draft = self.drafted(record, template)?.and_then(|draft| born_in(template, &draft));
        Ok(draft.into_iter().chain(self.born(record)?).collect())
    }

    /// Whether a document is of the same pupil: of the same name and the same day of birth. A name alone is not
    /// enough to hand over a child's data: without a day on both sides nothing is permitted by another document.
    fn is_same_pupil(
        &mut self,
        (of, born): (&PlanRecord, Option<NaiveDate>),
        other: &PlanRecord,
    ) -> Result<bool> {
        let name = |record: &PlanRecord| fold(record.pupil.trim());
        if of.id == other.id {
            return Ok(true);
        }
        if name(of).is_empty() || name(of) != name(other) {
            return Ok(false);
        }
        let others = self.born(other)?;
        Ok(born.is_some() && born == others)
    }
}

/// The day of birth that a document tells.
pub(super) fn born_in(template: &Template, content: &Draft) -> Option<NaiveDate> {
    match content.answers.get(template.meaning.born.as_ref()?) {
        Some(Answer::Date(day)) => Some(*day),
        _ => None,
    }
}

fn rows<'a>(content: &'a Draft, field: &str) -> impl Iterator<Item = &'a Row> {
    match content.answers.get(field) {
        Some(Answer::Rows(rows)) => rows.iter(),
        _ => [].iter(),
    }
}

/// When a row was answered to.
#[derive(Clone)]
struct Told {
    /// On which day, where it tells that.
    day: Option<NaiveDate>,
    /// The moment of the version that said it first.
    first: String,
}

impl Told {
    /// Whether it was after another: by their days, and of one day, or where a day is not told, by the versions. What one
    /// version says of one day, as two guardians who differ, was said at once.
    fn is_after(&self, other: &Told) -> bool {
        let moments = match (self.day, other.day) {
            (Some(one), Some(other)) if one != other => return one > other,
            (Some(_), Some(_)) => [self.first.clone(), other.first.clone()],
            _ => [self, other].map(|told| by_day(&told.first, told.day)),
        };
        let [one, other] = moments.map(|moment| chrono::DateTime::parse_from_rfc3339(&moment).ok());
        one.zip(other).is_some_and(|(one, other)| one > other)
    }
}

/// What takes back what was given before.
enum Taking {
    /// A document of permissions was withdrawn: whatever somebody had got until then.
    Withdrawal { to: String, moment: String },
    /// A permission was refused: what was not given after that to the same, of the same data and for the same.
    Refusal { of: PermissionView, told: Told },
}

/// A permission, withdrawn where something takes it back that was given at this time, `anew` if its document can give
/// it again after a withdrawal. Names are compared generously: what may have been withdrawn is.
fn after_takings(view: PermissionView, told: &Told, anew: bool, takings: &[Taking]) -> PermissionView {
    let is_gone = |taking: &Taking| match taking {
        Taking::Withdrawal { to, moment } => {
            may_speak_of(&view.to, to) && (!anew || is_by(&by_day(&told.first, told.day), moment))
        }
        Taking::Refusal { of, told: refused } => {
            may_speak_of(&view.to, &of.to)
                && may_be_one(&view.what, &of.what)
                && may_be_one(&view.purpose, &of.purpose)
                && !told.is_after(refused)
        }
    };
    match view.state != PermissionState::Refused && takings.iter().any(is_gone) {
        true => PermissionView { state: PermissionState::Withdrawn, ..view },
        false => view,
    }
}

/// Whether two texts may say one thing, as far as they tell it: one that says nothing may say any.
fn may_be_one(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|text| fold(text.trim()));
    one.contains(&other) || other.contains(&one)
}

/// Whether two names may be of one recipient, as far as letters tell: either may say more than the other. So it is
/// asked what was withdrawn.
fn may_speak_of(to: &str, name: &str) -> bool {
    let told = [to, name].iter().all(|text| !text.trim().is_empty());
    told && may_be_one(to, name) || speaks_of(to, name)
}

/// Whether a permission speaks of this recipient. So it is asked what may go, and more strictly than what was withdrawn:
/// whole words of one stand in the other, and a single word does not name somebody of whom the permission says more.
fn speaks_of(to: &str, name: &str) -> bool {
    let (asked, given) = (words_of(name), words_of(to));
    within(&given, &asked) || asked.len() > 1 && within(&asked, &given)
}

fn words_of(text: &str) -> Vec<String> {
    let words = fold(text);
    let words = words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// Whether a name stands in the words of another: as it is, or in the genitive before what somebody is there. What else
/// is said to be of a school, as an association of parents, is somebody else.
fn within(name: &[String], all: &[String]) -> bool {
    let Some((last, before)) = name.split_last() else { return false };
    let runs = all.windows(name.len()).enumerate();
    runs.into_iter().any(|(at, run)| {
        let genitive = || {
            !before.is_empty()
                && run.starts_with(before)
                && is_genitive(last, &run[before.len()])
                && is_role(&all[at + name.len()..])
        };
        run == name || genitive()
    })
}

/// Whether these words begin with what somebody is at a school.
fn is_role(words: &[String]) -> bool {
    ROLES.lines().any(|role| words.starts_with(&words_of(role)))
}

/// Whether a moment is not after another; one that cannot be read is.
fn is_by(one: &str, other: &str) -> bool {
    let read = chrono::DateTime::parse_from_rfc3339;
    read(one).ok().zip(read(other).ok()).is_none_or(|(one, other)| one <= other)
}

fn view(permissions: &Permissions, row: &Row, withdrawn: bool, today: NaiveDate) -> PermissionView {
    let text = |column: &String| match row.get(column) {
        Some(Answer::Text(text)) => text.trim().to_owned(),
        _ => String::new(),
    };
    let until = row.get(&permissions.until);
    let state = match until {
        _ if withdrawn => PermissionState::Withdrawn,
        // A day that cannot be read ends nothing and begins nothing: it is asked for anew.
        Some(Answer::Unread(_)) => PermissionState::Over,
        Some(Answer::Date(day)) if *day < today => PermissionState::Over,
        _ => PermissionState::Awaited,
    };
    let answered = permissions.given.as_ref().and_then(|given| row.get(&given.how));
    let state = match (state, answered) {
        (PermissionState::Withdrawn, _) => state,
        _ if is_refused(permissions, row) => PermissionState::Refused,
        // What is said to be given some day to come is not given yet.
        (PermissionState::Awaited, Some(Answer::Choice(how))) if !how.is_empty() => {
            match answered_on(permissions, row) {
                Some(day) if day <= today => PermissionState::InForce,
                _ => state,
            }
        }
        _ => state,
    };
    PermissionView {
        plan: String::new(),
        number: 0,
        row: 0,
        document: String::new(),
        to: text(&permissions.to),
        what: text(&permissions.what),
        purpose: text(&permissions.purpose),
        until: match until {
            Some(Answer::Date(day)) => Some(words::iso(*day)),
            _ => None,
        },
        state,
        paper: None,
    }
}

/// Whether a row says that no permission was given.
fn is_refused(permissions: &Permissions, row: &Row) -> bool {
    let given = permissions.given.as_ref();
    given.is_some_and(
        |given| matches!(row.get(&given.how), Some(Answer::Choice(how)) if *how == given.refused),
    )
}

/// The day on which a permission was answered to, where its document tells it.
fn answered_on(permissions: &Permissions, row: &Row) -> Option<NaiveDate> {
    match row.get(&permissions.given.as_ref()?.on) {
        Some(Answer::Date(day)) => Some(*day),
        _ => None,
    }
}

/// The end of a day if this moment is after it, else the moment: what is told later was so on its day.
fn by_day(moment: &str, day: Option<NaiveDate>) -> String {
    let end = || {
        let zone = *chrono::DateTime::parse_from_rfc3339(moment).ok()?.offset();
        Some(day?.and_hms_opt(23, 59, 59)?.and_local_timezone(zone).single()?.to_rfc3339())
    };
    end().filter(|end| is_by(end, moment)).unwrap_or_else(|| moment.to_owned())
}

/// The language in which a recipient is met, where the plan tells it in a word that is known.
fn spoken_with(template: &Template, content: &Draft, name: &str) -> Option<Language> {
    let table = template.meaning.recipients.as_ref()?;
    let column = table.language.as_ref()?;
    let is_named = |row: &&Row| matches!(row.get(&table.name), Some(Answer::Text(own)) if own.trim() == name);
    let row = rows(content, &table.field).find(is_named)?;
    let Some(Answer::Text(told)) = row.get(column) else { return None };
    let told = fold(told.trim());
    let known = |language: &Language| {
        let said = say(Language::Fi, &format!("extract-spoken-{}", language.code()), &[]);
        said.split_whitespace().any(|word| told == word)
    };
    Language::ALL.into_iter().find(known)
}

/// For whom an extract of a plan is offered, and under which name.
pub(super) fn extracts_of(template: &Template, language: Language) -> Vec<OfferedExtract> {
    let texts = template.texts(language);
    let offer = |extract: &crate::template::Extract| OfferedExtract {
        id: extract.id.clone(),
        label: texts.extract_label(&extract.id).to_owned(),
        reader: texts.extract_reader(&extract.id).to_owned(),
        purpose: texts.extract_purpose(&extract.id).to_owned(),
    };
    template.extracts.iter().map(offer).collect()
}
