//! A HOKS that came whole and whose tables were edited after that: each row that is changed, added or taken away is all
//! that changes of the body that replaces it, what is lost is told as often as it is lost, and the body that changes
//! single keys holds nothing of it and names the list that it cannot change.

use chrono::NaiveDate;
use laatija_core::draft::{Answer, Draft, Others, Row};
use laatija_core::ehoks::{
    Hoks, Known, Mapping, Method, Verdict, body_for, bring, check, current, fresh, right, upload,
};
use laatija_core::language::Language;
use laatija_core::template::{Template, shipped};
use serde_json::{Value, json};

const VOCATIONAL: &str = "/hankittavat-ammat-tutkinnon-osat/0";
const WAYS: &str = "/hankittavat-ammat-tutkinnon-osat/0/osaamisen-hankkimistavat";

fn came() -> Value {
    let path = laatija_tests::source::top().join("tests/files/ehoks/put.json");
    serde_json::from_slice(&std::fs::read(path).expect("a file")).expect("JSON")
}

fn template() -> &'static Template {
    shipped().iter().find(|one| Some(one.id.as_str()) == Mapping::template_id()).expect("the HOKS template")
}

fn mapping() -> &'static Mapping {
    Mapping::of(&template().id).expect("the mapping is read")
}

fn plan() -> Draft {
    fresh(mapping(), template(), &came(), Language::Fi).0
}

fn body(draft: &Draft, method: Method) -> (Value, Vec<String>, Verdict) {
    let came = current(mapping(), draft).expect("the HOKS that came");
    let upload = upload(mapping(), template(), draft, Some(&came), "suunnitelma");
    let (body, left) = body_for(&upload.whole, Some(&came), method);
    let typed: Hoks = serde_json::from_value(came).expect("a HOKS");
    let known = Known {
        today: NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day"),
        right: right(mapping(), draft),
        current: Some(&typed),
        names: &Others::default(),
        others: &Others::default(),
    };
    let verdict = check(&serde_json::to_vec(&body).expect("JSON"), Some(method), &known);
    (body, left, verdict)
}

fn rows<'a>(draft: &'a mut Draft, table: &str) -> &'a mut Vec<Row> {
    match draft.answers.get_mut(table) {
        Some(Answer::Rows(rows)) => rows,
        other => panic!("{table}: {other:?}"),
    }
}

/// The row that is the item at this place.
fn row(draft: &mut Draft, table: &str, place: &str) -> usize {
    let own = Answer::Text(place.to_owned());
    let at = rows(draft, table).iter().position(|row| row.get("ehoks_item") == Some(&own));
    at.unwrap_or_else(|| panic!("{table} has no row of {place}"))
}

fn losses(verdict: &Verdict) -> Vec<&str> {
    let lost = verdict.findings.iter().filter(|one| one.rule == "R-PUT-KORVAA");
    lost.map(|one| one.place.as_str()).collect()
}

/// What an edit of one table makes of the body, in both ways of changing a HOKS.
fn edited(draft: &mut Draft, wanted: &Value, list: &str, lost: &[&str], about: &str) {
    let (put, _, verdict) = body(draft, Method::Put);
    assert_eq!(put, *wanted, "{about}");
    assert_eq!(losses(&verdict), lost, "{about}");
    assert_eq!(verdict.is_in_order(), lost.is_empty(), "{about}: {:?}", verdict.findings);
    let id = came()["id"].clone();
    let (patch, left, verdict) = body(draft, Method::Patch);
    assert_eq!((patch, left), (json!({ "id": id }), vec![list.to_owned()]), "{about}");
    assert_eq!(verdict.findings, [], "{about}");
    // What can go so goes beside it, alone.
    let day = NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day");
    draft.answers.insert("achieved_date".to_owned(), Answer::Date(day));
    let (patch, left, _) = body(draft, Method::Patch);
    let top = json!({ "id": id, "osaamisen-saavuttamisen-pvm": "2026-11-20" });
    assert_eq!((patch, left), (top, vec![list.to_owned()]), "{about}");
}

fn list_of(place: &str) -> &str {
    place.split('/').nth(1).expect("a list")
}

fn text(words: &str) -> Answer {
    Answer::Text(words.to_owned())
}

fn choice(option: &str) -> Answer {
    Answer::Choice(option.to_owned())
}

fn period(start: &str, end: &str) -> Answer {
    Answer::Period { start: start.parse().ok(), end: end.parse().ok() }
}

#[test]
fn a_cell_that_is_changed_is_all_that_changes() {
    let common = "/hankittavat-yhteiset-tutkinnon-osat/0/osa-alueet/0";
    for (table, place, column, answer, key, value) in [
        ("units_vocational", VOCATIONAL, "hours", Answer::Number(50.0), "opetus-ja-ohjaus-maara", json!(50)),
        ("units_common", common, "hours", Answer::Number(31.5), "opetus-ja-ohjaus-maara", json!(31.5)),
        (
            "units_local",
            "/hankittavat-paikalliset-tutkinnon-osat/0",
            "points",
            Answer::Number(12.0),
            "laajuus",
            json!(12),
        ),
        (
            "prior_local",
            "/aiemmin-hankitut-paikalliset-tutkinnon-osat/0",
            "points",
            Answer::Number(6.0),
            "laajuus",
            json!(6),
        ),
        (
            "prior_vocational",
            "/aiemmin-hankitut-ammat-tutkinnon-osat/0",
            "order",
            text("OPH-1-2026"),
            "tutkinnon-osan-perusteen-diaarinro",
            json!("OPH-1-2026"),
        ),
        (
            "prior_common",
            "/aiemmin-hankitut-yhteiset-tutkinnon-osat/0/osa-alueet/0",
            "verification",
            choice("osaamisentodentamisenprosessi_0003"),
            "valittu-todentamisen-prosessi-koodi-uri",
            json!("osaamisentodentamisenprosessi_0003"),
        ),
        (
            "learning_support_given",
            "/oppimisen-tuki/0",
            "group",
            choice("ammatillisentutkinnonosanryhma_1"),
            "tutkinnon-osan-tyyppi-koodi-uri",
            json!("ammatillisentutkinnonosanryhma_1"),
        ),
        (
            "learning_periods",
            &format!("{WAYS}/0"),
            "period",
            period("2026-08-10", "2026-10-02"),
            "loppu",
            json!("2026-10-02"),
        ),
        (
            "workplace_periods",
            &format!("{WAYS}/1"),
            "part_time",
            Answer::Number(60.0),
            "osa-aikaisuustieto",
            json!(60),
        ),
        (
            "demonstrations",
            &format!("{VOCATIONAL}/osaamisen-osoittaminen/0"),
            "content",
            text("Leipoo\nSiivoaa"),
            "sisallon-kuvaus",
            json!(["Leipoo", "Siivoaa"]),
        ),
    ] {
        let mut draft = plan();
        let at = row(&mut draft, table, place);
        rows(&mut draft, table)[at].insert(column.to_owned(), answer);
        let mut wanted = came();
        wanted.pointer_mut(place).expect(place)[key] = value;
        // A place of learning has the days of its period.
        if table == "learning_periods" {
            let elsewhere = &mut wanted.pointer_mut(place).expect(place)["muut-oppimisymparistot"][0];
            elsewhere["loppu"] = json!("2026-10-02");
        }
        edited(&mut draft, &wanted, list_of(place), &[], table);
    }
}

#[test]
fn a_row_that_is_taken_away_is_all_that_goes_and_is_told_once() {
    for (table, place, alone) in [
        ("units_local", "/hankittavat-paikalliset-tutkinnon-osat/0", true),
        ("prior_local", "/aiemmin-hankitut-paikalliset-tutkinnon-osat/0", true),
        ("prior_vocational", "/aiemmin-hankitut-ammat-tutkinnon-osat/0", true),
        ("learning_support_given", "/oppimisen-tuki/0", false),
        ("learning_support_given", "/oppimisen-tuki/1", false),
        ("learning_periods", &format!("{WAYS}/0"), false),
        ("workplace_periods", &format!("{WAYS}/1"), false),
        ("demonstrations", &format!("{VOCATIONAL}/osaamisen-osoittaminen/0"), true),
    ] {
        let mut draft = plan();
        let at = row(&mut draft, table, place);
        rows(&mut draft, table).remove(at);
        // What is said of a demonstration goes with it.
        if table == "demonstrations" {
            draft.answers.remove("adaptation");
        }
        let mut wanted = came();
        let (list, number) = place.rsplit_once('/').expect("an item");
        let (part, key) = list.rsplit_once('/').expect("a list");
        if alone {
            wanted.pointer_mut(part).and_then(Value::as_object_mut).expect(part).remove(key);
        } else {
            let items = wanted.pointer_mut(list).and_then(Value::as_array_mut).expect(list);
            items.remove(number.parse().expect("a number"));
        }
        edited(&mut draft, &wanted, list_of(place), &[if alone { list } else { place }], table);
    }
}

#[test]
fn a_row_that_is_added_stands_after_those_that_came_and_leaves_them_as_they_were() {
    let unit = || ("unit", text("tutkinnonosat_100001"));
    let days = || ("period", period("2027-01-11", "2027-02-26"));
    let named = |name: &str| ("unit", text(name));
    for (table, cells, list, item) in [
        (
            "units_local",
            vec![named("Lisäosa"), ("points", Answer::Number(3.0))],
            "/hankittavat-paikalliset-tutkinnon-osat",
            json!({ "nimi": "Lisäosa", "laajuus": 3 }),
        ),
        (
            "learning_support_given",
            vec![("type", choice("ammatillinenkoulutusoppimisentuentyyppi_02"))],
            "/oppimisen-tuki",
            json!({ "oppimisen-tuen-tyyppi-koodi-uri": "ammatillinenkoulutusoppimisentuentyyppi_02" }),
        ),
        (
            "learning_periods",
            vec![unit(), days()],
            WAYS,
            json!({
                "alku": "2027-01-11", "loppu": "2027-02-26",
                "osaamisen-hankkimistapa-koodi-uri": "osaamisenhankkimistapa_oppilaitosmuotoinenkoulutus",
                "osaamisen-hankkimistapa-koodi-versio": 1,
            }),
        ),
        (
            "demonstrations",
            vec![unit(), days(), ("place", text("Koulun keittiö")), ("content", text("Kattaa\nTarjoilee"))],
            "/hankittavat-ammat-tutkinnon-osat/0/osaamisen-osoittaminen",
            json!({
                "alku": "2027-01-11", "loppu": "2027-02-26",
                "nayttoymparisto": { "nimi": "Koulun keittiö" },
                "sisallon-kuvaus": ["Kattaa", "Tarjoilee"],
            }),
        ),
    ] {
        let mut draft = plan();
        let row: Row = cells.into_iter().map(|(column, cell)| (column.to_owned(), cell)).collect();
        // First among the rows: what came keeps its place in the body.
        rows(&mut draft, table).insert(0, row);
        let mut wanted = came();
        wanted.pointer_mut(list).expect(list).as_array_mut().expect(list).push(item);
        edited(&mut draft, &wanted, list_of(list), &[], table);
    }
}

#[test]
fn a_row_that_moves_to_another_unit_goes_whole_and_is_a_loss_where_it_was() {
    let mut draft = plan();
    let place = format!("{WAYS}/1");
    let at = row(&mut draft, "workplace_periods", &place);
    rows(&mut draft, "workplace_periods")[at].insert("unit".to_owned(), text("Gluteeniton leivonta"));
    let mut wanted = came();
    let moved = wanted.pointer_mut(WAYS).expect(WAYS).as_array_mut().expect(WAYS).remove(1);
    wanted["hankittavat-paikalliset-tutkinnon-osat"][0]["osaamisen-hankkimistavat"] = json!([moved]);
    let (put, _, verdict) = body(&draft, Method::Put);
    assert_eq!(put, wanted);
    assert_eq!(losses(&verdict), [place.as_str()]);
    let (patch, left, _) = body(&draft, Method::Patch);
    let both = ["hankittavat-ammat-tutkinnon-osat", "hankittavat-paikalliset-tutkinnon-osat"];
    assert_eq!((patch, left.as_slice()), (json!({ "id": came()["id"] }), &both.map(str::to_owned)[..]));
}

/// A plan of this HOKS, and what is made of it.
fn again(hoks: &Value) -> (Draft, Value) {
    let draft = fresh(mapping(), template(), hoks, Language::Fi).0;
    let whole = upload(mapping(), template(), &draft, Some(hoks), "suunnitelma").whole;
    (draft, whole)
}

#[test]
fn what_no_table_can_tell_apart_or_show_comes_back_as_it_came() {
    let mut hoks = came();
    // Lists that hold nothing, a common unit without areas, words with spaces around them.
    let unit = &mut hoks["hankittavat-ammat-tutkinnon-osat"][0];
    unit["osaamisen-osoittaminen"][0]["yksilolliset-kriteerit"] = json!([" Ohjeen lukeminen:  kuvin "]);
    hoks["hankittavat-paikalliset-tutkinnon-osat"][0]["osaamisen-osoittaminen"] = json!([]);
    let bare = json!({ "tutkinnon-osa-koodi-uri": "tutkinnonosat_106727",
        "tutkinnon-osa-koodi-versio": 1, "osa-alueet": [] });
    hoks["hankittavat-yhteiset-tutkinnon-osat"].as_array_mut().expect("units").push(bare);
    assert_eq!(again(&hoks).1, hoks);

    // Two units of one name, each with periods of its own.
    let mut hoks = came();
    let first = &mut hoks["hankittavat-paikalliset-tutkinnon-osat"][0];
    let mut second = first.clone();
    for (unit, day) in [(&mut *first, "2026-08-10"), (&mut second, "2026-10-12")] {
        unit["osaamisen-hankkimistavat"] = json!([{
            "yksiloiva-tunniste": day, "alku": day, "loppu": "2026-12-18",
            "osaamisen-hankkimistapa-koodi-uri": "osaamisenhankkimistapa_oppilaitosmuotoinenkoulutus",
            "osaamisen-hankkimistapa-koodi-versio": 1,
        }]);
    }
    hoks["hankittavat-paikalliset-tutkinnon-osat"].as_array_mut().expect("units").push(second);
    assert_eq!(again(&hoks).1, hoks);

    // Of TELMA no demonstrations are shown.
    let mut hoks = came();
    let lists = |key: &String| !key.ends_with("tutkinnon-osat") || key == "hankittavat-ammat-tutkinnon-osat";
    hoks.as_object_mut().expect("a HOKS").retain(|key, _| lists(key));
    let unit = &mut hoks["hankittavat-ammat-tutkinnon-osat"][0];
    unit["tutkinnon-osa-koodi-uri"] = json!("tutkinnonosat_400004");
    let (draft, whole) = again(&hoks);
    assert_eq!(draft.chosen("education_type"), Some("telma"));
    assert_eq!(whole, hoks);
}

#[test]
fn an_environment_comes_and_goes_with_all_that_belongs_to_it() {
    let at = |number: usize| format!("{WAYS}/{number}");
    // One that is taken away leaves neither its days nor an empty list.
    let mut draft = plan();
    let number = row(&mut draft, "learning_periods", &at(0));
    rows(&mut draft, "learning_periods")[number].remove("environment");
    let mut wanted = came();
    let period = wanted.pointer_mut(&at(0)).and_then(Value::as_object_mut).expect("a period");
    let environment = period.remove("muut-oppimisymparistot").expect("an environment");
    let lost = format!("{}/muut-oppimisymparistot", at(0));
    edited(&mut draft, &wanted, list_of(WAYS), &[&lost], "taken away");
    // One that is added has the days of its period.
    let mut hoks = came();
    hoks.pointer_mut(&at(0))
        .and_then(Value::as_object_mut)
        .expect("a period")
        .remove("muut-oppimisymparistot");
    let mut draft = again(&hoks).0;
    let number = row(&mut draft, "learning_periods", &at(0));
    rows(&mut draft, "learning_periods")[number]
        .insert("environment".to_owned(), choice("oppimisymparistot_0002"));
    let mut wanted = hoks.clone();
    wanted.pointer_mut(&at(0)).expect("a period")["muut-oppimisymparistot"] = environment;
    wanted.pointer_mut(&at(0)).expect("a period")["muut-oppimisymparistot"][0]["loppu"] = json!("2026-10-09");
    assert_eq!(body(&draft, Method::Put).0, wanted);
}

#[test]
fn days_are_told_of_remedial_teaching_alone() {
    let kind = |number: &str| format!("ammatillinenkoulutusoppimisentuentyyppi_{number}");
    let mut draft = plan();
    let number = row(&mut draft, "learning_support_given", "/oppimisen-tuki/0");
    rows(&mut draft, "learning_support_given")[number].insert("type".to_owned(), choice(&kind("03")));
    let mut wanted = came();
    wanted["oppimisen-tuki"][0] = json!({ "oppimisen-tuen-tyyppi-koodi-uri": kind("03") });
    assert_eq!(body(&draft, Method::Put).0, wanted);
    // And they are told again once it is that.
    let mut draft = plan();
    let number = row(&mut draft, "learning_support_given", "/oppimisen-tuki/1");
    let support = &mut rows(&mut draft, "learning_support_given")[number];
    support.insert("period".to_owned(), period("2026-09-01", "2026-09-30"));
    support.insert("group".to_owned(), choice("ammatillisentutkinnonosanryhma_1"));
    assert_eq!(body(&draft, Method::Put).0, came(), "of another kind they are not");
    let number = row(&mut draft, "learning_support_given", "/oppimisen-tuki/1");
    rows(&mut draft, "learning_support_given")[number].insert("type".to_owned(), choice(&kind("01")));
    let mut wanted = came();
    wanted["oppimisen-tuki"][1] = json!({ "oppimisen-tuen-tyyppi-koodi-uri": kind("01"),
        "alku": "2026-09-01", "loppu": "2026-09-30",
        "tutkinnon-osan-tyyppi-koodi-uri": "ammatillisentutkinnonosanryhma_1" });
    assert_eq!(body(&draft, Method::Put).0, wanted);
}

#[test]
fn what_is_not_for_the_service_stays_in_the_plan() {
    let mut draft = plan();
    let visit: Row = [
        ("unit", text("tutkinnonosat_100001")),
        ("way", choice("visit")),
        ("workplace", text("Torin leipomo")),
    ]
    .map(|(column, cell)| (column.to_owned(), cell))
    .into();
    rows(&mut draft, "workplace_periods").push(visit);
    let second = Row::from([("oid".to_owned(), text("1.2.246.562.15.55500012343"))]);
    rows(&mut draft, "study_rights").push(second);
    let made = upload(mapping(), template(), &draft, Some(&came()), "suunnitelma");
    assert_eq!(made.whole, came());
    let left: Vec<_> =
        made.left.iter().map(|one| (one.why, one.place.field.as_str(), one.place.row)).collect();
    // Which right it is stands on the other row.
    assert_eq!(left, []);
}

#[test]
fn what_moves_to_a_unit_stands_after_what_that_had() {
    let common = "/hankittavat-yhteiset-tutkinnon-osat";
    // A period, into an area that has another.
    let mut hoks = came();
    let there = format!("{common}/0/osa-alueet/0/osaamisen-hankkimistavat");
    let own = &mut hoks.pointer_mut(&there).expect("periods")[0];
    (own["yksiloiva-tunniste"], own["loppu"]) = (json!("syksy-2"), json!("2026-12-18"));
    let mut draft = again(&hoks).0;
    let number = row(&mut draft, "learning_periods", &format!("{WAYS}/0"));
    rows(&mut draft, "learning_periods")[number]
        .insert("unit".to_owned(), text("ammatillisenoppiaineet_vvai26"));
    let mut wanted = hoks;
    let moved = wanted.pointer_mut(WAYS).and_then(Value::as_array_mut).expect(WAYS).remove(0);
    wanted.pointer_mut(&there).and_then(Value::as_array_mut).expect("periods").push(moved);
    assert_eq!(body(&draft, Method::Put).0, wanted);
    // An area, into a unit that has one: what its periods say goes with it.
    let mut hoks = came();
    let units = hoks[&common[1..]].as_array_mut().expect("units");
    let mut other = units[0].clone();
    other["tutkinnon-osa-koodi-uri"] = json!("tutkinnonosat_108358");
    other["osa-alueet"][0] =
        json!({ "osa-alue-koodi-uri": "ammatillisenoppiaineet_yttt26", "osa-alue-koodi-versio": 1 });
    units.push(other);
    let mut draft = again(&hoks).0;
    let number = row(&mut draft, "units_common", &format!("{common}/0/osa-alueet/0"));
    rows(&mut draft, "units_common")[number].insert("unit".to_owned(), choice("tutkinnonosat_108358"));
    let mut wanted = hoks.clone();
    let units = wanted[&common[1..]].as_array_mut().expect("units");
    let moved = units.remove(0)["osa-alueet"][0].clone();
    units[0]["osa-alueet"].as_array_mut().expect("areas").push(moved);
    assert_eq!(body(&draft, Method::Put).0, wanted);
}

#[test]
fn each_way_has_the_keys_that_it_may_have() {
    let whole = came();
    let (post, _) = body_for(&whole, Some(&whole), Method::Post);
    assert!(post.get("id").is_none() && post.get("oppija-oid").is_some());
    // Of a change of single keys all goes back, also what is as it was.
    let path = laatija_tests::source::top().join("tests/files/ehoks/patch.json");
    let part: Value = serde_json::from_slice(&std::fs::read(path).expect("a file")).expect("JSON");
    assert_eq!(body_for(&part, Some(&part), Method::Patch), (part, Vec::new()));
}

#[test]
fn both_ways_to_reach_a_guide_are_one_answer() {
    let mut draft = plan();
    let number = row(&mut draft, "workplace_periods", &format!("{WAYS}/1"));
    let told = rows(&mut draft, "workplace_periods")[number].get("guide_contact").cloned();
    assert_eq!(told, Some(text("jarmo@leipomo.example, +358 (0)40 0000000")));
}

/// Brings a HOKS into a plan; gives how many rows are new.
fn take(draft: &mut Draft, hoks: &Value) -> usize {
    let brought = bring(mapping(), template(), draft, hoks, Language::Fi);
    for (field, answer) in brought.answers {
        match answer {
            Some(answer) => drop(draft.answers.insert(field, answer)),
            None => drop(draft.answers.remove(&field)),
        }
    }
    brought.rows
}

/// The period of learning at the school, without a mark.
fn unmarked(hoks: &Value) -> Value {
    let mut period = hoks.pointer(WAYS).expect(WAYS)[0].clone();
    period.as_object_mut().expect("a period").remove("yksiloiva-tunniste");
    period
}

#[test]
fn two_items_are_never_joined_in_one_row_and_the_likest_row_is_taken() {
    let mut hoks = came();
    let (first, mut second) = (unmarked(&hoks), unmarked(&hoks));
    (second["alku"], second["loppu"]) = (json!("2027-01-11"), json!("2027-05-28"));
    second.as_object_mut().expect("a period").remove("muut-oppimisymparistot");
    *hoks.pointer_mut(WAYS).expect(WAYS) = json!([first, second]);
    // A plan that was written by hand, with one row that says only the unit.
    let mut draft = again(&hoks).0;
    draft.answers.remove("ehoks_current");
    let unit = || ("unit".to_owned(), text("tutkinnonosat_100001"));
    let area = rows(&mut draft, "learning_periods").last().expect("a row").clone();
    *rows(&mut draft, "learning_periods") = vec![Row::from([unit()]), area.clone()];
    assert_eq!(take(&mut draft, &hoks), 1);
    assert_eq!(body(&draft, Method::Put).0, hoks);
    // Of two rows that could be it, the one that says more of it is.
    *hoks.pointer_mut(WAYS).expect(WAYS) = json!([unmarked(&came())]);
    let how = |words: &str| ("how".to_owned(), text(words));
    let environment = ("environment".to_owned(), choice("oppimisymparistot_0002"));
    draft.answers.remove("ehoks_current");
    *rows(&mut draft, "learning_periods") =
        vec![Row::from([unit(), how("A")]), Row::from([unit(), how("B"), environment]), area];
    assert_eq!(take(&mut draft, &hoks), 0);
    let number = row(&mut draft, "learning_periods", &format!("{WAYS}/0"));
    assert_eq!(rows(&mut draft, "learning_periods")[number]["how"], text("B"));
}

#[test]
fn a_row_goes_on_as_the_item_as_which_it_came() {
    // One that nobody touched follows what stands in its place, also without a mark.
    let place = format!("{VOCATIONAL}/osaamisen-osoittaminen/0");
    let mut hoks = came();
    let shown = hoks.pointer_mut(&place).expect("a demonstration");
    (shown["alku"], shown["loppu"]) = (json!("2027-02-01"), json!("2027-02-02"));
    shown["nayttoymparisto"]["nimi"] = json!("Koulun keittiö");
    let mut draft = plan();
    assert_eq!(take(&mut draft, &hoks), 0);
    assert_eq!(body(&draft, Method::Put).0, hoks);
    // One that was changed on both sides is known by its number.
    let mut old = came();
    old.pointer_mut(&place).expect("a demonstration")["id"] = json!(7);
    hoks.pointer_mut(&place).expect("a demonstration")["id"] = json!(7);
    let mut draft = again(&old).0;
    let number = row(&mut draft, "demonstrations", &place);
    rows(&mut draft, "demonstrations")[number]
        .insert("period".to_owned(), period("2026-12-20", "2026-12-21"));
    assert_eq!(take(&mut draft, &hoks), 0);
    // One that was put to another unit here is no second one when the HOKS is brought again.
    let mut draft = plan();
    let number = row(&mut draft, "workplace_periods", &format!("{WAYS}/1"));
    rows(&mut draft, "workplace_periods")[number].insert("unit".to_owned(), text("Gluteeniton leivonta"));
    assert_eq!(take(&mut draft, &came()), 0);
}

#[test]
fn a_row_whose_item_is_gone_takes_no_other_for_it() {
    let mut hoks = came();
    hoks.pointer_mut(WAYS).and_then(Value::as_array_mut).expect(WAYS).remove(0);
    let mut draft = plan();
    assert_eq!(take(&mut draft, &hoks), 0);
    let (put, ..) = body(&draft, Method::Put);
    let periods = put.pointer(WAYS).and_then(Value::as_array).expect(WAYS);
    assert_eq!((periods.len(), &periods[0]), (2, &hoks.pointer(WAYS).expect(WAYS)[0]));
    assert_eq!(periods[1]["alku"], "2026-08-10");
    // The same mark in another unit is another period.
    let mut draft = plan();
    let number = row(&mut draft, "learning_periods", &format!("{WAYS}/0"));
    rows(&mut draft, "learning_periods").remove(number);
    assert_eq!(take(&mut draft, &came()), 1);
    assert_eq!(body(&draft, Method::Put).0, came());
}

#[test]
fn a_new_criterion_before_the_old_one_takes_nothing_from_it() {
    let place = format!("{VOCATIONAL}/osaamisen-osoittaminen/0/yksilolliset-kriteerit");
    let mut hoks = came();
    let criteria = hoks.pointer_mut(&place).and_then(Value::as_array_mut).expect("criteria");
    criteria.insert(0, json!("Saa aikaa puolet lisää"));
    let mut wanted = criteria.clone();
    let mut draft = plan();
    assert_eq!(take(&mut draft, &hoks), 1);
    let (put, ..) = body(&draft, Method::Put);
    let mut said = put.pointer(&place).and_then(Value::as_array).expect("criteria").clone();
    for list in [&mut said, &mut wanted] {
        list.sort_by_key(Value::to_string);
    }
    assert_eq!(said, wanted);
}
