//! A text on the system's clipboard for a short while: out of its history where the system lets a program ask for
//! that, and taken back only while it is still there. While another program holds the clipboard that is tried again. The
//! one place where the systems differ in it.

use laatija_core::failure::{Code, Failure, Result};
use laatija_core::outside::LENT;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What holds a text for other programs.
pub trait Board: Send {
    /// Puts a text on it.
    fn put(&mut self, text: &str) -> std::result::Result<(), String>;
    /// The text on it, whoever put it there; none when something else or nothing is on it.
    fn text(&mut self) -> std::result::Result<Option<String>, String>;
    /// Takes away what is on it.
    fn clear(&mut self) -> std::result::Result<(), String>;
}

/// How soon a text is tried to be taken back again that another program kept from it.
const AGAIN: Duration = Duration::from_millis(500);
/// How often, and how soon one after the other, at the end: nothing is left to try later.
const AT_LAST: (u32, Duration) = (20, Duration::from_millis(50));

/// The clipboard, and by what a text that this program put there is known again.
pub struct Clipboard {
    lent: Arc<Mutex<Lent>>,
    /// How long a text stays, and how soon it is tried again to take it back.
    waits: (Duration, Duration),
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
        Clipboard::of(|| system::open().map(|board| Box::new(board) as Box<dyn Board>), (LENT, AGAIN))
    }
}

impl Clipboard {
    fn of(
        open: impl Fn() -> std::result::Result<Box<dyn Board>, String> + Send + 'static,
        waits: (Duration, Duration),
    ) -> Clipboard {
        let lent =
            Lent { open: Box::new(open), board: None, keys: RandomState::new(), digest: None, turn: 0 };
        Clipboard { lent: Arc::new(Mutex::new(lent)), waits }
    }

    /// Puts a text on the clipboard; after a while it is taken back.
    pub fn lend(&self, text: &str) -> Result<()> {
        let turn = locked(&self.lent)
            .put(text)
            .map_err(|why| Failure::new(Code::NoClipboard).with("detail", why))?;
        self.take_back_after(self.waits.0, turn);
        Ok(())
    }

    /// Takes the text back now, if it is still there.
    ///
    /// # Errors
    /// `clipboard-held` while another program keeps it: then it is tried again until it succeeds.
    pub fn take_back(&self) -> Result<()> {
        let mut lent = locked(&self.lent);
        lent.take_back().map_err(|why| {
            self.take_back_after(self.waits.1, lent.turn);
            Failure::new(Code::ClipboardHeld).with("detail", why)
        })
    }

    /// Takes the text back before the program ends, and waits a moment for whoever holds the clipboard.
    pub fn take_back_at_last(&self) {
        let (times, wait) = AT_LAST;
        for _ in 0..times {
            if locked(&self.lent).take_back().is_ok() {
                return;
            }
            std::thread::sleep(wait);
        }
    }

    /// Takes the text of this turn back by the clock, again and again until it is gone.
    fn take_back_after(&self, first: Duration, turn: u64) {
        let (lent, again) = (self.lent.clone(), self.waits.1);
        std::thread::spawn(move || {
            std::thread::sleep(first);
            while !locked(&lent).is_gone(turn) {
                std::thread::sleep(again);
            }
        });
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

    /// Forgets the text only when it is gone, or another is in its place.
    fn take_back(&mut self) -> std::result::Result<(), String> {
        let Some((digest, board)) = self.digest.zip(self.board.as_mut()) else { return Ok(()) };
        if board.text()?.is_some_and(|text| mark(&self.keys, &text) == digest) {
            board.clear()?;
        }
        self.digest = None;
        Ok(())
    }

    /// Whether the text of this turn is off the clipboard now. A later one has a clock of its own.
    fn is_gone(&mut self, turn: u64) -> bool {
        self.turn != turn || self.take_back().is_ok()
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

        fn text(&mut self) -> Result<Option<String>, String> {
            match self.0.get_text() {
                Ok(text) => Ok(Some(text)),
                // Something else is there, or nothing.
                Err(arboard::Error::ContentNotAvailable | arboard::Error::ConversionFailure) => Ok(None),
                Err(error) => Err(error.to_string()),
            }
        }

        fn clear(&mut self) -> Result<(), String> {
            self.0.clear().map_err(|error| error.to_string())
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
    struct Shared(Arc<Mutex<Option<String>>>, Arc<Mutex<Held>>);

    /// How often another program still keeps this one from reading and from clearing.
    #[derive(Default)]
    struct Held {
        reads: u32,
        clears: u32,
    }

    fn turn_away(left: &mut u32) -> std::result::Result<(), String> {
        let held = *left > 0;
        *left = left.saturating_sub(1);
        if held { Err("held".to_owned()) } else { Ok(()) }
    }

    impl Board for Shared {
        fn put(&mut self, text: &str) -> std::result::Result<(), String> {
            *self.0.lock().unwrap() = Some(text.to_owned());
            Ok(())
        }
        fn text(&mut self) -> std::result::Result<Option<String>, String> {
            turn_away(&mut self.1.lock().unwrap().reads)?;
            Ok(self.0.lock().unwrap().clone())
        }
        fn clear(&mut self) -> std::result::Result<(), String> {
            turn_away(&mut self.1.lock().unwrap().clears)?;
            *self.0.lock().unwrap() = None;
            Ok(())
        }
    }

    /// What is on the clipboard.
    type There = Arc<Mutex<Option<String>>>;

    fn clipboard(stays: Duration) -> (Clipboard, There) {
        let (clipboard, there, _) = held_clipboard((stays, LONG), Held::default());
        (clipboard, there)
    }

    fn held_clipboard(waits: (Duration, Duration), held: Held) -> (Clipboard, There, Arc<Mutex<Held>>) {
        let (there, held) = (Arc::new(Mutex::new(None)), Arc::new(Mutex::new(held)));
        let (shared, holds) = (there.clone(), held.clone());
        let open = move || Ok(Box::new(Shared(shared.clone(), holds.clone())) as Box<dyn Board>);
        (Clipboard::of(open, waits), there, held)
    }

    fn until_gone(there: &Mutex<Option<String>>) {
        while there.lock().unwrap().is_some() {
            std::thread::yield_now();
        }
    }

    const LONG: Duration = Duration::from_secs(3600);

    #[test]
    fn a_text_is_taken_back_only_while_it_is_still_there() {
        let (clipboard, there) = clipboard(LONG);
        clipboard.lend("yksi\nkaksi").unwrap();
        assert_eq!(there.lock().unwrap().as_deref(), Some("yksi\nkaksi"));
        // As Windows hands it back.
        *there.lock().unwrap() = Some("yksi\r\nkaksi".to_owned());
        clipboard.take_back().unwrap();
        assert_eq!(*there.lock().unwrap(), None);
        clipboard.lend("kolme").unwrap();
        *there.lock().unwrap() = Some("somebody else's".to_owned());
        clipboard.take_back().unwrap();
        assert_eq!(there.lock().unwrap().as_deref(), Some("somebody else's"));
        // What was given up once is not taken back later either.
        *there.lock().unwrap() = Some("kolme".to_owned());
        clipboard.take_back().unwrap();
        assert_eq!(there.lock().unwrap().as_deref(), Some("kolme"));
    }

    #[test]
    fn a_text_goes_by_itself_and_not_by_the_clock_of_an_earlier_one() {
        let (short, there) = clipboard(Duration::ZERO);
        short.lend("lyhyt").unwrap();
        until_gone(&there);
        let (long, there) = clipboard(LONG);
        long.lend("ensin").unwrap();
        let first = locked(&long.lent).turn;
        long.lend("sitten").unwrap();
        assert_ne!(locked(&long.lent).turn, first, "the clock of the first finds another turn");
        assert_eq!(there.lock().unwrap().as_deref(), Some("sitten"));
    }

    #[test]
    fn a_system_without_a_clipboard_says_so() {
        let none = Clipboard::of(|| Err("none".to_owned()), (LONG, LONG));
        assert_eq!(none.lend("x").unwrap_err().code, Code::NoClipboard);
        none.take_back().unwrap();
    }

    #[test]
    fn what_another_program_holds_is_told_and_taken_back_later() {
        let cases = [Held { reads: 1, clears: 0 }, Held { reads: 0, clears: 1 }];
        for held in cases {
            let (clipboard, there, _) = held_clipboard((LONG, LONG), held);
            clipboard.lend("salaista").unwrap();
            assert_eq!(clipboard.take_back().unwrap_err().code, Code::ClipboardHeld);
            assert_eq!(there.lock().unwrap().as_deref(), Some("salaista"));
            clipboard.take_back().unwrap();
            assert_eq!(*there.lock().unwrap(), None);
        }
    }

    #[test]
    fn the_clock_and_the_end_try_again_while_another_program_holds_it() {
        let zero = Duration::ZERO;
        let (by_clock, there, _) = held_clipboard((zero, zero), Held { reads: 2, clears: 2 });
        by_clock.lend("salaista").unwrap();
        until_gone(&there);
        let (by_hand, there, _) = held_clipboard((LONG, zero), Held { reads: 1, clears: 1 });
        by_hand.lend("salaista").unwrap();
        by_hand.take_back().unwrap_err();
        until_gone(&there);
        let (at_last, there, held) = held_clipboard((LONG, LONG), Held { reads: 1, clears: 1 });
        at_last.lend("salaista").unwrap();
        at_last.take_back_at_last();
        assert_eq!(*there.lock().unwrap(), None);
        let held = held.lock().unwrap();
        assert_eq!((held.reads, held.clears), (0, 0));
    }
}
