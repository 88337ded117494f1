//! Tests of the editions: large print, two languages, the language of each text, and plans of chance.

use super::*;
use crate::document::edition::Measure;

/// The numbers of a small generator: the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) % limit
    }
}

/// A plan of chance: fields left out, texts of any length and in any number of paragraphs, any number of
/// rows.
fn plan_of_chance(chance: &mut Chance) -> Draft {
    const WORDS: [&str; 8] =
        ["oppilas", "erityisluokanopettaja", "klo", "9", "ja", "harjoittelee", "Guovdageaidnu", "24 §"];
    let (_, mut draft) = example();
    let keep = 20 + chance.below(80);
    draft.answers.retain(|_, _| chance.below(100) < keep);
    for answer in draft.answers.values_mut() {
        match answer {
            Answer::Text(text) if text.len() > 60 => {
                let mut own = String::new();
                for _ in 0..chance.below(250) {
                    own.push_str(WORDS[chance.below(8) as usize]);
                    own.push(if chance.below(30) == 0 { '\n' } else { ' ' });
                }
                *text = own;
            }
            Answer::Rows(rows) => {
                let count = chance.below(12) as usize;
                *rows = rows.iter().cycle().take(if rows.is_empty() { 0 } else { count }).cloned().collect();
            }
            _ => {}
        }
    }
    draft
}

fn in_edition(print: Print, second: Option<Language>) -> Facts<'static> {
    Facts { edition: Edition { print, second, ..Default::default() }, ..facts(Language::Fi) }
}

#[test]
fn plans_of_chance_break_where_a_reader_expects_it_and_repeat_byte_for_byte() {
    let (template, _) = example();
    let mut chance = Chance(7);
    for round in 0..24 {
        let draft = plan_of_chance(&mut chance);
        let print = if round % 2 == 0 { Print::Normal } else { Print::Large };
        let facts = in_edition(print, (round % 3 == 0).then_some(Language::Sv));
        let layout = typeset(template, &draft, &facts).unwrap();
        check_breaks(&layout, print);
        for (_, run) in layout.pages.iter().flat_map(runs) {
            assert!(run.x > 50.0 && run.x + run.width < PAGE_WIDTH - 30.0, "{round}: {}", run.text);
            assert!(run.y > 30.0 && run.y < PAGE_HEIGHT - 25.0, "{round}: {}", run.text);
        }
        if round % 6 == 0 {
            let again = typeset(template, &draft, &facts).unwrap();
            let bytes = |layout| write_pdf(layout, &facts, EXAMPLE).unwrap();
            assert!(bytes(&layout) == bytes(&again), "{round}");
        }
    }
}

/// All that is set, without spaces and the hyphens of line ends.
fn letters(layout: &Layout) -> String {
    let text: String = layout.pages.iter().flat_map(runs).map(|(_, run)| run.text.as_str()).collect();
    text.replace([' ', '\u{ad}'], "")
}

#[test]
fn large_print_says_the_same_in_sixteen_points() {
    let (template, draft) = example();
    let normal = typeset(template, &draft, &facts(Language::Fi)).unwrap();
    let large = typeset(template, &draft, &in_edition(Print::Large, None)).unwrap();
    assert!(large.pages.len() > normal.pages.len());
    let kind = |item: &Item| match item.tag {
        Tag::Node(node) => Some(large.nodes[node].kind),
        _ => None,
    };
    for (item, run) in large.pages.iter().flat_map(runs) {
        assert!(run.size >= 12.9, "{} {}", run.size, run.text);
        if kind(item) == Some(Kind::ListBody) {
            assert!((run.size - 16.0).abs() < 0.01, "{} {}", run.size, run.text);
        }
    }
    let counts = |word: &&str| word.contains('(') || word.chars().all(|letter| letter.is_ascii_digit());
    let (said, words) = (letters(&large), all_words(&normal));
    let missing: Vec<&str> =
        words.split_whitespace().filter(|word| !counts(word) && !said.contains(*word)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert_eq!(normal.begins.keys().collect::<Vec<_>>(), large.begins.keys().collect::<Vec<_>>());
}

/// The text of each node in the tongue, by itself.
fn said_in(layout: &Layout, tongue: Tongue) -> String {
    let own = |item: &Item| match item.tag {
        Tag::Node(node) => layout.nodes[node].tongue == Some(tongue),
        _ => false,
    };
    let runs = layout.pages.iter().flat_map(runs).filter(|(item, _)| own(item));
    runs.map(|(_, run)| run.text.replace('\u{ad}', "")).collect::<String>().replace(' ', "")
}

/// What stands in the tree, in words, without spaces and the hyphens of line ends.
fn said_once(layout: &Layout) -> String {
    let runs = layout.pages.iter().flat_map(runs).filter(|(item, _)| matches!(item.tag, Tag::Node(_)));
    runs.map(|(_, run)| run.text.as_str()).collect::<String>().replace([' ', '\u{ad}'], "")
}

/// Every text of the form and of the program that a copy of this draft holds, in a language.
fn fixed_texts(template: &Template, draft: &Draft, facts: &Facts<'_>, language: Language) -> Vec<String> {
    use crate::draft::{display, filled, row_filled, shown};
    let (texts, wording, meaning) = (template.texts(language), Wording(language), &template.meaning);
    let (issued, number) = (facts.issued.unwrap(), facts.number.to_string());
    let day = crate::draft::display_day(issued.date_naive());
    let mut all = vec![texts.title().to_owned(), texts.short_title().to_owned()];
    let year = match &draft.answers[&meaning.school_year] {
        Answer::Text(year) => year.clone(),
        _ => String::new(),
    };
    all.push(wording.with("copy-school-year", &[("year", &year)]));
    let (before, on) = facts.replaces.unwrap();
    let on = crate::draft::display_day(on.date_naive());
    all.push(wording.with("copy-replaces", &[("number", &before.to_string()), ("day", &on)]));
    all.push(wording.with("copy-version", &[("number", &number)]));
    all.push(wording.with("copy-foot-issued", &[("day", &day)]));
    all.push(wording.with("copy-foot-number", &[("number", &facts.addressee.unwrap().number.to_string())]));
    all.push(wording.with("copy-foot-program", &[("program", facts.program)]));
    let keys = ["copy-guardian", "copy-place-and-time", "copy-electronic"];
    let signed = meaning.signatures.as_deref().filter(|id| texts.fixed_text(id).is_none());
    all.extend(signed.map(|_| wording.say("copy-signatures-note")));
    let more = ["copy-electronic-text", "copy-check", "copy-check-text", "copy-privacy"];
    all.extend(keys.into_iter().chain(more).map(|key| wording.say(key)));
    let shown = shown(template, draft);
    for section in template.sections.iter().filter(|section| shown.sections.contains(&section.id)) {
        for field in &section.fields {
            let printed = shown.fields.contains(&field.id) && !field.unprinted && filled(field, draft);
            let head = [&meaning.provider, &meaning.school, &meaning.secrecy, &meaning.school_year];
            if !printed {
                continue;
            }
            let closing = [&meaning.signatures, &meaning.notice].contains(&&Some(field.id.clone()));
            if !head.contains(&&field.id) && !field.annex && !closing {
                all.push(texts.section_title(&section.id).to_owned());
            }
            all.extend(texts.fixed_text(&field.id).iter().flat_map(|text| text.lines()).map(str::to_owned));
            let answer = draft.answers.get(&field.id);
            let label = match answer {
                Some(Answer::Rows(_)) if !field.annex => texts.label(&field.id),
                _ => texts.short_label(&field.id),
            };
            if !head.contains(&&field.id) && meaning.notice.as_ref() != Some(&field.id) {
                all.push(label.to_owned());
            }
            match answer {
                Some(Answer::Rows(rows)) => {
                    for row in rows.iter().filter(|row| row_filled(&field.kind, row)) {
                        for (id, cell) in row.iter().filter(|(_, cell)| !cell.is_empty()) {
                            let column = field.kind.column(id).unwrap();
                            if meaning.signatures.as_ref() != Some(&field.id) {
                                all.push(texts.column_label(field, column));
                            }
                            if matches!(cell, Answer::Choice(_) | Answer::Choices(_)) {
                                all.push(display(template, language, &column.kind, cell));
                            }
                        }
                    }
                }
                Some(Answer::Choices(chosen)) => {
                    all.extend(chosen.iter().map(|option| {
                        display(template, language, &field.kind, &Answer::Choice(option.clone()))
                    }))
                }
                Some(answer @ Answer::Choice(_)) => {
                    let name = display(template, language, &field.kind, answer);
                    all.extend(name.split(" – ").map(str::to_owned));
                }
                Some(Answer::YesNo { value, .. }) => {
                    let alone = Answer::YesNo { value: value.clone(), details: String::new() };
                    all.push(display(template, language, &field.kind, &alone));
                }
                _ => {}
            }
        }
    }
    all.retain(|text| !text.trim().is_empty());
    all
}

/// Every text that the teacher wrote.
fn own_texts(template: &Template, draft: &Draft) -> Vec<String> {
    let mut draft = crate::draft::printed(template, draft);
    draft.answers.retain(|id, _| *id != template.meaning.school_year);
    draft.answers.retain(|id, _| !template.field(id).unwrap().kind.is_fixed_text());
    let of = |answer: &Answer| -> Vec<String> {
        match answer {
            Answer::Text(text) => text.lines().map(str::to_owned).collect(),
            Answer::List(items) => items.clone(),
            Answer::Person(person) => vec![person.name.clone(), person.phone.clone(), person.email.clone()],
            Answer::YesNo { details, .. } => details.lines().map(str::to_owned).collect(),
            _ => Vec::new(),
        }
    };
    let rows = draft.answers.values().filter_map(|answer| match answer {
        Answer::Rows(rows) => Some(rows.iter().flat_map(|row| row.values()).flat_map(of)),
        _ => None,
    });
    let mut texts: Vec<String> = draft.answers.values().flat_map(of).chain(rows.flatten()).collect();
    texts.retain(|text| text.trim().chars().count() > 4);
    texts
}

#[test]
fn fixed_texts_stand_in_both_languages_and_the_teachers_text_once() {
    let (template, mut draft) = example();
    // One box waits for its place and time.
    let signatures = template.meaning.signatures.as_deref().unwrap();
    let place = &template.field(signatures).unwrap().kind.columns()[2].id;
    let Some(Answer::Rows(rows)) = draft.answers.get_mut(signatures) else { panic!("no signatures") };
    rows[0].remove(place);
    let name = crate::draft::recipients(template, &draft).remove(0);
    for print in [Print::Normal, Print::Large] {
        let addressee = Some(Addressee { number: 3, name: &name });
        let two = Facts { addressee, ..in_edition(print, Some(Language::Sv)) };
        let layout = typeset(template, &draft, &two).unwrap();
        let swedish = said_in(&layout, Tongue::Known(Language::Sv));
        let (all, squeezed) = (said_once(&layout), |text: &str| text.replace([' ', '\u{a0}', '\n'], ""));
        let [finnish, expected] =
            [Language::Fi, Language::Sv].map(|language| fixed_texts(template, &draft, &two, language));
        assert!(finnish.len() == expected.len() && expected.len() > 100);
        for (text, own) in expected.iter().zip(&finnish) {
            assert!(all.contains(&squeezed(own)), "{own}");
            assert!(text == own || swedish.contains(&squeezed(text)), "{text}");
        }
        assert!(letters(&layout).contains(&squeezed(&Wording(Language::Sv).say("copy-foot-check"))));
        let one = typeset(template, &draft, &Facts { addressee, ..in_edition(print, None) }).unwrap();
        let alone = said_once(&one);
        for text in own_texts(template, &draft) {
            let times = |said: &str| said.matches(&squeezed(text.trim())).count();
            assert!(times(&all) == times(&alone) && times(&alone) > 0, "{text}: {}", times(&all));
        }
        assert!(said_in(&layout, Tongue::Known(Language::Fi)).is_empty(), "its own language is not marked");
    }
}

/// Copies of many plans are asked for in one edition, and some of the plans are in its second language.
#[test]
fn a_second_language_that_is_the_copys_own_says_nothing_twice() {
    let (template, draft) = example();
    let written = |second: Option<Language>| {
        let facts = in_edition(Print::Normal, second);
        write_pdf(&typeset(template, &draft, &facts).unwrap(), &facts, b"{}").unwrap()
    };
    assert!(written(Some(Language::Fi)) == written(None));
    assert!(written(Some(Language::Sv)) != written(None));
}

#[test]
fn a_copy_for_one_guardian_names_no_other() {
    let (template, draft) = example();
    let names = crate::draft::recipients(template, &draft);
    assert!(names.len() > 1);
    let lead = |addressee| {
        let facts = Facts { addressee, ..facts(Language::Fi) };
        let layout = typeset(template, &draft, &facts).unwrap();
        let words = words(&layout.pages[0]);
        let start = words.find("Huoltajan kopio: ").map(|at| words[at..].to_owned());
        start.map(|text| text.split(" 1 ").next().unwrap().trim().to_owned())
    };
    for (number, name) in names.iter().enumerate() {
        let addressee = Some(Addressee { number: number as u32 + 1, name });
        assert_eq!(lead(addressee), Some(format!("Huoltajan kopio: {name}")));
    }
    assert_eq!(lead(None), Some(format!("Huoltajan kopio: {}", names.join(", "))));
    assert_eq!(lead(Some(Addressee { number: 9, name: "Keksityn kaupungin lastenvalvoja" })), None);
}

/// How many lines of text each page has between its head and its foot.
fn lines_of_pages(layout: &Layout, print: Print) -> Vec<usize> {
    let measure = Measure::of(print);
    let bottom = measure.bottom() * measure.scale;
    let lines = |page: &Page| {
        let body = runs(page).filter(|(item, run)| matches!(item.tag, Tag::Node(_)) && run.y < bottom);
        body.map(|(_, run)| (run.y * 10.0) as i32).collect::<BTreeSet<_>>().len()
    };
    layout.pages.iter().map(lines).collect()
}

#[test]
fn plans_of_one_line_and_of_forty_pages_have_no_page_for_nothing() {
    let (template, draft) = example();
    let mut line = crate::draft::draft(template);
    let (id, answer) = draft.answers.iter().next().unwrap();
    line.answers.insert(id.clone(), answer.clone());
    for (print, second, draft, pages) in [
        (Print::Normal, None, &line, 1..=2),
        (Print::Normal, Some(Language::Sv), &line, 1..=2),
        (Print::Large, None, &line, 2..=3),
        (Print::Normal, None, &stretched(20), 40..=80),
        (Print::Large, Some(Language::Sv), &stretched(2), 40..=90),
    ] {
        let layout = typeset(template, draft, &in_edition(print, second)).unwrap();
        assert!(pages.contains(&layout.pages.len()), "{print:?} {second:?}: {}", layout.pages.len());
        let lines = lines_of_pages(&layout, print);
        assert!(lines.iter().all(|lines| *lines >= 4), "{print:?} {second:?}: {lines:?}");
        assert!(lines.last().is_some_and(|last| *last >= 8), "{print:?} {second:?}: {lines:?}");
    }
}

#[test]
fn what_the_teacher_wrote_is_marked_with_its_own_language() {
    let (template, mut draft) = example();
    for (code, tongue, language) in [
        ("se", Tongue::Sami, Language::Fi),
        ("other", Tongue::Unnamed, Language::Fi),
        ("fi", Tongue::Known(Language::Fi), Language::Sv),
    ] {
        draft.answers.insert(template.meaning.language.clone(), Answer::Choice(code.to_owned()));
        let layout = typeset(template, &draft, &facts(language)).unwrap();
        let said = said_in(&layout, tongue);
        let own =
            draft.answers.values().filter(|answer| matches!(answer, Answer::Text(text) if text.len() > 200));
        let found = own.filter(|answer| match answer {
            Answer::Text(text) => said.contains(&text.lines().next().unwrap_or_default().replace(' ', "")),
            _ => false,
        });
        assert!(found.count() > 3, "{code}");
        assert!(!said.contains(&template.texts(language).title().replace(' ', "")), "{code}");
    }
}

#[test]
fn sami_is_set_wholly_in_one_face() {
    let (template, mut draft) = example();
    draft.answers.insert(template.meaning.language.clone(), Answer::Choice("se".to_owned()));
    let layout = typeset(template, &draft, &facts(Language::Fi)).unwrap();
    let mut lengths = [0, 0];
    for (item, run) in layout.pages.iter().flat_map(runs) {
        let Tag::Node(node) = item.tag else { continue };
        let is_sami = layout.nodes[node].tongue == Some(Tongue::Sami);
        assert_eq!(run.face == Face::Fallback, is_sami, "{}", run.text);
        lengths[usize::from(is_sami)] += run.text.len();
    }
    assert!(lengths.iter().all(|length| *length > 3000), "{lengths:?}");
}

#[test]
fn numbers_and_addresses_are_read_in_one_piece_beside_their_short_labels() {
    let (template, draft) = example();
    for print in [Print::Normal, Print::Large] {
        let layout = typeset(template, &draft, &in_edition(print, None)).unwrap();
        let all: Vec<(usize, &Run)> = layout
            .pages
            .iter()
            .enumerate()
            .flat_map(|(n, page)| runs(page).map(move |(_, run)| (n, run)))
            .collect();
        let find = |words: &str| {
            let found = all.iter().find(|(_, run)| run.text.contains(words));
            *found.unwrap_or_else(|| panic!("{print:?}: {words} is broken"))
        };
        for words in ["040 000 0001", "040 000 0002", "maija@esimerkki.invalid", "janne@esimerkki.invalid"] {
            find(words);
        }
        // In large print the columns are too many: each row is a block, a label beside its text.
        let (page, number) = find("040 000 0001");
        let label =
            |(n, run): &&(usize, &Run)| *n == page && run.y == number.y && run.text.trim() == "Puhelin";
        assert_eq!(all.iter().any(|run| label(&run)), print == Print::Large);
    }
}
