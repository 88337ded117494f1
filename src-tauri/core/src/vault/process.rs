//! What the whole process does for the secrets in its memory.

use std::alloc::System;
use zeroizing_alloc::ZeroAlloc;

/// Every piece of memory that is given back is wiped first, whatever was in it: what the workspace forgets when
/// it locks is then nowhere any more. SQLCipher wipes its own; keys are wiped by their types besides.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

/// Keeps memory out of crash dumps and away from other programs of the same user. Called first of
/// all; where the system refuses, the program still runs.
#[cfg(unix)]
pub fn harden_process() {
    // Of one byte no dump is written either, and Linux then hands none to a program that collects them
    // (`core_pattern`), which a limit of nothing does not keep it from. It holds for the page's process too.
    let bytes = libc::rlim_t::from(cfg!(target_os = "linux"));
    let none = libc::rlimit { rlim_cur: bytes, rlim_max: bytes };
    // SAFETY: both calls read only their arguments and change only this process.
    unsafe {
        libc::setrlimit(libc::RLIMIT_CORE, &none);
        #[cfg(target_os = "linux")]
        libc::prctl(libc::PR_SET_DUMPABLE, 0, 0, 0, 0);
    }
}

/// Keeps memory out of crash reports. Called first of all.
#[cfg(windows)]
pub fn harden_process() {
    #[link(name = "kernel32")]
    unsafe extern "system" {
        fn SetErrorMode(mode: u32) -> u32;
        fn WerSetFlags(flags: u32) -> i32;
    }
    const FAIL_CRITICAL_ERRORS: u32 = 0x1;
    const NO_FAULT_BOX: u32 = 0x2;
    const REPORT_WITHOUT_HEAP: u32 = 0x1;
    // SAFETY: both calls take numbers and change only this process.
    unsafe {
        SetErrorMode(FAIL_CRITICAL_ERRORS | NO_FAULT_BOX);
        WerSetFlags(REPORT_WITHOUT_HEAP);
    }
}

/// What of a process's memory can be found by looking through all of it.
#[cfg(test)]
#[cfg(target_os = "linux")]
pub mod memory {
    use std::fs::{self, File};
    use std::os::unix::fs::FileExt;

    /// What is looked for, kept so that looking does not find itself.
    pub struct Wanted(Vec<u8>);

    const VEIL: u8 = 0x5A;
    const PIECE: usize = 4 << 20;

    impl Wanted {
        /// Keeps these bytes veiled.
        pub fn new(bytes: &[u8]) -> Wanted {
            Wanted(bytes.iter().map(|byte| byte ^ VEIL).collect())
        }

        /// The bytes themselves, for as long as the caller keeps them.
        pub fn bytes(&self) -> Vec<u8> {
            self.0.iter().map(|byte| byte ^ VEIL).collect()
        }

        /// How often it is in these bytes.
        fn count(&self, bytes: &[u8]) -> usize {
            let (mut count, mut rest) = (0, bytes);
            let first = i32::from(self.0[0] ^ VEIL);
            loop {
                // SAFETY: it looks at as many bytes as there are.
                let place = unsafe { libc::memchr(rest.as_ptr().cast(), first, rest.len()) };
                if place.is_null() {
                    return count;
                }
                rest = &rest[place as usize - rest.as_ptr() as usize..];
                let same = || rest.iter().zip(&self.0).all(|(byte, veiled)| byte ^ VEIL == *veiled);
                count += usize::from(rest.len() >= self.0.len() && same());
                rest = &rest[1..];
            }
        }
    }

    /// How often each of these is in the memory of this process that can be written to.
    pub fn found(wanted: &[Wanted]) -> Vec<usize> {
        let mut piece = vec![0; PIECE];
        let own = piece.as_ptr() as u64..piece.as_ptr() as u64 + PIECE as u64;
        let maps = fs::read_to_string("/proc/self/maps").unwrap();
        let memory = File::open("/proc/self/mem").unwrap();
        let mut counts = vec![0; wanted.len()];
        for (start, end) in joined(maps.lines().filter_map(writable)) {
            let mut at = start;
            while at < end {
                if own.contains(&at) {
                    at = own.end;
                    continue;
                }
                let limit = if at < own.start { end.min(own.start) } else { end };
                let length = usize::try_from(limit - at).unwrap_or(PIECE).min(PIECE);
                let Ok(read) = memory.read_at(&mut piece[..length], at) else { break };
                for (count, one) in counts.iter_mut().zip(wanted) {
                    *count += one.count(&piece[..read]);
                }
                // What lies across the end of a piece is found at the beginning of the next.
                let next = at + read as u64;
                at = if read == length && next < limit { next - 256 } else { next };
                if read == 0 {
                    break;
                }
            }
        }
        counts
    }

    /// Mappings that touch each other as one: what is guarded cuts them, and a text may lie across the cut.
    fn joined(mappings: impl Iterator<Item = (u64, u64)>) -> Vec<(u64, u64)> {
        let mut joined: Vec<(u64, u64)> = Vec::new();
        for (start, end) in mappings {
            match joined.last_mut() {
                Some(last) if last.1 == start => last.1 = end,
                _ => joined.push((start, end)),
            }
        }
        joined
    }

    /// The bounds of a mapping that can be written to.
    fn writable(line: &str) -> Option<(u64, u64)> {
        let mut words = line.split_whitespace();
        let (start, end) = words.next()?.split_once('-')?;
        let kept = words.next()?.starts_with("rw") && !line.ends_with("[vvar]");
        let number = |text| u64::from_str_radix(text, 16).ok();
        kept.then_some((number(start)?, number(end)?))
    }
}
