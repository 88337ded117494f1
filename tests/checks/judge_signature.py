"""Judges the signatures of PDFs with pyHanko, as strictly as it can: `judge_signature.py FILE...`.

Prints one line of JSON per file: what it says of each signature, or why it refuses the file. The
certificate inside the file is trusted, so that only the signature itself is judged, at the time that the
signature claims; nothing is fetched from anywhere.
"""

import json
import logging
import sys

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
from pyhanko_certvalidator import ValidationContext

# Why it does not accept a change is part of its verdict, not of its log.
logging.disable(logging.CRITICAL)


def judge(path):
    with open(path, "rb") as file:
        reader = PdfFileReader(file, strict=True)
        for signature in reader.embedded_signatures:
            own = signature.signer_cert
            claimed = signature.self_reported_timestamp
            trust = ValidationContext(trust_roots=[own], allow_fetching=False, moment=claimed)
            is_stamp = signature.sig_object_type == "/DocTimeStamp" or str(signature.sig_object.get("/SubFilter")) == "/ETSI.RFC3161"
            status = (validate_pdf_timestamp if is_stamp else validate_pdf_signature)(signature, trust)
            yield {
                "field": signature.field_name,
                "intact": status.intact,
                "valid": status.valid,
                "trusted": status.trusted,
                "coverage": status.coverage.name,
                "permitted": status.docmdp_ok,
                "subfilter": str(signature.sig_object["/SubFilter"]),
            }


for path in sys.argv[1:]:
    signatures = []
    said = {"file": path, "signatures": signatures}
    try:
        signatures.extend(judge(path))
    except Exception as failure:  # whatever pyHanko refuses a file with
        said["refused"] = f"{type(failure).__name__}: {failure}"
    print(json.dumps(said))
