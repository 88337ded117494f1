//! The rules: how each kind of check is written in a template.

use super::*;

pub(super) fn rule(table: &mut Table<'_>) -> Rule {
    Rule {
        id: table.text("id"),
        severity: table.named("severity", Severity::Info),
        when: table.text_maybe("when"),
        unless: table.text_maybe("unless"),
        law: table.texts("law"),
        next: table.text_maybe("next"),
        local: table.truth("local"),
        check: check(table),
    }
}

fn check(table: &mut Table<'_>) -> Check {
    let name = table.text("check");
    match name.as_str() {
        "all_filled" => Check::AllFilled { fields: table.texts("fields") },
        "empty" => Check::Empty { field: table.text("field") },
        "any_filled" => Check::AnyFilled { fields: table.texts("fields") },
        "chosen" => Check::Chosen { field: table.text("field"), among: table.texts("among") },
        "details_filled" => Check::DetailsFilled { field: table.text("field") },
        "rows_chosen" => Check::RowsChosen {
            field: table.text("field"),
            column: table.text("column"),
            among: table.texts("among"),
        },
        "rows_filled" => Check::RowsFilled {
            field: table.text("field"),
            column: table.text("column"),
            rows_where: table.table("rows_where", rows_where),
        },
        "rows_between" => Check::RowsBetween {
            field: table.text("field"),
            column: table.text("column"),
            rows_where: table.table("rows_where", rows_where),
            least: number(table, "least"),
            most: number(table, "most"),
        },
        "rows_cover" => Check::RowsCover {
            field: table.text("field"),
            column: table.text("column"),
            options: table.texts("options"),
            except: table.table("except", rows_where),
            person: table.text_maybe("person"),
        },
        "within" => Check::Within {
            field: table.text("field"),
            column: table.text("column"),
            rows_where: table.table("rows_where", rows_where),
            of_field: table.text("of_field"),
            of_column: table.text("of_column"),
        },
        "no_later_than" => Check::NoLaterThan {
            field: table.text("field"),
            from: table.texts("from"),
            days: number(table, "days"),
            remind: table.whole("remind"),
        },
        "not_before" => Check::NotBefore { field: table.text("field"), of: table.text("of") },
        "in_force" => Check::InForce,
        "days" => Check::Days {
            days: days(table),
            from: bound(table, "from"),
            until: bound(table, "until"),
            any: table.truth("any"),
        },
        "rows_in_order" => Check::RowsInOrder {
            field: table.text("field"),
            columns: table.texts("columns"),
            rows_where: table.table("rows_where", rows_where),
        },
        "no_overlap" => Check::NoOverlap {
            field: table.text("field"),
            column: table.text("column"),
            alike: table.text_maybe("alike"),
        },
        "in_periods" => Check::InPeriods {
            days: days(table),
            of_field: table.text("of_field"),
            of_column: table.text("of_column"),
        },
        "lasts" => Check::Lasts { field: table.text("field"), column: table.text("column") },
        "starts_within" => Check::StartsWithin {
            field: table.text("field"),
            column: table.text("column"),
            of_field: table.text("of_field"),
            of_column: table.text("of_column"),
        },
        "one_of" => Check::OneOf {
            field: table.text("field"),
            column: table.text("column"),
            options: table.texts("options"),
            more: table.tables("more", "more", spot),
        },
        "hours_at_least" => Check::HoursAtLeast {
            field: table.text("field"),
            column: table.text("column"),
            more: table.tables("more", "more", spot),
            grade: table.text("grade"),
            least: table.map("least", |least, grade| least.whole(grade)),
            subject: table.text("subject"),
            full: table.map("full", |full, grade| full.maybe(grade, "texts", texts_in)),
        },
        "identity_code" => Check::IdentityCode,
        "left_over" => {
            Check::LeftOver { what: table.named("what", LeftOver::Name), fields: table.texts("fields") }
        }
        "wording" => Check::Wording {
            words: table.texts("words"),
            privacy: table.named_maybe("privacy"),
            fields: table.texts("fields"),
        },
        "mentions" => Check::Mentions { words: table.texts("words"), fields: table.texts("fields") },
        "left_behind" => Check::LeftBehind { field: table.text("field"), fields: table.texts("fields") },
        other => {
            if other != "note" && !other.is_empty() {
                table.unknown_name("check", other);
            }
            Check::Note
        }
    }
}

fn number(table: &mut Table<'_>, key: &str) -> i64 {
    table.whole(key).unwrap_or_else(|| {
        table.missing(key);
        0
    })
}

/// One option, or several.
fn rows_where(table: &mut Table<'_>) -> RowsWhere {
    let mut among = table.texts("among");
    if among.is_empty() {
        among.push(table.text("option"));
    }
    RowsWhere { column: table.text("column"), among }
}

fn days(table: &mut Table<'_>) -> Vec<Spot> {
    if table.get("days").is_none() {
        table.missing("days");
    }
    table.tables("days", "days", spot)
}

/// A day as it is written, `today`, or `school_year` with the days to spare: `early` before it, `late` after it.
fn bound(table: &mut Table<'_>, key: &str) -> Option<Bound> {
    let name = table.get(key)?.get_ref().as_str();
    match name {
        Some("today") => Some(Bound::Today),
        Some("school_year") => {
            let spare = if key == "from" { "early" } else { "late" };
            Some(Bound::SchoolYear(table.whole(spare).unwrap_or_default()))
        }
        Some(other) => {
            table.unknown_name(key, other);
            None
        }
        None => table.day_maybe(key).map(Bound::Day),
    }
}
