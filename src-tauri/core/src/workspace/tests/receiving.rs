//! Receiving a copy as a plan: what is refused and why, what is kept, and that it is kept as it came.

use super::*;
use crate::draft::Answer;
use crate::receipt::Agreement;

/// A workspace that has issued the example; and its copy.
pub(crate) fn issued() -> (TempDir, Workspace, String, Vec<u8>) {
    let (temporary, _, mut workspace, _) = open();
    let plan = workspace.import_plan(crate::template::examples().first().unwrap().as_bytes()).unwrap();
    workspace.prepare_copy(plan.clone(), "annual_review".to_owned()).unwrap();
    workspace.issue_prepared().unwrap();
    let copy = workspace.copy_bytes(&plan, 1).unwrap();
    (temporary, workspace, plan, copy)
}

/// Checks a file; gives what is said of receiving it.
fn check(folder: &TempDir, workspace: &mut Workspace, bytes: &[u8]) -> Verified {
    let file = folder.path().join("saatu.pdf");
    std::fs::write(&file, bytes).unwrap();
    workspace.verify_file(&file).unwrap()
}

fn why(outcome: Result<String>) -> Option<String> {
    let failure = outcome.err()?;
    assert_eq!(failure.code, Code::CannotReceive);
    failure.details.get("why").cloned()
}

#[test]
fn what_must_not_be_received_is_refused_and_nothing_is_kept() {
    let (_there, mut other, plan, copy) = issued();
    let (folder, _, mut workspace, _) = open();
    assert_eq!(code(workspace.receive()), Some(Code::BadCall), "nothing was checked");
    let mut changed = copy.clone();
    changed[copy.len() / 3] ^= 1;
    let more = [copy.clone(), b"\n%x\n".to_vec()].concat();
    let end = copy.windows(6).position(|piece| piece == b"%%EOF\n").unwrap() + 6;
    let foreign = include_bytes!("../../../../../tests/files/signed/rsa.pdf").to_vec();
    let strange = include_bytes!("../../../../../tests/files/signed/encrypted.pdf").to_vec();
    for (name, bytes, expected) in [
        ("a changed file", changed, "changed"),
        ("a file with more behind its end", more, "changed"),
        ("the copy before it was signed", copy[..end].to_vec(), "unsigned"),
        ("another program's file", foreign, "no-data"),
        ("a signature that cannot be judged", strange, "unjudged"),
        ("pages and data that differ", forged(&mut other, &plan), "differs"),
    ] {
        let said = check(&folder, &mut workspace, &bytes);
        let shown = said.reception.as_ref();
        assert!(shown.is_none_or(|reception| !reception.allowed && !reception.what.is_empty()), "{name}");
        assert_eq!(why(workspace.receive()).as_deref(), Some(expected), "{name}");
        for language in Language::ALL {
            let failure = Failure::new(Code::CannotReceive).with("why", expected);
            let (what, todo) = crate::text::explain(language, &failure);
            assert!(!format!("{what}{todo}").contains(['⟦', '{']), "{what} {todo}");
        }
    }
    assert_eq!(workspace.home().unwrap().plans.len(), 0);
    // What is locked forgets the file that was checked.
    check(&folder, &mut workspace, &copy);
    workspace.lock(None).unwrap();
    workspace.unlock(secret(PASSPHRASE)).unwrap();
    assert_eq!(code(workspace.receive()), Some(Code::BadCall));
}

/// A copy, signed and unchanged since, whose data have another answer than its pages.
fn forged(workspace: &mut Workspace, plan: &str) -> Vec<u8> {
    let (template, revision) = workspace.revision(plan, 1).unwrap();
    let key = workspace.signing_key().unwrap();
    let facts = crate::workspace::issuing::facts(template, &revision, None);
    let printed = crate::draft::printed(template, &revision.content);
    let layout = crate::document::typeset(template, &printed, &facts).unwrap();
    let mut other = printed.clone();
    other.answers.insert(template.meaning.class.clone(), Answer::Text("9Z".to_owned()));
    let data = crate::export::write_copy_data(template, &other, &facts).unwrap();
    let pdf = crate::document::write_pdf(&layout, &facts, &data).unwrap();
    let signer = (crate::signature::Signer::identity(&key), SignerKind::Own);
    let (field, now) = (crate::workspace::issuing::SIGNATURE_FIELD, workspace.outside.now());
    let (language, print) = (Language::Fi, Print::Normal);
    let style = crate::workspace::marking::MarkStyle { language, second: None, print, title: "" };
    let mark = crate::workspace::marking::signature_mark(field, signer, &style, now);
    crate::signature::sign(&pdf, &key, &mark).unwrap()
}

#[test]
fn a_received_plan_keeps_where_it_came_from_and_the_file_as_it_came() {
    let (_there, mut other, from, copy) = issued();
    let (folder, _, mut workspace, _) = open();
    let said = check(&folder, &mut workspace, &copy);
    assert_eq!((said.integrity, said.signer), (Integrity::Intact, SignerVerdict::Unknown));
    assert_eq!(said.agreement.verdict, AgreementVerdict::Same);
    let plan = workspace.receive().unwrap();
    let origin = workspace.received(plan.clone()).unwrap().unwrap();
    let there = other.revisions(from.clone()).unwrap().remove(0);
    assert_eq!((origin.number, &origin.id, &origin.issued), (1, &there.id, &there.issued));
    assert_eq!((origin.standing, origin.extract), (SignerVerdict::Unknown, false));
    assert_eq!(workspace.vault_ref().unwrap().received_copy(&plan).unwrap(), copy);
    assert_eq!(
        workspace.received_page(plan.clone(), 1, 200).unwrap(),
        other.revision_page(from, 1, 1, 200).unwrap()
    );
    assert!(workspace.compare(plan.clone(), 0, 0).unwrap().changes.is_empty(), "the draft begins as it");
    assert!(workspace.home().unwrap().plans[0].received);
    let check_up = workspace.check_vault().unwrap();
    assert_eq!((check_up.plans, check_up.revisions), (1, 0));

    // Whatever comes of the draft, what was received stays.
    let change = AnswerChange { field: "school".to_owned(), value: "Mallimäen koulu".into() };
    workspace.save(plan.clone(), vec![change], None).unwrap();
    let changes = workspace.compare(plan.clone(), 0, 0).unwrap().changes;
    assert_eq!(changes.iter().map(|change| change.place.field.as_str()).collect::<Vec<_>>(), ["school"]);
    assert_eq!(workspace.vault_ref().unwrap().received_copy(&plan).unwrap(), copy);
}

#[test]
fn what_is_here_already_is_recognised() {
    let (there, mut other, from, copy) = issued();
    let large =
        other.edition_copy(&from, 1, (Edition { print: Print::Large, ..Edition::default() }, false)).unwrap();
    let said = check(&there, &mut other, &large);
    assert_eq!(said.reception.unwrap().plan, Some(from), "one's own version in another edition");
    assert_eq!(why(other.receive()).as_deref(), Some("here"));
    let (folder, _, mut workspace, _) = open();
    check(&folder, &mut workspace, &copy);
    let plan = workspace.receive().unwrap();
    for bytes in [&copy, &large] {
        let said = check(&folder, &mut workspace, bytes);
        assert_eq!(said.reception.unwrap().plan.as_ref(), Some(&plan));
        assert_eq!(why(workspace.receive()).as_deref(), Some("here"));
    }
    // A plan that was received by mistake can be removed with its file, and received again.
    workspace.discard_plan(plan).unwrap();
    check(&folder, &mut workspace, &copy);
    workspace.receive().unwrap();
}

#[test]
fn a_signer_that_was_known_at_receipt_is_kept_as_such() {
    let (_there, _, _, copy) = issued();
    let (folder, _, mut workspace, _) = open();
    let said = check(&folder, &mut workspace, &copy);
    workspace.accept_signer(said.signatures[0].fingerprint.clone()).unwrap();
    let plan = workspace.receive().unwrap();
    assert_eq!(workspace.received(plan).unwrap().unwrap().standing, SignerVerdict::Known);
}

#[test]
fn a_time_stamp_alone_is_nobodys_word() {
    let (_there, _, _, copy) = issued();
    let (folder, _, mut workspace, _) = open();
    check(&folder, &mut workspace, &copy);
    let signatures = &mut workspace.judged.as_mut().unwrap().judgement.signatures;
    signatures[0].kind = crate::signature::SignatureKind::TimeStamp;
    assert_eq!(why(workspace.receive()).as_deref(), Some("unsigned"));
}

#[test]
fn a_plan_begun_here_came_from_nowhere() {
    let (_folder, mut workspace, plan, _) = issued();
    assert_eq!(workspace.received(plan.clone()).unwrap(), None);
    assert_eq!(code(workspace.compare(plan.clone(), 0, 1)), Some(Code::NoSuchRevision));
    assert_eq!(code(workspace.save_received(plan)), Some(Code::NoSuchRevision));
}

/// What the window shows of a file is what receiving does.
#[test]
fn without_an_open_vault_nothing_is_offered() {
    let (_there, _, _, copy) = issued();
    let folder = TempDir::new().unwrap();
    let mut workspace = Workspace::new(Arc::new(Person::default()), folder.path().join("vault"));
    let said = check(&folder, &mut workspace, &copy);
    assert_eq!((said.agreement.verdict, said.reception), (AgreementVerdict::Same, None));
    assert!(matches!(
        workspace.judged.as_ref().unwrap().receipt.agreement,
        Agreement::Same { looks: true, .. }
    ));
    assert_eq!(code(workspace.receive()), Some(Code::Locked));
}
