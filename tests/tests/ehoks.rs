//! The body of a HOKS, judged from outside: every rule that can be looked at offline is broken and kept by bodies in
//! `files/ehoks`, and nothing is found without it; every example is in order and comes back as it was; no file, however
//! bad, is taken for a HOKS or takes long.

use chrono::NaiveDate;
use laatija_core::draft::Others;
use laatija_core::ehoks::{
    Field, Find, Form, Hoks, Kind, Known, LARGEST, Level, Method, Needs, RULES, Right, RightKind, Rule,
    Verdict, change, check, check_body, check_by, import, place_words, replacement, text_key,
};
use laatija_core::identifier::{Identifier, Kind as Named};
use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_tests::judges::schema_faults;
use laatija_tests::source;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The bodies, each in order by itself.
const BODIES: [&str; 6] = ["minimal", "agreement", "apprenticeship", "tuva", "put", "patch"];

/// The table of the rules.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    day: NaiveDate,
    rules: BTreeMap<String, Vec<Entry>>,
}

/// How a rule is broken, and how it is kept nearby.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Entry {
    /// The place of the finding.
    at: String,
    #[serde(flatten)]
    body: Body,
    /// Bodies that keep the rule.
    passes: Vec<Body>,
}

/// A body: a file with changes, or bytes.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Body {
    of: Option<String>,
    set: Map<String, Value>,
    drop: Vec<String>,
    method: Option<String>,
    right: Option<Said>,
    current: Option<Box<Body>>,
    names: Vec<String>,
    others: Vec<String>,
    text: Option<String>,
    bytes: Option<String>,
    nested: Option<usize>,
    many: Option<usize>,
    huge: bool,
}

/// What is said of the study right.
#[derive(Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Said {
    kind: Option<String>,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    exited: bool,
}

fn table() -> Table {
    serde_json::from_slice(&file("rules")).unwrap()
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(source::top().join("tests/files/ehoks").join(format!("{name}.json"))).unwrap()
}

fn value(name: &str) -> Value {
    serde_json::from_slice(&file(name)).unwrap()
}

/// Puts a value at a place, or takes away what is there.
fn edit(body: &mut Value, place: &str, value: Option<&Value>) {
    let (parent, key) = place.rsplit_once('/').unwrap();
    match (body.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent}")), value) {
        (Value::Object(map), Some(value)) => drop(map.insert(key.to_owned(), value.clone())),
        (Value::Object(map), None) => drop(map.remove(key).unwrap_or_else(|| panic!("no {place}"))),
        (Value::Array(items), Some(value)) => items[key.parse::<usize>().unwrap()] = value.clone(),
        (Value::Array(items), None) => drop(items.remove(key.parse().unwrap())),
        _ => panic!("nothing at {parent}"),
    }
}

impl Body {
    fn bytes(&self, of: &str) -> Vec<u8> {
        let hex = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
        match self {
            Body { text: Some(text), .. } => text.clone().into_bytes(),
            Body { bytes: Some(bytes), .. } => bytes.as_bytes().chunks(2).map(hex).collect(),
            Body { nested: Some(depth), .. } => "{\"a\":[".repeat(*depth).into_bytes(),
            Body { many: Some(count), .. } => format!("[{}0]", "0,".repeat(*count)).into_bytes(),
            Body { huge: true, .. } => vec![b' '; LARGEST + 1],
            _ => {
                let mut body = value(self.of.as_deref().unwrap_or(of));
                self.set.iter().for_each(|(place, value)| edit(&mut body, place, Some(value)));
                self.drop.iter().for_each(|place| edit(&mut body, place, None));
                serde_json::to_vec(&body).unwrap()
            }
        }
    }

    /// Whether it is a file of its own making, no example with changes.
    fn is_no_body(&self) -> bool {
        let own = self.text.is_some() || self.bytes.is_some() || self.nested.is_some();
        own || self.many.is_some() || self.huge
    }

    fn method(&self) -> Option<Method> {
        self.method.as_deref().map(|method| match method {
            "post" => Method::Post,
            "put" => Method::Put,
            "patch" => Method::Patch,
            other => panic!("{other}"),
        })
    }

    fn right(&self) -> Right {
        let said = self.right.clone().unwrap_or_default();
        let kind = said.kind.map(|kind| match kind.as_str() {
            "vocational" => RightKind::Vocational,
            "telma" => RightKind::Telma,
            "tuva" => RightKind::Tuva,
            other => panic!("{other}"),
        });
        Right { kind, start: said.start, end: said.end, exited: said.exited }
    }

    /// The verdict by these rules; what is not said here is as in the entry that it belongs to.
    fn judge(&self, entry: &Entry, rules: Vec<&'static Rule>, day: NaiveDate) -> Verdict {
        let of = entry.body.of.as_deref().unwrap_or("minimal");
        let current = self.current.as_ref().or(entry.body.current.as_ref());
        let current = current.map(|current| import(&current.bytes("put")).unwrap().hoks);
        let known = Known {
            today: day,
            right: self.right(),
            current: current.as_ref(),
            names: &Others::of(self.names.iter().cloned()),
            others: &Others::of(self.others.iter().cloned()),
        };
        check_by(rules, &self.bytes(of), self.method().or(entry.body.method()), &known)
    }
}

fn all() -> Vec<&'static Rule> {
    RULES.iter().collect()
}

/// The places at which a rule finds something.
fn found<'a>(verdict: &'a Verdict, rule: &str) -> Vec<&'a str> {
    verdict.findings.iter().filter(|one| one.rule == rule).map(|one| one.place.as_str()).collect()
}

fn day() -> NaiveDate {
    table().day
}

fn knowing_nothing(names: &Others) -> Known<'_> {
    Known { today: day(), right: Right::default(), current: None, names, others: names }
}

#[test]
fn every_rule_that_can_be_looked_at_has_its_entry() {
    let offline = RULES.iter().filter(|rule| !matches!(rule.find, Find::Online));
    let offline: BTreeSet<&str> = offline.map(|rule| rule.id).collect();
    let table = table();
    assert_eq!(table.rules.keys().map(String::as_str).collect::<BTreeSet<_>>(), offline);
    // Of a file that is no body none is near that keeps the rule; every other rule is broken and kept.
    for (id, entries) in &table.rules {
        assert!(!entries.is_empty(), "{id} is never broken");
        for (number, entry) in entries.iter().enumerate() {
            assert!(entry.body.is_no_body() || !entry.passes.is_empty(), "{id} {number} is never kept");
        }
    }
    let ids: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(ids.len(), RULES.len(), "an id is there twice");
    for rule in RULES.iter() {
        assert_eq!(matches!(rule.find, Find::Online), rule.needs == Needs::Service, "{}", rule.id);
    }
}

#[test]
fn each_rule_is_broken_and_kept_and_gone_without_it() {
    let table = table();
    let mut faults = Vec::new();
    for (id, entries) in &table.rules {
        let others = || all().into_iter().filter(|rule| rule.id != id).collect();
        for (number, entry) in entries.iter().enumerate() {
            let broken = entry.body.judge(entry, all(), table.day);
            // Of what lies too deep the place is as deep.
            let places = found(&broken, id);
            let there =
                if entry.body.nested.is_some() { places.len() == 1 } else { places.contains(&&*entry.at) };
            if !there {
                faults.push(format!("{id} {number}: not found at {}: {:?}", entry.at, broken.findings));
            }
            let worst = broken.findings.iter().map(|one| one.level).min();
            let warns = worst.is_none_or(|worst| worst >= Level::Ask);
            let in_order = worst.is_none_or(|worst| worst == Level::Warning);
            if in_order != broken.is_in_order() || id.starts_with("W-") != warns {
                faults.push(format!("{id} {number}: of another level: {:?}", broken.findings));
            }
            let without = entry.body.judge(entry, others(), table.day);
            if !found(&without, id).is_empty() {
                faults.push(format!("{id} {number}: found without the rule"));
            }
            for (which, pass) in entry.passes.iter().enumerate() {
                let kept = pass.judge(entry, all(), table.day);
                if !found(&kept, id).is_empty() {
                    faults.push(format!("{id} {number}: pass {which} breaks it: {:?}", kept.findings));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_breaks_one_rule_breaks_no_other() {
    let table = table();
    for (id, entries) in &table.rules {
        for (number, entry) in entries.iter().enumerate() {
            let broken = entry.body.judge(entry, all(), table.day);
            let rules: BTreeSet<&str> = broken.findings.iter().map(|one| one.rule).collect();
            let alone = rules.iter().all(|rule| rule == id || rule.starts_with("W-"));
            assert!(alone, "{id} {number}: {:?}", broken.findings);
        }
    }
}

/// By schemas that were written from the service's published source apart from the program.
#[test]
fn what_the_schema_refuses_is_refused_here_and_what_is_in_order_keeps_to_it() {
    let table = table();
    let mut judged = [Method::Post, Method::Put, Method::Patch].map(|method| (method, BTreeMap::new()));
    let mut verdicts = BTreeMap::new();
    for (id, entries) in &table.rules {
        for (number, entry) in entries.iter().enumerate() {
            let of = entry.body.of.as_deref().unwrap_or("minimal");
            let bodies = std::iter::once(&entry.body).chain(&entry.passes);
            for (which, body) in bodies.filter(|body| !body.is_no_body()).enumerate() {
                let bytes = body.bytes(of);
                let read = serde_json::from_slice(&bytes).unwrap();
                let method = body.method().or(entry.body.method()).unwrap_or_else(|| Method::of(&read));
                let name = format!("{id}.{number}.{which}");
                let bodies = judged.iter_mut().find(|(one, _)| *one == method);
                bodies.unwrap().1.insert(name.clone(), bytes);
                verdicts.insert(name, body.judge(entry, all(), table.day));
            }
        }
    }
    let refused: BTreeMap<String, String> =
        judged.iter().flat_map(|(method, bodies)| schema_faults(*method, bodies)).collect();
    let form = |id: &str| id.starts_with("S-");
    let said: BTreeSet<&str> = refused.keys().filter_map(|name| name.split('.').next()).collect();
    let rules: BTreeSet<&str> = table.rules.keys().map(String::as_str).filter(|id| form(id)).collect();
    // Of what is no JSON, or no one body, a schema has nothing to say.
    let silent = ["S-JSON", "S-KAHDESTI", "S-KOKO", "S-KOODAUS", "S-MAARA", "S-RUNKO", "S-SYVYYS"];
    assert!(said.is_superset(&rules.into_iter().filter(|id| !silent.contains(id)).collect()), "{said:?}");
    for (name, faults) in &refused {
        let known = verdicts[name].findings.iter().any(|one| one.level < Level::Warning);
        // An unknown key of a HOKS that was brought in is kept, and told.
        let kept = !found(&verdicts[name], "W-TUNTEMATON").is_empty();
        assert!(known || kept, "{name} is in order here, but: {faults}");
    }
}

#[test]
fn every_rule_has_words_in_three_languages_that_name_all_they_promise() {
    let table = table();
    for language in Language::ALL {
        for rule in RULES.iter() {
            let key = text_key(rule.id);
            let ends: &[&str] =
                if rule.needs == Needs::Body { &["", ".todo"] } else { &["", ".todo", ".about"] };
            for end in ends {
                let said = say(language, &format!("{key}{end}"), &[]);
                assert!(!said.contains('⟦') && !said.contains('!'), "{key}{end} {language:?}: {said}");
            }
        }
        for (id, entries) in &table.rules {
            for entry in entries {
                let verdict = entry.body.judge(entry, all(), table.day);
                for finding in verdict.findings.iter().filter(|finding| finding.rule == id) {
                    let said =
                        [finding.what(language), finding.remedy(language), finding.place_words(language)];
                    let whole = |said: &String| !said.is_empty() && !said.contains(['{', '⟦']);
                    assert!(said.iter().all(whole), "{id} {language:?}: {said:?}");
                }
            }
        }
    }
}

/// All keys of a part and of the parts in it.
fn keys(fields: &'static [Field], found: &mut BTreeSet<&'static str>) {
    for field in fields {
        found.insert(field.key);
        if let Kind::Part(fields) | Kind::Parts(fields) = field.kind {
            keys(fields, found);
        }
    }
}

#[test]
fn every_key_has_words_in_three_languages() {
    let mut all = BTreeSet::new();
    keys(Hoks::FIELDS, &mut all);
    assert_eq!(all.len(), 82);
    for language in Language::ALL {
        for key in &all {
            assert_ne!(place_words(language, &format!("/{key}")), *key, "{language:?}");
        }
    }
    let words =
        place_words(Language::Fi, "/hankittavat-ammat-tutkinnon-osat/0/osaamisen-hankkimistavat/1/loppu");
    assert_eq!(words, "Hankittavat ammatilliset tutkinnon osat › 1. › Osaamisen hankkimistavat › 2. › Loppu");
    assert_eq!(place_words(Language::Fi, "/ei~1tunnettu"), "ei/tunnettu");
}

/// A body that has every key of its type, as far as parts go.
fn full(fields: &'static [Field]) -> Value {
    let text = |form: Form| match form {
        Form::Code(list) => json!(format!("{list}_1")),
        Form::Moment => json!("2026-09-01T09:15:00.000Z"),
        _ => json!("x"),
    };
    let of = |field: &Field| match field.kind {
        Kind::Text => text(field.form),
        Kind::Texts => json!([text(field.form)]),
        Kind::Whole => json!(1),
        Kind::Amount => json!(1.5),
        Kind::Truth => json!(true),
        Kind::Day => json!("2026-09-01"),
        Kind::Part(fields) => full(fields),
        Kind::Parts(fields) => json!([full(fields)]),
    };
    fields.iter().map(|field| (field.key.to_owned(), of(field))).collect::<Map<_, _>>().into()
}

#[test]
fn every_key_of_the_table_is_one_of_the_types() {
    let whole = full(Hoks::FIELDS);
    let hoks: Hoks = serde_json::from_value(whole.clone()).unwrap();
    assert_eq!(hoks.other.len(), 0);
    // What no type knows is the only thing that is kept beside the types.
    let told = format!("{hoks:?}").replace("other: {}", "");
    assert!(!told.contains("other: {"), "{told}");
    assert_eq!(serde_json::to_value(&hoks).unwrap(), whole);
}

#[test]
fn every_example_is_in_order_and_comes_back_as_it_was() {
    let names = Others::default();
    for name in BODIES {
        let verdict = check(&file(name), None, &knowing_nothing(&names));
        assert_eq!(verdict.findings, [], "{name}");
        assert!(verdict.is_in_order());
        let online = verdict.open.iter().filter(|open| open.needs == Needs::Service).count();
        assert_eq!(online, if verdict.method == Some(Method::Post) { 5 } else { 2 }, "{name}");
        let read = import(&file(name)).unwrap();
        assert_eq!(read.unknown, []);
        assert_eq!(serde_json::to_value(&read.hoks).unwrap(), value(name), "{name}");
        let again = check_body(&read.hoks, verdict.method.unwrap(), &knowing_nothing(&names)).unwrap();
        assert_eq!(again, verdict, "{name}");
    }
    let methods = BODIES.map(|name| Method::of(&value(name)));
    assert_eq!(methods[..4], [Method::Post; 4]);
    assert_eq!(methods[4..], [Method::Put, Method::Patch]);
}

#[test]
fn what_the_service_gives_out_is_read_whole_and_unknown_keys_are_kept_and_told() {
    let read = import(&file("get")).unwrap();
    assert_eq!(serde_json::to_value(&read.hoks).unwrap(), value("get")["data"]);
    let unknown: Vec<_> = read.unknown.iter().map(|one| (one.rule, one.place.as_str())).collect();
    let unit = "/hankittavat-ammat-tutkinnon-osat/0/uusi-kohta";
    assert_eq!(unknown, [("W-TUNTEMATON", unit), ("W-TUNTEMATON", "/tulevaisuuden-kenttä")]);
    let mut broken = value("get");
    broken["data"]["versio"] = json!("kaksi");
    let refused = import(&serde_json::to_vec(&broken).unwrap()).unwrap_err();
    assert_eq!(found(&refused, "S-TYYPPI"), ["/versio"]);
}

#[test]
fn replacing_sends_everything_along_but_what_the_service_gives() {
    let current = import(&file("get")).unwrap().hoks;
    let changes: Hoks =
        serde_json::from_value(json!({ "sahkoposti": "uusi@koulu.example", "id": 1 })).unwrap();
    let body = replacement(&current, &changes).unwrap();
    let mut wanted = value("get")["data"].clone();
    for place in ["/eid", "/manuaalisyotto"] {
        edit(&mut wanted, place, None);
    }
    let unit = "/hankittavat-ammat-tutkinnon-osat/0";
    let period = format!("{unit}/osaamisen-hankkimistavat/1");
    for place in [unit, &period] {
        edit(&mut wanted, &format!("{place}/id"), None);
        edit(&mut wanted, &format!("{place}/module-id"), None);
    }
    edit(&mut wanted, "/sahkoposti", Some(&json!("uusi@koulu.example")));
    assert_eq!(serde_json::to_value(&body).unwrap(), wanted, "the number stays that of the current one");
    let names = Others::default();
    let known = Known { current: Some(&current), ..knowing_nothing(&names) };
    let verdict = check_body(&body, Method::Put, &known).unwrap();
    assert!(verdict.is_in_order(), "{:?}", verdict.findings);
    assert_eq!(found(&verdict, "W-TUNTEMATON").len(), 2);
}

#[test]
fn changing_sends_what_differs_and_names_what_it_cannot() {
    let current = import(&file("get")).unwrap().hoks;
    let changes = json!({
        "osaamisen-saavuttamisen-pvm": "2026-11-20",
        "sahkoposti": value("put")["sahkoposti"],
        "oppimisen-tuki": [],
        "hankittavat-yhteiset-tutkinnon-osat": value("put")["hankittavat-yhteiset-tutkinnon-osat"],
    });
    let change = change(&current, &serde_json::from_value(changes).unwrap()).unwrap();
    let body = json!({ "id": 4711, "osaamisen-saavuttamisen-pvm": "2026-11-20" });
    assert_eq!(serde_json::to_value(&change.body).unwrap(), body);
    assert_eq!(change.left, ["oppimisen-tuki"]);
    let names = Others::default();
    let known = Known { current: Some(&current), ..knowing_nothing(&names) };
    let verdict = check_body(&change.body, Method::Patch, &known).unwrap();
    assert_eq!(verdict.findings, []);
}

#[test]
fn a_hostile_file_is_told_of_within_bounds() {
    let names = Others::default();
    let many = |item: &str, count: usize| {
        format!("{{\"id\":1,\"oppimisen-tuki\":[{}0]}}", format!("{item},").repeat(count))
    };
    let verdict = check(many("null", 90_000).as_bytes(), None, &knowing_nothing(&names));
    assert!(verdict.left_out > 89_000, "{}", verdict.left_out);
    let keys: String = (0..50_000).map(|number| format!("\"k{number}\":null,")).collect();
    let twice = "\"a\":1,".repeat(50_000);
    let long = format!("{{\"{}\":1}}", "ä".repeat(1_000_000));
    for body in [
        many("{}", 90_000),
        many("{}", 2_000_000),
        format!("{{{keys}\"id\":1}}"),
        format!("{{{twice}\"id\":1}}"),
        long,
    ] {
        let verdict = check(body.as_bytes(), None, &knowing_nothing(&names));
        assert!(!verdict.is_in_order());
        assert!(verdict.findings.len() <= 200, "{}", verdict.findings.len());
        let longest = verdict.findings.iter().map(|one| one.place.len() + one.what(Language::Fi).len()).max();
        assert!(longest.unwrap() < 1000, "{longest:?}");
    }
}

#[test]
fn no_part_of_a_broken_file_is_taken_for_a_hoks() {
    let names = Others::default();
    let whole = file("put");
    for end in (0..whole.len() - 2).step_by(37) {
        let verdict = check(&whole[..end], None, &knowing_nothing(&names));
        assert_eq!(verdict.method, None, "{end}");
        assert!(!verdict.is_in_order());
        assert!(import(&whole[..end]).is_err());
    }
}

/// A form that is taught is one that is taken.
#[test]
fn no_text_teaches_the_number_of_a_business_that_is_refused() {
    let mut taught = 0;
    for path in source::paths().iter().filter(|path| path.starts_with("assets/te")) {
        let text = std::fs::read_to_string(source::top().join(path)).unwrap_or_default();
        let is_part = |letter: char| letter.is_ascii_digit() || letter == '-';
        for word in text.split(|letter: char| !is_part(letter)) {
            let form = |(at, letter): (usize, char)| if at == 7 { letter == '-' } else { letter != '-' };
            if word.len() == 9 && word.chars().enumerate().all(form) {
                assert!(Identifier::read(Named::BusinessId, word).is_ok(), "{path}: {word}");
                taught += 1;
            }
        }
    }
    assert!(taught > 6, "{taught}");
}

#[test]
fn studies_that_leave_are_told_with_what_takes_their_place() {
    let table = table();
    let entry = &table.rules["W-OPVA"][0];
    let verdict = entry.body.judge(entry, all(), table.day);
    let finding = verdict.findings.iter().find(|finding| finding.rule == "W-OPVA").unwrap();
    for language in Language::ALL {
        let support = place_words(language, "/oppimisen-tuki");
        assert!(finding.remedy(language).contains(&support), "{language:?}: {support}");
    }
}
