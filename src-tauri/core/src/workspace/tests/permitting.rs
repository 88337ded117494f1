//! On what a copy may be made: permissions of the same pupil with their last days, staff, reasons.

use super::*;
use serde_json::json;

pub(super) const PUPIL: &str = "Veikko Esimerkki";

/// Issues a document with these answers over those of an example, or of nothing.
fn issue(workspace: &mut Workspace, template: &str, values: serde_json::Value, reason: &str) -> String {
    let file = json!({ "format": "laatija-plan", "format_version": 1, "template_id": template,
        "template_version": "1.0", "values": values });
    let plan =
        workspace.import_plan(file.to_string().as_bytes()).unwrap_or_else(|failure| panic!("{failure}"));
    workspace.prepare_copy(plan.clone(), reason.to_owned()).unwrap_or_else(|failure| panic!("{failure}"));
    workspace.issue_prepared().unwrap();
    plan
}

/// A permission of a pupil, a row for each recipient with its last day.
pub(super) fn permission(
    workspace: &mut Workspace,
    (pupil, born): (&str, &str),
    rows: &[(&str, &str)],
) -> String {
    permission_by(workspace, "fi.perusopetus.tiedonsiirtolupa", (pupil, Some(born)), rows)
}

pub(super) fn permission_by(
    workspace: &mut Workspace,
    template: &str,
    (pupil, born): (&str, Option<&str>),
    rows: &[(&str, &str)],
) -> String {
    let row = |(to, until): &(&str, &str)| row(to, until, ("2026-11-22", "message"));
    permission_with(workspace, template, (pupil, born), rows.iter().map(row).collect())
}

/// A row of permissions with the day of the guardian's answer and how it was given.
fn row(to: &str, until: &str, (day, how): (&str, &str)) -> serde_json::Value {
    json!({ "to": to, "what": "Suunnitelma", "purpose": "Kuntoutus", "until": until, "given_by": "Elina",
        "given_on": day, "given_how": how })
}

/// A row of what is asked for, without an answer.
fn asked(to: &str) -> serde_json::Value {
    json!({ "to": to, "what": "Suunnitelma", "purpose": "Kuntoutus", "until": "2099-05-31" })
}

pub(super) fn permission_with(
    workspace: &mut Workspace,
    template: &str,
    (pupil, born): (&str, Option<&str>),
    rows: serde_json::Value,
) -> String {
    let box_of = |name: &str| json!({ "role": "guardian", "name": name, "method": "electronic_advanced" });
    let signatures = ["Elina", "Mikael"].map(box_of);
    let values = json!({ "confidentiality_mark": "secret_30", "doc_status": "ready", "school_year": "2026–2027",
        "drafted_date": "2026-11-01", "doc_language": "fi", "education_provider": "Harjukoski",
        "school": "Harjun koulu", "pupil_name": pupil, "pupil_birth_date": born, "grade": "3",
        "class_name": "3A", "guardians": [{ "name": "Elina", "gets_copy": "yes" }],
        "non_disclosure": { "value": "no", "details": "" }, "responsible_teacher": { "name": "Riitta" },
        "data_transfer_permissions": rows,
        "signatures": signatures });
    issue(workspace, template, values, "new_permission")
}

/// The plan of the pupil, issued.
pub(super) fn plan(workspace: &mut Workspace) -> String {
    plan_with(workspace, json!([]))
}

/// The same with these permissions in it.
pub(super) fn plan_with(workspace: &mut Workspace, permissions: serde_json::Value) -> String {
    let mut file: serde_json::Value = serde_json::from_str(crate::template::examples()[0]).unwrap();
    file["values"]["pupil_name"] = PUPIL.into();
    file["values"]["pupil_birth_date"] = "2015-03-14".into();
    file["values"]["data_transfer_permissions"] = permissions;
    file["values"]["guardians"] = json!([
        { "name": "Elina", "gets_copy": "yes", "language": "suomi" },
        { "name": "Mikael", "gets_copy": "yes", "language": "Ruotsi" },
    ]);
    let plan = workspace.import_plan(file.to_string().as_bytes()).unwrap();
    let reason = workspace.open_plan(plan.clone()).unwrap().form.reasons.first().unwrap().value.clone();
    workspace.prepare_copy(plan.clone(), reason).unwrap_or_else(|failure| panic!("{failure}"));
    workspace.issue_prepared().unwrap();
    plan
}

/// Makes one copy into a folder; gives what became of it.
fn make(
    mut workspace: Workspace,
    folder: &std::path::Path,
    plan: &str,
    recipients: Vec<RecipientWish>,
    fitting: bool,
) -> (Workspace, Copying) {
    let of = vec![CopiesOf { plan: plan.to_owned(), number: 1, recipients }];
    let (edition, outlet) = (Edition::default(), Outlet::File);
    let (covers, letters, list, sign) = (false, true, false, false);
    let wish = CopyWish { of, edition, fitting, outlet, covers, letters, list, sign, knowing: false };
    workspace.make_copies_into(&wish, folder.to_owned()).unwrap();
    let workspace = Mutex::new(workspace);
    make_copies_in(&workspace, &Hands { print: &|_, _| panic!("no printer"), told: &|| {} });
    let mut workspace = workspace.into_inner().unwrap();
    let copying = workspace.copying().unwrap().unwrap();
    (workspace, copying)
}

fn wish(name: &str, basis: Basis) -> RecipientWish {
    RecipientWish { name: name.to_owned(), extract: None, basis }
}

fn by(document: &str, row: u32) -> Basis {
    Basis::Permission { plan: document.to_owned(), number: 1, row }
}

/// Issues the withdrawal of a document of permissions.
pub(super) fn withdraw(workspace: &mut Workspace, document: &str) {
    workspace.start_draft(document.to_owned()).unwrap();
    let changes = [("version_reason", json!("withdrawn")), ("withdrawn_on", json!("2026-11-02"))];
    let change =
        |(field, answer): (&str, serde_json::Value)| AnswerChange { field: field.to_owned(), value: answer };
    workspace.save(document.to_owned(), changes.into_iter().map(change).collect(), None).unwrap();
    workspace.prepare_copy(document.to_owned(), "withdrawn".to_owned()).unwrap();
    workspace.issue_prepared().unwrap();
}

#[test]
fn a_withdrawal_reaches_the_rows_of_the_plan() {
    let (_temporary, _person, mut workspace, _) = open();
    let rows = json!([
        row("Kehitysvammahuollon terapia", "2099-05-31", ("2026-11-20", "told")),
        row("Kerho", "2099-05-31", ("2026-11-20", "signed")),
    ]);
    let plan = plan_with(&mut workspace, rows);
    let document = permission(&mut workspace, (PUPIL, "2015-03-14"), &[("terapia", "2099-05-31")]);
    let states = |workspace: &mut Workspace| {
        let told = workspace.permissions_of(plan.clone()).unwrap();
        let of_plan = told.into_iter().filter(|one| one.plan == plan);
        of_plan.map(|one| (one.to, one.state)).collect::<std::collections::BTreeMap<_, _>>()
    };
    use PermissionState::*;
    assert!(states(&mut workspace).values().all(|state| *state == InForce));
    withdraw(&mut workspace, &document);
    let now = states(&mut workspace);
    assert_eq!((now["Kehitysvammahuollon terapia"], now["Kerho"]), (Withdrawn, InForce));
    // The copy is refused on the plan's own row too.
    let on_row = by(&plan, 0);
    let refused = workspace.demand_basis(&plan, 1, &wish("Kehitysvammahuollon terapia", on_row));
    assert_eq!(code(refused), Some(Code::PermissionWithdrawn));
}

#[test]
fn only_a_permission_in_force_of_the_same_pupil_carries_a_copy() {
    let (temporary, _person, mut workspace, _) = open();
    let plan = plan(&mut workspace);
    let mine = (PUPIL, "2015-03-14");
    let own = permission(&mut workspace, mine, &[("Terapia", "2099-05-31"), ("Kerho", "2020-05-31")]);
    let others = [
        permission(&mut workspace, ("Muu Oppilas", "2015-03-14"), &[("Terapia", "2099-05-31")]),
        permission(&mut workspace, (PUPIL, "2016-01-01"), &[("Terapia", "2099-05-31")]),
    ];
    let withdrawn = permission(&mut workspace, mine, &[("Seurakunta", "2099-05-31")]);
    withdraw(&mut workspace, &withdrawn);

    let told = workspace.permissions_of(plan.clone()).unwrap();
    let states: Vec<(&str, PermissionState)> = told.iter().map(|one| (one.to.as_str(), one.state)).collect();
    use PermissionState::*;
    assert_eq!(states, [("Terapia", InForce), ("Kerho", Over), ("Seurakunta", Withdrawn)]);

    let wishes = vec![
        wish("Terapia Oy", by(&own, 0)),
        wish("Kerho", by(&own, 1)),
        wish("Seurakunta", Basis::Permission { plan: withdrawn, number: 2, row: 0 }),
        wish("Toisen terapia", by(&others[0], 0)),
        wish("Kaiman terapia", by(&others[1], 0)),
        wish("Joku", Basis::Named),
        wish("Joku", Basis::Reason { text: "  ".to_owned() }),
        wish("Joku", Basis::Reason { text: "Tuomioistuimen pyyntö".to_owned() }),
        wish("Aino Opettaja", Basis::Staff),
        wish("Elina", Basis::Named),
    ];
    let folder = temporary.path().join("kopiot");
    let (mut workspace, copying) = make(workspace, &folder, &plan, wishes, false);
    let codes: Vec<Option<Code>> =
        copying.outcomes.iter().map(|one| one.failure.as_ref().map(|failure| failure.code)).collect();
    let (over, gone, none) = (Code::PermissionOver, Code::PermissionWithdrawn, Code::NoPermission);
    let refused = [Some(over), Some(gone), Some(none), Some(none), Some(Code::NotNamed), Some(none)];
    assert_eq!(codes, [&[None], &refused[..], &[None; 3]].concat());
    let day = copying.outcomes[1].failure.as_ref().unwrap().details.get("day").cloned();
    assert_eq!(day.as_deref(), Some("31.5.2020"));
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 4, "what was refused left no file");

    // The ledger keeps on what, the trail that it was on it, without a word of the reason.
    let copies = workspace.vault().unwrap().ledger(&plan, 1).unwrap().copies;
    let bases: Vec<Basis> = copies.into_iter().map(|copy| copy.basis).collect();
    let reason = Basis::Reason { text: "Tuomioistuimen pyyntö".to_owned() };
    for basis in [by(&own, 0), reason, Basis::Staff, Basis::Named] {
        assert!(bases.contains(&basis), "{basis:?} in {bases:?}");
    }
    let events = workspace.events(plan).unwrap();
    let acts: Vec<crate::vault::Act> = events.iter().map(|event| event.act).collect();
    use crate::vault::Act::*;
    for act in [CopyByPermission, CopyByReason, CopyForStaff, CopyMade] {
        assert_eq!(acts.iter().filter(|own| **own == act).count(), 1, "{act:?}");
    }
}

#[test]
fn each_whom_the_plan_names_gets_the_form_that_fits_and_extracts_go_unsigned_without_a_letter() {
    let (temporary, _person, mut workspace, _) = open();
    let plan = plan(&mut workspace);
    let forms = |workspace: &mut Workspace| -> Vec<(Print, Option<Language>)> {
        let offer = workspace.copies_of(plan.clone(), 1).unwrap();
        offer.recipients.iter().map(|one| (one.form.print, one.form.second)).collect()
    };
    assert_eq!(forms(&mut workspace), [(Print::Normal, None), (Print::Normal, Some(Language::Sv))]);
    let offer = workspace.copies_of(plan.clone(), 1).unwrap();
    let extracts = offer.extracts.iter().map(|extract| RecipientWish {
        name: extract.reader.clone(),
        extract: Some(extract.id.clone()),
        basis: Basis::Staff,
    });
    let named = ["Elina", "Mikael"].map(RecipientWish::named);
    let wishes: Vec<RecipientWish> = named.into_iter().chain(extracts).collect();
    let folder = temporary.path().join("kopiot");
    let (mut workspace, copying) = make(workspace, &folder, &plan, wishes, true);
    assert!(copying.outcomes.iter().all(|one| one.failure.is_none()), "{:#?}", copying.outcomes);
    let signed: Vec<bool> = copying.outcomes.iter().map(|one| one.signed).collect();
    assert_eq!(signed, [true, true, false, false]);
    let editions: Vec<Edition> = workspace
        .vault()
        .unwrap()
        .ledger(&plan, 1)
        .unwrap()
        .copies
        .iter()
        .map(|copy| serde_json::from_str(&copy.edition).unwrap())
        .collect();
    let told: Vec<(Option<Language>, Option<String>)> =
        editions.into_iter().map(|own| (own.second, own.extract)).collect();
    let some = |id: &str| (None, Some(id.to_owned()));
    assert_eq!(told, [(None, None), (Some(Language::Sv), None), some("teacher"), some("profile")]);
    for name in copying.outcomes.iter().filter_map(|one| one.file.as_ref()).skip(2) {
        assert!(name.starts_with("ote-"), "{name}");
        let verified = workspace.verify_file(&folder.join(name)).unwrap();
        assert_eq!(verified.agreement.verdict, AgreementVerdict::None, "{name}");
        assert!(verified.copy_of.is_some(), "{name}: the vault knows it");
    }
    let unknown = Edition { extract: Some("nimismies".to_owned()), ..Edition::default() };
    assert_eq!(code(workspace.edition_copy(&plan, 1, (unknown.clone(), false))), Some(Code::NoSuchExtract));
    assert_eq!(code(workspace.change_letter(&plan, 1, &unknown)), Some(Code::BadCall));
}

/// A municipality's permission that asks for no day of birth: a name alone hands nothing over.
#[test]
fn a_namesake_without_a_day_of_birth_permits_nothing() {
    let (temporary, _person, mut workspace, _) = open();
    let file = crate::template::as_local("fi.perusopetus.tiedonsiirtolupa").unwrap();
    let always = "id = \"pupil_birth_date\", kind = \"date\", need = \"always\"";
    assert!(file.contains(always));
    let path = temporary.path().join("kunta.toml");
    std::fs::write(&path, file.replace(always, &always.replace("always", "optional"))).unwrap();
    assert_eq!(workspace.take_local_file(&path).unwrap().flaws.len(), 0);
    let plan = plan(&mut workspace);
    let rows = [("Terapia", "2099-05-31")];
    let local = |workspace: &mut Workspace, born| {
        permission_by(workspace, "kunta.tiedonsiirtolupa", (PUPIL, born), &rows)
    };
    let nameless = local(&mut workspace, None);
    local(&mut workspace, None);
    assert!(workspace.permissions_of(plan.clone()).unwrap().is_empty());
    assert_eq!(workspace.permissions_of(nameless.clone()).unwrap().len(), 1, "its own, and no namesake's");
    let born = local(&mut workspace, Some("2015-03-14"));
    let told = workspace.permissions_of(plan).unwrap();
    assert_eq!(told.iter().map(|one| one.plan.as_str()).collect::<Vec<_>>(), [born.as_str()]);
}

/// A plan whose template is not here is no reason to tell of none.
#[test]
fn a_plan_without_its_template_keeps_no_other_from_permitting() {
    let (_temporary, _person, mut workspace, _) = open();
    super::rescuing::lay(&mut workspace, "kunta.poissa", crate::vault::StoredDraft::default());
    let plan = plan(&mut workspace);
    permission(&mut workspace, (PUPIL, "2015-03-14"), &[("Terapia", "2099-05-31")]);
    assert_eq!(workspace.permissions_of(plan).unwrap().len(), 1);
}

/// On a permission nobody gets a copy of whom it does not speak, neither alone nor among others.
#[test]
fn a_permission_carries_a_copy_to_its_own_recipient_only() {
    let (temporary, _person, mut workspace, _) = open();
    let plan = plan(&mut workspace);
    let rows = [("Terapia Oy", "2099-05-31"), ("Mäntylän koulu", "2099-05-31")];
    let document = permission(&mut workspace, (PUPIL, "2015-03-14"), &rows);
    let names = ["Naapuri", "Terapia Oy", "Terapia Oy:n toimintaterapeutti", "Mäntylän koulun rehtori"];
    let rows = [0, 0, 0, 1];
    let wishes: Vec<_> = names.iter().zip(rows).map(|(name, row)| wish(name, by(&document, row))).collect();
    let alone = CopyWish {
        of: vec![CopiesOf { plan: plan.clone(), number: 1, recipients: vec![wishes[0].clone()] }],
        edition: Edition::default(),
        outlet: Outlet::File,
        fitting: false,
        covers: false,
        letters: false,
        list: false,
        sign: false,
        knowing: false,
    };
    assert_eq!(code(workspace.make_copies(alone, secret(PASSPHRASE))), Some(Code::PermissionForOther));
    let (mut workspace, copying) = make(workspace, &temporary.path().join("kopiot"), &plan, wishes, false);
    let codes: Vec<Option<Code>> =
        copying.outcomes.iter().map(|one| one.failure.as_ref().map(|failure| failure.code)).collect();
    assert_eq!(codes, [Some(Code::PermissionForOther), None, None, None]);
    let fit = workspace.permissions_fit(vec!["Terapia Oy".into(), "Kerho".into()], " Terapia Oy ".into());
    assert_eq!(fit.unwrap(), [true, false]);
}

/// The guardian can answer only after the form was issued: it is not in force before that is told.
#[test]
fn a_permission_is_in_force_once_it_is_told_that_it_was_given() {
    use PermissionState::{Awaited, InForce, Refused, Withdrawn};
    let (temporary, person, mut workspace, _) = open();
    let plan = plan(&mut workspace);
    let lupa = "fi.perusopetus.tiedonsiirtolupa";
    let of = (PUPIL, Some("2015-03-14"));
    let rows = json!([
        asked("Terapia"),
        row("Kerho", "2099-05-31", ("2026-11-22", "told")),
        row("Leiri", "2099-05-31", ("2026-11-23", "told")),
        row("Seura", "2099-05-31", ("2026-11-20", "refused")),
    ]);
    let document = permission_with(&mut workspace, lupa, of, rows);
    let state = |workspace: &mut Workspace, document: &str, to: &str| {
        let told = workspace.permissions_of(plan.clone()).unwrap();
        told.into_iter().find(|one| one.plan == document && one.to == to).unwrap().state
    };
    let refused = |workspace: &mut Workspace, to: &str, row: u32| {
        code(workspace.demand_basis(&plan, 1, &wish(to, by(&document, row))))
    };
    for (row, (to, expected, why)) in (0..).zip([
        ("Terapia", Awaited, Some(Code::PermissionAwaited)),
        ("Kerho", InForce, None),
        ("Leiri", Awaited, Some(Code::PermissionAwaited)),
        ("Seura", Refused, Some(Code::PermissionRefused)),
    ]) {
        assert_eq!(state(&mut workspace, &document, to), expected, "{to}");
        assert_eq!(refused(&mut workspace, to, row), why, "{to}");
    }
    // The signed paper gives what it asks for, and not what the guardian refused.
    let paper = temporary.path().join("lupa.pdf");
    std::fs::write(&paper, workspace.copy_bytes(&document, 1).unwrap()).unwrap();
    workspace.file_paper_from(document.clone(), 1, None, &paper).unwrap();
    assert_eq!(state(&mut workspace, &document, "Terapia"), InForce);
    assert_eq!(state(&mut workspace, &document, "Seura"), Refused);
    assert_eq!(refused(&mut workspace, "Terapia", 0), None);
    let reason = "toisen oppilaan paperi".to_owned();
    workspace.strike_entry(document.clone(), 1, Entry::Paper(1), reason).unwrap();
    assert_eq!(state(&mut workspace, &document, "Terapia"), Awaited);

    // A plan tells it in its row: that its own paper was signed gives nothing.
    let planned = plan_with(&mut workspace, json!([asked("Terapia")]));
    workspace.file_paper_from(planned.clone(), 1, None, &paper).unwrap();
    assert_eq!(state(&mut workspace, &planned, "Terapia"), Awaited);

    // Who refuses anew takes back what was given before.
    *person.minutes.lock().unwrap() += 1;
    permission_with(&mut workspace, lupa, of, json!([row("Kerho", "2099-12-31", ("2026-11-22", "refused"))]));
    assert_eq!(state(&mut workspace, &document, "Kerho"), Withdrawn);
}

/// A signature answers for nobody: neither the teacher's own nor one by whom the program does not know.
#[test]
fn a_signature_gives_no_permission() {
    let (temporary, _person, mut workspace, _) = open();
    let (_elsewhere, _other, mut other, _) = open();
    let plan = plan(&mut workspace);
    let of = (PUPIL, Some("2015-03-14"));
    let rows = json!([asked("Terapia")]);
    let document = permission_with(&mut workspace, "fi.perusopetus.tiedonsiirtolupa", of, rows);
    let signed = temporary.path().join("palasi.pdf");
    for own in [true, false] {
        let copy = workspace.copy_bytes(&document, 1).unwrap();
        let place = workspace.copy_signatures(document.clone(), 1).unwrap().places.remove(0).field;
        let signer = if own { &mut workspace } else { &mut other };
        signer.choose_own_key().unwrap();
        std::fs::write(&signed, signer.sign_file(&copy, Some(place), None).unwrap()).unwrap();
        workspace.bring_back_file(&document, 1, &signed).unwrap();
        let told = workspace.permissions_of(plan.clone()).unwrap();
        assert_eq!(told[0].state, PermissionState::Awaited, "signed by the teacher: {own}");
    }
}

/// What the signed paper gives: to the guardian, and nothing that was crossed out or refused since.
#[test]
fn a_filed_paper_gives_only_what_is_still_asked_for() {
    use PermissionState::{Awaited, InForce, Refused};
    let (temporary, _person, mut workspace, _) = open();
    let plan = plan(&mut workspace);
    let of = (PUPIL, Some("2015-03-14"));
    let rows = json!([asked("Terapia"), asked("Kerho"), asked("Leiri")]);
    let document = permission_with(&mut workspace, "fi.perusopetus.tiedonsiirtolupa", of, rows);
    let told = |workspace: &mut Workspace| {
        let told = workspace.permissions_of(plan.clone()).unwrap();
        let said = told.into_iter().map(|one| (one.to, (one.state, one.paper.is_some())));
        said.collect::<std::collections::BTreeMap<_, _>>()
    };
    let paper = temporary.path().join("lupa.pdf");
    std::fs::write(&paper, workspace.copy_bytes(&document, 1).unwrap()).unwrap();
    // What the therapist signed is no guardian's answer.
    for (delivery, recipient, state) in [(1, "Terapia", (Awaited, false)), (2, "Elina", (InForce, true))] {
        let given = DeliveryWish {
            copy: None,
            recipient: recipient.to_owned(),
            way: Way::ByHand,
            day: "2026-11-22".to_owned(),
            note: String::new(),
            awaits_paper: true,
        };
        workspace.record_delivery(document.clone(), 1, given).unwrap();
        workspace.file_paper_from(document.clone(), 1, Some(delivery), &paper).unwrap();
        assert_eq!(told(&mut workspace)["Kerho"], state, "{recipient}");
    }
    workspace.start_draft(document.clone()).unwrap();
    let now = json!([row("Terapia", "2099-05-31", ("2026-11-22", "refused")), asked("Leiri")]);
    let change = AnswerChange { field: "data_transfer_permissions".to_owned(), value: now };
    workspace.save(document, vec![change], None).unwrap();
    // Also when the draft is not in hand.
    for _ in 0..2 {
        let now = told(&mut workspace);
        assert_eq!(
            (now["Terapia"], now["Kerho"], now["Leiri"]),
            ((Refused, false), (Awaited, false), (InForce, true))
        );
        workspace.open_plan(plan.clone()).unwrap();
        workspace.open = None;
    }
}
