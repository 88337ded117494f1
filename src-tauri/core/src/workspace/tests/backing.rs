//! Backups as they come about: by themselves, by hand, and told in words.

use super::*;
use crate::outside::Work;
use chrono::TimeDelta;
use std::path::Path;

/// A person at a window: the clock goes on when it is told to, and work waits until it is done aside.
pub(super) struct Window {
    clock: Mutex<DateTime<FixedOffset>>,
    folder: Mutex<Option<PathBuf>>,
    work: Mutex<Option<Work>>,
    /// Whether work is done at once.
    at_once: bool,
}

impl Outside for Window {
    fn now(&self) -> DateTime<FixedOffset> {
        *self.clock.lock().unwrap()
    }

    fn pick_folder(&self, _: &str) -> Result<PathBuf> {
        self.folder.lock().unwrap().clone().ok_or(Code::Cancelled.into())
    }

    fn work_aside(&self, work: Work) -> Result<()> {
        if self.at_once {
            work();
            return Ok(());
        }
        *self.work.lock().unwrap() = Some(work);
        Err(Code::Cancelled.into())
    }
}

impl Window {
    pub(super) fn pass(&self, time: TimeDelta) {
        *self.clock.lock().unwrap() += time;
    }

    fn do_work(&self) {
        let work = self.work.lock().unwrap().take().expect("work waits");
        work();
    }
}

/// An open vault with a plan, in a window.
pub(super) fn window(at_once: bool) -> (TempDir, Arc<Window>, Workspace) {
    let (temporary, _person, mut workspace, _) = open();
    workspace.import_plan(crate::template::examples().first().unwrap().as_bytes()).unwrap();
    workspace.lock(None).unwrap();
    let clock = Mutex::new(DateTime::parse_from_rfc3339("2026-11-22T10:30:00+02:00").unwrap());
    let window = Window { clock, folder: Mutex::default(), work: Mutex::default(), at_once };
    let window = Arc::new(window);
    let mut workspace = Workspace::new(window.clone(), temporary.path().join("vault"));
    workspace.unlock(secret(PASSPHRASE)).unwrap();
    (temporary, window, workspace)
}

fn change(workspace: &mut Workspace) {
    let settings = workspace.settings().unwrap();
    let idle_minutes = settings.idle_minutes % 60 + 1;
    workspace.save_settings(Settings { idle_minutes, ..settings }).unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_backup_is_made_when_something_has_changed_and_the_last_has_rested() {
    let (temporary, window, mut workspace) = window(true);
    let folder = temporary.path().join("vault/varmuuskopiot");
    let backs = |workspace: &mut Workspace| {
        let before = names(&folder);
        workspace.keep_backup().unwrap();
        // Of one day only the newest stays.
        names(&folder).into_iter().filter(|name| !before.contains(name)).count()
    };
    let hours = TimeDelta::hours;
    assert_eq!(backs(&mut workspace), 1, "the first");
    for (what, changes, time, made) in [
        ("at once", true, hours(0), 0),
        ("soon after", false, hours(3), 0),
        ("rested", false, hours(1), 1),
        ("nothing changed", false, hours(5), 0),
        ("another day, nothing changed", false, hours(24), 0),
        ("another day, changed", true, hours(0), 1),
        ("late in the evening", true, hours(2), 0),
        ("past midnight", false, hours(1), 1),
        ("a clock that went backwards", true, hours(-200), 1),
    ] {
        window.pass(time);
        if changes {
            change(&mut workspace);
        }
        if what == "another day, changed" {
            // To half past nine in the evening.
            window.pass(hours(2));
        }
        assert_eq!(backs(&mut workspace), made, "{what}");
    }
    assert!(names(&folder).contains(&"laatija-2026-11-22-2.laatijakopio".to_owned()), "{:?}", names(&folder));
}

#[test]
fn an_empty_vault_and_a_practice_are_not_backed_up() {
    let (temporary, _person, mut workspace, _) = open();
    workspace.keep_backup().unwrap();
    assert!(!temporary.path().join("vault/varmuuskopiot").exists());
    workspace.lock(None).unwrap();
    workspace.open_practice().unwrap();
    workspace.keep_backup().unwrap();
    assert_eq!(code(workspace.back_up()), Some(Code::BadCall));
    assert!(workspace.home().unwrap().late_backup.is_none());
    assert!(!temporary.path().join("vault/varmuuskopiot").exists());
}

#[test]
fn what_was_read_in_the_last_backup_is_told() {
    let (temporary, window, mut workspace) = window(true);
    assert!(workspace.backups().unwrap().last.is_none());
    let told = workspace.back_up().unwrap();
    let last = told.last.unwrap();
    assert_eq!((last.day.as_str(), last.time.as_str()), ("2026-11-22", "10.30"));
    assert_eq!((last.pupils, last.plans, last.revisions), (1, 1, 0));
    assert_eq!((told.usual, told.count, told.oldest.as_deref()), (true, 1, Some("2026-11-22")));

    let chosen = temporary.path().join("tikku");
    std::fs::create_dir(&chosen).unwrap();
    assert_eq!(code(workspace.choose_backup_folder()), Some(Code::Cancelled));
    *window.folder.lock().unwrap() = Some(temporary.path().join("vault"));
    assert_eq!(code(workspace.choose_backup_folder()), Some(Code::FileUnwritable), "beside the vault itself");
    *window.folder.lock().unwrap() = Some(chosen.clone());
    let told = workspace.choose_backup_folder().unwrap();
    assert_eq!((told.usual, told.count, told.folder), (false, 0, chosen.display().to_string()));
    workspace.back_up().unwrap();
    workspace.lock(None).unwrap();
    workspace.unlock(secret(PASSPHRASE)).unwrap();
    assert_eq!(workspace.backups().unwrap().count, 1, "kept in the vault");
    assert_eq!(names(&chosen), ["laatija-2026-11-22-1.laatijakopio"]);

    std::fs::remove_dir_all(&chosen).unwrap();
    change(&mut workspace);
    window.pass(TimeDelta::days(1));
    workspace.keep_backup().unwrap();
    let told = workspace.backups().unwrap();
    assert!(told.missing && !chosen.exists());
    let trouble = |told: Option<Failure>| told.map(|trouble| trouble.code);
    assert_eq!(trouble(told.trouble), Some(Code::BackupFolderMissing));
    assert_eq!(trouble(workspace.home().unwrap().backup_trouble), Some(Code::BackupFolderMissing), "at once");
    assert!(told.last.is_some(), "the last proved one is still told");
    std::fs::create_dir(&chosen).unwrap();
    assert_eq!(workspace.back_up().unwrap().trouble, None);
    assert_eq!(workspace.home().unwrap().backup_trouble, None);
}

#[test]
fn home_says_when_no_backup_of_a_week_holds_what_is_there() {
    let (_temporary, window, mut workspace) = window(true);
    let late = |workspace: &mut Workspace| workspace.home().unwrap().late_backup.map(|late| late.last);
    assert_eq!(late(&mut workspace), None, "a new vault");
    window.pass(TimeDelta::days(8));
    assert_eq!(late(&mut workspace), Some(None), "never");
    workspace.back_up().unwrap();
    assert_eq!(late(&mut workspace), None);
    window.pass(TimeDelta::days(30));
    assert_eq!(late(&mut workspace), None, "nothing has changed: the last one holds it all");
    change(&mut workspace);
    assert_eq!(late(&mut workspace), Some(Some("2026-11-30".to_owned())));
}

/// While the work is done aside, what is typed is saved and the program can lock.
#[test]
fn a_backup_keeps_nobody_waiting() {
    let (temporary, window, mut workspace) = window(false);
    assert_eq!(code(workspace.back_up()), Some(Code::Cancelled), "the work waits");
    change(&mut workspace);
    assert_eq!(workspace.backups().unwrap().progress, Some(0));
    workspace.keep_backup().unwrap();
    window.do_work();
    let told = workspace.back_up().unwrap();
    assert_eq!((told.progress, told.count), (None, 1));

    assert_eq!(code(workspace.back_up()), Some(Code::Cancelled));
    // In the window the work has a thread of its own.
    let doing = std::thread::spawn({
        let window = window.clone();
        move || window.do_work()
    });
    workspace.lock(None).unwrap();
    doing.join().unwrap();
    assert_eq!(code(workspace.back_up()), Some(Code::Locked));
    workspace.unlock(secret(PASSPHRASE)).unwrap();
    let told = workspace.backups().unwrap();
    assert!((told.progress, told.trouble) == (None, None), "given up, and no trouble");
    let left = names(&temporary.path().join("vault"));
    assert!(!left.iter().any(|name| name.starts_with("varmuuskopio.")), "{left:?}");
}

#[test]
fn a_vault_is_not_made_where_a_sync_program_carries_it() {
    let temporary = TempDir::new().unwrap();
    let folder = temporary.path().join("Nextcloud/Laatija");
    let mut workspace = Workspace::new(Arc::new(Person::default()), folder.clone());
    let refused = workspace.create_vault(secret(PASSPHRASE), Teacher::default()).unwrap_err();
    assert_eq!((refused.code, &*refused.details["carrier"]), (Code::FolderSynchronised, "Nextcloud"));
    assert!(!folder.exists());
    assert_eq!(code(workspace.choose_backup()), Some(Code::FolderSynchronised));
}

/// No vault is made or brought back on another computer's disk; one that lies there opens, and home says where it is.
#[cfg(target_os = "linux")]
#[test]
fn a_vault_is_not_made_on_the_network_and_one_that_is_there_is_told() {
    let (temporary, _window, mut workspace) = window(true);
    assert_eq!(workspace.home().unwrap().misplaced, None);
    crate::vault::on_network(temporary.path(), || {
        let folder = temporary.path().join("toinen");
        let mut other = Workspace::new(Arc::new(Person::default()), folder.clone());
        assert_eq!(
            code(other.create_vault(secret(PASSPHRASE), Teacher::default())),
            Some(Code::FolderOnNetwork)
        );
        assert_eq!(code(other.choose_backup()), Some(Code::FolderOnNetwork));
        assert!(!folder.exists());
        workspace.lock(None).unwrap();
        workspace.unlock(secret(PASSPHRASE)).unwrap();
        let misplaced = workspace.home().unwrap().misplaced;
        assert_eq!(misplaced.map(|failure| failure.code), Some(Code::FolderOnNetwork));
    });
}

/// What no vault may lie in carries backups: a folder that a sync program or the network takes elsewhere.
#[cfg(target_os = "linux")]
#[test]
fn backups_go_where_a_sync_program_or_the_network_carries_them() {
    let (temporary, window, mut workspace) = window(true);
    let carried = temporary.path().join("Nextcloud");
    std::fs::create_dir(&carried).unwrap();
    assert_eq!(crate::vault::refuse_carried(&carried).unwrap_err().code, Code::FolderSynchronised);
    let network = temporary.path().join("verkkolevy");
    std::fs::create_dir(&network).unwrap();
    for folder in [&carried, &network] {
        *window.folder.lock().unwrap() = Some(folder.clone());
        let told = crate::vault::on_network(&network, || {
            workspace.choose_backup_folder().unwrap();
            workspace.back_up().unwrap()
        });
        assert_eq!((told.trouble, told.count, told.last.is_some()), (None, 1, true), "{folder:?}");
        assert_eq!(names(folder), ["laatija-2026-11-22-1.laatijakopio"]);
    }
}

/// What is told of the last backup is told of a file that is there; where it is not, the next pause makes one.
#[test]
fn a_backup_that_is_gone_is_told_no_more_and_made_again() {
    let (temporary, window, mut workspace) = window(true);
    let usual = temporary.path().join("vault/varmuuskopiot");
    let file = usual.join("laatija-2026-11-22-1.laatijakopio");
    type Lose<'a> = &'a dyn Fn(&Path);
    let cases: &[(&str, Lose<'_>)] = &[
        ("removed", &|file| std::fs::remove_file(file).unwrap()),
        ("its folder removed", &|file| std::fs::remove_dir_all(file.parent().unwrap()).unwrap()),
        ("cut short", &|file| {
            let bytes = std::fs::read(file).unwrap();
            std::fs::write(file, &bytes[..bytes.len() - 1]).unwrap();
        }),
        ("another file of its name", &|file| std::fs::write(file, "muu").unwrap()),
    ];
    for (name, lose) in cases {
        workspace.back_up().unwrap();
        let newest = names(&usual).pop().unwrap();
        assert!(workspace.backups().unwrap().last.is_some(), "{name}");
        lose(&usual.join(newest));
        assert!(workspace.backups().unwrap().last.is_none(), "{name}");
        workspace.keep_backup().unwrap();
        assert!(workspace.backups().unwrap().last.is_some(), "{name}: made again");
        std::fs::remove_dir_all(&usual).unwrap();
    }
    workspace.back_up().unwrap();
    assert!(file.exists());

    // In another folder there is none yet.
    let chosen = temporary.path().join("tikku");
    std::fs::create_dir(&chosen).unwrap();
    *window.folder.lock().unwrap() = Some(chosen.clone());
    assert!(workspace.choose_backup_folder().unwrap().last.is_none());
    workspace.keep_backup().unwrap();
    assert_eq!(names(&chosen), ["laatija-2026-11-22-1.laatijakopio"]);
}

/// A vault that was brought back does not know of the backups made after it: those that lie in the folder are named.
#[test]
fn erasing_names_the_backups_that_lie_there() {
    let (temporary, _window, mut workspace) = window(true);
    let usual = temporary.path().join("vault/varmuuskopiot");
    workspace.back_up().unwrap();
    for day in ["2026-11-25-1", "2020-01-01-1"] {
        let copy = usual.join(format!("laatija-{day}.laatijakopio"));
        std::fs::copy(usual.join("laatija-2026-11-22-1.laatijakopio"), copy).unwrap();
    }
    std::fs::write(usual.join("laatija-2026-11-26-1.laatijakopio"), "not a backup").unwrap();
    let plan = workspace.home().unwrap().plans[0].id.clone();
    let remains = workspace.erasure(plan).unwrap().remains;
    assert_eq!(remains.backups, ["2026-11-25", "2026-11-22"], "those since the plan was begun");
}

/// A version that was issued is backed up in the next pause, however young the last backup is.
#[test]
fn a_version_that_was_issued_does_not_wait_for_its_backup() {
    let (_temporary, window, mut workspace) = window(true);
    workspace.keep_backup().unwrap();
    let told = workspace.backups().unwrap();
    assert_eq!((told.newer, told.last.unwrap().revisions), (None, 0));
    window.pass(TimeDelta::minutes(3));
    change(&mut workspace);
    workspace.keep_backup().unwrap();
    assert_eq!(workspace.backups().unwrap().newer, Some(NewerWork { written: None }), "it waits");

    let plan = workspace.home().unwrap().plans[0].id.clone();
    let reason = workspace.open_plan(plan.clone()).unwrap().form.reasons.first().unwrap().value.clone();
    workspace.prepare_copy(plan, reason).unwrap();
    workspace.issue_prepared().unwrap();
    let written = Some(WrittenAt { day: "2026-11-22".to_owned(), time: "10.33".to_owned() });
    assert_eq!(workspace.backups().unwrap().newer, Some(NewerWork { written }));
    workspace.keep_backup().unwrap();
    let told = workspace.backups().unwrap();
    assert_eq!((told.newer, told.last.unwrap().revisions), (None, 1));
}

/// Who is told to move the vault's folder back must not find another in its place.
#[test]
fn no_backup_makes_the_folder_of_a_vault_that_was_moved_away() {
    let (temporary, _window, mut workspace) = window(true);
    let (place, away) = (temporary.path().join("vault"), temporary.path().join("muualla"));
    std::fs::rename(&place, &away).unwrap();
    workspace.keep_backup().unwrap();
    assert_eq!(code(workspace.back_up()), Some(Code::BackupFolderMissing));
    assert!(!place.exists());
    std::fs::rename(&away, &place).unwrap();
    assert_eq!(workspace.back_up().unwrap().count, 1);
}

/// A new key closes no backup from before it: they are told as what they are, erasing names them, and they go when
/// that is asked for, alone.
#[test]
fn backups_from_before_a_new_key_are_told_and_named_and_can_be_removed() {
    let (temporary, window, mut workspace) = window(true);
    let usual = temporary.path().join("vault/varmuuskopiot");
    workspace.back_up().unwrap();
    let mut random = |bytes: &mut [u8]| getrandom::fill(bytes).map_err(Failure::defect);
    let others = temporary.path().join("muu");
    let (other, _) = Vault::create(&others, PASSPHRASE, Cost::cheap(), &mut random).unwrap();
    other.back_up(&usual.join("laatija-2026-11-20-1.laatijakopio")).unwrap();
    assert_eq!(workspace.backups().unwrap().former, None);

    workspace.renew_vault_key(secret(PASSPHRASE), secret(OTHER)).unwrap();
    let told = workspace.backups().unwrap();
    let former = |count, newest: &str| {
        Some(FormerBackups { count, oldest: "2026-11-22".to_owned(), newest: newest.to_owned() })
    };
    assert_eq!((told.count, told.former), (0, former(1, "2026-11-22")));
    assert_eq!(code(workspace.remove_former_backups()), Some(Code::BadCall), "there are no others yet");

    // Another key: those under the first are former still.
    window.pass(TimeDelta::days(1));
    workspace.back_up().unwrap();
    workspace.renew_vault_key(secret(OTHER), secret(PASSPHRASE)).unwrap();
    window.pass(TimeDelta::days(1));
    let told = workspace.back_up().unwrap();
    assert_eq!((told.count, told.former), (1, former(2, "2026-11-23")));
    let plan = workspace.home().unwrap().plans[0].id.clone();
    let remains = workspace.erasure(plan.clone()).unwrap().remains;
    assert_eq!(remains.backups, ["2026-11-24", "2026-11-23", "2026-11-22"]);
    assert_eq!(remains.former, ["2026-11-23", "2026-11-22"]);

    let told = workspace.remove_former_backups().unwrap();
    assert_eq!((told.count, told.former), (1, None));
    let left = ["laatija-2026-11-20-1.laatijakopio", "laatija-2026-11-24-1.laatijakopio"];
    assert_eq!(names(&usual), left, "another's stays, and the proved one");
    assert!(workspace.erasure(plan).unwrap().remains.former.is_empty());
}
