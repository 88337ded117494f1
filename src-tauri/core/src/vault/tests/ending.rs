//! What is recorded of a dialog and what was begun there: after a cut at any moment of the recording there is one of
//! them, never both and never neither.

use super::calls::{content, recorded, told};
use super::power::{Disk, cut_everywhere, none_lost};
use super::*;
use crate::template::Way;

/// A dialog: the place of its words, how it records them, and whether they are recorded.
struct Dialog {
    place: &'static str,
    record: fn(&mut Vault) -> Result<()>,
    shows: fn(&Vault) -> bool,
}

const fn dialog(
    place: &'static str,
    record: fn(&mut Vault) -> Result<()>,
    shows: fn(&Vault) -> bool,
) -> Dialog {
    Dialog { place, record, shows }
}

fn stamp() -> Stamp {
    Stamp { moment: MOMENT.to_owned(), by: "Opettaja Oma".to_owned() }
}

fn copy(number: u32) -> NewCopy {
    NewCopy {
        number,
        recipient: "Toimintaterapia Taito".to_owned(),
        edition: "{}".to_owned(),
        outlet: Outlet::Printer,
        stamp: stamp(),
        digest: [number as u8; 32],
        basis: Basis::Named,
    }
}

fn delivery() -> NewDelivery {
    NewDelivery {
        copy: None,
        recipient: "Elina Esimerkki".to_owned(),
        way: Way::ByHand,
        day: "2026-11-23".to_owned(),
        note: String::new(),
        awaits_paper: false,
        stamp: stamp(),
    }
}

fn goal(words: &str) -> FollowedGoal {
    FollowedGoal {
        field: "goals".to_owned(),
        goal: words.to_owned(),
        measure: String::new(),
        most: 5,
        baseline: None,
        target: None,
        times: 1,
    }
}

fn seen() -> NewObservation {
    NewObservation { day: "2026-11-20".to_owned(), score: 3, note: "Itse".to_owned() }
}

fn meeting(id: &str) -> MeetingRecord {
    let (day, data) = ("2026-12-01".to_owned(), "{}".to_owned());
    MeetingRecord { id: id.to_owned(), plan: "a".to_owned(), day, data }
}

fn phrase() -> PhraseRecord {
    let [id, language, field, used, data] = ["f", "fi", "goals", MOMENT, "{}"].map(str::to_owned);
    PhraseRecord { id, language, field, used, times: 0, data }
}

fn asked() -> NewAsked {
    let (packet, colleague) = ("pyyntö".to_owned(), "Sari Kollega".to_owned());
    NewAsked { packet, colleague, sections: vec!["s".to_owned()], base: BTreeMap::new() }
}

fn observations(vault: &Vault) -> Vec<Observation> {
    vault.followed("a").unwrap().into_iter().flat_map(|one| one.observations).collect()
}

fn has_meeting(vault: &Vault, id: &str) -> bool {
    vault.meetings().unwrap().iter().any(|one| one.id == id)
}

const DIALOGS: &[Dialog] = &[
    dialog(
        "delivery",
        |vault| vault.add_delivery("a", 1, &delivery()),
        |vault| !vault.ledger("a", 1).unwrap().deliveries.is_empty(),
    ),
    dialog(
        "strike",
        |vault| {
            let struck = Struck { reason: "Väärä".to_owned(), stamp: stamp() };
            vault.strike("a", 1, Entry::Copy(1), &struck)
        },
        |vault| vault.ledger("a", 1).unwrap().copies[0].struck.is_some(),
    ),
    dialog(
        "copies",
        |vault| vault.add_copy("a", 1, &copy(2)),
        |vault| vault.ledger("a", 1).unwrap().copies.len() == 2,
    ),
    dialog(
        "entry",
        |vault| vault.observe("a", None, &goal("Laskee"), &seen()).map(drop),
        |vault| observations(vault).len() == 2,
    ),
    dialog(
        "strike entry",
        |vault| vault.strike_observation("a", 1, Some("Väärä")),
        |vault| observations(vault).iter().any(|one| one.struck.is_some()),
    ),
    dialog(
        "given",
        |vault| vault.note_given("a", &given("Sairas")).map(drop),
        |vault| vault.given("a").unwrap().len() == 2,
    ),
    dialog(
        "strike given",
        |vault| vault.strike_given("a", 1, Some("Väärä")),
        |vault| vault.given("a").unwrap().iter().any(|one| one.struck.is_some()),
    ),
    dialog(
        "line",
        |vault| vault.follow("a", None, &goal("Kuuntelee")).map(drop),
        |vault| vault.followed("a").unwrap().iter().any(|one| one.goal.goal == "Kuuntelee"),
    ),
    dialog("call", |vault| vault.keep_meeting(&meeting("uusi")), |vault| has_meeting(vault, "uusi")),
    dialog("call vanha", |vault| vault.remove_meeting("a", "vanha"), |vault| !has_meeting(vault, "vanha")),
    dialog(
        "leave x",
        |vault| vault.dismiss("a", "x", Some("Ei koske")),
        |vault| !vault.dismissals("a").unwrap().is_empty(),
    ),
    dialog("phrase", |vault| vault.keep_phrases(&[phrase()]), |vault| !vault.phrases().unwrap().is_empty()),
    dialog("pupil", |vault| vault.save_draft("a", &own_words()), |vault| answer(vault, "own").is_some()),
    dialog(
        "ask",
        |vault| vault.ask("a", &asked(), || Ok(())),
        |vault| vault.asked("pyyntö").unwrap().is_some(),
    ),
    dialog("new plan", |vault| vault.create_plan(&new_plan("b")), |vault| vault.plan("b").is_ok()),
    dialog(
        "form uusi",
        |vault| vault.keep_mapping("uusi", "uusi lomake"),
        |vault| vault.mappings().unwrap().contains(&"uusi lomake".to_owned()),
    ),
    dialog(
        "form vanha",
        |vault| vault.remove_mapping("vanha"),
        |vault| !vault.mappings().unwrap().contains(&"vanha lomake".to_owned()),
    ),
];

fn own_words() -> DraftSave {
    save(&[("own", Some("\"Osaan laskea\""))], &[])
}

/// A vault in which something was begun in every dialog.
fn begun_everywhere() -> (TempDir, PathBuf, Vault) {
    let (temporary, folder) = filled();
    let mut vault = Vault::open(&folder, PASSPHRASE).unwrap();
    vault.add_copy("a", 1, &copy(1)).unwrap();
    vault.observe("a", None, &goal("Lukee"), &seen()).unwrap();
    vault.note_given("a", &given("Paikalla")).unwrap();
    vault.keep_meeting(&meeting("vanha")).unwrap();
    vault.keep_mapping("vanha", "vanha lomake").unwrap();
    let words = |one: &Dialog| {
        let BegunPlace { plan, place } = place(one);
        Begun { plan, place, words: Some("Kesken".to_owned()) }
    };
    vault.keep_begun(&DIALOGS.iter().map(words).collect::<Vec<_>>()).unwrap();
    (temporary, folder, vault)
}

fn place(dialog: &Dialog) -> BegunPlace {
    let of_none = dialog.place == "new plan" || dialog.place.starts_with("form ");
    BegunPlace { plan: (!of_none).then(|| "a".to_owned()), place: dialog.place.to_owned() }
}

fn is_begun(vault: &Vault, dialog: &Dialog) -> bool {
    vault.begun().unwrap().iter().any(|one| one.place == dialog.place)
}

#[test]
fn what_was_begun_is_recorded_or_still_begun_after_a_power_cut() {
    let (temporary, folder, mut vault) = begun_everywhere();
    let before = Disk::new(temporary.path(), content(temporary.path()));
    let ((), events) = recorded(temporary.path(), || {
        for (number, dialog) in DIALOGS.iter().enumerate() {
            assert_eq!(vault.end_begun(Some(place(dialog))), None);
            (dialog.record)(&mut vault).unwrap_or_else(|failure| panic!("{}: {failure}", dialog.place));
            assert_eq!(vault.end_begun(None), None, "{} ended nothing", dialog.place);
            told(number);
        }
    });
    none_lost(&cut_everywhere(before, &events, 300 * soak(), |root, told| {
        let folder = root.join(folder.strip_prefix(temporary.path()).unwrap());
        let vault =
            Vault::open(&folder, PASSPHRASE).map_err(|failure| format!("does not open: {failure:?}"))?;
        for (number, dialog) in DIALOGS.iter().enumerate() {
            match ((dialog.shows)(&vault), is_begun(&vault, dialog)) {
                (false, false) => return Err(format!("LOST: {}", dialog.place)),
                (true, true) => return Err(format!("both: {}", dialog.place)),
                (false, true) if told.is_some_and(|told| told >= number) => {
                    return Err(format!("LOST: {} was told", dialog.place));
                }
                _ => {}
            }
        }
        Ok(())
    }));
}

#[test]
fn what_could_not_be_recorded_stays_begun_and_ends_with_nothing_else() {
    let (_temporary, _folder, mut vault) = begun_everywhere();
    let all = vault.begun().unwrap();
    vault.end_begun(Some(place(&DIALOGS[0])));
    assert_eq!(code(vault.add_delivery("a", 9, &delivery())), Some(Code::NoSuchRevision));
    assert_eq!(vault.begun().unwrap(), all, "the recording was taken back whole");
    vault.add_delivery("a", 1, &delivery()).unwrap();
    assert_eq!(vault.begun().unwrap(), all, "it was asked of the one before");
    // What is no recording of a dialog ends nothing.
    vault.end_begun(Some(place(&DIALOGS[0])));
    vault.tell_of("a", 1, Act::Transferred).unwrap();
    assert_eq!(vault.begun().unwrap(), all);
    vault.add_delivery("a", 1, &delivery()).unwrap();
    assert!(!is_begun(&vault, &DIALOGS[0]));
}
