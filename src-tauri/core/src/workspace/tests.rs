//! What a person does, tried through the commands: the page's own road without the page.

mod archiving;
mod attaching;
mod backing;
mod beginning;
mod bringing;
mod choosing;
mod clock;
mod closing;
mod ending;
mod erasing;
mod following;
mod handing;
mod in_force;
mod local;
mod locking;
mod many;
mod meeting;
#[cfg(target_os = "linux")]
mod memory;
mod packets;
mod permitting;
mod person;
mod phrasing;
mod placing;
pub(crate) mod receiving;
mod renewing;
mod rescuing;
mod retyping;
mod review_sheets;
mod sample;
mod searching;
mod signing;
mod spelling;
mod standing;
mod telling;
mod transferring;
mod uploading;
mod withdrawing;
mod withholding;
mod year;

use super::*;
use crate::failure::Failure;
use crate::file::disk::{Fault, failing};
use crate::outside::FileWish;
use crate::vault::Cost;
use chrono::{DateTime, FixedOffset};
pub(crate) use person::Person;
use std::sync::Mutex;
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "luotain vispilä aapa neljäs tuuli";
pub(crate) const OTHER: &str = "kuokka pilvi tähti ranta sumu";

/// Has a command print as the window does: when it is done, and then the log is told.
pub(crate) fn print_after<T>(
    (person, workspace): (&Person, &mut Workspace),
    command: impl FnOnce(&mut Workspace) -> Result<T>,
) -> Result<T> {
    *person.waiting.lock().unwrap() = Some(Vec::new());
    let outcome = command(workspace)?;
    let papers = workspace.take_papers();
    let jobs = person.waiting.lock().unwrap().take().unwrap();
    let mut went = 0;
    let printed = crate::outside::print_each(&jobs, |job| {
        person.print_at_once(job)?;
        went += 1;
        Ok(())
    });
    workspace.tell_printed(&papers, went)?;
    printed.map(|()| outcome)
}

/// A folder with a vault whose sheet was read back, open in a workspace; and the sheet.
pub(crate) fn open() -> (TempDir, Arc<Person>, Workspace, String) {
    let temporary = TempDir::new().unwrap();
    let folder = temporary.path().join("vault");
    let mut random = |bytes: &mut [u8]| getrandom::fill(bytes).map_err(Failure::defect);
    let (mut vault, key) = Vault::create(&folder, PASSPHRASE, Cost::cheap(), &mut random).unwrap();
    vault.confirm_recovery_key().unwrap();
    vault.close().unwrap();
    let person = Arc::new(Person::default());
    *person.file.lock().unwrap() = temporary.path().join("kopio.laatijakopio");
    let mut workspace = Workspace::new(person.clone(), folder);
    workspace.unlock(secret(PASSPHRASE)).unwrap();
    (temporary, person, workspace, key.groups().unwrap().join("-"))
}

fn secret(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

pub(crate) fn code<T>(outcome: Result<T>) -> Option<Code> {
    outcome.err().map(|failure| failure.code)
}

fn state(workspace: &mut Workspace) -> VaultState {
    workspace.start().unwrap().state
}

#[test]
fn a_renewed_sheet_takes_effect_when_it_is_read_back() {
    let (_temporary, person, mut workspace, old) = open();
    *person.broken_printer.lock().unwrap() = true;
    workspace.renew_recovery_key(secret(PASSPHRASE)).unwrap();
    assert_eq!(code(workspace.print_recovery_sheet()), Some(Code::PrintFailed));
    assert_eq!(state(&mut workspace), VaultState::Unconfirmed);
    workspace.lock(None).unwrap();
    let interrupted = workspace.fresh_key.is_none();
    workspace.unlock(secret(PASSPHRASE)).unwrap();
    let start = workspace.start().unwrap();
    assert!(interrupted && start.sheet_read && start.sheet_unread);
    assert_eq!(start.state, VaultState::Unconfirmed, "a sheet that was left lying is asked for again");
    workspace.abandon_renewal().unwrap();
    let start = workspace.start().unwrap();
    assert_eq!((start.state, start.sheet_read, start.sheet_unread), (VaultState::Open, true, false));

    workspace.renew_recovery_key(secret(PASSPHRASE)).unwrap();
    let new = workspace.fresh_key().unwrap().groups().unwrap().to_vec();
    assert!(!workspace.confirm_recovery(vec!["0".to_owned(); 3]).unwrap());
    assert_eq!(state(&mut workspace), VaultState::Unconfirmed);
    assert!(workspace.confirm_recovery(new[6..].to_vec()).unwrap());
    assert_eq!(state(&mut workspace), VaultState::Open);
    workspace.lock(None).unwrap();
    assert_eq!(code(workspace.recover(secret(&old), secret(OTHER))), Some(Code::WrongRecoveryKey));
    workspace.recover(secret(&new.join("-")), secret(OTHER)).unwrap();
    assert_eq!(state(&mut workspace), VaultState::Open);
}

#[test]
fn a_new_key_asks_for_a_new_sheet_and_leaves_nothing_under_the_old_one() {
    let (temporary, _person, mut workspace, old) = open();
    workspace.import_plan(crate::template::examples().first().unwrap().as_bytes()).unwrap();
    let wrong = workspace.renew_vault_key(secret(OTHER), secret(OTHER));
    assert_eq!(code(wrong), Some(Code::WrongPassphrase));
    let weak = workspace.renew_vault_key(secret(PASSPHRASE), secret("salasana"));
    assert_eq!((code(weak), state(&mut workspace)), (Some(Code::PassphraseTooWeak), VaultState::Open));
    workspace.renew_vault_key(secret(PASSPHRASE), secret(OTHER)).unwrap();
    assert_eq!(state(&mut workspace), VaultState::Unconfirmed);
    let plans = workspace.home().unwrap().plans;
    assert_eq!(plans.len(), 1);
    let told = workspace.events(plans.first().unwrap().id.clone()).unwrap();
    assert!(told.iter().any(|event| event.act == crate::vault::Act::KeyRenewed), "{told:?}");
    let left = std::fs::read_dir(temporary.path().join("vault")).unwrap().flatten();
    let left: Vec<_> = left.map(|entry| entry.file_name()).filter(|name| name.len() > 20).collect();
    assert_eq!(left, ["suunnitelmat.laatija-wal"], "no folder of the old one is left");
    let new = workspace.fresh_key().unwrap().groups().unwrap().to_vec();
    assert!(workspace.confirm_recovery(new[6..].to_vec()).unwrap());
    workspace.lock(None).unwrap();
    assert_eq!(code(workspace.unlock(secret(PASSPHRASE))), Some(Code::WrongPassphrase));
    assert_eq!(code(workspace.recover(secret(&old), secret(OTHER))), Some(Code::WrongRecoveryKey));
    workspace.recover(secret(&new.join("-")), secret(PASSPHRASE)).unwrap();
}

/// On a disk that dies the vault stays open, or opens by one of the two passphrases: the one that is told.
/// Every single act is tried with the vault alone; here each passphrase costs a second.
#[test]
fn a_new_key_on_a_dying_disk_leaves_a_vault_that_opens() {
    for from in (0..100).step_by(8) {
        let (_temporary, _person, mut workspace, _) = open();
        workspace.import_plan(crate::template::examples().first().unwrap().as_bytes()).unwrap();
        let renew = || workspace.renew_vault_key(secret(PASSPHRASE), secret(OTHER));
        let (told, reached) = failing(Fault::Dead, from, renew);
        let taken = told.as_ref().err().is_none_or(|failure| failure.code == Code::KeyRenewedClosed);
        let opens = if taken { OTHER } else { PASSPHRASE };
        if state(&mut workspace) != VaultState::Locked {
            workspace.lock(None).unwrap();
        }
        workspace.unlock(secret(opens)).unwrap_or_else(|failure| panic!("{from}, {told:?}: {failure}"));
        assert_eq!(workspace.home().unwrap().plans.len(), 1, "from act {from}");
        if !reached {
            return;
        }
    }
    panic!("more acts than were tried");
}

#[test]
fn a_first_sheet_that_was_not_read_back_is_made_anew() {
    let temporary = TempDir::new().unwrap();
    let mut workspace = Workspace::new(Arc::new(Person::default()), temporary.path().join("vault"));
    workspace.create_vault(secret(PASSPHRASE), Teacher::default()).unwrap();
    let first = workspace.fresh_key().unwrap().groups().unwrap().to_vec();
    assert_eq!(code(workspace.abandon_renewal()), Some(Code::BadCall), "there is no other sheet");
    workspace.lock(None).unwrap();
    workspace.unlock(secret(PASSPHRASE)).unwrap();
    assert_eq!(state(&mut workspace), VaultState::Unconfirmed);
    assert!(!workspace.confirm_recovery(first[6..].to_vec()).unwrap(), "another key");
}

#[test]
fn a_vault_whose_sheet_was_not_read_back_opens_on_a_full_disk() {
    for fault in [Fault::Once, Fault::Dead, Fault::Full] {
        for from in 0..8 {
            let (_temporary, folder, sheet) = unread();
            let mut workspace = Workspace::new(Arc::new(Person::default()), folder.clone());
            let (told, _) = failing(fault, from, || workspace.unlock(secret(PASSPHRASE)));
            told.unwrap_or_else(|failure| panic!("{fault:?} from act {from}: {failure}"));
            let asked = workspace.fresh_key.is_some();
            let expected = if asked { VaultState::Unconfirmed } else { VaultState::Open };
            assert_eq!(state(&mut workspace), expected, "{fault:?} from act {from}");
            workspace.close().unwrap();
            let opens = Vault::open_with_recovery_key(&folder, &sheet).is_ok();
            assert_eq!(opens, !asked, "{fault:?} from act {from}: the sheet before");
        }
    }
}

#[test]
fn where_no_sheet_can_be_shown_the_sheets_stay() {
    let (_temporary, folder, sheet) = unread();
    let mut workspace = Workspace::new(Arc::new(Person::default()), folder.clone());
    workspace.unlock_as_it_is(secret(PASSPHRASE)).unwrap();
    assert_eq!(state(&mut workspace), VaultState::Open);
    workspace.close().unwrap();
    assert!(Vault::open_with_recovery_key(&folder, &sheet).is_ok());
}

/// A vault whose first sheet was not read back, and the sheet.
fn unread() -> (TempDir, PathBuf, String) {
    let temporary = TempDir::new().unwrap();
    let folder = temporary.path().join("vault");
    let mut random = |bytes: &mut [u8]| getrandom::fill(bytes).map_err(Failure::defect);
    let (vault, key) = Vault::create(&folder, PASSPHRASE, Cost::cheap(), &mut random).unwrap();
    vault.close().unwrap();
    (temporary, folder, key.groups().unwrap().join("-"))
}

#[test]
fn leaving_a_practice_that_is_none_closes_nothing() {
    let (_temporary, _person, mut workspace, _) = open();
    assert_eq!(code(workspace.leave_practice()), Some(Code::BadCall));
    assert_eq!(state(&mut workspace), VaultState::Open);
}

/// On a disk that fails at any act, a restoring is told as it is: pressed again when it did not happen,
/// with the place of the old vault when it did, whether or not it could be opened.
#[test]
fn a_restoring_on_a_failing_disk_is_told_as_it_is() {
    let (temporary, person, _, _) = backed_up(|_| {});
    let made = temporary.path().join("vault");
    for fault in [Fault::Once, Fault::Dead] {
        let mut from = 0;
        loop {
            let copy = TempDir::new().unwrap();
            for entry in std::fs::read_dir(&made).unwrap() {
                let path = entry.unwrap().path();
                std::fs::copy(&path, copy.path().join(path.file_name().unwrap())).unwrap();
            }
            let mut workspace = Workspace::new(person.clone(), copy.path().to_owned());
            let chosen = workspace.choose_backup().unwrap();
            let (told, reached) = failing(fault, from, || workspace.restore_chosen(secret(PASSPHRASE)));
            let name = format!("{fault:?} from act {from}");
            match told {
                Err(_) => {
                    let again = workspace.restore_chosen(secret(PASSPHRASE));
                    again.unwrap_or_else(|failure| panic!("{name}: pressed again: {failure}"));
                }
                Ok(restored) => {
                    assert_eq!(restored.aside, chosen.aside, "{name}");
                    assert_eq!(restored.opened.is_none(), restored.trouble.is_some(), "{name}");
                    let expected =
                        if restored.opened.is_some() { VaultState::Open } else { VaultState::Locked };
                    assert_eq!(state(&mut workspace), expected, "{name}");
                    if restored.opened.is_none() {
                        workspace.unlock(secret(PASSPHRASE)).unwrap();
                    }
                }
            }
            assert_eq!(workspace.home().unwrap().plans.len(), 1, "{name}");
            if !reached {
                break;
            }
            from += 1;
        }
        assert!(from > 10, "{fault:?}");
    }
}

/// A backup of a vault with a plan; then the folder comes to be as `spoil` leaves it.
fn backed_up(spoil: impl Fn(&std::path::Path)) -> (TempDir, Arc<Person>, Workspace, String) {
    let (temporary, person, mut workspace, sheet) = open();
    workspace.import_plan(crate::template::examples().first().unwrap().as_bytes()).unwrap();
    workspace.back_up_to(&temporary.path().join("kopio.laatijakopio")).unwrap();
    workspace.lock(None).unwrap();
    spoil(&temporary.path().join("vault"));
    (temporary, person, workspace, sheet)
}

#[test]
fn a_backup_is_restored_from_the_window() {
    type Spoil<'a> = &'a dyn Fn(&std::path::Path);
    let cases: &[(&str, Spoil<'_>, VaultState)] = &[
        ("first start", &|folder| std::fs::remove_dir_all(folder).unwrap(), VaultState::None),
        ("a sound vault", &|_| {}, VaultState::Locked),
        (
            "a damaged vault",
            &|folder| std::fs::write(folder.join(crate::vault::DATABASE), "x").unwrap(),
            VaultState::Locked,
        ),
        (
            "only keys",
            &|folder| std::fs::remove_file(folder.join(crate::vault::DATABASE)).unwrap(),
            VaultState::Locked,
        ),
    ];
    for (name, spoil, before) in cases {
        for by_sheet in [false, true] {
            let (_temporary, _person, mut workspace, sheet) = backed_up(spoil);
            assert_eq!(state(&mut workspace), *before, "{name}");
            assert_eq!(code(workspace.restore_chosen(secret(PASSPHRASE))), Some(Code::BadCall), "{name}");
            let told = workspace.choose_backup().unwrap();
            assert_eq!(told.name, "kopio.laatijakopio");
            assert_eq!(told.aside.is_some(), *before == VaultState::Locked, "{name}");
            assert_eq!(code(workspace.restore_chosen(secret(OTHER))), Some(Code::WrongPassphrase), "{name}");
            let inside = match by_sheet {
                false => workspace.look_into_chosen(secret(PASSPHRASE)),
                true => workspace.look_into_chosen_by_sheet(secret(&sheet)),
            };
            let inside = inside.unwrap_or_else(|failure| panic!("{name}: {failure}"));
            assert_eq!((inside.pupils, inside.plans.len(), inside.revisions), (1, 1, 0), "{name}");
            assert!(!inside.plans[0].pupil.is_empty() && inside.newest.is_some(), "{name}");
            assert_eq!(state(&mut workspace), *before, "{name}: looking changes nothing");
            assert_eq!(
                code(workspace.look_into_chosen(secret(OTHER))),
                Some(Code::WrongPassphrase),
                "{name}"
            );
            let restored = match by_sheet {
                false => workspace.restore_chosen(secret(PASSPHRASE)),
                true => workspace.restore_chosen_by_sheet(secret(&sheet), secret(OTHER)),
            };
            let restored = restored.unwrap_or_else(|failure| panic!("{name}: {failure}"));
            assert_eq!((restored.plans, restored.revisions), (1, 0), "{name}");
            assert_eq!(restored.aside, told.aside, "{name}: where the old one is");
            assert!(restored.aside.is_none_or(|aside| std::path::Path::new(&aside).is_dir()), "{name}");
            assert_eq!(state(&mut workspace), VaultState::Open, "{name}");
            assert_eq!(workspace.home().unwrap().plans.len(), 1, "{name}");
            workspace.lock(None).unwrap();
            let passphrase = if by_sheet { OTHER } else { PASSPHRASE };
            workspace.unlock(secret(passphrase)).unwrap();
        }
    }
}

#[test]
fn what_is_no_backup_is_refused_when_it_is_chosen() {
    let (temporary, person, mut workspace, _) = backed_up(|_| {});
    let other = temporary.path().join("muistio.laatijakopio");
    std::fs::write(&other, "muistio").unwrap();
    *person.file.lock().unwrap() = other;
    assert_eq!(code(workspace.choose_backup()), Some(Code::BackupDamaged));
    assert_eq!(code(workspace.restore_chosen(secret(PASSPHRASE))), Some(Code::BadCall));
}

#[test]
fn what_was_left_as_it_is_stays_with_the_version() {
    let (_temporary, _person, mut workspace, _) = open();
    // The example has nothing to look at; one of its answers is made such.
    let whole = include_str!("../../../../assets/templates/hojks/examples/yksilollistetty.json");
    let (before, after) = whole.split_once("\"certificate_mark\"").unwrap();
    let odd = format!("{before}\"certificate_mark\"{}", after.replacen("yes", "no", 1));
    let plan = workspace.import_plan(odd.as_bytes()).unwrap();
    let review = workspace.review(plan.clone()).unwrap();
    let finding = review.findings.first().expect("the example has something to look at").clone();
    workspace.dismiss_finding(plan.clone(), finding.id.clone(), "sovittu".to_owned()).unwrap();
    let reason = workspace.open_plan(plan.clone()).unwrap().form.reasons.first().unwrap().value.clone();
    let prepared = workspace.prepare_copy(plan.clone(), reason);
    prepared.unwrap_or_else(|failure| panic!("{failure}"));
    workspace.issue_prepared().unwrap();
    let left = workspace.left_in_revision(plan.clone(), 1).unwrap();
    let told: Vec<_> = left.iter().map(|one| (one.title.as_str(), one.dismissed.as_deref())).collect();
    assert_eq!(told, [(finding.title.as_str(), Some("sovittu"))]);
    assert_eq!(code(workspace.left_in_revision(plan, 2)), Some(Code::NoSuchRevision));
}

/// Several rules check sides of one norm: it is met when all are, and is said once.
#[test]
fn what_is_met_is_said_once_and_nothing_of_it_is_a_finding() {
    let (_temporary, _person, mut workspace, _) = open();
    let plan = workspace.import_plan(crate::template::examples().first().unwrap().as_bytes()).unwrap();
    let review = workspace.review(plan).unwrap();
    let met: std::collections::BTreeSet<&String> = review.met.iter().collect();
    assert!(met.len() > 10 && met.len() == review.met.len(), "{:?}", review.met);
    // On this day the day of the next review has passed.
    let passed = review.findings.iter().find(|finding| finding.title.contains("22.5.2026")).unwrap();
    assert!(!met.contains(&passed.rule), "{}", passed.rule);
}

/// The names of pupils of all other plans are looked for, and those of this plan are not.
#[test]
fn a_review_knows_the_pupils_of_the_other_plans() {
    let (_temporary, _person, mut workspace, _) = open();
    let whole = crate::template::examples()[0];
    let field = "\"learning_environment\": \"";
    let named = whole.replacen(field, &format!("{field}Venlan pulpetti on edessä. "), 1);
    let plan = workspace.import_plan(named.as_bytes()).unwrap();
    let names = |workspace: &mut Workspace| {
        let found = workspace.review(plan.clone()).unwrap().findings;
        found.iter().filter(|finding| finding.title.contains("Venlan")).count()
    };
    assert_eq!(names(&mut workspace), 0);
    workspace.import_plan(crate::template::examples()[1].as_bytes()).unwrap();
    assert!(names(&mut workspace) > 0);
}

#[test]
fn the_reason_of_the_version_before_is_asked_anew() {
    let (_temporary, _person, mut workspace, _) = open();
    let plan = workspace.import_plan(crate::template::examples().first().unwrap().as_bytes()).unwrap();
    let form = workspace.open_plan(plan.clone()).unwrap().form;
    let (first, other) = (form.reasons[0].value.clone(), form.reasons[1].value.clone());
    let choose = |workspace: &mut Workspace, reason: &str| {
        let value = serde_json::Value::from(reason);
        let change = AnswerChange { field: form.reason_field.clone(), value };
        workspace.save(plan.clone(), vec![change], None).unwrap();
        workspace.review(plan.clone()).unwrap().reason
    };
    assert_eq!(choose(&mut workspace, "").as_deref(), None);
    assert_eq!(choose(&mut workspace, "no reason").as_deref(), None);
    assert_eq!(choose(&mut workspace, &first), Some(first.clone()));
    workspace.prepare_copy(plan.clone(), first.clone()).unwrap_or_else(|failure| panic!("{failure}"));
    workspace.issue_prepared().unwrap();
    workspace.start_draft(plan.clone()).unwrap();
    assert_eq!(workspace.review(plan.clone()).unwrap().reason, None);
    assert_eq!(choose(&mut workspace, &other), Some(other.clone()));
    assert_eq!(choose(&mut workspace, &first), None);
}

/// A signer is accepted from a file that nothing was added to, and from no other.
#[test]
fn a_signer_is_not_taken_from_a_changed_file() {
    let (temporary, _person, mut workspace, _) = open();
    let file = temporary.path().join("saatu.pdf");
    let whole = include_bytes!("../../../../tests/files/signed/rsa.pdf").to_vec();
    for (name, bytes, accepted) in
        [("whole", whole.clone(), true), ("more behind its end", [whole, b"\n%x\n".to_vec()].concat(), false)]
    {
        std::fs::write(&file, bytes).unwrap();
        let signature = workspace.verify_file(&file).unwrap().signatures.remove(0);
        assert!(signature.intact, "{name}: the signature itself holds");
        let outcome = workspace.accept_signer(signature.fingerprint);
        assert_eq!(code(outcome), if accepted { None } else { Some(Code::VouchesForNobody) }, "{name}");
    }
}

/// A signer is known from the moment its words fitted, in whatever order it is forgotten and taken back.
#[test]
fn a_known_signer_is_forgotten_and_taken_back_as_it_was() {
    let (temporary, _person, mut workspace, _) = open();
    let file = temporary.path().join("saatu.pdf");
    std::fs::write(&file, include_bytes!("../../../../tests/files/signed/pyhanko-b-b.pdf")).unwrap();
    let signature = workspace.verify_file(&file).unwrap().signatures.remove(0);
    assert_eq!(code(workspace.accept_by_words("yksi kaksi kolme")), Some(Code::WordsDiffer));
    let words = format!(" {}\n", signature.words.join("  ").to_uppercase());
    assert_eq!(workspace.accept_by_words(&words).unwrap().signer, SignerVerdict::Known);
    let known = workspace.known_signers().unwrap().remove(0);
    assert_eq!((&known.name, &known.words), (&signature.name, &signature.words));

    let fingerprint = signature.fingerprint;
    assert!(workspace.forget_signer(fingerprint.clone()).unwrap().is_empty());
    assert_eq!(workspace.verify_file(&file).unwrap().signer, SignerVerdict::Unknown);
    assert_eq!(code(workspace.forget_signer(fingerprint.clone())), Some(Code::NoSuchSigner));
    assert_eq!(code(workspace.remember_signer("00".to_owned())), Some(Code::BadCall), "nobody else comes in");
    assert_eq!(
        code(workspace.remember_signer(fingerprint.clone())),
        Some(Code::BadCall),
        "and then not at all"
    );
    workspace.accept_by_words(&words).unwrap();
    workspace.forget_signer(fingerprint.clone()).unwrap();
    let back = workspace.remember_signer(fingerprint).unwrap().remove(0);
    assert_eq!(back.since, known.since);
}

#[test]
fn another_edition_is_another_signed_copy_and_the_stored_one_stays() {
    let (_temporary, person, mut workspace, _) = open();
    let plan = workspace.import_plan(crate::template::examples().first().unwrap().as_bytes()).unwrap();
    let reason = workspace.open_plan(plan.clone()).unwrap().form.reasons.first().unwrap().value.clone();
    workspace.prepare_copy(plan.clone(), reason).unwrap_or_else(|failure| panic!("{failure}"));
    workspace.issue_prepared().unwrap();
    let stored = workspace.copy_bytes(&plan, 1).unwrap();
    assert!(workspace.edition_copy(&plan, 1, (Edition::default(), false)).unwrap() == stored);
    let large = Edition { print: Print::Large, second: Some(Language::Sv), ..Default::default() };
    let wrong = workspace.save_edition(plan.clone(), 1, large.clone(), false, secret(OTHER));
    assert_eq!(code(wrong), Some(Code::WrongPassphrase));
    workspace.save_edition(plan.clone(), 1, large.clone(), false, secret(PASSPHRASE)).unwrap();
    let copy = std::fs::read(&*person.file.lock().unwrap()).unwrap();
    let judgement = crate::signature::verify(&copy).unwrap();
    assert_eq!(judgement.integrity, crate::signature::Integrity::Intact);
    assert!(judgement.pages > crate::signature::verify(&stored).unwrap().pages);
    assert!(workspace.copy_bytes(&plan, 0).unwrap() == stored);
    assert_eq!(code(workspace.edition_copy(&plan, 2, (large, false)).map(drop)), Some(Code::NoSuchRevision));
}

#[test]
fn a_character_that_no_copy_can_hold_is_a_finding_with_its_place() {
    let (_temporary, _person, mut workspace, _) = open();
    let whole = crate::template::examples().first().unwrap().replacen("Oppilas ", "Oppilas 😀 ", 1);
    let plan = workspace.import_plan(whole.as_bytes()).unwrap();
    let found = workspace.review(plan.clone()).unwrap().findings;
    let finding = found.iter().find(|finding| finding.title.contains('😀')).expect("a finding");
    let range = finding.place.range.expect("its characters");
    assert_eq!(range.end - range.start, 2);
    assert!(finding.dismissed.is_none() && !finding.remedy.is_empty());
    let reason = workspace.open_plan(plan.clone()).unwrap().form.reasons.first().unwrap().value.clone();
    assert_eq!(code(workspace.prepare_copy(plan, reason)), Some(Code::FindingsLeft));
}
