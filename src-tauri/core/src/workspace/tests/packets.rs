//! Two teachers: a part of a plan is asked for, written elsewhere, sent back and put together with the plan.

use super::*;
use crate::draft::{Answer, write_answer};
use crate::packet::{self, Identity, Lock};
use crate::template::Kind;
use crate::vault::{Act, AskedRow};
use serde_json::{Value, json};
use std::path::Path;

/// A teacher with a vault, and her folder.
struct Teacher {
    workspace: Workspace,
    person: Arc<Person>,
    folder: TempDir,
}

fn teacher(name: &str) -> Teacher {
    let (folder, person, mut workspace, _) = open();
    let mut settings = workspace.settings().unwrap();
    settings.teacher.name = name.to_owned();
    workspace.save_settings(settings).unwrap();
    Teacher { workspace, person, folder }
}

impl Teacher {
    /// The next file that is saved or chosen.
    fn file(&self, name: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        *self.person.file.lock().unwrap() = path.clone();
        path
    }

    fn begin(&mut self) -> String {
        let template = crate::template::shipped()[0].id.clone();
        self.workspace.create_plan(template, "Aino Esimerkki".into(), "4 B".into()).unwrap()
    }

    fn put(&mut self, plan: &str, field: &str, value: Value) {
        let change = AnswerChange { field: field.to_owned(), value };
        self.workspace.save(plan.to_owned(), vec![change], None).unwrap();
    }

    fn answer(&mut self, plan: &str, field: &str) -> Value {
        let (_, draft) = self.workspace.content_now(plan).unwrap();
        draft.answers.get(field).map_or(Value::Null, write_answer)
    }

    /// Asks for a part by a colleague's address; gives the file.
    fn ask(&mut self, plan: &str, section: &str, address: &str) -> PathBuf {
        let path = self.file("pyyntö");
        self.workspace.ask_part(plan.to_owned(), by_address(section, address)).unwrap();
        path
    }

    fn address(&mut self) -> String {
        self.workspace.addresses().unwrap().own
    }

    fn take(&mut self, file: &Path) -> String {
        let PacketView::Request(_) = self.workspace.open_packet_file(file).unwrap() else {
            panic!("no request")
        };
        self.workspace.receive_part().unwrap()
    }

    fn give_back(&mut self, part: &str, name: &str) -> PathBuf {
        let path = self.file(name);
        self.workspace.return_part(part.to_owned()).unwrap();
        let suggested = self.person.suggested.lock().unwrap().pop();
        assert_eq!(suggested.as_deref(), Some("osuus.laatijaosuus"));
        path
    }

    fn meet(&mut self, file: &Path) -> AnswerView {
        match self.workspace.open_packet_file(file).unwrap() {
            PacketView::Answer(answer) => answer,
            other => panic!("{other:?}"),
        }
    }

    fn refused(&mut self, file: &Path) -> Code {
        self.workspace.open_packet_file(file).unwrap_err().code
    }
}

fn by_address(section: &str, address: &str) -> PartWish {
    let lock = PartLock::Address { address: address.to_owned() };
    PartWish { sections: vec![section.to_owned()], colleague: "Petri Lahti".into(), lock }
}

/// A section with two long texts, a table of free rows elsewhere or in it, and a text of another section.
struct Places {
    section: String,
    one: String,
    two: String,
    outside: String,
    table: (String, String, String),
}

fn places() -> Places {
    let template = &crate::template::shipped()[0];
    let texts = |section: &crate::template::Section| -> Vec<String> {
        let long = section.fields.iter().filter(|field| {
            matches!(field.kind, Kind::LongText { fixed: false, .. }) && field.shown_when.is_none()
        });
        long.map(|field| field.id.clone()).collect()
    };
    let open = || template.sections.iter().filter(|section| section.shown_when.is_none());
    let section = open().find(|section| texts(section).len() > 1).unwrap();
    let outside = open().find(|other| other.id != section.id && !texts(other).is_empty()).unwrap();
    let table = open()
        .find_map(|section| {
            let field = section.fields.iter().find(|field| {
                matches!(field.kind, Kind::Table { fixed_rows: None, .. }) && field.shown_when.is_none()
            })?;
            let text = |one: &&crate::template::Column| {
                matches!(one.kind, Kind::ShortText { .. } | Kind::LongText { .. })
            };
            let column = field.kind.columns().iter().find(text)?;
            Some((section.id.clone(), field.id.clone(), column.id.clone()))
        })
        .unwrap();
    let both = texts(section);
    Places {
        section: section.id.clone(),
        one: both[0].clone(),
        two: both[1].clone(),
        outside: texts(outside)[0].clone(),
        table,
    }
}

#[test]
fn a_part_goes_to_a_colleague_and_comes_back_as_one_step_with_its_author() {
    let Places { section, one, two, outside, .. } = places();
    let (mut riitta, mut petri) = (teacher("Riitta Sarapuu"), teacher("Petri Lahti"));
    let plan = riitta.begin();
    riitta.put(&plan, &one, json!("Lukee hitaasti."));
    riitta.put(&plan, &two, json!("Kaksi tuntia viikossa."));
    riitta.put(&plan, &outside, json!("Tämä ei lähde mihinkään."));
    let address = petri.address();
    let request = riitta.ask(&plan, &section, &address);

    // What left is the part alone, with what the plan is known by.
    let identity = petri.workspace.identity().unwrap();
    let opened = packet::open(&std::fs::read(&request).unwrap(), &Lock::Identity(&identity)).unwrap();
    let left = String::from_utf8(opened.to_vec()).unwrap();
    assert!(left.contains("Lukee hitaasti.") && left.contains("Aino Esimerkki"));
    assert!(!left.contains("Tämä ei lähde"), "{left}");

    // The colleague has a draft of these sections alone, which is hers to fill and not to issue.
    let PacketView::Request(view) = petri.workspace.open_packet_file(&request).unwrap() else { panic!() };
    assert_eq!((&*view.asker, &*view.pupil, &*view.class), ("Riitta Sarapuu", "Aino Esimerkki", "4 B"));
    let part = petri.workspace.receive_part().unwrap();
    assert_eq!(petri.workspace.receive_part().unwrap(), part, "the same packet begins one part");
    let view = petri.workspace.open_plan(part.clone()).unwrap();
    let sections: Vec<&str> = view.form.sections.iter().map(|section| &*section.id).collect();
    assert_eq!((sections, &*view.pupil), (vec![&*section], "Aino Esimerkki"));
    assert_eq!(view.part_of.unwrap().asker, "Riitta Sarapuu");
    let foreign = AnswerChange { field: outside.clone(), value: json!("x") };
    assert_eq!(code(petri.workspace.save(part.clone(), vec![foreign], None)), Some(Code::BadCall));
    assert_eq!(
        code(petri.workspace.prepare_copy(part.clone(), "annual_review".into())),
        Some(Code::NotOwnPlan)
    );
    assert_eq!(code(petri.workspace.review(part.clone())), Some(Code::NotOwnPlan));
    assert_eq!(code(petri.workspace.asking(part.clone())), Some(Code::NotOwnPlan));
    let home = petri.workspace.home().unwrap();
    assert_eq!(home.plans[0].asker.as_deref(), Some("Riitta Sarapuu"));
    assert!(home.next.iter().all(|next| next.kind != NextKind::Ready));

    // Both write on: one text there alone, one on both sides.
    petri.put(&part, &one, json!("Lukee sujuvasti."));
    petri.put(&part, &two, json!("Neljä tuntia viikossa."));
    riitta.put(&plan, &two, json!("Kolme tuntia viikossa."));
    let back = petri.give_back(&part, "osuus");
    let answer = riitta.meet(&back);
    assert_eq!((answer.changes.len(), answer.conflicts.len()), (1, 1), "{answer:?}");
    assert_eq!((&*answer.author, &answer.asked_of), ("Petri Lahti", &None));
    let conflict = &answer.conflicts[0];
    assert_eq!(
        (&*conflict.before, &*conflict.mine, &*conflict.theirs),
        ("Kaksi tuntia viikossa.", "Kolme tuntia viikossa.", "Neljä tuntia viikossa.")
    );
    assert_eq!(riitta.answer(&plan, &one), json!("Lukee hitaasti."), "nothing is taken unasked");
    assert_eq!(code(riitta.workspace.take_part(vec![])), Some(Code::ConflictsLeft));
    let taken = riitta.workspace.take_part(vec![Take::Both]).unwrap();
    assert_eq!((taken.fields, taken.place.unwrap().field), (2, two.clone()));
    let both = json!("Kolme tuntia viikossa.\n\nNeljä tuntia viikossa.");
    assert_eq!(
        (riitta.answer(&plan, &one), riitta.answer(&plan, &two)),
        (json!("Lukee sujuvasti."), both.clone())
    );

    // The chain names who wrote it, and the teacher for having taken it.
    let events = riitta.workspace.events(plan.clone()).unwrap();
    let of = |act: Act| -> Vec<&str> {
        events.iter().filter(|event| event.act == act).map(|event| &*event.by).collect()
    };
    assert_eq!(of(Act::Contributed), ["Petri Lahti", "Petri Lahti"]);
    assert_eq!((of(Act::PartTaken), of(Act::PartAsked)), (vec!["Riitta Sarapuu"], vec!["Riitta Sarapuu"]));
    let what = |act: Act| events.iter().find(|event| event.act == act).unwrap().what.clone();
    let title = crate::template::shipped()[0].texts(Language::Fi).section_title(&section);
    assert_eq!(what(Act::PartAsked), Some(format!("Petri Lahti, osiot: {title}")), "to whom, and what");
    let there = petri.workspace.events(part.clone()).unwrap();
    assert_eq!(there.iter().filter(|event| event.act == Act::PartReturned).count(), 1);
    riitta.workspace.check_vault().unwrap();
    petri.workspace.check_vault().unwrap();

    // One step back, and forth again.
    riitta.workspace.undo(plan.clone()).unwrap();
    assert_eq!(
        (riitta.answer(&plan, &one), riitta.answer(&plan, &two)),
        (json!("Lukee hitaasti."), json!("Kolme tuntia viikossa."))
    );
    riitta.workspace.redo(plan.clone()).unwrap();
    assert_eq!(riitta.answer(&plan, &two), both);
    let asked: Vec<AskedRow> = riitta.workspace.vault().unwrap().asked_of(&plan).unwrap();
    assert!(asked.len() == 1 && asked[0].answered.is_some());
}

#[test]
fn rows_meet_and_what_was_taken_before_is_the_base_of_the_next_answer() {
    let Places { table: (section, field, column), .. } = places();
    let rows =
        |rows: &[&str]| json!(rows.iter().map(|row| json!({ column.as_str(): row })).collect::<Vec<_>>());
    let (mut riitta, mut petri) = (teacher("Riitta Sarapuu"), teacher("Petri Lahti"));
    let plan = riitta.begin();
    riitta.put(&plan, &field, rows(&["äidinkieli", "matematiikka"]));
    let request = {
        let address = petri.address();
        riitta.ask(&plan, &section, &address)
    };
    let part = petri.take(&request);
    petri.put(&part, &field, rows(&["äidinkieli", "matematiikka", "englanti"]));
    riitta.put(&plan, &field, rows(&["kuvataide", "äidinkieli", "matematiikka"]));
    let first = petri.give_back(&part, "yksi");
    let answer = riitta.meet(&first);
    assert_eq!((answer.changes.len(), answer.conflicts.len()), (1, 0), "{answer:?}");
    riitta.workspace.take_part(vec![]).unwrap();
    assert_eq!(riitta.answer(&plan, &field), rows(&["kuvataide", "äidinkieli", "matematiikka", "englanti"]));

    // Brought back twice: it says so, and changes nothing.
    let again = riitta.meet(&first);
    assert!(again.taken.is_some() && !again.overtaken);
    assert_eq!((again.changes.len(), again.conflicts.len()), (0, 0), "{again:?}");
    assert_eq!(riitta.workspace.take_part(vec![]).unwrap().fields, 0);
    // Undone and brought back: it can be taken once more.
    riitta.workspace.undo(plan.clone()).unwrap();
    assert_eq!(riitta.meet(&first).changes.len(), 1);
    riitta.workspace.take_part(vec![]).unwrap();

    // A second answer meets what the first one left; the first one, late, is told to be the older.
    petri.put(&part, &field, rows(&["äidinkieli", "matematiikka", "englanti", "ruotsi"]));
    let second = petri.give_back(&part, "kaksi");
    let answer = riitta.meet(&second);
    assert_eq!((answer.changes.len(), answer.conflicts.len(), answer.taken), (1, 0, None));
    riitta.workspace.take_part(vec![]).unwrap();
    let all = rows(&["kuvataide", "äidinkieli", "matematiikka", "englanti", "ruotsi"]);
    assert_eq!(riitta.answer(&plan, &field), all);
    assert!(riitta.meet(&first).overtaken);
}

#[test]
fn what_was_declined_once_is_not_asked_again() {
    let Places { section, one, two, .. } = places();
    let (mut riitta, mut petri) = (teacher("Riitta Sarapuu"), teacher("Petri Lahti"));
    let plan = riitta.begin();
    let address = petri.address();
    let request = riitta.ask(&plan, &section, &address);
    let part = petri.take(&request);
    petri.put(&part, &one, json!("Petrin teksti."));
    riitta.put(&plan, &one, json!("Riitan teksti."));
    let first = petri.give_back(&part, "yksi");
    assert_eq!(riitta.meet(&first).conflicts.len(), 1);
    riitta.workspace.take_part(vec![Take::Mine]).unwrap();
    petri.put(&part, &two, json!("Petrin toinen teksti."));
    let second = petri.give_back(&part, "kaksi");
    let answer = riitta.meet(&second);
    assert_eq!((answer.changes.len(), answer.conflicts.len()), (1, 0), "{answer:?}");
}

#[test]
fn what_does_not_belong_is_refused_in_its_own_words() {
    let Places { section, one, outside, .. } = places();
    let (mut riitta, mut petri, mut anna) =
        (teacher("Riitta Sarapuu"), teacher("Petri Lahti"), teacher("Anna Aalto"));
    let plan = riitta.begin();
    riitta.put(&plan, &one, json!("Lukee hitaasti."));
    let (own, address) = (riitta.address(), petri.address());
    let ask = |riitta: &mut Teacher, wish: PartWish| code(riitta.workspace.ask_part(plan.clone(), wish));
    assert_eq!(ask(&mut riitta, by_address(&section, "age1nothing")), Some(Code::AddressMalformed));
    assert_eq!(ask(&mut riitta, by_address(&section, &own)), Some(Code::AddressOwn));
    assert_eq!(ask(&mut riitta, by_address("none", &address)), Some(Code::NoSuchSection));
    let weak = PartWish {
        lock: PartLock::Passphrase { passphrase: secret("salasana") },
        ..by_address(&section, "")
    };
    assert_eq!(ask(&mut riitta, weak), Some(Code::PassphraseTooWeak));
    let nameless = PartWish { colleague: " ".into(), ..by_address(&section, &address) };
    assert_eq!(ask(&mut riitta, nameless), Some(Code::ColleagueNameless));

    let request = riitta.ask(&plan, &section, &address);
    assert_eq!(anna.refused(&request), Code::PacketForOther);
    assert_eq!(riitta.refused(&request), Code::PacketForOther);
    let text = petri.file("teksti");
    std::fs::write(&text, "ei mikään osuus").unwrap();
    assert_eq!(petri.refused(&text), Code::NotPacket);
    assert_eq!(code(petri.workspace.verify_file(&request)), Some(Code::IsPacket));
    assert!(matches!(petri.workspace.look_into_packet(None), Ok(PacketView::Request(_))));
    let mut bytes = std::fs::read(&request).unwrap();
    let end = bytes.len() - 4;
    bytes[end] ^= 1;
    std::fs::write(&text, &bytes).unwrap();
    assert_eq!(petri.refused(&text), Code::PacketDamaged);

    // By a passphrase: wanted, wrong, right however it is typed.
    let by_words = riitta.file("sanoin");
    let lock = PartLock::Passphrase { passphrase: secret(OTHER) };
    riitta.workspace.ask_part(plan.clone(), PartWish { lock, ..by_address(&section, "") }).unwrap();
    assert!(matches!(anna.workspace.open_packet_file(&by_words), Ok(PacketView::Locked)));
    let wrong = anna.workspace.look_into_packet(Some(secret("toinen salasana")));
    assert_eq!(code(wrong), Some(Code::WrongPacketPassphrase));
    let right = anna.workspace.look_into_packet(Some(secret(&OTHER.to_uppercase())));
    assert!(matches!(right, Ok(PacketView::Request(_))));
    // The asker's own question is no answer.
    assert!(matches!(riitta.workspace.open_packet_file(&by_words), Ok(PacketView::Locked)));
    let own = riitta.workspace.look_into_packet(Some(secret(OTHER)));
    assert_eq!(code(own), Some(Code::PacketOwn));

    // An answer reaches its asker alone, and only with what was asked for.
    let part = petri.take(&request);
    let back = petri.give_back(&part, "osuus");
    assert_eq!(anna.refused(&back), Code::PacketForOther);
    let identity = riitta.workspace.identity().unwrap();
    let opened = packet::open(&std::fs::read(&back).unwrap(), &Lock::Identity(&identity)).unwrap();
    let good = packet::read(&opened, crate::template::shipped()).unwrap();
    let mut forge = |change: &dyn Fn(&mut packet::Packet<'static>)| {
        let mut packet = good.clone();
        change(&mut packet);
        let sealed =
            packet::seal(&packet::write(&packet).unwrap(), &Lock::Address(&identity.address())).unwrap();
        std::fs::write(&text, sealed).unwrap();
        riitta.refused(&text)
    };
    assert_eq!(forge(&|packet| packet.id = "another".into()), Code::PacketUnasked);
    let more = |packet: &mut packet::Packet<'static>| {
        packet.answers.insert(outside.clone(), Answer::Text("vaihdettu".into()));
    };
    assert_eq!(forge(&more), Code::PacketUnlike);
    let other = |packet: &mut packet::Packet<'static>| {
        packet.template = &crate::template::shipped()[1];
        packet.sections = vec![packet.template.sections[0].id.clone()];
        packet.answers.clear();
    };
    assert_eq!(forge(&other), Code::PacketUnlike);
    // The plan is gone: so is what was asked for.
    riitta.workspace.discard_plan(plan.clone()).unwrap();
    assert_eq!(riitta.refused(&back), Code::PacketUnasked);
    assert!(Identity::read(b"nothing").is_err());
}

#[test]
fn a_part_that_comes_back_after_the_version_was_issued_begins_the_next_draft() {
    let Places { section, one, .. } = places();
    let (mut riitta, mut petri) = (teacher("Riitta Sarapuu"), teacher("Petri Lahti"));
    let plan = riitta.workspace.import_plan(crate::template::examples()[0].as_bytes()).unwrap();
    let address = petri.address();
    let request = riitta.ask(&plan, &section, &address);
    let part = petri.take(&request);
    petri.put(&part, &one, json!("Petrin teksti."));
    let back = petri.give_back(&part, "osuus");
    let before = riitta.answer(&plan, &one);
    riitta.workspace.prepare_copy(plan.clone(), "annual_review".into()).unwrap();
    riitta.workspace.issue_prepared().unwrap();
    let answer = riitta.meet(&back);
    assert_eq!((answer.issued, answer.draft, answer.changes.len()), (Some(1), false, 1));
    riitta.workspace.take_part(vec![]).unwrap();
    let record = riitta.workspace.vault().unwrap().plan(&plan).unwrap();
    assert_eq!((record.draft, record.version), (true, 1));
    assert_eq!(riitta.answer(&plan, &one), json!("Petrin teksti."));
    riitta.workspace.undo(plan.clone()).unwrap();
    assert_eq!(riitta.answer(&plan, &one), before);
    // The issued version is as it was, and the part itself is never issued, whoever asks the vault.
    let (_, issued) = riitta.workspace.revision(&plan, 1).unwrap();
    assert_eq!(issued.content.answers.get(&one).map(write_answer), Some(before));
    let revision = riitta.workspace.vault().unwrap().revision(&plan, 1).unwrap();
    let forced = crate::vault::NewRevision {
        attached: Vec::new(),
        summary: None,
        number: 1,
        issued: revision.issued,
        issuer: revision.issuer,
        reason: revision.reason,
        json: revision.json,
        digest: revision.digest,
        previous: None,
        pdf: Vec::new(),
        pages: 1,
        signed: false,
        recipients: Vec::new(),
    };
    assert!(petri.workspace.vault().unwrap().issue(&part, &forced).is_err());
}

#[test]
fn a_draft_that_was_written_on_meanwhile_is_asked_about_again() {
    let Places { section, one, .. } = places();
    let (mut riitta, mut petri) = (teacher("Riitta Sarapuu"), teacher("Petri Lahti"));
    let plan = riitta.begin();
    let address = petri.address();
    let request = riitta.ask(&plan, &section, &address);
    let part = petri.take(&request);
    petri.put(&part, &one, json!("Petrin teksti."));
    let back = petri.give_back(&part, "osuus");
    assert_eq!(riitta.meet(&back).conflicts.len(), 0);
    riitta.put(&plan, &one, json!("Riitan teksti."));
    assert_eq!(code(riitta.workspace.take_part(vec![])), Some(Code::Stale));
    assert_eq!(riitta.answer(&plan, &one), json!("Riitan teksti."));
    assert_eq!(riitta.meet(&back).conflicts.len(), 1);
    riitta.workspace.take_part(vec![Take::Theirs]).unwrap();
    assert_eq!(riitta.answer(&plan, &one), json!("Petrin teksti."));
    // What was not taken stays beside the plan.
    riitta.workspace.undo(plan.clone()).unwrap();
    assert_eq!(riitta.answer(&plan, &one), json!("Riitan teksti."));
    // It was kept whole, and meets the plan again without its file.
    std::fs::remove_file(&back).unwrap();
    let asked = riitta.workspace.asking(plan.clone()).unwrap().asked;
    let PacketView::Answer(again) = riitta.workspace.reopen_answer(asked[0].packet.clone()).unwrap() else {
        panic!("no answer")
    };
    assert_eq!((again.conflicts.len(), again.taken.is_some(), &*again.author), (1, true, "Petri Lahti"));
    assert_eq!(code(riitta.workspace.reopen_answer("another".into())), Some(Code::PacketUnasked));
    riitta.workspace.lock(None).unwrap();
    assert!(riitta.workspace.sealed.is_none() && riitta.workspace.offer.is_none());
}

/// Whoever may have had the vault's key has had the key of packets too: colleagues encrypt to another from then on.
/// What comes back for a part that was asked for is opened, until none is out.
#[test]
fn a_new_key_of_the_vault_is_a_new_key_of_packets() {
    let Places { section, one, .. } = places();
    let (mut riitta, mut petri) = (teacher("Riitta Sarapuu"), teacher("Petri Lahti"));
    let renew = |teacher: &mut Teacher| {
        teacher.workspace.renew_vault_key(secret(PASSPHRASE), secret(PASSPHRASE)).unwrap();
        teacher.workspace.lock(None).unwrap();
        teacher.workspace.unlock(secret(PASSPHRASE)).unwrap();
    };
    let plan = riitta.begin();
    let (hers, his) = (riitta.address(), petri.address());
    let request = riitta.ask(&plan, &section, &his);
    let part = petri.take(&request);
    petri.put(&part, &one, json!("Lukee sujuvasti."));
    let own = petri.begin();
    let to_former = petri.ask(&own, &section, &hers);
    std::fs::rename(&to_former, to_former.with_extension("entinen")).unwrap();
    let to_former = to_former.with_extension("entinen");
    let back = petri.give_back(&part, "osuus");

    renew(&mut riitta);
    let next = riitta.address();
    assert_ne!(next, hers);
    riitta.meet(&back);
    riitta.workspace.take_part(vec![]).unwrap();
    assert_eq!(riitta.answer(&plan, &one), json!("Lukee sujuvasti."));
    let to_new = petri.ask(&own, &section, &next);
    assert!(riitta.workspace.open_packet_file(&to_new).is_ok());
    assert!(riitta.workspace.open_packet_file(&to_former).is_ok(), "as long as a part is out");

    riitta.workspace.erase(vec![plan], "Aino Esimerkki".into()).unwrap();
    riitta.workspace.lock(None).unwrap();
    riitta.workspace.unlock(secret(PASSPHRASE)).unwrap();
    assert_eq!(riitta.address(), next);
    assert!(riitta.workspace.open_packet_file(&to_new).is_ok());
    assert_eq!(riitta.refused(&to_former), Code::PacketForOther);
    renew(&mut riitta);
    assert_eq!(riitta.refused(&to_new), Code::PacketForOther, "no part is out: at once");
}

/// What went nowhere is not told as asked for, and no file is left of which the vault knows nothing.
#[cfg(target_os = "linux")]
#[test]
fn a_part_whose_file_is_refused_is_not_asked_for() {
    use crate::vault::{Refusal, refused};
    let Places { section, .. } = places();
    let (mut riitta, mut petri) = (teacher("Riitta Sarapuu"), teacher("Petri Lahti"));
    let (plan, wish) = (riitta.begin(), by_address(&section, &petri.address()));
    let asked = |riitta: &mut Teacher| {
        let events = riitta.workspace.events(plan.clone()).unwrap();
        let told = events.iter().filter(|event| event.act == Act::PartAsked).count();
        let kept = riitta.workspace.vault().unwrap().asked_of(&plan).unwrap().len();
        assert_eq!(told, kept, "the trail tells what is kept");
        kept
    };
    let in_the_way = riitta.file("kansio");
    std::fs::create_dir_all(in_the_way.join("sisällä")).unwrap();
    for refused in [riitta.file("tikku/pyyntö"), in_the_way] {
        let outcome = riitta.workspace.ask_part_in(&plan, &wish, &refused);
        assert_eq!(code(outcome), Some(Code::FileUnwritable), "{}", refused.display());
        assert_eq!(asked(&mut riitta), 0);
    }
    assert_eq!(
        std::fs::read_dir(riitta.folder.path()).unwrap().count(),
        2,
        "the vault and what is in the way"
    );

    let (root, file) = (riitta.folder.path().to_owned(), riitta.file("pyyntö"));
    let mut done = 0;
    for refusal in [Refusal::Full, Refusal::Once, Refusal::Dead] {
        for from in 0.. {
            let name = format!("{refusal:?} from call {from}");
            let ask = || riitta.workspace.ask_part_in(&plan, &wish, &file);
            let (outcome, reached) = refused(&root, refusal, from, ask);
            done += usize::from(outcome.is_ok());
            assert_eq!(asked(&mut riitta), done, "{name}: {:?}", outcome.err());
            // A disk that takes nothing more cannot be asked to take the file back.
            assert!(refusal == Refusal::Dead || file.exists() == outcome.is_ok(), "{name}");
            let _ = std::fs::remove_file(&file);
            if !reached {
                assert!(outcome.is_ok() && from > 10, "{name}");
                break;
            }
        }
    }
}
