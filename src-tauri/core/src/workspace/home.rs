//! The home screen and new plans.

use super::file::read_limited;
use super::words::{iso, sort_key};
use super::*;
use crate::draft::{Answer, Person};
use crate::outside::FileWish;
use crate::template::Status;
use crate::text::say;
use crate::vault::{self, AwaitedPaper, Foreseen, NewPlan, PlanRecord};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};
use std::path::Path;
use year::Marked;

/// Cards on the home screen.
const NEXT_THINGS: usize = 3;

/// What is waited for once a version is issued.
struct Waits {
    copies: Vec<Foreseen>,
    papers: Vec<AwaitedPaper>,
    /// The plans of which a copy is to be given.
    for_copy: HashSet<String>,
    /// The plans of which a paper is to come back.
    for_paper: HashSet<String>,
}

impl Waits {
    fn new(copies: Vec<Foreseen>, papers: Vec<AwaitedPaper>) -> Waits {
        let for_copy = copies.iter().filter(|one| lacks_delivery(one)).map(|one| one.plan.clone()).collect();
        let for_paper = papers.iter().map(|one| one.plan.clone()).collect();
        Waits { copies, papers, for_copy, for_paper }
    }

    /// The plans of whose newest version someone is still to get a copy.
    fn plans_without_copy(&self, plans: &[PlanRecord]) -> usize {
        let lacking: HashSet<&str> =
            self.copies.iter().filter(|one| lacks_copy(one)).map(|one| one.plan.as_str()).collect();
        plans.iter().filter(|plan| lacking.contains(plan.id.as_str())).count()
    }

    /// What the newest version of this plan still waits for.
    fn of(&self, plan: &PlanRecord) -> Option<Wait> {
        let copy = self.for_copy.contains(&plan.id).then_some(Wait::Copy);
        copy.or(self.for_paper.contains(&plan.id).then_some(Wait::Paper))
    }

    /// Versions that are still to be given to someone, the longest waiting first.
    fn to_hand(&self, plans: &[PlanRecord]) -> Vec<NextThing> {
        let known: HashMap<&str, &PlanRecord> = plans.iter().map(|plan| (plan.id.as_str(), plan)).collect();
        let mut things: Vec<NextThing> = Vec::new();
        let mut places: HashMap<&str, usize> = HashMap::new();
        for one in self.copies.iter().filter(|one| lacks_delivery(one)) {
            let Some(plan) = known.get(one.plan.as_str()) else { continue };
            match places.get(one.plan.as_str()).and_then(|at| things.get_mut(*at)) {
                Some(thing) => thing.about = format!("{}, {}", thing.about, one.name),
                None => {
                    places.insert(&one.plan, things.len());
                    things.push(thing(NextKind::Hand, plan, one.name.clone(), one.issued.clone()));
                }
            }
        }
        things.sort_by(|a, b| a.when.cmp(&b.when));
        things
    }

    /// Versions of which a signed paper is to come back, the longest waiting first.
    fn for_paper(&self, plans: &[PlanRecord]) -> Vec<NextThing> {
        let known: HashMap<&str, &PlanRecord> = plans.iter().map(|plan| (plan.id.as_str(), plan)).collect();
        let view = |one: &AwaitedPaper| {
            let plan = known.get(one.plan.as_str())?;
            Some(thing(NextKind::Paper, plan, one.recipient.clone(), one.day.clone()))
        };
        self.papers.iter().filter_map(view).collect()
    }
}

/// Whether no copy was made for this recipient yet, nor anything given.
pub(super) fn lacks_copy(one: &Foreseen) -> bool {
    one.copies.max(one.deliveries) < one.times
}

/// Whether something is still to be given to this recipient.
fn lacks_delivery(one: &Foreseen) -> bool {
    one.deliveries < one.times
}

impl Workspace {
    /// The home screen.
    pub fn home(&mut self) -> Result<Home> {
        let language = self.look.language;
        let today = self.outside.now().date_naive();
        // Where nothing can be written they are listed as before.
        let _ = self.list_begun_years();
        let mut plans = self.vault()?.plans()?;
        plans.sort_by_cached_key(|plan| (sort_key(&plan.class), sort_key(&plan.pupil)));
        let rest: Option<Rest> =
            self.vault_ref()?.last_rest()?.and_then(|text| serde_json::from_str(&text).ok());
        let active: Vec<PlanRecord> = plans.iter().filter(|plan| plan.closed.is_none()).cloned().collect();
        let mut pupils: Vec<(&str, &str)> = active.iter().map(|plan| (&*plan.pupil, &*plan.class)).collect();
        pupils.sort_unstable();
        pupils.dedup();
        let pupils = u32::try_from(pupils.len()).unwrap_or(u32::MAX);
        let dates = self.marked(active.clone())?;
        let late_backup = self.late_backup()?;
        let own = self.practice.is_none();
        let misplaced = if own { vault::refuse_carried(&self.folder).err() } else { None };
        let copies = if own { vault::conflicting_copies(&self.folder) } else { Vec::new() };
        let waits = Waits::new(self.vault_ref()?.foreseen()?, self.vault_ref()?.awaited_papers()?);
        let due = first_due(&dates, &iso(today));
        Ok(Home {
            today: iso(today),
            next: next_things(&self.known, &active, &dates, &waits, rest.as_ref(), language, today),
            waiting: u32::try_from(waits.plans_without_copy(&plans)).unwrap_or(u32::MAX),
            pupils,
            plans: plans
                .iter()
                .map(|plan| PlanRow {
                    due: due.get(&plan.id).cloned(),
                    ..plan_row(&self.known, plan, waits.of(plan), language, today)
                })
                .collect(),
            dates: dates.into_iter().map(|marked| marked.date).collect(),
            late_backup,
            backup_trouble: self.backup_trouble.clone(),
            misplaced,
            copies,
        })
    }

    /// The templates to choose from: the law's present documents first.
    pub fn templates(&mut self) -> Result<Vec<TemplateChoice>> {
        let language = self.look.language;
        let mut choices: Vec<TemplateChoice> =
            self.known.offered().map(|template| template_choice(template, language)).collect();
        choices.sort_by_key(|choice| choice.status != Status::Current);
        Ok(choices)
    }

    /// Starts a plan; gives its id.
    pub fn create_plan(&mut self, template: String, pupil: String, class_name: String) -> Result<String> {
        let unknown = || crate::failure::Failure::new(Code::UnknownTemplate).with("template", &template);
        let template = self.known.newest(&template).ok_or_else(unknown)?;
        let teacher = self.settings()?.teacher;
        let today = self.outside.now().date_naive();
        let mut draft = crate::draft::draft(template);
        self.localise(template, &mut draft)?;
        let meaning = &template.meaning;
        let mut put = |field: &str, answer: Answer| {
            if !answer.is_empty() && template.field(field).is_some() {
                draft.answers.insert(field.to_owned(), answer);
            }
        };
        put(&meaning.pupil, Answer::Text(pupil));
        put(&meaning.class, Answer::Text(class_name));
        put(&meaning.school, Answer::Text(teacher.school));
        put(&meaning.provider, Answer::Text(teacher.provider));
        put(&meaning.drafted, Answer::Date(today));
        put(&meaning.school_year, Answer::Text(crate::draft::school_year(today)));
        put(&meaning.language, Answer::Choice(self.look.language.code().to_owned()));
        put(&meaning.responsible, Answer::Person(Person { name: teacher.name, ..Person::default() }));
        self.keep_new_plan(template, draft)
    }

    /// Puts a new plan into the vault; gives its id.
    pub(super) fn keep_new_plan(&mut self, template: &'static Template, draft: Draft) -> Result<String> {
        let id = self.new_id()?;
        let now = self.outside.now();
        let summary = drafting::summarise(template, &draft, now.date_naive(), None);
        let stored = drafting::stored(template, &draft)?;
        self.vault()?.create_plan(&NewPlan {
            id: id.clone(),
            template: (template.id.clone(), template.version.clone()),
            created: now.to_rfc3339(),
            draft: stored,
            summary,
        })?;
        Ok(id)
    }

    /// The id of a new plan.
    pub(super) fn new_id(&self) -> Result<String> {
        let mut random = [0u8; 16];
        self.outside.fill_random(&mut random)?;
        Ok(uuid::Builder::from_random_bytes(random).into_uuid().to_string())
    }

    /// Reads a plan file, or a HOKS of eHOKS, that the person chooses and puts its plan into the vault; gives its id.
    pub fn open_plan_file(&mut self) -> Result<String> {
        let language = self.look.language;
        let path = self.outside.pick_open(&FileWish {
            title: say(language, "workspace-plan-open", &[]),
            name: String::new(),
            kind: (say(language, "workspace-plan-kind", &[]), vec!["json".to_owned()]),
        })?;
        let bytes = read_limited(&path, crate::export::LARGEST as u64)?;
        match self.plan_of_hoks(&bytes) {
            Some(plan) => plan,
            None => self.import_plan(&bytes),
        }
    }

    /// Reads the plan file at this path and puts its plan into the vault; gives its id.
    pub fn import_plan_file(&mut self, path: &Path) -> Result<String> {
        self.import_plan(&read_limited(path, crate::export::LARGEST as u64)?)
    }

    /// Reads a plan file and puts its plan into the vault; gives its id.
    pub fn import_plan(&mut self, bytes: &[u8]) -> Result<String> {
        let (template, draft) = crate::export::read_plan_file(bytes, self.known.all())?;
        self.keep_new_plan(template, draft)
    }

    /// Removes a draft that was never issued.
    pub fn discard_plan(&mut self, plan: String) -> Result<()> {
        self.forget();
        self.vault()?.discard_plan(&plan)
    }
}

fn template_choice(template: &Template, language: Language) -> TemplateChoice {
    let texts = template.texts(language);
    TemplateChoice {
        id: template.id.clone(),
        version: template.version.clone(),
        title: texts.title().to_owned(),
        short_title: texts.short_title().to_owned(),
        level: template.level,
        municipality: template.municipality.clone(),
        status: template.status,
        note: texts.status_note().to_owned(),
    }
}

fn template_of(known: &Known, plan: &PlanRecord) -> Option<&'static Template> {
    known.find(&plan.template.0, &plan.template.1)
}

/// A plan as a list says it.
pub(super) fn plan_row(
    known: &Known,
    plan: &PlanRecord,
    waits: Option<Wait>,
    language: Language,
    today: NaiveDate,
) -> PlanRow {
    let from = iso(today);
    PlanRow {
        id: plan.id.clone(),
        pupil: plan.pupil.clone(),
        class: plan.class.clone(),
        title: template_of(known, plan)
            .map(|template| template.texts(language).short_title().to_owned())
            .unwrap_or_default(),
        draft: plan.draft,
        filled: plan.summary.filled,
        total: plan.summary.total,
        version: plan.version,
        waits,
        received: plan.received,
        asker: plan.asker.clone(),
        renewable: !plan.draft
            && plan.version > 0
            && template_of(known, plan).is_some_and(|own| own.renewal.is_some()),
        begun_from: plan.begun_from.as_ref().map(|id| begun_from(known, id, language)),
        due: plan.days().iter().map(|(day, _)| day).filter(|day| **day >= from).min().cloned(),
        closed: closing::closed(known, plan),
        beside: closing::stands_beside(known, plan),
        may_close: closing::may_close(known, plan, today),
        written: plan.written.clone(),
    }
}

/// The first day of each plan that asks for something.
fn first_due(dates: &[Marked], today: &str) -> HashMap<String, String> {
    let mut due = HashMap::new();
    for Marked { date, .. } in dates.iter().filter(|marked| year::still_asks(&marked.date, today)) {
        due.entry(date.plan.clone()).or_insert_with(|| date.date.clone());
    }
    due
}

/// The name of the document that a plan was begun from; its id when there is no such template any more.
fn begun_from(known: &Known, id: &str, language: Language) -> String {
    known.newest(id).map_or(id, |template| template.texts(language).short_title()).to_owned()
}

fn field_words(known: &Known, plan: &PlanRecord, field: &str, language: Language) -> String {
    template_of(known, plan)
        .map(|template| template.texts(language).short_label(field).to_owned())
        .unwrap_or_default()
}

/// What to do next: what is late, go on where the text stopped, then what falls due, what is to be handed over, what is
/// ready to issue, and which paper is waited for.
fn next_things(
    known: &Known,
    plans: &[PlanRecord],
    dates: &[Marked],
    waits: &Waits,
    rest: Option<&Rest>,
    language: Language,
    today: NaiveDate,
) -> Vec<NextThing> {
    let today = iso(today);
    let near = dates.iter().filter(|date| date.from <= today && year::still_asks(&date.date, &today));
    let (late, near): (Vec<&Marked>, Vec<&Marked>) = near.partition(|marked| marked.date.late);
    let due = |marked: &&Marked| due_thing(plans, &marked.date);
    let drafts = || plans.iter().filter(|plan| plan.draft);
    let at_rest = rest.and_then(|rest| drafts().find(|plan| plan.id == rest.plan));
    let in_hand = at_rest.or_else(|| drafts().max_by(|a, b| a.written.cmp(&b.written)));
    // What has been late longest goes first; the rest of it, however much, hides nothing else that waits.
    let mut late = late.iter().filter_map(due);
    let mut next: Vec<NextThing> = late.next().into_iter().collect();
    if let Some(plan) = in_hand {
        let field = rest.filter(|rest| rest.plan == plan.id).map(|rest| rest.place.field.as_str());
        let about = field.map(|field| field_words(known, plan, field, language)).unwrap_or_default();
        next.push(thing(NextKind::Continue, plan, about, plan.written.clone()));
    }
    next.extend(near.iter().filter_map(due).take(NEXT_THINGS));
    next.extend(waits.to_hand(plans));
    let ready = drafts().filter(|plan| {
        plan.asker.is_none() && plan.summary.blocking == 0 && in_hand.is_none_or(|hand| hand.id != plan.id)
    });
    next.extend(ready.map(|plan| thing(NextKind::Ready, plan, String::new(), plan.written.clone())));
    next.extend(waits.for_paper(plans));
    next.extend(late.take(NEXT_THINGS));
    next.truncate(NEXT_THINGS);
    next
}

/// A day as one of the next things.
fn due_thing(plans: &[PlanRecord], date: &ClockDate) -> Option<NextThing> {
    let plan = plans.iter().find(|plan| plan.id == date.plan)?;
    let (kind, about) = match &date.meeting {
        Some(_) => (NextKind::Meeting, &date.time),
        None => (NextKind::Due, &date.what),
    };
    Some(thing(kind, plan, about.clone(), date.date.clone()))
}

fn thing(kind: NextKind, plan: &PlanRecord, about: String, when: String) -> NextThing {
    NextThing {
        kind,
        plan: plan.id.clone(),
        pupil: plan.pupil.clone(),
        class: plan.class.clone(),
        about,
        when,
        left: plan.summary.total.saturating_sub(plan.summary.filled),
    }
}
