//! The mappings that the program carries. Read once; a test proves each of them sound.

use super::Mapping;
use crate::template::Known;
use std::sync::OnceLock;

/// What the ids of the mappings begin with that the program carries.
pub const SHIPPED: &str = "laatija.";
/// What the ids of all others begin with.
pub const OWN: &str = "kunta.";

/// A file of a mapping.
macro_rules! asset {
    ($name:literal) => {
        ($name, include_str!(concat!("../../../../assets/mappings/", $name)))
    };
}

/// The files, in the order in which they are offered.
const FILES: [(&str, &str); 3] =
    [asset!("tuen-suunnitelma-wilma.toml"), asset!("hojks-wilma.toml"), asset!("hoks-ehoks.toml")];

/// The mappings that the program carries.
pub fn shipped() -> &'static [Mapping] {
    static READ: OnceLock<Vec<Mapping>> = OnceLock::new();
    READ.get_or_init(|| {
        let known = Known::default();
        let read = FILES.iter().map(|(name, text)| Mapping::check(name, text.as_bytes(), &known));
        read.filter_map(|(mapping, _)| mapping).collect()
    })
}

/// Whether this is the text of a file that the program carries.
pub(super) fn is_file(text: &str) -> bool {
    FILES.iter().any(|(_, own)| *own == text)
}

/// The files of all shipped mappings.
#[cfg(test)]
pub(super) fn files() -> &'static [(&'static str, &'static str)] {
    &FILES
}
