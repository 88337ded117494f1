//! What an independent reader finds on the pages of a copy, held against the answers of the plan: every
//! answer whole, once for each language, and in the order of the form. Knows nothing of the display list.

use laatija_core::draft::{Answer, Draft, Row, display, filled, printed, row_filled, shown};
use laatija_core::language::Language;
use laatija_core::template::{Field, Kind, Template};
use std::process::Command;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// The end of a page, in what was read.
const PAGE: char = '\u{c}';

/// What stands after the name of a row that goes on, in the languages that a plan may be written in.
static GOES_ON: LazyLock<[Vec<char>; 3]> = LazyLock::new(|| {
    Language::ALL.map(|language| {
        let words = laatija_core::text::say(language, "copy-continues", &[]);
        squeezed(&format!("({words})")).chars().collect()
    })
});

/// The languages of a copy: of its fixed texts, and a second of these.
pub type Languages = (Language, Option<Language>);

/// What poppler reads on the pages, in the order of their content.
///
/// # Panics
/// When it is not installed.
pub fn poppler(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("copy.pdf");
    std::fs::write(&file, pdf).expect("a file");
    let said = Command::new("pdftotext").arg("-raw").arg(&file).arg("-").output();
    String::from_utf8_lossy(&said.expect("poppler-utils is installed").stdout).into_owned()
}

/// The letters of a text: composed, without spaces and what nobody sees.
pub fn squeezed(text: &str) -> String {
    let unseen = |letter: char| {
        matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{2060}' | '\u{feff}')
            || matches!(letter, '\u{34f}' | '\u{fe00}'..='\u{fe0f}')
    };
    let kept = text.nfc().filter(|letter| {
        *letter == PAGE || !(letter.is_whitespace() || letter.is_control() || unseen(*letter))
    });
    kept.map(|letter| if matches!(letter, '\u{2010}' | '\u{2011}') { '-' } else { letter }).collect()
}

/// The first answer that is not read whole after the one before it; nothing when all are.
///
/// # Errors
/// The field, and what should stand there.
pub fn told_in_order(
    template: &Template,
    draft: &Draft,
    languages: Languages,
    (number, read): (u32, &str),
) -> Result<usize, String> {
    let body = bodies(&squeezed(read), number, languages.0)?;
    let mut at = 0;
    let expected = expected(template, &printed(template, draft), languages);
    for (field, forms) in &expected {
        let found = forms.iter().filter_map(|form| find(&body, at, form)).min();
        at = found.ok_or_else(|| parting(&body, at, field, forms))?;
    }
    Ok(expected.len())
}

/// Where the pages part from what is expected: what of the answer is read, and what follows there and here.
fn parting(body: &[char], from: usize, field: &str, forms: &[String]) -> String {
    let read = |form: &String| {
        let form: Vec<char> = form.chars().collect();
        let long = |length: usize| find(body, from, &form[..length].iter().collect::<String>());
        let length = (0..form.len()).collect::<Vec<_>>().partition_point(|length| long(length + 1).is_some());
        (length, long(length).unwrap_or(from), form)
    };
    let Some((length, at, form)) = forms.iter().map(read).max_by_key(|(length, ..)| *length) else {
        return format!("{field}: nothing is expected");
    };
    let part = |text: &[char], from: usize, to: usize| {
        text[from.min(text.len())..to.min(text.len())].iter().collect::<String>()
    };
    format!(
        "{field}: after {:?} is expected {:?}, read {:?}",
        part(&form, length.saturating_sub(40), length),
        part(&form, length, length + 80),
        part(body, at, at + 80)
    )
}

/// The pages without what each of them repeats: up to its number, and from its version on.
fn bodies(read: &str, number: u32, language: Language) -> Result<Vec<char>, String> {
    let foot = match language {
        Language::Fi => format!("Versio{number}vahvistettu"),
        Language::Sv => format!("Version{number}fastställd"),
        Language::En => format!("Version{number}issued"),
    };
    let pages: Vec<&str> = read.trim_end_matches(PAGE).split(PAGE).collect();
    let mut all = Vec::new();
    for (n, page) in pages.iter().enumerate() {
        let folio = format!("{}({})", n + 1, pages.len());
        let start = page.find(&folio).ok_or(format!("no {folio}: {page}"))? + folio.len();
        let foot = page.rfind(&foot).ok_or(format!("no foot: {page}"))?;
        all.push(PAGE);
        all.extend(page[start..foot.max(start)].chars());
    }
    Ok(all)
}

/// Where a text ends that begins at this place or later.
fn find(body: &[char], from: usize, text: &str) -> Option<usize> {
    let text: Vec<char> = text.chars().collect();
    (from..body.len()).find_map(|start| ends(body, start, &text))
}

/// Where a text ends that begins here; it may go over to a next page, which may say again whose row it is.
fn ends(body: &[char], start: usize, text: &[char]) -> Option<usize> {
    let (mut at, mut next) = (start, 0);
    while next < text.len() {
        match *body.get(at)? {
            PAGE if next > 0 => {
                at += 1;
                let beginning = &body[at..(at + 300).min(body.len())];
                let after = |mark: &Vec<char>| {
                    let found = beginning.windows(mark.len()).position(|part| part == mark);
                    found.map(|found| found + mark.len())
                };
                at += GOES_ON.iter().filter_map(after).min().unwrap_or(0);
            }
            letter if letter == text[next] => (at, next) = (at + 1, next + 1),
            _ => return None,
        }
    }
    Some(at)
}

/// Each text that must be read, with its field: in one of these forms.
fn expected(template: &Template, draft: &Draft, languages: Languages) -> Vec<(String, Vec<String>)> {
    let meaning = &template.meaning;
    let elsewhere = [&meaning.provider, &meaning.school, &meaning.secrecy, &meaning.school_year];
    let shown = shown(template, draft);
    let is_read = |field: &Field| {
        shown.fields.contains(&field.id)
            && !field.unprinted
            && filled(field, draft)
            && !field.kind.is_fixed_text()
            && !elsewhere.contains(&&field.id)
    };
    let fields = || template.fields().map(|(_, field)| field).filter(|field| is_read(field));
    let last = |field: &Field| match () {
        () if field.annex => 2,
        () if meaning.signatures.as_ref() == Some(&field.id) => 1,
        () => 0,
    };
    let mut texts = Vec::new();
    for place in 0..3 {
        for field in fields().filter(|field| last(field) == place) {
            let own = of_field(template, draft, languages, field, place);
            texts.extend(own.into_iter().map(|forms| (field.id.clone(), forms)));
        }
    }
    texts
}

/// What is read of a field, text by text.
fn of_field(
    template: &Template,
    draft: &Draft,
    languages: Languages,
    field: &Field,
    place: usize,
) -> Vec<Vec<String>> {
    let label = |short: bool| {
        let name = |language| {
            let texts = template.texts(language);
            if short { texts.short_label(&field.id) } else { texts.label(&field.id) }.to_owned()
        };
        below_or_abreast(in_languages(languages, name), &squeezed(&name(languages.0)))
    };
    match &draft.answers[&field.id] {
        Answer::Rows(rows) => {
            let mut texts = if place == 0 { vec![label(false)] } else { Vec::new() };
            let rows = rows.iter().filter(|row| row_filled(&field.kind, row));
            let mut cells: Vec<Vec<String>> =
                rows.flat_map(|row| of_row(template, draft, languages, &field.kind, row, place)).collect();
            texts.append(&mut cells);
            texts
        }
        answer => {
            let labels = if place == 0 { label(true) } else { vec![String::new()] };
            let forms = forms(template, draft, languages, &field.kind, answer, place == 0);
            let labelled =
                |form: &String| labels.iter().map(|label| format!("{label}{form}")).collect::<Vec<_>>();
            vec![forms.iter().flat_map(labelled).collect()]
        }
    }
}

fn of_row(
    template: &Template,
    draft: &Draft,
    languages: Languages,
    kind: &Kind,
    row: &Row,
    place: usize,
) -> Vec<Vec<String>> {
    let mut columns: Vec<_> = kind.columns().iter().collect();
    if place == 1 {
        // Whose box it is and how it is signed stand above the line, the name and the place below.
        columns = [0, 3, 1, 2].into_iter().filter_map(|n| kind.columns().get(n)).collect();
    }
    let cell = |column: &&_| -> Option<Vec<String>> {
        let column: &laatija_core::template::Column = column;
        let answer = row.get(&column.id).filter(|answer| !answer.is_empty())?;
        let mut forms = forms(template, draft, languages, &column.kind, answer, false);
        let electronic = matches!(answer, Answer::Choice(way) if template.meaning.electronic.contains(way));
        if place == 1 && electronic {
            // A way that is only planned says so, in each language.
            let planned = |language| {
                let way = display(template, language, &column.kind, answer);
                let values = [("way", way.as_str().into())];
                laatija_core::text::say(language, "copy-way-planned", &values)
            };
            forms.push(in_languages(languages, planned));
        }
        Some(forms)
    };
    columns.iter().filter_map(cell).collect()
}

/// An answer as it may be read.
fn forms(
    template: &Template,
    draft: &Draft,
    languages: Languages,
    kind: &Kind,
    answer: &Answer,
    beside: bool,
) -> Vec<String> {
    let one = |answer: &Answer| squeezed(&display(template, languages.0, kind, answer));
    let each =
        |answer: &Answer| in_languages(languages, |language| display(template, language, kind, answer));
    let listed = |items: &[String]| -> String {
        items
            .iter()
            .map(|item| squeezed(item))
            .filter(|item| !item.is_empty())
            .map(|item| format!("–{item}"))
            .collect()
    };
    let form = match answer {
        Answer::Text(_) | Answer::Unread(_) | Answer::Number(_) => one(answer),
        Answer::List(items) if beside => listed(items),
        Answer::List(_) => one(answer),
        Answer::Choices(chosen) if beside && chosen.len() > 1 => in_languages(languages, |language| {
            let name = |option: &String| display(template, language, kind, &Answer::Choice(option.clone()));
            listed(&chosen.iter().map(name).collect::<Vec<_>>())
        }),
        Answer::Person(person) => {
            let role = |language| match kind {
                Kind::Person { roles } => {
                    template.texts(language).option_name(roles, &person.role).to_owned()
                }
                _ => String::new(),
            };
            let roles = [Some(languages.0), languages.1].map(|language| language.map(role));
            let second = roles[1].clone().filter(|second| roles[0].as_ref() != Some(second));
            one(answer) + &squeezed(&second.unwrap_or_default())
        }
        Answer::YesNo { value, details } if !details.trim().is_empty() => {
            let alone = Answer::YesNo { value: value.clone(), details: String::new() };
            let same = match draft.answers.get(&template.meaning.language) {
                Some(Answer::Choice(code)) => Language::from_tag(code) == Some(languages.0),
                _ => true,
            };
            let own = squeezed(details);
            return match languages.1.is_none() && same {
                true => vec![one(answer)],
                false => {
                    below_or_abreast(each(&alone), &one(&alone)).into_iter().map(|said| said + &own).collect()
                }
            };
        }
        answer => each(answer),
    };
    below_or_abreast(form, &one(answer))
}

/// Short words in two languages stand below each other or, with a stroke between, beside each other.
fn below_or_abreast(both: String, first: &str) -> Vec<String> {
    let second = both.strip_prefix(first).filter(|second| !second.is_empty());
    second.map(|second| format!("{first}/{second}")).into_iter().chain([both.clone()]).collect()
}

/// A text in each language of the copy; once where it is the same in both.
fn in_languages(languages: Languages, text: impl Fn(Language) -> String) -> String {
    let first = squeezed(&text(languages.0));
    let second = languages.1.map(|language| squeezed(&text(language))).filter(|second| *second != first);
    first + &second.unwrap_or_default()
}
