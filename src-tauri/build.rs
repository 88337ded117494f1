//! Lets Tauri generate its context, and keeps the program's libraries to itself.

fn main() {
    // WebKit asks for a plain SQLite under the same names. Without this the linker would hand it the
    // encrypting one that is built into the program.
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        println!("cargo:rustc-link-arg-bins=-Wl,--exclude-libs,ALL");
    }
    tauri_build::build();
}
