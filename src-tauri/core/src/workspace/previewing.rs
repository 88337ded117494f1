//! The pages of a document as they grow: what the guardian's copy would look like now.

use super::*;
use crate::document::{self, Facts};
use std::collections::BTreeMap;

impl Workspace {
    /// The page of the guardian's copy that the field is on, or that page number, as it would be now with
    /// these changes that are not saved yet.
    pub fn preview(
        &mut self,
        plan: String,
        changes: Vec<AnswerChange>,
        field: Option<String>,
        page: Option<u32>,
    ) -> Result<PreviewPage> {
        let today = self.outside.now().date_naive();
        let Settings { teacher: Teacher { name: issuer, .. }, local, .. } = self.settings()?;
        if !self.vault()?.plan(&plan)?.draft {
            let layout = self.layout_as_issued(&plan)?;
            return Ok(preview_page(&layout, field.as_deref(), page));
        }
        let (template, mut draft) = self.content_now(&plan)?;
        drafting::apply(template, &mut draft, changes)?;
        let facts = Facts {
            language: drafting::document_language(template, &draft),
            edition: document::Edition { secrecy: local.secrecy, ..Default::default() },
            extract: false,
            number: 0,
            issued: None,
            today,
            id: None,
            replaces: None,
            issuer: &issuer,
            addressee: None,
            program: drafting::PROGRAM,
        };
        let layout = document::typeset_draft(template, &crate::draft::printed(template, &draft), &facts);
        Ok(preview_page(&layout, field.as_deref(), page))
    }

    /// The pages of the newest version, as they were issued.
    fn layout_as_issued(&mut self, plan: &str) -> Result<document::Layout> {
        let number = self.vault()?.plan(plan)?.version;
        let (template, revision) = self.revision(plan, number)?;
        let before = (number > 1).then(|| self.revision(plan, number - 1)).transpose()?;
        let replaces = before.map(|(_, before)| (before.number, before.issued));
        let printed = crate::draft::printed(template, &revision.content);
        Ok(document::typeset_draft(template, &printed, &issuing::facts(template, &revision, replaces)))
    }
}

/// A page of the layout as the page draws it: the one asked for, or the one the field begins on.
fn preview_page(layout: &document::Layout, field: Option<&str>, page: Option<u32>) -> PreviewPage {
    let fields: BTreeMap<String, u32> =
        layout.begins.iter().map(|(field, page)| (field.clone(), *page as u32 + 1)).collect();
    let pages = drafting::count(layout.pages.iter());
    let wanted = page.or_else(|| field.and_then(|field| fields.get(field).copied())).unwrap_or(1);
    let page = wanted.clamp(1, pages.max(1));
    let marks = document::preview_page(layout, page as usize - 1).map(mark).collect();
    let (width, height) = (document::PAGE_WIDTH, document::PAGE_HEIGHT);
    PreviewPage { page, pages, width, height, marks, fields }
}

fn ink_name(ink: document::Ink) -> &'static str {
    match ink {
        document::Ink::Ink => "ink",
        document::Ink::Soft => "soft",
        document::Ink::Hair => "hair",
    }
}

fn mark(drawn: document::Drawn<'_>) -> Mark {
    match drawn {
        document::Drawn::Text { x, y, width, size, font, ink, text, field } => Mark::Text {
            x,
            y,
            width,
            size,
            font: font.to_owned(),
            ink: ink_name(ink).to_owned(),
            text,
            field: field.map(str::to_owned),
        },
        document::Drawn::Box { x, y, width, height, stroke, ink } => {
            Mark::Box { x, y, width, height, stroke, ink: ink_name(ink).to_owned() }
        }
    }
}
