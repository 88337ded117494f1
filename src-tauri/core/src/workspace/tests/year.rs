//! The year clock and what is made of it: days of a plan, of its rules and of meetings; no name leaves in a
//! calendar file.

use super::*;
use crate::draft::sample;
use crate::template::DueKind;
use serde_json::json;

const PUPIL: &str = "Veikko Kuvitteellinen";

/// A plan of the example with these answers in place of its own.
fn plan(workspace: &mut Workspace, changes: serde_json::Value) -> String {
    let draft = sample::example(&changes);
    workspace.keep_new_plan(sample::template(), draft).unwrap()
}

fn days(workspace: &mut Workspace) -> Vec<(String, DueKind, bool)> {
    let dates = workspace.year().unwrap();
    dates.into_iter().map(|date| (date.date, date.kind, date.at_latest)).collect()
}

#[test]
fn the_year_holds_what_is_due_and_what_was_forgotten() {
    let (_temporary, _person, mut workspace, _) = open();
    let decision = |end: &str| json!([{ "date": "2024-05-20", "number": "1", "valid": { "start": "2024-08-01", "end": end } }]);
    plan(
        &mut workspace,
        json!({ "grade": "6", "school_year": "2026–2027", "drafted_date": "2026-09-04", "updated_date": null,
                "next_review": null, "special_support_decision": decision("2026-12-31") }),
    );
    // A review of last spring that nobody made is still told; and so is a decision that ended then.
    plan(
        &mut workspace,
        json!({ "grade": "5", "next_review": "2026-05-14", "special_support_decision": decision("2026-06-01") }),
    );
    assert_eq!(
        days(&mut workspace),
        [
            ("2026-05-14".to_owned(), DueKind::Review, false),
            ("2026-06-01".to_owned(), DueKind::DecisionEnds, false),
            ("2026-12-31".to_owned(), DueKind::DecisionEnds, false),
            ("2027-07-31".to_owned(), DueKind::Review, true),
            ("2027-07-31".to_owned(), DueKind::DecisionReview, true),
        ]
    );
}

/// A hearing that is to come is a day of the clock, of the draft of a decision and of the hearing's own document.
#[test]
fn a_coming_hearing_is_on_the_clock() {
    for (example, field) in [(5, "hearing"), (4, "guardians_heard")] {
        let (_temporary, _person, mut workspace, _) = open();
        let mut file: serde_json::Value = serde_json::from_str(crate::template::examples()[example]).unwrap();
        file["values"][field][0]["date"] = json!("2026-12-04");
        workspace.import_plan(file.to_string().as_bytes()).unwrap();
        let days = days(&mut workspace);
        assert!(days.contains(&("2026-12-04".to_owned(), DueKind::Hearing, false)), "{field}: {days:?}");
    }
}

#[test]
fn a_decision_that_has_ended_is_late_until_another_goes_on_or_the_support_ends() {
    let (_temporary, _person, mut workspace, _) = open();
    let period = |start: &str, end: Option<&str>| json!({ "date": "2024-05-20", "number": "1", "valid": { "start": start, "end": end } });
    let mut late = |decisions: serde_json::Value, reason: &str| {
        let answers =
            json!({ "next_review": null, "version_reason": reason, "special_support_decision": decisions });
        let id = plan(&mut workspace, answers);
        let dates = workspace.year().unwrap().into_iter();
        let ends = dates.filter(|date| date.plan == id && date.kind == DueKind::DecisionEnds);
        ends.map(|date| (date.date, date.late)).collect::<Vec<_>>()
    };
    let past = period("2024-08-01", Some("2026-10-31"));
    assert_eq!(late(json!([past]), "annual_review"), [("2026-10-31".to_owned(), true)]);
    // Another period goes on from the day after, with or without an end of its own.
    let next = period("2026-11-01", Some("2027-07-31"));
    assert_eq!(late(json!([past, next]), "annual_review"), [("2027-07-31".to_owned(), false)]);
    assert_eq!(late(json!([past, period("2026-11-01", None)]), "annual_review"), []);
    // One that begins later leaves a gap, and one that only begins on the last day does go on.
    let later = period("2026-11-02", None);
    assert_eq!(late(json!([past, later]), "annual_review"), [("2026-10-31".to_owned(), true)]);
    assert_eq!(late(json!([past, period("2026-10-31", None)]), "annual_review"), []);
    // What has ended on purpose wants no decision.
    assert_eq!(late(json!([past]), "support_ends"), []);
}

#[test]
fn a_meeting_is_on_the_clock_and_among_the_next_things() {
    let (_temporary, _person, mut workspace, _) = open();
    let id = plan(&mut workspace, json!({ "next_review": null, "special_support_decision": null }));
    let call = Meeting { day: "2026-11-25".to_owned(), time: "14.30".to_owned(), ..Meeting::default() };
    let meeting = workspace.arrange_meeting(id.clone(), call).unwrap();
    let home = workspace.home().unwrap();
    let thing = home.next.iter().find(|thing| thing.kind == NextKind::Meeting).unwrap();
    assert_eq!((thing.when.as_str(), thing.about.as_str()), ("2026-11-25", "14.30"));
    let date = home.dates.iter().find(|date| date.kind == DueKind::Meeting).unwrap();
    assert_eq!((date.meeting.as_deref(), date.time.as_str()), (Some(meeting.as_str()), "14.30"));
    // One that was held asks for nothing any more, and stays in the year.
    workspace.end_meeting(id, meeting).unwrap();
    let home = workspace.home().unwrap();
    assert!(home.next.iter().all(|thing| thing.kind != NextKind::Meeting));
    assert!(home.dates.iter().any(|date| date.kind == DueKind::Meeting));
}

/// The lines of a calendar file as they were before they were folded.
fn unfolded(file: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(file).unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
    text.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

#[test]
fn a_calendar_file_names_nobody_and_keeps_its_ids() {
    let (_temporary, _person, mut workspace, _) = open();
    let answers = |class: &str, day: &str| json!({ "pupil_name": PUPIL, "class_name": class, "next_review": day, "special_support_decision": null });
    let id = plan(&mut workspace, answers("7C", "2027-05-14"));
    plan(&mut workspace, answers("Veikon ryhmä", "2027-05-15"));
    plan(
        &mut workspace,
        answers(&"hyvin pitkä luokan nimi, jossa on ä; ja \\ merkki ".repeat(3), "2027-05-16"),
    );
    let meeting = Meeting {
        day: "2026-11-25".to_owned(),
        time: "14.30".to_owned(),
        place: "Huone 12".to_owned(),
        about: "Veikon asia".to_owned(),
        people: vec![Attendee { name: "Elina Kuvitteellinen".to_owned(), ..Attendee::default() }],
        ..Meeting::default()
    };
    workspace.arrange_meeting(id.clone(), meeting).unwrap();
    let file = workspace.ics(&CalendarWish::default()).unwrap();
    let lines = unfolded(&file);
    let all = lines.join("\n");
    for name in ["Veik", "Kuvitteellinen", "Elina", "Huone"] {
        assert!(!all.contains(name), "{name}: {all}");
    }
    for said in [
        "SUMMARY:Suunnitelman arviointi\\, 7C",
        "SUMMARY:Suunnitelman arviointi",
        "DTSTART;VALUE=DATE:20270514",
        "DTEND;VALUE=DATE:20270515",
        "DTSTART:20261125T143000",
        "CLASS:PRIVATE",
    ] {
        assert!(lines.iter().any(|line| line == said), "{said}: {all}");
    }
    let ids = |file: &[u8]| -> Vec<String> {
        unfolded(file).into_iter().filter(|line| line.starts_with("UID:")).collect()
    };
    // The day is moved, the entry stays the same one.
    let change = AnswerChange { field: "next_review".to_owned(), value: json!("2027-05-20") };
    workspace.save(id, vec![change], None).unwrap();
    let later = workspace.ics(&CalendarWish::default()).unwrap();
    let (mut before, mut after) = (ids(&file), ids(&later));
    before.sort();
    after.sort();
    assert_eq!((before.len(), before == after), (4, true));
    assert!(later != file);
    let one = CalendarWish { class: Some("7C".to_owned()), initials: false };
    assert_eq!(ids(&workspace.ics(&one).unwrap()).len(), 2);
}

#[test]
fn a_calendar_for_the_wall_has_initials_only_when_asked() {
    let (temporary, person, mut workspace, _) = open();
    plan(
        &mut workspace,
        json!({ "pupil_name": PUPIL, "class_name": "7C", "next_review": "2027-05-14", "special_support_decision": null }),
    );
    let [without, with] = [false, true].map(|initials| CalendarWish { class: None, initials });
    let text = |pdf: &[u8]| crate::document::page_count(pdf).unwrap();
    let marked = workspace.marked_in_all().unwrap();
    for (initials, count) in [(false, 0), (true, 1)] {
        let blocks =
            format!("{:?}", crate::workspace::year::calendar_blocks(Language::Fi, &marked, initials));
        let found = (blocks.matches("\"V.K.\"").count(), blocks.contains("Veikko"));
        assert_eq!(found, (count, false), "{blocks}");
    }
    let (plain, named) = (workspace.calendar(&without).unwrap(), workspace.calendar(&with).unwrap());
    assert!(plain != named && text(&plain) == 1 && text(&named) == 1);
    workspace.print_calendar(without.clone()).unwrap();
    assert_eq!(*person.printed.lock().unwrap(), [plain]);
    *person.file.lock().unwrap() = temporary.path().join("kalenteri.pdf");
    workspace.save_calendar(with).unwrap();
    assert_eq!(std::fs::read(temporary.path().join("kalenteri.pdf")).unwrap(), named);
}
