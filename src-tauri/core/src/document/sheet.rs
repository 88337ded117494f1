//! The recovery sheet: one page with the groups of the recovery key, to be printed and locked away.
//! Its bytes exist only while it is printed or saved.

use super::edition::Print;
use super::face::{Face, Figures};
use super::finish::{Colophon, write};
use super::galley::{Galley, Strip, mm, rule_item, set_by_hand, style};
use super::layout::{Ink, Kind, PAGE_HEIGHT, Tag};
use super::line::{Compositor, Span, Style, Unknown};
use super::wording::Wording;
use crate::draft::display_day;
use crate::failure::Result;
use crate::language::Language;
use chrono::{DateTime, FixedOffset};

/// What the recovery sheet says beside the groups.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// Which part of how many it is; `None` when it is whole.
    pub part: Option<(u8, u8)>,
    /// The language of the sheet.
    pub language: Language,
    /// The name of the file that the key opens.
    pub file: &'a str,
    /// The teacher's name.
    pub teacher: &'a str,
    /// The teacher's school.
    pub school: &'a str,
    /// When the key was made.
    pub made: DateTime<FixedOffset>,
    /// The program and its version.
    pub program: &'a str,
}

const GROUP: Style = Style {
    face: Face::Mono,
    size: 20.0,
    lead: 27.0,
    ink: Ink::Ink,
    figures: Figures::Running,
    divide: 5.0,
    line: 0.0,
};

/// The recovery sheet as a PDF of one page.
///
/// # Errors
/// A character that no bundled font draws, or a defect of the program.
pub fn recovery_sheet(groups: &[String], facts: &Sheet<'_>) -> Result<Vec<u8>> {
    let wording = Wording(facts.language);
    let mut galley = Galley::new(Compositor::new(facts.language, Unknown::Refuse), Print::Normal);
    let title = match facts.part {
        None => wording.say("sheet-title"),
        Some((number, of)) => {
            wording.with("sheet-title-part", &[("number", &number.to_string()), ("count", &of.to_string())])
        }
    };
    galley.title(&title, mm(3.0));
    set_owner(&mut galley, facts);
    set_groups(&mut galley, groups, wording);
    let [when, keep] = match facts.part {
        None => ["sheet-when-text", "sheet-keep-text"],
        Some(_) => ["sheet-when-part", "sheet-keep-part"],
    };
    let when = (wording.say("sheet-when"), wording.say(when));
    let keep = (wording.say("sheet-keep"), wording.say(keep));
    for (head, text) in [when, keep] {
        let text = format!(" {text}");
        let spans = [Span { face: Face::SemiBold, text: &head }, Span { face: Face::Regular, text: &text }];
        galley.paragraph(style::TEXT, &spans, mm(3.0));
    }
    set_by_hand(&mut galley, &[wording.say("sheet-place"), wording.say("sheet-date-and-name")]);
    let (mut layout, compositor) = galley.into_pages(mm(28.0), PAGE_HEIGHT - mm(20.0));
    layout.title = title;
    layout.language = facts.language;
    if let Some(failure) = compositor.failure {
        return Err(failure);
    }
    let identity = format!("{}{}", facts.file, facts.made).into_bytes();
    let colophon =
        Colophon { author: facts.teacher, program: facts.program, moment: facts.made, data: None, identity };
    write(&layout, &colophon)
}

fn set_owner(galley: &mut Galley, facts: &Sheet<'_>) {
    let wording = Wording(facts.language);
    let label = format!("{} ", wording.say("sheet-file"));
    let spans = [Span { face: Face::Regular, text: &label }, Span { face: Face::SemiBold, text: facts.file }];
    galley.paragraph(style::TEXT, &spans, 0.0);
    let day = display_day(facts.made.date_naive());
    let parts = [facts.teacher.trim(), facts.school.trim(), &day];
    let owner = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    galley.paragraph(style::TEXT, &[Span { face: Face::Regular, text: &owner }], 0.0);
}

/// The groups, numbered, in even rows between two rules.
fn set_groups(galley: &mut Galley, groups: &[String], wording: Wording) {
    let columns = if groups.len().is_multiple_of(3) { 3 } else { 4 };
    let column = galley.measure.width / columns as f32;
    let mut strip = Strip { above: mm(5.0), ..Strip::default() };
    strip.items.push(rule_item(galley.measure.left, 0.0, galley.measure.width, mm(0.5), Ink::Ink));
    let row = mm(17.0);
    let list = galley.node(0, Kind::List);
    for (n, group) in groups.iter().enumerate() {
        let (x, y) =
            (galley.measure.left + (n % columns) as f32 * column, mm(4.0) + (n / columns) as f32 * row);
        let item = galley.node(list, Kind::ListItem);
        let (label, body) = (galley.node(item, Kind::Label), galley.node(item, Kind::ListBody));
        let number = wording.with("sheet-group", &[("number", &(n + 1).to_string())]);
        strip.items.extend(galley.set_text(&number, style::SMALL, Tag::Node(label), (x, y, column)).0);
        let below = y + style::SMALL.lead;
        strip.items.extend(galley.set_text(group, GROUP, Tag::Node(body), (x, below, column)).0);
    }
    strip.height = mm(4.0) + groups.len().div_ceil(columns) as f32 * row;
    strip.items.push(rule_item(galley.measure.left, strip.height, galley.measure.width, mm(0.5), Ink::Ink));
    galley.strips.push(strip);
}
