//! Texts as sequences of words, and the places where two of them differ. Lines, spaces and the hyphens at
//! line ends are the typesetter's and count for nothing.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::ops::Range;

/// Sequences that differ in more than this many words times words are not compared word by word.
const MOST: usize = 25_000_000;

/// A stretch of text that belongs together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chunk {
    /// The text.
    pub text: String,
    /// The page on which it begins, counted from 0.
    pub page: usize,
    /// The field that it is of, if it is known.
    pub field: Option<usize>,
}

/// A word and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub text: String,
    pub page: usize,
    pub field: Option<usize>,
}

/// The words of stretches of text.
pub(super) fn words(chunks: &[Chunk]) -> Vec<Word> {
    let own = |chunk: &Chunk| {
        let (page, field) = (chunk.page, chunk.field);
        let split = split(&chunk.text).into_iter();
        split.map(move |text| Word { text, page, field }).collect::<Vec<_>>()
    };
    chunks.iter().flat_map(own).collect()
}

/// The words of a text.
pub(super) fn split(text: &str) -> Vec<String> {
    text.replace('\u{ad}', "").split_whitespace().map(str::to_owned).collect()
}

/// A difference between two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Difference {
    /// Which word of the expected ones differs, or comes before what was put in.
    pub at: usize,
    /// The page of what was found.
    pub page: usize,
    /// Whether words were put in where none were expected.
    pub added: bool,
}

/// Where two texts differ; nothing when both say the same.
pub(super) fn differing(expected: &[Word], found: &[Word]) -> Vec<Difference> {
    let same = |(a, b): &(&Word, &Word)| a.text == b.text;
    let head = expected.iter().zip(found).take_while(same).count();
    let (rest, other) = (&expected[head..], &found[head..]);
    let tail = rest.iter().rev().zip(other.iter().rev()).take_while(same).count();
    let (rest, other) = (&rest[..rest.len() - tail], &other[..other.len() - tail]);
    if rest.is_empty() && other.is_empty() {
        return Vec::new();
    }
    let last = expected.len().saturating_sub(1);
    let page = |at: usize| found.get(at).or(found.last()).map_or(0, |word| word.page);
    if rest.len().saturating_mul(other.len()) > MOST {
        return vec![Difference { at: head.min(last), page: page(head), added: false }];
    }
    let texts = |words: &[Word]| words.iter().map(|word| word.text.clone()).collect::<Vec<_>>();
    let operations = capture_diff_slices(Algorithm::Myers, &texts(rest), &texts(other));
    let changed = operations.iter().filter(|operation| !matches!(operation, DiffOp::Equal { .. }));
    changed
        .flat_map(|operation| {
            let Range { start, end } = operation.old_range();
            let (start, end) = (head + start, head + end);
            let added = start == end;
            let own = if added { start.saturating_sub(1)..start.max(1) } else { start..end };
            let page = page(head + operation.new_range().start);
            own.map(move |at| Difference { at: at.min(last), page, added }).collect::<Vec<_>>()
        })
        .collect()
}
