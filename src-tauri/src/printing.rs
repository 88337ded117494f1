//! Printing a finished PDF: the one place where the systems differ. The bytes are streamed; no file
//! with a pupil's data is written on the way.

use laatija_core::failure::Result;

/// Streams the PDF to the printing system (CUPS), which knows PDF.
#[cfg(unix)]
pub fn print(title: &str, pdf: &[u8]) -> Result<()> {
    use laatija_core::failure::{Code, Failure};
    use std::io::Write;
    use std::process::{Command, Stdio};

    let failed = |detail: String| Failure::new(Code::PrintFailed).with("detail", detail);
    let mut lp = Command::new("lp")
        .args(["-t", title])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| failed(error.kind().to_string()))?;
    if let Some(mut stdin) = lp.stdin.take() {
        // A printing system that closes the pipe early says why on its standard error, read below.
        let _ = stdin.write_all(pdf);
    }
    let output = lp.wait_with_output().map_err(|error| failed(error.kind().to_string()))?;
    if output.status.success() {
        Ok(())
    } else {
        Err(failed(String::from_utf8_lossy(&output.stderr).trim().to_owned()))
    }
}

/// Windows' printing system does not take PDF, and handing a file to another program would leave it
/// on the disk: the person saves the copy and prints it in a PDF reader, as the failure's text says.
#[cfg(not(unix))]
pub fn print(_title: &str, _pdf: &[u8]) -> Result<()> {
    Err(laatija_core::failure::Code::PrintFailed.into())
}
