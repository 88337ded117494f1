//! What a document of a draft may say: neither what is never printed, nor what is not shown, nor what
//! is withheld. Both the pages and the data inside a document are made of this and of nothing else.

use super::{Answer, Draft, holds, shown};
use crate::template::Template;

/// The draft as a document may say it.
pub fn printed(template: &Template, draft: &Draft) -> Draft {
    let shown = shown(template, draft);
    let mut printed = draft.clone();
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
