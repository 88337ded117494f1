//! The rules of a body: each with its id, how bad a breach is, for which methods it holds, and what must be known to
//! look for one. Ids that begin with `R` and `W` are those of the interface's rules as they were read from its
//! sources; `S` is the shape of the file; what the program itself refuses is among `R`.

use super::finding::Breach;
use super::look::Look;
use super::method::Method::{self, Get, Patch, Post, Put};
use super::{current, period, root, secret, unit};
use serde::Serialize;

/// How bad a breach is, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The service refuses the body, or the program does not let it go.
    Error,
    /// The service takes it, and something that is there now would be lost.
    Loss,
    /// The service takes it, and it may tell what must not be told: a person looks at it before it goes.
    Ask,
    /// It is taken, and is probably not meant so.
    Warning,
}

/// What must be known to look for a breach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Needs {
    /// Nothing but the body and today.
    Body,
    /// What kind of study right it is.
    RightKind,
    /// When the study right begins.
    RightStart,
    /// When the study right is to end.
    RightEnd,
    /// The HOKS as it is in the service.
    Current,
    /// What only the service knows.
    Service,
}

/// How breaches are found.
#[derive(Clone, Copy)]
pub enum Find {
    /// While the file is read and its shape is judged.
    Shape,
    /// By looking at the whole.
    Look(fn(&Look<'_>) -> Vec<Breach>),
    /// By the service alone.
    Online,
}

/// A rule.
pub struct Rule {
    /// Its id.
    pub id: &'static str,
    /// How bad a breach is.
    pub level: Level,
    /// What must be known.
    pub needs: Needs,
    /// For which methods it holds.
    pub methods: &'static [Method],
    /// How breaches are found.
    pub find: Find,
}

const ALL: &[Method] = &[Post, Put, Patch];
const READ: &[Method] = &[Post, Put, Patch, Get];
const MAKES: &[Method] = &[Post, Put];
const CHANGES: &[Method] = &[Put, Patch];

const fn shape(id: &'static str, level: Level) -> Rule {
    Rule { id, level, needs: Needs::Body, methods: READ, find: Find::Shape }
}

const fn error(id: &'static str, methods: &'static [Method], find: fn(&Look<'_>) -> Vec<Breach>) -> Rule {
    Rule { id, level: Level::Error, needs: Needs::Body, methods, find: Find::Look(find) }
}

const fn warning(id: &'static str, methods: &'static [Method], find: fn(&Look<'_>) -> Vec<Breach>) -> Rule {
    Rule { id, level: Level::Warning, needs: Needs::Body, methods, find: Find::Look(find) }
}

const fn online(id: &'static str, methods: &'static [Method]) -> Rule {
    Rule { id, level: Level::Error, needs: Needs::Service, methods, find: Find::Online }
}

impl Rule {
    const fn knowing(self, needs: Needs) -> Rule {
        Rule { needs, ..self }
    }

    const fn of_level(self, level: Level) -> Rule {
        Rule { level, ..self }
    }
}

/// All rules.
pub static RULES: [Rule; 58] = [
    shape("S-KOKO", Level::Error),
    shape("S-KOODAUS", Level::Error),
    shape("S-JSON", Level::Error),
    shape("S-SYVYYS", Level::Error),
    shape("S-MAARA", Level::Error),
    shape("S-KAHDESTI", Level::Error),
    shape("S-RUNKO", Level::Error),
    shape("S-NULL", Level::Error),
    shape("S-TYYPPI", Level::Error),
    shape("S-PVM", Level::Error),
    shape("S-MUOTO", Level::Error),
    shape("S-PUUTTUU", Level::Error),
    shape("S-TUNTEMATON", Level::Error),
    shape("S-LUKU", Level::Error),
    shape("W-TUNTEMATON", Level::Warning),
    shape("R-PATCH-JUURI", Level::Error),
    error("R-OHT-OSA", MAKES, period::part_time),
    error("R-OHT-TUNN", MAKES, period::mark),
    error("R-OHT-YT", MAKES, period::business),
    error("R-OHT-PERUSTA", MAKES, period::basis),
    error("R-OHT-PVM", MAKES, period::order),
    error("R-OHT-5V", MAKES, period::length),
    error("R-OHT-KESK", MAKES, period::interruptions),
    error("R-OHT-ALKU", MAKES, period::start).knowing(Needs::RightStart),
    error("R-OHT-LOPPU", MAKES, period::end).knowing(Needs::RightEnd),
    error("R-OID", ALL, root::object_ids),
    error("R-YTUNNUS", MAKES, root::business_ids),
    error("R-SAAV", ALL, root::achieved),
    error("R-TUKI", MAKES, root::support_with_days),
    error("R-TUKI2", MAKES, root::support_without_days),
    error("R-TUVA1", ALL, root::not_for_preparatory).knowing(Needs::RightKind),
    error("R-TUVA2", MAKES, root::only_for_preparatory).knowing(Needs::RightKind),
    error("R-OOVAIHTO", CHANGES, current::right_changes).knowing(Needs::Current),
    error("R-ID", CHANGES, current::other_hoks).knowing(Needs::Current),
    error("R-PUT-KORVAA", &[Put], current::losses).knowing(Needs::Current).of_level(Level::Loss),
    error("R-HETU", ALL, secret::identity_codes),
    error("R-MUOTO", ALL, secret::shapes),
    error("R-NIMI", ALL, secret::names),
    error("R-SALAISUUS", ALL, secret::reasons),
    warning("W-MUOTO", ALL, secret::odd_numbers).of_level(Level::Ask),
    warning("W-NIMI", ALL, secret::names_as_words).of_level(Level::Ask),
    warning("W-SALAISUUS", ALL, secret::words_of_health).of_level(Level::Ask),
    warning("W-NAYTTO-PVM", MAKES, unit::demonstration_order),
    warning("W-PVM", MAKES, unit::part_order),
    warning("W-KAHDESTI", MAKES, unit::twice),
    warning("W-TYHJA", ALL, root::empty_address),
    warning("W-TEP", MAKES, period::feedback),
    warning("W-OPVA", MAKES, root::leaving_list),
    warning("W-KOODI", ALL, unit::unknown_codes),
    warning("W-YTO", MAKES, unit::areas_of_units),
    warning("W-YTO-ALKU", MAKES, unit::new_areas).knowing(Needs::RightStart),
    warning("W-TUVA-VIIKOT", MAKES, unit::weeks),
    warning("W-OPPIJA", CHANGES, current::learner_changes).knowing(Needs::Current),
    online("R-YKSI", &[Post]),
    online("R-OPPIJA", &[Post]),
    online("R-SISALTYY", &[Post]),
    online("R-PAATTYNYT", ALL),
    online("R-OOTYYPPI", ALL),
];
