//! Reads what is followed in a plan.

use super::Table;
use crate::template::{Fed, Following, GoalColumn};

pub(super) fn following(table: &mut Table<'_>) -> Following {
    Following {
        goals: table.tables("goals", "goals", |goal| GoalColumn {
            field: goal.text("field"),
            column: goal.text("column"),
            evidence: goal.text_maybe("evidence"),
        }),
        evaluation: table.text("evaluation"),
        self_assessment: table.text_maybe("self_assessment"),
        support: table.tables("support", "support", |fed| Fed {
            from: fed.text("from"),
            columns: fed.texts("columns"),
            named: fed.truth("named"),
            into: fed.text("into"),
            to: fed.text("to"),
            date: fed.text_maybe("date"),
            realised: fed.text_maybe("realised"),
        }),
    }
}
