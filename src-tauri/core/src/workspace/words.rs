//! Domain facts put into the person's words: days, places and findings.

use crate::draft::{Draft, Finding, Place, Subject};
use crate::identifier::{Flaw, Kind};
use crate::language::Language;
use crate::template::{Known, Severity, Template};
use crate::text::say;
use chrono::{DateTime, FixedOffset, NaiveDate};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{FindingView, NextDocument};

/// A time of day as the status line says it: `15.32`.
pub(super) fn clock(moment: &DateTime<FixedOffset>) -> String {
    moment.format("%-H.%M").to_string()
}

/// A day in ISO 8601, as the page takes it.
pub(super) fn iso(day: NaiveDate) -> String {
    day.to_string()
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

/// A finding in words, under its id of [`finding_ids`].
pub(super) fn finding_view(
    (template, known, today): (&Template, &Known, NaiveDate),
    language: Language,
    (id, finding): (String, &Finding),
) -> FindingView {
    let texts = template.texts(language);
    let label = texts.label(&finding.place.field);
    let (title, remedy, rule) = match &finding.subject {
        Subject::Missing => plain(language, "missing", label),
        Subject::Unread => plain(language, "unread", label),
        Subject::WrongShape => plain(language, "shape", label),
        Subject::Unsound(kind, flaw) => unsound(language, label, *kind, *flaw),
        Subject::EndBeforeStart => plain(language, "period", label),
        Subject::Unprintable(letter) => unprintable(language, label, *letter),
        Subject::Withheld => plain(language, "withheld", label),
        Subject::Contact => plain(language, "contact", label),
        Subject::Rule { rule, .. } => {
            let about = crate::draft::about(template, known, language, finding);
            (texts.finding(rule, &about), texts.remedy(rule).to_owned(), texts.rule(rule).to_owned())
        }
    };
    FindingView {
        id,
        severity: finding.severity,
        title,
        remedy,
        law: law_words(template, language, finding),
        next: next_document((template, known, today), language, finding),
        rule,
        where_: place_words(template, language, &finding.place),
        place: finding.place.clone(),
        dismissed: None,
    }
}

/// A finding of what stands outside the draft, at one of its fields: it is not issued so.
pub(super) fn blocking_view(
    (template, language, field): (&Template, Language, &str),
    id: String,
    [title, remedy]: [String; 2],
) -> FindingView {
    let section = template.section_of(field).map(|section| section.id.clone()).unwrap_or_default();
    let place = Place { section, field: field.to_owned(), row: None, column: None, range: None };
    FindingView {
        id,
        severity: Severity::Blocks,
        title,
        remedy,
        rule: String::new(),
        law: Vec::new(),
        where_: place_words(template, language, &place),
        place,
        next: None,
        dismissed: None,
    }
}

fn plain(language: Language, kind: &str, label: &str) -> (String, String, String) {
    let key = format!("workspace-finding-{kind}");
    let values = [("field", label.into())];
    (say(language, &key, &values), say(language, &format!("{key}.todo"), &values), String::new())
}

fn unsound(language: Language, label: &str, kind: Kind, flaw: Flaw) -> (String, String, String) {
    let title = say(language, "identifier-finding", &[("field", label.into())]);
    (title, flaw_words(language, kind, flaw), String::new())
}

/// What is wrong with an identifier, and what to do.
pub(super) fn flaw_words(language: Language, kind: Kind, flaw: Flaw) -> String {
    let wanted = say(language, &format!("identifier-{}", kind.name()), &[]);
    match flaw {
        Flaw::Form => say(language, &format!("identifier-form-{}", kind.name()), &[]),
        Flaw::Other(other) if other != Kind::IdentityCode => {
            let given = say(language, &format!("identifier-{}", other.name()), &[]);
            say(language, "identifier-other", &[("given", given.into()), ("wanted", wanted.into())])
        }
        flaw => say(language, &format!("identifier-{}", flaw.name()), &[("wanted", wanted.into())]),
    }
}

fn unprintable(language: Language, label: &str, letter: char) -> (String, String, String) {
    let key = "workspace-finding-unprintable";
    let values = [("field", label.into()), ("character", letter.to_string().into())];
    (say(language, key, &values), say(language, &format!("{key}.todo"), &values), String::new())
}

/// The document that the finding's rule leads to, if its template is known: one that is in force today. Of
/// one that is not, what took its place; what is closed and has no such is led to by no finding.
fn next_document(
    (template, known, today): (&Template, &Known, NaiveDate),
    language: Language,
    finding: &Finding,
) -> Option<NextDocument> {
    let Subject::Rule { rule, .. } = &finding.subject else { return None };
    let next = template.rule(rule)?.next.as_ref()?;
    let next = known.in_force(next, today)?;
    Some(NextDocument {
        template: next.id.clone(),
        title: next.texts(language).short_title().to_owned(),
        made: None,
    })
}

/// The legal bases of the finding's rule; where the rule names none, those of the field it stands in. A rule that
/// municipalities arrange differently is told as such.
fn law_words(template: &Template, language: Language, finding: &Finding) -> Vec<String> {
    let of_rule = match &finding.subject {
        Subject::Rule { rule, .. } => template.rule(rule).map(|rule| rule.law.as_slice()).unwrap_or_default(),
        _ => &[],
    };
    // What an order keeps back is kept back by the law of the order, wherever it stands.
    let is_of_order = matches!(finding.subject, Subject::Withheld | Subject::Contact);
    let order = template.order_fields().next().filter(|_| is_of_order);
    let field = template.field(order.unwrap_or(&finding.place.field));
    let of_field = || field.map(|field| field.law.as_slice()).unwrap_or_default();
    let local = finding.rule().and_then(|rule| template.rule(rule)).is_some_and(|rule| rule.local);
    // What a provider arranges as it likes rests on no law of the field it stands in.
    let law = if of_rule.is_empty() && !local { of_field() } else { of_rule };
    let texts = template.texts(language);
    let told = local.then(|| say(language, "review-local", &[]));
    told.into_iter().chain(law.iter().map(|law| texts.law_name(law).to_owned())).collect()
}

/// An id for each finding, stable as long as its matter stays the same: what it says, of which field, and
/// the very words. Where they stand does not count, so a row that moves takes its decision along. Of
/// findings that are alike in all of it, the first comes first.
pub(super) fn finding_ids(draft: &Draft, findings: &[Finding]) -> Vec<String> {
    let mut alike = BTreeMap::new();
    let mut number = |id: String| {
        let count: &mut u32 = alike.entry(id.clone()).or_default();
        *count += 1;
        if *count == 1 { id } else { format!("{id}/{count}") }
    };
    findings.iter().map(|finding| number(finding_id(draft, finding))).collect()
}

fn finding_id(draft: &Draft, finding: &Finding) -> String {
    let (what, about) = match &finding.subject {
        Subject::Missing => ("missing", String::new()),
        Subject::Unread => ("unread", String::new()),
        Subject::WrongShape => ("shape", String::new()),
        Subject::Unsound(_, flaw) => ("identifier", flaw.name().to_owned()),
        Subject::EndBeforeStart => ("period", String::new()),
        Subject::Unprintable(letter) => ("unprintable", letter.to_string()),
        Subject::Withheld => ("withheld", String::new()),
        Subject::Contact => ("contact", String::new()),
        Subject::Rule { rule, about } => (rule.as_str(), about.join("+")),
    };
    let place = &finding.place;
    let column = place.column.as_deref().unwrap_or_default();
    let digest = Sha256::digest(crate::draft::matter(draft, finding).as_bytes());
    let matter = data_encoding::HEXLOWER.encode(&digest[..8]);
    [what, &place.field, column, &about, &matter].join("/")
}

/// By what names and classes are sorted as in Finnish: å, ä and ö after z, in that order, other marks beside their
/// letter, numbers by their size.
pub(super) fn sort_key(name: &str) -> String {
    let folded = crate::draft::fold(name);
    let mut key = String::with_capacity(folded.len() + 4);
    let mut letters = folded.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            'å' => key.push('\u{e000}'),
            'ä' | 'æ' => key.push('\u{e001}'),
            'ö' | 'ø' => key.push('\u{e002}'),
            '0'..='9' => {
                let mut number = String::from(letter);
                while let Some(digit) = letters.next_if(char::is_ascii_digit) {
                    number.push(digit);
                }
                let number = number.trim_start_matches('0');
                // A longer number is a larger one.
                key.push(char::from(b'0' + number.len().min(9) as u8));
                key.push_str(number);
            }
            letter => key.extend(std::iter::once(letter).nfd().filter(|part| !is_combining_mark(*part))),
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Answer, Range, Row};

    /// A draft with a table of these subjects and hours, and a text.
    fn draft(rows: &[(&str, f64)], text: &str) -> Draft {
        let row = |(subject, hours): &(&str, f64)| {
            Row::from([
                ("subject".to_owned(), Answer::Choice((*subject).to_owned())),
                ("hours".to_owned(), Answer::Number(*hours)),
            ])
        };
        let answers = BTreeMap::from([
            ("goals".to_owned(), Answer::Rows(rows.iter().map(row).collect())),
            ("strengths".to_owned(), Answer::Text(text.to_owned())),
        ]);
        Draft { answers, ..Draft::default() }
    }

    #[test]
    fn finnish_letters_stand_in_their_own_order() {
        let mut names = [
            "Öhman", "Évora", "Ånäs", "Evola", "Exner", "Zidan", "Ärling", "aalto", "Östman", "Aho",
            "Ähtäri", "Vuori", "ådahl",
        ];
        names.sort_by_key(|name| sort_key(name));
        let right = [
            "aalto", "Aho", "Evola", "Évora", "Exner", "Vuori", "Zidan", "ådahl", "Ånäs", "Ähtäri", "Ärling",
            "Öhman", "Östman",
        ];
        assert_eq!(names, right);
        let mut classes = ["10A", "9B", "2A", "1A"];
        classes.sort_by_key(|class| sort_key(class));
        assert_eq!(classes, ["1A", "2A", "9B", "10A"], "by number");
    }

    fn finding(about: &str, place: Place) -> Finding {
        let subject = Subject::Rule { rule: "R".to_owned(), about: vec![about.to_owned()] };
        Finding { subject, severity: Severity::Look, place }
    }

    fn of_row(row: usize, about: &str) -> Finding {
        let (field, column) = ("goals".to_owned(), Some("hours".to_owned()));
        finding(about, Place { field, row: Some(row), column, ..Place::default() })
    }

    fn of_word(text: &str, word: &str) -> Finding {
        let start = text[..text.find(word).unwrap()].encode_utf16().count();
        let range = Some(Range { start, end: start + word.encode_utf16().count() });
        finding(word, Place { field: "strengths".to_owned(), range, ..Place::default() })
    }

    #[test]
    fn a_finding_is_the_same_as_long_as_its_row_is() {
        let id = |rows: &[(&str, f64)], row| finding_id(&draft(rows, ""), &of_row(row, "math"));
        let first = id(&[("math", 2.0), ("art", 3.0)], 0);
        for (name, rows, row, same) in [
            ("the rows change places", vec![("art", 3.0), ("math", 2.0)], 1, true),
            ("another row is changed", vec![("math", 2.0), ("art", 9.0)], 0, true),
            ("another row is put before", vec![("new", 0.0), ("math", 2.0)], 1, true),
            ("the row is changed", vec![("math", 4.0), ("art", 3.0)], 0, false),
            ("another row takes its number", vec![("art", 3.0), ("math", 2.0)], 0, false),
        ] {
            assert_eq!(id(&rows, row) == first, same, "{name}");
        }
    }

    #[test]
    fn a_finding_is_the_same_as_long_as_its_sentence_is() {
        let id = |text: &str| finding_id(&draft(&[], text), &of_word(text, "kela"));
        let first = id("Ääni kantaa. Perheen kela asia. Loppu");
        for (name, text, same) in [
            ("a sentence comes before it", "Uusi 🙂. Ääni kantaa. Perheen kela asia. Loppu", true),
            ("another sentence is changed", "Ääni. Perheen kela asia. Toinen loppu", true),
            ("the sentence moves to another line", "Ääni kantaa.\nPerheen kela asia.", true),
            ("the sentence is changed", "Ääni kantaa. Perheen toinen kela asia. Loppu", false),
            ("the word stands in another sentence", "Ääni kantaa kela. Perheen asia. Loppu", false),
        ] {
            assert_eq!(id(text) == first, same, "{name}");
        }
    }

    #[test]
    fn findings_that_are_alike_have_ids_of_their_own() {
        let draft = draft(&[("math", 2.0), ("math", 2.0)], "");
        let ids = finding_ids(&draft, &[of_row(0, "math"), of_row(1, "math"), of_row(1, "hours")]);
        assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), 3);
        assert_eq!(ids[1], format!("{}/2", ids[0]));
    }
}
