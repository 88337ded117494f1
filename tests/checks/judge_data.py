"""Data against its published schema (JSON Schema 2020-12): of plans, and bodies for the national register. Of a PDF, the data inside it:
one associated file, of the kind and under the name that it must have.

usage: judge_data.py SCHEMA.json FILE.json|FILE.pdf [...]     one line for each fault
"""
import json, sys
import jsonschema
import pikepdf

NAME = "suunnitelma.json"


def inside(path):
    """The bytes of the associated file, and what is wrong with how it is put in."""
    pdf, faults = pikepdf.open(path), []
    files = list(pdf.Root.get("/AF", []))
    names = list(pdf.Root.get("/Names", {}).get("/EmbeddedFiles", {}).get("/Names", []))
    if len(files) != 1 or len(names) != 2 or names[1].objgen != files[0].objgen:
        return None, [f"{len(files)} associated files, {len(names) // 2} embedded ones"]
    spec = files[0]
    stream = spec.EF.F
    for what, found, expected in [
        ("relationship", spec.get("/AFRelationship"), "/Source"),
        ("kind", stream.get("/Subtype"), "/application/json"),
        ("name", spec.get("/UF"), NAME),
        ("name in the list", names[0], NAME),
        ("size", stream.Params.Size, len(stream.read_bytes())),
    ]:
        if found != expected:
            faults.append(f"{what}: {found}")
    return stream.read_bytes(), faults


def main(schema, paths):
    schema = json.load(open(schema, encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    kinds = jsonschema.Draft202012Validator.FORMAT_CHECKER
    judge, failed = jsonschema.Draft202012Validator(schema, format_checker=kinds), False
    for path in paths:
        data, faults = inside(path) if path.endswith(".pdf") else (open(path, "rb").read(), [])
        if data is not None:
            plan = json.loads(data)
            faults += [f"{error.json_path}: {error.message}" for error in judge.iter_errors(plan)]
            if path.endswith(".pdf") != ("document" in plan):
                faults.append("document: only the data inside a copy have it, and all of them")
        failed |= bool(faults)
        for fault in faults:
            print(f"{path}: {fault}")
    return failed


sys.exit(main(sys.argv[1], sys.argv[2:]))
