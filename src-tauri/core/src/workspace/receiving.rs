//! A copy that came from others: what stands in the way of receiving it as a plan, and receiving it.

use super::verifying::Judged;
use super::*;
use crate::failure::Failure;
use crate::receipt::{Agreement, Spot, Unjudged};
use crate::signature::{SignatureFact, SignatureKind};
use crate::text::{explain, say};
use crate::vault::{Act, NewPlan, ReceivedRecord};
use sha2::{Digest, Sha256};

impl Workspace {
    /// Receives the file checked last as a plan; gives the plan's id. Nothing of it is kept before.
    pub fn receive(&mut self) -> Result<String> {
        let judged = self.judged.as_ref().ok_or(Failure::new(Code::BadCall))?;
        if let Some(hindrance) = self.hindrance(judged)? {
            return Err(hindrance.failure());
        }
        let (data, pages) = (judged.receipt.data.clone().ok_or(Code::BadCall)?, judged.judgement.pages);
        let standing = match self.standing(judged)? {
            SignerVerdict::Own => "own",
            SignerVerdict::Known => "known",
            _ => "unknown",
        };
        let signer = signer(judged).ok_or(Code::BadCall)?.clone();
        let pdf = judged.bytes.clone();
        let now = self.outside.now();
        let plan = NewPlan {
            id: self.new_id()?,
            template: (data.template.id.clone(), data.template.version.clone()),
            created: now.to_rfc3339(),
            draft: drafting::stored(data.template, &data.draft)?,
            summary: drafting::summarise(data.template, &data.draft, now.date_naive(), None),
        };
        let imprint = &data.imprint;
        let written =
            crate::export::write_copy_data(data.template, &data.draft, &imprint.facts(data.language))?;
        let received = ReceivedRecord {
            received: now.to_rfc3339(),
            digest: Sha256::digest(&pdf).into(),
            number: imprint.number,
            id: imprint.id.clone().unwrap_or_default(),
            issued: imprint.issued.map(|issued| issued.to_rfc3339()).unwrap_or_default(),
            issuer: imprint.issuer.clone(),
            signer: signer.name,
            organisation: signer.organisation,
            fingerprint: signer.fingerprint,
            standing: standing.to_owned(),
            extract: imprint.extract,
            pages,
            data: String::from_utf8(written).map_err(Failure::defect)?,
        };
        let attached = self.brought_with();
        let kept = self.vault()?.receive_plan(&plan, &received, (&pdf, &attached));
        // What was brought waits for another try.
        kept.inspect_err(|_| self.offer = Some(merging::Offer::Transfer(attached)))?;
        Ok(plan.id)
    }

    /// Where a plan came from; nothing for one that was begun here.
    pub fn received(&mut self, plan: String) -> Result<Option<ReceivedView>> {
        let Some(record) = self.vault()?.received(&plan)? else { return Ok(None) };
        let standing = match record.standing.as_str() {
            "own" => SignerVerdict::Own,
            "known" => SignerVerdict::Known,
            _ => SignerVerdict::Unknown,
        };
        Ok(Some(ReceivedView {
            received: record.received,
            number: record.number,
            id: record.id,
            issued: record.issued,
            issuer: record.issuer,
            signer: record.signer,
            organisation: record.organisation,
            standing,
            key: crate::signature::short_name(&verifying::bytes_of(&record.fingerprint)),
            digest: data_encoding::HEXLOWER.encode(&record.digest),
            extract: record.extract,
            pages: record.pages,
        }))
    }

    /// A page of the copy that a plan was begun from, drawn from its bytes as they came, as PNG in Base64;
    /// pages count from 1.
    pub fn received_page(&mut self, plan: String, page: u32, width: u32) -> Result<String> {
        issuing::page_image(&self.vault()?.received_copy(&plan)?, page, width)
    }

    /// Saves the copy that a plan was begun from, as it came, where the person chooses.
    pub fn save_received(&mut self, plan: String) -> Result<SavedFile> {
        let copy = self.vault()?.received_copy(&plan)?;
        let number = self.vault()?.received(&plan)?.map_or(0, |record| record.number);
        let saved = self.save_file("copy", "pdf", number, &copy)?;
        // The number is that of another's version: of this plan there may be none.
        self.vault()?.tell_of(&plan, 0, Act::ReceivedSaved)?;
        Ok(saved)
    }

    /// Has the copy that a plan was begun from written, as it came.
    pub fn received_copy_by(&mut self, plan: &str, write: impl FnOnce(&[u8]) -> Result<()>) -> Result<()> {
        write(&self.vault()?.received_copy(plan)?)?;
        self.vault()?.tell_of(plan, 0, Act::ReceivedSaved)
    }

    /// The answers of the copy that a plan was begun from.
    pub(super) fn received_content(&mut self, plan: &str) -> Result<Draft> {
        let record = self.vault()?.received(plan)?.ok_or(Failure::new(Code::NoSuchRevision))?;
        let data = crate::export::read_copy_data(record.data.as_bytes(), self.known.all())?;
        Ok(data.draft)
    }

    /// What the person can do with the file checked last: receive it, or not, and why.
    pub(super) fn reception(&self, judged: &Judged) -> Result<Option<Reception>> {
        if self.vault.is_none() || judged.receipt.agreement == Agreement::NoData {
            return Ok(None);
        }
        let hindrance = self.hindrance(judged)?;
        let plan = match &hindrance {
            Some(Hindrance::Here(plan)) => Some(plan.clone()),
            _ => None,
        };
        let extract = judged.receipt.data.as_ref().is_some_and(|data| data.imprint.extract);
        Ok(Some(match hindrance {
            Some(hindrance) => {
                let (what, todo) = explain(self.look.language, &hindrance.failure());
                Reception { allowed: false, what, todo, plan, extract }
            }
            None => Reception { allowed: true, plan, extract, ..Reception::default() },
        }))
    }

    /// What stands in the way of receiving a file. The law of caution: what is not known to be as it was
    /// signed, and to say one thing, is not received.
    fn hindrance(&self, judged: &Judged) -> Result<Option<Hindrance>> {
        use crate::signature::Integrity::*;
        let by_signature = match judged.judgement.integrity {
            Unsigned => Some("unsigned"),
            Changed => Some("changed"),
            Unknown => Some("unjudged"),
            // A time stamp says when, and not who.
            Intact if signer(judged).is_none() => Some("unsigned"),
            Intact => None,
        };
        let by_data = match &judged.receipt.agreement {
            Agreement::NoData => Some("no-data"),
            Agreement::Differs(_) => Some("differs"),
            Agreement::Unjudged(why) => Some(key_of(why)),
            Agreement::Same { .. } => None,
        };
        let imprint = judged.receipt.data.as_ref().map(|data| &data.imprint);
        let id = imprint.and_then(|imprint| imprint.id.as_deref());
        let no_version = || (id.is_none() || imprint.is_none_or(|it| it.issued.is_none())).then_some("draft");
        if let Some(why) = by_signature.or(by_data).or_else(no_version) {
            return Ok(Some(Hindrance::Why(why)));
        }
        self.kept(judged, id.unwrap_or_default()).map(|plan| plan.map(Hindrance::Here))
    }

    /// The plan here that the file is a copy of, or that was begun from it or from another copy of the
    /// same version.
    fn kept(&self, judged: &Judged, id: &str) -> Result<Option<String>> {
        let vault = self.vault_ref()?;
        if let Some((plan, _)) = vault.plan_issued(id)? {
            return Ok(Some(plan));
        }
        vault.plan_received(&Sha256::digest(&judged.bytes).into(), id)
    }

    /// What is said of pages and data, in words.
    pub(super) fn agreement(&self, judged: &Judged) -> AgreementView {
        let language = self.look.language;
        let by = |verdict, says| AgreementView { verdict, says, places: Vec::new() };
        match &judged.receipt.agreement {
            Agreement::NoData => by(AgreementVerdict::None, say(language, "receive-data-none", &[])),
            Agreement::Same { places, looks } => {
                let key = if *looks { "receive-data-same" } else { "receive-data-same-text" };
                let values = [("count", (*places).into()), ("program", program_of(judged).into())];
                by(AgreementVerdict::Same, say(language, key, &values))
            }
            Agreement::Unjudged(why) => {
                let (one, two) = details_of(why);
                let values = [("one", one.into()), ("two", two.into())];
                let key = format!("receive-data-unjudged-{}", key_of(why));
                by(AgreementVerdict::Unjudged, say(language, &key, &values))
            }
            Agreement::Differs(spots) => {
                let template = judged.receipt.data.as_ref().map(|data| data.template);
                let places = spots.iter().map(|spot| spot_words(template, language, spot)).collect();
                let says = say(language, "receive-data-differs", &[]);
                AgreementView { verdict: AgreementVerdict::Differs, says, places }
            }
        }
    }
}

/// What stands in the way of receiving a file.
enum Hindrance {
    /// A reason with words of its own.
    Why(&'static str),
    /// It is here already, as this plan.
    Here(String),
}

impl Hindrance {
    fn failure(&self) -> Failure {
        let why = match self {
            Hindrance::Why(why) => why,
            Hindrance::Here(_) => "here",
        };
        Failure::new(Code::CannotReceive).with("why", why)
    }
}

/// The signature of the first who signed; a time stamp is nobody's.
fn signer(judged: &Judged) -> Option<&SignatureFact> {
    let kind = |signature: &&SignatureFact| signature.kind != SignatureKind::TimeStamp;
    judged.judgement.signatures.iter().find(kind)
}

/// The name of the program that made the file, as its data say.
fn program_of(judged: &Judged) -> String {
    judged.receipt.data.as_ref().map(|data| data.imprint.program.clone()).unwrap_or_default()
}

fn key_of(why: &Unjudged) -> &'static str {
    match why {
        Unjudged::UnknownTemplate(..) => "unknown-template",
        Unjudged::Newer => "newer",
        Unjudged::Broken(_) => "broken",
        Unjudged::OtherFiles => "other-files",
        Unjudged::OtherVersion(_) => "other-version",
        Unjudged::Unreadable => "unreadable",
        Unjudged::TooLarge => "too-large",
    }
}

fn details_of(why: &Unjudged) -> (&str, &str) {
    match why {
        Unjudged::UnknownTemplate(template, version) => (template, version),
        Unjudged::OtherVersion(what) | Unjudged::Broken(what) => (what, ""),
        Unjudged::Newer | Unjudged::OtherFiles | Unjudged::Unreadable | Unjudged::TooLarge => ("", ""),
    }
}

fn spot_words(template: Option<&Template>, language: Language, spot: &Spot) -> String {
    let page = |key: &str, page: &usize| say(language, key, &[("page", (*page).into())]);
    let label = |field: &str| {
        template.map(|template| template.texts(language).label(field).to_owned()).unwrap_or_default()
    };
    match spot {
        Spot::Field(field) => label(field),
        Spot::After(field) => say(language, "receive-data-spot-after", &[("field", label(field).into())]),
        Spot::Page(number) => page("receive-data-spot-page", number),
        Spot::Strange(number) => page("receive-data-spot-strange", number),
        Spot::Unseen => say(language, "receive-data-spot-unseen", &[]),
        Spot::Data => say(language, "receive-data-spot-data", &[]),
        Spot::Looks => say(language, "receive-data-spot-looks", &[]),
    }
}
