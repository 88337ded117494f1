//! From a full draft to a signed copy on paper and in a file: review, the jump to what stops issuing,
//! the pages that are signed, the signature. And what a lock gives back.

use fantoccini::key::Key;
use laatija_core::export::read_plan_file;
use laatija_core::language::Language;
use laatija_core::template::shipped;
use laatija_core::text::say;
use laatija_tests::paper;
use laatija_tests::source;
use laatija_tests::stage::{EXAMPLE, PASSPHRASE, Stage, text_of_pdf};
use laatija_tests::window::{TRACE, Window};
use laatija_tests::words::t;
use serde_json::json;
use std::process::Command;

/// A window open at the example plan.
async fn open_example(stage: &Stage) -> Window {
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    let window = Window::open(stage).await;
    window.unlock().await;
    window.click("Esimerkki-Lehtola").await;
    window.until("one('[data-field]')", &[]).await;
    window
}

#[tokio::test]
async fn a_plan_is_reviewed_mended_issued_signed_and_saved() {
    let stage = Stage::new();
    let window = open_example(&stage).await;
    let school = "[data-field='school'] input";
    window.until("one(a[0])?.select() ?? true", &[json!(school)]).await;
    window.type_at(school, &Key::Delete.to_string()).await;
    window.click(&t("common-step-review")).await;
    window.see(&t("review-group-blocks")).await;
    window.picture("f-review").await;

    window.click_at(".finding.blocks .do button").await;
    window.until("document.activeElement?.matches(a[0])", &[json!(school)]).await;
    window.keys("Kuusilammen koulu").await;
    window.click(&t("common-step-review")).await;
    // At once, as a person who knows the way does: the last click wins.
    window.click(&t("common-step-issue")).await;
    window.see(&t("issue-title")).await;
    window.look_through().await;
    window.picture("g-issue").await;
    window.write(&t("issue-passphrase"), PASSPHRASE).await;
    window.click(&t("issue-sign")).await;
    window.see(&say(Language::Fi, "issue-done", &[("number", 1.into())])).await;
    window.click(&t("issue-save-copy")).await;
    window.until("says(a[0])", &[json!(stage.saved().display().to_string())]).await;
    window.picture("g2-issued").await;
    window.click(&t("issue-to-versions")).await;
    window.see(&t("versions-newest")).await;
    window.picture("h-versions").await;
    window.close().await;

    let saved = stage.saved();
    let judged = Command::new("pdfsig").arg(&saved).output().expect("pdfsig runs");
    let judged = String::from_utf8_lossy(&judged.stdout).into_owned();
    assert!(judged.contains("Signature is Valid.") && judged.contains("Total document signed"), "{judged}");
    the_paper_says_the_plan(&text_of_pdf(&saved));
}

/// The same journey where there is no network but this computer itself, with every network call noted.
#[test]
fn the_road_to_a_signed_copy_needs_no_network() {
    let trace = tempfile::NamedTempFile::new().expect("a file for the trace");
    let journey = std::env::current_exe().expect("this test");
    let alone = Command::new("unshare")
        .args(["--map-root-user", "--net", "sh", "-c", "ip link set lo up && exec \"$0\" --exact \"$1\""])
        .arg(journey)
        .arg("a_plan_is_reviewed_mended_issued_signed_and_saved")
        .env(TRACE, trace.path())
        .output()
        .expect("unshare runs");
    assert!(alone.status.success(), "{}", String::from_utf8_lossy(&alone.stdout));
    let calls = std::fs::read_to_string(trace.path()).expect("the trace");
    // The driver speaks with the program over the computer's own loopback.
    let outward = |call: &&str| {
        call.contains("AF_INET") && !call.contains("\"127.0.0.1\"") && !call.contains("\"::1\"")
    };
    let outward: Vec<&str> = calls.lines().filter(outward).collect();
    assert!(calls.contains("AF_UNIX"), "nothing was traced: {calls}");
    assert!(outward.is_empty(), "{outward:#?}");
}

/// The saved copy holds every word that was filled in, and no label of a field that was left empty.
fn the_paper_says_the_plan(paper: &str) {
    let example = std::fs::read(source::top().join(EXAMPLE)).expect("the example");
    let (template, draft) = read_plan_file(&example, shipped()).expect("the example is a plan");
    let (flaws, judged) = paper::flaws(template, &draft, paper);
    assert!(flaws.is_empty(), "{flaws:#?}");
    assert!(judged > 10, "only {judged} labels of empty fields could be judged");
}

#[tokio::test]
async fn a_lock_gives_back_the_field_and_the_cursor() {
    let stage = Stage::new();
    let window = open_example(&stage).await;
    window.click("Oppilaskohtaiset tavoitteet").await;
    let place = "[data-field='strengths'] textarea";
    window
        .until(
            "(() => { const box = one(a[0]); box?.focus(); box?.setSelectionRange(5, 12); return box })()",
            &[json!(place)],
        )
        .await;
    window.picture("d-goals").await;
    window.press(&[Key::Control], 'l').await;
    window.see(&t("start-text-kept")).await;
    window.picture("b-locked").await;
    window.unlock().await;
    window.until("document.activeElement?.matches(a[0])", &[json!(place)]).await;
    let cursor = window.run("const { selectionStart, selectionEnd } = document.activeElement; return [selectionStart, selectionEnd]", &[]).await;
    assert_eq!(cursor, json!([5, 12]));
    window.close().await;
}
