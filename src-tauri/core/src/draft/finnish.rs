//! Stems of Finnish words, so that who types *tuki* also finds *tuen* and *tukea*. No dictionary: the rules of
//! consonant gradation and the commonest ways in which a stem differs from its base form (Iso suomen kielioppi
//! §§ 41–45, 55–66). A stem that is none finds nothing, or little more than it should.

/// The two sides of consonant gradation before the last vowel: strong, weak (§ 41).
const GRADES: &[(&str, &str)] = &[
    ("kk", "k"),
    ("pp", "p"),
    ("tt", "t"),
    ("nk", "ng"),
    ("nt", "nn"),
    ("mp", "mm"),
    ("lt", "ll"),
    ("rt", "rr"),
    ("ika", "ja"),
    ("hke", "hje"),
    ("lke", "lje"),
    ("rke", "rje"),
    ("uku", "uvu"),
    ("yky", "yvy"),
    ("t", "d"),
    ("p", "v"),
    ("k", ""),
];

/// Before these a single stop has no weak grade, and after them no strong one (§ 42).
const STEADY: &[char] = &['s', 't', 'k', 'p'];

/// The shortest word whose stems are sought.
const SHORTEST: usize = 3;

/// The beginnings that forms of this word, lower case, may have besides its own.
pub(crate) fn stems(word: &str) -> Vec<String> {
    if word.chars().count() < SHORTEST || !word.chars().all(char::is_alphabetic) {
        return Vec::new();
    }
    let mut stems = Vec::new();
    let mut add = |stem: String| {
        if stem.chars().count() >= 3 && !word_begins(word, &stem, &stems) {
            stems.push(stem);
        }
    };
    let without = |ending: &str| word.strip_suffix(ending);
    for ending in ["nen", "in"] {
        // lukeminen : lukemisen, puhelin : puhelimen
        without(ending)
            .into_iter()
            .for_each(|head| add(format!("{head}{}", if ending == "in" { "im" } else { "s" })));
    }
    for (ending, stem) in [("ton", "ttom"), ("tön", "ttöm")] {
        without(ending).into_iter().for_each(|head| add(format!("{head}{stem}")));
    }
    if let Some(head) = without("si") {
        // käsi : käden : kättä, lapsi : lapsen : lasta, kieli is below
        ["de", "te", "tt", "se"].into_iter().for_each(|stem| add(format!("{head}{stem}")));
        head.strip_suffix(['p', 'k']).into_iter().for_each(|head| add(format!("{head}st")));
    }
    if let Some(head) = without("s") {
        // opetus : opetuksen, mahdollisuus : mahdollisuuden, oppilas : oppilaan, rikas : rikkaan
        add(head.to_owned());
        strong(head).into_iter().for_each(&mut add);
    }
    if word.ends_with('e') {
        // tavoite : tavoitteen, tarve : tarpeen
        strong(word).into_iter().for_each(&mut add);
    }
    let vowels = ['a', 'ä', 'o', 'ö', 'u', 'y', 'e', 'i'];
    if let Some(head) = word.strip_suffix(['a', 'ä']).filter(|head| head.ends_with(vowels)) {
        // tukea : tuen, opettaa : opetan
        add(head.to_owned());
        weak(head).into_iter().for_each(&mut add);
    }
    if word.ends_with(vowels) {
        weak(word).into_iter().for_each(&mut add);
    }
    if let Some(head) = word.strip_suffix(['a', 'ä']).filter(|head| !head.ends_with(vowels)) {
        // ryhmä : ryhmien, opettaja : opettajille
        add(format!("{head}i"));
    }
    if let Some(head) = without("i") {
        // tuki : tuen, kieli : kielen : kieltä
        if head.ends_with(['l', 'n', 'r']) {
            add(format!("{head}t"));
        }
        let stem = format!("{head}e");
        weak(&stem).into_iter().for_each(&mut add);
        add(stem);
    }
    stems
}

/// Whether a stem finds nothing that the word or another stem does not find.
fn word_begins(word: &str, stem: &str, others: &[String]) -> bool {
    stem.starts_with(word) || others.iter().any(|other| stem.starts_with(&**other))
}

/// The weak forms of what ends in a vowel.
fn weak(stem: &str) -> Vec<String> {
    graded(stem, |(strong, weak)| (strong, weak))
}

/// The strong forms of what ends in a vowel.
fn strong(stem: &str) -> Vec<String> {
    graded(stem, |(strong, weak)| (weak, strong))
}

/// What comes of exchanging the consonants before the last vowel: by the first grades that fit, and of several
/// that begin with the same (*ng* and *ll* are no *k* or *t*) only the longest.
fn graded(
    stem: &str,
    turn: impl Fn(&(&'static str, &'static str)) -> (&'static str, &'static str),
) -> Vec<String> {
    let Some(last) = stem.chars().next_back() else { return Vec::new() };
    let open = &stem[..stem.len() - last.len_utf8()];
    let mut made = Vec::new();
    for grade in GRADES {
        let (from, to) = turn(grade);
        // Those that name their vowels replace the whole end; the others what stands before the last vowel.
        let vowel = from.ends_with(['a', 'e', 'u', 'y']);
        let (body, end) = if vowel { (stem, String::new()) } else { (open, last.to_string()) };
        let Some(head) = body.strip_suffix(from).filter(|_| !from.is_empty()) else { continue };
        let single = from.len() == 1;
        if single && (head.ends_with(STEADY) || head.ends_with(from)) {
            continue;
        }
        made.push(format!("{head}{to}{end}"));
        if !single {
            break;
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::search::Query;

    /// Base forms and inflected forms: what a search for the base form must find.
    const FORMS: &str = include_str!("forms-fi.txt");

    #[test]
    fn a_base_form_finds_nearly_all_its_forms() {
        let (mut all, mut missed) = (0, Vec::new());
        for line in FORMS.lines().filter(|line| !line.starts_with('#')) {
            let (base, forms) = line.split_once(": ").expect(line);
            for form in forms.split(' ') {
                all += 1;
                if Query::new(base).find(form).is_empty() {
                    missed.push(format!("{base}: {form}"));
                }
            }
        }
        assert!(all >= 200, "{all}");
        assert!(missed.len() * 20 <= all, "{} of {all}: {missed:#?}", missed.len());
    }

    #[test]
    fn what_only_looks_alike_is_not_found() {
        for (word, other) in [
            ("saari", "sääri"),
            ("vali", "väli"),
            ("tuki", "tuoli"),
            ("tuki", "virtuaalinen"),
            ("luku", "kulu"),
            ("koti", "kotka"),
            ("opetus", "oppia"),
            ("kieli", "kiva"),
            ("taito", "taika"),
            ("sata", "sana"),
        ] {
            assert!(Query::new(word).find(other).is_empty(), "{word} finds {other}: {:?}", stems(word));
        }
    }

    #[test]
    fn short_words_and_numbers_have_no_stems() {
        for word in ["", "yö", "maa", "3b", "2026", "§ 20"] {
            assert_eq!(stems(word), [""; 0], "{word}");
        }
    }
}
