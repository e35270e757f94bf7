"""A site whose cards hold as much as cards may: titles of forty characters, seven attributes, many places. Nine groups
of four do not fill the last sheet of any format.

What the program says of text that will not fit is an estimate: it has to keep silent about this site, whose cards are
measured as printed, and has to warn of one whose names are longer, on which something is cut."""

import shutil
from pathlib import Path

from faults import Fault

THEMES = Path(__file__).resolve().parent.parent.parent / "themes"

WARNING = "card-text-too-long"

GROUPS = "ABCDEFGHI"
COUNT = 4

# With the letter of its group each has forty characters.
TITLES = [
    "Wärmeversorgungsgenossenschaftsgründer",
    "Grundwassermessstellenwartung im Moose",
    "Kommunalwahlhelferschulung am Dienstag",
    "Mitfahrgelegenheiten zwischen den Auen",
]

ATTRIBUTES = [
    ("kosten", "Anschubkosten je Ort", "niedrig", "einheit: \"€\"\n    aus: kosten.anschub"),
    ("innovation", "Innovationsgrad", "hoch", "skala: 0..10"),
    ("zukunft", "Zukunftsorientierung", "hoch", "skala: 0..10"),
    ("durchdringung", "Durchdringungsgrad", "hoch", "skala: 0..10"),
    ("skalierbarkeit", "Skalierbarkeit", "hoch", "skala: 0..10"),
    ("attraktivitaet", "Attraktivität für alle", "hoch", "skala: 0..10"),
    ("dauer", "Dauer der Umsetzung", "niedrig", "einheit: Monate"),
]


# Added to every attribute's name, so that no card has room for them.
TOO_MUCH = " in allen beteiligten Orten und Ortsteilen"


def write(folder, more=""):
    """Writes its source below a folder, with the theme of the demo, and returns the folder. Every attribute's name
    goes on with what is more."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(THEMES, folder / "themes")
    files = {
        "site/site.yaml": "titel: Lange Namen\nadresse: https://lange-namen.example\nsprache: de\nherausgeber: ort-1\n",
        "content/quartette/lang.md": deck(more),
    }
    for number in range(1, 9):
        files[f"content/kommunen/ort-{number}.md"] = (
            f"---\ntitel: Oberwiesenbach-Langenau {number}\nart: gemeinde\n---\n")
    for index, group in enumerate(GROUPS):
        for number in range(1, COUNT + 1):
            files[f"content/projekte/{group.lower()}{number}.md"] = project(group, number, index)
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def deck(more):
    groups = "".join(f"  {letter}: Versorgung, Entsorgung und Umweltschutz {letter}\n" for letter in GROUPS)
    attributes = "".join(
        f"  - schluessel: {key}\n    name: {name}{more}\n    gewinnt: {wins}\n    {unit}\n"
        for key, name, wins, unit in ATTRIBUTES)
    return (
        "---\ntitel: Quartett der langen Namen und Wörter\nausgabe: 2026\nformat: 62x100\n"
        f"gruppen:\n{groups}merkmale:\n{attributes}---\n")


def project(group, number, index):
    title = f"{TITLES[number - 1]} {group}"
    assert len(title) == 40
    places = ", ".join(f"ort-{each}" for each in range(1, number * 2 + 1))
    values = "".join(
        f"    {key}: {(index + number + place) % 10 + 1}\n" for place, (key, *_) in enumerate(ATTRIBUTES[1:]))
    return (
        f"---\ntitel: {title}\nkurz: Ein erfundenes Vorhaben.\nkommune: [{places}]\nstatus: in-umsetzung\nkosten:\n"
        f"  anschub: 12.{index}{number}0.000 €\nkarte:\n  code: {group}{number}\n  werte:\n{values}---\n")


def estimate_faults(fitting, cut):
    """What is wrong with the program's estimate on a site whose cards fit, and on one whose cards are cut."""
    if WARNING in fitting.said:
        yield Fault("estimate", fitting.name, "", "the program warns of text that fits")
    if WARNING not in cut.said:
        yield Fault("estimate", cut.name, "", "the program does not warn of text that is cut")
