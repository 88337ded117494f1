//! Keys of a HOKS that came that nobody here knows: they go back as they came, or are left out because somebody chose it.
//! What was chosen is kept in the plan until a HOKS is brought anew.

use super::*;

impl Workspace {
    /// Leaves a key that the program does not know out of the bodies of a plan that is being written, or takes it along
    /// again.
    ///
    /// # Errors
    /// `no-such-hoks-key` when the HOKS that came has no such key that is not known.
    pub fn leave_ehoks_key(&mut self, plan: String, key: String, left: bool) -> Result<()> {
        self.refuse_part(&plan)?;
        let open = self.draft_in_hand(&plan)?;
        let (template, draft) = (open.template, open.draft.clone());
        let mapping = Mapping::of(&template.id).ok_or(Failure::new(Code::NoHoksPlan))?;
        let came = register::current(mapping, &draft);
        if !came.is_some_and(|came| register::has_unknown(&came, &key)) {
            return Err(Failure::new(Code::NoSuchHoksKey).with("key", key));
        }
        let (field, answer) = register::with_left(mapping, &draft, &key, left);
        if draft.answers.get(&field) == answer.as_ref() {
            return Ok(());
        }
        self.put_answers(&plan, template, draft, &BTreeMap::from([(field, answer)]))
    }
}

/// A key that is left out, with where it stood.
pub(super) fn key_view(judged: &Judged, pointer: &str, language: Language) -> EhoksFinding {
    let key = pointer.rsplit('/').next().unwrap_or_default().replace("~1", "/").replace("~0", "~");
    let place = judged.upload.places.of(pointer);
    let words = register::place_words(language, pointer);
    let kept = || say(language, "ehoks-kept-place", &[("place", words.clone().into())]);
    EhoksFinding {
        id: String::new(),
        rule: String::new(),
        weight: EhoksWeight::Warning,
        what: say(language, "ehoks-left-key", &[("key", key.clone().into())]),
        remedy: say(language, "ehoks-left-key.todo", &[]),
        where_: place.map_or_else(kept, |place| place_words(judged.template, language, place)),
        place: place.cloned(),
        pointer: pointer.to_owned(),
        key: Some(EhoksKey { key, left: true }),
    }
}
