//! A document begun from another: which can be, and beginning it.

use super::renewing::Base;
use super::*;
use crate::draft::{self, Answer, Converted, Row, Source, converted, school_year};
use crate::failure::Failure;
use crate::template::Status;
use crate::vault::{Carried, NewPlan, Origin, PlanRecord};

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
        let named = self.name_source((target, source_template), &record, language, &mut draft)?;
        let carried = Carried {
            source: from.clone(),
            number: if record.draft { 0 } else { record.version },
            base: Base::of_conversion(&draft, with_proposal(made, named))?,
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

    /// Names the document in the table that the new one has for it, with the day on which its version in force was
    /// issued; gives the table. One of which no version was issued has no day yet.
    fn name_source(
        &mut self,
        (target, source): (&Template, &Template),
        record: &PlanRecord,
        language: Language,
        draft: &mut Draft,
    ) -> Result<Option<String>> {
        let conversion = target.conversions.iter().find(|known| known.template == source.id);
        let Some(reference) = conversion.and_then(|known| known.reference.as_ref()) else { return Ok(None) };
        let mut row = Row::new();
        row.insert(reference.title.clone(), Answer::Text(source.texts(language).title().to_owned()));
        if record.version > 0 {
            let issued = self.vault()?.revision(&record.id, record.version)?.issued;
            row.insert(reference.date.clone(), Answer::Date(issuing::moment(&issued)?.date_naive()));
        }
        draft.answers.insert(reference.field.clone(), Answer::Rows(vec![row]));
        Ok(Some(reference.field.clone()))
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

/// What was made of a document, with a field that is to be looked at.
fn with_proposal(mut made: Converted, field: Option<String>) -> Converted {
    made.carried.extend(field.clone());
    made.proposed.extend(field);
    made
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
