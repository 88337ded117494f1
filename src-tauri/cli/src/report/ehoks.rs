//! What is answered of the body of a HOKS.

use super::{Answer, Report, word};
use laatija_core::ehoks::{Finding, Needs, Open, Verdict, text_key};
use laatija_core::workspace::{EhoksBroughtView, EhoksFinding, EhoksView, EhoksWay, EhoksWeight};
use serde_json::{Value, json};
use std::path::Path;

impl Report {
    /// What was found in a body, and what could not be looked at.
    pub fn judged(&self, verdict: &Verdict) -> Answer {
        let method = verdict.method.map(word);
        let named = method.as_ref().map(|method| self.say(&format!("ehoks-method-{method}"), &[]));
        let mut lines: Vec<String> =
            named.iter().map(|method| self.say("cli-ehoks-method", &[("method", method)])).collect();
        lines.extend(verdict.findings.iter().map(|finding| self.broken(finding)));
        if verdict.left_out > 0 {
            lines.push(self.say("cli-ehoks-more", &[("count", &verdict.left_out.to_string())]));
        }
        if verdict.is_in_order() {
            lines.push(self.say("cli-ehoks-in-order", &[]));
        }
        lines.extend(self.open(verdict));
        let findings: Vec<Value> = verdict.findings.iter().map(|finding| self.broken_data(finding)).collect();
        let open = |open: &Open| json!({ "rule": open.rule, "needs": open.needs, "about": self.about(open) });
        let open: Vec<Value> = verdict.open.iter().map(open).collect();
        let json = json!({
            "method": method,
            "in_order": verdict.is_in_order(),
            "findings": findings,
            "more": verdict.left_out,
            "not_checked": open,
        });
        Answer { lines: lines.join("\n"), json, in_order: verdict.is_in_order(), told: false }
    }

    /// The current HOKS cannot be read: what is wrong with it.
    pub fn unread_current(&self, verdict: &Verdict) -> Answer {
        let answer = self.judged(verdict);
        let head = self.say("cli-ehoks-current-unread", &[]);
        let mut json = answer.json;
        json["current"] = json!(false);
        Answer { lines: format!("{head}\n{}", answer.lines), json, in_order: false, told: false }
    }

    fn broken(&self, finding: &Finding) -> String {
        let level = self.say(&format!("ehoks-level-{}", word(finding.level)), &[]);
        let place = finding.place_words(self.language);
        let pointer = if finding.place.is_empty() { String::new() } else { format!("  {}", finding.place) };
        format!(
            "{level}  {}  {}\n    {place}{pointer}\n    {}",
            finding.rule,
            finding.what(self.language),
            finding.remedy(self.language)
        )
    }

    fn broken_data(&self, finding: &Finding) -> Value {
        json!({
            "rule": finding.rule,
            "level": finding.level,
            "place": finding.place,
            "where": finding.place_words(self.language),
            "what": finding.what(self.language),
            "remedy": finding.remedy(self.language),
        })
    }

    /// What could not be looked at: first what the person can tell, then what only the service knows.
    fn open(&self, verdict: &Verdict) -> Vec<String> {
        let line = |open: &Open| format!("- {}  {}", open.rule, self.about(open));
        let (service, told): (Vec<&Open>, Vec<&Open>) =
            verdict.open.iter().partition(|open| open.needs == Needs::Service);
        let mut lines = Vec::new();
        if !told.is_empty() {
            lines.push(self.say("cli-ehoks-untold", &[]));
            lines.extend(told.iter().map(|open| {
                let needs = self.say(&format!("ehoks-needs-{}", word(open.needs)), &[]);
                format!("{} ({needs})", line(open))
            }));
        }
        if !service.is_empty() {
            lines.push(self.say("cli-ehoks-service", &[]));
            lines.extend(service.into_iter().map(line));
        }
        lines
    }

    fn about(&self, open: &Open) -> String {
        self.say(&format!("{}.about", text_key(open.rule)), &[])
    }

    /// What would go to eHOKS of a plan: what was found with the place in the plan, and what stays here.
    pub fn hoks(&self, view: &EhoksView) -> Answer {
        let in_order = view.errors == 0 && view.losses == 0 && view.asked == 0;
        let method = self.say(&format!("ehoks-method-{}", word(view.method)), &[]);
        let mut lines = vec![self.say("cli-ehoks-method", &[("method", &method)])];
        if let Some(day) = view.exported.as_ref().filter(|_| view.method == EhoksWay::Post || view.stale) {
            lines.push(self.say("cli-ehoks-exported", &[("day", day)]));
        }
        if let Some(day) = view.brought.as_ref().filter(|_| view.current) {
            let key = if view.numbered { "cli-ehoks-current" } else { "cli-ehoks-brought-file" };
            lines.push(self.say(key, &[("day", day)]));
        }
        lines.extend(
            view.steps.iter().flat_map(|step| &step.findings).map(|finding| self.hoks_finding(finding)),
        );
        if in_order {
            lines.push(self.say("cli-ehoks-in-order", &[]));
        }
        for (key, items) in [
            ("cli-ehoks-untold", &view.untold),
            ("cli-ehoks-service", &view.online),
            ("cli-ehoks-stays", &view.stays),
        ] {
            if !items.is_empty() {
                lines.push(self.say(key, &[]));
                lines.extend(items.iter().map(|item| format!("- {item}")));
            }
        }
        let found = view.steps.iter().flat_map(|step| &step.findings);
        let findings: Vec<Value> = found.map(hoks_finding_data).collect();
        let json = json!({
            "method": word(view.method),
            "in_order": in_order,
            "findings": findings,
            "ehoks": view,
        });
        Answer { lines: lines.join("\n"), json, in_order, told: false }
    }

    /// The body was written.
    pub fn hoks_written(&self, view: &EhoksView, path: &Path) -> Answer {
        let told = self.hoks(view);
        let written = self.written(path);
        let mut json = told.json;
        json["path"] = written.json["path"].clone();
        Answer { lines: format!("{}\n{}", written.lines, told.lines), json, in_order: true, told: false }
    }

    /// A HOKS was brought in: the plan, and what must be known of it.
    pub fn hoks_brought(&self, brought: &EhoksBroughtView) -> Answer {
        let mut lines = vec![self.say("cli-ehoks-brought", &[("plan", &brought.plan)])];
        if brought.unsure {
            lines.push(self.say("ehoks-unsure", &[]));
        }
        if brought.presumed {
            lines.push(self.say("ehoks-presumed", &[]));
        }
        for (key, items) in [("ehoks-differs", &brought.differs), ("ehoks-unknown", &brought.unknown)] {
            if !items.is_empty() {
                lines.push(self.say(key, &[]));
                lines.extend(items.iter().map(|item| format!("- {item}")));
            }
        }
        let json = json!({
            "id": brought.plan,
            "answers": brought.answers,
            "rows": brought.rows,
            "presumed": brought.presumed,
            "unsure": brought.unsure,
            "differs": brought.differs,
            "unknown": brought.unknown,
        });
        Answer { lines: lines.join("\n"), json, in_order: true, told: false }
    }

    fn hoks_finding(&self, finding: &EhoksFinding) -> String {
        let level = match finding.weight {
            EhoksWeight::Error => "ehoks-level-error",
            EhoksWeight::Loss => "ehoks-level-loss",
            EhoksWeight::Ask => "ehoks-level-ask",
            EhoksWeight::Warning => "ehoks-level-warning",
        };
        let rule = if finding.rule.is_empty() { String::new() } else { format!("  {}", finding.rule) };
        let pointer =
            if finding.pointer.is_empty() { String::new() } else { format!("  {}", finding.pointer) };
        let leave = finding.key.as_ref().map(|key| {
            let way = if key.left { "cli-ehoks-keep" } else { "cli-ehoks-leave" };
            format!("\n    {}", self.say(way, &[("key", &key.key)]))
        });
        format!(
            "{}{rule}\n    {}{pointer}\n    {}\n    {}{}",
            self.say(level, &[]),
            finding.where_,
            finding.what,
            finding.remedy,
            leave.unwrap_or_default()
        )
    }
}

/// A finding of a plan's body, of the same keys as one of a file: `place` is that in the body, `in_plan` that in the plan.
fn hoks_finding_data(finding: &EhoksFinding) -> Value {
    let level = match finding.weight {
        EhoksWeight::Error => "error",
        EhoksWeight::Loss => "loss",
        EhoksWeight::Ask => "ask",
        EhoksWeight::Warning => "warning",
    };
    json!({
        "rule": finding.rule,
        "level": level,
        "place": finding.pointer,
        "where": finding.where_,
        "what": finding.what,
        "remedy": finding.remedy,
        "in_plan": finding.place,
        "key": finding.key,
    })
}
