//! What municipalities bring: files with templates of their own and their ways, taken in or refused whole.

use super::*;
use crate::outside::FileWish;
use crate::template::{Kept, Level, Local, LocalWays, Status, Switch, Therapies, Unsound};
use crate::text::{explain, say};
use crate::vault::LocalTemplate;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// The largest file that is read, in bytes: the largest shipped template is a fifth of it.
const LARGEST: u64 = 1024 * 1024;
/// How much of a digest is shown.
const SHOWN_DIGEST: usize = 16;
/// The ending of such a file.
const ENDING: &str = "toml";

/// A municipality's file that was read.
struct Brought {
    name: String,
    bytes: Vec<u8>,
    local: Option<Local>,
    flaws: Vec<Unsound>,
}

impl Brought {
    fn read(path: &Path) -> Result<Brought> {
        let bytes = read_limited(path, LARGEST)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (local, flaws) = Local::check(&name, &bytes);
        Ok(Brought { name, bytes, local, flaws })
    }
}

impl Workspace {
    /// The template of a stored plan.
    pub(super) fn template_of(&self, (id, version): &(String, String)) -> Result<&'static Template> {
        let unknown = || Failure::new(Code::UnknownTemplate).with("template", id).with("version", version);
        self.known.find(id, version).ok_or_else(unknown)
    }

    /// The templates that municipalities brought.
    pub fn local_templates(&mut self) -> Result<Vec<LocalTemplateView>> {
        let language = self.look.language;
        let view = |kept: LocalTemplate| {
            let template = self.known.find(&kept.id, &kept.version);
            let newest = self.known.newest(&kept.id).is_some_and(|newest| newest.version == kept.version);
            let title = template.map(|template| template.texts(language).short_title().to_owned());
            let digest = data_encoding::HEXLOWER.encode(&kept.digest);
            LocalTemplateView {
                title: title.unwrap_or_default(),
                newest,
                digest: digest.chars().take(SHOWN_DIGEST).collect(),
                id: kept.id,
                version: kept.version,
                municipality: kept.municipality,
                file: kept.file,
                added: kept.added,
                plans: kept.plans,
            }
        };
        Ok(self.vault_ref()?.local_templates()?.into_iter().map(view).collect())
    }

    /// Lets the person choose a municipality's file and takes it in; with a flaw in it nothing is changed.
    pub fn add_local_file(&mut self) -> Result<LocalFile> {
        let language = self.look.language;
        self.vault_ref()?;
        let path = self.outside.pick_open(&FileWish {
            title: say(language, "workspace-local-choose", &[]),
            name: String::new(),
            kind: (say(language, "workspace-local-kind", &[]), vec![ENDING.to_owned()]),
        })?;
        self.take_local_file(&path)
    }

    /// Takes a municipality's file in; with a flaw in it nothing is changed.
    pub fn take_local_file(&mut self, path: &Path) -> Result<LocalFile> {
        let Brought { name, bytes, local, flaws } = Brought::read(path)?;
        let Some(local) = local else { return Ok(refused(self.look.language, name, &flaws)) };
        let now = self.outside.now();
        let template = local.template.as_ref().map(|template| LocalName {
            title: template.texts(self.look.language).short_title().to_owned(),
            version: template.version.clone(),
        });
        let kept = local.template.as_ref().map(|template| {
            let text = String::from_utf8(bytes).map_err(|_| Code::NotUtf8)?;
            Ok(LocalTemplate {
                id: template.id.clone(),
                version: template.version.clone(),
                municipality: local.municipality.clone(),
                file: name.clone(),
                added: now.to_rfc3339(),
                digest: Sha256::digest(&text).into(),
                text,
                plans: 0,
            })
        });
        let kept = kept.transpose().map_err(|code: Code| Failure::new(code))?;
        let before = self.settings()?;
        let ways = local.ways.is_some();
        let mut after = before.clone();
        after.local = local.ways.unwrap_or_default().over(after.local);
        after.kept.extend(local.kept);
        let times = self.keeping_rules()?;
        let value = ways.then(|| settings::text(&after)).transpose()?;
        let value = value.as_deref().map(|value| (settings::SETTINGS, value));
        self.vault()?.keep_local(kept.as_ref(), value)?;
        self.known = known(&self.vault_ref()?.local_templates()?);
        let changes = self.changed([&before.local, &after.local], &times)?;
        let municipality = local.municipality;
        Ok(LocalFile { file: name, municipality, template, ways, changes, flaws: Vec::new() })
    }

    /// What other ways change, a sentence each; `times` are the rules of keeping before.
    fn changed(&mut self, ways: [&LocalWays; 2], times: &[KeepingRule]) -> Result<Vec<String>> {
        let language = self.look.language;
        let roles = self.signer_roles()?;
        let name = |id: &String| {
            let known = roles.iter().find(|role| role.id == *id);
            known.map_or_else(|| id.clone(), |role| role.name.clone())
        };
        let words = |ways: &LocalWays| {
            let therapies = serde_json::to_value(ways.therapies).unwrap_or_default();
            let therapies = format!("local-therapies-{}", therapies.as_str().unwrap_or_default());
            let therapies = say(language, &therapies, &[]);
            let signers = ways.signers.iter().map(name).collect::<Vec<_>>().join(", ");
            let secrecy = ways.secrecy.get(&language).cloned().unwrap_or_default();
            [therapies, signers, secrecy]
        };
        let what = ["local-therapies", "local-signers", "local-secrecy"].map(|key| say(language, key, &[]));
        let differs = [
            ways[0].therapies != ways[1].therapies,
            ways[0].signers != ways[1].signers,
            ways[0].secrecy != ways[1].secrecy,
        ];
        let [was, is] = ways.map(words);
        let told = what.iter().zip(was.into_iter().zip(is)).zip(differs).filter(|(_, differs)| *differs);
        let mut told: Vec<String> =
            told.map(|((what, (was, is)), _)| change_words(language, what, &was, &is)).collect();
        for rule in self.keeping_rules()? {
            let was = times.iter().find(|was| was.template == rule.template).map(|was| was.kept);
            if let Some(was) = was.filter(|was| *was != rule.kept) {
                let what = say(language, "local-kept", &[("template", rule.title.into())]);
                let words =
                    |kept: Option<Kept>| kept.map_or_else(String::new, |kept| kept_words(language, kept));
                told.push(change_words(language, &what, &words(was), &words(rule.kept)));
            }
        }
        Ok(told)
    }

    /// Removes a template that a municipality brought and that no plan stands on.
    pub fn remove_local_template(
        &mut self,
        template: String,
        version: String,
    ) -> Result<Vec<LocalTemplateView>> {
        self.vault()?.remove_local_template(&template, &version)?;
        self.known = known(&self.vault_ref()?.local_templates()?);
        self.local_templates()
    }
}

impl Workspace {
    /// Saves the local ways as a municipality's file where the person chooses.
    pub fn save_local_file(&mut self) -> Result<SavedFile> {
        let Settings { local, kept, teacher, .. } = self.settings()?;
        self.save_file("local", ENDING, 0, Local::write_ways(&teacher.provider, &local, &kept).as_bytes())
    }

    /// Gives a new draft the municipality's ways.
    pub(super) fn localise(&mut self, template: &Template, draft: &mut Draft) -> Result<()> {
        let signers = self.signers_of(template)?;
        draft.answers.extend(crate::draft::signed_by(template, &signers));
        draft.flags.extend(self.switched(template)?);
        Ok(())
    }

    /// Who signs a document of this level by the municipality's ways: they are those of basic education.
    pub(super) fn signers_of(&mut self, template: &Template) -> Result<Vec<String>> {
        let LocalWays { signers, .. } = self.settings()?.local;
        Ok(if template.level == Level::Basic { signers } else { Vec::new() })
    }

    /// The flags that the municipality's ways set, as they set them.
    pub(super) fn switched(&mut self, template: &Template) -> Result<BTreeMap<String, bool>> {
        let ways = self.settings()?.local;
        let value = |switch: Switch| match switch {
            Switch::Therapies => ways.therapies == Therapies::LeftOut,
        };
        let flags = template.flags.iter().filter_map(|flag| Some((flag.id.clone(), value(flag.switch?))));
        Ok(flags.collect())
    }

    /// The roles from which the signature boxes of new drafts are chosen.
    pub fn signer_roles(&mut self) -> Result<Vec<SignerRole>> {
        let language = self.look.language;
        let mut roles: Vec<SignerRole> = Vec::new();
        let of_ways =
            |template: &&Template| template.status == Status::Current && template.level == Level::Basic;
        for template in self.known.offered().filter(of_ways) {
            for (list, role) in template.signer_roles() {
                if roles.iter().all(|known| known.id != *role) {
                    let name = template.texts(language).option_name(list, role).to_owned();
                    roles.push(SignerRole { id: role.clone(), name });
                }
            }
        }
        Ok(roles)
    }
}

/// Reads a municipality's file without a vault and tells all that is wrong in it.
///
/// # Errors
/// The file cannot be read or is too large.
pub fn check_local_file(path: &Path, language: Language) -> Result<LocalFile> {
    let Brought { name, local, flaws, .. } = Brought::read(path)?;
    let Some(local) = local else { return Ok(refused(language, name, &flaws)) };
    let template = local.template.map(|template| LocalName {
        title: template.texts(language).short_title().to_owned(),
        version: template.version.clone(),
    });
    let (municipality, ways) = (local.municipality, local.ways.is_some());
    Ok(LocalFile { file: name, municipality, template, ways, changes: Vec::new(), flaws: Vec::new() })
}

/// How long plans are kept, in words.
fn kept_words(language: Language, kept: Kept) -> String {
    let from = serde_json::to_value(kept.from).unwrap_or_default();
    let from = format!("trail-kept-{}", from.as_str().unwrap_or_default());
    let from = say(language, &from, &[]);
    say(language, "local-kept-time", &[("years", kept.years.into()), ("from", from.into())])
}

fn change_words(language: Language, what: &str, was: &str, is: &str) -> String {
    let none = say(language, "local-changed-none", &[]);
    let [was, is] = [was, is].map(|words| if words.is_empty() { none.clone() } else { words.to_owned() });
    say(language, "local-changed", &[("what", what.into()), ("was", was.into()), ("is", is.into())])
}

/// Flaws in the order of the file, in words.
pub(super) fn flaw_views(language: Language, flaws: &[Unsound]) -> Vec<LocalFlaw> {
    let mut flaws: Vec<&Unsound> = flaws.iter().collect();
    flaws.sort_by_key(|flaw| (flaw.line, flaw.column));
    let view = |flaw: &&Unsound| LocalFlaw {
        line: flaw.line,
        column: flaw.column,
        place: flaw.place.clone(),
        what: explain(language, &Failure::from((*flaw).clone())).1,
    };
    flaws.iter().map(view).collect()
}

fn refused(language: Language, file: String, flaws: &[Unsound]) -> LocalFile {
    let flaws = flaw_views(language, flaws);
    LocalFile { file, municipality: String::new(), template: None, ways: false, changes: Vec::new(), flaws }
}

/// The templates that a workspace knows whose vault holds these. One that this program cannot read any more is
/// not known: its plans say so.
pub(super) fn known(kept: &[LocalTemplate]) -> Known {
    Known::with(kept.iter().filter_map(|kept| interned(kept.digest, &kept.text)).collect())
}

/// The template of a file. A file is read once in the life of the program: what plans are made by holds no
/// word of a pupil and is few, so it stays.
fn interned(digest: [u8; 32], text: &str) -> Option<&'static Template> {
    static READ: Mutex<BTreeMap<[u8; 32], &'static Template>> = Mutex::new(BTreeMap::new());
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(template) = read.get(&digest) {
        return Some(template);
    }
    let template: &'static Template = Box::leak(Box::new(Local::check("", text.as_bytes()).0?.template?));
    read.insert(digest, template);
    Some(template)
}
