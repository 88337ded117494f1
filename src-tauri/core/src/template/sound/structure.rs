//! Sections, fields, columns, options, conditions, meaning and coverage.

use super::{Flaw, Proof, YES_NO, meetings};
use crate::template::{
    Check, Column, Condition, Distribution, Due, Field, Kind, Meaning, Scope, Spot, Test, Withheld,
};
use std::collections::BTreeSet;

pub(super) fn prove(proof: &mut Proof<'_>) {
    let template = proof.template;
    proof.must(is_template_id(&template.id), "id", Flaw::BadName, &template.id);
    proof.must(is_version(&template.version), "version", Flaw::BadName, &template.version);
    let (from, until) = (template.in_force.from, template.in_force.until);
    let in_order = until.is_none_or(|until| from <= until);
    proof.must(in_order, "in_force.until", Flaw::WrongOrder, &until.unwrap_or_default().to_string());
    proof.must(!template.sections.is_empty(), "sections", Flaw::Empty, "");
    unique(proof, "flags", template.flags.iter().map(|flag| flag.id.as_str()));
    lists(proof);
    for (id, condition) in &template.conditions {
        conditions(proof, &format!("conditions.{id}"), condition);
    }
    unique(proof, "sections", template.sections.iter().map(|section| section.id.as_str()));
    sections(proof);
    meaning(proof, &template.meaning);
    coverage(proof);
    unused(proof);
}

/// Small letters, digits and underscores.
fn is_id(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_lowercase())
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

/// Ids joined by dots and hyphens; a year may stand after a hyphen.
fn is_template_id(id: &str) -> bool {
    let word = |(at, word): (usize, &str)| is_id(word) || (at > 0 && is_version(word));
    id.split('.').all(|part| part.split('-').enumerate().all(word))
}

fn is_version(version: &str) -> bool {
    version.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Proves ids well made and each there once.
pub(super) fn unique<'a>(proof: &mut Proof<'_>, place: &str, ids: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        let place = format!("{place}.{id}");
        proof.must(is_id(id), &place, Flaw::BadName, id);
        proof.must(seen.insert(id), &place, Flaw::Repeated, id);
    }
}

/// Option values may be codes of others, such as `AI`: letters, digits and underscores.
fn lists(proof: &mut Proof<'_>) {
    for (list, options) in &proof.template.options {
        let place = format!("options.{list}");
        proof.must(is_id(list), &place, Flaw::BadName, list);
        proof.must(!options.is_empty(), &place, Flaw::Empty, "");
        let mut seen = BTreeSet::new();
        for option in options {
            let plain =
                !option.is_empty() && option.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
            proof.must(plain, &place, Flaw::BadName, option);
            proof.must(seen.insert(option), &place, Flaw::Repeated, option);
        }
    }
}

fn conditions(proof: &mut Proof<'_>, place: &str, condition: &Condition) {
    proof.must(!condition.any.is_empty(), place, Flaw::Empty, "");
    for (number, test) in condition.any.iter().enumerate() {
        let place = format!("{place}.any[{number}]");
        match test {
            Test::Flag { flag, .. } => {
                let known = proof.template.flags.iter().any(|other| &other.id == flag);
                proof.must(known, &format!("{place}.flag"), Flaw::UnknownFlag, flag);
            }
            Test::Chosen { field, among } => {
                if let Some(field) = proof.field(&format!("{place}.field"), field) {
                    proof.options(&format!("{place}.among"), &field.kind, among);
                }
            }
            Test::RowHas { field, column, option } => {
                if let Some(kind) = proof.column(&place, field, column) {
                    proof.options(&format!("{place}.option"), kind, std::slice::from_ref(option));
                }
            }
            Test::Filled { field } => {
                proof.field(&format!("{place}.field"), field);
            }
        }
    }
}

fn sections(proof: &mut Proof<'_>) {
    let mut seen = BTreeSet::new();
    for section in &proof.template.sections {
        let place = format!("sections.{}", section.id);
        proof.must(!section.fields.is_empty(), &place, Flaw::Empty, "");
        condition(proof, &place, "shown_when", section.shown_when.as_deref());
        for field in &section.fields {
            let place = format!("{place}.{}", field.id);
            proof.must(is_id(&field.id), &place, Flaw::BadName, &field.id);
            proof.must(seen.insert(&field.id), &place, Flaw::Repeated, &field.id);
            self::field(proof, &place, field);
        }
    }
}

pub(super) fn condition(proof: &mut Proof<'_>, place: &str, key: &str, name: Option<&str>) {
    if let Some(name) = name {
        let known = proof.template.conditions.contains_key(name);
        proof.must(known, &format!("{place}.{key}"), Flaw::UnknownCondition, name);
    }
}

fn field(proof: &mut Proof<'_>, place: &str, field: &Field) {
    condition(proof, place, "shown_when", field.shown_when.as_deref());
    condition(proof, place, "need_when", field.need_when.as_deref());
    kind(proof, place, &field.kind);
}

/// Proves a list of options to be there.
fn list(proof: &mut Proof<'_>, place: &str, list: &str) {
    proof.must(proof.template.options.contains_key(list), place, Flaw::UnknownList, list);
}

fn kind(proof: &mut Proof<'_>, place: &str, kind: &Kind) {
    match kind {
        Kind::Choice { options, default } => {
            list(proof, &format!("{place}.options"), options);
            if let Some(default) = default {
                proof.options(&format!("{place}.default"), kind, std::slice::from_ref(default));
            }
        }
        Kind::MultiChoice { options, alone } => {
            list(proof, &format!("{place}.options"), options);
            if let Some(alone) = alone {
                proof.options(&format!("{place}.alone"), kind, std::slice::from_ref(alone));
            }
        }
        Kind::Person { roles } => list(proof, &format!("{place}.roles"), roles),
        Kind::YesNoDetails { default: Some(default) } => {
            let known = YES_NO.contains(&default.as_str());
            proof.must(known, &format!("{place}.default"), Flaw::UnknownOption, default);
        }
        Kind::Table { columns, fixed_rows } => {
            self::columns(proof, place, columns);
            if let Some(rows) = fixed_rows {
                list(proof, &format!("{place}.fixed_rows"), rows);
                let fits = columns.first().and_then(|column| column.kind.options()) == Some(rows);
                proof.must(fits, &format!("{place}.fixed_rows"), Flaw::WrongKind, rows);
            }
        }
        Kind::Signatures { columns, boxes } => {
            self::columns(proof, place, columns);
            if let (Some(first), false) = (columns.first(), boxes.is_empty()) {
                proof.options(&format!("{place}.boxes"), &first.kind, boxes);
            }
        }
        _ => {}
    }
}

/// Proves the columns of a table: a cell is one thing, never a table itself.
fn columns(proof: &mut Proof<'_>, place: &str, columns: &[Column]) {
    let place = format!("{place}.columns");
    proof.must(!columns.is_empty(), &place, Flaw::Empty, "");
    unique(proof, &place, columns.iter().map(|column| column.id.as_str()));
    for column in columns {
        let place = format!("{place}.{}", column.id);
        let fits = match &column.kind {
            Kind::LongText { fixed, .. } => !fixed,
            Kind::Choice { default, .. } => default.is_none(),
            Kind::ShortText { .. } | Kind::MultiChoice { .. } | Kind::Date | Kind::Period | Kind::Number => {
                true
            }
            _ => false,
        };
        proof.must(fits, &place, Flaw::WrongKind, column.kind.name());
        kind(proof, &place, &column.kind);
    }
}

fn meaning(proof: &mut Proof<'_>, meaning: &Meaning) {
    let short = |kind: &Kind| matches!(kind, Kind::ShortText { .. });
    let choice = |kind: &Kind| matches!(kind, Kind::Choice { .. });
    means(proof, "pupil", &meaning.pupil, short);
    means(proof, "class", &meaning.class, short);
    means(proof, "school", &meaning.school, short);
    means(proof, "provider", &meaning.provider, short);
    means(proof, "school_year", &meaning.school_year, short);
    means(proof, "secrecy", &meaning.secrecy, choice);
    means(proof, "language", &meaning.language, choice);
    means(proof, "reason", &meaning.reason, choice);
    if let (Some(correction), Some(field)) = (&meaning.correction, proof.template.field(&meaning.reason)) {
        proof.options("meaning.correction", &field.kind, std::slice::from_ref(correction));
    }
    if let Some(standing) = &meaning.standing
        && let Some(field) = proof.field("meaning.standing.field", &standing.field)
    {
        let options = [&standing.draft, &standing.first, &standing.later].map(String::clone);
        proof.options("meaning.standing", &field.kind, &options);
    }
    means(proof, "drafted", &meaning.drafted, |kind| matches!(kind, Kind::Date));
    means(proof, "responsible", &meaning.responsible, |kind| matches!(kind, Kind::Person { .. }));
    if let Some(notice) = &meaning.notice {
        means(proof, "notice", notice, Kind::is_fixed_text);
    }
    if let Some(signatures) = &meaning.signatures {
        means(proof, "signatures", signatures, |kind| matches!(kind, Kind::Signatures { .. }));
    }
    if !meaning.electronic.is_empty() {
        match meaning.signatures.as_ref().and_then(|id| way_of_signing(proof, id)) {
            Some(ways) => proof.options("meaning.electronic", ways, &meaning.electronic),
            None => proof.flaw("meaning.electronic", Flaw::Unused, "electronic"),
        }
    }
    for (number, due) in meaning.dates.iter().enumerate() {
        day(proof, &format!("meaning.dates[{number}]"), due);
    }
    if let Some(meeting) = &meaning.meeting {
        meetings::prove(proof, meeting);
    }
    for (number, spot) in meaning.people.iter().enumerate() {
        named(proof, &format!("meaning.people[{number}]"), spot);
    }
    withheld(proof, &meaning.withheld);
    if let Some(recipients) = &meaning.recipients {
        let place = "meaning.recipients";
        if let Some(kind) = proof.column(place, &recipients.field, &recipients.name) {
            proof.must(short(kind), &format!("{place}.name"), Flaw::WrongKind, kind.name());
        }
        if let Some(kind) = proof.column(place, &recipients.field, &recipients.gets_copy) {
            proof.options(&format!("{place}.yes"), kind, std::slice::from_ref(&recipients.yes));
        }
    }
    if let Some(distribution) = &meaning.distribution {
        distributed(proof, distribution);
    }
    if let Some(following) = &meaning.following {
        super::following::prove(proof, following);
    }
}

/// The table of whom copies were given to has its columns, and the options of its ways.
fn distributed(proof: &mut Proof<'_>, distribution: &Distribution) {
    let place = "meaning.distribution";
    let Distribution { field, recipient, way, date: day, scope, ways } = distribution;
    if let Some(kind) = proof.column(place, field, recipient) {
        let short = matches!(kind, Kind::ShortText { .. });
        proof.must(short, &format!("{place}.recipient"), Flaw::WrongKind, kind.name());
    }
    date(proof, place, &Spot { field: field.clone(), column: Some(day.clone()) });
    if let Some(kind) = proof.column(place, field, way) {
        let options: Vec<String> = ways.iter().map(|(_, option)| option.clone()).collect();
        proof.options(&format!("{place}.ways"), kind, &options);
    }
    if let Some(Scope { column, whole }) = scope
        && let Some(kind) = proof.column(place, field, column)
    {
        proof.options(&format!("{place}.scope"), kind, std::slice::from_ref(whole));
    }
}

/// The column of a field of signatures that says how each signs: the last of four.
fn way_of_signing<'a>(proof: &Proof<'a>, field: &str) -> Option<&'a Kind> {
    proof.template.field(field)?.kind.columns().get(3).map(|column| &column.kind)
}

/// What is withheld must exist, under a condition that exists.
fn withheld(proof: &mut Proof<'_>, withheld: &[Withheld]) {
    for (number, part) in withheld.iter().enumerate() {
        let place = format!("meaning.withheld[{number}]");
        condition(proof, &place, "when", Some(&part.when));
        for column in &part.columns {
            proof.column(&place, &part.field, column);
        }
    }
}

pub(super) fn means(proof: &mut Proof<'_>, key: &str, field: &str, fits: impl Fn(&Kind) -> bool) {
    let place = format!("meaning.{key}");
    if let Some(field) = proof.field(&place, field) {
        proof.must(fits(&field.kind), &place, Flaw::WrongKind, field.kind.name());
    }
}

/// A day of the year clock is a day or a period; its rule must be one that counts days, its turn a condition.
fn day(proof: &mut Proof<'_>, place: &str, due: &Due) {
    if let Some(kind) = spot_kind(proof, place, &due.spot) {
        proof.must(matches!(kind, Kind::Date | Kind::Period), place, Flaw::WrongKind, kind.name());
    }
    if let Some(rule) = &due.rule {
        proof.must(proof.template.limit(rule).is_some(), &format!("{place}.rule"), Flaw::WrongKind, rule);
    }
    condition(proof, place, "turn", due.turn.as_deref());
    condition(proof, place, "unless", due.unless.as_deref());
}

fn spot_kind<'a>(proof: &mut Proof<'a>, place: &str, spot: &Spot) -> Option<&'a Kind> {
    match &spot.column {
        Some(column) => proof.column(place, &spot.field, column),
        None => proof.field(&format!("{place}.field"), &spot.field).map(|field| &field.kind),
    }
}

pub(super) fn date(proof: &mut Proof<'_>, place: &str, spot: &Spot) {
    if let Some(kind) = spot_kind(proof, place, spot) {
        proof.must(matches!(kind, Kind::Date), place, Flaw::WrongKind, kind.name());
    }
}

fn named(proof: &mut Proof<'_>, place: &str, spot: &Spot) {
    if let Some(kind) = spot_kind(proof, place, spot) {
        let fits = matches!(kind, Kind::ShortText { .. } | Kind::Person { .. });
        proof.must(fits, place, Flaw::WrongKind, kind.name());
    }
}

/// The coverage and the sources of the fields must say the same; a point without fields must be a rule.
fn coverage(proof: &mut Proof<'_>) {
    let template = proof.template;
    for (point, fields) in &template.coverage {
        let place = format!("coverage.{point}");
        proof.must(!fields.is_empty() || template.rule(point).is_some(), &place, Flaw::NotCovered, point);
        for id in fields {
            let Some(field) = proof.field(&place, id) else { continue };
            proof.must(field.source.contains(point), &place, Flaw::NotCovered, id);
        }
    }
    for (section, field) in template.fields() {
        for point in &field.source {
            let covers = template.coverage.get(point).is_some_and(|fields| fields.contains(&field.id));
            let place = format!("sections.{}.{}.source", section.id, field.id);
            proof.must(covers, &place, Flaw::NotCovered, point);
        }
    }
}

/// Lists, conditions and words that nothing uses are left-overs of a change.
fn unused(proof: &mut Proof<'_>) {
    let template = proof.template;
    let kinds = template.fields().flat_map(|(_, field)| {
        std::iter::once(&field.kind).chain(field.kind.columns().iter().map(|column| &column.kind))
    });
    let lists: BTreeSet<&str> = kinds.filter_map(Kind::options).collect();
    for list in template.options.keys() {
        proof.must(lists.contains(list.as_str()), &format!("options.{list}"), Flaw::Unused, list);
    }
    let mut named: BTreeSet<&str> =
        template.sections.iter().filter_map(|section| section.shown_when.as_deref()).collect();
    for (_, field) in template.fields() {
        named.extend(field.shown_when.as_deref().into_iter().chain(field.need_when.as_deref()));
    }
    for rule in &template.rules {
        named.extend(rule.when.as_deref().into_iter().chain(rule.unless.as_deref()));
    }
    named.extend(template.meaning.withheld.iter().map(|part| part.when.as_str()));
    named.extend(template.meaning.dates.iter().filter_map(|due| due.turn.as_deref()));
    named.extend(template.meaning.dates.iter().filter_map(|due| due.unless.as_deref()));
    for condition in template.conditions.keys() {
        proof.must(
            named.contains(condition.as_str()),
            &format!("conditions.{condition}"),
            Flaw::Unused,
            condition,
        );
    }
    for words in template.words.keys() {
        let used = template.rules.iter().any(|rule| match &rule.check {
            Check::Wording { words: lists, .. } | Check::Mentions { words: lists, .. } => {
                lists.contains(words)
            }
            _ => false,
        });
        proof.must(used, &format!("words.{words}"), Flaw::Unused, words);
    }
}
