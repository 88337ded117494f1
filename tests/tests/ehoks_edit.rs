//! A HOKS that came whole and whose tables were edited after that: each row that is changed, added or taken away is all
//! that changes of the body that replaces it, what is lost is told as often as it is lost, and the body that changes
//! single keys holds nothing of it and names the list that it cannot change.

use chrono::NaiveDate;
use laatija_core::draft::{Answer, Draft, Others, Row};
use laatija_core::ehoks::{
    Hoks, Known, Mapping, Method, Verdict, body_for, check, current, fresh, right, upload,
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
