//! A HOKS plan to eHOKS and a HOKS from it: judged with the place in the plan, saved, told in the plan's log.

mod leaving;
mod view;

use self::view::{findings, stays, steps};
use super::words::place_words;
use super::*;
use crate::draft::{Answer, Draft, Others, Row, filled, shown};
use crate::ehoks::{
    self as register, Finding, Hoks, Known as KnownBeside, Left, LeftOut, Level, Mapping, Method, Needs,
    Open, RightKind, Upload, Verdict, text_key,
};
use crate::outside::FileWish;
use crate::text::say;
use crate::vault::{Act, DraftSave};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// A plan's body, judged.
struct Judged {
    template: &'static Template,
    draft: Draft,
    version: u32,
    upload: Upload,
    current: Option<Value>,
    method: Method,
    body: Value,
    /// Keys that cannot go in this way.
    unchanged: Vec<String>,
    /// Where keys that nobody knows were left out.
    left_out: Vec<String>,
    verdict: Verdict,
    right: Option<RightKind>,
    trips: Trips,
}

/// When bodies of the study right were saved, and when the current HOKS was brought.
#[derive(Default)]
struct Trips {
    /// The last time that one was saved, of this plan or of another.
    saved: Option<String>,
    /// The last time that the current HOKS was brought into this plan.
    brought: Option<String>,
    /// Whether one was saved after that.
    stale: bool,
}

impl Judged {
    /// Whether the HOKS that this would be put over may be another by now.
    fn is_stale(&self) -> bool {
        self.current.is_some() && self.trips.stale && matches!(self.method, Method::Put | Method::Patch)
    }
}

impl Workspace {
    /// What would go to eHOKS of a HOKS plan, judged as eHOKS would judge it.
    pub fn ehoks(&mut self, plan: String, method: Option<EhoksWay>) -> Result<EhoksView> {
        let judged = self.judged_hoks(&plan, method)?;
        Ok(self.ehoks_view(&judged))
    }

    /// Saves the body for eHOKS where the person chooses, when what it would wipe and what has to be looked at are
    /// the very findings that were accepted, told by their ids.
    pub fn save_ehoks(&mut self, plan: String, method: EhoksWay, accepted: Vec<String>) -> Result<SavedFile> {
        let (bytes, version, acts) = self.hoks_bytes(&plan, Some(method), &accepted)?;
        let saved = self.save_file("hoks", "json", version, &bytes)?;
        acts.iter().try_for_each(|act| self.vault()?.tell_of(&plan, version, *act))?;
        Ok(saved)
    }

    /// Has the body for eHOKS written.
    ///
    /// # Errors
    /// `hoks-not-in-order` when it breaks a rule that can be looked at offline, or when other findings than those that
    /// were accepted have to be; those of the plan and of writing.
    pub fn save_ehoks_by(
        &mut self,
        plan: &str,
        method: Option<EhoksWay>,
        accepted: &[String],
        write: impl FnOnce(&[u8]) -> Result<()>,
    ) -> Result<()> {
        let (bytes, version, acts) = self.hoks_bytes(plan, method, accepted)?;
        write(&bytes)?;
        acts.iter().try_for_each(|act| self.vault()?.tell_of(plan, version, *act))
    }

    /// Brings the HOKS that eHOKS has now, from a file that the person chooses, into a plan that is being written.
    pub fn bring_ehoks(&mut self, plan: String) -> Result<EhoksBroughtView> {
        let language = self.look.language;
        let path = self.outside.pick_open(&FileWish {
            title: say(language, "workspace-hoks-open", &[]),
            name: String::new(),
            kind: (say(language, "workspace-hoks-kind", &[]), vec!["json".to_owned()]),
        })?;
        self.import_ehoks(&path, Some(&plan))
    }

    /// Brings a HOKS from a file: as a new plan, or into one that is being written.
    ///
    /// # Errors
    /// `not-hoks` when it cannot be read whole: nothing is changed then.
    pub fn import_ehoks(&mut self, path: &Path, into: Option<&str>) -> Result<EhoksBroughtView> {
        self.take_ehoks(&read_limited(path, register::LARGEST as u64)?, into)
    }

    /// The new plan of a file that the person chose as a plan file, when it is a HOKS.
    pub(super) fn plan_of_hoks(&mut self, bytes: &[u8]) -> Option<Result<String>> {
        let imported = register::import(bytes).ok()?;
        let hoks = serde_json::to_value(&imported.hoks).ok()?;
        is_hoks(&hoks).then(|| self.take_ehoks(bytes, None).map(|brought| brought.plan))
    }

    fn take_ehoks(&mut self, bytes: &[u8], into: Option<&str>) -> Result<EhoksBroughtView> {
        let language = self.look.language;
        let imported = register::import(bytes).map_err(|verdict| refused(&verdict, language))?;
        let hoks = serde_json::to_value(&imported.hoks).map_err(Failure::defect)?;
        // Any object would be a HOKS of unknown keys: a plan file too.
        if !is_hoks(&hoks) {
            return Err(refused(&register::check(b"[]", None, &nothing_known(&Others::default())), language));
        }
        let unknown = imported.unknown.iter().map(|finding| finding.place_words(language)).collect();
        let told = |template: &Template, plan: String, brought: &register::Brought, unsure: bool| {
            let asked = |field: &String| template.texts(language).label(field).to_owned();
            EhoksBroughtView {
                plan,
                answers: count(brought.answers.len()),
                rows: count(brought.rows),
                presumed: brought.presumed,
                unsure,
                differs: brought.differs.iter().map(asked).collect(),
                unknown,
            }
        };
        let Some(plan) = into else {
            let id = Mapping::template_id().ok_or(Failure::new(Code::NoHoksPlan))?;
            let template = self.known.newest(id).ok_or(Failure::new(Code::NoHoksPlan))?;
            let mapping = Mapping::of(&template.id).ok_or(Failure::new(Code::NoHoksPlan))?;
            let (draft, brought) = register::fresh(mapping, template, &hoks, language);
            let plan = self.keep_new_plan(template, draft)?;
            self.vault()?.tell_of(&plan, 0, Act::EhoksBrought)?;
            return Ok(told(template, plan, &brought, false));
        };
        self.refuse_part(plan)?;
        let open = self.draft_in_hand(plan)?;
        let (template, draft) = (open.template, open.draft.clone());
        let mapping = Mapping::of(&template.id).ok_or(Failure::new(Code::NoHoksPlan))?;
        // What is only a part of a HOKS, or was never there, is not the one that is there now.
        match (register::is_whole(&hoks), hoks.get("id").is_some()) {
            (false, _) => return Err(Code::HoksNotWhole.into()),
            (true, false) => return Err(Code::HoksNotNumbered.into()),
            (true, true) => {}
        }
        let sure = same_student(mapping, template, &draft, &hoks)?;
        let brought = register::bring(mapping, template, &draft, &hoks, language);
        self.put_answers(plan, template, draft, &brought.answers)?;
        self.vault()?.tell_of(plan, 0, Act::EhoksBrought)?;
        Ok(told(template, plan.to_owned(), &brought, !sure))
    }

    /// Puts answers into a draft as one step that can be taken back.
    fn put_answers(
        &mut self,
        plan: &str,
        template: &'static Template,
        mut draft: Draft,
        answers: &BTreeMap<String, Option<Answer>>,
    ) -> Result<()> {
        let now = self.outside.now();
        let mut kept = BTreeMap::new();
        for (field, answer) in answers {
            kept.insert(field.clone(), answer.as_ref().map(drafting::text_of).transpose()?);
            match answer {
                Some(answer) => drop(draft.answers.insert(field.clone(), answer.clone())),
                None => drop(draft.answers.remove(field)),
            }
        }
        let save = DraftSave {
            answers: kept,
            summary: drafting::summarise(template, &draft, now.date_naive(), None),
            moment: now.to_rfc3339(),
            ..DraftSave::default()
        };
        self.commit(plan.to_owned(), template, draft, &save, &BTreeMap::new()).map(drop)
    }

    /// The bytes of a body that may go, of which version it is, and what is told of it once it is saved. Marks that rows
    /// got for it are kept in the draft.
    fn hoks_bytes(
        &mut self,
        plan: &str,
        method: Option<EhoksWay>,
        accepted: &[String],
    ) -> Result<(Vec<u8>, u32, Vec<Act>)> {
        let judged = self.judged_hoks(plan, method)?;
        let findings = findings(&judged, self.look.language);
        let of = |weight: EhoksWeight| findings.iter().filter(move |(_, one)| one.weight == weight);
        let open = of(EhoksWeight::Loss).chain(of(EhoksWeight::Ask));
        let mut open: Vec<&str> = open.map(|(_, finding)| finding.id.as_str()).collect();
        let mut accepted: Vec<&str> = accepted.iter().map(String::as_str).collect();
        open.sort_unstable();
        accepted.sort_unstable();
        let wrong = of(EhoksWeight::Error).next().is_some() || judged.verdict.left_out > 0;
        if wrong || open != accepted {
            return Err(Code::HoksNotInOrder.into());
        }
        if judged.version == 0 && !judged.upload.marks.is_empty() {
            let answers = marked(&judged.draft, &judged.upload.marks);
            self.put_answers(plan, judged.template, judged.draft, &answers)?;
        }
        let mut acts = vec![Act::EhoksSaved];
        acts.extend((!judged.left_out.is_empty()).then_some(Act::EhoksLeftOut));
        Ok((pretty(&judged.body).into_bytes(), judged.version, acts))
    }

    fn judged_hoks(&mut self, plan: &str, method: Option<EhoksWay>) -> Result<Judged> {
        self.refuse_part(plan)?;
        let record = self.vault()?.plan(plan)?;
        let version = if record.draft { 0 } else { record.version };
        let (template, draft) = self.content_now(plan)?;
        let mapping = Mapping::of(&template.id).ok_or(Failure::new(Code::NoHoksPlan))?;
        let current = register::current(mapping, &draft);
        let upload = register::upload(mapping, template, &draft, current.as_ref(), plan);
        // Of a part of a HOKS only a part can be changed: what is not in it would be wiped unseen.
        let in_part = is_part(current.as_ref());
        let method = match method.map(method_from) {
            Some(Method::Put) if in_part => return Err(Code::HoksNotWhole.into()),
            None if in_part => Method::Patch,
            method => method.unwrap_or_else(|| register::method_of(&upload.whole)),
        };
        let trips = self.trips(plan, &upload)?;
        let (mut body, unchanged) = register::body_for(&upload.whole, current.as_ref(), method);
        let left_out = register::leave_out(&mut body, &register::left_keys(mapping, &draft));
        let typed = current.clone().and_then(|current| serde_json::from_value::<Hoks>(current).ok());
        let right = register::right(mapping, &draft);
        let known = KnownBeside {
            today: self.outside.now().date_naive(),
            right,
            current: typed.as_ref().filter(|_| method != Method::Post),
            names: &Others::of(family(template, &draft)),
            others: &self.beside(plan, template, &draft)?,
        };
        let bytes = serde_json::to_vec(&body).map_err(Failure::defect)?;
        let verdict = register::check(&bytes, Some(method), &known);
        Ok(Judged {
            template,
            draft,
            version,
            upload,
            current,
            method,
            body,
            unchanged,
            left_out,
            verdict,
            right: right.kind,
            trips,
        })
    }

    /// Who else has a name that belongs into no free text: whom the plan names, and the students of other plans.
    pub(super) fn beside(&mut self, plan: &str, template: &Template, draft: &Draft) -> Result<Others> {
        let others = self.vault()?.plans()?.into_iter().filter(|other| other.id != plan);
        let mut names: Vec<String> = others.map(|other| other.pupil).collect();
        names.extend(others_of(template, draft));
        Ok(Others::of(names))
    }

    /// When a body of this plan, or of another of the same study right, was saved, and when the HOKS was brought.
    fn trips(&mut self, plan: &str, upload: &Upload) -> Result<Trips> {
        let right = upload.whole.get("opiskeluoikeus-oid").cloned();
        let own = self.vault()?.events(plan, &[])?;
        let last = |act: Act| own.iter().filter(|event| event.act == act).max_by_key(|event| event.number);
        let (saved, brought) = (last(Act::EhoksSaved), last(Act::EhoksBrought));
        let mut trips = Trips {
            saved: saved.map(|event| event.stamp.moment.clone()),
            brought: brought.map(|event| event.stamp.moment.clone()),
            stale: saved.map(|event| event.number) > brought.map(|event| event.number),
        };
        for record in self.vault()?.plans()?.into_iter().filter(|record| record.id != plan) {
            let events = self.vault()?.events(&record.id, &[])?;
            let saved = events.iter().filter(|event| event.act == Act::EhoksSaved);
            let Some(moment) = saved.map(|event| event.stamp.moment.clone()).max() else { continue };
            if right.is_some() && self.hoks_right(&record.id)? == right {
                trips.stale |= trips.brought.as_ref().is_none_or(|brought| is_after(&moment, brought));
                trips.saved = trips.saved.max(Some(moment));
            }
        }
        Ok(trips)
    }

    fn hoks_right(&mut self, plan: &str) -> Result<Option<Value>> {
        let record = self.vault()?.plan(plan)?;
        let template = self.template_of(&record.template)?;
        let Some(mapping) = Mapping::of(&template.id) else { return Ok(None) };
        let draft = match record.draft {
            true => drafting::from_stored(template, &self.vault()?.draft(plan)?)?,
            false => self.newest_revision(plan)?.1,
        };
        let current = register::current(mapping, &draft);
        let whole = register::upload(mapping, template, &draft, current.as_ref(), plan).whole;
        Ok(whole.get("opiskeluoikeus-oid").cloned())
    }

    fn ehoks_view(&self, judged: &Judged) -> EhoksView {
        let language = self.look.language;
        let findings = findings(judged, language);
        let of = |weight: EhoksWeight| count(findings.iter().filter(|(_, one)| one.weight == weight).count());
        let (errors, losses, asked) = (of(EhoksWeight::Error), of(EhoksWeight::Loss), of(EhoksWeight::Ask));
        let open = |service: bool| {
            let own =
                judged.verdict.open.iter().filter(move |open| (open.needs == Needs::Service) == service);
            own.map(move |open: &Open| say(language, &format!("{}.about", text_key(open.rule)), &[]))
                .collect()
        };
        let has_id = judged.current.as_ref().is_some_and(|current| current.get("id").is_some());
        let methods = match has_id {
            true if is_part(judged.current.as_ref()) => vec![EhoksWay::Patch],
            true => vec![EhoksWay::Put, EhoksWay::Patch],
            false => vec![EhoksWay::Post],
        };
        let day = |moment: &Option<String>| moment.as_ref().map(|moment| moment.chars().take(10).collect());
        EhoksView {
            method: way_from(judged.method),
            methods,
            version: judged.version,
            steps: steps(judged, findings, language),
            errors: errors.saturating_add(count(judged.verdict.left_out)),
            losses,
            asked,
            body: pretty(&judged.body),
            online: open(true),
            untold: open(false),
            stays: stays(judged.template, &judged.draft, language),
            exported: day(&judged.trips.saved),
            current: judged.current.is_some(),
            numbered: has_id,
            brought: day(&judged.trips.brought),
            stale: judged.is_stale(),
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn pretty(body: &Value) -> String {
    format!("{body:#}\n")
}

fn method_from(way: EhoksWay) -> Method {
    match way {
        EhoksWay::Post => Method::Post,
        EhoksWay::Put => Method::Put,
        EhoksWay::Patch => Method::Patch,
    }
}

fn way_from(method: Method) -> EhoksWay {
    match method {
        Method::Put => EhoksWay::Put,
        Method::Patch => EhoksWay::Patch,
        Method::Post | Method::Get => EhoksWay::Post,
    }
}

/// Whether the HOKS that is kept is only a part of one: with a number, and without what every HOKS has.
fn is_part(current: Option<&Value>) -> bool {
    current.is_some_and(|current| register::method_of(current) == Method::Patch)
}

/// Whether a moment is later than another; what is no moment is.
fn is_after(one: &str, other: &str) -> bool {
    let read = |moment: &str| chrono::DateTime::parse_from_rfc3339(moment).ok();
    match (read(one), read(other)) {
        (Some(one), Some(other)) => one > other,
        _ => true,
    }
}

/// Whether a number tells that a HOKS is of the student of a plan; nothing does where one side has none.
fn same_student(mapping: &Mapping, template: &Template, draft: &Draft, hoks: &Value) -> Result<bool> {
    let current = register::current(mapping, draft);
    let own = register::upload(mapping, template, draft, current.as_ref(), "").whole;
    let mut sure = false;
    for key in ["oppija-oid", "opiskeluoikeus-oid"] {
        let told = |hoks: &Value| hoks.get(key).and_then(Value::as_str).map(|oid| oid.trim().to_owned());
        match (told(&own), told(hoks)) {
            (Some(own), Some(other)) if own != other => return Err(Code::HoksOfOther.into()),
            (Some(_), Some(_)) => sure = true,
            _ => {}
        }
    }
    Ok(sure)
}

/// Whether an object says that it is a HOKS: whose, of which study right, when it was approved, or what is in it. A
/// part of one is known by its number and by having nothing else than a HOKS has, or something that only a HOKS has.
fn is_hoks(hoks: &Value) -> bool {
    const WHOLE: [&str; 3] = ["oppija-oid", "opiskeluoikeus-oid", "ensikertainen-hyvaksyminen"];
    // Data of other services has such keys too.
    const COMMON: [&str; 7] =
        ["id", "versio", "eid", "sahkoposti", "puhelinnumero", "hyvaksytty", "paivitetty"];
    let has = |key: &str| hoks.get(key).is_some();
    let fields = || Hoks::FIELDS.iter().filter(|field| has(field.key));
    let known = hoks.as_object().is_some_and(|hoks| fields().count() == hoks.len());
    let own = || fields().any(|field| !COMMON.contains(&field.key));
    WHOLE.into_iter().any(has)
        || fields().any(|field| matches!(field.kind, register::Kind::Parts(_)))
        || (has("id") && fields().count() > 1 && (known || own()))
}

fn nothing_known(names: &Others) -> KnownBeside<'_> {
    KnownBeside {
        today: chrono::NaiveDate::MIN,
        right: register::Right::default(),
        current: None,
        names,
        others: names,
    }
}

/// Why a file is no HOKS: the first thing that was found.
fn refused(verdict: &Verdict, language: Language) -> Failure {
    let failure = Failure::new(Code::NotHoks);
    match verdict.findings.first() {
        Some(finding) => failure
            .with("rule", finding.rule)
            .with("what", finding.what(language))
            .with("where", finding.place_words(language)),
        None => failure,
    }
}

/// The names of the student and of those who get a copy: they belong into no free text.
pub(super) fn family(template: &Template, draft: &Draft) -> Vec<String> {
    let mut names = vec![drafting::text_answer(draft, &template.meaning.pupil)];
    if let Some(recipients) = &template.meaning.recipients {
        let named = draft.rows(&recipients.field).iter().filter_map(|row| match row.get(&recipients.name) {
            Some(Answer::Text(name)) => Some(name.clone()),
            _ => None,
        });
        names.extend(named);
    }
    names.retain(|name| !name.trim().is_empty());
    names
}

/// Everybody else whom the plan names: those who work with the student.
pub(super) fn others_of(template: &Template, draft: &Draft) -> Vec<String> {
    let meaning = &template.meaning;
    let said = |answer: Option<&Answer>| match answer {
        Some(Answer::Text(name)) => Some(name.clone()),
        Some(Answer::Person(person)) => Some(person.name.clone()),
        _ => None,
    };
    let mut names: Vec<String> = said(draft.answers.get(&meaning.responsible)).into_iter().collect();
    for spot in &meaning.people {
        match &spot.column {
            None => names.extend(said(draft.answers.get(&spot.field))),
            Some(column) => {
                names.extend(draft.rows(&spot.field).iter().filter_map(|row| said(row.get(column))))
            }
        }
    }
    // Where somebody works, in brackets after the name, is no name; and a single word may be a task as well as one.
    let mut names: Vec<String> = names.iter().map(|name| outside_brackets(name)).collect();
    names.retain(|name| name.trim().contains(' '));
    names
}

fn outside_brackets(text: &str) -> String {
    let mut parts = text.split('(');
    let first = parts.next().into_iter();
    first.chain(parts.map(|part| part.split_once(')').map_or("", |(_, after)| after))).collect()
}

/// The tables with the marks that rows got.
fn marked(draft: &Draft, marks: &[(String, usize, String, String)]) -> BTreeMap<String, Option<Answer>> {
    let mut tables: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for (table, row, column, mark) in marks {
        let rows = tables.entry(table.clone()).or_insert_with(|| draft.rows(table).to_vec());
        if let Some(row) = rows.get_mut(*row) {
            row.insert(column.clone(), Answer::Text(mark.clone()));
        }
    }
    tables.into_iter().map(|(table, rows)| (table, Some(Answer::Rows(rows)))).collect()
}
