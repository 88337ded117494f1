"""Breaks a sound PDF/A-3a and PDF/UA-1 file in many ways, one fault each: `break_copy.py FILE SIGNED FOLDER`.

Each file is named after its fault; `sound_*` are only written anew and have none. Whoever judges copies
must see every fault and none in the sound ones. FILE has fields that wait for signatures; SIGNED is the same
file with a signature, broken byte by byte so that the signature stays where it is.
"""
import re, sys, warnings
import pikepdf
from pikepdf import Name, Dictionary, Array, String

# A field that no form leads to is what some of this is about.
warnings.simplefilter("ignore")
SOURCE, SIGNED, FOLDER = sys.argv[1:4]
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
def no_metadata(pdf): del pdf.Root.Metadata
@breakage
def metadata_malformed(pdf): metadata(pdf, rb"</rdf:RDF>", b"")
@breakage
def metadata_of_another_kind(pdf): del pdf.Root.Metadata.Subtype
@breakage
def packet_says_bytes(pdf): metadata(pdf, rb"<\?xpacket begin=", b'<?xpacket bytes="3000" begin=')
@breakage
def level_unknown(pdf): metadata(pdf, rb"<pdfaid:conformance>A<", b"<pdfaid:conformance>X<")
@breakage
def dates_differ(pdf): pdf.trailer.Info.CreationDate = String("D:20200101000000+02'00'")
@breakage
def suspect(pdf): pdf.Root.MarkInfo.Suspects = True
@breakage
def roles_in_a_circle(pdf):
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Kappale=Name.Pykala, Pykala=Name.Kappale)
    elements(pdf, "P")[0].S = Name.Kappale
@breakage
def standard_role_remapped(pdf): pdf.Root.StructTreeRoot.RoleMap = Dictionary(P=Name.Span)
@breakage
def element_twice(pdf):
    element = elements(pdf, "P")[0]
    element.P.K.append(element)
@breakage
def parent_wrong(pdf): elements(pdf, "TD")[0].P = pdf.Root.StructTreeRoot
@breakage
def headings_mixed(pdf): elements(pdf, "H2")[0].S = Name.H
@breakage
def headings_without_level_twice(pdf):
    for level in ("H1", "H2", "H3"):
        for element in elements(pdf, level): element.S = Name.H
@breakage
def first_heading_second(pdf): elements(pdf, "H1")[0].S = Name.P
@breakage
def scope_unknown(pdf): elements(pdf, "TH")[0].A = Dictionary(O=Name.Table, Scope=Name.Sarake)
@breakage
def table_without_heads(pdf):
    for cell in elements(pdf, "TH"): cell.S = Name.TD
@breakage
def cell_too_wide(pdf): elements(pdf, "TD")[0].A = Dictionary(O=Name.Table, ColSpan=9)
@breakage
def note_without_id(pdf): elements(pdf, "P")[0].S = Name.Note
@breakage
def note_id_twice(pdf):
    for element in elements(pdf, "P")[:2]:
        element.S, element.ID = Name.Note, String("n1")
@breakage
def formula_without_alternative(pdf): elements(pdf, "P")[0].S = Name.Formula
@breakage
def tag_inside_artifact(pdf): content(pdf, lambda data: re.sub(rb"(/Artifact[^\n]*BDC)", rb"\1 /P <</MCID 0>> BDC EMC", data, count=1))
@breakage
def number_that_no_page_has(pdf):
    element = next(e for e in elements(pdf, "P") if not isinstance(e.get(Name.K), Dictionary))
    element.K = 9999
@breakage
def number_that_no_element_has(pdf): content(pdf, lambda data: data + b"\n/P <</MCID 9998>> BDC EMC\n")
@breakage
def outline_leads_nowhere(pdf): pdf.Root.Outlines.First.Dest = Array([pdf.make_indirect(Dictionary(Type=Name.Page)), Name.Fit])
@breakage
def outline_without_words(pdf): pdf.Root.Outlines.First.Title = String("")
@breakage
def outline_out_of_order(pdf): pdf.Root.Outlines.First.Dest = Array([pdf.pages[-1].obj, Name.XYZ, 0, 0, 0])
@breakage
def outline_in_a_circle(pdf): pdf.Root.Outlines.First.Next = pdf.Root.Outlines.First
@breakage
def letter_without_unicode(pdf):
    map = font(pdf).ToUnicode.read_bytes()
    font(pdf).ToUnicode = pdf.make_stream(re.sub(rb"(beginbfchar\s*)<[0-9A-Fa-f]+>\s*<[0-9A-Fa-f]+>|(beginbfrange\s*)<[0-9A-Fa-f]+>\s*<[0-9A-Fa-f]+>\s*<[0-9A-Fa-f]+>", rb"\1\2", map, count=1))
    assert font(pdf).ToUnicode.read_bytes() != map
@breakage
def letter_that_is_none(pdf):
    map = font(pdf).ToUnicode.read_bytes()
    font(pdf).ToUnicode = pdf.make_stream(re.sub(rb"(beginbfchar\s*<[0-9A-Fa-f]+>\s*)<[0-9A-Fa-f]+>|(beginbfrange\s*<[0-9A-Fa-f]+>\s*<[0-9A-Fa-f]+>\s*)<[0-9A-Fa-f]+>", rb"\1\2<FFFE>", map, count=1))
    assert font(pdf).ToUnicode.read_bytes() != map
def said_as(pdf, letters):
    """Each font says other letters than a."""
    for own in [o for o in pdf.objects if isinstance(o, Dictionary) and o.get(Name.Subtype) == Name.TrueType]:
        map = own.ToUnicode.read_bytes()
        more = b"1 beginbfrange\n<61><61><" + letters.encode("utf-16-be").hex().encode() + b">\nendbfrange\nendcmap"
        own.ToUnicode = pdf.make_stream(map.replace(b"endcmap", more, 1))
@breakage
def letter_said_twice(pdf): said_as(pdf, "aa")
@breakage
def letter_said_as_another(pdf): said_as(pdf, "b")
def glyphs(pdf, change):
    """The font's own table with other glyphs."""
    program = font(pdf).FontDescriptor.FontFile2
    data = bytearray(program.read_bytes())
    at = next(12 + 16 * i for i in range(20) if data[12 + 16 * i:16 + 16 * i] == b"cmap")
    table = int.from_bytes(data[at + 8:at + 12], "big")
    first = table + int.from_bytes(data[table + 8:table + 12], "big") + 6
    data[first:first + 256] = bytes(change(glyph) for glyph in data[first:first + 256])
    program.write(bytes(data))
@breakage
def letter_not_drawn(pdf): glyphs(pdf, lambda glyph: 0)
@breakage
def letter_not_in_the_font(pdf): glyphs(pdf, lambda glyph: 255)
def composite(pdf, **changes):
    """A composite font beside the others, sound but for the changes."""
    own = font(pdf)
    descendant = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=own.BaseFont, FontDescriptor=own.FontDescriptor, CIDToGIDMap=Name.Identity,
                            CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0), DW=0)
    whole = Dictionary(Type=Name.Font, Subtype=Name.Type0, BaseFont=own.BaseFont, Encoding=Name("/Identity-H"), ToUnicode=own.ToUnicode)
    for key, value in changes.items():
        place = descendant if Name("/" + key) in descendant else whole
        if value is None: del place[Name("/" + key)]
        else: place[Name("/" + key)] = value
    whole.DescendantFonts = Array([pdf.make_indirect(descendant)])
    pdf.pages[0].obj.Resources.Font.Mine = pdf.make_indirect(whole)
@breakage
def sound_composite_font(pdf): composite(pdf)
@breakage
def encoding_unknown(pdf): composite(pdf, Encoding=Name("/Oma-H"))
@breakage
def system_of_letters_unknown(pdf): composite(pdf, CIDSystemInfo=None)
@breakage
def places_of_letters_lost(pdf): composite(pdf, CIDToGIDMap=None)
@breakage
def no_way_back_from_codes(pdf): composite(pdf, ToUnicode=None)
@breakage
def profile_of_another_colour(pdf): pdf.Root.OutputIntents[0].DestOutputProfile.N = 4
@breakage
def profile_missing(pdf): del pdf.Root.OutputIntents[0].DestOutputProfile
@breakage
def resource_missing(pdf): content(pdf, lambda data: data + b"\n/Artifact BMC /Puuttuu gs EMC\n")
def state(pdf, **entries):
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(S0=pdf.make_indirect(Dictionary(Type=Name.ExtGState, **entries)))
    content(pdf, lambda data: data + b"\n/Artifact BMC /S0 gs EMC\n")
@breakage
def transfer_function(pdf): state(pdf, TR=Name.Identity)
@breakage
def halftone_with_an_origin(pdf): state(pdf, HTP=Array([0, 0]))
@breakage
def blend_mode_unknown(pdf): state(pdf, BM=Name.Sekoita)
@breakage
def intent_unknown(pdf): content(pdf, lambda data: data + b"\n/Artifact BMC /Oma ri EMC\n")
@breakage
def states_too_deep(pdf): content(pdf, lambda data: data + b"\n" + b"q " * 29 + b"Q " * 29)
@breakage
def name_too_long(pdf): pdf.Root.Outlines.First.OmaNimi = Name("/" + "a" * 130)
@breakage
def string_too_long(pdf): pdf.Root.Outlines.First.Title = String("a" * 40000)
@breakage
def integer_too_large(pdf): pdf.Root.Outlines.First.Laskuri = 3000000000
@breakage
def page_too_large(pdf): pdf.pages[0].obj.MediaBox = Array([0, 0, 20000, 842])
@breakage
def script_of_a_page(pdf): pdf.pages[0].obj.AA = Dictionary(O=Dictionary(Type=Name.Action, S=Name.GoTo, D=Array([pdf.pages[0].obj, Name.Fit])))
@breakage
def named_action_unknown(pdf): pdf.Root.OpenAction = Dictionary(Type=Name.Action, S=Name.Named, N=Name.Print)
@breakage
def program_started(pdf): pdf.Root.OpenAction = Dictionary(Type=Name.Action, S=Name.Launch, F=String("a"))
@breakage
def layer_without_a_name(pdf):
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Taso")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(Order=Array([layer])))
@breakage
def layer_that_switches(pdf):
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Taso")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(Name=String("Tasot"), AS=Array([Dictionary(Event=Name.View, Category=Array([Name.View]), OCGs=Array([layer]))])))
@breakage
def alternate_presentation(pdf): pdf.Root.Names.AlternatePresentations = Dictionary(Names=Array())
@breakage
def requirement(pdf): pdf.Root.Requirements = Array([Dictionary(S=Name.EnableJavaScripts)])
@breakage
def permission_unknown(pdf): pdf.Root.Perms = Dictionary(Oma=Dictionary())
@breakage
def appearances_wanted_anew(pdf): pdf.Root.AcroForm = Dictionary(Fields=Array(), NeedAppearances=True)
@breakage
def form_of_another_kind(pdf): pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=pdf.make_stream(b"<xdp/>"))
def annotation(pdf, **entries):
    own = pdf.make_indirect(Dictionary(Type=Name.Annot, Rect=Array([0, 0, 50, 20]), F=4, **entries))
    pdf.pages[0].obj.Annots, pdf.pages[0].obj.Tabs = Array([own]), Name.S
    return own
def field(pdf):
    """A field that waits for a signature, on its page."""
    return next(o for page in pdf.pages for o in page.obj.get(Name.Annots, Array()) if o.get(Name.Subtype) == Name.Widget)
@breakage
def mark_not_printed(pdf): field(pdf).F = 130
@breakage
def mark_without_words(pdf): del field(pdf).TU
@breakage
def mark_outside_the_form_element(pdf):
    for element in elements(pdf, "Form"): element.S = Name.Sect
@breakage
def mark_without_its_key(pdf): field(pdf).StructParent = 9999
@breakage
def order_of_marks_not_that_of_tags(pdf): field(pdf).P.Tabs = Name.R
@breakage
def mark_with_an_action(pdf): field(pdf).A = Dictionary(Type=Name.Action, S=Name.GoTo, D=Array([pdf.pages[0].obj, Name.Fit]))
@breakage
def mark_with_two_looks(pdf):
    look = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 50, 20]))
    field(pdf).AP = Dictionary(N=look, D=look)
@breakage
def link_outside_the_tree(pdf): annotation(pdf, Subtype=Name.Link, Contents=String("a"), Dest=Array([pdf.pages[0].obj, Name.Fit]))
@breakage
def annotation_of_no_kind(pdf): annotation(pdf, Subtype=Name.Oma, Contents=String("a"))
@breakage
def film(pdf): annotation(pdf, Subtype=Name.Movie, Contents=String("a"))
@breakage
def order_of_marks_lost(pdf):
    annotation(pdf, Subtype=Name.Link, Contents=String("a"))
    del pdf.pages[0].obj.Tabs
@breakage
def file_without_date(pdf): del file_specification(pdf).EF.F.Params.ModDate
@breakage
def file_without_unicode_name(pdf): del file_specification(pdf).UF
@breakage
def relationship_unknown(pdf): file_specification(pdf).AFRelationship = Name.Oma
@breakage
def content_outside_the_file(pdf): pdf.pages[0].obj.Contents.F = String("a.txt")
@breakage
def page_of_another_file(pdf):
    form(pdf, b"")
    pdf.pages[0].obj.Resources.XObject.Mine.Ref = Dictionary(F=String("a.pdf"), Page=0)


# As it was changed: pikepdf would mend the metadata.
PLAIN = dict(object_stream_mode=pikepdf.ObjectStreamMode.disable, fix_metadata_version=False)
for change in BREAKAGES:
    pdf = pikepdf.open(SOURCE)
    change(pdf)
    locked = {"encryption": pikepdf.Encryption(owner="a", user="")} if change is encrypted else {}
    pdf.save(f"{FOLDER}/{change.__name__}.pdf", **locked, **PLAIN)
data = open(SOURCE, "rb").read()
signed = open(SIGNED, "rb").read()


def glued(data):
    """One object begins on the line on which another ends."""
    at = data.index(b"endobj\n") + 6
    return data[:at] + b" " + data[at + 1:]


def told_wrongly(data):
    """One stream is said to be shorter than it is."""
    found = re.search(rb"/Length (\d+)(?! \d+ R)", data)
    return data[:found.start(1)] + b"%0*d" % (len(found[1]), int(found[1]) - 1) + data[found.end(1):]


def put(name, old, new):
    changed = re.sub(old, new, signed)
    assert changed != signed, name
    files[name] = changed


files = {"sound_as_it_was": data, "sound_signed": signed, "bytes_after_the_end": data + b"\nroskaa", "object_glued": glued(data), "length_wrong": told_wrongly(data)}
files["object_glued_when_signed"] = glued(signed)
put("signature_of_another_form", rb"/ETSI\.CAdES\.detached", b"/adbe.x509.rsa_sha1_")
put("range_of_a_wide_gap", rb"/ByteRange \[0 (\d+)", lambda m: b"/ByteRange [0 %0*d" % (len(m[1]), int(m[1]) - 5))
put("range_not_to_an_end", rb"(/ByteRange \[0 \d+ \d+ )(\d+)", lambda m: m[1] + b"%0*d" % (len(m[2]), int(m[2]) - 5))
for name, broken in files.items():
    open(f"{FOLDER}/{name}.pdf", "wb").write(broken)
