//! What is answered of goals that are followed.

use super::{Answer, Report};
use laatija_core::workspace::{FollowUp, GoalView, ObservationView};
use serde_json::json;

impl Report {
    /// The goals by number, with what was seen of each.
    pub fn followed(&self, told: &FollowUp) -> Answer {
        let lines: Vec<String> =
            told.goals.iter().enumerate().map(|(number, goal)| self.goal(number + 1, goal)).collect();
        Answer { lines: lines.join("\n"), json: json!(told), in_order: true, told: false }
    }

    fn goal(&self, number: usize, goal: &GoalView) -> String {
        let ended = match goal.place {
            Some(_) => String::new(),
            None => format!("\t{}", self.say("follow-ended", &[])),
        };
        let entry = |one: &ObservationView| {
            let struck = one.struck.as_ref();
            let struck =
                struck.map(|reason| format!("\t{}", self.say("follow-struck-why", &[("reason", reason)])));
            let struck = struck.unwrap_or_default();
            format!("    {}\t{} / {}\t{}{struck}", one.day, one.score, one.most, one.note)
        };
        let mut lines = vec![format!("{number}\t{}{ended}", goal.goal.goal)];
        lines.extend(goal.observations.iter().map(entry));
        lines.join("\n")
    }
}
