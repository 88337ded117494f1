"""Signs and updates PDFs byte for byte, rightly or wrongly as told. Nothing here is left to chance or to
the clock: the same call gives the same bytes.
"""
import datetime, hashlib, re, zlib
from asn1crypto import algos, cms, core, tsp, x509
from cryptography import x509 as certificates
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

FIRST, LAST = datetime.datetime(2026, 8, 1), datetime.datetime(2036, 8, 1)
CLAIMED = b"D:20260824143000+03'00'"
P = int(
    "d1e8229adb5fc85bcdb291619ba30fa875ccf095993b124c1058eed79101b4568d9a377f32f7e6d7be49f128ff01a2f677762a133ae2c994"
    "6924a170c8eecb9eb336dec802941ae24a15650500c070ab0c239d26f3fec59564a46b702ccd09ab84f895cd95fbb8f750547445d9838c54"
    "7276d92df7a675c703879ec7c095f769", 16)
Q = int(
    "b7d6d1097321cfe2ff5fbd0673bae0fe84f7b638a7f3192fe3e4c62daae0b3aaacf4b26ecca3a554c27b3b2400e0b0b013416937132fea04"
    "c6ce5178fff26759f6dcd0378e31828fc70a93aba2faf45677430f461ff9a11dc13460b1e2b6940dbe6dca4006baafe4a172b572e271af38"
    "99c235a2c54dad19b0b5baf6bf388279", 16)
CURVES = {"p256": ec.SECP256R1(), "p384": ec.SECP384R1(), "p521": ec.SECP521R1()}


class Key:
    """A private key with its certificate, issued by itself or by another."""

    def __init__(self, name, seed=None, *, curve="p256", first=FIRST, last=LAST, issuer=None, ca=False,
                 usage=("digital_signature", "content_commitment"), purpose=None, serial=None, private=None):
        seed = seed or name
        if private is not None:
            self.private = private
        elif curve == "rsa":
            d = pow(65537, -1, (P - 1) * (Q - 1))
            numbers = rsa.RSAPublicNumbers(65537, P * Q)
            self.private = rsa.RSAPrivateNumbers(P, Q, d, d % (P - 1), d % (Q - 1), pow(Q, -1, P), numbers).private_key()
        else:
            scalar = int.from_bytes(hashlib.sha512(seed.encode()).digest()[:24], "big")
            self.private = ec.derive_private_key(scalar, CURVES[curve])
        attribute = certificates.NameAttribute
        self.subject = certificates.Name([
            attribute(certificates.NameOID.COMMON_NAME, name),
            attribute(certificates.NameOID.ORGANIZATION_NAME, "Kuusamäen koulu"),
        ])
        public = self.private.public_key()
        serial = serial or int.from_bytes(hashlib.sha256(f"{name}{seed}".encode()).digest()[:8], "big") | 1
        builder = (certificates.CertificateBuilder().subject_name(self.subject)
                   .issuer_name(issuer.subject if issuer else self.subject).public_key(public).serial_number(serial)
                   .not_valid_before(first).not_valid_after(last)
                   .add_extension(certificates.BasicConstraints(ca, None), True)
                   .add_extension(certificates.SubjectKeyIdentifier.from_public_key(public), False))
        if usage is not None:
            kinds = ("digital_signature content_commitment key_encipherment data_encipherment key_agreement "
                     "key_cert_sign crl_sign encipher_only decipher_only").split()
            builder = builder.add_extension(certificates.KeyUsage(**{kind: kind in usage for kind in kinds}), True)
        if purpose:
            builder = builder.add_extension(certificates.ExtendedKeyUsage([certificates.ObjectIdentifier(purpose)]), True)
        by = (issuer or self).private
        sure = {"ecdsa_deterministic": True} if isinstance(by, ec.EllipticCurvePrivateKey) else {}
        issued = builder.sign(by, hashes.SHA256(), **sure)
        self.certificate = x509.Certificate.load(issued.public_bytes(serialization.Encoding.DER))

    def sign(self, message, digest, scheme=None):
        kind = {"sha1": hashes.SHA1, "md5": hashes.MD5, "sha256": hashes.SHA256, "sha384": hashes.SHA384, "sha512": hashes.SHA512}[digest]()
        if isinstance(self.private, ec.EllipticCurvePrivateKey):
            return self.private.sign(message, ec.ECDSA(kind, deterministic_signing=True))
        if scheme == "pss":
            # A salt of nothing is allowed, and the same each time.
            return self.private.sign(message, padding.PSS(padding.MGF1(kind), 0), kind)
        return self.private.sign(message, padding.PKCS1v15(), kind)

    def algorithm(self, digest, scheme=None):
        if isinstance(self.private, ec.EllipticCurvePrivateKey):
            return {"algorithm": f"{digest}_ecdsa"}
        if scheme == "pss":
            inner = algos.DigestAlgorithm({"algorithm": digest})
            mask = algos.MaskGenAlgorithm({"algorithm": "mgf1", "parameters": inner})
            return {"algorithm": "rsassa_pss", "parameters": algos.RSASSAPSSParams(
                {"hash_algorithm": inner, "mask_gen_algorithm": mask, "salt_length": 0})}
        return {"algorithm": f"{digest}_rsa"}


def signed_data(pieces, key, *, digest="sha256", certificates=None, name_certificate="v2", named=None, content_type=True,
                message_digest=None, signing_time=None, times=1, scheme=None, content=None, after=b"", attributes=True,
                identified_by="issuer", claimed_algorithm=None, stamp=None, unsigned=None):
    """The CMS over the pieces, or whatever resembles it. `name_certificate` is v2, v1 or None; `named` the
    certificate that is named instead of the signer's own."""
    kind = "tst_info" if stamp else "data"
    if stamp:
        content = stamp(pieces)
    covered = content if content is not None else b"".join(pieces)
    own = named or key.certificate
    signed = []
    if content_type:
        signed.append(("content_type", content_type if isinstance(content_type, str) else kind))
    signed.append(("message_digest", hashlib.new(digest, covered).digest() if message_digest is None else message_digest))
    if name_certificate == "v2":
        signed.append(("signing_certificate_v2", tsp.SigningCertificateV2({"certs": [
            tsp.ESSCertIDv2({"hash_algorithm": {"algorithm": "sha256"}, "cert_hash": hashlib.sha256(own.dump()).digest()})]})))
    if name_certificate == "v1":
        signed.append(("signing_certificate", tsp.SigningCertificate({"certs": [
            tsp.ESSCertID({"cert_hash": hashlib.sha1(own.dump()).digest()})]})))
    if signing_time:
        signed.append(("signing_time", cms.Time({"utc_time": signing_time})))
    signed = cms.CMSAttributes([cms.CMSAttribute({"type": t, "values": [v]}) for t, v in signed])
    message = signed.dump() if attributes else covered
    if identified_by == "issuer":
        identifier = cms.SignerIdentifier("issuer_and_serial_number", cms.IssuerAndSerialNumber(
            {"issuer": key.certificate.issuer, "serial_number": key.certificate.serial_number}))
    else:
        identifier = cms.SignerIdentifier("subject_key_identifier", key.certificate.key_identifier)
    info = {"version": "v1" if identified_by == "issuer" else "v3", "sid": identifier, "digest_algorithm": {"algorithm": digest},
            "signature_algorithm": claimed_algorithm or key.algorithm(digest, scheme), "signature": key.sign(message, digest, scheme)}
    if attributes:
        info["signed_attrs"] = signed
    if unsigned:
        info["unsigned_attrs"] = cms.CMSAttributes([cms.CMSAttribute({"type": t, "values": [v]}) for t, v in unsigned])
    given = [key.certificate] if certificates is None else certificates
    data = {"version": "v3" if stamp else "v1", "digest_algorithms": [{"algorithm": digest}],
            "encap_content_info": {"content_type": kind}, "signer_infos": [info] * times}
    if content is not None:
        data["encap_content_info"]["content"] = (core.ParsableOctetString if stamp else core.OctetString)(content)
    if given:
        data["certificates"] = [cms.CertificateChoices("certificate", one) for one in given]
    return cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(data)}).dump() + after


def time_stamp(pieces, *, over=None, digest="sha256"):
    """What a time stamp authority signs."""
    imprint = over or hashlib.new(digest, b"".join(pieces)).digest()
    return tsp.TSTInfo({"version": "v1", "policy": "1.2.3.4", "serial_number": 7, "nonce": 9,
                        "message_imprint": {"hash_algorithm": {"algorithm": digest}, "hashed_message": imprint},
                        "gen_time": datetime.datetime(2026, 8, 24, 11, 30, tzinfo=datetime.timezone.utc)}).dump()


def indefinite(der):
    """The same in BER: every constructed value of the outer layers without its length. What is signed
    (attributes, certificates) stays as it is."""
    def split(data):
        parts, at = [], 0
        while at < len(data):
            start, head = at, 2
            length = data[at + 1]
            if length & 0x80:
                head += length & 0x7F
                length = int.from_bytes(data[at + 2:at + head], "big")
            parts.append((data[at], data[at + head:at + head + length], data[start:at + head + length]))
            at += head + length
        return parts
    def loosen(data, depth):
        out = b""
        for tag, inside, whole in split(data):
            out += bytes([tag, 0x80]) + loosen(inside, depth - 1) + b"\0\0" if tag & 0x20 and depth else whole
        return out
    return loosen(der, 4)


class File:
    """A PDF with a table of its objects as they are now."""

    def __init__(self, data, objects=None, start=None, size=None, catalog=1):
        self.data, self.catalog = data, catalog
        info = re.findall(rb"/Info (\d+) 0 R", data)
        self.info = b" /Info %s 0 R" % info[-1] if info else b""
        if objects is None:
            objects = {}
            for found in re.finditer(rb"(?:^|\n)(\d+) 0 obj\s(.*?)\sendobj", data, re.S):
                objects[int(found[1])] = spaced(found[2])
            start = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
            size = int(re.findall(rb"/Size (\d+)", data)[-1])
            self.catalog = int(re.findall(rb"/Root (\d+)", data)[-1])
        self.objects, self.start, self.size = objects, start, size

    def edited(self, number, old, new):
        """An object with something else in it."""
        assert old in self.objects[number], (number, old, self.objects[number])
        return self.objects[number].replace(old, new, 1)

    def find(self, what):
        """The newest object with these bytes in it."""
        return max(number for number, body in self.objects.items() if what in body)

    def update(self, changes, *, free=(), trailer=b"", kind="table", lies=(), root=None, previous=None, before=b"", hidden=()):
        """An incremental update. `lies` gives objects other places than their own; `hidden` are told only by
        the stream of a hybrid cross-reference."""
        data = self.data if self.data.endswith(b"\n") else self.data + b"\n"
        data += before
        places = {}
        for number, body in sorted(changes.items()):
            places[number] = len(data)
            data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        places.update(lies)
        size = max([self.size, *(number + 1 for number in changes)])
        extra = b""
        if hidden:
            size += 1
            extra = b" /XRefStm %d" % len(data)
            data += cross_reference(size - 1, {number: places.pop(number) for number in hidden}, size, b"", len(data), own=False)
        start = len(data)
        ends = b" /Size %d /Root %d 0 R /Prev %d%s" % (size, root or self.catalog, self.start if previous is None else previous, (b"" if b"/Info" in trailer else self.info) + trailer + extra)
        if kind == "stream":
            size += 1
            ends = ends.replace(b"/Size %d" % (size - 1), b"", 1)
            data += cross_reference(size - 1, places, size, ends, start, free=free)
        else:
            lines = {number: b"%010d 00000 n \n" % place for number, place in places.items()}
            lines.update({number: b"0000000000 00001 f \n" for number in free})
            lines.setdefault(0, b"0000000000 65535 f \n")
            data += b"xref\n" + b"".join(b"%d 1\n%s" % item for item in sorted(lines.items())) + b"trailer\n<<" + ends + b" >>\n"
        data += b"startxref\n%d\n%%%%EOF\n" % start
        return File(data, {**self.objects, **changes}, start, size, root or self.catalog)

    def sign(self, key, *, name=b"Allekirjoitus", into=None, at=None, page=None, certify=None, references=b"", field=b"",
             changes=None, kind=b"Sig", form=b"SubFilter /ETSI.CAdES.detached", build=signed_data, room=2600, span=None, extra=b"",
             contents=None, filling=b"0", widget=None, update=None, catalog=None, claimed=CLAIMED, shown=b"", **how):
        """The file signed in an update of its own: into a field that is there, or a new one at a place."""
        value, own, picture = self.size, self.size + 1, self.size + 2
        changes = dict(changes or {})
        if certify:
            references = b"<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /V /1.2 /P %d >> >>" % certify
        if references:
            extra += b" /Reference [%s]" % references
        changes[value] = b"<< /Type /%s /Filter /Adobe.PPKLite /%s /M (%s)%s /ByteRange [0 ********** ********** **********] /Contents <%s> >>" % (
            kind, form, claimed, extra, b"0" * 2 * room)
        if into:
            changes[into] = changes.get(into, self.objects[into]).rstrip(b"> \n") + b" /V %d 0 R >>" % value
        else:
            area = b"[%s]" % (at or b"0 0 0 0")
            changes[own] = widget or b"<< /Type /Annot /Subtype /Widget /FT /Sig /T (%s) /F 132 /P %d 0 R /Rect %s /V %d 0 R%s%s >>" % (
                name, page, area, value, b" /AP << /N %d 0 R >>" % picture if at else b"", field)
            if at:
                content = shown or b"0.9 g 0 0 300 300 re f"
                changes[picture] = b"<< /Type /XObject /Subtype /Form /BBox [0 0 300 300] /Resources << >> /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
            changes[page] = append(changes.get(page, self.objects[page]), b"Annots", own)
            form_object = self.find(b"/Fields [")
            changes[form_object] = append(changes.get(form_object, self.objects[form_object]), b"Fields", own)
        if certify:
            body = changes.get(self.catalog, self.objects[self.catalog])
            changes[self.catalog] = body.rstrip(b"> \n") + (b" /Perms << /DocMDP %d 0 R >> >>" % value)
        if catalog:
            changes[self.catalog] = catalog(changes.get(self.catalog, self.objects[self.catalog]))
        file = self.update(changes, **(update or {}))
        data = file.data
        place = data.rindex(b"/Contents <" + b"0" * 2 * room) + 10
        numbers = (place, place + 2 * room + 2, len(data) - place - 2 * room - 2)
        numbers = span(*numbers) if span else numbers
        said = b"/ByteRange [0 %d %d %d]" % numbers if len(numbers) == 3 else b"/ByteRange [%s]" % numbers[0]
        blank = b"/ByteRange [0 ********** ********** **********]"
        assert len(said) <= len(blank), said
        data = data.replace(blank, said.ljust(len(blank)), 1)
        start, end = place, place + 2 * room + 2
        signature = build([data[:start], data[end:]], key, **how)
        digits = (contents or (lambda der: der.hex().upper().encode()))(signature)
        assert len(digits) <= 2 * room, len(digits) // 2
        hole = b"<" + digits + filling * (2 * room - len(digits)) + b">"
        data = data[:start] + hole + data[end:]
        body = data.split(b"\n%d 0 obj\n" % value)[-1].split(b"\nendobj")[0]
        return File(data, {**file.objects, value: body}, file.start, file.size, file.catalog)


def spaced(body):
    """An object with a space behind the names before its lists, strings and dictionaries, whoever wrote it."""
    head, start, content = body.partition(b"\nstream\n")
    return re.sub(rb"(/\w+)(?=[\[(<])", rb"\1 ", head) + start + content


def append(body, key, number):
    """An object whose list has one more reference."""
    assert b"/%s [" % key in body, (key, body)
    head, rest = body.split(b"/%s [" % key, 1)
    inside, tail = rest.split(b"]", 1)
    return head + b"/%s [" % key + inside + b" %d 0 R]" % number + tail


def cross_reference(own_number, places, size, ends, start, *, free=(), own=True):
    """A cross-reference stream as a whole object."""
    entries = {number: (1, place, 0) for number, place in places.items()}
    entries.update({number: (0, 0, 1) for number in free})
    if own:
        entries[own_number] = (1, start, 0)
    content = b"".join(bytes([kind]) + place.to_bytes(4, "big") + generation.to_bytes(2, "big") for _, (kind, place, generation) in sorted(entries.items()))
    packed = zlib.compress(content, 9)
    index = b" ".join(b"%d 1" % number for number in sorted(entries))
    return b"%d 0 obj\n<< /Type /XRef /W [1 4 2] /Index [%s] /Size %d /Filter /FlateDecode /Length %d%s >>\nstream\n%s\nendstream\nendobj\n" % (
        own_number, index, size, len(packed), ends, packed)


def document(objects, *, version=b"1.7", root=1, info=None, kind="table"):
    """A new file of these objects."""
    file = File(b"%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n" % version, {}, 0, 1, root)
    data, places = file.data, {}
    for number, body in sorted(objects.items()):
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size, start = max(objects) + 1, len(data)
    identity = hashlib.md5(data).hexdigest().encode()
    ends = b" /Root %d 0 R /ID [<%s> <%s>]%s" % (root, identity, identity, b" /Info %d 0 R" % info if info else b"")
    if kind == "stream":
        data += cross_reference(size, places, size + 1, ends, start)
        size += 1
    else:
        lines = b"".join(b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 00001 f \n" for number in range(1, size))
        data += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d%s >>\n" % (size, lines, size, ends)
    data += b"startxref\n%d\n%%%%EOF\n" % start
    return File(data, dict(objects), start, size, root)


def stream(content, head=b""):
    """A stream object's body."""
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (head, len(content), content)
