//! What the program answers: lines for people in their language, or JSON for machines.

mod attachment;
mod catalogue;
mod ehoks;
mod follow;
mod local;
mod mapping;
mod part;
mod phrase;
mod rescue;
mod transfer;
mod year;

use crate::arguments::{Arguments, Misuse};
use chrono::{DateTime, Datelike, Local, NaiveDate, Timelike};
use laatija_core::failure::{Failure, Result};
use laatija_core::language::Language;
use laatija_core::signature::{Card, Place};
use laatija_core::template::Severity;
use laatija_core::text::{explain, say};
use laatija_core::workspace::{
    AgreementVerdict, Contacts, CopyOutcome, CopySignatures, CopyView, Copying, DeliveryView, ErasedView,
    EventView, Integrity, KnownSignerView, LedgerView, PaperView, PlanRow, RecipientState, RecipientView,
    Review, RevisionRow, SignatureForm, SignatureView, SignerVerdict, TemplateChoice, Verified,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

/// An answer in both forms, and whether what was checked is in order.
pub struct Answer {
    lines: String,
    json: Value,
    in_order: bool,
    /// Printed already.
    told: bool,
}

impl Answer {
    /// The answer of something that was done and told.
    pub fn given() -> Answer {
        Answer { lines: String::new(), json: Value::Null, in_order: true, told: true }
    }

    /// The answer, now that it is printed.
    pub fn told(self) -> Answer {
        Answer { told: true, ..self }
    }
}

/// How answers are given.
pub struct Report {
    language: Language,
    json: bool,
}

/// The word for a value of a closed list.
fn word(value: impl serde::Serialize) -> String {
    json!(value).as_str().unwrap_or_default().to_owned()
}

/// Who was asked whether a signer is known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The vault that is open.
    Vault,
    /// None is open.
    Nobody,
}

impl Report {
    /// In the language asked for, else in the program's.
    pub fn new(arguments: &Arguments, usual: Option<Language>) -> Report {
        Report { language: arguments.language.or(usual).unwrap_or_default(), json: arguments.json }
    }

    /// Prints an answer, unless that is done; gives the exit code.
    pub fn answer(&self, answer: &Answer) -> ExitCode {
        match self.print(answer) {
            Err(failure) => self.fail(&failure),
            Ok(()) if answer.in_order => ExitCode::SUCCESS,
            Ok(()) => ExitCode::from(1),
        }
    }

    /// Prints an answer. A reader that has gone away (a closed pipe) is no failure of what was asked.
    ///
    /// # Errors
    /// It could not be written: a full disk, for one.
    pub fn print(&self, answer: &Answer) -> Result<()> {
        match self.write(answer) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            outcome => Ok(outcome?),
        }
    }

    /// Prints an answer that is told once and must arrive.
    ///
    /// # Errors
    /// Nobody can have read it whole.
    pub fn hand_over(&self, answer: &Answer) -> Result<()> {
        Ok(self.write(answer)?)
    }

    fn write(&self, answer: &Answer) -> std::io::Result<()> {
        if answer.told {
            return Ok(());
        }
        let text = if self.json { &format!("{:#}", answer.json) } else { &answer.lines };
        let mut out = std::io::stdout().lock();
        writeln!(out, "{}", text.trim_end())?;
        out.flush()
    }

    /// Tells on standard error which fields may hold contact data that must not be given.
    pub fn warn_contacts(&self, told: &Contacts) {
        if !told.fields.is_empty() {
            let (fields, documents) = (told.fields.join(", "), told.unread.join(", "));
            let key = match (told.under_order, told.unmarked) {
                (false, _) => "handing-contacts-unread",
                (true, true) => "handing-unmarked",
                (true, false) => "handing-contacts",
            };
            let words = self.say(key, &[("fields", &fields), ("documents", &documents)]);
            let _ = writeln!(std::io::stderr(), "{words}");
        }
    }

    /// Tells on standard error what stops nothing; to a machine the answer tells it.
    pub fn warn(&self, doubts: &[String]) {
        if !self.json {
            let mut out = std::io::stderr().lock();
            doubts.iter().for_each(|doubt| drop(writeln!(out, "{doubt}")));
        }
    }

    /// What happened and what to do from a terminal.
    fn explain(&self, failure: &Failure) -> (String, String) {
        let (what, todo) = explain(self.language, failure);
        let key = format!("cli-todo-{}", word(failure.code));
        let values: Vec<(&str, &str)> =
            failure.details.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let own = self.say(&key, &values);
        (what, if own.contains(&key) { todo } else { own })
    }

    /// A day, or the day of a moment, as people write it.
    fn day(&self, moment: &str) -> String {
        let day = moment.split('T').next().unwrap_or(moment);
        let Ok(day) = NaiveDate::parse_from_str(day, "%Y-%m-%d") else { return moment.to_owned() };
        // In words where the language writes a word.
        let month = format!("{}{}", if self.language == Language::En { "m" } else { "" }, day.month());
        self.say(
            "cli-day",
            &[("day", &day.day().to_string()), ("month", &month), ("year", &day.year().to_string())],
        )
    }

    /// A moment as people write it, on this computer's clock.
    fn moment(&self, moment: &str) -> String {
        let Ok(moment) = DateTime::parse_from_rfc3339(moment) else { return moment.to_owned() };
        let moment = moment.with_timezone(&Local);
        let day = self.day(&moment.format("%Y-%m-%d").to_string());
        let minute = moment.format("%M").to_string();
        self.say("cli-moment", &[("day", &day), ("hour", &moment.hour().to_string()), ("minute", &minute)])
    }

    /// Prints a failure; gives the exit code.
    pub fn fail(&self, failure: &Failure) -> ExitCode {
        let (what, todo) = self.explain(failure);
        let text = if self.json {
            format!(
                "{:#}",
                json!({ "error": { "code": failure.code, "details": failure.details, "what": what, "todo": todo } })
            )
        } else {
            format!("{what}\n{todo}")
        };
        let _ = writeln!(std::io::stderr(), "{text}");
        ExitCode::from(1)
    }

    /// Prints what is wrong with the command line; gives the exit code.
    pub fn misuse(&self, misuse: &Misuse) -> ExitCode {
        let what = self.say(misuse.key, &[("word", &misuse.word)]);
        let todo = self.say("cli-see-help", &[]);
        let text = if self.json {
            format!("{:#}", json!({ "error": { "code": "usage", "what": what, "todo": todo } }))
        } else {
            format!("{what}\n{todo}")
        };
        let _ = writeln!(std::io::stderr(), "{text}");
        ExitCode::from(2)
    }

    fn say(&self, key: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
        say(self.language, key, &values)
    }

    /// The help.
    pub fn help(&self) -> Answer {
        let lines = self.say("cli-help", &[]);
        Answer { json: json!({ "help": lines }), lines, in_order: true, told: false }
    }

    /// The version.
    pub fn version(&self) -> Answer {
        let version = env!("CARGO_PKG_VERSION");
        Answer {
            lines: format!("laatija-cli {version}"),
            json: json!({ "version": version }),
            in_order: true,
            told: false,
        }
    }

    /// A vault was made: its recovery key is shown here and nowhere else.
    pub fn created(&self, folder: &Path, key: &str) -> Answer {
        let folder = folder.display().to_string();
        Answer {
            lines: self.say("cli-created", &[("folder", &folder), ("key", key)]),
            json: json!({ "folder": folder, "recovery_key": key }),
            in_order: true,
            told: false,
        }
    }

    /// A vault has a new key: the recovery key is shown here and nowhere else.
    pub fn renewed(&self, folder: &Path, key: &str) -> Answer {
        let folder = folder.display().to_string();
        Answer { lines: self.say("cli-renewed", &[("key", key)]), ..self.created(Path::new(&folder), key) }
    }

    /// A vault or a backup was read whole.
    pub fn counted(&self, what: &str, plans: u32, revisions: u32) -> Answer {
        let values = [("plans", &*plans.to_string()), ("revisions", &*revisions.to_string())];
        Answer {
            lines: self.say(&format!("cli-{what}"), &values),
            json: json!({ "plans": plans, "revisions": revisions }),
            in_order: true,
            told: false,
        }
    }

    /// A plan came in: its id.
    pub fn plan(&self, plan: &str) -> Answer {
        Answer { lines: plan.to_owned(), json: json!({ "id": plan }), in_order: true, told: false }
    }

    /// A copy was received as a plan: the plan's id, and what the teacher must know of it.
    pub fn received(&self, plan: &str, verified: &Verified) -> Answer {
        let mut lines = vec![self.say("cli-received", &[("plan", plan)])];
        lines.push(self.say("cli-agreement", &[("says", &verified.agreement.says)]));
        let unknown = verified.signer == SignerVerdict::Unknown;
        let extract = verified.version.as_ref().is_some_and(|version| version.extract);
        lines.extend(unknown.then(|| self.say("cli-received-unknown", &[])));
        lines.extend(extract.then(|| self.say("cli-received-extract", &[])));
        let json = json!({ "id": plan, "verified": verified });
        Answer { lines: lines.join("\n"), json, in_order: true, told: false }
    }

    /// The plans, a line each.
    pub fn plans(&self, plans: &[PlanRow]) -> Answer {
        let line = |plan: &PlanRow| {
            let state = match (plan.draft, plan.version) {
                (true, _) => self.say(
                    "cli-plan-draft",
                    &[("filled", &plan.filled.to_string()), ("total", &plan.total.to_string())],
                ),
                (false, version) => self.say("cli-plan-issued", &[("version", &version.to_string())]),
            };
            format!("{}\t{}\t{}\t{}\t{}", plan.id, plan.class, plan.pupil, plan.title, state)
        };
        let lines: Vec<String> = plans.iter().map(line).collect();
        Answer { lines: lines.join("\n"), json: json!({ "plans": plans }), in_order: true, told: false }
    }

    /// A review: in order when nothing stops issuing.
    pub fn review(&self, review: &Review) -> Answer {
        let mut lines = Vec::new();
        for finding in &review.findings {
            let kind = match finding.severity {
                Severity::Blocks => "cli-finding-blocks",
                Severity::Look | Severity::Info => "cli-finding-look",
            };
            lines.push(format!("{}  {}", self.say(kind, &[]), finding.title));
            lines.push(format!("    {}", finding.where_));
            lines.extend((!finding.remedy.is_empty()).then(|| format!("    {}", finding.remedy)));
        }
        if review.findings.is_empty() {
            lines.push(self.say("cli-no-findings", &[]));
        }
        let in_order = review.findings.iter().all(|finding| finding.severity != Severity::Blocks);
        Answer { lines: lines.join("\n"), json: json!(review), in_order, told: false }
    }

    /// A version was issued; what was told before.
    pub fn issued(&self, revision: &RevisionRow, doubts: &[String]) -> Answer {
        let values = [
            ("version", &*revision.number.to_string()),
            ("id", &*revision.id),
            ("pages", &*revision.pages.to_string()),
        ];
        let key = if revision.signed { "cli-issued" } else { "cli-issued-unsigned" };
        let mut json = json!(revision);
        json["doubts"] = json!(doubts);
        Answer { lines: self.say(key, &values), json, in_order: true, told: false }
    }

    /// A copy was signed and written; what was told before.
    pub fn signed(&self, path: &Path, doubts: &[String]) -> Answer {
        let mut answer = self.written(path);
        answer.json["doubts"] = json!(doubts);
        answer
    }

    /// A copy was written, and by which keys it is signed.
    pub fn copied(&self, path: &Path, signatures: &[SignatureView]) -> Answer {
        let mut answer = self.written(path);
        let line = |one: &SignatureView| {
            let key = if one.own { "cli-signed-own" } else { "cli-signed-other" };
            self.say(key, &[("name", &one.name), ("key", &one.key)])
        };
        let mut lines = vec![answer.lines];
        lines.extend(signatures.iter().map(line));
        lines.extend(signatures.is_empty().then(|| self.say("cli-signed-none", &[])));
        answer.lines = lines.join("\n");
        answer.json["signatures"] = json!(signatures);
        answer
    }

    /// A file was written.
    pub fn written(&self, path: &Path) -> Answer {
        let path = path.display().to_string();
        Answer {
            lines: self.say("cli-written", &[("path", &path)]),
            json: json!({ "path": path }),
            in_order: true,
            told: false,
        }
    }

    /// How far copies have come, on standard error: what is asked for goes to standard output alone.
    pub fn progress(&self, copying: &Copying) {
        if !self.json {
            let values = [("done", &*copying.done.to_string()), ("total", &copying.total.to_string())];
            let _ = write!(std::io::stderr(), "\r{}", self.say("cli-copies-now", &values));
            if copying.ended {
                let _ = writeln!(std::io::stderr());
            }
        }
    }

    /// What became of copies: in order when all are made.
    pub fn copies(&self, copying: &Copying) -> Answer {
        let line = |one: &CopyOutcome| {
            let whose = [("pupil", &*one.pupil), ("recipient", &one.recipient)];
            match (&one.file, &one.failure) {
                (Some(file), _) => self.say("cli-copies-made", &[&whose[..], &[("file", file)]].concat()),
                (None, failure) => {
                    let why = failure.as_ref().map(|failure| self.explain(failure).0);
                    let why = why.unwrap_or_default();
                    self.say("cli-copies-failed", &[&whose[..], &[("why", &why)]].concat())
                }
            }
        };
        let made = copying.outcomes.iter().filter(|one| one.file.is_some()).count();
        let mut lines: Vec<String> = copying.outcomes.iter().map(line).collect();
        let values = [("done", &*made.to_string()), ("total", &copying.total.to_string())];
        lines.push(self.say("cli-copies-done", &values));
        let of = |signed: bool| copying.outcomes.iter().any(|one| one.file.is_some() && one.signed == signed);
        lines.extend(of(true).then(|| self.say("cli-copies-signed", &[])));
        lines.extend(of(false).then(|| self.say("cli-copies-unsigned", &[])));
        let in_order = made == copying.outcomes.len();
        Answer { lines: lines.join("\n"), json: json!(copying), in_order, told: false }
    }

    /// Nobody waits for a copy.
    pub fn no_copies(&self) -> Answer {
        let lines = self.say("cli-copies-none", &[]);
        Answer { lines, json: json!({ "outcomes": [] }), in_order: true, told: false }
    }

    /// Who got which copy of a version, a line each.
    pub fn ledger(&self, version: u32, ledger: &LedgerView) -> Answer {
        let line = |one: &RecipientView| format!("{}\t{}", one.name, self.told_of(one).join(" "));
        let mut lines: Vec<String> = ledger.recipients.iter().map(line).collect();
        let paper = |one: &PaperView| self.say("handing-paper-all", &[("day", &*self.day(&one.filed))]);
        lines.extend(ledger.papers.iter().map(paper));
        if lines.is_empty() {
            lines.push(self.say("cli-ledger-empty", &[]));
        }
        let json = json!({ "version": version, "ledger": ledger });
        Answer { lines: lines.join("\n"), json, in_order: true, told: false }
    }

    /// What was made for a recipient, given and came back, and what is waited for.
    fn told_of(&self, recipient: &RecipientView) -> Vec<String> {
        let made = |copy: &CopyView| {
            let values = [("number", &*copy.number.to_string()), ("day", &*self.day(&copy.made))];
            self.say(&format!("handing-made-{}", word(copy.outlet)), &values)
        };
        let given = |one: &DeliveryView| {
            let way = self.say(&format!("handing-way-{}", word(one.way)), &[]);
            let day = self.day(&one.day);
            let values = [("way", &*way), ("day", &*day)];
            let copy = one.copy.map(|number| number.to_string());
            let said = match &copy {
                Some(number) => {
                    self.say("handing-given-copy", &[&values[..], &[("number", number)]].concat())
                }
                None => self.say("handing-given", &values),
            };
            let papers = one.papers.iter().map(|paper| {
                let filed = self.say("handing-paper", &[("day", &*self.day(&paper.filed))]);
                format!("{filed}.")
            });
            let awaits = one.awaits_paper.then(|| self.say("handing-awaits", &[]));
            std::iter::once(said).chain(papers).chain(awaits).collect::<Vec<_>>()
        };
        let waiting = recipient.state == RecipientState::Waiting;
        let waiting = waiting.then(|| self.say("handing-waiting", &[]));
        let copies = recipient.copies.iter().map(made);
        waiting.into_iter().chain(copies).chain(recipient.deliveries.iter().flat_map(given)).collect()
    }

    /// What was done with a plan, a line each.
    pub fn events(&self, events: &[EventView]) -> Answer {
        let line = |event: &EventView| {
            let version = event.version.map(|version| version.to_string()).unwrap_or_default();
            let what = event.what.as_deref().unwrap_or_default();
            let act =
                self.say(&format!("trail-act-{}", word(event.act)), &[("version", &version), ("what", what)]);
            format!("{}\t{}\t{}\t{}", event.number, event.moment, event.by, act)
        };
        let lines: Vec<String> = events.iter().map(line).collect();
        Answer { lines: lines.join("\n"), json: json!({ "events": events }), in_order: true, told: false }
    }

    /// A plan was erased; what holds it still.
    pub fn erased(&self, erased: &ErasedView) -> Answer {
        let list = |key: &str, items: &[String]| {
            (!items.is_empty()).then(|| self.say(key, &[("list", &items.join(", "))]))
        };
        let mut lines = vec![self.say("trail-erased", &[])];
        lines.extend(list("trail-erased-named", &erased.named_in));
        lines.extend(self.phrases_named(erased.phrases));
        lines.extend(list("trail-erased-backups", &erased.remains.backups));
        lines.extend(list("trail-erased-older", &erased.remains.older));
        Answer { lines: lines.join("\n"), json: json!(erased), in_order: true, told: false }
    }

    /// A paper was filed.
    pub fn paper_filed(&self, version: u32) -> Answer {
        Answer {
            lines: self.say("cli-paper-filed", &[("version", &version.to_string())]),
            json: json!({ "version": version }),
            in_order: true,
            told: false,
        }
    }

    /// The verdict on a PDF: in order when nothing has changed since it was signed, and when its pages do not
    /// say something else than the data inside it.
    pub fn verified(&self, verified: &Verified, asked: Asked) -> Answer {
        let integrity = match verified.integrity {
            Integrity::Unsigned => "cli-verify-unsigned",
            Integrity::Intact => "cli-verify-intact",
            Integrity::Changed => "cli-verify-changed",
            Integrity::Unknown => "cli-verify-unknown",
        };
        let signer = match verified.signer {
            SignerVerdict::None => None,
            SignerVerdict::Unproven => Some("cli-signer-unproven"),
            SignerVerdict::Own => Some("cli-signer-own"),
            SignerVerdict::Known => Some("cli-signer-known"),
            SignerVerdict::Unknown if asked == Asked::Nobody => Some("cli-signer-not-asked"),
            SignerVerdict::Unknown => Some("cli-signer-unknown"),
        };
        let mut lines = vec![self.say(integrity, &[])];
        lines.extend(signer.map(|key| self.say(key, &[])));
        lines.extend(verified.signatures.iter().flat_map(|signature| self.signature(signature)));
        lines.extend(verified.changes.iter().map(|change| format!("- {change}")));
        lines.extend((!verified.allowed.is_empty()).then(|| self.say("cli-verify-allowed", &[])));
        lines.extend(verified.allowed.iter().map(|change| format!("- {change}")));
        lines.push(self.say("cli-agreement", &[("says", &verified.agreement.says)]));
        lines.extend(verified.agreement.places.iter().map(|place| format!("- {place}")));
        let differs = verified.agreement.verdict == AgreementVerdict::Differs;
        let in_order = verified.integrity == Integrity::Intact && !differs;
        Answer { lines: lines.join("\n"), json: json!(verified), in_order, told: false }
    }

    /// The certificates for signing on cards, a line each.
    pub fn cards(&self, cards: &[Card]) -> Answer {
        let cells = |card: &Card| {
            let own = card.identity();
            let [name, organisation] = [own.name(), own.organisation()];
            [own.short_name(), name, organisation, own.issuer(), own.until(), card.label().to_owned()]
        };
        let names = ["key", "name", "organisation", "issuer", "until", "card"];
        let json = |card: &Card| names.into_iter().zip(cells(card)).collect::<BTreeMap<_, _>>();
        let line = |card: &Card| {
            let mut cells = cells(card);
            cells[4] = self.day(&cells[4]);
            cells.join("\t")
        };
        let lines: Vec<String> = cards.iter().map(line).collect();
        let json: Vec<_> = cards.iter().map(json).collect();
        Answer { lines: lines.join("\n"), json: json!({ "cards": json }), in_order: true, told: false }
    }

    /// A signature: what the file says, by what kind of key, how that is known, and what its certificate has
    /// to be told.
    fn signature(&self, signature: &SignatureView) -> Vec<String> {
        let said = [&signature.name, &signature.organisation].map(String::as_str);
        let said: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
        let who = if said.is_empty() { self.say("verify-nobody", &[]) } else { said.join(", ") };
        let time = signature.claimed_time.as_deref().map(|time| self.moment(time));
        let time = time.unwrap_or_else(|| self.say("cli-no-time", &[]));
        let stamps = signature.form == SignatureForm::TimeStamp;
        let head = if stamps { "cli-time-stamp" } else { "cli-signature" };
        let kind = match signature {
            one if one.own => self.say("verify-kind-own-key", &[]),
            one if one.fingerprint.is_empty() => self.say("verify-kind-unread", &[]),
            one if one.issuer.is_empty() => self.say("verify-kind-self-made", &[]),
            one => self.say("verify-kind-issued", &[("issuer", &one.issuer)]),
        };
        let mut lines = vec![self.say(head, &[("name", &who), ("time", &time)])];
        lines.push(format!("  {kind}"));
        if !signature.fingerprint.is_empty() {
            lines.push(format!("  {}: {}", self.say("verify-key", &[]), signature.key));
            let words = signature.words.join(" ");
            lines.extend((!stamps).then(|| format!("  {}: {words}", self.say("verify-words-label", &[]))));
        }
        let since = signature.since.as_deref().map(|since| self.day(since));
        lines.extend(
            since.map(|day| format!("  {}", self.say("verify-signer-known-since", &[("day", &day)]))),
        );
        lines.extend(signature.doubts.iter().map(|doubt| format!("- {doubt}")));
        lines
    }

    /// The known signers, a line each.
    pub fn signers(&self, signers: &[KnownSignerView]) -> Answer {
        let line = |signer: &KnownSignerView| {
            let since = self.say("cli-signer-since", &[("day", &self.day(&signer.since))]);
            format!("{}\t{}\t{}\t{since}", signer.key, signer.name, signer.words.join(" "))
        };
        let mut lines: Vec<String> = signers.iter().map(line).collect();
        lines.extend(signers.is_empty().then(|| self.say("cli-signer-none", &[])));
        Answer { lines: lines.join("\n"), json: json!({ "signers": signers }), in_order: true, told: false }
    }

    /// The signatures that a copy has by now.
    pub fn signatures(&self, copy: &CopySignatures) -> Answer {
        let lines: Vec<String> =
            copy.signatures.iter().flat_map(|signature| self.signature(signature)).collect();
        Answer { lines: lines.join("\n"), json: json!(copy), in_order: true, told: false }
    }

    /// The empty places for signatures in a copy, a line each.
    pub fn places(&self, places: &[Place]) -> Answer {
        let lines: Vec<String> =
            places.iter().map(|place| format!("{}\t{}", place.field, place.label)).collect();
        let json = |place: &Place| json!({ "field": place.field, "label": place.label });
        let json: Vec<Value> = places.iter().map(json).collect();
        Answer { lines: lines.join("\n"), json: json!({ "places": json }), in_order: true, told: false }
    }

    /// The templates, a line each.
    pub fn templates(&self, templates: &[TemplateChoice]) -> Answer {
        let line = |choice: &TemplateChoice| format!("{}\t{}\t{}", choice.id, choice.version, choice.title);
        let lines: Vec<String> = templates.iter().map(line).collect();
        Answer {
            lines: lines.join("\n"),
            json: json!({ "templates": templates }),
            in_order: true,
            told: false,
        }
    }

    /// A template is sound.
    pub fn template(&self, id: &str, version: &str) -> Answer {
        Answer {
            lines: self.say("cli-template-sound", &[("template", id), ("version", version)]),
            json: json!({ "id": id, "version": version }),
            in_order: true,
            told: false,
        }
    }
}
