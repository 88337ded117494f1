//! Rescuing a damaged vault: what can be read is looked at before anything is replaced. The work is done aside,
//! so that it can be watched and broken off.

use super::words::iso;
use super::*;
use crate::vault::{self, Given, Named, Rescued, RescuedPart, StoredDraft, Watch, Wish};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// A rescue in the making.
pub(super) struct Rescuing {
    watch: Arc<Watch>,
    outcome: Receiver<Result<Rescued>>,
}

impl Workspace {
    /// Rescues what can be read of the vault into a new one, and tells what is in that. Nothing is replaced yet.
    pub fn look_for_rescue(&mut self, passphrase: Passphrase) -> Result<RescueView> {
        if self.vault.is_some() {
            return Err(Code::BadCall.into());
        }
        if self.rescuing.is_none() {
            self.begin_rescue(passphrase)?;
        }
        let Some(rescuing) = self.rescuing.take() else { return Err(Code::Cancelled.into()) };
        match rescuing.outcome.try_recv() {
            Ok(rescued) => {
                let rescued = rescued?;
                self.rescued = true;
                self.rescue_view(rescued)
            }
            Err(TryRecvError::Disconnected) => Err(Code::Cancelled.into()),
            Err(TryRecvError::Empty) => {
                self.rescuing = Some(rescuing);
                Err(Code::BadCall.into())
            }
        }
    }

    /// How far a rescue has come, of 1,000.
    pub fn rescue_progress(&mut self) -> Result<Option<u32>> {
        Ok(self.rescuing.as_ref().map(|rescuing| rescuing.watch.permille()))
    }

    /// The rescue is not wanted any more: one in the making ends soon, one that is made is removed.
    pub fn leave_rescue(&mut self) -> Result<()> {
        match &self.rescuing {
            Some(rescuing) => rescuing.watch.stop(),
            None if self.rescued => vault::leave_rescue(&self.folder)?,
            None => {}
        }
        self.rescued = false;
        Ok(())
    }

    /// Puts the rescued vault in the place of the damaged one, which is moved aside, and opens it.
    pub fn take_rescue(&mut self, passphrase: Passphrase) -> Result<RestoredVault> {
        if self.vault.is_some() || !std::mem::take(&mut self.rescued) {
            return Err(Code::BadCall.into());
        }
        let aside = vault::take_rescue(&self.folder, &iso(self.outside.now().date_naive()))?;
        let opened = self.unlock(passphrase);
        // What lists say of the plans is of before; where it cannot be said anew, opening the plan does it.
        let _ = self.list_anew();
        let (opened, trouble) = match opened {
            Ok(opened) => (Some(opened), None),
            Err(failure) => (None, Some(failure)),
        };
        let plans = self.vault.as_ref().map_or(Ok(Vec::new()), |vault| vault.plans()).unwrap_or_default();
        Ok(RestoredVault {
            plans: u32::try_from(plans.len()).unwrap_or(u32::MAX),
            revisions: plans.iter().map(|plan| plan.version).sum(),
            aside: aside.map(|aside| aside.display().to_string()),
            opened,
            trouble,
        })
    }

    /// Rescues what can be read of the vault into a new one in this folder; the damaged one stays as it is.
    pub fn rescue_into(&mut self, out: &Path, given: &Given<'_>) -> Result<RescueView> {
        vault::refuse_carried(out)?;
        let (wish, random) = (Asked::of(self), self.outside.clone());
        let name = |answers: &_, json: Option<&str>| named(&*random, answers, json);
        let watch = Watch::default();
        let rescued = vault::rescue_into(&self.folder, out, given, &wish.wish(&name), &watch)?;
        self.rescue_view(rescued)
    }

    fn begin_rescue(&mut self, passphrase: Passphrase) -> Result<()> {
        let (watch, (tell, outcome)) = (Arc::new(Watch::default()), channel());
        let (watched, folder) = (watch.clone(), self.folder.clone());
        let (asked, random) = (Asked::of(self), self.outside.clone());
        self.rescuing = Some(Rescuing { watch, outcome });
        self.outside.work_aside(Box::new(move || {
            let name = |answers: &_, json: Option<&str>| named(&*random, answers, json);
            let given = Given::Passphrase(passphrase.expose());
            let made = vault::rescue(&folder, &given, &asked.wish(&name), &watched);
            drop(passphrase);
            let _ = tell.send(made);
        }))
    }

    fn list_anew(&mut self) -> Result<()> {
        let today = self.outside.now().date_naive();
        for plan in self.vault()?.plans()?.into_iter().filter(|plan| plan.draft) {
            let open = self.draft_in_hand(&plan.id)?;
            let summary = drafting::summarise(open.template, &open.draft, today, open.limits.as_ref());
            self.vault()?.set_summary(&plan.id, &summary)?;
        }
        Ok(())
    }

    fn rescue_view(&self, rescued: Rescued) -> Result<RescueView> {
        let (language, today) = (self.look.language, self.outside.now().date_naive());
        let mut plans = rescued.plans;
        plans.sort_by_cached_key(|plan| {
            (words::sort_key(&plan.record.class), words::sort_key(&plan.record.pupil))
        });
        let row = |plan: vault::RescuedPlan| RescuedRow {
            patches: plan
                .patches
                .iter()
                .map(|patch| patch_view(&plan.record.template, language, patch))
                .collect(),
            plan: home::plan_row(&self.known, &plan.record, None, language, today),
        };
        Ok(RescueView {
            pages: rescued.pages,
            damaged: rescued.damaged,
            untold: rescued.untold,
            lost: rescued.lost,
            backups: rescued.backups.into_iter().map(iso).collect(),
            plans: plans.into_iter().map(row).collect(),
            aside: vault::aside(&self.folder, &iso(today))?.display().to_string(),
        })
    }
}

/// What a rescue asks the workspace for.
struct Asked {
    usual: PathBuf,
    moment: String,
}

impl Asked {
    fn of(workspace: &Workspace) -> Asked {
        Asked { usual: workspace.folder.clone(), moment: workspace.outside.now().to_rfc3339() }
    }

    fn wish<'a>(&'a self, name: vault::Naming<'a>) -> Wish<'a> {
        Wish { usual: &self.usual, backups: &backing::folder_by_notes, name, moment: &self.moment }
    }
}

/// Names a plan whose own row is lost: by the template that its newest version names, or the one that has most
/// of its fields; and by the pupil's name in it.
fn named(outside: &dyn Outside, answers: &BTreeMap<String, String>, json: Option<&str>) -> Option<Named> {
    let of_version = json.and_then(|json| {
        let json: serde_json::Value = serde_json::from_str(json).ok()?;
        let part = |name: &str| json.pointer(name)?.as_str().map(str::to_owned);
        let template = crate::template::find(&part("/template/id")?, &part("/template/version")?)?;
        let pupil = json["content"]["values"].get(&template.meaning.pupil).and_then(|name| name.as_str());
        Some((template, pupil.unwrap_or_default().to_owned()))
    });
    let known =
        |template: &&'static Template| answers.keys().filter(|name| template.field(name).is_some()).count();
    let by_fields = || crate::template::shipped().iter().rev().filter(|one| known(one) > 0).max_by_key(known);
    let template = of_version.as_ref().map(|(template, _)| *template).or_else(by_fields)?;
    let own = answers.iter().filter(|(name, _)| template.field(name).is_some());
    let own = own.map(|(name, value)| (name.clone(), value.clone())).collect();
    let stored = StoredDraft { answers: own, flags: BTreeMap::new(), order: Vec::new() };
    let draft = drafting::from_stored(template, &stored).unwrap_or_default();
    let pupil = match drafting::text_answer(&draft, &template.meaning.pupil) {
        pupil if pupil.is_empty() => of_version.map(|(_, pupil)| pupil).unwrap_or_default(),
        pupil => pupil,
    };
    let mut random = [0; 16];
    outside.fill_random(&mut random).ok()?;
    let id = uuid::Builder::from_random_bytes(random).into_uuid().to_string();
    Some(Named { id, template: (template.id.clone(), template.version.clone()), pupil })
}

fn patch_view(template: &(String, String), language: Language, patch: &vault::Patch) -> PatchView {
    let template = crate::template::find(&template.0, &template.1);
    let label = |field: &str| {
        template
            .filter(|template| template.field(field).is_some())
            .map(|t| t.texts(language).label(field).to_owned())
    };
    let (kind, label, number) = match &patch.part {
        RescuedPart::Plan => (PatchKind::Plan, None, 0),
        RescuedPart::Name => (PatchKind::Name, None, 0),
        RescuedPart::Answer(field) => (PatchKind::Answer, label(field), 0),
        RescuedPart::Flag(_) => (PatchKind::Flag, None, 0),
        RescuedPart::Version(number) => (PatchKind::Version, None, *number),
        RescuedPart::Files(number) => (PatchKind::Files, None, *number),
    };
    PatchView { kind, label: label.unwrap_or_default(), number, day: patch.day.map(iso) }
}
