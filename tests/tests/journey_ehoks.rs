//! A TUVA student from the first talk to eHOKS in the real window: the plan is begun and written, the steps of eHOKS
//! tell what is wrong with the way there, the file holds what was written and no name; and what eHOKS has now is
//! brought in before it is changed.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_tests::source;
use laatija_tests::stage::{Stage, text_of_pdf, wait_for};
use laatija_tests::window::Window;
use laatija_tests::words::{t, with};
use serde_json::{Value, json};

const PASSPHRASE: &str = "kivi saari tuuli lampi orava";

async fn unlocked(stage: &Stage) -> Window {
    let window = Window::open(stage).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    window
}

fn example(name: &str) -> Value {
    let file = source::top().join(format!("assets/templates/hoks/examples/{name}.json"));
    serde_json::from_slice(&std::fs::read(file).expect("the example")).expect("JSON")
}

fn saved(stage: &Stage) -> Value {
    serde_json::from_slice(&std::fs::read(stage.saved()).expect("the file")).expect("JSON")
}

/// Fills fields of a section as the example has them.
async fn fill(window: &Window, section: &str, fields: &[(&str, Value)]) {
    window.click(section).await;
    for (field, value) in fields {
        window.until("one(a[0])", &[json!(format!("[data-field={field}]"))]).await;
        window.fill(field, value).await;
    }
}

async fn export(window: &Window) {
    window.click(&t("common-step-export")).await;
    window.see(&t("upload-body")).await;
}

/// Saves the file that may go.
async fn save(window: &Window, stage: &Stage) {
    let _ = std::fs::remove_file(stage.saved());
    window.click(&t("upload-save")).await;
    // What was saved before in the same place may still be told of.
    wait_for("the file", || stage.saved().exists());
    window.see(&with("upload-saved", &[("path", &stage.saved().display().to_string())])).await;
}

/// The sheet to type from, as it is printed.
async fn sheet(window: &Window, stage: &Stage) -> String {
    let _ = std::fs::remove_file(stage.saved());
    window.click(&t("upload-sheet-save")).await;
    wait_for("the sheet", || stage.saved().exists());
    text_of_pdf(&stage.saved()).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Begins the plan of a student.
async fn begin(window: &Window, name: &str, group: &str) {
    window.click(&t("home-new")).await;
    window.see(&t("student-level-vocational")).await;
    window.click_at("input[value='fi.ammatillinen.hoks']").await;
    window.write(&t("student-name"), name).await;
    window.write(&t("student-group"), group).await;
    window.click(&t("home-new-make")).await;
    window.until("one('[data-field]')", &[]).await;
}

#[tokio::test]
async fn a_tuva_student_goes_from_the_first_talk_to_ehoks_and_changes() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    let values = example("tuva")["values"].clone();
    let window = unlocked(&stage).await;
    begin(&window, "Keksitty, Samu Elias", "TUVA1").await;
    // The first talk.
    let of = |field: &'static str| (field, values[field].clone());
    fill(&window, "Opiskelijan oma näkemys", &[of("student_view"), of("own_help")]).await;
    fill(&window, "Tavoite ja urasuunnitelma", &[of("career_plan")]).await;
    let studies = [of("education_type"), of("qualification_name"), of("study_rights")];
    fill(&window, "Tutkinto tai koulutus", &studies).await;
    fill(&window, "Tarve hankkia osaamista", &[of("acquiring_need")]).await;
    fill(&window, "Hankittava osaaminen", &[of("units_tuva")]).await;
    fill(&window, "Hyväksyminen ja päivitykset", &[of("first_approved")]).await;
    // A digit of the learner's number is mistyped.
    let wrong = ("pupil_learner_id", json!("1.2.246.562.24.12345678908"));
    fill(&window, "Opiskelijan tiedot", &[wrong]).await;
    export(&window).await;
    window.see("Vie eHOKSiin: yksi asia kesken").await;
    window.see("ei TUVAssa").await;
    window.inspect("ehoks-1-one-open").await;
    // Whoever types it by hand need not wait, nor for a version.
    assert!(sheet(&window, &stage).await.contains("luonnoksesta"));
    // The way leads to the cell.
    window.click_on("document.querySelector('li.broken .found button')", &[]).await;
    window.until("document.activeElement?.closest('[data-field=pupil_learner_id]')", &[]).await;
    fill(&window, "Opiskelijan tiedot", &[of("pupil_learner_id")]).await;
    // What goes is the version that was issued.
    let document = [("version_reason", json!("first_plan")), of("doc_status"), of("education_provider")];
    fill(&window, "Asiakirjan tiedot", &document).await;
    let student = [of("pupil_birth_date"), of("compulsory_age"), of("non_disclosure")];
    fill(&window, "Opiskelijan tiedot", &student).await;
    fill(&window, "Ohjaus ja oppimisen tuki", &[("support_layers", json!(["ordinary"]))]).await;
    issue(&window).await;
    export(&window).await;
    window.see("Vie eHOKSiin: kaikki kunnossa").await;
    window.see("Yksi HOKS, versio 1").await;
    // What only eHOKS can check is listed, also where all is in order.
    window.click(&t("upload-online")).await;
    window.see("opiskeluoikeudella ei ole vielä HOKSia").await;
    window.see(&t("upload-stays")).await;
    window.inspect("ehoks-1-online").await;
    save(&window, &stage).await;
    let body = saved(&stage);
    assert_eq!(body["hankittavat-koulutuksen-osat"].as_array().map(Vec::len), Some(4));
    assert_eq!(body["oppija-oid"], values["pupil_learner_id"]);
    assert!(!body.to_string().contains("Samu") && !body.to_string().contains("Kuulen"), "{body}");
    // It is told in the log, and before a second one.
    window.see("on jo viety HOKS").await;
    window.inspect("ehoks-2-exported").await;
    // eHOKS gave it a number and keeps more than the form shows.
    let mut current = body.clone();
    current["id"] = json!(4711);
    current["versio"] = json!(3);
    current["hankittavat-koulutuksen-osat"][0]["tuleva-avain"] = json!("säilyy: astma");
    std::fs::write(stage.chosen(), json!({ "meta": {}, "data": current }).to_string())
        .expect("the current HOKS");
    window.see(&t("upload-no-draft")).await;
    window.click(&t("common-step-write")).await;
    window.click(&t("write-start-draft")).await;
    window.until("one('[data-field]')", &[]).await;
    export(&window).await;
    window.click(&t("upload-bring")).await;
    window.see("Nykyinen HOKS on tuotu").await;
    window.see("eHOKSin nykyinen HOKS tuotiin suunnitelmaan").await;
    window.inspect("ehoks-3-current").await;
    let mut wanted = current.clone();
    wanted["osaamisen-saavuttamisen-pvm"] = json!("2026-11-20");
    fill_after(&window, "Hyväksyminen ja päivitykset", "achieved_date", json!("2026-11-20")).await;
    export(&window).await;
    // A word of health under a key that the program does not know has to be looked at before it goes.
    window.until("one('aside .foot button:disabled')", &[]).await;
    window.inspect("ehoks-4-asked").await;
    window.choose(&t("upload-asked-accept")).await;
    save(&window, &stage).await;
    assert_eq!(saved(&stage), wanted);
    window.click_at("input[name=way]:not(:checked)").await;
    window.until("one('pre') && !one('pre').textContent.includes('oppija-oid')", &[]).await;
    // What was brought in is older than the file saved since: that has to be known.
    window.choose(&t("upload-losses-accept")).await;
    save(&window, &stage).await;
    assert_eq!(saved(&stage), json!({ "id": 4711, "osaamisen-saavuttamisen-pvm": "2026-11-20" }));
    window.close().await;
    let id = stage.cli(&["plan", "list"]);
    let id = id.split_whitespace().next().expect("a plan");
    let log = stage.cli(&["plan", "log", id]);
    assert_eq!(log.matches("eHOKSin tiedosto tallennettiin").count(), 3, "{log}");
}

/// Issues the first version.
async fn issue(window: &Window) {
    window.click(&t("common-step-issue")).await;
    window.see(&t("issue-title")).await;
    window.look_through().await;
    window.write(&t("issue-passphrase"), PASSPHRASE).await;
    window.click(&t("issue-sign")).await;
    window.see(&say(Language::Fi, "issue-done", &[("number", 1.into())])).await;
}

async fn fill_after(window: &Window, section: &str, field: &str, value: Value) {
    window.click(&t("common-step-write")).await;
    window.until("one('[data-field]')", &[]).await;
    window.click(section).await;
    window.until("one(a[0])", &[json!(format!("[data-field={field}]"))]).await;
    window.fill(field, &value).await;
}

#[tokio::test]
async fn an_apprentice_s_adaptation_is_written_issued_and_goes_to_ehoks() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    let mut plan = example("oppisopimus-ja-mukauttaminen");
    let values = plan["values"].clone();
    for field in ["adaptation_need", "adaptation", "workplace_periods"] {
        plan["values"].as_object_mut().expect("values").remove(field);
    }
    // Remedial teaching is planned for a unit; nobody has said yet that it was given.
    plan["values"]["support_layers"] = json!(["ordinary", "learning_support", "special_support"]);
    plan["values"]["learning_support"] = json!([{ "unit": "Huoltaminen", "form": "remedial",
        "description": "Huolto-ohjeen lukeminen vaihe vaiheelta", "amount": "tunti viikossa", "provider": "Hanna Suo" }]);
    let file = stage.path("oppisopimus.json");
    std::fs::write(&file, plan.to_string()).expect("the plan file");
    stage.cli(&["plan", "import", &file.display().to_string()]);
    let window = unlocked(&stage).await;
    window.click("Mielikuva, Ronja").await;
    window.until("one('[data-field]')", &[]).await;
    // The apprenticeship with two interruptions, and the adaptation.
    let mut periods = values["workplace_periods"].clone();
    periods[0]["interruption"] = json!({ "start": "2026-12-21", "end": "2027-01-04" });
    periods[0]["interruption_2"] = json!({ "start": "2027-02-22", "end": "2027-02-26" });
    fill(&window, "Oppiminen työpaikalla", &[("workplace_periods", periods)]).await;
    let of = |field: &'static str| (field, values[field].clone());
    fill(&window, "Osaamisen arvioinnin mukauttaminen", &[of("adaptation_need"), of("adaptation")]).await;
    window.inspect("ehoks-4-adaptation").await;
    support_is_given(&window).await;
    issue(&window).await;
    export(&window).await;
    window.see("Vie eHOKSiin: kaikki kunnossa").await;
    window.inspect("ehoks-5-apprentice").await;
    let sheet = sheet(&window, &stage).await;
    assert!(sheet.contains("versiosta 1") && sheet.contains("Huolto-ohjeen käyttö"), "{sheet}");
    save(&window, &stage).await;
    window.close().await;
    // The support that the follow-up says was given is a record, with the days in which its unit is acquired.
    assert_eq!(
        saved(&stage)["oppimisen-tuki"],
        json!([{
            "oppimisen-tuen-tyyppi-koodi-uri": "ammatillinenkoulutusoppimisentuentyyppi_01",
            "tutkinnon-osan-tyyppi-koodi-uri": "ammatillisentutkinnonosanryhma_1",
            "alku": "2026-08-17", "loppu": "2027-05-28",
        }])
    );
    let unit = saved(&stage)["hankittavat-ammat-tutkinnon-osat"][0].clone();
    assert_eq!(
        unit["osaamisen-osoittaminen"][0]["yksilolliset-kriteerit"],
        json!([format!(
            "{}: {}",
            values["adaptation"][0]["target"].as_str().expect("a target"),
            values["adaptation"][0]["criteria"].as_str().expect("criteria")
        )])
    );
    let work = unit["osaamisen-hankkimistavat"].as_array().expect("periods");
    let work = work.iter().find(|one| one.get("oppisopimuksen-perusta-koodi-uri").is_some()).expect("work");
    assert_eq!(
        work["keskeytymisajanjaksot"],
        json!([
            { "alku": "2026-12-21", "loppu": "2027-01-04" },
            { "alku": "2027-02-22", "loppu": "2027-02-26" }
        ])
    );
    assert!(!saved(&stage).to_string().contains("Ronja"));
}

/// Remedial teaching that was planned is followed by keys, goes into the round of the plan, and what came of it is chosen.
async fn support_is_given(window: &Window) {
    const READY: &str = "document.activeElement?.closest('nav.goals button')";
    window.press(&[Key::Control], '5').await;
    window.until(READY, &[]).await;
    window.see("Tukiopetus, Huoltaminen").await;
    let support = "(() => {
        const all = [...document.querySelectorAll('nav.goals button')];
        const own = all.find((one) => one.textContent.includes('Tukiopetus, Huoltaminen'));
        own?.focus();
        return own && document.activeElement === own;
    })()";
    window.until(support, &[]).await;
    window.press(&[], Key::Enter).await;
    window.until("document.activeElement?.matches('.options input')", &[]).await;
    window.press(&[], '1').await;
    let effects = "document.activeElement?.closest('fieldset')?.innerText.includes(a[0])";
    window.until(effects, &[json!(t("follow-given-effect"))]).await;
    window.press(&[], '1').await;
    window.press(&[], Key::Enter).await;
    window.until(READY, &[]).await;
    window.inspect("ehoks-4-given").await;
    window.press(&[Key::Control], Key::Enter).await;
    window.miss(&t("follow-support-carry")).await;
    window.click(&t("common-step-write")).await;
    window.until("one('[data-field]')", &[]).await;
    // A step of the plan has the same name as the section.
    let section = "[...document.querySelectorAll('nav.sections button, nav.sections a')].find((one) => tidy(one.textContent).includes('Seuranta'))";
    window.click_on(section, &[]).await;
    window.until("one('[data-field=support_rounds]')", &[]).await;
    window.fill("support_rounds", &json!([{ "effect": "helped" }])).await;
    window.inspect("ehoks-4-round").await;
}

#[tokio::test]
async fn a_telma_student_s_plan_is_written_from_the_start_and_goes_to_ehoks() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    let values = example("telma")["values"].clone();
    let window = unlocked(&stage).await;
    begin(&window, "Oletus, Veera Inkeri", "TELMA1").await;
    let of = |field: &'static str| (field, values[field].clone());
    fill(&window, "Opiskelijan tiedot", &[of("pupil_learner_id")]).await;
    let studies = [of("education_type"), of("qualification_name"), of("study_rights")];
    fill(&window, "Tutkinto tai koulutus", &studies).await;
    fill(&window, "Tarve hankkia osaamista", &[of("acquiring_need")]).await;
    fill(&window, "Hankittava osaaminen", &[of("units_telma")]).await;
    fill(&window, "Oppiminen oppilaitoksessa ja muualla", &[of("learning_periods")]).await;
    fill(&window, "Oppiminen työpaikalla", &[of("workplace_periods")]).await;
    // The place where it is shown was named with the period at work, and comes with its business.
    window.click("Näytöt ja muu osaamisen osoittaminen").await;
    let shown =
        |column: &str| format!("[data-field='demonstrations'] [data-row='0'] [data-column='{column}'] input");
    window.click_at(&shown("place")).await;
    window.press(&[], Key::Down).await;
    window.until("document.querySelectorAll('[role=option]').length === 1", &[]).await;
    window.inspect("ehoks-6-proposed").await;
    window.press(&[], Key::Down).await;
    window.press(&[], Key::Enter).await;
    window.until("one(a[0])?.value === a[1]", &[json!(shown("business_id")), json!("1234567-1")]).await;
    let mut demonstrations = values["demonstrations"].clone();
    for column in ["place", "business_id"] {
        demonstrations[0].as_object_mut().expect("a row").remove(column);
    }
    window.fill("demonstrations", &demonstrations).await;
    fill(&window, "Hyväksyminen ja päivitykset", &[of("first_approved")]).await;
    export(&window).await;
    // The versions of the codes were not told.
    window.see("Vie eHOKSiin: ei virheitä, 2 huomiota").await;
    window.inspect("ehoks-7-telma").await;
    let sheet = sheet(&window, &stage).await;
    assert!(sheet.contains("Työelämään valmentautuminen") && !sheet.contains("Veera"), "{sheet}");
    save(&window, &stage).await;
    window.close().await;
    let body = saved(&stage);
    let units = body["hankittavat-ammat-tutkinnon-osat"].as_array().expect("units");
    let codes: Vec<&Value> = units.iter().map(|unit| &unit["tutkinnon-osa-koodi-uri"]).collect();
    assert_eq!(codes, ["tutkinnonosat_400005", "tutkinnonosat_400007"]);
    let place = &units[1]["osaamisen-osoittaminen"][0]["nayttoymparisto"];
    assert_eq!(
        (&place["nimi"], &place["y-tunnus"]),
        (&json!("Lounasravintola Kuvitelma"), &json!("1234567-1"))
    );
    assert!(!body.to_string().contains("Veera") && !body.to_string().contains("null"), "{body}");
}

/// What is no HOKS of this student that eHOKS has now, and what is said of it.
fn wrong_files() -> Vec<(&'static str, String, &'static str)> {
    let read = |file: &str| {
        std::fs::read_to_string(source::top().join("tests/files").join(file)).expect("a composed file")
    };
    let whole = read("ehoks/put.json");
    let mut fresh: Value = serde_json::from_str(&whole).expect("JSON");
    fresh.as_object_mut().expect("a HOKS").remove("id");
    let mut null: Value = serde_json::from_str(&whole).expect("JSON");
    null["sahkoposti"] = Value::Null;
    let mut deep: Value = serde_json::from_str(&whole).expect("JSON");
    deep["tuleva-avain"] = (0..60).fold(json!("pohja"), |inner, _| json!([inner]));
    vec![
        ("with a null", null.to_string(), "tyhjä arvo null"),
        ("too deep", deep.to_string(), "osia sisäkkäin enemmän kuin"),
        ("of ePerusteet", read("catalogue/lumityo-2026.json"), "yhden HOKSin"),
        ("cut off", whole[..whole.len() / 2].to_owned(), "Tiedosto ei ole HOKS"),
        ("a part", read("ehoks/patch.json"), "vain osa HOKSista"),
        ("never numbered", fresh.to_string(), "ei ole vielä eHOKSin antamaa tunnusta"),
        ("of another student", whole, "toisen opiskelijan"),
    ]
}

#[tokio::test]
async fn a_wrong_file_is_refused_with_its_reason_and_changes_nothing() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    let file = source::top().join("assets/templates/hoks/examples/tuva.json").display().to_string();
    let id = stage.cli(&["plan", "import", &file]).trim().to_owned();
    let kept = |name: &str| {
        let out = stage.path(name);
        stage.cli(&["plan", "export", &id, "--out", &out.display().to_string()]);
        std::fs::read(out).expect("the plan file")
    };
    let (before, told) = (kept("ennen.json"), stage.cli(&["plan", "log", &id]));
    let window = unlocked(&stage).await;
    window.click("Keksitty, Samu").await;
    window.until("one('[data-field]')", &[]).await;
    export(&window).await;
    for (what, content, words) in wrong_files() {
        std::fs::write(stage.chosen(), content).expect("the file");
        window.click(&t("upload-bring")).await;
        window.see(words).await;
        window.see("Mitään ei ole muutettu").await;
        window.inspect(&format!("ehoks-8-wrong-{}", what.replace(' ', "-"))).await;
        window.press(&[], Key::Escape).await;
        window.miss(words).await;
        window.see("Vie eHOKSiin: ei virheitä, 2 huomiota").await;
    }
    window.close().await;
    // A backup of the whole is made by itself meanwhile.
    let log = stage.cli(&["plan", "log", &id]);
    let own: Vec<&str> = log.lines().filter(|line| !line.contains("varmuuskopio")).collect();
    assert_eq!(own, told.lines().collect::<Vec<_>>());
    assert!(kept("jälkeen.json") == before, "the plan is another");
}
