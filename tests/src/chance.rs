//! Plans of chance: valid, of every length and with every kind of answer; the same in every run.

use chrono::NaiveDate;
use laatija_core::draft::{Answer, Draft, Person, Row, review};
use laatija_core::template::{Field, Kind, Severity, Template};

/// The numbers of a small generator.
pub struct Chance(pub u64);

/// What a version of such a plan is issued for: the yearly look at it, where there is one.
///
/// # Panics
/// When the template knows no reasons.
pub fn reason(template: &Template) -> &str {
    let reasons = template.field(&template.meaning.reason).and_then(|field| field.kind.options());
    let reasons = template.options(reasons.expect("a choice"));
    reasons.iter().find(|reason| *reason == "annual_review").unwrap_or(&reasons[0])
}

impl Chance {
    /// A number below this one.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }

    /// One of these.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// A plan of chance that nothing stops from being issued: where what chance wrote would, the answers
    /// of a plan that is in order stand instead.
    pub fn plan(&mut self, template: &Template, sound: &Draft, today: NaiveDate) -> Draft {
        let mut draft = sound.clone();
        let keep = 30 + self.below(70);
        for (_, field) in template.fields().filter(|(_, field)| !field.kind.is_fixed_text()) {
            match self.below(3) {
                0 if self.below(100) >= keep => drop(draft.answers.remove(&field.id)),
                1 => match self.answer(template, &field.kind).filter(|answer| !answer.is_empty()) {
                    Some(answer) => drop(draft.answers.insert(field.id.clone(), answer)),
                    None => drop(draft.answers.remove(&field.id)),
                },
                _ => {}
            }
        }
        let reason = Answer::Choice(reason(template).to_owned());
        draft.answers.insert(template.meaning.reason.clone(), reason);
        // Each round puts at least one answer back, so the rounds end.
        for _ in 0..template.fields().count() {
            let blocks = review(template, &draft, today).into_iter();
            let blocks: Vec<String> = blocks
                .filter(|finding| finding.severity == Severity::Blocks)
                .map(|finding| finding.place.field)
                .collect();
            if blocks.is_empty() {
                return draft;
            }
            let named = template.fields().map(|(_, field)| field).filter(|field| blocks.contains(&field.id));
            named.for_each(|field| put_back(&mut draft, sound, field));
        }
        sound.clone()
    }

    /// The plan with what stops it from being issued answered by chance.
    ///
    /// # Panics
    /// When something else stops it than what is not answered.
    pub fn complete(&mut self, template: &Template, draft: &Draft, today: NaiveDate) -> Draft {
        let mut draft = draft.clone();
        let meaning = &template.meaning;
        draft.answers.insert(meaning.reason.clone(), Answer::Choice(reason(template).to_owned()));
        let soon = Answer::Date(today + chrono::Days::new(100));
        // What is answered by chance may ask for more: a row that is there must say what rows say.
        for _ in 0..20 {
            let blocks = review(template, &draft, today).into_iter();
            let blocks: Vec<_> = blocks.filter(|finding| finding.severity == Severity::Blocks).collect();
            for finding in blocks {
                let field = template.field(&finding.place.field).expect("a field");
                if let (Some(row), Some(column)) = (finding.place.row, &finding.place.column) {
                    let of = field.kind.columns().iter().find(|of| of.id == *column).expect("a column");
                    let cell = self.answer(template, &of.kind);
                    if let (Some(Answer::Rows(rows)), Some(cell)) = (draft.answers.get_mut(&field.id), cell) {
                        rows[row].insert(column.clone(), cell);
                    }
                    continue;
                }
                let dates = meaning.dates.iter().filter(|date| date.spot.column.is_none());
                let answer = match dates.take(1).any(|date| date.spot.field == field.id) {
                    true => Some(soon.clone()),
                    false => self.answer(template, &field.kind),
                };
                draft.answers.extend(answer.map(|own| (field.id.clone(), own)));
            }
        }
        let left = review(template, &draft, today).into_iter();
        let left: Vec<_> = left.filter(|finding| finding.severity == Severity::Blocks).collect();
        assert!(left.is_empty(), "{left:#?}");
        draft
    }

    fn answer(&mut self, template: &Template, kind: &Kind) -> Option<Answer> {
        let option = |chance: &mut Chance, list: &str| chance.pick(template.options(list)).clone();
        Some(match kind {
            Kind::ShortText { shape: Some(_) } => return None,
            Kind::ShortText { .. } => Answer::Text(self.words(6)),
            Kind::LongText { .. } => Answer::Text(self.text()),
            Kind::List => Answer::List((0..1 + self.below(4)).map(|_| self.words(5)).collect()),
            Kind::Choice { options, .. } => Answer::Choice(option(self, options)),
            Kind::MultiChoice { options, .. } => {
                Answer::Choices((0..1 + self.below(3)).map(|_| option(self, options)).collect())
            }
            Kind::Date => Answer::Date(self.day()),
            Kind::Period => Answer::Period {
                start: (self.below(3) > 0).then(|| self.day()),
                end: Some(self.day()).filter(|_| self.below(3) > 0),
            },
            Kind::Number => Answer::Number([2.0, 0.5, 12.25, 30.0][self.below(4)]),
            Kind::Person { roles } => Answer::Person(Person {
                name: self.words(2),
                role: option(self, roles),
                phone: "040 000 0012".to_owned(),
                email: if self.below(2) == 0 { String::new() } else { "a.b@koulu.invalid".to_owned() },
            }),
            Kind::YesNoDetails { .. } => Answer::YesNo {
                value: Some((*self.pick(&["yes", "no", "not_applicable"])).to_owned()),
                details: if self.below(2) == 0 { String::new() } else { self.words(12) },
            },
            Kind::Table { fixed_rows: Some(list), .. } => Answer::Rows(
                template.options(list).iter().map(|given| self.given(template, kind, given)).collect(),
            ),
            Kind::Table { .. } | Kind::Attachments | Kind::Signatures { .. } => {
                Answer::Rows((0..1 + self.below(7)).map(|_| self.row(template, kind)).collect())
            }
        })
    }

    fn row(&mut self, template: &Template, kind: &Kind) -> Row {
        let mut row = Row::new();
        for column in kind.columns() {
            if self.below(4) > 0 {
                let cell = self.answer(template, &column.kind).filter(|cell| !cell.is_empty());
                row.extend(cell.map(|cell| (column.id.clone(), cell)));
            }
        }
        row
    }

    /// A row that begins with what the template gives.
    fn given(&mut self, template: &Template, kind: &Kind, given: &str) -> Row {
        let mut row = self.row(template, kind);
        let column = kind.given_column().map(|column| column.id.clone());
        row.extend(column.map(|column| (column, Answer::Choice(given.to_owned()))));
        row
    }

    /// Words of every kind that a page must hold: compounds, figures, other letters, marks on letters with and
    /// without one of their own, long addresses, and what nobody sees.
    fn words(&mut self, most: usize) -> String {
        const WORDS: [&str; 34] = [
            "oppilas",
            "erityisluokanopettaja",
            "lähikehityksenvyöhykkeellä",
            "klo",
            "9",
            "24 §",
            "ja",
            "harjoittelee",
            "Guovdageaidnu",
            "Мария",
            "Nguyễn",
            "λόγος",
            "☑",
            "”lainaus”",
            "50 %",
            "a–b",
            "https://www.esimerkki.invalid/pitka/polku/sivulle",
            "matikka/äidinkieli",
            "(sulut)",
            "Å",
            "сло\u{301}во",
            "x\u{301}",
            "q\u{323}\u{307}",
            "a\u{308}iti",
            "tiếng",
            "Viê\u{323}t",
            "čáhci",
            "oahpahead\u{30c}dji",
            "sarkain\tvälissä",
            "nolla\u{200b}leveä",
            "ehdollinen\u{ad}tavuviiva",
            "sitova\u{a0}väli",
            "liitin\u{200d}merkki",
            "sitova\u{2011}viiva",
        ];
        (0..1 + self.below(most)).map(|_| *self.pick(&WORDS)).collect::<Vec<_>>().join(" ")
    }

    fn text(&mut self) -> String {
        let lines = 1 + self.below(6);
        let mut text: Vec<String> = (0..lines).map(|_| self.words(60)).collect();
        if self.below(4) == 0 {
            text.insert(0, String::new());
        }
        text.join(if self.below(2) == 0 { "\n" } else { "\n\n" })
    }

    fn day(&mut self) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 8, 1).expect("a day") + chrono::Days::new(self.below(700) as u64)
    }
}

fn put_back(draft: &mut Draft, sound: &Draft, field: &Field) {
    match sound.answers.get(&field.id) {
        Some(answer) => drop(draft.answers.insert(field.id.clone(), answer.clone())),
        None => drop(draft.answers.remove(&field.id)),
    }
}
