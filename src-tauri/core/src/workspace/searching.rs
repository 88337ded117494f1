//! Finding words in all drafts and versions while they are typed. The texts are read once and kept in memory
//! until the vault is locked: no index lies on the disk, and nothing more is written at a save.

use super::words::{place_words, sort_key};
use super::*;
use crate::draft::{Draft, Place, Query, fold, texts};
use crate::vault::PlanRecord;
use std::collections::{BTreeMap, HashSet};
use zeroize::Zeroizing;

/// Plans whose texts are read at one call: between two calls the workspace is free for a save.
const AT_ONCE: usize = 20;
/// Hits that are shown at once.
const MOST_HITS: usize = 30;

/// The texts of all plans that have been read so far. Wiped when dropped.
#[derive(Default)]
pub(super) struct Library(BTreeMap<String, Shelf>);

impl Library {
    /// Whether nothing has been read.
    #[cfg(test)]
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The texts of a plan. A text that a later version repeats in the same field is there once.
#[derive(Default)]
struct Shelf {
    /// The draft's, as it was when the plan was last written to.
    draft: Vec<Kept>,
    written: String,
    /// Those of the versions, newest first.
    issued: Vec<Kept>,
    versions: u32,
}

/// A text, and its folded form to look in.
struct Kept {
    /// The version; 0 is the draft.
    version: u32,
    place: Place,
    text: Zeroizing<String>,
    folded: Zeroizing<String>,
    /// Whether the draft says it too, in the same field: it is found there.
    in_draft: bool,
}

/// Adds the texts of a version that stand in no later one.
fn add(kept: &mut Vec<Kept>, template: &Template, version: u32, content: &Draft) {
    let later = kept.len();
    // Pupil and class are found by the plan's own line.
    let is_named = |place: &Place| [&template.meaning.pupil, &template.meaning.class].contains(&&place.field);
    for (place, text) in texts(template, content) {
        if !is_named(&place) && !text.trim().is_empty() && !repeats(&kept[..later], &place, text) {
            let folded = Zeroizing::new(fold(text));
            kept.push(Kept {
                version,
                place,
                text: Zeroizing::new(text.to_owned()),
                folded,
                in_draft: false,
            });
        }
    }
}

/// Whether one of these is this text in this field.
fn repeats(kept: &[Kept], place: &Place, text: &str) -> bool {
    kept.iter().any(|one| one.place.field == place.field && *one.text == text)
}

impl Workspace {
    /// Finds words in the drafts and versions of all plans. A plan's own name and class help: `aatos
    /// ryhmä` finds the word *ryhmä* in the plans of Aatos. While `left` is not 0, not all has been read yet.
    pub fn search(&mut self, words: String) -> Result<Search> {
        let mut plans = self.vault()?.plans()?;
        plans.sort_by_cached_key(|plan| (sort_key(&plan.class), sort_key(&plan.pupil)));
        let left = self.read_texts(&plans)?;
        let query = Query::new(&words);
        let mut found = Search { hits: Vec::new(), more: 0, left };
        if query.is_empty() {
            return Ok(found);
        }
        for plan in &plans {
            let (Some(shelf), Ok(template)) =
                (self.library.0.get(&plan.id), self.template_of(&plan.template))
            else {
                continue;
            };
            let beside = fold(&format!("{} {}", plan.pupil, plan.class));
            let wanted = |kept: &&Kept| query.is_in(&kept.folded, &beside);
            let issued = shelf.issued.iter().filter(|kept| !kept.in_draft).filter(wanted);
            for kept in shelf.draft.iter().filter(wanted).chain(issued) {
                if found.hits.len() == MOST_HITS {
                    found.more += 1;
                    continue;
                }
                let Some((range, [before, words, after])) = query.excerpt(&kept.text) else { continue };
                found.hits.push(SearchHit {
                    plan: plan.id.clone(),
                    pupil: plan.pupil.clone(),
                    class: plan.class.clone(),
                    title: template.texts(self.look.language).short_title().to_owned(),
                    version: kept.version,
                    where_: place_words(template, self.look.language, &kept.place),
                    place: Place { range: Some(range), ..kept.place.clone() },
                    before,
                    words,
                    after,
                });
            }
        }
        Ok(found)
    }

    /// Reads the texts of plans that are not there yet or have changed; says how many plans are left for the
    /// next time.
    fn read_texts(&mut self, plans: &[PlanRecord]) -> Result<u32> {
        let there: HashSet<&str> = plans.iter().map(|plan| plan.id.as_str()).collect();
        self.library.0.retain(|id, _| there.contains(id.as_str()));
        let is_open = |plan: &PlanRecord| self.open.as_ref().is_some_and(|open| open.plan == plan.id);
        let is_stale = |plan: &PlanRecord| match self.library.0.get(&plan.id) {
            Some(shelf) => is_open(plan) || shelf.written != plan.written || shelf.versions != plan.version,
            None => true,
        };
        let stale: Vec<&PlanRecord> = plans.iter().filter(|plan| is_stale(plan)).collect();
        let left = stale.len().saturating_sub(AT_ONCE);
        for plan in stale.into_iter().take(AT_ONCE) {
            let shelf = self.library.0.remove(&plan.id).unwrap_or_default();
            let shelf = self.read_shelf(plan, shelf)?;
            self.library.0.insert(plan.id.clone(), shelf);
        }
        Ok(u32::try_from(left).unwrap_or(u32::MAX))
    }

    /// The texts of a plan as they are now; what was read of its versions stays as it was.
    fn read_shelf(&mut self, plan: &PlanRecord, mut shelf: Shelf) -> Result<Shelf> {
        let Ok(template) = self.template_of(&plan.template) else { return Ok(shelf) };
        shelf.written.clone_from(&plan.written);
        shelf.draft.clear();
        if plan.draft {
            match &self.open {
                Some(open) if open.plan == plan.id => add(&mut shelf.draft, template, 0, &open.draft),
                _ => {
                    let draft = drafting::from_stored(template, &self.vault_ref()?.draft(&plan.id)?)?;
                    add(&mut shelf.draft, template, 0, &draft);
                }
            }
        }
        if shelf.versions != plan.version {
            shelf.issued.clear();
            for number in (1..=plan.version).rev() {
                let (template, revision) = self.revision(&plan.id, number)?;
                add(&mut shelf.issued, template, number, &revision.content);
            }
            shelf.versions = plan.version;
        }
        for at in 0..shelf.issued.len() {
            let Kept { place, text, .. } = &shelf.issued[at];
            shelf.issued[at].in_draft = repeats(&shelf.draft, place, text);
        }
        Ok(shelf)
    }
}
