"""PDF/UA-1 (ISO 14289-1) faults a machine can find, by Matterhorn Protocol number. Needs only pikepdf.

usage: judge_pdfua.py FILE.pdf [...]     exit status 1 when any file has a fault
"""
import re, sys
import xml.etree.ElementTree
import pikepdf
from pikepdf import Name, Dictionary, Array, String, Stream
import shown

STANDARD = set("""Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6
L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu
WT WP Figure Formula Form""".split())
PARENTS = {"LI": {"L"}, "Lbl": None, "LBody": {"LI"}, "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"},
           "TD": {"TR"}, "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"}, "TOCI": {"TOC"},
           "RB": {"Ruby"}, "RT": {"Ruby"}, "RP": {"Ruby", "Warichu"}, "WT": {"Warichu"}, "WP": {"Warichu"}}
CHILDREN = {"L": {"LI", "L", "Caption"}, "LI": {"Lbl", "LBody"}, "TR": {"TH", "TD"},
            "Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"},
            "TOC": {"TOC", "TOCI", "Caption"}, "Ruby": {"RB", "RT", "RP"}, "Warichu": {"WT", "WP"}}
ANNOTATIONS = set("""/Text /Link /FreeText /Line /Square /Circle /Polygon /PolyLine /Highlight /Underline /Squiggly
/StrikeOut /Stamp /Caret /Ink /Popup /FileAttachment /Sound /Movie /Widget /Screen /PrinterMark /TrapNet /Watermark /3D
/Redact""".split())
PREDEFINED = ("/Identity-H", "/Identity-V")
LANGUAGE = r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"
PAINT = set("S s f F f* B B* b b* sh EI".split())
SHOW = {"Tj", "TJ", "'", '"'}


def utf8(o):
    try:
        return str(o)
    except Exception:
        return ""


class Check:
    def __init__(self, path):
        self.path, self.faults, self.pdf = path, {}, pikepdf.open(path)
        self.root = self.pdf.Root

    def fault(self, code, why, where=""):
        self.faults.setdefault((code, why), []).append(where)

    def run(self):
        self.metadata()
        self.catalog()
        self.structure()
        self.pages()
        self.fonts()
        self.letters()
        self.answers()
        self.forms()
        self.layers()
        self.outline()
        self.files()
        return self.faults

    # -- 06, 07, 09, 11 ------------------------------------------------------------------
    def metadata(self):
        m = self.root.get(Name.Metadata)
        if m is None:
            return self.fault("06-001", "no XMP metadata")
        x = m.read_bytes().decode("utf8", "replace")
        try:
            xml.etree.ElementTree.fromstring(re.sub(r"<\?xpacket.*?\?>", "", x, flags=re.S).strip())
        except xml.etree.ElementTree.ParseError:
            self.fault("06-001", "XMP is not well-formed")
        if not re.search(r"pdfuaid:part\s*(=\s*[\"']1[\"']|>\s*1\s*<)", x):
            self.fault("06-002", "XMP lacks pdfuaid:part 1")
        if not re.search(r"<dc:title>.*?<rdf:li[^>]*>\s*\S.*?</rdf:li>", x, re.S):
            self.fault("06-003", "XMP lacks dc:title")

    def catalog(self):
        r = self.root
        if not r.get(Name.MarkInfo, Dictionary()).get(Name.Marked, False):
            self.fault("06-mark", "MarkInfo/Marked is not true")
        if r.get(Name.MarkInfo, Dictionary()).get(Name.Suspects, False):
            self.fault("01-007", "Suspects is true")
        v = r.get(Name.ViewerPreferences)
        if v is None or not v.get(Name.DisplayDocTitle, False):
            self.fault("07-001", "DisplayDocTitle is not true")
        if not re.fullmatch(LANGUAGE, utf8(r.get(Name.Lang, String("")))):
            self.fault("11-006", "catalog Lang missing or malformed")
        if self.pdf.is_encrypted and not self.pdf.allow.accessibility:
            self.fault("26-002", "encryption forbids accessibility")
        if r.get(Name.AcroForm, Dictionary()).get(Name.XFA) is not None:
            self.fault("25-001", "XFA form")

    # -- 01, 02, 09, 13, 14, 15, 16, 17, 19 -----------------------------------------------
    def structure(self):
        t = self.root.get(Name.StructTreeRoot)
        self.mcids, self.objr, self.elems, self.notes, self.roles = {}, {}, [], set(), {}
        if t is None:
            return self.fault("01-tree", "no StructTreeRoot")
        self.roles = {str(k)[1:]: str(v)[1:] for k, v in t.get(Name.RoleMap, Dictionary()).items()}
        for k in self.roles:
            if k in STANDARD:
                self.fault("02-004", "standard type remapped", k)
        seen, stack = set(), [(t.get(Name.K), None, None, None)]
        order = []
        while stack:
            o, parent, elem, page = stack.pop()
            if o is None:
                continue
            if isinstance(o, Array):
                stack.extend((x, parent, elem, page) for x in reversed(list(o)))
                continue
            if not isinstance(o, Dictionary) or o.get(Name.Type) in (Name.MCR, Name.OBJR) or Name.MCID in o:
                self.leaf(o, parent, elem, page)
                continue
            if o.objgen != (0, 0) and o.objgen in seen:
                self.fault("02-loop", "structure element reached twice", str(o.objgen))
                continue
            seen.add(o.objgen)
            s = str(o.get(Name.S, Name.None_))[1:]
            std, hops = s, set()
            while std not in STANDARD:
                if std in hops:
                    self.fault("02-003", "circular role map", s)
                    break
                hops.add(std)
                if std not in self.roles:
                    self.fault("02-001", "type does not map to a standard one", s)
                    break
                std = self.roles[std]
            if o.get(Name.P) is None or (elem is not None and o.P.objgen != elem.objgen):
                self.fault("ISO32000 14.7.2", "P does not name the real parent", s)
            if Name.Lang in o and not re.fullmatch(LANGUAGE, utf8(o.Lang)):
                self.fault("11-001", "language of an element malformed", utf8(o.Lang))
            self.nesting(std, parent, o)
            order.append((std, s, o))
            pg = o.get(Name.Pg, page)
            kids = o.get(Name.K)
            self.elems.append((std, o))
            if std in ("Figure", "Formula") and not utf8(o.get(Name.Alt, String(""))) and Name.ActualText not in o:
                self.fault("13-004" if std == "Figure" else "17-002", f"{std} without Alt or ActualText")
            if std == "Note":
                self.note(utf8(o.get(Name.ID, String(""))))
            if std == "Table":
                self.table(o)
            scope = self.attr(o, "Scope")
            if std == "TH" and scope is None and not o.get(Name.ID):
                self.fault("15-003", "TH without Scope (or ID for Headers)")
            if scope is not None and str(scope) not in ("/Row", "/Column", "/Both"):
                self.fault("15-003", "Scope is none of the three", str(scope))
            if isinstance(kids, Array) and sum(self.role(k) == "H" for k in kids) > 1:
                self.fault("14-006", "more than one H under one element")
            stack.append((kids, std, o, pg))
        if not order:
            self.fault("01-empty", "structure tree is empty")
        self.headings([s for s, _, _ in order])
        self.parent_tree(t)

    def role(self, o):
        s = str(o.get(Name.S, ""))[1:] if isinstance(o, Dictionary) else ""
        return s if s in STANDARD else self.roles.get(s, s)

    def note(self, own):
        if not own:
            self.fault("19-003", "Note without ID")
        elif own in self.notes:
            self.fault("19-004", "ID of a Note used twice", own)
        self.notes.add(own)

    def attr(self, o, key):
        a = o.get(Name.A)
        for d in (list(a) if isinstance(a, Array) else [a]):
            if isinstance(d, Dictionary) and Name("/" + key) in d:
                return d[Name("/" + key)]
        return None

    def leaf(self, o, parent, elem, page):
        if isinstance(o, int) or not isinstance(o, Dictionary):
            key = (page.objgen if page is not None else None, int(o))
        elif o.get(Name.Type) == Name.OBJR:
            self.objr[o.Obj.objgen] = parent
            return
        else:
            pg = o.get(Name.Pg, page)
            key = (pg.objgen if pg is not None else None, int(o.MCID))
        if key in self.mcids:
            self.fault("ISO32000 14.7.4", "marked content has two parents", str(key))
        self.mcids[key] = elem

    def nesting(self, std, parent, o):
        if PARENTS.get(std) and parent not in PARENTS[std]:
            self.fault("09-004/005", f"{std} inside {parent}")
        if parent in CHILDREN and std not in CHILDREN[parent]:
            self.fault("09-004/005", f"{parent} holds {std}")

    def headings(self, types):
        last, strong, weak = 0, False, False
        for t in types:
            if t == "H":
                weak = True
            m = re.fullmatch(r"H([1-6])", t)
            if not m:
                continue
            n, strong = int(m[1]), True
            if last == 0 and n != 1:
                self.fault("14-002", "first heading is not H1", t)
            elif n > last + 1 and last:
                self.fault("14-003", f"heading level skipped, H{last} to H{n}")
            last = n
        if strong and weak:
            self.fault("14-007", "H and Hn are mixed")

    def table(self, o):
        rows, heads = [], 0

        def walk(x):
            nonlocal heads
            for k in (list(x.get(Name.K)) if isinstance(x.get(Name.K), Array) else [x.get(Name.K)]):
                if isinstance(k, Dictionary) and Name.S in k:
                    s = self.roles.get(str(k.S)[1:], str(k.S)[1:])
                    if s == "TR":
                        cells = k.get(Name.K)
                        cells = [c for c in (list(cells) if isinstance(cells, Array) else [cells]) if isinstance(c, Dictionary) and Name.S in c]
                        heads += sum(str(c.S) == "/TH" for c in cells)
                        rows.append(cells)
                    elif s in ("THead", "TBody", "TFoot"):
                        walk(k)
        walk(o)
        if rows and not heads:
            self.fault("15-002", "table without any TH")
        grid = {}
        for r, cells in enumerate(rows):
            c = 0
            for x in cells:
                while (r, c) in grid:
                    c += 1
                w, h = int(self.attr(x, "ColSpan") or 1), int(self.attr(x, "RowSpan") or 1)
                for i in range(h):
                    for j in range(w):
                        if (r + i, c + j) in grid:
                            self.fault("15-overlap", "table cells overlap")
                        grid[(r + i, c + j)] = 1
                c += w
        n = {r: sum(1 for k in grid if k[0] == r) for r in range(len(rows))}
        if len(set(n.values())) > 1:
            self.fault("09-regular", "table rows differ in cell count", str(sorted(set(n.values()))))

    def parent_tree(self, t):
        nums = {}

        def walk(n):
            if n is None:
                return
            a = list(n.get(Name.Nums, Array()))
            for i in range(0, len(a), 2):
                nums[int(a[i])] = a[i + 1]
            for k in n.get(Name.Kids, Array()):
                walk(k)
        walk(t.get(Name.ParentTree))
        self.nums = nums
        if not nums:
            self.fault("01-parent", "ParentTree missing or empty")

    # -- 01, 28, content -------------------------------------------------------------------
    def pages(self):
        for i, p in enumerate(self.pdf.pages, 1):
            o = p.obj
            annots = [a for a in o.get(Name.Annots, Array())]
            if annots and o.get(Name.Tabs) != Name.S:
                self.fault("28-009", "page with annotations lacks Tabs S", f"page {i}")
            for a in annots:
                self.annot(a, i)
            self.content(p, o, i)

    def annot(self, a, page):
        s = str(a.get(Name.Subtype))
        if int(a.get(Name.F, 0)) & 2 or s in ("/Popup",):
            return
        where = self.objr.get(a.objgen)
        if s == "/TrapNet":
            self.fault("28-007", "TrapNet annotation")
        if s not in ANNOTATIONS:
            self.fault("28-006", "annotation of a kind that is none", s)
        if s == "/PrinterMark":
            if where is not None:
                self.fault("28-018", "PrinterMark in the structure", f"page {page}")
            return
        if s == "/FileAttachment" and not {"/F", "/UF"} <= set(a.get(Name.FS, Dictionary()).keys()):
            self.fault("28-017", "attached file without F and UF", f"page {page}")
        if s == "/Widget":
            if where != "Form":
                self.fault("28-010", "widget not inside a Form element", f"page {page}")
            f = a
            while Name.TU not in f and Name.Parent in f:
                f = f.Parent
            if not utf8(f.get(Name.TU, String(""))):
                self.fault("28-005", "form field without TU", f"page {page}")
        elif s == "/Link":
            if where != "Link":
                self.fault("28-011", "link not inside a Link element", f"page {page}")
            if not utf8(a.get(Name.Contents, String(""))):
                self.fault("28-012", "link without Contents", f"page {page}")
        else:
            if where != "Annot":
                self.fault("28-002", f"annotation {s} not inside an Annot element", f"page {page}")
            if not utf8(a.get(Name.Contents, String(""))):
                self.fault("28-004", f"annotation {s} without Contents", f"page {page}")
        n = a.get(Name.StructParent)
        if n is None:
            self.fault("28-struct", f"annotation {s} without StructParent", f"page {page}")
        elif int(n) not in getattr(self, "nums", {}):
            self.fault("28-struct", "StructParent not in ParentTree", f"page {page}")

    def content(self, p, o, page):
        used, stack = set(), []
        try:
            ops = pikepdf.parse_content_stream(p)
        except Exception as e:
            return self.fault("content", f"content stream unreadable: {e}", f"page {page}")
        for operands, op in ops:
            op = str(op)
            if op in ("BMC", "BDC"):
                tag, mcid = str(operands[0]), None
                if op == "BDC":
                    d = operands[1]
                    if isinstance(d, Name):
                        d = o.Resources.Properties[d]
                    mcid = d.get(Name.MCID) if isinstance(d, Dictionary) else None
                kind = "A" if tag == "/Artifact" else "T" if mcid is not None else "-"
                inside = {k for k, _ in stack}
                if kind == "A" and "T" in inside:
                    self.fault("01-003", "artifact inside tagged content", f"page {page}")
                if kind == "T" and "A" in inside:
                    self.fault("01-004", "tagged content inside an artifact", f"page {page}")
                if kind == "T":
                    if int(mcid) in used:
                        self.fault("ISO32000 14.7.4", "MCID used twice", f"page {page}, {mcid}")
                    used.add(int(mcid))
                    if (o.objgen, int(mcid)) not in self.mcids:
                        self.fault("01-006", "MCID not in the structure tree", f"page {page}, {mcid}")
                stack.append((kind, mcid))
            elif op == "EMC":
                if not stack:
                    self.fault("content", "EMC without BMC", f"page {page}")
                else:
                    stack.pop()
            elif op in SHOW or op in PAINT or op == "Do":
                if not any(k in "AT" for k, _ in stack):
                    self.fault("01-005", "content neither tagged nor artifact", f"page {page}, {op}")
                if op == "Do":
                    self.form(o.Resources.XObject[operands[0]], page)
        if stack:
            self.fault("content", "marked content left open", f"page {page}")
        for (pg, m) in self.mcids:
            if pg == o.objgen and m not in used:
                self.fault("ISO32000 14.7.4", "tree names an MCID the page lacks", f"page {page}, {m}")
        n = o.get(Name.StructParents)
        if used and n is None:
            self.fault("01-parent", "page without StructParents", f"page {page}")
        elif used and hasattr(self, "nums"):
            arr = self.nums.get(int(n))
            for m in used:
                e = self.mcids.get((o.objgen, m))
                if arr is None or m >= len(arr) or (e is not None and arr[m].objgen != e.objgen):
                    self.fault("01-parent", "ParentTree and tree disagree", f"page {page}, {m}")

    def form(self, form, page):
        """A form drawn inside a mark: what pages share cannot hold content of the tree."""
        if form.get(Name.Subtype) != Name.Form:
            return
        for operands, op in pikepdf.parse_content_stream(form):
            if str(op) in ("BMC", "BDC"):
                d = operands[1] if len(operands) > 1 else None
                if str(operands[0]) != "/Artifact" and isinstance(d, Dictionary) and Name.MCID in d:
                    self.fault("30-002", "form with marked content of the tree", f"page {page}")

    # -- 10, 31 ---------------------------------------------------------------------------
    def fonts(self):
        for obj in self.pdf.objects:
            if not isinstance(obj, Dictionary) or isinstance(obj, Stream) or obj.get(Name.Type) != Name.Font:
                continue
            sub, base = str(obj.get(Name.Subtype)), str(obj.get(Name.BaseFont, ""))
            if sub in ("/Type0", "/TrueType"):
                self.unicode(obj, base)
            if sub == "/Type0":
                encoding = obj.get(Name.Encoding)
                if not isinstance(encoding, Stream) and str(encoding) not in PREDEFINED:
                    self.fault("31-006", "CMap neither Identity nor embedded", base)
                d = obj.DescendantFonts[0]
                system = d.get(Name.CIDSystemInfo, Dictionary())
                if not {"/Registry", "/Ordering", "/Supplement"} <= set(system.keys()):
                    self.fault("31-001", "CIDSystemInfo incomplete", base)
                if str(d.BaseFont) != base and not base.startswith(str(d.BaseFont)):
                    self.fault("31-name", "BaseFont of Type0 and CIDFont differ", base)
                if str(d.get(Name.Subtype)) == "/CIDFontType2" and Name.CIDToGIDMap not in d:
                    self.fault("31-004", "CIDFontType2 without CIDToGIDMap", base)
                self.embedded(d.get(Name.FontDescriptor), base)
            elif sub in ("/Type1", "/TrueType", "/MMType1"):
                self.embedded(obj.get(Name.FontDescriptor), base)

    def unicode(self, obj, base):
        if Name.ToUnicode not in obj:
            return self.fault("10-001", "font without ToUnicode", base)
        for letters in shown.unicode_map(obj.ToUnicode.read_bytes()).values():
            if any(letters[at:at + 4].upper() in ("0000", "FEFF", "FFFE", "FFFF", "FFFD") for at in range(0, len(letters), 4)):
                self.fault("31-028", "ToUnicode maps to a forbidden value", base)

    def letters(self):
        for where, font, code in shown.letters(self.pdf):
            glyph = font.glyph(code)
            if not font.texts.get(code):
                self.fault("10-001", "letter without Unicode", f"{where} {font.name} {code}")
            if glyph == 0:
                self.fault("31-030", "text shows .notdef", f"{where} {font.name} {code}")
            elif None not in (glyph, font.glyphs) and glyph >= font.glyphs:
                self.fault("31-011", "text shows a glyph that the font lacks", f"{where} {font.name} {code}")

    # -- 20, 30 ---------------------------------------------------------------------------
    def answers(self):
        """What is read is what was written, where the file holds it as data."""
        said = shown.squeezed(shown.said(self.pdf))
        for line in shown.written(self.pdf):
            if shown.squeezed(line) not in said:
                self.fault("10-001", "what is read is not what was written", line[:60])

    def forms(self):
        for obj in self.pdf.objects:
            if isinstance(obj, Stream) and obj.get(Name.Subtype) == Name.Form and Name.Ref in obj:
                self.fault("30-001", "page of another file is shown")

    def layers(self):
        layers = self.root.get(Name.OCProperties)
        if layers is None:
            return
        configurations = [layers.get(Name.D, Dictionary())] + list(layers.get(Name.Configs, Array()))
        for one in configurations:
            if not utf8(one.get(Name.Name, String(""))):
                self.fault("20-001/002", "configuration of layers without a name")
            if Name.AS in one:
                self.fault("20-003", "layers that switch by themselves")

    def embedded(self, d, base):
        if d is None or not any(k in d for k in (Name.FontFile, Name.FontFile2, Name.FontFile3)):
            self.fault("31-009", "font not embedded", base)

    # -- 21, 27 ---------------------------------------------------------------------------
    def outline(self):
        if len(self.pdf.pages) > 4 and Name.Outlines not in self.root:
            self.fault("27-outline", "longer document without outline")
        order = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages)}
        last, seen = (-1, 0.0), set()
        stack = [self.root.get(Name.Outlines, Dictionary()).get(Name.First)]
        while stack:
            entry = stack.pop()
            if entry is None:
                continue
            if entry.objgen in seen:
                return self.fault("27-outline", "outline in a circle")
            seen.add(entry.objgen)
            if not utf8(entry.get(Name.Title, String(""))).strip():
                self.fault("27-outline", "entry without words")
            target = entry.get(Name.Dest, entry.get(Name.A, Dictionary()).get(Name.D))
            page = target[0] if isinstance(target, Array) and len(target) else None
            if not isinstance(page, Dictionary) or page.objgen not in order:
                self.fault("27-outline", "entry leads nowhere", utf8(entry.get(Name.Title, String(""))))
            else:
                high = float(target[3]) if len(target) > 3 and target[1] == Name.XYZ and target[3] is not None else 0.0
                place = (order[page.objgen], -high)
                if place < last and (place[0] < last[0] or high):
                    self.fault("27-outline", "entries out of reading order", utf8(entry.Title))
                last = place
            stack.extend([entry.get(Name.Next), entry.get(Name.First)])

    def files(self):
        for obj in self.pdf.objects:
            if isinstance(obj, Dictionary) and Name.EF in obj and not (Name.F in obj and Name.UF in obj):
                self.fault("21-001", "file specification without F and UF")


if __name__ == "__main__":
    bad = 0
    for path in sys.argv[1:]:
        f = Check(path).run()
        print(("FAIL " if f else "PASS ") + path)
        for (c, w), at in f.items():
            print(f"   {c} x{len(at)} {w} {[a for a in at if a][:3] or ''}")
        bad |= bool(f)
    sys.exit(bad)
