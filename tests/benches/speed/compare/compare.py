"""Runs our copies, typst + pyHanko and LibreOffice + pyHanko on the same text and prints CPU time and size
beside ours. Whatever is not installed is named and left out.

usage: compare.py PROGRAM FOLDER FONTS       `make compare` starts it so
"""
import datetime, importlib.util, json, os, resource, shutil, subprocess, sys
from html import escape

PROGRAM, FOLDER, FONTS = sys.argv[1:4]
BLOCKS = json.load(open(os.path.join(FOLDER, "text.json")))
BATCH = 20


# -- the text in the languages of the others ------------------------------------------------------------
def typst_text(text):
    return '#"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def typst_source():
    out = ['#set document(title: "Suunnitelma")', '#set text(font: "Atkinson Hyperlegible Next", size: 10.5pt, lang: "fi")',
           '#set page(paper: "a4", margin: 2cm, numbering: "1 (1)")']
    for block in BLOCKS:
        kind = block["kind"]
        if kind == "table":
            rows = block["rows"]
            columns = max(map(len, rows))
            cells = lambda row: ", ".join("[%s]" % typst_text(cell["text"]) for cell in row)
            head = all(cell["head"] for cell in rows[0])
            first = f"table.header({cells(rows[0])})" if head else cells(rows[0])
            out.append(f"#table(columns: {columns}, stroke: none, {', '.join([first, *map(cells, rows[1:])])})")
        elif kind[0] == "h":
            out.append("=" * int(kind[1]) + " " + typst_text(block["text"]))
        else:
            out.append(("- " if kind == "item" else "") + typst_text(block["text"]) + "\n")
    return "\n".join(out)


def flat_document():
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    names = " ".join(f'xmlns:{name}="{space}{name}:1.0"' for name in ("office", "text", "table"))
    out = [f'<?xml version="1.0"?><office:document {names} office:version="1.3" '
           'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>']
    for n, block in enumerate(BLOCKS):
        kind = block["kind"]
        if kind == "table":
            columns = max(map(len, block["rows"]))
            out.append(f'<table:table table:name="T{n}"><table:table-column table:number-columns-repeated="{columns}"/>')
            for i, row in enumerate(block["rows"]):
                cells = "".join(f'<table:table-cell><text:p>{escape(cell["text"])}</text:p></table:table-cell>' for cell in row)
                row = f"<table:table-row>{cells}</table:table-row>"
                head = i == 0 and len(block["rows"]) > 1
                out.append(f"<table:table-header-rows>{row}</table:table-header-rows>" if head else row)
            out.append("</table:table>")
        elif kind[0] == "h":
            out.append(f'<text:h text:outline-level="{kind[1]}">{escape(block["text"])}</text:h>')
        elif kind == "item":
            out.append(f'<text:list><text:list-item><text:p>{escape(block["text"])}</text:p></text:list-item></text:list>')
        else:
            out.append(f'<text:p>{escape(block["text"])}</text:p>')
    out.append("</office:text></office:body></office:document>")
    return "".join(out)


# -- the ways -------------------------------------------------------------------------------------------
def key_file():
    """A P-256 key with a certificate of its own."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Riitta Sarapuu")])
    now = datetime.datetime.now(datetime.timezone.utc)
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + datetime.timedelta(days=365))
    usage = x509.KeyUsage(True, True, *[False] * 7)
    certificate = builder.add_extension(usage, True).sign(key, hashes.SHA256())
    for file, data in (("key.pem", key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())),
                       ("certificate.pem", certificate.public_bytes(serialization.Encoding.PEM))):
        open(os.path.join(FOLDER, file), "wb").write(data)


SIGN = """
from pyhanko.sign import signers, fields
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
signer = signers.SimpleSigner.load(FOLDER + "/key.pem", FOLDER + "/certificate.pem")
def sign(path):
    with open(path, "rb") as file:
        meta = signers.PdfSignatureMetadata(field_name="Laatija1", subfilter=fields.SigSeedSubFilter.PADES, certify=True)
        data = signers.sign_pdf(IncrementalPdfFileWriter(file), meta, signer=signer).getvalue()
    open(path, "wb").write(data)
"""
TYPST = """
import typst
def write(path):
    typst.compile(FOLDER + "/text.typ", output=path, format="pdf", font_paths=[FONTS], ignore_system_fonts=True, pdf_standards=["a-3a", "ua-1"])
"""


def script(steps, place, count):
    paths = "paths = [PLACE + '/%d.pdf' % n for n in range(COUNT)]\n"
    values = f"FOLDER, FONTS, PLACE, COUNT = {FOLDER!r}, {FONTS!r}, {place!r}, {count}\n{paths}"
    subprocess.run([sys.executable, "-c", values + steps], check=True)


def ours(place, count):
    subprocess.run([PROGRAM, "copies", str(count), place], check=True)


def by_typst(place, count):
    script(TYPST + SIGN + "for path in paths:\n    write(path)\n    sign(path)", place, count)


def by_libreoffice(place, count):
    sources = [os.path.join(place, f"{n}.fodt") for n in range(count)]
    for source in sources:
        shutil.copy(os.path.join(FOLDER, "text.fodt"), source)
    options = {"SelectPdfVersion": {"type": "long", "value": "3"}, "PDFUACompliance": {"type": "boolean", "value": "true"}}
    profile = f"-env:UserInstallation=file://{FOLDER}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf:writer_pdf_Export:" + json.dumps(options), "--outdir", place, *sources]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    script(SIGN + "for path in paths:\n    sign(path)", place, count)


# -- measuring ------------------------------------------------------------------------------------------
def measured(way, count):
    """CPU seconds of all processes that the way starts, and the size of one file."""
    place = os.path.join(FOLDER, "files")
    shutil.rmtree(place, ignore_errors=True)
    os.mkdir(place)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    way(place, count)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    took = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    sizes = [os.path.getsize(os.path.join(place, f"{n}.pdf")) for n in range(count)]
    return took / count, sum(sizes) / count


def main():
    has = lambda module: importlib.util.find_spec(module) is not None
    missing = [name for name, there in (("pyHanko", has("pyhanko")), ("typst", has("typst")), ("LibreOffice", shutil.which("soffice"))) if not there]
    for name in missing:
        print(f"{name} is not installed: what needs it is left out.")
    ways = [("ours", ours)]
    if "pyHanko" not in missing:
        key_file()
        ways += [("typst + pyHanko", by_typst)] if "typst" not in missing else []
        ways += [("LibreOffice + pyHanko", by_libreoffice)] if "LibreOffice" not in missing else []
    open(os.path.join(FOLDER, "text.typ"), "w").write(typst_source())
    open(os.path.join(FOLDER, "text.fodt"), "w").write(flat_document())
    print(f"{'the same text, signed with P-256':<34} │ {'one, CPU':>10} │ {'ratio':>6} │ {f'of {BATCH}, CPU':>10} │ {'ratio':>6} │ {'size':>9} │ {'ratio':>6}")
    first = None
    for name, way in ways:
        # The first run makes caches and profiles; it is not counted.
        measured(way, 1)
        one, size = measured(way, 1)
        many, _ = measured(way, BATCH)
        first = first or (one, many, size)
        ratio = [f"{value / base:.1f}" for value, base in zip((one, many, size), first)]
        print(f"{name:<34} │ {one * 1000:>7.0f} ms │ {ratio[0]:>6} │ {many * 1000:>7.1f} ms │ {ratio[1]:>6} │ {size / 1000:>6.1f} kB │ {ratio[2]:>6}")
    print("CPU time of all processes for each document; starting the programs is part of it. Theirs is unmarked, ours has the visible mark.")


main()
