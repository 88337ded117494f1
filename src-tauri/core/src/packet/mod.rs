//! A part of a plan on its way to a colleague and back: one encrypted file, in the form of `age`, to the key of
//! the receiver's vault or by a passphrase. What is in it: the chosen sections, and by what the plan is known.
//! What came back is put together with the plan by [`merge()`]. A plan goes to the next school in the same way:
//! [`Transfer`].

mod beside;
mod merge;
mod seal;
#[cfg(test)]
mod tests;
mod transfer;

pub use beside::{handed, put_beside, without_kept};
pub use merge::{Conflict, Merge, Part, Take, Text, merge};
pub use seal::{Address, Identity, LONGEST, Lock, is_sealed, open, seal, wants_passphrase};
pub use transfer::{COPY, Files, LARGEST, LIST, Packed, Transfer};

use crate::draft::{Answer, Draft};
use crate::export::{read_plan_file, write_plan_file};
use crate::failure::{Code, Failure, Result};
use crate::language::Language;
use crate::template::Template;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use zeroize::Zeroizing;

/// The name and the number of the form. A later form gets a later number.
const FORMAT: (&str, u64) = ("laatija-packet", 1);

/// The longest name, in characters: it is kept for good where it says who wrote something.
const LONGEST_NAME: usize = 200;

/// A packet, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Packet<'a> {
    /// Its id: chance, known to those alone who could open the packet.
    pub id: String,
    /// Which way it goes.
    pub way: Way,
    /// Who made it.
    pub from: Party,
    /// When, RFC 3339.
    pub made: String,
    /// The sections that are asked for.
    pub sections: Vec<String>,
    /// The template.
    pub template: &'a Template,
    /// The answers in these sections and, on the way to the colleague, those by which the plan is known.
    pub answers: BTreeMap<String, Answer>,
}

/// Which way a packet goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Way {
    /// To the colleague.
    Request {
        /// The fields that the plan shows: whether it does may follow from what is not in the packet.
        shown: BTreeSet<String>,
    },
    /// Back to who asked.
    Answer {
        /// How many times it has been sent back.
        number: u32,
    },
}

/// Who made a packet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The name.
    pub name: String,
    /// The school.
    pub school: String,
    /// The address, to which the answer is encrypted.
    pub address: String,
}

/// The form of a packet in JSON.
#[derive(Serialize, Deserialize)]
struct Written {
    format: String,
    format_version: u64,
    id: String,
    #[serde(flatten)]
    way: Way,
    from: Party,
    made: String,
    sections: Vec<String>,
    plan: Value,
}

/// The bytes of a packet, not yet encrypted.
///
/// # Errors
/// Those of a defect.
pub fn write(packet: &Packet<'_>) -> Result<Zeroizing<Vec<u8>>> {
    let draft = Draft { flags: BTreeMap::new(), answers: packet.answers.clone() };
    let plan = Zeroizing::new(write_plan_file(packet.template, &draft, Language::default()));
    let written = Written {
        format: FORMAT.0.to_owned(),
        format_version: FORMAT.1,
        id: packet.id.clone(),
        way: packet.way.clone(),
        from: packet.from.clone(),
        made: packet.made.clone(),
        sections: packet.sections.clone(),
        plan: serde_json::from_slice(&plan).map_err(Failure::defect)?,
    };
    serde_json::to_vec(&written).map(Zeroizing::new).map_err(Failure::defect)
}

/// Reads the bytes of a packet that was decrypted.
///
/// # Errors
/// `packet-damaged` with the place, `newer-packet`, `unknown-template`.
pub fn read<'a>(bytes: &[u8], templates: impl IntoIterator<Item = &'a Template>) -> Result<Packet<'a>> {
    let value: Value = serde_json::from_slice(bytes).map_err(|_| damaged("json"))?;
    if value.get("format").and_then(Value::as_str) != Some(FORMAT.0) {
        return Err(Code::NotPacket.into());
    }
    match value.get("format_version").and_then(Value::as_u64) {
        Some(version) if version > FORMAT.1 => return Err(Code::NewerPacket.into()),
        Some(1..) => {}
        _ => return Err(damaged("format_version")),
    }
    let written: Written = serde_json::from_value(value).map_err(|_| damaged("form"))?;
    let plan = Zeroizing::new(serde_json::to_vec(&written.plan).map_err(Failure::defect)?);
    let (template, draft) = read_plan_file(&plan, templates).map_err(|failure| match failure.code {
        Code::UnknownTemplate => failure,
        Code::NewerPlanFile => Code::NewerPacket.into(),
        _ => damaged(failure.details.values().next().map_or("plan", String::as_str)),
    })?;
    let names = [&written.id, &written.from.name, &written.from.school, &written.from.address, &written.made];
    if names.iter().any(|name| name.chars().count() > LONGEST_NAME || name.contains(char::is_control)) {
        return Err(damaged("names"));
    }
    if let Some(odd) = written.sections.iter().find(|id| template.section(id).is_none()) {
        return Err(damaged(odd));
    }
    let (id, way, from, made, sections) =
        (written.id, written.way, written.from, written.made, written.sections);
    Ok(Packet { id, way, from, made, sections, template, answers: draft.answers })
}

/// The answers of a draft in these fields.
pub fn part(draft: &Draft, fields: &BTreeSet<String>) -> BTreeMap<String, Answer> {
    let answers = draft.answers.iter().filter(|(field, _)| fields.contains(*field));
    answers.map(|(field, answer)| (field.clone(), answer.clone())).collect()
}

/// The fields of these sections, but for the template's own texts.
pub fn fields<'a>(template: &'a Template, sections: &[String]) -> BTreeSet<&'a str> {
    let chosen = template.fields().filter(|(section, _)| sections.contains(&section.id));
    chosen.filter(|(_, field)| !field.kind.is_fixed_text()).map(|(_, field)| field.id.as_str()).collect()
}

fn damaged(place: &str) -> Failure {
    Failure::new(Code::PacketDamaged).with("place", place)
}
