//! What the tests of the whole product share: its sources as text, and the real window driven from
//! outside. Knows the product only as its users and readers do.

pub mod arrows;
pub mod bus;
pub mod chance;
pub mod corpus;
pub mod form;
pub mod judges;
pub mod key;
pub mod mounts;
pub mod mutation;
pub mod paper;
pub mod reading;
pub mod screen;
pub mod source;
pub mod stage;
pub mod teacher;
pub mod token;
pub mod window;
pub mod words;
