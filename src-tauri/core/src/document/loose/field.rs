//! The text of one field, as a system wants it that takes fields one by one.

use super::flow::Flow;
use super::{plain, typeset_loose};
use crate::document::Facts;
use crate::draft::{Answer, Draft, display};
use crate::failure::{Code, Failure, Result};
use crate::template::Template;

/// What a draft that holds only what a document may say says in a field, in lines; nothing when it is empty
/// or not printed.
///
/// # Errors
/// `unknown-field`; a character that no bundled font draws.
pub fn loose_field(template: &Template, draft: &Draft, facts: &Facts<'_>, field: &str) -> Result<String> {
    let unknown = || Failure::new(Code::UnknownField).with("field", field);
    let kind = &template.field(field).ok_or_else(unknown)?.kind;
    match draft.answers.get(field) {
        // Tables, lists and fixed texts are set first.
        Some(Answer::Rows(_) | Answer::List(_) | Answer::Choices(_)) | None => {}
        Some(answer) => return Ok(display(template, facts.language, kind, answer)),
    }
    let layout = typeset_loose(template, draft, facts)?;
    let at = layout.fields.iter().position(|own| own == field);
    let blocks = Flow::of(&layout).blocks;
    let own = blocks.iter().filter(|block| at.is_some() && block.field == at);
    let texts = own.map(|block| plain::matter(&block.matter)).filter(|text| !text.is_empty());
    Ok(texts.collect::<Vec<_>>().join("\n"))
}
