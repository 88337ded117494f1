//! The pure phases on the example plan: setting it into pages, signing the copy, drafts, review.

use crate::content::{example, moment};
use crate::table::{Row, timed};
use divan::Bencher;
use laatija_core::document::{Face, Facts, typeset, typeset_draft, write_pdf};
use laatija_core::draft::{Draft, review};
use laatija_core::language::Language;
use laatija_core::outside::system_random;
use laatija_core::revision::Revision;
use laatija_core::signature::{Identity, SignatureMark, Signer, SigningKey, sign};
use laatija_core::template::Template;

const TYPESET: &str = "typeset the example";
const SIGNED: &str = "typeset, write and sign the example";
const PREVIEW: &str = "preview of the example's draft";
const REVIEW: &str = "review of the example";

/// What the table says of the phases.
pub fn rows() -> Vec<Row> {
    let rows = [(TYPESET, ""), (SIGNED, "≤ 30 ms"), (PREVIEW, "≤ 150 ms"), (REVIEW, "")];
    rows.into_iter().filter_map(|(name, asked)| Row::of_time(name, asked)).collect()
}

/// A revision about to be issued, and its key.
struct Issue {
    template: &'static Template,
    revision: Revision,
    key: SigningKey,
}

impl Issue {
    fn of_example() -> Issue {
        let (template, content) = example();
        let key = SigningKey::create("Riitta Sarapuu", "Kuusilammen koulu", moment(), &system_random)
            .expect("a key");
        let revision = Revision {
            number: 1,
            issued: moment(),
            reason: String::new(),
            issuer: key.identity().name(),
            previous: None,
            template: (template.id.clone(), template.version.clone()),
            content,
        };
        Issue { template, revision, key }
    }

    /// All that lies between the teacher's word and the signed bytes, but for storage.
    fn signed(&self) -> Vec<u8> {
        let facts = Facts {
            number: 1,
            issued: Some(self.revision.issued),
            id: Some(self.revision.id()),
            issuer: &self.revision.issuer,
            ..draft_facts()
        };
        let layout = typeset(self.template, &self.revision.content, &facts).expect("it can be set");
        let data = serde_json::to_vec(&self.revision.to_json()).expect("JSON");
        let pdf = write_pdf(&layout, &facts, &data).expect("a document");
        sign(&pdf, &self.key, &mark(self.key.identity())).expect("a signature")
    }
}

fn mark(key: &Identity) -> SignatureMark {
    SignatureMark {
        field: "Laatija1".to_owned(),
        lines: vec![key.name(), "12.1.2026 klo 10.30".to_owned(), key.short_name(), "Laatija".to_owned()],
        tooltip: key.name(),
        reason: "Suunnitelman vahvistaminen".to_owned(),
        place: String::new(),
        time: moment(),
        font: Face::Regular.data(),
    }
}

fn draft_facts() -> Facts<'static> {
    Facts {
        language: Language::Fi,
        edition: Default::default(),
        number: 0,
        issued: None,
        today: moment().date_naive(),
        id: None,
        replaces: None,
        issuer: "Riitta Sarapuu",
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
fn sign_example(bencher: Bencher<'_, '_>) {
    let issue = Issue::of_example();
    bencher.bench_local(|| timed(SIGNED, || issue.signed()));
}

#[divan::bench]
fn preview_example(bencher: Bencher<'_, '_>) {
    on_example(bencher, PREVIEW, |template, draft| typeset_draft(template, draft, &draft_facts()));
}

#[divan::bench]
fn review_example(bencher: Bencher<'_, '_>) {
    on_example(bencher, REVIEW, |template, draft| review(template, draft, moment().date_naive()));
}
