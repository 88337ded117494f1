//! The window, the one bridge to the core, the system's dialogs, and closing without losing a word.
//! Knows nothing of plans.

use chrono::{DateTime, FixedOffset, Local};
use laatija_core::failure::{Code, Failure, Result};
use laatija_core::outside::{FileWish, Outside};
use laatija_core::workspace::Workspace;
use serde_json::Value;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, DragDropEvent, Emitter, Manager, State, WebviewWindowBuilder, WindowEvent};
use tauri_plugin_dialog::DialogExt;

/// How long the page may take to answer before the window closes all the same: a page that hangs must
/// not keep it open for ever. What it had sent by then is on the disk.
const CLOSING_GRACE: Duration = Duration::from_secs(10);

/// What the window works on.
struct Desk {
    workspace: Arc<Mutex<Workspace>>,
    /// Counts the times that the person asked to close the window and the page answered: a wait that
    /// began before the last of them is over.
    asked: Arc<AtomicU64>,
}

/// The one bridge: runs a command of the core off the window's thread.
#[tauri::command]
async fn core(desk: State<'_, Desk>, command: String, arguments: Value) -> Result<Value> {
    let workspace = desk.workspace.clone();
    tauri::async_runtime::spawn_blocking(move || {
        let mut workspace = workspace.lock().unwrap_or_else(PoisonError::into_inner);
        laatija_core::api::dispatch(&mut workspace, &command, arguments)
    })
    .await
    .map_err(Failure::defect)?
}

/// The page has put everything away: the window may close.
#[tauri::command]
fn leave(window: tauri::WebviewWindow) -> Result<()> {
    window.destroy().map_err(Failure::defect)
}

/// The page could not put everything away: its text exists nowhere else, so the window stays.
#[tauri::command]
fn stay(desk: State<'_, Desk>) {
    desk.asked.fetch_add(1, Ordering::SeqCst);
}

/// Makes everything in the window larger or smaller; 1 is the true size.
#[tauri::command]
fn zoom(window: tauri::WebviewWindow, factor: f64) -> Result<()> {
    window.set_zoom(factor.clamp(0.5, 3.0)).map_err(Failure::defect)
}

/// The world as the window sees it.
struct Desktop {
    app: AppHandle,
    dropped: Mutex<Option<PathBuf>>,
}

impl Desktop {
    fn dialog(&self, wish: &FileWish) -> tauri_plugin_dialog::FileDialogBuilder<tauri::Wry> {
        let endings: Vec<&str> = wish.kind.1.iter().map(String::as_str).collect();
        let dialog = self.app.dialog().file().set_title(&wish.title).add_filter(&wish.kind.0, &endings);
        match self.app.get_webview_window("main") {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }
}

fn chosen(path: Option<tauri_plugin_dialog::FilePath>) -> Result<PathBuf> {
    path.and_then(|path| path.into_path().ok()).ok_or(Code::Cancelled.into())
}

impl Outside for Desktop {
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }

    fn pick_save(&self, wish: &FileWish) -> Result<PathBuf> {
        if let Some(answer) = journey_answer("LAATIJA_SAVE_TO") {
            return Ok(answer);
        }
        chosen(self.dialog(wish).set_file_name(&wish.name).blocking_save_file())
    }

    fn pick_open(&self, wish: &FileWish) -> Result<PathBuf> {
        if let Some(answer) = journey_answer("LAATIJA_OPEN") {
            return Ok(answer);
        }
        chosen(self.dialog(wish).blocking_pick_file())
    }

    fn take_dropped(&self) -> Result<PathBuf> {
        let mut dropped = self.dropped.lock().unwrap_or_else(PoisonError::into_inner);
        dropped.take().ok_or(Code::Cancelled.into())
    }

    fn print(&self, title: &str, pdf: &[u8]) -> Result<()> {
        if let Some(answer) = journey_answer("LAATIJA_PRINT_TO") {
            return Ok(std::fs::write(answer, pdf)?);
        }
        crate::printing::print(title, pdf)
    }
}

/// End-to-end journeys answer the system's dialogs from the environment; a shipped program never does.
fn journey_answer(name: &str) -> Option<PathBuf> {
    if cfg!(feature = "journeys") { std::env::var_os(name).map(PathBuf::from) } else { None }
}

/// Opens the window and runs until it is closed.
pub fn run() -> ExitCode {
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![core, leave, stay, zoom])
        .setup(|app| open_window(app))
        .run(tauri::generate_context!());
    if built.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn open_window(app: &tauri::App) -> std::result::Result<(), Box<dyn std::error::Error>> {
    let desktop = Arc::new(Desktop { app: app.handle().clone(), dropped: Mutex::default() });
    let folder = laatija_core::workspace::usual_folder()?;
    let workspace = Workspace::new(desktop.clone(), folder);
    let asked = Arc::new(AtomicU64::new(0));
    app.manage(Desk { workspace: Arc::new(Mutex::new(workspace)), asked: asked.clone() });

    // The window is made only now, when what its page may ask for exists.
    let windows = &app.config().app.windows;
    let config = windows.first().ok_or("the configuration names no window")?;
    let window = WebviewWindowBuilder::from_config(app.handle(), config)?
        // A content security policy does not stop top-level navigation.
        .on_navigation(|url| {
            url.scheme() == "tauri" || url.host_str().is_some_and(|host| host == "tauri.localhost")
        })
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    let events = window.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            let this = asked.fetch_add(1, Ordering::SeqCst) + 1;
            let _ = events.emit("laatija:close", ());
            let (window, asked) = (events.clone(), asked.clone());
            std::thread::spawn(move || {
                std::thread::sleep(CLOSING_GRACE);
                if asked.load(Ordering::SeqCst) == this {
                    let _ = window.destroy();
                }
            });
        }
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            *desktop.dropped.lock().unwrap_or_else(PoisonError::into_inner) = paths.first().cloned();
            let _ = events.emit("laatija:dropped", ());
        }
        _ => {}
    });
    Ok(())
}
