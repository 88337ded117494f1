//! The trail: what it tells, that it holds no text, that it only grows, and that every break in it and every
//! rewriting of it is noticed.

use super::*;
use crate::revision::{Digest, digest_id};
use crate::template::Way;
use data_encoding::HEXLOWER;
use rusqlite::params;
use sha2::{Digest as _, Sha256};

fn places() -> Vec<Changed> {
    let answers = ["name", "goal", "other"].map(|name| Changed::Answer(name.to_owned()));
    answers.into_iter().chain([Changed::Flag("extended".to_owned())]).collect()
}

/// The acts told of a plan, oldest first, with the field that each is of.
fn told(vault: &mut Vault, plan: &str) -> Vec<(Act, String)> {
    let name = |place: Option<Changed>| match place {
        Some(Changed::Answer(name) | Changed::Flag(name) | Changed::Mark(name)) => name,
        None => String::new(),
    };
    let events = vault.events(plan, &places()).unwrap();
    events.into_iter().rev().map(|event| (event.act, name(event.place))).collect()
}

fn rows(vault: &Vault) -> u32 {
    vault.connection.query_row("SELECT count(*) FROM trail", [], |row| row.get(0)).unwrap()
}

/// A vault with a plan of which a version was issued that names the end of the trail, as the program makes it.
fn anchored() -> (TempDir, PathBuf, Vault) {
    let (temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.save_draft("a", &save(&[("goal", Some("\"lukea\""))], &[])).unwrap();
    let end = HEXLOWER.encode(&vault.end_of_trail("a").unwrap());
    let json = format!("{{\"format\":\"f\",\"trail\":\"{end}\"}}");
    let digest = Sha256::digest(&json).into();
    vault.issue("a", &NewRevision { json, digest, ..revision(1, None) }).unwrap();
    (temporary, folder, vault)
}

#[test]
fn an_editing_turn_is_one_row_however_often_it_is_saved() {
    let (_temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    let before = rows(&vault);
    for number in 0..30 {
        vault.save_draft("a", &save(&[("goal", Some(&number.to_string()))], &[])).unwrap();
    }
    assert_eq!(rows(&vault), before, "a save in a turn writes no row");
    vault.save_draft("a", &save(&[("other", Some("1"))], &[])).unwrap();
    assert_eq!(rows(&vault), before + 1, "the field was left");
    vault.save_draft("a", &save(&[], &[("extended", true)])).unwrap();
    vault.undo("a", &mut unlisted).unwrap();
    vault.redo("a", &mut unlisted).unwrap();
    vault.save_draft("a", &save(&[("goal", Some("0"))], &[])).unwrap();
    let act = |act, name: &str| (act, name.to_owned());
    let expected = [
        act(Act::Created, ""),
        act(Act::Changed, "goal"),
        act(Act::Changed, "other"),
        act(Act::FlagSet, "extended"),
        act(Act::Undone, "extended"),
        act(Act::Redone, "extended"),
        act(Act::Changed, "goal"),
    ];
    assert_eq!(told(&mut vault, "a"), expected);
    assert_eq!(told(&mut vault, "a"), expected, "looking at it adds nothing");
    vault.check().unwrap();
}

#[test]
fn a_turn_that_was_cut_short_is_told_all_the_same() {
    let (_temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.save_draft("a", &save(&[("goal", Some("1"))], &[])).unwrap();
    // As a kill leaves it: nothing is closed, nothing is told.
    drop(vault);
    let mut vault = Vault::open(&folder, PASSPHRASE).unwrap();
    vault.save_draft("a", &save(&[("other", Some("1"))], &[])).unwrap();
    let changed: Vec<String> = told(&mut vault, "a").into_iter().map(|(_, name)| name).collect();
    assert_eq!(changed, ["", "goal", "other"]);
}

#[test]
fn a_turn_without_an_end_is_told_before_its_steps_are_forgotten() {
    let (_temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    run(&vault.connection, "PRAGMA synchronous = OFF").unwrap();
    vault.save_draft("a", &save(&[("goal", Some("1")), ("other", Some("1"))], &[])).unwrap();
    for number in 0..900 {
        vault.save_draft("a", &save(&[("goal", Some(&format!("\"{number}\"")))], &[])).unwrap();
    }
    let told = told(&mut vault, "a");
    assert!(told.contains(&(Act::Changed, "other".to_owned())), "{told:?}");
    assert!(told.len() < 8, "{}", told.len());
}

#[test]
fn every_act_is_told_with_who_and_when() {
    let (_temporary, _folder, mut vault) = made();
    vault.attend("Riitta Sarapuu", || "2026-11-27T12:00:00+02:00".to_owned());
    vault.create_plan(&new_plan("a")).unwrap();
    vault.dismiss("a", "f", Some("syy")).unwrap();
    vault.dismiss("a", "f", None).unwrap();
    vault.issue("a", &revision(1, None)).unwrap();
    let stamp = Stamp { moment: MOMENT.to_owned(), by: "x".to_owned() };
    vault.add_to_copy("a", 1, &[b'%'; 20_001], MOMENT).unwrap();
    let copy = NewCopy {
        number: 1,
        recipient: "Elina".to_owned(),
        edition: "{}".to_owned(),
        outlet: Outlet::File,
        stamp: stamp.clone(),
        digest: [1; 32],
        basis: Basis::Named,
    };
    vault.add_copy("a", 1, &copy).unwrap();
    let delivery = NewDelivery {
        copy: Some(1),
        recipient: String::new(),
        way: Way::ByHand,
        day: "2026-11-23".to_owned(),
        note: String::new(),
        awaits_paper: true,
        stamp: stamp.clone(),
    };
    vault.add_delivery("a", 1, &delivery).unwrap();
    let paper = NewPaper { delivery: None, pages: 1, pdf: vec![1], digest: [7; 32], stamp: stamp.clone() };
    vault.file_paper("a", 1, &paper).unwrap();
    vault.strike("a", 1, Entry::Paper(1), &Struck { reason: "väärä".to_owned(), stamp }).unwrap();
    vault.tell_of("a", 1, Act::CopySaved).unwrap();
    vault.tell(Act::BackedUp).unwrap();
    vault.change_passphrase(PASSPHRASE, OTHER, Cost::cheap(), &mut random).unwrap();
    vault.start_draft("a", &new_plan("a").draft, &summary(1)).unwrap();
    let acts = [
        Act::Created,
        Act::Dismissed,
        Act::TakenUp,
        Act::Issued,
        Act::Signed,
        Act::CopyMade,
        Act::HandedOver,
        Act::PaperFiled,
        Act::Struck,
        Act::CopySaved,
        Act::BackedUp,
        Act::PassphraseChanged,
        Act::DraftBegun,
    ];
    let events = vault.events("a", &places()).unwrap();
    assert_eq!(events.iter().rev().map(|event| event.act).collect::<Vec<_>>(), acts);
    let stamps = events.iter().map(|event| (event.stamp.by.as_str(), event.stamp.moment.as_str()));
    assert!(stamps.clone().all(|stamp| stamp == ("Riitta Sarapuu", "2026-11-27T12:00:00+02:00")));
    assert_eq!(events[4].version, Some(1));
    vault.discard_plan("a").unwrap_err();
    vault.check().unwrap();
}

#[test]
fn the_trail_holds_no_text_and_no_name_of_a_field() {
    let (_temporary, _folder, mut vault) = anchored();
    vault.start_draft("a", &new_plan("a").draft, &summary(1)).unwrap();
    vault.save_draft("a", &save(&[("goal", Some("\"lukea\""))], &[("extended", true)])).unwrap();
    told(&mut vault, "a");
    let mut statement = vault.connection.prepare("SELECT * FROM trail").unwrap();
    let columns = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    let mut texts = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        for column in 0..columns {
            texts.push(format!("{:?}", row.get_ref(column).unwrap()));
        }
    }
    let text = texts.join("\n");
    // A positive control: the acts are there.
    assert!(
        text.contains(&format!("{:?}", "flag_set".as_bytes()).trim_matches(['[', ']']).to_owned()),
        "{text}"
    );
    for word in ["lukea", "goal", "extended", "Aino", "name"] {
        let bytes = format!("{:?}", word.as_bytes());
        assert!(!text.contains(bytes.trim_matches(['[', ']'])), "{word}");
    }
}

/// Each table of what is issued, received or told, with a change of each of its columns; and its removal, and
/// another row in its place.
#[test]
fn nothing_that_is_issued_changes_in_the_database_itself() {
    let (_temporary, _folder, mut vault) = anchored();
    vault.receive_plan(&new_plan("b"), &received_record(), (b"%PDF", &[])).unwrap();
    vault.add_to_copy("a", 1, &[b'%'; 20_001], MOMENT).unwrap();
    let statement = "INSERT INTO recipient_copy (revision, number, recipient, edition, outlet, made, maker, digest)
        VALUES (1, 1, 'x', '{}', 'file', 'x', 'x', zeroblob(32));
        INSERT INTO delivery (revision, number, recipient, way, day, note, awaits_paper, recorded, recorder)
        VALUES (1, 1, 'x', 'post', 'x', '', 1, 'x', 'x');
        INSERT INTO paper (revision, number, pages, digest, filed, filer) VALUES (1, 1, 1, zeroblob(32), 'x', 'x');
        INSERT INTO scan (paper, pdf) VALUES (1, x'00');
        INSERT INTO strike (wait, reason, struck, striker) VALUES (1, 'x', 'x', 'x');";
    vault.connection.execute_batch(statement).unwrap();
    run(&vault.connection, "UPDATE vault SET last = NULL").unwrap();
    for table in [
        "revision",
        "copy",
        "addition",
        "received",
        "received_copy",
        "recipient",
        "recipient_copy",
        "delivery",
        "paper",
        "scan",
        "strike",
        "trail",
        "person",
    ] {
        let count = format!("SELECT count(*) FROM {table}");
        let count: u32 = vault.connection.query_row(&count, [], |row| row.get(0)).unwrap();
        assert!(count > 0, "{table} has a row to be attacked");
        let columns = format!("SELECT name FROM pragma_table_info('{table}')");
        let mut statement = vault.connection.prepare(&columns).unwrap();
        let columns: Vec<String> =
            statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap();
        let changes = columns.iter().map(|column| format!("UPDATE {table} SET {column} = {column}"));
        let others = [
            format!("DELETE FROM {table}"),
            format!("REPLACE INTO {table} SELECT * FROM {table}"),
            format!("UPDATE OR REPLACE {table} SET {0} = {0}", columns[0]),
        ];
        for attack in changes.chain(others) {
            assert!(vault.connection.execute(&attack, []).is_err(), "{attack}");
        }
    }
    for attack in [
        "DELETE FROM plan WHERE id = 'a'",
        "UPDATE plan SET version = 0 WHERE id = 'a'",
        "UPDATE plan SET salt = zeroblob(16)",
        "UPDATE plan SET trail = zeroblob(8)",
        "INSERT INTO recipient (revision, name) VALUES (1, 'Outo')",
        "INSERT INTO dismissal (plan, revision, finding, reason) VALUES (1, 1, 'x', 'x')",
        "INSERT INTO erasing (plan) VALUES (1)",
        "INSERT INTO trail SELECT 999, moment, person, act, plan, version, field, digest, hash FROM trail LIMIT 1",
    ] {
        assert!(vault.connection.execute(attack, []).is_err(), "{attack}");
    }
    vault.check().unwrap();
}

fn received_record() -> ReceivedRecord {
    ReceivedRecord {
        received: MOMENT.to_owned(),
        digest: [4; 32],
        number: 1,
        id: "AAAA-BBBB-CCCC".to_owned(),
        issued: MOMENT.to_owned(),
        issuer: "Muu Opettaja".to_owned(),
        signer: "Muu Opettaja".to_owned(),
        organisation: String::new(),
        fingerprint: "aa".to_owned(),
        standing: "unknown".to_owned(),
        extract: false,
        pages: 1,
        data: "{}".to_owned(),
    }
}

/// Who has the key can drop the triggers. The chain says where it was changed.
#[test]
fn a_break_is_noticed_where_it_is() {
    for (attack, expected) in [
        ("UPDATE trail SET moment = 'x' WHERE number = 2", "2"),
        ("UPDATE trail SET act = 'found' WHERE number = 3", "3"),
        ("UPDATE trail SET plan = NULL WHERE number = 3", "3"),
        ("UPDATE trail SET field = zeroblob(8) WHERE number = 3", "3"),
        ("UPDATE trail SET digest = zeroblob(32) WHERE number = 4", "4"),
        ("UPDATE trail SET version = 2 WHERE number = 4", "4"),
        ("UPDATE trail SET hash = zeroblob(32) WHERE number = 1", "1"),
        ("UPDATE person SET name = 'Joku Muu'", "1"),
        ("DELETE FROM trail WHERE number = 2", "2"),
        ("DELETE FROM trail WHERE number = 4", "4"),
        ("DELETE FROM trail", "1"),
    ] {
        let (_temporary, _folder, vault) = anchored();
        assert_eq!(rows(&vault), 4);
        for trigger in ["trail_stays", "trail_remains", "person_stays"] {
            run(&vault.connection, &format!("DROP TRIGGER {trigger}")).unwrap();
        }
        vault.check().unwrap();
        run(&vault.connection, attack).unwrap();
        let failure = vault.check().unwrap_err();
        assert_eq!(
            (failure.code, failure.details["number"].as_str()),
            (Code::TrailBroken, expected),
            "{attack}"
        );
    }
}

/// A plan that was removed without a word, and one that was put in without one.
#[test]
fn a_plan_that_the_trail_does_not_know_is_noticed() {
    let (_temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.create_plan(&new_plan("b")).unwrap();
    vault.discard_plan("b").unwrap();
    vault.check().unwrap();
    run(&vault.connection, "DELETE FROM plan").unwrap();
    assert_eq!(code(vault.check()), Some(Code::TrailBroken));
    let (_temporary, _folder, vault) = made();
    let sql =
        "INSERT INTO plan (id, template, template_version, created, written, draft, pupil, class, filled,
        total, blocking, dates, trail, salt) VALUES ('c', 'f', '1', '', '', 1, '', '', 0, 0, 0, '[]',
        randomblob(8), randomblob(16))";
    run(&vault.connection, sql).unwrap();
    assert_eq!(code(vault.check()), Some(Code::TrailBroken));
}

#[test]
fn a_plan_begun_from_another_is_told_in_the_chain_and_one_put_in_beside_it_is_not() {
    let (_temporary, _folder, mut vault) = made();
    let origin = Origin { source: "a".into(), number: 1, template: "f".into(), moment: MOMENT.to_owned() };
    let carried = Carried { source: "a".into(), number: 1, base: "{}".into() };
    vault.begin_plan(&new_plan("b"), &origin, &carried).unwrap();
    vault.check().unwrap();
    // It is told of the plan that it was begun from, and of no other.
    run(&vault.connection, "DROP TRIGGER origin_stays").unwrap();
    run(&vault.connection, "UPDATE origin SET source = 'c'").unwrap();
    assert_eq!(code(vault.check()), Some(Code::TrailBroken));
}

/// Writes the chain anew after a row was changed, as somebody with the key and this very source could.
fn rewrite(vault: &Vault, change: &str) {
    for trigger in ["trail_stays", "revision_stays"] {
        run(&vault.connection, &format!("DROP TRIGGER {trigger}")).unwrap();
    }
    run(&vault.connection, change).unwrap();
    let mut previous = Digest::default();
    let mut statement = vault.connection.prepare(include_str!("../sql/trail/all.sql")).unwrap();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let link = chain::Link::read(row).unwrap();
        previous = link.hash(&previous);
        let change = "UPDATE trail SET hash = ?2 WHERE number = ?1";
        vault.connection.execute(change, params![link.number, previous]).unwrap();
    }
}

#[test]
fn a_chain_that_was_written_anew_does_not_fit_the_printed_copy() {
    let (_temporary, _folder, vault) = anchored();
    let printed = digest_id(&vault.revision("a", 1).unwrap().digest);
    assert_eq!(vault.plan_issued(&printed).unwrap(), Some(("a".to_owned(), 1)));
    rewrite(&vault, "UPDATE trail SET moment = '2026-01-01T08:00:00+02:00' WHERE number = 3");
    let failure = vault.check().unwrap_err();
    assert_eq!((failure.code, failure.details["number"].as_str()), (Code::TrailBroken, "4"));

    // Whoever makes the version name the new chain makes another version of it.
    let end: Digest =
        vault.connection.query_row("SELECT hash FROM trail WHERE number = 3", [], |row| row.get(0)).unwrap();
    let json = format!("{{\"format\":\"f\",\"trail\":\"{}\"}}", HEXLOWER.encode(&end));
    vault.connection.execute("UPDATE revision SET json = ?1", [&json]).unwrap();
    assert_eq!(code(vault.check()), Some(Code::VaultDamaged), "the data are not those of the digest");
    let digest: Digest = Sha256::digest(&json).into();
    vault.connection.execute("UPDATE revision SET digest = ?1", [digest]).unwrap();
    assert_eq!(code(vault.check()), Some(Code::TrailBroken), "nor is the digest the one that was issued");
    assert_eq!(vault.plan_issued(&printed).unwrap(), None, "and no version bears the printed id any more");
}

/// A vault from before the trail, with plans and versions, has one from its first opening on.
#[test]
fn an_older_vault_begins_its_trail_with_what_is_there() {
    let mut connection = Connection::open_in_memory().unwrap();
    migration::take(&mut connection, &migration::STEPS[..5]).unwrap();
    let before = "INSERT INTO plan (id, template, template_version, created, written, draft, version, pupil, class,
          filled, total, blocking, dates) VALUES ('a', 'f', '1', '2026-11-01', '2026-11-02', 0, 1, 'Aino', '', 0, 0, 0, '[]');
        INSERT INTO revision (plan, number, issued, reason, issuer, digest, pages, signed, json)
          VALUES (1, 1, '2026-11-02', 'r', 'Riitta', zeroblob(32), 1, 1, '{}');";
    connection.execute_batch(before).unwrap();
    migration::take(&mut connection, migration::STEPS).unwrap();
    chain::verify(&connection).unwrap();
    let acts = "SELECT group_concat(act || ' ' || moment, ', ') FROM trail";
    let acts: String = connection.query_row(acts, [], |row| row.get(0)).unwrap();
    assert_eq!(acts, "begun , found 2026-11-01, found_version 2026-11-02");
}

#[test]
fn what_a_full_disk_takes_no_word_of_is_told_later_as_of_then() {
    let (_temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.attend("Riitta Sarapuu", || "2026-11-27T12:00:00+02:00".to_owned());
    for later in [true, false] {
        run(&vault.connection, "PRAGMA query_only = ON").unwrap();
        vault.tell_of("a", 0, Act::Exported).unwrap();
        vault.tell_of("a", 0, Act::CopyPrinted).unwrap();
        assert_eq!(code(vault.save_draft("a", &save(&[("goal", Some("1"))], &[]))), Some(Code::ReadOnly));
        run(&vault.connection, "PRAGMA query_only = OFF").unwrap();
        vault.attend("Joku Muu", || "2026-11-28T12:00:00+02:00".to_owned());
        if later {
            vault.save_draft("a", &save(&[("goal", Some("1"))], &[])).unwrap();
            assert!(vault.untold.is_empty());
        }
    }
    assert_eq!(code(vault.tell_of("b", 0, Act::Exported)), Some(Code::NoSuchPlan));
    let events = vault.events("a", &places()).unwrap();
    let told: Vec<(Act, &str, &str)> = events
        .iter()
        .map(|event| (event.act, &event.stamp.by[..3], &event.stamp.moment[..10]))
        .take(4)
        .collect();
    assert_eq!(told[1], (Act::CopyPrinted, "Jok", "2026-11-28"), "{told:?}");
    assert_eq!(told[2], (Act::Exported, "Jok", "2026-11-28"), "{told:?}");
    let first = events.iter().rev().find(|event| event.act == Act::Exported).unwrap();
    assert_eq!((&*first.stamp.by, &first.stamp.moment[..10]), ("Riitta Sarapuu", "2026-11-27"));
    vault.check().unwrap();
}
