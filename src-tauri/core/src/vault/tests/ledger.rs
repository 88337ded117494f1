//! The ledger of copies: facts that are added, struck with a reason, and never changed.

use super::*;
use crate::template::Way;

fn stamp() -> Stamp {
    Stamp { moment: MOMENT.to_owned(), by: "Opettaja Oma".to_owned() }
}

fn struck(reason: &str) -> Struck {
    Struck { reason: reason.to_owned(), stamp: stamp() }
}

fn copy(number: u32, recipient: &str) -> NewCopy {
    NewCopy {
        number,
        recipient: recipient.to_owned(),
        edition: "{}".to_owned(),
        outlet: Outlet::Printer,
        stamp: stamp(),
        digest: [number as u8; 32],
        basis: Basis::Named,
    }
}

fn delivery(copy: Option<u32>, recipient: &str, awaits_paper: bool) -> NewDelivery {
    NewDelivery {
        copy,
        recipient: recipient.to_owned(),
        way: Way::ByHand,
        day: "2026-11-23".to_owned(),
        note: "Ruotsinkielinen yhteenveto mukana".to_owned(),
        awaits_paper,
        stamp: stamp(),
    }
}

fn paper(delivery: Option<u32>) -> NewPaper {
    NewPaper { delivery, pages: 2, pdf: b"%PDF scan".to_vec(), digest: [7; 32], stamp: stamp() }
}

/// A vault with a plan of which a revision was issued.
fn issued() -> (TempDir, PathBuf, Vault) {
    let (temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.issue("a", &revision(1, None)).unwrap();
    (temporary, folder, vault)
}

/// How often each recipient is named, and how many copies and deliveries there are.
fn progress(vault: &Vault) -> Vec<(String, u32, u32, u32)> {
    let row = |one: Foreseen| (one.name, one.times, one.copies, one.deliveries);
    vault.foreseen().unwrap().into_iter().map(row).collect()
}

#[test]
fn what_was_made_given_and_came_back_is_kept_in_order() {
    let (_temporary, folder, mut vault) = issued();
    vault.add_copy("a", 1, &copy(1, "Elina Esimerkki")).unwrap();
    assert_eq!(code(vault.add_copy("a", 1, &copy(1, "Mikael Esimerkki"))), Some(Code::BadCall));
    vault.add_copy("a", 1, &copy(2, "Mikael Esimerkki")).unwrap();
    vault.add_delivery("a", 1, &delivery(Some(2), "toinen nimi", true)).unwrap();
    vault.add_delivery("a", 1, &delivery(None, "Aineenopettajat, 7C", false)).unwrap();
    assert_eq!(code(vault.add_delivery("a", 1, &delivery(Some(2), "", false))), Some(Code::BadCall));
    assert_eq!(code(vault.add_delivery("a", 1, &delivery(Some(3), "", false))), Some(Code::BadCall));
    assert_eq!(vault.awaited_papers().unwrap().len(), 1);
    assert_eq!(code(vault.file_paper("a", 1, &paper(Some(3)))), Some(Code::BadCall));
    vault.file_paper("a", 1, &paper(Some(1))).unwrap();
    assert_eq!(vault.awaited_papers().unwrap(), []);
    assert_eq!(code(vault.ledger("a", 2).map(drop)), Some(Code::NoSuchRevision));
    vault.close().unwrap();

    let vault = Vault::open(&folder, PASSPHRASE).unwrap();
    let ledger = vault.ledger("a", 1).unwrap();
    assert_eq!(ledger.recipients, ["Elina Esimerkki", "Mikael Esimerkki"]);
    assert_eq!(ledger.next_copy(), 3);
    let given: Vec<_> = ledger.deliveries.iter().map(|one| (one.number, one.copy, &*one.recipient)).collect();
    assert_eq!(given, [(1, Some(2), "Mikael Esimerkki"), (2, None, "Aineenopettajat, 7C")]);
    let entry = &ledger.deliveries[0];
    assert_eq!((entry.way, entry.day.as_str(), entry.awaits_paper), (Way::ByHand, "2026-11-23", true));
    assert_eq!(vault.scan("a", 1, 1).unwrap(), b"%PDF scan");
    let known = vault.known_copy(&[2; 32]).unwrap().unwrap();
    assert_eq!((known.plan.as_str(), known.number, known.recipient.as_str()), ("a", 2, "Mikael Esimerkki"));
    assert_eq!(vault.known_copy(&[9; 32]).unwrap(), None);
    let waiting = [("Elina Esimerkki".to_owned(), 1, 1, 0), ("Mikael Esimerkki".to_owned(), 1, 1, 1)];
    assert_eq!(progress(&vault), waiting);
    assert_eq!(vault.check().unwrap(), Check { pupils: 1, plans: 1, revisions: 1 });
}

#[test]
fn a_mistaken_entry_is_struck_with_a_reason_and_stays() {
    let (_temporary, _folder, mut vault) = issued();
    vault.add_copy("a", 1, &copy(1, "Elina Esimerkki")).unwrap();
    vault.add_delivery("a", 1, &delivery(Some(1), "", true)).unwrap();
    vault.file_paper("a", 1, &paper(None)).unwrap();
    let mut strike = |entry, expected: Option<Code>| {
        assert_eq!(code(vault.strike("a", 1, entry, &struck("väärä henkilö"))), expected, "{entry:?}");
    };
    strike(Entry::Copy(1), Some(Code::BadCall));
    strike(Entry::Copy(2), Some(Code::BadCall));
    strike(Entry::Wait(1), None);
    strike(Entry::Wait(1), Some(Code::BadCall));
    strike(Entry::Delivery(1), None);
    strike(Entry::Delivery(1), Some(Code::BadCall));
    strike(Entry::Copy(1), None);
    strike(Entry::Paper(1), None);
    strike(Entry::Paper(1), Some(Code::BadCall));

    let ledger = vault.ledger("a", 1).unwrap();
    let reasons = [
        &ledger.copies[0].struck,
        &ledger.deliveries[0].struck,
        &ledger.deliveries[0].waived,
        &ledger.papers[0].struck,
    ];
    assert!(reasons.iter().all(|one| **one == Some(struck("väärä henkilö"))), "{ledger:?}");
    assert_eq!(code(vault.scan("a", 1, 1)), Some(Code::NoSuchPaper), "the scan is gone");
    assert!(vault.known_copy(&[1; 32]).unwrap().unwrap().struck);
    assert_eq!(ledger.next_copy(), 2, "a number is never given twice");
    assert_eq!(progress(&vault)[0], ("Elina Esimerkki".to_owned(), 1, 0, 0));
    vault.check().unwrap();
}

#[test]
fn a_paper_of_all_ends_every_wait_until_it_is_struck() {
    let (_temporary, _folder, mut vault) = issued();
    for name in ["Elina Esimerkki", "Mikael Esimerkki"] {
        vault.add_delivery("a", 1, &delivery(None, name, true)).unwrap();
    }
    let awaited = |vault: &Vault| vault.awaited_papers().unwrap().len();
    assert_eq!(awaited(&vault), 2);
    vault.file_paper("a", 1, &paper(None)).unwrap();
    assert_eq!(awaited(&vault), 0);
    vault.strike("a", 1, Entry::Paper(1), &struck("toisen oppilaan paperi")).unwrap();
    assert_eq!(awaited(&vault), 2);
    vault.strike("a", 1, Entry::Wait(1), &struck("ei halua allekirjoittaa")).unwrap();
    assert_eq!(vault.awaited_papers().unwrap()[0].recipient, "Mikael Esimerkki");
    vault.start_draft("a", &new_plan("a").draft, &summary(1)).unwrap();
    vault.issue("a", &revision(2, Some([1; 32]))).unwrap();
    assert_eq!(awaited(&vault), 0, "of the newest revision alone");
    assert_eq!(vault.foreseen().unwrap().iter().map(|one| one.revision).collect::<Vec<_>>(), [2, 2]);
}

#[test]
fn no_entry_is_changed_or_removed() {
    let (_temporary, _folder, mut vault) = issued();
    vault.add_copy("a", 1, &copy(1, "Elina Esimerkki")).unwrap();
    vault.add_delivery("a", 1, &delivery(Some(1), "", true)).unwrap();
    vault.file_paper("a", 1, &paper(None)).unwrap();
    vault.strike("a", 1, Entry::Wait(1), &struck("ei halua allekirjoittaa")).unwrap();
    for (table, column) in [
        ("recipient", "name = 'x'"),
        ("recipient_copy", "recipient = 'x'"),
        ("delivery", "day = 'x'"),
        ("paper", "pages = 9"),
        ("scan", "pdf = x'00'"),
        ("strike", "reason = 'x'"),
    ] {
        for attack in [format!("UPDATE {table} SET {column}"), format!("DELETE FROM {table}")] {
            assert!(vault.connection.execute(&attack, []).is_err(), "{attack}");
        }
    }
    let nobody = "INSERT INTO strike (reason, struck, striker) VALUES ('x', 'x', 'x')";
    assert!(vault.connection.execute(nobody, []).is_err(), "of no entry");
}

#[test]
fn a_lost_scan_is_noticed() {
    let (_temporary, _folder, mut vault) = issued();
    vault.file_paper("a", 1, &paper(None)).unwrap();
    run(&vault.connection, "DROP TRIGGER scan_remains").unwrap();
    run(&vault.connection, "DELETE FROM scan").unwrap();
    assert_eq!(code(vault.check()), Some(Code::VaultDamaged));
}
