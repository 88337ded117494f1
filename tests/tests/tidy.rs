//! The architecture, read from the sources: who may use whom, where words live, what things may be
//! called, what no file may hold. Each rule is shown a bad example first, so that it can fail.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use laatija_core::language::Language;
use laatija_core::text;
use laatija_tests::arrows::{ARROWS, PAGE_ARROWS};
use laatija_tests::source::{self, File};
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

type Complaints = Vec<String>;

/// The rule finds fault with every bad example, and none with the repository.
#[track_caller]
fn check(rule: impl Fn(&File) -> Complaints, bad: &[(&str, &str)]) {
    for (path, text) in bad {
        assert!(!rule(&File::new(path, text)).is_empty(), "the rule overlooks {path}: {text}");
    }
    let complaints: Complaints = source::files().iter().flat_map(rule).collect();
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

fn complain(file: &File, complaint: impl std::fmt::Display) -> String {
    format!("{}: {complaint}", file.path)
}

/// A rule about single lines, in the files chosen.
fn lines(file: &File, applies: bool, odd: impl Fn(&str) -> bool) -> Complaints {
    let odd_lines = file.text.lines().enumerate().filter(|(_, line)| applies && odd(line));
    odd_lines.map(|(number, line)| format!("{}:{}: {}", file.path, number + 1, line.trim())).collect()
}

fn holds_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

// ---- arrows

#[test]
fn core_modules_keep_to_the_arrows() {
    let rule = |file: &File| {
        let inside = file.path.strip_prefix("src-tauri/core/src/").filter(|path| *path != "lib.rs");
        let module = inside.and_then(|path| path.split(['/', '.']).next()).unwrap_or_default();
        let Some((_, may_use)) = ARROWS.iter().find(|(name, _)| *name == module) else {
            return inside.map(|_| complain(file, "a module without arrows")).into_iter().collect();
        };
        let free = ["failure", "language", "text", module];
        let reached: BTreeSet<String> = file.reached().into_iter().collect();
        let refused = reached.iter().filter(|name| !free.contains(&name.as_str()));
        refused
            .filter(|name| !may_use.contains(&name.as_str()))
            .map(|name| complain(file, format!("{module} must not use {name}")))
            .collect()
    };
    check(
        rule,
        &[
            ("src-tauri/core/src/template/mod.rs", "use crate::vault::Key;"),
            ("src-tauri/core/src/draft/view.rs", "use crate::{template::Field, workspace};"),
            ("src-tauri/core/src/common/mod.rs", ""),
        ],
    );
}

#[test]
fn core_modules_reach_each_other_by_full_name() {
    let rule =
        |file: &File| lines(file, file.path.starts_with("src-tauri/core/"), |l| l.contains("super::super::"));
    check(rule, &[("src-tauri/core/src/draft/view.rs", "use super::super::vault;")]);
}

#[test]
fn page_folders_keep_to_the_arrows() {
    let rule = |file: &File| {
        let Some((folder, may_use)) = page_folder(file) else { return Vec::new() };
        let refused = |import: &String| {
            let target = page_target(&file.path, import);
            PAGE_ARROWS.iter().any(|(name, _)| *name == target) && !may_use.contains(&target.as_str())
        };
        let imports = file.imports().into_iter().filter(refused);
        imports.map(|import| complain(file, format!("{folder} must not import {import}"))).collect()
    };
    check(
        rule,
        &[
            ("ui/src/parts/Button.svelte", "  import { call } from \"../core/call\";"),
            ("ui/src/form/fields/Date.svelte", "  import Home from \"../../views/Home.svelte\";"),
        ],
    );
}

#[test]
fn the_texts_know_only_types_of_the_core() {
    let rule = |file: &File| {
        let applies = file.is_page() && file.path.starts_with("ui/src/text/");
        lines(file, applies, |line| line.contains("\"../core/") && !line.starts_with("import type "))
    };
    check(rule, &[("ui/src/text/text.svelte.ts", "import { desk } from \"../core/desk.svelte\";")]);
}

#[test]
fn only_the_page_core_knows_tauri() {
    let rule = |file: &File| {
        let applies = file.is_page() && !file.path.starts_with("ui/src/core/");
        lines(file, applies, |line| line.contains("@tauri-apps"))
    };
    check(rule, &[("ui/src/views/Home.svelte", "import { invoke } from \"@tauri-apps/api/core\";")]);
}

fn page_folder(file: &File) -> Option<(&'static str, &'static [&'static str])> {
    let folder = file.path.strip_prefix("ui/src/").filter(|_| file.is_page())?.split('/').next()?;
    PAGE_ARROWS.iter().find(|(name, _)| *name == folder).copied()
}

/// The folder below `ui/src` that a relative import of this file leads to.
fn page_target(path: &str, import: &str) -> String {
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for step in import.split('/') {
        match step {
            "." => {}
            ".." => drop(parts.pop()),
            step => parts.push(step),
        }
    }
    parts.get(2).filter(|_| import.starts_with('.')).map(|part| (*part).to_owned()).unwrap_or_default()
}

// ---- the dependency tree

#[test]
fn no_network_client_is_a_dependency() {
    let client = |line: &str| {
        let name = line.split(' ').next().unwrap_or_default();
        let listens =
            name == "tokio" && line.split('|').nth(1).is_some_and(|f| f.split(',').any(|f| f == "net"));
        let clients =
            "reqwest hyper ureq curl isahc attohttpc h2 quinn tungstenite rustls native-tls socket2";
        clients.split(' ').any(|client| client == name) || listens
    };
    assert!(client("hyper v1.0.0|default") && client("tokio v1.0.0|net,rt") && !client("tokio v1.0.0|rt"));
    for package in ["laatija", "laatija-cli", "laatija-core"] {
        let found: Vec<String> = tree(package).into_iter().filter(|line| client(line)).collect();
        assert!(found.is_empty(), "{package} depends on {found:?}");
    }
}

#[test]
fn the_core_and_the_terminal_know_no_window() {
    for package in ["laatija-core", "laatija-cli"] {
        let window = |line: &String| ["tauri", "wry", "tao", "gtk"].iter().any(|name| line.starts_with(name));
        let found: Vec<String> = tree(package).into_iter().filter(window).collect();
        assert!(found.is_empty(), "{package} depends on {found:?}");
    }
}

/// What a package is built from and with: a line `name version|features` for each crate.
fn tree(package: &str) -> Vec<String> {
    let arguments = "tree --locked --offline --edges normal,build --prefix none --format {p}|{f} --package";
    let output =
        Command::new(env!("CARGO")).args(arguments.split(' ')).arg(package).output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()
}

// ---- the core names no form field, and talks to nobody

#[test]
fn no_template_key_is_in_the_core() {
    let keys = template_keys();
    let rule = |file: &File| {
        let applies = file.path.starts_with("src-tauri/core/src/") && file.is_rust() && !file.is_all_tests();
        let strings = if applies { file.strings() } else { Vec::new() };
        let named = |text: &String| words(text).find(|word| keys.contains(*word)).map(str::to_owned);
        strings.iter().filter_map(named).map(|key| complain(file, format!("names the field {key}"))).collect()
    };
    let Some(key) = keys.iter().next() else { return };
    check(rule, &[("src-tauri/core/src/draft/mod.rs", &format!("fn f() {{ value(\"{key}\") }}"))]);
}

/// The ids in the templates that are long and compound enough not to be a word of the engine, and are
/// not the names of meanings, by which the engine knows a field.
fn template_keys() -> BTreeSet<String> {
    let (mut keys, mut meanings) = (BTreeSet::new(), BTreeSet::new());
    for file in source::files()
        .iter()
        .filter(|f| f.path.starts_with("assets/templates/") && f.path.ends_with(".toml"))
    {
        let table: toml::Value = toml::from_str(&file.text).expect("a template parses");
        gather_ids(&table, &mut keys);
        meanings.extend(table.get("meaning").into_iter().flat_map(names));
    }
    keys.retain(|key| key.len() > 5 && key.contains('_') && !meanings.contains(key));
    keys
}

/// The names of a table and of the tables in it.
fn names(value: &toml::Value) -> Vec<String> {
    let Some(table) = value.as_table() else { return Vec::new() };
    table.iter().flat_map(|(name, value)| [vec![name.clone()], names(value)].concat()).collect()
}

fn gather_ids(value: &toml::Value, keys: &mut BTreeSet<String>) {
    match value {
        toml::Value::Table(table) => {
            keys.extend(table.get("id").and_then(|id| id.as_str()).map(str::to_owned));
            table.values().for_each(|value| gather_ids(value, keys));
        }
        toml::Value::Array(values) => values.iter().for_each(|value| gather_ids(value, keys)),
        _ => {}
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
}

#[test]
fn the_program_opens_no_socket_and_keeps_no_log() {
    let rule = |file: &File| {
        let applies = file.is_rust() && file.path.starts_with("src-tauri/") && !file.path.contains("/cli/");
        let banned = ["std::net", "TcpStream", "UdpSocket", "println!", "eprintln!", "print!("];
        let code = File { path: file.path.clone(), text: file.code() };
        lines(&code, applies && !file.path.ends_with("build.rs"), |line| holds_any(line, &banned))
    };
    check(
        rule,
        &[
            ("src-tauri/core/src/vault/mod.rs", "let s = std::net::TcpStream::connect(a);"),
            ("src-tauri/src/shell.rs", "println!(\"{answer}\");"),
        ],
    );
}

#[test]
fn the_page_stores_and_fetches_nothing() {
    let banned = [
        "fetch(",
        "XMLHttpRequest",
        "WebSocket",
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "console.",
        "{@html",
    ];
    let rule = |file: &File| lines(file, file.is_page(), |line| holds_any(line, &banned));
    check(rule, &[("ui/src/views/Home.svelte", "localStorage.setItem(\"draft\", text);")]);
}

#[test]
fn the_page_has_no_inline_style() {
    let rule = |file: &File| {
        lines(file, file.path.ends_with(".svelte"), |line| {
            line.contains(" style=\"") || line.contains(" style={")
        })
    };
    check(rule, &[("ui/src/parts/Ring.svelte", "<div style=\"color: red\"></div>")]);
}

// ---- words

#[test]
fn the_languages_have_the_same_texts() {
    let finnish = variables_by_key(Language::Fi);
    for language in [Language::Sv, Language::En] {
        let other = variables_by_key(language);
        for (key, variables) in &finnish {
            assert_eq!(Some(variables), other.get(key), "{key} in {language:?}: missing, or other variables");
        }
        let more: Vec<_> = other.keys().filter(|key| !finnish.contains_key(*key)).collect();
        assert!(more.is_empty(), "only in {language:?}: {more:?}");
    }
}

#[test]
fn every_text_file_parses_whole_and_repeats_no_key() {
    for language in [Language::Fi, Language::Sv, Language::En] {
        let mut seen = BTreeMap::new();
        for (path, text) in text::sources(language) {
            let resource =
                fluent_syntax::parser::parse(text).unwrap_or_else(|(_, e)| panic!("{path}: {e:?}"));
            for entry in &resource.body {
                let Entry::Message(message) = entry else { continue };
                let before = seen.insert(message.id.name.to_owned(), path);
                assert_eq!(before, None, "{path} repeats {}", message.id.name);
            }
        }
    }
}

#[test]
fn every_text_file_is_read() {
    let known: BTreeSet<&str> = [Language::Fi, Language::Sv, Language::En]
        .into_iter()
        .flat_map(text::sources)
        .map(|(path, _)| path)
        .collect();
    let unread: Vec<String> = source::paths()
        .into_iter()
        .filter(|path| path.ends_with(".ftl") && !known.contains(path.as_str()))
        .collect();
    assert!(unread.is_empty(), "no code reads {unread:?}");
}

#[test]
fn every_text_that_rust_asks_for_exists() {
    let keys: BTreeSet<String> = text::keys(Language::Fi).into_iter().collect();
    let rule = |file: &File| {
        let applies = file.is_rust() && file.path.starts_with("src-tauri/");
        let code = if applies { file.code() } else { String::new() };
        let asked: Vec<String> = code.split("say(").skip(1).filter_map(literal_argument).collect();
        let unknown = asked.into_iter().filter(|key| !keys.contains(key));
        unknown.map(|key| complain(file, format!("asks for the text {key}, which does not exist"))).collect()
    };
    check(
        rule,
        &[
            ("src-tauri/src/shell.rs", "text::say(language, \"no-such-text\", &[])"),
            ("src-tauri/cli/src/report.rs", "self.say(\"no-such-text\", &[(\"word\", word)])"),
        ],
    );
}

/// The first string literal of a call's arguments, when it stands alone between commas.
fn literal_argument(arguments: &str) -> Option<String> {
    let (before, rest) = arguments.split_once('"')?;
    let before = before.trim();
    let plain =
        before.is_empty() || before.ends_with(',') && !before.contains(['(', ')', '[', ';', '!', '{']);
    rest.split('"').next().filter(|_| plain).map(str::to_owned)
}

#[test]
fn components_hold_no_prose() {
    let rule = |file: &File| {
        let markup = if file.path.ends_with(".svelte") { markup(&file.text) } else { String::new() };
        prose(&markup).into_iter().map(|words| complain(file, format!("says \"{words}\" itself"))).collect()
    };
    check(
        rule,
        &[
            ("ui/src/views/Home.svelte", "<script>\n</script>\n<h1>Your pupils</h1>"),
            ("ui/src/parts/Close.svelte", "<button aria-label=\"Close\" onclick={() => close()}></button>"),
            ("ui/src/views/Review.svelte", "<kbd>Shift F8</kbd>"),
            ("ui/src/views/Home.svelte", "<p>Pupils&nbsp;·</p>"),
        ],
    );
}

/// A component without its script and style.
fn markup(component: &str) -> String {
    ["script", "style"].iter().fold(component.to_owned(), |text, tag| {
        let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
        let mut pieces = text.split(&open);
        let first = pieces.next().unwrap_or_default().to_owned();
        pieces.filter_map(|piece| piece.split_once(&close)).fold(first, |text, (_, after)| text + after)
    })
}

/// Text between the tags of a component and in attributes that are read aloud, code in braces left out.
fn prose(markup: &str) -> Vec<String> {
    let mut depth = 0;
    let outside: String = markup
        .chars()
        .filter(|letter| {
            depth += i32::from(*letter == '{');
            let keep = depth == 0;
            depth -= i32::from(*letter == '}');
            keep
        })
        .collect();
    let spoken = ["aria-label=\"", "title=\"", "placeholder=\"", "alt=\""];
    let attributes =
        spoken.iter().flat_map(|name| outside.split(name).skip(1)).filter_map(|rest| rest.split('"').next());
    let between = outside.split('>').filter_map(|rest| rest.split('<').next());
    let between: Vec<String> = between.map(without_character_names).collect();
    let speaks = |text: &&str| {
        text.split_whitespace().any(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1)
    };
    between
        .iter()
        .map(String::as_str)
        .chain(attributes)
        .map(str::trim)
        .filter(speaks)
        .map(str::to_owned)
        .collect()
}

/// Text without `&nbsp;` and the like: names of signs, not words.
fn without_character_names(text: &str) -> String {
    let mut pieces = text.split('&');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| match piece.split_once(';') {
        Some((name, rest)) if name.chars().all(char::is_alphanumeric) => text + " " + rest,
        _ => text + "&" + piece,
    })
}

/// The texts of a language: key (also `key.attribute`) and the variables it takes.
fn variables_by_key(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for (_, source) in text::sources(language) {
        let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(resource, _)| resource);
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            found.extend(message.value.map(|value| (key.to_owned(), variables(&value))));
            let attributes = message.attributes.iter();
            found.extend(attributes.map(|a| (format!("{key}.{}", a.id.name), variables(&a.value))));
        }
    }
    found
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let (Expression::Inline(inline) | Expression::Select { selector: inline, .. }) = expression;
        gather_variables(inline, &mut names);
        if let Expression::Select { variants, .. } = expression {
            variants.iter().for_each(|variant| names.extend(variables(&variant.value)));
        }
    }
    names
}

fn gather_variables(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(names.insert(id.name.to_owned())),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| gather_variables(argument, names));
        }
        _ => {}
    }
}

// ---- names, sizes, places

#[test]
fn every_rust_file_says_what_it_is() {
    let rule = |file: &File| {
        let silent = file.is_rust() && !file.text.starts_with("//! ");
        silent.then(|| complain(file, "begins without //!")).into_iter().collect()
    };
    check(rule, &[("src-tauri/src/main.rs", "fn main() {}")]);
}

#[test]
fn nothing_has_an_empty_name() {
    let empty = "manager service helper helpers util utils handler processor common misc";
    let empty: BTreeSet<&str> = empty.split(' ').collect();
    let rule = |file: &File| {
        let exempt = file.path.ends_with("/common.ftl");
        let stem = parts_of_name(file.stem()).into_iter().filter(|_| !exempt);
        let types = file.text.lines().filter(|_| file.is_rust() || file.is_page()).filter_map(type_name);
        let parts = stem.chain(types.flat_map(|name| parts_of_name(&name)));
        parts.filter(|part| empty.contains(part.as_str())).map(|part| complain(file, part)).collect()
    };
    check(
        rule,
        &[
            ("src-tauri/core/src/vault/key_manager.rs", ""),
            ("src-tauri/core/src/vault/keys.rs", "pub struct KeyHelper;"),
            ("ui/src/form/dateUtils.ts", ""),
        ],
    );
}

fn type_name(line: &str) -> Option<String> {
    let line =
        line.trim_start_matches("pub(crate) ").trim_start_matches("pub ").trim_start_matches("export ");
    let rest = ["struct ", "enum ", "trait ", "mod ", "class ", "interface ", "type "]
        .iter()
        .find_map(|keyword| line.strip_prefix(keyword))?;
    words(rest).next().map(str::to_owned)
}

fn parts_of_name(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for letter in name.chars() {
        if !letter.is_alphanumeric() || letter.is_uppercase() {
            parts.push(String::new());
        }
        if letter.is_alphanumeric() {
            parts.iter_mut().last().expect("never empty").extend(letter.to_lowercase());
        }
    }
    parts
}

#[test]
fn files_are_of_a_size_to_read() {
    let limit = |path: &str| match path.rsplit('.').next() {
        Some("rs") => 600,
        Some("svelte") => 400,
        _ if path == "README.md" => 120,
        _ => usize::MAX,
    };
    let rule = |file: &File| {
        let length = file.text.lines().count();
        let long = length > limit(&file.path);
        long.then(|| complain(file, format!("{length} lines"))).into_iter().collect()
    };
    check(
        rule,
        &[
            ("src-tauri/src/shell.rs", &"//! x\n".repeat(601)),
            ("ui/src/views/Home.svelte", &"\n".repeat(401)),
            ("README.md", &"\n".repeat(121)),
        ],
    );
}

#[test]
fn the_top_holds_what_the_owner_fixed() {
    let fixed = "Cargo.toml Cargo.lock src-tauri ui assets tests README.md LICENSE CHANGELOG.md Makefile \
                 rust-toolchain.toml clippy.toml rustfmt.toml";
    let fixed: BTreeSet<&str> = fixed.split_whitespace().collect();
    let rule = |file: &File| {
        let first = file.path.split('/').next().unwrap_or_default();
        let odd = !first.starts_with('.') && !fixed.contains(first);
        odd.then(|| complain(file, "does not belong at the top")).into_iter().collect()
    };
    check(rule, &[("docs/plan.md", ""), ("later.md", "")]);
}

#[test]
fn no_file_tells_where_it_was_written() {
    let places = [
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
        concat!("..", "/shared/"),
        concat!("registry.", "npmjs.org"),
        concat!("static.", "crates.io"),
        concat!("index.", "crates.io"),
        concat!("pythonhosted", ".org"),
        concat!("pypi", ".org"),
    ];
    let rule = |file: &File| lines(file, true, |line| holds_any(line, &places));
    check(rule, &[("Makefile", &format!("cd {}target", places[0]))]);
}

#[test]
fn lock_files_hold_no_addresses() {
    let rule = |file: &File| {
        let applies = file.path.ends_with("package-lock.json") || file.path.ends_with("requirements.txt");
        lines(file, applies, |line| line.contains("\"resolved\"") || line.contains(" @ http"))
    };
    check(rule, &[("ui/package-lock.json", "\"resolved\": \"https://example.org/a.tgz\",")]);
}

#[test]
fn nothing_is_left_for_later() {
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X ")];
    let rule = |file: &File| {
        let ours = file.is_rust() || file.is_page() || file.path == "Makefile" || file.path.ends_with(".ftl");
        lines(file, ours, |line| holds_any(line, &marks))
    };
    check(rule, &[("src-tauri/src/shell.rs", &format!("// {}: later", marks[0]))]);
}
