//! Revisions, tried on the example plan and on drafts that look random: written and read back, the
//! digest, what changed between two.

use super::*;
use crate::draft::sample::{self, template};
use crate::language::Language;
use crate::template::Kind;

fn example() -> Draft {
    sample::example(&json!({}))
}

fn revision(content: Draft) -> Revision {
    Revision {
        number: 2,
        issued: DateTime::parse_from_rfc3339("2026-11-23T15:32:00+02:00").unwrap(),
        reason: "annual_review".to_owned(),
        issuer: "Riitta Sarapuu".to_owned(),
        previous: Some([7; 32]),
        template: (template().id.clone(), template().version.clone()),
        content,
        salt: Some([9; 16]),
        trail: Some([5; 32]),
    }
}

/// Numbers that look random and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn pick<'a>(&mut self, from: &'a [&'a str]) -> &'a str {
        from[self.below(from.len() as u64) as usize]
    }
}

/// Some value of the kind, now and then empty, odd or unreadable.
fn some_value(kind: &Kind, numbers: &mut Numbers) -> Value {
    let texts = ["", " ", "a", "Äiti sanoi: ”hyvä”", "rivi\nrivi", "😀", "1.2.2026", "5,5", "–", "a–b"];
    let mut text = || json!(numbers.pick(&texts));
    match kind {
        Kind::ShortText { .. } | Kind::LongText { .. } | Kind::Choice { .. } | Kind::Date => text(),
        Kind::List | Kind::MultiChoice { .. } => json!([text(), text()]),
        Kind::Number => {
            [text(), json!(numbers.below(9)), json!(0.1), json!(-2.5)][numbers.below(4) as usize].clone()
        }
        Kind::Period => json!({ "start": text(), "end": text() }),
        Kind::Person { .. } => json!({ "name": text(), "role": text(), "email": text() }),
        Kind::YesNoDetails { .. } => {
            json!({ "value": numbers.pick(&["", "yes", "no"]), "details": numbers.pick(&texts) })
        }
        Kind::Table { .. } | Kind::Attachments | Kind::Signatures { .. } => {
            let row = |numbers: &mut Numbers| -> Value {
                kind.columns()
                    .iter()
                    .map(|column| (column.id.clone(), some_value(&column.kind, numbers)))
                    .collect()
            };
            (0..numbers.below(4)).map(|_| row(numbers)).collect()
        }
    }
}

fn some_draft(seed: u64) -> Draft {
    let mut numbers = Numbers(seed);
    let mut draft = crate::draft::draft(template());
    for (_, field) in template().fields() {
        let answer = read_answer(&field.kind, &some_value(&field.kind, &mut numbers)).unwrap();
        draft.answers.extend(answer.map(|answer| (field.id.clone(), answer)));
    }
    draft
}

#[test]
fn a_revision_is_read_back_as_it_was_written() {
    let salted = (0..200).map(some_draft).chain([example(), Draft::default()]).map(revision);
    // The first form had no salt; a revision in it keeps its digest.
    let unsalted = Revision { salt: None, trail: None, ..revision(example()) };
    let untrailed = Revision { trail: None, ..revision(example()) };
    let forms =
        [&unsalted, &untrailed, &revision(example())].map(|one| one.to_json()["format_version"].clone());
    assert_eq!(forms, [json!(1), json!(2), json!(3)]);
    for revision in salted.chain([unsalted, untrailed]) {
        let text = revision.to_json().to_string();
        let read = Revision::from_json(template(), &serde_json::from_str(&text).unwrap()).unwrap();
        assert_eq!(read, revision);
        assert_eq!(read.digest(), revision.digest());
    }
}

#[test]
fn the_digest_is_that_of_the_stored_text() {
    let revision = revision(example());
    let stored: Digest = Sha256::digest(revision.to_json().to_string()).into();
    assert_eq!(revision.digest(), stored);
    let mut other = revision.clone();
    other.content.answers.remove("school");
    assert_ne!(other.digest(), stored);
    // A change of the form would change the digests of revisions that are already issued.
    assert!(
        revision
            .to_json()
            .to_string()
            .starts_with(r#"{"content":{"flags":{"studies_by_area":false,"therapies_left_out":false},"values":{"afternoon_care":"#)
    );
}

/// The id stands on every copy, also on one that leaves answers out.
#[test]
fn an_id_tells_nothing_of_answers_without_the_salt() {
    let ids = [[1; 16], [2; 16]].map(|salt| Revision { salt: Some(salt), ..revision(example()) }.id());
    assert_ne!(ids[0], ids[1]);
}

#[test]
fn an_id_is_twelve_letters_in_groups_of_four() {
    let mut digest = [0; 32];
    assert_eq!(digest_id(&digest), "0000-0000-0000");
    digest[..8].copy_from_slice(&[0xff; 8]);
    assert_eq!(digest_id(&digest), "ZZZZ-ZZZZ-ZZZZ");
    digest[..8].copy_from_slice(&[0b0000_0000, 0b0100_0100, 0b0011_0010, 0, 0, 0, 0, 0b0001_0000]);
    assert_eq!(digest_id(&digest), "0123-4000-0001");
}

#[test]
fn a_broken_revision_is_refused_with_its_place() {
    let whole = revision(example()).to_json();
    let cases = [
        ("/format", json!("other"), "format_version"),
        ("/format_version", json!(4), "format_version"),
        ("/salt", json!("ab"), "salt"),
        ("/trail", json!("ab"), "trail"),
        ("/issued", json!("yesterday"), "issued"),
        ("/number", json!(-1), "number"),
        ("/previous", json!("abc"), "previous"),
        ("/content/values/school", json!(3), "content.values.school"),
        ("/content/values/subjects/1/hours", json!([]), "content.values.subjects[1].hours"),
        ("/content/flags/studies_by_area", json!("no"), "content.flags.studies_by_area"),
    ];
    for (pointer, value, place) in cases {
        let mut broken = whole.clone();
        *broken.pointer_mut(pointer).unwrap() = value;
        let failure = Revision::from_json(template(), &broken).unwrap_err();
        assert_eq!(failure.details["place"], place, "{pointer}");
    }
}

/// The changes between the example and the same with other answers, one a line.
fn changes(edits: Value) -> Vec<String> {
    let before = example();
    let mut after = before.clone();
    for (id, value) in edits.as_object().unwrap() {
        match read_answer(&template().field(id).unwrap().kind, value).unwrap() {
            Some(answer) => after.answers.insert(id.clone(), answer),
            None => after.answers.remove(id),
        };
    }
    let line = |change: &Change| {
        let row = change.place.row.map(|row| format!("[{row}]")).unwrap_or_default();
        let piece = |piece: &Piece| match piece.side {
            Side::Both => piece.text.clone(),
            Side::Before => format!("[-{}-]", piece.text),
            Side::After => format!("[+{}+]", piece.text),
        };
        let pieces: String = change.pieces.iter().map(piece).collect();
        format!("{:?} {}{row}: {pieces}", change.kind, change.place.field)
    };
    compare(template(), Language::Fi, &before, &after).0.iter().map(line).collect()
}

#[test]
fn a_comparison_names_what_changed() {
    let cases: [(Value, &[&str]); 7] = [
        (json!({}), &[]),
        (json!({ "school": "Mallimäen koulu" }), &["Changed school: [-Kuusilammen-][+Mallimäen+] koulu"]),
        (json!({ "mother_tongue": "" }), &["Ended mother_tongue: [-suomi-]"]),
        (json!({ "pupil_learner_id": "x" }), &["Added pupil_learner_id: [+x+]"]),
        (json!({ "next_review": "2026-05-29" }), &["Changed next_review: [-22.5.2026-][+29.5.2026+]"]),
        (
            json!({ "optional_studies": [{ "name": "Bändi" }, { "name": "Tekninen työ, taide- ja taitoaineiden valinnainen", "hours": 2, "support": "ei erillistä tukea" }] }),
            &[
                "Added optional_studies[0]: [+Bändi+]",
                "Changed optional_studies[1]: Tekninen työ, taide- ja taitoaineiden valinnainen · [-1-][+2+] · ei erillistä tukea",
            ],
        ),
        (
            json!({ "guidance": [{ "goal": "Uusi" }] }),
            &[
                "Added guidance[0]: [+Uusi+]",
                "Ended guidance: [-Aatos tietää, miltä 6. luokka ja yläkouluun siirtyminen näyttävät, ja osaa kertoa omista vahvuuksistaan. · Vahvuuskortit kevätlukukaudella, tutustuminen yläkoulun teknisen työn luokkaan toukokuussa. · Kaisa Korpimaa-]",
            ],
        ),
    ];
    for (edits, wanted) in cases {
        assert_eq!(changes(edits.clone()), wanted, "{edits}");
    }
}

#[test]
fn a_text_of_which_most_was_replaced_stands_whole_before_and_after() {
    /// Before, after, and the pieces shown.
    type Case = (&'static str, &'static str, &'static [(Side, &'static str)]);
    let cases: [Case; 6] = [
        (
            "yksi kaksi",
            "yksi kolme",
            &[(Side::Both, "yksi "), (Side::Before, "kaksi"), (Side::After, "kolme")],
        ),
        (
            "Tuki on ollut riittävää ja jatkuu.",
            "Eetun tuki jatkuu tiiviimpänä kuin viime vuonna.",
            &[
                (Side::Before, "Tuki on ollut riittävää ja jatkuu."),
                (Side::After, "Eetun tuki jatkuu tiiviimpänä kuin viime vuonna."),
            ],
        ),
        ("a", "a b c d e f", &[(Side::Both, "a"), (Side::After, " b c d e f")]),
        ("a b c d e f", "f", &[(Side::Before, "a b c d e "), (Side::Both, "f")]),
        ("", "a", &[(Side::After, "a")]),
        ("a", "", &[(Side::Before, "a")]),
    ];
    for (before, after, wanted) in cases {
        let wanted: Vec<Piece> =
            wanted.iter().map(|(side, text)| Piece { side: *side, text: (*text).to_owned() }).collect();
        assert_eq!(super::compare::pieces(before, after, super::compare::Cut::Words), wanted, "{after}");
    }
    let whole = super::compare::pieces("Ei tarvita", "Ei koske", super::compare::Cut::Never);
    assert_eq!(whole.len(), 2, "a choice is not cut");
}

#[test]
fn rows_that_only_change_places_are_unchanged() {
    let before = example();
    let mut after = before.clone();
    if let Some(crate::draft::Answer::Rows(rows)) = after.answers.get_mut("subjects") {
        rows.reverse();
    }
    let (changes, unchanged) = compare(template(), Language::Fi, &before, &after);
    assert_eq!(changes, []);
    assert_eq!(unchanged, compare(template(), Language::Fi, &before, &before).1);
}
