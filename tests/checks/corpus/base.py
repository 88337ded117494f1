"""The documents and keys of the corpus, and the list of its cases."""
import datetime
from forge import File, Key, document, stream

CASES = {}


def case(make):
    """Enters a function that gives a file's bytes (or a `File`) under its name, with hyphens."""
    CASES[make.__name__.replace("_", "-")] = make
    return make


ROOT = Key("Kuvitteellinen varmentaja", ca=True, usage=("key_cert_sign", "crl_sign"))
LIISA = Key("Liisa Kirjoittaja", issuer=ROOT)
RAUNO = Key("Rauno Rehtori", issuer=ROOT)
RSA = Key("Riitta Reaali", curve="rsa", issuer=ROOT)
STRANGER = Key("Liisa Kirjoittaja", seed="joku muu", issuer=None)
STAMPER = Key("Kuvitteellinen aikaleima", curve="rsa", issuer=ROOT, usage=("digital_signature",), purpose="1.3.6.1.5.5.7.3.8")

TEXT = b"/P <</MCID 0>> BDC BT /F1 14 Tf 72 760 Td (Oppilas saa tukea 2 tuntia viikossa.) Tj ET EMC"
METADATA = b"""<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Suunnitelma</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""

CATALOG, PAGES, PAGE, CONTENT, SECOND, SECOND_CONTENT, FONT, FORM, FIELD, XMP, WAITING, SEAL, LOOK, INFO, TREE, PARENTS = range(1, 17)


def base(**changes):
    """Two tagged pages with a text field, a waiting signature field and a seal."""
    objects = {
        CATALOG: b"<< /Type /Catalog /Pages 2 0 R /AcroForm 8 0 R /Metadata 10 0 R /Lang (fi-FI) /MarkInfo << /Marked true >> /StructTreeRoot 15 0 R >>",
        PAGES: b"<< /Type /Pages /Count 2 /Kids [3 0 R 5 0 R] >>",
        PAGE: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /StructParents 0 /Tabs /S /Resources << /Font << /F1 7 0 R >> /XObject << /X1 12 0 R >> >> /Annots [9 0 R 11 0 R] >>",
        CONTENT: stream(TEXT + b" /Artifact BMC q 50 0 0 50 450 700 cm /X1 Do Q EMC"),
        SECOND: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Tabs /S /Resources << /Font << /F1 7 0 R >> >> /Annots [] >>",
        SECOND_CONTENT: stream(b"/Artifact BMC BT /F1 14 Tf 72 760 Td (Toinen sivu) Tj ET EMC"),
        FONT: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        FORM: b"<< /Fields [9 0 R 11 0 R] /SigFlags 1 /DA (/F1 0 Tf 0 g) /DR << /Font << /F1 7 0 R >> >> >>",
        FIELD: b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (huomio) /TU (Huomio) /F 4 /P 3 0 R /Rect [72 600 300 630] /V (ei) /AP << /N 13 0 R >> >>",
        XMP: stream(METADATA, b"/Type /Metadata /Subtype /XML"),
        WAITING: b"<< /Type /Annot /Subtype /Widget /FT /Sig /T (Toinen) /TU (Toinen) /F 132 /P 3 0 R /Rect [72 72 292 134] >>",
        SEAL: stream(b"0.2 g 0 0 1 1 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << >>"),
        LOOK: stream(b"/Tx BMC BT /F1 12 Tf 2 8 Td (ei) Tj ET EMC", b"/Type /XObject /Subtype /Form /BBox [0 0 228 30] /Resources << /Font << /F1 7 0 R >> >>"),
        INFO: b"<< /Title (Suunnitelma) /CreationDate (D:20260824140000+03'00') >>",
        TREE: b"<< /Type /StructTreeRoot /K [17 0 R] /ParentTree 16 0 R /ParentTreeNextKey 1 >>",
        PARENTS: b"<< /Nums [0 [17 0 R]] >>",
        17: b"<< /Type /StructElem /S /P /P 15 0 R /Pg 3 0 R /K 0 >>",
    }
    kind = changes.pop("kind", "table")
    objects.update({int(key.lstrip("_")): value for key, value in changes.items() if value is not None})
    for key, value in changes.items():
        if value is None:
            del objects[int(key.lstrip("_"))]
    return document(objects, info=INFO, kind=kind)


def approved(**changes):
    """Signed by Liisa, not certified."""
    return base(**changes).sign(LIISA, page=PAGE)


def certified(permits=2, **changes):
    """Certified by Liisa."""
    return base(**changes).sign(LIISA, page=PAGE, certify=permits)


def then_signed(file, **how):
    """What was done, covered by a stranger's signature in the field that waited."""
    into = max(number for number, body in file.objects.items() if b"/T (Toinen)" in body or b"/T (Rehtori)" in body)
    return file.sign(STRANGER, into=into, **how)
