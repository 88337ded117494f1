//! OpenDocument (ISO/IEC 26300): headings, lists and tables by their own means, as LibreOffice writes them itself.

use super::About;
use super::flow::{Block, Cell, Flow, Matter, Row, Stretch, Text, lines};
use super::pack::{Part, escaped, pack, shares};
use crate::document::layout::Tongue;
use crate::failure::Result;
use std::collections::BTreeMap;

/// Writes a document.
pub(super) fn write(flow: &Flow, about: &About) -> Result<Vec<u8>> {
    let kind = Part::text("mimetype", "application/vnd.oasis.opendocument.text").bare();
    let values = [("{moment}", about.moment.clone()), ("{title}", escaped(&about.title))];
    let meta = filled(include_str!("odt/meta.xml"), &values).replace("{language}", about.language);
    pack(&[
        kind,
        Part::text("META-INF/manifest.xml", include_str!("odt/manifest.xml")),
        Part::text("meta.xml", meta),
        Part::text("styles.xml", styles(flow, about)),
        Part::text("content.xml", Body::default().write(flow)),
    ])
}

fn filled(text: &str, values: &[(&str, String)]) -> String {
    values.iter().fold(text.to_owned(), |text, (name, value)| text.replace(name, value))
}

/// The styles, with what stands in the head and the foot of the pages.
fn styles(flow: &Flow, about: &About) -> String {
    let size = |points: f32| format!("{:.1}pt", points * about.scale);
    let (language, country) = about.language.split_once('-').unwrap_or((about.language, ""));
    let head: Vec<String> = flow.head.iter().map(|text| lines(text).replace('\n', " ")).collect();
    let [before, between, after] = about.page.each_ref().map(|text| escaped(text));
    let page = format!(
        concat!(
            r#"<text:tab/>{}<text:page-number text:select-page="current">1</text:page-number>"#,
            r#"{}<text:page-count>1</text:page-count>{}"#
        ),
        before, between, after
    );
    let values = [
        ("{language}", language.to_owned()),
        ("{country}", country.to_owned()),
        ("{text}", size(10.5)),
        ("{cell}", size(9.0)),
        ("{small}", size(8.5)),
        ("{title}", size(19.0)),
        ("{section}", size(13.0)),
        ("{page}", page),
        ("{foot}", escaped(&lines(&flow.foot)).replace('\n', "<text:line-break/>")),
        ("{head}", escaped(&head.join(" · "))),
    ];
    filled(include_str!("odt/styles.xml"), &values)
}

/// The text with the styles that it asks for.
#[derive(Default)]
struct Body {
    /// Styles of stretches: weight and language.
    stretches: BTreeMap<(bool, Option<&'static str>), String>,
    /// Styles of tables and their columns.
    tables: String,
    count: usize,
}

impl Body {
    fn write(mut self, flow: &Flow) -> String {
        let mut text: String = flow
            .head
            .iter()
            .enumerate()
            .map(|(n, line)| {
                // The first paragraph opens the first page, whose head says nothing again.
                let style = if n == 0 { "First" } else { "Head" };
                self.paragraph(style, line)
            })
            .collect();
        let mut heading = String::new();
        for Block { matter, .. } in &flow.blocks {
            match matter {
                Matter::Heading(level, words) => {
                    heading = lines(words);
                    let content = self.plain(words);
                    text.push_str(&format!(
                        r#"<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{content}</text:h>"#
                    ));
                }
                Matter::Paragraph(words) => text.push_str(&self.paragraph("Standard", words)),
                Matter::List(items) => {
                    text.push_str(r#"<text:list text:style-name="Dashes">"#);
                    for item in items {
                        let item = self.paragraph("Item", item);
                        text.push_str(&format!("<text:list-item>{item}</text:list-item>"));
                    }
                    text.push_str("</text:list>");
                }
                Matter::Table(rows) => text.push_str(&self.table(rows, &heading)),
            }
        }
        let stretches: String =
            self.stretches.iter().map(|(kind, name)| stretch_style(*kind, name)).collect();
        let values = [("{styles}", stretches + &self.tables), ("{body}", text)];
        filled(include_str!("odt/content.xml"), &values)
    }

    fn paragraph(&mut self, style: &str, words: &Text) -> String {
        let content: String =
            words.iter().enumerate().map(|(n, one)| self.stretch(n, one, one.strong)).collect();
        format!(r#"<text:p text:style-name="{style}">{content}</text:p>"#)
    }

    /// Stretches without their own weight, where the style has one.
    fn plain(&mut self, words: &Text) -> String {
        words.iter().enumerate().map(|(n, one)| self.stretch(n, one, false)).collect()
    }

    fn stretch(&mut self, n: usize, one: &Stretch, strong: bool) -> String {
        let line = if one.breaks && n > 0 { "<text:line-break/>" } else { "" };
        let words = escaped(&one.text);
        let kind = (strong, one.tongue.map(Tongue::tag));
        if kind == (false, None) {
            return format!("{line}<text:span>{words}</text:span>");
        }
        let next = format!("T{}", self.stretches.len() + 1);
        let style = self.stretches.entry(kind).or_insert(next);
        format!(r#"{line}<text:span text:style-name="{style}">{words}</text:span>"#)
    }

    fn table(&mut self, rows: &[Row], heading: &str) -> String {
        self.count += 1;
        let number = self.count;
        let mut columns = String::new();
        for (n, share) in shares(rows).into_iter().enumerate() {
            let name = format!("C{number}_{n}");
            columns.push_str(&format!(r#"<table:table-column table:style-name="{name}"/>"#));
            self.tables.push_str(&format!(
                concat!(
                    r#"<style:style style:name="{}" style:family="table-column">"#,
                    r#"<style:table-column-properties style:column-width="{:.1}mm"/>"#,
                    r#"</style:style>"#
                ),
                name,
                share as f32 * 0.17
            ));
        }
        let (heads, others): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| row.is_head);
        let heads: String = heads.into_iter().map(|row| self.row(row)).collect();
        let others: String = others.into_iter().map(|row| self.row(row)).collect();
        let heads = match heads.is_empty() {
            true => heads,
            false => format!("<table:table-header-rows>{heads}</table:table-header-rows>"),
        };
        format!(
            concat!(
                r#"<table:table table:name="{} {}" table:style-name="Rows">{}{}{}</table:table>"#,
                r#"<text:p text:style-name="After"/>"#
            ),
            escaped(heading),
            number,
            columns,
            heads,
            others
        )
    }

    fn row(&mut self, row: &Row) -> String {
        let cells: String = row.cells.iter().map(|cell| self.cell(cell, row)).collect();
        format!(r#"<table:table-row table:style-name="Row">{cells}</table:table-row>"#)
    }

    fn cell(&mut self, cell: &Cell, row: &Row) -> String {
        let style = if row.is_head || row.begins { "Lead" } else { "Cell" };
        let content = match cell.is_head {
            true => {
                let content = self.plain(&cell.text);
                format!(r#"<text:p text:style-name="CellHead">{content}</text:p>"#)
            }
            false => self.paragraph("CellText", &cell.text),
        };
        format!(
            r#"<table:table-cell table:style-name="{style}" office:value-type="string">{content}</table:table-cell>"#
        )
    }
}

/// The style of a stretch.
fn stretch_style((strong, tongue): (bool, Option<&str>), name: &str) -> String {
    let weight = if strong { r#" fo:font-weight="bold""# } else { "" };
    let language = tongue.map(|tag| {
        // A language that nobody named is checked by nothing.
        let (language, country) = tag.split_once('-').unwrap_or(("none", "none"));
        format!(r#" fo:language="{language}" fo:country="{country}""#)
    });
    format!(
        concat!(
            r#"<style:style style:name="{}" style:family="text">"#,
            r#"<style:text-properties{}{}/></style:style>"#
        ),
        name,
        weight,
        language.unwrap_or_default()
    )
}
