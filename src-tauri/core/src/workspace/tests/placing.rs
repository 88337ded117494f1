//! The desk through the commands: what has no place is counted, text is put into fields and left, undo takes both
//! back, and a file that lies beside a draft is gone when it is issued.

use super::*;
use serde_json::json;
use std::io::Write;

const PLAN: &str = "fi.perusopetus.tuen-suunnitelma-2025";

fn begun() -> (TempDir, Arc<Person>, Workspace, String) {
    let (temporary, person, mut workspace, _) = open();
    let old = workspace.import_plan(crate::template::examples()[0].as_bytes()).unwrap();
    let new = workspace.begin_plan(old, PLAN.to_owned()).unwrap();
    (temporary, person, workspace, new)
}

fn desk(workspace: &mut Workspace, plan: &str) -> DeskView {
    workspace.desk(plan.to_owned()).unwrap().unwrap()
}

fn item(desk: &DeskView, id: &str) -> DeskItem {
    let items = desk.sections.iter().flat_map(|section| &section.items);
    items.clone().find(|item| item.id == id).unwrap_or_else(|| panic!("{id}")).clone()
}

#[test]
fn what_has_no_place_is_counted_until_it_has_one_or_is_left() {
    let (_temporary, _, mut workspace, plan) = begun();
    // What is not shown is not proposed: its text would be lost from sight.
    assert_eq!(item(&desk(&mut workspace, &plan), "field:individualised_goals").suggestions.len(), 0);
    let hidden =
        workspace.place_text(plan.clone(), "field:individualised_goals".into(), "deviation_goals".into());
    assert_eq!(code(hidden), Some(Code::NoPlaceForText));
    let need = AnswerChange { field: "deviation_need".into(), value: json!(["other_20h"]) };
    workspace.save(plan.clone(), vec![need], None).unwrap();
    let first = desk(&mut workspace, &plan);
    assert_eq!(first.title, "HOJKS");
    let subjects = item(&first, "field:individualised_subjects");
    assert_eq!((subjects.state, subjects.suggestions.len()), (Placing::Unplaced, 0));
    assert!(subjects.why.unwrap().contains("20 h"));
    assert_eq!(item(&first, "field:strengths").state, Placing::Placed);
    let goals = item(&first, "field:individualised_goals");
    assert_eq!(goals.suggestions[0].place.field, "deviation_goals");
    assert!(first.unplaced > 4);

    // Into the field that is proposed: a row for each, with its trace; undo takes both back.
    let lines = goals.text.lines().count();
    let stepped = workspace.place_text(plan.clone(), goals.id.clone(), "deviation_goals".into()).unwrap();
    assert_eq!(stepped.answers["deviation_goals"].as_array().unwrap().len(), lines);
    assert_eq!(stepped.place.field, "deviation_goals");
    let then = desk(&mut workspace, &plan);
    let goals = item(&then, "field:individualised_goals");
    assert_eq!((goals.state, then.unplaced), (Placing::Placed, first.unplaced - 1));
    assert_eq!(goals.places[0].place.field, "deviation_goals");
    workspace.undo(plan.clone()).unwrap();
    let back = desk(&mut workspace, &plan);
    assert_eq!((back.unplaced, item(&back, &goals.id).state), (first.unplaced, Placing::Unplaced));
    assert!(!workspace.open_plan(plan.clone()).unwrap().answers.contains_key("deviation_goals"));

    // Left, and taken up again.
    workspace.leave_text(plan.clone(), goals.id.clone(), true).unwrap();
    let left = desk(&mut workspace, &plan);
    assert_eq!((left.unplaced, item(&left, &goals.id).state), (first.unplaced - 1, Placing::Left));
    workspace.leave_text(plan.clone(), goals.id.clone(), false).unwrap();
    assert_eq!(desk(&mut workspace, &plan).unplaced, first.unplaced);
    // What was left and then put somewhere is not left any more.
    workspace.leave_text(plan.clone(), goals.id.clone(), true).unwrap();
    workspace.place_text(plan.clone(), goals.id.clone(), "need_assessment".into()).unwrap();
    assert_eq!(item(&desk(&mut workspace, &plan), &goals.id).state, Placing::Placed);
}

#[test]
fn text_goes_after_what_is_there_and_only_where_text_can_be() {
    let (_temporary, _, mut workspace, plan) = begun();
    let id = "field:partner_class".to_owned();
    let known = desk(&mut workspace, &plan)
        .sections
        .iter()
        .flat_map(|section| &section.items)
        .any(|one| one.id == id);
    let id = if known { id } else { "field:individualised_goals".to_owned() };
    let text = item(&desk(&mut workspace, &plan), &id).text;
    let before = workspace.open_plan(plan.clone()).unwrap().answers["strengths"].clone();
    let put = |workspace: &mut Workspace, field: &str| {
        let stepped = workspace.place_text(plan.clone(), id.clone(), field.to_owned())?;
        Ok::<_, Failure>(stepped.answers[field].clone())
    };
    let after = put(&mut workspace, "strengths").unwrap();
    assert_eq!(after, json!(format!("{}\n\n{text}", before.as_str().unwrap())));
    let one_line = put(&mut workspace, "class_name").unwrap();
    assert!(!one_line.as_str().unwrap().contains('\n'));
    let details = put(&mut workspace, "transport_needed").unwrap();
    assert!(details["details"].as_str().unwrap().ends_with(&text));
    for field in
        ["drafted_date", "grade", "area_goals", "guardian_copy_notice", "deviation_need", "attachments"]
    {
        assert_eq!(code(put(&mut workspace, field)), Some(Code::NoPlaceForText), "{field}");
    }
    assert_eq!(code(put(&mut workspace, "nobody")), Some(Code::UnknownField));
    let stray = workspace.place_text(plan.clone(), "field:nobody".into(), "strengths".into());
    assert_eq!(code(stray), Some(Code::BadCall));
}

#[test]
fn a_file_lies_beside_a_draft_until_it_is_put_away_or_the_draft_is_issued() {
    let (temporary, person, mut workspace, _) = open();
    let plan = workspace.import_plan(crate::template::examples()[3].as_bytes()).unwrap();
    assert!(workspace.desk(plan.clone()).unwrap().is_none());
    let file = temporary.path().join("viime vuosi.docx");
    let mut writer = zip::ZipWriter::new(std::fs::File::create(&file).unwrap());
    writer.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    writer.write_all("<d><p><t>Aino lukee.</t></p><p><t>Ja laskee.</t></p></d>".as_bytes()).unwrap();
    writer.finish().unwrap();
    *person.file.lock().unwrap() = file;
    let view = workspace.lay_beside(plan.clone()).unwrap();
    assert_eq!((view.file.as_deref(), view.unplaced), (Some("viime vuosi.docx"), 2));
    let answer = workspace.place_text(plan.clone(), "text:1".into(), "guardian_view".into()).unwrap();
    assert!(answer.answers["guardian_view"].as_str().unwrap().ends_with("Ja laskee."));
    assert_eq!(desk(&mut workspace, &plan).unplaced, 1);
    workspace.lock(None).unwrap();
    workspace.unlock(secret(PASSPHRASE)).unwrap();
    assert_eq!(desk(&mut workspace, &plan).unplaced, 1);
    workspace.put_away_beside(plan.clone()).unwrap();
    assert!(workspace.desk(plan.clone()).unwrap().is_none());

    workspace.lay_beside(plan.clone()).unwrap();
    workspace.prepare_copy(plan.clone(), "transition".to_owned()).unwrap();
    workspace.issue_prepared().unwrap();
    assert_eq!(workspace.vault().unwrap().beside(&plan).unwrap(), None);
    assert!(workspace.desk(plan.clone()).unwrap().is_none());
    assert_eq!(code(workspace.lay_beside(plan)), Some(Code::NoDraft));
}
