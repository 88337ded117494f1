//! The body of a HOKS as the eHOKS interface takes it, as data: one declaration gives a type and the table of its
//! keys. Names are those of the interface (`Opetushallitus/ehoks`, `hoks/schema.clj`, read 16.7.2026), with `_`
//! for `-`. Everything may be absent; what is not known is kept.

use super::shape::{Field, Form, Need, Shaped, kebab};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Number, Value};

/// Types with the tables of their keys.
macro_rules! parts {
    ($($(#[$about:meta])* $name:ident {
        $($field:ident: $type:ty $(as $form:expr)?, $need:ident;)+
    })+) => {$(
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub struct $name {
            $(
                #[doc = concat!("`", stringify!($field), "` of the interface.")]
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub $field: Option<$type>,
            )+
            /// Keys that are not known here, as they were read.
            #[serde(flatten)]
            pub other: Map<String, Value>,
        }

        impl $name {
            /// The keys, in the order of the interface.
            pub const FIELDS: &'static [Field] = &[$(Field {
                key: {
                    const NAME: &str = stringify!($field);
                    const KEY: [u8; NAME.len()] = kebab(NAME);
                    match std::str::from_utf8(&KEY) {
                        Ok(key) => key,
                        Err(_) => NAME,
                    }
                },
                kind: <$type as Shaped>::KIND,
                form: form!($($form)?),
                need: Need::$need,
            }),+];
        }

        impl Shaped for $name {
            const KIND: super::shape::Kind = super::shape::Kind::Part($name::FIELDS);
        }

        impl Shaped for Vec<$name> {
            const KIND: super::shape::Kind = super::shape::Kind::Parts($name::FIELDS);
        }
    )+};
}

/// The form of a text; none of what is no text.
macro_rules! form {
    () => {
        Form::None
    };
    ($form:expr) => {
        $form
    };
}

parts! {
    /// An organisation of working life.
    Organisaatio {
        nimi: String as Form::Plain, Must;
        y_tunnus: String as Form::BusinessId, May;
    }

    /// The organisation of a provider of education.
    KoulutuksenJarjestajaOrganisaatio {
        oppilaitos_oid: String as Form::Organisation, May;
    }

    /// Where competence is shown.
    Nayttoymparisto {
        nimi: String as Form::Plain, Must;
        y_tunnus: String as Form::BusinessId, May;
        kuvaus: String as Form::Contents, May;
    }

    /// Who guides the student at the workplace.
    VastuullinenTyopaikkaOhjaaja {
        id: i64, May;
        nimi: String as Form::Person, Must;
        sahkoposti: String as Form::Mail, May;
        puhelinnumero: String as Form::Phone, May;
    }

    /// A person of a school.
    Oppilaitoshenkilo {
        id: i64, May;
        nimi: String as Form::Person, Must;
        rooli: String as Form::Plain, May;
        oppilaitos_oid: String as Form::Organisation, Must;
    }

    /// Training at a workplace.
    TyopaikallaJarjestettavaKoulutus {
        id: i64, May;
        vastuullinen_tyopaikka_ohjaaja: VastuullinenTyopaikkaOhjaaja, Must;
        tyopaikan_nimi: String as Form::Plain, Must;
        tyopaikan_y_tunnus: String as Form::BusinessId, May;
        keskeiset_tyotehtavat: Vec<String> as Form::Contents, Must;
    }

    /// A place of learning that is no workplace.
    MuuOppimisymparisto {
        oppimisymparisto_koodi_uri: String as Form::Code("oppimisymparistot"), Must;
        oppimisymparisto_koodi_versio: i64, Must;
        alku: NaiveDate, Must;
        loppu: NaiveDate, Must;
    }

    /// An interruption of a period.
    Keskeytymisajanjakso {
        alku: NaiveDate, Must;
        loppu: NaiveDate, May;
    }

    /// A period in which competence is acquired, and how.
    OsaamisenHankkimistapa {
        id: i64, Given;
        alku: NaiveDate, Must;
        loppu: NaiveDate, Must;
        yksiloiva_tunniste: String as Form::Mark, May;
        ajanjakson_tarkenne: String as Form::Learner, May;
        osaamisen_hankkimistapa_koodi_uri: String as Form::Code("osaamisenhankkimistapa"), Must;
        osaamisen_hankkimistapa_koodi_versio: i64, Must;
        jarjestajan_edustaja: Oppilaitoshenkilo, May;
        hankkijan_edustaja: Oppilaitoshenkilo, May;
        tyopaikalla_jarjestettava_koulutus: TyopaikallaJarjestettavaKoulutus, May;
        muut_oppimisymparistot: Vec<MuuOppimisymparisto>, May;
        osa_aikaisuustieto: i64, May;
        oppisopimuksen_perusta_koodi_uri: String as Form::Code("oppisopimuksenperusta"), May;
        oppisopimuksen_perusta_koodi_versio: i64, May;
        keskeytymisajanjaksot: Vec<Keskeytymisajanjakso>, May;
    }

    /// An assessor from a school.
    KoulutuksenJarjestajaArvioija {
        id: i64, May;
        nimi: String as Form::Person, Must;
        organisaatio: KoulutuksenJarjestajaOrganisaatio, Must;
    }

    /// An assessor from working life.
    TyoelamaOsaamisenArvioija {
        id: i64, May;
        nimi: String as Form::Person, Must;
        organisaatio: Organisaatio, Must;
    }

    /// Who arranges a demonstration.
    NaytonJarjestaja {
        id: i64, May;
        oppilaitos_oid: String as Form::Organisation, May;
    }

    /// A code with its version.
    KoodistoKoodi {
        koodi_uri: String as Form::Plain, Must;
        koodi_versio: i64, Must;
    }

    /// A demonstration, or another way to show competence.
    OsaamisenOsoittaminen {
        id: i64, Given;
        jarjestaja: NaytonJarjestaja, May;
        osa_alueet: Vec<KoodistoKoodi>, May;
        nayttoymparisto: Nayttoymparisto, Must;
        sisallon_kuvaus: Vec<String> as Form::Contents, Must;
        alku: NaiveDate, Must;
        loppu: NaiveDate, Must;
        koulutuksen_jarjestaja_osaamisen_arvioijat: Vec<KoulutuksenJarjestajaArvioija>, May;
        tyoelama_osaamisen_arvioijat: Vec<TyoelamaOsaamisenArvioija>, May;
        vaatimuksista_tai_tavoitteista_poikkeaminen: String as Form::Change, May;
        yksilolliset_kriteerit: Vec<String> as Form::Change, May;
    }

    /// Who assesses what was learned before.
    TodennettuArviointiLisatiedot {
        lahetetty_arvioitavaksi: NaiveDate, May;
        aiemmin_hankitun_osaamisen_arvioijat: Vec<KoulutuksenJarjestajaArvioija>, May;
    }

    /// A vocational unit to be acquired.
    HankittavaAmmatillinenTutkinnonOsa {
        id: i64, Given;
        tutkinnon_osa_koodi_uri: String as Form::Code("tutkinnonosat"), Must;
        tutkinnon_osa_koodi_versio: i64, Must;
        tutkinnon_osan_perusteen_diaarinro: String as Form::Order, May;
        vaatimuksista_tai_tavoitteista_poikkeaminen: String as Form::Change, May;
        osaamisen_osoittaminen: Vec<OsaamisenOsoittaminen>, May;
        osaamisen_hankkimistavat: Vec<OsaamisenHankkimistapa>, May;
        koulutuksen_jarjestaja_oid: String as Form::Organisation, May;
        olennainen_seikka: bool, May;
        opetus_ja_ohjaus_maara: Number, May;
    }

    /// A local unit to be acquired.
    HankittavaPaikallinenTutkinnonOsa {
        id: i64, Given;
        amosaa_tunniste: String as Form::Local, May;
        nimi: String as Form::Plain, May;
        laajuus: i64, May;
        tavoitteet_ja_sisallot: String as Form::Contents, May;
        vaatimuksista_tai_tavoitteista_poikkeaminen: String as Form::Change, May;
        osaamisen_osoittaminen: Vec<OsaamisenOsoittaminen>, May;
        osaamisen_hankkimistavat: Vec<OsaamisenHankkimistapa>, May;
        koulutuksen_jarjestaja_oid: String as Form::Organisation, May;
        olennainen_seikka: bool, May;
        opetus_ja_ohjaus_maara: Number, May;
    }

    /// An area of a common unit to be acquired.
    HankittavanYtonOsaAlue {
        id: i64, Given;
        osa_alue_koodi_uri: String as Form::Code("ammatillisenoppiaineet"), Must;
        osa_alue_koodi_versio: i64, Must;
        osaamisen_hankkimistavat: Vec<OsaamisenHankkimistapa>, May;
        vaatimuksista_tai_tavoitteista_poikkeaminen: String as Form::Change, May;
        osaamisen_osoittaminen: Vec<OsaamisenOsoittaminen>, May;
        koulutuksen_jarjestaja_oid: String as Form::Organisation, May;
        olennainen_seikka: bool, May;
        opetus_ja_ohjaus_maara: Number, May;
    }

    /// A common unit to be acquired.
    HankittavaYhteinenTutkinnonOsa {
        id: i64, Given;
        osa_alueet: Vec<HankittavanYtonOsaAlue>, Must;
        tutkinnon_osa_koodi_uri: String as Form::Code("tutkinnonosat"), Must;
        tutkinnon_osa_koodi_versio: i64, Must;
        koulutuksen_jarjestaja_oid: String as Form::Organisation, May;
    }

    /// A vocational unit acquired before.
    AiemminHankittuAmmatillinenTutkinnonOsa {
        id: i64, Given;
        tutkinnon_osa_koodi_uri: String as Form::Code("tutkinnonosat"), Must;
        tutkinnon_osa_koodi_versio: i64, Must;
        tutkinnon_osan_perusteen_diaarinro: String as Form::Order, May;
        vaatimuksista_tai_tavoitteista_poikkeaminen: String as Form::Change, May;
        koulutuksen_jarjestaja_oid: String as Form::Organisation, May;
        olennainen_seikka: bool, May;
        valittu_todentamisen_prosessi_koodi_uri: String as Form::Code("osaamisentodentamisenprosessi"), May;
        valittu_todentamisen_prosessi_koodi_versio: i64, May;
        tarkentavat_tiedot_naytto: Vec<OsaamisenOsoittaminen>, May;
        tarkentavat_tiedot_osaamisen_arvioija: TodennettuArviointiLisatiedot, May;
    }

    /// A local unit acquired before.
    AiemminHankittuPaikallinenTutkinnonOsa {
        id: i64, Given;
        amosaa_tunniste: String as Form::Local, May;
        nimi: String as Form::Plain, May;
        laajuus: i64, May;
        tavoitteet_ja_sisallot: String as Form::Contents, May;
        vaatimuksista_tai_tavoitteista_poikkeaminen: String as Form::Change, May;
        koulutuksen_jarjestaja_oid: String as Form::Organisation, May;
        olennainen_seikka: bool, May;
        valittu_todentamisen_prosessi_koodi_uri: String as Form::Code("osaamisentodentamisenprosessi"), Must;
        valittu_todentamisen_prosessi_koodi_versio: i64, Must;
        tarkentavat_tiedot_naytto: Vec<OsaamisenOsoittaminen>, May;
        tarkentavat_tiedot_osaamisen_arvioija: TodennettuArviointiLisatiedot, May;
    }

    /// An area of a common unit acquired before.
    AiemminHankitunYtonOsaAlue {
        id: i64, Given;
        osa_alue_koodi_uri: String as Form::Code("ammatillisenoppiaineet"), Must;
        osa_alue_koodi_versio: i64, Must;
        vaatimuksista_tai_tavoitteista_poikkeaminen: String as Form::Change, May;
        koulutuksen_jarjestaja_oid: String as Form::Organisation, May;
        olennainen_seikka: bool, May;
        valittu_todentamisen_prosessi_koodi_uri: String as Form::Code("osaamisentodentamisenprosessi"), Must;
        valittu_todentamisen_prosessi_koodi_versio: i64, Must;
        tarkentavat_tiedot_naytto: Vec<OsaamisenOsoittaminen>, May;
        tarkentavat_tiedot_osaamisen_arvioija: TodennettuArviointiLisatiedot, May;
    }

    /// A common unit acquired before.
    AiemminHankittuYhteinenTutkinnonOsa {
        id: i64, Given;
        osa_alueet: Vec<AiemminHankitunYtonOsaAlue>, Must;
        tutkinnon_osa_koodi_uri: String as Form::Code("tutkinnonosat"), Must;
        tutkinnon_osa_koodi_versio: i64, Must;
        koulutuksen_jarjestaja_oid: String as Form::Organisation, May;
        valittu_todentamisen_prosessi_koodi_uri: String as Form::Code("osaamisentodentamisenprosessi"), May;
        valittu_todentamisen_prosessi_koodi_versio: i64, May;
        tarkentavat_tiedot_naytto: Vec<OsaamisenOsoittaminen>, May;
        tarkentavat_tiedot_osaamisen_arvioija: TodennettuArviointiLisatiedot, May;
    }

    /// Studies that support the ability to study.
    OpiskeluvalmiuksiaTukevatOpinnot {
        id: i64, May;
        nimi: String as Form::Plain, Must;
        kuvaus: String as Form::Learner, Must;
        alku: NaiveDate, Must;
        loppu: NaiveDate, Must;
    }

    /// Learning support that was given.
    OppimisenTuki {
        oppimisen_tuen_tyyppi_koodi_uri: String as Form::Code("ammatillinenkoulutusoppimisentuentyyppi"), Must;
        alku: NaiveDate, May;
        loppu: NaiveDate, May;
        tutkinnon_osan_tyyppi_koodi_uri: String as Form::Code("ammatillisentutkinnonosanryhma"), May;
    }

    /// A part of preparatory education (TUVA) to be acquired.
    HankittavaKoulutuksenOsa {
        id: i64, May;
        koulutuksen_osa_koodi_uri: String as Form::Code("koulutuksenosattuva"), Must;
        koulutuksen_osa_koodi_versio: i64, Must;
        alku: NaiveDate, Must;
        loppu: NaiveDate, Must;
        laajuus: Number, Must;
    }

    /// The body: one HOKS, without an envelope.
    Hoks {
        id: i64, Identity;
        oppija_oid: String as Form::LearnerNumber, AtFirst;
        opiskeluoikeus_oid: String as Form::StudyRight, AtFirst;
        tuva_opiskeluoikeus_oid: String as Form::StudyRight, May;
        sahkoposti: String as Form::Mail, May;
        puhelinnumero: String as Form::Call, May;
        urasuunnitelma_koodi_uri: String as Form::Code("urasuunnitelma"), May;
        urasuunnitelma_koodi_versio: i64, May;
        versio: i64, May;
        ensikertainen_hyvaksyminen: NaiveDate, Whole;
        hyvaksytty: String as Form::Moment, May;
        paivitetty: String as Form::Moment, May;
        osaamisen_saavuttamisen_pvm: NaiveDate, May;
        osaamisen_hankkimisen_tarve: bool, Whole;
        aiemmin_hankitut_ammat_tutkinnon_osat: Vec<AiemminHankittuAmmatillinenTutkinnonOsa>, NotInPatch;
        aiemmin_hankitut_yhteiset_tutkinnon_osat: Vec<AiemminHankittuYhteinenTutkinnonOsa>, NotInPatch;
        aiemmin_hankitut_paikalliset_tutkinnon_osat: Vec<AiemminHankittuPaikallinenTutkinnonOsa>, NotInPatch;
        opiskeluvalmiuksia_tukevat_opinnot: Vec<OpiskeluvalmiuksiaTukevatOpinnot>, NotInPatch;
        oppimisen_tuki: Vec<OppimisenTuki>, NotInPatch;
        hankittavat_ammat_tutkinnon_osat: Vec<HankittavaAmmatillinenTutkinnonOsa>, NotInPatch;
        hankittavat_yhteiset_tutkinnon_osat: Vec<HankittavaYhteinenTutkinnonOsa>, NotInPatch;
        hankittavat_paikalliset_tutkinnon_osat: Vec<HankittavaPaikallinenTutkinnonOsa>, NotInPatch;
        hankittavat_koulutuksen_osat: Vec<HankittavaKoulutuksenOsa>, NotInPatch;
    }
}
