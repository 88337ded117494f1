//! The syntax of PDF objects, read strictly and without hurry: never deeper than a bound, never twice
//! over the same bytes. What programs are known to read in different ways is remarked.

use lopdf::{Dictionary, Object, ObjectId, StringFormat};

/// Deeper nesting than this is none that a writer makes.
const DEEPEST: usize = 96;

/// A place in bytes, moving forward.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    ambiguous: bool,
}

impl<'a> Reader<'a> {
    /// At a place.
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Reader<'a> {
        Reader { bytes, at: at.min(bytes.len()), ambiguous: false }
    }

    /// Where it is.
    pub(super) fn place(&self) -> usize {
        self.at
    }

    /// Whether a dictionary had a key twice so far: programs differ in which of the two they take.
    pub(super) fn is_ambiguous(&self) -> bool {
        self.ambiguous
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn take(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    fn run(&mut self, belongs: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = self.rest();
        let length = rest.iter().position(|byte| !belongs(*byte)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    /// Over white space and comments.
    fn skip_space(&mut self) {
        loop {
            self.run(is_space);
            match self.peek() {
                Some(b'%') => _ = self.run(|byte| !is_line_end(byte)),
                _ => break,
            }
        }
    }

    /// Over a word, if it is the next.
    pub(super) fn word(&mut self, word: &[u8]) -> Option<()> {
        self.skip_space();
        self.rest().starts_with(word).then(|| self.at += word.len())
    }

    /// Over a keyword, if it is the next and ends where it should.
    pub(super) fn keyword(&mut self, word: &[u8]) -> Option<()> {
        self.word(word)?;
        (!self.peek().is_some_and(is_regular)).then_some(())
    }

    /// Over one end of a line, if it is the next.
    pub(super) fn line_end(&mut self) {
        if self.rest().starts_with(b"\r\n") {
            self.at += 2;
        } else if self.peek().is_some_and(is_line_end) {
            self.at += 1;
        }
    }

    /// A whole number without a sign.
    pub(super) fn number<T: TryFrom<u64>>(&mut self) -> Option<T> {
        self.skip_space();
        let digits = self.run(|byte| byte.is_ascii_digit());
        T::try_from(std::str::from_utf8(digits).ok()?.parse().ok()?).ok()
    }

    /// The number and generation of an object that begins here, and its value but for a stream's content.
    pub(super) fn object(&mut self) -> Option<(ObjectId, Object)> {
        let id = (self.number()?, self.number()?);
        self.word(b"obj")?;
        Some((id, self.value()?))
    }

    /// The next value.
    pub(super) fn value(&mut self) -> Option<Object> {
        self.value_at(0)
    }

    fn value_at(&mut self, depth: usize) -> Option<Object> {
        self.skip_space();
        match self.peek()? {
            b'<' if self.rest().starts_with(b"<<") => {
                self.at += 2;
                self.dictionary(depth + 1).map(Object::Dictionary)
            }
            b'<' => self.digits().map(|bytes| Object::String(bytes, StringFormat::Hexadecimal)),
            b'(' => self.string().map(|bytes| Object::String(bytes, StringFormat::Literal)),
            b'[' => {
                self.at += 1;
                self.items(b"]", depth + 1).map(Object::Array)
            }
            b'/' => self.name().map(Object::Name),
            _ => self.atom(),
        }
    }

    /// A number, a reference or one of the words that are values.
    fn atom(&mut self) -> Option<Object> {
        let text = std::str::from_utf8(self.run(is_regular)).ok()?;
        match text {
            "true" => return Some(Object::Boolean(true)),
            "false" => return Some(Object::Boolean(false)),
            "null" => return Some(Object::Null),
            _ if !text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.".contains(&byte)) => return None,
            _ => {}
        }
        let Ok(number) = text.parse::<i64>() else { return text.parse().map(Object::Real).ok() };
        Some(self.reference(number).map_or(Object::Integer(number), Object::Reference))
    }

    /// What follows a number that is an object's in a reference.
    fn reference(&mut self, number: i64) -> Option<ObjectId> {
        let number = u32::try_from(number).ok()?;
        let mut ahead = Reader::new(self.bytes, self.at);
        let generation = ahead.number()?;
        ahead.keyword(b"R")?;
        self.at = ahead.at;
        Some((number, generation))
    }

    fn dictionary(&mut self, depth: usize) -> Option<Dictionary> {
        let mut items = self.items(b">>", depth)?.into_iter();
        let mut dictionary = Dictionary::new();
        while let Some(key) = items.next() {
            let Object::Name(key) = key else { return None };
            self.ambiguous |= dictionary.has(&key);
            dictionary.set(key, items.next()?);
        }
        Some(dictionary)
    }

    fn items(&mut self, end: &[u8], depth: usize) -> Option<Vec<Object>> {
        let mut items = Vec::new();
        while self.word(end).is_none() {
            items.push((depth < DEEPEST).then(|| self.value_at(depth))??);
        }
        Some(items)
    }

    /// A name, its letters as they are meant.
    fn name(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let raw = self.run(is_regular);
        let digit = |at: usize| raw.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        let (mut name, mut at) = (Vec::with_capacity(raw.len()), 0);
        while let Some(byte) = raw.get(at) {
            match (byte, digit(at + 1), digit(at + 2)) {
                (b'#', Some(high), Some(low)) => {
                    name.push(u8::try_from(16 * high + low).ok()?);
                    at += 3;
                }
                _ => {
                    name.push(*byte);
                    at += 1;
                }
            }
        }
        Some(name)
    }

    /// A string of hexadecimal digits; the last may be left out when it is zero.
    fn digits(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let raw = self.run(|byte| byte != b'>');
        self.take()?;
        let mut digits =
            raw.iter().filter(|byte| !is_space(**byte)).map(|byte| char::from(*byte).to_digit(16));
        let mut bytes = Vec::with_capacity(raw.len() / 2);
        while let Some(high) = digits.next() {
            bytes.push(u8::try_from(16 * high? + digits.next().unwrap_or(Some(0))?).ok()?);
        }
        Some(bytes)
    }

    fn string(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let (mut bytes, mut open) = (Vec::new(), 1usize);
        loop {
            match self.take()? {
                b'\\' => bytes.extend(self.escape()?),
                b')' if open == 1 => return Some(bytes),
                byte => {
                    open = open + usize::from(byte == b'(') - usize::from(byte == b')');
                    bytes.push(byte);
                }
            }
        }
    }

    /// What stands behind a backslash; nothing for the end of a line.
    fn escape(&mut self) -> Option<Option<u8>> {
        let byte = self.peek()?;
        if is_line_end(byte) {
            self.line_end();
            return Some(None);
        }
        if (b'0'..=b'7').contains(&byte) {
            let rest = self.rest();
            let length = rest.iter().take(3).take_while(|byte| (b'0'..=b'7').contains(*byte)).count();
            self.at += length;
            let number =
                rest[..length].iter().fold(0u32, |number, digit| 8 * number + u32::from(digit - b'0'));
            return Some(Some((number & 0xff) as u8));
        }
        self.at += 1;
        Some(Some(match byte {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'b' => 8,
            b'f' => 12,
            byte => byte,
        }))
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\0' | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n')
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::dictionary;

    #[track_caller]
    fn check(text: &str, expected: Option<Object>) {
        assert_eq!(Reader::new(text.as_bytes(), 0).value(), expected, "{text}");
    }

    #[test]
    fn values_are_read() {
        let name = |text: &str| Object::Name(text.as_bytes().to_vec());
        let string = |text: &str| Object::string_literal(text);
        check(" % note\n12", Some(12.into()));
        check("-7", Some((-7).into()));
        check("-.5", Some(Object::Real(-0.5)));
        check("4.", Some(Object::Real(4.0)));
        check("null", Some(Object::Null));
        check("3 0 R", Some(Object::Reference((3, 0))));
        check("[3 0 R 4 5 true]", {
            Some(vec![Object::Reference((3, 0)), 4.into(), 5.into(), true.into()].into())
        });
        check("/Cont#65nts", Some(name("Contents")));
        check("/A#", Some(name("A#")));
        check("(a (b) \\) \\101\\n\\\nc)", Some(string("a (b) ) A\nc")));
        check("<4 1 5>", Some(Object::String(b"AP".to_vec(), StringFormat::Hexadecimal)));
        check("<</A[/B<0a>]/C(x)>>", {
            let bytes = Object::String(vec![10], StringFormat::Hexadecimal);
            let items = vec![name("B"), bytes];
            Some(dictionary! { "A" => items, "C" => string("x") }.into())
        });
        let broken = [
            "", "<</A", "[1", "(a", "(a\\", "<</A>>", "<<1 2>>", ")", "<</A 1>", "<4x>", "<41", "[1 0 RG]",
            "1e9",
        ];
        for text in broken.into_iter().chain([&*"[".repeat(1 << 20), &*"<</A".repeat(1 << 18)]) {
            check(text, None);
        }
    }

    #[test]
    fn a_key_that_stands_twice_is_seen() {
        for (text, expected) in [
            ("<</A 1/B 1>>", false),
            ("<</A 1/#41 2>>", true),
            ("[<</B<</A 1/A 1>>>>]", true),
            ("<</A<</B 1>>/B<</A 1>>>>", false),
        ] {
            let mut reader = Reader::new(text.as_bytes(), 0);
            assert!(reader.value().is_some(), "{text}");
            assert_eq!(reader.is_ambiguous(), expected, "{text}");
        }
    }

    #[test]
    fn objects_are_read_with_their_numbers() {
        let mut reader = Reader::new(b"\n12 3 obj\n<</A 1>>\nstream", 0);
        assert_eq!(reader.object().map(|(id, _)| id), Some((12, 3)));
        assert_eq!(reader.keyword(b"stream"), Some(()));
        assert!(Reader::new(b"12 obj", 0).object().is_none());
        assert!(Reader::new(b"12 99999 obj 1", 0).object().is_none());
    }
}
