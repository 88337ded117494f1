//! The guardian's copy: a plan set into pages as a display list that knows no PDF, and that list
//! written as a tagged, archivable PDF. Pure: the same input gives the same bytes.

mod apart;
mod attachment;
mod change_letter;
mod closing;
mod codes;
mod content;
mod cover;
mod draw;
mod edition;
mod extract;
mod face;
mod fields;
mod finish;
mod fonts;
mod foreign;
mod furniture;
mod galley;
mod hyphen;
mod layout;
mod letter;
mod line;
mod loose;
mod pairs;
mod plan;
mod preview;
mod profile;
mod pupil;
mod scan;
mod sheet;
mod side;
mod stream;
mod table;
mod tags;
mod value;
mod wording;

#[cfg(test)]
mod tests;

pub use apart::{DrawnPage, clean_apart, draw_apart, draw_foreign_page, read_apart, serve_drawing};
pub use attachment::{Cleaned, LARGEST_ATTACHMENT, MOST_ATTACHMENT_PAGES, Removed, clean_attachment};
pub use change_letter::{ChangeLetter, change_letter};
pub use cover::{Cover, cover_sheet};
pub use draw::{draw_page, page_count};
pub use edition::{Edition, Print};
pub use extract::write_extract;
pub use face::Face;
pub use fields::field_names;
pub use foreign::read_foreign_text;
pub use layout::{
    Code, Curve, Entry, Frame, Glyph, Ink, Item, Kind, Layout, Node, PAGE_HEIGHT, PAGE_WIDTH, Page, Run,
    Seal, Shape, Tag, Tongue,
};
pub use letter::{Block, Letter, letter};
pub use line::undrawn;
pub use loose::{LooseForm, Part, loose_field, pack, write_loose};
pub use preview::{Drawn, preview_page};
pub use pupil::{PupilForm, pupil_form};
pub use scan::{Scan, scan};
pub use sheet::{Sheet, recovery_sheet};
pub use stream::print_stream;

use crate::draft::Draft;
use crate::failure::{Failure, Result};
use crate::language::Language;
use crate::template::Template;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use extract::Shortened;
use finish::Colophon;
use furniture::Furniture;
use galley::Galley;
use line::{Compositor, Unknown};
use plan::Plan;
use wording::Wording;

/// What the copy says beside the plan itself.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    /// The language of the copy.
    pub language: Language,
    /// The form it is set in.
    pub edition: Edition,
    /// Whether answers of the plan are left out, which its pages then say.
    pub extract: bool,
    /// The number of the version; 0 for a draft.
    pub number: u32,
    /// When it was issued; nothing for a draft.
    pub issued: Option<DateTime<FixedOffset>>,
    /// The day of a draft.
    pub today: NaiveDate,
    /// The revision's id in groups of four; nothing for a draft.
    pub id: Option<String>,
    /// The version that this one takes the place of, and when that was issued.
    pub replaces: Option<(u32, DateTime<FixedOffset>)>,
    /// Who issues it.
    pub issuer: &'a str,
    /// For whom the copy is made; nobody for the copy that is the record.
    pub addressee: Option<Addressee<'a>>,
    /// The program and its version.
    pub program: &'a str,
}

impl Facts<'_> {
    /// The second language of the fixed texts. Many plans may be copied in one edition: what is asked for beside
    /// is not said twice where it is the copy's own language.
    pub fn second(&self) -> Option<Language> {
        self.edition.second.filter(|second| *second != self.language)
    }
}

/// For whom a copy is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Addressee<'a> {
    /// The number of the copy in its version.
    pub number: u32,
    /// The name.
    pub name: &'a str,
}

/// Sets a plan into pages.
///
/// # Errors
/// A character that no bundled font draws, with its place.
pub fn typeset(template: &Template, draft: &Draft, facts: &Facts<'_>) -> Result<Layout> {
    typeset_shortened(template, draft, facts, &Shortened::default())
}

fn typeset_shortened(
    template: &Template,
    draft: &Draft,
    facts: &Facts<'_>,
    shortened: &Shortened,
) -> Result<Layout> {
    let (layout, failure) = set(&Plan::new(template, draft, facts, shortened), Unknown::Refuse);
    failure.map_or(Ok(layout), Err)
}

/// Sets a half-written plan into pages; a character that no font draws becomes a box.
pub fn typeset_draft(template: &Template, draft: &Draft, facts: &Facts<'_>) -> Layout {
    set(&Plan::new(template, draft, facts, &Shortened::default()), Unknown::Box).0
}

/// Writes a layout as a PDF, with the plan's data as an associated file.
///
/// # Errors
/// The document could not be made: a defect of the program.
pub fn write_pdf(layout: &Layout, facts: &Facts<'_>, data: &[u8]) -> Result<Vec<u8>> {
    write_layout(layout, facts, Some(data))
}

/// Writes a layout as a PDF, with or without data inside.
fn write_layout(layout: &Layout, facts: &Facts<'_>, data: Option<&[u8]>) -> Result<Vec<u8>> {
    let wording = Wording(facts.language);
    let moment =
        facts.issued.unwrap_or_else(|| facts.today.and_time(NaiveTime::MIN).and_utc().fixed_offset());
    let copy = facts.addressee.map(|to| format!("{} {}", to.number, to.name)).unwrap_or_default();
    let identity =
        [facts.id.clone().unwrap_or_default().as_bytes(), copy.as_bytes(), data.unwrap_or_default()].concat();
    let colophon = Colophon {
        author: facts.issuer,
        program: facts.program,
        moment,
        data: data.map(|data| (data, wording.say("copy-data-name"))),
        identity,
    };
    finish::write(layout, &colophon)
}

fn set(plan: &Plan<'_>, unknown: Unknown) -> (Layout, Option<Failure>) {
    let facts = plan.facts;
    let mut galley = Galley::new(Compositor::new(facts.language, unknown), facts.edition.print);
    let measure = galley.measure;
    let mut furniture = Furniture::head(&mut galley, plan);
    plan.set(&mut galley);
    furniture.foot(&mut galley, plan);
    let (mut layout, mut compositor) = galley.into_pages(furniture.top, furniture.bottom());
    layout.title = plan.title();
    layout.language = facts.language;
    for field in plan.head_fields() {
        layout.begins.insert(field.to_owned(), 0);
    }
    furniture.draw(&mut layout, &mut compositor);
    measure.enlarge(&mut layout);
    (layout, compositor.failure)
}
