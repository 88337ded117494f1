//! Two teachers at two terminals: a part of a plan goes out, is written, comes back and is merged; and what does
//! not belong is refused with its own words.

#![allow(clippy::unwrap_used, reason = "it is how a test fails, also in what the tests share")]

use chrono::{DateTime, FixedOffset};
use laatija_core::outside::Outside;
use laatija_core::workspace::{AnswerChange, Passphrase, Workspace};
use serde_json::{Value, json};
use std::sync::Arc;

mod desk;

use desk::{Desk, PASSPHRASE, example, example_json, import};

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

/// A teacher's desk with words that open a part, and others.
fn of(teacher: &str) -> Desk {
    let desk = Desk::of(teacher, "Kuusilammen koulu");
    desk.write("sanat", WORDS);
    desk.write("muut", "muut sanat");
    desk
}

/// Writes into a field of a plan, as its window would.
fn put(desk: &Desk, plan: &str, field: &str, text: &str) {
    let mut workspace = Workspace::new(Arc::new(Clock), desk.path("holvi"));
    workspace.unlock_as_it_is(Passphrase::new(PASSPHRASE.to_owned())).unwrap();
    let change = AnswerChange { field: field.to_owned(), value: json!(text) };
    workspace.save(plan.to_owned(), vec![change], None).unwrap();
    workspace.close().unwrap();
}

fn value(desk: &Desk, plan: &str, field: &str) -> Value {
    desk.done(&["plan", "export", plan, "--out", &desk.name("vienti.json"), "--replace"]);
    let plan: Value = serde_json::from_slice(&std::fs::read(desk.path("vienti.json")).unwrap()).unwrap();
    plan["values"][field].clone()
}

/// Under non-disclosure neither contact data nor the reason goes to a colleague, and none of it is lost here.
#[test]
fn under_non_disclosure_no_contact_data_goes_out_with_a_part() {
    let (riitta, petri) = (of("Riitta Sarapuu"), of("Petri Lahti"));
    let mut plan = example_json();
    plan["values"]["non_disclosure"] = json!({ "value": "yes", "details": "syy jota ei kerrota" });
    plan["values"]["transport_needed"] = json!({ "value": "yes", "details": "" });
    plan["values"]["transport_arrangement"] = json!([{ "leg": "Salakuja 5 – koulu", "arrangement": "taksi",
        "responsible": "Mikael 040 000 0008", "exception": "soitto numeroon 040 000 0009" }]);
    let plan = import(&riitta, &plan);
    let fields = ["guardians", "non_disclosure", "transport_arrangement", "special_needs"];
    let before = fields.map(|field| value(&riitta, &plan, field));

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

    put(&petri, part, TEXT, "Tarvitsee rauhallisen tilan.");
    petri.done(&["part", "return", part, "--out", &back]);
    riitta.done(&["part", "merge", &back]);
    let after = fields.map(|field| value(&riitta, &plan, field));
    assert_eq!(after[..3], before[..3], "what did not go out is here as it was");
    assert_eq!(after[3], json!("Tarvitsee rauhallisen tilan."));
}

#[test]
fn a_part_goes_out_and_comes_back_on_the_command_line() {
    let (riitta, petri) = (of("Riitta Sarapuu"), of("Petri Lahti"));
    let plan = import(&riitta, &example_json());
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
        riitta.refused(&words.iter().map(String::as_str).collect::<Vec<_>>(), code, &[]);
    };
    refused(&[], SECTION, "packet-passphrase-missing");
    refused(&["--to", "age1x"], SECTION, "address-malformed");
    refused(&["--to", address], "no-such", "no-such-section");
    let words = ask(&["--to", address], SECTION);
    riitta.done(&words.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(riitta.done(&["part", "address"]).contains("Petri Lahti"));

    petri.refused(&["verify", &request], "is-packet", &[]);
    petri.refused(&["part", "merge", &request], "other-packet", &[]);
    petri.refused(&["part", "open", &example().display().to_string()], "not-packet", &[]);
    let opened: Value = serde_json::from_str(&petri.done(&["part", "open", &request, "--json"])).unwrap();
    let part = opened["id"].as_str().unwrap();
    assert!(petri.done(&["part", "open", &request]).contains(part));
    petri.refused(&["plan", "issue", part, "--reason", "annual_review"], "not-own-plan", &[]);
    put(&petri, part, TEXT, "Petri: neljä tuntia.");
    put(&petri, part, OTHER, "Petri: sinnikäs.");
    petri.done(&["part", "return", part, "--out", &back]);
    riitta.refused(&["part", "return", &plan, "--out", &back], "not-part", &[]);
    riitta.refused(&["part", "open", &back], "other-packet", &[]);

    // Both changed one text: nothing is merged before it is said what stays.
    put(&riitta, &plan, TEXT, "Riitta: kolme tuntia.");
    let before = value(&riitta, &plan, OTHER);
    let both = ["Riitta: kolme tuntia.", "Petri: neljä tuntia."];
    riitta.refused(&["part", "merge", &back], "conflicts-left", &both);
    assert_eq!(value(&riitta, &plan, OTHER), before);
    riitta.done(&["part", "merge", &back, "--take", "theirs"]);
    assert_eq!(value(&riitta, &plan, TEXT), json!("Petri: neljä tuntia."));
    assert_eq!(value(&riitta, &plan, OTHER), json!("Petri: sinnikäs."));
    let told = riitta.done(&["plan", "log", &plan]);
    // That he was asked, and the two texts that are his.
    assert_eq!(told.lines().filter(|line| line.contains("Petri Lahti")).count(), 3, "{told}");
    riitta.done(&["vault", "check"]);
}

#[test]
fn a_part_is_opened_by_words_that_were_told() {
    let (riitta, petri) = (of("Riitta Sarapuu"), of("Petri Lahti"));
    let plan = import(&riitta, &example_json());
    let (request, words) = (riitta.name("pyyntö.laatijaosuus"), riitta.name("sanat"));
    let ask = ["part", "ask", &plan, "--section", SECTION, "--colleague", "Petri", "--out", &request];
    riitta.done(&[&ask[..], &["--secret-file", &words]].concat());
    petri.refused(&["part", "open", &request], "packet-passphrase-missing", &[]);
    let muut = petri.name("muut");
    petri.refused(&["part", "open", &request, "--secret-file", &muut], "wrong-packet-passphrase", &[]);
    petri.done(&["part", "open", &request, "--secret-file", &words]);
}
