//! The documents that are begun from others of the chain, tried on the examples: what goes, what never does, and that
//! each field has a way, a reason or stays where it is.

use super::*;
use crate::template::{Template, shipped};
use std::collections::BTreeSet;

macro_rules! example {
    ($path:literal) => {
        include_str!(concat!("../../../../../assets/templates/", $path))
    };
}

const ASSESSMENT: (&str, &str) =
    ("fi.perusopetus.pedagoginen-arvio", example!("pedagoginen-arvio/examples/matematiikka-2-luokka.json"));
const LEARNING_PLAN: (&str, &str) =
    ("fi.perusopetus.oppimissuunnitelma", example!("oppimissuunnitelma/examples/matematiikka-2-luokka.json"));
const STUDY: (&str, &str) = (
    "fi.perusopetus.pedagoginen-selvitys",
    example!("pedagoginen-selvitys/examples/matematiikka-3-luokka.json"),
);
const PRE_PRIMARY: (&str, &str) = (
    "fi.esiopetus.tuen-suunnitelma-2025",
    example!("esiopetuksen-tuen-suunnitelma-2025/examples/kuvat-ja-pienryhma.json"),
);
const PLAN: (&str, &str) = (
    "fi.perusopetus.tuen-suunnitelma-2025",
    example!("tuen-suunnitelma-2025/examples/rajattu-matematiikka.json"),
);
const DECISION: (&str, &str) = (
    "fi.perusopetus.tukea-koskeva-paatos-2025",
    example!("tukea-koskeva-paatos-2025/examples/rajattu-matematiikka.json"),
);

const HEARING: (&str, &str) =
    ("fi.perusopetus.kuuleminen", example!("kuuleminen/examples/ennen-tukipaatosta.json"));

/// A document begun from the example of another.
struct Case {
    from: (&'static str, &'static str),
    to: &'static str,
    changes: Value,
    /// Answers there that are here word for word, under what name.
    same: &'static [(&'static str, &'static str)],
    /// Answers here that are made of others.
    made: Value,
    /// What is never filled by itself.
    never: &'static [&'static str],
    /// What a person is told to place.
    told: &'static [&'static str],
}

fn of(id: &str) -> &'static Template {
    shipped().iter().find(|template| template.id == id).unwrap()
}

fn cases() -> Vec<Case> {
    let proposed = |kind: &str, what: &str| json!({ "kind": kind, "arrangement": what, "reason": "syy" });
    vec![
        Case {
            from: ASSESSMENT,
            to: LEARNING_PLAN.0,
            changes: json!({ "proposed_arrangements": [proposed("environment", "Kotelo"), proposed("guidance", "Alku"), proposed("welfare", "Kuraattori")] }),
            same: &[
                ("overall_pupil_view", "pupil_view"),
                ("overall_guardian_view", "guardian_view"),
                ("special_needs", "special_needs"),
                ("earlier_documents", "earlier_documents"),
            ],
            made: json!({
                "support_arrangements": [{ "arrangement": "other", "description": "Kotelo" }],
                "guidance": [{ "measure": "Alku" }],
            }),
            never: &["welfare_support", "services", "realised_support", "goals_learning"],
            told: &["overall_school_view", "support_given", "proposed_arrangements"],
        },
        Case {
            from: STUDY,
            to: "fi.perusopetus.hojks",
            changes: json!({}),
            same: &[("overall_pupil_view", "pupil_view"), ("strengths", "strengths")],
            made: json!({ "support_arrangements": [{ "arrangement": "other", "description": "Matematiikka pienryhmässä kolme tuntia viikossa." }] }),
            never: &[
                "individualised_subjects",
                "individualised_goals",
                "subjects",
                "special_support_decision",
                "pedagogical_study_ref",
            ],
            told: &["individualisation_need", "progress_by_subject", "guardian_hearing_ref"],
        },
        Case {
            from: STUDY,
            to: "fi.perusopetus.erityisen-tuen-paatos",
            changes: json!({}),
            same: &[("pupil_birth_date", "pupil_birth_date"), ("guardians", "guardians")],
            made: json!({ "hearing": [{
                "date": "2023-08-30",
                "who": "Aatos, Maija Esimerkki-Lehtola, Janne Lehtola",
                "view": "Puoltavat erityistä tukea ja matematiikan yksilöllistämistä.",
            }] }),
            never: &["deviating_arrangements", "reasons", "decision_content", "main_group"],
            told: &["individualisation_need", "overall_school_view", "proposed_arrangements"],
        },
        Case {
            from: LEARNING_PLAN,
            to: PLAN.0,
            changes: json!({ "remedial_teaching": [{ "subject": "matematiikka", "amount": "1 h" }] }),
            same: &[("goals_learning", "goals_learning"), ("home_cooperation", "home_cooperation")],
            made: json!({
                "pedagogical_solutions": [{
                    "solution": "differentiation",
                    "description": "Sivulla on enintään kuusi tehtävää, välineet aina esillä.",
                    "where": "matematiikka",
                    "responsible": "Kaisa Korpimaa",
                }],
                "group_support_alongside": [{ "form": "general_remedial", "subjects": "matematiikka", "amount": "1 h" }],
            }),
            never: &[
                "measures_plan",
                "deviation_need",
                "deviation_goals",
                "need_assessment",
                "support_decision_ref",
            ],
            told: &["part_time_special_education", "pedagogical_assessment_ref", "followup_plan"],
        },
        Case {
            from: LEARNING_PLAN,
            to: STUDY.0,
            changes: json!({ "realised_support": [{ "support": "Tukiopetus", "realised": "10 kertaa", "effect": "partly", "continue": "jatkuu" }] }),
            same: &[("pupil_view", "overall_pupil_view"), ("learning_readiness", "learning_readiness")],
            made: json!({ "support_given": [{ "support": "Tukiopetus", "effect": "partly", "note": "10 kertaa, jatkuu" }] }),
            never: &[
                "overall_school_view",
                "progress_by_subject",
                "individualisation_need",
                "guardian_hearing_ref",
            ],
            told: &["support_arrangements", "goals_learning", "part_time_special_education"],
        },
        Case {
            from: PRE_PRIMARY,
            to: PLAN.0,
            changes: json!({ "pedagogical_solutions": [
                { "solution": "visual_support", "description": "Kuvat", "responsible": "Oili Ojala" },
                { "solution": "space", "description": "Nurkka" },
            ] }),
            same: &[("pupil_view", "pupil_view"), ("home_cooperation", "home_cooperation")],
            made: json!({ "pedagogical_solutions": [{ "solution": "visual_support", "description": "Kuvat" }, { "description": "Nurkka" }] }),
            never: &[
                "measures_plan",
                "need_assessment",
                "support_decision_ref",
                "grade",
                "co_responsible_teachers",
            ],
            // An area of goals and a solution that the school plan does not know go without their names, and are told.
            told: &[
                "goals_learning",
                "pedagogical_solutions",
                "measures_plan",
                "need_assessment",
                "school_start",
            ],
        },
        Case {
            from: PLAN,
            to: DECISION.0,
            changes: json!({ "measures_plan": [{ "measure": "aids", "amount": "3 h/vk", "from": "2026-08-01", "followup": "viikoittain" }] }),
            same: &[("grade", "grade"), ("guardians", "guardians")],
            // The measure and the subject with its kind alone: nothing of how it is carried out.
            made: json!({
                "decided_measures": [{ "measure": "aids" }],
                "decided_deviation": [{ "subject": "MA", "kind": "limited_syllabus" }],
                "decided_20i": "none",
            }),
            never: &["reasons", "hearing", "decision_outcome", "plan_ref"],
            told: &["measures_plan", "deviation_goals", "need_assessment", "pupil_view"],
        },
        Case {
            from: PRE_PRIMARY,
            to: DECISION.0,
            changes: json!({}),
            same: &[("guardians", "guardians"), ("pupil_birth_date", "pupil_birth_date")],
            made: json!({}),
            // Its measures are in words: a person chooses them.
            never: &["decided_measures", "decided_deviation", "decided_20i", "reasons", "decision_outcome"],
            told: &["measures_plan", "need_assessment"],
        },
        Case {
            from: HEARING,
            to: DECISION.0,
            changes: json!({}),
            same: &[("guardians", "guardians"), ("pupil_birth_date", "pupil_birth_date")],
            made: json!({}),
            never: &["decided_measures", "decided_deviation", "decided_20i", "decision_outcome"],
            told: &[],
        },
        Case {
            from: PLAN,
            to: "fi.perusopetus.kuuleminen",
            changes: json!({}),
            same: &[("guardians", "guardians"), ("interpreter_need", "interpreter_need")],
            made: json!({}),
            never: &["hearing_subject", "materials_given", "pupil_heard", "guardians_heard"],
            told: &["measures_plan", "deviation_goals", "pupil_view", "need_assessment"],
        },
        Case {
            from: DECISION,
            to: "fi.perusopetus.kuuleminen",
            changes: json!({}),
            same: &[("guardians", "guardians"), ("pupil_birth_date", "pupil_birth_date")],
            made: json!({}),
            never: &["hearing_subject", "materials_given", "pupil_heard", "guardians_heard"],
            told: &["decided_measures", "decided_deviation", "reasons", "hearing"],
        },
    ]
}

#[test]
fn each_document_of_the_chain_takes_what_it_may_and_tells_the_rest() {
    for case in cases() {
        let (template, target) = (of(case.from.0), of(case.to));
        let place = format!("{} → {}", template.id, target.id);
        let draft = sample::read(template, case.from.1, &case.changes);
        let source = Source { template, draft: &draft, language: Language::Fi };
        let made = converted(target, source);
        for (there, here) in case.same {
            let answer = draft.answers.get(*there);
            assert!(answer.is_some() && made.answers.get(*here) == answer, "{place} {there} {here}");
        }
        for (field, value) in case.made.as_object().unwrap() {
            let got = made.answers.get(field).map_or(Value::Null, write_answer);
            assert_eq!(got, *value, "{place} {field}");
            assert!(made.carried.contains(field), "{place} {field}");
        }
        for field in case.never {
            assert!(target.field(field).is_some(), "{place} {field}");
            assert_eq!(made.answers.get(*field), None, "{place} {field}");
        }
        let told: BTreeSet<String> =
            to_place(target, source).into_iter().filter(|field| !made.placed.contains(field)).collect();
        for field in case.told {
            assert!(told.contains(*field), "{place} {field}: {told:?}");
            let conversion = target.conversions.iter().find(|known| known.template == template.id).unwrap();
            let passes = conversion.same.iter().chain(conversion.fields.iter().map(|passage| &passage.from));
            let known = conversion.manual.iter().flat_map(|manual| &manual.fields).chain(passes);
            assert!(known.into_iter().any(|known| known == field), "{place} {field}");
        }
    }
    let tried: BTreeSet<(&str, &str)> = cases().iter().map(|case| (case.from.0, case.to)).collect();
    let there = shipped().iter().flat_map(|target| {
        target.conversions.iter().map(|conversion| (conversion.template.as_str(), target.id.as_str()))
    });
    let old: (&str, &str) = ("fi.perusopetus.hojks", PLAN.0);
    assert_eq!(there.filter(|pair| *pair != old).collect::<BTreeSet<_>>(), tried);
}

/// A field that is not named is lost from sight.
#[test]
fn each_field_has_a_way_a_reason_or_stays() {
    for target in shipped() {
        for conversion in &target.conversions {
            let template = of(&conversion.template);
            let meaning = &template.meaning;
            let always = [
                &meaning.pupil,
                &meaning.class,
                &meaning.school,
                &meaning.provider,
                &meaning.language,
                &meaning.responsible,
                &meaning.secrecy,
                &meaning.reason,
                &meaning.drafted,
                &meaning.school_year,
            ];
            let table = meaning.distribution.iter().map(|table| &table.field);
            let always = always.into_iter().chain(&meaning.signatures).chain(table);
            let named = conversion.same.iter().chain(&conversion.left).chain(always);
            let named = named.chain(conversion.fields.iter().map(|passage| &passage.from));
            let named: BTreeSet<&String> =
                named.chain(conversion.manual.iter().flat_map(|manual| &manual.fields)).collect();
            let fields =
                template.fields().map(|(_, field)| field).filter(|field| !field.kind.is_fixed_text());
            let lost: Vec<&str> =
                fields.filter(|field| !named.contains(&field.id)).map(|field| field.id.as_str()).collect();
            assert!(lost.is_empty(), "{} from {}: {lost:?}", target.id, template.id);
        }
    }
}
