//! What a finding leads to: the document that is to be begun next, and whether it was.

use super::issuing::moment;
use super::*;
use crate::draft::{Finding, display_day};
use crate::template::{Check, Severity};
use crate::text::say;
use crate::vault::BegunFrom;
use std::collections::BTreeMap;

impl Workspace {
    /// What was begun from the draft of a plan, or from the version that it goes on from: by template, the newest of
    /// each. What was begun earlier belongs to another round of the same plan.
    pub(super) fn begun_next(&self, plan: &str) -> Result<BTreeMap<String, BegunFrom>> {
        let vault = self.vault_ref()?;
        let all = vault.begun_from(plan)?;
        let mut newest = BTreeMap::new();
        if all.is_empty() {
            return Ok(newest);
        }
        let renewed = vault.carried(plan)?.is_some_and(|carried| carried.source == plan);
        let version = vault.plan(plan)?.version;
        // A new school year asks everything anew; another draft goes on from the version before it.
        let before = if renewed { version } else { version.saturating_sub(1) };
        let since = (before > 0).then(|| moment(&vault.revision(plan, before)?.issued)).transpose()?;
        for begun in all {
            let when = moment(&begun.moment)?;
            let is_old = since.is_some_and(|since| when < since) || (renewed && begun.number > 0);
            let is_newer = |other: &BegunFrom| moment(&other.moment).is_ok_and(|other| other <= when);
            if !is_old && newest.get(&begun.template).is_none_or(is_newer) {
                newest.insert(begun.template.clone(), begun);
            }
        }
        Ok(newest)
    }

    /// The findings without those that only ask for a document that was begun already.
    pub(super) fn still_asked(
        &self,
        plan: &str,
        template: &Template,
        mut found: Vec<Finding>,
    ) -> Result<Vec<Finding>> {
        if found.iter().any(|finding| asks(template, finding)) {
            let (begun, today) = (self.begun_next(plan)?, self.outside.now().date_naive());
            let is_begun = |finding: &Finding| {
                let next = finding.rule().and_then(|rule| template.rule(rule)?.next.as_ref());
                let next = next.and_then(|next| self.known.in_force(next, today));
                next.is_some_and(|next| begun.contains_key(&next.id))
            };
            found.retain(|finding| !(asks(template, finding) && is_begun(finding)));
        }
        Ok(found)
    }
}

/// Says of a finding in words what was begun already of the document that it leads to: such a one asks no more.
pub(super) fn tell_begun(
    begun: &BTreeMap<String, BegunFrom>,
    (template, language): (&Template, Language),
    view: &mut FindingView,
    finding: &Finding,
) -> Result<()> {
    let Some(next) = &mut view.next else { return Ok(()) };
    let Some(made) = begun.get(&next.template) else { return Ok(()) };
    next.made = Some(made.id.clone());
    if asks(template, finding) {
        let day = display_day(moment(&made.moment)?.date_naive());
        let said = [("title", next.title.as_str().into()), ("day", day.into())];
        view.severity = Severity::Info;
        view.title = say(language, "carry-made", &said);
        view.remedy = say(language, "carry-made-remedy", &said);
    }
    Ok(())
}

/// Whether a finding asks for a document and for nothing else: one that stops issuing, and one about the day on which a
/// document type ended, say more than that.
fn asks(template: &Template, finding: &Finding) -> bool {
    let rule = finding.rule().and_then(|rule| template.rule(rule));
    let leads = rule.is_some_and(|rule| rule.next.is_some() && rule.check != Check::InForce);
    leads && finding.severity == Severity::Look
}
