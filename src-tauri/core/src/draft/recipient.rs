//! Who is to get a copy of the document.

use super::{Answer, Draft, Row};
use crate::template::{Recipients, Template};

/// The names of those who get a copy, in the order of the form, of a draft as a document may say it: who is
/// not named there gets none.
pub fn recipients(template: &Template, printed: &Draft) -> Vec<String> {
    let Some(recipients) = &template.meaning.recipients else { return Vec::new() };
    let learner = match printed.answers.get(&template.meaning.pupil) {
        Some(Answer::Text(name)) if recipients.learner && !name.trim().is_empty() => {
            Some(name.trim().to_owned())
        }
        _ => None,
    };
    let others = printed.rows(&recipients.field).iter().filter_map(|row| recipient(recipients, row));
    learner.into_iter().chain(others).collect()
}

/// The name in a row whose person gets a copy.
fn recipient(recipients: &Recipients, row: &Row) -> Option<String> {
    let gets_copy =
        matches!(row.get(&recipients.gets_copy), Some(Answer::Choice(value)) if *value == recipients.yes);
    match row.get(&recipients.name) {
        Some(Answer::Text(name)) if gets_copy && !name.trim().is_empty() => Some(name.trim().to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::printed;
    use crate::export::read_plan_file;
    use crate::template::{examples, shipped};

    /// The students of the two HOKS examples: one with a guardian, one of age.
    #[test]
    fn the_student_gets_a_copy_and_a_guardian_only_of_one_of_compulsory_age() {
        let whose = |student: &str| {
            let file = examples().iter().find(|example| example.contains(student)).unwrap();
            let (template, draft) = read_plan_file(file.as_bytes(), shipped()).unwrap();
            recipients(template, &printed(template, &draft))
        };
        assert_eq!(whose("Keksitty, Samu"), ["Keksitty, Samu Elias", "Minna Keksitty"]);
        assert_eq!(whose("Mielikuva, Ronja"), ["Mielikuva, Ronja Maria"]);
        assert!(!whose("Kuvitteellinen, Veikko").iter().any(|name| name.contains("Veikko")));
    }
}
