//! What is seen of goals: struck and never changed, and taken back whole only on the day it was written.

use super::*;

fn goal() -> FollowedGoal {
    FollowedGoal {
        field: "goals".to_owned(),
        goal: "Lukee yksin".to_owned(),
        measure: String::new(),
        most: 5,
        baseline: None,
        target: None,
        times: 1,
    }
}

fn seen(score: u32) -> NewObservation {
    NewObservation { day: "2026-11-20".to_owned(), score, note: String::new() }
}

#[test]
fn an_entry_of_another_day_is_struck_and_stays_as_it_was_written() {
    let (_temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.attend("Opettaja Oma", || "2026-11-23T09:00:00+02:00".to_owned());
    let first = vault.observe("a", None, &goal(), &seen(2)).unwrap();
    let key = vault.followed("a").unwrap()[0].key;
    let second = vault.observe("a", Some(key), &goal(), &seen(3)).unwrap();
    vault.strike_observation("a", second, None).unwrap();
    vault.attend("Opettaja Oma", || "2026-11-24T09:00:00+02:00".to_owned());
    assert_eq!(code(vault.strike_observation("a", first, None)), Some(Code::Stale), "it is of yesterday");
    vault.strike_observation("a", first, Some("väärä")).unwrap();
    for change in ["score = 5", "note = 'x'", "struck = NULL", "day = '2026-01-01'"] {
        let change = format!("UPDATE observation SET {change}");
        assert!(vault.connection.execute(&change, []).is_err(), "{change}");
    }
    vault.close().unwrap();
    let vault = Vault::open(&folder, PASSPHRASE).unwrap();
    let kept = &vault.followed("a").unwrap()[0].observations;
    let [one] = kept.as_slice() else { panic!("{kept:?}") };
    let struck = one.struck.clone();
    assert_eq!((one.score, one.stamp.by.as_str()), (2, "Opettaja Oma"));
    assert_eq!(struck, Some(("2026-11-24T09:00:00+02:00".to_owned(), "väärä".to_owned())));
    vault.check().unwrap();
}

/// Nobody reaches the entries of another plan by their numbers.
#[test]
fn entries_are_of_their_own_plan_alone() {
    let (_temporary, _folder, mut vault) = made();
    for plan in ["a", "b"] {
        vault.create_plan(&new_plan(plan)).unwrap();
    }
    let number = vault.observe("a", None, &goal(), &seen(2)).unwrap();
    let key = vault.followed("a").unwrap()[0].key;
    assert_eq!(code(vault.strike_observation("b", number, Some("syy"))), Some(Code::Stale));
    assert_eq!(code(vault.observe("b", Some(key), &goal(), &seen(1))), Some(Code::Stale));
    vault.observe("b", None, &goal(), &seen(1)).unwrap();
    let other = vault.followed("b").unwrap()[0].key;
    assert_eq!(code(vault.join_followed("b", key, other)), Some(Code::Stale));
    assert_eq!(code(vault.join_followed("a", key, other)), Some(Code::Stale));
    assert_eq!(vault.followed("a").unwrap()[0].observations.len(), 1);
}

/// How support was given is struck and never changed, taken back whole on its own day alone, and of its own plan.
#[test]
fn an_entry_of_support_is_struck_and_stays_as_it_was_written() {
    let (_temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.create_plan(&new_plan("b")).unwrap();
    vault.attend("Opettaja Oma", || "2026-11-23T09:00:00+02:00".to_owned());
    let first = vault.note_given("a", &given("Sairas")).unwrap();
    let second = vault.note_given("a", &given("")).unwrap();
    assert_eq!(code(vault.strike_given("b", second, None)), Some(Code::Stale));
    vault.strike_given("a", second, None).unwrap();
    vault.attend("Opettaja Oma", || "2026-11-24T09:00:00+02:00".to_owned());
    assert_eq!(code(vault.strike_given("a", first, None)), Some(Code::Stale), "it is of yesterday");
    vault.strike_given("a", first, Some("väärä")).unwrap();
    for change in ["way = 'not'", "effect = NULL", "note = 'x'", "struck = NULL", "support = 'x'"] {
        assert!(vault.connection.execute(&format!("UPDATE given SET {change}"), []).is_err(), "{change}");
    }
    vault.close().unwrap();
    let vault = Vault::open(&folder, PASSPHRASE).unwrap();
    let kept = vault.given("a").unwrap();
    let [one] = kept.as_slice() else { panic!("{kept:?}") };
    assert_eq!((&one.entry, one.struck.is_some()), (&given("Sairas"), true));
    vault.check().unwrap();
}
