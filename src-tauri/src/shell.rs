//! The window, the one bridge to the core, the system's dialogs, and closing without losing a word.
//! Knows nothing of plans.

use crate::clipboard::Clipboard;
use crate::clock::{ahead, journey_answer, page_clock};
use crate::locking::{Busy, Pace, Watched, lock_when_away, lock_when_silent, lock_when_the_page_ends};
use crate::page;
use crate::standby::{self, Awake};
use chrono::{DateTime, FixedOffset, Local};
use laatija_core::document::{Cleaned, DrawnPage, clean_apart, draw_apart, read_apart};
use laatija_core::failure::{Code, Failure, Result};
use laatija_core::outside::{FileWish, Outside, Work, print_each};
use laatija_core::signature::{Card, Pin, find_cards, sign_on_card};
use laatija_core::workspace::{Hands, Paper, Workspace, make_copies_in};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, DragDropEvent, Emitter, Manager, State, WebviewWindowBuilder, WindowEvent};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

/// How long the page may do nothing before the window closes all the same: a page that hangs must not
/// keep it open for ever. While a command runs, however slow the disk, or others follow, it is not closed.
const CLOSING_GRACE: Duration = Duration::from_secs(10);

/// The folder of dictionaries among the program's files.
const DICTIONARIES: &str = "dictionaries";

/// What the window works on.
struct Desk {
    workspace: Arc<Mutex<Workspace>>,
    desktop: Arc<Desktop>,
    busy: Arc<Pace>,
    /// Counts the times that the person asked to close the window and the page answered, or locked: a wait
    /// that began before the last of them is over.
    asked: Arc<AtomicU64>,
    /// Keeps the computer awake until the lock before sleep is done.
    awake: Awake,
}

/// The one bridge: runs a command of the core off the window's thread.
#[tauri::command]
async fn core(desk: State<'_, Desk>, command: String, arguments: Value) -> Result<Value> {
    let (workspace, desktop) = (desk.workspace.clone(), desk.desktop.clone());
    let busy = Busy::begin(&desk.busy);
    let locks = command == "lock";
    let done = tauri::async_runtime::spawn_blocking(move || {
        let _busy = busy;
        run_command(&workspace, &desktop, &command, arguments)
    })
    .await
    .map_err(Failure::defect)?;
    if locks {
        // Who waits for the lock is answered, also when the person unlocks before the wait is over.
        desk.asked.fetch_add(1, Ordering::SeqCst);
        standby::release(&desk.awake);
    }
    done
}

/// Runs a command. While a person looks at a dialog, a printer or a card takes its time or copies are made,
/// the workspace is free: what is typed elsewhere is saved, and the program can lock. A command that needs an
/// answer of the world is run again with it; if the program was locked meanwhile, it fails as locked.
fn run_command(
    workspace: &Mutex<Workspace>,
    desktop: &Desktop,
    command: &str,
    arguments: Value,
) -> Result<Value> {
    let attempt = |answers: &mut Answers| {
        let mut workspace = workspace.lock().unwrap_or_else(PoisonError::into_inner);
        desktop.prepare(std::mem::take(answers));
        let outcome = laatija_core::api::dispatch(&mut workspace, command, arguments.clone());
        *answers = std::mem::take(&mut *desktop.answers());
        let copies = outcome.is_ok() && command == MAKE_COPIES && workspace.copies_wait();
        let mut wanted = desktop.wanted();
        let papers = workspace.take_papers();
        if let Some(Wanted::Print(_, own)) = &mut wanted {
            *own = papers;
        }
        (outcome, wanted.or(copies.then_some(Wanted::Copies)))
    };
    until_answered(attempt, |wanted, answers| match wanted {
        Wanted::Save(wish) => answers.path = Some(desktop.ask_save(&wish)),
        Wanted::Open(wish) => answers.path = Some(desktop.ask_open(&wish)),
        Wanted::Folder(title) => answers.path = Some(desktop.ask_folder(&title)),
        // Its outcome is where the command looks that wanted it.
        Wanted::Work(work) => work(),
        Wanted::Draw { pdf, page, width } => {
            answers.drawn = Some((pdf.clone(), draw_apart(&pdf, page, width)));
        }
        Wanted::Clean(files) => {
            let cleaned = files.iter().map(|file| clean_apart(file)).collect();
            answers.cleaned = Some((files, cleaned));
        }
        Wanted::Read(file) => answers.read = Some((file.clone(), read_apart(&file))),
        Wanted::Cards(program) => answers.cards = Some(find_cards(program.as_deref())),
        Wanted::Signature { card, pin, message } => {
            answers.signature = Some(sign_on_card(&card, &pin, &message));
        }
        Wanted::Print(jobs, papers) => {
            let mut went = 0;
            let printed = print_each(&jobs, |(title, pdf)| {
                desktop.send_to_printer(title, pdf)?;
                went += 1;
                Ok(())
            });
            let mut workspace = workspace.lock().unwrap_or_else(PoisonError::into_inner);
            // What went out is told, also when the printer stopped.
            let told = workspace.tell_printed(&papers, went);
            answers.done = Some(printed.and(told));
        }
        Wanted::Copies => {
            let print = |title: &str, pdf: &[u8]| desktop.send_to_printer(title, pdf);
            let told = || drop(desktop.app.emit("laatija:copied", ()));
            make_copies_in(workspace, &Hands { print: &print, told: &told });
            answers.done = Some(Ok(()));
        }
    })
}

/// The command after which copies are made.
const MAKE_COPIES: &str = "make_copies";

/// Attempts a command; what it wants is met between the attempts, when nothing is held.
fn until_answered(
    mut attempt: impl FnMut(&mut Answers) -> (Result<Value>, Option<Wanted>),
    meet: impl Fn(Wanted, &mut Answers),
) -> Result<Value> {
    let mut answers = Answers::default();
    loop {
        let (outcome, wanted) = attempt(&mut answers);
        let Some(wanted) = wanted else { return outcome };
        meet(wanted, &mut answers);
        if let Some(done) = answers.done.take() {
            return done.and(outcome);
        }
    }
}

/// Files, and what became of each when it was made fit to be attached.
type CleanedFiles = (Vec<Arc<[u8]>>, Vec<Result<Cleaned>>);

/// A file, and the paragraphs that were read of it.
type TextOfFile = (Arc<[u8]>, Result<Vec<String>>);

/// What the world has answered to a command so far.
#[derive(Default)]
struct Answers {
    /// The file or the folder that a person chose.
    path: Option<Result<PathBuf>>,
    /// The file that was dropped on the window.
    dropped: Option<PathBuf>,
    /// A page that was drawn of this PDF.
    drawn: Option<(Arc<[u8]>, Result<DrawnPage>)>,
    /// The text that was read of this file.
    read: Option<TextOfFile>,
    /// What these files became to be attached.
    cleaned: Option<CleanedFiles>,
    /// The cards that were found.
    cards: Option<Result<Vec<Card>>>,
    /// What a card signed.
    signature: Option<Result<Vec<u8>>>,
    /// What was wanted last of all is done, or could not be.
    done: Option<Result<()>>,
}

/// The page has put everything away: the window may close.
#[tauri::command]
fn leave(window: tauri::WebviewWindow) -> Result<()> {
    window.destroy().map_err(Failure::defect)
}

/// The page could not put everything away: its text exists nowhere else, so the window stays, and so does the page.
#[tauri::command]
fn stay(desk: State<'_, Desk>) {
    desk.asked.fetch_add(1, Ordering::SeqCst);
}

/// The page has locked: it is started anew, so that no text of a plan stays in its memory.
#[tauri::command]
fn start_anew(window: tauri::WebviewWindow, query: &str) -> Result<()> {
    page::start_anew(&window, query).map_err(Failure::defect)
}

/// The page is there: it answers when it was asked for a sign of life.
#[tauri::command]
fn here(desk: State<'_, Desk>) {
    drop(Busy::begin(&desk.busy));
}

/// Keeps the window narrow and above all others, beside the one that is typed into; or as it was.
#[tauri::command]
fn stay_above(window: tauri::WebviewWindow, above: bool) -> Result<()> {
    page::stay_above(&window, above).map_err(Failure::defect)
}

/// Makes everything in the window larger or smaller; 1 is the true size.
#[tauri::command]
fn zoom(window: tauri::WebviewWindow, factor: f64) -> Result<()> {
    window.set_zoom(factor.clamp(0.5, 3.0)).map_err(Failure::defect)
}

/// The world as the window sees it.
struct Desktop {
    app: AppHandle,
    clipboard: Clipboard,
    dropped: Mutex<Option<PathBuf>>,
    /// What the world has answered to the running command.
    answers: Mutex<Answers>,
    /// What the running command wants of the world, to be done when the workspace is free.
    wanted: Mutex<Option<Wanted>>,
}

/// What takes as long as a person, a printer, a card or a foreign file does.
enum Wanted {
    Save(FileWish),
    Open(FileWish),
    Folder(String),
    Work(Work),
    Draw {
        pdf: Arc<[u8]>,
        page: u32,
        width: u32,
    },
    Read(Arc<[u8]>),
    Clean(Vec<Arc<[u8]>>),
    Cards(Option<PathBuf>),
    Signature {
        card: Box<Card>,
        pin: Pin,
        message: Vec<u8>,
    },
    /// Each with its title, in order; and what of it the log is told when it went out.
    Print(Vec<(String, Vec<u8>)>, Vec<Paper>),
    Copies,
}

impl Desktop {
    /// Before a command runs: the answers it may find.
    fn prepare(&self, answers: Answers) {
        *self.answers() = answers;
        self.wanted();
    }

    fn answers(&self) -> MutexGuard<'_, Answers> {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What the command wanted, once.
    fn wanted(&self) -> Option<Wanted> {
        self.wanted.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Wishes for an answer: the command will be run again with it.
    fn want<T>(&self, wanted: Wanted) -> Result<T> {
        *self.wanted.lock().unwrap_or_else(PoisonError::into_inner) = Some(wanted);
        Err(Code::Cancelled.into())
    }

    /// The path that was chosen, or the wish for one.
    fn path_or(&self, wanted: Wanted) -> Result<PathBuf> {
        let chosen = self.answers().path.clone();
        chosen.unwrap_or_else(|| self.want(wanted))
    }

    fn ask_save(&self, wish: &FileWish) -> Result<PathBuf> {
        if let Some(answer) = journey_answer("LAATIJA_SAVE_TO") {
            return Ok(answer);
        }
        chosen(self.dialog(wish).set_file_name(&wish.name).blocking_save_file())
    }

    fn ask_open(&self, wish: &FileWish) -> Result<PathBuf> {
        if let Some(answer) = journey_answer("LAATIJA_OPEN") {
            return Ok(answer);
        }
        chosen(self.dialog(wish).blocking_pick_file())
    }

    fn ask_folder(&self, title: &str) -> Result<PathBuf> {
        if let Some(answer) = journey_answer("LAATIJA_SAVE_INTO") {
            return Ok(answer);
        }
        let dialog = self.owned(self.app.dialog().file().set_title(title));
        chosen(dialog.blocking_pick_folder())
    }

    fn send_to_printer(&self, title: &str, pdf: &[u8]) -> Result<()> {
        if let Some(answer) = journey_answer("LAATIJA_PRINT_TO") {
            return Ok(std::fs::write(answer, pdf)?);
        }
        crate::printing::print(title, pdf)
    }

    fn dialog(&self, wish: &FileWish) -> FileDialogBuilder<tauri::Wry> {
        let endings: Vec<&str> = wish.kind.1.iter().map(String::as_str).collect();
        self.owned(self.app.dialog().file().set_title(&wish.title).add_filter(&wish.kind.0, &endings))
    }

    /// The dialog as one of the window's.
    fn owned(&self, dialog: FileDialogBuilder<tauri::Wry>) -> FileDialogBuilder<tauri::Wry> {
        match self.app.get_webview_window("main") {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }
}

fn chosen(path: Option<tauri_plugin_dialog::FilePath>) -> Result<PathBuf> {
    path.and_then(|path| path.into_path().ok()).ok_or(Code::Cancelled.into())
}

/// Wishes for one more print after those that the same command wished for.
fn want_print(wanted: &mut Option<Wanted>, job: (String, Vec<u8>)) {
    match wanted {
        Some(Wanted::Print(jobs, _)) => jobs.push(job),
        _ => *wanted = Some(Wanted::Print(vec![job], Vec::new())),
    }
}

impl Outside for Desktop {
    fn now(&self) -> DateTime<FixedOffset> {
        (Local::now() + ahead()).fixed_offset()
    }

    fn pick_save(&self, wish: &FileWish) -> Result<PathBuf> {
        self.path_or(Wanted::Save(wish.clone()))
    }

    fn pick_open(&self, wish: &FileWish) -> Result<PathBuf> {
        self.path_or(Wanted::Open(wish.clone()))
    }

    fn pick_folder(&self, title: &str) -> Result<PathBuf> {
        self.path_or(Wanted::Folder(title.to_owned()))
    }

    fn work_aside(&self, work: Work) -> Result<()> {
        self.want(Wanted::Work(work))
    }

    fn dictionaries(&self) -> Option<PathBuf> {
        // Beside the program where it was built, in the folder of its data where it is installed.
        let beside = std::env::current_exe().ok().and_then(|exe| Some(exe.parent()?.join(DICTIONARIES)));
        let installed = self.app.path().resource_dir().ok().map(|folder| folder.join(DICTIONARIES));
        [beside, installed].into_iter().flatten().find(|folder| folder.is_dir())
    }

    fn take_dropped(&self) -> Result<PathBuf> {
        let mut answers = self.answers();
        if answers.dropped.is_none() {
            answers.dropped = self.dropped.lock().unwrap_or_else(PoisonError::into_inner).take();
        }
        answers.dropped.clone().ok_or(Code::Cancelled.into())
    }

    fn draw_page(&self, pdf: &[u8], page: u32, width: u32) -> Result<DrawnPage> {
        let drawn = self.answers().drawn.take();
        match drawn {
            Some((of, drawn)) if *of == *pdf => drawn,
            _ => self.want(Wanted::Draw { pdf: pdf.into(), page, width }),
        }
    }

    fn read_text(&self, file: &[u8]) -> Result<Vec<String>> {
        let read = self.answers().read.take();
        match read {
            Some((of, read)) if *of == *file => read,
            _ => self.want(Wanted::Read(file.into())),
        }
    }

    fn clean_attachment(&self, file: &[u8]) -> Result<Cleaned> {
        self.clean_attachments(&[file])?.pop().unwrap_or(Err(Code::AttachmentUnreadable.into()))
    }

    fn clean_attachments(&self, files: &[&[u8]]) -> Result<Vec<Result<Cleaned>>> {
        let cleaned = self.answers().cleaned.take();
        match cleaned {
            _ if files.is_empty() => Ok(Vec::new()),
            Some((of, cleaned)) if of.iter().map(|file| &**file).eq(files.iter().copied()) => Ok(cleaned),
            _ => self.want(Wanted::Clean(files.iter().map(|file| (*file).into()).collect())),
        }
    }

    fn find_cards(&self, program: Option<&Path>) -> Result<Vec<Card>> {
        let found = self.answers().cards.take();
        found.unwrap_or_else(|| self.want(Wanted::Cards(program.map(Path::to_owned))))
    }

    fn sign_on_card(&self, card: &Card, pin: Pin, message: &[u8]) -> Result<Vec<u8>> {
        let signed = self.answers().signature.take();
        signed.unwrap_or_else(|| {
            self.want(Wanted::Signature { card: Box::new(card.clone()), pin, message: message.to_vec() })
        })
    }

    fn lend_text(&self, text: &str) -> Result<()> {
        self.clipboard.lend(text)
    }

    fn take_back_text(&self) -> Result<()> {
        self.clipboard.take_back()
    }

    fn print(&self, title: &str, pdf: &[u8]) -> Result<()> {
        // Printed when the command is done: it is not run again for it.
        let mut wanted = self.wanted.lock().unwrap_or_else(PoisonError::into_inner);
        want_print(&mut wanted, (title.to_owned(), pdf.to_vec()));
        Ok(())
    }
}

/// Forms and text are drawn by the processor. Where no graphics processor works, WebKit would have one
/// imitated, which takes longer for every picture and memory besides; and with some drivers it shows
/// nothing at all. A variable, because WebKit reads it when it starts the page's process; a value that is
/// there stays.
#[cfg(target_os = "linux")]
fn draw_by_processor() {
    const NAME: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";
    if std::env::var_os(NAME).is_none() {
        // SAFETY: called first of all, before there is a second thread.
        unsafe { std::env::set_var(NAME, "1") };
    }
}

/// Opens the window and runs until it is closed.
pub fn run() -> ExitCode {
    #[cfg(target_os = "linux")]
    draw_by_processor();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![core, here, leave, start_anew, stay, stay_above, zoom])
        .setup(|app| open_window(app))
        .run(tauri::generate_context!());
    if built.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn open_window(app: &tauri::App) -> std::result::Result<(), Box<dyn std::error::Error>> {
    let desktop = Arc::new(Desktop {
        app: app.handle().clone(),
        clipboard: Clipboard::default(),
        dropped: Mutex::default(),
        answers: Mutex::default(),
        wanted: Mutex::default(),
    });
    let folder = laatija_core::workspace::usual_folder()?;
    let mut workspace = Workspace::new(desktop.clone(), folder);
    // What the page asks first is in it from the beginning: its first picture waits for no answer.
    let first = laatija_core::api::dispatch(&mut workspace, "start", Value::Object(Default::default()));
    let first = first.map(|answer| format!("window.laatija = {answer};")).unwrap_or_default();
    let workspace = Arc::new(Mutex::new(workspace));
    let (asked, awake) = (Arc::new(AtomicU64::new(0)), Awake::default());
    let pace = Arc::new(Pace::default());
    app.manage(Desk {
        workspace: workspace.clone(),
        desktop: desktop.clone(),
        busy: pace.clone(),
        asked: asked.clone(),
        awake: awake.clone(),
    });

    // The window is made only now, when what its page may ask for exists.
    let windows = &app.config().app.windows;
    let config = windows.first().ok_or("the configuration names no window")?;
    let window = WebviewWindowBuilder::from_config(app.handle(), config)?
        .initialization_script(first)
        .initialization_script(page_clock())
        // A content security policy does not stop top-level navigation.
        .on_navigation(|url| {
            url.scheme() == "tauri" || url.host_str().is_some_and(|host| host == "tauri.localhost")
        })
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    let watched = Watched { window: window.clone(), workspace, pace: pace.clone(), asked: asked.clone() };
    lock_when_away(&watched, awake);
    lock_when_silent(&watched);
    lock_when_the_page_ends(&watched)?;
    let events = window.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            let this = asked.fetch_add(1, Ordering::SeqCst) + 1;
            let _ = events.emit("laatija:close", ());
            let (window, asked, pace) = (events.clone(), asked.clone(), pace.clone());
            std::thread::spawn(move || {
                if pace.rested(CLOSING_GRACE, || asked.load(Ordering::SeqCst) == this) {
                    let _ = window.destroy();
                }
            });
        }
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            *desktop.dropped.lock().unwrap_or_else(PoisonError::into_inner) = paths.first().cloned();
            let _ = events.emit("laatija:dropped", ());
        }
        WindowEvent::Destroyed => desktop.clipboard.take_back_at_last(),
        _ => {}
    });
    Ok(())
}

#[cfg(test)]
mod tests;
