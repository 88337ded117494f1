"""What is done to a document after it was signed: alone, or covered by a later signature."""
from base import *
from forge import stream

NOTE = b"<< /Type /Annot /Subtype /FreeText /F 4 /Rect [72 740 400 780] /Contents (10 tuntia) /DA (/F1 14 Tf) /AP << /N %d 0 R >> >>"
COVER = stream(b"1 g 0 0 300 300 re f 0 g BT /F1 14 Tf 10 10 Td (10 tuntia) Tj ET", b"/Type /XObject /Subtype /Form /BBox [0 0 300 300] /Resources << /Font << /F1 7 0 R >> >>")
FORGED = stream(TEXT.replace(b"2 tuntia", b"0 tuntia"))
SCRIPT = b"<< /Type /Action /S /JavaScript /JS (app.alert\\(1\\)) >>"


def page_of(file):
    return min(number for number, body in file.objects.items() if b"/Type /Page" in body and b"/Pages" not in body and b"/Kids" not in body)


# What may be done between two signatures.

@case
def approved_once(): return approved()
@case
def approved_twice(): return approved().sign(RAUNO, into=WAITING)
@case
def certified_and_approved(): return certified().sign(RAUNO, into=WAITING)
@case
def approved_with_stream(): return base(kind="stream").sign(LIISA, page=PAGE, update={"kind": "stream"}).sign(RAUNO, into=WAITING, update={"kind": "stream"})
@case
def words_of_the_field_given():
    """Whoever signs says what the field is."""
    return approved().sign(RAUNO, into=WAITING, changes={WAITING: base().edited(WAITING, b"/TU (Toinen)", b"/TU (Rauno)")})
@case
def words_of_the_field_given_after_certification():
    return certified().sign(RAUNO, into=WAITING, changes={WAITING: base().edited(WAITING, b"/TU (Toinen)", b"/TU (Rauno)")})
@case
def words_of_another_field_given():
    return approved().sign(RAUNO, into=WAITING, changes={FIELD: base().edited(FIELD, b"/TU (Huomio)", b"/TU (Rauno)")})
@case
def field_filled_between():
    file = approved()
    return then_signed(file.update({FIELD: file.edited(FIELD, b"(ei)", b"(10 tuntia)"), LOOK: COVER}))
@case
def field_filled_after_certification():
    file = certified()
    return then_signed(file.update({FIELD: file.edited(FIELD, b"/AP << /N 13 0 R >>", b"/AP << /N 40 0 R >>").replace(b"(ei)", b"(10)"), 40: COVER}))
@case
def field_filled_though_forbidden():
    file = certified(1)
    return then_signed(file.update({FIELD: file.edited(FIELD, b"(ei)", b"(10)")}))
@case
def signed_though_forbidden(): return certified(1).sign(RAUNO, into=WAITING)
@case
def field_filled_though_locked():
    lock = b"<< /Type /SigRef /TransformMethod /FieldMDP /TransformParams << /Type /TransformParams /V /1.2 /Action /Include /Fields [(huomio)] >> >>"
    file = base().sign(LIISA, page=PAGE, references=lock)
    return then_signed(file.update({FIELD: file.edited(FIELD, b"(ei)", b"(10)")}))
@case
def other_field_locked():
    lock = b"<< /Type /SigRef /TransformMethod /FieldMDP /TransformParams << /Type /TransformParams /V /1.2 /Action /Exclude /Fields [(huomio) (Toinen)] >> >>"
    file = base().sign(LIISA, page=PAGE, references=lock)
    return then_signed(file.update({FIELD: file.edited(FIELD, b"(ei)", b"(10)")}))
@case
def new_field_after_certification(): return certified().sign(RAUNO, name=b"Uusi", page=PAGE)
@case
def mark_beside_text(): return approved().sign(RAUNO, name=b"Merkki", page=PAGE, at=b"300 100 500 160")
@case
def mark_over_the_page(): return approved().sign(STRANGER, name=b"Merkki", page=PAGE, at=b"0 0 595 842", shown=b"1 g 0 0 300 300 re f")
@case
def mark_over_another():
    file = base().sign(LIISA, page=PAGE, at=b"72 500 272 560")
    return file.sign(STRANGER, name=b"Merkki", page=PAGE, at=b"60 490 300 570", shown=b"1 g 0 0 300 300 re f")
@case
def mark_with_a_script(): return approved().sign(RAUNO, name=b"Merkki", page=PAGE, at=b"300 100 500 160", field=b" /AA << /E %s >>" % SCRIPT)
@case
def mark_among_the_tags():
    """The mark comes with an element of its own, as it should in a tagged document."""
    file = approved()
    element, widget = 60, file.size + 1
    parents = file.edited(PARENTS, b"]]", b"] 1 60 0 R]")
    tags = {60: b"<< /Type /StructElem /S /Form /P 15 0 R /Pg 3 0 R /Alt (Allekirjoitus) /K << /Type /OBJR /Obj 62 0 R /Pg 3 0 R >> >>", PARENTS: parents,
            TREE: file.edited(TREE, b"[17 0 R]", b"[17 0 R 60 0 R]").replace(b"NextKey 1", b"NextKey 2")}
    file.size = 61
    return file.sign(RAUNO, name=b"Merkki", page=PAGE, at=b"300 100 500 160", field=b" /StructParent 1", changes=tags)
@case
def look_of_the_waiting_field():
    """The field that waits for a signature is given a picture, and no signature."""
    file = base(_30=b"<< /Type /Annot /Subtype /Widget /FT /Sig /T (Kolmas) /F 132 /P 3 0 R /Rect [300 72 500 134] >>", _8=base().edited(FORM, b"11 0 R]", b"11 0 R 30 0 R]"), _3=base().edited(PAGE, b"11 0 R]", b"11 0 R 30 0 R]")).sign(LIISA, page=PAGE, certify=2)
    return then_signed(file.update({30: file.edited(30, b"/Rect", b"/AP << /N 40 0 R >> /Rect"), 40: COVER}))
@case
def field_of_two_places():
    """A field that is drawn at two places, and filled."""
    kid = b"<< /Type /Annot /Subtype /Widget /Parent 30 0 R /F 4 /P 3 0 R /Rect [%d 300 %d 320] /AP << /N 13 0 R >> >>"
    file = base(_30=b"<< /FT /Tx /T (kaksi) /Kids [31 0 R 32 0 R] >>", _31=kid % (72, 172), _32=kid % (200, 300), _8=base().edited(FORM, b"11 0 R]", b"11 0 R 30 0 R]"), _3=base().edited(PAGE, b"11 0 R]", b"11 0 R 31 0 R 32 0 R]")).sign(LIISA, page=PAGE, certify=2)
    return then_signed(file.update({30: file.edited(30, b"/Kids", b"/V (10) /Kids"), 31: file.edited(31, b"/N 13", b"/N 40"), 32: file.edited(32, b"/N 13", b"/N 40"), 40: COVER}))
@case
def field_below_a_locked_name():
    lock = b"<< /Type /SigRef /TransformMethod /FieldMDP /TransformParams << /Type /TransformParams /V /1.2 /Action /Include /Fields [(huomiot)] >> >>"
    file = base(_30=b"<< /T (huomiot) /Kids [9 0 R] >>", _9=base().edited(FIELD, b"/TU", b"/Parent 30 0 R /TU"), _8=base().edited(FORM, b"[9 0 R", b"[30 0 R")).sign(LIISA, page=PAGE, references=lock)
    return then_signed(file.update({FIELD: file.edited(FIELD, b"(ei)", b"(10)")}))
@case
def stamped_after_certification(): return certified().sign(STAMPER, name=b"Leima", page=PAGE, kind=b"DocTimeStamp", form=b"SubFilter /ETSI.RFC3161", stamp=stamp_of())
@case
def stamped_though_nothing_may_change(): return certified(1).sign(STAMPER, name=b"Leima", page=PAGE, kind=b"DocTimeStamp", form=b"SubFilter /ETSI.RFC3161", stamp=stamp_of())
@case
def metadata_between():
    file = approved()
    return then_signed(file.update({XMP: stream(METADATA.replace(b"Suunnitelma", b"Muistio"), b"/Type /Metadata /Subtype /XML")}))
@case
def time_stamped(): return approved().sign(STAMPER, name=b"Leima", page=PAGE, kind=b"DocTimeStamp", form=b"SubFilter /ETSI.RFC3161", stamp=stamp_of(), digest="sha256")
@case
def time_stamp_of_something_else(): return approved().sign(STAMPER, name=b"Leima", page=PAGE, kind=b"DocTimeStamp", form=b"SubFilter /ETSI.RFC3161", stamp=stamp_of(over=b"\1" * 32))
@case
def time_stamp_alone(): return base().sign(STAMPER, name=b"Leima", page=PAGE, kind=b"DocTimeStamp", form=b"SubFilter /ETSI.RFC3161", stamp=stamp_of())
@case
def changed_then_time_stamped():
    file = approved()
    return file.update({CONTENT: FORGED}).sign(STAMPER, name=b"Leima", page=PAGE, kind=b"DocTimeStamp", form=b"SubFilter /ETSI.RFC3161", stamp=stamp_of())
@case
def validation_data_added():
    file = approved()
    return file.update({40: b"<< /Type /DSS /Certs [41 0 R] >>", 41: stream(b"0"), CATALOG: file.edited(CATALOG, b"/Lang", b"/DSS 40 0 R /Lang")})
@case
def validation_data_and_a_date():
    file = approved()
    dss = {40: b"<< /Type /DSS /Certs [41 0 R] >>", 41: stream(b"0"), CATALOG: file.edited(CATALOG, b"/Lang", b"/DSS 40 0 R /Lang")}
    return file.update({**dss, INFO: file.edited(INFO, b"/CreationDate", b"/ModDate (D:20260825140000+03'00') /CreationDate")})
@case
def validation_data_and_a_date_after_certification():
    file = certified()
    dss = {40: b"<< /Type /DSS /Certs [41 0 R] >>", 41: stream(b"0"), CATALOG: file.edited(CATALOG, b"/Lang", b"/DSS 40 0 R /Lang")}
    return file.update({**dss, INFO: file.edited(INFO, b"/CreationDate", b"/ModDate (D:20260825140000+03'00') /CreationDate")})
@case
def validation_data_and_a_title():
    file = approved()
    dss = {40: b"<< /Type /DSS /Certs [41 0 R] >>", 41: stream(b"0"), CATALOG: file.edited(CATALOG, b"/Lang", b"/DSS 40 0 R /Lang")}
    return file.update({**dss, INFO: file.edited(INFO, b"(Suunnitelma)", b"(Muistio)")})
@case
def metadata_behind_the_signature():
    file = approved()
    dss = {40: b"<< /Type /DSS /Certs [41 0 R] >>", 41: stream(b"0"), CATALOG: file.edited(CATALOG, b"/Lang", b"/DSS 40 0 R /Lang")}
    return file.update({**dss, XMP: stream(METADATA.replace(b"Suunnitelma", b"Muistio"), b"/Type /Metadata /Subtype /XML")})
@case
def validation_data_after_two():
    file = approved().sign(RAUNO, name=b"Merkki", page=PAGE, at=b"300 100 500 160")
    return file.update({60: b"<< /Type /DSS /Certs [61 0 R] >>", 61: stream(b"0"), CATALOG: file.edited(CATALOG, b"/Lang", b"/DSS 60 0 R /Lang")})
@case
def bytes_behind_validation_data(): return validation_data_added().data + b"txref\n2040\n%%EOF\n"


def stamp_of(**how):
    from forge import time_stamp
    return lambda pieces: time_stamp(pieces, **how)


# Changes that nobody covers: each is seen by its bytes alone, and named.

@case
def page_replaced():
    file = approved()
    return file.update({CONTENT: FORGED})
@case
def page_replaced_by_stream():
    file = base(kind="stream").sign(LIISA, page=PAGE, update={"kind": "stream"})
    return file.update({CONTENT: FORGED}, kind="stream")
@case
def update_without_changes(): return approved().update({})
@case
def two_updates():
    file = approved()
    return file.update({CONTENT: FORGED}).update({CONTENT: file.objects[CONTENT]})
@case
def signature_taken_away():
    file = approved()
    field = file.find(b"/T (Allekirjoitus)")
    return file.update({field: b"null", FORM: base().objects[FORM], PAGE: base().objects[PAGE]})


# Changes that a stranger's signature covers. Each is made to a file that Liisa approved, and by its own name
# to one that she certified.

def covered(change):
    name = change.__name__
    CASES[name.replace("_", "-") + "-between"] = lambda: then_signed(change(approved()))
    CASES[name.replace("_", "-") + "-certified"] = lambda: then_signed(change(certified()))
    return change


@covered
def content_replaced(file): return file.update({CONTENT: FORGED})
@covered
def content_appended(file): return file.update({40: stream(b"1 g 72 750 400 30 re f"), PAGE: file.edited(PAGE, b"/Contents 4 0 R", b"/Contents [4 0 R 40 0 R]")})
@covered
def page_added(file): return file.update({PAGES: b"<< /Type /Pages /Count 3 /Kids [3 0 R 5 0 R 40 0 R] >>", 40: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /Font << /F1 7 0 R >> >> >>"})
@covered
def page_removed(file): return file.update({PAGES: b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>"})
@covered
def page_exchanged(file): return file.update({PAGES: b"<< /Type /Pages /Count 2 /Kids [40 0 R 5 0 R] >>", 40: file.edited(PAGE, b"/Contents 4 0 R", b"/Contents 6 0 R")})
@covered
def page_turned(file): return file.update({PAGE: file.edited(PAGE, b"/Tabs", b"/Rotate 90 /Tabs")})
@covered
def page_cropped(file): return file.update({PAGE: file.edited(PAGE, b"/Tabs", b"/CropBox [0 0 595 700] /Tabs")})
@covered
def font_exchanged(file): return file.update({FONT: b"<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>"})
@covered
def picture_exchanged(file): return file.update({SEAL: stream(b"1 g 0 0 1 1 re f", b"/Type /XObject /Subtype /Form /BBox [-9 -9 9 9] /Resources << >>")})
@covered
def note_added(file): return file.update({40: NOTE % 41, 41: COVER, PAGE: file.edited(PAGE, b"/Annots [", b"/Annots [40 0 R ")})
@covered
def note_added_last(file): return file.update({40: NOTE % 41, 41: COVER, PAGE: file.objects[PAGE].replace(b"] >>", b" 40 0 R] >>")})
@covered
def note_inside_the_list(file): return file.update({41: COVER, PAGE: file.objects[PAGE].replace(b"] >>", b" %s] >>" % (NOTE % 41))})
@covered
def annotation_removed(file): return file.update({PAGE: file.edited(PAGE, b"/Annots [9 0 R ", b"/Annots [")})
@covered
def text_field_added(file): return file.update({40: file.edited(FIELD, b"(huomio)", b"(toinen huomio)"), FORM: file.edited(FORM, b"/Fields [", b"/Fields [40 0 R "), PAGE: file.edited(PAGE, b"/Annots [", b"/Annots [40 0 R ")})
@covered
def field_inside_the_list(file): return file.update({FORM: file.edited(FORM, b"] /SigFlags", b" << /FT /Tx /T (uusi) /V (10) >>] /SigFlags")})
@covered
def field_moved(file): return file.update({FIELD: file.edited(FIELD, b"[72 600 300 630]", b"[0 700 595 842]")})
@covered
def field_removed(file): return file.update({FORM: file.edited(FORM, b"/Fields [9 0 R ", b"/Fields [")})
@covered
def form_font_exchanged(file): return file.update({40: b"<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>", FORM: file.edited(FORM, b"/F1 7 0 R", b"/F1 40 0 R")})
@covered
def appearances_wanted_anew(file): return file.update({FORM: file.edited(FORM, b"/SigFlags", b"/NeedAppearances true /SigFlags")})
@covered
def script_at_opening(file): return file.update({CATALOG: file.edited(CATALOG, b"/Lang", b"/OpenAction %s /Lang" % SCRIPT)})
@covered
def script_among_names(file): return file.update({40: b"<< /Names [(a) %s] >>" % SCRIPT, CATALOG: file.edited(CATALOG, b"/Lang", b"/Names << /JavaScript 40 0 R >> /Lang")})
@covered
def script_of_a_page(file): return file.update({PAGE: file.edited(PAGE, b"/Tabs", b"/AA << /O %s >> /Tabs" % SCRIPT)})
@covered
def script_of_a_field(file): return file.update({FIELD: file.edited(FIELD, b"/V", b"/AA << /F %s >> /V" % SCRIPT)})
@covered
def layer_added(file): return file.update({40: b"<< /Type /OCG /Name (Taso) >>", CATALOG: file.edited(CATALOG, b"/Lang", b"/OCProperties << /OCGs [40 0 R] /D << /OFF [40 0 R] >> >> /Lang")})
@covered
def attachment_added(file): return file.update({40: b"<< /Type /Filespec /F (a.txt) /UF (a.txt) /EF << /F 41 0 R >> >>", 41: stream(b"a", b"/Type /EmbeddedFile"), CATALOG: file.edited(CATALOG, b"/Lang", b"/Names << /EmbeddedFiles << /Names [(a.txt) 40 0 R] >> >> /Lang")})
@covered
def title_changed(file): return file.update({INFO: file.edited(INFO, b"Suunnitelma", b"Muistio")})
@covered
def information_exchanged(file): return file.update({40: b"<< /Title (Muistio) >>"}, trailer=b" /Info 40 0 R")
@covered
def language_changed(file): return file.update({CATALOG: file.edited(CATALOG, b"fi-FI", b"en-GB")})
@covered
def catalog_exchanged(file): return file.update({40: file.objects[CATALOG], 41: file.objects[PAGES], }, root=40)
@covered
def tags_read_otherwise(file): return file.update({17: file.edited(17, b"/K 0", b"/ActualText (Oppilas ei saa tukea) /K 0")})
@covered
def tags_exchanged(file): return file.update({TREE: file.edited(TREE, b"[17 0 R]", b"[40 0 R]"), 40: b"<< /Type /StructElem /S /P /P 15 0 R /Pg 3 0 R /ActualText (Oppilas ei saa tukea) /K 0 >>"})
@covered
def tags_added_first(file): return file.update({TREE: file.edited(TREE, b"[17 0 R]", b"[17 0 R 40 0 R]"), 40: b"<< /Type /StructElem /S /P /P 15 0 R /Pg 3 0 R /ActualText (Oppilas ei saa tukea) >>"})
@covered
def certification_added(file): return file.update({CATALOG: file.objects[CATALOG].replace(b"/Lang", b"/Perms << /DocMDP %d 0 R >> /Lang" % file.find(b"/Type /Sig "), 1)}) if b"/Perms" not in file.objects[CATALOG] else file.update({CATALOG: file.objects[CATALOG].replace(b"/Perms", b"/Permit")})
@covered
def signature_moved(file):
    old = file.find(b"/Type /Sig ")
    return file.update({40: file.objects[old], file.find(b"/T (Allekirjoitus)"): file.objects[file.find(b"/T (Allekirjoitus)")].replace(b"/V %d" % old, b"/V 40")})
