//! The command line, read into what is asked. Knows no vault.

mod ehoks;
mod export;
mod follow;
mod transfer;
mod verb;

pub use ehoks::Body;
pub use export::Export;
pub use follow::Entry;
use laatija_core::document::{Edition, Print};
use laatija_core::language::Language;
use laatija_core::workspace::Take;
use lexopt::prelude::*;
use std::ffi::OsString;
use std::path::PathBuf;
pub use transfer::{Going, Ground};
pub use verb::{Signer, Verb};

/// What the command line says beside the verb.
#[derive(Debug)]
pub struct Arguments {
    /// The folder of the vault, if not the usual one.
    pub vault: Option<PathBuf>,
    /// The file with the passphrase; `-` is standard input.
    pub passphrase_file: Option<PathBuf>,
    /// The file with the recovery key, for a backup whose passphrase is forgotten; `-` is standard input.
    pub recovery_key_file: Option<PathBuf>,
    /// The file with the password of a certificate file or the PIN of a card; `-` is standard input.
    pub secret_file: Option<PathBuf>,
    /// The program that speaks with cards, if not one of those that are known.
    pub card_program: Option<PathBuf>,
    /// The language, if not the system's.
    pub language: Option<Language>,
    /// Whether a file that is there already is written over.
    pub replace: bool,
    /// Whether phrases are taken that name a pupil.
    pub as_is: bool,
    /// Whether contact data go out that an order of non-disclosure keeps back.
    pub with_contact_data: bool,
    /// Answers and errors as JSON.
    pub json: bool,
}

/// What is wrong with a command line: a text key and the words it is about.
#[derive(Debug, PartialEq, Eq)]
pub struct Misuse {
    /// Key in `assets/text/*/cli.ftl`.
    pub key: &'static str,
    /// The word.
    pub word: String,
}

/// The words and options, before they make a verb.
#[derive(Default)]
struct Words {
    values: Vec<OsString>,
    out: Option<PathBuf>,
    reason: Option<String>,
    spoken: Option<String>,
    signer: Option<Signer>,
    field: Option<String>,
    edition: Edition,
    extracts: Vec<String>,
    fitting: bool,
    letters: bool,
    plans: Vec<String>,
    all_waiting: bool,
    erase: Option<String>,
    sections: Vec<String>,
    colleague: Option<String>,
    from: Option<String>,
    template: Option<String>,
    to: Option<String>,
    take: Option<Take>,
    entry: follow::Said,
    body: ehoks::Said,
    transfer: transfer::Said,
    class: Option<String>,
    teacher: String,
    school: String,
    help: bool,
    version: bool,
}

/// Reads the command line. The language and `--json` are known even when the rest is wrong.
pub fn read(words: impl IntoIterator<Item = OsString>) -> (Result<Verb, Misuse>, Arguments) {
    let mut arguments = Arguments {
        vault: None,
        passphrase_file: None,
        recovery_key_file: None,
        secret_file: None,
        card_program: None,
        language: None,
        replace: false,
        as_is: false,
        with_contact_data: false,
        json: false,
    };
    let mut found = Words::default();
    let verb = gather(words, &mut arguments, &mut found).and_then(|()| verb_of(found));
    (verb, arguments)
}

fn gather(
    words: impl IntoIterator<Item = OsString>,
    arguments: &mut Arguments,
    found: &mut Words,
) -> Result<(), Misuse> {
    let mut parser = lexopt::Parser::from_args(words);
    while let Some(word) = parser.next().map_err(misread)? {
        match word {
            Long("vault") => arguments.vault = Some(parser.value().map_err(misread)?.into()),
            Long("passphrase-file") => {
                arguments.passphrase_file = Some(parser.value().map_err(misread)?.into());
            }
            Long("recovery-key-file") => {
                arguments.recovery_key_file = Some(parser.value().map_err(misread)?.into());
            }
            Long("secret-file") => arguments.secret_file = Some(parser.value().map_err(misread)?.into()),
            Long("card-program") => arguments.card_program = Some(parser.value().map_err(misread)?.into()),
            Long("signer") => found.signer = Some(signer(parser.value().map_err(misread)?)?),
            Long("field") => found.field = Some(text(&mut parser)?),
            Long("language") => {
                arguments.language = Some(language(text(&mut parser)?)?);
            }
            Long("json") => arguments.json = true,
            Long("replace") => arguments.replace = true,
            Long("as-is") => arguments.as_is = true,
            Long("with-contact-data") => arguments.with_contact_data = true,
            Long("out") | Short('o') => found.out = Some(parser.value().map_err(misread)?.into()),
            Long("words") => found.spoken = Some(text(&mut parser)?),
            Long("reason") => found.reason = Some(text(&mut parser)?),
            Long("edition") => found.edition.print = print(text(&mut parser)?)?,
            Long("without") => found.edition.without.push(text(&mut parser)?),
            Long("extract") => found.extracts.push(text(&mut parser)?),
            Long("fitting") => found.fitting = true,
            Long("letters") => found.letters = true,
            Long("second-language") => found.edition.second = Some(language(text(&mut parser)?)?),
            Long("plan") => found.plans.push(text(&mut parser)?),
            Long("all-waiting") => found.all_waiting = true,
            Long("yes-erase") => found.erase = Some(text(&mut parser)?),
            Long("section") => found.sections.push(text(&mut parser)?),
            Long("colleague") => found.colleague = Some(text(&mut parser)?),
            Long("to") => found.to = Some(text(&mut parser)?),
            Long("class") => found.class = Some(text(&mut parser)?),
            Long("from") => found.from = Some(text(&mut parser)?),
            Long("template") => found.template = Some(text(&mut parser)?),
            Long("recipient") => found.transfer.recipient = Some(text(&mut parser)?),
            Long("permission") => found.transfer.permission = Some(text(&mut parser)?),
            Long("attachments") => found.transfer.attachments = true,
            Long("take") => found.take = Some(take(text(&mut parser)?)?),
            Long("goal") => found.entry.goal = Some(text(&mut parser)?),
            Long("score") => found.entry.score = Some(text(&mut parser)?),
            Long("date") => found.entry.date = Some(text(&mut parser)?),
            Long("note") => found.entry.note = Some(text(&mut parser)?),
            Long("as") => found.body.method = Some(text(&mut parser)?),
            Long("right") => found.body.right = Some(text(&mut parser)?),
            Long("right-start") => found.body.start = Some(text(&mut parser)?),
            Long("right-end") => found.body.end = Some(text(&mut parser)?),
            Long("keep") => found.body.keep.push(text(&mut parser)?),
            Long("leave-out") => found.body.leave_out.push(text(&mut parser)?),
            Long("current") => found.body.current = Some(parser.value().map_err(misread)?.into()),
            Long("teacher") => found.teacher = text(&mut parser)?,
            Long("school") => found.school = text(&mut parser)?,
            Long("help") | Short('h') => found.help = true,
            Long("version") | Short('V') => found.version = true,
            Value(value) => found.values.push(value),
            Short(letter) => return Err(Misuse { key: "cli-no-such-option", word: format!("-{letter}") }),
            Long(name) => return Err(Misuse { key: "cli-no-such-option", word: format!("--{name}") }),
        }
    }
    Ok(())
}

fn text(parser: &mut lexopt::Parser) -> Result<String, Misuse> {
    let value = parser.value().map_err(misread)?;
    value
        .into_string()
        .map_err(|value| Misuse { key: "cli-not-text", word: value.to_string_lossy().into_owned() })
}

fn language(tag: String) -> Result<Language, Misuse> {
    Language::from_tag(&tag).ok_or(Misuse { key: "cli-no-such-language", word: tag })
}

fn print(name: String) -> Result<Print, Misuse> {
    match name.as_str() {
        "normal" => Ok(Print::Normal),
        "large" => Ok(Print::Large),
        _ => Err(Misuse { key: "cli-no-such-edition", word: name }),
    }
}

fn take(name: String) -> Result<Take, Misuse> {
    match name.as_str() {
        "mine" => Ok(Take::Mine),
        "theirs" => Ok(Take::Theirs),
        "both" => Ok(Take::Both),
        _ => Err(Misuse { key: "cli-no-such-choice", word: name }),
    }
}

/// `own`, `none`, `p12:FILE`, `card` or `card:KEY`.
fn signer(value: OsString) -> Result<Signer, Misuse> {
    let unknown =
        |value: OsString| Misuse { key: "cli-no-such-signer", word: value.to_string_lossy().into_owned() };
    let word = value.into_string().map_err(unknown)?;
    match word.split_once(':') {
        None if word == "own" => Ok(Signer::Own),
        None if word == "none" => Ok(Signer::None),
        None if word == "card" => Ok(Signer::Card(None)),
        Some(("p12", file)) if !file.is_empty() => Ok(Signer::File(file.into())),
        Some(("card", key)) if !key.is_empty() => Ok(Signer::Card(Some(key.to_owned()))),
        _ => Err(unknown(word.into())),
    }
}

fn misread(error: lexopt::Error) -> Misuse {
    match error {
        lexopt::Error::MissingValue { option } => {
            Misuse { key: "cli-option-without-value", word: option.unwrap_or_default() }
        }
        error => Misuse { key: "cli-misread", word: error.to_string() },
    }
}

fn verb_of(words: Words) -> Result<Verb, Misuse> {
    let spoken: Vec<String> = words.values.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let spoken: Vec<&str> = spoken.iter().map(String::as_str).collect();
    if words.help || spoken.is_empty() && !words.version || spoken == ["help"] {
        return Ok(Verb::Help);
    }
    if words.version {
        return Ok(Verb::Version);
    }
    let file = |index: usize| PathBuf::from(&words.values[index]);
    let out = || words.out.clone().ok_or(Misuse { key: "cli-option-missing", word: "--out".to_owned() });
    let reason = || needed(&words.reason, "--reason");
    let pupil = || needed(&words.erase, "--yes-erase");
    Ok(match spoken.as_slice() {
        ["vault", "create"] => {
            Verb::VaultCreate { teacher: words.teacher.clone(), school: words.school.clone() }
        }
        ["vault", "check"] => Verb::VaultCheck,
        ["vault", "rescue"] => Verb::VaultRescue(out()?),
        ["vault", "renew-key", _] => Verb::VaultRenewKey(file(2)),
        ["plan", "import", _] => Verb::PlanImport(file(2)),
        ["receive", _] => Verb::Receive(file(1)),
        ["plan", "list"] => Verb::PlanList,
        ["year", "list"] => Verb::YearList,
        ["year", "ics"] => Verb::YearIcs { class: words.class.clone(), out: out()? },
        ["plan", "check", plan] => Verb::PlanCheck((*plan).to_owned()),
        ["plan", "issue", plan] => Verb::PlanIssue {
            plan: (*plan).to_owned(),
            reason: reason()?,
            signer: words.signer.unwrap_or_default(),
        },
        ["plan", "export", plan, version @ ..] if version.len() < 2 => Verb::PlanExport {
            plan: (*plan).to_owned(),
            version: version.first().map_or(Ok(0), |word| version_number(word))?,
            export: Export::read(words.body.method.as_deref(), words.field, words.edition)?,
            out: out()?,
        },
        ["part", "address"] => Verb::PartAddress,
        ["part", "ask", plan] => Verb::PartAsk {
            plan: (*plan).to_owned(),
            sections: words.sections.clone(),
            colleague: needed(&words.colleague, "--colleague")?,
            to: words.to.clone(),
            out: out()?,
        },
        ["part", "open", _] => Verb::PartOpen(file(2)),
        ["part", "return", plan] => Verb::PartReturn { plan: (*plan).to_owned(), out: out()? },
        ["part", "merge", _] => Verb::PartMerge { file: file(2), take: words.take },
        ["transfer", "grounds", plan] => Verb::TransferGrounds((*plan).to_owned()),
        ["transfer", "make", plan] => Verb::TransferMake {
            plan: (*plan).to_owned(),
            out: out()?,
            going: words.transfer.going(words.reason, words.edition.without)?,
            to: words.to,
        },
        ["transfer", "open", _] => Verb::TransferOpen { file: file(2), out: words.out.clone() },
        ["plan", "renew", plan] => Verb::PlanRenew((*plan).to_owned()),
        ["plan", "begin"] => Verb::PlanBegin {
            from: needed(&words.from, "--from")?,
            template: needed(&words.template, "--template")?,
        },
        ["plan", "log", plan] => Verb::PlanLog((*plan).to_owned()),
        ["follow", "list", plan] => Verb::FollowList((*plan).to_owned()),
        ["follow", "add", plan] => Verb::FollowAdd((*plan).to_owned(), words.entry.entry()?),
        ["phrase", "list"] => Verb::PhraseList,
        ["phrase", "add", text] => Verb::PhraseAdd { text: (*text).to_owned(), field: words.field.clone() },
        ["phrase", "import", _] => Verb::PhraseImport(file(2)),
        ["phrase", "export"] => Verb::PhraseExport(out()?),
        ["plan", "erase", plan] => Verb::PlanErase { plan: (*plan).to_owned(), pupil: pupil()? },
        ["copy", plan] => {
            let (edition, sign) = (extract(&words)?, signs(&words)?);
            Verb::Copy { plan: (*plan).to_owned(), out: out()?, edition, sign }
        }
        ["letter", plan] => {
            Verb::Letter { plan: (*plan).to_owned(), out: out()?, edition: words.edition.clone() }
        }
        ["copies"] => {
            let (edition, sign) = (words.edition.clone(), signs(&words)?);
            let (plans, extracts) = (chosen(&words)?, words.extracts.clone());
            let (fitting, letters) = (words.fitting, words.letters);
            Verb::Copies { plans, out: out()?, edition, fitting, extracts, letters, sign }
        }
        ["ledger", plan] => Verb::Ledger { plan: (*plan).to_owned(), version: None },
        ["ledger", plan, version] => {
            Verb::Ledger { plan: (*plan).to_owned(), version: Some(version_number(version)?) }
        }
        ["paper", "add", plan, version, _] => {
            Verb::PaperAdd { plan: (*plan).to_owned(), version: version_number(version)?, file: file(4) }
        }
        ["attachment", "add", plan, _] => Verb::AttachmentAdd { plan: (*plan).to_owned(), file: file(3) },
        ["attachment", "list", plan] => Verb::AttachmentList { plan: (*plan).to_owned(), version: None },
        ["attachment", "list", plan, version] => {
            Verb::AttachmentList { plan: (*plan).to_owned(), version: Some(version_number(version)?) }
        }
        ["attachment", "save", plan, digest] => {
            Verb::AttachmentSave { plan: (*plan).to_owned(), digest: (*digest).to_owned(), out: out()? }
        }
        ["attachment", "remove", plan, digest] => {
            Verb::AttachmentRemove { plan: (*plan).to_owned(), digest: (*digest).to_owned() }
        }
        ["plan", "bring", plan, _] => Verb::PlanBring { plan: (*plan).to_owned(), file: file(3) },
        ["places", _] => Verb::Places(file(1)),
        ["sign", _] => Verb::Sign {
            file: file(1),
            out: out()?,
            field: words.field,
            signer: words.signer.unwrap_or_default(),
        },
        ["backup", _] => Verb::Backup(file(1)),
        ["restore", _] => Verb::Restore(file(1)),
        ["verify", _] => Verb::Verify(file(1)),
        ["signer", "list"] => Verb::SignerList,
        ["signer", "accept", _] => {
            Verb::SignerAccept { file: file(2), words: needed(&words.spoken, "--words")? }
        }
        ["signer", "remove", key] => Verb::SignerRemove((*key).to_owned()),
        ["card", "list"] => Verb::CardList,
        ["template", "list"] => Verb::TemplateList,
        ["ehoks", "import", _] => Verb::EhoksImport { file: file(2), plan: None },
        ["ehoks", "import", _, plan] => Verb::EhoksImport { file: file(2), plan: Some((*plan).to_owned()) },
        ["ehoks", "export", plan] => {
            Verb::EhoksExport { plan: (*plan).to_owned(), out: out()?, body: words.body.body()? }
        }
        ["mapping", "list"] => Verb::MappingList,
        ["mapping", "check", _] => Verb::MappingCheck(file(2)),
        ["mapping", "add", _] => Verb::MappingAdd(file(2)),
        ["ehoks", "check", _] => Verb::EhoksCheck { file: file(2), body: words.body.body()? },
        ["template", "check", _] => Verb::TemplateCheck(file(2)),
        ["template", "add", _] => Verb::TemplateAdd(file(2)),
        ["catalogue", "import", _] => Verb::CatalogueImport(file(2)),
        ["catalogue", "list"] => Verb::CatalogueList,
        ["catalogue", "show", order] => Verb::CatalogueShow((*order).to_owned()),
        ["catalogue", "remove", order] => Verb::CatalogueRemove((*order).to_owned()),
        ["template", "show", id] => Verb::TemplateShow((*id).to_owned()),
        _ => return Err(Misuse { key: "cli-no-such-verb", word: spoken.join(" ") }),
    })
}

/// What an option says that must be there.
fn needed(said: &Option<String>, option: &str) -> Result<String, Misuse> {
    said.clone().ok_or(Misuse { key: "cli-option-missing", word: option.to_owned() })
}

/// The form of one copy: at most one extract.
fn extract(words: &Words) -> Result<Edition, Misuse> {
    match words.extracts.as_slice() {
        [] => Ok(words.edition.clone()),
        [one] => Ok(Edition { extract: Some(one.clone()), ..words.edition.clone() }),
        [_, other, ..] => Err(Misuse { key: "cli-misread", word: format!("--extract {other}") }),
    }
}

/// Whether the own key is asked to sign copies: no other key signs them.
fn signs(words: &Words) -> Result<bool, Misuse> {
    match words.signer {
        None => Ok(false),
        Some(Signer::Own) => Ok(true),
        Some(_) => Err(Misuse { key: "cli-copies-own-only", word: "--signer".to_owned() }),
    }
}

/// The plans whose copies are wanted. That it is all of them is said, never meant by saying nothing.
fn chosen(words: &Words) -> Result<Vec<String>, Misuse> {
    match (words.plans.is_empty(), words.all_waiting) {
        (true, false) => Err(Misuse { key: "cli-option-missing", word: "--plan".to_owned() }),
        (false, true) => Err(Misuse { key: "cli-misread", word: "--plan --all-waiting".to_owned() }),
        _ => Ok(words.plans.clone()),
    }
}

fn version_number(word: &str) -> Result<u32, Misuse> {
    let number = word.parse().ok().filter(|number| *number > 0);
    number.ok_or(Misuse { key: "cli-no-number", word: word.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Result<Verb, (&'static str, &str)>) {
        let (verb, _) = read(line.split_whitespace().map(OsString::from));
        let expected = expected.map_err(|(key, word)| Misuse { key, word: word.to_owned() });
        assert_eq!(verb, expected, "{line}");
    }

    #[test]
    fn verbs_are_read() {
        check("", Ok(Verb::Help));
        check("plan list --help", Ok(Verb::Help));
        check("--version", Ok(Verb::Version));
        check("vault create", Ok(Verb::VaultCreate { teacher: String::new(), school: String::new() }));
        check("--vault d --passphrase-file f receive c.pdf", Ok(Verb::Receive("c.pdf".into())));
        check("--vault d --passphrase-file f plan import p.json", Ok(Verb::PlanImport("p.json".into())));
        for (words, signer) in [
            ("", Signer::Own),
            ("--signer own", Signer::Own),
            ("--signer none", Signer::None),
            ("--signer p12:a/b:c.p12", Signer::File("a/b:c.p12".into())),
            ("--signer card", Signer::Card(None)),
            ("--signer card:0123-4567", Signer::Card(Some("0123-4567".into()))),
        ] {
            let (plan, reason) = ("12".into(), "annual_review".into());
            check(
                &format!("plan issue 12 --reason annual_review {words}"),
                Ok(Verb::PlanIssue { plan, reason, signer }),
            );
        }
        check("plan renew 12", Ok(Verb::PlanRenew("12".into())));
        let begin = Verb::PlanBegin { from: "12".into(), template: "fi.x".into() };
        check("plan begin --from 12 --template fi.x", Ok(begin));
        check("plan begin --template fi.x", Err(("cli-option-missing", "--from")));
        check("plan begin --from 12", Err(("cli-option-missing", "--template")));
        check("plan log 12", Ok(Verb::PlanLog("12".into())));
        let (plan, pupil) = ("12".into(), "Aino".into());
        check("plan erase 12 --yes-erase Aino", Ok(Verb::PlanErase { plan, pupil }));
        check("plan erase 12", Err(("cli-option-missing", "--yes-erase")));
        check("follow list 12", Ok(Verb::FollowList("12".into())));
        let entry = Entry { goal: 2, score: 4, date: Some("2026-11-23".into()), note: "itse".into() };
        let words = "follow add 12 --goal 2 --score 4 --date 2026-11-23 --note itse";
        check(words, Ok(Verb::FollowAdd("12".into(), entry)));
        check("vault renew-key uusi", Ok(Verb::VaultRenewKey("uusi".into())));
        check("card list", Ok(Verb::CardList));
        check("phrase list", Ok(Verb::PhraseList));
        let (text, field) = ("Kello".into(), Some("strengths".into()));
        check("phrase add Kello --field strengths", Ok(Verb::PhraseAdd { text, field }));
        check("phrase import l.json", Ok(Verb::PhraseImport("l.json".into())));
        check("phrase export --out l.json", Ok(Verb::PhraseExport("l.json".into())));
        check("phrase export", Err(("cli-option-missing", "--out")));
        check("catalogue import p.json", Ok(Verb::CatalogueImport("p.json".into())));
        check("catalogue list", Ok(Verb::CatalogueList));
        check("catalogue show OPH-1-2026", Ok(Verb::CatalogueShow("OPH-1-2026".into())));
        check("catalogue remove 62/011/2014", Ok(Verb::CatalogueRemove("62/011/2014".into())));
        check("template add k.toml", Ok(Verb::TemplateAdd("k.toml".into())));
        check("template show fi.x", Ok(Verb::TemplateShow("fi.x".into())));
        check("signer list", Ok(Verb::SignerList));
        let accept = Verb::SignerAccept { file: "c.pdf".into(), words: "haapa".into() };
        check("signer accept c.pdf --words haapa", Ok(accept));
        check("signer remove 0123-4567", Ok(Verb::SignerRemove("0123-4567".into())));
        check("ledger 12", Ok(Verb::Ledger { plan: "12".into(), version: None }));
        check("ledger 12 3", Ok(Verb::Ledger { plan: "12".into(), version: Some(3) }));
        check("places a.pdf", Ok(Verb::Places("a.pdf".into())));
        check("plan bring 12 a.pdf", Ok(Verb::PlanBring { plan: "12".into(), file: "a.pdf".into() }));
        let (file, out, field) = ("a.pdf".into(), "b.pdf".into(), Some("Laatija2".into()));
        check(
            "sign a.pdf --out b.pdf --field Laatija2 --signer card",
            Ok(Verb::Sign { file, out, field, signer: Signer::Card(None) }),
        );
        let copy = |edition| Ok(Verb::Copy { plan: "12".into(), out: "c.pdf".into(), edition, sign: false });
        check("copy 12 --out c.pdf", copy(Edition::default()));
        let large = Edition { print: Print::Large, second: Some(Language::Sv), ..Edition::default() };
        check("copy 12 --out c.pdf --edition large --second-language sv", copy(large.clone()));
        let without = ["guardians", "followup"].map(str::to_owned).to_vec();
        let extract = Edition { without, ..Edition::default() };
        check("copy 12 --out c.pdf --without guardians --without followup", copy(extract));
        let teacher = Edition { extract: Some("teacher".to_owned()), ..Edition::default() };
        check("copy 12 --out c.pdf --extract teacher", copy(teacher));
        check("copy 12 --out c.pdf --extract a --extract b", Err(("cli-misread", "--extract b")));
        check("copy 12 --out c.pdf --edition huge", Err(("cli-no-such-edition", "huge")));
        let copies = |plans: &[&str], edition| {
            let plans = plans.iter().map(|plan| (*plan).to_owned()).collect();
            let (extracts, fitting, letters) = (Vec::new(), false, false);
            Ok(Verb::Copies { plans, out: "d".into(), edition, fitting, extracts, letters, sign: false })
        };
        check("copies --all-waiting --out d", copies(&[], Edition::default()));
        check(
            "copies --plan 12 --plan 13 --out d --edition large --second-language sv",
            copies(&["12", "13"], large),
        );
        let paper = Verb::PaperAdd { plan: "12".into(), version: 2, file: "p.jpg".into() };
        check("paper add 12 2 p.jpg", Ok(paper));
        let attach = Verb::AttachmentAdd { plan: "12".into(), file: "l.pdf".into() };
        check("attachment add 12 l.pdf", Ok(attach));
        check("attachment list 12 3", Ok(Verb::AttachmentList { plan: "12".into(), version: Some(3) }));
        let (plan, digest, out) = ("12".into(), "3f2a".into(), "l.pdf".into());
        check("attachment save 12 3f2a --out l.pdf", Ok(Verb::AttachmentSave { plan, digest, out }));
        check("attachment save 12 3f2a", Err(("cli-option-missing", "--out")));
        let ask = Verb::PartAsk {
            plan: "12".into(),
            sections: vec!["a".into(), "b".into()],
            colleague: "Petri".into(),
            to: Some("age1x".into()),
            out: "f".into(),
        };
        check("part ask 12 --section a --section b --colleague Petri --to age1x --out f", Ok(ask));
        check("part open f", Ok(Verb::PartOpen("f".into())));
        check(
            "part merge f --take theirs",
            Ok(Verb::PartMerge { file: "f".into(), take: Some(Take::Theirs) }),
        );
    }

    #[test]
    fn misuse_is_named() {
        check("plan issue 12", Err(("cli-option-missing", "--reason")));
        check("plan issue 12 --reason x --signer bankid", Err(("cli-no-such-signer", "bankid")));
        check("signer accept c.pdf", Err(("cli-option-missing", "--words")));
        check("sign a.pdf", Err(("cli-option-missing", "--out")));
        check("part ask 12 --out f", Err(("cli-option-missing", "--colleague")));
        check("part merge f --take all", Err(("cli-no-such-choice", "all")));
        check("follow add 12 --goal 1", Err(("cli-option-missing", "--score")));
        check("follow add 12 --goal 0 --score 1", Err(("cli-no-number", "0")));
        check("copy 12", Err(("cli-option-missing", "--out")));
        check("copies --out d", Err(("cli-option-missing", "--plan")));
        check("copies --plan 12 --all-waiting --out d", Err(("cli-misread", "--plan --all-waiting")));
        check("copies --all-waiting", Err(("cli-option-missing", "--out")));
        check("paper add 12 newest p.pdf", Err(("cli-no-number", "newest")));
        check("ledger 12 0", Err(("cli-no-number", "0")));
        check("paper add 12 0 p.pdf", Err(("cli-no-number", "0")));
        check("plan", Err(("cli-no-such-verb", "plan")));
        check("--fast plan list", Err(("cli-no-such-option", "--fast")));
        check("plan list --vault", Err(("cli-option-without-value", "--vault")));
        check("plan list --language de", Err(("cli-no-such-language", "de")));
    }
}
