//! Rescuing a damaged vault: what can be read is looked at before anything is replaced. The work is done aside,
//! so that it can be watched and broken off.

use super::words::iso;
use super::*;
use crate::vault::{self, Given, LocalTemplate, Named, Rescued, RescuedPart, StoredDraft, Watch, Wish};
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
        let (name, watch) = (naming(&*random), Watch::default());
        let rescued = vault::rescue_into(&self.folder, out, given, &wish.wish(&name), &watch)?;
        self.rescue_view(rescued)
    }

    fn begin_rescue(&mut self, passphrase: Passphrase) -> Result<()> {
        let (watch, (tell, outcome)) = (Arc::new(Watch::default()), channel());
        let (watched, folder) = (watch.clone(), self.folder.clone());
        let (asked, random) = (Asked::of(self), self.outside.clone());
        self.rescuing = Some(Rescuing { watch, outcome });
        self.outside.work_aside(Box::new(move || {
            let name = naming(&*random);
            let given = Given::Passphrase(passphrase.expose());
            let made = vault::rescue(&folder, &given, &asked.wish(&name), &watched);
            drop(passphrase);
            let _ = tell.send(made);
        }))
    }

    fn list_anew(&mut self) -> Result<()> {
        let today = self.outside.now().date_naive();
        for plan in self.vault()?.plans()?.into_iter().filter(|plan| plan.draft) {
            // One whose template is lost says so when it is opened; the others are listed all the same.
            let Ok(open) = self.draft_in_hand(&plan.id) else { continue };
            let (template, draft) = (open.template, open.draft.clone());
            let mut summary = drafting::summarise(template, &draft, today, open.limits.as_ref());
            summary.class = self.class_of(&plan.id, template, &draft)?;
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
        let known = local::known(&rescued.local);
        let row = |plan: vault::RescuedPlan| {
            let (id, version) = &plan.record.template;
            let template = known.find(id, version);
            RescuedRow {
                patches: plan.patches.iter().map(|patch| patch_view(template, language, patch)).collect(),
                plan: home::plan_row(&known, &plan.record, None, language, today),
            }
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

/// Names plans for a rescue, by the shipped templates and those that the rescued vault holds.
fn naming(
    outside: &dyn Outside,
) -> impl Fn(&[LocalTemplate], &BTreeMap<String, String>, Option<&str>) -> Option<Named> {
    move |kept, answers, json| named(outside, &local::known(kept), answers, json)
}

/// Names a plan whose own row is lost: by the template that its newest version names, or the one that can read
/// most of its answers; and by the pupil's name in it.
fn named(
    outside: &dyn Outside,
    known: &Known,
    answers: &BTreeMap<String, String>,
    json: Option<&str>,
) -> Option<Named> {
    let version: Option<serde_json::Value> = json.and_then(|json| serde_json::from_str(json).ok());
    let part = |name: &str| version.as_ref()?.pointer(name)?.as_str().map(str::to_owned);
    let of_version = part("/template/id").zip(part("/template/version"));
    let found = of_version.as_ref().and_then(|(id, version)| known.find(id, version));
    if let (Some(template), None) = (&of_version, found) {
        // The municipality's file is to be brought again: until then the plan says so, and nothing of it is touched.
        let (template, pupil, unread) = (template.clone(), String::new(), Vec::new());
        return Some(Named { id: new_id(outside)?, template, pupil, unread });
    }
    let template = most_fitting(known, answers, found)?;
    let (own, unread): (BTreeMap<_, _>, BTreeMap<_, _>) =
        answers.clone().into_iter().partition(|(name, value)| reads(template, name, value));
    let stored = StoredDraft { answers: own, flags: BTreeMap::new(), order: Vec::new() };
    let draft = drafting::from_stored(template, &stored).unwrap_or_default();
    let pupil = match drafting::text_answer(&draft, &template.meaning.pupil) {
        pupil if pupil.is_empty() => {
            part(&format!("/content/values/{}", template.meaning.pupil)).unwrap_or_default()
        }
        pupil => pupil,
    };
    let template = (template.id.clone(), template.version.clone());
    Some(Named { id: new_id(outside)?, template, pupil, unread: unread.into_keys().collect() })
}

/// The template that can read most of these answers. Of those that read as many, the one that the newest version
/// names goes first, then a municipality's own: who brings one drafts with it.
fn most_fitting(
    known: &Known,
    answers: &BTreeMap<String, String>,
    of_version: Option<&'static Template>,
) -> Option<&'static Template> {
    let read = |one: &&Template| answers.iter().filter(|(name, value)| reads(one, name, value)).count();
    let (brought, shipped): (Vec<_>, Vec<_>) = known.all().partition(|one| one.municipality.is_some());
    let all = shipped.into_iter().rev().chain(brought).chain(of_version);
    all.max_by_key(read).filter(|one| of_version.is_some() || read(one) > 0)
}

/// Whether a template has a place for a stored answer.
fn reads(template: &Template, name: &str, value: &str) -> bool {
    let answers = BTreeMap::from([(name.to_owned(), value.to_owned())]);
    let stored = StoredDraft { answers, flags: BTreeMap::new(), order: Vec::new() };
    drafting::from_stored(template, &stored).is_ok()
}

fn new_id(outside: &dyn Outside) -> Option<String> {
    let mut random = [0; 16];
    outside.fill_random(&mut random).ok()?;
    Some(uuid::Builder::from_random_bytes(random).into_uuid().to_string())
}

fn patch_view(template: Option<&Template>, language: Language, patch: &vault::Patch) -> PatchView {
    let label = |field: &str| {
        let known = template.filter(|template| template.field(field).is_some());
        // What no template knows has no other name.
        Some(known.map_or(field, |template| template.texts(language).label(field)).to_owned())
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
