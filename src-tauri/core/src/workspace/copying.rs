//! Copies for recipients, one or many in one go: what is to be made, what is in hand, what became of each.
//! The workspace is held only to take the next copy and to record a finished one; in between it can save
//! and lock. A lock ends the run: what is recorded is done, nothing else is left behind.

mod run;

pub use run::{Hands, make_copies_in};

use super::edition::{Order, Pen};
use super::*;
use crate::failure::Failure;
use crate::file::{Part, sync_folder_of};
use crate::outside::FileWish;
use crate::revision::Digest;
use crate::text::say;
use crate::vault::{NewCopy, PlanRecord};
use std::path::Path;

/// Copies that are being made.
pub(super) struct CopyRun {
    /// Tells it from the runs before.
    id: u64,
    jobs: Vec<Job>,
    /// The first job that nobody has taken.
    next: usize,
    /// How many were taken in hand.
    handed: usize,
    target: Target,
    covers: bool,
    letters: bool,
    list: bool,
    /// Whether copies of versions that were issued unsigned are signed too.
    sign: bool,
    /// Whether the person knows of the contact data in the one version that is copied.
    knowing: bool,
    pen: Pen,
    /// For whom a cover sheet says that it is.
    sender: String,
    stopping: bool,
    ended: bool,
    /// What was begun of the last of the jobs, and ends when its copy is recorded.
    ends: Option<BegunPlace>,
    /// The copy that the printing system is being given now.
    printing: Option<Printing>,
}

/// One copy to be made.
struct Job {
    plan: String,
    number: u32,
    wish: RecipientWish,
    edition: Edition,
    pupil: String,
    class: String,
    /// The number of the copy, once it is taken in hand, and whether it is signed.
    copy: Option<u32>,
    signed: bool,
    outcome: Option<Outcome>,
}

/// What became of a copy.
enum Outcome {
    Made { file: Option<String> },
    Failed(Failure),
}

/// Where copies go.
#[derive(Clone)]
enum Target {
    /// One file under the name that the person chose.
    File(PathBuf),
    /// Files in this folder.
    Folder(PathBuf),
    Printer,
}

/// A copy in hand.
struct Task {
    run: u64,
    job: usize,
    /// How many were taken in hand before it.
    turn: usize,
    plan: String,
    order: Order,
    basis: Basis,
    cover: Option<String>,
    /// The letter of changes that goes with it.
    letter: Option<Vec<u8>>,
    target: Target,
    language: Language,
}

/// A copy on its way to the printing system. A lock does not wait for a printer: it records the copy as printed.
struct Printing {
    job: usize,
    plan: String,
    number: u32,
    copy: NewCopy,
}

/// A copy that a lock recorded as printed, although the printing system did not take it: struck as soon as the vault
/// is open again. Tells no name.
pub(super) struct Unprinted {
    plan: String,
    number: u32,
    copy: u32,
}

impl Workspace {
    /// The versions of which someone whom the plan names still has no copy: the newest of each plan.
    pub fn copies_waiting(&mut self) -> Result<Vec<CopyOffer>> {
        let mut offers: Vec<CopyOffer> = Vec::new();
        let mut plans = self.vault()?.plans()?;
        plans.sort_by_cached_key(|plan| (words::sort_key(&plan.class), words::sort_key(&plan.pupil)));
        let foreseen = self.vault()?.foreseen()?;
        for plan in &plans {
            let own = foreseen.iter().filter(|one| one.plan == plan.id);
            let recipients: Vec<(String, bool)> =
                own.map(|one| (one.name.clone(), home::lacks_copy(one))).collect();
            if recipients.iter().any(|(_, waiting)| *waiting) {
                offers.push(self.offer((plan, &plans), plan.version, recipients)?);
            }
        }
        Ok(offers)
    }

    /// Those whom a version names for a copy.
    pub fn copies_of(&mut self, plan: String, number: u32) -> Result<CopyOffer> {
        let ledger = self.ledger(plan.clone(), number)?;
        let foreseen = ledger.recipients.iter().filter(|one| one.foreseen);
        let recipients =
            foreseen.map(|one| (one.name.clone(), one.state == RecipientState::Waiting)).collect();
        let all = self.vault()?.plans()?;
        let plan = all.iter().find(|one| one.id == plan).ok_or(Failure::new(Code::NoSuchPlan))?;
        self.offer((plan, &all), number, recipients)
    }

    /// Makes copies for recipients: in a folder that the person chooses, or to the printer. It is done when
    /// the last one is; meanwhile `copying` tells how far it has come.
    pub fn make_copies(&mut self, wish: CopyWish, passphrase: Passphrase) -> Result<()> {
        if self.copies_wait() || wish.of.iter().all(|one| one.recipients.is_empty()) {
            return Err(Failure::new(Code::BadCall).with("detail", "copies"));
        }
        self.confirm(Some(passphrase))?;
        let jobs = self.jobs(&wish)?;
        if let [job] = jobs.as_slice() {
            // One alone is refused before anything is asked; of several each is told of.
            self.demand_basis(&job.plan, job.number, &job.wish)?;
            self.demand_no_contacts((&job.plan, job.number), &job.edition, wish.letters, wish.knowing)?;
        }
        let target = match wish.outlet {
            Outlet::Printer => Target::Printer,
            Outlet::File => self.pick_target(&jobs)?,
        };
        self.begin_copies(jobs, &wish, target)
    }

    /// Makes copies in this folder, which is made if need be, in a session whose passphrase was just given: the
    /// command line's.
    pub fn make_copies_into(&mut self, wish: &CopyWish, folder: PathBuf) -> Result<()> {
        let jobs = self.jobs(wish)?;
        std::fs::create_dir_all(&folder).map_err(|error| super::file::unwritable(error.into()))?;
        self.begin_copies(jobs, wish, Target::Folder(folder))
    }

    fn offer(
        &mut self,
        (plan, all): (&PlanRecord, &[PlanRecord]),
        number: u32,
        recipients: Vec<(String, bool)>,
    ) -> Result<CopyOffer> {
        let recipients = recipients.into_iter().map(|(name, waiting)| {
            let form = self.form_of(&plan.id, number, &name)?;
            Ok(OfferedRecipient { name, waiting, form })
        });
        let recipients = recipients.collect::<Result<_>>()?;
        let template = self.template_of(&plan.template)?;
        Ok(CopyOffer {
            contacts: self.contacts_among((&plan.id, all), number)?,
            plan: plan.id.clone(),
            level: template.level,
            number,
            pupil: plan.pupil.clone(),
            class: plan.class.clone(),
            recipients,
            issued_signed: self.vault_ref()?.revision(&plan.id, number)?.issued_signed,
            extracts: permitting::extracts_of(template, self.look.language),
        })
    }

    fn begin_copies(&mut self, jobs: Vec<Job>, wish: &CopyWish, target: Target) -> Result<()> {
        let teacher = self.settings()?.teacher;
        let sender = [teacher.name.trim(), teacher.school.trim()];
        self.runs += 1;
        self.copying = Some(CopyRun {
            id: self.runs,
            jobs,
            next: 0,
            handed: 0,
            covers: wish.covers && matches!(target, Target::Printer),
            letters: wish.letters,
            list: wish.list && matches!(target, Target::Folder(_)),
            target,
            sign: wish.sign,
            // Of several nobody is told of each: they are left out.
            knowing: wish.knowing && wish.of.len() == 1,
            pen: self.pen()?,
            sender: sender.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
            stopping: false,
            ended: false,
            ends: self.vault()?.end_begun(None),
            printing: None,
        });
        Ok(())
    }

    fn jobs(&mut self, wish: &CopyWish) -> Result<Vec<Job>> {
        let mut jobs = Vec::new();
        for CopiesOf { plan, number, recipients } in &wish.of {
            let record = self.vault()?.plan(plan)?;
            if *number == 0 || *number > record.version {
                return Err(Code::NoSuchRevision.into());
            }
            for one in recipients.iter().filter(|one| !one.name.trim().is_empty()) {
                let name = one.name.trim().to_owned();
                let fitting = wish.fitting && one.basis == Basis::Named;
                let edition =
                    if fitting { self.form_of(plan, *number, &name)? } else { wish.edition.clone() };
                jobs.push(Job {
                    plan: plan.clone(),
                    number: *number,
                    edition: Edition { extract: one.extract.clone(), ..edition },
                    wish: RecipientWish { name, ..one.clone() },
                    pupil: record.pupil.clone(),
                    class: record.class.clone(),
                    copy: None,
                    signed: false,
                    outcome: None,
                });
            }
        }
        Ok(jobs)
    }

    /// Asks where the files go: one has a name of its own, several go into a folder.
    fn pick_target(&mut self, jobs: &[Job]) -> Result<Target> {
        let language = self.look.language;
        if let [job] = jobs {
            let copy = self.vault()?.ledger(&job.plan, job.number)?.next_copy();
            let id = crate::revision::digest_id(&self.vault()?.revision(&job.plan, job.number)?.digest);
            let path = self.outside.pick_save(&FileWish {
                title: say(language, "workspace-copy-title", &[]),
                name: file_name(language, (&id, copy), job.edition.extract.is_some()),
                kind: (say(language, "workspace-copy-kind", &[]), vec!["pdf".to_owned()]),
            })?;
            return Ok(Target::File(path));
        }
        let title = say(language, "workspace-copies-title", &[]);
        self.outside.pick_folder(&title).map(Target::Folder)
    }

    /// How far the copies have come; nothing when none were asked for.
    pub fn copying(&mut self) -> Result<Option<Copying>> {
        self.vault()?;
        Ok(self.copying.as_ref().map(CopyRun::told))
    }

    /// Begins no more copies: those in hand are finished.
    pub fn stop_copying(&mut self) -> Result<()> {
        if let Some(run) = &mut self.copying {
            run.stopping = true;
        }
        Ok(())
    }

    /// Whether copies are to be made as soon as the workspace is free.
    pub fn copies_wait(&self) -> bool {
        self.copying.as_ref().is_some_and(|run| !run.ended)
    }

    /// The run whose copies are to be made.
    fn run_to_make(&self) -> Option<u64> {
        self.copying.as_ref().filter(|run| !run.ended).map(|run| run.id)
    }

    /// The run of this id; nothing when the program was locked since it began.
    fn run(&mut self, id: u64) -> Option<&mut CopyRun> {
        self.copying.as_mut().filter(|run| run.id == id)
    }

    /// Takes the next copy of a run in hand; one that cannot be begun has failed.
    fn next_copy(&mut self, id: u64) -> Option<Task> {
        loop {
            let run = self.run(id).filter(|run| !run.stopping && run.next < run.jobs.len())?;
            let job = run.next;
            run.next += 1;
            match self.take(id, job) {
                Ok(task) => return Some(task),
                Err(failure) => self.end_job(id, job, Outcome::Failed(failure)),
            }
        }
    }

    fn take(&mut self, id: u64, job: usize) -> Result<Task> {
        let language = self.look.language;
        let run = self.run(id).ok_or(Failure::new(Code::Locked))?;
        let one = run.jobs.get(job).ok_or(Failure::new(Code::BadCall))?;
        let (plan, number, wish) = (one.plan.clone(), one.number, one.wish.clone());
        let (edition, pen, target) = (one.edition.clone(), run.pen.clone(), run.target.clone());
        let (cover, sign, knowing) = (run.covers.then(|| run.sender.clone()), run.sign, run.knowing);
        // An extract is of the version alone: the letter would tell more than it.
        let told = run.letters && number > 1 && edition.extract.is_none();
        // A number in hand is taken, and one whose copy failed is not given to another person.
        let of_version = run.jobs.iter().filter(|other| other.plan == plan && other.number == number);
        let taken = of_version.filter_map(|other| other.copy).max().unwrap_or_default();
        self.demand_basis(&plan, number, &wish)?;
        self.demand_no_contacts((&plan, number), &edition, told, knowing)?;
        let RecipientWish { name: recipient, basis, .. } = wish;
        let free = self.vault()?.ledger(&plan, number)?.next_copy().max(taken + 1);
        let letter = told.then(|| self.change_letter(&plan, number, &edition)).transpose()?;
        let order = self.order(&plan, number, (edition, sign), Some((free, recipient)), pen)?;
        let run = self.run(id).ok_or(Failure::new(Code::Locked))?;
        let turn = run.handed;
        run.handed += 1;
        if let Some(one) = run.jobs.get_mut(job) {
            one.copy = Some(free);
            one.signed = order.sign;
        }
        Ok(Task { run: id, job, turn, plan, order, basis, cover, letter, target, language })
    }

    /// Puts a finished file in its place, with its letter if one goes with it, and records it: all, or nothing.
    fn finish_file(
        &mut self,
        task: &Task,
        digest: Digest,
        (part, path): (Part, &Path),
        letter: Option<(Part, PathBuf)>,
    ) {
        let new = matches!(task.target, Target::Folder(_));
        let mut beside = None;
        let placed = self.demand_run(task).and_then(|()| {
            if let Some((letter, path)) = letter {
                letter.place_new()?;
                beside = Some(path);
            }
            let placed = if new { part.place_new() } else { part.place() };
            placed.and_then(|()| sync_folder_of(path))
        });
        let recorded = placed.and_then(|()| {
            let made = task.recorded(digest, Outlet::File).and_then(|copy| self.record(task.run, copy));
            made.inspect_err(|_| {
                // A copy that the ledger does not know must not be given to anybody.
                let _ = crate::file::remove(path);
            })
        });
        if let (Err(_), Some(beside)) = (&recorded, beside) {
            let _ = crate::file::remove(&beside);
        }
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        self.end_task(task, recorded.map(|()| name));
    }

    /// A copy goes to the printing system; if a lock comes meanwhile, that records it.
    fn begin_print(&mut self, task: &Task, digest: Digest) -> Result<()> {
        let printing = task.recorded(digest, Outlet::Printer)?;
        self.run(task.run).ok_or(Failure::new(Code::Locked))?.printing = Some(printing);
        Ok(())
    }

    /// Records a copy that the printing system has taken.
    fn finish_print(&mut self, task: &Task, printed: Result<()>) {
        let Some(run) = self.run(task.run) else {
            // Whoever ended the run has recorded it.
            if let (Err(_), Some((copy, _))) = (printed, &task.order.addressee) {
                let (plan, number) = (task.plan.clone(), task.order.revision.number);
                self.unprinted.push(Unprinted { plan, number, copy: *copy });
            }
            return;
        };
        let printing = run.printing.take().ok_or(Failure::new(Code::BadCall));
        let recorded = printed.and(printing).and_then(|copy| self.record(task.run, copy));
        self.end_task(task, recorded.map(|()| None));
    }

    /// A copy is finished only in the run that it was begun in.
    fn demand_run(&mut self, task: &Task) -> Result<()> {
        self.run(task.run).map(drop).ok_or(Code::Locked.into())
    }

    fn record(&mut self, run: u64, Printing { job, plan, number, copy }: Printing) -> Result<()> {
        let is_last = |run: &&mut CopyRun| job + 1 == run.jobs.len();
        let ends = self.run(run).filter(is_last).and_then(|run| run.ends.take());
        let vault = self.vault()?;
        vault.end_begun(ends);
        vault.add_copy(&plan, number, &copy)
    }

    /// A run is about to be forgotten: what the printing system is being given now is recorded while the vault is open.
    pub(super) fn record_printing(&mut self) {
        let printing = self.copying.as_mut().and_then(|run| Some((run.id, run.printing.take()?)));
        if let Some((run, printing)) = printing {
            // On a full disk it stays unrecorded: the lock does not wait.
            let _ = self.record(run, printing);
        }
    }

    /// Strikes what a lock recorded as printed and was not, now that the vault is open again.
    pub(super) fn strike_unprinted(&mut self) {
        for Unprinted { plan, number, copy } in std::mem::take(&mut self.unprinted) {
            let reason = say(self.look.language, "workspace-copies-unprinted", &[]);
            // Another vault knows no such copy.
            let _ = self.strike_entry(plan, number, Entry::Copy(copy), reason);
        }
    }

    fn end_task(&mut self, task: &Task, made: Result<Option<String>>) {
        let outcome = made.map_or_else(Outcome::Failed, |file| Outcome::Made { file });
        self.end_job(task.run, task.job, outcome);
    }

    fn end_job(&mut self, run: u64, job: usize, outcome: Outcome) {
        if let Some(job) = self.run(run).and_then(|run| run.jobs.get_mut(job)) {
            job.outcome = Some(outcome);
        }
    }

    /// Nobody makes copies any more; gives the list that is to be written beside the files.
    fn end_copies(&mut self, id: u64) -> Option<(PathBuf, String)> {
        let language = self.look.language;
        let run = self.run(id)?;
        run.ended = true;
        let Target::Folder(folder) = &run.target else { return None };
        let name = say(language, "workspace-copies-list", &[]);
        run.list.then(|| (folder.join(name), run.list_text()))
    }
}

impl CopyRun {
    fn told(&self) -> Copying {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let at = self.next.saturating_sub(1);
        Copying {
            total: count(self.jobs.len()),
            done: count(self.jobs.iter().filter(|job| job.outcome.is_some()).count()),
            now: self.jobs.get(at).map(|job| job.pupil.clone()).unwrap_or_default(),
            stopping: self.stopping,
            ended: self.ended,
            folder: match &self.target {
                Target::Folder(folder) => Some(folder.display().to_string()),
                Target::File(path) => path.parent().map(|folder| folder.display().to_string()),
                Target::Printer => None,
            },
            outcomes: if self.ended { self.jobs.iter().map(Job::told).collect() } else { Vec::new() },
        }
    }

    /// One line for each file: its name, the pupil and the recipient.
    fn list_text(&self) -> String {
        let line = |job: &Job| match &job.outcome {
            Some(Outcome::Made { file: Some(file) }) => {
                let whose = [job.pupil.as_str(), &job.class].map(str::trim);
                let whose = whose.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
                Some(format!("{file}\t{whose}\t{}\n", job.wish.name))
            }
            _ => None,
        };
        self.jobs.iter().filter_map(line).collect()
    }
}

impl Job {
    fn told(&self) -> CopyOutcome {
        let (number, file, failure) = match &self.outcome {
            Some(Outcome::Made { file }) => (self.copy, file.clone(), None),
            Some(Outcome::Failed(failure)) => (None, None, Some(failure.clone())),
            None => (None, None, None),
        };
        CopyOutcome {
            plan: self.plan.clone(),
            pupil: self.pupil.clone(),
            class: self.class.clone(),
            recipient: self.wish.name.clone(),
            number,
            signed: self.signed,
            file,
            failure,
        }
    }
}

/// The name of a copy's file: the id that stands in its foot and its number. It names nobody.
fn file_name(language: Language, (id, copy): (&str, u32), extract: bool) -> String {
    let key = if extract { "workspace-extracts-name" } else { "workspace-copies-name" };
    say(language, key, &[("id", id.into()), ("copy", copy.into())])
}
