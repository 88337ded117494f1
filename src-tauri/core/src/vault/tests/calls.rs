//! The calls by which this process changes the disk. In the test program they stand in place of the C
//! library's, so that SQLite's and the program's own come through here: recorded in their true order,
//! refused from one of them on, or the last thing the process does. In the thread that asked for it alone.

use libc::{c_char, c_int, c_void, mode_t, off_t, size_t, ssize_t};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ffi::{CStr, OsStr};
use std::fs;
use std::io::Error;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// A file, whatever its name is by now.
pub(super) type FileNumber = usize;

/// A change of the disk.
#[derive(Clone, Debug)]
pub(super) enum Event {
    /// Bytes at a place of a file.
    Written(FileNumber, u64, Vec<u8>),
    /// A file got another length.
    Cut(FileNumber, u64),
    /// What was written to a file lasts.
    Synced(FileNumber),
    /// A name of a new file.
    Made(PathBuf, FileNumber),
    /// A name of a new folder.
    FolderMade(PathBuf),
    /// A name that is gone, of a file or a folder.
    Removed(PathBuf),
    /// Another name.
    Renamed(PathBuf, PathBuf),
    /// The names in a folder last.
    FolderSynced(PathBuf),
    /// What the caller was told is done by then.
    Told(usize),
}

/// How the disk refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// This call fails, the others do not.
    Once,
    /// Every call from this one on fails.
    Dead,
    /// Nothing that takes room succeeds from this call on; of what it was to write, half is.
    Full,
    /// Of what this call was to write half is, and the rest fails; the others do not.
    Torn,
}

/// What becomes of the calls.
enum Fate {
    Recorded(Vec<Event>),
    Refused(Refusal, usize),
    /// The process is killed at this call: before it, in the middle of what it writes, or after it.
    Last(usize),
}

struct Watch {
    folder: PathBuf,
    fate: Fate,
    /// Calls so far.
    calls: usize,
    files: BTreeMap<(u64, u64), FileNumber>,
    made: usize,
    /// Whether half was written, and the rest is to fail.
    torn: bool,
}

thread_local! {
    static WATCH: RefCell<Option<Watch>> = const { RefCell::new(None) };
}

/// Does something and records every change that it makes below the folder; below `/`, to files that it makes.
pub(super) fn recorded<T>(folder: &Path, what: impl FnOnce() -> T) -> (T, Vec<Event>) {
    let (outcome, watch) = watched(folder, Fate::Recorded(Vec::new()), what);
    match watch.fate {
        Fate::Recorded(events) => (outcome, events),
        _ => unreachable!("it stays what it was"),
    }
}

/// Does something on a disk that refuses from this call on, counted from 0; tells whether it came to it.
pub(crate) fn refused<T>(
    folder: &Path,
    refusal: Refusal,
    from: usize,
    what: impl FnOnce() -> T,
) -> (T, bool) {
    let (outcome, watch) = watched(folder, Fate::Refused(refusal, from), what);
    (outcome, watch.calls > from)
}

/// Does something in a process that is killed at this call, counted from 0.
pub(super) fn killed<T>(folder: &Path, at: usize, what: impl FnOnce() -> T) -> T {
    watched(folder, Fate::Last(at), what).0
}

fn watched<T>(folder: &Path, fate: Fate, what: impl FnOnce() -> T) -> (T, Watch) {
    let folder = folder.canonicalize().expect("a folder");
    let mut watch = Watch { folder, fate, calls: 0, files: BTreeMap::new(), made: 0, torn: false };
    let known = if watch.folder == Path::new("/") { Vec::new() } else { files_below(&watch.folder) };
    for (_, path) in known {
        watch.number(&fs::metadata(path).expect("a file"));
    }
    WATCH.with(|place| assert!(place.replace(Some(watch)).is_none(), "one at a time"));
    let outcome = what();
    (outcome, WATCH.with(|place| place.take()).expect("still there"))
}

/// Tells the record what its caller was told. Nothing when nothing is recorded.
pub(super) fn told(number: usize) {
    with(|watch| watch.keep(|_| Event::Told(number)));
}

/// The files below a folder: number in the order that a record counts them, and path.
pub(super) fn files_below(folder: &Path) -> Vec<(FileNumber, PathBuf)> {
    fn gather(folder: &Path, found: &mut Vec<PathBuf>) {
        let mut paths: Vec<_> = fs::read_dir(folder).expect("a folder").flatten().map(|e| e.path()).collect();
        paths.sort();
        for path in paths {
            if path.is_dir() { gather(&path, found) } else { found.push(path) }
        }
    }
    let mut found = Vec::new();
    gather(folder, &mut found);
    found.into_iter().enumerate().collect()
}

impl Watch {
    fn number(&mut self, file: &fs::Metadata) -> FileNumber {
        let number = self.made;
        self.made += 1;
        self.files.insert((file.dev(), file.ino()), number);
        number
    }

    fn keep(&mut self, event: impl FnOnce(&mut Watch) -> Event) {
        if matches!(self.fate, Fate::Recorded(_)) {
            let event = event(self);
            let Fate::Recorded(events) = &mut self.fate else { return };
            events.push(event);
        }
    }
}

fn with<T>(what: impl FnOnce(&mut Watch) -> T) -> Option<T> {
    let inside = |place: &RefCell<Option<Watch>>| place.try_borrow_mut().ok()?.as_mut().map(what);
    WATCH.try_with(inside).ok().flatten()
}

/// What a call does that is on its way.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    /// Takes room.
    Room,
    Other,
}

/// What is to be done with a call.
enum Way {
    Free,
    Refuse(c_int),
    /// Half of it, then the end of the process or of the disk; of what has no half, this error.
    Half(c_int),
    HalfAndDie,
    Die,
    DieAfter,
}

impl Watch {
    /// Counts a call and says what becomes of it.
    fn way(&mut self, act: Act) -> Way {
        let number = self.calls;
        self.calls += 1;
        match self.fate {
            Fate::Recorded(_) => Way::Free,
            Fate::Refused(Refusal::Once, from) if number == from => Way::Refuse(libc::EIO),
            Fate::Refused(Refusal::Dead, from) if number >= from => Way::Refuse(libc::EIO),
            Fate::Refused(Refusal::Full, from) if number == from && act == Act::Room => {
                Way::Half(libc::ENOSPC)
            }
            Fate::Refused(Refusal::Torn, from) if number == from && act == Act::Room => Way::Half(libc::EIO),
            Fate::Refused(Refusal::Torn, _) if std::mem::take(&mut self.torn) => Way::Refuse(libc::EIO),
            Fate::Refused(Refusal::Full, from) if number > from && act == Act::Room => {
                Way::Refuse(libc::ENOSPC)
            }
            Fate::Last(at) if number == at => match at % 3 {
                0 => Way::Die,
                1 => Way::HalfAndDie,
                _ => Way::DieAfter,
            },
            _ => Way::Free,
        }
    }
}

fn die() -> ! {
    // SAFETY: both take numbers; the signal cannot be caught, so the loop is never seen to turn.
    unsafe { libc::kill(libc::getpid(), libc::SIGKILL) };
    loop {
        std::hint::spin_loop();
    }
}

fn refuse(errno: c_int) -> c_int {
    // SAFETY: the place of this thread's own error number.
    unsafe { *libc::__errno_location() = errno };
    -1
}

/// Makes the call, unless it is refused; `keep` records it once it succeeded.
fn make(act: Act, call: impl FnOnce() -> c_int, keep: impl FnOnce(&mut Watch)) -> c_int {
    match with(|watch| watch.way(act)).unwrap_or(Way::Free) {
        Way::Refuse(errno) | Way::Half(errno) => refuse(errno),
        Way::Die | Way::HalfAndDie => die(),
        Way::DieAfter => {
            call();
            die()
        }
        Way::Free => {
            let outcome = call();
            if outcome >= 0 {
                let errno = Error::last_os_error().raw_os_error().unwrap_or_default();
                with(keep);
                refuse(errno);
            }
            outcome
        }
    }
}

/// The file behind a number of this process, if it is one below the watched folder.
fn file_of(fd: c_int) -> Option<FileNumber> {
    let identity = identity_of(fd)?;
    with(|watch| watch.files.get(&identity).copied()).flatten()
}

fn identity_of(fd: c_int) -> Option<(u64, u64)> {
    // SAFETY: the structure is plain data, and the call only writes it.
    let mut about: libc::stat = unsafe { std::mem::zeroed() };
    (unsafe { libc::fstat(fd, &mut about) } == 0).then_some((about.st_dev, about.st_ino))
}

/// The path that a call names, when it is below the watched folder.
fn below(path: *const c_char) -> Option<PathBuf> {
    // SAFETY: callers of the C library hand over texts that end.
    let path = Path::new(OsStr::from_bytes(unsafe { CStr::from_ptr(path) }.to_bytes()));
    let parent = path.parent()?;
    let inside = with(|watch| watch.folder.clone())?;
    let whole = parent.canonicalize().ok()?.join(path.file_name()?);
    whole.starts_with(inside).then_some(whole)
}

fn folder_of(fd: c_int) -> Option<PathBuf> {
    let inside = with(|watch| watch.folder.clone())?;
    let path = fs::read_link(format!("/proc/self/fd/{fd}")).ok()?;
    (path.is_dir() && path.starts_with(inside)).then_some(path)
}

unsafe fn opened(folder: c_int, path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    // SAFETY: the caller's own arguments.
    let call = || unsafe { libc::syscall(libc::SYS_openat, folder, path, flags, mode) as c_int };
    let makes = flags & (libc::O_CREAT | libc::O_TRUNC) != 0 && flags & libc::O_DIRECTORY == 0;
    let Some(name) = makes.then(|| below(path)).flatten() else { return call() };
    let new = !name.exists();
    if !new && flags & libc::O_TRUNC == 0 {
        return call();
    }
    let number = std::cell::Cell::new(-1);
    let call = || {
        number.set(call());
        number.get()
    };
    // A name alone takes no room that a full disk would not have.
    make(Act::Other, call, |watch| {
        let Ok(file) = fs::metadata(&name) else { return };
        if new {
            let file = watch.number(&file);
            watch.keep(|_| Event::Made(name, file));
        } else if let Some(file) = watch.files.get(&(file.dev(), file.ino())).copied() {
            watch.keep(|_| Event::Cut(file, 0));
        }
    })
}

/// Writes at a place, or where the file stands.
unsafe fn put(fd: c_int, bytes: *const c_void, count: size_t, at: Option<off_t>) -> ssize_t {
    let call = |count: size_t| {
        // SAFETY: the caller's own arguments, or fewer bytes of them.
        unsafe {
            match at {
                Some(at) => libc::syscall(libc::SYS_pwrite64, fd, bytes, count, at) as ssize_t,
                None => libc::syscall(libc::SYS_write, fd, bytes, count) as ssize_t,
            }
        }
    };
    let Some(file) = file_of(fd) else { return call(count) };
    // SAFETY: it only tells where the file stands.
    let place = at.unwrap_or_else(|| unsafe { libc::lseek(fd, 0, libc::SEEK_CUR) });
    match with(|watch| watch.way(Act::Room)).unwrap_or(Way::Free) {
        Way::Refuse(errno) => refuse(errno) as ssize_t,
        Way::Half(_) if count > 1 => {
            with(|watch| watch.torn = true);
            call(count / 2)
        }
        Way::Half(errno) => refuse(errno) as ssize_t,
        Way::HalfAndDie => {
            call(count / 2);
            die()
        }
        Way::Die => die(),
        Way::DieAfter => {
            call(count);
            die()
        }
        Way::Free => {
            let written = call(count);
            if written > 0 {
                // SAFETY: so many bytes were just read from there.
                let bytes = unsafe { std::slice::from_raw_parts(bytes.cast::<u8>(), written as usize) };
                with(|watch| watch.keep(|_| Event::Written(file, place as u64, bytes.to_vec())));
            }
            written
        }
    }
}

unsafe fn cut(fd: c_int, length: off_t) -> c_int {
    // SAFETY: the caller's own arguments.
    let call = || unsafe { libc::syscall(libc::SYS_ftruncate, fd, length) as c_int };
    let Some(file) = file_of(fd) else { return call() };
    make(Act::Other, call, |watch| watch.keep(|_| Event::Cut(file, length as u64)))
}

unsafe fn synced(fd: c_int, number: libc::c_long) -> c_int {
    // SAFETY: the caller's own argument.
    let call = || unsafe { libc::syscall(number, fd) as c_int };
    if let Some(file) = file_of(fd) {
        return make(Act::Other, call, |watch| watch.keep(|_| Event::Synced(file)));
    }
    match folder_of(fd) {
        Some(folder) => make(Act::Other, call, |watch| watch.keep(|_| Event::FolderSynced(folder))),
        None => call(),
    }
}

unsafe fn removed(folder: c_int, path: *const c_char, flags: c_int) -> c_int {
    // SAFETY: the caller's own arguments.
    let call = || unsafe { libc::syscall(libc::SYS_unlinkat, folder, path, flags) as c_int };
    let name = match folder {
        libc::AT_FDCWD => below(path),
        // SAFETY: callers of the C library hand over texts that end.
        inside => folder_of(inside)
            .map(|there| there.join(OsStr::from_bytes(unsafe { CStr::from_ptr(path) }.to_bytes()))),
    };
    match name {
        Some(name) => make(Act::Other, call, |watch| watch.keep(|_| Event::Removed(name))),
        None => call(),
    }
}

// SAFETY of all below: the names, arguments and meanings are the C library's; each makes the very call of
// the system that it is for.

#[unsafe(no_mangle)]
unsafe extern "C" fn open(path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    unsafe { opened(libc::AT_FDCWD, path, flags, mode) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn open64(path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    unsafe { opened(libc::AT_FDCWD, path, flags, mode) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn write(fd: c_int, bytes: *const c_void, count: size_t) -> ssize_t {
    unsafe { put(fd, bytes, count, None) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pwrite(fd: c_int, bytes: *const c_void, count: size_t, at: off_t) -> ssize_t {
    unsafe { put(fd, bytes, count, Some(at)) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pwrite64(fd: c_int, bytes: *const c_void, count: size_t, at: off_t) -> ssize_t {
    unsafe { put(fd, bytes, count, Some(at)) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn ftruncate(fd: c_int, length: off_t) -> c_int {
    unsafe { cut(fd, length) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn ftruncate64(fd: c_int, length: off_t) -> c_int {
    unsafe { cut(fd, length) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn fsync(fd: c_int) -> c_int {
    unsafe { synced(fd, libc::SYS_fsync) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn fdatasync(fd: c_int) -> c_int {
    unsafe { synced(fd, libc::SYS_fdatasync) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn unlink(path: *const c_char) -> c_int {
    unsafe { removed(libc::AT_FDCWD, path, 0) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rmdir(path: *const c_char) -> c_int {
    unsafe { removed(libc::AT_FDCWD, path, libc::AT_REMOVEDIR) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn unlinkat(folder: c_int, path: *const c_char, flags: c_int) -> c_int {
    unsafe { removed(folder, path, flags) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rename(from: *const c_char, to: *const c_char) -> c_int {
    // SAFETY: the caller's own arguments.
    let call = || unsafe {
        libc::syscall(libc::SYS_renameat2, libc::AT_FDCWD, from, libc::AT_FDCWD, to, 0) as c_int
    };
    match (below(from), below(to)) {
        (Some(from), Some(to)) => make(Act::Other, call, |watch| watch.keep(|_| Event::Renamed(from, to))),
        _ => call(),
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn mkdir(path: *const c_char, mode: mode_t) -> c_int {
    // SAFETY: the caller's own arguments.
    let call = || unsafe { libc::syscall(libc::SYS_mkdirat, libc::AT_FDCWD, path, mode) as c_int };
    match below(path).filter(|name| !name.exists()) {
        Some(name) => make(Act::Room, call, |watch| watch.keep(|_| Event::FolderMade(name))),
        None => call(),
    }
}

/// Nothing changes the disk but by a call that is recorded: the events, done again, give the very folder.
#[test]
fn no_call_goes_past_the_record() {
    let (temporary, folder, file) = super::backup::backup_and_newer();
    let before: Vec<(PathBuf, Vec<u8>)> = content(temporary.path());
    let (restored, events) = recorded(temporary.path(), || {
        let mut vault = super::Vault::open(&folder, super::PASSPHRASE).unwrap();
        vault.save_draft("a", &super::save(&[("goal", Some("3"))], &[])).unwrap();
        vault.replace_passphrase(super::OTHER, super::Cost::cheap(), &mut super::random).unwrap();
        vault.back_up(&temporary.path().join("toinen")).unwrap();
        vault.close().unwrap();
        super::backup::put_back(&file, &folder)
    });
    restored.unwrap();
    let mut disk = super::power::Disk::new(temporary.path(), before);
    events.iter().for_each(|event| disk.take(event));
    let (kept, there) = (disk.now(), content(temporary.path()));
    assert_eq!(kept.keys().collect::<Vec<_>>(), there.iter().map(|(path, _)| path).collect::<Vec<_>>());
    for (path, bytes) in there {
        assert!(kept[&path] == bytes, "{path:?}");
    }
}

/// Every file below a folder, and what is in it.
pub(super) fn content(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = folder.canonicalize().expect("a folder");
    files_below(&folder)
        .into_iter()
        .map(|(_, path)| (path.clone(), fs::read(path).expect("a file")))
        .collect()
}
