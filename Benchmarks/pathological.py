"""Writes sites that make a careless generator slow: `shapes` names them, each takes a size and a folder."""

from generate import write


def _site(folder, documents):
    write(folder / "site/site.yaml", "titel: Messung\nadresse: https://messung.example\nsprache: de\nherausgeber: m0\n")
    write(folder / "content/kommunen/m0.md", "---\ntitel: Ort\nart: gemeinde\n---\n")
    write(folder / "content/handlungsfelder/f0.md", "---\ntitel: Feld\nnummer: 1\nfarbe: \"#1f4e79\"\n---\n")
    write(folder / "content/strategien/s0.md", "---\ntitel: Strategie\nkommune: m0\nart: dach\n---\n")
    for path, text in documents:
        write(folder / "content" / path, text)


def _body(pattern):
    def make(size, folder):
        _page(folder, (pattern * (size // len(pattern) + 1))[:size])

    return make


def _project(number, extra=""):
    return (f"---\ntitel: Projekt {number}\nkurz: Ein Satz.\nstand: 2026-10-01\nkommune: m0\nstrategie: s0\n"
            f"handlungsfelder: f0\nfederfuehrung: Hauptamt\nstatus: geplant\n{extra}---\nEin Satz.\n")


def one_strategy(count, folder):
    """One strategy of many projects."""
    _site(folder, [(f"projekte/p{number}.md", _project(number)) for number in range(count)])


def mistakes(count, folder):
    """Projects in each of which a date cannot be read, so that there is much to say and nothing to publish."""
    _site(folder, [
        (f"projekte/p{number}.md", _project(number, "zeitraum:\n  ende: bald\n")) for number in range(count)
    ])


def ring(count, folder):
    """Projects each of which relates to the next hundred, round and round."""
    _site(folder, [
        (f"projekte/p{number}.md", _project(number, "verwandt: [" + ", ".join(
            f"p{(number + step) % count}" for step in range(1, 101)) + "]\n"))
        for number in range(count)
    ])


def aliases(count, folder):
    """A municipality with many former addresses."""
    former = "".join(f"  - /alt/ort-{number}/\n" for number in range(count))
    _site(folder, [("kommunen/m1.md", f"---\ntitel: Ort 1\nart: gemeinde\nfruehere-adressen:\n{former}---\n")])


def _page(folder, body):
    _site(folder, [("seiten/seite.md", f"---\ntitel: Seite\n---\n{body}\n")])


def table_rows(size, folder):
    row = "| a | b |\n"
    _page(folder, "| x | y |\n|---|---|\n" + row * (size // len(row)))


def footnotes(size, folder):
    _page(folder, "".join(f"Satz[^{n}].\n\n[^{n}]: Fuß.\n\n" for n in range(size // 40)))


MEGABYTE = 1_000_000

# Each with the size that it is measured at, and at half of, and how the program ends if it is done with it.
shapes = {
    "nested brackets": (_body("["), 2 * MEGABYTE - 1000, 0),
    "images without an end": (_body("![[]()"), 2 * MEGABYTE - 1000, 1),
    "nested quotes": (_body("> "), 2 * MEGABYTE - 1000, 1),
    "emphasis without an end": (_body("*a **a "), 2 * MEGABYTE - 1000, 0),
    "rows of a table": (table_rows, 2 * MEGABYTE - 1000, 0),
    "footnotes": (footnotes, 2 * MEGABYTE - 1000, 0),
    "one strategy of all projects": (one_strategy, 10_000, 0),
    "a ring of relations": (ring, 5_000, 0),
    "mistakes in all projects": (mistakes, 10_000, 1),
    "former addresses": (aliases, 200, 0),
}
