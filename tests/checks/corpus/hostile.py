"""Files that are no PDF, or that would take more than anybody gives to a file."""
import zlib
from base import *
from forge import File, document, stream


@case
def nothing(): return b""
@case
def only_a_head(): return b"%PDF-1.7\n"
@case
def a_picture(): return b"\x89PNG\r\n\x1a\n" + bytes(60)
@case
def a_zip(): return b"PK\x03\x04" + bytes(60)
@case
def unsigned(): return base()
@case
def encrypted_dictionary(): return base().update({60: b"<< /Filter /Standard /V 5 /R 6 /Length 256 /O <00> /U <00> /P -4 >>"}, trailer=b" /Encrypt 60 0 R")
@case
def deep_nesting(): return b"%PDF-1.7\n1 0 obj\n" + b"[" * (1 << 20)
@case
def deep_nesting_in_a_signed_file(): return base(_30=b"[" * 90 + b"]" * 90).sign(LIISA, page=PAGE)
@case
def deep_dictionaries(): return base(_30=b"<</A" * 5000 + b"1" + b">>" * 5000).sign(LIISA, page=PAGE)
@case
def pages_in_a_circle(): return base(_2=b"<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R 3 0 R] >>").sign(LIISA, page=PAGE)
@case
def parents_in_a_circle(): return base(_2=b"<< /Type /Pages /Count 2 /Kids [3 0 R 5 0 R] /Parent 2 0 R >>").sign(LIISA, page=PAGE)
@case
def fields_in_a_circle(): return base(_8=base().edited(FORM, b"/Fields [", b"/Fields [40 0 R "), _40=b"<< /T (a) /Kids [41 0 R 40 0 R] >>", _41=b"<< /T (b) /Parent 40 0 R /Kids [40 0 R] >>").sign(LIISA, page=PAGE)
@case
def tags_in_a_circle(): return base(_17=b"<< /Type /StructElem /S /P /P 17 0 R /K [17 0 R 0] /Pg 3 0 R >>").sign(LIISA, page=PAGE)
@case
def references_in_a_circle(): return base(_30=b"31 0 R", _31=b"30 0 R", _1=base().edited(CATALOG, b"8 0 R", b"30 0 R"))
@case
def length_of_itself(): return base(_4=b"<< /Length 4 0 R >>\nstream\nq Q\nendstream").sign(LIISA, page=PAGE)
@case
def length_too_long(): return base(_4=b"<< /Length 99999999999 >>\nstream\nq Q\nendstream").sign(LIISA, page=PAGE)
@case
def many_objects():
    objects = b"".join(b"%d 0 obj\nnull\nendobj\n" % number for number in range(20, 30020))
    return document({**base().objects, 19: b"null\nendobj\n" + objects[:-8]}, info=INFO)
@case
def many_fields():
    fields = {number: b"<< /FT /Sig /T (f%d) >>" % number for number in range(20, 3020)}
    return base(_8=b"<< /Fields [%s] >>" % b" ".join(b"%d 0 R" % number for number in fields), **{f"_{n}": b for n, b in fields.items()})
@case
def many_signatures():
    """More dictionaries that call themselves signatures than are judged."""
    values = {f"_{number}": b"<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >>" for number in range(30, 70)}
    return base(**values).sign(LIISA, page=PAGE)
@case
def pages_that_count_wrongly(): return base(_2=b"<< /Type /Pages /Count 2147483647 /Kids [3 0 R 5 0 R] >>").sign(LIISA, page=PAGE)
@case
def previous_in_a_circle():
    file = base()
    return file.update({}, previous=len(file.data))
@case
def previous_outside(): return base().update({}, previous=99999999)
@case
def previous_below_zero(): return base().update({}, previous=-5)
@case
def start_outside():
    data = base().data
    return data[:data.rindex(b"startxref")] + b"startxref\n999999999999\n%%EOF\n"
@case
def no_start(): return base().data.replace(b"startxref", b"startxxxx")
def by_entries(index, widths, content, size=40, head=b""):
    """A document whose only cross-reference is this stream."""
    data = base().data
    data = data[:data.rindex(b"xref\n0 ")]
    start = len(data)
    return data + b"39 0 obj\n<< /Type /XRef /Root 1 0 R /Size %d /W [%s] /Index [%s] %s /Length %d >>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (
        size, widths, index, head, len(content), content, start)
@case
def entries_without_end(): return by_entries(b"0 4000000000", b"0 0 0", b"")
@case
def entries_of_huge_width(): return by_entries(b"0 1", b"1 68719476736 1", bytes(9))
@case
def entries_below_zero(): return by_entries(b"-5 9", b"1 4 2", bytes(70))
@case
def entries_that_unfold(): return by_entries(b"0 9000000", b"1 2 1", zlib.compress(bytes(36_000_000), 9), head=b"/Filter /FlateDecode", size=9000000)
@case
def columns_without_end(): return by_entries(b"0 5", b"1 4 2", zlib.compress(bytes(70), 9), head=b"/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 1099511627776 >>")
def unfolding(streams, length):
    """A signed document of which as many objects lie in as many streams of this length."""
    data = base(kind="stream").data
    content = zlib.compress(b"900 0 null" + b" " * length, 9)
    body = b"<< /Type /ObjStm /N 1 /First 6 /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    rows = {}
    previous = int(data.rsplit(b"startxref", 1)[1].split()[0])
    for number in range(100, 100 + streams):
        rows[number] = (1, len(data), 0)
        rows[number + 1000] = (2, number, 0)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    content = b"".join(bytes([kind]) + place.to_bytes(4, "big") + last.to_bytes(2, "big") for _, (kind, place, last) in sorted(rows.items()))
    data += b"3000 0 obj\n<< /Type /XRef /W [1 4 2] /Index [%s] /Size 3001 /Root 1 0 R /Info 14 0 R /Prev %d /Length %d >>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (
        b" ".join(b"%d 1" % number for number in sorted(rows)), previous, len(content), content, start)
    return File(data, base().objects, start, 3001).sign(LIISA, page=PAGE, update={"kind": "stream"})
@case
def stream_that_unfolds(): return unfolding(1, 40 << 20)
@case
def streams_that_unfold_together(): return unfolding(40, 15 << 20)
@case
def filters_upon_filters():
    content = bytes(1 << 24)
    for _ in range(6):
        content = zlib.compress(content, 9)
    head = b"/Type /ObjStm /N 1 /First 5 /Filter [%s]" % b" ".join([b"/FlateDecode"] * 6)
    return base(_30=stream(content, head)).sign(LIISA, page=PAGE)
