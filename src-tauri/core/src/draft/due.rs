//! The days of a draft that belong on the year clock: those that stand in it, and those that follow from a rule
//! where none stands yet.

use super::{Answer, Draft, holds};
use crate::template::{Bound, Check, Due, DueKind, Spot, Template};
use chrono::{Datelike, Days, NaiveDate};

/// The last day of a school year.
const END: (u32, u32) = (7, 31);

/// The days of a draft, each with the name by which its template knows it.
pub fn due(template: &Template, draft: &Draft) -> Vec<(NaiveDate, String)> {
    let mut days = Vec::new();
    for due in &template.meaning.dates {
        if due.unless.is_some() && holds(template, draft, due.unless.as_deref()) {
            continue;
        }
        let mut written = written(draft, &due.spot);
        if due.kind == DueKind::DecisionEnds {
            written.retain(|day| !goes_on(draft, &due.spot, *day));
        }
        let by_rule = if written.is_empty() { by_rule(template, draft, due) } else { None };
        days.extend(written.into_iter().map(|day| (day, due.name(false))));
        days.extend(by_rule.map(|day| (day, due.name(true))));
    }
    days
}

/// The days that stand in the draft.
fn written(draft: &Draft, spot: &Spot) -> Vec<NaiveDate> {
    match &spot.column {
        None => draft.answers.get(&spot.field).and_then(day).into_iter().collect(),
        Some(column) => {
            let cells = draft.rows(&spot.field).iter().filter_map(|row| row.get(column));
            cells.filter_map(day).collect()
        }
    }
}

/// A day, or the last day of a period.
fn day(answer: &Answer) -> Option<NaiveDate> {
    match answer {
        Answer::Date(day) => Some(*day),
        Answer::Period { end, .. } => *end,
        _ => None,
    }
}

/// Whether another period goes on after this last day of one.
fn goes_on(draft: &Draft, spot: &Spot, last: NaiveDate) -> bool {
    let Some((column, next)) = spot.column.as_ref().zip(last.succ_opt()) else { return false };
    draft.rows(&spot.field).iter().filter_map(|row| row.get(column)).any(|cell| match cell {
        Answer::Period { start: Some(start), end } => *start <= next && end.is_none_or(|end| next <= end),
        _ => false,
    })
}

/// The last day that a rule leaves.
fn by_rule(template: &Template, draft: &Draft, due: &Due) -> Option<NaiveDate> {
    if let Some((from, days)) = due.rule.as_deref().and_then(|rule| template.limit(rule)) {
        let latest = from.iter().filter_map(|field| draft.answers.get(field).and_then(day)).max()?;
        let later = latest.checked_add_days(Days::new(u64::try_from(days).ok()?))?;
        let year = each_year(template, due).and_then(|made| year_to_review(template, draft, latest, made));
        return Some(year.map_or(later, |end| later.min(end)));
    }
    let turn = due.turn.as_deref().filter(|turn| holds(template, draft, Some(turn)))?;
    template.conditions.get(turn)?;
    end_of_school_year(template, draft)
}

/// Where it stands that what falls due was done in a school year, if a rule wants it in each.
fn each_year<'a>(template: &'a Template, due: &'a Due) -> Option<impl Iterator<Item = &'a Spot>> {
    let days = template.rules.iter().find_map(|rule| match &rule.check {
        Check::Days {
            days,
            from: Some(Bound::SchoolYear(_)),
            until: Some(Bound::SchoolYear(_)),
            any: true,
        } => days.contains(&due.spot).then_some(days),
        _ => None,
    });
    Some(days?.iter().filter(|spot| **spot != due.spot))
}

/// The last day of the school year in which it is to be done next: that of the draft, or the one after when
/// it was done in that.
fn year_to_review<'a>(
    template: &Template,
    draft: &Draft,
    latest: NaiveDate,
    mut made: impl Iterator<Item = &'a Spot>,
) -> Option<NaiveDate> {
    let year = end_of_school_year(template, draft).map_or(first_year(latest), |end| end.year() - 1);
    let year = year.max(first_year(latest));
    let was_made = made.any(|spot| written(draft, spot).into_iter().any(|day| first_year(day) == year));
    NaiveDate::from_ymd_opt(year + 1 + i32::from(was_made), END.0, END.1)
}

/// The last day of the school year that the draft is of.
fn end_of_school_year(template: &Template, draft: &Draft) -> Option<NaiveDate> {
    let said = match draft.answers.get(&template.meaning.school_year) {
        Some(Answer::Text(text)) => text.get(..4).and_then(|first| first.parse::<i32>().ok()),
        _ => None,
    };
    let drafted = || draft.answers.get(&template.meaning.drafted).and_then(day).map(first_year);
    NaiveDate::from_ymd_opt(said.or_else(drafted)? + 1, END.0, END.1)
}

/// The year in which the school year of a day begins: on the first of August.
pub fn first_year(day: NaiveDate) -> i32 {
    if day.month() > END.0 { day.year() } else { day.year() - 1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::sample::{example, template};
    use serde_json::json;

    /// The days of the example with these answers in place of its own, in words.
    #[track_caller]
    fn check(changes: serde_json::Value, expected: &[(&str, &str)]) {
        let draft = example(&changes);
        let mut days: Vec<(String, String)> =
            due(template(), &draft).into_iter().map(|(day, name)| (day.to_string(), name)).collect();
        days.sort();
        let expected: Vec<(String, String)> =
            expected.iter().map(|(day, name)| ((*day).to_owned(), (*name).to_owned())).collect();
        assert_eq!(days, expected, "{changes}");
    }

    #[test]
    fn days_stand_in_the_plan_or_follow_from_its_rules() {
        let decision = |review: Option<&str>, end: Option<&str>| {
            json!([{ "date": "2024-05-20", "number": "1/2024", "review_due": review,
                     "valid": { "start": "2024-08-01", "end": end } }])
        };
        let days = |year: &str, grade: &str, review: Option<&str>, end: Option<&str>, next: Option<&str>| {
            json!({ "school_year": year, "grade": grade, "drafted_date": "2026-09-04", "updated_date": null,
                    "next_review": next, "overall_discussion": null, "review_history": null,
                    "special_support_decision": decision(review, end),
                    "data_transfer_permissions": null })
        };
        let (next, rule) = ("next_review", "next_review:rule");
        let (review, end) = ("special_support_decision.review_due", "special_support_decision.valid");
        check(
            days("2026–2027", "5", Some("2027-03-01"), Some("2027-07-31"), Some("2027-05-14")),
            &[("2027-03-01", review), ("2027-05-14", next), ("2027-07-31", end)],
        );
        // At least once a school year, also where nobody has chosen the day yet.
        // The year of the law ends before a year has gone by since the drafting in September.
        check(days("2026–2027", "5", None, None, None), &[("2027-07-31", rule)]);
        let mut reviewed = days("2026–2027", "5", None, None, None);
        reviewed["updated_date"] = json!("2026-11-20");
        check(reviewed.clone(), &[("2027-07-31", rule)]);
        // What was reviewed in the year is due within a year, in the next school year.
        reviewed["overall_discussion"] = json!([{ "date": "2026-11-20" }]);
        check(reviewed.clone(), &[("2027-11-21", rule)]);
        reviewed["updated_date"] = json!("2027-07-31");
        check(reviewed, &[("2028-07-31", rule)]);
        // One that was made before its school year begins is due within a year.
        let mut early = days("2026–2027", "5", None, None, None);
        early["drafted_date"] = json!("2026-05-20");
        check(early, &[("2027-05-21", rule)]);
        // A school year that was left behind is no reason for a day that is past.
        check(days("2024–2025", "5", None, None, None), &[("2027-07-31", rule)]);
        // The old decision is reviewed after the second grade and before the seventh.
        let turn = "special_support_decision.review_due:rule";
        for grade in ["2", "6"] {
            check(
                days("2026–2027", grade, None, None, Some("2027-05-14")),
                &[("2027-05-14", next), ("2027-07-31", turn)],
            );
        }
        // A school year that cannot be read is that of the drafting.
        check(days("", "6", None, None, Some("2027-05-14")), &[("2027-05-14", next), ("2027-07-31", turn)]);
    }

    #[test]
    fn a_day_is_known_by_its_name_also_by_those_of_before() {
        for (name, kind, by_rule) in [
            ("next_review", DueKind::Review, false),
            ("next_review:rule", DueKind::Review, true),
            ("special_support_decision", DueKind::DecisionReview, false),
            ("special_support_decision.review_due:rule", DueKind::DecisionReview, true),
            ("special_support_decision.valid", DueKind::DecisionEnds, false),
        ] {
            let (due, rule) = template().due(name).unwrap();
            assert_eq!((due.kind, rule), (kind, by_rule), "{name}");
        }
        assert!(template().due("pupil_name").is_none());
    }
}
