"""The package for the archive, unpacked by others: its facts and the data of its versions against their schemas,
every file against its digest, every place that the facts name, and no name of a person among the names of files.

usage: judge_archive.py ARCHIVE-SCHEMA PLAN-SCHEMA PACKAGE.zip FOLDER     unpacks it; tells how much it holds
"""
import hashlib, json, re, sys, zipfile
from pathlib import Path
import jsonschema
import pikepdf


def main(archive_schema, plan_schema, package, folder):
    schemas = {name: json.load(open(path, encoding="utf-8")) for name, path in [("archive", archive_schema), ("plan", plan_schema)]}
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    with zipfile.ZipFile(package) as archive:
        damaged = archive.testzip()
        assert damaged is None, damaged
        names = set(archive.namelist())
        assert all(re.fullmatch(r"[a-zA-Z0-9./-]+", name) and ".." not in name for name in names), names
        archive.extractall(folder)
    read = lambda name: (Path(folder) / name).read_bytes()
    facts = json.loads(read("archive.json"))
    jsonschema.validate(facts, schemas["archive"], jsonschema.Draft202012Validator)
    assert {one["file"] for one in facts["files"]} | {"archive.json"} == names
    for one in facts["files"]:
        content = read(one["file"])
        assert (len(content), hashlib.sha256(content).hexdigest()) == (one["bytes"], one["sha256"]), one["file"]
    for name, schema in [("plan-1.json", "plan"), ("archive-1.json", "archive")]:
        assert json.loads(read(f"schema/{name}")) == schemas[schema]
    attachments, papers = set(), 0
    for version in facts["versions"]:
        if version["lost"]:
            assert str(version["number"]) in read("README.txt").decode()
            continue
        plan = json.loads(read(version["plan"]))
        jsonschema.validate(plan, schemas["plan"], jsonschema.Draft202012Validator)
        copy = pikepdf.open(Path(folder) / version["copy"])
        assert len(copy.pages) == version["pages"]
        # The data inside the copy are those beside it.
        inside = json.loads(copy.Root.AF[0].EF.F.read_bytes())
        assert inside["values"] == plan["values"]
        for one in version["attachments"]:
            assert one["file"] is None or hashlib.sha256(read(one["file"])).hexdigest() == one["sha256"]
            attachments.add(one["sha256"])
        for paper in version["papers"]:
            if paper["file"] is None:
                continue
            assert len(pikepdf.open(Path(folder) / paper["file"]).pages) == paper["pages"]
            papers += 1
    print(f"{len(facts['versions'])} versions, {len(attachments)} attachments, {papers} papers")


main(*sys.argv[1:])
