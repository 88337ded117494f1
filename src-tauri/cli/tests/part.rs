//! Two teachers at two terminals: a part of a plan goes out, is written, comes back and is merged; and what does
//! not belong is refused with its own words.

#![allow(clippy::unwrap_used, reason = "it is how a test fails, also in what the tests share")]

use chrono::{DateTime, FixedOffset};
use laatija_core::outside::Outside;
use laatija_core::workspace::{AnswerChange, Passphrase, Workspace};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

const PASSPHRASE: &str = "luotain vispilä aapa neljäs";
const WORDS: &str = "kivi saari tuuli lampi orava";
const SECTION: &str = "pupil_goals";
const TEXT: &str = "special_needs";
const OTHER: &str = "strengths";

struct Clock;

impl Outside for Clock {
    fn now(&self) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2026-11-27T12:00:00+02:00").unwrap()
    }
}

/// A folder with a teacher's vault in it.
struct Desk(tempfile::TempDir);

impl Desk {
    fn of(teacher: &str) -> Desk {
        let desk = Desk(tempfile::tempdir().unwrap());
        desk.write("salasana", PASSPHRASE);
        desk.write("sanat", WORDS);
        desk.write("muut", "muut sanat");
        desk.done(&["vault", "create", "--teacher", teacher]);
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn name(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    fn run(&self, words: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_laatija-cli"));
        command.arg("--vault").arg(self.path("holvi")).arg("--passphrase-file").arg(self.path("salasana"));
        command.args(["--language", "fi"]).args(words).stdin(Stdio::null()).output().unwrap()
    }

    fn done(&self, words: &[&str]) -> String {
        let output = self.run(words);
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    /// Runs what must be refused with this code; gives what it says to people.
    fn refused(&self, words: &[&str], code: &str) -> String {
        let plain = self.run(words);
        assert_eq!((plain.status.code(), plain.stdout.len()), (Some(1), 0), "{words:?}");
        let machine = self.run(&[words, &["--json"]].concat());
        let error: Value = serde_json::from_slice(&machine.stderr).unwrap();
        assert_eq!(error["error"]["code"], json!(code), "{words:?}");
        String::from_utf8(plain.stderr).unwrap()
    }

    /// Writes into a field of a plan, as its window would.
    fn put(&self, plan: &str, field: &str, text: &str) {
        let mut workspace = Workspace::new(Arc::new(Clock), self.path("holvi"));
        workspace.unlock_as_it_is(Passphrase::new(PASSPHRASE.to_owned())).unwrap();
        let change = AnswerChange { field: field.to_owned(), value: json!(text) };
        workspace.save(plan.to_owned(), vec![change], None).unwrap();
        workspace.close().unwrap();
    }

    fn value(&self, plan: &str, field: &str) -> Value {
        self.done(&["plan", "export", plan, "--out", &self.name("vienti.json"), "--replace"]);
        let plan: Value = serde_json::from_slice(&std::fs::read(self.path("vienti.json")).unwrap()).unwrap();
        plan["values"][field].clone()
    }
}

fn example() -> String {
    let path = "../../assets/templates/hojks/examples/yksilollistetty.json";
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path).display().to_string()
}

/// Under non-disclosure neither contact data nor the reason goes to a colleague, and none of it is lost here.
#[test]
fn under_non_disclosure_no_contact_data_goes_out_with_a_part() {
    let (riitta, petri) = (Desk::of("Riitta Sarapuu"), Desk::of("Petri Lahti"));
    let mut plan: Value = serde_json::from_slice(&std::fs::read(example()).unwrap()).unwrap();
    plan["values"]["non_disclosure"] = json!({ "value": "yes", "details": "syy jota ei kerrota" });
    plan["values"]["transport_needed"] = json!({ "value": "yes", "details": "" });
    plan["values"]["transport_arrangement"] = json!([{ "leg": "Salakuja 5 – koulu", "arrangement": "taksi",
        "responsible": "Mikael 040 000 0008", "exception": "soitto numeroon 040 000 0009" }]);
    riitta.write("turva.json", &plan.to_string());
    let plan = riitta.done(&["plan", "import", &riitta.name("turva.json")]);
    let fields = ["guardians", "non_disclosure", "transport_arrangement", "special_needs"];
    let before = fields.map(|field| riitta.value(&plan, field));

    let (request, back) = (riitta.name("pyyntö.laatijaosuus"), petri.name("osuus.laatijaosuus"));
    let words = riitta.name("sanat");
    let asked = ["--section", "pupil", "--section", SECTION, "--section", "organisation"];
    let ask =
        ["part", "ask", &plan, "--colleague", "Petri Lahti", "--out", &request, "--secret-file", &words];
    riitta.done(&[&ask[..], &asked].concat());
    let words = petri.name("sanat");
    let opened = petri.done(&["part", "open", &request, "--secret-file", &words, "--json"]);
    let opened: Value = serde_json::from_str(&opened).unwrap();
    let part = opened["id"].as_str().unwrap();
    petri.done(&["plan", "export", part, "--out", &petri.name("osa.json")]);
    let left = std::fs::read_to_string(petri.path("osa.json")).unwrap();
    assert!(left.contains("Maija Esimerkki-Lehtola") && left.contains("taksi"), "{left}");
    for word in ["syy jota", "Salakuja", "Mikael", "040 000 000", "@esimerkki.invalid"] {
        assert!(!left.contains(word), "{word} has left: {left}");
    }

    petri.put(part, TEXT, "Tarvitsee rauhallisen tilan.");
    petri.done(&["part", "return", part, "--out", &back]);
    riitta.done(&["part", "merge", &back]);
    let after = fields.map(|field| riitta.value(&plan, field));
    assert_eq!(after[..3], before[..3], "what did not go out is here as it was");
    assert_eq!(after[3], json!("Tarvitsee rauhallisen tilan."));
}

#[test]
fn a_part_goes_out_and_comes_back_on_the_command_line() {
    let (riitta, petri) = (Desk::of("Riitta Sarapuu"), Desk::of("Petri Lahti"));
    let plan = riitta.done(&["plan", "import", &example()]);
    let told: Value = serde_json::from_str(&petri.done(&["part", "address", "--json"])).unwrap();
    let address = told["own"].as_str().unwrap();
    let (request, back) = (riitta.name("pyyntö.laatijaosuus"), petri.name("osuus.laatijaosuus"));
    let ask = |to: &[&str], section: &str| {
        let words =
            ["part", "ask", &plan, "--section", section, "--colleague", "Petri Lahti", "--out", &request];
        [&words[..], to].concat().into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let refused = |to: &[&str], section: &str, code: &str| {
        let words = ask(to, section);
        riitta.refused(&words.iter().map(String::as_str).collect::<Vec<_>>(), code);
    };
    refused(&[], SECTION, "packet-passphrase-missing");
    refused(&["--to", "age1x"], SECTION, "address-malformed");
    refused(&["--to", address], "no-such", "no-such-section");
    let words = ask(&["--to", address], SECTION);
    riitta.done(&words.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(riitta.done(&["part", "address"]).contains("Petri Lahti"));

    petri.refused(&["verify", &request], "is-packet");
    petri.refused(&["part", "merge", &request], "other-packet");
    petri.refused(&["part", "open", &example()], "not-packet");
    let opened: Value = serde_json::from_str(&petri.done(&["part", "open", &request, "--json"])).unwrap();
    let part = opened["id"].as_str().unwrap();
    assert!(petri.done(&["part", "open", &request]).contains(part));
    petri.refused(&["plan", "issue", part, "--reason", "annual_review"], "not-own-plan");
    petri.put(part, TEXT, "Petri: neljä tuntia.");
    petri.put(part, OTHER, "Petri: sinnikäs.");
    petri.done(&["part", "return", part, "--out", &back]);
    riitta.refused(&["part", "return", &plan, "--out", &back], "not-part");
    riitta.refused(&["part", "open", &back], "other-packet");

    // Both changed one text: nothing is merged before it is said what stays.
    riitta.put(&plan, TEXT, "Riitta: kolme tuntia.");
    let before = riitta.value(&plan, OTHER);
    let said = riitta.refused(&["part", "merge", &back], "conflicts-left");
    assert!(said.contains("Riitta: kolme tuntia.") && said.contains("Petri: neljä tuntia."), "{said}");
    assert_eq!(riitta.value(&plan, OTHER), before);
    riitta.done(&["part", "merge", &back, "--take", "theirs"]);
    assert_eq!(riitta.value(&plan, TEXT), json!("Petri: neljä tuntia."));
    assert_eq!(riitta.value(&plan, OTHER), json!("Petri: sinnikäs."));
    let told = riitta.done(&["plan", "log", &plan]);
    assert_eq!(told.lines().filter(|line| line.contains("Petri Lahti")).count(), 2, "{told}");
    riitta.done(&["vault", "check"]);
}

#[test]
fn a_part_is_opened_by_words_that_were_told() {
    let (riitta, petri) = (Desk::of("Riitta Sarapuu"), Desk::of("Petri Lahti"));
    let plan = riitta.done(&["plan", "import", &example()]);
    let (request, words) = (riitta.name("pyyntö.laatijaosuus"), riitta.name("sanat"));
    let ask = ["part", "ask", &plan, "--section", SECTION, "--colleague", "Petri", "--out", &request];
    riitta.done(&[&ask[..], &["--secret-file", &words]].concat());
    petri.refused(&["part", "open", &request], "packet-passphrase-missing");
    let muut = petri.name("muut");
    petri.refused(&["part", "open", &request, "--secret-file", &muut], "wrong-packet-passphrase");
    petri.done(&["part", "open", &request, "--secret-file", &words]);
}
