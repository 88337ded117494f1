//! Copies from a terminal: made for who waits, signed by whom it is asked, judged and told in words; papers that
//! come back; and what was done with a plan.

#![allow(clippy::unwrap_used, reason = "it is how a test fails, also in what the tests share")]

mod desk;

use desk::{Desk, example_json, import, text};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

/// A desk with an issued plan whose two guardians get a copy; and the plan's id.
fn issued() -> (Desk, String) {
    let desk = Desk::with_vault();
    let plan = import(&desk, &example_json());
    desk.done(&["plan", "issue", &plan, "--reason", "annual_review"]);
    (desk, plan)
}

fn names(folder: &Path) -> Vec<String> {
    let name = |entry: std::io::Result<std::fs::DirEntry>| entry.unwrap().file_name();
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(name)
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn copies_are_made_for_all_who_wait_and_for_nobody_twice() {
    let (desk, plan) = issued();
    let folder = desk.path("kopiot");
    std::fs::create_dir(&folder).unwrap();
    let out = folder.display().to_string();
    desk.refused(&["copies", "--plan", "ei-ole", "--out", &out], "no-such-plan", &[]);
    let made = desk.run(&["copies", "--plan", &plan, "--out", &out]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    assert!(text(&made.stderr).contains("2 / 2"), "the progress is told beside the answer");
    let said = text(&made.stdout);
    assert!(said.contains("2 / 2 tehty") && said.contains("Maija") && said.contains("Janne"), "{said}");
    let files = names(&folder);
    assert_eq!(files.len(), 2, "{files:?}");
    assert!(files.iter().all(|name| said.contains(name.as_str()) && !name.contains("Lehtola")), "{files:?}");
    for name in &files {
        let file = folder.join(name).display().to_string();
        assert!(desk.done(&["verify", &file]).contains("muuttumaton"));
    }
    let rest = desk.done(&["copies", "--all-waiting", "--out", &out]);
    assert!(rest.contains("Kukaan ei odota"), "{rest}");
    assert_eq!(names(&folder), files);
}

#[test]
fn a_letter_tells_what_changed_in_the_newest_version() {
    let (desk, plan) = issued();
    let out = desk.path("muutoskirje.pdf").display().to_string();
    desk.refused(&["letter", &plan, "--out", &out], "first-version", &["ensimmäinen"]);
    // The kept vault has a plan of two versions, between which the name of the school changed.
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/files/vault/4");
    let desk = Desk::empty();
    std::fs::create_dir(desk.path("holvi")).unwrap();
    for name in ["suunnitelmat.laatija", "avaimet.json", "avaimet.vara.json"] {
        std::fs::copy(kept.join(name), desk.path("holvi").join(name)).unwrap();
    }
    desk.write("salasana", "luotain vispilä aapa neljäs tuuli");
    let plan = "d43eda51-c5ea-481e-9b7e-16a5430f5926";
    desk.done(&["letter", plan, "--out", &out]);
    desk.refused(&["letter", plan, "--out", &out], "file-in-place", &["--replace"]);
    let letter = || text(&Command::new("pdftotext").args(["-raw", &out, "-"]).output().unwrap().stdout);
    let goal = "Luetun ymmärtäminen";
    for said in ["Mitä muuttui ja miksi", "Versio 2", goal, "kohdissa\nKoulu\n"] {
        assert!(letter().contains(said), "{said}: {}", letter());
    }
    // It goes with an extract: what that leaves out is not told.
    desk.done(&["letter", plan, "--out", &out, "--replace", "--without", "goals_learning"]);
    assert!(!letter().contains(goal) && letter().contains("vain niistä kohdista"), "{}", letter());
}

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
    let known = ["huoltajat", "pupil: ", " guardians,"];
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

/// A PDF of one page that draws these streams; each is a dictionary's inside and its bytes.
fn pdf(streams: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut starts = Vec::new();
    let mut put = |body: Vec<u8>, file: &mut Vec<u8>| {
        starts.push(file.len());
        file.extend(format!("{} 0 obj\n", starts.len()).into_bytes());
        file.extend(body);
        file.extend(b"\nendobj\n");
    };
    put(b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), &mut file);
    put(b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(), &mut file);
    let page =
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>";
    put(page.as_bytes().to_vec(), &mut file);
    for (dictionary, bytes) in streams {
        let mut body = format!("<<{dictionary}/Length {}>>stream\n", bytes.len()).into_bytes();
        body.extend(bytes);
        body.extend(b"\nendstream");
        put(body, &mut file);
    }
    let table = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", starts.len() + 1).into_bytes());
    starts.iter().for_each(|start| file.extend(format!("{start:010} 00000 n \n").into_bytes()));
    let size = starts.len() + 1;
    file.extend(format!("trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").into_bytes());
    file
}

const DRAW: (&str, &[u8]) = ("", b"q 500 0 0 700 40 40 cm /X Do Q");

/// Drawings that call each other eightfold, forty deep: one fills memory, the other only takes time.
fn choking() -> [(&'static str, Vec<u8>); 2] {
    let form = "/Type/XObject/Subtype/Form/BBox[0 0 1 1]";
    let nested = |innermost: &[u8]| {
        let call =
            |next: usize| (format!("{form}/Resources<</XObject<</X {next} 0 R>>>>"), b"/X Do ".repeat(8));
        let mut streams = vec![(DRAW.0.to_owned(), DRAW.1.to_vec())];
        streams.extend((6..46).map(call));
        streams.push((form.to_owned(), innermost.to_vec()));
        pdf(&streams)
    };
    [("memory", nested(b"0 0 1 1 re f")), ("time", nested(b"n"))]
}

#[test]
fn a_signed_paper_is_filed_and_one_that_chokes_its_reader_is_refused() {
    let (desk, plan) = issued();
    let photograph = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/files/papers/turned.jpg");
    let filed = desk.done(&["paper", "add", &plan, "1", &photograph.display().to_string()]);
    assert!(filed.contains("versioon 1"), "{filed}");
    let small =
        ("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", [7]);
    let sound = pdf(&[(DRAW.0.to_owned(), DRAW.1.to_vec()), (small.0.to_owned(), small.1.to_vec())]);
    desk.done(&["paper", "add", &plan, "1", &desk.write("skannattu.pdf", sound)]);
    for (name, bytes) in choking() {
        let file = desk.write(&format!("{name}.pdf"), bytes);
        let output = desk.run(&["paper", "add", &plan, "1", &file, "--json"]);
        let error: Value = serde_json::from_slice(&output.stderr).unwrap();
        assert_eq!(error["error"]["code"], json!("paper-unreadable"), "{name}");
    }
    let other = desk.write("muistio.txt", "muistio");
    desk.refused(&["paper", "add", &plan, "1", &other], "not-paper", &["PDF, JPEG"]);
    desk.refused(&["paper", "add", &plan, "2", &other], "no-such-revision", &[]);
    assert!(desk.done(&["vault", "check"]).contains('1'));
}

#[test]
fn what_was_done_is_told_and_a_pupil_is_erased_by_name() {
    let desk = Desk::with_vault();
    let plan = import(&desk, &example_json());
    let pupil = example_json()["values"]["pupil_name"].as_str().unwrap().to_owned();
    desk.done(&["plan", "issue", &plan, "--reason", "annual_review"]);
    let copy = desk.path("kopio.pdf").display().to_string();
    desk.done(&["copy", &plan, "--out", &copy]);
    desk.done(&["plan", "export", &plan, "--out", &desk.path("vienti.json").display().to_string()]);
    let backup = desk.path("kopio.laatijakopio").display().to_string();
    desk.done(&["backup", &backup]);
    let log = desk.done(&["plan", "log", &plan]);
    let acts: Vec<&str> = log.lines().map(|line| line.rsplit('\t').next().unwrap()).collect();
    let told = [
        "Koko suunnitelmatiedostosta tehtiin varmuuskopio",
        "Suunnitelmatiedosto vietiin",
        "Version 1 kopio tallennettiin tiedostoon",
        "Versio 1 vahvistettiin",
        "Suunnitelma aloitettiin",
    ];
    assert_eq!(acts, told, "{log}");
    assert!(log.lines().all(|line| line.contains("\tRiitta Sarapuu\t")), "{log}");
    assert!(!log.contains(&pupil), "no text is told");

    desk.refused(&["plan", "erase", &plan, "--yes-erase", "Joku Muu"], "wrong-name", &[]);
    assert_eq!(desk.run(&["plan", "erase", &plan]).status.code(), Some(2), "never without the name");
    assert!(desk.done(&["plan", "list"]).contains(&plan));
    let said = desk.done(&["plan", "erase", &plan, "--yes-erase", &pupil]);
    let today = log.split('\t').nth(1).unwrap().split('T').next().unwrap();
    assert!(said.contains("ei löytynyt") && said.contains(today), "{said}");
    assert_eq!(desk.done(&["plan", "list"]), "");
    desk.refused(&["plan", "log", &plan], "no-such-plan", &[]);
    assert!(desk.done(&["vault", "check"]).contains('0'));

    // The backup holds it still, as was told; and the restored vault tells that it was restored.
    let other = Desk::empty();
    other.done(&["restore", &backup]);
    let log = other.done(&["plan", "log", &plan]);
    assert!(
        log.lines().next().unwrap().ends_with("Koko suunnitelmatiedosto palautettiin varmuuskopiosta"),
        "{log}"
    );
}

/// What an order of non-disclosure keeps back goes out of a version that does not say it only when that is asked for.
#[test]
fn contact_data_under_an_order_go_only_when_that_is_said() {
    let (desk, plan) = issued();
    let mut other = example_json();
    other["values"]["non_disclosure"] = json!({ "value": "yes", "details": "" });
    import(&desk, &other);
    let [out, folder] = ["kopio.pdf", "kopiot"].map(|name| desk.path(name).display().to_string());
    let copy = ["copy", &plan, "--out", &out, "--with-contact-data"];
    desk.refused(&copy[..4], "contacts-under-order", &["--with-contact-data"]);
    assert!(!desk.path("kopio.pdf").exists());
    desk.done(&copy);
    let copies = ["copies", "--plan", &plan, "--out", &folder, "--with-contact-data"];
    let made = desk.run(&copies[..5]);
    assert_eq!(made.status.code(), Some(1), "{}", text(&made.stdout));
    assert_eq!(names(&desk.path("kopiot")), [""; 0]);
    // How far it is goes to standard error.
    let made = desk.run(&copies);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    assert_eq!(names(&desk.path("kopiot")).len(), 2);
    let package = desk.path("paketti.laatijasiirto").display().to_string();
    let words = desk.write("sanat", "kuokka pilvi tähti aamu lehti");
    let make = [
        "transfer",
        "make",
        &plan,
        "--recipient",
        "Koivulan koulu",
        "--reason",
        "siirtyminen",
        "--secret-file",
        &words,
        "--out",
        &package,
        "--with-contact-data",
    ];
    desk.refused(&make[..make.len() - 1], "contacts-under-order", &["--with-contact-data"]);
    desk.done(&make);
}
