//! Locks where the page does not do it: before sleep and behind a locked screen, when it has long said nothing, and
//! when its process has ended. The page is asked first; one that says nothing hangs, has nothing left to put away but
//! what was typed last, and must not leave the vault open.

use crate::page;
use crate::standby::{self, Awake};
use laatija_core::workspace::Workspace;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};
use tauri::Emitter;

/// How long before sleep, or behind a locked screen, a page may do nothing before the core locks by itself.
const LOCKING_GRACE: Duration = Duration::from_secs(2);

/// How long after the minutes of the settings a page may have said nothing before it is asked whether it is there: it
/// locks by itself before.
const SILENCE: Duration = Duration::from_secs(60);

/// How long it may take to answer that.
const ANSWERING_GRACE: Duration = Duration::from_secs(20);

/// How often it is looked at how long the page has said nothing.
const LOOK: Duration = Duration::from_secs(5);

/// Counts the commands that run, and those that ever began or ended.
#[derive(Default)]
pub struct Pace {
    running: AtomicUsize,
    turns: AtomicUsize,
}

impl Pace {
    /// Waits until for so long no command ran, began or ended; false when it is no longer waited for.
    pub fn rested(&self, grace: Duration, waited_for: impl Fn() -> bool) -> bool {
        loop {
            let before = self.turns();
            std::thread::sleep(grace);
            if !waited_for() {
                return false;
            }
            if self.running.load(Ordering::SeqCst) == 0 && self.turns() == before {
                return true;
            }
        }
    }

    fn turns(&self) -> usize {
        self.turns.load(Ordering::SeqCst)
    }
}

/// A command that runs, until it is dropped.
pub struct Busy(Arc<Pace>);

impl Busy {
    /// One more runs.
    pub fn begin(pace: &Arc<Pace>) -> Busy {
        pace.running.fetch_add(1, Ordering::SeqCst);
        pace.turns.fetch_add(1, Ordering::SeqCst);
        Busy(pace.clone())
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.turns.fetch_add(1, Ordering::SeqCst);
        self.0.running.fetch_sub(1, Ordering::SeqCst);
    }
}

/// The window whose vault is locked from here, and what it works on.
#[derive(Clone)]
pub struct Watched {
    /// The window.
    pub window: tauri::WebviewWindow,
    /// What the page's commands are run on.
    pub workspace: Arc<Mutex<Workspace>>,
    /// How they come and go.
    pub pace: Arc<Pace>,
    /// Counts what the page answered, or locked: a wait that began before the last of them is over.
    pub asked: Arc<AtomicU64>,
}

impl Watched {
    fn workspace(&self) -> MutexGuard<'_, Workspace> {
        self.workspace.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell(&self, signal: &str) {
        let _ = self.window.emit(signal, ());
    }

    /// Locks without the page, and starts another.
    fn lock(&self) {
        let _ = self.workspace().lock_without_page();
        let _ = page::start_anew(&self.window, "view=unlock");
    }

    /// After how many minutes of rest the open vault is locked; nothing when none is open, or a command has it.
    fn minutes(&self) -> Option<u32> {
        let mut workspace = match self.workspace.try_lock() {
            Ok(workspace) => workspace,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return None,
        };
        workspace.is_open().then(|| workspace.idle_minutes())
    }
}

/// Locks when the computer goes to sleep or its screen is locked: the page puts everything away first. One that cannot
/// says so and stays covered, since its text exists nowhere else.
pub fn lock_when_away(watched: &Watched, awake: Awake) {
    let kept = watched.clone();
    standby::watch(&watched.window, awake.clone(), move || {
        let watched = kept.clone();
        let before = watched.asked.load(Ordering::SeqCst);
        watched.tell("laatija:lock");
        let awake = awake.clone();
        std::thread::spawn(move || {
            let unanswered =
                || watched.asked.load(Ordering::SeqCst) == before && watched.workspace().is_open();
            if watched.pace.rested(LOCKING_GRACE, unanswered) {
                watched.lock();
            }
            standby::release(&awake);
        });
    });
}

/// Locks when the page has said nothing for longer than it would leave the vault open itself, and gives no sign of life
/// when it is asked: its own clock hangs with it. One that somebody only reads answers.
pub fn lock_when_silent(watched: &Watched) {
    let watched = watched.clone();
    std::thread::spawn(move || {
        let mut silence = Silence::since(Instant::now());
        loop {
            std::thread::sleep(LOOK);
            let long = silence.until(Instant::now(), &watched.pace);
            // Asked for only now: while somebody works nobody else looks into the vault.
            if long < SILENCE || !watched.minutes().is_some_and(|minutes| is_too_long(long, minutes)) {
                continue;
            }
            let ask = || watched.tell("laatija:there");
            if says_nothing(&watched.pace, ANSWERING_GRACE, ask, || watched.workspace().is_open()) {
                watched.lock();
            }
        }
    });
}

/// How long nothing has come from the page.
struct Silence {
    turns: usize,
    since: Instant,
}

impl Silence {
    fn since(now: Instant) -> Silence {
        Silence { turns: 0, since: now }
    }

    fn until(&mut self, now: Instant, pace: &Pace) -> Duration {
        if pace.turns() != self.turns || pace.running.load(Ordering::SeqCst) > 0 {
            *self = Silence { turns: pace.turns(), since: now };
        }
        now.duration_since(self.since)
    }
}

fn is_too_long(silence: Duration, minutes: u32) -> bool {
    silence >= Duration::from_secs(60) * minutes + SILENCE
}

/// Asks for a sign of life; whether none came, and there is still something to lock.
fn says_nothing(pace: &Pace, grace: Duration, ask: impl FnOnce(), is_open: impl Fn() -> bool) -> bool {
    let before = pace.turns();
    ask();
    pace.rested(grace, || pace.turns() == before && is_open())
}

/// Locks when the page's process has ended by itself, since nobody is left who would, and starts another. One that
/// ends before it has asked for anything is not started again and again.
pub fn lock_when_the_page_ends(watched: &Watched) -> tauri::Result<()> {
    let kept = watched.clone();
    let begun = AtomicUsize::new(usize::MAX);
    page::watch_end(&watched.window, move || {
        let watched = kept.clone();
        let turns = watched.pace.turns();
        let lives = begun.swap(turns, Ordering::SeqCst) != turns;
        // A command may hold the workspace, and this is the window's thread.
        std::thread::spawn(move || {
            let mut workspace = watched.workspace();
            if workspace.is_open() {
                let _ = workspace.lock_without_page();
            }
            drop(workspace);
            if lives {
                let _ = page::start_anew(&watched.window, "view=unlock");
            }
        });
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);

    #[test]
    fn a_page_has_been_silent_since_its_last_command() {
        let (pace, start) = (Arc::new(Pace::default()), Instant::now());
        let mut silence = Silence::since(start);
        assert_eq!(silence.until(start + MINUTE, &pace), MINUTE);
        let running = Busy::begin(&pace);
        assert_eq!(silence.until(start + 2 * MINUTE, &pace), Duration::ZERO);
        assert_eq!(silence.until(start + 9 * MINUTE, &pace), Duration::ZERO, "as long as it runs");
        drop(running);
        assert_eq!(silence.until(start + 10 * MINUTE, &pace), Duration::ZERO);
        assert_eq!(silence.until(start + 21 * MINUTE, &pace), 11 * MINUTE);
        assert!(is_too_long(11 * MINUTE, 10) && !is_too_long(11 * MINUTE, 11), "the page goes first");
    }

    #[test]
    fn a_page_that_hangs_is_told_from_one_that_is_only_read_and_from_one_that_has_locked() {
        let pace = Arc::new(Pace::default());
        let grace = Duration::from_millis(1);
        let answers = || drop(Busy::begin(&pace));
        assert!(!says_nothing(&pace, grace, answers, || true), "it is there");
        assert!(!says_nothing(&pace, grace, || {}, || false), "nothing is open any more");
        assert!(says_nothing(&pace, grace, || {}, || true), "it hangs");
    }
}
