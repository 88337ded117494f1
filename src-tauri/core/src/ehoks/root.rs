//! Rules of the whole: identifiers, the day on which everything was achieved, support that was given, what belongs to
//! which study right.

use super::body::{Hoks, OppimisenTuki};
use super::finding::Breach;
use super::look::{Look, RightKind, numbered};
use super::shape::Form;
use crate::identifier::{Identifier, Kind};
use chrono::{Days, NaiveDate};

/// The day after which competence can have been achieved.
const ACHIEVED_AFTER: Option<NaiveDate> = NaiveDate::from_ymd_opt(2018, 1, 1);
/// So many days after today the day of achievement is no more taken.
const AHEAD: u64 = 15;
/// Remedial teaching, the one kind of support that is told with its days.
const TEACHING: &str = "ammatillinenkoulutusoppimisentuentyyppi_01";

fn unsound(look: &Look<'_>, form: Form, kind: Kind) -> Vec<Breach> {
    let unsound = look.texts_of(form).filter_map(|text| {
        let flaw = Identifier::read(kind, &text.text).err()?;
        Some(Breach::naming(text.place.clone(), "why", flaw.name()))
    });
    unsound.collect()
}

/// Learners, study rights and organisations have sound identifiers.
pub fn object_ids(look: &Look<'_>) -> Vec<Breach> {
    let all = [
        (Form::LearnerNumber, Kind::LearnerNumber),
        (Form::StudyRight, Kind::StudyRight),
        (Form::Organisation, Kind::Organisation),
    ];
    all.into_iter().flat_map(|(form, kind)| unsound(look, form, kind)).collect()
}

/// Businesses have sound identifiers.
pub fn business_ids(look: &Look<'_>) -> Vec<Breach> {
    unsound(look, Form::BusinessId, Kind::BusinessId)
}

/// An address or a number that is there and says nothing.
pub fn empty_address(look: &Look<'_>) -> Vec<Breach> {
    let address = |form: Form| matches!(form, Form::Mail | Form::Call | Form::Phone);
    let empty = look.texts.iter().filter(|text| address(text.form) && text.text.trim().is_empty());
    empty.map(|text| Breach::at(text.place.clone())).collect()
}

/// The day of achievement lies after the reform and no more than two weeks ahead.
pub fn achieved(look: &Look<'_>) -> Vec<Breach> {
    let Some(day) = look.hoks.osaamisen_saavuttamisen_pvm else { return Vec::new() };
    let end = look.known.today.checked_add_days(Days::new(AHEAD));
    let fits = ACHIEVED_AFTER.is_some_and(|after| day > after) && end.is_some_and(|end| day < end);
    if fits { Vec::new() } else { vec![Breach::naming("/osaamisen-saavuttamisen-pvm", "day", day)] }
}

/// Of each support the keys that are told with remedial teaching alone, and whether they are there.
fn support<'a>(look: &Look<'a>, teaching: bool) -> impl Iterator<Item = (String, bool)> + use<'a> {
    let is_meant = move |support: &OppimisenTuki| {
        support.oppimisen_tuen_tyyppi_koodi_uri.as_deref().is_some_and(|kind| (kind == TEACHING) == teaching)
    };
    let meant = numbered("/oppimisen-tuki", &look.hoks.oppimisen_tuki).into_iter();
    meant.filter(move |(_, support)| is_meant(support)).flat_map(|(at, support)| {
        [
            (format!("{at}/alku"), support.alku.is_some()),
            (format!("{at}/loppu"), support.loppu.is_some()),
            (
                format!("{at}/tutkinnon-osan-tyyppi-koodi-uri"),
                support.tutkinnon_osan_tyyppi_koodi_uri.is_some(),
            ),
        ]
    })
}

/// Remedial teaching is told with its days and the kind of unit.
pub fn support_with_days(look: &Look<'_>) -> Vec<Breach> {
    support(look, true).filter(|(_, there)| !there).map(|(at, _)| Breach::at(at)).collect()
}

/// Other support is told without.
pub fn support_without_days(look: &Look<'_>) -> Vec<Breach> {
    support(look, false).filter(|(_, there)| *there).map(|(at, _)| Breach::at(at)).collect()
}

/// Which keys that belong to qualifications are there.
fn of_qualifications(hoks: &Hoks) -> [(&'static str, bool); 8] {
    fn any<T>(list: &Option<Vec<T>>) -> bool {
        list.as_ref().is_some_and(|list| !list.is_empty())
    }
    [
        ("/aiemmin-hankitut-ammat-tutkinnon-osat", any(&hoks.aiemmin_hankitut_ammat_tutkinnon_osat)),
        ("/aiemmin-hankitut-yhteiset-tutkinnon-osat", any(&hoks.aiemmin_hankitut_yhteiset_tutkinnon_osat)),
        (
            "/aiemmin-hankitut-paikalliset-tutkinnon-osat",
            any(&hoks.aiemmin_hankitut_paikalliset_tutkinnon_osat),
        ),
        ("/hankittavat-ammat-tutkinnon-osat", any(&hoks.hankittavat_ammat_tutkinnon_osat)),
        ("/hankittavat-yhteiset-tutkinnon-osat", any(&hoks.hankittavat_yhteiset_tutkinnon_osat)),
        ("/hankittavat-paikalliset-tutkinnon-osat", any(&hoks.hankittavat_paikalliset_tutkinnon_osat)),
        ("/opiskeluvalmiuksia-tukevat-opinnot", any(&hoks.opiskeluvalmiuksia_tukevat_opinnot)),
        ("/tuva-opiskeluoikeus-oid", hoks.tuva_opiskeluoikeus_oid.is_some()),
    ]
}

/// TUVA has parts of its own, no units.
pub fn not_for_preparatory(look: &Look<'_>) -> Vec<Breach> {
    if look.known.right.kind != Some(RightKind::Tuva) {
        return Vec::new();
    }
    let there = of_qualifications(look.hoks).into_iter().filter(|(_, there)| *there);
    there.map(|(at, _)| Breach::at(at)).collect()
}

/// Only TUVA has parts of education.
pub fn only_for_preparatory(look: &Look<'_>) -> Vec<Breach> {
    let tuva = look.known.right.kind == Some(RightKind::Tuva);
    let parts = look.hoks.hankittavat_koulutuksen_osat.iter().flatten().next();
    let breach = parts.filter(|_| !tuva).map(|_| Breach::at("/hankittavat-koulutuksen-osat"));
    breach.into_iter().collect()
}

/// Studies that support the ability to study leave the interface: learning support takes their place.
pub fn leaving_list(look: &Look<'_>) -> Vec<Breach> {
    let studies = look.hoks.opiskeluvalmiuksia_tukevat_opinnot.iter().flatten().next();
    studies.map(|_| Breach::at("/opiskeluvalmiuksia-tukevat-opinnot")).into_iter().collect()
}
