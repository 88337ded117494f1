//! Copies from a terminal: where they are written, which key signs them, and what is said of one that comes back.

use super::*;

#[test]
fn copies_go_into_a_folder_that_is_made_and_are_refused_once_where_none_can_be() {
    let (desk, _) = issued();
    let out = desk.write("tiedosto", "ei kansio") + "/kopiot";
    desk.refused(&["copies", "--all-waiting", "--out", &out], "file-unwritable", &["kirjoittaa"]);
    let folder = desk.path("uusi/kansio");
    let made = desk.run(&["copies", "--all-waiting", "--out", &folder.display().to_string()]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stdout));
    assert!(text(&made.stdout).contains("omalla avaimellasi"), "{}", text(&made.stdout));
    assert_eq!(names(&folder).len(), 2);
}

#[test]
fn a_file_that_is_there_is_written_over_only_when_that_is_asked() {
    let (desk, plan) = issued();
    let kept = desk.write("oma.pdf", "oma tiedosto");
    for words in [
        &["copy", &plan, "--out", &kept][..],
        &["copy", &plan, "--out", &kept, "--edition", "large"],
        &["plan", "export", &plan, "--out", &kept],
        &["backup", &kept],
    ] {
        desk.refused(words, "file-in-place", &["--replace"]);
        assert_eq!(std::fs::read(&kept).unwrap(), b"oma tiedosto", "{words:?}");
        desk.done(&[words, &["--replace"]].concat());
        assert_ne!(std::fs::read(&kept).unwrap(), b"oma tiedosto", "{words:?}");
        desk.write("oma.pdf", "oma tiedosto");
    }
}

#[test]
fn what_cannot_be_left_out_is_told_with_what_can() {
    let (desk, plan) = issued();
    let out = desk.path("ote.pdf").display().to_string();
    let known = ["huoltajat", " guardians, ", "cooperation"];
    desk.refused(&["copy", &plan, "--out", &out, "--without", "huoltajat"], "cannot-leave-out", &known);
    assert!(!desk.path("ote.pdf").exists());
}

/// The copy of a plan, written under this name with these further words.
fn copied(desk: &Desk, plan: &str, name: &str, more: &[&str]) -> (String, String) {
    let file = desk.path(name).display().to_string();
    let said = desk.done(&[&["copy", plan, "--out", &file], more].concat());
    (file, said)
}

#[test]
fn the_own_key_signs_nothing_unasked_and_is_named_where_it_does() {
    let desk = Desk::with_vault();
    let plan = import(&desk, &example_json());
    desk.done(&["plan", "issue", &plan, "--reason", "annual_review", "--signer", "none"]);
    for (name, more, signed) in [
        ("a.pdf", &["--second-language", "sv"][..], false),
        ("b.pdf", &["--second-language", "sv", "--signer", "own"], true),
        ("c.pdf", &[], false),
        ("d.pdf", &["--signer", "own"], true),
    ] {
        let (file, said) = copied(&desk, &plan, name, more);
        assert_eq!(said.contains("omalla avaimellasi: Riitta Sarapuu"), signed, "{more:?}: {said}");
        assert_eq!(said.contains("ei ole sähköistä allekirjoitusta"), !signed, "{more:?}: {said}");
        let verdict: Value = serde_json::from_slice(&desk.run(&["verify", &file, "--json"]).stdout).unwrap();
        assert_eq!(verdict["integrity"], json!(if signed { "intact" } else { "unsigned" }), "{more:?}");
    }
    let out = desk.path("kopiot").display().to_string();
    let made = text(&desk.run(&["copies", "--all-waiting", "--out", &out]).stdout);
    assert!(made.contains("ei ole allekirjoitusta") && !made.contains("Kopiot on allekirjoitettu"), "{made}");
    let wrong = desk.run(&["copy", &plan, "--out", &out, "--signer", "card"]);
    assert_eq!(wrong.status.code(), Some(2), "{}", text(&wrong.stderr));

    // The key of another person in the issuer's place is told, and signs.
    let other = Desk::empty();
    other.done(&["vault", "create", "--teacher", "Rauno Rehtori"]);
    let (file, signed) = (desk.path("c.pdf").display().to_string(), desk.path("s.pdf").display().to_string());
    let words = ["sign", &file, "--out", &signed, "--field", "Laatija1"];
    let output = other.run(&words);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let told = text(&output.stderr);
    assert!(told.contains("Rauno Rehtori") && told.contains("Riitta Sarapuu"), "{told}");
    let machine = other.run(&[&words[..], &["--json", "--replace"]].concat());
    let machine: Value = serde_json::from_slice(&machine.stdout).unwrap();
    assert_eq!(machine["doubts"].as_array().unwrap().len(), 1, "{machine}");
}

#[test]
fn a_verdict_says_when_by_whom_and_how_that_is_known() {
    let (desk, plan) = issued();
    let (file, _) = copied(&desk, &plan, "kopio.pdf", &[]);
    let own = desk.done(&["verify", &file]);
    let year = chrono::Local::now().format(".%Y klo ").to_string();
    assert!(own.contains(&year) && own.contains("Oma avain: sama allekirjoittaja"), "{own}");
    assert!(!own.contains("+0") && !own.contains("T1") && own.contains("Kuusi sanaa: "), "{own}");
    let other = Desk::with_vault().done(&["verify", &file]);
    assert!(other.contains("Itse tehty avain"), "{other}");
    let issued = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/files/signed/pyhanko-b-b.pdf");
    let output = desk.run(&["verify", &issued.display().to_string()]);
    assert!(text(&output.stdout).contains("Varmenteen mukaan myöntäjä on"), "{}", text(&output.stdout));
    let english = Command::new(env!("CARGO_BIN_EXE_laatija-cli"))
        .args(["--language", "en", "verify", &file])
        .output()
        .unwrap();
    let month = chrono::Local::now().format(" %b %Y at ").to_string();
    assert!(text(&english.stdout).contains(&month), "{}", text(&english.stdout));
}

#[test]
fn a_file_that_vouches_for_nobody_has_no_words_and_says_why() {
    let (desk, plan) = issued();
    let (file, _) = copied(&desk, &plan, "kopio.pdf", &[]);
    let whole = std::fs::read(&file).unwrap();
    let words = {
        let verified = desk.done(&["verify", &file, "--json"]);
        let verified: Value = serde_json::from_str(&verified).unwrap();
        let words = verified["signatures"][0]["words"].as_array().unwrap().clone();
        words.iter().map(|word| word.as_str().unwrap().to_owned()).collect::<Vec<_>>().join(" ")
    };
    let tail = desk.write("perä.pdf", [&whole[..], b"\n%x\n"].concat());
    desk.refused(&["signer", "accept", &tail, "--words", &words], "vouches-for-nobody", &["muutettu"]);

    let at = whole.windows(10).position(|bytes| bytes == b"/Contents<").map(|at| at + 10);
    let at = at.or_else(|| whole.windows(11).position(|bytes| bytes == b"/Contents <").map(|at| at + 11));
    let mut bare = whole.clone();
    bare[at.expect("a signature")..][..8].fill(b'0');
    let bare = desk.write("rikki.pdf", bare);
    let said = text(&desk.run(&["verify", &bare]).stdout);
    assert!(!said.contains("aalto") && !said.contains("Kuusi sanaa") && !said.contains(", ,"), "{said}");
    assert!(said.contains("ei nimeä") && said.contains("Varmennetta ei voi lukea"), "{said}");
    for words in ["aalto aalto aalto aalto aalto aalto", ""] {
        let output = desk.run(&["signer", "accept", &bare, "--words", words]);
        assert!(!text(&output.stderr).contains("vika"), "{}", text(&output.stderr));
        assert_eq!(output.status.code(), Some(1), "{words}");
    }

    let cut = desk.write("vajaa.pdf", &whole[..whole.len() - 3]);
    for words in
        [&["verify", &cut][..], &["places", &cut], &["receive", &cut], &["plan", "bring", &plan, &cut]]
    {
        desk.refused(words, "pdf-damaged", &["vajaa"]);
    }
    desk.refused(&["verify", &desk.write("muistio.pdf", "muistio")], "not-pdf", &[]);
}
