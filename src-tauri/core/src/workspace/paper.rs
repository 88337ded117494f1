//! Papers that came back signed by hand: filed with their version, shown and saved again, and removed only
//! with a reason.

use super::edition::digest_of;
use super::*;
use crate::document::{Scan, scan};
use crate::failure::Failure;
use crate::outside::FileWish;
use crate::text::say;
use crate::vault::{Act, NewPaper};
use data_encoding::BASE64;
use std::path::Path;

/// The largest file of a paper, in bytes; pictures and scans of many pages are below it.
const LARGEST: u64 = 30 * 1024 * 1024;
/// A paper has no more pages.
const MOST_PAGES: u32 = 60;
/// As large as a page is drawn to see whether it can be.
const TRIAL: u32 = 200;

impl Workspace {
    /// Files the signed paper that the person chooses with its version: with one delivery, or with all.
    pub fn file_paper(&mut self, plan: String, number: u32, delivery: Option<u32>) -> Result<LedgerView> {
        self.vault_ref()?;
        let language = self.look.language;
        let endings = ["pdf", "jpg", "jpeg", "png"].map(str::to_owned);
        let path = self.outside.pick_open(&FileWish {
            title: say(language, "workspace-paper-title", &[]),
            name: String::new(),
            kind: (say(language, "workspace-paper-kind", &[]), endings.to_vec()),
        })?;
        self.file_paper_from(plan, number, delivery, &path)
    }

    /// Files the signed paper that was dropped on the window last.
    pub fn file_dropped_paper(
        &mut self,
        plan: String,
        number: u32,
        delivery: Option<u32>,
    ) -> Result<LedgerView> {
        let path = self.outside.take_dropped()?;
        self.file_paper_from(plan, number, delivery, &path)
    }

    /// Files a signed paper from this file; version 0 is the newest.
    pub fn file_paper_from(
        &mut self,
        plan: String,
        number: u32,
        delivery: Option<u32>,
        path: &Path,
    ) -> Result<LedgerView> {
        let number = if number == 0 { self.vault()?.plan(&plan)?.version } else { number };
        self.vault()?.ledger(&plan, number)?;
        let (pdf, pages) = self.readable(&read_limited(path, LARGEST)?)?;
        let stamp = self.stamp()?;
        let paper = NewPaper { delivery, pages, digest: digest_of(&pdf), pdf, stamp };
        self.vault()?.file_paper(&plan, number, &paper)?;
        self.ledger(plan, number)
    }

    /// The paper as it is filed, and how many pages it has. What cannot be shown later is refused now.
    fn readable(&self, bytes: &[u8]) -> Result<(Vec<u8>, u32)> {
        let (pdf, picture) = match scan(bytes)? {
            Scan::Picture(pdf) => (pdf, true),
            Scan::Document(pdf) => (pdf, false),
        };
        let drawn = self.outside.draw_page(&pdf, 1, TRIAL).map_err(|failure| match failure.code {
            Code::PageUndrawn => Code::PaperUnreadable.into(),
            _ => failure,
        })?;
        match drawn.pages {
            _ if picture => Ok((pdf, 1)),
            pages if pages > MOST_PAGES => Err(Failure::new(Code::PaperTooLong).with("pages", MOST_PAGES)),
            pages => Ok((pdf, pages)),
        }
    }

    /// A page of a filed paper, as PNG in Base64; pages count from 1.
    pub fn paper_page(
        &mut self,
        plan: String,
        number: u32,
        paper: u32,
        page: u32,
        width: u32,
    ) -> Result<String> {
        let pdf = self.vault()?.scan(&plan, number, paper)?;
        Ok(BASE64.encode(&self.outside.draw_page(&pdf, page, width)?.png))
    }

    /// Saves a filed paper where the person chooses, as it is filed.
    pub fn save_paper(&mut self, plan: String, number: u32, paper: u32) -> Result<SavedFile> {
        let pdf = self.vault()?.scan(&plan, number, paper)?;
        self.save_told(("paper", "pdf"), &pdf, (&plan, number, Act::PaperSaved))
    }
}
