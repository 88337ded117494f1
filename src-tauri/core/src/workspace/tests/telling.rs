//! The letter that goes with a new version, as a teacher has it: saved, printed, and refused of the first.

use super::*;
use crate::document::page_count;

#[test]
fn a_letter_goes_with_each_version_but_the_first() {
    let (temporary, person, mut workspace, _) = open();
    let plan = workspace.import_plan(crate::template::examples()[0].as_bytes()).unwrap();
    let issue = |workspace: &mut Workspace| {
        let reasons = workspace.open_plan(plan.clone()).unwrap().form.reasons;
        let reason = reasons.last().unwrap().value.clone();
        workspace.prepare_copy(plan.clone(), reason).unwrap_or_else(|failure| panic!("{failure}"));
        workspace.issue_prepared().unwrap();
    };
    issue(&mut workspace);
    assert_eq!(code(workspace.save_change_letter(plan.clone(), 1)), Some(Code::FirstVersion));
    assert_eq!(code(workspace.print_change_letter(plan.clone(), 2)), Some(Code::NoSuchRevision));
    workspace.start_draft(plan.clone()).unwrap();
    issue(&mut workspace);
    workspace.print_change_letter(plan.clone(), 2).unwrap();
    let printed = person.printed.lock().unwrap().pop().unwrap();
    assert_eq!(page_count(&printed).unwrap(), 1);
    *person.file.lock().unwrap() = temporary.path().join("muutoskirje.pdf");
    workspace.save_change_letter(plan.clone(), 2).unwrap();
    assert_eq!(std::fs::read(temporary.path().join("muutoskirje.pdf")).unwrap(), printed);
    let unknown = Edition { without: vec!["?".to_owned()], ..Edition::default() };
    assert_eq!(code(workspace.change_letter(&plan, 0, &unknown)), Some(Code::CannotLeaveOut));
}
