//! A municipality's files through the commands: a template is taken in, drafted with and named by the copy; a
//! broken one changes nothing; the ways are those of new drafts, and no text is lost by them.

use super::*;
use crate::document::{Edition, Print};
use crate::draft::Answer;
use crate::template::{Kept, KeptFrom, Therapies, as_local};
use serde_json::json;

const HOJKS: &str = "fi.perusopetus.hojks";

/// A municipality's file of a shipped template.
fn file(version: &str) -> String {
    let file = as_local("fi.perusopetus.kuuleminen").unwrap();
    file.replace("municipality = \"Kunta\"", "municipality = \"Harjukoski\"")
        .replace("id = \"kunta.kuuleminen\"", "id = \"kunta.harjukoski.kuuleminen\"")
        .replace("version = \"1.0\"", &format!("version = \"{version}\""))
}

fn take(temporary: &TempDir, workspace: &mut Workspace, name: &str, text: &str) -> Result<LocalFile> {
    let path = temporary.path().join(name);
    std::fs::write(&path, text).unwrap();
    workspace.take_local_file(&path)
}

fn versions(workspace: &mut Workspace) -> Vec<(String, bool, u32)> {
    let all = workspace.local_templates().unwrap();
    all.into_iter().map(|one| (one.version, one.newest, one.plans)).collect()
}

#[test]
fn a_template_is_taken_in_drafted_with_and_stays_with_its_drafts() {
    let (temporary, _, mut workspace, _) = open();
    let told = take(&temporary, &mut workspace, "harjukoski.toml", &file("1.0")).unwrap();
    assert_eq!((told.municipality.as_str(), told.flaws.len()), ("Harjukoski", 0));
    let offered = |workspace: &mut Workspace| {
        let all = workspace.templates().unwrap();
        let own = all.into_iter().filter(|one| one.id == "kunta.harjukoski.kuuleminen");
        own.map(|one| one.version).collect::<Vec<_>>()
    };
    assert_eq!(offered(&mut workspace), ["1.0"]);
    let create = |workspace: &mut Workspace| {
        let template = "kunta.harjukoski.kuuleminen".to_owned();
        workspace.create_plan(template, "Mallikas Oona".to_owned(), "5B".to_owned()).unwrap()
    };
    let first = create(&mut workspace);
    // The same file again changes nothing; another under the same version is refused.
    take(&temporary, &mut workspace, "sama.toml", &file("1.0")).unwrap();
    let other = file("1.0").replace("Harjukoski", "Toinen");
    let refused = take(&temporary, &mut workspace, "toinen.toml", &other);
    assert_eq!(code(refused), Some(Code::TemplateKept));
    take(&temporary, &mut workspace, "uusi.toml", &file("1.10")).unwrap();
    take(&temporary, &mut workspace, "vanha.toml", &file("1.9")).unwrap();
    assert_eq!(offered(&mut workspace), ["1.10"], "the newest by its numbers");
    let second = create(&mut workspace);
    let of =
        |workspace: &Workspace, plan: &str| workspace.vault_ref().unwrap().plan(plan).unwrap().template.1;
    assert_eq!((of(&workspace, &first), of(&workspace, &second)), ("1.0".to_owned(), "1.10".to_owned()));
    let all = [("1.0", false, 1), ("1.10", true, 1), ("1.9", false, 0)];
    assert_eq!(
        versions(&mut workspace),
        all.map(|(version, newest, plans)| (version.to_owned(), newest, plans))
    );

    // What a plan stands on stays; what none does goes.
    let id = || "kunta.harjukoski.kuuleminen".to_owned();
    let in_use = workspace.remove_local_template(id(), "1.0".to_owned()).unwrap_err();
    assert_eq!((in_use.code, in_use.details["count"].as_str()), (Code::TemplateInUse, "1"));
    assert_eq!(workspace.remove_local_template(id(), "1.9".to_owned()).unwrap().len(), 2);
    assert_eq!(code(workspace.remove_local_template(id(), "1.9".to_owned())), Some(Code::UnknownTemplate));

    // Everything is there again after a lock, and in a backup.
    workspace.lock(None).unwrap();
    workspace.unlock(secret(PASSPHRASE)).unwrap();
    assert_eq!(
        workspace.open_plan(first).unwrap().form.sections.len(),
        workspace.open_plan(second).unwrap().form.sections.len()
    );
    let row = workspace.home().unwrap().plans.remove(0);
    assert!(!row.title.is_empty());
}

/// The copy says whose template it was made by, and on an installation without it the plan is refused by name.
#[test]
fn a_copy_names_the_template_and_a_plan_without_it_is_refused() {
    let (temporary, person, mut workspace, _) = open();
    take(&temporary, &mut workspace, "harjukoski.toml", &file("1.0")).unwrap();
    let template = "kunta.harjukoski.kuuleminen".to_owned();
    let plan = workspace.create_plan(template, "Mallikas Oona".to_owned(), "5B".to_owned()).unwrap();
    let page = workspace.preview(plan.clone(), Vec::new(), None, None).unwrap();
    let words: Vec<String> = page
        .marks
        .into_iter()
        .filter_map(|mark| match mark {
            Mark::Text { text, .. } => Some(text),
            Mark::Box { .. } => None,
        })
        .collect();
    let words = words.join(" ");
    assert!(words.contains("Malli: Harjukoski, ") && words.contains(" 1.0"), "{words}");
    assert!(words.contains("SALASSA PIDETTÄVÄ"));

    *person.file.lock().unwrap() = temporary.path().join("plan.json");
    let exported = workspace.plan_file(&plan).unwrap();
    let (_elsewhere, _, mut other, _) = open();
    let refused = other.import_plan(&exported).unwrap_err();
    assert_eq!(refused.code, Code::UnknownTemplate);
    assert_eq!(
        (&*refused.details["template"], &*refused.details["version"]),
        ("kunta.harjukoski.kuuleminen", "1.0")
    );
    let (_, todo) = crate::text::explain(Language::Fi, &refused);
    assert!(todo.contains("mallitiedosto"), "{todo}");
    take(&temporary, &mut other, "harjukoski.toml", &file("1.0")).unwrap();
    other.import_plan(&exported).unwrap();
}

#[test]
fn a_broken_file_changes_nothing() {
    let (temporary, _, mut workspace, _) = open();
    let before = workspace.settings().unwrap();
    let broken = file("1.0").replace("pupil = \"pupil_name\"", "pupil = \"nimi\"")
        + "\n[settings]\ntherapies = \"left_out\"\n";
    let told = take(&temporary, &mut workspace, "rikki.toml", &broken).unwrap();
    let line = broken.lines().position(|line| line == "pupil = \"nimi\"").unwrap() as u32 + 1;
    let flaw = told.flaws.iter().find(|flaw| flaw.place == "template.meaning.pupil").unwrap();
    assert_eq!((told.file.as_str(), flaw.line, flaw.column), ("rikki.toml", line, 1));
    assert!(flaw.what.contains("nimi"), "{}", flaw.what);
    assert_eq!((workspace.local_templates().unwrap().len(), workspace.settings().unwrap()), (0, before));
    let large = "#".repeat(1024 * 1024 + 1);
    assert_eq!(code(take(&temporary, &mut workspace, "suuri.toml", &large)), Some(Code::FileTooLarge));
}

#[test]
fn ways_are_handed_out_and_taken_in() {
    let (temporary, person, mut workspace, _) = open();
    let mut settings = workspace.settings().unwrap();
    settings.teacher.provider = "Harjukosken \"kunta\"".to_owned();
    settings.local.therapies = Therapies::LeftOut;
    settings.local.signers = vec!["guardian".to_owned(), "principal".to_owned()];
    settings.local.secrecy =
        Language::ALL.map(|language| (language, format!("Oma {}", language.code()))).into();
    settings.kept = [(HOJKS.to_owned(), time(12))].into();
    workspace.save_settings(settings.clone()).unwrap();
    let path = temporary.path().join("asetukset.toml");
    *person.file.lock().unwrap() = path.clone();
    workspace.save_local_file().unwrap();
    let (_elsewhere, _, mut other, _) = open();
    let told = other.take_local_file(&path).unwrap();
    assert!(told.ways && told.template.is_none() && told.flaws.is_empty());
    assert_eq!(told.municipality, "Harjukosken \"kunta\"");
    let taken = other.settings().unwrap();
    assert_eq!((taken.local, taken.kept), (settings.local, settings.kept));
    let rule = other.keeping_rules().unwrap().into_iter().find(|rule| rule.template == HOJKS).unwrap();
    assert_eq!(rule.kept, Some(time(12)));
    let unset = other.keeping_rules().unwrap().iter().filter(|rule| rule.kept.is_none()).count();
    assert!(unset > 5, "of the others nobody has said anything");
}

/// So many years after compulsory education.
fn time(years: u32) -> Kept {
    Kept { years, from: KeptFrom::CompulsoryEducation }
}

/// A file that names one way leaves the others, and the answer tells what changed.
#[test]
fn a_file_overwrites_what_it_names_and_tells_it() {
    let (temporary, _, mut workspace, _) = open();
    let mut settings = workspace.settings().unwrap();
    settings.local.signers = vec!["guardian".to_owned()];
    settings.local.secrecy = Language::ALL.map(|language| (language, "Lukittuna.".to_owned())).into();
    settings.kept = [(HOJKS.to_owned(), time(12))].into();
    workspace.save_settings(settings.clone()).unwrap();
    let head = "municipality = \"Harjukoski\"\n[settings]\n";
    let told =
        take(&temporary, &mut workspace, "a.toml", &format!("{head}therapies = \"left_out\"\n")).unwrap();
    settings.local.therapies = Therapies::LeftOut;
    assert_eq!(workspace.settings().unwrap(), settings, "the rest stays");
    assert_eq!(told.changes, ["Terapiat ja muu kumppanien tuki: Ei kirjata. Ennen: Kirjataan."]);
    let file = format!("{head}signers = []\nkept.\"{HOJKS}\" = {{ years = 9, from = \"newest_version\" }}\n");
    let told = take(&temporary, &mut workspace, "b.toml", &file).unwrap();
    settings.local.signers.clear();
    let kept = Kept { years: 9, from: KeptFrom::NewestVersion };
    settings.kept = [(HOJKS.to_owned(), kept)].into();
    assert_eq!(workspace.settings().unwrap(), settings);
    let [signers, years] = &*told.changes else { panic!("{:?}", told.changes) };
    assert!(signers.starts_with("Allekirjoittajat: ei mitään. Ennen: "), "{signers}");
    let wanted = "9 vuotta uusimmasta versiosta. Ennen: 12 vuotta oppivelvollisuuden päättymisestä.";
    assert!(years.ends_with(wanted), "{years}");
    assert!(take(&temporary, &mut workspace, "b.toml", &file).unwrap().changes.is_empty());
}

/// Therapies that are not recorded are not asked; what stands there already is shown, printed and told.
#[test]
fn therapies_are_left_out_of_new_drafts_and_nothing_written_is_hidden() {
    let (_temporary, _, mut workspace, _) = open();
    let create = |workspace: &mut Workspace| {
        workspace.create_plan(HOJKS.to_owned(), "Mallikas Oona".to_owned(), "5B".to_owned()).unwrap()
    };
    let before = create(&mut workspace);
    let mut settings = workspace.settings().unwrap();
    settings.local.therapies = Therapies::LeftOut;
    workspace.save_settings(settings).unwrap();
    let after = create(&mut workspace);
    let shows = |workspace: &mut Workspace, plan: &str| {
        let view = workspace.open_plan(plan.to_owned()).unwrap();
        assert_eq!(view.form.flags.len(), 1, "the switch is no flag of the form");
        view.state.shown.contains(&"partner_support".to_owned())
    };
    assert!(shows(&mut workspace, &before) && !shows(&mut workspace, &after));
    let value = json!([{ "partner": "Puheterapia" }]);
    let change = AnswerChange { field: "partner_support".to_owned(), value };
    let state = workspace.save(after.clone(), vec![change], None).unwrap().state;
    assert!(state.shown.contains(&"partner_support".to_owned()));
    assert!(state.notes.iter().any(|note| note.place.field == "partner_support"), "it is told");
    let page =
        workspace.preview(after.clone(), Vec::new(), Some("partner_support".to_owned()), None).unwrap();
    assert!(page.fields.contains_key("partner_support"), "and not hidden from the copy");
}

#[test]
fn new_drafts_have_the_boxes_of_those_who_sign() {
    let (_temporary, _, mut workspace, _) = open();
    let roles = |workspace: &mut Workspace| {
        let plan =
            workspace.create_plan(HOJKS.to_owned(), "Mallikas Oona".to_owned(), "5B".to_owned()).unwrap();
        let open = workspace.draft_in_hand(&plan).unwrap();
        let rows = open.draft.rows("signatures").iter();
        let role = |row: &crate::draft::Row| row.values().find_map(Answer::chosen).map(str::to_owned);
        rows.filter_map(role).collect::<Vec<_>>()
    };
    assert_eq!(roles(&mut workspace).len(), 6);
    let known = workspace.signer_roles().unwrap();
    assert!(known.iter().any(|role| role.id == "principal" && !role.name.is_empty()));
    let mut settings = workspace.settings().unwrap();
    settings.local.signers = ["principal", "guardian", "no_such_role"].map(str::to_owned).to_vec();
    workspace.save_settings(settings.clone()).unwrap();
    assert_eq!(roles(&mut workspace), ["guardian", "guardian", "principal"]);
    settings.local.signers = vec!["no_such_role".to_owned()];
    workspace.save_settings(settings).unwrap();
    assert_eq!(roles(&mut workspace).len(), 6, "the template's own");
}

#[test]
fn a_new_school_year_has_the_boxes_of_those_who_sign_and_keeps_those_that_say_more() {
    let (_temporary, _, mut workspace, _) = open();
    let plan = workspace.import_plan(crate::template::examples()[3].as_bytes()).unwrap();
    let signatures = serde_json::json!([
        { "role": "pupil" }, { "role": "guardian", "name": "Elina Kuvitteellinen" },
        { "role": "class_teacher" }, { "role": "special_teacher", "name": "Sirpa Aalto" },
    ]);
    let change = AnswerChange { field: "signatures".to_owned(), value: signatures };
    workspace.save(plan.clone(), vec![change], None).unwrap();
    workspace.prepare_copy(plan.clone(), "transition".to_owned()).unwrap();
    workspace.issue_prepared().unwrap();
    let mut settings = workspace.settings().unwrap();
    settings.local.signers = ["principal", "guardian"].map(str::to_owned).to_vec();
    workspace.save_settings(settings).unwrap();
    workspace.begin_year(plan.clone()).unwrap();
    let draft = workspace.draft_in_hand(&plan).unwrap().draft.clone();
    let text = |row: &crate::draft::Row, column: &str| match row.get(column) {
        Some(Answer::Text(text) | Answer::Choice(text)) => text.clone(),
        _ => String::new(),
    };
    let rows: Vec<_> =
        draft.rows("signatures").iter().map(|row| (text(row, "role"), text(row, "name"))).collect();
    let expected = [
        ("guardian", "Elina Kuvitteellinen"),
        ("guardian", ""),
        ("principal", ""),
        ("special_teacher", "Sirpa Aalto"),
    ];
    assert_eq!(rows, expected.map(|(role, name)| (role.to_owned(), name.to_owned())));
}

/// The ways of a municipality's basic education say nothing of vocational education.
#[test]
fn a_hoks_has_its_own_signers_whatever_the_municipality_does() {
    let (_temporary, _, mut workspace, _) = open();
    let signers = |workspace: &mut Workspace| {
        let plan = workspace.create_plan("fi.ammatillinen.hoks".to_owned(), "A B".to_owned(), String::new());
        workspace.draft_in_hand(&plan.unwrap()).unwrap().draft.answers.get("signatures").cloned()
    };
    let own = signers(&mut workspace);
    let mut settings = workspace.settings().unwrap();
    settings.local.signers = ["principal", "guardian", "special_teacher"].map(str::to_owned).to_vec();
    workspace.save_settings(settings).unwrap();
    assert_eq!(signers(&mut workspace), own);
    let known = workspace.signer_roles().unwrap();
    assert!(known.iter().all(|role| role.id != "student"), "{known:?}");
}

/// What the municipality adds stands under the law's mark on the pages and in the data of a copy, which is
/// recognised as it is on another installation; the mark itself stays.
#[test]
fn an_addition_stands_under_the_mark_of_secrecy_and_never_in_its_place() {
    let (temporary, _, mut workspace, _) = open();
    let mut settings = workspace.settings().unwrap();
    let added = Language::ALL.map(|language| (language, format!("Lukittuna {}", language.code())));
    settings.local.secrecy = added.into();
    workspace.save_settings(settings.clone()).unwrap();
    let plan = workspace.import_plan(crate::template::examples()[3].as_bytes()).unwrap();
    let words = |workspace: &mut Workspace| {
        let page = workspace.preview(plan.clone(), Vec::new(), None, None).unwrap();
        let text = |mark| match mark {
            Mark::Text { text, .. } => Some(text),
            Mark::Box { .. } => None,
        };
        page.marks.into_iter().filter_map(text).collect::<Vec<_>>().join(" ")
    };
    let shown = words(&mut workspace);
    assert!(shown.contains("SALASSA PIDETTÄVÄ") && shown.contains("Lukittuna fi"), "{shown}");
    workspace.prepare_copy(plan.clone(), "transition".to_owned()).unwrap();
    workspace.issue_prepared().unwrap();
    // Another edition asks for nothing of it, and what a page would ask is not taken.
    let asked = Edition {
        print: Print::Large,
        secrecy: [(Language::Fi, "Julkinen".to_owned())].into(),
        ..Edition::default()
    };
    let copies =
        [Edition::default(), asked].map(|edition| workspace.edition_copy(&plan, 1, (edition, true)).unwrap());
    let (_elsewhere, _, mut other, _) = open();
    for copy in copies {
        let path = temporary.path().join("kopio.pdf");
        std::fs::write(&path, &copy).unwrap();
        let verified = other.verify_file(&path).unwrap();
        assert!(verified.reception.is_some_and(|reception| reception.allowed), "pages and data are the same");
        let data = crate::receipt::read_copy(&copy, crate::template::shipped(), drafting::PROGRAM)
            .unwrap()
            .data
            .unwrap();
        assert_eq!(data.imprint.secrecy[&Language::Fi], "Lukittuna fi");
    }
    settings.local.secrecy.clear();
    workspace.save_settings(settings).unwrap();
    assert!(!words(&mut workspace).contains("Lukittuna"));
}

/// A municipality's template may lead to another of its own: the finding names it and can begin it.
#[test]
fn a_finding_leads_to_a_document_of_the_municipality() {
    let (temporary, _, mut workspace, _) = open();
    take(&temporary, &mut workspace, "kuuleminen.toml", &file("1.0")).unwrap();
    let next = "kunta.harjukoski.kuuleminen";
    let hojks = as_local(HOJKS)
        .unwrap()
        .replace("next = \"fi.perusopetus.tuen-suunnitelma-2025\"", &format!("next = \"{next}\""));
    assert_eq!(take(&temporary, &mut workspace, "hojks.toml", &hojks).unwrap().flaws.len(), 0);
    let plan =
        workspace.create_plan("kunta.hojks".to_owned(), "Mallikas Oona".to_owned(), "5B".to_owned()).unwrap();
    let review = workspace.review(plan).unwrap();
    let finding =
        review.findings.iter().find(|finding| finding.next.as_ref().is_some_and(|own| own.template == next));
    let finding = finding.unwrap();
    assert!(!finding.title.contains(next) && !finding.remedy.contains(next), "{}", finding.title);
    let template = workspace.template_of(&(next.to_owned(), "1.0".to_owned())).unwrap();
    assert!(finding.title.contains(template.texts(Language::Fi).title()), "{}", finding.title);
}

/// The minutes of a meeting say it too.
#[test]
fn an_addition_stands_in_the_minutes() {
    let (_temporary, _, mut workspace, _) = open();
    let plan = workspace.import_plan(crate::template::examples()[3].as_bytes()).unwrap();
    let held = workspace.hold_meeting(plan.clone(), None).unwrap().meeting;
    let meeting = held.id.clone();
    workspace.keep_meeting(plan.clone(), held).unwrap();
    let before = workspace.minutes(&plan, &meeting).unwrap();
    assert!(before == workspace.minutes(&plan, &meeting).unwrap());
    let mut settings = workspace.settings().unwrap();
    settings.local.secrecy = [(Language::Fi, "Lukittuna.".to_owned())].into();
    workspace.save_settings(settings).unwrap();
    assert!(before != workspace.minutes(&plan, &meeting).unwrap());
}
