//! Rescuing a vault with plans that stand on a municipality's templates: they stay what they were, and what cannot be
//! read is told.

use super::*;
use crate::template::as_local;
use crate::vault::Given;
use serde_json::json;
use std::path::Path;

const PAGE: usize = 4096;
const NAME: &str = "Mallikas Oona";

fn bring(temporary: &TempDir, workspace: &mut Workspace, shipped: &str) {
    let path = temporary.path().join("kunta.toml");
    std::fs::write(&path, as_local(shipped).unwrap()).unwrap();
    assert_eq!(workspace.take_local_file(&path).unwrap().flaws.len(), 0);
}

/// The vault's file.
fn database(temporary: &TempDir) -> PathBuf {
    temporary.path().join("vault").join("suunnitelmat.laatija")
}

fn spoil(database: &Path, sound: &[u8], pages: &[usize]) {
    let mut bytes = sound.to_vec();
    pages.iter().for_each(|page| bytes[page * PAGE + 100] ^= 1);
    std::fs::write(database, bytes).unwrap();
}

/// The first of these pages whose loss shows so in a rescued vault.
fn page_of(
    temporary: &TempDir,
    workspace: &mut Workspace,
    mut pages: impl Iterator<Item = usize>,
    shows: impl Fn(&RescueView) -> bool,
) -> usize {
    let database = database(temporary);
    let sound = std::fs::read(&database).unwrap();
    let found = pages.find(|page| {
        spoil(&database, &sound, &[*page]);
        let out = temporary.path().join(format!("sivu-{page}"));
        let view = workspace.rescue_into(&out, &Given::Passphrase(PASSPHRASE)).unwrap();
        std::fs::remove_dir_all(out).unwrap();
        shows(&view)
    });
    std::fs::write(&database, sound).unwrap();
    found.unwrap()
}

fn is_nameless(view: &RescueView) -> bool {
    view.plans.iter().any(|row| row.patches.iter().any(|patch| patch.kind == PatchKind::Name))
}

fn rescue(temporary: &TempDir, workspace: &mut Workspace, pages: &[usize]) -> RescueView {
    let database = database(temporary);
    spoil(&database, &std::fs::read(&database).unwrap(), pages);
    let view = workspace.look_for_rescue(secret(PASSPHRASE)).unwrap();
    let taken = workspace.take_rescue(secret(PASSPHRASE)).unwrap();
    assert!(taken.trouble.is_none());
    view
}

/// The rows of plans are lost, the template is not: the drafts are the municipality's and open with all they held.
#[test]
fn a_draft_whose_row_is_lost_stays_the_municipalitys() {
    let (temporary, _, mut workspace, _) = open();
    bring(&temporary, &mut workspace, "fi.perusopetus.kuuleminen");
    let plan =
        workspace.create_plan("kunta.kuuleminen".to_owned(), NAME.to_owned(), "5B".to_owned()).unwrap();
    let text = json!("Kuljetus on järjestetty isältä");
    let change = AnswerChange { field: "school".to_owned(), value: text.clone() };
    workspace.save(plan, vec![change], None).unwrap();
    workspace.lock(None).unwrap();
    let page = page_of(&temporary, &mut workspace, 1..150, is_nameless);
    let view = rescue(&temporary, &mut workspace, &[page]);
    assert_eq!(view.plans.len(), 1);
    let title = view.plans[0].plan.title.clone();
    assert!(!title.is_empty() && view.plans[0].plan.pupil == NAME, "{title}");
    let rescued = workspace.vault().unwrap().plans().unwrap().remove(0);
    assert_eq!(rescued.template.0, "kunta.kuuleminen");
    assert!(rescued.summary.total > 0, "it is listed anew");
    let exported = String::from_utf8(workspace.plan_file(&rescued.id).unwrap()).unwrap();
    assert!(exported.contains(text.as_str().unwrap()), "{exported}");
}

/// The row and the template are lost: the version tells whose the plan is, nothing of it is touched until the file is
/// brought again, and the others are listed all the same.
#[test]
fn a_version_whose_template_is_lost_waits_for_it() {
    let (temporary, _, mut workspace, _) = open();
    bring(&temporary, &mut workspace, "fi.perusopetus.tiedonsiirtolupa");
    let plan = super::permitting::permission_by(
        &mut workspace,
        "kunta.tiedonsiirtolupa",
        (NAME, Some("2015-03-14")),
        &[("Terapia", "2099-05-31")],
    );
    workspace.start_draft(plan).unwrap();
    workspace.import_plan(crate::template::examples()[0].as_bytes()).unwrap();
    workspace.lock(None).unwrap();
    let of_plan = page_of(&temporary, &mut workspace, 1..150, is_nameless);
    let of_template = page_of(&temporary, &mut workspace, (10..400).step_by(6), |view| {
        view.plans.iter().any(|row| row.plan.title.is_empty())
    });
    let view = rescue(&temporary, &mut workspace, &[of_plan, of_template]);
    let untitled: Vec<bool> = view.plans.iter().map(|row| row.plan.title.is_empty()).collect();
    assert_eq!(untitled.iter().filter(|untitled| **untitled).count(), 1, "{untitled:?}");
    let plans = workspace.vault().unwrap().plans().unwrap();
    let (local, other): (Vec<_>, Vec<_>) =
        plans.into_iter().partition(|plan| plan.template.0 == "kunta.tiedonsiirtolupa");
    assert_eq!((local.len(), other.len()), (1, 1));
    assert_eq!(other[0].template.0, "fi.perusopetus.hojks");
    assert!(other[0].summary.filled > 0, "the others are listed anew");
    assert_eq!(code(workspace.open_plan(local[0].id.clone())), Some(Code::UnknownTemplate));
    bring(&temporary, &mut workspace, "fi.perusopetus.tiedonsiirtolupa");
    workspace.open_plan(local[0].id.clone()).unwrap();
}

/// No template reads every answer: the one that reads most names the draft, and what it has no place for is told.
#[test]
fn what_no_template_has_a_place_for_is_told_as_lost() {
    let (temporary, _, mut workspace, _) = open();
    bring(&temporary, &mut workspace, "fi.perusopetus.kuuleminen");
    let id = "kunta.poissa".to_owned();
    let answers = [("pupil_name", format!("\"{NAME}\"")), ("oma_kentta", "\"oma\"".to_owned())];
    let answers = answers.map(|(field, value)| (field.to_owned(), value)).into();
    let draft = crate::vault::StoredDraft { answers, ..Default::default() };
    lay(&mut workspace, &id, draft);
    workspace.lock(None).unwrap();
    let page = page_of(&temporary, &mut workspace, 1..150, is_nameless);
    let view = rescue(&temporary, &mut workspace, &[page]);
    let patches: Vec<(PatchKind, &str)> =
        view.plans[0].patches.iter().map(|patch| (patch.kind, patch.label.as_str())).collect();
    assert_eq!(patches, [(PatchKind::Name, ""), (PatchKind::Answer, "oma_kentta")]);
    let plan = workspace.vault().unwrap().plans().unwrap().remove(0);
    workspace.open_plan(plan.id).unwrap();
}

/// A draft that stands on a template of which nothing is there.
pub(super) fn lay(workspace: &mut Workspace, template: &str, draft: crate::vault::StoredDraft) {
    let summary = crate::vault::Summary {
        pupil: NAME.to_owned(),
        class: String::new(),
        filled: 0,
        total: 1,
        blocking: 0,
        dates: Vec::new(),
    };
    let plan = crate::vault::NewPlan {
        id: "poissa".to_owned(),
        template: (template.to_owned(), "1.0".to_owned()),
        created: "2026-11-22T10:00:00+02:00".to_owned(),
        draft,
        summary,
    };
    workspace.vault().unwrap().create_plan(&plan).unwrap();
}
