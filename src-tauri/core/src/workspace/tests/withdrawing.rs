//! Withdrawals and the clock: what was given before one is withdrawn, also when it is only told again; what is given anew
//! after it is in force. Each step is a minute after the one before, so that their order can be told.

use super::permitting::{PUPIL, permission, permission_with, plan_with, withdraw};
use super::*;
use PermissionState::{InForce, Over, Refused, Withdrawn};
use serde_json::{Value, json};

const MINE: (&str, &str) = (PUPIL, "2015-03-14");

/// A workspace whose clock goes on by a minute with every document.
struct Desk {
    _temporary: TempDir,
    person: Arc<Person>,
    workspace: Workspace,
}

impl Desk {
    fn new() -> Desk {
        let (temporary, person, workspace, _) = open();
        Desk { _temporary: temporary, person, workspace }
    }

    fn later(&mut self) -> &mut Workspace {
        *self.person.minutes.lock().unwrap() += 1;
        &mut self.workspace
    }

    fn give(&mut self, to: &str) -> String {
        permission(self.later(), MINE, &[(to, "2099-05-31")])
    }

    /// Issues the next version of a document with these answers.
    fn again(&mut self, document: &str, reason: &str, answers: &[(&str, Value)]) {
        let workspace = self.later();
        workspace.start_draft(document.to_owned()).unwrap();
        let change = |(field, value): &(&str, Value)| AnswerChange {
            field: (*field).to_owned(),
            value: value.clone(),
        };
        workspace.save(document.to_owned(), answers.iter().map(change).collect(), None).unwrap();
        workspace.prepare_copy(document.to_owned(), reason.to_owned()).unwrap();
        workspace.issue_prepared().unwrap();
    }

    /// What became of the permission to somebody in a document.
    fn state(&mut self, plan: &str, document: &str, to: &str) -> PermissionState {
        let told = self.workspace.permissions_of(plan.to_owned()).unwrap();
        told.into_iter().find(|one| one.plan == document && one.to == to).unwrap().state
    }
}

fn row(to: &str, until: &str) -> Value {
    json!({ "to": to, "what": "Suunnitelma", "purpose": "Kuntoutus", "until": until, "given_by": "Elina",
        "given_on": "2026-11-22", "given_how": "signed" })
}

fn school() -> (&'static str, Value) {
    ("school", json!("Harjun yhtenäiskoulu"))
}

#[test]
fn what_is_only_told_again_is_not_given_anew() {
    let mut desk = Desk::new();
    let plan = plan_with(&mut desk.workspace, json!([]));
    let stands = desk.give("Terapia");
    let other = desk.give("Terapia");
    withdraw(desk.later(), &other);
    assert_eq!(desk.state(&plan, &stands, "Terapia"), Withdrawn);
    for _ in 0..3 {
        desk.again(&stands, "correction", &[school()]);
        assert_eq!(desk.state(&plan, &stands, "Terapia"), Withdrawn, "the same permission, only told again");
    }
    // A version that was lost in between does not make it a new one.
    desk.workspace.vault().unwrap().lose(3, false);
    assert_eq!(desk.state(&plan, &stands, "Terapia"), Withdrawn);
}

#[test]
fn what_is_given_after_the_withdrawal_is_in_force() {
    let mut desk = Desk::new();
    let plan = plan_with(&mut desk.workspace, json!([]));
    let stands = desk.give("Terapia");
    let other = desk.give("Terapia");
    withdraw(desk.later(), &other);
    let fresh = desk.give("Terapia");
    assert_eq!(desk.state(&plan, &fresh, "Terapia"), InForce, "a document of its own");
    // Another last day is another permission.
    let longer = json!([row("Terapia", "2099-12-31")]);
    desk.again(&stands, "correction", &[("data_transfer_permissions", longer)]);
    assert_eq!(desk.state(&plan, &stands, "Terapia"), InForce);
}

#[test]
fn what_a_document_withdrew_itself_and_gives_again_is_new() {
    let mut desk = Desk::new();
    let plan = plan_with(&mut desk.workspace, json!([]));
    let stands = desk.give("Terapia");
    let other = desk.give("Terapia");
    withdraw(desk.later(), &stands);
    withdraw(desk.later(), &other);
    let given = [("version_reason", json!("new_permission")), ("withdrawn_on", json!(null))];
    desk.again(&stands, "new_permission", &given);
    assert_eq!(desk.state(&plan, &stands, "Terapia"), InForce);
}

#[test]
fn a_row_of_the_plan_goes_on_by_itself_and_holds_through_its_last_day() {
    let mut desk = Desk::new();
    let other = desk.give("Kehitysvammahuollon terapia");
    withdraw(desk.later(), &other);
    let rows = [
        row("Terapia", "2099-05-31"),
        row("Kerho", "2026-11-22"),
        row("Leiri", "2026-11-21"),
        row("Seurakunta", "keväällä"),
    ];
    let plan = plan_with(desk.later(), json!(rows));
    for (to, state) in [("Terapia", Withdrawn), ("Kerho", InForce), ("Leiri", Over), ("Seurakunta", Over)] {
        assert_eq!(desk.state(&plan, &plan, to), state, "{to}");
    }
    // It is a row of one version: of another it is none.
    let basis = |number, row| Basis::Permission { plan: plan.clone(), number, row };
    let kerho = |basis| RecipientWish { name: "Kerho".to_owned(), extract: None, basis };
    assert_eq!(code(desk.workspace.demand_basis(&plan, 1, &kerho(basis(1, 1)))), None);
    assert_eq!(code(desk.workspace.demand_basis(&plan, 1, &kerho(basis(2, 1)))), Some(Code::NoPermission));
}

/// A row of what was answered: of which data, on which day, how.
fn answered(to: &str, what: &str, day: Option<&str>, how: &str) -> Value {
    json!({ "to": to, "what": what, "purpose": "Kuntoutus", "until": "2099-05-31", "given_by": "Elina",
        "given_on": day, "given_how": how })
}

fn permit(desk: &mut Desk, rows: Value) -> String {
    let of = (MINE.0, Some(MINE.1));
    permission_with(desk.later(), "fi.perusopetus.tiedonsiirtolupa", of, rows)
}

/// A refusal is of its own row: the other rows of its day and other data of the same recipient stand.
#[test]
fn a_refusal_takes_back_only_what_was_not_given_after_it_of_the_same_data() {
    let mut desk = Desk::new();
    let day = Some("2026-11-20");
    let rows = json!([
        answered("Terapia", "Suunnitelma", day, "told"),
        answered("Terapia", "Lausunnot", day, "refused"),
        answered("Kerho", "Suunnitelma", day, "told"),
        answered("Kerho", "Suunnitelma", day, "refused"),
        answered("Leiri", "Lausunnot", day, "refused"),
        answered("Seura", "Suunnitelma", Some("2026-11-19"), "told"),
        answered("Seura", "Suunnitelma", day, "refused"),
    ]);
    let document = permit(&mut desk, rows);
    let of_plan = json!([
        answered("Terapia", "Lausunnot", Some("2026-11-21"), "signed"),
        answered("Terapia", "Lausunnot ja testit", Some("2026-11-19"), "signed"),
        answered("Leiri", "Suunnitelma", Some("2026-11-19"), "signed"),
    ]);
    let plan = plan_with(desk.later(), of_plan);
    let told = desk.workspace.permissions_of(plan.clone()).unwrap();
    let of = |id: &str, row| told.iter().find(|one| one.plan == id && one.row == row).unwrap().state;
    let states: Vec<PermissionState> = (0..7).map(|row| of(&document, row)).collect();
    // Where two guardians differ on one day, nothing is given.
    assert_eq!(states, [InForce, Refused, Withdrawn, Refused, Refused, Withdrawn, Refused]);
    let states: Vec<PermissionState> = (0..3).map(|row| of(&plan, row)).collect();
    assert_eq!(states, [InForce, Withdrawn, InForce], "rows of the plan");
}

/// A refusal that tells no day was made when it was first said, however often it is said again.
#[test]
fn a_refusal_without_a_day_counts_from_the_version_that_said_it_first() {
    let mut desk = Desk::new();
    let refused = permit(&mut desk, json!([answered("Terapia", "Suunnitelma", None, "refused")]));
    let plan =
        plan_with(desk.later(), json!([answered("Terapia", "Suunnitelma", Some("2026-11-22"), "told")]));
    assert_eq!(desk.state(&plan, &plan, "Terapia"), InForce);
    desk.again(&refused, "correction", &[school()]);
    assert_eq!(desk.state(&plan, &plan, "Terapia"), InForce);
    permit(&mut desk, json!([answered("Terapia", "Suunnitelma", None, "refused")]));
    assert_eq!(desk.state(&plan, &plan, "Terapia"), Withdrawn);
}
