//! Foreign PDFs drawn in a process of its own, which the system ends when it takes too much memory or time:
//! a file made to choke a reader chokes that process and nothing else. The bytes go and come by pipes.

use super::attachment::{Cleaned, Removed, clean_attachment};
use super::draw::{draw_page, page_count};
use super::foreign::read_foreign_text;
use crate::failure::{Code, Failure, Result};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::{Read, Write};
use std::process::{Command, ExitCode, Output, Stdio};

/// The word by which the program knows that it is to draw and do nothing else.
const DRAW: &str = "--draw-page";
/// The word by which it knows that it is to read the text of a file.
const READ: &str = "--read-text";
/// The word by which it knows that it is to make a file fit to be attached.
const CLEAN: &str = "--clean-attachment";
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
    let output = run_apart(&[DRAW, &page.to_string(), &width.to_string()], pdf).map_err(failed)?;
    let (pages, png) = output.stdout.split_first_chunk::<4>().ok_or(Failure::new(Code::PageUndrawn))?;
    match output.status.success() {
        true => Ok(DrawnPage { pages: u32::from_le_bytes(*pages), png: png.to_vec() }),
        false => Err(Code::PageUndrawn.into()),
    }
}

/// Reads the text of a file as [`read_foreign_text`] does, in a process of this same program.
///
/// # Errors
/// Those of [`read_foreign_text`]; `TextUnreadable` also when the file was too much for the process.
pub fn read_apart(bytes: &[u8]) -> Result<Vec<String>> {
    let failed = |detail: String| Failure::new(Code::TextUnreadable).with("detail", detail);
    let output = run_apart(&[READ], bytes).map_err(|error| failed(error.kind().to_string()))?;
    if !output.status.success() {
        return Err(failed("ended".to_owned()));
    }
    let answer: Answer = serde_json::from_slice(&output.stdout).map_err(|error| failed(error.to_string()))?;
    match answer {
        Answer::Text(paragraphs) => Ok(paragraphs),
        Answer::Refused(failure) => Err(failure),
    }
}

/// Makes a file fit to be attached as [`clean_attachment`] does, in a process of this same program.
///
/// # Errors
/// Those of [`clean_attachment`]; `AttachmentUnreadable` also when the file was too much for the process.
pub fn clean_apart(bytes: &[u8]) -> Result<Cleaned> {
    let failed = |detail: String| Failure::new(Code::AttachmentUnreadable).with("detail", detail);
    let output = run_apart(&[CLEAN], bytes).map_err(|error| failed(error.kind().to_string()))?;
    if !output.status.success() {
        return Err(failed("ended".to_owned()));
    }
    let (head, rest) = output.stdout.split_first_chunk::<4>().ok_or_else(|| failed("ended".to_owned()))?;
    let (told, pdf) = rest
        .split_at_checked(u32::from_le_bytes(*head) as usize)
        .ok_or_else(|| failed("ended".to_owned()))?;
    match serde_json::from_slice(told).map_err(|error| failed(error.to_string()))? {
        Fit::Cleaned { kind, pages, removed } => Ok(Cleaned { pdf: pdf.to_vec(), kind, pages, removed }),
        Fit::Refused(failure) => Err(failure),
    }
}

/// What the cleaning process answers, before the bytes.
#[derive(serde::Serialize, serde::Deserialize)]
enum Fit {
    Cleaned { kind: String, pages: u32, removed: BTreeSet<Removed> },
    Refused(Failure),
}

/// What the reading process answers.
#[derive(serde::Serialize, serde::Deserialize)]
enum Answer {
    Text(Vec<String>),
    Refused(Failure),
}

/// Runs a process of this same program on these bytes.
fn run_apart(words: &[&str], bytes: &[u8]) -> std::io::Result<Output> {
    let mut apart = Command::new(std::env::current_exe()?)
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut stdin) = apart.stdin.take() {
        // It may have ended before it has read everything; its end says so.
        let _ = stdin.write_all(bytes);
    }
    apart.wait_with_output()
}

/// Draws or reads for another process of the program, when these arguments of the command line say so. Called first of
/// all: nothing else is then to be done.
pub fn serve_drawing(arguments: impl IntoIterator<Item = OsString>) -> Option<ExitCode> {
    let words: Vec<OsString> = arguments.into_iter().skip(1).take(4).collect();
    let outcome = |served: bool| if served { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    match words.as_slice() {
        [word] if word == READ => return Some(outcome(serve_text().is_ok())),
        [word] if word == CLEAN => return Some(outcome(serve_cleaning().is_ok())),
        _ => {}
    }
    let [draw, page, width] = words.as_slice() else { return None };
    if draw != DRAW {
        return None;
    }
    let number = |word: &OsString| word.to_str()?.parse().ok();
    let served = number(page).zip(number(width)).and_then(|(page, width)| serve(page, width).ok());
    Some(outcome(served.is_some()))
}

fn serve_text() -> Result<()> {
    limit();
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes)?;
    let answer = read_foreign_text(&bytes).map_or_else(Answer::Refused, Answer::Text);
    let mut out = std::io::stdout().lock();
    serde_json::to_writer(&mut out, &answer).map_err(Failure::defect)?;
    Ok(out.flush()?)
}

fn serve_cleaning() -> Result<()> {
    limit();
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes)?;
    let (told, pdf) = match clean_attachment(&bytes) {
        Ok(Cleaned { pdf, kind, pages, removed }) => (Fit::Cleaned { kind, pages, removed }, pdf),
        Err(failure) => (Fit::Refused(failure), Vec::new()),
    };
    let told = serde_json::to_vec(&told).map_err(Failure::defect)?;
    let mut out = std::io::stdout().lock();
    out.write_all(&u32::try_from(told.len()).map_err(Failure::defect)?.to_le_bytes())?;
    out.write_all(&told)?;
    out.write_all(&pdf)?;
    Ok(out.flush()?)
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
