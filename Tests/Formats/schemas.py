"""The JSON Schemas:"""

import copy
import json

from jsonschema import Draft202012Validator

from program import Loader, front_matter, output
import yaml

KINDS = {
    "kommunen": "municipality", "strategien": "strategy", "visionen": "vision",
    "handlungsfelder": "field", "ziele": "goal", "projekte": "project", "quartette": "deck",
    "indikatoren": "indicator", "berichte": "report", "organisationen": "organisation",
    "werkzeuge": "tool", "erkenntnisse": "insight", "aktuelles": "news", "seiten": "page",
}

GOOD = """
titel: Dorf-App
kurz: Neues aus dem Rathaus.
kommune: seeblick
status: in-progress
federfuehrung:
kosten: {anschub: 20.000 €, jaehrlich: 3000}
zeitraum: {start-geplant: 2026, planned-end: Q3 2027}
bild: {datei: a.jpg, schmuckbild: ja, urheber: A}
meilensteine: [{titel: Start, datum: 31.01.2026}]
"""

# What is wrong, and how the good document becomes so.
BROKEN = {
    "an unknown field": lambda d: d.update(titl="A"),
    "an unknown field in a group": lambda d: d["kosten"].update(einmalig=1),
    "a missing title": lambda d: d.pop("titel"),
    "an empty required field": lambda d: d.update(status=None),
    "a field in both spellings": lambda d: d.update(status="idee", title="A"),
    "an optional field in both spellings": lambda d: d.update(ampel="im-plan", light="on-track"),
    "an unknown word": lambda d: d.update(status="fertig"),
    "a list for a text": lambda d: d.update(kurz=["a", "b"]),
    "a text for a group": lambda d: d.update(kosten="viel"),
    "a title that is too long": lambda d: d.update(titel="a" * 121),
    "a picture without text": lambda d: d.update(bild={"datei": "a.jpg", "urheber": "A"}),
    "a picture without credit": lambda d: d.update(bild={"datei": "a.jpg", "alt": "A"}),
    "a milestone without title": lambda d: d.update(meilensteine=[{"datum": "2026"}]),
    "an address without its beginning": lambda d: d.update(nachnutzung={"quelltext": "a.example"}),
}


def mistakes(program, root):
    found = []
    for language in ("de", "en"):
        validators = {}
        for folder, kind in KINDS.items():
            schema = json.loads(output(program, "schema", kind, "--language", language))
            Draft202012Validator.check_schema(schema)
            validators[folder] = Draft202012Validator(schema)
        found += demo(root, validators)
        found += broken(validators["projekte"])
        settings = json.loads(output(program, "schema", "site", "--language", language))
        Draft202012Validator.check_schema(settings)
        value = yaml.load((root / "site/site.yaml").read_text(), Loader)
        found += complaints("site/site.yaml", Draft202012Validator(settings), value)
    return found


def demo(root, validators):
    """Every document of the demo site, except translations, which hold words only."""
    found = []
    count = 0
    for path in sorted((root / "content").rglob("*.md")):
        name = path.relative_to(root / "content")
        if name.stem.endswith((".en", ".leicht")):
            continue
        count += 1
        found += complaints(str(name), validators[name.parts[0]], front_matter(path.read_text()))
    if count < 50:
        found.append(f"only {count} documents of the demo site were found")
    return found


def broken(validator):
    good = yaml.load(GOOD, Loader)
    found = complaints("the good document", validator, good)
    for what, breaks in BROKEN.items():
        value = copy.deepcopy(good)
        breaks(value)
        if validator.is_valid(value):
            found.append(f"the schema of projects accepts {what}")
    return found


def complaints(name, validator, value):
    return [
        f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:160]}"
        for error in validator.iter_errors(value)
    ]
