"""Signs a PDF as another program does, with pyHanko: `sign_elsewhere.py FILE OUT P12 PASSWORD FIELD [CHANGE]`.

CHANGE is what the program does otherwise than usual: `note` puts a note on the first page in the same
update, `rewrite` writes the whole file anew before it signs, `quiet` names neither itself nor the moment in
what the file says of itself, as is needed where the file is certified.
"""

import io
import sys

import pikepdf
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers


class QuietWriter(IncrementalPdfFileWriter):
    def _update_meta(self):
        pass


def add_note(writer):
    page, _ = writer.find_page_for_modification(0)
    note = generic.DictionaryObject(
        {
            generic.pdf_name("/Type"): generic.pdf_name("/Annot"),
            generic.pdf_name("/Subtype"): generic.pdf_name("/Text"),
            generic.pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (10, 10, 30, 30))),
            generic.pdf_name("/Contents"): generic.pdf_string("x"),
        }
    )
    page = page.get_object()
    marks = page.get("/Annots", generic.ArrayObject())
    marks.append(writer.add_object(note))
    page["/Annots"] = marks
    writer.update_container(page)


def sign(path, out, p12, password, field, change=None):
    if change == "rewrite":
        rewritten = io.BytesIO()
        pikepdf.open(path).save(rewritten)
        source = rewritten
    else:
        with open(path, "rb") as file:
            source = io.BytesIO(file.read())
    writer = (QuietWriter if change == "quiet" else IncrementalPdfFileWriter)(source)
    if change == "note":
        add_note(writer)
    signer = signers.SimpleSigner.load_pkcs12(p12, passphrase=password.encode())
    metadata = signers.PdfSignatureMetadata(field_name=field, subfilter=fields.SigSeedSubFilter.PADES)
    signed = signers.sign_pdf(writer, metadata, signer=signer, bytes_reserved=16384)
    with open(out, "wb") as file:
        file.write(signed.getbuffer())


sign(*sys.argv[1:])
