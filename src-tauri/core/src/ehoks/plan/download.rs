//! A HOKS of the service becomes answers: of a new plan, or of one that is being written. There what the person wrote
//! stays, what is empty is filled, and what the service has more becomes rows, so that nothing of it can be wiped.

use super::kept::current;
use super::read::{Which, folded, right_rows, text};
use super::{Cell, Mapping, Note, cell};
use crate::draft::{Answer, Draft, Row, draft, write_answer};
use crate::language::Language;
use crate::template::{Column, Kind, Template};
use serde_json::Value;
use std::collections::BTreeMap;

/// What a HOKS changes of a plan.
#[derive(Debug, Default)]
pub struct Brought {
    /// The answers that are others than before; nothing where one is gone.
    pub answers: BTreeMap<String, Option<Answer>>,
    /// How many rows are new.
    pub rows: usize,
    /// Whether the kind of studies was not told and is only presumed.
    pub presumed: bool,
    /// Choices that the plan answers otherwise than the HOKS shows; they stay.
    pub differs: Vec<String>,
}

/// A new plan of a HOKS.
pub fn fresh(mapping: &Mapping, template: &Template, hoks: &Value, language: Language) -> (Draft, Brought) {
    let mut plan = draft(template);
    let brought = bring(mapping, template, &plan, hoks, language);
    for (field, answer) in &brought.answers {
        match answer {
            Some(answer) => drop(plan.answers.insert(field.clone(), answer.clone())),
            None => drop(plan.answers.remove(field)),
        }
    }
    (plan, brought)
}

/// What a HOKS changes of a plan that is being written.
pub fn bring(
    mapping: &Mapping,
    template: &Template,
    plan: &Draft,
    hoks: &Value,
    language: Language,
) -> Brought {
    let old = current(mapping, plan).unwrap_or_default();
    let bringing = Bringing { mapping, template, plan, hoks, old, language };
    let mut answers = BTreeMap::new();
    let rights = bringing.root(&mut answers);
    let presumed = bringing.right(&mut answers);
    let mut differs = Vec::new();
    let rows = rights + bringing.tables(&mut answers, &mut differs);
    answers.insert(mapping.current.clone(), Some(Answer::Text(hoks.to_string())));
    // What was left out of the former one is asked anew.
    answers.insert(mapping.left.clone(), None);
    answers.retain(|field, answer| plan.answers.get(field) != answer.as_ref());
    Brought { answers, rows, presumed, differs }
}

type Answers = BTreeMap<String, Option<Answer>>;

/// How surely a row is an item that comes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// It has its mark or its number.
    Marked,
    /// It says the same where an item is told from others.
    Alike,
    /// What it says of the item is as it came, and the item stands where it stood. What the plan alone says beside it
    /// goes along.
    Followed,
}

/// By what a row is an item that comes.
struct Same<'a> {
    /// The columns that must be the same.
    columns: &'a [String],
    /// Those that must be so too, unless the row says nothing there.
    agree: &'a [String],
    cells: Vec<&'a Cell>,
    /// The column of the mark.
    mark: Option<&'a str>,
    /// The table of texts of an item of which a unit may have several.
    note: Option<&'a Note>,
}

impl<'a> Same<'a> {
    fn of(columns: &'a [String], agree: &'a [String], cells: Vec<&'a Cell>) -> Same<'a> {
        let mark = cells.iter().find(|cell| cell.form == cell::Form::Mark);
        Same { columns, agree, mark: mark.and_then(|cell| cell.column.as_deref()), cells, note: None }
    }

    /// What a row says in a column, as it is written in a body.
    fn known(&self, row: &Row, column: &String) -> String {
        let written = self
            .cells
            .iter()
            .find(|cell| cell.column.as_ref() == Some(column) && cell.form != cell::Form::Name);
        let written = written.and_then(|cell| cell::write(cell, row.get(column)));
        match (written, row.get(column)) {
            (Some(value), _) => folded(value.as_str().unwrap_or(&value.to_string())),
            (None, Some(answer)) => folded(write_answer(answer).as_str().unwrap_or_default()),
            (None, None) => String::new(),
        }
    }

    /// A row of another table names its unit by any of its names.
    fn cell(&self, row: &Row, column: &String, new: &Coming) -> bool {
        match (new.unit.is_empty(), self.columns.first()) {
            (false, Some(first)) if first == column => new.unit.contains(&folded(&text(row, column))),
            _ => self.known(row, column) == self.known(&new.row, column),
        }
    }

    fn agrees(&self, row: &Row, column: &String, new: &Coming) -> bool {
        match (row.get(column).filter(|cell| !cell.is_empty()), new.row.get(column)) {
            (None, _) => true,
            (Some(Answer::Text(_)), Some(Answer::Text(_))) => {
                self.known(row, column) == self.known(&new.row, column)
            }
            (own, other) => cell::same(own, other),
        }
    }

    /// Of texts of which a unit may have several: whether the row says this one.
    fn says(&self, row: &Row, new: &Coming) -> bool {
        let Some(note) = self.note else { return true };
        let words = |row: &Row| folded(&super::read::criterion(row, &note.columns));
        words(row).is_empty() || words(row) == words(&new.row)
    }
}

struct Bringing<'a> {
    mapping: &'a Mapping,
    template: &'a Template,
    plan: &'a Draft,
    hoks: &'a Value,
    /// The HOKS that was brought before.
    old: Value,
    language: Language,
}

/// A row of a HOKS, with the names that it goes by.
struct Coming {
    row: Row,
    pointer: String,
    /// What the unit of the row is called, folded.
    unit: Vec<String>,
}

/// What a unit is called: as the plan calls it, and by all its names, folded.
type Called = BTreeMap<String, (String, Vec<String>)>;

impl Bringing<'_> {
    fn kind(&self, field: &str, column: Option<&str>) -> Option<&Kind> {
        let kind = &self.template.field(field)?.kind;
        column.map_or(Some(kind), |column| kind.column(column).map(|column| &column.kind))
    }

    fn columns(&self, table: &str) -> &[Column] {
        self.template.field(table).map_or(&[], |field| field.kind.columns())
    }

    /// The keys of the top; gives how many study rights are new.
    fn root(&self, answers: &mut Answers) -> usize {
        let mut added = 0;
        for own in &self.mapping.root {
            let Some(field) = own.field.as_deref() else { continue };
            let Some(kind) = self.kind(field, own.column.as_deref()) else { continue };
            let read = |hoks: &Value| {
                cell::at(hoks, &own.key).and_then(|value| cell::read(self.template, kind, own.form, value))
            };
            let (new, old) = (read(self.hoks), read(&self.old));
            match &own.column {
                None => {
                    let there = self.plan.answers.get(field);
                    if takes(there, old.as_ref()) && new.is_some() {
                        answers.insert(field.to_owned(), new);
                    }
                }
                Some(column) => {
                    let rows = answers.get(field).cloned().flatten();
                    let mut rows = match rows {
                        Some(Answer::Rows(rows)) => rows,
                        _ => self.plan.rows(field).to_vec(),
                    };
                    let Some(new) = new else { continue };
                    let at = match own.right {
                        None => rows.first().map(|_| 0),
                        Some(which) => self.right_row(&mut rows, which, &new),
                    };
                    let at = at.unwrap_or_else(|| {
                        added += usize::from(own.right == Some(Which::Beside));
                        rows.push(self.new_right(own.right));
                        rows.len() - 1
                    });
                    if takes(rows[at].get(column), old.as_ref()) {
                        rows[at].insert(column.clone(), new);
                    }
                    answers.insert(field.to_owned(), Some(Answer::Rows(rows)));
                }
            }
        }
        added
    }

    /// The row of a study right that comes. Of several that may be it, it is the one with its number: that is chosen.
    fn right_row(&self, rows: &mut [Row], which: Which, oid: &Answer) -> Option<usize> {
        let fields = &self.mapping.right;
        let those = right_rows(fields, rows, which);
        let mut numbered = rows.iter().enumerate();
        let same = numbered.find(|(number, row)| {
            let free = those.contains(number) || text(row, &fields.kind).is_empty();
            free && cell::same(row.get(&fields.oid), Some(oid))
        });
        let same = same.map(|(number, _)| number);
        if let Some(own) =
            same.filter(|own| which == Which::Beside || those.len() > 1 || !those.contains(own))
        {
            rows[own].extend(self.new_right(Some(which)));
        }
        same.or(those.first().copied())
    }

    /// A row that says which study right it is, where that has to be said.
    fn new_right(&self, which: Option<Which>) -> Row {
        let fields = &self.mapping.right;
        let option = match which {
            Some(Which::This) => &fields.this,
            Some(Which::Beside) => &fields.beside,
            None => return Row::new(),
        };
        Row::from([(fields.kind.clone(), Answer::Choice(option.clone()))])
    }

    /// What is studied, by what is to be acquired; whether it is only presumed.
    fn right(&self, answers: &mut Answers) -> bool {
        let fields = &self.mapping.right;
        if self.plan.answers.get(&fields.field).is_some_and(|answer| !answer.is_empty()) {
            return false;
        }
        let lists = self.mapping.lists.iter();
        let came = |table: &str| {
            self.mapping.lists.iter().filter(|list| list.table == table).any(|list| {
                let items = self.hoks.get(&list.key).and_then(Value::as_array).into_iter().flatten();
                items
                    .into_iter()
                    .any(|item| self.mapping.list_for(&list.key, item).is_some_and(|own| own.table == table))
            })
        };
        let shows = |option: &str| {
            let mut plan = self.plan.clone();
            plan.answers.insert(fields.field.clone(), Answer::Choice(option.to_owned()));
            let shown = crate::draft::shown(self.template, &plan);
            let tables: Vec<&str> =
                lists.clone().map(|list| list.table.as_str()).filter(|table| came(table)).collect();
            !tables.is_empty()
                && tables.iter().all(|table| shown.fields.contains(*table) || self.is_chosen(table))
        };
        let sure = [&fields.tuva, &fields.telma].into_iter().find(|option| shows(option));
        let option = sure.unwrap_or(&fields.presumed);
        answers.insert(fields.field.clone(), Some(Answer::Choice(option.clone())));
        sure.is_none()
    }

    /// Whether a table is shown by a choice of its own.
    fn is_chosen(&self, table: &str) -> bool {
        self.mapping.lists.iter().any(|list| list.table == table && list.chosen.is_some())
    }

    fn tables(&self, answers: &mut Answers, differs: &mut Vec<String>) -> usize {
        let mut new_rows = 0;
        // What the units are called in the plan, by their place in the HOKS.
        let mut called = Called::new();
        for list in &self.mapping.lists {
            let coming = self.coming_rows(list, self.hoks);
            let before = self.coming_rows(list, &self.old);
            let cells: Vec<&Cell> =
                list.cells.iter().chain(list.group.iter().map(|group| &*group.cell)).collect();
            let merged = self.merged(&list.table, &Same::of(&list.same, &[], cells), coming, &before);
            for (row, pointer) in merged.iter().filter_map(|(row, pointer)| Some((row, pointer.clone()?))) {
                let names = super::read::names(self.template, self.columns(&list.table), &list.names, row);
                called.insert(pointer, (self.called(&list.table, &list.names, row), names));
            }
            new_rows += self.put(&list.table, merged, answers);
            let chosen = list.chosen.as_ref().filter(|_| self.hoks.get(&list.key).is_some());
            if let Some(chosen) = chosen
                && !self.choose(&chosen.field, &chosen.option, answers)
            {
                differs.push(chosen.field.clone());
            }
        }
        for part in &self.mapping.parts {
            let rows = |hoks: &Value, called: Option<&Called>| {
                self.coming_parts(part, hoks, called.unwrap_or(&Called::new()))
            };
            let merged = self.merged(
                &part.table,
                &Same::of(&part.same, &part.agree, part.cells.iter().collect()),
                rows(self.hoks, Some(&called)),
                &rows(&self.old, None),
            );
            new_rows += self.put(&part.table, merged, answers);
        }
        for note in &self.mapping.notes {
            let coming = self.coming_notes(note, &called);
            let some = !coming.is_empty();
            let unit = [note.unit.clone()];
            let same =
                Same { note: note.within.is_some().then_some(note), ..Same::of(&unit, &[], Vec::new()) };
            let merged = self.merged(&note.table, &same, coming, &[]);
            // What the plan denies stays with the HOKS that came.
            if some && self.choose(&note.chosen.field, &note.chosen.option, answers) {
                new_rows += self.put(&note.table, merged, answers);
            } else if some {
                differs.push(note.chosen.field.clone());
            }
        }
        new_rows
    }

    /// What a row is called: its first name, an option by its words.
    fn called(&self, table: &str, names: &[String], row: &Row) -> String {
        let name = names.iter().find_map(|column| {
            let kind = self.kind(table, Some(column))?;
            match row.get(column)? {
                Answer::Choice(option) => {
                    let list = kind.options().unwrap_or_default();
                    Some(self.template.texts(self.language).option_name(list, option).to_owned())
                }
                _ => Some(text(row, column)),
            }
        });
        name.unwrap_or_default()
    }

    fn coming_rows(&self, list: &super::List, hoks: &Value) -> Vec<Coming> {
        let columns = self.columns(&list.table);
        let items = hoks.get(&list.key).and_then(Value::as_array).into_iter().flatten().enumerate();
        let own = items.filter(|(_, item)| {
            self.mapping.list_for(&list.key, item).is_some_and(|other| other.table == list.table)
        });
        let mut coming = Vec::new();
        for (number, item) in own {
            let pointer = format!("/{}/{number}", list.key);
            let Some(group) = &list.group else {
                coming.push(Coming {
                    row: cell::read_row(self.template, columns, &list.cells, item),
                    pointer,
                    unit: Vec::new(),
                });
                continue;
            };
            let unit = cell::read_row(self.template, columns, std::slice::from_ref(&group.cell), item);
            let within = item.get(&group.key).and_then(Value::as_array).into_iter().flatten().enumerate();
            for (number, item) in within {
                let mut row = cell::read_row(self.template, columns, &list.cells, item);
                row.extend(unit.clone());
                coming.push(Coming {
                    row,
                    pointer: format!("{pointer}/{}/{number}", group.key),
                    unit: Vec::new(),
                });
            }
        }
        coming
    }

    /// Every unit of a HOKS with its place.
    fn units<'h>(&self, hoks: &'h Value) -> Vec<(String, &'h Value)> {
        let mut units = Vec::new();
        let mut seen: Vec<&str> = Vec::new();
        for list in self.mapping.lists.iter().filter(|list| list.parts) {
            if seen.contains(&list.key.as_str()) {
                continue;
            }
            seen.push(&list.key);
            let items = hoks.get(&list.key).and_then(Value::as_array).into_iter().flatten().enumerate();
            for (number, item) in items {
                let pointer = format!("/{}/{number}", list.key);
                match &list.group {
                    None => units.push((pointer, item)),
                    Some(group) => {
                        let within = item.get(&group.key).and_then(Value::as_array).into_iter().flatten();
                        let within = within.enumerate();
                        units
                            .extend(within.map(|(at, item)| (format!("{pointer}/{}/{at}", group.key), item)));
                    }
                }
            }
        }
        units
    }

    fn coming_parts(&self, part: &super::Part, hoks: &Value, called: &Called) -> Vec<Coming> {
        let columns = self.columns(&part.table);
        let mut coming = Vec::new();
        for (unit, item) in self.units(hoks) {
            let items = item.get(&part.key).and_then(Value::as_array).into_iter().flatten().enumerate();
            for (number, item) in items {
                if self.mapping.part_for(&part.key, item).is_none_or(|own| own.table != part.table) {
                    continue;
                }
                let mut row = cell::read_row(self.template, columns, &part.cells, item);
                let (name, names) = called.get(&unit).cloned().unwrap_or_default();
                row.extend((!name.is_empty()).then(|| (part.unit.clone(), Answer::Text(name))));
                coming.push(Coming { row, pointer: format!("{unit}/{}/{number}", part.key), unit: names });
            }
        }
        coming
    }

    fn coming_notes(&self, note: &Note, called: &Called) -> Vec<Coming> {
        let mut coming = Vec::new();
        let Some(column) = (match note.within {
            Some(_) => note.columns.last(),
            None => note.columns.first(),
        }) else {
            return coming;
        };
        let mut add = |unit: &str, pointer: &str, words: &str| {
            let (name, names) = called.get(unit).cloned().unwrap_or_default();
            let row = Row::from([
                (note.unit.clone(), Answer::Text(name)),
                (column.clone(), Answer::Text(words.to_owned())),
            ]);
            coming.push(Coming { row, pointer: pointer.to_owned(), unit: names });
        };
        for (unit, item) in self.units(self.hoks) {
            match &note.within {
                None => {
                    item.get(&note.key)
                        .and_then(Value::as_str)
                        .into_iter()
                        .for_each(|words| add(&unit, &unit, words));
                }
                Some(within) => {
                    let items = item.get(within).and_then(Value::as_array).into_iter().flatten().enumerate();
                    for (number, item) in items {
                        let pointer = format!("{unit}/{within}/{number}");
                        let words = item.get(&note.key).and_then(Value::as_array).into_iter().flatten();
                        words.filter_map(Value::as_str).for_each(|words| add(&unit, &pointer, words));
                    }
                }
            }
        }
        coming
    }

    /// The rows of a table with those that come: each with its place in the HOKS.
    fn merged(
        &self,
        table: &str,
        same: &Same<'_>,
        coming: Vec<Coming>,
        before: &[Coming],
    ) -> Vec<(Row, Option<String>)> {
        let mut rows: Vec<(Row, Option<String>)> =
            self.plan.rows(table).iter().map(|row| (row.clone(), None)).collect();
        let before: BTreeMap<&str, &Coming> = before.iter().map(|old| (old.pointer.as_str(), old)).collect();
        let came: Vec<Option<&Coming>> =
            rows.iter().map(|(row, _)| before.get(text(row, &self.mapping.item).as_str()).copied()).collect();
        let mut taken = vec![false; rows.len()];
        let mut fits: Vec<Option<usize>> = vec![None; coming.len()];
        // What is surely the same goes first, so that nothing else takes its row.
        for wanted in [Fit::Marked, Fit::Alike, Fit::Followed] {
            for (number, new) in coming.iter().enumerate() {
                if fits[number].is_some() {
                    continue;
                }
                let alike = |row: &Row| {
                    new.row.iter().filter(|(column, cell)| row.get(*column) == Some(cell)).count()
                };
                let free = rows.iter().enumerate().filter(|(at, (row, _))| {
                    !taken[*at] && self.fit(same, row, came[*at], new) == Some(wanted)
                });
                let best = free.max_by_key(|(at, (row, _))| (alike(row), std::cmp::Reverse(*at)));
                fits[number] = best.map(|(at, _)| at);
                fits[number].into_iter().for_each(|at| taken[at] = true);
            }
        }
        for (new, fit) in coming.into_iter().zip(fits) {
            let Some(at) = fit else {
                rows.push((new.row, Some(new.pointer)));
                continue;
            };
            let old = came[at].map(|old| &old.row);
            for (column, answer) in new.row {
                if takes(rows[at].0.get(&column), old.and_then(|old| old.get(&column))) {
                    rows[at].0.insert(column, answer);
                }
            }
            rows[at].1 = Some(new.pointer);
        }
        rows
    }

    /// How surely a row is the item that comes; nothing when it is another one.
    fn fit(&self, same: &Same<'_>, row: &Row, came: Option<&Coming>, new: &Coming) -> Option<Fit> {
        let id = |hoks: &Value, pointer: &str| hoks.pointer(pointer)?.get("id")?.as_i64();
        let mark = |hoks: &Value, pointer: &str| {
            let mark = hoks.pointer(pointer)?.get(self.mapping.mark()?)?.as_str()?.trim().to_owned();
            Some(mark).filter(|mark| !mark.is_empty())
        };
        // A table without a column for the mark has that with which the row came.
        let mine = match same.mark.map(|column| text(row, column)) {
            Some(mark) => Some(mark).filter(|mark| !mark.is_empty()),
            None => came.and_then(|old| mark(&self.old, &old.pointer)),
        };
        let its = mark(self.hoks, &new.pointer);
        // Of marks that differ none is the other; the same one may be in several units.
        let marked = mine.is_some() && its.is_some();
        if marked && mine != its {
            return None;
        }
        let at_home = came.is_some_and(|old| old.pointer == new.pointer);
        let cells = || same.columns.iter().all(|column| same.cell(row, column, new));
        let numbered = came
            .and_then(|old| id(&self.old, &old.pointer))
            .is_some_and(|own| Some(own) == id(self.hoks, &new.pointer));
        if !same.columns.is_empty()
            && ((marked && (at_home || cells())) || (numbered && !same.agree.is_empty()))
        {
            return Some(Fit::Marked);
        }
        if marked || same.columns.is_empty() {
            return None;
        }
        let agrees = |row: &Row| same.agree.iter().all(|column| same.agrees(row, column, new));
        // A row that was changed here is still the item as which it came.
        let as_came = came.is_some_and(|old| {
            same.agree.iter().all(|column| cell::same(old.row.get(column), new.row.get(column)))
                && !same.agree.is_empty()
        });
        if cells() && same.says(row, new) && (agrees(row) || as_came) {
            return Some(Fit::Alike);
        }
        // One that nobody touched follows what stands in its place now.
        let said = || same.cells.iter().filter(|cell| cell.form != cell::Form::Mark);
        let untouched = came.filter(|_| at_home).is_some_and(|old| {
            let mut told = old.row.keys().chain(said().filter_map(|cell| cell.column.as_ref()));
            told.all(|column| {
                same.columns.contains(column) || cell::same(row.get(column), old.row.get(column))
            })
        });
        (cells() && untouched && same.note.is_none()).then_some(Fit::Followed)
    }

    /// Puts the rows of a table among the answers; gives how many are new.
    fn put(&self, table: &str, rows: Vec<(Row, Option<String>)>, answers: &mut Answers) -> usize {
        let before = self.plan.rows(table);
        let count = rows.len().saturating_sub(before.len());
        let has_item = self.kind(table, Some(&self.mapping.item)).is_some();
        let rows: Vec<Row> = rows
            .into_iter()
            .map(|(mut row, pointer)| {
                row.remove(&self.mapping.item);
                if let (Some(pointer), true) = (pointer, has_item) {
                    row.insert(self.mapping.item.clone(), Answer::Text(pointer));
                }
                row
            })
            .collect();
        if rows != before {
            answers.insert(table.to_owned(), Some(Answer::Rows(rows)));
        }
        count
    }

    /// Answers a choice where nothing is said, and adds to one of several; whether the plan says so then.
    fn choose(&self, field: &str, option: &str, answers: &mut Answers) -> bool {
        let there = answers.get(field).cloned().flatten().or_else(|| self.plan.answers.get(field).cloned());
        let there = there.filter(|answer| !answer.is_empty());
        let answer = match (self.kind(field, None), there) {
            (Some(Kind::MultiChoice { .. }), Some(Answer::Choices(mut options))) => {
                if !options.iter().any(|own| own == option) {
                    options.push(option.to_owned());
                }
                Answer::Choices(options)
            }
            (_, Some(there)) => return there == Answer::Choice(option.to_owned()),
            (Some(Kind::MultiChoice { .. }), None) => Answer::Choices(vec![option.to_owned()]),
            (_, None) => Answer::Choice(option.to_owned()),
        };
        answers.insert(field.to_owned(), Some(answer));
        true
    }
}

/// Whether what comes takes the place of what is there: nothing is, or it is as it came before.
fn takes(there: Option<&Answer>, old: Option<&Answer>) -> bool {
    there.is_none_or(Answer::is_empty) || (old.is_some() && cell::same(there, old))
}
