//! What an extract shows: what there is, column by column, and nothing that no extract may show.

use super::{Flaw, Proof, structure};
use crate::template::{Extract, Field, Giving, Kind, Part, Permissions, Privacy, Test};

pub(super) fn prove(proof: &mut Proof<'_>) {
    let template = proof.template;
    if let Some(permissions) = &template.meaning.permissions {
        prove_permissions(proof, permissions);
    }
    if let Some(born) = &template.meaning.born {
        structure::means(proof, "born", born, |kind| *kind == Kind::Date);
    }
    let recipients = template.meaning.recipients.as_ref();
    if let Some((recipients, language)) = recipients.and_then(|own| Some((own, own.language.as_ref()?))) {
        proof.column("meaning.recipients", &recipients.field, language);
    }
    structure::unique(proof, "extracts", template.extracts.iter().map(|extract| extract.id.as_str()));
    for extract in &template.extracts {
        let place = format!("extracts.{}", extract.id);
        proof.must(!extract.parts.is_empty(), &place, Flaw::Empty, "");
        for (number, part) in extract.parts.iter().enumerate() {
            prove_part(proof, extract, part, &format!("{place}.parts[{number}]"));
        }
        let secrecy = &template.meaning.secrecy;
        proof.must(extract.part(secrecy).is_some(), &place, Flaw::MissingKey, secrecy);
    }
}

fn prove_permissions(proof: &mut Proof<'_>, permissions: &Permissions) {
    let Permissions { field, to, what, purpose, until, given, withdrawn } = permissions;
    for column in [to, what, purpose] {
        proof.column("meaning.permissions", field, column);
    }
    let is_date = |proof: &mut Proof<'_>, place: &str, column: &str| {
        if let Some(kind) = proof.column("meaning.permissions", field, column) {
            proof.must(*kind == Kind::Date, place, Flaw::WrongKind, kind.name());
        }
    };
    is_date(proof, "meaning.permissions.until", until);
    if let Some(Giving { on, how, refused }) = given {
        is_date(proof, "meaning.permissions.given.on", on);
        if let Some(kind) = proof.column("meaning.permissions", field, how) {
            proof.options("meaning.permissions.given.refused", kind, std::slice::from_ref(refused));
        }
    }
    structure::condition(proof, "meaning.permissions", "withdrawn", withdrawn.as_deref());
}

fn prove_part(proof: &mut Proof<'_>, extract: &Extract, part: &Part, place: &str) {
    let Some(field) = proof.field(&format!("{place}.field"), &part.field) else { return };
    let twice = extract.parts.iter().filter(|other| other.field == part.field).count() > 1;
    proof.must(!twice, place, Flaw::Repeated, &part.field);
    proof.must(!is_kept_back(proof, field), place, Flaw::TooMuch, &field.id);
    // A table without columns would show those that are added to it later.
    proof.must(part.columns.is_empty() == field.kind.columns().is_empty(), place, Flaw::WrongKind, &field.id);
    for column in &part.columns {
        proof.column(place, &field.id, column);
        // Contact data stand in no extract, whether there is an order of non-disclosure or not.
        let withheld = &proof.template.meaning.withheld;
        let secret = withheld.iter().any(|own| own.field == field.id && own.columns.contains(column));
        proof.must(!secret, place, Flaw::TooMuch, column);
    }
    conditions(proof, extract, field, place);
}

/// What is of the document alone, for nobody but its own readers, or especially sensitive.
fn is_kept_back(proof: &Proof<'_>, field: &Field) -> bool {
    let meaning = &proof.template.meaning;
    let ends = [&meaning.notice, &meaning.signatures].into_iter().flatten().any(|id| *id == field.id);
    let other = field.unprinted || field.annex || field.privacy == Some(Privacy::Sensitive);
    ends || other || matches!(field.kind, Kind::Attachments | Kind::Signatures { .. })
}

/// What decides whether a field is shown is shown too: else it would never be.
fn conditions(proof: &mut Proof<'_>, extract: &Extract, field: &Field, place: &str) {
    let template = proof.template;
    let section = template.section_of(&field.id).and_then(|section| section.shown_when.as_ref());
    for id in section.into_iter().chain(&field.shown_when) {
        let tests = template.conditions.get(id).map_or(&[][..], |condition| &condition.any);
        for test in tests {
            let (of, column) = match test {
                Test::Flag { .. } => continue,
                Test::Chosen { field, .. } | Test::Filled { field } => (field, None),
                Test::RowHas { field, column, .. } => (field, Some(column.as_str())),
            };
            let there = template.field(of).is_some_and(|of| extract.shows(of, column));
            proof.must(there, place, Flaw::MissingKey, of);
        }
    }
}
