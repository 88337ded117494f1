//! The making of copies on all cores, beside a workspace that is free most of the time.

use super::{Order, Outlet, Printing, Target, Task, Workspace, file_name};
use crate::document::{Cover, cover_sheet, print_stream};
use crate::failure::{Code, Failure, Result};
use crate::file::Part;
use crate::revision::Digest;
use crate::signature::Signer as _;
use crate::vault::{NewCopy, Stamp};
use crate::workspace::drafting::PROGRAM;
use crate::workspace::edition::{FinishedCopy, digest_of};
use crate::workspace::file::unwritable;
use std::borrow::BorrowMut;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;

/// What the making of copies needs from the world around it.
pub struct Hands<'a> {
    /// Sends a document to the printing system.
    pub print: &'a (dyn Fn(&str, &[u8]) -> Result<()> + Sync),
    /// Is told whenever something has come to be.
    pub told: &'a (dyn Fn() + Sync),
}

/// Makes the copies that the workspace was asked for, and returns when the last one is done, when the person
/// has stopped it, or when the program was locked. At most one copy for each core is in memory at a time.
pub fn make_copies_in<W: BorrowMut<Workspace> + Send>(workspace: &Mutex<W>, hands: &Hands<'_>) {
    let Some(run) = with(workspace, |workspace| workspace.run_to_make()) else { return };
    let turns = Turns::default();
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| work(workspace, run, hands, &turns));
        }
    });
    let list = with(workspace, |workspace| workspace.end_copies(run));
    if let Some((path, text)) = list {
        // The files are what was asked for; without the list the ledger still tells whose they are.
        let _ = Part::prepare(&path, |file| Ok(file.write_all(text.as_bytes())?))
            .and_then(|(part, ())| part.place_new());
    }
    (hands.told)();
}

/// Does something with the workspace, which is held no longer than that takes.
fn with<W: BorrowMut<Workspace>, T>(workspace: &Mutex<W>, act: impl FnOnce(&mut Workspace) -> T) -> T {
    let mut held = workspace.lock().unwrap_or_else(PoisonError::into_inner);
    act((*held).borrow_mut())
}

fn work<W: BorrowMut<Workspace>>(workspace: &Mutex<W>, run: u64, hands: &Hands<'_>, turns: &Turns) {
    loop {
        let task = with(workspace, |workspace| workspace.next_copy(run));
        let Some(task) = task else { return };
        let turn = turns.of(task.turn);
        (hands.told)();
        let outcome = make(workspace, hands, &task, &turn);
        if let Err(failure) = outcome {
            with(workspace, |workspace| workspace.end_task(&task, Err(failure)));
        }
        drop(turn);
        (hands.told)();
    }
}

fn make<W: BorrowMut<Workspace>>(
    workspace: &Mutex<W>,
    hands: &Hands<'_>,
    task: &Task,
    turn: &Turn<'_>,
) -> Result<()> {
    let copy = task.order.make()?;
    let digest = digest_of(&copy.pdf);
    match task.path() {
        Some(path) => {
            let prepare = |path: &Path, pdf: &[u8]| {
                Part::prepare(path, |file| Ok(file.write_all(pdf)?))
                    .map(|(part, ())| part)
                    .map_err(unwritable)
            };
            let part = prepare(&path, &copy.pdf)?;
            let letter = match &task.letter {
                Some(letter) => {
                    let path = task.letter_path(&path);
                    Some((prepare(&path, letter)?, path))
                }
                None => None,
            };
            with(workspace, |workspace| workspace.finish_file(task, digest, (part, &path), letter));
        }
        None => {
            let job = task.print_job(&copy)?;
            // In the order that was asked for: the papers are handed out from one tray.
            turn.wait();
            with(workspace, |workspace| workspace.begin_print(task, digest))?;
            let printed = (hands.print)(&task.title(), job.as_deref().unwrap_or(&copy.pdf));
            with(workspace, |workspace| workspace.finish_print(task, printed));
        }
    }
    Ok(())
}

impl Task {
    /// The copy as it is recorded.
    pub(super) fn recorded(&self, digest: Digest, outlet: Outlet) -> Result<Printing> {
        let Order { revision, edition, addressee, pen, now, .. } = &self.order;
        let (number, recipient) = addressee.clone().ok_or(Failure::new(Code::BadCall))?;
        let copy = NewCopy {
            number,
            recipient,
            edition: serde_json::to_string(edition).map_err(Failure::defect)?,
            outlet,
            stamp: Stamp { moment: now.to_rfc3339(), by: pen.key.identity().name() },
            digest,
            basis: self.basis.clone(),
        };
        Ok(Printing { job: self.job, plan: self.plan.clone(), number: revision.number, copy })
    }

    /// Where the file goes; nowhere when it is printed.
    fn path(&self) -> Option<PathBuf> {
        let number = self.order.addressee.as_ref().map_or(0, |(number, _)| *number);
        match &self.target {
            Target::Printer => None,
            Target::File(path) => Some(path.clone()),
            Target::Folder(folder) => {
                let (id, edition) = (self.order.revision.id(), &self.order.edition);
                Some(folder.join(file_name(self.language, (&id, number), edition.extract.is_some())))
            }
        }
    }

    /// Where the letter goes: beside the copy, under the same id and number.
    fn letter_path(&self, copy: &Path) -> PathBuf {
        let number = self.order.addressee.as_ref().map_or(0, |(number, _)| *number);
        let values = [("id", self.order.revision.id().into()), ("copy", number.into())];
        copy.with_file_name(crate::text::say(self.language, "workspace-letters-name", &values))
    }

    fn title(&self) -> String {
        let version = self.order.revision.number;
        crate::text::say(self.language, "workspace-print-title", &[("version", version.into())])
    }

    /// The copy behind its cover sheet and its letter, each on paper of its own; nothing when the copy goes as
    /// it is.
    fn print_job(&self, copy: &FinishedCopy) -> Result<Option<Vec<u8>>> {
        let cover = self.cover_sheet(copy)?;
        let mut papers: Vec<&[u8]> = cover.iter().chain(&self.letter).map(Vec::as_slice).collect();
        if papers.is_empty() {
            return Ok(None);
        }
        papers.push(&copy.pdf);
        print_stream(&papers).map(Some)
    }

    fn cover_sheet(&self, copy: &FinishedCopy) -> Result<Option<Vec<u8>>> {
        let Some((sender, (_, recipient))) = self.cover.as_ref().zip(self.order.addressee.as_ref()) else {
            return Ok(None);
        };
        cover_sheet(&Cover {
            language: self.language,
            recipient,
            copies: 1,
            pages: copy.pages,
            sender,
            made: self.order.now,
            program: PROGRAM,
        })
        .map(Some)
    }
}

/// Whose turn it is, by the order in which copies were taken in hand.
#[derive(Default)]
struct Turns {
    passed: Mutex<Vec<bool>>,
    moved: Condvar,
}

/// The turn of one copy; over when it is dropped.
struct Turn<'a> {
    turns: &'a Turns,
    number: usize,
}

impl Turns {
    fn of(&self, number: usize) -> Turn<'_> {
        Turn { turns: self, number }
    }
}

impl Turn<'_> {
    /// Waits until the turn of every copy before this one is over.
    fn wait(&self) {
        let mut passed = self.turns.passed.lock().unwrap_or_else(PoisonError::into_inner);
        while !(0..self.number).all(|before| passed.get(before) == Some(&true)) {
            passed = self.turns.moved.wait(passed).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut passed = self.turns.passed.lock().unwrap_or_else(PoisonError::into_inner);
        if passed.len() <= self.number {
            passed.resize(self.number + 1, false);
        }
        passed[self.number] = true;
        self.turns.moved.notify_all();
    }
}
