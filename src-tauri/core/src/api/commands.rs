//! What the list of commands becomes: the dispatcher, and the bindings of the page.

/// Declares the commands: each is the method of the workspace of the same name. One that records what is typed in a
/// dialog `ends` what was begun there, see [`Workspace::ending`].
macro_rules! commands {
    ($( $(#[doc = $doc:literal])+ $name:ident($($argument:ident: $type:ty),*) $($ends:ident)? -> $result:ty; )+) => {
        /// Runs a command: its arguments are an object by argument name, its answer is JSON.
        ///
        /// # Errors
        /// `bad-call` for an unknown command or arguments that do not fit; else the method's own.
        pub fn dispatch(workspace: &mut Workspace, command: &str, arguments: Value) -> Result<Value> {
            match command {
                $( stringify!($name) => {
                    #[derive(serde::Deserialize)]
                    struct Arguments { $($argument: $type,)* $($ends: Option<BegunPlace>,)? }
                    let Arguments { $($argument,)* $($ends,)? } = read(arguments)?;
                    let ends = None$(.or($ends))?;
                    write(&workspace.ending(ends, |workspace| workspace.$name($($argument),*))?)
                } )+
                _ => Err(Failure::new(Code::BadCall).with("detail", command)),
            }
        }

        /// The names of the commands, and what each gives.
        #[cfg(test)]
        pub(crate) const COMMANDS: &[(&str, &str)] = &[$((stringify!($name), stringify!($result))),+];

        /// The bindings as TypeScript: the wire types, and one function for each command.
        pub fn typescript() -> String {
            let mut bindings = Bindings::default();
            $( bindings.command(
                concat!($($doc, "\n"),+),
                stringify!($name),
                &[$((stringify!($argument), bindings_name::<$type>()),)*
                    $((stringify!($ends), bindings_name::<Option<BegunPlace>>()),)?],
                bindings_name::<$result>(),
            );
            $( bindings.types_of::<$type>(); )*
            bindings.types_of::<$result>(); )+
            bindings.types_of::<BegunPlace>();
            bindings.types_of::<Failure>();
            bindings.finish()
        }
    };
}
