//! Starts the window. What it does is in `shell`; what the program does is in `laatija-core`.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod clipboard;
mod clock;
mod locking;
mod page;
mod printing;
mod shell;
mod standby;

fn main() -> std::process::ExitCode {
    laatija_core::vault::harden_process();
    if let Some(served) = laatija_core::document::serve_drawing(std::env::args_os()) {
        return served;
    }
    shell::run()
}
