//! The display list as operations of `printpdf`, which turns them into content streams. Text is shown
//! by lines, not glyph by glyph as printpdf would; rules come first, so that the text of a page is one
//! text object; what several pages repeat is drawn once and named.

use super::codes::{Codes, resource, width};
use super::face::Face;
use super::layout::{Code, Curve, Frame, Ink, Item, Kind, Layout, PAGE_HEIGHT, PAGE_WIDTH, Run, Shape, Tag};
use printpdf::{
    Color, CurTransMat, DictItem, FontId, Greyscale, LinePoint, Mm, Op, PaintMode, PdfDocument,
    PdfFontHandle, PdfPage, Point, Pt, Rect,
};

/// For each node of the tree, the marked content it owns: page and number on that page.
pub(super) type Owned = Vec<Vec<(usize, i64)>>;

/// A document drawn.
pub(super) struct Drawing {
    /// The content of each page.
    pub pages: Vec<Vec<u8>>,
    /// What several pages repeat.
    pub forms: Vec<Vec<u8>>,
    /// For each node, its content.
    pub owned: Owned,
    /// The fonts.
    pub codes: Codes,
}

/// The name under which something repeated stands in the resources.
pub(super) fn form_name(form: usize) -> String {
    format!("X{form}")
}

/// Draws a layout.
pub(super) fn draw(layout: &Layout) -> Drawing {
    let forms = repeated(layout);
    let mut owned: Owned = layout.nodes.iter().map(|_| Vec::new()).collect();
    let mut codes = Codes::default();
    let mut sheets = Vec::new();
    for (n, page) in layout.pages.iter().enumerate() {
        let mut pen = Pen::new(&mut codes, &forms);
        let (rules, rest): (Vec<&Item>, Vec<&Item>) = page.items.iter().partition(|item| is_rule(item));
        pen.part(&rules, begin(Tag::Decoration, Kind::Document, 0));
        let mut next = 0;
        for part in parts(&rest) {
            let tag = part[0].tag;
            let kind = match tag {
                Tag::Node(node) => {
                    owned[node].push((n, next));
                    next += 1;
                    layout.nodes[node].kind
                }
                _ => Kind::Document,
            };
            pen.part(&part, begin(tag, kind, next - 1));
        }
        sheets.push(pen.finish());
    }
    for form in &forms {
        let mut pen = Pen::new(&mut codes, &[]);
        form.iter().for_each(|item| pen.item(item));
        sheets.push(pen.finish());
    }
    reserve(layout, &mut codes);
    let mut pages = streams(&layout.title, sheets);
    let forms = pages.split_off(layout.pages.len());
    Drawing { pages, forms, owned, codes }
}

/// Gives codes to the letters that the marks of signatures will need, so that those need no font of their
/// own: the usual ones, and those of the signers' names.
fn reserve(layout: &Layout, codes: &mut Codes) {
    let face = Face::Regular;
    let usual = (' '..='~').filter(|letter| letter.is_alphanumeric() || " .,:()-/".contains(*letter));
    let named = layout.seals.iter().flat_map(|seal| seal.label.chars());
    for letter in usual.chain("åäöÅÄÖ·–".chars()).chain(named).filter(|_| !layout.seals.is_empty()) {
        let glyph = face.parsed().and_then(|face| face.glyph_index(letter));
        if let Some(glyph) = glyph {
            codes.code(face, glyph.0, letter.encode_utf8(&mut [0; 4]));
        }
    }
}

/// The operations of each page as a content stream.
fn streams(title: &str, sheets: Vec<Vec<Op>>) -> Vec<Vec<u8>> {
    let mm = |points: f32| Mm(points * 25.4 / 72.0);
    let page = |ops| PdfPage::new(mm(PAGE_WIDTH), mm(PAGE_HEIGHT), ops);
    let mut pdf = PdfDocument::new(title);
    pdf.with_pages(sheets.into_iter().map(page).collect());
    // Text is shown by an operation that printpdf does not know.
    let options = printpdf::PdfSaveOptions { secure: false, ..Default::default() };
    let mut document = printpdf::to_lopdf_doc(&pdf, &options, &mut Vec::new());
    let pages: Vec<_> = document.page_iter().collect();
    let mut content = |page| {
        let stream = document.get_dictionary(page).and_then(|page| page.get(b"Contents")?.as_reference());
        let stream = stream.ok().and_then(|id| document.objects.remove(&id));
        stream.and_then(|object| object.as_stream().ok().map(|stream| stream.content.clone()))
    };
    pages.into_iter().map(|page| content(page).unwrap_or_default()).collect()
}

/// A rule or a box that is part of no head or foot.
fn is_rule(item: &Item) -> bool {
    item.tag == Tag::Decoration && matches!(item.shape, Shape::Box(_))
}

/// Neighbours of one tag; a code stands alone.
fn parts<'a>(items: &[&'a Item]) -> Vec<Vec<&'a Item>> {
    let together =
        |before: &&Item, after: &&Item| before.tag == after.tag && !is_code(before) && !is_code(after);
    items.chunk_by(together).map(<[_]>::to_vec).collect()
}

fn is_code(item: &Item) -> bool {
    matches!(item.shape, Shape::Code(_))
}

/// Whether a part is of a kind that pages repeat.
fn is_furniture(part: &[&Item]) -> bool {
    part.iter().all(|item| matches!(item.tag, Tag::Head | Tag::Foot) || is_code(item))
}

fn same(one: &[&Item], other: &[&Item]) -> bool {
    one.iter().map(|item| &item.shape).eq(other.iter().map(|item| &item.shape))
}

/// Heads, feet and codes that stand on more than one page.
fn repeated(layout: &Layout) -> Vec<Vec<&Item>> {
    let mut seen: Vec<(Vec<&Item>, usize)> = Vec::new();
    for page in &layout.pages {
        let furniture = |item: &&Item| is_furniture(&[item]);
        for part in parts(&page.items.iter().filter(furniture).collect::<Vec<_>>()) {
            match seen.iter_mut().find(|(known, _)| same(known, &part)) {
                Some((_, times)) => *times += 1,
                None => seen.push((part, 1)),
            }
        }
    }
    seen.into_iter().filter(|(_, times)| *times > 1).map(|(part, _)| part).collect()
}

/// Opens marked content; `number` is that of a node's content on its page.
fn begin(tag: Tag, kind: Kind, number: i64) -> Op {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let furniture = |subtype: &str, edge: &str| {
        vec![
            ("Type", name("Pagination")),
            ("Subtype", name(subtype)),
            ("Attached", DictItem::Array(vec![name(edge)])),
        ]
    };
    let (tag, entries) = match tag {
        Tag::Head | Tag::Folio => ("Artifact", furniture("Header", "Top")),
        Tag::Foot => ("Artifact", furniture("Footer", "Bottom")),
        Tag::Decoration => ("Artifact", vec![("Type", name("Layout"))]),
        Tag::Node(_) => (role(kind), vec![("MCID", DictItem::Int(number))]),
    };
    let map = entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    Op::BeginMarkedContentWithProperties { tag: tag.into(), properties: DictItem::Dict { map } }
}

/// The name of a node's kind among the standard structure types.
pub(super) fn role(kind: Kind) -> &'static str {
    match kind {
        Kind::Document => "Document",
        Kind::Heading(1) => "H1",
        Kind::Heading(2) => "H2",
        Kind::Heading(_) => "H3",
        Kind::Paragraph => "P",
        Kind::Span => "Span",
        Kind::List => "L",
        Kind::ListItem => "LI",
        Kind::Label => "Lbl",
        Kind::ListBody => "LBody",
        Kind::Table => "Table",
        Kind::Row => "TR",
        Kind::ColumnHead | Kind::RowHead => "TH",
        Kind::Cell => "TD",
    }
}

/// Writes operations: each font, ink and place only as far as it changes.
struct Pen<'a> {
    ops: Vec<Op>,
    codes: &'a mut Codes,
    forms: &'a [Vec<&'a Item>],
    font: Option<(usize, f32)>,
    fill: Option<Ink>,
    stroke: Option<(Ink, f32)>,
    /// The last place of text in tenths of a point; none outside a text object.
    text: Option<(i32, i32)>,
    /// How far above the baseline letters stand.
    rise: f32,
}

impl<'a> Pen<'a> {
    fn new(codes: &'a mut Codes, forms: &'a [Vec<&'a Item>]) -> Pen<'a> {
        Pen { ops: Vec::new(), codes, forms, font: None, fill: None, stroke: None, text: None, rise: 0.0 }
    }

    fn finish(mut self) -> Vec<Op> {
        self.end_text();
        self.ops
    }

    /// Items as one marked content. One of nothing but text stands inside the text object, so that
    /// neighbours share it.
    fn part(&mut self, items: &[&Item], begin: Op) {
        if items.is_empty() {
            return;
        }
        let form =
            if is_furniture(items) { self.forms.iter().position(|form| same(form, items)) } else { None };
        let is_text = form.is_none() && items.iter().all(|item| matches!(item.shape, Shape::Text(_)));
        if is_text {
            self.begin_text()
        } else {
            self.end_text()
        }
        self.ops.push(begin);
        match form {
            Some(form) => {
                let name = DictItem::Name(form_name(form).into_bytes());
                self.ops.push(Op::Unknown { key: "Do".into(), value: vec![name] });
            }
            None => items.iter().for_each(|item| self.item(item)),
        }
        if !is_text {
            self.end_text();
        }
        self.ops.push(Op::EndMarkedContent);
    }

    fn item(&mut self, item: &Item) {
        match &item.shape {
            Shape::Text(run) => self.run(run),
            Shape::Box(frame) => self.rectangle(frame),
            Shape::Code(code) => self.code(code),
            Shape::Curve(curve) => self.curve(curve),
        }
    }

    fn begin_text(&mut self) {
        if self.text.is_none() {
            self.ops.push(Op::StartTextSection);
            self.text = Some((0, 0));
        }
    }

    fn end_text(&mut self) {
        if self.text.take().is_some() {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn run(&mut self, run: &Run) {
        self.begin_text();
        self.fill(run.ink);
        self.go(tenths(run.x), tenths(PAGE_HEIGHT - run.y));
        // Readers take a mark that is set on its letter for another line, unless they are told.
        let raised = run.glyphs.iter().any(|glyph| glyph.dx != 0.0 || glyph.dy != 0.0);
        if raised {
            self.ops.push(spelt(&run.text));
        }
        // The way that the shown text has gone less than it should, in thousandths of an em.
        let (mut due, mut shown, mut codes) = (0.0, Vec::new(), Vec::with_capacity(run.glyphs.len()));
        for glyph in &run.glyphs {
            let (font, code) = self.codes.code(run.face, glyph.id, &run.text[glyph.text.clone()]);
            if self.font != Some((font, run.size)) {
                self.show(&mut shown, &mut codes);
                self.ops.push(set_font(font, run.size));
                self.font = Some((font, run.size));
            }
            due -= glyph.dx * 1000.0;
            if glyph.dx != 0.0 && due.abs() >= LEAST {
                move_by(&mut due, &mut shown, &mut codes);
            }
            self.rise(glyph.dy * run.size, &mut shown, &mut codes);
            codes.push(code);
            due += width(run.face, glyph.id) - (glyph.advance - glyph.dx) * 1000.0;
            if due.abs() >= LEAST {
                move_by(&mut due, &mut shown, &mut codes);
            }
        }
        self.rise(0.0, &mut shown, &mut codes);
        self.show(&mut shown, &mut codes);
        if raised {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    /// From now on letters stand so much above the baseline.
    fn rise(&mut self, rise: f32, shown: &mut Vec<DictItem>, codes: &mut Vec<u8>) {
        let rise = hundredths(rise).0;
        if self.rise != rise {
            self.show(shown, codes);
            self.ops.push(Op::SetLineOffset { multiplier: rise });
            self.rise = rise;
        }
    }

    /// Shows what was gathered.
    fn show(&mut self, shown: &mut Vec<DictItem>, codes: &mut Vec<u8>) {
        if !codes.is_empty() {
            shown.push(string(codes));
        }
        if !shown.is_empty() {
            let value = vec![DictItem::Array(std::mem::take(shown))];
            self.ops.push(Op::Unknown { key: "TJ".into(), value });
        }
    }

    /// Goes to a place in tenths of a point.
    fn go(&mut self, x: i32, y: i32) {
        let (from_x, from_y) = self.text.replace((x, y)).unwrap_or_default();
        let points = |tenths: i32| Pt(tenths as f32 / 10.0);
        self.ops.push(Op::SetTextCursor { pos: Point { x: points(x - from_x), y: points(y - from_y) } });
    }

    fn rectangle(&mut self, frame: &Frame) {
        self.end_text();
        let mode = if frame.stroke > 0.0 {
            self.stroke(frame.ink, frame.stroke);
            PaintMode::Stroke
        } else {
            self.fill(frame.ink);
            PaintMode::Fill
        };
        let rectangle = Rect {
            x: hundredths(frame.x),
            y: hundredths(PAGE_HEIGHT - frame.y - frame.height),
            width: hundredths(frame.width),
            height: hundredths(frame.height),
            mode: Some(mode),
            winding_order: None,
        };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn stroke(&mut self, ink: Ink, thickness: f32) {
        let stroke = (ink, hundredths(thickness).0);
        if self.stroke != Some(stroke) {
            self.ops.push(Op::SetOutlineColor { col: colour(ink) });
            self.ops.push(Op::SetOutlineThickness { pt: hundredths(thickness) });
            self.stroke = Some(stroke);
        }
    }

    fn curve(&mut self, curve: &Curve) {
        self.end_text();
        self.stroke(curve.ink, curve.stroke);
        let point = |[x, y]: [f32; 2], bezier: bool| LinePoint {
            p: Point { x: hundredths(x), y: hundredths(PAGE_HEIGHT - y) },
            bezier,
        };
        let bends = curve
            .bends
            .iter()
            .flat_map(|[one, other, end]| [point(*one, true), point(*other, true), point(*end, false)]);
        let points = std::iter::once(point(curve.from, false)).chain(bends).collect();
        self.ops.push(Op::DrawLine { line: printpdf::Line { points, is_closed: false } });
    }

    /// A code in whole numbers: one is the side of a module.
    fn code(&mut self, code: &Code) {
        self.end_text();
        let module = code.side / code.rows.len().max(1) as f32;
        let place = [module, 0.0, 0.0, -module, code.x, PAGE_HEIGHT - code.y];
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(place) });
        let whole = Code { x: 0.0, y: 0.0, side: code.rows.len() as f32, rows: code.rows.clone() };
        self.fill = None;
        for [x, y, width, height] in whole.boxes() {
            self.fill(Ink::Ink);
            let [x, y, width, height] = [x, y, width, height].map(Pt);
            let mode = Some(PaintMode::Fill);
            self.ops.push(Op::DrawRectangle {
                rectangle: Rect { x, y, width, height, mode, winding_order: None },
            });
        }
        self.ops.push(Op::RestoreGraphicsState);
        self.fill = None;
    }

    fn fill(&mut self, ink: Ink) {
        if self.fill != Some(ink) {
            self.ops.push(Op::SetFillColor { col: colour(ink) });
            self.fill = Some(ink);
        }
    }
}

/// A shift that is made, in thousandths of an em: less than that is what widths are rounded by.
const LEAST: f32 = 3.0;

/// Moves what follows back by what is due; without the rest of less than a thousandth.
fn move_by(due: &mut f32, shown: &mut Vec<DictItem>, codes: &mut Vec<u8>) {
    if !codes.is_empty() {
        shown.push(string(codes));
    }
    shown.push(DictItem::Int(due.round() as i64));
    *due -= due.round();
}

/// Opens a stretch of text that says itself how it is spelt.
fn spelt(text: &str) -> Op {
    let units = [0xfeff].into_iter().chain(text.encode_utf16());
    let data = units.flat_map(u16::to_be_bytes).collect();
    let map = [("ActualText".to_owned(), DictItem::String { data, literal: false })].into_iter().collect();
    Op::BeginMarkedContentWithProperties { tag: "Span".into(), properties: DictItem::Dict { map } }
}

fn string(codes: &mut Vec<u8>) -> DictItem {
    DictItem::String { data: std::mem::take(codes), literal: true }
}

fn set_font(font: usize, size: f32) -> Op {
    Op::SetFont { font: PdfFontHandle::External(FontId(resource(font))), size: Pt(size) }
}

fn tenths(points: f32) -> i32 {
    (points * 10.0).round() as i32
}

fn hundredths(points: f32) -> Pt {
    Pt((points * 100.0).round() / 100.0)
}

/// Greys, so that a page is printed with black alone.
fn colour(ink: Ink) -> Color {
    let percent = match ink {
        Ink::Ink => 0.05,
        Ink::Soft => 0.29,
        Ink::Hair => 0.68,
    };
    Color::Greyscale(Greyscale { percent, icc_profile: None })
}
