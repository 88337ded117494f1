//! Own phrases: found while they are typed, kept from one plan without its pupil's name, written into another,
//! shared as a file. A phrase is looked through before it is kept, by the rules of the plan and by all names that
//! the vault knows; what is found stops nothing, but is shown.

use super::words::finding_view;
use super::*;
use crate::draft::{
    Answer, Place, Range, Row, identity_codes, named, persons, review, strangers, write_answer,
};
use crate::draft::{Named, Others};
use crate::outside::FileWish;
use crate::phrase::{
    Cell, Filled, Kept, LONGEST, MOST, Phrase, Shelf, Spot, fill, given_name, read_phrases, without_name,
    write_phrases,
};
use crate::template::{Field, Kind};
use crate::text::say;
use crate::vault::PhraseRecord;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Phrases that are shown at once.
const MOST_SHOWN: usize = 40;
/// The largest file of phrases that is read, in bytes.
const LARGEST_FILE: u64 = 8 * 1024 * 1024;

impl Workspace {
    /// The phrases that hold these words, those of the place first. Whole rows are offered in a table only.
    pub fn phrases(&mut self, plan: Option<String>, place: Option<Place>, words: String) -> Result<PhraseList> {
        let language = self.look.language;
        let content = plan.map(|plan| self.content_now(&plan)).transpose()?;
        let template = content.as_ref().map(|(template, _)| *template);
        let spoken = content.map(|(template, draft)| drafting::document_language(template, &draft));
        let place = place.unwrap_or_default();
        let field = template.and_then(|template| template.field(&place.field));
        let rows_of = field.filter(|field| takes_rows(&field.kind));
        let goals = template.and_then(|template| goal_column(template, &place.field)).is_some();
        let spot = Spot {
            field: &place.field,
            column: place.column.as_deref(),
            language: spoken.unwrap_or(language),
        };
        let shelf = self.shelf()?;
        let mut list = PhraseList { goals, total: count(shelf.all().count()), ..PhraseList::default() };
        for kept in shelf.find(&words, spot) {
            let phrase = &kept.phrase;
            let fits = |field: &Field| fits(template, field, phrase);
            let (rows, wanted) = match (phrase.is_row(), rows_of, template) {
                // The list of all phrases, where nothing is written.
                (true, _, None) => (true, true),
                (true, field, _) => (true, field.is_some_and(fits)),
                (false, _, _) => (false, true),
            };
            let to = if rows { &mut list.rows } else { &mut list.texts };
            match wanted {
                true if to.len() < MOST_SHOWN => to.push(row(template, language, kept, &place)),
                true => list.more += 1,
                false => {}
            }
        }
        Ok(list)
    }

    /// What would be kept of a text of this place: without the pupil's name, and with what is to be looked at.
    pub fn offer_phrase(&mut self, plan: String, place: Place, text: String) -> Result<PhraseOffer> {
        let (template, draft) = self.content_now(&plan)?;
        let pupil = self.vault()?.plan(&plan)?.pupil;
        let language = drafting::document_language(template, &draft);
        let (text, names) = without_name(text.trim(), &pupil, language);
        let wish = PhraseWish { text, cells: BTreeMap::new() };
        let doubts = self.doubt_phrase(plan, place, wish.clone())?;
        Ok(PhraseOffer { text: wish.text, cells: Vec::new(), names: count(names), doubts })
    }

    /// What would be kept of the row of this place. Days, numbers and persons never are, nor what a new school
    /// year empties: they are the pupil's own.
    pub fn offer_row(&mut self, plan: String, place: Place) -> Result<PhraseOffer> {
        let (template, draft) = self.content_now(&plan)?;
        let pupil = self.vault()?.plan(&plan)?.pupil;
        let written = drafting::document_language(template, &draft);
        let field = template.field(&place.field).ok_or(Failure::new(Code::BadCall))?;
        let rows = draft.rows(&place.field);
        let row = rows.get(place.row.unwrap_or_default()).ok_or(Failure::new(Code::PhraseLength))?;
        let mut names = 0;
        let mut cells = Vec::new();
        for column in field.kind.columns().iter().filter(|column| is_kept(template, field, &column.id)) {
            let Some(cell) = row.get(&column.id).and_then(cell_of) else { continue };
            let open = column.kind.options().is_none();
            let counted = |text: &str| without_name(text, &pupil, written).1;
            names += cell.texts().iter().map(|text| counted(text)).sum::<usize>();
            let value = if open { cell.changed(|text| without_name(text, &pupil, written).0) } else { cell };
            cells.push(PhraseCell {
                label: template.texts(self.look.language).column_label(field, column),
                words: words(template, self.look.language, &column.kind, &value),
                chosen: is_chosen(template, field, column),
                column: column.id.clone(),
                value,
                open,
            });
        }
        let all = cells.iter().map(|cell| (cell.column.clone(), cell.value.clone())).collect();
        let wish = PhraseWish { text: String::new(), cells: all };
        let doubts = self.doubt_phrase(plan, place, wish)?;
        Ok(PhraseOffer { text: String::new(), cells, names: count(names), doubts })
    }

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
            // Names and codes are told of above, wherever a template asks.
            if identity_codes(&words).is_empty() {
                let view = finding_view(template, language, (String::new(), finding));
                doubts.insert(PhraseDoubt { words, title: view.title, remedy: view.remedy });
            }
        }
        Ok(doubts.into_iter().collect())
    }

    /// Keeps a phrase of this place, or another text of one that is kept; gives its id.
    pub fn keep_phrase(
        &mut self,
        plan: String,
        place: Place,
        wish: PhraseWish,
        phrase: Option<String>,
    ) -> Result<String> {
        let (template, draft) = self.content_now(&plan)?;
        let before = phrase.map(|id| self.phrase(&id)).transpose()?;
        let fresh = Phrase {
            language: drafting::document_language(template, &draft),
            column: place.column.filter(|_| wish.cells.is_empty()),
            field: place.field,
            text: wish.text.trim().to_owned(),
            cells: wish.cells,
        };
        match before {
            None => self.put_phrase(fresh),
            Some(kept) => {
                let Phrase { text, cells, .. } = fresh;
                let phrase = Phrase { text, cells, ..(*kept.phrase).clone() };
                check(&phrase)?;
                self.put(&[Kept { phrase: Arc::new(phrase), ..kept.clone() }])?;
                Ok(kept.id)
            }
        }
    }

    /// A phrase as it is to be written in this place, with the name of the plan's pupil. Notes that it was used.
    pub fn use_phrase(&mut self, plan: String, place: Place, phrase: String) -> Result<FilledPhrase> {
        let moment = self.outside.now().to_rfc3339();
        let (template, _) = self.content_now(&plan)?;
        let pupil = self.vault()?.plan(&plan)?.pupil;
        let kept = self.phrase(&phrase)?;
        let name = given_name(&pupil);
        let field = template.field(&place.field);
        let mut cells = BTreeMap::new();
        let mut look = Vec::new();
        for (id, cell) in &kept.phrase.cells {
            let Some(column) = field.and_then(|field| field.kind.column(id)) else { continue };
            let filled = |text: &str| fill(text, name.as_deref());
            if let Some(value) = fitting(template, &column.kind, &cell.changed(|text| filled(text).text)) {
                cells.insert(id.clone(), value);
                look.extend(cell.texts().iter().flat_map(|text| filled(text).look));
            }
        }
        let text = fill(&kept.phrase.text, name.as_deref());
        self.vault()?.use_phrase(&phrase, &moment)?;
        self.shelf = None;
        let Filled { text, look: of_text } = text;
        look.extend(of_text);
        Ok(FilledPhrase { text, look, cells })
    }

    /// Removes a phrase.
    pub fn forget_phrase(&mut self, phrase: String) -> Result<()> {
        let kept = self.phrase(&phrase)?;
        self.vault()?.remove_phrase(&phrase)?;
        self.shelf = None;
        self.forgotten_phrase = Some(kept);
        Ok(())
    }

    /// Takes back that a phrase was removed: the last one, and as it was.
    pub fn remember_phrase(&mut self, phrase: String) -> Result<()> {
        let kept = self.forgotten_phrase.take().filter(|kept| kept.id == phrase);
        self.put(&[kept.ok_or(Failure::new(Code::BadCall))?])
    }

    /// Saves the phrases as a file where the person chooses. Anybody can read it.
    pub fn save_phrases(&mut self) -> Result<SavedFile> {
        let bytes = self.phrase_file()?;
        self.save_file("phrases", "json", 0, &bytes)
    }

    /// Takes the phrases of a file that the person chooses among the own ones.
    pub fn bring_phrases(&mut self) -> Result<BroughtPhrases> {
        let language = self.look.language;
        let path = self.outside.pick_open(&FileWish {
            title: say(language, "workspace-phrases-open", &[]),
            name: String::new(),
            kind: (say(language, "workspace-phrases-kind", &[]), vec!["json".to_owned()]),
        })?;
        self.bring_phrases_from(&path)
    }

    /// The file of all phrases.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn phrase_file(&mut self) -> Result<Vec<u8>> {
        write_phrases(self.shelf()?.all().map(|kept| &*kept.phrase))
    }

    /// Takes the phrases of this file among the own ones; those that are kept already stay as they are.
    ///
    /// # Errors
    /// Those of [`read_phrases`] and of the disk.
    pub fn bring_phrases_from(&mut self, path: &Path) -> Result<BroughtPhrases> {
        self.vault()?;
        let brought = read_phrases(&file::read_limited(path, LARGEST_FILE)?)?;
        let (total, moment) = (brought.len(), self.outside.now().to_rfc3339());
        let mut seen: BTreeSet<String> = self.shelf()?.all().map(|kept| mark(&kept.phrase)).collect();
        let fresh: Vec<Phrase> = brought.into_iter().filter(|phrase| seen.insert(mark(phrase))).collect();
        self.demand_room(fresh.len())?;
        let added = count(fresh.len());
        let kept = |phrase: Phrase| {
            Ok(Kept { id: self.new_id()?, phrase: Arc::new(phrase), used: moment.clone(), times: 0 })
        };
        let kept: Vec<Kept> = fresh.into_iter().map(kept).collect::<Result<_>>()?;
        self.put(&kept)?;
        Ok(BroughtPhrases { added, known: count(total) - added })
    }

    /// All phrases: those in the program's language first, and of them the ones used last.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn all_phrases(&mut self) -> Result<Vec<PhraseRow>> {
        let language = self.look.language;
        let place = Place::default();
        let shelf = self.shelf()?;
        let all = shelf.find("", Spot { language, ..Spot::default() });
        Ok(all.into_iter().map(|kept| row(None, language, kept, &place)).collect())
    }

    /// Keeps a text as a phrase of this field, in the program's language; gives its id.
    ///
    /// # Errors
    /// `phrase-length`, `too-many-phrases`, those of the disk.
    pub fn add_phrase(&mut self, field: String, text: String) -> Result<String> {
        let text = text.trim().to_owned();
        self.put_phrase(Phrase {
            language: self.look.language,
            field,
            column: None,
            text,
            cells: BTreeMap::new(),
        })
    }

    /// Keeps a new phrase. One that says the same is kept already, and comes to the front.
    fn put_phrase(&mut self, phrase: Phrase) -> Result<String> {
        check(&phrase)?;
        let used = self.outside.now().to_rfc3339();
        let same = self.shelf()?.all().find(|kept| kept.phrase.is_same(&phrase)).cloned();
        let kept = match same {
            Some(kept) => Kept { used, ..kept },
            None => {
                self.demand_room(1)?;
                Kept { id: self.new_id()?, phrase: Arc::new(phrase), used, times: 0 }
            }
        };
        let id = kept.id.clone();
        self.put(&[kept])?;
        Ok(id)
    }

    fn demand_room(&mut self, more: usize) -> Result<()> {
        match self.shelf()?.all().count() + more > MOST {
            true => Err(Failure::new(Code::TooManyPhrases).with("count", MOST)),
            false => Ok(()),
        }
    }

    fn put(&mut self, kept: &[Kept]) -> Result<()> {
        let records: Vec<PhraseRecord> = kept.iter().map(record).collect::<Result<_>>()?;
        self.vault()?.keep_phrases(&records)?;
        self.shelf = None;
        Ok(())
    }

    fn phrase(&mut self, id: &str) -> Result<Kept> {
        let found = self.shelf()?.all().find(|kept| kept.id == id).cloned();
        found.ok_or(Code::NoSuchPhrase.into())
    }

    /// The phrases, read once and kept in memory until they change or the vault is locked.
    fn shelf(&mut self) -> Result<&Shelf> {
        if self.shelf.is_none() {
            let records = self.vault()?.phrases()?;
            self.shelf = Some(Shelf::of(records.into_iter().filter_map(kept_of)));
        }
        self.shelf.as_ref().ok_or(Failure::defect("phrases"))
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn check(phrase: &Phrase) -> Result<()> {
    match phrase.fault() {
        Some(_) => Err(Failure::new(Code::PhraseLength).with("count", LONGEST)),
        None => Ok(()),
    }
}

/// What tells phrases apart that say different things.
fn mark(phrase: &Phrase) -> String {
    let field = if phrase.is_row() { phrase.field.as_str() } else { "" };
    let texts: Vec<&str> = phrase.texts().map(str::trim).collect();
    [phrase.language.code(), field, &texts.join("\u{0}")].join("\u{1}")
}

fn record(kept: &Kept) -> Result<PhraseRecord> {
    Ok(PhraseRecord {
        id: kept.id.clone(),
        language: kept.phrase.language.code().to_owned(),
        field: kept.phrase.field.clone(),
        used: kept.used.clone(),
        times: kept.times,
        data: serde_json::to_string(&*kept.phrase).map_err(Failure::defect)?,
    })
}

fn kept_of(record: PhraseRecord) -> Option<Kept> {
    let phrase = Arc::new(serde_json::from_str(&record.data).ok()?);
    Some(Kept { id: record.id, phrase, used: record.used, times: record.times })
}

/// Whether rows can be added to a field.
fn takes_rows(kind: &Kind) -> bool {
    matches!(kind, Kind::Table { fixed_rows: None, .. })
}

/// The column in which the goals of a table stand, if it is one of goals, and the one of their evidence.
fn goal_column<'a>(template: &'a Template, field: &str) -> Option<[Option<&'a String>; 2]> {
    let following = template.meaning.following.as_ref()?;
    let goals = following.goals.iter().find(|goals| goals.field == field)?;
    Some([Some(&goals.column), goals.evidence.as_ref()])
}

/// Whether a row can be written in this table: it is the one that it was kept from, or both hold goals.
fn fits(template: Option<&Template>, field: &Field, phrase: &Phrase) -> bool {
    let goal = template.and_then(|template| goal_column(template, &field.id)).and_then(|[goal, _]| goal);
    phrase.field == field.id || goal.is_some_and(|goal| phrase.cells.contains_key(goal))
}

/// Whether something of a column can be kept: a text or a choice that no new school year empties.
fn is_kept(template: &Template, field: &Field, column: &str) -> bool {
    let renewal = template.renewal.as_ref();
    let emptied = renewal.is_some_and(|renewal| {
        let is_it = |spot: &crate::template::Spot| {
            spot.field == field.id && spot.column.as_deref().is_none_or(|emptied| emptied == column)
        };
        renewal.emptied.iter().any(is_it)
    });
    !emptied && field.kind.column(column).is_some_and(|column| takes_text(&column.kind))
}

fn takes_text(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::ShortText { .. } | Kind::LongText { .. } | Kind::List | Kind::Choice { .. } | Kind::MultiChoice { .. }
    )
}

/// Whether a column is kept unless the person says otherwise: short texts mostly name somebody.
fn is_chosen(template: &Template, field: &Field, column: &crate::template::Column) -> bool {
    let goal = goal_column(template, &field.id).unwrap_or_default();
    !matches!(column.kind, Kind::ShortText { .. }) || goal.contains(&Some(&column.id))
}

fn cell_of(answer: &Answer) -> Option<Cell> {
    let cell = match answer {
        Answer::Text(text) | Answer::Choice(text) => Cell::Text(text.trim().to_owned()),
        Answer::List(texts) | Answer::Choices(texts) => Cell::Texts(texts.clone()),
        _ => return None,
    };
    cell.texts().iter().any(|text| !text.is_empty()).then_some(cell)
}

/// A cell in words.
fn words(template: &Template, language: Language, kind: &Kind, cell: &Cell) -> String {
    let texts = template.texts(language);
    let word = |text: &String| kind.options().map_or(text.clone(), |list| texts.option_name(list, text).to_owned());
    cell.texts().iter().map(word).collect::<Vec<_>>().join("\n")
}

/// A cell as the answer of a column of this kind; an option that its list does not have is none.
fn fitting(template: &Template, kind: &Kind, cell: &Cell) -> Option<Value> {
    let known = |option: &String| {
        kind.options().is_none_or(|list| template.options(list).iter().any(|other| other == option))
    };
    let answer = match (kind, cell) {
        (Kind::ShortText { .. } | Kind::LongText { .. }, cell) => Answer::Text(cell.texts().join("\n")),
        (Kind::List, cell) => Answer::List(cell.texts().to_vec()),
        (Kind::Choice { .. }, Cell::Text(option)) if known(option) => Answer::Choice(option.clone()),
        (Kind::MultiChoice { .. }, cell) => {
            Answer::Choices(cell.texts().iter().filter(|option| known(option)).cloned().collect())
        }
        _ => return None,
    };
    (!answer.is_empty()).then(|| write_answer(&answer))
}

fn row(template: Option<&'static Template>, language: Language, kept: &Kept, place: &Place) -> PhraseRow {
    let phrase = &kept.phrase;
    let field = template.and_then(|template| Some((template, template.field(&phrase.field)?)));
    let column = |(_, field): (&Template, &'static Field)| field.kind.column(phrase.column.as_deref()?);
    let about = field.map_or(String::new(), |(template, of)| {
        let texts = template.texts(language);
        let column = column((template, of)).map(|column| texts.column_label(of, column));
        let short = texts.short_label(&phrase.field).to_owned();
        [Some(short), column].into_iter().flatten().collect::<Vec<_>>().join(" › ")
    });
    let here = phrase.field == place.field && (phrase.is_row() || phrase.column == place.column);
    PhraseRow {
        id: kept.id.clone(),
        text: told(template.and_then(|template| Some((template, template.field(&place.field)?))), language, phrase),
        about,
        here,
        language: phrase.language,
        times: kept.times,
    }
}

/// What a phrase says; of a row its cells in the order of the table.
fn told(table: Option<(&Template, &Field)>, language: Language, phrase: &Phrase) -> String {
    let in_table = table.map(|(template, field)| {
        let cell = |column: &crate::template::Column| {
            Some(words(template, language, &column.kind, phrase.cells.get(&column.id)?))
        };
        field.kind.columns().iter().filter_map(cell).collect::<Vec<_>>()
    });
    match phrase.is_row() {
        false => phrase.text.clone(),
        true => in_table
            .filter(|cells| !cells.is_empty())
            .unwrap_or_else(|| phrase.texts().map(str::to_owned).collect())
            .join(" · "),
    }
}

fn doubt(language: Language, kind: &str, words: String) -> PhraseDoubt {
    let key = format!("phrase-doubt-{kind}");
    PhraseDoubt {
        words,
        title: say(language, &key, &[]),
        remedy: say(language, &format!("{key}.todo"), &[]),
    }
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
        Some((id.clone(), crate::draft::read_answer(&column.kind, &fitting(template, &column.kind, cell)?).ok()??))
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
                Answer::List(items) => items.iter().find(|item| item.encode_utf16().count() >= range.end).cloned(),
                cell => text(cell),
            }
        }
        answer => text(answer),
    }?;
    Some(cut(&text, range))
}
