//! What is answered of a rescue: what was found, what a backup gave, and what is lost.

use super::{Answer, Report};
use laatija_core::workspace::{PatchKind, PatchView, RescueView};
use serde_json::json;

impl Report {
    /// A damaged vault was rescued: what of it is from a backup, and what is lost.
    pub fn rescued(&self, rescued: &RescueView) -> Answer {
        let number = |number: usize| number.to_string();
        let values = [("plans", number(rescued.plans.len())), ("pages", number(rescued.pages as usize))];
        let damaged = rescued.damaged.to_string();
        let values = [("plans", &*values[0].1), ("pages", &*values[1].1), ("damaged", &*damaged)];
        let mut lines = vec![self.say("cli-rescued", &values)];
        for row in &rescued.plans {
            let plan = format!("{} {}", row.plan.class, row.plan.pupil);
            let mut days: Vec<&Option<String>> = row.patches.iter().map(|patch| &patch.day).collect();
            days.sort();
            days.dedup();
            for day in days {
                let parts = row.patches.iter().filter(|patch| patch.day == *day);
                let parts = parts.map(|patch| self.part(patch)).collect::<Vec<_>>().join(", ");
                lines.push(match day {
                    Some(day) => {
                        self.say("cli-rescued-from", &[("plan", &*plan), ("day", day), ("parts", &parts)])
                    }
                    None => self.say("cli-rescued-not", &[("plan", &*plan), ("parts", &parts)]),
                });
            }
        }
        let lost = rescued.lost.to_string();
        lines.extend((rescued.lost > 0).then(|| self.say("cli-rescued-lost", &[("count", &*lost)])));
        lines.extend(rescued.untold.then(|| self.say("cli-rescued-untold", &[])));
        let none_lost = rescued.plans.iter().flat_map(|row| &row.patches).all(|patch| patch.day.is_some());
        Answer {
            lines: lines.join("\n"),
            json: json!(rescued),
            in_order: none_lost && rescued.lost == 0 && !rescued.untold,
            told: false,
        }
    }

    fn part(&self, patch: &PatchView) -> String {
        let number = patch.number.to_string();
        let number = [("number", &*number)];
        match patch.kind {
            PatchKind::Plan => self.say("start-rescue-part-plan", &[]),
            PatchKind::Name => self.say("start-rescue-part-name", &[]),
            PatchKind::Answer => patch.label.clone(),
            PatchKind::Flag => self.say("start-rescue-part-flag", &[]),
            PatchKind::Version => self.say("start-rescue-part-version", &number),
            PatchKind::Files => self.say("start-rescue-part-files", &number),
        }
    }
}
