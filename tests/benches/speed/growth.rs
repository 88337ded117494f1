//! How opening, listing, searching and backing up grow with the number of pupils, each of whom has the example as a
//! version and as a draft that goes on from it.

use crate::content::{World, example, folder, moment};
use crate::copies::{forget_peak, memory};
use crate::issue::Issue;
use crate::save::stored;
use crate::table::{Row, median, milliseconds};
use crate::work::Work;
use laatija_core::outside::system_random;
use laatija_core::vault::{Cost, NewPlan, Summary, Vault};
use laatija_core::workspace::{Passphrase, Workspace};
use std::path::Path;
use std::sync::Arc;

/// How many pupils, and how often each is measured.
const SIZES: [(usize, usize); 3] = [(100, 9), (1000, 5), (10_000, 3)];

const PASSPHRASE: &str = "lumi sataa hiljaa";
/// What is typed into the search.
const WORDS: [&str; 4] = ["tuki", "pienryhm", "mahdollisuus", "aatos kertotau"];

/// What the table says of growth: the ratio is to the row of a tenth of the pupils.
pub fn rows() -> Result<Vec<Row>, String> {
    let place = folder("speed-growth");
    let _ = std::fs::remove_dir_all(&place);
    let measured: Vec<Size> = SIZES.iter().map(|&(pupils, times)| measure(&place, pupils, times)).collect();
    let _ = std::fs::remove_dir_all(&place);
    let mut rows = Vec::new();
    type Figure = fn(&Size) -> Work;
    let figures: [(&str, Figure, &str); 4] = [
        ("open + list apart from Argon2id", |size| size.open, "≤ 30 ms at 1,000"),
        ("search while typing", |size| size.search, "≤ 16 ms at 100"),
        ("reading of all texts at the first search", |size| size.reading, ""),
        ("backup, made and read in full", |size| size.backup, ""),
    ];
    for (what, figure, asked) in figures {
        let mut before: Option<Work> = None;
        for size in &measured {
            let work = figure(size);
            let row = Row {
                what: format!("{what}, {} pupils ({} MB)", size.pupils, size.bytes / 1_000_000),
                measured: format!("{}, processor {}", milliseconds(work.wall), milliseconds(work.processor)),
                asked: asked.to_owned(),
                ..Row::default()
            };
            let seconds = |work: Work| work.processor.as_secs_f64();
            rows.push(match before {
                Some(before) => row.beside(seconds(work), seconds(before)),
                None => row,
            });
            before = Some(work);
        }
    }
    // A copy that was held whole would take as much as the vault.
    rows.extend(measured.iter().map(|size| Row {
        what: format!("most memory of a backup, {} pupils ({} MB)", size.pupils, size.bytes / 1_000_000),
        measured: size.memory.map_or("unknown".to_owned(), |kilobytes| format!("{kilobytes} kB")),
        asked: "the same at any size".to_owned(),
        ..Row::default()
    }));
    Ok(rows)
}

/// What was measured with so many pupils.
struct Size {
    pupils: usize,
    bytes: u64,
    open: Work,
    search: Work,
    reading: Work,
    backup: Work,
    /// The most memory of a backup above what was taken before it, in kilobytes, where the system tells.
    memory: Option<usize>,
}

fn measure(place: &Path, pupils: usize, times: usize) -> Size {
    let (vault_folder, backup) = (place.join(pupils.to_string()), place.join(format!("{pupils}.laatija")));
    std::fs::create_dir_all(place).expect("a folder");
    let sheet = fill(&vault_folder, pupils);
    let open = || Vault::open_with_recovery_key(&vault_folder, &sheet).expect("opened");
    let opened = of_times(times, || {
        let mut vault = None;
        let work = Work::of(|| {
            let opened = vault.insert(open());
            assert_eq!(opened.plans().expect("listed").len(), pupils);
        });
        vault.map(Vault::close).expect("opened").expect("closed");
        work
    });
    let vault = open();
    let before = forget_peak();
    vault.back_up(&backup).expect("backed up");
    let memory = before.zip(memory("VmHWM:")).map(|(before, peak)| peak.saturating_sub(before));
    let backed_up =
        of_times(times.div_ceil(3), || Work::of(|| _ = vault.back_up(&backup).expect("backed up")));
    vault.close().expect("closed");
    let (reading, search) = searched(&vault_folder, times);
    let bytes = std::fs::metadata(vault_folder.join(laatija_core::vault::DATABASE)).expect("a file").len();
    Size { pupils, bytes, open: opened, search, reading, backup: backed_up, memory }
}

/// The reading of all texts after the first letters, and a search after that, as words grow.
fn searched(vault: &Path, times: usize) -> (Work, Work) {
    let mut workspace = Workspace::new(Arc::new(World), vault.to_owned());
    workspace.unlock(Passphrase::new(PASSPHRASE.to_owned())).expect("unlocked");
    let mut search = |words: &str| workspace.search(words.to_owned()).expect("searched");
    let reading = Work::of(|| while search("pie").left > 0 {});
    let each = WORDS.iter().cycle().take(WORDS.len() * times);
    let works = each.map(|words| Work::of(|| assert!(search(words).left == 0, "all texts have been read")));
    let works = works.collect();
    workspace.close().expect("closed");
    (reading, middle(works))
}

/// The middle one, by its time on the wall.
fn of_times(times: usize, work: impl Fn() -> Work) -> Work {
    middle((0..times).map(|_| work()).collect())
}

fn middle(mut works: Vec<Work>) -> Work {
    let middle = median(works.iter().map(|work| work.wall).collect()).expect("measured");
    works.retain(|work| work.wall == middle);
    works[0]
}

/// Makes a vault of so many pupils; gives its recovery key, which is not stretched.
fn fill(folder: &Path, pupils: usize) -> String {
    let (mut vault, key) =
        Vault::create(folder, PASSPHRASE, Cost::floor(), &mut |buffer| system_random(buffer))
            .expect("a vault");
    vault.confirm_recovery_key().expect("read back");
    let (template, draft) = example();
    let draft = stored(template, &draft);
    for number in 0..pupils {
        let plan = NewPlan {
            id: format!("plan {number}"),
            template: (template.id.clone(), template.version.clone()),
            created: moment().to_rfc3339(),
            draft: draft.clone(),
            summary: Summary { pupil: format!("Oppilas {number}"), ..Summary::default() },
        };
        vault.create_plan(&plan).expect("a plan");
    }
    Issue::new().add_versions(&mut vault);
    vault.close().expect("closed");
    key.groups().expect("groups").join("-")
}
