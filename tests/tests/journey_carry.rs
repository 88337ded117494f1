//! A new school year and the transfer desk in the real window, by keys: what it costs to renew a plan with ten
//! changes, and an old document laid beside a new one.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_core::workspace::Workspace;
use laatija_tests::source;
use laatija_tests::stage::{EXAMPLE, PASSPHRASE, Stage};
use laatija_tests::teacher::workspace;
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};
use std::cell::Cell;

const PLAN: &str = "assets/templates/tuen-suunnitelma-2025/examples/rajattu-matematiikka.json";

/// A window whose keys and clicks are counted: those that lead somewhere, and letters; and how long the person waits
/// for what they lead to.
struct Counted {
    window: Window,
    keys: Cell<usize>,
    clicks: Cell<usize>,
    letters: Cell<usize>,
    /// In milliseconds.
    waited: Cell<f64>,
}

impl Counted {
    async fn new(window: Window) -> Counted {
        let note = "for (const kind of ['keydown', 'pointerdown'])
            addEventListener(kind, (act) => (window.acted = performance.timeOrigin + act.timeStamp), true)";
        window.run(note, &[]).await;
        Counted {
            window,
            keys: Cell::new(0),
            clicks: Cell::new(0),
            letters: Cell::new(0),
            waited: Cell::new(0.0),
        }
    }

    async fn press(&self, held: &[Key], key: impl Into<char>) {
        self.keys.set(self.keys.get() + 1);
        self.window.press(held, key).await;
    }

    async fn click(&self, name: &str) {
        self.clicks.set(self.clicks.get() + 1);
        self.window.click(name).await;
    }

    async fn click_at(&self, place: &str) {
        self.clicks.set(self.clicks.get() + 1);
        self.window.click_at(place).await;
    }

    /// What the last act led to is there: the time since then, until it is painted, is what the person waited.
    async fn arrived(&self) {
        let painted = self.window.painted().await;
        let acted = self.window.run("return window.acted", &[]).await.as_f64().expect("an act");
        self.waited.set(self.waited.get() + (painted - acted).max(0.0));
    }

    async fn write(&self, text: &str) {
        self.letters.set(self.letters.get() + text.chars().count());
        self.window.keys(text).await;
    }

    /// The field in hand.
    async fn here(&self) -> String {
        let field =
            self.window.until("document.activeElement?.closest('[data-field]')?.dataset.field", &[]).await;
        field.as_str().unwrap_or_default().to_owned()
    }
}

/// The model by which a teacher's time is reckoned from what was counted, in seconds (keystroke-level model, Card, Moran
/// and Newell: an average typist's key, pointing and clicking with a hand that goes to the mouse, making up one's mind),
/// and how many words are read in a minute.
const KEY: f64 = 0.28;
const CLICK: f64 = 0.4 + 1.1 + 0.2;
const MIND: f64 = 1.35;
const WORDS_A_MINUTE: f64 = 200.0;

impl Counted {
    /// Prints what was counted, and gives the minutes that it comes to.
    fn tell(&self, looked: usize, read: usize) -> f64 {
        let [keys, clicks, letters] = [&self.keys, &self.clicks, &self.letters].map(|one| one.get() as f64);
        let hand = (keys + letters) * KEY + clicks * CLICK;
        let mind = (keys + clicks) * MIND;
        let reading = read as f64 * 60.0 / WORDS_A_MINUTE;
        let waited = self.waited.get() / 1000.0;
        println!(
            "renewal: {looked} fields looked at, {keys} keys, {clicks} clicks, {letters} letters, {read} words read; \
             the program was waited for {waited:.1} s"
        );
        let minutes = (hand + mind + reading + waited) / 60.0;
        println!(
            "by the model: hands {hand:.0} s, mind {mind:.0} s, reading {reading:.0} s, waiting {waited:.0} s: {minutes:.1} min"
        );
        minutes
    }
}

/// How many words an answer has.
fn words(value: &Value) -> usize {
    match value {
        Value::String(text) => text.split_whitespace().count(),
        Value::Array(rows) => rows.iter().map(words).sum(),
        Value::Object(cells) => cells.values().map(words).sum(),
        _ => 0,
    }
}

/// A window open at an issued plan.
async fn open_issued(stage: &Stage, file: &str, reason: &str, pupil: &str) -> (String, Window) {
    stage.create_vault(PASSPHRASE);
    let file = source::top().join(file).display().to_string();
    let plan = stage.cli(&["plan", "import", &file]).trim().to_owned();
    stage.cli(&["plan", "issue", &plan, "--reason", reason]);
    let window = Window::unlocked(stage).await;
    window.see(pupil).await;
    (plan, window)
}

/// How many are not looked at yet.
async fn left(window: &Window) -> u64 {
    let shown =
        window.run("return Number(one('button.left .grow')?.innerText.match(/\\d+/)?.[0] ?? 0)", &[]).await;
    shown.as_u64().unwrap_or_default()
}

/// Issues the version of a plan's draft at this moment, by the clock of the vault.
fn issue_at(own: &mut Workspace, plan: &str, reason: &str) {
    own.prepare_copy(plan.to_owned(), reason.to_owned()).expect("nothing stops it");
    own.issue_prepared().expect("issued");
}

/// In September the plan of the year was issued; in August of the next year it is renewed.
#[tokio::test]
async fn a_plan_is_renewed_with_ten_changes() {
    let mut stage = Stage::new();
    let before_year: Value =
        serde_json::from_slice(&std::fs::read(source::top().join(PLAN)).expect("it")).expect("JSON");
    let mut own = workspace(&stage, "2026-09-28T09:00:00Z");
    let plan = own.import_plan(before_year.to_string().as_bytes()).expect("imported");
    issue_at(&mut own, &plan, "transition");
    own.close().expect("closed");
    stage.set_clock("2027-08-11T06:00:00Z");
    let window = Window::unlocked(&stage).await;
    window.see("11. elokuuta").await;
    window.picture("c-renewable").await;
    let counted = Counted::new(window).await;
    let window = &counted.window;
    counted.click_at("button[aria-label^='Uusi lukuvuosi']").await;
    // What will change is told before anything does.
    window.see("Lukuvuosi: 2026–2027 → 2027–2028").await;
    window.see("Luokka tai ryhmä: 7C → 8C").await;
    window.inspect("c-asked").await;
    counted.click_at("dialog button[type='submit']").await;
    window.until("one('[data-field]')", &[]).await;
    counted.arrived().await;
    let first = left(window).await;
    assert!(first > 20, "{first}");
    window.inspect("d-renewed").await;

    // Through everything that was carried over: changed where something has changed, kept where not.
    let changes = [
        ("teaching_arrangements_tried", " Keväällä kokeiltiin myös parityötä."),
        ("pupil_view", " Nyt hän haluaa lukea enemmän itse."),
        ("strengths", " Veikko auttaa muita mielellään."),
        ("special_needs", " Uusien käsitteiden oppiminen vie aikaa."),
        ("guardian_view", " Isä on huomannut innostuksen."),
        ("need_assessment", " Tarve on ennallaan."),
        ("progress_in_studies", " Yhtälöt sujuvat."),
    ];
    // It begins at the first of them.
    let (mut looked, mut read) = (0, 0);
    for _ in 0..first + 2 {
        let before = left(window).await;
        if before == 0 {
            break;
        }
        let field = counted.here().await;
        counted.arrived().await;
        looked += 1;
        read += words(&before_year["values"][&field]);
        if let Some((_, text)) = changes.iter().find(|(changed, _)| *changed == field) {
            counted.write(text).await;
            window.until("!one(a[0])", &[json!(format!("[data-field='{field}'] + .carried .says"))]).await;
            counted.press(&[], Key::F4).await;
        } else {
            counted.press(&[Key::Shift], Key::F4).await;
            window
                .until(
                    "Number(one('button.left .grow')?.innerText.match(/\\d+/)?.[0] ?? 0) < a[0]",
                    &[json!(before)],
                )
                .await;
        }
    }
    assert_eq!(left(window).await, 0, "all was looked at");

    // What the new year asks anew: the findings lead there.
    counted.click(&t("common-step-review")).await;
    window.see(&t("review-group-blocks")).await;
    counted.arrived().await;
    window.picture("f-renewed").await;
    for _ in 0..2 {
        counted.click_at(".finding.blocks .do button").await;
        let field = counted.here().await;
        counted.arrived().await;
        match field.as_str() {
            "sufficiency_outcome" => {
                counted.click_at("[data-field='sufficiency_outcome'] input[value='continues']").await;
            }
            "next_evaluation" => counted.write("12.5.2028").await,
            other => panic!("{other} stops issuing"),
        }
        counted.click(&t("common-step-review")).await;
        window.until("one('.review header h1')", &[]).await;
        counted.arrived().await;
    }
    window.see(&t("review-to-issue")).await;
    counted.click(&t("common-step-write")).await;
    window.until("one('[data-field]')", &[]).await;
    counted.arrived().await;
    counted.click("Toteutumisen ja riittävyyden arviointi").await;
    counted.click_at("[data-field='progress'] textarea").await;
    counted.write("Vuoden tavoitteista kaksi kolmesta toteutui.").await;
    counted.press(&[], Key::F3).await;
    window.until("one('.then')", &[]).await;
    window.picture("d-last-year").await;
    window.press(&[Key::Control], 's').await;
    window.until("says(a[0])", &[json!("Tallessa")]).await;
    let minutes = counted.tell(looked, read);
    assert!(minutes < 20.0, "{minutes:.1} minutes");
    assert!(counted.keys.get() + counted.clicks.get() < 90, "{} keys", counted.keys.get());
    counted.window.close().await;

    let mut own = workspace(&stage, "2027-08-11T09:00:00Z");
    let kept: Value = serde_json::from_slice(&own.plan_file(&plan).expect("the plan")).expect("JSON");
    let values = &kept["values"];
    let before = before_year;
    for (field, text) in changes {
        let expected = format!("{}{text}", before["values"][field].as_str().unwrap_or_default());
        assert_eq!(values[field], json!(expected), "{field}");
    }
    assert_eq!(
        (&values["school_year"], &values["grade"], &values["class_name"]),
        (&json!("2027–2028"), &json!("8"), &json!("8C"))
    );
    assert_eq!(values["measures_plan"], before["values"]["measures_plan"]);
    assert_eq!(values["next_evaluation"], json!("2028-05-12"));
    issue_at(&mut own, &plan, "annual_review");
    own.close().expect("closed");
}

#[tokio::test]
async fn an_old_document_lies_beside_the_new_one_until_all_has_a_place() {
    let stage = Stage::new();
    let (_, window) = open_issued(&stage, EXAMPLE, "annual_review", "Esimerkki-Lehtola").await;
    window.click("Esimerkki-Lehtola").await;
    window.click(&t("carry-begin")).await;
    window.see(&t("carry-begin-knows")).await;
    window.picture("j-begin").await;
    window.click(&t("carry-begin-make")).await;
    window.until("one('[data-field]')", &[]).await;
    window.see(&t("carry-desk-open")).await;
    window.press(&[Key::Shift], Key::F3).await;
    window.until("one('aside.desk .head') === document.activeElement", &[]).await;
    let count = "Number(one('aside.desk .count')?.innerText.match(/\\d+/)?.[0] ?? 0)";
    let first = window.until(count, &[]).await.as_u64().unwrap_or_default();
    assert!(first > 4, "{first}");
    window.inspect("j-desk").await;

    // By keys alone: left, put where it is proposed, and one step back.
    window.press(&[], Key::Delete).await;
    window.until(&format!("{count} === a[0]"), &[json!(first - 1)]).await;
    let decision = "[data-item='field:special_support_decision'] .head";
    window.until("one(a[0])?.focus() ?? one(a[0])", &[json!(decision)]).await;
    window.press(&[], Key::Enter).await;
    window.until(&format!("{count} === a[0]"), &[json!(first - 2)]).await;
    window.picture("j-desk-placed").await;
    window.press(&[Key::Control], 'z').await;
    window.until(&format!("{count} === a[0]"), &[json!(first - 1)]).await;
    window.small("j-desk").await;
    // The desk is there again after a lock, as it was left.
    window.press(&[Key::Control], 'l').await;
    window.unlock().await;
    window.until(&format!("{count} === a[0]"), &[json!(first - 1)]).await;
    empty_the_desk(&window).await;
    window.until(&format!("{count} === 0"), &[]).await;
    window.see(&say(Language::Fi, "carry-desk-left", &[("count", 0.into())])).await;
    window.picture("j-desk-empty").await;
    window.press(&[Key::Shift], Key::F3).await;
    window.until("!one('aside.desk')", &[]).await;
    window.click(&t("common-step-versions")).await;
    window
        .see(&say(Language::Fi, "carry-origin-version", &[("title", "HOJKS".into()), ("number", 1.into())]))
        .await;
    window.picture("h-origin").await;
    window.close().await;
}

/// Works the desk down by its keys: what has a place proposed goes there, the rest is left behind.
async fn empty_the_desk(window: &Window) {
    const FIRST: &str = "aside.desk li:is(.unplaced, .partly)";
    loop {
        let look = "(() => { const item = one(a[0]); item?.querySelector('.head').focus();
            return [item?.dataset.item ?? '', !!item?.matches('.unplaced:has(.btn:not(.plain))')]; })()";
        let found = window.until(look, &[json!(FIRST)]).await;
        let (item, proposed) = (found[0].as_str().unwrap_or_default().to_owned(), found[1] == true);
        if item.is_empty() {
            return;
        }
        window.press(&[], if proposed { Key::Enter } else { Key::Delete }).await;
        let moved =
            "!one(`aside.desk [data-item=\"${a[0]}\"]`)?.matches(a[1] ? '.unplaced' : '.unplaced, .partly')";
        window.until(moved, &[json!(item), json!(proposed)]).await;
    }
}

#[tokio::test]
async fn a_file_of_last_year_lies_beside_the_form() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import(&source::top().join(PLAN));
    let choose = |name: &str| {
        let file = source::top().join("tests/files/beside").join(name);
        std::fs::copy(file, stage.chosen()).expect("the file is where the person chooses");
    };
    choose("viime-vuosi.docx");
    let window = Window::unlocked(&stage).await;
    window.click("Kuvitteellinen").await;
    window.click(&t("carry-beside")).await;
    window.see("Kotona läksyt sujuvat parhaiten heti koulun jälkeen.").await;
    window.inspect("j-file").await;
    window.click(&t("carry-beside-away")).await;
    window.until("!one('aside.desk')", &[]).await;
    // A PDF of another program, to its last page.
    choose("viime-vuosi.pdf");
    window.click(&t("carry-beside")).await;
    window.see("Murtolukuja hän vertaa piirroksen avulla.").await;
    window.see("Huoltajan mukaan sanakokeisiin harjoitellaan mielellään automatkoilla.").await;
    window.miss("Kotona läksyt sujuvat parhaiten heti koulun jälkeen.").await;
    window.inspect("j-file-pdf").await;
    window.click(&t("carry-beside-away")).await;
    window.until("!one('aside.desk')", &[]).await;
    // What is no text is refused, and the draft stays as it is.
    std::fs::write(stage.chosen(), b"PK\x03\x04 broken").expect("a broken file");
    window.click(&t("carry-beside")).await;
    window.see(&say(Language::Fi, "failure-text-unreadable", &[])).await;
    window.close().await;
}

/// After a lock the copy and what stood in a field before are beside it where they were, and away where they were not.
#[tokio::test]
async fn a_lock_gives_back_what_lay_beside_the_form() {
    const COPY: &str = "one('aside.preview')";
    const BEFORE: &str = "one('.then')";
    let stage = Stage::new();
    let (_, window) = open_issued(&stage, PLAN, "transition", "Kuvitteellinen").await;
    window.click_at("button[aria-label^='Uusi lukuvuosi']").await;
    window.click_at("dialog button[type='submit']").await;
    // It begins at the first field that was carried over.
    window.until("document.activeElement?.closest('[data-field]')", &[]).await;
    window.until(COPY, &[]).await;
    for (copy, before) in [(false, true), (true, false)] {
        window.press(&[], Key::F7).await;
        window.until(&format!("!!{COPY} === a[0]"), &[json!(copy)]).await;
        window.press(&[], Key::F3).await;
        window.until(&format!("!!{BEFORE} === a[0]"), &[json!(before)]).await;
        let field = "document.activeElement?.closest('[data-field]')?.dataset.field";
        let here = window.until(field, &[]).await;
        window.press(&[Key::Control], 'l').await;
        window.unlock().await;
        window.until(&format!("{field} === a[0]"), &[here]).await;
        window.until(if before { BEFORE } else { COPY }, &[]).await;
        window.painted().await;
        let now = window.run(&format!("return [!!{COPY}, !!{BEFORE}]"), &[]).await;
        assert_eq!(now, json!([copy, before]));
        window.picture(if before { "d-before-again" } else { "d-copy-again" }).await;
    }
    window.close().await;
}
