//! Signing: what the visible mark looks like in the finished file, and what is told before a key signs.

use super::*;
use crate::signature::read;

/// A workspace with a plan of which a version was issued, signed or not; and the plan.
fn issued(signed: bool) -> (TempDir, Arc<Person>, Workspace, String) {
    let (temporary, person, mut workspace, _) = open();
    let plan = workspace.import_plan(crate::template::examples()[0].as_bytes()).unwrap();
    let reason = workspace.open_plan(plan.clone()).unwrap().form.reasons.first().unwrap().value.clone();
    workspace.prepare_copy(plan.clone(), reason).unwrap_or_else(|failure| panic!("{failure}"));
    if !signed {
        workspace.choose_no_key().unwrap();
    }
    workspace.issue_prepared().unwrap();
    (temporary, person, workspace, plan)
}

/// The first mark in a file as it is drawn, and its description for screen readers.
fn mark(pdf: &[u8]) -> (String, String) {
    let document = read::read(pdf, &mut read::Budget::new()).unwrap();
    let signed = |id: &lopdf::ObjectId| document.get_dictionary(*id).unwrap().has(b"V");
    let field = read::fields(&document).into_iter().find(signed).expect("a signature");
    let widget = document.get_dictionary(field).unwrap();
    let drawn = read::entry(&document, read::child(&document, widget, b"AP").unwrap(), b"N").unwrap();
    let content = drawn.as_stream().unwrap().get_plain_content().unwrap();
    let tooltip = read::entry(&document, widget, b"TU").and_then(read::text).unwrap();
    (String::from_utf8(content).unwrap(), tooltip)
}

/// The sizes in which the lines of a mark are drawn.
fn sizes(content: &str) -> Vec<f32> {
    content.lines().filter_map(|line| line.strip_prefix("/F0 ")?.split(' ').next()?.parse().ok()).collect()
}

#[test]
fn a_mark_is_as_large_as_the_text_of_its_edition_and_speaks_its_languages() {
    let (_temporary, _person, mut workspace, plan) = issued(true);
    for (print, first, others) in [(Print::Normal, 9.5, 7.8), (Print::Large, 14.5, 11.8)] {
        for second in [None, Some(Language::Sv)] {
            let edition = Edition { print, second, ..Edition::default() };
            let pdf = workspace.edition_copy(&plan, 1, (edition.clone(), false)).unwrap();
            let (content, tooltip) = mark(&pdf);
            let sizes = sizes(&content);
            assert!(sizes[0] >= first, "{edition:?}: {sizes:?}");
            assert!(sizes.iter().all(|size| *size >= others), "{edition:?}: {sizes:?}");
            assert_eq!(content.contains("/Span <</Lang (sv)>> BDC"), second.is_some(), "{edition:?}");
            assert!(tooltip.starts_with("Sähköinen allekirjoitus: "), "{tooltip}");
            assert_eq!(tooltip.contains("Elektronisk underskrift: "), second.is_some(), "{tooltip}");
        }
    }
}

/// Of a version that was issued without an electronic signature, or signed elsewhere, no copy bears the own key's
/// signature unasked.
#[test]
fn a_copy_of_a_version_that_was_issued_unsigned_is_signed_only_when_that_is_asked() {
    let large = Edition { print: Print::Large, ..Edition::default() };
    for (signed, asked, expected) in
        [(true, false, true), (true, true, true), (false, false, false), (false, true, true)]
    {
        let (temporary, person, mut workspace, plan) = issued(signed);
        let case = format!("issued signed: {signed}, asked: {asked}");
        let bears = |pdf: &[u8]| !crate::signature::verify(pdf).unwrap().signatures.is_empty();
        let edition = workspace.edition_copy(&plan, 1, (large.clone(), asked)).unwrap();
        assert_eq!(bears(&edition), expected, "{case}");
        let usual = workspace.edition_copy(&plan, 1, (Edition::default(), asked)).unwrap();
        assert_eq!(bears(&usual), expected, "{case}");
        assert_eq!(bears(&workspace.copy_bytes(&plan, 1).unwrap()), signed, "{case}: the record stays");
        assert_eq!(workspace.copies_of(plan.clone(), 1).unwrap().issued_signed, signed);

        *person.file.lock().unwrap() = temporary.path().join("yksi.pdf");
        let of = vec![CopiesOf {
            plan: plan.clone(),
            number: 1,
            recipients: vec![super::handing::for_reason("Isovanhempi")],
        }];
        let (edition, outlet) = (Edition::default(), Outlet::File);
        let wish = CopyWish {
            of,
            edition,
            fitting: false,
            outlet,
            covers: false,
            letters: false,
            list: false,
            sign: asked,
            knowing: false,
        };
        workspace.make_copies(wish, secret(PASSPHRASE)).unwrap();
        let workspace = Mutex::new(workspace);
        make_copies_in(&workspace, &Hands { print: &|_, _| Ok(()), told: &|| {} });
        let one = std::fs::read(temporary.path().join("yksi.pdf")).unwrap();
        assert_eq!(bears(&one), expected, "{case}: a recipient's copy");
    }
}

#[test]
fn a_copy_that_was_signed_elsewhere_is_one_that_was_issued_unsigned() {
    let (temporary, _person, mut workspace, plan) = issued(false);
    let stored = workspace.copy_bytes(&plan, 1).unwrap();
    let field = crate::workspace::issuing::SIGNATURE_FIELD.to_owned();
    workspace.choose_own_key().unwrap();
    let signed = workspace.sign_file(&stored, Some(field), None).unwrap();
    let file = temporary.path().join("palasi.pdf");
    std::fs::write(&file, signed).unwrap();
    workspace.bring_back_file(&plan, 1, &file).unwrap();
    let row = workspace.revisions(plan.clone()).unwrap().remove(0);
    assert_eq!((row.signed, row.issued_signed), (true, false));
    let large = Edition { print: Print::Large, ..Edition::default() };
    let edition = workspace.edition_copy(&plan, 1, (large, false)).unwrap();
    assert!(crate::signature::verify(&edition).unwrap().signatures.is_empty());
}

#[test]
fn another_s_key_in_a_place_is_told_before_it_signs_and_stops_nothing() {
    let (_temporary, _person, mut workspace, plan) = issued(false);
    let field = crate::workspace::issuing::SIGNATURE_FIELD.to_owned();
    workspace.choose_own_key().unwrap();
    assert!(workspace.place_doubts(plan.clone(), 1, field.clone()).unwrap().is_empty(), "the own place");
    let mut settings = workspace.settings().unwrap();
    settings.teacher.name = "Rauno Rehtori محمد".to_owned();
    workspace.save_settings(settings).unwrap();
    let told = workspace.place_doubts(plan.clone(), 1, field.clone()).unwrap();
    assert_eq!(told.len(), 2, "another name, and letters that no font has: {told:?}");
    assert!(told.iter().all(|one| one.contains("Rauno Rehtori محمد")), "{told:?}");
    let stored = workspace.copy_bytes(&plan, 1).unwrap();
    let signed = workspace.sign_file(&stored, Some(field), None).unwrap();
    assert_eq!(crate::signature::verify(&signed).unwrap().signatures[0].name, "Rauno Rehtori محمد");
}

#[test]
fn an_example_of_each_template_as_it_is_issued_is_a_small_file() {
    let (_temporary, _person, mut workspace, _) = open();
    let mut seen = std::collections::BTreeSet::new();
    let mut first_of_its_template = |example: &&&str| {
        let plan: serde_json::Value = serde_json::from_str(example).unwrap();
        seen.insert(plan["template_id"].to_string())
    };
    for example in crate::template::examples().iter().filter(|example| first_of_its_template(example)) {
        let plan = workspace.import_plan(example.as_bytes()).unwrap();
        let reason = workspace.open_plan(plan.clone()).unwrap().form.reasons.first().unwrap().value.clone();
        workspace.prepare_copy(plan.clone(), reason).unwrap_or_else(|failure| panic!("{failure}"));
        workspace.issue_prepared().unwrap();
        let size = workspace.copy_bytes(&plan, 1).unwrap().len();
        assert!(size < 60_000, "{size} bytes: {}", &example[..200]);
    }
}
