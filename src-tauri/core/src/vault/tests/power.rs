//! Power cuts, simulated: every change of the disk is recorded in its true order, and what a disk may hold
//! after a cut at any moment is built from the record. What was synced is there. Of what was not: nothing,
//! everything, the beginning with its last write torn, or any sectors, with rubbish in what was being
//! written or in its whole sectors. Names come and go in their order, and last from the syncing of their
//! folder on.

use super::calls::{Event, FileNumber, content, recorded, told};
use super::life::{Life, ROUND, Told, look, look_at_backup, vault_in};
use super::*;

const SECTOR: usize = 512;

/// What a disk holds for sure, and what is on its way.
#[derive(Clone)]
pub(super) struct Disk {
    folder: PathBuf,
    files: Vec<Kept>,
    names: BTreeMap<PathBuf, FileNumber>,
    folders: Vec<PathBuf>,
    changes: Vec<Event>,
}

#[derive(Clone, Default)]
struct Kept {
    lasting: Vec<u8>,
    coming: Vec<Change>,
}

#[derive(Clone)]
enum Change {
    Written(usize, Vec<u8>),
    Cut(usize),
}

impl Change {
    fn make(&self, bytes: &mut Vec<u8>) {
        match self {
            Change::Written(at, new) => put(bytes, *at, new),
            Change::Cut(length) => bytes.resize(*length, 0),
        }
    }
}

fn put(bytes: &mut Vec<u8>, at: usize, new: &[u8]) {
    let end = at + new.len();
    bytes.resize(bytes.len().max(end), 0);
    bytes[at..end].copy_from_slice(new);
}

/// What is there of the changes that were not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Cut {
    Nothing,
    Everything,
    Beginning,
    Sectors,
    SpoiltBytes,
    SpoiltSectors,
}

const CUTS: [Cut; 6] =
    [Cut::Nothing, Cut::Everything, Cut::Beginning, Cut::Sectors, Cut::SpoiltBytes, Cut::SpoiltSectors];

impl Disk {
    /// A disk on which these files last.
    pub(super) fn new(folder: &Path, files: Vec<(PathBuf, Vec<u8>)>) -> Disk {
        let names = files.iter().enumerate().map(|(number, (path, _))| (path.clone(), number)).collect();
        let kept = |(_, lasting)| Kept { lasting, coming: Vec::new() };
        let folder = folder.canonicalize().unwrap();
        Disk {
            folder,
            names,
            files: files.into_iter().map(kept).collect(),
            folders: Vec::new(),
            changes: Vec::new(),
        }
    }

    /// A change comes to the disk.
    pub(super) fn take(&mut self, event: &Event) {
        match event {
            Event::Written(file, at, bytes) => {
                self.files[*file].coming.push(Change::Written(*at as usize, bytes.clone()));
            }
            Event::Cut(file, length) => self.files[*file].coming.push(Change::Cut(*length as usize)),
            Event::Synced(file) => {
                let file = &mut self.files[*file];
                file.coming.drain(..).for_each(|change| change.make(&mut file.lasting));
            }
            Event::Made(_, file) => {
                assert_eq!(*file, self.files.len());
                self.files.push(Kept::default());
                self.changes.push(event.clone());
            }
            Event::FolderMade(_) | Event::Removed(_) | Event::Renamed(..) => self.changes.push(event.clone()),
            Event::FolderSynced(folder) => self.sync_names(folder),
            Event::Told(_) => {}
        }
    }

    /// The changes of names in this folder last, and all that were made before them.
    fn sync_names(&mut self, folder: &Path) {
        let touches = |event: &Event| match event {
            Event::Made(name, _) | Event::FolderMade(name) | Event::Removed(name) => {
                name.parent() == Some(folder)
            }
            Event::Renamed(from, to) => from.parent() == Some(folder) || to.parent() == Some(folder),
            _ => false,
        };
        let count = self.changes.iter().rposition(touches).map_or(0, |last| last + 1);
        for change in self.changes.drain(..count) {
            rename_in(&mut self.names, &mut self.folders, &change);
        }
    }

    /// What is read from it, as long as it has power.
    pub(super) fn now(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        self.image(self.changes.len(), |file| {
            let mut bytes = file.lasting.clone();
            file.coming.iter().for_each(|change| change.make(&mut bytes));
            bytes
        })
        .0
    }

    /// What it may hold after a cut in its power.
    fn cut(&self, cut: Cut, chance: &mut Chance) -> (BTreeMap<PathBuf, Vec<u8>>, Vec<PathBuf>) {
        let names = match cut {
            Cut::Nothing => 0,
            Cut::Everything => self.changes.len(),
            _ => chance.below(self.changes.len() + 1),
        };
        self.image(names, |file| file.cut(cut, chance))
    }

    fn image(
        &self,
        changes: usize,
        mut content: impl FnMut(&Kept) -> Vec<u8>,
    ) -> (BTreeMap<PathBuf, Vec<u8>>, Vec<PathBuf>) {
        let (mut names, mut folders) = (self.names.clone(), self.folders.clone());
        self.changes[..changes].iter().for_each(|change| rename_in(&mut names, &mut folders, change));
        let files = names.into_iter().map(|(path, file)| (path, content(&self.files[file]))).collect();
        (files, folders)
    }

    /// Puts what a cut leaves into a folder.
    fn put_into(&self, root: &Path, cut: Cut, chance: &mut Chance) {
        let (files, folders) = self.cut(cut, chance);
        let place = |path: &Path| root.join(path.strip_prefix(&self.folder).unwrap());
        folders.iter().for_each(|folder| fs::create_dir_all(place(folder)).unwrap());
        for (path, bytes) in files {
            fs::create_dir_all(place(&path).parent().unwrap()).unwrap();
            fs::write(place(&path), bytes).unwrap();
        }
    }
}

fn rename_in(names: &mut BTreeMap<PathBuf, FileNumber>, folders: &mut Vec<PathBuf>, change: &Event) {
    match change {
        Event::Made(name, file) => drop(names.insert(name.clone(), *file)),
        Event::FolderMade(name) => folders.push(name.clone()),
        Event::Removed(name) => {
            names.remove(name);
            folders.retain(|folder| folder != name);
        }
        Event::Renamed(from, to) => {
            let moved = |path: &Path| {
                path.strip_prefix(from).ok().map(|rest| match rest.as_os_str().is_empty() {
                    true => to.clone(),
                    false => to.join(rest),
                })
            };
            let all = std::mem::take(names).into_iter();
            let (gone, stay): (Vec<_>, Vec<_>) = all.partition(|(path, _)| path.starts_with(from));
            names.extend(stay);
            names.extend(gone.into_iter().filter_map(|(path, file)| Some((moved(&path)?, file))));
            folders.iter_mut().for_each(|path| *path = moved(path).unwrap_or_else(|| path.clone()));
        }
        _ => {}
    }
}

impl Kept {
    fn cut(&self, cut: Cut, chance: &mut Chance) -> Vec<u8> {
        let mut bytes = self.lasting.clone();
        match cut {
            Cut::Nothing => {}
            Cut::Everything => self.coming.iter().for_each(|change| change.make(&mut bytes)),
            Cut::Beginning => {
                let count = chance.below(self.coming.len() + 1);
                self.coming[..count].iter().for_each(|change| change.make(&mut bytes));
                if let Some(Change::Written(at, new)) = self.coming.get(count) {
                    put(&mut bytes, *at, &new[..chance.below(new.len() + 1)]);
                }
            }
            _ => self.coming.iter().for_each(|change| match change {
                Change::Cut(_) if chance.below(2) == 0 => change.make(&mut bytes),
                Change::Cut(_) => {}
                Change::Written(at, new) => scatter(&mut bytes, *at, new, cut, chance),
            }),
        }
        bytes
    }
}

/// Half of the sectors of a write reach the disk; an eighth of them are spoilt where disks do that.
fn scatter(bytes: &mut Vec<u8>, at: usize, new: &[u8], cut: Cut, chance: &mut Chance) {
    let (mut from, end) = (at, at + new.len());
    while from < end {
        let to = ((from / SECTOR + 1) * SECTOR).min(end);
        let spoilt = match cut {
            Cut::SpoiltBytes => Some(from..to),
            Cut::SpoiltSectors => Some(from / SECTOR * SECTOR..(from / SECTOR + 1) * SECTOR),
            _ => None,
        };
        match (chance.below(8), spoilt) {
            (0..4, _) => put(bytes, from, &new[from - at..to - at]),
            (7, Some(place)) => {
                let rubbish: Vec<u8> = place.clone().map(|_| chance.below(256) as u8).collect();
                put(bytes, place.start, &rubbish);
            }
            _ => {}
        }
        from = to;
    }
}

/// What came of the images of a record.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    images: usize,
    lost: BTreeMap<Cut, usize>,
    broken: Vec<String>,
}

/// Cuts the power at so many moments of a record, and has each image looked at with what was told by then.
pub(super) fn cut_everywhere(
    disk: Disk,
    events: &[Event],
    images: usize,
    look: impl Fn(&Path, Option<usize>) -> std::result::Result<(), String>,
) -> Outcome {
    let mut chance = Chance(0x51A7_E5ED);
    let mut moments: Vec<usize> = (0..images).map(|_| chance.below(events.len() + 1)).collect();
    moments.sort_unstable();
    let cuts = moments.into_iter().zip(CUTS.into_iter().cycle());
    cut_at(disk, events, (cuts, chance), look)
}

/// Cuts the power at every moment of a record, in every way.
fn cut_at_every_moment(
    disk: Disk,
    events: &[Event],
    look: impl Fn(&Path, Option<usize>) -> std::result::Result<(), String>,
) -> Outcome {
    let cuts = (0..=events.len()).flat_map(|moment| CUTS.map(|cut| (moment, cut)));
    cut_at(disk, events, (cuts, Chance(0x51A7_E5ED)), look)
}

/// Cuts the power at these moments of a record, in their order.
fn cut_at(
    mut disk: Disk,
    events: &[Event],
    (cuts, mut chance): (impl Iterator<Item = (usize, Cut)>, Chance),
    look: impl Fn(&Path, Option<usize>) -> std::result::Result<(), String>,
) -> Outcome {
    let (mut told, mut outcome, mut at) = (None, Outcome::default(), 0);
    for (moment, cut) in cuts {
        for event in &events[at..moment] {
            disk.take(event);
            if let Event::Told(number) = event {
                told = Some(*number);
            }
        }
        at = moment;
        let image = in_memory();
        disk.put_into(image.path(), cut, &mut chance);
        outcome.images += 1;
        match look(image.path(), told) {
            Err(trouble) if trouble.starts_with("LOST") => *outcome.lost.entry(cut).or_default() += 1,
            Err(trouble) => outcome.broken.push(format!("{cut:?} at {moment}: {trouble}")),
            Ok(()) => {}
        }
    }
    outcome
}

pub(super) fn none_lost(outcome: &Outcome) {
    assert!(outcome.lost.is_empty() && outcome.broken.is_empty(), "{outcome:#?}");
    tally(outcome.images, "power cuts");
}

/// Lives for some rounds and cuts the power of it.
fn cut_a_life(
    images: usize,
    prepare: impl Fn(&Vault),
    act: impl Fn(&mut Life, usize) -> Result<()>,
) -> Outcome {
    let temporary = in_memory();
    let (mut life, sheet) = Life::new(temporary.path());
    prepare(&life.vault);
    let before = Disk::new(temporary.path(), content(temporary.path()));
    let mut history: Vec<Told> = Vec::new();
    let start = life.told;
    let ((), events) = recorded(temporary.path(), || {
        for number in 0..2 * ROUND {
            act(&mut life, number).unwrap();
            history.push(life.told);
            told(number);
        }
    });
    drop(life);
    cut_everywhere(before, &events, images, |root, number| {
        let told = number.map_or(start, |number| history[number]);
        look(root, told).map(drop)?;
        look_at_backup(root, told, &sheet)
    })
}

#[test]
fn no_save_is_lost_to_a_power_cut() {
    none_lost(&cut_a_life(600 * soak(), |_| {}, |life, _| life.save()));
}

#[test]
fn no_change_of_the_keys_is_lost_to_a_power_cut() {
    none_lost(&cut_a_life(240 * soak(), |_| {}, |life, _| life.change_passphrase()));
}

/// Does something with the keys of a life, and cuts the power at every moment of it.
fn cut_the_keys<T>(
    life: &mut Life,
    act: impl FnOnce(&mut Life) -> T,
    look: impl Fn(&Path, Option<usize>, &T) -> std::result::Result<(), String>,
) -> T {
    let root = life.root.clone();
    let before = Disk::new(&root, content(&root));
    let (outcome, events) = recorded(&root, || {
        let outcome = act(life);
        told(0);
        outcome
    });
    none_lost(&cut_at_every_moment(before, &events, |root, told| look(root, told, &outcome)));
    outcome
}

/// Every rewriting of the key files, at every point of it: a new passphrase, a new sheet, its reading back. What was
/// told to open does.
#[test]
fn no_change_of_the_keys_is_lost_wherever_it_is_cut() {
    let temporary = in_memory();
    let (mut life, old) = Life::new(temporary.path());
    let opens = |root: &Path, sheet: &str| match Vault::open_with_recovery_key(&vault_in(root), sheet) {
        Ok(_) => Ok(()),
        Err(failure) => Err(format!("LOST: the sheet opens nothing: {failure:?}")),
    };
    let start = life.told;
    let change = |life: &mut Life| {
        life.change_passphrase().unwrap();
        life.told
    };
    let now = cut_the_keys(&mut life, change, |root, told, changed| {
        look(root, told.map_or(start, |_| *changed))?;
        opens(root, &old)
    });

    let make =
        |life: &mut Life| life.vault.renew_recovery_key(&mut random).unwrap().groups().unwrap().join("-");
    let new = cut_the_keys(&mut life, make, |root, told, new| {
        look(root, now)?;
        opens(root, &old)?;
        if told.is_some() { opens(root, new) } else { Ok(()) }
    });

    cut_the_keys(
        &mut life,
        |life| life.vault.confirm_recovery_key().unwrap(),
        |root, told, ()| {
            look(root, now)?;
            if told.is_some() && opens(root, &old).is_ok() {
                return Err("LOST: a sheet that was given up still opens".to_owned());
            }
            opens(root, &new)
        },
    );
}

#[test]
fn nothing_that_was_told_is_lost_to_a_power_cut() {
    none_lost(&cut_a_life(600 * soak(), |_| {}, |life, _| life.act()));
}

/// The simulation finds losses where there are some: with a weaker setting of SQLite.
#[test]
fn the_simulation_finds_what_a_weaker_setting_loses() {
    let weaken = |vault: &Vault| run(&vault.connection, "PRAGMA synchronous = NORMAL").unwrap();
    let outcome = cut_a_life(120, weaken, |life, _| life.save());
    assert!(outcome.lost.values().sum::<usize>() > 20, "{outcome:?}");
}

/// What the goal of the vault in a folder is; the vault must be whole.
fn goal(folder: &Path) -> std::result::Result<String, String> {
    let vault = Vault::open(folder, PASSPHRASE).map_err(|failure| format!("does not open: {failure:?}"))?;
    vault.check().map_err(|failure| format!("not whole: {failure:?}"))?;
    answer(&vault, "goal").ok_or_else(|| "LOST: no goal".to_owned())
}

#[test]
fn a_restoring_is_done_or_not_after_a_power_cut() {
    let (made, folder, file) = backup::backup_and_newer();
    let before = Disk::new(made.path(), content(made.path()));
    let (restored, events) = recorded(made.path(), || {
        let restored = backup::put_back(&file, &folder);
        told(0);
        restored
    });
    let aside = restored.unwrap().aside.unwrap();
    let within = |root: &Path, path: &Path| root.join(path.strip_prefix(made.path()).unwrap());
    none_lost(&cut_everywhere(before, &events, 240 * soak(), |root, told| {
        match (told, goal(&within(root, &folder))?.as_str()) {
            (None, "2") => Ok(()),
            // The opening has finished it: the other vault is whole where it was moved.
            (_, "1") if goal(&within(root, &aside))? == "2" => Ok(()),
            (told, goal) => Err(format!("LOST: told {told:?}, found {goal}")),
        }
    }));
}

#[test]
fn a_making_is_done_or_can_be_done_again_after_a_power_cut() {
    let made = in_memory();
    let make = |root: &Path| {
        let values = [("writer", "x")];
        Vault::create_with(&root.join("vault"), PASSPHRASE, &values, Cost::cheap(), &mut random).map(drop)
    };
    let before = Disk::new(made.path(), Vec::new());
    let (outcome, events) = recorded(made.path(), || {
        let outcome = make(made.path());
        told(0);
        outcome
    });
    outcome.unwrap();
    none_lost(&cut_everywhere(before, &events, 120 * soak(), |root, told| {
        if told.is_none() && !exists(&root.join("vault")) {
            make(root).map_err(|failure| format!("not made again: {failure:?}"))?;
        }
        let vault = Vault::open(&root.join("vault"), PASSPHRASE);
        let vault = vault.map_err(|failure| format!("does not open: {failure:?}"))?;
        match vault.value("writer") {
            Ok(Some(writer)) if writer == "x" => Ok(()),
            other => Err(format!("LOST: {other:?}")),
        }
    }));
}

/// A vault of an older form is brought up at its opening, after a copy of it was put beside it.
#[test]
fn a_vault_of_an_older_form_is_brought_up_or_not_after_a_power_cut() {
    const OLDER: &str = "luotain vispilä aapa neljäs tuuli";
    let made = in_memory();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/files/vault/4");
    for name in [DATABASE, KEY_FILES[0], KEY_FILES[1]] {
        fs::copy(sample.join(name), made.path().join(name)).unwrap();
    }
    let before = Disk::new(made.path(), content(made.path()));
    let (opened, events) = recorded(made.path(), || {
        let opened = Vault::open(made.path(), OLDER);
        told(0);
        opened
    });
    opened.unwrap().close().unwrap();
    none_lost(&cut_everywhere(before, &events, 60 * soak(), |root, told| {
        let copy = root.join(format!("{DATABASE}.ennen-5"));
        if told.is_some() {
            // The copy is no vault by its name alone: in the database's place it is one.
            let other = in_memory();
            fs::copy(&copy, other.path().join(DATABASE))
                .map_err(|error| format!("LOST: the copy: {error}"))?;
            for name in [KEY_FILES[0], KEY_FILES[1]] {
                fs::copy(root.join(name), other.path().join(name)).unwrap();
            }
            three_plans(other.path(), OLDER)?;
        }
        three_plans(root, OLDER)
    }));
}

fn three_plans(folder: &Path, passphrase: &str) -> std::result::Result<(), String> {
    let vault = Vault::open(folder, passphrase).map_err(|failure| format!("does not open: {failure:?}"))?;
    match vault.check() {
        Ok(Check { plans: 3, revisions: 2, .. }) => Ok(()),
        other => Err(format!("not whole: {other:?}")),
    }
}
