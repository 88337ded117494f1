//! Places of electronic signatures: who has one, and that it has room.

use super::*;
use crate::draft::Row;

#[test]
fn the_visible_mark_has_room_that_nothing_is_printed_on() {
    let (template, mut draft) = example();
    let layout = typeset(template, &draft, &facts(Language::Fi)).unwrap();
    assert_eq!(layout.seals.len(), 1, "nobody but the issuer signs electronically");
    check_seals(&layout);

    let signatures = template.meaning.signatures.as_deref().unwrap();
    let column = &template.field(signatures).unwrap().kind.columns()[3].id;
    let Some(Answer::Rows(rows)) = draft.answers.get_mut(signatures) else { panic!() };
    let way = |row: &mut Row| {
        row.insert(column.clone(), Answer::Choice(template.meaning.electronic[1].clone()));
    };
    rows.iter_mut().skip(1).for_each(way);
    let issuer = Answer::Text("Riitta Sarapuu".to_owned());
    let issues = |row: &&Row| row.values().any(|cell| *cell == issuer);
    assert_eq!(rows.iter().filter(issues).count(), 1, "who issues signs in her own place");
    let foreseen = rows.len() - 2;
    for edition in [
        Edition::default(),
        Edition { print: Print::Large, second: Some(Language::Sv), ..Default::default() },
    ] {
        let facts = Facts { edition, ..facts(Language::Fi) };
        let layout = typeset(template, &draft, &facts).unwrap();
        assert_eq!(layout.seals.len(), foreseen + 1);
        check_seals(&layout);
    }
}

#[test]
fn a_planned_way_of_signing_says_that_it_is_planned() {
    let (template, mut draft) = example();
    let signatures = template.meaning.signatures.as_deref().unwrap();
    let column = &template.field(signatures).unwrap().kind.columns()[3].id;
    let Some(Answer::Rows(rows)) = draft.answers.get_mut(signatures) else { panic!() };
    let ways = template.meaning.electronic.iter().cycle();
    for (row, way) in rows.iter_mut().zip(ways) {
        row.insert(column.clone(), Answer::Choice(way.clone()));
    }
    let boxes = rows.len();
    let edition = Edition { second: Some(Language::Sv), ..Default::default() };
    let facts = Facts { edition, ..facts(Language::Fi) };
    let said = all_words(&typeset(template, &draft, &facts).unwrap());
    for (own, planned) in
        [("sähköinen allekirjoitus", "Aiottu tapa: "), ("elektronisk underskrift", "Planerat sätt: ")]
    {
        let ways = ["Kehittynyt", "Hyväksytty", "Avancerad", "Kvalificerad"];
        let bare = ways.map(|way| said.matches(&format!("{way} {own}")).count()).iter().sum::<usize>();
        let told =
            ways.map(|way| said.matches(&format!("{planned}{way} {own}")).count()).iter().sum::<usize>();
        assert_eq!((bare, told), (boxes, boxes), "{planned}");
    }
}

/// Every mark has room, and nothing is printed on it.
fn check_seals(layout: &Layout) {
    for Seal { label, page, rect: [x, y, width, height] } in &layout.seals {
        assert!(*width > 150.0 && *height > 45.0, "{label}: {width} × {height}");
        for (_, run) in runs(&layout.pages[*page]) {
            let apart =
                run.x > x + width || run.x + run.width < *x || run.y < *y || run.y - run.size > y + height;
            assert!(apart, "{label}: {}", run.text);
        }
    }
}
