//! Extracts: nothing outside of what a template lists comes out of one, and a page that must hold all of it does.

use super::*;
use crate::document::write_extract;
use crate::draft::{Answer, Person, Row};
use crate::template::{Extract, Field, Kind};

/// A word that stands in one field, or one column of one field, alone.
fn marker(field: &str, column: &str) -> String {
    let letters = field.chars().chain(['x']).chain(column.chars());
    letters.filter(char::is_ascii_alphanumeric).collect::<String>() + "qz"
}

/// An answer of this kind that holds the marker as far as it can hold a text; else one that is there.
fn marked(template: &Template, kind: &Kind, marker: &str, row: usize) -> Answer {
    let option = |list: &str| template.options(list)[row % template.options(list).len()].clone();
    let text = Answer::Text(format!("{marker} {row}"));
    match kind {
        Kind::List => Answer::List(vec![marker.to_owned()]),
        Kind::Choice { options, .. } => Answer::Choice(option(options)),
        Kind::MultiChoice { options, .. } => {
            Answer::Choices(template.options(options).iter().skip(1).cloned().collect())
        }
        Kind::Date | Kind::Period | Kind::Number => Answer::Unread(marker.to_owned()),
        Kind::Person { roles } => {
            Answer::Person(Person { name: marker.to_owned(), role: option(roles), ..Person::default() })
        }
        Kind::YesNoDetails { .. } => {
            Answer::YesNo { value: Some("yes".to_owned()), details: marker.to_owned() }
        }
        _ => text,
    }
}

/// A draft in which every field and every column has an answer, each with a word of its own, under the conditions
/// that show the most; and all those words.
fn full(template: &Template) -> (Draft, Vec<(String, Option<String>, String)>) {
    let mut draft = crate::draft::draft(template);
    let mut words = Vec::new();
    for (_, field) in template.fields() {
        let columns = field.kind.columns();
        if columns.is_empty() {
            let word = marker(&field.id, "");
            draft.answers.insert(field.id.clone(), marked(template, &field.kind, &word, 0));
            words.push((field.id.clone(), None, word));
            continue;
        }
        let row = |number: usize| -> Row {
            let cells = columns.iter().map(|column| {
                let word = marker(&field.id, &column.id);
                (column.id.clone(), marked(template, &column.kind, &word, number))
            });
            cells.collect()
        };
        draft.answers.insert(field.id.clone(), Answer::Rows((0..4).map(row).collect()));
        let own = columns
            .iter()
            .map(|column| (field.id.clone(), Some(column.id.clone()), marker(&field.id, &column.id)));
        words.extend(own);
    }
    (draft, words)
}

fn text_of(pdf: &[u8]) -> String {
    let document = lopdf::Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    ascii(&document.extract_text(&pages).unwrap())
}

/// The letters that every reader of fonts knows.
fn ascii(text: &str) -> String {
    text.chars().filter(char::is_ascii_graphic).collect()
}

fn holds_text(field: &Field, column: Option<&str>) -> bool {
    let kind = column.map_or(&field.kind, |column| &field.kind.column(column).unwrap().kind);
    !matches!(kind, Kind::Choice { .. } | Kind::MultiChoice { .. }) && !kind.is_fixed_text()
}

fn each_extract(check: impl Fn(&Template, &Extract)) {
    let mut seen = 0;
    for template in shipped() {
        for extract in &template.extracts {
            check(template, extract);
            seen += 1;
        }
    }
    assert_eq!(seen, 9, "extracts of the shipped templates");
}

#[test]
fn what_a_template_does_not_list_comes_out_of_no_extract() {
    each_extract(|template, extract| {
        for print in [Print::Normal, Print::Large] {
            let (draft, words) = full(template);
            let edition = Edition { print, second: Some(Language::Sv), ..Edition::default() };
            let (pages, pdf) =
                write_extract(template, &draft, extract, &Facts { edition, ..facts(Language::Fi) }).unwrap();
            assert!(!extract.one_page || pages == 1, "{} {}: {pages} pages", template.id, extract.id);
            let text = text_of(&pdf);
            let plain = String::from_utf8_lossy(&pdf).into_owned();
            for (field, column, word) in words {
                let known = template.field(&field).unwrap();
                let (listed, case) = (
                    extract.shows(known, column.as_deref()),
                    format!("{} {}: {word}", template.id, extract.id),
                );
                let there = text.contains(&word);
                assert!(listed || !there && !plain.contains(&word), "{case} leaked");
                // What a condition hides, or what one page has no room for, may be missing.
                let hidden =
                    known.shown_when.is_some() || template.section_of(&field).unwrap().shown_when.is_some();
                assert!(
                    !listed || hidden || extract.one_page || !holds_text(known, column.as_deref()) || there,
                    "{case} is missing"
                );
            }
            assert!(!pdf.windows(15).any(|bytes| bytes == b"/EmbeddedFiles "), "no data inside");
        }
    });
}

#[test]
fn a_field_that_is_added_to_a_template_comes_into_no_extract_by_itself() {
    let (template, draft) = example();
    let mut grown = template.clone();
    let mut field = grown.field("strengths").unwrap().clone();
    field.id = "added_later".to_owned();
    let section =
        grown.sections.iter().position(|section| section.fields.iter().any(|own| own.id == "strengths"));
    grown.sections[section.unwrap()].fields.push(field);
    let mut draft = draft;
    draft.answers.insert("added_later".to_owned(), Answer::Text("Salaisuusqz".to_owned()));
    for extract in grown.extracts.clone() {
        let (_, pdf) = write_extract(&grown, &draft, &extract, &facts(Language::Fi)).unwrap();
        assert!(!text_of(&pdf).contains("Salaisuusqz"), "{}", extract.id);
    }
}

#[test]
fn an_extract_says_first_that_it_is_not_the_plan_of_which_version_and_for_whom() {
    let (template, draft) = example();
    for (facts, said) in [
        (facts(Language::Fi), ["Tämäeiolesuunnitelmavaanotesiitä", "versio2(23.11.2026)", "7F3K-Q2MX-04HT"]),
        (draft_facts(), ["otesenluonnoksesta23.11.2026", "LUONNOS", "voivielämuuttua"]),
    ] {
        for extract in &template.extracts {
            let addressee = Some(Addressee { number: 3, name: "Aino Ainekoulu" });
            let (_, pdf) =
                write_extract(template, &draft, extract, &Facts { addressee, ..facts.clone() }).unwrap();
            let text = text_of(&pdf);
            for words in said.iter().chain(&["Kenelle:AinoAinekoulu", "SALASSAPIDETTÄVÄ", "salassapidettävä"])
            {
                assert!(text.contains(&ascii(words)), "{}: {words} in {text}", extract.id);
            }
            assert!(!text.contains("Allekirjoitukset") && !text.contains("Huoltajankopio"), "{text}");
        }
    }
}

#[test]
fn one_page_says_what_it_shortened_and_only_that() {
    let (template, mut draft) = example();
    let profile = template.extracts.iter().find(|extract| extract.one_page).unwrap();
    let set = |draft: &Draft, print| {
        let edition = Edition { print, ..Edition::default() };
        let (pages, pdf) =
            write_extract(template, draft, profile, &Facts { edition, ..facts(Language::Fi) }).unwrap();
        assert_eq!(pages, 1);
        text_of(&pdf)
    };
    let mut little = draft.clone();
    little.answers.retain(|id, _| profile.parts[..8].iter().any(|part| part.field == *id));
    assert!(!set(&little, Print::Normal).contains("Lyhennettyyhdellesivulle"));
    for (_, answer) in draft.answers.iter_mut().filter(|(id, _)| profile.part(id).is_some()) {
        match answer {
            Answer::Text(text) if text.len() > 40 => *text = text.repeat(30),
            Answer::Rows(rows) => *rows = rows.iter().cycle().take(rows.len() * 20).cloned().collect(),
            _ => {}
        }
    }
    let long = set(&draft, Print::Normal);
    for words in ["Lyhennettyyhdellesivulle", "(jatkuu)", "Rivejäjäipois:"] {
        assert!(long.contains(&ascii(words)), "{words} in {long}");
    }
    let large = set(&draft, Print::Large);
    assert!(large.contains(&ascii("Kokonaanjäipois:")), "{large}");
}
