//! Qualifications in the real window: requirements are imported in the settings, bad files refused; a qualification and
//! its units are chosen by keys in a new HOKS, and an identifier is judged as it is typed.

use fantoccini::key::Key;
use laatija_tests::judges::faults;
use laatija_tests::source;
use laatija_tests::stage::{Stage, text_of_pdf};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};

const PASSPHRASE: &str = "kivi saari tuuli lampi orava";
const ADULT: &str = "assets/templates/hoks/examples/oppisopimus-ja-mukauttaminen.json";

fn composed(name: &str) -> Vec<u8> {
    std::fs::read(source::top().join("tests/files/catalogue").join(name)).expect("a composed file")
}

async fn unlocked(stage: &Stage) -> Window {
    let window = Window::open(stage).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    window.see(&t("home-plans")).await;
    window
}

fn export(stage: &Stage, plan: &str) -> Value {
    let file = stage.path("kept.json");
    stage.cli(&["plan", "export", plan, "--out", &file.display().to_string(), "--replace"]);
    serde_json::from_slice(&std::fs::read(file).expect("a plan file")).expect("JSON")
}

async fn import(stage: &Stage, window: &Window, content: &[u8]) {
    std::fs::write(stage.chosen(), content).expect("the file is there");
    window.click(&t("catalogue-import")).await;
}

/// The value of the box that has the focus.
const HERE: &str = "document.activeElement.value === a[0]";

#[tokio::test]
async fn a_qualification_is_imported_and_chosen_by_keys() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    let id =
        stage.cli(&["plan", "import", &source::top().join(ADULT).display().to_string()]).trim().to_owned();
    let window = unlocked(&stage).await;
    window.click(&t("common-settings")).await;
    window.see(&t("catalogue-none")).await;
    window.see("OPH-2659-2017").await;
    let whole = composed("lumityo-2026.json");
    import(&stage, &window, &whole[..whole.len() / 2]).await;
    window.see("vajaa tai rikki").await;
    window.element("ready(a[0])", &[json!(t("catalogue-import"))]).await;
    window.inspect("m-catalogue-refused").await;
    // Requirements of another kind of education have no units.
    let basic = json!({
        "id": 1,
        "diaarinumero": "OPH-0001-2014",
        "koulutustyyppi": "koulutustyyppi_16",
        "nimi": { "fi": "Perusopetuksen opetussuunnitelman perusteet" },
    });
    import(&stage, &window, basic.to_string().as_bytes()).await;
    window.see("ei ole tutkinnon tai koulutuksen perusteita").await;
    window.miss("OPH-0001-2014").await;
    window.inspect("m-catalogue-wrong-kind").await;
    import(&stage, &window, &composed("lumityo-2018.json")).await;
    window.see("OPH-0001-2018").await;
    window.miss("vajaa tai rikki").await;
    import(&stage, &window, &whole).await;
    window.see("OPH-0001-2026").await;
    window.miss(&t("catalogue-none")).await;

    window.inspect("m-catalogue").await;

    window.click(&t("common-home")).await;
    window.click("Mielikuva, Ronja").await;
    window.until("one('[data-field]')", &[]).await;
    window.click("Tutkinto tai koulutus").await;
    window.click_at("[data-field='qualification_name'] input").await;
    window.press(&[Key::Control], 'a').await;
    window.keys("lumi").await;
    window.until("one('[role=option]')", &[]).await;
    window.inspect("hoks-choose-1-qualification").await;
    window.press(&[], Key::Down).await;
    window.press(&[], Key::Enter).await;
    window.until(HERE, &[json!("Lumityön perustutkinto")]).await;
    window
        .until("one('[data-field=qualification_order] input').value === a[0]", &[json!("OPH-0001-2026")])
        .await;
    // The number of the study right is judged as it is typed; half of one is not.
    window.click_at("[data-field='study_rights'] td[data-column='oid']").await;
    window.press(&[Key::Control], 'a').await;
    window.keys("1.2.246.562.15.5550001").await;
    window.miss("Tarkistusnumero ei täsmää").await;
    window.keys("2344").await;
    window.see("Tarkistusnumero ei täsmää").await;
    window.inspect("hoks-choose-2-identifier").await;
    window.press(&[], Key::Backspace).await;
    window.keys("3").await;
    window.miss("Tarkistusnumero ei täsmää").await;
    window.press(&[], Key::Enter).await;

    window.click("Hankittava osaaminen").await;
    window.until("one('[data-field=units_vocational]')", &[]).await;
    let unit =
        |row: u32| format!("[data-field='units_vocational'] [data-row='{row}'] [data-column='unit'] input");
    window.click_at(&unit(0)).await;
    window.press(&[Key::Control], 'a').await;
    window.keys("kinos").await;
    window.until("document.querySelectorAll('[role=option]').length === 2", &[]).await;
    window.press(&[], Key::Down).await;
    window.inspect("hoks-choose-3-unit").await;
    window.press(&[], Key::Enter).await;
    window.until(HERE, &[json!("Kinosten raivaaminen")]).await;
    window.miss("Kinosten luominen").await;
    // By its code; and a local name that no list knows stays as it is typed.
    window.click_at(&unit(1)).await;
    window.press(&[Key::Control], 'a').await;
    window.keys("900002").await;
    window.until("document.querySelectorAll('[role=option]').length === 1", &[]).await;
    window.press(&[], Key::Down).await;
    window.press(&[], Key::Enter).await;
    window.until(HERE, &[json!("Polkujen hiekoittaminen")]).await;
    window.keys(", oma").await;
    window.press(&[], Key::Tab).await;
    window.inspect("hoks-choose-4-filled").await;

    // Rows of the plan are proposed where a period belongs to one.
    window.click("Oppiminen työpaikalla").await;
    window.click_at("[data-field='workplace_periods'] [data-row='0'] [data-column='unit'] input").await;
    window.press(&[], Key::Down).await;
    window.see("Polkujen hiekoittaminen, oma").await;
    window.inspect("hoks-choose-5-rows").await;
    window.press(&[], Key::Down).await;
    window.press(&[], Key::Enter).await;
    window.press(&[Key::Control], 's').await;
    window.see("Tallessa").await;
    window.close().await;

    let plan = export(&stage, &id);
    let values = &plan["values"];
    assert_eq!(values["qualification_order"], "OPH-0001-2026");
    let rows = &values["units_vocational"];
    for (column, value) in [
        ("unit", json!("Kinosten raivaaminen")),
        ("code", json!("tutkinnonosat_900001")),
        ("order", json!("OPH-0001-2026")),
        ("valid", json!({ "start": "2026-08-01" })),
    ] {
        assert_eq!(rows[0][column], value, "{rows}");
    }
    assert_eq!(rows[0]["points"].as_f64(), Some(30.0), "{rows}");
    assert_eq!(
        (&rows[1]["unit"], &rows[1]["code"]),
        (&json!("Polkujen hiekoittaminen, oma"), &json!("tutkinnonosat_900002"))
    );
    let copy = stage.path("hoks.pdf");
    stage.cli(&["plan", "issue", &id, "--reason", "studies_changed"]);
    stage.cli(&["copy", &id, "--out", &copy.display().to_string()]);
    let text = text_of_pdf(&copy).split_whitespace().collect::<Vec<_>>().join(" ").replace("_ ", "_");
    for said in [
        "Lumityön perustutkinto",
        "OPH-0001-2026",
        "Kinosten raivaaminen",
        "tutkinnonosat_900001",
        "1.8.2026–",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert_eq!(faults(&std::fs::read(&copy).expect("the copy")), "");
}
