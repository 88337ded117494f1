//! What the checks point at before signing, in the real window: a closed document type and what is made instead,
//! another pupil's name, a word on health; the way to each, and a finding that is left as it is for a reason.

use fantoccini::key::Key;
use laatija_tests::stage::{PASSPHRASE, Stage};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};

const EXAMPLE: &str = include_str!("../../assets/templates/hojks/examples/yksilollistetty.json");
const OTHER: &str = include_str!("../../assets/templates/hojks/examples/ensimmainen.json");

#[tokio::test]
async fn what_may_be_left_over_is_shown_and_may_stay_for_a_reason() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    let mut plan: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    plan["values"]["teaching_methods"] =
        json!("Venlan kanssa luetaan pareittain. Lääkitys vaihtui syksyllä.");
    plan["values"]["guardian_support"] = json!("Lukuvuonna 2023–2024 huoltaja kuuntelee läksyt.");
    plan["values"]["need_assessment"] = json!("increase_new_decision");
    for (name, text) in [("plan.json", plan.to_string()), ("other.json", OTHER.to_owned())] {
        let file = stage.path(name);
        std::fs::write(&file, text).expect("a plan file");
        stage.cli(&["plan", "import", &file.display().to_string()]);
    }
    let window = Window::unlocked(&stage).await;
    window.click("Esimerkki-Lehtola").await;
    window.until("one('[data-field]')", &[]).await;
    window.click(&t("common-step-review")).await;

    let name = "Tekstissä on toisen oppilaan nimi: Venlan";
    for finding in
        [name, "Teksti saattaa sisältää terveystiedon: Lääkitys", "Tekstissä on toinen lukuvuosi: 2023–2024"]
    {
        window.see(finding).await;
    }
    window.see("HOJKSin tilalle laaditaan toinen asiakirja: ").await;
    window.picture("f-checks").await;
    window.click(name).await;
    // The rule, the place in the text and a neutral way to put it.
    window.see("Suunnitelmassa ei kerrota muista oppilaista.").await;
    window.until("one('aside mark')?.textContent === a[0]", &[json!("Venlan")]).await;
    // Beside the finding stands what is in order, though several rules check sides of one norm.
    window.until("one('aside .good li')", &[]).await;
    window.picture("f-checks-name").await;

    let row = "[...document.querySelectorAll('.finding')].find((row) => row.textContent.includes(a[0]))";
    window.until(&format!("{row}.querySelectorAll('.do button')[1].click() ?? true"), &[json!(name)]).await;
    window.write(&t("review-reason"), "Nimi on luettavan kirjan henkilön.").await;
    window.press(&[], Key::Enter).await;
    window.until(&format!("!{row}"), &[json!(name)]).await;
    window.click(&t("review-dismissed-show")).await;
    window.see("Nimi on luettavan kirjan henkilön.").await;
    window.click("Teksti saattaa sisältää terveystiedon: Lääkitys").await;
    window.press(&[], Key::Enter).await;
    window.until("document.activeElement?.closest('[data-field=teaching_methods]')", &[]).await;

    // Support that was not enough is assessed anew: the review leads to what is in force in place of the old study.
    window.click(&t("common-step-review")).await;
    window.click("Uutta arviointia ei ole aloitettu").await;
    window.see("Nyt se on osa tuen suunnitelmaa (20 d §).").await;
    window.picture("f-checks-not-enough").await;
    let begin = format!("{row}?.querySelectorAll('.do button')[1]");
    window.click_on(&begin, &[json!("Uutta arviointia ei ole aloitettu")]).await;
    window.until("one('[data-field=school_year]')", &[]).await;
    window.see("Tuen suunnitelma").await;
    window.picture("f-checks-begun").await;
    window.close().await;
    let listed = stage.cli(&["plan", "list"]);
    assert!(
        listed.lines().any(|line| line.contains("Tuen suunnitelma") && line.contains("Lehtola")),
        "{listed}"
    );
}
