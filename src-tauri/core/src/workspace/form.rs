//! A template as a form in the person's language.

use super::*;
use crate::template::{Column, Field, Kind};

/// The form of a template.
pub(super) fn form_view(template: &Template, language: Language) -> FormView {
    let texts = template.texts(language);
    FormView {
        title: texts.title.clone(),
        short_title: texts.short_title.clone(),
        status: template.status,
        note: texts.status_note.clone(),
        flags: template.flags.iter().map(|flag| option(&flag.id, template.flag_name(language, &flag.id))).collect(),
        sections: template.sections.iter().map(|section| section_view(template, language, section)).collect(),
        reasons: template
            .field(&template.meaning.reason)
            .map(|field| match &field.kind {
                Kind::Choice { options, .. } => option_views(template, language, options),
                _ => Vec::new(),
            })
            .unwrap_or_default(),
        reason_field: template.meaning.reason.clone(),
    }
}

fn section_view(
    template: &Template,
    language: Language,
    section: &crate::template::Section,
) -> SectionView {
    SectionView {
        id: section.id.clone(),
        title: template.texts(language).sections.get(&section.id).cloned().unwrap_or_default(),
        fields: section.fields.iter().map(|field| field_view(template, language, field)).collect(),
    }
}

fn field_view(template: &Template, language: Language, field: &Field) -> FieldView {
    let texts = template.texts(language);
    let rules = template.rules.iter().filter(|rule| rule.check.fields().contains(&field.id.as_str()));
    FieldView {
        id: field.id.clone(),
        label: template.label(language, &field.id).to_owned(),
        short: template.short_label(language, &field.id).to_owned(),
        help: texts.fields.get(&field.id).map(|text| text.help.clone()).unwrap_or_default(),
        need: field.need,
        privacy: field.privacy,
        unprinted: field.unprinted,
        law: field.law.iter().map(|law| template.law_name(language, law).to_owned()).collect(),
        rules: rules.filter_map(|rule| texts.rules.get(&rule.id)).map(|text| text.rule.clone()).collect(),
        kind: kind_view(template, language, &field.id, &field.kind),
    }
}

fn kind_view(template: &Template, language: Language, field: &str, kind: &Kind) -> KindView {
    let columns = || column_views(template, language, field, &kind.columns());
    match kind {
        Kind::ShortText { shape } => KindView::ShortText { shape: *shape },
        Kind::LongText { guide_length, fixed } => KindView::LongText {
            guide_length: *guide_length,
            fixed_text: fixed.then(|| template.fixed_text(language, field).to_owned()),
        },
        Kind::List => KindView::List,
        Kind::Table { fixed_rows, .. } => KindView::Table {
            columns: columns(),
            fixed_rows: fixed_rows.as_ref().map(|list| option_views(template, language, list)),
        },
        Kind::Choice { options, .. } => KindView::Choice { options: option_views(template, language, options) },
        Kind::MultiChoice { options } => {
            KindView::MultiChoice { options: option_views(template, language, options) }
        }
        Kind::Date => KindView::Date,
        Kind::Period => KindView::Period,
        Kind::Number => KindView::Number,
        Kind::Person { roles } => KindView::Person { roles: option_views(template, language, roles) },
        Kind::YesNoDetails { .. } => KindView::YesNoDetails,
        Kind::Attachments => KindView::Attachments { columns: columns() },
        Kind::Signatures { boxes, .. } => KindView::Signatures { columns: columns(), boxes: boxes.clone() },
    }
}

fn column_views(template: &Template, language: Language, field: &str, columns: &[Column]) -> Vec<ColumnView> {
    let view = |column: &Column| ColumnView {
        id: column.id.clone(),
        label: template.column_label(language, field, &column.id).to_owned(),
        kind: kind_view(template, language, field, &column.kind),
    };
    columns.iter().map(view).collect()
}

/// The options of a list with their names.
pub(super) fn option_views(template: &Template, language: Language, list: &str) -> Vec<OptionView> {
    let values = template.options.get(list).map(Vec::as_slice).unwrap_or_default();
    values.iter().map(|value| option(value, template.option_name(language, list, value))).collect()
}

fn option(value: &str, label: &str) -> OptionView {
    OptionView { value: value.to_owned(), label: label.to_owned() }
}
