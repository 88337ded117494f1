//! Tests of the printed page.

use super::*;
use crate::export::read_plan_file;
use crate::template::shipped;
use chrono::TimeZone;

const EXAMPLE: &[u8] = include_bytes!("../../../../assets/templates/hojks/examples/yksilollistetty.json");

fn issued(language: Language) -> Facts<'static> {
    let zone = FixedOffset::east_opt(2 * 3600).unwrap();
    Facts {
        language,
        number: 2,
        issued: Some(zone.with_ymd_and_hms(2026, 11, 23, 14, 52, 0).unwrap()),
        today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        id: Some("7F3K-Q2MX-04HT".to_owned()),
        replaces: Some((1, zone.with_ymd_and_hms(2026, 5, 20, 9, 0, 0).unwrap())),
        issuer: "Riitta Sarapuu",
        key: "LUMI-7T4K",
        program: "Laatija 0.1.0",
    }
}

/// Writes the example for the eye and for the checkers: `OUT=dir cargo test … written_example`.
#[test]
fn written_example() {
    let (template, draft) = read_plan_file(EXAMPLE, shipped()).unwrap();
    for language in Language::ALL {
        let facts = issued(language);
        let layout = typeset(template, &draft, &facts).unwrap();
        let pdf = write_pdf(&layout, &facts, EXAMPLE).unwrap();
        assert_eq!(page_count(&pdf).unwrap(), layout.pages.len());
        if let Ok(folder) = std::env::var("OUT") {
            std::fs::write(format!("{folder}/{}.pdf", language.code()), &pdf).unwrap();
            if language == Language::Fi {
                std::fs::write(format!("{folder}/hayro.png"), draw_page(&pdf, 0, 900).unwrap()).unwrap();
            }
        }
    }
}
