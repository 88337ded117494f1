//! Starting, keys, locking.

use super::words::clock;
use super::*;
use crate::document::Sheet;
use crate::vault::{self, Act, Cost, PARTS, Part, Typed};
use zxcvbn::Score;

/// Words of a proposed passphrase: 5 of 2,048 make 55 bits, with a key derivation of about a second.
const PROPOSED_WORDS: usize = 5;
/// Groups of the recovery key that only the paper shows.
const PAPER_ONLY: usize = 3;

/// What is read of a vault before it counts as open.
struct Found {
    known: Known,
    look: Option<settings::Look>,
    rest: Option<Rest>,
    begun: Vec<Begun>,
}

impl Found {
    fn in_vault(vault: &Vault) -> Result<Found> {
        let kept = vault.value(settings::SETTINGS)?;
        let kept = kept.and_then(|text| serde_json::from_str::<Settings>(&text).ok());
        let rest = vault.last_rest()?.and_then(|text| serde_json::from_str(&text).ok());
        let begun = vault.begun()?;
        let look = kept.map(|kept| settings::Look { language: kept.language, theme: kept.theme });
        Ok(Found { known: local::known(&vault.local_templates()?), look, rest, begun })
    }
}

impl Workspace {
    /// What to show first.
    pub fn start(&mut self) -> Result<Start> {
        let sheets = self.vault.as_ref().map(Vault::sheets);
        let state = match (&self.vault, &self.fresh_key) {
            (Some(_), Some(_)) => VaultState::Unconfirmed,
            (Some(_), None) => VaultState::Open,
            (None, _) if vault::exists(&self.folder) => VaultState::Locked,
            (None, _) => VaultState::None,
        };
        Ok(Start {
            language: self.look.language,
            theme: self.look.theme,
            state,
            folder: self.folder.display().to_string(),
            practice: self.practice.is_some(),
            sheet_read: sheets.is_some_and(|sheets| sheets.read),
            sheet_unread: sheets.is_some_and(|sheets| sheets.unread),
            idle_minutes: self.idle_minutes(),
            text_size: self.text_size(),
            locked_at: self.locked.as_ref().map(|note| note.at.clone()),
            kept: self.locked.as_ref().map(|note| note.kept).unwrap_or_default(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }

    /// The passphrase that is proposed for the first vault. It stays the same until one is made, also when others are
    /// practised with meanwhile: it may be on paper already.
    pub fn first_passphrase(&mut self, anew: bool) -> Result<String> {
        if anew || self.first.is_none() {
            self.first = Some(Passphrase::new(self.propose_passphrase()?));
        }
        Ok(self.first.as_ref().map(|first| first.expose().to_owned()).unwrap_or_default())
    }

    /// Proposes a passphrase of random words.
    pub fn propose_passphrase(&mut self) -> Result<String> {
        let list = crate::signature::word_list(self.look.language);
        let mut words = Vec::with_capacity(PROPOSED_WORDS);
        for _ in 0..PROPOSED_WORDS {
            let mut random = [0u8; 2];
            self.outside.fill_random(&mut random)?;
            // 2,048 divides 65,536: every word is equally likely.
            words.push(list[usize::from(u16::from_le_bytes(random)) % list.len()]);
        }
        Ok(words.join(" "))
    }

    /// Judges a passphrase.
    pub fn judge_passphrase(&mut self, passphrase: Passphrase) -> Result<Strength> {
        Ok(judge(passphrase.expose()))
    }

    /// What was typed from recovery sheets: the last letters of each check the others.
    pub fn check_recovery_key(&mut self, key: Passphrase) -> Result<Typed> {
        Ok(Typed::of(key.expose()))
    }

    /// Makes the vault; the recovery sheet comes next.
    pub fn create_vault(&mut self, passphrase: Passphrase, teacher: Teacher) -> Result<()> {
        self.create_vault_at(passphrase, teacher, Cost::calibrate()?)
    }

    /// Makes the vault with passphrases that cost this much to derive from; the recovery sheet comes next.
    pub fn create_vault_at(&mut self, passphrase: Passphrase, teacher: Teacher, cost: Cost) -> Result<()> {
        demand_strength(&passphrase)?;
        vault::refuse_carried(&self.folder)?;
        let settings = settings::text(&settings::fresh(self.look, teacher))?;
        // In it from the first moment on: a vault without its writer would be met as one that exists.
        let values = [(settings::SETTINGS, settings.as_str())];
        let (vault, key) =
            Vault::create_with(&self.folder, passphrase.expose(), &values, cost, &mut self.random())?;
        self.vault = Some(vault);
        self.fresh_key = Some(key);
        self.first = None;
        self.attend();
        // The look of the lock screen alone: the vault has it too.
        let _ = self.keep_look();
        Ok(())
    }

    /// The first six groups of the new recovery key, for the sheet's picture on the screen.
    pub fn recovery_groups(&mut self) -> Result<Vec<String>> {
        let groups = self.fresh_key()?.groups()?;
        Ok(groups[..groups.len() - PAPER_ONLY].to_vec())
    }

    /// One group of the new recovery key, for copying by hand; counted from 1.
    pub fn recovery_group(&mut self, number: u8) -> Result<String> {
        let groups = self.fresh_key()?.groups()?;
        let group = usize::from(number).checked_sub(1).and_then(|index| groups.get(index));
        group.cloned().ok_or(Code::BadCall.into())
    }

    /// Hands over all groups of the recovery key that was just made; once they are delivered, the sheet
    /// counts as read back. For the command line, which has no sheet.
    pub fn hand_over_recovery_key(&mut self, deliver: impl FnOnce(&str) -> Result<()>) -> Result<()> {
        let key = zeroize::Zeroizing::new(self.fresh_key()?.groups()?.join("-"));
        deliver(&key)?;
        self.sheet_read()
    }

    /// Prints the recovery sheet.
    pub fn print_recovery_sheet(&mut self) -> Result<()> {
        let groups = self.fresh_key()?.groups()?;
        self.print_groups(&groups, None)
    }

    /// Prints one part of the recovery sheet in three parts, of which any two open; counted from 1.
    pub fn print_recovery_part(&mut self, number: u8) -> Result<()> {
        let groups = self.fresh_part(number)?.groups()?;
        self.print_groups(&groups, Some(number))
    }

    /// The part of the new recovery key. All three are of one time, or no two would belong together.
    fn fresh_part(&mut self, number: u8) -> Result<&Part> {
        if self.fresh_parts.is_empty() {
            let mut random = self.random();
            self.fresh_parts = self.fresh_key()?.parts(&mut random)?;
        }
        self.fresh_parts.iter().find(|part| part.number() == number).ok_or(Code::BadCall.into())
    }

    fn print_groups(&mut self, groups: &[String], part: Option<u8>) -> Result<()> {
        let language = self.look.language;
        let teacher = self.settings()?.teacher;
        let sheet = crate::document::recovery_sheet(
            groups,
            &Sheet {
                part: part.map(|number| (number, PARTS)),
                language,
                file: vault::DATABASE,
                teacher: &teacher.name,
                school: &teacher.school,
                made: self.outside.now(),
                program: drafting::PROGRAM,
            },
        )?;
        self.outside.print(&crate::text::say(language, "workspace-sheet-title", &[]), &sheet)
    }

    /// Whether these are the last three groups on the sheet; if so, the sheet is done.
    pub fn confirm_recovery(&mut self, groups: Vec<String>) -> Result<bool> {
        let expected = self.fresh_key()?.groups()?;
        let read: Vec<String> = groups.iter().map(|group| plain_group(group)).collect();
        let fits = read == expected[expected.len() - PAPER_ONLY..];
        if fits {
            self.sheet_read()?;
        }
        Ok(fits)
    }

    /// Whether these are the last three groups of each of the three parts, in their order; if so, the sheet
    /// is done.
    pub fn confirm_recovery_parts(&mut self, groups: Vec<String>) -> Result<bool> {
        let mut expected = Vec::new();
        for number in 1..=PARTS {
            let part = self.fresh_part(number)?.groups()?;
            expected.extend_from_slice(&part[part.len() - PAPER_ONLY..]);
        }
        let fits = groups.iter().map(|group| plain_group(group)).eq(expected);
        if fits {
            self.sheet_read()?;
        }
        Ok(fits)
    }

    fn sheet_read(&mut self) -> Result<()> {
        self.vault()?.confirm_recovery_key()?;
        self.forget_fresh_key();
        Ok(())
    }

    /// Makes a new recovery key; the sheet comes next. Until it is read back the old one opens too.
    pub fn renew_recovery_key(&mut self, passphrase: Passphrase) -> Result<()> {
        self.vault()?.confirm_passphrase(passphrase.expose())?;
        let mut random = self.random();
        self.fresh_parts.clear();
        self.fresh_key = Some(self.vault()?.renew_recovery_key(&mut random)?);
        Ok(())
    }

    /// Gives the renewal up: the new sheet opens nothing, the old one stays.
    pub fn abandon_renewal(&mut self) -> Result<()> {
        self.vault()?.abandon_recovery_key()?;
        self.forget_fresh_key();
        Ok(())
    }

    fn forget_fresh_key(&mut self) {
        self.fresh_key = None;
        self.fresh_parts.clear();
    }

    pub(super) fn fresh_key(&self) -> Result<&RecoveryKey> {
        self.fresh_key.as_ref().ok_or(Code::BadCall.into())
    }

    /// Opens the vault.
    pub fn unlock(&mut self, passphrase: Passphrase) -> Result<Opened> {
        self.close_open_vault()?;
        let vault = Vault::open(&self.folder, passphrase.expose())?;
        let found = Found::in_vault(&vault)?;
        Ok(self.opened(vault, found))
    }

    /// Opens the vault where no window could show a sheet: the recovery sheets stay as they are.
    pub fn unlock_as_it_is(&mut self, passphrase: Passphrase) -> Result<()> {
        self.close_open_vault()?;
        let vault = Vault::open(&self.folder, passphrase.expose())?;
        let found = Found::in_vault(&vault)?;
        self.enter(vault, found.known, found.look);
        Ok(())
    }

    /// Opens the vault with the recovery key and gives it a new passphrase.
    pub fn recover(&mut self, key: Passphrase, passphrase: Passphrase) -> Result<Opened> {
        demand_strength(&passphrase)?;
        self.close_open_vault()?;
        let mut vault = Vault::open_with_recovery_key(&self.folder, key.expose())?;
        // Last of what can fail: a passphrase that was told as refused must not be the one that opens.
        let found = Found::in_vault(&vault)?;
        vault.replace_passphrase(passphrase.expose(), Cost::calibrate()?, &mut self.random())?;
        Ok(self.opened(vault, found))
    }

    /// Takes an opened vault over. Nothing here can fail: a vault is open with all that belongs to it, or
    /// closed.
    fn opened(&mut self, mut vault: Vault, found: Found) -> Opened {
        // A key whose sheet was never read back may exist on no paper, or on one that nobody minds: make a
        // new one in its place and ask for it. On a full disk it is asked at the next opening.
        let fresh = match vault.sheets().unread {
            true => vault.renew_recovery_key(&mut self.random()).ok(),
            false => None,
        };
        let keys_mended = vault.keys_mended();
        self.enter(vault, found.known, found.look);
        self.fresh_key = fresh;
        Opened { rest: found.rest, keys_mended, begun: found.begun }
    }

    fn enter(&mut self, vault: Vault, known: Known, look: Option<settings::Look>) {
        self.forget();
        self.known = known;
        self.locked = None;
        // What was rescued is of before: from here on the vault may get newer text.
        if std::mem::take(&mut self.rescued) {
            let _ = vault::leave_rescue(&self.folder);
        }
        self.vault = Some(vault);
        self.attend();
        self.strike_unprinted();
        // What is left of them is no trouble: it is tried again at the next opening.
        let _ = self.forget_former_identities();
        // What was chosen last on this computer, perhaps on the lock screen, stands beside the vault and wins;
        // a vault that came from another computer brings its own.
        if !settings::Look::is_kept(&self.folder) {
            self.look = look.unwrap_or(self.look);
        }
    }

    /// Changes the passphrase.
    pub fn change_passphrase(&mut self, current: Passphrase, passphrase: Passphrase) -> Result<()> {
        demand_strength(&passphrase)?;
        let mut random = self.random();
        let cost = Cost::calibrate()?;
        self.vault()?.change_passphrase(current.expose(), passphrase.expose(), cost, &mut random)
    }

    /// Gives the vault a new key and a new passphrase: what opened it before opens neither it nor the backups
    /// that are made from here on. The recovery sheet comes next.
    pub fn renew_vault_key(&mut self, current: Passphrase, passphrase: Passphrase) -> Result<()> {
        demand_strength(&passphrase)?;
        if self.practice.is_some() {
            return Err(Code::BadCall.into());
        }
        self.vault()?.confirm_passphrase(current.expose())?;
        self.stop_backing();
        self.vault()?.end_backup();
        let (cost, mut random, identity) = (Cost::calibrate()?, self.random(), self.renewed_identity()?);
        let identity = identity.as_ref().map(|secret| secret.as_slice());
        self.vault()?.prepare_renewal(passphrase.expose(), identity, cost, &mut random)?;
        // Everything is in the one that was made: whether the old one closes well is no matter.
        let _ = self.close_open_vault();
        let day = super::words::iso(self.outside.now().date_naive());
        let taken = vault::take_renewal(&self.folder, &day);
        let stands = if taken.is_ok() { &passphrase } else { &current };
        let opened = self.open_again(stands);
        match (taken, opened) {
            (Err(failure), _) => Err(failure),
            (Ok(_), Err(_)) => Err(Code::KeyRenewedClosed.into()),
            (Ok(old), Ok(())) => {
                let _ = self.vault()?.tell(Act::KeyRenewed);
                // It is under the old key, and all of it is in the new one, which is open.
                let _ = old.map(|old| crate::file::clear(&old));
                // No backup is under the new key yet: the next pause makes one.
                let _ = self.forget_proof();
                Ok(())
            }
        }
    }

    fn open_again(&mut self, passphrase: &Passphrase) -> Result<()> {
        let vault = Vault::open(&self.folder, passphrase.expose())?;
        let found = Found::in_vault(&vault)?;
        self.opened(vault, found);
        Ok(())
    }

    /// Whether the person's own vault is open; the practice holds nothing that must be locked.
    pub fn is_open(&self) -> bool {
        self.vault.is_some() && self.practice.is_none()
    }

    /// Locks: everything is saved, the place is kept, the keys are wiped.
    pub fn lock(&mut self, rest: Option<Rest>) -> Result<()> {
        if self.practice.is_some() {
            return self.leave_practice();
        }
        self.vault()?;
        // The text is saved already. That the place cannot be kept, or the log not folded into the file
        // (a full disk), must not leave a pupil's plan open on an unattended screen.
        let in_text = self.keep_rest(rest.as_ref()).is_ok() && rest.is_some_and(|rest| rest.step == "write");
        let kept = if in_text { KeptText::Text } else { KeptText::All };
        self.locked = Some(LockNote { at: clock(&self.outside.now()), kept });
        let _ = self.close_open_vault();
        Ok(())
    }

    /// Keeps what was typed into dialogs and panes and is not recorded there yet.
    pub fn keep_begun(&mut self, begun: Vec<Begun>) -> Result<()> {
        self.vault()?.keep_begun(&begun)
    }

    /// Does what records words that were begun there: they end in the same commit, so that neither a kill nor a
    /// power cut leaves both or neither. Where it recorded nothing new they end after it; where it failed they stay.
    pub fn ending<T>(
        &mut self,
        place: Option<BegunPlace>,
        what: impl FnOnce(&mut Workspace) -> Result<T>,
    ) -> Result<T> {
        if let Some(vault) = &mut self.vault {
            vault.end_begun(place);
        }
        let outcome = what(self);
        let left = self.vault.as_mut().and_then(|vault| vault.end_begun(None));
        if let Some(BegunPlace { plan, place }) = left.filter(|_| outcome.is_ok()) {
            self.keep_begun(vec![Begun { plan, place, words: None }])?;
        }
        outcome
    }

    /// Whether it is the passphrase of the open vault: asked before a view is shown again that was covered and could
    /// not be put away.
    pub fn confirm_passphrase(&mut self, passphrase: Passphrase) -> Result<()> {
        self.vault()?.confirm_passphrase(passphrase.expose())
    }

    /// Locks where no page is left that could say where the person is: what was saved is there, and with it the place
    /// that was kept last. Whether all was saved is not known.
    pub fn lock_without_page(&mut self) -> Result<()> {
        if self.practice.is_some() {
            return self.leave_practice();
        }
        self.vault()?;
        self.locked = Some(LockNote { at: clock(&self.outside.now()), kept: KeptText::Unknown });
        let _ = self.close_open_vault();
        Ok(())
    }

    fn keep_rest(&mut self, rest: Option<&Rest>) -> Result<()> {
        let text = rest.map(serde_json::to_string).transpose().map_err(crate::failure::Failure::defect)?;
        let place = rest.zip(text.as_ref()).map(|(rest, text)| (rest.plan.as_str(), text.as_str()));
        self.vault()?.set_rest(place)
    }

    /// Closes the vault without a word for the lock screen.
    pub fn close(&mut self) -> Result<()> {
        self.close_open_vault()
    }

    fn close_open_vault(&mut self) -> Result<()> {
        // One that another program keeps is tried again by whoever lent it.
        let _ = self.outside.take_back_text();
        self.record_printing();
        self.stop_backing();
        self.backup_trouble = None;
        self.forget();
        self.known = Known::default();
        self.copying = None;
        self.forget_fresh_key();
        match self.vault.take() {
            Some(vault) => vault.close(),
            None => Ok(()),
        }
    }
}

/// A group of the recovery key as typed: case, spaces and the letters that Crockford's alphabet leaves
/// out do not matter.
fn plain_group(typed: &str) -> String {
    let letter = |letter: char| match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        letter => letter,
    };
    typed.chars().filter(|letter| letter.is_ascii_alphanumeric()).map(letter).collect()
}

fn judge(passphrase: &str) -> Strength {
    let score = if passphrase.is_empty() { Score::Zero } else { zxcvbn::zxcvbn(passphrase, &[]).score() };
    let score = (score as u8).min(most_for_words(passphrase));
    Strength { score, accepted: score >= Score::Three as u8 }
}

/// The estimate knows no Finnish or Swedish words and no names: a passphrase that is mostly words,
/// wherever figures and marks stand between them, is worth no more than its number of words allows.
fn most_for_words(passphrase: &str) -> u8 {
    /// A run of letters this long is taken for a word.
    const WORD: usize = 4;
    let runs = passphrase.split(|letter: char| !letter.is_alphabetic()).map(|run| run.chars().count());
    let words: Vec<usize> = runs.filter(|letters| *letters >= WORD).collect();
    let letters: usize = words.iter().sum();
    if 2 * letters < passphrase.chars().filter(|letter| *letter != ' ').count() {
        return Score::Four as u8;
    }
    match words.len() {
        0..=3 => Score::Two as u8,
        4 => Score::Three as u8,
        _ => Score::Four as u8,
    }
}

pub(super) fn demand_strength(passphrase: &Passphrase) -> Result<()> {
    if judge(passphrase.expose()).accepted { Ok(()) } else { Err(Code::PassphraseTooWeak.into()) }
}

#[cfg(test)]
mod tests {
    use super::judge;

    #[test]
    fn plain_words_are_worth_their_number() {
        let check = |passphrase: &str, accepted: bool| {
            assert_eq!(judge(passphrase).accepted, accepted, "{passphrase}");
        };
        for weak in [
            "",
            "salasana",
            "erityisopettaja",
            "Kuusilammen koulu",
            "Riitta Sarapuu",
            "kesäloma2026!",
            "1kuusilammenkoulu",
            "Kuusilammen1koulu",
            "hyvää huomenta suomi",
            "kesä-loma-2026-alkaa",
        ] {
            check(weak, false);
        }
        for strong in ["luotain vispilä aapa neljäs", "luotain vispilä aapa neljäs tuuli", "Xk7#pQ9!vL2m"]
        {
            check(strong, true);
        }
    }
}
