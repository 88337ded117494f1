//! Lets Tauri generate its context.
fn main() {
    tauri_build::build();
}
