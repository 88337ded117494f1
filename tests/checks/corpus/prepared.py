"""Documents whose author prepared the change before anybody signed ("shadow attacks"), and updates that
programs read in different ways. A stranger's signature covers each.
"""
from base import *
from changes import COVER, FORGED, SCRIPT, stamp_of
from forge import cross_reference, stream
import zlib


def sealed(file, **how): return then_signed(file, **how)


# Something hides what is changed, or takes the name of something that may change.

@case
def hidden_behind_a_picture():
    """The picture that lies over the true text is freed."""
    file = base(_4=stream(TEXT + b" /Artifact BMC q 400 0 0 60 60 740 cm /X1 Do Q EMC"), _12=stream(b"1 g 0 0 1 1 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 1 1]")).sign(LIISA, page=PAGE)
    return sealed(file.update({}, free=[SEAL]))
@case
def hidden_behind_a_picture_by_stream():
    file = base(kind="stream", _4=stream(TEXT + b" /Artifact BMC q 400 0 0 60 60 740 cm /X1 Do Q EMC")).sign(LIISA, page=PAGE, update={"kind": "stream"})
    return sealed(file.update({}, free=[SEAL], kind="stream"), update={"kind": "stream"})
@case
def colours_in_another_encoding():
    """The table of a picture's colours, written as the same text in another encoding, has other colours."""
    picture = b"/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace [/Indexed /DeviceGray 3 %s]"
    dots = b"\0\1"
    file = base(_12=stream(dots, picture % b"(  zz)")).sign(LIISA, page=PAGE)
    return sealed(file.update({SEAL: stream(dots, picture % b"<FEFF00200020007A007A>")}))
@case
def texts_in_another_encoding():
    """A program writes the texts that it carries over in its own encoding."""
    file = approved()
    return file.sign(RAUNO, into=WAITING, changes={WAITING: file.edited(WAITING, b"/TU (Toinen)", b"/TU <FEFF0054006F0069006E0065006E>"), INFO: file.edited(INFO, b"(Suunnitelma)", b"<FEFF005300750075006E006E006900740065006C006D0061>")})
@case
def annotation_freed():
    file = approved()
    return sealed(file.update({}, free=[FIELD]))
@case
def content_called_metadata():
    file = base(_4=stream(TEXT, b"/Type /Metadata /Subtype /XML")).sign(LIISA, page=PAGE)
    return sealed(file.update({CONTENT: stream(TEXT.replace(b"2 tuntia", b"0 tuntia"), b"/Type /Metadata /Subtype /XML")}))
@case
def content_is_the_metadata():
    file = base(_3=base().edited(PAGE, b"/Contents 4 0 R", b"/Contents 10 0 R"), _10=stream(TEXT, b"/Type /Metadata /Subtype /XML"), _4=None).sign(LIISA, page=PAGE)
    return sealed(file.update({XMP: stream(TEXT.replace(b"2 tuntia", b"0 tuntia"), b"/Type /Metadata /Subtype /XML")}))
@case
def content_called_validation_data():
    file = base(_4=stream(TEXT, b"/Type /VRI")).sign(LIISA, page=PAGE, certify=2)
    return sealed(file.update({CONTENT: stream(TEXT.replace(b"2 tuntia", b"0 tuntia"), b"/Type /VRI")}))
@case
def picture_in_the_validation_data():
    file = base(_1=base().edited(CATALOG, b"/Lang", b"/DSS << /Certs [12 0 R] >> /Lang")).sign(LIISA, page=PAGE, certify=2)
    return sealed(file.update({SEAL: stream(b"1 g -9 -9 18 18 re f", b"/Type /XObject /Subtype /Form /BBox [-9 -9 9 9]")}))
@case
def content_called_object_stream():
    file = base(_4=stream(TEXT, b"/Type /ObjStm")).sign(LIISA, page=PAGE, certify=2)
    return sealed(file.update({CONTENT: stream(TEXT.replace(b"2 tuntia", b"0 tuntia"), b"/Type /ObjStm")}))
@case
def content_called_cross_reference():
    file = base(_4=stream(TEXT, b"/Type /XRef")).sign(LIISA, page=PAGE, certify=2)
    return sealed(file.update({CONTENT: stream(TEXT.replace(b"2 tuntia", b"0 tuntia"), b"/Type /XRef")}))
@case
def pages_called_tags():
    file = base(_2=b"<< /Type /StructElem /Count 2 /Kids [3 0 R 5 0 R] >>").sign(LIISA, page=PAGE)
    return sealed(file.update({PAGES: b"<< /Type /StructElem /Count 2 /Kids [40 0 R 5 0 R] >>", 40: file.edited(PAGE, b"/Contents 4 0 R", b"/Contents 6 0 R")}))
@case
def pages_among_the_tags():
    file = base(_15=b"<< /Type /StructTreeRoot /K [17 0 R] /ParentTree 2 0 R /ParentTreeNextKey 1 >>").sign(LIISA, page=PAGE)
    return sealed(file.update({PAGES: b"<< /Type /Pages /Count 2 /Kids [5 0 R 3 0 R] >>"}))
@case
def page_is_a_field():
    file = base(_8=base().edited(FORM, b"/Fields [", b"/Fields [3 0 R "), _3=base().edited(PAGE, b"/Tabs", b"/FT /Tx /T (sivu) /AP << /N 4 0 R >> /Tabs")).sign(LIISA, page=PAGE)
    return sealed(file.update({PAGE: file.edited(PAGE, b"/AP << /N 4 0 R >>", b"/AP << /N 6 0 R >>")}))
@case
def appearance_is_the_content():
    """A field's appearance is the page's content too, so that filling the field changes the page."""
    file = base(_9=base().edited(FIELD, b"/N 13 0 R", b"/N 4 0 R"), _4=stream(TEXT, b"/Type /XObject /Subtype /Form /BBox [0 0 595 842]")).sign(LIISA, page=PAGE, certify=2)
    return sealed(file.update({CONTENT: stream(TEXT.replace(b"2 tuntia", b"0 tuntia"), b"/Type /XObject /Subtype /Form /BBox [0 0 595 842]")}))
@case
def meaning_given_later():
    """The page refers to a content that the signed file does not have."""
    file = base(_3=base().edited(PAGE, b"/Contents 4 0 R", b"/Contents [4 0 R 90 0 R]")).sign(LIISA, page=PAGE)
    return sealed(file.update({90: stream(b"/Artifact BMC 1 g 60 740 400 60 re f EMC")}))
@case
def layer_off_since_signing():
    """Both versions of the text lie in layers from the start; the update turns one off."""
    layers = b"/OCProperties << /OCGs [30 0 R 31 0 R] /D 32 0 R >>"
    file = base(_1=base().edited(CATALOG, b"/Lang", layers + b" /Lang"), _30=b"<< /Type /OCG /Name (a) >>", _31=b"<< /Type /OCG /Name (b) >>", _32=b"<< /OFF [31 0 R] >>").sign(LIISA, page=PAGE)
    return sealed(file.update({32: b"<< /OFF [30 0 R] >>"}))
@case
def layers_in_the_signed_file():
    """Nothing is changed, but what is seen depends on the viewer."""
    layers = b"/OCProperties << /OCGs [30 0 R] /D << /OFF [30 0 R] /AS [<< /Event /View /Category [/View] /OCGs [30 0 R] >>] >> >>"
    return base(_1=base().edited(CATALOG, b"/Lang", layers + b" /Lang"), _30=b"<< /Type /OCG /Name (Taso) /Usage << /View << /ViewState /OFF >> >> >>").sign(LIISA, page=PAGE)
@case
def script_in_the_signed_file(): return base(_1=base().edited(CATALOG, b"/Lang", b"/OpenAction %s /Lang" % SCRIPT)).sign(LIISA, page=PAGE)
@case
def script_of_a_field_in_the_signed_file(): return base(_9=base().edited(FIELD, b"/V", b"/AA << /F %s >> /V" % SCRIPT)).sign(LIISA, page=PAGE)
@case
def content_outside_the_file(): return base(_4=b"<< /Length 0 /F (toinen.txt) >>\nstream\n\nendstream").sign(LIISA, page=PAGE)
@case
def page_of_another_file(): return base(_12=stream(b"0.2 g 0 0 1 1 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Ref << /F (toinen.pdf) /Page 0 >>")).sign(LIISA, page=PAGE)


# Updates that are read in different ways.

@case
def hybrid_update():
    """The new content is told only by the stream of a hybrid cross-reference."""
    file = approved()
    return sealed(file.update({CONTENT: FORGED, 45: b"<< >>"}, hidden=[CONTENT]))
@case
def hybrid_last_update():
    file = approved()
    return file.sign(STRANGER, into=WAITING, changes={CONTENT: FORGED}, update={"hidden": [CONTENT]})
@case
def place_of_another_object():
    """The entry of one object leads to another's: to a page that nobody has seen."""
    file = approved()
    places = len(file.data)
    return sealed(file.update({60: FORGED}, lies={CONTENT: places}))
@case
def place_in_the_middle():
    file = approved()
    inside = b"4 0 obj\n%s\nendobj\n" % FORGED
    stub = b"60 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (len(inside), inside)
    place = len(file.data) + stub.index(b"4 0 obj")
    return sealed(file.update({}, before=stub, lies={CONTENT: place}))
@case
def key_twice():
    """The first key is what some programs take, the last what others take."""
    file = approved()
    return sealed(file.update({PAGE: file.edited(PAGE, b"/Contents 4 0 R", b"/Contents 40 0 R /Contents 4 0 R"), 40: FORGED}))
@case
def key_twice_in_other_letters():
    file = approved()
    return sealed(file.update({PAGE: file.edited(PAGE, b"/Contents 4 0 R", b"/Cont#65nts 40 0 R /Contents 4 0 R"), 40: FORGED}))
@case
def key_twice_in_the_trailer():
    file = approved()
    return sealed(file.update({40: file.objects[CATALOG].replace(b"/Pages 2", b"/Pages 41"), 41: b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>"}), update={"trailer": b" /Root 40 0 R"})
@case
def object_twice():
    """The update holds an object twice; only one of them has an entry."""
    file = approved()
    return sealed(file.update({}, before=b"4 0 obj\n%s\nendobj\n" % FORGED))
@case
def object_of_a_later_generation():
    file = approved()
    data = file.data + b"4 1 obj\n%s\nendobj\n" % FORGED
    start = len(data)
    place = len(file.data)
    data += b"xref\n0 1\n0000000000 65535 f \n4 1\n%010d 00001 n \ntrailer\n<< /Size %d /Root 1 0 R /Info 14 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (place, file.size, file.start, start)
    from forge import File
    return sealed(File(data, file.objects, start, file.size))
@case
def cross_reference_without_the_past():
    """A whole new table: the past is not referred to, and what it held is told anew but for one object."""
    file = approved()
    objects = dict(file.objects)
    data, places = file.data, {}
    objects[CONTENT] = FORGED
    for number, body in sorted(objects.items()):
        if number == file.find(b"/Type /Sig "):
            places[number] = data.index(b"\n%d 0 obj\n" % number) + 1
            continue
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 1\n0000000000 65535 f \n" + b"".join(b"%d 1\n%010d 00000 n \n" % item for item in sorted(places.items()))
    data += b"trailer\n<< /Size %d /Root 1 0 R /Info 14 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (file.size, start)
    from forge import File
    return sealed(File(data, objects, start, file.size))
def packed(objects, head=b"/Filter /FlateDecode", pack=zlib.compress, order=None):
    """An object stream's body."""
    places, content = [], b""
    for number, body in order or sorted(objects.items()):
        places.append(b"%d %d" % (number, len(content)))
        content += body + b" "
    index = b" ".join(places) + b" "
    data = pack(index + content)
    return b"<< /Type /ObjStm /N %d /First %d %s /Length %d >>\nstream\n%s\nendstream" % (len(places), len(index), head, len(data), data)
def with_packed(file, number, body, entries):
    """An update whose objects lie in an object stream; the entries say where, truly or not."""
    from forge import File
    data = file.data + b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, own = len(data), number + 1
    told = {number: (1, len(file.data), 0), own: (1, start, 0), **{which: (2, number, index) for which, index in entries.items()}}
    content = b"".join(bytes([kind]) + place.to_bytes(4, "big") + last.to_bytes(2, "big") for _, (kind, place, last) in sorted(told.items()))
    data += b"%d 0 obj\n<< /Type /XRef /W [1 4 2] /Index [%s] /Size %d /Root 1 0 R /Info 14 0 R /Prev %d /Length %d >>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (
        own, b" ".join(b"%d 1" % which for which in sorted(told)), own + 1, file.start, len(content), content, start)
    return File(data, file.objects, start, own + 1)
def by_stream(): return base(kind="stream").sign(LIISA, page=PAGE, update={"kind": "stream"})
@case
def objects_in_a_stream():
    """Nothing is changed: the catalog is written again, in a stream."""
    file = by_stream()
    return sealed(with_packed(file, 50, packed({CATALOG: file.objects[CATALOG]}), {CATALOG: 0}), update={"kind": "stream"})
@case
def page_in_a_stream():
    file = by_stream()
    return sealed(with_packed(file, 50, packed({PAGE: file.edited(PAGE, b"/Contents 4 0 R", b"/Contents 6 0 R")}), {PAGE: 0}), update={"kind": "stream"})
@case
def twice_in_a_stream():
    file = by_stream()
    forged = file.edited(PAGE, b"/Contents 4 0 R", b"/Contents 6 0 R")
    return sealed(with_packed(file, 50, packed({}, order=[(PAGE, forged), (PAGE, file.objects[PAGE])]), {PAGE: 0}), update={"kind": "stream"})
@case
def another_place_in_a_stream():
    file = by_stream()
    forged = file.edited(PAGE, b"/Contents 4 0 R", b"/Contents 6 0 R")
    return sealed(with_packed(file, 50, packed({}, order=[(77, forged), (PAGE, file.objects[PAGE])]), {PAGE: 0}), update={"kind": "stream"})
@case
def stream_in_an_unusual_filter():
    file = by_stream()
    body = packed({PAGE: file.edited(PAGE, b"/Contents 4 0 R", b"/Contents 6 0 R")}, b"/Filter /ASCIIHexDecode", lambda data: data.hex().encode() + b">")
    return sealed(with_packed(file, 50, body, {PAGE: 0}), update={"kind": "stream"})
@case
def stream_in_a_filter_that_nobody_has():
    file = by_stream()
    body = packed({PAGE: file.edited(PAGE, b"/Contents 4 0 R", b"/Contents 6 0 R")}, b"/Filter [/RunLengthDecode]", lambda data: b"".join(bytes([len(data[i:i + 128]) - 1]) + data[i:i + 128] for i in range(0, len(data), 128)) + b"\x80")
    return sealed(with_packed(file, 50, body, {PAGE: 0}), update={"kind": "stream"})
@case
def two_ends():
    """Behind the last startxref stands another, in a comment."""
    file = sealed(approved().update({CONTENT: FORGED}))
    return file.data + b"%startxref\n9\n%%EOF\n"
