//! What end-to-end journeys set from outside: the answers of dialogs, and the clock. A shipped program hears none of it.

use chrono::{DateTime, Local, TimeDelta};
use std::path::PathBuf;
use std::sync::OnceLock;

/// The page's own clock, moved ahead by some milliseconds; a journey moves it further.
const PAGE_CLOCK: &str = "{
  const Clock = Date;
  globalThis.Date = class Date extends Clock {
    static ahead = AHEAD;
    constructor(...parts) { if (parts.length > 0) super(...parts); else super(Clock.now() + Date.ahead); }
    static now() { return Clock.now() + Date.ahead; }
  };
}";

/// End-to-end journeys answer the system's dialogs from the environment; a shipped program never does.
pub fn journey_answer(name: &str) -> Option<PathBuf> {
    if cfg!(feature = "journeys") { std::env::var_os(name).map(PathBuf::from) } else { None }
}

/// How far the clock of a journey is ahead of the computer's. It runs on from the moment that the environment
/// names, at which the program starts.
pub fn ahead() -> TimeDelta {
    static AHEAD: OnceLock<TimeDelta> = OnceLock::new();
    *AHEAD.get_or_init(|| {
        let named = journey_answer("LAATIJA_CLOCK");
        let start = named.and_then(|moment| DateTime::parse_from_rfc3339(moment.to_str()?).ok());
        start.map_or_else(TimeDelta::zero, |start| start - Local::now().fixed_offset())
    })
}

/// Gives the page the same clock.
pub fn page_clock() -> String {
    let ahead = ahead().num_milliseconds();
    if ahead == 0 { String::new() } else { PAGE_CLOCK.replace("AHEAD", &ahead.to_string()) }
}
