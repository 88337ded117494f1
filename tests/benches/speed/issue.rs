//! Signed copies of the example, made as the program makes them.

use crate::content::{example, moment};
use laatija_core::document::{Face, Facts, Layout, field_names, typeset, write_pdf};
use laatija_core::draft::{Answer, printed};
use laatija_core::export::write_copy_data;
use laatija_core::language::Language;
use laatija_core::outside::system_random;
use laatija_core::revision::Revision;
use laatija_core::signature::{SignatureMark, Signer, SigningKey, sign};
use laatija_core::template::Template;
use laatija_core::vault::{NewRevision, PlanRecord, Vault};

/// Revisions about to be issued, and their key.
pub struct Issue {
    template: &'static Template,
    key: SigningKey,
}

impl Issue {
    /// With a key of its own.
    pub fn new() -> Issue {
        let key = SigningKey::create("Riitta Sarapuu", "Kuusilammen koulu", moment(), &system_random)
            .expect("a key");
        Issue { template: example().0, key }
    }

    /// The example as the revision of the so manieth pupil.
    pub fn revision(&self, pupil: usize) -> Revision {
        let mut content = example().1;
        let name = Answer::Text(format!("Oppilas {pupil}"));
        content.answers.insert(self.template.meaning.pupil.clone(), name);
        Revision {
            number: 1,
            issued: moment(),
            reason: String::new(),
            issuer: self.key.identity().name(),
            previous: None,
            template: (self.template.id.clone(), self.template.version.clone()),
            content,
            salt: Some(Default::default()),
            trail: None,
        }
    }

    /// Gives every plan of a vault that was begun from the example a version, but for its pages, and a draft that goes
    /// on from it.
    pub fn add_versions(&self, vault: &mut Vault) {
        for PlanRecord { id, pupil, summary, .. } in vault.plans().expect("the plans") {
            let draft = vault.draft(&id).expect("a draft");
            let mut revision = self.revision(0);
            revision.content.answers.insert(self.template.meaning.pupil.clone(), Answer::Text(pupil));
            let new = NewRevision {
                number: revision.number,
                issued: revision.issued.to_rfc3339(),
                reason: revision.reason.clone(),
                issuer: revision.issuer.clone(),
                json: serde_json::to_string(&revision.to_json()).expect("JSON"),
                digest: revision.digest(),
                previous: None,
                pdf: Vec::new(),
                pages: 1,
                signed: false,
                recipients: Vec::new(),
                attached: Vec::new(),
                summary: None,
            };
            vault.issue(&id, &new).expect("issued");
            vault.start_draft(&id, &draft, &summary).expect("begun");
        }
    }

    fn facts<'a>(&'a self, revision: &'a Revision) -> Facts<'a> {
        Facts {
            language: Language::Fi,
            edition: Default::default(),
            extract: false,
            number: 1,
            issued: Some(revision.issued),
            today: moment().date_naive(),
            id: Some(revision.id()),
            replaces: None,
            issuer: &revision.issuer,
            addressee: None,
            program: "Laatija",
        }
    }

    /// The pages of a revision's copy.
    pub fn layout(&self, revision: &Revision) -> Layout {
        let content = printed(self.template, &revision.content);
        typeset(self.template, &content, &self.facts(revision)).expect("it can be set")
    }

    /// All that lies between the teacher's word and the signed bytes, but for storage.
    pub fn signed(&self, revision: &Revision) -> Vec<u8> {
        let layout = self.layout(revision);
        let content = printed(self.template, &revision.content);
        let facts = self.facts(revision);
        let data = write_copy_data(self.template, &content, &facts).expect("the plan's data");
        let pdf = write_pdf(&layout, &facts, &data).expect("a document");
        let (name, short_name) = (self.key.identity().name(), self.key.identity().short_name());
        let mark = SignatureMark {
            field: field_names(&layout).pop().expect("the issuer's field"),
            lines: vec![name.clone(), "12.1.2026 klo 10.30".to_owned(), short_name, "Laatija".to_owned()],
            second: None,
            scale: 1.0,
            tooltip: name,
            reason: "Suunnitelman vahvistaminen".to_owned(),
            place: String::new(),
            time: moment(),
            font: Face::Regular.data(),
        };
        sign(&pdf, &self.key, &mark).expect("a signature")
    }
}
