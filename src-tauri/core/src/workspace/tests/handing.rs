//! Handing over: copies for recipients in one go, what the ledger says of them, and papers that come back.

use super::*;
use crate::document::page_count;
use crate::signature::{Integrity as Sound, verify};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::PoisonError;

/// The names of the two guardians of each example, who both get a copy.
pub(super) const GUARDIANS: [&str; 2] = ["Elina Kuvitteellinen", "Mikael Kuvitteellinen"];

/// A workspace with so many plans of which a version was issued; their ids.
pub(super) fn issued(plans: usize) -> (TempDir, Arc<Person>, Workspace, Vec<String>) {
    let (temporary, person, mut workspace, _) = open();
    let folder = temporary.path().join("kopiot");
    fs::create_dir(&folder).unwrap();
    *person.file.lock().unwrap() = folder;
    let ids = (0..plans).map(|plan| issue(&mut workspace, plan)).collect();
    (temporary, person, workspace, ids)
}

fn issue(workspace: &mut Workspace, number: usize) -> String {
    let mut file: serde_json::Value = serde_json::from_str(crate::template::examples()[0]).unwrap();
    file["values"]["pupil_name"] = format!("Oppilas {number}").into();
    let row = |name: &str| serde_json::json!({ "name": name, "gets_copy": "yes", "phone": "040 1234567" });
    file["values"]["guardians"] = GUARDIANS.map(row).to_vec().into();
    let plan = workspace.import_plan(file.to_string().as_bytes()).unwrap();
    let reason = workspace.open_plan(plan.clone()).unwrap().form.reasons.first().unwrap().value.clone();
    workspace.prepare_copy(plan.clone(), reason).unwrap_or_else(|failure| panic!("{failure}"));
    workspace.issue_prepared().unwrap();
    plan
}

/// A wish for the copies of all who wait.
pub(super) fn wish(workspace: &mut Workspace, outlet: Outlet) -> CopyWish {
    let waiting = |offer: CopyOffer| CopiesOf {
        recipients: offer
            .recipients
            .into_iter()
            .filter(|one| one.waiting)
            .map(|one| RecipientWish::named(&one.name))
            .collect(),
        plan: offer.plan,
        number: offer.number,
    };
    let of = workspace.copies_waiting().unwrap().into_iter().map(waiting).collect();
    CopyWish {
        of,
        edition: Edition::default(),
        fitting: false,
        outlet,
        covers: false,
        letters: false,
        list: false,
        sign: false,
        knowing: false,
    }
}

/// A copy for somebody whom the plan does not name.
pub(super) fn for_reason(name: &str) -> RecipientWish {
    let basis = Basis::Reason { text: "Huoltajan pyynnöstä".to_owned() };
    RecipientWish { name: name.to_owned(), extract: None, basis }
}

/// Makes the copies; `told` is called whenever something has come to be. Gives what became of each.
pub(super) fn make(
    workspace: Workspace,
    print: &(dyn Fn(&str, &[u8]) -> Result<()> + Sync),
    told: &(dyn Fn(&Mutex<Workspace>) + Sync),
) -> (Workspace, Option<Copying>) {
    let workspace = Mutex::new(workspace);
    make_copies_in(&workspace, &Hands { print, told: &|| told(&workspace) });
    let mut workspace = workspace.into_inner().unwrap_or_else(PoisonError::into_inner);
    let copying = workspace.copying().ok().flatten();
    (workspace, copying)
}

pub(super) fn no_printer(_: &str, _: &[u8]) -> Result<()> {
    panic!("nothing is to be printed")
}

fn files(folder: &Path) -> BTreeSet<String> {
    let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    fs::read_dir(folder).unwrap().map(|entry| name(entry.unwrap())).collect()
}

/// The number and the recipient of each copy that the ledger holds, of all plans.
fn recorded(workspace: &mut Workspace, plans: &[String]) -> Vec<(String, u32, String)> {
    let mut all = Vec::new();
    for plan in plans {
        for one in workspace.vault().unwrap().ledger(plan, 1).unwrap().copies {
            all.push((plan.clone(), one.number, one.recipient));
        }
    }
    all
}

#[test]
fn every_guardian_gets_a_signed_copy_of_his_own_in_one_go() {
    let (temporary, _person, mut workspace, plans) = issued(3);
    let folder = temporary.path().join("kopiot");
    let record = workspace.copy_bytes(&plans[0], 1).unwrap();
    let wish = wish(&mut workspace, Outlet::File);
    let wrong = CopyWish { of: Vec::new(), ..wish.clone() };
    assert_eq!(code(workspace.make_copies(wrong, secret(PASSPHRASE))), Some(Code::BadCall));
    assert_eq!(code(workspace.make_copies(wish.clone(), secret(OTHER))), Some(Code::WrongPassphrase));
    workspace.make_copies(wish, secret(PASSPHRASE)).unwrap();
    let (mut workspace, copying) = make(workspace, &no_printer, &|_| {});
    let copying = copying.unwrap();
    assert_eq!((copying.total, copying.done, copying.ended), (6, 6, true));
    assert!(copying.outcomes.iter().all(|one| one.failure.is_none()), "{:#?}", copying.outcomes);

    let names = files(&folder);
    assert_eq!(names.len(), 6, "no list, nothing left beside: {names:?}");
    let mut whose = BTreeSet::new();
    for name in &names {
        let personal = GUARDIANS.iter().chain(&["Oppilas"]).any(|word| name.contains(word));
        assert!(!personal, "{name}");
        let verified = workspace.verify_file(&folder.join(name)).unwrap();
        let copy_of = verified.copy_of.expect("the vault knows it");
        let made_for = copy_of.made_for.expect("whose it is");
        assert_eq!((verified.integrity, verified.signer), (Integrity::Intact, SignerVerdict::Own), "{name}");
        assert_eq!(verified.agreement.verdict, AgreementVerdict::Same, "{name}: pages and data");
        assert!(!made_for.struck && GUARDIANS.contains(&made_for.recipient.as_str()));
        whose.insert((name.clone(), made_for.number));
        assert!(name.ends_with(&format!("-{}.pdf", made_for.number)), "{name}: {made_for:?}");
    }
    assert_eq!(recorded(&mut workspace, &plans).len(), 6);
    assert!(workspace.copy_bytes(&plans[0], 1).unwrap() == record, "the record stays");
    assert_eq!(workspace.copies_waiting().unwrap().len(), 0);
    let ledger = workspace.ledger(plans[0].clone(), 1).unwrap();
    let states: Vec<_> = ledger.recipients.iter().map(|one| (one.name.as_str(), one.state)).collect();
    assert_eq!(states, GUARDIANS.map(|name| (name, RecipientState::Made)));
}

#[test]
fn a_stop_finishes_what_is_in_hand_and_begins_nothing_more() {
    let (temporary, _person, mut workspace, plans) = issued(6);
    let wish = wish(&mut workspace, Outlet::File);
    workspace.make_copies(wish, secret(PASSPHRASE)).unwrap();
    let (mut workspace, copying) = make(workspace, &no_printer, &|workspace| {
        let mut workspace = workspace.lock().unwrap();
        if workspace.copying().unwrap().is_some_and(|copying| copying.done > 0) {
            workspace.stop_copying().unwrap();
        }
    });
    let copying = copying.unwrap();
    let made = copying.outcomes.iter().filter(|one| one.number.is_some()).count();
    let left = copying.outcomes.iter().filter(|one| one.number.is_none() && one.failure.is_none()).count();
    assert!(made >= 1 && left >= 1 && made + left == 12, "{made} made, {left} left");
    assert_eq!(files(&temporary.path().join("kopiot")).len(), made);
    assert_eq!(recorded(&mut workspace, &plans).len(), made);
}

/// Whenever the lock comes, a file is there exactly when the ledger knows it, and nothing else is.
#[test]
fn a_lock_ends_the_copies_and_what_is_done_is_recorded() {
    for after in [1, 2, 3, 5] {
        let (temporary, _person, mut workspace, plans) = issued(3);
        let folder = temporary.path().join("kopiot");
        let wish = wish(&mut workspace, Outlet::File);
        workspace.make_copies(wish, secret(PASSPHRASE)).unwrap();
        let told = Mutex::new(0);
        let (mut workspace, copying) = make(workspace, &no_printer, &|workspace| {
            let mut told = told.lock().unwrap();
            *told += 1;
            if *told == after {
                workspace.lock().unwrap().lock(None).unwrap();
            }
        });
        assert!(copying.is_none() && !workspace.copies_wait(), "nothing is told of it behind the lock");
        workspace.unlock(secret(PASSPHRASE)).unwrap();
        let names = files(&folder);
        let known = names.iter().filter(|name| {
            let verified = workspace.verify_file(&folder.join(name)).unwrap();
            verified.copy_of.is_some_and(|copy| copy.made_for.is_some())
        });
        assert_eq!(known.count(), names.len(), "after {after}: {names:?}");
        assert_eq!(recorded(&mut workspace, &plans).len(), names.len(), "after {after}");
        assert!(names.len() < 6, "after {after}: the lock came before the end");
        let rest = self::wish(&mut workspace, Outlet::File);
        workspace.make_copies(rest, secret(PASSPHRASE)).unwrap();
        let (mut workspace, copying) = make(workspace, &no_printer, &|_| {});
        let outcomes = copying.unwrap().outcomes;
        assert!(outcomes.iter().all(|one| one.number.is_some()), "after {after}: the rest: {outcomes:#?}");
        assert_eq!(recorded(&mut workspace, &plans).len(), 6, "after {after}: the rest can be made");
    }
}

#[test]
fn copies_are_printed_in_order_behind_their_covers() {
    let (_temporary, _person, mut workspace, plans) = issued(4);
    let wish = CopyWish { covers: true, ..wish(&mut workspace, Outlet::Printer) };
    let pages = page_count(&workspace.copy_bytes(&plans[0], 1).unwrap()).unwrap();
    let expected: Vec<String> =
        wish.of.iter().flat_map(|one| &one.recipients).map(|one| one.name.clone()).collect();
    workspace.make_copies(wish, secret(PASSPHRASE)).unwrap();
    let printed = Mutex::new(Vec::new());
    let print = |_: &str, pdf: &[u8]| {
        printed.lock().unwrap().push(pdf.to_vec());
        Ok(())
    };
    let (_, copying) = make(workspace, &print, &|_| {});
    let outcomes = copying.unwrap().outcomes;
    let recipients: Vec<String> = outcomes.iter().map(|one| one.recipient.clone()).collect();
    assert_eq!(recipients, expected);
    assert!(outcomes.iter().all(|one| one.number.is_some() && one.file.is_none()), "{outcomes:#?}");
    let printed = printed.into_inner().unwrap();
    assert_eq!(printed.len(), 8);
    let mut covers: BTreeMap<String, BTreeSet<Vec<u8>>> = BTreeMap::new();
    for (job, recipient) in printed.iter().zip(expected) {
        assert_eq!(page_count(job).unwrap(), 2 + pages, "the cover, its empty back, the copy");
        covers.entry(recipient).or_default().insert(crate::document::draw_page(job, 0, 300).unwrap());
    }
    let pictures: BTreeSet<_> = covers.values().flatten().collect();
    assert!(covers.values().all(|own| own.len() == 1) && pictures.len() == 2, "each cover names its own");
}

/// What is printed is page for page what the signed files show, the visible mark with it, and each document
/// begins on the front of a sheet.
#[test]
fn every_document_of_a_print_job_begins_on_a_sheet_of_its_own() {
    let (_temporary, _person, mut workspace, plans) = issued(1);
    let copy = workspace.copy_bytes(&plans[0], 1).unwrap();
    let cover = many_pages(1);
    let draw = |pdf: &[u8], page: usize| crate::document::draw_page(pdf, page, 300).unwrap();
    for documents in [vec![&cover[..], &copy], vec![&copy[..], &cover, &copy]] {
        let job = crate::document::print_stream(&documents).unwrap();
        let mut at = 0;
        for document in &documents {
            at += at % 2;
            for page in 0..page_count(document).unwrap() {
                assert!(draw(&job, at + page) == draw(document, page), "page {page}");
            }
            at += page_count(document).unwrap();
        }
        assert_eq!(page_count(&job).unwrap(), at, "nothing follows the last document");
    }
}

/// A printer that fails has printed nothing that the ledger knows; what it is given in the moment of locking is
/// recorded before the vault is closed, also when the program is killed behind the lock.
#[test]
fn what_the_printing_system_took_is_recorded_and_nothing_else() {
    let (temporary, _person, mut workspace, plans) = issued(1);
    let asked = wish(&mut workspace, Outlet::Printer);
    workspace.make_copies(asked.clone(), secret(PASSPHRASE)).unwrap();
    let jammed = |_: &str, _: &[u8]| Err(Code::PrintFailed.into());
    let (mut workspace, copying) = make(workspace, &jammed, &|_| {});
    let failures: Vec<_> =
        copying.unwrap().outcomes.into_iter().map(|one| one.failure.unwrap().code).collect();
    assert_eq!(failures, [Code::PrintFailed; 2]);
    assert_eq!(recorded(&mut workspace, &plans), []);

    workspace.make_copies(asked, secret(PASSPHRASE)).unwrap();
    let workspace = Mutex::new(workspace);
    let folder = temporary.path().join("vault");
    let print = |_: &str, _: &[u8]| {
        workspace.lock().unwrap().lock(None).unwrap();
        // As after a kill: what the locked program holds is in no vault.
        let mut again = Workspace::new(Arc::new(Person::default()), folder.clone());
        again.unlock(secret(PASSPHRASE)).unwrap();
        assert_eq!(recorded(&mut again, &plans), [(plans[0].clone(), 1, GUARDIANS[0].to_owned())]);
        again.close()
    };
    make_copies_in(&workspace, &Hands { print: &print, told: &|| {} });
    let mut workspace = workspace.into_inner().unwrap();
    workspace.unlock(secret(PASSPHRASE)).unwrap();
    let recorded = recorded(&mut workspace, &plans);
    assert_eq!(recorded, [(plans[0].clone(), 1, GUARDIANS[0].to_owned())], "once");
}

/// What the printer refuses after the lock was recorded is struck, with the reason, as soon as the vault is open.
#[test]
fn what_was_recorded_by_a_lock_and_not_printed_is_struck() {
    let (_temporary, _person, mut workspace, plans) = issued(1);
    let asked = wish(&mut workspace, Outlet::Printer);
    workspace.make_copies(asked, secret(PASSPHRASE)).unwrap();
    let workspace = Mutex::new(workspace);
    let print = |_: &str, _: &[u8]| {
        workspace.lock().unwrap().lock(None).unwrap();
        Err(Code::PrintFailed.into())
    };
    make_copies_in(&workspace, &Hands { print: &print, told: &|| {} });
    let mut workspace = workspace.into_inner().unwrap();
    workspace.unlock(secret(PASSPHRASE)).unwrap();
    let ledger = workspace.vault().unwrap().ledger(&plans[0], 1).unwrap();
    let [copy] = ledger.copies.as_slice() else { panic!("{:?}", ledger.copies) };
    assert!(copy.struck.is_some(), "{copy:?}");
    assert_eq!(workspace.copies_waiting().unwrap()[0].recipients.iter().filter(|one| one.waiting).count(), 2);
}

#[test]
fn a_copy_that_cannot_come_to_its_place_is_told_with_the_reason_and_keeps_no_number() {
    let (temporary, _person, mut workspace, plans) = issued(1);
    let folder = temporary.path().join("kopiot");
    let id = workspace.revisions(plans[0].clone()).unwrap()[0].id.clone();
    let taken = folder.join(format!("kopio-{id}-1.pdf"));
    fs::write(&taken, "toisen kopio").unwrap();
    workspace.set_language(Language::Fi).unwrap();
    let wish = CopyWish { list: true, ..wish(&mut workspace, Outlet::File) };
    workspace.make_copies(wish, secret(PASSPHRASE)).unwrap();
    let (mut workspace, copying) = make(workspace, &no_printer, &|_| {});
    let outcomes = copying.unwrap().outcomes;
    let told: Vec<_> =
        outcomes.iter().map(|one| (one.number, one.failure.as_ref().map(|f| f.code))).collect();
    assert_eq!(told, [(None, Some(Code::FileExists)), (Some(2), None)]);
    assert_eq!(fs::read_to_string(&taken).unwrap(), "toisen kopio", "nothing is written over");
    assert_eq!(recorded(&mut workspace, &plans), [(plans[0].clone(), 2, GUARDIANS[1].to_owned())]);
    let list = fs::read_to_string(folder.join("kopioluettelo.txt")).unwrap();
    assert_eq!(list.lines().count(), 1);
    assert!(list.contains(GUARDIANS[1]) && list.starts_with(&format!("kopio-{id}-2.pdf\t")), "{list}");
}

fn given(copy: Option<u32>, recipient: &str) -> DeliveryWish {
    DeliveryWish {
        copy,
        recipient: recipient.to_owned(),
        way: Way::ByHand,
        day: "2026-11-22".to_owned(),
        note: " Ruotsinkielinen yhteenveto mukana ".to_owned(),
        awaits_paper: true,
    }
}

#[test]
fn the_ledger_says_of_each_recipient_how_far_it_has_come() {
    let (_temporary, _person, mut workspace, plans) = issued(1);
    let plan = plans[0].clone();
    let of = vec![CopiesOf {
        plan: plan.clone(),
        number: 1,
        recipients: vec![RecipientWish::named(GUARDIANS[0])],
    }];
    let folder = _temporary.path().join("kopiot");
    let wish = CopyWish { of, ..wish(&mut workspace, Outlet::File) };
    workspace.make_copies_into(&wish, folder).unwrap();
    let (mut workspace, _) = make(workspace, &no_printer, &|_| {});
    let states = |ledger: &LedgerView| -> Vec<(String, RecipientState)> {
        ledger.recipients.iter().map(|one| (one.name.clone(), one.state)).collect()
    };
    let of = |name: &str, state| (name.to_owned(), state);
    use RecipientState::*;
    let ledger = workspace.ledger(plan.clone(), 1).unwrap();
    assert_eq!(states(&ledger), [of(GUARDIANS[0], Made), of(GUARDIANS[1], Waiting)]);
    assert_eq!(next_kinds(&mut workspace), [NextKind::Hand]);
    assert_eq!(waits(&mut workspace), Some(Wait::Copy));

    for (name, wrong) in [
        ("a day to come", DeliveryWish { day: "2026-11-23".to_owned(), ..given(Some(1), "") }),
        ("no day", DeliveryWish { day: "eilen".to_owned(), ..given(Some(1), "") }),
        ("nobody", given(None, "  ")),
        ("no such copy", given(Some(2), "")),
    ] {
        assert_eq!(code(workspace.record_delivery(plan.clone(), 1, wrong)), Some(Code::BadCall), "{name}");
    }
    workspace.record_delivery(plan.clone(), 1, given(Some(1), "")).unwrap();
    workspace.record_delivery(plan.clone(), 1, given(None, "Aineenopettajat, 7C")).unwrap();
    let unawaited = DeliveryWish { awaits_paper: false, way: Way::FileByHand, ..given(None, GUARDIANS[1]) };
    let ledger = workspace.record_delivery(plan.clone(), 1, unawaited).unwrap();
    let rows =
        [of(GUARDIANS[0], AwaitsPaper), of(GUARDIANS[1], Given), of("Aineenopettajat, 7C", AwaitsPaper)];
    assert_eq!(states(&ledger), rows);
    assert_eq!(ledger.recipients[0].deliveries[0].note, "Ruotsinkielinen yhteenveto mukana");
    assert_eq!(next_kinds(&mut workspace), [NextKind::Paper; 2]);
    assert_eq!(waits(&mut workspace), Some(Wait::Paper));
    let shown = workspace.revisions(plan.clone()).unwrap().remove(0).given;
    assert_eq!(shown.len(), 3);

    assert_eq!(
        code(workspace.strike_entry(plan.clone(), 1, Entry::Wait(1), " ".to_owned())),
        Some(Code::BadCall)
    );
    let reason = || "ei halua allekirjoittaa".to_owned();
    workspace.strike_entry(plan.clone(), 1, Entry::Wait(1), reason()).unwrap();
    let ledger = workspace.strike_entry(plan.clone(), 1, Entry::Delivery(2), reason()).unwrap();
    assert_eq!(states(&ledger), [of(GUARDIANS[0], Given), of(GUARDIANS[1], Given)]);
    assert_eq!(ledger.recipients[0].deliveries[0].waived, Some(reason()));
    assert_eq!(ledger.struck.len(), 1, "a wait that came to nothing is no mistake");
    assert_eq!((next_kinds(&mut workspace), waits(&mut workspace)), (vec![], None));
}

/// What comes next of the copies: the review of the example is late besides.
fn next_kinds(workspace: &mut Workspace) -> Vec<NextKind> {
    let kinds = workspace.home().unwrap().next.into_iter().map(|thing| thing.kind);
    kinds.filter(|kind| *kind != NextKind::Due).collect()
}

/// What the only plan waits for, as its row says it.
fn waits(workspace: &mut Workspace) -> Option<Wait> {
    workspace.home().unwrap().plans[0].waits
}

/// The template names its own table and options; of what it has no word for nothing is said.
#[test]
fn deliveries_are_offered_to_the_next_draft_in_its_own_words() {
    let (_temporary, _person, mut workspace, plans) = issued(1);
    let plan = plans[0].clone();
    let unnumbered = |way| DeliveryWish { way, awaits_paper: false, ..given(None, "Rehtori") };
    workspace.record_delivery(plan.clone(), 1, unnumbered(Way::Post)).unwrap();
    workspace.record_delivery(plan.clone(), 1, unnumbered(Way::FileByHand)).unwrap();
    let template = crate::template::shipped().first().unwrap();
    let table = template.meaning.distribution.as_ref().unwrap();
    let rows = workspace.delivery_rows(plan.clone()).unwrap().unwrap();
    assert_eq!(rows.field, table.field);
    let (_, post) = table.ways.iter().find(|(way, _)| *way == Way::Post).unwrap();
    let row =
        serde_json::json!({ &*table.recipient: "Rehtori", &*table.date: "2026-11-22", &*table.way: post });
    let bare = serde_json::json!({ &*table.recipient: "Rehtori", &*table.date: "2026-11-22" });
    assert_eq!(rows.rows, serde_json::json!([row, bare]));
    workspace.start_draft(plan.clone()).unwrap();
    let change = AnswerChange { field: rows.field, value: rows.rows };
    workspace.save(plan, vec![change], None).unwrap();
}

#[test]
fn a_paper_that_comes_back_is_filed_shown_and_removed_for_a_reason() {
    let (temporary, person, mut workspace, plans) = issued(1);
    let plan = plans[0].clone();
    let photograph = temporary.path().join("paperi.jpg");
    fs::write(&photograph, include_bytes!("../../../../../tests/files/papers/turned.jpg")).unwrap();
    let scan = temporary.path().join("paperi.pdf");
    let document = workspace.copy_bytes(&plan, 1).unwrap();
    fs::write(&scan, &document).unwrap();
    workspace.record_delivery(plan.clone(), 1, given(None, GUARDIANS[0])).unwrap();
    *person.file.lock().unwrap() = photograph;
    let ledger = workspace.file_paper(plan.clone(), 1, Some(1)).unwrap();
    assert_eq!(ledger.recipients[0].state, RecipientState::Given);
    assert_eq!(ledger.recipients[0].deliveries[0].papers.len(), 1);
    let ledger = workspace.file_paper_from(plan.clone(), 1, None, &scan).unwrap();
    assert_eq!((ledger.papers.len(), ledger.papers[0].number), (1, 2));
    assert_eq!(ledger.papers[0].pages as usize, page_count(&document).unwrap());

    let saved = temporary.path().join("tallennettu.pdf");
    *person.file.lock().unwrap() = saved.clone();
    workspace.save_paper(plan.clone(), 1, 2).unwrap();
    assert!(fs::read(&saved).unwrap() == document, "a PDF is kept byte for byte");
    assert!(workspace.paper_page(plan.clone(), 1, 1, 1, 300).unwrap().len() > 100);
    assert_eq!(code(workspace.paper_page(plan.clone(), 1, 1, 2, 300)), Some(Code::PageUndrawn));
    let reason = "toisen oppilaan paperi".to_owned();
    let ledger = workspace.strike_entry(plan.clone(), 1, Entry::Paper(1), reason).unwrap();
    assert_eq!(ledger.recipients[0].state, RecipientState::Given, "the paper of all is there");
    assert_eq!(ledger.struck[0].recipient, GUARDIANS[0]);
    assert_eq!(code(workspace.save_paper(plan.clone(), 1, 1)), Some(Code::NoSuchPaper));

    let large = temporary.path().join("suuri.pdf");
    fs::File::create(&large).unwrap().set_len(31 * 1024 * 1024).unwrap();
    let other = temporary.path().join("muistio.txt");
    fs::write(&other, "muistio").unwrap();
    let broken = temporary.path().join("rikki.pdf");
    fs::write(&broken, "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n").unwrap();
    let long = temporary.path().join("pitka.pdf");
    fs::write(&long, many_pages(61)).unwrap();
    for (path, expected) in [
        (&large, Code::FileTooLarge),
        (&other, Code::NotPaper),
        (&broken, Code::PaperUnreadable),
        (&long, Code::PaperTooLong),
        (&temporary.path().join("ei ole.pdf"), Code::FileUnreadable),
    ] {
        let outcome = workspace.file_paper_from(plan.clone(), 1, None, path);
        assert_eq!(code(outcome), Some(expected), "{}", path.display());
    }
    assert_eq!(workspace.ledger(plan.clone(), 1).unwrap().papers.len(), 1);
    assert_eq!(code(workspace.file_paper_from(plan, 2, None, &scan)), Some(Code::NoSuchRevision));
}

/// A PDF of so many empty pages.
fn many_pages(count: usize) -> Vec<u8> {
    let empty = crate::document::cover_sheet(&crate::document::Cover {
        language: Language::Fi,
        recipient: "x",
        copies: 1,
        pages: 1,
        sender: "",
        made: DateTime::parse_from_rfc3339("2026-11-22T10:30:00+02:00").unwrap(),
        program: "x",
    });
    let empty = empty.unwrap();
    crate::document::print_stream(&vec![&empty[..]; count.div_ceil(2)]).unwrap()
}

#[test]
fn another_edition_of_a_copy_is_signed_for_its_recipient_too() {
    let (temporary, person, mut workspace, plans) = issued(1);
    *person.file.lock().unwrap() = temporary.path().join("yksi.pdf");
    let of =
        vec![CopiesOf { plan: plans[0].clone(), number: 1, recipients: vec![for_reason("Isovanhempi")] }];
    let edition = Edition { print: Print::Large, second: Some(Language::Sv), ..Edition::default() };
    let wish = CopyWish {
        fitting: false,
        of,
        edition: edition.clone(),
        outlet: Outlet::File,
        covers: false,
        letters: false,
        list: true,
        sign: false,
        knowing: false,
    };
    workspace.make_copies(wish, secret(PASSPHRASE)).unwrap();
    let (mut workspace, copying) = make(workspace, &no_printer, &|_| {});
    assert_eq!(
        copying.unwrap().outcomes[0].file.as_deref(),
        Some("yksi.pdf"),
        "one copy has a name of its own"
    );
    let pdf = fs::read(temporary.path().join("yksi.pdf")).unwrap();
    assert_eq!(verify(&pdf).unwrap().integrity, Sound::Intact);
    let ledger = workspace.ledger(plans[0].clone(), 1).unwrap();
    let grandparent = ledger.recipients.iter().find(|one| one.name == "Isovanhempi").unwrap();
    assert!(!grandparent.foreseen && grandparent.copies[0].edition == edition);
}

#[test]
fn a_letter_goes_with_every_copy_of_a_second_version() {
    let (temporary, _person, mut workspace, plans) = issued(1);
    let folder = temporary.path().join("kopiot");
    let letters = |workspace: &mut Workspace, outlet| CopyWish { letters: true, ..wish(workspace, outlet) };
    // The first version has none.
    let first = letters(&mut workspace, Outlet::File);
    workspace.make_copies(first, secret(PASSPHRASE)).unwrap();
    let (mut workspace, _) = make(workspace, &no_printer, &|_| {});
    assert_eq!(files(&folder).len(), 2);
    workspace.start_draft(plans[0].clone()).unwrap();
    let reason = workspace.open_plan(plans[0].clone()).unwrap().form.reasons.last().unwrap().value.clone();
    workspace.prepare_copy(plans[0].clone(), reason).unwrap_or_else(|failure| panic!("{failure}"));
    workspace.issue_prepared().unwrap();
    let old = files(&folder);
    let second = letters(&mut workspace, Outlet::File);
    workspace.make_copies(second.clone(), secret(PASSPHRASE)).unwrap();
    let (mut workspace, copying) = make(workspace, &no_printer, &|_| {});
    assert!(copying.unwrap().outcomes.iter().all(|one| one.failure.is_none()));
    let made: Vec<String> = files(&folder).difference(&old).cloned().collect();
    let ours = |word: &str| made.iter().filter(|name| name.starts_with(word)).count();
    assert_eq!((ours("kopio-"), ours("muutoskirje-"), made.len()), (2, 2, 4), "{made:?}");
    for name in made.iter().filter(|name| name.starts_with("muutoskirje-")) {
        assert_eq!(page_count(&fs::read(folder.join(name)).unwrap()).unwrap(), 1);
    }
    // On paper the letter lies before the copy in the same job.
    let jobs = Mutex::new(Vec::new());
    let print = |_: &str, job: &[u8]| {
        jobs.lock().unwrap().push(page_count(job).unwrap());
        Ok(())
    };
    for letters in [false, true] {
        let wish = CopyWish { letters, outlet: Outlet::Printer, ..second.clone() };
        workspace.make_copies(wish, secret(PASSPHRASE)).unwrap();
        (workspace, _) = make(workspace, &print, &|_| {});
    }
    let jobs = jobs.into_inner().unwrap();
    assert_eq!(jobs.len(), 4);
    assert_eq!([jobs[2], jobs[3]], [jobs[0] + 2, jobs[1] + 2], "the letter, its empty back, the copy");
}
