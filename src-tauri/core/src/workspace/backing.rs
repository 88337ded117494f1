//! Backups: made by themselves when something has changed, kept in the folder that the teacher chose, and
//! told in words of what was read in them. The work is done aside; nobody waits for it.

use super::words::{clock, iso};
use super::*;
use crate::failure::Failure;
use crate::text::say;
use crate::vault::{Act, Check, Generation, Watch, next_file};
use chrono::{DateTime, FixedOffset, TimeDelta};
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::Duration;

/// The value's name in the vault.
const BACKUP: &str = "backup";
/// The folder of the backups, in the vault's own, as long as no other is chosen.
const FOLDER: &str = "varmuuskopiot";
/// So long after a backup the next is made, when something has changed; on another day at once.
const REST: TimeDelta = TimeDelta::hours(4);
/// When the last proved backup is older than this, the home screen says so.
const LATE: TimeDelta = TimeDelta::days(7);
/// How long a lock waits for a backup in the making to end.
const PATIENCE: Duration = Duration::from_secs(2);

/// What the vault keeps of its backups.
#[derive(Default, Serialize, Deserialize)]
struct Kept {
    /// The folder that was chosen.
    folder: Option<PathBuf>,
    /// The last one that was proved.
    last: Option<Proof>,
}

/// A backup that was proved.
#[derive(Clone, Serialize, Deserialize)]
struct Proof {
    moment: DateTime<FixedOffset>,
    name: String,
    pupils: u32,
    plans: u32,
    revisions: u32,
    /// What the vault held then.
    mark: String,
    /// How many versions of its plans had been issued then.
    #[serde(default)]
    issued: u32,
}

/// A backup in the making.
pub(super) struct Backing {
    watch: Arc<Watch>,
    outcome: Receiver<Result<Check>>,
    file: PathBuf,
    mark: String,
    issued: u32,
}

/// The folder of the backups of the vault in this folder, by what the vault itself notes of them.
pub(super) fn folder_by_notes(vault: &Path, value: &dyn Fn(&str) -> Option<String>) -> PathBuf {
    let kept: Option<Kept> = value(BACKUP).and_then(|text| serde_json::from_str(&text).ok());
    kept.and_then(|kept| kept.folder).unwrap_or_else(|| vault.join(FOLDER))
}

impl Workspace {
    /// The backups: where they are, and what was read in the last one.
    pub fn backups(&mut self) -> Result<BackupState> {
        let kept = self.backup_notes()?;
        let folder = self.folder_of(&kept);
        let vault = self.vault_ref()?;
        let (generations, former) = match folder.is_dir() {
            true => (vault.generations(&folder), vault.former_generations(&folder)),
            false => (Ok(Vec::new()), Ok(Vec::new())),
        };
        let (generations, former) = (generations.unwrap_or_default(), former.unwrap_or_default());
        Ok(BackupState {
            usual: kept.folder.is_none(),
            missing: kept.folder.is_some() && !folder.is_dir(),
            folder: folder.display().to_string(),
            late: self.is_late(&kept)?,
            newer: self.newer(&kept)?,
            last: self.last(&kept)?.cloned().map(told),
            count: u32::try_from(generations.len()).unwrap_or(u32::MAX),
            oldest: generations.first().map(|one: &Generation| iso(one.day)),
            former: former.first().zip(former.last()).map(|(oldest, newest)| FormerBackups {
                count: u32::try_from(former.len()).unwrap_or(u32::MAX),
                oldest: iso(oldest.day),
                newest: iso(newest.day),
            }),
            progress: self.backing.as_ref().map(|backing| backing.watch.permille()),
            trouble: self.backup_trouble.clone(),
        })
    }

    /// Makes a backup now and proves it.
    pub fn back_up(&mut self) -> Result<BackupState> {
        self.refuse_practice()?;
        self.go_on_backing(false)?;
        self.backups()
    }

    /// Makes a backup if something has changed and the last one is old enough; for moments when nobody
    /// types. What goes wrong is told on the home screen and where backups are told of.
    pub fn keep_backup(&mut self) -> Result<()> {
        self.vault_ref()?;
        if self.practice.is_some() {
            return Ok(());
        }
        match self.go_on_backing(true) {
            // The work is wanted done aside, or the vault was locked meanwhile.
            Err(failure) if matches!(failure.code, Code::Cancelled | Code::Locked) => Err(failure),
            _ => Ok(()),
        }
    }

    /// Lets the person choose the folder of the backups.
    pub fn choose_backup_folder(&mut self) -> Result<BackupState> {
        self.refuse_practice()?;
        self.vault_ref()?;
        let language = self.look.language;
        let folder = self.outside.pick_folder(&say(language, "workspace-backup-folder-title", &[]))?;
        self.keep_backups_in(folder)?;
        self.backups()
    }

    /// Keeps the backups in this folder from now on.
    pub fn keep_backups_in(&mut self, folder: PathBuf) -> Result<()> {
        // Beside the vault itself nobody looks for a backup, and a file there may take another's place.
        let usual = self.folder.join(FOLDER);
        let folder = Some(folder).filter(|folder| *folder != usual);
        if folder.as_ref().is_some_and(|folder| is_same(folder, &self.folder)) {
            return Err(Code::FileUnwritable.into());
        }
        let kept = self.backup_notes()?;
        self.backup_trouble = None;
        self.note_backups(&Kept { folder, ..kept })
    }

    /// Removes the backups that were made before the vault was given a new key, once one under the new key was
    /// proved.
    pub fn remove_former_backups(&mut self) -> Result<BackupState> {
        self.refuse_practice()?;
        let kept = self.backup_notes()?;
        if self.last(&kept)?.is_none() {
            return Err(Code::BadCall.into());
        }
        self.vault_ref()?.remove_former(&self.folder_of(&kept))?;
        self.backups()
    }

    /// Makes a proven backup in this file.
    pub fn back_up_to(&mut self, file: &Path) -> Result<Check> {
        let check = self.vault_ref()?.back_up(file)?;
        self.vault()?.tell(Act::BackedUp)?;
        Ok(check)
    }

    /// When the last proved backup was made, if it is too old; for the home screen.
    pub(super) fn late_backup(&mut self) -> Result<Option<LateBackup>> {
        let kept = self.backup_notes()?;
        let late = self.practice.is_none() && self.is_late(&kept)?;
        let last = self.last(&kept)?.map(|last| iso(last.moment.date_naive()));
        Ok(late.then_some(LateBackup { last }))
    }

    /// The last proved backup counts no more.
    pub(super) fn forget_proof(&mut self) -> Result<()> {
        let kept = self.backup_notes()?;
        self.note_backups(&Kept { last: None, ..kept })
    }

    /// A backup in the making ends: the vault is being closed.
    pub(super) fn stop_backing(&mut self) {
        if let Some(backing) = self.backing.take() {
            backing.watch.stop();
            // It holds keys. One that hangs on a disk that does not answer is not waited for.
            let _ = backing.outcome.recv_timeout(PATIENCE);
        }
    }

    /// Begins a backup, or takes over what became of the one that was begun.
    fn go_on_backing(&mut self, only_when_due: bool) -> Result<()> {
        if self.backing.is_none() {
            if only_when_due && !self.is_due()? {
                return Ok(());
            }
            let begun = self.begin_backing();
            self.note(begun)?;
        }
        let Some(backing) = self.backing.take() else { return Ok(()) };
        match backing.outcome.try_recv() {
            // Somebody else's command waits for it.
            Err(TryRecvError::Empty) => {
                self.backing = Some(backing);
                Ok(())
            }
            outcome => {
                self.vault_ref()?.end_backup();
                let checked = outcome.unwrap_or(Err(Code::Cancelled.into()));
                let kept = checked.and_then(|check| self.proved(&backing, check));
                self.note(kept)
            }
        }
    }

    /// Keeps what went wrong, to be told on the home screen and where backups are told of.
    fn note(&mut self, outcome: Result<()>) -> Result<()> {
        match &outcome {
            Err(failure) if failure.code == Code::Cancelled => {}
            Err(failure) => self.backup_trouble = Some(failure.clone()),
            Ok(()) if self.backing.is_none() => self.backup_trouble = None,
            Ok(()) => {}
        }
        outcome
    }

    fn begin_backing(&mut self) -> Result<()> {
        let kept = self.backup_notes()?;
        let folder = self.folder_of(&kept);
        if kept.folder.is_none() {
            // A vault that was moved away is to be moved back: nothing may be made where it was.
            if !self.folder.is_dir() {
                return Err(Code::BackupFolderMissing.into());
            }
            crate::file::make_folder(&folder)?;
        } else if !folder.is_dir() {
            return Err(Code::BackupFolderMissing.into());
        }
        let file = next_file(&folder, self.outside.now().date_naive())?;
        let vault = self.vault_ref()?;
        let (mark, issued, job) = (vault.mark(BACKUP)?, issued_in(vault)?, vault.begin_backup()?);
        let (watch, (tell, outcome)) = (Arc::new(Watch::default()), channel());
        let (watched, goal) = (watch.clone(), file.clone());
        self.backing = Some(Backing { watch, outcome, file, mark, issued });
        self.outside.work_aside(Box::new(move || {
            let made = job.run(&goal, &watched);
            // The keys are gone before anybody is told.
            drop(job);
            let _ = tell.send(made);
        }))
    }

    fn proved(&mut self, backing: &Backing, check: Check) -> Result<()> {
        let kept = self.backup_notes()?;
        let name = backing.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Check { pupils, plans, revisions } = check;
        let (moment, mark) = (self.outside.now(), backing.mark.clone());
        let issued = backing.issued;
        let last = Some(Proof { moment, name, pupils, plans, revisions, mark, issued });
        self.note_backups(&Kept { last, ..kept })?;
        // Told afterwards: a backup that was not made is none.
        self.vault()?.tell(Act::BackedUp)?;
        // What cannot be removed now is removed after the next one.
        let _ = self.vault_ref()?.remove_superseded(&backing.file);
        Ok(())
    }

    fn is_due(&mut self) -> Result<bool> {
        let kept = self.backup_notes()?;
        let Some(last) = self.last(&kept)? else {
            return Ok(!self.vault_ref()?.plans()?.is_empty());
        };
        let age = self.outside.now() - last.moment;
        let rested = !(TimeDelta::zero()..REST).contains(&age)
            || last.moment.date_naive() != self.outside.now().date_naive();
        // What was issued is in nobody's head: its backup does not wait.
        let is_urgent = issued_in(self.vault_ref()?)? > last.issued;
        Ok((rested || is_urgent) && self.vault_ref()?.mark(BACKUP)? != last.mark)
    }

    /// What has changed since the last proved backup.
    fn newer(&self, kept: &Kept) -> Result<Option<NewerWork>> {
        let Some(last) = self.last(kept)? else { return Ok(None) };
        let vault = self.vault_ref()?;
        if vault.mark(BACKUP)? == last.mark {
            return Ok(None);
        }
        let plans = vault.plans()?;
        let moments = plans.iter().filter_map(|plan| DateTime::parse_from_rfc3339(&plan.written).ok());
        let written = moments.max().filter(|moment| *moment > last.moment);
        let written = written.map(|moment| WrittenAt { day: iso(moment.date_naive()), time: clock(&moment) });
        Ok(Some(NewerWork { written }))
    }

    /// Whether there is a plan that no proved backup of the last days can hold.
    fn is_late(&self, kept: &Kept) -> Result<bool> {
        let now = self.outside.now();
        // A clock that was set back far tells nothing of how old it is.
        let old = |moment: DateTime<FixedOffset>| !(-TimeDelta::days(1)..=LATE).contains(&(now - moment));
        if let Some(last) = self.last(kept)? {
            return Ok(old(last.moment) && self.vault_ref()?.mark(BACKUP)? != last.mark);
        }
        let plans = self.vault_ref()?.plans()?;
        let mut made = plans.iter().filter_map(|plan| DateTime::parse_from_rfc3339(&plan.created).ok());
        Ok(made.any(old))
    }

    /// The last backup that was proved, unless it is not where it was put. A chosen folder that is not there now may
    /// be on a stick that was put away.
    fn last<'a>(&self, kept: &'a Kept) -> Result<Option<&'a Proof>> {
        let (folder, vault) = (self.folder_of(kept), self.vault_ref()?);
        let is_away = kept.folder.is_some() && !folder.is_dir();
        Ok(kept.last.as_ref().filter(|last| is_away || vault.made_backup(&folder.join(&last.name))))
    }

    /// The days of the backups of this vault that are in their folder now: those under its key, and those under one
    /// that it had before.
    pub(super) fn days_of_backups(&mut self) -> Result<(Vec<String>, Vec<String>)> {
        let kept = self.backup_notes()?;
        let (vault, folder) = (self.vault_ref()?, self.folder_of(&kept));
        let days = |all: Result<Vec<Generation>>| {
            all.unwrap_or_default().into_iter().map(|one| iso(one.day)).collect()
        };
        Ok((days(vault.generations(&folder)), days(vault.former_generations(&folder))))
    }

    fn folder_of(&self, kept: &Kept) -> PathBuf {
        kept.folder.clone().unwrap_or_else(|| self.folder.join(FOLDER))
    }

    fn refuse_practice(&self) -> Result<()> {
        if self.practice.is_some() { Err(Code::BadCall.into()) } else { Ok(()) }
    }

    fn backup_notes(&mut self) -> Result<Kept> {
        let text = self.vault_ref()?.value(BACKUP)?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    fn note_backups(&mut self, kept: &Kept) -> Result<()> {
        let text = serde_json::to_string(kept).map_err(Failure::defect)?;
        self.vault()?.set_value(BACKUP, Some(&text))
    }
}

/// How many versions of the plans have been issued.
fn issued_in(vault: &Vault) -> Result<u32> {
    Ok(vault.plans()?.iter().map(|plan| plan.version).sum())
}

fn told(proof: Proof) -> ProvedBackup {
    ProvedBackup {
        day: iso(proof.moment.date_naive()),
        time: clock(&proof.moment),
        name: proof.name,
        pupils: proof.pupils,
        plans: proof.plans,
        revisions: proof.revisions,
    }
}

fn is_same(one: &Path, other: &Path) -> bool {
    one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}
