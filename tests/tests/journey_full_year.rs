//! A full year of one pupil in the real window, by the window's own clock: the draft, the draft of the decision, the
//! first version and its copies under non-disclosure, what is followed through the winter, the evaluation in May, the
//! renewal in August, and the letter about what changed.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::template::shipped;
use laatija_core::text::say;
use laatija_tests::judges::faults;
use laatija_tests::source;
use laatija_tests::stage::{PASSPHRASE, Stage, text_of_pdf};
use laatija_tests::teacher::workspace;
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

const EXAMPLE: &str = "assets/templates/tuen-suunnitelma-2025/examples/rajattu-matematiikka.json";
const GUARDIANS: [&str; 2] = ["Elina Kuvitteellinen", "Mikael Nyberg"];
/// Where the guardians can be reached, and that one of them must not be found.
const SECRET: [&str; 5] = ["040 000 0005", "040 000 0006", "elina@", "mikael@", "urvakielto"];

/// The plan of the example, before its decision is made and before anybody must not be found.
fn plan_file() -> String {
    let example = std::fs::read(source::top().join(EXAMPLE)).expect("the example");
    let mut file: Value = serde_json::from_slice(&example).expect("JSON");
    file["values"]["support_decision_ref"] = json!([]);
    file["values"]["distribution"] = json!([]);
    for row in file["values"]["measures_plan"].as_array_mut().expect("measures") {
        row["from"] = json!("2026-10-05");
    }
    file.to_string()
}

/// A window at this moment, its vault open.
async fn at(stage: &mut Stage, moment: &str) -> Window {
    stage.set_clock(moment);
    let window = Window::unlocked(stage).await;
    // It opens where it was left.
    window.until("one('main#main')", &[]).await;
    window.click(&t("common-name-home")).await;
    window.see(&t("home-plans")).await;
    window
}

/// Opens the support plan from the list; the draft of the decision has the same pupil.
async fn open_plan(window: &Window) {
    let row = "[...document.querySelectorAll('tbody tr')].find((row) => row.innerText.includes('Tuen suunnitelma'))";
    window.click_on(&format!("{row}?.querySelector('td button, td a, th button, th a')"), &[]).await;
    window.until("control(a[0])", &[json!(t("common-step-follow"))]).await;
}

/// Until nothing stops issuing and everything is written.
async fn issue(window: &Window, number: u32) {
    window.press(&[Key::Control], '3').await;
    window.until("one('nav.thumbs button') || one('#reason-question')", &[]).await;
    window.look_through().await;
    window.picture(&format!("n-issue-{number}")).await;
    window.write(&t("issue-passphrase"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    window.see(&say(Language::Fi, "issue-done", &[("number", number.into())])).await;
}

/// The files of a folder, with their text as poppler reads it and the data inside them.
fn papers(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files.into_iter().map(|file| (file.clone(), text_of_pdf(&file))).collect()
}

/// What is attached to a copy.
fn attached(stage: &Stage, copy: &Path) -> Vec<u8> {
    let data = stage.path("data.json");
    let taken = Command::new("pdfdetach").args(["-save", "1", "-o"]).arg(&data).arg(copy).status();
    assert!(taken.expect("pdfdetach runs").success());
    std::fs::read(data).expect("the data")
}

/// Neither guardian can be found by what this file says.
fn nobody_is_found(stage: &Stage, copy: &Path, text: &str) {
    let data = String::from_utf8(attached(stage, copy)).expect("text");
    for secret in SECRET {
        assert!(!text.contains(secret), "{secret} on {}", copy.display());
        assert!(!data.contains(secret), "{secret} in {}", copy.display());
    }
}

#[tokio::test]
async fn a_year_of_one_pupil_from_the_draft_to_the_letter_of_changes() {
    let mut stage = Stage::new();
    let mut own = workspace(&stage, "2026-09-28T08:30:00Z");
    own.import_plan(plan_file().as_bytes()).expect("imported");
    own.close().expect("closed");

    the_first_version(&mut stage).await;
    two_copies(&mut stage).await;
    the_winter(&mut stage).await;
    the_evaluation(&mut stage).await;
    the_new_year(&mut stage).await;
}

/// September: non-disclosure, the draft of the decision, the first version, a copy for each guardian.
async fn the_first_version(stage: &mut Stage) {
    let window = at(stage, "2026-09-28T09:00:00Z").await;
    window.see("28. syyskuuta").await;
    window.picture("n1-home-september").await;
    open_plan(&window).await;
    window.until("one('[data-field]')", &[]).await;
    window.click("Oppilaan ja huoltajan tiedot").await;
    window.click_at("[data-field='non_disclosure'] input[value='yes']").await;
    window.until("!one('aside.preview, .preview')?.innerText.includes('040 000 0005')", &[]).await;
    window.picture("n2-non-disclosure").await;

    // No decision is recorded: the review leads to its draft.
    window.press(&[Key::Control], '2').await;
    window.see("Tukea koskevaa päätöstä ei ole kirjattu").await;
    window.picture("n3-review").await;
    window.click("Aloita: Päätösluonnos").await;
    window.until("one('[data-field=decided_measures]') || one('[data-field=draft_notice]')", &[]).await;
    window.picture("n4-decision").await;
    window.press(&[Key::Control], '2').await;
    window.until("one('.review header h1')", &[]).await;
    window.picture("n4-decision-review").await;
    window.press(&[Key::Control], '1').await;
    window.until("one('[data-field]')", &[]).await;
    the_decision_draft(stage, &window).await;

    // The decision was made meanwhile.
    window.click(&t("common-name-home")).await;
    window.see(&t("home-plans")).await;
    window.picture("n5-home-two").await;
    open_plan(&window).await;
    window.click("Päätös ja vastaavat opettajat").await;
    let decision = json!([{ "date": "2026-10-01", "number": "§ 96/2026", "measures": "erityisopettajan opetus pienryhmässä",
        "valid": { "start": "2026-10-01", "end": "2027-07-31" } }]);
    window.fill("support_decision_ref", &decision).await;
    window.press(&[Key::Control], '2').await;
    window.until("one('.review header h1')", &[]).await;
    window.picture("n6-review").await;
    window.miss("Tukea koskevaa päätöstä ei ole kirjattu").await;
    issue(&window, 1).await;
    window.picture("n7-issued").await;
    window.close().await;
}

/// What is written in the draft of the decision, section by section; what the plan told stands there already.
const DECISION: [(&str, &[(&str, &str)]); 4] = [
    // The draft goes to who decides; the guardians get the decision.
    ("Oppilaan ja huoltajan tiedot", &[("guardians", r#"[{ "gets_copy": "no" }, { "gets_copy": "no" }]"#)]),
    (
        "Päätösluonnos",
        &[
            ("decision_outcome", r#""granted""#),
            (
                "decided_measures",
                r#"[{ "measure": "se_small_group", "granted": "yes", "from": "2026-10-05", "until": "2027-07-31" },
                    { "measure": "assistant", "granted": "yes", "from": "2026-10-05", "until": "2027-07-31" },
                    { "measure": "aids", "granted": "yes", "from": "2026-10-05", "until": "2027-07-31" }]"#,
            ),
            (
                "decided_deviation",
                r#"[{ "subject": "MA", "kind": "limited_syllabus", "from": "2026-10-05" }]"#,
            ),
            ("decided_20i", r#""none""#),
        ],
    ),
    (
        "Perusteet ja kuuleminen",
        &[
            ("plan_ref", r#"[{ "document": "Suunnitelma (20 e §)", "date": "2026-09-25" }]"#),
            ("reasons", r#""Matematiikassa ryhmäkohtaiset tukimuodot eivät ole riittäneet.""#),
            (
                "hearing",
                r#"[{ "date": "2026-09-25", "who": "Veikko Kuvitteellinen", "role": "pupil", "way": "meeting", "view": "Pitää tukea sopivana." },
                    { "date": "2026-09-25", "who": "Elina Kuvitteellinen", "role": "guardian", "way": "meeting", "view": "Puoltaa." }]"#,
            ),
        ],
    ),
    (
        "Valmistelu ja jakelu",
        &[("decision_maker", r#"{ "name": "Tuula Mallinen", "role": "special_ed_planner" }"#)],
    ),
];

/// The draft of the decision is written to the end and given as a copy to who decides.
async fn the_decision_draft(stage: &Stage, window: &Window) {
    for (section, fields) in DECISION {
        window.click(section).await;
        for (field, value) in fields {
            window.fill(field, &serde_json::from_str(value).expect("an answer")).await;
        }
    }
    window.press(&[Key::Control], '2').await;
    window.until("one('.review header h1')", &[]).await;
    window.picture("n4-decision-written").await;
    window.miss(&t("review-group-blocks")).await;
    issue(window, 1).await;
    window.click(&t("issue-save-copy")).await;
    window.see(&stage.saved().display().to_string()).await;
    let copy = stage.saved();
    let text = text_of_pdf(&copy);
    for told in ["Tuula Mallinen", "Puoltaa.", "Pitää tukea sopivana."] {
        assert!(text.contains(told), "{told} in {text}");
    }
    nobody_is_found(stage, &copy, &text);
}

/// October: a copy for each guardian, and neither says where the other is.
async fn two_copies(stage: &mut Stage) {
    let window = at(stage, "2026-10-02T12:00:00Z").await;
    window.click(&t("home-hand.act")).await;
    window.click(&t("handing-make")).await;
    window.choose(&t("handing-copies-save")).await;
    window.picture("n8-copies").await;
    make(&window, 2).await;
    window.picture("n8-copies-made").await;
    window.click(&t("common-close")).await;
    for (name, way) in GUARDIANS.iter().zip(["by_hand", "post"]) {
        let mark = say(Language::Fi, "handing-mark-given-of", &[("name", (*name).into())]);
        window.click(&mark).await;
        window.pick(&t("handing-delivery-way"), way).await;
        window.picture(&format!("n9-given-{way}")).await;
        window.click(&t("handing-delivery-save")).await;
        window.until("!one('dialog[open]')", &[]).await;
        window.until("!control(a[0])", &[json!(mark)]).await;
    }
    window.picture("n9-ledger").await;
    window.close().await;
    let made = papers(&stage.saved_into());
    assert_eq!(made.len(), 2);
    for (copy, text) in &made {
        nobody_is_found(stage, copy, text);
        assert_eq!(faults(&std::fs::read(copy).expect("the copy")), "");
    }
    for (number, name) in GUARDIANS.iter().enumerate() {
        let foot = format!("Kopio {}: {name}", number + 1);
        assert!(made.iter().any(|(_, text)| text.matches(&foot).count() > 2), "{foot}");
        std::fs::remove_file(&made[number].0).expect("removed");
    }
}

/// Signs and makes the copies of the dialog.
async fn make(window: &Window, count: u32) {
    window.write(&t("issue-passphrase"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    let told = [("done", count.into()), ("total", count.into())];
    window.see(&say(Language::Fi, "handing-copies-done", &told)).await;
}

/// Three times in the winter something is seen of the first goal: a key for the step, the goal, the result, Enter.
async fn the_winter(stage: &mut Stage) {
    for (moment, score, picture) in [
        ("2026-10-20T11:00:00Z", '1', "n10-october"),
        ("2026-12-01T11:00:00Z", '3', "n11-december"),
        ("2027-02-09T11:00:00Z", '4', "n12-february"),
    ] {
        let window = at(stage, moment).await;
        window.picture(&format!("{picture}-home")).await;
        open_plan(&window).await;
        window.press(&[Key::Control], '5').await;
        window.until("document.activeElement?.closest('nav.goals button')", &[]).await;
        window.press(&[], '1').await;
        window.until("document.activeElement?.closest('.numbers')", &[]).await;
        window.press(&[], score).await;
        window.press(&[], Key::Enter).await;
        let chart = "document.querySelector('.chart desc')?.textContent";
        window.until(&format!("{chart}?.includes(a[0])"), &[json!(format!(" {score} / 5"))]).await;
        window.picture(picture).await;
        window.close().await;
    }
}

/// The round of September, and what the program has begun of May: how the support was given, and whether it was enough.
fn evaluated() -> Value {
    let row = |date: &str, measure: &str, realised: &str, effect: &str| json!({ "date": date, "measure": measure, "realised": realised, "effect": effect, "enough": "yes" });
    json!([
        row("", "", "", ""),
        row("", "", "Pienryhmä kokoontui 28 viikolla 31:stä.", "helped"),
        row("", "", "Avustaja oli mukana kaikissa töissä.", "helped"),
        row("", "", "Puhesynteesi oli käytössä kaikissa lukuaineissa.", "helped"),
    ])
}

/// May: what was seen becomes a sentence of the evaluation, and the second version is issued.
async fn the_evaluation(stage: &mut Stage) {
    let window = at(stage, "2027-05-14T12:00:00Z").await;
    window.see("Tänään.").await;
    window.picture("n13-may-home").await;
    open_plan(&window).await;
    window.press(&[Key::Control], '5').await;
    window.until("document.activeElement?.closest('nav.goals button')", &[]).await;
    window.press(&[Key::Control], Key::Enter).await;
    window.until("control(a[0])", &[json!(t("follow-open"))]).await;
    window.click(&t("follow-support-carry")).await;
    window.miss(&t("follow-support-carry")).await;
    window.picture("n14-carried").await;
    window.press(&[Key::Control], '1').await;
    window.until("one('[data-field]')", &[]).await;
    window.click("Asiakirjan tiedot").await;
    window.fill("version_reason", &json!("annual_review")).await;
    window.fill("updated_date", &json!("2027-05-14")).await;
    window.fill("changed_parts", &json!("Arviointi on kirjattu.")).await;
    window.click("Toteutumisen ja riittävyyden arviointi").await;
    window
        .until(
            "one('[data-field=progress] textarea')?.value.includes(a[0])",
            &[json!("on noussut yhdestä neljään")],
        )
        .await;
    window.picture("n15-evaluation").await;
    window.fill("evaluation_rounds", &evaluated()).await;
    window.picture("n15-evaluated").await;
    window.fill("sufficiency_outcome", &json!("continues")).await;
    window.fill("next_evaluation", &json!("2028-05-12")).await;
    window.press(&[Key::Control], '2').await;
    window.until("one('.review header h1')", &[]).await;
    window.picture("n16-may-review").await;
    issue(&window, 2).await;
    window.close().await;
}

/// What is written anew in August.
const CHANGES: [(&str, &str); 3] = [
    ("pupil_view", "Veikko haluaa lukea enemmän itse."),
    ("strengths", "Veikko auttaa muita."),
    ("guardian_view", "Isä on huomannut innostuksen."),
];

/// August: a new school year, what has changed since, and the letter that tells it.
async fn the_new_year(stage: &mut Stage) {
    let window = at(stage, "2027-08-11T07:30:00Z").await;
    window.picture("n17-august-home").await;
    window.click_at("button[aria-label^='Uusi lukuvuosi']").await;
    window.until("one('dialog button[type=\"submit\"]')", &[]).await;
    window.click_at("dialog button[type='submit']").await;
    window.until("one('[data-field]')", &[]).await;
    window.picture("n18-renewed").await;
    // The decision ended in July: its end is told on the first page, and the new one is written into the plan.
    window.press(&[Key::Control], '2').await;
    window.see("Päätöksen voimassaolo on päättynyt: 31.7.2027").await;
    window.picture("n18-decision-ended").await;
    window.press(&[Key::Control], '1').await;
    window.until("one('[data-field]')", &[]).await;
    window.click("Päätös ja vastaavat opettajat").await;
    let decision = json!([{}, { "date": "2027-06-10", "number": "§ 51/2027", "measures": "erityisopettajan opetus pienryhmässä",
        "valid": { "start": "2027-08-01", "end": "2028-07-31" } }]);
    window.fill("support_decision_ref", &decision).await;
    for (field, text) in CHANGES {
        window.click("Oppilaskohtaisen tuen tarpeen arviointi").await;
        window.fill(field, &json!(text)).await;
    }
    window.press(&[Key::Control], '2').await;
    window.see(&t("review-group-blocks")).await;
    window.picture("n19-august-review").await;
    window.press(&[Key::Control], '1').await;
    window.until("one('[data-field]')", &[]).await;
    window.click("Toteutumisen ja riittävyyden arviointi").await;
    window.fill("sufficiency_outcome", &json!("continues")).await;
    window.picture("n19-august-evaluation").await;
    window.fill("next_evaluation", &json!("2028-05-12")).await;
    issue(&window, 3).await;
    window.click(&t("issue-to-versions")).await;
    window.see(&t("versions-newest")).await;
    window.see("Veikko auttaa muita.").await;
    window.inspect("n20-what-changed").await;
    window.click(&t("change-letter-save")).await;
    window.see(&stage.saved().display().to_string()).await;

    // Each guardian's copy with its letter.
    window.click(&t("common-name-home")).await;
    window.click(&t("home-hand.act")).await;
    window.click(&t("handing-make")).await;
    window.choose(&t("handing-copies-save")).await;
    window.choose(&t("handing-copies-letters")).await;
    window.picture("n21-copies-with-letters").await;
    make(&window, 2).await;
    window.close().await;
    the_letter_tells_what_changed(stage);
}

/// The letter names every field that is another in the third version than in the second, and none that is the same.
fn the_letter_tells_what_changed(stage: &Stage) {
    let mut own = workspace(stage, "2027-08-20T09:00:00Z");
    let plans = own.home().expect("the list").plans;
    let plan = plans.iter().find(|row| row.title == "Tuen suunnitelma").expect("the plan").id.clone();
    let [before, after] = [2, 3].map(|number| {
        let copy = own.edition_copy(&plan, number, Default::default()).expect("a copy");
        let file = stage.path("version.pdf");
        std::fs::write(&file, copy).expect("written");
        let data: Value = serde_json::from_slice(&attached(stage, &file)).expect("JSON");
        data["values"].clone()
    });
    own.close().expect("closed");
    let template = shipped().iter().find(|one| one.id == "fi.perusopetus.tuen-suunnitelma-2025").expect("it");
    // Goals and support are told row by row; the reason stands above; of copies and signatures the copy tells.
    let apart = [
        "goals_learning",
        "goals_development",
        "measures_plan",
        "version_reason",
        "signatures",
        "distribution",
    ];
    let fields =
        || template.fields().map(|(_, field)| field.id.as_str()).filter(|field| !apart.contains(field));
    let changed: BTreeSet<String> = fields()
        .filter(|field| before[field] != after[field])
        .map(|field| bare(template.texts(Language::Fi).short_label(field)))
        .collect();
    assert!(changed.len() > 6 && changed.len() < fields().count() / 2, "{changed:?}");

    let mut letters = papers(&stage.saved_into());
    letters
        .retain(|(_, text)| text.starts_with("Kuusilammen koulu") && text.contains("Mitä muuttui ja miksi"));
    letters.push((stage.saved(), text_of_pdf(&stage.saved())));
    assert_eq!(letters.len(), 3, "one with each copy, and the one that was saved");
    for (file, letter) in &letters {
        assert_eq!(faults(&std::fs::read(file).expect("the letter")), "");
        let (rows, others) =
            letter.split_once("Teksti muuttui myös näissä kohdissa").expect("the other fields");
        let told: BTreeSet<String> = others.split(';').map(bare).collect();
        let same = |label: &String| told.iter().any(|one| one == label || one.starts_with(label.as_str()));
        let missing: Vec<&String> = changed.iter().filter(|label| !same(label)).collect();
        let foreign: Vec<&String> =
            told.iter().filter(|one| !changed.iter().any(|label| one.starts_with(label.as_str()))).collect();
        assert!(
            missing.is_empty() && foreign.is_empty() && told.len() == changed.len(),
            "{missing:?} {foreign:?} {letter}"
        );
        // Of each goal the day is gone, and nothing else is another.
        let goals = after["goals_learning"].as_array().expect("goals");
        let rows = bare(rows);
        for goal in goals {
            assert!(
                rows.contains(&bare(&format!("Muuttui: {}", goal["goal"].as_str().expect("a goal")))),
                "{rows}"
            );
        }
        assert_eq!(rows.matches("poistettu").count(), goals.len(), "{rows}");
        assert!(!rows.contains("nyt") && !rows.contains("Uusi") && !rows.contains("Päättyi"), "{rows}");
        for secret in SECRET {
            assert!(!letter.contains(secret), "{secret}");
        }
    }
    for (copy, text) in papers(&stage.saved_into()).iter().filter(|(_, text)| text.contains("Kopio ")) {
        nobody_is_found(stage, copy, text);
    }
}

/// Letters and digits alone: lines and hyphens are the typesetter's.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}
