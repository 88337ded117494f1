//! In which way a body goes to the service, or comes from it.

use super::shape::Need;
use serde_json::Value;

/// The way of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// It makes a new HOKS.
    Post,
    /// It replaces the whole HOKS.
    Put,
    /// It changes single keys of the top.
    Patch,
    /// It was given out by the service.
    Get,
}

impl Method {
    /// The way that a body seems to be meant for: without a number it makes a HOKS; with one it replaces it when
    /// what every HOKS has is there, else it changes keys.
    pub fn of(body: &Value) -> Method {
        match (body.get("id").is_some(), Method::is_whole(body)) {
            (false, _) => Method::Post,
            (true, true) => Method::Put,
            (true, false) => Method::Patch,
        }
    }

    /// Whether a body has what every HOKS has, so that it is not only a part of one.
    pub(super) fn is_whole(body: &Value) -> bool {
        ["ensikertainen-hyvaksyminen", "osaamisen-hankkimisen-tarve"]
            .iter()
            .all(|key| body.get(key).is_some())
    }

    /// Whether a key of this need must be there.
    pub(super) fn must(self, need: Need) -> bool {
        match self {
            Method::Post => matches!(need, Need::Must | Need::AtFirst | Need::Whole),
            Method::Put => matches!(need, Need::Must | Need::Identity | Need::Whole),
            Method::Patch => matches!(need, Need::Must | Need::Identity),
            Method::Get => false,
        }
    }

    /// Whether a key of this need must not be there.
    pub(super) fn must_not(self, need: Need) -> bool {
        match self {
            Method::Post => matches!(need, Need::Given | Need::Identity),
            Method::Put => need == Need::Given,
            Method::Patch => matches!(need, Need::Given | Need::NotInPatch),
            Method::Get => false,
        }
    }
}
