//! Judges that have nothing to do with the program: poppler and pyHanko of signatures, two scripts of accessibility and
//! of archiving, and schemas of the national register's body that were written from its published source and that no part of
//! the program reads.

use crate::source;
use laatija_core::ehoks::Method;
use laatija_core::signature::{Integrity, verify};
use serde_json::Value;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What poppler says of the signatures.
///
/// # Panics
/// When it is not installed.
pub fn pdfsig(pdf: &[u8]) -> String {
    in_file(pdf, |file| {
        let said = Command::new("pdfsig").arg("-nocert").arg(file).output();
        String::from_utf8_lossy(&said.expect("poppler-utils is installed").stdout).into_owned()
    })
}

/// What pyHanko says, for each signature; nothing when it refuses the file.
pub fn pyhanko(pdf: &[u8]) -> Vec<Value> {
    let said = in_file(pdf, |file| python("judge_signature.py", [file]));
    let said: Value = serde_json::from_str(&said).expect("a line of JSON");
    let signatures = said["signatures"].as_array().filter(|_| said.get("refused").is_none());
    signatures.cloned().unwrap_or_default()
}

/// The three verdicts on the signatures: ours, poppler's and pyHanko's, each as "accepted".
pub fn judge(pdf: &[u8]) -> [bool; 3] {
    let (poppler, hanko) = (pdfsig(pdf), pyhanko(pdf));
    let valid = poppler.matches("Signature is Valid.").count();
    let all = poppler.matches("Signature Validation:").count();
    let holds = |one: &Value| {
        one["trusted"] == true && one["permitted"] == true && one["intact"] == true && one["valid"] == true
    };
    [
        verify(pdf).is_ok_and(|judgement| judgement.integrity == Integrity::Intact),
        valid > 0 && valid == all && poppler.contains("- Total document signed"),
        !hanko.is_empty()
            && hanko.iter().all(holds)
            && hanko.last().is_some_and(|one| one["coverage"] == "ENTIRE_FILE"),
    ]
}

/// What keeps the file from being accessible (PDF/UA-1) and archivable (PDF/A-3a); nothing when it is both.
pub fn faults(pdf: &[u8]) -> String {
    let said = ["judge_pdfua.py", "judge_pdfa.py"].map(|judge| in_file(pdf, |file| python(judge, [file])));
    said.into_iter().filter(|said| !said.starts_with("PASS ")).collect()
}

/// The faults in each file of a folder, by its name: nothing when a file is both accessible and archivable.
/// Each judge is asked once.
///
/// # Panics
/// When Python is not set up, or a judge says nothing of a file.
pub fn faults_in(folder: &Path) -> BTreeMap<String, String> {
    let listed = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path());
    let files: Vec<PathBuf> = listed.collect();
    let name = |file: &Path| file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut found: BTreeMap<String, String> = files.iter().map(|file| (name(file), String::new())).collect();
    let judges = ["judge_pdfua.py", "judge_pdfa.py"];
    let said = std::thread::scope(|scope| {
        let files = &files;
        let asked = judges.map(|judge| scope.spawn(move || python(judge, files)));
        asked.map(|said| said.join().expect("a judge"))
    });
    for (judge, said) in judges.iter().zip(said) {
        let verdicts: Vec<&str> = said.lines().filter(|line| !line.starts_with(' ')).collect();
        assert_eq!(verdicts.len(), files.len(), "{judge} says something of every file");
        let mut of = String::new();
        for line in said.lines() {
            if let Some(path) = line.strip_prefix("FAIL ").or_else(|| line.strip_prefix("PASS ")) {
                of = name(Path::new(path.split(" (claims").next().unwrap_or_default()));
            }
            if !line.starts_with("PASS ") {
                found.entry(of.clone()).or_default().push_str(&format!("{line}\n"));
            }
        }
    }
    found
}

/// What a schema of the body of a HOKS, written from the register's published source, has against bodies that are sent by this method, by their names; nothing of
/// a body that keeps to it.
///
/// # Panics
/// When Python is not set up, or nothing is sent by this method.
pub fn schema_faults(method: Method, bodies: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, String> {
    let folder = tempfile::tempdir().expect("a folder");
    let name = match method {
        Method::Post => "post",
        Method::Put => "put",
        Method::Patch => "patch",
        Method::Get => panic!("nothing is sent by it"),
    };
    let mut words = vec![source::top().join(format!("tests/checks/ehoks/{name}.schema.json"))];
    for (name, body) in bodies {
        words.push(folder.path().join(format!("{name}.json")));
        std::fs::write(&words[words.len() - 1], body).expect("a file");
    }
    let mut faults: BTreeMap<String, String> = BTreeMap::new();
    for line in python("judge_data.py", words).lines() {
        let (file, fault) = line.split_once(".json: ").unwrap_or_else(|| panic!("{line}"));
        let name = Path::new(file).file_name().unwrap_or_default().to_string_lossy().into_owned();
        faults.entry(name).or_default().push_str(&format!("{fault}\n"));
    }
    faults
}

/// Signs a file as another program does, with the certificate file `p12` of this password, into a field that
/// it has or that is added; `change` is what the program does beside, as `sign_elsewhere.py` says.
///
/// # Panics
/// When it cannot be signed.
pub fn sign_elsewhere(file: &Path, out: &Path, (p12, password): (&Path, &str), field: &str, change: &str) {
    let paths = [file, out, p12].map(|path| path.display().to_string());
    let words = [&paths[0], &paths[1], &paths[2], password, field, change];
    python("sign_elsewhere.py", words.into_iter().filter(|word| !word.is_empty()));
}

/// What a script of the checks says.
///
/// # Panics
/// When Python is not set up, or the script complains.
pub fn python<W: AsRef<OsStr>>(script: &str, words: impl IntoIterator<Item = W>) -> String {
    let usual = || source::top().join("target/python/bin/python");
    let python = std::env::var_os("LAATIJA_PYTHON").map_or_else(usual, PathBuf::from);
    let script = source::top().join("tests/checks").join(script);
    let said =
        Command::new(python).arg("-B").arg(script).args(words).output().expect("`make test` sets Python up");
    assert!(said.stderr.is_empty(), "{}", String::from_utf8_lossy(&said.stderr));
    String::from_utf8_lossy(&said.stdout).into_owned()
}

fn in_file<T>(pdf: &[u8], look: impl FnOnce(&Path) -> T) -> T {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("judged.pdf");
    std::fs::write(&file, pdf).expect("a file");
    look(&file)
}
