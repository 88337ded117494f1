//! Where the texts of a document hold contact data or may do so, which an order of non-disclosure keeps back: what
//! is withheld under it, and an e-mail address, a telephone number, a street with its number, a postal code with its
//! place. Patterns are no proof: it is pointed out.

use super::{Answer, Draft, Place, holds, printed, written};
use crate::template::{Kind, Template};
use std::collections::BTreeMap;

/// How the name of a street ends, also where it is inflected.
const STREETS: [&str; 22] = [
    "katu", "kadun", "kadulla", "kadulle", "tie", "tien", "tiellä", "tielle", "kuja", "kujalla", "polku",
    "polulla", "kaari", "raitti", "rinne", "gatan", "vägen", "gränden", "stigen", "street", "road", "avenue",
];
/// How many digits a telephone number has.
const PHONE: std::ops::RangeInclusive<usize> = 7..=15;

/// Whether an order of non-disclosure is in force: contact data stay out of every document.
pub fn is_under_order(template: &Template, draft: &Draft) -> bool {
    template.meaning.withheld.iter().any(|part| holds(template, draft, Some(&part.when)))
}

/// The texts of what a document says that hold contact data or may do so, each with whose row it stands in, where the
/// table is that of the guardians. What is withheld under an order is contact data whatever its form.
pub fn contacts(template: &Template, said: &Draft) -> Vec<(Place, String)> {
    // The teacher in charge has a number that is meant to be there.
    let is_free = |place: &Place| {
        template.field(&place.field).is_some_and(|field| !matches!(field.kind, Kind::Person { .. }))
    };
    let is_withheld = |place: &Place| {
        let is_it = |column: &String| place.column.as_ref() == Some(column);
        let mut withheld = template.meaning.withheld.iter();
        withheld.any(|part| part.field == place.field && part.columns.iter().any(is_it))
    };
    let texts = written(template, said).into_iter().filter(|(place, _)| is_free(place));
    texts
        .filter(|(place, text)| may_hold_contact(text) || is_withheld(place) && !text.trim().is_empty())
        .map(|(place, _)| {
            let whose = whose(template, said, &place);
            (place, whose)
        })
        .collect()
}

/// The places of a draft under an order whose texts go into every copy all the same, each with whether they say one of
/// the very contact data that the order keeps back; the others may hold some.
pub(super) fn exposed(template: &Template, draft: &Draft) -> Vec<(Place, bool)> {
    if !is_under_order(template, draft) {
        return Vec::new();
    }
    let kept = kept_back(template, draft);
    let said = printed(template, draft);
    let texts: BTreeMap<Place, &str> = written(template, &said).into_iter().collect();
    let says_kept = |place: &Place| {
        let text = texts.get(place).copied().unwrap_or_default();
        let (digits, lower) = (numbers(text), text.to_lowercase());
        kept.iter().any(|kept| match numbers(kept).first() {
            Some(number) => digits.contains(number),
            None => lower.contains(kept),
        })
    };
    let places = contacts(template, &said).into_iter().map(|(place, _)| place);
    places.map(|place| (place.clone(), says_kept(&place))).collect()
}

/// The contact data that an order keeps back, in lower case.
fn kept_back(template: &Template, draft: &Draft) -> Vec<String> {
    let mut kept = Vec::new();
    for part in &template.meaning.withheld {
        let Some(Answer::Rows(rows)) = draft.answers.get(&part.field) else { continue };
        for answer in rows.iter().flat_map(|row| part.columns.iter().filter_map(|column| row.get(column))) {
            if let Answer::Text(text) = answer
                && may_hold_contact(text)
            {
                kept.push(text.trim().to_lowercase());
            }
        }
    }
    kept
}

/// The telephone numbers in a text, by the digits after the trunk prefix or that of the country.
fn numbers(text: &str) -> Vec<String> {
    let digits = phones(text).map(|run| run.chars().filter(char::is_ascii_digit).collect::<String>());
    let bare = |digits: String| {
        let bare = digits.strip_prefix("00358").or(digits.strip_prefix("358")).unwrap_or(&digits);
        bare.trim_start_matches('0').to_owned()
    };
    digits.map(bare).collect()
}

/// Who a row of the table of guardians is about; nothing for any other place.
fn whose(template: &Template, said: &Draft, place: &Place) -> String {
    let recipients = template.meaning.recipients.as_ref().filter(|table| table.field == place.field);
    let name = recipients.zip(place.row).and_then(|(table, row)| match said.answers.get(&table.field) {
        Some(Answer::Rows(rows)) => match rows.get(row)?.get(&table.name) {
            Some(Answer::Text(name)) => Some(name.trim().to_owned()),
            _ => None,
        },
        _ => None,
    });
    name.unwrap_or_default()
}

fn may_hold_contact(text: &str) -> bool {
    let words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '+'))
        .collect();
    words.iter().any(|word| is_mail(word))
        || has_phone(text)
        || words.windows(2).any(|pair| is_street(pair[0], pair[1]) || is_postal(pair[0], pair[1]))
}

fn is_mail(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

/// A run of digits, spaces, hyphens and brackets that begins as a telephone number does. Days and numbers of
/// registers have points between their digits.
fn has_phone(text: &str) -> bool {
    phones(text).next().is_some()
}

fn phones(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |letter: char| {
        letter.is_ascii_digit() || matches!(letter, '.' | ' ' | '-' | '(' | ')' | '+' | '\u{a0}')
    };
    let runs = text.split(move |letter| !is_part(letter)).flat_map(|run| run.split(". "));
    let runs = runs.map(|run| run.trim_matches(|letter: char| !letter.is_ascii_digit() && letter != '+'));
    runs.filter(|run| {
        let digits = run.chars().filter(char::is_ascii_digit).count();
        run.starts_with(['0', '+']) && PHONE.contains(&digits) && !run.contains('.')
    })
}

fn is_street(name: &str, number: &str) -> bool {
    let lower = name.to_lowercase();
    let named = STREETS.iter().any(|end| lower.ends_with(end) && lower.len() > end.len() + 1);
    named && name.starts_with(char::is_uppercase) && is_short_number(number)
}

/// Up to four digits, perhaps with the letter of a stairway.
fn is_short_number(word: &str) -> bool {
    let digits = word.chars().take_while(char::is_ascii_digit).count();
    (1..=4).contains(&digits) && word.chars().count() <= digits + 2 && !word.contains('.')
}

fn is_postal(code: &str, place: &str) -> bool {
    code.len() == 5
        && code.bytes().all(|letter| letter.is_ascii_digit())
        && place.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::sample::{example, template};
    use serde_json::json;

    #[test]
    fn contact_data_are_known_by_their_pattern() {
        for text in [
            "Soita äidille: 050 123 4567.",
            "Puh. +358 40 765 4321",
            "Numero 0501234567 vain hätätilassa",
            "Viestit osoitteeseen koti@esimerkki.fi.",
            "Hän asuu osoitteessa Koivukatu 5 B.",
            "Taksi hakee pihasta (Vanhatie 12)",
            "Björkgatan 7, tredje våningen",
            "Posti: 00100 Helsinki",
        ] {
            assert!(may_hold_contact(text), "{text}");
        }
        for text in [
            "",
            "Palaveri 14.11.2026 klo 8.30–9.15.",
            "Lukuvuosi 2026–2027, 38 viikkoa",
            "Oikein 7/10, sitten 9 / 10 ja 0,5 tuntia",
            "Päätös § 123/2026, 1.2.246.562.24.00000000001",
            "Lukee tie 5 kertaa ja katu 3 kertaa",
            "Kaverille @-merkki on uusi",
            "Harjoittelee kertotauluja 1-10, 0-5 ja 12 000 saakka",
        ] {
            assert!(!may_hold_contact(text), "{text}");
        }
    }

    #[test]
    fn only_what_is_said_and_all_that_an_order_would_keep_back() {
        let text = json!("Koti tavoitetaan numerosta 050 123 4567.");
        let place = |order: &str| {
            let draft = example(&json!({ "home_cooperation": text,
                "guardians": [{ "name": "Elina", "phone": "kysy Mikolta" }, { "name": "Mikko" }],
                "non_disclosure": { "value": order, "details": "Puhelin 050 765 4321" } }));
            let places = contacts(template(), &printed(template(), &draft));
            places.into_iter().map(|(place, whose)| (place.field, whose)).collect::<Vec<_>>()
        };
        let text = ("home_cooperation".to_owned(), String::new());
        assert_eq!(place("yes"), std::slice::from_ref(&text));
        assert_eq!(place("no"), [("guardians".to_owned(), "Elina".to_owned()), text]);
    }

    /// What the order takes out of the table of guardians is not to stand in a text of the same copy.
    #[test]
    fn what_an_order_keeps_back_is_found_in_free_text() {
        let told = |order: &str, text: &str| {
            let draft = example(&json!({ "home_cooperation": text,
                "guardians": [{ "name": "Elina", "phone": "040 123 4567", "email": "Elina@Koti.fi" }],
                "non_disclosure": { "value": order, "details": "" } }));
            let places = exposed(template(), &draft).into_iter();
            places.map(|(place, kept)| (place.field, kept)).collect::<Vec<_>>()
        };
        let field = |kept| vec![("home_cooperation".to_owned(), kept)];
        for text in ["Soita 040-1234567.", "Puh. +358 40 123 4567 iltaisin", "kirjoita elina@koti.fi"] {
            assert_eq!(told("yes", text), field(true), "{text}");
        }
        assert_eq!(told("yes", "Soita 050 765 4321."), field(false));
        assert_eq!(told("yes", "Soitetaan joka viikko."), []);
        assert_eq!(told("no", "Soita 040 123 4567."), []);
    }
}
