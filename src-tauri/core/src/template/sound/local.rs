//! What a municipality's own template may not do: take the name of another, loosen the secrecy of what is
//! given out, or be larger than a form bears.

use super::{Flaw, Proof};
use crate::language::Language;
use crate::template::{Kind, Need, Template, shipped};
use crate::text::say;
use std::collections::BTreeSet;

/// How the ids of municipalities' templates begin; none that the program carries does.
const LOCAL: &str = "kunta.";
/// The most fields of a template, and the most rules.
const MOST: usize = 400;

pub(super) fn prove(proof: &mut Proof<'_>) {
    let template = proof.template;
    proof.must(template.id.starts_with(LOCAL), "id", Flaw::NotLocal, &template.id);
    let fields = template.fields().map(|(_, field)| 1 + field.kind.columns().len()).sum::<usize>();
    proof.must(fields <= MOST, "sections", Flaw::TooMany, &fields.to_string());
    proof.must(template.rules.len() <= MOST, "rules", Flaw::TooMany, &template.rules.len().to_string());
    secrecy(proof);
    withheld(proof);
}

/// Every copy has the law's mark of secrecy on every page: it is asked always, comes with a new plan, and each
/// of its options begins with the law's word.
fn secrecy(proof: &mut Proof<'_>) {
    let template = proof.template;
    let found = template.fields().find(|(_, field)| field.id == template.meaning.secrecy);
    let Some((section, field)) = found else { return };
    let Kind::Choice { options, default } = &field.kind else { return };
    let always = section.shown_when.is_none() && field.shown_when.is_none() && field.need_when.is_none();
    let printed = !field.unprinted && !field.annex;
    let place = format!("sections.{}.{}", section.id, field.id);
    let closed = always && printed && field.need == Need::Always && default.is_some();
    proof.must(closed, &place, Flaw::SecrecyOpen, &field.id);
    for language in Language::ALL {
        let mark = format!("{} – ", say(language, "copy-secrecy-word", &[]));
        let Some(texts) = template.texts.get(&language) else { continue };
        proof.file = crate::template::read::text_file(language);
        for (option, text) in texts.options.get(options).into_iter().flatten() {
            let ground = text.strip_prefix(&mark).is_some_and(|ground| !ground.trim().is_empty());
            proof.must(ground, &format!("options.{options}.{option}"), Flaw::SecrecyWords, &mark);
        }
    }
    proof.file = crate::template::read::structure_file();
}

/// Under non-disclosure no document holds more of those who get copies than one by a shipped template does.
fn withheld(proof: &mut Proof<'_>) {
    let columns = |template: &Template| -> Option<(String, Vec<String>)> {
        let recipients = template.meaning.recipients.as_ref()?;
        let told = template.meaning.withheld.iter().filter(|withheld| withheld.field == recipients.field);
        let told: Vec<&String> = told.flat_map(|withheld| &withheld.columns).collect();
        let all = template.field(&recipients.field)?.kind.columns().iter();
        let open = all.map(|column| column.id.clone()).filter(|column| !told.contains(&column));
        Some((recipients.name.clone(), open.collect()))
    };
    let shipped: BTreeSet<String> =
        shipped().iter().filter_map(columns).flat_map(|(_, columns)| columns).collect();
    let Some((name, open)) = columns(proof.template) else { return };
    for column in open.iter().filter(|column| **column != name && !shipped.contains(*column)) {
        proof.flaw("meaning.withheld", Flaw::NotWithheld, column);
    }
}
