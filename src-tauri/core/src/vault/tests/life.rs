//! A vault in use, act by act: what its owner was told is done, and whether it is there again. The same
//! life is killed, loses its power and meets a full disk.

use super::everything::{self, MARK, SORTS, words};
use super::*;
use crate::vault::key_file::Given;

/// What the owner was told is done, by number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) saves: u64,
    pub(super) revisions: u64,
    pub(super) additions: u64,
    pub(super) passphrases: u64,
    pub(super) backups: u64,
    /// Of everything else that a vault keeps.
    pub(super) others: u64,
}

impl Told {
    fn numbers(self) -> [u64; 6] {
        [self.saves, self.revisions, self.additions, self.passphrases, self.backups, self.others]
    }

    /// As one word, from one process to another.
    pub(super) fn written(self) -> String {
        self.numbers().map(|number| number.to_string()).join(",")
    }

    pub(super) fn read(word: &str) -> Option<Told> {
        let numbers: Vec<u64> = word.split(',').map_while(|number| number.parse().ok()).collect();
        let [saves, revisions, additions, passphrases, backups, others] = numbers.try_into().ok()?;
        Some(Told { saves, revisions, additions, passphrases, backups, others })
    }

    /// Whether this is what was told before, with at most the one act in flight on top of it.
    fn follows(self, before: Told) -> bool {
        let pairs = self.numbers().into_iter().zip(before.numbers());
        let more: Option<Vec<u64>> = pairs.map(|(now, before)| now.checked_sub(before)).collect();
        more.is_some_and(|more| more.iter().sum::<u64>() <= 1)
    }
}

/// Acts until everything was done once.
pub(super) const ROUND: usize = ALONE + SORTS as usize;
/// Those that are about one text, its versions, keys and backups; most of them save it, as in a day of writing.
const ALONE: usize = 24;
/// The length of a copy as it is issued, and of what is added to one.
const COPY: usize = 9_000;
const ADDED: usize = 100;

pub(super) struct Life {
    pub(super) root: PathBuf,
    pub(super) vault: Vault,
    pub(super) told: Told,
    acts: usize,
}

pub(super) fn passphrase(number: u64) -> String {
    format!("lumi sataa hiljaa {number}")
}

/// The answer of a save: long enough that a save changes several pages.
pub(super) fn text(number: u64) -> String {
    format!("\"{number} {}\"", "sana ".repeat(number as usize * 37 % 900))
}

/// Keeps the log short, so that it is moved into the file again and again.
pub(super) fn hurry(vault: &Vault) {
    run(&vault.connection, "PRAGMA wal_autocheckpoint = 40").unwrap();
}

pub(super) fn vault_in(root: &Path) -> PathBuf {
    root.join("vault")
}

fn backup_in(root: &Path) -> PathBuf {
    root.join("kopiot").join("kopio")
}

impl Life {
    /// A new vault with a plan, below this folder; and its recovery sheet.
    pub(super) fn new(root: &Path) -> (Life, String) {
        fs::create_dir(root.join("kopiot")).unwrap();
        let folder = vault_in(root);
        let (mut vault, sheet) = Vault::create(&folder, &passphrase(0), Cost::cheap(), &mut random).unwrap();
        vault.confirm_recovery_key().unwrap();
        hurry(&vault);
        let mut plan = new_plan("a");
        plan.draft.answers.insert("goal".to_owned(), text(0));
        vault.create_plan(&plan).unwrap();
        everything::prepare(&mut vault, &words(0, MARK)).unwrap();
        let life = Life { root: root.to_owned(), vault, told: Told::default(), acts: 0 };
        (life, sheet.groups().unwrap().join("-"))
    }

    /// The vault again, of which this was told before. Its owner goes on with the act that comes next in the round: a
    /// life that is cut short again and again still comes to every act.
    pub(super) fn again(root: &Path, told: Told) -> std::result::Result<Life, String> {
        let (vault, told) = look(root, told)?;
        hurry(&vault);
        let acts = told.numbers().iter().sum::<u64>() as usize;
        Ok(Life { root: root.to_owned(), vault, told, acts })
    }

    /// The next act; what was told counts it only once it returned.
    pub(super) fn act(&mut self) -> Result<()> {
        let number = self.acts % ROUND;
        self.acts += 1;
        match number {
            1 => self.back_up(),
            4 => self.change_passphrase(),
            7 => self.issue(),
            10 => self.add(),
            ..ALONE => self.save(),
            _ => self.write_another(),
        }
    }

    /// What comes next of everything else.
    pub(super) fn write_another(&mut self) -> Result<()> {
        let number = self.told.others;
        everything::write(&mut self.vault, number, &words(number, MARK))?;
        self.told.others += 1;
        Ok(())
    }

    pub(super) fn back_up(&mut self) -> Result<()> {
        self.vault.back_up(&backup_in(&self.root)).map(|_| self.told.backups += 1)
    }

    pub(super) fn save(&mut self) -> Result<()> {
        self.draft_anew()?;
        let number = self.told.saves + 1;
        let answer = text(number);
        let saved = DraftSave { moment: number.to_string(), ..save(&[("goal", Some(&answer))], &[]) };
        self.vault.save_draft("a", &saved).map(|()| self.told.saves = number)
    }

    /// A draft, where the last act ended it.
    fn draft_anew(&mut self) -> Result<()> {
        if self.vault.plan("a")?.draft {
            return Ok(());
        }
        let mut draft = new_plan("a").draft;
        draft.answers.insert("goal".to_owned(), text(self.told.saves));
        self.vault.start_draft("a", &draft, &Summary::default())
    }

    pub(super) fn change_passphrase(&mut self) -> Result<()> {
        let number = self.told.passphrases + 1;
        let changed = self.vault.replace_passphrase(&passphrase(number), Cost::cheap(), &mut random);
        changed.map(|()| self.told.passphrases = number)
    }

    pub(super) fn issue(&mut self) -> Result<()> {
        self.draft_anew()?;
        let number = self.told.revisions + 1;
        let previous = (number > 1).then_some([(number - 1) as u8; 32]);
        let json = self.told.saves.to_string();
        let issued = NewRevision { json, pdf: copy(number), ..revision(number as u32, previous) };
        self.vault.issue("a", &issued).map(|()| self.told.revisions = number)
    }

    pub(super) fn add(&mut self) -> Result<()> {
        let number = u32::try_from(self.told.revisions).unwrap();
        let added = [self.vault.copy("a", number)?, vec![b'+'; ADDED]].concat();
        self.vault.add_to_copy("a", number, &added, MOMENT).map(|()| self.told.additions += 1)
    }
}

fn copy(number: u64) -> Vec<u8> {
    vec![number as u8; COPY]
}

/// Opens the vault below this folder, of which this was told, and reads it in full: it must be sound, and
/// hold what was told, with at most the one act in flight on top of it.
pub(super) fn look(root: &Path, told: Told) -> std::result::Result<(Vault, Told), String> {
    let folder = vault_in(root);
    let (vault, passphrases) = match Vault::open(&folder, &passphrase(told.passphrases)) {
        Err(failure) if failure.code == Code::WrongPassphrase => {
            let next = told.passphrases + 1;
            Vault::open(&folder, &passphrase(next)).map(|vault| (vault, next))
        }
        outcome => outcome.map(|vault| (vault, told.passphrases)),
    }
    .map_err(|failure| format!("does not open: {failure:?}"))?;
    let found = find(&vault, told.others).map_err(|failure| format!("not whole: {failure:?}"))?;
    let found = Told { passphrases, backups: told.backups, ..found? };
    if !found.follows(told) {
        return Err(format!("LOST: told {told:?}, found {found:?}"));
    }
    Ok((vault, found))
}

/// What is in a vault, but for what is not in its database. `told` is how much of everything else was told.
fn find(vault: &Vault, told: u64) -> Result<std::result::Result<Told, String>> {
    vault.check()?;
    let others = match (everything::missing(vault, told + 1)?, everything::missing(vault, told)?) {
        (None, _) => told + 1,
        (_, None) => told,
        (_, Some(table)) => return Ok(Err(format!("LOST: what was written of {table}, {told} were told"))),
    };
    let plan = vault.plan("a")?;
    let mut additions = 0;
    for number in 1..=plan.version {
        let kept = vault.copy("a", number)?;
        if !kept.starts_with(&copy(u64::from(number))) {
            return Ok(Err(format!("another copy of revision {number}")));
        }
        additions += (kept.len() - COPY) / ADDED;
    }
    let goal = match plan.draft {
        true => vault.draft("a")?.answers.remove("goal").unwrap_or_default(),
        false => text(vault.revision("a", plan.version)?.json.parse().unwrap_or_default()),
    };
    let number = goal.trim_start_matches('"').split(' ').next().and_then(|number| number.parse().ok());
    let Some(saves) = number.filter(|number| text(*number) == goal) else {
        return Ok(Err(format!("no whole text: {goal}")));
    };
    let (revisions, additions) = (u64::from(plan.version), additions as u64);
    Ok(Ok(Told { saves, revisions, additions, others, ..Told::default() }))
}

/// Whether the backup is whole, if one is there; it must be when one was told.
pub(super) fn look_at_backup(root: &Path, told: Told, sheet: &str) -> std::result::Result<(), String> {
    let file = backup_in(root);
    if !file.exists() {
        return if told.backups == 0 { Ok(()) } else { Err("LOST: the backup is not there".to_owned()) };
    }
    let other = root.join("palautettu");
    restore(&file, &other, &Given::Recovery(sheet), Existing::Refuse, "2026-11-22")
        .map(drop)
        .map_err(|failure| format!("the backup is not whole: {failure:?}"))
}
