//! The templates that the program carries. Read once; a test proves each of them sound.

use super::Template;
use crate::language::Language;
use std::sync::{LazyLock, OnceLock};

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
const FILES: [Files; 11] = [
    files!("hojks"),
    files!("tuen-suunnitelma-2025"),
    files!("esiopetuksen-tuen-suunnitelma-2025"),
    files!("kuuleminen"),
    files!("tukea-koskeva-paatos-2025"),
    files!("tiedonsiirtolupa"),
    files!("hoks"),
    files!("pedagoginen-arvio"),
    files!("oppimissuunnitelma"),
    files!("pedagoginen-selvitys"),
    files!("erityisen-tuen-paatos"),
];

/// Each of them, read when it is first asked for: a vault that holds plans of one kind reads one.
static READ: [OnceLock<Option<Template>>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];

/// The files of all shipped templates.
#[cfg(test)]
pub(super) fn shipped_files() -> &'static [Files] {
    &FILES
}

/// The template of these files; `None` only if they were unsound, which a test rules out.
fn read((structure, texts): &Files, once: &'static OnceLock<Option<Template>>) -> Option<&'static Template> {
    once.get_or_init(|| Template::read(structure, texts).ok()).as_ref()
}

/// The templates that the program carries, all of them read.
pub fn shipped() -> &'static [Template] {
    static SHIPPED: OnceLock<Vec<Template>> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let all = FILES.iter().zip(&READ);
        all.filter_map(|(files, once)| read(files, once).cloned()).collect()
    })
}

/// The shipped template of this id and version. It alone is read.
pub fn find(id: &str, version: &str) -> Option<&'static Template> {
    /// Lists ask for the template of every plan.
    static NAMES: LazyLock<Vec<(Option<&str>, Option<&str>)>> =
        LazyLock::new(|| FILES.iter().map(|(structure, _)| named(structure)).collect());
    let asked = NAMES.iter().position(|name| *name == (Some(id), Some(version)))?;
    read(&FILES[asked], &READ[asked])
}

/// The shipped template of this id. It alone is read.
pub fn carried(id: &str) -> Option<&'static Template> {
    let asked = |(structure, _): &Files| named(structure).0 == Some(id);
    FILES.iter().zip(&READ).find(|(files, _)| asked(files)).and_then(|(files, once)| read(files, once))
}

/// The id and the version at the head of a structure.
pub(super) fn named(structure: &str) -> (Option<&str>, Option<&str>) {
    let value = |key: &str| {
        structure.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"'))
    };
    (value("id"), value("version"))
}

/// A shipped template as a municipality's file, which one of its own can be begun from; `None` when there is no
/// template of this id. The file is sound as it is: its id and its municipality's name are to be changed.
pub fn as_local(id: &str) -> Option<String> {
    let (structure, texts) = FILES.iter().find(|(structure, _)| named(structure).0 == Some(id))?;
    let own = format!("kunta.{}", id.rsplit('.').next()?);
    let structure = structure.replacen(&format!("id = \"{id}\""), &format!("id = \"{own}\""), 1);
    let mut file = format!("municipality = \"Kunta\"\n\n[template]\n{}", within("template", &structure));
    for (language, text) in texts {
        let table = format!("texts.{}", language.code());
        file.push_str(&format!("\n[{table}]\n{}", within(&table, text)));
    }
    Some(file)
}

/// The lines of a TOML file as they stand within a table: their headings name it too.
fn within(table: &str, file: &str) -> String {
    let line = |line: &str| {
        let open = line.chars().take_while(|letter| *letter == '[').count();
        match open {
            1 | 2 if line.ends_with(']') => format!("{}{table}.{}\n", &line[..open], &line[open..]),
            _ => format!("{line}\n"),
        }
    };
    file.lines().map(line).collect()
}

/// The fictional plans to practise with, and to show, as plan files. Those of the older chain are of pupils who
/// have newer ones.
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
        asset!("hoks/examples/tuva.json"),
        asset!("hoks/examples/oppisopimus-ja-mukauttaminen.json"),
        asset!("hoks/examples/telma.json"),
    ];
    EXAMPLES
}
