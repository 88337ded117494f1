//! The support diary: support that was planned for a unit, and of which the follow-up says that it was given, is a
//! record of the service by itself. What the service calls support that has no code of its own is chosen: nothing is
//! guessed.

use super::left::{Left, LeftOut};
use super::node::Node;
use super::read::{folded, text};
use super::upload::Making;
use super::{Diary, Mapping, cell, current, upload};
use crate::draft::{Answer, Draft, Row, display};
use crate::language::Language;
use crate::template::{Fed, Template};
use serde_json::{Value, json};

/// The periods in which a unit is acquired.
const PERIODS: &str = "osaamisen-hankkimistavat";

/// Adds the records that the diary gives and no row says yet.
pub(super) fn records(making: &mut Making<'_>) {
    let diary = &making.mapping.diary;
    let Some(fed) = making
        .template
        .meaning
        .following
        .iter()
        .flat_map(|following| &following.support)
        .find(|fed| fed.from == diary.table)
    else {
        return;
    };
    for (number, row) in making.filled_rows(&diary.table) {
        let (form, name) = (text(row, &diary.form), text(row, &diary.unit));
        if form.is_empty() || !is_given(making, fed, row) || is_said(making, diary.forms.get(&form), &name) {
            continue;
        }
        let made = match diary.forms.get(&form) {
            Some(code) => remedial(making, &name, row, code),
            None => other(diary, row),
        };
        let value = match made {
            Ok(value) => value,
            Err((why, column)) => {
                let place = making.place(&diary.table, Some(number), Some(column));
                making.left.push(Left { why, place });
                continue;
            }
        };
        let place = making.place(&diary.table, Some(number), None);
        let there = making.items(&diary.list).iter().any(|node| says(&node.value, &value));
        if !there {
            making.records.push(value.clone());
            let node = Node { value, place: Some(place), list: diary.list.clone(), ..Node::default() };
            making.items(&diary.list).push(node);
        }
    }
}

fn says(one: &Value, other: &Value) -> bool {
    let mut keys = other.as_object().into_iter().flat_map(|map| map.keys());
    keys.all(|key| one.get(key) == other.get(key))
}

/// Whether a round of the follow-up says that this support was given.
fn is_given(making: &Making<'_>, fed: &Fed, row: &Row) -> bool {
    let diary = &making.mapping.diary;
    let Some(table) = making.template.field(&fed.from) else { return false };
    let named = Language::ALL.iter().map(|language| {
        let parts = fed.columns.iter().filter_map(|id| {
            let words = display(making.template, *language, &table.kind.column(id)?.kind, row.get(id)?);
            Some(words.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|words| !words.is_empty())
        });
        folded(&parts.collect::<Vec<_>>().join(", "))
    });
    let named: Vec<String> = named.collect();
    let mut rounds = making.filled_rows(&fed.into).into_iter();
    rounds.any(|(_, round)| {
        let effect = text(round, &diary.effect);
        named.contains(&folded(&text(round, &fed.to)))
            && !effect.is_empty()
            && !diary.not_given.contains(&effect)
    })
}

/// Remedial teaching is a record of its unit.
fn remedial<'a>(
    making: &mut Making<'a>,
    name: &str,
    row: &Row,
    code: &str,
) -> Result<Value, (LeftOut, &'a str)> {
    let unit = making.mapping.diary.unit.as_str();
    match making.has_units() {
        false => Err((LeftOut::Part, unit)),
        true => record(making, name, row, code).ok_or((LeftOut::Support, unit)),
    }
}

/// Other support is one record for the whole study right: what the service calls it is chosen.
fn other<'a>(diary: &'a Diary, row: &Row) -> Result<Value, (LeftOut, &'a str)> {
    let code = text(row, &diary.kind);
    match code.is_empty() {
        true => Err((LeftOut::Type, &diary.kind)),
        false => Ok(json!({ (diary.key.as_str()): code })),
    }
}

/// The plan with the records that the diary gives as rows of the table of given support: as they are typed by hand.
pub fn with_records(mapping: &Mapping, template: &Template, draft: &Draft) -> Draft {
    let made = upload(mapping, template, draft, current(mapping, draft).as_ref(), "");
    let mut plan = draft.clone();
    let Some(list) = mapping.lists.iter().find(|list| list.key == mapping.diary.list) else { return plan };
    let columns = template.field(&list.table).map_or(&[][..], |field| field.kind.columns());
    let mut rows = draft.rows(&list.table).to_vec();
    rows.extend(made.records.iter().map(|record| cell::read_row(template, columns, &list.cells, record)));
    if !made.records.is_empty() {
        plan.answers.insert(list.table.clone(), Answer::Rows(rows));
    }
    plan
}

/// Whether a row of the table of given support says it of this unit: with this code or, of support whose code is
/// chosen, with any other.
fn is_said(making: &Making<'_>, code: Option<&String>, unit: &str) -> bool {
    let list = making.mapping.lists.iter().find(|list| list.key == making.mapping.diary.list);
    let Some(list) = list else { return false };
    let column = list
        .cells
        .iter()
        .find(|cell| cell.key == making.mapping.diary.key)
        .and_then(|cell| cell.column.as_deref());
    let remedial = |told: &str| making.mapping.diary.forms.values().any(|code| code == told);
    making.filled_rows(&list.table).into_iter().any(|(_, row)| {
        let told = column.map(|column| text(row, column)).unwrap_or_default();
        let fits = match code {
            Some(code) => told == *code,
            None => !told.is_empty() && !remedial(&told),
        };
        fits && folded(&text(row, &making.mapping.diary.unit)) == folded(unit)
    })
}

/// The record: its days are those in which the unit is acquired, else those of the plan for the support.
fn record(making: &mut Making<'_>, name: &str, row: &Row, code: &str) -> Option<Value> {
    let mapping = making.mapping;
    let unit = making.unit(name, None)?;
    let group = mapping.diary.groups.get(&unit.list)?;
    let periods = unit.within.iter().filter(|(key, ..)| key == PERIODS).flat_map(|(_, _, items)| items);
    let day = |node: &Node, key: &str| node.value.get(key).and_then(Value::as_str).map(str::to_owned);
    let days: Vec<_> = periods.filter_map(|node| Some((day(node, "alku")?, day(node, "loppu")?))).collect();
    let start = days.iter().map(|(start, _)| start.clone()).min();
    let end = days.iter().map(|(_, end)| end.clone()).max();
    let (start, end) = match (start, end, row.get(&mapping.diary.period)) {
        (Some(start), Some(end), _) => (start, end),
        (_, _, Some(Answer::Period { start: Some(start), end: Some(end) })) => {
            (start.format("%Y-%m-%d").to_string(), end.format("%Y-%m-%d").to_string())
        }
        _ => return None,
    };
    let mut value = json!({ "alku": start, "loppu": end });
    cell::put(&mut value, &mapping.diary.key, Some(json!(code)));
    cell::put(&mut value, &mapping.diary.group, Some(json!(group)));
    Some(value)
}
