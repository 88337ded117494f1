//! Foundations out of the JSON of ePerusteet (`/api/external/peruste/{id}`). Of a file of megabytes a few facts are
//! taken; what is not asked for is passed over unread.

use super::{Area, Foundation, Names, Unit};
use crate::failure::{Code, Failure, Result};
use chrono::{DateTime, Duration, NaiveDate};
use serde::Deserialize;
use std::collections::HashMap;

/// The largest file that is read, in bytes. Those of large qualifications have five megabytes.
pub const LARGEST: usize = 64 * 1024 * 1024;

/// Reads foundations.
///
/// # Errors
/// `file-too-large`, `not-utf8`, `not-json`; `not-foundation` when the file is another one.
pub fn read(bytes: &[u8]) -> Result<Foundation> {
    if bytes.len() > LARGEST {
        return Err(Failure::new(Code::FileTooLarge).with("size", LARGEST / 1024 / 1024));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Code::NotUtf8)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let peruste: Peruste = serde_json::from_str(text).map_err(unread)?;
    let order = peruste.diaarinumero.unwrap_or_default().trim().to_owned();
    let units = units(&peruste.suoritustavat, peruste.tutkinnon_osat, peruste.koulutuksen_osat);
    let (Some(id), Some(kind), false, false) =
        (peruste.id, peruste.koulutustyyppi, order.is_empty(), units.is_empty())
    else {
        return Err(Code::NotFoundation.into());
    };
    Ok(Foundation {
        id,
        order,
        replaces: peruste.korvattavat_diaarinumerot.unwrap_or_default(),
        names: peruste.nimi.unwrap_or_default().into(),
        kind,
        from: peruste.voimassaolo_alkaa.and_then(day),
        until: peruste.voimassaolo_loppuu.and_then(day),
        transition: peruste.siirtyma_paattyy.and_then(day),
        competences: competences(peruste.osaamisalat),
        units,
    })
}

fn competences(all: Option<Vec<Osaamisala>>) -> Vec<Names> {
    all.into_iter().flatten().filter_map(|one| one.nimi).map(Names::from).collect()
}

fn unread(error: serde_json::Error) -> Failure {
    let code = if error.is_data() { Code::NotFoundation } else { Code::NotJson };
    Failure::new(code).with("line", error.line()).with("column", error.column())
}

/// The day in Finland that a moment begins: it is said in milliseconds since 1970, as the midnight of Finland, which is
/// two or three hours before that of Greenwich.
fn day(moment: i64) -> Option<NaiveDate> {
    let moment = DateTime::from_timestamp_millis(moment)?.checked_add_signed(Duration::hours(3))?;
    Some(moment.date_naive())
}

/// The units that the qualification is made of, in their order; without such a list all that there are.
fn units(
    ways: &Option<Vec<Suoritustapa>>,
    units: Option<Vec<TutkinnonOsa>>,
    parts: Option<Vec<KoulutuksenOsa>>,
) -> Vec<Unit> {
    let mut extents: HashMap<String, (Option<f64>, Option<f64>)> = HashMap::new();
    for place in ways.iter().flatten().flat_map(|way| way.tutkinnon_osa_viitteet.iter().flatten()) {
        if let Some(unit) = &place.tutkinnon_osa {
            extents.entry(unit.text()).or_insert((place.laajuus, place.laajuus_maksimi));
        }
    }
    let units = units.into_iter().flatten().filter_map(|unit| {
        let (extent, most) =
            unit.id.as_ref().and_then(|id| extents.get(&id.text()).copied()).unwrap_or_default();
        Some(Unit {
            code: unit.koodi_uri?,
            version: unit.koodi.and_then(|code| code.versio),
            names: unit.nimi.unwrap_or_default().into(),
            extent,
            most,
            areas: unit.osa_alueet.into_iter().flatten().filter_map(area).collect(),
        })
    });
    let parts = parts.into_iter().flatten().filter_map(|part| {
        let code = part.nimi_koodi?;
        Some(Unit {
            code: code.uri?,
            version: code.versio,
            names: part.nimi.or(code.nimi).unwrap_or_default().into(),
            extent: part.laajuus_minimi,
            most: part.laajuus_maksimi,
            areas: Vec::new(),
        })
    });
    units.chain(parts).collect()
}

fn area(area: OsaAlue) -> Option<Area> {
    let code = area.koodi;
    Some(Area {
        version: code.as_ref().and_then(|code| code.versio),
        code: area.koodi_uri.or(code.and_then(|code| code.uri))?,
        names: area.nimi.unwrap_or_default().into(),
    })
}

/// A number that is sometimes written as a text.
#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Number(u64),
    Text(String),
}

impl Id {
    fn text(&self) -> String {
        match self {
            Id::Number(number) => number.to_string(),
            Id::Text(text) => text.clone(),
        }
    }
}

#[derive(Default, Deserialize)]
struct Nimi {
    fi: Option<String>,
    sv: Option<String>,
    en: Option<String>,
}

impl From<Nimi> for Names {
    fn from(nimi: Nimi) -> Names {
        Names { fi: nimi.fi, sv: nimi.sv, en: nimi.en }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Peruste {
    id: Option<u64>,
    diaarinumero: Option<String>,
    korvattavat_diaarinumerot: Option<Vec<String>>,
    nimi: Option<Nimi>,
    koulutustyyppi: Option<String>,
    voimassaolo_alkaa: Option<i64>,
    voimassaolo_loppuu: Option<i64>,
    siirtyma_paattyy: Option<i64>,
    suoritustavat: Option<Vec<Suoritustapa>>,
    tutkinnon_osat: Option<Vec<TutkinnonOsa>>,
    koulutuksen_osat: Option<Vec<KoulutuksenOsa>>,
    osaamisalat: Option<Vec<Osaamisala>>,
}

#[derive(Deserialize)]
struct Osaamisala {
    nimi: Option<Nimi>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Suoritustapa {
    tutkinnon_osa_viitteet: Option<Vec<Viite>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Viite {
    #[serde(rename = "_tutkinnonOsa")]
    tutkinnon_osa: Option<Id>,
    laajuus: Option<f64>,
    laajuus_maksimi: Option<f64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct TutkinnonOsa {
    id: Option<Id>,
    koodi_uri: Option<String>,
    koodi: Option<Koodi>,
    nimi: Option<Nimi>,
    osa_alueet: Option<Vec<OsaAlue>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct OsaAlue {
    koodi_uri: Option<String>,
    koodi: Option<Koodi>,
    nimi: Option<Nimi>,
}

#[derive(Deserialize)]
struct Koodi {
    uri: Option<String>,
    versio: Option<i64>,
    nimi: Option<Nimi>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct KoulutuksenOsa {
    nimi: Option<Nimi>,
    nimi_koodi: Option<Koodi>,
    laajuus_minimi: Option<f64>,
    laajuus_maksimi: Option<f64>,
}
