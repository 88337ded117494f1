//! The sheet from which a HOKS is typed into eHOKS by hand says what the file for eHOKS says: nothing less, and nothing
//! more but what the file has no place for.

use laatija_core::draft::{Answer, Draft, Row, display_day, printed};
use laatija_core::ehoks::{Mapping, current, upload, with_records};
use laatija_core::export::read_plan_file;
use laatija_core::language::Language;
use laatija_core::mapping::{Item, fill, shipped as forms};
use laatija_core::template::{Template, examples, shipped};
use serde_json::Value;

/// What the form of eHOKS makes itself.
const MADE: [&str; 1] = ["yksiloiva-tunniste"];
/// What is said by the table in which a row stands: its name is on the sheet.
const TABLE: [&str; 1] = ["osaamisenhankkimistapa_oppilaitosmuotoinenkoulutus"];
/// Columns that the sheet has and the file not: names of units, and persons of whom the file would have to tell the
/// organisation.
const BESIDE: [&str; 5] = ["unit", "assessors", "school_assessors", "work_assessors", "representative"];

fn template() -> &'static Template {
    shipped().iter().find(|one| Some(one.id.as_str()) == Mapping::template_id()).expect("the HOKS template")
}

fn mapping() -> &'static Mapping {
    Mapping::of(&template().id).expect("the mapping is read")
}

/// The examples of the template, each with more in it than an example needs.
fn plans() -> Vec<Draft> {
    let own = examples().iter().filter_map(|text| read_plan_file(text.as_bytes(), [template()]).ok());
    let plans: Vec<Draft> = own.map(|(_, draft)| fuller(draft)).collect();
    assert!(plans.len() >= 3);
    plans
}

fn fuller(mut draft: Draft) -> Draft {
    let text = |text: &str| Answer::Text(text.to_owned());
    let option = |option: &str| Answer::Choice(option.to_owned());
    let set = |draft: &mut Draft, table: &str, cells: &[(&str, Answer)]| {
        if let Some(Answer::Rows(rows)) = draft.answers.get_mut(table)
            && let Some(row) = rows.first_mut()
        {
            row.extend(cells.iter().map(|(column, cell)| ((*column).to_owned(), cell.clone())));
        }
    };
    let days = |start: &str, end: &str| Answer::Period { start: start.parse().ok(), end: end.parse().ok() };
    set(
        &mut draft,
        "workplace_periods",
        &[
            ("interruption", days("2026-12-01", "2026-12-11")),
            ("interruption_2", days("2027-01-11", "2027-01-22")),
        ],
    );
    if let Some(Answer::Rows(rows)) = draft.answers.get("units_vocational") {
        let unit = rows[0]["unit"].clone();
        let deviation = Row::from([
            ("unit".to_owned(), unit.clone()),
            ("left_out".to_owned(), text("Raskaat nostot")),
            ("instead".to_owned(), text("Nostot laitteella")),
        ]);
        draft.answers.insert("deviation_chosen".to_owned(), option("yes"));
        draft.answers.insert("deviation".to_owned(), Answer::Rows(vec![deviation]));
        let planned = Row::from([("unit".to_owned(), unit), ("form".to_owned(), option("remedial"))]);
        let layers = Answer::Choices(vec!["learning_support".to_owned()]);
        draft.answers.insert("support_layers".to_owned(), layers);
        draft.answers.insert("learning_support".to_owned(), Answer::Rows(vec![planned]));
        let round = Row::from([
            ("support".to_owned(), text("Tukiopetus, Huoltaminen")),
            ("effect".to_owned(), option("helped")),
        ]);
        draft.answers.insert("support_rounds".to_owned(), Answer::Rows(vec![round]));
    }
    draft
}

fn sheet(draft: &Draft) -> Vec<Item> {
    let form = forms().iter().find(|form| form.id == mapping().sheet).expect("the form of eHOKS");
    let whole = with_records(mapping(), template(), draft);
    fill(form, template(), Language::Fi, &printed(template(), &whole))
}

/// What a value is called on the sheet: a day as people write it, a code inside the words of its option.
fn leaves(value: &Value, key: &str, said: &mut Vec<String>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| leaves(value, key, said)),
        Value::Array(items) => items.iter().for_each(|item| leaves(item, key, said)),
        Value::String(_) if MADE.contains(&key) => {}
        Value::String(text) if TABLE.contains(&text.as_str()) => {}
        Value::String(text) => {
            let day = text.get(..10).and_then(|day| day.parse().ok()).map(display_day);
            said.push(day.unwrap_or_else(|| text.clone()));
        }
        Value::Number(number) if !key.ends_with("-versio") => said.push(number.to_string()),
        _ => {}
    }
}

/// Only letters and digits: a text may be in several cells, and a cell in several lines.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[test]
fn what_the_file_says_stands_on_the_sheet() {
    for draft in plans() {
        let came = current(mapping(), &draft);
        let body = upload(mapping(), template(), &draft, came.as_ref(), "").whole;
        let items = sheet(&draft);
        let told: String = items.iter().map(|item| bare(&item.text)).collect();
        let mut said = Vec::new();
        leaves(&body, "", &mut said);
        assert!(said.len() > 20, "{body}");
        for words in said {
            // A text that the sheet has in two cells is in both of them.
            let parts = words.split([':', '\n']);
            for part in parts {
                assert!(told.contains(&bare(part)), "{part} of {body} is not on the sheet: {items:#?}");
            }
        }
    }
}

#[test]
fn what_the_sheet_says_stands_in_the_file() {
    for draft in plans() {
        let came = current(mapping(), &draft);
        let body = upload(mapping(), template(), &draft, came.as_ref(), "").whole;
        let mut said = Vec::new();
        leaves(&body, "", &mut said);
        let said: String = said.iter().map(|text| bare(text)).collect();
        for item in sheet(&draft) {
            let column = item.from.first().and_then(|from| from.split_once('.')).map(|(_, column)| column);
            if item.text.is_empty() || column.is_some_and(|column| BESIDE.contains(&column)) {
                continue;
            }
            // Of an option the code goes, of a period its days; a yes is no text.
            let code = item.text.rsplit_once('(').map(|(_, code)| code.trim_end_matches(')'));
            let words = code.filter(|code| code.contains('_')).unwrap_or(&item.text);
            let yes = ["Kyllä", "Ei"].contains(&words);
            let school = column == Some("environment") && !words.contains('_');
            for part in words.split(['–', '\n']).filter(|_| !yes && !school) {
                assert!(said.contains(&bare(part)), "{}: {part} is not in {body}", item.name);
            }
        }
    }
}
