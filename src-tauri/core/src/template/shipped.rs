//! The templates that the program carries. Read once; a test proves each of them sound.

use super::Template;
use crate::language::Language;
use std::sync::OnceLock;

/// A file of a template or an example.
macro_rules! asset {
    ($($part:literal),*) => {
        include_str!(concat!("../../../../assets/templates/", $($part),*))
    };
}

/// The files of a template: its structure and its texts.
macro_rules! files {
    ($folder:literal) => {
        (
            asset!($folder, "/template.toml"),
            [
                (Language::Fi, asset!($folder, "/fi.toml")),
                (Language::Sv, asset!($folder, "/sv.toml")),
                (Language::En, asset!($folder, "/en.toml")),
            ],
        )
    };
}

/// A shipped template's files.
type Files = (&'static str, [(Language, &'static str); 3]);

/// The files of all shipped templates, in the order in which they are offered among those of their status.
pub(super) fn shipped_files() -> &'static [Files] {
    const FILES: &[Files] = &[
        files!("hojks"),
        files!("tuen-suunnitelma-2025"),
        files!("esiopetuksen-tuen-suunnitelma-2025"),
        files!("kuuleminen"),
        files!("tukea-koskeva-paatos-2025"),
        files!("tiedonsiirtolupa"),
        files!("pedagoginen-arvio"),
        files!("oppimissuunnitelma"),
        files!("pedagoginen-selvitys"),
        files!("erityisen-tuen-paatos"),
    ];
    FILES
}

/// The templates that the program carries, read once.
pub fn shipped() -> &'static [Template] {
    static SHIPPED: OnceLock<Vec<Template>> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let read = shipped_files().iter().map(|(structure, texts)| Template::read(structure, texts).ok());
        read.flatten().collect()
    })
}

/// The shipped template of this id and version.
pub fn find(id: &str, version: &str) -> Option<&'static Template> {
    shipped().iter().find(|template| template.id == id && template.version == version)
}

/// The fictional plans of the shipped templates, as plan files: to practise with, and to show.
pub fn examples() -> &'static [&'static str] {
    const EXAMPLES: &[&str] = &[
        asset!("hojks/examples/yksilollistetty.json"),
        asset!("hojks/examples/ensimmainen.json"),
        asset!("hojks/examples/toiminta-alueittain.json"),
        asset!("tuen-suunnitelma-2025/examples/rajattu-matematiikka.json"),
        asset!("kuuleminen/examples/ennen-tukipaatosta.json"),
        asset!("tukea-koskeva-paatos-2025/examples/rajattu-matematiikka.json"),
        asset!("tiedonsiirtolupa/examples/tyopaja-ja-kuntoutus.json"),
        asset!("esiopetuksen-tuen-suunnitelma-2025/examples/kuvat-ja-pienryhma.json"),
        asset!("pedagoginen-arvio/examples/matematiikka-2-luokka.json"),
    ];
    EXAMPLES
}
