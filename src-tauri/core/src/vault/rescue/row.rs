//! The rows in a page: SQLite's cells and records, and what of a long row lies on other pages.

use super::page::{Pages, USABLE};
use rusqlite::types::Value;

/// A row as it lies in a page.
pub(super) struct Row {
    /// Its number; 0 in an index and in a table that is one.
    pub(super) key: i64,
    /// Its values; or the page that a part of it lies on and that cannot be read, if it is one.
    pub(super) values: Result<Vec<Value>, Option<u32>>,
}

/// What a page holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Rows of a table.
    Table,
    /// Rows of an index, or of a table that is one.
    Index,
    /// No rows.
    Other,
}

/// How much longer than the whole file nothing can be.
const MOST_PAGES: usize = 1 << 20;

fn head(number: u32) -> usize {
    if number == 1 { 100 } else { 0 }
}

fn number16(page: &[u8], place: usize) -> Option<usize> {
    Some(usize::from(u16::from_be_bytes(page.get(place..place + 2)?.try_into().ok()?)))
}

fn number32(page: &[u8], place: usize) -> Option<u32> {
    Some(u32::from_be_bytes(page.get(place..place + 4)?.try_into().ok()?))
}

/// A number of one to nine bytes, and where it ends.
fn varint(bytes: &[u8], place: usize) -> Option<(u64, usize)> {
    let mut value = 0u64;
    for at in 0..9 {
        let byte = *bytes.get(place + at)?;
        if at == 8 {
            return Some(((value << 8) | u64::from(byte), place + 9));
        }
        value = (value << 7) | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some((value, place + at + 1));
        }
    }
    None
}

/// What a page holds, by its first byte.
pub(super) fn kind(page: &[u8], number: u32) -> Kind {
    match page.get(head(number)) {
        Some(0x0d) => Kind::Table,
        Some(0x0a | 0x02) => Kind::Index,
        _ => Kind::Other,
    }
}

/// The rows of a page of this number.
pub(super) fn rows(pages: &Pages, page: &[u8], number: u32) -> Vec<Row> {
    let (kind, at) = (kind(page, number), head(number));
    let inner = page.get(at) == Some(&0x02);
    let cells = at + if inner { 12 } else { 8 };
    let count = if kind == Kind::Other { 0 } else { number16(page, at + 3).unwrap_or(0) };
    let places = (0..count).filter_map(|cell| number16(page, cells + 2 * cell));
    places.filter_map(|place| row(pages, page, place + if inner { 4 } else { 0 }, kind)).collect()
}

/// The pages below this one in its tree.
pub(super) fn below(page: &[u8], number: u32) -> Vec<u32> {
    let at = head(number);
    if !matches!(page.get(at), Some(0x05 | 0x02)) {
        return Vec::new();
    }
    let count = number16(page, at + 3).unwrap_or(0);
    let cells = (0..count).filter_map(|cell| number32(page, number16(page, at + 12 + 2 * cell)?));
    cells.chain(number32(page, at + 8)).collect()
}

/// Whether the first row of a page begins with a text, as those of the schema do.
pub(super) fn begins_with_text(page: &[u8], number: u32) -> bool {
    let first = || -> Option<u64> {
        let place = number16(page, head(number) + 8)?;
        let (_, place) = varint(page, place)?;
        let (_, place) = varint(page, place)?;
        let (_, place) = varint(page, place)?;
        Some(varint(page, place)?.0)
    };
    first().is_some_and(|serial| serial >= 13 && serial % 2 == 1)
}

fn row(pages: &Pages, page: &[u8], place: usize, kind: Kind) -> Option<Row> {
    let (length, place) = varint(page, place)?;
    let length = usize::try_from(length).ok().filter(|length| *length < MOST_PAGES * USABLE)?;
    let (key, place) = if kind == Kind::Table { varint(page, place)? } else { (0, place) };
    let payload = payload(pages, page, place, length, kind);
    Some(Row { key: key as i64, values: payload.and_then(|payload| record(&payload).ok_or(None)) })
}

/// How many bytes of a row lie in its own page.
fn local(length: usize, kind: Kind) -> usize {
    let most = if kind == Kind::Table { USABLE - 35 } else { (USABLE - 12) * 64 / 255 - 23 };
    if length <= most {
        return length;
    }
    let least = (USABLE - 12) * 32 / 255 - 23;
    let fitting = least + (length - least) % (USABLE - 4);
    if fitting <= most { fitting } else { least }
}

fn payload(
    pages: &Pages,
    page: &[u8],
    place: usize,
    length: usize,
    kind: Kind,
) -> Result<Vec<u8>, Option<u32>> {
    let here = local(length, kind);
    let mut payload = page.get(place..place + here).ok_or(None)?.to_vec();
    let mut next = if here < length { number32(page, place + here).ok_or(None)? } else { 0 };
    while payload.len() < length {
        let page = pages.read(next).ok_or(Some(next))?;
        let piece = (length - payload.len()).min(USABLE - 4);
        payload.extend_from_slice(page.get(4..4 + piece).ok_or(None)?);
        next = number32(&page, 0).ok_or(None)?;
    }
    Ok(payload)
}

fn record(payload: &[u8]) -> Option<Vec<Value>> {
    let (end, mut place) = varint(payload, 0)?;
    let end = usize::try_from(end).ok()?;
    let mut body = end;
    let mut values = Vec::new();
    while place < end {
        let (serial, next) = varint(payload, place)?;
        place = next;
        let (value, length) = value(payload, body, serial)?;
        values.push(value);
        body += length;
    }
    (body == payload.len()).then_some(values)
}

fn value(payload: &[u8], place: usize, serial: u64) -> Option<(Value, usize)> {
    let integer = |length: usize| -> Option<(Value, usize)> {
        let bytes = payload.get(place..place + length)?;
        let first = if *bytes.first()? & 0x80 == 0 { 0 } else { -1 };
        Some((
            Value::Integer(bytes.iter().fold(first, |value, byte| (value << 8) | i64::from(*byte))),
            length,
        ))
    };
    match serial {
        0 => Some((Value::Null, 0)),
        1..=4 => integer(serial as usize),
        5 => integer(6),
        6 => integer(8),
        8 | 9 => Some((Value::Integer(serial as i64 - 8), 0)),
        12.. => {
            let length = usize::try_from((serial - 12) / 2).ok()?;
            let bytes = payload.get(place..place.checked_add(length)?)?.to_vec();
            let value = match serial % 2 {
                0 => Value::Blob(bytes),
                _ => Value::Text(String::from_utf8(bytes).ok()?),
            };
            Some((value, length))
        }
        // Nothing here has broken numbers.
        _ => None,
    }
}
