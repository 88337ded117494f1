//! What a plan means for eHOKS: which study right it is of, rows of no unit, versions that nobody told, given support and
//! interruptions.

use super::{body, bring, example, judged, list, made, mapping, plan_of, right, rows, take, template};
use laatija_core::catalogue::areas_of;
use laatija_core::draft::{Answer, Draft, Row};
use laatija_core::ehoks::{LeftOut, Level, Method, Upload};
use laatija_core::language::Language;
use laatija_tests::judges::schema_faults;
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn text(text: &str) -> Answer {
    Answer::Text(text.to_owned())
}

fn option(option: &str) -> Answer {
    Answer::Choice(option.to_owned())
}

fn period(start: &str, end: &str) -> Answer {
    Answer::Period { start: start.parse().ok(), end: end.parse().ok() }
}

fn row(cells: &[(&str, Answer)]) -> Row {
    cells.iter().map(|(column, cell)| ((*column).to_owned(), cell.clone())).collect()
}

fn told(upload: &Upload) -> Vec<(LeftOut, &str, Option<usize>, Option<&str>)> {
    let left = upload.left.iter();
    left.map(|one| (one.why, one.place.field.as_str(), one.place.row, one.place.column.as_deref())).collect()
}

const OLD: &str = "1.2.246.562.15.10000000017";
const OWN: &str = "1.2.246.562.15.55500012343";

#[test]
fn the_number_and_the_days_of_a_study_right_are_those_of_one_row() {
    let mut draft = example("qualification");
    let own = rows(&mut draft, "study_rights")[0].clone();
    // A row without a number is not the one.
    let old = row(&[("period", period("2020-08-10", "2021-06-05"))]);
    *rows(&mut draft, "study_rights") = vec![old, own.clone()];
    let (body, upload, verdict) = judged(&draft, Method::Post);
    assert_eq!((&body["opiskeluoikeus-oid"], told(&upload)), (&json!(OWN), vec![]));
    assert!(verdict.is_in_order(), "{:?}", verdict.findings);
    assert_eq!(right(mapping(), &draft).start, "2026-08-17".parse().ok());

    // Of two with a number one has to be chosen: nothing is taken for it, and no days are.
    let old = row(&[("oid", text(OLD)), ("period", period("2025-08-10", "2026-06-05"))]);
    *rows(&mut draft, "study_rights") = vec![old.clone(), own.clone()];
    let (body, upload, _) = judged(&draft, Method::Post);
    assert!(body.get("opiskeluoikeus-oid").is_none());
    assert_eq!(told(&upload), [(LeftOut::Right, "study_rights", Some(1), Some("right"))]);
    assert_eq!(LeftOut::Right.level(Method::Patch), Level::Error);
    assert_eq!(right(mapping(), &draft).start, None);

    // The one that is chosen, and the one of TUVA beside it.
    rows(&mut draft, "study_rights")[1].insert("right".to_owned(), option("this_hoks"));
    let (body, upload, _) = judged(&draft, Method::Post);
    assert_eq!((&body["opiskeluoikeus-oid"], told(&upload)), (&json!(OWN), vec![]));
    assert!(body.get("tuva-opiskeluoikeus-oid").is_none());
    rows(&mut draft, "study_rights")[0].insert("right".to_owned(), option("tuva_beside"));
    let (body, upload, verdict) = judged(&draft, Method::Post);
    assert_eq!(body["opiskeluoikeus-oid"], OWN);
    assert_eq!(body["tuva-opiskeluoikeus-oid"], OLD);
    assert!(told(&upload).is_empty() && verdict.is_in_order(), "{:?}", verdict.findings);

    // A HOKS of the service tells which one it is.
    let mut hoks = body;
    hoks["id"] = json!(4711);
    *rows(&mut draft, "study_rights") = vec![old, own];
    let brought = bring(mapping(), template(), &draft, &hoks, Language::Fi);
    take(&mut draft, brought);
    assert_eq!(judged(&draft, Method::Put).0, hoks);
    assert_eq!(rows(&mut draft, "study_rights").len(), 2);
}

#[test]
fn a_row_of_no_unit_is_a_loss_where_rows_go() {
    let mut draft = example("qualification");
    rows(&mut draft, "workplace_periods")[0].insert("unit".to_owned(), text("Huoltamine"));
    let upload = made(&draft);
    assert_eq!(told(&upload), [(LeftOut::Unit, "workplace_periods", Some(0), Some("unit"))]);
    let levels = [Method::Post, Method::Put, Method::Patch].map(|method| LeftOut::Unit.level(method));
    assert_eq!(levels, [Level::Loss, Level::Loss, Level::Warning]);
}

#[test]
fn a_telma_plan_of_the_catalogue_that_the_program_carries_goes() {
    let draft = example("telma");
    let (body, upload, verdict) = judged(&draft, Method::Post);
    assert!(verdict.is_in_order(), "{:?}", verdict.findings);
    let units = body["hankittavat-ammat-tutkinnon-osat"].as_array().expect("units");
    assert_eq!(units.len(), 2);
    assert!(units.iter().all(|unit| unit["tutkinnon-osa-koodi-versio"] == 1), "{units:?}");
    // That nobody told the version is said.
    let version = |row| (LeftOut::Version, "units_telma", Some(row), Some("code_version"));
    assert_eq!(told(&upload), [version(0), version(1)]);
    assert_eq!(units[1]["osaamisen-osoittaminen"][0]["nayttoymparisto"]["nimi"], "Lounasravintola Kuvitelma");
    assert_eq!(body["oppimisen-tuki"][0]["loppu"], "2027-06-04");
    // One that is told goes as it is told.
    let mut draft = draft;
    rows(&mut draft, "units_telma")[0].insert("code_version".to_owned(), Answer::Number(3.0));
    let (body, upload, _) = judged(&draft, Method::Post);
    assert_eq!(body["hankittavat-ammat-tutkinnon-osat"][0]["tutkinnon-osa-koodi-versio"], 3);
    assert_eq!(told(&upload), [version(1)]);
}

#[test]
fn support_without_a_code_of_its_own_is_a_record_once_its_type_is_chosen() {
    let mut draft = example("qualification");
    draft.answers.insert("support_layers".to_owned(), Answer::Choices(vec!["learning_support".to_owned()]));
    let planned = |form: &str| row(&[("unit", text("Huoltaminen")), ("form", option(form))]);
    let planned = vec![planned("staff_support"), planned("teacher_support")];
    draft.answers.insert("learning_support".to_owned(), Answer::Rows(planned));
    let rounds =
        ["Muun henkilöstön antama tuki ja ohjaus, Huoltaminen", "Opettajan antama muu tuki, Huoltaminen"];
    let given = |columns: &[&str]| -> Vec<Row> {
        let round = |support: &&str| row(&[("support", text(support)), ("effect", option("helped"))]);
        columns.iter().map(round).collect()
    };
    draft.answers.insert("support_rounds".to_owned(), Answer::Rows(given(&rounds)));
    let open = |row| (LeftOut::Type, "learning_support", Some(row), Some("type"));
    assert_eq!(told(&made(&draft)), [open(0), open(1)]);
    let kinds = |draft: &Draft| made(draft).whole.get("oppimisen-tuki").cloned();
    assert_eq!(kinds(&draft), None);
    let code = |kind: &str| format!("ammatillinenkoulutusoppimisentuentyyppi_{kind}");
    let record = |kind: &str| json!({ "oppimisen-tuen-tyyppi-koodi-uri": code(kind) });
    rows(&mut draft, "learning_support")[0].insert("type".to_owned(), option(&code("03")));
    assert_eq!((kinds(&draft), told(&made(&draft))), (Some(json!([record("03")])), vec![open(1)]));
    // Of a kind there is one record for the whole study right.
    rows(&mut draft, "learning_support")[1].insert("type".to_owned(), option(&code("03")));
    assert_eq!(kinds(&draft), Some(json!([record("03")])));
    rows(&mut draft, "learning_support")[1].insert("type".to_owned(), option(&code("02")));
    assert_eq!(kinds(&draft), Some(json!([record("03"), record("02")])));
    let (_, _, verdict) = judged(&draft, Method::Post);
    assert!(verdict.is_in_order(), "{:?}", verdict.findings);
    let twice = vec![row(&[("type", option(&code("02")))]), row(&[("type", option(&code("02")))])];
    draft.answers.insert("learning_support_given".to_owned(), Answer::Rows(twice));
    assert_eq!(kinds(&draft), Some(json!([record("02"), record("03")])));
    assert_eq!(told(&made(&draft)), [(LeftOut::Once, "learning_support_given", Some(1), None)]);
}

#[test]
fn remedial_teaching_in_tuva_is_told_as_what_gives_no_record() {
    let left = made(&example("tuva"));
    assert!(told(&left).contains(&(LeftOut::Part, "learning_support", Some(0), Some("unit"))), "{left:?}");
}

#[test]
fn a_period_may_be_interrupted_more_than_once() {
    const KEY: &str = "keskeytymisajanjaksot";
    let mut draft = example("qualification");
    let of = |draft: &Draft| {
        let whole = made(draft).whole;
        let periods = list(&whole, "osaamisen-hankkimistavat").iter();
        periods.filter_map(|one| one.get(KEY).cloned()).next_back()
    };
    let days = [("2026-12-01", "2026-12-11"), ("2027-01-11", "2027-01-22"), ("2027-03-01", "2027-03-05")];
    let said = |numbers: &[usize]| {
        let one = |number: &usize| json!({ "alku": days[*number].0, "loppu": days[*number].1 });
        Some(Value::Array(numbers.iter().map(one).collect()))
    };
    let columns = ["interruption", "interruption_2", "interruption_3"];
    let set = |draft: &mut Draft, column: usize, day: Option<usize>| {
        let row = &mut rows(draft, "workplace_periods")[0];
        match day {
            Some(day) => drop(row.insert(columns[column].to_owned(), period(days[day].0, days[day].1))),
            None => drop(row.remove(columns[column])),
        }
    };
    for number in 0..3 {
        set(&mut draft, number, Some(number));
    }
    assert_eq!(of(&draft), said(&[0, 1, 2]));
    // One column that is empty leaves no empty item.
    set(&mut draft, 0, None);
    assert_eq!(of(&draft), said(&[1, 2]));
    // What came is changed by its number, also when one is taken away.
    set(&mut draft, 0, Some(0));
    let mut hoks = judged(&draft, Method::Post).0;
    hoks["id"] = json!(4711);
    let (mut draft, _) = plan_of(&hoks);
    assert_eq!(made(&draft).whole, hoks);
    set(&mut draft, 1, None);
    assert_eq!(of(&draft), said(&[0, 2]));
    set(&mut draft, 0, None);
    set(&mut draft, 1, Some(0));
    assert_eq!(of(&draft), said(&[0, 2]));
}

/// A study right may be shortened when the student leaves: eHOKS compares no days then, and neither does the program.
#[test]
fn days_of_a_study_right_that_was_left_stop_nothing() {
    let mut draft = example("qualification");
    let own = rows(&mut draft, "study_rights")[0].clone();
    rows(&mut draft, "study_rights")[0].insert("period".to_owned(), period("2026-08-17", "2026-10-01"));
    let late = |draft: &Draft| {
        let (body, _, verdict) = judged(draft, Method::Post);
        assert_eq!(body["opiskeluoikeus-oid"], OWN);
        verdict.findings.iter().filter(|finding| finding.rule == "R-OHT-LOPPU").count()
    };
    assert!(late(&draft) > 0);
    rows(&mut draft, "study_rights")[0].insert("right".to_owned(), option("this_exited"));
    assert_eq!(late(&draft), 0);
    let (_, _, verdict) = judged(&draft, Method::Post);
    assert!(verdict.is_in_order(), "{:?}", verdict.findings);
    assert_eq!(right(mapping(), &draft).end, "2026-10-01".parse().ok(), "the days are still known");

    // What comes from the service does not take it back, also beside a row that may be it as well.
    let mut hoks = judged(&draft, Method::Post).0;
    hoks["id"] = json!(4711);
    for beside in [vec![], vec![own]] {
        let mut draft = draft.clone();
        rows(&mut draft, "study_rights").extend(beside);
        let brought = bring(mapping(), template(), &draft, &hoks, Language::Fi);
        take(&mut draft, brought);
        assert_eq!(rows(&mut draft, "study_rights")[0]["right"], option("this_exited"));
    }
}

/// Every area of a common unit can be chosen, so that one that comes is seen; and every one that can be chosen is an
/// area of a unit, so that it is offered beside one.
#[test]
fn the_areas_that_can_be_chosen_are_those_of_the_units() {
    let offered = |options: &str| template().options(options).to_vec();
    let units = offered("common_units");
    let mut areas: Vec<String> = units.iter().flat_map(|unit| areas_of(unit)).collect();
    areas.sort();
    areas.dedup();
    let mut options = offered("common_areas");
    options.sort();
    assert_eq!(options, areas);
    let of_2018 = ["tk2", "vvai7", "vvai17"].map(|code| format!("ammatillisenoppiaineet_{code}"));
    assert!(of_2018.iter().all(|area| areas_of("tutkinnonosat_400012").contains(area)));

    let mut hoks = body("agreement");
    for area in &of_2018 {
        let unit = &mut hoks["hankittavat-yhteiset-tutkinnon-osat"][0];
        unit["tutkinnon-osa-koodi-uri"] = json!("tutkinnonosat_400012");
        unit["osa-alueet"][0]["osa-alue-koodi-uri"] = json!(area);
        let (mut draft, _) = plan_of(&hoks);
        assert_eq!(rows(&mut draft, "units_common")[0]["area"], option(area));
        for language in Language::ALL {
            assert_ne!(template().texts(language).option_name("common_areas", area), *area);
        }
    }
}

/// An assessor of working life needs a name and an organisation: who has both goes along, and of whom came all stays.
#[test]
fn assessors_of_working_life_go_with_their_organisation() {
    const KEY: &str = "tyoelama-osaamisen-arvioijat";
    let set = |draft: &mut Draft, words: &str| {
        rows(draft, "demonstrations")[0].insert("work_assessors".to_owned(), text(words));
    };
    let shown = |body: &Value| list(body, "osaamisen-osoittaminen")[0].clone();
    let firm = |name: &str, firm: &str| json!({ "nimi": name, "organisaatio": { "nimi": firm } });
    let mut draft = example("qualification");
    let mut bodies = BTreeMap::new();
    for (words, wanted) in [
        ("Tiina Pajala", None),
        ("Tiina Pajala ()", None),
        ("(Autokorjaamo Kuvitelma Oy)", None),
        ("Tiina Pajala (Autokorjaamo", None),
        (
            "Tiina Pajala (Autokorjaamo Kuvitelma Oy)",
            Some(json!([firm("Tiina Pajala", "Autokorjaamo Kuvitelma Oy")])),
        ),
        (
            "Petteri Haka, Tiina Pajala (Kuvitelma, Harju); Anna Meri (Toinen Oy), Olli",
            Some(json!([firm("Tiina Pajala", "Kuvitelma, Harju"), firm("Anna Meri", "Toinen Oy")])),
        ),
    ] {
        set(&mut draft, words);
        let (body, _, verdict) = judged(&draft, Method::Post);
        assert_eq!(shown(&body).get(KEY), wanted.as_ref(), "{words}");
        assert!(verdict.is_in_order(), "{words}: {:?}", verdict.findings);
        bodies.insert(words.to_owned(), body.to_string().into_bytes());
    }
    let faults = schema_faults(Method::Post, &bodies);
    assert!(faults.is_empty(), "{faults:?}");

    let mut hoks = body("agreement");
    hoks["id"] = json!(4711);
    let came = shown(&hoks)[KEY].clone();
    assert_eq!(came[0]["organisaatio"]["y-tunnus"], "1234567-1");
    let (mut draft, _) = plan_of(&hoks);
    assert_eq!(
        rows(&mut draft, "demonstrations")[0]["work_assessors"],
        text("Jarmo Hietala (Leipomo Kuviteltu Oy)")
    );
    assert_eq!(made(&draft).whole, hoks);
    set(&mut draft, "Jarmo Hietala (Leipomo Kuviteltu Oy), Anna Meri (Toinen Oy)");
    assert_eq!(shown(&made(&draft).whole)[KEY], json!([came[0], firm("Anna Meri", "Toinen Oy")]));
    // What cannot be written so stays as it came.
    for odd in ["Leipomo (Oy)", ""] {
        hoks["hankittavat-ammat-tutkinnon-osat"][0]["osaamisen-osoittaminen"][0][KEY][0]["organisaatio"]["nimi"] =
            json!(odd);
        let (mut draft, _) = plan_of(&hoks);
        assert!(!rows(&mut draft, "demonstrations")[0].contains_key("work_assessors"));
        assert_eq!(made(&draft).whole, hoks);
    }
}
