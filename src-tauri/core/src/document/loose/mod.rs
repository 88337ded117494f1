//! A plan as a file that others can go on writing in, or as plain text: for schools and systems that take no PDF.
//! It is read off the logical tree of the same layout that a copy is set in, so it says what the copy says, but
//! for the places of signatures; and it says that it is no copy.

mod docx;
mod field;
mod flow;
mod odt;
mod pack;
mod plain;
#[cfg(test)]
mod tests;

pub use field::loose_field;
pub use pack::{Part, pack};

use super::extract::Shortened;
use super::face::Face;
use super::galley::{Galley, style};
use super::layout::Layout;
use super::line::{Span, Unknown};
use super::plan::Plan;
use super::wording::Wording;
use super::{Facts, set};
use crate::draft::{Draft, display_day};
use crate::failure::Result;
use crate::template::Template;
use flow::Flow;
use serde::{Deserialize, Serialize};

/// The form of such a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "lowercase")]
pub enum LooseForm {
    /// Office Open XML: Word.
    Docx,
    /// OpenDocument: LibreOffice and others.
    Odt,
    /// Plain text, UTF-8 with the line ends of Windows.
    Text,
}

impl LooseForm {
    /// How the names of such files end.
    pub fn ending(self) -> &'static str {
        match self {
            LooseForm::Docx => "docx",
            LooseForm::Odt => "odt",
            LooseForm::Text => "txt",
        }
    }
}

/// What a file says of itself.
struct About {
    title: String,
    /// The tag of its language.
    language: &'static str,
    /// The moment of the version, or the day of the draft.
    moment: String,
    /// How much larger than usual its text is.
    scale: f32,
    /// What stands before, between and after the number of a page and that of all.
    page: [String; 3],
}

/// A draft that holds only what a document may say, as a file that others can go on writing in.
///
/// # Errors
/// A character that no bundled font draws, with its place; the file could not be packed.
pub fn write_loose(
    template: &Template,
    draft: &Draft,
    facts: &Facts<'_>,
    form: LooseForm,
) -> Result<Vec<u8>> {
    let layout = typeset_loose(template, draft, facts)?;
    let flow = Flow::of(&layout);
    match form {
        LooseForm::Docx => docx::write(&flow, &about(&layout, facts)),
        LooseForm::Odt => odt::write(&flow, &about(&layout, facts)),
        LooseForm::Text => Ok(plain::write(&flow).into_bytes()),
    }
}

/// The layout that it is read off.
fn typeset_loose(template: &Template, draft: &Draft, facts: &Facts<'_>) -> Result<Layout> {
    let whole = Shortened::default();
    let mut plan = Plan::new(template, draft, facts, &whole);
    plan.loose = true;
    let (layout, failure) = set(&plan, Unknown::Refuse);
    failure.map_or(Ok(layout), Err)
}

fn about(layout: &Layout, facts: &Facts<'_>) -> About {
    // Letters that no sentence has stand for the numbers.
    let (one, all) = ("\u{1}", "\u{2}");
    let page = Wording(facts.language).with("copy-page", &[("page", one), ("pages", all)]);
    let (before, rest) = page.split_once(one).unwrap_or((&page, all));
    let (between, after) = rest.split_once(all).unwrap_or((rest, ""));
    let day = facts.today.format("%Y-%m-%dT00:00:00Z").to_string();
    let moment = facts.issued.map(|issued| issued.to_utc().format("%Y-%m-%dT%H:%M:%SZ").to_string());
    About {
        title: layout.title.clone(),
        language: super::Tongue::Known(facts.language).tag(),
        moment: moment.unwrap_or(day),
        scale: facts.edition.print.scale(),
        page: [before, between, after].map(str::to_owned),
    }
}

impl Plan<'_> {
    /// What such a file says of itself, before anything of the plan.
    pub(super) fn set_loose_lead(&self, galley: &mut Galley) {
        let words = self.names.fixed(|language| {
            let wording = Wording(language);
            match (&self.facts.id, self.facts.issued) {
                (Some(id), Some(issued)) => {
                    let (number, day) = (self.facts.number.to_string(), display_day(issued.date_naive()));
                    wording.with("loose-of-version", &[("number", &number), ("day", &day), ("id", id)])
                }
                _ => wording.with("loose-of-draft", &[("day", &display_day(self.facts.today))]),
            }
        });
        for (tongue, text) in &words {
            let spans = [Span { face: Face::SemiBold, text }];
            galley.paragraph_in(*tongue, style::TEXT, &spans, 0.0);
        }
    }
}
