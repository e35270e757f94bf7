"""Writes a site of any size: always the same for the same size.

    python3 Benchmarks/generate.py 10000 FOLDER            a site for Leitbild
    python3 Benchmarks/generate.py 10000 FOLDER --hugo     the same content for Hugo

A strategy for ten projects, a municipality for twenty; bodies of 8 KB with headings, lists, tables and
links between documents; a quartet of 32 cards.
"""

import argparse
import random
import shutil
from pathlib import Path

WORDS = (
    "die Stadt baut ein Netz für alle Menschen im Tal und misst was hilft Projekt Ziel Wasser Wärme Bus "
    "Bücherei Rathaus Antrag Sensor Daten offen klar ruhig schnell gemeinsam"
).split()
BODY_SIZE = 8_000
FIELDS, GOALS, GROUPS, CARDS = 8, 20, 8, 4
STATUSES = ["idee", "geplant", "beschlossen", "in-umsetzung", "laufend"]


class Sizes:
    """How many documents of each kind a site has."""

    def __init__(self, projects):
        self.projects = projects
        self.strategies = max(1, projects // 10)
        self.municipalities = max(1, projects // 20)


def sentence(chance, count):
    text = " ".join(chance.choice(WORDS) for _ in range(count))
    return text[0].upper() + text[1:] + "."


def body(chance, projects, way):
    """About 8 KB of text; `way` leads to the folder of the projects."""
    parts, size, section = [], 0, 0
    while size < BODY_SIZE:
        section += 1
        part = f"## Abschnitt {section}\n\n" + " ".join(sentence(chance, 12) for _ in range(6)) + "\n\n"
        part += f"- {sentence(chance, 6)}\n- {sentence(chance, 5)} "
        part += f"[Ein anderes Projekt]({way}p{chance.randrange(projects)}.md)\n\n"
        if section % 3 == 0:
            part += "| Jahr | Wert |\n|---|---|\n| 2025 | 12 |\n| 2026 | **13** |\n\n"
        part += 'Ein "Zitat" mit *Betonung* und `Code` und https://seeblick.example/x.\n\n'
        parts.append(part)
        size += len(part.encode())
    return "".join(parts)


def project(number, sizes, chance):
    card = ""
    if number < GROUPS * CARDS and sizes.projects >= GROUPS * CARDS:
        code = f"{'ABCDEFGH'[number // CARDS]}{number % CARDS + 1}"
        card = f"karte:\n  quartett: quartett\n  code: {code}\n  werte:\n    mut: {number % 7}\n    eile: {number * 3 % 7}\n"
        card += f"    reife: {number * 5 % 7}\n    freude: {(number + 2) % 7}\n"
    return f"""---
titel: Projekt {number} für alle
kurz: {sentence(chance, 10)}
stand: 2026-10-0{number % 9 + 1}
kommune: {municipality_of(number, sizes)}
strategie: s{min(number // 10, sizes.strategies - 1)}
handlungsfelder: [f{number % FIELDS}, f{(number + 3) % FIELDS}]
ziele: [g{number % GOALS}]
status: {STATUSES[number % len(STATUSES)]}
federfuehrung: Hauptamt
zeitraum:
  ende-geplant: 2028
kosten:
  anschub: {number * 10 + 1000} €
  jaehrlich: 3.000 €
meilensteine:
  - titel: Erster Schritt
    datum: 2026-03
verwandt: [p{(number + 1) % sizes.projects}]
{card}---
{body(chance, sizes.projects, "")}"""


def municipality_of(project_number, sizes):
    return f"m{min(project_number // 20, sizes.municipalities - 1)}"


def documents(sizes):
    """Every document as its folder, id and text."""
    chance = random.Random(1)
    for number in range(FIELDS):
        yield "handlungsfelder", f"f{number}", f"---\ntitel: Feld {number}\nnummer: {number + 1}\nfarbe: \"#1f4e79\"\n---\n"
    for number in range(GOALS):
        yield "ziele", f"g{number}", f"---\ntitel: Ziel {number}\nhandlungsfelder: f{number % FIELDS}\n---\n"
    for number in range(sizes.municipalities):
        front = f"---\ntitel: Ort {number}\nart: gemeinde\nags: \"08999{number % 1000:03}\"\n---\n"
        yield "kommunen", f"m{number}", front + body(chance, sizes.projects, "../projekte/")
    for number in range(sizes.strategies):
        place = f"m{min(number // 2, sizes.municipalities - 1)}"
        front = f"---\ntitel: Strategie {number}\nkommune: {place}\nart: dach\n---\n"
        yield "strategien", f"s{number}", front + body(chance, sizes.projects, "../projekte/")
    for number in range(sizes.projects):
        yield "projekte", f"p{number}", project(number, sizes, chance)


DECK = """---
titel: Das Quartett
gruppen:
""" + "".join(f"  {letter}: Gruppe {letter}\n" for letter in "ABCDEFGH") + "merkmale:\n" + "".join(
    f"  - schluessel: {key}\n    name: {name}\n    skala: 0..6\n    gewinnt: hoch\n"
    for key, name in [("mut", "Mut"), ("eile", "Eile"), ("reife", "Reife"), ("freude", "Freude")]
) + "---\n"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_leitbild(folder, sizes):
    write(folder / "site/site.yaml", "titel: Messung\nadresse: https://messung.example\nsprache: de\nherausgeber: m0\n")
    write(folder / "content/visionen/vision.md", "---\ntitel: Vision\nleitsatz: Wir messen, was wir sagen.\n---\n")
    if sizes.projects >= GROUPS * CARDS:
        write(folder / "content/quartette/quartett.md", DECK)
    for kind, name, text in documents(sizes):
        write(folder / "content" / kind / f"{name}.md", text)


def write_hugo(folder, sizes):
    """Municipalities, strategies, fields and goals are the terms of taxonomies, which is how Hugo lists what
    belongs to them; their texts stand in the terms' own files."""
    shutil.copytree(Path(__file__).parent / "hugo", folder, dirs_exist_ok=True)
    for kind, name, text in documents(sizes):
        if kind == "projekte":
            write(folder / "content/projekte" / f"{name}.md", for_hugo(text))
        else:
            write(folder / "content" / kind / name / "_index.md", for_hugo(text, kind))


def for_hugo(text, kind=None):
    _, front, rest = text.split("---\n", 2)
    front = front.replace("titel:", "title:", 1).replace("kurz:", "summary:", 1).replace("stand:", "lastmod:", 1)
    for key, plural in [("kommune", "kommunen"), ("strategie", "strategien")]:
        front = front.replace(f"\n{key}: ", f"\n{plural}: ")
    front = front.replace("\nstatus: ", "\nstatus: ")
    if kind == "strategien":
        # A term is no member of a taxonomy itself, so its municipality is a plain parameter.
        front = front.replace("\nkommunen: ", "\nkommune: ")
    elif kind == "ziele":
        front = front.replace("\nhandlungsfelder: ", "\nfeld: ")
    return f"---\n{front}---\n{rest.replace('](../projekte/', '](/projekte/').replace('](p', '](/projekte/p')}"


if __name__ == "__main__":
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("projects", type=int)
    reader.add_argument("folder", type=Path)
    reader.add_argument("--hugo", action="store_true")
    given = reader.parse_args()
    (write_hugo if given.hugo else write_leitbild)(given.folder, Sizes(given.projects))
