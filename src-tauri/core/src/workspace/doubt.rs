//! What is to be told of a key before it signs in a place. It is a warning: whose place it is, the person knows.

use super::cosigning::choose_place;
use super::issuing::SIGNATURE_FIELD;
use super::marking::is_drawn_whole;
use super::*;
use crate::failure::Failure;
use crate::signature::Identity;
use crate::text::say;

impl Workspace {
    /// What is to be told before the key that was chosen signs the prepared copy.
    pub fn issue_doubts(&mut self) -> Result<Vec<String>> {
        let pdf = self.prepared.as_ref().ok_or(Failure::new(Code::CopyOutdated))?.pdf.clone();
        self.file_doubts(&pdf, Some(SIGNATURE_FIELD.to_owned()))
    }

    /// What is to be told before the key that was chosen signs in this empty place of an issued copy.
    pub fn place_doubts(&mut self, plan: String, number: u32, field: String) -> Result<Vec<String>> {
        let pdf = self.copy_bytes(&plan, number)?;
        self.file_doubts(&pdf, Some(field))
    }

    /// What is to be told before the key that was chosen signs a copy that lies in a file: in this place, or
    /// in the only one that is empty.
    pub fn file_doubts(&mut self, pdf: &[u8], field: Option<String>) -> Result<Vec<String>> {
        let Some(identity) = self.chosen_identity()? else { return Ok(Vec::new()) };
        let empty = places_in(pdf)?;
        let field = choose_place(&empty, field)?;
        let place = empty.into_iter().find(|place| place.field == field);
        let label = place.map(|place| place.label).unwrap_or_default();
        Ok(doubts(&identity, &label, self.look.language, self.outside.now()))
    }
}

fn doubts(
    identity: &Identity,
    label: &str,
    language: Language,
    now: chrono::DateTime<chrono::FixedOffset>,
) -> Vec<String> {
    let name = identity.name();
    let values = [("name", name.as_str().into()), ("place", label.into())];
    let other = !names(label, &name);
    let undrawn = !is_drawn_whole(identity, language, now);
    let told = [(other, "workspace-doubt-name"), (undrawn, "workspace-doubt-letters")];
    told.into_iter().filter(|(is_so, _)| *is_so).map(|(_, key)| say(language, key, &values)).collect()
}

/// Whether a place names this person. Certificates turn names around and add second names and numbers, so two
/// of the words are enough.
fn names(label: &str, name: &str) -> bool {
    let label = name_words(label);
    let name = name_words(name);
    let found = name.iter().filter(|word| label.contains(*word)).count();
    found >= name.len().clamp(1, 2)
}

/// The words of a name, in small letters, each once; initials tell nothing.
fn name_words(text: &str) -> std::collections::BTreeSet<String> {
    use unicode_normalization::UnicodeNormalization;
    let text = text.nfc().collect::<String>().to_lowercase();
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words.filter(|word| word.chars().count() > 1).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_names_whoever_has_two_words_of_its_name() {
        let label = "Paikka sähköiselle allekirjoitukselle: Rehtori, Petri Åke Kanto-Ylönen";
        for (name, expected) in [
            ("Petri Kanto-Ylönen", true),
            ("KANTO PETRI ANTERO 99900123A", true),
            ("Petri Kanto", true),
            ("Kanto", true),
            ("P. Kanto", true),
            ("Rauno Rehtori", false),
            ("Petri Virtanen", false),
            ("محمد", false),
            ("", false),
        ] {
            assert_eq!(names(label, name), expected, "{name}");
        }
    }
}
