//! Reads a dictionary in the form of the Voikko project (VFST): a transducer that takes the letters of a word
//! and gives its parts and endings. States are rows of transitions of eight bytes; a symbol of which the name
//! begins with `@` is no letter, but sets or asks a flag (as in the finite-state tools of Xerox).

use std::collections::HashMap;
use std::ops::ControlFlow;

/// What the file begins with.
const MARK: [u8; 8] = [0x6e, 0x3a, 0x01, 0x00, 0xfa, 0x51, 0x03, 0x00];
/// Length of the header, of which the mark is the first half.
const HEADER: usize = 16;
/// Bytes of a transition.
const CELL: usize = 8;
/// The symbol of a final state.
const FINAL: u16 = 0xffff;
/// As many transitions in a state are told in a cell of its own.
const OVERFLOW: u32 = 0xff;
/// Deeper than any word leads; what a broken file leads into ends here.
const DEEPEST: usize = 600;

/// The value of a flag that is not set.
const NEUTRAL: u16 = 0;
/// The value that stands for any.
const ANY: u16 = 1;

/// What a symbol does with a flag.
#[derive(Clone, Copy)]
enum Act {
    Set,
    Clear,
    Unify,
    Require,
    Disallow,
}

#[derive(Clone, Copy)]
struct Flag {
    act: Act,
    feature: usize,
    value: u16,
}

#[derive(Clone, Copy)]
struct Transition {
    takes: u16,
    gives: u16,
    target: u32,
    more: u32,
}

/// A transducer.
pub(super) struct Transducer {
    bytes: Vec<u8>,
    /// Where the transitions begin.
    start: usize,
    symbols: Vec<String>,
    letters: HashMap<char, u16>,
    /// The flags, by symbol; the first symbol is none.
    flags: Vec<Option<Flag>>,
    features: usize,
}

impl Transducer {
    /// Reads the file; `None` when it is none of this kind.
    pub fn read(bytes: Vec<u8>) -> Option<Transducer> {
        if !bytes.starts_with(&MARK) {
            return None;
        }
        let count = u16::from_le_bytes(bytes.get(HEADER..HEADER + 2)?.try_into().ok()?);
        let mut at = HEADER + 2;
        let mut symbols = Vec::new();
        for _ in 0..count {
            let end = at + bytes.get(at..)?.iter().position(|byte| *byte == 0)?;
            symbols.push(std::str::from_utf8(&bytes[at..end]).ok()?.to_owned());
            at = end + 1;
        }
        let mut names = Names::default();
        let flags: Vec<Option<Flag>> = std::iter::once(None)
            .chain(symbols.iter().skip(1).take_while(|symbol| symbol.starts_with('@')).map(|s| names.flag(s)))
            .collect();
        let letters = symbols
            .iter()
            .enumerate()
            .skip(flags.len())
            .filter_map(|(number, symbol)| Some((only_letter(symbol)?, number as u16)))
            .collect();
        let start = at.next_multiple_of(CELL);
        Some(Transducer { bytes, start, symbols, letters, flags, features: names.features.len() })
    }

    /// The letter's symbol.
    pub fn symbol(&self, letter: char) -> Option<u16> {
        self.letters.get(&letter).copied()
    }

    /// The name of a symbol.
    pub fn name(&self, symbol: u16) -> &str {
        self.symbols.get(usize::from(symbol)).map(String::as_str).unwrap_or_default()
    }

    /// The letter that a symbol is.
    pub fn letter(&self, symbol: u16) -> Option<char> {
        only_letter(self.name(symbol)).filter(|_| usize::from(symbol) >= self.flags.len())
    }

    fn transition(&self, cell: u32) -> Option<Transition> {
        let at = self.start + cell as usize * CELL;
        let bytes: [u8; CELL] = self.bytes.get(at..at + CELL)?.try_into().ok()?;
        let word = u32::from_le_bytes([bytes[4], bytes[5], bytes[6], bytes[7]]);
        Some(Transition {
            takes: u16::from_le_bytes([bytes[0], bytes[1]]),
            gives: u16::from_le_bytes([bytes[2], bytes[3]]),
            target: word & 0x00ff_ffff,
            more: word >> 24,
        })
    }

    /// The transitions of a state, which is told by its first cell.
    fn transitions(&self, state: u32) -> impl Iterator<Item = Transition> {
        let more = self.transition(state).map_or(0, |first| first.more);
        let (skipped, last) = if more == OVERFLOW {
            let at = self.start + (state as usize + 1) * CELL;
            let count = self.bytes.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
            (true, count.map_or(0, u32::from_le_bytes) + 1)
        } else {
            (false, more)
        };
        (0..=last)
            .filter(move |cell| !(skipped && *cell == 1))
            .map_while(move |cell| self.transition(state + cell))
    }
}

/// The letter of a symbol that is one letter.
fn only_letter(symbol: &str) -> Option<char> {
    let mut letters = symbol.chars();
    letters.next().filter(|_| letters.next().is_none())
}

/// Features and values of flags, numbered as they come.
#[derive(Default)]
struct Names {
    features: HashMap<String, usize>,
    values: HashMap<String, u16>,
}

impl Names {
    /// A flag by its name: `@P.FEATURE.VALUE@`.
    fn flag(&mut self, symbol: &str) -> Option<Flag> {
        let inside = symbol.strip_prefix('@')?.strip_suffix('@')?;
        let (act, rest) = inside.split_once('.')?;
        let act = match act {
            "P" => Act::Set,
            "C" => Act::Clear,
            "U" => Act::Unify,
            "R" => Act::Require,
            "D" => Act::Disallow,
            _ => return None,
        };
        let (feature, value) =
            rest.split_once('.').map_or((rest, None), |(feature, value)| (feature, Some(value)));
        let next = self.features.len();
        let feature = *self.features.entry(feature.to_owned()).or_insert(next);
        let next = self.values.len() as u16 + ANY + 1;
        let value = value.map_or(ANY, |value| *self.values.entry(value.to_owned()).or_insert(next));
        Some(Flag { act, feature, value })
    }
}

/// How what is taken may differ from what is written; the exact word is the walk without any difference.
pub(super) trait Errors {
    /// What it costs to read `letter` where the word has `rest` (its next letters; empty at its end), and how many
    /// of these are taken by it. The letter is that of a transition.
    fn ways(&self, letter: u16, taken: &[u16], rest: &[u16], spent: u32, ways: &mut Vec<(u32, usize)>);
    /// What it costs to leave out the next letter of the word; `None` when it may not be.
    fn drop(&self, taken: &[u16], rest: &[u16], spent: u32) -> Option<u32>;
    /// Whether an end may be told that has cost so much.
    fn allows(&self, spent: u32) -> bool;
}

/// The word as it is written.
pub(super) struct Exact;

impl Errors for Exact {
    fn ways(&self, letter: u16, _: &[u16], rest: &[u16], _: u32, ways: &mut Vec<(u32, usize)>) {
        if rest.first() == Some(&letter) {
            ways.push((0, 1));
        }
    }

    fn drop(&self, _: &[u16], _: &[u16], _: u32) -> Option<u32> {
        None
    }

    fn allows(&self, _: u32) -> bool {
        true
    }
}

/// An end that a walk has come to.
pub(super) struct End<'a> {
    /// The letters that were read.
    pub letters: &'a [u16],
    /// What the transducer gives for them.
    pub gives: &'a [u16],
    /// What the differences cost.
    pub spent: u32,
}

/// A walk through a transducer along a word.
pub(super) struct Walk<'a, E, F> {
    pub of: &'a Transducer,
    pub word: &'a [u16],
    pub errors: &'a E,
    /// Called at each end; breaks when enough is known.
    pub told: F,
    /// How many more steps it may take.
    pub steps: u32,
    flags: Vec<u16>,
    letters: Vec<u16>,
    gives: Vec<u16>,
}

impl<'a, E: Errors, F: FnMut(End<'_>) -> ControlFlow<()>> Walk<'a, E, F> {
    /// A walk of at most so many steps.
    pub fn new(of: &'a Transducer, word: &'a [u16], errors: &'a E, steps: u32, told: F) -> Self {
        let flags = vec![NEUTRAL; of.features];
        Walk { of, word, errors, told, steps, flags, letters: Vec::new(), gives: Vec::new() }
    }

    /// Walks every way.
    pub fn run(&mut self) {
        let _ = self.from(0, 0, 0);
    }

    fn from(&mut self, state: u32, at: usize, spent: u32) -> ControlFlow<()> {
        if self.steps == 0 || self.gives.len() > DEEPEST {
            return ControlFlow::Break(());
        }
        self.steps -= 1;
        let of = self.of;
        let mut ways = Vec::new();
        for transition in of.transitions(state) {
            let takes = transition.takes;
            if takes == FINAL {
                if at == self.word.len() && self.errors.allows(spent) {
                    (self.told)(End { letters: &self.letters, gives: &self.gives, spent })?;
                }
            } else if usize::from(takes) < of.flags.len() {
                self.through(transition, at, spent)?;
            } else {
                self.errors.ways(takes, &self.letters, &self.word[at..], spent, &mut ways);
                for (cost, used) in ways.drain(..) {
                    self.letters.push(takes);
                    let next = self.along(transition, at + used, spent + cost);
                    self.letters.pop();
                    next?;
                }
            }
        }
        // The next letter of the word is one too many.
        match self.errors.drop(&self.letters, &self.word[at..], spent) {
            Some(cost) if at < self.word.len() => self.from(state, at + 1, spent + cost),
            _ => ControlFlow::Continue(()),
        }
    }

    fn along(&mut self, transition: Transition, at: usize, spent: u32) -> ControlFlow<()> {
        let gives = if usize::from(transition.gives) < self.of.flags.len() { 0 } else { transition.gives };
        self.gives.push(gives);
        let next = self.from(transition.target, at, spent);
        self.gives.pop();
        next
    }

    /// Goes on past what is no letter, if its flag lets it.
    fn through(&mut self, transition: Transition, at: usize, spent: u32) -> ControlFlow<()> {
        let Some(flag) = self.of.flags[usize::from(transition.takes)] else {
            // Only the first symbol, which is nothing, is no flag.
            return if transition.takes == 0 {
                self.along(transition, at, spent)
            } else {
                ControlFlow::Continue(())
            };
        };
        let before = self.flags[flag.feature];
        let after = match flag.act {
            Act::Set => Some(flag.value),
            Act::Clear => Some(NEUTRAL),
            Act::Unify => [NEUTRAL, flag.value].contains(&before).then_some(flag.value),
            Act::Require if flag.value == ANY => (before != NEUTRAL).then_some(before),
            Act::Require => (before == flag.value).then_some(before),
            Act::Disallow if flag.value == ANY => (before == NEUTRAL).then_some(before),
            Act::Disallow => (before != flag.value).then_some(before),
        };
        let Some(after) = after else { return ControlFlow::Continue(()) };
        self.flags[flag.feature] = after;
        let next = self.along(transition, at, spent);
        self.flags[flag.feature] = before;
        next
    }
}
