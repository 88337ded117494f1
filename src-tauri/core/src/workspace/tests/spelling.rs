//! Spelling through the commands: what is marked, in which language, and what never is.

use super::*;
use serde_json::json;

/// A person beside whose program the dictionaries are.
struct Reader;

impl Outside for Reader {
    fn now(&self) -> DateTime<FixedOffset> {
        Person::default().now()
    }

    fn dictionaries(&self) -> Option<PathBuf> {
        Some(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/dictionaries").into())
    }
}

fn plan_of(pupil: &str) -> (TempDir, Workspace, String) {
    let (temporary, _, workspace, _) = open();
    let folder = workspace.folder.clone();
    drop(workspace);
    let mut workspace = Workspace::new(Arc::new(Reader), folder);
    workspace.unlock(secret(PASSPHRASE)).unwrap();
    let template = workspace.templates().unwrap()[0].id.clone();
    let plan = workspace.create_plan(template, pupil.to_owned(), "4 B".to_owned()).unwrap();
    (temporary, workspace, plan)
}

/// The marked words of a text.
fn marked(workspace: &mut Workspace, plan: &str, text: &str) -> Vec<String> {
    let marks = workspace.spell(plan.to_owned(), vec![text.to_owned()]).unwrap();
    let units: Vec<u16> = text.encode_utf16().collect();
    marks[0].iter().map(|range| String::from_utf16(&units[range.start..range.end]).unwrap()).collect()
}

fn answer(workspace: &mut Workspace, plan: &str, field: &str, value: serde_json::Value) {
    let change = AnswerChange { field: field.to_owned(), value };
    workspace.save(plan.to_owned(), vec![change], None).unwrap();
}

#[test]
fn unknown_words_are_marked_where_they_stand() {
    let (_folder, mut workspace, plan) = plan_of("Mallikas Oona");
    for (text, expected) in [
        ("Oppilas tarvitsse tukea 🙂 lukemissen kanssa.", vec!["tarvitsse", "lukemissen"]),
        ("Opetus pienryhmässä, toiminta-alueittain; HOJKS:n mukaan (S2-opetus).", vec![]),
        ("liisa.mallikas@koulu.invalid https://koulu.invalid/asdfg", vec![]),
        ("Erityis- ja yleisopetus, ”pienryhmä”", vec![]),
        ("مرحبا Привет asdfg", vec!["asdfg"]),
        ("", vec![]),
    ] {
        assert_eq!(marked(&mut workspace, &plan, text), expected, "{text}");
    }
}

#[test]
fn names_of_the_plan_are_never_marked() {
    let (_folder, mut workspace, plan) = plan_of("Mallikäinen Oonja");
    let template =
        workspace.template_of(&workspace.vault_ref().unwrap().plan(&plan).unwrap().template).unwrap();
    let recipients = template.meaning.recipients.clone().unwrap();
    answer(&mut workspace, &plan, &recipients.field, json!([{ recipients.name: "Xerxenia Qvistbladh" }]));
    for (text, expected) in [
        ("Oonja Mallikäinen, Oonjan, Oonjalle, Mallikäisen, Mallikäisille", vec![]),
        ("Xerxenialta kysyttiin, Qvistbladhin mukaan", vec![]),
        ("oonjalle", vec!["oonjalle"]),
        ("Zelduria", vec!["Zelduria"]),
    ] {
        assert_eq!(marked(&mut workspace, &plan, text), expected, "{text}");
    }
}

#[test]
fn the_language_is_that_of_the_document() {
    let (_folder, mut workspace, plan) = plan_of("Mallikas Oona");
    let template =
        workspace.template_of(&workspace.vault_ref().unwrap().plan(&plan).unwrap().template).unwrap();
    let text = "tavoitteena specialundervisningen strengths";
    for (code, expected) in [
        ("fi", vec!["specialundervisningen", "strengths"]),
        ("sv", vec!["tavoitteena", "strengths"]),
        ("en", vec!["tavoitteena", "specialundervisningen"]),
        ("se", vec![]),
    ] {
        answer(&mut workspace, &plan, &template.meaning.language, json!(code));
        assert_eq!(marked(&mut workspace, &plan, text), expected, "{code}");
    }
}

#[test]
fn own_words_are_kept_and_skipped_ones_until_the_lock() {
    let (_folder, mut workspace, plan) = plan_of("Mallikas Oona");
    let text = "wilmaviestyri, Wilmaviestyrissä, zorbax";
    assert_eq!(marked(&mut workspace, &plan, text).len(), 3);
    assert_eq!(workspace.keep_word("wilmaviestyri".to_owned()).unwrap().words, ["wilmaviestyri"]);
    assert_eq!(marked(&mut workspace, &plan, text), ["zorbax"]);
    workspace.skip_word("zorbax".to_owned()).unwrap();
    assert_eq!(marked(&mut workspace, &plan, text), Vec::<String>::new());
    workspace.lock(None).unwrap();
    assert_eq!(workspace.spell(plan.clone(), vec![]).unwrap_err().code, Code::Locked);
    workspace.unlock(secret(PASSPHRASE)).unwrap();
    assert_eq!(marked(&mut workspace, &plan, text), ["zorbax"]);
    assert!(workspace.forget_word("wilmaviestyri".to_owned()).unwrap().words.is_empty());
    assert_eq!(marked(&mut workspace, &plan, text).len(), 3);
    assert_eq!(workspace.keep_word("kaksi sanaa".to_owned()).unwrap_err().code, Code::BadCall);
}

#[test]
fn nothing_is_marked_when_it_is_off_or_without_dictionaries() {
    let (_folder, mut workspace, plan) = plan_of("Mallikas Oona");
    assert!(workspace.spelling().unwrap().on && workspace.spelling().unwrap().there);
    assert!(!workspace.set_spelling(false).unwrap().on);
    assert_eq!(marked(&mut workspace, &plan, "lukemissen"), Vec::<String>::new());
    assert!(workspace.set_spelling(true).unwrap().on);
    assert_eq!(marked(&mut workspace, &plan, "lukemissen"), ["lukemissen"]);

    let (_folder, _, mut bare, _) = open();
    let template = bare.templates().unwrap()[0].id.clone();
    let plan = bare.create_plan(template, "Mallikas Oona".to_owned(), "4 B".to_owned()).unwrap();
    assert!(!bare.spelling().unwrap().there);
    assert_eq!(marked(&mut bare, &plan, "lukemissen"), Vec::<String>::new());
}

#[test]
fn guesses_are_in_the_language_of_the_document() {
    let (_folder, mut workspace, plan) = plan_of("Mallikas Oona");
    let mut first =
        |word: &str| workspace.spelling_guesses(plan.clone(), word.to_owned()).unwrap()[0].clone();
    assert_eq!(first("Lukemissen"), "Lukemisen");
    assert_eq!(first("PIENRYHMASSÄ"), "PIENRYHMÄSSÄ");
}

/// Every text of the plan that is not a code or a file name.
fn prose(value: &serde_json::Value, texts: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) if text.contains(' ') => texts.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| prose(item, texts)),
        serde_json::Value::Object(items) => items.values().for_each(|item| prose(item, texts)),
        _ => {}
    }
}

#[test]
fn no_word_of_the_example_plans_is_marked() {
    let (_folder, mut workspace, _) = plan_of("Mallikas Oona");
    let templates = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/templates");
    let examples = std::fs::read_dir(templates)
        .unwrap()
        .filter_map(|folder| std::fs::read_dir(folder.unwrap().path().join("examples")).ok());
    let (mut count, mut found) = (0, Vec::new());
    for example in examples.flatten() {
        let bytes = std::fs::read(example.unwrap().path()).unwrap();
        let plan = workspace.import_plan(&bytes).unwrap();
        let mut texts = Vec::new();
        prose(&serde_json::from_slice::<serde_json::Value>(&bytes).unwrap()["values"], &mut texts);
        for text in texts {
            count += crate::spelling::words(&text).len();
            found.extend(marked(&mut workspace, &plan, &text));
        }
    }
    assert!(count > 1000, "{count} words");
    assert_eq!(found, Vec::<String>::new(), "of {count} words");
}
