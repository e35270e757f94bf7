"""Pages on paper."""

import io
import re
import subprocess

import pypdf

A4 = (595, 842)


def is_checked(page):
    """Every project and every strategy is printed: a councillor takes them to a meeting."""
    return is_project(page) or is_strategy(page)


def is_project(page):
    return bool(page.tree.xpath("//main//article[contains(concat(' ', @class, ' '), ' project ')]"))


def is_strategy(page):
    return page.kind.is_below and page.kind.segment in ("strategien", "strategies")


def print_faults(page, data):
    reader = pypdf.PdfReader(io.BytesIO(data))
    if is_project(page) and len(reader.pages) > 2:
        yield f"the project takes {len(reader.pages)} pages"
    if any(sheet.mediabox.width > sheet.mediabox.height for sheet in reader.pages):
        return
    for sheet in reader.pages:
        if abs(sheet.mediabox.width - A4[0]) > 2 or abs(sheet.mediabox.height - A4[1]) > 2:
            yield f"a sheet is {sheet.mediabox.width:.0f} × {sheet.mediabox.height:.0f} points, which is not A4"
            break
    told = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True)
    texts = told.stdout.decode("utf-8").removesuffix("\f").split("\f")
    if not letters(texts[-1]):
        yield "the last sheet is empty"
    text = letters("".join(texts))
    headings = page.tree.xpath("//main//h1")
    if headings:
        title = letters(headings[0].text_content())
        # A word or two may stand above it: what kind of page it is.
        if title not in text[:len(title) + 250]:
            yield "it does not begin with its title"
    if is_strategy(page):
        for heading in page.tree.xpath("//main//h2"):
            if letters(heading.text_content()) not in text:
                yield f"its part “{heading.text_content().strip()}” is not printed"


def letters(text):
    """Only letters and digits: hyphens and spaces fall differently on paper."""
    return re.sub(r"[\W_]+", "", text).casefold()
