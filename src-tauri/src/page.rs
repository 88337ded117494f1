//! Starts the page anew in a process of its own: the one that showed the plans ends, and with it all that it
//! held in its memory. The one place where the systems differ in it.

use tauri::Manager;

/// Where the page is: a view whose process has ended by itself does not know it any more.
const ADDRESS: &str = "tauri://localhost";

/// Ends the process that holds the page and loads the page in another, with this query. Where the system does
/// not let the process be ended, the page is loaded anew in it.
pub fn start_anew(window: &tauri::WebviewWindow, query: &str) -> tauri::Result<()> {
    let known = window.url().ok().filter(|address| address.scheme() != "about");
    let mut address =
        known.map_or_else(|| tauri::Url::parse(ADDRESS).map_err(tauri::Error::InvalidUrl), Ok)?;
    address.set_query(Some(query));
    // The page that is started knows nothing of it.
    if window.is_always_on_top()? {
        stay_above(window, false)?;
    }
    window.with_webview(system::end)?;
    window.navigate(address)
}

/// How wide a window is that is kept above others, in the page's own pixels.
const NARROW: f64 = 440.0;

/// Keeps the window narrow and above all others, or gives it back the size that the configuration names.
pub fn stay_above(window: &tauri::WebviewWindow, above: bool) -> tauri::Result<()> {
    let config = window.config();
    let named = config.app.windows.first();
    let usual = named.map_or((1280.0, 800.0), |named| (named.width, named.height));
    let least = named.and_then(|named| Some((named.min_width?, named.min_height?))).unwrap_or(usual);
    let (size, least) = match above {
        true => ((NARROW, usual.1), (NARROW, least.1)),
        false => (usual, least),
    };
    window.set_always_on_top(above)?;
    window.set_min_size(Some(tauri::LogicalSize::new(least.0, least.1)))?;
    window.set_size(tauri::LogicalSize::new(size.0, size.1))
}

/// Calls back when the process that holds the page has ended by itself: by a fault in it, or because the system had
/// no memory left for it. Where the system tells nobody, nothing happens.
pub fn watch_end(window: &tauri::WebviewWindow, then: impl Fn() + Send + 'static) -> tauri::Result<()> {
    window.with_webview(|page| system::watch_end(page, then))
}

#[cfg(target_os = "linux")]
mod system {
    use webkit2gtk::{WebProcessTerminationReason, WebViewExt};

    pub fn watch_end(page: tauri::webview::PlatformWebview, then: impl Fn() + 'static) {
        page.inner().connect_web_process_terminated(move |_, reason| {
            if reason != WebProcessTerminationReason::TerminatedByApi {
                then();
            }
        });
    }

    pub fn end(page: tauri::webview::PlatformWebview) {
        let view = page.inner();
        // A driver's session would end with the process.
        if !view.is_controlled_by_automation() {
            view.terminate_web_process();
        }
    }
}

/// The processes that draw pages are all this program's: an environment of WebView2 is never shared.
#[cfg(windows)]
mod system {
    use webview2_com::Microsoft::Web::WebView2::Win32::{
        COREWEBVIEW2_PROCESS_KIND_RENDERER, ICoreWebView2Environment8,
    };
    use windows_core::Interface;
    use windows_sys::Win32::Foundation::CloseHandle;
    use windows_sys::Win32::System::Threading::{OpenProcess, PROCESS_TERMINATE, TerminateProcess};

    pub fn watch_end(_: tauri::webview::PlatformWebview, _: impl Fn() + 'static) {}

    pub fn end(page: tauri::webview::PlatformWebview) {
        // SAFETY: called on the window's thread, to which the view belongs; every handle is closed once.
        let _: windows_core::Result<()> = unsafe {
            (|| {
                let infos = page.environment().cast::<ICoreWebView2Environment8>()?.GetProcessInfos()?;
                let mut count = 0;
                infos.Count(&mut count)?;
                for index in 0..count {
                    let (info, mut kind, mut id) = (infos.GetValueAtIndex(index)?, Default::default(), 0);
                    info.Kind(&mut kind)?;
                    info.ProcessId(&mut id)?;
                    if kind == COREWEBVIEW2_PROCESS_KIND_RENDERER {
                        let process = OpenProcess(PROCESS_TERMINATE, 0, id as u32);
                        if !process.is_null() {
                            TerminateProcess(process, 0);
                            CloseHandle(process);
                        }
                    }
                }
                Ok(())
            })()
        };
    }
}

/// The call is WebKit's own for its tests (WKWebViewPrivate.h); a WebKit without it keeps its process.
#[cfg(target_os = "macos")]
mod system {
    use objc2::runtime::AnyObject;
    use objc2::{msg_send, sel};

    pub fn watch_end(_: tauri::webview::PlatformWebview, _: impl Fn() + 'static) {}

    pub fn end(page: tauri::webview::PlatformWebview) {
        let view: *mut AnyObject = page.inner().cast();
        // SAFETY: called on the main thread with the live view; the call takes and gives nothing.
        unsafe {
            let knows: bool = msg_send![view, respondsToSelector: sel!(_killWebContentProcessAndResetState)];
            if knows {
                let () = msg_send![view, _killWebContentProcessAndResetState];
            }
        }
    }
}
