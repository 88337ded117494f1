//! What a document of a draft may say: neither what is never printed, nor what is not shown, nor what
//! is withheld. Both the pages and the data inside a document are made of this and of nothing else.

use super::{Answer, Draft, holds, shown};
use crate::template::{Extract, Template};
use std::collections::BTreeSet;

/// The draft as a document may say it. Nothing is left that stays hidden when only this is known: whoever
/// reads the document must find on its pages all that is in its data.
pub fn printed(template: &Template, draft: &Draft) -> Draft {
    extract(template, draft, &BTreeSet::new())
}

/// The draft as a document may say it to somebody who must not see these fields. What is shown only because
/// of an answer that is left out goes with it.
pub fn extract(template: &Template, draft: &Draft, without: &BTreeSet<String>) -> Draft {
    let mut printed = draft.clone();
    printed.answers.retain(|id, _| !without.contains(id));
    settle(template, draft, printed)
}

/// The draft as an extract may say it: of what a document may say the fields and columns that it lists, and
/// nothing else.
pub fn chosen(template: &Template, draft: &Draft, extract: &Extract) -> Draft {
    let mut part = printed(template, draft);
    part.answers.retain(|id, answer| {
        let Some(listed) = extract.part(id) else { return false };
        if let Answer::Rows(rows) = answer {
            rows.iter_mut().for_each(|row| row.retain(|column, _| listed.columns.contains(column)));
            rows.retain(|row| row.values().any(|cell| !cell.is_empty()));
        }
        !answer.is_empty()
    });
    settle(template, draft, part)
}

/// Takes out of a part of a draft what stays hidden when only this is known, until nothing does.
fn settle(template: &Template, draft: &Draft, mut printed: Draft) -> Draft {
    loop {
        let next = without_hidden(template, draft, &printed);
        if next == printed {
            return printed;
        }
        printed = next;
    }
}

/// The fields that sections and fields of these ids are.
///
/// # Errors
/// An id that names nothing a document can leave out.
pub fn withheld(template: &Template, names: &[String]) -> Result<BTreeSet<String>, String> {
    let mut fields = BTreeSet::new();
    for name in names {
        let section = template.section(name).map_or(&[][..], |section| &section.fields);
        let own = section.iter().chain(template.field(name)).filter(|field| template.may_leave_out(field));
        let own: Vec<String> = own.map(|field| field.id.clone()).collect();
        if own.is_empty() {
            return Err(name.clone());
        }
        fields.extend(own);
    }
    Ok(fields)
}

/// What is left of a part of the draft.
fn without_hidden(template: &Template, draft: &Draft, part: &Draft) -> Draft {
    let shown = shown(template, part);
    let mut printed = part.clone();
    printed.answers.retain(|id, _| {
        let prints = |field: &crate::template::Field| !field.unprinted && !field.kind.is_kept();
        shown.fields.contains(id) && template.field(id).is_some_and(prints)
    });
    for (id, answer) in &mut printed.answers {
        if let (Some(field), Answer::Rows(rows)) = (template.field(id), answer) {
            let is_kept =
                |column: &str| field.kind.column(column).is_some_and(|column| column.kind.is_kept());
            rows.iter_mut().for_each(|row| row.retain(|column, _| !is_kept(column)));
        }
    }
    withhold(template, Some(draft), &mut printed);
    printed
}

/// Takes out of a document what is withheld under the conditions that hold in a draft: the document's own, or
/// another version of it; all that may be when none is named.
pub fn withhold(template: &Template, under: Option<&Draft>, printed: &mut Draft) {
    for part in &template.meaning.withheld {
        let answer = printed.answers.get_mut(&part.field);
        let applies = under.is_none_or(|under| holds(template, under, Some(&part.when)));
        if let (true, Some(Answer::Rows(rows))) = (applies, answer) {
            for row in rows.iter_mut() {
                row.retain(|column, _| !part.columns.contains(column));
            }
            // A row that held nothing else is none.
            rows.retain(|row| !row.is_empty());
        }
    }
    printed.answers.retain(|_, answer| !answer.is_empty());
}
