//! What the signatures of a state permit to be done to it later: certifications (DocMDP) and locks of
//! fields (FieldMDP), as the signatures themselves say.

use crate::signature::read;
use lopdf::{Dictionary, Document, Object};

/// What may still be done.
pub(in crate::signature) struct Permission {
    /// What a certification allows: 1 for nothing, 2 and 3 for filling fields; `None` without one.
    pub(super) level: Option<i64>,
    locks: Vec<Lock>,
    /// Whether a program may note by when and by what the file was saved.
    pub(super) may_date: bool,
}

/// Fields that a signature locked.
enum Lock {
    All,
    Only(Vec<String>),
    AllBut(Vec<String>),
}

impl Permission {
    /// Nothing that shows, for what comes after the last signature of a document.
    pub(in crate::signature) fn after_all(document: &Document) -> Permission {
        Permission { level: Some(1), ..Permission::of(document) }
    }

    /// What the signatures of a document permit.
    pub(in crate::signature) fn of(document: &Document) -> Permission {
        let signatures = signatures(document);
        let certified = signatures.iter().filter_map(|signature| level(document, signature));
        let named = certification(document).map(|signature| level(document, signature).unwrap_or(2));
        let locks = signatures.iter().flat_map(|signature| locks(document, signature)).collect();
        let level = certified.chain(named).min();
        Permission { level, locks, may_date: level.is_none() }
    }

    /// Whether there is a certification.
    pub(super) fn is_certified(&self) -> bool {
        self.level.is_some()
    }

    /// Whether a field of this full name may be filled.
    pub(super) fn may_fill(&self, name: &str) -> bool {
        self.level != Some(1) && !self.locks.iter().any(|lock| lock.holds(name))
    }
}

impl Lock {
    fn holds(&self, name: &str) -> bool {
        // A name stands for the fields below it as well.
        let is_named = |names: &[String]| {
            names.iter().any(|one| {
                name.strip_prefix(one.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            })
        };
        match self {
            Lock::All => true,
            Lock::Only(names) => is_named(names),
            Lock::AllBut(names) => !is_named(names),
        }
    }
}

/// The certifying signature's dictionary, as the catalog names it.
pub(in crate::signature) fn certification(document: &Document) -> Option<&Dictionary> {
    let permissions = read::child(document, read::catalog(document)?, b"Perms")?;
    read::child(document, permissions, b"DocMDP")
}

/// What a signature permits as a certification; `None` when it is none.
pub(in crate::signature) fn level(document: &Document, signature: &Dictionary) -> Option<i64> {
    let said = transforms(document, signature, b"DocMDP").map(|parameters| {
        let level = parameters.and_then(|parameters| read::entry(document, parameters, b"P"));
        match level.map(Object::as_i64) {
            None => 2,
            // What is no level permits nothing.
            Some(level) => level.ok().filter(|level| (1..=3).contains(level)).unwrap_or(1),
        }
    });
    said.min()
}

/// The signatures in the fields of a document.
fn signatures(document: &Document) -> Vec<&Dictionary> {
    let fields = read::fields(document).into_iter().filter_map(|id| document.get_dictionary(id).ok());
    fields
        .filter_map(|field| read::child(document, field, b"V"))
        .filter(|value| value.has(b"ByteRange"))
        .collect()
}

/// The parameters of a signature's transforms of this method.
fn transforms<'a>(
    document: &'a Document,
    signature: &'a Dictionary,
    method: &'static [u8],
) -> impl Iterator<Item = Option<&'a Dictionary>> {
    let references =
        read::entry(document, signature, b"Reference").and_then(|references| references.as_array().ok());
    let references = references.map(Vec::as_slice).unwrap_or_default().iter();
    let references = references.filter_map(|reference| read::resolve(document, reference)?.as_dict().ok());
    references.filter_map(move |reference| {
        let named = read::entry(document, reference, b"TransformMethod")?.as_name().ok()?;
        (named == method).then(|| read::child(document, reference, b"TransformParams"))
    })
}

fn locks(document: &Document, signature: &Dictionary) -> Vec<Lock> {
    let lock = |parameters: Option<&Dictionary>| {
        let Some(parameters) = parameters else { return Lock::All };
        let fields = read::entry(document, parameters, b"Fields").and_then(|fields| fields.as_array().ok());
        let fields = fields.map(Vec::as_slice).unwrap_or_default().iter();
        let fields = fields.filter_map(|name| read::text(read::resolve(document, name)?)).collect();
        match read::entry(document, parameters, b"Action").and_then(|action| action.as_name().ok()) {
            Some(b"Include") => Lock::Only(fields),
            Some(b"Exclude") => Lock::AllBut(fields),
            _ => Lock::All,
        }
    };
    transforms(document, signature, b"FieldMDP").map(lock).collect()
}
