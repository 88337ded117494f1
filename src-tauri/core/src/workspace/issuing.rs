//! From the draft to a signed copy.

use super::words::iso;
use super::*;
use crate::document::{self, Facts, Layout};
use crate::draft::Answer;
use crate::failure::Failure;
use crate::revision::Revision;
use crate::signature::{SignatureMark, SigningKey};
use crate::template::Severity;
use crate::text::say;
use crate::vault::NewRevision;
use chrono::{DateTime, FixedOffset};
use data_encoding::BASE64;

/// The name of the signature field in the file.
const SIGNATURE_FIELD: &str = "Laatija1";

/// A copy made ready to be signed: what would be issued, and its final bytes but for the signature.
pub(super) struct PreparedCopy {
    plan: String,
    template: &'static Template,
    revision: Revision,
    layout: Layout,
    /// The fingerprint of the key that its pages name.
    key: String,
    pdf: Vec<u8>,
}

impl Workspace {
    /// Makes the copy that would be signed, and keeps its bytes in memory.
    pub fn prepare_copy(&mut self, plan: String, reason: String) -> Result<Prepared> {
        self.prepared = None;
        let now = self.outside.now();
        let open = self.draft_in_hand(&plan)?;
        let (template, mut content) = (open.template, open.draft.clone());
        set_reason(template, &mut content, &reason)?;
        let blocks = |finding: &crate::draft::Finding| finding.severity == Severity::Blocks;
        let left =
            drafting::open_findings(template, &content, now.date_naive()).into_iter().filter(blocks).count();
        if left > 0 {
            return Err(Failure::new(Code::FindingsLeft).with("count", left));
        }
        let key = self.signing_key()?;
        let before = self.vault()?.revisions(&plan)?.into_iter().max_by_key(|record| record.number);
        let replaces = match &before {
            Some(record) => Some((record.number, moment(&record.issued)?)),
            None => None,
        };
        let revision = Revision {
            number: before.as_ref().map_or(1, |record| record.number + 1),
            issued: now,
            reason,
            issuer: key.name(),
            previous: before.map(|record| record.digest),
            template: (template.id.clone(), template.version.clone()),
            content,
        };
        let short_key = key.short_name();
        let facts = facts(template, &revision, replaces, &short_key);
        let (layout, pdf) = typeset_copy(template, &revision.content, &facts)?;
        let prepared = Prepared {
            number: revision.number,
            day: iso(now.date_naive()),
            pages: layout.pages.len() as u32,
            size: pdf.len() as u32,
            id: revision.id(),
            signer: key.name(),
            key: short_key.clone(),
        };
        self.prepared = Some(PreparedCopy { plan, template, revision, layout, key: key.fingerprint(), pdf });
        Ok(prepared)
    }

    /// A page of the prepared copy drawn from its bytes, as PNG in Base64; pages count from 1.
    pub fn prepared_page(&mut self, page: u32, width: u32) -> Result<String> {
        let prepared = self.prepared.as_ref().ok_or(Failure::new(Code::CopyOutdated))?;
        page_image(&prepared.pdf, page, width)
    }

    /// Issues the prepared copy: freezes the revision and signs.
    pub fn issue(&mut self, passphrase: Passphrase) -> Result<RevisionRow> {
        // In practice nobody knows the throw-away vault's passphrase, and there is nothing to protect.
        if self.practice.is_none() {
            self.vault()?.confirm_passphrase(passphrase.expose())?;
        }
        self.issue_prepared()
    }

    /// Issues the prepared copy in a session whose passphrase was just given: the command line's.
    pub fn issue_prepared(&mut self) -> Result<RevisionRow> {
        let prepared = self.prepared.take().ok_or(Failure::new(Code::CopyOutdated))?;
        let mut draft_now = self.draft_in_hand(&prepared.plan)?.draft.clone();
        set_reason(prepared.template, &mut draft_now, &prepared.revision.reason)?;
        if draft_now != prepared.revision.content {
            return Err(Code::CopyOutdated.into());
        }
        // The pages carry the day; the moment is in the mark and in the signature itself.
        if self.outside.now().date_naive() != prepared.revision.issued.date_naive() {
            return Err(Code::CopyOutdated.into());
        }
        // Nor is it signed by another key than its pages name: the teacher's name may have changed since.
        let key = self.signing_key()?;
        if key.fingerprint() != prepared.key {
            return Err(Code::CopyOutdated.into());
        }
        let language = drafting::document_language(prepared.template, &draft_now);
        let title = self.settings()?.teacher.title;
        let mark = signature_mark(&prepared.layout, &key, (language, title.trim()), self.outside.now());
        let signed = crate::signature::sign(&prepared.pdf, &key, &mark)?;
        let revision = &prepared.revision;
        let record = NewRevision {
            number: revision.number,
            issued: revision.issued.to_rfc3339(),
            reason: revision.reason.clone(),
            issuer: revision.issuer.clone(),
            json: serde_json::to_string(&revision.to_json()).map_err(Failure::defect)?,
            digest: revision.digest(),
            previous: revision.previous,
            pdf: signed,
            pages: prepared.layout.pages.len() as u32,
            signed: true,
        };
        self.vault()?.issue(&prepared.plan, &record)?;
        self.open = None;
        self.revisions(prepared.plan.clone())?.into_iter().next().ok_or(Code::NoSuchRevision.into())
    }

    /// The teacher's own signing key; made at first use, and anew when the teacher's name changes. Whose
    /// name it bears is never taken from a plan.
    pub(super) fn signing_key(&mut self) -> Result<SigningKey> {
        let teacher = self.settings()?.teacher;
        let unnamed = |language: Language| say(language, "workspace-unnamed-signer", &[]);
        // Who gave no name keeps the key when the program speaks another language.
        let names = match teacher.name.trim() {
            "" => std::iter::once(self.look.language).chain(Language::ALL).map(unnamed).collect(),
            name => vec![name.to_owned()],
        };
        let organisation = teacher.school;
        if let Some((pkcs8, certificate)) = self.vault()?.signer_key()? {
            let key = SigningKey::from_parts(&pkcs8, &certificate)?;
            if names.iter().any(|name| key.belongs_to(name, &organisation)) {
                return Ok(key);
            }
        }
        let now = self.outside.now();
        let outside = self.outside.clone();
        let key =
            SigningKey::create(&names[0], &organisation, now, &move |buffer| outside.fill_random(buffer))?;
        let (pkcs8, certificate) = key.to_parts()?;
        self.remember_own(&key.fingerprint())?;
        self.vault()?.set_signer_key(&pkcs8, &certificate)?;
        Ok(key)
    }
}

/// Puts the reason into its field; it must be one of the template's.
fn set_reason(template: &Template, content: &mut Draft, reason: &str) -> Result<()> {
    let unknown = || Failure::new(Code::UnknownReason).with("reason", reason);
    let field = template.field(&template.meaning.reason).ok_or_else(unknown)?;
    let reasons = field.kind.options().map(|list| template.options(list)).unwrap_or_default();
    if !reasons.iter().any(|known| known == reason) {
        return Err(unknown());
    }
    content.answers.insert(field.id.clone(), Answer::Choice(reason.to_owned()));
    Ok(())
}

/// The pages of a copy and its bytes but for the signature. Pages and data alike hold only what a
/// document may say: never the whole revision.
pub(super) fn typeset_copy(
    template: &Template,
    content: &Draft,
    facts: &Facts<'_>,
) -> Result<(Layout, Vec<u8>)> {
    let printed = crate::draft::printed(template, content);
    let layout = document::typeset(template, &printed, facts)?;
    let data = crate::export::write_plan_file(template, &printed, facts.language);
    let pdf = document::write_pdf(&layout, facts, &data)?;
    Ok((layout, pdf))
}

/// What the copy of a revision says beside its content, in the ordinary edition.
pub(super) fn facts<'a>(
    template: &Template,
    revision: &'a Revision,
    replaces: Option<(u32, DateTime<FixedOffset>)>,
    key: &'a str,
) -> Facts<'a> {
    Facts {
        language: drafting::document_language(template, &revision.content),
        edition: Default::default(),
        number: revision.number,
        issued: Some(revision.issued),
        today: revision.issued.date_naive(),
        id: Some(revision.id()),
        replaces,
        issuer: &revision.issuer,
        key,
        program: drafting::PROGRAM,
    }
}

/// The visible mark: who, when, by which kind of key and how to check. It never says "valid".
pub(super) fn signature_mark(
    layout: &Layout,
    key: &SigningKey,
    (language, title): (Language, &str),
    time: DateTime<FixedOffset>,
) -> SignatureMark {
    let seal = layout.seal;
    let day = time.format("%-d.%-m.%Y").to_string();
    let clock = words::clock(&time);
    let (name, short_key) = (key.name(), key.short_name());
    let named = if title.is_empty() { name } else { format!("{name}, {title}") };
    let values = [
        ("name", named.as_str().into()),
        ("day", day.as_str().into()),
        ("time", clock.as_str().into()),
        ("key", short_key.as_str().into()),
    ];
    let line = |part: &str| say(language, &format!("workspace-mark-{part}"), &values);
    SignatureMark {
        field: SIGNATURE_FIELD.to_owned(),
        page: seal.page,
        rect: seal.rect,
        lines: ["who", "when", "how", "check"].map(line).to_vec(),
        tooltip: line("tooltip"),
        reason: line("reason"),
        place: String::new(),
        time,
        language,
        font: document::Face::Regular.data(),
    }
}

/// A moment as the vault keeps it.
pub(super) fn moment(text: &str) -> Result<DateTime<FixedOffset>> {
    DateTime::parse_from_rfc3339(text).map_err(Failure::defect)
}

/// A page drawn from the bytes by a renderer that had no part in making them.
pub(super) fn page_image(pdf: &[u8], page: u32, width: u32) -> Result<String> {
    let index = (page as usize).checked_sub(1).ok_or(Failure::new(Code::BadCall))?;
    Ok(BASE64.encode(&document::draw_page(pdf, index, width.clamp(40, 3000))?))
}
