"""Signed data and certificates of every kind: sound ones of kinds that others make, and false ones."""
import datetime, hashlib
from asn1crypto import algos
from base import *
from forge import CLAIMED, Key, indefinite, signed_data, time_stamp

EARLY = (datetime.datetime(2024, 1, 1), datetime.datetime(2025, 1, 1))
LATE = (datetime.datetime(2026, 9, 1), datetime.datetime(2027, 9, 1))
ISSUED = Key("Kunnan varmentaja", issuer=ROOT, ca=True, usage=("key_cert_sign", "crl_sign"))
PUPIL = Key("Liisa Kirjoittaja", seed="kunnan", issuer=ISSUED)


def signed(key=LIISA, **how): return base().sign(key, page=PAGE, **how)



PKCS7 = {"form": b"SubFilter /adbe.pkcs7.detached"}

# Sound.

@case
def rsa_signed(): return signed(RSA)
@case
def sha_512(): return signed(digest="sha512")
@case
def p_521(): return signed(Key("Olli Pisin", curve="p521", issuer=ROOT), digest="sha512")
@case
def pkcs7(): return signed(name_certificate=None, signing_time=datetime.datetime(2026, 8, 24, 11, 30, tzinfo=datetime.timezone.utc), **PKCS7)
@case
def without_lengths(): return signed(build=lambda pieces, key: indefinite(signed_data(pieces, key)))
@case
def by_key_identifier(): return signed(identified_by="key")
@case
def small_letters(): return signed(contents=lambda der: der.hex().encode())
@case
def whole_chain(): return signed(PUPIL, certificates=[PUPIL.certificate, ISSUED.certificate, ROOT.certificate])
@case
def chain_the_other_way(): return signed(PUPIL, certificates=[ROOT.certificate, ISSUED.certificate, PUPIL.certificate])
@case
def chain_in_a_circle():
    first = Key("Varmentaja A", ca=True, usage=("key_cert_sign",))
    second = Key("Varmentaja B", issuer=first, ca=True, usage=("key_cert_sign",))
    again = Key("Varmentaja A", issuer=second, ca=True, usage=("key_cert_sign",))
    own = Key("Liisa Kirjoittaja", seed="piiri", issuer=second)
    return signed(own, certificates=[own.certificate, second.certificate, again.certificate])
@case
def certificate_twice(): return signed(certificates=[LIISA.certificate, LIISA.certificate])
@case
def hundred_certificates(): return signed(certificates=[LIISA.certificate] + [ROOT.certificate] * 100, room=60000)
@case
def time_stamp_in_the_signature():
    stamp = lambda pieces, key: signed_data(pieces, key, unsigned=[("signature_time_stamp_token", _token(b"".join(pieces)))])
    return signed(build=stamp, room=4600)
def _token(data):
    from asn1crypto import cms
    return cms.ContentInfo.load(signed_data([data], STAMPER, stamp=lambda pieces: time_stamp(pieces)))

# Sound, with a certificate that is to be told.

@case
def certificate_expired(): return signed(Key("Eeva Entinen", issuer=ROOT, first=EARLY[0], last=EARLY[1]))
@case
def certificate_of_the_future(): return signed(Key("Tuulia Tuleva", issuer=ROOT, first=LATE[0], last=LATE[1]))
@case
def certificate_not_for_signing(): return signed(Key("Salli Salaaja", issuer=ROOT, usage=("key_encipherment",)))
@case
def certificate_for_servers(): return signed(Key("palvelin.example", issuer=ROOT, usage=("digital_signature",), purpose="1.3.6.1.5.5.7.3.1"))
@case
def certificate_of_an_authority(): return signed(Key("Vilho Varmentaja", issuer=ROOT, ca=True, usage=("key_cert_sign", "crl_sign")))
@case
def certificate_without_usage(): return signed(Key("Aatu Avoin", issuer=ROOT, usage=None))
@case
def no_claimed_time(): return signed(claimed=b"")
@case
def claimed_time_is_no_time(): return signed(claimed=b"eilen")
@case
def claimed_time_long_ago(): return signed(claimed=b"D:19990101120000Z")

# False.

@case
def digest_of_something_else(): return signed(message_digest=hashlib.sha256(b"muu").digest())
@case
def digest_of_nothing(): return signed(message_digest=b"")
@case
def signed_by_another_key():
    def build(pieces, key):
        real = STRANGER.certificate
        STRANGER.certificate = key.certificate
        try:
            return signed_data(pieces, STRANGER)
        finally:
            STRANGER.certificate = real
    return signed(build=build)
@case
def certificate_not_named(): return signed(name_certificate=None)
@case
def certificate_named_by_sha_1(): return signed(name_certificate="v1")
@case
def another_certificate_named(): return signed(named=RAUNO.certificate)
@case
def twin_certificate_first():
    """Another certificate with the same issuer and number stands before the signer's own."""
    twin = Key("Liisa Kirjoittaja", issuer=ROOT, serial=LIISA.certificate.serial_number, private=STRANGER.private)
    return signed(certificates=[twin.certificate, LIISA.certificate])
@case
def name_exchanged():
    """A certificate with the same key, issuer and number but another name, where nothing names the right one."""
    twin = Key("Taina Toinen", issuer=ROOT, serial=LIISA.certificate.serial_number, private=LIISA.private)
    return signed(name_certificate="v2", certificates=[twin.certificate])
@case
def no_certificate(): return signed(certificates=[])
@case
def certificate_of_another(): return signed(certificates=[RAUNO.certificate])
@case
def sha_1(): return signed(RSA, digest="sha1", name_certificate=None, **PKCS7)
@case
def md_5(): return signed(RSA, digest="md5", name_certificate=None, **PKCS7)
@case
def two_signers(): return signed(times=2, room=4000)
@case
def no_signer(): return signed(times=0)
@case
def without_attributes(): return signed(attributes=False, **PKCS7)
@case
def without_content_type(): return signed(content_type=False)
@case
def another_content_type(): return signed(content_type="signed_data")
@case
def content_inside(): return signed(build=lambda pieces, key: signed_data(pieces, key, content=b"".join(pieces)), room=9000)
@case
def content_inside_of_another_file(): return signed(build=lambda pieces, key: signed_data(pieces, key, content=b"toinen tiedosto"))
@case
def algorithms_contradict(): return signed(RSA, claimed_algorithm={"algorithm": "sha256_ecdsa"})
@case
def without_lengths_and_changed():
    return signed(build=lambda pieces, key: indefinite(signed_data([pieces[0] + b" ", pieces[1]], key)))
@case
def without_an_end(): return signed(build=lambda pieces, key: indefinite(signed_data(pieces, key))[:-60])
@case
def garbage_behind_the_signature(): return signed(after=b"roskaa")
@case
def another_signature_behind(): return signed(build=lambda pieces, key: signed_data(pieces, key) + signed_data(pieces, RAUNO))
@case
def filled_with_ones(): return signed(filling=b"1")
@case
def only_zeros(): return signed(contents=lambda der: b"")
@case
def no_signature_but_text(): return signed(contents=lambda der: b"Allekirjoitus".hex().encode())
@case
def cut_in_the_middle(): return signed(contents=lambda der: der.hex().encode()[:600])
@case
def form_unknown(): return signed(form=b"SubFilter /fi.laatija.muu")
@case
def form_missing(): return signed(form=b"Prop_Build << >>")
@case
def form_of_sha_1(): return signed(form=b"SubFilter /adbe.pkcs7.sha1")
@case
def form_of_rsa_alone(): return signed(form=b"SubFilter /adbe.x509.rsa_sha1")
