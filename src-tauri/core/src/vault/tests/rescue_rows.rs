//! Which table a row is of when only its form tells, and which rows of a backup stay away because they were deleted.

use super::rescue::{dump, lived, rescued, taken};
use super::*;
use rusqlite::types::Value;

const PAGE: usize = 4096;

/// A rescue starts from the form of rows: no two tables may have one, but those that are told apart otherwise.
#[test]
fn every_table_is_known_by_the_form_of_its_rows() {
    use crate::vault::rescue::table::tables;
    let (_temporary, _folder, mut vault) = lived();
    vault.create_plan(&new_plan("a")).unwrap();
    let attached = attach(&mut vault, "Kuljetussuunnitelma");
    vault.issue("a", &NewRevision { attached, ..revision(1, None) }).unwrap();
    vault.start_draft("a", &new_plan("a").draft, &summary(1)).unwrap();
    colleagues(&mut vault, "Lukee parin kanssa");
    followed(&mut vault, "Lukee yksin");
    what_may_be_deleted(&mut vault);
    let tables = tables(&vault.connection).unwrap();
    fill_empty(&vault.connection, tables.iter().map(|table| table.name.as_str()));
    for table in &tables {
        let mut statement = vault.connection.prepare(&format!("SELECT * FROM {}", table.name)).unwrap();
        let count = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        let mut seen = 0;
        while let Some(row) = rows.next().unwrap() {
            seen += 1;
            let values: Vec<Value> = (0..count).map(|at| row.get(at).unwrap()).collect();
            let values = table.stored(values);
            let fitting: Vec<&str> = tables
                .iter()
                .filter(|other| {
                    other.in_index == table.in_index && other.names().len() == count && other.fits(&values)
                })
                .map(|other| other.name.as_str())
                .collect();
            let expected = match table.name.as_str() {
                "copy" | "received_copy" | "scan" => vec!["copy", "received_copy", "scan"],
                name => vec![name],
            };
            assert_eq!(fitting, expected);
        }
        assert!(seen > 0, "no row of {} was looked at", table.name);
    }
}

/// A row of the right form in every table that has none.
fn fill_empty<'a>(connection: &Connection, tables: impl Iterator<Item = &'a str>) {
    let rules: Vec<String> = {
        let mut statement =
            connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(|name| name.unwrap()).collect()
    };
    rules.iter().for_each(|rule| connection.execute_batch(&format!("DROP TRIGGER {rule}")).unwrap());
    connection.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON").unwrap();
    for table in tables {
        let is_empty = format!("SELECT NOT EXISTS (SELECT 1 FROM {table})");
        if !connection.query_row(&is_empty, [], |row| row.get::<_, bool>(0)).unwrap() {
            continue;
        }
        let types = format!("SELECT type FROM pragma_table_info('{table}') ORDER BY cid");
        let mut statement = connection.prepare(&types).unwrap();
        let value = |row: &rusqlite::Row<'_>| {
            Ok(match row.get::<_, String>(0)?.as_str() {
                "INTEGER" => "1",
                "TEXT" => "'x'",
                _ => "zeroblob(32)",
            })
        };
        let values: Vec<&str> = statement.query_map([], value).unwrap().map(|value| value.unwrap()).collect();
        connection.execute_batch(&format!("INSERT INTO {table} VALUES ({})", values.join(", "))).unwrap();
    }
}

/// One row of each table from which a person may delete.
fn what_may_be_deleted(vault: &mut Vault) {
    vault.keep_phrases(&[phrase("Lukee ääneen")]).unwrap();
    vault.keep_colleague(&Colleague { address: "age1".to_owned(), name: "Petri Lahti".to_owned() }).unwrap();
    vault.keep_mapping("kunta.wilma", "name = 'Wilma'").unwrap();
    vault.connection.execute_batch(
        "INSERT INTO foundation (id, order_number, added, file, facts) VALUES (7, 'OPH-1-2026', '2026-11-26', 'a.json', '{}');
         INSERT INTO value VALUES ('setting', '1');
         INSERT INTO closed VALUES (1, 1, 'ended', '2026-11-26');
         INSERT INTO retyped (plan, version, mapping, field, state, digest)
           VALUES (1, 1, 'kunta.wilma', 'strengths', 'copied', zeroblob(32));",
    )
    .unwrap();
    let begun = |plan: Option<&str>| Begun {
        plan: plan.map(str::to_owned),
        place: "call".to_owned(),
        words: Some("{\"place\":\"Luokka 12\"}".to_owned()),
    };
    vault.keep_begun(&[begun(Some("plan 0")), begun(None)]).unwrap();
}

/// The tables from which a person may delete.
const DELETABLE: [&str; 8] =
    ["begun", "closed", "colleague", "foundation", "mapping", "phrase", "retyped", "value"];

/// What was deleted since the newest backup stays away when its table was read whole; when it may be missing the
/// backup gives it back, but not what was typed into a dialog of no plan where the trail may be missing too.
#[test]
fn what_was_deleted_does_not_come_back_from_a_backup() {
    for is_lost in [false, true] {
        let (temporary, folder, mut vault) = lived();
        what_may_be_deleted(&mut vault);
        let truth = dump(&vault.connection);
        let backups = temporary.path().join("kopiot");
        fs::create_dir(&backups).unwrap();
        vault.back_up(&backups.join("laatija-2026-11-26-1.laatijakopio")).unwrap();
        for table in DELETABLE {
            vault.connection.execute_batch(&format!("DELETE FROM {table}")).unwrap();
        }
        let without = dump(&vault.connection);
        vault.close().unwrap();
        let database = folder.join(DATABASE);
        let mut bytes = fs::read(&database).unwrap();
        match is_lost {
            // All pages but the first.
            true => bytes[PAGE..].fill(0),
            // The first, which tells of all the tables.
            false => bytes[100] ^= 1,
        }
        fs::write(&database, bytes).unwrap();
        rescued(&folder, &backups).unwrap();
        let found = dump(&taken(&folder).connection);
        for table in DELETABLE.into_iter().filter(|table| *table != "begun") {
            assert_eq!(
                found[table],
                if is_lost { &truth } else { &without }[table],
                "{table}, lost: {is_lost}"
            );
        }
        let of_a_plan = |row: &&String| !row.contains("Null");
        let begun: Vec<&String> = truth["begun"].iter().filter(of_a_plan).collect();
        assert_eq!(found["begun"].iter().collect::<Vec<_>>(), if is_lost { begun } else { vec![] });
    }
}

/// A file that ends too early has no damaged pages, only none: what stood on them is missing all the same, and told.
#[test]
fn what_stood_behind_the_end_of_a_vault_that_was_cut_short_comes_from_a_backup() {
    let (temporary, folder, mut vault) = lived();
    what_may_be_deleted(&mut vault);
    let truth = dump(&vault.connection);
    let backups = temporary.path().join("kopiot");
    fs::create_dir(&backups).unwrap();
    vault.back_up(&backups.join("laatija-2026-11-26-1.laatijakopio")).unwrap();
    vault.close().unwrap();
    let database = folder.join(DATABASE);
    let sound = fs::read(&database).unwrap();
    let pages = sound.len() / PAGE;
    for cut in
        [PAGE, 2 * PAGE, pages / 4 * PAGE, pages / 2 * PAGE, pages / 2 * PAGE + 100, (pages - 1) * PAGE]
    {
        fs::write(&database, &sound[..cut]).unwrap();
        let rescued = rescued(&folder, &backups).unwrap_or_else(|failure| panic!("{cut}: {failure}"));
        let behind = pages - cut / PAGE;
        assert_eq!((rescued.pages as usize, rescued.damaged as usize), (pages, behind), "cut at {cut}");
        let found = dump(&taken(&folder).connection);
        let all = DELETABLE.into_iter().chain(["entry", "revision", "copy"]);
        for table in all.filter(|table| *table != "begun") {
            assert_eq!(found[table], truth[table], "{table}, cut at {cut}");
        }
        fs::remove_dir_all(folder.join("siirretty-2026-11-27")).unwrap();
    }
}

/// What was half typed is as much as any other text; but words of no plan may be of a pupil who was erased since.
#[test]
fn what_was_begun_comes_back_where_its_page_is_damaged() {
    for erased in [false, true] {
        let (temporary, folder, mut vault) = lived();
        what_may_be_deleted(&mut vault);
        let root: u32 = vault
            .connection
            .query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'begun'", [], |row| row.get(0))
            .unwrap();
        let backups = temporary.path().join("kopiot");
        fs::create_dir(&backups).unwrap();
        vault.back_up(&backups.join("laatija-2026-11-26-1.laatijakopio")).unwrap();
        if erased {
            vault.erase(&["plan 3"]).unwrap();
        }
        let truth = vault.begun().unwrap();
        assert_eq!(truth.len(), 2);
        vault.close().unwrap();
        let database = folder.join(DATABASE);
        let mut bytes = fs::read(&database).unwrap();
        bytes[(root as usize - 1) * PAGE + 100] ^= 1;
        fs::write(&database, bytes).unwrap();
        rescued(&folder, &backups).unwrap();
        let found = taken(&folder).begun().unwrap();
        let expected = truth.into_iter().filter(|begun| !erased || begun.plan.is_some());
        assert_eq!(found, expected.collect::<Vec<_>>(), "erased: {erased}");
    }
}
