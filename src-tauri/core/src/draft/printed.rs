//! What a document of a draft may say: neither what is never printed, nor what is not shown, nor what
//! is withheld. Both the pages and the data inside a document are made of this and of nothing else.

use super::{Answer, Draft, holds, shown};
use crate::template::Template;

/// The draft as a document may say it. Nothing is left that stays hidden when only this is known: whoever
/// reads the document must find on its pages all that is in its data.
pub fn printed(template: &Template, draft: &Draft) -> Draft {
    let mut printed = without_hidden(template, draft, draft);
    loop {
        let next = without_hidden(template, draft, &printed);
        if next == printed {
            return printed;
        }
        printed = next;
    }
}

/// What is left of a part of the draft.
fn without_hidden(template: &Template, draft: &Draft, part: &Draft) -> Draft {
    let shown = shown(template, part);
    let mut printed = part.clone();
    printed.answers.retain(|id, _| {
        shown.fields.contains(id) && template.field(id).is_some_and(|field| !field.unprinted)
    });
    for part in &template.meaning.withheld {
        let answer = printed.answers.get_mut(&part.field);
        if let (true, Some(Answer::Rows(rows))) = (holds(template, draft, Some(&part.when)), answer) {
            for row in rows {
                row.retain(|column, _| !part.columns.contains(column));
            }
        }
    }
    printed
}
