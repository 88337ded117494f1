//! Breaks PDFs at random, the same for the same seed: bytes, numbers, whole objects, and pieces of one file
//! in another. Cross-references are put right afterwards in half of the files, so that what was broken is
//! found.

use crate::chance::Chance;
use std::collections::BTreeSet;

/// Numbers that programs stumble over.
const NUMBERS: [&str; 14] = [
    "0",
    "1",
    "-1",
    "2",
    "127",
    "255",
    "65535",
    "65536",
    "2147483647",
    "-2147483648",
    "4294967296",
    "9223372036854775807",
    "99999999999999999999",
    "0.5",
];
/// Words that make a difference.
const WORDS: [&str; 30] = [
    "/Type",
    "/Page",
    "/Pages",
    "/Kids",
    "/Parent",
    "/Annots",
    "/AcroForm",
    "/Fields",
    "/V",
    "/AP",
    "/FT /Sig",
    "/ByteRange",
    "/Contents",
    "/Perms",
    "/DocMDP",
    "/Reference",
    "/TransformParams",
    "/Prev",
    "/XRefStm",
    "/Size",
    "/Index",
    "/W",
    "/Length",
    "/Filter /FlateDecode",
    "/ObjStm",
    "/StructTreeRoot",
    "/ParentTree",
    "obj",
    "endobj",
    "stream",
];

/// Files to break.
pub struct Mutator {
    files: Vec<Vec<u8>>,
    /// The files without what lies in the places of signatures.
    covered: BTreeSet<Vec<u8>>,
}

impl Mutator {
    /// Of these files.
    pub fn new(files: Vec<Vec<u8>>) -> Mutator {
        let covered =
            files.iter().flat_map(|file| ends(file).into_iter().map(|end| covered(&file[..end]))).collect();
        Mutator { files, covered }
    }

    /// Whether a file is one of those that are broken, up to an end that it had, but for what lies in the
    /// places of its signatures.
    pub fn is_signed(&self, bytes: &[u8]) -> bool {
        self.covered.contains(&covered(bytes))
    }

    /// Whether a file begins with all that is signed of one of those that are broken: as much holds of a file
    /// behind whose last signature there are data for checking certificates, which nobody signed.
    pub fn begins_signed(&self, bytes: &[u8]) -> bool {
        let bytes = covered(bytes);
        let mut signed = self.covered.iter().filter(|covered| find(covered, b"/ByteRange", 0).is_some());
        signed.any(|covered| bytes.starts_with(covered))
    }

    /// The next broken file.
    pub fn next(&self, chance: &mut Chance) -> Vec<u8> {
        let mut bytes = self.any(chance).to_vec();
        for _ in 0..1 + chance.below(4) {
            self.mutate(&mut bytes, chance);
        }
        if chance.below(2) == 0 {
            put_right(&mut bytes);
        }
        bytes
    }

    fn any(&self, chance: &mut Chance) -> &[u8] {
        &self.files[chance.below(self.files.len())]
    }

    fn mutate(&self, bytes: &mut Vec<u8>, chance: &mut Chance) {
        let place = chance.below(bytes.len() + 1);
        let end = (place + 1 + chance.below(200)).min(bytes.len());
        match chance.below(12) {
            0 | 1 if place < bytes.len() => bytes[place] ^= 1 << chance.below(8),
            2 if place < bytes.len() => bytes[place] = chance.below(256) as u8,
            3 => _ = bytes.drain(place..end),
            4 => _ = bytes.splice(place..place, chance.pick(&WORDS).bytes()),
            5 => bytes.truncate(place),
            6 => {
                let copy = bytes[place..end].to_vec();
                let there = chance.below(bytes.len() + 1);
                _ = bytes.splice(there..there, copy);
            }
            7 | 8 => number(bytes, chance),
            9 => object(bytes, self.any(chance), chance),
            10 => {
                let other = self.any(chance);
                let from = chance.below(other.len() + 1);
                bytes.extend(&other[from..]);
            }
            _ => word(bytes, chance),
        }
    }
}

/// Puts another number in the place of one.
fn number(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let from = chance.below(bytes.len() + 1);
    let Some(start) = bytes[from..].iter().position(u8::is_ascii_digit).map(|at| from + at) else { return };
    let length = bytes[start..].iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(bytes.len() - start);
    let other = match chance.below(3) {
        0 => chance.below(40).to_string(),
        1 => chance.below(bytes.len() + 1).to_string(),
        _ => (*chance.pick(&NUMBERS)).to_owned(),
    };
    bytes.splice(start..start + length, other.bytes());
}

/// Puts another word in the place of a name.
fn word(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let from = chance.below(bytes.len() + 1);
    let Some(start) = bytes[from..].iter().position(|byte| *byte == b'/').map(|at| from + at) else { return };
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric();
    let length = bytes[start + 1..].iter().position(|byte| !is_letter(byte)).unwrap_or(0);
    bytes.splice(start..start + 1 + length, chance.pick(&WORDS).bytes());
}

/// Puts an object of another file in the place of one of this.
fn object(bytes: &mut Vec<u8>, other: &[u8], chance: &mut Chance) {
    let (own, others) = (objects(bytes), objects(other));
    if own.is_empty() || others.is_empty() {
        return;
    }
    let (start, end) = own[chance.below(own.len())];
    let (from, to) = others[chance.below(others.len())];
    bytes.splice(start..end, other[from..to].iter().copied());
}

/// Where the insides of objects begin and end.
fn objects(bytes: &[u8]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = find(bytes, b" obj\n", at).map(|start| start + 5) {
        let Some(end) = find(bytes, b"\nendobj", start) else { break };
        found.push((start, end));
        at = end;
    }
    found
}

/// Tells the places of objects anew in a table at the end.
fn put_right(bytes: &mut Vec<u8>) {
    let Some(root) = find(bytes, b"/Root ", 0) else { return };
    let root = bytes[root + 6..].iter().copied().take_while(u8::is_ascii_digit).collect::<Vec<u8>>();
    let mut lines = Vec::new();
    for (start, _) in objects(bytes) {
        let head = &bytes[..start - 5];
        let begin = head.iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).map_or(0, |at| at + 1);
        let number = String::from_utf8_lossy(&head[begin..]);
        let number = number.split(' ').next().and_then(|number| number.parse::<u32>().ok());
        lines.extend(number.map(|number| format!("{number} 1\n{begin:010} 00000 n \n")));
    }
    let start = bytes.len();
    let root = String::from_utf8_lossy(&root).into_owned();
    let lines = lines.concat();
    bytes.extend(
        format!("xref\n{lines}trailer\n<< /Size 99999 /Root {root} 0 R >>\nstartxref\n{start}\n%%EOF\n")
            .bytes(),
    );
}

fn find(bytes: &[u8], what: &[u8], from: usize) -> Option<usize> {
    bytes.get(from..)?.windows(what.len()).position(|window| window == what).map(|at| from + at)
}

/// Where a file ended at some time.
fn ends(bytes: &[u8]) -> Vec<usize> {
    let (mut ends, mut at) = (vec![bytes.len()], 0);
    while let Some(end) = find(bytes, b"%%EOF", at) {
        at = end + 5;
        ends.extend([at, at + 1, at + 2].into_iter().filter(|end| *end <= bytes.len()));
    }
    ends
}

/// A file without its longest hexadecimal strings.
fn covered(bytes: &[u8]) -> Vec<u8> {
    let (mut kept, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while at < bytes.len() {
        let digits = bytes[at..].iter().skip(1).take_while(|byte| byte.is_ascii_hexdigit()).count();
        match bytes[at] == b'<' && digits > 500 {
            true => {
                kept.push(b'<');
                at += 1 + digits;
            }
            false => {
                kept.push(bytes[at]);
                at += 1;
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_breaks_the_same() {
        let mutator = Mutator::new(vec![b"%PDF-1.7\n1 0 obj\n<< /A 1 >>\nendobj\n/Root 1 0 R".to_vec()]);
        let broken = |seed| {
            let mut chance = Chance(seed);
            (0..50).map(|_| mutator.next(&mut chance)).collect::<Vec<_>>()
        };
        assert_eq!(broken(1), broken(1));
        assert!(broken(1) != broken(2));
    }

    #[test]
    fn what_lies_in_a_signature_is_not_covered() {
        let file = |digit: &str, tail: &str| format!("a <{}> b{tail}", digit.repeat(600)).into_bytes();
        let mutator = Mutator::new(vec![file("0", " %%EOF\nmore")]);
        assert!(mutator.is_signed(&file("f", " %%EOF\nmore")) && mutator.is_signed(&file("f", " %%EOF")));
        assert!(!mutator.is_signed(&file("f", " %%EO")) && !mutator.is_signed(&file("0", " %%EOF\nmoro")));
        assert!(!mutator.begins_signed(&file("f", " %%EOF\nmoro")));
        let named = |digit: &str, tail: &str| [b"/ByteRange ".to_vec(), file(digit, tail)].concat();
        let mutator = Mutator::new(vec![named("0", " %%EOF\nmore")]);
        assert!(
            mutator.begins_signed(&named("f", " %%EOF\nmoro"))
                && !mutator.begins_signed(&file("0", " %%EOF\nmore"))
        );
    }
}
