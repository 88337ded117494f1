//! Papers of the program's own making in plain words: a heading, paragraphs, tables and lines to write on. They
//! are tagged and archivable as the guardian's copy is.

use super::edition::Print;
use super::face::Face;
use super::finish::{Colophon, write};
use super::galley::{Galley, Strip, mm, set_by_hand, style};
use super::layout::{Item, Layout, PAGE_HEIGHT, Shape, Tag, Tongue};
use super::line::{Compositor, Line, Span, Style, Unknown};
use super::table::Grid;
use super::wording::Wording;
use crate::failure::Result;
use crate::language::Language;
use chrono::{DateTime, FixedOffset};

/// A paper.
#[derive(Clone, Debug)]
pub struct Letter<'a> {
    /// Its language.
    pub language: Language,
    /// What stands above the title, a line each: who sends it and when.
    pub head: Vec<String>,
    /// The mark of secrecy and what the municipality adds to it, a line each; on every page.
    pub secrecy: Vec<String>,
    /// The title.
    pub title: String,
    /// What it says.
    pub blocks: Vec<Block>,
    /// From whom, in words; may be empty.
    pub author: &'a str,
    /// When it was made.
    pub made: DateTime<FixedOffset>,
    /// The program and its version.
    pub program: &'a str,
}

/// A part of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A paragraph that begins with a word set apart.
    Said(String, String),
    /// A table with the labels of its columns.
    Table {
        /// The labels.
        heads: Vec<String>,
        /// The cells.
        rows: Vec<Vec<String>>,
    },
    /// Lines to write on, two side by side, with what belongs on each.
    Lines(Vec<String>),
}

/// Where the text of a page begins, and how far from the lower edge it ends.
const TOP: f32 = mm(24.0);
const BOTTOM: f32 = mm(20.0);
/// Where the number of a page stands.
const FOLIO: f32 = mm(12.0);
/// How wide the number of a page is at most.
const FOLIO_ROOM: f32 = mm(40.0);
/// The mark of secrecy on further pages.
const MARK: Style = Style { face: Face::SemiBold, ..style::HEAD };

/// A paper as a PDF.
///
/// # Errors
/// A character that no bundled font draws, or a defect of the program.
pub fn letter(letter: &Letter<'_>) -> Result<Vec<u8>> {
    let layout = pages(letter)?;
    let identity =
        format!("{}{:?}{:?}{:?}{}", letter.title, letter.head, letter.secrecy, letter.blocks, letter.made)
            .into_bytes();
    let colophon = Colophon {
        author: letter.author,
        program: letter.program,
        moment: letter.made,
        data: None,
        identity,
    };
    write(&layout, &colophon)
}

/// The pages of a paper before they are written.
pub(super) fn pages(letter: &Letter<'_>) -> Result<Layout> {
    let mut galley = Galley::new(Compositor::new(letter.language, Unknown::Refuse), Print::Normal);
    for line in letter.head.iter().chain(&letter.secrecy).filter(|line| !line.is_empty()) {
        galley.paragraph(style::NOTE, &[Span { face: Face::Regular, text: line }], 0.0);
    }
    set_title(&mut galley, &letter.title);
    for block in &letter.blocks {
        set_block(&mut galley, letter.language, block);
    }
    let (left, width) = (galley.measure.left, galley.measure.width);
    // Each further page has room for the mark of secrecy above its text.
    let marks = mark_lines(&mut galley.compositor, &letter.secrecy, width - FOLIO_ROOM);
    let top = TOP.max(FOLIO + marks.len() as f32 * MARK.lead + mm(4.0));
    let (mut layout, mut compositor) = galley.into_pages(top, PAGE_HEIGHT - BOTTOM);
    layout.title.clone_from(&letter.title);
    layout.language = letter.language;
    number_pages(&mut layout, &mut compositor, left + width);
    repeat_marks(&mut layout, &mut compositor, &marks, left);
    compositor.failure.map_or(Ok(layout), Err)
}

fn set_title(galley: &mut Galley, title: &str) {
    let node = galley.heading_node(1, title);
    let place = (galley.measure.left, 0.0, galley.measure.width);
    let (items, height) = galley.set_text(title, style::TITLE, Tag::Node(node), place);
    let entry = Some((1, title.to_owned()));
    galley.strips.push(Strip {
        height: height + mm(2.0),
        above: mm(6.0),
        items,
        entry,
        keep: true,
        ..Strip::default()
    });
}

fn set_block(galley: &mut Galley, language: Language, block: &Block) {
    let words = |text: &String| vec![(Tongue::Known(language), text.clone())];
    let lines = |text: &str| -> Vec<String> {
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    };
    match block {
        Block::Heading(text) => galley.section(None, &words(text)),
        Block::Text(text) => {
            for line in lines(text) {
                galley.paragraph(style::TEXT, &[Span { face: Face::Regular, text: &line }], mm(2.0));
            }
        }
        Block::Said(who, text) => {
            for (n, line) in lines(text).into_iter().enumerate() {
                let line = if n == 0 { format!(" {line}") } else { line };
                let mut spans = vec![Span { face: Face::Regular, text: &line }];
                if n == 0 {
                    spans.insert(0, Span { face: Face::SemiBold, text: who });
                }
                galley.paragraph(style::TEXT, &spans, mm(2.0));
            }
        }
        Block::Table { heads, rows } => {
            let rows = rows.iter().map(|row| row.iter().map(words).collect()).collect();
            galley.table(&Grid { heads: heads.iter().map(words).collect(), rows, right: false });
        }
        Block::Lines(labels) => labels.chunks(2).for_each(|pair| set_by_hand(galley, pair)),
    }
}

/// The number of each page, where there are several.
fn number_pages(layout: &mut Layout, compositor: &mut Compositor, right: f32) {
    let pages = layout.pages.len();
    let (wording, style) = (Wording(layout.language), style::HEAD);
    for (n, page) in layout.pages.iter_mut().enumerate().filter(|_| pages > 1) {
        let values = [("page", &*(n + 1).to_string()), ("pages", &pages.to_string())];
        let line = compositor.line(style, &wording.with("copy-page", &values));
        let runs = compositor.runs(&line, style, right - line.width(style), FOLIO + style.baseline());
        page.items.extend(runs.into_iter().map(|run| Item {
            tag: Tag::Folio,
            field: None,
            shape: Shape::Text(run),
        }));
    }
}

fn mark_lines(compositor: &mut Compositor, secrecy: &[String], width: f32) -> Vec<Line> {
    let filled = secrecy.iter().filter(|line| !line.is_empty());
    filled.flat_map(|line| compositor.lines(MARK, line, width)).collect()
}

/// The mark of secrecy beside the number of each page after the first, where it stands above the title.
fn repeat_marks(layout: &mut Layout, compositor: &mut Compositor, lines: &[Line], left: f32) {
    for page in layout.pages.iter_mut().skip(1) {
        for (n, line) in lines.iter().enumerate() {
            let y = FOLIO + n as f32 * MARK.lead + MARK.baseline();
            let runs = compositor.runs(line, MARK, left, y);
            let item = |run| Item { tag: Tag::Folio, field: None, shape: Shape::Text(run) };
            page.items.extend(runs.into_iter().map(item));
        }
    }
}
