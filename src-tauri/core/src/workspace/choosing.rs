//! What can be chosen in a place of a plan: qualifications, units, and the plan's own rows, by what was typed there.

use super::words::flaw_words;
use super::*;
use crate::catalogue::{Catalogue, Foundation, Hit, Validity, Wish};
use crate::draft::{Answer, Row, display, display_day, display_number, identified, write_answer};
use crate::ehoks::{Mapping, right};
use crate::identifier::{Identifier, is_begun};
use crate::template::{Choosing, Fact, Kind, Source, Spot};
use crate::text::say;
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// How many are shown.
const SHOWN: usize = 12;

/// What is asked of a place: how it is chosen, in which languages, and what the plan says already.
struct Asked<'a> {
    choosing: &'a Choosing,
    /// The language of the plan.
    plan: Language,
    /// The person's.
    person: Language,
    /// The day on which the studies begin.
    day: NaiveDate,
    order: Option<String>,
    typed: String,
}

impl Workspace {
    /// What can be chosen in a place of a plan, by what was typed there.
    pub fn choices(&mut self, plan: String, at: ChoicePlace, typed: String) -> Result<ChoiceList> {
        self.load_catalogue()?;
        let today = self.outside.now().date_naive();
        let person = self.look.language;
        let open = self.draft_in_hand(&plan)?;
        let (template, draft): (&'static Template, &Draft) = (open.template, &open.draft);
        let choosing = template.choosing_of(&at.field, at.column.as_deref()).ok_or(Code::BadCall)?;
        // Of several study rights it is the one of this HOKS.
        let own = Mapping::of(&template.id).and_then(|mapping| right(mapping, draft).start);
        let begins = |spot: &Spot| own.or_else(|| beginning(draft, spot));
        let day = choosing.start.as_ref().and_then(begins).unwrap_or(today);
        let language = drafting::document_language(template, draft);
        let (own, order) = orders_of(draft, choosing, &at);
        let mut asked = Asked { choosing, plan: language, person, day, order, typed };
        let rows = (choosing.from == Source::Rows).then(|| rows(template, draft, &asked));
        let catalogue = self.catalogue.as_ref();
        // A row may be of another qualification. One left from ended foundations is chosen anew by those of the plan.
        let own = own.filter(|order| is_in_force(catalogue, order, day));
        asked.order = own.or(asked.order);
        let of_catalogue = || catalogue.map(|catalogue| of_catalogue(catalogue, &asked)).unwrap_or_default();
        let mut found = rows.unwrap_or_else(of_catalogue);
        let more = found.len() > SHOWN;
        found.truncate(SHOWN);
        for choice in &mut found {
            // A choice that names nothing of a fact empties what another one left there.
            for target in choosing.fills.values() {
                choice.fills.entry(target.clone()).or_insert(Value::Null);
            }
        }
        Ok(ChoiceList { found, more })
    }

    /// What is wrong with what was typed as an identifier of this shape; nothing while it may still become one.
    pub fn judge_identifier(&mut self, shape: TextShape, text: String) -> Result<Option<String>> {
        let Some(kind) = identified(shape) else { return Ok(None) };
        if text.trim().is_empty() || is_begun(kind, &text) {
            return Ok(None);
        }
        let flaw = Identifier::read(kind, &text).err();
        Ok(flaw.map(|flaw| flaw_words(self.look.language, kind, flaw)))
    }
}

fn of_catalogue(catalogue: &Catalogue, asked: &Asked<'_>) -> Vec<Choice> {
    let wish = Wish {
        typed: &asked.typed,
        day: asked.day,
        kinds: &asked.choosing.kinds,
        order: asked.order.as_deref(),
        own: true,
        most: SHOWN + 1,
    };
    match asked.choosing.from {
        Source::Qualifications => {
            catalogue.qualifications(&wish).into_iter().map(|one| qualification(one, asked)).collect()
        }
        Source::Units => catalogue.units(&wish).iter().map(|hit| unit(hit, asked)).collect(),
        Source::Competences => {
            let of = asked.order.as_deref().and_then(|order| catalogue.of_order(order));
            let names = of.map_or(&[][..], |one| &one.competences);
            let names = names.iter().map(|name| name.in_language(asked.plan).to_owned());
            names.filter(|name| fits(name, &asked.typed)).map(plain).collect()
        }
        Source::Rows | Source::Areas => Vec::new(),
    }
}

fn qualification(one: &Foundation, asked: &Asked<'_>) -> Choice {
    Choice {
        text: one.names.in_language(asked.plan).to_owned(),
        about: one.order.clone(),
        late: late(one, asked),
        fills: fills(asked.choosing, |fact| match fact {
            Fact::Order => Some(json!(one.order)),
            Fact::Valid => valid(one),
            _ => None,
        }),
    }
}

fn unit(hit: &Hit<'_>, asked: &Asked<'_>) -> Choice {
    let Hit { foundation, unit, .. } = hit;
    let points = unit.extent.filter(|extent| unit.most.is_none_or(|most| most == *extent));
    let whole = foundation.names.in_language(asked.person);
    let values = [
        ("code", unit.code.as_str().into()),
        ("points", points.map_or_else(String::new, |points| display_number(asked.person, points)).into()),
        ("whole", whole.into()),
        ("order", foundation.order.as_str().into()),
    ];
    let key = if points.is_some() { "catalogue-unit-points" } else { "catalogue-unit" };
    Choice {
        text: unit.names.in_language(asked.plan).to_owned(),
        about: say(asked.person, key, &values),
        late: late(foundation, asked),
        fills: fills(asked.choosing, |fact| match fact {
            Fact::Code => Some(json!(unit.code)),
            Fact::Version => unit.version.map(|version| json!(version)),
            Fact::Order => Some(json!(foundation.order)),
            Fact::Points => points.map(|points| json!(points)),
            Fact::Valid => valid(foundation),
        }),
    }
}

/// From when to when foundations hold for those who begin; nothing when neither day is known.
fn valid(one: &Foundation) -> Option<Value> {
    let days = [("start", one.from), ("end", one.until)];
    let days: serde_json::Map<String, Value> =
        days.into_iter().filter_map(|(end, day)| Some((end.to_owned(), json!(words::iso(day?))))).collect();
    (!days.is_empty()).then_some(Value::Object(days))
}

fn fills(choosing: &Choosing, value: impl Fn(Fact) -> Option<Value>) -> BTreeMap<String, Value> {
    let filled = choosing.fills.iter().filter_map(|(fact, target)| Some((target.clone(), value(*fact)?)));
    filled.collect()
}

/// What to know of foundations that do not hold on the day on which the studies begin.
fn late(one: &Foundation, asked: &Asked<'_>) -> String {
    let day = |day: Option<NaiveDate>| day.map(display_day).unwrap_or_default();
    let (key, day) = match one.on(asked.day) {
        Validity::InForce => return String::new(),
        Validity::Coming => ("catalogue-coming", day(one.from)),
        Validity::Transition | Validity::Over => ("catalogue-over", day(one.until)),
    };
    say(asked.person, key, &[("day", day.into())])
}

/// The orders by which the row in hand and the plan go.
fn orders_of(draft: &Draft, choosing: &Choosing, at: &ChoicePlace) -> (Option<String>, Option<String>) {
    let said = |answer: &Answer| Some(text(answer).trim().to_owned()).filter(|order| !order.is_empty());
    let plan = choosing.order.as_ref().and_then(|field| draft.answers.get(field)).and_then(said);
    let row = at.row.and_then(|row| draft.rows(&at.field).get(row));
    let column = choosing.fills.get(&Fact::Order).filter(|_| choosing.order.is_some());
    (row.zip(column).and_then(|(row, column)| row.get(column)).and_then(said), plan)
}

/// Whether foundations of this order are there for those who begin on the day.
fn is_in_force(catalogue: Option<&Catalogue>, order: &str, day: NaiveDate) -> bool {
    let of = catalogue.and_then(|catalogue| catalogue.of_order(order));
    of.is_some_and(|one| one.on(day) == Validity::InForce)
}

/// What the plan says already, each once, with what comes along from the row.
fn rows(template: &Template, draft: &Draft, asked: &Asked<'_>) -> Vec<Choice> {
    let mut found: Vec<Choice> = Vec::new();
    let mut add = |kind: &Kind, said: Option<&Answer>, row: Option<&Row>| {
        let name = match said {
            Some(Answer::Person(person)) => person.name.clone(),
            said => said.map(|said| display(template, asked.plan, kind, said)).unwrap_or_default(),
        };
        let name = name.trim();
        if name.is_empty() || !fits(name, &asked.typed) {
            return;
        }
        let number = found.iter().position(|choice| choice.text == name).unwrap_or_else(|| {
            found.push(plain(name.to_owned()));
            found.len() - 1
        });
        for column in &asked.choosing.along {
            let cell = row.and_then(|row| row.get(column)).filter(|cell| !cell.is_empty());
            let Some(cell) = cell else { continue };
            found[number].fills.entry(column.clone()).or_insert_with(|| write_answer(cell));
        }
    };
    for Spot { field, column } in &asked.choosing.of {
        let Some(kind) = template.field(field).map(|field| &field.kind) else { continue };
        match column {
            None => add(kind, draft.answers.get(field), None),
            Some(column) => {
                let Some(column) = kind.column(column) else { continue };
                draft.rows(field).iter().for_each(|row| add(&column.kind, row.get(&column.id), Some(row)));
            }
        }
    }
    found
}

fn plain(text: String) -> Choice {
    Choice { text, about: String::new(), late: String::new(), fills: BTreeMap::new() }
}

/// Whether every word that was typed begins a word of the name.
fn fits(name: &str, typed: &str) -> bool {
    let (name, typed) = (name.to_lowercase(), typed.to_lowercase());
    let words: Vec<&str> = name.split(|letter: char| !letter.is_alphanumeric()).collect();
    let mut typed = typed.split(|letter: char| !letter.is_alphanumeric());
    typed.all(|typed| words.iter().any(|word| word.starts_with(typed)))
}

/// The first of the days on which the periods of a column begin.
fn beginning(draft: &Draft, spot: &Spot) -> Option<NaiveDate> {
    let column = spot.column.as_ref()?;
    let days = draft.rows(&spot.field).iter().filter_map(|row| match row.get(column) {
        Some(Answer::Period { start, .. }) => *start,
        _ => None,
    });
    days.min()
}

fn text(answer: &Answer) -> &str {
    match answer {
        Answer::Text(text) | Answer::Unread(text) => text,
        _ => "",
    }
}
