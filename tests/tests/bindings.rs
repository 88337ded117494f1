//! The committed TypeScript bindings are those of the list of commands and of the text files.
//! `UPDATE=1` (as in `make bindings`) writes them anew.

use laatija_core::language::Language;
use std::path::Path;

fn check(file: &str, fresh: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src").join(file);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, fresh).expect("ui/src can be written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(fresh == committed, "ui/src/{file} is out of date: run `make bindings`");
}

#[test]
fn commands_are_current() {
    check("core/bindings.ts", &laatija_core::api::typescript());
}

#[test]
fn text_keys_are_current() {
    let keys = laatija_core::text::keys(Language::Fi);
    let union: String = keys.iter().map(|key| format!("\n  | \"{key}\"")).collect();
    let fresh = format!(
        "// Generated from assets/text/fi; `make bindings` writes it anew. Do not edit.\n\
         /** A key of assets/text. */\nexport type Key ={union};\n"
    );
    check("text/keys.ts", &fresh);
}
