//! The buses on which a system tells of sleep and of locked screens, as a daemon of the test's own.

use crate::stage::Stage;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// What a program must have asked the bus for before it is told anything.
const ASKED: [&str; 6] = [
    "member='PrepareForSleep'",
    "member='Lock'",
    "interface='org.freedesktop.ScreenSaver'",
    "interface='org.gnome.ScreenSaver'",
    "interface='org.cinnamon.ScreenSaver'",
    "member=Inhibit",
];

/// A bus that runs, until it is dropped.
pub struct Bus {
    address: String,
    daemon: Child,
    monitor: Child,
    heard: BufReader<std::process::ChildStdout>,
}

impl Bus {
    /// Starts the bus of a stage, before its program.
    ///
    /// # Panics
    /// When there is no D-Bus.
    pub fn start(stage: &Stage) -> Bus {
        let address = stage.bus();
        let quiet = |name: &str| {
            let mut command = Command::new(name);
            command.stdout(Stdio::piped()).stderr(Stdio::null());
            command
        };
        let mut daemon = quiet("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address", "--address", &address])
            .spawn()
            .expect("dbus-daemon starts: `make setup` installs it");
        first_line(&mut daemon);
        let mut monitor =
            quiet("dbus-monitor").args(["--address", &address]).spawn().expect("dbus-monitor starts");
        let mut heard = BufReader::new(monitor.stdout.take().expect("it tells what it hears"));
        until(&mut heard, &["NameLost"]);
        Bus { address, daemon, monitor, heard }
    }

    /// Waits until the program listens, and has asked that sleep waits for it.
    pub fn listened_to(&mut self) {
        until(&mut self.heard, &ASKED);
    }

    /// Tells everybody on the bus something.
    pub fn tell(&self, path: &str, signal: &str, value: Option<bool>) {
        let mut command = Command::new("dbus-send");
        command.arg(format!("--bus={}", self.address)).args(["--type=signal", path, signal]);
        command.args(value.map(|value| format!("boolean:{value}")));
        assert!(command.status().expect("dbus-send runs").success(), "{signal}");
    }
}

fn first_line(daemon: &mut Child) {
    let mut told = String::new();
    let mut out = BufReader::new(daemon.stdout.take().expect("it tells its address"));
    out.read_line(&mut told).expect("the bus is ready");
    assert!(!told.is_empty(), "the bus is ready");
}

/// Reads until all of these words were heard.
fn until(heard: &mut impl BufRead, words: &[&str]) {
    let mut left: Vec<&str> = words.to_vec();
    while !left.is_empty() {
        let mut line = String::new();
        assert!(heard.read_line(&mut line).expect("the bus is heard") > 0, "never heard: {left:?}");
        left.retain(|word| !line.contains(word));
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        for child in [&mut self.monitor, &mut self.daemon] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
