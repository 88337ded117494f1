//! Templates, tried: the shipped ones are sound and whole, and every flaw is told with its place.

use super::shipped::{named, shipped_files};
use super::*;
use crate::failure::Code;
use crate::text::explain;
use std::path::Path;

mod local;

#[test]
fn shipped_templates_are_sound() {
    for (structure, texts) in shipped_files() {
        let (template, flaws) = Template::check(structure, texts);
        assert_eq!(flaws, []);
        assert!(template.is_some());
    }
}

#[test]
fn a_template_is_found_by_the_head_of_its_file() {
    for ((structure, _), template) in shipped_files().iter().zip(shipped()) {
        assert_eq!(named(structure), (Some(template.id.as_str()), Some(template.version.as_str())));
        assert_eq!(find(&template.id, &template.version), Some(template));
        assert_eq!(find(&template.id, "0.9"), None);
    }
    assert_eq!(find("fi.perusopetus", "1.0"), None);
}

#[test]
fn the_shipped_hojks_is_whole() {
    let template = &shipped()[0];
    let columns: usize = template
        .fields()
        .filter(|(_, field)| !matches!(field.kind, Kind::Attachments))
        .map(|(_, field)| field.kind.columns().len())
        .sum();
    // A letter after the number is a further side of the same rule.
    let of_source = |id: &str| id.strip_prefix('R').is_some_and(|number| number.parse::<u8>().is_ok());
    let rules = template.rules.iter().filter(|rule| of_source(&rule.id)).count();
    assert_eq!((template.sections.len(), template.fields().count(), columns, rules), (11, 91, 153, 28));
    assert_eq!(template.coverage.len(), 56);
}

#[test]
fn a_rule_says_how_early_it_reminds() {
    let (structure, texts) = shipped_files()[0];
    let sooner = Template::check(&structure.replace("remind = 30", "remind = 45"), &texts).0.unwrap();
    assert_eq!((shipped()[0].reminds("next_review"), sooner.reminds("next_review")), (Some(30), Some(45)));
    assert_eq!(sooner.reminds("drafted_date"), None);
}

/// What signing means is said in every language, or in none.
#[test]
fn what_signing_means_is_said_in_every_language() {
    let at = shipped().iter().position(|template| template.id == "fi.perusopetus.tiedonsiirtolupa").unwrap();
    let (structure, texts) = shipped_files()[at];
    let signing = texts.map(|(language, text)| {
        let meaning =
            text.lines().find(|line| line.starts_with("fixed_text") && line.contains("llekirjoittamalla"));
        (language, text.replace(meaning.unwrap_or("§§§"), ""))
    });
    let texts: Vec<(Language, &str)> =
        signing.iter().map(|(language, text)| (*language, text.as_str())).collect();
    let flaws = Template::check(structure, &texts).1;
    let told: Vec<_> =
        flaws.iter().map(|flaw| (flaw.file.as_str(), flaw.place.as_str(), flaw.flaw)).collect();
    assert_eq!(told, [("fi.toml", "fields.signatures.fixed_text", Flaw::MissingText)]);
}

/// An example stands in every language or in none, and whole.
#[test]
fn an_example_is_told_in_every_language_and_whole() {
    let (structure, texts) = shipped_files()[0];
    let place = "fields.strengths.example";
    let flaws = |changed: [(Language, &str); 3]| {
        let flaws = Template::check(structure, &changed).1;
        flaws.into_iter().map(|flaw| (flaw.file, flaw.place, flaw.flaw)).collect::<Vec<_>>()
    };
    let (head, rest) = texts[1].1.split_once(&format!("[{place}]\n")).unwrap();
    let (example, rest) = rest.split_once("\n\n").unwrap();
    let without = format!("{head}{rest}");
    assert_eq!(
        flaws([texts[0], (texts[1].0, &without), texts[2]]),
        [("sv.toml".to_owned(), place.to_owned(), Flaw::MissingText)]
    );
    let why = example.lines().find(|line| line.starts_with("why = ")).unwrap();
    let blank =
        [("why = \"\"", format!("{place}.why"), Flaw::MissingText), ("", place.to_owned(), Flaw::MissingKey)];
    for (blank, place, flaw) in blank {
        let changed = texts[1].1.replacen(why, blank, 1);
        let told = flaws([texts[0], (texts[1].0, &changed), texts[2]]);
        assert_eq!(told, [("sv.toml".to_owned(), place, flaw)]);
    }
}

#[test]
fn an_option_that_stands_alone_is_of_the_list() {
    let (structure, texts) = shipped_files()[1];
    let flaws = Template::check(&structure.replace(r#"alone = "none""#, r#"alone = "never""#), &texts).1;
    let told: Vec<_> =
        flaws.iter().map(|flaw| (flaw.place.as_str(), flaw.flaw, flaw.about.as_str())).collect();
    assert_eq!(told, [("sections.deviation.deviation_need.alone", Flaw::UnknownOption, "never")]);
}

/// A change to one of the shipped files, and the flaw it must give. The line is that of the first `¤` in
/// the new text, or of its beginning; the sign itself is taken out.
struct Broken {
    file: &'static str,
    from: &'static str,
    to: &'static str,
    place: &'static str,
    flaw: Flaw,
    about: &'static str,
}

const fn broken(
    file: &'static str,
    from: &'static str,
    to: &'static str,
    place: &'static str,
    flaw: Flaw,
    about: &'static str,
) -> Broken {
    Broken { file, from, to, place, flaw, about }
}

const T: &str = "template.toml";

const BROKEN: &[Broken] = &[
    // form
    broken(
        T,
        r#"id = "doc_status", kind"#,
        r#"id = "doc_status", colour = "red", kind"#,
        "sections.document.doc_status.colour",
        Flaw::UnknownKey,
        "colour",
    ),
    broken(
        T,
        r#"{ id = "daily_situations", kind = "long_text" }"#,
        r#"{ id = "daily_situations", kind = "long_text", width = 3 }"#,
        "sections.activity_areas.area_goals.columns.daily_situations.width",
        Flaw::UnknownKey,
        "width",
    ),
    broken(
        T,
        r#"status = "legacy""#,
        "status = \"legacy\"\n¤colour = 1",
        "colour",
        Flaw::UnknownKey,
        "colour",
    ),
    broken(T, r#"version = "1.0""#, "", "", Flaw::MissingKey, "version"),
    broken(T, r#"remind = 30"#, r#"remind = "30""#, "rules.R11.remind", Flaw::WrongType, "number"),
    broken(
        T,
        r#"id = "next_review", kind = "date""#,
        r#"id = "next_review", kind = "day""#,
        "sections.followup.next_review.kind",
        Flaw::UnknownName,
        "day",
    ),
    broken(
        T,
        r#"check = "no_later_than""#,
        r#"check = "later""#,
        "rules.R11.check",
        Flaw::UnknownName,
        "later",
    ),
    broken(T, r#"status = "legacy""#, r#"status = "old""#, "status", Flaw::UnknownName, "old"),
    broken(T, r#"[meaning]"#, "[meaning", "", Flaw::NotToml, "unclosed table, expected `]`"),
    broken("sv.toml", "[flags]", "[flags]\n¤banner = 3", "flags.banner", Flaw::WrongType, "text"),
    // further kinds of rules
    broken(T, "from = \"today\"", "from = \"tomorrow\"", "rules.R11B.from", Flaw::UnknownName, "tomorrow"),
    broken(
        T,
        "[[rules]]\nid = \"Z01\"\nseverity = \"look\"\nunless = \"correction\"\nlaw = [\"koski\"]\nnext = \"fi.perusopetus.tuen-suunnitelma-2025\"",
        "[[rules]]\nid = \"Z01\"\nseverity = \"look\"\nunless = \"correction\"\nlaw = [\"koski\"]",
        "rules.Z01.next",
        Flaw::MissingKey,
        "next",
    ),
    broken(
        T,
        "check = \"no_overlap\"\nfield = \"special_support_decision\"\ncolumn = \"valid\"",
        "check = \"no_overlap\"\nfield = \"special_support_decision\"\n¤column = \"date\"",
        "rules.T05.column",
        Flaw::WrongKind,
        "date",
    ),
    broken(
        T,
        r#"options = ["KT", "ET"]"#,
        r#"options = ["KT", "KX"]"#,
        "rules.K01.options",
        Flaw::UnknownOption,
        "KX",
    ),
    broken(T, r#"what = "name""#, r#"what = "names""#, "rules.W04.what", Flaw::UnknownName, "names"),
    broken(
        T,
        r#"{ field = "subjects", column = "teacher" }"#,
        r#"{ field = "subjects", column = "hours" }"#,
        "meaning.people[2]",
        Flaw::WrongKind,
        "number",
    ),
    // names
    broken(
        T,
        r#"{ id = "grade", kind"#,
        r#"{ id = "Grade", kind"#,
        "sections.pupil.Grade",
        Flaw::BadName,
        "Grade",
    ),
    broken(
        T,
        r#"{ id = "class_name", kind"#,
        r#"{ id = "school", kind"#,
        "sections.pupil.school",
        Flaw::Repeated,
        "school",
    ),
    broken(
        T,
        r#"{ id = "email", kind"#,
        r#"{ id = "phone", kind"#,
        "sections.pupil.guardians.columns.phone",
        Flaw::Repeated,
        "phone",
    ),
    broken(
        T,
        r#"yes_no = ["yes", "no""#,
        r#"yes_no = ["yes", "yes""#,
        "options.yes_no",
        Flaw::Repeated,
        "yes",
    ),
    broken(T, "[[rules]]\nid = \"R07\"", "[[rules]]\nid = \"R06\"", "rules.R06", Flaw::Repeated, "R06"),
    // what is followed
    broken(
        T,
        r#"evaluation = "progress""#,
        r#"evaluation = "grade""#,
        "meaning.following.evaluation",
        Flaw::WrongKind,
        "choice",
    ),
    broken(
        T,
        r#"{ field = "goals_learning", column = "goal", "#,
        r#"{ field = "goals_learning", column = "area", "#,
        "meaning.following.goals[0]",
        Flaw::WrongKind,
        "choice",
    ),
    broken(
        T,
        r#"into = "realised_support", to = "support", realised = "realised" },
]"#,
        r#"into = "realised_support", to = "effect", realised = "realised" },
]"#,
        "meaning.following.support[4].to",
        Flaw::WrongKind,
        "choice",
    ),
    broken(
        T,
        r#"{ from = "services", columns = ["type", "description"],"#,
        r#"{ from = "services", columns = ["kind"],"#,
        "meaning.following.support[4].column",
        Flaw::UnknownColumn,
        "kind",
    ),
    // references
    broken(
        T,
        r#"shown_when = "individualised""#,
        r#"shown_when = "special""#,
        "sections.individualised.shown_when",
        Flaw::UnknownCondition,
        "special",
    ),
    broken(
        T,
        r#"need_when = "is_update", law = ["local_7_4_3", "curriculum_7_4_3"], source = ["R25"]"#,
        r#"need_when = "later", law = ["local_7_4_3", "curriculum_7_4_3"], source = ["R25"]"#,
        "sections.followup.progress.need_when",
        Flaw::UnknownCondition,
        "later",
    ),
    broken(
        T,
        r#"{ test = "flag", flag = "studies_by_area", is = false }"#,
        r#"{ test = "flag", flag = "alone", is = false }"#,
        "conditions.by_subject.any[0].flag",
        Flaw::UnknownFlag,
        "alone",
    ),
    broken(
        T,
        r#"{ test = "filled", field = "individualised_subjects" }"#,
        r#"{ test = "filled", field = "nothing" }"#,
        "conditions.individualised.any[1].field",
        Flaw::UnknownField,
        "nothing",
    ),
    broken(
        T,
        r#"column = "used_in_goals""#,
        r#"column = "used""#,
        "rules.R18.column",
        Flaw::UnknownColumn,
        "used",
    ),
    broken(
        T,
        r#"kind = "choice", options = "effect""#,
        r#"kind = "choice", options = "effects""#,
        "sections.followup.realised_support.columns.effect.options",
        Flaw::UnknownList,
        "effects",
    ),
    broken(
        T,
        r#"default = "secret_30""#,
        r#"default = "secret_31""#,
        "sections.document.confidentiality_mark.default",
        Flaw::UnknownOption,
        "secret_31",
    ),
    broken(
        T,
        r#"options = ["pupil", "guardian"]"#,
        r#"options = ["pupil", "parent"]"#,
        "rules.R06.options",
        Flaw::UnknownOption,
        "parent",
    ),
    broken(
        T,
        r#"person = "responsible_teacher""#,
        r#"person = "strengths""#,
        "rules.R14.person",
        Flaw::WrongKind,
        "long_text",
    ),
    broken(
        T,
        r#"words = ["traits"]"#,
        r#"words = ["trait"]"#,
        "rules.R09.words",
        Flaw::UnknownWords,
        "trait",
    ),
    broken(
        T,
        r#"pupil = "pupil_name""#,
        r#"pupil = "strengths""#,
        "meaning.pupil",
        Flaw::WrongKind,
        "long_text",
    ),
    broken(
        T,
        r#"from = ["drafted_date", "updated_date"]"#,
        r#"from = ["drafted_date", "school"]"#,
        "rules.R11.from",
        Flaw::WrongKind,
        "short_text",
    ),
    broken(T, "days = 366", "days = 0", "rules.R11.days", Flaw::BadNumber, "0"),
    broken(
        T,
        "[conditions.transport]",
        "[conditions.spare]\nany = []\n[conditions.transport]",
        "conditions.spare",
        Flaw::Empty,
        "",
    ),
    broken(
        T,
        "[words.traits]",
        "[words.spare]\nfi = [\"x\"]\n[words.traits]",
        "words.spare",
        Flaw::Unused,
        "spare",
    ),
    broken(
        T,
        r#"B04 = ["goals_development"]"#,
        r#"B04 = ["goals_learning"]"#,
        "coverage.B04",
        Flaw::NotCovered,
        "goals_learning",
    ),
    // texts
    broken(
        "en.toml",
        "title = \"Individual plan",
        "titles = \"Individual plan",
        "",
        Flaw::MissingKey,
        "title",
    ),
    broken(
        "fi.toml",
        "pupil_goals = \"Oppilaskohtaiset tavoitteet\"",
        "pupil_goals = \" \"",
        "sections.pupil_goals",
        Flaw::MissingText,
        "pupil_goals",
    ),
    broken(
        "sv.toml",
        "[fields.convening]",
        "[fields.convenin]",
        "fields.convening",
        Flaw::MissingText,
        "convening",
    ),
    broken("sv.toml", "[flags]", "[flags]\n¤spare = \"Flagga\"", "flags.spare", Flaw::NeedlessText, "spare"),
    broken(
        "fi.toml",
        "short = \"Version syy\"\n",
        "",
        "fields.version_reason.label",
        Flaw::LongLabel,
        "Laatimisen tai päivityksen syy",
    ),
    broken(
        "en.toml",
        "Missing from those who took part: {about}",
        "Missing: {role}",
        "rules.R06.finding",
        Flaw::UnknownPlaceholder,
        "Missing: {role}",
    ),
];

#[test]
fn broken_templates_are_refused_with_their_exact_place() {
    for case in BROKEN {
        let (structure, texts) = shipped_files()[0];
        let mut line = 0;
        let mut change = |file: &str, source: &str| {
            if file != case.file {
                return source.to_owned();
            }
            assert_eq!(source.matches(case.from).count(), 1, "{} must occur once", case.from);
            let changed = source.replace(case.from, case.to);
            let at = changed.find('¤').or_else(|| source.find(case.from)).unwrap();
            line = u32::try_from(changed[..at].matches('\n').count()).unwrap() + 1;
            changed.replace('¤', "")
        };
        let structure = change(T, structure);
        let texts = texts.map(|(language, text)| (language, change(&read::text_file(language), text)));
        let texts: Vec<(Language, &str)> =
            texts.iter().map(|(language, text)| (*language, text.as_str())).collect();
        let (_, flaws) = Template::check(&structure, &texts);
        let wanted = flaws
            .iter()
            .find(|flaw| flaw.place == case.place && flaw.flaw == case.flaw && flaw.about == case.about);
        let flaw = wanted.unwrap_or_else(|| panic!("{} → {}: {flaws:?}", case.from, case.to));
        assert_eq!(flaw.file, case.file, "{}", case.to);
        // What is absent has no line of its own: the line of the nearest place around it stands in.
        if !matches!(case.flaw, Flaw::MissingKey | Flaw::MissingText | Flaw::LongLabel) {
            assert_eq!(flaw.line, line, "{}", case.to);
        }
        assert!(flaw.line > 0);
        let failure = Template::read(&structure, &texts).unwrap_err();
        assert_eq!(failure.code, Code::BrokenTemplate);
    }
}

#[test]
fn every_flaw_has_its_words_in_every_language() {
    for case in BROKEN {
        let unsound = Unsound {
            file: case.file.to_owned(),
            line: 7,
            column: 3,
            place: case.place.to_owned(),
            flaw: case.flaw,
            about: case.about.to_owned(),
        };
        for language in Language::ALL {
            let (what, todo) = explain(language, &unsound.clone().into());
            for text in [&what, &todo] {
                assert!(
                    !text.contains('⟦') && !text.contains("{$") && !text.contains("template-unsound"),
                    "{text}"
                );
            }
            assert!(what.contains(case.place), "{what}");
            assert!(case.flaw == Flaw::WrongType || todo.contains(case.about), "{todo}");
        }
    }
}

#[test]
fn a_template_is_read_from_a_folder_or_its_file() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/templates/hojks");
    assert_eq!(Template::read_from(&folder).unwrap(), shipped()[0]);
    assert_eq!(Template::read_from(&folder.join("template.toml")).unwrap(), shipped()[0]);
    let missing = Template::read_from(&folder.join("examples")).unwrap_err();
    assert_eq!(missing.code, Code::FileUnreadable);
}

#[test]
fn a_missing_text_falls_back_to_finnish() {
    let mut template = shipped()[0].clone();
    let swedish = template.texts.get_mut(&Language::Sv).unwrap();
    swedish.fields.remove("school");
    assert_eq!(template.texts(Language::Sv).label("school"), "Koulu");
    assert_eq!(template.texts(Language::Sv).label("nothing"), "nothing");
    assert_eq!(template.texts(Language::Sv).short_label("guardians"), "Vårdnadshavare");
}
