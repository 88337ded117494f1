//! Searching all drafts and versions.

use super::*;

/// What is found: the version, the words with what stands around them, and how many more there are.
fn found(workspace: &mut Workspace, words: &str) -> Vec<(String, u32, String)> {
    let search = workspace.search(words.to_owned()).unwrap();
    assert_eq!((search.left, search.more), (0, 0));
    search.hits.into_iter().map(|hit| (hit.pupil, hit.version, hit.words)).collect()
}

fn write(workspace: &mut Workspace, plan: &str, text: &str) {
    let change = AnswerChange { field: "strengths".to_owned(), value: text.into() };
    workspace.save(plan.to_owned(), vec![change], None).unwrap();
}

#[test]
fn words_are_found_in_drafts_and_versions_of_all_plans() {
    let (_there, _, mut workspace, _) = open();
    let example = crate::template::examples().first().unwrap().as_bytes();
    let aatos = workspace.import_plan(example).unwrap();
    write(&mut workspace, &aatos, "Rakentaa majoja kuusikossa.");
    workspace.prepare_copy(aatos.clone(), "annual_review".to_owned()).unwrap();
    workspace.issue_prepared().unwrap();
    let pupil = workspace.home().unwrap().plans[0].pupil.clone();
    assert_eq!(found(&mut workspace, "kuusiko"), [(pupil.clone(), 1, "kuusiko".to_owned())]);
    // In the next draft the same text is found once, and another text in both.
    workspace.start_draft(aatos.clone()).unwrap();
    assert_eq!(found(&mut workspace, "kuusikko"), [(pupil.clone(), 0, "kuusiko".to_owned())]);
    write(&mut workspace, &aatos, "Rakentaa majoja männikössä.");
    assert_eq!(found(&mut workspace, "männikö"), [(pupil.clone(), 0, "männikö".to_owned())], "as it is now");
    assert_eq!(found(&mut workspace, "kuusiko"), [(pupil.clone(), 1, "kuusiko".to_owned())]);
    assert_eq!(found(&mut workspace, "majo").len(), 2);
    // Another pupil's; a name narrows it down.
    let other =
        workspace.create_plan("fi.perusopetus.hojks".to_owned(), "Ääri, Ossi".to_owned(), "4C".to_owned());
    let other = other.unwrap();
    write(&mut workspace, &other, "Rakentaa majoja.");
    assert_eq!(found(&mut workspace, "majo").len(), 3);
    assert_eq!(found(&mut workspace, "ossi majo"), [("Ääri, Ossi".to_owned(), 0, "majo".to_owned())]);
    assert_eq!(found(&mut workspace, "  "), []);
    // What is gone is not found, and nothing is while it is locked.
    workspace.discard_plan(other).unwrap();
    assert_eq!(found(&mut workspace, "ossi majo"), []);
    workspace.lock(None).unwrap();
    assert_eq!(code(workspace.search("majo".to_owned())), Some(Code::Locked));
    assert!(workspace.library.is_empty(), "no text is kept");
}

#[test]
fn many_plans_are_read_a_few_at_a_time() {
    let (_there, _, mut workspace, _) = open();
    for number in 0..45 {
        let name = format!("Oppilas {number}");
        let plan = workspace.create_plan("fi.perusopetus.hojks".to_owned(), name, "1A".to_owned()).unwrap();
        write(&mut workspace, &plan, "Rakentaa majoja.");
    }
    let seen: Vec<(u32, usize)> = (0..3)
        .map(|_| workspace.search("majo".to_owned()).unwrap())
        .map(|search| (search.left, search.hits.len() + search.more as usize))
        .collect();
    assert_eq!(seen, [(25, 20), (5, 40), (0, 45)]);
}
