//! The draft, tried on the shipped template and its example: answers, progress, findings, search, view.

mod conversion;
mod papers;
mod passages;
mod renewal;
mod support_plan;

use super::sample::template;
use super::*;
use crate::language::Language;
use serde_json::{Value, json};

fn kind(field: &str) -> &'static Kind {
    &template().field(field).unwrap().kind
}

/// The example plan with these answers in place of its own; `null` empties a field.
fn example(changes: Value) -> Draft {
    sample::example(&changes)
}

fn reviewed(draft: &Draft) -> Vec<Finding> {
    review(template(), draft, read_day("20.9.2025").unwrap())
}

/// A finding in one line: what, how grave, where, about what.
fn line(finding: &Finding) -> String {
    let what = match &finding.subject {
        Subject::Rule { rule, .. } => rule.clone(),
        other => format!("{other:?}"),
    };
    let place = &finding.place;
    let row = place.row.map(|row| format!("[{row}]")).unwrap_or_default();
    let column = place.column.as_ref().map(|column| format!(".{column}")).unwrap_or_default();
    let range = place.range.map(|range| format!(" {}–{}", range.start, range.end)).unwrap_or_default();
    let about = about(template(), &crate::template::Known::default(), Language::Fi, finding).join(", ");
    format!("{what} {:?} {}{row}{column}{range}: {about}", finding.severity, place.field)
}

#[test]
fn answers_are_read_and_written_by_their_kind() {
    let cases = [
        ("school", json!("Kuusilammen koulu"), json!("Kuusilammen koulu")),
        ("school", json!("  "), json!(null)),
        ("school", json!(null), json!(null)),
        ("grade", json!("5"), json!("5")),
        ("drafted_date", json!("2026-11-23"), json!("2026-11-23")),
        ("drafted_date", json!("23.11.2026"), json!("2026-11-23")),
        ("drafted_date", json!("23.11."), json!({ "unread": "23.11." })),
        ("drafted_date", json!("23.11.26"), json!({ "unread": "23.11.26" })),
        ("drafted_date", json!({ "unread": "1.2.2026" }), json!("2026-02-01")),
        ("drafted_date", json!("2026-02-30"), json!({ "unread": "2026-02-30" })),
        (
            "interpreter_need",
            json!({ "value": "yes", "details": "ukraina" }),
            json!({ "value": "yes", "details": "ukraina" }),
        ),
        ("interpreter_need", json!({ "value": "", "details": "" }), json!(null)),
        ("interpreter_need", json!({ "details": "ehkä" }), json!({ "value": null, "details": "ehkä" })),
        (
            "responsible_teacher",
            json!({ "name": "A", "role": "special_teacher" }),
            json!({ "name": "A", "role": "special_teacher" }),
        ),
        ("responsible_teacher", json!({ "name": "", "phone": null }), json!(null)),
        (
            "optional_studies",
            json!([{ "name": "Kuvis", "hours": 2.5 }, { "name": "", "hours": "1,5" }]),
            json!([{ "name": "Kuvis", "hours": 2.5 }, { "hours": 1.5 }]),
        ),
        ("optional_studies", json!([{ "hours": 2 }]), json!([{ "hours": 2 }])),
        ("optional_studies", json!([{ "hours": "kaksi" }]), json!([{ "hours": { "unread": "kaksi" } }])),
        ("optional_studies", json!([{}, { "name": "" }]), json!(null)),
        ("optional_studies", json!([{}, { "name": "Bändi" }]), json!([{}, { "name": "Bändi" }])),
        (
            "attachments",
            json!([{ "title": "Lupa", "date": "2026-01-02", "pages": 1, "location": "mappi" }]),
            json!([{ "title": "Lupa", "date": "2026-01-02", "pages": 1, "location": "mappi" }]),
        ),
        (
            "special_support_decision",
            json!([{ "valid": { "start": "2026-01-01" } }]),
            json!([{ "valid": { "start": "2026-01-01" } }]),
        ),
        (
            "special_support_decision",
            json!([{ "valid": "5.9.2023–31.7.2026" }]),
            json!([{ "valid": { "start": "2023-09-05", "end": "2026-07-31" } }]),
        ),
        (
            "special_support_decision",
            json!([{ "valid": { "start": "syksy", "end": "2026-07-31" } }]),
            json!([{ "valid": { "unread": "syksy–2026-07-31" } }]),
        ),
    ];
    for (field, given, kept) in cases {
        let answer = read_answer(kind(field), &given).unwrap();
        let written = answer.as_ref().map_or(Value::Null, write_answer);
        assert_eq!(written, kept, "{field} {given}");
        assert_eq!(read_answer(kind(field), &written).unwrap(), answer, "{field} {given} read again");
    }
}

#[test]
fn values_of_another_shape_are_refused_with_their_path() {
    let cases = [
        ("school", json!(5), "", "short_text"),
        ("strengths", json!(["a"]), "", "long_text"),
        ("grade", json!(5), "", "choice"),
        ("drafted_date", json!(20261123), "", "date"),
        ("interpreter_need", json!({ "value": "maybe" }), ".value", "yes_no_details"),
        ("interpreter_need", json!("yes"), "", "yes_no_details"),
        ("responsible_teacher", json!({ "name": 1 }), ".name", "person"),
        ("responsible_teacher", json!({ "title": "x" }), ".title", Fault::UNKNOWN),
        ("optional_studies", json!({ "name": "x" }), "", "table"),
        ("optional_studies", json!([{ "name": "x" }, "y"]), "[1]", "table"),
        ("optional_studies", json!([{ "name": "x" }, { "hours": true }]), "[1].hours", "number"),
        ("optional_studies", json!([{ "colour": "x" }]), "[0].colour", Fault::UNKNOWN),
        ("special_support_decision", json!([{ "valid": { "from": "x" } }]), "[0].valid.from", Fault::UNKNOWN),
    ];
    for (field, given, path, wanted) in cases {
        let fault = read_answer(kind(field), &given).unwrap_err();
        assert_eq!((fault.path.as_str(), fault.kind), (path, wanted), "{field} {given}");
    }
}

#[test]
fn a_new_draft_has_the_defaults_and_nothing_is_filled_but_they() {
    let draft = draft(template());
    assert_eq!(draft.chosen("confidentiality_mark"), Some("secret_30"));
    assert_eq!(draft.answers.get("certificate_mark"), None, "a rule asks for it: the form does not answer");
    assert!(!draft.flags["studies_by_area"]);
    assert_eq!(draft.rows("area_goals").len(), 5);
    assert_eq!(draft.rows("area_goals")[4]["area"], Answer::Choice("5".to_owned()));
    assert_eq!(draft.rows("signatures").len(), 6);
    let filled: Vec<&str> = template()
        .fields()
        .filter(|(_, field)| filled(field, &draft))
        .map(|(_, field)| field.id.as_str())
        .collect();
    assert_eq!(filled, ["confidentiality_mark", "doc_status", "guardian_copy_notice"]);
}

#[test]
fn conditions_decide_what_is_shown() {
    let first = |field: &str, value: Value| {
        let mut draft = draft(template());
        draft
            .answers
            .extend(read_answer(kind(field), &value).unwrap().map(|answer| (field.to_owned(), answer)));
        draft
    };
    let cases = [
        (first("placement", json!("special_class")), "partner_class", true),
        (first("placement", json!("both")), "special_teaching_mainstream", true),
        (first("placement", json!("mainstream")), "partner_class", false),
        (first("transport_needed", json!({ "value": "yes" })), "transport_waiting", true),
        (first("transport_needed", json!({ "value": "no" })), "transport_waiting", false),
        (first("subjects", json!([{ "syllabus": "individualised" }])), "individualised_goals", true),
        (first("subjects", json!([{ "syllabus": "general" }])), "individualised_goals", false),
        (first("individualised_subjects", json!([{ "subject": "MA" }])), "individualised_goals", true),
        (first("need_assessment", json!("reduce_or_end")), "end_of_support", true),
        (first("school", json!("x")), "subjects", true),
        (
            Draft { flags: [("studies_by_area".to_owned(), true)].into(), ..Draft::default() },
            "area_goals",
            true,
        ),
        (
            Draft { flags: [("studies_by_area".to_owned(), true)].into(), ..Draft::default() },
            "subjects",
            false,
        ),
    ];
    for (draft, field, wanted) in cases {
        assert_eq!(shown(template(), &draft).fields.contains(field), wanted, "{field} {draft:?}");
    }
}

#[test]
fn completeness_counts_what_is_wanted() {
    let new = draft(template());
    let count = |draft: &Draft, section: &str| {
        let Completeness { filled, total } = completeness(template(), draft, section);
        (filled, total)
    };
    // Nine of the ten fields are shown; the mark of secrecy and the state of a draft are there from the start.
    assert_eq!(count(&new, "document"), (2, 9));
    // The learner's number is optional: it counts when it is there.
    assert_eq!(count(&new, "pupil"), (0, 9));
    let numbered = example(json!({ "pupil_learner_id": "1.2.246.562.24.00000000001" }));
    assert_eq!(count(&numbered, "pupil"), (10, 10));
    assert_eq!(count(&new, "individualised"), (0, 0));
    // A first plan is not asked what only an update can know.
    assert_eq!(count(&new, "followup").1, 6);
}

#[test]
fn a_review_names_what_is_missing_odd_or_against_a_rule() {
    let cases: &[(Value, &[&str])] = &[
        (json!({}), &[]),
        (json!({ "school": "" }), &["Missing Blocks school: Koulu"]),
        (json!({ "decision_summary": "" }), &["R01 Blocks decision_summary: Päätöksen keskeinen sisältö"]),
        (
            json!({ "pedagogical_study_ref": [] }),
            &["Missing Blocks pedagogical_study_ref: Pedagoginen selvitys"],
        ),
        (json!({ "version_reason": "support_begins", "progress": "", "realised_support": [] }), &[]),
        (json!({ "progress": "" }), &["Missing Blocks progress: Oppimisen eteneminen"]),
        (
            json!({ "version_reason": "goals_changed", "changed_parts": "" }),
            &["R12 Look changed_parts: Päivityksessä muuttuneet kohdat"],
        ),
        (json!({ "next_review": null }), &["Missing Blocks next_review: Seuraava tarkistaminen"]),
        (json!({ "next_review": "2026-09-18" }), &[]),
        (json!({ "next_review": "2026-09-19" }), &["R11 Look next_review: "]),
        (json!({ "next_review": "toukokuussa" }), &["Unread Blocks next_review: Seuraava tarkistaminen"]),
        (json!({ "school_year": "2025–2027" }), &["WrongShape Look school_year: Lukuvuosi"]),
        (json!({ "school_year": "2025-2026" }), &[]),
        (
            json!({ "pupil_learner_id": "1.2.246.562.24.123" }),
            &["Unsound(LearnerNumber, Form) Look pupil_learner_id: Oppijanumero"],
        ),
        (
            json!({ "pupil_learner_id": "1.2.246.562.24.55500012348" }),
            &["Unsound(LearnerNumber, Check) Look pupil_learner_id: Oppijanumero"],
        ),
        (json!({ "pupil_learner_id": "1.2.246.562.24.55500012349" }), &[]),
        (
            json!({ "optional_studies": [{ "name": "Bändi", "hours": "pari" }] }),
            &["Unread Look optional_studies[0].hours: Valinnaiset opinnot"],
        ),
        (
            json!({ "earlier_documents": [{ "document": "HOJKS", "permission": "yes", "used_for": "tavoitteet" }, { "document": "Kuntoutussuunnitelma", "permission": "no", "used_for": "tavoitteet" }] }),
            &["R05 Blocks earlier_documents[1].permission: Kuntoutussuunnitelma"],
        ),
        (
            json!({ "participants": [{ "name": "A", "role": "guardian" }, { "name": "B", "role": "class_teacher" }] }),
            &["R06 Look participants: Oppilas"],
        ),
        (
            json!({ "participants": [{ "name": "B", "role": "class_teacher" }], "cooperation_obstacle": { "value": "yes", "details": "x" } }),
            &[],
        ),
        (
            json!({ "individualised_subjects": [{ "subject": "MA" }, { "subject": "A1" }] }),
            &["R19 Blocks individualised_goals: A1-kieli", "R23B Look individualised_assessment: A1-kieli"],
        ),
        (
            json!({ "distribution": [{ "recipient": "maija esimerkki-lehtola, äiti" }] }),
            &["R20 Look distribution: Janne Lehtola"],
        ),
        (json!({ "certificate_mark": { "value": "no" } }), &["R23 Look certificate_mark: "]),
        (json!({ "version_reason": "support_ends" }), &["R13 Look end_of_support: "]),
        (
            json!({ "expert_statements": [{ "giver_role": "puheterapeutti" }] }),
            &["R18 Info expert_statements[0].used_in_goals: puheterapeutti"],
        ),
        (
            json!({ "special_support_decision": [{ "date": "2023-09-05", "valid": { "start": "2026-01-01", "end": "2025-01-01" } }] }),
            &[
                "Z05 Look updated_date: 17.9.2025",
                "EndBeforeStart Look special_support_decision[0].valid: Erityisen tuen päätös",
            ],
        ),
        (json!({ "strengths": "😀 Hän on laiska aamuisin." }), &["R09 Look strengths 10–16: laiska"]),
        (json!({ "special_needs": "Koska lääkitys vaihtui." }), &["W01 Look special_needs 6–14: lääkitys"]),
        (
            json!({ "welfare_support": [{ "actor": "other", "support": "Perheneuvolan käynnit" }] }),
            &["W02 Look welfare_support[0].support 0–13: Perheneuvolan"],
        ),
        (
            json!({ "interpreter_need": { "value": "no", "details": "ADHD" } }),
            &["W01 Look interpreter_need 0–4: ADHD"],
        ),
    ];
    for (changes, wanted) in cases {
        let found: Vec<String> = reviewed(&example(changes.clone())).iter().map(line).collect();
        assert_eq!(&found, wanted, "{changes}");
    }
}

#[test]
fn words_are_found_in_their_inflections_and_not_in_others() {
    let cases = [
        ("fi", "Hän on haluttoman oloinen", true),
        ("fi", "LAISKANA päivänä", true),
        ("fi", "vaikean lapsen maineessa", true),
        ("fi", "vaikea tehtävä, lapsi yritti", false),
        ("fi", "Kilttinä pidetty", true),
        ("fi", "kiltalaiset", false),
        ("fi", "levottoman luonteen", true),
        ("fi", "ADHD:n vuoksi", true),
        ("fi", "ADHD-piirteet", true),
        ("fi", "ICD-koodi", true),
        ("fi", "ICDX", false),
        ("fi", "Latinamerikka", false),
        // Accents that stand apart are the same letters.
        ("fi", "la\u{308}a\u{308}kityksen", true),
        ("fi", "lääkityksen", true),
        ("sv", "Han är lat ibland", true),
        ("sv", "latinamerikansk dans", false),
        ("sv", "diagnosen", true),
        ("sv", "laiska", false),
        ("se", "laiska", true),
    ];
    for (language, text, wanted) in cases {
        let draft = example(json!({ "doc_language": language, "strengths": text.to_owned() }));
        let found = reviewed(&draft).iter().any(|finding| finding.place.range.is_some());
        assert_eq!(found, wanted, "{language} {text}");
    }
}

#[test]
fn rules_are_met_only_where_there_is_something_to_check() {
    let met = |draft: &Draft| {
        let rules = met(template(), draft, read_day("20.9.2025").unwrap());
        rules.iter().map(|rule| rule.id.clone()).collect::<Vec<_>>()
    };
    let whole = met(&example(json!({})));
    for rule in ["R01", "R05", "R11", "R19", "R20"] {
        assert!(whole.contains(&rule.to_owned()), "{rule} {whole:?}");
    }
    for rule in ["R07", "R13", "R24", "R28"] {
        assert!(!whole.contains(&rule.to_owned()), "{rule} {whole:?}");
    }
    assert!(!met(&example(json!({ "earlier_documents": [] }))).contains(&"R05".to_owned()));
}

#[test]
fn words_are_found_at_their_place() {
    let draft = example(json!({
        "strengths": "Pienryhmässä sujuu. 😀 Ryhmä auttaa.",
        "learning_environment": "",
    }));
    let hits = find(template(), &draft, "ryhm");
    let strengths: Vec<_> = hits.iter().filter(|hit| hit.place.field == "strengths").collect();
    let ranges: Vec<_> = strengths.iter().map(|hit| hit.place.range.unwrap()).collect();
    assert_eq!(ranges, [Range { start: 4, end: 8 }, Range { start: 23, end: 27 }]);
    assert_eq!(strengths[0].excerpt, "Pienryhmässä sujuu. 😀 Ryhmä auttaa.");
    let cell = hits.iter().find(|hit| hit.place.field == "subjects").unwrap();
    assert_eq!((cell.place.row, cell.place.column.as_deref()), (Some(1), Some("group")));
    let person = example(json!({ "responsible_teacher": { "name": "Aino Ala", "phone": "040 123" } }));
    let part = |words: &str| find(template(), &person, words).remove(0).place.column;
    assert_eq!([part("Aino Ala"), part("040 123")], [Some("name".to_owned()), Some("phone".to_owned())]);
    let long = find(template(), &draft, "Koulunkäynti sujuu").remove(0);
    assert_eq!(long.excerpt, "Koulunkäynti sujuu ja poissaoloja on vähän. Lukemisessa on…");
    let smiles = format!("{} ryhmä {}", "😀".repeat(45), "sana ".repeat(12));
    let cut = find(template(), &example(json!({ "progress": smiles })), "ryhmä");
    let cut = cut.iter().find(|hit| hit.place.field == "progress").unwrap();
    assert_eq!(cut.place.range, Some(Range { start: 91, end: 96 }));
    assert_eq!(cut.excerpt, format!("…ryhmä {}…", "sana ".repeat(8).trim()));
    for nothing in ["", "  ", "sanaa ei ole"] {
        assert_eq!(find(template(), &draft, nothing), []);
    }
}

#[test]
fn answers_are_shown_as_people_read_them() {
    let cases = [
        ("drafted_date", json!("2026-11-23"), Language::Fi, "23.11.2026"),
        ("drafted_date", json!("marraskuussa"), Language::Fi, "marraskuussa"),
        (
            "placement",
            json!("mainstream"),
            Language::Sv,
            template().texts(Language::Sv).option_name("placement", "mainstream"),
        ),
        ("interpreter_need", json!({ "value": "yes", "details": "ukraina" }), Language::Fi, "Kyllä: ukraina"),
        ("interpreter_need", json!({ "value": "not_applicable" }), Language::Sv, "Gäller inte"),
        (
            "responsible_teacher",
            json!({ "name": "Riitta Sarapuu", "role": "special_teacher", "phone": "040 1" }),
            Language::Fi,
            "Riitta Sarapuu, Laaja-alainen erityisopettaja, 040 1",
        ),
        (
            "optional_studies",
            json!([{ "name": "Bändi", "hours": 2.5 }, { "hours": 1 }]),
            Language::Fi,
            "Bändi · 2,5\n1",
        ),
        ("optional_studies", json!([{ "hours": 2.5 }]), Language::En, "2.5"),
        (
            "special_support_decision",
            json!([{ "valid": { "start": "2023-09-05", "end": "2026-07-31" } }]),
            Language::Fi,
            "5.9.2023–31.7.2026",
        ),
        (
            "special_support_decision",
            json!([{ "valid": { "start": "2023-09-05" } }]),
            Language::Fi,
            "5.9.2023–",
        ),
    ];
    for (field, value, language, wanted) in cases {
        let answer = read_answer(kind(field), &value).unwrap().unwrap();
        assert_eq!(display(template(), language, kind(field), &answer), wanted, "{field} {value}");
    }
}

/// The fields that a document of the example says when it leaves these parts out.
#[track_caller]
fn left(changes: Value, without: &[&str]) -> (Draft, Draft) {
    let names: Vec<String> = without.iter().map(|name| (*name).to_owned()).collect();
    let draft = example(changes);
    let fields = withheld(template(), &names).unwrap();
    (printed(template(), &draft), extract(template(), &draft, &fields))
}

#[test]
fn an_extract_leaves_out_what_is_named_and_what_hangs_on_it() {
    let transport = json!({
        "transport_needed": { "value": "yes", "details": "" },
        "transport_waiting": "Aulassa.",
    });
    let cases: [(Value, &[&str], &[&str]); 5] = [
        (json!({}), &["guardians"], &["guardians"]),
        (json!({}), &["increase_reason"], &[]),
        (transport.clone(), &["transport_waiting"], &["transport_waiting"]),
        // What is shown only because transport is needed would tell that it is.
        (transport, &["transport_needed"], &["transport_needed", "transport_waiting"]),
        (
            json!({}),
            &["individualised_subjects", "subjects"],
            &[
                "certificate_mark",
                "individualised_assessment",
                "individualised_goals",
                "individualised_subjects",
                "subjects",
            ],
        ),
    ];
    for (changes, without, gone) in cases {
        let (whole, left) = left(changes, without);
        let missing: Vec<&String> =
            whole.answers.keys().filter(|id| !left.answers.contains_key(*id)).collect();
        assert_eq!(missing, gone, "{without:?}");
    }
}

#[test]
fn a_section_is_left_out_but_for_what_names_the_document() {
    let (whole, left) = left(json!({}), &["document", "pupil", "drafting"]);
    let gone = |id: &str| whole.answers.contains_key(id) && !left.answers.contains_key(id);
    assert!(["guardians", "pupil_birth_date", "participants", "distribution"].into_iter().all(gone));
    let meaning = &template().meaning;
    for id in [&meaning.pupil, &meaning.secrecy, &meaning.school, &meaning.school_year, &meaning.language] {
        assert!(left.answers.contains_key(id), "{id}");
    }
    for name in ["alone", "", "pupil_name", "confidentiality_mark", "guardian_copy_notice", "signatures"] {
        assert_eq!(withheld(template(), &[name.to_owned()]), Err(name.to_owned()));
    }
}

/// Under non-disclosure contact data stay away even where the answer that says so is left out itself.
#[test]
fn what_is_withheld_stays_away_whatever_else_is_left_out() {
    let secret = json!({ "non_disclosure": { "value": "yes", "details": "" }, "guardians": [
        { "name": "Maija", "phone": "040 000 0001" }, { "phone": "040 000 0002" },
    ] });
    for without in [&[][..], &["responsible_teacher"], &["cooperation"]] {
        let (_, left) = left(secret.clone(), without);
        let rows = left.rows("guardians");
        assert_eq!(rows.len(), 1, "a row that held nothing else is none");
        assert!(rows.iter().all(|row| row.keys().all(|column| column == "name")), "{without:?}: {rows:?}");
    }
}
