//! PDF objects as bytes, for whole files and for what is added to one. Knows no page, no plan and no
//! signature: `document` writes with it, `signature` adds with it.

mod file;
mod object;
mod packer;

pub(crate) use file::{Writer, write_file};
pub(crate) use object::write_object;
use packer::Packer;
