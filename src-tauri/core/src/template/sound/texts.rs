//! The texts: in every language one for each thing that has one, and none besides.

use super::{Flaw, Proof};
use crate::language::Language;
use crate::template::{Check, Example, Field, FieldText, Kind, Rule, Texts};
use std::collections::{BTreeMap, BTreeSet};

/// Longer labels need a short form, and a short form is at most so long.
const SHORT: usize = 28;

pub(super) fn prove(proof: &mut Proof<'_>) {
    for language in Language::ALL {
        proof.file = crate::template::read::text_file(language);
        match proof.template.texts.get(&language) {
            Some(texts) => language_texts(proof, texts),
            None => proof.flaw("", Flaw::MissingText, language.code()),
        }
    }
}

fn language_texts(proof: &mut Proof<'_>, texts: &Texts) {
    let template = proof.template;
    filled(proof, "title", &texts.title);
    filled(proof, "short_title", &texts.short_title);
    both(proof, "status_note", &texts.status_note, |texts| &texts.status_note);
    names(proof, "sections", &texts.sections, template.sections.iter().map(|section| section.id.as_str()));
    names(proof, "flags", &texts.flags, template.flags.iter().map(|flag| flag.id.as_str()));
    keys(proof, "fields", &texts.fields, template.fields().map(|(_, field)| field.id.as_str()));
    for (_, field) in template.fields() {
        if let Some(text) = texts.fields.get(&field.id) {
            field_text(proof, field, text);
        }
    }
    keys(proof, "options", &texts.options, template.options.keys().map(String::as_str));
    for (list, options) in &template.options {
        if let Some(text) = texts.options.get(list) {
            names(proof, &format!("options.{list}"), text, options.iter().map(String::as_str));
        }
    }
    keys(proof, "rules", &texts.rules, template.rules.iter().map(|rule| rule.id.as_str()));
    for rule in &template.rules {
        rule_text(proof, texts, rule);
    }
    let fields = template.fields().flat_map(|(_, field)| &field.law);
    let others = template.rules.iter().flat_map(|rule| &rule.law);
    let others = others.chain(template.extracts.iter().flat_map(|extract| &extract.law));
    let law: BTreeSet<&str> = fields.chain(others).map(String::as_str).collect();
    names(proof, "law", &texts.law, law.into_iter());
    let points = template.coverage.keys().filter(|point| template.rule(point).is_none());
    names(proof, "sources", &texts.sources, points.map(String::as_str));
    keys(proof, "extracts", &texts.extracts, template.extracts.iter().map(|extract| extract.id.as_str()));
    for (id, text) in &texts.extracts {
        for (key, text) in [("label", &text.label), ("reader", &text.reader), ("purpose", &text.purpose)] {
            filled(proof, &format!("extracts.{id}.{key}"), text);
        }
    }
    let manual = template.conversions.iter().flat_map(|conversion| &conversion.manual);
    let why: BTreeSet<&str> = manual.map(|manual| manual.why.as_str()).collect();
    names(proof, "manual", &texts.manual, why.into_iter());
}

fn field_text(proof: &mut Proof<'_>, field: &Field, text: &FieldText) {
    let place = format!("fields.{}", field.id);
    filled(proof, &format!("{place}.label"), &text.label);
    let short = text.short.as_deref().unwrap_or(&text.label);
    let key = if text.short.is_some() { "short" } else { "label" };
    proof.must(short.chars().count() <= SHORT, &format!("{place}.{key}"), Flaw::LongLabel, short);
    both(proof, &format!("{place}.help"), &text.help, |texts| {
        texts.fields.get(&field.id).map_or("", |text| &text.help)
    });
    example(proof, field, text);
    // The columns of attachments are the program's own, and so are their labels.
    let columns = match &field.kind {
        Kind::Attachments => &[],
        kind => kind.columns(),
    };
    names(proof, &format!("{place}.columns"), &text.columns, columns.iter().map(|column| column.id.as_str()));
    let fixed = format!("{place}.fixed_text");
    // What signing means, where it means something else than in a plan.
    if let Kind::Signatures { .. } = field.kind {
        return both(proof, &fixed, text.fixed_text.as_deref().unwrap_or_default(), |texts| {
            texts.fields.get(&field.id).and_then(|text| text.fixed_text.as_deref()).unwrap_or_default()
        });
    }
    match (&text.fixed_text, field.kind.is_fixed_text()) {
        (Some(text), true) => filled(proof, &fixed, text),
        (None, true) => proof.flaw(&fixed, Flaw::MissingText, "fixed_text"),
        (Some(_), false) => proof.flaw(&fixed, Flaw::NeedlessText, "fixed_text"),
        (None, false) => {}
    }
}

/// An example need not be: but when one language has it, all do, and none of its parts is blank.
fn example(proof: &mut Proof<'_>, field: &Field, text: &FieldText) {
    let place = format!("fields.{}.example", field.id);
    let mut others = proof.template.texts.values().filter_map(|texts| texts.fields.get(&field.id));
    match &text.example {
        Some(Example { good, bad, why }) => {
            for (key, part) in [("good", good), ("bad", bad), ("why", why)] {
                filled(proof, &format!("{place}.{key}"), part);
            }
        }
        None if others.any(|other| other.example.is_some()) => {
            proof.flaw(&place, Flaw::MissingText, "example");
        }
        None => {}
    }
}

/// A rule that can be broken says what is the matter and what to do; a note says neither.
fn rule_text(proof: &mut Proof<'_>, texts: &Texts, rule: &Rule) {
    let Some(text) = texts.rules.get(&rule.id) else { return };
    let place = format!("rules.{}", rule.id);
    filled(proof, &format!("{place}.rule"), &text.rule);
    for (key, text) in [("finding", &text.finding), ("remedy", &text.remedy)] {
        let place = format!("{place}.{key}");
        match (text, rule.check != Check::Note) {
            (Some(text), true) => {
                filled(proof, &place, text);
                let rest = if key == "finding" { text.replace("{about}", "") } else { text.clone() };
                proof.must(!rest.contains(['{', '}']), &place, Flaw::UnknownPlaceholder, text);
            }
            (None, true) => proof.flaw(&place, Flaw::MissingText, key),
            (Some(_), false) => proof.flaw(&place, Flaw::NeedlessText, key),
            (None, false) => {}
        }
    }
}

fn filled(proof: &mut Proof<'_>, place: &str, text: &str) {
    let key = place.rsplit('.').next().unwrap_or(place);
    proof.must(!text.trim().is_empty(), place, Flaw::MissingText, key);
}

/// A text that need not be: but when one language has it, all do.
fn both(proof: &mut Proof<'_>, place: &str, text: &str, of: impl Fn(&Texts) -> &str) {
    if proof.template.texts.values().any(|texts| !of(texts).trim().is_empty()) {
        filled(proof, place, text);
    }
}

/// Proves the keys to be these, none missing and none needless.
fn keys<'a, T>(
    proof: &mut Proof<'_>,
    place: &str,
    texts: &BTreeMap<String, T>,
    ids: impl Iterator<Item = &'a str>,
) {
    let ids: Vec<&str> = ids.collect();
    for id in ids.iter().filter(|id| !texts.contains_key(**id)) {
        proof.flaw(&format!("{place}.{id}"), Flaw::MissingText, id);
    }
    for id in texts.keys().filter(|id| !ids.contains(&id.as_str())) {
        proof.flaw(&format!("{place}.{id}"), Flaw::NeedlessText, id);
    }
}

/// Like [`keys`], and no name is blank.
fn names<'a>(
    proof: &mut Proof<'_>,
    place: &str,
    texts: &BTreeMap<String, String>,
    ids: impl Iterator<Item = &'a str>,
) {
    keys(proof, place, texts, ids);
    for (id, _) in texts.iter().filter(|(_, name)| name.trim().is_empty()) {
        proof.flaw(&format!("{place}.{id}"), Flaw::MissingText, id);
    }
}
