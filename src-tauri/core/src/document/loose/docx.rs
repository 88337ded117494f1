//! Office Open XML (ISO/IEC 29500): headings, lists and tables by their own means, so that Word's navigation and
//! screen readers know them.

use super::About;
use super::flow::{Block, Cell, Flow, Matter, Row, Stretch, Text, lines};
use super::pack::{Part, escaped, pack, shares};
use crate::document::layout::Tongue;
use crate::failure::Result;

/// Width of the text between the margins, in twentieths of a point.
const WIDTH: u32 = 9638;
const NAMESPACES: &str = concat!(
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
);
const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// Writes a document.
pub(super) fn write(flow: &Flow, about: &About) -> Result<Vec<u8>> {
    let head: Vec<String> = flow.head.iter().map(|text| lines(text).replace('\n', " ")).collect();
    let later = paragraph("Head", &format!("{}<w:r><w:tab/></w:r>{}", run(&head.join(" · ")), page(about)));
    let first = paragraph("Head", &format!("<w:r><w:tab/></w:r>{}", page(about)));
    pack(&[
        Part::text("[Content_Types].xml", include_str!("docx/types.xml")),
        Part::text("_rels/.rels", include_str!("docx/package.xml")),
        Part::text("docProps/core.xml", properties(about)),
        Part::text("word/_rels/document.xml.rels", include_str!("docx/relations.xml")),
        Part::text("word/document.xml", document(flow)),
        Part::text("word/styles.xml", styles(about)),
        Part::text("word/numbering.xml", include_str!("docx/numbering.xml")),
        Part::text("word/settings.xml", settings(about)),
        Part::text("word/header1.xml", part("hdr", &later)),
        Part::text("word/header2.xml", part("hdr", &first)),
        Part::text("word/footer1.xml", part("ftr", &paragraph("Foot", &text(&flow.foot)))),
    ])
}

fn part(kind: &str, content: &str) -> String {
    format!("{DECLARATION}<w:{kind} {NAMESPACES}>{content}</w:{kind}>")
}

/// Title, language and moment; nobody's name.
fn properties(about: &About) -> String {
    let values = [("{moment}", about.moment.clone()), ("{title}", escaped(&about.title))];
    filled(include_str!("docx/core.xml"), &values).replace("{language}", about.language)
}

fn settings(about: &About) -> String {
    filled(include_str!("docx/settings.xml"), &[("{language}", about.language.to_owned())])
}

/// The styles, their sizes in halves of a point.
fn styles(about: &About) -> String {
    let size = |points: f32| ((points * about.scale * 2.0).round() as u32).to_string();
    let values = [
        ("{language}", about.language.to_owned()),
        ("{text}", size(10.5)),
        ("{cell}", size(9.0)),
        ("{small}", size(8.5)),
        ("{title}", size(19.0)),
        ("{section}", size(13.0)),
        ("{field}", size(10.5)),
    ];
    filled(include_str!("docx/styles.xml"), &values)
}

fn filled(text: &str, values: &[(&str, String)]) -> String {
    values.iter().fold(text.to_owned(), |text, (name, value)| text.replace(name, value))
}

fn document(flow: &Flow) -> String {
    let mut body: String = flow.head.iter().map(|line| paragraph("Head", &text(line))).collect();
    let mut heading = String::new();
    for Block { matter, .. } in &flow.blocks {
        match matter {
            Matter::Heading(level, words) => {
                heading = lines(words);
                body.push_str(&paragraph(&format!("Heading{level}"), &plain(words)));
            }
            Matter::Paragraph(words) => body.push_str(&paragraph("Normal", &text(words))),
            Matter::List(items) => {
                body.extend(items.iter().map(|item| paragraph("ListBullet", &text(item))));
            }
            Matter::Table(rows) => body.push_str(&table(rows, &heading)),
        }
    }
    let section = include_str!("docx/section.xml");
    format!("{DECLARATION}<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>")
}

fn paragraph(style: &str, runs: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>"#)
}

fn run(words: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{}</w:t></w:r>"#, escaped(words))
}

/// Stretches as runs, without their own weight where the style has one.
fn plain(words: &Text) -> String {
    words.iter().enumerate().map(|(n, one)| stretch(n, one, false)).collect()
}

fn text(words: &Text) -> String {
    words.iter().enumerate().map(|(n, one)| stretch(n, one, one.strong)).collect()
}

fn stretch(n: usize, one: &Stretch, strong: bool) -> String {
    let mut properties = String::new();
    if strong {
        properties.push_str("<w:b/>");
    }
    if let Some(tongue) = one.tongue {
        let tag = if tongue == Tongue::Unnamed { "x-none" } else { tongue.tag() };
        properties.push_str(&format!(r#"<w:lang w:val="{tag}"/>"#));
    }
    if !properties.is_empty() {
        properties = format!("<w:rPr>{properties}</w:rPr>");
    }
    let line = if one.breaks && n > 0 { "<w:br/>" } else { "" };
    format!(r#"<w:r>{properties}{line}<w:t xml:space="preserve">{}</w:t></w:r>"#, escaped(&one.text))
}

/// The number of the page and that of all, as fields.
fn page(about: &About) -> String {
    let [before, between, after] = &about.page;
    let field =
        |name: &str| format!(r#"<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#);
    format!("{}{}{}{}{}", run(before), field("PAGE"), run(between), field("NUMPAGES"), run(after))
}

/// A table whose head is repeated on each page, under the name of the heading above it.
fn table(rows: &[Row], heading: &str) -> String {
    let widths: Vec<u32> = shares(rows).into_iter().map(|share| WIDTH * share / 1000).collect();
    let columns: String = widths.iter().map(|width| format!(r#"<w:gridCol w:w="{width}"/>"#)).collect();
    let by_row = u8::from(rows.iter().all(|row| !row.is_head));
    let content: String = rows.iter().map(|row| table_row(row, &widths)).collect();
    format!(
        concat!(
            r#"<w:tbl><w:tblPr><w:tblStyle w:val="Rows"/><w:tblW w:w="{}" w:type="dxa"/>"#,
            r#"<w:tblLayout w:type="fixed"/><w:tblLook w:val="{}" w:firstRow="{}" w:lastRow="0" "#,
            r#"w:firstColumn="{}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{}"/>"#,
            r#"</w:tblPr><w:tblGrid>{}</w:tblGrid>{}</w:tbl>{}"#
        ),
        widths.iter().sum::<u32>(),
        if by_row == 1 { "0680" } else { "0620" },
        1 - by_row,
        by_row,
        escaped(heading),
        columns,
        content,
        paragraph("After", "")
    )
}

fn table_row(row: &Row, widths: &[u32]) -> String {
    let head = if row.is_head { "<w:tblHeader/>" } else { "" };
    let cells = row.cells.iter().zip(widths).map(|(cell, width)| table_cell(cell, *width, row.begins));
    format!("<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{}</w:tr>", cells.collect::<String>())
}

fn table_cell(cell: &Cell, width: u32, begins: bool) -> String {
    let (style, runs) = match cell.is_head {
        true => ("CellHead", plain(&cell.text)),
        false => ("Cell", text(&cell.text)),
    };
    let border = match begins {
        true => r#"<w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/></w:tcBorders>"#,
        false => "",
    };
    format!(
        r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{border}</w:tcPr>{}</w:tc>"#,
        paragraph(style, &runs)
    )
}
