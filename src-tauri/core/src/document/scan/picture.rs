//! A picture as the one page of a PDF: upright, as large as the paper allows, and nothing else.

use crate::document::{PAGE_HEIGHT, PAGE_WIDTH};
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

/// The pixels of a picture, packed as a PDF holds them.
pub(super) struct Picture {
    /// Width and height of the pixels as they are stored.
    pub size: (u32, u32),
    /// Samples of a pixel: 1 for grey, 3 for colour.
    pub samples: u8,
    /// How the picture is to be turned to stand upright.
    pub turn: Turn,
    /// How the pixels are packed.
    pub packing: Packing,
    /// The packed pixels.
    pub pixels: Vec<u8>,
}

/// How pixels are packed.
pub(super) enum Packing {
    /// As JPEG.
    Dct,
    /// As the lines of a PNG.
    PngLines,
}

/// How a picture is turned to stand upright, by the numbers that cameras use: 1 is upright, 3 stands on its
/// head, 6 lies on its right side, 8 on its left; the others are their mirror images.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turn(pub u8);

impl Turn {
    fn lies(self) -> bool {
        self.0 >= 5
    }

    /// Turns the unit square, in which a PDF draws a picture, within itself.
    fn matrix(self) -> [f32; 6] {
        match self.0 {
            2 => [-1.0, 0.0, 0.0, 1.0, 1.0, 0.0],
            3 => [-1.0, 0.0, 0.0, -1.0, 1.0, 1.0],
            4 => [1.0, 0.0, 0.0, -1.0, 0.0, 1.0],
            5 => [0.0, -1.0, -1.0, 0.0, 1.0, 1.0],
            6 => [0.0, -1.0, 1.0, 0.0, 0.0, 1.0],
            7 => [0.0, 1.0, 1.0, 0.0, 0.0, 0.0],
            8 => [0.0, 1.0, -1.0, 0.0, 1.0, 0.0],
            _ => [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
        }
    }
}

impl Picture {
    /// The picture as a PDF of one page.
    pub(super) fn into_pdf(self) -> Vec<u8> {
        let mut document = Document::with_version("1.7");
        let drawn = self.drawn_size();
        let (paper, content) = (paper(drawn), self.content(drawn));
        let mut pixels = Stream::new(self.dictionary(), self.pixels);
        pixels.allows_compression = false;
        let picture = document.add_object(pixels);
        let content = document.add_object(Stream::new(Dictionary::new(), content));
        let tree = document.new_object_id();
        let page = document.add_object(dictionary! {
            "Type" => "Page",
            "Parent" => tree,
            "MediaBox" => vec![0.into(), 0.into(), Object::from(paper.0), paper.1.into()],
            "Resources" => dictionary! { "XObject" => dictionary! { "P" => picture } },
            "Contents" => content,
        });
        document.objects.insert(
            tree,
            dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }.into(),
        );
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
        document.trailer.set("Root", catalog);
        let mut bytes = Vec::new();
        // Into memory: nothing can refuse it.
        let _ = document.save_to(&mut bytes);
        bytes
    }

    /// Width and height once it stands upright.
    fn drawn_size(&self) -> (f32, f32) {
        let (width, height) = (self.size.0 as f32, self.size.1 as f32);
        if self.turn.lies() { (height, width) } else { (width, height) }
    }

    /// Draws the picture in the middle of its paper, as large as it goes.
    fn content(&self, (width, height): (f32, f32)) -> Vec<u8> {
        let paper = paper((width, height));
        let scale = (paper.0 / width).min(paper.1 / height);
        let (wide, high) = (width * scale, height * scale);
        let place = [wide, 0.0, 0.0, high, (paper.0 - wide) / 2.0, (paper.1 - high) / 2.0];
        let change = |matrix: [f32; 6]| Operation::new("cm", matrix.map(Object::from).to_vec());
        let operations =
            vec![change(place), change(self.turn.matrix()), Operation::new("Do", vec!["P".into()])];
        // Numbers and a name: there is nothing that could not be written.
        Content { operations }.encode().unwrap_or_default()
    }

    fn dictionary(&self) -> Dictionary {
        let colours = if self.samples == 1 { "DeviceGray" } else { "DeviceRGB" };
        let mut dictionary = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Image",
            "Width" => i64::from(self.size.0),
            "Height" => i64::from(self.size.1),
            "ColorSpace" => colours,
            "BitsPerComponent" => 8,
        };
        match self.packing {
            Packing::Dct => dictionary.set("Filter", "DCTDecode"),
            Packing::PngLines => {
                dictionary.set("Filter", "FlateDecode");
                let lines = dictionary! {
                    "Predictor" => 15,
                    "Colors" => i64::from(self.samples),
                    "Columns" => i64::from(self.size.0),
                };
                dictionary.set("DecodeParms", lines);
            }
        }
        dictionary
    }
}

/// A4, upright or lying as the picture does.
fn paper((width, height): (f32, f32)) -> (f32, f32) {
    if width > height { (PAGE_HEIGHT, PAGE_WIDTH) } else { (PAGE_WIDTH, PAGE_HEIGHT) }
}
