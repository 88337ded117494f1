//! Erasing a pupil whose name stands where it should not: the failure names the copies that hold the plan still.

use super::*;

#[test]
fn a_failed_proof_names_the_copies_that_are_left() {
    for (backed_up, copies) in [(true, "22.11.2026"), (false, "–")] {
        let (_temporary, _, mut workspace, _) = open();
        let template = "fi.perusopetus.kuuleminen".to_owned();
        let pupil = "Mallikas Oona".to_owned();
        let plan = workspace.create_plan(template, pupil.clone(), "5B".to_owned()).unwrap();
        let vault = workspace.vault().unwrap();
        if backed_up {
            vault.tell(crate::vault::Act::BackedUp).unwrap();
        }
        vault.accept_signer("dd", &pupil, "2026-11-22T10:00:00+02:00").unwrap();
        let failure = workspace.erase(vec![plan], pupil).unwrap_err();
        assert_eq!((failure.code, failure.details["copies"].as_str()), (Code::NotErased, copies));
        for language in Language::ALL {
            let (_, todo) = crate::text::explain(language, &failure);
            assert!(todo.contains(copies), "{todo}");
        }
    }
}

/// Where the disk refuses in the middle, the window is told what is so: not erased, erased but not proved, or proved.
/// A vault that could not be opened anew is locked, and opens.
#[cfg(target_os = "linux")]
#[test]
fn an_erasing_that_the_disk_refuses_is_told_as_it_is() {
    use crate::vault::{Refusal, refused};
    let (temporary, _, mut workspace, _) = open();
    let (template, pupil) = ("fi.perusopetus.kuuleminen".to_owned(), "Mallikas Oona".to_owned());
    let (mut unproved, mut locked) = (0, 0);
    for (refusal, step) in [(Refusal::Once, 1), (Refusal::Dead, 4)] {
        for from in (0..).step_by(step) {
            let name = format!("{refusal:?} from call {from}");
            let plan = workspace.create_plan(template.clone(), pupil.clone(), "5B".to_owned()).unwrap();
            let erase = || workspace.erase(vec![plan.clone()], pupil.clone());
            let (outcome, reached) = refused(temporary.path(), refusal, from, erase);
            let told = outcome.as_ref().err().map(|failure| failure.code);
            if state(&mut workspace) == VaultState::Locked {
                assert_eq!(told, Some(Code::ErasedUnproved), "{name}");
                locked += 1;
                workspace.unlock(secret(PASSPHRASE)).unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
            }
            let gone = workspace.home().unwrap().plans.is_empty();
            assert_eq!(gone, matches!(told, None | Some(Code::ErasedUnproved)), "{name}: {told:?}");
            if let Err(failure) = &outcome
                && gone
            {
                unproved += 1;
                let (what, todo) = crate::text::explain(Language::Fi, failure);
                assert!(what.contains("ei voitu tarkistaa") && !todo.contains('{'), "{what} {todo}");
            }
            if !gone {
                workspace.erase(vec![plan], pupil.clone()).unwrap();
            }
            if !reached {
                assert_eq!(told, None, "{name}");
                break;
            }
        }
    }
    assert!(unproved > locked && locked > 0, "{unproved} unproved, {locked} locked");
}
