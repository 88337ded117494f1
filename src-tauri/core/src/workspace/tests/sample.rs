//! Vaults of forms that the program once gave them, kept as they were: the first that left the house and the present
//! one. Whatever changes, they are opened and everything in them is read back. Each lies in a folder named after the
//! last step of its form; the newest must be there.

use super::*;
use crate::vault::{Changed, Given, StoredDraft, Summary};
use data_encoding::HEXLOWER;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// Beside each vault: what is in it, and its recovery sheet.
const CONTENT: &str = "sisalto.json";
const SHEET: &str = "avain.txt";

fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/files/vault")
}

/// A copy of a sample that may be written to.
fn copied(sample: &Path) -> TempDir {
    let temporary = TempDir::new().unwrap();
    for name in [crate::vault::DATABASE, "avaimet.json", "avaimet.vara.json"] {
        fs::copy(sample.join(name), temporary.path().join(name)).unwrap();
    }
    temporary
}

#[test]
fn the_vault_of_every_kept_form_is_opened_and_read_in_full() {
    let mut count = 0;
    for sample in fs::read_dir(samples()).unwrap().map(|entry| entry.unwrap().path()) {
        let name = sample.display();
        let content: Value = serde_json::from_slice(&fs::read(sample.join(CONTENT)).unwrap()).unwrap();
        let sheet = fs::read_to_string(sample.join(SHEET)).unwrap();
        let folder = copied(&sample);
        let mut vault = Vault::open(folder.path(), PASSPHRASE).unwrap_or_else(|f| panic!("{name}: {f}"));
        let check = vault.check().unwrap();
        assert!(check.plans >= 3 && check.revisions >= 2, "{name}: {check:?}");
        assert_eq!(account(&mut vault), content, "{name}");
        let backup = folder.path().join("kopiot").join("kopio");
        fs::create_dir(backup.parent().unwrap()).unwrap();
        vault.back_up(&backup).unwrap();
        vault.close().unwrap();

        let mut vault = Vault::open_with_recovery_key(folder.path(), &sheet).unwrap();
        assert_eq!(account(&mut vault), content, "{name}: by its sheet");
        vault.close().unwrap();
        let other = folder.path().join("toinen");
        let refuse = crate::vault::Existing::Refuse;
        crate::vault::restore(&backup, &other, &Given::Recovery(&sheet), refuse, "2026-11-27").unwrap();
        let mut vault = Vault::open(&other, PASSPHRASE).unwrap();
        assert_eq!(account(&mut vault), content, "{name}: of its backup");
        vault.close().unwrap();
        shown(folder.path());
        count += 1;
    }
    assert!(count > 1, "there are samples");
}

/// What a person sees of it.
fn shown(folder: &Path) {
    let mut workspace = Workspace::new(Arc::new(Person::default()), folder.to_owned());
    let opened = workspace.unlock(secret(PASSPHRASE)).unwrap();
    assert_eq!(opened.rest.unwrap().step, "write");
    let plans = workspace.home().unwrap().plans;
    let (mut drawn, mut signed) = (0, 0);
    for plan in &plans {
        let view = workspace.open_plan(plan.id.clone()).unwrap();
        for number in 1..=view.version {
            assert!(!workspace.revision_page(plan.id.clone(), number, 1, 200).unwrap().is_empty());
            let signatures = workspace.copy_signatures(plan.id.clone(), number).unwrap().signatures;
            assert!(!signatures.is_empty() && signatures.iter().all(|signature| signature.intact));
            signed += signatures.len();
            drawn += 1;
        }
        if plan.received {
            assert!(workspace.received(plan.id.clone()).unwrap().is_some());
            assert!(!workspace.received_page(plan.id.clone(), 1, 200).unwrap().is_empty());
        }
    }
    assert!(drawn >= 2 && signed > drawn && plans.iter().any(|plan| plan.received));
    workspace.close().unwrap();
}

/// Everything in a vault, by what is stored and by no view of it.
fn account(vault: &mut Vault) -> Value {
    let mut records = vault.plans().unwrap();
    records.sort_by(|one, other| one.id.cmp(&other.id));
    let plans: Vec<Value> = records.iter().map(|record| plan(vault, record)).collect();
    let signers = vault.known_signers().unwrap();
    let signers: Vec<_> = signers.into_iter().map(|signer| (signer.fingerprint, signer.name)).collect();
    let (own_key, certificate) = vault.signer_key().unwrap().unwrap();
    let mut content = json!({
        "plans": plans,
        "settings": vault.value(settings::SETTINGS).unwrap(),
        "last_rest": vault.last_rest().unwrap(),
        "known_signers": signers,
        "own_key": [sum(&own_key), sum(&certificate)],
    });
    let beside = beside(vault, &records);
    if !beside.is_empty() {
        content["beside"] = Value::Object(beside);
    }
    content
}

/// What came into vaults later than plans did: only what is there, so that what was told of an older form stays true.
fn beside(vault: &mut Vault, records: &[crate::vault::PlanRecord]) -> serde_json::Map<String, Value> {
    let mut all = serde_json::Map::new();
    let mut told = |name: &str, what: String, is_there: bool| {
        if is_there {
            all.insert(name.to_owned(), Value::String(what));
        }
    };
    let begun = vault.begun().unwrap();
    told("begun", format!("{begun:?}"), !begun.is_empty());
    let phrases = vault.phrases().unwrap();
    told("phrases", format!("{phrases:?}"), !phrases.is_empty());
    let meetings = vault.meetings().unwrap();
    told("meetings", format!("{meetings:?}"), !meetings.is_empty());
    let colleagues = vault.colleagues().unwrap();
    told("colleagues", format!("{colleagues:?}"), !colleagues.is_empty());
    let foundations = vault.foundations().unwrap();
    told("foundations", format!("{foundations:?}"), !foundations.is_empty());
    let mappings = vault.mappings().unwrap();
    told("mappings", mappings.concat(), !mappings.is_empty());
    let templates = vault.local_templates().unwrap();
    told("local_templates", format!("{templates:?}"), !templates.is_empty());
    for record in records {
        let of = |name: &str| format!("{name} of {}", record.id);
        let followed = vault.followed(&record.id).unwrap();
        told(&of("followed"), format!("{followed:?}"), !followed.is_empty());
        let given = vault.given(&record.id).unwrap();
        told(&of("given"), format!("{given:?}"), !given.is_empty());
        let attachments = vault.attachments(&record.id).unwrap();
        told(&of("attachments"), format!("{attachments:?}"), !attachments.is_empty());
        let asked = vault.asked_of(&record.id).unwrap();
        told(&of("asked"), format!("{asked:?}"), !asked.is_empty());
        let carried = vault.carried(&record.id).unwrap();
        told(&of("carried"), format!("{carried:?}"), carried.is_some());
        let laid = vault.beside(&record.id).unwrap();
        told(&of("beside"), format!("{laid:?}"), laid.is_some());
    }
    all
}

/// The newest form is kept from the day on which it became the newest.
#[test]
fn there_is_a_sample_of_the_newest_form() {
    assert!(samples().join(newest()).join(crate::vault::DATABASE).exists(), "form {}", newest());
}

fn newest() -> String {
    let steps = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/vault/migrations")).unwrap();
    steps.count().to_string()
}

fn plan(vault: &mut Vault, record: &crate::vault::PlanRecord) -> Value {
    let id = record.id.as_str();
    let summary = &record.summary;
    let draft = record.draft.then(|| vault.draft(id).unwrap());
    let steps = record.draft.then(|| steps(vault, record));
    assert_eq!(draft, record.draft.then(|| vault.draft(id).unwrap()), "back where it was");
    let draft = draft.map(|draft| json!({ "answers": draft.answers, "flags": draft.flags }));
    json!({
        "id": id,
        "pupil": record.pupil, "class": record.class, "template": record.template,
        "created": record.created, "written": record.written,
        "counts": [summary.filled, summary.total, summary.blocking], "dates": summary.dates,
        "draft": draft, "steps": steps,
        "left": vault.dismissals(id).unwrap(),
        "rest": vault.rest(id).unwrap(),
        "revisions": revisions(vault, id),
        "received": received(vault, id),
    })
}

/// What undoing every step gives, then redoing every step; the draft is where it was afterwards.
fn steps(vault: &mut Vault, record: &crate::vault::PlanRecord) -> Value {
    let id = record.id.as_str();
    let mut as_it_was = |_: StoredDraft| {
        let (pupil, class) = (record.pupil.clone(), record.class.clone());
        Ok(Summary { pupil, class, ..record.summary.clone() })
    };
    let told = |step: crate::vault::Step| -> Vec<Value> {
        let change = |change: crate::vault::StepChange| match change.place {
            Changed::Answer(name) => json!(["answer", name, change.value]),
            Changed::Flag(name) => json!(["flag", name, change.value]),
            Changed::Mark(name) => json!(["mark", name, change.value]),
        };
        step.changes.into_iter().map(change).collect()
    };
    let undone: Vec<_> = std::iter::from_fn(|| vault.undo(id, &mut as_it_was).unwrap()).map(told).collect();
    let redone: Vec<_> = std::iter::from_fn(|| vault.redo(id, &mut as_it_was).unwrap()).map(told).collect();
    (undone.len()..redone.len()).for_each(|_| drop(vault.undo(id, &mut as_it_was).unwrap()));
    json!({ "undone": undone, "redone": redone })
}

fn revisions(vault: &Vault, id: &str) -> Vec<Value> {
    let one = |record: crate::vault::RevisionRecord| {
        let copy = vault.copy(id, record.number).unwrap();
        json!({
            "number": record.number, "issued": record.issued, "reason": record.reason,
            "issuer": record.issuer, "pages": record.pages, "signed": record.signed,
            "digest": HEXLOWER.encode(&record.digest),
            "previous": record.previous.map(|digest| HEXLOWER.encode(&digest)),
            "json": sum(record.json.as_bytes()), "copy": [json!(copy.len()), json!(sum(&copy))],
            "left": vault.revision_dismissals(id, record.number).unwrap(),
        })
    };
    vault.revisions(id).unwrap().into_iter().map(one).collect()
}

fn received(vault: &Vault, id: &str) -> Option<Value> {
    let record = vault.received(id).unwrap()?;
    Some(json!({
        "received": record.received, "digest": HEXLOWER.encode(&record.digest), "number": record.number,
        "id": record.id, "issued": record.issued, "issuer": record.issuer, "signer": record.signer,
        "organisation": record.organisation, "fingerprint": record.fingerprint,
        "standing": record.standing, "extract": record.extract, "pages": record.pages,
        "data": sum(record.data.as_bytes()), "copy": sum(&vault.received_copy(id).unwrap()),
    }))
}

fn sum(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

/// Makes the sample of the newest form, once; where it is already it is never made anew.
#[test]
#[ignore = "run once for each form of the vault"]
fn make_the_sample_of_the_newest_form() {
    let sample = samples().join(newest());
    assert!(!sample.exists(), "{sample:?} stays as it is");
    let (temporary, _, mut workspace, sheet) = open();
    fill(&temporary, &mut workspace);
    workspace.close().unwrap();
    let folder = temporary.path().join("vault");
    fs::create_dir_all(&sample).unwrap();
    for name in [crate::vault::DATABASE, "avaimet.json", "avaimet.vara.json"] {
        fs::copy(folder.join(name), sample.join(name)).unwrap();
    }
    let content = account(&mut Vault::open(&folder, PASSPHRASE).unwrap());
    let content = format!("{}\n", serde_json::to_string_pretty(&content).unwrap());
    fs::write(sample.join(CONTENT), content).unwrap();
    fs::write(sample.join(SHEET), format!("{sheet}\n")).unwrap();
}

/// A pupil of each kind: two versions, the second signed twice, and a draft with steps behind and before it;
/// a first draft; a plan that was received.
fn fill(temporary: &TempDir, workspace: &mut Workspace) {
    let settings = workspace.settings().unwrap();
    let teacher = Teacher {
        name: "Riitta Sarapuu".to_owned(),
        title: "erityisluokanopettaja".to_owned(),
        school: "Kuusilammen koulu".to_owned(),
        provider: "Harjukosken kunta".to_owned(),
    };
    workspace.save_settings(Settings { teacher, ..settings }).unwrap();
    let whole = include_str!("../../../../../assets/templates/hojks/examples/yksilollistetty.json");
    // Something to be left as it is, and a place for a second signer.
    let (before, after) = whole.split_once("\"certificate_mark\"").unwrap();
    let odd = format!("{before}\"certificate_mark\"{}", after.replacen("yes", "no", 1));
    let odd = odd.replace("\"handwritten\"", "\"electronic_advanced\"");
    let plan = workspace.import_plan(odd.as_bytes()).unwrap();
    let finding = workspace.review(plan.clone()).unwrap().findings.first().unwrap().id.clone();
    workspace.dismiss_finding(plan.clone(), finding, "sovittu huoltajan kanssa".to_owned()).unwrap();
    issue(workspace, &plan);
    workspace.start_draft(plan.clone()).unwrap();
    change(workspace, &plan, "school", "Mallimäen koulu ä ö å");
    issue(workspace, &plan);
    let place = workspace.copy_signatures(plan.clone(), 2).unwrap().places.remove(0).field;
    workspace.sign_again(plan.clone(), 2, place, secret(PASSPHRASE)).unwrap();
    workspace.start_draft(plan.clone()).unwrap();
    for school in ["Kuusilammen koulu", "Kuusilammen yhtenäiskoulu", "Kuusilammen koulu, 3. krs"] {
        change(workspace, &plan, "school", school);
    }
    workspace.set_flag(plan.clone(), "studies_by_area".to_owned(), true).unwrap();
    workspace.undo(plan.clone()).unwrap();
    workspace.undo(plan.clone()).unwrap();

    workspace.import_plan(crate::template::examples()[3].as_bytes()).unwrap();

    fill_beside(workspace, &plan);

    let (_there, mut other, _, copy) = receiving::issued();
    let file = temporary.path().join("saatu.pdf");
    fs::write(&file, copy).unwrap();
    let signer = workspace.verify_file(&file).unwrap().signatures.remove(0).fingerprint;
    workspace.accept_signer(signer).unwrap();
    workspace.receive().unwrap();
    other.close().unwrap();

    let rest = Rest { plan: plan.clone(), step: "write".to_owned(), scroll: 120, ..Rest::default() };
    workspace.lock(Some(rest)).unwrap();
}

/// What is kept beside plans: invented, through what the commands write by.
fn fill_beside(workspace: &mut Workspace, plan: &str) {
    let meeting = workspace.hold_meeting(plan.to_owned(), None).unwrap().meeting;
    workspace.keep_meeting(plan.to_owned(), meeting).unwrap();
    let vault = workspace.vault().unwrap();
    let text = |text: &str| text.to_owned();
    let begun = crate::vault::Begun { plan: Some(text(plan)), place: text("call "), words: Some(text("{}")) };
    vault.keep_begun(&[begun]).unwrap();
    let phrase = crate::vault::PhraseRecord {
        id: text("fraasi"),
        language: text("fi"),
        field: text("strengths"),
        used: text("2026-11-22T10:30:00+02:00"),
        times: 2,
        data: text("{\"text\":\"Kysyy apua, kun ohje on pitkä.\"}"),
    };
    vault.keep_phrases(&[phrase]).unwrap();
    let colleague = crate::vault::Colleague { address: text("age1kuviteltu"), name: text("Petri Kanto") };
    vault.keep_colleague(&colleague).unwrap();
    let base = crate::vault::Answers::from([(text("school"), text("\"Kuusilammen koulu\""))]);
    let (packet, colleague, sections) = (text("paketti"), text("Petri Kanto"), vec![text("school")]);
    let asked = crate::vault::NewAsked { packet, colleague, sections, base };
    vault.ask(plan, &asked, || Ok(())).unwrap();
    let goal = crate::vault::FollowedGoal {
        field: text("goals"),
        goal: text("Kertoo lukemastaan kolme asiaa"),
        measure: text("Oikein viidestä"),
        most: 5,
        baseline: Some(1),
        target: Some(4),
        times: 3,
    };
    let followed = vault.follow(plan, None, &goal).unwrap();
    for score in [2, 3] {
        let seen = crate::vault::NewObservation { day: text("2026-11-23"), score, note: text("rauhassa") };
        vault.observe(plan, Some(followed), &goal, &seen).unwrap();
    }
    let given = crate::vault::NewGiven {
        field: text("supports"),
        support: text("Avustaja"),
        day: text("2026-11-23"),
        way: text("planned"),
        effect: Some(text("helped")),
        note: text("koko tunnin"),
    };
    vault.note_given(plan, &given).unwrap();
    let facts = text("{\"name\":\"Kuviteltu tutkinto\"}");
    let (order, file, added) =
        (text("OPH-1-2026"), text("perusteet.json"), text("2026-11-22T10:30:00+02:00"));
    vault.keep_foundations(&[crate::vault::KeptFoundation { id: 1, order, added, file, facts }]).unwrap();
    vault.keep_mapping("kuviteltu", "id = \"kuviteltu\"\n").unwrap();
    let laid = crate::vault::Beside { name: text("viime-vuosi.docx"), text: text("[\"Lukee hitaasti.\"]") };
    vault.lay_beside(plan, &laid, "2026-11-22T10:30:00+02:00").unwrap();
}

fn issue(workspace: &mut Workspace, plan: &str) {
    let reason = workspace.open_plan(plan.to_owned()).unwrap().form.reasons.first().unwrap().value.clone();
    workspace.prepare_copy(plan.to_owned(), reason).unwrap_or_else(|failure| panic!("{failure}"));
    workspace.issue_prepared().unwrap();
}

fn change(workspace: &mut Workspace, plan: &str, field: &str, value: &str) {
    let change = AnswerChange { field: field.to_owned(), value: value.into() };
    workspace.save(plan.to_owned(), vec![change], None).unwrap();
}
