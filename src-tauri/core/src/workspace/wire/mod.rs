//! What the workspace tells the page: views of the domain in the person's language. They cross the
//! bridge as JSON; their TypeScript types are generated into `ui/src/core/bindings.ts`.

mod backup;
mod carry;
mod copy;
mod form;
mod handing;
mod home;
mod packet;
mod rescue;
mod signer;
mod start;
mod state;
mod trail;
mod verdict;

pub use backup::*;
pub use carry::*;
pub use copy::*;
pub use form::*;
pub use handing::*;
pub use home::*;
pub use packet::*;
pub use rescue::*;
pub use signer::*;
pub use start::*;
pub use state::*;
pub use trail::*;
pub use verdict::*;

pub use crate::packet::Take;
pub use crate::vault::Typed;
