//! Packets: what is in one, what refuses, and that no word is lost when two people's work meets.

use super::*;
use crate::draft::{Row, write_answer};
use crate::template::Kind;
use crate::template::shipped;
use serde_json::json;

/// Chance from a seed: the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % below
    }
}

/// A long text, a table without given rows, and all fields of a template that has both.
fn places() -> (&'static Template, String, String, String) {
    let template = &shipped()[0];
    let text = template.fields().find(|(_, field)| matches!(field.kind, Kind::LongText { fixed: false, .. }));
    let (table, column) = template
        .fields()
        .find_map(|(_, field)| match &field.kind {
            Kind::Table { fixed_rows: None, .. } => {
                let column = field
                    .kind
                    .columns()
                    .iter()
                    .find(|one| matches!(one.kind, Kind::ShortText { .. } | Kind::LongText { .. }))?;
                Some((field.id.clone(), column.id.clone()))
            }
            _ => None,
        })
        .unwrap();
    (template, text.unwrap().1.id.clone(), table, column)
}

fn text(text: &str) -> Answer {
    Answer::Text(text.to_owned())
}

fn table(column: &str, rows: &[&str]) -> Answer {
    Answer::Rows(rows.iter().map(|cell| Row::from([(column.to_owned(), text(cell))])).collect())
}

fn packet(template: &'static Template, answers: BTreeMap<String, Answer>) -> Packet<'static> {
    Packet {
        id: "7f6d".to_owned(),
        way: Way::Answer { number: 2 },
        from: Party { name: "Petri Lahti".to_owned(), ..Party::default() },
        made: "2026-11-27T12:00:00+02:00".to_owned(),
        sections: vec![template.sections[0].id.clone()],
        template,
        answers,
    }
}

#[test]
fn a_packet_comes_out_as_it_went_in_and_nobody_else_opens_it() {
    let (template, field, ..) = places();
    let packet = packet(template, BTreeMap::from([(field, text("Kaksi tuntia viikossa"))]));
    let bytes = write(&packet).unwrap();
    let (own, other) = (Identity::new(), Identity::read(&Identity::new().secret()).unwrap());
    let address = Address::read(&format!(" {} ", own.address().to_string().to_uppercase())).unwrap();
    let by_key = seal(&bytes, &Lock::Address(&address)).unwrap();
    let by_words = seal::seal_with(&bytes, &Lock::Passphrase("kivi saari tuuli"), 4).unwrap();
    assert!(!wants_passphrase(&by_key).unwrap() && wants_passphrase(&by_words).unwrap());
    let words = b"Kaksi tuntia";
    for (file, lock) in [(&by_key, Lock::Identity(&own)), (&by_words, Lock::Passphrase(" KIVI saari  tuuli"))]
    {
        assert!(!file.windows(words.len()).any(|piece| piece == words));
        assert_eq!(read(&open(file, &lock).unwrap(), shipped()).unwrap(), packet);
        // Whatever byte is changed, and wherever the file is cut: it is refused.
        for at in 0..file.len() {
            let mut broken = file.clone();
            broken[at] ^= 1;
            let code = open(&broken, &lock).unwrap_err().code;
            let known = [
                Code::PacketDamaged,
                Code::NotPacket,
                Code::NewerPacket,
                Code::PacketForOther,
                Code::WrongPacketPassphrase,
            ];
            assert!(known.contains(&code), "{at}: {code:?}");
        }
        assert!(open(&file[..file.len() - 1], &lock).is_err());
    }
    let refused = |file: &[u8], lock: Lock<'_>| open(file, &lock).unwrap_err().code;
    assert_eq!(refused(&by_key, Lock::Identity(&other)), Code::PacketForOther);
    assert_eq!(refused(&by_words, Lock::Passphrase("kivi saari tuulo")), Code::WrongPacketPassphrase);
    assert_eq!(refused(b"%PDF-1.7", Lock::Identity(&own)), Code::NotPacket);
    assert_eq!(refused(b"age-encryption.org/v9\n", Lock::Identity(&own)), Code::NewerPacket);
}

#[test]
fn what_is_no_packet_of_this_form_is_refused() {
    let (template, field, ..) = places();
    let written = write(&packet(template, BTreeMap::from([(field.clone(), text("x"))]))).unwrap();
    let good: Value = serde_json::from_slice(&written).unwrap();
    for (place, value, code) in [
        ("/format", json!("other"), Code::NotPacket),
        ("/format_version", json!(2), Code::NewerPacket),
        ("/format_version", json!(0), Code::PacketDamaged),
        ("/sections", json!(["no such"]), Code::PacketDamaged),
        ("/kind", json!("other"), Code::PacketDamaged),
        ("/from/name", json!("x".repeat(201)), Code::PacketDamaged),
        ("/from/school", json!("a\nb"), Code::PacketDamaged),
        ("/plan/format_version", json!(99), Code::NewerPacket),
        ("/plan/template_version", json!("0"), Code::UnknownTemplate),
        ("/plan/values", json!({ "no such": "x" }), Code::PacketDamaged),
        ("/plan/values", json!({ field: 7 }), Code::PacketDamaged),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(place).unwrap() = value;
        let bytes = serde_json::to_vec(&bad).unwrap();
        assert_eq!(read(&bytes, shipped()).unwrap_err().code, code, "{place}");
    }
    assert_eq!(read(b"{", shipped()).unwrap_err().code, Code::PacketDamaged);
}

/// What stood there, stands here, came, comes out with nothing chosen, and how much is asked.
#[test]
fn rows_and_texts_meet_as_people_expect() {
    let (template, field, list, column) = places();
    let rows = |rows: &[&str]| Some(table(&column, rows));
    let says = |says: &str| Some(text(says));
    let long = ["Lukeminen sujuu hitaasti", "Kertolasku on kesken", "Kirjoittaa koneella"];
    let edited = "Lukeminen sujuu jo hyvin";
    let cases = [
        (&field, says("2 tuntia"), says("3 tuntia"), says("4 tuntia"), says("3 tuntia"), 1),
        (&field, says("2 tuntia"), says("2 tuntia"), says("4 tuntia"), says("4 tuntia"), 0),
        (&field, says("2 tuntia"), says("3 tuntia"), says("2 tuntia"), says("3 tuntia"), 0),
        (&field, says("2 tuntia"), says("3 tuntia"), says("3 tuntia"), says("3 tuntia"), 0),
        (&field, says("2 tuntia"), says("2 tuntia"), None, None, 0),
        (&field, says("2 tuntia"), None, says("3 tuntia"), None, 1),
        (&field, None, says("a"), says("b"), says("a"), 1),
        // a row more on each side
        (
            &list,
            rows(&long),
            rows(&[long[0], long[1], long[2], "uusi täällä"]),
            rows(&["uusi siellä", long[0], long[1], long[2]]),
            rows(&["uusi siellä", long[0], long[1], long[2], "uusi täällä"]),
            0,
        ),
        // other rows changed
        (
            &list,
            rows(&long),
            rows(&[edited, long[1], long[2]]),
            rows(&[long[0], long[1], "Kirjoittaa nyt koneella"]),
            rows(&[edited, long[1], "Kirjoittaa nyt koneella"]),
            0,
        ),
        // the same row changed
        (
            &list,
            rows(&long),
            rows(&[edited, long[1], long[2]]),
            rows(&["Lukeminen sujuu vielä hitaasti", long[1], long[2]]),
            rows(&[edited, long[1], long[2]]),
            1,
        ),
        // removed there, untouched here; removed there, changed here
        (
            &list,
            rows(&long),
            rows(&[long[0], long[1], long[2], "uusi"]),
            rows(&[long[0], long[2]]),
            rows(&[long[0], long[2], "uusi"]),
            0,
        ),
        (
            &list,
            rows(&long),
            rows(&[edited, long[1], long[2]]),
            rows(&[long[1], long[2]]),
            rows(&[edited, long[1], long[2]]),
            1,
        ),
        (&list, rows(&long), None, rows(&[edited, long[1], long[2]]), None, 1),
        // moved there, changed here
        (
            &list,
            rows(&long),
            rows(&[edited, long[1], long[2]]),
            rows(&[long[2], long[1], long[0]]),
            rows(&[long[2], long[1], edited]),
            0,
        ),
        // the same new row on both sides
        (
            &list,
            rows(&long),
            rows(&[long[0], long[1], long[2], "uusi"]),
            rows(&[long[0], long[1], "uusi"]),
            rows(&[long[0], long[1], "uusi"]),
            0,
        ),
        (&list, None, rows(&["a", "b"]), rows(&["b", "c"]), rows(&["a", "b", "c"]), 0),
    ];
    for (field, base, mine, theirs, expected, asked) in cases {
        let put = |answer: &Option<Answer>| -> BTreeMap<String, Answer> {
            answer.iter().map(|answer| (field.clone(), answer.clone())).collect()
        };
        let fields = BTreeSet::from([field.as_str()]);
        let merge = merge(template, &fields, &put(&base), &put(&mine), &put(&theirs));
        let changed = merge.resolved(&[], &put(&mine));
        let result = changed.get(field).cloned().unwrap_or_else(|| mine.clone());
        assert_eq!((result, merge.conflicts.len()), (expected, asked), "{base:?} / {mine:?} / {theirs:?}");
    }
}

/// Rows that came with their table are known by what they came with; lists meet item by item.
#[test]
fn given_rows_and_lists_meet_by_row() {
    let fixed = shipped().iter().find_map(|template| {
        let mut fields = template
            .fields()
            .filter(|(_, field)| matches!(&field.kind, Kind::Table { fixed_rows: Some(_), .. }));
        fields.next().map(|(_, field)| (template, field))
    });
    let (template, field) = fixed.unwrap();
    let given = field.kind.given_column().unwrap().id.clone();
    let written =
        |one: &&crate::template::Column| matches!(one.kind, Kind::LongText { .. } | Kind::ShortText { .. });
    let columns: Vec<&String> =
        field.kind.columns().iter().filter(written).map(|column| &column.id).collect();
    let Kind::Table { fixed_rows: Some(list), .. } = &field.kind else { panic!() };
    let options = template.options(list);
    let rows = |cells: [&str; 2]| {
        // All that is written in a row is another, and it is the same row all the same.
        let row = |(option, cell): (&String, &str)| {
            let mut row = Row::from([(given.clone(), Answer::Choice(option.clone()))]);
            row.extend(columns.iter().map(|column| ((*column).clone(), text(cell))));
            row
        };
        BTreeMap::from([(field.id.clone(), Answer::Rows(options.iter().zip(cells).map(row).collect()))])
    };
    let fields = BTreeSet::from([field.id.as_str()]);
    let base = rows(["aivan muuta", "toinen"]);
    let met = merge(template, &fields, &base, &rows(["minun", "toinen"]), &rows(["aivan muuta", "hänen"]));
    assert!(met.conflicts.is_empty());
    let mine = rows(["minun", "toinen"]);
    assert_eq!(met.resolved(&[], &mine)[&field.id], Some(rows(["minun", "hänen"])[&field.id].clone()));
    let met = merge(template, &fields, &base, &mine, &rows(["hänen", "toinen"]));
    assert_eq!((met.conflicts.len(), met.conflicts[0].both), (1, false), "a given row cannot stand twice");
    assert!(matches!(&met.conflicts[0].part, Part::Row([Some(_), Some(_), Some(_)])), "{met:?}");

    let mut template = shipped()[0].clone();
    let (_, id, ..) = places();
    let all = template.sections.iter_mut().flat_map(|section| &mut section.fields);
    all.filter(|field| field.id == id).for_each(|field| field.kind = Kind::List);
    let items = |items: &[&str]| {
        BTreeMap::from([(id.clone(), Answer::List(items.iter().map(|item| (*item).to_owned()).collect()))])
    };
    let (base, mine) = (items(&["kynä", "laskin"]), items(&["kynä", "laskin", "kuulokkeet"]));
    let met = merge(&template, &BTreeSet::from([id.as_str()]), &base, &mine, &items(&["laskin", "tabletti"]));
    assert!(met.conflicts.is_empty());
    assert_eq!(
        met.resolved(&[], &mine)[&id],
        Some(items(&["laskin", "kuulokkeet", "tabletti"])[&id].clone())
    );
}

#[test]
fn what_is_chosen_comes_out() {
    let (template, field, list, column) = places();
    let put = |says: &str, rows: &[&str]| {
        BTreeMap::from([(field.clone(), text(says)), (list.clone(), table(&column, rows))])
    };
    let (base, mine) = (put("2 tuntia", &["yksi kaksi kolme"]), put("3 tuntia", &["yksi kaksi neljä"]));
    let theirs = put("4 tuntia", &["yksi kaksi viisi"]);
    let fields = BTreeSet::from([field.as_str(), list.as_str()]);
    let merge = merge(template, &fields, &base, &mine, &theirs);
    assert_eq!(merge.conflicts.len(), 2);
    for (take, says, rows) in [
        (Take::Mine, "3 tuntia", &["yksi kaksi neljä"][..]),
        (Take::Theirs, "4 tuntia", &["yksi kaksi viisi"]),
        (Take::Both, "3 tuntia\n\n4 tuntia", &["yksi kaksi neljä", "yksi kaksi viisi"]),
    ] {
        let mut result = mine.clone();
        result.extend(
            merge
                .resolved(&[take, take], &mine)
                .into_iter()
                .filter_map(|(field, answer)| Some((field, answer?))),
        );
        assert_eq!(result, put(says, rows), "{take:?}");
    }
}

/// The texts of an answer, one by one.
fn texts(answer: &Answer) -> Vec<String> {
    match answer {
        Answer::Rows(rows) => {
            rows.iter().flat_map(|row| row.values().flat_map(texts).collect::<Vec<_>>()).collect()
        }
        Answer::Text(text) => vec![text.clone()],
        other => vec![write_answer(other).to_string()],
    }
}

/// A table that someone made of another: rows removed, changed, added and moved.
fn edited(dice: &mut Dice, rows: &[String], mark: &str) -> Vec<String> {
    let mut rows = rows.to_vec();
    for number in 0..dice.next(5) {
        let at = dice.next(rows.len().max(1));
        match dice.next(4) {
            0 if !rows.is_empty() => drop(rows.remove(at)),
            1 if !rows.is_empty() => rows[at] = format!("{} {mark}{number}", rows[at]),
            2 if rows.len() > 1 => {
                let row = rows.remove(at);
                let to = dice.next(rows.len() + 1);
                rows.insert(to, row);
            }
            _ => rows.insert(dice.next(rows.len() + 1), format!("uusi rivi {mark}{number}")),
        }
    }
    rows
}

/// Whatever two people do to a table and a text: every text that either wrote is in the result or in a
/// conflict, whoever merges sees the same of it, and taking one side everywhere never adds a question.
#[test]
fn no_word_is_lost_whatever_two_people_do() {
    let (template, field, list, column) = places();
    let fields = BTreeSet::from([field.as_str(), list.as_str()]);
    let mut dice = Dice(27);
    let mut asked = 0;
    for round in 0..3_000 {
        let rows: Vec<String> =
            (0..dice.next(6)).map(|number| format!("rivi numero {number} tavoite {}", number * 7)).collect();
        let said = ["", "kaksi tuntia", "kolme tuntia", "neljä tuntia"];
        let put = |rows: &[String], says: &str| {
            let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
            let answers = [(field.clone(), text(says)), (list.clone(), table(&column, &rows))];
            BTreeMap::from(answers.map(|(field, answer)| (field, answer)))
        };
        let base = put(&rows, said[dice.next(4)]);
        let mine = put(&edited(&mut dice, &rows, "minä"), said[dice.next(4)]);
        let theirs = put(&edited(&mut dice, &rows, "hän"), said[dice.next(4)]);
        let ours = merge(template, &fields, &base, &mine, &theirs);
        let turned = merge(template, &fields, &base, &theirs, &mine);
        assert_eq!(ours.conflicts.len(), turned.conflicts.len(), "{round}: {base:?} / {mine:?} / {theirs:?}");
        asked += ours.conflicts.len();
        let result = |merge: &Merge, take: Take, side: &BTreeMap<String, Answer>| {
            let choices = vec![take; merge.conflicts.len()];
            let mut result = side.clone();
            for (field, answer) in merge.resolved(&choices, side) {
                match answer {
                    Some(answer) => result.insert(field, answer),
                    None => result.remove(&field),
                };
            }
            let mut said: Vec<String> =
                result.values().flat_map(texts).filter(|text| !text.is_empty()).collect();
            said.sort();
            said
        };
        // Whoever merges: the same texts stand, in whatever order new rows were put.
        assert_eq!(result(&ours, Take::Mine, &mine), result(&turned, Take::Theirs, &theirs), "{round}");
        assert_eq!(result(&ours, Take::Theirs, &mine), result(&turned, Take::Mine, &theirs), "{round}");
        let settled = result(&ours, Take::Mine, &mine);
        let in_question: Vec<String> = ours
            .conflicts
            .iter()
            .flat_map(|conflict| match &conflict.part {
                Part::Whole(parts) => parts.iter().flatten().flat_map(texts).collect::<Vec<_>>(),
                Part::Row(parts) => {
                    parts.iter().flatten().flat_map(|row| texts(&Answer::Rows(vec![row.clone()]))).collect()
                }
                Part::Item(parts) => parts.iter().flatten().cloned().collect(),
            })
            .collect();
        let before: Vec<String> = base.values().flat_map(texts).collect();
        for text in mine.values().chain(theirs.values()).flat_map(texts).filter(|text| !text.is_empty()) {
            let kept = before.contains(&text) || settled.contains(&text) || in_question.contains(&text);
            assert!(kept, "{round}: {text} of {mine:?} / {theirs:?} is lost: {settled:?}");
        }
    }
    assert!(asked > 300, "too few questions to prove anything: {asked}");
}
