//! A HOKS plan and a body of eHOKS, both ways: what comes goes back as it came, what is changed is all that changes,
//! nothing of the plan's own goes along, and every finding has its place in the plan.

use laatija_core::draft::{Answer, Draft, Others, Place, Row};
use laatija_core::ehoks::{
    Brought, Field, Hoks, Kind, Known, Left, LeftOut, Mapping, Method, Upload, Verdict, body_for, bring,
    check, current, fresh, import, method_of, right, upload,
};
use laatija_core::export::{read_plan_file, write_plan_file};
use laatija_core::language::Language;
use laatija_core::template::{Template, examples, shipped};
use laatija_tests::judges::schema_faults;
use serde_json::{Value, json};

mod ehoks_meant;

const BODIES: [&str; 7] = ["minimal", "agreement", "apprenticeship", "tuva", "put", "patch", "get"];

fn body(name: &str) -> Value {
    let path = laatija_tests::source::top().join(format!("tests/files/ehoks/{name}.json"));
    serde_json::from_slice(&std::fs::read(path).expect(name)).expect(name)
}

fn template() -> &'static Template {
    shipped().iter().find(|one| Some(one.id.as_str()) == Mapping::template_id()).expect("the HOKS template")
}

fn mapping() -> &'static Mapping {
    Mapping::of(&template().id).expect("the mapping is read")
}

/// An example of the template by the beginning of its note.
fn example(kind: &str) -> Draft {
    let own = examples().iter().filter_map(|text| read_plan_file(text.as_bytes(), [template()]).ok());
    let mut own = own.map(|(_, draft)| draft);
    own.find(|draft| draft.answers.get("education_type") == Some(&Answer::Choice(kind.to_owned())))
        .expect(kind)
}

fn made(draft: &Draft) -> Upload {
    let came = current(mapping(), draft);
    upload(mapping(), template(), draft, came.as_ref(), "suunnitelma")
}

fn plan_of(hoks: &Value) -> (Draft, Brought) {
    fresh(mapping(), template(), hoks, Language::Fi)
}

fn judged(draft: &Draft, method: Method) -> (Value, Upload, Verdict) {
    let upload = made(draft);
    let came = current(mapping(), draft);
    let (body, _) = body_for(&upload.whole, came.as_ref(), method);
    let typed: Option<Hoks> = came.and_then(|came| serde_json::from_value(came).ok());
    let known = Known {
        today: "2026-11-27".parse().expect("a day"),
        right: right(mapping(), draft),
        current: typed.as_ref().filter(|_| method != Method::Post),
        others: &Others::default(),
        names: &Others::of(["Keksitty, Samu Elias".to_owned(), "Mielikuva, Ronja Maria".to_owned()]),
    };
    let verdict = check(&serde_json::to_vec(&body).expect("JSON"), Some(method), &known);
    (body, upload, verdict)
}

fn rows<'a>(draft: &'a mut Draft, field: &str) -> &'a mut Vec<Row> {
    match draft.answers.get_mut(field) {
        Some(Answer::Rows(rows)) => rows,
        other => panic!("{field}: {other:?}"),
    }
}

fn place_of(verdict: &Verdict, upload: &Upload, rule: &str) -> Place {
    let finding = verdict.findings.iter().find(|finding| finding.rule == rule);
    let finding = finding.unwrap_or_else(|| panic!("{rule} in {:?}", verdict.findings));
    upload.places.of(&finding.place).unwrap_or_else(|| panic!("{} has no place", finding.place)).clone()
}

/// Of the register's body, written from its published source; no part of the program reads it.
#[test]
fn every_body_that_is_made_keeps_to_the_schema() {
    // But for the one that keeps keys which nobody knows yet.
    let brought = BODIES.iter().filter(|name| **name != "get").map(|name| plan_of(&body(name)).0);
    let drafts: Vec<Draft> = ["qualification", "tuva"].map(example).into_iter().chain(brought).collect();
    for method in [Method::Post, Method::Put, Method::Patch] {
        let mut bodies = std::collections::BTreeMap::new();
        for (number, draft) in drafts.iter().enumerate() {
            let (body, _, verdict) = judged(draft, method);
            if verdict.is_in_order() {
                bodies.insert(number.to_string(), serde_json::to_vec(&body).expect("JSON"));
            }
        }
        assert!(!bodies.is_empty(), "{method:?} is made of no draft");
        assert_eq!(schema_faults(method, &bodies), Default::default(), "{method:?}");
    }
}

#[test]
fn every_field_column_and_key_of_the_mapping_exists() {
    let text = std::fs::read_to_string(laatija_tests::source::top().join("assets/templates/hoks/ehoks.toml"));
    let data: toml::Value = toml::from_str(&text.expect("the mapping")).expect("TOML");
    let fields = |kind: Kind| match kind {
        Kind::Part(fields) | Kind::Parts(fields) => Some(fields),
        _ => None,
    };
    fn at(fields: &'static [Field], path: &str) -> Option<&'static Field> {
        let (key, rest) = path.split_once('/').map_or((path, None), |(key, rest)| (key, Some(rest)));
        let field = fields.iter().find(|field| field.key == key)?;
        let rest =
            rest.map(|rest| rest.trim_start_matches(|digit: char| digit.is_ascii_digit() || digit == '/'));
        match (rest, field.kind) {
            (None, _) => Some(field),
            (Some(rest), Kind::Part(fields) | Kind::Parts(fields)) => at(fields, rest),
            _ => None,
        }
    }
    let cells = |own: &toml::Value| own["cells"].as_array().expect("cells").clone();
    let look = |table: &str, within: &'static [Field], cells: &[toml::Value]| {
        let field = template().field(table).unwrap_or_else(|| panic!("{table} is no field"));
        for cell in cells {
            for key in ["key", "version", "along"].iter().filter_map(|key| cell.get(key)?.as_str()) {
                assert!(at(within, key).is_some(), "{table}: {key} is no key");
            }
            let column = cell.get("column").and_then(|column| column.as_str());
            assert!(column.is_none_or(|id| field.kind.column(id).is_some()), "{table}: {column:?}");
        }
    };
    for cell in data["root"].as_array().expect("root") {
        look(cell["field"].as_str().expect("field"), Hoks::FIELDS, std::slice::from_ref(cell));
    }
    for list in data["lists"].as_array().expect("lists") {
        let items = at(Hoks::FIELDS, list["key"].as_str().expect("key")).and_then(|field| fields(field.kind));
        let mut items = items.expect("a list of parts");
        let table = list["table"].as_str().expect("table");
        if let Some(group) = list.get("group") {
            look(table, items, std::slice::from_ref(&group["cell"]));
            items = at(items, group["key"].as_str().expect("key"))
                .and_then(|field| fields(field.kind))
                .expect("parts");
        }
        look(table, items, &cells(list));
        if list.get("parts").is_some() {
            for part in data["parts"].as_array().expect("parts") {
                let within =
                    at(items, part["key"].as_str().expect("key")).and_then(|field| fields(field.kind));
                look(part["table"].as_str().expect("table"), within.expect("parts"), &cells(part));
            }
        }
    }
}

#[test]
fn what_came_goes_back_as_it_came() {
    for name in BODIES {
        let came = import(&serde_json::to_vec(&body(name)).expect("JSON")).expect(name);
        let came = serde_json::to_value(&came.hoks).expect("JSON");
        let (draft, _) = plan_of(&came);
        let upload = made(&draft);
        assert_eq!(upload.whole, came, "{name}");
        assert!(upload.left.is_empty(), "{name}: {:?}", upload.left);
        assert!(upload.marks.is_empty(), "{name}: {:?}", upload.marks);
        // Also after a plan file.
        let file = write_plan_file(template(), &draft, Language::Fi);
        let (_, read) = read_plan_file(&file, [template()]).expect(name);
        assert_eq!(made(&read).whole, came, "{name}");
    }
}

#[test]
fn keys_that_nobody_knows_and_lists_of_another_order_come_back() {
    let mut came = body("agreement");
    came["uusi-avain"] = json!({ "syvällä": [1, { "a": null }] });
    came["hankittavat-ammat-tutkinnon-osat"][0]["outo"] = json!([1.50, "x"]);
    came["hankittavat-ammat-tutkinnon-osat"][0]["osaamisen-hankkimistavat"][1]["outo"] = json!(true);
    let periods = came["hankittavat-ammat-tutkinnon-osat"][0]["osaamisen-hankkimistavat"].as_array_mut();
    periods.expect("periods").reverse();
    came["hankittavat-koulutuksen-osat"] = json!([]);
    assert_eq!(made(&plan_of(&came).0).whole, came);
}

#[test]
fn the_plan_of_a_tuva_student_makes_a_body_without_names_and_reasons() {
    let (body, _, verdict) = judged(&example("tuva"), Method::Post);
    assert!(verdict.is_in_order(), "{:?}", verdict.findings);
    let part = |code: &str, start: &str, end: &str, weeks: i64| {
        json!({
            "koulutuksen-osa-koodi-uri": format!("koulutuksenosattuva_{code}"),
            "koulutuksen-osa-koodi-versio": 1, "alku": start, "loppu": end, "laajuus": weeks,
        })
    };
    let mut lists = body.clone();
    let top = lists.as_object_mut().expect("an object");
    top.retain(|_, value| !value.is_array());
    assert_eq!(
        lists,
        json!({
            "oppija-oid": "1.2.246.562.24.12345678907",
            "opiskeluoikeus-oid": "1.2.246.562.15.12345678903",
            "sahkoposti": "samu@esimerkki.invalid",
            "puhelinnumero": "040 000 0021",
            "urasuunnitelma-koodi-uri": "urasuunnitelma_0001",
            "urasuunnitelma-koodi-versio": 1,
            "ensikertainen-hyvaksyminen": "2026-09-04",
            "hyvaksytty": "2026-11-13T00:00:00.000Z",
            "paivitetty": "2026-11-13T00:00:00.000Z",
            "osaamisen-hankkimisen-tarve": true,
        })
    );
    assert_eq!(
        body["hankittavat-koulutuksen-osat"],
        json!([
            part("101", "2026-08-10", "2027-06-04", 6),
            part("102", "2026-10-05", "2027-04-30", 10),
            part("105", "2027-01-11", "2027-06-04", 12),
            part("107", "2026-08-10", "2027-04-30", 10),
        ])
    );
    let text = body.to_string();
    for secret in ["Samu", "Keksitty", "Minna", "äiti", "null", "Perustaitojen"] {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[test]
fn the_plan_of_an_apprentice_makes_units_periods_demonstrations_and_criteria() {
    let (body, upload, verdict) = judged(&example("qualification"), Method::Post);
    assert!(verdict.is_in_order(), "{:?}", verdict.findings);
    let unit = &body["hankittavat-ammat-tutkinnon-osat"][0];
    assert_eq!(unit["tutkinnon-osa-koodi-uri"], "tutkinnonosat_100001");
    assert_eq!((&unit["opetus-ja-ohjaus-maara"], &unit["olennainen-seikka"]), (&json!(120), &json!(true)));
    let ways: Vec<&Value> = unit["osaamisen-hankkimistavat"].as_array().expect("periods").iter().collect();
    assert_eq!(ways.len(), 2);
    let work = ways.iter().find(|way| way.get("tyopaikalla-jarjestettava-koulutus").is_some()).expect("work");
    assert_eq!(
        work["tyopaikalla-jarjestettava-koulutus"],
        json!({
            "tyopaikan-nimi": "Autokorjaamo Kuvitelma Oy",
            "tyopaikan-y-tunnus": "1234567-1",
            "vastuullinen-tyopaikka-ohjaaja": { "nimi": "Tiina Pajala", "sahkoposti": "tiina@esimerkki.invalid" },
            "keskeiset-tyotehtavat": ["Määräaikaishuollot, nesteiden vaihdot ja tarkistukset."],
        })
    );
    let mark = work["yksiloiva-tunniste"].as_str().expect("a mark");
    assert!(mark.starts_with("laatija-") && upload.marks.iter().any(|(.., own)| own == mark));
    assert_eq!(
        unit["osaamisen-osoittaminen"][0]["yksilolliset-kriteerit"],
        json!([
            "Huolto-ohjeen käyttö: Tekee määräaikaishuollon kuvallisen ohjeen avulla, kun ohjaaja varmistaa vaiheiden järjestyksen."
        ])
    );
    // The common units lie by unit, their periods in their areas.
    let area = &body["hankittavat-yhteiset-tutkinnon-osat"][0]["osa-alueet"][0];
    assert_eq!(area["osa-alue-koodi-uri"], "ammatillisenoppiaineet_vvai26");
    assert_eq!(area["osaamisen-hankkimistavat"][0]["alku"], "2026-08-24");
    assert_eq!(body["hankittavat-paikalliset-tutkinnon-osat"][0]["laajuus"], 15);
    let text = body.to_string();
    for secret in ["Ronja", "Mielikuva", "Hanna Suo", "Erityisopettaja", "Kaija"] {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[test]
fn only_what_is_changed_changes() {
    let came = body("put");
    let (mut draft, _) = plan_of(&came);
    let row = &mut rows(&mut draft, "workplace_periods")[0];
    row.insert("part_time".to_owned(), Answer::Number(60.0));
    draft.answers.insert("achieved_date".to_owned(), Answer::Date("2026-11-20".parse().expect("a day")));
    let (body, _, verdict) = judged(&draft, Method::Put);
    let mut wanted = body_for(&came, None, Method::Put).0;
    wanted["osaamisen-saavuttamisen-pvm"] = json!("2026-11-20");
    let periods = wanted["hankittavat-ammat-tutkinnon-osat"][0]["osaamisen-hankkimistavat"].as_array_mut();
    let work = periods.expect("periods").iter_mut().find(|one| one.get("osa-aikaisuustieto").is_some());
    work.expect("work")["osa-aikaisuustieto"] = json!(60);
    assert_eq!(body, wanted);
    assert!(verdict.is_in_order(), "{:?}", verdict.findings);
    let came = current(mapping(), &draft);
    let (patch, left) = body_for(&made(&draft).whole, came.as_ref(), Method::Patch);
    assert_eq!(
        patch,
        json!({ "id": came.expect("current")["id"], "osaamisen-saavuttamisen-pvm": "2026-11-20" })
    );
    assert_eq!(left, ["hankittavat-ammat-tutkinnon-osat"]);
}

#[test]
fn a_row_that_is_gone_is_a_loss_and_a_hidden_table_is_none() {
    let (mut draft, _) = plan_of(&body("put"));
    rows(&mut draft, "demonstrations").clear();
    let (_, _, verdict) = judged(&draft, Method::Put);
    let lost: Vec<_> = verdict.findings.iter().filter(|finding| finding.rule == "R-PUT-KORVAA").collect();
    assert!(!lost.is_empty() && lost[0].place.contains("osaamisen-osoittaminen"), "{:?}", verdict.findings);
    // Tables that are not shown wipe nothing.
    let (mut draft, _) = plan_of(&body("put"));
    draft.answers.insert("education_type".to_owned(), Answer::Choice("tuva".to_owned()));
    assert_eq!(made(&draft).whole, body("put"));
}

#[test]
fn every_finding_leads_to_its_row_and_column() {
    let mut draft = example("qualification");
    rows(&mut draft, "workplace_periods")[1].remove("part_time");
    let (_, upload, verdict) = judged(&draft, Method::Post);
    let place = place_of(&verdict, &upload, "R-OHT-OSA");
    assert_eq!(
        (place.field.as_str(), place.row, place.column.as_deref()),
        ("workplace_periods", Some(1), Some("part_time"))
    );
    assert_eq!(place.section, "workplace");

    let mut draft = example("qualification");
    rows(&mut draft, "units_vocational")[1].remove("code");
    let (_, upload, verdict) = judged(&draft, Method::Post);
    let place = place_of(&verdict, &upload, "S-PUUTTUU");
    assert_eq!((place.field.as_str(), place.row), ("units_vocational", Some(1)));

    let mut draft = example("tuva");
    draft.answers.remove("pupil_learner_id");
    draft.answers.insert("first_approved".to_owned(), Answer::Unread("syyskuussa".to_owned()));
    let (_, upload, verdict) = judged(&draft, Method::Post);
    assert_eq!(place_of(&verdict, &upload, "S-PUUTTUU").field, "pupil_learner_id");
    assert_eq!(place_of(&verdict, &upload, "S-PVM").field, "first_approved");

    let mut draft = example("qualification");
    rows(&mut draft, "learning_periods")[0]
        .insert("unit".to_owned(), Answer::Text("Kaikki opinnot".to_owned()));
    let left = made(&draft).left;
    assert_eq!((left.len(), left[0].why, left[0].place.row), (1, LeftOut::Unit, Some(0)));
}

#[test]
fn a_hoks_fills_a_plan_and_takes_nothing_from_it() {
    let mut draft = example("qualification");
    let mut hoks = judged(&draft, Method::Post).0;
    hoks["id"] = json!(4711);
    hoks["tuva-opiskeluoikeus-oid"] = json!("1.2.246.562.15.10000000017");
    hoks["sahkoposti"] = json!("toinen@esimerkki.invalid");
    hoks["hankittavat-ammat-tutkinnon-osat"][1]["koulutuksen-jarjestaja-oid"] =
        json!("1.2.246.562.10.10000000017");
    hoks["hankittavat-paikalliset-tutkinnon-osat"]
        .as_array_mut()
        .expect("units")
        .push(json!({ "nimi": "Lisäosa" }));
    draft.answers.remove("achieved_date");
    let brought = bring(mapping(), template(), &draft, &hoks, Language::Fi);
    let more = brought.answers.iter().filter(|(field, answer)| match answer {
        Some(Answer::Rows(rows)) => rows.len() > draft.rows(field).len(),
        _ => false,
    });
    let more: Vec<_> = more.map(|(field, answer)| format!("{field}: {answer:?}")).collect();
    assert_eq!((brought.rows, more.len()), (2, 2), "{more:?}");
    let before = draft.clone();
    for (field, answer) in &brought.answers {
        match answer {
            Some(answer) => drop(draft.answers.insert(field.clone(), answer.clone())),
            None => drop(draft.answers.remove(field)),
        }
    }
    // What was written stays: also an address that the service has otherwise.
    assert_eq!(draft.answers["student_contact"], before.answers["student_contact"]);
    let (body, upload, verdict) = judged(&draft, Method::Put);
    let mut wanted = hoks.clone();
    wanted["sahkoposti"] = json!("ronja@esimerkki.invalid");
    assert_eq!(body, wanted);
    assert!(upload.marks.is_empty() && verdict.findings.iter().all(|finding| finding.rule != "R-PUT-KORVAA"));
    // A second time changes nothing.
    let again = bring(mapping(), template(), &draft, &hoks, Language::Fi);
    assert_eq!(again.answers.keys().collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn support_that_was_given_is_a_record_by_itself() {
    let mut draft = example("qualification");
    draft.answers.insert("support_layers".to_owned(), Answer::Choices(vec!["learning_support".to_owned()]));
    let row = |cells: &[(&str, Answer)]| -> Row {
        cells.iter().map(|(column, cell)| ((*column).to_owned(), cell.clone())).collect()
    };
    let text = |text: &str| Answer::Text(text.to_owned());
    let choice = |option: &str| Answer::Choice(option.to_owned());
    let planned = [row(&[("unit", text("Huoltaminen")), ("form", choice("remedial"))])];
    draft.answers.insert("learning_support".to_owned(), Answer::Rows(planned.to_vec()));
    let support = |draft: &Draft| made(draft).whole.get("oppimisen-tuki").cloned();
    assert_eq!(support(&draft), None, "what is only planned is none");
    let round = |effect: &str| {
        Answer::Rows(vec![row(&[("support", text("Tukiopetus, Huoltaminen")), ("effect", choice(effect))])])
    };
    draft.answers.insert("support_rounds".to_owned(), round("not_done"));
    assert_eq!(support(&draft), None);
    let silent = row(&[("support", text("Tukiopetus, Huoltaminen"))]);
    draft.answers.insert("support_rounds".to_owned(), Answer::Rows(vec![silent]));
    assert_eq!(support(&draft), None, "nobody has said yet what came of it");
    draft.answers.insert("support_rounds".to_owned(), round("helped"));
    let record = json!([{
        "oppimisen-tuen-tyyppi-koodi-uri": "ammatillinenkoulutusoppimisentuentyyppi_01",
        "tutkinnon-osan-tyyppi-koodi-uri": "ammatillisentutkinnonosanryhma_1",
        "alku": "2026-08-17", "loppu": "2027-05-28",
    }]);
    assert_eq!(support(&draft), Some(record.clone()));
    let (_, _, verdict) = judged(&draft, Method::Post);
    assert!(verdict.is_in_order(), "{:?}", verdict.findings);
    // Where a row says it, with days of its own, it is that one.
    let mut said = draft.clone();
    let september = Answer::Period { start: "2026-09-01".parse().ok(), end: "2026-09-30".parse().ok() };
    let given = row(&[
        ("type", choice("ammatillinenkoulutusoppimisentuentyyppi_01")),
        ("unit", text("huoltaminen")),
        ("group", choice("ammatillisentutkinnonosanryhma_1")),
        ("period", september),
    ]);
    said.answers.insert("learning_support_given".to_owned(), Answer::Rows(vec![given]));
    let told = support(&said).expect("a record");
    assert_eq!((told.as_array().map(Vec::len), &told[0]["alku"]), (Some(1), &json!("2026-09-01")));
    // Once it is in the service it is not a second one.
    let mut hoks = made(&draft).whole;
    hoks["id"] = json!(1);
    let brought = bring(mapping(), template(), &draft, &hoks, Language::Fi);
    draft.answers.extend(brought.answers.into_iter().filter_map(|(field, answer)| Some((field, answer?))));
    assert_eq!(support(&draft), Some(record));
    // Other support has no one code: it is told, not guessed.
    let other = [row(&[("type", choice("other_support"))])];
    draft.answers.insert("learning_support_given".to_owned(), Answer::Rows(other.to_vec()));
    assert!(made(&draft).left.iter().any(|left| left.why == LeftOut::Support));
}

#[test]
fn contact_data_stays_out_under_non_disclosure() {
    let mut draft = example("tuva");
    let yes = Answer::YesNo { value: Some("yes".to_owned()), details: String::new() };
    draft.answers.insert("non_disclosure".to_owned(), yes);
    let whole = made(&draft).whole;
    assert!(whole.get("sahkoposti").is_none() && whole.get("puhelinnumero").is_none());
}

#[test]
fn a_row_that_was_copied_is_a_new_item() {
    let (mut draft, _) = plan_of(&body("put"));
    let copy = rows(&mut draft, "workplace_periods")[0].clone();
    rows(&mut draft, "workplace_periods").push(copy);
    let upload = made(&draft);
    let periods = &upload.whole["hankittavat-ammat-tutkinnon-osat"][0]["osaamisen-hankkimistavat"];
    let marks: Vec<_> =
        periods.as_array().expect("periods").iter().map(|one| &one["yksiloiva-tunniste"]).collect();
    let mut once = marks.clone();
    once.sort_by_key(|mark| mark.to_string());
    once.dedup();
    assert_eq!((marks.len(), upload.marks.len()), (once.len(), 1), "{marks:?}");
    assert_eq!(method_of(&upload.whole), Method::Put);
}

/// Puts what was brought into a plan.
fn take(draft: &mut Draft, brought: Brought) {
    for (field, answer) in brought.answers {
        match answer {
            Some(answer) => drop(draft.answers.insert(field, answer)),
            None => drop(draft.answers.remove(&field)),
        }
    }
}

fn list<'a>(hoks: &'a Value, key: &str) -> &'a Vec<Value> {
    hoks["hankittavat-ammat-tutkinnon-osat"][0][key].as_array().expect(key)
}

#[test]
fn periods_and_demonstrations_of_other_days_are_rows_of_their_own() {
    // The service has other periods and another demonstration of the same unit than the plan, and no marks of it.
    let mut draft = example("qualification");
    let own = judged(&draft, Method::Post).0;
    let mut hoks = own.clone();
    hoks["id"] = json!(4711);
    let unit = &mut hoks["hankittavat-ammat-tutkinnon-osat"][0];
    for (key, mark) in [("osaamisen-hankkimistavat", true), ("osaamisen-osoittaminen", false)] {
        for (number, item) in unit[key].as_array_mut().expect(key).iter_mut().enumerate() {
            (item["alku"], item["loppu"]) = (json!("2028-01-10"), json!("2028-03-31"));
            if mark {
                item["yksiloiva-tunniste"] = json!(format!("toinen-{number}"));
            }
        }
    }
    let brought = bring(mapping(), template(), &draft, &hoks, Language::Fi);
    take(&mut draft, brought);
    let (body, _, verdict) = judged(&draft, Method::Put);
    for key in ["osaamisen-hankkimistavat", "osaamisen-osoittaminen"] {
        let said = list(&body, key);
        assert_eq!(said.len(), list(&own, key).len() + list(&hoks, key).len(), "{key}: {said:?}");
        for item in list(&hoks, key) {
            assert!(said.contains(item), "{key}: {item} is in {said:?}");
        }
    }
    assert!(verdict.findings.iter().all(|finding| finding.rule != "R-PUT-KORVAA"), "{:?}", verdict.findings);
    // What was changed here is still the item as which it came, and a second time brings nothing.
    rows(&mut draft, "demonstrations").last_mut().expect("a row").insert(
        "period".to_owned(),
        Answer::Period { start: "2028-02-01".parse().ok(), end: "2028-02-02".parse().ok() },
    );
    assert_eq!(bring(mapping(), template(), &draft, &hoks, Language::Fi).rows, 0);
}

#[test]
fn rows_whose_marks_differ_are_never_one_and_an_untouched_row_follows_its_mark() {
    let (mut draft, _) = plan_of(&body("put"));
    let mut hoks = body("put");
    let place = {
        let periods = list(&hoks, "osaamisen-hankkimistavat");
        periods.iter().position(|one| one.get("osa-aikaisuustieto").is_some()).expect("a period at work")
    };
    let of = |hoks: &mut Value, key: &str, value: Value| {
        hoks["hankittavat-ammat-tutkinnon-osat"][0]["osaamisen-hankkimistavat"][place][key] = value;
    };
    of(&mut hoks, "loppu", json!("2027-01-31"));
    let brought = bring(mapping(), template(), &draft, &hoks, Language::Fi);
    assert_eq!(brought.rows, 0, "the same mark with another day is the same period");
    take(&mut draft, brought);
    assert_eq!(judged(&draft, Method::Put).0, hoks);
    of(&mut hoks, "yksiloiva-tunniste", json!("aivan-toinen"));
    assert_eq!(bring(mapping(), template(), &draft, &hoks, Language::Fi).rows, 1);
}

#[test]
fn criteria_that_differ_are_rows_of_their_own_and_a_no_of_the_teacher_stays() {
    let mut draft = example("qualification");
    let mut hoks = judged(&draft, Method::Post).0;
    hoks["id"] = json!(4711);
    let shown = &mut hoks["hankittavat-ammat-tutkinnon-osat"][0]["osaamisen-osoittaminen"][0];
    shown["yksilolliset-kriteerit"].as_array_mut().expect("criteria").push(json!("Saa aikaa puolet lisää"));
    let brought = bring(mapping(), template(), &draft, &hoks, Language::Fi);
    assert_eq!((brought.rows, brought.differs.len()), (1, 0));
    let denied = Answer::Choice("no".to_owned());
    draft.answers.insert("adaptation_need".to_owned(), denied.clone());
    let brought = bring(mapping(), template(), &draft, &hoks, Language::Fi);
    assert_eq!((brought.rows, brought.differs.as_slice()), (0, &["adaptation_need".to_owned()][..]));
    take(&mut draft, brought);
    assert_eq!(draft.answers["adaptation_need"], denied);
    assert_eq!(judged(&draft, Method::Put).0, hoks, "what the service has of it stays there");
}

#[test]
fn a_row_that_names_a_unit_that_is_not_there_is_told() {
    let (mut draft, _) = plan_of(&body("put"));
    rows(&mut draft, "demonstrations")[0]
        .insert("unit".to_owned(), Answer::Text("Osa jota ei ole".to_owned()));
    let left = made(&draft).left;
    let told = |one: &Left| one.why == LeftOut::Unit && one.place.field == "demonstrations";
    assert!(left.iter().any(told), "{left:?}");
    let (_, _, verdict) = judged(&draft, Method::Put);
    assert!(verdict.findings.iter().any(|finding| finding.rule == "R-PUT-KORVAA"), "{:?}", verdict.findings);
    // One that names none stays where it came from.
    rows(&mut draft, "demonstrations")[0].remove("unit");
    assert!(made(&draft).left.is_empty());
}
