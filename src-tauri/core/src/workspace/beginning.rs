//! A document begun from another: which can be, and beginning it.

use super::renewing::Base;
use super::*;
use crate::draft::{self, Answer, Source, converted, school_year};
use crate::failure::Failure;
use crate::template::Status;
use crate::vault::{Carried, NewPlan, Origin};

impl Workspace {
    /// The documents that can be begun from a plan: first those that know how, then the law's present ones.
    pub fn followers(&mut self, plan: String) -> Result<Vec<Follower>> {
        let language = self.look.language;
        let own = self.template_of(&self.vault_ref()?.plan(&plan)?.template)?;
        let others = self.known.offered().filter(|template| template.id != own.id);
        let mut followers: Vec<Follower> = others
            .map(|template| Follower {
                template: template.id.clone(),
                title: template.texts(language).title().to_owned(),
                short_title: template.texts(language).short_title().to_owned(),
                note: template.texts(language).status_note().to_owned(),
                status: template.status,
                knows: template.conversions.iter().any(|known| known.template == own.id),
            })
            .collect();
        followers.sort_by_key(|one| (!one.knows, one.status != Status::Current));
        Ok(followers)
    }

    /// Begins a document of a template from what a plan says now; gives the new plan's id.
    pub fn begin_plan(&mut self, from: String, template: String) -> Result<String> {
        self.refuse_part(&from)?;
        let unknown = || Failure::new(Code::UnknownTemplate).with("template", &template);
        let target = self.known.newest(&template).ok_or_else(unknown)?;
        let record = self.vault()?.plan(&from)?;
        let (source_template, source) = self.content_now(&from)?;
        let language = drafting::document_language(source_template, &source);
        let made = converted(target, Source { template: source_template, draft: &source, language });
        let now = self.outside.now();
        let mut draft = draft::draft(target);
        self.localise(target, &mut draft)?;
        draft.answers.extend(made.answers.clone());
        set_anew(target, source_template, now.date_naive(), &mut draft);
        let carried = Carried {
            source: from.clone(),
            number: if record.draft { 0 } else { record.version },
            base: Base::of_conversion(&draft, made)?,
        };
        let plan = NewPlan {
            id: self.new_id()?,
            template: (target.id.clone(), target.version.clone()),
            created: now.to_rfc3339(),
            draft: drafting::stored(target, &draft)?,
            summary: drafting::summarise(target, &draft, now.date_naive(), None),
        };
        let origin = Origin {
            source: from,
            number: carried.number,
            template: source_template.id.clone(),
            moment: now.to_rfc3339(),
        };
        let source = origin.source.clone();
        self.vault()?.begin_plan(&plan, &origin, &carried)?;
        self.carry_attachments(&source, &plan.id)?;
        Ok(plan.id)
    }

    /// From what a plan was begun; nothing for one that was begun anew.
    pub fn origin(&mut self, plan: String) -> Result<Option<OriginView>> {
        let Some(origin) = self.vault()?.origin(&plan)? else { return Ok(None) };
        let language = self.look.language;
        let there = self.vault()?.plan(&origin.source).is_ok();
        let template = self.known.newest(&origin.template);
        Ok(Some(OriginView {
            title: template
                .map_or(origin.template.as_str(), |known| known.texts(language).short_title())
                .to_owned(),
            plan: there.then_some(origin.source),
            number: origin.number,
            moment: origin.moment,
        }))
    }
}

/// What a new document is given of itself.
fn set_anew(target: &Template, source: &Template, today: chrono::NaiveDate, draft: &mut Draft) {
    let meaning = &target.meaning;
    draft.answers.insert(meaning.drafted.clone(), Answer::Date(today));
    draft.answers.insert(meaning.school_year.clone(), Answer::Text(school_year(today)));
    let conversion = target.conversions.iter().find(|known| known.template == source.id);
    let presets = conversion.into_iter().flat_map(|conversion| &conversion.preset);
    draft.answers.extend(presets.map(|preset| (preset.field.clone(), Answer::Choice(preset.option.clone()))));
}
