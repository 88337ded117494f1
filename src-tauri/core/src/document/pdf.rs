//! The display list as operations of `printpdf`, and the subset fonts they need. What printpdf cannot
//! say (tags, metadata, files) is added afterwards by `finish`. Text is shown by lines, not glyph by
//! glyph as printpdf would: a third of the time and of the bytes.

use super::face::Face;
use super::layout::{Frame, Ink, Item, Kind, Layout, PAGE_HEIGHT, PAGE_WIDTH, Run, Shape, Tag};
use crate::failure::{Code, Failure, Result};
use printpdf::{
    Codepoint, Color, DictItem, FontId, Greyscale, Mm, Op, PaintMode, ParsedFont, PdfDocument, PdfFontHandle,
    PdfPage, Pt, Rect, TextItem, TextMatrix,
};
use rustybuzz::ttf_parser::GlyphId;
use std::collections::{BTreeMap, HashMap};
use subsetter::GlyphRemapper;

/// For each node of the tree, the marked content it owns: page and number on that page.
pub(super) type Content = Vec<Vec<(usize, i64)>>;

/// The faces used, each with its codes.
pub(super) type Codes = BTreeMap<Face, Coded>;

/// The codes of one face: one for each glyph and each text that it stands for, so that a hyphen at a
/// line end and a hyphen in a word, drawn alike, are copied differently.
#[derive(Default)]
pub(super) struct Coded {
    /// Codes by glyph, each with the text that it stands for.
    codes: HashMap<u16, Vec<(String, u16)>>,
    /// Glyph and text by code, from code 1 on.
    pub listed: Vec<(u16, String)>,
}

impl Coded {
    fn code(&mut self, glyph: u16, text: &str) -> u16 {
        let known = self.codes.entry(glyph).or_default();
        if let Some((_, code)) = known.iter().find(|(own, _)| own == text) {
            return *code;
        }
        self.listed.push((glyph, text.to_owned()));
        let code = self.listed.len() as u16;
        known.push((text.to_owned(), code));
        code
    }
}

/// The name under which a face stands in the resources.
pub(super) fn resource(face: Face) -> String {
    format!("F{}", face as usize)
}

/// The layout as a document of printpdf, with the marked content of each node. Its last page is a
/// specimen that belongs to no document.
pub(super) fn draw(layout: &Layout) -> Result<(PdfDocument, Content, Codes)> {
    let mut content: Content = layout.nodes.iter().map(|_| Vec::new()).collect();
    let mut codes = Codes::new();
    let mut pages = Vec::with_capacity(layout.pages.len());
    for (n, page) in layout.pages.iter().enumerate() {
        let mut pen = Pen { ops: Vec::new(), codes: &mut codes, fill: None, stroke: None };
        let (mut open, mut next) = (None, 0);
        for item in &page.items {
            if open != Some(item.tag) {
                if open.is_some() {
                    pen.ops.push(Op::EndMarkedContent);
                }
                pen.ops.push(begin(layout, item.tag, n, &mut next, &mut content));
                open = Some(item.tag);
            }
            pen.draw(item);
        }
        if open.is_some() {
            pen.ops.push(Op::EndMarkedContent);
        }
        let mm = |points: f32| Mm(points * 25.4 / 72.0);
        pages.push(PdfPage::new(mm(PAGE_WIDTH), mm(PAGE_HEIGHT), pen.ops));
    }
    pages.push(specimen(&codes));
    let mut pdf = PdfDocument::new(&layout.title);
    for (face, coded) in &codes {
        // printpdf names fonts from a counter of the process; under our own names the bytes repeat.
        let font = printpdf::PdfFont::new(subset(*face, coded)?);
        pdf.resources.fonts.map.insert(FontId(resource(*face)), font);
    }
    pdf.with_pages(pages);
    Ok((pdf, content, codes))
}

/// A page that shows every code once. printpdf embeds a font, its widths and the way back to text for
/// what it sees shown.
fn specimen(codes: &Codes) -> PdfPage {
    let mut ops = vec![Op::StartTextSection];
    for (face, coded) in codes {
        let code = |(n, (_, text)): (usize, &(u16, String))| Codepoint {
            gid: n as u16 + 1,
            offset: 0.0,
            cid: Some(text.clone()),
        };
        let glyphs = coded.listed.iter().enumerate().map(code).collect();
        ops.extend([font(*face, 1.0), Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] }]);
    }
    ops.push(Op::EndTextSection);
    PdfPage::new(Mm(1.0), Mm(1.0), ops)
}

fn font(face: Face, size: f32) -> Op {
    Op::SetFont { font: PdfFontHandle::External(FontId(resource(face))), size: Pt(size) }
}

/// Opens marked content for a tag.
fn begin(layout: &Layout, tag: Tag, page: usize, next: &mut i64, content: &mut Content) -> Op {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let artifact = |entries: &[(&str, DictItem)]| Op::BeginMarkedContentWithProperties {
        tag: "Artifact".into(),
        properties: dictionary(entries),
    };
    let furniture = |subtype: &str, edge: &str| {
        artifact(&[
            ("Type", name("Pagination")),
            ("Subtype", name(subtype)),
            ("Attached", DictItem::Array(vec![name(edge)])),
        ])
    };
    match tag {
        Tag::Head => furniture("Header", "Top"),
        Tag::Foot => furniture("Footer", "Bottom"),
        Tag::Decoration => artifact(&[("Type", name("Layout"))]),
        Tag::Node(node) => {
            content[node].push((page, *next));
            *next += 1;
            let properties = dictionary(&[("MCID", DictItem::Int(*next - 1))]);
            Op::BeginMarkedContentWithProperties { tag: role(layout.nodes[node].kind).into(), properties }
        }
    }
}

fn dictionary(entries: &[(&str, DictItem)]) -> DictItem {
    DictItem::Dict { map: entries.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect() }
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
        Kind::TableHead => "THead",
        Kind::TableBody => "TBody",
        Kind::Row => "TR",
        Kind::ColumnHead | Kind::RowHead => "TH",
        Kind::Cell => "TD",
    }
}

/// Writes operations, each colour only when it changes.
struct Pen<'a> {
    ops: Vec<Op>,
    codes: &'a mut Codes,
    fill: Option<Ink>,
    stroke: Option<Ink>,
}

impl Pen<'_> {
    fn draw(&mut self, item: &Item) {
        match &item.shape {
            Shape::Text(run) => self.text(run),
            Shape::Box(frame) => self.rectangle(frame),
            Shape::Code(code) => {
                for [x, y, width, height] in code.boxes() {
                    self.rectangle(&Frame { x, y, width, height, stroke: 0.0, ink: Ink::Ink });
                }
            }
        }
    }

    fn text(&mut self, run: &Run) {
        self.fill(run.ink);
        let coded = self.codes.entry(run.face).or_default();
        let (mut shown, mut codes) = (Vec::new(), Vec::with_capacity(2 * run.glyphs.len()));
        let string = |codes: Vec<u8>| DictItem::String { data: codes, literal: true };
        for glyph in &run.glyphs {
            codes.extend(coded.code(glyph.id, &run.text[glyph.text.clone()]).to_be_bytes());
            let kern = width(run.face, glyph.id) - glyph.advance * 1000.0;
            if kern.abs() >= 0.6 {
                shown.extend([string(std::mem::take(&mut codes)), DictItem::Real(kern)]);
            }
        }
        if !codes.is_empty() {
            shown.push(string(codes));
        }
        self.ops.extend([
            Op::StartTextSection,
            font(run.face, run.size),
            Op::SetTextMatrix { matrix: TextMatrix::Translate(Pt(run.x), Pt(PAGE_HEIGHT - run.y)) },
            Op::Unknown { key: "TJ".into(), value: vec![DictItem::Array(shown)] },
            Op::EndTextSection,
        ]);
    }

    fn rectangle(&mut self, frame: &Frame) {
        let mode = if frame.stroke > 0.0 {
            if self.stroke != Some(frame.ink) {
                self.ops.push(Op::SetOutlineColor { col: colour(frame.ink) });
                self.stroke = Some(frame.ink);
            }
            self.ops.push(Op::SetOutlineThickness { pt: Pt(frame.stroke) });
            PaintMode::Stroke
        } else {
            self.fill(frame.ink);
            PaintMode::Fill
        };
        let rectangle = Rect {
            x: Pt(frame.x),
            y: Pt(PAGE_HEIGHT - frame.y - frame.height),
            width: Pt(frame.width),
            height: Pt(frame.height),
            mode: Some(mode),
            winding_order: None,
        };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn fill(&mut self, ink: Ink) {
        if self.fill != Some(ink) {
            self.ops.push(Op::SetFillColor { col: colour(ink) });
            self.fill = Some(ink);
        }
    }
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

/// The advance width of a glyph as the PDF states it, in thousandths of an em.
fn width(face: Face, glyph: u16) -> f32 {
    let Some(parsed) = face.parsed() else { return 0.0 };
    let advance = f32::from(parsed.glyph_hor_advance(GlyphId(glyph)).unwrap_or(0));
    (advance * 1000.0 / parsed.units_per_em() as f32).round()
}

/// The glyphs of a face that the document uses, as a font of printpdf whose glyph numbers are our
/// codes and whose unit is a thousandth of an em.
fn subset(face: Face, coded: &Coded) -> Result<ParsedFont> {
    let failed = |detail: &str| Failure::new(Code::DocumentFailed).with("detail", detail);
    let parsed = face.parsed().ok_or_else(|| failed("a bundled font cannot be read"))?;
    let program = subsetter::subset(face.data(), 0, &glyph_map(coded))
        .map_err(|_| failed("a font cannot be subset"))?;
    let mut font = ParsedFont::from_bytes(&program, 0, &mut Vec::new())
        .ok_or_else(|| failed("a subset font cannot be read"))?;
    let scale = 1000.0 / parsed.units_per_em() as f32;
    let scaled = |units: i16| (f32::from(units) * scale).round() as i16;
    font.font_name = Some(format!("{}+{}", tag(face), face.postscript_name()));
    font.units_per_em = 1000;
    font.glyph_widths = coded
        .listed
        .iter()
        .enumerate()
        .map(|(i, (glyph, _))| (i as u16 + 1, width(face, *glyph) as u16))
        .collect();
    let bounds = parsed.global_bounding_box();
    font.pdf_font_metrics.units_per_em = 1000;
    font.pdf_font_metrics.x_min = scaled(bounds.x_min);
    font.pdf_font_metrics.y_min = scaled(bounds.y_min);
    font.pdf_font_metrics.x_max = scaled(bounds.x_max);
    font.pdf_font_metrics.y_max = scaled(bounds.y_max);
    font.pdf_font_metrics.us_weight_class = parsed.weight().to_number();
    font.font_metrics.ascent = scaled(parsed.ascender());
    font.font_metrics.descent = scaled(parsed.descender());
    Ok(font)
}

/// The numbers of the used glyphs in the subset.
pub(super) fn glyph_map(coded: &Coded) -> GlyphRemapper {
    let mut map = GlyphRemapper::new();
    for (glyph, _) in &coded.listed {
        map.remap(*glyph);
    }
    map
}

/// Six letters that mark a subset, one tag for each face.
fn tag(face: Face) -> &'static str {
    match face {
        Face::Regular => "LAATIR",
        Face::SemiBold => "LAATIS",
        Face::Mono => "LAATIM",
        Face::Fallback => "LAATIF",
        Face::Noto => "LAATIN",
    }
}
