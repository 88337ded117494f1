//! The letter that goes with a new version: what changed and why, goal by goal and support by support, in the
//! words of the two versions. It says nothing that the copy it goes with must not say.

use super::draw::page_count;
use super::letter::{Block, Letter, letter};
use crate::draft::{Answer, Draft, Row, display, display_day, display_row, extract, row_filled, withhold};
use crate::failure::Result;
use crate::language::Language;
use crate::revision::{Change, ChangeKind, Revision, Side, compare};
use crate::template::{Field, Template};
use crate::text::say;
use chrono::{DateTime, FixedOffset};
use std::collections::BTreeSet;

/// What a letter about a new version is made of.
pub struct ChangeLetter<'a> {
    /// The template of both versions.
    pub template: &'a Template,
    /// The language of the letter.
    pub language: Language,
    /// The version before.
    pub before: &'a Revision,
    /// The new version.
    pub after: &'a Revision,
    /// The fields that the copy leaves out with which the letter goes.
    pub without: &'a BTreeSet<String>,
    /// What the municipality adds to the mark of secrecy; may be empty.
    pub secrecy: &'a str,
    /// From whom, in words; may be empty.
    pub author: &'a str,
    /// When it is made.
    pub made: DateTime<FixedOffset>,
    /// The program and its version.
    pub program: &'a str,
}

/// The letter about a new version as a PDF. What stayed as it was is counted where telling it in full would
/// take a second page; what changed is never shortened.
///
/// # Errors
/// Those of [`letter`].
pub fn change_letter(of: &ChangeLetter<'_>) -> Result<Vec<u8>> {
    let whole = letter(&paper(of, true))?;
    if page_count(&whole)? == 1 { Ok(whole) } else { letter(&paper(of, false)) }
}

/// The letter before it is set; `whole` tells what stayed in its own words.
pub(super) fn paper<'a>(of: &ChangeLetter<'a>, whole: bool) -> Letter<'a> {
    let told = Told::new(of);
    let title = if told.correction { "change-title-correction" } else { "change-title" };
    Letter {
        language: of.language,
        head: told.head(),
        secrecy: vec![told.words(&of.template.meaning.secrecy), of.secrecy.trim().to_owned()],
        title: say(of.language, title, &[]),
        blocks: told.blocks(whole),
        author: of.author,
        made: of.made,
        program: of.program,
    }
}

/// A row of goals or support, and what became of it.
struct Item {
    /// Nothing when it stayed.
    kind: Option<ChangeKind>,
    name: String,
    details: Vec<String>,
}

/// A table whose rows are told of one by one.
struct Table<'a> {
    field: &'a Field,
    /// The columns that name a row.
    columns: Vec<&'a str>,
    /// Whether the name of the table stands before them.
    named: bool,
}

/// The two versions as the letter may tell of them, and what lies between.
struct Told<'a> {
    of: &'a ChangeLetter<'a>,
    before: Draft,
    after: Draft,
    changes: Vec<Change>,
    correction: bool,
}

impl<'a> Told<'a> {
    fn new(of: &'a ChangeLetter<'_>) -> Told<'a> {
        let versions = [&of.before.content, &of.after.content];
        // What either version withholds is in neither: the older one may still hold what is secret now.
        let [before, after] = versions.map(|own| {
            let mut draft = extract(of.template, own, of.without);
            versions.iter().for_each(|under| withhold(of.template, Some(under), &mut draft));
            draft
        });
        let (changes, _) = compare(of.template, of.language, &before, &after);
        let correction = of.template.meaning.correction.as_ref() == Some(&of.after.reason);
        Told { of, before, after, changes, correction }
    }

    fn say(&self, key: &str) -> String {
        say(self.of.language, key, &[])
    }

    /// What the new version says in a field.
    fn words(&self, id: &str) -> String {
        let field = self.of.template.field(id).zip(self.after.answers.get(id));
        field
            .map(|(field, answer)| display(self.of.template, self.of.language, &field.kind, answer))
            .unwrap_or_default()
    }

    /// The sender and the day.
    fn head(&self) -> Vec<String> {
        let meaning = &self.of.template.meaning;
        let day = display_day(self.of.made.date_naive());
        let sender = [self.words(&meaning.school), self.words(&meaning.provider), self.of.author.to_owned()];
        sender.into_iter().chain([day]).collect()
    }

    fn blocks(&self, whole: bool) -> Vec<Block> {
        let mut blocks = self.beginning();
        let (goals, support) = self.tables();
        let mut tables = Vec::new();
        for (heading, group) in [("change-goals", goals), ("change-support", support)] {
            let items: Vec<Item> = group.iter().flat_map(|table| self.items(table)).collect();
            if !items.is_empty() {
                blocks.push(Block::Heading(self.say(heading)));
                blocks.extend(self.item_blocks(items, whole));
            }
            tables.extend(group.into_iter().map(|table| table.field.id.as_str()));
        }
        let others = self.others(&tables);
        if !others.is_empty() {
            blocks.push(Block::Heading(self.say("change-others")));
            blocks.push(Block::Text(others.join("; ")));
        } else if self.changes.iter().all(|change| !tables.contains(&&*change.place.field)) {
            blocks.push(Block::Text(self.say("change-nothing")));
        }
        blocks
    }

    fn beginning(&self) -> Vec<Block> {
        let ChangeLetter { template, language, before, after, without, .. } = *self.of;
        let meaning = &template.meaning;
        let pupil = [&meaning.pupil, &meaning.class].map(|id| self.words(id));
        let pupil: Vec<String> = pupil.into_iter().filter(|part| !part.is_empty()).collect();
        let [old, new] = [before, after].map(|one| display_day(one.issued.date_naive()));
        let values = [
            ("number", after.number.into()),
            ("day", new.into()),
            ("before", before.number.into()),
            ("earlier", old.into()),
        ];
        let list = template.field(&meaning.reason).and_then(|field| field.kind.options());
        let reason = list.map(|list| template.texts(language).option_name(list, &after.reason));
        let mut blocks = vec![
            Block::Said(self.say("change-pupil"), pupil.join(", ")),
            Block::Said(self.say("change-document"), template.texts(language).title().to_owned()),
            Block::Text(say(language, "change-versions", &values)),
            Block::Said(self.say("change-reason"), reason.unwrap_or(&after.reason).to_owned()),
        ];
        if self.correction {
            blocks.push(Block::Text(self.say("change-is-correction")));
        }
        blocks.push(Block::Text(say(language, "change-whole", &[("number", after.number.into())])));
        if !without.is_empty() {
            blocks.push(Block::Text(self.say("change-extract")));
        }
        blocks
    }

    /// The tables of goals and those of support.
    fn tables(&self) -> (Vec<Table<'a>>, Vec<Table<'a>>) {
        let template = self.of.template;
        let Some(following) = &template.meaning.following else { return Default::default() };
        let goals = following.goals.iter().filter_map(|goal| {
            let field = template.field(&goal.field)?;
            Some(Table { field, columns: vec![goal.column.as_str()], named: false })
        });
        let support = following.support.iter().filter_map(|fed| {
            let columns = fed.columns.iter().map(String::as_str).collect();
            Some(Table { field: template.field(&fed.from)?, columns, named: fed.named })
        });
        (goals.collect(), support.collect())
    }

    /// What became of each row: new ones, changed ones, ended ones, those that stayed.
    fn items(&self, table: &Table<'_>) -> Vec<Item> {
        let own = || self.changes.iter().filter(|change| change.place.field == table.field.id);
        let mut items = Vec::new();
        for (number, row) in rows(table.field, &self.after) {
            let change = own().find(|change| change.place.row == Some(number));
            let earlier = change.and_then(|change| self.earlier(table, change));
            let details = earlier.map(|earlier| self.details(table, earlier, row)).unwrap_or_default();
            items.push(Item { kind: change.map(|change| change.kind), name: self.name(table, row), details });
        }
        for ended in own().filter(|change| change.kind == ChangeKind::Ended) {
            let name = self.earlier(table, ended).map(|row| self.name(table, row)).unwrap_or_default();
            items.push(Item { kind: Some(ChangeKind::Ended), name, details: Vec::new() });
        }
        items.sort_by_key(|item| match item.kind {
            Some(ChangeKind::Added) => 0,
            Some(ChangeKind::Changed) => 1,
            Some(ChangeKind::Ended) => 2,
            None => 3,
        });
        items
    }

    /// The row before that a change is of.
    fn earlier(&self, table: &Table<'_>, change: &Change) -> Option<&Row> {
        let pieces = change.pieces.iter().filter(|piece| piece.side != Side::After);
        let text: String = pieces.map(|piece| piece.text.as_str()).collect();
        let (template, language, kind) = (self.of.template, self.of.language, &table.field.kind);
        let found = |row: &&Row| !text.is_empty() && display_row(template, language, kind, row) == text;
        rows(table.field, &self.before).into_iter().map(|(_, row)| row).find(found)
    }

    fn cell(&self, table: &Table<'_>, row: &Row, column: &str) -> String {
        let column = table.field.kind.column(column).zip(row.get(column));
        let words = column
            .map(|(column, cell)| display(self.of.template, self.of.language, &column.kind, cell))
            .unwrap_or_default();
        words.replace('\n', "; ")
    }

    fn name(&self, table: &Table<'_>, row: &Row) -> String {
        let cells = table.columns.iter().map(|column| self.cell(table, row, column));
        let cells: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
        let (template, language) = (self.of.template, self.of.language);
        let name = match cells.is_empty() {
            true => display_row(template, language, &table.field.kind, row).replace('\n', "; "),
            false => cells.join(", "),
        };
        match table.named {
            true => format!("{}: {name}", template.texts(language).short_label(&table.field.id)),
            false => name,
        }
    }

    /// What is another in a row than before, column by column.
    fn details(&self, table: &Table<'_>, before: &Row, after: &Row) -> Vec<String> {
        let mut details = Vec::new();
        for column in table.field.kind.seen_columns() {
            let [old, new] = [before, after].map(|row| self.cell(table, row, &column.id));
            let key = match (old.is_empty(), new.is_empty()) {
                _ if old == new => continue,
                (true, _) => "change-cell-added",
                (false, true) => "change-cell-ended",
                (false, false) => "change-cell",
            };
            let label = self.of.template.texts(self.of.language).column_label(table.field, column);
            let values = [("label", label.into()), ("before", old.into()), ("after", new.into())];
            details.push(say(self.of.language, key, &values));
        }
        details
    }

    fn item_blocks(&self, items: Vec<Item>, whole: bool) -> Vec<Block> {
        let stayed = items.iter().filter(|item| item.kind.is_none()).count();
        let mut blocks = Vec::new();
        for item in items.into_iter().filter(|item| whole || item.kind.is_some()) {
            let key = match (item.kind, self.correction) {
                (None, _) => "change-stayed",
                (Some(ChangeKind::Added), false) => "change-new",
                (Some(ChangeKind::Changed), false) => "change-changed",
                (Some(ChangeKind::Ended), false) => "change-ended",
                (Some(ChangeKind::Added), true) => "change-correction-added",
                (Some(ChangeKind::Changed), true) => "change-correction-changed",
                (Some(ChangeKind::Ended), true) => "change-correction-ended",
            };
            blocks.push(Block::Said(self.say(key), item.name));
            blocks.extend(item.details.into_iter().map(Block::Text));
        }
        if !whole && stayed > 0 {
            blocks.push(Block::Text(say(
                self.of.language,
                "change-stayed-count",
                &[("count", stayed.into())],
            )));
        }
        blocks
    }

    /// The other fields whose text changed, by name. The reason stands above; of whom copies were given to and
    /// of who signed, the copy itself tells.
    fn others(&self, tables: &[&str]) -> Vec<&str> {
        let meaning = &self.of.template.meaning;
        let distribution = meaning.distribution.as_ref().map(|table| &table.field);
        let own = [Some(&meaning.reason), meaning.signatures.as_ref(), distribution];
        let mut fields: Vec<&str> = Vec::new();
        for field in self.changes.iter().map(|change| &change.place.field) {
            let known = tables.contains(&field.as_str()) || own.contains(&Some(field));
            if !known && !fields.contains(&field.as_str()) {
                fields.push(field);
            }
        }
        let texts = self.of.template.texts(self.of.language);
        fields.into_iter().map(|field| texts.short_label(field)).collect()
    }
}

/// The filled rows of a table with their numbers.
fn rows<'d>(field: &Field, draft: &'d Draft) -> Vec<(usize, &'d Row)> {
    let Some(Answer::Rows(rows)) = draft.answers.get(&field.id) else { return Vec::new() };
    rows.iter().enumerate().filter(|(_, row)| row_filled(&field.kind, row)).collect()
}
