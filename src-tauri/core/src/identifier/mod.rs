//! Identifiers that authorities give: their form and their check digits, and what is wrong with one. Knows no plan.
//!
//! The algorithms are facts of public sources: of learners and study rights the Finnish National Agency for
//! Education's `java-utils` (`OIDGenerator`) and `ehoks` (`schema/oid.clj`), of businesses `ehoks`
//! (`hoks/schema.clj`), of identity codes `koski` (`Hetu.scala`) and `oppijanumerorekisteri` (`HetuUtils`).

mod code;

pub use code::{code_like_in, codes_in};

/// The arc under which the Finnish National Agency for Education gives object identifiers.
const ARC: &str = "1.2.246.562.";
/// How many digits the check digit is reckoned of.
const CHECKED: usize = 10;

/// What an identifier names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A learner: *oppijanumero*.
    LearnerNumber,
    /// A study right: *opiskeluoikeuden OID*.
    StudyRight,
    /// An organisation: *organisaation OID*.
    Organisation,
    /// A business: *Y-tunnus*.
    BusinessId,
    /// A person: *henkilötunnus*. It is known so that it can be warned of; nothing here asks for one.
    IdentityCode,
}

impl Kind {
    /// A word for it, by which texts choose theirs.
    pub fn name(self) -> &'static str {
        match self {
            Kind::LearnerNumber => "learner-number",
            Kind::StudyRight => "study-right",
            Kind::Organisation => "organisation",
            Kind::BusinessId => "business-id",
            Kind::IdentityCode => "identity-code",
        }
    }
}

/// What is wrong with an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It has not the form.
    Form,
    /// It has the form of another kind.
    Other(Kind),
    /// The check digit does not fit: mistyped.
    Check,
    /// Its digits give a remainder for which no identifier is given.
    NeverGiven,
    /// The day of birth is none.
    Day,
}

impl Flaw {
    /// A word for it, by which texts choose theirs.
    pub fn name(self) -> &'static str {
        match self {
            Flaw::Form => "form",
            Flaw::Other(Kind::IdentityCode) => "identity-code",
            Flaw::Other(_) => "other",
            Flaw::Check => "check",
            Flaw::NeverGiven => "never-given",
            Flaw::Day => "day",
        }
    }
}

/// An identifier that is sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identifier {
    kind: Kind,
    text: String,
}

impl Identifier {
    /// Reads an identifier of this kind. Spaces around it are no part of it.
    ///
    /// # Errors
    /// What is wrong with it. Whether it was ever given to anybody cannot be known offline.
    pub fn read(kind: Kind, text: &str) -> Result<Identifier, Flaw> {
        let text = text.trim();
        match judge(kind, text) {
            Ok(()) => Ok(Identifier { kind, text: text.to_owned() }),
            Err(Flaw::Form) => Err(others(kind, text).map_or(Flaw::Form, Flaw::Other)),
            Err(flaw) => Err(flaw),
        }
    }

    /// What it names.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The identifier as it is written.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// Whether it is the beginning of an identifier of this kind: nothing is wrong with it yet.
pub fn is_begun(kind: Kind, text: &str) -> bool {
    let text = text.trim();
    match kind {
        Kind::LearnerNumber | Kind::StudyRight | Kind::Organisation => begins_oid(kind, text),
        Kind::BusinessId => {
            let fits = |(at, byte): (usize, u8)| if at == 7 { byte == b'-' } else { byte.is_ascii_digit() };
            text.len() < 9 && text.bytes().enumerate().all(fits)
        }
        Kind::IdentityCode => false,
    }
}

fn begins_oid(kind: Kind, text: &str) -> bool {
    let nodes: &[&str] = match kind {
        Kind::LearnerNumber => &["24", "98", "198", "298"],
        Kind::StudyRight => &["15"],
        _ => &["10", "99", "199", "299"],
    };
    nodes.iter().any(|node| {
        let head = format!("{ARC}{node}.");
        let Some(digits) = text.strip_prefix(&head) else { return head.starts_with(text) };
        let moment = kind == Kind::Organisation && (digits.starts_with("2013") || digits.starts_with("2014"));
        let short = digits.len() <= CHECKED || (moment && digits.len() < 22);
        // A check of 0 was long written as 10: the second of its digits may be yet to come.
        let check = digits.len() == CHECKED + 1 && judge(kind, &format!("{text}0")).is_ok();
        digits.bytes().all(|digit| digit.is_ascii_digit())
            && (!digits.starts_with('0') || kind == Kind::Organisation)
            && (short || check)
    })
}

/// The kind, other than this, that the text is sound as.
fn others(kind: Kind, text: &str) -> Option<Kind> {
    use Kind::{BusinessId, IdentityCode, LearnerNumber, Organisation, StudyRight};
    let all = [LearnerNumber, StudyRight, Organisation, BusinessId, IdentityCode];
    all.into_iter().find(|other| *other != kind && judge(*other, text).is_ok())
}

fn judge(kind: Kind, text: &str) -> Result<(), Flaw> {
    match kind {
        Kind::LearnerNumber => learner_number(text),
        Kind::StudyRight => study_right(text),
        Kind::Organisation => organisation(text),
        Kind::BusinessId => business_id(text),
        Kind::IdentityCode => code::judge(text),
    }
}

/// The nodes and the digits under the agency's arc.
fn parts(text: &str) -> Result<(&str, &str), Flaw> {
    let (node, digits) = text.strip_prefix(ARC).and_then(|rest| rest.split_once('.')).ok_or(Flaw::Form)?;
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(Flaw::Form);
    }
    Ok((node, digits))
}

fn learner_number(text: &str) -> Result<(), Flaw> {
    match parts(text)? {
        ("24", digits) => checked(digits, sevens_threes_ones),
        ("98" | "198" | "298", digits) => checked(digits, luhn),
        _ => Err(Flaw::Form),
    }
}

fn study_right(text: &str) -> Result<(), Flaw> {
    match parts(text)? {
        ("15", digits) => checked(digits, luhn),
        _ => Err(Flaw::Form),
    }
}

/// The form alone: organisations exist whose check digit does not fit, and some are named by a moment.
fn organisation(text: &str) -> Result<(), Flaw> {
    let (node, digits) = parts(text)?;
    let moment = digits.len() == 22 && (digits.starts_with("2013") || digits.starts_with("2014"));
    let agency = digits == "00000000001";
    let fits = matches!(node, "10" | "99" | "199" | "299") && (moment || agency || split(digits).is_some());
    if fits { Ok(()) } else { Err(Flaw::Form) }
}

/// Ten digits, the first of them no zero, and the check. A check of 0 was long written as 10, and stays so.
fn split(digits: &str) -> Option<(&str, &str)> {
    let (body, check) = digits.split_at_checked(CHECKED)?;
    let form = !body.starts_with('0') && (check.len() == 1 || check == "10");
    form.then_some((body, check))
}

fn checked(digits: &str, sum: fn(&str) -> u32) -> Result<(), Flaw> {
    let (body, check) = split(digits).ok_or(Flaw::Form)?;
    let wanted = (10 - sum(body) % 10) % 10;
    let said = if check == "10" { 0 } else { check.parse().unwrap_or(u32::MAX) };
    if said == wanted { Ok(()) } else { Err(Flaw::Check) }
}

fn from_the_right(digits: &str) -> impl Iterator<Item = u32> {
    digits.bytes().rev().map(|digit| u32::from(digit - b'0'))
}

fn sevens_threes_ones(digits: &str) -> u32 {
    from_the_right(digits).zip([7, 3, 1].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum()
}

fn luhn(digits: &str) -> u32 {
    let doubled = |digit: u32| digit * 2 / 10 + digit * 2 % 10;
    let each = from_the_right(digits).enumerate();
    each.map(|(place, digit)| if place % 2 == 0 { doubled(digit) } else { digit }).sum()
}

fn business_id(text: &str) -> Result<(), Flaw> {
    let digits: Vec<u32> =
        text.bytes().filter(u8::is_ascii_digit).map(|digit| u32::from(digit - b'0')).collect();
    let form = text.len() == 9 && text.as_bytes().get(7) == Some(&b'-') && digits.len() == 8;
    let (Some(check), true) = (digits.last(), form) else { return Err(Flaw::Form) };
    let sum: u32 = digits.iter().zip([7, 9, 10, 5, 8, 4, 2]).map(|(digit, weight)| digit * weight).sum();
    match sum % 11 {
        1 => Err(Flaw::NeverGiven),
        rest if (11 - rest) % 11 == *check => Ok(()),
        _ => Err(Flaw::Check),
    }
}

#[cfg(test)]
mod tests;
