//! A smart card that is software (SoftHSM), in a folder of its own: what is held by it is made here and
//! put on it by the tools that people use for real cards.

use crate::key::Issued;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The PIN of every card.
pub const PIN: &str = "1357";
/// The PIN of who issued it.
const ISSUERS_PIN: &str = "24682468";
/// The variable that names the file that names the folder of the cards.
pub const VARIABLE: &str = "SOFTHSM2_CONF";

/// The program that speaks with the cards.
pub fn program() -> PathBuf {
    PathBuf::from("/usr/lib/softhsm/libsofthsm2.so")
}

/// The reader that this process has. Without one the test of this name is run anew where it has one, and
/// nothing is left to do.
///
/// # Panics
/// When the test failed there, with what it said.
pub fn reader_here(test: &str) -> Option<Reader> {
    if let Some(settings) = std::env::var_os(VARIABLE) {
        return Some(Reader::new(Path::new(&settings)));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let itself = std::env::current_exe().expect("this test");
    let run = Command::new(itself)
        .args(["--exact", test, "--nocapture"])
        .env(VARIABLE, folder.path().join("lukija"))
        .output()
        .expect("the test runs");
    let said = [run.stdout, run.stderr].map(|said| String::from_utf8_lossy(&said).into_owned()).concat();
    assert!(run.status.success() && said.contains("1 passed"), "{said}");
    None
}

/// The reader: what holds the cards.
pub struct Reader {
    settings: PathBuf,
    cards: PathBuf,
}

impl Reader {
    /// A reader without a card.
    ///
    /// # Panics
    /// When the folder cannot be made.
    pub fn new(settings: &Path) -> Reader {
        let cards = settings.with_extension("cards");
        std::fs::create_dir_all(&cards).expect("a folder of cards");
        let words = format!("directories.tokendir = {}\nlog.level = ERROR\n", cards.display());
        std::fs::write(settings, words).expect("the settings of the reader");
        Reader { settings: settings.to_owned(), cards }
    }

    /// Gives a program this reader.
    pub fn set<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.env(VARIABLE, &self.settings)
    }

    /// Puts an empty card of this name in.
    pub fn insert(&self, name: &str) {
        let words = ["--init-token", "--free", "--label", name, "--pin", PIN, "--so-pin", ISSUERS_PIN];
        self.run("softhsm2-util", &words);
    }

    /// Puts a key and its certificate, with its authority's, on a card. A strict key wants the PIN for each
    /// signature.
    pub fn hold(&self, card: &str, issued: &Issued, id: &str, strict: bool) {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |name: &str, bytes: Vec<u8>| {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).expect("a file");
            path.display().to_string()
        };
        let key = write("key", issued.key.private_key_to_pkcs8().expect("PKCS #8"));
        let certificate = write("certificate", issued.certificate.to_der().expect("DER"));
        let authority = write("authority", issued.authority.to_der().expect("DER"));
        let always = if strict { &["--always-auth"][..] } else { &[] };
        self.put(card, &[&["--write-object", &key, "--type", "privkey", "--id", id], always].concat());
        self.put(card, &["--write-object", &certificate, "--type", "cert", "--id", id]);
        self.put(card, &["--write-object", &authority, "--type", "cert", "--id", "ff"]);
    }

    /// Takes every card out.
    pub fn remove(&self) {
        std::fs::remove_dir_all(&self.cards).expect("the cards are removed");
        std::fs::create_dir_all(&self.cards).expect("an empty folder");
    }

    fn put(&self, card: &str, words: &[&str]) {
        let program = program().display().to_string();
        let known = ["--module", &program, "--token-label", card, "--login", "--pin", PIN];
        self.run("pkcs11-tool", &[&known, words].concat());
    }

    fn run(&self, program: &str, words: &[&str]) {
        let done = self.set(Command::new(program).args(words)).output();
        let done = done.unwrap_or_else(|e| panic!("{program}: {e}; `make setup` installs it"));
        assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
    }
}
