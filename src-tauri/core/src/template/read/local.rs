//! Reads a municipality's file: one TOML file with the municipality's name, its ways, and a template whose
//! texts stand in the same file.

use super::*;
use crate::template::sound::sound_local;
use crate::template::{Kept, KeptFrom, Local, NamedWays};

/// What is read of a file before it is proven.
struct Form {
    municipality: String,
    ways: Option<(NamedWays, BTreeMap<String, Kept>)>,
    template: Option<Template>,
    texts: BTreeMap<Language, Texts>,
}

/// The most years for which plans are kept.
const MOST_YEARS: i64 = 100;
/// The longest words about secrecy, in characters: they stand in the head of every page.
const LONGEST_SECRECY: usize = 160;

impl Local {
    /// Reads a municipality's file and names all its flaws, each with its place; `name` is the file's own. With
    /// flaws there is nothing.
    pub fn check(name: &str, bytes: &[u8]) -> (Option<Local>, Vec<Unsound>) {
        let (source, broken) = source_of(name, bytes);
        let form = if broken { None } else { source.read(form) };
        let local = form.filter(|_| source.flaws.borrow().is_empty()).map(|form| prove(&source, form));
        let flaws = source.flaws.take();
        (local.filter(|_| flaws.is_empty()), flaws)
    }
}

fn form(table: &mut Table<'_>) -> Form {
    let form = Form {
        municipality: table.text("municipality"),
        ways: table.table("settings", ways),
        template: table.table("template", template),
        texts: table.table("texts", texts).unwrap_or_default(),
    };
    if table.table.contains_key("municipality") && form.municipality.trim().is_empty() {
        table.flaw("municipality", Flaw::Empty, "");
    }
    if form.ways.is_none() && form.template.is_none() && !table.table.contains_key("template") {
        table.missing("template");
    }
    if form.template.is_none() && !form.texts.is_empty() {
        table.flaw("texts", Flaw::NeedlessText, "texts");
    }
    form
}

fn texts(table: &mut Table<'_>) -> BTreeMap<Language, Texts> {
    let spoken = Language::ALL.into_iter();
    spoken.filter_map(|language| Some((language, table.table(language.code(), texts_of)?))).collect()
}

fn ways(table: &mut Table<'_>) -> (NamedWays, BTreeMap<String, Kept>) {
    let kept = table.map("kept", |kept, template| kept.table(template, time)?);
    // The key of before.
    if table.get("kept_years").is_some() {
        table.flaw("kept_years", Flaw::FormerKey, "[settings.kept]");
    }
    let ways = NamedWays {
        secrecy: table.table("secrecy", secrecy),
        therapies: table.named_maybe("therapies"),
        signers: table.table.contains_key("signers").then(|| table.texts("signers")),
    };
    (ways, kept)
}

/// How long plans are kept: the years and what they are counted from.
fn time(table: &mut Table<'_>) -> Option<Kept> {
    if !table.table.contains_key("years") {
        table.missing("years");
    }
    let years = table.whole("years");
    if let Some(count) = years.filter(|count| !(1..=MOST_YEARS).contains(count)) {
        table.flaw("years", Flaw::BadNumber, &count.to_string());
    }
    let from = table.named("from", KeptFrom::NewestVersion);
    Some(Kept { years: u32::try_from(years?).ok()?, from })
}

/// Words about secrecy in all languages: a copy may be in any.
fn secrecy(table: &mut Table<'_>) -> BTreeMap<Language, String> {
    let words = Language::ALL.map(|language| (language, table.text(language.code()).trim().to_owned()));
    for (language, words) in &words {
        let there = table.table.contains_key(language.code());
        if there && (words.is_empty() || words.contains('\n')) {
            table.flaw(language.code(), Flaw::MissingText, language.code());
        } else if words.chars().count() > LONGEST_SECRECY {
            table.flaw(language.code(), Flaw::BadNumber, &words.chars().count().to_string());
        }
    }
    words.into()
}

/// Proves the template sound, and what a municipality's may not do; its flaws are told at their places in this
/// file.
fn prove(source: &Source<'_>, form: Form) -> Local {
    let Form { municipality, ways, template, texts } = form;
    let template =
        template.map(|template| Template { municipality: Some(municipality.clone()), texts, ..template });
    for flaw in template.iter().flat_map(|own| sound(own).into_iter().chain(sound_local(own))) {
        let part = match flaw.file.strip_suffix(".toml") {
            Some(language) if flaw.file != STRUCTURE => format!("texts.{language}"),
            _ => "template".to_owned(),
        };
        let place = if flaw.place.is_empty() { part } else { join(&part, &flaw.place) };
        let (line, column) = source.position_of(&place);
        source.flaws.borrow_mut().push(Unsound { file: source.file.clone(), line, column, place, ..flaw });
    }
    let (ways, kept) = ways.unzip();
    Local { municipality, ways, kept: kept.unwrap_or_default(), template }
}
