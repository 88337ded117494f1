//! Laatija's workspace from a terminal: for a school's IT and for scripts. Answers go to standard
//! output, errors in the person's language to standard error; the exit code is 0 only when what was
//! asked is done and in order, 1 when it is not, 2 when the command line is wrong.

mod arguments;
mod ehoks;
mod export;
mod report;
mod terminal;
mod transfer;

use arguments::{Arguments, Signer, Verb};
use laatija_core::document::Edition;
use laatija_core::failure::{Code, Failure, Result};
use laatija_core::vault::Given;
use laatija_core::workspace::{
    Basis, CalendarWish, CopiesOf, CopyOffer, CopyWish, Hands, KnownSignerView, ObservationWish, Outgoing,
    Outlet, PacketView, PartLock, PartWish, Passphrase, RecipientWish, Take, Teacher, Workspace,
    check_local_file, check_mapping_file, make_copies_in, read_limited, usual_folder,
};
use report::{Answer, Asked, Report};
use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

/// A passphrase file longer than this is none.
const PASSPHRASE_LIMIT: u64 = 64 * 1024;
/// The largest copy that is signed, in bytes.
const COPY_LIMIT: u64 = 64 * 1024 * 1024;

fn main() -> ExitCode {
    laatija_core::vault::harden_process();
    if let Some(served) = laatija_core::document::serve_drawing(std::env::args_os()) {
        return served;
    }
    let (verb, arguments) = arguments::read(std::env::args_os().skip(1));
    let folder = arguments.vault.clone().map_or_else(usual_folder, Ok);
    let folder = match folder {
        Ok(folder) => folder,
        Err(failure) => return Report::new(&arguments, None).fail(&failure),
    };
    let mut workspace = Workspace::new(Arc::new(terminal::Terminal), folder.clone());
    if let Some(language) = arguments.language {
        workspace.speak(language);
    }
    let report = Report::new(&arguments, Some(workspace.language()));
    match verb {
        Err(misuse) => report.misuse(&misuse),
        Ok(verb) => match run(verb, &arguments, &folder, &mut workspace, &report) {
            Ok(answer) => report.answer(&answer),
            Err(failure) => report.fail(&failure),
        },
    }
}

fn run(
    verb: Verb,
    arguments: &Arguments,
    folder: &Path,
    workspace: &mut Workspace,
    report: &Report,
) -> Result<Answer> {
    match verb {
        Verb::Help => Ok(report.help()),
        Verb::Version => Ok(report.version()),
        // Only an open vault knows what municipalities brought.
        Verb::TemplateList if arguments.passphrase_file.is_none() => {
            workspace.templates().map(|templates| report.templates(&templates))
        }
        Verb::TemplateShow(id) => {
            let shown = laatija_core::template::as_local(&id);
            let unknown = || Failure::new(Code::UnknownTemplate).with("template", &id).with("version", "–");
            shown.map(|text| report.shown(&text)).ok_or_else(unknown)
        }
        Verb::MappingCheck(path) => {
            check_mapping_file(&path, report.language()).map(|file| report.mapping_file(&file, false))
        }
        Verb::TemplateCheck(path) if path.is_dir() => {
            let template = laatija_core::template::Template::read_from(&path)?;
            Ok(report.template(&template.id, &template.version))
        }
        Verb::EhoksCheck { file, body } if arguments.passphrase_file.is_none() || !ehoks::is_plan(&file) => {
            ehoks::check(&file, &body, report)
        }
        Verb::TemplateCheck(path) => {
            check_local_file(&path, report.language()).map(|file| report.local_file(&file, false))
        }
        // Only an open vault knows whose keys are known.
        Verb::Verify(path) if arguments.passphrase_file.is_none() => {
            workspace.verify_file(&path).map(|verified| report.verified(&verified, Asked::Nobody))
        }
        Verb::Restore(file) => {
            let restored = match &arguments.recovery_key_file {
                Some(path) => workspace.restore(&file, &Given::Recovery(secret(path)?.expose()))?,
                None => workspace.restore(&file, &Given::Passphrase(passphrase(arguments)?.expose()))?,
            };
            Ok(report.counted("restored", restored.plans, restored.revisions))
        }
        Verb::VaultRescue(out) => {
            let rescued = match &arguments.recovery_key_file {
                Some(path) => workspace.rescue_into(&out, &Given::Recovery(secret(path)?.expose()))?,
                None => workspace.rescue_into(&out, &Given::Passphrase(passphrase(arguments)?.expose()))?,
            };
            Ok(report.rescued(&rescued))
        }
        Verb::Places(file) => {
            let places = laatija_core::workspace::places_in(&read_limited(&file, COPY_LIMIT)?)?;
            Ok(report.places(&places))
        }
        // Another's key needs no vault: a second signer has none.
        Verb::Sign { file, out, field, signer } if signer != Signer::Own => {
            sign(workspace, arguments, (&file, &out), field, &signer, report)
        }
        Verb::CardList => {
            let cards = laatija_core::signature::find_cards(arguments.card_program.as_deref())?;
            Ok(report.cards(&cards))
        }
        Verb::VaultCreate { teacher, school } => {
            let teacher = Teacher { name: teacher, school, ..Teacher::default() };
            workspace.create_vault(passphrase(arguments)?, teacher)?;
            // A key that nobody has seen must not count as kept.
            workspace.hand_over_recovery_key(|key| report.hand_over(&report.created(folder, key)))?;
            Ok(Answer::given())
        }
        Verb::VaultRenewKey(path) => {
            workspace.unlock_as_it_is(passphrase(arguments)?)?;
            workspace.renew_vault_key(passphrase(arguments)?, secret(&path)?)?;
            workspace.hand_over_recovery_key(|key| report.hand_over(&report.renewed(folder, key)))?;
            workspace.close()?;
            Ok(Answer::given())
        }
        verb => {
            workspace.unlock_as_it_is(passphrase(arguments)?)?;
            let answer = run_open(verb, arguments, workspace, report)?;
            // What was done is told even if closing fails: a script must not do it again.
            report.print(&answer)?;
            workspace.close()?;
            Ok(answer.told())
        }
    }
}

/// The verbs that need an open vault.
fn run_open(verb: Verb, arguments: &Arguments, workspace: &mut Workspace, report: &Report) -> Result<Answer> {
    match verb {
        Verb::Verify(path) => {
            workspace.verify_file(&path).map(|verified| report.verified(&verified, Asked::Vault))
        }
        Verb::SignerList => workspace.known_signers().map(|signers| report.signers(&signers)),
        Verb::SignerAccept { file, words } => {
            workspace.verify_file(&file)?;
            workspace.accept_by_words(&words).map(|verified| report.verified(&verified, Asked::Vault))
        }
        Verb::SignerRemove(key) => {
            let known = workspace.known_signers()?;
            let is_meant = |signer: &&KnownSignerView| {
                signer.key.eq_ignore_ascii_case(&key) || signer.fingerprint.eq_ignore_ascii_case(&key)
            };
            let signer = known.iter().find(is_meant).ok_or(Failure::new(Code::NoSuchSigner))?;
            let left = workspace.forget_signer(signer.fingerprint.clone())?;
            Ok(report.signers(&left))
        }
        Verb::TemplateList => workspace.templates().map(|templates| report.templates(&templates)),
        Verb::MappingList => workspace.mappings().map(|mappings| report.mappings(&mappings)),
        Verb::MappingAdd(path) => {
            workspace.take_mapping_file(&path).map(|file| report.mapping_file(&file, true))
        }
        Verb::TemplateAdd(path) => {
            workspace.take_local_file(&path).map(|file| report.local_file(&file, true))
        }
        Verb::CatalogueImport(path) => {
            let mut step = workspace.begin_import(&path)?;
            while step.outcome.is_none() {
                step = workspace.import_on()?;
                report.reading(&step);
            }
            Ok(report.imported(step.outcome))
        }
        Verb::CatalogueList => workspace.catalogue().map(|all| report.catalogue(&all)),
        Verb::CatalogueShow(order) => workspace.foundation_units(&order).map(|units| report.units(&units)),
        Verb::CatalogueRemove(order) => workspace.remove_foundation(order).map(|all| report.catalogue(&all)),
        Verb::VaultCheck => {
            let check = workspace.check_vault()?;
            Ok(report.counted("checked", check.plans, check.revisions))
        }
        Verb::PlanImport(path) => {
            let plan = workspace.import_plan_file(&path)?;
            Ok(report.plan(&plan))
        }
        Verb::Receive(path) => {
            let verified = workspace.verify_file(&path)?;
            workspace.receive().map(|plan| report.received(&plan, &verified))
        }
        Verb::EhoksCheck { file, body } => ehoks::check_plan(&file, &body, workspace, report),
        Verb::EhoksImport { file, plan } => {
            workspace.import_ehoks(&file, plan.as_deref()).map(|brought| report.hoks_brought(&brought))
        }
        Verb::EhoksExport { plan, out, body } => {
            ehoks::export(&plan, &out, &body, arguments, workspace, report)
        }
        Verb::PlanList => workspace.home().map(|home| report.plans(&home.plans)),
        Verb::YearList => workspace.year().map(|dates| report.year(&dates)),
        Verb::YearIcs { class, out } => {
            let calendar = workspace.ics(&CalendarWish { class, initials: false })?;
            write(&out, &calendar, arguments)?;
            Ok(report.written(&out))
        }
        Verb::PlanCheck(plan) => workspace.review(plan).map(|review| report.review(&review)),
        Verb::PlanIssue { plan, reason, signer } => {
            workspace.prepare_copy(plan, reason)?;
            let secret = choose(&signer, arguments, workspace)?;
            let doubts = workspace.issue_doubts()?;
            report.warn(&doubts);
            let revision = match secret {
                Some(secret) => workspace.issue(secret)?,
                None => workspace.issue_prepared()?,
            };
            Ok(report.issued(&revision, &doubts))
        }
        Verb::PlanBring { plan, file } => {
            workspace.bring_back_file(&plan, 0, &file)?;
            let signatures = workspace.copy_signatures(plan, 0)?;
            Ok(report.signatures(&signatures))
        }
        Verb::Sign { file, out, field, signer } => {
            sign(workspace, arguments, (&file, &out), field, &signer, report)
        }
        Verb::PlanExport { plan, version, export, out } => {
            export::export((&plan, version), export, &out, arguments, workspace, report)
        }
        Verb::Copy { plan, out, edition, sign } => {
            let extract = edition.extract.is_some();
            demand_contacts_known((&plan, &edition), false, arguments, workspace, report)?;
            let copy =
                workspace.save_copy_by(&plan, 0, (edition, sign), |bytes| write(&out, bytes, arguments))?;
            // An extract is signed by nobody.
            match extract {
                true => Ok(report.written(&out)),
                false => Ok(report.copied(&out, &workspace.signatures_of(&copy)?)),
            }
        }
        Verb::Letter { plan, out, edition } => {
            demand_contacts_known((&plan, &edition), true, arguments, workspace, report)?;
            workspace.save_change_letter_by(&plan, &edition, |bytes| write(&out, bytes, arguments))?;
            Ok(report.written(&out))
        }
        Verb::PartAddress => workspace.addresses().map(|addresses| report.addresses(&addresses)),
        Verb::PartAsk { plan, sections, colleague, to, out } => {
            let lock = lock(to, arguments)?;
            workspace.ask_part_in(&plan, &PartWish { sections, colleague, lock }, &out)?;
            Ok(report.written(&out))
        }
        Verb::PartOpen(file) => match open_packet(&file, arguments, workspace)? {
            PacketView::Request(request) => {
                let plan = workspace.receive_part()?;
                Ok(report.part_begun(&plan, &request))
            }
            _ => Err(Code::OtherPacket.into()),
        },
        Verb::PartReturn { plan, out } => {
            workspace.return_part_in(&plan, &out)?;
            Ok(report.written(&out))
        }
        Verb::PartMerge { file, take } => merge(&file, take, arguments, workspace, report),
        Verb::TransferGrounds(plan) => workspace.permissions_of(plan).map(|all| report.permissions(&all)),
        Verb::TransferMake { plan, going, to, out } => {
            transfer::make((&plan, to), going, &out, arguments, workspace, report)
        }
        Verb::TransferOpen { file, out } => {
            transfer::open(&file, out.as_deref(), arguments, workspace, report)
        }
        Verb::PlanRenew(plan) => workspace.renew_plan(plan).map(|view| report.plan(&view.id)),
        Verb::PlanBegin { from, template } => {
            workspace.begin_plan(from, template).map(|plan| report.plan(&plan))
        }
        Verb::PlanLog(plan) => workspace.events(plan).map(|events| report.events(&events)),
        Verb::FollowList(plan) => workspace.follow_up(plan).map(|told| report.followed(&told)),
        Verb::FollowAdd(plan, entry) => {
            let told = workspace.follow_up(plan.clone())?;
            let missing = Failure::new(Code::Stale).with("detail", "no such goal");
            let goal = told.goals.get(entry.goal - 1).ok_or(missing)?.goal.clone();
            let day = entry.date.unwrap_or(told.today);
            let wish = ObservationWish { day, score: entry.score, note: entry.note };
            workspace.observe(plan, goal, wish).map(|told| report.followed(&told))
        }
        Verb::PhraseList => workspace.all_phrases().map(|phrases| report.phrases(&phrases)),
        Verb::PhraseAdd { text, field } => {
            if !arguments.as_is {
                workspace.demand_nameless(&text)?;
            }
            workspace.add_phrase(field.unwrap_or_default(), text).map(|id| report.phrase(&id))
        }
        Verb::PhraseImport(file) => {
            workspace.bring_phrases_from(&file).map(|brought| report.phrases_brought(&brought))
        }
        Verb::PhraseExport(out) => {
            if !arguments.as_is {
                workspace.demand_nameless_phrases()?;
            }
            report.warn_open();
            write(&out, &workspace.phrase_file()?, arguments)?;
            Ok(report.written(&out))
        }
        Verb::PlanErase { plan, pupil } => {
            workspace.erase(vec![plan], pupil).map(|erased| report.erased(&erased))
        }
        Verb::Copies { plans, out, edition, fitting, extracts, letters, sign } => {
            let (of, covers, list, outlet) = (Vec::new(), false, false, Outlet::File);
            let knowing = arguments.with_contact_data;
            let wish = CopyWish { of, edition, fitting, outlet, covers, letters, list, sign, knowing };
            copies(&plans, &out, (wish, &extracts), workspace, report)
        }
        Verb::Ledger { plan, version } => {
            let newest = workspace.revisions(plan.clone())?.first().map(|revision| revision.number);
            let version = version.or(newest).ok_or(Failure::new(Code::NoSuchRevision))?;
            workspace.ledger(plan, version).map(|ledger| report.ledger(version, &ledger))
        }
        Verb::PaperAdd { plan, version, file } => {
            workspace.file_paper_from(plan, version, None, &file)?;
            Ok(report.paper_filed(version))
        }
        Verb::AttachmentAdd { plan, file } => {
            let attached = workspace.attach_from(plan.clone(), &file)?;
            Ok(report.attached(&attached, &workspace.attachments(plan, 0)?))
        }
        Verb::AttachmentList { plan, version } => {
            workspace.attachments(plan, version.unwrap_or_default()).map(|told| report.attachments(&told))
        }
        Verb::AttachmentSave { plan, digest, out } => {
            let file = attachment(workspace, &plan, &digest)?;
            workspace.save_attachment_by(&plan, &file, |bytes| write(&out, bytes, arguments))?;
            Ok(report.written(&out))
        }
        Verb::AttachmentRemove { plan, digest } => {
            let file = attachment(workspace, &plan, &digest)?;
            workspace.detach(&plan, &file)?;
            Ok(report.attachment_removed())
        }
        Verb::Backup(file) => {
            if file.exists() && !arguments.replace {
                return Err(Code::FileInPlace.into());
            }
            let check = workspace.back_up_to(&file)?;
            Ok(report.counted("backed-up", check.plans, check.revisions))
        }
        _ => Err(Failure::defect("verb")),
    }
}

/// Tells of the contact data in what goes out of the newest version, or in the letter about it; those that an order of
/// non-disclosure keeps back go only when that is said.
fn demand_contacts_known(
    (plan, edition): (&str, &Edition),
    letter: bool,
    arguments: &Arguments,
    workspace: &mut Workspace,
    report: &Report,
) -> Result<()> {
    // There may be no version yet: that is told by what is made of it. Who says that they are to go knows of them.
    if arguments.with_contact_data || workspace.revisions(plan.to_owned())?.is_empty() {
        return Ok(());
    }
    workspace.demand_contacts_known(plan, edition, letter)?;
    let going = Outgoing::Version { number: 0, editions: vec![edition.clone()], letter };
    report.warn_contacts(&workspace.contacts_in(plan.to_owned(), going)?);
    Ok(())
}

/// The one file of a plan, in its draft or a version, whose digest begins so.
fn attachment(workspace: &mut Workspace, plan: &str, digest: &str) -> Result<String> {
    let versions = workspace.revisions(plan.to_owned())?.into_iter().map(|version| version.number);
    let mut found = BTreeSet::new();
    for number in versions.chain([0]) {
        let files = workspace.attachments(plan.to_owned(), number)?.files.into_iter().map(|one| one.file);
        found.extend(files.filter(|file| file.starts_with(digest)));
    }
    match (found.len(), found.pop_first()) {
        (1, Some(file)) => Ok(file),
        _ => Err(Code::NoSuchAttachment.into()),
    }
}

/// Chooses the key to sign with; gives its secret, which the teacher's own key does not need.
fn choose(signer: &Signer, arguments: &Arguments, workspace: &mut Workspace) -> Result<Option<Passphrase>> {
    let missing = Failure::new(Code::SecretMissing);
    let read = || secret(arguments.secret_file.as_deref().ok_or(missing)?);
    match signer {
        Signer::Own => Ok(None),
        Signer::None => {
            workspace.choose_no_key()?;
            Ok(None)
        }
        Signer::File(file) => {
            let password = read()?;
            workspace.use_certificate_file(file.clone(), &password)?;
            Ok(Some(password))
        }
        Signer::Card(key) => {
            if let Some(program) = &arguments.card_program {
                workspace.use_card_program(program.clone());
            }
            let found = workspace.find_cards()?;
            let mut fitting = found
                .iter()
                .filter(|card| key.as_ref().is_none_or(|key| card.identity.key.eq_ignore_ascii_case(key)));
            let card = fitting.next().ok_or(Failure::new(Code::CardCertificateMissing))?;
            if fitting.next().is_some() {
                return Err(Code::SeveralCards.into());
            }
            workspace.choose_card(card.identity.fingerprint.clone())?;
            // A card that asks for its PIN itself needs none from here.
            let pin = arguments.secret_file.as_deref().map(secret).transpose()?;
            Ok(Some(pin.unwrap_or_else(|| Passphrase::new(String::new()))))
        }
    }
}

/// Puts a part that came back together with its plan. Where both changed the same, nothing is done without a
/// choice; what it would be about is told on standard error.
fn merge(
    file: &Path,
    take: Option<Take>,
    arguments: &Arguments,
    workspace: &mut Workspace,
    report: &Report,
) -> Result<Answer> {
    let PacketView::Answer(answer) = open_packet(file, arguments, workspace)? else {
        return Err(Code::OtherPacket.into());
    };
    if take.is_none() {
        report.conflicts(&answer);
    }
    let choice = |choices: &[Take]| take.filter(|take| choices.contains(take));
    let choices: Vec<Take> =
        answer.conflicts.iter().map_while(|conflict| choice(&conflict.choices)).collect();
    let taken = workspace.take_part(choices)?;
    Ok(report.part_taken(&taken, &answer))
}

fn open_packet(file: &Path, arguments: &Arguments, workspace: &mut Workspace) -> Result<PacketView> {
    match workspace.open_packet_file(file)? {
        PacketView::Locked => workspace.look_into_packet(Some(packet_passphrase(arguments)?)),
        opened => Ok(opened),
    }
}

/// How a packet is locked: to an address, or by the passphrase of a file.
fn lock(to: Option<String>, arguments: &Arguments) -> Result<PartLock> {
    Ok(match to {
        Some(address) => PartLock::Address { address },
        None => PartLock::Passphrase { passphrase: packet_passphrase(arguments)? },
    })
}

fn packet_passphrase(arguments: &Arguments) -> Result<Passphrase> {
    let missing = Failure::new(Code::PacketPassphraseMissing);
    secret(arguments.secret_file.as_deref().ok_or(missing)?)
}

/// Makes the copies of those who have none, of these plans or of all, and the extracts that are asked for.
fn copies(
    plans: &[String],
    out: &Path,
    (mut wish, extracts): (CopyWish, &[String]),
    workspace: &mut Workspace,
    report: &Report,
) -> Result<Answer> {
    // A plan that there is not must not pass for one that waits for nothing.
    plans.iter().try_for_each(|plan| workspace.revisions(plan.clone()).map(drop))?;
    let mut offers = workspace.copies_waiting()?;
    offers.retain(|offer| plans.is_empty() || plans.contains(&offer.plan));
    if !extracts.is_empty() {
        // Extracts are made of named plans whether somebody waits or not.
        let others = plans.iter().filter(|plan| offers.iter().all(|offer| offer.plan != **plan));
        let others: Vec<String> = others.cloned().collect();
        offers.extend(workspace.copies_of_plans(others)?);
    }
    wish.of = offers.iter().map(|offer| waiting(offer, extracts)).collect();
    wish.of.retain(|of| !of.recipients.is_empty());
    if wish.of.is_empty() {
        return Ok(report.no_copies());
    }
    if !wish.knowing {
        offers.iter().for_each(|offer| report.warn_contacts(&offer.contacts));
    }
    workspace.make_copies_into(&wish, out.to_owned())?;
    let workspace = Mutex::new(workspace);
    let told = || {
        let copying = workspace.lock().unwrap_or_else(PoisonError::into_inner).copying();
        if let Ok(Some(copying)) = copying {
            report.progress(&copying);
        }
    };
    let print = |_: &str, _: &[u8]| Err(Code::PrintFailed.into());
    make_copies_in(&workspace, &Hands { print: &print, told: &told });
    let copying = workspace.lock().unwrap_or_else(PoisonError::into_inner).copying()?;
    copying.map(|copying| report.copies(&copying)).ok_or(Failure::defect("copies"))
}

/// What is to be made of a plan: a copy for each who waits, and these extracts as far as there are such.
fn waiting(offer: &CopyOffer, extracts: &[String]) -> CopiesOf {
    let named = offer.recipients.iter().filter(|one| one.waiting).map(|one| RecipientWish::named(&one.name));
    let wanted = offer.extracts.iter().filter(|extract| extracts.contains(&extract.id));
    let readers = wanted.map(|extract| RecipientWish {
        name: extract.reader.clone(),
        extract: Some(extract.id.clone()),
        basis: Basis::Staff,
    });
    let recipients = named.chain(readers).collect();
    CopiesOf { plan: offer.plan.clone(), number: offer.number, recipients }
}

fn sign(
    workspace: &mut Workspace,
    arguments: &Arguments,
    (file, out): (&Path, &Path),
    field: Option<String>,
    signer: &Signer,
    report: &Report,
) -> Result<Answer> {
    let secret = choose(signer, arguments, workspace)?;
    let pdf = read_limited(file, COPY_LIMIT)?;
    let doubts = workspace.file_doubts(&pdf, field.clone())?;
    report.warn(&doubts);
    let signed = workspace.sign_file(&pdf, field, secret)?;
    write(out, &signed, arguments)?;
    Ok(report.signed(out, &doubts))
}

/// Writes a file, over one that is there only if that is asked.
fn write(path: &Path, bytes: &[u8], arguments: &Arguments) -> Result<()> {
    match arguments.replace {
        true => laatija_core::workspace::write_whole(path, bytes),
        false => laatija_core::workspace::write_new(path, bytes),
    }
}

/// The passphrase, from a file or standard input; never from an argument.
fn passphrase(arguments: &Arguments) -> Result<Passphrase> {
    secret(arguments.passphrase_file.as_deref().ok_or(Failure::new(Code::PassphraseMissing))?)
}

/// A secret from a file, or from standard input for `-`. One line break at its end is not part of it.
fn secret(path: &Path) -> Result<Passphrase> {
    let bytes = if path == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().take(PASSPHRASE_LIMIT).read_to_end(&mut bytes)?;
        bytes
    } else {
        read_limited(path, PASSPHRASE_LIMIT)?
    };
    // Taken over at once, so that it is wiped when it is dropped.
    let mut text = String::from_utf8(bytes).map_err(|_| Failure::new(Code::NotUtf8))?;
    if text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') {
            text.pop();
        }
    }
    Ok(Passphrase::new(text))
}
