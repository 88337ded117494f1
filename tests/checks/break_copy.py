"""Breaks a sound PDF/A-3a and PDF/UA-1 file in many ways, one fault each: `break_copy.py FILE FOLDER`.

Each file is named after its fault; `sound_*` are only written anew and have none. Whoever judges copies
must see every fault and none in the sound ones.
"""
import re, sys
import pikepdf
from pikepdf import Name, Dictionary, Array, String

SOURCE, FOLDER = sys.argv[1], sys.argv[2]
BREAKAGES = []


def breakage(change):
    BREAKAGES.append(change)
    return change


def elements(pdf, role):
    return [o for o in pdf.objects if isinstance(o, Dictionary) and o.get(Name.S) == Name("/" + role) and Name.P in o]


def content(pdf, change, page=0):
    data = pdf.pages[page].Contents
    data = b"".join(x.read_bytes() for x in data) if isinstance(data, Array) else data.read_bytes()
    changed = change(data)
    assert changed != data
    pdf.pages[page].obj.Contents = pdf.make_stream(changed)


def metadata(pdf, old, new):
    data = pdf.Root.Metadata.read_bytes()
    changed = re.sub(old, new, data)
    assert changed != data, old
    pdf.Root.Metadata = pdf.make_stream(changed, Type=Name.Metadata, Subtype=Name.XML)


def file_specification(pdf):
    return [o for o in pdf.objects if isinstance(o, Dictionary) and Name.EF in o][0]


def font(pdf):
    return [o for o in pdf.objects if isinstance(o, Dictionary) and o.get(Name.Subtype) == Name.TrueType][0]


def form(pdf, data):
    """Draws a form inside an artifact."""
    own = pdf.make_stream(data, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 50, 20]))
    pdf.pages[0].obj.Resources.XObject.Mine = own
    content(pdf, lambda data: data + b"\n/Artifact BMC /Mine Do EMC\n")


def widget(pdf, **more):
    appearance = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 50, 20]))
    own = dict(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T=String("x"), Rect=Array([0, 0, 50, 20]), F=132, AP=Dictionary(N=appearance))
    own.update(more)
    own = pdf.make_indirect(Dictionary(**{k: v for k, v in own.items() if v is not None}))
    pdf.pages[0].obj.Annots = Array([own])
    pdf.Root.AcroForm = Dictionary(Fields=Array([own]), SigFlags=3)


@breakage
def no_language(pdf): del pdf.Root.Lang
@breakage
def element_language_malformed(pdf): elements(pdf, "P")[0].Lang = String("suomi kieli")
@breakage
def no_title_in_metadata(pdf): metadata(pdf, rb"(?s)<dc:title>.*?</dc:title>", b"")
@breakage
def no_accessibility_claim(pdf): metadata(pdf, rb"<pdfuaid:part>1</pdfuaid:part>", b"")
@breakage
def no_archive_claim(pdf): metadata(pdf, rb"<pdfaid:part>3</pdfaid:part>", b"")
@breakage
def extension_not_described(pdf): metadata(pdf, rb"(?s)<pdfaExtension:schemas>.*?</pdfaExtension:schemas>", b"")
@breakage
def title_differs(pdf): pdf.trailer.Info.Title = String("Muu otsikko")
@breakage
def not_marked(pdf): pdf.Root.MarkInfo.Marked = False
@breakage
def title_not_displayed(pdf): del pdf.Root.ViewerPreferences
@breakage
def no_tree(pdf): del pdf.Root.StructTreeRoot
@breakage
def heading_level_skipped(pdf): elements(pdf, "H2")[1].S = Name.H5
@breakage
def role_unknown(pdf): elements(pdf, "P")[0].S = Name.Kappale
@breakage
def head_without_scope(pdf):
    for cell in elements(pdf, "TH"):
        if Name.A in cell: del cell.A
@breakage
def cell_outside_row(pdf): elements(pdf, "TD")[0].S = Name.LI
@breakage
def cell_missing(pdf):
    row = elements(pdf, "TR")[-1]
    row.K = Array(list(row.K)[:-1])
@breakage
def figure_without_alternative(pdf): elements(pdf, "P")[0].S = Name.Figure
@breakage
def untagged_drawing(pdf): content(pdf, lambda data: data + b"\n0 0 10 10 re f\n")
@breakage
def artifact_inside_tag(pdf): content(pdf, lambda data: re.sub(rb"(/\w+ ?<<[^>]*/MCID 0[^>]*>> ?BDC)", rb"\1 /Artifact BMC EMC", data, count=1))
@breakage
def number_twice(pdf): content(pdf, lambda data: data.replace(b"/MCID 2", b"/MCID 1", 1))
@breakage
def parent_tree_lost(pdf): pdf.Root.StructTreeRoot.ParentTree = Dictionary(Nums=Array())
@breakage
def mark_left_open(pdf): content(pdf, lambda data: data + b"\n/Artifact BMC 0 0 1 1 re f\n")
@breakage
def no_way_back_to_text(pdf): del font(pdf).ToUnicode
@breakage
def font_not_embedded(pdf): del font(pdf).FontDescriptor.FontFile2
@breakage
def width_wrong(pdf): font(pdf).Widths[0] = 123
@breakage
def width_missing(pdf): font(pdf).Widths = Array(list(font(pdf).Widths)[:-1])
@breakage
def encoding_of_symbols(pdf): font(pdf).Encoding = Name.WinAnsiEncoding
@breakage
def font_without_outlines(pdf):
    program = font(pdf).FontDescriptor.FontFile2
    program.write(program.read_bytes().replace(b"glyf", b"glyx", 1))
@breakage
def no_output_intent(pdf): del pdf.Root.OutputIntents
@breakage
def colour_of_another_device(pdf): content(pdf, lambda data: data + b"\n/Artifact BMC 1 0 0 0 k 0 0 1 1 re f EMC\n")
@breakage
def file_not_associated(pdf): del pdf.Root.AF
@breakage
def file_without_relationship(pdf): del file_specification(pdf).AFRelationship
@breakage
def file_without_type(pdf): del file_specification(pdf).EF.F.Subtype
@breakage
def script(pdf): pdf.Root.OpenAction = Dictionary(Type=Name.Action, S=Name.JavaScript, JS=String("app.alert(1)"))
@breakage
def field_outside_tree(pdf): widget(pdf)
@breakage
def field_not_printed(pdf): widget(pdf, F=0)
@breakage
def field_without_appearance(pdf): widget(pdf, AP=None)
@breakage
def form_neither_tagged_nor_artifact(pdf): content(pdf, lambda data: data + b"\n/X0 Do\n")
@breakage
def form_with_content_of_the_tree(pdf): form(pdf, b"/P <</MCID 0>> BDC EMC")
@breakage
def form_with_colour_of_another_device(pdf): form(pdf, b"1 0 0 0 k 0 0 1 1 re f")
@breakage
def operator_unknown(pdf): content(pdf, lambda data: data + b"\n/Artifact BMC foo EMC\n")
@breakage
def picture_interpolated(pdf):
    picture = pdf.make_stream(b"\0\0\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8, ColorSpace=Name.DeviceRGB, Interpolate=True)
    pdf.pages[0].obj.Resources.XObject.I0 = pdf.make_indirect(picture)
    content(pdf, lambda data: data + b"\n/Artifact BMC /I0 Do EMC\n")
@breakage
def encrypted(pdf): pass
@breakage
def sound_written_anew(pdf): pass


PLAIN = dict(object_stream_mode=pikepdf.ObjectStreamMode.disable)
for change in BREAKAGES:
    pdf = pikepdf.open(SOURCE)
    change(pdf)
    locked = {"encryption": pikepdf.Encryption(owner="a", user="")} if change is encrypted else {}
    pdf.save(f"{FOLDER}/{change.__name__}.pdf", **locked, **PLAIN)
data = open(SOURCE, "rb").read()
open(f"{FOLDER}/sound_as_it_was.pdf", "wb").write(data)
open(f"{FOLDER}/bytes_after_the_end.pdf", "wb").write(data + b"\nroskaa")
