//! A pupil changes school: her plan goes to the next one as a package, on a permission that holds and on no other,
//! and is opened, judged and received there in the real window.

use laatija_tests::source;
use laatija_tests::stage::{EXAMPLE, PASSPHRASE, Stage};
use laatija_tests::window::Window;
use laatija_tests::words::{t, with};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const SCHOOL: &str = "Koivulan koulu";

fn school(teacher: &str, name: &str) -> Stage {
    let stage = Stage::new();
    stage.create_vault_of(teacher, name, PASSPHRASE);
    stage
}

/// Imports and issues a plan file; gives the plan.
fn issue(stage: &Stage, file: &Value, reason: &str) -> String {
    let path = stage.path("tuotu.json");
    fs::write(&path, file.to_string()).expect("the plan file is written");
    let plan = stage.cli(&["plan", "import", &path.display().to_string()]).trim().to_owned();
    stage.cli(&["plan", "issue", &plan, "--reason", reason]);
    plan
}

/// The example plan with a pupil of this name, and a permission for two schools, of which one's is over.
fn files() -> [Value; 2] {
    let example = fs::read(source::top().join(EXAMPLE)).expect("the example");
    let mut plan: Value = serde_json::from_slice(&example).expect("the example is JSON");
    plan["values"]["data_transfer_permissions"] = json!([]);
    let of = plan["values"].clone();
    let row = |to: &str, until: &str| {
        json!({ "to": to, "what": "Suunnitelma ja tukitoimet", "purpose": "Opetuksen järjestäminen",
            "until": until, "given_by": "Maija", "given_on": "2026-11-01", "given_how": "signed" })
    };
    let asked = json!({ "to": "Kerho", "what": "Aikataulu", "purpose": "Harrastus", "until": "2099-05-31" });
    let values = json!({ "confidentiality_mark": "secret_30", "doc_status": "ready", "school_year": "2026–2027",
        "drafted_date": "2026-11-01", "doc_language": "fi", "education_provider": "Harjukoski",
        "school": "Kuusilammen koulu", "pupil_name": of["pupil_name"],
        "pupil_birth_date": of["pupil_birth_date"], "grade": "5", "class_name": "5B",
        "guardians": [{ "name": "Maija", "gets_copy": "yes" }],
        "non_disclosure": { "value": "no", "details": "" }, "responsible_teacher": { "name": "Riitta" },
        "data_transfer_permissions": [row(SCHOOL, "2099-05-31"), row("Vanha koulu", "2020-05-31"), asked] });
    let permission = json!({ "format": "laatija-plan", "format_version": 1, "template_version": "1.0",
        "template_id": "fi.perusopetus.tiedonsiirtolupa", "values": values });
    [plan, permission]
}

/// The teacher makes the package; gives the words that open it.
async fn make(window: &Window) -> String {
    window.click(&t("common-step-export")).await;
    window.click(&t("transfer-open")).await;
    window.see(&t("transfer-goes-not")).await;
    window.see("Lupa (Vanha koulu, Suunnitelma ja tukitoimet) päättyi 31.5.2020.").await;
    window.inspect("s1-transfer").await;
    window.small("s1-transfer").await;
    // Nothing is chosen for her: neither to whom nor on what.
    window.click(&t("transfer-do")).await;
    window.see(&t("transfer-recipient-none")).await;
    window.see(&t("transfer-grounds-none")).await;
    window.picture("s1-transfer-missing").await;
    // A permission that is for another school is not offered, and one that the guardian has not answered to neither.
    window.write(&t("transfer-recipient"), "Muu opisto").await;
    window.see(&with("handing-permission-others", &[("names", SCHOOL)])).await;
    window.see(&with("handing-permission-awaited", &[("to", "Kerho"), ("what", "Aikataulu")])).await;
    let permission = with("handing-permission", &[("to", SCHOOL), ("what", "Suunnitelma ja tukitoimet")]);
    window.miss(&permission).await;
    window.inspect("s2-transfer-refused").await;
    let field = "(() => { const box = field(a[0]); box?.select(); return box; })()";
    window.until(field, &[json!(t("transfer-recipient"))]).await;
    window.write(&t("transfer-recipient"), SCHOOL).await;
    window.choose(&permission).await;
    window.write(&t("issue-passphrase"), PASSPHRASE).await;
    let told = window.until("document.querySelector('p.words')?.textContent", &[]).await;
    window.inspect("s3-transfer-ready").await;
    window.click(&t("transfer-do")).await;
    window.see("Siirtopaketti on tallennettu").await;
    told.as_str().expect("words").trim().to_owned()
}

/// The other school opens it by the words and receives the plan.
async fn receive(window: &Window, stage: &Stage, file: &Path, told: &str) {
    let whole = fs::read(file).expect("the package");
    let mut broken = whole.clone();
    let middle = broken.len() / 2;
    broken[middle] ^= 1;
    let unlock = async |words: &str| {
        window.write(&t("part-locked-passphrase"), words).await;
        window.click(&t("part-locked-open")).await;
    };
    fs::write(stage.chosen(), &broken).expect("the file is there");
    window.click(&t("part-file-open")).await;
    window.see(&t("part-locked-text")).await;
    unlock(told).await;
    window.see(&t("failure-packet-damaged")).await;
    window.picture("s4-damaged").await;
    window.click(&t("common-understood")).await;

    fs::write(stage.chosen(), &whole).expect("the file is there");
    window.click(&t("part-another")).await;
    window.miss(&t("failure-packet-damaged")).await;
    window.see(&t("part-locked-text")).await;
    unlock("aivan muut sanat").await;
    window.see(&t("failure-wrong-packet-passphrase")).await;
    let field = "(() => { const box = field(a[0]); box?.select(); return box; })()";
    window.until(field, &[json!(t("part-locked-passphrase"))]).await;
    unlock(told).await;
    window.see("Riitta Sarapuu, Kuusilammen koulu").await;
    window.see(&with("transfer-came", &[("pupil", "Esimerkki-Lehtola, Aatos Oskari")])).await;
    window.inspect("s5-came").await;
    window.small("s5-came").await;
    window.click(&t("receive-do")).await;
    window.click(&t("receive-anyway")).await;
    window.see(&t("receive-done")).await;
    window.inspect("s6-received").await;
}

#[tokio::test]
async fn a_plan_goes_to_the_next_school_on_a_permission_and_is_received_there() {
    let (here, there) = (school("Riitta Sarapuu", "Kuusilammen koulu"), school("Petri Lahti", SCHOOL));
    let [plan, permission] = files();
    let plan = issue(&here, &plan, "annual_review");
    issue(&here, &permission, "new_permission");

    let riitta = Window::unlocked(&here).await;
    riitta.click("Esimerkki-Lehtola, Aatos Oskari").await;
    riitta.see("Vuosittainen tarkistus").await;
    let told = make(&riitta).await;
    riitta.close().await;
    let ledger = here.cli(&["ledger", &plan]);
    assert!(ledger.contains(SCHOOL), "{ledger}");
    let log = here.cli(&["plan", "log", &plan]);
    assert!(log.contains("siirtopaketti seuraavaan kouluun") && log.contains("perusteena lupa"), "{log}");

    let petri = Window::unlocked(&there).await;
    receive(&petri, &there, &here.saved(), &told).await;
    petri.close().await;
    assert_eq!(there.cli(&["plan", "list"]).lines().count(), 1);
}
