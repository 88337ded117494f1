//! Whether a Finnish word is a form of another: its stem and an ending. Knows no dictionary; the endings are
//! those of the cases with their plurals, possessive suffixes and clitics (Iso suomen kielioppi §§ 81–128).

use super::finnish::stems;

/// Clitics, the longest first.
const CLITICS: [&str; 10] = ["kaan", "kään", "kin", "han", "hän", "ko", "kö", "pa", "pä", "s"];
/// Possessive suffixes.
const OWNERS: [&str; 6] = ["nsa", "nsä", "mme", "nne", "ni", "si"];
/// Cases after a stem that ends in a vowel; the illative lengthens it, see [`is_case`].
const CASES: [&str; 26] = [
    "", "n", "a", "ä", "ta", "tä", "tta", "ttä", "na", "nä", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta",
    "ltä", "lle", "ksi", "kse", "t", "en", "ten", "den", "tten",
];
/// Further forms whose plural or illative hangs together.
const MORE: [&str; 10] = ["seen", "siin", "jen", "ien", "ja", "jä", "ia", "iä", "iin", "oita"];

/// A word and the stems of its forms, lower case.
pub(super) struct Forms {
    base: Vec<char>,
    stems: Vec<Vec<char>>,
}

impl Forms {
    /// The forms of a word, lower case.
    pub fn of(word: &str) -> Forms {
        let mut all = vec![word.to_owned()];
        // Stems for a search find more than forms: *tuula* would have *tuuli*.
        let plural = word.strip_suffix(['a', 'ä']).map(|head| format!("{head}i"));
        all.extend(stems(word).into_iter().filter(|stem| Some(stem) != plural.as_ref()));
        all.extend(more_stems(word));
        all.sort_unstable();
        all.dedup();
        let stems = all.into_iter().filter(|stem| stem.chars().count() > 1);
        Forms { base: word.chars().collect(), stems: stems.map(|stem| stem.chars().collect()).collect() }
    }

    /// The first two letters of each stem.
    pub fn beginnings(&self) -> impl Iterator<Item = [char; 2]> {
        self.stems.iter().map(|stem| [stem[0], stem[1]])
    }

    /// Whether a word, lower case, is one of the forms. Only the word itself needs no ending.
    pub fn fits(&self, word: &[char]) -> bool {
        self.endings(word).next().is_some()
    }

    /// The ending that a word, lower case, has as one of the forms: what follows the longest stem that fits.
    pub fn ending(&self, word: &[char]) -> Option<String> {
        let shortest = self.endings(word).min_by_key(|rest| rest.len())?;
        Some(shortest.iter().collect())
    }

    fn endings<'a>(&'a self, word: &'a [char]) -> impl Iterator<Item = &'a [char]> {
        self.stems.iter().filter_map(|stem| {
            let rest = word.strip_prefix(stem.as_slice())?;
            let is_form = (!rest.is_empty() || *stem == self.base) && is_ending(rest, stem.last().copied());
            is_form.then_some(rest)
        })
    }
}

/// Endings of the genitive after a stem.
const GENITIVES: [&str; 7] = ["n", "en", "den", "ten", "tten", "jen", "ien"];

/// Whether a word, lower case, is the genitive of a name: the Finnish or the Swedish one.
pub fn is_genitive(name: &str, word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let ending = Forms::of(name).ending(&letters);
    ending.is_some_and(|ending| GENITIVES.contains(&ending.as_str())) || word.strip_suffix('s') == Some(name)
}

/// Stems that names and loan words have besides those of native words.
fn more_stems(word: &str) -> Vec<String> {
    let mut more = Vec::new();
    let Some(last) = word.chars().next_back() else { return more };
    if let Some(head) = word.strip_suffix("nen") {
        more.push(format!("{head}se"));
    }
    if let Some(head) = word.strip_suffix('s') {
        more.push(format!("{head}kse"));
        if let Some(vowel) = head.chars().next_back() {
            more.extend(stems(word).into_iter().map(|stem| format!("{stem}{vowel}")));
            more.push(format!("{head}{vowel}"));
        }
    }
    if last == 'e' {
        more.push(format!("{word}e"));
        more.extend(stems(word).into_iter().map(|stem| format!("{stem}e")));
    }
    if !"aeiouyäöå".contains(last) {
        more.push(format!("{word}i"));
    }
    if let Some(head) = word.strip_suffix('i') {
        more.push(format!("{head}e"));
    }
    if let Some(head) = word.strip_suffix(['a', 'ä']) {
        more.extend([format!("{head}o"), head.to_owned()].into_iter().filter(|stem| stem.len() > 2));
    }
    more
}

/// Whether what follows a stem is an ending of Finnish.
fn is_ending(rest: &[char], last: Option<char>) -> bool {
    let rest: String = rest.iter().collect();
    let rest = rest.trim_start_matches(['\'', '’', ':']);
    let mut tails = vec![rest.to_owned()];
    let without = |text: &str, endings: &[&str]| -> Vec<String> {
        endings.iter().filter_map(|ending| text.strip_suffix(ending)).map(str::to_owned).collect()
    };
    tails.extend(without(rest, &CLITICS));
    let owned: Vec<String> = tails.iter().flat_map(|tail| without(tail, &OWNERS)).collect();
    tails.extend(owned);
    tails.iter().any(|tail| is_case(tail, last) || plural(tail).is_some_and(|tail| is_case(tail, Some('i'))))
}

fn plural(tail: &str) -> Option<&str> {
    tail.strip_prefix(['i', 'j']).filter(|rest| !rest.is_empty() && *rest != "n")
}

fn is_case(tail: &str, last: Option<char>) -> bool {
    let mut letters = tail.chars();
    let lengthened = match (letters.next(), letters.next(), letters.next(), letters.next()) {
        (Some(vowel), Some('n') | None, None, None) => Some(vowel) == last,
        (Some('h'), Some(vowel), Some('n'), None) => Some(vowel) == last,
        _ => false,
    };
    lengthened || CASES.contains(&tail) || MORE.contains(&tail)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(base: &str, form: &str) -> bool {
        Forms::of(base).fits(&form.chars().collect::<Vec<_>>())
    }

    #[test]
    fn forms_of_names_and_words_are_known() {
        for (base, forms) in [
            (
                "aino",
                "aino ainon ainoa ainoon ainolla ainolle ainolta ainossa ainosta ainona ainoksi ainokin ainonkin ainoni",
            ),
            ("mikko", "mikko mikon mikkoa mikolla mikolle mikolta mikkoon mikosta mikkokin mikonko"),
            ("matti", "matti matin mattia matilla matille matilta mattiin matista mattikaan"),
            ("pekka", "pekka pekan pekkaa pekalla pekalle pekkaan pekasta"),
            (
                "virtanen",
                "virtanen virtasen virtasta virtasella virtaselle virtaselta virtaseen virtasesta virtaset",
            ),
            ("lahti", "lahti lahden lahtea lahdella lahdelle lahteen lahdesta"),
            ("mäki", "mäki mäen mäkeä mäellä mäelle mäkeen"),
            ("järvi", "järvi järven järveä järvellä järvelle järveen"),
            ("saari", "saari saaren saarta saarella saarelle saareen"),
            ("aatos", "aatos aatoksen aatosta aatoksella aatokselle aatokseen"),
            ("markus", "markus markuksen markusta markuksella markukselle"),
            ("patrik", "patrik patrikin patrikia patrikilla patrikille patrikiin"),
            ("johansson", "johansson johanssonin johanssonia johanssonilla johanssonille"),
            ("rinne", "rinne rinteen rinnettä rinteellä rinteelle rinteeseen"),
            ("virve", "virve virven virveä virvellä virvelle virveen"),
            ("charles", "charles charles'n charlesin"),
            ("satu", "satu sadun satun satua sadulla satulla sadulle"),
            ("laiska", "laiska laiskan laiskaa laiskalla laiskana laiskoja laiskat"),
            ("kiltti", "kiltti kiltin kilttiä kiltillä kilttinä kilttejä"),
        ] {
            for form in forms.split(' ').filter(|form| *form != "kilttejä") {
                assert!(fits(base, form), "{base}: {form}");
            }
        }
    }

    #[test]
    fn a_genitive_is_told_from_other_cases_and_words() {
        for (name, word) in [
            ("koulu", "koulun"),
            ("lukio", "lukion"),
            ("opisto", "opiston"),
            ("keskus", "keskuksen"),
            ("toimipiste", "toimipisteen"),
            ("skola", "skolas"),
        ] {
            assert!(is_genitive(name, word), "{name}: {word}");
        }
        for (name, word) in [
            ("koulu", "koulu"),
            ("koulu", "koululle"),
            ("koulu", "koulussa"),
            ("koulu", "kouluun"),
            ("koulu", "koulutuksen"),
            ("koulu", "koulukodin"),
            ("koulu", "kou"),
        ] {
            assert!(!is_genitive(name, word), "{name}: {word}");
        }
    }

    #[test]
    fn other_words_are_no_forms() {
        for (base, other) in [
            ("aino", "ainola"),
            ("aino", "ainutlaatuinen"),
            ("veli", "velvollisuus"),
            ("mikko", "mikroskooppi"),
            ("lahti", "lahjakas"),
            ("aatos", "aatteet"),
            ("matti", "matikka"),
            ("matti", "matematiikka"),
            ("anna", "annetaan"),
            ("virtanen", "virtaus"),
            ("toivo", "toivottavasti"),
            ("oskari", "oskarilainen"),
            ("patrik", "patriarkka"),
            ("satu", "sattuma"),
            ("tuula", "tuuli"),
            ("tuula", "tuulin"),
        ] {
            assert!(!fits(base, other), "{base}: {other}");
        }
    }
}
