//! A copy that came back: the data inside it, and whether they say what its pages say. The pages are set
//! anew from the data, with the same words, and compared with the text that the file's own bytes hold.
//! Files may be hostile: all reading is bounded, and what panics is a file that cannot be read.

mod added;
mod attached;
mod expected;
mod page;
#[cfg(test)]
mod tests;
mod tree;
mod words;

use crate::document::{Layout, typeset, write_pdf};
use crate::draft::printed;
use crate::export::{CopyData, read_copy_data, write_copy_data};
use crate::failure::{Code, Failure, Result};
use crate::signature::{is_grown_by_signatures, read, read_shown};
use crate::template::Template;
use attached::Attached;
use lopdf::Document;
use std::collections::BTreeSet;
use words::Difference;

/// A file of more pages than this is no copy.
const MOST_PAGES: usize = 1000;

/// What was found in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt<'a> {
    /// Whether its pages and its data say the same.
    pub agreement: Agreement,
    /// The data, where they could be read.
    pub data: Option<CopyData<'a>>,
}

/// Whether pages and data say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// There are no plan's data inside.
    NoData,
    /// They do.
    Same {
        /// How many answers were compared.
        places: usize,
        /// Whether the pages also look as they must: they are, byte for byte, what the program makes of
        /// these data. Of another version's pages only the text can be compared.
        looks: bool,
    },
    /// They do not: where.
    Differs(BTreeSet<Spot>),
    /// It cannot be said.
    Unjudged(Unjudged),
}

/// A place where pages and data do not say the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// The answer of this field.
    Field(String),
    /// After this field's answer: the pages hold text that the data do not.
    After(String),
    /// Text of a page, counted from 1, that is no answer.
    Page(usize),
    /// Something on a page, counted from 1, that is no text of the copy: a picture, a note, hidden letters.
    Strange(usize),
    /// Words that no page shows: in the tags or in the outline.
    Unseen,
    /// The data hold more than a copy's data do.
    Data,
    /// The text is the same, but the pages are not those that the program makes.
    Looks,
}

/// Why nothing can be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unjudged {
    /// A template, and the version of it, that the program does not have.
    UnknownTemplate(String, String),
    /// The data are in a later form.
    Newer,
    /// The data are not in the form of a copy's: which part.
    Broken(String),
    /// There are more files inside.
    OtherFiles,
    /// Another version of the program made the pages, in words that this one does not say.
    OtherVersion(String),
    /// The pages cannot be read.
    Unreadable,
    /// It would take more than the program gives to it.
    TooLarge,
}

/// Reads a file as a copy. `program` is the name and version of the program that runs.
///
/// # Errors
/// `not-pdf`.
pub fn read_copy<'a>(
    pdf: &[u8],
    templates: impl IntoIterator<Item = &'a Template> + Send,
    program: &str,
) -> Result<Receipt<'a>> {
    let mut budget = read::Budget::new();
    let document = read_shown(pdf, &mut budget);
    if budget.is_spent() {
        return Ok(unjudged(Unjudged::TooLarge));
    }
    let document = document.ok_or(Code::NotPdf)?;
    let receipt = read::contained(|| Reading { pdf, document: &document, program }.read(templates));
    Ok(receipt.unwrap_or_else(|| unjudged(Unjudged::Unreadable)))
}

fn unjudged<'a>(reason: Unjudged) -> Receipt<'a> {
    Receipt { agreement: Agreement::Unjudged(reason), data: None }
}

struct Reading<'a> {
    pdf: &'a [u8],
    document: &'a Document,
    program: &'a str,
}

impl Reading<'_> {
    fn read<'a>(&self, templates: impl IntoIterator<Item = &'a Template>) -> Receipt<'a> {
        let bytes = match attached::attached(self.document) {
            Attached::Nothing => return Receipt { agreement: Agreement::NoData, data: None },
            Attached::AmongOthers => return unjudged(Unjudged::OtherFiles),
            Attached::TooLarge => return unjudged(Unjudged::TooLarge),
            Attached::Data(bytes) => bytes,
        };
        match read_copy_data(&bytes, templates) {
            Err(failure) => unjudged(reason(failure)),
            Ok(data) => {
                let agreement = self.compare(&data, &bytes).unwrap_or_else(Agreement::Unjudged);
                Receipt { agreement, data: Some(data) }
            }
        }
    }

    fn compare(&self, data: &CopyData<'_>, bytes: &[u8]) -> std::result::Result<Agreement, Unjudged> {
        let facts = data.imprint.facts(data.language);
        let layout =
            typeset(data.template, &data.draft, &facts).map_err(|_| Unjudged::Broken("values".to_owned()))?;
        let mut spots = self.data_alone(data, bytes);
        let from_data = !spots.is_empty();
        let (from_pages, answers) = self.pages(&layout)?;
        spots.extend(from_pages);
        let ours = facts.program == self.program;
        if spots.is_empty() {
            let looks =
                write_pdf(&layout, &facts, bytes).is_ok_and(|made| is_grown_by_signatures(&made, self.pdf));
            return Ok(match looks || !ours {
                true => Agreement::Same { places: layout.begins.len(), looks },
                false => Agreement::Differs([Spot::Looks].into()),
            });
        }
        // Another version may say other words around the answers, but not other answers.
        match ours || from_data || answers {
            true => Ok(Agreement::Differs(spots)),
            false => Err(Unjudged::OtherVersion(facts.program.to_owned())),
        }
    }

    /// What only the data say: answers that no page shows, and parts that are no copy's.
    fn data_alone(&self, data: &CopyData<'_>, bytes: &[u8]) -> BTreeSet<Spot> {
        let seen = printed(data.template, &data.draft);
        let unseen = data.draft.answers.iter().filter(|(id, answer)| seen.answers.get(*id) != Some(answer));
        let mut spots: BTreeSet<Spot> = unseen.map(|(id, _)| Spot::Field(id.clone())).collect();
        let facts = data.imprint.facts(data.language);
        // Written again the same: no part that nobody reads, no name that occurs twice.
        if !write_copy_data(data.template, &data.draft, &facts).is_ok_and(|again| again == bytes) {
            spots.insert(Spot::Data);
        }
        spots
    }

    /// Where the pages say something else than the layout, and whether that is in an answer.
    fn pages(&self, layout: &Layout) -> std::result::Result<(BTreeSet<Spot>, bool), Unjudged> {
        let pages = read::pages(self.document);
        if pages.len() > MOST_PAGES {
            return Err(Unjudged::TooLarge);
        }
        let texts = page::read_pages(self.document, &pages).ok_or(Unjudged::Unreadable)?;
        let tags = tree::Tags::read(self.document, &pages, &texts).ok_or(Unjudged::TooLarge)?;
        let outline = tree::outline(self.document).ok_or(Unjudged::TooLarge)?;
        let expected = words::words(&expected::chunks(layout));
        let (mut spots, mut answers) = (BTreeSet::new(), false);
        for Difference { at, page, added } in words::differing(&expected, &words::words(&tags.chunks)) {
            let field = expected.get(at).and_then(|word| layout.fields.get(word.field?)).cloned();
            answers |= field.is_some() && !added;
            spots.insert(match field {
                Some(field) if added => Spot::After(field),
                Some(field) => Spot::Field(field),
                None => Spot::Page(page + 1),
            });
        }
        let numbered = || texts.iter().enumerate().map(|(number, text)| (number + 1, text));
        spots.extend(numbered().filter(|(_, text)| text.strange).map(|(page, _)| Spot::Strange(page)));
        spots.extend(tags.unclaimed(&texts).map(|page| Spot::Strange(page + 1)));
        spots.extend(added::strange_note(self.document, layout).map(|page| Spot::Strange(page + 1)));
        if tags.instead || !outline.iter().eq(layout.outline.iter().map(|entry| &entry.text)) {
            spots.insert(Spot::Unseen);
        }
        if spots.is_empty() {
            // An answer that differs stands in the head of every page too: it is named once.
            let known = expected::vocabulary(layout, pages.len());
            let strange =
                |text: &page::PageText| words::split(&text.repeated).iter().any(|word| !known.contains(word));
            spots.extend(numbered().filter(|(_, text)| strange(text)).map(|(page, _)| Spot::Page(page)));
        }
        Ok((spots, answers))
    }
}

/// Why data cannot be read.
fn reason(failure: Failure) -> Unjudged {
    let detail = |name: &str| failure.details.get(name).cloned().unwrap_or_default();
    match failure.code {
        Code::UnknownTemplate => Unjudged::UnknownTemplate(detail("template"), detail("version")),
        Code::NewerPlanFile => Unjudged::Newer,
        Code::FileTooLarge => Unjudged::TooLarge,
        _ => Unjudged::Broken([detail("place"), detail("field")].concat()),
    }
}
