//! Bits that flip on the disk: every one is noticed, and no wrong text is ever read.

use super::*;

/// What is in a vault: every value that can be asked for, or that it cannot be read.
type Texts = BTreeMap<String, Option<Vec<u8>>>;

const PLANS: u32 = 5;

/// A closed vault of several plans, each with a version, a draft and a received copy; and what is in it.
fn full() -> (TempDir, PathBuf, Texts) {
    let (temporary, folder, mut vault) = made();
    for number in 0..PLANS {
        let id = format!("plan {number}");
        let mut plan = new_plan(&id);
        for field in 0..6 {
            let text = format!("\"{number} {field} {}\"", "sana ".repeat(20 + 300 * field as usize));
            plan.draft.answers.insert(format!("field {field}"), text);
        }
        vault.create_plan(&plan).unwrap();
        vault.issue(&id, &NewRevision { json: format!("[{number}]"), ..revision(1, None) }).unwrap();
        vault.start_draft(&id, &plan.draft, &Summary::default()).unwrap();
    }
    let texts = read(&vault);
    assert!(texts.len() == 10 * PLANS as usize && texts.values().all(Option::is_some));
    vault.close().unwrap();
    (temporary, folder, texts)
}

/// Asks for everything there is.
fn read(vault: &Vault) -> Texts {
    let mut texts = Texts::new();
    let mut keep = |name: String, bytes: Option<Vec<u8>>| drop(texts.insert(name, bytes));
    for number in 0..PLANS {
        let id = format!("plan {number}");
        let draft = vault.draft(&id).ok();
        for field in (0..6).map(|field| format!("field {field}")).chain(["name".to_owned()]) {
            let answer = draft.as_ref().map(|draft| draft.answers.get(&field).cloned().unwrap_or_default());
            keep(format!("{id} {field}"), answer.map(String::into_bytes));
        }
        keep(format!("{id} plan"), vault.plan(&id).ok().map(|plan| format!("{plan:?}").into_bytes()));
        keep(
            format!("{id} revision"),
            vault.revision(&id, 1).ok().map(|one| format!("{one:?}").into_bytes()),
        );
        keep(format!("{id} copy"), vault.copy(&id, 1).ok());
    }
    texts
}

#[test]
fn every_flipped_bit_is_noticed_and_no_wrong_text_is_read() {
    let (_temporary, folder, truth) = full();
    let database = folder.join(DATABASE);
    let sound = fs::read(&database).unwrap();
    assert!(sound.len() > 200_000);
    let mut chance = Chance(20_261_127);
    let (mut opened, mut kept) = (0, 0);
    for flip in 0..220 * soak() {
        // The first bytes are the salt, the rest of the first page what opening reads.
        let place = match flip % 11 {
            0 => chance.below(16),
            1 => 16 + chance.below(4080),
            _ => chance.below(sound.len()),
        };
        let mut bytes = sound.clone();
        bytes[place] ^= 1 << chance.below(8);
        fs::write(&database, &bytes).unwrap();
        match Vault::open(&folder, PASSPHRASE) {
            Err(failure) => assert_eq!(failure.code, Code::VaultDamaged, "byte {place}"),
            Ok(vault) => {
                opened += 1;
                assert_eq!(code(vault.check()), Some(Code::VaultDamaged), "byte {place} goes unnoticed");
                drop(vault);
                let vault = Vault::open(&folder, PASSPHRASE).unwrap();
                for (name, text) in read(&vault) {
                    assert!(text.is_none() || text == truth[&name], "byte {place}: {name} is wrong");
                    kept += usize::from(text.is_some());
                }
            }
        }
    }
    assert!(opened > 100 * soak(), "{opened} opened");
    tally(220 * soak(), "flipped bits of the database");
    assert!(kept > opened * truth.len() / 2, "most can still be read: {kept} of {opened} × {}", truth.len());
}

/// A flipped bit in either copy of the keys is mended from the other, and told.
#[test]
fn every_flipped_bit_of_a_copy_of_the_keys_is_mended() {
    let (_temporary, folder) = filled();
    let sound = fs::read(folder.join(KEY_FILES[0])).unwrap();
    for (number, place) in (0..sound.len()).step_by(sound.len() / 60).enumerate() {
        let path = folder.join(KEY_FILES[number % 2]);
        let mut bytes = sound.clone();
        bytes[place] ^= 1 << (number % 8);
        fs::write(&path, &bytes).unwrap();
        let vault = Vault::open(&folder, PASSPHRASE).unwrap_or_else(|f| panic!("byte {place}: {f}"));
        assert!(vault.keys_mended(), "byte {place}");
        assert!(fs::read(&path).unwrap() == sound, "byte {place}");
    }
}

/// A bit of the log that flips between a kill and the next opening: what was told as saved is there, or the vault
/// says that it is damaged and a rescue finds it. Only a transaction that was the last one is told by nothing from
/// one that the power cut short.
#[test]
fn no_flipped_bit_of_the_log_hides_a_save() {
    const SAVES: usize = 12;
    let (_temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    let length = || fs::metadata(beside(&folder.join(DATABASE), "-wal")).unwrap().len() as usize;
    let mut last = 0;
    for number in 0..SAVES {
        // The frame before the last transaction is only the filling of a sector.
        last = length().saturating_sub(24 + 4096);
        vault.save_draft("a", &save(&[("name", Some(&format!("\"{number}\"")))], &[])).unwrap();
    }
    // As a kill leaves it.
    let (_killed, folder) = super::fault::copied(&folder);
    let log = beside(&folder.join(DATABASE), "-wal");
    let (database, sound) = (fs::read(folder.join(DATABASE)).unwrap(), fs::read(&log).unwrap());
    let newest = |vault: &Vault| vault.draft("a").ok().and_then(|mut draft| draft.answers.remove("name"));
    let mut chance = Chance(20_261_128);
    let (mut refused, mut opened) = (0, 0);
    for flip in 0..220 * soak() {
        // The head of the log, the head of a frame, or anything before the last transaction.
        let place = match flip % 10 {
            0 => chance.below(32),
            1..4 => (32 + chance.below(24) + (24 + 4096) * chance.below(last / 4120)).min(last - 1),
            _ => chance.below(last),
        };
        let mut bytes = sound.clone();
        bytes[place] ^= 1 << chance.below(8);
        fs::write(folder.join(DATABASE), &database).unwrap();
        fs::write(&log, &bytes).unwrap();
        match Vault::open(&folder, PASSPHRASE) {
            Ok(vault) => {
                opened += 1;
                assert_eq!(newest(&vault), Some(format!("\"{}\"", SAVES - 1)), "byte {place} of {last}");
            }
            Err(failure) => {
                refused += 1;
                assert_eq!(failure.code, Code::VaultDamaged, "byte {place}");
                assert_eq!(fs::read(&log).unwrap().len(), sound.len(), "the log stays for the rescue");
            }
        }
    }
    assert!(refused > 150 * soak(), "{refused} refused, {opened} opened");
    tally(220 * soak(), "flipped bits of the log");
}
