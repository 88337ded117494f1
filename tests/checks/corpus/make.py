"""Makes the corpus of signed files, sound and not: `make.py FOLDER OWN TWICE`.

OWN is a copy that this program signed, TWICE one that it signed twice: what is tampered with byte by byte
is made of them. The same input gives the same files.
"""
import pathlib, sys
import base, changes, hostile, prepared, signers, tampered

folder, once, twice = pathlib.Path(sys.argv[1]), *(pathlib.Path(path).read_bytes() for path in sys.argv[2:4])
for name, make in base.CASES.items():
    made = make(once, twice) if make.__code__.co_argcount == 2 else make()
    (folder / f"{name}.pdf").write_bytes(getattr(made, "data", made))
