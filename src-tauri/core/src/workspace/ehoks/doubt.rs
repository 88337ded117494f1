//! What may be a name in a body for eHOKS: it goes when a person has said why it is none, which is kept with the plan.

use super::{Answer, Draft, Finding, Judged, Level, Template, drafting};
use crate::workspace::edition::digest_of;
use serde_json::Value;

impl Judged {
    /// By what a doubt is known again: its rule, its key and its text.
    pub(super) fn doubt_id(&self, finding: &Finding) -> Option<String> {
        let key = finding.place.rsplit('/').find(|key| key.parse::<usize>().is_err())?;
        let text = self.body.pointer(&finding.place).and_then(Value::as_str).unwrap_or_default();
        let digest = data_encoding::HEXLOWER.encode(&digest_of(text.as_bytes())[..8]);
        (finding.level == Level::Doubt).then(|| [finding.rule, key, &digest].join("/"))
    }

    /// Why a doubt was left as it is.
    pub(super) fn reason(&self, finding: &Finding) -> Option<&String> {
        self.reasons.get(&self.doubt_id(finding)?)
    }

    /// Whether a finding keeps the body back.
    pub(super) fn keeps_back(&self, finding: &Finding) -> bool {
        finding.level == Level::Error || (finding.level == Level::Doubt && self.reason(finding).is_none())
    }
}

/// The names of the student and of those who get a copy: they belong into no free text.
pub(in crate::workspace) fn family(template: &Template, draft: &Draft) -> Vec<String> {
    let mut names = vec![drafting::text_answer(draft, &template.meaning.pupil)];
    if let Some(recipients) = &template.meaning.recipients {
        let named = draft.rows(&recipients.field).iter().filter_map(|row| match row.get(&recipients.name) {
            Some(Answer::Text(name)) => Some(name.clone()),
            _ => None,
        });
        names.extend(named);
    }
    names.retain(|name| !name.trim().is_empty());
    names
}
