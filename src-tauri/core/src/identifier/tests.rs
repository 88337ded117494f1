//! Identifiers that are sound and that are not, each for its own reason. All are made up: the learners and study
//! rights stand for nobody; numbers of businesses that check may be given to one.

use super::Kind::{BusinessId, IdentityCode, LearnerNumber, Organisation, StudyRight};
use super::*;

fn check(kind: Kind, text: &str, expected: Result<(), Flaw>) {
    let found = Identifier::read(kind, text);
    assert_eq!(found.clone().map(drop), expected, "{kind:?} {text}");
    if let Ok(found) = found {
        assert_eq!((found.kind(), found.as_str()), (kind, text.trim()));
    }
}

#[test]
fn what_is_sound_is_taken() {
    for (kind, texts) in [
        (
            LearnerNumber,
            &[
                "1.2.246.562.24.10000000016",
                "1.2.246.562.24.12345678907",
                "1.2.246.562.24.99999999903",
                "1.2.246.562.24.55500012349",
                "1.2.246.562.24.100000000910",
                " 1.2.246.562.24.54450598189\n",
                "1.2.246.562.98.54450598187",
            ][..],
        ),
        (
            StudyRight,
            &[
                "1.2.246.562.15.10000000017",
                "1.2.246.562.15.12345678903",
                "1.2.246.562.15.99999999909",
                "1.2.246.562.15.55500012343",
                "1.2.246.562.15.41024330544",
                "1.2.246.562.15.298574987110",
            ],
        ),
        (
            Organisation,
            &[
                "1.2.246.562.10.10000000017",
                "1.2.246.562.10.12345678903",
                "1.2.246.562.10.12345678904",
                "1.2.246.562.10.00000000001",
                "1.2.246.562.10.2013110716590316970385",
                "1.2.246.562.99.12345678903",
            ],
        ),
        (BusinessId, &["1234567-1", "0000001-9", "7654321-2", "2400000-5", "1000000-4"]),
        (
            IdentityCode,
            &[
                "010110A9002",
                "150809A9514",
                "150809B9514",
                "150809F9514",
                "290208C902F",
                "031299-977N",
                "031299Y977N",
                "031299U977N",
                "311299+998D",
            ],
        ),
    ] {
        texts.iter().for_each(|text| check(kind, text, Ok(())));
    }
}

#[test]
fn what_is_not_is_refused_for_its_own_reason() {
    for (kind, text, flaw) in [
        (LearnerNumber, "1.2.246.562.24.12345678908", Flaw::Check),
        (LearnerNumber, "1.2.246.562.24.54440598189", Flaw::Check),
        (LearnerNumber, "1.2.246.562.24.01234567897", Flaw::Form),
        (LearnerNumber, "1.2.246.562.24.123456789", Flaw::Form),
        (LearnerNumber, "1.2.246.562.24.100000000110", Flaw::Check),
        (LearnerNumber, "1.2.246.562.24.", Flaw::Form),
        (LearnerNumber, "", Flaw::Form),
        (LearnerNumber, "1.2.246.562.24.1234567890٧", Flaw::Form),
        (LearnerNumber, "1.2.246.562.15.12345678903", Flaw::Other(StudyRight)),
        (LearnerNumber, "010110A9002", Flaw::Other(IdentityCode)),
        (StudyRight, "1.2.246.562.15.12345678904", Flaw::Check),
        (StudyRight, "1.2.246.562.15.41014330544", Flaw::Check),
        (StudyRight, "1.2.246.562.24.12345678907", Flaw::Other(LearnerNumber)),
        (Organisation, "1.2.246.562.10.5286980957", Flaw::Form),
        (Organisation, "1.2.246.562.11.12345678907", Flaw::Form),
        (Organisation, "1.2.246.562.10.2015110716590316970385", Flaw::Form),
        (BusinessId, "1234567-0", Flaw::Check),
        (BusinessId, "123456-7", Flaw::Form),
        (BusinessId, "12345671", Flaw::Form),
        (BusinessId, "1234567-12", Flaw::Form),
        (BusinessId, "0000006-1", Flaw::NeverGiven),
        (BusinessId, "0000014-0", Flaw::NeverGiven),
        (BusinessId, "0000022-5", Flaw::NeverGiven),
        (BusinessId, "0000030-9", Flaw::NeverGiven),
        (BusinessId, "1.2.246.562.10.12345678903", Flaw::Other(Organisation)),
        (IdentityCode, "290209A902K", Flaw::Day),
        (IdentityCode, "150809A9510", Flaw::Check),
        (IdentityCode, "150809G9511", Flaw::Form),
        (IdentityCode, "150809a9511", Flaw::Form),
        (IdentityCode, "15089A9511", Flaw::Form),
        (IdentityCode, "150809A951O", Flaw::Form),
        (IdentityCode, "+50809A9514", Flaw::Form),
    ] {
        check(kind, text, Err(flaw));
    }
}

/// Each sound number with each one of its checked digits changed to each other digit.
fn mistyped(kind: Kind, number: &str, from: usize) -> Vec<String> {
    assert!(Identifier::read(kind, number).is_ok(), "{number}");
    let changed = |at: usize, digit: u8| {
        let mut bytes = number.as_bytes().to_vec();
        let other = bytes[at].is_ascii_digit() && bytes[at] != digit;
        bytes[at] = digit;
        other.then(|| String::from_utf8(bytes).unwrap())
    };
    (from..number.len()).flat_map(|at| (b'0'..=b'9').filter_map(move |digit| changed(at, digit))).collect()
}

#[test]
fn one_wrong_digit_is_always_found() {
    let arc = ARC.len() + 3;
    for (kind, number, from) in [
        (LearnerNumber, "1.2.246.562.24.55500012349", arc),
        (StudyRight, "1.2.246.562.15.55500012343", arc),
        (BusinessId, "2400000-5", 0),
    ] {
        let all = mistyped(kind, number, from);
        assert!(all.len() >= 70, "{kind:?}");
        for text in all {
            assert!(Identifier::read(kind, &text).is_err(), "{text}");
        }
    }
}

#[test]
fn of_all_check_digits_one_is_right() {
    for body in (1_000_000_000_u64..).step_by(7_654_321).take(500) {
        for (kind, node) in [(LearnerNumber, 24), (LearnerNumber, 198), (StudyRight, 15)] {
            let right = |check: &u32| Identifier::read(kind, &format!("{ARC}{node}.{body}{check}")).is_ok();
            assert_eq!((0..10).filter(right).count(), 1, "{node}.{body}");
            assert_eq!(right(&0), right(&10), "{node}.{body}: 10 stands for 0");
        }
    }
    for body in (1..9_999_999_u32).step_by(7_919) {
        let right = |check: &u32| Identifier::read(BusinessId, &format!("{body:07}-{check}")).is_ok();
        assert!((0..10).filter(right).count() <= 1, "{body}");
    }
}

#[test]
fn codes_are_found_in_texts_when_they_check() {
    for (text, wanted) in [
        ("131052-308T", vec![(0, 11)]),
        ("Tunnus 131052-308t on väärässä paikassa", vec![(7, 18)]),
        ("😀 131052-308T.", vec![(5, 16)]),
        ("(131052Y308T)", vec![(1, 12)]),
        ("010101+0102, ", vec![]),
        ("131052-308U", vec![]),
        ("131052-3080", vec![]),
        ("311302-308T", vec![]),
        ("1131052-308T", vec![]),
        ("131052-308TT", vec![]),
        ("131052 308T", vec![]),
        ("puh. 040 000 0012", vec![]),
        ("131052-3ö8T", vec![]),
        ("§ 41/2023-308T", vec![]),
    ] {
        let found: Vec<_> = codes_in(text).into_iter().map(|range| (range.start, range.end)).collect();
        assert_eq!(found, wanted, "{text}");
    }
}

/// A code whose last character was mistyped tells as much of a pupil as the right one.
#[test]
fn a_mistyped_code_is_found_in_free_text() {
    for text in ["131052-308U", "Hetu on 110415a123b.", "131052-308T"] {
        assert_eq!(code_like_in(text).len(), 1, "{text}");
    }
    for text in ["311302-308T", "131052-308", "puh. 040 000 0012"] {
        assert!(code_like_in(text).is_empty(), "{text}");
    }
}

#[test]
fn of_all_check_characters_one_is_right() {
    let characters = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    for number in 2..900 {
        let code = |check: char| format!("010214A{number:03}{check}");
        let right = characters.chars().filter(|check| !codes_in(&code(*check)).is_empty());
        assert_eq!(right.count(), 1, "{number}");
    }
}

/// What is said of the form is what is looked for: each length that is taken is named, and whose number begins with zero.
#[test]
fn what_is_said_of_a_form_is_what_is_taken() {
    for (kind, texts) in [
        (LearnerNumber, &["1.2.246.562.24.10000000016", "1.2.246.562.24.100000000910"][..]),
        (StudyRight, &["1.2.246.562.15.10000000017", "1.2.246.562.15.298574987110"]),
        (
            Organisation,
            &[
                "1.2.246.562.10.12345678903",
                "1.2.246.562.10.298574987110",
                "1.2.246.562.10.2013110716590316970385",
                "1.2.246.562.10.2014110716590316970385",
                "1.2.246.562.10.00000000001",
            ],
        ),
    ] {
        for language in crate::language::Language::ALL {
            let said = crate::text::say(language, &format!("identifier-form-{}", kind.name()), &[]);
            for text in texts {
                assert!(Identifier::read(kind, text).is_ok(), "{text}");
                let (arc, digits) = text.rsplit_once('.').unwrap();
                assert!(said.contains(arc) && said.contains(&digits.len().to_string()), "{said}: {text}");
                let odd = ["00000000001", "2013", "2014"].iter().find(|odd| digits.starts_with(**odd));
                assert!(odd.is_none_or(|odd| said.contains(odd)), "{said}: {text}");
            }
        }
    }
}
