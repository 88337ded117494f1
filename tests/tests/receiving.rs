//! A plan goes to another school: any valid plan arrives with the same answers, its copy repeats byte for
//! byte, an independent reader finds its words in order; and an extract tells nothing of what it leaves out.

use chrono::NaiveDate;
use laatija_core::document::{typeset, write_pdf};
use laatija_core::draft::{Answer, Draft, display, display_row, extract, printed, withheld};
use laatija_core::export::{read_copy_data, read_plan_file};
use laatija_core::language::Language;
use laatija_core::template::{Template, examples, shipped};
use laatija_core::workspace::{AgreementVerdict, Edition, Print};
use laatija_tests::chance::Chance;
use laatija_tests::reading::{poppler, squeezed, told_in_order};
use laatija_tests::teacher::Teacher;
use lopdf::{Document, Object};
use std::collections::BTreeSet;

const ROUNDS: u64 = 24;

fn example(number: usize) -> (&'static Template, Draft) {
    read_plan_file(examples()[number].as_bytes(), shipped()).unwrap()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 2, 11).unwrap()
}

/// The forms that a copy is set in, one after the other.
fn edition(round: u64) -> Edition {
    let print = if round.is_multiple_of(2) { Print::Normal } else { Print::Large };
    let second = [None, Some(Language::Sv), Some(Language::En)][round as usize % 3];
    Edition { print, second, ..Edition::default() }
}

#[test]
fn any_valid_plan_arrives_with_the_same_answers() {
    let mut to = Teacher::new("Sirpa Aalto");
    let mut chance = Chance(11);
    let sound = [0, 3, 2].map(|number| {
        let (template, draft) = example(number);
        (template, chance.complete(template, &draft, today()))
    });
    for round in 0..ROUNDS {
        let (template, sound) = &sound[round as usize % sound.len()];
        let draft = chance.plan(template, sound, today());
        // The pupil has no other document: chance would say in one what it denies in another.
        let mut from = Teacher::new("Riitta Sarapuu");
        let (plan, expected) = from.issue(template, &draft, "annual_review");
        let pdf = from.copy(&plan, edition(round));
        let verified = to.check(&pdf);
        assert_eq!(verified.agreement.verdict, AgreementVerdict::Same, "{round}: {:?}", verified.agreement);
        assert!(verified.reception.unwrap().allowed, "{round}");
        let received = to.workspace.receive().unwrap();
        let there = to.answers(&received);
        let differs = |id: &&String| there.answers.get(*id) != expected.answers.get(*id);
        let apart: Vec<&String> =
            expected.answers.keys().chain(there.answers.keys()).filter(differs).collect();
        assert!(apart.is_empty() && there.flags == expected.flags, "{round}: {apart:?}");
        let unsigned = the_bytes_repeat(round, &pdf);
        the_pages_say_the_plan(round, template, &expected, &unsigned);
    }
}

/// Sets the copy again from the data inside it: its bytes are the beginning of the signed file.
fn the_bytes_repeat(round: u64, pdf: &[u8]) -> Vec<u8> {
    let bytes = data_of(pdf);
    let data = read_copy_data(&bytes, shipped()).unwrap();
    let facts = data.imprint.facts(data.language);
    let made: Vec<Vec<u8>> = (0..2)
        .map(|_| write_pdf(&typeset(data.template, &data.draft, &facts).unwrap(), &facts, &bytes).unwrap())
        .collect();
    assert!(made[0] == made[1] && pdf.starts_with(&made[0]), "{round}");
    made[0].clone()
}

/// What poppler reads on the pages are the answers, each whole and in the order of the form.
fn the_pages_say_the_plan(round: u64, template: &Template, draft: &Draft, pdf: &[u8]) {
    let bytes = data_of(pdf);
    let data = read_copy_data(&bytes, shipped()).unwrap();
    let languages = (data.language, data.imprint.second_language);
    let told = told_in_order(template, draft, languages, (data.imprint.number, &poppler(pdf)));
    assert!(told.as_ref().is_ok_and(|told| *told > 0), "{round}: {told:?}");
    let read = poppler(pdf);
    let torn = |mark: char| read.contains(&format!("\n{mark}")) || read.contains(&format!(" {mark}"));
    assert!(!['\u{301}', '\u{307}', '\u{323}'].into_iter().any(torn), "{round}: a mark without its letter");
}

#[test]
fn answers_in_another_place_are_not_taken_for_the_plan() {
    let mut teacher = Teacher::new("Riitta Sarapuu");
    let (template, draft) = example(0);
    let (plan, whole) = teacher.issue(template, &draft, "annual_review");
    let read = poppler(&teacher.copy(&plan, Edition::default()));
    let told = |draft: &Draft| told_in_order(template, draft, (Language::Fi, None), (1, &read));
    assert!(told(&whole).unwrap() > 100);
    let long = |answer: &Answer| matches!(answer, Answer::Text(text) if text.len() > 60);
    let ids: Vec<&String> = whole.answers.iter().filter(|(_, own)| long(own)).map(|(id, _)| id).collect();
    assert!(ids.len() > 5);
    for pair in ids.windows(2) {
        let mut swapped = whole.clone();
        let [one, other] = [0, 1].map(|n| whole.answers[pair[n]].clone());
        swapped.answers.extend([(pair[0].clone(), other), (pair[1].clone(), one)]);
        assert!(told(&swapped).is_err(), "{pair:?}");
    }
    for id in ids {
        let mut more = whole.clone();
        if let Some(Answer::Text(text)) = more.answers.get_mut(id) {
            text.push('x');
        }
        assert!(told(&more).is_err(), "{id}");
    }
}

/// The data inside a copy.
fn data_of(pdf: &[u8]) -> Vec<u8> {
    let document = Document::load_mem(pdf).unwrap();
    let is_data =
        |object: &&Object| object.as_stream().is_ok_and(|stream| stream.dict.has_type(b"EmbeddedFile"));
    let data = document.objects.values().find(is_data).unwrap();
    data.as_stream().unwrap().get_plain_content().unwrap()
}

/// The whole file in every form that words can hide in: as it is, unpacked, as strings of either kind, as
/// poppler reads it.
fn all_that_is_said(pdf: &[u8]) -> String {
    let mut said = String::from_utf8_lossy(pdf).into_owned();
    let document = Document::load_mem(pdf).unwrap();
    for object in document.objects.values() {
        gather(object, &mut said);
    }
    said + &poppler(pdf)
}

fn gather(object: &Object, said: &mut String) {
    said.push('\n');
    match object {
        Object::String(bytes, _) => {
            said.push_str(&String::from_utf8_lossy(bytes));
            let units: Vec<u16> =
                bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            said.push_str(&String::from_utf16_lossy(&units));
        }
        Object::Array(items) => items.iter().for_each(|item| gather(item, said)),
        Object::Dictionary(own) => own.iter().for_each(|(_, item)| gather(item, said)),
        Object::Stream(stream) => {
            said.push_str(&String::from_utf8_lossy(&stream.get_plain_content().unwrap_or_default()));
            stream.dict.iter().for_each(|(_, item)| gather(item, said));
        }
        _ => {}
    }
}

/// Every text of a draft: what was written, in words.
fn written(template: &Template, draft: &Draft) -> BTreeSet<String> {
    let mut texts = BTreeSet::new();
    for (field, answer) in &draft.answers {
        let kind = &template.field(field).unwrap().kind;
        match answer {
            Answer::Rows(rows) => rows.iter().for_each(|row| {
                let row = display_row(template, Language::Fi, kind, row);
                texts.extend(row.split(" · ").flat_map(str::lines).map(str::to_owned));
            }),
            answer => {
                let text = display(template, Language::Fi, kind, answer);
                texts.extend(text.lines().map(str::to_owned));
            }
        }
    }
    texts
}

#[test]
fn an_extract_tells_nothing_of_what_it_leaves_out() {
    let mut teacher = Teacher::new("Riitta Sarapuu");
    let (template, draft) = example(0);
    let (plan, whole) = teacher.issue(template, &draft, "annual_review");
    let cases: [&[&str]; 4] = [
        &["guardians"],
        &["cooperation", "followup"],
        &["basis", "pupil", "drafting"],
        &["placement_description", "strengths"],
    ];
    let all = template.sections.iter().map(|section| section.id.as_str()).collect::<Vec<_>>();
    for (round, names) in cases.into_iter().chain([all.as_slice()]).enumerate() {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let left = extract(template, &draft_of(&mut teacher, &plan), &withheld(template, &names).unwrap());
        assert!(left.answers.len() < whole.answers.len());
        let edition = Edition { without: names.clone(), ..edition(round as u64) };
        let pdf = teacher.copy(&plan, edition);
        let said = all_that_is_said(&pdf);
        // What stands elsewhere in the extract may be said, and so may what is a part of it.
        let kept = written(template, &left).into_iter().collect::<Vec<_>>().join("\n");
        let gone: Vec<String> = written(template, &whole)
            .into_iter()
            .filter(|text| text.chars().count() > 4 && !kept.contains(text.as_str()))
            .filter(|text| !said_by_template(template, text))
            .collect();
        assert!(gone.len() > 1, "{names:?}: {gone:?}");
        let told: Vec<&String> = gone.iter().filter(|text| said.contains(text.as_str())).collect();
        assert!(told.is_empty(), "{names:?}: {told:?}");
        let pages = poppler(&pdf);
        for words in ["Ote: osa kohdista on jätetty pois.", ", ote"] {
            assert!(squeezed(&pages).contains(&squeezed(words)), "{names:?}: {words}");
        }
        assert!(said.contains("(ote)"), "the title says it too");
        let data = read_copy_data(&data_of(&pdf), shipped()).unwrap();
        assert_eq!((data.draft, data.imprint.extract), (left, true));
    }
}

/// Whether the words are the template's own: an option's name, say, stands in many places.
fn said_by_template(template: &Template, text: &str) -> bool {
    let spoken = template.texts(Language::Fi);
    let mut options = template.options.iter().flat_map(|(list, own)| own.iter().map(move |one| (list, one)));
    options.any(|(list, option)| spoken.option_name(list, option) == text)
        || laatija_core::text::sources(Language::Fi).iter().any(|(_, source)| source.contains(text))
}

fn draft_of(teacher: &mut Teacher, plan: &str) -> Draft {
    teacher.answers(plan)
}

#[test]
fn an_extract_is_received_as_one_and_the_whole_is_not() {
    let (mut from, mut to) = (Teacher::new("Riitta Sarapuu"), Teacher::new("Sirpa Aalto"));
    let (template, draft) = example(0);
    let (plan, _) = from.issue(template, &draft, "annual_review");
    // What was not there cannot be left out: such a copy is the whole and says nothing else.
    for (name, without, is_extract) in [
        ("the whole", vec![], false),
        ("nothing lost", vec!["increase_reason"], false),
        ("less", vec!["services"], true),
    ] {
        let without = without.into_iter().map(str::to_owned).collect();
        let pdf = from.copy(&plan, Edition { without, ..Edition::default() });
        let verified = to.check(&pdf);
        assert_eq!(verified.agreement.verdict, AgreementVerdict::Same, "{name}");
        assert_eq!(verified.version.unwrap().extract, is_extract, "{name}");
        assert_eq!(poppler(&pdf).contains("Ote:"), is_extract, "{name}");
    }
    let received = to.workspace.receive().unwrap();
    let origin = to.workspace.received(received.clone()).unwrap().unwrap();
    assert!(origin.extract);
    assert!(!to.answers(&received).answers.contains_key("services"));
    for name in
        ["pupil_name", "confidentiality_mark", "signatures", "guardian_copy_notice", "alone", "document"]
    {
        let edition = Edition { without: vec![name.to_owned()], ..Edition::default() };
        let refused = from.workspace.edition_copy(&plan, 0, (edition, false));
        let expected = name != "document";
        assert_eq!(refused.is_err(), expected, "{name}");
    }
}

#[test]
fn the_draft_of_a_received_plan_is_what_a_document_may_say() {
    let (template, draft) = example(0);
    let seen = printed(template, &draft);
    assert_eq!(printed(template, &seen), seen);
}
