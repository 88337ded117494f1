//! A revision: a draft frozen under a number, with a digest that anchors it. Says what changed
//! between two. Knows template and draft, never storage.

mod compare;
#[cfg(test)]
mod tests;

pub(crate) use compare::pieces_of;
pub use compare::{compare, compare_fields};

use crate::draft::{Draft, Place, read_answer, write_answer};
use crate::failure::{Code, Failure, Result};
use crate::template::Template;
use chrono::{DateTime, FixedOffset};
use data_encoding::HEXLOWER;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// SHA-256 of a revision's canonical JSON.
pub type Digest = [u8; 32];

/// An issued version of a plan. Never changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// 1, 2, …
    pub number: u32,
    /// The moment of issue.
    pub issued: DateTime<FixedOffset>,
    /// Why: an option of the template's reasons.
    pub reason: String,
    /// Who issued it, as the signature says.
    pub issuer: String,
    /// The digest of the revision before it.
    pub previous: Option<Digest>,
    /// The template it was made from, and its version.
    pub template: (String, String),
    /// The answers, frozen.
    pub content: Draft,
    /// Bytes of chance that nobody outside the vault knows. The id stands on every copy: without them,
    /// whoever was given an extract could try answers until one gives that id.
    pub salt: Option<Salt>,
    /// The end of the vault's trail before it was issued: the id on each copy holds the trail to what it was.
    pub trail: Option<Digest>,
}

/// What keeps an id from telling of what it is the digest of.
pub type Salt = [u8; 16];

/// What changed in one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Where: a field, or a row of it.
    pub place: Place,
    /// How.
    pub kind: ChangeKind,
    /// The texts before and after as pieces of one text.
    pub pieces: Vec<Piece>,
}

/// How something changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// The text is another.
    Changed,
    /// Was not there before.
    Added,
    /// Is there no more.
    Ended,
}

/// A piece of a compared text.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Piece {
    /// In which of the two texts it stands.
    pub side: Side,
    /// The piece.
    pub text: String,
}

/// In which of two texts a piece stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// In both.
    Both,
    /// Only in the earlier.
    Before,
    /// Only in the later.
    After,
}

/// The form of a revision's JSON. A later form gets a later number, and the earlier ones stay readable:
/// the first had no salt, the second no trail.
const FORMAT: (&str, u64) = ("laatija-revision", 3);

impl Revision {
    /// The revision as JSON with sorted keys: what the digest is taken of and what is stored.
    pub fn to_json(&self) -> Value {
        let mut json = json!({
            "format": FORMAT.0,
            "format_version": self.format(),
            "number": self.number,
            "issued": self.issued.to_rfc3339(),
            "reason": self.reason,
            "issuer": self.issuer,
            "previous": self.previous.map(|digest| HEXLOWER.encode(&digest)),
            "template": { "id": self.template.0, "version": self.template.1 },
            "content": {
                "flags": self.content.flags,
                "values": values(&self.content),
            },
        });
        if let Some(salt) = &self.salt {
            json["salt"] = json!(HEXLOWER.encode(salt));
        }
        if let Some(trail) = &self.trail {
            json["trail"] = json!(HEXLOWER.encode(trail));
        }
        sorted(&json)
    }

    fn format(&self) -> u64 {
        match (self.salt, self.trail) {
            (_, Some(_)) => FORMAT.1,
            (Some(_), None) => 2,
            (None, None) => 1,
        }
    }

    /// Reads a revision back.
    ///
    /// # Errors
    /// `broken-plan-file` with the place that has another form.
    pub fn from_json(template: &Template, json: &Value) -> Result<Revision> {
        let reader = Reader(json);
        let (format, version) = (reader.text("format")?, reader.number("format_version")?);
        if format != FORMAT.0 || !(1..=FORMAT.1).contains(&version) {
            return Err(broken("format_version"));
        }
        let salt = match version {
            1 => None,
            _ => Some(read_bytes(reader.text("salt")?).ok_or_else(|| broken("salt"))?),
        };
        let trail = match version {
            1 | 2 => None,
            _ => Some(read_bytes(reader.text("trail")?).ok_or_else(|| broken("trail"))?),
        };
        let previous = match &json["previous"] {
            Value::Null => None,
            _ => Some(read_bytes(reader.text("previous")?).ok_or_else(|| broken("previous"))?),
        };
        let issued = reader.text("issued")?;
        Ok(Revision {
            number: u32::try_from(reader.number("number")?).map_err(|_| broken("number"))?,
            issued: DateTime::parse_from_rfc3339(issued).map_err(|_| broken("issued"))?,
            reason: reader.text("reason")?.to_owned(),
            issuer: reader.text("issuer")?.to_owned(),
            previous,
            template: (
                Reader(&json["template"]).text("id")?.to_owned(),
                Reader(&json["template"]).text("version")?.to_owned(),
            ),
            content: content(template, &json["content"])?,
            salt,
            trail,
        })
    }

    /// SHA-256 of the canonical JSON.
    pub fn digest(&self) -> Digest {
        Sha256::digest(self.to_json().to_string()).into()
    }

    /// Twelve letters of the digest in groups of four: what people compare on paper.
    pub fn id(&self) -> String {
        digest_id(&self.digest())
    }
}

/// The first sixty bits of a digest as twelve letters in groups of four, in the alphabet of Crockford:
/// without I, L, O and U, which are mistaken for others.
pub fn digest_id(digest: &Digest) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let bits = digest.iter().take(8).fold(0u64, |bits, byte| (bits << 8) | u64::from(*byte));
    let letters = (0..12).map(|number| LETTERS[(bits >> (59 - 5 * number) & 31) as usize] as char);
    let text: Vec<char> = letters.collect();
    text.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The same value with the keys of every object sorted, whatever kind of map the JSON library uses.
pub(crate) fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(object) => {
            let keys: BTreeMap<&String, &Value> = object.iter().collect();
            keys.into_iter().map(|(key, value)| (key.clone(), sorted(value))).collect()
        }
        Value::Array(items) => items.iter().map(sorted).collect(),
        other => other.clone(),
    }
}

fn values(content: &Draft) -> Value {
    content.answers.iter().map(|(field, answer)| (field.clone(), write_answer(answer))).collect()
}

fn content(template: &Template, json: &Value) -> Result<Draft> {
    let mut draft = Draft::default();
    for (flag, value) in json["flags"].as_object().ok_or_else(|| broken("content.flags"))? {
        let value = value.as_bool().ok_or_else(|| broken(&format!("content.flags.{flag}")))?;
        draft.flags.insert(flag.clone(), value);
    }
    for (id, value) in json["values"].as_object().ok_or_else(|| broken("content.values"))? {
        let place = format!("content.values.{id}");
        let field = template.field(id).ok_or_else(|| broken(&place))?;
        let answer =
            read_answer(&field.kind, value).map_err(|fault| broken(&format!("{place}{}", fault.path)))?;
        draft.answers.extend(answer.map(|answer| (id.clone(), answer)));
    }
    Ok(draft)
}

fn broken(place: &str) -> Failure {
    Failure::new(Code::BrokenPlanFile).with("place", place)
}

fn read_bytes<const N: usize>(text: &str) -> Option<[u8; N]> {
    HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok()
}

/// The parts of a JSON object, or the place where they are missing.
struct Reader<'a>(&'a Value);

impl<'a> Reader<'a> {
    fn text(&self, key: &str) -> Result<&'a str> {
        self.0.get(key).and_then(Value::as_str).ok_or_else(|| broken(key))
    }

    fn number(&self, key: &str) -> Result<u64> {
        self.0.get(key).and_then(Value::as_u64).ok_or_else(|| broken(key))
    }
}
