//! HOKS plans to eHOKS and back from a terminal: the exit code says whether a body may go, what may not is told with
//! the rule and the place in the plan, and what cannot be read changes nothing.

#![allow(clippy::unwrap_used, reason = "it is how a test fails, also in what the tests share")]

use serde_json::{Value, json};
use std::path::{Path, PathBuf};

mod desk;

use desk::{Desk, text};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name)
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// The example of a TUVA student with these answers changed, as a plan of the desk.
fn tuva(desk: &Desk, changes: &[(&str, Value)]) -> String {
    let mut plan = read(&file("assets/templates/hoks/examples/tuva.json"));
    for (field, value) in changes {
        plan["values"][*field] = value.clone();
    }
    let plan = desk.write("suunnitelma.json", plan.to_string());
    desk.done(&["plan", "import", &plan])
}

fn said(desk: &Desk, words: &[&str]) -> (Option<i32>, Value) {
    let output = desk.run(&[words, &["--json"]].concat());
    (output.status.code(), serde_json::from_slice(&output.stdout).unwrap())
}

#[test]
fn a_plan_becomes_a_file_without_a_name_and_its_log_tells_it() {
    let desk = Desk::with_vault();
    let plan = tuva(&desk, &[]);
    let told = desk.done(&["ehoks", "check", &plan]);
    for part in [
        "uusi HOKS",
        "Kunnossa",
        "Vain eHOKS itse",
        "Nämä jäävät vain suunnitelmaan",
        "Opiskelijan oma näkemys",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let out = desk.path("hoks.json");
    desk.done(&["ehoks", "export", &plan, "--out", &out.display().to_string()]);
    let body = read(&out);
    assert_eq!(body["oppija-oid"], "1.2.246.562.24.12345678907");
    assert_eq!(body["hankittavat-koulutuksen-osat"].as_array().unwrap().len(), 4);
    assert!(!body.to_string().contains("Samu") && !body.to_string().contains("null"));
    desk.done(&["ehoks", "check", &out.display().to_string(), "--right", "tuva"]);
    let log = desk.done(&["plan", "log", &plan]);
    assert!(log.contains("eHOKSin tiedosto tallennettiin"), "{log}");
    // A second one would be another HOKS of the same right: it is told, also of another plan.
    let other = tuva(&desk, &[]);
    for plan in [&plan, &other] {
        let told = desk.done(&["ehoks", "check", plan]);
        assert!(told.contains("on jo viety HOKS"), "{told}");
    }
}

#[test]
fn a_broken_rule_gives_1_with_its_id_and_the_place_in_the_plan_and_writes_nothing() {
    let desk = Desk::with_vault();
    let mut parts = read(&file("assets/templates/hoks/examples/tuva.json"))["values"]["units_tuva"].clone();
    parts[2]["period"] = json!({ "start": "2027-01-11" });
    let plan =
        tuva(&desk, &[("units_tuva", parts), ("pupil_learner_id", json!("1.2.246.562.24.12345678908"))]);
    let out = desk.path("hoks.json");
    for words in
        [&["ehoks", "check", &plan][..], &["ehoks", "export", &plan, "--out", &out.display().to_string()]]
    {
        let output = desk.run(words);
        let told = text(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{told}");
        for part in ["Virhe  S-PUUTTUU", "Hankittava osaaminen", "rivi 3", "R-OID", "Oppijanumero"] {
            assert!(told.contains(part), "{part}: {told}");
        }
        assert!(!out.exists());
    }
    let (code, told) = said(&desk, &["ehoks", "check", &plan]);
    assert_eq!((code, &told["in_order"]), (Some(1), &json!(false)));
    let places: Vec<&Value> = told["ehoks"]["steps"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|step| step["findings"].as_array().unwrap())
        .map(|one| &one["place"])
        .collect();
    assert!(places.iter().any(|place| place["field"] == "units_tuva" && place["row"] == 2), "{places:?}");
}

#[test]
fn a_hoks_comes_in_and_goes_back_as_it_came() {
    let desk = Desk::with_vault();
    for (name, way) in [
        ("minimal", "post"),
        ("agreement", "post"),
        ("apprenticeship", "post"),
        ("tuva", "post"),
        ("put", "put"),
        ("patch", "patch"),
    ] {
        let hoks = file(&format!("tests/files/ehoks/{name}.json"));
        let (code, told) = said(&desk, &["ehoks", "import", &hoks.display().to_string()]);
        assert_eq!(code, Some(0), "{name}: {told}");
        let plan = told["id"].as_str().unwrap();
        let out = desk.path(&format!("{name}.json"));
        desk.done(&["ehoks", "export", plan, "--out", &out.display().to_string(), "--as", way]);
        assert_eq!(read(&out), read(&hoks), "{name}");
    }
}

#[test]
fn unknown_keys_are_told_and_kept_through_versions() {
    let desk = Desk::with_vault();
    let mut hoks = read(&file("tests/files/ehoks/put.json"));
    hoks["tuleva-avain"] = json!({ "a": [1, 2] });
    let hoks_file = desk.write("tuleva.json", hoks.to_string());
    let (_, told) = said(&desk, &["ehoks", "import", &hoks_file]);
    assert_eq!(told["unknown"], json!(["tuleva-avain"]));
    let plan = told["id"].as_str().unwrap();
    let out = desk.path("takaisin.json");
    desk.done(&["ehoks", "export", plan, "--out", &out.display().to_string()]);
    assert_eq!(read(&out), hoks);
    // Also through a plan file.
    let kept = desk.path("vienti.json");
    desk.done(&["plan", "export", plan, "--out", &kept.display().to_string()]);
    let again = desk.done(&["plan", "import", &kept.display().to_string()]);
    // A file of this right was saved since.
    desk.done(&["ehoks", "export", &again, "--out", &out.display().to_string(), "--replace", "--as-is"]);
    assert_eq!(read(&out), hoks);
}

#[test]
fn a_finding_of_a_file_and_one_of_a_plan_have_the_same_keys() {
    let desk = Desk::with_vault();
    let mut hoks = read(&file("tests/files/ehoks/agreement.json"));
    hoks["oppija-oid"] = json!("1.2.246.562.24.12345678908");
    let path = desk.write("hoks.json", hoks.to_string());
    let (_, of_file) = said(&desk, &["ehoks", "check", &path]);
    let (_, told) = said(&desk, &["ehoks", "import", &path]);
    let (code, of_plan) = said(&desk, &["ehoks", "check", told["id"].as_str().unwrap()]);
    assert_eq!((code, &of_plan["method"]), (Some(1), &of_file["method"]));
    let find = |told: &Value| {
        let all = told["findings"].as_array().unwrap().clone();
        all.into_iter().find(|one| one["rule"] == "R-OID").unwrap()
    };
    let (of_file, of_plan) = (find(&of_file), find(&of_plan));
    for key in ["rule", "level", "place", "what", "remedy"] {
        assert_eq!(of_file[key], of_plan[key], "{key}");
    }
    let keys = |one: &Value| one.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert!(keys(&of_file).iter().all(|key| keys(&of_plan).contains(key)), "{of_file} {of_plan}");
}

/// The rules and keys of what stands in the steps of a plan's check.
fn keys_told(told: &Value) -> Vec<(String, Value)> {
    let steps = told["ehoks"]["steps"].as_array().unwrap().iter();
    let findings = steps.flat_map(|step| step["findings"].as_array().unwrap());
    let about = findings.filter(|one| !one["key"].is_null());
    about.map(|one| (one["rule"].as_str().unwrap().to_owned(), one["key"].clone())).collect()
}

#[test]
fn an_unknown_key_that_ehoks_would_refuse_is_left_out_when_that_is_chosen_and_is_told() {
    let desk = Desk::with_vault();
    let mut hoks = read(&file("tests/files/ehoks/agreement.json"));
    let clean = hoks.clone();
    let unit = "/hankittavat-ammat-tutkinnon-osat/0";
    hoks["tuleva-avain"] = json!({ "a": [1, 2] });
    hoks.pointer_mut(unit).unwrap()["tuleva-avain"] = json!(1);
    // A key of this name is known elsewhere: there it stays.
    hoks["nimi"] = json!("x");
    let (_, told) = said(&desk, &["ehoks", "import", &desk.write("tuleva.json", hoks.to_string())]);
    let plan = told["id"].as_str().unwrap().to_owned();
    let out = desk.path("hoks.json").display().to_string();
    let (code, told) = said(&desk, &["ehoks", "check", &plan]);
    let key = |key: &str, left: bool| json!({ "key": key, "left": left });
    let refused = |name: &str| ("S-TUNTEMATON".to_owned(), key(name, false));
    assert_eq!(code, Some(1));
    assert_eq!(keys_told(&told), [refused("nimi"), refused("tuleva-avain"), refused("tuleva-avain")]);
    let words = text(&desk.run(&["ehoks", "check", &plan]).stdout);
    assert!(words.contains("--leave-out tuleva-avain"), "{words}");
    // One of two is not enough: the other one is still told, and nothing is written.
    let some = desk.run(&["ehoks", "export", &plan, "--out", &out, "--leave-out", "nimi"]);
    assert_eq!((some.status.code(), Path::new(&out).exists()), (Some(1), false));
    let told = desk.done(&["ehoks", "export", &plan, "--out", &out, "--leave-out", "tuleva-avain"]);
    assert!(told.contains("Kohta tuleva-avain jätetään pois"), "{told}");
    assert_eq!(read(Path::new(&out)), clean);
    let log = desk.done(&["plan", "log", &plan]);
    assert!(log.contains("jätettiin pois valittuja kohtia"), "{log}");
    // It is remembered with the plan, also in its file, and what it was about is still there.
    let (code, told) = said(&desk, &["ehoks", "check", &plan]);
    let left = |name: &str| (String::new(), key(name, true));
    assert_eq!(
        (code, keys_told(&told)),
        (Some(0), vec![left("nimi"), left("tuleva-avain"), left("tuleva-avain")])
    );
    let words = text(&desk.run(&["ehoks", "check", &plan]).stdout);
    assert!(words.contains("--keep tuleva-avain") && !words.contains("--leave-out"), "{words}");
    // Taken along again it is refused again, as it came.
    let again = desk.run(&["ehoks", "export", &plan, "--out", &out, "--replace", "--keep", "tuleva-avain"]);
    assert_eq!((again.status.code(), read(Path::new(&out)) == clean), (Some(1), true));
    let (_, told) = said(&desk, &["ehoks", "check", &plan]);
    let kept = [refused("tuleva-avain"), left("nimi"), refused("tuleva-avain")];
    assert_eq!(keys_told(&told), kept);
    desk.refused(
        &["ehoks", "export", &plan, "--out", &out, "--replace", "--leave-out", "oppija-oid"],
        "no-such-hoks-key",
        &["oppija-oid"],
    );
}

#[test]
fn without_a_draft_nothing_is_left_out_and_it_is_said_what_to_do() {
    let desk = Desk::with_vault();
    let example = file("assets/templates/hoks/examples/oppisopimus-ja-mukauttaminen.json");
    let plan = desk.done(&["plan", "import", &example.display().to_string()]);
    desk.done(&["plan", "issue", &plan, "--reason", "studies_changed"]);
    let out = desk.path("hoks.json").display().to_string();
    for way in ["--leave-out", "--keep"] {
        let words = ["ehoks", "export", &plan, "--out", &out, way, "tuleva-avain"];
        desk.refused(&words, "no-draft", &["Uusi luonnos aloitetaan"]);
    }
    assert!(!Path::new(&out).exists());
}

#[test]
fn what_ehoks_has_is_a_loss_when_it_is_left_out_and_a_hoks_brought_anew_asks_anew() {
    let desk = Desk::with_vault();
    let mut hoks = read(&file("tests/files/ehoks/put.json"));
    let clean = hoks.clone();
    hoks["tuleva-avain"] = json!(true);
    let hoks_file = desk.write("tuleva.json", hoks.to_string());
    let (_, told) = said(&desk, &["ehoks", "import", &hoks_file]);
    let plan = told["id"].as_str().unwrap().to_owned();
    let out = desk.path("hoks.json").display().to_string();
    let words = ["ehoks", "export", &plan, "--out", &out, "--leave-out", "tuleva-avain"];
    let output = desk.run(&words);
    assert_eq!((output.status.code(), Path::new(&out).exists()), (Some(1), false));
    assert!(text(&output.stdout).contains("Häviäisi  R-PUT-KORVAA"), "{}", text(&output.stdout));
    desk.done(&[&words[..], &["--as-is"]].concat());
    assert_eq!(read(Path::new(&out)), clean);
    desk.done(&["ehoks", "import", &hoks_file, &plan]);
    desk.done(&["ehoks", "export", &plan, "--out", &out, "--replace"]);
    assert_eq!(read(Path::new(&out)), hoks);
}

#[test]
fn what_would_be_wiped_stops_until_it_is_meant() {
    let desk = Desk::with_vault();
    let hoks = file("tests/files/ehoks/put.json");
    let (_, told) = said(&desk, &["ehoks", "import", &hoks.display().to_string()]);
    let kept = desk.path("vienti.json");
    desk.done(&["plan", "export", told["id"].as_str().unwrap(), "--out", &kept.display().to_string()]);
    let mut plan = read(&kept);
    plan["values"]["demonstrations"] = json!([]);
    let plan = desk.done(&["plan", "import", &desk.write("muutettu.json", plan.to_string())]);
    let out = desk.path("hoks.json").display().to_string();
    let output = desk.run(&["ehoks", "export", &plan, "--out", &out]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("Häviäisi  R-PUT-KORVAA"), "{}", text(&output.stdout));
    assert!(!Path::new(&out).exists());
    desk.done(&["ehoks", "export", &plan, "--out", &out, "--as-is"]);
    assert!(
        read(Path::new(&out))["hankittavat-ammat-tutkinnon-osat"][0].get("osaamisen-osoittaminen").is_none()
    );
}

#[test]
fn what_is_no_hoks_changes_nothing() {
    let desk = Desk::with_vault();
    let plan = tuva(&desk, &[]);
    let before =
        desk.done(&["plan", "export", &plan, "--out", &desk.path("ennen.json").display().to_string()]);
    assert!(before.contains("ennen.json"));
    let deep = format!("{{\"a\":{}0{}}}", "[".repeat(5000), "]".repeat(5000));
    for (name, content, about) in [
        ("null.json", "{\"oppija-oid\": null}", "null"),
        ("syvä.json", deep.as_str(), "sisäkkäin"),
        ("poikki.json", "{\"oppija-oid\": \"1.2", "JSON"),
        ("lista.json", "[]", "yhden HOKSin"),
        ("muu.json", "{\"format\": \"laatija-plan\", \"values\": {}}", "yhden HOKSin"),
        ("tyyppi.json", "{\"versio\": \"yksi\"}", "kokonaisluku"),
    ] {
        let path = desk.write(name, content);
        desk.refused(&["ehoks", "import", &path], "not-hoks", &[about]);
        desk.refused(&["ehoks", "import", &path, &plan], "not-hoks", &[about]);
    }
    let huge = desk.path("suuri.json");
    std::fs::File::create(&huge).unwrap().set_len(100 * 1024 * 1024).unwrap();
    desk.refused(&["ehoks", "import", &huge.display().to_string()], "file-too-large", &["8"]);
    let after = desk.path("jälkeen.json");
    desk.done(&["plan", "export", &plan, "--out", &after.display().to_string()]);
    assert_eq!(read(&after), read(&desk.path("ennen.json")));
    assert_eq!(desk.done(&["plan", "list"]).lines().filter(|line| line.contains("TUVA1")).count(), 1);
    // A plan of another kind has no body.
    let hojks = desk.done(&["plan", "import", &desk::example().display().to_string()]);
    desk.refused(&["ehoks", "check", &hojks], "no-hoks-plan", &["HOKS"]);
}

/// A plan of a HOKS that came whole, its answers changed.
fn came(desk: &Desk, changes: &[(&str, Value)]) -> String {
    let hoks = file("tests/files/ehoks/put.json");
    let (_, told) = said(desk, &["ehoks", "import", &hoks.display().to_string()]);
    if changes.is_empty() {
        return told["id"].as_str().unwrap().to_owned();
    }
    let kept = desk.path("vienti.json");
    desk.done(&["plan", "export", told["id"].as_str().unwrap(), "--out", &kept.display().to_string()]);
    let mut plan = read(&kept);
    for (field, value) in changes {
        plan["values"][*field] = value.clone();
    }
    let plan = desk.write("muutettu.json", plan.to_string());
    std::fs::remove_file(kept).unwrap();
    desk.done(&["plan", "import", &plan])
}

#[test]
fn names_and_health_are_found_in_every_text_of_the_plan() {
    let desk = Desk::with_vault();
    let example = read(&file("assets/templates/hoks/examples/oppisopimus-ja-mukauttaminen.json"));
    let with = |table: &str, column: &str, words: &str| {
        let mut plan = example.clone();
        plan["values"][table][0][column] = json!(words);
        let plan = desk.write("suunnitelma.json", plan.to_string());
        said(&desk, &["ehoks", "check", &desk.done(&["plan", "import", &plan])])
    };
    for (table, column, words, rule) in [
        ("units_local", "unit", "Ronjan oma osa", "R-NIMI"),
        ("units_local", "unit", "Osa ADHD:n takia", "R-SALAISUUS"),
        ("units_local", "amosaa", "Ronjan", "R-NIMI"),
        ("units_local", "amosaa", "paikallinen_tutkinnonosa_10_1234", "W-MUOTO"),
        ("units_vocational", "order", "lukihäiriön takia", "R-MUOTO"),
        ("demonstrations", "place", "Mielikuvan luona", "R-NIMI"),
        ("workplace_periods", "workplace", "Paja, ADHD", "W-SALAISUUS"),
        ("workplace_periods", "guide", "Ronja Mielikuva", "R-NIMI"),
        ("student_contact", "email", "ronja@esimerkki.invalid (äiti, huostaanotettu)", "R-MUOTO"),
        ("student_contact", "phone", "040 000 0031 äidin", "R-MUOTO"),
        (
            "adaptation",
            "criteria",
            "Neuropsykiatristen syiden, diabeteksen ja migreenin vuoksi",
            "R-SALAISUUS",
        ),
        ("adaptation", "criteria", "Käyttää pyörätuolia", "W-SALAISUUS"),
        ("workplace_periods", "tasks", "ADHD:n takia vain huollot", "R-SALAISUUS"),
        ("demonstrations", "content", "Näyttö suullisesti lukivaikeuden vuoksi", "R-SALAISUUS"),
        ("demonstrations", "content", "Erityisen tuen päätöksen mukaan kahdessa osassa", "R-SALAISUUS"),
        ("demonstrations", "setting", "pienryhmä, erityinen tuki", "W-SALAISUUS"),
        ("workplace_periods", "tasks", "Hanna Suo ohjaa huollot", "R-NIMI"),
        ("workplace_periods", "tasks", "Huollot Hannan kanssa", "W-NIMI"),
    ] {
        let (code, told) = with(table, column, words);
        assert_eq!(code, Some(1), "{table} {column}: {told}");
        assert!(told.to_string().contains(&format!("\"{rule}\"")), "{table} {column}: {told}");
    }
    for (table, column, words) in [
        ("workplace_periods", "guide", "Pekka Toinen"),
        ("demonstrations", "content", "Toinen näyttö korjaamolla"),
    ] {
        assert_eq!(with(table, column, words).0, Some(0), "{table} {column}");
    }
}

#[test]
fn students_of_other_plans_are_not_named_and_short_names_count_as_a_whole() {
    let desk = Desk::with_vault();
    let example = read(&file("assets/templates/hoks/examples/oppisopimus-ja-mukauttaminen.json"));
    let with = |pupil: &str, tasks: &str| {
        let mut plan = example.clone();
        plan["values"]["pupil_name"] = json!(pupil);
        plan["values"]["workplace_periods"][0]["tasks"] = json!(tasks);
        let plan = desk.write("suunnitelma.json", plan.to_string());
        said(&desk, &["ehoks", "check", &desk.done(&["plan", "import", &plan])])
    };
    let (pupil, tasks) = ("Mielikuva, Ronja Maria", "Samu Keksitty opastaa");
    assert_eq!(with(pupil, tasks).0, Some(0), "nobody is called so");
    tuva(&desk, &[]);
    let (code, told) = with(pupil, tasks);
    assert!(code == Some(1) && told.to_string().contains("\"R-NIMI\""), "{told}");
    let (code, told) = with("Ng, Li", "Li Ng tekee huollon");
    assert!(code == Some(1) && told.to_string().contains("\"R-NIMI\""), "{told}");
    assert_eq!(with("Ng, Li", "Li-akkujen huolto").0, Some(0));
}

#[test]
fn what_may_be_innocent_goes_when_somebody_has_looked_at_it() {
    let desk = Desk::with_vault();
    let mut plan = read(&file("assets/templates/hoks/examples/oppisopimus-ja-mukauttaminen.json"));
    plan["values"]["workplace_periods"][0]["tasks"] = json!("Lääkkeiden jakaminen dosettiin");
    let plan = desk.done(&["plan", "import", &desk.write("suunnitelma.json", plan.to_string())]);
    let out = desk.path("hoks.json").display().to_string();
    let output = desk.run(&["ehoks", "export", &plan, "--out", &out]);
    let told = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains("Tarkista  W-SALAISUUS") && !told.contains("Kunnossa"), "{told}");
    assert!(!Path::new(&out).exists());
    desk.done(&["ehoks", "export", &plan, "--out", &out, "--as-is"]);
    assert!(read(Path::new(&out)).to_string().contains("Lääkkeiden jakaminen"));
}

#[test]
fn what_stands_under_an_unknown_key_is_read_too() {
    let desk = Desk::with_vault();
    tuva(&desk, &[]);
    for (words, rule) in
        [("ADHD", "W-SALAISUUS"), ("ADHD:n vuoksi", "R-SALAISUUS"), ("Samu Keksitty", "R-NIMI")]
    {
        let mut hoks = read(&file("tests/files/ehoks/put.json"));
        hoks["uusi-kohta"] = json!([{ "a": words }]);
        let hoks = desk.write("tuleva.json", hoks.to_string());
        let (_, told) = said(&desk, &["ehoks", "import", &hoks]);
        let (code, told) = said(&desk, &["ehoks", "check", told["id"].as_str().unwrap()]);
        assert!(code == Some(1) && told.to_string().contains(&format!("\"{rule}\"")), "{words}: {told}");
    }
}

#[test]
fn data_of_other_services_is_no_hoks() {
    let desk = Desk::with_vault();
    for content in [
        json!({ "id": 8501, "diaarinumero": "OPH-0000-2026", "nimi": { "fi": "Keksitty perustutkinto" }, "tutkinnonOsat": [] }),
        json!({ "id": 1, "muu": "x" }),
        json!({ "versio": 1, "foo": [] }),
        json!({ "sahkoposti": "a@b.example" }),
        json!({ "id": 1, "versio": 2, "nimi": "x", "sahkoposti": "a@b.example" }),
        json!({ "id": 1 }),
    ] {
        let path = desk.write("muu.json", content.to_string());
        desk.refused(&["ehoks", "import", &path], "not-hoks", &["yhden HOKSin"]);
        assert_ne!(desk.run(&["plan", "import", &path]).status.code(), Some(0));
    }
    let catalogue = file("tests/files/catalogue/lumityo-2026.json").display().to_string();
    desk.refused(&["ehoks", "import", &catalogue], "not-hoks", &["yhden HOKSin"]);
    for content in [
        json!({ "id": 1, "sahkoposti": "a@b.example" }),
        json!({ "id": 1, "osaamisen-saavuttamisen-pvm": "2026-11-20", "uusi-kohta": 1 }),
        json!({ "oppimisen-tuki": [] }),
    ] {
        desk.done(&["ehoks", "import", &desk.write("osa.json", content.to_string())]);
    }
}

#[test]
fn a_hoks_that_never_was_in_ehoks_is_not_told_to_be_from_there() {
    let desk = Desk::with_vault();
    let hoks = file("tests/files/ehoks/minimal.json").display().to_string();
    let (_, first) = said(&desk, &["ehoks", "import", &hoks]);
    let first = first["id"].as_str().unwrap();
    let told = desk.done(&["ehoks", "check", first]);
    assert!(told.contains("tuotiin suunnitelmaan tiedostosta"), "{told}");
    assert!(!told.contains("nykyinen HOKS tuotiin") && !told.contains("on jo viety"), "{told}");
    desk.done(&["ehoks", "export", first, "--out", &desk.path("hoks.json").display().to_string()]);
    let (_, second) = said(&desk, &["ehoks", "import", &hoks]);
    for plan in [first, second["id"].as_str().unwrap()] {
        let told = desk.done(&["ehoks", "check", plan]);
        assert!(told.contains("on jo viety HOKS"), "{told}");
    }
}

#[test]
fn a_part_of_a_hoks_and_one_of_another_student_change_nothing() {
    let desk = Desk::with_vault();
    let plan = came(&desk, &[]);
    let before = desk.done(&["plan", "log", &plan]);
    let patch = file("tests/files/ehoks/patch.json").display().to_string();
    desk.refused(&["ehoks", "import", &patch, &plan], "hoks-not-whole", &["osa HOKSista"]);
    // One that eHOKS never numbered is none that it has now.
    let mut fresh = read(&file("tests/files/ehoks/put.json"));
    fresh.as_object_mut().unwrap().remove("id");
    let fresh = desk.write("numeroton.json", fresh.to_string());
    desk.refused(
        &["ehoks", "import", &fresh, &plan],
        "hoks-not-numbered",
        &["tunnusta", "uuden suunnitelman"],
    );
    for (key, number) in
        [("oppija-oid", "1.2.246.562.24.12345678907"), ("opiskeluoikeus-oid", "1.2.246.562.15.12345678903")]
    {
        let mut hoks = read(&file("tests/files/ehoks/put.json"));
        assert_ne!(hoks[key], number);
        hoks[key] = json!(number);
        let other = desk.write("toinen.json", hoks.to_string());
        desk.refused(&["ehoks", "import", &other, &plan], "hoks-of-other", &["toisen opiskelijan"]);
    }
    assert_eq!(desk.done(&["plan", "log", &plan]), before);
    // A plan without numbers takes it, and tells that nothing says whose it is.
    let (_, empty) = said(&desk, &["ehoks", "import", &patch]);
    let empty = empty["id"].as_str().unwrap().to_owned();
    let hoks = file("tests/files/ehoks/put.json").display().to_string();
    let told = desk.done(&["ehoks", "import", &hoks, &empty]);
    assert!(told.contains("ohjelma ei voi tietää"), "{told}");
    // A plan of a part alone changes that part alone.
    let (_, part) = said(&desk, &["ehoks", "import", &patch]);
    let part = part["id"].as_str().unwrap();
    let out = desk.path("osa.json").display().to_string();
    let (code, told) = said(&desk, &["ehoks", "check", part]);
    assert_eq!((code, &told["ehoks"]["methods"]), (Some(0), &json!(["patch"])), "{told}");
    desk.refused(&["ehoks", "export", part, "--out", &out, "--as", "put"], "hoks-not-whole", &[]);
}

#[test]
fn a_second_file_asks_for_the_current_hoks_again() {
    let desk = Desk::with_vault();
    let plan = came(&desk, &[]);
    let told = desk.done(&["ehoks", "check", &plan]);
    assert!(told.contains("nykyinen HOKS tuotiin suunnitelmaan"), "{told}");
    let out = desk.path("hoks.json").display().to_string();
    desk.done(&["ehoks", "export", &plan, "--out", &out]);
    for words in [
        &["ehoks", "check", &plan][..],
        &["ehoks", "export", &plan, "--out", &out, "--replace"],
        &["ehoks", "check", &plan, "--as", "patch"],
    ] {
        let output = desk.run(words);
        let told = text(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(told.contains("Häviäisi") && told.contains("on jo viety HOKS"), "{told}");
    }
    // Bringing it in again is enough; so is saying that it is meant.
    desk.done(&["ehoks", "export", &plan, "--out", &out, "--replace", "--as-is"]);
    desk.done(&["ehoks", "import", &file("tests/files/ehoks/put.json").display().to_string(), &plan]);
    desk.done(&["ehoks", "export", &plan, "--out", &out, "--replace"]);
}
