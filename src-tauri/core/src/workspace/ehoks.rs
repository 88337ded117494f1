//! A HOKS plan to eHOKS and a HOKS from it: judged with the place in the plan, saved, told in the plan's log.

mod doubt;

pub(super) use doubt::family;

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

/// The steps of the form of eHOKS: numbers, the end of the text's key, and the keys of the body.
const STEPS: [(&str, &str, &[&str]); 6] = [
    ("1", "basics", &[]),
    (
        "2–4",
        "prior",
        &[
            "aiemmin-hankitut-ammat-tutkinnon-osat",
            "aiemmin-hankitut-paikalliset-tutkinnon-osat",
            "aiemmin-hankitut-yhteiset-tutkinnon-osat",
        ],
    ),
    (
        "5–7",
        "units",
        &[
            "hankittavat-ammat-tutkinnon-osat",
            "hankittavat-paikalliset-tutkinnon-osat",
            "hankittavat-yhteiset-tutkinnon-osat",
        ],
    ),
    ("8", "parts", &["hankittavat-koulutuksen-osat"]),
    ("9", "support", &["oppimisen-tuki"]),
    ("10", "readiness", &["opiskeluvalmiuksia-tukevat-opinnot"]),
];

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
    verdict: Verdict,
    right: Option<RightKind>,
    trips: Trips,
    /// What was left as it is, and why.
    reasons: BTreeMap<String, String>,
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

    /// How many things would be wiped, as far as is known.
    fn losses(&self) -> u32 {
        let losses = self.verdict.findings.iter().filter(|finding| finding.level == Level::Loss);
        count(losses.count() + usize::from(self.is_stale()))
    }
}

impl Workspace {
    /// What would go to eHOKS of a HOKS plan, judged as eHOKS would judge it.
    pub fn ehoks(&mut self, plan: String, method: Option<EhoksWay>) -> Result<EhoksView> {
        let judged = self.judged_hoks(&plan, method)?;
        Ok(self.ehoks_view(&judged))
    }

    /// Saves the body for eHOKS where the person chooses; of what it would wipe, as many things as are
    /// accepted.
    pub fn save_ehoks(&mut self, plan: String, method: EhoksWay, accepted: u32) -> Result<SavedFile> {
        let (bytes, version) = self.hoks_bytes(&plan, Some(method), accepted)?;
        let saved = self.save_file("hoks", "json", version, &bytes)?;
        self.vault()?.tell_of(&plan, version, Act::EhoksSaved)?;
        Ok(saved)
    }

    /// Has the body for eHOKS written.
    ///
    /// # Errors
    /// `hoks-not-in-order` when it breaks a rule that can be looked at offline; those of the plan and of writing.
    pub fn save_ehoks_by(
        &mut self,
        plan: &str,
        method: Option<EhoksWay>,
        accepted: u32,
        write: impl FnOnce(&[u8]) -> Result<()>,
    ) -> Result<()> {
        let (bytes, version) = self.hoks_bytes(plan, method, accepted)?;
        write(&bytes)?;
        self.vault()?.tell_of(plan, version, Act::EhoksSaved)
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
        // What is only a part of a HOKS is not the one that is there now.
        if register::method_of(&hoks) != Method::Put {
            return Err(Code::HoksNotWhole.into());
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

    /// The bytes of a body that may go, and of which version it is. Marks that rows got for it are kept in the draft.
    fn hoks_bytes(&mut self, plan: &str, method: Option<EhoksWay>, accepted: u32) -> Result<(Vec<u8>, u32)> {
        let judged = self.judged_hoks(plan, method)?;
        let wrong = judged.verdict.findings.iter().any(|finding| judged.keeps_back(finding));
        if wrong || judged.verdict.left_out > 0 || judged.losses() != accepted {
            return Err(Code::HoksNotInOrder.into());
        }
        if judged.version == 0 && !judged.upload.marks.is_empty() {
            let answers = marked(&judged.draft, &judged.upload.marks);
            self.put_answers(plan, judged.template, judged.draft, &answers)?;
        }
        Ok((pretty(&judged.body).into_bytes(), judged.version))
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
        let (body, unchanged) = register::body_for(&upload.whole, current.as_ref(), method);
        let typed = current.clone().and_then(|current| serde_json::from_value::<Hoks>(current).ok());
        let right = register::right(mapping, &draft);
        let known = KnownBeside {
            today: self.outside.now().date_naive(),
            right,
            current: typed.as_ref().filter(|_| method != Method::Post),
            names: &Others::of(family(template, &draft)),
        };
        let bytes = serde_json::to_vec(&body).map_err(Failure::defect)?;
        let verdict = register::check(&bytes, Some(method), &known);
        let reasons = match version {
            0 => self.vault()?.dismissals(plan)?,
            number => self.vault()?.revision_dismissals(plan, number)?,
        };
        Ok(Judged {
            reasons,
            template,
            draft,
            version,
            upload,
            current,
            method,
            body,
            unchanged,
            verdict,
            right: right.kind,
            trips,
        })
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
        let mut findings: Vec<(usize, EhoksFinding)> = Vec::new();
        for finding in &judged.verdict.findings {
            findings.push((step_of(&finding.place), finding_view(judged, finding, language)));
        }
        if judged.is_stale() {
            findings.push((0, stale_view(language)));
        }
        for left in &judged.upload.left {
            findings.push((step_of_left(left), left_view(judged.template, left, language)));
        }
        for key in &judged.unchanged {
            findings.push((step_of(&format!("/{key}")), change_view(key, language)));
        }
        let errors = judged.verdict.findings.iter().filter(|finding| judged.keeps_back(finding)).count();
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
            errors: count(errors + judged.verdict.left_out),
            losses: judged.losses(),
            body: pretty(&judged.body),
            online: open(true),
            untold: open(false),
            stays: stays(judged.template, &judged.draft, language),
            exported: day(&judged.trips.saved),
            current: judged.current.is_some(),
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

/// The current HOKS was brought before a body was saved last.
fn stale_view(language: Language) -> EhoksFinding {
    EhoksFinding {
        rule: String::new(),
        id: None,
        dismissed: None,
        weight: EhoksWeight::Loss,
        what: say(language, "ehoks-stale", &[]),
        remedy: say(language, "ehoks-stale.todo", &[]),
        where_: register::place_words(language, ""),
        place: None,
        pointer: String::new(),
    }
}

/// Whether a body has a key of a HOKS.
fn is_hoks(hoks: &Value) -> bool {
    Hoks::FIELDS.iter().any(|field| hoks.get(field.key).is_some())
}

fn nothing_known(names: &Others) -> KnownBeside<'_> {
    KnownBeside { today: chrono::NaiveDate::MIN, right: register::Right::default(), current: None, names }
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

fn step_of(pointer: &str) -> usize {
    let first = pointer.split('/').nth(1).unwrap_or_default();
    STEPS.iter().position(|(.., keys)| keys.contains(&first)).unwrap_or_default()
}

fn step_of_left(left: &Left) -> usize {
    let wanted = match left.why {
        LeftOut::Right => "basics",
        LeftOut::Support => "support",
        LeftOut::Unit | LeftOut::Criteria => "units",
    };
    STEPS.iter().position(|(_, name, _)| *name == wanted).unwrap_or_default()
}

fn finding_view(judged: &Judged, finding: &Finding, language: Language) -> EhoksFinding {
    let places = &judged.upload.places;
    let place = match finding.level {
        // What would be wiped has its place in the HOKS that is there now.
        Level::Loss => places.of_current(&finding.place),
        _ => places.of(&finding.place),
    };
    let words = finding.place_words(language);
    let kept = || say(language, "ehoks-kept-place", &[("place", words.clone().into())]);
    EhoksFinding {
        rule: finding.rule.to_owned(),
        weight: match finding.level {
            Level::Error => EhoksWeight::Error,
            Level::Loss => EhoksWeight::Loss,
            Level::Doubt if judged.reason(finding).is_none() => EhoksWeight::Doubt,
            Level::Doubt | Level::Warning => EhoksWeight::Warning,
        },
        id: judged.doubt_id(finding),
        dismissed: judged.reason(finding).cloned(),
        what: finding.what(language),
        remedy: finding.remedy(language),
        where_: place.map_or_else(kept, |place| place_words(judged.template, language, place)),
        place: place.cloned(),
        pointer: finding.place.clone(),
    }
}

fn left_view(template: &Template, left: &Left, language: Language) -> EhoksFinding {
    let key = match left.why {
        LeftOut::Unit => "ehoks-left-unit",
        LeftOut::Criteria => "ehoks-left-criteria",
        LeftOut::Support => "ehoks-left-support",
        LeftOut::Right => "ehoks-left-right",
    };
    EhoksFinding {
        rule: String::new(),
        id: None,
        dismissed: None,
        weight: EhoksWeight::Warning,
        what: say(language, key, &[]),
        remedy: say(language, &format!("{key}.todo"), &[]),
        where_: place_words(template, language, &left.place),
        place: Some(left.place.clone()),
        pointer: String::new(),
    }
}

fn change_view(key: &str, language: Language) -> EhoksFinding {
    let name = register::place_words(language, &format!("/{key}"));
    let values = [("key", name.clone().into())];
    EhoksFinding {
        rule: String::new(),
        id: None,
        dismissed: None,
        weight: EhoksWeight::Warning,
        what: say(language, "ehoks-left-change", &values),
        remedy: say(language, "ehoks-left-change.todo", &values),
        where_: name,
        place: None,
        pointer: format!("/{key}"),
    }
}

fn steps(judged: &Judged, findings: Vec<(usize, EhoksFinding)>, language: Language) -> Vec<EhoksStep> {
    let tuva = judged.right == Some(RightKind::Tuva);
    let mut steps: Vec<EhoksStep> = Vec::new();
    for (number, (shown_as, name, keys)) in STEPS.iter().enumerate() {
        let own: Vec<EhoksFinding> =
            findings.iter().filter(|(at, _)| *at == number).map(|(_, finding)| finding.clone()).collect();
        let items: usize =
            keys.iter().filter_map(|key| judged.body.get(*key)?.as_array()).map(Vec::len).sum();
        let not_here = match *name {
            "prior" | "units" => tuva,
            "parts" => judged.right.is_some() && !tuva,
            _ => false,
        };
        let state = match () {
            () if own.iter().any(|finding| finding.weight != EhoksWeight::Warning) => EhoksState::Broken,
            () if !own.is_empty() => EhoksState::Look,
            () if keys.is_empty() || items > 0 => EhoksState::Fine,
            () if not_here => EhoksState::NotHere,
            () if *name == "readiness" => EhoksState::Leaving,
            () => EhoksState::Empty,
        };
        steps.push(EhoksStep {
            number: (*shown_as).to_owned(),
            title: say(language, &format!("ehoks-step-{name}"), &[]),
            state,
            count: match keys.is_empty() {
                true => String::new(),
                false => say(language, "ehoks-count", &[("count", items.into())]),
            },
            findings: own,
        });
    }
    steps
}

/// The sections that are shown and filled and of which nothing goes.
fn stays(template: &Template, draft: &Draft, language: Language) -> Vec<String> {
    let Some(mapping) = Mapping::of(&template.id) else { return Vec::new() };
    let (shown, sent) = (shown(template, draft), mapping.fields());
    let stays = template.sections.iter().filter(|section| {
        let own =
            || section.fields.iter().filter(|field| !field.kind.is_kept() && !field.kind.is_fixed_text());
        shown.sections.contains(&section.id)
            && !own().any(|field| sent.contains(&field.id.as_str()))
            && own().any(|field| shown.fields.contains(&field.id) && filled(field, draft))
    });
    stays.map(|section| template.texts(language).section_title(&section.id).to_owned()).collect()
}
