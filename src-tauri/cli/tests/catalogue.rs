//! The catalogue from a terminal: imported, listed, shown, replaced, removed; bad files change nothing.

#![allow(clippy::unwrap_used, reason = "it is how a test fails, also in what the tests share")]

mod desk;

use desk::{Desk, text};
use serde_json::Value;
use std::path::Path;

fn composed(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/files/catalogue");
    std::fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn foundations_are_imported_listed_shown_replaced_and_removed() {
    let desk = Desk::with_vault();
    let carried = desk.done(&["catalogue", "list"]);
    assert_eq!(carried.lines().count(), 2, "{carried}");
    let file = desk.write("lumityo.json", composed("lumityo-2026.json"));
    assert_eq!(desk.done(&["catalogue", "import", &file]), "Yhden tutkinnon perusteet on tuotu.");
    let line = "OPH-0001-2026\t2026-08-01\t–\t4\tLumityön perustutkinto\tlumityo.json";
    assert!(desk.done(&["catalogue", "list"]).lines().any(|own| own == line));
    let units = desk.done(&["catalogue", "show", "OPH-0001-2026"]);
    assert!(units.starts_with("tutkinnonosat_900001\t30\tKinosten raivaaminen\n"), "{units}");
    assert!(units.ends_with("tutkinnonosat_900004\t5–15\tLumiveistosten tekeminen"), "{units}");
    // The same qualification again, with another name of a unit, takes the place of the older.
    let newer =
        desk.write("uudempi.json", composed("lumityo-2026.json").replace("Kinosten raiv", "Lumen raiv"));
    assert!(desk.done(&["catalogue", "import", &newer]).contains("Yksi korvasi vanhemman."));
    let units = desk.done(&["catalogue", "show", "OPH-0001-2026"]);
    assert!(units.contains("Lumen raivaaminen") && !units.contains("Kinosten"), "{units}");
    assert!(desk.done(&["catalogue", "show", "OPH-2659-2017"]).contains("tutkinnonosat_400005\t0–25\t"));
    desk.done(&["catalogue", "remove", "OPH-0001-2026"]);
    desk.refused(&["catalogue", "remove", "OPH-0001-2026"], "no-such-foundation", &["OPH-0001-2026"]);
    assert_eq!(desk.done(&["catalogue", "list"]), carried);
}

#[test]
fn a_folder_is_imported_whole_or_not_at_all() {
    let desk = Desk::with_vault();
    std::fs::create_dir(desk.path("perusteet")).unwrap();
    let folder = desk.path("perusteet").display().to_string();
    desk.refused(&["catalogue", "import", &folder], "no-foundations", &[]);
    for name in ["lumityo-2018.json", "lumityo-2026.json"] {
        desk.write(&format!("perusteet/{name}"), composed(name));
    }
    let whole = composed("lumityo-2026.json");
    desk.write("perusteet/vajaa.json", &whole[..whole.len() / 2]);
    desk.write("perusteet/vaara.json", "{\"hoks\": 1}");
    desk.write("perusteet/suuri.json", vec![b' '; 100 * 1024 * 1024]);
    let before = desk.done(&["catalogue", "list"]);
    let output = desk.run(&["catalogue", "import", &folder]);
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{said}");
    for (file, what) in [
        ("vajaa.json", "vajaa tai rikki: rivi "),
        ("vaara.json", "ei ole tutkinnon tai koulutuksen perusteita"),
        ("suuri.json", "enintään 64 megatavun"),
    ] {
        let line = said.lines().find(|line| line.starts_with(file)).unwrap_or_default();
        assert!(line.contains(what), "{said}");
    }
    assert!(said.ends_with("3 tiedostoa ei voitu lukea. Mitään ei tuotu.\n"), "{said}");
    let machine = desk.run(&["catalogue", "import", &folder, "--json"]);
    let machine: Value = serde_json::from_slice(&machine.stdout).unwrap();
    assert_eq!(machine["import"]["refused"].as_array().unwrap().len(), 3);
    assert_eq!(desk.done(&["catalogue", "list"]), before);

    for name in ["vajaa", "vaara", "suuri"] {
        std::fs::remove_file(desk.path(&format!("perusteet/{name}.json"))).unwrap();
    }
    assert_eq!(desk.done(&["catalogue", "import", &folder]), "2 tutkinnon perusteet on tuotu.");
    assert_eq!(desk.done(&["catalogue", "list"]).lines().count(), 4);
}
