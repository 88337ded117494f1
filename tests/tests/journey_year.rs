//! The year and a meeting on the spot, in the real window: the days of the plans on the clock, in a calendar for
//! the wall and in one for other programs; and a meeting with one pupil on the screen, by keys, to its minutes.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_tests::judges::{faults, python};
use laatija_tests::source;
use laatija_tests::stage::{EXAMPLE, PASSPHRASE, Stage, text_of_pdf};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};

const PUPIL: &str = "Veikko Kuvitteellinen";
const OTHER: &str = "Aada Mallikas";

/// A plan of this pupil in a file.
fn plan_file(stage: &Stage, name: &str, pupil: &str, class: &str, review: &str) -> String {
    let example = std::fs::read(source::top().join(EXAMPLE)).expect("the example");
    let mut file: Value = serde_json::from_slice(&example).expect("the example is JSON");
    file["values"]["pupil_name"] = json!(pupil);
    file["values"]["class_name"] = json!(class);
    file["values"]["next_review"] = json!(review);
    let path = stage.path(name);
    std::fs::write(&path, file.to_string()).expect("the plan file is written");
    path.display().to_string()
}

/// A day so many days from today, ISO 8601.
fn day(from_today: i64) -> String {
    (chrono::Local::now().date_naive() + chrono::Duration::days(from_today)).to_string()
}

fn stage() -> Stage {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import(plan_file(&stage, "a.json", PUPIL, "7C", &day(20)).as_ref());
    stage.import(plan_file(&stage, "b.json", OTHER, "3A", &day(40)).as_ref());
    stage
}

async fn unlocked(stage: &Stage) -> Window {
    let window = Window::unlocked(stage).await;
    window.see(&t("home-plans")).await;
    window
}

/// What an independent reader finds in the calendar file that was saved.
fn judged(stage: &Stage) -> Value {
    serde_json::from_str(&python("judge_calendar.py", [stage.saved()])).expect("a line of JSON")
}

#[tokio::test]
async fn the_year_is_seen_printed_and_taken_elsewhere_without_names() {
    let stage = stage();
    let window = unlocked(&stage).await;
    window.inspect("y0-home").await;
    window.click(&t("common-year")).await;
    window.see(&t("year-lede")).await;
    window.see(PUPIL).await;
    window.see(OTHER).await;
    window.inspect("y1-year").await;
    window.small("y1-year").await;
    window.run("document.documentElement.dataset.theme = 'dark'", &[]).await;
    window.picture("y1-year-dark").await;
    window.run("document.documentElement.dataset.theme = 'light'", &[]).await;

    // One class: the other pupil is gone from the list, and from what is made of it.
    let class = "const choice = document.querySelector('main select'); choice.value = '7C';
                 choice.dispatchEvent(new Event('change', { bubbles: true }))";
    window.run(class, &[]).await;
    window.miss(OTHER).await;
    window.click(&t("year-save-ics")).await;
    window
        .see(&say(Language::Fi, "year-saved", &[("path", stage.saved().display().to_string().into())]))
        .await;
    let told = judged(&stage);
    let events = told["events"].as_array().expect("events");
    assert_eq!(json!([told["too_long"], told["required"], told["faults"]]), json!([0, true, 0]), "{told}");
    let review = say(Language::Fi, "year-kind-review", &[]);
    let mine = events.iter().find(|event| event["start"] == day(20)).expect("the review");
    assert_eq!((&mine["summary"], &mine["end"]), (&json!(format!("{review}, 7C")), &json!(day(21))));
    let file = std::fs::read_to_string(stage.saved()).expect("the file");
    assert!(!file.contains("Veikko") && !file.contains("Kuvitteellinen") && !file.contains("Aada"));

    window.click(&t("year-save-pdf")).await;
    window.until("one('.toast')", &[]).await;
    window.click(&t("year-print")).await;
    window.see(&t("year-printed")).await;
    for pdf in [stage.saved(), stage.printed()] {
        assert_eq!(faults(&std::fs::read(&pdf).expect("a calendar")), "");
        let text = text_of_pdf(&pdf);
        assert!(text.contains(&review) && text.contains("7C") && !text.contains("Veikko"), "{text}");
    }
    // From the terminal the same: the days by line, the file without names.
    window.close().await;
    let listed = stage.cli(&["year", "list"]);
    assert!(listed.lines().any(|line| line.starts_with(&day(20)) && line.contains(PUPIL)), "{listed}");
    std::fs::remove_file(stage.saved()).expect("it is there");
    stage.cli(&["year", "ics", "--out", &stage.saved().display().to_string()]);
    let again = judged(&stage);
    let uids: Vec<&Value> =
        again["events"].as_array().expect("events").iter().map(|event| &event["uid"]).collect();
    assert!(uids.contains(&&mine["uid"]), "the same days have the same ids");
}

/// Whether the plan's text has this word.
async fn fields_say(stage: &Stage, plan: &str, word: &str) -> bool {
    let file = stage.path("plan-now.json").display().to_string();
    stage.cli(&["plan", "export", plan, "--out", &file, "--replace"]);
    std::fs::read_to_string(&file).expect("a plan file").contains(word)
}

#[tokio::test]
async fn a_meeting_on_the_spot_ends_in_minutes_and_in_the_plan() {
    let stage = stage();
    let window = unlocked(&stage).await;
    window.click(PUPIL).await;
    window.until("one('[data-field]')", &[]).await;
    window.press(&[], Key::F9).await;
    window.see(&t("meeting-attendance-ask")).await;
    window.inspect("l0-attendance").await;
    window.choose(PUPIL).await;
    window.miss(OTHER).await;

    window.click(&t("meeting-forward")).await;
    window.until("one('.verdicts [aria-pressed]') && one('main h1')", &[]).await;
    let guardian = say(Language::Fi, "meeting-guardian-of", &[("who", "Maija Esimerkki-Lehtola".into())]);
    window.write(&guardian, "Aamulla sujuu paremmin kuin illalla.").await;
    window.click(&t("meeting-agreed")).await;
    window.inspect("l1-point").await;
    window.small("l1-point").await;
    window.run("document.documentElement.dataset.theme = 'dark'", &[]).await;
    window.picture("l1-point-dark").await;
    window.run("document.documentElement.dataset.theme = 'light'", &[]).await;

    window.click(&t("meeting-forward")).await;
    window.click(&t("meeting-different")).await;
    window.write(&t("meeting-different-words"), "Läksyt ovat liian pitkiä.").await;
    window.inspect("l2-different").await;
    window.click(&t("meeting-forward")).await;
    window.click(&t("meeting-open")).await;
    // What was said is kept: the program is killed and the meeting goes on.
    window.until("one('[role=status]')?.innerText.includes(a[0])", &[json!(t("meeting-kept"))]).await;
    window.kill();
    let window = Window::unlocked(&stage).await;
    window.until("one('[data-field]')", &[]).await;
    // It is the meeting that was begun: one who was ticked, and the teacher who writes.
    window.press(&[], Key::F9).await;
    let count = say(Language::Fi, "meeting-attendance-count", &[("present", 2.into()), ("all", 0.into())]);
    window.see(count.trim_end_matches('0')).await;
    window.click(&t("meeting-next")).await;
    window.write(&t("meeting-next.label"), "1.3.2027").await;
    window.click(&t("meeting-summary")).await;
    window.see(&t("meeting-different")).await;
    window.inspect("l3-summary").await;
    window.click(&t("meeting-end")).await;
    window.see(&t("meeting-offers.says")).await;
    window.click(&t("meeting-minutes-save")).await;
    window.until("one('.toast')", &[]).await;
    let pdf = std::fs::read(stage.saved()).expect("the minutes");
    assert_eq!(faults(&pdf), "");
    let text = text_of_pdf(&stage.saved());
    for said in ["Läksyt ovat liian pitkiä.", "Aamulla sujuu paremmin", "1.3.2027", PUPIL] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains(OTHER));
    window.inspect("l4-offers").await;
    let before = window.run("return document.querySelectorAll('section li button').length", &[]).await;
    window.click_on("one('section li button')", &[]).await;
    window
        .until(
            "document.querySelectorAll('section li button').length === a[0] - 1",
            &[json!(before.as_u64().unwrap_or(0))],
        )
        .await;
    window.press(&[], Key::Escape).await;
    window.until("one('[data-field]')", &[]).await;
    window.close().await;
    let listed = stage.cli(&["plan", "list"]);
    let plan = listed.lines().find(|line| line.contains(PUPIL)).and_then(|line| line.split('\t').next());
    assert!(fields_say(&stage, plan.expect("the plan"), "Aamulla sujuu paremmin").await);
}

#[tokio::test]
async fn people_are_called_by_a_letter_that_tells_nothing_of_the_plan() {
    let stage = stage();
    let window = unlocked(&stage).await;
    window.click(PUPIL).await;
    window.until("one('[data-field]')", &[]).await;
    window.click(&t("meeting-list.open")).await;
    window.see(&t("meeting-none")).await;
    window.inspect("l5-meetings").await;
    window.click(&t("meeting-arrange")).await;
    window.write(&t("meeting-time"), "14.30").await;
    window.write(&t("meeting-place"), "Luokka 12").await;
    window.write(&t("meeting-about"), "Kevään asiat").await;
    window.inspect("l6-call").await;
    window.click(&t("meeting-call-save")).await;
    window.until("one('.toast')", &[]).await;
    let pdf = std::fs::read(stage.saved()).expect("the letter");
    assert_eq!(faults(&pdf), "");
    let text = text_of_pdf(&stage.saved()).replace('\n', " ");
    for said in ["14.30", "Luokka 12", "Kevään asiat", PUPIL, &t("meeting-call-support")] {
        assert!(text.contains(said), "{said}: {text}");
    }
    for secret in ["HOJKS", "yksilöllist", "erityisen tuen", "40 §"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    window.click(&t("meeting-keep")).await;
    window.see("Luokka 12").await;
    window.press(&[], Key::Escape).await;
    window.until("!one('dialog[open]')", &[]).await;
    window.click(&t("common-name-home")).await;
    window.see(&t("home-meeting.act")).await;
    window.click(&t("common-year")).await;
    window.see(&say(Language::Fi, "year-kind-meeting", &[])).await;
    window.close().await;
}
