//! Saving one section through the vault; the very same statements in a plain SQLite file with the same
//! tables and settings; and a bare append of as many bytes. They take turns, so that all meet the same
//! disk. The plain one is a process of its own: SQLCipher guards the memory of a whole process, and
//! plain SQLite would pay for it.

use crate::content::{example, moment};
use crate::plain::Plain;
use crate::table::{Row, keep, mean_of, milliseconds, percentile_of};
use crate::work::Work;
use divan::Bencher;
use laatija_core::draft::{Draft, write_answer};
use laatija_core::outside::system_random;
use laatija_core::template::{Section, Template};
use laatija_core::vault::{Cost, DraftSave, NewPlan, StoredDraft, Summary, Vault};
use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

/// Tells a process started by this bench to be the plain one, in this file.
const AS_PLAIN: &str = "LAATIJA_SPEED_PLAIN";
/// Tells it what is saved: `section` or `field`.
const WHAT: &str = "LAATIJA_SPEED_SAVES";

/// What is saved at a time.
#[derive(Clone, Copy)]
enum What {
    /// Every answer of the section with the most text.
    Section,
    /// Its longest answer, as typing does.
    Field,
}

impl What {
    fn name(self) -> &'static str {
        match self {
            What::Section => "section",
            What::Field => "field",
        }
    }

    /// The names under which its times are kept: ours, the plain one's, the bare one's.
    fn names(self) -> [&'static str; 3] {
        match self {
            What::Section => {
                ["save of one section", "the same in plain SQLite", "append + fsync of its bytes"]
            }
            What::Field => ["save of one field", "the same in plain SQLite ", "append + fsync of its bytes "],
        }
    }
}

/// What the table says of saving.
pub fn rows() -> Vec<Row> {
    [What::Section, What::Field].into_iter().filter_map(rows_of).flatten().collect()
}

fn rows_of(what: What) -> Option<Vec<Row>> {
    let [ours, plain, bare] = what.names();
    let wall = |name, asked: &str| {
        let (middle, worst) = (percentile_of(name, 50)?, percentile_of(name, 99)?);
        let measured = format!("{} / {}", milliseconds(middle), milliseconds(worst));
        let row = Row {
            what: format!("{} p50 / p99", name.trim()),
            measured,
            asked: asked.to_owned(),
            ..Row::default()
        };
        Some((row, middle.as_secs_f64(), worst.as_secs_f64()))
    };
    let (own, own_middle, own_worst) = wall(ours, "p50 ≤ 1.5 × plain SQLite")?;
    let (beside, plain_middle, _) = wall(plain, "")?;
    let (last, _, bare_worst) = wall(bare, "p99 of the save ≤ 2 × this")?;
    let of_process = |what: &str, figure: &dyn Fn(&str) -> Option<f64>, unit: &str, asked: &str| {
        let (own, other) = (figure(ours)?, figure(plain)?);
        let measured = format!("{own:.2} {unit}");
        Some(
            Row { what: format!("  {what}"), measured, asked: asked.to_owned(), ..Row::default() }
                .beside(own, other),
        )
    };
    let cpu = |name: &str| Some(mean_of(&format!("cpu {name}"))? / 1e6);
    let bytes = |name: &str| Some(mean_of(&format!("bytes {name}"))? / 1024.0);
    Some(vec![
        own.beside(own_middle, plain_middle),
        of_process("processor time of it", &cpu, "ms", "≤ 1.3 × plain SQLite")?,
        of_process("written by it", &bytes, "KiB", "")?,
        beside,
        last.beside(own_worst, bare_worst),
    ])
}

#[divan::bench(sample_count = 1000, sample_size = 1)]
fn save_section(bencher: Bencher<'_, '_>) {
    save(bencher, What::Section);
}

#[divan::bench(sample_count = 1000, sample_size = 1)]
fn save_field(bencher: Bencher<'_, '_>) {
    save(bencher, What::Field);
}

fn save(bencher: Bencher<'_, '_>, what: What) {
    let place = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let content = Content::new(what);
    let mut vault = new_vault(&place.path().join("vault"), &content.stored);
    let mut plain = Other::start(&place.path().join("plain.sqlite"), what);
    let mut bare = Bare::new(&place.path().join("bare"));
    let [ours, of_plain, of_bare] = what.names();
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        let save = content.save(number);
        let work = Work::of(|| vault.save_draft("plan", &save).expect("saved"));
        work.keep_as(ours);
        plain.save().keep_as(of_plain);
        bare.append(work.bytes).keep_as(of_bare);
    });
}

impl Work {
    fn keep_as(self, name: &'static str) {
        keep(name, self.wall);
        keep(&format!("cpu {name}"), self.processor);
        keep(&format!("bytes {name}"), Duration::from_nanos(self.bytes));
    }
}

/// The example, and what changes of it.
struct Content {
    stored: StoredDraft,
    changing: BTreeMap<String, String>,
}

impl Content {
    fn new(what: What) -> Content {
        let (template, draft) = example();
        let stored = stored(template, &draft);
        let mut changing = fullest_section(template, &stored);
        if matches!(what, What::Field) {
            let longest = changing.iter().max_by_key(|(_, text)| text.len()).expect("a field").0.clone();
            changing.retain(|field, _| *field == longest);
        }
        Content { stored, changing }
    }

    /// A save in which every answer that changes is another than before.
    fn save(&self, number: u32) -> DraftSave {
        let answer = |(field, text): (&String, &String)| (field.clone(), Some(format!("[{number},{text}]")));
        DraftSave {
            answers: self.changing.iter().map(answer).collect(),
            summary: Summary { pupil: "Oppilas".to_owned(), filled: number, ..Summary::default() },
            moment: moment().to_rfc3339(),
            ..DraftSave::default()
        }
    }
}

/// As the program hands a draft to the vault.
pub fn stored(template: &Template, draft: &Draft) -> StoredDraft {
    let answers =
        draft.answers.iter().map(|(field, answer)| (field.clone(), write_answer(answer).to_string()));
    let order = template.fields().map(|(_, field)| field.id.clone()).collect();
    StoredDraft { answers: answers.collect(), flags: draft.flags.clone(), order }
}

/// The answers of the section with the most text.
fn fullest_section(template: &Template, stored: &StoredDraft) -> BTreeMap<String, String> {
    let answers = |section: &Section| -> BTreeMap<String, String> {
        let own = stored
            .answers
            .iter()
            .filter(|(field, _)| template.section_of(field).is_some_and(|other| other.id == section.id));
        own.map(|(field, text)| (field.clone(), text.clone())).collect()
    };
    let sections = template.sections.iter().map(answers);
    sections.max_by_key(|answers| answers.values().map(String::len).sum::<usize>()).expect("a section")
}

fn new_vault(folder: &Path, stored: &StoredDraft) -> Vault {
    let (mut vault, _) =
        Vault::create(folder, "lumi sataa hiljaa", Cost::floor(), &mut |buffer| system_random(buffer))
            .expect("a vault");
    let plan = NewPlan {
        id: "plan".to_owned(),
        template: ("template".to_owned(), "1".to_owned()),
        created: moment().to_rfc3339(),
        draft: stored.clone(),
        summary: Summary::default(),
    };
    vault.create_plan(&plan).expect("a plan");
    vault
}

/// A file that only grows.
struct Bare(File);

impl Bare {
    fn new(path: &Path) -> Bare {
        Bare(OpenOptions::new().create(true).append(true).open(path).expect("a file"))
    }

    fn append(&mut self, length: u64) -> Work {
        let bytes = vec![b'x'; length as usize];
        Work::of(|| self.0.write_all(&bytes).and_then(|()| self.0.sync_data()).expect("appended"))
    }
}

/// The process that saves in plain SQLite.
struct Other {
    process: Child,
    ask: ChildStdin,
    told: BufReader<ChildStdout>,
}

impl Other {
    fn start(path: &Path, what: What) -> Other {
        let mut process = Command::new(std::env::current_exe().expect("this program"))
            .env(AS_PLAIN, path)
            .env(WHAT, what.name())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the plain one starts");
        let ask = process.stdin.take().expect("a pipe");
        let told = BufReader::new(process.stdout.take().expect("a pipe"));
        Other { process, ask, told }
    }

    fn save(&mut self) -> Work {
        self.ask.write_all(b"\n").and_then(|()| self.ask.flush()).expect("asked");
        let mut line = String::new();
        self.told.read_line(&mut line).expect("told");
        line.parse().expect("its work")
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Is the plain process, if this one was started to be it: saves once for every line it is given.
pub fn is_plain() -> bool {
    let Some(path) = std::env::var_os(AS_PLAIN).map(PathBuf::from) else { return false };
    let what =
        if std::env::var_os(WHAT).is_some_and(|what| what == "field") { What::Field } else { What::Section };
    let content = Content::new(what);
    let mut plain = Plain::new(&path, &content.stored).expect("a database");
    for (number, _) in (1..).zip(std::io::stdin().lines()) {
        let save = content.save(number);
        println!("{}", Work::of(|| plain.save(&save).expect("saved")));
    }
    true
}
