//! What people really write and paste, from the plan file to the paper: every text is given back whole by an
//! independent reader of the copy, or issuing says which character cannot be drawn and where; and it is found by the
//! search, stands in its place in the list, and is on no calendar and in no name of a file.

use laatija_core::failure::Code;
use laatija_core::workspace::{CalendarWish, Edition};
use laatija_tests::source;
use laatija_tests::stage::text_of_pdf;
use laatija_tests::teacher::Teacher;
use serde_json::{Value, json};
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

const EXAMPLE: &str = "assets/templates/tuen-suunnitelma-2025/examples/rajattu-matematiikka.json";

/// A text, and the character that no font of the program draws.
const TEXTS: &[(&str, &str, Option<char>)] = &[
    ("apostrophes", "Róisín O’Neill-D'Arcy", None),
    ("marks after their letters", "Zoe\u{308} Ele\u{301}onore A\u{30a}ngstro\u{308}m", None),
    ("a mark on a mark", "Nguye\u{302}\u{303}n Thi\u{323}", None),
    ("the letters of the north", "Áŋŋel Čuoŋát Đivttasvuotna Žuokŋa Sørøya ß Ž", None),
    ("letters of other alphabets", "Ελένη Παπαδοπούλου, Наталья Щукина", None),
    (
        "a word without end",
        "erityisopettajanopetusryhmäsuunnitelmatyöryhmäpalaverimuistiopohjaluonnosversiohistoria\
        erityisopettajanopetusryhmäsuunnitelmatyöryhmäpalaverimuistiopohjaluonnosversiohistoria",
        None,
    ),
    (
        "an address without end",
        "https://esimerkki.invalid/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa?q=bbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
        None,
    ),
    ("nothing between the letters", "Vei\u{200b}kko\u{feff} Ku\u{ad}vit\u{2060}teellinen\u{200d}", None),
    (
        "directions of a copied number",
        "\u{202a}040 123\u{202c} \u{2066}Aino\u{2069} \u{200e}Maija\u{200f} \u{61c}Oona",
        None,
    ),
    ("control characters", "Aino\u{0}\u{1}\u{b}Maija\u{7}\u{1b}[31m\u{85}Oona", None),
    ("spaces of all kinds", "Aino\u{a0}Maija\u{2003}Oona\u{3000}Eeva\tLiisa\u{2028}Anna", None),
    ("short names", "Bo Ek", None),
    ("signs of mathematics", "½ ≤ 3 × 4 ≈ 12 ± 1 → √9 € ☐ ✓", None),
    ("markup", "<b>Aino</b> &amp; ${x} \\n %s {{y}} ' \" -- ;", None),
    ("a face", "Aino 😀", Some('😀')),
    ("a face of a skin", "Aino 👩🏽\u{200d}🏫", Some('👩')),
    ("a flag", "Aino 🇫🇮", Some('🇫')),
    ("right to left", "נועה לוי", Some('נ')),
    ("right to left, joined", "محمد علي", Some('م')),
    ("no alphabet", "王小明", Some('王')),
];

/// The example with this text wherever texts are written.
fn plan_with(text: &str) -> Vec<u8> {
    let example = std::fs::read(source::top().join(EXAMPLE)).expect("the example");
    let mut file: Value = serde_json::from_slice(&example).expect("JSON");
    let values = &mut file["values"];
    for field in ["pupil_name", "class_name", "strengths", "pupil_view"] {
        values[field] = json!(text);
    }
    values["guardians"][0]["name"] = json!(text);
    values["goals_learning"][0]["goal"] = json!(text);
    values["goals_learning"][0]["means"] = json!(format!("{text}\n{text}"));
    file.to_string().into_bytes()
}

/// What an eye sees of a text: no spaces, nothing that takes no room, letters with their marks.
fn seen(text: &str) -> String {
    let unseen = |letter: &char| {
        !(letter.is_whitespace()
            || letter.is_control()
            || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{2069}' | '\u{feff}'))
    };
    // A hyphen may be the typesetter's, at the end of a line.
    text.nfc().filter(unseen).filter(|letter| *letter != '-').collect()
}

fn text_of(folder: &Path, pdf: &[u8]) -> String {
    let file = folder.join("paper.pdf");
    std::fs::write(&file, pdf).expect("written");
    seen(&text_of_pdf(&file))
}

#[test]
fn every_text_is_on_the_paper_whole_or_its_character_is_named() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut teacher = Teacher::new("Riitta Sarapuu");
    for (name, text, strange) in TEXTS {
        let own = &mut teacher.workspace;
        let plan = own.import_plan(&plan_with(text)).unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
        let prepared = own.prepare_copy(plan.clone(), "transition".to_owned());
        if let Some(strange) = strange {
            let failure = prepared.err().unwrap_or_else(|| panic!("{name}: {strange} was drawn"));
            assert_eq!(failure.code, Code::FindingsLeft, "{name}");
            let review = own.review(plan.clone()).expect("a review");
            let titles: Vec<&String> = review.findings.iter().map(|finding| &finding.title).collect();
            assert!(
                titles.iter().filter(|title| title.contains(*strange)).count() >= 7,
                "{name}: {titles:?}"
            );
            own.preview(plan.clone(), Vec::new(), None, None).expect("the draft is drawn all the same");
        } else {
            prepared.unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
            own.issue_prepared().unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
            let copy = own.edition_copy(&plan, 0, (Edition::default(), false)).expect("a copy");
            let paper = text_of(folder.path(), &copy);
            let times = paper.matches(&seen(text)).count();
            assert!(times >= 7, "{name}: {times} times in {paper}");
        }
    }
}

#[test]
fn every_text_is_found_and_has_its_place_and_is_on_no_calendar() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut teacher = Teacher::new("Riitta Sarapuu");
    let own = &mut teacher.workspace;
    for (name, text, _) in TEXTS {
        let mut file: Value = serde_json::from_slice(&plan_with(text)).expect("JSON");
        file["values"]["next_evaluation"] = json!("2026-05-14");
        own.import_plan(file.to_string().as_bytes()).unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
    }
    let home = own.home().expect("the list");
    assert_eq!(home.plans.len(), TEXTS.len());
    for (name, text, _) in TEXTS {
        assert!(home.plans.iter().any(|row| row.pupil == text.trim()), "{name} is in the list");
        let first: String = text.split_whitespace().next().expect("a word").to_owned();
        let mut found = own.search(first.clone()).expect("found");
        while found.left > 0 {
            found = own.search(first.clone()).expect("found");
        }
        assert!(!found.hits.is_empty(), "{name}: {first:?} is not found");
    }
    for initials in [false, true] {
        let wish = CalendarWish { initials, ..CalendarWish::default() };
        let paper = own.calendar(&wish).unwrap_or_else(|failure| panic!("{failure:?}"));
        let paper = text_of(folder.path(), &paper);
        assert_eq!(paper.matches("14.5.").count(), TEXTS.len(), "{paper}");
        let file = String::from_utf8(own.ics(&wish).expect("a calendar")).expect("text");
        for (name, text, _) in TEXTS {
            let (said, whole) = (text.split_whitespace().find(|word| word.chars().count() > 1), seen(text));
            for word in said.map(seen).into_iter().filter(|word| word.chars().all(char::is_alphabetic)) {
                // A short one stands in other words too: it is looked for by itself, on paper with what follows it.
                let is_long = word.chars().count() > 4;
                let on_paper = paper.contains(if is_long { &word } else { &whole });
                let in_file = match is_long {
                    true => file.contains(&word),
                    false => file.split(|letter: char| !letter.is_alphabetic()).any(|one| one == word),
                };
                assert!(!on_paper && !in_file, "{name}: {word}");
            }
        }
    }
}

/// The letter of changes holds the text before and after, as the copy does.
#[test]
fn a_letter_of_changes_says_what_the_copy_says() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut teacher = Teacher::new("Riitta Sarapuu");
    for (name, text, _) in TEXTS.iter().filter(|(_, _, strange)| strange.is_none()) {
        let own = &mut teacher.workspace;
        let plan = own.import_plan(&plan_with("Aino")).expect("imported");
        own.prepare_copy(plan.clone(), "transition".to_owned()).expect("nothing stops it");
        own.issue_prepared().expect("issued");
        own.start_draft(plan.clone()).expect("a draft");
        let mut rows: Value = serde_json::from_slice(&plan_with("Aino")).expect("JSON");
        let rows = &mut rows["values"]["goals_learning"];
        rows[0]["means"] = json!(text);
        let change = json!([{ "field": "goals_learning", "value": rows }]);
        own.save(plan.clone(), serde_json::from_value(change).expect("a change"), None).expect("kept");
        own.prepare_copy(plan.clone(), "annual_review".to_owned()).expect("nothing stops it");
        own.issue_prepared().expect("issued");
        let letter = own.change_letter(&plan, 2, &Edition::default()).expect("a letter");
        let letter = text_of(folder.path(), &letter);
        assert!(letter.contains(&seen(text)), "{name}: {letter}");
    }
}

/// Five hundred rows go to paper, each once; a name of eighty characters stands on it whole.
#[test]
fn five_hundred_rows_and_a_long_name_are_on_the_paper() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let name = "Anna-Maria Katariina Sofia O’Sullivan-Fernández von und zu Lichtenstein-Korhonen";
    assert_eq!(name.chars().count(), 80);
    let mut file: Value = serde_json::from_slice(&plan_with(name)).expect("JSON");
    let rows: Vec<Value> = (0..500)
        .map(|n| json!({ "area": "learning", "goal": format!("tavoite{n}loppu"), "means": "harjoitellaan" }))
        .collect();
    file["values"]["goals_learning"] = json!(rows);
    let mut teacher = Teacher::new("Riitta Sarapuu");
    let own = &mut teacher.workspace;
    let plan = own.import_plan(file.to_string().as_bytes()).expect("imported");
    own.prepare_copy(plan.clone(), "transition".to_owned()).expect("nothing stops it");
    own.issue_prepared().expect("issued");
    let paper =
        text_of(folder.path(), &own.edition_copy(&plan, 0, (Edition::default(), false)).expect("a copy"));
    for n in 0..500 {
        assert_eq!(paper.matches(&format!("tavoite{n}loppu")).count(), 1, "row {n}");
    }
    assert!(paper.contains(&seen(name)), "{paper}");
}
