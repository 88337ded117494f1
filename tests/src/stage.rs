//! A place to play a journey: a home folder of its own, a display of its own, and what the environment
//! answers for the person. Everything is gone when it is dropped.

use crate::screen::Screen;
use crate::teacher::create_vault;
use crate::{source, token};
use chrono::{DateTime, FixedOffset, Local};
use laatija_core::outside::Outside;
use laatija_core::workspace::Workspace;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The plan of a fictional pupil, as a plan file.
pub const EXAMPLE: &str = "assets/templates/hojks/examples/yksilollistetty.json";

/// What opens every vault that a stage makes.
pub const PASSPHRASE: &str = "kivi saari tuuli lampi orava";

/// A world whose clock is the computer's.
struct Today;

impl Outside for Today {
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }
}

/// A home folder, a display and the environment's answers.
pub struct Stage {
    folder: TempDir,
    /// Where the display keeps its pixels.
    pixels: TempDir,
    display: Child,
    name: String,
    /// The vault of another stage, when it is played on that.
    vault: Option<PathBuf>,
    /// When the windows open, by their clock; nothing is the computer's own.
    clock: Option<String>,
}

impl Stage {
    /// An empty home folder and a display that nobody sees.
    pub fn new() -> Stage {
        Stage::with_display("1920x1200")
    }

    /// An empty home folder and a display of this size.
    ///
    /// # Panics
    /// When there is no Xvfb.
    pub fn with_display(size: &str) -> Stage {
        let folder = tempfile::Builder::new().prefix("laatija-").tempdir().expect("a temporary folder");
        for part in ["home", "vault", "run", "into"] {
            std::fs::create_dir(folder.path().join(part)).expect("a folder in it");
        }
        // In memory where there is such a folder, so that the pixels are not written to a disk.
        let memory = Path::new("/dev/shm");
        let pixels = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() };
        let pixels = pixels.expect("a folder for the pixels");
        let mut display = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "-noreset", "-nocursor"])
            .args(["-screen", "0", &format!("{size}x24"), "-fbdir"])
            .arg(pixels.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts: `make setup` installs it");
        let mut number = String::new();
        let mut told = BufReader::new(display.stdout.take().expect("it tells its number"));
        told.read_line(&mut number).expect("the display is ready");
        Stage { folder, pixels, display, name: format!(":{}", number.trim()), vault: None, clock: None }
    }

    /// Another display and home folder, on the same vault.
    pub fn beside(&self) -> Stage {
        let mut stage = Stage::new();
        stage.vault = Some(self.vault());
        stage
    }

    /// From now on windows open at this moment (RFC 3339), and their clocks run on from it.
    pub fn set_clock(&mut self, moment: &str) {
        self.clock = Some(moment.to_owned());
    }

    /// The name of the display.
    pub fn display(&self) -> &str {
        &self.name
    }

    /// What is seen on the display.
    ///
    /// # Panics
    /// When the display does not keep its pixels.
    pub fn screen(&self) -> Screen {
        Screen::open(self.pixels.path()).expect("the display keeps its pixels")
    }

    /// A path in the stage's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder of the vault.
    pub fn vault(&self) -> PathBuf {
        self.vault.clone().unwrap_or_else(|| self.path("vault"))
    }

    /// Where a file lands that the person saves, whatever its kind.
    pub fn saved(&self) -> PathBuf {
        self.path("saved")
    }

    /// The folder into which the person saves several files.
    pub fn saved_into(&self) -> PathBuf {
        self.path("into")
    }

    /// The file that the person chooses when the program asks for one.
    pub fn chosen(&self) -> PathBuf {
        self.path("chosen")
    }

    /// The settings of the reader of cards; without them there is none.
    pub fn reader(&self) -> PathBuf {
        self.path("reader")
    }

    /// The address of the stage's bus; nobody answers there until one is started.
    pub fn bus(&self) -> String {
        format!("unix:path={}", self.path("bus").display())
    }

    /// What was printed last, instead of paper.
    pub fn printed(&self) -> PathBuf {
        self.path("printed")
    }

    /// The passphrase that the program of the terminal opens with.
    pub fn write_passphrase(&self, passphrase: &str) {
        std::fs::write(self.path("passphrase"), passphrase).expect("the passphrase is written");
    }

    /// Makes a vault with this passphrase from the terminal.
    pub fn create_vault(&self, passphrase: &str) {
        self.create_vault_of("Riitta Sarapuu", "Kuusilammen koulu", passphrase);
    }

    /// Makes a vault of this teacher and school with this passphrase, which opens quickly.
    pub fn create_vault_of(&self, teacher: &str, school: &str, passphrase: &str) {
        self.write_passphrase(passphrase);
        let mut workspace = Workspace::new(Arc::new(Today), self.vault());
        create_vault(&mut workspace, passphrase, (teacher, school));
        workspace.close().expect("the vault is closed");
    }

    /// Brings the shipped example plan into the vault.
    pub fn import_example(&self) {
        self.import(&source::top().join(EXAMPLE));
    }

    /// Brings a plan file into the vault.
    pub fn import(&self, plan: &Path) {
        self.cli(&["plan", "import", &plan.display().to_string()]);
    }

    /// Runs the program of the terminal on the vault; gives what it says.
    pub fn cli(&self, words: &[&str]) -> String {
        let mut command = Command::new(program("laatija-cli"));
        command.arg("--vault").arg(self.vault()).arg("--passphrase-file").arg(self.path("passphrase"));
        let said = self.set(&mut command).args(words).output().expect("laatija-cli runs");
        assert!(said.status.success(), "{words:?}: {}", String::from_utf8_lossy(&said.stderr));
        String::from_utf8_lossy(&said.stdout).into_owned()
    }

    /// Gives a program this stage to play on.
    pub fn set<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        let home = self.path("home");
        command
            .env("DISPLAY", &self.name)
            .env_remove("WAYLAND_DISPLAY")
            .env("HOME", &home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_RUNTIME_DIR", self.path("run"))
            // A bus of assistive technology that does not answer only costs time.
            .env("NO_AT_BRIDGE", "1")
            .env("DBUS_SYSTEM_BUS_ADDRESS", self.bus())
            .env("DBUS_SESSION_BUS_ADDRESS", self.bus())
            // Where the cards are that a test puts into the reader.
            .env(token::VARIABLE, self.reader())
            .env("LAATIJA_FOLDER", self.vault())
            .env("LAATIJA_CLOCK", self.clock.as_deref().unwrap_or_default())
            .env("LAATIJA_SAVE_TO", self.saved())
            .env("LAATIJA_SAVE_INTO", self.saved_into())
            .env("LAATIJA_OPEN", self.chosen())
            .env("LAATIJA_PRINT_TO", self.printed())
    }
}

impl Default for Stage {
    fn default() -> Stage {
        Stage::new()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let _ = self.display.kill();
        let _ = self.display.wait();
    }
}

/// A program built beside this test.
///
/// # Panics
/// When it is not built, or not for journeys: it says how to build it.
pub fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("the test knows its own path");
    let built = test.ancestors().nth(2).expect("it lies two folders deep").join(name);
    let advice = format!("{} is not built for journeys: run `make test`", built.display());
    let bytes = std::fs::read(&built).unwrap_or_default();
    let mark: &[u8] = if name == "laatija" { b"LAATIJA_PRINT_TO" } else { b"" };
    let built_so =
        !bytes.is_empty() && (mark.is_empty() || bytes.windows(mark.len()).any(|part| part == mark));
    assert!(built_so, "{advice}");
    built
}

/// The example as a plan file in which the class teacher and the guardians are to sign electronically.
///
/// # Panics
/// When the example is none.
pub fn foreseen() -> String {
    let example = std::fs::read(source::top().join(EXAMPLE)).expect("the example");
    let mut plan: serde_json::Value = serde_json::from_slice(&example).expect("JSON");
    for row in plan["values"]["signatures"].as_array_mut().expect("signatures") {
        if ["class_teacher", "guardian"].iter().any(|role| row["role"] == *role) {
            row["method"] = "electronic_advanced".into();
        }
    }
    plan.to_string()
}

/// The text of a PDF in the order of its content, as an independent reader takes it out.
pub fn text_of_pdf(path: &Path) -> String {
    let read = Command::new("pdftotext").arg("-raw").arg(path).arg("-").output().expect("pdftotext runs");
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8_lossy(&read.stdout).into_owned()
}

/// The seventh to ninth group of the recovery key on a printed sheet.
pub fn last_groups(sheet: &Path) -> Vec<String> {
    groups(sheet).split_off(6)
}

/// The nine groups of a printed recovery sheet.
pub fn groups(sheet: &Path) -> Vec<String> {
    let text = text_of_pdf(sheet);
    let group =
        |word: &&str| word.len() == 4 && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    text.split_whitespace().filter(group).take(9).map(str::to_owned).collect()
}

/// The processes below this one, by their ids; itself first.
pub fn descendants(of: u32) -> Vec<u32> {
    let parents: Vec<(u32, u32)> = std::fs::read_dir("/proc")
        .expect("the list of processes")
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter_map(|process| Some((process, parent(process)?)))
        .collect();
    let mut found = vec![of];
    let mut at = 0;
    while let Some(&process) = found.get(at) {
        found.extend(parents.iter().filter(|(_, parent)| *parent == process).map(|(child, _)| *child));
        at += 1;
    }
    found
}

fn parent(process: u32) -> Option<u32> {
    let told = std::fs::read_to_string(Path::new("/proc").join(process.to_string()).join("stat")).ok()?;
    told.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()
}

/// Whether a process runs; one that has ended and that nobody has asked for does not. One whose first
/// thread has ended keeps its files, and so its vault, until the last has.
pub fn runs(process: u32) -> bool {
    let folder = Path::new("/proc").join(process.to_string());
    let told = std::fs::read_to_string(folder.join("stat"));
    let ended =
        told.map_or(true, |told| told.rsplit_once(") ").is_none_or(|(_, rest)| rest.starts_with('Z')));
    let threads = std::fs::read_dir(folder.join("task")).map_or(0, Iterator::count);
    !ended || threads > 1
}

/// The name of a process.
pub fn name_of(process: u32) -> String {
    let told = std::fs::read_to_string(Path::new("/proc").join(process.to_string()).join("comm"));
    told.unwrap_or_default().trim().to_owned()
}

/// Looks until it is so, for what nobody tells of.
///
/// # Panics
/// When it is not so within a minute.
pub fn wait_for(what: &str, mut is_so: impl FnMut() -> bool) {
    let started = Instant::now();
    while !is_so() {
        assert!(started.elapsed() < Duration::from_secs(60), "waited in vain: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}
