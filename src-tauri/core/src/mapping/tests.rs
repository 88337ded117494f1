//! The shipped mappings, what they make of example plans, and what is found of it in a print of another program.

use super::*;
use crate::draft::{Draft, printed, sample};
use crate::language::Language;
use crate::template::{Flaw, Known, Template, find};
use serde_json::json;

const SUPPORT: &str =
    include_str!("../../../../assets/templates/tuen-suunnitelma-2025/examples/rajattu-matematiikka.json");
const HOKS: &str =
    include_str!("../../../../assets/templates/hoks/examples/oppisopimus-ja-mukauttaminen.json");

fn shipped_as(id: &str) -> (&'static Mapping, &'static Template) {
    let mapping = shipped().iter().find(|one| one.id == id).expect(id);
    (mapping, find(&mapping.template, "1.0").expect("its template"))
}

fn items(id: &str, file: &str) -> Vec<Item> {
    let (mapping, template) = shipped_as(id);
    let draft: Draft = printed(template, &sample::read(template, file, &json!({})));
    fill(mapping, template, Language::Fi, &draft)
}

fn item<'a>(items: &'a [Item], name: &str) -> &'a Item {
    items.iter().find(|item| item.name == name).unwrap_or_else(|| panic!("{name} in {:?}", names(items)))
}

fn names(items: &[Item]) -> Vec<&str> {
    items.iter().map(|item| item.name.as_str()).collect()
}

#[test]
fn every_shipped_mapping_is_sound_and_written_as_it_is_read() {
    for (name, text) in super::shipped::files() {
        let (mapping, flaws) = Mapping::check(name, text.as_bytes(), &Known::default());
        assert!(flaws.is_empty(), "{name}: {flaws:?}");
        let mapping = Mapping { id: "kunta.x".to_owned(), ..mapping.expect(name) };
        let (again, flaws) = Mapping::check("x", mapping.write().as_bytes(), &Known::default());
        assert_eq!((again, flaws), (Some(mapping), Vec::new()), "{name}");
    }
    assert_eq!(shipped().len(), super::shipped::files().len());
}

#[test]
fn every_fault_of_a_file_is_told_with_its_place() {
    let file = "id = \"laatija.x\"\nmunicipality = \"H\"\nname = \"\"\ntemplate = \"fi.perusopetus.hojks\"\nkey = 1\n\
        [[fields]]\nname = \"A\"\nlimit = 0\nfrom = [{ field = \"none\" }]\n\
        [[fields]]\nname = \"A\"\neach = \"row\"\nfrom = [{ field = \"strengths\" }]\n\
        [[fields]]\nname = \"B\"\nfrom = [{ field = \"goals_learning\", columns = [\"goal\", \"x\"] }]\n\
        [[fields]]\nname = \"C\"\n[[fields]]\nname = \"D\"\nfrom = [{ field = \"non_disclosure\" }]\n";
    let (mapping, flaws) = Mapping::check("x.toml", file.as_bytes(), &Known::default());
    let mut told: Vec<_> = flaws.iter().map(|flaw| (flaw.line, flaw.place.as_str(), flaw.flaw)).collect();
    told.sort_by_key(|(line, ..)| *line);
    let wanted = [
        (1, "id", Flaw::NotLocal),
        (3, "name", Flaw::Empty),
        (5, "key", Flaw::UnknownKey),
        (6, "fields", Flaw::Repeated),
        (8, "fields[0].limit", Flaw::BadNumber),
        (9, "fields[0].from[0].field", Flaw::UnknownField),
        (13, "fields[1].from[0].field", Flaw::WrongKind),
        (16, "fields[2].from[0].columns", Flaw::UnknownColumn),
        (17, "fields[3].from", Flaw::Empty),
        (21, "fields[4].from[0].field", Flaw::TooMuch),
    ];
    assert_eq!((mapping, told), (None, wanted.to_vec()));
}

#[test]
fn a_plan_fills_a_form_in_its_order_and_tables_become_text() {
    let items = items("laatija.tuen-suunnitelma-wilma", SUPPORT);
    let first = ["Suunnitelman laatimispäivä", "Suunnitelmasta vastaava opettaja", "Tukea koskeva päätös"];
    assert_eq!(names(&items)[..3], first);
    assert_eq!(item(&items, first[0]).text, "20.5.2026");
    assert_eq!(item(&items, first[2]).text, "§ 96/2026, 9.6.2026");
    let measures = item(&items, "Oppilaskohtaiset tukitoimet ja niiden määrä");
    assert_eq!(measures.text.lines().count(), 3);
    assert!(measures.text.contains("4 h/vk (koko oppiaine), Sirpa Aalto, 12.8.2026"), "{}", measures.text);
    // A form has a field for each goal, of both tables.
    let goals: Vec<&str> = names(&items).into_iter().filter(|name| name.starts_with("Tavoite ")).collect();
    assert_eq!(goals, ["Tavoite 1", "Tavoite 2", "Tavoite 3", "Tavoite 4", "Tavoite 5"]);
    let over: Vec<&str> = items.iter().filter(|item| item.is_over()).map(|item| &*item.name).collect();
    assert_eq!(over, ["Pedagogiset ratkaisut"]);
}

#[test]
fn the_steps_of_ehoks_hold_codes_with_names_and_neither_the_student_nor_grounds() {
    let items = items("laatija.hoks-ehoks", HOKS);
    let steps: Vec<&str> = items.iter().filter_map(|item| item.step.as_deref()).collect();
    let numbers: Vec<&str> = steps.iter().filter_map(|step| step.split('.').next()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
    let all = items.iter().map(|item| format!("{}={}\n", item.name, item.text)).collect::<String>();
    for told in [
        "Oppijanumero=1.2.246.562.24.55500012349",
        "Urasuunnitelma=Työelämään siirtyminen (urasuunnitelma_0002)",
        "Ammatillinen osa 1: Koodi=tutkinnonosat_100001",
        "(osaamisenhankkimistapa_oppisopimus)",
        "(ammatillisenoppiaineet_vvai26)",
    ] {
        assert!(all.contains(told), "{told} in {all}");
    }
    // A unit's ways of learning stand with it, and none stands twice.
    let at = |text: &str| all.find(text).unwrap_or_else(|| panic!("{text} in {all}"));
    assert!(at("Määräaikaishuollot") < at("Ammatillinen osa 2") && at("Rengastyöt") < at("Renkaiden vaihto"));
    assert_eq!(all.matches("Määräaikaishuollot").count(), 1);
    let secret = [
        "Mielikuva",
        "Ronja Maria",
        "Pitkien ohjeiden lukeminen",
        "§ 41/2026",
        "puheentunnistus",
        "Hanna Suo",
    ];
    for never in secret {
        assert!(!all.contains(never), "{never} in {all}");
    }
}

#[test]
fn a_row_that_names_no_unit_is_not_lost() {
    let (mapping, template) = shipped_as("laatija.hoks-ehoks");
    let changes = json!({ "learning_periods": [
        { "unit": "Huoltaminen", "period": { "start": "2026-08-17", "end": "2026-10-30" } },
        { "unit": "Huoltamista", "period": { "start": "2026-11-01", "end": "2026-11-30" } },
    ] });
    let draft = printed(template, &sample::read(template, HOKS, &changes));
    let items = fill(mapping, template, Language::Fi, &draft);
    let lost: Vec<_> =
        items.iter().filter(|item| item.name.starts_with("Hankkimistapa ilman osaa")).collect();
    assert_eq!(lost.first().map(|item| &*item.text), Some("Huoltamista"));
    assert_eq!(lost.len(), 2, "{lost:?}");
}

#[test]
fn a_text_is_cut_where_it_reads_well_and_loses_no_word() {
    let text = "Ensimmäinen lause on tässä. Toinen lause on vähän pidempi kuin se. Kolmas.\nUusi rivi.";
    let cut = parts(text, Some(40));
    assert_eq!(cut[0], "Ensimmäinen lause on tässä.");
    assert!(cut.iter().all(|part| length(part) <= 40), "{cut:?}");
    assert_eq!(
        cut.join(" ").split_whitespace().collect::<String>(),
        text.split_whitespace().collect::<String>()
    );
    assert_eq!(parts(text, None), [text]);
    assert_eq!(parts("🙂🙂🙂", Some(3)), ["🙂", "🙂", "🙂"], "no letter is cut in two");
}

/// Items of a form, and what the text of a file says of each.
fn compared(fields: &[(&str, &str)], paragraphs: &[&str]) -> Vec<Found> {
    let item = |(name, text): &(&str, &str)| Item {
        name: (*name).to_owned(),
        text: (*text).to_owned(),
        ..Item::default()
    };
    let items: Vec<Item> = fields.iter().map(item).collect();
    let paragraphs: Vec<String> = paragraphs.iter().map(|text| (*text).to_owned()).collect();
    compare(&items, &paragraphs).into_iter().map(|one| one.found).collect()
}

#[test]
fn a_field_is_found_whatever_the_lines_and_never_by_chance() {
    let fields =
        [("Vahvuudet", "Veikko osaa selittää asioita suullisesti, ja hän on sitkeä."), ("Tunnit", "3–5")];
    let check = |paragraphs: &[&str]| compared(&fields, paragraphs);
    use Found::*;
    let whole = "Veikko osaa selittää asi-\noita suulli-\nsesti, ja hän on sitkeä.";
    assert_eq!(check(&["Vahvuudet", whole, "Tunnit", "3-5"]), [Same, Same]);
    assert_eq!(check(&["Vahvuudet:", whole, "Tunnit: 3–5"]), [Same, Same]);
    // Figures are not hyphenated: 35 is not 3–5.
    assert_eq!(check(&["Vahvuudet", whole, "Tunnit", "35"]), [Same, Different]);
    assert_eq!(check(&["Vahvuudet", whole, "Ja jotain muuta.", "Tunnit", "3–5"]), [More, Same]);
    // After the last name nobody can tell whose the rest is.
    assert_eq!(check(&["Vahvuudet", "Tunnit", "3–5", "Muuta", whole]), [Elsewhere, Same]);
    let changed = "Veikko osaa selittää asioita kirjallisesti, ja hän on sitkeä.";
    assert_eq!(check(&["Vahvuudet", changed, "Tunnit", "3–5"]), [Different, Same]);
    assert_eq!(check(&["Vahvuudet", "Tunnit"]), [Missing, Missing]);
    assert_eq!(
        check(&["Aivan muu asiakirja, sivu 3–5"]),
        [Missing, Missing],
        "a short text is found by chance"
    );
}

#[test]
fn a_text_that_holds_the_name_of_another_field_is_read_through() {
    let fields =
        [("Tavoite 1", "Ryhmän Tunnit sovitaan. Sitten jatketaan kuten ennen."), ("Tunnit", "4 h/vk")];
    let page = ["Tavoite 1", "Ryhmän Tunnit sovitaan. Sitten jatketaan kuten ennen.", "Tunnit", "4 h/vk"];
    assert_eq!(compared(&fields, &page), [Found::Same, Found::Same]);
}

#[test]
fn what_differs_is_shown_word_by_word() {
    use crate::revision::Side;
    let items = [Item {
        name: "Vahvuudet".to_owned(),
        text: "Hän muistaa kuulemansa hyvin ja jaksaa työskennellä pitkään.".to_owned(),
        ..Item::default()
    }];
    let page = [
        "Vahvuudet".to_owned(),
        "Hän muistaa kuule-\nmansa huonosti ja jaksaa työskennellä pitkään.".to_owned(),
    ];
    let one = &compare(&items, &page)[0];
    let only = |side: Side| -> Vec<&str> {
        one.pieces.iter().filter(|piece| piece.side == side).map(|piece| piece.text.trim()).collect()
    };
    assert_eq!(
        (one.found, only(Side::Before), only(Side::After)),
        (Found::Different, vec!["hyvin"], vec!["huonosti"])
    );
}
