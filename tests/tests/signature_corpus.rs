//! Every file of the corpus of signed PDFs, sound and not, before the program and before four judges that
//! share nothing with it: each file's verdict stands in `files/signatures.toml`, and where a judge says
//! something else, the reason. The files are made by `checks/corpus`; those that other programs signed are
//! kept in `files/signed`.

use chrono::{DateTime, FixedOffset};
use laatija_core::failure::Code;
use laatija_core::language::Language;
use laatija_core::outside::Outside;
use laatija_core::signature::{self, ChangeReason, Doubt, verify};
use laatija_core::text::say;
use laatija_core::workspace::{Integrity, Passphrase, SignerVerdict, Teacher, Workspace};
use laatija_tests::chance::Chance;
use laatija_tests::corpus::{self, moment};
use laatija_tests::judges::python;
use laatija_tests::mutation::Mutator;
use laatija_tests::source::top;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

/// Files whose signer the teacher has accepted: this program's, and the one of most files made here.
const KNOWN: [&str; 2] = ["own", "approved-once"];

/// The corpus in words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    /// Why a judge says something else: a short name, and the sentence.
    why: BTreeMap<String, String>,
    /// The files by name.
    file: BTreeMap<String, Expected>,
}

/// What is expected of a file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    /// What it is.
    what: String,
    /// The verdict on its bytes; `not-pdf` when it is refused.
    integrity: String,
    /// Whose key it is.
    #[serde(default)]
    signer: String,
    /// What was changed, or why that cannot be said.
    #[serde(default)]
    changes: BTreeSet<String>,
    /// What is to be told of the certificates.
    #[serde(default)]
    doubts: BTreeSet<String>,
    /// Judges that say something else of the file as a whole, and why.
    #[serde(default)]
    differs: BTreeMap<String, String>,
    /// Judges that are not asked, and why.
    #[serde(default)]
    unasked: BTreeMap<String, String>,
}

struct Still;

impl Outside for Still {
    fn now(&self) -> DateTime<FixedOffset> {
        moment()
    }
}

/// What the program says of a file: integrity, signer, reasons, doubts.
fn ours(workspace: &mut Workspace, file: &Path) -> (String, String, BTreeSet<String>, BTreeSet<String>) {
    let verified = match workspace.verify_file(file) {
        Ok(verified) => verified,
        Err(failure) => {
            assert!(matches!(failure.code, Code::NotPdf | Code::PdfDamaged), "{file:?}: {failure}");
            return ("not-pdf".to_owned(), String::new(), BTreeSet::new(), BTreeSet::new());
        }
    };
    let integrity = match verified.integrity {
        Integrity::Unsigned => "unsigned",
        Integrity::Intact => "intact",
        Integrity::Changed => "changed",
        Integrity::Unknown => "unknown",
    };
    let signer = match verified.signer {
        SignerVerdict::None => "",
        SignerVerdict::Own => "own",
        SignerVerdict::Known => "known",
        SignerVerdict::Unknown => "unknown",
        SignerVerdict::Unproven => "unproven",
    };
    let key = |words: &String| {
        let said = |key: &'static str| say(Language::Fi, key, &[]) == *words;
        let change = ChangeReason::ALL.iter().map(|one| one.key()).find(|key| said(key));
        let doubt = || Doubt::ALL.iter().map(|one| one.key()).find(|key| said(key));
        let key = change.or_else(doubt).unwrap();
        key.trim_start_matches("verify-change-").trim_start_matches("verify-doubt-").to_owned()
    };
    let changes = verified.changes.iter().chain(&verified.allowed).map(key).collect();
    let doubts = verified.signatures.iter().flat_map(|one| &one.doubts).map(key).collect();
    (integrity.to_owned(), signer.to_owned(), changes, doubts)
}

/// Whether a judge accepts each file as it is.
type Accepted = BTreeMap<String, bool>;

fn output(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// Every signature holds, and one covers the file.
fn pdfsig(file: &Path) -> bool {
    let said = output(Command::new("pdfsig").arg("-nocert").arg(file));
    let all = said.matches("Signature Validation:").count();
    all > 0 && said.matches("Signature is Valid.").count() == all && said.contains("- Total document signed")
}

/// Every signature's digest fits, and nothing was edited since the last.
fn mutool(file: &Path) -> bool {
    let said = output(Command::new("mutool").args(["sign", "-v"]).arg(file));
    said.contains("The document is unchanged since signing.") && !said.contains("Digest error")
}

/// The file is a sound PDF.
fn qpdf(file: &Path) -> bool {
    Command::new("qpdf").arg("--check").arg(file).output().expect("qpdf is installed").status.success()
}

fn pyhanko(files: &[PathBuf]) -> Accepted {
    let words = python("judge_signature.py", files);
    let mut accepted = Accepted::new();
    for line in words.lines() {
        let said: serde_json::Value = serde_json::from_str(line).unwrap();
        let signatures = said["signatures"].as_array().unwrap();
        let holds = |one: &serde_json::Value| {
            one["intact"] == true && one["valid"] == true && one["permitted"] != false
        };
        let whole = said.get("refused").is_none()
            && signatures.iter().all(holds)
            && signatures.last().is_some_and(|one| one["coverage"] == "ENTIRE_FILE");
        accepted.insert(name(Path::new(said["file"].as_str().unwrap())), whole);
    }
    accepted
}

fn name(file: &Path) -> String {
    file.file_stem().unwrap().to_string_lossy().into_owned()
}

#[test]
fn the_corpus_is_judged_as_it_says_and_the_judges_agree() {
    let folder = tempfile::tempdir().unwrap();
    corpus::make(folder.path());
    let manifest = std::fs::read_to_string(top().join("tests/files/signatures.toml")).unwrap();
    let Manifest { why, file: manifest } = toml::from_str(&manifest).unwrap();
    let given = |expected: &Expected| {
        let reasons = expected.differs.values().chain(expected.unasked.values());
        reasons.cloned().collect::<Vec<String>>()
    };
    let given: BTreeSet<String> = manifest.values().flat_map(given).collect();
    assert_eq!(given, why.keys().cloned().collect(), "reasons that are given, and reasons that there are");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "pdf"));
    files.sort();

    let vault = folder.path().join("vault");
    let mut workspace = Workspace::new(Arc::new(Still), vault);
    workspace.set_language(Language::Fi).unwrap();
    let passphrase = workspace.propose_passphrase().unwrap();
    workspace.create_vault(Passphrase::new(passphrase), Teacher::default()).unwrap();
    for known in KNOWN {
        let verified = workspace.verify_file(&folder.path().join(format!("{known}.pdf"))).unwrap();
        workspace.accept_signer(verified.signatures[0].fingerprint.clone()).unwrap();
    }

    let asked = |judge: &str| {
        let is_asked = |file: &&PathBuf| {
            manifest.get(&name(file)).is_none_or(|expected| !expected.unasked.contains_key(judge))
        };
        files.iter().filter(is_asked).cloned().collect::<Vec<PathBuf>>()
    };
    let each = |judge: &str, accepts: fn(&Path) -> bool| -> Accepted {
        asked(judge).iter().map(|file| (name(file), accepts(file))).collect()
    };
    let judges: [(&str, Accepted); 4] = std::thread::scope(|scope| {
        let hanko = scope.spawn(|| pyhanko(&asked("pyhanko")));
        [
            ("pdfsig", each("pdfsig", pdfsig)),
            ("mutool", each("mutool", mutool)),
            ("qpdf", each("qpdf", qpdf)),
            ("pyhanko", hanko.join().unwrap()),
        ]
    });
    let mut complaints = Vec::new();
    for file in &files {
        let name = name(file);
        let (integrity, signer, changes, doubts) = ours(&mut workspace, file);
        let differs = |judge: &str, accepts: bool| match judge {
            // It judges no signature: only whether it is a PDF that can be read.
            "qpdf" => accepts == (integrity == "not-pdf"),
            _ => accepts != (integrity == "intact"),
        };
        let differing: BTreeSet<&str> = judges
            .iter()
            .filter(|(judge, accepted)| accepted.get(&name).is_some_and(|accepts| differs(judge, *accepts)))
            .map(|(judge, _)| *judge)
            .collect();
        let Some(expected) = manifest.get(&name) else {
            complaints.push(format!("{name}: not in the manifest: {integrity} {signer} {changes:?} {doubts:?}, differing {differing:?}"));
            continue;
        };
        assert!(!expected.what.is_empty(), "{name}");
        let known: BTreeSet<&str> = expected.differs.keys().map(String::as_str).collect();
        if (&integrity, &signer, &changes, &doubts)
            != (&expected.integrity, &expected.signer, &expected.changes, &expected.doubts)
        {
            complaints.push(format!(
                "{name}: judged {integrity} {signer} {changes:?} {doubts:?}, expected {expected:?}"
            ));
        }
        if differing != known {
            complaints.push(format!("{name} ({integrity}): {differing:?} differ, known {known:?}"));
        }
    }
    let names: BTreeSet<String> = files.iter().map(|file| self::name(file)).collect();
    complaints.extend(
        manifest.keys().filter(|key| !names.contains(*key)).map(|key| format!("{key}: no such file")),
    );
    assert!(complaints.is_empty(), "{} complaints\n{}", complaints.len(), complaints.join("\n"));
    let sound = manifest.values().filter(|one| one.integrity == "intact").count();
    assert!(manifest.len() - sound >= 40 && sound >= 20, "{sound} of {}", manifest.len());
}

/// Sound files of other programs, broken at random, the same on every run: none is called intact that
/// nobody signed, and none stops the program. `make fuzz` does it for hours.
#[test]
fn no_broken_file_is_intact_or_stops_the_program() {
    let mutator = Mutator::new(corpus::files(&top().join("tests/files/signed")));
    let mut chance = Chance(7);
    for round in 0..600 {
        let bytes = mutator.next(&mut chance);
        let intact = verify(&bytes).is_ok_and(|one| one.integrity == signature::Integrity::Intact);
        assert!(!intact || mutator.is_signed(&bytes), "round {round}");
    }
}
