//! Tests of the editions: large print, two languages, the language of each text, and plans of chance.

use super::*;

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

#[test]
fn fixed_texts_stand_in_both_languages_and_the_teachers_text_once() {
    let (template, draft) = example();
    let layout = typeset(template, &draft, &in_edition(Print::Normal, Some(Language::Sv))).unwrap();
    let swedish = said_in(&layout, Tongue::Known(Language::Sv));
    let texts = template.texts(Language::Sv);
    let section = |title: &str| layout.outline.iter().any(|entry| entry.text.ends_with(title));
    let titles: Vec<&str> = template
        .sections
        .iter()
        .map(|own| texts.section_title(&own.id))
        .filter(|title| section(title))
        .collect();
    assert!(titles.len() > 5);
    for words in titles.into_iter().chain([texts.title(), "Det elektroniska exemplaret"]) {
        assert!(swedish.contains(&words.replace(' ', "")), "{words}");
    }
    let once = draft.answers.values().filter_map(|answer| match answer {
        Answer::Text(text) if text.len() > 60 => text.lines().next().map(|line| line.replace(' ', "")),
        _ => None,
    });
    let all = letters(&layout);
    for line in once.filter(|line| all.contains(line)) {
        assert_eq!(all.matches(&line).count(), 1, "{line}");
        assert!(!swedish.contains(&line), "{line}");
    }
    assert!(
        said_in(&layout, Tongue::Known(Language::Fi)).is_empty(),
        "the document's own language is not marked"
    );
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
