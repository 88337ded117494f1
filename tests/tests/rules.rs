//! Every rule and every point of the sources of every shipped template, one by one: a draft that breaks the
//! rule and one that does not, in `files/rules`; the finding is gone when the rule is. A template without its
//! table, and a rule without its entry, fail.

use chrono::NaiveDate;
use laatija_core::document::{Edition, Facts, typeset};
use laatija_core::draft::{Answer, Draft, Finding, Others, Row, Subject, printed, review_among, shown};
use laatija_core::export::read_plan_file;
use laatija_core::language::Language;
use laatija_core::template::{Check, Field, Kind, Known, Severity, Template, shipped, sound};
use laatija_tests::source;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The table of a template.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    template: String,
    /// A plan in which no rule finds anything on this day, under `assets/templates`.
    example: String,
    day: NaiveDate,
    /// The rules that stop issuing.
    blocks: BTreeSet<String>,
    rules: BTreeMap<String, Entries>,
    /// The rules for which no source gives a law; `CHANGES.md` of the templates names each.
    #[serde(default)]
    cites_none: BTreeSet<String>,
    /// The points that are no rules, and which answers show their fields; a flag is written `#flag`.
    points: BTreeMap<String, Map<String, Value>>,
    /// Answers with which the example still breaks no rule.
    #[serde(default)]
    keeps: Vec<Map<String, Value>>,
    /// More examples in which no rule finds anything on that day.
    #[serde(default)]
    also: Vec<String>,
}

impl Rules {
    /// Each rule with each of its entries.
    fn entries(&self) -> impl Iterator<Item = (&String, &Entry)> {
        self.rules.iter().flat_map(|(id, entries)| entries.all().iter().map(move |entry| (id, entry)))
    }
}

/// A rule may be broken in more than one way.
#[derive(Deserialize)]
#[serde(untagged)]
enum Entries {
    One(Box<Entry>),
    Many(Vec<Entry>),
}

impl Entries {
    fn all(&self) -> &[Entry] {
        match self {
            Self::One(entry) => std::slice::from_ref(entry),
            Self::Many(entries) => entries,
        }
    }
}

/// How a rule is broken, or where it is shown when a program cannot check it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    /// The field, and perhaps the row, of the finding.
    at: Option<String>,
    row: Option<usize>,
    /// Answers in place of the example's that break the rule.
    #[serde(default)]
    breaks: Map<String, Value>,
    /// Those that do not; without any, the example's own.
    #[serde(default)]
    mends: Map<String, Value>,
    #[serde(default)]
    flags: Map<String, Value>,
    day: Option<NaiveDate>,
    /// The pupils of other plans.
    #[serde(default)]
    others: Vec<String>,
    /// Fields that must not be asked for by themselves, or the rule would be said twice.
    #[serde(default)]
    alone: Vec<String>,
    /// The fields beside which a note is shown.
    #[serde(default)]
    beside: Vec<String>,
    /// A field that is not printed while it is empty: what the rule asks of the paper.
    printing: Option<String>,
}

fn tables() -> Vec<Rules> {
    let folder = source::top().join("tests/files/rules");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.map(|path| serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()).collect()
}

fn template(table: &Rules) -> &'static Template {
    shipped().iter().find(|template| template.id == table.template).expect(&table.template)
}

fn example(name: &str) -> Value {
    let path = source::top().join("assets/templates").join(name);
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// The example with these answers and flags in place of its own.
fn draft(table: &Rules, answers: &Map<String, Value>, flags: &Map<String, Value>) -> Draft {
    let mut plan = example(&table.example);
    answers.iter().for_each(|(field, value)| plan["values"][field] = value.clone());
    flags.iter().for_each(|(flag, value)| plan["flags"][flag] = value.clone());
    read_plan_file(plan.to_string().as_bytes(), shipped()).unwrap().1
}

fn findings(template: &Template, draft: &Draft, table: &Rules, entry: &Entry) -> Vec<Finding> {
    let others = Others::of(entry.others.iter().cloned());
    review_among(template, draft, entry.day.unwrap_or(table.day), &others)
}

/// The places where a rule finds something.
fn found<'a>(findings: &'a [Finding], id: &str) -> Vec<&'a laatija_core::draft::Place> {
    let of_rule = |finding: &&Finding| matches!(&finding.subject, Subject::Rule { rule, .. } if rule == id);
    findings.iter().filter(of_rule).map(|finding| &finding.place).collect()
}

fn without_rule(template: &Template, id: &str) -> Template {
    let mut other = template.clone();
    other.rules.retain(|rule| rule.id != id);
    other
}

/// The template with these fields as ones that need not be filled: what a rule asks for is then said by it alone.
fn unneeded(template: &Template, fields: &[String]) -> Template {
    let mut other = template.clone();
    let all = other.sections.iter_mut().flat_map(|section| &mut section.fields);
    for field in all.filter(|field| fields.contains(&field.id)) {
        field.need = laatija_core::template::Need::Optional;
    }
    other
}

#[test]
fn every_template_has_its_table_and_every_rule_and_point_its_entry() {
    let tables = tables();
    let known: BTreeSet<&str> = tables.iter().map(|table| table.template.as_str()).collect();
    let there: BTreeSet<&str> = shipped().iter().map(|template| template.id.as_str()).collect();
    assert_eq!(known, there);
    for table in &tables {
        let template = template(table);
        let rules: BTreeSet<&String> = template.rules.iter().map(|rule| &rule.id).collect();
        assert_eq!(table.rules.keys().collect::<BTreeSet<_>>(), rules, "{}", table.template);
        let untried = table.rules.iter().find(|(_, entries)| entries.all().is_empty());
        assert_eq!(untried.map(|(id, _)| id), None, "{}", table.template);
        let points: BTreeSet<&String> = template.coverage.keys().collect();
        let tried: BTreeSet<&String> =
            points.iter().copied().filter(|point| !rules.contains(point)).collect();
        assert_eq!(table.points.keys().collect::<BTreeSet<_>>(), tried, "{}", table.template);
    }
}

#[test]
fn the_examples_break_no_rule_and_need_no_more_than_they_must() {
    for table in tables() {
        let whole = draft(&table, &Map::new(), &Map::new());
        let found = review_among(template(&table), &whole, table.day, &Others::default());
        assert_eq!(found, [], "{}", table.template);
        for name in &table.also {
            let draft = read_plan_file(example(name).to_string().as_bytes(), shipped()).unwrap().1;
            let found = review_among(template(&table), &draft, table.day, &Others::default());
            assert_eq!(found, [], "{name}");
        }
        for answers in &table.keeps {
            let draft = draft(&table, answers, &Map::new());
            let found = review_among(template(&table), &draft, table.day, &Others::default());
            assert_eq!(found, [], "{} {answers:?}", table.template);
        }
    }
}

#[test]
fn no_other_rule_stops_issuing() {
    for table in tables() {
        let rules = template(&table).rules.iter().filter(|rule| rule.severity == Severity::Blocks);
        let blocks: BTreeSet<String> = rules.map(|rule| rule.id.clone()).collect();
        assert_eq!(blocks, table.blocks, "{}", table.template);
    }
}

#[test]
fn each_rule_is_broken_and_mended_and_gone_without_it() {
    let mut faults = Vec::new();
    for table in tables() {
        let whole = template(&table);
        for (id, entry) in table.entries() {
            let Some(at) = &entry.at else { continue };
            let template = &unneeded(whole, &entry.alone);
            let broken = draft(&table, &entry.breaks, &entry.flags);
            let broken_findings = findings(template, &broken, &table, entry);
            let places = found(&broken_findings, id);
            if !places.iter().any(|place| &place.field == at && place.row == entry.row) {
                faults
                    .push(format!("{} {id}: not found at {at} {:?}: {places:?}", table.template, entry.row));
            }
            let mended = draft(&table, &entry.mends, &entry.flags);
            if !found(&findings(template, &mended, &table, entry), id).is_empty() {
                faults.push(format!("{} {id}: the mended draft breaks it still", table.template));
            }
            if !found(&findings(&without_rule(template, id), &broken, &table, entry), id).is_empty() {
                faults.push(format!("{} {id}: found without the rule", table.template));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn each_finding_says_what_why_and_what_to_do_in_three_languages() {
    for table in tables() {
        let template = template(&table);
        for (id, entry) in table.entries() {
            if entry.at.is_none() {
                continue;
            }
            let broken = draft(&table, &entry.breaks, &entry.flags);
            let all = findings(&unneeded(template, &entry.alone), &broken, &table, entry);
            let finding = all
                .iter()
                .find(|finding| matches!(&finding.subject, Subject::Rule { rule, .. } if rule == id));
            let finding = finding.unwrap_or_else(|| panic!("{} {id}", table.template));
            for language in Language::ALL {
                let texts = template.texts(language);
                let about = laatija_core::draft::about(template, &Known::default(), language, finding);
                let said = texts.finding(id, &about);
                // The mark of a name is what the draft itself says in braces.
                let left = said.replace("{nimi:lla}", "");
                assert!(
                    !left.contains('{') && !said.contains('…') && said != *id,
                    "{id} {language:?}: {said}"
                );
                assert!(!texts.remedy(id).is_empty() && texts.rule(id) != id, "{id} {language:?}");
            }
        }
    }
}

/// A finding cites the law of its rule or of its field. What orders days, what guards against what is left over
/// and what municipalities arrange as they like rests on none.
#[test]
fn each_finding_cites_its_law_or_is_named_as_citing_none() {
    let told = std::fs::read_to_string(source::top().join("assets/templates/CHANGES.md")).unwrap();
    for table in tables() {
        let template = template(&table);
        let cites_none = |(id, entry): (&String, &Entry)| {
            let rule = template.rule(id)?;
            let field = template.field(entry.at.as_ref()?)?;
            let own = rule.local || ["T", "L"].iter().any(|letter| id.starts_with(letter));
            (!own && rule.law.is_empty() && field.law.is_empty()).then(|| id.clone())
        };
        let silent: BTreeSet<String> = table.entries().filter_map(cites_none).collect();
        assert_eq!(silent, table.cites_none, "{}", table.template);
        let named =
            |id: &&String| told.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == *id);
        assert_eq!(silent.iter().find(|id| !named(id)), None, "{} is not told", table.template);
    }
}

/// The notice at the end of a copy says who keeps the data, what they are handled for and where the basis stands.
#[test]
fn the_notice_tells_purpose_and_basis_in_three_languages() {
    for template in shipped() {
        let notice = template.meaning.notice.as_ref().unwrap();
        for (language, parts) in [
            (Language::Fi, ["Rekisterinpitäjä on", "Tietoja käsitellään", " varten; käsittelyn peruste on"]),
            (
                Language::Sv,
                ["Personuppgiftsansvarig är", "Uppgifterna behandlas för att", "; grunden för behandlingen"],
            ),
            (
                Language::En,
                ["The controller is", "The data are processed to", "; the basis of processing is in"],
            ),
        ] {
            let text = template.texts(language).fixed_text(notice).unwrap();
            let silent = parts.into_iter().find(|part| !text.contains(part));
            assert_eq!(silent, None, "{} {language:?}: {text}", template.id);
        }
    }
}

/// What was once said and no source bears: that a decision on support comes before its measures.
#[test]
fn no_template_says_when_a_decision_must_be_made() {
    let folder = source::top().join("assets/templates");
    for table in tables() {
        let name = table.example.split('/').next().unwrap();
        for language in ["fi", "sv", "en"] {
            let text = std::fs::read_to_string(folder.join(name).join(format!("{language}.toml"))).unwrap();
            for claim in [
                "ennen toteuttamista",
                "ennen niiden toteuttamista",
                "före genomförandet",
                "innan de genomförs",
                "before carrying out",
                "before child-specific measures are carried out",
            ] {
                assert!(!text.contains(claim), "{name} {language}: {claim}");
            }
        }
    }
}

/// KOSKI takes words for a limited syllabus in grades 1–8, and in grade 9 when it is repeated.
#[test]
fn what_koski_takes_for_a_limited_syllabus_is_told_whole() {
    let template = shipped().iter().find(|template| template.rule("D02F").is_some()).unwrap();
    for (language, repeated) in [
        (Language::Fi, ["9. luokalla, jos oppilas jää luokalle", "luokalle jäävältä myös 9. luokalla"]),
        (
            Language::Sv,
            ["i årskurs 9 om eleven stannar på klassen", "i årskurs 9 när eleven stannar på klassen"],
        ),
        (Language::En, ["in grade 9 when it is repeated", "in grade 9 when it is repeated"]),
    ] {
        let texts = template.texts(language);
        assert!(texts.rule("K02").contains(repeated[0]), "{}", texts.rule("K02"));
        let help = texts.help("deviation_assessment");
        assert!(help.contains(repeated[1]), "{help}");
    }
}

#[test]
fn notes_stand_beside_their_fields() {
    for table in tables() {
        let template = template(&table);
        for (id, entry) in table.entries().filter(|(_, entry)| entry.at.is_none()) {
            assert_eq!(template.rule(id).unwrap().check, Check::Note, "{id} can be broken");
            assert!(entry.printing.is_some() || !entry.beside.is_empty(), "{id} is shown nowhere");
            let without = without_rule(template, id);
            for field in entry.beside.iter().map(|field| template.field(field).unwrap()) {
                let beside = |template: &Template| template.rules_of(field).any(|rule| rule.id == *id);
                assert!(beside(template) && !beside(&without), "{id} {}", field.id);
            }
        }
    }
}

fn facts(today: NaiveDate) -> Facts<'static> {
    Facts {
        language: Language::Fi,
        edition: Edition::default(),
        extract: false,
        addressee: None,
        number: 1,
        issued: None,
        today,
        id: None,
        replaces: None,
        issuer: "Päivi Öhman",
        program: "Laatija",
    }
}

/// The fields of which the paper of a draft says something.
fn on_paper(template: &Template, draft: &Draft, today: NaiveDate) -> BTreeSet<String> {
    let draft = printed(template, draft);
    typeset(template, &draft, &facts(today)).unwrap().fields.into_iter().collect()
}

#[test]
fn empty_fields_are_not_printed_where_a_rule_says_so() {
    for table in tables() {
        for (id, field) in table.entries().filter_map(|(id, entry)| Some((id, entry.printing.as_ref()?))) {
            let whole = draft(&table, &Map::new(), &Map::new());
            let empty = draft(&table, &Map::from_iter([(field.clone(), Value::Null)]), &Map::new());
            assert!(on_paper(template(&table), &whole, table.day).contains(field), "{id}");
            assert!(!on_paper(template(&table), &empty, table.day).contains(field), "{id}");
        }
    }
}

/// An answer of a kind, whatever it says.
fn answer(template: &Template, kind: &Kind) -> Answer {
    let option = |list: &str| template.options(list)[0].clone();
    match kind {
        Kind::ShortText { .. } | Kind::LongText { .. } => Answer::Text("Sana.".to_owned()),
        Kind::List => Answer::List(vec!["Sana.".to_owned()]),
        Kind::Choice { options, .. } => Answer::Choice(option(options)),
        Kind::MultiChoice { options, .. } => Answer::Choices(vec![option(options)]),
        Kind::Date => Answer::Date(NaiveDate::from_ymd_opt(2026, 1, 2).unwrap()),
        Kind::Period => Answer::Period { start: NaiveDate::from_ymd_opt(2026, 1, 2), end: None },
        Kind::Number => Answer::Number(2.0),
        Kind::Person { .. } => Answer::Person(laatija_core::draft::Person {
            name: "Kaisa Korpimaa".to_owned(),
            ..Default::default()
        }),
        Kind::YesNoDetails { .. } => {
            Answer::YesNo { value: Some("yes".to_owned()), details: "Sana.".to_owned() }
        }
        Kind::Table { .. } | Kind::Attachments | Kind::Signatures { .. } => {
            let cell =
                |column: &laatija_core::template::Column| (column.id.clone(), answer(template, &column.kind));
            Answer::Rows(vec![kind.columns().iter().map(cell).collect::<Row>()])
        }
    }
}

/// The template without a field, as if it had never been there.
fn without_field(template: &Template, id: &str) -> Template {
    let mut other = template.clone();
    other.sections.iter_mut().for_each(|section| section.fields.retain(|field| field.id != id));
    other
}

#[test]
fn each_point_of_the_sources_is_asked_for_and_printed_and_missed_without_its_fields() {
    for table in tables() {
        let template = template(&table);
        for (point, fields) in &template.coverage {
            let context = table.points.get(point).cloned().unwrap_or_default();
            let (flags, answers): (Map<_, _>, Map<_, _>) =
                context.into_iter().partition(|(key, _)| key.starts_with('#'));
            let flags = flags.into_iter().map(|(key, value)| (key[1..].to_owned(), value)).collect();
            for field in fields.iter().map(|id| template.field(id).unwrap()) {
                let missed = sound(&without_field(template, &field.id));
                let place = format!("coverage.{point}");
                assert!(missed.iter().any(|flaw| flaw.place == place), "{point}: {} is not missed", field.id);
                if table.points.contains_key(point) {
                    told(&table, template, (&answers, &flags), field, point);
                }
            }
        }
    }
}

/// A field is shown in the form, and what stands in it is on the paper.
fn told(
    table: &Rules,
    template: &Template,
    (answers, flags): (&Map<String, Value>, &Map<String, Value>),
    field: &Field,
    point: &str,
) {
    let mut draft = draft(table, answers, flags);
    draft.answers.insert(field.id.clone(), answer(template, &field.kind));
    assert!(shown(template, &draft).fields.contains(&field.id), "{point}: {} is not shown", field.id);
    let on_paper = on_paper(template, &draft, table.day);
    assert!(on_paper.contains(&field.id), "{point}: {} is not printed", field.id);
}
