//! Tables: column widths by content, rows that stay whole, heads that are repeated; and rows with
//! several long texts set as blocks with side headings, which read better than narrow columns.

use super::edition::{Measure, SIDE, Words};
use super::face::{Face, Figures};
use super::galley::{Galley, HAIRLINE, RULE, Strip, mm, rule_item, style};
use super::layout::{Ink, Kind, Tag};
use super::line::{Line, Style};
use super::wording::Wording;

/// A table of texts: only columns and rows that hold something.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Grid {
    /// Labels of the columns.
    pub heads: Vec<Words>,
    /// Cells by row; as many as there are columns.
    pub rows: Vec<Vec<Words>>,
    /// Whether the last column holds days or numbers and is set to the right edge.
    pub right: bool,
}

/// The lines of a cell, each with the node it belongs to.
type CellLines = Vec<(Line, usize)>;

/// How many characters a cell holds in its longest language.
fn length(cell: &Words) -> usize {
    cell.iter().map(|(_, text)| text.chars().count()).max().unwrap_or(0)
}

/// Space above and below the text of a cell.
const PAD: f32 = mm(1.3);
/// Space between columns.
const GAP: f32 = mm(3.0);
/// A cell of this many characters is a long text.
const LONG: usize = 90;
/// The most lines that the longest cell of a row should have where several are long.
const TALL: usize = 7;
/// The most lines that any cell may have: a page is never split inside a row.
const TALLEST: usize = 25;

impl Galley {
    /// A table of a field, below its caption, in the form that reads best.
    pub(super) fn table(&mut self, grid: &Grid) {
        if grid.rows.is_empty() {
            return;
        }
        match self.column_widths(grid) {
            Some(widths) if !self.crowded(grid, &widths) => self.rows(grid, &widths),
            _ => self.blocks(grid),
        }
    }

    /// Whether columns of these widths would be hard to read.
    fn crowded(&mut self, grid: &Grid, widths: &[f32]) -> bool {
        if self.is_taller(grid, widths, TALLEST) {
            return true;
        }
        // On the small page of large print a text is long the sooner.
        let least = LONG as f32 / self.measure.scale;
        let long = grid
            .rows
            .iter()
            .map(|row| row.iter().filter(|cell| length(cell) as f32 >= least).count())
            .max()
            .unwrap_or(0);
        long >= 2 && grid.heads.len() >= 4 && self.is_taller(grid, widths, TALL)
    }

    /// Whether a cell has more lines than these in columns of these widths.
    fn is_taller(&mut self, grid: &Grid, widths: &[f32], most: usize) -> bool {
        grid.rows.iter().any(|row| {
            row.iter().zip(widths).any(|(cell, width)| {
                let lines = |text: &str| self.compositor.lines(style::CELL, text, *width - GAP).len();
                // Too short to be so many lines, unless each is one.
                let few = length(cell) < 2 * most && cell.iter().all(|(_, text)| !text.contains('\n'));
                !few && cell.iter().flat_map(|(_, text)| text.split('\n')).map(lines).sum::<usize>() > most
            })
        })
    }

    /// Widths that make the table low without dividing ordinary words; `None` when no such exist.
    fn column_widths(&mut self, grid: &Grid) -> Option<Vec<f32>> {
        let columns = grid.heads.len();
        let (mut least, mut natural) = (vec![0f32; columns], vec![vec![0f32; columns]; grid.rows.len()]);
        let mut widest = vec![0f32; columns];
        for (c, head) in grid.heads.iter().enumerate() {
            for (tongue, text) in head {
                self.compositor.tongue = *tongue;
                let [piece, word, whole] = self.compositor.widths(style::COLUMN, text);
                least[c] = least[c].max(word.min(75.0).max(piece));
                widest[c] = widest[c].max(whole);
            }
        }
        for (r, row) in grid.rows.iter().enumerate() {
            for (c, cell) in row.iter().enumerate() {
                for (tongue, text) in cell {
                    self.compositor.tongue = *tongue;
                    let [piece, word, whole] = self.compositor.widths(style::CELL, text);
                    least[c] = least[c].max(word.min(80.0).max(piece.min(110.0)));
                    natural[r][c] = natural[r][c].max(whole);
                    widest[c] = widest[c].max(whole);
                }
            }
        }
        self.speak_own();
        let room = self.measure.width - GAP * (columns as f32 - 1.0);
        if least.iter().sum::<f32>() > room {
            return None;
        }
        let mut widths =
            if widest.iter().sum::<f32>() <= room { widest } else { spread(least, &widest, &natural, room) };
        let spare = (room - widths.iter().sum::<f32>()) / columns as f32;
        widths.iter_mut().for_each(|width| *width += spare.max(0.0));
        let last = columns - 1;
        Some(
            widths
                .into_iter()
                .enumerate()
                .map(|(c, width)| if c == last { width } else { width + GAP })
                .collect(),
        )
    }

    fn rows(&mut self, grid: &Grid, widths: &[f32]) {
        let table = self.node(0, Kind::Table);
        let row = self.node(table, Kind::Row);
        let lines = self.cell_lines(row, Kind::ColumnHead, &grid.heads, widths, style::COLUMN);
        let mut head = self.row(&lines, widths, style::COLUMN, grid.right);
        let Measure { left, width, .. } = self.measure;
        head.items.push(rule_item(left, head.height, width, RULE, Ink::Ink));
        head.keep = true;
        self.heads.push(head.clone());
        self.strips.push(head);
        let repeated = Some(self.heads.len() - 1);
        for (r, cells) in grid.rows.iter().enumerate() {
            let row = self.node(table, Kind::Row);
            let lines = self.cell_lines(row, Kind::Cell, cells, widths, style::CELL);
            let mut strip = self.row(&lines, widths, style::CELL, grid.right);
            strip.head = repeated;
            strip.rule = (r > 0).then_some((Ink::Hair, HAIRLINE));
            self.strips.push(strip);
        }
    }

    /// The cells of a row as nodes, and the lines of each.
    fn cell_lines(
        &mut self,
        row: usize,
        kind: Kind,
        cells: &[Words],
        widths: &[f32],
        style: Style,
    ) -> Vec<CellLines> {
        let last = widths.len() - 1;
        let mut all = Vec::with_capacity(cells.len());
        for (c, (cell, width)) in cells.iter().zip(widths).enumerate() {
            let width = if c == last { *width } else { *width - GAP };
            let node = self.node(row, kind);
            all.push(self.lines_in(node, cell, style, width + 0.1));
        }
        all
    }

    /// The lines of a cell: its first language its own content, each other a part of it.
    fn lines_in(&mut self, node: usize, cell: &Words, style: Style, width: f32) -> CellLines {
        let mut lines = Vec::new();
        for (n, (tongue, text)) in cell.iter().enumerate() {
            let owner = match n {
                0 => self.retongue(node, *tongue),
                _ => self.node_in(node, Kind::Span, *tongue),
            };
            for text in text.split('\n') {
                lines.extend(self.compositor.lines(style, text, width).into_iter().map(|line| (line, owner)));
            }
        }
        self.speak_own();
        lines
    }

    fn row(&mut self, cells: &[CellLines], widths: &[f32], style: Style, right: bool) -> Strip {
        let tallest = cells.iter().map(Vec::len).max().unwrap_or(0);
        let mut items = Vec::new();
        let mut x = self.measure.left;
        for (c, lines) in cells.iter().enumerate() {
            let flush = right && c + 1 == cells.len();
            let style = Style { figures: if flush { Figures::Tabular } else { style.figures }, ..style };
            for (i, (line, node)) in lines.iter().enumerate() {
                let shift = if flush { widths[c] - line.width(style) } else { 0.0 };
                let y = PAD + i as f32 * style.lead;
                items.extend(self.set_line(line, style, Tag::Node(*node), x + shift, y));
            }
            x += widths[c];
        }
        Strip { height: 2.0 * PAD + tallest as f32 * style.lead, items, ..Strip::default() }
    }

    /// Each row as a block: labels on the left, texts beside them; the first text leads the block.
    fn blocks(&mut self, grid: &Grid) {
        let table = self.node(0, Kind::Table);
        for (r, cells) in grid.rows.iter().enumerate() {
            let mut strips = Vec::new();
            for (c, (label, text)) in grid.heads.iter().zip(cells).enumerate() {
                if text.iter().any(|(_, text)| !text.trim().is_empty()) {
                    let face = if c == 0 { Face::SemiBold } else { Face::Regular };
                    strips.extend(self.entry(table, label, text, face));
                }
            }
            if let Some(first) = strips.first_mut() {
                first.items.iter_mut().for_each(|item| item.shift(PAD));
                first.height += PAD;
                first.rule = Some(if r == 0 { (Ink::Ink, RULE) } else { (Ink::Soft, HAIRLINE) });
            }
            if let Some(last) = strips.last_mut() {
                last.height += PAD;
            }
            let height: f32 = strips.iter().map(|strip| strip.above + strip.height).sum();
            let whole = height <= self.room - self.waiting();
            let again = if whole { None } else { self.row_head(cells) };
            let count = strips.len();
            for (i, strip) in strips.iter_mut().enumerate() {
                strip.keep = i + 1 < count && (strip.keep || whole || i == 0);
                strip.head = again.filter(|_| i > 0);
            }
            self.strips.extend(strips);
        }
    }

    /// The height of what stays with what follows: a heading, a caption.
    fn waiting(&self) -> f32 {
        let kept = self.strips.iter().rev().take_while(|strip| strip.keep);
        kept.map(|strip| strip.above + strip.height).sum()
    }

    /// What a page begins with that goes on with a row: whose it is.
    fn row_head(&mut self, cells: &[Words]) -> Option<usize> {
        let (tongue, text) = cells.iter().flatten().find(|(_, text)| !text.trim().is_empty())?;
        let (style, Measure { left, width, .. }) = (style::COLUMN, self.measure);
        let wording = Wording(self.own_language());
        let mark = format!("({})", wording.say("copy-continues"));
        let room = width - self.compositor.width(style, &format!(" … {mark}"));
        self.compositor.tongue = *tongue;
        let lines = self.compositor.lines(style, text, room);
        self.speak_own();
        let first = lines.first()?;
        let mut items = self.set_line(first, style, Tag::Decoration, left, PAD);
        let mark = if lines.len() > 1 { format!("… {mark}") } else { mark };
        let x = left + first.width(style) + self.compositor.blank(style);
        items.extend(self.set_text(&mark, style, Tag::Decoration, (x, PAD, width)).0);
        let rule = 2.0 * PAD + style.lead;
        items.push(rule_item(left, rule, width, RULE, Ink::Ink));
        self.heads.push(Strip { height: rule + PAD, items, ..Strip::default() });
        Some(self.heads.len() - 1)
    }

    /// One label of a block with its text: a row of a table whose head is the label.
    fn entry(&mut self, table: usize, label: &Words, text: &Words, face: Face) -> Vec<Strip> {
        let row = self.node(table, Kind::Row);
        let (head, cell) = (self.node(row, Kind::RowHead), self.node(row, Kind::Cell));
        let text_style = Style { face, lead: 13.8, size: 10.0, ..style::TEXT };
        let drop = text_style.baseline() - style::COLUMN.baseline();
        let Measure { left, width, side, .. } = self.measure;
        let side = side.or_else(|| self.is_short(label, text, text_style).then_some(SIDE));
        let (beside, room) = self.measure.beside_of(side);
        let place = (left, drop, side.unwrap_or(width));
        let (mut items, label_height) = self.set_abreast(label, style::COLUMN, head, place);
        let label_height = drop + label_height;
        let abreast = self.fit_abreast(text, text_style, room);
        let lines = if abreast { Vec::new() } else { self.lines_in(cell, text, text_style, room) };
        let mut strips: Vec<Strip> = Vec::new();
        if side.is_none() {
            let items = std::mem::take(&mut items);
            strips.push(Strip { height: label_height, items, keep: true, ..Strip::default() });
        }
        if abreast {
            items.extend(self.set_abreast(text, text_style, cell, (beside, 0.0, room)).0);
            strips.push(Strip {
                height: text_style.lead,
                items: std::mem::take(&mut items),
                ..Strip::default()
            });
        }
        for (i, (line, node)) in lines.iter().enumerate() {
            items.extend(self.set_line(line, text_style, Tag::Node(*node), beside, 0.0));
            strips.push(Strip {
                height: text_style.lead,
                items: std::mem::take(&mut items),
                keep: i + 1 < lines.len() && (i == 0 || i + 2 == lines.len() || line.is_divided()),
                ..Strip::default()
            });
        }
        let height: f32 = strips.iter().map(|strip| strip.height).sum();
        if let Some(last) = strips.last_mut() {
            last.height += (label_height - height).max(0.0) + mm(0.6);
        }
        strips
    }

    /// Whether a label and a text are so short that they stand side by side where labels else stand above.
    fn is_short(&mut self, label: &Words, text: &Words, style: Style) -> bool {
        let (_, room) = self.measure.beside_of(Some(SIDE));
        let mut lines = |words: &Words, style: Style, width: f32| -> usize {
            words.iter().map(|(_, text)| self.compositor.lines(style, text, width).len()).sum()
        };
        lines(label, style::COLUMN, SIDE) <= label.len() && lines(text, style, room) <= 2.max(text.len())
    }
}

/// Gives the room to columns step by step, each step where it makes the table lowest.
fn spread(mut widths: Vec<f32>, widest: &[f32], natural: &[Vec<f32>], room: f32) -> Vec<f32> {
    const STEP: f32 = 4.0;
    let mut left = room - widths.iter().sum::<f32>();
    let lines =
        |cell: f32, width: f32| if cell <= width { cell.min(1.0) } else { (cell * 1.08 / width).max(1.05) };
    let rows = |widths: &[f32]| -> f32 {
        natural
            .iter()
            .map(|row| {
                let each = row.iter().zip(widths).map(|(cell, width)| lines(*cell, *width));
                // The tallest cell makes the row; the others count a little, so that all get air.
                let (tallest, sum) = each.fold((0f32, 0f32), |(most, sum), n| (most.max(n), sum + n));
                tallest + 0.1 * sum
            })
            .sum()
    };
    while left >= STEP {
        let here = rows(&widths);
        let mut best: Option<(usize, f32)> = None;
        for c in 0..widths.len() {
            if widths[c] >= widest[c] {
                continue;
            }
            widths[c] += STEP;
            let gain = here - rows(&widths);
            widths[c] -= STEP;
            if best.is_none_or(|(_, most)| gain > most) {
                best = Some((c, gain));
            }
        }
        let Some((column, _)) = best else { break };
        widths[column] += STEP;
        left -= STEP;
    }
    widths
}
