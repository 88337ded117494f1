//! An owner who uses everything: of each sort of thing that a vault keeps one act that writes it, and where it is
//! to be found again. What is killed, loses its power, meets a full disk and is looked for in what was written and
//! in memory is all of these; a table that none of them writes is noticed.

use super::*;
use crate::template::Way;
use rusqlite::Connection;
use sha2::{Digest as _, Sha256};

/// In every text.
pub(super) const MARK: &str = "Tunnistettavasana";

/// The plan that is never issued, the one that was issued and lies still, and the one of a pupil who comes and goes.
const DRAFTED: &str = "drafted";
const ISSUED: &str = "issued";
const PUPIL: &str = "pupil";

/// Where an act is seen.
enum Seen {
    /// A row of this table has the words in this column.
    In(&'static str, &'static str),
    /// The same, of the rows of which this is true, after every other act of this sort; after those between there is
    /// no such row.
    InTurns(&'static str, &'static str, &'static str),
}

use Seen::{In, InTurns};

/// One sort of thing that is written.
struct Sort {
    write: fn(&mut Vault, u64, &str) -> Result<()>,
    seen: Seen,
}

/// How many sorts of things there are.
pub(super) const SORTS: u64 = ALL.len() as u64;

const ALL: &[Sort] = &[
    Sort { write: begin_in_a_dialog, seen: In("begun", "words") },
    Sort { write: hold_a_meeting, seen: In("meeting", "data") },
    Sort { write: set_a_goal, seen: In("followed", "goal") },
    Sort { write: observe, seen: In("observation", "note") },
    Sort { write: strike_what_was_observed, seen: In("observation", "reason") },
    Sort { write: note_support, seen: In("given", "note") },
    Sort { write: strike_support, seen: In("given", "reason") },
    Sort { write: keep_a_phrase, seen: In("phrase", "data") },
    Sort { write: attach_a_file, seen: In("attachment_part", "bytes") },
    Sort { write: |vault, _, words| vault.keep_mapping("kunta.lomake", words), seen: In("mapping", "text") },
    Sort { write: tick_a_field, seen: In("retyped", "field") },
    Sort { write: import_a_catalogue, seen: In("foundation", "facts") },
    Sort { write: lay_beside, seen: In("beside", "text") },
    Sort {
        write: |vault, _, words| vault.dismiss(DRAFTED, "f", Some(words)),
        seen: In("dismissal", "reason"),
    },
    Sort { write: |vault, _, words| vault.set_value("setting", Some(words)), seen: In("value", "value") },
    Sort { write: keep_a_template, seen: In("local_template", "text") },
    Sort { write: keep_a_colleague, seen: In("colleague", "name") },
    Sort { write: |vault, _, words| vault.keep_identity(words.as_bytes()), seen: In("identity", "secret") },
    Sort { write: ask_for_a_part, seen: In("asked", "base") },
    Sort { write: take_an_answer, seen: In("answered", "data") },
    Sort { write: begin_a_part, seen: In("contribution", "asker") },
    Sort { write: receive, seen: In("received_copy", "pdf") },
    Sort { write: accept_a_signer, seen: In("known_signer", "name") },
    Sort { write: make_a_copy, seen: In("recipient_copy", "recipient") },
    Sort { write: hand_over, seen: In("delivery", "note") },
    Sort { write: file_a_paper, seen: In("scan", "pdf") },
    Sort { write: strike_a_delivery, seen: In("strike", "reason") },
    Sort { write: close_or_reopen, seen: InTurns("closed", "TRUE", "day") },
    Sort { write: come_or_be_erased, seen: InTurns("plan", "id = 'pupil'", "pupil") },
    Sort { write: begin_from_another, seen: In("carried", "base") },
    Sort {
        write: |vault, _, words| vault.set_signer_key(words.as_bytes(), words.as_bytes()),
        seen: In("signer", "key"),
    },
];

/// What an act of this number writes, with the mark in it: long enough that some change several pages.
pub(super) fn words(number: u64, mark: &str) -> String {
    format!("[{number}] {}[{number}]", format!("{mark} ").repeat(1 + number as usize * 37 % 150))
}

/// What the acts need to be there, with these words wherever there can be any.
pub(super) fn prepare(vault: &mut Vault, words: &str) -> Result<()> {
    vault.attend(words, || MOMENT.to_owned());
    begin_from(vault, DRAFTED, words)?;
    let new = NewPlan { summary: of_pupil(words), ..new_plan(ISSUED) };
    vault.create_plan(&new)?;
    let file = NewAttachment { kind: "pdf".to_owned(), pages: 1, added: words.to_owned() };
    let digest = vault.attach(ISSUED, &file, words.as_bytes())?;
    let issued = NewRevision {
        json: format!("[\"{words}\"]"),
        pdf: words.as_bytes().to_vec(),
        recipients: vec![words.to_owned()],
        attached: vec![Attached { name: words.to_owned(), digest }],
        ..revision(1, None)
    };
    vault.issue(ISSUED, &issued)?;
    vault.add_to_copy(ISSUED, 1, words.repeat(2).as_bytes(), MOMENT)
}

/// The act of this number.
pub(super) fn write(vault: &mut Vault, number: u64, words: &str) -> Result<()> {
    (ALL[(number % SORTS) as usize].write)(vault, number, words)
}

/// Where something is not as it is after this many acts.
pub(super) fn missing(vault: &Vault, acts: u64) -> Result<Option<&'static str>> {
    for (place, sort) in ALL.iter().enumerate() {
        let place = place as u64;
        // The last act of this sort, if there was one.
        let Some(after) = acts.checked_sub(place + 1) else { continue };
        let number = place + after / SORTS * SORTS;
        let (table, condition) = match sort.seen {
            In(table, column) => (table, format!("EXISTS (SELECT 1 FROM {table} WHERE instr({column}, ?1))")),
            InTurns(table, of, column) if comes(number) => {
                (table, format!("EXISTS (SELECT 1 FROM {table} WHERE {of} AND instr({column}, ?1))"))
            }
            InTurns(table, of, _) => {
                (table, format!("?1 <> '' AND NOT EXISTS (SELECT 1 FROM {table} WHERE {of})"))
            }
        };
        let written = words(number, MARK);
        let there: bool = vault.read(|connection| {
            Ok(connection.query_row(&format!("SELECT {condition}"), [&written], |row| row.get(0))?)
        })?;
        if !there {
            return Ok(Some(table));
        }
    }
    Ok(None)
}

/// Whether what is done in turns is there after the act of this number.
fn comes(number: u64) -> bool {
    (number / SORTS).is_multiple_of(2)
}

fn text(words: &str) -> String {
    words.to_owned()
}

fn of_pupil(words: &str) -> Summary {
    Summary { pupil: text(words), ..summary(1) }
}

fn stamp(words: &str) -> Stamp {
    Stamp { moment: text(MOMENT), by: text(words) }
}

fn begin_in_a_dialog(vault: &mut Vault, _: u64, words: &str) -> Result<()> {
    let begun = |plan: Option<&str>| Begun {
        plan: plan.map(str::to_owned),
        place: text("call"),
        words: Some(format!("[\"{words}\"]")),
    };
    vault.keep_begun(&[begun(Some(DRAFTED)), begun(None)])
}

fn hold_a_meeting(vault: &mut Vault, _: u64, words: &str) -> Result<()> {
    vault.keep_meeting(&meeting(DRAFTED, words))
}

fn goal(words: &str) -> FollowedGoal {
    FollowedGoal {
        field: text("goals"),
        goal: text(words),
        measure: text(words),
        most: 5,
        baseline: Some(1),
        target: Some(4),
        times: 3,
    }
}

fn set_a_goal(vault: &mut Vault, _: u64, words: &str) -> Result<()> {
    let key = vault.followed(DRAFTED)?.first().map(|followed| followed.key);
    vault.follow(DRAFTED, key, &goal(words)).map(drop)
}

fn observe(vault: &mut Vault, _: u64, words: &str) -> Result<()> {
    let followed = vault.followed(DRAFTED)?.remove(0);
    let new = NewObservation { day: text("2026-11-23"), score: 2, note: text(words) };
    vault.observe(DRAFTED, Some(followed.key), &followed.goal, &new).map(drop)
}

fn strike_what_was_observed(vault: &mut Vault, _: u64, words: &str) -> Result<()> {
    let followed = vault.followed(DRAFTED)?.remove(0);
    let last = followed.observations.iter().map(|one| one.key).max().unwrap();
    vault.strike_observation(DRAFTED, last, Some(words))
}

fn note_support(vault: &mut Vault, _: u64, words: &str) -> Result<()> {
    vault.note_given(DRAFTED, &given(words)).map(drop)
}

fn strike_support(vault: &mut Vault, _: u64, words: &str) -> Result<()> {
    let last = vault.given(DRAFTED)?.iter().map(|one| one.key).max().unwrap();
    vault.strike_given(DRAFTED, last, Some(words))
}

fn keep_a_phrase(vault: &mut Vault, number: u64, words: &str) -> Result<()> {
    vault.keep_phrases(&[PhraseRecord { id: number.to_string(), ..phrase(words) }])
}

fn attach_a_file(vault: &mut Vault, _: u64, words: &str) -> Result<()> {
    let new = NewAttachment { kind: text("pdf"), pages: 1, added: text(words) };
    vault.attach(DRAFTED, &new, words.as_bytes()).map(drop)
}

fn tick_a_field(vault: &mut Vault, _: u64, words: &str) -> Result<()> {
    let tick = Tick { field: text(words), skipped: false, digest: Sha256::digest(words).into() };
    vault.tick(ISSUED, 1, "kunta.lomake", &tick)
}

fn import_a_catalogue(vault: &mut Vault, _: u64, words: &str) -> Result<()> {
    let one = KeptFoundation {
        id: 7,
        order: text("OPH-1-2026"),
        added: text(MOMENT),
        file: text("perusteet.json"),
        facts: format!("[\"{words}\"]"),
    };
    vault.keep_foundations(&[one]).map(drop)
}

fn lay_beside(vault: &mut Vault, _: u64, words: &str) -> Result<()> {
    let beside = Beside { name: text(words), text: format!("[\"{words}\"]") };
    vault.lay_beside(DRAFTED, &beside, MOMENT)
}

fn keep_a_template(vault: &mut Vault, number: u64, words: &str) -> Result<()> {
    vault.keep_local(Some(&LocalTemplate { version: number.to_string(), ..local_template(words) }), None)
}

fn keep_a_colleague(vault: &mut Vault, _: u64, words: &str) -> Result<()> {
    vault.keep_colleague(&Colleague { address: text("age1"), name: text(words) })
}

fn ask_for_a_part(vault: &mut Vault, number: u64, words: &str) -> Result<()> {
    let asked = NewAsked {
        packet: number.to_string(),
        colleague: text(words),
        sections: vec![text("s")],
        base: Answers::from([(text("goal"), format!("\"{words}\""))]),
    };
    vault.ask(DRAFTED, &asked, || Ok(()))
}

/// The packet was asked for by the act before.
fn take_an_answer(vault: &mut Vault, number: u64, words: &str) -> Result<()> {
    let asked = vault.asked(&(number - 1).to_string())?.unwrap();
    let goal = format!("\"{words}\"");
    let data = Answers::from([(text("goal"), goal.clone())]);
    let answered = Answered { number: 1, author: text(words), moment: text(MOMENT), data };
    vault.take_answer(&asked, &answered, &save(&[("goal", Some(&goal))], &[]))
}

fn begin_a_part(vault: &mut Vault, number: u64, words: &str) -> Result<()> {
    let contribution = Contribution {
        packet: number.to_string(),
        asker: text(words),
        school: text(words),
        address: text("age1"),
        sections: Vec::new(),
        shown: Vec::new(),
        asked: text(MOMENT),
        returned: 0,
        moment: None,
    };
    vault.begin_contribution(&new_plan(&format!("part {number}")), &contribution)
}

fn receive(vault: &mut Vault, number: u64, words: &str) -> Result<()> {
    let received = ReceivedRecord {
        received: text(MOMENT),
        digest: Sha256::digest(words).into(),
        number: 1,
        id: number.to_string(),
        issued: text(MOMENT),
        issuer: text(words),
        signer: text(words),
        organisation: text(words),
        fingerprint: text("aa"),
        standing: text("known"),
        extract: false,
        pages: 1,
        data: format!("[\"{words}\"]"),
    };
    let plan = new_plan(&format!("received {number}"));
    vault.receive_plan(&plan, &received, (words.as_bytes(), &[]))
}

fn accept_a_signer(vault: &mut Vault, number: u64, words: &str) -> Result<()> {
    vault.accept_signer(&number.to_string(), words, MOMENT)
}

fn make_a_copy(vault: &mut Vault, _: u64, words: &str) -> Result<()> {
    let copy = NewCopy {
        number: vault.ledger(ISSUED, 1)?.next_copy(),
        recipient: text(words),
        edition: text("{}"),
        outlet: Outlet::File,
        stamp: stamp(words),
        digest: Sha256::digest(words).into(),
        basis: Basis::Reason { text: text(words) },
    };
    vault.add_copy(ISSUED, 1, &copy)
}

fn hand_over(vault: &mut Vault, _: u64, words: &str) -> Result<()> {
    let delivery = NewDelivery {
        copy: None,
        recipient: text(words),
        way: Way::ByHand,
        day: text("2026-11-23"),
        note: text(words),
        awaits_paper: true,
        stamp: stamp(words),
    };
    vault.add_delivery(ISSUED, 1, &delivery)
}

fn file_a_paper(vault: &mut Vault, _: u64, words: &str) -> Result<()> {
    let (pdf, digest) = (words.as_bytes().to_vec(), Sha256::digest(words).into());
    vault.file_paper(ISSUED, 1, &NewPaper { delivery: None, pages: 1, pdf, digest, stamp: stamp(words) })
}

fn strike_a_delivery(vault: &mut Vault, _: u64, words: &str) -> Result<()> {
    let last = vault.ledger(ISSUED, 1)?.deliveries.iter().map(|delivery| delivery.number).max().unwrap();
    let struck = Struck { reason: text(words), stamp: stamp(words) };
    vault.strike(ISSUED, 1, Entry::Delivery(last), &struck)
}

fn close_or_reopen(vault: &mut Vault, number: u64, words: &str) -> Result<()> {
    match comes(number) {
        true => vault.close_plan(ISSUED, "ended", words, false),
        false => vault.reopen_plan(ISSUED),
    }
}

fn come_or_be_erased(vault: &mut Vault, number: u64, words: &str) -> Result<()> {
    if comes(number) {
        return vault.create_plan(&NewPlan { summary: of_pupil(words), ..new_plan(PUPIL) });
    }
    match vault.erase(&[PUPIL]) {
        // It is gone; what that proves has a test of its own.
        Err(failure) if failure.code == Code::ErasedUnproved => Ok(()),
        outcome => outcome.map(drop),
    }
}

fn begin_from_another(vault: &mut Vault, number: u64, words: &str) -> Result<()> {
    begin_from(vault, &format!("begun {number}"), words)
}

fn begin_from(vault: &mut Vault, id: &str, words: &str) -> Result<()> {
    let origin = Origin { source: text(words), number: 1, template: text("form"), moment: text(MOMENT) };
    let base = format!("{{\"answers\":{{\"goal\":\"{words}\"}},\"proposed\":[]}}");
    let mut plan = new_plan(id);
    plan.draft.answers.insert(text("goal"), format!("\"{words}\""));
    vault.begin_plan(&plan, &origin, &Carried { source: text(words), number: 1, base })
}

/// The tables that hold no word: `erasing` has a row within an act alone, `lost` after a rescue alone; the trail is
/// digests; the row of the vault is its key file.
pub(super) const WORDLESS: [&str; 4] = ["erasing", "lost", "trail", "vault"];

fn names(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(|name| name.unwrap()).collect()
}

/// The tables in which no row has the mark.
pub(super) fn unmarked(connection: &Connection, mark: &str) -> Vec<String> {
    let mut tables = names(connection, include_str!("../sql/erasing/tables.sql"));
    tables.retain(|table| {
        let columns = names(connection, &format!("SELECT name FROM pragma_table_info('{table}')"));
        let any: Vec<String> =
            columns.iter().map(|column| format!("instr(CAST(\"{column}\" AS TEXT), ?1) > 0")).collect();
        let sql = format!("SELECT NOT EXISTS (SELECT 1 FROM \"{table}\" WHERE {})", any.join(" OR "));
        connection.query_row(&sql, [mark], |row| row.get(0)).unwrap()
    });
    tables
}

/// A table that is new in the schema is written here by nothing: then it is killed by nothing, and nothing looks
/// for its words where they must not be.
#[test]
fn every_table_of_the_schema_is_written() {
    let (_temporary, _folder, mut vault) = made();
    prepare(&mut vault, &words(0, MARK)).unwrap();
    for number in 0..3 * SORTS {
        write(&mut vault, number, &words(number, MARK)).unwrap();
        assert_eq!(missing(&vault, number + 1).unwrap(), None, "after act {number}");
        assert!(missing(&vault, number + 2).unwrap().is_some(), "act {} was not done", number + 1);
    }
    vault.check().unwrap();
    assert_eq!(unmarked(&vault.connection, MARK), WORDLESS);
}
