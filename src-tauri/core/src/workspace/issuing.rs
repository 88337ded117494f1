//! From the draft to a signed copy.

use super::marking::{MarkStyle, signature_mark};
use super::words::iso;
use super::*;
use crate::document::{self, Facts, Layout};
use crate::draft::{Answer, printed, recipients};
use crate::failure::Failure;
use crate::revision::{Revision, Salt};
use crate::signature::Identity;
use crate::template::{Extract, Severity};
use crate::vault::NewRevision;
use chrono::{DateTime, FixedOffset};
use data_encoding::BASE64;
use std::collections::BTreeSet;

/// The name of the issuer's signature field in the file.
pub(super) const SIGNATURE_FIELD: &str = "Laatija1";

/// A copy made ready to be signed: what would be issued, and its final bytes but for the signature.
pub(super) struct PreparedCopy {
    plan: String,
    template: &'static Template,
    revision: Revision,
    pages: u32,
    pub(super) pdf: Vec<u8>,
}

impl Workspace {
    /// Makes the copy that would be signed, and keeps its bytes in memory.
    pub fn prepare_copy(&mut self, plan: String, reason: String) -> Result<Prepared> {
        self.prepared = None;
        self.refuse_part(&plan)?;
        let now = self.outside.now();
        let open = self.draft_in_hand(&plan)?;
        let (template, mut content) = (open.template, open.draft.clone());
        set_reason(template, &mut content, &reason)?;
        let before = self.vault()?.revisions(&plan)?.into_iter().max_by_key(|record| record.number);
        set_standing(template, &mut content, before.is_none());
        let blocks = |finding: &crate::draft::Finding| finding.severity == Severity::Blocks;
        let left =
            drafting::open_findings(template, &content, now.date_naive()).into_iter().filter(blocks).count();
        if left > 0 {
            return Err(Failure::new(Code::FindingsLeft).with("count", left));
        }
        self.demand_attached(&plan, &content)?;
        self.demand_order_said(&plan, template, &content)?;
        let issuer = self.issuer()?;
        let replaces = match &before {
            Some(record) => Some((record.number, moment(&record.issued)?)),
            None => None,
        };
        let mut salt = Salt::default();
        self.outside.fill_random(&mut salt)?;
        let trail = self.vault()?.end_of_trail(&plan)?;
        let revision = Revision {
            number: before.as_ref().map_or(1, |record| record.number + 1),
            issued: now,
            reason,
            issuer,
            previous: before.map(|record| record.digest),
            template: (template.id.clone(), template.version.clone()),
            content,
            salt: Some(salt),
            trail: Some(trail),
        };
        let mut facts = facts(template, &revision, replaces);
        facts.edition.secrecy = self.settings()?.local.secrecy;
        let (layout, pdf) = typeset_copy(template, &revision.content, &facts)?;
        let prepared = Prepared {
            number: revision.number,
            day: iso(now.date_naive()),
            pages: layout.pages.len() as u32,
            size: pdf.len() as u32,
            id: revision.id(),
        };
        self.prepared = Some(PreparedCopy { plan, template, revision, pages: prepared.pages, pdf });
        Ok(prepared)
    }

    /// The reason that the draft has for its next version. The one of the version before is still in it
    /// when writing goes on: it counts for nothing, so that it is asked anew. A new school year has its own, also
    /// when that is the one of last year.
    pub(super) fn reason_in_hand(&mut self, plan: &str) -> Result<Option<String>> {
        let open = self.draft_in_hand(plan)?;
        let chosen = match open.draft.answers.get(&open.template.meaning.reason) {
            Some(Answer::Choice(reason)) if reasons(open.template).contains(reason) => Some(reason.clone()),
            _ => None,
        };
        let own = open.template.renewal.as_ref().map(|renewal| renewal.reason.as_str());
        if chosen.as_deref() == own && self.vault()?.carried(plan)?.is_some_and(|given| given.source == plan)
        {
            return Ok(chosen);
        }
        let newest = self.vault()?.revisions(plan)?.into_iter().max_by_key(|record| record.number);
        Ok(chosen.filter(|reason| newest.is_none_or(|record| record.reason != *reason)))
    }

    /// A page of the prepared copy drawn from its bytes, as PNG in Base64; pages count from 1.
    pub fn prepared_page(&mut self, page: u32, width: u32) -> Result<String> {
        let prepared = self.prepared.as_ref().ok_or(Failure::new(Code::CopyOutdated))?;
        page_image(&prepared.pdf, page, width)
    }

    /// Issues the prepared copy: freezes the revision and signs with the key that was chosen. The secret is
    /// the vault's passphrase, the certificate file's password or the card's PIN.
    pub fn issue(&mut self, secret: Passphrase) -> Result<RevisionRow> {
        self.issue_signed(Some(secret))
    }

    /// Issues the prepared copy with the own key in a session whose passphrase was just given: the command
    /// line's.
    pub fn issue_prepared(&mut self) -> Result<RevisionRow> {
        self.issue_signed(None)
    }

    fn issue_signed(&mut self, secret: Option<Passphrase>) -> Result<RevisionRow> {
        let prepared = self.prepared.take().ok_or(Failure::new(Code::CopyOutdated))?;
        let issued = self.issue_copy(&prepared, secret);
        match issued {
            Ok(()) => self.revisions(prepared.plan)?.into_iter().next().ok_or(Code::NoSuchRevision.into()),
            Err(failure) => {
                // A wrong secret is no reason to look at the pages again.
                self.prepared = Some(prepared).filter(|_| failure.code != Code::CopyOutdated);
                Err(failure)
            }
        }
    }

    fn issue_copy(&mut self, prepared: &PreparedCopy, secret: Option<Passphrase>) -> Result<()> {
        self.demand_current(prepared)?;
        let language = drafting::document_language(prepared.template, &prepared.revision.content);
        let title = self.settings()?.teacher.title;
        let style = MarkStyle { language, second: None, print: Print::Normal, title: title.trim() };
        let marking =
            |signer: &Identity, kind, time| signature_mark(SIGNATURE_FIELD, (signer, kind), &style, time);
        let signed = !self.signs_nothing();
        let pdf = match signed {
            true => self.sign_pdf((&prepared.pdf, SIGNATURE_FIELD), &marking, secret)?,
            false => self.confirm(secret).map(|()| prepared.pdf.clone())?,
        };
        let revision = &prepared.revision;
        let record = NewRevision {
            number: revision.number,
            issued: revision.issued.to_rfc3339(),
            reason: revision.reason.clone(),
            issuer: revision.issuer.clone(),
            json: serde_json::to_string(&revision.to_json()).map_err(Failure::defect)?,
            digest: revision.digest(),
            previous: revision.previous,
            pdf,
            pages: prepared.pages,
            signed,
            attached: attaching::listed(prepared.template, &revision.content),
            recipients: recipients(prepared.template, &printed(prepared.template, &revision.content)),
            // A version of a school year that is to come is listed under its class from now on.
            summary: Some(drafting::summarise(
                prepared.template,
                &revision.content,
                revision.issued.date_naive(),
                None,
            )),
        };
        self.vault()?.issue(&prepared.plan, &record)?;
        self.open = None;
        self.signing = Default::default();
        Ok(())
    }

    /// Whether the copy is still what the draft would give today, under the name that issues.
    fn demand_current(&mut self, prepared: &PreparedCopy) -> Result<()> {
        let revision = &prepared.revision;
        self.demand_order_said(&prepared.plan, prepared.template, &revision.content)?;
        let mut draft_now = self.draft_in_hand(&prepared.plan)?.draft.clone();
        set_reason(prepared.template, &mut draft_now, &revision.reason)?;
        set_standing(prepared.template, &mut draft_now, revision.number == 1);
        // The pages carry the day; the moment is in the mark and in the signature itself.
        let is_same = draft_now == revision.content
            && self.outside.now().date_naive() == revision.issued.date_naive()
            && self.issuer()? == revision.issuer;
        if is_same { Ok(()) } else { Err(Code::CopyOutdated.into()) }
    }
}

/// Puts the reason into its field; it must be one of the template's.
fn set_reason(template: &Template, content: &mut Draft, reason: &str) -> Result<()> {
    let known = reasons(template);
    if !known.iter().any(|known| known == reason) {
        return Err(Failure::new(Code::UnknownReason).with("known", known.join(", ")));
    }
    content.answers.insert(template.meaning.reason.clone(), Answer::Choice(reason.to_owned()));
    Ok(())
}

/// What is issued is no draft: where its own note still says so, it says what it is now.
fn set_standing(template: &Template, content: &mut Draft, is_first: bool) {
    let Some(standing) = &template.meaning.standing else { return };
    if content.answers.get(&standing.field) == Some(&Answer::Choice(standing.draft.clone())) {
        let now = if is_first { &standing.first } else { &standing.later };
        content.answers.insert(standing.field.clone(), Answer::Choice(now.clone()));
    }
}

/// The reasons that the template knows.
fn reasons(template: &Template) -> &[String] {
    let field = template.field(&template.meaning.reason);
    field.and_then(|field| field.kind.options()).map(|list| template.options(list)).unwrap_or_default()
}

/// The pages of a copy and its bytes but for the signature. Pages and data alike hold only what a
/// document may say, and what its edition leaves out in neither: never the whole revision.
pub(super) fn typeset_copy(
    template: &Template,
    content: &Draft,
    facts: &Facts<'_>,
) -> Result<(Layout, Vec<u8>)> {
    let without = left_out(template, &facts.edition)?;
    let held = crate::draft::extract(template, content, &without);
    // Only what was there can be left out: a copy that holds all of it is no extract.
    let extract = held != printed(template, content);
    let facts = Facts { extract, ..facts.clone() };
    let layout = document::typeset(template, &held, &facts)?;
    let data = crate::export::write_copy_data(template, &held, &facts)?;
    let pdf = document::write_pdf(&layout, &facts, &data)?;
    Ok((layout, pdf))
}

/// The extract that an edition is; nothing when it is a copy of the plan.
pub(super) fn extract_of<'a>(template: &'a Template, edition: &Edition) -> Result<Option<&'a Extract>> {
    let unknown = |id: &String| {
        let ids: Vec<&str> = template.extracts.iter().map(|extract| extract.id.as_str()).collect();
        Failure::new(Code::NoSuchExtract).with("extract", id).with("names", ids.join(", "))
    };
    let id = edition.extract.as_ref();
    id.map(|id| template.extract(id).ok_or_else(|| unknown(id))).transpose()
}

/// The fields that an edition leaves out.
pub(super) fn left_out(template: &Template, edition: &Edition) -> Result<BTreeSet<String>> {
    crate::draft::withheld(template, &edition.without).map_err(|name| {
        Failure::new(Code::CannotLeaveOut).with("field", name).with("names", names_to_leave_out(template))
    })
}

/// What an edition can leave out, by the names of the template: a section a line, with its fields.
fn names_to_leave_out(template: &Template) -> String {
    let line = |section: &crate::template::Section| {
        let fields = section.fields.iter().filter(|field| template.may_leave_out(field));
        let fields: Vec<&str> = fields.map(|field| field.id.as_str()).collect();
        (!fields.is_empty()).then(|| format!("{}: {}", section.id, fields.join(", ")))
    };
    template.sections.iter().filter_map(line).collect::<Vec<_>>().join("\n")
}

/// What the copy of a revision says beside its content, in the ordinary edition.
pub(super) fn facts<'a>(
    template: &Template,
    revision: &'a Revision,
    replaces: Option<(u32, DateTime<FixedOffset>)>,
) -> Facts<'a> {
    Facts {
        language: drafting::document_language(template, &revision.content),
        edition: Default::default(),
        extract: false,
        number: revision.number,
        issued: Some(revision.issued),
        today: revision.issued.date_naive(),
        id: Some(revision.id()),
        replaces,
        issuer: &revision.issuer,
        addressee: None,
        program: drafting::PROGRAM,
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
