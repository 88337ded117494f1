"""What the pages and the appearances of a PDF show: names of resources, and text code by code with the
glyph that each code leads to. For the judges of copies. Needs only pikepdf.
"""
import json, re, unicodedata
import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

NAMED = {"Tf": Name.Font, "Do": Name.XObject, "gs": Name.ExtGState, "cs": Name.ColorSpace, "CS": Name.ColorSpace, "sh": Name.Shading}
DEVICE = {"/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/Pattern"}


def inherited(page, key):
    """An entry of a page, its own or that of the nearest node above."""
    seen = 0
    while key not in page and Name.Parent in page and seen < 64:
        page, seen = page.Parent, seen + 1
    return page.get(key)


def contents(pdf):
    """Every content stream: where it is, its resources, its operations. Appearances after the pages."""
    for number, page in enumerate(pdf.pages, 1):
        yield f"page {number}", inherited(page.obj, Name.Resources), page
    for object in pdf.objects:
        if isinstance(object, Stream) and object.get(Name.Subtype) == Name.Form:
            yield f"form {object.objgen[0]}", object.get(Name.Resources), object


def operations(pdf):
    """Every operation with its operands, where it is, its resources and the font that is set. Parsed once."""
    if getattr(pdf, "shown", None) is None:
        pdf.shown = list(parsed_operations(pdf))
    return pdf.shown


def parsed_operations(pdf):
    for where, resources, content in contents(pdf):
        font = None
        try:
            parsed = pikepdf.parse_content_stream(content)
        except Exception:
            continue  # told by whoever judges the content itself
        for operands, operator in parsed:
            operator = str(operator)
            if operator == "Tf" and resources is not None:
                font = resources.get(Name.Font, Dictionary()).get(operands[0])
            yield operator, operands, where, resources, font


def missing(pdf):
    """Resources that are used and not there."""
    for operator, operands, where, resources, _ in operations(pdf):
        kind = NAMED.get(operator)
        if kind is None or not isinstance(operands[0], Name) or str(operands[0]) in DEVICE:
            continue
        if resources is None or operands[0] not in resources.get(kind, Dictionary()):
            yield where, f"{operator} {operands[0]}"


class Font:
    """A font by its codes: of two bytes in a composite font, of one in a TrueType font with a table of its
    own. What each code means, and which glyph it draws."""

    def __init__(self, font):
        self.name = str(font.get(Name.BaseFont, ""))
        self.wide = font.get(Name.Subtype) == Name.Type0
        self.texts = unicode_map(font[Name.ToUnicode].read_bytes()) if Name.ToUnicode in font else {}
        own = font.DescendantFonts[0] if self.wide else font
        places = own.get(Name.CIDToGIDMap)
        self.places = places.read_bytes() if isinstance(places, Stream) else None
        program = own.get(Name.FontDescriptor, Dictionary()).get(Name.FontFile2)
        tables = tables_of(program.read_bytes()) if program is not None else {}
        self.glyphs = int.from_bytes(tables[b"maxp"][4:6], "big") if b"maxp" in tables else None
        self.own = codes_of(tables.get(b"cmap", b"")) if not self.wide else None

    def glyph(self, code):
        """The glyph of a code; nothing when the font's own table is not of a kind that is read here."""
        if not self.wide:
            return self.own[code] if self.own is not None else None
        if self.places is None:
            return code
        return int.from_bytes(self.places[2 * code:2 * code + 2], "big")

    def codes(self, string):
        data = bytes(string)
        return [int.from_bytes(data[at:at + 2], "big") for at in range(0, len(data) - 1, 2)] if self.wide else list(data)


def tables_of(program):
    number = lambda at: int.from_bytes(program[at:at + 4], "big")
    count = int.from_bytes(program[4:6], "big")
    return {program[at:at + 4]: program[number(at + 8):number(at + 8) + number(at + 12)] for at in (12 + 16 * i for i in range(count))}


def codes_of(cmap):
    """Glyphs by code of a table of bytes (platform 1, encoding 0, format 0)."""
    number = lambda at, length=2: int.from_bytes(cmap[at:at + length], "big")
    kinds = {(number(4 + 8 * i), number(6 + 8 * i)): number(8 + 8 * i, 4) for i in range(number(2))}
    at = kinds.get((1, 0))
    return list(cmap[at + 6:at + 262]) if at is not None and number(at) == 0 else None


def unicode_map(data):
    text, found = data.decode("latin1"), {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
        found.update((int(code, 16), letters) for code, letters in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block))
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
        for first, last, start in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            for code in range(int(first, 16), int(last, 16) + 1):
                found[code] = f"{int(start, 16) + code - int(first, 16):0{len(start)}X}"
        for first, last, items in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*\[([^\]]*)\]", block):
            found.update(enumerate(re.findall(r"<([0-9A-Fa-f]*)>", items), int(first, 16)))
    return found


UNSEEN = re.compile("[\u00ad\u034f\u200b-\u200f\u2028-\u202f\u2060\ufeff\ufe00-\ufe0f\\s\x00-\x1f\x7f-\x9f]")


def squeezed(text):
    """The letters of a text: composed, without spaces and what nobody sees."""
    return UNSEEN.sub("", unicodedata.normalize("NFC", text)).replace("\u2010", "-").replace("\u2011", "-")


def said(pdf):
    """The text of the pages in the order of their content, without what is an artifact."""
    text, marks, page, fonts = [], [], None, {}
    for operator, operands, where, _, font in operations(pdf):
        if not where.startswith("page"):
            continue
        if where != page:
            page, marks = where, []
        if operator in ("BDC", "BMC"):
            marks.append(operands[0] == Name.Artifact)
        elif operator == "EMC" and marks:
            marks.pop()
        elif operator in ("Tj", "TJ", "'", '"') and font is not None and not any(marks):
            own = fonts.setdefault(font.objgen, None) or Font(font)
            fonts[font.objgen] = own
            for string in operands[0] if operator == "TJ" else [operands[-1]]:
                if isinstance(string, String):
                    text += [bytes.fromhex(own.texts.get(code, "")).decode("utf-16-be", "replace") for code in own.codes(string)]
    return "".join(text)


def written(pdf):
    """What was written into a plan: the lines of text in the data inside its copy."""
    for file in pdf.Root.get(Name.AF, []):
        try:
            plan = json.loads(file.EF.F.read_bytes())
            values = plan["values"] if "document" in plan else {}
        except Exception:
            continue
        waiting = [values]
        while waiting:
            value = waiting.pop()
            if isinstance(value, (list, dict)):
                waiting += value.values() if isinstance(value, dict) else value
            elif isinstance(value, str) and not re.fullmatch(r"[A-Za-z0-9_.:+-]*", value):
                yield from value.splitlines()


def letters(pdf):
    """Every code that is shown: where, the font, the code."""
    fonts = {}
    for operator, operands, where, _, font in operations(pdf):
        if operator not in ("Tj", "TJ", "'", '"') or font is None or font.get(Name.Subtype) not in (Name.Type0, Name.TrueType):
            continue
        if font.objgen not in fonts:
            fonts[font.objgen] = Font(font)
        own = fonts[font.objgen]
        for string in operands[0] if operator == "TJ" else [operands[-1]]:
            if isinstance(string, String):
                for code in own.codes(string):
                    yield where, own, code
