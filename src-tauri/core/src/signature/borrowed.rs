//! A font that a file has already, borrowed for the mark of a signature: of the same face, and with
//! every letter of the mark. A second one for a few words would be a twentieth of the file.

use super::read;
use lopdf::{Dictionary, Document, Object, ObjectId};
use rustybuzz::Face;
use std::collections::BTreeMap;

/// The number of the entry in a font's table of names that is its name in PDF.
const POSTSCRIPT_NAME: u16 = 6;

/// A font of the file, and the codes of its letters.
pub(super) struct Borrowed {
    /// The font.
    pub id: ObjectId,
    /// Codes by letter.
    pub codes: BTreeMap<char, u8>,
}

/// A font of the field's page that is of this face and draws all these letters.
pub(super) fn find(
    document: &Document,
    widget: &Dictionary,
    face: &Face<'_>,
    letters: impl Iterator<Item = char> + Clone,
) -> Option<Borrowed> {
    let names = face.names();
    let name = names.into_iter().find(|name| name.name_id == POSTSCRIPT_NAME && name.is_unicode())?;
    let name = name.to_string()?;
    let page = read::child(document, widget, b"P")?;
    let fonts = read::child(document, read::child(document, page, b"Resources")?, b"Font")?;
    fonts.iter().find_map(|(_, font)| {
        let id = font.as_reference().ok()?;
        let codes = codes(document, document.get_dictionary(id).ok()?, &name)?;
        letters.clone().all(|letter| codes.contains_key(&letter)).then_some(Borrowed { id, codes })
    })
}

/// The codes of a font of one-byte codes, if it is a subset of the face of this name.
fn codes(document: &Document, font: &Dictionary, name: &str) -> Option<BTreeMap<char, u8>> {
    let base = font.get(b"BaseFont").and_then(Object::as_name).ok()?;
    let is_simple = font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"TrueType");
    if !is_simple || font.has(b"Encoding") || base.split(|byte| *byte == b'+').nth(1)? != name.as_bytes() {
        return None;
    }
    let map = read::entry(document, font, b"ToUnicode")?.as_stream().ok()?.get_plain_content().ok()?;
    Some(letters_of(&String::from_utf8_lossy(&map)))
}

/// The letters of a map from codes to text: runs of codes, each with the text of its first.
fn letters_of(map: &str) -> BTreeMap<char, u8> {
    let mut letters = BTreeMap::new();
    for section in map.split("beginbfrange").skip(1) {
        let section = section.split("endbfrange").next().unwrap_or_default();
        let numbers: Vec<&str> = section.split(['<', '>']).skip(1).step_by(2).collect();
        for run in numbers.chunks_exact(3) {
            let number = |text: &str| u32::from_str_radix(text, 16).ok();
            // A longer text stands for several letters at once.
            let one = run[2].len() == 4;
            let (Some(first), Some(last), Some(text), true) =
                (number(run[0]), number(run[1]), number(run[2]), one)
            else {
                continue;
            };
            for code in first..=last.min(u32::from(u8::MAX)) {
                let letter = char::from_u32(text.saturating_add(code - first));
                if let Some((letter, code)) = letter.zip(u8::try_from(code).ok()) {
                    letters.entry(letter).or_insert(code);
                }
            }
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::letters_of;

    #[test]
    fn letters_are_read_from_a_map() {
        let map = "1 begincodespacerange\n<00><FF>\nendcodespacerange\n4 beginbfrange\n<61><63><0061>\n<80><80><00AD>\n\
                   <81><81><00660069>\n<E4><e4><00E4>\nendbfrange\n1 beginbfrange <01> <300> <0141>\nendbfrange";
        let letters = letters_of(map);
        let code = |letter: char| letters.get(&letter).copied();
        assert_eq!(
            ['a', 'c', 'd', '\u{ad}', 'f', 'ä', 'Ł'].map(code),
            [Some(0x61), Some(0x63), None, Some(0x80), None, Some(0xe4), Some(1)]
        );
        assert!(letters_of("beginbfrange <zz> <").is_empty());
    }
}
