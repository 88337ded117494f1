//! What the aids to writing find in sentences of school papers and what they do not, in `files/wording` and
//! `files/names.txt`: a list that finds a harmless sentence is as wrong as one that finds nothing.

use chrono::NaiveDate;
use laatija_core::draft::{Answer, Draft, Finding, Others, Subject, review_among};
use laatija_core::export::read_plan_file;
use laatija_core::language::Language;
use laatija_core::template::{Check, LeftOver, Template, shipped};
use laatija_tests::source;
use std::collections::BTreeMap;

/// How many sentences of each kind there are at least, for a list.
const ENOUGH: usize = 60;

/// A sentence, and whether it must be found.
type Sentence = (bool, String);

/// The sentences of a corpus, by the headings above them.
fn corpus(path: &str) -> BTreeMap<String, Vec<Sentence>> {
    let text = std::fs::read_to_string(source::top().join("tests/files").join(path)).unwrap();
    let mut lists: BTreeMap<String, Vec<Sentence>> = BTreeMap::new();
    let mut heading = String::new();
    for line in text.lines().filter(|line| !line.starts_with(['#', '='])) {
        match (line.strip_prefix("+ "), line.strip_prefix("- ")) {
            (Some(sentence), _) => {
                lists.entry(heading.clone()).or_default().push((true, sentence.to_owned()))
            }
            (_, Some(sentence)) => {
                lists.entry(heading.clone()).or_default().push((false, sentence.to_owned()))
            }
            _ => heading = line.trim_matches(['[', ']']).to_owned(),
        }
    }
    lists
}

fn example() -> (&'static Template, Draft) {
    let path = source::top().join("assets/templates/hojks/examples/yksilollistetty.json");
    read_plan_file(&std::fs::read(path).unwrap(), shipped()).unwrap()
}

/// The findings of a plan in which this is written.
fn findings(draft: &mut Draft, template: &Template, text: &str, others: &Others) -> Vec<Finding> {
    draft.answers.insert("learning_environment".to_owned(), Answer::Text(text.to_owned()));
    let all = review_among(template, draft, NaiveDate::from_ymd_opt(2025, 9, 20).unwrap(), others);
    all.into_iter().filter(|finding| finding.place.range.is_some()).collect()
}

/// The lists of words of which a finding is one.
fn lists<'a>(template: &'a Template, finding: &Finding) -> &'a [String] {
    let Subject::Rule { rule, .. } = &finding.subject else { return &[] };
    match &template.rule(rule).unwrap().check {
        Check::Wording { words, .. } => words,
        _ => &[],
    }
}

#[test]
fn each_list_finds_what_it_must_and_no_harmless_sentence() {
    let (template, mut draft) = example();
    draft.answers.clear();
    let mut faults = Vec::new();
    for language in Language::ALL {
        let chosen = Answer::Choice(language.code().to_owned());
        draft.answers.insert(template.meaning.language.clone(), chosen);
        let corpus = corpus(&format!("wording/{}.txt", language.code()));
        for (list, sentences) in &corpus {
            for (wanted, sentence) in sentences {
                let found = findings(&mut draft, template, sentence, &Others::default());
                let named = found.iter().any(|finding| lists(template, finding).contains(list));
                if *wanted != named || !wanted && !found.is_empty() {
                    faults.push(format!("{language:?} {list} {wanted}: {sentence} {found:?}"));
                }
            }
        }
        for wanted in [true, false] {
            let count = |sentences: &Vec<Sentence>| sentences.iter().filter(|one| one.0 == wanted).count();
            let counts: Vec<usize> = corpus.values().map(count).collect();
            // In the language that most plans are written in for each list, in the others for all together.
            let enough = match language {
                Language::Fi => counts.iter().all(|count| *count >= ENOUGH),
                _ => counts.iter().sum::<usize>() >= ENOUGH,
            };
            assert!(enough && counts.len() == 3, "{language:?} {wanted}: {counts:?}");
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_lists_of_all_templates_are_the_same() {
    let mut first = BTreeMap::new();
    for template in shipped() {
        for (list, words) in &template.words {
            assert_eq!(words, *first.entry(list).or_insert(words), "{} {list}", template.id);
        }
    }
    assert!(first.len() > 3, "{:?}", first.keys());
}

/// The rule that looks for the names of other pupils.
fn name_rule(template: &Template) -> &str {
    let names = |check: &Check| matches!(check, Check::LeftOver { what: LeftOver::Name, .. });
    &template.rules.iter().find(|rule| names(&rule.check)).unwrap().id
}

#[test]
fn names_of_other_pupils_are_found_in_all_their_forms_and_nobody_elses() {
    let (template, mut draft) = example();
    let people = template.meaning.people.iter().map(|spot| spot.field.as_str());
    let people: Vec<&str> =
        people.chain(["pupil_name", "guardians", "responsible_teacher", "school"]).collect();
    draft.answers.retain(|field, _| people.contains(&field.as_str()));
    let text = std::fs::read_to_string(source::top().join("tests/files/names.txt")).unwrap();
    let pupils = text.lines().filter_map(|line| line.strip_prefix("= ")).map(str::to_owned);
    let others = Others::of(pupils);
    let sentences = corpus("names.txt").remove("").unwrap();
    let mut faults = Vec::new();
    for (wanted, sentence) in &sentences {
        let found = findings(&mut draft, template, sentence, &others);
        let of_rule = |finding: &Finding| matches!(&finding.subject, Subject::Rule { rule, .. } if rule == name_rule(template));
        if found.iter().any(of_rule) != *wanted {
            faults.push(format!("{wanted}: {sentence} {found:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    for wanted in [true, false] {
        assert!(sentences.iter().filter(|one| one.0 == wanted).count() >= ENOUGH, "{wanted}");
    }
}

#[test]
fn a_first_and_a_family_name_are_one_finding_and_its_words_are_those_of_the_text() {
    let (template, mut draft) = example();
    let others = Others::of(["Aino Virtanen".to_owned()]);
    let found = findings(&mut draft, template, "😀 Ainon Virtasen kuvat, Aino.", &others);
    let told: Vec<_> = found
        .iter()
        .map(|finding| match &finding.subject {
            Subject::Rule { about, .. } => (about.join("|"), finding.place.range.unwrap().start),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(told, [("Ainon Virtasen".to_owned(), 3), ("Aino".to_owned(), 25)]);
}

/// A row that is another pupil's own stands in a table of persons, too.
#[test]
fn another_pupil_among_the_participants_is_found() {
    let (template, mut draft) = example();
    let others = Others::of(["Aino Virtanen".to_owned()]);
    let Some(Answer::Rows(rows)) = draft.answers.get_mut("participants") else { panic!("no rows") };
    rows[0].insert("name".to_owned(), Answer::Text("Aino Virtanen".to_owned()));
    let found = findings(&mut draft, template, "Kaikki hyvin.", &others);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].place.field.as_str(), found[0].place.row), ("participants", Some(0)));
}
