//! The same text made into a signed PDF by this program, by typst and by LibreOffice, the latter two signed
//! by pyHanko, where these are installed. This part makes our own copies and writes the text of the
//! example for the others; `compare.py` runs and measures all of them alike.

mod text;

use crate::content::folder;
use crate::issue::Issue;
use std::path::Path;
use std::process::Command;

/// Makes so many signed copies in a folder, as a batch does: the script starts this program again for it.
pub fn copies(count: &str, place: &str) {
    let issue = Issue::new();
    for pupil in 0..count.parse().expect("a count") {
        let file = Path::new(place).join(format!("{pupil}.pdf"));
        std::fs::write(file, issue.signed(&issue.revision(pupil))).expect("saved");
    }
}

/// Prints CPU time and size of each way beside ours.
pub fn run() {
    let place = folder("compare");
    let _ = std::fs::remove_dir_all(&place);
    std::fs::create_dir_all(&place).expect("a folder");
    std::fs::write(place.join("text.json"), text::of_example().to_string()).expect("saved");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = std::env::var_os("LAATIJA_PYTHON").unwrap_or("python3".into());
    let status = Command::new(python)
        .arg(root.join("benches/speed/compare/compare.py"))
        .args([&std::env::current_exe().expect("itself"), &place, &root.join("../assets/fonts")])
        .status();
    let _ = std::fs::remove_dir_all(&place);
    assert!(status.is_ok_and(|status| status.success()), "the comparison failed");
}
