//! What a municipality's own template may not do: take the name of another, loosen the secrecy of what is
//! given out, or be larger than a form bears.

use super::{Flaw, Proof, disclosure};
use crate::language::Language;
use crate::template::{Kind, Need, Template, shipped};
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
    disclosure::prove(proof);
}

/// Every copy has the law's mark of secrecy on every page: it is asked always, comes with a new plan, and each
/// of its options is one that the program carries.
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
        let known = shipped_marks(language);
        let Some(texts) = template.texts.get(&language) else { continue };
        proof.file = crate::template::read::text_file(language);
        for (option, text) in texts.options.get(options).into_iter().flatten() {
            let place = format!("options.{options}.{option}");
            proof.must(known.contains(text.as_str()), &place, Flaw::SecrecyWords, text);
        }
    }
    proof.file = crate::template::read::structure_file();
}

/// The marks of the templates that the program carries, in a language. A municipality chooses among them: words of
/// its own could take back what the law's word says.
fn shipped_marks(language: Language) -> BTreeSet<&'static str> {
    let of = |template: &'static Template| {
        let list = template.field(&template.meaning.secrecy)?.kind.options()?;
        template.texts.get(&language)?.options.get(list).map(|options| options.values().map(String::as_str))
    };
    shipped().iter().filter_map(of).flatten().collect()
}
