//! Settings.

use super::*;
use crate::outside::FileWish;
use crate::text::say;
use crate::vault::Check;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The setting's name in the vault.
pub(super) const SETTINGS: &str = "settings";
/// Minutes without keys or pointer after which the program locks, unless the person says otherwise.
const IDLE_MINUTES: u32 = 10;
/// The file beside the vault that says how the lock screen looks. Holds nothing personal.
const LOOK_FILE: &str = "ulkoasu.json";

/// What the lock screen must know before the vault is open: language and theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Look {
    pub language: Language,
    pub theme: Theme,
}

impl Look {
    /// The look kept beside the vault; without one, in the language of the system.
    pub fn read(folder: &Path) -> Look {
        let kept = std::fs::read(folder.join(LOOK_FILE)).ok();
        let kept = kept.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        kept.unwrap_or_else(|| Look { language: system_language(), theme: Theme::System })
    }

    /// Whether a look is kept beside the vault.
    pub fn is_kept(folder: &Path) -> bool {
        folder.join(LOOK_FILE).exists()
    }

    fn write(self, folder: &Path) -> Result<()> {
        let bytes = serde_json::to_vec(&self).map_err(crate::failure::Failure::defect)?;
        std::fs::create_dir_all(folder)?;
        file::write_whole(&folder.join(LOOK_FILE), &bytes)
    }
}

/// The settings with which a vault begins.
pub(super) fn fresh(look: Look, teacher: Teacher) -> Settings {
    Settings {
        language: look.language,
        theme: look.theme,
        idle_minutes: IDLE_MINUTES,
        text_size: TextSize::default(),
        teacher,
        kept: Default::default(),
        local: Default::default(),
    }
}

/// Settings as the vault keeps them.
pub(super) fn text(settings: &Settings) -> Result<String> {
    serde_json::to_string(settings).map_err(crate::failure::Failure::defect)
}

fn system_language() -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    locale.and_then(|locale| Language::from_tag(&locale)).unwrap_or_default()
}

impl Workspace {
    /// The settings.
    pub fn settings(&mut self) -> Result<Settings> {
        let kept = self.vault()?.value(SETTINGS)?;
        let kept = kept.and_then(|text| serde_json::from_str::<Settings>(&text).ok());
        Ok(Settings {
            language: self.look.language,
            theme: self.look.theme,
            ..kept.unwrap_or_else(|| fresh(self.look, Teacher::default()))
        })
    }

    /// Saves the settings.
    pub fn save_settings(&mut self, settings: Settings) -> Result<Settings> {
        let settings = Settings { idle_minutes: settings.idle_minutes.clamp(1, 120), ..settings };
        self.vault()?.set_value(SETTINGS, Some(&text(&settings)?))?;
        self.dress(Look { language: settings.language, theme: settings.theme })?;
        self.attend();
        self.settings()
    }

    /// Chooses the program's language.
    pub fn set_language(&mut self, language: Language) -> Result<Start> {
        self.dress(Look { language, ..self.look })?;
        self.start()
    }

    fn dress(&mut self, look: Look) -> Result<()> {
        self.look = look;
        // Before the first vault there is no folder yet, and none is made for a look alone.
        if self.practice.is_none() && crate::vault::exists(&self.folder) {
            look.write(&self.folder)?;
        }
        Ok(())
    }

    /// Keeps the look of the screens before the vault existed.
    pub(super) fn keep_look(&self) -> Result<()> {
        self.look.write(&self.folder)
    }

    /// Minutes without keys or pointer after which the program locks.
    pub fn idle_minutes(&mut self) -> u32 {
        self.settings().map(|settings| settings.idle_minutes).unwrap_or(IDLE_MINUTES)
    }

    /// How large the text is that is written.
    pub(super) fn text_size(&mut self) -> TextSize {
        self.settings().map(|settings| settings.text_size).unwrap_or_default()
    }

    /// Reads the whole vault and proves it sound.
    pub fn check_vault(&mut self) -> Result<Check> {
        self.vault_ref()?.check()
    }

    /// Saves bytes where the person chooses, under a suggested name that names nobody.
    pub(super) fn save_file(&self, what: &str, ending: &str, number: u32, bytes: &[u8]) -> Result<SavedFile> {
        let path = self.pick_file(what, ending, number)?;
        file::write_whole(&path, bytes)?;
        Ok(SavedFile { path: path.display().to_string() })
    }

    /// Where the person wants a file, under a suggested name that names nobody.
    pub(super) fn pick_file(&self, what: &str, ending: &str, number: u32) -> Result<PathBuf> {
        let language = self.look.language;
        self.outside.pick_save(&FileWish {
            title: say(language, &format!("workspace-{what}-title"), &[]),
            name: say(language, &format!("workspace-{what}-name"), &[("version", number.into())]),
            kind: (say(language, &format!("workspace-{what}-kind"), &[]), vec![ending.to_owned()]),
        })
    }
}
