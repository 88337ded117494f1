//! A municipality's template in the real window: a broken file is refused with its places, a sound one is added,
//! drafted with, and named by the copy.

use fantoccini::key::Key;
use laatija_core::template::as_local;
use laatija_tests::source;
use laatija_tests::stage::Stage;
use laatija_tests::window::Window;
use laatija_tests::words::t;

const PASSPHRASE: &str = "kivi saari tuuli lampi orava";

fn file() -> String {
    let file = as_local("fi.perusopetus.kuuleminen").expect("a shipped template");
    file.replace("municipality = \"Kunta\"", "municipality = \"Harjukoski\"")
        .replace("\"kunta.kuuleminen\"", "\"kunta.harjukoski.kuuleminen\"")
        .replace("short_title = \"Kuuleminen\"", "short_title = \"Harjukosken kuuleminen\"")
}

#[tokio::test]
async fn a_municipal_template_is_added_drafted_with_and_named_by_the_copy() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    let window = Window::open(&stage).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    window.see("Esimerkki-Lehtola").await;
    window.click(&t("common-settings")).await;
    window.see(&t("local-none")).await;
    window.inspect("m-local-none").await;

    let broken = file()
        .replace("\npupil = \"pupil_name\"", "\npupil = \"nimi\"")
        .replace("[texts.sv.fields.school]", "[texts.sv.fields.skola]");
    let line = broken.lines().position(|line| line == "pupil = \"nimi\"").expect("it is broken") + 1;
    std::fs::write(stage.chosen(), &broken).expect("the file is there");
    window.click(&t("local-add")).await;
    window.see(&format!("Rivi {line}, merkki 1 template.meaning.pupil")).await;
    window.see("texts.sv.fields.skola").await;
    window.see(&t("local-none")).await;
    window.inspect("m-local-refused").await;

    std::fs::write(stage.chosen(), file()).expect("the file is there");
    window.click(&t("local-add")).await;
    window.see("Harjukosken kuuleminen, versio 1.0").await;
    window.miss("texts.sv.fields.skola").await;
    window.inspect("m-local-added").await;
    window.small("m-local-added").await;

    window.click(&t("common-home")).await;
    window.click(&t("home-new")).await;
    window.choose("Harjukosken kuuleminen").await;
    window.inspect("m-local-new").await;
    window.write(&t("home-new-pupil"), "Mallikas Oona").await;
    window.click(&t("home-new-make")).await;
    // The plan is open: its title stood in the dialog too, the name as text does not.
    window.see("Mallikas Oona").await;
    window.close().await;
    let listed = stage.cli(&["plan", "list"]);
    assert!(listed.contains("Mallikas Oona"), "{listed}");
}

/// Two plans get their new school year and lose it again; one is put on the shelf of the closed and comes back.
#[tokio::test]
async fn school_years_are_begun_and_taken_back_and_plans_put_aside() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    for example in ["hojks/examples/yksilollistetty", "tuen-suunnitelma-2025/examples/rajattu-matematiikka"] {
        stage.import(&source::top().join(format!("assets/templates/{example}.json")));
    }
    let listed = stage.cli(&["plan", "list", "--json"]);
    let listed: serde_json::Value = serde_json::from_str(&listed).expect("a list");
    for plan in listed["plans"].as_array().expect("plans") {
        let reason = if plan["title"] == "HOJKS" { "annual_review" } else { "transition" };
        stage.cli(&["plan", "issue", plan["id"].as_str().expect("an id"), "--reason", reason]);
    }
    let window = Window::open(&stage).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    window.click(&t("closing-years")).await;
    window.see("Lukuvuosi 2027–2028: siirtyy").await;
    window.inspect("m-years-offer").await;
    window.click("Aloita 2 luonnosta").await;
    window.see("2 luonnosta on aloitettu").await;
    window.inspect("m-years-made").await;
    window.click(&t("closing-years-back")).await;
    window.see("2 luonnosta on peruttu").await;
    window.see("Kopio antamatta, v. 1").await;

    window.click("Esimerkki-Lehtola, Aatos Oskari").await;
    window.click(&t("closing-open")).await;
    window.inspect("m-closing").await;
    window.click(&t("closing-do")).await;
    window.see("Yksi suunnitelma on siirretty päättyneisiin").await;
    window.miss("Esimerkki-Lehtola").await;
    window.click("Päättyneet 1").await;
    window.see("Esimerkki-Lehtola").await;
    window.see("Tuki on päättynyt").await;
    window.inspect("m-closed").await;
    window.small("m-closed").await;
    window.close().await;
}
