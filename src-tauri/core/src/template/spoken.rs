//! A template's words in one language. Where a text is missing, the Finnish one stands in, and where
//! that is missing too, the id: so that nothing is ever blank.

use super::{Column, Example, Field, Kind, RuleText, Template, Texts};
use crate::language::Language;
use crate::text::say;

/// A template's words in one language.
#[derive(Clone, Copy)]
pub struct Spoken<'a> {
    template: &'a Template,
    language: Language,
}

impl Template {
    /// The template's words in a language.
    pub fn texts(&self, language: Language) -> Spoken<'_> {
        Spoken { template: self, language }
    }
}

impl<'a> Spoken<'a> {
    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The full name of the document.
    pub fn title(&self) -> &'a str {
        self.look_up(|texts| filled(&texts.title)).unwrap_or(&self.template.id)
    }

    /// The name teachers use.
    pub fn short_title(&self) -> &'a str {
        self.look_up(|texts| filled(&texts.short_title)).unwrap_or(&self.template.id)
    }

    /// What a person should know before making a new plan of this kind; may be empty.
    pub fn status_note(&self) -> &'a str {
        self.look_up(|texts| filled(&texts.status_note)).unwrap_or_default()
    }

    /// The title of a section.
    pub fn section_title(&self, section: &'a str) -> &'a str {
        self.look_up(|texts| texts.sections.get(section).map(String::as_str)).unwrap_or(section)
    }

    /// What a field asks.
    pub fn label(&self, field: &'a str) -> &'a str {
        self.look_up(|texts| texts.fields.get(field).map(|text| text.label.as_str())).unwrap_or(field)
    }

    /// A label of at most 28 characters or so, for the section list and the page's side heading.
    pub fn short_label(&self, field: &'a str) -> &'a str {
        let short = |texts: &'a Texts| {
            let text = texts.fields.get(field)?;
            Some(text.short.as_deref().unwrap_or(&text.label))
        };
        self.look_up(short).unwrap_or(field)
    }

    /// How to answer a field well; may be empty.
    pub fn help(&self, field: &str) -> &'a str {
        self.look_up(|texts| texts.fields.get(field).and_then(|text| filled(&text.help))).unwrap_or_default()
    }

    /// The template's own text of a fixed field.
    pub fn fixed_text(&self, field: &str) -> Option<&'a str> {
        self.look_up(|texts| texts.fields.get(field).and_then(|text| text.fixed_text.as_deref()))
    }

    /// How a field may be answered and how not, where the template tells.
    pub fn example(&self, field: &str) -> Option<&'a Example> {
        self.look_up(|texts| texts.fields.get(field).and_then(|text| text.example.as_ref()))
    }

    /// The label of a column.
    pub fn column_label(&self, field: &Field, column: &Column) -> String {
        if matches!(field.kind, Kind::Attachments) {
            return say(self.language, &format!("attachment-{}", column.id), &[]);
        }
        let label =
            |texts: &'a Texts| texts.fields.get(&field.id)?.columns.get(&column.id).map(String::as_str);
        self.look_up(label).unwrap_or(&column.id).to_owned()
    }

    /// The name of an option.
    pub fn option_name(&self, list: &str, option: &'a str) -> &'a str {
        self.look_up(|texts| texts.options.get(list)?.get(option).map(String::as_str)).unwrap_or(option)
    }

    /// The name of a flag.
    pub fn flag_name(&self, flag: &'a str) -> &'a str {
        self.look_up(|texts| texts.flags.get(flag).map(String::as_str)).unwrap_or(flag)
    }

    /// What the norm of a rule asks.
    pub fn rule(&self, rule: &'a str) -> &'a str {
        self.look_up(|texts| texts.rules.get(rule).map(|text| text.rule.as_str())).unwrap_or(rule)
    }

    /// What is the matter when a rule is not met, about these words of the plan.
    pub fn finding(&self, rule: &'a str, about: &[String]) -> String {
        let text = self.rule_text(rule, |text| text.finding.as_deref()).unwrap_or(rule);
        if about.is_empty() {
            text.replace(": {about}", "").replace("{about}", "…")
        } else {
            text.replace("{about}", &about.join(", "))
        }
    }

    /// What to do about a finding of a rule; may be empty.
    pub fn remedy(&self, rule: &str) -> &'a str {
        self.rule_text(rule, |text| text.remedy.as_deref()).unwrap_or_default()
    }

    /// The name of a legal basis.
    pub fn law_name(&self, law: &'a str) -> &'a str {
        self.look_up(|texts| texts.law.get(law).map(String::as_str)).unwrap_or(law)
    }

    /// What a point of the sources is: in its own words, or as the rule of that id says it.
    pub fn source_name(&self, point: &'a str) -> &'a str {
        self.look_up(|texts| texts.sources.get(point).map(String::as_str)).unwrap_or_else(|| self.rule(point))
    }

    /// Why something of another document must be decided anew.
    pub fn manual(&self, why: &'a str) -> &'a str {
        self.look_up(|texts| texts.manual.get(why).map(String::as_str)).unwrap_or(why)
    }

    /// The name of an extract.
    pub fn extract_label(&self, extract: &'a str) -> &'a str {
        self.look_up(|texts| filled(&texts.extracts.get(extract)?.label)).unwrap_or(extract)
    }

    /// For whom an extract is made when no name is written.
    pub fn extract_reader(&self, extract: &'a str) -> &'a str {
        self.look_up(|texts| filled(&texts.extracts.get(extract)?.reader)).unwrap_or(extract)
    }

    /// What an extract is used for.
    pub fn extract_purpose(&self, extract: &str) -> &'a str {
        self.look_up(|texts| filled(&texts.extracts.get(extract)?.purpose)).unwrap_or_default()
    }

    fn rule_text(&self, rule: &str, text: impl Fn(&'a RuleText) -> Option<&'a str>) -> Option<&'a str> {
        self.look_up(|texts| texts.rules.get(rule).and_then(&text))
    }

    fn look_up<T: ?Sized>(&self, text: impl Fn(&'a Texts) -> Option<&'a T>) -> Option<&'a T> {
        let texts = &self.template.texts;
        [self.language, Language::Fi].iter().filter_map(|language| texts.get(language)).find_map(text)
    }
}

fn filled(text: &str) -> Option<&str> {
    if text.is_empty() { None } else { Some(text) }
}
