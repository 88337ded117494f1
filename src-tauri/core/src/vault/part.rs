//! The recovery key in three parts, of which any two give it and one alone says nothing of it (Shamir). A
//! part is printed, typed and checked like the whole key; its check letters say which part it is.

use super::keys::{Random, RecoveryKey, Secret, decoded, grouped, random_array};
use crate::failure::{Code, Failure, Result};
use blahaj::{Share, Sharks};
use rand_core::{TryCryptoRng, TryRng};
use sha2::{Digest, Sha256};
use std::convert::Infallible;
use zeroize::Zeroizing;

/// How many parts there are, and how many give the key.
pub const PARTS: u8 = 3;
const ENOUGH: u8 = 2;
/// Letters of a whole key and of a part.
const LETTERS: usize = 36;

/// One of three parts of a recovery key.
pub struct Part {
    number: u8,
    bytes: Secret<20>,
}

/// What has been typed from recovery sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Typed {
    /// A slip: the check letters do not fit.
    Mistyped,
    /// A whole key.
    Whole,
    /// One part; another is needed.
    Part,
    /// Two parts that make a key.
    Parts,
}

impl Typed {
    /// What this is.
    pub fn of(typed: &str) -> Typed {
        match (read(typed), typed_letters(typed).len()) {
            (Ok(_), LETTERS) => Typed::Whole,
            (Ok(_), _) => Typed::Parts,
            (Err(failure), _) if failure.code == Code::RecoveryPartAlone => Typed::Part,
            (Err(_), _) => Typed::Mistyped,
        }
    }
}

/// The key of a sheet, or of two parts one after the other, as typed.
pub(super) fn read(typed: &str) -> Result<RecoveryKey> {
    let letters = typed_letters(typed);
    if letters.len() != 2 * LETTERS || !letters.is_ascii() {
        return match RecoveryKey::read_whole(typed) {
            Err(_) if Part::read(&letters).is_ok() => Err(Code::RecoveryPartAlone.into()),
            outcome => outcome,
        };
    }
    let (one, other) = letters.split_at(LETTERS);
    joined(&Part::read(one)?, &Part::read(other)?)
}

/// The letters of what was typed, without what stands between them.
fn typed_letters(typed: &str) -> Zeroizing<String> {
    let mut letters = Zeroizing::new(String::with_capacity(typed.len()));
    letters.extend(typed.chars().filter(|letter| letter.is_alphanumeric()));
    letters
}

/// The key that two parts give. Of two that do not belong together it is another key.
fn joined(one: &Part, other: &Part) -> Result<RecoveryKey> {
    let shares = [one, other].map(|part| {
        let bytes = Zeroizing::new([&[part.number][..], part.bytes.expose()].concat());
        Share::try_from(bytes.as_slice()).map_err(Failure::defect)
    });
    let [one, other] = shares;
    let secret = Sharks(ENOUGH).recover(&[one?, other?]).map(Zeroizing::new);
    let secret = secret.map_err(|_| Failure::new(Code::RecoveryPartAlone))?;
    RecoveryKey::of(&secret)
}

impl RecoveryKey {
    /// The key in three parts, made anew each time: those of one time belong together.
    ///
    /// # Errors
    /// The system has no randomness to give.
    pub fn parts(&self, random: Random<'_>) -> Result<Vec<Part>> {
        let mut drawn = Drawn { random, failure: None };
        let shares: Vec<Share> =
            Sharks(ENOUGH).dealer_rng(self.expose(), &mut drawn).take(PARTS.into()).collect();
        if let Some(failure) = drawn.failure {
            return Err(failure);
        }
        let part = |share: &Share| {
            let bytes = Zeroizing::new(Vec::from(share));
            let (number, bytes) = bytes.split_first().ok_or(Failure::defect("an empty part"))?;
            Ok(Part { number: *number, bytes: Secret::copied(bytes)? })
        };
        shares.iter().map(part).collect()
    }
}

impl Part {
    /// Which of the three it is, from 1.
    pub fn number(&self) -> u8 {
        self.number
    }

    /// The part as it is printed: eight groups of four letters and a ninth of check letters.
    ///
    /// # Errors
    /// None but defects of the program.
    pub fn groups(&self) -> Result<Zeroizing<Vec<String>>> {
        grouped(&with_check(self.number, self.bytes.expose()))
    }

    fn read(typed: &str) -> Result<Part> {
        let mistyped = || Failure::new(Code::RecoveryKeyMistyped);
        let bytes = decoded(typed).map_err(|_| mistyped())?;
        let secret = bytes.get(..20).ok_or_else(mistyped)?;
        let number = (1..=PARTS).find(|number| *with_check(*number, secret) == *bytes);
        Ok(Part { number: number.ok_or_else(mistyped)?, bytes: Secret::copied(secret)? })
    }
}

/// A part and twenty bits of a hash of it and of its number, filled up to whole letters with zeros.
fn with_check(number: u8, secret: &[u8]) -> Zeroizing<Vec<u8>> {
    let hash = Sha256::new().chain_update(b"laatija part ").chain_update([number]).chain_update(secret);
    let hash = hash.finalize();
    let mut bytes = Zeroizing::new(Vec::with_capacity(25));
    bytes.extend_from_slice(secret);
    bytes.extend_from_slice(&[hash[0], hash[1], hash[2] & 0xF0, 0, 0]);
    bytes
}

/// The randomness handed in, in the form that the parts are dealt by. A failure is kept: what was dealt with
/// it is thrown away.
struct Drawn<'a> {
    random: Random<'a>,
    failure: Option<Failure>,
}

impl Drawn<'_> {
    fn array<const N: usize>(&mut self) -> [u8; N] {
        random_array(self.random).unwrap_or_else(|failure| {
            self.failure = Some(failure);
            [0; N]
        })
    }
}

impl TryRng for Drawn<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> std::result::Result<u32, Infallible> {
        Ok(u32::from_le_bytes(self.array()))
    }

    fn try_next_u64(&mut self) -> std::result::Result<u64, Infallible> {
        Ok(u64::from_le_bytes(self.array()))
    }

    fn try_fill_bytes(&mut self, target: &mut [u8]) -> std::result::Result<(), Infallible> {
        if let Err(failure) = (self.random)(target) {
            self.failure = Some(failure);
        }
        Ok(())
    }
}

impl TryCryptoRng for Drawn<'_> {}

#[cfg(test)]
mod tests {
    use super::*;

    fn random(bytes: &mut [u8]) -> Result<()> {
        getrandom::fill(bytes).map_err(Failure::defect)
    }

    fn printed(part: &Part) -> String {
        part.groups().unwrap().join("-")
    }

    #[test]
    fn any_two_parts_give_the_key_and_one_does_not() {
        let key = RecoveryKey::new(&mut random).unwrap();
        let parts: Vec<String> = key.parts(&mut random).unwrap().iter().map(printed).collect();
        assert_eq!(parts.len(), 3);
        for (one, other) in [(0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)] {
            let typed = format!("{} {}", parts[one], parts[other].to_lowercase());
            assert!(read(&typed).unwrap().expose() == key.expose(), "{one} and {other}");
            assert_eq!(Typed::of(&typed), Typed::Parts);
        }
        for part in &parts {
            assert_eq!(read(part).err().map(|failure| failure.code), Some(Code::RecoveryPartAlone));
            assert_eq!(Typed::of(part), Typed::Part);
            let twice = format!("{part}{part}");
            assert_eq!(read(&twice).err().map(|failure| failure.code), Some(Code::RecoveryPartAlone));
        }
        let whole = key.groups().unwrap().join("");
        assert_eq!((Typed::of(&whole), Typed::of(&whole[1..])), (Typed::Whole, Typed::Mistyped));
        let mixed = format!("{}{whole}", parts[0]);
        assert_eq!(Typed::of(&mixed), Typed::Mistyped);
    }

    #[test]
    fn parts_of_another_time_do_not_belong_together() {
        let key = RecoveryKey::new(&mut random).unwrap();
        let parts = || key.parts(&mut random).unwrap().iter().map(printed).collect::<Vec<_>>();
        let (first, second) = (parts(), parts());
        assert!(first.iter().all(|part| !second.contains(part)));
        assert!(read(&format!("{}{}", first[0], second[1])).unwrap().expose() != key.expose());
    }

    #[test]
    fn a_slip_in_a_part_is_noticed() {
        let parts = RecoveryKey::new(&mut random).unwrap().parts(&mut random).unwrap();
        let printed = printed(&parts[0]);
        for (place, letter) in printed.char_indices().filter(|(_, letter)| letter.is_alphanumeric()) {
            let mut typed = printed.clone();
            typed.replace_range(place..=place, if letter == 'X' { "Y" } else { "X" });
            assert_eq!(Typed::of(&typed), Typed::Mistyped, "{typed}");
        }
    }

    /// A part says nothing of the key: its bytes are as even for one key as for another.
    #[test]
    fn a_part_alone_says_nothing_of_the_key() {
        let mut seen = [[false; 256]; 2];
        for (of, byte) in [(0, 0x00), (1, 0xFF)] {
            let key = RecoveryKey::of(&[byte; 20]).unwrap();
            for _ in 0..400 {
                let parts = key.parts(&mut random).unwrap();
                parts[0].bytes.expose().iter().for_each(|byte| seen[of][usize::from(*byte)] = true);
            }
        }
        assert!(seen.iter().flatten().all(|seen| *seen), "every value comes, also the key's own");
    }

    #[test]
    fn no_parts_are_dealt_without_randomness() {
        let key = RecoveryKey::new(&mut random).unwrap();
        let mut none = |_: &mut [u8]| Err(Failure::defect("none"));
        assert_eq!(key.parts(&mut none).err().map(|failure| failure.code), Some(Code::Defect));
    }
}
