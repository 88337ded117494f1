//! What is left in the memory of the process once a vault is closed: no key, no passphrase, no text.

use super::everything::{self, SORTS, words};
use super::*;
use crate::vault::memory::{Wanted, found};

#[test]
fn no_key_is_left_once_the_vault_is_closed() {
    let (_temporary, folder) = folder();
    // Composed here, so that the program itself holds none of it.
    let passphrase = || ["hauki", "vesi", "keinu", "ranta"].join("-~-");
    let mark = || ["Merkki", "jono"].concat().repeat(3);
    let (mut vault, sheet) = Vault::create(&folder, &passphrase(), Cost::cheap(), &mut random).unwrap();
    vault.confirm_recovery_key().unwrap();
    let sheet = Wanted::new(sheet.groups().unwrap().join("-").as_bytes());
    vault.create_plan(&new_plan("a")).unwrap();
    for number in 0..40 {
        let text = format!("\"{} {number}\"", format!("{} ", mark()).repeat(1 + number * 7));
        vault.save_draft("a", &save(&[("goal", Some(&text))], &[])).unwrap();
    }
    everything::prepare(&mut vault, &words(0, &mark())).unwrap();
    for number in 0..3 * SORTS {
        everything::write(&mut vault, number, &words(number, &mark())).unwrap();
    }
    assert_eq!(everything::unmarked(&vault.connection, &mark()), everything::WORDLESS);
    vault.back_up(&folder.with_extension("kopio")).unwrap();
    vault.close().unwrap();

    let typed = String::from_utf8(sheet.bytes()).unwrap();
    let vault = Vault::open_with_recovery_key(&folder, &typed).unwrap();
    drop(typed);
    vault.close().unwrap();
    let typed = passphrase();
    let mut vault = Vault::open(&folder, &typed).unwrap();
    drop(typed);
    let typed = passphrase();
    vault.replace_passphrase(&typed, Cost::cheap(), &mut random).unwrap();
    drop(typed);
    let text = vault.draft("a").unwrap();
    let database = vault.key.sub_key(Purpose::Database).unwrap();
    let spelled = data_encoding::HEXLOWER.encode(database.expose());
    let wanted = [
        Wanted::new(vault.key.expose_for_test()),
        Wanted::new(database.expose()),
        Wanted::new(&spelled.as_bytes()[..32]),
        Wanted::new(mark().as_bytes()),
        Wanted::new(passphrase().as_bytes()),
        sheet,
    ];
    let open = found(&wanted);
    assert!(
        open[0] == 1 && open[1] == 1 && open[2] == 1 && open[3] > 0,
        "the search finds what is there: {open:?}"
    );
    drop((text, database, spelled));
    vault.close().unwrap();
    assert_eq!(found(&wanted), [0; 6]);
}
