//! What people really paste and write, in the real window: tables of Word and of spreadsheets, five hundred rows,
//! faces and other alphabets, a name that is as long as names are, days in the wrong order.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_tests::source;
use laatija_tests::stage::{PASSPHRASE, Stage};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};

const EXAMPLE: &str = "assets/templates/tuen-suunnitelma-2025/examples/rajattu-matematiikka.json";
const NAME: &str = "Anna-Maria Katariina Sofia O’Sullivan-Fernández von und zu Lichtenstein-Korhonen";
/// As Word lays a table on the clipboard: two columns more than the form has, a cell of two paragraphs, a merged one.
const WORD: &str = "<html><body><table><tr><td><p>Oona<o:p></o:p></p><p>O’Neill 👩🏽‍🏫</p></td><td>isoäiti</td>\
    <td colspan=2>040&nbsp;000<br>0007</td><td>ruotsi</td><td>Kyllä</td><td>liikaa</td><td>vielä</td></tr>\
    <tr><td>נועה</td><td>täti</td><td>\u{202a}040 000 0008\u{202c}</td><td>n@esimerkki.invalid</td><td>suomi</td>\
    <td>ehkä</td></tr></table></body></html>";
/// What the same table is as plain text: the paragraphs are lines, as if they were rows.
const PLAIN: &str = "Oona\nO’Neill 👩🏽‍🏫\tisoäiti\t040 000\u{b}0007\truotsi\tKyllä\tliikaa\tvielä\n";

/// A window open at the example's plan, of the pupil with the long name.
async fn open(stage: &Stage) -> (String, Window) {
    let example = std::fs::read(source::top().join(EXAMPLE)).expect("the example");
    let mut file: Value = serde_json::from_slice(&example).expect("JSON");
    file["values"]["pupil_name"] = json!(NAME);
    let path = stage.path("plan.json");
    std::fs::write(&path, file.to_string()).expect("written");
    stage.create_vault(PASSPHRASE);
    let plan = stage.cli(&["plan", "import", &path.display().to_string()]).trim().to_owned();
    let window = Window::unlocked(stage).await;
    window.see(NAME).await;
    window.small("w0-long-name").await;
    window.open_plan("Anna-Maria").await;
    (plan, window)
}

/// Pastes what lies on the clipboard in these forms where the focus is.
async fn paste(window: &Window, html: &str, plain: &str) {
    let paste = "const data = new DataTransfer();
        if (arguments[0]) data.setData('text/html', arguments[0]);
        data.setData('text/plain', arguments[1]);
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        document.activeElement.dispatchEvent(event);";
    window.run(paste, &[json!(html), json!(plain)]).await;
}

/// Puts the cell at this row of the guardians in hand.
async fn at_guardian(window: &Window, row: usize) {
    let cell = format!("[data-field='guardians'] td[data-row='{row}'][data-column='name']");
    window.until("(one(a[0])?.focus(), document.activeElement?.matches(a[0]))", &[json!(cell)]).await;
}

fn export(stage: &Stage, plan: &str) -> Value {
    let file = stage.path("kept.json");
    stage.cli(&["plan", "export", plan, "--out", &file.display().to_string(), "--replace"]);
    serde_json::from_slice(&std::fs::read(file).expect("a plan file")).expect("JSON")
}

#[tokio::test]
async fn tables_faces_and_long_names_are_taken_and_what_cannot_be_is_said() {
    let stage = Stage::new();
    let (plan, window) = open(&stage).await;
    window.picture("w1-long-name").await;
    assert_eq!(window.run("return overflow()", &[]).await, json!(0), "the name is cut, not the page");
    window.small("w1-long-name").await;
    window.click("Oppilaan ja huoltajan tiedot").await;
    window.click_at("[data-field='guardians'] .hint > button").await;
    at_guardian(&window, 2).await;
    paste(&window, WORD, PLAIN).await;
    // The two columns too many and the choice that there is not.
    window.see(&say(Language::Fi, "write-paste-unfit", &[("count", 3.into())])).await;
    window.picture("w2-word-table").await;

    // The copy cannot draw a face: it is said at the field, and in the review, and stops issuing.
    window.click("Oppilaskohtaisen tuen tarpeen arviointi").await;
    window.fill("strengths", &json!("Iloinen 👩🏽‍🏫 ja محمد tässä.")).await;
    window.press(&[Key::Control], '2').await;
    window.see(&t("review-group-blocks")).await;
    window.see("👩").await;
    window.see("م").await;
    window.inspect("w3-cannot-be-drawn").await;

    // Days in the wrong order, and decisions of the same time.
    window.press(&[Key::Control], '1').await;
    window.until("one('[data-field]')", &[]).await;
    window.click("Päätös ja vastaavat opettajat").await;
    let decisions = json!([
        { "date": "2026-06-09", "number": "1", "measures": "a", "valid": { "start": "2026-08-01", "end": "2026-07-01" } },
        { "date": "2026-06-10", "number": "2", "measures": "b", "valid": { "start": "2026-09-01", "end": "2027-06-01" } },
        { "date": "2026-06-11", "number": "3", "measures": "c", "valid": { "start": "2027-01-01", "end": "2027-07-01" } },
    ]);
    window.run("document.querySelector('[data-field=support_decision_ref] td[data-row]').focus()", &[]).await;
    window.press(&[Key::Control], Key::Delete).await;
    window.fill("support_decision_ref", &decisions).await;
    window.press(&[Key::Control], '2').await;
    window.see("loppu on ennen alkua").await;
    window.see("Päätösten voimassaolot menevät päällekkäin").await;
    window.picture("w4-days").await;
    window.close().await;

    let kept = export(&stage, &plan);
    let guardians = kept["values"]["guardians"].as_array().expect("rows").clone();
    assert_eq!(guardians.len(), 4, "{guardians:?}");
    assert_eq!(
        (
            &guardians[2]["name"],
            &guardians[2]["phone"],
            &guardians[2]["language"],
            &guardians[2]["gets_copy"]
        ),
        (&json!("Oona\nO’Neill 👩🏽‍🏫"), &json!("040\u{a0}000\n0007"), &json!("ruotsi"), &json!("yes"))
    );
    assert_eq!(guardians[3]["name"], json!("נועה"));
}

#[tokio::test]
async fn five_hundred_rows_are_pasted_and_kept() {
    let stage = Stage::new();
    let (plan, window) = open(&stage).await;
    window.click("Oppilaan ja huoltajan tiedot").await;
    window.click_at("[data-field='guardians'] .hint > button").await;
    at_guardian(&window, 2).await;
    let rows: Vec<String> = (0..500).map(|n| format!("Huoltaja {n}\t\"rivi\n{n}\"\t040 {n}")).collect();
    paste(&window, "", &rows.join("\r\n")).await;
    window.until("document.querySelectorAll('[data-field=guardians] tbody tr').length > 500", &[]).await;
    at_guardian(&window, 501).await;
    window.press(&[], Key::F2).await;
    window.keys("Viimeinen").await;
    window.press(&[], Key::Enter).await;
    window.press(&[Key::Control], 's').await;
    window.see("Tallessa").await;
    window.picture("w5-five-hundred").await;
    window.close().await;
    let kept = export(&stage, &plan);
    let guardians = kept["values"]["guardians"].as_array().expect("rows").clone();
    assert_eq!(guardians.len(), 502);
    assert_eq!(
        (&guardians[400]["name"], &guardians[400]["relation"]),
        (&json!("Huoltaja 398"), &json!("rivi\n398"))
    );
    assert!(
        guardians[501]["name"].as_str().is_some_and(|name| name.contains("Viimeinen")),
        "{:?}",
        guardians[501]
    );
}
