//! Starts the window. What it does is in `shell`; what the program does is in `laatija-core`.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod printing;
mod shell;

fn main() -> std::process::ExitCode {
    laatija_core::vault::harden_process();
    shell::run()
}
