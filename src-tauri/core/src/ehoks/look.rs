//! What rules look at: the body, the places of its parts, and what is known beside it.

use super::body::{Hoks, OsaamisenHankkimistapa, OsaamisenOsoittaminen};
use super::method::Method;
use super::reason::Told;
use super::shape::{Form, Text};
use crate::draft::Others;
use chrono::NaiveDate;
use serde_json::Value;
use std::cell::OnceCell;

/// The kinds of study rights that a HOKS is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RightKind {
    /// A qualification or units of one.
    Vocational,
    /// Education that prepares for work and independent living: *TELMA*.
    Telma,
    /// Preparatory education for upper secondary studies: *TUVA*.
    Tuva,
}

/// What is known of the study right. What is not known is not checked, and told as such.
#[derive(Clone, Copy, Debug, Default)]
pub struct Right {
    /// Its kind.
    pub kind: Option<RightKind>,
    /// Its first day.
    pub start: Option<NaiveDate>,
    /// The day on which it is to end.
    pub end: Option<NaiveDate>,
    /// Whether the student has left: the service does not compare its days with those of periods then.
    pub exited: bool,
}

/// Names that are known.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// See [`Known::names`].
    pub own: &'a Others,
    /// See [`Known::others`].
    pub others: &'a Others,
}

/// What is known beside the body.
pub struct Known<'a> {
    /// Today.
    pub today: NaiveDate,
    /// The study right.
    pub right: Right,
    /// The HOKS as it is in the service.
    pub current: Option<&'a Hoks>,
    /// Names that must be in no written text: the student's and those of the student's family.
    pub names: &'a Others,
    /// Names that must be in no free text: those of others whom the plan names, and of other students.
    pub others: &'a Others,
}

/// A period with its place.
pub type Period<'a> = (String, &'a OsaamisenHankkimistapa);

/// What a rule looks at.
pub struct Look<'a> {
    /// The body, without what is of a wrong shape.
    pub hoks: &'a Hoks,
    /// The body as it was read.
    pub whole: &'a Value,
    /// Its texts.
    pub texts: &'a [Text],
    /// In which way it goes.
    pub method: Method,
    /// What is known beside it.
    pub known: &'a Known<'a>,
    /// All periods in which competence is acquired.
    pub periods: Vec<Period<'a>>,
    /// All demonstrations.
    pub demonstrations: Vec<(String, &'a OsaamisenOsoittaminen)>,
    /// What each of the texts tells of health or of support, once it was looked for.
    pub(super) told: OnceCell<Vec<Option<Told>>>,
}

impl<'a> Look<'a> {
    /// At this body.
    pub fn at(
        hoks: &'a Hoks,
        whole: &'a Value,
        texts: &'a [Text],
        method: Method,
        known: &'a Known<'a>,
    ) -> Look<'a> {
        let mut look = Look {
            hoks,
            whole,
            texts,
            method,
            known,
            periods: Vec::new(),
            demonstrations: Vec::new(),
            told: OnceCell::new(),
        };
        look.gather_acquired();
        look.gather_recognised();
        look
    }

    /// The texts of this form.
    pub fn texts_of(&self, form: Form) -> impl Iterator<Item = &'a Text> + use<'_, 'a> {
        self.texts.iter().filter(move |text| text.form == form)
    }

    fn gather_acquired(&mut self) {
        for (at, unit) in
            numbered("/hankittavat-ammat-tutkinnon-osat", &self.hoks.hankittavat_ammat_tutkinnon_osat)
        {
            self.add_periods(&at, &unit.osaamisen_hankkimistavat);
            self.add_demonstrations(&at, "osaamisen-osoittaminen", &unit.osaamisen_osoittaminen);
        }
        let local = &self.hoks.hankittavat_paikalliset_tutkinnon_osat;
        for (at, unit) in numbered("/hankittavat-paikalliset-tutkinnon-osat", local) {
            self.add_periods(&at, &unit.osaamisen_hankkimistavat);
            self.add_demonstrations(&at, "osaamisen-osoittaminen", &unit.osaamisen_osoittaminen);
        }
        let common = &self.hoks.hankittavat_yhteiset_tutkinnon_osat;
        for (at, unit) in numbered("/hankittavat-yhteiset-tutkinnon-osat", common) {
            for (at, area) in numbered(&format!("{at}/osa-alueet"), &unit.osa_alueet) {
                self.add_periods(&at, &area.osaamisen_hankkimistavat);
                self.add_demonstrations(&at, "osaamisen-osoittaminen", &area.osaamisen_osoittaminen);
            }
        }
    }

    fn gather_recognised(&mut self) {
        const SHOWN: &str = "tarkentavat-tiedot-naytto";
        let units = &self.hoks.aiemmin_hankitut_ammat_tutkinnon_osat;
        for (at, unit) in numbered("/aiemmin-hankitut-ammat-tutkinnon-osat", units) {
            self.add_demonstrations(&at, SHOWN, &unit.tarkentavat_tiedot_naytto);
        }
        let local = &self.hoks.aiemmin_hankitut_paikalliset_tutkinnon_osat;
        for (at, unit) in numbered("/aiemmin-hankitut-paikalliset-tutkinnon-osat", local) {
            self.add_demonstrations(&at, SHOWN, &unit.tarkentavat_tiedot_naytto);
        }
        let common = &self.hoks.aiemmin_hankitut_yhteiset_tutkinnon_osat;
        for (at, unit) in numbered("/aiemmin-hankitut-yhteiset-tutkinnon-osat", common) {
            self.add_demonstrations(&at, SHOWN, &unit.tarkentavat_tiedot_naytto);
            for (at, area) in numbered(&format!("{at}/osa-alueet"), &unit.osa_alueet) {
                self.add_demonstrations(&at, SHOWN, &area.tarkentavat_tiedot_naytto);
            }
        }
    }

    fn add_periods(&mut self, at: &str, periods: &'a Option<Vec<OsaamisenHankkimistapa>>) {
        self.periods.extend(numbered(&format!("{at}/osaamisen-hankkimistavat"), periods));
    }

    fn add_demonstrations(&mut self, at: &str, key: &str, shown: &'a Option<Vec<OsaamisenOsoittaminen>>) {
        self.demonstrations.extend(numbered(&format!("{at}/{key}"), shown));
    }
}

/// The items of a list with their places.
pub fn numbered<'a, T>(at: &str, items: &'a Option<Vec<T>>) -> Vec<(String, &'a T)> {
    let items = items.iter().flatten().enumerate();
    items.map(|(number, item)| (format!("{at}/{number}"), item)).collect()
}
