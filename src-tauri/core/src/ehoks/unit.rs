//! Warnings about units, areas and demonstrations: what the service takes and is probably not meant so.

use super::code::{codes, is_unknown};
use super::finding::Breach;
use super::look::{Look, numbered};
use super::shape::Form;
use std::collections::BTreeSet;

/// The areas that KOSKI takes in no study right that begins before their own first day
/// (`Ammatillinen.scala` of `Opetushallitus/koski`, read 21.8.2026).
const NOT_BEFORE: [&str; 3] =
    ["ammatillisenoppiaineet_vvai26", "ammatillisenoppiaineet_vvtk26", "ammatillisenoppiaineet_vvvk26"];

/// KOSKI refuses a demonstration that ends before it begins; the service does not look.
pub fn demonstration_order(look: &Look<'_>) -> Vec<Breach> {
    let odd = look
        .demonstrations
        .iter()
        .filter(|(_, shown)| matches!((shown.alku, shown.loppu), (Some(start), Some(end)) if end < start));
    odd.map(|(at, _)| Breach::at(format!("{at}/loppu"))).collect()
}

/// Parts of TUVA, support and studies that end before they begin; of periods and demonstrations other rules tell.
pub fn part_order(look: &Look<'_>) -> Vec<Breach> {
    let hoks = look.hoks;
    let parts = numbered("/hankittavat-koulutuksen-osat", &hoks.hankittavat_koulutuksen_osat);
    let parts = parts.into_iter().map(|(at, part)| (at, part.alku, part.loppu));
    let support = numbered("/oppimisen-tuki", &hoks.oppimisen_tuki);
    let support = support.into_iter().map(|(at, support)| (at, support.alku, support.loppu));
    let studies = numbered("/opiskeluvalmiuksia-tukevat-opinnot", &hoks.opiskeluvalmiuksia_tukevat_opinnot);
    let studies = studies.into_iter().map(|(at, studies)| (at, studies.alku, studies.loppu));
    let all = parts.chain(support).chain(studies);
    let odd = all.filter(|(_, start, end)| matches!((start, end), (Some(start), Some(end)) if end < start));
    odd.map(|(at, ..)| Breach::at(at + "/loppu")).collect()
}

/// A unit, or an area of a common one, that is in a list already. A part of TUVA may be studied in two stretches.
pub fn twice(look: &Look<'_>) -> Vec<Breach> {
    let mut seen = BTreeSet::new();
    let marked = marks(look).into_iter();
    let again = marked.filter(|(list, _, mark)| !seen.insert((*list, mark.trim().to_lowercase())));
    again.map(|(_, at, _)| Breach::at(at)).collect()
}

/// By what each unit and area is the same one: its list, the place of the mark, and the mark. A local unit has no code of
/// a list.
fn marks<'a>(look: &Look<'a>) -> Vec<(&'static str, String, &'a str)> {
    const CODE: &str = "tutkinnon-osa-koodi-uri";
    let hoks = look.hoks;
    let mut marks: Vec<(&'static str, String, Option<&'a String>)> = Vec::new();
    let mut add = |list: &'static str, at: String, key: &str, mark: &'a Option<String>| {
        marks.push((list, format!("{at}/{key}"), mark.as_ref()));
    };
    let list = "/hankittavat-ammat-tutkinnon-osat";
    for (at, unit) in numbered(list, &hoks.hankittavat_ammat_tutkinnon_osat) {
        add(list, at, CODE, &unit.tutkinnon_osa_koodi_uri);
    }
    let list = "/aiemmin-hankitut-ammat-tutkinnon-osat";
    for (at, unit) in numbered(list, &hoks.aiemmin_hankitut_ammat_tutkinnon_osat) {
        add(list, at, CODE, &unit.tutkinnon_osa_koodi_uri);
    }
    let list = "/hankittavat-paikalliset-tutkinnon-osat";
    for (at, unit) in numbered(list, &hoks.hankittavat_paikalliset_tutkinnon_osat) {
        add(list, at, "nimi", &unit.nimi);
    }
    let list = "/aiemmin-hankitut-paikalliset-tutkinnon-osat";
    for (at, unit) in numbered(list, &hoks.aiemmin_hankitut_paikalliset_tutkinnon_osat) {
        add(list, at, "nimi", &unit.nimi);
    }
    let mut marks: Vec<_> =
        marks.into_iter().filter_map(|(list, at, mark)| Some((list, at, mark?.as_str()))).collect();
    for (at, _, area) in areas(look) {
        let acquired = at.starts_with("/hankittavat");
        marks.push((if acquired { "/hankittavat" } else { "/aiemmin-hankitut" }, at, area));
    }
    marks
}

/// Codes of which nothing is known here: newer ones, or mistyped.
pub fn unknown_codes(look: &Look<'_>) -> Vec<Breach> {
    let unknown = look
        .texts
        .iter()
        .filter(|text| matches!(text.form, Form::Code(list) if is_unknown(list, &text.text)));
    unknown.map(|text| Breach::naming(text.place.clone(), "day", codes().taken)).collect()
}

/// The areas of common units with their places and the codes of the unit and the area.
fn areas<'a>(look: &Look<'a>) -> Vec<(String, &'a str, &'a str)> {
    let mut areas = Vec::new();
    let acquired = &look.hoks.hankittavat_yhteiset_tutkinnon_osat;
    for (at, unit) in numbered("/hankittavat-yhteiset-tutkinnon-osat", acquired) {
        for (at, area) in numbered(&format!("{at}/osa-alueet"), &unit.osa_alueet) {
            areas.push((at, &unit.tutkinnon_osa_koodi_uri, &area.osa_alue_koodi_uri));
        }
    }
    let before = &look.hoks.aiemmin_hankitut_yhteiset_tutkinnon_osat;
    for (at, unit) in numbered("/aiemmin-hankitut-yhteiset-tutkinnon-osat", before) {
        for (at, area) in numbered(&format!("{at}/osa-alueet"), &unit.osa_alueet) {
            areas.push((at, &unit.tutkinnon_osa_koodi_uri, &area.osa_alue_koodi_uri));
        }
    }
    let said = |(at, unit, area): (String, &'a Option<String>, &'a Option<String>)| {
        Some((at + "/osa-alue-koodi-uri", unit.as_deref()?, area.as_deref()?))
    };
    areas.into_iter().filter_map(said).collect()
}

/// An area belongs to its unit, of the same generation.
pub fn areas_of_units(look: &Look<'_>) -> Vec<Breach> {
    let odd = |unit: &str, area: &str| {
        let code = area.split_once('_').map(|(_, code)| code);
        codes().code(area).is_some()
            && codes().code(unit).is_some_and(|unit| {
                !unit.areas.iter().chain(&unit.unplaced).any(|one| Some(one.as_str()) == code)
            })
    };
    let odd = areas(look).into_iter().filter(|(_, unit, area)| odd(unit, area));
    odd.map(|(at, ..)| Breach::at(at)).collect()
}

/// Areas of the generation of 2026 in a study right that began before.
pub fn new_areas(look: &Look<'_>) -> Vec<Breach> {
    let Some(start) = look.known.right.start else { return Vec::new() };
    let early = |area: &str| {
        let from = codes().code(area).and_then(|code| code.from).filter(|_| NOT_BEFORE.contains(&area));
        from.filter(|from| start < *from)
    };
    let early = areas(look).into_iter().filter_map(|(at, _, area)| Some((at, early(area)?)));
    early.map(|(at, from)| Breach::naming(at, "day", from)).collect()
}

/// Parts of TUVA are studied for as many weeks as their foundations say.
pub fn weeks(look: &Look<'_>) -> Vec<Breach> {
    let odd = |code: &Option<String>, weeks: f64| {
        let (least, most) = codes().code(code.as_deref()?)?.weeks?;
        (weeks < least || weeks > most).then_some((least, most))
    };
    let parts =
        numbered("/hankittavat-koulutuksen-osat", &look.hoks.hankittavat_koulutuksen_osat).into_iter();
    let odd = parts.filter_map(|(at, part)| {
        let (least, most) = odd(&part.koulutuksen_osa_koodi_uri, part.laajuus.as_ref()?.as_f64()?)?;
        let values = vec![("least", least.to_string()), ("most", most.to_string())];
        Some(Breach { place: at + "/laajuus", values })
    });
    odd.collect()
}
