//! How much work a guess of the passphrase costs, fitted to the machine.

use super::keys::argon2id;
use crate::failure::Result;
use std::time::{Duration, Instant};

/// The cost of deriving a key from a passphrase by Argon2id. Made only by [`Cost::floor`] and
/// [`Cost::calibrate`], so no vault is ever made with less than the floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub(super) memory_kib: u32,
    /// Passes over the memory.
    pub(super) passes: u32,
    /// Lanes, computed side by side.
    pub(super) lanes: u32,
}

/// How long opening may take.
const AIM: Duration = Duration::from_secs(1);
/// Most memory that is asked for.
const MOST_MEMORY_KIB: u32 = 256 * 1024;
/// Most passes that are asked for.
const MOST_PASSES: u32 = 16;

impl Cost {
    /// The least that a vault is made with: the second recommendation of RFC 9106.
    pub fn floor() -> Cost {
        let processors = std::thread::available_parallelism().map_or(1, |count| count.get().min(4));
        Cost { memory_kib: 64 * 1024, passes: 3, lanes: processors as u32 }
    }

    /// About a second on this machine, memory before passes, never less than the floor.
    ///
    /// # Errors
    /// The floor's memory is not there.
    pub fn calibrate() -> Result<Cost> {
        let floor = Cost::floor();
        let start = Instant::now();
        argon2id(floor, b"calibration", b"calibration salt")?;
        Ok(floor.fitted(start.elapsed(), memory_of_machine()))
    }

    /// This cost grown to the aim, when it took `took` on a machine with that much memory. Work grows
    /// with memory and with passes alike.
    fn fitted(self, took: Duration, machine_kib: Option<u64>) -> Cost {
        let eighth = machine_kib.map_or(0, |kib| u32::try_from(kib / 8).unwrap_or(u32::MAX));
        let most = eighth.clamp(self.memory_kib, MOST_MEMORY_KIB);
        let (mut memory_kib, mut took) = (self.memory_kib, took.max(Duration::from_millis(1)));
        while memory_kib * 2 <= most && took * 2 <= AIM {
            memory_kib *= 2;
            took *= 2;
        }
        let passes = (AIM.as_millis() * u128::from(self.passes) / took.as_millis().max(1)) as u32;
        Cost { memory_kib, passes: passes.clamp(self.passes, MOST_PASSES), ..self }
    }

    /// Next to nothing, for tests.
    #[cfg(test)]
    pub(crate) fn cheap() -> Cost {
        Cost { memory_kib: 8, passes: 1, lanes: 1 }
    }
}

/// The machine's memory in KiB, where the system says it.
#[cfg(unix)]
fn memory_of_machine() -> Option<u64> {
    // SAFETY: sysconf only reads; both names are of POSIX systems and an unknown one gives -1.
    let (pages, size) = unsafe { (libc::sysconf(libc::_SC_PHYS_PAGES), libc::sysconf(libc::_SC_PAGESIZE)) };
    Some(u64::try_from(pages).ok()? * u64::try_from(size).ok()? / 1024)
}

/// Not known here: the cost then grows by passes alone.
#[cfg(not(unix))]
fn memory_of_machine() -> Option<u64> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cost_grows_to_a_second_memory_first() {
        let floor = Cost { memory_kib: 65_536, passes: 3, lanes: 2 };
        let gib = 1024 * 1024;
        // milliseconds at the floor, the machine's memory → memory in MiB, passes
        for (took, machine, expected) in [
            (200, Some(16 * gib), (256, 3)),
            (100, Some(16 * gib), (256, 7)),
            (300, Some(16 * gib), (128, 5)),
            (500, Some(16 * gib), (128, 3)),
            (501, Some(16 * gib), (64, 5)),
            (4000, Some(16 * gib), (64, 3)),
            (200, Some(gib), (128, 7)),
            (200, Some(gib / 2), (64, 15)),
            (200, Some(0), (64, 15)),
            (200, None, (64, 15)),
            (0, None, (64, 16)),
        ] {
            let cost = floor.fitted(Duration::from_millis(took), machine);
            assert_eq!((cost.memory_kib / 1024, cost.passes), expected, "{took} ms, {machine:?} KiB");
        }
    }

    #[test]
    fn the_machine_is_measured() {
        let (cost, floor) = (Cost::calibrate().unwrap(), Cost::floor());
        assert!(cost.memory_kib >= floor.memory_kib && cost.passes >= floor.passes, "{cost:?}");
    }
}
