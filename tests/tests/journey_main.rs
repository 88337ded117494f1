//! The main road in the real window.
