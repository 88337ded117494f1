//! The templates that municipalities brought: their files as they came, each version once. What is in them is
//! text to the vault.

use super::{Vault, sql};
use crate::failure::{Code, Failure, Result};
use rusqlite::{Connection, params};

/// A template that a municipality brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalTemplate {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The municipality's name.
    pub municipality: String,
    /// The name of the file it came in.
    pub file: String,
    /// When it was added, ISO 8601.
    pub added: String,
    /// The SHA-256 of the file.
    pub digest: [u8; 32],
    /// The file.
    pub text: String,
    /// How many plans stand on it.
    pub plans: u32,
}

impl Vault {
    /// The templates that municipalities brought, in the order in which they came.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn local_templates(&self) -> Result<Vec<LocalTemplate>> {
        self.read(local_templates)
    }

    /// Keeps what a municipality's file brought, all of it or nothing: a template, and a value with its name. The
    /// same template again changes nothing.
    ///
    /// # Errors
    /// `TemplateKept` when another file of this id and version is kept; those of the disk.
    pub fn keep_local(
        &mut self,
        template: Option<&LocalTemplate>,
        value: Option<(&str, &str)>,
    ) -> Result<()> {
        let transaction = self.write()?;
        if let Some(template) = template {
            keep_template(&transaction, template)?;
        }
        if let Some((name, value)) = value {
            super::value::put(&transaction, name, value)?;
        }
        Ok(transaction.commit()?)
    }

    /// Removes a template that no plan stands on.
    ///
    /// # Errors
    /// `TemplateInUse` with the number of plans; `UnknownTemplate`; those of the disk.
    pub fn remove_local_template(&mut self, id: &str, version: &str) -> Result<()> {
        let transaction = self.write()?;
        let plans: u32 = transaction.query_row(sql!("local/in_use"), [id, version], |row| row.get(0))?;
        if plans > 0 {
            return Err(refusal(Code::TemplateInUse, id, version).with("count", plans));
        }
        if transaction.execute(sql!("local/remove"), [id, version])? == 0 {
            return Err(refusal(Code::UnknownTemplate, id, version));
        }
        Ok(transaction.commit()?)
    }
}

fn keep_template(connection: &Connection, template: &LocalTemplate) -> Result<()> {
    let LocalTemplate { id, version, municipality, file, added, digest, text, .. } = template;
    let kept = local_templates(connection)?;
    if let Some(kept) = kept.iter().find(|kept| kept.id == *id && kept.version == *version) {
        return match kept.digest == *digest {
            true => Ok(()),
            false => Err(refusal(Code::TemplateKept, id, version)),
        };
    }
    let row = params![id, version, municipality, file, added, &digest[..], text];
    Ok(connection.execute(sql!("local/add"), row).map(drop)?)
}

/// The templates that a database holds.
pub(super) fn local_templates(connection: &Connection) -> Result<Vec<LocalTemplate>> {
    let mut statement = connection.prepare_cached(sql!("local/all"))?;
    let rows = statement.query_map([], |row| {
        Ok(LocalTemplate {
            id: row.get(0)?,
            version: row.get(1)?,
            municipality: row.get(2)?,
            file: row.get(3)?,
            added: row.get(4)?,
            digest: row.get(5)?,
            text: row.get(6)?,
            plans: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn refusal(code: Code, id: &str, version: &str) -> Failure {
    Failure::new(code).with("template", id).with("version", version)
}
