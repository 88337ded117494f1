//! The visible mark of a signature: who, when, by which kind of key and how to check. It never says "valid",
//! nor that a signature is qualified.

use super::*;
use crate::document::Face;
use crate::signature::{Identity, SignatureMark};
use crate::text::say;
use chrono::{DateTime, FixedOffset};

/// What a mark follows of the copy that it stands in, and whose title it bears.
pub(super) struct MarkStyle<'a> {
    pub language: Language,
    /// The second language of the copy's fixed texts.
    pub second: Option<Language>,
    pub print: Print,
    /// The title of the teacher, for a signature with her own key.
    pub title: &'a str,
}

/// The mark of a signature in the field of this name.
pub(super) fn signature_mark(
    field: &str,
    (signer, kind): (&Identity, SignerKind),
    style: &MarkStyle<'_>,
    time: DateTime<FixedOffset>,
) -> SignatureMark {
    let words = MarkWords::new((signer, kind), style, time);
    let face = words.face(style.language);
    let drawn = words.drawn(face);
    let whole = drawn == words;
    let tooltip = |language| words.line(language, "tooltip");
    let second = style.second.filter(|second| *second != style.language);
    let mut tooltips = vec![tooltip(style.language)];
    tooltips.extend(second.map(tooltip));
    SignatureMark {
        field: field.to_owned(),
        font: face.data(),
        lines: drawn.lines(style.language, whole),
        second: second.map(|second| (second.code(), vec![drawn.short(second)])),
        scale: style.print.scale(),
        tooltip: tooltips.join(" / "),
        reason: words.line(style.language, "reason"),
        place: String::new(),
        time,
    }
}

/// Whether a mark can draw all of the signer's name, and of the name of who issued the certificate.
pub(super) fn is_drawn_whole(signer: &Identity, language: Language, time: DateTime<FixedOffset>) -> bool {
    let style = MarkStyle { language, second: None, print: Print::Normal, title: "" };
    let words = MarkWords::new((signer, SignerKind::File), &style, time);
    words.drawn(words.face(language)) == words
}

/// What a mark tells, apart from its sentences.
#[derive(Clone, PartialEq)]
struct MarkWords {
    name: String,
    issuer: String,
    /// Whether somebody else issued the certificate, even if the name is not to be drawn.
    issued: bool,
    kind: SignerKind,
    key: String,
    time: DateTime<FixedOffset>,
}

impl MarkWords {
    fn new(
        (signer, kind): (&Identity, SignerKind),
        style: &MarkStyle<'_>,
        time: DateTime<FixedOffset>,
    ) -> MarkWords {
        let spaced = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        // Whose certificate another one is, the settings do not know.
        let name = match kind {
            SignerKind::Own if !style.title.is_empty() => format!("{}, {}", signer.name(), style.title),
            _ => signer.name(),
        };
        let (name, issuer, key) = (spaced(name), spaced(signer.issuer()), signer.short_name());
        MarkWords { issued: !issuer.is_empty(), name, issuer, kind, key, time }
    }

    /// The face that draws most of it.
    fn face(&self, language: Language) -> Face {
        let lines = self.lines(language, true);
        Face::for_lines(lines.iter().map(String::as_str))
    }

    /// The same with only the words that this face draws.
    fn drawn(&self, face: Face) -> MarkWords {
        use unicode_normalization::UnicodeNormalization;
        let drawn = |text: &str| match face.drawn(text) {
            drawn if drawn == text.nfc().collect::<String>() => text.to_owned(),
            drawn => drawn,
        };
        MarkWords { name: drawn(&self.name), issuer: drawn(&self.issuer), ..self.clone() }
    }

    fn line(&self, language: Language, part: &str) -> String {
        let day = self.time.format("%-d.%-m.%Y").to_string();
        let clock = words::clock(&self.time);
        let values = [
            ("name", self.name.as_str().into()),
            ("day", day.as_str().into()),
            ("time", clock.as_str().into()),
            ("key", self.key.as_str().into()),
            ("issuer", self.issuer.as_str().into()),
        ];
        say(language, &format!("workspace-mark-{part}"), &values)
    }

    /// By which kind of key.
    fn how(&self) -> &'static str {
        let (own, issued, named) = (&self.kind, self.issued, !self.issuer.is_empty());
        match own {
            SignerKind::Own | SignerKind::None => "own",
            SignerKind::File if !issued => "file-self",
            SignerKind::File if named => "file",
            SignerKind::File => "file-unnamed",
            SignerKind::Card if !issued => "card-self",
            SignerKind::Card if named => "card",
            SignerKind::Card => "card-unnamed",
        }
    }

    /// The lines in the language of the document; where letters could not be drawn they say so.
    fn lines(&self, language: Language, whole: bool) -> Vec<String> {
        let who = if self.name.is_empty() { "who-unnamed" } else { "who" };
        let lacking = (!whole).then_some("lacking");
        let parts = std::iter::once(who).chain(lacking).chain(["when", self.how(), "check"]);
        parts.map(|part| self.line(language, part)).collect()
    }

    /// The same in short, for whoever reads the copy's second language: the name and the time stand above.
    fn short(&self, language: Language) -> String {
        ["again", self.how(), "check"].map(|part| self.line(language, part)).join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signature::{Signer, SigningKey};

    fn lines(name: &str, kind: SignerKind) -> Vec<String> {
        let now = DateTime::parse_from_rfc3339("2026-11-27T12:04:11+02:00").unwrap();
        let random = |bytes: &mut [u8]| getrandom::fill(bytes).map_err(Failure::defect);
        let key = SigningKey::create(name, "", now, &random).unwrap();
        let style =
            MarkStyle { language: Language::Fi, second: None, print: Print::Normal, title: "rehtori" };
        signature_mark("field", (key.identity(), kind), &style, now).lines
    }

    #[test]
    fn a_name_is_drawn_in_letters_that_the_fonts_have_or_left_to_the_certificate() {
        for (name, kind, who, whole) in [
            ("Rauno Rehtori", SignerKind::File, "Allekirjoittanut sähköisesti Rauno Rehtori", true),
            ("Rauno Rehtori", SignerKind::Own, "Allekirjoittanut sähköisesti Rauno Rehtori, rehtori", true),
            ("Юрий Гагарин", SignerKind::File, "Allekirjoittanut sähköisesti Юрий Гагарин", true),
            ("Rauno محمد", SignerKind::File, "Allekirjoittanut sähköisesti Rauno", false),
            ("محمد", SignerKind::File, "Allekirjoittanut sähköisesti: nimi vain varmenteessa", false),
        ] {
            let lines = lines(name, kind);
            assert_eq!(lines[0], who, "{name}");
            assert_eq!(lines.len(), if whole { 4 } else { 5 }, "{name}: {lines:?}");
            assert!(!lines.concat().contains('?'), "{name}: {lines:?}");
        }
    }
}
