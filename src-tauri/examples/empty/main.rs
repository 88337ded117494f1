//! The empty window: what any program in a window of this kind costs. `make bench` measures Laatija
//! beside it, in the same run.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!("examples/empty/tauri.conf.json"))
}
