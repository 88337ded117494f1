//! The repository's own files as text, and the few cuts the tidy tests need: a Rust file without its
//! tests, the strings in it, the modules it reaches for. Cuts by eye, not a parser: enough for
//! formatted sources.

use std::path::{Path, PathBuf};
use std::process::Command;

/// A text file of the repository.
#[derive(Clone)]
pub struct File {
    /// Its path from the top of the repository.
    pub path: String,
    /// What it holds.
    pub text: String,
}

impl File {
    /// A file that exists only in a test.
    pub fn new(path: &str, text: &str) -> File {
        File { path: path.to_owned(), text: text.to_owned() }
    }

    /// Whether it is a Rust source.
    pub fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// Whether it is a source of the page and no test.
    pub fn is_page(&self) -> bool {
        self.path.starts_with("ui/src/") && !self.path.contains(".test.") && !self.path.ends_with(".css")
    }

    /// Whether it is a Rust file of nothing but tests beside the code, or of what they share.
    pub fn is_all_tests(&self) -> bool {
        self.is_rust() && (self.path.ends_with("/tests.rs") || self.path.contains("/tests/"))
    }

    /// Its name without folders and without what follows the first dot.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }

    /// A Rust file's code without its tests and comments.
    pub fn code(&self) -> String {
        let code = self.text.split("\n#[cfg(test)]\nmod ").next().unwrap_or_default();
        code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
    }

    /// The string literals of a Rust file's code, as they are written.
    pub fn strings(&self) -> Vec<String> {
        let code = self.code();
        let mut strings = Vec::new();
        let mut rest = code.as_str();
        while let Some(at) = rest.find(['"', '\'', '/']) {
            let before = &rest[..at];
            rest = &rest[at..];
            if rest.starts_with("//") {
                rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
            } else if rest.starts_with('"') {
                let hashes = before.len() - before.trim_end_matches('#').len();
                let raw =
                    before.trim_end_matches('#').ends_with('r').then(|| format!("\"{}", "#".repeat(hashes)));
                let end = raw.map_or_else(|| end_of_string(&rest[1..]), |mark| rest[1..].find(&mark));
                let end = end.unwrap_or(rest.len() - 1);
                strings.push(rest[1..=end].to_owned());
                rest = rest.get(end + 2..).unwrap_or_default();
            } else {
                rest = &rest[length_of_character(rest)..];
            }
        }
        strings
    }

    /// The names that a Rust file's code reaches for after `crate::`, also in braces.
    pub fn reached(&self) -> Vec<String> {
        let code = self.code();
        let mut names = Vec::new();
        for rest in code.split("crate::").skip(1) {
            match rest.strip_prefix('{') {
                Some(group) => names.extend(members(group)),
                None => names.push(word(rest)),
            }
        }
        names
    }

    /// The module specifiers that a file of the page imports.
    pub fn imports(&self) -> Vec<String> {
        let mut imports = Vec::new();
        for line in self.text.lines().map(str::trim) {
            let opens =
                line.starts_with("import ") || line.starts_with("export ") || line.starts_with("} from");
            let from = line.rsplit_once("from \"").or_else(|| line.split_once("import \""));
            let lazy = line.split_once("import(\"");
            if let Some((_, rest)) = from.filter(|_| opens).or(lazy) {
                imports.extend(rest.split('"').next().map(str::to_owned));
            }
        }
        imports
    }
}

fn end_of_string(rest: &str) -> Option<usize> {
    let mut escaped = false;
    rest.char_indices().find_map(|(at, letter)| {
        let ends = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        ends.then_some(at)
    })
}

/// The length of a character literal, of a lone quote of a lifetime, or of any other letter: enough
/// not to take the quote in `'"'` for the start of a string.
fn length_of_character(rest: &str) -> usize {
    let quoted = rest.strip_prefix('\'').and_then(|rest| {
        let escaped = rest.starts_with('\\');
        let from = if escaped { 2 } else { rest.chars().next()?.len_utf8() };
        rest.get(from..)?.find('\'').filter(|gap| escaped || *gap == 0).map(|gap| from + gap + 2)
    });
    quoted.unwrap_or(1)
}

fn word(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// The first name of each member of a `{…}` group, whose opening brace is cut off.
fn members(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut names = Vec::new();
    let mut member = String::new();
    for letter in group.chars() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(word(std::mem::take(&mut member).trim())),
            letter if depth == 0 => member.push(letter),
            _ => {}
        }
    }
    names.push(word(member.trim()));
    names.retain(|name| !name.is_empty());
    names
}

/// The top of the repository.
pub fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().expect("the repository exists")
}

/// All paths of the repository: what is tracked, and what is new and not ignored.
pub fn paths() -> Vec<String> {
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(top())
        .output()
        .expect("git lists the files");
    let listed = String::from_utf8(listed.stdout).expect("paths are UTF-8");
    listed.lines().filter(|path| top().join(path).is_file()).map(str::to_owned).collect()
}

/// All text files of the repository.
pub fn files() -> Vec<File> {
    let read = |path: String| std::fs::read_to_string(top().join(&path)).ok().map(|text| File { path, text });
    paths().into_iter().filter_map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reached_names_are_found() {
        let file = File::new("x.rs", "use crate::{a::{b, c}, d};\nfn f() { crate::e::f() }\n// crate::g\n");
        assert_eq!(file.reached(), ["a", "d", "e"]);
    }

    #[test]
    fn strings_are_found() {
        let file = File::new(
            "x.rs",
            "f(\"a \\\" b\", r#\"c\"d\"#, '\"', '\\'', \"e\"); // \"x\n'a str \"g\"\n#[cfg(test)]\nmod tests { \"f\" }",
        );
        assert_eq!(file.strings(), ["a \\\" b", "c\"d", "e", "g"]);
    }

    #[test]
    fn imports_are_found() {
        let file = File::new("x.ts", "import {\n  a,\n} from \"../b\";\nimport \"c\";\nawait import(\"d\");");
        assert_eq!(file.imports(), ["../b", "c", "d"]);
    }
}
