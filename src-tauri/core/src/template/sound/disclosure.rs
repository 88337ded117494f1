//! What an order of non-disclosure asks of a municipality's template: it is asked always and never printed, contact
//! data are withheld while it holds, and no field is less guarded than the program's own of that id.

use super::{Flaw, Proof};
use crate::language::Language;
use crate::template::{Field, Kind, Privacy, Section, Template, Test, shipped};
use std::collections::{BTreeMap, BTreeSet};

/// Words by which contact data are known, wherever a name or a label ends with one.
const CONTACT: &str = include_str!("contact-words.txt");

pub(super) fn prove(proof: &mut Proof<'_>) {
    let template = proof.template;
    let orders = orders();
    for (section, field) in template.fields() {
        let place = format!("sections.{}.{}", section.id, field.id);
        proof.must(!is_loosened(field), &place, Flaw::Loosened, &field.id);
        let open = match orders.contains_key(field.id.as_str()) {
            true => !is_closed(section, field),
            false => !field.unprinted && orders.keys().any(|order| is_called_like(template, field, order)),
        };
        proof.must(!open, &place, Flaw::DisclosureOpen, &field.id);
        if !field.unprinted {
            contact(proof, &place, field);
        }
    }
    let asked = orders.keys().any(|order| template.field(order).is_some());
    let of_people = template.meaning.recipients.is_some() || !template.meaning.withheld.is_empty();
    for order in orders.keys().filter(|_| of_people && !asked) {
        proof.flaw("meaning.withheld", Flaw::DisclosureOpen, order);
    }
}

/// The fields by which the program's own templates withhold, each with the options that do.
fn orders() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut orders: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for template in shipped() {
        let conditions =
            template.meaning.withheld.iter().filter_map(|part| template.conditions.get(&part.when));
        for test in conditions.flat_map(|condition| &condition.any) {
            if let Test::Chosen { field, among } = test {
                orders.entry(field).or_default().extend(among.iter().map(String::as_str));
            }
        }
    }
    orders
}

/// Whether the order is asked of everybody, answered by a person and printed nowhere.
fn is_closed(section: &Section, field: &Field) -> bool {
    let always = section.shown_when.is_none() && field.shown_when.is_none() && field.need_when.is_none();
    let asked = always && field.need == crate::template::Need::Always;
    asked && field.unprinted && matches!(field.kind, Kind::YesNoDetails { default: None })
}

/// Whether a field has the name of an order in some language.
fn is_called_like(template: &Template, field: &Field, order: &str) -> bool {
    let called = |template: &Template, id: &str, language| {
        let text = template.texts.get(&language).and_then(|texts| texts.fields.get(id));
        text.map(|text| text.label.to_lowercase())
    };
    Language::ALL.into_iter().any(|language| {
        let own = called(template, &field.id, language).unwrap_or_default();
        shipped().iter().filter_map(|other| called(other, order, language)).any(|name| own.contains(&name))
    })
}

/// Whether every template of the program that has the field guards it better.
fn is_loosened(field: &Field) -> bool {
    let known: Vec<&Field> = shipped().iter().filter_map(|template| template.field(&field.id)).collect();
    let least = known.iter().map(|known| strictness(known.privacy)).min();
    let printed = !field.unprinted && !known.is_empty() && known.iter().all(|known| known.unprinted);
    printed || least.is_some_and(|least| strictness(field.privacy) < least)
}

fn strictness(privacy: Option<Privacy>) -> u8 {
    match privacy {
        None | Some(Privacy::NoPersonalTraits) => 0,
        Some(Privacy::Personal) => 1,
        Some(Privacy::Sensitive) => 2,
    }
}

/// Contact data stand in tables, in columns that the order withholds; or are not printed.
fn contact(proof: &mut Proof<'_>, place: &str, field: &Field) {
    let template = proof.template;
    let columns = field.kind.columns();
    // Attachments and signatures have the program's own columns.
    if matches!(field.kind, Kind::Attachments | Kind::Signatures { .. }) {
        return;
    }
    if columns.is_empty() {
        let of_person = matches!(field.kind, Kind::Person { .. }) && field.privacy.is_some();
        let text = holds_text(&field.kind) && !field.kind.is_fixed_text();
        let named = text && is_contact(labels(template, &field.id, None), &field.id);
        return proof.must(!of_person && !named, place, Flaw::NotWithheld, &field.id);
    }
    let recipients = template.meaning.recipients.as_ref().filter(|own| own.field == field.id);
    let name = recipients.map(|own| own.name.as_str());
    let of_people = recipients.is_some() || field.privacy == Some(Privacy::Personal);
    let open = open_columns();
    for column in columns {
        let id = column.id.as_str();
        let personal = of_people && holds_text(&column.kind) && Some(id) != name && !open.contains(id);
        let named = holds_text(&column.kind) && is_contact(labels(template, &field.id, Some(id)), id);
        let secret = withheld_by_all(&field.id, id).unwrap_or(personal || named);
        if secret && !is_withheld(template, &field.id, id) {
            proof.flaw("meaning.withheld", Flaw::NotWithheld, id);
        }
    }
}

fn holds_text(kind: &Kind) -> bool {
    matches!(kind, Kind::ShortText { .. } | Kind::LongText { .. } | Kind::List | Kind::Person { .. })
}

/// What a field or its column is called, in all languages.
fn labels<'a>(template: &'a Template, field: &str, column: Option<&str>) -> Vec<&'a str> {
    let texts = template.texts.values().filter_map(|texts| texts.fields.get(field));
    let label = |text: &'a crate::template::FieldText| match column {
        Some(column) => text.columns.get(column).map(String::as_str),
        None => Some(text.label.as_str()),
    };
    texts.filter_map(label).collect()
}

/// Whether a name or one of its labels has a word of contact data.
fn is_contact(labels: Vec<&str>, id: &str) -> bool {
    let of = |text: &str| {
        let text = text.to_lowercase().replace('-', "");
        let mut words = text.split(|letter: char| !letter.is_alphanumeric());
        words.any(|word| {
            CONTACT.lines().any(|known| word == known || known.len() > 4 && word.ends_with(known))
        })
    };
    of(id) || labels.into_iter().any(of)
}

/// The columns that the program's own tables of persons print under an order too.
fn open_columns() -> BTreeSet<&'static str> {
    let of_people = |template: &'static Template| {
        let people = template.fields().filter(|(_, field)| field.privacy == Some(Privacy::Personal));
        let columns = people.flat_map(|(_, field)| field.kind.columns().iter().map(move |own| (field, own)));
        columns
            .filter(|(field, own)| !is_withheld(template, &field.id, &own.id))
            .map(|(_, own)| own.id.as_str())
    };
    shipped().iter().flat_map(of_people).collect()
}

/// Whether every template of the program that has this column withholds it; nothing when none has it.
fn withheld_by_all(field: &str, column: &str) -> Option<bool> {
    let has = |own: &Field| own.kind.column(column).is_some();
    let mut having = shipped().iter().filter(|own| own.field(field).is_some_and(has)).peekable();
    having.peek()?;
    Some(having.all(|template| is_withheld(template, field, column)))
}

/// Whether a template withholds a column while the order holds: by a condition that the order alone is enough for.
fn is_withheld(template: &Template, field: &str, column: &str) -> bool {
    let orders = orders();
    let guards = |when: &str| {
        let tests = template.conditions.get(when).map_or(&[][..], |condition| &condition.any);
        tests.iter().any(|test| match test {
            Test::Chosen { field, among } => orders
                .get(field.as_str())
                .is_some_and(|options| options.iter().all(|option| among.iter().any(|own| own == option))),
            _ => false,
        })
    };
    let parts = template.meaning.withheld.iter().filter(|part| part.field == field && guards(&part.when));
    parts.flat_map(|part| &part.columns).any(|own| own == column)
}
