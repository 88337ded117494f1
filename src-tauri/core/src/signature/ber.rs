//! Signed data in BER, as some programs write it: values whose length is not told but whose end is
//! marked. They are given their lengths, so that the rest of the judging knows DER alone.

use std::borrow::Cow;

/// Deeper nesting is in no signed data.
const DEEPEST: usize = 32;
/// A constructed string of bytes, and a plain one.
const PIECES: u8 = 0x24;
const PLAIN: u8 = 0x04;

/// The value at the head of some bytes, with lengths, and where it ends; `None` when it has no end.
pub(super) fn with_lengths(bytes: &[u8]) -> Option<(Cow<'_, [u8]>, usize)> {
    let (value, rest) = value(bytes, DEEPEST)?;
    Some((value, bytes.len() - rest.len()))
}

fn value(bytes: &[u8], depth: usize) -> Option<(Cow<'_, [u8]>, &[u8])> {
    let [tag, length, behind @ ..] = bytes else { return None };
    // Tags of more than a byte are not in signed data.
    if tag & 0x1f == 0x1f {
        return None;
    }
    if *length != 0x80 {
        let end = 2 + told(*length, behind)?;
        return Some((Cow::Borrowed(bytes.get(..end)?), bytes.get(end..)?));
    }
    if tag & 0x20 == 0 || depth == 0 {
        return None;
    }
    let (mut content, mut rest) = (Vec::new(), behind);
    while !rest.starts_with(&[0, 0]) {
        let (inner, behind) = value(rest, depth - 1)?;
        match *tag {
            PIECES => content.extend(inner.strip_prefix(&[PLAIN]).and_then(without_length)?),
            _ => content.extend(inner.iter()),
        }
        rest = behind;
    }
    let tag = if *tag == PIECES { PLAIN } else { *tag };
    Some((Cow::Owned([vec![tag], length_of(content.len()), content].concat()), &rest[2..]))
}

/// How many bytes follow a length's first byte: more of the length, and the content.
fn told(first: u8, behind: &[u8]) -> Option<usize> {
    if first & 0x80 == 0 {
        return Some(usize::from(first));
    }
    let count = usize::from(first & 0x7f);
    let bytes = behind.get(..count).filter(|_| (1..=4).contains(&count))?;
    let length = bytes.iter().fold(0usize, |length, byte| length << 8 | usize::from(*byte));
    length.checked_add(count)
}

/// The content behind a length.
fn without_length(bytes: &[u8]) -> Option<&[u8]> {
    let (first, behind) = bytes.split_first()?;
    let own = if first & 0x80 == 0 { 0 } else { usize::from(first & 0x7f) };
    behind.get(own..)
}

fn length_of(length: usize) -> Vec<u8> {
    if length < 0x80 {
        return vec![length as u8];
    }
    let bytes: Vec<u8> = length.to_be_bytes().into_iter().skip_while(|byte| *byte == 0).collect();
    [vec![0x80 | bytes.len() as u8], bytes].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: Option<(&[u8], usize)>) {
        let found = with_lengths(bytes);
        assert_eq!(found.as_ref().map(|(value, end)| (&**value, *end)), expected, "{bytes:02x?}");
    }

    #[test]
    fn lengths_are_told() {
        check(&[0x30, 2, 5, 0, 9], Some((&[0x30, 2, 5, 0], 4)));
        check(&[0x30, 0x80, 5, 0, 0, 0, 9], Some((&[0x30, 2, 5, 0], 6)));
        check(&[0x30, 0x80, 0xa0, 0x80, 0, 0, 0, 0], Some((&[0x30, 2, 0xa0, 0], 8)));
        check(&[0x24, 0x80, 4, 1, 7, 4, 2, 8, 9, 0, 0], Some((&[4, 3, 7, 8, 9], 11)));
        let long = [&[0x30, 0x80, 4, 0x81, 200][..], &[7; 200], &[0, 0]].concat();
        let expected = [&[0x30, 0x81, 203, 4, 0x81, 200][..], &[7; 200]].concat();
        check(&long, Some((&expected, 207)));
    }

    #[test]
    fn what_has_no_end_is_none() {
        for bytes in [
            &[][..],
            &[0x30],
            &[0x30, 0x80],
            &[0x30, 0x80, 5, 0],
            &[4, 0x80, 0, 0],
            &[0x30, 0x85, 1, 1, 1, 1, 1],
        ] {
            check(bytes, None);
        }
        check(&[0x30, 0x80].repeat(1 << 20), None);
        check(&[0x24, 0x80, 5, 0, 0, 0], None);
    }
}
