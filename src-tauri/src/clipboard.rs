//! A text on the system's clipboard for a short while: out of its history where the system lets a program ask for
//! that, and taken back only while it is still there. The one place where the systems differ in it.

use laatija_core::failure::{Code, Failure, Result};
use laatija_core::outside::LENT;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What holds a text for other programs.
pub trait Board: Send {
    /// Puts a text on it.
    fn put(&mut self, text: &str) -> std::result::Result<(), String>;
    /// The text on it, whoever put it there.
    fn text(&mut self) -> Option<String>;
    /// Takes away what is on it.
    fn clear(&mut self);
}

/// The clipboard, and by what a text that this program put there is known again.
pub struct Clipboard {
    lent: Arc<Mutex<Lent>>,
    /// How long a text stays.
    stays: Duration,
}

/// What is lent. Of the text itself nothing is kept: it is known again by a keyed digest.
struct Lent {
    open: Box<dyn Fn() -> std::result::Result<Box<dyn Board>, String> + Send>,
    board: Option<Box<dyn Board>>,
    keys: RandomState,
    digest: Option<(usize, u64)>,
    /// Counts the texts: the clock of an earlier one does not take a later one back.
    turn: u64,
}

impl Default for Clipboard {
    fn default() -> Clipboard {
        Clipboard::of(|| system::open().map(|board| Box::new(board) as Box<dyn Board>), LENT)
    }
}

impl Clipboard {
    fn of(
        open: impl Fn() -> std::result::Result<Box<dyn Board>, String> + Send + 'static,
        stays: Duration,
    ) -> Clipboard {
        let lent =
            Lent { open: Box::new(open), board: None, keys: RandomState::new(), digest: None, turn: 0 };
        Clipboard { lent: Arc::new(Mutex::new(lent)), stays }
    }

    /// Puts a text on the clipboard; after a while it is taken back.
    pub fn lend(&self, text: &str) -> Result<()> {
        let turn = locked(&self.lent)
            .put(text)
            .map_err(|why| Failure::new(Code::NoClipboard).with("detail", why))?;
        let (lent, stays) = (self.lent.clone(), self.stays);
        std::thread::spawn(move || {
            std::thread::sleep(stays);
            let mut lent = locked(&lent);
            if lent.turn == turn {
                lent.take_back();
            }
        });
        Ok(())
    }

    /// Takes the text back now, if it is still there.
    pub fn take_back(&self) {
        locked(&self.lent).take_back();
    }
}

fn locked(lent: &Mutex<Lent>) -> MutexGuard<'_, Lent> {
    lent.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Lent {
    /// Gives the number of the text.
    fn put(&mut self, text: &str) -> std::result::Result<u64, String> {
        if self.board.is_none() {
            self.board = Some((self.open)()?);
        }
        let board = self.board.as_mut().ok_or_else(String::new)?;
        board.put(text)?;
        self.digest = Some(mark(&self.keys, text));
        self.turn += 1;
        Ok(self.turn)
    }

    fn take_back(&mut self) {
        let Some((digest, board)) = self.digest.take().zip(self.board.as_mut()) else { return };
        if board.text().is_some_and(|text| mark(&self.keys, &text) == digest) {
            board.clear();
        }
    }
}

/// By what a text is known again. Systems may turn its line ends into their own.
fn mark(keys: &RandomState, text: &str) -> (usize, u64) {
    let text = text.replace("\r\n", "\n");
    (text.len(), keys.hash_one(text))
}

mod system {
    use super::Board;

    pub struct System(arboard::Clipboard);

    pub fn open() -> Result<System, String> {
        arboard::Clipboard::new().map(System).map_err(|error| error.to_string())
    }

    impl Board for System {
        fn put(&mut self, text: &str) -> Result<(), String> {
            outside_history(self.0.set()).text(text).map_err(|error| error.to_string())
        }

        fn text(&mut self) -> Option<String> {
            self.0.get_text().ok()
        }

        fn clear(&mut self) {
            let _ = self.0.clear();
        }
    }

    /// Programs that keep a history are told by a mark beside the text (x-kde-passwordManagerHint); not all ask.
    #[cfg(target_os = "linux")]
    fn outside_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
        arboard::SetExtLinux::exclude_from_history(set)
    }

    /// Neither in the history, nor on the person's other computers, nor for programs that watch the clipboard.
    #[cfg(windows)]
    fn outside_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
        use arboard::SetExtWindows;
        set.exclude_from_history().exclude_from_cloud().exclude_from_monitoring()
    }

    /// Programs that keep a history are told by a mark beside the text (org.nspasteboard.ConcealedType).
    #[cfg(target_os = "macos")]
    fn outside_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
        arboard::SetExtApple::exclude_from_history(set)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A clipboard that the test looks at and other programs write to.
    struct Shared(Arc<Mutex<Option<String>>>);

    impl Board for Shared {
        fn put(&mut self, text: &str) -> std::result::Result<(), String> {
            *self.0.lock().unwrap() = Some(text.to_owned());
            Ok(())
        }
        fn text(&mut self) -> Option<String> {
            self.0.lock().unwrap().clone()
        }
        fn clear(&mut self) {
            *self.0.lock().unwrap() = None;
        }
    }

    fn clipboard(stays: Duration) -> (Clipboard, Arc<Mutex<Option<String>>>) {
        let there = Arc::new(Mutex::new(None));
        let shared = there.clone();
        (Clipboard::of(move || Ok(Box::new(Shared(shared.clone()))), stays), there)
    }

    const LONG: Duration = Duration::from_secs(3600);

    #[test]
    fn a_text_is_taken_back_only_while_it_is_still_there() {
        let (clipboard, there) = clipboard(LONG);
        clipboard.lend("yksi\nkaksi").unwrap();
        assert_eq!(there.lock().unwrap().as_deref(), Some("yksi\nkaksi"));
        // As Windows hands it back.
        *there.lock().unwrap() = Some("yksi\r\nkaksi".to_owned());
        clipboard.take_back();
        assert_eq!(*there.lock().unwrap(), None);
        clipboard.lend("kolme").unwrap();
        *there.lock().unwrap() = Some("somebody else's".to_owned());
        clipboard.take_back();
        assert_eq!(there.lock().unwrap().as_deref(), Some("somebody else's"));
        // What was given up once is not taken back later either.
        *there.lock().unwrap() = Some("kolme".to_owned());
        clipboard.take_back();
        assert_eq!(there.lock().unwrap().as_deref(), Some("kolme"));
    }

    #[test]
    fn a_text_goes_by_itself_and_not_by_the_clock_of_an_earlier_one() {
        let (short, there) = clipboard(Duration::ZERO);
        short.lend("lyhyt").unwrap();
        while there.lock().unwrap().is_some() {
            std::thread::yield_now();
        }
        let (long, there) = clipboard(LONG);
        long.lend("ensin").unwrap();
        let first = locked(&long.lent).turn;
        long.lend("sitten").unwrap();
        assert_ne!(locked(&long.lent).turn, first, "the clock of the first finds another turn");
        assert_eq!(there.lock().unwrap().as_deref(), Some("sitten"));
    }

    #[test]
    fn a_system_without_a_clipboard_says_so() {
        let none = Clipboard::of(|| Err("none".to_owned()), LONG);
        assert_eq!(none.lend("x").unwrap_err().code, Code::NoClipboard);
        none.take_back();
    }
}
