//! The TypeScript bindings that come from the list of commands.

use std::collections::BTreeMap;
use ts_rs::TS;

/// The TypeScript bindings while they are gathered.
#[derive(Default)]
pub(super) struct Bindings {
    types: BTreeMap<String, String>,
    functions: String,
}

/// What TypeScript calls a type.
pub(super) fn bindings_name<T: TS>() -> String {
    T::name(&ts_rs::Config::new())
}

impl Bindings {
    /// A function for a command.
    pub(super) fn command(&mut self, doc: &str, name: &str, arguments: &[(&str, String)], result: String) {
        let parameters: Vec<String> =
            arguments.iter().map(|(name, kind)| format!("{name}: {kind}")).collect();
        let names: Vec<&str> = arguments.iter().map(|(name, _)| *name).collect();
        let result = if result == "null" { "void".to_owned() } else { result };
        let object = if names.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", names.join(", ")) };
        self.functions.push_str(&format!(
            "/** {doc} */\nexport const {name} = ({parameters}): Promise<{result}> => call(\"{name}\", {object});\n",
            doc = doc.trim(),
            parameters = parameters.join(", "),
        ));
    }

    /// The declarations of a type and of what it holds.
    pub(super) fn types_of<T: TS + 'static + ?Sized>(&mut self) {
        struct Visitor<'a>(&'a mut Bindings);
        impl ts_rs::TypeVisitor for Visitor<'_> {
            fn visit<T: TS + 'static + ?Sized>(&mut self) {
                self.0.types_of::<T>();
            }
        }
        let config = ts_rs::Config::new();
        // Only types of our own have a file to be exported to; the rest are TypeScript's.
        if T::output_path().is_some() {
            let name = T::ident(&config);
            if self.types.contains_key(&name) {
                return;
            }
            self.types.insert(name, T::decl(&config));
        }
        T::visit_dependencies(&mut Visitor(self));
        T::visit_generics(&mut Visitor(self));
    }

    /// The file.
    pub(super) fn finish(self) -> String {
        let mut out = String::from(
            "// Generated from src-tauri/core/src/api.rs; `make bindings` writes it anew. Do not edit.\n\
             import { call } from \"./call\";\n\n",
        );
        for declaration in self.types.values() {
            out.push_str(&format!("export {declaration}\n"));
        }
        out.push('\n');
        out.push_str(&self.functions);
        out
    }
}
