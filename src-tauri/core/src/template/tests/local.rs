//! Municipalities' files, tried: one made of each shipped template is sound, and whatever is wrong in one is told
//! with its line, its column and its key.

use crate::language::Language;
use crate::template::*;
use crate::text::explain;

/// The shipped template that the broken files are made of.
const FROM: &str = "fi.perusopetus.kuuleminen";
const NAME: &str = "harjukoski.toml";

fn flaws(file: &str) -> Vec<Unsound> {
    Local::check(NAME, file.as_bytes()).1
}

#[test]
fn a_file_made_of_a_shipped_template_is_sound_and_says_the_same() {
    for template in shipped() {
        let file = as_local(&template.id).unwrap();
        let (local, flaws) = Local::check(NAME, file.as_bytes());
        assert_eq!(flaws, [], "{}", template.id);
        let local = local.unwrap();
        let own = local.template.unwrap();
        assert_eq!(own.municipality.as_deref(), Some("Kunta"));
        assert_eq!((&*local.municipality, local.ways), ("Kunta", None));
        assert!(own.id.starts_with("kunta.") && find(&own.id, &own.version).is_none());
        assert_eq!(Template { id: template.id.clone(), municipality: None, ..own }, *template);
    }
    assert_eq!(as_local("fi.perusopetus"), None);
}

/// A change that breaks a file: what stands there once, what stands there instead with `¤` before the place that
/// is told, and the flaw, its key, and what it is about.
struct Broken(&'static str, &'static str, Flaw, &'static str, &'static str);

#[rustfmt::skip]
const BROKEN: &[Broken] = &[
    Broken("municipality = \"Kunta\"", "municipality = \"Kunta¤", Flaw::NotToml, "", "*"),
    Broken("municipality = \"Kunta\"", "municipality = ¤7", Flaw::WrongType, "municipality", "text"),
    Broken("municipality = \"Kunta\"", "¤municipality = \" \"", Flaw::Empty, "municipality", ""),
    Broken("municipality = \"Kunta\"", "¤", Flaw::MissingKey, "", "municipality"),
    Broken("municipality = \"Kunta\"", "municipality = \"Kunta\"\n¤skript = \"rm\"", Flaw::UnknownKey, "skript", "skript"),
    Broken("id = \"kunta.kuuleminen\"", "¤id = \"fi.perusopetus.kuuleminen\"", Flaw::NotLocal, "template.id", "fi.perusopetus.kuuleminen"),
    Broken("id = \"kunta.kuuleminen\"", "¤id = \"kunta.Kuuleminen\"", Flaw::BadName, "template.id", "kunta.Kuuleminen"),
    Broken("id = \"kunta.kuuleminen\"", "id = \"kunta.kuuleminen\"\nid = \"kunta.toinen\"", Flaw::NotToml, "", "*"),
    Broken("version = \"1.0\"", "¤version = \"uusi\"", Flaw::BadName, "template.version", "uusi"),
    Broken("version = \"1.0\"", "version = \"1.0\"\n¤macro = \"x\"", Flaw::UnknownKey, "template.macro", "macro"),
    Broken("status = \"current\"", "status = ¤\"secret\"", Flaw::UnknownName, "template.status", "secret"),
    Broken("from = 2004-01-01", "from = ¤\"2025-08-01\"", Flaw::WrongType, "template.in_force.from", "day"),
    Broken("from = 2004-01-01", "from = 2004-01-01, ¤until = 2003-07-31", Flaw::WrongOrder, "template.in_force.until", "2003-07-31"),
    Broken("from = 2004-01-01", "from = ¤2025-02-31", Flaw::NotToml, "", "*"),
    Broken("pupil = \"pupil_name\"", "¤pupil = \"nimi\"", Flaw::UnknownField, "template.meaning.pupil", "nimi"),
    Broken("  { when = \"non_disclosed\", field = \"guardians\", columns = [\"phone\", \"email\"] },", "  { when = \"non_disclosed\", field = \"guardians\", columns = [\"phone\"] },", Flaw::NotWithheld, "template.meaning.withheld", "email"),
    Broken("default = \"secret_pol40\", need = \"always\"", "default = \"secret_pol40\", need = \"optional\"", Flaw::SecrecyOpen, "*", "confidentiality_mark"),
    Broken("{ when = \"non_disclosed\", field = \"guardians\", columns = [\"phone\", \"email\"] },", "{ when = \"guardian_not_reached\", field = \"guardians\", columns = [\"phone\", \"email\"] },", Flaw::NotWithheld, "template.meaning.withheld", "phone"),
    Broken("any = [{ test = \"chosen\", field = \"non_disclosure\", among = [\"yes\"] }]", "any = [{ test = \"chosen\", field = \"non_disclosure\", among = [\"no\"] }]", Flaw::NotWithheld, "template.meaning.withheld", "email"),
    Broken("any = [{ test = \"chosen\", field = \"non_disclosure\", among = [\"yes\"] }]", "any = [{ test = \"filled\", field = \"non_disclosure\" }]", Flaw::NotWithheld, "template.meaning.withheld", "email"),
    Broken("id = \"non_disclosure\", kind = \"yes_no_details\", need = \"always\", privacy = \"personal\", unprinted = true", "id = \"non_disclosure\", kind = \"yes_no_details\", need = \"always\", privacy = \"personal\"", Flaw::DisclosureOpen, "template.sections.pupil.non_disclosure", "non_disclosure"),
    Broken("id = \"non_disclosure\", kind = \"yes_no_details\", need = \"always\"", "id = \"non_disclosure\", kind = \"yes_no_details\", need = \"optional\"", Flaw::DisclosureOpen, "template.sections.pupil.non_disclosure", "non_disclosure"),
    Broken("id = \"non_disclosure\", kind = \"yes_no_details\", need = \"always\"", "id = \"non_disclosure\", kind = \"yes_no_details\", default = \"no\", need = \"always\"", Flaw::DisclosureOpen, "template.sections.pupil.non_disclosure", "non_disclosure"),
    Broken("id = \"guardians\", kind = \"table\", need = \"always\", privacy = \"personal\"", "id = \"guardians\", kind = \"table\", need = \"always\"", Flaw::Loosened, "template.sections.pupil.guardians", "guardians"),
    Broken("    { id = \"phone\", kind = \"short_text\" },", "    { id = \"phone\", kind = \"short_text\" },\n    { id = \"kotiosoite\", kind = \"short_text\" },", Flaw::NotWithheld, "template.meaning.withheld", "kotiosoite"),
    Broken("secret_pol40 = \"SALASSA PIDETTÄVÄ – perusopetuslaki (628/1998) 40 §\"", "¤secret_pol40 = \"Julkinen\"", Flaw::SecrecyWords, "texts.fi.options.secrecy_mark.secret_pol40", "Julkinen"),
    Broken("secret_pol40 = \"SALASSA PIDETTÄVÄ – perusopetuslaki (628/1998) 40 §\"", "¤secret_pol40 = \"SALASSA PIDETTÄVÄ – \"", Flaw::SecrecyWords, "texts.fi.options.secrecy_mark.secret_pol40", "SALASSA PIDETTÄVÄ – "),
    Broken("secret_pol40 = \"SALASSA PIDETTÄVÄ – perusopetuslaki (628/1998) 40 §\"", "¤secret_pol40 = \"SALASSA PIDETTÄVÄ – ei, tämä on julkinen\"", Flaw::SecrecyWords, "texts.fi.options.secrecy_mark.secret_pol40", "SALASSA PIDETTÄVÄ – ei, tämä on julkinen"),
    Broken("secret_pol40 = \"SALASSA PIDETTÄVÄ – perusopetuslaki (628/1998) 40 §\"", "¤secret_pol40 = \"SALASSA PIDETTÄVÄ – perusopetuslaki (628/1998) 40 §, kumottu\"", Flaw::SecrecyWords, "texts.fi.options.secrecy_mark.secret_pol40", "*"),
    Broken("secret_30 = \"CONFIDENTIAL – Act 621/1999 s. 24(1)(30)\"", "¤secret_30 = \"Open – to all\"", Flaw::SecrecyWords, "texts.en.options.secrecy_mark.secret_30", "Open – to all"),
    Broken("[texts.sv]\n", "[texts.se]\n", Flaw::UnknownKey, "texts.se", "se"),
    Broken("[texts.fi]\n", "[texts.fi]\n¤ohje = \"x\"\n", Flaw::UnknownKey, "texts.fi.ohje", "ohje"),
];

/// The broken file, and where its mark stands.
fn broken(Broken(from, to, ..): &Broken) -> (String, Option<(u32, u32)>) {
    let file = as_local(FROM).unwrap();
    assert_eq!(file.matches(from).count(), 1, "{from} must occur once");
    let marked = file.replace(from, to);
    let position = marked.find('¤').map(|at| {
        let before = &marked[..at];
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        (before.matches('\n').count() as u32 + 1, before[start..].chars().count() as u32 + 1)
    });
    (marked.replace('¤', ""), position)
}

#[test]
fn a_broken_file_is_refused_with_its_line_its_column_and_its_key() {
    for case @ Broken(_, to, flaw, place, about) in BROKEN {
        let (file, position) = broken(case);
        let (local, found) = Local::check(NAME, file.as_bytes());
        assert_eq!(local, None, "{to}");
        let fits = |one: &&Unsound| {
            one.flaw == *flaw
                && (*place == "*" || one.place == *place)
                && (*about == "*" || one.about == *about)
        };
        let one = found.iter().find(fits).unwrap_or_else(|| panic!("{to}: {found:?}"));
        assert_eq!(one.file, NAME);
        if let Some(position) = position {
            assert_eq!((one.line, one.column), position, "{to}: {one:?}");
        }
        assert!(one.line > 0 && one.column > 0);
        for language in Language::ALL {
            let (what, todo) = explain(language, &one.clone().into());
            let whole = |text: &str| {
                !text.contains('⟦') && !text.contains("{$") && !text.contains("template-unsound")
            };
            assert!(whole(&what) && whole(&todo), "{what} {todo}");
            assert!(what.contains(&one.place) && what.contains(NAME), "{what}");
        }
    }
}

/// Several changes at once that each looked harmless: the order of non-disclosure would have withheld nothing.
#[test]
fn no_change_takes_contact_data_out_of_non_disclosure() {
    let change = |id: &str, changes: &[(&str, &str)]| {
        let file = as_local(id).unwrap();
        changes.iter().fold(file, |file, (from, to)| {
            assert!(file.contains(from), "{from}");
            file.replace(from, to)
        })
    };
    let row = "{ when = \"non_disclosed\", field = \"guardians\", columns = [\"phone\", \"email\"] },";
    let condition = "[template.conditions.non_disclosed]\nany = [{ test = \"chosen\", field = \"non_disclosure\", among = [\"yes\"] }]";
    let recipients = as_local(FROM).unwrap();
    let recipients = recipients.lines().find(|line| line.starts_with("recipients = ")).unwrap().to_owned();
    let none = [(row, ""), (condition, ""), (&*recipients, "")];
    let renamed = [none[0], none[1], none[2], ("guardians", "huoltajat"), ("privacy = \"personal\", ", "")];
    for (what, changes) in [("no table of recipients", &none[..]), ("another name", &renamed[..])] {
        let found = flaws(&change(FROM, changes));
        let open = found.iter().filter(|flaw| flaw.flaw == Flaw::NotWithheld).map(|flaw| &*flaw.about);
        let open: Vec<&str> = open.collect();
        assert!(open.contains(&"phone") && open.contains(&"email"), "{what}: {found:?}");
    }
    let sensitive = change(
        "fi.perusopetus.tuen-suunnitelma-2025",
        &[(
            "id = \"welfare_support\", kind = \"table\", need = \"if_needed\", privacy = \"sensitive\"",
            "id = \"welfare_support\", kind = \"table\", need = \"if_needed\"",
        )],
    );
    let found = flaws(&sensitive);
    assert!(
        found.iter().any(|flaw| (flaw.flaw, &*flaw.about) == (Flaw::Loosened, "welfare_support")),
        "{found:?}"
    );
}

/// A field of the municipality's own with contact data, or with the order itself under another name.
#[test]
fn contact_data_and_the_order_in_fields_of_other_names_are_not_printed() {
    let example = include_str!("../../../../../assets/templates/municipality-example.toml");
    let field = "  { id = \"class_name\", kind = \"short_text\", need = \"optional\" },\n";
    assert_eq!(example.matches(field).count(), 1);
    for (label, flaw) in [
        ("Huoltajan puhelin", Flaw::NotWithheld),
        ("Sähköpostiosoite", Flaw::NotWithheld),
        ("Turvakielto ja sen syy", Flaw::DisclosureOpen),
    ] {
        let with = |unprinted: &str| {
            let own = format!(
                "{field}  {{ id = \"oma\", kind = \"long_text\", need = \"optional\"{unprinted} }},\n"
            );
            let mut file = example.replace(field, &own);
            for language in ["fi", "sv", "en"] {
                let head = format!("[texts.{language}.fields]\n");
                file = file.replace(&head, &format!("{head}oma = {{ label = \"{label}\" }}\n"));
            }
            flaws(&file)
        };
        let found = with("");
        assert!(found.iter().any(|one| one.flaw == flaw && one.about == "oma"), "{label}: {found:?}");
        assert_eq!(with(", unprinted = true"), [], "{label}");
    }
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let file = as_local(FROM).unwrap();
    let label = "[texts.sv.fields.school]\n";
    assert_eq!(file.matches(label).count(), 1);
    let file = file
        .replace("pupil = \"pupil_name\"", "pupil = \"nimi\"")
        .replace(label, "[texts.sv.fields.skola]\n")
        .replace("id = \"kunta.kuuleminen\"", "id = \"oma.kuuleminen\"");
    let found: Vec<(Flaw, String)> = flaws(&file).into_iter().map(|flaw| (flaw.flaw, flaw.place)).collect();
    for (flaw, place) in [
        (Flaw::UnknownField, "template.meaning.pupil"),
        (Flaw::MissingText, "texts.sv.fields.school"),
        (Flaw::NeedlessText, "texts.sv.fields.skola"),
        (Flaw::NotLocal, "template.id"),
    ] {
        assert!(found.contains(&(flaw, place.to_owned())), "{place}: {found:?}");
    }
}

#[test]
fn a_language_without_texts_is_told() {
    let file = as_local(FROM).unwrap();
    let start = file.find("[texts.en]").unwrap();
    let found = flaws(&file[..start]);
    assert_eq!((found[0].flaw, found[0].place.as_str()), (Flaw::MissingText, "texts.en"));
    let line = file[..start].lines().position(|line| line.starts_with("[texts.")).unwrap() as u32 + 1;
    assert_eq!(found[0].line, line, "the nearest place around it");
}

#[test]
fn a_file_that_would_choke_a_reader_is_refused() {
    for (file, what) in [
        (format!("a = {}{}", "[".repeat(200_000), "]".repeat(200_000)), "lists in lists"),
        (format!("a = {}", "{ a = ".repeat(200_000)), "tables in tables"),
        (format!("{}x = 1", "a.".repeat(200_000)), "a key of keys"),
        (format!("[{}a]", "a.".repeat(200_000)), "a heading of headings"),
    ] {
        let (local, flaws) = Local::check(NAME, file.as_bytes());
        assert_eq!(local, None, "{what}");
        assert!(!flaws.is_empty(), "{what}");
    }
    let more = "  { id = \"p§\", kind = \"short_text\", need = \"optional\" },\n";
    let many: String = (0..500).map(|n| more.replace('§', &n.to_string())).collect();
    let place = "  { id = \"pupil_name\"";
    let file = as_local(FROM).unwrap();
    assert_eq!(file.matches(place).count(), 1);
    let found = flaws(&file.replace(place, &format!("{many}{place}")));
    assert!(found.iter().any(|flaw| flaw.flaw == Flaw::TooMany && flaw.place == "template.sections"));
}

#[test]
fn bytes_that_are_no_text_are_told_by_their_place() {
    let (local, flaws) = Local::check(NAME, b"municipality = \"Harju\"\n# \xff");
    assert_eq!(local, None);
    assert_eq!((flaws[0].flaw, flaws[0].line, flaws[0].column), (Flaw::NotUtf8, 2, 3));
}

const WAYS: &str = "municipality = \"Harjukoski\"\n[settings]\ntherapies = \"left_out\"\n\
    signers = [\"guardian\", \"principal\"]\nsecrecy = { fi = \"Säilytä lukittuna.\", sv = \"Förvara låst.\", \
    en = \"Keep locked.\" }\n[settings.kept]\n\"fi.perusopetus.hojks\" = { years = 12, from = \"newest_version\" }\n";

#[test]
fn ways_are_read_from_the_same_kind_of_file() {
    let (local, flaws) = Local::check(NAME, WAYS.as_bytes());
    assert_eq!(flaws, []);
    let local = local.unwrap();
    let ways = local.ways.unwrap();
    let ways = ways.over(LocalWays::default());
    assert_eq!((ways.therapies, ways.signers.len()), (Therapies::LeftOut, 2));
    assert_eq!(ways.secrecy[&Language::Sv], "Förvara låst.");
    let kept = local.kept["fi.perusopetus.hojks"];
    assert_eq!(kept, Kept { years: 12, from: KeptFrom::NewestVersion });
    for (from, to, flaw, place) in [
        ("\"left_out\"", "\"never\"", Flaw::UnknownName, "settings.therapies"),
        ("= 12", "= 0", Flaw::BadNumber, "settings.kept.fi.perusopetus.hojks.years"),
        ("= 12", "= \"kauan\"", Flaw::WrongType, "settings.kept.fi.perusopetus.hojks.years"),
        ("years = 12, ", "", Flaw::MissingKey, "settings.kept.fi.perusopetus.hojks"),
        ("newest_version", "birth", Flaw::UnknownName, "settings.kept.fi.perusopetus.hojks.from"),
        ("Förvara låst.", " ", Flaw::MissingText, "settings.secrecy.sv"),
        (", en = \"Keep locked.\"", "", Flaw::MissingKey, "settings.secrecy"),
        ("signers = ", "allekirjoittajat = ", Flaw::UnknownKey, "settings.allekirjoittajat"),
        ("[settings.kept]", "[settings.kept_years]", Flaw::FormerKey, "settings.kept_years"),
        ("signers = [\"guardian\", ", "signers = [7, ", Flaw::WrongType, "settings.signers"),
    ] {
        let file = WAYS.replace(from, to);
        assert_ne!(file, WAYS);
        let (local, found) = Local::check(NAME, file.as_bytes());
        assert_eq!(local, None, "{to}");
        assert_eq!((found[0].flaw, found[0].place.as_str()), (flaw, place), "{to}");
        let line = file.lines().position(|line| line.contains(to.trim()) && !to.trim().is_empty());
        assert!(line.is_none_or(|line| found[0].line == line as u32 + 1), "{to}: {found:?}");
    }
}

/// What a file does not name stays; an empty list is named.
#[test]
fn a_file_names_some_ways_and_leaves_the_others() {
    let before = Local::check(NAME, WAYS.as_bytes()).0.unwrap().ways.unwrap().over(LocalWays::default());
    let none = LocalWays { signers: Vec::new(), ..before.clone() };
    let recorded = LocalWays { therapies: Therapies::Recorded, ..before.clone() };
    for (named, wanted) in [
        ("therapies = \"recorded\"", &recorded),
        ("signers = []", &none),
        ("kept.\"a\" = { years = 9, from = \"compulsory_education\" }", &before),
    ] {
        let file = format!("municipality = \"Harjukoski\"\n[settings]\n{named}\n");
        let ways = Local::check(NAME, file.as_bytes()).0.unwrap().ways.unwrap();
        assert_eq!(ways.over(before.clone()), *wanted, "{named}");
    }
}

#[test]
fn a_file_of_nothing_is_refused() {
    let found = flaws("municipality = \"Harjukoski\"\n");
    assert_eq!((found[0].flaw, found[0].about.as_str()), (Flaw::MissingKey, "template"));
}

/// The example that municipalities begin from is what its words say.
#[test]
fn the_commented_example_is_sound() {
    let example = include_str!("../../../../../assets/templates/municipality-example.toml");
    let (local, flaws) = Local::check(NAME, example.as_bytes());
    assert_eq!(flaws, []);
    let local = local.unwrap();
    assert_eq!(local.kept.len(), 2);
    assert_eq!(local.ways.unwrap().signers.map(|signers| signers.len()), Some(3));
    assert_eq!(local.template.unwrap().fields().count(), 12);
}

/// What is written is what is read.
#[test]
fn ways_that_are_written_are_read_as_they_were() {
    let ways = LocalWays {
        secrecy: Language::ALL.map(|language| (language, format!("\"{}\" \\ #", language.code()))).into(),
        therapies: Therapies::LeftOut,
        signers: vec!["guardian".to_owned()],
    };
    let years =
        [("fi.perusopetus.hojks".to_owned(), Kept { years: 7, from: KeptFrom::CompulsoryEducation })].into();
    for ways in [ways, LocalWays::default()] {
        let file = Local::write_ways("Harju\"koski", &ways, &years);
        let (local, flaws) = Local::check(NAME, file.as_bytes());
        assert_eq!(flaws, [], "{file}");
        let local = local.unwrap();
        assert_eq!(
            (local.municipality.as_str(), local.ways.unwrap().over(LocalWays::default()), local.kept),
            ("Harju\"koski", ways, years.clone())
        );
    }
}
