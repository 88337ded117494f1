//! Every key to sign with, as a person at a terminal meets it: a certificate file, a smart card, and every
//! trouble with either told by words of its own, with nothing issued.

use laatija_core::failure::{Code, Failure};
use laatija_core::language::Language;
use laatija_core::signature::{Pin, find_cards, sign_on_card};
use laatija_core::text::explain;
use laatija_tests::judges::{faults, judge, sign_elsewhere};
use laatija_tests::key::{AUTHORITY, Issued, Kind, Purpose, issue};
use laatija_tests::stage::{foreseen, program, text_of_pdf};
use laatija_tests::token::{self, PIN, Reader, reader_here};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::{Command, Output};
use tempfile::TempDir;

const PASSWORD: &str = "tiedoston salasana ä";

/// A folder with a vault, a plan and a reader.
struct Desk {
    folder: TempDir,
    reader: Reader,
    plan: String,
}

impl Desk {
    fn new() -> Desk {
        let folder = tempfile::tempdir().expect("a folder");
        let reader = Reader::new(&folder.path().join("lukija"));
        let mut desk = Desk { folder, reader, plan: String::new() };
        desk.write("salasana", "luotain vispilä aapa neljäs");
        desk.write("tunnus", PASSWORD);
        desk.write("pin", PIN);
        desk.done(&["vault", "create", "--teacher", "Riitta Sarapuu", "--school", "Kuusilammen koulu"]);
        let plan = desk.write("suunnitelma.json", foreseen());
        desk.plan = desk.done(&["plan", "import", &plan]);
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        std::fs::write(self.path(name), content).expect("a file");
        self.path(name).display().to_string()
    }

    fn run(&self, words: &[&str]) -> Output {
        let mut command = Command::new(program("laatija-cli"));
        command.arg("--vault").arg(self.path("holvi")).arg("--passphrase-file").arg(self.path("salasana"));
        self.reader.set(command.args(["--language", "fi"]).args(words)).output().expect("it runs")
    }

    fn done(&self, words: &[&str]) -> String {
        let output = self.run(words);
        let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
        assert!(output.status.success(), "{words:?}: {}{}", said(&output.stderr), said(&output.stdout));
        said(&output.stdout)
    }

    /// The words that issue with this key, its secret in this file.
    fn issuing<'a>(&'a self, signer: &'a str, secret: &'a str, card_program: &'a str) -> Vec<&'a str> {
        let words = ["plan", "issue", &self.plan, "--reason", "annual_review", "--signer", signer];
        [&words[..], &["--secret-file", secret, "--card-program", card_program]].concat()
    }

    /// What must be refused: by this code, with words of its own in each language.
    fn refused(&self, words: &[&str], code: &str) -> Failure {
        let said = self.run(&[words, &["--json"]].concat());
        let error: Value = serde_json::from_slice(&said.stderr).expect("an error in JSON");
        assert_eq!(error["error"]["code"], code, "{words:?}: {error}");
        let failure: Failure = serde_json::from_value(error["error"].clone()).expect("a failure");
        let told = Language::ALL.map(|language| explain(language, &failure));
        for (what, todo) in &told {
            assert!(!what.contains('⟦') && !todo.contains('⟦') && !todo.is_empty(), "{code}: {told:?}");
        }
        assert_eq!(BTreeSet::from(told).len(), 3, "{code} in three languages");
        failure
    }

    fn nothing_is_issued(&self) {
        let plans = self.done(&["plan", "list"]);
        assert!(plans.contains("luonnos"), "{plans}");
    }

    /// The copy that was issued, and what is said of its signature.
    fn judged(&self) -> (Vec<u8>, Value) {
        let copy = self.path("kopio.pdf").display().to_string();
        self.done(&["copy", &self.plan, "--out", &copy, "--replace"]);
        let verdict: Value = serde_json::from_str(&self.done(&["verify", &copy, "--json"])).expect("JSON");
        assert_eq!(verdict["integrity"], "intact");
        (std::fs::read(copy).expect("the copy"), verdict["signatures"][0].clone())
    }
}

fn someone(kind: Kind) -> Issued {
    issue(kind, "Rauno Rehtori", Purpose::Signing)
}

#[test]
fn a_certificate_file_signs_and_stays_where_it_is() {
    for kind in [Kind::Rsa(3072), Kind::P256] {
        let desk = Desk::new();
        let made = someone(kind).p12(PASSWORD);
        let file = desk.write("varmenne.p12", &made);
        let secret = desk.path("tunnus").display().to_string();
        desk.done(&desk.issuing(&format!("p12:{file}"), &secret, "-"));
        assert_eq!(std::fs::read(&file).expect("the file"), made);
        let (copy, signature) = desk.judged();
        assert_eq!(signature["name"], "Rauno Rehtori");
        assert_eq!(signature["issuer"], AUTHORITY);
        assert_eq!(judge(&copy), [true; 3], "{kind:?}");
        assert_eq!(faults(&copy), "", "{kind:?}");
        let text = text_of_pdf(&desk.path("kopio.pdf"));
        let mark = text.replace('\n', " ");
        assert!(mark.contains(&format!("Varmennetiedosto, myöntäjä {AUTHORITY}.")), "{text}");
        assert!(!mark.contains("99912345K"), "the number of the person is not shown");
    }
}

#[test]
fn a_file_of_an_older_program_opens() {
    let desk = Desk::new();
    let made = desk.write("uusi.p12", someone(Kind::P256).p12(PASSWORD));
    let (pem, old) = (desk.path("avain.pem"), desk.path("vanha.p12"));
    let password = format!("file:{}", desk.path("tunnus").display());
    let openssl = |words: &[&str]| {
        let done = Command::new("openssl").arg("pkcs12").args(words).output().expect("openssl runs");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    };
    let (pem, old) = (pem.display().to_string(), old.display().to_string());
    openssl(&["-in", &made, "-passin", &password, "-noenc", "-out", &pem]);
    openssl(&["-export", "-legacy", "-in", &pem, "-passout", &password, "-out", &old]);
    let secret = desk.path("tunnus").display().to_string();
    desk.done(&desk.issuing(&format!("p12:{old}"), &secret, "-"));
    assert_eq!(desk.judged().1["name"], "Rauno Rehtori");
}

#[test]
fn trouble_with_a_certificate_file_has_words_of_its_own() {
    let desk = Desk::new();
    let good = someone(Kind::P256);
    let expired = issue(Kind::P256, "Rauno Rehtori", Purpose::Expired);
    let cases = [
        ("not-certificate-file", b"%PDF-1.7".to_vec(), PASSWORD),
        ("not-certificate-file", good.p12(PASSWORD)[..200].to_vec(), PASSWORD),
        ("wrong-file-password", good.p12(PASSWORD), "toinen"),
        ("wrong-file-password", good.p12(PASSWORD), ""),
        ("certificate-expired", expired.p12(PASSWORD), PASSWORD),
        ("certificate-unfit", someone(Kind::Rsa(1024)).p12(PASSWORD), PASSWORD),
    ];
    for (code, file, password) in cases {
        let file = desk.write("varmenne.p12", file);
        let secret = desk.write("annettu", password);
        desk.refused(&desk.issuing(&format!("p12:{file}"), &secret, "-"), code);
    }
    let secret = desk.path("tunnus").display().to_string();
    desk.refused(&desk.issuing("p12:/nowhere.p12", &secret, "-"), "file-unreadable");
    let words = ["plan", "issue", &desk.plan, "--reason", "annual_review", "--signer", "p12:x.p12"];
    desk.refused(&words, "secret-missing");
    desk.nothing_is_issued();
}

#[test]
fn a_card_signs_with_its_pin() {
    for (kind, strict) in
        [(Kind::Rsa(3072), false), (Kind::Rsa(2048), true), (Kind::P256, true), (Kind::P384, false)]
    {
        let desk = Desk::new();
        desk.reader.insert("Organisaatiokortti");
        desk.reader.hold("Organisaatiokortti", &someone(kind), "01", strict);
        let card_program = token::program().display().to_string();
        let listed = desk.done(&["card", "list", "--card-program", &card_program]);
        assert!(listed.contains("Rauno Rehtori") && listed.contains(AUTHORITY), "{listed}");
        let wrong = desk.write("väärä", "9999");
        let error = desk.refused(&desk.issuing("card", &wrong, &card_program), "wrong-pin");
        assert_eq!(error.details["tries"], "few", "{kind:?}");
        desk.nothing_is_issued();
        let pin = desk.path("pin").display().to_string();
        desk.done(&desk.issuing("card", &pin, &card_program));
        let (copy, signature) = desk.judged();
        assert_eq!(signature["name"], "Rauno Rehtori", "{kind:?}");
        assert_eq!(judge(&copy), [true; 3], "{kind:?}, strict: {strict}");
        assert_eq!(faults(&copy), "", "{kind:?}");
        let text = text_of_pdf(&desk.path("kopio.pdf")).replace('\n', " ");
        assert!(text.contains(&format!("Toimikortti, myöntäjä {AUTHORITY}.")), "{text}");
    }
}

#[test]
fn trouble_with_a_card_has_words_of_its_own() {
    let desk = Desk::new();
    let card_program = token::program().display().to_string();
    let pin = desk.path("pin").display().to_string();
    let issuing = |program: &str, pin: &str, code: &str| {
        desk.refused(&desk.issuing("card", pin, program), code);
    };
    issuing("/nowhere.so", &pin, "card-program-broken");
    issuing(&desk.write("ei.so", "ei ohjelma"), &pin, "card-program-broken");
    // A program that finds no reader: the one that people use for many cards.
    let without_reader = ["/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so", "/usr/lib/opensc-pkcs11.so"];
    let without_reader = without_reader.into_iter().find(|path| std::path::Path::new(path).exists());
    issuing(without_reader.expect("opensc is installed"), &pin, "card-reader-missing");
    issuing(&card_program, &pin, "card-missing");
    desk.reader.insert("Kortti");
    issuing(&card_program, &pin, "card-certificate-missing");
    desk.reader.hold("Kortti", &issue(Kind::P256, "Rauno Rehtori", Purpose::LoggingIn), "01", false);
    issuing(&card_program, &pin, "card-certificate-missing");
    desk.reader.hold("Kortti", &issue(Kind::P256, "Rauno Rehtori", Purpose::Expired), "02", false);
    issuing(&card_program, &pin, "certificate-expired");
    desk.reader.remove();
    desk.reader.insert("Kortti");
    desk.reader.hold("Kortti", &someone(Kind::P256), "01", false);
    issuing(&card_program, &desk.write("lyhyt", "1"), "pin-malformed");
    desk.reader.hold("Kortti", &issue(Kind::P256, "Vesa Vararehtori", Purpose::Signing), "03", false);
    issuing(&card_program, &pin, "several-cards");
    desk.nothing_is_issued();
    let listed = desk.done(&["card", "list", "--card-program", &card_program]);
    let line = listed.lines().find(|line| line.contains("Vesa Vararehtori")).expect("his line");
    let key = line.split('\t').next().expect("the key").to_lowercase();
    desk.done(&desk.issuing(&format!("card:{key}"), &pin, &card_program));
    assert_eq!(desk.judged().1["name"], "Vesa Vararehtori");
}

#[test]
fn a_card_that_was_taken_out_or_changed_signs_nothing() {
    let Some(reader) = reader_here("a_card_that_was_taken_out_or_changed_signs_nothing") else { return };
    reader.insert("Kortti");
    reader.hold("Kortti", &someone(Kind::P256), "01", false);
    let found = find_cards(Some(&token::program())).expect("a card");
    let [card] = found.as_slice() else { panic!("one certificate: {found:?}") };
    let sign = || sign_on_card(card, &Pin::new(PIN.to_owned()), b"x");
    assert!(sign().is_ok());
    let code = |outcome: Result<Vec<u8>, Failure>| outcome.expect_err("no signature").code;
    reader.remove();
    assert_eq!(code(sign()), Code::CardRemoved);
    reader.insert("Kortti");
    reader.hold("Kortti", &someone(Kind::P256), "01", false);
    assert_eq!(code(sign()), Code::CardRemoved, "another card of the same name");
}

/// The names of those who signed the newest copy, with what each judge says.
fn signers(desk: &Desk) -> Vec<String> {
    let copy = desk.path("kopio.pdf").display().to_string();
    desk.done(&["copy", &desk.plan, "--out", &copy, "--replace"]);
    let verdict: Value = serde_json::from_str(&desk.done(&["verify", &copy, "--json"])).expect("JSON");
    let signatures = verdict["signatures"].as_array().expect("signatures");
    signatures.iter().map(|one| one["name"].as_str().expect("a name").to_owned()).collect()
}

#[test]
fn another_signs_the_file_with_another_key_and_it_comes_back() {
    let desk = Desk::new();
    let pin = desk.path("pin").display().to_string();
    let card_program = token::program().display().to_string();
    desk.done(&["plan", "issue", &desk.plan, "--reason", "annual_review"]);
    let copy = desk.path("kopio.pdf").display().to_string();
    desk.done(&["copy", &desk.plan, "--out", &copy, "--replace"]);
    let before = std::fs::read(&copy).expect("the copy");
    let places = desk.done(&["places", &copy]);
    let places: Vec<(&str, &str)> = places.lines().filter_map(|line| line.split_once('\t')).collect();
    let [(_, guardian), _, (field, teacher)] = places.as_slice() else { panic!("{places:?}") };
    assert_eq!(*guardian, "Paikka sähköiselle allekirjoitukselle: Huoltaja, Maija Esimerkki-Lehtola");
    assert_eq!(*teacher, "Paikka sähköiselle allekirjoitukselle: Luokanopettaja, Kaisa Korpimaa");

    desk.reader.insert("Kortti");
    desk.reader.hold("Kortti", &issue(Kind::Rsa(2048), "Kaisa Korpimaa", Purpose::Signing), "01", true);
    let signed = desk.path("allekirjoitettu.pdf").display().to_string();
    let words = ["sign", &copy, "--out", &signed, "--signer", "card", "--secret-file", &pin];
    let words = [&words[..], &["--card-program", &card_program]].concat();
    desk.refused(&words, "several-places");
    desk.refused(&[&words[..], &["--field", "Laatija9"]].concat(), "no-place-to-sign");
    // A second signer has no vault here.
    let alone = TempDir::new().expect("a folder");
    let mut command = Command::new(program("laatija-cli"));
    command.arg("--vault").arg(alone.path().join("ei")).args(&words).args(["--field", field]);
    let done = desk.reader.set(&mut command).output().expect("it runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));

    desk.refused(&["plan", "bring", &desk.plan, &copy], "nothing-signed");
    desk.done(&["plan", "bring", &desk.plan, &signed]);
    assert_eq!(signers(&desk), ["Riitta Sarapuu", "Kaisa Korpimaa"]);
    let after = std::fs::read(&copy).expect("the copy");
    assert!(after.starts_with(&before) && after == std::fs::read(&signed).expect("the signed one"));
    assert_eq!(judge(&after), [true; 3]);
    assert_eq!(faults(&after), "");
    desk.refused(&["plan", "bring", &desk.plan, &signed], "nothing-signed");
    assert!(desk.done(&["vault", "check"]).contains('1'));
}

#[test]
fn what_was_signed_in_another_program_is_taken_only_if_nothing_else_was_done() {
    let password = "salasana";
    for issued in ["own", "none"] {
        let desk = Desk::new();
        let p12 = desk.path("toinen.p12");
        std::fs::write(&p12, someone(Kind::Rsa(2048)).p12(password)).expect("a file");
        desk.done(&["plan", "issue", &desk.plan, "--reason", "annual_review", "--signer", issued]);
        let copy = desk.path("kopio.pdf");
        desk.done(&["copy", &desk.plan, "--out", &copy.display().to_string(), "--replace"]);
        let bring = |field: &str, change: &str| {
            let signed = desk.path("muualla.pdf");
            sign_elsewhere(&copy, &signed, (&p12, password), field, change);
            signed.display().to_string()
        };
        let refused = |file: &str, code: &str| desk.refused(&["plan", "bring", &desk.plan, file], code);
        let change = refused(&bring("Laatija2", "note"), "more-than-signed").details["change"].clone();
        assert_eq!(change, "annotation-changed", "{issued}");
        refused(&bring("Laatija2", "rewrite"), "not-this-copy");
        refused(&desk.write("muu.pdf", include_bytes!("../files/signed/rsa.pdf")), "not-this-copy");
        refused(&desk.write("ei.pdf", "%PDF-"), "pdf-damaged");
        let mut broken = std::fs::read(bring("Laatija2", "")).expect("a file");
        let length = broken.len();
        broken[length - 20_000] ^= 1;
        refused(&desk.write("rikki.pdf", broken), "more-than-signed");
        if issued == "own" {
            // A certified file takes no field that was not foreseen.
            refused(&bring("Uusi", ""), "more-than-signed");
        }
        if issued == "own" {
            // Nor does it take another title, date or maker.
            refused(&bring("Laatija3", ""), "more-than-signed");
        }
        let quiet = if issued == "own" { "quiet" } else { "" };
        desk.done(&["plan", "bring", &desk.plan, &bring("Laatija3", quiet)]);
        let expected: &[&str] =
            if issued == "own" { &["Riitta Sarapuu", "Rauno Rehtori"] } else { &["Rauno Rehtori"] };
        assert_eq!(signers(&desk), expected);
        let after = std::fs::read(&copy).expect("the copy");
        assert_eq!(judge(&after), [true; 3], "{issued}");
    }
}

#[test]
fn a_copy_without_a_signature_takes_one_of_another_program_in_a_field_of_its_own() {
    let desk = Desk::new();
    let p12 = desk.path("toinen.p12");
    std::fs::write(&p12, someone(Kind::P256).p12("salasana")).expect("a file");
    let issued = desk.done(&["plan", "issue", &desk.plan, "--reason", "annual_review", "--signer", "none"]);
    assert!(issued.contains("ei ole sähköistä allekirjoitusta"), "{issued}");
    let (copy, signed) = (desk.path("kopio.pdf"), desk.path("muualla.pdf"));
    desk.done(&["copy", &desk.plan, "--out", &copy.display().to_string(), "--replace"]);
    sign_elsewhere(&copy, &signed, (&p12, "salasana"), "Uusi", "");
    desk.done(&["plan", "bring", &desk.plan, &signed.display().to_string()]);
    assert_eq!(signers(&desk), ["Rauno Rehtori"]);
    // The issuer's own place is still there.
    let signed_here = desk.path("oma.pdf").display().to_string();
    let copy = copy.display().to_string();
    desk.done(&["sign", &copy, "--out", &signed_here, "--field", "Laatija1", "--replace"]);
    desk.done(&["plan", "bring", &desk.plan, &signed_here]);
    assert_eq!(signers(&desk), ["Rauno Rehtori", "Riitta Sarapuu"]);
}
