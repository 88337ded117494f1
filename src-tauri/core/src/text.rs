//! The words that the program says, from `assets/text` (Project Fluent). The page reads the same
//! files; a test proves that the three languages have the same keys.

use crate::failure::Failure;
use crate::language::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use std::sync::OnceLock;

/// The files of one language.
macro_rules! sources {
    ($language:literal) => {
        sources!($language: "common", "failure", "help", "start", "home", "write", "review", "issue", "signing",
                 "versions", "handing", "year", "meeting", "assess", "verify", "receive", "settings", "trail", "part", "follow", "safety",
                 "spelling", "phrase", "attachment", "carry", "many", "local", "closing", "change", "extract", "copy", "loose", "cli", "workspace", "student", "ehoks",
                 "catalogue", "identifier", "upload", "retyping", "transfer")
    };
    ($language:literal: $($area:literal),+) => {
        [$((
            concat!("assets/text/", $language, "/", $area, ".ftl"),
            include_str!(concat!("../../../assets/text/", $language, "/", $area, ".ftl")),
        )),+]
    };
}

/// The files of a language: path and content.
pub fn sources(language: Language) -> [(&'static str, &'static str); 41] {
    match language {
        Language::Fi => sources!("fi"),
        Language::Sv => sources!("sv"),
        Language::En => sources!("en"),
    }
}

/// The text of a key in a language; `key.attribute` names an attribute. A key that does not exist
/// gives itself in brackets, so that it is seen.
pub fn say(language: Language, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
    let bundle = bundle(language);
    let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
    let pattern = bundle.get_message(id).and_then(|message| match attribute {
        Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
        None => message.value(),
    });
    let Some(pattern) = pattern else { return format!("⟦{key}⟧") };
    let arguments: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
    bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
}

/// What happened, and what to do.
pub fn explain(language: Language, failure: &Failure) -> (String, String) {
    let code = serde_json::to_value(failure.code).ok().and_then(|code| code.as_str().map(str::to_owned));
    let key = format!("failure-{}", code.unwrap_or_default());
    let values: Vec<(&str, FluentValue<'_>)> = failure
        .details
        .iter()
        .map(|(name, value)| (name.as_str(), FluentValue::from(value.as_str())))
        .collect();
    (say(language, &key, &values), say(language, &format!("{key}.todo"), &values))
}

fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static BUNDLES: [OnceLock<FluentBundle<FluentResource>>; 3] = [const { OnceLock::new() }; 3];
    BUNDLES[language as usize].get_or_init(|| {
        let identifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        for (_, source) in sources(language) {
            // A file that does not parse whole still gives its sound messages; the tests refuse it.
            let resource =
                FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
            let _ = bundle.add_resource(resource);
        }
        bundle
    })
}

/// All keys of a language, attributes as `key.attribute`, sorted.
pub fn keys(language: Language) -> Vec<String> {
    let mut keys: Vec<String> = sources(language).iter().flat_map(|(_, source)| keys_of(source)).collect();
    keys.sort();
    keys
}

fn keys_of(source: &str) -> Vec<String> {
    let mut keys = Vec::new();
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    for entry in resource.entries() {
        if let Entry::Message(message) = entry {
            if message.value.is_some() {
                keys.push(message.id.name.to_owned());
            }
            keys.extend(message.attributes.iter().map(|a| format!("{}.{}", message.id.name, a.id.name)));
        }
    }
    keys
}
