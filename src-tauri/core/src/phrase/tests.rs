//! Phrases by themselves: the mark for a name, the order in which they are found, the file that is shared.

use super::*;
use crate::failure::Code;
use serde_json::json;

const AATOS: &str = "Esimerkki-Lehtola, Aatos Oskari";

fn text(field: &str, text: &str) -> Phrase {
    Phrase {
        language: Language::Fi,
        field: field.to_owned(),
        column: None,
        text: text.to_owned(),
        cells: BTreeMap::new(),
    }
}

fn kept(id: &str, phrase: Phrase, used: &str, times: u32) -> Kept {
    Kept { id: id.to_owned(), phrase: Arc::new(phrase), used: used.to_owned(), times }
}

#[test]
fn no_word_of_the_name_stays_and_the_next_pupil_takes_the_marks() {
    let (made, count) =
        without_name("Aatos lukee 🙂. Aatoksella on kello, Aatos Esimerkki-Lehtolan.", AATOS, Language::Fi);
    assert_eq!(made, "{nimi} lukee 🙂. {nimi:lla} on kello, {nimi:n}.");
    assert_eq!(count, 3);
    let filled = fill(&made, Some("Venla"));
    assert_eq!(filled.text, "Venla lukee 🙂. Venla on kello, Venla.");
    let units: Vec<u16> = filled.text.encode_utf16().collect();
    let looked: Vec<String> =
        filled.look.iter().map(|range| String::from_utf16_lossy(&units[range.start..range.end])).collect();
    assert_eq!((looked, filled.look[0].start), (vec!["Venla".to_owned(), "Venla".to_owned()], 16));
}

#[test]
fn marks_of_all_languages_are_filled_and_what_is_none_stays() {
    assert_eq!(fill("{namn} läser, {name:s} book", Some("Bo")).text, "Bo läser, Bo book");
    for text in ["{nimi", "{nimi:l1a}", "{nimet}", "{nimi:", "{}", "{{", "}{nimi"] {
        assert_eq!(fill(text, Some("Bo")), Filled { text: text.to_owned(), look: Vec::new() }, "{text}");
    }
    assert_eq!(fill("{{nimi}}", Some("Bo")).text, "{Bo}");
    let unnamed = fill("Kun {nimi} lukee", None);
    assert_eq!((unnamed.text.as_str(), unnamed.look.len()), ("Kun {nimi} lukee", 1));
}

#[test]
fn a_pupil_is_called_by_a_given_name() {
    for (pupil, name) in [
        (AATOS, Some("Aatos")),
        ("Virtanen, Aino Maria (Maikki)", Some("Maikki")),
        ("Virtanen Aino (Ainu)", Some("Ainu")),
        ("Aino", Some("Aino")),
        ("Virtanen Aino", None),
        ("Virtanen, ", None),
        ("", None),
    ] {
        assert_eq!(given_name(pupil, []).as_deref(), name, "{pupil}");
    }
    let texts = ["Aino lukee.", "Ainolla on kello, ja Virtasen perhe auttaa."];
    for pupil in ["Virtanen Aino", "Aino Virtanen", "Virtanen Aino Maria"] {
        assert_eq!(given_name(pupil, texts).as_deref(), Some("Aino"), "{pupil}");
    }
    assert_eq!(given_name("Virtanen Aino", ["Aino Virtanen"]), None, "as often as each other");
}

#[test]
fn those_of_the_field_come_first_then_those_used_last() {
    let swedish = Phrase { language: Language::Sv, ..text("other", "Stöd i lilla gruppen") };
    let cell = Phrase { column: Some("goal".to_owned()), ..text("goals", "Tukea ryhmässä") };
    let shelf = Shelf::of([
        kept("old", text("other", "Tuki pienryhmässä"), "2025-01-01", 9),
        kept("sv", swedish, "2026-12-01", 1),
        kept("new", text("other", "Tuen tarve"), "2026-01-01", 1),
        kept("cell", cell, "2024-01-01", 1),
        kept("field", text("goals", "Kello"), "2023-01-01", 1),
    ]);
    let found = |words: &str, field: &str, column: Option<&str>| -> Vec<String> {
        let spot = Spot { field, column, language: Language::Fi };
        shelf.find(words, spot).into_iter().map(|kept| kept.id.clone()).collect()
    };
    assert_eq!(found("", "goals", Some("goal")), ["cell", "field", "new", "old", "sv"]);
    assert_eq!(found("", "goals", None), ["field", "cell", "new", "old", "sv"]);
    assert_eq!(found("tuki", "", None), ["new", "old", "cell"]);
    assert_eq!(found("RYHMÄ tuk", "", None), ["old", "cell"]);
    assert_eq!(found("grupp", "goals", None), ["sv"]);
    assert!(found("koira", "goals", None).is_empty());
}

#[test]
fn a_file_gives_what_was_written_and_nothing_of_when_it_was_used() {
    let cells = BTreeMap::from([
        ("goal".to_owned(), Cell::Text("{nimi} lukee kellon".to_owned())),
        ("means".to_owned(), Cell::Texts(vec!["kuvat".to_owned(), "kello".to_owned()])),
    ]);
    let row = Phrase { cells, text: String::new(), ..text("goals", "") };
    let phrases = [text("strengths", "Rivi\nja \"toinen\" 🙂"), row];
    let file = write_phrases(&phrases).unwrap();
    assert_eq!(read_phrases(&file).unwrap(), phrases);
    assert!(!String::from_utf8(file).unwrap().contains("used"));
}

#[test]
fn a_file_that_is_none_is_refused_with_the_place() {
    let file = |phrase: serde_json::Value| {
        json!({ "format": "laatija-phrases", "format_version": 1, "phrases": [phrase] }).to_string()
    };
    let good = json!({ "language": "fi", "field": "a", "text": "b" });
    assert_eq!(read_phrases(file(good.clone()).as_bytes()).unwrap().len(), 1);
    let with = |name: &str, value: serde_json::Value| {
        let mut phrase = good.clone();
        phrase[name] = value;
        file(phrase)
    };
    let deep = format!("{}{}", "[".repeat(5000), "]".repeat(5000));
    for (text, code, place) in [
        ("{".to_owned(), Code::NotJson, None),
        (deep, Code::NotJson, None),
        ("{}".to_owned(), Code::BrokenPhraseFile, Some("format")),
        (json!({ "format": "laatija-phrases" }).to_string(), Code::BrokenPhraseFile, Some("format_version")),
        (
            json!({ "format": "laatija-phrases", "format_version": 2 }).to_string(),
            Code::NewerPhraseFile,
            None,
        ),
        (file(json!("b")), Code::BrokenPhraseFile, Some("phrases[0]")),
        (with("language", json!("de")), Code::BrokenPhraseFile, Some("phrases[0]")),
        (with("pupil", json!("Aino")), Code::BrokenPhraseFile, Some("phrases[0]")),
        (with("text", json!(" \u{7}")), Code::BrokenPhraseFile, Some("phrases[0].text")),
        (with("text", json!("x".repeat(LONGEST + 1))), Code::BrokenPhraseFile, Some("phrases[0].text")),
        (with("cells", json!({ "c": { "d": 1 } })), Code::BrokenPhraseFile, Some("phrases[0]")),
        (
            with("cells", json!({ "c": "both a text and a row" })),
            Code::BrokenPhraseFile,
            Some("phrases[0].text"),
        ),
        (with("field", json!("f".repeat(101))), Code::BrokenPhraseFile, Some("phrases[0].field")),
    ] {
        let failure = read_phrases(text.as_bytes()).unwrap_err();
        assert_eq!(
            (failure.code, failure.details.get("place").map(String::as_str)),
            (code, place),
            "{text:.80}"
        );
    }
    assert_eq!(read_phrases(&[0xff]).unwrap_err().code, Code::NotUtf8);
    assert_eq!(read_phrases(&vec![b' '; 9 << 20]).unwrap_err().code, Code::FileTooLarge);
    let many = json!({ "format": "laatija-phrases", "format_version": 1, "phrases": vec![good; MOST + 1] });
    assert_eq!(read_phrases(many.to_string().as_bytes()).unwrap_err().code, Code::TooManyPhrases);
}
