//! Domain facts put into the person's words: days, places and findings.

use crate::draft::{Finding, Place, Subject};
use crate::language::Language;
use crate::template::Template;
use crate::text::say;
use chrono::{DateTime, FixedOffset, NaiveDate};

use super::FindingView;

/// A time of day as the status line says it: `15.32`.
pub(super) fn clock(moment: &DateTime<FixedOffset>) -> String {
    moment.format("%-H.%M").to_string()
}

/// A day in ISO 8601, as the page takes it.
pub(super) fn iso(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// Where a place is: section, field, and row and column if there are.
pub(super) fn place_words(template: &Template, language: Language, place: &Place) -> String {
    let mut words = vec![template.texts(language).section_title(&place.section).to_owned()];
    words.extend(field_words(template, language, place, |field| template.texts(language).short_label(field)));
    words.retain(|word| !word.is_empty());
    words.join(" › ")
}

/// The field of a place in the words that `label` gives it, then its row and column.
pub(super) fn field_words<'a>(
    template: &'a Template,
    language: Language,
    place: &'a Place,
    label: impl Fn(&'a str) -> &'a str,
) -> Vec<String> {
    let mut words = vec![label(&place.field).to_owned()];
    if let Some(row) = place.row {
        words.push(say(language, "workspace-row", &[("row", (row + 1).into())]));
    }
    let field = template.field(&place.field);
    let column = place.column.as_deref().and_then(|id| field?.kind.column(id));
    if let (Some(field), Some(column)) = (field, column) {
        words.push(template.texts(language).column_label(field, column));
    }
    words
}

/// A finding in words.
pub(super) fn finding_view(template: &Template, language: Language, finding: &Finding) -> FindingView {
    let texts = template.texts(language);
    let label = texts.label(&finding.place.field);
    let (title, remedy, rule) = match &finding.subject {
        Subject::Missing => plain(language, "missing", label),
        Subject::Unread => plain(language, "unread", label),
        Subject::WrongShape => plain(language, "shape", label),
        Subject::EndBeforeStart => plain(language, "period", label),
        Subject::Rule { rule, .. } => {
            let about = crate::draft::about(template, language, finding);
            (texts.finding(rule, &about), texts.remedy(rule).to_owned(), texts.rule(rule).to_owned())
        }
    };
    FindingView {
        id: finding_id(finding),
        severity: finding.severity,
        title,
        remedy,
        law: law_words(template, language, finding),
        rule,
        where_: place_words(template, language, &finding.place),
        place: finding.place.clone(),
        dismissed: None,
    }
}

fn plain(language: Language, kind: &str, label: &str) -> (String, String, String) {
    let key = format!("workspace-finding-{kind}");
    let values = [("field", label.into())];
    (say(language, &key, &values), say(language, &format!("{key}.todo"), &values), String::new())
}

/// The legal bases of the finding's rule; where the rule names none, those of the field it stands in.
fn law_words(template: &Template, language: Language, finding: &Finding) -> Vec<String> {
    let of_rule = match &finding.subject {
        Subject::Rule { rule, .. } => template.rule(rule).map(|rule| rule.law.as_slice()).unwrap_or_default(),
        _ => &[],
    };
    let of_field =
        || template.field(&finding.place.field).map(|field| field.law.as_slice()).unwrap_or_default();
    let law = if of_rule.is_empty() { of_field() } else { of_rule };
    let texts = template.texts(language);
    law.iter().map(|law| texts.law_name(law).to_owned()).collect()
}

/// Stable as long as the matter stays the same: what, where, and which words; not at which character.
pub(super) fn finding_id(finding: &Finding) -> String {
    let (what, about) = match &finding.subject {
        Subject::Missing => ("missing", String::new()),
        Subject::Unread => ("unread", String::new()),
        Subject::WrongShape => ("shape", String::new()),
        Subject::EndBeforeStart => ("period", String::new()),
        Subject::Rule { rule, about } => (rule.as_str(), about.join("+")),
    };
    let place = &finding.place;
    let row = place.row.map(|row| row.to_string()).unwrap_or_default();
    [what, &place.field, &row, place.column.as_deref().unwrap_or_default(), &about].join("/")
}

/// Sorts names as Finnish does: å, ä and ö after z, in that order.
pub(super) fn sort_key(name: &str) -> String {
    let after_z = |letter: char| match letter {
        'å' => '\u{e000}',
        'ä' | 'æ' => '\u{e001}',
        'ö' | 'ø' => '\u{e002}',
        letter => letter,
    };
    name.to_lowercase().chars().map(after_z).collect()
}
