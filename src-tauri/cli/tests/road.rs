//! The whole road from a terminal, with the program as it is installed: a vault, a plan, a review, a
//! signed copy, a backup; and every bad input with its own clear error, losing nothing.

#![allow(clippy::unwrap_used, reason = "it is how a test fails, also in what the tests share")]

use serde_json::{Value, json};
use std::path::Path;
use std::process::{Command, Stdio};

mod desk;

use desk::{Desk, PASSPHRASE, example, example_json, import, text};

#[test]
fn from_nothing_to_a_signed_copy_and_back() {
    let desk = Desk::with_vault();
    let plan = desk.done(&["plan", "import", &example().display().to_string()]);
    assert!(desk.done(&["plan", "list"]).contains(&plan));
    desk.done(&["plan", "check", &plan]);
    assert!(desk.done(&["plan", "issue", &plan, "--reason", "annual_review"]).contains("Versio 1"));

    // There is no draft now, and nobody has changed one.
    desk.refused(&["plan", "check", &plan], "no-draft", &[]);
    desk.refused(&["plan", "issue", &plan, "--reason", "annual_review"], "no-draft", &[]);

    let copy = desk.path("kopio.pdf").display().to_string();
    desk.done(&["copy", &plan, "--out", &copy]);
    assert!(std::fs::read(&copy).unwrap().starts_with(b"%PDF-"));
    assert!(desk.done(&["verify", &copy]).contains("muuttumaton"));
    assert!(desk.done(&["verify", &copy]).contains("omalla avaimella"));
    let alone = Command::new(env!("CARGO_BIN_EXE_laatija-cli"))
        .args(["--language", "sv", "verify", &copy])
        .output()
        .unwrap();
    let alone = text(&alone.stdout);
    assert!(alone.contains("--passphrase-file") && alone.contains("Samma"), "{alone}");
    assert!(!alone.contains("Samat"), "all in one language: {alone}");

    let exported = desk.path("vienti.json").display().to_string();
    desk.done(&["plan", "export", &plan, "--out", &exported]);
    let exported: Value = serde_json::from_slice(&std::fs::read(exported).unwrap()).unwrap();
    assert_eq!(exported["values"]["pupil_name"], example_json()["values"]["pupil_name"]);
    assert_eq!(exported["values"]["subjects"], filled(&example_json()["values"]["subjects"]));

    let backup = desk.path("kopio.laatijakopio").display().to_string();
    assert!(desk.done(&["backup", &backup]).contains('1'));
    assert!(desk.done(&["vault", "check"]).contains('1'));
    let other = Desk::empty();
    other.done(&["restore", &backup]);
    assert!(other.done(&["plan", "list"]).contains(&plan));
    other.refused(&["restore", &backup], "vault-exists", &[]);
}

/// The value without empty cells, as the program keeps it.
fn filled(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(filled).collect(),
        Value::Object(cells) => {
            cells.iter().filter(|(_, cell)| *cell != "").map(|(k, v)| (k.clone(), v.clone())).collect()
        }
        other => other.clone(),
    }
}

#[test]
fn what_blocks_stops_issuing() {
    let desk = Desk::with_vault();
    let mut plan = example_json();
    plan["values"]["decision_summary"] = json!("");
    let id = import(&desk, &plan);
    let checked = desk.run(&["plan", "check", &id]);
    assert_eq!(checked.status.code(), Some(1));
    assert!(text(&checked.stdout).contains("Estää vahvistamisen"), "{}", text(&checked.stdout));
    desk.refused(&["plan", "issue", &id, "--reason", "annual_review"], "findings-left", &[]);
    desk.refused(&["copy", &id, "--out", "/tmp/x.pdf"], "no-such-revision", &[]);
}

/// What a tool of Poppler says of a file.
fn poppler(tool: &str, words: &[&str]) -> String {
    let output = Command::new(tool).args(words).output().unwrap();
    assert!(output.status.success(), "{tool} {words:?}: {}", text(&output.stderr));
    text(&output.stdout)
}

/// Everything a recipient can read in a copy: its pages and the data inside it.
fn readable(desk: &Desk, plan: &str) -> String {
    let copy = desk.path("kopio.pdf").display().to_string();
    let data = desk.path("data.json").display().to_string();
    desk.done(&["plan", "issue", plan, "--reason", "annual_review"]);
    desk.done(&["copy", plan, "--out", &copy, "--replace"]);
    poppler("pdfdetach", &["-save", "1", "-o", &data, &copy]);
    poppler("pdftotext", &[&copy, "-"]) + &std::fs::read_to_string(data).unwrap()
}

#[test]
fn a_copy_holds_neither_what_is_never_printed_nor_what_is_withheld() {
    let desk = Desk::with_vault();
    let open = readable(&desk, &import(&desk, &example_json()));
    let contact = ["040 000 0001", "040 000 0002", "maija@esimerkki.invalid", "janne@esimerkki.invalid"];
    for word in contact {
        assert!(open.contains(word), "{word} is printed when nothing forbids it");
    }
    assert!(!open.contains("non_disclosure") && !open.contains("placement_share"));

    let mut secret = example_json();
    secret["values"]["non_disclosure"] = json!({ "value": "yes", "details": "syy jota ei kerrota" });
    secret["values"]["transport_needed"] = json!({ "value": "yes", "details": "" });
    secret["values"]["transport_arrangement"] = json!([{ "leg": "Salakuja 5 – koulu", "arrangement": "taksi", "responsible": "Mikael 040 000 0008",
            "exception": "soitto numeroon 040 000 0009" }]);
    secret["values"]["transport_waiting"] = json!("Aulassa.");
    let withheld = readable(&desk, &import(&desk, &secret));
    for word in
        [&contact[..], &["syy jota ei kerrota", "non_disclosure", "Salakuja", "Mikael", "040 000 0009"]]
            .concat()
    {
        assert!(!withheld.contains(word), "{word} is withheld");
    }
    assert!(withheld.contains("Maija Esimerkki-Lehtola"));
}

#[test]
fn a_copy_is_received_by_another_teacher_and_nothing_else_is() {
    let (there, here) = (Desk::with_vault(), Desk::with_vault());
    let plan = import(&there, &example_json());
    there.done(&["plan", "issue", &plan, "--reason", "annual_review"]);
    let [copy, extract, more] =
        ["kopio.pdf", "ote.pdf", "toinen.pdf"].map(|name| there.path(name).display().to_string());
    there.done(&["copy", &plan, "--out", &copy]);
    there.done(&["copy", &plan, "--out", &more, "--edition", "large"]);
    there.done(&["copy", &plan, "--out", &extract, "--without", "guardians", "--without", "cooperation"]);
    let mut changed = std::fs::read(&copy).unwrap();
    let third = changed.len() / 3;
    changed[third] ^= 1;
    here.refused(&["receive", &here.write("muutettu.pdf", changed)], "cannot-receive", &["muutettu"]);

    let received = here.run(&["receive", &copy, "--json"]);
    let received: Value = serde_json::from_slice(&received.stdout).unwrap();
    assert_eq!(received["verified"]["agreement"]["verdict"], json!("same"));
    assert_eq!(received["verified"]["signer"], json!("unknown"));
    let listed = here.done(&["plan", "list"]);
    assert!(listed.starts_with(received["id"].as_str().unwrap()) && listed.lines().count() == 1, "{listed}");
    here.refused(&["receive", &more], "cannot-receive", &["jo täällä"]);

    let other = Desk::with_vault();
    let said = other.done(&["receive", &extract]);
    assert!(said.contains("ote") && said.contains("ei tunnettu"), "{said}");
    let without = ["copy", &plan, "--out", &extract, "--without", "lempivari"];
    there.refused(&without, "cannot-leave-out", &["lempivari"]);
}

#[test]
fn a_backup_opens_with_the_recovery_sheet_alone() {
    let desk = Desk::empty();
    let created = desk.run(&["vault", "create", "--json"]);
    let created: Value = serde_json::from_slice(&created.stdout).unwrap();
    let plan = import(&desk, &example_json());
    let backup = desk.path("kopio.laatijakopio").display().to_string();
    desk.done(&["backup", &backup]);

    let other = Desk::empty();
    let key = other.write("avain", created["recovery_key"].as_str().unwrap().to_lowercase());
    other.done(&["restore", &backup, "--recovery-key-file", &key]);
    assert!(other.done(&["plan", "list"]).contains(&plan));
    let wrong = other.write("toinen", "0000-0000-0000-0000-0000-0000-0000-0000-0000");
    let third = Desk::empty();
    third.refused(&["restore", &backup, "--recovery-key-file", &wrong], "recovery-key-mistyped", &[]);
}

#[test]
fn a_new_key_closes_the_vault_to_what_opened_it() {
    let desk = Desk::with_vault();
    let plan = import(&desk, &example_json());
    let new = desk.write("uusi", "toinen salasana aivan eri sanoista");
    let said = desk.done(&["vault", "renew-key", &new]);
    let key = said.split_whitespace().find(|word| word.len() == 44).expect("the recovery key");
    desk.refused(&["plan", "list"], "wrong-passphrase", &[]);
    desk.write("salasana", "toinen salasana aivan eri sanoista");
    assert!(desk.done(&["plan", "list"]).contains(&plan));
    let backup = desk.path("kopio.laatijakopio").display().to_string();
    desk.done(&["backup", &backup]);
    let other = Desk::empty();
    let key = other.write("avain", key);
    other.done(&["restore", &backup, "--recovery-key-file", &key]);
}

fn flip(path: &Path, place: usize) {
    let mut bytes = std::fs::read(path).unwrap();
    bytes[place] ^= 1;
    std::fs::write(path, bytes).unwrap();
}

#[test]
fn a_damaged_vault_is_rescued_elsewhere() {
    let desk = Desk::with_vault();
    let plan = import(&desk, &example_json());
    flip(&desk.path("holvi/suunnitelmat.laatija"), 100);
    desk.done(&["vault", "rescue", "--out", &desk.path("uusi").display().to_string()]);
    desk.refused(&["vault", "check"], "vault-damaged", &[]);
    std::fs::rename(desk.path("holvi"), desk.path("vaurio")).unwrap();
    std::fs::rename(desk.path("uusi"), desk.path("holvi")).unwrap();
    assert!(desk.done(&["plan", "list"]).contains(&plan));
}

#[test]
fn a_changed_copy_is_seen() {
    let desk = Desk::with_vault();
    let plan = import(&desk, &example_json());
    desk.done(&["plan", "issue", &plan, "--reason", "annual_review"]);
    let copy = desk.path("kopio.pdf").display().to_string();
    desk.done(&["copy", &plan, "--out", &copy]);
    flip(Path::new(&copy), 20_000);
    let verdict = desk.run(&["verify", &copy, "--json"]);
    assert_eq!(verdict.status.code(), Some(1));
    let verdict: Value = serde_json::from_slice(&verdict.stdout).unwrap();
    assert_eq!(verdict["integrity"], json!("changed"));
}

#[test]
fn bad_vaults_and_passphrases_are_told_apart() {
    let desk = Desk::empty();
    desk.refused(&["plan", "list"], "no-vault", &[]);
    desk.write("salasana", "salasana1");
    desk.refused(&["vault", "create"], "passphrase-too-weak", &[]);
    desk.write("salasana", PASSPHRASE);
    desk.done(&["vault", "create"]);
    desk.refused(&["vault", "create"], "vault-exists", &[]);
    desk.write("salasana", "ihan toinen salasana kuin oikea");
    desk.refused(&["plan", "list"], "wrong-passphrase", &[]);
    desk.write("salasana", [0xff, 0xfe]);
    desk.refused(&["plan", "list"], "not-utf8", &[]);
    desk.write("salasana", PASSPHRASE);

    let (first, second) = (desk.path("holvi/avaimet.json"), desk.path("holvi/avaimet.vara.json"));
    let kept = std::fs::read(&first).unwrap();
    std::fs::write(&first, "{").unwrap();
    desk.done(&["plan", "list"]);
    assert_eq!(std::fs::read(&first).unwrap(), kept, "the damaged copy is repaired");
    std::fs::write(&first, "{").unwrap();
    std::fs::write(&second, "{").unwrap();
    desk.refused(&["plan", "list"], "key-file-damaged", &[]);
}

#[test]
fn bad_plan_files_are_refused_with_their_place() {
    let desk = Desk::with_vault();
    let check = |name: &str, content: Vec<u8>, code: &str, about: &[&str]| {
        let file = desk.write(name, content);
        desk.refused(&["plan", "import", &file], code, about);
    };
    let with = |change: &dyn Fn(&mut Value)| {
        let mut plan = example_json();
        change(&mut plan);
        plan.to_string().into_bytes()
    };
    check("latin1.json", b"{\"template_id\": \"\xe4\"}".to_vec(), "not-utf8", &[]);
    check("half.json", b"{\n  \"template_id\":".to_vec(), "not-json", &["2"]);
    check("list.json", b"[]".to_vec(), "broken-plan-file", &[]);
    check(
        "template.json",
        with(&|plan| plan["template_id"] = json!("fi.muu")),
        "unknown-template",
        &["fi.muu"],
    );
    check(
        "field.json",
        with(&|plan| plan["values"]["lempivari"] = json!("x")),
        "unknown-field",
        &["lempivari"],
    );
    check(
        "kind.json",
        with(&|plan| plan["values"]["subjects"][2]["hours"] = json!(true)),
        "wrong-kind",
        &["subjects[2].hours"],
    );
    check("huge.json", vec![b' '; 50 * 1024 * 1024], "file-too-large", &[]);
    desk.refused(&["plan", "import", "/nowhere/plan.json"], "file-unreadable", &[]);
    assert_eq!(desk.done(&["plan", "list"]), "", "nothing came in");
}

#[test]
fn files_that_are_no_pdf_or_no_backup_are_refused() {
    let desk = Desk::with_vault();
    for content in ["", "hei"] {
        let file = desk.write("ei.pdf", content);
        desk.refused(&["verify", &file], "not-pdf", &[]);
    }
    let cut = desk.write("vajaa.pdf", "%PDF-1.7\n%%EOF");
    desk.refused(&["verify", &cut], "pdf-damaged", &["vajaa"]);
    let other = Desk::empty();
    let file = other.write("ei.laatijakopio", "hei");
    other.refused(&["restore", &file], "backup-damaged", &[]);
}

/// A colleague's copy: unknown, accepted by its words and by no others, known, forgotten.
#[test]
fn a_signer_is_accepted_by_words_and_forgotten() {
    let desk = Desk::with_vault();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/files/signed/pyhanko-b-b.pdf");
    let file = file.display().to_string();
    let json = |words: &[&str]| -> Value {
        serde_json::from_str(&desk.done(&[words, &["--json"]].concat())).unwrap()
    };
    let verified = json(&["verify", &file]);
    assert_eq!((&verified["integrity"], &verified["signer"]), (&json!("intact"), &json!("unknown")));
    let signature = &verified["signatures"][0];
    let words: Vec<&str> =
        signature["words"].as_array().unwrap().iter().map(|w| w.as_str().unwrap()).collect();
    let mut others = words.clone();
    others.swap(0, 1);
    desk.refused(&["signer", "accept", &file, "--words", &others.join(" ")], "words-differ", &[]);
    assert_eq!(json(&["signer", "list"])["signers"], json!([]));

    desk.done(&["signer", "accept", &file, "--words", &words.join(" ").to_uppercase()]);
    assert_eq!(json(&["verify", &file])["signer"], "known");
    let listed = desk.done(&["signer", "list"]);
    let key = signature["key"].as_str().unwrap();
    assert!(listed.contains(key) && listed.contains("Liisa Kirjoittaja"), "{listed}");

    desk.done(&["signer", "remove", key]);
    assert_eq!(json(&["verify", &file])["signer"], "unknown");
    desk.refused(&["signer", "remove", key], "no-such-signer", &[]);
}

#[test]
fn help_speaks_three_languages() {
    for (language, word) in [("fi", "Käyttö"), ("sv", "Användning"), ("en", "Usage")] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_laatija-cli"));
        let output = command.args(["--language", language, "--help"]).output().unwrap();
        let said = text(&output.stdout);
        assert!(output.status.success() && said.contains(word), "{said}");
        for verb in [
            "vault create",
            "plan issue",
            "copy",
            "backup",
            "restore",
            "verify",
            "receive",
            "signer accept",
            "template check",
        ] {
            assert!(said.contains(verb), "{language}: {verb}");
        }
    }
}

#[test]
fn a_passphrase_may_come_from_standard_input() {
    use std::io::Write;
    let desk = Desk::with_vault();
    let mut child = Command::new(env!("CARGO_BIN_EXE_laatija-cli"))
        .arg("--vault")
        .arg(desk.path("holvi"))
        .args(["--passphrase-file", "-", "vault", "check"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(PASSPHRASE.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
}
