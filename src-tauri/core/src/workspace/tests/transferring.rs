//! A plan goes to the next school: on what it may, what goes and what does not, and how it is received there.

use super::permitting::{PUPIL, permission, plan, withdraw};
use super::*;
use crate::document::{Part, pack};
use crate::packet::{self, COPY, LIST, Lock, Packed, Transfer};
use crate::vault::Act;
use serde_json::{Value, json};
use std::path::Path;

const SCHOOL: &str = "Koivulan koulu";
const BORN: &str = "2015-03-14";

/// Two schools, a plan issued in the first, and the address of the second.
struct Schools {
    here: Workspace,
    there: Workspace,
    folder: TempDir,
    _other: TempDir,
    plan: String,
    address: String,
}

fn schools() -> Schools {
    let ((folder, _, mut here, _), (other, _, mut there, _)) = (open(), open());
    let plan = plan(&mut here);
    let address = there.addresses().unwrap().own;
    Schools { here, there, folder, _other: other, plan, address }
}

impl Schools {
    fn wish(&self, basis: Basis) -> TransferWish {
        let lock = PartLock::Address { address: self.address.clone() };
        TransferWish {
            recipient: SCHOOL.into(),
            basis,
            without: Vec::new(),
            attachments: false,
            knowing: false,
            lock,
        }
    }

    /// A permission for the next school, and the row of it.
    fn permit(&mut self, rows: &[(&str, &str)]) -> String {
        permission(&mut self.here, (PUPIL, BORN), rows)
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("siirtopaketti.laatijasiirto")
    }

    /// Makes the package into a file.
    fn make(&mut self, wish: &TransferWish) -> Result<SavedFile> {
        let (file, plan) = (self.file(), self.plan.clone());
        self.here.save_transfer_by((&plan, 0), wish, &file, |bytes| write_new(&file, bytes))
    }

    fn made(&mut self, wish: &TransferWish) -> PathBuf {
        self.make(wish).unwrap_or_else(|failure| panic!("{failure}"));
        self.file()
    }

    fn came(&mut self, file: &Path) -> TransferView {
        match self.there.open_packet_file(file).unwrap() {
            PacketView::Transfer(view) => *view,
            other => panic!("{other:?}"),
        }
    }

    /// What is in a package that was made for the second school.
    fn opened(&mut self, file: &Path) -> Vec<u8> {
        let identity = self.there.identity().unwrap();
        packet::open(&std::fs::read(file).unwrap(), &Lock::Identity(&identity)).unwrap().to_vec()
    }

    /// Seals what a package holds anew for the second school.
    fn forged(&mut self, parts: &[(&str, &[u8])]) -> PathBuf {
        let parts: Vec<Part<'_>> = parts.iter().map(|(name, bytes)| Part::new(name, *bytes)).collect();
        let address = packet::Address::read(&self.address).unwrap();
        let sealed = packet::seal(&pack(&parts).unwrap(), &Lock::Address(&address)).unwrap();
        let file = self.folder.path().join("tehty");
        std::fs::write(&file, sealed).unwrap();
        file
    }
}

fn by(document: &str, row: u32) -> Basis {
    Basis::Permission { plan: document.to_owned(), number: 1, row }
}

fn reason(text: &str) -> Basis {
    Basis::Reason { text: text.to_owned() }
}

#[test]
fn it_goes_on_a_permission_and_is_received_with_where_it_came_from() {
    let mut schools = schools();
    let document = schools.permit(&[(SCHOOL, "2099-05-31")]);
    let wish = schools.wish(by(&document, 0));
    let file = schools.made(&wish);
    let plan = schools.plan.clone();

    // The ledger says who got it and on what, and the trail that it went.
    let ledger = schools.here.vault().unwrap().ledger(&plan, 1).unwrap();
    let copy = &ledger.copies[0];
    assert_eq!((copy.recipient.as_str(), &copy.basis), (SCHOOL, &wish.basis));
    let acts: Vec<Act> = schools.here.events(plan.clone()).unwrap().iter().map(|event| event.act).collect();
    assert!(acts.contains(&Act::Transferred) && acts.contains(&Act::CopyByPermission), "{acts:?}");
    assert!(schools.here.addresses().unwrap().colleagues.iter().any(|one| one.name == SCHOOL));

    let view = schools.came(&file);
    assert_eq!(view.to, SCHOOL);
    assert!(view.basis.contains("31.5.2099") && view.basis.contains("Suunnitelma"), "{}", view.basis);
    assert_eq!((view.verified.integrity, view.verified.signer), (Integrity::Intact, SignerVerdict::Unknown));
    assert!(view.verified.reception.as_ref().is_some_and(|reception| reception.allowed));
    assert!(schools.there.home().unwrap().plans.is_empty(), "nothing is kept before it is received");

    let received = schools.there.receive().unwrap();
    let origin = schools.there.received(received.clone()).unwrap().unwrap();
    assert_eq!(origin.id, schools.here.revisions(plan.clone()).unwrap().remove(0).id);
    assert!(schools.there.home().unwrap().plans[0].received);
    assert!(schools.there.compare(received.clone(), 0, 0).unwrap().changes.is_empty());
    let (_, theirs) = schools.there.content_now(&received).unwrap();
    let (template, revision) = schools.here.revision(&plan, 1).unwrap();
    assert_eq!(theirs, crate::draft::printed(template, &revision.content), "the plan goes on from it");
    let kept = schools.there.vault().unwrap().received_copy(&received).unwrap();
    let digest = crate::workspace::edition::digest_of(&kept);
    assert!(schools.here.vault().unwrap().known_copy(&digest).unwrap().is_some(), "the ledger knows it");

    // Brought again it is here already; where it was made it is its own.
    let again = schools.came(&file).verified.reception.unwrap();
    assert_eq!((again.allowed, again.plan), (false, Some(received)));
}

/// Each for its own reason, and nothing is made or recorded.
#[test]
fn without_grounds_that_hold_nothing_goes() {
    let mut schools = schools();
    let over = schools.permit(&[(SCHOOL, "2026-11-21"), ("Terapia", "2099-05-31")]);
    let withdrawn = schools.permit(&[("Mäntylän koulu", "2099-05-31")]);
    withdraw(&mut schools.here, &withdrawn);
    let other = permission(&mut schools.here, ("Aino Toinen", BORN), &[(SCHOOL, "2099-05-31")]);
    let withdrawn = Basis::Permission { plan: withdrawn, number: 2, row: 0 };
    let cases = [
        ("whom the plan names", Basis::Named, Code::NoPermission),
        ("of the own school", Basis::Staff, Code::NoPermission),
        ("no reason", reason("  "), Code::NoPermission),
        ("ended", by(&over, 0), Code::PermissionOver),
        ("for somebody else", by(&over, 1), Code::PermissionForOther),
        ("another pupil's", by(&other, 0), Code::NoPermission),
    ];
    for (what, basis, expected) in cases {
        let wish = schools.wish(basis);
        assert_eq!(code(schools.make(&wish)), Some(expected), "{what}");
    }
    // A withdrawal reaches whoever is called so, also in other documents: this one is of another school.
    let wish = TransferWish { recipient: "Mäntylän koulu".into(), ..schools.wish(withdrawn) };
    assert_eq!(code(schools.make(&wish)), Some(Code::PermissionWithdrawn));
    let lock = |lock: PartLock, schools: &Schools| TransferWish { lock, ..schools.wish(reason("Laki")) };
    let weak = PartLock::Passphrase { passphrase: secret("lyhyt") };
    let own = schools.here.addresses().unwrap().own;
    let locks = [
        (weak, Code::PassphraseTooWeak),
        (PartLock::Address { address: "age1x".into() }, Code::AddressMalformed),
        (PartLock::Address { address: own }, Code::AddressOwn),
    ];
    for (one, expected) in locks {
        let wish = lock(one, &schools);
        assert_eq!(code(schools.make(&wish)), Some(expected));
    }
    let wish = TransferWish { recipient: " ".into(), ..schools.wish(reason("Laki")) };
    assert_eq!(code(schools.make(&wish)), Some(Code::BadCall));
    let wish = TransferWish { without: vec!["ei-ole".into()], ..schools.wish(reason("Laki")) };
    assert_eq!(code(schools.make(&wish)), Some(Code::CannotLeaveOut));
    let wish = schools.wish(reason("Laki"));
    let (file, plan) = (schools.file(), schools.plan.clone());
    let none = schools.here.save_transfer_by((&plan, 7), &wish, &file, |_| panic!("it was made"));
    assert_eq!(code(none), Some(Code::NoSuchRevision));
    assert!(!schools.file().exists());
    assert!(schools.here.vault().unwrap().ledger(&plan, 1).unwrap().copies.is_empty());

    // The same with a reason goes, and the ledger keeps the words.
    schools.made(&wish);
    let copies = schools.here.vault().unwrap().ledger(&plan, 1).unwrap().copies;
    assert_eq!(copies[0].basis, reason("Laki"));
}

/// Who is known keeps the name she was given; who is not is known after the package has gone, and not before.
#[test]
fn a_package_names_nobody_anew() {
    let mut schools = schools();
    let known = |schools: &mut Schools| {
        let all = schools.here.addresses().unwrap().colleagues.into_iter();
        all.map(|one| one.name).collect::<Vec<_>>()
    };
    let (wish, file, plan) = (schools.wish(reason("Laki")), schools.file(), schools.plan.clone());
    let full = |_: &[u8]| Err(Code::DiskFull.into());
    assert_eq!(code(schools.here.save_transfer_by((&plan, 0), &wish, &file, full)), Some(Code::DiskFull));
    assert!(known(&mut schools).is_empty(), "nothing has gone");
    schools.here.keep_colleague("Petri Lahti".into(), schools.address.clone()).unwrap();
    schools.made(&wish);
    assert_eq!(known(&mut schools), ["Petri Lahti"]);
}

/// What a package says of itself is proved where it is made, not only where it is opened.
#[test]
fn every_package_that_is_made_can_be_opened() {
    let mut schools = schools();
    let long = TransferWish { recipient: "k".repeat(201), ..schools.wish(reason("Laki")) };
    for wish in [schools.wish(reason(&"a".repeat(5_001))), long] {
        assert_eq!(code(schools.make(&wish)), Some(Code::TransferTextsLong));
        assert!(!schools.file().exists());
    }
    let plan = schools.plan.clone();
    assert!(schools.here.vault().unwrap().ledger(&plan, 1).unwrap().copies.is_empty());
    let document = schools.permit(&[("Koivulan koulu\n(rehtori)", "2099-05-31")]);
    let wish = schools.wish(by(&document, 0));
    let file = schools.made(&wish);
    assert!(schools.came(&file).basis.contains("Koivulan koulu (rehtori)"));
}

#[test]
fn a_file_that_cannot_be_written_leaves_no_entry() {
    let mut schools = schools();
    let (wish, file, plan) = (schools.wish(reason("Laki")), schools.file(), schools.plan.clone());
    let full = |_: &[u8]| Err(Code::DiskFull.into());
    assert_eq!(code(schools.here.save_transfer_by((&plan, 0), &wish, &file, full)), Some(Code::DiskFull));
    assert!(schools.here.vault().unwrap().ledger(&plan, 1).unwrap().copies.is_empty());
}

#[test]
fn what_is_broken_on_the_way_is_refused_and_nothing_is_kept() {
    let mut schools = schools();
    let wish = schools.wish(reason("Laki"));
    let whole = std::fs::read(schools.made(&wish)).unwrap();
    let file = schools.folder.path().join("rikki");
    let (last, middle) = (whole.len() - 1, whole.len() / 2);
    let flipped = |at: usize| {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        bytes
    };
    let cases = [
        ("cut off", whole[..middle].to_vec(), Code::PacketDamaged),
        ("cut off in its head", whole[..40].to_vec(), Code::PacketDamaged),
        ("changed in the middle", flipped(middle), Code::PacketDamaged),
        ("changed at its end", flipped(last), Code::PacketDamaged),
        ("more behind it", [&whole[..], b"x"].concat(), Code::PacketDamaged),
        ("another file", b"%PDF-1.7".to_vec(), Code::NotPacket),
        ("nothing", Vec::new(), Code::NotPacket),
    ];
    for (what, bytes, expected) in cases {
        std::fs::write(&file, bytes).unwrap();
        assert_eq!(code(schools.there.open_packet_file(&file)), Some(expected), "{what}");
        assert_eq!(code(schools.there.receive()), Some(Code::BadCall), "{what}");
    }
    std::fs::File::create(&file).unwrap().set_len(packet::LARGEST + 1).unwrap();
    assert_eq!(code(schools.there.open_packet_file(&file)), Some(Code::FileTooLarge));
    std::fs::write(&file, &whole).unwrap();
    let (_folder, _, mut third, _) = open();
    assert_eq!(code(third.open_packet_file(&file)), Some(Code::PacketForOther));
    assert!(schools.there.home().unwrap().plans.is_empty());
    assert_eq!(code(schools.there.verify_file(&file).map(drop)), Some(Code::IsPacket));
}

/// What a sender could put together that no Laatija makes: told apart by its place.
#[test]
fn a_package_says_what_it_holds_or_is_refused() {
    let mut schools = schools();
    let wish = schools.wish(reason("Laki"));
    let file = schools.made(&wish);
    let opened = schools.opened(&file);
    let (transfer, files) = Transfer::read(&opened).unwrap();
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(names, ["README.txt", COPY, "plan.json"]);
    let list = |change: &dyn Fn(&mut Value)| {
        let mut value: Value = serde_json::from_slice(&transfer.write().unwrap()).unwrap();
        change(&mut value);
        value.to_string().into_bytes()
    };
    let stranger = Packed { attached: Some("pdf".into()), pages: Some(1), ..Packed::new("lisä", b"%PDF-x") };
    let stranger = serde_json::to_value(stranger).unwrap();
    let cases: [(&str, Vec<u8>, Code, &str); 7] = [
        ("newer", list(&|it| it["format_version"] = json!(2)), Code::NewerPacket, ""),
        ("another format", list(&|it| it["format"] = json!("zip")), Code::PacketDamaged, "format"),
        ("another digest", list(&|it| it["files"][1]["sha256"] = json!("00")), Code::PacketDamaged, COPY),
        ("no copy", list(&|it| it["files"] = json!([])), Code::PacketDamaged, COPY),
        ("a file it has not", list(&|it| it["files"][0]["file"] = json!("x")), Code::PacketDamaged, "x"),
        ("a name of lines", list(&|it| it["to"] = json!("a\nb")), Code::PacketDamaged, "names"),
        (
            "a file that the plan does not list",
            list(&|it| it["files"].as_array_mut().unwrap().push(stranger.clone())),
            Code::PacketDamaged,
            "lisä",
        ),
    ];
    for (what, list, expected, place) in cases {
        let mut parts: Vec<(&str, &[u8])> = files.iter().map(|(name, one)| (&**name, &**one)).collect();
        parts.extend([(LIST, list.as_slice()), ("lisä", b"%PDF-x")]);
        let file = schools.forged(&parts);
        let failure = schools.there.open_packet_file(&file).unwrap_err();
        let told = failure.details.get("place").map_or("", String::as_str);
        assert_eq!((failure.code, told), (expected, place), "{what}");
        assert_eq!(code(schools.there.receive()), Some(Code::BadCall), "{what}");
    }
    let file = schools.forged(&[("muu", b"x")]);
    assert_eq!(code(schools.there.open_packet_file(&file)), Some(Code::PacketDamaged));
    // It unfolds to more than anybody may be sent.
    let zeros = vec![0; packet::LARGEST as usize + 1];
    let bomb = list(&|it| it["files"] = json!([Packed::new("a", &zeros), Packed::new("b", &zeros)]));
    let file = schools.forged(&[("a", &zeros), ("b", &zeros), (LIST, &bomb)]);
    assert_eq!(code(schools.there.open_packet_file(&file)), Some(Code::FileTooLarge));
    assert!(schools.there.home().unwrap().plans.is_empty());
}

#[test]
fn words_that_were_told_open_it() {
    let mut schools = schools();
    let lock = PartLock::Passphrase { passphrase: secret(OTHER) };
    let wish = TransferWish { lock, ..schools.wish(reason("Laki")) };
    let file = schools.made(&wish);
    let locked = schools.there.open_packet_file(&file).unwrap();
    assert!(matches!(locked, PacketView::Locked), "{locked:?}");
    let wrong = schools.there.look_into_packet(Some(secret("väärät sanat tässä")));
    assert_eq!(code(wrong), Some(Code::WrongPacketPassphrase));
    assert_eq!(code(schools.there.receive()), Some(Code::BadCall));
    let opened = schools.there.look_into_packet(Some(secret(OTHER))).unwrap();
    assert!(matches!(opened, PacketView::Transfer(_)), "{opened:?}");
    schools.there.receive().unwrap();
}

/// Neither what non-disclosure withholds, nor what no document prints, nor what is left out goes.
#[test]
fn what_must_not_go_is_in_no_file_of_the_package() {
    let mut schools = schools();
    let mut file: Value = serde_json::from_str(crate::template::examples()[0]).unwrap();
    let values = &mut file["values"];
    values["pupil_name"] = PUPIL.into();
    values["guardians"] = json!([{ "name": "Elina", "gets_copy": "yes", "phone": "040 000 0077", "email": "elina@esimerkki.invalid" }]);
    values["non_disclosure"] = json!({ "value": "yes", "details": "syy jota ei kerrota" });
    values["strengths"] = json!("vahvuus jota ei siirretä");
    let plan = schools.here.import_plan(file.to_string().as_bytes()).unwrap();
    schools.here.prepare_copy(plan.clone(), "annual_review".into()).unwrap();
    schools.here.issue_prepared().unwrap();
    schools.plan = plan;
    let wish = TransferWish { without: vec!["strengths".into()], ..schools.wish(reason("Laki")) };
    let file = schools.made(&wish);
    let opened = schools.opened(&file);
    let (_, files) = Transfer::read(&opened).unwrap();
    let data = String::from_utf8(files["plan.json"].clone()).unwrap();
    assert!(data.contains("Elina"), "{data}");
    schools.came(&file);
    let received = schools.there.receive().unwrap();
    assert!(schools.there.received(received.clone()).unwrap().unwrap().extract);
    let (template, draft) = schools.there.content_now(&received).unwrap();
    let inside = crate::export::write_plan_file(template, &draft, Language::Fi);
    let inside = String::from_utf8(inside).unwrap();
    for secret in ["040 000 0077", "elina@esimerkki", "syy jota ei", "vahvuus jota ei"] {
        assert!(!data.contains(secret), "the plan file holds {secret}");
        assert!(!inside.contains(secret), "the copy holds {secret}");
    }
}

#[test]
fn attachments_go_when_that_is_asked_and_the_plan_lists_them_there() {
    let mut schools = schools();
    let plan = schools.plan.clone();
    schools.here.start_draft(plan.clone()).unwrap();
    let photo = schools.folder.path().join("Lausunto.jpg");
    std::fs::write(&photo, include_bytes!("../../../../../tests/files/papers/turned.jpg")).unwrap();
    schools.here.attach_from(plan.clone(), &photo).unwrap();
    let reasons = schools.here.open_plan(plan.clone()).unwrap().form.reasons;
    schools.here.prepare_copy(plan.clone(), reasons.first().unwrap().value.clone()).unwrap();
    schools.here.issue_prepared().unwrap();
    assert_eq!(schools.here.transfer_offer(plan.clone(), 0).unwrap().attachments, ["Lausunto"]);

    let wish = schools.wish(reason("Laki"));
    let file = schools.made(&wish);
    assert!(schools.came(&file).attachments.is_empty());
    std::fs::remove_file(&file).unwrap();
    // What is left out takes its files along.
    let wish = TransferWish { attachments: true, ..schools.wish(reason("Laki")) };
    let without = TransferWish { without: vec!["attachments".into()], ..wish };
    let file = schools.made(&without);
    assert!(schools.came(&file).attachments.is_empty());
    std::fs::remove_file(&file).unwrap();

    let wish = TransferWish { without: Vec::new(), ..without };
    let file = schools.made(&wish);
    assert_eq!(schools.came(&file).attachments, ["Lausunto"]);
    let received = schools.there.receive().unwrap();
    let there = schools.there.attachments(received.clone(), 0).unwrap().files;
    assert_eq!((there.len(), there[0].here, there[0].name.as_str()), (1, true, "Lausunto"));
    let page = |workspace: &mut Workspace, plan: &str| {
        workspace.attachment_page(plan.to_owned(), there[0].file.clone(), 1, 80).unwrap()
    };
    assert_eq!(page(&mut schools.there, &received), page(&mut schools.here, &plan));
}

/// What comes from elsewhere is held to what is attached by hand: a file with something hidden, or one that is too
/// large, is named and not taken, and the plan comes all the same.
#[test]
fn files_that_could_not_be_attached_are_named_and_left_out() {
    use crate::vault::NewAttachment;
    let mut schools = schools();
    let plan = schools.plan.clone();
    schools.here.start_draft(plan.clone()).unwrap();
    let photo = schools.folder.path().join("Lausunto.jpg");
    std::fs::write(&photo, include_bytes!("../../../../../tests/files/papers/turned.jpg")).unwrap();
    schools.here.attach_from(plan.clone(), &photo).unwrap();
    // As a program that is not this one may keep them.
    let clean = schools.here.outside.clean_attachment(&std::fs::read(&photo).unwrap()).unwrap().pdf;
    let hidden = [&clean[..], b"\n% Riitta Sarapuu, 040 000 0077\n"].concat();
    let large = [&clean[..], &vec![b' '; crate::document::LARGEST_ATTACHMENT as usize]].concat();
    let mut rows = Vec::new();
    for (name, bytes) in [("Piilossa", &hidden), ("Suuri", &large)] {
        let new = NewAttachment { kind: "pdf".into(), pages: 1, added: "2026-11-22T10:30:00+02:00".into() };
        let digest = schools.here.vault().unwrap().attach(&plan, &new, bytes).unwrap();
        rows.push(json!({ "title": name, "date": "2026-11-22", "pages": 1, "file": data_encoding::HEXLOWER.encode(&digest) }));
    }
    let open = schools.here.draft_in_hand(&plan).unwrap();
    let field = open
        .template
        .fields()
        .map(|(_, field)| field)
        .find(|field| field.kind == crate::template::Kind::Attachments);
    let field = field.unwrap().clone();
    let mut all = crate::draft::write_answer(&open.draft.answers[&field.id]);
    all.as_array_mut().unwrap().extend(rows);
    let save = crate::vault::DraftSave {
        answers: [(field.id.clone(), Some(all.to_string()))].into(),
        moment: "2026-11-22T10:30:00+02:00".into(),
        ..crate::vault::DraftSave::default()
    };
    schools.here.vault().unwrap().save_draft(&plan, &save).unwrap();
    schools.here.open = None;
    let reasons = schools.here.open_plan(plan.clone()).unwrap().form.reasons;
    schools.here.prepare_copy(plan.clone(), reasons.first().unwrap().value.clone()).unwrap();
    schools.here.issue_prepared().unwrap();

    let wish = TransferWish { attachments: true, ..schools.wish(reason("Laki")) };
    let file = schools.made(&wish);
    let came = schools.came(&file);
    assert_eq!(came.attachments, ["Lausunto"]);
    assert_eq!(
        came.left.iter().map(String::as_str).collect::<std::collections::BTreeSet<_>>(),
        ["Piilossa", "Suuri"].into()
    );
    let received = schools.there.receive().unwrap();
    let there = schools.there.attachments(received, 0).unwrap().files;
    let here: Vec<(&str, bool)> = there.iter().map(|one| (one.name.as_str(), one.here)).collect();
    assert_eq!(here, [("Lausunto", true), ("Piilossa", false), ("Suuri", false)]);
}

/// A permission names its recipient in whole words, and a single word of it is nobody.
#[test]
fn a_permission_for_one_school_is_none_for_every_school() {
    let mut schools = schools();
    let document = schools.permit(&[("Koivulan koulu, rehtori Maija Malli", "2099-05-31")]);
    for (recipient, goes) in [
        ("koulu", false),
        ("Koivulan koul", false),
        ("Mäntylän koulu", false),
        ("Koivulan koulu", true),
        ("KOIVULAN KOULU / rehtori Maija Malli, vastaanottaja", true),
    ] {
        let wish = TransferWish { recipient: recipient.into(), ..schools.wish(by(&document, 0)) };
        let refused = code(schools.make(&wish));
        assert_eq!(refused, (!goes).then_some(Code::PermissionForOther), "{recipient}");
        let _ = std::fs::remove_file(schools.file());
    }
}

/// In the genitive the school's own people are meant, and nobody else who is said to be of it.
#[test]
fn a_permission_for_a_school_is_one_for_those_who_act_for_it() {
    let mut schools = schools();
    let rows = [("Mäntylän koulu", "2099-05-31"), ("Björkas skola", "2099-05-31"), ("Mäntylä", "2099-05-31")];
    let document = schools.permit(&rows);
    for (row, recipient, goes) in [
        (0, "Mäntylän koulun rehtori", true),
        (0, "Mäntylän koulun opinto-ohjaaja Maija Malli", true),
        (0, "Koivulan koulun rehtori", false),
        (0, "Mäntylän koulun vanhempainyhdistys", false),
        (0, "Mäntylän koulun", false),
        (0, "Mäntylän koulutuksen johtaja", false),
        (0, "koulu", false),
        (0, "koulun rehtori", false),
        (1, "Björkas skolas rektor", true),
        (1, "Björkas skolas föräldraförening", false),
        (2, "Mäntylän johtaja", false),
    ] {
        let wish = TransferWish { recipient: recipient.into(), ..schools.wish(by(&document, row)) };
        let refused = code(schools.make(&wish));
        assert_eq!(refused, (!goes).then_some(Code::PermissionForOther), "{recipient}");
        let _ = std::fs::remove_file(schools.file());
    }
}
