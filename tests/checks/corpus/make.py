"""Makes the corpus of signed files, sound and not: `make.py FOLDER OWN TWICE ISSUED TWICE`.

OWN is a file of the plain kind that this program signed, ISSUED a copy as it is issued, and each TWICE is the
same signed once more: what is tampered with byte by byte is made of them. The same input gives the same files.
"""
import pathlib, sys
import base, changes, hostile, issued, prepared, signers, tampered

folder, once, twice, *copies = map(pathlib.Path, sys.argv[1:])
once, twice, copies = once.read_bytes(), twice.read_bytes(), [copy.read_bytes() for copy in copies]
for name, make in base.CASES.items():
    made = make(once, twice) if make.__code__.co_argcount == 2 else make()
    (folder / f"{name}.pdf").write_bytes(getattr(made, "data", made))
for name, make in issued.CASES.items():
    made = make(*copies)
    (folder / f"{name}.pdf").write_bytes(getattr(made, "data", made))
