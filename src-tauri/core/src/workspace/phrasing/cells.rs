//! Which parts of a table's row can be kept as a phrase, and how they are written into another table.

use crate::draft::{Answer, write_answer};
use crate::language::Language;
use crate::phrase::{Cell, Phrase};
use crate::template::{Column, Field, Kind, Spot, Template};
use serde_json::Value;

/// Whether rows can be added to a field.
pub(in crate::workspace) fn takes_rows(kind: &Kind) -> bool {
    matches!(kind, Kind::Table { fixed_rows: None, .. })
}

/// The column in which the goals of a table stand, if it is one of goals, and the one of their evidence.
pub(in crate::workspace) fn goal_column<'a>(
    template: &'a Template,
    field: &str,
) -> Option<[Option<&'a String>; 2]> {
    let following = template.meaning.following.as_ref()?;
    let goals = following.goals.iter().find(|goals| goals.field == field)?;
    Some([Some(&goals.column), goals.evidence.as_ref()])
}

/// Whether a row can be written in this table: it is the one that it was kept from, or both hold goals.
pub(in crate::workspace) fn fits(template: Option<&Template>, field: &Field, phrase: &Phrase) -> bool {
    let goal = template.and_then(|template| goal_column(template, &field.id)).and_then(|[goal, _]| goal);
    phrase.field == field.id || goal.is_some_and(|goal| phrase.cells.contains_key(goal))
}

/// Whether something of a column can be kept: a text or a choice that no new school year empties.
pub(in crate::workspace) fn is_kept(template: &Template, field: &Field, column: &str) -> bool {
    let renewal = template.renewal.as_ref();
    let emptied = renewal.is_some_and(|renewal| {
        let is_it = |spot: &Spot| {
            spot.field == field.id && spot.column.as_deref().is_none_or(|emptied| emptied == column)
        };
        renewal.emptied.iter().any(is_it)
    });
    let takes = |column: &Column| !column.kind.is_kept() && takes_text(&column.kind);
    !emptied && field.kind.column(column).is_some_and(takes)
}

fn takes_text(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::ShortText { .. }
            | Kind::LongText { .. }
            | Kind::List
            | Kind::Choice { .. }
            | Kind::MultiChoice { .. }
    )
}

/// Whether a column is kept unless the person says otherwise: short texts mostly name somebody.
pub(in crate::workspace) fn is_chosen(template: &Template, field: &Field, column: &Column) -> bool {
    let goal = goal_column(template, &field.id).unwrap_or_default();
    !matches!(column.kind, Kind::ShortText { .. }) || goal.contains(&Some(&column.id))
}

pub(in crate::workspace) fn cell_of(answer: &Answer) -> Option<Cell> {
    let cell = match answer {
        Answer::Text(text) | Answer::Choice(text) => Cell::Text(text.trim().to_owned()),
        Answer::List(texts) | Answer::Choices(texts) => Cell::Texts(texts.clone()),
        _ => return None,
    };
    cell.texts().iter().any(|text| !text.is_empty()).then_some(cell)
}

/// A cell in words.
pub(in crate::workspace) fn words(
    template: &Template,
    language: Language,
    kind: &Kind,
    cell: &Cell,
) -> String {
    let texts = template.texts(language);
    let word =
        |text: &String| kind.options().map_or(text.clone(), |list| texts.option_name(list, text).to_owned());
    cell.texts().iter().map(word).collect::<Vec<_>>().join("\n")
}

/// A cell as the answer of a column of this kind; an option that its list does not have is none.
pub(in crate::workspace) fn fitting(template: &Template, kind: &Kind, cell: &Cell) -> Option<Value> {
    let known = |option: &String| {
        kind.options().is_none_or(|list| template.options(list).iter().any(|other| other == option))
    };
    let answer = match (kind, cell) {
        (Kind::ShortText { .. } | Kind::LongText { .. }, cell) => Answer::Text(cell.texts().join("\n")),
        (Kind::List, cell) => Answer::List(cell.texts().to_vec()),
        (Kind::Choice { .. }, Cell::Text(option)) if known(option) => Answer::Choice(option.clone()),
        (Kind::MultiChoice { .. }, cell) => {
            Answer::Choices(cell.texts().iter().filter(|option| known(option)).cloned().collect())
        }
        _ => return None,
    };
    (!answer.is_empty()).then(|| write_answer(&answer))
}

/// What a phrase says; of a row its cells in the order of the table.
pub(in crate::workspace) fn told(
    table: Option<(&Template, &Field)>,
    language: Language,
    phrase: &Phrase,
) -> String {
    let in_table = table.map(|(template, field)| {
        let cell =
            |column: &Column| Some(words(template, language, &column.kind, phrase.cells.get(&column.id)?));
        field.kind.columns().iter().filter_map(cell).collect::<Vec<_>>()
    });
    match phrase.is_row() {
        false => phrase.text.clone(),
        true => in_table
            .filter(|cells| !cells.is_empty())
            .unwrap_or_else(|| phrase.texts().map(str::to_owned).collect())
            .join(" · "),
    }
}
