"""What others read in a Word file (python-docx) and an OpenDocument text (odfpy): its facts, headings, paragraphs,
lists and tables, as JSON. Every part must be well-formed XML, and say nobody's name among its facts.

usage: judge_office.py FILE.docx|FILE.odt [...]     a JSON object for each, a line each
"""
import json, sys, zipfile
import docx
import odf.meta
import odf.opendocument
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree
from odf import dc, namespaces, office, style, table, teletype, text


def parts(path):
    """The names of all parts; each that is XML must be."""
    with zipfile.ZipFile(path) as archive:
        if archive.testzip():
            raise ValueError("a part is damaged")
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
        return archive.namelist(), {info.date_time for info in archive.infolist()}


def read_docx(path):
    document = docx.Document(path)
    facts = document.core_properties
    seen = {"headings": [], "paragraphs": [], "items": [], "tables": []}
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            rows = [[cell.text for cell in row.cells] for row in block.rows]
            heads = sum(row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in block.rows)
            seen["tables"].append({"heads": heads, "rows": rows})
        elif block.style.name.startswith("Heading "):
            seen["headings"].append([int(block.style.name[8:]), block.text])
        elif block.style.name == "List Bullet":
            seen["items"].append(block.text)
        elif block.text:
            seen["paragraphs"].append(block.text)
    section = document.sections[0]
    default = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}")
    named = [facts.author, facts.last_modified_by, facts.keywords, facts.comments]
    return seen | {
        "title": facts.title,
        "created": facts.created.isoformat(),
        "language": [facts.language, default.get(qn("w:val"))],
        "languages": sorted({run.get(qn("w:val")) for run in document.element.body.iter(qn("w:lang"))}),
        "named": [name for name in named if name],
        "head": [p.text for p in section.header.paragraphs],
        "foot": [p.text for p in section.footer.paragraphs],
    }


def read_odt(path):
    document = odf.opendocument.load(path)
    facts = {node.qname[1]: teletype.extractText(node) for node in document.meta.childNodes}
    seen = {"headings": [], "paragraphs": [], "items": [], "tables": []}
    for node in document.text.childNodes:
        kind = node.qname[1]
        if kind == "table":
            heads = sum(len(part.getElementsByType(table.TableRow)) for part in node.getElementsByType(table.TableHeaderRows))
            rows = [
                [teletype.extractText(cell) for cell in row.getElementsByType(table.TableCell)]
                for row in node.getElementsByType(table.TableRow)
            ]
            seen["tables"].append({"heads": heads, "rows": rows})
        elif kind == "h":
            seen["headings"].append([int(node.getAttribute("outlinelevel")), teletype.extractText(node)])
        elif kind == "list":
            seen["items"] += [teletype.extractText(item) for item in node.getElementsByType(text.ListItem)]
        elif kind == "p" and teletype.extractText(node):
            seen["paragraphs"].append(teletype.extractText(node))
    default = document.styles.getElementsByType(style.DefaultStyle)[0].getElementsByType(style.TextProperties)[0]
    languages = {
        (one.getAttribute("language"), one.getAttribute("country"))
        for one in document.automaticstyles.getElementsByType(style.TextProperties)
        if one.getAttribute("language")
    }
    pages = document.masterstyles.getElementsByType(style.MasterPage)
    page = next(one for one in pages if one.getAttribute("name") == "Standard")
    words = lambda kind: [teletype.extractText(one) for one in page.getElementsByType(kind)]
    return seen | {
        "title": facts.get("title"),
        "created": facts.get("creation-date", "").replace("Z", "+00:00"),
        "language": [facts.get("language"), f"{default.getAttribute('language')}-{default.getAttribute('country')}"],
        "languages": sorted("-".join(one) for one in languages),
        "named": [facts[name] for name in ("creator", "initial-creator", "printed-by", "keyword") if name in facts],
        "head": words(style.Header),
        "foot": words(style.Footer),
    }


for path in sys.argv[1:]:
    names, days = parts(path)
    read = read_docx if path.endswith(".docx") else read_odt
    print(json.dumps(read(path) | {"parts": names, "days": len(days)}, ensure_ascii=False))
