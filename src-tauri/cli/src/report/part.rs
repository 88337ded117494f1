//! What is answered of parts of plans that go between colleagues.

use super::{Answer, Report};
use laatija_core::text::say;
use laatija_core::workspace::{Addresses, AnswerView, ColleagueView, RequestView, Taken};
use serde_json::json;
use std::io::Write;

impl Report {
    /// The own address and those of colleagues.
    pub fn addresses(&self, addresses: &Addresses) -> Answer {
        let mut lines = vec![
            self.say("cli-part-own", &[("address", &addresses.own)]),
            self.say("cli-part-words", &[("words", &addresses.words.join(" "))]),
        ];
        let line = |one: &ColleagueView| format!("{}\t{}\t{}", one.name, one.address, one.words.join(" "));
        lines.extend(addresses.colleagues.iter().map(line));
        Answer { lines: lines.join("\n"), json: json!(addresses), in_order: true, told: false }
    }

    /// A part that a colleague asks for is here, from now on or from before.
    pub fn part_begun(&self, plan: &str, request: &RequestView) -> Answer {
        let key = if request.plan.is_some() { "cli-part-here" } else { "cli-part-opened" };
        Answer {
            lines: self.say(key, &[("plan", plan)]),
            json: json!({ "id": plan, "request": request }),
            in_order: true,
            told: false,
        }
    }

    /// What both changed, on standard error: nothing was done yet.
    pub fn conflicts(&self, answer: &AnswerView) {
        for conflict in answer.conflicts.iter().filter(|_| !self.json) {
            let values = [("title", &*conflict.title), ("section", &conflict.section)];
            let _ = writeln!(std::io::stderr(), "{}", self.say("cli-part-conflict", &values));
            let before = |name: &str, text: &str| format!("    {name}: {}", text.replace('\n', "\n    "));
            let _ = writeln!(std::io::stderr(), "{}", before("mine", &conflict.mine));
            let _ = writeln!(std::io::stderr(), "{}", before("theirs", &conflict.theirs));
        }
    }

    /// A part was put together with the plan: what changed.
    pub fn part_taken(&self, taken: &Taken, answer: &AnswerView) -> Answer {
        let count = i64::from(taken.fields);
        let values = [("count", count.into()), ("plan", taken.plan.as_str().into())];
        let mut lines = vec![say(self.language, "cli-part-merged", &values)];
        let line = |title: &str, section: &str, key| self.say(key, &[("title", title), ("section", section)]);
        lines.extend(
            answer.changes.iter().map(|change| line(&change.title, &change.section, "cli-part-change")),
        );
        let both = answer.conflicts.iter();
        lines.extend(both.map(|one| line(&one.title, &one.section, "cli-part-conflict")));
        Answer {
            lines: lines.join("\n"),
            json: json!({ "taken": taken, "answer": answer }),
            in_order: true,
            told: false,
        }
    }
}
