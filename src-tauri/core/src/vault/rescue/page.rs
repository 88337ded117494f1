//! The pages of a damaged database, one by one: each is read from the file or its log, authenticated and
//! decrypted by itself, so that one that is damaged keeps none of the others from being read. Changes nothing.
//!
//! The form is SQLCipher's (version 4): AES-256-CBC, then IV and HMAC-SHA-512 of 64 bytes at the end of the
//! page; and SQLite's for the log.

use crate::failure::Result;
use crate::vault::keys::Secret;
use hmac::{Hmac, KeyInit, Mac};
use openssl::symm::{Cipher, Crypter, Mode};
use sha2::Sha512;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

/// The size of a page.
pub(super) const SIZE: usize = 4096;
/// What of a page SQLite uses.
pub(super) const USABLE: usize = SIZE - IV - SEAL;
const IV: usize = 16;
const SEAL: usize = 64;
/// Where in the first page it stands how many pages there are.
const COUNT: usize = 28;
/// No vault has more pages.
const MOST: u32 = 1 << 24;
/// What a salt is changed by for the key of the HMAC.
const OTHER_SALT: u8 = 0x3a;

/// The pages of a database.
pub(super) struct Pages {
    file: File,
    log: Option<Log>,
    count: u32,
    key: Secret<32>,
    seal: Secret<32>,
    uncertain: Cell<bool>,
}

impl Pages {
    pub(super) fn open(database: &Path, key: &Secret<32>, salt: &[u8; 16]) -> Result<Pages> {
        let file = File::open(database)?;
        let log = Log::read(&crate::file::beside(database, "-wal"));
        let of_file = u32::try_from(file.metadata()?.len().div_ceil(SIZE as u64)).unwrap_or(u32::MAX);
        let count = log.as_ref().map_or(of_file, |log| log.count.max(of_file));
        let seal = seal_key(key, salt)?;
        let uncertain = Cell::new(log.as_ref().is_some_and(|log| log.broken));
        let mut pages = Pages { file, log, count, key: Secret::copied(key.expose())?, seal, uncertain };
        pages.count = count.max(pages.told_count().unwrap_or_default());
        Ok(pages)
    }

    /// How many there are by what the first says: a file that was cut short has fewer.
    fn told_count(&self) -> Option<u32> {
        let first = self.read(1)?;
        Some(u32::from_be_bytes(first.get(COUNT..COUNT + 4)?.try_into().ok()?)).filter(|count| *count <= MOST)
    }

    /// How many there are.
    pub(super) fn count(&self) -> u32 {
        self.count
    }

    /// A page, counted from 1; nothing when it cannot be read or is not authentic.
    pub(super) fn read(&self, number: u32) -> Option<Vec<u8>> {
        if let Some((log, frames)) = self.log.as_ref().and_then(|log| Some((log, log.frames.get(&number)?))) {
            for place in frames.iter().rev() {
                let page = piece(&log.file, *place, SIZE).and_then(|bytes| self.opened(number, &bytes));
                // What the last transaction wrote may have been cut short before it was told as saved.
                if page.is_some() || *place < log.last {
                    return page;
                }
                self.uncertain.set(true);
            }
        }
        let place = u64::from(number.checked_sub(1)?) * SIZE as u64;
        piece(&self.file, place, SIZE).and_then(|bytes| self.opened(number, &bytes))
    }

    /// Whether the log has a part that cannot be read, so that what was saved last may be missing unnoticed.
    pub(super) fn is_uncertain(&self) -> bool {
        self.uncertain.get()
    }

    fn opened(&self, number: u32, bytes: &[u8]) -> Option<Vec<u8>> {
        // Nothing but zeros is what a file is lengthened with.
        let blank = bytes.iter().all(|byte| *byte == 0);
        if blank || !self.is_authentic(number, bytes) { None } else { self.decrypted(number, bytes) }
    }

    fn is_authentic(&self, number: u32, bytes: &[u8]) -> bool {
        let Ok(mut seal) = <Hmac<Sha512> as KeyInit>::new_from_slice(self.seal.expose()) else {
            return false;
        };
        let (content, expected) = bytes.split_at(SIZE - SEAL);
        seal.update(&content[start(number)..]);
        seal.update(&number.to_le_bytes());
        seal.verify_slice(expected).is_ok()
    }

    fn decrypted(&self, number: u32, bytes: &[u8]) -> Option<Vec<u8>> {
        let start = start(number);
        let iv = &bytes[USABLE..USABLE + IV];
        let mut crypter =
            Crypter::new(Cipher::aes_256_cbc(), Mode::Decrypt, self.key.expose(), Some(iv)).ok()?;
        crypter.pad(false);
        // The cipher wants room for a block more.
        let mut page = vec![0; SIZE + IV];
        let done = crypter.update(&bytes[start..USABLE], &mut page[start..]).ok()?;
        crypter.finalize(&mut page[start + done..]).ok()?;
        page.truncate(USABLE);
        Some(page)
    }
}

/// Where the encrypted part of a page begins: the first page begins with the salt.
fn start(number: u32) -> usize {
    if number == 1 { 16 } else { 0 }
}

/// PBKDF2 of two rounds and one block: how SQLCipher makes the key of the HMAC from the raw key.
fn seal_key(key: &Secret<32>, salt: &[u8; 16]) -> Result<Secret<32>> {
    let salt = salt.map(|byte| byte ^ OTHER_SALT);
    let digest = openssl::hash::MessageDigest::sha512();
    Secret::filled(|bytes| openssl::pkcs5::pbkdf2_hmac(key.expose(), &salt, 2, digest, bytes))
}

fn piece(mut file: &File, place: u64, length: usize) -> Option<Vec<u8>> {
    let mut bytes = vec![0; length];
    file.seek(SeekFrom::Start(place)).ok()?;
    file.read_exact(&mut bytes).ok()?;
    Some(bytes)
}

/// The write-ahead log: where the committed states of each page are in it. A frame that is damaged in the midst
/// of the log takes its own page with it, not the ones behind it.
struct Log {
    file: File,
    /// By the page's number, oldest first.
    frames: BTreeMap<u32, Vec<u64>>,
    /// Where the last transaction begins.
    last: u64,
    /// Whether there is a frame of which it cannot be said whose page it was.
    broken: bool,
    count: u32,
}

const LOG_HEAD: u64 = 32;
const FRAME_HEAD: usize = 24;
const FRAME: u64 = (FRAME_HEAD + SIZE) as u64;

impl Log {
    fn read(path: &Path) -> Option<Log> {
        let file = File::open(path).ok()?;
        let heads = (0..(file.metadata().ok()?.len().saturating_sub(LOG_HEAD)) / FRAME)
            .map(|at| (LOG_HEAD + at * FRAME, piece(&file, LOG_HEAD + at * FRAME, FRAME_HEAD)));
        let heads: Vec<(u64, Vec<u8>)> =
            heads.map(|(place, head)| (place, head.unwrap_or_default())).collect();
        // Frames of an earlier round of the log are of another salt. Where the head of the log is damaged, the
        // first frame is of this round.
        let salt = |head: &Vec<u8>| head.get(8..16).map(<[u8]>::to_vec);
        let of_log = piece(&file, 16, 8);
        let any = heads.iter().any(|(_, head)| salt(head) == of_log);
        let salts = if any { of_log } else { salt(&heads.first()?.1) };
        let mut log = Log { file, frames: BTreeMap::new(), last: LOG_HEAD, broken: false, count: 0 };
        let (mut waiting, mut begun, mut strange) = (Vec::new(), LOG_HEAD, false);
        for (place, head) in &heads {
            let word =
                |at: usize| head.get(at..at + 4).and_then(|b| Some(u32::from_be_bytes(b.try_into().ok()?)));
            let (Some(number), Some(commit), true) = (word(0), word(4), salt(head) == salts) else {
                strange = true;
                continue;
            };
            log.broken |= strange;
            waiting.push((number, place + FRAME_HEAD as u64));
            if commit > 0 {
                // The last frame of a transaction is repeated to the end of a sector: that is no other one.
                let repeated = waiting.len() == 1 && log.frames.contains_key(&number);
                (log.count, log.last) = (commit, if repeated { log.last } else { begun });
                begun = place + FRAME;
                waiting
                    .drain(..)
                    .for_each(|(number, place)| log.frames.entry(number).or_default().push(place));
            }
        }
        Some(log)
    }
}
