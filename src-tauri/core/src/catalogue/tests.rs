//! Foundations composed for these tests, in the form that ePerusteet gives: read, dated, found.

use super::*;
use crate::failure::Code;
use serde_json::{Value, json};

/// The midnight of Finland with which a day begins, as ePerusteet writes it.
fn midnight(day: &str, hours: i64) -> i64 {
    let day: NaiveDate = day.parse().unwrap();
    day.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp_millis() - hours * 3_600_000
}

/// A qualification that nobody can take.
fn qualification() -> Value {
    json!({
        "id": 1001,
        "globalVersion": { "aikaleima": 1_700_000_000_000_i64 },
        "nimi": { "_id": "1", "fi": "Lumityön perustutkinto", "sv": "Grundexamen i snöarbete", "en": "Snow work" },
        "koulutustyyppi": "koulutustyyppi_1",
        "koulutukset": [{ "koulutuskoodiUri": "koulutus_000001", "koulutusalakoodi": null }],
        "diaarinumero": "OPH-0001-2026",
        "korvattavatDiaarinumerot": ["OPH-0001-2018"],
        "voimassaoloAlkaa": midnight("2026-08-01", 3),
        "voimassaoloLoppuu": null,
        "siirtymaPaattyy": null,
        "osaamisalat": [{ "nimi": { "fi": "Kinosten osaamisala" }, "uri": "osaamisala_1" }],
        "suoritustavat": [{
            "suoritustapakoodi": "reformi",
            "laajuusYksikko": "OSAAMISPISTE",
            "rakenne": { "osat": [{ "osat": [] }] },
            "tutkinnonOsaViitteet": [
                { "id": 21, "laajuus": 30.0, "_tutkinnonOsa": "11" },
                { "id": 22, "laajuus": 11.0, "laajuusMaksimi": 20.0, "_tutkinnonOsa": 12 }
            ]
        }],
        "tutkinnonOsat": [
            {
                "id": 11, "tyyppi": "normaali", "koodiUri": "tutkinnonosat_100001",
                "koodi": { "uri": "tutkinnonosat_100001", "versio": 3 },
                "nimi": { "fi": "Lapion huolto", "sv": "Underhåll av spaden" },
                "ammattitaitovaatimukset": { "fi": "<p>…</p>" }, "osaAlueet": []
            },
            {
                "id": 12, "tyyppi": "reformi_tutke2", "koodiUri": "tutkinnonosat_108357",
                "nimi": { "fi": "Viestintä- ja vuorovaikutusosaaminen" },
                "osaAlueet": [{
                    "koodiUri": "ammatillisenoppiaineet_vvai26",
                    "koodi": { "uri": "ammatillisenoppiaineet_vvai26", "versio": 1 },
                    "nimi": { "fi": "Viestintä ja vuorovaikutus äidinkielellä" },
                    "osaamistavoitteet": [{ "pakollinen": true, "laajuus": 4 }]
                }]
            },
            { "id": 13, "koodiUri": null, "nimi": { "fi": "Luonnos" } }
        ]
    })
}

/// Preparatory education of the same kind.
fn preparatory() -> Value {
    json!({
        "id": 1002,
        "nimi": { "fi": "Valmentava koulutus" },
        "koulutustyyppi": "koulutustyyppi_40",
        "diaarinumero": "OPH-0002-2021",
        "voimassaoloAlkaa": midnight("2022-08-01", 3),
        "voimassaoloLoppuu": midnight("2026-12-31", 2),
        "siirtymaPaattyy": midnight("2027-07-31", 3),
        "koulutuksenOsat": [{
            "id": 31, "nimi": { "fi": "Arjen taidot" },
            "nimiKoodi": { "arvo": "103", "uri": "koulutuksenosattuva_103", "versio": 1 },
            "laajuusMinimi": 0, "laajuusMaksimi": 20
        }]
    })
}

fn taken(value: &Value) -> Foundation {
    read(value.to_string().as_bytes()).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_few_facts_are_taken_with_their_days() {
    let found = taken(&qualification());
    assert_eq!((found.id, &*found.order, &*found.kind), (1001, "OPH-0001-2026", "koulutustyyppi_1"));
    assert_eq!((found.from, found.until, found.transition), (Some(day("2026-08-01")), None, None));
    assert_eq!(found.replaces, ["OPH-0001-2018"]);
    assert_eq!(found.names.in_language(Language::Sv), "Grundexamen i snöarbete");
    let units: Vec<_> =
        found.units.iter().map(|unit| (&*unit.code, unit.version, unit.extent, unit.most)).collect();
    let wanted = [
        ("tutkinnonosat_100001", Some(3), Some(30.0), None),
        ("tutkinnonosat_108357", None, Some(11.0), Some(20.0)),
    ];
    assert_eq!(units, wanted);
    assert_eq!(found.units[1].areas[0].code, "ammatillisenoppiaineet_vvai26");
    assert_eq!(found.units[1].areas[0].version, Some(1));
    assert_eq!(found.units[1].names.in_language(Language::En), "Viestintä- ja vuorovaikutusosaaminen");
    let part = &taken(&preparatory()).units[0];
    assert_eq!((&*part.code, part.extent, part.most), ("koulutuksenosattuva_103", Some(0.0), Some(20.0)));
}

#[test]
fn foundations_hold_from_their_first_day_to_their_last() {
    let (new, old) = (taken(&qualification()), taken(&preparatory()));
    for (foundation, on, wanted) in [
        (&new, "2026-07-31", Validity::Coming),
        (&new, "2026-08-01", Validity::InForce),
        (&new, "2126-08-01", Validity::InForce),
        (&old, "2026-12-31", Validity::InForce),
        (&old, "2027-01-01", Validity::Transition),
        (&old, "2027-07-31", Validity::Transition),
        (&old, "2027-08-01", Validity::Over),
    ] {
        assert_eq!(foundation.on(day(on)), wanted, "{} {on}", foundation.order);
    }
}

#[test]
fn another_file_is_told_as_such() {
    let without = |key: &str| {
        let mut other = qualification();
        other.as_object_mut().unwrap().remove(key);
        other.to_string()
    };
    let truncated = qualification().to_string();
    let deep = format!("{{\"id\":1,\"x\":{}", "[".repeat(1_000_000));
    for (file, code) in [
        ("", Code::NotJson),
        ("<html></html>", Code::NotJson),
        (&truncated[..truncated.len() / 2], Code::NotJson),
        (&*deep, Code::NotJson),
        ("[]", Code::NotFoundation),
        ("{}", Code::NotFoundation),
        ("null", Code::NotFoundation),
        ("{\"id\": \"1001\"}", Code::NotFoundation),
        ("{\"data\": []}", Code::NotFoundation),
        (&*without("diaarinumero"), Code::NotFoundation),
        (&*without("tutkinnonOsat"), Code::NotFoundation),
        (include_str!("../../../../tests/files/ehoks/agreement.json"), Code::NotFoundation),
    ] {
        let shown: String = file.chars().take(40).collect();
        assert_eq!(read(file.as_bytes()).unwrap_err().code, code, "{shown}");
    }
    assert_eq!(read(&[b'{', 0xe4]).unwrap_err().code, Code::NotUtf8);
    assert_eq!(read(&vec![b' '; LARGEST + 1]).unwrap_err().code, Code::FileTooLarge);
}

#[test]
fn units_are_found_by_beginnings_of_words_and_by_numbers_of_codes() {
    let catalogue = Catalogue::of([taken(&preparatory()), taken(&qualification())]);
    for (typed, on, wanted) in [
        ("lap", "2026-11-27", &["tutkinnonosat_100001"][..]),
        ("LAPION hu", "2026-11-27", &["tutkinnonosat_100001"]),
        ("spad", "2026-11-27", &["tutkinnonosat_100001"]),
        ("vuoro lumi", "2026-11-27", &["tutkinnonosat_108357"]),
        ("apion", "2026-11-27", &[]),
        ("108357", "2026-11-27", &["tutkinnonosat_108357"]),
        ("oph-0002", "2026-11-27", &["koulutuksenosattuva_103"]),
        ("", "2026-11-27", &[]),
        ("  ", "2026-11-27", &[]),
        ("arjen", "2030-01-01", &["koulutuksenosattuva_103"]),
        ("snow", "2026-11-27", &["tutkinnonosat_100001", "tutkinnonosat_108357"]),
    ] {
        let found = catalogue.search(typed, day(on), 10);
        assert_eq!(found.iter().map(|hit| &*hit.unit.code).collect::<Vec<_>>(), wanted, "{typed}");
    }
    assert_eq!(catalogue.search("arjen", day("2030-01-01"), 10)[0].validity, Validity::Over);
    assert_eq!(catalogue.search("snow", day("2026-11-27"), 1).len(), 1);
}

#[test]
fn what_is_in_force_comes_first_and_a_newer_file_takes_the_place_of_the_older() {
    let mut newer = qualification();
    newer["nimi"]["fi"] = json!("Lumityön uusi perustutkinto");
    let mut before = qualification();
    before["id"] = json!(1000);
    before["diaarinumero"] = json!("OPH-0001-2018");
    before["voimassaoloLoppuu"] = json!(midnight("2026-07-31", 3));
    let catalogue = Catalogue::of([taken(&before), taken(&qualification()), taken(&newer)]);
    assert_eq!(catalogue.foundations().len(), 2);
    let orders = |on: &str| -> Vec<String> {
        catalogue.search("lapio", day(on), 10).iter().map(|hit| hit.foundation.order.clone()).collect()
    };
    assert_eq!(orders("2026-11-27"), ["OPH-0001-2026", "OPH-0001-2018"]);
    assert_eq!(catalogue.search("uusi", day("2026-11-27"), 10).len(), 2);
}

#[test]
fn what_the_program_carries_is_read_whole() {
    let of = |order: &str| shipped().iter().find(|one| one.order == order).unwrap();
    assert_eq!(shipped().len(), 2);
    let telma = of("OPH-2659-2017");
    assert_eq!(telma.kind, "koulutustyyppi_5");
    let most: Vec<_> = telma.units.iter().map(|unit| (unit.extent, unit.most)).collect();
    assert_eq!(most, [25.0, 15.0, 20.0].map(|most| (Some(0.0), Some(most))));
    // Names and weeks of the parts of TUVA come from the table of codes.
    let tuva = of("OPH-1488-2021");
    assert_eq!(tuva.units.len(), 7);
    let first = &tuva.units[0];
    assert_eq!(first.names.in_language(Language::Fi), "Opiskelu- ja urasuunnittelutaidot");
    assert_eq!((first.extent, first.most), (Some(2.0), Some(10.0)));
    for unit in shipped().iter().flat_map(|one| &one.units) {
        assert!(!unit.names.in_language(Language::Sv).is_empty(), "{}", unit.code);
    }
    assert_eq!(areas_of("tutkinnonosat_108358").len(), 6);
    assert!(areas_of("tutkinnonosat_1").is_empty() && areas_of("").is_empty());
}

#[test]
fn facts_are_the_same_after_they_were_kept() {
    let one = read(&serde_json::to_vec(&qualification()).unwrap()).unwrap();
    assert_eq!(one.competences[0].in_language(Language::Fi), "Kinosten osaamisala");
    let kept: Foundation = serde_json::from_str(&serde_json::to_string(&one).unwrap()).unwrap();
    assert_eq!(kept, one);
}

#[test]
fn units_of_the_wanted_order_come_first_and_kinds_bound_what_is_found() {
    let day = "2026-09-01".parse().unwrap();
    let one = read(&serde_json::to_vec(&qualification()).unwrap()).unwrap();
    let names = one.names.clone();
    let other = Foundation { id: 2, order: "OPH-0002-2026".to_owned(), names, ..one.clone() };
    let all = Catalogue::of([one.clone(), other]);
    let kinds = ["koulutustyyppi_1".to_owned()];
    let none = ["koulutustyyppi_5".to_owned()];
    let wish =
        Wish { typed: "lumi", day, kinds: &kinds, order: Some("OPH-0002-2026"), own: false, most: 100 };
    let count = one.units.len();
    let orders: Vec<&str> = all.units(&wish).iter().map(|hit| hit.foundation.order.as_str()).collect();
    assert_eq!(orders.len(), 2 * count);
    assert!(orders[..count].iter().all(|order| *order == "OPH-0002-2026"), "{orders:?}");
    assert_eq!(all.units(&Wish { typed: "", ..wish }).len(), count, "of the order alone");
    let own = all.units(&Wish { own: true, ..wish });
    assert!(own.len() == 2 && own.iter().all(|hit| hit.unit.code == "tutkinnonosat_100001"), "{own:?}");
    assert!(all.units(&Wish { typed: "", kinds: &[], order: None, ..wish }).is_empty());
    assert!(all.units(&Wish { kinds: &none, ..wish }).is_empty());
    assert_eq!(all.qualifications(&Wish { typed: "lumityön perus", ..wish }).len(), 2);
    assert_eq!(all.qualifications(&Wish { typed: "oph-0002", ..wish }).len(), 1);
    assert!(all.qualifications(&Wish { typed: "perunan", ..wish }).is_empty());
}
