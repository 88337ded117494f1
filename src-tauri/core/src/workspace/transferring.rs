//! A plan goes to the next school: as a copy of its own for that school, which is signed and holds the plan's data,
//! in one encrypted package. It goes on a permission in force or for a reason that is said, and the ledger keeps on
//! which. There it is judged as any copy and received as a plan.

use super::asking::sealed;
use super::attaching::{MOST, listed};
use super::edition::{FinishedCopy, Order, digest_of};
use super::*;
use crate::document::{Cleaned, LARGEST_ATTACHMENT, Part, pack};
use crate::draft::{display_day, read_day};
use crate::export::write_plan_file;
use crate::packet::{COPY, Files, LARGEST, LIST, Packed, Transfer};
use crate::text::say;
use crate::vault::{Act, NewAttachment, NewCopy, Stamp};
use data_encoding::HEXLOWER;
use std::collections::BTreeSet;
use std::path::Path;

/// The ending of the files.
pub(super) const ENDING: &str = "laatijasiirto";
const PLAN: &str = "plan.json";
const README: &str = "README.txt";

/// Files that came with a copy.
pub(super) type Brought = Vec<(NewAttachment, Vec<u8>)>;

/// A package as it leaves, and what the ledger keeps of it.
struct Package {
    version: u32,
    copy: NewCopy,
    bytes: Vec<u8>,
}

impl Workspace {
    /// What of a version can go to the next school; of 0, the newest.
    pub fn transfer_offer(&mut self, plan: String, number: u32) -> Result<TransferOffer> {
        self.refuse_part(&plan)?;
        let number = self.version_to_go(&plan, number)?;
        let (template, revision) = self.revision(&plan, number)?;
        // All that it lists: which of them go is said by what is left out.
        let files = self.attachments(plan, number)?.files.into_iter().filter(|one| one.here);
        Ok(TransferOffer {
            number,
            issued: revision.issued.to_rfc3339(),
            level: template.level,
            attachments: files.map(|one| one.name).collect(),
            colleagues: self.colleagues()?,
            passphrase: self.propose_passphrase()?,
        })
    }

    /// Saves a version as a package for the next school where the person chooses.
    pub fn save_transfer(
        &mut self,
        plan: String,
        number: u32,
        wish: TransferWish,
        passphrase: Passphrase,
    ) -> Result<SavedFile> {
        self.confirm(Some(passphrase))?;
        let package = self.package(&plan, number, &wish)?;
        let path = self.pick_file("transfer", ENDING, package.version)?;
        let write = |bytes: &[u8]| write_whole(&path, bytes);
        self.send_package(&plan, package, (&path, &wish), write)
    }

    /// Has the package written into this file, as [`Workspace::save_transfer`] makes it.
    pub fn save_transfer_by(
        &mut self,
        (plan, number): (&str, u32),
        wish: &TransferWish,
        path: &Path,
        write: impl FnOnce(&[u8]) -> Result<()>,
    ) -> Result<SavedFile> {
        let package = self.package(plan, number, wish)?;
        self.send_package(plan, package, (path, wish), write)
    }

    /// A package that the ledger does not know must not be given to anybody.
    fn send_package(
        &mut self,
        plan: &str,
        Package { version, copy, bytes }: Package,
        (path, wish): (&Path, &TransferWish),
        write: impl FnOnce(&[u8]) -> Result<()>,
    ) -> Result<SavedFile> {
        write(&bytes)?;
        let recorded = self.vault()?.add_copy(plan, version, &copy);
        recorded.inspect_err(|_| drop(crate::file::remove(path)))?;
        self.vault()?.tell_of(plan, version, Act::Transferred)?;
        if let PartLock::Address { address } = &wish.lock {
            self.know_colleague(&wish.recipient, address)?;
        }
        Ok(SavedFile { path: path.display().to_string() })
    }

    fn version_to_go(&mut self, plan: &str, number: u32) -> Result<u32> {
        let newest = self.vault()?.plan(plan)?.version;
        let number = if number == 0 { newest } else { number };
        if number == 0 || number > newest {
            return Err(Code::NoSuchRevision.into());
        }
        Ok(number)
    }

    /// Makes the package; nothing is kept of it yet.
    fn package(&mut self, plan: &str, number: u32, wish: &TransferWish) -> Result<Package> {
        self.refuse_part(plan)?;
        let number = self.version_to_go(plan, number)?;
        let recipient = wish.recipient.trim().to_owned();
        if recipient.is_empty() || self.copies_wait() {
            return Err(Failure::new(Code::BadCall).with("detail", "recipient"));
        }
        let basis = self.basis_to_go(plan, number, wish)?;
        self.demand_lock(&wish.lock)?;
        let edition = Edition { without: wish.without.clone(), ..Edition::default() };
        self.demand_no_contacts((plan, number), &edition, false, wish.knowing)?;
        let free = self.vault()?.ledger(plan, number)?.next_copy();
        let pen = self.pen()?;
        let order = self.order(plan, number, (edition, true), Some((free, recipient.clone())), pen)?;
        let FinishedCopy { pdf, .. } = order.make()?;
        let made = order.now.to_rfc3339();
        let copy = NewCopy {
            number: free,
            recipient: recipient.clone(),
            edition: serde_json::to_string(&order.edition).map_err(Failure::defect)?,
            outlet: Outlet::File,
            stamp: Stamp { moment: made.clone(), by: self.issuer()? },
            digest: digest_of(&pdf),
            basis: wish.basis.clone(),
        };
        let (files, mut entries) = self.files_to_go(plan, &order, pdf, wish.attachments)?;
        entries.sort_by(|one, other| one.file.cmp(&other.file));
        let list = Transfer::new(self.party()?, recipient, basis, made, entries).write()?;
        let parts = files.iter().map(|(name, content)| Part::new(name, content.as_slice()));
        let parts: Vec<Part<'_>> = parts.chain([Part::new(LIST, list)]).collect();
        let bytes = sealed(&pack(&parts)?, &wish.lock)?;
        if bytes.len() as u64 > LARGEST {
            return Err(Failure::new(Code::TransferTooLarge).with("size", LARGEST / (1024 * 1024)));
        }
        Ok(Package { version: number, copy, bytes })
    }

    /// On what it goes, in words. Nobody whom the plan names and nobody of the own school is the next one.
    fn basis_to_go(&mut self, plan: &str, number: u32, wish: &TransferWish) -> Result<String> {
        let language = self.look.language;
        let asked = RecipientWish { name: wish.recipient.clone(), extract: None, basis: wish.basis.clone() };
        match &wish.basis {
            Basis::Named | Basis::Staff => Err(Code::NoPermission.into()),
            Basis::Reason { text } => {
                self.demand_basis(plan, number, &asked)?;
                Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
            }
            Basis::Permission { plan: document, number: version, row } => {
                self.demand_basis(plan, number, &asked)?;
                let all = self.permissions_of(plan.to_owned())?.into_iter();
                let mut all = all.filter(|one| (one.number, one.row) == (*version, *row));
                let one = all.find(|one| one.plan == *document).ok_or(Failure::new(Code::NoPermission))?;
                let day = one.until.as_deref().and_then(read_day).map(display_day).unwrap_or_default();
                let values = [("to", one.to.into()), ("what", one.what.into()), ("day", day.as_str().into())];
                let key = if day.is_empty() { "transfer-basis-open" } else { "transfer-basis-until" };
                Ok(say(language, key, &values))
            }
        }
    }

    /// The files of the package by their place, and what the list says of them.
    fn files_to_go(
        &mut self,
        plan: &str,
        order: &Order,
        pdf: Vec<u8>,
        attachments: bool,
    ) -> Result<(Files, Vec<Packed>)> {
        let (template, content) = (order.template, &order.revision.content);
        let without = issuing::left_out(template, &order.edition)?;
        let held = crate::draft::extract(template, content, &without);
        let language = drafting::document_language(template, content);
        let readme = say(self.look.language, "transfer-readme", &[]);
        let mut files = Files::new();
        files.insert(PLAN.to_owned(), write_plan_file(template, &held, language));
        files.insert(README.to_owned(), format!("{}\r\n", readme.replace('\n', "\r\n")).into_bytes());
        files.insert(COPY.to_owned(), pdf);
        let mut entries: Vec<Packed> = files.iter().map(|(name, bytes)| Packed::new(name, bytes)).collect();
        let wanted = if attachments { listed(template, &held) } else { Vec::new() };
        let wanted: BTreeSet<_> = wanted.into_iter().map(|one| one.digest).collect();
        for record in self.vault()?.attachments(plan)? {
            if !wanted.contains(&record.digest) {
                continue;
            }
            let bytes = self.vault()?.attachment(plan, &record.digest)?;
            let place = format!("attachments/{}.pdf", HEXLOWER.encode(&record.digest));
            let (attached, pages) = (Some(record.kind), Some(record.pages));
            entries.push(Packed { attached, pages, ..Packed::new(&place, &bytes) });
            files.insert(place, bytes);
        }
        Ok((files, entries))
    }

    /// Judges what is in a package and says it. Nothing of it is kept before it is received.
    pub(super) fn offer_transfer(&mut self, opened: &[u8]) -> Result<TransferView> {
        let (transfer, mut files) = Transfer::read(opened)?;
        let damaged = |place: &str| Failure::new(Code::PacketDamaged).with("place", place);
        let copy = files.remove(COPY).ok_or_else(|| damaged(COPY))?;
        let judged = self.judge(COPY.to_owned(), copy).map_err(|_| damaged(COPY))?;
        let listed = judged.receipt.data.as_ref().map(|data| listed(data.template, &data.draft));
        let listed = listed.unwrap_or_default();
        let mut brought = Vec::new();
        for entry in transfer.files {
            let (Some(kind), Some(_)) = (entry.attached, entry.pages) else { continue };
            let bytes = files.remove(&entry.file).ok_or_else(|| damaged(&entry.file))?;
            // What the plan does not list is nothing that anybody here could look at.
            let digest = digest_of(&bytes);
            let named = listed.iter().find(|one| one.digest == digest).ok_or_else(|| damaged(&entry.file))?;
            if !["pdf", "jpeg", "png"].contains(&&*kind) || !bytes.starts_with(b"%PDF-") {
                return Err(damaged(&entry.file));
            }
            brought.push((kind, named.name.clone(), bytes));
        }
        let (attached, names, left) = self.fit(brought)?;
        self.judged = Some(judged);
        self.offer = Some(merging::Offer::Transfer(attached));
        Ok(TransferView {
            from: transfer.from.name,
            school: transfer.from.school,
            to: transfer.to,
            basis: transfer.basis,
            made: transfer.made,
            attachments: names,
            left,
            verified: self.verdict()?,
        })
    }

    /// Of the files of a package, by their kind and name, those that could have been attached here: as small, and with
    /// nothing in them that cleaning takes out. Then the names of those, and of the others, which are left out: cleaned
    /// they would not be what the plan lists any more.
    fn fit(&self, brought: Vec<(String, String, Vec<u8>)>) -> Result<(Brought, Vec<String>, Vec<String>)> {
        let mut room = MOST;
        let fits = |(_, _, bytes): &(String, String, Vec<u8>)| {
            let length = bytes.len() as u64;
            let fits = length <= LARGEST_ATTACHMENT.min(room);
            room -= if fits { length } else { 0 };
            fits
        };
        let (small, large): (Vec<_>, Vec<_>) = brought.into_iter().partition(fits);
        let files: Vec<&[u8]> = small.iter().map(|(_, _, bytes)| bytes.as_slice()).collect();
        let cleaned = self.outside.clean_attachments(&files)?;
        let added = self.outside.now().to_rfc3339();
        let (mut attached, mut names) = (Vec::new(), Vec::new());
        let mut left: Vec<String> = large.into_iter().map(|(_, name, _)| name).collect();
        for ((kind, name, bytes), cleaned) in small.into_iter().zip(cleaned) {
            match cleaned {
                Ok(Cleaned { pdf, pages, .. }) if pdf == bytes => {
                    attached.push((NewAttachment { kind, pages, added: added.clone() }, bytes));
                    names.push(name);
                }
                _ => left.push(name),
            }
        }
        Ok((attached, names, left))
    }

    /// The files that came with the copy that is received.
    pub(super) fn brought_with(&mut self) -> Brought {
        match self.offer.take() {
            Some(merging::Offer::Transfer(attached)) => attached,
            other => {
                self.offer = other;
                Vec::new()
            }
        }
    }
}
