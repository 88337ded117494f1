//! Own phrases: found while they are typed, kept from one plan without its pupil's name, written into another,
//! shared as a file. A phrase is looked through before it is kept, by the rules of the plan and by all names that
//! the vault knows; what is found stops nothing, but is shown.

mod cells;
mod doubt;

use super::*;
use crate::draft::{Others, Place, identity_codes, strangers, texts};
use crate::outside::FileWish;
use crate::phrase::{
    Filled, Kept, LONGEST, MOST, Phrase, Shelf, Spot, fill, given_name, read_phrases, without_name,
    write_phrases,
};
use crate::template::Field;
use crate::text::say;
use crate::vault::PhraseRecord;
use cells::{cell_of, fits, fitting, goal_column, is_chosen, is_kept, takes_rows, told, words};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Phrases that are shown at once.
const MOST_SHOWN: usize = 40;
/// The largest file of phrases that is read, in bytes.
const LARGEST_FILE: u64 = 8 * 1024 * 1024;

impl Workspace {
    /// The phrases that hold these words, those of the place first. Whole rows are offered in a table only.
    pub fn phrases(
        &mut self,
        plan: Option<String>,
        place: Option<Place>,
        words: String,
    ) -> Result<PhraseList> {
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
        let chosen = cells.iter().filter(|cell| cell.chosen);
        let all = chosen.map(|cell| (cell.column.clone(), cell.value.clone())).collect();
        let wish = PhraseWish { text: String::new(), cells: all };
        let doubts = self.doubt_phrase(plan, place, wish)?;
        Ok(PhraseOffer { text: String::new(), cells, names: count(names), doubts })
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
        let (template, draft) = self.content_now(&plan)?;
        let pupil = self.vault()?.plan(&plan)?.pupil;
        let kept = self.phrase(&phrase)?;
        let said = texts(template, &draft).into_iter().filter(|(at, _)| at.field != template.meaning.pupil);
        let name = given_name(&pupil, said.map(|(_, text)| text));
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
        Ok(FilledPhrase { text, look, cells, called: name.is_some() })
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

    /// How many phrases there are, and how many of them name a pupil of the vault or hold an identity code.
    pub fn phrase_count(&mut self) -> Result<PhraseCount> {
        let pupils = self.pupils()?;
        let is_odd = |text: &str| is_doubtful(text, &pupils);
        let shelf = self.shelf()?;
        let odd = shelf.all().filter(|kept| kept.phrase.texts().any(is_odd)).count();
        Ok(PhraseCount { total: count(shelf.all().count()), doubtful: count(odd) })
    }

    /// Refuses a text that names a pupil of the vault or holds an identity code.
    ///
    /// # Errors
    /// `phrase-doubtful`, and those of the disk.
    pub fn demand_nameless(&mut self, text: &str) -> Result<()> {
        match is_doubtful(text, &self.pupils()?) {
            true => Err(Failure::new(Code::PhraseDoubtful).with("count", 1)),
            false => Ok(()),
        }
    }

    /// Refuses when phrases name a pupil of the vault or hold an identity code.
    ///
    /// # Errors
    /// `phrase-doubtful`, and those of the disk.
    pub fn demand_nameless_phrases(&mut self) -> Result<()> {
        match self.phrase_count()?.doubtful {
            0 => Ok(()),
            count => Err(Failure::new(Code::PhraseDoubtful).with("count", count)),
        }
    }

    fn pupils(&mut self) -> Result<Others> {
        Ok(Others::of(self.vault()?.plans()?.into_iter().map(|plan| plan.pupil)))
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

    /// How many phrases name this person.
    pub(super) fn phrases_naming(&mut self, person: &str) -> Result<u32> {
        let known = Others::of([person.to_owned()]);
        let names = |kept: &&Kept| kept.phrase.texts().any(|text| !strangers(text, &known).is_empty());
        Ok(count(self.shelf()?.all().filter(names).count()))
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

/// Whether a text names one of these pupils or holds an identity code.
fn is_doubtful(text: &str, pupils: &Others) -> bool {
    !strangers(text, pupils).is_empty() || !identity_codes(text).is_empty()
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
        text: told(
            template.and_then(|template| Some((template, template.field(&place.field)?))),
            language,
            phrase,
        ),
        about,
        here,
        language: phrase.language,
        times: kept.times,
    }
}
