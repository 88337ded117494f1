//! The text of a page as its bytes say it: every letter that is shown, by the marked content that it stands
//! in. What else a page draws than a copy does is noted, never guessed at.

use crate::signature::read::{child, entry, resolve};
use hayro_cmap::{BfString, CMap};
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, decode_text_string};
use std::collections::BTreeMap;

/// What one page's content may unfold to: a full page of a copy has a fiftieth of it.
const LARGEST: usize = 2 << 20;
/// What the content of all pages may unfold to.
const LARGEST_ALL: usize = 32 << 20;
/// Marked content, or nodes of the page tree, nested deeper than this are no copy's.
const DEEPEST: usize = 64;

/// The operations that draw a copy: letters, lines and boxes in plain colours, and what pages repeat.
const DRAWN: &[&str] = &[
    "q", "Q", "cm", "BT", "ET", "Tf", "Tm", "Td", "Ts", "TJ", "Tj", "g", "G", "w", "re", "f", "S", "BMC",
    "BDC", "EMC", "cs", "CS", "sc", "SC", "scn", "SCN", "m", "l", "h", "Do",
];

/// The text of one page.
#[derive(Debug, Default)]
pub(super) struct PageText {
    /// Text that is content, by the number of its mark.
    pub marked: BTreeMap<i64, String>,
    /// Text that the page repeats, such as its head.
    pub repeated: String,
    /// Text that is neither.
    pub loose: String,
    /// Whether it draws in another way than a copy does: pictures, hidden letters, forms within.
    pub strange: bool,
}

/// Reads the pages; `None` when the content of one cannot be read whole or is too much.
pub(super) fn read_pages(document: &Document, pages: &[ObjectId]) -> Option<Vec<PageText>> {
    let mut left = LARGEST_ALL;
    pages.iter().map(|page| read_page(document, *page, &mut left)).collect()
}

fn read_page(document: &Document, page: ObjectId, left: &mut usize) -> Option<PageText> {
    let page = document.get_dictionary(page).ok()?;
    let resources = inherited(document, page, b"Resources");
    let fonts = fonts(document, resources, left)?;
    let content = content(document, page, left)?;
    let mut reader = Reader { fonts, ..Reader::default() };
    for operation in Content::decode_strict(&content).ok()?.operations {
        match (operation.operator.as_str(), operation.operands.as_slice()) {
            ("Do", [Object::Name(name)]) => {
                let forms = resources.and_then(|own| child(document, own, b"XObject"));
                let form = forms.and_then(|forms| entry(document, forms, name)?.as_stream().ok());
                reader.repeat(document, form, left)?;
            }
            _ => reader.take(&operation),
        }
    }
    Some(reader.text)
}

/// Unfolds a stream and takes its length from what is left.
fn unfold(stream: &Stream, most: usize, left: &mut usize) -> Option<Vec<u8>> {
    let content = stream.get_plain_content_with_limit(most.min(*left)).ok()?;
    *left -= content.len();
    Some(content)
}

/// The page's content in one piece.
fn content(document: &Document, page: &Dictionary, left: &mut usize) -> Option<Vec<u8>> {
    let single;
    let parts: &[Object] = match entry(document, page, b"Contents") {
        None => return Some(Vec::new()),
        Some(Object::Array(parts)) => parts,
        Some(other) => {
            single = [other.clone()];
            &single
        }
    };
    let mut whole = Vec::new();
    for part in parts {
        let most = LARGEST.checked_sub(whole.len())?;
        whole.extend(unfold(resolve(document, part)?.as_stream().ok()?, most, left)?);
        whole.push(b'\n');
    }
    Some(whole)
}

/// A font: how many bytes a code has, and the way back to text.
struct Font {
    bytes: usize,
    map: Option<CMap>,
}

/// The fonts that some resources name; one without a way back gives nothing to read.
fn fonts(
    document: &Document,
    resources: Option<&Dictionary>,
    left: &mut usize,
) -> Option<BTreeMap<Vec<u8>, Font>> {
    let mut maps = BTreeMap::new();
    let Some(fonts) = resources.and_then(|own| child(document, own, b"Font")) else { return Some(maps) };
    for (name, font) in fonts.iter() {
        let font = resolve(document, font)?.as_dict().ok()?;
        let map = match entry(document, font, b"ToUnicode") {
            Some(map) => CMap::parse(&unfold(map.as_stream().ok()?, LARGEST, left)?, |_| None),
            None => None,
        };
        let is_wide = font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Type0");
        maps.insert(name.clone(), Font { bytes: if is_wide { 2 } else { 1 }, map });
    }
    Some(maps)
}

/// An entry of the page, its own or that of the nearest node above.
fn inherited<'a>(document: &'a Document, page: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
    let mut node = page;
    for _ in 0..DEEPEST {
        if let Some(found) = child(document, node, key) {
            return Some(found);
        }
        node = child(document, node, b"Parent")?;
    }
    None
}

/// Where text goes.
#[derive(Clone, Copy, Default)]
enum Mark {
    Content(i64),
    Repeated,
    #[default]
    Loose,
}

#[derive(Default)]
struct Reader {
    fonts: BTreeMap<Vec<u8>, Font>,
    font: Vec<u8>,
    marks: Vec<Mark>,
    /// For each mark, how its text says itself that it is spelt, and where that text begins.
    spelt: Vec<Option<(String, usize)>>,
    text: PageText,
}

impl Reader {
    fn take(&mut self, operation: &Operation) {
        let operands = operation.operands.as_slice();
        match (operation.operator.as_str(), operands) {
            ("Tf", [Object::Name(name), _]) => self.font.clone_from(name),
            ("Tj" | "'", [Object::String(codes, _)]) | ("\"", [_, _, Object::String(codes, _)]) => {
                self.show(codes);
            }
            ("TJ", [Object::Array(pieces)]) => {
                pieces.iter().filter_map(|piece| piece.as_str().ok()).for_each(|codes| self.show(codes));
            }
            ("BDC" | "BMC", [tag, properties @ ..]) => self.open(tag, properties.first()),
            ("EMC", _) => self.close(),
            // What is repeated is no running text: each piece of it stands for itself.
            ("Td" | "Tm", _) => self.text.repeated.push(' '),
            _ => {}
        }
        self.text.strange |= !DRAWN.contains(&operation.operator.as_str());
    }

    /// Draws something that stands by itself in the file, which a copy does only with what pages repeat.
    fn repeat(&mut self, document: &Document, form: Option<&Stream>, left: &mut usize) -> Option<()> {
        let is_repeated = matches!(self.marks.last(), Some(Mark::Repeated));
        let is_form = |form: &&Stream| {
            form.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Form")
        };
        let Some(form) = form.filter(is_form).filter(|_| is_repeated) else {
            self.text.strange = true;
            return Some(());
        };
        let fonts = fonts(document, child(document, &form.dict, b"Resources"), left)?;
        let mut inside = Reader { fonts, marks: vec![Mark::Repeated], ..Reader::default() };
        for operation in Content::decode_strict(&unfold(form, LARGEST, left)?).ok()?.operations {
            inside.take(&operation);
            inside.text.strange |= operation.operator == "Do";
        }
        let PageText { marked, repeated, loose, strange } = inside.text;
        self.text.repeated.push(' ');
        self.text.repeated.push_str(&repeated);
        self.text.strange |= strange || !marked.is_empty() || !loose.is_empty();
        Some(())
    }

    fn open(&mut self, tag: &Object, properties: Option<&Object>) {
        let number = properties.and_then(|own| own.as_dict().ok()?.get(b"MCID").ok()?.as_i64().ok());
        let above = self.marks.last().copied().unwrap_or_default();
        let mark = match (tag.as_name(), number) {
            (Ok(b"Artifact"), _) => Mark::Repeated,
            (_, Some(number)) => Mark::Content(number),
            (_, None) => above,
        };
        self.text.strange |= self.marks.len() >= DEEPEST;
        if !self.text.strange {
            self.marks.push(mark);
            let spelt = properties.and_then(|own| own.as_dict().ok()?.get(b"ActualText").ok());
            let spelt = spelt.map(|text| decode_text_string(text).unwrap_or_default());
            let start = self.current().len();
            self.spelt.push(spelt.map(|spelt| (spelt, start)));
        }
    }

    /// Ends a mark; what it says itself of its text must be that text.
    fn close(&mut self) {
        if let Some((spelt, start)) = self.spelt.pop().flatten() {
            let is_so = self.current().get(start..) == Some(&spelt);
            self.text.strange |= !is_so;
        }
        self.marks.pop();
    }

    /// The text that is being read.
    fn current(&mut self) -> &mut String {
        match self.marks.last().copied().unwrap_or_default() {
            Mark::Content(number) => self.text.marked.entry(number).or_default(),
            Mark::Repeated => &mut self.text.repeated,
            Mark::Loose => &mut self.text.loose,
        }
    }

    fn show(&mut self, codes: &[u8]) {
        let font = self.fonts.get(&self.font);
        let text = match self.marks.last().copied().unwrap_or_default() {
            Mark::Content(number) => self.text.marked.entry(number).or_default(),
            Mark::Repeated => &mut self.text.repeated,
            Mark::Loose => &mut self.text.loose,
        };
        for code in codes.chunks(font.map_or(1, |font| font.bytes)) {
            let code = code.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
            match font.and_then(|font| font.map.as_ref()?.lookup_bf_string(code)) {
                Some(BfString::Char(letter)) => text.push(letter),
                Some(BfString::String(letters)) => text.push_str(&letters),
                None => text.push(char::REPLACEMENT_CHARACTER),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_says_itself_how_it_is_spelt_must_be_spelt_so() {
        let map = CMap::parse(
            b"/CIDInit/ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00><FF> \
              endcodespacerange 1 beginbfrange <20><7E><0020> endbfrange endcmap",
            |_| None,
        );
        assert!(map.is_some());
        let mut reader = Reader { font: b"F".to_vec(), ..Reader::default() };
        reader.fonts.insert(b"F".to_vec(), Font { bytes: 1, map });
        for (spelt, strange) in [("FEFF00610062", false), ("FEFF0061", true), ("FEFF00610063", true)] {
            reader.text = PageText::default();
            let content =
                format!("/P <</MCID 1>> BDC (x) Tj /Span <</ActualText <{spelt}>>> BDC (ab) Tj EMC EMC");
            let operations = Content::decode_strict(content.as_bytes()).unwrap().operations;
            operations.iter().for_each(|operation| reader.take(operation));
            assert_eq!((reader.text.marked[&1].as_str(), reader.text.strange), ("xab", strange), "{spelt}");
        }
    }
}
