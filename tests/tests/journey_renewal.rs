//! A late review in the real window: it goes first, its paper is made, the new school year is asked about before it is
//! begun and thrown away again, and meanwhile the version in force keeps its day.

use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_tests::source;
use laatija_tests::stage::{PASSPHRASE, Stage, text_of_pdf};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};

const PLAN: &str = "assets/templates/tuen-suunnitelma-2025/examples/rajattu-matematiikka.json";
const PUPIL: &str = "Veikko Kuvitteellinen";

/// A day so many days before today, ISO 8601.
fn ago(days: i64) -> String {
    (chrono::Local::now().date_naive() - chrono::Duration::days(days)).to_string()
}

/// A vault with an issued plan whose evaluation was due a week ago.
fn late() -> Stage {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    let example = std::fs::read(source::top().join(PLAN)).expect("the example");
    let mut file: Value = serde_json::from_slice(&example).expect("the example is JSON");
    for (field, value) in [
        ("pupil_name", json!(PUPIL)),
        ("drafted_date", json!(ago(200))),
        ("updated_date", json!(null)),
        ("next_evaluation", json!(ago(7))),
        ("data_transfer_permissions", json!([])),
    ] {
        file["values"][field] = value;
    }
    let path = stage.path("late.json");
    std::fs::write(&path, file.to_string()).expect("the plan file is written");
    let plan = stage.cli(&["plan", "import", &path.display().to_string()]).trim().to_owned();
    stage.cli(&["plan", "issue", &plan, "--reason", "annual_review"]);
    stage
}

/// The late day stands on the first card, in the table and on the clock.
async fn is_late(window: &Window) {
    window.until("one('.three li').classList.contains('due')", &[]).await;
    window.until("one('.clock li.late')", &[]).await;
    window.until("one('td.past')", &[]).await;
}

async fn home(window: &Window) {
    window.click(&t("common-home")).await;
    window.see(&t("home-plans")).await;
}

#[tokio::test]
async fn a_late_review_goes_first_and_a_new_year_is_asked_about_and_thrown_away() {
    let stage = late();
    let window = Window::unlocked(&stage).await;
    window.see(&t("home-plans")).await;
    is_late(&window).await;
    window.inspect("r0-late").await;

    // The papers of all due reviews, saved in one go.
    window.click(&t("assess-open")).await;
    window.see(&t("assess-says")).await;
    window.inspect("r1-papers").await;
    window.click(&t("assess-save")).await;
    window.miss(&t("assess-says")).await;
    let entries = std::fs::read_dir(stage.saved_into()).expect("the folder");
    let folder =
        entries.map(|one| one.expect("an entry").path()).find(|path| path.is_dir()).expect("a folder");
    let words = text_of_pdf(&folder.join("arviointi-001.pdf"));
    for said in [PUPIL, &t("assess-title"), &t("assess-pupil-says"), &t("assess-support")] {
        assert!(words.contains(said), "{said}: {words}");
    }

    // And printed in one go: the fake printer keeps the last paper.
    window.click(&t("assess-open")).await;
    window.see(&t("assess-says")).await;
    window.click(&say(Language::Fi, "assess-print", &[("count", 1.into())])).await;
    window.see(&say(Language::Fi, "assess-printed", &[("count", 1.into())])).await;
    assert_eq!(text_of_pdf(&stage.printed()), words);

    // The year, too.
    window.click(&t("common-year")).await;
    window.see(&t("year-late.says")).await;
    window.inspect("r2-year").await;
    home(&window).await;

    // Looking begins nothing.
    let renew = "button[aria-label^='Uusi lukuvuosi']";
    window.click_at(renew).await;
    window.see("Lukuvuosi: 2026–2027 → 2027–2028").await;
    window.inspect("r3-asked").await;
    window.click(&t("common-cancel")).await;
    window.until("one(a[0])", &[json!(renew)]).await;

    // It is begun, and the day of the version in force stays.
    window.click_at(renew).await;
    window.click_at("dialog button[type='submit']").await;
    window.until("one('[data-field]')", &[]).await;
    home(&window).await;
    is_late(&window).await;
    window.inspect("r4-renewed").await;

    // Nothing was written: it is thrown away, and the version is as before.
    let discard = "button[aria-label^='Poista luonnos']";
    window.click_at(discard).await;
    window.see(&t("closing-drop.untouched")).await;
    window.inspect("r5-untouched").await;
    window.click_at("dialog .btn.danger").await;
    window.until("one(a[0])", &[json!(renew)]).await;
    is_late(&window).await;

    // What was written is told of before it goes.
    window.click_at(renew).await;
    window.click_at("dialog button[type='submit']").await;
    window.until("one('[data-field]')", &[]).await;
    window.click("Oppilaskohtaisen tuen tarpeen arviointi").await;
    window.fill("pupil_view", &json!("Veikko haluaa lukea enemmän itse.")).await;
    home(&window).await;
    window.click_at(discard).await;
    window.see(&t("closing-drop.touched")).await;
    window.inspect("r6-touched").await;
    window.click_at("dialog .btn.danger").await;
    window.until("one(a[0])", &[json!(renew)]).await;
    is_late(&window).await;
}
