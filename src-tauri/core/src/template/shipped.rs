//! The templates that the program carries. Read once; a test proves each of them sound.

use super::Template;
use crate::language::Language;
use std::sync::OnceLock;

/// The files of a template: its structure and its texts.
macro_rules! files {
    ($folder:literal) => {
        (
            include_str!(concat!("../../../../assets/templates/", $folder, "/template.toml")),
            [
                (Language::Fi, include_str!(concat!("../../../../assets/templates/", $folder, "/fi.toml"))),
                (Language::Sv, include_str!(concat!("../../../../assets/templates/", $folder, "/sv.toml"))),
                (Language::En, include_str!(concat!("../../../../assets/templates/", $folder, "/en.toml"))),
            ],
        )
    };
}

/// A shipped template's files.
type Files = (&'static str, [(Language, &'static str); 3]);

/// The files of all shipped templates.
pub(super) fn shipped_files() -> [Files; 2] {
    [files!("hojks"), files!("tuen-suunnitelma-2025")]
}

/// The templates that the program carries, read once.
pub fn shipped() -> &'static [Template] {
    static SHIPPED: OnceLock<Vec<Template>> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let read = shipped_files().map(|(structure, texts)| Template::read(structure, &texts).ok());
        read.into_iter().flatten().collect()
    })
}

/// The shipped template of this id and version.
pub fn find(id: &str, version: &str) -> Option<&'static Template> {
    shipped().iter().find(|template| template.id == id && template.version == version)
}

/// The fictional plans of the shipped templates, as plan files: to practise with, and to show.
pub fn examples() -> [&'static str; 4] {
    [
        include_str!("../../../../assets/templates/hojks/examples/yksilollistetty.json"),
        include_str!("../../../../assets/templates/hojks/examples/ensimmainen.json"),
        include_str!("../../../../assets/templates/hojks/examples/toiminta-alueittain.json"),
        include_str!("../../../../assets/templates/tuen-suunnitelma-2025/examples/rajattu-matematiikka.json"),
    ]
}
