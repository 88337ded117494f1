//! Findings in words, and what the teacher decides about them.

use super::words::{clock, finding_view};
use super::*;
use crate::draft::{Finding, Subject};
use crate::template::{Check, Rule, Severity};

impl Workspace {
    /// Reviews the draft.
    pub fn review(&mut self, plan: String) -> Result<Review> {
        let language = self.look.language;
        let now = self.outside.now();
        let reasons = self.vault()?.dismissals(&plan)?;
        let open = self.draft_in_hand(&plan)?;
        let (template, draft) = (open.template, &open.draft);
        let found = drafting::open_findings(template, draft, now.date_naive());
        let met = met_rules(template, draft, &found)
            .into_iter()
            .map(|rule| template.texts(language).rule(rule).to_owned())
            .collect();
        let mut review = Review { at: clock(&now), findings: Vec::new(), dismissed: Vec::new(), met };
        for finding in &found {
            let mut view = finding_view(template, language, finding);
            view.dismissed = reasons.get(&view.id).filter(|_| finding.severity != Severity::Blocks).cloned();
            match view.dismissed {
                Some(_) => review.dismissed.push(view),
                None => review.findings.push(view),
            }
        }
        review.findings.sort_by_key(|finding| finding.severity);
        Ok(review)
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

/// Ids of the rules that apply to this draft, were checked and found nothing.
fn met_rules<'a>(template: &'a Template, draft: &Draft, found: &[Finding]) -> Vec<&'a str> {
    let broken = |id: &str| {
        found.iter().any(|finding| matches!(&finding.subject, Subject::Rule { rule, .. } if rule == id))
    };
    let rules = template
        .rules
        .iter()
        .filter(|rule| rule.check != Check::Note && applies(template, draft, rule) && !broken(&rule.id));
    rules.map(|rule| rule.id.as_str()).collect()
}

fn applies(template: &Template, draft: &Draft, rule: &Rule) -> bool {
    let holds = |condition: &Option<String>| crate::draft::holds(template, draft, condition.as_deref());
    holds(&rule.when) && (rule.unless.is_none() || !holds(&rule.unless))
}
