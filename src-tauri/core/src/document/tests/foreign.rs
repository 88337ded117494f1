//! The text of files from elsewhere: every word of a Word file and of a PDF, and refusals of what is broken, made
//! to choke a reader, or no text at all.

use super::*;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const TEXT: &str = "word/document.xml";

/// An archive of these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A Word file whose body is this.
fn word(body: &str) -> Vec<u8> {
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>{body}</w:body></w:document>"
    );
    archive(&[("[Content_Types].xml", b"<Types/>"), (TEXT, xml.as_bytes())])
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

fn refused(bytes: &[u8]) -> Option<FailureCode> {
    read_foreign_text(bytes).err().map(|failure| failure.code)
}

#[test]
fn a_word_file_is_read_word_for_word() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", paragraph(text));
    let cases: Vec<(String, &[&str])> = vec![
        (paragraph("Aino lukee."), &["Aino lukee."]),
        ("<w:p><w:r><w:t>Ai</w:t></w:r><w:r><w:t>no lu</w:t></w:r><w:r><w:t>kee</w:t></w:r></w:p>".into(), &["Aino lukee"]),
        ("<w:p><w:r><w:t>yksi</w:t><w:tab/><w:t>kaksi</w:t><w:br/><w:t>kolme</w:t></w:r></w:p>".into(), &["yksi kaksi\nkolme"]),
        (paragraph("A &amp; B &lt;C&gt; &#228;&#xF6; 🙂"), &["A & B <C> äö 🙂"]),
        (format!("{}{}{}", paragraph("yksi"), paragraph("  "), paragraph("kaksi")), &["yksi", "kaksi"]),
        ("<w:p><w:r><w:delText>poistettu</w:delText><w:instrText>PAGE</w:instrText><w:t>jäi</w:t></w:r></w:p>".into(), &["jäi"]),
        (
            format!("<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>", cell("Aine"), cell("Tunteja"), cell("Matematiikka"), cell("3")),
            &["Aine · Tunteja", "Matematiikka · 3"],
        ),
        (
            format!("<w:tbl><w:tr><w:tc>{}{}</w:tc></w:tr></w:tbl>", paragraph("ylä"), paragraph("ala")),
            &["ylä\nala"],
        ),
        (
            format!("<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>", paragraph("kerran"), paragraph("kerran")),
            &["kerran"],
        ),
    ];
    for (body, expected) in cases {
        assert_eq!(read_foreign_text(&word(&body)).unwrap(), expected, "{body}");
    }
}

#[test]
fn what_is_no_word_file_or_broken_is_refused() {
    let whole = word(&paragraph("Aino lukee."));
    let bomb = word(&paragraph(&"a".repeat(60 * 1024 * 1024)));
    assert!(bomb.len() < 200_000, "a bomb is small: {}", bomb.len());
    let deep = format!("{}{}", "<w:x>".repeat(300), "</w:x>".repeat(300));
    let many = paragraph("x").repeat(10_001);
    let cases: Vec<(&str, Vec<u8>, FailureCode)> = vec![
        ("nothing", Vec::new(), FailureCode::NotTextFile),
        ("a picture", vec![0xff, 0xd8, 0xff, 0xe0], FailureCode::NotTextFile),
        ("an old Word file", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), FailureCode::NotTextFile),
        ("a spreadsheet", archive(&[("xl/workbook.xml", b"<x/>")]), FailureCode::NotTextFile),
        ("cut off", whole[..whole.len() / 2].to_vec(), FailureCode::TextUnreadable),
        ("no XML", archive(&[(TEXT, b"\xff\xfe\x00")]), FailureCode::TextUnreadable),
        ("XML cut off", archive(&[(TEXT, b"<w:document><w:body>")]), FailureCode::TextUnreadable),
        ("tags crossed", word("<w:p></w:r>"), FailureCode::TextUnreadable),
        (
            "entities of its own",
            archive(&[(TEXT, b"<!DOCTYPE d [<!ENTITY a \"aa\">]><d><t>&a;</t></d>")]),
            FailureCode::TextUnreadable,
        ),
        ("a bomb", bomb, FailureCode::TextTooLong),
        ("nested deep", word(&deep), FailureCode::TextUnreadable),
        ("too many paragraphs", word(&many), FailureCode::TextTooLong),
        ("no text", word("<w:p/>"), FailureCode::TextMissing),
    ];
    for (name, bytes, code) in cases {
        assert_eq!(refused(&bytes), Some(code), "{name}");
    }
}

#[test]
fn a_copy_is_read_back_word_for_word() {
    let (template, draft) = example();
    let facts = facts(Language::Fi);
    let layout = typeset(template, &draft, &facts).unwrap();
    let pdf = write_pdf(&layout, &facts, b"{}").unwrap();
    let squeezed = |text: &str| text.replace(['\u{ad}', '-'], "").split_whitespace().collect::<String>();
    let read = squeezed(&read_foreign_text(&pdf).unwrap().join(" "));
    let (mut count, mut missing) = (0, Vec::new());
    for (_, field) in template.fields() {
        if let Some(Answer::Text(text)) = draft.answers.get(&field.id).filter(|_| !field.unprinted) {
            for sentence in text.split_inclusive(['.', '\n']).filter(|one| one.len() > 30) {
                count += 1;
                // A sentence that a page break divides has the page's foot in its middle.
                missing.extend((!read.contains(&squeezed(sentence))).then(|| sentence.to_owned()));
            }
        }
    }
    assert!(count > 40 && missing.len() * 20 < count, "{count}: {missing:#?}");
    assert!(read_foreign_text(&pdf).unwrap().iter().any(|paragraph| paragraph.split(' ').count() > 25));
}

#[test]
fn what_is_no_text_in_a_pdf_is_told() {
    let (template, draft) = example();
    let facts = facts(Language::Fi);
    let pdf = write_pdf(&typeset(template, &draft, &facts).unwrap(), &facts, b"{}").unwrap();
    let scanned = scan(include_bytes!("../../../../../tests/files/papers/turned.jpg")).unwrap();
    let Scan::Picture(picture) = scanned else { panic!("a picture") };
    assert_eq!(refused(&picture), Some(FailureCode::TextMissing), "a scanned picture");
    assert_eq!(refused(b"%PDF-1.7\nnothing"), Some(FailureCode::TextUnreadable));
    assert!(refused(&pdf[..pdf.len() / 3]).is_some(), "cut off");
}
