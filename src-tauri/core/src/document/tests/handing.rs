//! Tests of copies for recipients: whose they are, what goes to the printer, and papers that come back.

use super::*;
use crate::document::edition::Measure;
use crate::failure::Code as Failed;
use lopdf::Document;

/// The bytes of the example as this recipient's copy.
fn copy_for(addressee: Option<Addressee<'_>>, edition: &Edition) -> (Layout, Vec<u8>) {
    let (template, draft) = example();
    let facts = Facts { addressee, edition: edition.clone(), ..facts(Language::Fi) };
    let layout = typeset(template, &draft, &facts).unwrap();
    let pdf = write_pdf(&layout, &facts, EXAMPLE).unwrap();
    (layout, pdf)
}

const LARGE: Edition = Edition {
    print: Print::Large,
    second: Some(Language::Sv),
    without: Vec::new(),
    extract: None,
    secrecy: std::collections::BTreeMap::new(),
};

#[test]
fn every_page_of_a_copy_says_whose_it_is() {
    let long = "Maria-Elisabet Kuvitteellinen-Esimerkki af Hällström, o.s. Pitkänen-Vähä-Kouvola, \
                Keksityn kaupungin lastensuojelun sosiaalityöntekijän välityksellä";
    for name in ["Elina Kuvitteellinen", long] {
        for edition in &[Edition::default(), LARGE] {
            let (record, _) = copy_for(None, edition);
            let (layout, _) = copy_for(Some(Addressee { number: 2, name }), edition);
            let said = format!("Kopio 2: {name}").replace(' ', "");
            for page in &layout.pages {
                assert!(words(page).replace(' ', "").contains(&said), "{edition:?}: {}", words(page));
            }
            assert!(!all_words(&record).contains("Kopio 2:"), "the record is nobody's");
            foot_has_room(&layout, edition);
        }
    }
}

/// Nothing of the text stands below the rule of the foot, and nothing of the foot above it.
fn foot_has_room(layout: &Layout, edition: &Edition) {
    let scale = Measure::of(edition.print).scale;
    for page in &layout.pages {
        let rules = page.items.iter().filter_map(|item| match &item.shape {
            Shape::Box(frame) if frame.width > 480.0 && frame.height < 1.5 * scale => Some(frame.y),
            _ => None,
        });
        let rule = rules.fold(0.0, f32::max);
        let version = |run: &Run| run.text.starts_with("Versio 2") && run.y > rule;
        let begins = runs(page).filter(|(_, run)| version(run)).map(|(_, run)| run.y - run.size).next();
        assert!(begins.is_some_and(|top| top > rule), "{edition:?}: the foot begins below its rule");
        let tag_of_foot = |item: &Item| item.tag == Tag::Foot;
        let lowest =
            runs(page).filter(|(item, _)| tag_of_foot(item)).map(|(_, run)| run.y).fold(0.0, f32::max);
        assert!(lowest < PAGE_HEIGHT - 30.0, "{edition:?}: the foot ends on the page");
    }
}

/// Which file it is follows from what it is a copy of, in which form, for whom and under which number.
#[test]
fn a_copy_is_the_same_bytes_for_the_same_recipient_and_number_alone() {
    let elina = Addressee { number: 1, name: "Elina Kuvitteellinen" };
    let mikael = Addressee { number: 1, name: "Mikael Kuvitteellinen" };
    let (_, first) = copy_for(Some(elina), &Edition::default());
    assert!(copy_for(Some(elina), &Edition::default()).1 == first);
    let id = |pdf: &[u8]| Document::load_mem(pdf).unwrap().trailer.get(b"ID").unwrap().clone();
    for other in [Some(mikael), Some(Addressee { number: 2, ..elina }), None] {
        let (_, pdf) = copy_for(other, &Edition::default());
        assert!(pdf != first && id(&pdf) != id(&first), "{other:?}");
    }
}

#[test]
fn a_cover_sheet_names_the_recipient_and_says_nothing_else() {
    let cover = Cover {
        language: Language::Fi,
        recipient: "Elina Kuvitteellinen",
        copies: 1,
        pages: 6,
        sender: "Riitta Sarapuu, Kuusilammen koulu",
        made: facts(Language::Fi).issued.unwrap(),
        program: "Laatija 0.1.0",
    };
    let pdf = cover_sheet(&cover).unwrap();
    assert_eq!(page_count(&pdf).unwrap(), 1);
    assert!(cover_sheet(&cover).unwrap() == pdf, "the same bytes");
    let strange = cover_sheet(&Cover { recipient: "Elina 😀", ..cover });
    assert_eq!(strange.unwrap_err().code, Failed::UnknownCharacter);
}

/// A JPEG, a PNG, and what is neither.
mod papers {
    use super::*;
    use std::io::Cursor;

    const JPEG: &[u8] = include_bytes!("../../../../../tests/files/papers/turned.jpg");

    fn png(width: u32, height: u32, color: png::ColorType, pixels: &[u8]) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, width, height);
        encoder.set_color(color);
        encoder.add_text_chunk("Comment".to_owned(), "60.17 N 24.94 E".to_owned()).unwrap();
        encoder.write_header().unwrap().write_image_data(pixels).unwrap();
        file
    }

    fn picture(bytes: &[u8]) -> Vec<u8> {
        match scan(bytes).unwrap() {
            Scan::Picture(pdf) => pdf,
            Scan::Document(_) => panic!("a document"),
        }
    }

    /// The colour at a place of the drawn page, given in hundredths of its width and height.
    fn colour(pdf: &[u8], across: usize, down: usize) -> [u8; 3] {
        let drawn = draw_page(pdf, 0, 200).unwrap();
        let mut reader = png::Decoder::new(Cursor::new(drawn)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut pixels).unwrap();
        let samples = frame.line_size / frame.width as usize;
        let (x, y) = (frame.width as usize * across / 100, frame.height as usize * down / 100);
        let at = y * frame.line_size + x * samples;
        [pixels[at], pixels[at + 1], pixels[at + 2]]
    }

    fn holds(pdf: &[u8], word: &[u8]) -> bool {
        pdf.windows(word.len()).any(|piece| piece == word)
    }

    /// The photograph lies on its side and says where and with what it was taken.
    #[test]
    fn a_photograph_stands_upright_and_tells_neither_place_nor_device() {
        for secret in [&b"Exif"[..], b"60.17 N", b"Puhelin 12", b"http://ns.adobe.com/xap", b"trailing"] {
            assert!(holds(JPEG, secret), "the sample holds what is to go");
            let pdf = picture(JPEG);
            assert!(!holds(&pdf, secret), "{}", String::from_utf8_lossy(secret));
        }
        // Red on top and blue below once it is turned; stored lying, with red on the left.
        let pdf = picture(JPEG);
        let ([red, _, _], [_, _, blue]) = (colour(&pdf, 50, 20), colour(&pdf, 50, 80));
        assert!(red > 200 && blue > 200, "{red} {blue}");
        let (upper, lower) = (colour(&pdf, 50, 20), colour(&pdf, 50, 80));
        assert!(upper[2] < 90 && lower[0] < 90, "{upper:?} {lower:?}");
    }

    #[test]
    fn a_png_is_laid_on_white_and_keeps_nothing_but_its_pixels() {
        use png::ColorType::*;
        for (kind, pixel, shown) in [
            (Grayscale, &[90][..], [90; 3]),
            (Rgb, &[200, 30, 40], [200, 30, 40]),
            (Rgba, &[0, 0, 0, 0], [255; 3]),
            (GrayscaleAlpha, &[0, 255], [0; 3]),
        ] {
            let pdf = picture(&png(80, 120, kind, &pixel.repeat(80 * 120)));
            assert!(!holds(&pdf, b"60.17 N"));
            let drawn = colour(&pdf, 50, 50);
            let near = drawn.iter().zip(shown).all(|(a, b)| a.abs_diff(b) < 4);
            assert!(near, "{kind:?}: {drawn:?}");
        }
    }

    #[test]
    fn what_is_no_paper_is_refused_and_named() {
        let refused = |bytes: &[u8]| {
            let failure = scan(bytes).map(drop).unwrap_err();
            (failure.code, failure.details.get("kind").cloned().unwrap_or_default())
        };
        let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
        assert_eq!(refused(heic), (Failed::NotPaper, "heic".to_owned()));
        for other in [&b""[..], b"GIF89a", b"PK\x03\x04", b"muistio"] {
            assert_eq!(refused(other), (Failed::NotPaper, "other".to_owned()));
        }
        let half = &JPEG[..JPEG.len() / 2];
        let gapped: Vec<u8> =
            JPEG.iter().enumerate().filter(|(n, _)| *n != 40).map(|(_, byte)| *byte).collect();
        let sound = png(8, 8, png::ColorType::Rgb, &[1; 192]);
        for broken in [half, &gapped, &JPEG[..4], &sound[..40], &vast_png()] {
            assert_eq!(refused(broken).0, Failed::PaperUnreadable, "{} bytes", broken.len());
        }
        let pdf = b"\n%PDF-1.7\n%%EOF";
        assert!(matches!(scan(pdf), Ok(Scan::Document(bytes)) if bytes == pdf), "a PDF stays as it is");
    }

    /// A PNG that says it is 60,000 pixels wide and high.
    fn vast_png() -> Vec<u8> {
        let mut file = png(8, 8, png::ColorType::Rgb, &[1; 192]);
        for at in [16, 20] {
            file[at..at + 4].copy_from_slice(&60_000u32.to_be_bytes());
        }
        let sum = crc(&file[12..29]);
        file[29..33].copy_from_slice(&sum.to_be_bytes());
        file
    }

    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0u32, |sum, byte| {
            (0..8)
                .fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg()))
        })
    }
}
