//! A template as a form in the person's language.

use super::*;
use crate::catalogue::areas_of;
use crate::template::{Column, Field, Kind, Level, Rule, Section};
use crate::text::say;

/// The form of a template.
pub(super) fn form_view(template: &Template, language: Language) -> FormView {
    let texts = template.texts(language);
    let own = template.flags.iter().filter(|flag| flag.switch.is_none());
    let flags = own.map(|flag| option(&flag.id, texts.flag_name(&flag.id)));
    let reasons = template.field(&template.meaning.reason).and_then(|field| field.kind.options());
    FormView {
        title: texts.title().to_owned(),
        short_title: texts.short_title().to_owned(),
        status: template.status,
        note: texts.status_note().to_owned(),
        flags: flags.collect(),
        sections: template.sections.iter().map(|section| section_view(template, language, section)).collect(),
        reasons: reasons.map(|list| option_views(template, language, list)).unwrap_or_default(),
        reason_field: template.meaning.reason.clone(),
        beside: template.beside,
        followed: template.meaning.following.is_some(),
        ehoks: crate::ehoks::Mapping::of(&template.id).is_some(),
        copy: match template.level {
            Level::Basic => say(language, "write-copy", &[]),
            Level::Vocational => say(language, "student-copy", &[]),
        },
    }
}

/// Whether the program keeps the answer for itself: the page never gets it.
pub(super) fn is_kept(template: &Template, field: &str) -> bool {
    template.field(field).is_some_and(|field| field.kind.is_kept())
}

fn section_view(template: &Template, language: Language, section: &Section) -> SectionView {
    SectionView {
        id: section.id.clone(),
        title: template.texts(language).section_title(&section.id).to_owned(),
        fields: section
            .fields
            .iter()
            .filter(|field| !field.kind.is_kept())
            .map(|field| field_view(template, language, field))
            .collect(),
    }
}

fn field_view(template: &Template, language: Language, field: &Field) -> FieldView {
    let texts = template.texts(language);
    FieldView {
        id: field.id.clone(),
        label: texts.label(&field.id).to_owned(),
        short: texts.short_label(&field.id).to_owned(),
        help: texts.help(&field.id).to_owned(),
        need: field.need,
        privacy: field.privacy,
        unprinted: field.unprinted,
        law: field.law.iter().map(|law| texts.law_name(law).to_owned()).collect(),
        rules: template.rules_of(field).map(|rule| rule_words(template, language, rule)).collect(),
        example: texts.example(&field.id).map(|own| ExampleView {
            good: own.good.clone(),
            bad: own.bad.clone(),
            why: own.why.clone(),
        }),
        kind: kind_view(template, language, field, &field.kind),
        chosen: template.choosing_of(&field.id, None).map(|choosing| choosing.from),
    }
}

/// What a rule asks, and that it is a local practice, if it is.
fn rule_words(template: &Template, language: Language, rule: &Rule) -> String {
    let asks = template.texts(language).rule(&rule.id).to_owned();
    if !rule.local {
        return asks;
    }
    say(language, "review-local-rule", &[("rule", asks.into())])
}

/// A field's kind, or that of one of its columns.
fn kind_view(template: &Template, language: Language, field: &Field, kind: &Kind) -> KindView {
    let columns = || column_views(template, language, field, kind);
    let options = |list: &str| option_views(template, language, list);
    match kind {
        Kind::ShortText { shape } => KindView::ShortText { shape: *shape },
        Kind::LongText { guide_length, .. } => KindView::LongText {
            guide_length: *guide_length,
            fixed_text: template.texts(language).fixed_text(&field.id).map(str::to_owned),
        },
        Kind::List => KindView::List,
        Kind::Table { fixed_rows, .. } => {
            KindView::Table { columns: columns(), fixed_rows: fixed_rows.as_deref().map(options) }
        }
        Kind::Choice { options: list, .. } => KindView::Choice { options: options(list) },
        Kind::MultiChoice { options: list, alone } => {
            KindView::MultiChoice { options: options(list), alone: alone.clone() }
        }
        Kind::Date => {
            let born = template.meaning.born.as_ref() == Some(&field.id);
            KindView::Date { born: born.then_some(true) }
        }
        Kind::Period => KindView::Period,
        Kind::Number => KindView::Number,
        Kind::Person { roles } => KindView::Person { roles: options(roles) },
        Kind::YesNoDetails { .. } => KindView::YesNoDetails,
        Kind::Attachments => KindView::Attachments { columns: columns() },
        Kind::Signatures { boxes, .. } => KindView::Signatures { columns: columns(), boxes: boxes.clone() },
    }
}

fn column_views(template: &Template, language: Language, field: &Field, kind: &Kind) -> Vec<ColumnView> {
    let texts = template.texts(language);
    let columns = kind.seen_columns();
    let view = columns.map(|column| ColumnView {
        id: column.id.clone(),
        label: texts.column_label(field, column),
        kind: kind_view(template, language, field, &column.kind),
        chosen: template.choosing_of(&field.id, Some(&column.id)).map(|choosing| choosing.from),
        narrowed: narrowed(template, field, column),
    });
    view.collect()
}

/// How a column is narrowed to the areas of the common unit that another cell of the row names.
fn narrowed(template: &Template, field: &Field, column: &Column) -> Option<NarrowedView> {
    let choosing = template.choosing_of(&field.id, Some(&column.id))?;
    let by = choosing.by.as_ref()?;
    let units = field.kind.column(by)?.kind.options()?;
    let to = template.options(units).iter().map(|unit| (unit.clone(), areas_of(unit)));
    let to = to.filter(|(_, areas)| !areas.is_empty()).collect();
    Some(NarrowedView { by: by.clone(), to })
}

/// The options of a list with their names.
pub(super) fn option_views(template: &Template, language: Language, list: &str) -> Vec<OptionView> {
    let texts = template.texts(language);
    template.options(list).iter().map(|value| option(value, texts.option_name(list, value))).collect()
}

fn option(value: &str, label: &str) -> OptionView {
    OptionView { value: value.to_owned(), label: label.to_owned() }
}
