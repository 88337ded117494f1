//! A signature field that an update brought along: what it may hold, and what its mark does to the page.

use crate::signature::judgement::ChangeReason;
use crate::signature::read;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// All that a signature's own field may say. It does nothing when a page is opened or a pointer moves.
const KEYS: [&[u8]; 25] = [
    b"Type",
    b"Subtype",
    b"FT",
    b"T",
    b"TU",
    b"TM",
    b"F",
    b"Ff",
    b"P",
    b"Rect",
    b"AP",
    b"AS",
    b"V",
    b"MK",
    b"DA",
    b"DR",
    b"Q",
    b"StructParent",
    b"Lock",
    b"SV",
    b"Border",
    b"BS",
    b"H",
    b"M",
    b"NM",
];
/// Hidden, not shown on the screen.
const UNSEEN: i64 = 2 + 32;
/// A mark on more of the page than this covers it.
const MOST_OF_THE_PAGE: f32 = 0.5;

/// A rectangle: left, lower, right, upper.
type Rect = [f32; 4];

/// A field that was not there before and that holds a signature.
pub(super) struct Later<'a> {
    field: &'a Dictionary,
    document: &'a Document,
}

impl<'a> Later<'a> {
    /// The field, if it is a signature's and nothing else.
    pub(super) fn find(before: &Document, after: &'a Document, item: &Object) -> Option<Later<'a>> {
        let id: ObjectId = item.as_reference().ok()?;
        let field = after.get_dictionary(id).ok().filter(|_| !before.objects.contains_key(&id))?;
        let later = Later { field, document: after };
        let is_signature = field.get(b"FT").and_then(Object::as_name).is_ok_and(|kind| kind == b"Sig");
        let is_plain = field.iter().all(|(key, _)| KEYS.contains(&key.as_slice()));
        (is_signature && is_plain && later.value().is_some()).then_some(later)
    }

    fn value(&self) -> Option<&'a Dictionary> {
        read::child(self.document, self.field, b"V").filter(|value| value.has(b"ByteRange"))
    }

    /// Whether it is a time stamp that shows nothing: that much may come to any document.
    pub(super) fn is_unseen_stamp(&self) -> bool {
        let form =
            self.value().and_then(|value| read::entry(self.document, value, b"SubFilter")?.as_name().ok());
        form == Some(b"ETSI.RFC3161") && self.seen().is_none()
    }

    /// Where it is seen.
    fn seen(&self) -> Option<Rect> {
        let flags = read::entry(self.document, self.field, b"F").and_then(|flags| flags.as_i64().ok());
        let rect = rect_of(self.document, self.field)?;
        (flags.unwrap_or(0) & UNSEEN == 0 && area(rect) > 0.0 && self.field.has(b"AP")).then_some(rect)
    }

    /// What the mark does to a page as it was: nothing when it is not seen.
    pub(super) fn effect(&self, before: &Document, page: &Dictionary) -> Option<ChangeReason> {
        let seen = self.seen()?;
        let frame = inherited(before, page, b"CropBox").or_else(|| inherited(before, page, b"MediaBox"));
        let frame = frame.and_then(|frame| rect(before, frame)).unwrap_or([0.0, 0.0, 595.0, 842.0]);
        let marks = read::entry(before, page, b"Annots").and_then(|marks| marks.as_array().ok());
        let marks = marks.map(Vec::as_slice).unwrap_or_default().iter();
        let marks = marks.filter_map(|mark| read::resolve(before, mark)?.as_dict().ok());
        let mut marks = marks.filter_map(|mark| rect_of(before, mark));
        let covers = area(overlap(seen, frame)) > MOST_OF_THE_PAGE * area(frame)
            || marks.any(|mark| area(overlap(seen, mark)) > 0.0);
        Some(if covers { ChangeReason::PageCovered } else { ChangeReason::MarkAdded })
    }
}

fn rect_of(document: &Document, dictionary: &Dictionary) -> Option<Rect> {
    rect(document, read::entry(document, dictionary, b"Rect")?)
}

fn rect(document: &Document, object: &Object) -> Option<Rect> {
    let sides = object.as_array().ok()?;
    let side = |index: usize| read::resolve(document, sides.get(index)?)?.as_float().ok();
    let (a, b, c, d) = (side(0)?, side(1)?, side(2)?, side(3)?);
    Some([a.min(c), b.min(d), a.max(c), b.max(d)])
}

fn area([left, lower, right, upper]: Rect) -> f32 {
    (right - left).max(0.0) * (upper - lower).max(0.0)
}

fn overlap(a: Rect, b: Rect) -> Rect {
    [a[0].max(b[0]), a[1].max(b[1]), a[2].min(b[2]), a[3].min(b[3])]
}

/// An entry of a page, its own or that of the nearest node above.
fn inherited<'a>(document: &'a Document, page: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    let mut node = page;
    for _ in 0..64 {
        match read::entry(document, node, key) {
            Some(found) => return Some(found),
            None => node = read::child(document, node, b"Parent")?,
        }
    }
    None
}
