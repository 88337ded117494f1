#!/usr/bin/env python3
"""Files that hide things in every place where cameras and writing programs leave them (`make FOLDER`), and what is
found hidden in PDFs (`judge FILE ...`, a line of JSON for each), by pikepdf and Pillow, which the program does not use."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pikepdf
from PIL import Image, PngImagePlugin
from pikepdf import Array, Dictionary, Name, Stream, String

MARK = "KATKETTY-60.1699-24.9384"


def photo(turn):
    """Red on the left, blue on the right, lying on its side as the camera was held."""
    picture = Image.new("RGB", (64, 48), (220, 20, 20))
    picture.paste((20, 20, 220), (32, 0, 64, 48))
    exif = Image.Exif()
    exif[0x0112] = turn
    exif[0x010F] = MARK  # maker
    exif[0x9286] = MARK  # comment
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (60.0, 10.0, 11.64)
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif, comment=MARK.encode(), quality=95)
    xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + MARK.encode() + b"</x:xmpmeta>"
    plain = out.getvalue()
    return plain[:2] + b"\xff\xe1" + (len(xmp) + 2).to_bytes(2, "big") + xmp + plain[2:] + MARK.encode()


def scan():
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", MARK)
    info.add_itxt("XML:com.adobe.xmp", MARK)
    exif = Image.Exif()
    exif[0x010F] = MARK
    out = io.BytesIO()
    Image.new("RGBA", (50, 70), (200, 220, 200, 255)).save(out, "PNG", pnginfo=info, exif=exif)
    return out.getvalue()


def document():
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    picture = Stream(pdf, photo(1), Type=Name.XObject, Subtype=Name.Image, Width=64, Height=48, BitsPerComponent=8,
                     ColorSpace=Name.DeviceRGB, Filter=Name.DCTDecode)
    page.obj.Resources = Dictionary(Font=Dictionary(B=font), XObject=Dictionary(P=picture))
    page.obj.Contents = Stream(pdf, b"BT /B 24 Tf 72 700 Td (Kuljetussuunnitelma) Tj ET q 200 0 0 150 72 400 cm /P Do Q")
    page.obj.PieceInfo = Dictionary(Word=Dictionary(LastModified=String(MARK), Private=String(MARK)))
    look = Stream(pdf, b"BT /B 12 Tf 2 4 Td (Vastaus lomakkeessa) Tj ET", Type=Name.XObject, Subtype=Name.Form,
                  BBox=Array([0, 0, 200, 20]), Resources=Dictionary(Font=Dictionary(B=font)))
    field = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String(MARK), V=String(MARK),
                                         Rect=Array([72, 300, 272, 320]), AP=Dictionary(N=look)))
    note = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Text, T=String(MARK), Contents=String(MARK),
                                        Rect=Array([10, 10, 30, 30])))
    page.obj.Annots = Array([field, note])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert('" + MARK + "')"))
    pdf.attachments["salainen.txt"] = pikepdf.AttachedFileSpec(pdf, MARK.encode(), filename=MARK)
    pdf.docinfo["/Author"] = MARK
    with pdf.open_metadata() as metadata:
        metadata["dc:creator"] = [MARK]
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def corrected(before):
    """The same with one word put right, appended as editors do: what was there before is there still."""
    pdf = pikepdf.open(io.BytesIO(before))
    content = pdf.pages[0].obj.Contents
    number = content.objgen[0]
    body = b"BT /B 24 Tf 72 700 Td (Uusi versio) Tj ET q 200 0 0 150 72 400 cm /P Do Q"
    place = len(before)
    added = b"%d 0 obj\n<</Length %d>>stream\n%s\nendstream\nendobj\n" % (number, len(body), body)
    start = int(before.rsplit(b"startxref", 1)[1].split()[0])
    root = b"%d 0 R" % pdf.Root.objgen[0]
    table = b"xref\n%d 1\n%010d 00000 n \ntrailer\n<</Size %d/Root %s/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (
        number, place, len(pdf.objects) + 1, root, start, place + len(added))
    return before + added + table


def make(folder):
    folder = Path(folder)
    plain = document()
    (folder / "kuva.jpg").write_bytes(photo(6))
    (folder / "skannaus.png").write_bytes(scan())
    (folder / "lomake.pdf").write_bytes(plain)
    classic = io.BytesIO()
    pikepdf.open(io.BytesIO(plain)).save(classic, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    (folder / "korjattu.pdf").write_bytes(corrected(classic.getvalue()))
    lock = pikepdf.Encryption(owner="omistaja", user="lukija")
    pikepdf.open(io.BytesIO(plain)).save(folder / "lukittu.pdf", encryption=lock)


def hunt(where, data, found):
    forms = [MARK.encode(), MARK.encode("utf-16-be"), MARK.encode().hex().encode(), b"Exif\0\0", b"xmpmeta"]
    if any(form in data for form in forms):
        found.append(where)


def values(item, found, depth=0):
    if depth > 20:
        return
    if isinstance(item, pikepdf.String):
        hunt("string", bytes(item), found)
    elif isinstance(item, Dictionary):
        for key, value in item.items():
            hunt("name", key.encode(), found)
            if not value.is_indirect if isinstance(value, pikepdf.Object) else False:
                values(value, found, depth + 1)
    elif isinstance(item, Array):
        for value in item:
            if isinstance(value, pikepdf.Object) and not value.is_indirect:
                values(value, found, depth + 1)


def judge(file):
    data = Path(file).read_bytes()
    found, words = [], ""
    hunt("bytes", data, found)
    if not data.startswith(b"%PDF"):
        picture = Image.open(file)
        if picture.getexif():
            found.append("exif")
        return {"found": sorted(set(found))}
    pdf = pikepdf.open(file)
    if len(pdf.docinfo):
        found.append("properties")
    for key in ("/Metadata", "/Names", "/OpenAction", "/AcroForm", "/AA", "/Outlines"):
        if key in pdf.Root:
            found.append(key)
    for item in pdf.objects:
        if isinstance(item, Stream):
            hunt("packed stream", item.read_raw_bytes(), found)
            if item.get("/Filter") == Name.DCTDecode:
                if Image.open(io.BytesIO(item.read_raw_bytes())).getexif():
                    found.append("exif")
            else:
                hunt("stream", item.read_bytes(), found)
            for key, value in item.items():
                values(value, found)
        else:
            values(item, found)
    if any("/Annots" in page.obj or "/PieceInfo" in page.obj for page in pdf.pages):
        found.append("page")
    words = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    drawn = subprocess.run(["pdftoppm", "-r", "36", "-singlefile", "-png", file], capture_output=True, check=True).stdout
    page = Image.open(io.BytesIO(drawn)).convert("RGB")
    high, middle = page.height, page.width // 2
    return {
        "found": sorted(set(found)),
        "words": words.split(),
        "pages": len(pdf.pages),
        "colours": [page.getpixel((middle, high * part // 100)) for part in (30, 70)],
    }


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(sys.argv[2])
    else:
        for file in sys.argv[2:]:
            print(json.dumps(judge(file)))
