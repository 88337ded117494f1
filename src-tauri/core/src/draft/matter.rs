//! What a finding is about, word for word. As long as it stays the same, so does what a person decided of
//! the finding, wherever the row or the sentence has moved; when it changes, the finding is a new one.

use super::{Answer, Draft, Finding, Row, write_answer};
use serde_json::Value;

/// What ends a sentence.
const ENDS: [char; 4] = ['.', '!', '?', '\n'];

/// The sentence, the row or the answer that a finding is about. A table as a whole is none: it changes
/// with every row, and what a finding says of it stands in the finding.
pub fn matter(draft: &Draft, finding: &Finding) -> String {
    let place = &finding.place;
    let Some(answer) = draft.answers.get(&place.field) else { return String::new() };
    match (answer, place.row, place.range) {
        (Answer::Rows(rows), Some(number), range) => {
            let Some(row) = rows.get(number) else { return String::new() };
            let cell = place.column.as_ref().and_then(|column| row.get(column));
            match (cell, range) {
                (Some(cell), Some(range)) => sentence(cell, range.start, range.end),
                _ => whole_row(row),
            }
        }
        (Answer::List(items), Some(number), _) => items.get(number).cloned().unwrap_or_default(),
        (Answer::Rows(_) | Answer::List(_), None, _) => String::new(),
        (answer, _, Some(range)) => sentence(answer, range.start, range.end),
        (answer, _, None) => write_answer(answer).to_string(),
    }
}

fn whole_row(row: &Row) -> String {
    let cells = row.iter().map(|(column, cell)| (column.clone(), write_answer(cell)));
    Value::Object(cells.collect()).to_string()
}

/// The sentence around some characters, counted in UTF-16 units; all of an answer that is no running text.
fn sentence(answer: &Answer, start: usize, end: usize) -> String {
    let text = match answer {
        Answer::Text(text) | Answer::Unread(text) | Answer::YesNo { details: text, .. } => text,
        other => return write_answer(other).to_string(),
    };
    let units: Vec<u16> = text.encode_utf16().collect();
    let is_end = |unit: &u16| ENDS.iter().any(|end| u32::from(*unit) == u32::from(*end));
    let (start, end) = (start.min(units.len()), end.min(units.len()));
    let first = units[..start].iter().rposition(is_end).map_or(0, |at| at + 1);
    let last = units[end..].iter().position(is_end).map_or(units.len(), |at| end + at);
    String::from_utf16_lossy(&units[first..last]).trim().to_owned()
}
