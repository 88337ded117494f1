//! A display that nobody sees, looked at from outside: the pixels of Xvfb from where it keeps them, and
//! the one thing a person does to a window from outside, closing it. No driver takes part.

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::unix::fs::FileExt;
use std::os::unix::net::UnixStream;
use std::path::Path;

/// One line of pixels in so many is looked at.
const EVERY: u64 = 8;

/// The pixels of a display that keeps them in a file: XWD, whose head is words of four bytes.
pub struct Screen {
    file: File,
    pixels: u64,
    line: u64,
    width: u64,
    height: u64,
}

impl Screen {
    /// The screen whose display was started with `-fbdir` on this folder.
    ///
    /// # Errors
    /// There is no such file.
    pub fn open(folder: &Path) -> io::Result<Screen> {
        let file = File::open(folder.join("Xvfb_screen0"))?;
        let word = |number: u64| -> io::Result<u64> {
            let mut bytes = [0; 4];
            file.read_exact_at(&mut bytes, number * 4)?;
            Ok(u32::from_be_bytes(bytes).into())
        };
        let (head, width, height, line, colours) = (word(0)?, word(4)?, word(5)?, word(12)?, word(19)?);
        /// Bytes of one entry of the list of colours between the head and the pixels.
        const COLOUR: u64 = 12;
        Ok(Screen { pixels: head + colours * COLOUR, line, width, height, file })
    }

    /// Some lines of pixels, as they are now.
    ///
    /// # Errors
    /// The display is gone.
    pub fn look(&self) -> io::Result<Vec<u8>> {
        let mut picture = Vec::new();
        for number in (0..self.height).step_by(EVERY as usize) {
            let mut line = vec![0; self.line as usize];
            self.file.read_exact_at(&mut line, self.pixels + number * self.line)?;
            picture.extend(line);
        }
        Ok(picture)
    }

    /// Its upper left part of this size, as a PNG.
    ///
    /// # Errors
    /// The display is gone.
    pub fn picture(&self, width: u32, height: u32) -> io::Result<Vec<u8>> {
        let (width, height) = (self.width.min(width.into()), self.height.min(height.into()));
        let mut colours = Vec::new();
        for number in 0..height {
            let mut line = vec![0; width as usize * 4];
            self.file.read_exact_at(&mut line, self.pixels + number * self.line)?;
            colours.extend(line.chunks(4).flat_map(|pixel| [pixel[2], pixel[1], pixel[0]]));
        }
        let mut png = Vec::new();
        let mut encoder = png::Encoder::new(&mut png, width as u32, height as u32);
        encoder.set_color(png::ColorType::Rgb);
        encoder.write_header()?.write_image_data(&colours)?;
        Ok(png)
    }
}

/// Asks the one window that is seen on this display to close, as its title bar would. The protocol of X
/// is spoken here in its four words, because nothing that is installed speaks them.
///
/// # Errors
/// The display does not answer.
///
/// # Panics
/// When no window that can be asked is seen.
pub fn close_window(display: &str) -> io::Result<()> {
    let mut speaker = Speaker::open(display)?;
    let (protocols, delete) = (speaker.atom("WM_PROTOCOLS")?, speaker.atom("WM_DELETE_WINDOW")?);
    for window in speaker.windows()? {
        if speaker.is_seen(window)? && speaker.knows(window, protocols, delete)? {
            return speaker.tell(window, protocols, delete);
        }
    }
    panic!("no window on {display} can be asked to close");
}

/// Speaks with a display.
struct Speaker {
    stream: UnixStream,
    root: u32,
}

/// The fixed part of an answer.
const HEAD: usize = 32;

impl Speaker {
    fn open(display: &str) -> io::Result<Speaker> {
        let mut stream = UnixStream::connect(format!("/tmp/.X11-unix/X{}", display.trim_start_matches(':')))?;
        // Little-endian, version 11.0, no authorisation.
        stream.write_all(&[b'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0])?;
        let mut head = [0; 8];
        stream.read_exact(&mut head)?;
        let mut rest = vec![0; usize::from(u16::from_le_bytes([head[6], head[7]])) * 4];
        stream.read_exact(&mut rest)?;
        if head[0] != 1 {
            return Err(io::Error::other("the display refuses"));
        }
        // The first screen follows the maker's name and eight bytes for each form of pixels.
        let vendor = usize::from(u16::from_le_bytes([rest[16], rest[17]])).next_multiple_of(4);
        let root = word(&rest, 32 + vendor + 8 * usize::from(rest[21]));
        Ok(Speaker { stream, root })
    }

    /// Says something; its length in words is its third and fourth byte.
    fn say(&mut self, mut words: Vec<u8>) -> io::Result<()> {
        words.resize(words.len().next_multiple_of(4), 0);
        let length = u16::try_from(words.len() / 4).expect("a short request").to_le_bytes();
        words[2..4].copy_from_slice(&length);
        self.stream.write_all(&words)
    }

    /// Asks something; gives the whole answer.
    fn ask(&mut self, words: Vec<u8>) -> io::Result<Vec<u8>> {
        self.say(words)?;
        let mut answer = vec![0; HEAD];
        self.stream.read_exact(&mut answer)?;
        if answer[0] != 1 {
            return Err(io::Error::other(format!("the display answers with error {}", answer[1])));
        }
        let more = word(&answer, 4) as usize * 4;
        answer.resize(HEAD + more, 0);
        self.stream.read_exact(&mut answer[HEAD..])?;
        Ok(answer)
    }

    fn atom(&mut self, name: &str) -> io::Result<u32> {
        const INTERN_ATOM: u8 = 16;
        let length = u8::try_from(name.len()).expect("a short name");
        let words = [&[INTERN_ATOM, 0, 0, 0, length, 0, 0, 0], name.as_bytes()].concat();
        Ok(word(&self.ask(words)?, 8))
    }

    /// The windows that lie on the screen itself.
    fn windows(&mut self) -> io::Result<Vec<u32>> {
        const QUERY_TREE: u8 = 15;
        let root = self.root;
        let answer = self.ask(about(QUERY_TREE, root, &[]))?;
        Ok(words_of(&answer[HEAD..]))
    }

    fn is_seen(&mut self, window: u32) -> io::Result<bool> {
        const GET_ATTRIBUTES: u8 = 3;
        const VIEWABLE: u8 = 2;
        Ok(self.ask(about(GET_ATTRIBUTES, window, &[]))?[26] == VIEWABLE)
    }

    /// Whether the window understands this protocol.
    fn knows(&mut self, window: u32, protocols: u32, protocol: u32) -> io::Result<bool> {
        const GET_PROPERTY: u8 = 20;
        let answer = self.ask(about(GET_PROPERTY, window, &[protocols, 0, 0, 32]))?;
        Ok(words_of(&answer[HEAD..]).contains(&protocol))
    }

    fn tell(&mut self, window: u32, protocols: u32, protocol: u32) -> io::Result<()> {
        const SEND_EVENT: u8 = 25;
        const CLIENT_MESSAGE: u32 = 33 | 32 << 8;
        let event = [CLIENT_MESSAGE, window, protocols, protocol, 0, 0, 0, 0];
        let everybody = 0;
        self.say(about(SEND_EVENT, window, &[&[everybody][..], &event].concat()))?;
        // The answer to any question proves that the event was taken.
        self.windows().map(drop)
    }
}

/// A request about a window.
fn about(request: u8, window: u32, more: &[u32]) -> Vec<u8> {
    let mut words = vec![request, 0, 0, 0];
    words.extend([&[window], more].concat().iter().flat_map(|word| word.to_le_bytes()));
    words
}

fn word(bytes: &[u8], at: usize) -> u32 {
    let word = bytes.get(at..at + 4).and_then(|word| word.try_into().ok());
    word.map(u32::from_le_bytes).unwrap_or_default()
}

fn words_of(bytes: &[u8]) -> Vec<u32> {
    (0..bytes.len()).step_by(4).map(|at| word(bytes, at)).collect()
}
