//! Following up in the real window: entries by the keyboard alone, the chart and its table, the sentence that
//! goes into the plan, support into the evaluation, and the pupil's own words.

use fantoccini::key::Key;
use laatija_tests::judges::faults;
use laatija_tests::source;
use laatija_tests::stage::{PASSPHRASE, Stage};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};

const EXAMPLE: &str = "assets/templates/tuen-suunnitelma-2025/examples/rajattu-matematiikka.json";

/// The text of the chart's description.
const TOLD: &str = "document.querySelector('.chart desc')?.textContent";
/// The goals' list has the focus, and no entry is being written.
const READY: &str = "document.activeElement?.closest('nav.goals button')";

#[tokio::test]
async fn three_entries_become_a_sentence_of_the_plan() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    let plan = stage.cli(&["plan", "import", &source::top().join(EXAMPLE).display().to_string()]);
    // Nobody writes a draft: the first thing that is carried begins one.
    stage.cli(&["plan", "issue", plan.trim(), "--reason", "transition", "--signer", "none"]);
    let window = open(&stage).await;
    window.press(&[Key::Control], '5').await;
    window.until(READY, &[]).await;
    window.see(&t("follow-first")).await;
    window.inspect("k-follow-empty").await;

    window.click(&t("follow-line")).await;
    window.write(&t("follow-line-measure"), "Oikein viidestä tehtävästä").await;
    for (label, value) in
        [("follow-line-baseline", "1"), ("follow-line-target", "4"), ("follow-line-times", "2")]
    {
        choose(&window, &t(label), value).await;
    }
    window.inspect("k-follow-line").await;
    window.press(&[], Key::Enter).await;
    window.until("!document.querySelector('dialog[open]')", &[]).await;

    // Goal by its number, result, Enter: four keys with the one that opens the step.
    for (day, score) in [("-70 d", '1'), ("-40 d", '3'), ("-5 d", '4')] {
        write(&window, &t("follow-day"), day).await;
        window.until("(document.querySelector('nav.goals button').focus(), true)", &[]).await;
        window.press(&[], '1').await;
        window.until("document.activeElement?.closest('.numbers')", &[]).await;
        window.press(&[], score).await;
        window.press(&[], Key::Enter).await;
        window.until(&format!("{TOLD}?.includes(a[0]) && {READY}"), &[json!(format!(" {score} / 5"))]).await;
    }
    window.click_on("one('.toast button.icon')", &[]).await;
    window.inspect("k-follow").await;
    let told = window.run(&format!("return {TOLD}"), &[]).await;
    let told = told.as_str().expect("a description").to_owned();
    for words in ["Lähtötaso 1.", "Tavoite 4.", " 1 / 5,", " 3 / 5,", " 4 / 5.", " versio 1."] {
        assert!(told.contains(words), "{words} in {told}");
    }

    // A mistake is taken back from the word in passing.
    window.until("(document.querySelector('nav.goals button').focus(), true)", &[]).await;
    window.press(&[], '1').await;
    window.until("document.activeElement?.closest('.numbers')", &[]).await;
    window.press(&[], '0').await;
    window.press(&[], Key::Enter).await;
    window.until(&format!("{TOLD}?.includes(' 0 / 5')"), &[]).await;
    window.click(&t("follow-undo")).await;
    window.until(&format!("!{TOLD}?.includes(' 0 / 5')"), &[]).await;

    window.click(&t("follow-table")).await;
    window.until("document.querySelectorAll('main table:not(.brief) tbody tr').length === 3", &[]).await;
    window.inspect("k-follow-table").await;
    window.click(&t("follow-chart")).await;

    window.press(&[Key::Control], Key::Enter).await;
    window
        .until("control(a[0]) && !control(a[1])", &[json!(t("follow-open")), json!(t("follow-carry"))])
        .await;
    window.small("k-follow").await;
    window.run("document.documentElement.dataset.theme = 'dark'", &[]).await;
    window.picture("k-follow-dark").await;
    window.run("document.documentElement.dataset.theme = 'light'", &[]).await;

    // How the first support was given: its number after those of the goals, given, effect, Enter; then its row.
    let first = "(document.querySelectorAll('nav.goals ol')[1].querySelector('button').focus(), true)";
    for (way, effect) in [('1', '1'), ('2', '4')] {
        window.until(first, &[]).await;
        window.press(&[], Key::Enter).await;
        window.until("document.activeElement?.matches('.options input')", &[]).await;
        window.press(&[], way).await;
        let effects = "document.activeElement?.closest('fieldset')?.innerText.includes(a[0])";
        window.until(effects, &[json!(t("follow-given-effect"))]).await;
        window.press(&[], effect).await;
        window.press(&[], Key::Enter).await;
        window.until(READY, &[]).await;
    }
    window.click_on("one('.toast button.icon')", &[]).await;
    window.inspect("k-follow-support").await;
    window.small("k-follow-support").await;
    window.run("document.documentElement.dataset.theme = 'dark'", &[]).await;
    window.picture("k-follow-support-dark").await;
    window.press(&[Key::Control], Key::Enter).await;
    window.miss(&t("follow-support-carry")).await;
    window.close().await;

    let kept = export(&stage, plan.trim());
    let text = kept["values"]["progress"].as_str().expect("a text").to_owned();
    let sentence = "Tulos (Oikein viidestä tehtävästä) on noussut yhdestä neljään asteikolla 0–5. Tavoitetaso 4 on \
                    saavutettu kerran, kun tavoitteena on 2 kertaa.";
    assert!(text.ends_with(sentence), "{text}");
    let rounds = kept["values"]["evaluation_rounds"].as_array().expect("rows").clone();
    let planned = kept["values"]["measures_plan"].as_array().expect("rows").clone();
    for measure in planned.iter().map(|row| &row["measure"]) {
        assert!(rounds.iter().any(|row| row["measure"] == *measure), "{measure} in {rounds:?}");
    }
    let given = "merkintää samalta päivältä, ";
    let effect = "kerran suunnitellusti, kerran osittain. Vaikutus, kun tuki toteutui: kerran auttoi, kerran ei vielä \
                  tiedossa.";
    let realised =
        |row: &Value| row["realised"].as_str().is_some_and(|is| is.contains(given) && is.ends_with(effect));
    assert!(rounds.iter().any(realised), "{rounds:?}");
}

/// A window open at the example's plan.
async fn open(stage: &Stage) -> Window {
    let window = Window::unlocked(stage).await;
    window.click("Kuvitteellinen").await;
    window.until("control(a[0])", &[json!(t("common-step-follow"))]).await;
    window
}

async fn choose(window: &Window, label: &str, value: &str) {
    let set = "(() => { const select = field(a[0]); select.value = a[1];
        select.dispatchEvent(new Event('change', { bubbles: true })); return select.value === a[1]; })()";
    window.until(set, &[json!(label), json!(value)]).await;
}

fn export(stage: &Stage, plan: &str) -> Value {
    let file = stage.path("kept.json");
    stage.cli(&["plan", "export", plan, "--out", &file.display().to_string(), "--replace"]);
    serde_json::from_slice(&std::fs::read(file).expect("a plan file")).expect("JSON")
}

/// Writes this into the field of this name in place of what is there.
async fn write(window: &Window, label: &str, text: &str) {
    let set = "(() => { const box = field(a[0]); box.value = a[1];
        box.dispatchEvent(new Event('input', { bubbles: true })); return box.value === a[1]; })()";
    window.until(set, &[json!(label), json!(text)]).await;
}

/// What was begun and not recorded is there again, after another step and after a lock.
#[tokio::test]
async fn an_entry_that_was_begun_is_not_lost() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import(&source::top().join(EXAMPLE));
    let window = open(&stage).await;
    window.press(&[Key::Control], '5').await;
    window.until(READY, &[]).await;
    window.write(&t("follow-note"), "Laski kaksi tehtävää itse.").await;
    window.press(&[Key::Control], '2').await;
    window.until("!field(a[0])", &[json!(t("follow-note"))]).await;
    window.press(&[Key::Control], '5').await;
    let is_there = "field(a[0])?.value === 'Laski kaksi tehtävää itse.'";
    window.until(is_there, &[json!(t("follow-note"))]).await;
    window.press(&[Key::Control], 'l').await;
    window.unlock().await;
    window.until(is_there, &[json!(t("follow-note"))]).await;
    window.close().await;
}

/// The pupil answers by the keys and by the mouse; nothing is in the plan before the teacher accepts it.
#[tokio::test]
async fn a_pupil_answers_by_pictures_and_the_teacher_accepts() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    let plan = stage.cli(&["plan", "import", &source::top().join(EXAMPLE).display().to_string()]);
    let plan = plan.trim();
    let before = export(&stage, plan)["values"]["self_assessment"].clone();
    let window = open(&stage).await;
    window.press(&[Key::Control], '5').await;
    window.click(&t("follow-self-open")).await;
    window.click(&t("follow-self-save")).await;
    window.see(&stage.saved().display().to_string()).await;
    window.inspect("k-self").await;
    window.click(&t("follow-self-pupil")).await;
    window.until("document.activeElement?.matches('.question h1')", &[]).await;
    window.press(&[], '5').await;
    window.until("document.activeElement?.checked", &[]).await;
    window.inspect("k-self-question").await;
    window.press(&[], Key::Enter).await;
    window.until("document.activeElement?.matches('.question h1')", &[]).await;
    window.choose(&t("follow-face-2")).await;

    // A lock in the middle gives back the question and every answer.
    window.press(&[Key::Control], 'l').await;
    window.unlock().await;
    window.until("option(a[0])?.checked", &[json!(t("follow-face-2"))]).await;
    window.picture("k-self-again").await;
    window.click(&t("follow-self-next")).await;
    for _ in 0..3 {
        window.click(&t("follow-self-skip")).await;
    }
    window.until("document.activeElement?.matches('.question textarea')", &[]).await;
    window.keys("Laskin auttaa.").await;
    window.click(&t("follow-self-done")).await;
    window.see(&t("follow-self-review")).await;
    window.inspect("k-self-review").await;
    window.small("k-self-review").await;
    window.click(&t("follow-self-accept")).await;
    window.until("document.querySelector('nav.goals')", &[]).await;
    window.close().await;

    let text = export(&stage, plan)["values"]["self_assessment"].as_str().expect("a text").to_owned();
    let before = before.as_str().expect("the example has one").to_owned();
    assert!(text.starts_with(&before), "{text}");
    for words in [
        "laskimella ja selittää vaiheet”: onnistuu hyvin.",
        "kolmessa sovitussa vaiheessa”: onnistuu vähän.",
        "Omat sanat: Laskin auttaa.",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert!(!text.contains("Poissaolot"), "what was not answered is not said: {text}");
    let form = std::fs::read(stage.saved()).expect("the form");
    assert_eq!(faults(&form), "", "accessible and archivable");
}
