//! Writes a mapping as [`Mapping::check`] reads it.

use super::{Along, Each, Mapping, Take, Target};
use std::fmt::Write;

impl Mapping {
    /// The mapping as a file.
    pub fn write(&self) -> String {
        let mut file = String::new();
        pair(&mut file, "id", &text(&self.id));
        pair(&mut file, "municipality", &text(&self.municipality));
        pair(&mut file, "name", &text(&self.name));
        pair(&mut file, "template", &text(&self.template));
        for target in &self.fields {
            field(&mut file, target);
        }
        file
    }
}

fn field(file: &mut String, target: &Target) {
    file.push_str("\n[[fields]]\n");
    pair(file, "name", &text(&target.name));
    for (key, value) in [("short", &target.short), ("step", &target.step), ("note", &target.note)] {
        if let Some(value) = value {
            pair(file, key, &text(value));
        }
    }
    if let Some(limit) = target.limit {
        pair(file, "limit", &limit.to_string());
    }
    match target.each {
        Each::Once => {}
        Each::Row => pair(file, "each", &text("row")),
        Each::Cell => pair(file, "each", &text("cell")),
    }
    let from: Vec<String> = target.from.iter().map(take).collect();
    match &from[..] {
        [] => {}
        [one] => pair(file, "from", &format!("[{one}]")),
        many => pair(file, "from", &format!("[\n  {},\n]", many.join(",\n  "))),
    }
}

fn take(take: &Take) -> String {
    let mut parts = vec![format!("field = {}", text(&take.field))];
    parts.extend(list("columns", &take.columns));
    parts.extend(take.row.map(|row| format!("row = {row}")));
    parts.extend(take.between.iter().map(|between| format!("between = {}", text(between))));
    parts.extend(take.named.then(|| "named = true".to_owned()));
    parts.extend(take.codes.then(|| "codes = true".to_owned()));
    parts.extend(take.key.iter().map(|key| format!("key = {}", text(key))));
    for (key, texts) in [("unless", &take.unless), ("only", &take.only), ("never", &take.never)] {
        parts.extend(list(key, texts));
    }
    let along: Vec<String> = take.along.iter().map(along_of).collect();
    parts.extend((!along.is_empty()).then(|| format!("along = [{}]", along.join(", "))));
    format!("{{ {} }}", parts.join(", "))
}

fn along_of(along: &Along) -> String {
    let [field, key, to] = [&along.field, &along.key, &along.to].map(|name| text(name));
    let columns = list("columns", &along.columns).map(|columns| format!(", {columns}")).unwrap_or_default();
    format!("{{ field = {field}, key = {key}, to = {to}{columns} }}")
}

/// A key with its texts; nothing when there are none.
fn list(key: &str, texts: &[String]) -> Option<String> {
    let quoted: Vec<String> = texts.iter().map(|one| text(one)).collect();
    (!texts.is_empty()).then(|| format!("{key} = [{}]", quoted.join(", ")))
}

fn pair(file: &mut String, key: &str, value: &str) {
    // Writing into a text cannot fail.
    let _ = writeln!(file, "{key} = {value}");
}

/// A text in one line, whatever is in it.
fn text(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            letter if letter.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(letter))),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
