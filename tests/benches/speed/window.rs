//! Whole windows: from the start of the program to the finished picture on the screen, and the memory
//! of all its processes, beside an empty window in the same run. No driver takes part: the pixels of
//! the display are read from where it keeps them.

use crate::content::folder;
use crate::table::{Row, median};
use laatija_core::outside::system_random;
use laatija_core::vault::{Cost, Vault};
use laatija_tests::screen::Screen;
use laatija_tests::stage::{Stage, descendants};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How often each window is started and measured.
const ROUNDS: usize = 7;
/// Between two looks at the screen.
const GLANCE: Duration = Duration::from_millis(4);
/// What has not changed for so long is taken to be finished; what is measured proves it each time.
const FINISHED: Duration = Duration::from_secs(10);
/// From the finished picture to the look at the memory.
const REST: Duration = Duration::from_secs(2);
/// Longer than any start.
const PATIENCE: Duration = Duration::from_secs(40);
/// So many of the pixels looked at (three in a thousand) may differ: the caret blinks, and a few edges
/// come out otherwise from start to start. The same screen in a fallback font differs in three times
/// as many.
const EDGES: usize = 384;

/// What the table says of the windows; or why none could be measured.
pub fn rows() -> Result<Vec<Row>, String> {
    let programs = folder("../release");
    let (program, empty) = (programs.join("laatija"), programs.join("examples/empty"));
    if let Some(missing) = [&program, &empty].into_iter().find(|path| !path.exists()) {
        return Err(format!("{} is not built", missing.display()));
    }
    measure(&program, &empty).map_err(|error| error.to_string())
}

fn measure(program: &Path, empty: &Path) -> io::Result<Vec<Row>> {
    let stage = Stage::with_display("1280x800");
    make_vault(&stage.vault()).map_err(io::Error::other)?;
    let scene = Scene { screen: stage.screen(), stage };
    let (mut ours, mut theirs) = (Figures::default(), Figures::default());
    let (our_picture, their_picture) = (scene.picture_of(program)?, scene.picture_of(empty)?);
    for _ in 0..ROUNDS {
        ours.add(scene.show(program, &our_picture)?);
        theirs.add(scene.show(empty, &their_picture)?);
    }
    Ok(ours.rows(theirs))
}

/// A vault that waits to be unlocked.
fn make_vault(folder: &Path) -> laatija_core::failure::Result<()> {
    let random = &mut |buffer: &mut [u8]| system_random(buffer);
    let (vault, _) = Vault::create(folder, "lumi sataa hiljaa mäntyihin", Cost::floor(), random)?;
    vault.close()
}

/// What was measured of one window.
#[derive(Default)]
struct Figures {
    times: Vec<Duration>,
    /// Proportional memory in KiB, where it may be read.
    memory: Vec<u64>,
}

impl Figures {
    fn add(&mut self, (time, memory): (Duration, Option<u64>)) {
        self.times.push(time);
        self.memory.extend(memory);
    }

    fn rows(self, other: Figures) -> Vec<Row> {
        let seconds = |times| median::<Duration>(times).unwrap_or_default().as_secs_f64();
        let (time, other_time) = (seconds(self.times), seconds(other.times));
        let row = |what: &str, measured: String, asked: &str| Row {
            what: what.to_owned(),
            measured,
            asked: asked.to_owned(),
            ratio: String::new(),
        };
        let milliseconds = |time: f64| format!("{:.0} ms", time * 1000.0);
        let start = "start to a painted unlock screen";
        let mut rows = vec![
            row(start, milliseconds(time), "≤ 1.25 × an empty window").beside(time, other_time),
            row("start to a painted empty window", milliseconds(other_time), ""),
        ];
        let (Some(kib), Some(other_kib)) = (median(self.memory), median(other.memory)) else {
            rows.push(row("memory of all processes (PSS)", "not readable".to_owned(), ""));
            return rows;
        };
        let (mib, other_mib) = (kib as f64 / 1024.0, other_kib as f64 / 1024.0);
        let mebibytes = |mib: f64| format!("{mib:.0} MiB");
        let asked = format!("≤ 1.2 × empty + 40 = {}", mebibytes(1.2 * other_mib + 40.0));
        let memory = row("memory of all its processes (PSS)", mebibytes(mib), &asked);
        rows.push(memory.beside(mib, other_mib));
        rows.push(row("memory of an empty window's (PSS)", mebibytes(other_mib), ""));
        rows
    }
}

/// A display, its pixels, and a home folder.
struct Scene {
    screen: Screen,
    stage: Stage,
}

impl Scene {
    /// The finished picture of a program: not measured, and it warms the disk's memory.
    fn picture_of(&self, program: &Path) -> io::Result<Vec<u8>> {
        let blank = self.screen.look()?;
        let running = self.start(program)?;
        let (start, mut since) = (Instant::now(), Instant::now());
        let mut picture = blank.clone();
        while since.elapsed() < FINISHED || differ(&picture, &blank) <= EDGES {
            if start.elapsed() > PATIENCE {
                return Err(io::Error::other(format!("{} showed nothing for long", program.display())));
            }
            let now = self.screen.look()?;
            if differ(&now, &picture) > EDGES {
                (picture, since) = (now, Instant::now());
            }
            sleep(GLANCE);
        }
        // The first look may have met the last strokes of painting.
        let picture = self.screen.look()?;
        self.end(running, &blank)?;
        Ok(picture)
    }

    /// The time from the start to the finished picture, and the memory a little later.
    fn show(&self, program: &Path, picture: &[u8]) -> io::Result<(Duration, Option<u64>)> {
        let blank = self.screen.look()?;
        let start = Instant::now();
        let running = self.start(program)?;
        self.wait_for(picture)?;
        let time = start.elapsed();
        sleep(REST);
        // Still the same, so it was the finished picture; not by one look, which may meet a repaint.
        self.wait_for(picture)?;
        let memory = descendants(running.id()).into_iter().map(proportional_memory).sum();
        self.end(running, &blank)?;
        Ok((time, memory))
    }

    fn start(&self, program: &Path) -> io::Result<Child> {
        let mut command = Command::new(program);
        self.stage.set(&mut command).stdout(Stdio::null()).stderr(Stdio::null()).spawn()
    }

    /// Ends the program, and waits until its processes are gone and the screen is blank again.
    fn end(&self, mut running: Child, blank: &[u8]) -> io::Result<()> {
        let processes = descendants(running.id());
        running.kill()?;
        running.wait()?;
        let start = Instant::now();
        let alive = |process: &u32| Path::new("/proc").join(process.to_string()).exists();
        while processes.iter().any(alive) && start.elapsed() < PATIENCE {
            sleep(GLANCE);
        }
        self.wait_for(blank)
    }

    fn wait_for(&self, picture: &[u8]) -> io::Result<()> {
        let start = Instant::now();
        loop {
            let different = differ(&self.screen.look()?, picture);
            if different <= EDGES {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                return Err(io::Error::other(format!("{different} pixels never came")));
            }
            sleep(GLANCE);
        }
    }
}

/// How many of the pixels are different.
fn differ(one: &[u8], other: &[u8]) -> usize {
    one.chunks(4).zip(other.chunks(4)).filter(|(one, other)| one != other).count()
}

/// Proportional memory of a process in KiB; nothing where the system does not let it be read: the
/// program hides its memory from other programs of the same person.
fn proportional_memory(process: u32) -> Option<u64> {
    let path: PathBuf = ["/proc", &process.to_string(), "smaps_rollup"].iter().collect();
    let told = std::fs::read_to_string(path).ok()?;
    told.lines().find_map(|line| line.strip_prefix("Pss:")?.trim().strip_suffix(" kB")?.parse().ok())
}
