//! What a layout says in its logical order, without pages: headings, paragraphs, lists and tables. Lines are
//! joined again, hyphens at line ends are gone.

use crate::document::face::Face;
use crate::document::layout::{Kind, Layout, Shape, Tag, Tongue};

/// A document without pages.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Flow {
    /// What stands in the head of the pages.
    pub head: Vec<Text>,
    /// The text.
    pub blocks: Vec<Block>,
    /// What stands in the foot of the pages.
    pub foot: Text,
}

/// A block and the field that it comes from.
#[derive(Debug, PartialEq)]
pub(super) struct Block {
    /// Of the layout's fields.
    pub field: Option<usize>,
    pub matter: Matter,
}

/// What a block is.
#[derive(Debug, PartialEq)]
pub(super) enum Matter {
    /// A heading of this level.
    Heading(u8, Text),
    Paragraph(Text),
    List(Vec<Text>),
    Table(Vec<Row>),
}

/// A row of a table.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Row {
    pub cells: Vec<Cell>,
    /// Whether it is a row of column heads.
    pub is_head: bool,
    /// Whether what its cells tell of begins with it.
    pub begins: bool,
}

/// A cell of a table.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Cell {
    pub is_head: bool,
    pub text: Text,
}

/// A text in stretches.
pub(super) type Text = Vec<Stretch>;

/// A stretch of text of one kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Stretch {
    pub text: String,
    pub strong: bool,
    /// Its language, where that is not the document's.
    pub tongue: Option<Tongue>,
    /// Whether it begins on a line of its own.
    pub breaks: bool,
}

/// A text without its kinds, in lines.
pub(super) fn lines(text: &Text) -> String {
    let piece = |(n, one): (usize, &Stretch)| match one.breaks && n > 0 {
        true => format!("\n{}", one.text),
        false => one.text.clone(),
    };
    let whole: String = text.iter().enumerate().map(piece).collect();
    whole.lines().map(str::trim).collect::<Vec<_>>().join("\n")
}

/// What a node owns.
#[derive(Clone, Default)]
struct Owned {
    field: Option<usize>,
    stretches: Text,
    /// Whether what comes next begins on a line of its own.
    ended: bool,
}

/// A layout being read.
struct Reader<'a> {
    layout: &'a Layout,
    owned: Vec<Owned>,
}

impl Flow {
    /// Reads a layout.
    pub(super) fn of(layout: &Layout) -> Flow {
        let reader = Reader { layout, owned: owned(layout) };
        let top = layout.nodes.first().map(|node| node.children.as_slice()).unwrap_or_default();
        let is_title = |node: &usize| layout.nodes[*node].kind == Kind::Heading(1);
        let title = top.iter().position(is_title).unwrap_or_default();
        // The head of the pages comes before the title, the foot last.
        let (head, rest) = top.split_at(title);
        let (foot, body) = rest.split_last().map_or((None, rest), |(last, body)| (Some(*last), body));
        Flow {
            head: head.iter().map(|node| reader.text(*node)).filter(|text| !text.is_empty()).collect(),
            blocks: body.iter().filter_map(|node| reader.block(*node)).collect(),
            foot: foot.map(|node| reader.text(node)).unwrap_or_default(),
        }
    }
}

/// What each node owns, in the order in which it is set.
fn owned(layout: &Layout) -> Vec<Owned> {
    let mut owned = vec![Owned::default(); layout.nodes.len()];
    for item in layout.pages.iter().flat_map(|page| &page.items) {
        let (Tag::Node(node), Shape::Text(run)) = (item.tag, &item.shape) else { continue };
        let own = &mut owned[node];
        own.field = own.field.or(item.field);
        let text = run.text.strip_suffix('\u{ad}').unwrap_or(&run.text);
        let strong = run.face == Face::SemiBold;
        match own.stretches.last_mut().filter(|last| last.strong == strong && !own.ended) {
            Some(last) => last.text.push_str(text),
            None => {
                let stretch = Stretch { text: text.to_owned(), strong, breaks: own.ended, tongue: None };
                own.stretches.push(stretch);
            }
        }
        own.ended = run.ends;
    }
    owned
}

impl Reader<'_> {
    fn kind(&self, node: usize) -> Kind {
        self.layout.nodes[node].kind
    }

    fn children(&self, node: usize, kind: Kind) -> impl Iterator<Item = usize> {
        let children = self.layout.nodes[node].children.iter().copied();
        children.filter(move |child| self.kind(*child) == kind)
    }

    /// What a node says, with its parts in other languages. A heading stands on one line.
    fn text(&self, node: usize) -> Text {
        let own = &self.layout.nodes[node];
        let mut text = self.owned[node].stretches.clone();
        text.iter_mut().for_each(|stretch| stretch.tongue = own.tongue);
        for part in self.children(node, Kind::Span) {
            let mut of_part = self.text(part);
            // Two languages that share a line have a stroke between them.
            let abreast = text.last().is_some_and(|last| last.text.ends_with('/'));
            if let (Some(first), false) = (of_part.first_mut(), text.is_empty()) {
                first.breaks = !abreast;
                if abreast {
                    first.text.insert(0, ' ');
                }
            }
            text.extend(of_part);
        }
        if matches!(own.kind, Kind::Heading(_)) {
            for stretch in text.iter_mut().skip(1).filter(|stretch| stretch.breaks) {
                stretch.breaks = false;
                stretch.text.insert(0, ' ');
            }
        }
        if let Some(last) = text.last_mut() {
            last.text.truncate(last.text.trim_end().len());
        }
        text.retain(|stretch| !stretch.text.is_empty());
        text
    }

    fn block(&self, node: usize) -> Option<Block> {
        let text = self.text(node);
        let matter = match self.kind(node) {
            Kind::Heading(level) => Matter::Heading(level, text),
            Kind::Paragraph if text.is_empty() => return None,
            Kind::Paragraph => Matter::Paragraph(text),
            Kind::List => {
                let bodies = self.children(node, Kind::ListItem).map(|item| {
                    let bodies = self.children(item, Kind::ListBody);
                    bodies.flat_map(|body| self.text(body)).collect()
                });
                Matter::List(bodies.collect())
            }
            Kind::Table => Matter::Table(self.children(node, Kind::Row).map(|row| self.row(row)).collect()),
            _ => return None,
        };
        Some(Block { field: self.field(node), matter })
    }

    fn row(&self, node: usize) -> Row {
        let nodes = &self.layout.nodes[node].children;
        let head = |cell: &usize| matches!(self.kind(*cell), Kind::ColumnHead | Kind::RowHead);
        let cells: Vec<Cell> =
            nodes.iter().map(|cell| Cell { is_head: head(cell), text: self.text(*cell) }).collect();
        let labelled = cells.first().is_some_and(|cell| cell.is_head);
        // The first of the labelled rows of one thing leads them.
        let leads = |cell: &Cell| !cell.is_head && cell.text.first().is_some_and(|first| first.strong);
        Row {
            is_head: nodes.iter().all(|cell| self.kind(*cell) == Kind::ColumnHead),
            begins: labelled && cells.iter().any(leads),
            cells,
        }
    }

    /// The field of a node, or of the first part of it that has one.
    fn field(&self, node: usize) -> Option<usize> {
        let parts = || self.layout.nodes[node].children.iter().find_map(|child| self.field(*child));
        self.owned[node].field.or_else(parts)
    }
}
