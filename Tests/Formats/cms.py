"""The forms of Decap and Sveltia CMS:"""

import json

import yaml

from program import output
from schemas import KINDS

WIDGETS = {
    "string", "text", "image", "file", "select", "relation", "list", "object", "hidden", "keyvalue",
    "markdown",
}


# The English names of the folders that the demo site has none of.
ENGLISH = {folder: kind if kind == "news" else kind.replace("y", "ie") + "s" for folder, kind in KINDS.items()}


def mistakes(program, root):
    found = []
    for language in ("de", "en"):
        for target in ("decap", "sveltia"):
            text = output(
                program, "cms", "--for", target, "--language", language, "--site", str(root))
            found += configuration(program, yaml.safe_load(text), target, language)
    return found


def configuration(program, config, target, language):
    found = []
    collections = {c["name"]: c for c in config["collections"]}
    for folder, kind in KINDS.items():
        collection = next(
            (c for c in collections.values()
             if c.get("folder") in (f"content/{folder}", f"content/{ENGLISH[folder]}")), None)
        if collection is None:
            found.append(f"{target}: no collection for {folder}")
            continue
        schema = json.loads(output(program, "schema", kind, "--language", language))
        fields = [f for f in collection["fields"] if f["name"] != "body"]
        found += compare(fields, schema, collections, f"{target} {language} {folder}")
    project = next(c for c in config["collections"] if c["name"] in ("projekte", "projects"))
    image = next(f for f in project["fields"] if f["name"] in ("bild", "image"))
    required = {f["name"]: f["required"] for f in image["fields"]}
    if required["alt"] is not True:
        found.append(f"{target}: a picture's text is not required")
    return found


def compare(fields, schema, collections, where):
    """Every field of the schema stands in the form, in order, with a label, a hint and a widget."""
    found = []
    names = [f["name"] for f in fields]
    # Both spellings stand in the schema, which forbids to write both; the form has one of them.
    partners = {}
    for rule in schema.get("allOf", []):
        pair = rule["not"]["required"] if "not" in rule else [
            each["required"][0] for each in rule.get("oneOf", [])]
        if len(pair) == 2:
            partners |= {pair[0]: pair[1], pair[1]: pair[0]}
    for name in schema["properties"]:
        if name not in names and partners.get(name) not in names:
            found.append(f"{where}: {name} is missing")
    for name in names:
        if name not in schema["properties"]:
            found.append(f"{where}: {name} is no field")
            return found
    for form in fields:
        found += form_mistakes(form, collections, f"{where}/{form['name']}")
        inner = record(schema["properties"][form["name"]])
        if inner and "fields" in form:
            found += compare(form["fields"], inner, collections, f"{where}/{form['name']}")
        elif inner:
            found.append(f"{where}/{form['name']}: its inner fields are missing")
    return found


def form_mistakes(form, collections, where):
    found = []
    for key in ("label", "hint", "widget"):
        if not form.get(key):
            found.append(f"{where}: no {key}")
    if form.get("widget") not in WIDGETS:
        found.append(f"{where}: the widget {form.get('widget')} is unknown")
    if form.get("widget") == "relation" and form["collection"] not in collections:
        found.append(f"{where}: it refers to no collection")
    return found


def record(value):
    """The schema of a group within a field's schema, wherever it stands."""
    if "properties" in value:
        return value
    for part in value.get("anyOf", []) + ([value["items"]] if "items" in value else []):
        if found := record(part):
            return found
    return None
