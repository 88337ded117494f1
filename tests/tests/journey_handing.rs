//! Handing over in the real window: a copy for each guardian, on paper and as a file, what the ledger says of
//! it, the paper that comes back, and all guardians' copies of many pupils in one go.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_tests::mounts::{Disk, may_mount};
use laatija_tests::source;
use laatija_tests::stage::{EXAMPLE, Stage, text_of_pdf};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::os::fd::AsRawFd;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};

const PASSPHRASE: &str = "kivi saari tuuli lampi orava";
const GUARDIANS: [&str; 2] = ["Elina Kuvitteellinen", "Mikael Nyberg"];

/// A plan file of this pupil, whose two guardians get a copy.
fn plan_file(stage: &Stage, pupil: &str) -> String {
    let example = fs::read(source::top().join(EXAMPLE)).expect("the example");
    let mut file: Value = serde_json::from_slice(&example).expect("the example is JSON");
    file["values"]["pupil_name"] = json!(pupil);
    let row = |name: &str| json!({ "name": name, "gets_copy": "yes" });
    file["values"]["guardians"] = json!(GUARDIANS.map(row));
    let path = stage.path(&format!("{pupil}.json"));
    fs::write(&path, file.to_string()).expect("the plan file is written");
    path.display().to_string()
}

/// A stage with a plan of each pupil, the first version of it issued.
fn issued(pupils: &[&str]) -> Stage {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    for pupil in pupils {
        let said = stage.cli(&["plan", "import", &plan_file(&stage, pupil)]);
        stage.cli(&["plan", "issue", said.trim(), "--reason", "annual_review"]);
    }
    stage
}

async fn open(stage: &Stage) -> Window {
    let window = Window::open(stage).await;
    unlock(&window).await;
    window
}

async fn unlock(window: &Window) {
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    window.see(&t("home-plans")).await;
}

/// Signs and makes the copies that are chosen in the dialog; this many are then told as done.
async fn make(window: &Window, act: &str, done: u32, total: u32) {
    window.write(&t("issue-passphrase"), PASSPHRASE).await;
    window.click(&t(act)).await;
    let told = [("done", done.into()), ("total", total.into())];
    window.see(&say(Language::Fi, "handing-copies-done", &told)).await;
}

fn with(key: &str, name: &'static str, value: &'static str) -> String {
    say(Language::Fi, key, &[(name, value.into())])
}

#[tokio::test]
async fn a_version_is_given_to_two_guardians_and_its_paper_comes_back() {
    let stage = issued(&["Veikko Kuvitteellinen"]);
    let window = open(&stage).await;
    window.see(&t("home-hand")).await;
    window.picture("c3-home-hand").await;
    window.click(&t("home-hand.act")).await;
    window.see(&t("handing-title")).await;
    window.see(&t("handing-waiting")).await;
    window.picture("o1-waiting").await;

    // One on paper, one as a file.
    window.click(&t("handing-make")).await;
    window.choose(GUARDIANS[1]).await;
    window.inspect("o2-give-a-copy").await;
    make(&window, "handing-copies-make-print", 1, 1).await;
    window.click(&t("common-close")).await;
    window.click(&t("handing-make")).await;
    window.choose(&t("handing-copies-save")).await;
    make(&window, "handing-copies-make-save", 1, 1).await;
    window.click(&t("common-close")).await;
    let copies = [text_of_pdf(&stage.printed()), text_of_pdf(&stage.saved())];
    for (number, (copy, name)) in copies.iter().zip(GUARDIANS).enumerate() {
        let foot = format!("Kopio {}: {name}", number + 1);
        assert!(copy.matches(&foot).count() > 2, "on every page: {foot}");
    }

    // What was made is not yet given.
    window.click(&with("handing-mark-given-of", "name", GUARDIANS[0])).await;
    window.pick(&t("handing-delivery-way"), "by_hand").await;
    window.write(&t("handing-delivery-note"), "Ruotsinkielinen yhteenveto mukana").await;
    window.choose(&t("handing-delivery-awaits")).await;
    window.inspect("o3-delivery").await;
    window.click(&t("handing-delivery-save")).await;
    window.see(&t("handing-awaits")).await;
    window.click(&t("common-name-home")).await;
    window.see(&t("home-paper")).await;
    window.picture("c4-home-paper").await;
    window.click_on("[...document.querySelectorAll('li.paper button')].find(seen)", &[]).await;
    window.see(&t("handing-awaits")).await;

    // The paper: first something that is none, then a photograph of it.
    fs::write(stage.chosen(), "muistio").expect("a file");
    window.click(&with("handing-add-paper-of", "name", GUARDIANS[0])).await;
    window.click(&t("handing-file-choose")).await;
    window.until("one('dialog [role=alert]')", &[]).await;
    window.inspect("o4-no-paper").await;
    fs::copy(source::top().join("tests/files/papers/turned.jpg"), stage.chosen()).expect("a photograph");
    window.click(&t("handing-file-choose")).await;
    window.until("!one('dialog[open]')", &[]).await;
    window.miss(&t("handing-awaits")).await;
    window.inspect("o5-ledger").await;
    let paper = with("handing-paper", "day", "").trim().to_owned();
    window.click(&paper).await;
    window.see(&t("handing-paper-back")).await;
    // It is drawn by a process of its own.
    window.until("one('.pane canvas')?.width > 300", &[]).await;
    window.inspect("o6-paper").await;
    window.click(&t("handing-paper-back")).await;
    window.click(&t("versions-back")).await;
    window.see("Kopio: Elina Kuvitteellinen").await;
    window.inspect("h2-versions-given").await;

    // The next draft takes what was given into its own list.
    window.click(&t("versions-correct")).await;
    window.click("Laatiminen, luvat ja jakelu").await;
    window
        .until(
            "(ready(a[0])?.scrollIntoView({ block: 'center' }), !!ready(a[0]))",
            &[json!(t("handing-fill"))],
        )
        .await;
    window.inspect("e2-deliveries-offered").await;
    window.click(&t("handing-fill")).await;
    window.miss(&t("handing-fill")).await;
    window.until("one('[data-field=distribution]').innerText.includes(a[0])", &[json!(GUARDIANS[0])]).await;
    window.miss("jolle kopio toimitetaan: Elina Kuvitteellinen").await;
    window.see("jolle kopio toimitetaan: Mikael Nyberg").await;
    window.inspect("e3-deliveries").await;

    // A copy that was given is known again, with its recipient.
    fs::copy(stage.saved(), stage.chosen()).expect("the copy");
    window.click(&t("common-name-home")).await;
    window.click(&t("common-verify")).await;
    window.click(&t("verify-choose")).await;
    let whose = [("number", 2.into()), ("name", GUARDIANS[1].into())];
    window.see(&say(Language::Fi, "verify-made-for-whom", &whose)).await;
    window.inspect("i2-verified-copy").await;
    window.close().await;

    let judged = Command::new("pdfsig").arg(stage.saved()).output().expect("pdfsig runs");
    let judged = String::from_utf8_lossy(&judged.stdout).into_owned();
    assert!(judged.contains("Signature is Valid.") && judged.contains("Total document signed"), "{judged}");
    let listed = stage.cli(&["plan", "list"]);
    let told = stage.cli(&["ledger", listed.split('\t').next().expect("the id")]);
    let lines: Vec<&str> = told.lines().collect();
    for (line, name, words) in [
        (0, GUARDIANS[0], ["Paperina kädestä käteen", "kopio 1. Allekirjoitettu paperi liitetty"]),
        (1, GUARDIANS[1], ["Kopio 2 tallennettu", "Ei vielä annettu."]),
    ] {
        let told = lines.get(line).expect("a line for each");
        assert!(told.starts_with(name) && words.iter().all(|said| told.contains(said)), "{told}");
    }
    let checked = stage.cli(&["vault", "check"]);
    assert!(checked.contains("1 suunnitelmaa"), "{checked}");
}

/// A mistaken entry is struck; a small window has room for all of it.
#[tokio::test]
async fn a_mistake_is_struck_and_everything_fits_a_small_window() {
    let stage = issued(&["Veikko Kuvitteellinen"]);
    let window = open(&stage).await;
    window.resize(1024, 640).await;
    window.click(&t("home-hand.act")).await;
    window.click(&t("handing-record")).await;
    window.write(&t("handing-delivery-recipient"), "Aineenopettajat, 7C").await;
    window.picture("o3-delivery-1024").await;
    // Nothing is proposed that could be untrue: how it was given is said by the person.
    window.click(&t("handing-delivery-save")).await;
    window.see(&t("handing-delivery-no-way")).await;
    window.pick(&t("handing-delivery-way"), "by_hand").await;
    window.click(&t("handing-delivery-save")).await;
    window.see("Aineenopettajat, 7C").await;
    window.picture("o5-ledger-1024").await;
    assert_eq!(window.run("return overflow()", &[]).await, json!(0));
    window.click(&t("handing-more")).await;
    window.click(&with("handing-strike-delivery", "number", "1")).await;
    window.click(&t("handing-strike-do")).await;
    window.see(&t("handing-strike-no-reason")).await;
    window.write(&t("handing-strike-reason"), "väärä versio").await;
    window.picture("o7-strike-1024").await;
    window.click(&t("handing-strike-do")).await;
    window.miss("Aineenopettajat, 7C").await;
    window.click(&with("handing-struck-show", "count", "1")).await;
    window.see("väärä versio").await;
    window.click(&t("handing-make")).await;
    window.inspect("o2-give-a-copy-1024").await;
    window.close().await;
}

fn names(folder: &Path) -> BTreeSet<String> {
    let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    fs::read_dir(folder).expect("the folder").map(|entry| name(entry.expect("an entry"))).collect()
}

#[tokio::test]
async fn all_guardians_copies_are_made_in_one_go_and_one_that_fails_is_named() {
    let pupils = ["Aada Mallikas", "Oona Mallikas", "Veikko Kuvitteellinen"];
    let stage = issued(&pupils);
    let window = open(&stage).await;
    window.click(&t("handing-copies-open")).await;
    for pupil in pupils {
        window.see(pupil).await;
    }
    window.choose(&t("handing-copies-save")).await;
    window.inspect("p1-copies").await;

    window.until("document.querySelectorAll('dialog .plans input:checked').length === 3", &[]).await;
    window.press(&[], Key::Escape).await;
    window.close().await;

    // The name that the first copy of the last plan would have is taken.
    let listed = stage.cli(&["plan", "list"]);
    let last = listed.lines().find(|line| line.contains("Veikko")).expect("the plan");
    let id = last.split('\t').next().expect("its id").to_owned();
    let copy = stage.path("tallessa.pdf");
    stage.cli(&["copy", &id, "--out", &copy.display().to_string()]);
    let taken = stage.saved_into().join(format!("kopio-{}-1.pdf", revision_id(&text_of_pdf(&copy))));
    fs::write(&taken, "toinen tiedosto").expect("a file");

    let window = open(&stage).await;
    window.click(&t("handing-copies-open")).await;
    window.choose(&t("handing-copies-save")).await;
    make(&window, "handing-copies-make-save", 5, 6).await;
    window.see(&t("failure-file-exists")).await;
    window.inspect("p2-copies-done").await;
    let made = names(&stage.saved_into());
    assert_eq!(made.len(), 6, "{made:?}");
    assert!(made.iter().all(|name| pupils.iter().all(|pupil| !name.contains(pupil))), "{made:?}");
    assert_eq!(fs::read_to_string(&taken).expect("the file"), "toinen tiedosto");
    window.click(&t("common-close")).await;
    // The one that failed still waits.
    window.click(&t("handing-copies-open")).await;
    window.see(GUARDIANS[0]).await;
    window.close().await;
}

/// The id of a version, as its copy says it.
fn revision_id(text: &str) -> String {
    let group = |part: &str| part.len() == 4 && part.chars().all(|letter| letter.is_ascii_alphanumeric());
    let id = |word: &&str| word.split('-').count() == 3 && word.split('-').all(group);
    text.split_whitespace().find(id).expect("the copy says its id").to_owned()
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_to_makes_nothing_and_says_why() {
    if !may_mount("a_folder_that_cannot_be_written_to_makes_nothing_and_says_why") {
        return;
    }
    let stage = issued(&["Aada Mallikas", "Oona Mallikas"]);
    let disk = Disk::read_only(&stage.saved_into());
    let window = open(&stage).await;
    window.click(&t("handing-copies-open")).await;
    window.choose(&t("handing-copies-save")).await;
    make(&window, "handing-copies-make-save", 0, 4).await;
    window.see(&t("failure-read-only")).await;
    window.picture("p3-copies-read-only").await;
    window.close().await;
    drop(disk);
    assert_eq!(names(&stage.saved_into()).len(), 0);
    let said =
        stage.cli(&["--json", "copies", "--all-waiting", "--out", &stage.saved_into().display().to_string()]);
    let told: Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!((told["total"].clone(), names(&stage.saved_into()).len()), (json!(4), 4));
}

/// A printer that takes a page of memory and no more until it is set going: the copies stand still in the
/// middle.
struct SlowPrinter {
    pipe: fs::File,
    taken: Arc<Mutex<Vec<u8>>>,
}

impl SlowPrinter {
    fn of(stage: &Stage) -> SlowPrinter {
        let made = Command::new("mkfifo").arg(stage.printed()).status().expect("mkfifo runs");
        assert!(made.success());
        // Open for both: who prints need not wait for a reader, and one job after another can come.
        let pipe = fs::File::options().read(true).write(true).open(stage.printed()).expect("the printer");
        // SAFETY: a call with numbers alone, on a file that is open.
        let size = unsafe { libc::fcntl(pipe.as_raw_fd(), libc::F_SETPIPE_SZ, 4096) };
        assert_eq!(size, 4096, "a pipe of one page");
        SlowPrinter { pipe, taken: Arc::default() }
    }

    /// Waits until something is being printed.
    fn wait(&mut self) {
        let mut begun = [0];
        self.pipe.read_exact(&mut begun).expect("a job");
        self.taken.lock().expect("the paper").extend(begun);
    }

    /// From now on it takes all that comes.
    fn go(&self) {
        let (mut pipe, taken) = (self.pipe.try_clone().expect("the printer"), Arc::clone(&self.taken));
        std::thread::spawn(move || {
            let mut piece = [0; 4096];
            while let Ok(length) = pipe.read(&mut piece) {
                taken.lock().expect("the paper").extend(&piece[..length]);
            }
        });
    }

    /// How many documents it has taken, or begun to.
    fn jobs(&self) -> usize {
        self.taken.lock().expect("the paper").windows(5).filter(|begin| begin == b"%PDF-").count()
    }
}

#[tokio::test]
async fn copies_are_stopped_after_the_ones_in_hand() {
    let stage = issued(&["Aada Mallikas", "Oona Mallikas", "Veikko Kuvitteellinen"]);
    let printer = SlowPrinter::of(&stage);
    let window = open(&stage).await;
    window.click(&t("handing-copies-open")).await;
    window.choose(&t("handing-copies-covers")).await;
    window.write(&t("issue-passphrase"), PASSPHRASE).await;
    window.click(&t("handing-copies-make-print")).await;
    window.until("one('dialog [role=progressbar]')", &[]).await;
    window.inspect("p4-copies-running").await;
    window.click(&t("handing-copies-stop")).await;
    window.see(&t("handing-copies-stopping")).await;
    window.picture("p5-copies-stopping").await;
    // What the program works on at once is in hand, one copy for each core.
    let in_hand = std::thread::available_parallelism().map_or(1, usize::from).min(6);
    printer.go();
    let told = [("done", in_hand.into()), ("total", 6.into())];
    window.see(&say(Language::Fi, "handing-copies-done", &told)).await;
    window.see(&t("handing-copies-left-stopped")).await;
    assert_eq!(printer.jobs(), in_hand);
    window.picture("p6-copies-stopped").await;
    window.close().await;
}

#[tokio::test]
async fn the_program_locks_while_copies_are_printed_and_what_came_out_is_recorded() {
    let stage = issued(&["Aada Mallikas"]);
    let mut printer = SlowPrinter::of(&stage);
    let window = open(&stage).await;
    window.click(&t("handing-copies-open")).await;
    window.write(&t("issue-passphrase"), PASSPHRASE).await;
    window.click(&t("handing-copies-make-print")).await;
    // The first copy is on its way to the printer; the second is not begun any more.
    printer.wait();
    window.press(&[Key::Control], 'l').await;
    window.see(&t("start-locked")).await;
    printer.go();
    unlock(&window).await;
    window.click("Aada Mallikas").await;
    window.click(&t("versions-read")).await;
    let made = "tidy(document.body.innerText).includes('Kopio 1 tulostettu')";
    window.until(made, &[]).await;
    window.see(&t("handing-waiting")).await;
    assert_eq!(printer.jobs(), 1);
    window.close().await;
}
