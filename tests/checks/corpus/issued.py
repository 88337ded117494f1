"""Copies as they are issued, whose objects lie packed in streams: changed in their bytes, and added to by
updates of their own kind, alone and covered by a stranger in the field that waited.
"""
import io, re, zlib
import pikepdf
from pikepdf import Dictionary, Name, Stream
from base import STRANGER
from forge import File, append, spaced, stream

CASES = {}
PACKED = {"kind": "stream"}


def case(make):
    CASES[f"issued-{make.__name__.replace('_', '-')}" if make.__name__ != "issued" else "issued"] = make
    return make


def opened(data):
    """The file and, beside it, its objects as another program reads them."""
    pdf = pikepdf.open(io.BytesIO(data))
    objects = {one.objgen[0]: spaced(one.unparse(resolved=True)) for one in pdf.objects if isinstance(one, Dictionary) or isinstance(one, pikepdf.Array)}
    start = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    return File(data, objects, start, int(pdf.trailer.Size), pdf.Root.objgen[0]), pdf


def flipped(data, place):
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1:]


def inside(data, what, at=30):
    """A place in the content of the stream whose dictionary has this."""
    return data.index(b"stream\n", data.index(what)) + 7 + at


def covered(file):
    field = next(number for number, body in file.objects.items() if b"/FT /Sig" in body and b"/V " not in body)
    return file.sign(STRANGER, into=field, update=PACKED)


def update(make):
    name = f"issued-{make.__name__.replace('_', '-')}"
    def changed(copy): return opened(copy)[0].update(make(*opened(copy)), kind="stream")
    CASES[name] = lambda once, twice: changed(once)
    CASES[f"{name}-signed"] = lambda once, twice: covered(changed(once))
    return make


@case
def issued(once, twice): return once
@case
def twice(once, twice): return twice
@case
def stranger_in_the_waiting_field(once, twice): return covered(opened(once)[0])
@case
def packed_object_bit(once, twice): return flipped(once, inside(once, b"/ObjStm"))
@case
def packed_object_bit_of_the_second(once, twice): return flipped(twice, len(once) + inside(twice[len(once):], b"/ObjStm"))
@case
def packed_table_bit(once, twice): return flipped(once, inside(once, b"/XRef", 5))
@case
def packed_table_bit_of_the_second(once, twice): return flipped(twice, len(once) + inside(twice[len(once):], b"/XRef", 5))
@case
def data_bit(once, twice): return flipped(once, inside(once, b"/EmbeddedFile"))
@case
def font_bit(once, twice): return flipped(once, inside(once, b"/Length1"))
@case
def data_bit_under_two(once, twice): return flipped(twice, inside(twice, b"/EmbeddedFile"))
@case
def line_behind(once, twice): return once + b"\n"
@case
def second_taken_away(once, twice): return twice[:len(once)]
@case
def copy_behind_its_own_end(once, twice): return twice + once[once.rindex(b"startxref"):]
@case
def updated_by_a_table(once, twice):
    """An update of the other kind, as programs make it that know no streams."""
    file, pdf = opened(once)
    return covered(file.update(page_replaced(file, pdf)))


def content(body, head=b""):
    packed = zlib.compress(body, 9)
    return stream(packed, b"/Filter /FlateDecode " + head)
def first_page(pdf): return pdf.pages[0].obj


@update
def page_replaced(file, pdf):
    number = first_page(pdf).Contents.objgen[0]
    return {number: content(b"/Artifact BMC 0 g 0 0 300 300 re f EMC")}
@update
def data_replaced(file, pdf):
    data = next(one for one in pdf.objects if isinstance(one, Stream) and one.get(Name.Type) == Name.EmbeddedFile)
    told = data.read_bytes().replace(b"2026", b"2027", 1)
    return {data.objgen[0]: stream(told, b"/Type /EmbeddedFile /Subtype /application#2Fjson")}
@update
def data_added(file, pdf):
    names = file.objects[file.catalog]
    return {900: stream(b"{}", b"/Type /EmbeddedFile"), 901: b"<< /Type /Filespec /F (b.json) /UF (b.json) /EF << /F 900 0 R >> /AFRelationship /Source >>", file.catalog: append(names, b"AF", 901)}
@update
def title_replaced(file, pdf):
    number = pdf.trailer.Info.objgen[0]
    return {number: re.sub(rb"/Title (\((?:[^()\\]|\\.)*\)|<[0-9a-fA-F]*>)", b"/Title (Muu)", file.objects[number])}
@update
def metadata_replaced(file, pdf):
    told = pdf.Root.Metadata.read_bytes().replace(b"Riitta", b"Pirkko").replace(b"2026", b"2027")
    return {pdf.Root.Metadata.objgen[0]: stream(told, b"/Type /Metadata /Subtype /XML")}
@update
def tag_replaced(file, pdf):
    number = next(n for n, body in file.objects.items() if b"/S /P" in body and b"/K" in body)
    return {number: file.objects[number].replace(b"/S /P", b"/S /H1", 1)}
@update
def font_replaced(file, pdf):
    font = next(one for one in first_page(pdf).Resources.Font.values())
    return {font.FontDescriptor.FontFile2.objgen[0]: content(font.FontDescriptor.FontFile2.read_bytes()[:-9], b"/Length1 9 ")}
@update
def first_mark_redrawn(file, pdf):
    field = next(one for one in pdf.objects if isinstance(one, Dictionary) and one.get(Name.FT) == Name.Sig and Name.V in one)
    return {field.AP.N.objgen[0]: stream(b"1 g 0 0 300 300 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 300 300] /Resources << >>")}
@update
def furniture_redrawn(file, pdf):
    form = next(one for one in first_page(pdf).Resources.XObject.values())
    return {form.objgen[0]: stream(b"1 g 0 0 300 300 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << >>")}
@update
def page_taken_out(file, pdf):
    number = pdf.Root.Pages.objgen[0]
    return {number: re.sub(rb"/Kids \[ ?\d+ 0 R", b"/Kids [", file.objects[number], count=1)}
@update
def empty_field_redrawn(file, pdf):
    """What the empty field shows is exchanged; nobody signs there."""
    field = next(one for one in pdf.objects if isinstance(one, Dictionary) and one.get(Name.FT) == Name.Sig and Name.V not in one)
    return {field.AP.N.objgen[0]: stream(b"0 g 0 0 300 300 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 300 300] /Resources << >>")}
