//! Following up: which goals a plan has, which of those that were followed before each of them is, what
//! the observations of one come to, how support was really given, and what of it goes into the evaluation. Pure:
//! data in, data out.

mod given;
mod progress;
mod sentence;
mod support;
#[cfg(test)]
mod tests;

pub use given::{GivenEffect, GivenWay, Note};
pub use progress::{Measure, Point, Progress, Trend};
pub use sentence::{own_words, sentence};
pub use support::{
    Carried, Noted, Support, Told, carried, renamed, support_name, support_sentence, supports,
};

use crate::draft::{Answer, Draft, Row, fold};
use crate::template::{GoalColumn, Template};
use similar::TextDiff;

/// Goals that share at least this much are the same goal, written anew.
const SAME_GOAL: f32 = 0.5;
/// Longer texts are the same only when they are equal.
const LONGEST_ALIKE: usize = 2_000;

/// A goal of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// The table.
    pub field: String,
    /// The row, counted from 0.
    pub row: usize,
    /// The words.
    pub text: String,
    /// How it is known to be reached, where the plan says so.
    pub evidence: String,
}

/// The goals that stand in the plan, in the order of its form.
pub fn goals(template: &Template, draft: &Draft) -> Vec<Goal> {
    let columns = template.meaning.following.iter().flat_map(|following| &following.goals);
    columns.flat_map(|column| in_column(column, draft)).collect()
}

fn in_column(column: &GoalColumn, draft: &Draft) -> Vec<Goal> {
    let Some(Answer::Rows(rows)) = draft.answers.get(&column.field) else { return Vec::new() };
    let text = |row: &Row, column: &str| match row.get(column) {
        Some(Answer::Text(text)) => text.trim().to_owned(),
        _ => String::new(),
    };
    let goal = |(number, row): (usize, &Row)| Goal {
        field: column.field.clone(),
        row: number,
        text: text(row, &column.column),
        evidence: column.evidence.as_ref().map(|column| text(row, column)).unwrap_or_default(),
    };
    rows.iter().enumerate().map(goal).filter(|goal| !goal.text.is_empty()).collect()
}

/// For each goal of the plan, which of those that were followed before it is: the one of the same words, else
/// the one that shares most with it. Each is at most one goal's, and what is nobody's is in the plan no more.
pub fn recognise(goals: &[Goal], kept: &[&str]) -> Vec<Option<usize>> {
    let folded: Vec<String> = kept.iter().map(|text| fold(text.trim())).collect();
    let mut found = vec![None; goals.len()];
    let mut free: Vec<bool> = vec![true; kept.len()];
    for (goal, found) in goals.iter().zip(&mut found) {
        let text = fold(&goal.text);
        let same = folded.iter().zip(&free).position(|(kept, free)| *free && *kept == text);
        if let Some(same) = same {
            free[same] = false;
            *found = Some(same);
        }
    }
    let mut pairs: Vec<(f32, usize, usize)> = Vec::new();
    for (number, goal) in goals.iter().enumerate().filter(|(number, _)| found[*number].is_none()) {
        for other in (0..kept.len()).filter(|other| free[*other]) {
            let shared = ratio(&fold(&goal.text), &folded[other]);
            if shared >= SAME_GOAL {
                pairs.push((shared, number, other));
            }
        }
    }
    pairs.sort_by(|one, other| other.0.total_cmp(&one.0));
    for (_, goal, other) in pairs {
        if found[goal].is_none() && free[other] {
            free[other] = false;
            found[goal] = Some(other);
        }
    }
    found
}

/// How much of their words two texts share.
fn ratio(one: &str, other: &str) -> f32 {
    if one.len().max(other.len()) > LONGEST_ALIKE {
        return 0.0;
    }
    let words = |text: &str| -> Vec<String> {
        text.split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (one, other) = (words(one), words(other));
    let one: Vec<&str> = one.iter().map(String::as_str).collect();
    let other: Vec<&str> = other.iter().map(String::as_str).collect();
    TextDiff::from_slices(&one, &other).ratio()
}
