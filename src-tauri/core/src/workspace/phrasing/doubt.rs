//! What is to be looked at before a phrase is kept: it may be of a pupil.

use super::cells::fitting;
use crate::draft::{
    Answer, Draft, Named, Others, Place, Range, Row, identity_codes, named, next_name_mark, persons,
    read_answer, review, strangers,
};
use crate::failure::Result;
use crate::language::Language;
use crate::phrase::Cell;
use crate::template::{Kind, Template};
use crate::text::say;
use crate::workspace::words::finding_view;
use crate::workspace::{PhraseDoubt, PhraseWish, Workspace};
use std::collections::BTreeSet;

impl Workspace {
    /// What is to be looked at before this is kept: what the rules of the plan say of its words, names of persons
    /// and personal identity codes.
    pub fn doubt_phrase(&mut self, plan: String, place: Place, wish: PhraseWish) -> Result<Vec<PhraseDoubt>> {
        let language = self.look.language;
        let today = self.outside.now().date_naive();
        let (template, draft) = self.content_now(&plan)?;
        let plans = self.vault()?.plans()?;
        let pupil = plans.iter().find(|one| one.id == plan).map(|one| one.pupil.clone()).unwrap_or_default();
        let mut known: Vec<String> = persons(template, &draft);
        known.push(self.settings()?.teacher.name);
        known.extend(plans.into_iter().map(|plan| plan.pupil));
        let known = Others::of(known);
        let mut doubts = BTreeSet::new();
        for text in [&wish.text].into_iter().chain(wish.cells.values().flat_map(Cell::texts)) {
            let own = named(text, &pupil).into_iter().map(|Named { range, .. }| range);
            let named = own.chain(strangers(text, &known)).map(|range| ("name", range));
            let codes = identity_codes(text).into_iter().map(|range| ("identity", range));
            doubts.extend(named.chain(codes).map(|(kind, range)| doubt(language, kind, cut(text, range))));
        }
        let trial = trial(template, &draft, &place, &wish);
        let of_field = review(template, &trial, today);
        for finding in of_field.iter().filter(|finding| finding.place.field == place.field) {
            let Some(words) = words_at(&trial, &finding.place) else { continue };
            // Names and codes are told of above, wherever a template asks; the mark of a name belongs to a phrase.
            if identity_codes(&words).is_empty() && next_name_mark(&words).is_none() {
                let view = finding_view((template, &self.known, today), language, (String::new(), finding));
                doubts.insert(PhraseDoubt { words, title: view.title, remedy: view.remedy });
            }
        }
        Ok(doubts.into_iter().collect())
    }
}

fn doubt(language: Language, kind: &str, words: String) -> PhraseDoubt {
    let key = format!("phrase-doubt-{kind}");
    PhraseDoubt { words, title: say(language, &key, &[]), remedy: say(language, &format!("{key}.todo"), &[]) }
}

fn cut(text: &str, range: Range) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16_lossy(units.get(range.start..range.end).unwrap_or_default())
}

/// The draft as it would be with the phrase alone in its field, so that the plan's own rules look at it.
fn trial(template: &Template, draft: &Draft, place: &Place, wish: &PhraseWish) -> Draft {
    let mut trial = draft.clone();
    let Some(field) = template.field(&place.field) else { return trial };
    let text = || Answer::Text(wish.text.clone());
    let cells = wish.cells.iter().filter_map(|(id, cell)| {
        let column = field.kind.column(id)?;
        Some((id.clone(), read_answer(&column.kind, &fitting(template, &column.kind, cell)?).ok()??))
    });
    let answer = match (&field.kind, &place.column) {
        (kind, _) if !kind.columns().is_empty() && !wish.cells.is_empty() => {
            Answer::Rows(vec![cells.collect::<Row>()])
        }
        (kind, Some(column)) if !kind.columns().is_empty() => {
            Answer::Rows(vec![Row::from([(column.clone(), text())])])
        }
        (Kind::List, _) => Answer::List(vec![wish.text.clone()]),
        (Kind::YesNoDetails { .. }, _) => Answer::YesNo { value: None, details: wish.text.clone() },
        (Kind::ShortText { .. } | Kind::LongText { .. }, _) => text(),
        _ => return trial,
    };
    trial.answers.insert(place.field.clone(), answer);
    trial
}

/// The very words of a place in a draft; nothing when it is about no words.
fn words_at(draft: &Draft, place: &Place) -> Option<String> {
    let range = place.range?;
    let answer = draft.answers.get(&place.field)?;
    let text = |answer: &Answer| match answer {
        Answer::Text(text) | Answer::YesNo { details: text, .. } => Some(text.clone()),
        Answer::List(items) => items.get(place.row?).cloned(),
        _ => None,
    };
    let text = match answer {
        Answer::Rows(rows) => {
            let cell = rows.get(place.row?)?.get(place.column.as_ref()?)?;
            match cell {
                Answer::List(items) => {
                    items.iter().find(|item| item.encode_utf16().count() >= range.end).cloned()
                }
                cell => text(cell),
            }
        }
        answer => text(answer),
    }?;
    Some(cut(&text, range))
}
