"""PDF/A-2a / PDF/A-3a (ISO 19005-2, -3) faults a machine can find. Needs only pikepdf.

usage: judge_pdfa.py FILE.pdf [...]     part and level are read from the file's own XMP
"""
import re, sys
import xml.etree.ElementTree
import pikepdf
from pikepdf import Name, Dictionary, Array, String, Stream
import shown

FORBIDDEN_ACTIONS = {"/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/SetOCGState", "/Rendition", "/Trans", "/GoTo3DView", "/JavaScript"}
FORBIDDEN_ANNOTS = {"/3D", "/Sound", "/Screen", "/Movie"}
AF = {"/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified"}
NAMED_ACTIONS = {"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"}
INTENTS = {"/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"}
BLENDS = {"/" + mode for mode in """Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight
SoftLight Difference Exclusion Hue Saturation Color Luminosity""".split()}
LONGEST_NAME, LONGEST_STRING = 127, 32767
OPERATORS = set("b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".split())
PREDEFINED = {"dc", "xmp", "xmpMM", "xmpRights", "xmpBJ", "xmpTPg", "xmpDM", "pdf", "pdfaid", "photoshop", "tiff", "exif", "pdfaExtension", "pdfaSchema", "pdfaProperty", "pdfaType", "pdfaField", "rdf", "x", "xml", "stEvt", "stRef", "stDim", "crs"}


class Check:
    def __init__(self, path):
        self.path, self.faults = path, {}
        self.raw = open(path, "rb").read()
        self.pdf = pikepdf.open(path)
        self.root, self.part, self.level = self.pdf.Root, "3", "A"

    def fault(self, code, why, where=""):
        self.faults.setdefault((code, why), []).append(where)

    def run(self):
        self.file()
        self.metadata()
        self.colour()
        self.objects()
        self.limits()
        self.pages()
        self.shown()
        self.layers()
        self.files()
        self.signatures()
        return self.faults

    # 6.1
    def file(self):
        if not re.match(rb"%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}", self.raw):
            self.fault("6.1.2", "header or its binary comment line is wrong")
        if not re.search(rb"%%EOF\r?\n?$", self.raw):
            self.fault("6.1.3", "data after the last %%EOF")
        t = self.pdf.trailer
        if Name.ID not in t:
            self.fault("6.1.3", "trailer without ID")
        if Name.Encrypt in t:
            self.fault("6.1.3", "file is encrypted")
        for m in re.finditer(rb"stream(\r\n|\n|\r)", self.raw):
            if m[1] == b"\r" and self.raw[m.start() - 3:m.start()] != b"end":
                self.fault("6.1.7", "stream keyword followed by bare CR")
                break
        self.syntax()
        for m in re.finditer(rb"<([0-9A-Fa-f\s]*)>(?!>)", re.sub(rb"stream\r?\n.*?endstream", b"", self.raw, flags=re.S)):
            if len(re.sub(rb"\s", b"", m[1])) % 2:
                self.fault("6.1.6", "hex string with an odd number of digits")

    def syntax(self):
        """Cross-references, streams and objects as they stand in the bytes."""
        for m in re.finditer(rb"(?:^|[\r\n])xref\r?\n(.*?)trailer", self.raw, re.S):
            if not re.fullmatch(rb"(?:\d+ \d+\r?\n(?:\d{10} \d{5} [nf](?: \r| \n|\r\n))*)+", m[1]):
                self.fault("6.1.4", "cross-reference table is not in the form of its lines")
        bare = re.sub(rb"(\bstream\r?\n).*?(endstream)", rb"\1\2", self.raw, flags=re.S)
        for m in re.finditer(rb"(.)\b\d+ \d+ obj(.)", bare, re.S):
            if m[1] not in b"\r\n" or m[2] not in b"\r\n":
                self.fault("6.1.9", "object number not on a line of its own", m[0][:30].decode("latin1"))
        for m in re.finditer(rb"(.)endobj(.)", bare, re.S):
            if m[1] not in b"\r\n" or m[2] not in b"\r\n":
                self.fault("6.1.9", "endobj not on a line of its own")
        for m in re.finditer(rb"/Length (\d+)(?! \d+ R)[^<>]*(?:<<[^<>]*>>[^<>]*)*>>\s*stream(\r?\n)", self.raw):
            end = self.raw[m.end() + int(m[1]):][:12]
            if not re.match(rb"(\r\n|\n|\r)?endstream", end):
                self.fault("6.1.7", "Length is not that of the stream")
            elif not re.match(rb"(\r\n|\n|\r)endstream", end):
                self.fault("6.1.7", "endstream not on a line of its own")

    # 6.6.2 - 6.6.4
    def metadata(self):
        m = self.root.get(Name.Metadata)
        if m is None:
            return self.fault("6.6.2.1", "no metadata")
        if Name.Filter in m:
            pass  # allowed from part 2 on
        if m.get(Name.Type) != Name.Metadata or m.get(Name.Subtype) != Name.XML:
            self.fault("6.6.2.1", "metadata do not say that they are XML metadata")
        raw = m.read_bytes()
        try:
            xml.etree.ElementTree.fromstring(re.sub(rb"<\?xpacket.*?\?>", b"", raw, flags=re.S).strip())
        except xml.etree.ElementTree.ParseError:
            self.fault("6.6.2.1", "XMP is not well-formed")
        x = raw.decode("utf8", "replace")
        if "bytes=" in x.split("?>")[0] or "encoding=" in x.split("?>")[0]:
            self.fault("6.6.2.1", "xpacket header has bytes or encoding")
        part = re.search(r"pdfaid:part\s*(?:=\s*[\"']|>\s*)(\d)", x)
        lev = re.search(r"pdfaid:conformance\s*(?:=\s*[\"']|>\s*)([A-Z])", x)
        if not part or part[1] not in "23":
            self.fault("6.6.4", "pdfaid:part missing or not 2 or 3")
        if not lev or lev[1] not in "ABU":
            self.fault("6.6.4", "pdfaid:conformance missing or not A, B or U")
        self.part, self.level = part[1] if part else "3", lev[1] if lev else "A"
        used = set(re.findall(r"<([A-Za-z][\w]*):[A-Za-z]", x)) | set(re.findall(r"\s([A-Za-z]\w*):\w+\s*=", x)) - {"xmlns"}
        declared = set(re.findall(r"pdfaSchema:prefix>\s*(\w+)", x))
        for p in sorted(used - PREDEFINED - declared):
            self.fault("6.6.2.3", "XMP property without predefined or extension schema", p)
        self.agree(x)

    def agree(self, x):
        info = self.pdf.trailer.get(Name.Info)
        if info is None:
            return
        def li(tag):
            m = re.search(rf"<{tag}>.*?<rdf:li[^>]*>(.*?)</rdf:li>", x, re.S)
            return m and m[1].strip().replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
        def el(tag):
            m = re.search(rf"<{tag}>(.*?)</{tag}>", x, re.S) or re.search(rf"{tag}=[\"'](.*?)[\"']", x)
            return m and m[1].strip()
        for k, v in (("/Title", li("dc:title")), ("/Author", li("dc:creator")), ("/Creator", el("xmp:CreatorTool")), ("/Producer", el("pdf:Producer"))):
            if Name(k) in info and str(info[Name(k)]) != (v or ""):
                self.fault("6.6.3", "Info and XMP differ", k)
        for k, tag in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
            if Name(k) in info:
                a = re.sub(r"\D", "", str(info[Name(k)]))[:14]
                b = re.sub(r"\D", "", el(tag) or "")[:14]
                if a != b and not (el(tag) or "").endswith("Z"):
                    self.fault("6.6.3", "Info and XMP dates differ", f"{k} {a} {b}")

    # 6.2.3, 6.2.4
    def colour(self):
        self.intent = None
        for oi in self.root.get(Name.OutputIntents, Array()):
            if oi.get(Name.S) == Name.GTS_PDFA1:
                p = oi.get(Name.DestOutputProfile)
                if p is None:
                    self.fault("6.2.3", "output intent without profile")
                    continue
                icc = p.read_bytes()
                if icc[36:40] != b"acsp":
                    self.fault("6.2.3", "output profile is not an ICC profile")
                if icc[8] > 4:
                    self.fault("6.2.3", "ICC version above 4")
                n = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}.get(icc[16:20])
                if n != int(p.get(Name.N, 0)):
                    self.fault("6.2.3", "N does not fit the profile")
                self.intent = n

    def everything(self):
        """Indirect objects and the dictionaries written directly inside them."""
        def inside(o, top):
            if isinstance(o, (Dictionary, Stream)):
                if top or o.objgen == (0, 0):
                    yield o
                    for v in dict(o).values():
                        yield from inside(v, False)
            elif isinstance(o, Array) and (top or o.objgen == (0, 0)):
                for v in o:
                    yield from inside(v, False)
        for o in self.pdf.objects:
            yield from inside(o, True)

    # everything that can hang anywhere
    def objects(self):
        for o in self.everything():
            d = o
            if isinstance(o, Stream):
                for k in (Name.F, Name.FFilter, Name.FDecodeParms):
                    if k in o:
                        self.fault("6.1.7", "stream refers to an external file")
                f = o.get(Name.Filter)
                for n in (list(f) if isinstance(f, Array) else [f]):
                    if n in (Name.LZWDecode, Name.Crypt):
                        self.fault("6.1.7", "forbidden filter", str(n))
                if o.get(Name.Subtype) == Name.Image:
                    for k in (Name.Alternates, Name.OPI):
                        if k in o:
                            self.fault("6.2.8", "image with Alternates or OPI")
                    if o.get(Name.Interpolate, False):
                        self.fault("6.2.8", "image interpolation")
                if o.get(Name.Subtype) == Name.PS or Name.PS in o:
                    self.fault("6.2.9", "PostScript XObject")
            if not isinstance(d, (Dictionary, Stream)):
                continue
            t, s = str(d.get(Name.Type, "")), str(d.get(Name.S, ""))
            if s in FORBIDDEN_ACTIONS and (t == "/Action" or s in ("/JavaScript", "/Launch")):
                self.fault("6.5.1", "forbidden action", s)
            if Name.AA in d and t in ("/Catalog", "/Page", "/Annot"):
                self.fault("6.5.2", "additional actions", t)
            if t == "/Annot" or (Name.Rect in d and Name.Subtype in d and t == ""):
                self.annot(d)
            if t == "/Font":
                self.font(d)
            if t == "/ExtGState" or Name.BM in d or Name.CA in d and Name.Subtype not in d:
                self.state(d)
            if s == "/Named" and str(d.get(Name.N, "")) not in NAMED_ACTIONS:
                self.fault("6.5.1", "named action other than turning pages", str(d.get(Name.N, "")))
            if isinstance(d, Dictionary) and Name.NeedAppearances in d and d.NeedAppearances:
                self.fault("6.4.1", "NeedAppearances is true")
            if Name.XFA in d:
                self.fault("6.4.2", "XFA")
        if self.root.get(Name.NeedsRendering, False):
            self.fault("6.4.2", "NeedsRendering")
        if Name.Perms in self.root and set(self.root.Perms.keys()) - {"/UR3", "/DocMDP"}:
            self.fault("6.1.12", "unknown permission")
        if Name.Requirements in self.root:
            self.fault("6.11", "Requirements in the catalog")
        if Name.AlternatePresentations in self.root.get(Name.Names, Dictionary()):
            self.fault("6.10", "alternate presentations")
        if self.level == "A":
            if not self.root.get(Name.MarkInfo, Dictionary()).get(Name.Marked, False):
                self.fault("6.7.2.2", "level A without Marked true")
            if Name.StructTreeRoot not in self.root:
                self.fault("6.7.3.3", "level A without structure tree")
            if Name.Lang not in self.root:
                self.fault("6.7.4", "level A without Lang")

    def state(self, d):
        if Name.TR in d or (Name.TR2 in d and d.TR2 != Name.Default):
            self.fault("6.2.5", "transfer function")
        if Name.HTP in d:
            self.fault("6.2.5", "halftone with an origin")
        if Name.RI in d and str(d.RI) not in INTENTS:
            self.fault("6.2.6", "rendering intent unknown", str(d.RI))
        modes = d.get(Name.BM, Name.Normal)
        for mode in modes if isinstance(modes, Array) else [modes]:
            if str(mode) not in BLENDS:
                self.fault("6.2.10", "blend mode unknown", str(mode))

    # 6.1.8, 6.1.13
    def limits(self):
        def look(o, depth=0):
            if isinstance(o, Name) and len(bytes(str(o)[1:], "utf8", "surrogateescape")) > LONGEST_NAME:
                self.fault("6.1.13", "name longer than 127 bytes")
            elif isinstance(o, String) and len(bytes(o)) > LONGEST_STRING:
                self.fault("6.1.13", "string longer than 32767 bytes")
            elif isinstance(o, int) and not isinstance(o, bool) and not -2**31 <= o < 2**31:
                self.fault("6.1.13", "integer beyond 32 bits")
            elif isinstance(o, Array) and (depth == 0 or o.objgen == (0, 0)):
                for v in o: look(v, depth + 1)
            elif isinstance(o, (Dictionary, Stream)) and (depth == 0 or o.objgen == (0, 0)):
                for k, v in dict(o).items():
                    if len(k) > LONGEST_NAME + 1:
                        self.fault("6.1.13", "name longer than 127 bytes")
                    look(v, depth + 1)
        for o in self.pdf.objects:
            look(o)
        if len(self.pdf.objects) > 8388607:
            self.fault("6.1.13", "too many objects")

    # 6.2.2, 6.2.6, 6.2.11
    def shown(self):
        for where, what in shown.missing(self.pdf):
            self.fault("6.2.2", "resource used and not there", f"{where} {what}")
        for operator, operands, where, _, _ in shown.operations(self.pdf):
            if operator == "ri" and str(operands[0]) not in INTENTS:
                self.fault("6.2.6", "rendering intent unknown", f"{where} {operands[0]}")
        for where, font, code in shown.letters(self.pdf):
            glyph = font.glyph(code)
            if self.level in "AU" and not font.texts.get(code):
                self.fault("6.2.11.7.2", "letter without Unicode", f"{where} {font.name} {code}")
            if glyph == 0:
                self.fault("6.2.11.8", "text shows .notdef", f"{where} {font.name} {code}")
            elif None not in (glyph, font.glyphs) and glyph >= font.glyphs:
                self.fault("6.2.11.4.1", "text shows a glyph that the font lacks", f"{where} {font.name} {code}")

    # 6.9
    def layers(self):
        layers = self.root.get(Name.OCProperties)
        if layers is None:
            return
        names = [str(one.get(Name.Name, "")) for one in [layers.get(Name.D, Dictionary()), *layers.get(Name.Configs, Array())]]
        if "" in names or len(set(names)) < len(names):
            self.fault("6.9", "configurations of layers without names of their own")
        if any(Name.AS in one for one in [layers.get(Name.D, Dictionary()), *layers.get(Name.Configs, Array())]):
            self.fault("6.9", "layers that switch by themselves")

    def annot(self, d):
        s, f = str(d.get(Name.Subtype)), int(d.get(Name.F, 0))
        if s in FORBIDDEN_ANNOTS or (s == "/FileAttachment" and self.part == "2"):
            self.fault("6.3.1", "forbidden annotation", s)
        if s == "/Popup":
            return
        if Name.F not in d or not f & 4 or f & (1 | 2 | 32 | 256):
            self.fault("6.3.2", "annotation flags: Print set; Hidden, Invisible, NoView, ToggleNoView clear", s)
        zero = len({float(x) for x in list(d.Rect)[0::2]}) == 1 and len({float(x) for x in list(d.Rect)[1::2]}) == 1
        if s not in ("/Link",) and not zero:
            ap = d.get(Name.AP)
            if ap is None or Name.N not in ap:
                self.fault("6.3.3", "annotation without normal appearance", s)
            elif set(ap.keys()) != {"/N"}:
                self.fault("6.3.3", "appearance holds more than N", s)
            elif d.get(Name.FT) != Name.Btn and not isinstance(ap.N, Stream):
                self.fault("6.3.3", "appearance N is not a stream", s)
        if s == "/Widget" and (Name.A in d or Name.AA in d):
            self.fault("6.4.1", "widget with an action")

    def font(self, d):
        sub, base = str(d.get(Name.Subtype)), str(d.get(Name.BaseFont, ""))
        if sub == "/Type0":
            c = d.DescendantFonts[0]
            self.program(c.get(Name.FontDescriptor), base)
            if c.get(Name.Subtype) == Name.CIDFontType2:
                m = c.get(Name.CIDToGIDMap)
                if m is None or not (isinstance(m, Stream) or m == Name.Identity):
                    self.fault("6.2.11.3.2", "CIDToGIDMap missing", base)
            if self.level in "AU" and Name.ToUnicode not in d:
                self.fault("6.2.11.7.2", "no Unicode mapping", base)
            self.widths(c, base)
            encoding = d.get(Name.Encoding)
            if not isinstance(encoding, Stream) and str(encoding) not in ("/Identity-H", "/Identity-V"):
                self.fault("6.2.11.3.3", "CMap neither Identity nor embedded", base)
            if not {"/Registry", "/Ordering", "/Supplement"} <= set(c.get(Name.CIDSystemInfo, Dictionary()).keys()):
                self.fault("6.2.11.3.1", "CIDSystemInfo incomplete", base)
        elif sub in ("/Type1", "/TrueType", "/MMType1"):
            self.program(d.get(Name.FontDescriptor), base)
            if self.level in "AU" and Name.ToUnicode not in d and not isinstance(d.get(Name.Encoding), Name):
                self.fault("6.2.11.7.2", "no Unicode mapping", base)
            if sub == "/TrueType":
                self.simple(d, base)

    def program(self, fd, base):
        if fd is None or not any(k in fd for k in (Name.FontFile, Name.FontFile2, Name.FontFile3)):
            self.fault("6.2.11.4.1", "font program not embedded", base)

    def tables(self, fd, base):
        """The tables of the embedded TrueType program."""
        if fd is None or Name.FontFile2 not in fd:
            return None
        b = fd.FontFile2.read_bytes()
        number = lambda at, n: int.from_bytes(b[at:at + n], "big")
        tables = {b[at:at + 4]: b[number(at + 8, 4):number(at + 8, 4) + number(at + 12, 4)] for at in (12 + 16 * i for i in range(number(4, 2)))}
        if not {b"head", b"hhea", b"hmtx", b"maxp", b"loca", b"glyf"} <= set(tables):
            return self.fault("6.2.11.4.1", "font program lacks a required table", base)
        return tables

    def advance(self, tables, glyph):
        number = lambda table, at: int.from_bytes(tables[table][at:at + 2], "big")
        return number(b"hmtx", 4 * min(glyph, number(b"hhea", 34) - 1)) * 1000 / number(b"head", 18)

    def widths(self, c, base):
        """/W against hmtx of the embedded TrueType program (Identity or stream map)."""
        tables = self.tables(c.get(Name.FontDescriptor), base)
        if tables is None:
            return
        m = c.get(Name.CIDToGIDMap)
        gid = m.read_bytes() if isinstance(m, Stream) else None
        w, i = list(c.get(Name.W, Array())), 0
        pairs = []
        while i < len(w):
            if isinstance(w[i + 1], Array):
                pairs += [(int(w[i]) + j, float(x)) for j, x in enumerate(w[i + 1])]
                i += 2
            else:
                pairs += [(k, float(w[i + 2])) for k in range(int(w[i]), int(w[i + 1]) + 1)]
                i += 3
        for cid, width in pairs:
            g = int.from_bytes(gid[2 * cid:2 * cid + 2], "big") if gid is not None else cid
            if gid is not None and g == 0:
                continue
            if abs(self.advance(tables, g) - width) > 1:
                self.fault("6.2.11.5", "width in the dictionary and in the font differ", f"{base} {cid}")

    def simple(self, d, base):
        """A TrueType font of one-byte codes: encoding, and widths of the codes that its own table knows."""
        fd = d.get(Name.FontDescriptor)
        symbolic = fd is not None and bool(int(fd.get(Name.Flags, 0)) & 4)
        if symbolic and Name.Encoding in d:
            self.fault("6.2.11.6", "symbolic TrueType font with an Encoding", base)
        if not symbolic and Name.Encoding not in d:
            self.fault("6.2.11.6", "non-symbolic TrueType font without an Encoding", base)
        tables = self.tables(fd, base)
        if tables is None or not symbolic:
            return
        cmap = tables.get(b"cmap", b"")
        number = lambda at, n=2: int.from_bytes(cmap[at:at + n], "big")
        kinds = {(number(4 + 8 * i), number(6 + 8 * i)): number(8 + 8 * i, 4) for i in range(number(2))}
        if len(kinds) != 1 and (3, 0) not in kinds:
            return self.fault("6.2.11.6", "symbolic TrueType font whose cmap has neither one encoding nor (3,0)", base)
        at = kinds.get((1, 0))
        if at is None or number(at) != 0:
            return
        first = int(d.get(Name.FirstChar, 0))
        widths = [float(x) for x in d.get(Name.Widths, Array())]
        if len(widths) != int(d.get(Name.LastChar, -1)) - first + 1:
            self.fault("6.2.11.5", "Widths do not go from FirstChar to LastChar", base)
        for code in range(256):
            glyph = cmap[at + 6 + code]
            width = widths[code - first] if 0 <= code - first < len(widths) else 0
            if glyph and abs(self.advance(tables, glyph) - width) > 1:
                self.fault("6.2.11.5", "width in the dictionary and in the font differ", f"{base} {code}")

    # 6.2.2, 6.2.4.3, 6.1.8
    def pages(self):
        for i, p in enumerate(self.pdf.pages, 1):
            box = [float(x) for x in p.mediabox]
            if not 3 <= box[2] - box[0] <= 14400 or not 3 <= box[3] - box[1] <= 14400:
                self.fault("6.1.13", "page size outside 3..14400", f"page {i}")
            self.content(p, p.obj.get(Name.Resources, Dictionary()), f"page {i}")
            g = p.obj.get(Name.Group)
            if g is not None and g.get(Name.S) == Name.Transparency and Name.CS not in g and self.intent is None:
                self.fault("6.2.10", "transparency without blending colour space", f"page {i}")

    def content(self, stream, resources, where, nested=()):
        """The operators of a page or of a form that it draws."""
        depth = 0
        try:
            ops = pikepdf.parse_content_stream(stream)
        except Exception as e:
            return self.fault("6.2.2", f"unreadable content: {e}", where)
        for a, op in ops:
            op = str(op)
            if op not in OPERATORS and op != "INLINE IMAGE":
                self.fault("6.2.2", "undefined operator", op)
            depth += (op == "q") - (op == "Q")
            if depth > 28:
                self.fault("6.1.13", "q nested deeper than 28", where)
            spaces = resources.get(Name.ColorSpace, Dictionary())
            need = {"rg": 3, "RG": 3, "k": 4, "K": 4}.get(op)
            if op in ("cs", "CS"):
                need = {"/DeviceRGB": 3, "/DeviceCMYK": 4}.get(str(a[0]))
            if op in ("g", "G") and self.intent is None and Name.DefaultGray not in spaces:
                self.fault("6.2.4.3", "grey without an output intent", where)
            default = Name.DefaultRGB if need == 3 else Name.DefaultCMYK
            if need and self.intent != need and default not in spaces:
                self.fault("6.2.4.3", "device colour without matching output intent", f"{where} {op}")
            if op == "Do":
                form = resources.get(Name.XObject, Dictionary()).get(a[0])
                if form is None:
                    self.fault("6.2.2", "a name that the resources lack", f"{where} {a[0]}")
                elif form.get(Name.Subtype) == Name.Form and form.objgen not in nested:
                    own = form.get(Name.Resources, Dictionary())
                    self.content(form, own, f"{where} {a[0]}", (*nested, form.objgen))

    # 6.8
    def files(self):
        specs = [o for o in self.pdf.objects if isinstance(o, Dictionary) and Name.EF in o]
        if specs and self.part == "2":
            self.fault("6.8", "embedded files in PDF/A-2 must be PDF/A themselves: not checked, treat as a fault")
        af = {a.objgen for a in self.root.get(Name.AF, Array())}
        for s in specs:
            if Name.F not in s or Name.UF not in s:
                self.fault("6.8", "file specification without F and UF")
            if str(s.get(Name.AFRelationship, "")) not in AF:
                self.fault("6.8", "AFRelationship missing")
            if s.objgen not in af:
                self.fault("6.8", "embedded file not in the catalog's AF array")
            e = s.EF.get(Name.F) or s.EF.get(Name.UF)
            if not re.fullmatch(r"/[\w.+-]+/[\w.+-]+", str(e.get(Name.Subtype, ""))):
                self.fault("6.8", "embedded file without MIME type")
            if Name.ModDate not in e.get(Name.Params, Dictionary()):
                self.fault("6.8", "embedded file without ModDate")

    # 6.4.3 and annex B
    def signatures(self):
        for o in self.pdf.objects:
            if not isinstance(o, Dictionary) or Name.ByteRange not in o:
                continue
            r = [int(x) for x in o.ByteRange]
            if len(r) != 4 or r[0] != 0 or r[1] >= r[2]:
                self.fault("6.4.3", "ByteRange malformed")
                continue
            gap = self.raw[r[1]:r[2]]
            if not (gap[:1] == b"<" and gap[-1:] == b">"):
                self.fault("6.4.3", "ByteRange leaves out more than the Contents")
            end = r[2] + r[3]
            if not self.raw[:end].rstrip().endswith(b"%%EOF"):
                self.fault("6.4.3", "signed range does not end at an %%EOF")
            if str(o.get(Name.SubFilter)) not in ("/ETSI.CAdES.detached", "/adbe.pkcs7.detached", "/ETSI.RFC3161"):
                self.fault("6.4.3", "signature is not CMS", str(o.get(Name.SubFilter)))


if __name__ == "__main__":
    bad = 0
    for path in sys.argv[1:]:
        c = Check(path)
        f = c.run()
        print(("FAIL " if f else "PASS ") + f"{path} (claims PDF/A-{c.part}{c.level.lower()})")
        for (k, w), at in f.items():
            print(f"   {k} x{len(at)} {w} {[a for a in at if a][:3] or ''}")
        bad |= bool(f)
    sys.exit(bad)
