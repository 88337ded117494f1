//! Tests of the letter that goes with a new version: each row of goals and support is told as what became of it,
//! a correction is one at first sight, and nothing is told that the copy keeps back.

use super::*;
use crate::document::change_letter::paper;
use crate::draft::Row;
use crate::revision::Revision;

/// Two versions of the example; the later as it is changed by these.
fn versions(reason: &str, changes: &[(&str, Value)]) -> (&'static Template, [Revision; 2]) {
    let (template, content) = example();
    let facts = facts(Language::Fi);
    let issued = facts.issued.unwrap();
    let revision = |number: u32, content: Draft| Revision {
        number,
        issued: issued + chrono::Days::new(u64::from(number)),
        reason: reason.to_owned(),
        issuer: "Riitta Sarapuu".to_owned(),
        previous: None,
        template: (template.id.clone(), template.version.clone()),
        content,
        salt: None,
        trail: None,
    };
    let mut later = content.clone();
    for (id, value) in changes {
        let answer = read_answer(&template.field(id).unwrap().kind, value).unwrap().unwrap();
        later.answers.insert((*id).to_owned(), answer);
    }
    (template, [revision(1, content), revision(2, later)])
}

fn letter_of<'a>(
    template: &'a Template,
    [before, after]: &'a [Revision; 2],
    language: Language,
    without: &'a BTreeSet<String>,
) -> ChangeLetter<'a> {
    let made = after.issued;
    let (author, program) = ("Riitta Sarapuu", "Laatija 0.1.0");
    let secrecy = "Säilytä lukittuna.";
    ChangeLetter { template, language, before, after, without, secrecy, author, made, program }
}

/// The title and what the letter says, a line each.
fn said(of: &ChangeLetter<'_>) -> Vec<String> {
    let letter = paper(of, true);
    let line = |block: Block| match block {
        Block::Heading(text) => format!("# {text}"),
        Block::Text(text) => text,
        Block::Said(who, text) => format!("{who} {text}"),
        other => panic!("{other:?}"),
    };
    [letter.title].into_iter().chain(letter.blocks.into_iter().map(line)).collect()
}

/// The goals of the example: the first reached by other means, the second gone, a new one at the end.
fn goals(template: &Template, draft: &Draft) -> Value {
    let field = template.field("goals_learning").unwrap();
    let mut rows = match crate::draft::write_answer(&draft.answers[&field.id]) {
        Value::Array(rows) => rows,
        other => panic!("{other}"),
    };
    rows[0]["evidence"] = "Onnistuu joka kerta".into();
    rows.remove(1);
    rows.push(serde_json::json!({ "goal": "Aatos laskee rahalla." }));
    Value::Array(rows)
}

#[test]
fn each_goal_is_told_as_what_became_of_it() {
    let (template, draft) = example();
    let day = Value::from("2027-05-20");
    let (_, both) =
        versions("need_changed", &[("goals_learning", goals(template, &draft)), ("next_review", day)]);
    let nothing = BTreeSet::new();
    let lines = said(&letter_of(template, &both, Language::Fi, &nothing));
    let at = |beginning: &str| {
        let found = lines.iter().position(|line| line.starts_with(beginning));
        found.unwrap_or_else(|| panic!("{beginning}: {lines:#?}"))
    };
    let order = [
        "Mitä muuttui ja miksi",
        "Kenestä: Esimerkki-Lehtola, Aatos Oskari, 5B",
        "Versio 2 on vahvistettu 25.11.2026. Se korvaa version 1, joka vahvistettiin 24.11.2026.",
        "Syy: ",
        "# Tavoitteet",
        "Uusi: Aatos laskee rahalla.",
        "Muuttui: Aatos lukee kellosta vartit",
        "Päättyi: Luetun ymmärtäminen",
        "Ennallaan: Aatos aloittaa annetun tehtävän",
        "# Tuki",
        "Ennallaan: ",
        "# Teksti muuttui myös",
    ];
    let places: Vec<usize> = order.iter().map(|beginning| at(beginning)).collect();
    // The first that stayed stands among the goals, so the one of the support is looked for no further.
    let places: Vec<usize> =
        places.into_iter().enumerate().filter(|(n, _)| *n != 10).map(|(_, p)| p).collect();
    assert!(places.is_sorted(), "{lines:#?}");
    let detail = &lines[at("Muuttui:") + 1];
    assert!(
        detail.contains("ennen ”Onnistuu 4 kertaa") && detail.contains("nyt ”Onnistuu joka kerta”"),
        "{detail}"
    );
    assert_eq!(lines.iter().filter(|line| line.starts_with("Muuttui:")).count(), 1);
    let others = &lines[at("# Teksti muuttui") + 1];
    let label = template.texts(Language::Fi).short_label("next_review");
    assert_eq!(others, label);
    assert!(!lines.concat().contains("2027"), "of what else changed the name alone is told");
}

#[test]
fn a_correction_is_one_at_first_sight() {
    let (template, draft) = example();
    let changes = [("goals_learning", goals(template, &draft))];
    let nothing = BTreeSet::new();
    for language in Language::ALL {
        let word = |key: &str| crate::text::say(language, key, &[]);
        for (reason, correction) in [("correction", true), ("goals_changed", false)] {
            let (_, both) = versions(reason, &changes);
            let lines = said(&letter_of(template, &both, language, &nothing));
            assert_eq!(lines[0] == word("change-title-correction"), correction, "{lines:#?}");
            assert_eq!(lines.contains(&word("change-is-correction")), correction, "{lines:#?}");
            let corrected = lines.iter().any(|line| line.starts_with(&word("change-correction-changed")));
            assert_eq!(corrected, correction, "{lines:#?}");
        }
    }
}

#[test]
fn what_the_copy_keeps_back_the_letter_does_not_tell() {
    let (template, draft) = example();
    let nothing = BTreeSet::new();
    // From now on the contact data is secret: that it is gone is no news for the letter.
    let (_, both) = versions("need_changed", &[("non_disclosure", serde_json::json!({ "value": "yes" }))]);
    let label = template.texts(Language::Fi).short_label("guardians");
    let lines = said(&letter_of(template, &both, Language::Fi, &nothing));
    assert!(!lines.iter().any(|line| line.contains(label)), "{lines:#?}");
    // An extract's letter knows nothing of what the extract leaves out.
    let (_, both) = versions("need_changed", &[("goals_learning", goals(template, &draft))]);
    let without: BTreeSet<String> = ["goals_learning".to_owned()].into();
    let lines = said(&letter_of(template, &both, Language::Fi, &without));
    assert!(!lines.concat().contains("Aatos laskee rahalla"), "{lines:#?}");
    assert!(!lines.concat().contains("Aatos lukee kellosta"), "{lines:#?}");
    assert!(lines.contains(&crate::text::say(Language::Fi, "change-extract", &[])));
}

#[test]
fn it_is_one_page_where_what_stayed_can_be_counted() {
    let (template, draft) = example();
    let nothing = BTreeSet::new();
    let (_, both) = versions("need_changed", &[("goals_learning", goals(template, &draft))]);
    for language in Language::ALL {
        let pdf = change_letter(&letter_of(template, &both, language, &nothing)).unwrap();
        assert_eq!(page_count(&pdf).unwrap(), 1, "{language:?}");
    }
    // Where so much stayed that it would take a second page, it is counted.
    let row = |n: usize| serde_json::json!({ "goal": format!("Tavoite {n} on kirjoitettu tähän.") });
    let many: Vec<Value> = (0..80).map(row).collect();
    let (_, [_, mut after]) = versions("need_changed", &[("goals_learning", Value::Array(many))]);
    let before = Revision { number: 1, ..after.clone() };
    let Some(Answer::Rows(rows)) = after.content.answers.get_mut("goals_learning") else { panic!("rows") };
    rows.push(Row::from([("goal".to_owned(), Answer::Text("Viimeinen.".to_owned()))]));
    let both = [before, after];
    let of = letter_of(template, &both, Language::Fi, &nothing);
    assert_eq!(page_count(&change_letter(&of).unwrap()).unwrap(), 1);
    let short = format!("{:?}", paper(&of, false).blocks);
    assert!(short.contains("Viimeinen.") && !short.contains("Tavoite 7 ") && short.contains("ennallaan"));
}

/// The mark of secrecy and what the municipality adds stand on each page of a paper, however many there are, and
/// nothing stands upon them.
#[test]
fn each_page_of_a_letter_has_the_mark_of_secrecy_and_its_addition() {
    let (template, versions) = versions("transition", &[]);
    let without = BTreeSet::new();
    let of = letter_of(template, &versions, Language::Fi, &without);
    let mut letter = paper(&of, true);
    let long = "Lukittuna kaapissa ja vain niiden luettavana, joiden tehtävä sitä vaatii. ".repeat(2);
    let added = long.trim().to_owned();
    letter.secrecy[1].push_str(&format!(" {added}"));
    letter.blocks.extend((0..90).map(|_| Block::Text("Rivi.".to_owned())));
    let layout = crate::document::letter::pages(&letter).unwrap();
    assert!(layout.pages.len() > 2);
    for page in &layout.pages {
        let words = super::words(page);
        assert!(words.contains("SALASSA PIDETTÄVÄ") && words.contains("Säilytä lukittuna."), "{words}");
        assert!(words.contains("joiden tehtävä sitä vaatii."), "{words}");
    }
    for page in &layout.pages[1..] {
        let texts = page.items.iter().filter_map(|item| match &item.shape {
            Shape::Text(run) => Some((item.tag == Tag::Folio, run.y)),
            _ => None,
        });
        let (marks, text): (Vec<_>, Vec<_>) = texts.partition(|(folio, _)| *folio);
        let lowest = marks.iter().map(|(_, y)| *y).fold(0.0, f32::max);
        assert!(text.iter().all(|(_, y)| *y > lowest + 8.0), "{lowest}");
    }
}
