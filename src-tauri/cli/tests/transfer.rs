//! A plan goes to the next school at two terminals: on a permission by its number, or for a reason that is said.

#![allow(clippy::unwrap_used, reason = "it is how a test fails, also in what the tests share")]

use serde_json::{Value, json};

mod desk;

use desk::{Desk, example_json, import};

const WORDS: &str = "kivi saari tuuli lampi orava";

/// A teacher's desk with words that open a package, and others.
fn of(teacher: &str) -> Desk {
    let desk = Desk::of(teacher, "Lähtökoulu");
    desk.write("sanat", WORDS);
    desk.write("muut", "muut sanat");
    desk
}

/// Issues a plan file; gives the plan.
fn issue(desk: &Desk, file: &Value, reason: &str) -> String {
    let plan = import(desk, file);
    desk.done(&["plan", "issue", &plan, "--reason", reason]);
    plan
}

/// The example plan and a permission of its pupil, for the next school and for another one whose is over.
fn files() -> [Value; 2] {
    let mut plan = example_json();
    let of = &plan["values"];
    let row = |to: &str, until: &str| json!({ "to": to, "what": "Suunnitelma", "purpose": "Opetus", "until": until, "given_by": "Maija", "given_on": "2026-11-01", "given_how": "signed" });
    let asked = json!({ "to": "Kerho", "what": "Aikataulu", "purpose": "Harrastus", "until": "2099-05-31" });
    let rows = [row("Koivulan koulu", "2099-05-31"), row("Vanha koulu", "2020-05-31"), asked];
    let values = json!({ "confidentiality_mark": "secret_30", "doc_status": "ready", "school_year": "2026–2027",
        "drafted_date": "2026-11-01", "doc_language": "fi", "education_provider": "Harjukoski",
        "school": "Lähtökoulu", "pupil_name": of["pupil_name"], "pupil_birth_date": of["pupil_birth_date"],
        "grade": "5", "class_name": "5B", "guardians": [{ "name": "Maija", "gets_copy": "yes" }],
        "non_disclosure": { "value": "no", "details": "" }, "responsible_teacher": { "name": "Riitta" },
        "data_transfer_permissions": rows });
    let permission = json!({ "format": "laatija-plan", "format_version": 1, "template_version": "1.0",
        "template_id": "fi.perusopetus.tiedonsiirtolupa", "values": values });
    plan["values"]["data_transfer_permissions"] = json!([]);
    [plan, permission]
}

#[test]
fn a_plan_goes_on_a_permission_and_is_received_in_the_next_school() {
    let (here, there) = (of("Riitta Sarapuu"), of("Petri Lahti"));
    let [plan, permission] = files();
    let plan = issue(&here, &plan, "annual_review");
    assert!(here.done(&["transfer", "grounds", &plan]).contains("Lupia ei ole"));
    issue(&here, &permission, "new_permission");
    let told = here.done(&["transfer", "grounds", &plan]);
    let lines: Vec<&str> = told.lines().collect();
    assert!(lines[0].starts_with("1\tvoimassa\tKoivulan koulu"), "{told}");
    assert!(lines[1].starts_with("2\tpäättynyt\tVanha koulu"), "{told}");
    assert!(lines[2].starts_with("3\todottaa huoltajan vastausta\tKerho"), "{told}");

    let (file, words, copy) =
        (here.name("paketti.laatijasiirto"), here.name("sanat"), there.name("kopio.pdf"));
    let make = ["transfer", "make", &plan, "--out", &file, "--secret-file", &words];
    let to = |ground: &[&'static str], school: &'static str| {
        [&make[..], &["--recipient", school], ground].concat()
    };
    here.refused(&to(&["--permission", "2"], "Vanha koulu"), "permission-over", &[]);
    here.refused(&to(&["--permission", "1"], "Muu opisto"), "permission-for-other", &[]);
    here.refused(&to(&["--permission", "3"], "Kerho"), "permission-awaited", &[]);
    here.refused(&to(&["--permission", "4"], "Koivulan koulu"), "no-permission", &[]);
    here.refused(&to(&["--reason", " "], "Koivulan koulu"), "no-permission", &[]);
    assert_eq!(here.run(&to(&[], "Koivulan koulu")).status.code(), Some(2), "nothing is chosen for anybody");
    assert_eq!(
        here.run(&to(&["--permission", "1", "--reason", "x"], "Koivulan koulu")).status.code(),
        Some(2)
    );
    assert!(!here.path("paketti.laatijasiirto").exists());
    here.done(&to(&["--permission", "1"], "Koivulan koulu"));
    here.refused(&to(&["--permission", "1"], "Koivulan koulu"), "file-in-place", &[]);
    assert!(here.done(&["ledger", &plan]).contains("Koivulan koulu"));
    assert!(here.done(&["plan", "log", &plan]).contains("siirtopaketti seuraavaan kouluun"));

    let (words, wrong) = (there.name("sanat"), there.name("muut"));
    there.refused(&["transfer", "open", &file], "packet-passphrase-missing", &[]);
    there.refused(&["transfer", "open", &file, "--secret-file", &wrong], "wrong-packet-passphrase", &[]);
    there.refused(&["part", "open", &file, "--secret-file", &words], "other-packet", &[]);
    assert_eq!(there.done(&["plan", "list"]), "");
    let open = ["transfer", "open", &file, "--secret-file", &words, "--out", &copy];
    let said = there.done(&open);
    assert!(said.contains("Lähettäjä: Riitta Sarapuu, Lähtökoulu. Peruste: Lupa: Koivulan koulu"), "{said}");
    assert_eq!(there.done(&["plan", "list"]).lines().count(), 1);
    let verified: Value = serde_json::from_str(&there.done(&["verify", &copy, "--json"])).unwrap();
    assert_eq!(verified["integrity"], json!("intact"), "{verified}");
    there.refused(&["transfer", "open", &file, "--secret-file", &words], "cannot-receive", &[]);
    there.done(&["vault", "check"]);
}
