//! What a piece of work took: time on the wall, time of the processor in this thread, bytes written by
//! the process.

use std::fmt::{self, Display, Formatter};
use std::num::ParseIntError;
use std::str::FromStr;
use std::time::{Duration, Instant};

/// What a piece of work took.
#[derive(Clone, Copy, Debug, Default)]
pub struct Work {
    /// From its beginning to its end.
    pub wall: Duration,
    /// As long as this thread had a processor, in the program and in the system.
    pub processor: Duration,
    /// Bytes handed to the system for writing.
    pub bytes: u64,
}

impl Work {
    /// Does the work and measures it.
    pub fn of(work: impl FnOnce()) -> Work {
        let (written, processor, start) = (written(), processor(), Instant::now());
        work();
        let wall = start.elapsed();
        Work { wall, processor: self::processor() - processor, bytes: self::written() - written }
    }
}

/// How long this thread has had a processor.
fn processor() -> Duration {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the call writes the one value that it is given.
    unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut time) };
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

/// How many bytes this process has written.
fn written() -> u64 {
    let told = std::fs::read_to_string("/proc/self/io").unwrap_or_default();
    told.lines().find_map(|line| line.strip_prefix("wchar: ")?.parse().ok()).unwrap_or_default()
}

/// From one process to the other: a line of three numbers.
impl Display for Work {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        write!(out, "{} {} {}", self.wall.as_nanos(), self.processor.as_nanos(), self.bytes)
    }
}

impl FromStr for Work {
    type Err = ParseIntError;

    fn from_str(line: &str) -> Result<Work, ParseIntError> {
        let mut numbers = line.split_whitespace().map(str::parse::<u64>);
        let mut next = || numbers.next().unwrap_or(Ok(0));
        Ok(Work {
            wall: Duration::from_nanos(next()?),
            processor: Duration::from_nanos(next()?),
            bytes: next()?,
        })
    }
}
