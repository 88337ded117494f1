//! Following up through the commands: entries of goals, the sentence and the support carried into the plan.

use super::*;
use crate::draft::write_answer;
use crate::follow::{GivenEffect, GivenWay};
use serde_json::{Value, json};

const GOAL: &str = "Laskee arjen prosenttilaskuja laskimella";
const OTHER_GOAL: &str = "Pyytää taukoa ajoissa";

/// A plan with two goals and a measure of support, in the workspace of a teacher.
fn with_goals() -> (TempDir, Workspace, String) {
    let (folder, _, mut workspace, _) = open();
    let template = crate::template::shipped().iter().find(|one| one.id.ends_with("2025")).unwrap();
    let plan = workspace.create_plan(template.id.clone(), "Aino Esimerkki".into(), "4 B".into()).unwrap();
    put(
        &mut workspace,
        &plan,
        "goals_learning",
        json!([{ "goal": GOAL, "evidence": "Viisi tehtävää" }, { "goal": OTHER_GOAL }]),
    );
    put(&mut workspace, &plan, "measures_plan", json!([{ "measure": "assistant" }]));
    (folder, workspace, plan)
}

fn put(workspace: &mut Workspace, plan: &str, field: &str, value: Value) {
    let change = AnswerChange { field: field.to_owned(), value };
    workspace.save(plan.to_owned(), vec![change], None).unwrap();
}

fn answer(workspace: &mut Workspace, plan: &str, field: &str) -> Value {
    let (_, draft) = workspace.content_now(plan).unwrap();
    draft.answers.get(field).map_or(Value::Null, write_answer)
}

fn wish(day: &str, score: u32) -> ObservationWish {
    ObservationWish { day: day.to_owned(), score, note: String::new() }
}

fn goals(workspace: &mut Workspace, plan: &str) -> Vec<GoalView> {
    workspace.follow_up(plan.to_owned()).unwrap().goals
}

fn observe(workspace: &mut Workspace, plan: &str, at: usize, wish: ObservationWish) -> FollowUp {
    let goal = goals(workspace, plan)[at].goal.clone();
    workspace.observe(plan.to_owned(), goal, wish).unwrap()
}

fn scores(goal: &GoalView) -> Vec<u32> {
    goal.observations.iter().filter(|one| one.struck.is_none()).map(|one| one.score).collect()
}

#[test]
fn entries_stand_by_their_day_and_make_the_sentence_that_goes_into_the_plan_once() {
    let (_folder, mut workspace, plan) = with_goals();
    let goal = goals(&mut workspace, &plan)[0].goal.clone();
    let line =
        GoalLine {
            measure: "Oikein viidestä".into(), most: 5, baseline: Some(1), target: Some(4), times: 1
        };
    workspace.set_goal_line(plan.clone(), goal, line.clone()).unwrap();
    observe(&mut workspace, &plan, 0, wish("2026-11-16", 3));
    observe(&mut workspace, &plan, 0, wish("2026-10-02", 1));
    let told = observe(&mut workspace, &plan, 0, wish("2026-11-22", 4));
    let view = &told.goals[0];
    assert_eq!(
        (scores(view), view.line == line, view.evidence.as_str()),
        (vec![1, 3, 4], true, "Viisi tehtävää")
    );
    assert_eq!(view.reached.as_deref(), Some("2026-11-22"));
    assert_eq!(told.written, view.observations.last().map(|one| one.number));
    let sentence = view.sentence.clone().unwrap();
    assert!(sentence.contains("noussut yhdestä neljään"), "{sentence}");

    put(&mut workspace, &plan, "progress", json!("Aiempi teksti."));
    for _ in 0..2 {
        let goal = goals(&mut workspace, &plan)[0].goal.clone();
        assert!(workspace.carry_sentence(plan.clone(), goal).unwrap().goals[0].carried);
        assert_eq!(answer(&mut workspace, &plan, "progress"), json!(format!("Aiempi teksti.\n\n{sentence}")));
    }
    // What was seen since makes another sentence, in the place of the one that nobody has touched.
    observe(&mut workspace, &plan, 0, wish("2026-11-22", 5));
    let view = goals(&mut workspace, &plan)[0].clone();
    let later = view.sentence.clone().unwrap();
    assert!(later != sentence && !view.carried, "{later}");
    workspace.carry_sentence(plan.clone(), view.goal).unwrap();
    assert_eq!(answer(&mut workspace, &plan, "progress"), json!(format!("Aiempi teksti.\n\n{later}")));
    workspace.undo(plan.clone()).unwrap();
    assert_eq!(answer(&mut workspace, &plan, "progress"), json!(format!("Aiempi teksti.\n\n{sentence}")));
    workspace.undo(plan.clone()).unwrap();
    assert_eq!(answer(&mut workspace, &plan, "progress"), json!("Aiempi teksti."), "it is one step");

    // One that somebody has written in stays, and the next comes after it.
    let goal = goals(&mut workspace, &plan)[0].goal.clone();
    workspace.carry_sentence(plan.clone(), goal).unwrap();
    let own =
        answer(&mut workspace, &plan, "progress").as_str().unwrap().replace("viiteen", "täyteen viiteen");
    put(&mut workspace, &plan, "progress", json!(own));
    observe(&mut workspace, &plan, 0, wish("2026-11-22", 2));
    let view = goals(&mut workspace, &plan)[0].clone();
    workspace.carry_sentence(plan.clone(), view.goal).unwrap();
    assert_eq!(
        answer(&mut workspace, &plan, "progress"),
        json!(format!("{own}\n\n{}", view.sentence.unwrap()))
    );
}

#[test]
fn an_entry_of_today_is_taken_back_and_an_older_one_struck_for_a_reason() {
    let (_folder, mut workspace, plan) = with_goals();
    let number = observe(&mut workspace, &plan, 0, wish("2026-11-22", 2)).written.unwrap();
    let told = workspace.strike_observation(plan.clone(), number, None).unwrap();
    assert_eq!(told.goals[0].observations.len(), 0, "nothing is left of it");
    assert_eq!(code(workspace.strike_observation(plan.clone(), number, None)), Some(Code::Stale));
    let number = observe(&mut workspace, &plan, 0, wish("2026-11-20", 5)).written.unwrap();
    let told = workspace.strike_observation(plan.clone(), number, Some("väärä oppilas ".into())).unwrap();
    let view = &told.goals[0];
    assert_eq!(view.observations[0].struck.as_deref(), Some("väärä oppilas"));
    assert_eq!((view.sentence.clone(), view.reached.clone()), (None, None), "it does not count");
    let again = workspace.strike_observation(plan, number, Some("uudelleen".into()));
    assert_eq!(code(again), Some(Code::Stale));
}

/// Rows move, are written anew and go; no entry is lost, and the teacher says how a goal goes on.
#[test]
fn no_entry_is_lost_whatever_becomes_of_the_row() {
    let (_folder, mut workspace, plan) = with_goals();
    observe(&mut workspace, &plan, 0, wish("2026-11-20", 2));
    put(
        &mut workspace,
        &plan,
        "goals_learning",
        json!([
            { "goal": OTHER_GOAL },
            { "goal": "Laskee prosenttilaskuja laskimella ja päässä" },
        ]),
    );
    observe(&mut workspace, &plan, 1, wish("2026-11-21", 3));
    let views = goals(&mut workspace, &plan);
    assert_eq!((views.len(), scores(&views[0]), scores(&views[1])), (2, vec![], vec![2, 3]));

    put(
        &mut workspace,
        &plan,
        "goals_learning",
        json!([{ "goal": OTHER_GOAL }, { "goal": "Käyttää taulukkolaskentaa" }]),
    );
    let views = goals(&mut workspace, &plan);
    assert_eq!(views.len(), 3, "a goal that is in the plan no more");
    assert!(views[2].place.is_none() && scores(&views[2]) == [2, 3]);
    let (from, into) = (views[2].goal.key.unwrap(), views[1].goal.clone());
    let told = workspace.join_goals(plan.clone(), from, into).unwrap();
    assert_eq!((told.goals.len(), scores(&told.goals[1])), (2, vec![2, 3]));

    // Into one that is followed already, and what was struck goes along.
    let number = told.goals[1].observations[0].number;
    workspace.strike_observation(plan.clone(), number, Some("syy".into())).unwrap();
    observe(&mut workspace, &plan, 0, wish("2026-11-22", 5));
    put(&mut workspace, &plan, "goals_learning", json!([{ "goal": OTHER_GOAL }]));
    let views = goals(&mut workspace, &plan);
    let told = workspace.join_goals(plan, views[1].goal.key.unwrap(), views[0].goal.clone()).unwrap();
    assert_eq!(
        (told.goals.len(), scores(&told.goals[0]), told.goals[0].observations.len()),
        (1, vec![3, 5], 3)
    );
}

#[test]
fn what_does_not_fit_is_refused() {
    let (_folder, mut workspace, plan) = with_goals();
    let goal = goals(&mut workspace, &plan)[0].goal.clone();
    let day = |day: &str| wish(day, 1);
    for (wish, expected) in [
        (day("2026-11-23"), Code::ObservationDay),
        (day("eilen"), Code::ObservationDay),
        (wish("2026-11-20", 6), Code::ObservationScore),
        (ObservationWish { note: "x".repeat(501), ..day("2026-11-20") }, Code::NoteTooLong),
    ] {
        assert_eq!(code(workspace.observe(plan.clone(), goal.clone(), wish)), Some(expected));
    }
    let none = GoalRef { goal: "Jokin muu".into(), ..goal.clone() };
    assert_eq!(code(workspace.observe(plan.clone(), none, day("2026-11-20"))), Some(Code::Stale));
    let line = GoalLine { measure: String::new(), most: 5, baseline: None, target: None, times: 1 };
    for line in [
        GoalLine { most: 0, ..line.clone() },
        GoalLine { most: 11, ..line.clone() },
        GoalLine { times: 0, ..line.clone() },
        GoalLine { target: Some(6), ..line.clone() },
        GoalLine { baseline: Some(6), ..line.clone() },
    ] {
        assert_eq!(code(workspace.set_goal_line(plan.clone(), goal.clone(), line)), Some(Code::GoalNumbers));
    }
    let goal = observe(&mut workspace, &plan, 0, day("2026-11-20")).goals[0].goal.clone();
    let wider = workspace.set_goal_line(plan, goal, GoalLine { most: 10, ..line });
    assert_eq!(code(wider), Some(Code::GoalCounted), "numbers of two scales are not compared");
}

#[test]
fn support_and_the_pupils_own_words_go_into_the_draft() {
    let (_folder, mut workspace, plan) = with_goals();
    assert!(workspace.open_plan(plan.clone()).unwrap().form.followed);
    let told = workspace.follow_up(plan.clone()).unwrap();
    assert_eq!((told.support.len(), told.support[0].rows), (1, 1));
    let told = workspace.carry_support(plan.clone()).unwrap();
    assert_eq!(told.support.len(), 0);
    let rows = answer(&mut workspace, &plan, "evaluation_rounds");
    assert_eq!(rows, json!([{ "measure": "assistant", "date": "2026-11-22" }]));

    let asked = workspace.self_assessment(plan.clone()).unwrap();
    assert_eq!((asked.goals.clone(), asked.faces.len()), (vec![GOAL.to_owned(), OTHER_GOAL.to_owned()], 5));
    let answers = |face| vec![SelfAnswer { goal: GOAL.into(), face }];
    let text = workspace.self_assessment_text(plan.clone(), answers(4), " Laskin auttaa. ".into()).unwrap();
    assert_eq!(
        text,
        format!("Itsearviointi 22.11.2026.\n”{GOAL}”: onnistuu usein.\nOmat sanat: Laskin auttaa.")
    );
    assert_eq!(
        answer(&mut workspace, &plan, "self_assessment"),
        Value::Null,
        "nothing before it is accepted"
    );
    assert_eq!(
        code(workspace.self_assessment_text(plan.clone(), answers(6), String::new())),
        Some(Code::BadCall)
    );
    workspace.take_self_assessment(plan.clone(), text.clone()).unwrap();
    assert_eq!(answer(&mut workspace, &plan, "self_assessment"), json!(text));
}

/// How support was given is noted, makes a sentence, and goes into its row of the evaluation by one step.
#[test]
fn what_was_noted_of_support_goes_into_the_evaluation_and_the_teachers_words_stay() {
    let (_folder, mut workspace, plan) = with_goals();
    let given = |day: &str, way: GivenWay, effect: Option<GivenEffect>| GivenWish {
        day: day.to_owned(),
        way,
        effect,
        note: String::new(),
    };
    let told = workspace.follow_up(plan.clone()).unwrap();
    let support = told.supports[0].support.clone();
    assert_eq!((told.supports.len(), told.supports[0].sentence.clone()), (1, None));
    let note = |workspace: &mut Workspace, wish| workspace.note_support(plan.clone(), support.clone(), wish);
    note(&mut workspace, given("2026-11-16", GivenWay::Planned, Some(GivenEffect::Helped))).unwrap();
    let told = note(&mut workspace, given("2026-11-20", GivenWay::Not, Some(GivenEffect::Helped))).unwrap();
    assert_eq!(told.supports[0].entries[1].effect, None, "what was not given has no effect");
    let sentence = told.supports[0].sentence.clone().unwrap();
    workspace.carry_support(plan.clone()).unwrap();
    let realised =
        |workspace: &mut Workspace| answer(workspace, &plan, "evaluation_rounds")[0]["realised"].clone();
    assert_eq!(realised(&mut workspace), json!(sentence));
    // More is noted: the sentence of before makes room; an entry taken back counts no more.
    let told = note(&mut workspace, given("2026-11-22", GivenWay::Partly, None)).unwrap();
    assert_eq!(told.support[0].rows, 1);
    let later = told.supports[0].sentence.clone().unwrap();
    workspace.carry_support(plan.clone()).unwrap();
    assert_eq!(realised(&mut workspace), json!(later));
    workspace.undo(plan.clone()).unwrap();
    assert_eq!(realised(&mut workspace), json!(sentence), "it is one step");
    let told = workspace.strike_support(plan.clone(), told.written.unwrap(), None).unwrap();
    assert_eq!(told.supports[0].sentence.as_ref(), Some(&sentence));
    // A day to come, a support that is not in the plan.
    let wrong = note(&mut workspace, given("2030-01-01", GivenWay::Planned, None));
    assert_eq!(code(wrong), Some(Code::ObservationDay));
    let other = SupportRef { support: "aids".into(), ..support.clone() };
    let wrong = workspace.note_support(plan.clone(), other, given("2026-11-20", GivenWay::Planned, None));
    assert_eq!(code(wrong), Some(Code::Stale));
    // The plan has it no more: what was noted stays.
    put(&mut workspace, &plan, "measures_plan", json!([{ "measure": "aids" }]));
    let supports = workspace.follow_up(plan.clone()).unwrap().supports;
    assert_eq!(supports.iter().map(|one| one.place.is_some()).collect::<Vec<_>>(), [true, false]);
    assert_eq!(supports[1].entries.len(), 2);
}

#[test]
fn support_of_which_more_is_given_keeps_what_was_noted_of_it() {
    let (_folder, _, mut workspace, _) = open();
    let plan = workspace.create_plan("fi.perusopetus.hojks".into(), "Aino Esimerkki".into(), "4 B".into());
    let plan = plan.unwrap();
    put(&mut workspace, &plan, "remedial_teaching", json!([{ "subject": "Matematiikka", "amount": "1 t" }]));
    let support = workspace.follow_up(plan.clone()).unwrap().supports[0].support.clone();
    let day = |day: &str| GivenWish {
        day: day.into(),
        way: GivenWay::Planned,
        effect: Some(GivenEffect::Helped),
        note: String::new(),
    };
    workspace.note_support(plan.clone(), support.clone(), day("2026-11-16")).unwrap();
    put(&mut workspace, &plan, "remedial_teaching", json!([{ "subject": "Matematiikka", "amount": "2 t" }]));
    let told = workspace.follow_up(plan.clone()).unwrap();
    assert_eq!((told.supports.len(), told.supports[0].entries.len()), (1, 1));
    assert!(told.supports[0].place.is_some() && told.supports[0].sentence.is_some());
    // What is noted from now on is of the new words, and both count together.
    let now = told.supports[0].support.clone();
    assert_ne!(now, support);
    let told = workspace.note_support(plan.clone(), now, day("2026-11-20")).unwrap();
    assert_eq!((told.supports.len(), told.supports[0].entries.len()), (1, 2));
    assert!(told.supports[0].sentence.as_ref().unwrap().contains("kaksi"), "{:?}", told.supports[0].sentence);
    // Another subject is another support.
    put(&mut workspace, &plan, "remedial_teaching", json!([{ "subject": "Englanti", "amount": "2 t" }]));
    let told = workspace.follow_up(plan).unwrap();
    let ended = told.supports.iter().filter(|one| one.place.is_none()).count();
    assert_eq!((told.supports[0].entries.len(), ended), (0, 2));
}
