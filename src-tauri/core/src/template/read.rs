//! Reads the files of a template. By hand rather than by derive, so that every fault is named with its
//! file, its line and its path, and an unknown key is a fault.

mod carry;
mod check;
mod choosing;
mod extract;
mod following;
mod local;
mod whole;
mod year;

pub(crate) use whole::read_file;
use whole::source_of;

use super::*;
use crate::failure::{Code, Failure, Result};
use serde::de::IntoDeserializer;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The name of the file of structure; those of the texts are `fi.toml` and so on.
const STRUCTURE: &str = "template.toml";
/// The largest file of a template that is read; the shipped ones are far below.
const LARGEST: u64 = 4 * 1024 * 1024;

impl Template {
    /// Reads a template from its structure and its texts, and proves it sound.
    ///
    /// # Errors
    /// `broken-template` with the `file`, `line`, `place` and `detail` of the first flaw.
    pub fn read(structure: &str, texts: &[(Language, &str)]) -> Result<Template> {
        let (template, flaws) = Template::check(structure, texts);
        match (template, flaws.into_iter().next()) {
            (Some(template), None) => Ok(template),
            (_, Some(flaw)) => Err(flaw.into()),
            (None, None) => Err(Failure::defect("a template without flaws must be there")),
        }
    }

    /// Reads a template and names all its flaws, each with its place. With flaws in its form (unknown
    /// or missing keys, wrong types) there is no template.
    pub fn check(structure: &str, texts: &[(Language, &str)]) -> (Option<Template>, Vec<Unsound>) {
        let mut sources = vec![Source::new(STRUCTURE.to_owned(), structure)];
        sources.extend(texts.iter().map(|(language, text)| Source::new(text_file(*language), text)));
        let mut template = sources[0].read(template);
        for ((language, _), source) in texts.iter().zip(&sources[1..]) {
            if let (Some(template), Some(texts)) = (&mut template, source.read(texts_of)) {
                template.texts.insert(*language, texts);
            }
        }
        let flaws: Vec<Unsound> = sources.iter().flat_map(|source| source.flaws.take()).collect();
        match template {
            Some(template) if flaws.is_empty() => {
                let mut flaws = sound(&template);
                for flaw in &mut flaws {
                    let source = sources.iter().find(|source| source.file == flaw.file);
                    (flaw.line, flaw.column) = source.map_or((0, 0), |s| s.position_of(&flaw.place));
                }
                (Some(template), flaws)
            }
            _ => (None, flaws),
        }
    }

    /// Reads a template from a folder, or from the `template.toml` in it; its texts lie beside it.
    ///
    /// # Errors
    /// A file that cannot be read, is too large or not UTF-8; or `broken-template`.
    pub fn read_from(path: &Path) -> Result<Template> {
        let (structure, texts) = files(path)?;
        let texts: Vec<(Language, &str)> =
            texts.iter().map(|(language, text)| (*language, text.as_str())).collect();
        Template::read(&structure, &texts)
    }

    /// Like [`Template::read_from`], but names all flaws.
    ///
    /// # Errors
    /// A file that cannot be read, is too large or not UTF-8.
    pub fn check_from(path: &Path) -> Result<(Option<Template>, Vec<Unsound>)> {
        let (structure, texts) = files(path)?;
        let texts: Vec<(Language, &str)> =
            texts.iter().map(|(language, text)| (*language, text.as_str())).collect();
        Ok(Template::check(&structure, &texts))
    }
}

/// The file of a language's texts.
pub(super) fn text_file(language: Language) -> String {
    format!("{}.toml", language.code())
}

/// The file of the structure.
pub(super) fn structure_file() -> String {
    STRUCTURE.to_owned()
}

fn files(path: &Path) -> Result<(String, Vec<(Language, String)>)> {
    let structure = if path.is_dir() { path.join(STRUCTURE) } else { path.to_owned() };
    let folder = structure.parent().map(Path::to_owned).unwrap_or_default();
    let texts =
        Language::ALL.iter().map(|language| Ok((*language, file(&folder.join(text_file(*language)))?)));
    Ok((file(&structure)?, texts.collect::<Result<_>>()?))
}

fn file(path: &Path) -> Result<String> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if std::fs::metadata(path)?.len() > LARGEST {
        return Err(Failure::new(Code::FileTooLarge).with("file", name).with("size", LARGEST / 1024 / 1024));
    }
    String::from_utf8(std::fs::read(path)?).map_err(|_| Failure::new(Code::NotUtf8).with("file", name))
}

/// A line and a column, both counted from 1.
type Position = (u32, u32);

/// A file being read: its flaws so far, and where each place begins.
pub(crate) struct Source<'a> {
    file: String,
    text: &'a str,
    ends: Vec<usize>,
    flaws: RefCell<Vec<Unsound>>,
    places: RefCell<BTreeMap<String, Position>>,
}

impl<'a> Source<'a> {
    fn new(file: String, text: &'a str) -> Source<'a> {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect();
        Source { file, text, ends, flaws: RefCell::default(), places: RefCell::default() }
    }

    /// Reads the file as a whole; `None` when it is no TOML.
    fn read<T>(&self, read: impl FnOnce(&mut Table<'_>) -> T) -> Option<T> {
        match DeTable::parse(self.text) {
            Ok(table) => {
                let mut root = Table::new(self, String::new(), 0, table.get_ref());
                let value = read(&mut root);
                root.refuse_unknown();
                Some(value)
            }
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                self.flaw("", at, Flaw::NotToml, error.message());
                None
            }
        }
    }

    fn flaw(&self, place: &str, at: usize, flaw: Flaw, about: &str) {
        let (line, column) = self.position(at);
        self.flaws.borrow_mut().push(Unsound {
            file: self.file.clone(),
            line,
            column,
            place: place.to_owned(),
            flaw,
            about: about.to_owned(),
        });
    }

    /// Where a byte stands; the column counts characters.
    fn position(&self, at: usize) -> Position {
        let before = self.ends.partition_point(|end| *end < at);
        let start = before.checked_sub(1).and_then(|last| self.ends.get(last)).map_or(0, |end| end + 1);
        let letters = self.text.get(start..at).map_or(0, |text| text.chars().count());
        let counted = |number: usize| u32::try_from(number).unwrap_or(u32::MAX).saturating_add(1);
        (counted(before), counted(letters))
    }

    /// Where a place begins, or the nearest place around it.
    fn position_of(&self, place: &str) -> Position {
        let places = self.places.borrow();
        let mut place = place;
        loop {
            if let Some(position) = places.get(place) {
                return *position;
            }
            match place.rfind(['.', '[']) {
                Some(end) => place = &place[..end],
                None => return (1, 1),
            }
        }
    }
}

/// A table being read: what is not asked for by the end is unknown.
pub(crate) struct Table<'a> {
    source: &'a Source<'a>,
    place: String,
    at: usize,
    table: &'a DeTable<'a>,
    asked: BTreeSet<&'a str>,
}

impl<'a> Table<'a> {
    fn new(source: &'a Source<'a>, place: String, at: usize, table: &'a DeTable<'a>) -> Table<'a> {
        source.places.borrow_mut().insert(place.clone(), source.position(at));
        Table { source, place, at, table, asked: BTreeSet::new() }
    }

    fn path(&self, key: &str) -> String {
        join(&self.place, key)
    }

    fn get(&mut self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        let (name, value) = self.table.get_key_value(key)?;
        self.asked.insert(name.get_ref());
        let position = self.source.position(name.span().start);
        self.source.places.borrow_mut().insert(self.path(key), position);
        Some(value)
    }

    fn refuse_unknown(self) {
        for name in self.table.keys().filter(|name| !self.asked.contains(name.get_ref().as_ref())) {
            let place = self.path(name.get_ref());
            self.source.flaw(&place, name.span().start, Flaw::UnknownKey, name.get_ref());
        }
    }

    fn wrong(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        self.source.flaw(&self.path(key), value.span().start, Flaw::WrongType, wanted);
    }

    fn missing(&self, key: &str) {
        self.source.flaw(&self.place, self.at, Flaw::MissingKey, key);
    }

    /// Whether a key is there.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// The whole file that is read.
    pub(crate) fn source_text(&self) -> &'a str {
        self.source.text
    }

    /// Tells a flaw of a key, at its place; of one that is not there, at the table.
    pub(crate) fn flaw(&self, key: &str, flaw: Flaw, about: &str) {
        let at = self.table.get_key_value(key).map_or(self.at, |(name, _)| name.span().start);
        self.source.flaw(&self.path(key), at, flaw, about);
    }

    /// A value that may be absent; a fault when it is of another type.
    fn maybe<T>(
        &mut self,
        key: &str,
        wanted: &str,
        take: impl Fn(&'a DeValue<'a>) -> Option<T>,
    ) -> Option<T> {
        let value = self.get(key)?;
        let taken = take(value.get_ref());
        if taken.is_none() {
            self.wrong(key, value, wanted);
        }
        taken
    }

    pub(crate) fn text_maybe(&mut self, key: &str) -> Option<String> {
        self.maybe(key, "text", |value| value.as_str().map(str::to_owned))
    }

    pub(crate) fn text(&mut self, key: &str) -> String {
        let there = self.get(key).is_some();
        let text = self.text_maybe(key);
        if !there {
            self.missing(key);
        }
        text.unwrap_or_default()
    }

    pub(crate) fn texts(&mut self, key: &str) -> Vec<String> {
        self.maybe(key, "texts", texts_in).unwrap_or_default()
    }

    pub(crate) fn truth(&mut self, key: &str) -> bool {
        self.maybe(key, "truth", DeValue::as_bool).unwrap_or_default()
    }

    pub(crate) fn whole(&mut self, key: &str) -> Option<i64> {
        self.maybe(key, "number", |value| {
            value.as_integer().and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok())
        })
    }

    fn day_maybe(&mut self, key: &str) -> Option<NaiveDate> {
        self.maybe(key, "day", |value| value.as_datetime().and_then(|day| day.to_string().parse().ok()))
    }

    /// One of the names that the type knows.
    pub(crate) fn named_maybe<T: for<'de> Deserialize<'de>>(&mut self, key: &str) -> Option<T> {
        let name = self.text_maybe(key)?;
        let deserializer: serde::de::value::StrDeserializer<'_, serde::de::value::Error> =
            name.as_str().into_deserializer();
        let named = T::deserialize(deserializer).ok();
        if named.is_none() {
            self.unknown_name(key, &name);
        }
        named
    }

    fn named<T: for<'de> Deserialize<'de>>(&mut self, key: &str, otherwise: T) -> T {
        if self.get(key).is_none() {
            self.missing(key);
        }
        self.named_maybe(key).unwrap_or(otherwise)
    }

    fn unknown_name(&mut self, key: &str, name: &str) {
        let at = self.get(key).map_or(self.at, |value| value.span().start);
        self.source.flaw(&self.path(key), at, Flaw::UnknownName, name);
    }

    /// A table within the table; its keys are read by `read`, and unknown ones refused.
    fn table<T>(&mut self, key: &str, read: impl Fn(&mut Table<'a>) -> T) -> Option<T> {
        let value = self.get(key)?;
        let place = self.path(key);
        let Some(inner) = value.get_ref().as_table() else {
            self.wrong(key, value, "table");
            return None;
        };
        let mut table = Table::new(self.source, place, value.span().start, inner);
        let read = read(&mut table);
        table.refuse_unknown();
        Some(read)
    }

    /// A list of tables. The place of each is the prefix and its id, or its number without one.
    pub(crate) fn tables<T>(
        &mut self,
        key: &str,
        prefix: &str,
        read: impl Fn(&mut Table<'a>) -> T,
    ) -> Vec<T> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong(key, value, "tables");
            return Vec::new();
        };
        let around = if prefix.is_empty() { self.place.clone() } else { self.path(prefix) };
        let mut all = Vec::new();
        for (number, item) in items.iter().enumerate() {
            let Some(inner) = item.get_ref().as_table() else {
                self.wrong(key, item, "table");
                continue;
            };
            let id = inner.get("id").and_then(|id| id.get_ref().as_str());
            let place = id.map_or_else(|| format!("{around}[{number}]"), |id| join(&around, id));
            let mut table = Table::new(self.source, place, item.span().start, inner);
            all.push(read(&mut table));
            table.refuse_unknown();
        }
        all
    }

    /// A table whose keys are ids.
    fn map<T>(&mut self, key: &str, read: impl Fn(&mut Table<'a>, &str) -> Option<T>) -> BTreeMap<String, T> {
        self.table(key, |table| {
            let ids: Vec<&str> = table.table.keys().map(|id| id.get_ref().as_ref()).collect();
            ids.into_iter().filter_map(|id| read(table, id).map(|value| (id.to_owned(), value))).collect()
        })
        .unwrap_or_default()
    }

    fn names(&mut self, key: &str) -> BTreeMap<String, String> {
        self.map(key, |table, id| table.text_maybe(id))
    }
}

fn join(place: &str, key: &str) -> String {
    if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") }
}

fn texts_in(value: &DeValue<'_>) -> Option<Vec<String>> {
    value.as_array()?.iter().map(|item| item.get_ref().as_str().map(str::to_owned)).collect()
}

fn template(table: &mut Table<'_>) -> Template {
    if table.get("meaning").is_none() {
        table.missing("meaning");
    }
    if table.get("in_force").is_none() {
        table.missing("in_force");
    }
    Template {
        id: table.text("id"),
        version: table.text("version"),
        level: table.named_maybe("level").unwrap_or_default(),
        status: table.named("status", Status::Current),
        in_force: table.table("in_force", in_force).unwrap_or_default(),
        successor: table.text_maybe("successor"),
        beside: table.truth("beside"),
        meaning: table.table("meaning", meaning).unwrap_or_default(),
        flags: table.tables("flags", "flags", |flag| Flag {
            id: flag.text("id"),
            default: flag.truth("default"),
            switch: flag.named_maybe("switch"),
        }),
        options: table.map("options", |lists, list| lists.maybe(list, "texts", texts_in)),
        conditions: table.map("conditions", |conditions, id| {
            conditions.table(id, |condition| Condition { any: condition.tables("any", "any", test) })
        }),
        sections: table.tables("sections", "sections", section),
        rules: table.tables("rules", "rules", check::rule),
        words: table.map("words", |lists, list| {
            lists.table(list, |words| {
                let spoken =
                    Language::ALL.into_iter().map(|language| (language, words.texts(language.code())));
                spoken.filter(|(_, words)| !words.is_empty()).collect()
            })
        }),
        coverage: table.map("coverage", |points, point| points.maybe(point, "texts", texts_in)),
        renewal: table.table("renewal", carry::renewal),
        conversions: table.tables("from", "from", carry::conversion),
        extracts: table.tables("extracts", "extracts", extract::extract),
        choosing: table.tables("choosing", "choosing", choosing::choosing),
        municipality: None,
        texts: BTreeMap::new(),
    }
}

fn in_force(table: &mut Table<'_>) -> InForce {
    let from = table.day_maybe("from");
    if from.is_none() {
        table.missing("from");
    }
    InForce { from: from.unwrap_or_default(), until: table.day_maybe("until") }
}

fn meaning(table: &mut Table<'_>) -> Meaning {
    Meaning {
        pupil: table.text("pupil"),
        born: table.text_maybe("born"),
        class: table.text("class"),
        school: table.text("school"),
        provider: table.text("provider"),
        secrecy: table.text("secrecy"),
        language: table.text("language"),
        reason: table.text("reason"),
        correction: table.text_maybe("correction"),
        standing: table.table("standing", carry::standing),
        drafted: table.text("drafted"),
        school_year: table.text("school_year"),
        responsible: table.text("responsible"),
        dates: table.tables("dates", "dates", year::due),
        people: table.tables("people", "people", spot),
        meeting: table.table("meeting", year::meeting),
        recipients: table.table("recipients", |table| Recipients {
            field: table.text("field"),
            name: table.text("name"),
            gets_copy: table.text("gets_copy"),
            yes: table.text("yes"),
            language: table.text_maybe("language"),
            learner: table.truth("learner"),
        }),
        distribution: table.table("distribution", distribution),
        notice: table.text_maybe("notice"),
        signatures: table.text_maybe("signatures"),
        electronic: table.texts("electronic"),
        withheld: table.tables("withheld", "withheld", |table| Withheld {
            when: table.text("when"),
            field: table.text("field"),
            columns: table.texts("columns"),
        }),
        permissions: table.table("permissions", extract::permissions),
        following: table.table("following", following::following),
    }
}

fn distribution(table: &mut Table<'_>) -> Distribution {
    Distribution {
        field: table.text("field"),
        recipient: table.text("recipient"),
        way: table.text("way"),
        date: table.text("date"),
        scope: table
            .table("scope", |table| Scope { column: table.text("column"), whole: table.text("whole") }),
        ways: table.tables("ways", "ways", |table| (table.named("way", Way::ByHand), table.text("option"))),
    }
}

fn test(table: &mut Table<'_>) -> Test {
    let name = table.text("test");
    match name.as_str() {
        "flag" => Test::Flag { flag: table.text("flag"), is: table.truth("is") },
        "chosen" => Test::Chosen { field: table.text("field"), among: table.texts("among") },
        "row_has" => Test::RowHas {
            field: table.text("field"),
            column: table.text("column"),
            option: table.text("option"),
        },
        other => {
            if other != "filled" && !other.is_empty() {
                table.unknown_name("test", other);
            }
            Test::Filled { field: table.text("field") }
        }
    }
}

fn section(table: &mut Table<'_>) -> Section {
    Section {
        id: table.text("id"),
        shown_when: table.text_maybe("shown_when"),
        fields: table.tables("fields", "", field),
    }
}

fn field(table: &mut Table<'_>) -> Field {
    Field {
        id: table.text("id"),
        need: table.named("need", Need::Optional),
        need_when: table.text_maybe("need_when"),
        shown_when: table.text_maybe("shown_when"),
        law: table.texts("law"),
        source: table.texts("source"),
        privacy: table.named_maybe("privacy"),
        unprinted: table.truth("unprinted"),
        annex: table.truth("annex"),
        kind: kind(table),
    }
}

fn kind(table: &mut Table<'_>) -> Kind {
    let name = table.text("kind");
    match name.as_str() {
        "long_text" => Kind::LongText {
            guide_length: table.whole("guide_length").and_then(|length| u32::try_from(length).ok()),
            fixed: table.truth("fixed"),
        },
        "list" => Kind::List,
        "table" => Kind::Table { columns: columns(table), fixed_rows: table.text_maybe("fixed_rows") },
        "choice" => Kind::Choice { options: table.text("options"), default: table.text_maybe("default") },
        "multi_choice" => {
            Kind::MultiChoice { options: table.text("options"), alone: table.text_maybe("alone") }
        }
        "date" => Kind::Date,
        "period" => Kind::Period,
        "number" => Kind::Number,
        "person" => Kind::Person { roles: table.text("roles") },
        "yes_no_details" => Kind::YesNoDetails { default: table.text_maybe("default") },
        "attachments" => Kind::Attachments,
        "signatures" => Kind::Signatures { columns: columns(table), boxes: table.texts("boxes") },
        other => {
            if other != "short_text" && !other.is_empty() {
                table.unknown_name("kind", other);
            }
            Kind::ShortText { shape: table.named_maybe("shape") }
        }
    }
}

fn spot(table: &mut Table<'_>) -> Spot {
    Spot { field: table.text("field"), column: table.text_maybe("column") }
}

fn columns(table: &mut Table<'_>) -> Vec<Column> {
    table.tables("columns", "columns", |column| Column { id: column.text("id"), kind: kind(column) })
}
fn texts_of(table: &mut Table<'_>) -> Texts {
    Texts {
        title: table.text("title"),
        short_title: table.text("short_title"),
        status_note: table.text_maybe("status_note").unwrap_or_default(),
        sections: table.names("sections"),
        fields: table.map("fields", |fields, id| fields.table(id, field_text)),
        options: table.map("options", |lists, list| Some(lists.names(list))),
        flags: table.names("flags"),
        rules: table.map("rules", |rules, id| {
            rules.table(id, |rule| RuleText {
                rule: rule.text("rule"),
                finding: rule.text_maybe("finding"),
                remedy: rule.text_maybe("remedy"),
            })
        }),
        law: table.names("law"),
        sources: table.names("sources"),
        manual: table.names("manual"),
        extracts: table.map("extracts", |extracts, id| extracts.table(id, extract::text)),
    }
}

fn field_text(table: &mut Table<'_>) -> FieldText {
    FieldText {
        label: table.text("label"),
        short: table.text_maybe("short"),
        help: table.text_maybe("help").unwrap_or_default(),
        columns: table.names("columns"),
        fixed_text: table.text_maybe("fixed_text"),
        example: table.table("example", |table| Example {
            good: table.text("good"),
            bad: table.text("bad"),
            why: table.text("why"),
        }),
    }
}
