//! Own phrases through the commands: kept from one plan without its pupil, written into another, shared, and never
//! lost with a pupil.

use super::*;
use crate::draft::Place;
use crate::phrase::Cell;
use serde_json::json;
use std::collections::BTreeMap;

const AATOS: &str = include_str!("../../../../../assets/templates/hojks/examples/yksilollistetty.json");

/// A vault with the plan of Aatos, from the example, and one of Venla.
fn two_plans() -> (TempDir, Arc<Person>, Workspace, [String; 2]) {
    let (temporary, person, mut workspace, _) = open();
    let first = workspace.import_plan(AATOS.as_bytes()).unwrap();
    let template = workspace.vault().unwrap().plan(&first).unwrap().template.0;
    let second = workspace.create_plan(template, "Keksitty, Venla".to_owned(), "5B".to_owned()).unwrap();
    (temporary, person, workspace, [first, second])
}

fn at(field: &str, row: Option<usize>, column: Option<&str>) -> Place {
    Place { field: field.to_owned(), row, column: column.map(str::to_owned), ..Place::default() }
}

fn text(text: &str) -> PhraseWish {
    PhraseWish { text: text.to_owned(), cells: BTreeMap::new() }
}

fn keep(workspace: &mut Workspace, plan: &str, place: &Place, said: &str) -> String {
    let offer = workspace.offer_phrase(plan.to_owned(), place.clone(), said.to_owned()).unwrap();
    workspace.keep_phrase(plan.to_owned(), place.clone(), text(&offer.text), None).unwrap()
}

#[test]
fn a_phrase_of_one_pupil_is_written_for_another() {
    let (_temporary, _, mut workspace, [aatos, venla]) = two_plans();
    let place = at("strengths", None, None);
    let said = "Aatos on hyvä rakentamaan. Aatoksella on ystäviä.";
    let offer = workspace.offer_phrase(aatos.clone(), place.clone(), said.to_owned()).unwrap();
    assert_eq!((offer.names, &*offer.text), (2, "{nimi} on hyvä rakentamaan. {nimi:lla} on ystäviä."));
    assert_eq!(offer.doubts, []);
    let id = workspace.keep_phrase(aatos, place.clone(), text(&offer.text), None).unwrap();
    let list = workspace.phrases(Some(venla.clone()), Some(place.clone()), "ystävä".to_owned()).unwrap();
    let [row] = &list.texts[..] else { panic!("{list:?}") };
    assert_eq!((row.here, row.times, list.total), (true, 0, 1));
    let filled = workspace.use_phrase(venla.clone(), place.clone(), id).unwrap();
    assert_eq!(filled.text, "Venla on hyvä rakentamaan. Venla on ystäviä.");
    assert_eq!(filled.look, [Range { start: 27, end: 32 }]);
    let list = workspace.phrases(Some(venla), Some(place), String::new()).unwrap();
    assert_eq!(list.texts[0].times, 1);
}

#[test]
fn what_may_be_of_a_pupil_is_told_before_it_is_kept() {
    let (_temporary, _, mut workspace, [aatos, venla]) = two_plans();
    let place = at("strengths", None, None);
    let mut doubts = |plan: &str, said: &str| -> Vec<String> {
        let found = workspace.doubt_phrase(plan.to_owned(), place.clone(), text(said)).unwrap();
        found.into_iter().map(|doubt| doubt.words).collect()
    };
    assert_eq!(doubts(&aatos, "Lapsi 131052-308T asuu Espoossa."), ["131052-308T"]);
    assert_eq!(doubts(&aatos, "Työpari on Venla, ei aatos."), ["Venla", "aatos"]);
    assert_eq!(doubts(&venla, "Sujuu Aatoksen kanssa."), ["Aatoksen"]);
    assert_eq!(doubts(&venla, "Sujuu Esimerkki-Lehtolan kanssa."), ["Esimerkki-Lehtolan"]);
    assert_eq!(doubts(&aatos, "Hänellä on ADHD."), ["ADHD"]);
    assert!(doubts(&aatos, "Ohjaaja Riitta auttaa.").contains(&"Riitta".to_owned()));
    assert_eq!(doubts(&aatos, "Ohjeet annetaan yksi kerrallaan."), Vec::<String>::new());
}

#[test]
fn a_goal_is_kept_with_what_stands_beside_it_and_fits_other_tables_of_goals() {
    let (_temporary, _, mut workspace, [aatos, venla]) = two_plans();
    let (template, draft) = workspace.content_now(&aatos).unwrap();
    let goals = template.meaning.following.as_ref().unwrap().goals[0].clone();
    assert!(draft.rows(&goals.field).len() > 1);
    let place = at(&goals.field, Some(0), Some(&goals.column));
    let offer = workspace.offer_row(aatos.clone(), place.clone()).unwrap();
    let offered: Vec<(&str, bool)> =
        offer.cells.iter().map(|cell| (cell.column.as_str(), cell.chosen)).collect();
    // Until when is this pupil's and is not offered; who is responsible is, and is not chosen.
    let wanted =
        [("area", true), ("goal", true), ("means", true), ("responsible", false), ("evidence", true)];
    assert_eq!(offered, wanted);
    assert_eq!(offer.doubts, [], "who is responsible is not kept, so it is not told of");
    let said = format!("{:?}", offer.cells);
    assert!(offer.names > 0 && said.contains("{nimi") && !said.contains("Aatos"), "{said}");
    let cells: BTreeMap<String, Cell> = offer
        .cells
        .iter()
        .filter(|cell| cell.chosen)
        .map(|cell| (cell.column.clone(), cell.value.clone()))
        .collect();
    let wish = PhraseWish { text: String::new(), cells };
    let id = workspace.keep_phrase(aatos, place.clone(), wish, None).unwrap();

    let found = |workspace: &mut Workspace, place: &Place| {
        workspace.phrases(Some(venla.clone()), Some(place.clone()), String::new()).unwrap()
    };
    let list = found(&mut workspace, &place);
    assert_eq!((list.rows.len(), list.texts.len(), list.goals), (1, 0, true));
    assert_eq!(found(&mut workspace, &at("strengths", None, None)).rows, [], "a text takes no row");
    let filled = workspace.use_phrase(venla.clone(), place, id.clone()).unwrap();
    assert!(filled.cells["goal"].as_str().unwrap().contains("Venla"), "{:?}", filled.cells);
    let other = at(&template.meaning.following.as_ref().unwrap().goals[1].field, None, None);
    assert_eq!(found(&mut workspace, &other).rows.len(), 1);
    let filled = workspace.use_phrase(venla, other, id).unwrap();
    assert!(
        filled.cells.contains_key("goal") && !filled.cells.contains_key("area"),
        "its list has other options"
    );
}

#[test]
fn a_phrase_that_is_kept_again_is_one_and_what_is_removed_comes_back() {
    let (_temporary, _, mut workspace, [aatos, venla]) = two_plans();
    let place = at("strengths", None, None);
    let id = keep(&mut workspace, &aatos, &place, "Aatos osaa lukea.");
    assert_eq!(keep(&mut workspace, &venla, &at("special_needs", None, None), " Venla osaa lukea. "), id);
    let changed = workspace.keep_phrase(venla.clone(), place.clone(), text("Osaa laskea."), Some(id.clone()));
    assert_eq!(changed.unwrap(), id);
    let all = |workspace: &mut Workspace| -> Vec<String> {
        let list = workspace.phrases(None, None, String::new()).unwrap();
        list.texts.into_iter().map(|row| row.text).collect()
    };
    assert_eq!(all(&mut workspace), ["Osaa laskea."]);
    workspace.forget_phrase(id.clone()).unwrap();
    assert!(all(&mut workspace).is_empty());
    assert_eq!(code(workspace.forget_phrase(id.clone())), Some(Code::NoSuchPhrase));
    workspace.remember_phrase(id.clone()).unwrap();
    assert_eq!(all(&mut workspace), ["Osaa laskea."]);
    assert_eq!(code(workspace.remember_phrase(id)), Some(Code::BadCall));
    let empty = workspace.keep_phrase(venla, place, text("  "), None);
    assert_eq!(code(empty), Some(Code::PhraseLength));
}

#[test]
fn phrases_outlive_the_pupil_and_the_lock() {
    let (_temporary, _, mut workspace, [aatos, _]) = two_plans();
    keep(&mut workspace, &aatos, &at("strengths", None, None), "Aatos osaa lukea.");
    workspace.add_phrase(String::new(), "Kirja on Aatoksella.".to_owned()).unwrap();
    assert_eq!(workspace.phrase_count().unwrap().doubtful, 1);
    let erased = workspace.erase(vec![aatos], "Esimerkki-Lehtola, Aatos Oskari".to_owned()).unwrap();
    assert_eq!(workspace.phrase_count().unwrap().doubtful, 0, "nobody of that name is here any more");
    assert_eq!(erased.phrases, 1, "what was kept by hand with the name is told of");
    workspace.lock(None).unwrap();
    assert!(workspace.shelf.is_none());
    assert_eq!(code(workspace.phrases(None, None, String::new())), Some(Code::Locked));
    workspace.unlock(secret(PASSPHRASE)).unwrap();
    let list = workspace.phrases(None, None, String::new()).unwrap();
    assert!(list.texts.iter().any(|row| row.text == "{nimi} osaa lukea."));
}

#[test]
fn a_bank_is_shared_as_a_file() {
    let (_temporary, person, mut workspace, [aatos, _]) = two_plans();
    keep(&mut workspace, &aatos, &at("strengths", None, None), "Aatos osaa lukea.");
    workspace.add_phrase(String::new(), "Ilman kohtaa".to_owned()).unwrap();
    assert_eq!(workspace.phrase_count().unwrap(), PhraseCount { total: 2, doubtful: 0 });
    workspace.save_phrases().unwrap();
    let file = person.file.lock().unwrap().clone();
    let shown = std::fs::read_to_string(&file).unwrap();
    assert!(shown.contains("{nimi} osaa lukea.") && !shown.contains("Aatos"), "{shown}");

    let (_other, other_person, mut colleague, _) = open();
    *other_person.file.lock().unwrap() = file.clone();
    let brought = colleague.bring_phrases().unwrap();
    assert_eq!((brought.added, brought.known), (2, 0));
    let again = colleague.bring_phrases().unwrap();
    assert_eq!((again.added, again.known), (0, 2));
    std::fs::write(&file, json!({ "format": "laatija-plan" }).to_string()).unwrap();
    assert_eq!(code(colleague.bring_phrases()), Some(Code::BrokenPhraseFile));
    assert_eq!(colleague.phrases(None, None, String::new()).unwrap().total, 2);
}

#[test]
fn every_field_of_text_gives_the_place_of_its_phrases() {
    let (_temporary, _, mut workspace, [aatos, _]) = two_plans();
    let of = workspace.vault().unwrap().plan(&aatos).unwrap().template;
    let template = workspace.template_of(&of).unwrap();
    let spots = template.fields().flat_map(|(_, field)| {
        let columns = field.kind.columns().iter().map(|column| Some(column.id.clone()));
        let of_field: Vec<_> = if field.kind.columns().is_empty() { vec![None] } else { columns.collect() };
        of_field.into_iter().map(|column| (field.id.clone(), column))
    });
    for (field, column) in spots.collect::<Vec<_>>() {
        let place = at(&field, Some(0), column.as_deref());
        let doubts = workspace.doubt_phrase(aatos.clone(), place, text("Tunnus 131052-308T.")).unwrap();
        assert!(doubts.iter().any(|doubt| doubt.words == "131052-308T"), "{field} {column:?}");
    }
}
