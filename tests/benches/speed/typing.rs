//! Typing in the real window, in the example plan with one very long text: how soon a key is painted, and
//! how soon the guardian's copy beside the form shows it. The page itself takes the times; the driver only
//! presses the keys, at the pace of somebody who types fast.

use crate::content::EXAMPLE;
use crate::table::Row;
use fantoccini::key::Key;
use laatija_tests::stage::Stage;
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};
use std::time::Duration;

/// How many keys are measured.
const KEYS: usize = 50;
/// From key to key: ten a second.
const PACE: Duration = Duration::from_millis(100);
/// About how many characters the long text has.
const LONG: usize = 6_000;
/// Where it stands, by its section and its field.
const SECTION: &str = "Oppilaskohtaiset tavoitteet";
const FIELD: &str = "strengths";
const PASSPHRASE: &str = "lumi sataa hiljaa mäntyihin";

/// What the table says of typing.
pub fn rows() -> Result<Vec<Row>, String> {
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    Ok(runtime.block_on(measure()))
}

async fn measure() -> Vec<Row> {
    let stage = Stage::new();
    let window = open_long_text(&stage).await;
    window.run(MEASURE, &[json!(box_of_text())]).await;
    let painted = painted(&window).await;
    let followed = followed(&window).await;
    window.close().await;
    vec![
        row("a key painted, in a text of 6,000 characters", painted, "≤ 33 ms, two frames"),
        row("the copy beside the form shows the key", followed, "≤ 150 ms"),
    ]
}

/// Both times are taken from the moment the system gave the key to the page, to the second frame after
/// what is waited for: by then the first has been on the screen.
const MEASURE: &str = "
    const box = one(arguments[0]);
    const copy = () => [...document.querySelectorAll('.preview .sheet text')].map((text) => text.textContent).join('');
    const marks = () => copy().split('q').length - 1;
    const shown = (pressed, times) =>
      requestAnimationFrame(() => requestAnimationFrame(() => times.push(performance.now() - pressed)));
    const bench = (window.bench = { painted: [], followed: [], waiting: [] });
    const before = marks();
    let typed = 0;
    addEventListener('keydown', (event) => {
      if (event.key === 'a') shown(event.timeStamp, bench.painted);
      if (event.key === 'q') bench.waiting.push({ pressed: event.timeStamp, mark: before + ++typed });
    }, true);
    new MutationObserver(() => {
      const there = marks();
      while (bench.waiting.length && bench.waiting[0].mark <= there)
        shown(bench.waiting.shift().pressed, bench.followed);
    }).observe(document.querySelector('.preview'), { subtree: true, childList: true, characterData: true });
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);";

async fn painted(window: &Window) -> Vec<f64> {
    let mut pace = tokio::time::interval(PACE);
    for _ in 0..KEYS {
        pace.tick().await;
        window.press(&[], 'a').await;
    }
    window.until("bench.painted.length >= a[0]", &[json!(KEYS)]).await;
    times(window, "painted").await
}

/// A mark at the end of one word after another, at the beginning of the text: there the copy is open.
async fn followed(window: &Window) -> Vec<f64> {
    // The letters typed before are followed first.
    window.until("one('.status .saved')?.textContent.includes(a[0])", &[json!(t("write-kept"))]).await;
    for number in 1..=KEYS {
        let after_word = "(() => {
            const box = one(a[0]);
            let end = -1;
            for (let word = 0; word < a[1]; word++) end = box.value.indexOf(' ', end + 1);
            box.setSelectionRange(end, end);
            return true;
        })()";
        window.until(after_word, &[json!(box_of_text()), json!(number)]).await;
        window.press(&[], 'q').await;
        window.until("bench.followed.length >= a[0]", &[json!(number)]).await;
    }
    times(window, "followed").await
}

async fn times(window: &Window, which: &str) -> Vec<f64> {
    let times = window.run("return bench[arguments[0]]", &[json!(which)]).await;
    serde_json::from_value(times).expect("a list of times")
}

fn box_of_text() -> String {
    format!("[data-field='{FIELD}'] textarea")
}

/// A window open at the long text, with the copy drawn.
async fn open_long_text(stage: &Stage) -> Window {
    let mut plan: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    let text = plan["values"][FIELD].as_str().expect("a text").to_owned();
    plan["values"][FIELD] = json!(vec![text.as_str(); LONG.div_ceil(text.len())].join(" "));
    let file = stage.path("plan.json");
    std::fs::write(&file, plan.to_string()).expect("a plan file");
    stage.create_vault(PASSPHRASE);
    stage.cli(&["plan", "import", &file.display().to_string()]);
    let window = Window::open(stage).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    window.click("Esimerkki-Lehtola").await;
    window.click(SECTION).await;
    window.until("one(a[0])?.focus() ?? one(a[0])", &[json!(box_of_text())]).await;
    window.until("one('.preview svg .hot')", &[]).await;
    window
}

fn row(what: &str, mut times: Vec<f64>, asked: &str) -> Row {
    times.sort_by(f64::total_cmp);
    let part = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)];
    Row {
        what: what.to_owned(),
        measured: format!("{:.0} ms, p95 {:.0} ms", part(50), part(95)),
        asked: asked.to_owned(),
        ratio: String::new(),
    }
}
