//! Asking a colleague for a part of a plan: the addresses, and the packet that goes out.

use super::file::unwritable;
use super::verifying::words_of;
use super::*;
use crate::draft::{self, shown, write_answer};
use crate::file::{Part, sync_folder_of};
use crate::packet::{self, Address, Identity, Lock, Packet, Party, Way};
use crate::vault::{AskedRow, Colleague, NewAsked};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// The ending of the files.
pub(super) const ENDING: &str = "laatijaosuus";

impl Workspace {
    /// The address of this vault, and those of colleagues.
    pub fn addresses(&mut self) -> Result<Addresses> {
        let own = self.identity()?.address().to_string();
        let since = self.vault()?.identity_since()?.and_then(|made| made.get(..10).map(str::to_owned));
        Ok(Addresses { words: words(&own), own, since, colleagues: self.colleagues()? })
    }

    /// The words by which a colleague's address is known on the telephone.
    pub fn address_words(&mut self, address: String) -> Result<Vec<String>> {
        Ok(words(&self.address_of_another(&address)?.to_string()))
    }

    /// Keeps a colleague's address under a name.
    pub fn keep_colleague(&mut self, name: String, address: String) -> Result<Addresses> {
        let address = self.address_of_another(&address)?.to_string();
        let name: String = name.trim().nfc().collect();
        if name.is_empty() {
            return Err(Code::ColleagueNameless.into());
        }
        self.vault()?.keep_colleague(&Colleague { address, name })?;
        self.addresses()
    }

    /// Keeps an address that is not known yet under a name; one that is known keeps its own.
    pub(super) fn know_colleague(&mut self, name: &str, address: &str) -> Result<()> {
        let address = self.address_of_another(address)?.to_string();
        match self.vault()?.colleagues()?.iter().any(|known| known.address == address) {
            true => Ok(()),
            false => self.keep_colleague(name.to_owned(), address).map(drop),
        }
    }

    /// Forgets a colleague's address.
    pub fn forget_colleague(&mut self, address: String) -> Result<Addresses> {
        self.vault()?.forget_colleague(&address)?;
        self.addresses()
    }

    /// What a colleague can be asked for of a plan, and what was asked for.
    pub fn asking(&mut self, plan: String) -> Result<Asking> {
        self.refuse_part(&plan)?;
        let language = self.look.language;
        let (template, draft) = self.content_now(&plan)?;
        let shown = shown(template, &draft).sections;
        let sections = template.sections.iter().filter(|section| shown.contains(&section.id));
        let title = |id: &str| template.texts(language).section_title(id).to_owned();
        let view = |row: AskedRow| AskedView {
            packet: row.packet,
            colleague: row.colleague,
            sections: row.sections.iter().map(|id| title(id)).collect(),
            moment: row.moment,
            answered: row.answered,
        };
        Ok(Asking {
            sections: sections
                .map(|section| OptionView { value: section.id.clone(), label: title(&section.id) })
                .collect(),
            colleagues: self.colleagues()?,
            asked: self.vault()?.asked_of(&plan)?.into_iter().map(view).collect(),
            passphrase: self.propose_passphrase()?,
        })
    }

    /// Asks a colleague for a part of a plan: saves the packet where the person chooses.
    pub fn ask_part(&mut self, plan: String, wish: PartWish) -> Result<SavedFile> {
        let prepared = self.prepare_part(&plan, &wish)?;
        let path = self.pick_file("part", ENDING, 0)?;
        self.send_part(&plan, &wish.lock, prepared, &path)
    }

    /// Asks a colleague for a part of a plan: writes the packet into this file.
    pub fn ask_part_in(&mut self, plan: &str, wish: &PartWish, path: &Path) -> Result<SavedFile> {
        let prepared = self.prepare_part(plan, wish)?;
        self.send_part(plan, &wish.lock, prepared, path)
    }

    /// The file comes to its place while the vault writes of it, so that neither is there without the other: what
    /// comes back must be known, and nothing is told as asked for that never went.
    fn send_part(
        &mut self,
        plan: &str,
        lock: &PartLock,
        (packet, asked): (Packet<'static>, NewAsked),
        path: &Path,
    ) -> Result<SavedFile> {
        let sealed = sealed(&packet::write(&packet)?, lock)?;
        let (part, ()) = Part::prepare(path, |file| Ok(file.write_all(&sealed)?)).map_err(unwritable)?;
        if let PartLock::Address { address } = lock {
            self.keep_colleague(asked.colleague.clone(), address.clone())?;
        }
        let mut placed = false;
        let asked = self.vault()?.ask(plan, &asked, || {
            part.place().map_err(unwritable)?;
            placed = true;
            sync_folder_of(path).map_err(unwritable)
        });
        if asked.is_err() && placed {
            let _ = crate::file::remove(path);
        }
        asked?;
        Ok(SavedFile { path: path.display().to_string() })
    }

    /// The packet, and what is kept of it; nothing is kept yet.
    pub(super) fn prepare_part(
        &mut self,
        plan: &str,
        wish: &PartWish,
    ) -> Result<(Packet<'static>, NewAsked)> {
        self.refuse_part(plan)?;
        let under_order = self.meets_under_order(plan)?;
        let open = self.draft_in_hand(plan)?;
        let (template, draft) = (open.template, open.draft.clone());
        let visible = shown(template, &draft);
        let sections = chosen(template, &visible, &wish.sections)?;
        let colleague: String = wish.colleague.trim().nfc().collect();
        if colleague.is_empty() {
            return Err(Code::ColleagueNameless.into());
        }
        self.demand_lock(&wish.lock)?;
        let fields = packet::fields(template, &sections);
        let fields = fields.into_iter().filter(|field| visible.fields.contains(*field));
        let fields: BTreeSet<String> = fields.map(str::to_owned).collect();
        let mut answers = packet::part(&packet::handed(template, &draft, under_order), &fields);
        let base = texts(&answers)?;
        // By these the plan is known, whatever sections are asked for.
        for field in [&template.meaning.pupil, &template.meaning.class] {
            answers.extend(draft.answers.get(field).map(|answer| (field.clone(), answer.clone())));
        }
        let packet = Packet {
            id: self.new_id()?,
            way: Way::Request { shown: fields },
            from: self.party()?,
            made: self.outside.now().to_rfc3339(),
            sections: sections.clone(),
            template,
            answers,
        };
        let asked = NewAsked { packet: packet.id.clone(), colleague, sections, base };
        Ok((packet, asked))
    }

    /// Proves that something can be locked so.
    pub(super) fn demand_lock(&mut self, lock: &PartLock) -> Result<()> {
        match lock {
            PartLock::Address { address } => self.address_of_another(address).map(drop),
            PartLock::Passphrase { passphrase } => session::demand_strength(passphrase),
        }
    }

    fn address_of_another(&mut self, text: &str) -> Result<Address> {
        let address = Address::read(text)?;
        match address.to_string() == self.identity()?.address().to_string() {
            true => Err(Code::AddressOwn.into()),
            false => Ok(address),
        }
    }

    pub(super) fn colleagues(&mut self) -> Result<Vec<ColleagueView>> {
        let mut known = self.vault()?.colleagues()?;
        known.sort_by_cached_key(|colleague| super::words::sort_key(&colleague.name));
        let view = |Colleague { address, name }| ColleagueView { name, words: words(&address), address };
        Ok(known.into_iter().map(view).collect())
    }

    /// Who makes packets here.
    pub(super) fn party(&mut self) -> Result<Party> {
        let teacher = self.settings()?.teacher;
        let address = self.identity()?.address().to_string();
        Ok(Party { name: teacher.name, school: teacher.school, address })
    }

    /// The key by which this vault opens packets, made when it is first needed.
    pub(super) fn identity(&mut self) -> Result<Identity> {
        if let Some(secret) = self.vault()?.identity()? {
            return Identity::read(&secret);
        }
        let identity = Identity::new();
        self.vault()?.keep_identity(&identity.secret())?;
        Ok(identity)
    }

    /// The key of packets for the vault under a new key, if there is one: whoever may have had the old key of the
    /// vault has this one too. What comes back for parts that were asked for is still opened.
    pub(super) fn renewed_identity(&mut self) -> Result<Option<Zeroizing<Vec<u8>>>> {
        let Some(secret) = self.vault()?.identity()? else { return Ok(None) };
        let renewed = Identity::read(&secret)?.renewed();
        let renewed = if self.vault()?.has_asked()? { renewed } else { renewed.alone() };
        Ok(Some(renewed.secret()))
    }

    /// Forgets the keys of packets before the present one once no part is out that was asked for with them.
    pub(super) fn forget_former_identities(&mut self) -> Result<()> {
        let Some(secret) = self.vault()?.identity()? else { return Ok(()) };
        let identity = Identity::read(&secret)?;
        match identity.has_former() && !self.vault()?.has_asked()? {
            true => self.vault()?.forget_former_identities(&identity.alone().secret()),
            false => Ok(()),
        }
    }

    /// Refuses what is done with plans of one's own alone.
    pub(super) fn refuse_part(&mut self, plan: &str) -> Result<()> {
        match self.vault()?.contribution(plan)? {
            Some(_) => Err(Code::NotOwnPlan.into()),
            None => Ok(()),
        }
    }
}

/// These bytes, encrypted.
pub(super) fn sealed(bytes: &[u8], lock: &PartLock) -> Result<Vec<u8>> {
    match lock {
        PartLock::Address { address } => packet::seal(bytes, &Lock::Address(&Address::read(address)?)),
        PartLock::Passphrase { passphrase } => packet::seal(bytes, &Lock::Passphrase(passphrase.expose())),
    }
}

/// The sections that were chosen, in the order of the form.
fn chosen(template: &Template, visible: &draft::Shown, wanted: &[String]) -> Result<Vec<String>> {
    let missing = |id: &str| Failure::new(Code::NoSuchSection).with("section", id);
    if let Some(odd) = wanted.iter().find(|id| !visible.sections.contains(*id)) {
        return Err(missing(odd));
    }
    let sections = template.sections.iter().map(|section| &section.id);
    let chosen: Vec<String> = sections.filter(|id| wanted.contains(id)).cloned().collect();
    if chosen.is_empty() { Err(missing("")) } else { Ok(chosen) }
}

/// Answers as the vault keeps them.
pub(super) fn texts(answers: &BTreeMap<String, draft::Answer>) -> Result<crate::vault::Answers> {
    let text = |answer| serde_json::to_string(&write_answer(answer)).map_err(Failure::defect);
    answers.iter().map(|(field, answer)| Ok((field.clone(), text(answer)?))).collect()
}

/// The words by which an address is known on the telephone.
fn words(address: &str) -> Vec<String> {
    words_of(&HEXLOWER.encode(&Sha256::digest(address)))
}
