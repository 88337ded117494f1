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
