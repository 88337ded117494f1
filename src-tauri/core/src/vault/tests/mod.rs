//! The vault, tried from outside: opening and refusing, keys, drafts, revisions, backups, and what
//! can be read on the disk.

mod attachment;
mod backup;
mod begun;
#[cfg(target_os = "linux")]
pub(super) mod calls;
mod disk;
#[cfg(target_os = "linux")]
mod ending;
mod erasing;
#[cfg(target_os = "linux")]
mod everything;
mod fault;
mod flip;
#[cfg(target_os = "linux")]
mod follow;
#[cfg(target_os = "linux")]
mod full;
#[cfg(target_os = "linux")]
mod hunt;
mod kept;
#[cfg(target_os = "linux")]
mod kill;
mod ledger;
#[cfg(target_os = "linux")]
mod life;
mod local;
mod losing;
#[cfg(target_os = "linux")]
mod memory;
mod opening;
mod place;
#[cfg(target_os = "linux")]
mod power;
mod renewal;
mod rescue;
mod rescue_rows;
mod snapshot;
mod trail;
mod writing;

use super::connection::run;
use super::*;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use tempfile::TempDir;

const PASSPHRASE: &str = "lumi sataa hiljaa mäntyihin";
const OTHER: &str = "toinen salasana kokonaan";
const MOMENT: &str = "2026-11-22T10:05:00+02:00";

/// Random bytes of the system.
fn random(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(Failure::defect)
}

/// A folder for a vault, and what keeps it there.
fn folder() -> (TempDir, PathBuf) {
    let temporary = TempDir::new().unwrap();
    let folder = temporary.path().join("Laatija ä 100 %");
    (temporary, folder)
}

fn create(folder: &Path) -> (Vault, RecoveryKey) {
    Vault::create(folder, PASSPHRASE, Cost::cheap(), &mut random).unwrap()
}

/// A folder with a new vault.
fn made() -> (TempDir, PathBuf, Vault) {
    let (temporary, folder) = folder();
    let vault = create(&folder).0;
    (temporary, folder, vault)
}

/// A folder with a closed vault in which a plan was issued and a draft started anew.
fn filled() -> (TempDir, PathBuf) {
    let (temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.issue("a", &revision(1, None)).unwrap();
    vault.start_draft("a", &new_plan("a").draft, &Summary::default()).unwrap();
    vault.close().unwrap();
    (temporary, folder)
}

fn new_plan(id: &str) -> NewPlan {
    NewPlan {
        id: id.to_owned(),
        template: ("form".to_owned(), "1".to_owned()),
        created: "2026-11-22T10:00:00+02:00".to_owned(),
        draft: StoredDraft {
            answers: BTreeMap::from([("name".to_owned(), "\"Aino\"".to_owned())]),
            flags: BTreeMap::from([("extended".to_owned(), false)]),
            order: Vec::new(),
        },
        summary: summary(1),
    }
}

/// A template that a municipality brought.
fn local_template(text: &str) -> LocalTemplate {
    LocalTemplate {
        id: "kunta.form".to_owned(),
        version: "1".to_owned(),
        municipality: "Kunta".to_owned(),
        file: "kunta.toml".to_owned(),
        added: MOMENT.to_owned(),
        digest: [7; 32],
        text: text.to_owned(),
        plans: 0,
    }
}

/// Says nothing of a plan in a list.
fn unlisted(_: StoredDraft) -> Result<Summary> {
    Ok(Summary::default())
}

fn summary(filled: u32) -> Summary {
    let dates = vec![("2027-01-15".to_owned(), "review".to_owned())];
    Summary { pupil: "Aino Esimerkki".into(), class: "3B".into(), filled, total: 9, blocking: 2, dates }
}

fn revision(number: u32, previous: Option<[u8; 32]>) -> NewRevision {
    NewRevision {
        number,
        issued: MOMENT.to_owned(),
        reason: "first".to_owned(),
        issuer: "Opettaja Oma".to_owned(),
        json: "{\"answers\":{}}".to_owned(),
        digest: [number as u8; 32],
        previous,
        pdf: vec![b'%'; 20_000],
        pages: 4,
        signed: true,
        recipients: vec!["Elina Esimerkki".to_owned(), "Mikael Esimerkki".to_owned()],
        attached: Vec::new(),
        summary: None,
    }
}

/// A save of answers and flags by name; `None` empties a field.
fn save(answers: &[(&str, Option<&str>)], flags: &[(&str, bool)]) -> DraftSave {
    DraftSave {
        answers: answers.iter().map(|(field, value)| ((*field).into(), value.map(Into::into))).collect(),
        flags: flags.iter().map(|(flag, value)| ((*flag).into(), *value)).collect(),
        summary: summary(2),
        rest: None,
        moment: MOMENT.to_owned(),
    }
}

fn code<T>(outcome: Result<T>) -> Option<Code> {
    outcome.err().map(|failure| failure.code)
}

fn answer(vault: &Vault, field: &str) -> Option<String> {
    vault.draft("a").unwrap().answers.remove(field)
}

/// Writes a key file's content anew, with a sum that fits.
fn doctor(folder: &Path, name: &str, change: impl Fn(&mut serde_json::Value)) {
    let path = folder.join(name);
    let mut whole: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    change(&mut whole["keys"]);
    fs::write(&path, key_file::sealed_for_test(whole)).unwrap();
}

fn truncate(path: &Path, length: u64) {
    fs::OpenOptions::new().write(true).open(path).unwrap().set_len(length).unwrap();
}

/// A folder in the machine's memory where there is such a thing: what is tried thousands of times need not
/// wait for a disk.
#[cfg(target_os = "linux")]
fn in_memory() -> TempDir {
    TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).unwrap()
}

/// How many times as much is tried: `make soak` sets it.
fn soak() -> usize {
    std::env::var("LAATIJA_SOAK").ok().and_then(|times| times.parse().ok()).unwrap_or(1)
}

/// Adds what was tried to the totals of a long run, at the end of a test that tries ever more.
fn tally(tried: usize, what: &str) {
    if let Some(totals) = std::env::var_os("LAATIJA_TOTALS") {
        let mut totals = fs::OpenOptions::new().append(true).create(true).open(totals).unwrap();
        totals.write_all(format!("{tried}\t{what}\n").as_bytes()).unwrap();
    }
}

/// The numbers of a small generator: the same in every run.
struct Chance(u64);

impl Chance {
    /// A number below this one.
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

const KEY_FILES: [&str; 2] = ["avaimet.json", "avaimet.vara.json"];

/// The plan `a` was asked for in part, a part came back, and it is itself a part of another's.
fn colleagues(vault: &mut Vault, sentence: &str) {
    vault.keep_identity(b"key").unwrap();
    vault.keep_colleague(&Colleague { address: "age1".to_owned(), name: "Petri Lahti".to_owned() }).unwrap();
    let texts = Answers::from([("goal".to_owned(), format!("\"{sentence}\""))]);
    let asked = NewAsked {
        packet: "p".to_owned(),
        colleague: "Petri Lahti".to_owned(),
        sections: vec!["s".to_owned()],
        base: texts.clone(),
    };
    vault.ask("a", &asked, || Ok(())).unwrap();
    let asked = vault.asked("p").unwrap().unwrap();
    let answered =
        Answered { number: 1, author: "Petri Lahti".to_owned(), moment: MOMENT.to_owned(), data: texts };
    vault.take_answer(&asked, &answered, &save(&[], &[])).unwrap();
    let contribution =
        "INSERT INTO contribution (plan, packet, asker, school, address, sections, shown, asked)
        SELECT key, 'q', 'Muu', '', 'age1', '[]', '[]', '' FROM plan WHERE id = 'a'";
    vault.connection.execute(contribution, []).unwrap();
    vault.keep_meeting(&meeting("a", sentence)).unwrap();
}

/// A file of more than one part that says this is attached to the plan `a`; gives it as a version lists it.
fn attach(vault: &mut Vault, sentence: &str) -> Vec<Attached> {
    let bytes = sentence.as_bytes().repeat(600_000 / sentence.len());
    let new = NewAttachment { kind: "pdf".to_owned(), pages: 2, added: MOMENT.to_owned() };
    let digest = vault.attach("a", &new, &bytes).unwrap();
    vec![Attached { name: "Liite".to_owned(), digest }]
}

/// A phrase with these words.
fn phrase(words: &str) -> PhraseRecord {
    let text = |text: &str| text.to_owned();
    let (data, used) = (format!("{{\"text\":\"{words}\"}}"), text("2026-11-22T10:30:00+02:00"));
    PhraseRecord { id: text("fraasi"), language: text("fi"), field: text("strengths"), used, times: 3, data }
}

/// A meeting about a plan, with words that were said there.
fn meeting(plan: &str, sentence: &str) -> MeetingRecord {
    let data = format!("{{\"words\":\"{sentence}\"}}");
    MeetingRecord { id: "m".to_owned(), plan: plan.to_owned(), day: "2026-11-25".to_owned(), data }
}

/// A goal and a support of the plan `a` are followed, and one entry of each is struck.
fn followed(vault: &mut Vault, sentence: &str) {
    let goal = FollowedGoal {
        field: "goals".to_owned(),
        goal: sentence.to_owned(),
        measure: "Oikein viidestä".to_owned(),
        most: 5,
        baseline: Some(1),
        target: Some(4),
        times: 3,
    };
    let key = vault.follow("a", None, &goal).unwrap();
    for score in [2, 3] {
        let new = NewObservation { day: "2026-11-23".to_owned(), score, note: sentence.to_owned() };
        let number = vault.observe("a", Some(key), &goal, &new).unwrap();
        if score == 2 {
            vault.strike_observation("a", number, Some("väärä")).unwrap();
        }
    }
    let first = vault.note_given("a", &given(sentence)).unwrap();
    vault.note_given("a", &given(sentence)).unwrap();
    vault.strike_given("a", first, Some("väärä")).unwrap();
}

/// A support was given, and this was noted of it.
fn given(note: &str) -> NewGiven {
    NewGiven {
        field: "supports".to_owned(),
        support: "Avustaja".to_owned(),
        day: "2026-11-23".to_owned(),
        way: "planned".to_owned(),
        effect: Some("helped".to_owned()),
        note: note.to_owned(),
    }
}
