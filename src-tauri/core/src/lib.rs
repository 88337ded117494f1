//! Everything Laatija does: no window, no network, no clock of its own.
//!
//! # The flow
//!
//! ```text
//! template (data) → draft → revision → { document (PDF), export (JSON) } → signature
//! the same document → a file that others go on writing in (Word, OpenDocument, text), which says that it is none
//! a copy that comes back → signature (unchanged? whose?) and receipt (pages = data?) → draft
//! goals of a draft → follow (what was seen of them is in the vault) → draft
//! last year's revision, or another document → draft (by the data of its template)
//! words of a draft → phrase (about nobody) → another draft
//! draft → packet → a colleague's draft → packet → draft
//! revision → document (a copy for the next school) → packet → received there as a draft
//! a HOKS for the national register ↔ ehoks (its body, judged by the register's rules)
//! revision → mapping (the fields of another system's form) → typed there by hand; its print → mapping (the same?)
//!                      kept in: vault        driven by: workspace        spoken to by: api
//! ```
//!
//! Each step is a pure phase: data in, data out, the same input gives the same bytes. A half-filled
//! draft is normal: what is missing or odd in it gives *findings*, never errors. Clock, randomness,
//! file dialogs, smart cards and printing are arguments ([`outside::Outside`]).
//!
//! # Arrows (→ = may use; `tests/tests/tidy.rs` reads the sources and checks them)
//!
//! ```text
//! template → nothing            draft → template, identifier   revision → draft, template
//! document → revision, draft, template, pdf          export → types of document, revision, draft, template
//! signature → pdf               receipt → signature, export, document, draft, template         pdf → nothing
//! packet → export, draft, template                follow → draft, template
//! spelling, identifier, catalogue → nothing       ehoks → draft, template, identifier       phrase → draft
//! mapping → ehoks, revision, draft, template
//! vault → types of draft, revision, template
//! workspace → all above         api → workspace, and the types it converts
//! outside → signature, types of document                       vault, workspace → file
//! anyone → failure, language, text
//! ```
//!
//! # Invariants
//!
//! 1. No Tauri and no network client in this crate's dependency tree. The program opens no network
//!    socket; with the system's own services on this computer (D-Bus) its window speaks.
//! 2. Rules of a document live once, in the template's data; what eHOKS asks of a body is eHOKS's own: `ehoks::rule`. No
//!    template key occurs in this crate's source.
//! 3. Truth is here. The page holds the last view and the keystrokes not yet acknowledged.
//! 4. Every command is declared once, in [`api`]; the TypeScript types come from that list.
//! 5. A path never comes from the page: the shell opens the dialog.
//! 6. An issued revision never changes. The stored signed bytes are the record. It goes only when its pupil is
//!    erased, whole: [`vault::Vault::erase`].
//! 7. "Saved" is said only after the commit that survives a power cut.
//! 8. Failures are codes ([`failure::Code`]); their texts are in `assets/text`.
//! 9. Secrets have a type: no `Debug`, no `Clone`, zeroed on drop.
//! 10. A released migration or template version is never edited.
//! 11. Personal data is in the vault and in files the teacher asked for, nowhere else.
//! 12. What the ledger of copies says is added and struck, never changed: [`vault::Ledger`].
//! 13. What is done is told in a chain that only grows and holds no text: [`vault::Act`]. A save tells nothing,
//!     the end of an editing turn does.
//! 14. Memory that is given back is wiped: what the workspace forgets at a lock is nowhere any more.
//!
//! # Why?
//!
//! * *Why is an answer kept even when it cannot be read as its kind?* Because no word may be lost:
//!   see [`draft::Answer::Unread`].
//! * *Why one connection and an exclusive lock?* See [`vault`].
//! * *Why are copies for recipients made beside the workspace?* They take all cores for a while, and
//!   meanwhile it must save and lock: see [`workspace::make_copies_in`].
//! * *Why are foreign files drawn, read and cleaned by another process?* They may be made to choke whoever does it:
//!   see [`document::draw_apart`].
//! * *Why does an answer say which files are attached?* So undo, versions, comparison and plan files need to know
//!   nothing of them: see [`vault::Vault::attach`].
//! * *Why a display list between the words and the PDF?* The page previews it while the teacher
//!   writes, and the PDF writer stays replaceable: see [`document`].

pub mod api;
pub mod catalogue;
pub mod document;
pub mod draft;
pub mod ehoks;
pub mod export;
pub mod failure;
mod file;
pub mod follow;
pub mod identifier;
pub mod language;
pub mod mapping;
pub mod outside;
pub mod packet;
mod pdf;
pub mod phrase;
pub mod receipt;
pub mod revision;
pub mod signature;
pub mod spelling;
pub mod template;
pub mod text;
pub mod vault;
pub mod workspace;
