//! Goals known again, numbers put into sentences, and support carried into the evaluation.

use super::*;
use crate::language::Language;
use crate::template::shipped;
use chrono::NaiveDate;
use serde_json::json;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn goal(text: &str) -> Goal {
    Goal { field: "goals".to_owned(), row: 0, text: text.to_owned(), evidence: String::new() }
}

#[test]
fn a_goal_is_known_again_when_rows_move_and_when_it_is_written_anew() {
    const PERCENT: &str = "Veikko laskee arjen prosenttilaskuja laskimella.";
    const PAUSE: &str = "Pyytää taukoa ajoissa.";
    const CARD: &str = "Oma tukikortti on käytössä jokaisella tunnilla.";
    type Case<'a> = (&'a [&'a str], &'a [&'a str], &'a [Option<usize>]);
    let cases: [Case<'_>; 7] = [
        (&[PERCENT, PAUSE], &[PERCENT, PAUSE], &[Some(0), Some(1)]),
        (&[PAUSE, PERCENT], &[PERCENT, PAUSE], &[Some(1), Some(0)]),
        (&["Veikko laskee prosenttilaskuja laskimella ja päässä."], &[PAUSE, PERCENT], &[Some(1)]),
        (&["VEIKKO LASKEE arjen prosenttilaskuja laskimella."], &[PERCENT], &[Some(0)]),
        (&[CARD], &[PERCENT, PAUSE], &[None]),
        // Two rows alike are two goals, and each is at most one.
        (&[PAUSE, PAUSE], &[PAUSE], &[Some(0), None]),
        // The same words come before those that are near to them.
        (&["Pyytää taukoa ajoissa itse.", PAUSE], &[PAUSE], &[None, Some(0)]),
    ];
    for (now, kept, expected) in cases {
        let goals: Vec<Goal> = now.iter().map(|text| goal(text)).collect();
        assert_eq!(recognise(&goals, kept), expected, "{now:?} among {kept:?}");
    }
}

fn points(scores: &[(&str, u32)]) -> Vec<Point> {
    scores.iter().map(|(on, score)| Point { day: day(on), score: *score, most: 5 }).collect()
}

fn measure(baseline: Option<u32>, target: Option<u32>, times: u32) -> Measure {
    Measure { what: String::new(), most: 5, baseline, target, times }
}

#[test]
fn the_sentence_says_the_numbers_and_nothing_else() {
    const AUTUMN: &[(&str, u32)] = &[("2026-08-19", 1), ("2026-10-02", 3), ("2026-11-23", 4)];
    const FALLING: &[(&str, u32)] = &[("2026-08-19", 5), ("2026-11-23", 0)];
    const BACK: &[(&str, u32)] = &[("2026-08-19", 2), ("2026-10-02", 4), ("2026-11-23", 2)];
    const SAME: &[(&str, u32)] = &[("2026-08-19", 2), ("2026-11-23", 2)];
    let what = |text: &str| Measure { what: text.to_owned(), ..measure(Some(1), Some(4), 3) };
    let cases = [
        (
            what("Oikein viidestä"),
            AUTUMN,
            "Tavoitetta ”Laskee” on seurattu 3 kertaa ajalla 19.8.2026–23.11.2026. Tulos (Oikein viidestä) on \
             noussut yhdestä neljään asteikolla 0–5. Tavoitetaso 4 on saavutettu kerran, kun tavoitteena on 3 \
             kertaa.",
        ),
        (
            measure(None, Some(5), 1),
            FALLING,
            "Tavoitetta ”Laskee” on seurattu kahdesti, 19.8.2026 ja 23.11.2026. Tulos on laskenut viidestä \
             nollaan asteikolla 0–5. Tavoitetaso 5 on saavutettu kerran.",
        ),
        (
            measure(None, Some(5), 1),
            BACK,
            "Tavoitetta ”Laskee” on seurattu 3 kertaa ajalla 19.8.2026–23.11.2026. Tulos oli seurannan alussa ja \
             lopussa 2 / 5 ja on vaihdellut välillä 2–4. Tavoitetasoa 5 ei ole vielä saavutettu.",
        ),
        (
            measure(Some(2), None, 1),
            SAME,
            "Tavoitetta ”Laskee” on seurattu kahdesti, 19.8.2026 ja 23.11.2026. Tulos on pysynyt samana, 2 / 5.",
        ),
        (
            measure(None, None, 1),
            &SAME[..1],
            "Tavoitetta ”Laskee” on seurattu kerran, 19.8.2026. Tulos oli 2 / 5.",
        ),
        (
            measure(None, None, 1),
            &[("2026-11-23", 2), ("2026-11-23", 3)],
            "Tavoitetta ”Laskee” on seurattu kahdesti samana päivänä, 23.11.2026. Tulos on noussut kahdesta kolmeen \
             asteikolla 0–5.",
        ),
        (
            measure(Some(0), None, 1),
            &SAME[..1],
            "Tavoitetta ”Laskee” on seurattu kerran, 19.8.2026. Tulos on noussut nollasta kahteen asteikolla 0–5.",
        ),
    ];
    for (measure, scores, expected) in cases {
        let progress = Progress::of(&points(scores), &measure).unwrap();
        assert_eq!(sentence(Language::Fi, "Laskee.", &measure, &progress), expected);
    }
    assert_eq!(Progress::of(&[], &measure(None, None, 1)), None);
}

/// Every way that numbers can go has its words in each language, for every number there can be.
#[test]
fn no_sentence_lacks_a_word_in_any_language() {
    for language in Language::ALL {
        for (from, to) in (0..=10).flat_map(|from| (0..=10).map(move |to| (from, to))) {
            let measure = Measure {
                what: "mitta".to_owned(),
                most: 10,
                baseline: Some(from),
                target: Some(5),
                times: 2,
            };
            let point = Point { day: day("2026-11-23"), score: to, most: 10 };
            let told = sentence(language, "tavoite", &measure, &Progress::of(&[point], &measure).unwrap());
            assert!(!told.contains(['⟦', '{', '}']), "{language:?} {from} {to}: {told}");
            assert_eq!(told.matches("mitta").count(), 1, "{told}");
        }
    }
    // Finnish bends its numerals: no two of them may be the same.
    let bent = |to: u32| {
        let measure = Measure { most: 10, baseline: Some(0), ..Measure::default() };
        let point = Point { day: day("2026-11-23"), score: to, most: 10 };
        sentence(Language::Fi, "x", &measure, &Progress::of(&[point], &measure).unwrap())
    };
    let all: std::collections::BTreeSet<String> = (0..=10).map(bent).collect();
    assert_eq!(all.len(), 11);
}

#[test]
fn the_target_is_reached_on_the_day_it_was_met_often_enough() {
    let scores = [("2026-08-19", 4), ("2026-09-01", 2), ("2026-10-02", 5), ("2026-11-23", 3)];
    let told = |times| Progress::of(&points(&scores), &measure(None, Some(4), times)).unwrap();
    assert_eq!((told(2).met, told(2).reached), (2, Some(day("2026-10-02"))));
    assert_eq!(told(3).reached, None);
    assert_eq!(told(1).trend, Some(Trend::Up), "of the last three");
    let falling = [("2026-09-01", 5), ("2026-10-02", 3)];
    assert_eq!(Progress::of(&points(&falling), &measure(None, None, 1)).unwrap().trend, Some(Trend::Down));
    assert_eq!(Progress::of(&points(&falling[..1]), &measure(None, None, 1)).unwrap().trend, None);
}

fn drafted(template: &Template, answers: &[(&str, serde_json::Value)]) -> Draft {
    let mut draft = Draft::default();
    for (field, value) in answers {
        let kind = &template.field(field).unwrap().kind;
        draft.answers.insert((*field).to_owned(), crate::draft::read_answer(kind, value).unwrap().unwrap());
    }
    draft
}

fn template(name: &str) -> &'static Template {
    shipped().iter().find(|template| template.id.ends_with(name)).unwrap()
}

fn written(tables: &std::collections::BTreeMap<String, Answer>) -> serde_json::Value {
    tables.iter().map(|(field, answer)| (field.clone(), crate::draft::write_answer(answer))).collect()
}

/// What the evaluation lacks when nothing was noted.
fn lacking(template: &Template, draft: &Draft, today: NaiveDate) -> (Tables, usize) {
    let carried = carried(template, draft, Language::Fi, today, &Noted::new());
    (carried.tables, carried.rows.values().sum())
}

type Tables = std::collections::BTreeMap<String, Answer>;

fn note(on: &str, way: GivenWay, effect: Option<GivenEffect>) -> Note {
    Note { day: day(on), way, effect }
}

/// What was noted of the assistant, and the sentence that was carried last.
fn of_assistant(notes: &[Note], last: Option<&str>) -> Noted {
    let of = ("measures_plan".to_owned(), "assistant".to_owned());
    Noted::from([(of, Told { notes: notes.to_vec(), last: last.map(str::to_owned), ..Told::default() })])
}

#[test]
fn what_was_noted_of_a_support_goes_into_its_row_and_over_no_word_of_the_teacher() {
    let template = template("tuen-suunnitelma-2025");
    let notes = [
        note("2026-05-04", GivenWay::Planned, Some(GivenEffect::Helped)),
        note("2026-09-01", GivenWay::Planned, Some(GivenEffect::Helped)),
        note("2026-10-02", GivenWay::Not, None),
        note("2026-11-23", GivenWay::Partly, None),
    ];
    const SENTENCE: &str = "Tuen toteutumisesta on 3 merkintää ajalta 1.9.2026–23.11.2026: kerran suunnitellusti, \
                            kerran osittain, kerran ei toteutunut. Vaikutus, kun tuki toteutui: kerran auttoi, kerran \
                            ei vielä tiedossa.";
    let measures = json!([{ "measure": "assistant" }]);
    let spring = json!({ "date": "2026-05-20", "measure": "assistant", "realised": "Toteutui" });
    let carry = |rows: serde_json::Value, last: Option<&str>, today: &str| {
        let draft = drafted(template, &[("measures_plan", measures.clone()), ("evaluation_rounds", rows)]);
        let carried = carried(template, &draft, Language::Fi, day(today), &of_assistant(&notes, last));
        let sentence = carried.sentences.into_values().next();
        (
            written(&carried.tables)["evaluation_rounds"].clone(),
            carried.rows.values().sum::<usize>(),
            sentence,
        )
    };
    let row = |date: &str, text: &str| json!({ "date": date, "measure": "assistant", "realised": text });
    let own = |text: &str| json!([spring, row("2026-11-27", text)]);
    // What was noted before the last evaluation is of that one.
    let expected = (own(SENTENCE), 1, Some(SENTENCE.to_owned()));
    assert_eq!(carry(json!([spring]), None, "2026-11-27"), expected);
    // It is there once, also on a later day, and what the teacher wrote stays.
    for (text, today) in [(SENTENCE, "2026-11-27"), (SENTENCE, "2026-12-01"), ("Oma sana.", "2026-11-27")] {
        let last = Some(SENTENCE).filter(|_| text == SENTENCE);
        assert_eq!(carry(own(text), last, today).1, 0, "{text} {today}");
    }
    // What was carried before makes room, within the teacher's words too.
    let (rows, count, _) = carry(own("Ennen. Vanha lause. Jälkeen."), Some("Vanha lause."), "2026-11-27");
    assert_eq!((rows, count), (own(&format!("Ennen. {SENTENCE} Jälkeen.")), 1));
}

#[test]
fn few_entries_of_support_are_told_as_one_would_say_it() {
    let told =
        |notes: &[Note]| super::given::sentence(Language::Fi, &notes.iter().collect::<Vec<_>>()).unwrap();
    let helped = note("2026-11-23", GivenWay::Planned, Some(GivenEffect::Helped));
    let not = note("2026-11-23", GivenWay::Not, None);
    let earlier = Note { day: day("2026-10-02"), ..helped };
    for (notes, expected) in [
        (
            &[helped][..],
            "Tuen toteutumisesta on yksi merkintä, 23.11.2026: suunnitellusti. Vaikutus, kun tuki toteutui: auttoi.",
        ),
        (&[not], "Tuen toteutumisesta on yksi merkintä, 23.11.2026: ei toteutunut."),
        (
            &[earlier, helped],
            "Tuen toteutumisesta on kaksi merkintää, 2.10.2026 ja 23.11.2026: kahdesti suunnitellusti. Vaikutus, kun \
             tuki toteutui: kahdesti auttoi.",
        ),
        (
            &[helped, not],
            "Tuen toteutumisesta on 2 merkintää samalta päivältä, 23.11.2026: kerran suunnitellusti, kerran ei \
             toteutunut. Vaikutus, kun tuki toteutui: auttoi.",
        ),
    ] {
        assert_eq!(told(notes), expected);
    }
}

/// Every way in which support can be given has its words in each language.
#[test]
fn no_sentence_of_support_lacks_a_word() {
    let effects = GivenEffect::ALL.map(Some).into_iter().chain([None]);
    let all: Vec<Note> =
        effects.flat_map(|effect| GivenWay::ALL.map(|way| note("2026-11-23", way, effect))).collect();
    for language in Language::ALL {
        for notes in [&all[..], &all[..1]] {
            let told = super::given::sentence(language, &notes.iter().collect::<Vec<_>>()).unwrap();
            assert!(!told.contains(['⟦', '{', '}']), "{language:?}: {told}");
            assert!(told.contains("23.11.2026"), "{told}");
        }
    }
}

#[test]
fn support_is_carried_into_the_evaluation_once_and_what_stands_there_stays() {
    let today = day("2026-11-27");
    let template = template("tuen-suunnitelma-2025");
    let measures = json!([{ "measure": "assistant" }, { "measure": "aids" }, { "measure": "assistant" }, {}]);
    let there =
        json!([{ "date": "2026-05-20", "measure": "assistant", "realised": "Toteutui", "effect": "helped" }]);
    let mut draft = drafted(template, &[("measures_plan", measures), ("evaluation_rounds", there.clone())]);
    let (tables, count) = lacking(template, &draft, today);
    let expected = json!({ "evaluation_rounds": [
        there[0], { "date": "2026-11-27", "measure": "assistant" }, { "date": "2026-11-27", "measure": "aids" },
    ] });
    assert_eq!((written(&tables), count), (expected, 2), "last spring's round is another");
    draft.answers.extend(tables);
    let again = lacking(template, &draft, today);
    assert_eq!((again.0.len(), again.1), (0, 0));
    let later = lacking(template, &draft, day("2026-12-01"));
    assert_eq!(later.1, 0, "a row that waits for its words is not asked for anew");
}

#[test]
fn support_is_named_where_the_evaluation_takes_text() {
    let template = template("hojks");
    let answers = [
        ("support_arrangements", json!([{ "arrangement": "extra_time", "where": "Kokeissa" }])),
        (
            "remedial_teaching",
            json!([{ "subject": "Matematiikka", "amount": "1 t/vko" }, { "teacher": "P. Lahti" }]),
        ),
        (
            "realised_support",
            json!([{ "support": "Tukiopetus: Matematiikka, 1 t/vko", "effect": "partly" }, {}]),
        ),
    ];
    let (tables, count) = lacking(template, &drafted(template, &answers), day("2026-11-27"));
    let rows = &written(&tables)["realised_support"];
    assert_eq!((count, rows[0]["effect"].as_str()), (1, Some("partly")), "{rows}");
    assert!(rows[1]["support"].as_str().unwrap().ends_with(", Kokeissa"), "{rows}");
}

/// The pre-primary plan and the learning plan.
#[test]
fn support_that_is_planned_is_what_is_evaluated() {
    let day = crate::draft::read_day("7.1.2027").unwrap();
    let cases = [
        (
            "fi.esiopetus.tuen-suunnitelma-2025",
            include_str!(
                "../../../../assets/templates/esiopetuksen-tuen-suunnitelma-2025/examples/kuvat-ja-pienryhma.json"
            ),
            "evaluation_rounds",
            serde_json::json!([
                { "measure": "Erityisopettajan opetus pienryhmässä", "date": "2027-01-07" },
                { "measure": "Avustajapalvelu", "date": "2027-01-07" },
            ]),
        ),
        (
            "fi.perusopetus.oppimissuunnitelma",
            include_str!(
                "../../../../assets/templates/oppimissuunnitelma/examples/matematiikka-2-luokka.json"
            ),
            "realised_support",
            serde_json::json!([
                { "support": "Eriyttäminen, matematiikka" },
                { "support": "Osa-aikainen erityisopetus: MA, 1" },
            ]),
        ),
    ];
    for (id, example, table, expected) in cases {
        let template = crate::template::find(id, "1.0").unwrap();
        let draft = crate::draft::sample::read(template, example, &serde_json::json!({}));
        let (tables, count) = lacking(template, &draft, day);
        assert_eq!(tables.get(table).map(crate::draft::write_answer), Some(expected), "{id}");
        assert_eq!(count, 2, "{id}");
    }
}

const FIELD: &str = "remedial_teaching";

/// What was noted, with its first and last day.
fn days(noted: &[(&str, &str, &str)]) -> std::collections::BTreeMap<(String, String), (String, String)> {
    let one = |(name, first, last): &(&str, &str, &str)| {
        ((FIELD.to_owned(), (*name).to_owned()), ((*first).to_owned(), (*last).to_owned()))
    };
    noted.iter().map(one).collect()
}

#[test]
fn what_was_noted_side_by_side_was_never_one_support() {
    const ALL: &str = "Avustaja ruokailussa";
    let stands = [Support {
        field: FIELD.to_owned(),
        row: 0,
        cell: Answer::Text(ALL.to_owned()),
        key: ALL.to_owned(),
    }];
    let check = |noted: &[(&str, &str, &str)], expected: &[&str]| {
        let found = renamed(&stands, &days(noted));
        assert_eq!(found.keys().map(|(_, name)| name.as_str()).collect::<Vec<_>>(), expected, "{noted:?}");
    };
    let old = ("Avustaja", "2026-09-01", "2026-10-01");
    check(&[old, (ALL, "2026-10-01", "2026-11-01")], &["Avustaja"]);
    check(&[old, (ALL, "2026-09-15", "2026-11-01")], &[]);
    // Twice under other words, one after the other; and two beside each other, of which none is the third.
    check(
        &[old, ("Avustajat ruokailussa", "2026-10-05", "2026-10-20")],
        &["Avustaja", "Avustajat ruokailussa"],
    );
    check(&[old, ("Avustajat ruokailussa", "2026-09-05", "2026-10-20")], &[]);
}

#[test]
fn support_under_other_words_is_known_again_and_another_subject_is_not() {
    let check = |stands: &[&str], noted: &str, expected: Option<&str>| {
        let support = |name: &&str| Support {
            field: FIELD.to_owned(),
            row: 0,
            cell: Answer::Text((*name).to_owned()),
            key: (*name).to_owned(),
        };
        let supports: Vec<Support> = stands.iter().map(support).collect();
        let found = renamed(&supports, &days(&[(noted, "2026-09-01", "2026-10-01")]));
        assert_eq!(found.values().next().map(String::as_str), expected, "{noted:?} among {stands:?}");
    };
    const MATHS: &str = "Tukiopetus: Matematiikka, 1 t/vko";
    let more = "Tukiopetus: Matematiikka, 2 t/vko";
    check(&[more, "Tukiopetus: Englanti, 1 t/vko"], MATHS, Some(more));
    check(&["Avustaja matematiikassa"], "Avustaja", Some("Avustaja matematiikassa"));
    check(
        &["Avustaja matematiikan tunneilla"],
        "Avustaja matematiikassa",
        Some("Avustaja matematiikan tunneilla"),
    );
    check(&["Tukiopetus: Matematiikan, 1 t/vko"], MATHS, Some("Tukiopetus: Matematiikan, 1 t/vko"));
    check(&["Tukiopetus: Englanti, 1 t/vko"], MATHS, None);
    check(&["Tukiopetus: A2, 1 t/vko"], "Tukiopetus: A1, 1 t/vko", None);
    check(&[MATHS, more], MATHS, None);
    check(&["Avustaja ma", "Avustaja ke"], "Avustaja", None);
}
