//! Foreign PDFs drawn in a process of its own, which the system ends when it takes too much memory or time:
//! a file made to choke a reader chokes that process and nothing else. The bytes go and come by pipes.

use super::draw::{draw_page, page_count};
use crate::failure::{Code, Failure, Result};
use std::ffi::OsString;
use std::io::{Read, Write};
use std::process::{Command, ExitCode, Stdio};

/// The word by which the program knows that it is to draw and do nothing else.
const DRAW: &str = "--draw-page";
/// What the drawing process may use at most: bytes of memory, and seconds of computing. A page of A4 scanned
/// in colour with 600 points to the inch takes a tenth of both.
#[cfg(unix)]
const LIMITS: (u64, u64) = (1536 * 1024 * 1024, 5);

/// A drawn page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnPage {
    /// How many pages the file has.
    pub pages: u32,
    /// The page as PNG.
    pub png: Vec<u8>,
}

/// Draws a page, counted from 1, this many pixels wide, in this process.
///
/// # Errors
/// `PageUndrawn`.
pub fn draw_foreign_page(pdf: &[u8], page: u32, width: u32) -> Result<DrawnPage> {
    let undrawn = |_| Failure::new(Code::PageUndrawn);
    let index = (page as usize).checked_sub(1).ok_or(Failure::new(Code::BadCall))?;
    let pages = page_count(pdf).map_err(undrawn)?;
    let png = draw_page(pdf, index, width.clamp(40, 3000)).map_err(undrawn)?;
    Ok(DrawnPage { pages: u32::try_from(pages).unwrap_or(u32::MAX), png })
}

/// Draws a page as [`draw_foreign_page`] does, in a process of this same program.
///
/// # Errors
/// `PageUndrawn`, also when the file was too much for the process.
pub fn draw_apart(pdf: &[u8], page: u32, width: u32) -> Result<DrawnPage> {
    let failed = |error: std::io::Error| Failure::new(Code::PageUndrawn).with("detail", error.kind());
    let program = std::env::current_exe().map_err(failed)?;
    let mut drawer = Command::new(program)
        .args([DRAW, &page.to_string(), &width.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(failed)?;
    if let Some(mut stdin) = drawer.stdin.take() {
        // It may have ended before it has read everything; its end says so.
        let _ = stdin.write_all(pdf);
    }
    let output = drawer.wait_with_output().map_err(failed)?;
    let (pages, png) = output.stdout.split_first_chunk::<4>().ok_or(Failure::new(Code::PageUndrawn))?;
    match output.status.success() {
        true => Ok(DrawnPage { pages: u32::from_le_bytes(*pages), png: png.to_vec() }),
        false => Err(Code::PageUndrawn.into()),
    }
}

/// Draws for another process of the program, when these arguments of the command line say so. Called first of
/// all: nothing else is then to be done.
pub fn serve_drawing(arguments: impl IntoIterator<Item = OsString>) -> Option<ExitCode> {
    let words: Vec<OsString> = arguments.into_iter().skip(1).take(4).collect();
    let [draw, page, width] = words.as_slice() else { return None };
    if draw != DRAW {
        return None;
    }
    let number = |word: &OsString| word.to_str()?.parse().ok();
    let served = number(page).zip(number(width)).and_then(|(page, width)| serve(page, width).ok());
    Some(if served.is_some() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn serve(page: u32, width: u32) -> Result<()> {
    limit();
    let mut pdf = Vec::new();
    std::io::stdin().read_to_end(&mut pdf)?;
    let drawn = draw_foreign_page(&pdf, page, width)?;
    let mut out = std::io::stdout().lock();
    out.write_all(&drawn.pages.to_le_bytes())?;
    out.write_all(&drawn.png)?;
    Ok(out.flush()?)
}

#[cfg(unix)]
fn limit() {
    let (memory, seconds) = LIMITS;
    let at_most = |most: u64| libc::rlimit { rlim_cur: most as libc::rlim_t, rlim_max: most as libc::rlim_t };
    // SAFETY: both calls read only their arguments and change only this process.
    unsafe {
        libc::setrlimit(libc::RLIMIT_AS, &at_most(memory));
        libc::setrlimit(libc::RLIMIT_CPU, &at_most(seconds));
    }
}

/// Here a process of its own keeps a crash away, and no more.
#[cfg(not(unix))]
fn limit() {}
