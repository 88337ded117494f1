//! Reads one file as a whole: a municipality's, or one of another form by the same rules.

use super::*;

/// Reads a file of another form by the same rules, and names all its flaws, each with its place. With flaws there is
/// nothing.
pub(crate) fn read_file<T>(
    name: &str,
    bytes: &[u8],
    read: impl FnOnce(&mut Table<'_>) -> T,
) -> (Option<T>, Vec<Unsound>) {
    let (source, broken) = source_of(name, bytes);
    let value = if broken { None } else { source.read(read) };
    let flaws = source.flaws.take();
    (value.filter(|_| flaws.is_empty()), flaws)
}

/// A file as it is read, and whether it is none because it is not UTF-8.
pub(super) fn source_of<'a>(name: &str, bytes: &'a [u8]) -> (Source<'a>, bool) {
    let (text, broken) = match std::str::from_utf8(bytes) {
        Ok(text) => (text, false),
        Err(error) => (std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(), true),
    };
    let source = Source::new(name.to_owned(), text);
    if broken {
        source.flaw("", text.len(), Flaw::NotUtf8, "");
    }
    (source, broken)
}
