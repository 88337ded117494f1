//! Meetings: who is called, what is on the screen, what each point came to, and what is taken into the plan.

use super::*;
use crate::draft::sample;
use crate::vault::Act;
use serde_json::json;

/// A plan of the example, of a pupil for whom an order of non-disclosure is in force.
fn plan(workspace: &mut Workspace) -> String {
    plan_under(workspace, "yes")
}

fn plan_under(workspace: &mut Workspace, order: &str) -> String {
    let changes = json!({
        "pupil_name": "Veikko Kuvitteellinen",
        "guardians": [{ "name": "Elina Kuvitteellinen", "phone": "040 1234567", "gets_copy": "yes" }],
        "non_disclosure": { "value": order, "details": "Salainen osoite" },
        "participants": null,
        "overall_discussion": null,
    });
    workspace.keep_new_plan(sample::template(), sample::example(&changes)).unwrap()
}

#[test]
fn those_whom_the_plan_names_are_called_and_the_letter_tells_nothing_of_it() {
    let (_temporary, person, mut workspace, _) = open();
    let id = plan(&mut workspace);
    let told = workspace.meetings(id.clone()).unwrap();
    let names: Vec<&str> = told.proposed.people.iter().map(|one| one.name.as_str()).collect();
    assert!(names.starts_with(&["Veikko Kuvitteellinen", "Elina Kuvitteellinen"]), "{names:?}");
    assert!(told.meetings.is_empty() && told.roles.iter().any(|role| role.id == "guardian"));
    let call = Meeting {
        time: "14.30".to_owned(),
        place: "Luokka 12".to_owned(),
        about: "Kevään asiat".to_owned(),
        ..told.proposed
    };
    let meeting = workspace.arrange_meeting(id.clone(), call.clone()).unwrap();
    let kept = workspace.meetings(id.clone()).unwrap().meetings;
    assert_eq!(kept, [Meeting { id: meeting.clone(), ..call.clone() }]);
    for language in Language::ALL {
        workspace.print_call(id.clone(), meeting.clone(), language).unwrap();
    }
    let printed = person.printed.lock().unwrap().clone();
    assert!(printed.iter().all(|pdf| crate::document::page_count(pdf).unwrap() == 1));
    assert!(printed[0] != printed[1] && printed[1] != printed[2]);
    // Arranged anew it is the same meeting.
    let moved = Meeting { id: meeting.clone(), day: "2026-12-01".to_owned(), ..call };
    assert_eq!(workspace.arrange_meeting(id.clone(), moved).unwrap(), meeting);
    assert_eq!(workspace.meetings(id.clone()).unwrap().meetings[0].day, "2026-12-01");
    workspace.remove_meeting(id.clone(), meeting.clone()).unwrap();
    assert!(workspace.meetings(id.clone()).unwrap().meetings.is_empty());
    assert_eq!(code(workspace.hold_meeting(id.clone(), Some(meeting))), Some(Code::NoSuchMeeting));
    let no_day = Meeting { day: "huomenna".to_owned(), ..Meeting::default() };
    assert_eq!(code(workspace.arrange_meeting(id, no_day)), Some(Code::BadCall));
}

/// The words of a paper without what lines and hyphens do to them.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

fn text_of(pdf: &[u8]) -> String {
    bare(&crate::document::read_foreign_text(pdf).unwrap().concat())
}

#[test]
fn under_an_order_of_non_disclosure_the_letter_names_nobody_who_is_invited_and_no_school() {
    let (_temporary, _person, mut workspace, _) = open();
    let teacher = name_writer(&mut workspace);
    for order in ["no", "yes"] {
        let id = plan_under(&mut workspace, order);
        let told = workspace.meetings(id.clone()).unwrap();
        let (template, draft) = workspace.content_now(&id).unwrap();
        let sender = [&template.meaning.school, &template.meaning.provider];
        let sender = sender.map(|field| drafting::text_answer(&draft, field));
        assert!(told.proposed.people.len() > 2 && sender.iter().all(|name| !name.is_empty()));
        let people: Vec<String> = told.proposed.people.iter().map(|one| one.name.clone()).collect();
        let call = Meeting {
            time: "14.30".to_owned(),
            place: "Luokka 12".to_owned(),
            about: "Kevään asiat".to_owned(),
            ..told.proposed
        };
        let meeting = workspace.arrange_meeting(id.clone(), call).unwrap();
        let view = workspace.hold_meeting(id.clone(), Some(meeting.clone())).unwrap();
        assert_eq!((told.under_order, view.under_order), (order == "yes", order == "yes"));
        for language in Language::ALL {
            let letter = text_of(&workspace.call(&id, &meeting, language).unwrap());
            for said in ["14.30", "Luokka 12", "Kevään asiat", teacher] {
                assert!(letter.contains(&bare(said)), "{said}: {letter}");
            }
            for hidden in people.iter().chain(&sender) {
                assert_eq!(letter.contains(&bare(hidden)), order == "no", "{order}, {hidden}: {letter}");
            }
        }
    }
}

#[test]
fn an_ended_meeting_changes_only_when_it_is_opened_again_and_its_minutes_tell_of_it() {
    let (_temporary, person, mut workspace, _) = open();
    let teacher = name_writer(&mut workspace);
    let id = plan(&mut workspace);
    let (_, meeting) = held(&mut workspace, &id);
    let end = |workspace: &mut Workspace| workspace.end_meeting(id.clone(), meeting.id.clone());
    let keep = |workspace: &mut Workspace, wish: Meeting| workspace.keep_meeting(id.clone(), wish);
    let reopen = |workspace: &mut Workspace| workspace.reopen_meeting(id.clone(), meeting.id.clone());
    let minutes = |workspace: &mut Workspace| text_of(&workspace.minutes(&id, &meeting.id).unwrap());
    assert_eq!(reopen(&mut workspace).unwrap().meeting, meeting, "nothing to open");
    let ended = end(&mut workspace).unwrap().meeting;

    // It stands, whatever is sent.
    let other = Meeting { next: "2027-04-01".to_owned(), ..ended.clone() };
    let refused = Some(Code::MeetingEnded);
    assert_eq!(code(keep(&mut workspace, other.clone())), refused);
    assert_eq!(code(keep(&mut workspace, Meeting { ended: None, ..other.clone() })), refused);
    assert_eq!(code(workspace.arrange_meeting(id.clone(), other.clone())), refused);
    assert_eq!(code(end(&mut workspace)), refused);
    assert_eq!(workspace.meetings(id.clone()).unwrap().meetings, [ended]);

    // Opened again and left as it was, its minutes are as they were.
    *person.minutes.lock().unwrap() += 24 * 60;
    let opened = reopen(&mut workspace).unwrap().meeting;
    assert!(opened.ended.is_none() && opened.reopened.is_some());
    keep(&mut workspace, opened).unwrap();
    end(&mut workspace).unwrap();
    assert!(!minutes(&mut workspace).contains("muutettu"));

    // Changed after that, they say when, and who writes cannot leave that out.
    *person.minutes.lock().unwrap() += 24 * 60;
    let opened = reopen(&mut workspace).unwrap().meeting;
    let untold = Meeting { next: other.next, reopened: None, changed: Vec::new(), ..opened };
    keep(&mut workspace, untold.clone()).unwrap();
    keep(&mut workspace, Meeting { place: "Huone 3".to_owned(), ..untold }).unwrap();
    end(&mut workspace).unwrap();
    let said = minutes(&mut workspace);
    let line = bare("Muistiota on muutettu palaverin päättämisen jälkeen: 24.11.2026.");
    assert!(said.contains(&line), "{said}");

    // The log tells of each, by whom and when; also that it was removed.
    workspace.remove_meeting(id.clone(), meeting.id.clone()).unwrap();
    let events = workspace.events(id.clone()).unwrap();
    let told = |act: Act| -> Vec<(&str, &str)> {
        let of = events.iter().filter(|event| event.act == act);
        of.map(|event| (event.by.as_str(), &event.moment[..10])).collect()
    };
    assert_eq!(told(Act::MeetingReopened), [(teacher, "2026-11-24"), (teacher, "2026-11-23")]);
    assert_eq!((told(Act::MeetingEnded).len(), told(Act::MeetingRemoved).len()), (3, 1));
}

#[test]
fn a_meeting_is_of_one_plan() {
    let (_temporary, _person, mut workspace, _) = open();
    let (one, other) = (plan(&mut workspace), plan(&mut workspace));
    let meeting = workspace.hold_meeting(one.clone(), None).unwrap().meeting;
    workspace.keep_meeting(one, meeting.clone()).unwrap();
    assert_eq!(code(workspace.keep_meeting(other.clone(), meeting.clone())), Some(Code::BadCall));
    assert_eq!(code(workspace.arrange_meeting(other.clone(), meeting.clone())), Some(Code::BadCall));
    assert_eq!(code(workspace.minutes(&other, &meeting.id)), Some(Code::NoSuchMeeting));
}

#[test]
fn a_meeting_that_was_only_looked_into_leaves_nothing_behind() {
    let (_temporary, person, mut workspace, _) = open();
    let id = plan(&mut workspace);
    workspace.hold_meeting(id.clone(), None).unwrap();
    assert!(workspace.meetings(id.clone()).unwrap().meetings.is_empty());
    // An arranged one stays as it was arranged.
    let today = person.now().date_naive().to_string();
    let arranged =
        workspace.arrange_meeting(id.clone(), Meeting { day: today, ..Meeting::default() }).unwrap();
    let held = workspace.hold_meeting(id.clone(), Some(arranged)).unwrap().meeting;
    assert!(held.begun.is_some());
    assert_eq!(workspace.meetings(id.clone()).unwrap().meetings[0].begun, None);
    workspace.keep_meeting(id.clone(), held.clone()).unwrap();
    assert_eq!(workspace.meetings(id).unwrap().meetings, [held]);
}

#[test]
fn a_meeting_arranged_anew_keeps_what_was_said_in_it() {
    let (_temporary, _person, mut workspace, _) = open();
    let id = plan(&mut workspace);
    let view = workspace.hold_meeting(id.clone(), None).unwrap();
    let verdict = Verdict { outcome: Some(Outcome::Agreed), ..Verdict::default() };
    let held = Meeting { points: [(view.points[0].id.clone(), verdict)].into(), ..view.meeting };
    workspace.keep_meeting(id.clone(), held.clone()).unwrap();
    // As a wish that was begun before anything was said.
    let place = "Huone 3".to_owned();
    let wish = Meeting { points: Default::default(), begun: None, place: place.clone(), ..held.clone() };
    workspace.arrange_meeting(id.clone(), wish).unwrap();
    assert_eq!(workspace.meetings(id).unwrap().meetings, [Meeting { place, ..held }]);
}

#[test]
fn each_guardian_speaks_for_themselves_and_an_ended_meeting_is_over() {
    let (_temporary, _person, mut workspace, _) = open();
    let id = plan(&mut workspace);
    let view = workspace.hold_meeting(id.clone(), None).unwrap();
    assert_eq!(view.guardian_role, "guardian");
    let said = [("Elina Kuvitteellinen", "Aamulla sujuu."), ("Pekka Kuvitteellinen", "Illalla ei.")];
    let said = said.map(|(who, words)| (who.to_owned(), words.to_owned()));
    let verdict = Verdict { guardians: said.into(), outcome: Some(Outcome::Agreed), ..Verdict::default() };
    let points = [(view.points[0].id.clone(), verdict)].into();
    let mut meeting = Meeting { points, ..view.meeting };
    let (name, role) = ("Pekka Kuvitteellinen".to_owned(), view.guardian_role);
    meeting.people.push(Attendee { name, role, ..Attendee::default() });
    workspace.keep_meeting(id.clone(), meeting.clone()).unwrap();
    let held = |workspace: &mut Workspace| {
        let year = workspace.year().unwrap();
        year.iter().find(|date| date.meeting.is_some()).unwrap().held
    };
    assert!(!held(&mut workspace));
    let ended = workspace.end_meeting(id.clone(), meeting.id).unwrap();
    assert!(held(&mut workspace));
    let offer = ended.offers.iter().find(|offer| offer.field == "guardian_view").unwrap();
    assert_eq!(offer.text, "Elina Kuvitteellinen: Aamulla sujuu.\nPekka Kuvitteellinen: Illalla ei.");
}

#[test]
fn nothing_that_is_never_printed_is_on_the_screen_of_a_meeting() {
    let (_temporary, _person, mut workspace, _) = open();
    let id = plan(&mut workspace);
    let view = workspace.hold_meeting(id, None).unwrap();
    let shown = serde_json::to_string(&view).unwrap();
    for hidden in ["Salainen osoite", "040 1234567"] {
        assert!(!shown.contains(hidden), "{hidden}");
    }
    let template = sample::template();
    let hidden = template.fields().filter(|(_, field)| field.unprinted);
    let texts = template.texts(Language::Fi);
    let labels: Vec<&str> = hidden.map(|(_, field)| texts.short_label(&field.id)).collect();
    let items = view.points.iter().flat_map(|point| point.items.iter().chain(&point.views));
    assert!(!labels.is_empty() && items.clone().count() > 10);
    assert!(items.clone().all(|item| !labels.contains(&item.label.as_str()) && !item.lines.is_empty()));
}

/// How those who took part did so.
fn ways_of(participants: &serde_json::Value) -> Vec<&str> {
    participants.as_array().unwrap().iter().map(|row| row["way"].as_str().unwrap()).collect()
}

/// The teacher who writes.
fn name_writer(workspace: &mut Workspace) -> &'static str {
    let mut settings = workspace.settings().unwrap();
    settings.teacher.name = "Maija Korhonen".to_owned();
    workspace.save_settings(settings).unwrap();
    "Maija Korhonen"
}

#[test]
fn who_was_called_and_did_not_come_was_away() {
    let (_temporary, person, mut workspace, _) = open();
    name_writer(&mut workspace);
    let id = plan(&mut workspace);
    let today = person.now().date_naive().to_string();
    let people = workspace.meetings(id.clone()).unwrap().proposed.people;
    let call = Meeting { day: today, people, ..Meeting::default() };
    let meeting = workspace.arrange_meeting(id.clone(), call).unwrap();
    let mut held = workspace.hold_meeting(id.clone(), Some(meeting.clone())).unwrap().meeting;
    held.people[0].present = true;
    workspace.keep_meeting(id.clone(), held).unwrap();
    workspace.end_meeting(id.clone(), meeting.clone()).unwrap();
    workspace.take_from_meeting(id.clone(), meeting, "participants".to_owned()).unwrap();
    let answers = workspace.open_plan(id).unwrap().answers;
    let ways = ways_of(&answers["participants"]);
    assert!(
        ways.contains(&"absent") && ways.iter().filter(|way| **way == "meeting").count() == 2,
        "{ways:?}"
    );
}

/// A meeting with three points that were gone through.
fn held(workspace: &mut Workspace, plan: &str) -> (MeetingView, Meeting) {
    let view = workspace.hold_meeting(plan.to_owned(), None).unwrap();
    let ids: Vec<&str> = view.points.iter().map(|point| point.id.as_str()).collect();
    let mut meeting = view.meeting.clone();
    meeting.people[0].present = true;
    meeting.people[1].present = true;
    meeting.next = "2027-03-01".to_owned();
    let verdict = |outcome| Verdict { outcome: Some(outcome), ..Verdict::default() };
    let different = Verdict {
        who: "Elina Kuvitteellinen".to_owned(),
        words: "Läksyt ovat liian pitkiä.".to_owned(),
        guardian: "Aamulla sujuu paremmin.".to_owned(),
        ..verdict(Outcome::Different)
    };
    let agreed = Verdict { pupil: "Haluan lukea itse.".to_owned(), ..verdict(Outcome::Agreed) };
    let points = [agreed, different, verdict(Outcome::Open)];
    meeting.points = ids.iter().take(3).map(|id| (*id).to_owned()).zip(points).collect();
    workspace.keep_meeting(plan.to_owned(), meeting.clone()).unwrap();
    (view, meeting)
}

#[test]
fn a_meeting_goes_on_where_it_was_left_and_what_it_came_to_is_taken_into_the_plan() {
    let (temporary, person, mut workspace, _) = open();
    let teacher = name_writer(&mut workspace);
    let id = plan(&mut workspace);
    let (_, meeting) = held(&mut workspace, &id);
    // As after a kill: everything that was kept is there, and it is the same meeting.
    workspace.lock(None).unwrap();
    workspace.unlock(secret(PASSPHRASE)).unwrap();
    let again = workspace.hold_meeting(id.clone(), None).unwrap().meeting;
    assert_eq!(again, meeting);
    let ended = workspace.end_meeting(id.clone(), meeting.id.clone()).unwrap();
    assert!(ended.meeting.ended.is_some());
    let told = workspace.events(id.clone()).unwrap();
    let of_meetings = [Act::MeetingArranged, Act::MeetingEnded, Act::MeetingRemoved];
    let mut told: Vec<Act> =
        told.iter().map(|event| event.act).filter(|act| of_meetings.contains(act)).collect();
    told.sort_by_key(|act| of_meetings.iter().position(|one| one == act));
    assert_eq!(told, of_meetings[..2], "the trail tells of each once, however often it was written");
    *person.file.lock().unwrap() = temporary.path().join("muistio.pdf");
    workspace.save_minutes(id.clone(), meeting.id.clone()).unwrap();
    let pdf = std::fs::read(temporary.path().join("muistio.pdf")).unwrap();
    assert!(crate::document::page_count(&pdf).unwrap() >= 1);

    let offers: Vec<&str> = ended.offers.iter().map(|offer| offer.field.as_str()).collect();
    assert_eq!(offers, ["pupil_view", "guardian_view", "participants", "overall_discussion", "next_review"]);
    let before = workspace.open_plan(id.clone()).unwrap().answers;
    for field in offers {
        let view = workspace.take_from_meeting(id.clone(), meeting.id.clone(), field.to_owned()).unwrap();
        assert!(view.offers.iter().all(|offer| offer.field != field), "{field} is taken once");
    }
    let after = workspace.open_plan(id.clone()).unwrap().answers;
    let text = |field: &str| (before[field].as_str().unwrap().to_owned(), after[field].as_str().unwrap());
    let (old, new) = text("guardian_view");
    assert_eq!(new, format!("{old}\nAamulla sujuu paremmin."), "earlier text stays");
    assert_eq!(after["next_review"], "2027-03-01");
    let record = &after["overall_discussion"][0];
    assert!(record["summary"].as_str().unwrap().contains("Läksyt ovat liian pitkiä."), "{record}");
    let names = format!("Veikko Kuvitteellinen, Elina Kuvitteellinen, {teacher}");
    assert_eq!(record["participants"], names, "who writes was there too");
    let ways = ways_of(&after["participants"]);
    assert_eq!(ways, ["meeting"; 3], "nobody was called, so nobody stayed away");
    // One step each: undo takes the last one back.
    workspace.undo(id.clone()).unwrap();
    assert_eq!(workspace.open_plan(id.clone()).unwrap().answers["next_review"], before["next_review"]);
}
