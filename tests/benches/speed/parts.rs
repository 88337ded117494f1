//! The pure phases on the example plan: setting it into pages, drafts, review.

use crate::content::{example, moment};
use crate::table::{Row, timed};
use divan::Bencher;
use laatija_core::document::{Facts, LooseForm, typeset, typeset_draft, write_loose};
use laatija_core::draft::{Draft, printed, review};
use laatija_core::language::Language;
use laatija_core::template::Template;

const TYPESET: &str = "typeset the example";
const PREVIEW: &str = "preview of the example's draft";
const REVIEW: &str = "review of the example";
const WORD: &str = "the example as a Word file";
const OPEN: &str = "the example as an OpenDocument text";

/// What the table says of the phases.
pub fn rows() -> Vec<Row> {
    let rows = [(TYPESET, ""), (PREVIEW, "≤ 150 ms"), (REVIEW, ""), (WORD, ""), (OPEN, "")];
    rows.into_iter().filter_map(|(name, asked)| Row::of_time(name, asked)).collect()
}

fn draft_facts() -> Facts<'static> {
    Facts {
        language: Language::Fi,
        edition: Default::default(),
        extract: false,
        number: 0,
        issued: None,
        today: moment().date_naive(),
        id: None,
        replaces: None,
        issuer: "Riitta Sarapuu",
        addressee: None,
        program: "Laatija",
    }
}

fn on_example<T>(bencher: Bencher<'_, '_>, name: &'static str, work: impl Fn(&Template, &Draft) -> T) {
    let (template, draft) = example();
    bencher.bench_local(|| timed(name, || work(template, &draft)));
}

#[divan::bench]
fn typeset_example(bencher: Bencher<'_, '_>) {
    on_example(bencher, TYPESET, |template, draft| typeset(template, draft, &draft_facts()).expect("pages"));
}

#[divan::bench]
fn preview_example(bencher: Bencher<'_, '_>) {
    on_example(bencher, PREVIEW, |template, draft| typeset_draft(template, draft, &draft_facts()));
}

#[divan::bench]
fn review_example(bencher: Bencher<'_, '_>) {
    on_example(bencher, REVIEW, |template, draft| review(template, draft, moment().date_naive()));
}

fn loose(bencher: Bencher<'_, '_>, name: &'static str, form: LooseForm) {
    on_example(bencher, name, |template, draft| {
        write_loose(template, &printed(template, draft), &draft_facts(), form).expect("a file")
    });
}

#[divan::bench]
fn word_of_example(bencher: Bencher<'_, '_>) {
    loose(bencher, WORD, LooseForm::Docx);
}

#[divan::bench]
fn open_document_of_example(bencher: Bencher<'_, '_>) {
    loose(bencher, OPEN, LooseForm::Odt);
}
