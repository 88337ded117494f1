//! Disks of a test's own: folders that cannot be written to and folders that are full, as they are met,
//! also by root. A test that wants them runs itself anew where it may mount, and nobody else sees it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Says to the test that it runs where it may mount.
const HERE: &str = "LAATIJA_OWN_MOUNTS";

/// Whether the test of this name may mount already. When not, it has been run where it may: nothing is
/// left to do.
///
/// # Panics
/// When the test failed there, with what it said.
pub fn may_mount(test: &str) -> bool {
    if std::env::var_os(HERE).is_some() {
        return true;
    }
    let itself = std::env::current_exe().expect("this test");
    let run = Command::new("unshare")
        .args(["--map-root-user", "--mount"])
        .arg(itself)
        .args(["--exact", test, "--nocapture"])
        .env(HERE, "1")
        .output()
        .expect("unshare runs: `make setup` installs it");
    let said = [run.stdout, run.stderr].map(|said| String::from_utf8_lossy(&said).into_owned()).concat();
    assert!(run.status.success() && said.contains("1 passed"), "{said}");
    false
}

/// A folder on a disk of its own; given back when dropped.
pub struct Disk(PathBuf);

impl Disk {
    /// Puts a small disk in memory in place of the folder.
    pub fn small(folder: &Path, kibibytes: u32) -> Disk {
        mount(&["-t", "tmpfs", "-o", &format!("size={kibibytes}k"), "tmpfs"], folder);
        Disk(folder.to_owned())
    }

    /// Makes the folder one that cannot be written to, whoever asks.
    pub fn read_only(folder: &Path) -> Disk {
        mount(&["--bind", &folder.display().to_string()], folder);
        let disk = Disk(folder.to_owned());
        mount(&["-o", "remount,bind,ro"], folder);
        disk
    }

    /// Takes all the room that is left, with one file; gives its path.
    pub fn fill(&self) -> PathBuf {
        let path = self.0.join("filling");
        let mut file = std::fs::File::create(&path).expect("an empty file");
        while file.write_all(&[0; 4096]).is_ok() {}
        path
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily: a program that is just ending may still hold a file.
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

fn mount(words: &[&str], folder: &Path) {
    let done = Command::new("mount").args(words).arg(folder).output().expect("mount runs");
    assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
}
