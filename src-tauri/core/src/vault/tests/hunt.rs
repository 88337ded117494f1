//! The hunt for readable bytes: everything that is written to any file, in the making, in big sorts, failing
//! statements, backups and restoring, is looked through. The same hunt finds them where nothing is encrypted.

use super::calls::{Event, recorded};
use super::everything::{self, MARK, SORTS, unmarked, words};
use super::*;
use rusqlite::Connection;

/// What else would give a database away.
const TRACES: [&[u8]; 3] = [b"SQLite format", b"CREATE TABLE", b"plan_remains"];

/// How often a mark or a trace is in what was written, and how much was looked through.
fn readable(events: &[Event], more: &[&[u8]]) -> (usize, usize) {
    let words: Vec<&[u8]> = [MARK.as_bytes()].into_iter().chain(TRACES).chain(more.iter().copied()).collect();
    let written = events.iter().filter_map(|event| match event {
        Event::Written(_, _, bytes) => Some(bytes),
        _ => None,
    });
    let (mut count, mut length) = (0, 0);
    for bytes in written {
        length += bytes.len();
        count += words.iter().filter(|word| bytes.windows(word.len()).any(|piece| piece == **word)).count();
    }
    (count, length)
}

/// What makes SQLite write more than rows: sorts, tables of its own, savepoints, statements that fail half
/// done, with a cache too small for any of it.
fn strain(connection: &Connection) {
    for sql in [
        "PRAGMA cache_size = -100",
        "CREATE TEMP TABLE heap AS SELECT name, value, hex(randomblob(60)) AS other FROM value",
        "CREATE INDEX temp.of_heap ON heap (value, other)",
        "SELECT DISTINCT value || other FROM heap ORDER BY other || value",
        "BEGIN",
        "SAVEPOINT one",
        "UPDATE value SET value = value || 'x'",
        "ROLLBACK TO one",
        "UPDATE value SET value = value || 'y'",
        "COMMIT",
    ] {
        run(connection, sql).unwrap_or_else(|failure| panic!("{sql}: {failure:?}"));
    }
    let failing =
        "INSERT INTO value SELECT name || '!', value FROM value UNION ALL SELECT name, value FROM value";
    assert!(run(connection, failing).is_err(), "it fails when half is done");
    run(connection, "VACUUM").unwrap();
}

fn texts() -> impl Iterator<Item = (String, String)> {
    (0..300).map(|number| (format!("{MARK} {number}"), format!("{MARK} ").repeat(1 + number % 80)))
}

#[test]
fn nothing_readable_is_ever_written() {
    let temporary = in_memory();
    let (folder, file) = (temporary.path().join("vault"), temporary.path().join("kopio"));
    let (key, events) = recorded(Path::new("/"), || {
        let (mut vault, _) = create(&folder);
        let mut plan = new_plan("a");
        plan.summary.pupil = MARK.to_owned();
        vault.create_plan(&plan).unwrap();
        for (name, text) in texts() {
            vault.set_value(&name, Some(&text)).unwrap();
        }
        for length in [1, 500, 5_000] {
            let answer = format!("\"{}\"", MARK.repeat(length));
            vault.save_draft("a", &save(&[("goal", Some(&answer))], &[])).unwrap();
        }
        let pdf = MARK.repeat(900).into_bytes();
        vault.issue("a", &NewRevision { json: format!("\"{MARK}\""), pdf, ..revision(1, None) }).unwrap();
        everything::prepare(&mut vault, &words(0, MARK)).unwrap();
        for number in 0..3 * SORTS {
            everything::write(&mut vault, number, &words(number, MARK)).unwrap();
        }
        assert_eq!(unmarked(&vault.connection, MARK), everything::WORDLESS, "what is looked for is there");
        strain(&vault.connection);
        vault.back_up(&file).unwrap();
        let next = [migration::STEPS, &["CREATE TABLE more AS SELECT * FROM value"]].concat();
        migration::bring_up(&mut vault.connection, &next, &folder.join(DATABASE)).unwrap();
        run(&vault.connection, "DROP TABLE more").unwrap();
        run(&vault.connection, &format!("PRAGMA user_version = {}", migration::STEPS.len())).unwrap();
        vault.replace_passphrase(OTHER, Cost::cheap(), &mut random).unwrap();
        let key = vault.key.sub_key(Purpose::Database).unwrap();
        vault.close().unwrap();
        backup::put_back(&file, &folder).unwrap();
        key
    });
    let (count, length) = readable(&events, &[key.expose(), PASSPHRASE.as_bytes(), OTHER.as_bytes()]);
    assert!(length > 4_000_000, "{length} bytes looked through");
    assert_eq!(count, 0, "in {length} bytes");
    assert_eq!(made_elsewhere(&events, temporary.path()), 0);
}

#[test]
fn the_hunt_finds_what_can_be_read() {
    let temporary = in_memory();
    let ((), events) = recorded(Path::new("/"), || {
        let connection = Connection::open(temporary.path().join("plain")).unwrap();
        run(&connection, "PRAGMA journal_mode = WAL").unwrap();
        run(&connection, "PRAGMA temp_store = FILE").unwrap();
        connection.execute_batch(&migration::STEPS.concat()).unwrap();
        for (name, text) in texts() {
            super::value::put(&connection, &name, &text).unwrap();
        }
        strain(&connection);
        connection.close().unwrap();
    });
    let (count, length) = readable(&events, &[]);
    assert!(count > 300, "{count} in {length} bytes");
    assert!(made_elsewhere(&events, temporary.path()) > 0, "files in the system's folder are seen too");
}

fn made_elsewhere(events: &[Event], folder: &Path) -> usize {
    let made =
        events.iter().filter(|event| matches!(event, Event::Made(name, _) if !name.starts_with(folder)));
    made.count()
}
