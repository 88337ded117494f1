//! Notices that the computer goes to sleep or that its screen is locked: the one place where the systems
//! differ in it. What follows from it the window decides.

/// Keeps the computer awake, where the system lets a program, until what must be done before sleep is done.
pub type Awake = std::sync::Arc<std::sync::Mutex<Option<Box<dyn Send>>>>;

/// Calls back whenever the computer is about to sleep or its screen has been locked. Called on the window's
/// thread, after the window was made; where the system tells nobody, nothing happens.
pub fn watch(window: &tauri::WebviewWindow, awake: Awake, then: impl Fn() + Clone + Send + Sync + 'static) {
    system::watch(window, awake, then);
}

/// The work before sleep is done: the computer may.
pub fn release(awake: &Awake) {
    awake.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
}

/// logind tells of sleep and of locked sessions (org.freedesktop.login1(5)); the desktops' screen savers tell
/// of locked screens (Idle Inhibition Service, org.gnome.ScreenSaver).
#[cfg(target_os = "linux")]
mod system {
    use super::Awake;
    use gio::prelude::*;
    use gio::{BusType, Cancellable, DBusCallFlags, DBusConnection, DBusSignalFlags};
    use std::os::fd::{FromRawFd, OwnedFd};
    use std::sync::PoisonError;

    const LOGIN: &str = "org.freedesktop.login1";
    const MANAGER: &str = "org.freedesktop.login1.Manager";
    const PATH: &str = "/org/freedesktop/login1";
    /// How long logind may take to answer, in milliseconds.
    const PATIENCE: i32 = 5_000;

    pub fn watch(_: &tauri::WebviewWindow, awake: Awake, then: impl Fn() + Clone + 'static) {
        let lock = then.clone();
        gio::bus_get(BusType::System, Cancellable::NONE, move |bus| {
            let Ok(bus) = bus else { return };
            delay_sleep(&bus, awake.clone());
            let (asleep, kept) = (lock.clone(), awake.clone());
            on(&bus, MANAGER, "PrepareForSleep", move |bus, begins| match begins {
                true => asleep(),
                // Awake again: the next sleep waits too.
                false => delay_sleep(bus, kept.clone()),
            });
            on(&bus, "org.freedesktop.login1.Session", "Lock", move |_, _| lock());
            keep(bus);
        });
        gio::bus_get(BusType::Session, Cancellable::NONE, move |bus| {
            let Ok(bus) = bus else { return };
            for saver in ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver"]
            {
                let lock = then.clone();
                on(&bus, saver, "ActiveChanged", move |_, active| _ = active.then(&lock));
            }
            keep(bus);
        });
    }

    /// A connection lives as long as the program.
    fn keep(bus: DBusConnection) {
        std::mem::forget(bus);
    }

    /// Calls back at a signal, with the truth value that it carries; one that carries none counts as true.
    fn on(
        bus: &DBusConnection,
        interface: &str,
        signal: &str,
        then: impl Fn(&DBusConnection, bool) + 'static,
    ) {
        bus.signal_subscribe(
            None,
            Some(interface),
            Some(signal),
            None,
            None,
            DBusSignalFlags::NONE,
            move |bus, _, _, _, _, parameters| {
                let carried = parameters.try_child_value(0).and_then(|value| value.get::<bool>());
                then(bus, carried.unwrap_or(true));
            },
        );
    }

    /// Asks logind to wait with sleep until the answer is dropped, for a few seconds at most.
    fn delay_sleep(bus: &DBusConnection, awake: Awake) {
        let what = ("sleep", "Laatija", "Laatija", "delay").to_variant();
        bus.call_with_unix_fd_list(
            Some(LOGIN),
            PATH,
            MANAGER,
            "Inhibit",
            Some(&what),
            None,
            DBusCallFlags::NONE,
            PATIENCE,
            gio::UnixFDList::NONE,
            Cancellable::NONE,
            move |answer| {
                let Some(file) = answer.ok().and_then(|(_, files)| files.get(0).ok()) else { return };
                // SAFETY: the list gives a duplicate that is ours alone.
                let file = unsafe { OwnedFd::from_raw_fd(file) };
                *awake.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(file));
            },
        );
    }
}

/// The window is told of sleep (WM_POWERBROADCAST) and of the session's lock (WM_WTSSESSION_CHANGE). Windows
/// gives programs about two seconds before sleep and lets none of them keep it awake.
#[cfg(windows)]
mod system {
    use super::Awake;
    use windows_sys::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
    use windows_sys::Win32::System::RemoteDesktop::{
        NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification,
    };
    use windows_sys::Win32::UI::Shell::{DefSubclassProc, SetWindowSubclass};
    use windows_sys::Win32::UI::WindowsAndMessaging::{
        PBT_APMSUSPEND, WM_POWERBROADCAST, WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK,
    };

    type Then = Box<dyn Fn() + Send + Sync>;

    pub fn watch(window: &tauri::WebviewWindow, _: Awake, then: impl Fn() + Send + Sync + 'static) {
        let Ok(handle) = window.hwnd() else { return };
        let handle = handle.0 as HWND;
        // Lives as long as the window, which is as long as the program.
        let then: *mut Then = Box::into_raw(Box::new(Box::new(then)));
        // SAFETY: called on the window's thread with the window's own handle; `then` is never freed.
        unsafe {
            WTSRegisterSessionNotification(handle, NOTIFY_FOR_THIS_SESSION);
            SetWindowSubclass(handle, Some(told), 1, then as usize);
        }
    }

    unsafe extern "system" fn told(
        window: HWND,
        message: u32,
        what: WPARAM,
        more: LPARAM,
        _: usize,
        then: usize,
    ) -> LRESULT {
        let sleeps = message == WM_POWERBROADCAST && what as u32 == PBT_APMSUSPEND;
        let locks = message == WM_WTSSESSION_CHANGE && what as u32 == WTS_SESSION_LOCK;
        if sleeps || locks {
            // SAFETY: the address of what `watch` made and never frees.
            unsafe { (*(then as *const Then))() };
        }
        // SAFETY: hands the message on as it came.
        unsafe { DefSubclassProc(window, message, what, more) }
    }
}

/// The workspace tells of sleep, and the session of its locked screen.
#[cfg(target_os = "macos")]
mod system {
    use super::Awake;
    use block2::RcBlock;
    use objc2_app_kit::{NSWorkspace, NSWorkspaceWillSleepNotification};
    use objc2_foundation::{NSDistributedNotificationCenter, NSNotification, NSString};
    use std::ptr::NonNull;

    pub fn watch(_: &tauri::WebviewWindow, _: Awake, then: impl Fn() + Clone + Send + Sync + 'static) {
        let lock = then.clone();
        let told = RcBlock::new(move |_: NonNull<NSNotification>| then());
        let locked = RcBlock::new(move |_: NonNull<NSNotification>| lock());
        let name = NSString::from_str("com.apple.screenIsLocked");
        // SAFETY: called on the main thread; no object, no queue, and blocks that can be sent anywhere. The
        // observers are kept for as long as the program runs.
        unsafe {
            let workspace = NSWorkspace::sharedWorkspace().notificationCenter();
            std::mem::forget(workspace.addObserverForName_object_queue_usingBlock(
                Some(NSWorkspaceWillSleepNotification),
                None,
                None,
                &told,
            ));
            std::mem::forget(
                NSDistributedNotificationCenter::defaultCenter().addObserverForName_object_queue_usingBlock(
                    Some(&name),
                    None,
                    None,
                    &locked,
                ),
            );
        }
    }
}
