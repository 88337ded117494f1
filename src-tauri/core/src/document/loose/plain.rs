//! Plain text: headings with an empty line above, list items with a dash, tables as lines of label and text. The
//! line ends are those of Windows, which every system reads.

use super::flow::{Block, Flow, Matter, Row, lines};

/// What ends a line.
const END: &str = "\r\n";

/// The whole document.
pub(super) fn write(flow: &Flow) -> String {
    let head = flow.head.iter().map(lines);
    let body = flow.blocks.iter().map(block);
    let foot = lines(&flow.foot);
    let head = head.collect::<Vec<_>>().join("\n");
    let mut text = String::new();
    for part in std::iter::once(head).chain(body).chain([format!("\n{foot}")]).filter(|part| !part.is_empty())
    {
        text.push_str(&part);
        text.push('\n');
    }
    text.trim_start().replace('\n', END)
}

/// A block in lines, without its end.
fn block(block: &Block) -> String {
    match &block.matter {
        Matter::Heading(1, text) => format!("\n{}\n", lines(text).to_uppercase()),
        Matter::Heading(2, text) => {
            let title = lines(text);
            format!("\n\n{title}\n{}", "-".repeat(title.chars().count()))
        }
        Matter::Heading(_, text) => format!("\n{}", lines(text)),
        _ => matter(&block.matter),
    }
}

/// What a block says, in lines; nothing of a heading.
pub(super) fn matter(matter: &Matter) -> String {
    match matter {
        Matter::Heading(..) => String::new(),
        Matter::Paragraph(text) => lines(text),
        Matter::List(items) => {
            let items = items.iter().map(|item| format!("- {}", lines(item).replace('\n', "\n  ")));
            items.collect::<Vec<_>>().join("\n")
        }
        Matter::Table(rows) => table(rows),
    }
}

fn table(rows: &[Row]) -> String {
    let head = rows.iter().find(|row| row.is_head);
    let Some(head) = head else {
        // Each row has its own label.
        let row = |(n, row): (usize, &Row)| {
            let cells: Vec<String> = row.cells.iter().map(|cell| lines(&cell.text)).collect();
            let gap = if row.begins && n > 0 { "\n" } else { "" };
            format!("{gap}{}", cells.join(": "))
        };
        return rows.iter().enumerate().map(row).collect::<Vec<_>>().join("\n");
    };
    let record = |row: &Row| {
        let pairs = head.cells.iter().zip(&row.cells).filter(|(_, cell)| !cell.text.is_empty());
        pairs
            .map(|(head, cell)| format!("{}: {}", lines(&head.text), lines(&cell.text)))
            .collect::<Vec<_>>()
            .join("\n")
    };
    rows.iter().filter(|row| !row.is_head).map(record).collect::<Vec<_>>().join("\n\n")
}
