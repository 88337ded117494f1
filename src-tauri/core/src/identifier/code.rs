//! Personal identity codes: the day of birth, the sign of the century, a number and the character that checks
//! them. They are found in texts so that they can be warned of.

use super::Flaw;
use chrono::NaiveDate;
use std::ops::Range;

/// The check characters, by the remainder of a division by 31.
const CHECKS: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
/// The length of a code.
const LENGTH: usize = 11;

/// The codes in a text, in bytes. Only what checks is one; letters may be small, as people type.
pub fn codes_in(text: &str) -> Vec<Range<usize>> {
    runs_in(text, |judged| judged.is_ok())
}

/// The codes in a text, in bytes, also those that were mistyped: whose last character does not check.
pub fn code_like_in(text: &str) -> Vec<Range<usize>> {
    runs_in(text, |judged| matches!(judged, Ok(()) | Err(Flaw::Check)))
}

fn runs_in(text: &str, wanted: impl Fn(Result<(), Flaw>) -> bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut before = None;
    for (at, letter) in text.char_indices() {
        let free = before.is_none_or(|before: char| !before.is_alphanumeric());
        let code = text.get(at..at + LENGTH).filter(|_| free && letter.is_ascii_digit());
        let after = || text[at + LENGTH..].chars().next();
        let fits = code.is_some_and(|code| wanted(judge(&code.to_ascii_uppercase())));
        if fits && after().is_none_or(|after| !after.is_alphanumeric()) {
            found.push(at..at + LENGTH);
        }
        before = Some(letter);
    }
    found
}

/// What is wrong with a code.
pub(super) fn judge(code: &str) -> Result<(), Flaw> {
    let bytes = code.as_bytes();
    if bytes.len() != LENGTH || !code.is_ascii() {
        return Err(Flaw::Form);
    }
    let century = century(bytes[6]).ok_or(Flaw::Form)?;
    let part = |from: usize, to: usize| -> Result<u32, Flaw> {
        let digits = &code[from..to];
        let all = digits.bytes().all(|digit| digit.is_ascii_digit());
        digits.parse().ok().filter(|_| all).ok_or(Flaw::Form)
    };
    let (day, month, year) = (part(0, 2)?, part(2, 4)?, part(4, 6)?);
    let (born, number) = (part(0, 6)?, part(7, 10)?);
    if !CHECKS.contains(&bytes[10]) {
        return Err(Flaw::Form);
    }
    NaiveDate::from_ymd_opt(century + year as i32, month, day).ok_or(Flaw::Day)?;
    let remainder = ((born * 1000 + number) % 31) as usize;
    if CHECKS[remainder] == bytes[10] { Ok(()) } else { Err(Flaw::Check) }
}

/// The century that a sign stands for; those of the reform of 2023 count too.
fn century(sign: u8) -> Option<i32> {
    match sign {
        b'+' => Some(1800),
        b'-' | b'U' | b'V' | b'W' | b'X' | b'Y' => Some(1900),
        b'A' | b'B' | b'C' | b'D' | b'E' | b'F' => Some(2000),
        _ => None,
    }
}
