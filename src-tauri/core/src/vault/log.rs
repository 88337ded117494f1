//! The write-ahead log, looked at before SQLite opens it. SQLite takes the log up to the first frame whose sum is
//! wrong and forgets what lies behind it: right after a power cut, for nothing behind it was ever told as saved;
//! wrong where the disk spoilt a frame afterwards, for then saves that were told would be overwritten unnoticed.
//!
//! The form is SQLite's, <https://sqlite.org/fileformat2.html#walformat>: a head of 32 bytes, and frames of 24
//! bytes and a page. Every sum goes on from the one before it.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;

/// The size of a page.
const PAGE: usize = 4096;
/// The size of the log's head.
const HEAD: usize = 32;
/// The size of the head of a frame.
const FRAME_HEAD: usize = 24;
/// Where the two salts are in the log's head, and how long they are together.
const SALTS: std::ops::Range<usize> = 16..24;

/// Whether the log holds transactions that were committed and that SQLite would not take. A log that cannot be
/// read at all holds none: opening will tell.
pub(super) fn hides_saves(database: &Path) -> bool {
    let log = crate::file::beside(database, "-wal");
    hidden(&log, database).unwrap_or(false)
}

fn hidden(log: &Path, database: &Path) -> std::io::Result<bool> {
    let mut log = BufReader::with_capacity(1 << 16, File::open(log)?);
    let mut head = [0; HEAD];
    log.read_exact(&mut head)?;
    let mut frames = Frames { log, frame: vec![0; FRAME_HEAD + PAGE] };
    match Sum::of_head(&head) {
        Some(sum) => Ok(frames.are_cut_off(&head[SALTS], sum)),
        // No frame is taken. A head that was being written while the power went leaves frames of the round before:
        // they are all in the database.
        None => frames.are_news(&head[SALTS], &mut File::open(database)?),
    }
}

/// The frames of a log from its head on.
struct Frames {
    log: BufReader<File>,
    frame: Vec<u8>,
}

/// The head of a frame.
#[derive(Clone, Copy)]
struct Frame {
    page: u32,
    commits: bool,
    salts: [u8; 8],
}

impl Frames {
    /// The next frame, if there is a whole one; its bytes are in `frame`.
    fn next(&mut self) -> Option<Frame> {
        self.log.read_exact(&mut self.frame).ok()?;
        Some(Frame {
            page: word(&self.frame, 0)?,
            commits: word(&self.frame, 4)? > 0,
            salts: self.frame.get(8..16)?.try_into().ok()?,
        })
    }

    /// Whether there is a transaction behind the one in which the sums break. That one was being written when the
    /// power went, or it was spoilt; there is another only if it had been told as saved.
    fn are_cut_off(&mut self, salts: &[u8], mut sum: Sum) -> bool {
        let (mut broken, mut behind) = (false, 0);
        let (mut in_it, mut ended) = (0, Ended::Nothing);
        while let Some(frame) = self.next() {
            let fits = sum.continues(&self.frame) && frame.salts == *salts;
            let breaks = !fits && !broken;
            broken |= breaks;
            if frame.salts != *salts {
                continue;
            }
            in_it += 1;
            if frame.commits {
                // The last frame of a transaction is repeated to the end of a sector: that is no other one.
                let repeated = in_it == 1 && ended.at(frame.page);
                behind += u32::from(broken && !repeated);
                ended = if breaks { Ended::Somewhere } else { Ended::With(frame.page) };
                in_it = 0;
            }
        }
        behind > 1
    }

    /// Whether a transaction of the head's round holds a page that is not in the database as it is there. The
    /// first frame shares a sector with the head: the power cut that spoilt the one may have spoilt the other.
    fn are_news(&mut self, salts: &[u8], database: &mut File) -> std::io::Result<bool> {
        let mut newest = BTreeMap::new();
        let mut waiting = Vec::new();
        self.next();
        while let Some(frame) = self.next() {
            if !are_nearly(salts, &frame.salts) {
                break;
            }
            waiting.push((frame.page, self.frame[FRAME_HEAD..].to_vec()));
            if frame.commits {
                newest.extend(waiting.drain(..));
            }
        }
        let mut page = vec![0; PAGE];
        for (number, bytes) in newest {
            let place = u64::from(number).saturating_sub(1) * PAGE as u64;
            database.seek(SeekFrom::Start(place))?;
            if database.read_exact(&mut page).is_err() || page != bytes {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// With which page a transaction ended.
enum Ended {
    Nothing,
    With(u32),
    /// The frame that says it is the one in which the sums break.
    Somewhere,
}

impl Ended {
    fn at(&self, page: u32) -> bool {
        match self {
            Ended::Nothing => false,
            Ended::With(last) => *last == page,
            Ended::Somewhere => true,
        }
    }
}

/// The running sum of a log: two words, and in which order of bytes it reads.
struct Sum {
    words: (u32, u32),
    big_endian: bool,
}

impl Sum {
    /// The sum of the log's head; nothing when the head says another.
    fn of_head(head: &[u8; HEAD]) -> Option<Sum> {
        let big_endian = match word(head, 0)? {
            0x377f_0682 => false,
            0x377f_0683 => true,
            _ => return None,
        };
        let mut sum = Sum { words: (0, 0), big_endian };
        sum.add(&head[..HEAD - 8]);
        (Some(sum.words.0) == word(head, HEAD - 8) && Some(sum.words.1) == word(head, HEAD - 4))
            .then_some(sum)
    }

    /// Whether the frame carries the sum that it should.
    fn continues(&mut self, frame: &[u8]) -> bool {
        self.add(&frame[..8]);
        self.add(&frame[FRAME_HEAD..]);
        Some(self.words.0) == word(frame, 16) && Some(self.words.1) == word(frame, 20)
    }

    fn add(&mut self, bytes: &[u8]) {
        for pair in bytes.chunks_exact(8) {
            let of = |at: usize| match (self.big_endian, pair[at..at + 4].try_into()) {
                (true, Ok(bytes)) => u32::from_be_bytes(bytes),
                (false, Ok(bytes)) => u32::from_le_bytes(bytes),
                (_, Err(_)) => 0,
            };
            self.words.0 = self.words.0.wrapping_add(of(0)).wrapping_add(self.words.1);
            self.words.1 = self.words.1.wrapping_add(of(4)).wrapping_add(self.words.0);
        }
    }
}

/// Whether the salts are the same but for a few spoilt bits. Those of two rounds differ in half of them.
fn are_nearly(these: &[u8], those: &[u8]) -> bool {
    these.iter().zip(those).map(|(this, that)| (this ^ that).count_ones()).sum::<u32>() <= 8
}

/// A number of the log's heads.
fn word(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes)
}
