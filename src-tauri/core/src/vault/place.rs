//! Whether a folder is one that a vault may live in. What a sync program or a network carries away piece by
//! piece is broken when it arrives: the file and its log are copied at different moments. Backups are single
//! files that never change, and may go anywhere.

use super::DATABASE;
use crate::failure::{Code, Failure, Result};
use std::path::{Component, Path, PathBuf};

/// Refuses a folder that a sync program or a network carries.
///
/// # Errors
/// `FolderSynchronised` with the name by which it was known, `FolderOnNetwork`.
pub fn refuse_carried(folder: &Path) -> Result<()> {
    let folder = real(folder);
    let known = by_name(&folder)
        .or_else(|| by_mark(&folder))
        .or_else(|| by_variable(&folder, |name| std::env::var_os(name).map(PathBuf::from)));
    if let Some(carrier) = known {
        return Err(Failure::new(Code::FolderSynchronised).with("carrier", carrier));
    }
    if system::is_on_network(&folder) { Err(Code::FolderOnNetwork.into()) } else { Ok(()) }
}

/// Other databases in the folder of a vault, as sync programs make them when two computers write one file:
/// `suunnitelmat (conflicted copy).laatija`, `suunnitelmat-KONE.laatija`. Nothing here touches them.
pub fn conflicting_copies(folder: &Path) -> Vec<String> {
    let (before, after) = DATABASE.split_once('.').unwrap_or((DATABASE, ""));
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let other = |name: &String| {
        let rest = name.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)?.strip_suffix('.'));
        rest.is_some_and(|rest| !rest.is_empty())
    };
    let mut names: Vec<String> = names.filter(other).collect();
    names.sort();
    names
}

/// Takes the vault's files back from all but their owner, where an earlier version or a copying left them open to
/// others. A vault must open all the same where that cannot be done.
pub(super) fn take_back(folder: &Path) {
    let [first, second] = super::key_file::NAMES;
    let own = |name: &str| name.starts_with(DATABASE) || [first, second, super::LOCK].contains(&name);
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_str().is_some_and(own) {
            let _ = crate::file::take_back(&entry.path());
        }
    }
}

/// The folder without links; of one that is not there yet, what is there of it.
fn real(folder: &Path) -> PathBuf {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let there = whole.ancestors().find_map(|part| Some((part, part.canonicalize().ok()?)));
    match there {
        Some((part, real)) => real.join(whole.strip_prefix(part).unwrap_or(Path::new(""))),
        None => whole,
    }
}

/// What sync programs call their folders.
const NAMES: [&str; 12] = [
    "OneDrive",
    "Dropbox",
    "Nextcloud",
    "ownCloud",
    "Google Drive",
    "GoogleDrive",
    "My Drive",
    "iCloudDrive",
    "iCloud Drive",
    "pCloudDrive",
    "MEGAsync",
    "Seafile",
];

/// Where macOS keeps what is synchronised, below the person's library.
const OF_LIBRARY: [(&str, &str); 2] = [("Mobile Documents", "iCloud"), ("CloudStorage", "CloudStorage")];

fn by_name(folder: &Path) -> Option<String> {
    let names: Vec<String> = folder
        .components()
        .filter_map(|part| match part {
            Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
            _ => None,
        })
        .collect();
    for (place, name) in names.iter().enumerate() {
        let known = NAMES.iter().find(|known| known.eq_ignore_ascii_case(name));
        // OneDrive adds the organisation's name, Dropbox the person's part.
        let longer = ["OneDrive - ", "Dropbox ("].iter().any(|start| name.starts_with(start));
        if known.is_some() || longer {
            return Some(name.clone());
        }
        let below = |of: &(&str, &str)| of.0 == name && place > 0 && names[place - 1] == "Library";
        if let Some((_, known)) = OF_LIBRARY.iter().find(|of| below(of)) {
            return Some((*known).to_owned());
        }
    }
    None
}

/// What sync programs leave in the folders that they carry, and their name.
const MARKS: [(&str, &str); 4] = [
    (".stfolder", "Syncthing"),
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
];

fn by_mark(folder: &Path) -> Option<String> {
    let marked = |part: &Path| MARKS.iter().find(|(mark, _)| part.join(mark).exists());
    folder.ancestors().find_map(marked).map(|(_, name)| (*name).to_owned())
}

/// The variables by which Windows tells where OneDrive's folders are, whatever they are called.
const VARIABLES: [&str; 3] = ["OneDrive", "OneDriveConsumer", "OneDriveCommercial"];

fn by_variable(folder: &Path, value: impl Fn(&str) -> Option<PathBuf>) -> Option<String> {
    let carried = VARIABLES.iter().filter_map(|name| value(name)).filter(|path| path.is_absolute());
    let mut carried = carried.map(|path| real(&path));
    carried.any(|path| is_below(folder, &path)).then(|| "OneDrive".to_owned())
}

/// Whether a folder is another or in it, however the letters are written.
fn is_below(folder: &Path, other: &Path) -> bool {
    let lower = |path: &Path| PathBuf::from(path.to_string_lossy().to_lowercase());
    folder.starts_with(other) || lower(folder).starts_with(lower(other))
}

/// Kinds of file systems that are elsewhere.
#[cfg(any(target_os = "linux", test))]
const NETWORK: [&str; 17] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "ncpfs",
    "afs",
    "coda",
    "ceph",
    "lustre",
    "davfs",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.gvfsd-fuse",
    "fuse.glusterfs",
    "fuse.davfs",
    "fuse.onedriver",
];

/// Whether the innermost mount that holds the folder is of such a kind; `mounts` is Linux's `mountinfo`.
#[cfg(any(target_os = "linux", test))]
fn is_network_mount(folder: &Path, mounts: &str) -> bool {
    let mut innermost: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        let Some((before, after)) = line.split_once(" - ") else { continue };
        let (Some(point), Some(kind)) = (before.split(' ').nth(4), after.split(' ').next()) else { continue };
        let point = PathBuf::from(point.replace("\\040", " "));
        let depth = point.components().count();
        if folder.starts_with(&point) && innermost.is_none_or(|(known, _)| depth >= known) {
            innermost = Some((depth, kind));
        }
    }
    innermost.is_some_and(|(_, kind)| NETWORK.contains(&kind))
}

/// `\\server\share`, also written `\\?\UNC\server\share`; `\\?\C:\` and `\\.\` are on this computer.
#[cfg(any(windows, test))]
fn is_on_server(folder: &str) -> bool {
    let folder = folder.replace('/', "\\");
    match folder.strip_prefix("\\\\?\\").or(folder.strip_prefix("\\\\.\\")) {
        Some(rest) => rest.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("UNC\\")),
        None => folder.starts_with("\\\\"),
    }
}

#[cfg(test)]
thread_local! {
    /// What a test has mounted.
    static MOUNTS: std::cell::RefCell<Option<String>> = const { std::cell::RefCell::new(None) };
}

/// Does something where this folder is another computer's.
#[cfg(test)]
pub(crate) fn on_network<T>(folder: &Path, what: impl FnOnce() -> T) -> T {
    let point = folder.canonicalize().unwrap();
    let mounts =
        format!("22 1 8:1 / / rw - ext4 /dev/sda1 rw\n30 22 0:40 / {} rw - nfs4 koulu:/ rw", point.display());
    MOUNTS.set(Some(mounts));
    let outcome = what();
    MOUNTS.set(None);
    outcome
}

#[cfg(target_os = "linux")]
mod system {
    use std::path::Path;

    /// As the kernel lists what is mounted.
    pub fn is_on_network(folder: &Path) -> bool {
        #[cfg(test)]
        if let Some(mounts) = super::MOUNTS.with_borrow(Clone::clone) {
            return super::is_network_mount(folder, &mounts);
        }
        let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
        super::is_network_mount(folder, &mounts)
    }
}

#[cfg(target_os = "macos")]
mod system {
    use std::ffi::CString;
    use std::os::unix::ffi::OsStrExt;
    use std::path::Path;

    /// As the file system says of itself.
    pub fn is_on_network(folder: &Path) -> bool {
        let there = folder.ancestors().find(|part| part.exists()).unwrap_or(folder);
        let Ok(path) = CString::new(there.as_os_str().as_bytes()) else { return false };
        // SAFETY: a struct of numbers that the call fills, and a path that ends in a zero.
        unsafe {
            let mut told: libc::statfs = std::mem::zeroed();
            libc::statfs(path.as_ptr(), &raw mut told) == 0 && told.f_flags & libc::MNT_LOCAL as u32 == 0
        }
    }
}

#[cfg(windows)]
mod system {
    use std::os::windows::ffi::OsStrExt;
    use std::path::{Component, Path, Prefix};

    #[link(name = "kernel32")]
    unsafe extern "system" {
        fn GetDriveTypeW(root: *const u16) -> u32;
    }

    const REMOTE: u32 = 4;

    /// By a server's name, or as the system says of the drive's letter.
    pub fn is_on_network(folder: &Path) -> bool {
        if super::is_on_server(&folder.to_string_lossy()) {
            return true;
        }
        let Some(Component::Prefix(prefix)) = folder.components().next() else { return false };
        let letter = match prefix.kind() {
            Prefix::Disk(letter) | Prefix::VerbatimDisk(letter) => char::from(letter),
            _ => return false,
        };
        let root: Vec<u16> =
            std::ffi::OsString::from(format!("{letter}:\\")).encode_wide().chain([0]).collect();
        // SAFETY: a text that ends in a zero and outlives the call, which only reads it.
        unsafe { GetDriveTypeW(root.as_ptr()) == REMOTE }
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
mod system {
    /// Nothing is known here.
    pub fn is_on_network(_folder: &std::path::Path) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn synchronised_folders_are_known_by_their_names() {
        for (folder, carrier) in [
            ("/home/a/Nextcloud/Laatija", Some("Nextcloud")),
            ("/home/a/OneDrive", Some("OneDrive")),
            ("/home/a/OneDrive - Harjukosken kunta/Asiakirjat", Some("OneDrive - Harjukosken kunta")),
            ("/home/a/dropbox/x", Some("dropbox")),
            ("/Users/a/Library/Mobile Documents/com~apple~CloudDocs/x", Some("iCloud")),
            ("/Users/a/Library/CloudStorage/GoogleDrive-a@b.fi/x", Some("CloudStorage")),
            ("/Users/a/Library/Application Support/Laatija", None),
            ("/home/a/.local/share/Laatija", None),
            ("/home/a/Nextcloudin ohjeet", None),
            ("/home/a/Mobile Documents/x", None),
        ] {
            assert_eq!(by_name(Path::new(folder)).as_deref(), carrier, "{folder}");
        }
    }

    #[test]
    fn copies_of_a_conflict_are_known_and_nothing_of_the_vault_is_taken_for_one() {
        let folder = tempfile::tempdir().unwrap();
        let copies = [
            "suunnitelmat (1).laatija",
            "suunnitelmat (conflicted copy 2026-11-27 101500).laatija",
            "suunnitelmat-OPE-KONE.laatija",
            "suunnitelmat.sync-conflict-20261127-101500-ABCDEFG.laatija",
        ];
        let own = [
            DATABASE,
            "suunnitelmat.laatija-wal",
            "suunnitelmat.laatija.uusi",
            "suunnitelmat.laatija.ennen-7",
            "avaimet.json",
            "lukko",
        ];
        copies.iter().chain(&own).for_each(|name| std::fs::write(folder.path().join(name), "x").unwrap());
        assert_eq!(conflicting_copies(folder.path()), copies);
        assert_eq!(conflicting_copies(&folder.path().join("ei")), Vec::<String>::new());
    }

    #[test]
    fn synchronised_folders_are_known_by_what_lies_in_them() {
        let temporary = tempfile::tempdir().unwrap();
        let folder = temporary.path().join("koulu/Laatija");
        std::fs::create_dir_all(&folder).unwrap();
        assert_eq!(refuse_carried(&folder), Ok(()));
        assert_eq!(refuse_carried(&folder.join("ei vielä/täällä")), Ok(()));
        std::fs::create_dir(temporary.path().join("koulu/.stfolder")).unwrap();
        let refused = refuse_carried(&folder.join("ei vielä/täällä")).unwrap_err();
        assert_eq!((refused.code, &*refused.details["carrier"]), (Code::FolderSynchronised, "Syncthing"));
    }

    /// A link leads into it, and the folder's own name says nothing.
    #[cfg(unix)]
    #[test]
    fn a_link_into_a_synchronised_folder_is_seen_through() {
        let temporary = tempfile::tempdir().unwrap();
        let (real, link) = (temporary.path().join("Nextcloud"), temporary.path().join("plain"));
        std::fs::create_dir(&real).unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        assert_eq!(refuse_carried(&link.join("x")).unwrap_err().code, Code::FolderSynchronised);
    }

    #[test]
    fn the_folder_of_onedrive_is_known_whatever_it_is_called() {
        let value = |name: &str| (name == "OneDriveCommercial").then(|| PathBuf::from("/srv/Kunta"));
        for (folder, known) in
            [("/srv/Kunta", true), ("/srv/kunta/Laatija", true), ("/srv/Kuntala", false), ("/srv", false)]
        {
            assert_eq!(by_variable(Path::new(folder), value).is_some(), known, "{folder}");
        }
        assert_eq!(by_variable(Path::new("/srv"), |_| Some(PathBuf::new())), None, "an empty variable");
    }

    #[test]
    fn the_innermost_mount_says_whether_it_is_the_network() {
        let mounts = "\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /home rw - nfs4 server:/home rw,vers=4.2
31 30 8:2 / /home/oma rw - ext4 /dev/sdb1 rw
32 22 0:41 / /media/koulun\\040levy rw - cifs //koulu/levy rw
33 22 0:42 / /run/user/1000/gvfs rw shared:3 - fuse.gvfsd-fuse gvfsd-fuse rw";
        for (folder, network) in [
            ("/var/lib/Laatija", false),
            ("/home/a/.local/share/Laatija", true),
            ("/home/oma/Laatija", false),
            ("/home/omat/Laatija", true),
            ("/media/koulun levy/x", true),
            ("/run/user/1000/gvfs/smb-share", true),
        ] {
            assert_eq!(is_network_mount(Path::new(folder), mounts), network, "{folder}");
        }
        assert!(!is_network_mount(Path::new("/home/a"), ""));
    }

    #[test]
    fn a_server_is_known_by_its_name() {
        for (folder, server) in [
            ("\\\\koulu\\levy\\Laatija", true),
            ("//koulu/levy", true),
            ("\\\\?\\UNC\\koulu\\levy", true),
            ("\\\\?\\C:\\Users\\a", false),
            ("C:\\Users\\a", false),
        ] {
            assert_eq!(is_on_server(folder), server, "{folder}");
        }
    }
}
