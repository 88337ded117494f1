//! What the whole process does for the secrets in its memory.

/// Keeps memory out of crash dumps and away from other programs of the same user. Called first of
/// all; where the system refuses, the program still runs.
#[cfg(unix)]
pub fn harden_process() {
    let none = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
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
