//! A vault with a thousand pupils: opening it, and what the home screen needs of it.

use crate::content::{EXAMPLE, World, folder};
use crate::issue::Issue;
use crate::table::{Row, timed};
use divan::Bencher;
use laatija_core::outside::system_random;
use laatija_core::template::shipped;
use laatija_core::vault::{Cost, Vault};
use laatija_core::workspace::{Passphrase, Workspace};
use serde_json::Value;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

const OPEN: &str = "open with 1,000 pupils, apart from Argon2id";
const WHOLE: &str = "open with the passphrase, Argon2id at its floor";
const LIST: &str = "list of 1,000 pupils in the vault";
const HOME: &str = "home screen with 1,000 pupils";
const SEARCH: &str = "search in 100 pupils' versions and drafts, while typing";
const PUPILS: usize = 1000;
/// Pupils whose plans are searched: as many as a teacher may have at most.
const SEARCHED: usize = 100;
const PASSPHRASE: &str = "lumi sataa hiljaa mäntyihin";

/// What the table says of opening and listing.
pub fn rows() -> Vec<Row> {
    let rows = [(OPEN, ""), (WHOLE, ""), (LIST, "≤ 10 ms"), (HOME, "≤ 10 ms"), (SEARCH, "≤ 16 ms")];
    rows.into_iter().filter_map(|(name, asked)| Row::of_time(name, asked)).collect()
}

/// A closed vault and the key of its recovery sheet.
struct School {
    folder: PathBuf,
    recovery_key: String,
}

/// The vault of a thousand pupils, made once.
fn school() -> &'static School {
    static SCHOOL: OnceLock<School> = OnceLock::new();
    SCHOOL.get_or_init(|| {
        clear();
        let folder = place();
        let (mut vault, key) =
            Vault::create(&folder, PASSPHRASE, Cost::floor(), &mut |buffer| system_random(buffer))
                .expect("a vault");
        // A sheet that was not read back would be replaced when the vault is opened next.
        vault.confirm_recovery_key().expect("confirmed");
        let recovery_key = key.groups().expect("groups").join("-");
        vault.close().expect("closed");
        let mut workspace = unlocked(&folder);
        for number in 0..PUPILS {
            workspace.import_plan(&plan_of(number)).expect("imported");
        }
        workspace.close().expect("closed");
        School { folder, recovery_key }
    })
}

fn place() -> PathBuf {
    folder("speed-school")
}

fn searched_place() -> PathBuf {
    folder("speed-search")
}

/// Removes the vaults.
pub fn clear() {
    for place in [place(), searched_place()] {
        let _ = std::fs::remove_dir_all(place);
    }
}

fn unlocked(folder: &std::path::Path) -> Workspace {
    let mut workspace = Workspace::new(Arc::new(World), folder.to_owned());
    workspace.unlock(Passphrase::new(PASSPHRASE.to_owned())).expect("unlocked");
    workspace
}

/// The example as the plan of another pupil.
fn plan_of(number: usize) -> Vec<u8> {
    let mut plan: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    let meaning = &shipped()[0].meaning;
    plan["values"][&meaning.pupil] = format!("Oppilas {number}").into();
    plan["values"][&meaning.class] =
        format!("{} {}", number / 25 % 9 + 1, ["A", "B", "C"][number % 3]).into();
    plan.to_string().into_bytes()
}

/// The recovery key is as random as the vault's own and is not stretched: opening with it is opening
/// apart from Argon2id.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn open_unstretched(bencher: Bencher<'_, '_>) {
    let school = school();
    bencher.bench_local(|| {
        let open = || Vault::open_with_recovery_key(&school.folder, &school.recovery_key);
        timed(OPEN, open).expect("opened").close().expect("closed");
    });
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn open_whole(bencher: Bencher<'_, '_>) {
    let school = school();
    bencher.bench_local(|| {
        let open = || Vault::open(&school.folder, PASSPHRASE);
        timed(WHOLE, open).expect("opened").close().expect("closed");
    });
}

#[divan::bench]
fn list_plans(bencher: Bencher<'_, '_>) {
    let vault = Vault::open(&school().folder, PASSPHRASE).expect("opened");
    bencher.bench_local(|| timed(LIST, || vault.plans().expect("plans")));
}

#[divan::bench]
fn home_screen(bencher: Bencher<'_, '_>) {
    let mut workspace = unlocked(&school().folder);
    bencher.bench_local(|| timed(HOME, || workspace.home().expect("home")));
}

/// All texts have been read before, as they have after the first letters; then words as they grow.
#[divan::bench]
fn search(bencher: Bencher<'_, '_>) {
    let folder = searched_place();
    let _ = std::fs::remove_dir_all(&folder);
    let (vault, _) = Vault::create(&folder, PASSPHRASE, Cost::floor(), &mut |buffer| system_random(buffer))
        .expect("a vault");
    vault.close().expect("closed");
    let mut workspace = unlocked(&folder);
    for number in 0..SEARCHED {
        workspace.import_plan(&plan_of(number)).expect("imported");
    }
    workspace.close().expect("closed");
    let mut vault = Vault::open(&folder, PASSPHRASE).expect("opened");
    Issue::new().add_versions(&mut vault);
    vault.close().expect("closed");
    let mut workspace = unlocked(&folder);
    while workspace.search("pie".to_owned()).expect("searched").left > 0 {}
    let mut words = ["tuki", "pienryhm", "mahdollisuus", "aatos kertotau"].iter().cycle();
    bencher.bench_local(|| {
        let words = words.next().unwrap_or(&"").to_string();
        timed(SEARCH, || workspace.search(words).expect("searched"))
    });
}
