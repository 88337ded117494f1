//! What this program signs is accepted by two judges that have nothing to do with it, poppler's
//! `pdfsig` and pyHanko, and what was changed afterwards is refused by both and by us.

use chrono::{DateTime, FixedOffset};
use laatija_core::failure::Result;
use laatija_core::language::Language;
use laatija_core::signature::{Integrity, SignatureMark, SigningKey, sign, verify};
use std::path::{Path, PathBuf};
use std::process::Command;

const BASE: &[u8] = include_bytes!("../files/tagged.pdf");
const FONT: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");

/// Signing must be valid at the moment the judges look, so the key is made "now".
fn now() -> DateTime<FixedOffset> {
    chrono::Utc::now().fixed_offset()
}

fn random(buffer: &mut [u8]) -> Result<()> {
    buffer.iter_mut().enumerate().for_each(|(index, byte)| *byte = index as u8 + 1);
    Ok(())
}

fn key(name: &str) -> SigningKey {
    SigningKey::create(name, "Kuusamäen koulu", now() - chrono::TimeDelta::days(1), &random).unwrap()
}

fn mark(field: &str) -> SignatureMark {
    SignatureMark {
        field: field.to_owned(),
        page: 0,
        rect: [72.0, 600.0, 220.0, 62.0],
        lines: vec!["Allekirjoittanut sähköisesti: Päivi Öhman".to_owned(), "24.8.2026 klo 14.30".to_owned()],
        tooltip: "Sähköinen allekirjoitus: Päivi Öhman, 24.8.2026 klo 14.30".to_owned(),
        reason: "Suunnitelman vahvistaminen".to_owned(),
        place: "Kuusamäki".to_owned(),
        time: now(),
        language: Language::Fi,
        font: FONT,
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What poppler says.
fn pdfsig(file: &Path) -> String {
    let output =
        Command::new("pdfsig").arg("-nocert").arg(file).output().expect("poppler-utils is installed");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What pyHanko says, a line of JSON for each signature.
fn pyhanko(file: &Path) -> Vec<serde_json::Value> {
    let python = std::env::var_os("LAATIJA_PYTHON")
        .map_or_else(|| root().join("target/python/bin/python"), PathBuf::from);
    let script = root().join("tests/checks/judge_signature.py");
    let output = Command::new(python).arg(script).arg(file).output().expect("`make test` sets Python up");
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    words.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The three verdicts on some bytes: ours, poppler's and pyHanko's, each as "accepted".
fn judge(bytes: &[u8]) -> [bool; 3] {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("judged.pdf");
    std::fs::write(&file, bytes).unwrap();
    let poppler = pdfsig(&file);
    let valid = poppler.matches("Signature is Valid.").count();
    let all = poppler.matches("Signature Validation:").count();
    let hanko = pyhanko(&file);
    let holds = |one: &serde_json::Value| one["bottom_line"] == true && one["permitted"] == true;
    [
        verify(bytes).is_ok_and(|judgement| judgement.integrity == Integrity::Intact),
        valid > 0 && valid == all && poppler.contains("- Total document signed"),
        !hanko.is_empty()
            && hanko.iter().all(holds)
            && hanko.last().is_some_and(|one| one["coverage"] == "ENTIRE_FILE"),
    ]
}

#[test]
fn judges_agree() {
    let once = sign(BASE, &key("Päivi Öhman"), &mark("Opettaja")).unwrap();
    let twice = sign(&once, &key("Rauno Rehtori, \"R\" + ä"), &mark("Rehtori")).unwrap();
    let flipped = |bytes: &[u8], word: &str, after: usize| {
        let mut bytes = bytes.to_vec();
        let start = bytes.windows(word.len()).position(|window| window == word.as_bytes()).unwrap();
        bytes[start + word.len() + after] ^= 1;
        bytes
    };
    for (name, bytes, expected) in [
        ("signed", once.clone(), true),
        ("signed twice", twice.clone(), true),
        ("a bit of the page", flipped(&once, "stream\n", 20), false),
        ("a bit of the reason", flipped(&once, "/Reason (S", 3), false),
        ("a bit of the page, signed twice", flipped(&twice, "stream\n", 20), false),
        ("not signed", BASE.to_vec(), false),
    ] {
        assert_eq!(judge(&bytes), [expected; 3], "{name}");
    }
}

#[test]
fn it_is_pades() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("signed.pdf");
    std::fs::write(&file, sign(BASE, &key("Päivi Öhman"), &mark("Opettaja")).unwrap()).unwrap();
    let verdicts = pyhanko(&file);
    assert_eq!(verdicts.len(), 1);
    assert_eq!(verdicts[0]["subfilter"], "/ETSI.CAdES.detached");
    assert!(pdfsig(&file).contains("ETSI.CAdES.detached"));
}
