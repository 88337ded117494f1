//! Tests of the printed page, on the shipped example and on galleys made for the purpose.

mod change_letter;
mod edition;
mod extract;
mod foreign;
mod handing;
mod papers;
mod rows;
mod seal;

use super::galley::Strip;
use super::hyphen::divisions;
use super::line::{Span, Style};
use super::table::Grid;
use super::*;
use crate::draft::{Answer, read_answer};
use crate::failure::Code as FailureCode;
use crate::template::shipped;
use chrono::TimeZone;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const EXAMPLE: &[u8] = include_bytes!("../../../../assets/templates/hojks/examples/yksilollistetty.json");

fn example() -> (&'static Template, Draft) {
    plan_of(EXAMPLE)
}

/// The plan of an example's file.
pub(super) fn plan_of(file: &[u8]) -> (&'static Template, Draft) {
    let file: Value = serde_json::from_slice(file).unwrap();
    let template = shipped().iter().find(|template| file["template_id"] == template.id).unwrap();
    let mut draft = crate::draft::draft(template);
    for (_, field) in template.fields() {
        let value = file["values"].get(&field.id).unwrap_or(&Value::Null);
        match read_answer(&field.kind, value).unwrap() {
            Some(answer) => draft.answers.insert(field.id.clone(), answer),
            None => draft.answers.remove(&field.id),
        };
    }
    (template, draft)
}

fn facts(language: Language) -> Facts<'static> {
    let zone = FixedOffset::east_opt(2 * 3600).unwrap();
    Facts {
        language,
        edition: Default::default(),
        extract: false,
        number: 2,
        issued: Some(zone.with_ymd_and_hms(2026, 11, 23, 14, 52, 0).unwrap()),
        today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        id: Some("7F3K-Q2MX-04HT".to_owned()),
        replaces: Some((1, zone.with_ymd_and_hms(2026, 5, 20, 9, 0, 0).unwrap())),
        issuer: "Riitta Sarapuu",
        addressee: None,
        program: "Laatija 0.1.0",
    }
}

fn draft_facts() -> Facts<'static> {
    Facts { number: 0, issued: None, id: None, replaces: None, ..facts(Language::Fi) }
}

fn runs(page: &Page) -> impl Iterator<Item = (&Item, &Run)> {
    page.items.iter().filter_map(|item| match &item.shape {
        Shape::Text(run) => Some((item, run)),
        _ => None,
    })
}

/// The words of a page as a reader copies them, hyphens of line ends taken out.
fn words(page: &Page) -> String {
    let mut text = String::new();
    for (_, run) in runs(page) {
        text.push_str(run.text.trim_end());
        if text.ends_with('\u{ad}') {
            text.pop();
        } else {
            text.push(' ')
        }
    }
    text
}

fn all_words(layout: &Layout) -> String {
    layout.pages.iter().map(words).collect::<Vec<_>>().join("\n")
}

/// A galley in which nothing has been set.
fn galley() -> Galley {
    Galley::new(Compositor::new(Language::Fi, Unknown::Refuse), Print::Normal)
}

#[test]
fn the_same_plan_gives_the_same_bytes_also_the_twentieth_time() {
    let (template, whole) = example();
    let mut short = whole.clone();
    let few: Vec<String> = short.answers.keys().take(6).cloned().collect();
    short.answers.retain(|field, _| few.contains(field));
    let facts = facts(Language::Fi);
    for (draft, times) in [(&whole, 2), (&short, 20)] {
        let write = || write_pdf(&typeset(template, draft, &facts).unwrap(), &facts, EXAMPLE).unwrap();
        let first = write();
        for time in 2..=times {
            assert!(write() == first, "the {time}th differs");
        }
    }
}

#[test]
fn every_page_says_how_many_there_are_and_the_mark_of_secrecy() {
    let (template, draft) = example();
    for facts in [facts(Language::Fi), draft_facts()] {
        let layout = typeset(template, &draft, &facts).unwrap();
        let count = layout.pages.len();
        for (n, page) in layout.pages.iter().enumerate() {
            let words = words(page);
            assert!(words.contains(&format!("{} ({count})", n + 1)), "{words}");
            assert!(words.contains("SALASSA PIDETTÄVÄ") && words.contains("24 § 1 mom. 30 kohta"), "{words}");
        }
    }
}

#[test]
fn a_draft_says_so_on_every_page_and_has_no_id() {
    let (template, draft) = example();
    let issued = typeset(template, &draft, &facts(Language::Fi)).unwrap();
    let drafted = typeset(template, &draft, &draft_facts()).unwrap();
    let codes = |layout: &Layout| {
        let shapes = layout.pages.iter().flat_map(|page| &page.items);
        shapes.filter(|item| matches!(item.shape, Shape::Code(_))).count()
    };
    assert_eq!((codes(&issued), codes(&drafted)), (issued.pages.len(), 0));
    for (page, is_draft) in
        issued.pages.iter().map(|page| (page, false)).chain(drafted.pages.iter().map(|page| (page, true)))
    {
        let words = words(page);
        assert_eq!(words.contains("LUONNOS"), is_draft);
        assert_eq!(words.contains("7F3K-Q2MX-04HT"), !is_draft);
    }
}

#[test]
fn what_is_empty_hidden_or_unprinted_leaves_no_trace() {
    let (template, full) = example();
    let shown = crate::draft::shown(template, &full);
    let meaning = &template.meaning;
    let elsewhere: BTreeSet<&str> =
        [Some(&meaning.provider), Some(&meaning.school), Some(&meaning.secrecy), Some(&meaning.school_year)]
            .into_iter()
            .chain([meaning.notice.as_ref(), meaning.signatures.as_ref()])
            .flatten()
            .map(String::as_str)
            .collect();
    let whole = typeset(template, &full, &facts(Language::Fi)).unwrap();
    for (_, field) in template.fields() {
        let printed =
            shown.fields.contains(&field.id) && !field.unprinted && crate::draft::filled(field, &full);
        assert_eq!(whole.begins.contains_key(&field.id), printed, "{}", field.id);
    }
    // Every other field emptied: its heading is gone, those of the others stay.
    let heading =
        |layout: &Layout, text: &str| layout.nodes.iter().any(|node| node.title.as_deref() == Some(text));
    let texts = template.texts(Language::Fi);
    let body = |field: &&crate::template::Field| {
        whole.begins.contains_key(&field.id) && !elsewhere.contains(field.id.as_str()) && !field.annex
    };
    for odd in [0, 1] {
        let fields: Vec<_> = template.fields().map(|(_, field)| field).filter(body).collect();
        let mut draft = full.clone();
        fields.iter().skip(odd).step_by(2).for_each(|field| drop(draft.answers.remove(&field.id)));
        let shown = crate::draft::shown(template, &draft);
        let layout = typeset(template, &draft, &facts(Language::Fi)).unwrap();
        for field in fields {
            let label = match full.answers.get(&field.id) {
                Some(Answer::Rows(_)) => texts.label(&field.id),
                _ => texts.short_label(&field.id),
            };
            let there = draft.answers.contains_key(&field.id) && shown.fields.contains(&field.id);
            assert_eq!(heading(&layout, label), there, "{label}");
        }
    }
}

#[test]
fn printed_sections_are_numbered_without_a_gap() {
    let (template, mut draft) = example();
    let third = &template.sections[2];
    draft.answers.retain(|id, _| !third.fields.iter().any(|field| field.id == *id));
    let layout = typeset(template, &draft, &facts(Language::Fi)).unwrap();
    let numbers: Vec<usize> =
        layout.outline.iter().filter_map(|entry| entry.text.split(' ').next()?.parse().ok()).collect();
    assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
    let title = template.texts(Language::Fi).section_title(&third.id);
    assert!(!all_words(&layout).contains(title));
}

#[test]
fn annexes_follow_the_signatures() {
    let (template, draft) = example();
    let layout = typeset(template, &draft, &facts(Language::Fi)).unwrap();
    let signatures = template.meaning.signatures.as_deref().unwrap();
    let annexes: Vec<_> = template.fields().filter(|(_, field)| field.annex).collect();
    assert!(!annexes.is_empty());
    for (_, field) in annexes {
        assert!(layout.begins[&field.id] > layout.begins[signatures]);
    }
}

/// Texts of every length, so that every kind of page break occurs.
fn stretched(repeats: usize) -> Draft {
    let (_, mut draft) = example();
    for (n, answer) in draft.answers.values_mut().enumerate() {
        let times = 1 + (n * 7 + repeats) % (repeats + 1);
        match answer {
            Answer::Text(text) if text.len() > 60 => *text = vec![text.as_str(); times].join(" "),
            Answer::Rows(rows) => *rows = rows.iter().cycle().take(rows.len() * times).cloned().collect(),
            _ => {}
        }
    }
    draft
}

#[test]
fn pages_break_where_a_reader_expects_it() {
    let (template, _) = example();
    for repeats in 0..4 {
        let layout = typeset(template, &stretched(repeats), &facts(Language::Fi)).unwrap();
        check_breaks(&layout, Print::Normal);
    }
}

#[track_caller]
fn check_breaks(layout: &Layout, print: Print) {
    let measure = super::edition::Measure::of(print);
    let bottom = measure.bottom() * measure.scale;
    let mut lines: BTreeMap<usize, BTreeMap<usize, BTreeSet<i32>>> = BTreeMap::new();
    for (n, page) in layout.pages.iter().enumerate() {
        let body: Vec<(usize, &Run)> = runs(page)
            .filter_map(|(item, run)| match item.tag {
                Tag::Node(node) if run.y < bottom => Some((node, run)),
                _ => None,
            })
            .collect();
        for (node, run) in &body {
            lines.entry(*node).or_default().entry(n).or_default().insert((run.y * 10.0) as i32);
            assert!(run.x + run.width <= PAGE_WIDTH - 46.0, "too wide: {}", run.text);
        }
        let last = body.iter().max_by(|a, b| a.1.y.total_cmp(&b.1.y)).unwrap();
        assert!(!last.1.text.ends_with('\u{ad}'), "page {n} ends inside a word: {}", last.1.text);
        let kind = layout.nodes[last.0].kind;
        // Beside its answer a label may be the lowest of a page, above it never.
        let heads = matches!(kind, Kind::Heading(1 | 2) | Kind::ColumnHead)
            || print == Print::Large && matches!(kind, Kind::Heading(3) | Kind::RowHead);
        assert!(!heads, "page {n} ends in a heading: {}", last.1.text);
    }
    for (node, pages) in lines {
        let kind = layout.nodes[node].kind;
        match kind {
            Kind::Paragraph | Kind::ListBody => {
                let alone = pages.len() > 1 && pages.values().any(|lines| lines.len() < 2);
                let said =
                    || layout.pages.iter().flat_map(runs).find(|(item, _)| item.tag == Tag::Node(node));
                assert!(!alone, "a line alone: {pages:?} {:?}", said().map(|(_, run)| &run.text));
            }
            Kind::Heading(_) | Kind::ColumnHead => assert_eq!(pages.len(), 1),
            _ => {}
        }
    }
}

/// A text in the document's language.
fn said(text: &str) -> super::edition::Words {
    vec![(Tongue::Known(Language::Fi), text.to_owned())]
}

/// Where the text of a page ends.
fn bottom() -> f32 {
    super::edition::Measure::of(Print::Normal).bottom()
}

#[test]
fn several_long_texts_become_blocks_and_short_ones_a_table() {
    let long = "Oppilas lukee kellosta vartit ja viiden minuutin välit ja osaa sanoa ajan. ".repeat(6);
    let kinds = |row: [&str; 4]| {
        let mut galley = galley();
        galley.table(&Grid {
            heads: ["Alue", "Tavoite", "Keinot", "Vastuu"].map(said).to_vec(),
            rows: vec![row.map(said).to_vec()],
            right: false,
        });
        galley.nodes.iter().map(|node| node.kind).collect::<Vec<_>>()
    };
    let blocks = kinds(["Oppiminen", &long, &long, "Opettaja"]);
    assert!(blocks.contains(&Kind::RowHead) && !blocks.contains(&Kind::ColumnHead));
    let table = kinds(["Oppiminen", "Kello", "Oma kello", "Opettaja"]);
    assert!(table.contains(&Kind::ColumnHead) && !table.contains(&Kind::RowHead));
}

/// The lines that a text is set in.
#[track_caller]
fn check_lines(text: &str, style: Style, width: f32, expected: &[&str]) {
    let mut galley = galley();
    let lines = galley.compositor.lines(style, text, width);
    let set: Vec<String> = lines
        .iter()
        .map(|line| {
            let runs = galley.compositor.runs(line, style, 0.0, 0.0);
            runs.iter().map(|run| run.text.as_str()).collect::<String>().trim_end().replace('\u{ad}', "~")
        })
        .collect();
    assert_eq!(set, expected);
    for line in &lines {
        assert!(line.width(style) <= width + 0.1, "{set:?}");
    }
}

#[test]
fn lines_break_where_they_read_best() {
    use super::galley::style::{CELL, COLUMN, TEXT};
    check_lines("", TEXT, 100.0, &[]);
    check_lines("  yksi \t kaksi\n", TEXT, 200.0, &["yksi kaksi"]);
    // A sign stays with its figures, figures with their unit.
    check_lines("Tapaaminen on klo 13.15", TEXT, 98.0, &["Tapaaminen on", "klo 13.15"]);
    check_lines("Opetusta on 12 h/vk", TEXT, 88.0, &["Opetusta on", "12 h/vk"]);
    // A word is divided only where that saves a line, at the seam if there is one.
    check_lines("Kaisa Korpimaa", CELL, 50.0, &["Kaisa", "Korpimaa"]);
    check_lines("Apu: koulunkäynnin ohjaaja", CELL, 76.0, &["Apu: koulun~", "käynnin ohjaaja"]);
    check_lines("Sosioemotionaaliset", CELL, 60.0, &["Sosioemotio~", "naaliset"]);
    // Headings are divided only where a word is wider than its place.
    check_lines("Suhde oppilaaseen", COLUMN, 60.0, &["Suhde", "oppilaaseen"]);
    // Addresses break at their signs, without a hyphen.
    check_lines("maija.mallikas@esimerkki.invalid", CELL, 80.0, &["maija.mallikas@", "esimerkki.invalid"]);
    // Codes too: a hyphen would be read as part of one.
    check_lines("tutkinnonosat_900001", CELL, 72.0, &["tutkinnonosat_", "900001"]);
    // Ranges of numbers stay together; words joined by a dash may part after it.
    check_lines("lukuvuosi 2025–2026", TEXT, 80.0, &["lukuvuosi", "2025–2026"]);
    check_lines("Esimerkki-Lehtola", TEXT, 70.0, &["Esimerkki-", "Lehtola"]);
    // What no rule can break is cut where it must be.
    check_lines("0123456789012345678901234567890", TEXT, 100.0, &["0123456789012345", "678901234567890"]);
}

#[test]
fn spans_of_two_faces_join_without_a_space() {
    let mut galley = galley();
    let spans = [
        Span { face: Face::Regular, text: "oma avain " },
        Span { face: Face::Mono, text: "LUMI-7T4K" },
        Span { face: Face::Regular, text: ". Tarkista se." },
    ];
    let style = super::galley::style::NOTE;
    let lines = galley.compositor.lines_of(style, &spans, 400.0);
    let runs = galley.compositor.runs(&lines[0], style, 0.0, 0.0);
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    assert_eq!(text, "oma avain LUMI-7T4K. Tarkista se.");
    assert_eq!(
        runs.iter().map(|run| run.face).collect::<Vec<_>>(),
        [Face::Regular, Face::Mono, Face::Regular]
    );
}

#[test]
fn words_that_the_face_lacks_are_set_whole_in_the_fallback() {
    let face = |word: &str| {
        Face::Regular.for_word(word).map(|pieces| pieces.into_iter().map(|piece| piece.0).collect::<Vec<_>>())
    };
    assert_eq!(face("oahpponeavvut"), Ok(vec![Face::Regular]));
    assert_eq!(face("eŋgelasgiella"), Ok(vec![Face::Fallback]));
    assert_eq!(face("Мария"), Ok(vec![Face::Fallback]));
    assert_eq!(face("→"), Ok(vec![Face::Fallback]));
    assert_eq!(face("λόγος"), Ok(vec![Face::Noto]));
    assert_eq!(face("☑★●"), Ok(vec![Face::Noto]));
    assert_eq!(face("Nguyễn"), Ok(vec![Face::Fallback]));
    assert_eq!(face("★Мария"), Ok(vec![Face::Noto, Face::Fallback]));
    assert_eq!(face("hyvä😀"), Err('😀'));
    assert_eq!(face("سلام"), Err('س'));
}

#[test]
fn a_character_that_no_face_draws_stops_issuing_and_not_the_preview() {
    let (template, mut draft) = example();
    let (_, field) = template
        .fields()
        .find(
            |(_, field)| matches!(draft.answers.get(&field.id), Some(Answer::Text(text)) if text.len() > 200),
        )
        .unwrap();
    draft.answers.insert(field.id.clone(), Answer::Text("Hieno työ 😀 taas".to_owned()));
    let failure = typeset(template, &draft, &facts(Language::Fi)).unwrap_err();
    assert_eq!(failure.code, FailureCode::UnknownCharacter);
    assert_eq!(failure.details["character"], "😀 (U+1F600)");
    assert_eq!(failure.details["place"], template.texts(Language::Fi).label(&field.id));
    let preview = typeset_draft(template, &draft, &draft_facts());
    assert!(all_words(&preview).contains("Hieno työ \u{fffd} taas"));
}

#[test]
fn the_preview_draws_what_the_page_holds_with_its_fields() {
    let (template, draft) = example();
    let layout = typeset_draft(template, &draft, &draft_facts());
    let (mut fields, mut divided) = (BTreeSet::new(), 0);
    for page in 0..layout.pages.len() {
        for drawn in preview_page(&layout, page) {
            if let Drawn::Text { text, field, width, .. } = drawn {
                assert!(!text.contains('\u{ad}') && width > 0.0);
                divided += usize::from(text.ends_with('-'));
                fields.extend(field.map(str::to_owned));
            }
        }
    }
    assert!(divided > 0);
    assert_eq!(fields, layout.begins.keys().cloned().collect());
    assert_eq!(preview_page(&layout, 99).count(), 0);
}

#[test]
fn a_page_is_drawn_from_the_bytes() {
    let (template, draft) = example();
    let facts = facts(Language::Sv);
    let layout = typeset(template, &draft, &facts).unwrap();
    let pdf = write_pdf(&layout, &facts, EXAMPLE).unwrap();
    assert_eq!(page_count(&pdf).unwrap(), layout.pages.len());
    let png = draw_page(&pdf, 0, 400).unwrap();
    assert!(png.starts_with(b"\x89PNG"));
    assert_eq!(u32::from_be_bytes(png[16..20].try_into().unwrap()), 400);
    assert_eq!(draw_page(&pdf, 999, 400).unwrap_err().code, FailureCode::DocumentFailed);
    assert_eq!(page_count(b"no pdf").unwrap_err().code, FailureCode::NotPdf);
}

#[test]
fn the_recovery_sheet_is_one_page() {
    let groups: Vec<String> = (1..=9).map(|n| format!("7Q{n}X")).collect();
    let sheet = Sheet {
        part: None,
        language: Language::Fi,
        file: "suunnitelmat.laatija",
        teacher: "Sirpa Aalto",
        school: "Kuusilammen koulu",
        made: facts(Language::Fi).issued.unwrap(),
        program: "Laatija 0.1.0",
    };
    let pdf = recovery_sheet(&groups, &sheet).unwrap();
    assert_eq!(page_count(&pdf).unwrap(), 1);
    assert!(pdf == recovery_sheet(&groups, &sheet).unwrap());
    if let Ok(folder) = std::env::var("OUT") {
        std::fs::write(format!("{folder}/sheet.pdf"), &pdf).unwrap();
    }
}

/// The form for a pupil: every word of it is text, in the order of reading, and its faces are curves that no
/// screen reader stumbles over; the same goals give the same bytes.
#[test]
fn the_form_for_a_pupil_asks_of_every_goal() {
    let goals: Vec<String> = (1..=7).map(|n| format!("Laskee tehtävän numero {n} itse")).collect();
    for language in Language::ALL {
        let made = facts(language).issued.unwrap();
        let form =
            PupilForm { language, goals: &goals, author: "Sirpa Aalto", made, program: "Laatija 0.1.0" };
        let pdf = pupil_form(&form).unwrap();
        assert!(pdf == pupil_form(&form).unwrap());
        if let Ok(folder) = std::env::var("OUT") {
            std::fs::write(format!("{folder}/pupil-{}.pdf", language.code()), &pdf).unwrap();
        }
        let document = lopdf::Document::load_mem(&pdf).unwrap();
        let pages: Vec<u32> = document.get_pages().into_keys().collect();
        let curves = |page: &u32| {
            let content = document.get_page_content(document.get_pages()[page]);
            let content = lopdf::content::Content::decode(&content).unwrap();
            content.operations.iter().filter(|operation| operation.operator == "c").count()
        };
        // Of each face a circle, two eyes and a mouth; five to each goal.
        assert_eq!(pages.iter().map(curves).sum::<usize>(), goals.len() * 5 * (4 + 4 + 4 + 1));
        assert!(pages.len() > 1, "goals that do not fit go on");
    }
}

/// Every division of a word: `-` between syllables, `|` at the seams of compounds.
#[track_caller]
fn divided(word: &str, language: Language) -> String {
    let mut text = word.to_owned();
    for division in divisions(word, language).iter().rev() {
        text.insert(division.at, if division.seam { '|' } else { '-' });
    }
    text
}

#[test]
fn words_are_divided_as_the_corpus_says() {
    let mut wrong = Vec::new();
    for (language, corpus) in
        [(Language::Fi, include_str!("corpus-fi.txt")), (Language::Sv, include_str!("corpus-sv.txt"))]
    {
        for expected in corpus.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let word = expected.replace(['-', '|'], "").replace('=', "-");
            let found = divided(&word, language);
            if found != expected.replace('=', "-") {
                wrong.push(format!("{expected} -> {found}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_word_without_end_stops_nothing() {
    for language in [Language::Fi, Language::Sv, Language::En] {
        for word in
            ["ä".repeat(600), "lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas".repeat(20)]
        {
            let parts = divided(&word, language);
            assert_eq!(parts.replace(['-', '|'], ""), word);
        }
    }
}

#[test]
fn no_division_leaves_fewer_than_three_letters() {
    let words = include_str!("corpus-fi.txt").lines().chain(include_str!("corpus-sv.txt").lines());
    for (word, language) in words.flat_map(|line| {
        Language::ALL.map(|language| (line.replace(['-', '|'], "").replace('=', "-"), language))
    }) {
        for division in divisions(&word, language) {
            let (before, after) = word.split_at(division.at);
            let letters = |text: &str, backwards: bool| {
                let all: Vec<char> =
                    if backwards { text.chars().rev().collect() } else { text.chars().collect() };
                all.into_iter().take_while(|letter| letter.is_alphabetic()).count()
            };
            assert!(letters(before, true) >= 3 && letters(after, false) >= 3, "{before} {after}");
        }
    }
}

#[test]
fn strips_that_belong_together_move_together() {
    let mut galley = galley();
    let strip = |height: f32, keep: bool| Strip { height, keep, ..Strip::default() };
    galley.strips = vec![strip(90.0, false), strip(8.0, true), strip(8.0, false)];
    galley.strips[1].entry = Some((2, "Otsikko".to_owned()));
    let (layout, _) = galley.into_pages(0.0, 100.0);
    assert_eq!((layout.pages.len(), layout.outline[0].page), (2, 1));
}

/// Writes the documents for the eye: `OUT=folder cargo test … written_for_the_eye`.
#[test]
fn written_for_the_eye() {
    let Ok(folder) = std::env::var("OUT") else { return };
    let (template, draft) = example();
    for language in Language::ALL {
        let facts = facts(language);
        let layout = typeset(template, &draft, &facts).unwrap();
        let pdf = write_pdf(&layout, &facts, EXAMPLE).unwrap();
        std::fs::write(format!("{folder}/{}.pdf", language.code()), &pdf).unwrap();
        std::fs::write(format!("{folder}/hayro-{}.png", language.code()), draw_page(&pdf, 0, 900).unwrap())
            .unwrap();
    }
    let mut line = crate::draft::draft(template);
    let (id, answer) = draft.answers.iter().next().unwrap();
    line.answers.insert(id.clone(), answer.clone());
    let second = Some(Language::Sv);
    for (name, draft, edition) in [
        ("large", &draft, Edition { print: Print::Large, ..Default::default() }),
        ("two", &draft, Edition { print: Print::Normal, second, ..Default::default() }),
        ("large-two", &draft, Edition { print: Print::Large, second, ..Default::default() }),
        ("long", &stretched(9), Edition::default()),
        ("line", &line, Edition::default()),
    ] {
        let facts = Facts { edition, ..facts(Language::Fi) };
        let layout = typeset(template, draft, &facts).unwrap();
        std::fs::write(format!("{folder}/{name}.pdf"), write_pdf(&layout, &facts, EXAMPLE).unwrap()).unwrap();
    }
    let layout = typeset_draft(template, &draft, &draft_facts());
    std::fs::write(format!("{folder}/draft.pdf"), write_pdf(&layout, &draft_facts(), EXAMPLE).unwrap())
        .unwrap();
}
