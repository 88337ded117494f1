//! A PDF's objects, found as its cross-references say and in no other way: no searching, no repairing,
//! no object that two places claim. What one program would read in one way and another in another is
//! remarked for whoever compares two states of a file. Nothing is read twice, so time and memory are
//! bounded by the file's size and a budget.

use super::read::Budget;
use super::syntax::Reader;
use lopdf::xref::{XrefEntry, XrefType};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use std::collections::{BTreeMap, BTreeSet};

/// What one compressed stream may unfold to while the file is read.
pub(super) const LARGEST_STREAM: usize = 16 << 20;
/// A file with more cross-references than this was not grown by people.
const MOST_SECTIONS: usize = 2000;
/// Wider rows are in no cross-reference.
const WIDEST_ROW: i64 = 1 << 16;
/// How far from the end its beginning may be named, as viewers look.
const END: usize = 512;

/// Where an object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Nowhere: it was deleted.
    Free,
    /// At a byte, with its generation.
    At(usize, u16),
    /// In a stream of objects, at an index.
    In(u32, usize),
}

/// The cross-reference of one version of the file.
#[derive(Debug, Default)]
struct Section {
    start: usize,
    previous: Option<usize>,
    places: BTreeMap<u32, Place>,
    trailer: Dictionary,
    /// Whether every program reads it in the same way.
    plain: bool,
}

/// A file that was read.
pub(super) struct Loaded {
    /// Its objects.
    pub(super) document: Document,
    /// Its cross-references, the newest first.
    sections: Vec<Section>,
    /// Objects that programs may read in different ways.
    unclear: BTreeSet<u32>,
    /// Whether the file ends where its newest version does.
    pub(super) ends_there: bool,
}

impl Loaded {
    /// Whether this is the earlier state with updates that every program reads in the same way.
    pub(super) fn follows_plainly(&self, before: &Document) -> bool {
        let is_new = |section: &&Section| section.start != before.xref_start;
        let new: Vec<&Section> = self.sections.iter().take_while(is_new).collect();
        let continues = self.sections.get(new.len()).is_some();
        let mut told = new.iter().flat_map(|section| section.places.keys());
        continues
            && new.iter().all(|section| section.plain)
            && !told.any(|number| self.unclear.contains(number))
    }
}

/// Reads a file; `None` when its cross-references lead nowhere, or when nothing is left of the budget.
pub(super) fn load(pdf: &[u8], budget: &mut Budget) -> Option<Loaded> {
    // Places count from the head of the file, which need not be its first byte.
    let head = pdf.windows(5).take(1024).position(|window| window == b"%PDF-")?;
    let pdf = &pdf[head..];
    let (start, ends_there) = newest(pdf)?;
    let sections = follow(pdf, start, budget)?;
    let mut places: BTreeMap<u32, Place> = BTreeMap::new();
    for section in &sections {
        for (number, place) in &section.places {
            places.entry(*number).or_insert(*place);
        }
    }
    let mut gathering =
        Gathering { pdf, places: &places, budget, objects: BTreeMap::new(), unclear: BTreeSet::new() };
    gathering.gather()?;
    let Gathering { objects, unclear, .. } = gathering;
    let newest = sections.first()?;
    let mut document = Document::new();
    document.xref_start = newest.start;
    document.trailer = newest.trailer.clone();
    document.max_id = places.keys().next_back().copied().unwrap_or(0);
    document.objects = objects;
    let is_table = Reader::new(pdf, newest.start).keyword(b"xref").is_some();
    document.reference_table.cross_reference_type =
        if is_table { XrefType::CrossReferenceTable } else { XrefType::CrossReferenceStream };
    document.reference_table.entries =
        places.iter().filter_map(|(number, place)| entry(*number, *place)).collect();
    Some(Loaded { document, sections, unclear, ends_there })
}

fn entry(number: u32, place: Place) -> Option<(u32, XrefEntry)> {
    let entry = match place {
        Place::Free => XrefEntry::Free,
        Place::At(offset, generation) => {
            XrefEntry::Normal { offset: u32::try_from(offset).ok()?, generation }
        }
        Place::In(container, index) => XrefEntry::Compressed { container, index: u16::try_from(index).ok()? },
    };
    Some((number, entry))
}

/// All cross-references from the newest back.
fn follow(pdf: &[u8], newest: usize, budget: &mut Budget) -> Option<Vec<Section>> {
    let (mut sections, mut seen) = (Vec::new(), BTreeSet::new());
    let mut next = Some(newest);
    while let Some(start) = next {
        if !seen.insert(start) || sections.len() == MOST_SECTIONS {
            return None;
        }
        let section = section(pdf, start, budget)?;
        next = section.previous;
        sections.push(section);
    }
    Some(sections)
}

/// Where the newest cross-reference is, and whether nothing but the end of a line is behind its end.
fn newest(pdf: &[u8]) -> Option<(usize, bool)> {
    let from = pdf.len().saturating_sub(END);
    let find = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).rposition(|window| window == what);
    let end = from + find(&pdf[from..], b"%%EOF")?;
    let from = end.saturating_sub(END);
    let mut reader = Reader::new(pdf, from + find(&pdf[from..end], b"startxref")?);
    reader.word(b"startxref")?;
    let start = reader.number().filter(|start| *start < pdf.len())?;
    let end = pdf.get(reader.place()..)?.trim_ascii_start().strip_prefix(b"%%EOF");
    Some((start, end.is_some_and(|rest| matches!(rest, b"" | b"\n" | b"\r" | b"\r\n"))))
}

fn section(pdf: &[u8], start: usize, budget: &mut Budget) -> Option<Section> {
    let mut reader = Reader::new(pdf, start);
    let mut section = match reader.keyword(b"xref") {
        Some(()) => table(&mut reader, budget)?,
        None => stream_section(pdf, start, budget)?,
    };
    section.start = start;
    section.previous = match section.trailer.get(b"Prev") {
        Ok(previous) => {
            Some(usize::try_from(previous.as_i64().ok()?).ok().filter(|place| *place < pdf.len())?)
        }
        Err(_) => None,
    };
    if let Ok(hybrid) = section.trailer.get(b"XRefStm") {
        // Programs that know no streams do not look there: what they read is something else.
        section.plain = false;
        let hidden = stream_section(pdf, usize::try_from(hybrid.as_i64().ok()?).ok()?, budget)?;
        for (number, place) in hidden.places {
            let known = section.places.entry(number).or_insert(place);
            if *known == Place::Free {
                *known = place;
            }
        }
    }
    Some(section)
}

/// A table and its trailer.
fn table(reader: &mut Reader<'_>, budget: &mut Budget) -> Option<Section> {
    let mut section = Section { plain: true, ..Section::default() };
    while reader.keyword(b"trailer").is_none() {
        let (first, count): (u32, u32) = (reader.number()?, reader.number()?);
        for index in 0..count {
            budget.count_object()?;
            let (offset, generation): (u64, u32) = (reader.number()?, reader.number()?);
            let is_used = reader.keyword(b"n").is_some();
            let place = match is_used {
                true => Place::At(usize::try_from(offset).ok()?, u16::try_from(generation).ok()?),
                false => reader.keyword(b"f").map(|()| Place::Free)?,
            };
            section.plain &= section.places.insert(first.checked_add(index)?, place).is_none();
        }
    }
    let Object::Dictionary(trailer) = reader.value()? else { return None };
    section.trailer = trailer;
    section.plain &= !reader.is_ambiguous();
    Some(section)
}

/// A cross-reference that is a stream, and its dictionary as the trailer.
fn stream_section(pdf: &[u8], start: usize, budget: &mut Budget) -> Option<Section> {
    let mut reader = Reader::new(pdf, start);
    let (_, Object::Dictionary(trailer)) = reader.object()? else { return None };
    let length = usize::try_from(trailer.get(b"Length").ok()?.as_i64().ok()?).ok()?;
    let (content, exact) = content(pdf, &mut reader, Some(length))?;
    let rows = unfold(&Stream::new(trailer.clone(), content), budget)?;
    let numbers = |key: &[u8]| -> Option<Vec<usize>> {
        let items = trailer.get(key).ok()?.as_array().ok()?;
        items.iter().map(|item| usize::try_from(item.as_i64().ok()?).ok()).collect()
    };
    let [kind, second, third] = numbers(b"W")?[..] else { return None };
    if [kind, second, third].iter().any(|width| *width > 8) || kind + second + third == 0 {
        return None;
    }
    let size = usize::try_from(trailer.get(b"Size").ok()?.as_i64().ok()?).ok()?;
    let index = if trailer.has(b"Index") { numbers(b"Index")? } else { vec![0, size] };
    let mut section = Section { plain: exact && !reader.is_ambiguous(), ..Section::default() };
    let mut rows = rows.chunks_exact(kind + second + third);
    for run in index.chunks(2) {
        let [first, count] = run else { return None };
        for number in (*first..).take(*count) {
            budget.count_object()?;
            let row = rows.next()?;
            let field = |bytes: &[u8]| bytes.iter().fold(0u64, |value, byte| value << 8 | u64::from(*byte));
            let place = usize::try_from(field(&row[kind..kind + second])).ok()?;
            let last = field(&row[kind + second..]);
            let place = match if kind == 0 { 1 } else { field(&row[..kind]) } {
                0 => Place::Free,
                1 => Place::At(place, u16::try_from(last).ok()?),
                2 => Place::In(u32::try_from(place).ok()?, usize::try_from(last).ok()?),
                _ => return None,
            };
            section.plain &= section.places.insert(u32::try_from(number).ok()?, place).is_none();
        }
    }
    section.trailer = trailer;
    Some(section)
}

/// A stream's content behind its dictionary, and whether its length is as it says. A length that leads
/// nowhere is what programs repair in their own ways.
fn content<'a>(pdf: &'a [u8], reader: &mut Reader<'a>, length: Option<usize>) -> Option<(Vec<u8>, bool)> {
    reader.keyword(b"stream")?;
    reader.line_end();
    let start = reader.place();
    let told = length.and_then(|length| {
        let end = start.checked_add(length)?;
        let mut behind = Reader::new(pdf, end);
        behind.line_end();
        let close = behind.place();
        (pdf.get(close..)?.starts_with(b"endstream")).then_some(end)
    });
    let end = match told {
        Some(end) => end,
        None => start + pdf[start..].windows(9).position(|window| window == b"endstream")?,
    };
    *reader = Reader::new(pdf, end);
    Some((pdf[start..end].to_vec(), told.is_some()))
}

/// A stream's content without its filters, within what is left.
fn unfold(stream: &Stream, budget: &mut Budget) -> Option<Vec<u8>> {
    let parameters = match stream.dict.get(b"DecodeParms") {
        Ok(Object::Dictionary(parameters)) => Some(parameters),
        Ok(Object::Null) | Err(_) => None,
        Ok(_) => return None,
    };
    let odd = |key: &[u8]| {
        let value = parameters.and_then(|parameters| parameters.get(key).ok());
        value.is_some_and(|value| !value.as_i64().is_ok_and(|value| (1..=WIDEST_ROW).contains(&value)))
    };
    if odd(b"Columns") || odd(b"Colors") || odd(b"BitsPerComponent") {
        return None;
    }
    let most = budget.left_bytes().min(LARGEST_STREAM);
    let content = stream.get_plain_content_with_limit(most);
    budget.spend_bytes(content.as_ref().map_or(most, Vec::len));
    content.ok()
}

/// The objects as they are gathered.
struct Gathering<'a> {
    pdf: &'a [u8],
    places: &'a BTreeMap<u32, Place>,
    budget: &'a mut Budget,
    objects: BTreeMap<ObjectId, Object>,
    unclear: BTreeSet<u32>,
}

/// A stream whose length is not known yet.
struct Waiting {
    id: ObjectId,
    dictionary: Dictionary,
    /// Behind the dictionary.
    place: usize,
}

impl Gathering<'_> {
    fn gather(&mut self) -> Option<()> {
        let mut waiting = Vec::new();
        // Objects that do not lie over one another are together no longer than the file.
        let mut left = 2 * self.pdf.len();
        for (number, place) in self.places {
            let Place::At(offset, generation) = *place else { continue };
            let mut reader = Reader::new(self.pdf, offset);
            let found = reader.object().filter(|(id, _)| *id == (*number, generation));
            left = self.budget.charge(left, reader.place() - offset.min(self.pdf.len()))?;
            let Some((id, object)) = found else {
                self.unclear.insert(*number);
                continue;
            };
            if reader.is_ambiguous() {
                self.unclear.insert(*number);
            }
            let place = reader.place();
            match object {
                Object::Dictionary(dictionary) if reader.keyword(b"stream").is_some() => {
                    waiting.push(Waiting { id, dictionary, place });
                }
                object => _ = self.objects.insert(id, object),
            }
        }
        // Lengths first that stand there or in plain sight, so that streams of objects can be read; then
        // those that lie in such streams.
        let (early, late): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|stream| self.length(&stream.dictionary).is_some());
        early.into_iter().try_for_each(|stream| self.stream(stream, &mut left))?;
        self.unfold_containers()?;
        late.into_iter().try_for_each(|stream| self.stream(stream, &mut left))
    }

    fn length(&self, dictionary: &Dictionary) -> Option<usize> {
        let length = match dictionary.get(b"Length").ok()? {
            Object::Reference(id) => self.objects.get(id)?,
            length => length,
        };
        usize::try_from(length.as_i64().ok()?).ok()
    }

    fn stream(&mut self, Waiting { id, dictionary, place }: Waiting, left: &mut usize) -> Option<()> {
        let mut reader = Reader::new(self.pdf, place);
        let length = self.length(&dictionary);
        let Some((content, exact)) = content(self.pdf, &mut reader, length) else {
            self.unclear.insert(id.0);
            *left = self.budget.charge(*left, self.pdf.len() - place)?;
            return Some(());
        };
        *left = self.budget.charge(*left, content.len())?;
        if !exact {
            self.unclear.insert(id.0);
        }
        let mut stream = Stream::new(Dictionary::new(), content);
        stream.dict = dictionary;
        self.objects.insert(id, Object::Stream(stream));
        Some(())
    }

    /// The objects that lie in streams.
    fn unfold_containers(&mut self) -> Option<()> {
        let mut inside: BTreeMap<u32, Vec<(u32, usize)>> = BTreeMap::new();
        for (number, place) in self.places {
            if let Place::In(container, index) = place {
                inside.entry(*container).or_default().push((*number, *index));
            }
        }
        for (container, wanted) in inside {
            let found = match self.objects.get(&(container, 0)) {
                Some(Object::Stream(stream)) => unfold_container(stream, &wanted, self.budget),
                _ => None,
            };
            if self.budget.is_spent() {
                return None;
            }
            for (number, _) in &wanted {
                match found.as_ref().and_then(|found| found.get(number)) {
                    Some((object, clear)) => {
                        self.objects.insert((*number, 0), object.clone());
                        if !clear {
                            self.unclear.insert(*number);
                        }
                    }
                    None => _ = self.unclear.insert(*number),
                }
            }
        }
        Some(())
    }
}

/// The wanted objects of a stream, by their numbers and indexes, and whether each can be read in one way
/// only.
fn unfold_container(
    stream: &Stream,
    wanted: &[(u32, usize)],
    budget: &mut Budget,
) -> Option<BTreeMap<u32, (Object, bool)>> {
    let content = unfold(stream, budget)?;
    let whole = |key: &[u8]| usize::try_from(stream.dict.get(key).ok()?.as_i64().ok()?).ok();
    let (first, count) = (whole(b"First")?, whole(b"N")?);
    let mut head = Reader::new(&content, 0);
    let mut index: Vec<(u32, usize)> = Vec::new();
    while index.len() < count && head.place() < first {
        index.push((head.number()?, head.number()?));
    }
    let mut times: BTreeMap<u32, usize> = BTreeMap::new();
    for (number, _) in &index {
        *times.entry(*number).or_default() += 1;
    }
    let (mut found, mut left) = (BTreeMap::new(), 2 * content.len());
    for (number, at) in wanted {
        let Some((told, offset)) = index.get(*at) else { continue };
        let start = first.checked_add(*offset)?;
        let mut reader = Reader::new(&content, start);
        let object = reader.value();
        left = budget.charge(left, reader.place() - start.min(content.len()))?;
        if let Some(object) = object.filter(|_| told == number) {
            let clear = !reader.is_ambiguous() && times.get(number) == Some(&1);
            found.insert(*number, (object, clear));
        }
    }
    Some(found)
}
