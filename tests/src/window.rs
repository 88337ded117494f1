//! The real window, driven from outside through WebKitWebDriver, by what a person sees and the names
//! that a screen reader says. Waits inside the page for what must come; never for a time to pass.

use crate::screen::{Screen, close_window};
use crate::source;
use crate::stage::{PASSPHRASE, Stage, descendants, name_of, program, runs, wait_for};
use crate::words::t;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long anything may take on a slow and busy computer.
const PATIENCE: Duration = Duration::from_secs(30);

/// Between two looks at what the page cannot tell.
const GLANCE: Duration = Duration::from_millis(10);

/// How often a picture is looked at until nothing in it changes; the caret may go on blinking.
const STROKES: usize = 20;

/// The page's own part of the journeys.
const PAGE: &str = include_str!("page.js");

/// An open window of the program.
pub struct Window {
    client: Client,
    driver: Child,
    /// The program's name among the processes.
    name: String,
    screen: Screen,
}

impl Window {
    /// Starts the program and waits for its page.
    pub async fn open(stage: &Stage) -> Window {
        let window = Window::of(stage, &program("laatija")).await;
        // A driver that cannot start the program shows a browser of its own.
        let address = window.client.current_url().await.expect("the window has an address");
        assert_eq!(address.as_str(), "tauri://localhost", "this is not the program's window");
        window
    }

    /// Starts the program and opens the vault of the stage with its usual passphrase.
    pub async fn unlocked(stage: &Stage) -> Window {
        let window = Window::open(stage).await;
        window.unlock().await;
        window
    }

    /// Opens the vault from the lock screen, by the keys.
    pub async fn unlock(&self) {
        self.write(&t("start-passphrase-of"), PASSPHRASE).await;
        self.press(&[], Key::Enter).await;
    }

    /// Opens the plan of this pupil from the list, and waits for its form.
    pub async fn open_plan(&self, pupil: &str) {
        self.click(pupil).await;
        self.until("one('[data-field]')", &[]).await;
    }

    /// Starts any program with a web view.
    pub async fn of(stage: &Stage, program: &Path) -> Window {
        let port = TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a free port").port();
        let driver = stage
            .set(&mut driver())
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("TAURI_AUTOMATION", "true")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver starts: `make setup` installs it");
        let client = connect(port, program).await;
        let name = program.file_name().expect("the program has a name").to_string_lossy().into_owned();
        Window { client, driver, name, screen: stage.screen() }
    }

    /// Demands that the screen does not scroll sideways in a small window, as it is and enlarged; takes a picture
    /// of either.
    pub async fn small(&self, name: &str) {
        self.resize(1024, 640).await;
        for _ in 0..5 {
            self.press(&[Key::Control], Key::Add).await;
        }
        self.until("Math.abs(innerWidth - 512) < 4", &[]).await;
        self.picture(&format!("{name}-1024-at-200")).await;
        let enlarged = self.run("return overflow()", &[]).await;
        self.press(&[Key::Control], '0').await;
        self.until("Math.abs(innerWidth - 1024) < 4", &[]).await;
        self.picture(&format!("{name}-1024")).await;
        let plain = self.run("return overflow()", &[]).await;
        self.resize(1280, 800).await;
        assert_eq!([enlarged, plain], [json!(0), json!(0)], "{name}");
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str, arguments: &[Value]) -> Value {
        let script = format!("{PAGE}\n{script}");
        self.client.execute(&script, arguments.to_vec()).await.unwrap_or_else(|e| panic!("{script}: {e}"))
    }

    /// Lets so many seconds go by on the page's clock; the stage must have set one.
    pub async fn pass(&self, seconds: u32) {
        let moved = self.run("return (Date.ahead += arguments[0] * 1000)", &[json!(seconds)]).await;
        assert!(moved.is_number(), "the clock of this page is the computer's own");
    }

    /// Waits until an expression over `a[0]`, `a[1]`, … is true of the page; gives its value.
    pub async fn until(&self, expression: &str, arguments: &[Value]) -> Value {
        let script = format!(
            "{PAGE}\nconst done = arguments[arguments.length - 1], a = arguments;
             const end = performance.now() + {};
             (function look() {{
               const found = {expression};
               if (found || performance.now() > end) done(found || null); else setTimeout(look, 15);
             }})();",
            PATIENCE.as_millis()
        );
        let end = Instant::now() + PATIENCE;
        loop {
            match self.client.execute_async(&script, arguments.to_vec()).await {
                Ok(found) if !found.is_null() => return found,
                // The page was started anew meanwhile, as after a lock: what is waited for comes in the next one.
                Err(error) if error.is_no_such_frame() && Instant::now() < end => {}
                other => self.give_up(expression, arguments, other).await,
            }
        }
    }

    async fn give_up(&self, wanted: &str, arguments: &[Value], other: impl std::fmt::Debug) -> ! {
        self.picture("failure").await;
        let shown = self.run("return tidy(document.body.innerText)", &[]).await;
        panic!("waited in vain for {wanted} with {arguments:?} ({other:?}); the page says:\n{shown}")
    }

    /// The element that an expression gives.
    pub async fn element(&self, expression: &str, arguments: &[Value]) -> Element {
        let found = self.until(expression, arguments).await;
        let id = found.as_object().and_then(|object| object.values().next()?.as_str());
        let reference = ElementRef::from(id.expect("an element").to_owned());
        Element::from_element_id(self.client.clone(), reference)
    }

    /// Waits until the page shows this text.
    pub async fn see(&self, text: &str) {
        self.until("says(a[0])", &[json!(text)]).await;
    }

    /// Waits until the page no longer shows this text.
    pub async fn miss(&self, text: &str) {
        self.until("!says(a[0])", &[json!(text)]).await;
    }

    /// Clicks the button or link of this name, as soon as it can be used.
    pub async fn click(&self, name: &str) {
        self.click_on("ready(a[0])", &[json!(name)]).await;
    }

    /// Chooses the radio button or check box of this name.
    pub async fn choose(&self, name: &str) {
        self.click_on("option(a[0])", &[json!(name)]).await;
    }

    /// Chooses this value in the menu of this name.
    pub async fn pick(&self, name: &str, value: &str) {
        let set = "(() => { const select = field(a[0]); if (!select) return false; select.value = a[1];
            select.dispatchEvent(new Event('change', { bubbles: true })); return select.value === a[1]; })()";
        self.until(set, &[json!(name), json!(value)]).await;
    }

    /// Scrolls what an expression gives into sight and clicks it, when it has come to rest: an answer
    /// that arrives may still move it.
    pub async fn click_on(&self, expression: &str, arguments: &[Value]) {
        let element = self.element(&format!("rested({expression})"), arguments).await;
        if let Err(error) = element.click().await {
            self.give_up(&format!("a click on {expression}"), arguments, error).await;
        }
    }

    /// Types into the field of this name, after what is there.
    pub async fn write(&self, name: &str, text: &str) {
        let element = self.element("field(a[0])", &[json!(name)]).await;
        element.send_keys(text).await.unwrap_or_else(|e| panic!("typing into {name}: {e}"));
    }

    /// Types into what has the focus.
    pub async fn keys(&self, text: &str) {
        let element = self.client.active_element().await.expect("something has the focus");
        element.send_keys(text).await.unwrap_or_else(|e| panic!("typing: {e}"));
    }

    /// Presses a key, with others held down.
    pub async fn press(&self, held: &[Key], key: impl Into<char>) {
        let key = key.into();
        let mut actions = KeyActions::new("keyboard".to_owned());
        for one in held {
            actions = actions.then(KeyAction::Down { value: (*one).into() });
        }
        actions = actions.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        for one in held.iter().rev() {
            actions = actions.then(KeyAction::Up { value: (*one).into() });
        }
        self.client.perform_actions(actions).await.expect("the keys are pressed");
    }

    /// Waits until what the page has changed is on the screen, two frames later; gives the moment, in
    /// milliseconds of the day's clock.
    pub async fn painted(&self) -> f64 {
        let frames = "const done = arguments[0], next = requestAnimationFrame;
                      next(() => next(() => done(performance.timeOrigin + performance.now())))";
        let moment = self.client.execute_async(frames, Vec::new()).await.expect("the page is painted");
        moment.as_f64().expect("a moment")
    }

    /// Shows every page of a file once, as is asked before signing.
    pub async fn look_through(&self) {
        let pages = self.until("document.querySelectorAll('nav.thumbs button').length", &[]).await;
        for page in 0..pages.as_u64().unwrap_or_default() {
            let thumb = "document.querySelectorAll('nav.thumbs button')[a[0]]";
            self.element(thumb, &[json!(page)]).await.click().await.expect("the page is shown");
            self.until(&format!("{thumb}.querySelector('.below svg')"), &[json!(page)]).await;
        }
    }

    /// Makes the window this large.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.expect("the window is resized");
        self.until("Math.abs(outerWidth - a[0]) < 2", &[json!(width)]).await;
    }

    /// Takes a picture of the window into the folder `screenshots` beside the built program.
    pub async fn picture(&self, name: &str) {
        let folder =
            program("laatija").parent().and_then(|p| p.parent()).expect("a folder").join("screenshots");
        std::fs::create_dir_all(&folder).expect("the folder of pictures");
        let size = self.run("return [outerWidth, outerHeight]", &[]).await;
        let (width, height): (u32, u32) = serde_json::from_value(size).expect("the size of the window");
        // The pixels that a person sees, not the driver's: it draws the page a second time, and where
        // WebKit draws by the processor it waits for ever.
        let mut seen = Vec::new();
        for _ in 0..STROKES {
            self.painted().await;
            let before = std::mem::replace(&mut seen, self.screen.look().expect("the pixels"));
            if before == seen {
                break;
            }
        }
        let picture = self.screen.picture(width, height).expect("the pixels");
        std::fs::write(folder.join(name).with_extension("png"), picture).expect("the picture is written");
    }

    /// What axe-core objects to on the screen, in both themes (WCAG 2.2, levels A and AA).
    pub async fn audit(&self) -> Vec<String> {
        let axe = std::fs::read_to_string(source::top().join("ui/node_modules/axe-core/axe.min.js"));
        self.client.execute(&axe.expect("axe-core is installed"), Vec::new()).await.expect("axe-core loads");
        let mut objections = Vec::new();
        for theme in ["light", "dark"] {
            let script = "
                const [theme, done] = arguments, root = document.documentElement, before = root.dataset.theme;
                root.dataset.theme = theme;
                const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
                axe.run(document, { runOnly: { type: 'tag', values: tags } })
                  .then(({ violations }) => violations.flatMap((v) => v.nodes.map((n) => `${theme}: ${v.id}: ${n.html}`)))
                  .catch((error) => [String(error)])
                  .then((found) => { root.dataset.theme = before; done(found); });";
            let found = self.client.execute_async(script, vec![json!(theme)]).await.expect("axe-core runs");
            let found: Vec<String> = serde_json::from_value(found).expect("a list of objections");
            objections.extend(found);
        }
        objections
    }

    /// Takes a picture and lets axe-core look at the screen.
    pub async fn inspect(&self, name: &str) {
        self.picture(name).await;
        let objections = self.audit().await;
        assert!(objections.is_empty(), "{name}: {objections:#?}");
    }

    /// The program's own process.
    pub fn process(&self) -> u32 {
        let below = descendants(self.driver.id());
        below.into_iter().find(|process| name_of(*process) == self.name).expect("the program runs")
    }

    /// Ends the program as a power cut would.
    pub fn kill(mut self) {
        let killed = Command::new("kill").args(["-9", &self.process().to_string()]).status();
        assert!(killed.is_ok_and(|status| status.success()), "the program could not be killed");
        self.end_driver();
    }

    /// Closes the window.
    pub async fn close(mut self) {
        // Told before: the driver lets go of the program when the session ends.
        let processes = descendants(self.driver.id());
        let _ = self.client.clone().close().await;
        self.end(&processes);
    }

    /// Closes the window by its title bar, as a person does, and waits until the program has ended by itself.
    ///
    /// # Panics
    /// When it does not end.
    pub fn close_by_title_bar(mut self, stage: &Stage) {
        let program = self.process();
        close_window(stage.display()).expect("the window is asked to close");
        wait_for("the end of the program", || !runs(program));
        self.end_driver();
    }

    fn end_driver(&mut self) {
        self.end(&descendants(self.driver.id()));
    }

    fn end(&mut self, processes: &[u32]) {
        for process in processes.iter().rev() {
            let _ = Command::new("kill").arg(process.to_string()).stderr(Stdio::null()).status();
        }
        let _ = self.driver.wait();
        // Until the program is gone it holds the vault.
        let started = Instant::now();
        while processes.iter().any(|process| runs(*process)) && started.elapsed() < PATIENCE {
            std::thread::sleep(GLANCE);
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.end_driver();
    }
}

/// Names a file that receives every network call of the driver, the program and its children.
pub const TRACE: &str = "LAATIJA_TRACE";

fn driver() -> Command {
    let Some(file) = std::env::var_os(TRACE) else { return Command::new("WebKitWebDriver") };
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-e", "trace=connect,sendto", "-e", "signal=none", "-o"]).arg(file);
    command.arg("WebKitWebDriver");
    command
}

/// Opens a session as soon as the driver listens.
async fn connect(port: u16, program: &Path) -> Client {
    let started = Instant::now();
    while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        assert!(started.elapsed() < PATIENCE, "WebKitWebDriver does not listen");
        tokio::time::sleep(GLANCE).await;
    }
    let browser = json!({ "webkitgtk:browserOptions": { "binary": program, "args": [] } });
    let capabilities: Map<String, Value> = browser.as_object().cloned().unwrap_or_default();
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .expect("the program starts");
    let patient = Some(PATIENCE + Duration::from_secs(5));
    let timeouts = TimeoutConfiguration::new(patient, patient, Some(Duration::ZERO));
    client.update_timeouts(timeouts).await.expect("the driver is patient");
    client
}
