//! Parts of others' plans: a packet is opened, its part is written here as a draft of these sections alone,
//! and sent back to who asked.

use super::asking::ENDING;
use super::*;
use crate::draft::{self, Finding, Shown, Subject};
use crate::outside::FileWish;
use crate::packet::{self, Address, LARGEST, LONGEST, Lock, Packet, Party, Transfer, Way};
use crate::text::say;
use crate::vault::{Contribution, NewPlan};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What of a plan is written here, when it is a part of another's.
#[derive(Clone)]
pub(super) struct Limits {
    pub(super) sections: Vec<String>,
    shown: BTreeSet<String>,
}

impl Limits {
    /// What the part shows: what the asker's plan does, and what follows from the answers here.
    pub(super) fn shown(&self, template: &Template, draft: &Draft) -> Shown {
        let fields = template.fields().filter(|(section, _)| self.sections.contains(&section.id));
        let shown = fields.filter(|(_, field)| {
            self.shown.contains(&field.id) || draft::holds(template, draft, field.shown_when.as_deref())
        });
        let fields = shown.map(|(_, field)| field.id.clone()).collect();
        Shown { sections: self.sections.iter().cloned().collect(), fields }
    }

    /// Whether a finding can be told by a part: rules speak of whole plans, and nothing must be filled.
    pub(super) fn tells(&self, finding: &Finding) -> bool {
        let whole = matches!(finding.subject, Subject::Rule { .. } | Subject::Missing);
        !whole && self.sections.contains(&finding.place.section)
    }
}

impl Workspace {
    /// Opens a packet that the person chooses.
    pub fn open_packet(&mut self) -> Result<PacketView> {
        let language = self.look.language;
        let path = self.outside.pick_open(&FileWish {
            title: say(language, "workspace-part-open", &[]),
            name: String::new(),
            kind: (
                say(language, "workspace-part-open-kind", &[]),
                [ENDING, transferring::ENDING].map(str::to_owned).to_vec(),
            ),
        })?;
        self.open_packet_file(&path)
    }

    /// Opens a packet that lies in this file.
    pub fn open_packet_file(&mut self, path: &Path) -> Result<PacketView> {
        let bytes = read_limited(path, LARGEST)?;
        if !packet::is_sealed(&bytes) {
            return Err(Code::NotPacket.into());
        }
        self.sealed = Some(bytes);
        self.look_into_packet(None)
    }

    /// Opens the packet that was brought last; by a passphrase, if it wants one.
    pub fn look_into_packet(&mut self, passphrase: Option<Passphrase>) -> Result<PacketView> {
        (self.offer, self.judged) = (None, None);
        let identity = self.identity()?;
        let sealed = self.sealed.as_ref().ok_or(Failure::new(Code::BadCall))?;
        let bytes = match (packet::wants_passphrase(sealed)?, &passphrase) {
            (true, None) => return Ok(PacketView::Locked),
            (true, Some(passphrase)) => packet::open(sealed, &Lock::Passphrase(passphrase.expose()))?,
            (false, _) => packet::open(sealed, &Lock::Identity(&identity))?,
        };
        if Transfer::is_in(&bytes) {
            return self.offer_transfer(&bytes).map(|view| PacketView::Transfer(Box::new(view)));
        }
        if bytes.len() as u64 > LONGEST {
            return Err(Failure::new(Code::FileTooLarge).with("size", LONGEST / (1024 * 1024)));
        }
        let packet = packet::read(&bytes, self.known.all())?;
        match packet.way {
            Way::Request { .. } => self.offer_request(packet).map(PacketView::Request),
            Way::Answer { number } => self.offer_answer(packet, number).map(PacketView::Answer),
        }
    }

    fn offer_request(&mut self, packet: Packet<'static>) -> Result<RequestView> {
        if self.vault()?.asked(&packet.id)?.is_some() {
            return Err(Code::PacketOwn.into());
        }
        let damaged = || Failure::new(Code::PacketDamaged).with("place", "address");
        Address::read(&packet.from.address).map_err(|_| damaged())?;
        let language = self.look.language;
        let (template, answers) = (packet.template, &packet.answers);
        let texts = template.texts(language);
        let draft = Draft { flags: BTreeMap::new(), answers: answers.clone() };
        let view = RequestView {
            asker: packet.from.name.clone(),
            school: packet.from.school.clone(),
            asked: packet.made.clone(),
            pupil: drafting::text_answer(&draft, &template.meaning.pupil),
            class: drafting::text_answer(&draft, &template.meaning.class),
            title: texts.short_title().to_owned(),
            sections: packet.sections.iter().map(|id| texts.section_title(id).to_owned()).collect(),
            plan: self.vault()?.contribution_of(&packet.id)?,
        };
        self.offer = Some(merging::Offer::Request(packet));
        Ok(view)
    }

    /// Begins the part that was asked for in the packet opened last; gives the id of its draft.
    pub fn receive_part(&mut self) -> Result<String> {
        let Some(merging::Offer::Request(packet)) = &self.offer else { return Err(Code::BadCall.into()) };
        let packet = packet.clone();
        if let Some(plan) = self.vault()?.contribution_of(&packet.id)? {
            return Ok(plan);
        }
        let Way::Request { shown } = packet.way else { return Err(Code::BadCall.into()) };
        let template = packet.template;
        let limits = Limits { sections: packet.sections, shown };
        let own = own_fields(template, &limits.sections);
        let mut draft = draft::draft(template);
        draft.answers = packet.answers;
        draft.answers.retain(|field, _| own.contains(field.as_str()));
        let now = self.outside.now();
        let plan = NewPlan {
            id: self.new_id()?,
            template: (template.id.clone(), template.version.clone()),
            created: now.to_rfc3339(),
            summary: drafting::summarise(template, &draft, now.date_naive(), Some(&limits)),
            draft: drafting::stored(template, &draft)?,
        };
        let Party { name, school, address } = packet.from;
        let contribution = Contribution {
            packet: packet.id,
            asker: name,
            school,
            address,
            sections: limits.sections,
            shown: limits.shown.into_iter().collect(),
            asked: packet.made,
            returned: 0,
            moment: None,
        };
        self.vault()?.begin_contribution(&plan, &contribution)?;
        Ok(plan.id)
    }

    /// Sends a part back: saves the packet where the person chooses.
    pub fn return_part(&mut self, plan: String) -> Result<SavedFile> {
        let returned = self.prepare_return(&plan)?;
        let path = self.pick_file("part-back", ENDING, 0)?;
        self.send_back(&plan, returned, &path)
    }

    /// Sends a part back: writes the packet into this file.
    pub fn return_part_in(&mut self, plan: &str, path: &Path) -> Result<SavedFile> {
        let returned = self.prepare_return(plan)?;
        self.send_back(plan, returned, path)
    }

    fn send_back(&mut self, plan: &str, (number, sealed): (u32, Vec<u8>), path: &Path) -> Result<SavedFile> {
        write_whole(path, &sealed)?;
        self.vault()?.mark_returned(plan, number)?;
        Ok(SavedFile { path: path.display().to_string() })
    }

    fn prepare_return(&mut self, plan: &str) -> Result<(u32, Vec<u8>)> {
        let contribution = self.vault()?.contribution(plan)?.ok_or(Failure::new(Code::NotPart))?;
        let open = self.draft_in_hand(plan)?;
        let (template, draft) = (open.template, open.draft.clone());
        let fields = packet::fields(template, &contribution.sections);
        let number = contribution.returned + 1;
        let packet = Packet {
            id: contribution.packet,
            way: Way::Answer { number },
            from: self.party()?,
            made: self.outside.now().to_rfc3339(),
            sections: contribution.sections,
            template,
            answers: packet::part(&draft, &fields.into_iter().map(str::to_owned).collect()),
        };
        let address = Address::read(&contribution.address)?;
        Ok((number, packet::seal(&packet::write(&packet)?, &Lock::Address(&address))?))
    }

    /// What of a plan is written here, when it is a part of another's.
    pub(super) fn limits_of(&self, plan: &str) -> Result<Option<Limits>> {
        if let Some(open) = self.open.as_ref().filter(|open| open.plan == plan) {
            return Ok(open.limits.clone());
        }
        let contribution = self.vault_ref()?.contribution(plan)?;
        Ok(contribution.map(|it| Limits { sections: it.sections, shown: it.shown.into_iter().collect() }))
    }

    /// Whose plan it is, when it is a part of another's.
    pub(super) fn part_of(&self, plan: &str) -> Result<Option<PartOf>> {
        let contribution = self.vault_ref()?.contribution(plan)?;
        Ok(contribution.map(|it| PartOf {
            asker: it.asker,
            school: it.school,
            asked: it.asked,
            returned: it.moment,
        }))
    }
}

/// The fields of a part: those of its sections, and those by which the plan is known.
fn own_fields<'a>(template: &'a Template, sections: &[String]) -> BTreeSet<&'a str> {
    let mut fields = packet::fields(template, sections);
    fields.extend([template.meaning.pupil.as_str(), template.meaning.class.as_str()]);
    fields
}
