//! Plans that are put aside and taken up again, and new school years of many plans, through the commands.

use super::*;
use crate::vault::Act;
use serde_json::json;

/// A workspace with these example plans, each issued once.
fn issued(examples: &[usize]) -> (TempDir, Workspace, Vec<String>) {
    let (temporary, _, mut workspace, _) = open();
    let mut plans = Vec::new();
    for example in examples {
        let plan = workspace.import_plan(crate::template::examples()[*example].as_bytes()).unwrap();
        let reason = if *example == 3 { "transition" } else { "annual_review" };
        workspace.prepare_copy(plan.clone(), reason.to_owned()).unwrap();
        workspace.issue_prepared().unwrap();
        plans.push(plan);
    }
    (temporary, workspace, plans)
}

fn row(workspace: &mut Workspace, plan: &str) -> PlanRow {
    workspace.home().unwrap().plans.into_iter().find(|row| row.id == plan).unwrap()
}

fn acts(workspace: &mut Workspace, plan: &str) -> Vec<Act> {
    workspace.vault().unwrap().events(plan, &[]).unwrap().into_iter().map(|event| event.act).collect()
}

#[test]
fn a_plan_that_is_put_aside_asks_for_nothing_and_comes_back() {
    let (_temporary, mut workspace, plans) = issued(&[3]);
    let plan = &plans[0];
    let before = workspace.home().unwrap();
    assert!(before.dates.iter().any(|date| date.plan == *plan) && before.pupils == 1);
    assert_eq!(workspace.close_plans(plans.clone(), Closing::Transferred).unwrap(), 0);
    let home = workspace.home().unwrap();
    let closed = home.plans[0].closed.as_ref().unwrap();
    assert_eq!((closed.reason, closed.day.as_str()), (Closing::Transferred, "2026-11-22"));
    assert!(home.dates.is_empty() && home.next.is_empty() && home.pupils == 0);
    // Its versions are there as before.
    assert_eq!(workspace.revisions(plan.clone()).unwrap().len(), 1);
    workspace.reopen_plans(plans.clone()).unwrap();
    let again = workspace.home().unwrap();
    assert_eq!((again.dates.len(), again.plans[0].closed.is_none()), (before.dates.len(), true));
    assert!(acts(&mut workspace, plan).starts_with(&[Act::Reopened, Act::Closed]));

    // A new draft takes it up by itself, and a draft is not put aside.
    workspace.close_plans(plans.clone(), Closing::Ended).unwrap();
    workspace.start_draft(plan.clone()).unwrap();
    assert!(row(&mut workspace, plan).closed.is_none());
    assert_eq!(workspace.close_plans(plans.clone(), Closing::Ended).unwrap(), 1);
    assert!(row(&mut workspace, plan).closed.is_none());
}

#[test]
fn a_draft_of_a_decision_is_put_aside_when_the_decision_is_made_and_kept() {
    let (_temporary, mut workspace, plans) = issued(&[3]);
    let decision = "fi.perusopetus.tukea-koskeva-paatos-2025".to_owned();
    let draft = workspace.begin_plan(plans[0].clone(), decision).unwrap();
    let own = row(&mut workspace, &draft);
    assert!(own.draft && own.beside && own.may_close.is_none());
    let answers = workspace.open_plan(draft.clone()).unwrap().answers;
    assert!(workspace.home().unwrap().next.iter().any(|thing| thing.plan == draft));
    assert_eq!(workspace.close_plans(vec![draft.clone()], Closing::Decided).unwrap(), 0);
    let own = row(&mut workspace, &draft);
    assert!(own.draft, "the draft is kept");
    assert_eq!(own.closed.map(|closed| closed.reason), Some(Closing::Decided));
    let home = workspace.home().unwrap();
    assert!(home.next.iter().all(|thing| thing.plan != draft));
    assert!(home.dates.iter().all(|date| date.plan != draft));
    assert_eq!(workspace.open_plan(draft.clone()).unwrap().answers, answers);
    assert!(row(&mut workspace, &draft).closed.is_some(), "looking at it takes nothing up");
    workspace.check_vault().unwrap();
    // Taken up by hand, and by writing in it.
    workspace.reopen_plans(vec![draft.clone()]).unwrap();
    assert!(row(&mut workspace, &draft).closed.is_none());
    workspace.close_plans(vec![draft.clone()], Closing::Decided).unwrap();
    let change = AnswerChange { field: "reasons".to_owned(), value: json!("Päätös muuttuu.") };
    workspace.save(draft.clone(), vec![change], None).unwrap();
    assert!(row(&mut workspace, &draft).closed.is_none());
    // What was written before is told before it; taking a change back is writing too.
    workspace.close_plans(vec![draft.clone()], Closing::Decided).unwrap();
    let events = workspace.events(draft.clone()).unwrap();
    let newest: Vec<Act> = events.iter().take(2).map(|event| event.act).collect();
    assert_eq!(newest, [Act::Closed, Act::Changed]);
    workspace.undo(draft.clone()).unwrap();
    assert!(row(&mut workspace, &draft).closed.is_none());
    let told = acts(&mut workspace, &draft);
    assert_eq!(told.iter().filter(|act| **act == Act::Reopened).count(), 3, "{told:?}");

    // A plan is not put aside while a draft of it is written, whatever the reason.
    workspace.start_draft(plans[0].clone()).unwrap();
    assert!(!row(&mut workspace, &plans[0]).beside);
    assert_eq!(workspace.close_plans(plans.clone(), Closing::Decided).unwrap(), 1);
}

#[test]
fn what_another_document_took_the_place_of_is_offered_for_the_shelf() {
    let (_temporary, mut workspace, plans) = issued(&[0]);
    let target = "fi.perusopetus.tuen-suunnitelma-2025".to_owned();
    let later = workspace.begin_plan(plans[0].clone(), target).unwrap();
    assert_eq!(row(&mut workspace, &plans[0]).may_close, None, "the other is only a draft");
    let example: serde_json::Value = serde_json::from_str(crate::template::examples()[3]).unwrap();
    let values = example["values"].as_object().unwrap();
    let change = |(field, value): (&String, &serde_json::Value)| AnswerChange {
        field: field.clone(),
        value: value.clone(),
    };
    let known = workspace.draft_in_hand(&later).unwrap().template;
    let changes =
        values.iter().filter(|(field, _)| known.field(field).is_some_and(|f| !f.kind.is_fixed_text()));
    workspace.save(later.clone(), changes.map(change).collect(), None).unwrap();
    workspace.prepare_copy(later, "transition".to_owned()).unwrap();
    workspace.issue_prepared().unwrap();
    assert_eq!(row(&mut workspace, &plans[0]).may_close, Some(Closing::Superseded));
    workspace.close_plans(plans.clone(), Closing::Superseded).unwrap();
    assert_eq!(row(&mut workspace, &plans[0]).may_close, None);
}

#[test]
fn new_years_are_shown_made_and_taken_back_where_nobody_wrote() {
    let (_temporary, mut workspace, plans) = issued(&[3, 0]);
    let offers = workspace.new_years(plans.clone()).unwrap();
    assert!(offers.iter().all(|offer| offer.carried > 0 && offer.emptied > 0 && !offer.pupil.is_empty()));
    assert_eq!(offers[0].year.as_deref(), Some("2027–2028"));
    let told: Vec<(&str, &str)> =
        offers[0].changes.iter().map(|change| (change.was.as_str(), change.is.as_str())).collect();
    assert_eq!(told, [("2026–2027", "2027–2028"), ("7. vuosiluokka", "8. vuosiluokka"), ("7C", "8C")]);
    assert!(!row(&mut workspace, &plans[0]).draft, "nothing is made by looking");
    let before: Vec<_> =
        plans.iter().map(|plan| workspace.vault_ref().unwrap().plan(plan).unwrap()).collect();
    for plan in &plans {
        workspace.begin_year(plan.clone()).unwrap();
    }
    let view = workspace.open_plan(plans[0].clone()).unwrap();
    let said = view.state.carried.len() as u32;
    assert_eq!(said, offers[0].carried, "as many as were told");
    assert_eq!(workspace.new_years(plans.clone()).unwrap()[0].year, None, "a draft is there");

    // In one of them something is written: it stays, also when that was taken back again.
    let change = AnswerChange { field: "strengths".to_owned(), value: json!("Uutta.") };
    workspace.save(plans[1].clone(), vec![change], None).unwrap();
    workspace.undo(plans[1].clone()).unwrap();
    assert_eq!(workspace.take_back_years(plans.clone()).unwrap(), 1);
    let after = workspace.vault_ref().unwrap().plan(&plans[0]).unwrap();
    assert_eq!(after.summary, before[0].summary);
    assert_eq!((after.draft, after.version, &after.written), (false, 1, &before[0].written));
    assert!(workspace.vault_ref().unwrap().plan(&plans[1]).unwrap().draft);
    assert_eq!(acts(&mut workspace, &plans[0])[0], Act::RenewalTakenBack);
    workspace.check_vault().unwrap();
    // It can be begun again, and a draft that is no new school year is never taken back.
    workspace.begin_year(plans[0].clone()).unwrap();
    assert_eq!(workspace.take_back_years(vec![plans[0].clone()]).unwrap(), 0);
    workspace.start_draft(plans[0].clone()).unwrap();
    assert_eq!(workspace.take_back_years(vec![plans[0].clone()]).unwrap(), 1);
    assert!(row(&mut workspace, &plans[0]).draft);
}

#[test]
fn a_draft_of_an_issued_plan_is_dropped_whole_and_its_version_stands() {
    let (_temporary, mut workspace, plans) = issued(&[3]);
    let plan = &plans[0];
    let before = workspace.vault_ref().unwrap().plan(plan).unwrap();
    let answers = workspace.open_plan(plan.clone()).unwrap().answers;
    assert_eq!(code(workspace.drop_draft(plan.clone())), Some(Code::Stale), "no draft is there");
    // An untouched new school year, one that was written in, and a correction.
    for (renews, writes) in [(true, false), (true, true), (false, false), (false, true)] {
        match renews {
            true => workspace.begin_year(plan.clone()).unwrap(),
            false => drop(workspace.start_draft(plan.clone()).unwrap()),
        }
        if writes {
            let change = AnswerChange { field: "strengths".to_owned(), value: json!("Uutta.") };
            workspace.save(plan.clone(), vec![change], None).unwrap();
            workspace.vault().unwrap().dismiss(plan, "W01", Some("Koe")).unwrap();
            workspace.vault().unwrap().lay_beside(plan, &beside(), "2026-11-22T10:00:00+02:00").unwrap();
        }
        assert_eq!(workspace.draft_touched(plan.clone()).unwrap(), writes, "{renews}");
        workspace.drop_draft(plan.clone()).unwrap();
        let act = if renews && !writes { Act::RenewalTakenBack } else { Act::DraftDropped };
        assert_eq!(acts(&mut workspace, plan)[0], act);
        let after = workspace.vault_ref().unwrap().plan(plan).unwrap();
        assert_eq!(after, before, "{renews} {writes}");
        let vault = workspace.vault().unwrap();
        assert!(vault.dismissals(plan).unwrap().is_empty() && vault.beside(plan).unwrap().is_none());
        assert_eq!(workspace.open_plan(plan.clone()).unwrap().answers, answers);
        workspace.check_vault().unwrap();
    }
    // What was never issued is not for this: its draft is the plan.
    let example = crate::template::examples()[0].as_bytes();
    let first = workspace.import_plan(example).unwrap();
    assert!(workspace.drop_draft(first).is_err());
}

fn beside() -> crate::vault::Beside {
    crate::vault::Beside { name: "viime.docx".to_owned(), text: "[]".to_owned() }
}
