//! The package for the archive: every issued version with its signed copy as it is kept, its data, the files that
//! it lists and the papers that came back, and one file of facts that names each by its digest, and what a rescue
//! could not read. It is not encrypted: an archive must be able to read it for as long as it keeps it.

use super::edition::digest_of;
use super::*;
use crate::document::{Part, pack};
use crate::draft::printed;
use crate::export::write_plan_file;
use crate::revision::digest_id;
use crate::text::say;
use crate::vault::{Act, Attached, RevisionRecord};
use data_encoding::HEXLOWER;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The name and the number of the form of the facts.
const FORMAT: (&str, u64) = ("laatija-archive", 1);
const SCHEMA: &str = include_str!("../../../../assets/schema/plan-1.json");
const ARCHIVE_SCHEMA: &str = include_str!("../../../../assets/schema/archive-1.json");

/// The files of a package by their place in it.
type Files = BTreeMap<String, Vec<u8>>;

impl Workspace {
    /// Saves the package of all versions of a plan for the archive where the person chooses.
    pub fn save_archive(&mut self, plan: String) -> Result<SavedFile> {
        let package = self.archive(&plan)?;
        let newest = self.vault()?.plan(&plan)?.version;
        let saved = self.save_file("archive", "zip", newest, &package)?;
        self.vault()?.tell_of(&plan, newest, Act::Archived)?;
        Ok(saved)
    }

    /// Has the package written, as [`Workspace::save_archive`] makes it.
    pub fn save_archive_by(&mut self, plan: &str, write: impl FnOnce(&[u8]) -> Result<()>) -> Result<()> {
        write(&self.archive(plan)?)?;
        let newest = self.vault()?.plan(plan)?.version;
        self.vault()?.tell_of(plan, newest, Act::Archived)
    }

    fn archive(&mut self, plan: &str) -> Result<Vec<u8>> {
        let record = self.vault()?.plan(plan)?;
        if record.version == 0 {
            return Err(Code::NoSuchRevision.into());
        }
        let language = self.look.language;
        let mut files = Files::new();
        let mut versions = Vec::new();
        for number in 1..=record.version {
            versions.push(self.archived_version(plan, number, &mut files)?);
        }
        let template = self.template_of(&record.template)?;
        let events = self.events(plan.to_owned())?;
        let lost: Vec<u64> =
            versions.iter().filter(|one| one["lost"] == true).filter_map(number_of).collect();
        files.insert("README.txt".to_owned(), readme(language, &lost).into_bytes());
        files.insert("schema/plan-1.json".to_owned(), SCHEMA.as_bytes().to_vec());
        files.insert("schema/archive-1.json".to_owned(), ARCHIVE_SCHEMA.as_bytes().to_vec());
        let facts = json!({
            "format": FORMAT.0,
            "format_version": FORMAT.1,
            "made": self.outside.now().to_rfc3339(),
            "made_by": self.issuer()?,
            "program": drafting::PROGRAM,
            "document": {
                "title": template.texts(language).title(),
                "template_id": template.id,
                "template_version": template.version,
                "pupil": record.pupil,
                "class": record.class,
            },
            "versions": versions,
            "events": events.iter().map(event).collect::<Vec<_>>(),
            "files": files.iter().map(file).collect::<Vec<_>>(),
        });
        files.insert("archive.json".to_owned(), format!("{facts:#}\n").into_bytes());
        let parts: Vec<Part<'_>> =
            files.iter().map(|(name, content)| Part::new(name, content.as_slice())).collect();
        pack(&parts)
    }

    /// Puts the files of a version among the others; gives its facts. Of what a rescue could not read it says so.
    fn archived_version(&mut self, plan: &str, number: u32, files: &mut Files) -> Result<Value> {
        let Some(record) = found(self.vault()?.revision(plan, number))? else { return Ok(lost(number)) };
        let (template, revision) = self.revision(plan, number)?;
        let language = drafting::document_language(template, &revision.content);
        let data = write_plan_file(template, &printed(template, &revision.content), language);
        let place = format!("versions/{number}");
        files.insert(format!("{place}/plan.json"), data);
        let copy = found(self.copy_bytes(plan, number))?;
        let signatures = match &copy {
            Some(_) => self.copy_signatures(plan.to_owned(), number)?.signatures,
            None => Vec::new(),
        };
        let copy = copy.map(|bytes| put(files, format!("{place}/copy.pdf"), bytes));
        let kept = self.vault()?.attached(plan, number)?;
        let attached = kept.iter().map(|one| self.archived_file(plan, one, files));
        let attached = attached.collect::<Result<Vec<_>>>()?;
        Ok(json!({
            "number": number,
            "lost": copy.is_none(),
            "id": digest_id(&record.digest),
            "digest": HEXLOWER.encode(&record.digest),
            "previous": record.previous.as_ref().map(|digest| HEXLOWER.encode(digest)),
            "issued": record.issued,
            "issuer": record.issuer,
            "reason": reason(template, &record, self.look.language),
            "language": language.code(),
            "pages": record.pages,
            "copy": copy,
            "plan": format!("{place}/plan.json"),
            "attachments": attached,
            "papers": self.archived_papers(plan, number, files)?,
            "signatures": signatures.iter().map(signature).collect::<Vec<_>>(),
            "copies": self.archived_copies(plan, number)?,
            "deliveries": self.archived_deliveries(plan, number)?,
        }))
    }

    /// A file that a version lists. One that is not here, because the plan came without it, has no place.
    fn archived_file(&mut self, plan: &str, one: &Attached, files: &mut Files) -> Result<Value> {
        let digest = HEXLOWER.encode(&one.digest);
        let place = format!("attachments/{digest}.pdf");
        let here = match self.vault()?.attachment(plan, &one.digest) {
            Ok(bytes) => {
                files.insert(place.clone(), bytes);
                true
            }
            Err(failure) if failure.code == Code::NoSuchAttachment => false,
            Err(failure) => return Err(failure),
        };
        Ok(json!({ "name": one.name, "sha256": digest, "file": here.then_some(place) }))
    }

    /// The papers of a version that came back signed and were not struck.
    fn archived_papers(&mut self, plan: &str, number: u32, files: &mut Files) -> Result<Vec<Value>> {
        let ledger = self.vault()?.ledger(plan, number)?;
        let mut papers = Vec::new();
        for paper in ledger.papers.iter().filter(|paper| paper.struck.is_none()) {
            let place = format!("versions/{number}/paper-{}.pdf", paper.number);
            let scan = match self.vault()?.scan(plan, number, paper.number) {
                Err(failure) if failure.code == Code::NoSuchPaper => None,
                scan => Some(scan?),
            };
            papers.push(json!({
                "file": scan.map(|scan| put(files, place, scan)),
                "delivery": paper.delivery,
                "pages": paper.pages,
                "filed": paper.stamp.moment,
                "filed_by": paper.stamp.by,
            }));
        }
        Ok(papers)
    }

    /// For whom copies of the version were made, and on which basis.
    fn archived_copies(&mut self, plan: &str, number: u32) -> Result<Vec<Value>> {
        let ledger = self.vault()?.ledger(plan, number)?;
        let made = ledger.copies.iter().map(|one| {
            let edition: Value = serde_json::from_str(&one.edition).map_err(Failure::defect)?;
            Ok(json!({
                "number": one.number,
                "recipient": one.recipient,
                "basis": one.basis,
                "outlet": one.outlet,
                "extract": edition["extract"],
                "without": edition["without"].as_array().cloned().unwrap_or_default(),
                "made": one.stamp.moment,
                "made_by": one.stamp.by,
                "struck": one.struck.as_ref().map(|struck| struck.reason.as_str()),
            }))
        });
        made.collect()
    }

    /// Who was given the version, and how.
    fn archived_deliveries(&mut self, plan: &str, number: u32) -> Result<Vec<Value>> {
        let ledger = self.vault()?.ledger(plan, number)?;
        let given = ledger.deliveries.iter().map(|one| {
            json!({
                "number": one.number,
                "recipient": one.recipient,
                "copy": one.copy,
                "way": one.way,
                "day": one.day,
                "note": one.note,
                "recorded": one.stamp.moment,
                "recorded_by": one.stamp.by,
                "struck": one.struck.as_ref().map(|struck| struck.reason.as_str()),
            })
        });
        Ok(given.collect())
    }
}

/// What the package is, in the person's language, and which versions are not whole in it.
fn readme(language: Language, lost: &[u64]) -> String {
    let mut text = say(language, "loose-archive-readme", &[]);
    if !lost.is_empty() {
        let numbers: Vec<String> = lost.iter().map(u64::to_string).collect();
        let lost = say(language, "loose-archive-lost", &[("versions", numbers.join(", ").into())]);
        text = format!("{text}\n\n{lost}");
    }
    text.replace('\n', "\r\n") + "\r\n"
}

fn number_of(version: &Value) -> Option<u64> {
    version["number"].as_u64()
}

/// What is there; nothing of what a rescue could not read.
fn found<T>(read: Result<T>) -> Result<Option<T>> {
    match read {
        Err(failure) if failure.code == Code::NoSuchRevision => Ok(None),
        read => read.map(Some),
    }
}

/// The facts of a version of which only its number is known.
fn lost(number: u32) -> Value {
    const UNKNOWN: [&str; 10] =
        ["id", "digest", "previous", "issued", "issuer", "reason", "language", "pages", "copy", "plan"];
    const EMPTY: [&str; 5] = ["attachments", "papers", "signatures", "copies", "deliveries"];
    let mut facts = json!({ "number": number, "lost": true });
    UNKNOWN.iter().for_each(|key| facts[key] = Value::Null);
    EMPTY.iter().for_each(|key| facts[key] = json!([]));
    facts
}

/// Puts a file among the others; gives its place.
fn put(files: &mut Files, place: String, bytes: Vec<u8>) -> String {
    files.insert(place.clone(), bytes);
    place
}

fn reason(template: &Template, record: &RevisionRecord, language: Language) -> Value {
    let field = template.field(&template.meaning.reason);
    let list = field.and_then(|field| field.kind.options());
    let label = list.map(|list| template.texts(language).option_name(list, &record.reason));
    json!({ "code": record.reason, "label": label })
}

/// A signature as it was found on the copy when the package was made.
fn signature(one: &SignatureView) -> Value {
    json!({
        "name": one.name,
        "organisation": one.organisation,
        "issuer": one.issuer,
        "claimed_time": one.claimed_time,
        "fingerprint": one.fingerprint,
        "intact": one.intact,
    })
}

fn event(one: &EventView) -> Value {
    json!({
        "number": one.number,
        "moment": one.moment,
        "by": one.by,
        "act": one.act,
        "version": one.version,
        "what": one.what,
    })
}

fn file((place, content): (&String, &Vec<u8>)) -> Value {
    json!({
        "file": place,
        "bytes": content.len(),
        "sha256": HEXLOWER.encode(&digest_of(content)),
    })
}
