//! Erasing a plan with all that was issued of it: what goes, what stays, what is proved, and that nothing
//! but this act can.

use super::*;
use crate::template::Way;
use rusqlite::ffi;

const SENTENCE: &str = "Aino lukee parin kanssa ja kertoo luetusta omin sanoin";
const FOLLOWED: &str = "Kertoo lukemastaan kolme asiaa ilman apukysymyksiä";
const ISSUED: &str = "Harjoitellaan kertomista pienessä ryhmässä kahdesti viikossa";

/// What a file that is attached says, again and again.
const FILE: &str = "Kuljetussuunnitelma, jota kukaan muu ei saa nähdä";

fn stamp() -> Stamp {
    Stamp { moment: MOMENT.to_owned(), by: "Opettaja Oma".to_owned() }
}

/// A vault with a plan that has a row in every table, and with another plan.
fn full() -> (TempDir, PathBuf, Vault) {
    let (temporary, folder, mut vault) = made();
    vault.receive_plan(&new_plan("a"), &received(), (b"%PDF received", &[])).unwrap();
    vault.accept_signer("aa", "Muu Opettaja", MOMENT).unwrap();
    vault.accept_signer("bb", "Elina Esimerkki", MOMENT).unwrap();
    vault.accept_signer("cc", "Rehtori", MOMENT).unwrap();
    vault.dismiss("a", "f", Some("syy")).unwrap();
    let attached = attach(&mut vault, FILE);
    let json = format!("{{\"answers\":{{\"goal\":\"{ISSUED}\"}}}}");
    vault.issue("a", &NewRevision { json, attached, ..revision(1, None) }).unwrap();
    vault.add_to_copy("a", 1, &[b'%'; 20_001], MOMENT).unwrap();
    let copy = NewCopy {
        number: 1,
        recipient: "Elina Esimerkki".to_owned(),
        edition: "{}".to_owned(),
        outlet: Outlet::File,
        stamp: stamp(),
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
        stamp: stamp(),
    };
    vault.add_delivery("a", 1, &delivery).unwrap();
    for _ in 0..2 {
        let paper = NewPaper {
            delivery: Some(1),
            pages: 1,
            pdf: b"%PDF scan".to_vec(),
            digest: [7; 32],
            stamp: stamp(),
        };
        vault.file_paper("a", 1, &paper).unwrap();
    }
    let struck = Struck { reason: "väärä".to_owned(), stamp: stamp() };
    for entry in [Entry::Paper(1), Entry::Wait(1), Entry::Delivery(1), Entry::Copy(1)] {
        vault.strike("a", 1, entry, &struck).unwrap();
    }
    let base = format!("{{\"answers\":{{\"goal\":\"{SENTENCE}\"}},\"proposed\":[]}}");
    let carried = Carried { source: "a".to_owned(), number: 1, base };
    let draft = (&new_plan("a").draft, &summary(1));
    vault.renew_draft("a", draft, &save(&[], &[]), &carried).unwrap();
    let beside = Beside { name: "a.docx".to_owned(), text: format!("[\"{SENTENCE}\"]") };
    vault.lay_beside("a", &beside, MOMENT).unwrap();
    colleagues(&mut vault, SENTENCE);
    followed(&mut vault, FOLLOWED);
    let rest = Some("{}".to_owned());
    let text = format!("\"{SENTENCE}\"");
    let marks = BTreeMap::from([("kept/goal".to_owned(), Some("true".to_owned()))]);
    vault.save_marked("a", &DraftSave { rest, ..save(&[("goal", Some(&text))], &[]) }, &marks).unwrap();
    vault.dismiss("a", "g", Some("syy")).unwrap();
    let begun = |plan: Option<&str>, words: &str| Begun {
        plan: plan.map(str::to_owned),
        place: "call".to_owned(),
        words: Some(words.to_owned()),
    };
    vault.keep_begun(&[begun(Some("a"), SENTENCE), begun(None, "Aino Esimerkki, 5B")]).unwrap();
    // As a rescue tells of a version whose files are lost.
    let lost = "INSERT INTO lost (plan, version, files_alone) SELECT key, 1, 1 FROM plan WHERE id = 'a'";
    vault.connection.execute(lost, []).unwrap();
    // As a plan that was begun from another tells of it.
    let origin = "INSERT INTO origin SELECT key, 'x', 1, 'form', '' FROM plan WHERE id = 'a'";
    vault.connection.execute(origin, []).unwrap();
    // As a plan that is put aside has it: the draft above took it up again.
    let closed = "INSERT INTO closed SELECT key, 1, 'ended', '2026-11-22' FROM plan WHERE id = 'a'";
    vault.connection.execute(closed, []).unwrap();
    // As typing a version into another system's form tells how far it came.
    let retyped = "INSERT INTO retyped (plan, version, mapping, field, state, digest)
        SELECT key, 1, 'form', 'goal', 'copied', zeroblob(32) FROM plan WHERE id = 'a'";
    vault.connection.execute(retyped, []).unwrap();
    let other = Summary { pupil: "Eino Muu".to_owned(), ..summary(1) };
    vault.create_plan(&NewPlan { summary: other, ..new_plan("b") }).unwrap();
    (temporary, folder, vault)
}

fn received() -> ReceivedRecord {
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
        standing: "known".to_owned(),
        extract: false,
        pages: 1,
        data: "{}".to_owned(),
    }
}

fn tables(vault: &Vault) -> Vec<String> {
    let mut statement = vault.connection.prepare(include_str!("../sql/erasing/tables.sql")).unwrap();
    let names = statement.query_map([], |row| row.get(0)).unwrap();
    names.collect::<rusqlite::Result<_>>().unwrap()
}

fn count(vault: &Vault, table: &str) -> u32 {
    vault.connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
}

/// Every page of the database as SQLite sees it: decrypted, with what lies in unused room of a page.
fn pages(vault: &Vault) -> Vec<u8> {
    let mut size = 0;
    // SAFETY: the handle is of a live connection; the memory is SQLite's, and is copied before it is freed.
    unsafe {
        let bytes = ffi::sqlite3_serialize(vault.connection.handle(), c"main".as_ptr(), &mut size, 0);
        assert!(!bytes.is_null());
        let copied = std::slice::from_raw_parts(bytes, size as usize).to_vec();
        ffi::sqlite3_free(bytes.cast());
        copied
    }
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|piece| piece == text.as_bytes())
}

#[test]
fn a_pupil_is_erased_from_every_table_and_every_page() {
    let (_temporary, folder, mut vault) = full();
    let of_one = crate::vault::erasing::OF_PLANS.iter().filter(|table| **table != "erasing");
    for table in of_one.clone() {
        assert!(count(&vault, table) > 0, "{table} has a row to be erased");
    }
    for text in [SENTENCE, FOLLOWED, ISSUED, FILE, "Aino Esimerkki"] {
        assert!(holds(&pages(&vault), text), "a positive control: {text}");
    }
    let trail = count(&vault, "trail");

    assert_eq!(vault.erase(&["a"]).unwrap().named_in, Vec::<String>::new());
    for table in of_one {
        // The other plan has a draft alone.
        let left = if ["plan", "entry"].contains(table) { count(&vault, table) > 0 } else { false };
        assert_eq!(count(&vault, table) > 0, left, "{table}");
    }
    for text in [SENTENCE, FOLLOWED, ISSUED, FILE, "Aino Esimerkki"] {
        assert!(!holds(&pages(&vault), text), "{text} is in a page still");
    }
    assert!(holds(&pages(&vault), "Eino Muu"), "another pupil's data stay");
    assert_eq!(fs::metadata(folder.join("suunnitelmat.laatija-wal")).map_or(0, |log| log.len()), 0);
    assert_eq!(count(&vault, "trail"), trail + 1 + 1, "a turn was in hand, and the erasing is told");
    let known: Vec<_> =
        vault.known_signers().unwrap().into_iter().map(|one| (one.fingerprint, one.name)).collect();
    assert_eq!(known, [("cc".to_owned(), "Rehtori".to_owned())]);
    vault.check().unwrap();
    assert_eq!(code(vault.erase(&["a"])), Some(Code::NoSuchPlan));
    vault.save_draft("b", &save(&[("goal", Some("1"))], &[])).unwrap();
    vault.close().unwrap();
    let vault = Vault::open(&folder, PASSPHRASE).unwrap();
    assert_eq!(vault.plans().unwrap().len(), 1);
    vault.check().unwrap();
}

/// The rows that stay name a plan by bytes that nothing holds any more.
#[test]
fn what_stays_of_an_erased_plan_tells_nothing() {
    let (_temporary, _folder, mut vault) = full();
    let (mark, salt): (Vec<u8>, Vec<u8>) = vault
        .connection
        .query_row("SELECT trail, salt FROM plan WHERE id = 'a'", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    let holds_bytes =
        |vault: &Vault, bytes: &[u8]| pages(vault).windows(bytes.len()).any(|piece| piece == bytes);
    assert!(holds_bytes(&vault, &salt), "a positive control");
    vault.erase(&["a"]).unwrap();
    assert!(holds_bytes(&vault, &mark), "its rows stay");
    assert!(!holds_bytes(&vault, &salt), "what they are salted with is gone");
}

#[test]
fn a_name_that_is_in_another_plan_still_is_told() {
    let (_temporary, _folder, mut vault) = full();
    let text = "\"Luokkatoveri Aino Esimerkki auttaa\"";
    vault.save_draft("b", &save(&[("goal", Some(text))], &[])).unwrap();
    assert_eq!(vault.erase(&["a"]).unwrap().named_in, ["b"]);
}

/// What is left where no plan is, is found: the proof can fail.
#[test]
fn the_proof_finds_what_is_left() {
    for (text, place) in [SENTENCE, FOLLOWED, "Aino Esimerkki"].map(|text| (text, "known_signer")) {
        let (_temporary, _folder, mut vault) = full();
        vault.accept_signer("dd", text, MOMENT).unwrap();
        let failure = vault.erase(&["a"]).unwrap_err();
        assert_eq!((failure.code, failure.details["where"].as_str()), (Code::NotErased, place));
    }
    for words in [SENTENCE.to_owned(), serde_json::json!({ "b": "Aino Esimerkki, 5B" }).to_string()] {
        let (_temporary, _folder, mut vault) = full();
        let keeps = "CREATE TRIGGER keeps BEFORE DELETE ON begun WHEN OLD.place = 'setting'
            BEGIN SELECT RAISE (IGNORE); END";
        run(&vault.connection, keeps).unwrap();
        let begun = Begun { plan: None, place: "setting".to_owned(), words: Some(words) };
        vault.keep_begun(&[begun]).unwrap();
        assert_eq!(vault.erase(&["a"]).unwrap_err().details["where"], "begun");
    }
    let (_temporary, _folder, mut vault) = full();
    run(&vault.connection, "CREATE TABLE later (key INTEGER PRIMARY KEY, words TEXT)").unwrap();
    vault.connection.execute("INSERT INTO later (words) VALUES (?1)", [SENTENCE]).unwrap();
    assert_eq!(vault.erase(&["a"]).unwrap_err().details["where"], "later", "a table that nobody thought of");
}

/// The switch that lets issued rows go is no use to anybody else.
#[test]
fn nothing_issued_goes_in_any_other_act() {
    let (_temporary, _folder, mut vault) = full();
    assert!(vault.connection.execute("INSERT INTO erasing (plan) VALUES (1)", []).is_err(), "untold");
    let stamp = stamp();
    let transaction = vault.connection.transaction().unwrap();
    let subject = crate::vault::trail::Subject::of(&transaction, 1).unwrap();
    crate::vault::trail::append(&transaction, &stamp, &crate::vault::trail::Fact::of(&subject, Act::Erased))
        .unwrap();
    assert!(transaction.execute("INSERT INTO erasing (plan) VALUES (2)", []).is_err(), "told of another");
    transaction.execute("INSERT INTO erasing (plan) VALUES (1)", []).unwrap();
    transaction.execute("DELETE FROM addition", []).unwrap();
    transaction.execute("DELETE FROM copy", []).unwrap();
    assert!(transaction.commit().is_err(), "nothing is kept as long as the plan is there");
    assert_eq!((count(&vault, "copy"), count(&vault, "erasing")), (1, 0));
    vault.check().unwrap();
}

#[test]
fn every_table_is_known_to_be_of_a_plan_or_is_searched() {
    let (_temporary, _folder, vault) = full();
    let tables = tables(&vault);
    for known in crate::vault::erasing::OF_PLANS.iter().chain(&crate::vault::erasing::OWN) {
        assert!(tables.iter().any(|table| table == known), "{known} is no table any more");
    }
    let searched = tables.iter().filter(|table| {
        !crate::vault::erasing::OF_PLANS.contains(&table.as_str())
            && !crate::vault::erasing::OWN.contains(&table.as_str())
    });
    assert_eq!(searched.collect::<Vec<_>>(), ["known_signer", "trail", "vault"]);
}

#[test]
fn whole_copies_of_the_vault_in_its_folder_are_named() {
    let (_temporary, folder, vault) = full();
    assert_eq!(vault.older_copies(), Vec::<String>::new());
    fs::write(folder.join("suunnitelmat.laatija.ennen-6"), "x").unwrap();
    fs::create_dir(folder.join("siirretty-2026-11-22")).unwrap();
    assert_eq!(vault.older_copies(), ["siirretty-2026-11-22", "suunnitelmat.laatija.ennen-6"]);
}

/// What the municipality wrote is not of the pupil, even where an answer says the same.
#[test]
fn a_template_of_the_municipality_is_no_text_of_a_pupil() {
    let (_temporary, _folder, mut vault) = full();
    let template = local_template(&format!("[texts.fi]\nhelp = \"{SENTENCE}\"\n"));
    vault.keep_local(Some(&template), None).unwrap();
    assert_eq!(vault.erase(&["a"]).unwrap().named_in, Vec::<String>::new());
    assert_eq!(vault.local_templates().unwrap().len(), 1);
}

/// An erasing in whose middle the disk refuses: the plan is there whole or gone, as it is told; what was not proved is
/// not told as proved, and the next opening has it so.
#[cfg(target_os = "linux")]
#[test]
fn an_erasing_on_a_refusing_disk_is_told_as_it_is() {
    use super::calls::{Refusal, refused};
    let made = in_memory();
    let folder_in = |root: &Path| root.join("vault");
    let mut vault = create(&folder_in(made.path())).0;
    vault.create_plan(&new_plan("a")).unwrap();
    let text = format!("\"{SENTENCE}\"");
    vault.save_draft("a", &save(&[("goal", Some(&text))], &[])).unwrap();
    vault.issue("a", &revision(1, None)).unwrap();
    let other = Summary { pupil: "Eino Muu".to_owned(), ..summary(1) };
    vault.create_plan(&NewPlan { summary: other, ..new_plan("b") }).unwrap();
    let draft =
        StoredDraft { answers: BTreeMap::from([("goal".to_owned(), text)]), ..StoredDraft::default() };
    vault.start_draft("a", &draft, &summary(1)).unwrap();
    vault.close().unwrap();

    // Whether the plan is gone without a trace; else it must be whole.
    let gone = |vault: &Vault, name: &str| {
        vault.check().unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
        let there = code(vault.plan("a")) != Some(Code::NoSuchPlan);
        assert_eq!(there, holds(&pages(vault), SENTENCE), "{name}");
        assert!(!there || vault.copy("a", 1).is_ok(), "{name}");
        !there
    };
    let mut seen = Vec::new();
    for (refusal, step) in [(Refusal::Full, 3), (Refusal::Once, 1), (Refusal::Dead, 3)] {
        for from in (0..).step_by(step) {
            let name = &format!("{refusal:?} from call {from}");
            let root = super::full::copied(made.path());
            let open = |root: &Path| {
                Vault::open(&folder_in(root), PASSPHRASE)
                    .unwrap_or_else(|failure| panic!("{name}: {failure:?}"))
            };
            let mut vault = open(root.path());
            let (outcome, reached) = refused(root.path(), refusal, from, || vault.erase(&["a"]));
            // What is on the disk now, were the power to go.
            let there = super::full::copied(root.path());
            let told = code(outcome);
            let cut_off = vault.is_cut_off();
            seen.push((told, cut_off));
            match told {
                None => {
                    assert_eq!(
                        fs::metadata(folder_in(there.path()).join("suunnitelmat.laatija-wal"))
                            .map_or(0, |log| log.len()),
                        0,
                        "{name}: the proof was of the file"
                    );
                    assert!(gone(&open(there.path()), name) && !cut_off, "{name}");
                }
                Some(Code::ErasedUnproved) => {
                    assert!(gone(&open(there.path()), name), "{name}");
                    assert!(cut_off || code(vault.erase(&["a"])) == Some(Code::NoSuchPlan), "{name}");
                }
                Some(told) => {
                    assert!(told.is_of_disk() && !cut_off, "{name}: {told:?}");
                    // A commit that was told as failed may have come to the disk all the same.
                    gone(&open(there.path()), name);
                    vault.erase(&["a"]).unwrap_or_else(|failure| panic!("{name}, again: {failure:?}"));
                }
            }
            drop(vault);
            assert!(gone(&open(root.path()), name), "{name}");
            if !reached {
                assert_eq!(told, None, "{name}");
                break;
            }
        }
    }
    for expected in [(None, false), (Some(Code::ErasedUnproved), false), (Some(Code::ErasedUnproved), true)] {
        assert!(seen.contains(&expected), "never {expected:?}");
    }
}
