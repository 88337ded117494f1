//! The written copy before judges that have nothing to do with its writer: rules of PDF/UA-1 and
//! PDF/A-3a checked by `pikepdf`, and its text as poppler reads it.

use chrono::{FixedOffset, NaiveDate, TimeZone};
use laatija_core::document::{
    Addressee, ChangeLetter, Cover, Edition, Face, Facts, Print, PupilForm, Shape, Sheet, change_letter,
    cover_sheet, pupil_form, recovery_sheet, typeset, typeset_draft, write_extract, write_pdf,
};
use laatija_core::draft::{Answer, Draft, Row, display, filled, printed, shown};
use laatija_core::export::{read_plan_file, write_copy_data};
use laatija_core::failure::Result;
use laatija_core::language::Language;
use laatija_core::revision::Revision;
use laatija_core::signature::{SignatureMark, SigningKey, sign};
use laatija_core::template::{Template, examples, shipped};
use laatija_tests::judges::{faults_in, python};
use lopdf::content::Content;
use lopdf::{Document, Object};
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

const EXAMPLE: &[u8] = include_bytes!("../../assets/templates/hojks/examples/yksilollistetty.json");

fn facts(language: Language) -> Facts<'static> {
    let zone = FixedOffset::east_opt(2 * 3600).unwrap();
    Facts {
        language,
        edition: Default::default(),
        extract: false,
        number: 2,
        issued: Some(zone.with_ymd_and_hms(2026, 11, 23, 14, 52, 0).unwrap()),
        today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        id: Some("7F3K-Q2MX-04HT".to_owned()),
        replaces: None,
        issuer: "Riitta Sarapuu & muut <ope>",
        addressee: None,
        program: "Laatija 0.1.0",
    }
}

fn example() -> (&'static Template, Draft) {
    read_plan_file(EXAMPLE, shipped()).unwrap()
}

/// A copy with its own data inside, as the program makes it.
fn made(template: &Template, draft: &Draft, facts: &Facts<'_>) -> Vec<u8> {
    let draft = printed(template, draft);
    let data = write_copy_data(template, &draft, facts).unwrap();
    write_pdf(&typeset(template, &draft, facts).unwrap(), facts, &data).unwrap()
}

fn copy(language: Language) -> Vec<u8> {
    let (template, draft) = example();
    made(template, &draft, &facts(language))
}

fn copy_in(edition: Edition) -> Vec<u8> {
    let (template, draft) = example();
    let facts = Facts { edition, ..facts(Language::Fi) };
    made(template, &draft, &facts)
}

/// A copy in which a second person is to sign electronically, without a signature and with one and two.
fn signed_copies(edition: Edition) -> [Vec<u8>; 3] {
    let (template, mut draft) = example();
    let signatures = template.meaning.signatures.as_deref().unwrap();
    let way = &template.field(signatures).unwrap().kind.columns()[3].id;
    let Some(Answer::Rows(rows)) = draft.answers.get_mut(signatures) else { panic!("no signatures") };
    rows.last_mut().unwrap().insert(way.clone(), Answer::Choice(template.meaning.electronic[0].clone()));
    let facts = Facts { edition, ..facts(Language::Fi) };
    let unsigned = made(template, &draft, &facts);
    let once = signed(&unsigned, "Laatija1", "Päivi Öhman");
    let twice = signed(&once, "Laatija2", "Rauno Rehtori, \"R\" + ä");
    [unsigned, once, twice]
}

fn signed(pdf: &[u8], field: &str, name: &str) -> Vec<u8> {
    let moment = facts(Language::Fi).issued.unwrap();
    let random = |buffer: &mut [u8]| -> Result<()> {
        buffer.iter_mut().enumerate().for_each(|(index, byte)| *byte = (index + name.len()) as u8);
        Ok(())
    };
    let key = SigningKey::create(name, "Kuusamäen koulu", moment, &random).unwrap();
    let mark = SignatureMark {
        field: field.to_owned(),
        lines: vec![format!("Allekirjoittanut sähköisesti: {name}"), "23.11.2026 klo 14.52".to_owned()],
        second: None,
        scale: 1.0,
        tooltip: format!("Sähköinen allekirjoitus: {name}, 23.11.2026 klo 14.52"),
        reason: "Suunnitelman vahvistaminen".to_owned(),
        place: "Kuusamäki".to_owned(),
        time: moment,
        font: Face::Regular.data(),
    };
    sign(pdf, &key, &mark).unwrap()
}

/// A recipient's copy, whose name asks for more lines than a foot usually has.
fn copy_for(print: Print) -> Vec<u8> {
    let (template, draft) = example();
    let name = "Maria-Elisabet Kuvitteellinen-Esimerkki af Hällström, Keksityn kaupungin lastenvalvoja";
    let addressee = Some(Addressee { number: 12, name });
    let edition = Edition { print, ..Edition::default() };
    let facts = Facts { edition, addressee, ..facts(Language::Fi) };
    made(template, &draft, &facts)
}

/// The letter about a second version, in which a goal is new and one is gone.
fn letter_of_changes(language: Language) -> Vec<u8> {
    let (template, content) = example();
    let made = facts(language).issued.unwrap();
    let revision = |number, content| Revision {
        number,
        issued: made,
        reason: "correction".to_owned(),
        issuer: "Riitta Sarapuu".to_owned(),
        previous: None,
        template: (template.id.clone(), template.version.clone()),
        content,
        salt: None,
        trail: None,
    };
    let mut later = content.clone();
    let goals = &template.meaning.following.as_ref().unwrap().goals[0];
    let Some(Answer::Rows(rows)) = later.answers.get_mut(&goals.field) else { panic!("no goals") };
    rows.remove(0);
    rows.push(Row::from([(goals.column.clone(), Answer::Text("Laskee rahalla & kellosta.".to_owned()))]));
    let (before, after) = (revision(1, content), revision(2, later));
    change_letter(&ChangeLetter {
        template,
        language,
        before: &before,
        after: &after,
        without: &BTreeSet::new(),
        secrecy: "",
        author: "Riitta Sarapuu & muut <ope>",
        made,
        program: "Laatija 0.1.0",
    })
    .unwrap()
}

/// Every extract of every example, in each form.
fn extracts() -> Vec<Vec<u8>> {
    let mut made = Vec::new();
    for file in examples() {
        let (template, draft) = read_plan_file(file.as_bytes(), shipped()).unwrap();
        for extract in &template.extracts {
            for (print, second) in [(Print::Normal, None), (Print::Large, Some(Language::Sv))] {
                let edition = Edition { print, second, ..Edition::default() };
                let facts = Facts { edition, ..facts(Language::Fi) };
                made.push(write_extract(template, &draft, extract, &facts).unwrap().1);
            }
        }
    }
    assert!(made.len() >= 20, "only {}", made.len());
    made
}

/// Writes files into a folder and gives what is wrong with them.
fn faults(files: &[(String, Vec<u8>)]) -> BTreeMap<String, String> {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(format!("{name}.pdf")), bytes).unwrap();
    }
    let mut found = faults_in(folder.path());
    found.retain(|_, faults| !faults.is_empty());
    found
}

#[test]
fn accessible_and_archivable_in_every_language() {
    let (template, draft) = example();
    let drafted = Facts { number: 0, issued: None, id: None, ..facts(Language::Fi) };
    let data = write_copy_data(template, &printed(template, &draft), &drafted).unwrap();
    let unfinished = write_pdf(&typeset_draft(template, &draft, &drafted), &drafted, &data).unwrap();
    let sheet = Sheet {
        part: None,
        language: Language::Fi,
        file: "suunnitelmat.laatija",
        teacher: "Sirpa Aalto",
        school: "Kuusilammen koulu",
        made: facts(Language::Fi).issued.unwrap(),
        program: "Laatija 0.1.0",
    };
    let cover = Cover {
        language: Language::Fi,
        recipient: "Elina Kuvitteellinen",
        copies: 1,
        pages: 6,
        sender: "Riitta Sarapuu, Kuusilammen koulu",
        made: facts(Language::Fi).issued.unwrap(),
        program: "Laatija 0.1.0",
    };
    let groups: Vec<String> = (1..=9).map(|n| format!("7Q{n}X")).collect();
    let editions =
        [(Print::Large, None), (Print::Normal, Some(Language::Sv)), (Print::Large, Some(Language::En))]
            .map(|(print, second)| copy_in(Edition { print, second, ..Default::default() }));
    let goals = ["Laskee arjen prosenttilaskuja.", "Pyytää taukoa ajoissa."].map(str::to_owned);
    let form = |language| {
        let made = facts(language).issued.unwrap();
        let (author, program) = ("Sirpa Aalto", "Laatija 0.1.0");
        pupil_form(&PupilForm { language, goals: &goals, author, made, program }).unwrap()
    };
    let files = editions
        .into_iter()
        .chain(Language::ALL.map(copy))
        .chain([Print::Normal, Print::Large].map(copy_for))
        .chain(Language::ALL.map(form))
        .chain(Language::ALL.map(letter_of_changes))
        .chain(extracts())
        .chain([unfinished, recovery_sheet(&groups, &sheet).unwrap(), cover_sheet(&cover).unwrap()]);
    let files: Vec<_> = files.enumerate().map(|(number, bytes)| (format!("copy-{number}"), bytes)).collect();
    assert_eq!(faults(&files), BTreeMap::new());
}

#[test]
fn accessible_and_archivable_before_and_after_each_signature() {
    let second = Some(Language::Sv);
    let edition = |print, second| Edition { print, second, ..Edition::default() };
    let editions = [
        ("normal", Edition::default()),
        ("large", edition(Print::Large, None)),
        ("two-languages", edition(Print::Normal, second)),
        ("large-two-languages", edition(Print::Large, second)),
    ];
    let copies = editions.into_iter().flat_map(|(name, edition)| {
        let states = ["unsigned", "once", "twice"].map(|state| format!("{name}-{state}"));
        states.into_iter().zip(signed_copies(edition))
    });
    assert_eq!(faults(&copies.collect::<Vec<_>>()), BTreeMap::new());
}

#[test]
fn the_judges_see_every_breakage_and_none_in_a_sound_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let [unsigned, once, _] = signed_copies(Edition::default());
    std::fs::write(path("copy.pdf"), unsigned).unwrap();
    std::fs::write(path("signed.pdf"), once).unwrap();
    let broken = path("broken");
    std::fs::create_dir(&broken).unwrap();
    let said = python("break_copy.py", &[path("copy.pdf"), path("signed.pdf"), broken.clone()]);
    assert_eq!(said, "");
    let found = faults_in(&broken);
    let is_sound = |name: &str| name.starts_with("sound_");
    let wrong: Vec<_> = found.iter().filter(|(name, faults)| faults.is_empty() != is_sound(name)).collect();
    assert!(wrong.is_empty(), "judged wrongly: {wrong:?}");
    let faulty = found.keys().filter(|name| !is_sound(name)).count();
    assert!(faulty >= 112, "only {faulty}");
}

/// The text of a PDF as poppler reads it, without its line breaks and the hyphens made by them.
fn text(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("copy.pdf");
    std::fs::write(&file, bytes).unwrap();
    let output = Command::new("pdftotext").arg("-raw").arg(&file).arg("-").output().expect("poppler-utils");
    squeezed(&String::from_utf8_lossy(&output.stdout))
}

/// Without spaces and soft hyphens, so that only the letters are compared.
fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{ad}').collect()
}

#[test]
fn every_filled_field_is_read_and_no_empty_one_is_named() {
    let (template, draft) = example();
    let text = text(&copy(Language::Fi));
    let shown = shown(template, &draft);
    let texts = template.texts(Language::Fi);
    let labels: Vec<&str> = template.fields().map(|(_, field)| texts.label(&field.id)).collect();
    for (_, field) in template.fields().filter(|(_, field)| !field.kind.is_fixed_text()) {
        let label = texts.label(&field.id);
        let printed = shown.fields.contains(&field.id) && !field.unprinted && filled(field, &draft);
        if !printed {
            let unique = labels.iter().filter(|other| other.contains(label)).count() == 1 && label.len() > 12;
            assert!(!unique || !text.contains(&squeezed(label)), "{label} is named");
            continue;
        }
        match &draft.answers[&field.id] {
            Answer::Rows(rows) => {
                for (column, cell) in rows.iter().flatten() {
                    let kind = &field.kind.column(column).unwrap().kind;
                    let cell = display(template, Language::Fi, kind, cell);
                    for word in cell.split_whitespace() {
                        assert!(text.contains(&squeezed(word)), "{label}: {word}");
                    }
                }
            }
            answer => {
                for part in display(template, Language::Fi, &field.kind, answer).split([' ', '\n']) {
                    assert!(text.contains(&squeezed(part)), "{label}: {part}");
                }
            }
        }
    }
}

#[test]
fn pdftotext_reads_every_edition_in_the_order_of_its_pages() {
    let (template, draft) = example();
    for (print, second) in [
        (Print::Normal, None),
        (Print::Large, None),
        (Print::Normal, Some(Language::Sv)),
        (Print::Large, Some(Language::Sv)),
    ] {
        let edition = Edition { print, second, ..Default::default() };
        let layout =
            typeset(template, &draft, &Facts { edition: edition.clone(), ..facts(Language::Fi) }).unwrap();
        let mut set = String::new();
        for item in layout.pages.iter().flat_map(|page| &page.items) {
            if let Shape::Text(run) = &item.shape {
                set.push_str(&run.text);
            }
        }
        let (read, set) = (text(&copy_in(edition.clone())), squeezed(&set));
        let apart = read.chars().zip(set.chars()).position(|(read, set)| read != set);
        assert!(read == set, "{edition:?} from {apart:?}: {} letters read, {} set", read.len(), set.len());
    }
}

/// The sizes of the letters that a file draws.
fn sizes(pdf: &[u8]) -> Vec<f32> {
    let document = Document::load_mem(pdf).unwrap();
    let pages = document.get_pages().into_values().map(|page| document.get_page_content(page));
    let forms = document.objects.values().filter_map(|object| object.as_stream().ok());
    let forms = forms
        .filter(|form| form.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Form"));
    let drawn = pages.chain(forms.map(|form| form.get_plain_content().unwrap_or_default()));
    let operations = drawn.flat_map(|drawn| Content::decode(&drawn).unwrap().operations);
    let fonts = operations.filter(|operation| operation.operator == "Tf");
    fonts.map(|font| font.operands[1].as_float().unwrap()).collect()
}

#[test]
fn large_print_is_drawn_large_and_says_what_the_ordinary_copy_says() {
    let (template, draft) = example();
    for second in [None, Some(Language::Sv)] {
        let edition = |print| Edition { print, second, ..Default::default() };
        let [normal, large] = [Print::Normal, Print::Large].map(|print| copy_in(edition(print)));
        let sizes = sizes(&large);
        assert!(sizes.len() > 50 && sizes.iter().all(|size| *size >= 12.9), "{sizes:?}");
        assert!(sizes.iter().any(|size| (*size - 16.0).abs() < 0.01), "{sizes:?}");
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("copy.pdf"), &normal).unwrap();
        let said =
            Command::new("pdftotext").arg("-raw").arg(folder.path().join("copy.pdf")).arg("-").output();
        let said = String::from_utf8(said.unwrap().stdout).unwrap();
        let (read, ordinary) = (text(&large), text(&normal));
        // Words that a line end divides in one of both are seen whole in the letters alone.
        let whole =
            |word: &&str| !word.contains(['\u{ad}', '(', '-']) && word.chars().any(char::is_alphabetic);
        let missing: Vec<&str> =
            said.split_whitespace().filter(whole).filter(|word| !read.contains(*word)).collect();
        assert!(missing.is_empty(), "{missing:?}");
        let shown = shown(template, &draft);
        for language in [Some(Language::Fi), second].into_iter().flatten() {
            let texts = template.texts(language);
            for (_, field) in template.fields().filter(|(_, field)| shown.fields.contains(&field.id)) {
                let names = [texts.label(&field.id), texts.short_label(&field.id)].map(squeezed);
                if !field.unprinted && filled(field, &draft) && names.iter().any(|own| ordinary.contains(own))
                {
                    assert!(names.iter().any(|own| read.contains(own)), "{names:?}");
                }
            }
        }
    }
}
