"""What this program signed, tampered with byte by byte, and ranges of bytes that lie."""
import re
from base import *
from changes import NOTE, COVER, FORGED, SCRIPT
from forge import File, append, stream


def tampered(word, after, to=lambda byte: byte ^ 1, of=0):
    """A case where one byte behind a word is another."""
    def enter(make):
        def change(*copies):
            data = bytearray(copies[of])
            place = data.index(word) + len(word) + after
            data[place] = to(data[place])
            assert bytes(data) != copies[of]
            return bytes(data)
        CASES[make.__name__.replace("_", "-")] = lambda once, twice: change(once, twice)
        return make
    return enter


def digit(byte): return ord("6") if byte == ord("5") else ord("5")


@case
def own(once, twice): return once
@case
def own_twice(once, twice): return twice
@tampered(b"stream\n", 20)
def own_page_bit(): pass
@tampered(b"/CreationDate", 8, digit)
def own_date_digit(): pass
@tampered(b"/M (D:", 6, digit)
def own_claimed_time_digit(): pass
@tampered(b"/Reason (S", 3)
def own_reason_letter(): pass
@tampered(b"/Contents <", 0, digit)
def own_signature_head(): pass
@tampered(b"/Contents <", 300, digit)
def own_signature_nibble(): pass
@tampered(b"/ByteRange [0 ", 9, digit)
def own_range_digit(): pass
@tampered(b"stream\n", 20, of=1)
def own_twice_page_bit(): pass
@case
def own_twice_first_mark_bit(once, twice):
    data = bytearray(twice)
    data[twice.index(b"/Reason (S") + 12] ^= 1
    return bytes(data)
@case
def own_twice_second_mark_bit(once, twice):
    data = bytearray(twice)
    data[twice.rindex(b"/Reason (S") + 12] ^= 1
    return bytes(data)
@case
def own_filling(once, twice):
    last = re.search(rb"/Contents <[0-9A-F]*(0)>", once).start(1)
    return once[:last] + b"1" + once[last + 1:]
@case
def own_small_letters(once, twice):
    hole = re.search(rb"/Contents <([0-9A-F]+)>", once)
    return once[:hole.start(1)] + hole[1].lower() + once[hole.end(1):]
@case
def own_space_in_the_signature(once, twice):
    hole = re.search(rb"/Contents <([0-9A-F]+)>", once)
    return once[:hole.end(1) - 1] + b" " + once[hole.end(1):]
@case
def own_bytes_behind(once, twice): return once + b"\n%x\n"
@case
def own_line_behind(once, twice): return once + b"\n"
@case
def own_much_behind(once, twice): return once + b" " * 5000
@case
def own_another_end(once, twice): return once + once[once.rindex(b"startxref"):]
@case
def own_another_file_behind(once, twice): return once + once
@case
def own_bytes_before(once, twice): return b"\n" + once
@case
def own_last_byte_gone(once, twice): return once[:-1]
@case
def own_cut(once, twice): return once[:len(once) // 2]
@case
def own_cut_in_the_update(once, twice): return once[:once.rindex(b"trailer")]
@case
def own_first_version(once, twice): return once[:once.index(b"%%EOF") + 6]
@case
def own_second_taken_away(once, twice): return twice[:len(once)]
@case
def own_line_ends_exchanged(once, twice): return once.replace(b"\n", b"\r\n")
@case
def own_read_as_text(once, twice): return once.decode("utf8", "replace").encode("utf8")
@case
def own_zeros_inside(once, twice): return once[:200] + b"\0" * 40 + once[240:]
@case
def own_signature_of_another(once, twice):
    """The first signature of the other file in the place of this one's."""
    holes = [re.search(rb"/Contents <([0-9A-F]+)>", data)[1] for data in (once, base().sign(RAUNO, page=PAGE).data)]
    digits = holes[1].rstrip(b"0")
    assert len(digits) <= len(holes[0])
    return once.replace(holes[0], digits.ljust(len(holes[0]), b"0"))


# Updates of what this program certified, alone and covered by a stranger in the field that waited.

def own_update(change):
    name = change.__name__.replace("_", "-")
    CASES[f"own-{name}"] = lambda once, twice: change(File(once))
    CASES[f"own-{name}-signed"] = lambda once, twice: then_signed(change(File(once)))
    return change
def the(file, what): return file.find(what)
@own_update
def page_changed(file): return file.update({file_content(file): stream(b"/P <</MCID 0>> BDC 1 g 0 0 9 9 re f EMC")})
def file_content(file): return int(re.search(rb"/Contents (\d+) 0 R", file.objects[page(file)])[1])
def page(file): return next(number for number, body in file.objects.items() if b"/MediaBox" in body)
@own_update
def note_on_the_page(file): return file.update({90: NOTE % 91, 91: COVER, page(file): append(file.objects[page(file)], b"Annots", 90)})
@own_update
def certification_taken_away(file):
    catalog = file.objects[file.catalog]
    return file.update({file.catalog: re.sub(rb"/Perms\s*<<[^>]*>>", b"", catalog)})
@own_update
def certification_loosened(file):
    number = file.find(b"/TransformMethod")
    return file.update({number: re.sub(rb"/P 2", b"/P 3", file.objects[number])})
@own_update
def field_beside(file): return file.update({90: b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (uusi) /F 4 /Rect [0 0 9 9] >>", file.catalog: append(file.objects[file.catalog], b"Fields", 90)})
@own_update
def script_at_the_start(file): return file.update({file.catalog: file.objects[file.catalog].replace(b"/Pages", b"/OpenAction %s /Pages" % SCRIPT)})
@own_update
def first_signature_emptied(file):
    field = file.find(b"(Opettaja)")
    return file.update({field: re.sub(rb"/V \d+ 0 R", b"", file.objects[field])})
@case
def own_stranger_in_the_waiting_field(once, twice): return then_signed(File(once))
@case
def own_waiting_field_filled_with_text(once, twice):
    file = File(once)
    field = file.find(b"(Rehtori)")
    return file.update({field: file.objects[field].rstrip(b"> \n") + b" /V (Rauno Rehtori) >>"})


# Ranges.

def ranged(make): CASES[make.__name__.replace("_", "-")] = lambda: base().sign(LIISA, page=PAGE, span=make)
@ranged
def range_from_nine(start, end, length): return (b"9 %d %d %d" % (start - 9, end, length),)
@ranged
def range_not_to_the_end(start, end, length): return (start, end, length - 9)
@ranged
def range_beyond_the_end(start, end, length): return (start, end, length + 9)
@ranged
def range_of_a_wide_gap(start, end, length): return (start - 20, end, length)
@ranged
def range_of_a_narrow_gap(start, end, length): return (start + 2, end, length)
@ranged
def range_without_brackets(start, end, length): return (start + 1, end - 1, length)
@ranged
def range_that_overlaps(start, end, length): return (start, start - 9, length)
@ranged
def range_without_a_gap(start, end, length): return (start, start, end - start + length)
@ranged
def range_below_zero(start, end, length): return (b"0 %d %d -%d" % (start, end, length),)
@ranged
def range_of_huge_numbers(start, end, length): return (b"0 %d 9223372036854775807 9" % start,)
@ranged
def range_that_wraps(start, end, length): return (b"0 %d %d 18446744073709551615" % (start, end),)
@ranged
def range_of_two(start, end, length): return (b"0 %d" % start,)
@ranged
def range_of_six(start, end, length): return (b"0 9 9 %d %d %d" % (start - 9, end, length),)
@ranged
def range_of_fractions(start, end, length): return (b"0.0 %d.0 %d.0 %d.0" % (start, end, length),)
@ranged
def range_of_nothing(start, end, length): return (b"0 0 0 0",)
@ranged
def range_empty(start, end, length): return (b"",)
@case
def range_missing():
    return base().sign(LIISA, page=PAGE).data.replace(b"/ByteRange", b"/ByteRangx")
@case
def range_null():
    data = base().sign(LIISA, page=PAGE).data
    found = re.search(rb"/ByteRange \[[^\]]*\]", data)
    return data.replace(found[0], b"/ByteRange null".ljust(len(found[0])))
@case
def signature_missing():
    """Everything but the value itself ("universal signature forgery")."""
    return base().sign(LIISA, page=PAGE).data.replace(b"/Contents <", b"/Contentx <")
@case
def signature_null():
    data = base().sign(LIISA, page=PAGE).data
    found = re.search(rb"/Contents <[0-9A-F]*>", data)
    return data.replace(found[0], b"/Contents null".ljust(len(found[0])))
@case
def signature_empty():
    data = base().sign(LIISA, page=PAGE).data
    found = re.search(rb"/Contents <[0-9A-F]*>", data)
    return data.replace(found[0], b"/Contents <>".ljust(len(found[0])))
@case
def field_without_a_value():
    file = base().sign(LIISA, page=PAGE)
    number = file.find(b"/T (Allekirjoitus)")
    return file.data.replace(file.objects[number], re.sub(rb"/V \d+ 0 R", lambda found: b" " * len(found[0]), file.objects[number]))


# The signed bytes moved ("signature wrapping").

@case
def wrapped():
    """All signed bytes are there and fit: the second part is moved back, and where the table stood, at the
    place that the moved end still names, stands one that leads to a dictionary with another range."""
    file = base().sign(LIISA, page=PAGE)
    hole = re.search(rb"/Contents (<[0-9A-F]*>)", file.data)
    value, (start, end) = file.find(b"/Type /Sig "), hole.span(1)
    tail = file.data[end:]
    def between(moved):
        inside = b" " * (file.start - end)
        lines, objects, at = b"", b"", file.start + 400
        told = b"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 %d %d %d] /Contents %s >>" % (start, moved, len(tail), hole[1])
        for number, body in {CONTENT: FORGED, value: told}.items():
            lines += b"%d 1\n%010d 00000 n \n" % (number, at + len(objects))
            objects += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        previous = int(re.findall(rb"/Prev (\d+)", file.data)[-1])
        for number in (PAGE, FORM, value + 1):
            old = file.data.rindex(b"\n%d 0 obj\n" % number) + 1
            lines += b"%d 1\n%010d 00000 n \n" % (number, old if old < start else old - end + moved)
        table = b"xref\n0 1\n0000000000 65535 f \n" + lines + b"trailer\n<< /Size %d /Root 1 0 R /Prev %d >>\n" % (file.size, previous)
        assert len(table) <= 400
        return inside + table.ljust(400) + objects
    moved = end + len(between(10 ** 4))
    assert moved < 10 ** 5
    moved = end + len(between(moved))
    return file.data[:end] + between(moved) + tail
@case
def wrapped_with_a_second_dictionary():
    """The old signature stays as it was; an update has a second dictionary that tells another range."""
    file = base().sign(LIISA, page=PAGE)
    value = file.find(b"/Type /Sig ")
    found = re.search(rb"/ByteRange \[0 (\d+) (\d+) (\d+)\] *", file.objects[value])
    contents = re.search(rb"/Contents <[0-9A-F]*>", file.objects[value])[0]
    length = int(found[3])
    told = b"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 %d %d %d] %s >>" % (int(found[1]), len(file.data) + 99999, length, contents)
    return file.update({value: told, CONTENT: FORGED})
@case
def range_of_the_old_file_in_a_new_signature():
    """A second signature field whose dictionary is a copy of the first, so that it covers the old part only."""
    file = base().sign(LIISA, page=PAGE)
    return file.update({WAITING: file.objects[WAITING].rstrip(b"> \n") + b" /V %d 0 R >>" % file.find(b"/Type /Sig "), CONTENT: FORGED})
@case
def signature_copied_from_another_file():
    file = base().sign(LIISA, page=PAGE)
    other = base(_4=FORGED).sign(LIISA, page=PAGE)
    holes = [re.search(rb"/Contents <[0-9A-F]*>", one.data)[0] for one in (file, other)]
    return other.data.replace(holes[1], holes[0])
