//! Personal identity codes in a text: the day of birth, the sign of the century, a number and the character
//! that checks them. Only what checks is one.

use super::Range;
use chrono::NaiveDate;

/// The check characters, by the remainder of a division by 31.
const CHECKS: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
/// The length of a code.
const LENGTH: usize = 11;

/// The codes in a text.
pub(super) fn codes(text: &str) -> Vec<Range> {
    let mut found = Vec::new();
    let mut units = 0;
    let mut before = None;
    for (at, letter) in text.char_indices() {
        let free = before.is_none_or(|before: char| !before.is_alphanumeric());
        let code = text.get(at..at + LENGTH).filter(|_| free && letter.is_ascii_digit());
        let after = || text[at + LENGTH..].chars().next();
        if code.is_some_and(is_code) && after().is_none_or(|after| !after.is_alphanumeric()) {
            found.push(Range { start: units, end: units + LENGTH });
        }
        units += letter.len_utf16();
        before = Some(letter);
    }
    found
}

fn is_code(code: &str) -> bool {
    let Some(century) = code.as_bytes().get(6).and_then(|sign| century(*sign)) else { return false };
    let Some(check) = code.as_bytes().get(10).map(u8::to_ascii_uppercase) else { return false };
    let part = |from: usize, to: usize| -> Option<u32> {
        let digits = code.get(from..to)?;
        digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| digits.parse().ok())?
    };
    let (Some(day), Some(month), Some(year), Some(born), Some(number)) =
        (part(0, 2), part(2, 4), part(4, 6), part(0, 6), part(7, 10))
    else {
        return false;
    };
    let remainder = ((born * 1000 + number) % 31) as usize;
    NaiveDate::from_ymd_opt(century + year as i32, month, day).is_some()
        && CHECKS.get(remainder) == Some(&check)
}

/// The century that a sign stands for; those of the reform of 2023 count too.
fn century(sign: u8) -> Option<i32> {
    match sign.to_ascii_uppercase() {
        b'+' => Some(1800),
        b'-' | b'U' | b'V' | b'W' | b'X' | b'Y' => Some(1900),
        b'A' | b'B' | b'C' | b'D' | b'E' | b'F' => Some(2000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_checks_is_a_code() {
        for (text, wanted) in [
            ("131052-308T", vec![(0, 11)]),
            ("Tunnus 131052-308t on väärässä paikassa", vec![(7, 18)]),
            ("😀 131052-308T.", vec![(3, 14)]),
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
            let found: Vec<_> = codes(text).iter().map(|range| (range.start, range.end)).collect();
            assert_eq!(found, wanted, "{text}");
        }
    }

    #[test]
    fn of_all_check_characters_one_is_right() {
        for number in 2..900 {
            let code = |check: &u8| format!("010214A{number:03}{}", char::from(*check));
            let right = CHECKS.iter().filter(|check| !codes(&code(check)).is_empty());
            assert_eq!(right.count(), 1, "{number}");
        }
    }
}
