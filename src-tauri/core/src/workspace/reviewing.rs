//! Findings in words, and what the teacher decides about them.

use super::leading::tell_begun;
use super::words::{clock, finding_ids, finding_view};
use super::*;
use crate::draft::{Finding, Others};
use crate::template::Severity;
use std::collections::BTreeSet;

impl Workspace {
    /// Reviews the draft.
    pub fn review(&mut self, plan: String) -> Result<Review> {
        self.refuse_part(&plan)?;
        let language = self.look.language;
        let now = self.outside.now();
        let reasons = self.vault()?.dismissals(&plan)?;
        let reason = self.reason_in_hand(&plan)?;
        let others = self.others(&plan)?;
        let unchanged = self.unchanged(&plan)?;
        let mut outside = self.attachment_findings(&plan)?;
        outside.extend(self.order_finding(&plan)?);
        let (known, begun) = (self.known.clone(), self.begun_next(&plan)?);
        let open = self.draft_in_hand(&plan)?;
        let (template, draft) = (open.template, &open.draft);
        let found = drafting::all_findings(template, draft, now.date_naive(), &others);
        let met = crate::draft::met(template, draft, now.date_naive());
        let text =
            |rule: &str| template.rule(rule).map(|rule| template.texts(language).rule(&rule.id).to_owned());
        let broken = found.iter().filter_map(Finding::rule).filter_map(text);
        // Several rules may check sides of one norm: it is met when all of them are, and said once.
        let mut said: BTreeSet<String> = broken.collect();
        let met =
            met.iter().filter_map(|rule| text(&rule.id)).filter(|text| said.insert(text.clone())).collect();
        let (at, findings, dismissed) = (clock(&now), Vec::new(), Vec::new());
        let mut review = Review { at, findings, dismissed, unchanged, met, reason };
        for (id, finding) in finding_ids(draft, &found).into_iter().zip(&found) {
            let mut view = finding_view((template, &known, now.date_naive()), language, (id, finding));
            tell_begun(&begun, (template, language), &mut view, finding)?;
            view.dismissed = reasons.get(&view.id).filter(|_| finding.severity != Severity::Blocks).cloned();
            match view.dismissed {
                Some(_) => review.dismissed.push(view),
                None => review.findings.push(view),
            }
        }
        review.findings.extend(outside);
        review.findings.sort_by_key(|finding| finding.severity);
        Ok(review)
    }

    /// The pupils of all other plans in the vault.
    pub(super) fn others(&self, plan: &str) -> Result<Others> {
        let plans = self.vault_ref()?.plans()?;
        Ok(Others::of(plans.into_iter().filter(|other| other.id != plan).map(|other| other.pupil)))
    }

    /// Leaves a finding as it is, for a reason.
    pub fn dismiss_finding(&mut self, plan: String, finding: String, reason: String) -> Result<Review> {
        self.vault()?.dismiss(&plan, &finding, Some(reason.trim()))?;
        self.review(plan)
    }

    /// Takes a dismissal back.
    pub fn restore_finding(&mut self, plan: String, finding: String) -> Result<Review> {
        self.vault()?.dismiss(&plan, &finding, None)?;
        self.review(plan)
    }
}
