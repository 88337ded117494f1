//! Drafts, steps back and forth, issued revisions, values: what is kept and what cannot be changed.

use super::*;

#[test]
fn a_draft_is_saved_whole() {
    let (_temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.create_plan(&new_plan("b")).unwrap();
    let rest = Some("{\"plan\":\"a\"}".to_owned());
    let changes = save(&[("goal", Some("\"lukea\"")), ("name", None)], &[("extended", true)]);
    vault.save_draft("a", &DraftSave { rest: rest.clone(), ..changes }).unwrap();
    drop(vault);

    let vault = Vault::open(&folder, PASSPHRASE).unwrap();
    let kept = StoredDraft {
        answers: BTreeMap::from([("goal".to_owned(), "\"lukea\"".to_owned())]),
        flags: BTreeMap::from([("extended".to_owned(), true)]),
        order: Vec::new(),
    };
    assert_eq!(vault.draft("a").unwrap(), kept);
    assert_eq!(vault.draft("b").unwrap(), new_plan("b").draft);
    let record = vault.plan("a").unwrap();
    assert_eq!(
        (record.summary, record.written.as_str(), record.draft, record.version),
        (summary(2), MOMENT, true, 0)
    );
    assert_eq!(
        (vault.rest("a").unwrap(), vault.rest("b").unwrap(), vault.last_rest().unwrap()),
        (rest.clone(), None, rest)
    );
    assert_eq!(vault.plans().unwrap().len(), 2);
    assert_eq!(code(vault.draft("c")), Some(Code::NoSuchPlan));
    assert_eq!(code(vault.plan("c")), Some(Code::NoSuchPlan));
}

#[test]
fn steps_are_undone_and_redone_across_answers_and_flags() {
    let (_temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    let empty = vault.draft("a").unwrap();
    assert_eq!(vault.undo("a", &mut unlisted).unwrap(), None);
    let steps = [
        save(&[("goal", Some("1")), ("name", None)], &[]),
        save(&[], &[("extended", true)]),
        save(&[("goal", Some("2"))], &[("extended", false)]),
    ];
    let mut states = vec![empty];
    for step in &steps {
        vault.save_draft("a", step).unwrap();
        vault.save_draft("a", step).unwrap();
        states.push(vault.draft("a").unwrap());
    }
    for _ in 0..2 {
        for state in states.iter().rev().skip(1) {
            assert!(vault.undo("a", &mut unlisted).unwrap().is_some());
            assert_eq!(vault.draft("a").unwrap(), *state);
        }
        assert_eq!(vault.undo("a", &mut unlisted).unwrap(), None);
        assert_eq!(vault.steps("a").unwrap(), Steps { undo: false, redo: true });
        for state in states.iter().skip(1) {
            assert!(vault.redo("a", &mut unlisted).unwrap().is_some());
            assert_eq!(vault.draft("a").unwrap(), *state);
        }
        assert_eq!(vault.redo("a", &mut unlisted).unwrap(), None);
        assert_eq!(vault.steps("a").unwrap(), Steps { undo: true, redo: false });
    }
    let undone = vault.undo("a", &mut unlisted).unwrap().unwrap();
    let goal = StepChange { place: Changed::Answer("goal".into()), value: Some("1".into()) };
    let flag = StepChange { place: Changed::Flag("extended".into()), value: Some("true".into()) };
    assert_eq!(undone.changes, [goal, flag]);
    vault.save_draft("a", &save(&[("other", Some("3"))], &[])).unwrap();
    assert_eq!(vault.redo("a", &mut unlisted).unwrap(), None, "a new change forgets what could be redone");
}

/// A step and what a list says of the plan then are taken together, or neither.
#[test]
fn what_a_list_says_goes_with_the_step() {
    let (_temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.save_draft("a", &save(&[("goal", Some("1"))], &[])).unwrap();
    let written = vault.draft("a").unwrap();
    let refused = vault.undo("a", &mut |_| Err(Code::DiskFull.into()));
    assert_eq!(code(refused), Some(Code::DiskFull));
    assert_eq!(vault.draft("a").unwrap(), written, "nothing was undone");
    let mut told = None;
    let mut tell = |draft| {
        told = Some(draft);
        Ok(summary(7))
    };
    vault.undo("a", &mut tell).unwrap().unwrap();
    assert_eq!(told, Some(vault.draft("a").unwrap()));
    assert_eq!(vault.plan("a").unwrap().summary.filled, 7);
}

/// What a step keeps is only what differs: whatever differs, undoing and redoing give the very texts.
#[test]
fn every_text_comes_back_to_the_letter() {
    let (_temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    run(&vault.connection, "PRAGMA synchronous = OFF").unwrap();
    let texts = [
        Some(""),
        Some("a"),
        Some("aa"),
        Some("aaa"),
        Some("aa"),
        None,
        Some("äö"),
        Some("äå"),
        Some("åä"),
        Some("ä"),
        None,
        Some("\u{1F600}"),
        Some("\u{1F601}"),
        Some("x\u{1F601}y"),
        Some("x\u{1F600}y"),
        Some("\u{E4}"),
        Some("\u{C4}"),
        Some("\u{E4}\u{C4}\u{E4}"),
        Some("\u{20AC}\u{20A0}"),
        Some("\u{20A0}"),
        Some("a\u{308}"),
        Some("pitkä teksti, jonka keskeltä muuttuu sana"),
        Some("pitkä teksti, jonka keskeltä häviää sana"),
        Some("pitkä teksti, jonka sana"),
    ];
    for text in texts {
        vault.save_draft("a", &save(&[("goal", text)], &[])).unwrap();
    }
    for _ in 0..2 {
        for text in texts.iter().rev().skip(1) {
            assert!(vault.undo("a", &mut unlisted).unwrap().is_some());
            assert_eq!(answer(&vault, "goal").as_deref(), *text);
        }
        for text in texts.iter().skip(1) {
            assert!(vault.redo("a", &mut unlisted).unwrap().is_some());
            assert_eq!(answer(&vault, "goal").as_deref(), *text);
        }
    }
    let longest: i64 = vault
        .connection
        .query_row("SELECT max(length(other)) FROM step WHERE number > 21", [], |row| row.get(0))
        .unwrap();
    assert!(longest < 20, "a step keeps what differs, not the text: {longest}");
}

#[test]
fn a_step_that_does_not_fit_its_text_is_damage() {
    for spoil in ["head = 99", "tail = 99", "head = 2", "head = 1, tail = 0"] {
        let (_temporary, _folder, mut vault) = made();
        vault.create_plan(&new_plan("a")).unwrap();
        vault.save_draft("a", &save(&[("goal", Some("xä"))], &[])).unwrap();
        vault.save_draft("a", &save(&[("goal", Some("ä"))], &[])).unwrap();
        vault.connection.execute(&format!("UPDATE step SET {spoil} WHERE number = 2"), []).unwrap();
        assert_eq!(code(vault.undo("a", &mut unlisted)), Some(Code::VaultDamaged), "{spoil}");
    }
}

#[test]
fn where_the_person_was_is_kept_with_the_plan() {
    let (_temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.create_plan(&new_plan("b")).unwrap();
    vault.set_rest(Some(("b", "{1}"))).unwrap();
    vault.set_rest(Some(("a", "{2}"))).unwrap();
    drop(vault);
    let mut vault = Vault::open(&folder, PASSPHRASE).unwrap();
    let kept =
        |vault: &Vault| (vault.rest("a").unwrap(), vault.rest("b").unwrap(), vault.last_rest().unwrap());
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(kept(&vault), (text("{2}"), text("{1}"), text("{2}")));
    vault.set_rest(None).unwrap();
    assert_eq!(kept(&vault), (text("{2}"), text("{1}"), None));
    vault.set_rest(Some(("b", "{3}"))).unwrap();
    vault.discard_plan("b").unwrap();
    assert_eq!(vault.last_rest().unwrap(), None, "the plan in which the person was is gone");
    assert_eq!(code(vault.set_rest(Some(("b", "{}")))), Some(Code::NoSuchPlan));
}

#[test]
fn the_oldest_steps_are_forgotten() {
    let (_temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    run(&vault.connection, "PRAGMA synchronous = OFF").unwrap();
    for number in 0..709 {
        vault.save_draft("a", &save(&[("goal", Some(&number.to_string()))], &[])).unwrap();
    }
    let undone = std::iter::from_fn(|| vault.undo("a", &mut unlisted).unwrap()).count();
    assert_eq!((undone, answer(&vault, "goal")), (609, Some("99".to_owned())));
    vault.redo("a", &mut unlisted).unwrap();
}

#[test]
fn a_full_disk_loses_nothing_that_was_saved() {
    let (_temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.save_draft("a", &save(&[("goal", Some("\"kept\""))], &[])).unwrap();
    run(&vault.connection, "PRAGMA max_page_count = 1").unwrap();
    let large = "\"".to_owned() + &"x".repeat(100_000) + "\"";
    assert_eq!(code(vault.save_draft("a", &save(&[("goal", Some(&large))], &[]))), Some(Code::DiskFull));
    assert_eq!(answer(&vault, "goal").as_deref(), Some("\"kept\""));
    run(&vault.connection, "PRAGMA max_page_count = 1000000").unwrap();
    vault.save_draft("a", &save(&[("goal", Some(&large))], &[])).unwrap();
    drop(vault);
    assert_eq!(answer(&Vault::open(&folder, PASSPHRASE).unwrap(), "goal"), Some(large));
}

#[test]
fn an_issued_revision_stays_as_it_is() {
    let (_temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.dismiss("a", "odd-date", Some("checked")).unwrap();
    vault.dismiss("a", "taken-up-again", Some("no")).unwrap();
    vault.dismiss("a", "taken-up-again", None).unwrap();
    assert_eq!(code(vault.issue("a", &revision(2, None))), Some(Code::CopyOutdated));
    assert_eq!(code(vault.issue("a", &revision(1, Some([9; 32])))), Some(Code::CopyOutdated));
    vault.issue("a", &revision(1, None)).unwrap();

    let copy = vault.copy("a", 1).unwrap();
    assert_eq!(vault.owner_of(&copy).unwrap(), Some(("a".to_owned(), 1)));
    assert_eq!(vault.owner_of(&copy[1..]).unwrap(), None);

    let signed = [copy.clone(), b"signed".to_vec()].concat();
    assert_eq!(code(vault.add_to_copy("a", 1, &copy, MOMENT)), Some(Code::NotThisCopy), "nothing added");
    assert_eq!(code(vault.add_to_copy("a", 1, b"other", MOMENT)), Some(Code::NotThisCopy));
    assert_eq!(code(vault.add_to_copy("a", 2, &signed, MOMENT)), Some(Code::NoSuchRevision));
    vault.add_to_copy("a", 1, &signed, MOMENT).unwrap();
    let twice = [signed.clone(), b"twice".to_vec()].concat();
    vault.add_to_copy("a", 1, &twice, MOMENT).unwrap();
    assert_eq!(code(vault.add_to_copy("a", 1, &signed, MOMENT)), Some(Code::NotThisCopy), "not the newest");
    assert_eq!(vault.copy("a", 1).unwrap(), twice);
    for known in [&copy, &signed, &twice] {
        assert_eq!(vault.owner_of(known).unwrap(), Some(("a".to_owned(), 1)));
    }
    assert_eq!(vault.owner_of(&twice[..twice.len() - 1]).unwrap(), None);

    let record = vault.plan("a").unwrap();
    assert_eq!((record.draft, record.version, record.written.as_str()), (false, 1, MOMENT));
    assert_eq!(code(vault.draft("a")), Some(Code::Stale));
    assert_eq!(code(vault.save_draft("a", &save(&[], &[]))), Some(Code::Stale));
    assert_eq!(code(vault.issue("a", &revision(2, Some([1; 32])))), Some(Code::Stale));
    assert_eq!(vault.revision_dismissals("a", 1).unwrap()["odd-date"], "checked");
    assert_eq!(vault.revision_dismissals("a", 1).unwrap().len(), 1);
    assert_eq!(code(vault.discard_plan("a")), Some(Code::BadCall));

    for attack in [
        "UPDATE revision SET json = '{}'",
        "UPDATE revision SET signed = 0",
        "DELETE FROM revision",
        "INSERT OR REPLACE INTO revision SELECT * FROM revision",
        "UPDATE copy SET pdf = x'00'",
        "DELETE FROM copy",
        "INSERT OR REPLACE INTO copy SELECT revision, x'00' FROM copy",
        "UPDATE addition SET bytes = x'00'",
        "DELETE FROM addition",
        "INSERT OR REPLACE INTO addition SELECT key, revision, number, added, x'00' FROM addition",
        "UPDATE dismissal SET reason = 'other'",
        "DELETE FROM dismissal",
        "DELETE FROM plan",
        "UPDATE plan SET version = 0",
    ] {
        assert!(vault.connection.execute(attack, []).is_err(), "{attack}");
    }

    vault.start_draft("a", &new_plan("a").draft, &summary(3)).unwrap();
    assert_eq!(code(vault.start_draft("a", &new_plan("a").draft, &summary(3))), Some(Code::Stale));
    assert_eq!(vault.dismissals("a").unwrap(), BTreeMap::new());
    assert_eq!(vault.undo("a", &mut unlisted).unwrap(), None, "what was issued is not undone");
    vault.issue("a", &revision(2, Some([1; 32]))).unwrap();
    let records = vault.revisions("a").unwrap();
    assert_eq!(records.iter().map(|record| record.number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(vault.revision("a", 2).unwrap(), records[1]);
    assert_eq!(vault.copy("a", 1).unwrap(), twice);
    assert_eq!(code(vault.copy("a", 3)), Some(Code::NoSuchRevision));
    assert_eq!(code(vault.revision("a", 0)), Some(Code::NoSuchRevision));
    assert_eq!(vault.check().unwrap(), Check { pupils: 1, plans: 1, revisions: 2 });
}

#[test]
fn a_plan_that_was_never_issued_is_discarded_with_all_that_hangs_on_it() {
    let (_temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.dismiss("a", "odd-date", Some("checked")).unwrap();
    vault.save_draft("a", &save(&[("goal", Some("1"))], &[])).unwrap();
    vault.discard_plan("a").unwrap();
    for table in ["plan", "entry", "step", "dismissal"] {
        let count: i64 = vault
            .connection
            .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))
            .unwrap();
        assert_eq!(count, 0, "{table}");
    }
    vault.create_plan(&new_plan("a")).unwrap();
}

#[test]
fn values_and_signers_are_kept() {
    let (_temporary, folder, mut vault) = made();
    assert_eq!(vault.value("language").unwrap(), None);
    vault.set_value("language", Some("sv")).unwrap();
    vault.set_value("language", Some("fi")).unwrap();
    vault.set_value("gone", Some("1")).unwrap();
    vault.set_value("gone", None).unwrap();
    assert!(vault.signer_key().unwrap().is_none());
    vault.set_signer_key(b"key", b"certificate").unwrap();
    vault.accept_signer("00ff", "Opettaja", MOMENT).unwrap();
    vault.accept_signer("00ff", "Opettaja Oma", MOMENT).unwrap();
    vault.close().unwrap();
    let vault = Vault::open(&folder, PASSPHRASE).unwrap();
    assert_eq!(
        (vault.value("language").unwrap(), vault.value("gone").unwrap()),
        (Some("fi".to_owned()), None)
    );
    let (key, certificate) = vault.signer_key().unwrap().unwrap();
    assert_eq!((key.as_slice(), certificate.as_slice()), (&b"key"[..], &b"certificate"[..]));
    let known = vault.known_signers().unwrap();
    assert_eq!(
        known,
        [KnownSigner { fingerprint: "00ff".into(), name: "Opettaja Oma".into(), accepted: MOMENT.into() }]
    );
    let mut vault = vault;
    vault.remove_signer("00ff").unwrap();
    assert_eq!(vault.known_signers().unwrap(), []);
}

fn received(digest: u8, id: &str) -> ReceivedRecord {
    ReceivedRecord {
        received: MOMENT.to_owned(),
        digest: [digest; 32],
        number: 2,
        id: id.to_owned(),
        issued: MOMENT.to_owned(),
        issuer: "Riitta Sarapuu".to_owned(),
        signer: "Riitta Sarapuu".to_owned(),
        organisation: "Kuusilammen koulu".to_owned(),
        fingerprint: "00ff".to_owned(),
        standing: "unknown".to_owned(),
        extract: false,
        pages: 6,
        data: "{}".to_owned(),
    }
}

#[test]
fn what_was_received_is_kept_as_it_came_and_goes_only_with_its_plan() {
    let (_temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("own")).unwrap();
    vault.receive_plan(&new_plan("a"), &received(1, "AAAA"), (b"pdf", &[])).unwrap();
    vault.receive_plan(&new_plan("b"), &received(2, "BBBB"), (b"other", &[])).unwrap();
    let twice = vault.receive_plan(&new_plan("c"), &received(1, "CCCC"), (b"pdf", &[]));
    assert!(twice.is_err() && vault.plans().unwrap().len() == 3, "nothing of it is kept");
    drop(vault);

    let mut vault = Vault::open(&folder, PASSPHRASE).unwrap();
    assert_eq!(vault.received("a").unwrap(), Some(received(1, "AAAA")));
    assert_eq!((vault.received_copy("a").unwrap(), vault.received("own").unwrap()), (b"pdf".to_vec(), None));
    assert_eq!(code(vault.received_copy("own")), Some(Code::NoSuchRevision));
    for (digest, id, plan) in [(1, "XXXX", Some("a")), (9, "BBBB", Some("b")), (9, "XXXX", None)] {
        assert_eq!(vault.plan_received(&[digest; 32], id).unwrap().as_deref(), plan);
    }
    let flags: BTreeMap<String, bool> =
        vault.plans().unwrap().into_iter().map(|plan| (plan.id, plan.received)).collect();
    assert_eq!(
        flags,
        BTreeMap::from([("a", true), ("b", true), ("own", false)].map(|(id, is)| (id.to_owned(), is)))
    );
    for statement in [
        "UPDATE received SET issuer = 'x'",
        "UPDATE received_copy SET pdf = x'00'",
        "DELETE FROM received",
        "DELETE FROM received_copy",
    ] {
        assert!(vault.connection.execute(statement, []).is_err(), "{statement}");
    }
    vault.issue("a", &revision(1, None)).unwrap();
    assert_eq!(code(vault.discard_plan("a")), Some(Code::BadCall));
    vault.discard_plan("b").unwrap();
    let count = |table: &str| -> i64 {
        vault.connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
    };
    assert_eq!((count("received"), count("received_copy")), (1, 1));
    assert_eq!(vault.check().unwrap(), Check { pupils: 1, plans: 2, revisions: 1 });
}

#[test]
fn a_version_issued_here_is_found_by_its_id() {
    let (_temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.issue("a", &revision(1, None)).unwrap();
    let id = crate::revision::digest_id(&revision(1, None).digest);
    assert_eq!(vault.plan_issued(&id).unwrap(), Some(("a".to_owned(), 1)));
    assert_eq!(vault.plan_issued("0000-0000-0000").unwrap(), None);
}
