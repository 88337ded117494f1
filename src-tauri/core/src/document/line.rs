//! Setting text into lines: ragged right, the least sum of squared slack over the whole paragraph,
//! words divided only where that pays. Words are shaped once per document and kept until it is set.

use super::face::{self, Face, Figures, boxed, is_mark};
use super::hyphen::divisions;
use super::layout::{Glyph, Ink, Run, Tongue};
use crate::failure::{Code, Failure};
use crate::language::Language;
use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;
use unicode_normalization::UnicodeNormalization;

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    pub face: Face,
    pub size: f32,
    /// Distance of baselines.
    pub lead: f32,
    pub ink: Ink,
    pub figures: Figures,
    /// What it costs to divide a word, measured in squared slack: much where a text is short.
    pub divide: f32,
    /// What each line costs: in cells, low rows count more than an even edge.
    pub line: f32,
}

impl Style {
    /// The baseline of a line whose top is at 0: capitals stand in the middle of the lead.
    pub(super) fn baseline(&self) -> f32 {
        self.lead * 0.5 + self.size * 0.334
    }
}

/// A stretch of text in one face.
#[derive(Clone, Debug)]
pub(super) struct Span<'a> {
    pub face: Face,
    pub text: &'a str,
}

/// What follows a part of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    /// A space at which a line may end.
    Space,
    /// A space at which a line should not end: between `klo` and its figures.
    Tight,
    /// A hyphen when the line ends here.
    Hyphen,
    /// A hyphen at the seam of a compound.
    Seam,
    /// A hyphen inside a name.
    Name,
    /// Nothing: the line may end after a dash or inside an address.
    Open,
    /// Nothing, and no line ends here: two faces in one word.
    Joint,
    /// The end of the paragraph.
    End,
}

impl Gap {
    /// Whether a line that ends here ends in a hyphen.
    fn hyphenates(self) -> bool {
        matches!(self, Gap::Hyphen | Gap::Seam | Gap::Name)
    }
}

#[derive(Clone, Debug)]
struct Part {
    face: Face,
    text: String,
    glyphs: Vec<Glyph>,
    /// In em.
    width: f32,
    gap: Gap,
}

impl Part {
    /// Whether what follows belongs to the same word, as a reader sees it: a telephone number and an
    /// address are one each.
    fn goes_on(&self, gap: Gap) -> bool {
        gap.hyphenates()
            || matches!(gap, Gap::Tight | Gap::Joint)
            || gap == Gap::Open && self.text.ends_with(['@', '.', '_'])
    }
}

/// The parts of a word, kept for when it occurs again.
type Word = Rc<[Rc<Part>]>;

/// A line: parts with what follows each.
#[derive(Clone, Debug)]
pub(super) struct Line {
    parts: Vec<(Rc<Part>, Gap)>,
    /// Advance width in em.
    width: f32,
}

/// What to do with a character that no face draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unknown {
    /// Remember a failure.
    Refuse,
    /// Draw a box in its place.
    Box,
}

/// Sets text; keeps shaped words and the first failure.
pub(super) struct Compositor {
    /// The language of what is being set: where its words may be divided.
    pub tongue: Tongue,
    unknown: Unknown,
    /// What is being set, for a failure.
    pub place: String,
    /// The first character that could not be set.
    pub failure: Option<Failure>,
    words: HashMap<(Face, Figures, Tongue), HashMap<String, Word>>,
}

impl Compositor {
    pub(super) fn new(language: Language, unknown: Unknown) -> Compositor {
        let tongue = Tongue::Known(language);
        Compositor { tongue, unknown, place: String::new(), failure: None, words: HashMap::new() }
    }

    /// The lines of a paragraph in one face.
    pub(super) fn lines(&mut self, style: Style, text: &str, width: f32) -> Vec<Line> {
        self.lines_of(style, &[Span { face: style.face, text }], width)
    }

    /// The lines of a paragraph of several faces.
    pub(super) fn lines_of(&mut self, style: Style, spans: &[Span<'_>], width: f32) -> Vec<Line> {
        let limit = width / style.size;
        break_lines(&self.gather(style, spans, limit), limit, style)
    }

    /// The lines of a heading: as few as its width allows, and as equal as they get.
    pub(super) fn balanced(&mut self, style: Style, text: &str, width: f32) -> Vec<Line> {
        let width = width / style.size;
        let parts = self.gather(style, &[Span { face: style.face, text }], width);
        let fewest = break_lines(&parts, width, style);
        if fewest.len() < 2 {
            return fewest;
        }
        let (mut narrow, mut wide) = (width / fewest.len() as f32, width);
        for _ in 0..8 {
            let middle = (narrow + wide) / 2.0;
            let more = break_lines(&parts, middle, style).len() > fewest.len();
            if more { narrow = middle } else { wide = middle }
        }
        break_lines(&parts, wide, style)
    }

    /// One line, however wide, and its width.
    pub(super) fn line(&mut self, style: Style, text: &str) -> Line {
        let parts = self.gather(style, &[Span { face: style.face, text }], f32::INFINITY);
        let width = parts.iter().map(|(part, gap)| part.width + space(part.face, style.figures, *gap)).sum();
        Line { parts, width }
    }

    /// The width of a space.
    pub(super) fn blank(&self, style: Style) -> f32 {
        space(style.face, style.figures, Gap::Space) * style.size
    }

    /// The width of a text on one line.
    pub(super) fn width(&mut self, style: Style, text: &str) -> f32 {
        self.line(style, text).width * style.size
    }

    /// The width of the widest piece that is never divided, of the widest word, and of the whole text
    /// on one line.
    pub(super) fn widths(&mut self, style: Style, text: &str) -> [f32; 3] {
        let parts = self.gather(style, &[Span { face: style.face, text }], f32::INFINITY);
        let (mut piece, mut widest_word, mut word, mut whole) = (0f32, 0f32, 0f32, 0f32);
        for (part, gap) in &parts {
            let hyphen = if gap.hyphenates() { 0.35 } else { 0.0 };
            piece = piece.max(part.width + hyphen);
            word += part.width;
            whole += part.width + space(part.face, style.figures, *gap);
            if !part.goes_on(*gap) {
                widest_word = widest_word.max(word);
                word = 0.0;
            } else if *gap == Gap::Tight {
                word += space(part.face, style.figures, *gap);
            }
        }
        [piece, widest_word, whole].map(|width| width * style.size)
    }

    /// The runs of a line whose baseline begins at a point.
    pub(super) fn runs(&mut self, line: &Line, style: Style, x: f32, y: f32) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let mut pen = x;
        for (i, (part, gap)) in line.parts.iter().enumerate() {
            let last = i + 1 == line.parts.len();
            if runs.last().is_none_or(|run| run.face != part.face) {
                runs.push(Run {
                    x: pen,
                    y,
                    width: 0.0,
                    size: style.size,
                    face: part.face,
                    ink: style.ink,
                    text: String::new(),
                    ends: false,
                    glyphs: Vec::new(),
                });
            }
            let Some(run) = runs.last_mut() else { break };
            let mut width = push(run, &part.text, &part.glyphs);
            match gap {
                Gap::Space | Gap::Tight => width += push(run, " ", part.face.space(style.figures)),
                Gap::End => run.ends = true,
                gap if last && gap.hyphenates() => {
                    let mut glyphs = part.face.hyphen(style.figures).to_vec();
                    glyphs.iter_mut().for_each(|glyph| glyph.text = 0..'\u{ad}'.len_utf8());
                    width += push(run, "\u{ad}", &glyphs);
                }
                _ => {}
            }
            run.width += width * style.size;
            pen += width * style.size;
        }
        runs
    }

    /// The parts of all words, with what follows each; parts wider than the limit are cut.
    fn gather(&mut self, style: Style, spans: &[Span<'_>], limit: f32) -> Vec<(Rc<Part>, Gap)> {
        let mut parts: Vec<(Rc<Part>, Gap)> = Vec::new();
        let mut previous = String::new();
        let mut spaced = true;
        for span in spans {
            let text = clean(span.text);
            if let Some(last) = parts.last_mut()
                && !spaced
                && !text.starts_with(' ')
            {
                last.1 = Gap::Joint;
            }
            spaced = text.ends_with(' ');
            for word in text.split(' ').filter(|word| !word.is_empty()) {
                if let Some(last) = parts.last_mut()
                    && last.1 == Gap::Space
                    && belong(&previous, word)
                {
                    last.1 = Gap::Tight;
                }
                for part in self.word(span.face, style.figures, word).iter() {
                    if part.width > limit {
                        parts.extend(cut(part, limit).into_iter().map(|piece| {
                            let gap = piece.gap;
                            (Rc::new(piece), gap)
                        }));
                    } else {
                        parts.push((part.clone(), part.gap));
                    }
                }
                previous.clear();
                previous.push_str(word);
            }
        }
        if let Some(last) = parts.last_mut() {
            last.1 = Gap::End;
        }
        parts
    }

    fn word(&mut self, face: Face, figures: Figures, word: &str) -> Word {
        // Sámi is set wholly in the face that has its letters, not word by word in two.
        let face = if self.tongue == Tongue::Sami { face.of_sami() } else { face };
        let key = (face, figures, self.tongue);
        if let Some(parts) = self.words.get(&key).and_then(|words| words.get(word)) {
            return parts.clone();
        }
        let mut drawn = word.to_owned();
        let pieces = face.for_word(word).or_else(|character| {
            self.refuse(character);
            drawn = boxed(word);
            face.for_word(&drawn)
        });
        let mut parts = Vec::new();
        for (face, range) in pieces.unwrap_or_default() {
            let last = range.end == drawn.len();
            parts.extend(divide(face, figures, &drawn[range], self.tongue.language()));
            if let Some(part) = parts.last_mut().filter(|_| !last) {
                *part = Rc::new(Part { gap: Gap::Joint, ..Part::clone(part) });
            }
        }
        let parts: Word = parts.into();
        self.words.entry(key).or_default().insert(word.to_owned(), parts.clone());
        parts
    }

    fn refuse(&mut self, character: char) {
        if self.unknown == Unknown::Refuse && self.failure.is_none() {
            let shown = format!("{character} (U+{:04X})", u32::from(character));
            self.failure = Some(
                Failure::new(Code::UnknownCharacter).with("character", shown).with("place", &self.place),
            );
        }
    }
}

/// The width of what stands between a part and the next.
fn space(face: Face, figures: Figures, gap: Gap) -> f32 {
    match gap {
        Gap::Space | Gap::Tight => advance(face.space(figures)),
        _ => 0.0,
    }
}

/// The width of glyphs, in em.
fn advance(glyphs: &[Glyph]) -> f32 {
    glyphs.iter().map(|glyph| glyph.advance).sum()
}

impl Line {
    /// Whether the line ends inside a word.
    pub(super) fn is_divided(&self) -> bool {
        self.parts.last().is_some_and(|(_, gap)| gap.hyphenates())
    }

    /// The width as set, without a space at the end.
    pub(super) fn width(&self, style: Style) -> f32 {
        let trailing = self.parts.last().map_or(0.0, |(part, gap)| space(part.face, style.figures, *gap));
        (self.width - trailing) * style.size
    }
}

/// The characters of a text that no face draws, and the marks that none sets on their letter, each once: what
/// stops a copy from being typeset.
pub fn undrawn(text: &str) -> Vec<char> {
    let mut found = Vec::new();
    if !text.is_ascii() {
        face::undrawn(&clean(text)).filter(|letter| *letter != ' ').for_each(|letter| {
            if !found.contains(&letter) {
                found.push(letter)
            }
        });
    }
    found
}

/// Composed characters; every white space one space; what no font draws and no reader sees left out.
fn clean(text: &str) -> Cow<'_, str> {
    let plain = |letter: char| matches!(letter, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}');
    if text.chars().all(plain) {
        return text.into();
    }
    let kept = text.nfc().filter_map(|character| match character {
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        // Directions, which come with copied numbers and names.
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}' => None,
        '\u{2010}' | '\u{2011}' => Some('-'),
        '\u{a0}' | '\u{202f}' | '\u{2007}' => Some('\u{a0}'),
        character if character.is_whitespace() || character.is_control() => Some(' '),
        character => Some(character),
    });
    kept.collect::<String>().into()
}

/// Whether a space between the words is no good line end: a sign and its figures, figures and unit.
fn belong(before: &str, after: &str) -> bool {
    const SIGNS: [&str; 12] =
        ["klo", "kl.", "§", "puh.", "tfn", "tel.", "s.", "sid.", "p.", "nro", "nr", "v."];
    const UNITS: [&str; 12] =
        ["h", "h/vk", "h/v", "min", "min.", "t", "%", "§", "mom.", "kohta", "§:n", "vsk."];
    let digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let is_sign = || {
        let sign = before.trim_start_matches('(');
        SIGNS.iter().any(|known| known.eq_ignore_ascii_case(sign))
    };
    ((digit(after) || after.starts_with('§')) && is_sign())
        || (digit(before) && UNITS.contains(&after.trim_end_matches([',', ')'])))
        || (digit(before) && digit(after) && before.ends_with(|c: char| c.is_ascii_digit()))
}

/// A word cut at every place where a line may end inside it.
fn divide(face: Face, figures: Figures, word: &str, language: Option<Language>) -> Vec<Rc<Part>> {
    let glyphs = face.shape(word, figures);
    let mut places: Vec<(usize, Gap)> = openings(word).into_iter().map(|at| (at, Gap::Open)).collect();
    if let Some(language) = language
        && (places.is_empty() || !word.contains('@'))
        && !word.contains('_')
    {
        places.extend(divisions(word, language).into_iter().map(|division| {
            (
                division.at,
                match division.seam {
                    true => Gap::Seam,
                    false if word.starts_with(char::is_uppercase) => Gap::Name,
                    false => Gap::Hyphen,
                },
            )
        }));
    }
    places.sort_by_key(|place| place.0);
    places.push((word.len(), Gap::Space));
    let mut parts = Vec::new();
    let (mut start, mut first) = (0, 0);
    for (end, gap) in places {
        let Some(count) = glyphs[first..]
            .iter()
            .position(|glyph| glyph.text.start >= end)
            .or_else(|| (end == word.len()).then_some(glyphs.len() - first))
        else {
            continue;
        };
        if glyphs.get(first + count).is_some_and(|glyph| glyph.text.start != end) {
            continue; // inside a cluster: not a place to divide after all
        }
        let mut own: Vec<Glyph> = glyphs[first..first + count].to_vec();
        own.iter_mut().for_each(|glyph| glyph.text = glyph.text.start - start..glyph.text.end - start);
        let width = own.iter().map(|glyph| glyph.advance).sum();
        parts.push(Rc::new(Part { face, text: word[start..end].to_owned(), glyphs: own, width, gap }));
        first += count;
        start = end;
    }
    parts
}

/// Where a line may end inside a word without a hyphen: after a dash between words, in addresses, in codes.
fn openings(word: &str) -> Vec<usize> {
    let address = word.contains('@') || word.contains("://") || word.starts_with("www.");
    let mut found = Vec::new();
    for (at, character) in word.char_indices() {
        let end = at + character.len_utf8();
        let (before, after) = (&word[..at], &word[end..]);
        let opens = match character {
            '-' | '–' | '/' => {
                before.chars().rev().take_while(|c| c.is_alphanumeric()).count() >= 3
                    && after.chars().take_while(|c| c.is_alphabetic()).count() >= 3
            }
            '@' | '.' => address && after.chars().count() >= 3,
            '_' => after.chars().count() >= 3,
            _ => false,
        };
        if opens {
            found.push(end);
        }
    }
    found
}

/// A part wider than any line, cut where it has to be.
fn cut(part: &Part, limit: f32) -> Vec<Part> {
    let mut pieces = Vec::new();
    let mut first = 0;
    while first < part.glyphs.len() {
        let mut width = 0.0;
        let mut end = first;
        while end < part.glyphs.len() && (end == first || width + part.glyphs[end].advance <= limit) {
            width += part.glyphs[end].advance;
            end += 1;
        }
        let joined = |glyph: &Glyph, before: &Glyph| {
            glyph.text.start == before.text.start || part.text[glyph.text.clone()].starts_with(is_mark)
        };
        while end < part.glyphs.len() && joined(&part.glyphs[end], &part.glyphs[end - 1]) {
            end += 1;
        }
        let (from, to) = (part.glyphs[first].text.start, part.glyphs[end - 1].text.end);
        let mut glyphs = part.glyphs[first..end].to_vec();
        glyphs.iter_mut().for_each(|glyph| glyph.text = glyph.text.start - from..glyph.text.end - from);
        let gap = if end == part.glyphs.len() { part.gap } else { Gap::Open };
        let width = glyphs.iter().map(|glyph| glyph.advance).sum();
        pieces.push(Part { face: part.face, text: part.text[from..to].to_owned(), glyphs, width, gap });
        first = end;
    }
    pieces
}

/// The best way to a place so far: its cost, where its last line begins.
#[derive(Clone, Copy)]
struct Way {
    cost: f32,
    from: usize,
}

fn break_lines(parts: &[(Rc<Part>, Gap)], limit: f32, style: Style) -> Vec<Line> {
    let count = parts.len();
    let hyphen = |i: usize| advance(parts[i].0.face.hyphen(style.figures));
    let space = |i: usize| space(parts[i].0.face, style.figures, parts[i].1);
    let divided = |i: usize| parts[i].1.hyphenates();
    let mut ways = vec![Way { cost: f32::INFINITY, from: 0 }; count + 1];
    ways[0].cost = 0.0;
    for start in 0..count {
        if ways[start].cost.is_infinite() {
            continue;
        }
        let mut width = 0.0;
        for end in start..count {
            width += parts[end].0.width;
            let set = width + if divided(end) { hyphen(end) } else { 0.0 };
            if width > limit * 1.0001 && end > start {
                break;
            }
            if set <= limit * 1.0001 || end == start {
                let mut cost = ways[start].cost + style.line + price(parts[end].1, set, limit, style.divide);
                if start > 0 && divided(start - 1) && divided(end) {
                    cost += style.divide;
                }
                if cost < ways[end + 1].cost {
                    ways[end + 1] = Way { cost, from: start };
                }
            }
            width += space(end);
        }
    }
    let mut lines = Vec::new();
    let mut end = count;
    while end > 0 {
        let start = ways[end].from;
        let mut width: f32 = (start..end).map(|i| parts[i].0.width + space(i)).sum();
        if divided(end - 1) {
            width += hyphen(end - 1);
        }
        lines.push(Line { parts: parts[start..end].to_vec(), width });
        end = start;
    }
    lines.reverse();
    lines
}

/// What it costs to end a line here.
fn price(gap: Gap, set: f32, limit: f32, divide: f32) -> f32 {
    let slack = ((limit - set) / limit).max(0.0);
    let extra = match gap {
        Gap::End if set < limit * 0.2 => return 0.02,
        Gap::End => return 0.0,
        Gap::Space => 0.0,
        Gap::Open => 0.01,
        Gap::Seam => divide * 0.6,
        Gap::Hyphen => divide,
        Gap::Name => divide * 2.5,
        Gap::Tight => 0.15,
        Gap::Joint => 10.0,
    };
    slack * slack + extra
}

/// Adds glyphs to a run; gives their width in em.
fn push(run: &mut Run, text: &str, glyphs: &[Glyph]) -> f32 {
    let offset = run.text.len();
    run.text.push_str(text);
    run.glyphs.extend(
        glyphs
            .iter()
            .map(|glyph| Glyph { text: glyph.text.start + offset..glyph.text.end + offset, ..glyph.clone() }),
    );
    glyphs.iter().map(|glyph| glyph.advance).sum()
}
