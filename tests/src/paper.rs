//! What a guardian's copy must say of a plan, and what it must not: every word that was filled in, and no
//! label of a field that was left empty. Judged on the text that an independent reader takes out.

use crate::form::text;
use laatija_core::draft::{Answer, Draft, filled, shown, write_answer};
use laatija_core::language::Language;
use laatija_core::template::{Field, Kind, Spoken, Template};
use std::collections::BTreeSet;

/// What is wrong with the paper of a plan, one sentence each; and how many labels could be judged.
pub fn flaws(template: &Template, draft: &Draft, paper: &str) -> (Vec<String>, usize) {
    let paper = bare(paper);
    let expected = Expected::of(template, draft);
    let mut flaws: Vec<String> = expected
        .texts
        .iter()
        .filter(|text| !paper.contains(&bare(text)))
        .map(|text| format!("not on paper: {text}"))
        .collect();
    // A label that another text on the page holds says nothing of its own field.
    let said: Vec<String> = expected.words.iter().chain(&expected.texts).map(|text| bare(text)).collect();
    let judged: Vec<&String> =
        expected.absent.iter().filter(|label| !said.iter().any(|text| text.contains(&bare(label)))).collect();
    let there = judged.iter().filter(|label| paper.contains(&bare(label)));
    flaws.extend(there.map(|label| format!("the label of an empty field: {label}")));
    (flaws, judged.len())
}

/// Letters and digits alone: lines, columns and hyphens are the typesetter's.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// The words of a plan, by what is expected of them.
#[derive(Default)]
struct Expected {
    /// What was filled in and is printed.
    texts: BTreeSet<String>,
    /// What the template says around it.
    words: BTreeSet<String>,
    /// Labels of fields that are empty, hidden or never printed.
    absent: BTreeSet<String>,
}

impl Expected {
    fn of(template: &Template, draft: &Draft) -> Expected {
        let spoken = template.texts(Language::Fi);
        let visible = shown(template, draft).fields;
        let mut expected = Expected::default();
        expected.words.extend([spoken.title(), spoken.short_title()].map(str::to_owned));
        for (section, field) in template.fields() {
            let labels = [spoken.label(&field.id), spoken.short_label(&field.id)].map(str::to_owned);
            if field.unprinted || !visible.contains(&field.id) || !filled(field, draft) {
                expected.absent.extend(labels);
                continue;
            }
            expected.words.insert(spoken.section_title(&section.id).to_owned());
            expected.words.extend(labels);
            expected
                .words
                .extend(field.kind.columns().iter().map(|column| spoken.column_label(field, column)));
            if let Some(answer) = draft.answers.get(&field.id) {
                expected.take(&spoken, field, &field.kind, answer);
            }
        }
        expected
    }

    /// An answer as its parts are read on paper.
    fn take(&mut self, spoken: &Spoken<'_>, field: &Field, kind: &Kind, answer: &Answer) {
        match answer {
            Answer::Choice(option) => self.option(spoken, kind, option),
            Answer::Choices(options) => options.iter().for_each(|option| self.option(spoken, kind, option)),
            Answer::List(items) => self.texts.extend(items.iter().cloned()),
            Answer::Period { start, end } => {
                let days = [start, end].into_iter().flatten();
                self.texts.extend(days.map(|day| text(&write_answer(&Answer::Date(*day)))));
            }
            Answer::Person(person) => {
                self.option(spoken, kind, &person.role);
                self.texts.extend([&person.name, &person.phone, &person.email].map(String::clone));
            }
            Answer::YesNo { details, .. } => _ = self.texts.insert(details.clone()),
            Answer::Rows(rows) => {
                for (column, cell) in rows.iter().flatten() {
                    let column = field.kind.column(column).expect("the template has the column");
                    self.take(spoken, field, &column.kind, cell);
                }
            }
            // A paragraph is a piece of its own: between two of them a page may end.
            answer => self.texts.extend(text(&write_answer(answer)).lines().map(str::to_owned)),
        }
    }

    /// The mark of secrecy and its statute stand apart in the head of the page.
    fn option(&mut self, spoken: &Spoken<'_>, kind: &Kind, option: &str) {
        let name = kind.options().map_or(option, |list| spoken.option_name(list, option));
        self.texts.extend(name.split(" – ").map(str::to_owned));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use laatija_core::export::read_plan_file;
    use laatija_core::template::shipped;

    #[test]
    fn lost_words_and_labels_without_a_field_are_found() {
        let example = crate::source::top().join(crate::stage::EXAMPLE);
        let (template, draft) =
            read_plan_file(&std::fs::read(example).expect("the example"), shipped()).expect("a plan");
        let expected = Expected::of(template, &draft);
        let whole: String =
            expected.texts.iter().chain(&expected.words).map(|text| format!("{text}\n")).collect();
        let (none, judged) = flaws(template, &draft, &whole);
        assert!(none.is_empty() && judged > 10, "{judged} {none:#?}");
        for (paper, flaw) in [
            (whole.replace("Kaisa Korpimaa", ""), "Kaisa Korpimaa"),
            (format!("{whole}Kuljetuksen odottaminen"), "Kuljetuksen odottaminen"),
        ] {
            let (found, _) = flaws(template, &draft, &paper);
            assert!(found.iter().any(|one| one.contains(flaw)), "{flaw}: {found:#?}");
        }
    }
}
