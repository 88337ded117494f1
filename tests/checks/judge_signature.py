"""Judges the signatures of PDFs with pyHanko, as strictly as it can: `judge_signature.py FILE...`.

Prints one line of JSON per signature. The certificate inside the file is trusted, so that only the
signature itself is judged; nothing is fetched from anywhere.
"""

import json
import sys

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext


def judge(path):
    with open(path, "rb") as file:
        reader = PdfFileReader(file, strict=True)
        for signature in reader.embedded_signatures:
            trust = ValidationContext(trust_roots=[signature.signer_cert], allow_fetching=False)
            status = validate_pdf_signature(signature, trust)
            yield {
                "field": signature.field_name,
                "intact": status.intact,
                "valid": status.valid,
                "bottom_line": status.bottom_line,
                "coverage": status.coverage.name,
                "permitted": status.docmdp_ok,
                "subfilter": str(signature.sig_object["/SubFilter"]),
            }


for path in sys.argv[1:]:
    try:
        for verdict in judge(path):
            print(json.dumps(verdict))
    except Exception as failure:  # whatever pyHanko refuses a file with
        print(json.dumps({"refused": f"{type(failure).__name__}: {failure}"}))
