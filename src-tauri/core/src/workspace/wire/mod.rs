//! What the workspace tells the page: views of the domain in the person's language. They cross the
//! bridge as JSON; their TypeScript types are generated into `ui/src/core/bindings.ts`.

mod attachment;
mod backup;
mod carry;
mod catalogue;
mod closing;
mod copy;
mod ehoks;
mod follow;
mod form;
mod handing;
mod home;
mod local;
mod meeting;
mod packet;
mod phrase;
mod rescue;
mod retyping;
mod signer;
mod spelling;
mod start;
mod state;
mod trail;
mod transfer;
mod verdict;
mod year;

pub use attachment::*;
pub use backup::*;
pub use carry::*;
pub use catalogue::*;
pub use closing::*;
pub use copy::*;
pub use ehoks::*;
pub use follow::*;
pub use form::*;
pub use handing::*;
pub use home::*;
pub use local::*;
pub use meeting::*;
pub use packet::*;
pub use phrase::*;
pub use rescue::*;
pub use retyping::*;
pub use signer::*;
pub use spelling::*;
pub use start::*;
pub use state::*;
pub use trail::*;
pub use transfer::*;
pub use verdict::*;
pub use year::*;

pub use crate::packet::Take;
pub use crate::template::TextShape;
pub use crate::vault::Typed;
