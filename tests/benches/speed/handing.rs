//! Copies as the program makes them for recipients: out of the vault, each signed, written to the disk as a file
//! of its own and recorded in the ledger; and how large the examples are as they are issued.

use crate::content::{World, folder};
use crate::copies::{forget_peak, kilobytes, memory};
use crate::table::{Row, timed};
use divan::Bencher;
use laatija_core::outside::system_random;
use laatija_core::template::examples;
use laatija_core::vault::{Cost, Vault};
use laatija_core::workspace::{
    Basis, CopiesOf, CopyWish, Edition, Hands, Outlet, Passphrase, RecipientWish, Workspace, make_copies_in,
};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

const BATCH: &str = "1,000 copies into files, from the vault and into the ledger";
const PLANS: usize = 100;
const RECIPIENTS: usize = 10;
const PASSPHRASE: &str = "lumi sataa hiljaa mäntyihin";

/// What was seen of sizes and memory.
static SEEN: Mutex<Vec<Row>> = Mutex::new(Vec::new());

/// What the table says of handing over.
pub fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = Row::of_time(BATCH, "").into_iter().collect();
    rows.append(&mut SEEN.lock().expect("seen"));
    rows
}

fn see(what: String, measured: String, asked: &str) {
    SEEN.lock().expect("seen").push(Row { what, measured, asked: asked.to_owned(), ratio: String::new() });
}

/// A new vault in this folder, open.
fn workspace(place: &PathBuf) -> Workspace {
    let _ = std::fs::remove_dir_all(place);
    let mut random = |buffer: &mut [u8]| system_random(buffer);
    let (mut vault, _) = Vault::create(place, PASSPHRASE, Cost::floor(), &mut random).expect("a vault");
    vault.confirm_recovery_key().expect("confirmed");
    vault.close().expect("closed");
    let mut workspace = Workspace::new(Arc::new(World), place.clone());
    workspace.unlock(Passphrase::new(PASSPHRASE.to_owned())).expect("unlocked");
    workspace
}

/// Issues an example as the so manieth pupil's plan; gives the plan.
fn issue(workspace: &mut Workspace, example: &str, pupil: usize) -> String {
    let mut plan: serde_json::Value = serde_json::from_str(example).expect("the example is JSON");
    plan["values"]["pupil_name"] = format!("Oppilas {pupil}").into();
    let plan = workspace.import_plan(plan.to_string().as_bytes()).expect("imported");
    let reasons = workspace.open_plan(plan.clone()).expect("opened").form.reasons;
    workspace.prepare_copy(plan.clone(), reasons[0].value.clone()).expect("prepared");
    workspace.issue_prepared().expect("issued");
    plan
}

#[divan::bench(sample_count = 1, sample_size = 1)]
fn hand_batch(bencher: Bencher<'_, '_>) {
    let (place, copies) = (folder("speed-handing"), folder("speed-handing-copies"));
    let mut workspace = workspace(&place);
    let [hojks, _, _, support_plan, ..] = examples() else { panic!("four examples") };
    for (name, example) in [("HOJKS", hojks), ("support plan", support_plan)] {
        let plan = issue(&mut workspace, example, PLANS);
        let size = workspace.copy_bytes(&plan, 0).expect("a copy").len();
        see(format!("size of the {name} example as it is issued"), kilobytes(size), "≤ 60 kB");
    }
    let recipient = |number| RecipientWish {
        name: format!("Vastaanottaja {number}"),
        extract: None,
        basis: Basis::Staff,
    };
    let recipients: Vec<RecipientWish> = (0..RECIPIENTS).map(recipient).collect();
    let of = |plan| CopiesOf { plan, number: 1, recipients: recipients.clone() };
    let of: Vec<_> = (0..PLANS).map(|pupil| of(issue(&mut workspace, examples()[0], pupil))).collect();
    let _ = std::fs::remove_dir_all(&copies);
    let (edition, outlet, fitting, covers) = (Edition::default(), Outlet::File, false, false);
    let (letters, list, sign) = (false, false, false);
    let wish = CopyWish { of, edition, fitting, outlet, covers, letters, list, sign, knowing: false };
    workspace.make_copies_into(&wish, copies.clone()).expect("begun");
    let workspace = Mutex::new(workspace);
    let before = forget_peak();
    let hands = Hands { print: &|_, _| unreachable!("nothing is printed"), told: &|| {} };
    bencher.bench_local(|| timed(BATCH, || make_copies_in(&workspace, &hands)));
    let peak =
        before.zip(memory("VmHWM:")).map(|(before, peak)| format!("{} kB", peak.saturating_sub(before)));
    see(format!("{BATCH}: memory above the start"), peak.unwrap_or("unknown".to_owned()), "≤ 60,000 kB");
    let made = std::fs::read_dir(&copies).expect("the folder").count();
    assert_eq!(made, PLANS * RECIPIENTS, "every copy was made");
    workspace.into_inner().expect("free").close().expect("closed");
    for place in [place, copies] {
        let _ = std::fs::remove_dir_all(place);
    }
}
