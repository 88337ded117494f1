//! Files that others can go on writing in: they say what the layout says, no letter less, and nothing of what a
//! signed copy alone can say.

use super::flow::{Cell, Flow, Matter, Row, Stretch, lines};
use super::pack::shares;
use super::*;
use crate::document::layout::{Kind, Shape, Tag};
use crate::document::tests::plan_of;
use crate::document::{Edition, Print, typeset};
use crate::draft::{Answer, extract, printed};
use crate::language::Language;
use crate::template::examples;
use chrono::{FixedOffset, NaiveDate, TimeZone};
use std::collections::BTreeSet;
use std::io::Read;

const FORMS: [LooseForm; 3] = [LooseForm::Docx, LooseForm::Odt, LooseForm::Text];

fn facts(language: Language) -> Facts<'static> {
    let issued = FixedOffset::east_opt(7200).unwrap().with_ymd_and_hms(2026, 11, 23, 14, 52, 0).unwrap();
    Facts {
        language,
        edition: Edition::default(),
        extract: false,
        number: 2,
        issued: Some(issued),
        today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        id: Some("7F3K-Q2MX-04HT".to_owned()),
        replaces: None,
        issuer: "Riitta Sarapuu",
        addressee: None,
        program: "Laatija 0.1.0",
    }
}

/// The examples as documents may say them.
fn plans() -> Vec<(&'static Template, Draft)> {
    let read = |text: &&str| plan_of(text.as_bytes());
    examples().iter().map(read).map(|(template, draft)| (template, printed(template, &draft))).collect()
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{ad}').collect()
}

/// Every letter of a layout in the order of its tree, but for the marks of list items.
fn letters(layout: &Layout) -> String {
    let mut own = vec![String::new(); layout.nodes.len()];
    for item in layout.pages.iter().flat_map(|page| &page.items) {
        if let (Tag::Node(node), Shape::Text(run)) = (item.tag, &item.shape) {
            own[node].push_str(&run.text);
        }
    }
    let (mut whole, mut waiting) = (String::new(), vec![0]);
    while let Some(node) = waiting.pop() {
        if layout.nodes[node].kind != Kind::Label {
            whole.push_str(&own[node]);
        }
        waiting.extend(layout.nodes[node].children.iter().rev());
    }
    without_spaces(&whole)
}

fn flow_letters(flow: &Flow) -> String {
    let mut whole: String = flow.head.iter().map(lines).collect();
    for block in &flow.blocks {
        match &block.matter {
            Matter::Heading(_, text) | Matter::Paragraph(text) => whole.push_str(&lines(text)),
            Matter::List(items) => whole.extend(items.iter().map(lines)),
            Matter::Table(rows) => {
                whole.extend(rows.iter().flat_map(|row| &row.cells).map(|cell| lines(&cell.text)));
            }
        }
    }
    without_spaces(&(whole + &lines(&flow.foot)))
}

#[test]
fn no_letter_of_a_layout_is_lost_between_lines_and_pages() {
    for (template, draft) in plans() {
        for (language, second, print) in [
            (Language::Fi, None, Print::Normal),
            (Language::Sv, Some(Language::Fi), Print::Normal),
            (Language::En, None, Print::Large),
        ] {
            let edition = Edition { second, print, ..Edition::default() };
            let facts = Facts { edition, ..facts(language) };
            let layout = typeset_loose(template, &draft, &facts).unwrap();
            assert_eq!(flow_letters(&Flow::of(&layout)), letters(&layout), "{} {language:?}", template.id);
        }
    }
}

/// All that is said in parts of a container, or in a text.
fn said(bytes: &[u8]) -> String {
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else {
        return String::from_utf8(bytes.to_vec()).unwrap();
    };
    let mut all = String::new();
    for part in 0..archive.len() {
        archive.by_index(part).unwrap().read_to_string(&mut all).unwrap();
    }
    all
}

#[test]
fn a_file_says_that_it_is_no_copy_and_nothing_of_what_only_a_copy_has() {
    let of_copy = ["copy-check", "copy-electronic", "copy-electronic-text", "copy-foot-check"];
    for (template, draft) in plans() {
        let drafted = Facts { number: 0, issued: None, id: None, ..facts(Language::Fi) };
        for (facts, lead) in [(facts(Language::Fi), "7F3K-Q2MX-04HT)"), (drafted, "luonnoksesta 23.11.2026")]
        {
            for form in FORMS {
                let said = said(&write_loose(template, &draft, &facts, form).unwrap());
                assert!(said.contains(lead), "{} {form:?}", template.id);
                let wording = Wording(Language::Fi);
                let claim =
                    of_copy.iter().map(|key| wording.say(key)).find(|words| said.contains(words.as_str()));
                assert_eq!(claim, None, "{} {form:?}", template.id);
                assert!(!said.contains("PDF/UA") && !said.contains("⟦"), "{} {form:?}", template.id);
                assert!(!said.contains("Huoltajan kopio:"), "{} {form:?}", template.id);
            }
        }
    }
}

#[test]
fn the_same_plan_is_the_same_bytes() {
    for (template, draft) in plans() {
        for form in FORMS {
            let [one, other] =
                [(); 2].map(|()| write_loose(template, &draft, &facts(Language::Fi), form).unwrap());
            assert_eq!(one, other);
        }
    }
}

#[test]
fn what_is_left_out_of_a_document_is_in_no_file() {
    let (template, draft) = plans().swap_remove(0);
    let field = |(id, answer): (&String, &Answer)| match answer {
        Answer::Text(text) if text.len() > 80 && template.may_leave_out(template.field(id)?) => {
            Some((id.clone(), text.chars().take(40).collect::<String>()))
        }
        _ => None,
    };
    let (id, text) = draft.answers.iter().find_map(field).unwrap();
    let left = extract(template, &draft, &BTreeSet::from([id.clone()]));
    for form in FORMS {
        let written = |draft: &Draft, extract| {
            let facts = Facts { extract, ..facts(Language::Fi) };
            said(&write_loose(template, draft, &facts, form).unwrap())
        };
        assert!(written(&draft, false).contains(&text), "{form:?}");
        let part = written(&left, true);
        assert!(!part.contains(&text) && part.contains("Ote: osa kohdista"), "{form:?}");
        assert_eq!(loose_field(template, &left, &facts(Language::Fi), &id).unwrap(), "");
    }
}

#[test]
fn lines_of_a_cell_stay_lines_and_words_whole() {
    let (template, mut draft) = plans().swap_remove(0);
    let mut tables = draft.answers.iter_mut().filter_map(|(id, answer)| match answer {
        Answer::Rows(rows) => Some((id.clone(), rows)),
        _ => None,
    });
    let long = |rows: &&mut Vec<crate::draft::Row>| {
        rows.iter().flatten().any(|(_, cell)| matches!(cell, Answer::Text(text) if text.len() > 60))
    };
    let (id, rows) = tables.find(|(_, rows)| long(rows)).unwrap();
    let cell =
        rows.iter_mut().flatten().find(|(_, cell)| matches!(cell, Answer::Text(text) if text.len() > 60));
    let text =
        "Lukee itse lukujärjestyksensä.\nYhteistoimintasopimusneuvottelut jatkuvat toukokuussa.\nKolmas.";
    *cell.unwrap().1 = Answer::Text(text.to_owned());
    let written = loose_field(template, &draft, &facts(Language::Fi), &id).unwrap();
    assert!(written.contains(text), "{written}");
    for (form, break_) in [(LooseForm::Docx, "<w:br/>"), (LooseForm::Odt, "<text:line-break/>")] {
        let said = said(&write_loose(template, &draft, &facts(Language::Fi), form).unwrap());
        let start = said.find("Lukee itse lukujärjestyksensä.").unwrap();
        let rest = &said[start..said[start..].find("Kolmas.").unwrap() + start];
        assert_eq!(rest.matches(break_).count(), 2, "{rest}");
        assert!(rest.contains("Yhteistoimintasopimusneuvottelut"), "{rest}");
    }
}

#[test]
fn a_field_alone_is_told_as_the_form_has_it() {
    for (template, draft) in plans() {
        let facts = facts(Language::Fi);
        for (id, answer) in &draft.answers {
            let text = loose_field(template, &draft, &facts, id).unwrap();
            if let Answer::Text(own) = answer {
                assert_eq!(text.trim(), own.trim(), "{} {id}", template.id);
            }
        }
        let unknown = loose_field(template, &draft, &facts, "ei_ole").unwrap_err();
        assert_eq!(unknown.code, crate::failure::Code::UnknownField);
    }
}

#[test]
fn a_letter_that_no_font_draws_is_refused_with_its_place() {
    let (template, mut draft) = plans().swap_remove(0);
    let texts =
        draft.answers.values_mut().find(|answer| matches!(answer, Answer::Text(text) if text.len() > 80));
    *texts.unwrap() = Answer::Text("Hymiö 🦄 tässä".to_owned());
    for form in FORMS {
        let refused = write_loose(template, &draft, &facts(Language::Fi), form).unwrap_err();
        assert_eq!(refused.code, crate::failure::Code::UnknownCharacter);
        assert!(refused.details.contains_key("place"));
    }
    assert!(typeset(template, &draft, &facts(Language::Fi)).is_err());
}

#[test]
fn the_width_of_a_table_goes_to_those_who_write_much() {
    let cell = |text: &str| Cell {
        text: vec![Stretch { text: text.to_owned(), ..Stretch::default() }],
        ..Cell::default()
    };
    let row = |cells: &[&str]| Row {
        cells: cells.iter().map(|text| cell(text)).collect(),
        is_head: true,
        begins: false,
    };
    let widths = shares(&[row(&["Nro", "Tavoite"]), row(&["1", &"sana ".repeat(30)])]);
    assert!(widths[0] < 150 && widths[1] > 800 && widths.iter().sum::<u32>() <= 1000, "{widths:?}");
}
